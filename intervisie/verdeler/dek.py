"""The exact choice: disjoint groepen that together hold everybody, for the least sum of reduced costs (compiled).

A tree search over the person with the fewest groepen left. A branch ends when the sum so far, plus for everybody
still to be placed the least share of a reduced cost that any groep left asks, is over the budget.
"""

import numpy as np

from intervisie.verdeler.cijfers import Rij
from intervisie.verdeler.zoek import heet, kern


@heet
def schat(levend: Rij, n: int, kolom: Rij, lengte: Rij, rc: Rij, tel: Rij, minst: Rij) -> None:
    """Per eenheid the number of living columns and the least rc per member; both arrays are filled."""
    tel[:] = 0
    minst[:] = 1e18
    for x in range(n):
        k = levend[x]
        deel = rc[k] / lengte[k]
        for y in range(lengte[k]):
            u = kolom[k, y]
            tel[u] += 1
            if deel < minst[u]:
                minst[u] = deel


@kern
def dek(  # noqa: C901 - one compiled loop; a call for each step would cost more than the step
    kolom: Rij,
    lengte: Rij,
    rc: Rij,
    kost: Rij,
    m: int,
    budget: float,
    waarde: int,
    grens: float,
    max_knopen: int,
    stop: Rij,
    keuze: Rij,
) -> tuple[int, bool]:
    """Choose rows of `kolom` (members, -1 padded) that hold each of 0..m-1 once and cost less than `waarde`.

    Only choices whose rc (all at least 0) sum below `budget` are looked at; a choice never costs less than `grens`
    plus that sum. Returns (number chosen, complete): the number is -1 when nothing was found; the rows stand in
    `keuze`. Complete says that nothing better exists within the budget.
    """
    n = len(rc)
    levend = np.empty((m + 2, n), np.int32)
    aantal = np.zeros(m + 2, np.int64)
    som = np.zeros(m + 2)
    gekozen = np.zeros(m + 2, np.int64)
    tak = np.empty((m + 2, n), np.int32)
    takken = np.zeros(m + 2, np.int64)
    wijzer = np.zeros(m + 2, np.int64)
    bezet = np.zeros(m, np.bool_)
    tel = np.zeros(m, np.int64)
    minst = np.zeros(m)
    best = min(budget, waarde - 0.99 - grens)
    best_n = -1
    knopen = 0
    for k in range(n):
        levend[0, k] = k
    aantal[0] = n
    d = 0
    wijzer[0] = -1
    over = m
    while d >= 0:
        if wijzer[d] == -1:
            wijzer[d] = 0
            takken[d] = 0
            knopen += 1
            if knopen > max_knopen or stop[0]:
                return best_n, False
            if over == 0:
                totaal = 0
                for x in range(d):
                    totaal += kost[gekozen[x]]
                if totaal < waarde:
                    waarde = totaal
                    best = min(best, waarde - 0.99 - grens)
                    best_n = d
                    for x in range(d):
                        keuze[x] = gekozen[x]
            else:
                # drop columns that can no longer fit the budget, until nothing changes much
                goed = True
                for _ in range(2):
                    schat(levend[d], aantal[d], kolom, lengte, rc, tel, minst)
                    rest = 0.0
                    for u in range(m):
                        if not bezet[u]:
                            if tel[u] == 0:
                                goed = False
                                break
                            rest += minst[u]
                    if not goed or som[d] + rest >= best:
                        goed = False
                        break
                    speling = best - som[d] - rest
                    blijft = 0
                    for x in range(aantal[d]):
                        k = levend[d, x]
                        meer = rc[k]
                        for y in range(lengte[k]):
                            meer -= minst[kolom[k, y]]
                        if meer < speling:
                            levend[d, blijft] = k
                            blijft += 1
                    weg = aantal[d] - blijft
                    aantal[d] = blijft
                    if weg == 0:
                        break
                if goed:
                    schat(levend[d], aantal[d], kolom, lengte, rc, tel, minst)
                    u = -1
                    for v in range(m):
                        if not bezet[v] and (u < 0 or tel[v] < tel[u]):
                            u = v
                    for x in range(aantal[d]):
                        k = levend[d, x]
                        for y in range(lengte[k]):
                            if kolom[k, y] == u:
                                tak[d, takken[d]] = k
                                takken[d] += 1
                                break
        if wijzer[d] >= takken[d]:
            d -= 1
            if d >= 0:
                k = gekozen[d]
                for y in range(lengte[k]):
                    bezet[kolom[k, y]] = False
                over += lengte[k]
            continue
        k = tak[d, wijzer[d]]
        wijzer[d] += 1
        if som[d] + rc[k] >= best:
            continue
        for y in range(lengte[k]):
            bezet[kolom[k, y]] = True
        over -= lengte[k]
        blijft = 0
        for x in range(aantal[d]):
            j = levend[d, x]
            vrij = True
            for y in range(lengte[j]):
                if bezet[kolom[j, y]]:
                    vrij = False
                    break
            if vrij:
                levend[d + 1, blijft] = j
                blijft += 1
        aantal[d + 1] = blijft
        som[d + 1] = som[d] + rc[k]
        gekozen[d] = k
        d += 1
        wijzer[d] = -1
    return best_n, True
