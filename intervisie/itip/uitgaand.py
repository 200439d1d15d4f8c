"""What we send: invitations, cancellations, refusals of a proposal and feeds, as bytes (RFC 5545, 5546, 7986).

Whatever stands in a name, title or place, the lines of the calendar are ours: text is cleaned, escaped or refused.
Knows no mail around the calendar; the caller puts these bytes, base64, in text/calendar and in the .ics copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from urllib.parse import quote
from zoneinfo import ZoneInfo

from intervisie.itip.adres import normaal_adres
from intervisie.itip.tijdzone import AMSTERDAM, VTIMEZONE_AMSTERDAM

PRODID = "-//Intervisie//Intervisie//NL"
VERVERS = "PT6H"
LANGSTE_TITEL = 140  # the whole title fits in the subject of the mail, which readers compare with SUMMARY
LANGSTE_PLAATS = 1000
LANGSTE_NAAM = 500
LANGSTE_OMSCHRIJVING = 8000
PARTSTATS = frozenset({"NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"})

Status = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]

_REGELEINDE = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ONZICHTBAAR = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_OPMAAK = re.compile(r"<(?=[A-Za-z/!])")
_UID = re.compile(r"[!-~]{1,255}")
_URI = re.compile(r"https?://[!-~]{1,2000}")
_MAILBOX = re.compile(r"[^\s\x00-\x20<>\"]{1,250}@[^\s\x00-\x20<>\"@]{1,253}")
_TEKENS_IN_ADRES = "!$&'*+-./=^_`{|}~"
_IN_NAAM = str.maketrans({'"': "'", "^": "ˆ"})


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One bijeenkomst as its participants may see it.

    All moments are aware. `uid` never changes; `sequence` rises with time and place (RFC 5546 2.1.4). `organisator`
    is (naam, adres), the From of the mail. `titel` and `plaats` become one line; without a `plaats` the `online_link`
    takes its place. `tijdzone` other than Europe/Amsterdam is written in UTC, which every reader knows.
    """

    uid: str
    sequence: int
    begin: datetime
    eind: datetime
    titel: str
    plaats: str
    omschrijving: str
    organisator: tuple[str, str]
    aangemaakt: datetime
    gewijzigd: datetime
    tijdzone: str = AMSTERDAM
    online_link: str | None = None


@dataclass(frozen=True, slots=True)
class Genodigde:
    """The one person a message goes to; `antwoord` is the PARTSTAT we know, `rol` the ROLE (RFC 5545 3.2.16)."""

    naam: str
    adres: str
    antwoord: str = "NEEDS-ACTION"
    rol: Literal["REQ-PARTICIPANT", "CHAIR"] = "REQ-PARTICIPANT"


def verzoek(afspraak: Afspraak, genodigde: Genodigde, nu: datetime, *, rsvp: bool = True) -> bytes:
    """Render METHOD:REQUEST, for a first invitation, an update, a late joiner and a REFRESH alike.

    After a change of time or place pass `antwoord="NEEDS-ACTION"` and a higher `sequence`; after any other change
    the antwoord that is known. `nu` becomes DTSTAMP in whole seconds and must be later than in every earlier
    message with this uid to this person: take it from `volgende_stempel`. Raises ValueError when a value cannot
    stand in a calendar (naive or reversed times, no mailbox, a uid with blanks, a link that is not http).
    """
    return _bericht(
        "REQUEST",
        afspraak,
        nu,
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        _organizer(afspraak),
        _attendee(genodigde, rsvp=rsvp),
    )


def annulering(afspraak: Afspraak, genodigde: Genodigde, nu: datetime, *, hele_bijeenkomst: bool) -> bytes:
    """Render METHOD:CANCEL: of the meeting (STATUS:CANCELLED) or of this one person (no STATUS, RFC 5546 3.2.5).

    `afspraak.sequence` must be higher than any that this person was sent. For one person raise it in the copy
    passed here, not for the bijeenkomst: the answers of those who stay would become old. `nu` as in `verzoek`.
    """
    status = ("STATUS:CANCELLED",) if hele_bijeenkomst else ()
    return _bericht(
        "CANCEL", afspraak, nu, *status, "TRANSP:TRANSPARENT", _organizer(afspraak), _attendee(genodigde)
    )


