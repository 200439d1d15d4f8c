"""What stands beside the days of a mail leaves them as they are.

Each sentence of tests/zinnen/ernaast.txt is put before and behind sentences with days, on the same line and on a line
of its own; the reading must stay that of the days alone.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid
from tests.test_lezer_beschikbaarheid import MAILDATUM

ERNAAST = [
    regel
    for regel in (Path(__file__).parent / "zinnen" / "ernaast.txt").read_text("utf-8").splitlines()
    if regel and not regel.startswith("#")
]
DAGEN = (
    "Dinsdag en donderdagmiddag kan ik.",
    "Dinsdag en donderdagmiddag kan ik, op vrijdag kan ik niet.",
    "Op vrijdag ben ik vrij.",
    "Van 2 t/m 6 mei ben ik op vakantie.",
)
KOPPEN = (
    "Dit moeten jullie weten:",
    "Hier is de gevraagde informatie:",
    "Antwoord op uw vragen:",
    "Mijn reactie op uw bericht:",
    "Wat u wilde weten:",
    "Ik stuur u hierbij mijn gegevens:",
    "Naar aanleiding van uw mail:",
    "Hierbij mijn inschrijving:",
    "De informatie die u nodig heeft:",
)


def _gelezen(tekst: str) -> tuple[object, ...]:
    gelezen = lees_beschikbaarheid(tekst, MAILDATUM)
    return gelezen.beschikbaar, gelezen.niet_beschikbaar, gelezen.afwezig, gelezen.vorm, gelezen.redenen


@pytest.mark.parametrize(
    "zin", [pytest.param(zin, id=f"regel-{nummer}") for nummer, zin in enumerate(ERNAAST)]
)
def test_a_sentence_beside_the_days_changes_nothing(zin: str) -> None:
    anders = [
        tekst
        for dagen, los in product(DAGEN, (" ", "\n\n"))
        for tekst in (f"{zin}{los}{dagen}", f"{dagen}{los}{zin}")
        if _gelezen(tekst) != _gelezen(dagen)
    ]
    assert anders == []


@pytest.mark.parametrize("kop", KOPPEN)
def test_a_heading_over_ones_own_days_offers_them(kop: str) -> None:
    regels = "- wanneer: ma en di hele dagen, donderdag alleen de ochtend\n- hoe: op locatie"
    assert _gelezen(f"{kop}\n\n{regels}") == _gelezen(regels)


@pytest.mark.parametrize(
    "zin",
    [
        "Dan heb ik overleg.",
        "Dan zit ik in Zwolle.",
        "Dat is mijn vrije dag.",
        "Die dag werk ik niet.",
        "Dan kan ik niet.",
    ],
)
def test_a_reason_behind_a_no_is_of_the_day_that_was_refused(zin: str) -> None:
    dagen = "Dinsdag en donderdagmiddag kan ik, op vrijdag kan ik niet."
    assert _gelezen(f"{dagen} {zin}") == _gelezen(dagen)


@pytest.mark.parametrize(
    "zin", ["Dan zit ik in Zwolle.", "Daar kan ik helaas niets aan doen.", "Dat is al jaren zo."]
)
@pytest.mark.parametrize(
    "dagen",
    ["Vrijdag niet, dinsdag wel.", "Niet op vrijdag, wel op dinsdag.", "Dinsdag kan ik, vrijdag niet."],
)
def test_a_reason_behind_a_sentence_that_says_both_takes_no_day_back(dagen: str, zin: str) -> None:
    assert _gelezen(f"{dagen} {zin}") == _gelezen(dagen)


def test_a_day_offered_and_then_filled_is_a_question() -> None:
    gelezen = lees_beschikbaarheid("Dinsdag kan ik. Dan zit ik in Zwolle.", MAILDATUM)
    assert gelezen.redenen == ("Het is niet zeker of dinsdag kan.",)
