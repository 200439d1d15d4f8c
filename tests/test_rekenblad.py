"""Tables as files: another program reads back what was written, and nothing that people typed becomes a formula."""

from __future__ import annotations

import csv
import io

import pytest
from python_calamine import CalamineWorkbook

from intervisie import rekenblad
from intervisie.rekenblad import Blad

KWAAD = ("=1+1", "+31612345678", "-2", "@SOM(A1)", "\t=1", "\r=1")
BLADEN = (
    Blad("Aanmeldingen", ("naam", "aantal"), (("Noor & <b>Zoé</b>", 3), (None, 0), ("twee\nregels", None))),
    Blad("Tweede", ("x",), (("=HYPERLINK(1)",),)),
)


@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_een_ander_programma_leest_hetzelfde(soort: str) -> None:
    inhoud = rekenblad.SOORTEN[soort][0](BLADEN)

    boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    gelezen = {naam: boek.get_sheet_by_name(naam).to_python() for naam in boek.sheet_names}
    assert gelezen == {
        "Aanmeldingen": [["naam", "aantal"], ["Noor & <b>Zoé</b>", 3.0], ["", 0.0], ["twee\nregels", ""]],
        "Tweede": [["x"], ["=HYPERLINK(1)"]],
    }


@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_tekst_wordt_nooit_een_formule(soort: str) -> None:
    inhoud = rekenblad.SOORTEN[soort][0]([Blad("X", ("x",), [(w,) for w in KWAAD])])

    boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    cellen = [rij[0] for rij in boek.get_sheet_by_name("X").to_python()[1:]]
    assert [str(cel).strip() for cel in cellen] == [w.strip() for w in KWAAD]


def test_csv_maakt_een_formule_onschadelijk() -> None:
    inhoud = rekenblad.csv_bestand([Blad("X", ("x", "n"), [(w, -2) for w in KWAAD] + [("gewoon; tekst", 1)])])

    rijen = list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rijen == [["x", "n"], *([f"'{w}", "-2"] for w in KWAAD), ["gewoon; tekst", "1"]]
    assert inhoud.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_stuurtekens_breken_het_bestand_niet(soort: str) -> None:
    inhoud = rekenblad.SOORTEN[soort][0]([Blad("X", ("x",), [("a\x00b\x0bc\ud800",)])])

    boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    assert boek.get_sheet_by_name("X").to_python() == [["x"], ["a b c "]]
