"""The command line: exit codes, one Dutch sentence, and nothing but JSON with --json."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from intervisie.__main__ import run
from intervisie.settings import settings

VOORBEELDEN = Path(__file__).parent / "mails" / "voorbeelden"
RONDE = ("ronde", "maak", "Voorjaar", "--van", "2090-01-09", "--tot", "2090-12-22")


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with no database yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INTERVISIE_DATABASE_URL", f"sqlite:///{tmp_path / 'i.db'}")
    settings.cache_clear()
    return tmp_path


@pytest.mark.parametrize(
    ("opdracht", "code", "zin"),
    [
        (["bestaat-niet"], 2, "Deze opdracht bestaat niet"),
        (["werker", "--nergens"], 2, "De optie --nergens bestaat niet"),
        (["ronde", "maak"], 2, "Er ontbreekt iets: NAAM"),
        (["groepen", "vorm", "--tijd", "veel"], 2, "De waarde voor --tijd klopt niet"),
        (["aanmeldingen", "keur-goed"], 2, "geef ids of --alle"),
        (["export"], 1, "De databank bestaat nog niet"),
        (["mail", "lees", "weg.eml"], 1, "weg.eml is niet te lezen"),
        (["groepen", "vorm", "--invoer", "weg.json"], 1, "weg.json is niet te lezen"),
    ],
)
def test_run_says_in_one_dutch_sentence_what_is_wrong(
    map_: Path, capsys: pytest.CaptureFixture[str], opdracht: list[str], code: int, zin: str
) -> None:
    gekregen = run(opdracht)

    uit, fout = capsys.readouterr()
    assert (gekregen, uit, len(fout.strip().splitlines())) == (code, "", 1)
    assert zin in fout


def test_run_on_a_locked_and_on_a_broken_database(
    map_: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("intervisie.db.BEZET_WACHT_MS", 50)
    run(["databank", "migreer"])
    slot = sqlite3.connect(map_ / "i.db", isolation_level=None)
    slot.execute("BEGIN EXCLUSIVE")
    capsys.readouterr()

    bezet = run([*RONDE])
    slot.close()
    (map_ / "stuk.db").write_bytes(b"dit is geen databank" * 100)
    monkeypatch.setenv("INTERVISIE_DATABASE_URL", f"sqlite:///{map_ / 'stuk.db'}")
    settings.cache_clear()
    stuk = run(["export"])

    assert (bezet, stuk) == (1, 1)
    fouten = capsys.readouterr().err.strip().splitlines()
    assert [f.split(".")[0] for f in fouten] == [
        "De databank is bezet door een ander programma",
        "Het bestand van de databank is beschadigd of is geen databank",
    ]


def test_run_whole_road_prints_only_json(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def json_van(*opdracht: str) -> list[object]:
        assert run([*opdracht, "--json"]) == 0, capsys.readouterr().err
        return [json.loads(regel) for regel in capsys.readouterr().out.splitlines()]

    json_van("databank", "migreer")
    (ronde,) = json_van(*RONDE, "--min", "4", "--herinner", "7,1")
    assert isinstance(ronde, dict)
    assert (ronde["min"], ronde["herinner_dagen"]) == (4, [7, 1])
    mails = sorted(str(p) for p in VOORBEELDEN.glob("00*.eml"))
    ingelezen = json_van("mail", "inlezen", *mails)
    nogmaals = json_van("mail", "inlezen", mails[0])
    for letter, discipline in zip("abcdefgh", ["OOV", "HRM"] * 4, strict=True):
        json_van(
            "aanmelden", "--naam", f"Persoon {letter}", "--email", f"{letter}@{letter}.example", "--organisatie",
            f"Gemeente {letter}", "--discipline", discipline, "--beschikbaar", "di-ochtend,do-middag",
        )  # fmt: skip
    json_van("groepen", "vorm", "--tijd", "0.5")
    json_van("groepen", "keur-goed", "--door", "Anouk")
    json_van("agenda", "plan")
    json_van("agenda", "nodig-uit")
    (alles,) = json_van("export")

    assert len(ingelezen) == 9
    assert isinstance(nogmaals[0], dict)
    assert nogmaals[0]["status"] == "dubbel"
    assert isinstance(alles, dict)
    assert {g["status"] for g in alles["groepen"]} == {"goedgekeurd"}
    assert {m["status"] for m in alles["berichten_uit"]} <= {"wacht", "ingetrokken"}


def test_ronde_sluit_ends_the_signing_up(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["databank", "migreer"])
    run([*RONDE])
    iemand = [
        "aanmelden",
        "--naam",
        "N",
        "--email",
        "n@z.example",
        "--organisatie",
        "Zeist",
        "--discipline",
        "OOV",
    ]

    codes = [run(["ronde", "sluit", "Voorjaar"]), run([*iemand, "--ronde", "Voorjaar"]), run(iemand)]

    assert codes == [0, 1, 1]
    assert "Deze ronde is gesloten" in capsys.readouterr().err


def test_groepen_vorm_refuses_a_bad_instance_in_words(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("leeg.json").write_text("[]", encoding="utf-8")
    Path("stuk.json").write_text("{", encoding="utf-8")

    codes = [run(["groepen", "vorm", "--invoer", naam, "--json"]) for naam in ("leeg.json", "stuk.json")]

    uit, fout = capsys.readouterr()
    assert (codes, uit, len(fout.splitlines())) == ([1, 1], "", 2)
