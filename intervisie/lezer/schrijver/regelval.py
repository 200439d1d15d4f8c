"""Lines that a mail program broke because they were full, made one again.

A text/plain mail is cut at 72 or so characters (RFC 5322 2.1.1, RFC 2646), in the middle of a name or a function too.
A line is full when the first word of the next did not fit. The break becomes a space, so every place stays its place.
Lists, fields and tables are left as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

_SMAL: Final = 45
_BREED: Final = 90
"""Programs break lines between these widths; a text with longer lines has a line for each paragraph."""
_BEGINT_IETS: Final = re.compile(
    r"\s*(?:[\w.+'-]+@|[-–—*•·+#>○●☐☑☒✓✗]|\d{1,2}[.)]|[a-z]\)|\[.?\]|\(?[x ]\)|(?-i:[A-ZÀ-Þ])[\w/&' -]{0,25}:(?!//))",
    re.IGNORECASE,
)
"""An address, a bullet, a number, a box or the name of a field."""
_IN_KOLOMMEN: Final = re.compile(r"\t|\||\S {3,}\S")
_EINDIGT_IN_ADRES: Final = re.compile(r"\S@\S+$")
_SLUIT: Final = re.compile(r"[.!?:;][\"'”’)]*$")


def ontvouw(tekst: str) -> str:
    """`tekst`, as long as it was, with a space for each break in a full line."""
    regels = tekst.split("\n")
    breedte = max((len(een.rstrip()) for een, twee in pairwise(regels) if twee.strip()), default=0)
    if not _SMAL <= breedte <= _BREED:
        return tekst
    uit = list(tekst)
    plekken = _begin_van(regels)
    for alinea in _alineas(regels):
        for nummer in _vol(regels, alinea, breedte):
            uit[plekken[nummer + 1] - 1] = " "
    return "".join(uit)


def _begin_van(regels: Sequence[str]) -> list[int]:
    plekken, plek = [], 0
    for regel in regels:
        plekken.append(plek)
        plek += len(regel) + 1
    return plekken


def _alineas(regels: Sequence[str]) -> Iterator[range]:
    begin = 0
    for nummer, regel in enumerate((*regels, "")):
        if not regel.strip():
            if nummer - begin > 1:
                yield range(begin, nummer)
            begin = nummer + 1


def _vol(regels: Sequence[str], alinea: range, breedte: int) -> Iterator[int]:
    """The lines of a paragraph that go on in the next one."""
    proza = any(_gaat_door(regels[n]) for n in alinea[1:])
    kort = (
        len(alinea) == 2
        and "@" not in regels[alinea[0]]
        and _SLUIT.search(regels[alinea[1]].rstrip()) is not None
    )
    koppen = (n for n in alinea[:-1] if regels[n].rstrip().endswith(":"))
    lijst = next(
        (n for n in koppen if not (_gaat_door(regels[n + 1]) and _is_vol(regels, n, breedte))), alinea[-1]
    )
    for nummer in range(alinea[0], lijst):
        een, twee = regels[nummer].rstrip(), regels[nummer + 1]
        dieper = len(twee) - len(twee.lstrip()) > len(een) - len(een.lstrip()) and not _BEGINT_IETS.match(een)
        past_niet = not dieper and _is_vol(regels, nummer, breedte)
        los = (
            _BEGINT_IETS.match(twee)
            or _EINDIGT_IN_ADRES.search(een)
            or any(_IN_KOLOMMEN.search(regel.strip()) for regel in (een, twee))
        )
        door = proza or (kort and _SLUIT.search(een) is None)
        if past_niet and door and not los:
            yield nummer


def _is_vol(regels: Sequence[str], nummer: int, breedte: int) -> bool:
    """Whether the first word of the next line did not fit behind this one."""
    return len(regels[nummer].rstrip()) + 1 + len(regels[nummer + 1].split()[0]) > breedte


def _gaat_door(regel: str) -> bool:
    """Whether the line begins in the middle of a sentence."""
    begin = regel.lstrip()[:1]
    return begin.islower() or begin.isdigit() or begin == "("
