"""Who is spoken of in a mail but does not take part: whoever is the subject of a sentence and no deelnemer.

Knows verbs and names; whose days a sentence tells knows `beurten.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from intervisie.lezer.taal import namen
from intervisie.lezer.taal.deelzin import MAAND
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.patroon import een_van

_DOET: Final = (
    r"(?:\s*\([^)\n]*\)|,[^,.;\n]{1,60},)?,?\s+(?:is|heeft|kan|kon|doet|wil|wilde|gaat|zit|werkt|stopt|"
    r"twijfelt|denkt|"
    r"laat|komt|moet|slaat|had|was|zou|vindt|overweegt)\b"
)
_NAAM_DOET: Final = re.compile(rf"{_DOET}|,? niet(?=\s*[.,;!)]|\s+(?:want|omdat|meer)\b)")
_IEMAND_DOET: Final = re.compile(rf"[A-ZÀ-Þ][^\W\d_]+(?:{_DOET}| niet\b)")
_COLLEGA_DOET: Final = re.compile(
    rf"\b[Cc]ollega ([A-ZÀ-Þ][^\W\d_]+)(?: van (?:[a-z]\w+|P&O|HRM?|OOV))?(?={_DOET})"
)


def zoek(tekst: str, bekend: set[str]) -> Iterator[Vermelding]:
    """The people who do something in a text, but not those whose first name is in `bekend`."""
    bekend = set(bekend)
    iemand = namen.vind(tekst) if _IEMAND_DOET.search(tekst) else ()
    for vermelding in (*iemand, *_los_genoemd(tekst)):
        voornaam = namen.voornaam(vermelding.naam).lower()
        if voornaam not in bekend and _doet_iets(tekst, vermelding):
            bekend.add(voornaam)
            yield vermelding


def _doet_iets(tekst: str, naam: Vermelding) -> bool:
    """Whether he is the subject where he is named, or further on by his first name."""
    if _NAAM_DOET.match(tekst, naam.eind):
        return True
    verder = re.finditer(rf"(?<![\w@.]){re.escape(namen.voornaam(naam.naam))}(?![\w@.])", tekst[naam.eind :])
    return any(_NAAM_DOET.match(tekst, naam.eind + g.end()) for g in verder)


_NAAM_ALLEEN: Final = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n))([A-ZÀ-Þ][^\W\d_]+)(?: (?:van|bij|uit) (?:de |het |ons |onze |team |afdeling )*"
    r"[\w&]+(?: (?!had\b|heeft\b)[a-z]+)?)??(?= (?:had|heeft|wilde?|twijfelt|denkt|slaat|gaat|doet|zit|moet|"
    r"overweegt|vindt|laat)\b"
    r"(?! (?:ik|wij|we|hij|zij|ze|je|u|het|er(?! nog)|mij|ons|mijn|onze|de|een|[A-ZÀ-Þ]\w+)\b)"
    r"[^.!?\n]*\b(?:niet|geen|nog|later|"
    r"zelf|al|liever|over)\b)"
)
"""A first name as the subject of who stays out: "Dirk had ook zin maar heeft geen tijd"."""
_GEEN_MENS: Final = een_van(
    rf"^(?:online|fysiek|digitaal|teams|thuis|overdag|begin|eind|half|medio|pasen|pinksteren|hemelvaart\w*|"
    rf"kerst\w*|carnaval|{MAAND}|zomer|najaar|voorjaar|herfst|winter)$",
    r"(?:dag|dagen|ochtend|middag|avond|morgen|vakantie|reces|week|weken|maand|weekend)(?:en|s)?$",
)
"""Says when or how, and not who: "Vrijdagmorgen gaat niet"."""


def _los_genoemd(tekst: str) -> Iterator[Vermelding]:
    for gevonden in _NAAM_ALLEEN.finditer(tekst):
        woord = gevonden[1]
        if namen.is_voornaam(woord) and not namen.opent_zin(woord) and _GEEN_MENS.search(woord) is None:
            yield Vermelding(woord, gevonden.start(1), gevonden.end())
    for gevonden in _COLLEGA_DOET.finditer(tekst):
        if namen.is_voornaam(gevonden[1]):
            yield Vermelding(gevonden[1], gevonden.start(1), gevonden.end())
