"""From instance to grouping: who works when, until the time or the work is over or the best is proven."""

import importlib
import random
import threading
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from intervisie.verdeler import doel, regels, uitleg
from intervisie.verdeler import start as begin
from intervisie.verdeler.instantie import Instantie
from intervisie.verdeler.model import Model, Vrijheid
from intervisie.verdeler.stand import Klaar, Voortgang, Zoektocht

SPELING = (0.05, 0.3)
"""Seconds kept, at least and at most, for judging the answer and finding its reasons."""


@dataclass(frozen=True, slots=True)
class Verdeling:
    """A valid grouping by id. `ondergrens` is proven; `onderdelen` are the weighted parts that add up to `doel`."""

    groepen: list[list[str]]
    niet_geplaatst: list[str]
    doel: int
    ondergrens: int | None
    bewezen_optimaal: bool
    seconden: float
    redenen: dict[str, str] = field(default_factory=dict)
    onderdelen: dict[str, int] = field(default_factory=dict)


def verdeel(
    instantie: Instantie,
    tijd: float,
    zaad: int = 1,
    meld: Callable[[Voortgang], None] | None = None,
    *,
    vast: Sequence[Sequence[str]] = (),
    dicht: Sequence[Sequence[str]] = (),
    buiten: Collection[str] = (),
    start: Sequence[Sequence[str]] = (),
    werk: int | None = None,
) -> Verdeling:
    """Form the best groepen found within `tijd` seconds; the result is always valid, also after Ctrl-C.

    `vast`: people who stay together, each list in a groep of its own. `dicht`: groepen that nobody joins or leaves.
    `buiten`: people who are not placed. `start`: groepen to begin from. `werk`: rounds of search after the first;
    when the rounds and not the clock end the search, the same `zaad` gives the same answer.
    Raises OngeldigeInstantie when vast, dicht or buiten contradict the instance.
    """
    begonnen = time.monotonic()
    model = Model(instantie, _vrijheid(instantie, vast, dicht, buiten))
    tocht = Zoektocht(model, begonnen + tijd - sorted((*SPELING, tijd / 20))[1], begonnen, meld)
    alarm = tocht.wek()
    try:
        _begin(model, tocht, start, random.Random(zaad))
        tocht.tik()
        _wacht_op_vertaling(model, tocht, random.Random(zaad))
        _laad(tocht)
        from intervisie.verdeler import plan  # numba and ortools load only when a search starts

        plan.zoek(model, tocht, zaad, werk)
    except (Klaar, KeyboardInterrupt):
        pass
    finally:
        alarm.cancel()
    return _antwoord(model, tocht, begonnen, begonnen + tijd)


def _vrijheid(
    instantie: Instantie,
    vast: Sequence[Sequence[str]],
    dicht: Sequence[Sequence[str]],
    buiten: Collection[str],
) -> Vrijheid:
    plek = instantie.plek()
    return Vrijheid(
        kernen=tuple(tuple(plek[lid] for lid in kern) for kern in vast),
        dicht=tuple(tuple(plek[lid] for lid in groep) for groep in dicht),
        buiten=frozenset(plek[lid] for lid in buiten),
    )


def _begin(model: Model, tocht: Zoektocht, start: Sequence[Sequence[str]], toeval: random.Random) -> None:
    """A first valid grouping: what still holds of `start`, and groepen built for everybody else."""
    plek = model.instantie.plek()
    oude: list[list[int]] = []
    bezet: set[int] = set()
    for groep in start:
        gezien = {model.eenheid_van[plek[lid]] for lid in groep if plek.get(lid) in model.eenheid_van}
        eenheden = sorted(
            gezien - bezet
        )  # a pair that somebody took apart stays in the first of its two groepen
        if eenheden and model.geldig(eenheden):
            oude.append(eenheden)
            bezet.update(eenheden)
    tocht.bied(begin.vul_aan(model, oude, toeval, 0.0, lambda: tocht.rest() <= 0))


def _laad(tocht: Zoektocht) -> None:
    """Load numba and ortools beside this thread, so that a slow disk or busy machine cannot break the limit."""
    lader = threading.Thread(target=importlib.import_module, args=["intervisie.verdeler.plan"], daemon=True)
    lader.start()
    lader.join(max(0.0, tocht.rest()))
    tocht.tik()


def _wacht_op_vertaling(model: Model, tocht: Zoektocht, toeval: random.Random) -> None:
    """On a machine where the search was never compiled: rebuild groepen in plain Python until that is done."""
    from intervisie.verdeler import warm  # here, so that `python -m` can run that module as its own program

    merk = warm.stempel()
    if merk.exists():
        return
    warm.start_opwarmen()
    while not merk.exists():
        tocht.tik()
        aantal = len(tocht.groepen)
        weg = set(toeval.sample(range(aantal), min(aantal, 3)))
        rest = [groep for g, groep in enumerate(tocht.groepen) if g not in weg]
        if model.aantal <= 1000:
            tocht.bied(begin.vul_aan(model, rest, toeval, toeval.random()))
        else:
            time.sleep(0.05)


def _antwoord(model: Model, tocht: Zoektocht, begonnen: float, einde: float) -> Verdeling:
    instantie, d = model.instantie, model.instantie.deelnemers
    posities = [sorted(model.leden_van(groep)) for groep in tocht.groepen]
    posities += [sorted(groep) for groep in model.vrij.dicht]
    namen = [[d[lid].id for lid in groep] for groep in sorted(posities)]
    geplaatst = {lid for groep in namen for lid in groep}
    over = [x.id for x in d if x.id not in geplaatst]
    onderdelen = doel.doelwaarde(instantie, namen, over)
    waarde = sum(onderdelen.values())
    redenen = uitleg.redenen(instantie, namen, over, model.vrij.buiten, einde)
    elders = waarde - tocht.waarde
    grens = None if tocht.grens is None else tocht.grens + elders
    if fouten := regels.overtredingen(instantie, namen):
        raise AssertionError(f"The search broke a rule: {fouten[0]}")
    return Verdeling(
        groepen=namen,
        niet_geplaatst=over,
        doel=waarde,
        ondergrens=grens,
        bewezen_optimaal=grens == waarde,
        seconden=round(time.monotonic() - begonnen, 3),
        redenen=redenen,
        onderdelen=onderdelen,
    )
