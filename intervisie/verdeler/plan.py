"""The order of the work: annealing and proof side by side for a region, two annealing threads for the country.

Work goes in rounds: both threads start a piece, and their results are taken in a fixed order when both are done, so
that a seed gives one answer whatever the machine is doing.
"""

from concurrent.futures import ThreadPoolExecutor
from itertools import count

from intervisie.verdeler import start as begin
from intervisie.verdeler.bewijs import Bewijzer
from intervisie.verdeler.cijfers import cijfers
from intervisie.verdeler.gloei import Afkoeling, Gloeier
from intervisie.verdeler.model import Model
from intervisie.verdeler.stand import Klaar, Zoektocht

import random

KLEIN = 260
"""Up to this many eenheden the prices of the whole pool settle within seconds."""


def zoek(model: Model, tocht: Zoektocht, zaad: int, werk: int | None) -> None:
    """Search until Klaar is raised, or until `werk` rounds are done."""
    if not any(model.plaatsbaar):
        tocht.verhoog(tocht.waarde)
        return
    c = cijfers(model)
    gloeier = Gloeier(model, c, tocht.tik)
    with ThreadPoolExecutor(2) as uitvoerder:
        if model.aantal <= KLEIN:
            _klein(model, tocht, zaad, werk, gloeier, Bewijzer(model, c, tocht), uitvoerder)
        else:
            _groot(model, tocht, zaad, werk, gloeier, uitvoerder)


def _klein(
    model: Model,
    tocht: Zoektocht,
    zaad: int,
    werk: int | None,
    gloeier: Gloeier,
    bewijzer: Bewijzer,
    uitvoerder: ThreadPoolExecutor,
) -> None:
    koeling = Afkoeling(stappen=max(200_000, 20_000 * model.aantal))
    lopend = [uitvoerder.submit(_verse_gloei, model, gloeier, koeling, zaad * 101 + i) for i in range(2)]
    bewijzer.leer(tocht.groepen)
    for taak in lopend:
        _neem(tocht, bewijzer, taak.result())
    wortel = bewijzer.wortel()
    polijst = Afkoeling(stappen=max(200_000, 10_000 * model.aantal), warm=3.0, koud=1.0, straf=60.0)
    for keer in range(2 if model.aantal > 40 else 0):
        groepen = bewijzer.duik(per_keer=1 + model.aantal // 100)
        tocht.bied(groepen)
        _neem(tocht, bewijzer, gloeier.koel(groepen, polijst, zaad * 101 + 50 + keer))
    bewijzer.splits(wortel)
    for ronde in count() if werk is None else range(werk):
        tocht.tik()
        warm = (4.0, 8.0, 14.0)[ronde % 3]
        koeling = Afkoeling(stappen=40_000 * model.aantal, warm=warm, koud=1.0)
        taken = [uitvoerder.submit(gloeier.koel, tocht.groepen, koeling, zaad * 101 + 100 + 2 * ronde + i) for i in range(2)]
        for taak in taken:
            _neem(tocht, bewijzer, taak.result())


def _verse_gloei(model: Model, gloeier: Gloeier, koeling: Afkoeling, zaad: int) -> list[list[int]] | None:
    return gloeier.koel(begin.eerste_groepen(model, random.Random(zaad), 0.5), koeling, zaad)


def _neem(tocht: Zoektocht, bewijzer: Bewijzer, groepen: list[list[int]] | None) -> None:
    if groepen is not None:
        tocht.bied(groepen)
        bewijzer.leer(groepen)


def _groot(
    model: Model, tocht: Zoektocht, zaad: int, werk: int | None, gloeier: Gloeier, uitvoerder: ThreadPoolExecutor
) -> None:
    duur = max(0.1, tocht.rest())
    warm = 8.0 if model.aantal <= 1000 else 3.0
    koeling = Afkoeling(stappen=10**12, warm=warm, koud=1.0, straf=100.0, straf_eind=3000.0)
    gloeier.koel_samen(
        tocht.groepen, koeling, zaad, uitvoerder, lambda: 1.0 - tocht.rest() / duur, lambda g: tocht.bied(g) and None
    )
