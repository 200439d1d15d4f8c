"""What comes back: answers to our invitations, read from calendars as real mail programs write them (RFC 5546).

Reads generously and decides nothing: whether an answer counts is for `besluit.py`. Takes only what says who answers
what; the title, time and place in an answer are never ours. Knows no mail around the calendar.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from intervisie.itip import regels, tijdzone
from intervisie.itip.adres import is_mailto, normaal_adres
from intervisie.itip.regels import Component, Eigenschap
from intervisie.itip.tijdzone import Overgang, Zones

ONLEESBAAR = "De agenda in deze mail is niet te lezen."
TE_GROOT = "De agenda in deze mail is te groot om te lezen."
GEEN_AFSPRAAK = "In de agenda van deze mail staat geen afspraak."
GEEN_UID = "In de agenda van deze mail staat niet over welke afspraak het gaat."
ONBEKEND_MOMENT = "In de agenda van deze mail staat een moment dat niet te lezen is."
TEGENSTRIJDIG = "In deze mail staan antwoorden die elkaar tegenspreken."

LANGSTE_OPMERKING = 2000
_OPMERKINGEN = ("COMMENT", "X-RESPONSE-COMMENT", "X-CALENDARSERVER-PRIVATE-COMMENT", "X-MICROSOFT-COMMENT")
_GLOBAL_ID = "040000008200E00074C5B7101A82E008"
_VCAL_UID = b"vCal-Uid"
_GETAL = re.compile(r"\s*(\d{1,18})\s*")


@dataclass(frozen=True, slots=True)
class Antwoorder:
    """One ATTENDEE line: `adres` in its normal spelling or "", `partstat` in capitals or None when it is not said."""

    adres: str
    partstat: str | None
    naam: str
    gedelegeerd_aan: tuple[str, ...] = ()
    verstuurd_door: str | None = None


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One VEVENT that came back. Moments are in UTC; what was absent or unreadable is None.

    `methode` is in capitals and "" when nobody named one. `uid` is the one we sent, taken out of any wrapping.
    `voorstel` is (begin, eind) of a COUNTER.
    """

    methode: str
    uid: str
    sequence: int | None
    dtstamp: datetime | None
    recurrence_id: datetime | None
    organisator: str | None
    deelnemers: tuple[Antwoorder, ...]
    voorstel: tuple[datetime, datetime | None] | None
    opmerking: str | None
    replytime: datetime | None


def lees(kalenders: Sequence[bytes], kop_methode: str = "") -> tuple[list[Antwoord], list[str]]:
    """Read the calendars of one mail: its answers, and Dutch sentences on what a person must look at.

    Copies of one answer count once. A mail that contradicts itself, or answers for two afspraken, gives no answer
    but a sentence. `kop_methode` is the method of the mail header: it counts only where the calendar has none,
    for Google sends a COUNTER as REPLY. Never raises, whatever the bytes.
    """
    antwoorden: list[Antwoord] = []
    klachten: list[str] = []
    for inhoud in kalenders:
        try:
            gelezen, klacht = _lees_kalender(inhoud, kop_methode)
        except regels.TeGroot:
            gelezen, klacht = [], [TE_GROOT]
        except Exception:  # noqa: BLE001 - hostile input is the rule here; a mail must never stop the reader
            gelezen, klacht = [], [ONLEESBAAR]
        antwoorden += gelezen
        klachten += klacht
    antwoorden = _zonder_kopieen(antwoorden)
    if len(antwoorden) > 1:
        return [], [*dict.fromkeys(klachten), TEGENSTRIJDIG]
    return antwoorden, list(dict.fromkeys(klachten))


def normale_uid(tekst: str) -> str:
    """The uid as we sent it: trimmed, and taken out of the GlobalObjectId that ActiveSync clients wrap it in."""
    kaal = (
        "".join(tekst.split()).strip("{}\"'<>") if _GLOBAL_ID in tekst.upper() else tekst.strip().strip("\"'")
    )
    if not kaal.upper().startswith(_GLOBAL_ID):
        return kaal
    try:
        octetten = binascii.unhexlify(kaal)
    except (binascii.Error, ValueError):
        return kaal
    _, merk, rest = octetten.partition(_VCAL_UID)
    binnen = rest[4:].rstrip(b"\0").decode("ascii", errors="ignore").strip() if merk else ""
    return binnen or kaal


def _lees_kalender(inhoud: bytes, kop_methode: str) -> tuple[list[Antwoord], list[str]]:
    wortel = regels.parse(inhoud)
    kalenders = [c for c in wortel.kinderen if c.naam == "VCALENDAR"] or [wortel]
    antwoorden: list[Antwoord] = []
    klachten: list[str] = []
    for kalender in kalenders:
        methode = (kalender.waarde("METHOD") or kop_methode).strip().upper()
        zones = dict(_zones(kalender))
        for vevent in (c for c in kalender.kinderen if c.naam == "VEVENT"):
            antwoord = _antwoord(vevent, vevent.waarde("METHOD").upper() or methode, zones)
            if isinstance(antwoord, str):
                klachten.append(antwoord)
            else:
                antwoorden.append(antwoord)
    if not antwoorden and not klachten:
        klachten.append(GEEN_AFSPRAAK)
    return antwoorden, klachten


