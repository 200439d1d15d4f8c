"""A second reader of days and dates, learned from whole passages: the chance for every dagdeel that somebody can
then, cannot, or neither, and for every period that is named that he is away.

The rules read clause by clause; this weighs all words of a passage at once, from where each dagdeel stands. It is
asked the same question for every dagdeel: every word keeps its place, and each expression of days is marked with what
it is to that dagdeel ("this one", "another day", "the same half of the day"). So what it learned of Tuesday it knows
of Thursday; the same goes for periods. The weights come from `training/tegenlezing.py` and stand in
gegevens/tegenlezing.npz.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from intervisie.lezer.beschikbaarheid.eenheden import ALLE, AVOND, HELE_DAG, REEKS, Rest, Stuk
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.netwerk import kansen
from intervisie.lezer.taal.tijdvak import Tijdvak

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VRAGEN: Final = tuple((dag, deel) for dag in range(5) for deel in range(3))
"""The dagdelen, in the order of the answers."""
GEEN, JA, NEE = 0, 1, 2
"""What a passage says of a dagdeel; NEE also of a period that somebody is away."""
VLAGGEN: Final = 25
"""What is told of each word beside itself: what its days and its period are to the question."""
MEESTE: Final = 300
"""More words than this with days around them are no passage about one person; they are not read."""


class Teken(NamedTuple):
    """A word, or one that stands for several ("zzdatum"), the days of the expression that it is part of, and the
    period that it stands for."""

    woord: str
    stukken: tuple[Stuk, ...] = ()
    vak: Tijdvak | None = None


class Tegenlezing(NamedTuple):
    """The chances of GEEN, JA and NEE: `dagdelen` a row for each of VRAGEN, `vakken` one for each of `perioden`."""

    dagdelen: NDArray[np.float32]
    perioden: tuple[Tijdvak, ...]
    vakken: NDArray[np.float32]


def lees_tegen(zinnen: Sequence[Zin]) -> Tegenlezing | None:
    """None when no day or period is named or there is too much. No evening can be meant where none is named."""
    gelezen = tekens(zinnen)
    if not gelezen or len(gelezen) > MEESTE:
        return None
    import numpy as np  # only when a mail is read

    perioden = perioden_van(gelezen)
    avond = any(AVOND in (stuk.delen or ()) for teken in gelezen for stuk in teken.stukken)
    gesteld = [n for n, (_, deel) in enumerate(VRAGEN) if avond or deel != AVOND]
    gesteld += range(len(VRAGEN), len(VRAGEN) + len(perioden))
    vlaggen = vlaggen_van(gelezen, perioden)
    verschillend: dict[bytes, list[int]] = {}
    for n in gesteld:
        verschillend.setdefault(vlaggen[n].tobytes(), []).append(n)
    keuze = list(verschillend.values())
    gezien = kansen(
        "tegenlezing", [teken.woord for teken in gelezen], vlaggen[[gelijk[0] for gelijk in keuze]]
    )
    uit = np.zeros((len(vlaggen), 3), np.float32)
    uit[:, GEEN] = 1
    for gelijk, rij in zip(keuze, gezien, strict=True):
        uit[gelijk] = rij
    return Tegenlezing(uit[: len(VRAGEN)], perioden, uit[len(VRAGEN) :])


def perioden_van(gelezen: Sequence[Teken]) -> tuple[Tijdvak, ...]:
    """The periods with a begin and an end, in the order of the text."""
    return tuple(
        t.vak for t in gelezen if t.vak is not None and t.vak.perioden and t.vak.soort in ("periode", "tot")
    )


def tekens(zinnen: Sequence[Zin]) -> list[Teken]:
    """The words of the sentences with days or dates and of those beside them."""
    telt = [any(deel.uitdrukkingen or deel.vakken for deel in zin.delen) for zin in zinnen]
    uit: list[Teken] = []
    for nummer, zin in enumerate(zinnen):
        if any(telt[max(nummer - 1, 0) : nummer + 2]):
            uit.append(Teken("<s?>" if zin.vraag else "<s>"))
            for plek, deel in enumerate(zin.delen):
                uit += _van_deel(zin, deel, eerste=not plek)
    return uit


def _van_deel(zin: Zin, deel: Zinsdeel, *, eerste: bool) -> Iterator[Teken]:
    if not eerste:
        yield Teken("<d (>" if deel.haakjes else "<d >")
        if deel.eerste and deel.voegwoord:
            yield Teken(deel.voegwoord)
    dagen = {plek: u.stukken for u in deel.uitdrukkingen for plek in range(u.eerste, u.na)}
    data = {plek: vak for vak in deel.vakken for plek in range(vak.eerste, vak.na)}
    vorige: Tijdvak | None = None
    for plek in range(deel.eerste, deel.na):
        vak = data.get(plek) if plek not in dagen else None
        if vak is None:
            woord = zin.woorden[plek]
            yield Teken(_SOORTEN.get(woord.soort, woord.vorm), dagen.get(plek, ()))
        elif vak is not vorige:
            yield Teken("zzdatum", vak=vak)
        vorige = vak


_SOORTEN: Final = {"getal": "zzgetal", "tijd": "zztijd", "dag": "zzdag", "dagdeel": "zzdagdeel"}


def vlaggen_van(gelezen: Sequence[Teken], perioden: Sequence[Tijdvak]) -> NDArray[np.float32]:
    """For each of VRAGEN and each of `perioden`, for each word, what it is to that; zero or one."""
    import numpy as np  # only when a mail is read

    dagen = np.zeros((len(VRAGEN), len(gelezen), VLAGGEN), np.float32)
    dagen[:, :, : VLAGGEN - _VAN_PERIODE] = np.stack([_vlaggen(teken.stukken) for teken in gelezen], axis=1)
    data = np.zeros((len(perioden), len(gelezen), VLAGGEN), np.float32)
    for rijen, periode in zip(data, perioden, strict=True):
        rijen[:, -1] = 1
        for rij, teken in zip(rijen, gelezen, strict=True):
            rij[0] = bool(teken.stukken)
            if teken.vak is not None:
                rij[-_VAN_PERIODE:-1] = _van_vak(teken.vak, periode)
    return np.concatenate([dagen, data])


_VAN_PERIODE: Final = 5


def _van_vak(vak: Tijdvak, periode: Tijdvak) -> tuple[bool, ...]:
    """Whether this is the period itself, another, an earlier or a later one."""
    if vak is periode or not vak.perioden:
        return vak is periode, vak is not periode, False, False
    eerder = vak.perioden[-1].tot < periode.perioden[0].van
    return False, True, eerder, vak.perioden[0].van > periode.perioden[-1].tot


@lru_cache(maxsize=4096)
def _vlaggen(stukken: tuple[Stuk, ...]) -> NDArray[np.float32]:
    """What an expression of days is to each of VRAGEN."""
    import numpy as np  # only when a mail is read

    uit = np.zeros((len(VRAGEN), VLAGGEN - _VAN_PERIODE), np.float32)
    for rij, vraag in zip(uit, VRAGEN, strict=True):
        for stuk in stukken:
            for nummer, waar in enumerate(_van_stuk(stuk, *vraag)):
                rij[nummer] = max(rij[nummer], float(waar))
    return uit


def _van_stuk(stuk: Stuk, dag: int, deel: int) -> tuple[bool, ...]:
    dagen, delen = stuk.dagen, stuk.delen
    erbij = (dagen is None or dag in dagen) and deel in (HELE_DAG if delen is None else delen)
    eerder, later = _naast(dagen, dag) if dagen is not None and dag not in dagen else (False, False)
    delen_eerder, delen_later = _naast(delen, deel)
    return (
        True,
        erbij,
        dagen is not None,
        dagen is not None and dag in dagen,
        eerder,
        later and not eerder,
        delen is not None,
        delen is not None and deel in delen,
        delen_eerder,
        delen_later,
        stuk.venster is not None,
        stuk.venster is not None and bool(stuk.venster.twijfel),
        stuk.niveau == ALLE,
        stuk.niveau == REEKS,
        stuk.rest is not None,
        *(stuk.rest in resten for resten in _RESTEN),
        stuk.weekend,
        deel == AVOND,
    )


_RESTEN: Final[tuple[tuple[Rest, ...], ...]] = (
    ("tussen", "dag"),
    ("eerste", "ervoor"),
    ("laatste", "erna", "andere"),
)


def _naast(nummers: frozenset[int] | None, nummer: int) -> tuple[bool, bool]:
    """Whether all of these come before this one, and whether all come after it."""
    if not nummers:
        return False, False
    return max(nummers) < nummer, min(nummers) > nummer
