"""What a mark or a word in a cell of a rooster says: yes, no, a cross, or nothing.

One list for all roosters. What a cross says depends on what stands beside it: that is for who reads the table.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.woorden import woordenrij

JA: Final = woordenrij(
    "v ja j y yes ok oke 1 wel beschikbaar kan + prima goed akkoord aanwezig voorkeur graag liefst"
)
NEE: Final = woordenrij("nee n no - 0 niet afwezig verhinderd vrij bezet / -- --- nvt")
KRUIS: Final = woordenrij("x xx")
LEEG: Final = woordenrij("? .")
VINKEN: Final = frozenset("v✓✔✅☑+")
"""Marks beside which a cross says no."""
_TEKENS_JA: Final = VINKEN | frozenset("●•☒")
_TEKENS_NEE: Final = frozenset("–—−✘✗✖❌")

Merk = Literal["ja", "nee", "kruis", "leeg"]


def lees_merk(cel: str) -> Merk | None:
    """What the words of a cell say as a mark; None when they say something else."""
    kaal = cel.strip().lower().strip("[]()").strip()
    if kaal in KRUIS:
        return "kruis"
    if not kaal.strip("?.…"):
        return "leeg"
    if kaal in _TEKENS_JA or kaal in JA or kaal == "oké":
        return "ja"
    return "nee" if kaal in _TEKENS_NEE or kaal in NEE or kaal in ("kan niet", "n.v.t.", "n.v.t") else None


_TEKEN: Final = (
    r"(?:\b(?:kruis|vink|min|streep|plus|vraagteken|punt|stip|vakje?)(?:je|netje)?s?|(?<![\w'’])[jnxv]|"
    r"\b(?:leeg|niks|niets))"
)
_IN_WOORDEN: Final = re.compile(
    rf"{_TEKEN}\s+(?:is|betekent|staat voor)\s+(?:dat )?(?:\w+ ){{0,4}}?"
    r"(?:kan|niet|wel|ja|nee|beschikbaar|vrij|mee|meedoen|onbekend|[\"'“‘])|^\W*kolommen (?:per|zijn)\b|"
    r"(?<!\w)(?:[a-z]{1,2}|streepje|kruisje|vinkje)\s*(?:=|betekent:?|staat voor)\s*"
    r"(?:dat |de |het |een |die |hij |zij )*(?:ochtend|middag|avond|hele dag|dag niet|past|lukt)",
    re.IGNORECASE,
)
"""What a mark means in words: "kruisje is kan, min is kan niet"."""
_LEGT_UIT: Final = re.compile(
    rf"{_TEKEN}\s+(?:betekent|betekenen|(?:staat|staan) voor|(?:geeft|geven) aan|wil zeggen|"
    r"zijn (?:de )?(?:dagen|dagdelen|momenten))\b|"
    rf"\bwaar (?:er )?(?:een |geen |niets |het )?{_TEKEN}s?\s+(?:staat|staan|is gezet|zijn gezet|gezet is)\b|"
    r"\b(?:aangekruist|aangevinkt|afgekruist|ingevuld)e?\s+"
    r"(?:is\b|zijn\b|betekent\b|=|(?:dag(?:en|delen)|vak(?:jes|ken))\b\W*(?:is\b|zijn\b|betekenen\b|=|:))",
    re.IGNORECASE,
)
"""A sentence that explains a mark and names no day: "een kruisje betekent dat iemand die dag kan, ook 's middags"."""
_DAGNAAM: Final = een_van(r"\b(?:maan|dins|woens|donder|vrij)dag|(?<!\w)(?:ma|di|wo|do|vr)\b")


def is_legenda(zin: str) -> bool:
    """Whether a sentence tells what marks mean: "[x] = kan de hele dag, leeg = weten we nog niet"."""
    if _IN_WOORDEN.search(zin) or (_LEGT_UIT.search(zin) and not _DAGNAAM.search(zin)):
        return True
    voor = [stuk.split()[-1].strip("\"'“”‘’(") for stuk in zin.split("=")[:-1] if stuk.split()]
    return any(woord.lower() == "leeg" or lees_merk(woord) is not None for woord in voor)
