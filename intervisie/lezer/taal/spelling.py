"""Slips of the pen mended before a mail is read, with the way back to the places in the mail.

"Op dondrrdag kan ik nooti" says nothing to who only knows words. A word that no Dutch writer uses, and that is one
slip away from one that many use, is read as that word. A slip is what fingers do: a letter left out, doubled, swapped
with the next or hit beside its key. Names and addresses are left alone, and so is a text in another language or in
dialect, in which half of the words look like slips. How common a word is comes from the frequencies of `wordfreq`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from wordfreq import get_frequency_dict

from intervisie.lezer.taal import dialect
from intervisie.lezer.taal.woorden import duid

_GEWOON: Final = 10**-6.5
"""How often a word is used that a slip may stand for: once in three million words, "intervisie" among them."""
_VEEL_GEWONER: Final = 5
"""How many times as common the likeliest of two words must be."""
_MEESTE_DEEL: Final = 4
"""Where one in so many words does not exist, the language is another."""
_WOORD: Final = re.compile(r"(?<![\w@.'’`´&/+-])[a-zà-ÿ]{5,}(?![\w@'’`´&/+-]|[.:]\w)")
"""In small letters: a capital makes a name."""
_LOSSE: Final = re.compile(r"\b[a-zà-ÿ]{2,}\b")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_RIJEN: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_DRIE: Final = re.compile(r"([^e])\1\1")
"""Three of a letter stand in no word, however many write it so; but "tweeen" may."""
_UITGANGEN: Final = frozenset("tsen")
_DEELTJE: Final = re.compile(
    r"(?:aan|af|bij|deel|door|in|langs|mee|na|om|onder|op|over|terug|thuis|toe|uit|voor|weg)"
)
_ZONDER_SPATIE: Final = re.compile(
    r"(?<!\S)(?:[^\s@/:]*[a-zà-ÿ]{2}[.!?]+(?=[A-ZÀ-Þ][^\s@/:.]*[.,;:!?)]?(?!\S))"
    r"|[^\s@/]+@[a-z0-9.-]+\.[a-z]{2,}\.(?=[A-Z][a-z]+\s)|(?:mr|drs|dr|ing|ir|dhr|mw|mevr)\.(?=[A-Z]))"
)
"""Behind a sentence, also one that ends in an address, and behind a title: "niet.Dinsdag wel". Within an address
nothing is missing."""
_PLAATJES: Final = "\u2639\u263a\u2764\U0001f300-\U0001f533\U0001f536-\U0001f6ff\U0001f900-\U0001faff"
"""Faces and other pictures; not the round ones and the ticks of a legend."""
_GEZICHT: Final = re.compile(
    rf"([.!?]+|(?<=[a-zà-ÿ)]))([ \t]*(?:[{_PLAATJES}]\ufe0f?[ \t]*)+)(?=[A-ZÀ-Þ]|\n|$)"
)

_Slip = tuple[int, int, str]
"""From where to where something stands, and what was meant."""


@dataclass(frozen=True, slots=True)
class Verbeterd:
    """A text without slips; `plekken` are where each mended word ends, here and in the text as it was written."""

    tekst: str
    plekken: tuple[tuple[int, int], ...] = ()

    def geschreven(self, plek: int) -> int:
        """The place in the text as it was written, of a place in this one."""
        return plek + next((daar - hier for hier, daar in reversed(self.plekken) if hier <= plek), 0)

    def gelezen(self, plek: int) -> int:
        """The place in this text, of a place in the text as it was written that stands in no mended word."""
        return plek + next((hier - daar for hier, daar in reversed(self.plekken) if daar <= plek), 0)


def verbeter(tekst: str) -> Verbeterd:
    """Mend the slips in a text."""
    uit, plekken, begin = "", [], 0
    for van, tot, nieuw in sorted((*_woorden(tekst), *_zinseinden(tekst))):
        uit += tekst[begin:van] + nieuw
        begin = tot
        plekken.append((len(uit), tot))
    return Verbeterd(uit + tekst[begin:], tuple(plekken))


def _woorden(tekst: str) -> Iterator[_Slip]:
    """The words that do not exist and are nearly one that does; none in dialect or another language."""
    fout = [woord for woord in _WOORD.finditer(tekst) if not _bestaat(woord[0])]
    if not fout or len(fout) > max(2, len(_LOSSE.findall(tekst)) // _MEESTE_DEEL) or dialect.spreekt(tekst):
        return
    for woord in fout:
        if (bedoeld := _bedoeld(woord[0])) is not None:
            yield woord.start(), woord.end(), bedoeld


def _zinseinden(tekst: str) -> Iterator[_Slip]:
    """A space forgotten behind a sentence, and a face in the place of a full stop or behind it."""
    for einde in _ZONDER_SPATIE.finditer(tekst):
        yield einde.end(), einde.end(), " "
    for einde in _GEZICHT.finditer(tekst):
        if einde[1] or tekst[einde.end() : einde.end() + 1].strip():
            na = einde.end() - len(einde[2]) + len(einde[2].rstrip())
            yield einde.start(1), einde.end(1), ""
            yield na, na, einde[1] or "."


@cache
def _hoe_gewoon() -> dict[str, float]:
    """Dutch words as they are written, slips that many make among them, and how often each is used."""
    return get_frequency_dict("nl", "large")


def hoe_gewoon(woord: str) -> float:
    """How much of all that is written in Dutch is this word; nothing when nobody writes it."""
    return _hoe_gewoon().get(woord, 0)


@lru_cache(maxsize=16384)
def _bestaat(woord: str) -> bool:
    """Whether it is used: so, without its ending ("tornt"), or without its particle ("aanklop")."""
    gewoon, deeltje = _hoe_gewoon(), _DEELTJE.match(woord)
    stam = woord[:-1] if woord[-1] in _UITGANGEN else ""
    kern = woord[deeltje.end() :] if deeltje is not None else ""
    bekend = woord in gewoon or max(gewoon.get(stam, 0), gewoon.get(kern, 0)) > _GEWOON
    return bekend and _DRIE.search(woord) is None


@lru_cache(maxsize=4096)
def _bedoeld(woord: str) -> str | None:
    """The word that the writer will have meant; None when there is none, or more than one."""
    gewoon = _hoe_gewoon()
    kans: dict[str, int] = {}
    for slip, ander in _een_slip(woord):
        if gewoon.get(ander, 0) >= _GEWOON:
            kans[ander] = min(slip, kans.get(ander, slip))
    kans |= {
        ander: -1 for ander in kans if duid(ander)[0] != "woord"
    }  # a day or a month is what mails are about
    beste = sorted(kans, key=lambda ander: (kans[ander], -gewoon[ander]))
    for eerste, tweede in pairwise(beste[:2]):
        if kans[eerste] == kans[tweede] and gewoon[eerste] < _VEEL_GEWONER * gewoon[tweede]:
            return None
    return beste[0] if beste else None


def _een_slip(woord: str) -> Iterator[tuple[int, str]]:
    """Every string from which one slip makes `woord`, and how unlikely that slip is; the first letter stays."""
    for plek in range(1, len(woord) + 1):
        voor, na = woord[:plek], woord[plek:]
        for letter in _LETTERS:  # one left out
            yield (0 if letter in (voor[-1], na[:1]) else 1), voor + letter + na
        if not na:
            continue
        yield (0 if na[0] in (voor[-1], na[1:2]) else 1), voor + na[1:]  # one too many
        if na[1:]:
            yield 0, voor + na[1] + na[0] + na[2:]  # two swapped
        for letter in _BUREN.get(na[0], ""):  # the key beside it
            yield 1, voor + letter + na[1:]


def _buren() -> dict[str, str]:
    """Of each letter those on the keys around it."""
    uit: dict[str, str] = {}
    for rij, toetsen in enumerate(_RIJEN):
        for plek, letter in enumerate(toetsen):
            naast = toetsen[max(0, plek - 1) : plek + 2]
            boven = _RIJEN[rij - 1][plek : plek + 2] if rij else ""
            onder = _RIJEN[rij + 1][max(0, plek - 1) : plek + 1] if rij < 2 else ""
            uit[letter] = (naast + boven + onder).replace(letter, "")
    return uit


_BUREN: Final = _buren()
