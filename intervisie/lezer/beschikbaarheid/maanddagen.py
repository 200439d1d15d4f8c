"""Dates that say more precisely which part of a month is meant: "half februari (14 t/m 18)" is 14 t/m 18 februari."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from intervisie.lezer.taal.woorden import Woord, woordenrij


def noem_dagen(woorden: Sequence[Woord]) -> list[Woord]:
    """The words with the days in the place of what describes them."""
    if not any(woord.vorm in _DERDE for woord in woorden):
        return list(woorden)
    uit: list[Woord] = []
    plek = 0
    while plek < len(woorden):
        sluit = _sluit(woorden, plek)
        if sluit:
            laatste, maand = woorden[sluit - 1], woorden[plek + 1]
            uit += [*woorden[plek + 3 : sluit], replace(maand, begin=laatste.eind, eind=laatste.eind)]
        else:
            uit.append(woorden[plek])
        plek = sluit + 1 if sluit else plek + 1
    return uit


def _sluit(woorden: Sequence[Woord], plek: int) -> int:
    """Where the brackets close around two days or more, behind a part of a month; 0 for none."""
    open_ = woorden[plek : plek + 3]
    if open_[0].vorm not in _DERDE or len(open_) < _KOP or open_[1].soort != "maand" or open_[2].vorm != "(":
        return 0
    sluit = plek + 3
    while sluit < len(woorden) and (woorden[sluit].soort == "getal" or woorden[sluit].vorm in _REEKS):
        sluit += 1
    dagen = sum(woord.soort == "getal" for woord in woorden[plek + 3 : sluit])
    return sluit if dagen > 1 and sluit < len(woorden) and woorden[sluit].vorm == ")" else 0


_KOP: Final = 3
_DERDE: Final = woordenrij("begin half midden medio eind einde")
_REEKS: Final = woordenrij("van t/m tot en met - /")
