"""The engine that forms groepen: always valid, never a bound above the value, equal to trying everything.

The answers are judged here by functions written anew from the rules, so that a mistake in the engine's own judge
shows.
"""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intervisie.verdeler import DAGDELEN, Verdeling, Voortgang, lees_instantie, overtredingen, verdeel, warm
from intervisie.verdeler.cijfers import cijfers
from intervisie.verdeler.model import Model
from intervisie.verdeler.ondergrens import ondergrens

INSTANTIES = Path(__file__).parent / "instanties"


@pytest.fixture(scope="module", autouse=True)
def _vertaald() -> None:
    """Compile the search first, so that no test waits for it within its time limit."""
    if not warm.stempel().exists():
        warm.main()


def persoon(nummer: int, **anders: Any) -> dict[str, Any]:
    """A deelnemer who fits anywhere, unless told otherwise."""
    return {
        "id": f"d{nummer}",
        "discipline": "OOV" if nummer % 2 else "HRM",
        "organisatie": f"gemeente {nummer}",
        "regio": f"regio {nummer % 3}",
        "beschikbaar": list(DAGDELEN[:5]),
        "vorm": "beide",
        "ervaring_jaren": 2 * nummer % 40,
        **anders,
    }


def pool(aantal: int, **anders: Any) -> dict[str, Any]:
    """An instance of people who all fit together, in groepen of 3 or 4, unless told otherwise."""
    return {
        "deelnemers": [persoon(nummer) for nummer in range(1, aantal + 1)],
        "groepsgrootte": {"min": 3, "max": 4},
        "min_per_discipline": 1,
        **anders,
    }


@st.composite
def pools(draw: st.DrawFn, hoogstens: int) -> dict[str, Any]:
    """Small pools of every kind, most of them hard and many without a place for everybody."""
    aantal = draw(st.integers(1, hoogstens))
    dagdelen = st.lists(st.sampled_from(DAGDELEN[:5]), min_size=0, max_size=5, unique=True)
    deelnemers = [
        persoon(
            nummer,
            discipline=draw(st.sampled_from(["OOV", "HRM"])),
            organisatie=draw(st.sampled_from("abcdef")),
            regio=draw(st.sampled_from("xyz")),
            beschikbaar=draw(dagdelen),
            vorm=draw(st.sampled_from(["online", "fysiek", "beide", "beide"])),
            ervaring_jaren=draw(st.integers(0, 30)),
        )
        for nummer in range(aantal)
    ]
    ids = [d["id"] for d in deelnemers]
    paren = list(itertools.combinations(ids, 2))
    niet = draw(st.lists(st.sampled_from(paren), max_size=2)) if paren else []
    wel = draw(st.lists(st.sampled_from(paren), max_size=2)) if paren else []
    eerder = draw(st.lists(st.sampled_from(paren), max_size=4)) if paren else []
    minimum = draw(st.integers(2, 4))
    return {
        "deelnemers": deelnemers,
        "groepsgrootte": {"min": minimum, "max": draw(st.integers(minimum, 5))},
        "min_gedeelde_dagdelen": draw(st.integers(1, 3)),
        "min_per_discipline": draw(st.integers(0, 2)),
        "max_per_organisatie": draw(st.integers(1, 2)),
        "gewenste_dagdelen": draw(st.integers(1, 5)),
        "regio_doel": draw(st.sampled_from(["spreiding", "nabij"])),
        "niet_samen": [list(p) for p in niet if not wel],
        "wel_samen": [list(p) for p in wel],
        "eerder_samen": [[*p, 1 + i] for i, p in enumerate(eerder)],
    }


