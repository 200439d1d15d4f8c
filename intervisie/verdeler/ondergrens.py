"""A quick bound for any pool: what every person costs at least, whoever they sit with (compiled).

A groep costs its members at least their share of balance and dagdelen. Nobody can share more dagdelen than there are
companions who share them, so the sum of these shares is never above the value of a grouping. It knows no prices;
`bewijs` gives sharper bounds where there is time.
"""

import numpy as np

from intervisie.verdeler.cijfers import (
    DAGDEEL_MIN,
    DAGDEEL_WENS,
    DISC,
    SMAX,
    SMIN,
    VERBODEN,
    W_DAGDELEN,
    W_OVER,
    Cijfers,
    Rij,
)
from intervisie.verdeler.zoek import heet, kern, tel_bits


@kern
def ondergrens(c: Cijfers, eis: Rij, stop: Rij) -> float:
    """A bound on any grouping of all eenheden; once stop[0] is set, whoever is still to come counts as free."""
    per_maat = balans_per_maat(c, eis)
    som = 0.0
    plaats = np.zeros(16, np.int64)
    for u in range(len(c.grootte)):
        if stop[0]:
            break
        bits = 0
        for b in range(15):
            if c.masker[u] >> b & 1:
                plaats[bits] = b
                bits += 1
        mensen = np.zeros((1 << bits, 2), np.int64)
        tel_metgezellen(u, plaats, bits, c, mensen)
        som += c.grootte[u] * minst_per_mens(u, mensen, per_maat, c, eis)
    return som


@kern
def balans_per_maat(c: Cijfers, eis: Rij) -> Rij:
    """Per size the least cost of balance per member; no mix allowed makes it endless."""
    per_maat = np.full(eis[SMAX] + 1, np.inf)
    for s in range(max(1, eis[SMIN]), eis[SMAX] + 1):
        for a in range(eis[DISC], s - eis[DISC] + 1):
            per_maat[s] = min(per_maat[s], c.balans[s, a] / s)
    return per_maat


@heet
def tel_metgezellen(u: int, plaats: Rij, bits: int, c: Cijfers, mensen: Rij) -> None:
    """Per set of dagdelen of u: how many people of each discipline, u included, can be there and may sit with u."""
    for v in range(len(c.grootte)):
        if c.paar[u, v] < VERBODEN:
            deel = 0
            for x in range(bits):
                deel |= (c.masker[v] >> plaats[x] & 1) << x
            mensen[deel, 1] += c.oov[v]
            mensen[deel, 0] += c.grootte[v] - c.oov[v]
    for x in range(bits):
        for deel in range(1 << bits):
            if not deel >> x & 1:
                mensen[deel, 0] += mensen[deel | 1 << x, 0]
                mensen[deel, 1] += mensen[deel | 1 << x, 1]


@heet
def minst_per_mens(u: int, mensen: Rij, per_maat: Rij, c: Cijfers, eis: Rij) -> float:
    """The least cost per member of any groep with u, or the price of leaving u out."""
    best = np.float64(eis[W_OVER])
    hoogst = max(eis[DAGDEEL_WENS], eis[DAGDEEL_MIN])
    for deel in range(len(mensen)):
        gedeeld = tel_bits(deel)
        if gedeeld < eis[DAGDEEL_MIN] or gedeeld > hoogst:
            continue
        if mensen[deel, 0] < eis[DISC] or mensen[deel, 1] < eis[DISC]:
            continue
        kost = np.float64(eis[W_DAGDELEN] * max(0, eis[DAGDEEL_WENS] - gedeeld))
        if kost >= best:
            continue
        for s in range(max(1, eis[SMIN]), min(eis[SMAX], mensen[deel, 0] + mensen[deel, 1]) + 1):
            best = min(best, kost + per_maat[s])
    return best
