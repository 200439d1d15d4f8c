"""What a mark or a word in a cell of a rooster says: yes, no, a cross, or nothing.

One list for all roosters. What a cross says depends on what stands beside it: that is for who reads the table.
"""

from __future__ import annotations

from typing import Final, Literal

from intervisie.lezer.woorden import woordenrij

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
