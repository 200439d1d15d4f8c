"""Times of calendars: the VTIMEZONE we write, and the moments that others mean with their zone names.

A zone name is free text in the wild (Windows, Lotus, "(GMT+01.00) Sarajevo"), so that reading one never fails:
it ends at the civil zone of the secretariat. Knows no bijeenkomst.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

AMSTERDAM = "Europe/Amsterdam"
LANGSTE_ZONENAAM = 200  # names are remembered, and a stranger chooses them

VTIMEZONE_AMSTERDAM = "\r\n".join(
    (
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Amsterdam",
        "BEGIN:STANDARD",
        "DTSTART:19701025T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "",
    )
)
"""Both changes fall at 01:00 UTC on the last Sunday (EU directive 2000/84); the year 1970 only starts the rule."""

_TIJD = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*",
    re.IGNORECASE,
)
_DUUR = re.compile(
    r"\s*([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?\s*", re.I
)
_VERSCHIL = re.compile(r"(?:GMT|UTC)\s*([+-])(\d{1,2})(?:[:.](\d\d))?", re.IGNORECASE)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)(?:\d\d)?")
_BYDAY = re.compile(r"([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)")
_DAGEN = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OMTREK = re.compile(r"[A-Za-z0-9_+\-]+(?:/[A-Za-z0-9_+\-]+){0,2}")


@dataclass(frozen=True, slots=True)
class Overgang:
    """One STANDARD or DAYLIGHT of a foreign VTIMEZONE: its first local moment, its offset and its yearly rule.

    `maand` and `dag` ("-1SU") are None when the observance has no yearly rule that this program reads.
    """

    begin: datetime
    van: timedelta
    naar: timedelta
    maand: int | None = None
    dag: str | None = None


Zones = Mapping[str, tuple[Overgang, ...]]


def parse_moment(waarde: str, tzid: str | None = None, zones: Zones | None = None) -> datetime | date | None:
    """Read a DATE or DATE-TIME value: an aware moment in UTC, a date, or None when it is neither.

    Accepts the basic and the extended ISO form and an offset. A local time is read in `tzid`: IANA name, Windows
    name, then the VTIMEZONE in `zones`, then an offset in the name itself, and else Europe/Amsterdam.
    """
    gevonden = _TIJD.fullmatch(waarde)
    if not gevonden:
        return None
    jaar, maand, dag, uur, minuut, seconde, zone = gevonden.groups()
    try:
        datum = date(int(jaar), int(maand), int(dag))
        if uur is None:
            return datum
        wand = datetime.combine(datum, time(int(uur), int(minuut), min(int(seconde or 0), 59)))
        return _in_utc(wand, zone, tzid, zones or {})
    except (ValueError, OverflowError):
        return None


def parse_tijdstip(waarde: str, tzid: str | None = None, zones: Zones | None = None) -> datetime | None:
    """`parse_moment` for a value that must be a moment: a bare date is midnight in Europe/Amsterdam."""
    moment = parse_moment(waarde, tzid, zones)
    if moment is None or isinstance(moment, datetime):
        return moment
    try:
        return datetime.combine(moment, time(), ZoneInfo(AMSTERDAM)).astimezone(UTC)
    except OverflowError:
        return None


def parse_duur(waarde: str) -> timedelta | None:
    """Read a DURATION (RFC 5545 3.3.6), or None."""
    gevonden = _DUUR.fullmatch(waarde)
    if not gevonden or not any(gevonden.groups()[1:]):
        return None
    teken, weken, dagen, uren, minuten, seconden = gevonden.groups()
    duur = timedelta(
        weeks=int(weken or 0),
        days=int(dagen or 0),
        hours=int(uren or 0),
        minutes=int(minuten or 0),
        seconds=int(seconden or 0),
    )
    return -duur if teken == "-" else duur


def parse_offset(waarde: str) -> timedelta | None:
    """Read a UTC-OFFSET such as +0100, or None."""
    gevonden = _OFFSET.fullmatch(waarde.strip())
    if not gevonden:
        return None
    duur = timedelta(hours=int(gevonden[2]), minutes=int(gevonden[3]))
    return -duur if gevonden[1] == "-" else duur


def _in_utc(wand: datetime, zone: str | None, tzid: str | None, zones: Zones) -> datetime:
    if zone:
        vast = timedelta() if zone in "Zz" else parse_offset(zone) or timedelta()
        return wand.replace(tzinfo=timezone(vast)).astimezone(UTC)
    naam = (tzid or "")[:LANGSTE_ZONENAAM].strip().strip("\"'")
    bekend = _bekende_zone(naam)
    if bekend is None and zones.get(naam):
        return (wand - _verschil_volgens(zones[naam], wand)).replace(tzinfo=UTC)
    return wand.replace(tzinfo=bekend or _zone_uit_naam(naam)).astimezone(UTC)


@lru_cache(maxsize=256)
def _bekende_zone(naam: str) -> tzinfo | None:
    for mogelijk in (naam, _iana_achteraan(naam), _windows_zone(naam)):
        if mogelijk and _OMTREK.fullmatch(mogelijk):
            try:
                return ZoneInfo(mogelijk)
            except (KeyError, ValueError, OSError):
                continue
    return None


def _iana_achteraan(naam: str) -> str:
    """Of "/freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam" the last two words name the zone."""
    return "/".join(naam.split("/")[-2:]) if naam.startswith("/") else ""


def _windows_zone(naam: str) -> str | None:
    # icalendar takes 0.15 s to import, and most replies never come here
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return WINDOWS_TO_OLSON.get(naam)


def _zone_uit_naam(naam: str) -> tzinfo:
    gevonden = _VERSCHIL.search(naam)
    if not gevonden:
        return ZoneInfo(AMSTERDAM)
    teken, uren, minuten = gevonden.groups()
    duur = timedelta(hours=min(int(uren), 14), minutes=int(minuten or 0) % 60)
    if teken == "+" and duur == timedelta(hours=1):
        return ZoneInfo(
            AMSTERDAM
        )  # such a name gives the winter offset of a zone that has summer time as we do
    return timezone(-duur if teken == "-" else duur)


def _verschil_volgens(overgangen: tuple[Overgang, ...], wand: datetime) -> timedelta:
    """The UTC offset that a foreign VTIMEZONE gives a local time: that of the last change before it."""
    laatste = max(
        ((moment, o.naar) for o in overgangen for moment in _momenten(o, wand.year) if moment <= wand),
        default=None,
    )
    return laatste[1] if laatste else overgangen[0].van


def _momenten(overgang: Overgang, jaar: int) -> list[datetime]:
    if overgang.maand is None or overgang.dag is None:
        return [overgang.begin]
    dagen = (_n_de_dag(j, overgang.maand, overgang.dag) for j in (jaar - 1, jaar))
    momenten = [datetime.combine(d, overgang.begin.time()) for d in dagen if d]
    return [overgang.begin, *(m for m in momenten if m >= overgang.begin)]


def _n_de_dag(jaar: int, maand: int, byday: str) -> date | None:
    gevonden = _BYDAY.fullmatch(byday)
    if not gevonden or not (1 < jaar < 9999 and 1 <= maand <= 12):
        return None
    nummer, dag = int(gevonden[1]), _DAGEN.index(gevonden[2])
    if nummer > 0:
        eerste = date(jaar, maand, 1)
        return eerste + timedelta((dag - eerste.weekday()) % 7 + 7 * (nummer - 1))
    laatste = date(jaar + maand // 12, maand % 12 + 1, 1) - timedelta(1)
    return laatste - timedelta((laatste.weekday() - dag) % 7 + 7 * (-nummer - 1))
