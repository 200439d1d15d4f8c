"""Pricing: which groepen cost less than their members are worth (compiled, exact).

Every eenheid has a worth (the dual price of placing it). A tree search over eenheden that may sit together finds, per
first member, the groep with the least reduced cost (cost minus worth), or every groep under a limit. A branch is cut
only when a proven bound says that nothing in it can matter, so that what is not found does not exist; when the number
of nodes runs out first, the answer says so.
"""

from typing import NamedTuple

import numpy as np

from intervisie.verdeler.cijfers import (
    AANTAL_REGIOS,
    DAGDEEL_MIN,
    DAGDEEL_WENS,
    DISC,
    MAX_ORG,
    SMAX,
    SMIN,
    SPREIDING,
    VERBODEN,
    W_DAGDELEN,
    W_REGIO,
    Cijfers,
    Rij,
)
from intervisie.verdeler.zoek import heet, kern, meet_kern, meet_rest, org_past, paren_kost, tel_bits

NIETS = -1e18


@heet
def regio_kost(u: int, thuis: int, c: Cijfers, eis: Rij) -> float:
    """What u adds to the cost of regio on its own: people outside `thuis`, or repeats within u if thuis is -1."""
    som = 0
    for x in range(c.grootte[u]):
        if thuis >= 0:
            som += c.regio[u, x] != thuis
        else:
            for y in range(x):
                if c.regio[u, y] == c.regio[u, x]:
                    som += 1
                    break
    return np.float64(eis[W_REGIO] * som)


@heet
def nieuwe_herhaling(u: int, v: int, aanwezig: Rij, c: Cijfers, eis: Rij) -> float:
    """Extra cost of regio for v once u joins: regios of v that u brings in for the first time."""
    som = 0
    for y in range(c.grootte[v]):
        r = c.regio[v, y]
        if aanwezig[r] > 0:
            continue
        dubbel = False
        for z in range(y):
            if c.regio[v, z] == r:
                dubbel = True
        if dubbel:
            continue
        for x in range(c.grootte[u]):
            if c.regio[u, x] == r:
                som += 1
                break
    return np.float64(eis[W_REGIO] * som)


@heet
def zet_in_rij(rij: Rij, n: int, lengte: int, waarde: float) -> int:
    """Insert waarde in the falling rij of at most lengte numbers; gives the new count."""
    if n == lengte:
        if waarde <= rij[n - 1]:
            return n
        n -= 1
    x = n
    while x > 0 and rij[x - 1] < waarde:
        rij[x] = rij[x - 1]
        x -= 1
    rij[x] = waarde
    return n + 1


@heet
def grens_tak(
    basis: float, mensen: int, oov: int, gedeeld: int, ruimte: int, top: Rij, n_top: Rij, tafel: Rij, eis: Rij
) -> float:
    """The most that any groep below this node can be worth after cost.

    top[k, d] holds the best worths, falling, of candidates of discipline d who leave at least DAGDEEL_MIN + k.
    """
    best = NIETS
    hoogst = min(gedeeld, max(eis[DAGDEEL_WENS], eis[DAGDEEL_MIN]))
    for k in range(hoogst - eis[DAGDEEL_MIN] + 1):
        tekort = np.float64(eis[W_DAGDELEN] * max(0, eis[DAGDEEL_WENS] - eis[DAGDEEL_MIN] - k))
        som_o = basis - tekort * mensen
        for x in range(min(ruimte, n_top[k, 1]) + 1):
            if x > 0:
                som_o += top[k, 1, x - 1] - tekort
            som = som_o
            for y in range(min(ruimte - x, n_top[k, 0]) + 1):
                if y > 0:
                    som += top[k, 0, y - 1] - tekort
                s = mensen + x + y
                a = oov + x
                if s >= eis[SMIN] and a >= eis[DISC] and s - a >= eis[DISC]:
                    waarde = som - tafel[s, a]
                    if waarde > best:
                        best = waarde
    return best