def _antwoord(vevent: Component, methode: str, zones: Zones) -> Antwoord | str:
    uid = normale_uid(vevent.waarde("UID"))
    if not uid:
        return GEEN_UID
    instantie = _moment(vevent, "RECURRENCE-ID", zones)
    if vevent.alle("RECURRENCE-ID") and instantie is None:
        return ONBEKEND_MOMENT
    organisator = next((_adres(e) for e in vevent.alle("ORGANIZER")), "")
    return Antwoord(
        methode=methode,
        uid=uid,
        sequence=_getal(vevent.waarde("SEQUENCE") or vevent.waarde("X-MICROSOFT-CDO-APPT-SEQUENCE")),
        dtstamp=_moment(vevent, "DTSTAMP", zones),
        recurrence_id=instantie,
        organisator=organisator or None,
        deelnemers=tuple(dict.fromkeys(_antwoorder(e) for e in vevent.alle("ATTENDEE"))),
        voorstel=_voorstel(vevent, zones) if methode == "COUNTER" else None,
        opmerking=_opmerking(vevent),
        replytime=_moment(vevent, "X-MICROSOFT-CDO-REPLYTIME", zones),
    )


def _antwoorder(attendee: Eigenschap) -> Antwoorder:
    params = attendee.params
    aan = (normaal_adres(deel) for deel in re.split(r'"?\s*,\s*"?', params.get("DELEGATED-TO", "")))
    return Antwoorder(
        adres=_adres(attendee),
        partstat=regels.schone_param(params.get("PARTSTAT", "")).upper() or None,
        naam=regels.schone_param(params.get("CN", "")),
        gedelegeerd_aan=tuple(adres for adres in aan if adres),
        verstuurd_door=normaal_adres(params.get("SENT-BY", "")) or None,
    )


def _adres(eigenschap: Eigenschap) -> str:
    """The address of the value; a principal path or urn has it in EMAIL (RFC 7986 6.2)."""
    adres = normaal_adres(eigenschap.waarde) if is_mailto(eigenschap.waarde) else ""
    return adres or normaal_adres(eigenschap.params.get("EMAIL", ""))


def _moment(component: Component, naam: str, zones: Zones) -> datetime | None:
    gevonden = component.alle(naam)
    if not gevonden:
        return None
    return tijdzone.parse_tijdstip(
        gevonden[0].waarde, regels.schone_param(gevonden[0].params.get("TZID", "")), zones
    )


def _voorstel(vevent: Component, zones: Zones) -> tuple[datetime, datetime | None] | None:
    begin = _moment(vevent, "DTSTART", zones)
    if begin is None:
        return None
    eind = _moment(vevent, "DTEND", zones)
    duur = tijdzone.parse_duur(vevent.waarde("DURATION"))
    if eind is None and duur is not None:
        try:
            eind = begin + duur
        except OverflowError:
            eind = None
    return begin, eind


def _opmerking(vevent: Component) -> str | None:
    """What the person wrote along, once: in a property of its own or, at Google, in a parameter of ATTENDEE."""
    teksten = [regels.leesbaar(e.waarde) for naam in _OPMERKINGEN for e in vevent.alle(naam)]
    teksten += [
        regels.leesbaar(regels.schone_param(e.params.get("X-RESPONSE-COMMENT", "")))
        for e in vevent.alle("ATTENDEE")
    ]
    return "\n".join(dict.fromkeys(t for t in teksten if t))[:LANGSTE_OPMERKING] or None


def _getal(tekst: str) -> int | None:
    gevonden = _GETAL.fullmatch(tekst)
    return int(gevonden[1]) if gevonden else None


def _zones(kalender: Component) -> Iterator[tuple[str, tuple[Overgang, ...]]]:
    for zone in (c for c in kalender.kinderen if c.naam == "VTIMEZONE"):
        overgangen = tuple(filter(None, (_overgang(c) for c in zone.kinderen)))
        if overgangen:
            yield zone.waarde("TZID").strip("\"'"), overgangen


def _overgang(deel: Component) -> Overgang | None:
    begin = tijdzone.parse_moment(deel.waarde("DTSTART"), "UTC")
    van, naar = (
        tijdzone.parse_offset(deel.waarde("TZOFFSETFROM")),
        tijdzone.parse_offset(deel.waarde("TZOFFSETTO")),
    )
    if not isinstance(begin, datetime) or van is None or naar is None:
        return None
    regel = dict(stuk.upper().partition("=")[::2] for stuk in deel.waarde("RRULE").split(";"))
    maand = regel.get("BYMONTH", "")
    jaarlijks = regel.get("FREQ") == "YEARLY" and maand.isdecimal() and len(maand) <= 2
    return Overgang(
        begin.replace(tzinfo=None),
        van,
        naar,
        int(maand) if jaarlijks else None,
        regel.get("BYDAY") if jaarlijks else None,
    )


def _zonder_kopieen(antwoorden: list[Antwoord]) -> list[Antwoord]:
    """One of each: the fullest of the copies, and none that a damaged copy left without a person."""
    rijkste: dict[Antwoord, Antwoord] = {}
    for antwoord in antwoorden:
        kern = _kern(antwoord)
        bekend = rijkste.get(kern)
        if bekend is None or len(antwoord.opmerking or "") > len(bekend.opmerking or ""):
            rijkste[kern] = antwoord
    met_persoon = [a for a in rijkste.values() if a.deelnemers]
    return met_persoon or list(rijkste.values())


def _kern(antwoord: Antwoord) -> Antwoord:
    """What makes two answers the same one: not the note, nor how names are written."""
    return replace(
        antwoord,
        uid=antwoord.uid.lower(),
        opmerking=None,
        replytime=None,
        deelnemers=tuple(sorted((replace(d, naam="") for d in antwoord.deelnemers), key=repr)),
    )
