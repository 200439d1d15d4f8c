"""Annealing runs around the compiled `zoek`: several at once, cut into short blocks so that time can be kept."""

import math
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from intervisie.verdeler import zoek
from intervisie.verdeler.cijfers import AANTAL_REGIOS, Cijfers, Smal, Stand, als_groepen, lege_stand, nummers
from intervisie.verdeler.model import Model
from intervisie.verdeler.stand import Klaar

BLOK, BLOK_PER_EENHEID = 100_000, 200
"""Steps between two looks at the clock, at least: some 10 ms."""

PART, STAPPEN_PART = 800, 200_000
"""About how many eenheden go together in one part of a large pool, and for how many steps."""
BITS = 15
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
        einde = (
            int((st.kern + st.paren + st.rest).sum()) + PRIJS_FOUT * int(st.fout.sum()) + a.prijs_over * over
        )
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
        """One run over a large pool by the threads of `uitvoerder`, in parts that are dealt anew for every round.

        `voortgang` says how much of the time is gone (0 to 1); the run ends at 1 or when the steps are done.
        """
        c, m = self.c, self.model.aantal
        st = lege_stand(c, max(a.plaatsen or self.plaatsen, len(groepen)))
        zoek.herstel(st, c, c.eis, nummers(m, groepen), np.zeros(c.eis[AANTAL_REGIOS], np.int64))
        toeval = np.random.default_rng(zaad)
        aantal = 2 * max(1, round(m / (2 * PART)))
        rondes = max(1, a.stappen // (aantal * STAPPEN_PART))
        laagst, best_groep, ronde, f = NIETS, st.groep.copy(), 0, 0.0
        try:
            while f < 1.0:
                g = min(1.0, max((ronde + 1) / rondes, voortgang()))
                warmte, koude = _tussen(a.warm, a.koud, f), _tussen(a.warm, a.koud, g)
                boete = _tussen(a.straf, a.straf_eind, min(1.0, 1.2 * f))
                nu = st.groep.copy()
                taken = [
                    uitvoerder.submit(
                        zoek.koel, st, c, c.eis, wie, waar, STAPPEN_PART, warmte, koude, boete, boete,
                        a.prijs_over, zaad * 7919 + aantal * ronde + i, NIETS, nu,
                    )
                    for i, (wie, waar) in enumerate(self._deel(st, aantal, toeval))
                ]  # fmt: skip
                som = sum(int(taak.result()) for taak in taken)
                if som < laagst:
                    laagst, best_groep = som, nu
                if ronde % 16 == 15:
                    gevonden(als_groepen(best_groep))
                self.tik()
                ronde, f = ronde + 1, g
        finally:
            gevonden(als_groepen(best_groep))

    def _deel(
        self, st: Stand, aantal: int, toeval: np.random.Generator
    ) -> list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
        """Parts of groepen, with who is in them, alike in the dagdelen that chance picks; loose people too."""
        gewicht = toeval.normal(size=BITS)
        plaatsen, groep = len(st.aantal), st.groep
        leeg = st.aantal == 0
        mate = np.where(
            leeg, toeval.choice(_score(self.c.masker, gewicht), plaatsen), _score(st.masker, gewicht)
        )
        rang = np.empty(plaatsen, np.int64)
        rang[np.argsort(mate, kind="stable")] = np.arange(plaatsen) * aantal // plaatsen
        los = np.empty(len(groep), np.int64)
        los[np.argsort(_score(self.c.masker, gewicht), kind="stable")] = (
            np.arange(len(groep)) * aantal // len(groep)
        )
        van = np.where(groep >= 0, rang[groep], los)
        delen = [(np.flatnonzero(van == i), np.flatnonzero(rang == i)) for i in range(aantal)]
        return [(wie, waar) for wie, waar in delen if len(wie) and len(waar)]


def _score(masker: npt.NDArray[Any], gewicht: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How much the dagdelen in each mask weigh, on average."""
    bits = (masker[:, None] >> np.arange(BITS)) & 1
    som: npt.NDArray[np.float64] = (bits @ gewicht) / np.maximum(1, bits.sum(axis=1))
    return som


def _tussen(van: float, tot: float, f: float) -> float:
    return float(van * (tot / van) ** f)
