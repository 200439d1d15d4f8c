"""The order of the work: annealing and proof side by side for a region, two annealing threads for the country.

Work goes in rounds: both threads start a piece, and their results are taken in a fixed order when both are done. When
`werk` and not the clock ends the search, a seed gives one answer whatever the machine is doing.
"""

import math
import random
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from statistics import fmean

import numpy as np

from intervisie.verdeler import doel
from intervisie.verdeler import start as begin
from intervisie.verdeler.bewijs import Bewijzer
from intervisie.verdeler.cijfers import VERBODEN, Cijfers, cijfers
from intervisie.verdeler.duik import RUIS, Duik
from intervisie.verdeler.gloei import Afkoeling, Gloeier
from intervisie.verdeler.instantie import ONDERDELEN, STANDAARD_GEWICHTEN
from intervisie.verdeler.kolommen import Kolom
from intervisie.verdeler.model import Model
from intervisie.verdeler.ondergrens import ondergrens
from intervisie.verdeler.stand import Klaar, Zoektocht

KLEIN = 300
"""Up to this many eenheden the prices of the whole pool settle within seconds."""
BEWIJSBAAR = 100
"""Up to this many a full proof is worth the time; above it, the time goes to better groepen."""
KORT = 4.0
"""Seconds below which a pool that cannot be proven is only annealed."""
NAUW = 0.003
"""How close prices must settle before diving, as a part of the value."""
SNEL = 0.4
"""Seconds below which the search goes on from the groepen there are."""
LANG = 20.0
"""Seconds above which half of the time goes to a better bound and to dives."""
HOOGTES = (1.0, 0.5)
"""How warm a run begins: from nothing, and from the best so far."""
HAAST = 1.6
"""Seconds below which the number of groepen is guessed."""
STAPPEN = 10**12
"""More than any time allows."""
PROEF = 600
"""Eenheden in the sample of a large pool on which the number of groepen is tried."""
PEIL_STAPPEN = 15_000
PEILTIJD = 0.1
"""The part of the time that goes to that number."""
RUIM = 0.97
"""The part of the number found on a sample that is taken: a little too few groepen costs little, too many a lot."""
DEEL = 50
"""People in a part that is taken out and solved on its own."""

PER_EENHEID = ("grootte", "oov", "masker", "jong", "oud", "regio", "organisatie", "binnen")
Groepen = list[list[int]]


