"""Roosters drawn with spaces: a head of days, delen or hours, and under it rows of marks or words in columns.

Knows where words stand on their line. What a cell says is the work of `rooster`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from intervisie.lezer.beschikbaarheid.alineas import Regel
from intervisie.lezer.taal.woorden import Woord, woordenrij

_KLOOF: Final = 2
"""So many spaces part two columns."""
_LABELS: Final = woordenrij("dag dagdeel dagen dagdelen tijd moment naam")


@dataclass(frozen=True, slots=True)
class Kolom:
    """The words of one cell and the place of their middle on the line."""

    woorden: tuple[Woord, ...]
    midden: float


@dataclass(frozen=True, slots=True)
class Raster:
    """The head and the rows; each row is its own head and, for every column, the words in it (perhaps none)."""

    kop: tuple[tuple[Woord, ...], ...]
    rijen: tuple[tuple[tuple[Woord, ...], ...], ...]
    regels: int


def lees_raster(regels: Sequence[Regel], tekst: str) -> Raster | None:
    """The raster that begins at the first of `regels`, if one does."""
    kop = kolommen(regels[0], tekst)
    if kop and len(kop[0].woorden) == 1 and kop[0].woorden[0].vorm in _LABELS:
        kop = kop[1:]
    if len(kop) < 2 or not all(_is_tijd(kolom.woorden) for kolom in kop) or _is_rij([k.woorden for k in kop]):
        return None
    rijen = []
    for regel in regels[1:]:
        rij = kolommen(regel, tekst)
        if regel.blok > 1 or len(rij) < 2 or len(rij) > len(kop) + 1 or not _is_tijd(rij[0].woorden):
            break
        rijen.append((rij[0].woorden, *_in_kolommen(rij[1:], kop)))
    if not rijen:
        return None
    return Raster(tuple(kolom.woorden for kolom in kop), tuple(rijen), len(rijen) + 1)


def kolommen(regel: Regel, tekst: str) -> list[Kolom]:
    """The words of a line in columns, parted by wide gaps."""
    if any(woord.soort == "cel" for woord in regel.woorden):
        return []
    begin = tekst.rfind("\n", 0, regel.woorden[0].begin) + 1
    groepen: list[list[Woord]] = []
    for woord in regel.woorden:
        if groepen and woord.begin - groepen[-1][-1].eind < _KLOOF:
            groepen[-1].append(woord)
        else:
            groepen.append([woord])
    return [Kolom(tuple(groep), (groep[0].begin + groep[-1].eind) / 2 - begin) for groep in groepen]


def _in_kolommen(cellen: Sequence[Kolom], kop: Sequence[Kolom]) -> list[tuple[Woord, ...]]:
    """The cells under their heads: one for one when none is missing, else each under the nearest head."""
    if len(cellen) == len(kop):
        return [cel.woorden for cel in cellen]
    rij: list[tuple[Woord, ...]] = [()] * len(kop)
    for cel in cellen:
        nummer = min(range(len(kop)), key=lambda n: abs(kop[n].midden - cel.midden))
        rij[nummer] = cel.woorden
    return rij


def _is_rij(cellen: Sequence[Sequence[Woord]]) -> bool:
    """ "ma   ochtend": a day and what goes for it, and not two heads."""
    met_dag = {any(woord.soort in ("dag", "dagdeel") for woord in cel) for cel in cellen}
    return len(met_dag) > 1


def _is_tijd(woorden: Sequence[Woord]) -> bool:
    """Whether the words name days, delen or hours and nothing else."""
    return len(woorden) <= 5 and all(
        woord.soort in ("dag", "deel", "dagdeel", "getal", "tijd") or woord.vorm in _IN_KOP
        for woord in woorden
    )


_IN_KOP: Final = woordenrij("- . uur t/m tot vm nm och ocht mid midd av o m : u")
