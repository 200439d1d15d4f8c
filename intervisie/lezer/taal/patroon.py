"""Patterns of many choices, made to be asked often: "one of these turns of phrase".

A clause is asked for hundreds of turns and holds few. So a pattern looks at the words in small letters first, which
the regular expressions of Python do three times as fast as in any case, only where a letter stands that one of its
choices begins with, and looks again only where that finds something. It is compiled when it is first asked, so that a
program that reads no mail does not wait for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Final

_GRENS: Final = r"\b"
_STUKJE: Final = re.compile(
    r"\\.|\(\?(?:P<\w+>|P=\w+\)|<?[=!]|-i:|i:|:)|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL
)
"""One piece of a pattern: an escape, the opening of a group, a class, or a character."""
_KNIP: Final = re.compile(r"\\.|\(\?P=\w+\)|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""Only what can open, close or part a group, and what could be taken for it."""
_HOOFDLETTERS: Final = re.compile(r"\\.|\(\?P[<=]\w+|[A-ZÀ-ÖØ-Þ]+", re.DOTALL)
_GROEP: Final = re.compile(r"\((?:\?(?:P<\w+>|-i:|i:|:))?(?!\?)(.*)\)", re.DOTALL)
_ZONDER_BREEDTE: Final = ("\\b", "\\B", "^", "$", "(?=", "(?!", "(?<=", "(?<!")
_VAN_ALLES: Final = ("\\w", "\\W", "\\S", "\\D", "(?P=", *(f"\\{cijfer}" for cijfer in range(10)))
_HERHAALT: Final = frozenset("?*+{")
_MET_HOOFDLETTER: Final = "(?-i:"
_ONTKENT: Final = ("(?!", "(?<!")


class Patroon:
    """Any of `keuzen`, in any case but for what stands in `(?-i:…)`; asked like a `re.Pattern`.

    Neighbours that begin at the border of a word share that border, which is then tried once at each place.
    """

    def __init__(self, *keuzen: str) -> None:
        self._keuzen = [keuze for rij in keuzen for keuze in _keuzen(rij)]
        rijen = groupby(self._keuzen, key=_begint_bij_grens)
        self.pattern = "|".join(_naast_elkaar(rij, grens=grens) for grens, rij in rijen)

    @cached_property
    def _heel(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    @cached_property
    def _laag(self) -> re.Pattern[str]:
        """Matches small letters wherever the whole pattern matches, and sometimes elsewhere."""
        laag = [klein for keuze in self._keuzen if (klein := _in_kleine_letters(keuze)) is not None]
        if len(laag) < len(self._keuzen):
            return re.compile("")
        soorten = [(_begint_bij_grens(keuze), _eersten(keuze) is not None) for keuze in laag]
        rijen = groupby(sorted(zip(soorten, laag, strict=True)), key=itemgetter(0))
        return re.compile(
            "|".join(_met_eersten([keuze for _, keuze in rij], grens=soort[0]) for soort, rij in rijen)
        )

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


def _dieper(stukje: str) -> int:
    """1 when it opens a group, -1 when it closes one."""
    return (stukje.startswith("(") and not stukje.startswith("(?P=")) - (stukje == ")")


def _begint_bij_grens(keuze: str) -> bool:
    return keuze.startswith(_GRENS)


def _naast_elkaar(keuzen: Iterable[str], *, grens: bool) -> str:
    if not grens:
        return "|".join(keuzen)
    return rf"\b(?:{'|'.join(keuze.removeprefix(_GRENS) for keuze in keuzen)})"


def _met_eersten(keuzen: Sequence[str], *, grens: bool) -> str:
    """Choices beside each other, tried only where something stands that one of them can begin with."""
    eersten = [eerste for keuze in keuzen for eerste in _eersten(keuze) or ()]
    rij = _naast_elkaar(keuzen, grens=grens)
    return f"(?=[{''.join(dict.fromkeys(eersten))}])(?:{rij})" if eersten else rij


def _eersten(keuze: str) -> list[str] | None:
    """What a match can begin with, as pieces of a class; None when that may be anything, or nothing at all."""
    eersten: list[str] = []
    for deel in _keuzen(keuze):
        for stuk, mag_weg in _stukken(deel):
            if stuk.startswith(_ZONDER_BREEDTE):
                continue
            erbij = _eersten(binnen[1]) if (binnen := _GROEP.fullmatch(stuk)) else _als_klasse(stuk)
            if erbij is None:
                return None
            eersten += erbij
            if not mag_weg:
                break
        else:
            return None
    return eersten


def _als_klasse(stuk: str) -> list[str] | None:
    if stuk.startswith("["):
        return None if stuk.startswith("[^") else [re.sub(r"^-|-$", r"\\-", stuk[1:-1])]
    if stuk == "." or stuk.startswith(_VAN_ALLES):
        return None
    return [stuk if stuk.startswith("\\") else re.escape(stuk)]


def _stukken(deel: str) -> Iterator[tuple[str, bool]]:
    """The characters, classes and whole groups of one choice, each with whether it may be left out."""
    stukjes = _STUKJE.findall(deel)
    plek = 0
    while plek < len(stukjes):
        begin, diepte = plek, 0
        while True:
            stukje = stukjes[plek]
            diepte += _dieper(stukje)
            plek += 1
            if not diepte:
                break
        mag_weg = stukjes[plek : plek + 1] in (["?"], ["*"]) or stukjes[plek : plek + 2] == ["{", "0"]
        yield "".join(stukjes[begin:plek]), mag_weg
        while plek < len(stukjes) and stukjes[plek] in _HERHAALT:
            plek = stukjes.index("}", plek) + 1 if stukjes[plek] == "{" else plek + 1


def _keuzen(patroon: str) -> list[str]:
    """What stands between the bars that are in no group."""
    if "|" not in patroon:
        return [patroon]
    keuzen, begin, diepte = [], 0, 0
    for teken in _KNIP.finditer(patroon):
        if teken[0] == "|" and not diepte:
            keuzen.append(patroon[begin : teken.start()])
            begin = teken.end()
        diepte += (teken[0] == "(") - (teken[0] == ")")
    return [*keuzen, patroon[begin:]]


def _in_kleine_letters(patroon: str) -> str | None:
    """The pattern for a text in small letters; None when a denial in it hangs on a capital."""
    if _MET_HOOFDLETTER not in patroon:
        return _HOOFDLETTERS.sub(lambda deel: deel[0] if deel[0][0] in "\\(" else deel[0].lower(), patroon)
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
