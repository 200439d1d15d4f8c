"""Who stand in one row: "Karin Vos (boa), Mo Azzouzi en ondergetekende", "zowel Eva als mij", "niet ik maar Bo".

Whoever is said to take part takes the others of his row along, the writer among them. Knows names and the words
between them, not what a sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from intervisie.lezer.personen.functie import is_functie
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.taal.namen import Vermelding

_IK: Final = re.compile(
    r"\b(?P<nadruk>ondergetekende|"
    r"schrijver dezes|steller dezes|de (?:afzender|schrijver)(?: van (?:deze|dit) \w+)?|"
    r"ikzelf|ik zelf|mijzelf|mezelf|myself|m['’]n persoon|mijn persoon)\b|"
    r"\b(?:mij|ik)\b(?! (?:zelf|persoonlijk) (?:niet|geen|ben|heb|doe|kom))",
    re.IGNORECASE,
)
_SAMEN: Final = r"\s+(?:(?:zelf|dus|allebei|beiden|samen|graag|ook|dit jaar|deze keer) )*"
_ACHTERAAN: Final = re.compile(
    rf"\s*(?:[.,;:!?)(–-]|$|\n)|{_SAMEN}(?:willen|zouden|doen|gaan|melden|komen|nemen|kunnen|sluiten|haken|schuiven|"
    r"geven|schrijven|hebben|zijn|werken|mogen|draaien|wensen|vragen|stappen|aan|op|in|mee|graag|allebei|beiden|"
    r"inschrijven|aanmelden|noteren|opgeven)\b",
    re.IGNORECASE,
)
"""Behind "en ik": the row ends here, and no clause of his own begins ("en ik kan op maandag")."""
_LAATSTE: Final = re.compile(
    rf"\s*(?:[.;!]|$|\n\s*\n)|{_SAMEN}(?:willen|zouden|doen|gaan|melden|komen|nemen|sluiten|haken|schuiven|schrijven)\b"
)
"""Stands there for all of them: "Eva en ik willen graag"."""
_HAAKJES: Final = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]|\s[–-]\s[^–\n]{2,60}\s[–-](?=[\s,.;])")
_TEAM: Final = re.compile(
    r"\s+(?:van|uit|bij|vanuit) (?:(?:de|het|ons|onze|afdeling|team|cluster|bureau|gemeente) )*"
    r"[\w&-]+(?: (?:en |& )?(?-i:[A-ZÀ-Þ])[\w&-]*)*",
    re.IGNORECASE,
)
_BIJSTELLING: Final = re.compile(
    r"\s*,\s*([^,;.!?:]{2,60}?)\s*(?=,|;|\s(?:en|plus|alsmede|alsook|evenals|als|maar ook)\b)"
)
_EN: Final = r"(?:[,;&+/]|\b(?:en|plus|alsmede|alsook|evenals|benevens|maar ook|als|samen met|and)\b)"
_AANLOOP: Final = (
    r"(?:\b(?:voor|van|namens|die|dat|één|een|1|de|ander|andere|tweede|derde|is|ben|dus|uiteraard|natuurlijk|ook|nog|"
    r"daarnaast|mijn|mien|onze|m['’]n|naaste|directe|nieuwe|collega['’]?s?|kamergenoo?t\w*|teamgenoo?t\w*|medewerk(?:er|ster)|"
    r"teamlid|leidinggevende|heer|mevrouw|my|our|colleague|trainee|stagiaire?|duo\w*|\w*maat|boa|recruiter|handhaver|"
    r"[\w-]*adviseur)\b|\b(?:mw|dhr|mevr)\b\.?)"
)
_VOEGT: Final = re.compile(rf"[\s–]*(?:{_EN}\s*)+(?:{_AANLOOP},?\s*)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rij:
    """Those of one row, in the order in which they stand there; `schrijver` when he is one, `nadruk` when in so many
    words ("ondergetekende")."""

    leden: list[Vermelding]
    plek: Plek
    schrijver: bool = False
    nadruk: bool = False


_Lid = tuple[Plek, Vermelding | None, bool]
"""Where somebody is named; None for the writer, True when in so many words."""


def _buitenste(wie: Iterable[_Lid]) -> list[_Lid]:
    """Those, in order, that stand in no longer one."""
    uit: list[_Lid] = []
    for lid in wie:
        if not uit or lid[0] == uit[-1][0] or lid[0][1] > uit[-1][0][1]:
            uit.append(lid)
    return uit


def rijen(
    tekst: str, plek: Plek, genoemd: Sequence[tuple[Plek, Vermelding]], eigen: Vermelding | None
) -> Iterator[Rij]:
    """The rows of more than one in a stretch of text; `eigen` is where the writer names himself."""
    kaal = _kaal(tekst, plek)
    wie: list[_Lid] = [(waar, v, False) for waar, v in genoemd]
    if eigen is not None and plek[0] <= eigen.begin < plek[1]:
        wie.append(((eigen.begin, eigen.eind), None, True))
    if not wie:
        return
    bezet = [p for p, _, _ in wie]
    for ik in _IK.finditer(kaal, *plek):
        if not any(b <= ik.start() < e for b, e in bezet):
            los = ik["nadruk"] is not None or _LAATSTE.match(kaal, ik.end()) is not None
            wie.append((ik.span(), None, los))
    wie = _buitenste(sorted(wie, key=lambda w: (w[0][0], -w[0][1])))
    rij = wie[:1]
    for vorige, volgende in pairwise(wie):
        if _verbonden(kaal, vorige, volgende):
            rij.append(volgende)
            continue
        yield from _als_rij(rij)
        rij = [volgende]
    yield from _als_rij(rij)


def _als_rij(rij: list[_Lid]) -> Iterator[Rij]:
    if len(rij) > 1:
        leden = [v for _, v, _ in rij if v is not None]
        yield Rij(leden, (rij[0][0][0], rij[-1][0][1]), len(leden) < len(rij), any(n for _, _, n in rij))


def _verbonden(kaal: str, vorige: _Lid, volgende: _Lid) -> bool:
    begin, eind = vorige[0][1], volgende[0][0]
    if eind - begin > _VERST:
        return False
    if (team := _TEAM.match(kaal, begin, eind)) is not None:
        begin = team.end()
    bij = _BIJSTELLING.match(kaal, begin, eind)
    if bij is not None and bij[1].strip() and is_functie(bij[1]):
        begin = bij.end()
    if _VOEGT.fullmatch(kaal, begin, eind) is None:
        return False
    if volgende[1] is None and not volgende[2]:
        return (
            _ACHTERAAN.match(kaal, volgende[0][1]) is not None
            and _EN_IK.search(kaal, begin, eind) is not None
        )
    return True


_VERST: Final = 160
"""In characters: between two of one row stands no more than what they do and their addresses."""
_EN_IK: Final = re.compile(
    r"[&+/]|\b(?:en|and|plus|alsmede|alsook|evenals|als|ook|namens|voor)\b", re.IGNORECASE
)


def _kaal(tekst: str, plek: Plek) -> str:
    """The text without brackets and addresses in that stretch, of the same length."""
    woorden = tekst[slice(*plek)]
    for patroon in (_HAAKJES, MAILADRES):
        woorden = patroon.sub(lambda g: " " * len(g[0]), woorden)
    return tekst[: plek[0]] + woorden + tekst[plek[1] :]
