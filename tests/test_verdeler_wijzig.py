"""Late joiners and leavers: one running groep is touched, and a groep that becomes too small gets a proposal."""

from intervisie.verdeler import DAGDELEN, Instantie, lees_instantie
from intervisie.verdeler.wijzig import Wijziging, na_vertrek, voeg_in


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


def test_na_vertrek_is_silent_while_the_groep_stays_valid() -> None:
    assert na_vertrek(instantie_van("abcd", 4), ["a", "b", "c"], {}) is None


def test_na_vertrek_proposes_a_merge_below_the_minimum() -> None:
    instantie = instantie_van("abcdefgh", 5)

    zin = na_vertrek(instantie, ["a", "b"], {4: ["d", "e", "f"], 7: ["c", "g", "h", "e"]})

    assert zin == "De groep heeft 2 deelnemers; het minimum is 3. Voeg haar samen met groep 4."


def test_na_vertrek_says_when_no_groep_can_take_them_in() -> None:
    zin = na_vertrek(instantie_van("abcdefg", 4), ["a", "b"], {2: ["c", "d", "e"]})

    assert zin is not None
    assert zin.endswith("Geen andere groep kan haar in zijn geheel opnemen.")
