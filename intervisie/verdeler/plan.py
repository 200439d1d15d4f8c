"""The order of the work: annealing and proof side by side for a region, two annealing threads for the country.

Work goes in rounds: both threads start a piece, and their results are taken in a fixed order when both are done, so
that a seed gives one answer whatever the machine is doing.
"""

import math
import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count

from intervisie.verdeler import start as begin
from intervisie.verdeler.bewijs import Bewijzer
from intervisie.verdeler.cijfers import Cijfers, cijfers
from intervisie.verdeler.gloei import Afkoeling, Gloeier
from intervisie.verdeler.model import Model
from intervisie.verdeler.stand import Klaar, Zoektocht

KLEIN = 300
"""Up to this many eenheden the prices of the whole pool settle within seconds."""
BEWIJSBAAR = 100
"""Up to this many a full proof is worth the time; above it, the time goes to better groepen."""
DEEL = 50
"""People in a part that is taken out and solved on its own."""

Groepen = list[list[int]]


def zoek(model: Model, tocht: Zoektocht, zaad: int, werk: int | None) -> None:
    """Search until Klaar is raised, or until `werk` rounds are done."""
    if not model.aantal:
        tocht.verhoog(tocht.waarde)
        return
    c = cijfers(model)
    with ThreadPoolExecutor(2) as uitvoerder:
        ploeg = Ploeg(model, c, tocht, zaad, uitvoerder)
        try:
            if model.aantal <= KLEIN:
                ploeg.regio(werk)
            else:
                ploeg.land(werk)
        except BaseException:
            tocht.stop.fill(1)  # Ctrl-C reaches this thread only; the other must stop too before we can leave
            raise


