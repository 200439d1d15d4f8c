"""When somebody can take part: dagdelen, periods of absence and the wished form, read from Dutch text.

Knows Dutch and the calendar, and nothing of mail, people or organisations: the caller hands it the words
about one person. What does not fit the fields ends as a sentence in `redenen`, never as a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from intervisie.lezer.lezing import Fragment, Periode


@dataclass(frozen=True, slots=True)
class Beschikbaarheid:
    """What a text says about when and how one person can take part.

    Dagdelen stand in the order of `DAGDELEN`. `redenen` are Dutch sentences on what the fields cannot hold; empty
    means that the reading is sure. `bron` names, per field that was filled, the words and their place in the text.
    """

    beschikbaar: tuple[str, ...] = ()
    niet_beschikbaar: tuple[str, ...] = ()
    afwezig: tuple[Periode, ...] = ()
    vorm: Literal["online", "fysiek"] | None = None
    redenen: tuple[str, ...] = ()
    bron: dict[str, Fragment] = field(default_factory=dict)


def lees_beschikbaarheid(tekst: str, datum: date, *, handtekening: str = "") -> Beschikbaarheid:
    """Read from `tekst`, what one person wrote or what was written about one person, when and how he can take part.

    `datum` is the local date of the mail. `handtekening` counts as the label rules say: its working days only when
    the text names no dagdeel, its free days unless the text names that day.
    """
    del tekst, datum, handtekening
    return Beschikbaarheid()
