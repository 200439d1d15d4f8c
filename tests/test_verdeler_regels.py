"""The judge and the reasons: each rule has a groep that breaks it, and each reason has been tried."""

from typing import Any

import pytest

from intervisie.verdeler import DAGDELEN, doelwaarde, lees_instantie, overtredingen, waarom_hier, waarom_niet


def persoon(naam: str, **anders: Any) -> dict[str, Any]:
    """A deelnemer who fits anywhere, unless told otherwise."""
    return {
        "id": naam,
        "discipline": "OOV" if naam in "ace" else "HRM",
        "organisatie": f"gemeente {naam}",
        "regio": f"regio {naam}",
        "beschikbaar": list(DAGDELEN[:5]),
        "vorm": "beide",
        "ervaring_jaren": 5 * "abcdef".index(naam),
        **anders,
    }


def zestal(**anders: Any) -> list[dict[str, Any]]:
    """The people a to f, some of them different."""
    return [persoon(naam, **anders.get(naam, {})) for naam in "abcdef"]


def instantie_van(deelnemers: list[dict[str, Any]], **anders: Any) -> Any:
    """An instance with groepen of 3 or 4 and at least one of each discipline."""
    gegevens = {"groepsgrootte": {"min": 3, "max": 4}, "min_per_discipline": 1, "deelnemers": deelnemers}
    return lees_instantie({**gegevens, **anders})


@pytest.mark.parametrize(
    ("deelnemers", "eisen", "groepen", "zinnen"),
    [
        (zestal(), {}, ["abc", "def"], []),
        (zestal(), {}, ["ab"], ["Groep 1 heeft 2 deelnemers; het minimum is 3."]),
        (zestal(), {}, ["abcde"], ["Groep 1 heeft 5 deelnemers; het maximum is 4."]),
        (
            zestal(),
            {"niet_samen": [["c", "a"]]},
            ["abc"],
            ["Groep 1 heeft a en c bij elkaar, terwijl zij niet samen mogen (niet_samen)."],
        ),
        (
            zestal(),
            {"wel_samen": [["a", "d"]]},
            ["abc"],
            ["a en d horen bij elkaar (wel_samen), maar zitten niet in dezelfde groep."],
        ),
        (
            zestal(b={"beschikbaar": ["ma-ochtend"]}),
            {},
            ["abc"],
            ["Groep 1 deelt 1 dagdeel; het minimum is 2."],
        ),
        (
            zestal(b={"discipline": "OOV"}),
            {},
            ["abc"],
            ["Groep 1 heeft 0 deelnemers met discipline HRM; het minimum is 1."],
        ),
        (
            zestal(b={"organisatie": "gemeente a"}),
            {},
            ["abc"],
            ["Groep 1 heeft 2 deelnemers van gemeente a; het maximum is 1."],
        ),
        (
            zestal(b={"vorm": "online"}, c={"vorm": "fysiek"}),
            {},
            ["abc"],
            ["Groep 1 heeft deelnemers die alleen online kunnen en deelnemers die alleen fysiek kunnen."],
        ),
        (zestal(), {}, ["abcz"], ["Groep 1 noemt z, maar dat is geen deelnemer."]),
        (zestal(), {}, ["abc", "aef"], ["a staat meer dan een keer in de indeling."]),
    ],
)
def test_overtredingen_names_each_broken_rule(
    deelnemers: list[dict[str, Any]], eisen: dict[str, Any], groepen: list[str], zinnen: list[str]
) -> None:
    instantie = instantie_van(deelnemers, **eisen)

    gevonden = overtredingen(instantie, [list(groep) for groep in groepen])

    assert gevonden == zinnen


def test_doelwaarde_adds_up_by_part() -> None:
    anders: dict[str, Any] = {
        "b": {"beschikbaar": list(DAGDELEN[:3]), "regio": "regio a"},
        "c": {"ervaring_jaren": 4},
    }
    instantie = instantie_van(zestal(**anders), eerder_samen=[["a", "b", 2]])

    delen = doelwaarde(instantie, [["a", "b", "c"]], ["d", "e", "f"])

    assert delen == {
        "ongeplaatst": 30_000,
        "balans": 50,
        "dagdelen": 5 * 3 * 2,
        "herhaling": 80,
        "regio": 10,
        "ervaring": 3 * 5,
    }


@pytest.mark.parametrize(
    ("f", "wat", "hoe"),
    [
        (
            {"beschikbaar": ["ma-ochtend"]},
            "f kan op 1 dagdeel, en een groep moet er 2 delen.",
            "als f ook op maandagmiddag kan: dan past f in groep 1",
        ),
        (
            {"organisatie": "gemeente a"},
            "f past in geen van de 1 groepen; meestal omdat er al genoeg van dezelfde organisatie in zit.",
            "als een groep 2 deelnemers van dezelfde organisatie mag hebben: dan past f in groep 1",
        ),
    ],
)
def test_waarom_niet_names_the_rule_and_a_relaxation_that_was_tried(
    f: dict[str, Any], wat: str, hoe: str
) -> None:
    instantie = instantie_van([d for d in zestal(f=f) if d["id"] in "abcf"])

    zin = waarom_niet(instantie, [["a", "b", "c"]], "f")

    assert zin == f"{wat} Wel een plek {hoe} (nagerekend)."


def test_waarom_hier_says_what_is_shared_and_what_a_swap_costs() -> None:
    instantie = instantie_van(zestal(), eerder_samen=[["a", "b", 1]])

    zin = waarom_hier(instantie, [["a", "b", "c"], ["d", "e", "f"]], "a")

    assert zin == (
        "a zit in groep 1. Alle 3 leden kunnen op maandagochtend, maandagmiddag, maandagavond, dinsdagochtend, "
        "dinsdagmiddag. "
        "De groep heeft 2 OOV en 1 HRM uit 3 organisaties. a zat eerder samen met b. "
        "De goedkoopste andere plek (ruilen met d uit groep 2) is 40 punten beter."
    )
