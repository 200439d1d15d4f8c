"""The first name with which somebody signs, whose header has only initials: "Groetjes, Pim" over "Vries, P. de".

Reads the last words of a mail and the first of its signature. Knows the shape of a closing, no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from intervisie.lezer.personen import functie
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.taal import namen

_NAAM: Final = r"([^\W\d_]{3,12}(?:-[^\W\d_]{2,12})?)"
_SLOT: Final = (
    r"(?:met (?:vriendelijke |hartelijke |lieve )?groet\w*|(?:de )?(?:hartelijke |vriendelijke )?groet\w*(?: van)?|"
    r"de uwe|toedels?|toedeloe|doe[ig]+|ciao|aju+|liefs|hartelijke?s?|mvg|gr|grtjs?|grtz?|tot \w+|x{1,4}|kus\w*|"
    r"dank\w*|bedankt)"
)
_REGEL: Final = re.compile(rf"(?:{_SLOT}\b[\s,.!:]*)?{_NAAM}(?:\s+[A-Z]\.?)?", re.IGNORECASE)
_ALLEEN_SLOT: Final = re.compile(rf"{_SLOT}\b[\s,.!:]*", re.IGNORECASE)
_HIER: Final = re.compile(
    rf"(?:^|[.,!]\s*|\n|\bmet ){_NAAM} hier\b|\bhier (?:spreekt|is) {_NAAM}(?=[,.]|$)", re.IGNORECASE
)
_AF: Final = re.compile(rf"[.!?)…]\W*$|^\W*{_SLOT}\W*$", re.IGNORECASE)
"""What stands above a name is finished: a sentence, or the closing itself."""
_TEKENS: Final = re.compile(r"[^\w\s.,|'’()/-]")


def van(schrijver: Schrijver, letters: str) -> str | None:
    """The first name, when it begins with the first of his initials."""
    for woord in _kandidaten(schrijver):
        naam = namen.uit_klein(woord.lower())
        if naam[:1] == letters[:1] and namen.is_voornaam(naam) and not functie.is_functie(naam):
            return naam
    return None


_VOORNAAM: Final = (
    r"([A-ZÀ-Þ][^\W\d_]{1,12}(?:-[A-ZÀ-Þ][^\W\d_]{1,12})?)(?! (?:(?:van|de|der|den|ter|ten) )*[A-ZÀ-Þ])\b"
)
_NOEMT: Final = re.compile(
    r"\b(?:[Zz]eg|[Nn]oem)(?: (?:maar|gewoon|mij|me|toch|liever|dus|alsjeblieft))+ "
    rf"{_VOORNAAM}|"
    r"\b[Ii]edereen (?:zegt|noemt (?:me|mij)|kent (?:me|mij) als)(?: gewoon| hier)? "
    rf"{_VOORNAAM}|"
    rf"\b[Rr]oepnaam(?: is|:)? {_VOORNAAM}|"
    r"\b(?:(?:ze|we|mensen|vrienden|[Cc]ollega['’]?s|thuis) )?noem(?:en|t) (?:(?:ze|we|mensen|collega['’]?s) )?"
    rf"(?:me|mij)(?: hier| allemaal| gewoon| altijd| iedereen)* {_VOORNAAM}|"
    rf"\b[Ii]k word (?:altijd |door iedereen |hier |meestal )?{_VOORNAAM} genoemd|"
    rf"\b[Ii]k luister naar (?:de naam )?{_VOORNAAM}|"
    rf"\b(?:mag|kunt|kun) (?:me|mij|gewoon|je|u|jullie|ook| )+{_VOORNAAM} (?:zeggen|noemen)|"
    rf"\b[Ii]k ben {_VOORNAAM},? niet [A-ZÀ-Þ]"
)


def genoemd(tekst: str) -> str | None:
    """The first name by which the writer says he is called: "zeg maar gewoon Bep", "iedereen noemt me Kaat"."""
    for gezegd in _NOEMT.finditer(tekst):
        naam = next(groep for groep in gezegd.groups() if groep)
        if namen.is_voornaam(naam) and not functie.is_functie(naam):
            return naam
    return None


_BEN: Final = re.compile(rf"\b(?:[Ii]k ben|[Mm]ijn naam is) {_VOORNAAM}(?=[ ,.])")


def _kandidaten(schrijver: Schrijver) -> Iterator[str]:
    regels = [r for r in schrijver.ondertekening.split("\n") if r.strip()][:2]
    if len(regels) == 2 and not _ALLEEN_SLOT.fullmatch(_kaal(regels[0])):
        del regels[1]
    eigen = [r.strip() for r in schrijver.tekst.split("\n") if r.strip()]
    if len(eigen) > 1 and (_AF.search(eigen[-2]) or _ALLEEN_SLOT.match(eigen[-1])):
        regels.insert(0, eigen[-1])
    for regel in regels:
        if (gevonden := _REGEL.fullmatch(_kaal(regel))) is not None:
            yield gevonden[1]
    for gevonden in _HIER.finditer(schrijver.tekst):
        yield gevonden[1] or gevonden[2]
    for gevonden in _BEN.finditer(schrijver.tekst):
        yield gevonden[1]


def _kaal(regel: str) -> str:
    """A line without its smileys, and without what stands behind a bar."""
    return _TEKENS.sub(" ", regel).split("|")[0].strip(" \t,.-/")
