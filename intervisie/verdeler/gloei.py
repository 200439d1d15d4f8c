"""Annealing runs around the compiled `zoek`: several at once, cut into short blocks so that time can be kept."""

import math
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from intervisie.verdeler import zoek
from intervisie.verdeler.cijfers import AANTAL_REGIOS, Cijfers, Smal, Stand, als_groepen, lege_stand, nummers
from intervisie.verdeler.model import Model
from intervisie.verdeler.stand import Klaar

BLOK, BLOK_PER_EENHEID = 100_000, 200
"""Steps between two looks at the clock, at least: some 10 ms."""

NIETS = 10**15
PRIJS_FOUT = 150
"""About what it costs to mend a broken rule."""


@dataclass(frozen=True)
class Afkoeling:
    """From warm to koud, from a low to a high penalty, in so many steps; in fewer when `seconden` run out.

    `plaatsen` is the most groepen that may exist; 0 leaves it to the size of the pool. `prijs_over` is what a person
    left over costs during the search: less than the real price, so that a groep can be rebuilt.
    """

    stappen: int
    warm: float = 10.0
    koud: float = 1.5
    straf: float = 60.0
    straf_eind: float = 3000.0
    plaatsen: int = 0
    prijs_over: int = 900
    seconden: float = math.inf


class Gloeier:
    """Keeps the arrays of one instance; each run has its own stand, so runs may go side by side."""

    def __init__(self, model: Model, c: Cijfers, tik: Callable[[], None]) -> None:
        self.model, self.c, self.tik = model, c, tik
        self.plaatsen = max(1, model.instantie.aantal // model.instantie.minimum)
        self.blok = max(BLOK, BLOK_PER_EENHEID * len(c.grootte))

    def koel(self, groepen: Sequence[Sequence[int]], a: Afkoeling, zaad: int) -> list[list[int]] | None:
        """One run from `groepen`; the best valid grouping it met, or None; shorter when it is Klaar."""
        _, best, best_groep = self._koel(groepen, a, zaad)
        return als_groepen(best_groep) if best < NIETS else None

    def peil(self, a: Afkoeling, zaad: int) -> int:
        """About what a longer run of this kind would cost, from where one from nothing ends, valid or not."""
        st, best, _ = self._koel([], a, zaad)
        over = int(self.c.grootte[st.groep < 0].sum())
        einde = int(st.kern.sum() + st.rest.sum()) + PRIJS_FOUT * int(st.fout.sum()) + a.prijs_over * over
        return min(best, einde)

    def _koel(self, groepen: Sequence[Sequence[int]], a: Afkoeling, zaad: int) -> tuple[Stand, int, Smal]:
        c, m = self.c, len(self.c.grootte)
        st = lege_stand(c, max(a.plaatsen or self.plaatsen, len(groepen)))
        zoek.herstel(st, c, c.eis, nummers(m, groepen), np.zeros(c.eis[AANTAL_REGIOS], np.int64))
        best, best_groep = NIETS, np.full(m, -1, np.int32)
        waar, blokken = np.arange(len(st.aantal)), max(1, a.stappen // self.blok)
        begonnen, blok, f = time.monotonic(), 0, 0.0
        while f < 1.0:
            gebruikt = (time.monotonic() - begonnen) / a.seconden
            g = min(1.0, max((blok + 1) / blokken, gebruikt * (blok + 1) / max(1, blok)))
            best = zoek.koel(
                st, c, c.eis, c.kan, waar, min(self.blok, a.stappen),
                _tussen(a.warm, a.koud, f), _tussen(a.warm, a.koud, g),
                _tussen(a.straf, a.straf_eind, min(1.0, 1.2 * f)), _tussen(a.straf, a.straf_eind, min(1.0, 1.2 * g)),
                a.prijs_over, zaad * 7919 + blok + 1, best, best_groep,
            )  # fmt: skip
            try:
                self.tik()
            except Klaar:
                break  # what was found still counts; the caller will notice by itself
            blok, f = blok + 1, g
        return st, best, best_groep

    def koel_samen(
        self,
        groepen: Sequence[Sequence[int]],
        a: Afkoeling,
        zaad: int,
        uitvoerder: Executor,
        voortgang: Callable[[], float],
        gevonden: Callable[[list[list[int]]], None],
    ) -> None:
        """One run over a large pool by two threads, each with half of the groepen, dealt anew for every block.

        `voortgang` says how much of the time is gone (0 to 1); the run ends at 1 or when the steps are done.
        """
        c, m = self.c, self.model.aantal
        st = lege_stand(c, max(a.plaatsen or self.plaatsen, len(groepen)))
        zoek.herstel(st, c, c.eis, nummers(m, groepen), np.zeros(c.eis[AANTAL_REGIOS], np.int64))
        toeval = np.random.default_rng(zaad)
        blokken = max(1, a.stappen // (2 * self.blok))
        laagst, teller, f = NIETS, 0, 0.0
        while f < 1.0:
            g = min(1.0, max((teller + 1) / blokken, voortgang()))
            warmte, koude = _tussen(a.warm, a.koud, f), _tussen(a.warm, a.koud, g)
            boete = _tussen(a.straf, a.straf_eind, min(1.0, 1.2 * f))
            delen = self._deel(st.groep, len(st.aantal), toeval)
            best_groep = st.groep.copy()
            taken = [
                uitvoerder.submit(
                    zoek.koel, st, c, c.eis, wie, waar, self.blok, warmte, koude, boete, boete,
                    a.prijs_over, zaad * 7919 + 2 * teller + i, NIETS, best_groep,
                )
                for i, (wie, waar) in enumerate(delen)
            ]  # fmt: skip
            som = sum(int(taak.result()) for taak in taken)
            if som < laagst:
                laagst = som
                gevonden(als_groepen(best_groep))
            self.tik()
            teller, f = teller + 1, g

    def _deel(
        self, groep: Smal, plaatsen: int, toeval: np.random.Generator
    ) -> list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
        """Two random halves of the groepen and who is in them; people in no groep are split too."""
        helft = toeval.integers(0, 2, plaatsen + 1)
        los = toeval.integers(0, 2, len(groep))
        van = np.where(groep >= 0, helft[groep], los)[self.c.kan]
        delen = [(self.c.kan[van == i], np.flatnonzero(helft[:plaatsen] == i)) for i in range(2)]
        return [(wie, waar) for wie, waar in delen if len(wie) and len(waar)]


def _tussen(van: float, tot: float, f: float) -> float:
    return float(van * (tot / van) ** f)
