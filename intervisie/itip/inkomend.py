"""What comes back: answers to our invitations, read from calendars as real mail programs write them (RFC 5546).

Reads generously and decides nothing: whether an answer counts is for `besluit.py`. Takes only what says who answers
what; the title, time and place in an answer are never ours. Knows no mail around the calendar.
"""

from __future__ import annotations

import base64
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
ONBEKEND_MOMENT = "In de agenda van deze mail staat een datum die niet te lezen is."
TEGENSTRIJDIG = "De agenda in deze mail spreekt zichzelf tegen, of gaat over meer dan één afspraak."

LANGSTE_OPMERKING = 2000
HOOGSTE_SEQUENCE = 2**31 - 1
_OPMERKINGEN = ("COMMENT", "X-RESPONSE-COMMENT", "X-CALENDARSERVER-PRIVATE-COMMENT")
_STUURTEKENS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_GETAL = re.compile(r"\+?(\d{1,30})")
_WINDOWS_UID = re.compile(r"BAAAAIIA4AB0xbcQGoLgC[A-Za-z0-9+/=]{20,2000}")
_VCAL_UID = re.compile(
    r"040000008200E00074C5B7101A82E008.*?7643616C2D556964[0-9A-F]{8}((?:[0-9A-F]{2}){1,1000})", re.I
)


@dataclass(frozen=True, slots=True)
class Antwoorder:
    """One ATTENDEE line: `adres` in its normal spelling or "", `partstat` in capitals or None when it is not said.

    `email` is another address that the line names (RFC 7986 6.2): a hint for a person, never an identity.
    """

    adres: str
    partstat: str | None
    naam: str
    gedelegeerd_aan: tuple[str, ...] = ()
    verstuurd_door: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One VEVENT that came back. Moments are in UTC; what was absent or unreadable is None.

    `methode` is in capitals, and "" when nobody named one or several were named. `uid` is taken out of any
    wrapping; its capitals may differ from ours. `voorstel` is (begin, eind) of a COUNTER.
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


class _Onduidelijk(Exception):
    """A VEVENT from which no answer can be taken; the message is a sentence in Dutch."""


def lees(kalenders: Sequence[bytes], kop_methode: str = "") -> tuple[list[Antwoord], list[str]]:
    """Read the calendars of one mail: the answer in it, and Dutch sentences on what could not be read.

    Copies of one answer count once. A mail that contradicts itself, or that is about two afspraken, gives no
    answer but a sentence: there is one answer or none. `kop_methode` is the method in the header of the mail: it
    counts only where the calendar has none, for Google sends a COUNTER as REPLY. Never raises, whatever the bytes.
    """
    antwoorden: list[Antwoord] = []
    klachten: list[str] = []
    ruimte = regels.MEESTE_BYTES
    for inhoud in kalenders:
        ruimte -= len(inhoud)
        try:
            antwoorden += _lees_kalender(inhoud, kop_methode) if ruimte >= 0 else _te_groot()
        except _Onduidelijk as klacht:
            return [], [str(klacht)]
        except regels.TeGroot:
            klachten.append(TE_GROOT)
        except Exception:  # noqa: BLE001 - hostile input is the rule here; a mail must never stop the reader
            klachten.append(ONLEESBAAR)
    antwoorden = _zonder_uitnodiging(_zonder_kopieen(antwoorden))
    if len(antwoorden) > 1:
        return [], [TEGENSTRIJDIG]
    if not antwoorden and not klachten:
        klachten.append(GEEN_AFSPRAAK)
    return antwoorden, list(dict.fromkeys(klachten))


def normale_uid(tekst: str) -> str:
    """The uid as we sent it: without blanks, and out of the GlobalObjectId that ActiveSync clients wrap it in."""
    kaal = "".join(tekst.split()).strip("\"'")
    verpakt = _VCAL_UID.match(_hex_van_base64(kaal))
    if not verpakt:
        return kaal
    return bytes.fromhex(verpakt[1]).partition(b"\0")[0].decode("ascii", errors="ignore").strip() or kaal


