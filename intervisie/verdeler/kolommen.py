"""The choice of groepen as a linear programme that grows: its prices say which groepen are missing.

Rows are eenheden, columns are groepen. Sneden (of any three eenheden at most one groep may hold two or more) and
tellingen (how many groepen there are of a size and mix) bring the programme close to whole numbers. Nothing here
knows the clock or the order of the work; `bewijs` does.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt
from ortools.linear_solver import pywraplp

from intervisie.verdeler import prijs
from intervisie.verdeler.cijfers import SMAX, Cijfers
from intervisie.verdeler.model import Model

Reeel = npt.NDArray[np.float64]
Kolom = tuple[int, ...]
Snede = tuple[int, int, int]
Soorten = frozenset[tuple[int, int]]
"""Kinds of groepen: (members, members of OOV)."""

SCHERP = 1e-6
PER_ZAAD = 4
ZADEN_TEGELIJK = 8


@dataclass(frozen=True)
class Prijzen:
    """What each eenheid is worth, what each snede costs, and what a groep of each size and mix costs extra.

    `vast` is what the tellingen add to the value whatever is chosen.
    """

    worth: Reeel
    sneden: tuple[Snede, ...]
    boete: Reeel
    toeslag: Reeel
    vast: float

    def waarde(self) -> float:
        """The value of these prices before the correction for groepen that are still too cheap."""
        return float(self.worth.sum() - self.boete.sum()) + self.vast

    def meng(self, ander: "Prijzen", deel: float) -> "Prijzen":
        """A part of these prices and the rest of the other ones, for the same sneden."""
        rest = 1.0 - deel
        return Prijzen(
            deel * self.worth + rest * ander.worth,
            ander.sneden,
            deel * self.boete + rest * ander.boete,
            deel * self.toeslag + rest * ander.toeslag,
            deel * self.vast + rest * ander.vast,
        )

    def arrays(self) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32], npt.NDArray[np.int32]]:
        """The sneden as compiled code reads them: members, and per eenheid the sneden it is in."""
        per: list[list[int]] = [[] for _ in self.worth]
        for t, snede in enumerate(self.sneden):
            for u in snede:
                per[u].append(t)
        van = np.cumsum([0, *map(len, per)]).astype(np.int32)
        lijst = np.array([t for rij in per for t in rij], np.int32)
        return np.array(self.sneden, np.int32).reshape(-1, 3), van, lijst


@dataclass(frozen=True)
class Vondst:
    """Groepen with their cost, the least reduced cost per seed, and whether nothing can have been missed."""

    kolommen: list[tuple[Kolom, int]]
    minst: Reeel
    volledig: bool


class Prijszoeker:
    """Asks `prijs` for groepen, the seeds with the fewest companions first; calls `tik` every so often.

    With a `uitvoerder` two threads share the seeds; then it may only be used outside the threads of that uitvoerder.
    """

    def __init__(
        self,
        model: Model,
        c: Cijfers,
        tik: Callable[[], None],
        stop: npt.NDArray[np.uint8],
        uitvoerder: Executor | None = None,
    ) -> None:
        self.c, self.tik, self.stop, self.uitvoerder = c, tik, stop, uitvoerder
        orde = sorted(range(model.aantal), key=lambda u: (model.mag[u].bit_count(), u))
        self.volgorde = np.array(orde, np.int32)

    def zoek(
        self,
        prijzen: Prijzen,
        knopen: int,
        *,
        grens: float = -SCHERP,
        alles: int = 0,
        vrij: Iterable[int] | None = None,
    ) -> Vondst:
        """Groepen with reduced cost below `grens`, made of `vrij`, in at most `knopen` nodes per seed.

        With `alles` above 0 every such groep is listed, up to that many; else the best few per seed.
        """
        m = len(self.volgorde)
        volgorde = self.volgorde
        if vrij is not None:
            volgorde = volgorde[np.isin(volgorde, np.fromiter(vrij, np.int32))]
        plek = np.full(m, -1, np.int64)
        plek[volgorde] = np.arange(len(volgorde))
        minst = np.full(len(volgorde), grens)
        sneden, tafel = prijzen.arrays(), self.c.balans + prijzen.toeslag
        bakken = [
            Bak(alles or PER_ZAAD * m + 1, int(self.c.eis[SMAX])) for _ in range(2 if self.uitvoerder else 1)
        ]

        def vraag(bak: Bak, van: int) -> None:
            if not bak.stand[3]:
                prijs.prijs(
                    self.c, self.c.eis, prijzen.worth, *sneden, prijzen.boete, tafel, volgorde, plek,
                    van, min(len(volgorde), van + ZADEN_TEGELIJK), minst, alles > 0, knopen, PER_ZAAD,
                    bak.leden, bak.kost, bak.stand, self.stop,
                )  # fmt: skip

        for van in range(0, len(volgorde), ZADEN_TEGELIJK * len(bakken)):
            beurten = list(zip(bakken, range(van, len(volgorde), ZADEN_TEGELIJK), strict=False))
            if self.uitvoerder:
                for taak in [self.uitvoerder.submit(vraag, *beurt) for beurt in beurten]:
                    taak.result()
            else:
                vraag(*beurten[0])
            self.tik()
        kolommen = [kolom for bak in bakken for kolom in bak.kolommen()]
        return Vondst(kolommen, minst, not any(bak.stand[2] or bak.stand[3] for bak in bakken))


class Bak:
    """Room for the groepen that `prijs` finds, with their cost and its `stand`."""

    def __init__(self, plaats: int, breed: int) -> None:
        self.leden = np.empty((plaats, breed), np.int32)
        self.kost, self.stand = np.zeros(plaats, np.int64), np.zeros(4, np.int64)

    def kolommen(self) -> Iterator[tuple[Kolom, int]]:
        """The groepen found and their cost."""
        n = int(self.stand[0])
        rijen = np.sort(self.leden[:n], axis=1).tolist()
        for rij, kosten in zip(rijen, self.kost[:n].tolist(), strict=True):
            yield tuple(u for u in rij if u >= 0), kosten


class Programma:
    """The linear programme over the groepen known so far."""

    def __init__(self, model: Model, vrij: Sequence[int]) -> None:
        self.model = model
        self.lp = pywraplp.Solver.CreateSolver("GLOP")
        self.doel = self.lp.Objective()
        self.doel.SetMinimization()
        self.rijen = {u: self.lp.Constraint(1, 1) for u in vrij}
        self.kolommen: dict[Kolom, tuple[pywraplp.Variable, int]] = {}
        self.sneden: dict[Snede, pywraplp.Constraint] = {}
        self.nummer: dict[Snede, int] = {}
        self.snede_van: list[list[Snede]] = [[] for _ in range(model.aantal)]
        self.tellingen: dict[Soorten, pywraplp.Constraint] = {}
        over = model.instantie.gewichten["ongeplaatst"]
        for u, rij in self.rijen.items():
            los = self.lp.NumVar(0, self.lp.infinity(), "")
            rij.SetCoefficient(los, 1)
            self.doel.SetCoefficient(los, over * model.grootte[u])
        self.instelling = pywraplp.MPSolverParameters()
        self.instelling.SetIntegerParam(self.instelling.PRESOLVE, self.instelling.PRESOLVE_OFF)
        self.instelling.SetIntegerParam(self.instelling.INCREMENTALITY, self.instelling.INCREMENTALITY_ON)

    def soort(self, groep: Sequence[int]) -> tuple[int, int]:
        """Size and mix of a groep."""
        return sum(self.model.grootte[u] for u in groep), sum(self.model.oov[u] for u in groep)

    def voeg_toe(self, groepen: Iterable[tuple[Kolom, int]]) -> int:
        """Add columns; returns how many were new."""
        nieuw = 0
        for groep, kosten in groepen:
            if groep in self.kolommen:
                continue
            nieuw += 1
            kolom = self.lp.NumVar(0, self.lp.infinity(), "")
            self.kolommen[groep] = kolom, kosten
            self.doel.SetCoefficient(kolom, kosten)
            keren: dict[Snede, int] = {}
            for u in groep:
                self.rijen[u].SetCoefficient(kolom, 1)
                for snede in self.snede_van[u]:
                    keren[snede] = keren.get(snede, 0) + 1
            for snede, aantal in keren.items():
                if aantal > 1:
                    self.sneden[snede].SetCoefficient(kolom, 1)
            soort = self.soort(groep)
            for soorten, rij in self.tellingen.items():
                if soort in soorten:
                    rij.SetCoefficient(kolom, 1)
        return nieuw

    def los_op(self) -> float:
        """Solve and give the value; infinite when there is no solution."""
        if self.lp.Solve(self.instelling) != pywraplp.Solver.OPTIMAL:
            return math.inf
        return float(self.doel.Value())

    def prijzen(self) -> Prijzen:
        """The dual prices of the last solve."""
        maximum = self.model.instantie.maximum
        toeslag = np.zeros((maximum + 1, maximum + 1))
        vast = 0.0
        for soorten, rij in self.tellingen.items():
            prijs_rij = rij.dual_value()
            if abs(prijs_rij) > SCHERP:
                grens = rij.lb() if prijs_rij > 0 else rij.ub()
                if abs(grens) < 1e9:
                    vast += prijs_rij * grens
                    for s, a in soorten:
                        toeslag[s, a] -= prijs_rij
        worth = np.zeros(self.model.aantal)
        for u, rij in self.rijen.items():
            worth[u] = rij.dual_value()
        boete = np.array([max(0.0, -s.dual_value()) for s in self.sneden.values()])
        return Prijzen(worth, tuple(self.sneden), boete, toeslag, vast)

    def te_duur(self, groep: Kolom, kosten: int, prijzen: Prijzen) -> float:
        """The reduced cost of a groep: its cost minus what its members are worth."""
        keren: dict[Snede, int] = {}
        for u in groep:
            for snede in self.snede_van[u]:
                keren[snede] = keren.get(snede, 0) + 1
        boete = sum(prijzen.boete[self.nummer[snede]] for snede, aantal in keren.items() if aantal > 1)
        return float(kosten - prijzen.worth[list(groep)].sum() + boete + prijzen.toeslag[self.soort(groep)])

    def gekozen(self) -> dict[Kolom, float]:
        """The columns in use and how much; only right after `los_op`."""
        return {g: x for g, (v, _) in self.kolommen.items() if (x := v.solution_value()) > SCHERP}

    def zet_vast(self, groepen: Iterable[Kolom], vast: bool) -> None:
        """Force columns into the solution, or let them go."""
        for groep in groepen:
            self.kolommen[groep][0].SetBounds(1 if vast else 0, self.lp.infinity())

    def tel(self, soorten: Soorten, laag: float, hoog: float) -> None:
        """Bound the number of groepen of these kinds."""
        rij = self.tellingen.get(soorten)
        if rij is None:
            rij = self.tellingen[soorten] = self.lp.Constraint(laag, hoog)
            for groep, (kolom, _) in self.kolommen.items():
                if self.soort(groep) in soorten:
                    rij.SetCoefficient(kolom, 1)
        rij.SetBounds(laag, hoog)

    def snijd(self, gekozen: dict[Kolom, float], hoogstens: int) -> int:
        """Add the sneden that this choice breaks most; returns how many."""
        teller = dict.fromkeys(self.rijen, 0)
        nieuw = 0
        for _, t in sorted(self._gebroken(gekozen), key=lambda p: (-p[0], p[1])):
            if nieuw < hoogstens and all(teller[u] < 6 for u in t):
                for u in t:
                    teller[u] += 1
                self._voeg_snede_toe(t)
                nieuw += 1
        return nieuw

    def _gebroken(self, gekozen: dict[Kolom, float]) -> Iterable[tuple[float, Snede]]:
        m = len(self.rijen)
        paar = np.zeros((m, m))
        drie: dict[Snede, float] = {}
        eenheden = sorted(self.rijen)
        nummer = {u: i for i, u in enumerate(eenheden)}
        for groep, x in gekozen.items():
            plaatsen = sorted(nummer[u] for u in groep)
            for a, b in combinations(plaatsen, 2):
                paar[a, b] += x
                paar[b, a] += x
            for a, b, k in combinations(plaatsen, 3):
                drie[a, b, k] = drie.get((a, b, k), 0.0) + x
        for a in range(m):
            buren = np.flatnonzero(paar[a] > 0.02)
            for b, k in combinations(buren[buren > a].tolist(), 2):
                t = (eenheden[a], eenheden[b], eenheden[k])
                mate = float(paar[a, b] + paar[a, k] + paar[b, k]) - 2 * drie.get((a, b, k), 0.0)
                if mate > 1.05 and t not in self.sneden:
                    yield mate, t

    def _voeg_snede_toe(self, t: Snede) -> None:
        rij = self.lp.Constraint(-self.lp.infinity(), 1)
        self.nummer[t] = len(self.sneden)
        self.sneden[t] = rij
        for u in t:
            self.snede_van[u].append(t)
        drie = set(t)
        for groep, (kolom, _) in self.kolommen.items():
            if len(drie.intersection(groep)) > 1:
                rij.SetCoefficient(kolom, 1)