@heet
def erbij(u: int, snede: Rij, s_van: Rij, s_lijst: Rij, s_prijs: Rij, s_tel: Rij, extra: Rij) -> float:
    """Count u in its sneden and spread the price over those who would break one; gives what u itself now pays.

    A snede says that of three eenheden at most one pair-or-more is bought once: two or three of them in one groep pay
    s_prijs. Half of it is laid on each of the two who are not in yet, which keeps the bound below the truth.
    """
    betaald = 0.0
    for x in range(s_van[u], s_van[u + 1]):
        t = s_lijst[x]
        half = 0.5 * s_prijs[t]
        s_tel[t] += 1
        for y in range(3):
            v = snede[t, y]
            if v != u:
                if s_tel[t] == 1:
                    extra[v] -= half
                elif s_tel[t] == 2:
                    extra[v] += half
        if s_tel[t] == 2:
            betaald += half
    return betaald


@heet
def wis(u: int, snede: Rij, s_van: Rij, s_lijst: Rij, extra: Rij) -> None:
    """Put `extra` back to zeros after `erbij` for u."""
    for x in range(s_van[u], s_van[u + 1]):
        for y in range(3):
            extra[snede[s_lijst[x], y]] = 0.0


@heet
def eraf(u: int, s_van: Rij, s_lijst: Rij, s_tel: Rij) -> None:
    """The reverse of `erbij` for the counts."""
    for x in range(s_van[u], s_van[u + 1]):
        s_tel[s_lijst[x]] -= 1


@heet
def snede_kost(rij: Rij, n: int, s_van: Rij, s_lijst: Rij, s_prijs: Rij, s_tel: Rij) -> float:
    """The price of the sneden that the groep breaks whose counts stand in s_tel."""
    som = 0.0
    for x in range(n):
        u = rij[x]
        for y in range(s_van[u], s_van[u + 1]):
            t = s_lijst[y]
            if s_tel[t] >= 2:
                som += s_prijs[t] / s_tel[t]
    return som


class Boom(NamedTuple):
    """Room for one tree search: per depth the candidates with their worth, and totals; and tables to count in."""

    kandidaat: Rij
    waarde: Rij
    aantal: Rij
    wijzer: Rij
    basis: Rij
    mensen: Rij
    oov: Rij
    masker: Rij
    groep: Rij
    top: Rij
    n_top: Rij
    tel: Rij
    aanwezig: Rij
    s_tel: Rij
    extra: Rij


@kern
def prijs(
    c: Cijfers,
    eis: Rij,
    worth: Rij,
    snede: Rij,
    s_van: Rij,
    s_lijst: Rij,
    s_prijs: Rij,
    tafel: Rij,
    volgorde: Rij,
    plek: Rij,
    van: int,
    tot_zaad: int,
    drempel: Rij,
    alles: bool,
    max_knopen: int,
    per_zaad: int,
    uit: Rij,
    uit_kost: Rij,
    stand: Rij,
    stop: Rij,
) -> None:
    """Search the groepen whose first member, in the order of `volgorde`, is one of volgorde[van:tot_zaad].

    tafel[s, a]: cost of balance, plus what the counts of groepen of that size and mix cost now.
    drempel[i]: only reduced costs below it count for seed i; unless `alles`, it falls to the best found. uit[k] gets
    the members of groep k (-1 padded), uit_kost[k] its cost. Unless `alles`, each seed keeps its last `per_zaad`.
    stand: [found, nodes, seeds that ran out of nodes, full]. Stops when uit is full or stop[0] is set from outside.
    """
    diep = eis[SMAX] + 2
    klassen = max(1, eis[DAGDEEL_WENS] - eis[DAGDEEL_MIN] + 1)
    boom = Boom(
        np.empty((diep, len(volgorde)), np.int32),
        np.empty((diep, len(volgorde))),
        np.zeros(diep, np.int64),
        np.zeros(diep, np.int64),
        np.zeros(diep),
        np.zeros(diep, np.int64),
        np.zeros(diep, np.int64),
        np.zeros(diep, np.int64),
        np.zeros(diep, np.int32),
        np.empty((klassen, 2, eis[SMAX] + 1)),
        np.zeros((klassen, 2), np.int64),
        np.zeros(eis[AANTAL_REGIOS], np.int64),
        np.zeros(eis[AANTAL_REGIOS], np.int64),
        np.zeros(len(s_prijs), np.int64),
        np.zeros(len(c.grootte)),
    )
    # eenheden by falling worth, so that good groepen come early
    op_waarde = volgorde[np.argsort(-worth[volgorde])]
    zoek_boom(
        c, eis, worth, snede, s_van, s_lijst, s_prijs, tafel, volgorde, plek, van, tot_zaad, drempel, alles,
        max_knopen, per_zaad, uit, uit_kost, stand, stop, op_waarde, boom,
    )  # fmt: skip