class Meetlat:
    """The rules and the objective written anew, slowly and plainly, over a raw instance."""

    def __init__(self, ruw: dict[str, Any]) -> None:
        self.ruw = ruw
        self.wie = {d["id"]: d for d in ruw["deelnemers"]}
        self.aantal = len(self.wie)
        self.oov = sum(d["discipline"] == "OOV" for d in self.wie.values())
        kleinste = min(self.oov, self.aantal - self.oov)
        groepen = -(-self.aantal // ruw["groepsgrootte"]["max"])
        self.k = max(1, min(ruw.get("min_per_discipline", 2), kleinste // groepen))

    def gedeeld(self, groep: tuple[str, ...]) -> int:
        return len(set.intersection(*(set(self.wie[i]["beschikbaar"]) for i in groep)))

    def mag(self, groep: tuple[str, ...]) -> bool:
        leden = [self.wie[i] for i in groep]
        oov = sum(d["discipline"] == "OOV" for d in leden)
        organisaties = [d["organisatie"] for d in leden]
        grootte = self.ruw["groepsgrootte"]
        samen = [set(p) for p in self.ruw.get("niet_samen", [])]
        tweetallen = [set(p) for p in self.ruw.get("wel_samen", [])]
        return (
            grootte["min"] <= len(groep) <= grootte["max"]
            and self.gedeeld(groep) >= self.ruw.get("min_gedeelde_dagdelen", 2)
            and min(oov, len(groep) - oov) >= self.k
            and max(map(organisaties.count, organisaties)) <= self.ruw.get("max_per_organisatie", 1)
            and not {"online", "fysiek"} <= {d["vorm"] for d in leden}
            and not any(p <= set(groep) for p in samen)
            and all(len(p & set(groep)) != 1 for p in tweetallen)
        )

    def kosten(self, groep: tuple[str, ...]) -> int:
        leden = [self.wie[i] for i in groep]
        s = len(groep)
        oov = sum(d["discipline"] == "OOV" for d in leden)
        afwijking = (200 * abs(self.aantal * oov - self.oov * s) + self.aantal) // (2 * self.aantal)
        tekort = s * max(0, self.ruw.get("gewenste_dagdelen", 5) - self.gedeeld(groep))
        herhaling = sum(n for a, b, n in self.ruw.get("eerder_samen", []) if {a, b} <= set(groep))
        regios = [d["regio"] for d in leden]
        if self.ruw.get("regio_doel", "spreiding") == "spreiding":
            regio = s - len(set(regios))
        else:
            regio = s - max(map(regios.count, regios))
        jaren = [d["ervaring_jaren"] for d in leden]
        ervaring = s * max(0, 10 - (max(jaren) - min(jaren)))
        som: int = afwijking + 5 * tekort + 40 * herhaling + 10 * regio + ervaring
        return som

    def waarde(self, verdeling: Verdeling) -> int:
        over = 10_000 * len(verdeling.niet_geplaatst)
        return over + sum(self.kosten(tuple(groep)) for groep in verdeling.groepen)

    def geldig(self, verdeling: Verdeling) -> bool:
        ieder = sorted([lid for groep in verdeling.groepen for lid in groep] + verdeling.niet_geplaatst)
        return ieder == sorted(self.wie) and all(self.mag(tuple(groep)) for groep in verdeling.groepen)

    def beste(self) -> int:
        """The value of the best grouping, by trying all."""
        return self._beste(tuple(self.wie), {})

    def _beste(self, over: tuple[str, ...], bekend: dict[tuple[str, ...], int]) -> int:
        if not over:
            return 0
        if over not in bekend:
            eerste, rest = over[0], over[1:]
            waarde = 10_000 + self._beste(rest, bekend)
            for groep in self._groepen(eerste, rest):
                blijft = tuple(i for i in rest if i not in groep)
                waarde = min(waarde, self.kosten(groep) + self._beste(blijft, bekend))
            bekend[over] = waarde
        return bekend[over]

    def _groepen(self, eerste: str, rest: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        grootte = self.ruw["groepsgrootte"]
        for s in range(grootte["min"] - 1, grootte["max"]):
            for anderen in itertools.combinations(rest, s):
                if self.mag((eerste, *anderen)):
                    yield eerste, *anderen


RUSTIG = settings(max_examples=25, suppress_health_check=list(HealthCheck))


@RUSTIG
@given(pools(9))
def test_verdeel_equals_trying_everything(ruw: dict[str, Any]) -> None:
    meetlat = Meetlat(ruw)

    verdeling = verdeel(lees_instantie(ruw), 20.0)

    assert meetlat.geldig(verdeling)
    assert (verdeling.doel, verdeling.ondergrens) == (meetlat.beste(), meetlat.beste())
    assert meetlat.waarde(verdeling) == verdeling.doel == sum(verdeling.onderdelen.values())
    assert set(verdeling.redenen) == set(verdeling.niet_geplaatst)


@RUSTIG
@given(pools(8))
def test_ondergrens_is_never_above_the_best(ruw: dict[str, Any]) -> None:
    model = Model(lees_instantie(ruw))
    c = cijfers(model)

    grens = ondergrens(c, c.eis, np.zeros(1, np.uint8))

    nooit_geplaatst = len(ruw["deelnemers"]) - sum(model.grootte)
    assert 0 <= grens + 10_000 * nooit_geplaatst <= Meetlat(ruw).beste()


@RUSTIG
@given(pools(40))
def test_verdeel_is_valid_when_time_is_short(ruw: dict[str, Any]) -> None:
    instantie = lees_instantie(ruw)

    verdeling = verdeel(instantie, 0.05)

    assert Meetlat(ruw).geldig(verdeling)
    assert overtredingen(instantie, verdeling.groepen) == []
    assert verdeling.ondergrens is None or verdeling.ondergrens <= verdeling.doel


@settings(RUSTIG, max_examples=10)
@given(pools(30), st.integers(1, 5))
def test_verdeel_gives_the_same_answer_for_the_same_zaad(ruw: dict[str, Any], zaad: int) -> None:
    instantie = lees_instantie(ruw)

    eerste, tweede = (verdeel(instantie, 60.0, zaad, werk=1) for _ in range(2))

    assert eerste.groepen == tweede.groepen
    assert eerste.ondergrens == tweede.ondergrens


@pytest.mark.parametrize("pad", sorted(INSTANTIES.glob("*.json")), ids=lambda pad: pad.stem)
def test_verdeel_proves_the_best_of_a_small_pool(pad: Path) -> None:
    gegevens = json.loads(pad.read_text(encoding="utf-8"))

    verdeling = verdeel(lees_instantie(gegevens), 30.0)

    assert verdeling.bewezen_optimaal
    assert (verdeling.doel, len(verdeling.niet_geplaatst)) == (gegevens["beste"], gegevens["over"])


def test_verdeel_keeps_vast_together_and_apart() -> None:
    instantie = lees_instantie(pool(12))

    verdeling = verdeel(instantie, 5.0, vast=[["d1", "d2"], ["d3", "d4"]])

    groep = {lid: nummer for nummer, leden in enumerate(verdeling.groepen) for lid in leden}
    assert groep["d1"] == groep["d2"] != groep["d3"] == groep["d4"]
    assert overtredingen(instantie, verdeling.groepen) == []


def test_verdeel_leaves_dicht_alone_and_buiten_out() -> None:
    instantie = lees_instantie(pool(12))

    verdeling = verdeel(instantie, 5.0, dicht=[["d1", "d2", "d3"]], buiten=["d12"])

    assert ["d1", "d2", "d3"] in verdeling.groepen
    assert verdeling.niet_geplaatst == ["d12"]
    assert verdeling.redenen == {"d12": "d12 is vooraf buiten de indeling gehouden."}
    assert verdeling.ondergrens is not None
    assert verdeling.ondergrens <= verdeling.doel


def test_verdeel_goes_on_from_a_board_on_which_a_pair_was_taken_apart() -> None:
    groepen = verdeel(lees_instantie(pool(24)), 1.0).groepen
    een, ander = groepen[0][0], groepen[0][1]
    instantie = lees_instantie(pool(24, wel_samen=[[een, ander]]))
    start = [groepen[0][1:], [*groepen[1], een], *groepen[2:]]

    verdeling = verdeel(instantie, 0.5, start=start)

    assert overtredingen(instantie, verdeling.groepen) == []
    assert sum(len(groep) for groep in verdeling.groepen) + len(verdeling.niet_geplaatst) == 24


def test_verdeel_is_never_worse_than_its_start() -> None:
    instantie = lees_instantie(pool(24))
    start = verdeel(instantie, 2.0).groepen

    opnieuw = verdeel(instantie, 0.01, zaad=9, start=start)

    assert opnieuw.groepen == start


def test_verdeel_places_a_large_pool_and_says_what_it_costs_at_least() -> None:
    groot = [persoon(nummer, organisatie=f"gemeente {nummer % 90}") for nummer in range(1, 321)]

    verdeling = verdeel(lees_instantie(pool(1) | {"deelnemers": groot}), 60.0, werk=1)

    assert verdeling.niet_geplaatst == []
    assert verdeling.ondergrens is not None
    assert 0 <= verdeling.ondergrens <= verdeling.doel


def test_verdeel_gives_the_best_so_far_on_ctrl_c() -> None:
    def breek_af(_: Voortgang) -> None:
        raise KeyboardInterrupt

    instantie = lees_instantie(pool(40))

    verdeling = verdeel(instantie, 20.0, meld=breek_af)

    assert verdeling.seconden < 5
    assert overtredingen(instantie, verdeling.groepen) == []


def test_verdeel_tells_how_far_it_is() -> None:
    gezien: list[Voortgang] = []

    verdeling = verdeel(lees_instantie(pool(60, gewenste_dagdelen=9)), 2.0, meld=gezien.append)

    assert gezien
    assert all(v.doel >= verdeling.doel for v in gezien)
    assert all(v.ondergrens is None or v.ondergrens <= verdeling.doel for v in gezien)


def test_verdeel_places_nobody_who_breaks_a_rule_together_with_whom_they_must_stay() -> None:
    paar = [
        {"id": f"p{n}", "discipline": discipline, "organisatie": "Zeist", "regio": "x", "beschikbaar": ["ma-ochtend"],
         "vorm": "beide", "ervaring_jaren": 0}
        for n, discipline in enumerate(("OOV", "HRM"))
    ]  # fmt: skip
    ruw = {
        "deelnemers": paar, "groepsgrootte": {"min": 2, "max": 2}, "min_gedeelde_dagdelen": 1,
        "min_per_discipline": 1, "max_per_organisatie": 1, "gewenste_dagdelen": 1, "regio_doel": "spreiding",
        "gewenste_ervaring_spreiding": 0, "niet_samen": [], "wel_samen": [["p0", "p1"]], "eerder_samen": [],
    }  # fmt: skip

    verdeling = verdeel(lees_instantie(ruw), 0.2)

    assert (verdeling.groepen, verdeling.niet_geplaatst) == ([], ["p0", "p1"])
