"""The learned reader of days and dates: the same for every day, and held beside what the rules read."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid, lees_tot_zinnen, weging
from intervisie.lezer.beschikbaarheid.tegenlezing import (
    GEEN,
    JA,
    NEE,
    VRAGEN,
    Tegenlezing,
    lees_tegen,
    tekens,
)
from intervisie.lezer.beschikbaarheid.weging import Afwezigheid, Dagdelen
from intervisie.lezer.lezing import Periode
from intervisie.lezer.taal.tijdvak import Tijdvak
from tests.test_lezer_beschikbaarheid import gevallen, lijsten

DATUM = date(2022, 1, 10)


def _lees(tekst: str) -> Tegenlezing:
    gelezen = lees_tegen(lees_tot_zinnen(tekst, DATUM)[0])
    assert gelezen is not None
    return gelezen


@pytest.mark.parametrize(
    "zin",
    [
        "Op {} kan ik niet, op {} juist wel.",
        "Graag {}. De {} sla ik liever over, dan loop ik stage.",
        "{}middag komt mij het beste uit, {} ben ik vrij.",
    ],
)
def test_what_it_knows_of_one_day_it_knows_of_another(zin: str) -> None:
    een = _lees(zin.format("maandag", "woensdag")).dagdelen.reshape(5, 3, 3)
    ander = _lees(zin.format("dinsdag", "donderdag")).dagdelen.reshape(5, 3, 3)
    assert np.allclose(een[[0, 2]], ander[[1, 3]], atol=1e-4)


def test_it_answers_with_chances_for_each_dagdeel_and_each_period() -> None:
    gelezen = _lees("Dinsdagochtend kan ik. Van 7 tot en met 11 maart ben ik weg.")
    assert gelezen.dagdelen.shape == (15, 3)
    assert gelezen.vakken.shape == (len(gelezen.perioden), 3) == (1, 3)
    assert np.allclose(gelezen.dagdelen.sum(1), 1, atol=1e-4)
    assert gelezen.dagdelen.argmax(1).tolist() == [JA if vraag == (1, 0) else GEEN for vraag in VRAGEN]
    assert gelezen.vakken.argmax(1).tolist() == [NEE]


def test_a_name_in_the_text_stays_out_of_the_choice_of_days() -> None:
    plat = _lees("Hierbij meld ik mij aan. Ik kan op dinsdag.").dagdelen.argmax(1)
    vreemd = _lees("Hierbij meld ik mij aan. Ik, Xqzwvk Prtlmm, kan op dinsdag.").dagdelen.argmax(1)
    assert plat.tolist() == vreemd.tolist()


@pytest.mark.parametrize("tekst", ["", "Graag doe ik mee.", "Op dinsdag kan ik. " * 120])
def test_it_has_no_opinion_without_days_or_on_a_whole_book(tekst: str) -> None:
    assert lees_tegen(lees_tot_zinnen(tekst, DATUM)[0]) is None


def test_sentences_far_from_any_day_are_not_read() -> None:
    zinnen, _ = lees_tot_zinnen("Ik fiets. Ik zwem. Ik kan dinsdag. Tot ziens. Het regent.", DATUM)
    assert [teken.woord for teken in tekens(zinnen)].count("<s>") == 3


def test_it_agrees_with_nearly_all_that_the_rules_read_right() -> None:
    gevraagd = juist = 0
    for parameters in gevallen("dagdelen")[::8]:
        tekst, verwacht = (str(waarde) for waarde in parameters.values)
        ja, nee, vraag = lijsten(verwacht)
        gelezen = lees_beschikbaarheid(tekst, DATUM, tegenlezen=True)
        if (gelezen.beschikbaar, gelezen.niet_beschikbaar) == (ja, nee) and not vraag:
            juist += 1
            gevraagd += bool(gelezen.redenen)
    assert juist > 200
    assert gevraagd <= juist * 0.03


def _kansen(**anders: int) -> NDArray[np.float32]:
    """All but sure that nothing was said, except of these dagdelen, by day and number of the deel: `di0=JA`."""
    uit = np.full((len(VRAGEN), 3), 0.01, np.float32)
    uit[:, GEEN] = 0.98
    for naam, klasse in anders.items():
        rij = ("ma", "di", "wo", "do", "vr").index(naam[:2]) * 3 + int(naam[2])
        uit[rij] = [0.01, 0.01, 0.01]
        uit[rij, klasse] = 0.98
    return uit


def test_what_both_read_stands_without_a_question() -> None:
    som = Dagdelen(ja={(1, 0)}, nee={(4, 1)})
    weging.houd_naast(som, _kansen(di0=JA, vr1=NEE))
    assert (som.ja, som.nee, som.redenen) == ({(1, 0)}, {(4, 1)}, [])


def test_where_they_differ_somebody_is_asked_and_starts_from_the_learned_reading() -> None:
    som = Dagdelen(ja={(1, 0)})
    weging.houd_naast(som, _kansen(di0=NEE))
    assert (som.ja, som.nee) == (set(), {(1, 0)})
    assert som.redenen == ["Het is niet zeker of dinsdagochtend kan."]


def test_where_the_learned_reading_is_unsure_itself_the_rules_keep_theirs() -> None:
    kansen = _kansen(di0=NEE)
    kansen[-1] = 1 / 3
    som = Dagdelen(ja={(1, 0)})
    weging.houd_naast(som, kansen)
    assert (som.ja, som.redenen) == ({(1, 0)}, ["Het is niet zeker of dinsdagochtend kan."])


@pytest.mark.parametrize(
    ("weg", "klasse", "vraag"),
    [(True, NEE, False), (True, GEEN, True), (False, NEE, True), (False, JA, False)],
)
def test_a_period_is_asked_about_and_follows_the_learned_reading_where_they_differ(
    weg: bool, klasse: int, vraag: bool
) -> None:
    periode = Periode(date(2022, 3, 7), date(2022, 3, 11))
    kansen = np.full((1, 3), 0.01, np.float32)
    kansen[0, klasse] = 0.98
    vak = Tijdvak(0, 1, "periode", (periode,))
    som = Afwezigheid(perioden=[periode] if weg else [])
    weging.houd_data_naast(som, Tegenlezing(_kansen(), (vak,), kansen), DATUM)
    assert bool(som.redenen) is vraag
    assert som.perioden == ([periode] if weg is not vraag else [])
