"""What the marks and letters in the cells of a rooster stand for: by the legend of the mail, else by habit.

"O = ochtend, streepje = kan niet", or no word on it and "om", "m" and "-" in the cells. Knows words, no tables.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from intervisie.lezer.taal.merken import VINKEN, lees_merk

_WIE: Final = (
    r"(?:dat |het |iemand |men |degene |diegene |ik |hij |zij |ze |we |wij |die dag |op die dag |er |"
    r"dan |wel |echt |zeker |absoluut |beslist |helaas |helemaal |sowieso |gewoon |goed )*"
)
_DEEL_ERVAN: Final = r"(?:(?:in )?de |[’']s )?(?:ochtend|middag|avond)s?"
_ZEGT: Final = (
    r"(?P<zegt>(?:die dag |de hele dag )?(?:kan|kunnen|past|lukt|gaat|werkt) "
    rf"{_WIE}(?:niet|(?:alleen |enkel )?{_DEEL_ERVAN}(?! niet))|"
    r"niet\s+(?:kan|kunnen|past|beschikbaar|aanwezig|mogelijk)|(?:die dag |(?:de )?hele dag )?niet|nee|onmogelijk|"
    r"nooit|geen (?:optie|mogelijkheid|tijd)|verhinderd|bezet|afwezig|(?:de |een )?hele dag|heel|"
    rf"(?:alleen |enkel |zowel )?{_DEEL_ERVAN}(?: (?:en|als) {_DEEL_ERVAN})?|"
    r"kan|kunnen|past|lukt|wel|ja|beschikbaar|aanwezig|mogelijk|vrij|prima|oké|akkoord)\b"
)
_IS: Final = (
    r"(?:[=:→]|is|zijn|betekent:?|betekenen|(?:staat|staan) voor|(?:geeft|geven) aan|wil zeggen|"
    r"(?:staat|staan),?)"
)
_DAN: Final = rf"\s*{_WIE}"
_LEGENDA: Final = re.compile(
    r"(?<!\w)(?<!geen )(?P<teken>[^\s\w]|\[?[a-z]\]?|om|hd|vm|nm|o ?[/+&] ?m)[\"'’”]?\s*"
    rf"{_IS}{_DAN}{_ZEGT}",
    re.IGNORECASE,
)
_LEGENDA_IN_WOORDEN: Final = re.compile(
    rf"(?<!geen )\b(?P<teken>kruis|vink|min|streep|plus)(?:je|netje)?s?\s*{_IS}{_DAN}{_ZEGT}",
    re.IGNORECASE,
)
_VOUW: Final = re.compile(r"(?<=\w)\n(?=[a-z])")
"""Where a line was folded within a sentence."""
_HEET: Final = {"kruis": "x✗✘❌", "vink": "v✓✔✅", "min": "-–—−", "streep": "-–—−", "plus": "+"}
_NIET: Final = re.compile(r"niet|nee|nooit|geen|onmogelijk|verhinderd|bezet|afwezig", re.IGNORECASE)
_DEEL: Final = re.compile(r"ochtend|middag|avond|hele dag|heel", re.IGNORECASE)
_LETTERS: Final = {
    "o": "ochtend",
    "m": "middag",
    "om": "hele dag",
    "vm": "ochtend",
    "nm": "middag",
    "h": "hele dag",
    "hd": "hele dag",
}
"""The letters that people use for parts of the day without a word on it."""


def betekenis(cellen: Sequence[str], tekst: str) -> dict[str, str]:
    """What each cell says, in small letters: a part of the day, "ja" or "nee"; not those that speak for themselves.

    A cross says no beside a tick, "vrij" yes beside "bezet". `tekst` is the whole mail, for its legend.
    """
    uit = {}
    vakken = {cel.lower() for cel in cellen}
    kruis_is = "nee" if VINKEN & {cel.strip("[]()") for cel in vakken} else "ja"
    letters = _met_letters(vakken)
    for cel in vakken:
        if letters and all(deel in _LETTERS for deel in re.split(r"\W+", cel)):
            uit[cel] = " en ".join(_LETTERS[deel] for deel in re.split(r"\W+", cel))
        elif (merk := lees_merk(cel)) in ("ja", "nee", "kruis"):
            uit[cel] = "ja" if cel == "vrij" and "bezet" in vakken else kruis_is if merk == "kruis" else merk
    uit.update({teken: zegt for teken, zegt in legenda(tekst).items() if teken in vakken})
    return uit


def legenda(tekst: str) -> dict[str, str]:
    """What the mail says that its marks stand for, each mark in small letters."""
    uit = {}
    tekst = _VOUW.sub(" ", tekst)
    for g in _LEGENDA.finditer(tekst):
        uit[g["teken"].lower()] = _stand(g["zegt"])
    for g in _LEGENDA_IN_WOORDEN.finditer(tekst):
        uit.update(dict.fromkeys(_HEET[g["teken"].lower()], _stand(g["zegt"])))
    return uit


def _stand(zegt: str) -> str:
    zegt = " ".join(zegt.lower().split())
    if _NIET.search(zegt):
        return "nee"
    deel = " en ".join(_DEEL.findall(zegt))
    return {"heel": "hele dag"}.get(deel, deel) or "ja"


def _met_letters(vakken: set[str]) -> bool:
    """Whether the letters in these cells can only be parts of the day."""
    return vakken >= {"o", "m"} or "om" in vakken or vakken >= {"vm", "nm"}


def vertaal(rooster: str, zegt: dict[str, str]) -> str:
    """The cells under a row of days, with those of which `zegt` tells a part of the day or a mark written out."""
    kop, _, rij = rooster.partition("\n")
    vakken, _, rest = rij.partition("\n")
    cellen = [zegt.get(cel.strip().lower(), cel) for cel in vakken.split("\t")]
    return "\n".join((kop, "\t".join(cellen), *([rest] if rest else [])))
