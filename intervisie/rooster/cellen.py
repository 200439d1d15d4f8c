"""Who gets which begeleider on which dagdeel, before anybody gets a date.

A cel is what groepen compete for: one begeleider (or, for groepen that need none, one ruimte) on one dagdeel. How
many series of weeks fit in a cel is a flow that is solved exactly; sharing the cellen out is then a matching.
Absences of groepen, and ruimten beside a begeleider, are not looked at, so that what comes out is a bound from above.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from intervisie.rooster.bezetting import Plek
from intervisie.rooster.reeks import bereik, bits

Cel = tuple[str, int, str]
"""Which kind (begeleider or ruimte), its id, and the dagdeel."""
WERK = 4.0
"""Deterministic time for one question."""


@dataclass(frozen=True, slots=True)
class Toedeling:
    """Per groep its cel; no sharing out reaches more than `grens` groepen."""

    cel_van: Mapping[int, Cel]
    grens: int


def cel_van(plek: Plek) -> Cel | None:
    """What a place takes that nobody else can have; None when it takes nothing."""
    if plek.begeleider is not None:
        return "begeleider", plek.begeleider, plek.dagdeel
    return None if plek.ruimte is None else ("ruimte", plek.ruimte, plek.dagdeel)


def capaciteit(weken: int, aantal: int, ritme: tuple[int, int], tegelijk: int = 1) -> int:
    """How many series of `aantal` weeks fit beside each other when each week is used `tegelijk` times at most."""
    from ortools.sat.python import cp_model

    cp = cp_model.CpModel()
    lagen = bereik(weken, aantal, ritme)
    meest = tegelijk * weken.bit_count() // aantal
    knopen = {(k, w): cp.new_int_var(0, tegelijk, "") for k, laag in enumerate(lagen) for w in bits(laag)}
    uit, in_, op = defaultdict(list), defaultdict(list), defaultdict(list)
    for (k, w), knoop in knopen.items():
        op[w].append(knoop)
        for naar in ((k + 1, w + tussen) for tussen in range(ritme[0], ritme[1] + 1)):
            if naar in knopen:
                stap = cp.new_int_var(0, tegelijk, "")
                uit[k, w].append(stap)
                in_[naar].append(stap)
    for (k, w), knoop in knopen.items():
        if k < aantal - 1:
            cp.add(sum(uit[k, w]) == knoop)
        if k > 0:
            cp.add(sum(in_[k, w]) == knoop)
    for samen in op.values():
        cp.add(sum(samen) <= tegelijk)
    cp.maximize(sum(knoop for (k, _), knoop in knopen.items() if k == 0))
    solver = _solver(WERK / 10, WERK)
    if solver.solve(cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return meest
    return min(meest, int(solver.best_objective_bound + 1e-6))


def deel_toe(
    keuzen: Mapping[int, Collection[Cel]], ruim: Mapping[Cel, int], nu: Mapping[int, Cel], rest: float
) -> Toedeling:
    """Give as many groepen as can be a cel of their choice; of equal answers one that moves few of them.

    `rest` bounds the seconds.
    """
    from ortools.sat.python import cp_model

    cp = cp_model.CpModel()
    in_cel, prijs, gekozen = defaultdict(list), [], {}
    for groep, cellen in keuzen.items():
        opties = {cel: cp.new_bool_var("") for cel in cellen}
        cp.add_at_most_one(opties.values())
        for cel, optie in opties.items():
            in_cel[cel].append(optie)
            gekozen[groep, cel] = optie
            blijft = nu.get(groep) == cel
            cp.add_hint(optie, blijft)
            prijs.append(optie * (len(keuzen) + 1 + blijft))
    for cel, opties_in in in_cel.items():
        cp.add(sum(opties_in) <= ruim[cel])
    cp.maximize(sum(prijs))
    solver = _solver(WERK, rest)
    if solver.solve(cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Toedeling(dict(nu), len(keuzen))
    gegeven = {g: cel for (g, cel), optie in gekozen.items() if solver.boolean_value(optie)}
    return Toedeling(gegeven, min(len(keuzen), int(solver.best_objective_bound / (len(keuzen) + 1) + 1e-6)))


def _solver(werk: float, rest: float) -> Any:
    from ortools.sat.python import cp_model

    solver = cp_model.CpSolver()
    p = solver.parameters
    p.num_workers, p.random_seed, p.max_deterministic_time = 1, 1, werk
    p.max_time_in_seconds = max(rest, 0.01)
    return solver