def _hex_van_base64(uid: str) -> str:
    if not _WINDOWS_UID.fullmatch(uid):
        return uid
    try:
        return base64.b64decode(uid.rstrip("=") + "==").hex()
    except (binascii.Error, ValueError):
        return uid


def _te_groot() -> list[Antwoord]:
    raise regels.TeGroot


def _lees_kalender(inhoud: bytes, kop_methode: str) -> list[Antwoord]:
    wortel = regels.parse(inhoud)
    gelezen = []
    for kalender in (wortel, *(c for c in wortel.kinderen if c.naam == "VCALENDAR")):
        methoden = {m.upper() for m in kalender.waarden("METHOD")} or {kop_methode.strip().upper()}
        methode = methoden.pop() if len(methoden) == 1 else ""
        zones = dict(_zones(kalender))
        gelezen += [_antwoord(c, methode, zones) for c in kalender.kinderen if c.naam == "VEVENT"]
    return [antwoord for antwoord in gelezen if antwoord is not None]


def _antwoord(vevent: Component, methode: str, zones: Zones) -> Antwoord | None:
    """The answer in one VEVENT; None for the stump of one that was cut off. Raises _Onduidelijk."""
    uids = {normale_uid(waarde) for waarde in vevent.waarden("UID")}
    organisatoren = {adres for adres in map(_adres, vevent.alle("ORGANIZER")) if adres}
    if len(uids) > 1 or len(organisatoren) > 1:
        raise _Onduidelijk(TEGENSTRIJDIG)
    if not uids:
        if vevent.heel:
            raise _Onduidelijk(GEEN_UID)
        return None
    instantie = _moment(vevent, "RECURRENCE-ID", zones)
    if instantie is None and vevent.alle("RECURRENCE-ID"):
        raise _Onduidelijk(ONBEKEND_MOMENT)
    return Antwoord(
        methode=methode,
        uid=uids.pop(),
        sequence=_getal(vevent.waarde("SEQUENCE") or vevent.waarde("X-MICROSOFT-CDO-APPT-SEQUENCE")),
        dtstamp=_moment(vevent, "DTSTAMP", zones),
        recurrence_id=instantie,
        organisator=organisatoren.pop() if organisatoren else None,
        deelnemers=tuple(dict.fromkeys(map(_antwoorder, vevent.alle("ATTENDEE")))),
        voorstel=_voorstel(vevent, zones) if methode == "COUNTER" else None,
        opmerking=_opmerking(vevent),
        replytime=_moment(vevent, "X-MICROSOFT-CDO-REPLYTIME", zones),
    )


def _antwoorder(attendee: Eigenschap) -> Antwoorder:
    aan = (normaal_adres(deel) for deel in attendee.params.get("DELEGATED-TO", "").split(","))
    adres, email = _adres(attendee), normaal_adres(attendee.param("EMAIL"))
    return Antwoorder(
        adres=adres,
        partstat=attendee.param("PARTSTAT").upper() or None,
        naam=attendee.param("CN"),
        gedelegeerd_aan=tuple(filter(None, aan)),
        verstuurd_door=normaal_adres(attendee.param("SENT-BY")) or None,
        email=email if email and email != adres else None,
    )


def _adres(eigenschap: Eigenschap) -> str:
    """The address of the value; only a principal path or urn has it in EMAIL (RFC 7986 6.2)."""
    adres = normaal_adres(eigenschap.waarde) if is_mailto(eigenschap.waarde) else ""
    return adres or normaal_adres(eigenschap.param("EMAIL"))


def _moment(component: Component, naam: str, zones: Zones) -> datetime | None:
    """The moment of a property; None when it is absent, unreadable, or said twice and differently."""
    momenten = {tijdzone.parse_tijdstip(e.waarde, e.param("TZID"), zones) for e in component.alle(naam)}
    return momenten.pop() if len(momenten) == 1 else None


