"""The sentences of a mail and the clauses in them, with their places.

Knows how Dutch mails break their lines: a wrapped line goes on, a list item or a form field does not. Judges nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

_AFKORTING: Final = re.compile(
    r"(?:\b(?:dhr|mw|mevr|mr|mrs|drs|ir|ing|dr|prof|bijv|bv|(?<!\w\.)nl|evt|gem|tel|nr|incl|excl|resp|ca|"
    r"max|min|jl|ivm|vr|gr|st|vd|afd|plv|wnd|sr|jr|ass|"
    r"ma|di|wo|do|jan|feb|febr|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|t\.a\.v|o\.a|d\.w\.z|"
    r"i\.v\.m|i\.o|m\.n|a\.s|m\.u\.v|v\.d|"
    r"t\.z\.t|i\.p\.v|e\.d|d\.m\.v|m\.b\.t)|(?<![\w&/+])[^\W\d_])$",
    re.IGNORECASE,
)
_NUMMER: Final = re.compile(r"\W?\b(?:tel|nr|mob)\.\s*[+(\d]", re.IGNORECASE)
"""A number goes on behind it, also on the next line."""
_LANGSTE: Final = 8
"""In characters; no abbreviation is as long."""
_DAG_KORT: Final = re.compile(
    r"(?:ma|di|wo|do|vr|jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|st|evt|max|min)$", re.I
)
_EIND: Final = re.compile(r"[.!?…]+[)\"'”’»]*(?=\s|$)|\n[ \t]*\n|\n|\t")
_OPSOMMING: Final = re.compile(r"\s*(?:[-–—·•*▪o]\s|\d{1,2}[.)]\s|\[[ x]\])")
_VELD: Final = re.compile(r"\s*[^\W\d_][^:\n]{1,40}\s?:\s*\S")
_GEZEGDE: Final = r"(?:meld|doe|neem|geef|schrijf|sluit|haak|stop|trek|zie|zeg|wil|laat|moet|ga|zet|noteer)"
_KNIP: Final = re.compile(
    r";|:(?=\s)|\s[-–—]\s|,\s+(?:maar|al)\s|,?\s+want\s|,?\s+(?:niet\s+)?(?:omdat|doch|hoewel|zodat|terwijl)\s|"
    r",\s+(?:dus|echter|daarom)\s|\s+dus\s+(?=(?:ik|wij|we|graag|hierbij|bij)\b)|"
    r",\s+(?=(?:en\s+)?(?:(?:ook )?(?:ik|wij|we)|dan|die|dat|daar|het (?:past|lukt|gaat|wordt|komt)[^,.;]{0,24}? "
    r"niet|mijn collega|onze "
    r"collega|nu|dit jaar|deze keer|"
    r"verder|daarna)\b)|"
    r",\s+(?=(?:maar )?(?:voor )?(?:de|alle) (?:rest|andere|overige|volgende) [^,.;]*\b(?:ik|wij|we)\b)|"
    r",\s+(?=(?:op |alleen )?(?:maan|dins|woens|donder|vrij)dag\w*\b[^,.;]*\b(?:niet|kan|wel|nooit|"
    r"lukt)\b)|"
    r"(?:,\s+(?:maar\s+)?|\s+maar\s+)"
    r"(?=(?:zelf|ikzelf|(?-i:[A-ZÀ-Þ][\w'’-]+)(?: (?-i:[a-z]{2,4}\b))*(?: (?-i:[A-ZÀ-Þ][\w'’-]+))?) "
    r"(?:doet?|heeft|heb|wil|gaat?|blijft?|stopt?|haakt?|twijfelt?|laat)\b)|"
    r",\s+(?=(?-i:(?!(?:Maan|Dins|Woens|Donder|Vrij)dag)[A-ZÀ-Þ][\w'’-]+(?: (?:van|de|der|den|ter|ten|'t))*"
    r"(?: [A-ZÀ-Þ][\w'’-]+)?) (?:(?:helaas|dus|ook|dit jaar|deze keer) )*(?:niet|"
    r"(?:kan|komt|hoeft|neemt)\b[^,;.]{0,30}\b(?:niet|geen)|past|slaat|ziet)\b)|"
    r",\s+(?=(?:haal|schrap|streep|schrijf|zet|noteer|meld|geef|doe|tel|reken|deel|plaats)\s)|"
    rf"\s+en\s+(?=(?:ik|wij|we|{_GEZEGDE})[\s.!])|\s+maar\s+(?=(?:ik|wij|we|nu|dan|{_GEZEGDE})\s)",
    re.IGNORECASE,
)

_VRAAGT: Final = re.compile(
    r"(?:en |of |maar )?(?:kan|kun|kunt|kunnen|mag|mogen|is|zijn|wil|wilt|zou|zouden|hoe|wat|waar|"
    r"wanneer|wie|welke)\b",
    re.IGNORECASE,
)


_KOPJE: Final = re.compile(r"Dagen: [^?]+\?$")
"""The days of a quoted question, as `vraagantwoord` puts them before an answer that points at them."""


_NADRUK: Final = re.compile(
    r"\b(?:n[ií][eé]t|g[eé]{2}n|wél|n[oó]{2}it|tóch|nú|[oó]{2}k|álle|álleen|zéker|zó|dát|dít|déze|ík|míj|"
    r"hélemaal|nóg|"
    r"dús|líever|g[oó]{2}?ed|wíl)\b",
    re.IGNORECASE,
)
_ZONDER_NADRUK: Final = str.maketrans("áéíóúÁÉÍÓÚ", "aeiouAEIOU")


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence or a clause: its words on one line, where they stand, whether it asks."""

    tekst: str
    begin: int
    eind: int
    vraagt: bool = False


