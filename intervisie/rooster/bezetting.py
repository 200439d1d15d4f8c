"""Who and what is busy when: every groep that gets its weeks takes its begeleider and ruimte, and adds to a day.

Knows what a series costs. Absent members weigh most, then evenings, then the load on the secretariat: the sum of the
squares of the bijeenkomsten per day and per week, so that a second one on a busy day costs more than on an empty one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from intervisie.rooster.raster import Kans, Raster, weekdag
from intervisie.rooster.reeks import goedkoopste, past
from intervisie.rooster.vraag import DAGDELEN, DAGEN, Moment, Regels, Vraag

PER_AFWEZIGE, PER_AVOND = 1_000_000, 10_000
PER_DAG, PER_WEEK = 5, 1
"""A week has five days, so that both count alike."""
PER_GROEP = 2
"""Per groep that a begeleider has already: the work is shared out."""
PROBEER = 6
"""Of the begeleiders and ruimten with which a dagdeel fits, those with the least work are looked at."""


@dataclass(frozen=True, slots=True)
class Plek:
    """Where one groep stands: the same dagdeel, begeleider and ruimte in each of the weeks."""

    dagdeel: str
    begeleider: int | None
    ruimte: int | None
    weken: tuple[int, ...]


class Bezetting:
    """The calendar while it is made. `zet` and `haal` are each other's reverse."""

    def __init__(self, regels: Regels, raster: Raster, staat: Iterable[Moment]) -> None:
        self.raster = raster
        self.dag_druk = [[0] * raster.weken for _ in DAGEN]
        self.week_druk = [0] * raster.weken
        self.groepen_van: Counter[int] = Counter()
        self._kan = {
            (b.id, d): raster.open[weekdag(d)] & ~raster.masker(weekdag(d), b.afwezig)
            for b in regels.begeleiders
            for d in b.dagdelen.intersection(DAGDELEN)
        }
        self._open = {
            (r.id, d): raster.open[weekdag(d)] & ~raster.masker(weekdag(d), r.dicht)
            for r in regels.ruimten
            for d in r.dagdelen.intersection(DAGDELEN)
        }
        self._tegelijk = {r.id: r.tegelijk for r in regels.ruimten}
        self._bezet: dict[tuple[int, str], int] = defaultdict(int)
        self._gebruik: dict[tuple[int, str], Counter[int]] = defaultdict(Counter)
        stand = tuple(staat)
        self.groepen_van.update(wie for _, wie in {(m.groep, m.begeleider) for m in stand} if wie is not None)
        for moment in stand:
            self._sta(moment)

    def zet(self, plek: Plek) -> None:
        """Let a groep stand here."""
        self._tel(plek, 1)
        if plek.begeleider is not None:
            self._bezet[plek.begeleider, plek.dagdeel] |= sum(1 << w for w in plek.weken)

    def haal(self, plek: Plek) -> None:
        """Take a groep away that stands here."""
        self._tel(plek, -1)
        if plek.begeleider is not None:
            self._bezet[plek.begeleider, plek.dagdeel] &= ~sum(1 << w for w in plek.weken)

    def begeleider_vrij(self, wie: int | None, dagdeel: str) -> int:
        """The weeks in which this begeleider can. None always can."""
        if wie is None:
            return -1
        return self._kan.get((wie, dagdeel), 0) & ~self._bezet.get((wie, dagdeel), 0)

    def ruimte_rest(self, waar: int, dagdeel: str, week: int) -> int:
        """How many more groepen fit in this ruimte then."""
        rest = self._tegelijk[waar] - self._gebruik[waar, dagdeel][week]
        return max(0, rest) if self._open.get((waar, dagdeel), 0) >> week & 1 else 0

    def ruimte_vrij(self, waar: int | None, dagdeel: str) -> int:
        """The weeks in which this ruimte has a place. None always has."""
        if waar is None:
            return -1
        gebruik = self._gebruik.get((waar, dagdeel), Counter())
        vol = sum(1 << w for w, n in gebruik.items() if n >= self._tegelijk[waar])
        return self._open.get((waar, dagdeel), 0) & ~vol

    def vrij(self, kans: Kans, wie: int | None, waar: int | None) -> int:
        """The weeks in which a groep can stand on a dagdeel with this begeleider and ruimte."""
        return kans.weken & self.begeleider_vrij(wie, kans.dagdeel) & self.ruimte_vrij(waar, kans.dagdeel)

    def kosten(self, kans: Kans) -> list[int]:
        """What one more bijeenkomst on this dagdeel costs, per week."""
        vast = PER_AVOND * kans.dagdeel.endswith("avond")
        dag_druk = self.dag_druk[weekdag(kans.dagdeel)]
        return [
            vast + PER_AFWEZIGE * weg + PER_DAG * (2 * dag + 1) + PER_WEEK * (2 * week + 1)
            for weg, dag, week in zip(kans.afwezig, dag_druk, self.week_druk, strict=True)
        ]

    def beste(self, vraag: Vraag, kansen: Sequence[Kans]) -> tuple[int, Plek] | None:
        """The cheapest place of a groep beside all that stands, with what it costs; None when there is none."""
        beste: tuple[int, int, Plek] | None = None
        for rang, kans in enumerate(kansen):
            kosten = self.kosten(kans)
            for wie, waar, weken in self._opties(vraag, kans):
                gevonden = goedkoopste(weken, vraag.aantal, vraag.ritme, kosten)
                if gevonden is None:
                    continue
                prijs = gevonden[0] + self.prijs_van(wie)
                if beste is None or (prijs, rang) < beste[:2]:
                    beste = prijs, rang, Plek(kans.dagdeel, wie, waar, gevonden[1])
        return None if beste is None else (beste[0], beste[2])

    def prijs_van(self, wie: int | None) -> int:
        """What it costs to give this begeleider one more groep."""
        return 0 if wie is None else PER_GROEP * (2 * self.groepen_van[wie] + 1)

    def _opties(self, vraag: Vraag, kans: Kans) -> Iterator[tuple[int | None, int | None, int]]:
        gevonden = 0
        wie_eerst = sorted(vraag.begeleiders, key=lambda b: (self.groepen_van[b], b))
        for wie in wie_eerst or (None,):
            kan = kans.weken & self.begeleider_vrij(wie, kans.dagdeel)
            if not past(kan, vraag.aantal, vraag.ritme):
                continue
            for waar in vraag.ruimten or (None,):
                weken = kan & self.ruimte_vrij(waar, kans.dagdeel)
                if past(weken, vraag.aantal, vraag.ritme):
                    yield wie, waar, weken
                    gevonden += 1
                if gevonden == PROBEER:
                    return

    def _tel(self, plek: Plek, stap: int) -> None:
        dag_druk = self.dag_druk[weekdag(plek.dagdeel)]
        for week in plek.weken:
            dag_druk[week] += stap
            self.week_druk[week] += stap
        if plek.begeleider is not None:
            self.groepen_van[plek.begeleider] += stap
        if plek.ruimte is not None:
            gebruik = self._gebruik[plek.ruimte, plek.dagdeel]
            for week in plek.weken:
                gebruik[week] += stap

    def _sta(self, moment: Moment) -> None:
        plek = self.raster.plek(moment.dag)
        if plek is None:
            return
        dag, week = plek
        self.dag_druk[dag][week] += 1
        self.week_druk[week] += 1
        dagdeel = f"{DAGEN[dag]}-{moment.deel}"
        if moment.begeleider is not None:
            self._bezet[moment.begeleider, dagdeel] |= 1 << week
        if moment.ruimte is not None:
            self._gebruik[moment.ruimte, dagdeel][week] += 1
