"""A first valid grouping in a fraction of a second, without compiled code.

Whoever has the fewest possible companions goes first, because an easy person fits anywhere later. Only valid
groepen come out; who does not fit stays over for the search.
"""

import random
from collections.abc import Callable, Iterator

from intervisie.verdeler.model import Model

KANDIDATEN, VEEL, KANDIDATEN_VEEL = 40, 1000, 8
"""How many companions are weighed for one place, and how many when there are more than VEEL eenheden."""


def eerste_groepen(model: Model, toeval: random.Random, ruis: float = 0.0) -> list[list[int]]:
    """Build groepen of eenheden from nothing; `ruis` above 0 gives another grouping for another `toeval`."""
    return vul_aan(model, [], toeval, ruis)


def vul_aan(
    model: Model,
    groepen: list[list[int]],
    toeval: random.Random,
    ruis: float,
    genoeg: Callable[[], bool] = lambda: False,
) -> list[list[int]]:
    """Add groepen made of those who are in none yet, then let who is left join where they fit.

    Stops adding once `genoeg` says so.
    """
    bezet = sum(1 << u for groep in groepen for u in groep)
    vrij = ((1 << model.aantal) - 1) & ~bezet
    graad = {u: (model.mag[u] & vrij).bit_count() for u in eenheden(vrij)}
    rij = sorted(graad, key=lambda u: graad[u] * (1 + ruis * toeval.random()))
    uit = [list(groep) for groep in groepen]
    for u in rij:
        if genoeg():
            return uit
        if vrij >> u & 1:
            groep = _groep_rond(model, u, vrij, graad, toeval, ruis)
            if groep is not None:
                uit.append(groep)
                vrij &= ~sum(1 << v for v in groep)
    _sluit_aan(model, uit, vrij)
    return uit


def eenheden(bits: int) -> Iterator[int]:
    """The positions of the ones in a bitset."""
    while bits:
        laag = bits & -bits
        yield laag.bit_length() - 1
        bits ^= laag


def _groep_rond(
    model: Model, u: int, vrij: int, graad: dict[int, int], toeval: random.Random, ruis: float
) -> list[int] | None:
    """The cheapest groep per person met while growing around u, or None when no size is valid."""
    groep, kan = [u], model.mag[u] & vrij
    beste: tuple[float, list[int]] | None = None
    while True:
        leden = sum(model.grootte[v] for v in groep)
        if leden >= model.instantie.minimum and model.geldig(groep):
            prijs = model.kosten(groep) / leden
            if beste is None or prijs < beste[0]:
                beste = prijs, list(groep)
        v = _beste_erbij(model, groep, kan, graad, toeval, ruis)
        if v is None:
            return beste and beste[1]
        groep.append(v)
        kan &= model.mag[v]


def _beste_erbij(
    model: Model, groep: list[int], kan: int, graad: dict[int, int], toeval: random.Random, ruis: float
) -> int | None:
    """Who joins with the least loss of dagdelen and of balance, the scarce ones first."""
    eis = model.instantie
    gedeeld = model.gedeeld(groep)
    leden, oov = sum(model.grootte[v] for v in groep), sum(model.oov[v] for v in groep)
    aandeel = eis.aantal_oov / eis.aantal
    kandidaten = KANDIDATEN if model.aantal <= VEEL else KANDIDATEN_VEEL
    keuze: tuple[float, int] | None = None
    for gezien, v in enumerate(_enkele(kan, model.aantal, toeval)):
        if gezien >= kandidaten and keuze is not None:
            break
        n, a = leden + model.grootte[v], oov + model.oov[v]
        c = (gedeeld & model.masker[v]).bit_count()
        tekort = max(0, eis.min_discipline - a) + max(0, eis.min_discipline - (n - a))
        if c < eis.min_dagdelen or n > eis.maximum or tekort > eis.maximum - n:
            continue
        score = -12.0 * min(c, 6) + 8.0 * abs(a - aandeel * n) + 40.0 * graad[v] / model.aantal
        score += ruis * 20.0 * toeval.random()
        if keuze is None or score < keuze[0]:
            keuze = score, v
    return keuze and keuze[1]


def _enkele(kan: int, aantal: int, toeval: random.Random) -> Iterator[int]:
    """All of a small set; of a large one the eenheden from a random place onwards, and from the front again."""
    plaats = toeval.randrange(aantal) if kan.bit_count() > KANDIDATEN else 0
    for u in eenheden(kan >> plaats):
        yield u + plaats
    yield from eenheden(kan & ((1 << plaats) - 1))


def _sluit_aan(model: Model, groepen: list[list[int]], vrij: int) -> None:
    for u in eenheden(vrij):
        passend = [
            (model.kosten([*groep, u]) - model.kosten(groep), nummer)
            for nummer, groep in enumerate(groepen)
            if all(model.mag[u] >> v & 1 for v in groep) and model.geldig([*groep, u])
        ]
        if passend:
            groepen[min(passend)[1]].append(u)
