"""Telephone numbers in a text, as E.164, with what is said of each.

Mobile goes before fixed and the first before the next, unless the writer says which one to call. General numbers,
old numbers and numbers of somebody else do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import phonenumbers

_VREEMD: Final = re.compile(
    r"(?:\b(?:algemeen|algemene|receptie|centrale|oude?|voorheen|vervallen|vervalt|fax|"
    r"secretariaat|kcc|balie|servicedesk|meldkamer|piket|spoed|nood|storing|"
    r"hoofdnummer|voormalig\w*|niet meer|vroeger|general|reception)\b|\bf\s*[:.])[^\d\n]{0,25}$",
    re.IGNORECASE,
)
_VREEMD_NA: Final = re.compile(
    r"^[\s,]*(?:\(?\s*(?:(?:\w+, ?)?liever niet|niet bellen|algemeen|receptie|centrale|vervalt|oud|"
    r"is vervallen|werkt niet meer|niet "
    r"meer)\b|,?\s*vervalt\b)",
    re.IGNORECASE,
)
_BEL: Final = re.compile(
    r"\b(?:bel\w*|bereik\w*|telefonisch)\b[^.\n]{0,60}?\b(vaste?|mobiel\w*|doorkies\w*|06)\b", re.IGNORECASE
)
_CIJFERS: Final = re.compile(r"\d(?:[^\w\n]{0,4}\d){7,}")


@dataclass(frozen=True, slots=True)
class Nummer:
    """A number and its place."""

    e164: str
    begin: int
    eind: int

    @property
    def mobiel(self) -> bool:
        """A Dutch mobile number."""
        return self.e164.startswith("+316")


def nummers(tekst: str) -> Iterator[Nummer]:
    """The numbers in a text that may be somebody's own, in order."""
    if _CIJFERS.search(tekst) is None:
        return
    schoon = tekst.replace("–", "-").replace("·", ".").replace("—", "-")
    for gevonden in phonenumbers.PhoneNumberMatcher(schoon, "NL"):
        ervoor = tekst[max(0, gevonden.start - 40) : gevonden.start].split("\n")[-1]
        erna = tekst[gevonden.end : gevonden.end + 30]
        kort = len(str(gevonden.number.national_number)) < 9
        if kort or _VREEMD.search(ervoor) or _VREEMD_NA.match(erna):
            continue
        e164 = phonenumbers.format_number(gevonden.number, phonenumbers.PhoneNumberFormat.E164)
        yield Nummer(e164, gevonden.start, gevonden.end)


def kies(kandidaten: list[Nummer], tekst: str = "") -> Nummer | None:
    """The number to call; `tekst` is what the writer says about it."""
    mobiel = [n for n in kandidaten if n.mobiel]
    vast = [n for n in kandidaten if not n.mobiel]
    gezegd = _BEL.search(tekst)
    if gezegd and not gezegd[1].lower().startswith(("mobiel", "06")) and vast:
        return vast[0]
    return next(iter((*mobiel, *vast)), None)
