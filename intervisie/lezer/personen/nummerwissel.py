"""A telephone number that takes the place of another: "06-1 werkt niet meer, ik heb nu 06-2".

Looks at the words between two numbers only, and at what leads up to the first. Knows no formats and nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from intervisie.lezer.taal.patroon import een_van

_VER: Final = 110
"""Further apart than this, two numbers are not of one statement."""
_SCHAKEL: Final = re.compile(
    r"[\s)\]]*(?:(?:te |laten )?(?:(?:ver)?(?:wijzig|ander|vang)\w*|om ?(?:te )?zetten|aan ?(?:te )?passen) )?"
    r"(?:in|naar|door|[-=]*[>→]|wordt|(?:is|wordt) (?:dus |nu |voortaan |inmiddels )?"
    r"(?:vervangen door|veranderd in|gewijzigd in|geworden|nu|voortaan|inmiddels)|"
    r"(?:moet|wordt|worden) (?:dus |nu )?(?:zijn|worden)?:?)[\s(:]*(?:het (?:nummer |nieuwe (?:nummer )?)?)?",
    re.IGNORECASE,
)
"""All that stands between the old and the new: "van 06-1 naar 06-2"."""
_WEG: Final = een_van(
    r"\b(?:niet (?:meer|langer)|opgeheven|vervallen|vervalt|afgesloten|opgezegd|kapot|stuk|kwijt|gestolen|"
    r"buiten gebruik|uit de lucht|in(?:ge)?lever\w*|bestaat niet|klopt (?:dus |echt )?niet|"
    r"(?:dat|dit|die) (?:is|was|zijn) (?:mijn |het |een |nog |dus |inmiddels )*(?:oude?|verkeerde?|vorige|foute?|"
    r"achterhaald|verouderd)|"
    r"(?:kan|kun|kunt|kunnen|mag|mogen) (?:[\w-]+ ){0,3}?(?:schrappen|weghalen|verwijderen|weggooien|vergeten|wissen|"
    r"doorstrepen)|(?:is|was) (?:inmiddels |dus |nu )*(?:oud|verkeerd|fout|achterhaald|verouderd|onjuist)|"
    r"(?:mag|kan|kunnen|moet) (?:[\w-]+ ){0,3}?(?:weg|eruit|uit|geschrapt|verwijderd|vervallen))\b"
)
_MOET: Final = re.compile(
    r"[^.!?;]*[,;]\s*(?:maar )?(?:dat|dit|die|het) (?:moet|hoort|wordt|is nu|is inmiddels|is voortaan)"
    r"(?: (?:dus|nu|voortaan|eigenlijk))*[\s:(]*",
    re.IGNORECASE,
)
_ANDER: Final = een_van(r"\b(?:collega|hij|zij|haar|secretariaat|\w*vervang(?:er|ster)|receptie|balie)\b")
_KOMT: Final = een_van(
    r"\b(?:nu|nieuw\w*|voortaan|graag|gebruik\w*|is|wordt|worden|bel\w*|zijn|moet|juiste?|goede|correcte|wel|maar|"
    r"noteer|noteren|bereikbaar|bereiken|bereik|heb|zet|neem|opnemen|mobiel)\b"
)


def vervallen(tekst: str, plekken: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Of the numbers at `plekken`: where one ends that is gone, with where the one begins that came for it."""
    uit = {}
    for (_, eind), (begin, _) in pairwise(sorted(plekken)):
        tussen = tekst[eind:begin]
        if len(tussen) < _VER and _vervangt(tussen):
            uit[eind] = begin
    return uit


def _vervangt(tussen: str) -> bool:
    if "\n\n" in tussen or _ANDER.search(tussen):
        return False
    if _SCHAKEL.fullmatch(tussen) or _MOET.fullmatch(tussen):
        return True
    weg = _WEG.search(tussen)
    return weg is not None and _KOMT.search(tussen, weg.end()) is not None
