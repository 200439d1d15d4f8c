"""From the bytes of a calendar to its components and properties, however badly they were written (RFC 5545 3.1).

Every byte string gives some tree, in linear time. Knows no iTIP: what a property means is for `inkomend.py`.
"""

from __future__ import annotations

import base64
import binascii
import html
import itertools
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MEESTE_BYTES = 5 * 1024 * 1024
MEESTE_COMPONENTEN = 2000
DIEPSTE = 20

_VOUW = re.compile(rb"(?:\r*\n|\r)[ \t](?![ \t]*(?:BEGIN|END):V)", re.IGNORECASE)
_EINDE = re.compile(rb"\r*\n|\r")
_KOP = re.compile(r"\s*([A-Za-z][A-Za-z0-9-]{0,60})\s*(?=[;:])")
_ADRESWAARDE = re.compile(r":(?=\s*e?mailto\s*:)", re.IGNORECASE)
_NOG_QP = re.compile(rb"PARTSTAT=3D", re.IGNORECASE)
_BASE64 = re.compile(rb"[A-Za-z0-9+/=\s]{40,}")
_CARET = {"n": "\n", "'": '"', "^": "^"}
_ESCAPE = {"n": "\n", "N": "\n"}
_LANGE_REGEL = 60


@dataclass(frozen=True, slots=True)
class Eigenschap:
    """One property; names of it and of its parameters in capitals, values as they stood."""

    naam: str
    params: dict[str, str]
    waarde: str


@dataclass(slots=True)
class Component:
    """What stood between a BEGIN and its END; `heel` tells whether the END was there."""

    naam: str
    eigenschappen: list[Eigenschap] = field(default_factory=list)
    kinderen: list[Component] = field(default_factory=list)
    heel: bool = False

    def alle(self, naam: str) -> list[Eigenschap]:
        """The properties of that name, in order."""
        return [e for e in self.eigenschappen if e.naam == naam]

    def waarde(self, naam: str) -> str:
        """The trimmed value of the first property of that name, or ""."""
        return next((e.waarde.strip() for e in self.eigenschappen if e.naam == naam), "")


class TeGroot(Exception):
    """A calendar beyond the limits of this file."""


def parse(inhoud: bytes) -> Component:
    """Read a calendar into a nameless root that holds its components. Raises TeGroot and nothing else."""
    if len(inhoud) > MEESTE_BYTES:
        raise TeGroot
    wortel = Component("")
    stapel = [wortel]
    aantal = 0
    for regel in _regels(decodeer(_hersteld(inhoud))):
        eigenschap = _eigenschap(regel)
        if eigenschap is None:
            continue
        if eigenschap.naam == "BEGIN":
            aantal += 1
            if aantal > MEESTE_COMPONENTEN or len(stapel) > DIEPSTE:
                raise TeGroot
            nieuw = Component(eigenschap.waarde.strip().upper())
            stapel[-1].kinderen.append(nieuw)
            stapel.append(nieuw)
        elif eigenschap.naam == "END":
            _sluit(stapel, eigenschap.waarde.strip().upper())
        else:
            stapel[-1].eigenschappen.append(eigenschap)
    return wortel


def decodeer(inhoud: bytes) -> str:
    """The text of a calendar: UTF-16 by its mark, else UTF-8, else windows-1252; without marks and NUL."""
    if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return inhoud.decode("utf-16", errors="replace").replace("\0", "")
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    return tekst.replace("\0", "").replace("\ufeff", "")


def leesbaar(waarde: str) -> str:
    """A TEXT value as people read it: escapes and HTML entities undone (RFC 5545 3.3.11)."""
    tekst = re.sub(r"\\(.)", lambda m: _ESCAPE.get(m[1], m[1]), waarde, flags=re.DOTALL)
    return html.unescape(tekst).strip()


def _sluit(stapel: list[Component], naam: str) -> None:
    """Close the nearest open component of that name and all that was left open in it."""
    diepte = next((i for i in range(len(stapel) - 1, 0, -1) if stapel[i].naam == naam), 0)
    if diepte:
        stapel[diepte].heel = True
        del stapel[diepte:]


def _hersteld(inhoud: bytes) -> bytes:
    """The content without a transfer encoding that a gateway forgot to take off."""
    if b"BEGIN" not in inhoud.upper() and _BASE64.fullmatch(inhoud.strip()):
        try:
            inhoud = base64.b64decode(b"".join(inhoud.split()) + b"==")
        except (binascii.Error, ValueError):
            return inhoud
    return quopri.decodestring(inhoud) if _NOG_QP.search(inhoud) else inhoud


def _regels(tekst: str) -> Iterator[str]:
    """The unfolded lines; a long line that was cut without the blank of a fold is put together again."""
    ruw = tekst.encode("utf-8", errors="replace")
    vorige: list[str] = []
    for stuk in _EINDE.split(_VOUW.sub(b"", ruw)):
        regel = stuk.decode("utf-8", errors="replace")
        if not regel.strip():
            continue
        if vorige and len(regel) and not _KOP.match(regel):
            if len(vorige[-1]) >= _LANGE_REGEL:
                vorige.append(regel)
            continue
        if vorige:
            yield "".join(vorige)
        vorige = [regel]
    if vorige:
        yield "".join(vorige)


def _eigenschap(regel: str) -> Eigenschap | None:
    kop = _KOP.match(regel)
    if not kop:
        return None
    naam = kop[1].upper()
    rest = regel[kop.end() :]
    params, waarde = _scheid(rest, adres=naam in ("ATTENDEE", "ORGANIZER"))
    return Eigenschap(naam, dict(_params(params)), waarde)


def _scheid(rest: str, *, adres: bool) -> tuple[str, str]:
    """Parameters and value: apart at the first colon outside quotes, for an address preferably that of mailto."""
    buiten = _zonder_aangehaald(rest)
    gevonden = _ADRESWAARDE.search(buiten) if adres else None
    if gevonden is None and adres and buiten.count('"') % 2:
        gevonden = _ADRESWAARDE.search(rest)
    plek = gevonden.start() if gevonden else buiten.find(":")
    if plek < 0:
        plek = rest.rfind(":")
    return rest[:plek], rest[plek + 1 :]


def _zonder_aangehaald(tekst: str) -> str:
    """The same length of text, with what stands between double quotes made blank."""
    return re.sub(r'"[^"]*"', lambda m: " " * len(m[0]), tekst)


def _params(tekst: str) -> Iterator[tuple[str, str]]:
    buiten = _zonder_aangehaald(tekst)
    grenzen = [i for i, teken in enumerate(buiten) if teken == ";"] + [len(tekst)]
    gezien: dict[str, str] = {}
    for begin, eind in itertools.pairwise(grenzen):
        naam, is_teken, waarde = tekst[begin + 1 : eind].partition("=")
        sleutel = naam.strip().upper()
        if not is_teken or not sleutel:
            continue
        if gezien.setdefault(sleutel, waarde) == waarde:
            yield sleutel, waarde.strip()
        else:
            yield sleutel, ""  # said twice and differently is not said


def schone_param(waarde: str) -> str:
    """A parameter value without its quotes, caret codes undone (RFC 6868)."""
    kaal = waarde.strip().strip('"')
    return re.sub(r"\^([n'^])", lambda m: _CARET[m[1]], kaal).strip()
