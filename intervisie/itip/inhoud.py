"""From calendar bytes as the world sends them to components and properties (RFC 5545 3.1), leniently.

Mends what has one reading: transfer encodings left on, character sets, line ends, folds, missing ends, odd quotes.
Never raises and does work in proportion to the bytes. Knows no METHOD and no meaning of a property.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

MAX_COMPONENTEN: Final = 500
MAX_DIEPTE: Final = 12
MAX_REGELS: Final = 50_000

TE_VEEL_COMPONENTEN: Final = "De agenda-bijlage heeft te veel onderdelen om te lezen."
TE_DIEP: Final = "De agenda-bijlage heeft te veel lagen om te lezen."
TE_VEEL_REGELS: Final = "De agenda-bijlage heeft te veel regels om te lezen."

_BEGIN: Final = re.compile(rb"BEGIN[ \t]*:[ \t]*V(?:CALENDAR|EVENT)", re.IGNORECASE)
_BEGIN_BASE64: Final = re.compile(rb"(?:\A|[\r\n])[ \t]*(QkVHSU46V|77u/QkVHSU46V|YmVnaW46d)")
_GEEN_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")
_TEKENSET: Final = re.compile(r"(?:iso8859-\d+|cp12\d\d|mac-roman|utf-16(?:-[bl]e)?|utf-32(?:-[bl]e)?)")
_BESTURING: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_REGELEINDE: Final = re.compile(r"\r*\n|\r")
_KADER: Final = re.compile(r"(BEGIN|END)\s*:\s*([A-Za-z0-9-]+)\s*", re.IGNORECASE)
_NAAM: Final = re.compile(r"([A-Za-z][A-Za-z0-9-]{0,80})\s*(?=[;:])")
_BEKEND: Final = re.compile(
    r"(?:BEGIN|END|VERSION|PRODID|METHOD|CALSCALE|UID|DTSTAMP|DTSTART|DTEND|DURATION|SUMMARY|LOCATION|DESCRIPTION"
    r"|STATUS|TRANSP|CLASS|PRIORITY|SEQUENCE|ORGANIZER|ATTENDEE|COMMENT|CREATED|LAST-MODIFIED|RECURRENCE-ID|RRULE"
    r"|RDATE|EXDATE|CATEGORIES|CONTACT|URL|GEO|RESOURCES|ATTACH|RELATED-TO|REQUEST-STATUS|ACTION|TRIGGER|REPEAT"
    r"|TZID|TZNAME|TZURL|TZOFFSETFROM|TZOFFSETTO|CONFERENCE|X-[A-Z0-9-]+)\s*[;:]",
    re.IGNORECASE,
)
_PARAM: Final = re.compile(r";\s*([A-Za-z0-9-]{1,80})\s*=")
_MAILTO_AAN_EIND: Final = re.compile(r":\s*((?:e?mailto\s*:)[^\"]*)\Z", re.IGNORECASE)
_CARET: Final = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}


@dataclass(frozen=True, slots=True)
class Eigenschap:
    """One content line: its name in capitals, its parameters (last one first said wins none: all values kept), its value."""

    naam: str
    params: tuple[tuple[str, str], ...]
    waarde: str

    def param(self, naam: str) -> str | None:
        """The value of a parameter, without outer quotes and with RFC 6868 undone; None when it is absent."""
        return next((waarde for sleutel, waarde in self.params if sleutel == naam), None)

    def alle(self, naam: str) -> tuple[str, ...]:
        """Every value that a parameter is given on this line."""
        return tuple(waarde for sleutel, waarde in self.params if sleutel == naam)


@dataclass(slots=True)
class Component:
    """A BEGIN..END block; `naam` in capitals."""

    naam: str
    eigenschappen: list[Eigenschap] = field(default_factory=list)
    kinderen: list[Component] = field(default_factory=list)

    def alle(self, *namen: str) -> list[Eigenschap]:
        """The properties of this block itself with one of these names, in order."""
        return [eigenschap for eigenschap in self.eigenschappen if eigenschap.naam in namen]

    def waarden(self, naam: str) -> list[str]:
        """The different values of a property, stripped, in order, without empty ones."""
        return list(dict.fromkeys(w for e in self.alle(naam) if (w := e.waarde.strip())))


def parse_inhoud(octetten: bytes, tekenset: str = "") -> tuple[list[Component], list[str]]:
    """Return the VCALENDARs in `octetten` and Dutch bezwaren; either list may be empty.

    `tekenset` is what the part declares. Text around the calendars is skipped; a lone VEVENT gets a calendar.
    """
    tekst = _decodeer(_zonder_transport(octetten), tekenset)
    bouw = _Bouw()
    for nummer, regel in enumerate(_regels(tekst)):
        if nummer >= MAX_REGELS:
            bouw.bezwaren.append(TE_VEEL_REGELS)
        if bouw.bezwaren:
            return [], bouw.bezwaren
        bouw.regel(regel)
    return bouw.kalenders, bouw.bezwaren


def ontsnap(waarde: str) -> str:
    """Undo the escapes of a TEXT value (RFC 5545 3.3.11)."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], waarde, flags=re.DOTALL)