def weigering_tegenvoorstel(afspraak: Afspraak, genodigde: Genodigde, nu: datetime) -> bytes:
    """Render METHOD:DECLINECOUNTER: the time stays as `afspraak` has it. `nu` as in `verzoek`."""
    return _bericht("DECLINECOUNTER", afspraak, nu, _organizer(afspraak), _attendee(genodigde))


def feed(afspraken: Iterable[tuple[Afspraak, Status]], naam: str) -> bytes:
    """Render a calendar to subscribe to; the same afspraken give the same bytes, whatever the hour.

    No METHOD and no people; a cancelled bijeenkomst must stay in it as CANCELLED. DTSTAMP is the afspraak's
    `gewijzigd`, as RFC 5545 3.8.7.2 has it for a calendar without METHOD.
    """
    titel = _escape(schone_regel(naam, LANGSTE_TITEL))
    kop = (
        "BEGIN:VCALENDAR",
        f"PRODID:{PRODID}",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        f"NAME:{titel}",
        f"X-WR-CALNAME:{titel}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{VERVERS}",
        f"X-PUBLISHED-TTL:{VERVERS}",
    )
    delen = [
        _vevent(afspraak, afspraak.gewijzigd, f"STATUS:{status}", _transp(status))
        for afspraak, status in afspraken
    ]
    # a calendar holds at least one component (RFC 5545 3.6), so that an empty one shows its zone
    zone = VTIMEZONE_AMSTERDAM if not delen or any(";TZID=" in deel for deel in delen) else ""
    return "".join((_gevouwen(kop), zone, *delen, "END:VCALENDAR\r\n")).encode()


def volgende_stempel(nu: datetime, laatste: datetime | None) -> datetime:
    """Return the DTSTAMP to use at `nu` when `laatste` was the last one sent to this person for this uid.

    Whole seconds, in UTC, always later than `laatste`: readers ignore a message with an equal stamp.
    """
    nu = _utc(nu).replace(microsecond=0)
    return nu if laatste is None else max(nu, _utc(laatste).replace(microsecond=0) + timedelta(seconds=1))


def schone_regel(tekst: str, lengte: int = LANGSTE_TITEL) -> str:
    """Return `tekst` as the calendar shows it in SUMMARY: one line, no control characters, at most `lengte` long.

    Use it for the subject and text of the mail around the calendar, so that both name the bijeenkomst alike.
    """
    regel = " ".join(_ONZICHTBAAR.sub("", _REGELEINDE.sub(" ", tekst)).split())
    return regel if len(regel) <= lengte else regel[: lengte - 1].rstrip() + "…"


def _bericht(methode: str, afspraak: Afspraak, nu: datetime, *regels: str) -> bytes:
    kop = (
        "BEGIN:VCALENDAR",
        f"PRODID:{PRODID}",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        f"METHOD:{methode}",
    )
    vevent = _vevent(afspraak, nu, *regels)
    zone = VTIMEZONE_AMSTERDAM if ";TZID=" in vevent else ""
    return "".join((_gevouwen(kop), zone, vevent, "END:VCALENDAR\r\n")).encode()


def _vevent(afspraak: Afspraak, stempel: datetime, *regels: str) -> str:
    _keur(afspraak)
    return _gevouwen(
        (
            "BEGIN:VEVENT",
            f"UID:{afspraak.uid}",
            f"DTSTAMP:{_utc(stempel):%Y%m%dT%H%M%SZ}",
            f"SEQUENCE:{afspraak.sequence}",
            *_tijden(afspraak),
            f"SUMMARY:{_escape(schone_regel(afspraak.titel) or 'Intervisie')}",
            *_inhoud(afspraak),
            f"CREATED:{_utc(afspraak.aangemaakt):%Y%m%dT%H%M%SZ}",
            f"LAST-MODIFIED:{_utc(afspraak.gewijzigd):%Y%m%dT%H%M%SZ}",
            *regels,
            "END:VEVENT",
        )
    )


