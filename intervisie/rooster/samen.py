"""Some groepen at once, solved by CP-SAT beside all that already stands.

A groep chooses one option (dagdeel, begeleider, ruimte) and in it a path of weeks: a variable per place in the
series and week, each followed and preceded by one within the ritme. The paths share begeleiders and ruimten.
One worker, a fixed seed and deterministic time: the same question gives the same answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from intervisie.rooster.bezetting import PER_AFWEZIGE, PER_AVOND, Bezetting, Plek
from intervisie.rooster.cellen import Cel, cel_van
from intervisie.rooster.raster import Kans
from intervisie.rooster.reeks import bereik, bits
from intervisie.rooster.vraag import Vraag

PER_NIET_GEPLAND = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A groep that may move: what it asks, its dagdelen, and where it stood (None: nowhere).

    `cel`: it only moves within this one; None for every option.
    """

    vraag: Vraag
    kansen: tuple[Kans, ...]
    nu: Plek | None
    cel: Cel | None = None


@dataclass(frozen=True, slots=True)
class Antwoord:
    """Per kandidaat its place or None; `bewezen` when no answer has a lower cost."""

    plekken: tuple[Plek | None, ...]
    bewezen: bool

    @property
    def aantal(self) -> int:
        """How many have a place."""
        return sum(plek is not None for plek in self.plekken)


@dataclass(frozen=True, slots=True)
class _Optie:
    plek: Plek
    kansen: Kans
    lagen: list[int]


@dataclass(slots=True)
class _Som:
    """What is counted while the model is built: who uses what when, and what each choice costs."""

    cp: Any
    begeleider: dict[tuple[int, str, int], list[Any]] = field(default_factory=lambda: defaultdict(list))
    ruimte: dict[tuple[int, str, int], list[Any]] = field(default_factory=lambda: defaultdict(list))
    prijs: list[tuple[Any, int]] = field(default_factory=list)


def is_klein(bezetting: Bezetting, kandidaten: Sequence[Kandidaat], meest: int) -> bool:
    """Whether the model of these groepen has at most so many variables."""
    totaal = 0
    for optie in (optie for k in kandidaten for optie in _opties(bezetting, k, None)):
        totaal += sum(laag.bit_count() for laag in optie.lagen)
        if totaal > meest:
            return False
    return True


