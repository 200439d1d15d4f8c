"""Patterns of many choices, made to be asked often: "one of these turns of phrase".

A clause is asked for hundreds of turns and holds few. So a pattern looks at the words in small letters first, which
the regular expressions of Python do three times as fast as in any case, and looks again only where that finds
something. It is compiled when it is first asked, so that a program that reads no mail does not wait for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import groupby
from typing import Final

_GRENS: Final = r"\b"
_STUKJE: Final = re.compile(
    r"\\.|\(\?(?:P<\w+>|P=\w+\)|<?[=!]|-i:|i:|:)|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL
)
"""One piece of a pattern: an escape, the opening of a group, a class, or a character."""
_MET_HOOFDLETTER: Final = "(?-i:"
_ONTKENT: Final = ("(?!", "(?<!")


class Patroon:
    """Any of `keuzen`, in any case but for what stands in `(?-i:…)`; asked like a `re.Pattern`.

    Neighbours that begin at the border of a word share that border, which is then tried once at each place.
    """

    def __init__(self, *keuzen: str) -> None:
        los = (keuze for rij in keuzen for keuze in _keuzen(rij))
        rijen = (
            rf"\b(?:{'|'.join(keuze.removeprefix(_GRENS) for keuze in rij)})" if grens else "|".join(rij)
            for grens, rij in groupby(los, key=lambda keuze: keuze.startswith(_GRENS))
        )
        self.pattern = "|".join(rijen)

    @cached_property
    def _heel(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    @cached_property
    def _laag(self) -> re.Pattern[str]:
        """Matches small letters wherever the whole pattern matches, and sometimes elsewhere."""
        return re.compile(_in_kleine_letters(self.pattern) or "")

    def search(self, tekst: str, begin: int = 0, eind: int | None = None) -> re.Match[str] | None:
        """The first match between two places."""
        if not begin and self._laag.search(tekst.lower()) is None:
            return None
        return self._heel.search(tekst, begin, len(tekst) if eind is None else eind)

    def match(self, tekst: str, begin: int = 0, eind: int | None = None) -> re.Match[str] | None:
        """The match that begins at a place."""
        if not begin and self._laag.match(tekst.lower()) is None:
            return None
        return self._heel.match(tekst, begin, len(tekst) if eind is None else eind)

    def fullmatch(self, tekst: str) -> re.Match[str] | None:
        """The match of all of the text."""
        return self._heel.fullmatch(tekst) if self._laag.match(tekst.lower()) is not None else None

    def finditer(self, tekst: str, begin: int = 0, eind: int | None = None) -> Iterator[re.Match[str]]:
        """All matches between two places."""
        return self._heel.finditer(tekst, begin, len(tekst) if eind is None else eind)

    def findall(self, tekst: str) -> list[str]:
        """The words of all matches; only for a pattern without groups."""
        return [gevonden[0] for gevonden in self.finditer(tekst)]

    def sub(self, nieuw: str | Callable[[re.Match[str]], str], tekst: str) -> str:
        """The text with each match replaced."""
        return self._heel.sub(nieuw, tekst) if self._laag.search(tekst.lower()) is not None else tekst

    def split(self, tekst: str) -> list[str]:
        """What stands between the matches; only for a pattern without groups."""
        return self._heel.split(tekst)


def een_van(*patronen: str) -> Patroon:
    """One pattern that matches any of `patronen`, in any case."""
    return Patroon(*patronen)


def _keuzen(patroon: str) -> list[str]:
    """What stands between the bars that are in no group."""
    keuzen, diepte = [""], 0
    for stukje in _STUKJE.findall(patroon):
        diepte += (stukje.startswith("(") and not stukje.startswith("(?P=")) - (stukje == ")")
        if stukje == "|" and not diepte:
            keuzen.append("")
        else:
            keuzen[-1] += stukje
    return keuzen


def _in_kleine_letters(patroon: str) -> str | None:
    """The pattern for a text in small letters; None when a denial in it hangs on a capital."""
    open_: list[str] = []
    uit = ""
    for stukje in _STUKJE.findall(patroon):
        if stukje.startswith("(") and not stukje.startswith("(?P="):
            open_.append(stukje)
            if stukje == _MET_HOOFDLETTER and any(groep in _ONTKENT for groep in open_):
                return None
        elif stukje == ")":
            open_.pop()
        elif stukje.startswith("[^") and _MET_HOOFDLETTER in open_:
            return None
        vast = stukje.startswith(("\\", "(?"))
        uit += stukje if vast else re.sub(r"\\.|[^\\]", lambda teken: _klein(teken[0]), stukje)
    return uit


def _klein(teken: str) -> str:
    return teken if teken.startswith("\\") else teken.lower()
