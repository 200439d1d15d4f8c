"""Measure how many invitations a second we write, and how many answers we read, beside icalendar in the same run.

    python -m benchmarks.agenda [--seconden 2]

Both write one and the same bijeenkomst for one person. icalendar is measured twice: from properties that are made
each time, as an invitation needs it, and as `to_ical` alone of an object that was made before.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import icalendar

from intervisie import itip
from intervisie.itip.tijdzone import VTIMEZONE_AMSTERDAM

RONDES = 5
NU = datetime(2022, 1, 31, 12, 0, tzinfo=UTC)
AFSPRAAK = itip.Afspraak(
    uid="4f2a9c6e8b7d4e10a1b2c3d4e5f60718@secretariaat.voorbeeld.nl",
    sequence=0,
    begin=datetime(2022, 3, 8, 8, 30, tzinfo=UTC),
    eind=datetime(2022, 3, 8, 11, 0, tzinfo=UTC),
    titel="Intervisie groep 3",
    plaats="Raadhuis, zaal 2; Zuiderveen",
    omschrijving="Vragen? Antwoord op de mail van het secretariaat.",
    organisator=("Intervisie", "intervisie@secretariaat.voorbeeld.nl"),
    aangemaakt=NU - timedelta(days=20),
    gewijzigd=NU - timedelta(days=10),
)
ZONE = icalendar.Calendar.from_ical(
    f"BEGIN:VCALENDAR\r\n{VTIMEZONE_AMSTERDAM}END:VCALENDAR\r\n"
).subcomponents[0]


def genodigde(nummer: int) -> itip.Genodigde:
    """Another person each time: no writer may keep what it wrote before."""
    return itip.Genodigde(f"Deelnemer {nummer}", f"deelnemer.{nummer}@zuiderveen.voorbeeld.nl")


def met_icalendar(wie: itip.Genodigde) -> icalendar.Calendar:
    """The invitation that `itip.verzoek` writes, as properties of icalendar."""
    kalender = icalendar.Calendar()
    for naam, waarde in (
        ("PRODID", "-//Intervisie//Intervisie//NL"),
        ("VERSION", "2.0"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "REQUEST"),
    ):
        kalender.add(naam, waarde)
    kalender.add_component(ZONE)
    zone = ZoneInfo("Europe/Amsterdam")
    vevent = icalendar.Event()
    for naam, gegeven in (
        ("UID", AFSPRAAK.uid),
        ("DTSTAMP", NU),
        ("SEQUENCE", AFSPRAAK.sequence),
        ("DTSTART", AFSPRAAK.begin.astimezone(zone)),
        ("DTEND", AFSPRAAK.eind.astimezone(zone)),
        ("SUMMARY", AFSPRAAK.titel),
        ("LOCATION", AFSPRAAK.plaats),
        ("DESCRIPTION", AFSPRAAK.omschrijving),
        ("CREATED", AFSPRAAK.aangemaakt),
        ("LAST-MODIFIED", AFSPRAAK.gewijzigd),
        ("STATUS", "CONFIRMED"),
        ("TRANSP", "OPAQUE"),
    ):
        vevent.add(naam, gegeven)
    organisator = icalendar.vCalAddress(f"mailto:{AFSPRAAK.organisator[1]}")
    organisator.params["CN"] = AFSPRAAK.organisator[0]
    vevent.add("ORGANIZER", organisator)
    persoon = icalendar.vCalAddress(f"mailto:{wie.adres}")
    persoon.params.update(
        {
            "CUTYPE": "INDIVIDUAL",
            "ROLE": "REQ-PARTICIPANT",
            "PARTSTAT": "NEEDS-ACTION",
            "RSVP": "TRUE",
            "CN": wie.naam,
        }
    )
    vevent.add("ATTENDEE", persoon)
    kalender.add_component(vevent)
    return kalender


def per_seconde(doe: Callable[[int], object], seconden: float) -> float:
    """How often `doe` runs in a second, with another number each time."""
    begin = time.monotonic()
    for gedaan in count(1):
        doe(gedaan)
        if (duur := time.monotonic() - begin) >= seconden:
            return gedaan / duur
    raise AssertionError("count never ends")


def main() -> None:
    """Print one line per way, with the median of the rounds and how it compares with ours."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconden", type=float, default=2.0, help="for each way, over all rounds")
    seconden = parser.parse_args().seconden / RONDES
    klaar = met_icalendar(genodigde(0))
    antwoord = itip.verzoek(AFSPRAAK, genodigde(0), NU).replace(b"REQUEST", b"REPLY")
    wijzen: dict[str, Callable[[int], object]] = {
        "uitnodiging schrijven, intervisie": lambda n: itip.verzoek(AFSPRAAK, genodigde(n), NU),
        "uitnodiging schrijven, icalendar": lambda n: met_icalendar(genodigde(n)).to_ical(),
        "alleen to_ical, icalendar": lambda _: klaar.to_ical(),
        "antwoord lezen, intervisie": lambda _: itip.lees([antwoord]),
        "antwoord lezen, icalendar": lambda _: icalendar.Calendar.from_ical(antwoord),
    }
    # the ways take turns, so that a busy moment of the machine strikes all of them
    gemeten: dict[str, list[float]] = {naam: [] for naam in wijzen}
    for _ in range(RONDES):
        for naam, doe in wijzen.items():
            gemeten[naam].append(per_seconde(doe, seconden))
    for naam, metingen in gemeten.items():
        print(f"{naam:36}{statistics.median(metingen):>12,.0f} per seconde")


if __name__ == "__main__":
    main()
