"""Local search: move, swap and eject eenheden between groepen while the temperature falls (compiled).

Pairs that may not sit together never do. Size, disciplines and dagdelen may be broken for a while against a rising
penalty, because that is how a grouping gets over a barrier; only groupings without any such break are remembered.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar, cast

import numba as nb
import numpy as np
from numba.extending import intrinsic

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
GERICHT, ERBIJ, RUIL = 40, 48, 56
"""Of 64 steps: swaps with someone whose place fits, moves to where one fits, swaps with anybody; one lets go, the
others move anywhere."""
BUREN, PLEKKEN = 64, 16
"""Whose place somebody could take, and which groepen they could join: at most so many are remembered."""
RUIMTE = 2.0
"""A place fits when the dagdelen lost cost no more than so many times the temperature."""
VERVERS = 100
"""Steps per eenheid after which that is looked up anew."""
MOED = 4096
"""Size of the table of random thresholds."""


KEUZES: dict[str, Any] = {"cache": True, "nogil": True, "boundscheck": False, "error_model": "numpy"}


def kern(functie: F) -> F:
    """Compile for numba, without the lock of Python, and keep the result on disk."""
    return cast(F, nb.njit(**KEUZES)(functie))


def heet(functie: F) -> F:
    """`kern` for what runs millions of times and makes no arrays: references to arrays are not counted.

    That counting is half of the time of a loop that goes through many small functions; the caller keeps the arrays.
    """
    vertaal: Any = nb.njit  # its types do not know _nrt
    return cast(F, vertaal(_nrt=False, **KEUZES)(functie))


def _bits(_: Any, x: Any) -> Any:
    return x(x), lambda _context, bouwer, _soort, waarden: bouwer.ctpop(waarden[0])


tel_bits: Callable[[Any], int] = cast(Any, intrinsic)(_bits)
"""Ones in a whole number of at least 0: one instruction of the processor."""


@heet
def gok(s: Rij) -> Any:
    """The next 64 random bits of the state s[0] (xorshift)."""
    x = s[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    s[0] = x
    return x


@heet
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


@heet
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


@heet
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


@heet
def herstel(st: Stand, c: Cijfers, eis: Rij, groep: Rij, tel: Rij) -> None:
    """Set the stand st to the grouping in groep (-1 is none) and work out all totals; tel as in `meet_rest`."""
    st.aantal[:] = 0
    for u in range(len(groep)):
        g = groep[u]
        st.groep[u] = g
        st.eigen[u] = 0
        if g >= 0:
            for x in range(st.aantal[g]):
                v = st.leden[g, x]
                st.eigen[u] += c.paar[u, v]
                st.eigen[v] += c.paar[u, v]
            st.leden[g, st.aantal[g]] = u
            st.aantal[g] += 1
        else:
            st.zonder[u] = ALLES
    for g in range(len(st.aantal)):
        n = st.aantal[g]
        k, f = meet_kern(st.leden[g], n, c, eis)
        st.kern[g] = k
        st.fout[g] = f
        st.paren[g] = paren_kost(st.leden[g], n, c)
        st.rest[g] = meet_rest(st.leden[g], n, c, eis, tel)
        tel_groep(st, g, c)


@heet
def tel_groep(st: Stand, g: int, c: Cijfers) -> None:
    """Work out, from its members, what a groep holds and what every member leaves the others."""
    n = st.aantal[g]
    masker = ALLES
    mensen = 0
    oov = 0
    for x in range(n):
        u = st.leden[g, x]
        st.zonder[u] = masker
        masker &= c.masker[u]
        mensen += c.grootte[u]
        oov += c.oov[u]
    st.masker[g] = masker
    st.mensen[g] = mensen
    st.oov[g] = oov
    masker = ALLES
    for x in range(n - 1, -1, -1):
        u = st.leden[g, x]
        st.zonder[u] &= masker
        masker &= c.masker[u]


@heet
def schat(mensen: int, oov: int, masker: int, c: Cijfers, eis: Rij) -> tuple[int, int]:
    """`meet_kern` from totals."""
    if mensen == 0:
        return 0, 0
    gedeeld = tel_bits(masker)
    kost = c.balans[mensen, oov] + eis[W_DAGDELEN] * mensen * max(0, eis[DAGDEEL_WENS] - gedeeld)
    fout = max(0, eis[SMIN] - mensen) + max(0, eis[DISC] - oov) + max(0, eis[DISC] - (mensen - oov))
    return kost, fout + max(0, eis[DAGDEEL_MIN] - gedeeld)


@heet
def paren_met(st: Stand, g: int, uit: int, erin: int, c: Cijfers) -> Any:
    """What `erin` pays for having met the members of g before, without `uit` (-1 is nobody); VERBODEN when a pair
    is forbidden.
    """
    som = 0
    for x in range(st.aantal[g]):
        y = st.leden[g, x]
        if y != uit:
            som += c.paar[erin, y]
    return som


@heet
def org_zou_passen(st: Stand, g: int, uit: int, erin: int, rij: Rij, c: Cijfers, eis: Rij) -> bool:
    """`org_past` for `erin` in g without `uit`; rij is room to work in."""
    if eis[MAX_ORG] == 1:
        return True
    n = 0
    for x in range(st.aantal[g]):
        if st.leden[g, x] != uit:
            rij[n] = st.leden[g, x]
            n += 1
    return org_past(rij, n, erin, c, eis)


@heet
def rest_met(st: Stand, g: int, uit: int, erin: int, rij: Rij, c: Cijfers, eis: Rij, tel: Rij) -> Any:
    """`meet_rest` of g without `uit` and with `erin` (-1 is nobody); rij is room to work in."""
    n = 0
    for x in range(st.aantal[g]):
        y = st.leden[g, x]
        if y != uit:
            rij[n] = y
            n += 1
    if erin >= 0:
        rij[n] = erin
        n += 1
    return meet_rest(rij, n, c, eis, tel)


@heet
def verwissel(st: Stand, g: int, uit: int, erin: int, c: Cijfers) -> None:
    """Take `uit` from g and put `erin` in (-1 is nobody); the costs of g are for the caller to set."""
    n = st.aantal[g]
    if uit >= 0:
        for x in range(n):
            y = st.leden[g, x]
            if y == uit:
                plaats = x
            else:
                st.eigen[y] -= c.paar[uit, y]
        n -= 1
        st.leden[g, plaats] = st.leden[g, n]
    if erin >= 0:
        som = 0
        for x in range(n):
            y = st.leden[g, x]
            st.eigen[y] += c.paar[erin, y]
            som += c.paar[erin, y]
        st.eigen[erin] = som
        st.leden[g, n] = erin
        n += 1
    st.aantal[g] = n
    tel_groep(st, g, c)


@heet
def zoek_buren(
    st: Stand, c: Cijfers, eis: Rij, u: int, h: int, ruimte: float, rij: Rij, n: int
) -> tuple[int, bool]:
    """Add to rij (n long, at most its length) the members of h whose place u can take; and whether u can just join.

    `ruimte` is the cost of lost dagdelen that is still let through.
    """
    botst = -1
    for x in range(st.aantal[h]):
        if c.paar[u, st.leden[h, x]] >= VERBODEN:
            if botst >= 0:
                return n, False
            botst = st.leden[h, x]
    nu = min(eis[DAGDEEL_WENS], tel_bits(st.masker[h]))
    prijs = eis[W_DAGDELEN] * st.mensen[h]
    for x in range(st.aantal[h]):
        v = st.leden[h, x]
        if (botst < 0 or v == botst) and n < len(rij):
            kwijt = nu - tel_bits(st.zonder[v] & c.masker[u])
            if kwijt <= 0 or prijs * kwijt <= ruimte:
                rij[n] = v
                n += 1
    kwijt = nu - tel_bits(st.masker[h] & c.masker[u])
    vrij = botst < 0 and st.mensen[h] + c.grootte[u] <= eis[SMAX]
    return n, vrij and (kwijt <= 0 or prijs * kwijt <= ruimte)


@heet
def zoek_plaatsen(
    st: Stand, c: Cijfers, eis: Rij, wie: Rij, waar: Rij, ruimte: float, begin: int, ruil: Rij, erbij: Rij
) -> None:
    """Per place in `wie`: whose place it can take (ruil) and which groepen it can join (erbij).

    The first column of each holds how many follow. `ruimte` as in `zoek_buren`; the search starts at place `begin`
    of `waar`, so that other groepen come first each time.
    """
    for i in range(len(wie)):
        u = wie[i]
        n = 0
        k = 0
        for j in range(len(waar)):
            x = j + begin
            if x >= len(waar):
                x -= len(waar)
            h = waar[x]
            if h == st.groep[u] or st.aantal[h] == 0:
                continue
            n, past = zoek_buren(st, c, eis, u, h, ruimte, ruil[i, 1:], n)
            if past and k + 1 < erbij.shape[1]:
                k += 1
                erbij[i, k] = h
            if n + 1 == ruil.shape[1]:
                break
        ruil[i, 0] = n
        erbij[i, 0] = k


class Werk(NamedTuple):
    """Room to work in for one run of `koel`."""

    tel: Rij
    rij: Rij
    toeval: Rij
    moed: Rij
    ruil: Rij
    erbij: Rij


@kern
def koel(
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
    werk = Werk(
        np.zeros(eis[AANTAL_REGIOS], np.int64),
        np.empty(st.leden.shape[1] + 1, np.int32),
        np.empty(1, np.uint64),
        np.empty(MOED),
        np.empty((len(wie), BUREN + 1), np.int32),
        np.empty((len(wie), PLEKKEN + 1), np.int32),
    )
    werk.toeval[0] = np.uint64(zaad) * np.uint64(2654435761) + np.uint64(88172645463325252)
    for x in range(MOED):
        werk.moed[x] = -np.log((x + 0.5) / MOED)
    return koel_stappen(
        st, c, eis, wie, waar, stappen, warm, koud, straf, straf_eind, prijs_over, best, best_groep, werk
    )


@heet
def koel_stappen(  # noqa: C901 - one compiled loop; a call for each step would cost more than the step
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
    best: int,
    best_groep: Rij,
    werk: Werk,
) -> int:
    """The steps of `koel`."""
    tel, rij, toeval, moed, ruil, erbij = werk
    for _ in range(8):
        gok(toeval)
    smax = eis[SMAX]
    kosten, fouten, over = stand_van_zaken(st, c, wie, waar)
    if fouten == 0 and kosten + eis[W_OVER] * over < best:
        best = kosten + eis[W_OVER] * over
        for x in range(len(wie)):
            best_groep[wie[x]] = st.groep[wie[x]]
    warmte = warm
    boete = int(straf)
    m = len(wie)
    ververs = VERVERS * m
    for stap in range(stappen):
        if stap & 255 == 0:
            f = min(1.0, stap / (0.95 * stappen))
            warmte = warm * (koud / warm) ** f
            boete = int(straf * (straf_eind / straf) ** min(1.0, f * 1.2))
        if stap % ververs == 0:
            begin = kies(gok(toeval) >> np.uint64(32), len(waar))
            zoek_plaatsen(st, c, eis, wie, waar, RUIMTE * warmte, begin, ruil, erbij)
        worp = gok(toeval)
        soort = worp & np.uint64(63)
        i = kies(worp >> np.uint64(32), m)
        u = wie[i]
        g = st.groep[u]
        worp = gok(toeval)
        drempel = warmte * moed[worp & np.uint64(MOED - 1)]
        v = -1
        h = -1
        if soort < GERICHT and ruil[i, 0] > 0:
            v = ruil[i, 1 + kies(worp >> np.uint64(32), ruil[i, 0])]
            h = st.groep[v]
        elif soort < ERBIJ and erbij[i, 0] > 0:
            h = erbij[i, 1 + kies(worp >> np.uint64(32), erbij[i, 0])]
        elif soort < RUIL:
            v = wie[kies(worp >> np.uint64(32), len(wie))]
            h = st.groep[v]
        elif soort < 63:
            h = waar[kies(worp >> np.uint64(32), len(waar))]
        if h == g:
            continue
        # first what follows from totals, then pairs, then regios and years; out as soon as it is too dear for sure
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
            if v >= 0:
                verschil -= st.eigen[v]
        else:
            over_nu += plus_s
        if g >= 0:
            mensen = st.mensen[g] - plus_s
            if mensen > smax:
                continue
            ka, fa = schat(mensen, st.oov[g] - plus_a, st.zonder[u] & bij_g, c, eis)
            verschil += ka - st.kern[g] + boete * (fa - st.fout[g]) - st.eigen[u]
            speling += st.rest[g]
        else:
            over_nu -= plus_s
        verschil += prijs_over * over_nu
        if verschil - speling > drempel:
            continue
        pa = 0
        pb = 0
        if h >= 0:
            pb = paren_met(st, h, v, u, c)
            if pb >= VERBODEN or not org_zou_passen(st, h, v, u, rij, c, eis):
                continue
            verschil += pb
        if g >= 0 and v >= 0:
            pa = paren_met(st, g, u, v, c)
            if pa >= VERBODEN or not org_zou_passen(st, g, u, v, rij, c, eis):
                continue
            verschil += pa
        binnen_u = c.binnen[u]
        binnen_v = 0 if v < 0 else c.binnen[v]
        if h < 0 or g < 0:
            verschil += binnen_u - binnen_v if g < 0 else binnen_v - binnen_u
        if verschil - speling > drempel:
            continue
        ra = 0
        rb = 0
        if h >= 0:
            rb = rest_met(st, h, v, u, rij, c, eis, tel)
        if g >= 0:
            ra = rest_met(st, g, u, v, rij, c, eis, tel)
        if verschil + ra + rb - speling > drempel:
            continue
        if h >= 0:
            pb += binnen_u - binnen_v - (st.eigen[v] if v >= 0 else 0)
            kosten += kb + rb + pb - st.kern[h] - st.rest[h]
            fouten += fb - st.fout[h]
            st.kern[h] = kb
            st.rest[h] = rb
            st.fout[h] = fb
            st.paren[h] += pb
        if g >= 0:
            pa += binnen_v - binnen_u - st.eigen[u]
            kosten += ka + ra + pa - st.kern[g] - st.rest[g]
            fouten += fa - st.fout[g]
            st.kern[g] = ka
            st.rest[g] = ra
            st.fout[g] = fa
            st.paren[g] += pa
        if g >= 0:
            verwissel(st, g, u, v, c)
        elif v >= 0:
            st.eigen[v] = 0
            st.zonder[v] = ALLES
        if h >= 0:
            verwissel(st, h, v, u, c)
        else:
            st.eigen[u] = 0
            st.zonder[u] = ALLES
        st.groep[u] = h
        if v >= 0:
            st.groep[v] = g
        over += over_nu
        if fouten == 0 and kosten + eis[W_OVER] * over < best:
            best = kosten + eis[W_OVER] * over
            for x in range(len(wie)):
                best_groep[wie[x]] = st.groep[wie[x]]
    return best


@heet
def kies(worp: Any, n: int) -> Any:
    """A whole number below n from 32 random bits."""
    return np.int64((worp * np.uint64(n)) >> np.uint64(32))


@heet
def stand_van_zaken(st: Stand, c: Cijfers, wie: Rij, waar: Rij) -> tuple[int, int, int]:
    """Cost, broken rules and people left over among these."""
    kosten = 0
    fouten = 0
    over = 0
    for x in range(len(waar)):
        kosten += st.kern[waar[x]] + st.paren[waar[x]] + st.rest[waar[x]]
        fouten += st.fout[waar[x]]
    for x in range(len(wie)):
        if st.groep[wie[x]] < 0:
            over += c.grootte[wie[x]]
    return kosten, fouten, over


@heet
def paren_kost(rij: Rij, n: int, c: Cijfers) -> int:
    """Cost of members who met before, inside eenheden included."""
    som = 0
    for x in range(n):
        u = rij[x]
        som += c.binnen[u]
        for y in range(x):
            som += c.paar[u, rij[y]]
    return som
