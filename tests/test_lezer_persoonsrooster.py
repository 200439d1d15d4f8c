"""Tables with people on one side and days on the other: marks, legends, and the whole mail around them."""

from __future__ import annotations

from datetime import date

import pytest

from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid
from intervisie.lezer.beschikbaarheid.alineas import lees_regels
from intervisie.lezer.beschikbaarheid.tweede_blik import bekijk
from intervisie.lezer.beschikbaarheid.zinnen import lees_zinnen
from intervisie.lezer.personen import persoonsrooster
from intervisie.lezer.taal.woorden import splits

DATUM = date(2022, 1, 10)


def _gelezen(tekst: str) -> dict[str, str]:
    tabel = persoonsrooster.lees(tekst)
    return {rij.naam.naam: rij.tijd_tekst for rij in tabel.rijen if rij.naam} if tabel else {}


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (
            "\tma\tdi\two\nNoor Wiersma\t[x]\t✘\t\nSamir Haddad\t\t[x]\t✘",
            {"Noor Wiersma": "ma: ja\ndi: nee", "Samir Haddad": "di: ja\nwo: nee"},
        ),
        (
            "Naam\tMaandag\tDinsdag\nNoor Wiersma\to\tnee\nSamir Haddad\to + m\tm",
            {
                "Noor Wiersma": "Maandag: ochtend\nDinsdag: nee",
                "Samir Haddad": "Maandag: ochtend en middag\nDinsdag: middag",
            },
        ),
        (
            "Noor Wiersma en Samir Haddad.\nDagdeel\tNoor\tSamir\nMaandagochtend\t+\t−\nVrijdagmiddag\t\t+",
            {"Noor Wiersma": "Maandagochtend: ja", "Samir Haddad": "Maandagochtend: nee\nVrijdagmiddag: ja"},
        ),
        (
            "x = kan niet\n| Naam | ma | di |\n| Noor Wiersma | x | |\n| Samir Haddad | | x |",
            {"Noor Wiersma": "ma: nee", "Samir Haddad": "di: nee"},
        ),
        (
            "\t\tma\tdi\nNoor Wiersma\tochtend\t[x]\t✘\n\tmiddag\t\t[x]\nSamir Haddad\tochtend\t\t[x]\n\tmiddag\t✘\t",
            {
                "Noor Wiersma": "ma ochtend: ja\ndi ochtend: nee\ndi middag: ja",
                "Samir Haddad": "di ochtend: ja\nma middag: nee",
            },
        ),
        (
            "\tma\t\tdi\t\n\to\tm\to\tm\nNoor Wiersma\tja\t\t\tja\nSamir Haddad\t\tja\tnee\t",
            {
                "Noor Wiersma": "ma ochtend: ja\ndi middag: ja",
                "Samir Haddad": "ma middag: ja\ndi ochtend: nee",
            },
        ),
        (
            "\t\tNoor\tSamir\nma\tochtend\tja\tnee\n\tmiddag\tja\tja",
            {"Noor": "ma ochtend: ja\nma middag: ja", "Samir": "ma ochtend: nee\nma middag: ja"},
        ),
        (
            "Dag\tWie\nmaandag\tNoor, Samir\ndinsdag\tSamir\nwoensdagmiddag\tallebei",
            {
                "Noor": "maandag: ja\nwoensdagmiddag: ja",
                "Samir": "maandag: ja\ndinsdag: ja\nwoensdagmiddag: ja",
            },
        ),
        (
            "Dag\tochtend\tmiddag\nma\tNoor\tSamir\ndi\tiedereen\t-",
            {"Noor": "ma ochtend: ja\ndi ochtend: ja", "Samir": "ma middag: ja\ndi ochtend: ja"},
        ),
        ("Noor Wiersma\tadviseur\tZeist", {}),
        ("Ik kan op maandag en dinsdag.\nGroet, Noor", {}),
    ],
)  # fmt: skip
def test_lees_gives_each_person_what_stands_under_the_days(tekst: str, verwacht: dict[str, str]) -> None:
    assert _gelezen(tekst) == verwacht


def test_lees_beschikbaarheid_reads_delen_with_a_mark_behind_each() -> None:
    tekst = "ma  ochtend ja   middag nee\ndi  ochtend      middag ja\nwo  ochtend      middag"

    uitkomst = lees_beschikbaarheid(tekst, DATUM)

    assert (uitkomst.beschikbaar, uitkomst.niet_beschikbaar) == (("ma-ochtend", "di-middag"), ("ma-middag",))


def test_lees_beschikbaarheid_follows_a_pointer_to_the_first_and_the_last_day() -> None:
    tekst = "De groepen zijn op dinsdag of donderdag. Dat laatste kan ik, het eerste niet."

    uitkomst = lees_beschikbaarheid(tekst, DATUM)

    assert uitkomst.beschikbaar == ("do-ochtend", "do-middag")
    assert uitkomst.niet_beschikbaar == ("di-ochtend", "di-middag")


def test_bekijk_gives_chances_that_add_up_for_each_clause_with_days() -> None:
    tekst = "Op maandag kan ik, maar op dinsdag zit ik bij de raad."
    zinnen = lees_zinnen(lees_regels(splits(tekst)), tekst, DATUM)

    blikken = list(bekijk(zinnen).values())

    assert [sum(blik) for blik in blikken] == pytest.approx([1.0, 1.0])
    assert [max(blik._asdict(), key=blik._asdict().__getitem__) for blik in blikken] == ["ja", "nee"]
