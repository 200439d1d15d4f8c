"""A date that only tells which mail is meant, or of what is over: "uw schrijven van 11 januari jl.".

Knows words, not the calendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from intervisie.lezer.taal.woorden import Woord, woordenrij

_STUK: Final = woordenrij(
    "bevestiging mail mailtje e-mail bericht brief schrijven herinnering oproep aankondiging nieuwsbrief verzoek"
)
_LAATSTLEDEN: Final = woordenrij("jl jongstleden laatstleden")


def is_voorbij(woorden: Sequence[Woord], eerste: int, na: int) -> bool:
    """Whether the date `woorden[eerste:na]` dates a letter, or carries a word that puts it behind the writer."""
    erna = woorden[na].vorm if na < len(woorden) else ""
    vormen = [woord.vorm for woord in woorden[max(0, eerste - 2) : eerste + 1]]
    van_een_stuk = any(een in _STUK and ander in ("van", "dd") for een, ander in pairwise(vormen))
    return erna in _LAATSTLEDEN or van_een_stuk
