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
KOSTEN = VERBODEN - 1
BITS = 30


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
def tot(s: Rij, n: int) -> Any:
    """A random whole number below n."""
    return np.int64(((gok(s) >> np.uint64(33)) * np.uint64(n)) >> np.uint64(31))


@kern
def kans(s: Rij) -> float:
    """A random number in [0, 1)."""
    return np.float64(gok(s) >> np.uint64(11)) * (1.0 / 9007199254740992.0)


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
    """Set the stand st to the grouping in groep (-1 is none) and work out all totals."""
    st.aantal[:] = 0
    st.mensen[:] = 0
    st.band[:] = 0
    st.masker[:] = 32767
    st.rest[:] = 0
    for u in range(len(groep)):
        g = groep[u]
        st.groep[u] = g
        if g >= 0:
            st.rest[g] += (st.band[g, u] & KOSTEN) + c.binnen[u]
            st.leden[g, st.aantal[g]] = u
            st.aantal[g] += 1
            st.mensen[g] += c.grootte[u]
            st.masker[g] &= c.masker[u]
            for v in range(len(groep)):
                st.band[g, v] += c.paar[u, v]
    for g in range(len(st.aantal)):
        k, f = meet_kern(st.leden[g], st.aantal[g], c, eis)
        st.kern[g] = k
        st.fout[g] = f
        st.rest[g] += meet_rest(st.leden[g], st.aantal[g], c, eis, tel)


@kern
def zonder(st: Stand, g: int, u: int, rij: Rij) -> int:
    """Copy the members of g except u to rij; gives their number and shared dagdelen are left to the caller."""
    n = 0
    for x in range(st.aantal[g]):
        y = st.leden[g, x]
        if y != u:
            rij[n] = y
            n += 1
    return n


@kern
def vervang(st: Stand, g: int, c: Cijfers, rij: Rij, n: int, uit: int, erin: int) -> None:
    """Groep g becomes rij: `uit` left and `erin` came (-1 is nobody)."""
    masker = 32767
    mensen = 0
    for x in range(n):
        st.leden[g, x] = rij[x]
        masker &= c.masker[rij[x]]
        mensen += c.grootte[rij[x]]
    st.aantal[g] = n
    st.masker[g] = masker
    st.mensen[g] = mensen
    m = st.band.shape[1]
    if uit >= 0 and erin >= 0:
        for v in range(m):
            st.band[g, v] += c.paar[erin, v] - c.paar[uit, v]
    elif uit >= 0:
        for v in range(m):
            st.band[g, v] -= c.paar[uit, v]
    elif erin >= 0:
        for v in range(m):
            st.band[g, v] += c.paar[erin, v]


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
    slap: int,
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
    smax = eis[SMAX]
    ruim = eis[DAGDEEL_MIN] - slap
    kosten = 0
    fouten = 0
    over = 0
    for x in range(len(waar)):
        kosten += st.kern[waar[x]] + st.rest[waar[x]]
        fouten += st.fout[waar[x]]
    for x in range(len(wie)):
        if st.groep[wie[x]] < 0:
            over += c.grootte[wie[x]]
    if fouten == 0 and kosten + eis[W_OVER] * over < best:
        best = kosten + eis[W_OVER] * over
        for x in range(len(wie)):
            best_groep[wie[x]] = st.groep[wie[x]]
    warmte = warm
    boete = int(straf)
    for stap in range(stappen):
        if stap & 255 == 0:
            f = min(1.0, stap / (0.95 * stappen))
            warmte = warm * (koud / warm) ** f
            boete = int(straf * (straf_eind / straf) ** min(1.0, f * 1.2))
        u = wie[tot(toeval, len(wie))]
        g = st.groep[u]
        h = -1
        for _ in range(6):
            k = waar[tot(toeval, len(waar))]
            if k != g and tel_bits(st.masker[k] & c.masker[u]) >= ruim - 2 and st.band[k, u] >> BITS <= 1:
                h = k
                break
        v = -1
        if h < 0:
            if g < 0 or tot(toeval, 40) > 0:
                continue
        elif st.band[h, u] >> BITS == 1:
            for x in range(st.aantal[h]):
                if c.paar[u, st.leden[h, x]] >= VERBODEN:
                    v = st.leden[h, x]
        elif st.aantal[h] > 0 and (tot(toeval, 3) > 0 or st.mensen[h] + c.grootte[u] > smax):
            v = st.leden[h, tot(toeval, st.aantal[h])]
        # v may go to g only when nobody there forbids it
        if v >= 0 and g >= 0 and (st.band[g, v] - c.paar[u, v]) >> BITS > 0:
            continue
        drempel = -warmte * np.log(1.0 - kans(toeval))
        verschil = 0
        speling = 0
        over_nu = 0
        na = 0
        nb_ = 0
        ka = 0
        fa = 0
        kb = 0
        fb = 0
        if h >= 0:
            nb_ = zonder(st, h, v, b)
            mensen = st.mensen[h] + c.grootte[u]
            if v >= 0:
                mensen -= c.grootte[v]
            if mensen > smax or not org_past(b, nb_, u, c, eis):
                continue
            b[nb_] = u
            nb_ += 1
            kb, fb = meet_kern(b, nb_, c, eis)
            verschil += kb - st.kern[h] + boete * (fb - st.fout[h])
            speling += st.rest[h]
        else:
            over_nu += c.grootte[u]
        if g >= 0:
            na = zonder(st, g, u, a)
            if v >= 0:
                if st.mensen[g] - c.grootte[u] + c.grootte[v] > smax or not org_past(a, na, v, c, eis):
                    continue
                a[na] = v
                na += 1
            ka, fa = meet_kern(a, na, c, eis)
            verschil += ka - st.kern[g] + boete * (fa - st.fout[g])
            speling += st.rest[g]
        else:
            over_nu -= c.grootte[u]
            if v >= 0:
                over_nu += c.grootte[v]
        verschil += prijs_over * over_nu
        if verschil - speling > drempel:
            continue
        ra = 0
        rb = 0
        if h >= 0:
            rb = meet_rest(b, nb_, c, eis, tel)
            rb += paren_kost(b, nb_, c)
            verschil += rb - st.rest[h]
        if g >= 0:
            ra = meet_rest(a, na, c, eis, tel)
            ra += paren_kost(a, na, c)
            verschil += ra - st.rest[g]
        if verschil > drempel:
            continue
        if h >= 0:
            kosten += kb + rb - st.kern[h] - st.rest[h]
            fouten += fb - st.fout[h]
            st.kern[h] = kb
            st.rest[h] = rb
            st.fout[h] = fb
            vervang(st, h, c, b, nb_, v, u)
        if g >= 0:
            kosten += ka + ra - st.kern[g] - st.rest[g]
            fouten += fa - st.fout[g]
            st.kern[g] = ka
            st.rest[g] = ra
            st.fout[g] = fa
            vervang(st, g, c, a, na, u, v)
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
def paren_kost(rij: Rij, n: int, c: Cijfers) -> int:
    """Cost of members who met before, inside eenheden included."""
    som = 0
    for x in range(n):
        u = rij[x]
        som += c.binnen[u]
        for y in range(x):
            som += c.paar[u, rij[y]]
    return som
