"""The road to a proof: prices that settle, sneden, a dive to a good grouping, and splitting on counts.

Every bound given to the Zoektocht holds whatever is still unknown: prices are corrected with the exact result of the
search for cheap groepen, and after a split the bound is the least of all parts that are still open.
"""

import heapq
import math
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field

import numpy as np

from intervisie.verdeler import dek
from intervisie.verdeler.cijfers import Cijfers
from intervisie.verdeler.duik import Duik
from intervisie.verdeler.kolommen import SCHERP, Kolom, Prijszoeker, Prijzen, Programma, Soorten, Vondst
from intervisie.verdeler.model import Model
from intervisie.verdeler.stand import Zoektocht

KNOPEN = 2_000
KNOPEN_VOL = 4_000_000
MAX_KEUZE = 400_000
"""Groepen in one exact choice."""
KEUZE_KNOPEN = 20_000_000
EINDIG = 1e9
DUIK_PER_EENHEID = 12
"""Groepen that a dive starts from, per eenheid."""

Grenzen = tuple[tuple[Soorten, float, float], ...]


@dataclass(order=True)
class Tak:
    """A part of all groupings: those with counts within `grenzen`; `grens` bounds their value from below."""

    grens: float
    nummer: int
    grenzen: Grenzen = field(compare=False)


@dataclass(frozen=True)
class Keuze:
    """Disjoint groepen, or None when no choice fits the budget; and whether that is certain."""

    groepen: list[Kolom] | None
    volledig: bool


