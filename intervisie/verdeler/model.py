"""The instance as the search sees it: eenheden (people who must stay together) and who may sit with whom.

Everything that forbids a pair is worked out here once, as bitsets in Python integers, so that a first grouping
needs no compiled code. Costs stay in `doel`; nothing here searches.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, pairwise
from operator import and_

from intervisie.verdeler import doel, regels
from intervisie.verdeler.instantie import DAGDELEN, Instantie, OngeldigeInstantie, samenhang


@dataclass(frozen=True)
class Vrijheid:
    """What the caller has settled beforehand, in positions.

    `kernen`: members of one kern stay together and two kernen never share a groep. `dicht`: groepen that nobody
    joins or leaves. `buiten`: people who are not to be placed.
    """

    kernen: tuple[tuple[int, ...], ...] = ()
    dicht: tuple[tuple[int, ...], ...] = ()
    buiten: frozenset[int] = frozenset()


class Model:
    """Eenheden 0..aantal-1 with their totals and, per eenheid, a bitset of the eenheden it may sit with."""

    def __init__(self, instantie: Instantie, vrij: Vrijheid | None = None) -> None:
        self.instantie = instantie
        self.vrij = vrij or Vrijheid()
        weg = {lid for groep in self.vrij.dicht for lid in groep} | self.vrij.buiten
        banden = set(instantie.wel_samen)
        for kern in self.vrij.kernen:
            banden |= {(min(a, b), max(a, b)) for a, b in pairwise(kern)}
        delen = samenhang(instantie.aantal, banden)
        self.buiten = [lid for deel in delen if weg & set(deel) for lid in deel if not self._in_dicht(lid)]
        # people who must stay together and break a rule by that alone are never placed, by no path of the search
        self.leden = [deel for deel in delen if not weg & set(deel) and self._kan_op_zich(deel)]
        self.aantal = len(self.leden)
        self.eenheid_van = {lid: u for u, deel in enumerate(self.leden) for lid in deel}
        d = instantie.deelnemers
        self.grootte = [len(deel) for deel in self.leden]
        self.oov = [sum(d[lid].discipline == "OOV" for lid in deel) for deel in self.leden]
        self.masker = [doel.gedeelde_dagdelen(instantie, deel) for deel in self.leden]
        self.mag = self._wie_mag_bij_wie()

    def _in_dicht(self, lid: int) -> bool:
        return any(lid in groep for groep in self.vrij.dicht)

    def _kan_op_zich(self, deel: Sequence[int]) -> bool:
        """Whether an eenheid breaks no rule by itself; too small and too few of a discipline can still be mended."""
        mendable = (regels.grootte_past, regels.disciplines_gemengd)
        fouten = (z for r in regels.GROEPSREGELS if r not in mendable for z in r(self.instantie, deel))
        return len(deel) <= self.instantie.maximum and next(fouten, None) is None

    def _wie_mag_bij_wie(self) -> list[int]:
        alle = (1 << self.aantal) - 1
        per_dagdeel = [
            sum(1 << u for u in range(self.aantal) if self.masker[u] >> b & 1) for b in range(len(DAGDELEN))
        ]
        per_vorm, per_organisatie = self._bitsets("vorm"), self._bitsets("organisatie")
        mag = []
        for u, deel in enumerate(self.leden):
            ok = alle & self._delen_genoeg(per_dagdeel, self.masker[u]) & ~(1 << u)
            vormen = {self.instantie.deelnemers[lid].vorm for lid in deel}
            for vorm, ander in (("online", "fysiek"), ("fysiek", "online")):
                if vorm in vormen:
                    ok &= ~per_vorm.get(ander, 0)
            if self.instantie.max_per_organisatie == 1:
                for lid in deel:
                    ok &= ~per_organisatie[self.instantie.deelnemers[lid].organisatie]
            mag.append(ok)
        self._scheid(mag)
        return mag

    def _bitsets(self, veld: str) -> dict[str, int]:
        sets: Counter[str] = Counter()
        for u, deel in enumerate(self.leden):
            for waarde in {getattr(self.instantie.deelnemers[lid], veld) for lid in deel}:
                sets[waarde] += 1 << u
        return sets

    def _delen_genoeg(self, per_dagdeel: Sequence[int], masker: int) -> int:
        """The eenheden that share at least the minimum of dagdelen with `masker`."""
        minstens = [(1 << self.aantal) - 1] + [0] * self.instantie.min_dagdelen
        for b, wie in enumerate(per_dagdeel):
            if masker >> b & 1:
                for keer in range(self.instantie.min_dagdelen, 0, -1):
                    minstens[keer] |= minstens[keer - 1] & wie
        return minstens[-1]

    def _scheid(self, mag: list[int]) -> None:
        van = self.eenheid_van
        paren = [(van[a], van[b]) for a, b in self.instantie.niet_samen if a in van and b in van]
        kernen = [van[kern[0]] for kern in self.vrij.kernen if kern and kern[0] in van]
        if len(set(kernen)) < len(kernen):
            raise OngeldigeInstantie("Twee vaste groepen hebben leden die bij elkaar horen (wel_samen).")
        for u, v in [*paren, *combinations(kernen, 2)]:
            mag[u] &= ~(1 << v)
            mag[v] &= ~(1 << u)

    def leden_van(self, groep: Collection[int]) -> list[int]:
        """The positions of the people in a groep of eenheden."""
        return [lid for u in groep for lid in self.leden[u]]

    def kosten(self, groep: Collection[int]) -> int:
        """The weighted cost of a groep of eenheden."""
        return doel.kosten_groep(self.instantie, self.leden_van(groep))

    def geldig(self, groep: Collection[int]) -> bool:
        """Whether a groep of eenheden keeps every rule."""
        paren_goed = all(self.mag[u] >> v & 1 for u, v in combinations(groep, 2))
        return paren_goed and regels.geldige_groep(self.instantie, self.leden_van(groep))

    def gedeeld(self, groep: Collection[int]) -> int:
        """The dagdelen, as bits, that a groep of eenheden shares."""
        return reduce(and_, (self.masker[u] for u in groep))

    def totaal(self, groepen: Collection[Collection[int]], vrij: Collection[int] | None = None) -> int:
        """The value of a grouping of the eenheden in `vrij` (or of all), people left over included.

        Closed groepen and people kept out are not counted.
        """
        mensen = sum(self.grootte if vrij is None else (self.grootte[u] for u in vrij))
        over = mensen - sum(self.grootte[u] for groep in groepen for u in groep)
        return sum(map(self.kosten, groepen)) + self.instantie.gewichten["ongeplaatst"] * over