class Ploeg:
    """Two threads that work on one Zoektocht."""

    def __init__(
        self, model: Model, c: Cijfers, tocht: Zoektocht, zaad: int, uitvoerder: ThreadPoolExecutor
    ) -> None:
        self.model, self.c, self.tocht, self.zaad, self.uitvoerder = model, c, tocht, zaad, uitvoerder
        self.gloeier = Gloeier(model, c, tocht.tik)
        self.bewijzer = Bewijzer(model, c, tocht) if model.aantal <= KLEIN else None
        self.toeval = random.Random(zaad)
        self.gloeibeurten = 0
        self.duur = tocht.rest()

    # -- a region -----------------------------------------------------------------------------------------------

    def regio(self, werk: int | None) -> None:
        """Prices, dives and a proof for a pool of which the linear programme can be solved."""
        b = self.bewijzer
        assert b is not None  # noqa: S101 - regio is only called for a pool with a bewijzer
        m = self.model.aantal
        b.leer(self.tocht.groepen)
        if m <= BEWIJSBAAR:
            self.tocht.verhoog(b.stabiliseer())
            b.bied_geheel()
            self.tocht.tik()
        self._vers(werk)
        self.tocht.verhoog(b.stabiliseer(seconden=0.5 * self.tocht.rest()))
        if m > BEWIJSBAAR:
            self._duik(b)
            self._rondes(werk, tot=0.45)
        wortel = b.wortel()
        if math.isfinite(wortel):
            if 40 < m <= BEWIJSBAAR:
                self._duik(b)
            b.splits(wortel, math.inf if m <= BEWIJSBAAR else 0.05)
        self._rondes(werk, tot=0.0)

    def _rondes(self, werk: int | None, tot: float) -> None:
        """Anneal and solve parts in turn, until `tot` of the time is left or `werk` rounds are done."""
        for ronde in count() if werk is None else range(werk):
            if werk is None and self.tocht.rest() < tot * self.duur:
                return
            self.tocht.tik()
            if ronde % 8 == 7 and self.bewijzer is not None:
                self._duik(self.bewijzer)
            self._gloei([self.tocht.groepen] * 2, self._afkoelingen(ronde))
            for _ in range(3):
                self._verbeter_delen()

    def _vers(self, werk: int | None) -> None:
        """Two different runs from two different starts; for a larger pool as long as a fifth of the time allows."""
        m = self.model.aantal
        stappen = max(200_000, 10_000 * m)
        if m > BEWIJSBAAR:
            stappen = 100_000 * m
        koelingen = [Afkoeling(stappen), Afkoeling(stappen, koud=3.0, straf=100.0, straf_eind=3000.0)]
        if werk is None and m > BEWIJSBAAR:
            seconden = 0.2 * self.tocht.rest()
            koelingen = [replace(koeling, seconden=seconden) for koeling in koelingen]
        starts = [begin.eerste_groepen(self.model, random.Random(self.zaad * 101 + i), 0.5) for i in range(2)]
        self._gloei(starts, koelingen)

    def _afkoelingen(self, ronde: int) -> list[Afkoeling]:
        stappen = max(200_000, 10_000 * self.model.aantal)
        return [
            Afkoeling(stappen, warm=(3.0, 6.0, 10.0)[(2 * ronde + i) % 3], koud=1.0, straf=60.0)
            for i in range(2)
        ]

    def _gloei(self, van: Sequence[Groepen], koelingen: Sequence[Afkoeling]) -> None:
        taken = []
        for groepen, koeling in zip(van, koelingen, strict=True):
            self.gloeibeurten += 1
            taken.append(
                self.uitvoerder.submit(
                    self.gloeier.koel, groepen, koeling, self.zaad * 10_007 + self.gloeibeurten
                )
            )
        for taak in taken:
            self._neem(taak.result())

    def _neem(self, groepen: Groepen | None) -> None:
        if groepen is not None:
            self.tocht.bied(groepen)
            if self.bewijzer is not None:
                self.bewijzer.leer(groepen)

    def _duik(self, b: Bewijzer) -> None:
        """Two dives at a time, one bolder than the other, each polished."""
        ander = b.kopie(self.c)
        stap = 1 + self.model.aantal // 80
        taken = [self.uitvoerder.submit(x.duik, stap + i) for i, x in enumerate((b, ander))]
        gevonden = [taak.result() for taak in taken]
        for groepen in gevonden:
            self.tocht.bied(groepen)
        stappen = max(200_000, 8_000 * self.model.aantal)
        for warm in (3.0, 6.0):
            self._gloei(gevonden, [Afkoeling(stappen, warm=warm, koud=1.0, straf=60.0)] * 2)

    # -- parts --------------------------------------------------------------------------------------------------

    def _verbeter_delen(self) -> None:
        """Solve two parts that share dagdelen, each on its own, and put back what became better."""
        if len(self.tocht.groepen) < 4:
            return
        los = list(range(self.model.aantal))
        for groep in self.tocht.groepen:
            los = [u for u in los if u not in groep]
        eerste = self._verwante(set(range(len(self.tocht.groepen))))
        tweede = self._verwante(set(range(len(self.tocht.groepen))) - set(eerste))
        delen = []
        for i, nummers in enumerate((eerste, tweede)):
            groepen = [self.tocht.groepen[g] for g in nummers]
            vrij = sorted([*(u for groep in groepen for u in groep), *(los[i::2])])
            delen.append((nummers, self.tocht.deel(vrij, groepen)))
        taken = [self.uitvoerder.submit(self._verbeter, deel) for _, deel in delen if len(deel.vrij)]
        for taak in taken:
            taak.result()
        weg = {g for nummers, _ in delen for g in nummers}
        nieuw = [groep for g, groep in enumerate(self.tocht.groepen) if g not in weg]
        for _, deel in delen:
            nieuw += deel.groepen
        self.tocht.bied(nieuw)

    def _verbeter(self, deel: Zoektocht) -> None:
        bewijzer = Bewijzer(self.model, self.c, deel)
        bewijzer.leer(deel.groepen)
        try:
            bewijzer.verbeter(0.02)
        except Klaar:
            return

    def _verwante(self, uit: set[int]) -> list[int]:
        """Groepen around a random one with which they share most dagdelen, up to DEEL people."""
        if not uit:
            return []
        groepen = self.tocht.groepen
        midden = self.toeval.choice(sorted(uit))
        gedeeld = self.model.gedeeld(groepen[midden])
        mate = {
            g: (self.model.gedeeld(groepen[g]) & gedeeld).bit_count() + 2.5 * self.toeval.random()
            for g in sorted(uit)
        }
        mate[midden] = 99.0
        kies: list[int] = []
        mensen = 0
        for g in sorted(mate, key=lambda g: -mate[g]):
            mensen += sum(self.model.grootte[u] for u in groepen[g])
            if mensen > DEEL and kies:
                break
            kies.append(g)
        return kies

    # -- the country --------------------------------------------------------------------------------------------

    def land(self, werk: int | None) -> None:
        """Two annealing threads over one large pool; in a long search, parts are solved exactly afterwards."""
        duur = max(0.1, self.tocht.rest())
        deel = 1.0 if duur < 20 else 0.7
        groot = self.model.aantal > 1000
        koeling = Afkoeling(
            stappen=10**12 if werk is None else 2_000_000 * max(1, werk),
            warm=3.0 if groot else 8.0,
            koud=1.0,
            straf=100.0,
            straf_eind=3000.0,
        )
        self.gloeier.koel_samen(
            self.tocht.groepen,
            koeling,
            self.zaad,
            self.uitvoerder,
            (lambda: (duur - self.tocht.rest()) / (duur * deel)) if werk is None else (lambda: 0.0),
            self._neem,
        )
        self._rondes(werk, tot=0.0)


def oefen(model: Model, tocht: Zoektocht) -> None:
    """Use every compiled function once; for warming up."""
    c = cijfers(model)
    with ThreadPoolExecutor(2) as uitvoerder:
        ploeg = Ploeg(model, c, tocht, 1, uitvoerder)
        groepen = begin.eerste_groepen(model, ploeg.toeval)
        ploeg.gloeier.koel_samen(groepen, Afkoeling(1_000_000), 1, uitvoerder, lambda: 0.0, ploeg._neem)
        ploeg._gloei([groepen], [Afkoeling(1_000)])
        ploeg._duik(Bewijzer(model, c, tocht))
        ploeg._verbeter_delen()