class Bewijzer:
    """Holds the programme of one model and works on it in steps that the caller puts in order."""

    def __init__(
        self, model: Model, c: Cijfers, tocht: Zoektocht, uitvoerder: Executor | None = None
    ) -> None:
        self.model, self.c, self.tocht = model, c, tocht
        self.zoeker = Prijszoeker(model, c, tocht.tik, tocht.stop, uitvoerder)
        self.vrij = tocht.vrij
        self.programma = Programma(model, self.vrij)
        self.knopen = KNOPEN
        self.meeste_groepen = sum(model.grootte[u] for u in self.vrij) // model.instantie.minimum
        self.soorten = frozenset(
            (s, a)
            for s in range(model.instantie.minimum, model.instantie.maximum + 1)
            for a in range(s + 1)
            if a >= model.instantie.min_discipline and s - a >= model.instantie.min_discipline
        )

    def leer(self, groepen: Iterable[Sequence[int]]) -> None:
        """Add groepen met elsewhere."""
        self.programma.voeg_toe((tuple(sorted(g)), self.model.kosten(g)) for g in groepen)

    def ondergrens(self, prijzen: Prijzen, vondst: Vondst) -> float:
        """The bound that these prices prove, given a complete search: each seed starts at most one groep."""
        te_goedkoop = np.sort(np.minimum(0.0, vondst.minst + SCHERP))[: self.meeste_groepen]
        return prijzen.waarde() + float(te_goedkoop.sum()) - SCHERP * self.meeste_groepen

    def stabiliseer(self, stop: float = math.inf, nauw: float = 0.02, seconden: float = math.inf) -> float:
        """Price until no groep is missing; gives the bound proven, -inf if none is yet.

        Stops early once the bound reaches `stop` or is within `nauw` of the programme, or after
        `seconden`; infinite when there is no grouping at all.
        """
        grens, midden = -math.inf, None
        einde = self.tocht.rest() - seconden
        while True:
            if self.tocht.rest() < einde:
                return grens
            z = self.programma.los_op()
            if not math.isfinite(z):
                return math.inf
            nu = self.programma.prijzen()
            proef = nu if midden is None or len(midden.sneden) != len(nu.sneden) else midden.meng(nu, 0.5)
            vondst, nieuw = self._zoek(proef)
            if vondst.volledig:
                gevonden = self.ondergrens(proef, vondst)
                if gevonden > grens:
                    grens, midden = gevonden, proef
            else:
                midden = proef
                self.knopen *= 2 if nieuw < len(self.vrij) / 4 else 1
            if z - grens < nauw or grens >= stop:
                return grens
            if not nieuw:
                vondst, nieuw = self._zoek(nu, KNOPEN_VOL)
                if not vondst.volledig:
                    return grens
                grens, midden = max(grens, self.ondergrens(nu, vondst)), nu
                if not nieuw:
                    return grens

    def _zoek(self, prijzen: Prijzen, knopen: int = 0) -> tuple[Vondst, int]:
        """Look for missing groepen with ever more nodes, until some are found or surely none exist."""
        aantal = knopen or self.knopen
        while True:
            vondst = self.zoeker.zoek(prijzen, aantal, vrij=self.vrij)
            nieuw = self.programma.voeg_toe(vondst.kolommen)
            if nieuw or vondst.volledig or aantal >= KNOPEN_VOL:
                return vondst, nieuw
            aantal = min(aantal * 8, KNOPEN_VOL)

    def bied_geheel(self) -> None:
        """When the programme happens to choose whole groepen, that choice is a grouping."""
        self.programma.los_op()
        gekozen = self.programma.gekozen()
        if all(x > 1 - 1e-5 for x in gekozen.values()):
            self.tocht.bied([list(groep) for groep in gekozen])

    def wortel(self) -> float:
        """The bound of everything, with as many sneden as help."""
        grens = self.stabiliseer()
        if not math.isfinite(grens):
            return grens
        self.tocht.verhoog(grens)
        for _ in range(12):
            self.tocht.tik()
            self.programma.los_op()
            if not self.programma.snijd(self.programma.gekozen(), len(self.vrij)):
                break
            beter = self.stabiliseer()
            self.tocht.verhoog(beter)
            if beter < grens + 0.2:
                break
            grens = beter
        return grens

    def verbeter(self, moeite: float) -> None:
        """Look for a better grouping of a small part, with bounded effort; the Zoektocht holds what was found."""
        hoogst = self.tocht.waarde - 1 + 1e-3
        grens = self.stabiliseer(hoogst)
        for _ in range(3):
            if grens >= hoogst or not math.isfinite(self.programma.los_op()):
                return
            if not self.programma.snijd(self.programma.gekozen(), len(self.vrij)):
                break
            grens = self.stabiliseer(hoogst)
        if grens < hoogst:
            self._sluit(grens, moeite)

    # -- a good grouping from the prices ------------------------------------------------------------------------

    def gunstig(self) -> list[tuple[Kolom, int]]:
        """The groepen that cost least beyond what their members are worth, in that order; enough for a dive."""
        self.programma.los_op()
        prijzen = self.programma.prijzen()
        mate = {g: self.programma.te_duur(g, k, prijzen) for g, (_, k) in self.programma.kolommen.items()}
        beste = sorted(mate, key=lambda g: (mate[g], g))[: DUIK_PER_EENHEID * len(self.vrij)]
        return [(g, self.programma.kolommen[g][1]) for g in beste]

    def duik(self, kolommen: Sequence[tuple[Kolom, int]]) -> Duik:
        """A dive that starts from these groepen."""
        zoeker = Prijszoeker(self.model, self.c, self.tocht.tik, self.tocht.stop)
        return Duik(self.model, zoeker, self.vrij, kolommen, self.tocht.tik)

    # -- exact choice -------------------------------------------------------------------------------------------

    def kies(
        self,
        kolommen: Sequence[tuple[Kolom, int]],
        prijzen: Prijzen,
        grens: float,
        budget: float,
        vrij: Sequence[int],
        knopen: int,
    ) -> Keuze:
        """The best disjoint groepen out of `kolommen` for the people in `vrij`, better than the best known.

        Only choices whose reduced costs sum below `budget` count; `grens` plus that sum bounds their value.
        """
        over = self.model.instantie.gewichten["ongeplaatst"]
        los = [((u,), over * self.model.grootte[u]) for u in vrij]
        rc = np.array([max(0.0, self.programma.te_duur(g, k, prijzen)) for g, k in kolommen])
        rc_los = np.array([max(0.0, k - prijzen.worth[g[0]]) for g, k in los])
        alle = [*kolommen, *los]
        rc = np.concatenate([rc, rc_los])
        kost = np.array([k for _, k in alle], np.int64)
        waarde = self.tocht.waarde if len(vrij) == len(self.vrij) else int(EINDIG) * 1000
        volgorde = np.argsort(rc, kind="stable")
        volgorde = volgorde[rc[volgorde] < budget]
        nummer = {u: i for i, u in enumerate(vrij)}
        breed = max(1, self.model.instantie.maximum)
        kolom = np.full((len(volgorde), breed), -1, np.int32)
        lengte = np.zeros(len(volgorde), np.int64)
        for rij, k in enumerate(volgorde.tolist()):
            leden = alle[k][0]
            kolom[rij, : len(leden)] = [nummer[u] for u in leden]
            lengte[rij] = len(leden)
        keuze = np.zeros(len(vrij) + 2, np.int64)
        aantal, volledig = dek.dek(
            kolom, lengte, rc[volgorde], kost[volgorde], len(vrij), budget, waarde, grens, knopen,
            self.tocht.stop, keuze,
        )  # fmt: skip
        if aantal < 0:
            return Keuze(None, bool(volledig))
        gekozen = [alle[volgorde[k]][0] for k in keuze[:aantal].tolist()]
        losse = {g for g, _ in los}
        return Keuze([g for g in gekozen if g not in losse], bool(volledig))

    # -- splitting on counts ------------------------------------------------------------------------------------

    def splits(self, wortel: float, moeite: float) -> None:
        """Work through the parts, the least bound first, until the best grouping is proven or Klaar is raised.

        With a `moeite` below 1 parts are given up sooner.

        Parts that cannot be closed keep their bound; the bound of everything is the least of them.
        """
        self._stel_in(())
        open_takken = [Tak(wortel, 0, ())]
        nummer, blijft = 0, math.inf
        while open_takken:
            tak = heapq.heappop(open_takken)
            self.tocht.verhoog(min(tak.grens, blijft))
            self.tocht.tik()
            if tak.grens > self.tocht.waarde - 1 + 1e-4:
                continue
            delen, rest = self._werk_uit(tak, moeite)
            blijft = min(blijft, rest)
            for grenzen, grens in delen:
                nummer += 1
                heapq.heappush(open_takken, Tak(grens, nummer, grenzen))
        self._stel_in(())
        self.tocht.verhoog(min(blijft, self.tocht.waarde))

    def _werk_uit(self, tak: Tak, moeite: float) -> tuple[list[tuple[Grenzen, float]], float]:
        """Two smaller parts with their bounds, or nothing and the bound that stays when the part cannot be closed."""
        self._stel_in(tak.grenzen)
        grens = max(tak.grens, self.stabiliseer(self.tocht.waarde - 1 + 1e-3))
        if grens > self.tocht.waarde - 1 + 1e-4:
            return [], math.inf
        if not math.isfinite(self.programma.los_op()):
            return [], math.inf
        gekozen = self.programma.gekozen()
        breuk = self._gebroken_telling(gekozen)
        if breuk is not None:
            soorten, aantal = breuk
            oud = {s: (laag, hoog) for s, laag, hoog in tak.grenzen}
            laag, hoog = oud.get(soorten, (0.0, EINDIG))
            rest = tuple(g for g in tak.grenzen if g[0] != soorten)
            onder = (*rest, (soorten, laag, float(math.floor(aantal))))
            boven = (*rest, (soorten, float(math.ceil(aantal)), hoog))
            return [(onder, grens), (boven, grens)], math.inf
        if self.programma.snijd(gekozen, len(self.vrij)):
            return [(tak.grenzen, grens)], math.inf
        return [], self._sluit(grens, moeite)

    def _stel_in(self, grenzen: Grenzen) -> None:
        gesteld = {soorten: (laag, hoog) for soorten, laag, hoog in grenzen}
        for soorten in {*self.programma.tellingen, *gesteld}:
            self.programma.tel(soorten, *gesteld.get(soorten, (0.0, EINDIG)))

    def _gebroken_telling(self, gekozen: dict[Kolom, float]) -> tuple[Soorten, float] | None:
        """A count that is not whole: first of all groepen, then of a size, then of a size and mix."""
        aantal: dict[tuple[int, int], float] = {}
        for groep, x in gekozen.items():
            soort = self.programma.soort(groep)
            aantal[soort] = aantal.get(soort, 0.0) + x
        lagen: list[list[Soorten]] = [
            [self.soorten],
            [frozenset(k for k in self.soorten if k[0] == s) for s in sorted({k[0] for k in self.soorten})],
            [frozenset({k}) for k in sorted(self.soorten)],
        ]
        for laag in lagen:
            som = [(soorten, sum(aantal.get(k, 0.0) for k in soorten)) for soorten in laag]
            soorten, waarde = min(som, key=lambda p: abs(p[1] % 1 - 0.5))
            if 0.01 < waarde % 1 < 0.99:
                return soorten, waarde
        return None

    def _sluit(self, grens: float, moeite: float = 1.0) -> float:
        """Settle a part by listing every groep that a better grouping could hold; gives the bound that stays.

        The budget grows: with a budget b, no grouping below bound + b is missed. `moeite` scales how much is tried.
        """
        self.programma.los_op()
        prijzen = self.programma.prijzen()
        vondst = self.zoeker.zoek(prijzen, KNOPEN_VOL, vrij=self.vrij)
        if not vondst.volledig:
            return grens
        eigen = self.ondergrens(prijzen, vondst)
        marge = 4.0
        while True:
            vondst = self.zoeker.zoek(
                prijzen, KNOPEN_VOL, grens=marge, alles=int(MAX_KEUZE * min(1.0, moeite)), vrij=self.vrij
            )
            if not vondst.volledig:
                return grens
            keuze = self.kies(
                vondst.kolommen,
                prijzen,
                eigen,
                marge,
                sorted(self.vrij),
                int(KEUZE_KNOPEN * min(1e6, moeite)),
            )
            if keuze.groepen is not None:
                self.tocht.bied(keuze.groepen)
            if not keuze.volledig:
                return grens
            grens = max(grens, eigen + marge)
            if grens > self.tocht.waarde - 1 + 1e-4:
                return math.inf
            self.tocht.tik()
            marge *= 1.35
