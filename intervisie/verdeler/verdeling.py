"""From instance to grouping: who works when, until the time or the work is over or the best is proven."""

import random
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from intervisie.verdeler import doel, regels
from intervisie.verdeler import start as begin
from intervisie.verdeler.instantie import Instantie
from intervisie.verdeler.model import Model, Vrijheid


@dataclass(frozen=True, slots=True)
class Voortgang:
    """What is known so far: best value, proven lower bound, people placed, seconds gone."""

    doel: int
    ondergrens: int | None
    geplaatst: int
    seconden: float


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
) -> Verdeling:
    """Form the best groepen found within `tijd` seconds; the result is always valid, also after Ctrl-C."""
    begonnen = time.monotonic()
    plek = instantie.plek()
    vrij = Vrijheid(
        kernen=tuple(tuple(plek[lid] for lid in kern) for kern in vast),
        dicht=tuple(tuple(plek[lid] for lid in groep) for groep in dicht),
        buiten=frozenset(plek[lid] for lid in buiten),
    )
    model = Model(instantie, vrij)
    toeval = random.Random(zaad)
    groepen = begin.eerste_groepen(model, toeval)
    waarde = model.totaal(groepen)
    try:
        while time.monotonic() - begonnen < tijd * 0.9:
            weg = set(toeval.sample(range(len(groepen)), min(len(groepen), 3)))
            nieuw = begin.vul_aan(
                model, [g for i, g in enumerate(groepen) if i not in weg], toeval, toeval.random()
            )
            if model.totaal(nieuw) <= waarde:
                groepen, waarde = nieuw, model.totaal(nieuw)
    except KeyboardInterrupt:
        pass
    return _antwoord(model, groepen, None, time.monotonic() - begonnen)


def _antwoord(model: Model, groepen: list[list[int]], grens: int | None, seconden: float) -> Verdeling:
    deelnemers = model.instantie.deelnemers
    posities = [sorted(model.leden_van(groep)) for groep in groepen] + [sorted(g) for g in model.vrij.dicht]
    namen = [[deelnemers[lid].id for lid in groep] for groep in sorted(posities)]
    geplaatst = {lid for groep in namen for lid in groep}
    over = [d.id for d in deelnemers if d.id not in geplaatst]
    fouten = regels.overtredingen(model.instantie, namen)
    if fouten:
        raise AssertionError(fouten[0])
    onderdelen = doel.doelwaarde(model.instantie, namen, over)
    waarde = sum(onderdelen.values())
    return Verdeling(namen, over, waarde, grens, grens == waarde, seconden, {}, onderdelen)