def zinnen(tekst: str) -> list[Zin]:
    """The sentences of a text, in order."""
    return list(_zinnen(tekst))


@lru_cache(maxsize=64)
def _zinnen(tekst: str) -> tuple[Zin, ...]:
    """One mail asks this of the same words more than once."""
    uit: list[Zin] = []
    begin = 0
    for grens in _EIND.finditer(tekst):
        if not _is_grens(tekst, begin, grens):
            continue
        _voeg_toe(uit, tekst, begin, grens.end())
        begin = grens.end()
    _voeg_toe(uit, tekst, begin, len(tekst))
    return tuple(uit)


def delen(zin: Zin, tekst: str) -> list[Zin]:
    """The clauses of one sentence; of a question only the last, and those in the order of a question, ask."""
    uit: list[Zin] = []
    begin = zin.begin
    for knip in _KNIP.finditer(tekst, zin.begin, zin.eind):
        _voeg_toe(uit, tekst, begin, knip.start())
        begin = knip.start() if knip[0].strip(" ,\n")[:1].isalpha() else knip.end()
    _voeg_toe(uit, tekst, begin, zin.eind)
    return [replace(deel, vraagt=True) if zin.vraagt and _VRAAGT.match(deel.tekst) else deel for deel in uit]


def _voeg_toe(uit: list[Zin], tekst: str, begin: int, eind: int) -> None:
    ruw = tekst[begin:eind]
    kaal = ruw.strip()
    if not kaal:
        return
    van = begin + len(ruw) - len(ruw.lstrip())
    vraagt = kaal.rstrip(")\"'”’ ").endswith("?")
    if vraagt:
        kopje = tekst[van + len(kaal) : van + len(kaal) + 1] == "\t" or _KOPJE.match(kaal) is not None
        vraagt = not kopje
    uit.append(Zin(_zonder_nadruk(" ".join(kaal.split())), van, van + len(kaal), vraagt))


def _zonder_nadruk(tekst: str) -> str:
    """ "Ik meld me níet af": the accent that stresses a word is no letter of it."""
    if tekst.isascii():
        return tekst
    return _NADRUK.sub(lambda g: g[0].translate(_ZONDER_NADRUK), tekst)


def _is_grens(tekst: str, begin: int, grens: re.Match[str]) -> bool:
    teken = grens[0]
    if teken == "\n":
        return _breekt(tekst, begin, grens.start())
    if teken == ".":
        verder = tekst[grens.end() : grens.end() + 3].lstrip(" ")[:1]
        if tekst[grens.start() - 1 : grens.start()].isdigit():
            return not verder.islower() and not verder.isdigit()
        if _NUMMER.match(tekst, max(begin, grens.start() - 4)):
            return False
        kort = _AFKORTING.search(tekst, max(begin, grens.start() - _LANGSTE), grens.start())
        return (
            kort is None
            or verder in ("", "\n")
            or (verder.isupper() and _DAG_KORT.match(kort[0]) is not None)
        )
    return True


def _breekt(tekst: str, begin: int, plek: int) -> bool:
    """A line break that ends a sentence: before an item or field, after a colon, or after a short line."""
    volgende = tekst[plek + 1 : tekst.find("\n", plek + 1) if "\n" in tekst[plek + 1 :] else len(tekst)]
    regel = tekst[tekst.rfind("\n", 0, plek) + 1 : plek]
    if _OPSOMMING.match(volgende) or (_OPSOMMING.match(regel) and not volgende.startswith(" ")):
        return True
    if regel.rstrip().endswith(":") or "\t" in regel or "\t" in volgende:
        return True
    if _VELD.match(volgende) and _VELD.match(regel):
        return True
    return len(regel.strip()) < 40 and volgende.lstrip()[:1].isupper()
