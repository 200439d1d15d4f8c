"""What a message is before anybody asks what it means: people, visible text and its parts.

Plain data, no behaviour; `mime.py` and `citaat.py` fill it, the rest of the reader asks it questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

DeelSoort = Literal["eigen", "handtekening", "citaat", "doorgestuurd", "disclaimer"]


@dataclass(frozen=True, slots=True)
class Adres:
    """A person in a header: display name (decoded, cleaned) and address in lower case; either may be empty."""

    naam: str
    adres: str


@dataclass(frozen=True, slots=True)
class Kop:
    """The header block of a message: the outer one, or one that a quote, forward or attached mail shows."""

    van: Adres | None = None
    afzender: Adres | None = None
    antwoord_aan: Adres | None = None
    aan: tuple[Adres, ...] = ()
    cc: tuple[Adres, ...] = ()
    onderwerp: str = ""
    datum: datetime | None = None


@dataclass(frozen=True, slots=True)
class Deel:
    """A stretch of `Bericht.tekst`: `tekst[begin:eind]`.

    "eigen" is what the writer writes now, "handtekening" belongs to the writer of the deel before it (the outer
    writer at diepte 0, the forwarded writer inside a "doorgestuurd" at diepte 1), "citaat" is quoted and does not
    count, "doorgestuurd" is a forwarded or attached message whose content may count. `kop` is the header block that
    introduced a citaat or doorgestuurd deel. Delen are in order and do not overlap; separators belong to none.
    """

    soort: DeelSoort
    begin: int
    eind: int
    diepte: int = 0
    kop: Kop | None = None


@dataclass(frozen=True, slots=True)
class Bericht:
    """One message, opened and taken apart, before its meaning is read.

    `automaat` is what the structure proves: "bounce" (RFC 3464 or a known plain-text report), "mdn" (RFC 8098),
    "afwezigheid" (RFC 3834 auto-replied and known responders' marks), "agenda" (an iTIP REPLY or COUNTER),
    "lijst" (List-*, Precedence bulk), or None. `bezwaren` are Dutch sentences on hostile or unreadable content
    (script, encrypted, header line breaks, damaged). `organisatie_kop` is the Organization header,
    `kalender_methode` the method that a Content-Type names (RFC 6047).
    """

    kop: Kop
    tekst: str
    delen: tuple[Deel, ...]
    automaat: Literal["bounce", "mdn", "afwezigheid", "agenda", "lijst"] | None = None
    automatisch: bool = False
    message_id: str | None = None
    antwoord_op: tuple[str, ...] = ()
    organisatie_kop: str = ""
    kalenders: tuple[bytes, ...] = ()
    kalender_methode: str = ""
    bijlagen: tuple[str, ...] = ()
    bezwaren: tuple[str, ...] = ()
    bounce_adres: str | None = None
    bounce_van: str | None = None
    bounce_definitief: bool = False