def _keur(afspraak: Afspraak) -> None:
    if not _UID.fullmatch(afspraak.uid):
        raise ValueError("a uid is 1 to 255 visible ASCII characters")
    if afspraak.sequence < 0:
        raise ValueError("a sequence starts at 0")
    if _utc(afspraak.eind) <= _utc(afspraak.begin):
        raise ValueError("an afspraak ends after it begins")
    if afspraak.online_link and not _URI.fullmatch(afspraak.online_link):
        raise ValueError("an online link is an http(s) URI")


def _tijden(afspraak: Afspraak) -> Iterator[str]:
    """DTSTART and DTEND on the wall clock, or in UTC where that is not exact (another zone, the doubled hour)."""
    zone = ZoneInfo(AMSTERDAM)
    muur = {"DTSTART": afspraak.begin.astimezone(zone), "DTEND": afspraak.eind.astimezone(zone)}
    if afspraak.tijdzone != AMSTERDAM or any(moment.fold for moment in muur.values()):
        return (f"{naam}:{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" for naam, moment in muur.items())
    return (f"{naam};TZID={AMSTERDAM}:{moment:%Y%m%dT%H%M%S}" for naam, moment in muur.items())


def _inhoud(afspraak: Afspraak) -> Iterator[str]:
    if plaats := schone_regel(afspraak.plaats, LANGSTE_PLAATS) or afspraak.online_link:
        yield f"LOCATION:{_escape(plaats)}"
    if omschrijving := _alinea(afspraak.omschrijving):
        yield f"DESCRIPTION:{_escape(omschrijving)}"
    if afspraak.online_link:
        yield f'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Online deelnemen":{afspraak.online_link}'


def _organizer(afspraak: Afspraak) -> str:
    naam, adres = afspraak.organisator
    return f"ORGANIZER;CN={_cn(naam, adres)}:{_mailto(adres)}"


def _attendee(genodigde: Genodigde, *, rsvp: bool | None = None) -> str:
    if genodigde.antwoord not in PARTSTATS:
        raise ValueError("an antwoord is a PARTSTAT of an event")
    vraag = "" if rsvp is None else f";RSVP={str(rsvp).upper()}"
    return (
        f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE={genodigde.rol};PARTSTAT={genodigde.antwoord}{vraag}"
        f";CN={_cn(genodigde.naam, genodigde.adres)}:{_mailto(genodigde.adres)}"
    )


def _cn(naam: str, adres: str) -> str:
    """A quoted CN, without the signs that RFC 6868 would code: Outlook shows the codes as they stand."""
    schoon = schone_regel(naam, LANGSTE_NAAM).translate(_IN_NAAM) or normaal_adres(adres)
    return f'"{schoon}"'


def _mailto(adres: str) -> str:
    normaal = normaal_adres(adres) if _MAILBOX.fullmatch(adres) else ""
    if not normaal:
        raise ValueError("an address is one mailbox")
    lokaal, _, domein = normaal.rpartition("@")
    return f"mailto:{quote(lokaal, safe=_TEKENS_IN_ADRES)}@{quote(domein, safe='.-')}"


def _transp(status: Status) -> str:
    return "TRANSP:TRANSPARENT" if status == "CANCELLED" else "TRANSP:OPAQUE"


def _alinea(tekst: str) -> str:
    """Text of several lines, without markup: some calendars would show that as HTML."""
    regels = _REGELEINDE.sub("\n", tekst.replace("\t", " "))
    return _OPMAAK.sub("‹", _ONZICHTBAAR.sub("", regels)).strip()[:LANGSTE_OMSCHRIJVING]


def _escape(tekst: str) -> str:
    return tekst.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _gevouwen(regels: Iterable[str]) -> str:
    return "".join(_vouw(regel) for regel in regels)


def _vouw(regel: str) -> str:
    """End a content line, cut in pieces of at most 75 octets, never inside a character (RFC 5545 3.1)."""
    if len(regel) <= 75 and regel.isascii():
        return regel + "\r\n"
    octetten = regel.encode()
    stukken, begin, breedte = [], 0, 75
    while len(octetten) - begin > breedte:
        eind = begin + breedte
        while octetten[eind] & 0xC0 == 0x80:
            eind -= 1
        stukken.append(octetten[begin:eind])
        begin, breedte = eind, 74
    stukken.append(octetten[begin:])
    return b"\r\n ".join(stukken).decode() + "\r\n"


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment has a time zone")
    return moment.astimezone(UTC)
