"""A second look at the clauses that name days: which way they point, learned from examples.

The rules read word by word and are silent about words that they do not know; this weighs all words of a clause and of
what stands around it. The weights come from `training/dagen.py` and stand in gegevens/dagen.npz.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from intervisie.lezer.beschikbaarheid.eenheden import ALLE, REEKS, Stuk
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.geleerd import NEGATIE, WIE, letters, rijen, stam, tabel

KLASSEN: Final = ("ja", "nee", "geen van beide")
"""What a clause says of the days that it names."""
_DICHTBIJ: Final = 3


class Blik(NamedTuple):
    """The chances that the days of a clause can, cannot, or are not what it is about."""

    ja: float
    nee: float
    geen: float


def bekijk(zinnen: Sequence[Zin]) -> dict[int, Blik]:
    """A Blik for each clause with days, by the `id` of the clause."""
    delen = [
        (nummer, plek, deel)
        for nummer, zin in enumerate(zinnen)
        for plek, deel in enumerate(zin.delen)
        if deel.uitdrukkingen
    ]
    if not delen:
        return {}
    geleerd = tabel("dagen")
    punten = geleerd.punten([kenmerken(zinnen, nummer, plek) for nummer, plek, _ in delen])
    return {id(deel): Blik(*geleerd.kansen(rij)) for (_, _, deel), rij in zip(delen, punten, strict=True)}


def kenmerken(zinnen: Sequence[Zin], nummer: int, plek: int) -> list[int]:
    """The rows of the table that speak about clause `plek` of sentence `nummer`."""
    zin = zinnen[nummer]
    return rijen((*_van_deel(zin, plek), *_van_buren(zin, plek), *_van_zinnen(zinnen, nummer)))


def _van_deel(zin: Zin, plek: int) -> Iterator[str]:
    """What the clause itself says: its words, where they stand from the days, and what kind of days they are."""
    deel = zin.delen[plek]
    woorden = _woorden(zin, deel, "zzdoel")
    stammen = [stam(w) for w in woorden]
    yield "bias"
    yield f"voegwoord {deel.voegwoord}"
    yield f"zin {zin.vraag} {zin.kop}"
    yield f"haakjes {deel.haakjes}"
    yield f"plek {min(plek, 3)} {min(len(zin.delen) - plek - 1, 3)}"
    yield f"lengte {min(len(woorden), 12)}"
    yield from (f"u {_aard(stuk)}" for u in deel.uitdrukkingen for stuk in u.stukken)
    ontkent = not NEGATIE.isdisjoint(woorden)
    wie = next((WIE[w] for w in woorden if w in WIE), "0")
    yield f"wie {wie} {ontkent}"
    yield from (f"w {w}" for w in woorden)
    yield from (f"n{ontkent:d} {s}" for s in stammen)
    yield from (naam for w in woorden for naam in letters(w))
    yield from _om_de_dagen(stammen)
    yield from (f"2 {a} {b}" for a, b in pairwise(("^", *stammen, "$")))
    yield from (f"3 {a} {b} {c}" for a, b, c in zip(stammen, stammen[1:], stammen[2:], strict=False))
    yield from (f"g {a} {b}" for a, b in zip(stammen, stammen[2:], strict=False))
    yield "heel " + " ".join(stammen)


def _om_de_dagen(stammen: list[str]) -> Iterator[str]:
    """Each word with the side of the days on which it stands, and how near."""
    doelen = [n for n, s in enumerate(stammen) if s == "zzdoel"]
    eerste, laatste = (doelen[0], doelen[-1]) if doelen else (0, 0)
    for n, s in enumerate(stammen):
        kant = "L" if n < eerste else "R" if n > laatste else "M"
        yield f"{kant} {s}"
        ver = min(abs(n - eerste), abs(n - laatste))
        if ver <= _DICHTBIJ:
            yield f"{kant}{ver} {s}"


def _aard(stuk: Stuk) -> str:
    """How the days were named."""
    niveau = {ALLE: "A", REEKS: "R"}.get(stuk.niveau, "G")
    velden = (("d", stuk.dagen is not None), ("p", stuk.delen is not None), ("w", stuk.venster is not None))
    return niveau + "".join(letter for letter, er in (*velden, ("r", stuk.rest is not None)) if er)


def _van_buren(zin: Zin, plek: int) -> Iterator[str]:
    """What the two clauses on either side say."""
    for naam, buur in (("P", plek - 1), ("PP", plek - 2), ("N", plek + 1), ("NN", plek + 2)):
        if 0 <= buur < len(zin.delen):
            yield from _in_het_kort(naam, zin, zin.delen[buur])
        else:
            yield f"{naam} geen"


def _van_zinnen(zinnen: Sequence[Zin], nummer: int) -> Iterator[str]:
    """What the sentence before and the one behind say."""
    if nummer > 0:
        vorige = zinnen[nummer - 1]
        yield f"Z zin {vorige.vraag} {vorige.kop}"
        yield from (naam for deel in vorige.delen for naam in _in_het_kort("Z", vorige, deel))
    if nummer + 1 < len(zinnen):
        volgende = zinnen[nummer + 1]
        yield from (naam for deel in volgende.delen[:2] for naam in _in_het_kort("A", volgende, deel))


def _in_het_kort(naam: str, zin: Zin, deel: Zinsdeel) -> Iterator[str]:
    woorden = _woorden(zin, deel, "zzdag")
    stammen = [stam(w) for w in woorden]
    met_dagen = "zzdag" in woorden
    yield f"{naam} voegwoord {deel.voegwoord}"
    yield f"{naam} {not NEGATIE.isdisjoint(woorden)} {met_dagen}"
    yield from (f"{naam} {s}" for s in stammen)
    yield from (f"{naam}2 {a} {b}" for a, b in pairwise(stammen))
    if met_dagen:
        yield from (f"{naam}y {s}" for s in stammen)


def _woorden(zin: Zin, deel: Zinsdeel, dagen: str) -> list[str]:
    """The words of a clause, with one word for its days, its dates, its hours and its numbers."""
    sprongen = {u.eerste: (u.na, dagen) for u in deel.uitdrukkingen}
    sprongen |= {v.eerste: (v.na, "zzdatum") for v in deel.vakken}
    uit = []
    plek = deel.eerste
    while plek < deel.na:
        woord = zin.woorden[plek]
        na, vorm = sprongen.get(plek, (plek + 1, _SOORTEN.get(woord.soort, woord.vorm)))
        uit.append(vorm)
        plek = max(plek + 1, na)
    return uit


_SOORTEN: Final = {"getal": "zzgetal", "tijd": "zztijd"}
