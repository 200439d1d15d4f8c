"""The period of a ronde as weeks and dagdelen, and per groep, begeleider and ruimte the weeks that are open.

A set of weeks is a number: bit w is the w-th calendar week, counted from the week of the first day.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from intervisie.rooster.reeks import bits
from intervisie.rooster.vraag import DAGEN, Periode, Vraag


class Raster:
    """Between two dates, without the days that are free for everybody and the blocked periods."""

    def __init__(self, van: date, tot: date, vrij: Collection[date], geblokkeerd: Sequence[Periode]) -> None:
        self.eerste = van - timedelta(days=van.weekday())
        self.weken = max(0, (tot - self.eerste).days // 7 + 1)
        self.open = [
            self.masker(dag, ((van, tot),)) & ~self.masker(dag, geblokkeerd) for dag in range(len(DAGEN))
        ]
        for dag in vrij:
            plek = self.plek(dag)
            if plek is not None:
                self.open[plek[0]] &= ~(1 << plek[1])

    def masker(self, weekdag: int, periodes: Sequence[Periode]) -> int:
        """The weeks whose `weekdag` is in one of the periods."""
        nul = self.eerste + timedelta(days=weekdag)
        weken = 0
        for begin, eind in periodes:
            van = max(0, -((nul - begin).days // 7))
            tot = min(self.weken - 1, (eind - nul).days // 7)
            if van <= tot:
                weken |= (1 << (tot + 1)) - (1 << van)
        return weken

    def plek(self, dag: date) -> tuple[int, int] | None:
        """Weekday and week of a date; None for a weekend and outside the period."""
        week = (dag - self.eerste).days // 7
        return (dag.weekday(), week) if dag.weekday() < len(DAGEN) and 0 <= week < self.weken else None

    def dag(self, dagdeel: str, week: int) -> date:
        """The date of a dagdeel in a week."""
        return self.eerste + timedelta(weeks=week, days=weekdag(dagdeel))


@dataclass(frozen=True, slots=True)
class Kans:
    """A dagdeel that a groep shares: the weeks in which enough can come, and how many are away per week."""

    dagdeel: str
    weken: int
    afwezig: tuple[int, ...]


def weekdag(dagdeel: str) -> int:
    """Monday is 0."""
    return DAGEN.index(dagdeel[:2])


def kansen(raster: Raster, vraag: Vraag, *, aanwezig: bool = True) -> tuple[Kans, ...]:
    """Every dagdeel that the groep shares; without `aanwezig` also the weeks in which too few can come."""
    gevonden = []
    for dagdeel in vraag.gedeeld:
        dag = weekdag(dagdeel)
        weg = [raster.masker(dag, lid.afwezig) for lid in vraag.leden]
        tel = [0] * raster.weken
        for masker in weg:
            for week in bits(masker):
                tel[week] += 1
        weken = raster.open[dag]
        if aanwezig:
            weken &= ~_te_weinig(vraag, weg, tel)
        gevonden.append(Kans(dagdeel, weken, tuple(tel)))
    return tuple(gevonden)


def _te_weinig(vraag: Vraag, weg: Sequence[int], tel: Sequence[int]) -> int:
    """The weeks in which too few members or nobody of a discipline can come."""
    nodig = min(vraag.minimum, len(vraag.leden))
    weken = sum(1 << week for week, aantal in enumerate(tel) if len(vraag.leden) - aantal < nodig)
    for discipline in {lid.discipline for lid in vraag.leden if lid.discipline}:
        allen = -1
        for lid, masker in zip(vraag.leden, weg, strict=True):
            if lid.discipline == discipline:
                allen &= masker
        weken |= allen
    return weken
