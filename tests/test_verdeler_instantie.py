"""Reading an instance: what is wrong is said in one Dutch sentence that names the field or the rule."""

from typing import Any

import pytest

from intervisie.verdeler import OngeldigeInstantie, lees_instantie
from intervisie.verdeler.instantie import MAX_DEELNEMERS


def deelnemer(naam: str, **anders: Any) -> dict[str, Any]:
    """A deelnemer without faults, unless told otherwise."""
    return {
        "id": naam,
        "discipline": "OOV",
        "organisatie": "Zeist",
        "regio": "Utrecht",
        "beschikbaar": ["ma-ochtend"],
        "vorm": "beide",
        "ervaring_jaren": 3,
        **anders,
    }


def gegevens(**anders: Any) -> dict[str, Any]:
    """An instance of three people without faults, unless told otherwise."""
    return {
        "deelnemers": [deelnemer("a"), deelnemer("b"), deelnemer("c")],
        "groepsgrootte": {"min": 5, "max": 8},
        **anders,
    }


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ([], "De instantie is geen object met velden."),
        (gegevens(deelnemers=[]), "Veld deelnemers is leeg: er is niemand om in te delen."),
        (gegevens(deelnemers="a"), "Veld deelnemers ontbreekt of is geen lijst."),
        (gegevens(deelnemers=[3]), "Deelnemer 1 is geen object met velden."),
        (
            gegevens(deelnemers=[deelnemer("a"), deelnemer("a")]),
            "Veld deelnemers: het id 'a' komt twee keer voor.",
        ),
        (
            gegevens(deelnemers=[deelnemer("a", beschikbaar=["za-ochtend"])]),
            "Deelnemer 'a': veld beschikbaar noemt een onbekend dagdeel: 'za-ochtend'.",
        ),
        (
            gegevens(deelnemers=[deelnemer("a", discipline="ICT")]),
            "Deelnemer 'a': veld discipline is 'ICT'; dat moet OOV of HRM zijn.",
        ),
        (
            gegevens(deelnemers=[deelnemer("a", ervaring_jaren=True)]),
            "Deelnemer 'a': veld ervaring_jaren ontbreekt of is geen geheel getal.",
        ),
        (
            gegevens(groepsgrootte={"min": 8, "max": 5}),
            "Veld groepsgrootte: het minimum (8) is groter dan het maximum (5).",
        ),
        (gegevens(groepsgrootte={"min": 5}), "Veld groepsgrootte: max ontbreekt of is geen geheel getal."),
        (
            gegevens(niet_samen=[["a", "z"]]),
            "Veld niet_samen noemt het id 'z', dat niet bij de deelnemers staat.",
        ),
        (gegevens(niet_samen=[["a", "a"]]), "Veld niet_samen: 'a' staat in een paar met zichzelf."),
        (
            gegevens(wel_samen=[["a", "b"], ["b", "c"]], niet_samen=[["c", "a"]]),
            "Regels wel_samen en niet_samen spreken elkaar tegen voor 'a' en 'c'.",
        ),
        (gegevens(gewichten={"mooi": 1}), "Veld gewichten noemt een onbekend onderdeel: 'mooi'."),
        (
            gegevens(deelnemers=[deelnemer(str(i)) for i in range(MAX_DEELNEMERS + 1)]),
            "Veld deelnemers: 10001 deelnemers is te veel; hoogstens 10000 kan in een keer.",
        ),
    ],
)
def test_lees_instantie_refuses_in_one_sentence(fout: object, zin: str) -> None:
    with pytest.raises(OngeldigeInstantie) as geweigerd:
        lees_instantie(fout)

    assert str(geweigerd.value) == zin


def test_lees_instantie_fills_in_what_is_usual() -> None:
    instantie = lees_instantie(gegevens())

    assert (instantie.minimum, instantie.maximum, instantie.min_dagdelen) == (5, 8, 2)
    assert instantie.gewichten["ongeplaatst"] == 10_000
    assert instantie.niet_samen == frozenset()


def test_min_discipline_is_lowered_by_the_pool_but_never_below_one() -> None:
    rij = [deelnemer(str(i), discipline="HRM" if i < 3 else "OOV") for i in range(20)]

    instantie = lees_instantie(gegevens(deelnemers=rij))

    assert (instantie.aantal_oov, instantie.min_discipline) == (17, 1)
