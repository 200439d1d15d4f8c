"""What a mail turns out to say: the values that go into the reader and come out of it.

Plain data, no behaviour. `Kennis` is what the caller knows beforehand, `Lezing` is what was read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Soort = Literal[
    "aanmelding", "afmelding", "wijziging", "vraag", "agenda-antwoord", "afwezigheid", "bounce", "overig"
]

DAGEN = ("ma", "di", "wo", "do", "vr")
DAGDELEN = tuple(f"{dag}-{deel}" for dag in DAGEN for deel in ("ochtend", "middag", "avond"))


@dataclass(frozen=True, slots=True)
class Organisatie:
    """One organisation that a mail may name.

    `aliassen` are other spellings, `domeinen` its mail domains without top level ("zeist"). A municipality
    that ceased to exist has `opgegaan_in` and `opgegaan_per` (first day of the new name).
    """

    naam: str
    soort: str = "gemeente"
    aliassen: tuple[str, ...] = ()
    domeinen: tuple[str, ...] = ()
    opgegaan_in: str | None = None
    opgegaan_per: date | None = None
    regio: str | None = None
    deelnemende_gemeenten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kennis:
    """What the caller knows: organisations, and the addresses that are our own (never a person)."""

    organisaties: tuple[Organisatie, ...] = ()
    eigen_adressen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of the mail and where they stand: `Lezing.tekst[begin:eind] == woorden`.

    `begin` and `eind` are None when the words come from a header instead of the text.
    """

    woorden: str
    begin: int | None = None
    eind: int | None = None


@dataclass(frozen=True, slots=True)
class Periode:
    """From `van` up to and including `tot`."""

    van: date
    tot: date


@dataclass(slots=True)
class Persoon:
    """One person the mail is about; None or empty where the mail does not say."""

    naam: str | None = None
    email: str | None = None
    organisatie: str | None = None
    discipline: Literal["OOV", "HRM"] | None = None
    functie: str | None = None
    telefoon: str | None = None
    beschikbaar: tuple[str, ...] = ()
    niet_beschikbaar: tuple[str, ...] = ()
    afwezig: tuple[Periode, ...] = ()
    vorm: Literal["online", "fysiek"] | None = None
    bron: dict[str, Fragment] = field(default_factory=dict)


@dataclass(slots=True)
class Lezing:
    """Everything that was read from one message.

    `tekst` is what a reader sees, quotes included; `eigen_tekst` is what this writer wrote now, without quotes
    and signature. `kalenders` are the raw bytes of every calendar part (text/calendar, application/ics, *.ics),
    undecoded. `automatisch` says that no automatic answer may ever follow (RFC 3834 and friends).
    `bounce_adres` and `bounce_van` name, for a delivery report (RFC 3464), the failed recipient and the Message-ID of
    the message that failed. Header values are decoded and stripped of control characters.
    """

    soort: Soort
    personen: list[Persoon] = field(default_factory=list)
    controle_nodig: bool = False
    redenen: list[str] = field(default_factory=list)
    tekst: str = ""
    eigen_tekst: str = ""
    onderwerp: str = ""
    van_naam: str | None = None
    van_adres: str | None = None
    aan: tuple[str, ...] = ()
    message_id: str | None = None
    antwoord_op: tuple[str, ...] = ()
    kalenders: tuple[bytes, ...] = ()
    kalender_methode: str = ""
    automatisch: bool = False
    bounce_adres: str | None = None
    bounce_van: str | None = None
    bounce_definitief: bool = False


def als_json(lezing: Lezing, bestand: str) -> dict[str, object]:
    """The reading in the form that outside programs rely on; dates as ISO text, fields not given null or empty."""
    return {
        "bestand": bestand,
        "soort": lezing.soort,
        "personen": [_persoon_als_json(p) for p in lezing.personen],
        "controle_nodig": lezing.controle_nodig,
        "redenen": lezing.redenen,
    }


def _persoon_als_json(persoon: Persoon) -> dict[str, object]:
    return {
        "naam": persoon.naam,
        "email": persoon.email,
        "organisatie": persoon.organisatie,
        "discipline": persoon.discipline,
        "functie": persoon.functie,
        "telefoon": persoon.telefoon,
        "beschikbaar": list(persoon.beschikbaar),
        "niet_beschikbaar": list(persoon.niet_beschikbaar),
        "afwezig": [{"van": p.van.isoformat(), "tot": p.tot.isoformat()} for p in persoon.afwezig],
        "vorm": persoon.vorm,
        "bron": {veld: fragment.woorden for veld, fragment in persoon.bron.items()},
    }