@heet
def zoek_boom(  # noqa: C901 - one compiled loop; a call for each step would cost more than the step
    c: Cijfers,
    eis: Rij,
    worth: Rij,
    snede: Rij,
    s_van: Rij,
    s_lijst: Rij,
    s_prijs: Rij,
    tafel: Rij,
    volgorde: Rij,
    plek: Rij,
    van: int,
    tot_zaad: int,
    drempel: Rij,
    alles: bool,
    max_knopen: int,
    per_zaad: int,
    uit: Rij,
    uit_kost: Rij,
    stand: Rij,
    stop: Rij,
    op_waarde: Rij,
    boom: Boom,
) -> None:
    """The search of `prijs`."""
    kandidaat, waarde, aantal, wijzer, basis, mensen, oov, masker, groep = boom[:9]
    top, n_top, tel, aanwezig, s_tel, extra = boom[9:]
    smax, smin, dmin = eis[SMAX], eis[SMIN], eis[DAGDEEL_MIN]
    klassen = len(top)
    spreiding = eis[SPREIDING] == 1
    regios = 1 if spreiding else eis[AANTAL_REGIOS]
    for i in range(van, tot_zaad):
        zaad = volgorde[i]
        knopen = 0
        eerste = stand[0]
        gevonden = 0
        for rr in range(regios):
            thuis = -1 if spreiding else rr
            # the root: everybody after the seed who may sit with it
            n = 0
            erbij(zaad, snede, s_van, s_lijst, s_prijs, s_tel, extra)
            thuis_mensen = 0
            for x in range(len(op_waarde)):
                v = op_waarde[x]
                if plek[v] > i and c.paar[zaad, v] < VERBODEN:
                    kandidaat[1, n] = v
                    w = worth[v] - c.binnen[v] - c.paar[zaad, v] - regio_kost(v, thuis, c, eis) + extra[v]
                    if spreiding:
                        w -= nieuwe_herhaling(zaad, v, aanwezig, c, eis)
                    waarde[1, n] = w
                    n += 1
                    if thuis >= 0:
                        thuis_mensen += c.regio[v, 0] == thuis
            wis(zaad, snede, s_van, s_lijst, extra)
            if thuis >= 0 and thuis_mensen == 0 and c.regio[zaad, 0] != thuis:
                eraf(zaad, s_van, s_lijst, s_tel)
                continue
            aantal[1] = n
            wijzer[1] = -1
            basis[1] = worth[zaad] - c.binnen[zaad] - regio_kost(zaad, thuis, c, eis)
            mensen[1] = c.grootte[zaad]
            oov[1] = c.oov[zaad]
            masker[1] = c.masker[zaad]
            groep[1] = zaad
            if spreiding:
                for x in range(c.grootte[zaad]):
                    aanwezig[c.regio[zaad, x]] += 1
            d = 1
            while d > 0:
                if wijzer[d] == -1:
                    # first visit: is this groep itself good, and can anything below it be
                    knopen += 1
                    wijzer[d] = 0
                    s = mensen[d]
                    a = oov[d]
                    if s >= smin and a >= eis[DISC] and s - a >= eis[DISC]:
                        kk, ff = meet_kern(groep[1:], d, c, eis)
                        if ff == 0:
                            kost = kk + meet_rest(groep[1:], d, c, eis, tel) + paren_kost(groep[1:], d, c)
                            rc = kost + snede_kost(groep[1:], d, s_van, s_lijst, s_prijs, s_tel)
                            rc += tafel[s, a] - c.balans[s, a]
                            for x in range(1, d + 1):
                                rc -= worth[groep[x]]
                            eigen = True
                            if alles and not spreiding:
                                eigen = hoofd_regio(groep[1:], d, c, tel) == thuis
                            if rc < drempel[i] and eigen:
                                if alles or gevonden < per_zaad:
                                    k = stand[0]
                                    stand[0] += 1
                                else:
                                    k = eerste + gevonden % per_zaad
                                gevonden += 1
                                for x in range(d):
                                    uit[k, x] = groep[x + 1]
                                for x in range(d, uit.shape[1]):
                                    uit[k, x] = -1
                                uit_kost[k] = kost
                                if not alles:
                                    drempel[i] = rc
                                if stand[0] >= len(uit):
                                    stand[1] += knopen
                                    stand[3] = 1
                                    return
                    if s >= smax:
                        wijzer[d] = aantal[d]
                    else:
                        # best worths per class of shared dagdelen and discipline
                        n_top[:] = 0
                        ruimte = smax - s
                        for x in range(aantal[d]):
                            v = kandidaat[d, x]
                            gedeeld = tel_bits(masker[d] & c.masker[v])
                            per_mens = waarde[d, x] / c.grootte[v]
                            for k in range(min(klassen - 1, gedeeld - dmin) + 1):
                                for y in range(c.grootte[v]):
                                    t = 1 if y < c.oov[v] else 0
                                    n_top[k, t] = zet_in_rij(top[k, t], n_top[k, t], ruimte, per_mens)
                        g = grens_tak(basis[d], s, a, tel_bits(masker[d]), ruimte, top, n_top, tafel, eis)
                        if -g >= drempel[i] - 1e-9:
                            wijzer[d] = aantal[d]
                    if knopen >= max_knopen or stop[0]:
                        break
                x = wijzer[d]
                if x >= aantal[d]:
                    # back
                    u = groep[d]
                    eraf(u, s_van, s_lijst, s_tel)
                    if spreiding:
                        for y in range(c.grootte[u]):
                            aanwezig[c.regio[u, y]] -= 1
                    d -= 1
                    continue
                wijzer[d] += 1
                u = kandidaat[d, x]
                mk = masker[d] & c.masker[u]
                if mensen[d] + c.grootte[u] > smax or tel_bits(mk) < dmin:
                    continue
                if eis[MAX_ORG] > 1 and not org_past(groep[1:], d, u, c, eis):
                    continue
                n = 0
                e = d + 1
                betaald = erbij(u, snede, s_van, s_lijst, s_prijs, s_tel, extra)
                for y in range(x + 1, aantal[d]):
                    v = kandidaat[d, y]
                    p = c.paar[u, v]
                    if p < VERBODEN and tel_bits(mk & c.masker[v]) >= dmin:
                        w = waarde[d, y] - p + extra[v]
                        if spreiding:
                            w -= nieuwe_herhaling(u, v, aanwezig, c, eis)
                        kandidaat[e, n] = v
                        waarde[e, n] = w
                        n += 1
                wis(u, snede, s_van, s_lijst, extra)
                aantal[e] = n
                wijzer[e] = -1
                basis[e] = basis[d] + waarde[d, x] - betaald
                mensen[e] = mensen[d] + c.grootte[u]
                oov[e] = oov[d] + c.oov[u]
                masker[e] = mk
                groep[e] = u
                if spreiding:
                    for y in range(c.grootte[u]):
                        aanwezig[c.regio[u, y]] += 1
                d = e
            aanwezig[:] = 0
            s_tel[:] = 0
            if knopen >= max_knopen or stop[0]:
                stand[2] += 1
                break
        stand[1] += knopen


@heet
def hoofd_regio(rij: Rij, n: int, c: Cijfers, tel: Rij) -> int:
    """The regio with most people in the groep, the lowest number on a tie."""
    for x in range(n):
        for y in range(c.grootte[rij[x]]):
            tel[c.regio[rij[x], y]] += 1
    best = -1
    meest = 0
    for x in range(n):
        for y in range(c.grootte[rij[x]]):
            r = c.regio[rij[x], y]
            if tel[r] > meest or (tel[r] == meest and r < best):
                meest = tel[r]
                best = r
    for x in range(n):
        for y in range(c.grootte[rij[x]]):
            tel[c.regio[rij[x], y]] = 0
    return best