class _Bouw:
    """The open blocks while lines come in."""

    def __init__(self) -> None:
        self.kalenders: list[Component] = []
        self.bezwaren: list[str] = []
        self._open: list[Component] = []
        self._aantal = 0

    def regel(self, regel: str) -> None:
        if kader := _KADER.fullmatch(regel):
            naam = kader[2].upper()
            if kader[1].upper() == "BEGIN":
                self._begin(naam)
            else:
                self._eind(naam)
        elif (eigenschap := parse_regel(regel)) is not None:
            # METHOD may stand before a calendar that lost its first line
            if self._open:
                self._open[-1].eigenschappen.append(eigenschap)

    def _begin(self, naam: str) -> None:
        self._aantal += 1
        if self._aantal > MAX_COMPONENTEN:
            self.bezwaren.append(TE_VEEL_COMPONENTEN)
        elif len(self._open) >= MAX_DIEPTE:
            self.bezwaren.append(TE_DIEP)
        elif naam == "VCALENDAR":
            self._nieuwe_kalender()
        else:
            self._onderdeel(naam)

    def _nieuwe_kalender(self) -> None:
        self.kalenders.append(Component("VCALENDAR"))
        self._open = [self.kalenders[-1]]

    def _onderdeel(self, naam: str) -> None:
        if not self._open:
            self._nieuwe_kalender()
        if naam in ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"):
            del self._open[1:]  # these never nest: an END was lost
        onderdeel = Component(naam)
        self._open[-1].kinderen.append(onderdeel)
        self._open.append(onderdeel)

    def _eind(self, naam: str) -> None:
        namen = [component.naam for component in self._open]
        if naam in namen:
            del self._open[len(namen) - 1 - namen[::-1].index(naam) :]


def parse_regel(regel: str) -> Eigenschap | None:
    """Read one unfolded content line, or None when it has no name, no colon, or no single reading."""
    kop = _NAAM.match(regel)
    if not kop:
        return None
    naam, rest = kop[1].upper(), regel[kop.end() :]
    colon = _dubbele_punt(rest)
    if colon < 0:
        # quotes that do not pair, as in CN="5" beeld": the address at the end still has one reading
        adres = _MAILTO_AAN_EIND.search(rest)
        if not adres:
            return None
        return Eigenschap(naam, _params(rest[: adres.start()].replace('"', "")), adres[1])
    return Eigenschap(naam, _params(rest[:colon]), rest[colon + 1 :])


def _dubbele_punt(rest: str) -> int:
    """Where the value begins: the first colon outside quotes; -1 without one."""
    plek = rest.find(":")
    while plek >= 0 and rest.count('"', 0, plek) % 2:
        plek = rest.find(":", plek + 1)
    return plek


