"""A peer of the joint planner: finds dates for one groep after the other, the first that fit, without looking back.

Knows no begeleiders, ruimten or disciplines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from intervisie.rooster.vraag import DAGEN

RITME_WEKEN = (8, 7, 6, 5, 4, 3, 2, 1)
LIEFSTE_RITME = 6


@dataclass(frozen=True, slots=True)
class Wens:
    """What one groep needs: `aantal` dates on one of `dagdelen`, outside the `afwezig` periods (inclusive)."""

    groep: int
    dagdelen: tuple[str, ...]
    afwezig: tuple[tuple[date, date], ...]
    aantal: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The dates of one groep, all on `dagdeel`, at least `weken` apart; or none and the reason."""

    groep: int
    dagdeel: str = ""
    data: tuple[date, ...] = ()
    weken: int = 0
    reden: str = ""


def plan(wensen: Iterable[Wens], van: date, tot: date, vrij: frozenset[date]) -> list[Plan]:
    """Plan every groep between `van` and `tot` (inclusive), on none of the `vrij` days; one Plan per Wens.

    The rhythm is six weeks or the nearest that the period allows; groepen are spread over dagdelen and weeks.
    """
    bezet: Counter[tuple[date, str]] = Counter()
    plannen = []
    for wens in wensen:
        gevonden = _plan(wens, van, tot, vrij, bezet)
        bezet.update((dag, gevonden.dagdeel) for dag in gevonden.data)
        plannen.append(gevonden)
    return plannen


def _plan(wens: Wens, van: date, tot: date, vrij: frozenset[date], bezet: Counter[tuple[date, str]]) -> Plan:
    if not wens.dagdelen:
        return Plan(
            wens.groep,
            reden="De deelnemers hebben geen dagdeel gemeen. Verplaats iemand naar een andere groep.",
        )
    keuzen = []
    for dagdeel in wens.dagdelen:
        dagen = [dag for dag in _dagen(dagdeel, van, tot) if dag not in vrij and not _afwezig(wens, dag)]
        reeks, weken = _reeks(dagen, wens.aantal, dagdeel, bezet)
        if reeks:
            druk = sum(bezet[dag, dagdeel] for dag in reeks)
            keuzen.append(
                (abs(weken - LIEFSTE_RITME), dagdeel.endswith("avond"), druk, dagdeel, reeks, weken)
            )
    if not keuzen:
        return Plan(wens.groep, reden=_waarom_niet(wens, van, tot, vrij))
    _, _, _, dagdeel, data, weken = min(keuzen)
    return Plan(wens.groep, dagdeel, data, weken)


def _dagen(dagdeel: str, van: date, tot: date) -> list[date]:
    eerste = van + timedelta(days=(DAGEN.index(dagdeel[:2]) - van.weekday()) % 7)
    return [eerste + timedelta(weeks=week) for week in range(max(0, (tot - eerste).days // 7 + 1))]


def _afwezig(wens: Wens, dag: date) -> bool:
    return any(begin <= dag <= eind for begin, eind in wens.afwezig)


def _reeks(
    dagen: Sequence[date], aantal: int, dagdeel: str, bezet: Counter[tuple[date, str]]
) -> tuple[tuple[date, ...], int]:
    """`aantal` dates at least so many weeks apart, the rhythm nearest to six weeks; empty when there are none."""
    for weken in sorted(RITME_WEKEN, key=lambda w: (abs(w - LIEFSTE_RITME), -w)):
        mogelijk = [
            reeks
            for begin in range(min(weken, len(dagen)))
            if (reeks := _vanaf(dagen[begin:], aantal, weken))
        ]
        if mogelijk:
            return min(mogelijk, key=lambda reeks: (sum(bezet[dag, dagdeel] for dag in reeks), reeks)), weken
    return (), 0


def _vanaf(dagen: Sequence[date], aantal: int, weken: int) -> tuple[date, ...]:
    gekozen: list[date] = []
    for dag in dagen:
        if not gekozen or dag - gekozen[-1] >= timedelta(weeks=weken):
            gekozen.append(dag)
        if len(gekozen) == aantal:
            return tuple(gekozen)
    return ()


def _waarom_niet(wens: Wens, van: date, tot: date, vrij: frozenset[date]) -> str:
    """Which rule stands in the way, found by leaving it out."""
    alles = [dag for dagdeel in wens.dagdelen for dag in _dagen(dagdeel, van, tot)]
    zonder_vakantie = [dag for dag in alles if dag not in vrij]
    if len(alles) < wens.aantal:
        return (
            f"De ronde is te kort voor {wens.aantal} bijeenkomsten. Maak de periode langer of kies er minder."
        )
    if len(zonder_vakantie) < wens.aantal:
        return "Er blijven buiten vakanties en feestdagen te weinig dagen over. Maak de periode langer."
    return (
        "Er zijn te weinig dagen waarop iedereen kan. "
        "Maak de periode langer, kies minder bijeenkomsten of verplaats een deelnemer die vaak afwezig is."
    )