def los_op(
    bezetting: Bezetting,
    kandidaten: Sequence[Kandidaat],
    *,
    werk: float,
    rest: float,
    meest: int | None = None,
    tel_alleen: bool = False,
) -> Antwoord:
    """Places for as many of the kandidaten as fit, with few absent members and evenings.

    They do not stand in `bezetting`; all that does is kept.
    `werk` bounds the deterministic time of the solver, `rest` its seconds. `meest` bounds the options of a groep
    (its present one is always among them); with `tel_alleen` only the number of places counts.
    """
    from ortools.sat.python import cp_model

    cp = cp_model.CpModel()
    som = _Som(cp)
    keuzen = [_groep(som, bezetting, k, meest) for k in kandidaten]
    _deel(som, bezetting)
    if tel_alleen:
        som.prijs = [(niet, 1) for niet, _ in keuzen]
    else:
        som.prijs += [(niet, PER_NIET_GEPLAND) for niet, _ in keuzen]
    cp.minimize(sum(v * prijs for v, prijs in som.prijs))
    solver = cp_model.CpSolver()
    p = solver.parameters
    p.num_workers, p.random_seed, p.max_deterministic_time, p.max_time_in_seconds = (
        1,
        1,
        werk,
        max(rest, 0.01),
    )
    status = solver.solve(cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Antwoord(tuple(k.nu for k in kandidaten), False)
    return Antwoord(
        tuple(_lees(solver.boolean_value, opties) for _, opties in keuzen),
        status == cp_model.OPTIMAL,
    )


def _opties(bezetting: Bezetting, kandidaat: Kandidaat, meest: int | None) -> Iterator[_Optie]:
    """Where this groep can stand, its present place first and then by the work of the begeleider."""
    vraag, nu = kandidaat.vraag, kandidaat.nu
    alle = [
        (plek, kans)
        for kans in kandidaat.kansen
        for wie in vraag.begeleiders or (None,)
        for waar in vraag.ruimten or (None,)
        if kandidaat.cel in (None, cel_van(plek := Plek(kans.dagdeel, wie, waar, ())))
    ]
    alle.sort(key=lambda o: (not _zelfde(o[0], nu), bezetting.groepen_van[o[0].begeleider or 0]))
    gevonden = 0
    for plek, kans in alle:
        lagen = _lagen(bezetting.vrij(kans, plek.begeleider, plek.ruimte), vraag)
        if lagen[0]:
            yield _Optie(plek, kans, lagen)
            gevonden += 1
        if gevonden == meest:
            return


def _zelfde(plek: Plek, nu: Plek | None) -> bool:
    return nu is not None and (plek.dagdeel, plek.begeleider, plek.ruimte) == (
        nu.dagdeel,
        nu.begeleider,
        nu.ruimte,
    )


def _lagen(weken: int, vraag: Vraag) -> list[int]:
    """Per place in the series the weeks that are on some whole series."""
    lagen = bereik(weken, vraag.aantal, vraag.ritme)
    for nummer in range(1, vraag.aantal):
        na = 0
        for tussen in range(vraag.ritme[0], vraag.ritme[1] + 1):
            na |= lagen[nummer - 1] << tussen
        lagen[nummer] &= na
    return lagen


def _groep(
    som: _Som, bezetting: Bezetting, kandidaat: Kandidaat, meest: int | None
) -> tuple[Any, list[tuple[_Optie, list[dict[int, Any]]]]]:
    """The variables of one groep: whether it has no place, and per option and place in the series its weeks."""
    cp, gekozen, opties = som.cp, [], []
    for optie in _opties(bezetting, kandidaat, meest):
        deze = cp.new_bool_var("")
        gekozen.append(deze)
        paden = [{week: cp.new_bool_var("") for week in bits(laag)} for laag in optie.lagen]
        for pad in paden:
            cp.add_exactly_one([*pad.values(), ~deze])
        _verbind(cp, paden, kandidaat.vraag.ritme)
        _hint(cp, optie, paden, kandidaat.nu)
        _verreken(som, optie, paden)
        opties.append((optie, paden))
    niet = cp.new_bool_var("")
    cp.add_exactly_one([*gekozen, niet])
    cp.add_hint(niet, kandidaat.nu is None)
    return niet, opties


def _verbind(cp: Any, paden: Sequence[dict[int, Any]], ritme: tuple[int, int]) -> None:
    """Each week of a path is followed, and preceded, by one within the ritme."""
    for voor, na in pairwise(paden):
        for week, keuze in voor.items():
            cp.add_bool_or([~keuze, *(na[v] for v in range(week + ritme[0], week + ritme[1] + 1) if v in na)])
        for week, keuze in na.items():
            cp.add_bool_or(
                [~keuze, *(voor[v] for v in range(week - ritme[1], week - ritme[0] + 1) if v in voor)]
            )


def _hint(cp: Any, optie: _Optie, paden: Sequence[dict[int, Any]], nu: Plek | None) -> None:
    for nummer, pad in enumerate(paden):
        staat = nu.weken[nummer] if nu is not None and _zelfde(optie.plek, nu) else None
        for week, keuze in pad.items():
            cp.add_hint(keuze, week == staat)


def _verreken(som: _Som, optie: _Optie, paden: Sequence[dict[int, Any]]) -> None:
    dagdeel, wie, waar = optie.plek.dagdeel, optie.plek.begeleider, optie.plek.ruimte
    avond = PER_AVOND * dagdeel.endswith("avond")
    for pad in paden:
        for week, keuze in pad.items():
            if prijs := avond + PER_AFWEZIGE * optie.kansen.afwezig[week]:
                som.prijs.append((keuze, prijs))
            if wie is not None:
                som.begeleider[wie, dagdeel, week].append(keuze)
            if waar is not None:
                som.ruimte[waar, dagdeel, week].append(keuze)


def _deel(som: _Som, bezetting: Bezetting) -> None:
    """No begeleider twice at the same time, and no ruimte more often than it holds."""
    for keuzen in som.begeleider.values():
        som.cp.add_at_most_one(keuzen)
    for (waar, dagdeel, week), keuzen in som.ruimte.items():
        rest = bezetting.ruimte_rest(waar, dagdeel, week)
        if rest < len(keuzen):
            som.cp.add(sum(keuzen) <= rest)


def _lees(waar: Callable[[Any], bool], opties: Sequence[tuple[_Optie, list[dict[int, Any]]]]) -> Plek | None:
    for optie, paden in opties:
        weken = tuple(week for pad in paden for week, keuze in pad.items() if waar(keuze))
        if weken:
            return Plek(optie.plek.dagdeel, optie.plek.begeleider, optie.plek.ruimte, weken)
    return None
