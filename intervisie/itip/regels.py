"""From the bytes of a calendar to its components and properties, however badly they were written (RFC 5545 3.1).

Every byte string gives some tree, in linear time. Knows no iTIP: what a property means is for `inkomend.py`.
"""

from __future__ import annotations

import base64
import html
import itertools
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MEESTE_BYTES = 5 * 1024 * 1024
MEESTE_COMPONENTEN = 2000
DIEPSTE = 20
LANGE_REGEL = 60

# A gateway may double line ends and indent BEGIN lines. The lookbehind keeps a long run of line ends linear.
_VOUW = re.compile(rb"(?<![\r\n])[\r\n]++[ \t](?![ \t]*+(?:BEGIN|END):V)", re.IGNORECASE)
_EINDE = re.compile(rb"[\r\n]++")
# Underscores and points are not allowed in a name, but Outlook for Mac writes them. No property is called mailto.
_KOP = re.compile(r"\s*+(?!e?mailto\s*:)([A-Za-z][A-Za-z0-9_.-]{0,60})\s*+(?=[;:])", re.IGNORECASE)
_AANGEHAALD = re.compile(r'"[^"]*"')
_ADRESWAARDE = re.compile(r":(?=\s*e?mailto\s*:)", re.IGNORECASE)
_NOG_QP = re.compile(rb";PARTSTAT=3D", re.IGNORECASE)
# "BEGIN:V" at the start of a line, after a byte order mark or not; a gateway may add a footer or break the end
_BASE64 = re.compile(rb"(?:\A|[\r\n])[ \t]*+((?:77u/)?(?:QkVHSU46V|YmVnaW46d))")
_GEEN_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CARET = re.compile(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_OMSLUITERS = frozenset({"VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})


class TeGroot(Exception):
    """A calendar beyond the limits of this file."""


@dataclass(frozen=True, slots=True)
class Eigenschap:
    """One property; its name and those of its parameters in capitals, all values as they stood."""

    naam: str
    params: dict[str, str]
    waarde: str

    def param(self, naam: str) -> str:
        """The value of a parameter without quotes and with its caret codes undone (RFC 6868), or ""."""
        kaal = self.params.get(naam, "").strip().strip('"')
        return _CARET.sub(lambda m: _CARETS[m[1]], kaal).strip()


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

    def waarden(self, naam: str) -> list[str]:
        """The different values of that name, trimmed, in order, without empty ones."""
        return list(dict.fromkeys(filter(None, (e.waarde.strip() for e in self.alle(naam)))))

    def waarde(self, naam: str) -> str:
        """The trimmed value of that name; "" when there is none, and when there are two that differ."""
        waarden = self.waarden(naam)
        return waarden[0] if len(waarden) == 1 else ""


def parse(inhoud: bytes) -> Component:
    """Read a calendar into a nameless root that holds its components. Raises TeGroot and nothing else.

    A component whose END is missing ends where its container ends or the next of its kind begins.
    """
    if len(inhoud) > MEESTE_BYTES:
        raise TeGroot
    wortel = Component("")
    stapel = [wortel]
    aantal = 0
    for eigenschap in filter(None, map(_eigenschap, _regels(_octetten(inhoud)))):
        if eigenschap.naam == "BEGIN":
            aantal += 1
            _open(stapel, eigenschap.waarde.strip().upper())
            if aantal > MEESTE_COMPONENTEN or len(stapel) > DIEPSTE:
                raise TeGroot
        elif eigenschap.naam == "END":
            _sluit(stapel, eigenschap.waarde.strip().upper())
        else:
            stapel[-1].eigenschappen.append(eigenschap)
    return wortel


def leesbaar(waarde: str) -> str:
    """A TEXT value as people read it: escapes and HTML entities undone (RFC 5545 3.3.11)."""
    return html.unescape(_ESCAPE.sub(lambda m: "\n" if m[1] in "nN" else m[1], waarde)).strip()


def _open(stapel: list[Component], naam: str) -> None:
    if naam in _OMSLUITERS:
        binnen = next((i for i, c in enumerate(stapel) if c.naam in _OMSLUITERS - {"VCALENDAR"}), len(stapel))
        del stapel[1 if naam == "VCALENDAR" else binnen :]
    nieuw = Component(naam)
    stapel[-1].kinderen.append(nieuw)
    stapel.append(nieuw)


def _sluit(stapel: list[Component], naam: str) -> None:
    """Close the nearest open component of that name and all that was left open in it."""
    diepte = next((i for i in range(len(stapel) - 1, 0, -1) if stapel[i].naam == naam), 0)
    if diepte:
        stapel[diepte].heel = True
        del stapel[diepte:]


def _octetten(inhoud: bytes) -> bytes:
    """The content in one octet a letter, without a transfer encoding that a gateway forgot to take off."""
    if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff"):
        inhoud = inhoud.decode("utf-16", errors="replace").encode("utf-8", errors="replace")
    inhoud = inhoud.replace(b"\0", b"").replace(b"\xef\xbb\xbf", b"")
    if b"BEGIN:" not in inhoud.upper() and (begin := _BASE64.search(inhoud)):
        inhoud = _uit_base64(inhoud[begin.start(1) :])
    return quopri.decodestring(inhoud) if _NOG_QP.search(inhoud) else inhoud


def _uit_base64(inhoud: bytes) -> bytes:
    """What was encoded, up to the padding; damage costs the damaged spot only."""
    letters = _GEEN_BASE64.sub(b"", inhoud.partition(b"=")[0])
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))


def _regels(inhoud: bytes) -> Iterator[str]:
    """The unfolded lines; a long line that was cut without the blank of a fold is put together again.

    Octets are unfolded before they are decoded, for some programs fold inside a letter.
    """
    regel: list[str] = []
    for stuk in map(_decodeer, _EINDE.split(_VOUW.sub(b"", inhoud))):
        if _KOP.match(stuk):
            if regel:
                yield "".join(regel)
            regel = [stuk]
        elif regel and len(regel[-1]) >= LANGE_REGEL:
            regel.append(stuk)
    if regel:
        yield "".join(regel)


def _decodeer(regel: bytes) -> str:
    """UTF-8, or else windows-1252; line by line, for notes are pasted in from elsewhere."""
    try:
        return regel.decode()
    except UnicodeDecodeError:
        return regel.decode("cp1252", errors="replace")


def _eigenschap(regel: str) -> Eigenschap | None:
    kop = _KOP.match(regel)
    if not kop:
        return None
    naam = kop[1].upper()
    params, waarde = _scheid(regel[kop.end() :], adres=naam in ("ATTENDEE", "ORGANIZER"))
    return Eigenschap(naam, _params(params), waarde)


def _scheid(rest: str, *, adres: bool) -> tuple[str, str]:
    """Parameters and value: apart at the first colon outside quotes, for an address preferably that before mailto."""
    buiten = _zonder_aangehaald(rest)
    gevonden = _ADRESWAARDE.search(buiten) if adres else None
    if gevonden is None and adres and buiten.count('"') % 2:
        gevonden = _ADRESWAARDE.search(rest)
    plek = gevonden.start() if gevonden else buiten.find(":")
    if plek < 0:
        plek = rest.rfind(":")
    return (rest[:plek], rest[plek + 1 :]) if plek >= 0 else (rest, "")


def _zonder_aangehaald(tekst: str) -> str:
    """Text of the same length, with what stands between double quotes made blank."""
    return _AANGEHAALD.sub(lambda m: " " * len(m[0]), tekst) if '"' in tekst else tekst


def _params(tekst: str) -> dict[str, str]:
    """The parameters; one that is said twice and differently is not said."""
    grenzen = [i for i, teken in enumerate(_zonder_aangehaald(tekst)) if teken == ";"] + [len(tekst)]
    params: dict[str, str] = {}
    for begin, eind in itertools.pairwise(grenzen):
        naam, is_teken, waarde = tekst[begin + 1 : eind].partition("=")
        sleutel = naam.strip().upper()
        if is_teken and params.setdefault(sleutel, waarde.strip()) != waarde.strip():
            params[sleutel] = ""
    return params
