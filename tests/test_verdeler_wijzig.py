"""Late joiners and leavers: one running groep is touched, and a groep that becomes too small gets a proposal."""

from intervisie.verdeler import DAGDELEN, Instantie, lees_instantie
from intervisie.verdeler.wijzig import Wijziging, neem_uit, voeg_in


def instantie_van(namen: str, maximum: int) -> Instantie:
    """People who all fit together, OOV and HRM in turn, in groepen of 3 up to maximum."""
    deelnemers = [
        {
            "id": naam,
            "discipline": "OOV" if nummer % 2 else "HRM",
            "organisatie": naam,
            "regio": naam,
            "beschikbaar": list(DAGDELEN[:5]),
            "vorm": "beide",
            "ervaring_jaren": 0,
        }
        for nummer, naam in enumerate(namen)
    ]
    grootte = {"min": 3, "max": maximum}
    return lees_instantie({"deelnemers": deelnemers, "groepsgrootte": grootte, "min_per_discipline": 1})


def test_voeg_in_touches_one_groep() -> None:
    instantie = instantie_van("abcdefg", 4)

    wijziging = voeg_in(instantie, [["a", "b", "c", "d"], ["e", "f"]], "g")

    assert wijziging == Wijziging([["a", "b", "c", "d"], ["e", "f", "g"]], "g komt bij groep 2.")


def test_voeg_in_gives_nothing_when_all_are_full() -> None:
    assert voeg_in(instantie_van("abcdefg", 3), [["a", "b", "c"], ["d", "e", "f"]], "g") is None


def test_neem_uit_keeps_a_groep_that_stays_valid() -> None:
    wijziging = neem_uit(instantie_van("abcd", 4), [["a", "b", "c", "d"]], "d")

    assert wijziging == Wijziging([["a", "b", "c"]], "d gaat uit groep 1; de groep blijft geldig.")


def test_neem_uit_proposes_a_merge_below_the_minimum() -> None:
    wijziging = neem_uit(instantie_van("abcdef", 5), [["a", "b", "c"], ["d", "e", "f"]], "c")

    assert wijziging.groepen == [["a", "b"], ["d", "e", "f"]]
    assert wijziging.zin == (
        "c gaat uit groep 1. De groep heeft 2 deelnemers; het minimum is 3: voeg hem samen met groep 2."
    )
