"""Tables typed with spaces: which words of a line stand under which head.

Gives the cells of a row in the order of the heads, with their places. Knows no headings and no people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from intervisie.lezer.schrijver import Plek

Cel = tuple[str, "Plek"]
"""The bare words of a cell, and its place."""
_STUK: Final = re.compile(r"\S+(?: \S+)*")
"""Words with one space between them; more spaces part cells."""
_LIJN: Final = re.compile(r"[-–—=_+|:.\s]+")


def cellen(regel: str, begin: int) -> list[Cel]:
    """The stretches of a line that more than one space parts."""
    return [(g[0].strip("*_:"), (begin + g.start(), begin + g.end())) for g in _STUK.finditer(regel)]


def rijen(regels: Sequence[tuple[int, str]], kop: int) -> Iterator[list[Cel]]:
    """The rows under the line of heads, up to a blank line, with a cell for each head."""
    koppen = [(plek[0] - regels[kop][0], plek) for _, plek in cellen(regels[kop][1], regels[kop][0])]
    gezien = False
    for begin, regel in regels[kop + 1 :]:
        if not regel.strip():
            if gezien:
                return
            continue
        if _LIJN.fullmatch(regel):
            continue
        rij = cellen(regel, begin)
        if len(rij) < 2:
            return
        gezien = True
        yield rij if len(rij) == len(koppen) else _onder(rij, begin, [kolom for kolom, _ in koppen])


def _onder(rij: list[Cel], begin: int, koppen: Sequence[int]) -> list[Cel]:
    """A row with fewer or more stretches than heads: each under the head that begins nearest."""
    uit: list[Cel] = [("", (begin, begin))] * len(koppen)
    for woorden, plek in rij:
        nummer = min(range(len(koppen)), key=lambda n: abs(koppen[n] - (plek[0] - begin)))
        eerder, waar = uit[nummer]
        uit[nummer] = (f"{eerder}  {woorden}", (waar[0], plek[1])) if eerder else (woorden, plek)
    return uit