def zoek(model: Model, tocht: Zoektocht, zaad: int, werk: int | None) -> None:
    """Search until Klaar is raised, or until `werk` rounds are done."""
    if not model.aantal:
        tocht.verhoog(tocht.waarde)
        return
    c = cijfers(model)
    tocht.verhoog(ondergrens(c, c.eis, tocht.stop))
    with ThreadPoolExecutor(3) as uitvoerder:
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
        self.bewijzer = Bewijzer(model, c, tocht, uitvoerder) if model.aantal <= KLEIN else None
        self.toeval = random.Random(zaad)
        self.gloeibeurten = 0
        self.gloeier.koel([], Afkoeling(1), 1)  # loads the compiled code, so that it does not count as search
        self.duur = tocht.rest()
        self.plaatsen = 0
        self.duikduur = 0.0
        gewicht = model.instantie.gewichten
        self.schaal = fmean(gewicht[naam] / STANDAARD_GEWICHTEN[naam] for naam in ONDERDELEN[1:])
        samen = c.paar[c.paar < VERBODEN]
        self.ruw = float(samen.mean()) / (40.0 * self.schaal) if samen.size else 0.0

    # -- a region -----------------------------------------------------------------------------------------------

    def regio(self, werk: int | None) -> None:
        """A pool of which the linear programme can be solved: proven when small, dived into when larger."""
        b = self._bewijzer()
        self._snel()
        b.leer(self.tocht.groepen)
        if self.model.aantal <= BEWIJSBAAR:
            self._bewijs(b, werk)
        else:
            self._benader(b, werk)
        self._duiken(werk, tot=0.0)

    def _bewijs(self, b: Bewijzer, werk: int | None) -> None:
        """Work on the proof while another thread anneals; when `werk` ends the search, one after the other."""
        self.plaatsen = gok_groepen(self.model, sum(self.model.grootte))
        self.tocht.verhoog(b.stabiliseer())
        b.bied_geheel()
        self.tocht.tik()
        if werk is None:
            self.uitvoerder.submit(self._gloei_ernaast)
        else:
            self._peil(werk)
            self._vers(werk)
            b.leer(self.tocht.groepen)
        wortel = b.wortel()
        if math.isfinite(wortel):
            b.splits(wortel, math.inf)

    def _benader(self, b: Bewijzer, werk: int | None) -> None:
        """Settle the prices as far as the time allows, and dive from them for most of it."""
        self._peil(werk)
        self._vers(werk)
        rest = self.tocht.rest()
        self.tocht.verhoog(b.stabiliseer(nauw=NAUW * self.tocht.waarde, seconden=0.4 * rest))
        self.duikduur = rest - self.tocht.rest()
        b.leer(self.tocht.groepen)
        self._duiken(werk, tot=0.5 if self.duur > LANG else 0.0)
        wortel = b.wortel()
        if math.isfinite(wortel):
            b.splits(wortel, 0.05)

    def _bewijzer(self) -> Bewijzer:
        assert self.bewijzer is not None  # noqa: S101 - only asked for a pool with a bewijzer
        return self.bewijzer

    def _snel(self) -> None:
        """Two short runs, so that nearly everybody has a place before anything slow begins."""
        gok, stappen = gok_groepen(self.model, sum(self.model.grootte)), 20_000 * self.model.aantal
        self._gloei([[], []], [self._koeling(stappen, max(1, gok - i)) for i in range(2)])

    def _gloei_ernaast(self) -> None:
        """Anneal in this thread until the search is over; what is found makes a proof in the other shorter."""
        for ronde in count():
            rest = self.tocht.rest()
            if rest <= 0 or self.tocht.stop[0] or self.tocht.bewezen:
                return
            van, hoogte, stappen = self._wending(ronde)
            koeling = self._koelingen(ronde, stappen, rest, hoogte)[ronde // 2 % 2]
            if gevonden := self.gloeier.koel(van, koeling, self.zaad * 10_007 - 1 - ronde):
                self.tocht.bied(gevonden)

    def _wending(self, ronde: int) -> tuple[Groepen, float, int]:
        """From where, how warm and how long: anew and from the best in turn, and only warmed up in a hurry."""
        if ronde % 2 or self.duur < SNEL:
            return self.tocht.groepen, HOOGTES[1] if ronde else 0.2, 40_000 * self.model.aantal
        return [], HOOGTES[0], 200_000 * self.model.aantal

    def _koelingen(self, ronde: int, stappen: int, seconden: float, hoogte: float) -> list[Afkoeling]:
        """Two that differ in the number of groepen: as tried before, and one fewer or one more."""
        anders = max(1, self.plaatsen + (-1 if ronde % 4 < 2 else 1))
        return [self._koeling(stappen, aantal, seconden, hoogte) for aantal in (self.plaatsen, anders)]

    def _duiken(self, werk: int | None, tot: float) -> None:
        """Dive, anneal and solve parts in turn, until `tot` of the time is left or `werk` rounds are done."""
        for ronde in count() if werk is None else range(werk):
            rest = self.tocht.rest() - tot * self.duur
            if werk is None and rest < 0:
                return
            self.tocht.tik()
            if werk is None and rest < self.duikduur:
                self._gloei([[], []], [self._koeling(STAPPEN, self.plaatsen, rest)] * 2)
            else:
                self._duik()
                self.duikduur = rest - self.tocht.rest() + tot * self.duur
            if ronde % 4 == 3:
                self._gloei([self.tocht.groepen] * 2, self._afkoelingen(ronde))
                self._verbeter_delen()

    def _rondes(self, werk: int | None) -> None:
        """Anneal and solve parts in turn, until the time is over or `werk` rounds are done."""
        for ronde in count() if werk is None else range(werk):
            self.tocht.tik()
            self._gloei([self.tocht.groepen] * 2, self._afkoelingen(ronde))
            for _ in range(3):
                self._verbeter_delen()

    def _peil(self, werk: int | None) -> None:
        """Settle how many groepen there should be: short runs with ever closer numbers."""
        eis, mensen = self.model.instantie, sum(self.model.grootte)
        self.plaatsen = gok_groepen(self.model, mensen)
        if werk is None and self.duur < HAAST:
            return
        proefpool = Proefpool(self.model, self.c, self.tocht.tik)
        hoogst = max(1, proefpool.mensen // eis.minimum)
        maten = [eis.minimum + 0.5 * i for i in range(2 * (eis.maximum - eis.minimum) + 1)][:6]
        proef = sorted({min(hoogst, max(1, round(proefpool.mensen / maat))) for maat in maten})
        proef = sorted({*proef, gok_groepen(self.model, proefpool.mensen)})
        gezien: dict[int, int] = {}
        seconden = math.inf if werk is not None else PEILTIJD * self.duur / 4
        while proef:
            taken = [
                self.uitvoerder.submit(
                    proefpool.gloeier.peil,
                    self._koeling(PEIL_STAPPEN * proefpool.aantal, aantal, seconden),
                    self.zaad + aantal,
                )
                for aantal in proef
            ]
            gezien |= zip(proef, [taak.result() for taak in taken], strict=True)
            beste = min(gezien, key=lambda aantal: (gezien[aantal], aantal))
            self.plaatsen = max(1, round(beste * proefpool.maal))
            if werk is None and self.tocht.rest() < (1 - PEILTIJD) * self.duur:
                return
            proef = _tussenin(gezien, beste)

    def _koeling(
        self, stappen: int, plaatsen: int, seconden: float = math.inf, hoogte: float = 1.0
    ) -> Afkoeling:
        """From warm to cold as suits this pool: cooler for a large one, warmer for one with a long history."""
        klein = min(1.0, 200 / self.model.aantal)
        ruw, schaal = self.ruw, self.schaal
        warm = schaal * hoogte * 10.0 * klein**0.25 * (1 + 3 * ruw)
        return Afkoeling(
            stappen,
            warm=warm,
            koud=min(warm / 2, schaal * 1.5 * klein**0.2 * (1 + 20 * ruw * ruw)),
            straf=schaal * 60.0,
            straf_eind=schaal * 3000.0,
            plaatsen=plaatsen,
            prijs_over=min(round(900 * schaal), self.model.instantie.gewichten["ongeplaatst"]),
            seconden=seconden,
        )

    def _vers(self, werk: int | None) -> None:
        """Two different runs from nothing: a third of the time, or all of a short time."""
        m, seconden = self.model.aantal, math.inf
        if werk is None:
            seconden = self.tocht.rest() * (0.3 if self.duur > KORT else 1.0)
        van, hoogte = self._begin()
        self._gloei([van, van], self._koelingen(0, 100_000 * m, seconden, hoogte))

    def _begin(self) -> tuple[Groepen, float]:
        """From nothing and warm; from what is there and cooler when there is hardly time."""
        return (self.tocht.groepen, 0.2) if self.duur < SNEL else ([], 1.0)

    def _afkoelingen(self, ronde: int) -> list[Afkoeling]:
        stappen = max(200_000, 10_000 * self.model.aantal)
        hoogtes = (0.3, 0.6, 1.0)
        plaatsen = max(self.plaatsen, len(self.tocht.groepen))
        return [self._koeling(stappen, plaatsen, hoogte=hoogtes[(2 * ronde + i) % 3]) for i in range(2)]

    def _gloei(self, van: Sequence[Groepen], koelingen: Sequence[Afkoeling]) -> None:
        """Runs side by side."""
        taken = []
        for groepen, koeling in zip(van, koelingen, strict=True):
            self.gloeibeurten += 1
            taken.append(
                self.uitvoerder.submit(
                    self.gloeier.koel, groepen, koeling, self.zaad * 10_007 + self.gloeibeurten
                )
            )
        for gevonden in [taak.result() for taak in taken]:
            self._neem(gevonden)

    def _neem(self, groepen: Groepen | None) -> None:
        if groepen is not None:
            self.tocht.bied(groepen)
            if self.bewijzer is not None:
                self.bewijzer.leer(groepen)

    def _duik(self) -> None:
        """Two dives at a time, one bolder than the other, each annealed afterwards."""
        b = self._bewijzer()
        kolommen = b.gunstig()
        taken = []
        for i in range(2):
            self.gloeibeurten += 1
            zaad = self.zaad * 10_007 + self.gloeibeurten
            taken.append(self.uitvoerder.submit(self._duik_en_gloei, b.duik(kolommen), 1 + i, zaad))
        for taak in taken:
            gezien, gevonden = taak.result()
            b.programma.voeg_toe(gezien)
            for groepen in gevonden:
                self._neem(groepen)

    def _duik_en_gloei(
        self, duik: Duik, per_keer: int, zaad: int
    ) -> tuple[list[tuple[Kolom, int]], list[Groepen]]:
        """The groepen met, and the groupings they led to: who stayed over is placed exactly, then all cools."""
        groepen = duik.ga(per_keer, random.Random(zaad), RUIS[zaad // 2 % 2])
        rest = self.tocht.deel(sorted(duik.vrij), [])
        kolommen = [(g, k) for g, (_, k) in duik.programma.kolommen.items()]
        self._verbeter(rest, 0.01, [kolom for kolom in kolommen if duik.vrij.issuperset(kolom[0])])
        heel = groepen + rest.groepen
        stappen = max(200_000, 20_000 * self.model.aantal)
        koeling = self._koeling(stappen, max(self.plaatsen, len(heel)), hoogte=0.2)
        koel = self.gloeier.koel(heel, koeling, zaad)
        return kolommen, [heel, koel] if koel else [heel]

    # -- parts --------------------------------------------------------------------------------------------------

    def _verbeter_delen(self) -> None:
        """Solve two parts that share dagdelen, each on its own, and put back what became better."""
        if len(self.tocht.groepen) < 4:
            return
        alle = self.tocht.groepen
        los = list(range(self.model.aantal))
        for groep in alle:
            los = [u for u in los if u not in groep]
        eerste = self._verwante(alle, set(range(len(alle))))
        tweede = self._verwante(alle, set(range(len(alle))) - set(eerste))
        delen = []
        for i, nummers in enumerate((eerste, tweede)):
            groepen = [alle[g] for g in nummers]
            vrij = sorted([*(u for groep in groepen for u in groep), *(los[i::2])])
            delen.append((nummers, self.tocht.deel(vrij, groepen)))
        taken = [self.uitvoerder.submit(self._verbeter, deel, 0.02) for _, deel in delen if len(deel.vrij)]
        for taak in taken:
            taak.result()
        weg = {g for nummers, _ in delen for g in nummers}
        nieuw = [groep for g, groep in enumerate(alle) if g not in weg]
        for _, deel in delen:
            nieuw += deel.groepen
        self.tocht.bied(nieuw)

    def _verbeter(self, deel: Zoektocht, moeite: float, kolommen: Iterable[tuple[Kolom, int]] = ()) -> None:
        """Look for a better grouping of a part, with groepen that are known to be good."""
        bewijzer = Bewijzer(self.model, self.c, deel)
        bewijzer.leer(deel.groepen)
        bewijzer.programma.voeg_toe(kolommen)
        try:
            bewijzer.verbeter(moeite)
        except Klaar:
            return

    def _verwante(self, groepen: Groepen, uit: set[int]) -> list[int]:
        """Groepen around a random one with which they share most dagdelen, up to DEEL people."""
        if not uit:
            return []
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
        self._peil(werk)
        duur = max(0.1, self.tocht.rest())
        deel = 1.0 if duur < 20 else 0.7
        stappen = STAPPEN if werk is None else 2_000_000 * max(1, werk)
        van, hoogte = self._begin()
        self.gloeier.koel_samen(
            van,
            self._koeling(stappen, self.plaatsen, hoogte=hoogte),
            self.zaad,
            self.uitvoerder,
            (lambda: (duur - self.tocht.rest()) / (duur * deel)) if werk is None else (lambda: 0.0),
            self._neem,
        )
        self._rondes(werk)


class Proefpool:
    """Where the number of groepen is tried: all of a small pool, a sample of a large one."""

    def __init__(self, model: Model, c: Cijfers, tik: Callable[[], None]) -> None:
        stap = -(-model.aantal // PROEF)
        wie = np.arange(0, model.aantal, stap)
        self.aantal = len(wie)
        self.mensen = int(c.grootte[wie].sum())
        self.maal = 1.0 if stap == 1 else RUIM * sum(model.grootte) / self.mensen
        deel = c._replace(
            **{naam: getattr(c, naam)[wie] for naam in PER_EENHEID},
            paar=np.ascontiguousarray(c.paar[np.ix_(wie, wie)]),
            kan=np.arange(self.aantal),
        )
        self.gloeier = Gloeier(model, c if stap == 1 else deel, tik)


def gok_groepen(model: Model, mensen: int) -> int:
    """A first guess at the number of groepen: of the size with the best balance, small ones for the dagdelen."""
    eis = model.instantie
    kosten = {
        maat: min(
            eis.gewichten["balans"] * doel.balans(eis.aantal, eis.aantal_oov, maat, oov) / maat
            + 0.6 * eis.gewichten["dagdelen"] * maat
            for oov in range(maat + 1)
        )
        for maat in range(eis.minimum, eis.maximum + 1)
    }
    return max(1, mensen // min(kosten, key=lambda maat: (kosten[maat], maat)))


def _tussenin(gezien: dict[int, int], beste: int) -> list[int]:
    """Numbers not tried yet, halfway between the best and its neighbours."""
    rij = sorted(gezien)
    plek = rij.index(beste)
    buren = rij[max(0, plek - 1) : plek] + rij[plek + 1 : plek + 2]
    return sorted({(beste + buur + (buur > beste)) // 2 for buur in buren} - gezien.keys())


def oefen(model: Model, tocht: Zoektocht) -> None:
    """Use every compiled function once; for warming up."""
    c = cijfers(model)
    tocht.verhoog(ondergrens(c, c.eis, tocht.stop))
    with ThreadPoolExecutor(2) as uitvoerder:
        ploeg = Ploeg(model, c, tocht, 1, uitvoerder)
        groepen = begin.eerste_groepen(model, ploeg.toeval)
        ploeg.gloeier.koel_samen(groepen, Afkoeling(1_000_000), 1, uitvoerder, lambda: 0.0, ploeg._neem)
        ploeg._gloei([groepen], [Afkoeling(1_000)])
        ploeg._duik()
        ploeg._verbeter_delen()
