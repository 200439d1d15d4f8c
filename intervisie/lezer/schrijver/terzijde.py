"""Sentences that say of themselves that they are beside the point: "vrijdag zit ik in Utrecht, maar dat terzijde".

Days in them are neither offered nor refused. Knows words, and no days.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from intervisie.lezer.schrijver import Plek, adresrol, zonder
from intervisie.lezer.taal import zinnetjes
from intervisie.lezer.taal.deelzin import DAG, MAAND
from intervisie.lezer.taal.patroon import een_van

_TERZIJDE: Final = een_van(
    r"\b(?:maar )?(?:dat|dit) (?:even |geheel |helemaal )?(?:terzijde|ter zijde)\b|\bgeheel terzijde\b",
    r"\b(?:dat|dit) (?:is|doet|hoort|heeft)\b[^.;]{0,30}\b(?:niet (?:van belang|terzake|ter zake)|"
    r"er (?:verder )?niet toe|"
    r"hier (?:verder )?niet(?:s)? (?:thuis|mee te maken)|een ander verhaal|weer iets anders)\b",
    r"\b(?:dat|dit|die) (?:staat|staan|is)(?: \w+){0,3} los van\b",
    r"\bhoe(?:f|ft|ven) (?:je|u|jullie)\b[^.;]{0,20}\b(?:niet|niets)\b[^.;]{0,12}\b(?:mee te (?:verwarren|"
    r"doen)|te weten)\b",
)


_CASUS: Final = een_van(
    r"\b(?:wil|willen|wilde|zou|zouden|graag)\b[^.;]{0,30}\b(?:praten over|het hebben over|sparren over|"
    r"inbrengen|bespreken|"
    r"voorleggen)\b",
    r"\b(?:leervraag|casus|dilemma)\b[^.;]{0,20}\b(?:is|gaat|luidt|over)\b",
)
_KAN: Final = een_van(
    r"\b(?:kan|kunnen|beschikbaar|werk|werkt|werken|past|schikt|verhinderd|afwezig|vakantie|mee|meedoen|deelne\w+|"
    r"aanmeld\w*|inschrij\w*|voorkeur|liefst|aanwezig)\b"
)
"""What somebody brings to the group, unless the sentence says as well when he can."""


_ANDER_DAN: Final = een_van(
    r"\b(?:ik(?:zelf)?|hij|zij|ze|wij|we) (?:kan|kunnen|werk|werkt|werken)(?: \w+){0,2} (?:op )?"
    r"andere (?:werk)?dag(?:en|delen) dan (?:die van )?"
    r"(?:(?:mijn|onze) collega|hij|zij|ze|haar|hem|ik|mij|(?-i:[A-ZÀ-Þ][^\W\d_]+))\b(?! \w*dag)"
)
"""Tells that the days are others than those of somebody else, and not yet which."""


_DAN_NIET: Final = een_van(
    r"\b(?:dan|die dag|dus)\b[^.;]{0,30}\b(?:kan|kunnen|ben|zijn|lukt|gaat|past|moet|red)\b[^.;]{0,20}\b(?:niet|weg|"
    r"lastig|elders|afwezig|overslaan|missen)\b"
)
"""It touches him after all: "dat staat er los van, maar dan kan ik niet"."""


_VAN_ADRES_OF_WERK: Final = een_van(
    r"\b(?:e-?mail-?|mail)?(?:adres(?:sen)?|account|domein\w*)\b.{0,60}"
    r"\b(?:vervalt|vervallen|verander\w*|wijzig\w*|wordt|blijft|krijg\w*|stopt|vervangen|opgeheven|ander|nieuwe?)\b|"
    r"\b(?:krijg\w*|heb|hebben)\b.{0,40}\b(?:ander|nieuwe?) (?:e-?mail-?|mail)?adres",
    r"\b(?:overstap|nieuwe (?:baan|werkgever|functie))\b",
    rf"\b(?:vanaf|per|met ingang van|m\.i\.v\.|in|sinds|na)\b.{{0,20}}\b(?:\d{{1,2}}|{MAAND}|maand|week)\b.{{0,20}}"
    r"\b(?:werk|begin|start|ga|stap|zit|ben) ik\b.{0,40}\b(?:bij|naar|voor|over)\b (?:de |het )?"
    r"(?:gemeente\b|provincie\b|(?-i:[A-ZÀ-Þ]))",
    r"\bik (?:werk|begin|start|ga|stap|zit)\b.{0,12}\b(?:vanaf|per|met ingang van|in)\b.{0,24}\b(?:bij|naar|over)\b "
    r"(?:de |het )?(?:gemeente\b|provincie\b|(?-i:[A-ZÀ-Þ]))",
)
"""From when on somebody has another address or employer."""
_EIGEN_TIJD: Final = een_van(
    rf"\b(?:kan|kunnen|beschikbaar|verhinderd|afwezig|vakantie|verlof|vrij|weg|voorkeur|altijd|flexibel|online|"
    rf"digitaal|teams|fysiek|locatie|live)\b|\b{DAG}"
)


def _over_adres_of_werk(zin: str) -> bool:
    over = _VAN_ADRES_OF_WERK.search(zin) or any(
        v.rol in ("straks", "oud", "keus") for v in adresrol.vermeldingen(zin)
    )
    return bool(over) and _EIGEN_TIJD.search(zin) is None


def is_terzijde(zin: str) -> bool:
    """Whether a sentence says so of itself."""
    return _TERZIJDE.search(zin) is not None and not _DAN_NIET.search(zin)


def plekken(tekst: str) -> list[Plek]:
    """Where such sentences stand."""
    andere = [g.span() for g in _ANDER_DAN.finditer(tekst)]
    return andere + [
        (zin.begin, zin.eind)
        for zin in zinnetjes.zinnen(tekst)
        if is_terzijde(zin.tekst)
        or _over_adres_of_werk(zin.tekst)
        or (_CASUS.search(zin.tekst) and not _KAN.search(zin.tekst))
    ]


@lru_cache(maxsize=32)
def zonder_terzijde(tekst: str) -> str:
    """The text with those sentences blanked."""
    return zonder(tekst, plekken(tekst))