def _voorstel(vevent: Component, zones: Zones) -> tuple[datetime, datetime | None] | None:
    begin, eind = _moment(vevent, "DTSTART", zones), _moment(vevent, "DTEND", zones)
    duur = tijdzone.parse_duur(vevent.waarde("DURATION"))
    if begin is None:
        return None
    if eind is None and duur is not None:
        try:
            eind = begin + duur
        except OverflowError:
            eind = None
    return begin, eind


def _opmerking(vevent: Component) -> str | None:
    """What the person wrote along, once: in a property of its own or, at Google, in a parameter of ATTENDEE.

    Beside other people a note on a line may be theirs, so that it counts only on a line that stands alone.
    """
    ruw = [e.waarde for naam in _OPMERKINGEN for e in vevent.alle(naam)]
    if len({_adres(e) for e in vevent.alle("ATTENDEE")}) == 1:
        ruw += [e.param("X-RESPONSE-COMMENT") for e in vevent.alle("ATTENDEE")]
    teksten = (_STUURTEKENS.sub("", regels.leesbaar(tekst)).strip() for tekst in ruw)
    return "\n".join(dict.fromkeys(filter(None, teksten)))[:LANGSTE_OPMERKING] or None


def _getal(tekst: str) -> int | None:
    gevonden = _GETAL.fullmatch(tekst)
    return min(int(gevonden[1]), HOOGSTE_SEQUENCE) if gevonden else None


def _zones(kalender: Component) -> Iterator[tuple[str, tuple[Overgang, ...]]]:
    for zone in (c for c in kalender.kinderen if c.naam == "VTIMEZONE"):
        overgangen = tuple(filter(None, map(_overgang, zone.kinderen)))
        if overgangen:
            yield zone.waarde("TZID").strip("\"'"), overgangen


def _overgang(deel: Component) -> Overgang | None:
    begin = tijdzone.parse_moment(deel.waarde("DTSTART"), "UTC")
    van, naar = (tijdzone.parse_offset(deel.waarde(naam)) for naam in ("TZOFFSETFROM", "TZOFFSETTO"))
    if not isinstance(begin, datetime) or van is None or naar is None:
        return None
    regel = dict(stuk.upper().partition("=")[::2] for stuk in deel.waarde("RRULE").split(";"))
    maand = re.fullmatch(r"0?([1-9]|1[0-2])", regel.get("BYMONTH", ""))
    if regel.get("FREQ") != "YEARLY" or maand is None:
        return Overgang(begin.replace(tzinfo=None), van, naar)
    return Overgang(begin.replace(tzinfo=None), van, naar, int(maand[1]), regel.get("BYDAY"))


def _zonder_kopieen(antwoorden: list[Antwoord]) -> list[Antwoord]:
    """One of each: the copy with the longest note, and none that lost its person."""
    kopieen: dict[Antwoord, Antwoord] = {}
    for antwoord in sorted(antwoorden, key=lambda a: len(a.opmerking or "")):
        kopieen[_kern(antwoord)] = antwoord
    met_persoon = {kern.uid for kern in kopieen if kern.deelnemers}
    return [a for kern, a in kopieen.items() if kern.deelnemers or kern.uid not in met_persoon]


def _zonder_uitnodiging(antwoorden: list[Antwoord]) -> list[Antwoord]:
    """Without the REQUEST that a program sends back beside the answer to it."""
    beantwoord = {a.uid.lower() for a in antwoorden if a.methode in ("REPLY", "COUNTER", "REFRESH")}
    return [a for a in antwoorden if a.methode != "REQUEST" or a.uid.lower() not in beantwoord]


def _kern(antwoord: Antwoord) -> Antwoord:
    """What makes two answers the same one: not the note, nor how names are written."""
    deelnemers = tuple(sorted((replace(d, naam="", email=None) for d in antwoord.deelnemers), key=repr))
    return replace(antwoord, uid=antwoord.uid.lower(), opmerking=None, replytime=None, deelnemers=deelnemers)
