"""The command line: exit codes, one Dutch sentence, and nothing but JSON with --json."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from intervisie.__main__ import run
from intervisie.settings import settings
from tests.agenda_antwoord import antwoord

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


def _ingericht(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A ronde with one approved groep of eight, planned and invited."""
    run(["databank", "migreer"])
    run([*RONDE, "--min", "4"])
    for letter, discipline in zip("abcdefgh", ["OOV", "HRM"] * 4, strict=True):
        run([
            "aanmelden", "--naam", f"Persoon {letter}", "--email", f"{letter}@{letter}.example", "--organisatie",
            f"Gemeente {letter}", "--discipline", discipline, "--beschikbaar", "di-ochtend,do-middag",
        ])  # fmt: skip
    run(["groepen", "vorm", "--tijd", "0.5"])
    run(["groepen", "keur-goed", "--door", "Anouk"])
    run(["agenda", "plan"])
    run(["agenda", "nodig-uit"])
    capsys.readouterr()


def _json(capsys: pytest.CaptureFixture[str], *opdracht: str) -> tuple[int, Any, str]:
    """(exit code, what is on stdout, what is on stderr) of a command with --json."""
    code = run([*opdracht, "--json"])
    uit, fout = capsys.readouterr()
    return code, json.loads(uit) if uit else None, fout


def test_agenda_commands_set_up_begeleiders_places_and_titles(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _ingericht(map_, capsys)

    bewaard = _json(
        capsys,
        "begeleider",
        "bewaar",
        "--naam",
        "Vera",
        "--email",
        "v@elders.example",
        "--beschikbaar",
        "vr-avond",
    )
    gekozen = _json(capsys, "begeleider", "wijs-toe", "1", "--email", "v@elders.example")
    plek = _json(capsys, "agenda", "plek", "1", "--plaats", "Zeist", "--online", "https://x.example/a")
    titel = _json(capsys, "agenda", "titel", "Overleg {nummer}")
    vrij = _json(capsys, "agenda", "houd-vrij", "2090-03-01..2090-03-09")
    feed = _json(capsys, "agenda", "feed", "--van", "a@a.example")
    weg = _json(capsys, "agenda", "feed", "--van", "a@a.example", "--trek-in")

    assert [u[0] for u in (bewaard, gekozen, plek, titel, vrij, feed, weg)] == [0] * 7
    assert "Let op: De begeleider kan niet op het dagdeel" in gekozen[2]
    assert (feed[1]["adres"].endswith(".ics"), weg[1]) == (True, {"adres": None})


def test_agenda_verzet_says_what_speaks_against_it_and_does_it(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _ingericht(map_, capsys)

    code, waarde, fout = _json(capsys, "agenda", "verzet", "1", "--naar", "2090-04-15T09:30")  # a Saturday

    assert (code, waarde["sequence"], waarde["begin"]) == (0, 1, "2090-04-15T09:30:00+02:00")
    assert "Let op: Zaterdag 15 april 2090 is in het weekend." in fout
    assert waarde["bezwaren"][0] == "Zaterdag 15 april 2090 is in het weekend."


def test_peiling_from_begin_to_kies(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _ingericht(map_, capsys)
    momenten = ["--moment", "2090-04-12T09:30", "--moment", "2090-04-14T13:30"]

    begonnen = _json(
        capsys, "peiling", "begin", "1", "--uiterlijk", "2090-02-01", *momenten, "--bijeenkomst", "1"
    )
    stand = _json(capsys, "peiling", "stand", begonnen[1]["id"])
    gekozen = _json(capsys, "peiling", "kies", begonnen[1]["id"], "2")

    assert [u[0] for u in (begonnen, stand, gekozen)] == [0, 0, 0]
    assert (len(stand[1]["momenten"]), stand[1]["beste"]) == (2, 1)
    assert gekozen[1]["begin"] == "2090-04-14T13:30:00+02:00"


def test_agenda_antwoord_and_plaats_refuse_what_is_not_there(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _ingericht(map_, capsys)
    opdrachten = [
        ["agenda", *opdracht.split()]
        for opdracht in (
            "antwoord 99 --negeer", "antwoord 1", "tegenvoorstel 99 --weiger", "tegenvoorstel 1",
            "plaats x@x.example 1", "plaats a@a.example 9", "plan --ritme 8-6", "houd-vrij morgen", "proef",
        )
    ]  # fmt: skip

    codes = [run(opdracht) for opdracht in opdrachten]

    uit, fout = capsys.readouterr()
    assert (codes, uit, len(fout.splitlines())) == ([1, 2, 1, 2, 1, 1, 1, 1, 2], "", 9)


def test_agenda_proef_is_green_only_after_its_answer(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _json(capsys, "databank", "migreer")
    voor = _json(capsys, "agenda", "proef", "--stand")

    gestuurd = _json(capsys, "agenda", "proef", "proef@elders.example")
    tussen = _json(capsys, "agenda", "proef", "--stand")
    raw = _proefmail()
    (map_ / "ja.eml").write_bytes(antwoord(raw, "ACCEPTED", "20900101T080000Z"))
    ingelezen = _json(capsys, "mail", "inlezen", str(map_ / "ja.eml"))
    na = _json(capsys, "agenda", "proef", "--stand")

    assert [u[0] for u in (voor, gestuurd, tussen, na)] == [1, 0, 1, 0]
    assert (ingelezen[1]["status"], na[1]["groen"]) == ("verwerkt", True)


def _proefmail() -> bytes:
    """The bytes of the test invitation in the outbox."""
    from intervisie import db, mail

    with db.open_databank(settings().database_url).lezen() as sessie:
        return mail.rauw_uit(sessie, mail.lijst_uit(sessie)[-1]["message_id"])
