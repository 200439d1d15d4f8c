"""What a sentence tells of a career: which of its clauses are about before, and which about now.

A clause without a word of time goes on in the time of the one before it: "begonnen bij het OM, daarna in
Hilversum, nu bij Soest". Knows no organisations, no functions and no fields of work.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import zinnen

_GRENS: Final = re.compile(
    r"[,;:()\n]\s*(?:maar\b)?|\s[-–—]\s|\s(?:maar|terwijl|waarna|voordat)\s|"
    r"\sen\s(?=(?:ik|wij|we|ben|werk|zit|doe|heb|hoor|sta|val|kwam|nu|sinds|inmiddels|intussen|tegenwoordig|thans|"
    r"momenteel|daarna|later|toen|daarvoor|hiervoor|vroeger|eerst)\b)",
    re.IGNORECASE,
)
_AANKOMST: Final = een_van(
    r"\b(?:overgestapt|verhuisd|overgekomen|gekomen|gegaan|gewisseld|verkast|getrokken|overgegaan|vertrokken)\b"
    r".{0,30}\b(?:naar|bij)\b",
    r"\bnaar\b.{2,60}\b(?:overgestapt|verhuisd|overgekomen|gekomen|gegaan|gewisseld|verkast|getrokken|overgegaan|"
    r"gehaald|gelokt)\b",
    r"\b(?:beland|terechtgekomen|terecht|neergestreken|aangenomen|benoemd|aan de slag gegaan|gestart)\b",
    r"\b(?:sinds|per|vorige|afgelopen|onlangs|pas|net|recent|kortgeleden)\b.*\bbegonnen\b",
    r"^(?!.*\b(?:ooit|eerst|lang|geleden|toen|van huis uit)\b).*\bben\b.*\bbegonnen\b",
    r"\bbegonnen\b.{0,60}\b(?:sinds|per|vorige|afgelopen)\b (?:week|maand|kort|\d)",
)
"""He came to where he is now: "in oktober overgestapt naar Ede", "bij Woudenberg beland"."""
_GEWEEST: Final = een_van(
    r"\b(?:geweest|gewerkt|gezeten|gediend|doorgebracht|begonnen|verleden|"
    r"weg bij|(?:ben|nu) weg (?:uit|van)|verlaten|vertrokken|"
    r"gevestigd geweest|voormalig\w*|(?:mijn|een) (?:loopbaan|levensloop|carrière)|sporen verdiend|"
    r"(?:vorige?|eerdere) (?:werkgevers?|banen|baan|functies?|werk|werkplek|leven)|tot voor kort|"
    r"voordat ik|hiervoor|vroeger|voorheen|destijds|indertijd|eertijds|voordien|"
    r"mijn (?:tijd|periode|jaren|stage) (?:bij|in)|van .{3,30} afkomstig|afkomstig van)\b"
)
_NU: Final = een_van(
    r"\b(?:nu|thans|tegenwoordig|inmiddels|intussen|ondertussen|sindsdien|momenteel|sinds|vandaag|op dit moment|"
    r"huidige|voortaan|nog steeds|was en (?:ben|blijf))\b"
)
_TOEN: Final = een_van(
    r"\b(?:was|zat|werkte|stond|diende|begon|kwam|deed) ik\b|\bik (?:was|zat|werkte|stond|diende|begon|kwam|deed)\b|"
    r"^(?:waar|toen|omdat|dat|daar)? ?ik\b.*\b(?:was|zat|werkte|stond|diende)$|"
    r"\b(?:ooit|(?<!voor het )eerst|toen|eerder bij|daarvoor|jarenlang|"
    r"tot (?:vorig|vorige|afgelopen|eind|begin|half|in)|"
    r"werkte|gewerkt|lang was|"
    r"(?:baan|functie|werkgever|werkplek|stek|standplaats) was|was (?:\w+ ){0,2}mijn)\b|^later\b"
)
_IS: Final = een_van(r"\b(?:ben|werk|zit|hoor|val|sta|doe)\b")
_NA_JAREN: Final = re.compile(
    r"\bna\b[^,;]{0,40}\b(?:jaar|jaren|maanden|tijd|uitstapje|jaartjes|periode|omzwervingen)\b"
    r"(?:(?!\b(?:ik|ben|werk|zit)\b)[^,;]){0,25}?"
    r"(?:\b(?:bij|in|voor|op|langs)\s(?:(?:de|het|een) )?)?(?:gemeente )?$",
    re.IGNORECASE,
)
_VAN: Final = re.compile(r"\b(?:van|vanuit|uit)\s+(?:(?:de|het) )?(?:gemeente )?$", re.IGNORECASE)
_NAAR: Final = re.compile(r"[^.;!?]{0,60}\b(?:naar|begonnen|gestart)\b", re.IGNORECASE)
_OVERSTAP: Final = een_van(
    r"\b(?:overgestapt|verhuisd|overgekomen|gekomen|gegaan|gewisseld|verkast|getrokken|overgegaan|vertrokken|"
    r"overstap|stap|baan|switch|kom ik van|ik kom van|begonnen|gestart)\b"
)


def is_toen(tekst: str, plek: int) -> bool:
    """Whether what stands at a place of a text is of before: "daarvoor was ik werkzaam bij de marechaussee"."""
    zin = next((z for z in zinnen(tekst) if z.begin <= plek < z.eind), None)
    if zin is None:
        return False
    ruw = tekst[zin.begin : zin.eind]
    begin, _, toen = next(d for d in _delen(ruw) if plek - zin.begin < d[1])
    ervoor, erna = ruw[begin : plek - zin.begin], ruw[plek - zin.begin :]
    if _NA_JAREN.search(ervoor):
        return True
    if _VAN.search(ervoor) and _OVERSTAP.search(ruw):
        return toen or _NAAR.match(erna) is not None
    return toen


_BEGINT: Final = een_van(
    r"\b(?:begin|start|ga|stap|vertrek|verhuis|treed|krijg|word)\b|\b(?:heb|vond|kreeg)\b.{0,30}\b(?:baan|functie)\b|"
    r"\baangenomen bij\b|\blonkt\b|"
    r"\b(?:nieuwe|andere) (?:werkgever|baan|functie)\b|\bwacht\b|\bvanaf\b|\bstraks\b|\bbinnenkort\b"
)


def begint(tekst: str, plek: int) -> bool:
    """Whether what stands at a place of a text is where somebody goes: "ik begin bij de provincie"."""
    zin = next((z for z in zinnen(tekst) if z.begin <= plek < z.eind), None)
    return zin is not None and _BEGINT.search(zin.tekst) is not None and _NU.search(zin.tekst) is None


def zonder_toen(tekst: str) -> str:
    """The text with spaces where it tells of before, so that every place stays."""
    for zin in zinnen(tekst):
        ruw = tekst[zin.begin : zin.eind]
        for begin, eind, toen in _delen(ruw):
            if toen:
                van, tot = zin.begin + begin, zin.begin + eind
                tekst = tekst[:van] + " " * (tot - van) + tekst[tot:]
    return tekst


@lru_cache(maxsize=256)
def _delen(zin: str) -> tuple[tuple[int, int, bool], ...]:
    """The clauses of a sentence, and whether each is about before."""
    uit: list[tuple[int, int, bool]] = []
    begin, toen = 0, False
    knippen = [(g.start(), g.end(), "maar" in g[0].lower()) for g in _GRENS.finditer(zin)]
    for eind, volgende, keert in (*knippen, (len(zin), len(zin), False)):
        deel = zin[begin:eind].strip(" .!?")
        erbij = _ERBIJ.fullmatch(deel) is not None
        uit.append((begin, volgende, erbij or _tijd(deel, toen)))
        begin, toen = volgende, (toen if erbij else uit[-1][2]) and not keert
    uit[-1] = (uit[-1][0], len(zin) + 1, uit[-1][2])
    return tuple(uit)


_ERBIJ: Final = re.compile(r"(?:voorheen|vroeger|eerder|eerst|destijds)(?: \S+){1,2}")
""" "Ik werk bij Vijfheerenlanden, voorheen Leerdam, als boa": only the name between the commas is of before."""


def _tijd(deel: str, anders: bool) -> bool:
    """Whether a clause is about before; `anders`: what the clause before it was."""
    if _AANKOMST.search(deel):
        return False
    if _GEWEEST.search(deel):
        return True
    if _NU.search(deel):
        return False
    if _TOEN.search(deel):
        return True
    return anders and _IS.search(deel) is None