def _params(kop: str) -> tuple[tuple[str, str], ...]:
    begin = [m for m in _PARAM.finditer(kop) if not kop.count('"', 0, m.start()) % 2]
    eind = [m.start() for m in begin[1:]] + [len(kop)]
    return tuple((m[1].upper(), _paramwaarde(kop[m.end() : stop])) for m, stop in zip(begin, eind, strict=True))


def _paramwaarde(ruw: str) -> str:
    kaal = ruw.strip()
    if len(kaal) > 1 and kaal[0] == kaal[-1] == '"':
        kaal = kaal[1:-1]
    return re.sub(r"\^[nN'^]", lambda m: _CARET[m[0]], kaal)


def _zonder_transport(octetten: bytes) -> bytes:
    """Undo base64 or quoted-printable that a gateway left on."""
    plat = octetten.replace(b"\0", b"") if b"\0" in octetten[:200] else octetten
    if not _BEGIN.search(plat) and (begin := _BEGIN_BASE64.search(octetten)):
        return _base64(octetten[begin.start(1) :])
    if b"=3D" in octetten and (b";PARTSTAT=3D" in octetten or b"=0D" in octetten or not _BEGIN.search(plat)):
        return binascii.a2b_qp(octetten)
    return octetten


def _base64(octetten: bytes) -> bytes:
    schoon = _GEEN_BASE64.sub(b"", octetten.partition(b"=")[0])
    schoon = schoon[: len(schoon) - (len(schoon) % 4 == 1)]
    return base64.b64decode(schoon + b"=" * (-len(schoon) % 4))


def _decodeer(octetten: bytes, tekenset: str) -> str:
    """UTF-8 when the bytes are that, whatever is declared; else what is declared; else windows-1252."""
    for naam in (_breed(octetten), "utf-8-sig", _bekende_tekenset(tekenset)):
        if naam:
            try:
                return octetten.decode(naam)
            except UnicodeError:
                continue
    return octetten.decode("cp1252", "replace")


def _breed(octetten: bytes) -> str:
    begin = octetten[:4]
    if begin.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if begin[1:2] == b"\0" != begin[:1]:
        return "utf-16-le"
    return "utf-16-be" if begin[:1] == b"\0" != begin[1:2] and begin else ""


def _bekende_tekenset(naam: str) -> str:
    """Text encodings of mail only: a codec that unpacks or escapes has no business here."""
    try:
        echt = codecs.lookup(naam).name if naam else ""
    except (LookupError, ValueError):
        return ""
    return echt if _TEKENSET.fullmatch(echt) else ""


def _regels(tekst: str) -> Iterator[str]:
    """The unfolded lines. A line that cannot start a property belongs to the line before it."""
    stukken: list[str] = []
    for ruw in _REGELEINDE.split(_BESTURING.sub("", tekst)):
        kaal = ruw.strip()
        if not kaal:
            continue
        if stukken and not _begint(ruw, kaal, stukken):
            if ruw[0] not in " \t" and stukken[-1].endswith("="):
                stukken[-1] = stukken[-1][:-1]  # a soft break of quoted-printable that stayed behind
            stukken.append(ruw[1:] if ruw[0] in " \t" else ruw)
            continue
        if stukken:
            yield "".join(stukken)
        stukken = [kaal if _KADER.fullmatch(kaal) else ruw.lstrip()]
    if stukken:
        yield "".join(stukken)


def _begint(ruw: str, kaal: str, vorige: list[str]) -> bool:
    """True when this physical line starts a new content line.

    An indented BEGIN or END does, and after such a line nothing can be a continuation.
    """
    if _KADER.fullmatch(kaal):
        return True
    if len(vorige) == 1 and _KADER.fullmatch(vorige[0]):
        return True
    if ruw[0] in " \t":
        return False
    if _BEKEND.match(ruw):
        return True
    return bool(_NAAM.match(ruw)) and not ruw.lower().startswith("mailto") and ":" in "".join(vorige)
