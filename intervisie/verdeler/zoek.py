"""Local search: move, swap and eject eenheden between groepen while the temperature falls (compiled).

Pairs that may not sit together never do. Size, disciplines and dagdelen may be broken for a while against a rising
penalty, because that is how a grouping gets over a barrier; only groupings without any such break are remembered.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba as nb
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
    SPREIDING_WENS,
    VERBODEN,
    W_DAGDELEN,
    W_ERVARING,
    W_OVER,
    W_REGIO,
    Cijfers,
    Rij,
    Stand,
)

F = TypeVar("F", bound=Callable[..., Any])
ALLES = 32767
"""All dagdelen."""
GERICHT, RUIL = 32, 40
"""Of 64 steps so many are swaps with someone whose place fits, and with anybody; one lets go, the others move."""
BUREN = 64
"""Whose place somebody could take: at most so many are remembered."""
RUIMTE = 2.0
"""A place fits when the dagdelen lost cost no more than so many times the temperature."""
MOED = 4096
"""Size of the table of random thresholds."""


def kern(functie: F) -> F:
    """Compile for numba, without the lock of Python, and keep the result on disk."""
    vertaald: Any = nb.njit(cache=True, nogil=True, boundscheck=False, error_model="numpy")(functie)
    return cast(F, vertaald)


@kern
def tel_bits(x: int) -> int:
    """Ones among the lowest 16 bits."""
    x = x - ((x >> 1) & 0x5555)
    x = (x & 0x3333) + ((x >> 2) & 0x3333)
    x = (x + (x >> 4)) & 0x0F0F
    return (x + (x >> 8)) & 0x1F


@kern
def gok(s: Rij) -> Any:
    """The next 64 random bits of the state s[0] (xorshift)."""
    x = s[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    s[0] = x
    return x


@kern
def meet_kern(rij: Rij, n: int, c: Cijfers, eis: Rij) -> tuple[int, int]:
    """Cost of balance and dagdelen, and the number of broken rules, of a groep with n members in rij."""
    if n == 0:
        return 0, 0
    mensen = 0
    oov = 0
    masker = 32767
    for x in range(n):
        u = rij[x]
        mensen += c.grootte[u]
        oov += c.oov[u]
        masker &= c.masker[u]
    gedeeld = tel_bits(masker)
    kost = c.balans[min(mensen, eis[SMAX]), min(oov, eis[SMAX])]
    kost += eis[W_DAGDELEN] * mensen * max(0, eis[DAGDEEL_WENS] - gedeeld)
    fout = max(0, eis[SMIN] - mensen) + max(0, eis[DISC] - oov) + max(0, eis[DISC] - (mensen - oov))
    fout += max(0, eis[DAGDEEL_MIN] - gedeeld)
    return kost, fout


@kern
def meet_rest(rij: Rij, n: int, c: Cijfers, eis: Rij, tel: Rij) -> Any:
    """Cost of regio and ervaring; tel is a table of zeros, one per regio, and is left so."""
    if n == 0:
        return 0
    mensen = 0
    jong = 1 << 20
    oud = -1
    meest = 0
    soorten = 0
    for x in range(n):
        u = rij[x]
        mensen += c.grootte[u]
        jong = min(jong, c.jong[u])
        oud = max(oud, c.oud[u])
        for y in range(c.grootte[u]):
            r = c.regio[u, y]
            tel[r] += 1
            if tel[r] == 1:
                soorten += 1
            meest = max(meest, tel[r])
    for x in range(n):
        u = rij[x]
        for y in range(c.grootte[u]):
            tel[c.regio[u, y]] = 0
    kost = eis[W_REGIO] * (mensen - (soorten if eis[SPREIDING] else meest))
    return kost + eis[W_ERVARING] * mensen * max(0, eis[SPREIDING_WENS] - (oud - jong))


@kern
def org_past(rij: Rij, n: int, u: int, c: Cijfers, eis: Rij) -> bool:
    """Whether u can join rij without too many people of one organisatie; at most 1 is settled per pair already."""
    grens = eis[MAX_ORG]
    if grens == 1:
        return True
    for y in range(c.grootte[u]):
        o = c.organisatie[u, y]
        aantal = 0
        for z in range(c.grootte[u]):
            aantal += c.organisatie[u, z] == o
        for x in range(n):
            v = rij[x]
            for z in range(c.grootte[v]):
                aantal += c.organisatie[v, z] == o
        if aantal > grens:
            return False
    return True


@kern
def herstel(st: Stand, c: Cijfers, eis: Rij, groep: Rij, tel: Rij) -> None:
    """Set the stand st to the grouping in groep (-1 is none) and work out all totals; tel as in `meet_rest`."""
    st.aantal[:] = 0
    for u in range(len(groep)):
        g = groep[u]
        st.groep[u] = g
        if g >= 0:
            st.leden[g, st.aantal[g]] = u
            st.aantal[g] += 1
        else:
            st.zonder[u] = ALLES
    for g in range(len(st.aantal)):
        n = st.aantal[g]
        k, f = meet_kern(st.leden[g], n, c, eis)
        st.kern[g] = k
        st.fout[g] = f
        st.rest[g] = meet_rest(st.leden[g], n, c, eis, tel) + paren_kost(st.leden[g], n, c)
        tel_groep(st, g, c)


@kern
def tel_groep(st: Stand, g: int, c: Cijfers) -> None:
    """Work out, from its members, what a groep holds and what every member leaves the others."""
    n = st.aantal[g]
    masker = ALLES
    mensen = 0
    oov = 0
    for x in range(n):
        u = st.leden[g, x]
        ander = ALLES
        for y in range(n):
            if y != x:
                ander &= c.masker[st.leden[g, y]]
        st.zonder[u] = ander
        masker &= c.masker[u]
        mensen += c.grootte[u]
        oov += c.oov[u]
    st.masker[g] = masker
    st.mensen[g] = mensen
    st.oov[g] = oov


@kern
def schat(mensen: int, oov: int, masker: int, c: Cijfers, eis: Rij) -> tuple[int, int]:
    """`meet_kern` from totals."""
    if mensen == 0:
        return 0, 0
    gedeeld = tel_bits(masker)
    kost = c.balans[mensen, oov] + eis[W_DAGDELEN] * mensen * max(0, eis[DAGDEEL_WENS] - gedeeld)
    fout = max(0, eis[SMIN] - mensen) + max(0, eis[DISC] - oov) + max(0, eis[DISC] - (mensen - oov))
    return kost, fout + max(0, eis[DAGDEEL_MIN] - gedeeld)


@kern
def plaats(st: Stand, g: int, uit: int, erin: int, rij: Rij, c: Cijfers, eis: Rij) -> int:
    """Put the members of g in rij, without `uit` and with `erin` (-1 is nobody); -1 when a pair forbids it."""
    n = 0
    for x in range(st.aantal[g]):
        y = st.leden[g, x]
        if y != uit:
            if erin >= 0 and c.paar[erin, y] >= VERBODEN:
                return -1
            rij[n] = y
            n += 1
    if erin >= 0:
        if not org_past(rij, n, erin, c, eis):
            return -1
        rij[n] = erin
        n += 1
    return n


@kern
def vervang(st: Stand, g: int, c: Cijfers, rij: Rij, n: int, kost: int, rest: int, fout: int) -> None:
    """Groep g becomes the n members in rij, with these totals."""
    for x in range(n):
        st.leden[g, x] = rij[x]
    st.aantal[g] = n
    st.kern[g] = kost
    st.rest[g] = rest
    st.fout[g] = fout
    tel_groep(st, g, c)


@kern
def zoek_ruil(
    st: Stand, c: Cijfers, eis: Rij, wie: Rij, ruimte: float, begin: int, lijst: Rij, lengte: Rij
) -> None:
    """Per place in `wie` the eenheden whose place it can take with hardly a dagdeel lost, up to the width of lijst.

    `ruimte` is the cost of lost dagdelen that is still let through; the search for them starts at place `begin`.
    """
    m = len(wie)
    for i in range(m):
        u = wie[i]
        g = st.groep[u]
        n = 0
        for j in range(m):
            k = j + begin
            if k >= m:
                k -= m
            v = wie[k]
            h = st.groep[v]
            if h == g or h < 0:
                continue
            nu = min(eis[DAGDEEL_WENS], tel_bits(st.masker[h]))
            kwijt = nu - tel_bits(st.zonder[v] & c.masker[u])
            if kwijt > 0 and eis[W_DAGDELEN] * st.mensen[h] * kwijt > ruimte:
                continue
            past = True
            for x in range(st.aantal[h]):
                y = st.leden[h, x]
                if y != v and c.paar[u, y] >= VERBODEN:
                    past = False
                    break
            if past:
                lijst[i, n] = v
                n += 1
                if n == lijst.shape[1]:
                    break
        lengte[i] = n


@kern
def koel(  # noqa: C901 - one compiled loop; a call for each step would cost more than the step
    st: Stand,
    c: Cijfers,
    eis: Rij,
    wie: Rij,
    waar: Rij,
    stappen: int,
    warm: float,
    koud: float,
    straf: float,
    straf_eind: float,
    prijs_over: int,
    zaad: int,
    best: int,
    best_groep: Rij,
) -> int:
    """Anneal for a number of steps, from temperature warm to koud and from penalty straf to straf_eind.

    Only eenheden in `wie` and groepen in `waar` take part. `best` is the value to beat, people left over counted at
    their real price; returns the best value seen and leaves that grouping in best_groep.
    """
    tel = np.zeros(eis[AANTAL_REGIOS], np.int64)
    a = np.empty(st.leden.shape[1] + 1, np.int32)
    b = np.empty(st.leden.shape[1] + 1, np.int32)
    toeval = np.empty(1, np.uint64)
    toeval[0] = np.uint64(zaad) * np.uint64(2654435761) + np.uint64(88172645463325252)
    for _ in range(8):
        gok(toeval)
    moed = np.empty(MOED)
    for x in range(MOED):
        moed[x] = -np.log((x + 0.5) / MOED)
    smax = eis[SMAX]
    kosten, fouten, over = stand_van_zaken(st, c, wie, waar)
    if fouten == 0 and kosten + eis[W_OVER] * over < best:
        best = kosten + eis[W_OVER] * over
        for x in range(len(wie)):
            best_groep[wie[x]] = st.groep[wie[x]]
    warmte = warm
    boete = int(straf)
    m = len(wie)
    lijst = np.empty((m, BUREN), np.int32)
    lengte = np.zeros(m, np.int32)
    ververs = max(20_000, 500 * m)
    for stap in range(stappen):
        if stap & 255 == 0:
            f = min(1.0, stap / (0.95 * stappen))
            warmte = warm * (koud / warm) ** f
            boete = int(straf * (straf_eind / straf) ** min(1.0, f * 1.2))
        if stap % ververs == 0:
            zoek_ruil(st, c, eis, wie, RUIMTE * warmte, kies(gok(toeval) >> np.uint64(32), m), lijst, lengte)
        worp = gok(toeval)
        soort = worp & np.uint64(63)
        i = kies(worp >> np.uint64(32), m)
        u = wie[i]
        g = st.groep[u]
        worp = gok(toeval)
        drempel = warmte * moed[worp & np.uint64(MOED - 1)]
        v = -1
        h = -1
        if soort < GERICHT and lengte[i] > 0:
            v = lijst[i, kies(worp >> np.uint64(32), lengte[i])]
            h = st.groep[v]
        elif soort < RUIL:
            v = wie[kies(worp >> np.uint64(32), len(wie))]
            h = st.groep[v]
        elif soort < 63:
            h = waar[kies(worp >> np.uint64(32), len(waar))]
        if h == g:
            continue
        # the quick part: everything that follows from totals
        plus_s = c.grootte[u]
        plus_a = c.oov[u]
        over_nu = 0
        bij_g = ALLES
        if v >= 0:
            plus_s -= c.grootte[v]
            plus_a -= c.oov[v]
            bij_g = c.masker[v]
        verschil = 0
        speling = 0
        ka = 0
        fa = 0
        kb = 0
        fb = 0
        if h >= 0:
            mensen = st.mensen[h] + plus_s
            if mensen > smax:
                continue
            masker = (st.masker[h] if v < 0 else st.zonder[v]) & c.masker[u]
            kb, fb = schat(mensen, st.oov[h] + plus_a, masker, c, eis)
            verschil += kb - st.kern[h] + boete * (fb - st.fout[h])
            speling += st.rest[h]
        else:
            over_nu += plus_s
        if g >= 0:
            mensen = st.mensen[g] - plus_s
            if mensen > smax:
                continue
            ka, fa = schat(mensen, st.oov[g] - plus_a, st.zonder[u] & bij_g, c, eis)
            verschil += ka - st.kern[g] + boete * (fa - st.fout[g])
            speling += st.rest[g]
        else:
            over_nu -= plus_s
        verschil += prijs_over * over_nu
        if verschil - speling > drempel:
            continue
        # the slow part: pairs, regios and years
        na = 0
        nb_ = 0
        ra = 0
        rb = 0
        if h >= 0:
            nb_ = plaats(st, h, v, u, b, c, eis)
            if nb_ < 0:
                continue
            rb = meet_rest(b, nb_, c, eis, tel) + paren_kost(b, nb_, c)
            verschil += rb - st.rest[h]
        if g >= 0:
            na = plaats(st, g, u, v, a, c, eis)
            if na < 0:
                continue
            ra = meet_rest(a, na, c, eis, tel) + paren_kost(a, na, c)
            verschil += ra - st.rest[g]
        if verschil > drempel:
            continue
        if h >= 0:
            kosten += kb + rb - st.kern[h] - st.rest[h]
            fouten += fb - st.fout[h]
            vervang(st, h, c, b, nb_, kb, rb, fb)
        else:
            st.zonder[u] = ALLES
        if g >= 0:
            kosten += ka + ra - st.kern[g] - st.rest[g]
            fouten += fa - st.fout[g]
            vervang(st, g, c, a, na, ka, ra, fa)
        elif v >= 0:
            st.zonder[v] = ALLES
        st.groep[u] = h
        if v >= 0:
            st.groep[v] = g
        over += over_nu
        if fouten == 0 and kosten + eis[W_OVER] * over < best:
            best = kosten + eis[W_OVER] * over
            for x in range(len(wie)):
                best_groep[wie[x]] = st.groep[wie[x]]
    return best


@kern
def kies(worp: Any, n: int) -> Any:
    """A whole number below n from 32 random bits."""
    return np.int64((worp * np.uint64(n)) >> np.uint64(32))


@kern
def stand_van_zaken(st: Stand, c: Cijfers, wie: Rij, waar: Rij) -> tuple[int, int, int]:
    """Cost, broken rules and people left over among these."""
    kosten = 0
    fouten = 0
    over = 0
    for x in range(len(waar)):
        kosten += st.kern[waar[x]] + st.rest[waar[x]]
        fouten += st.fout[waar[x]]
    for x in range(len(wie)):
        if st.groep[wie[x]] < 0:
            over += c.grootte[wie[x]]
    return kosten, fouten, over


@kern
def paren_kost(rij: Rij, n: int, c: Cijfers) -> int:
    """Cost of members who met before, inside eenheden included."""
    som = 0
    for x in range(n):
        u = rij[x]
        som += c.binnen[u]
        for y in range(x):
            som += c.paar[u, rij[y]]
    return som
