"""Notes under a table or a list of people: "(1) is in april weg", "Noot: wie 'zie noot' heeft, kan op dinsdag".

Finds each note and whom its mark stands beside. Reads no days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.schrijver import Plek

_NOOT: Final = re.compile(
    r"^[ \t]*(?P<merk>\(\d\)|\[\d\]|\d\)|[¹²³⁴⁵]|\(?\*{1,3}\)?|(?P<woord>noot|nb|"
    r"n\.b\.)(?=[ \t]*:))[ \t]*[:=]?[ \t]*(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
_CIJFERS: Final = {"¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5"}


def bij(tekst: str, vanaf: int, deelnemers: Sequence[Deelnemer]) -> list[Plek]:
    """Hand each note behind `vanaf` to those beside whom its mark stands; gives the places of those notes."""
    uit: list[Plek] = []
    noten = list(_NOOT.finditer(tekst, vanaf))
    for nummer, noot in enumerate(noten):
        tot = noten[nummer + 1].start() if nummer + 1 < len(noten) else len(tekst)
        leeg = re.compile(r"\n[ \t]*\n").search(tekst, noot.end(), tot)
        plek = (noot.end(), leeg.start() if leeg else tot)
        wie = [d for d in deelnemers if d.over and _gemerkt(tekst[d.over[0][0] : d.over[0][1]], noot)]
        for deelnemer in wie:
            deelnemer.tijd.append(plek)
            if len(wie) == 1:
                deelnemer.over.append(plek)
        uit += [(noot.start(), plek[1])] if wie else []
    return uit


def _gemerkt(rij: str, noot: re.Match[str]) -> bool:
    """Whether the words of a row carry the mark of a note."""
    if noot["woord"]:
        return re.search(r"\b(?:zie|volgens)? ?(?:de )?noot\b", rij, re.IGNORECASE) is not None
    merk = noot["merk"].strip("()[]")
    if "*" in merk:
        return re.search(rf"(?<!\*){re.escape(merk)}(?!\*)", rij) is not None
    cijfer = _CIJFERS.get(merk, merk)
    boven = next((teken for teken, gewoon in _CIJFERS.items() if gewoon == cijfer), cijfer)
    return (
        re.search(rf"\({cijfer}\)|\[{cijfer}\]|(?<=\w)\s?{cijfer}\)|{boven}(?!\d)(?<!{cijfer})", rij)
        is not None
    )


def zonder(plek: Plek, noten: Sequence[Plek]) -> list[Plek]:
    """A stretch in the parts that lie around the notes."""
    uit, van = [], plek[0]
    for begin, eind in noten:
        uit.append((van, begin))
        van = eind
    return [*uit, (van, plek[1])]
