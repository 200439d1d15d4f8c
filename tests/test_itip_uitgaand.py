"""What we send to calendars, letter by letter, and what other readers make of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from intervisie.itip import (
    Afspraak,
    Genodigde,
    annulering,
    feed,
    lees,
    schone_regel,
    verzoek,
    volgende_stempel,
    weigering_tegenvoorstel,
)

NU = datetime(2022, 1, 31, 12, 0, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
AFSPRAAK = Afspraak(
    uid="4f2a9c6e8b7d4e10a1b2c3d4e5f60718@secretariaat.voorbeeld.nl",
    sequence=2,
    begin=datetime(2022, 3, 8, 8, 30, tzinfo=UTC),
    eind=datetime(2022, 3, 8, 11, 0, tzinfo=UTC),
    titel="Intervisie groep 3",
    plaats="Raadhuis, zaal 2; Zuiderveen",
    omschrijving="Vragen? Antwoord op de mail van het secretariaat.\nTot dan!",
    organisator=("Intervisie, secretariaat", "intervisie@secretariaat.voorbeeld.nl"),
    aangemaakt=datetime(2022, 1, 10, 9, 0, tzinfo=UTC),
    gewijzigd=datetime(2022, 1, 20, 9, 0, tzinfo=UTC),
)
ANNA = Genodigde('Anna "de Bak" Bakker', "Anna.Bakker@zuiderveen.voorbeeld.nl")

KOP = """\
BEGIN:VCALENDAR
PRODID:-//Intervisie//Intervisie//NL
VERSION:2.0
CALSCALE:GREGORIAN
"""
ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""
VEVENT = """\
BEGIN:VEVENT
UID:4f2a9c6e8b7d4e10a1b2c3d4e5f60718@secretariaat.voorbeeld.nl
DTSTAMP:20220131T120000Z
SEQUENCE:2
DTSTART;TZID=Europe/Amsterdam:20220308T093000
DTEND;TZID=Europe/Amsterdam:20220308T120000
SUMMARY:Intervisie groep 3
LOCATION:Raadhuis\\, zaal 2\\; Zuiderveen
DESCRIPTION:Vragen? Antwoord op de mail van het secretariaat.\\nTot dan!
CREATED:20220110T090000Z
LAST-MODIFIED:20220120T090000Z
"""
ORGANIZER = """\
ORGANIZER;CN="Intervisie, secretariaat":mailto:intervisie@secretariaat.voor
 beeld.nl
"""
SLOT = """\
END:VEVENT
END:VCALENDAR
"""


def octetten(*delen: str) -> bytes:
    return "".join(delen).replace("\n", "\r\n").encode()


def ontvouwen(ics: bytes) -> list[str]:
    return ics.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def regel(ics: bytes, naam: str) -> str:
    """The one line of that name in the VEVENT."""
    regels = ontvouwen(ics)
    (gevonden,) = [r for r in regels[regels.index("BEGIN:VEVENT") :] if re.match(rf"{naam}[;:]", r)]
    return gevonden


def test_verzoek_is_written_letter_by_letter() -> None:
    ics = verzoek(AFSPRAAK, ANNA, NU)

    assert ics == octetten(
        KOP,
        "METHOD:REQUEST\n",
        ZONE,
        VEVENT,
        "STATUS:CONFIRMED\nTRANSP:OPAQUE\n",
        ORGANIZER,
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=\n"
        " TRUE;CN=\"Anna 'de Bak' Bakker\":mailto:anna.bakker@zuiderveen.voorbeeld.nl\n",
        SLOT,
    )


@pytest.mark.parametrize(("hele", "status"), [(True, "STATUS:CANCELLED\n"), (False, "")])
def test_annulering_has_a_status_only_for_the_whole_bijeenkomst(hele: bool, status: str) -> None:
    ics = annulering(AFSPRAAK, ANNA, NU, hele_bijeenkomst=hele)

    assert ics == octetten(
        KOP,
        "METHOD:CANCEL\n",
        ZONE,
        VEVENT,
        status,
        "TRANSP:TRANSPARENT\n",
        ORGANIZER,
        'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="A\n'
        " nna 'de Bak' Bakker\":mailto:anna.bakker@zuiderveen.voorbeeld.nl\n",
        SLOT,
    )


def test_weigering_tegenvoorstel_repeats_the_time_that_stays() -> None:
    ics = weigering_tegenvoorstel(AFSPRAAK, ANNA, NU)

    assert ics == octetten(
        KOP,
        "METHOD:DECLINECOUNTER\n",
        ZONE,
        VEVENT,
        ORGANIZER,
        'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="A\n'
        " nna 'de Bak' Bakker\":mailto:anna.bakker@zuiderveen.voorbeeld.nl\n",
        SLOT,
    )


def test_feed_names_nobody_and_keeps_what_was_cancelled() -> None:
    ics = feed([(AFSPRAAK, "CANCELLED")], "Intervisie, groep 3")

    assert ics == octetten(
        KOP,
        "NAME:Intervisie\\, groep 3\nX-WR-CALNAME:Intervisie\\, groep 3\n",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H\nX-PUBLISHED-TTL:PT6H\n",
        ZONE,
        VEVENT.replace("DTSTAMP:20220131T120000Z", "DTSTAMP:20220120T090000Z"),
        "STATUS:CANCELLED\nTRANSP:TRANSPARENT\n",
        SLOT,
    )


def test_feed_without_afspraken_is_still_a_calendar() -> None:
    ics = feed([], "Leeg")

    kalender = icalendar.Calendar.from_ical(ics)
    assert [deel.name for deel in kalender.walk()] == ["VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"]


@pytest.mark.parametrize(
    ("begin", "dtstart"),
    [
        (datetime(2022, 3, 27, 0, 59, tzinfo=UTC), "DTSTART;TZID=Europe/Amsterdam:20220327T015900"),
        (datetime(2022, 3, 27, 1, 0, tzinfo=UTC), "DTSTART;TZID=Europe/Amsterdam:20220327T030000"),
        (datetime(2022, 10, 29, 23, 59, tzinfo=UTC), "DTSTART;TZID=Europe/Amsterdam:20221030T015900"),
        # ends or begins when it is 02:30 for the second time: the wall clock can't tell (RFC 5545 3.3.5)
        (datetime(2022, 10, 30, 0, 30, tzinfo=UTC), "DTSTART:20221030T003000Z"),
        (datetime(2022, 10, 30, 1, 30, tzinfo=UTC), "DTSTART:20221030T013000Z"),
        (datetime(2022, 7, 1, 10, 30, tzinfo=AMSTERDAM), "DTSTART;TZID=Europe/Amsterdam:20220701T103000"),
    ],
)
def test_verzoek_writes_an_exact_begin(begin: datetime, dtstart: str) -> None:
    ics = verzoek(replace(AFSPRAAK, begin=begin, eind=begin + timedelta(hours=1)), ANNA, NU)

    assert regel(ics, "DTSTART") == dtstart


def test_verzoek_in_another_zone_is_in_utc_without_a_zone() -> None:
    ics = verzoek(replace(AFSPRAAK, tijdzone="Europe/London"), ANNA, NU)

    assert [r for r in ontvouwen(ics) if "TZ" in r or r.startswith("DT")] == [
        "DTSTAMP:20220131T120000Z",
        "DTSTART:20220308T083000Z",
        "DTEND:20220308T110000Z",
    ]


def test_verzoek_shows_an_online_bijeenkomst() -> None:
    link = "https://vergaderen.voorbeeld.nl/kamer?x=1,2"

    ics = verzoek(replace(AFSPRAAK, plaats=" ", online_link=link), ANNA, NU)

    assert [regel(ics, "LOCATION"), regel(ics, "CONFERENCE")] == [
        "LOCATION:https://vergaderen.voorbeeld.nl/kamer?x=1\\,2",
        f'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Online deelnemen":{link}',
    ]


def test_verzoek_keeps_the_answer_when_nothing_important_changed() -> None:
    ics = verzoek(AFSPRAAK, replace(ANNA, antwoord="ACCEPTED"), NU, rsvp=False)

    assert ";PARTSTAT=ACCEPTED;RSVP=FALSE;" in regel(ics, "ATTENDEE")


@pytest.mark.parametrize(
    "fout",
    [
        {"uid": "met spatie@voorbeeld.nl"},
        {"uid": "x\r\nATTENDEE:mailto:y@voorbeeld.nl"},
        {"uid": ""},
        {"sequence": -1},
        {"eind": AFSPRAAK.begin},
        {"begin": datetime(2022, 3, 8, 9, 30)},  # noqa: DTZ001 - a naive moment must be refused
        {"online_link": "javascript:alert(1)"},
        {"online_link": "https://voorbeeld.nl/\r\nX:1"},
        {"organisator": ("Intervisie", "geen adres")},
    ],
)
def test_verzoek_refuses_what_cannot_stand_in_a_calendar(fout: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"^(a|an) "):
        verzoek(replace(AFSPRAAK, **fout), ANNA, NU)  # type: ignore[arg-type] # one field of any type


@pytest.mark.parametrize(
    "genodigde",
    [
        Genodigde("Anna", ""),
        Genodigde("Anna", "a@b.nl,c@d.nl\r\nX:1"),
        Genodigde("Anna", "Anna <anna@voorbeeld.nl>"),
        Genodigde("Anna", "anna@voorbeeld.nl", "MAYBE"),
    ],
)
def test_verzoek_refuses_a_genodigde_without_mailbox_or_partstat(genodigde: Genodigde) -> None:
    with pytest.raises(ValueError, match=r"^an "):
        verzoek(AFSPRAAK, genodigde, NU)


def test_verzoek_needs_a_moment_with_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        verzoek(AFSPRAAK, ANNA, datetime(2022, 1, 31, 12, 0))  # noqa: DTZ001 - a naive moment must be refused


@pytest.mark.parametrize(
    ("tekst", "schoon"),
    [
        ("Intervisie\r\n groep\t3 ", "Intervisie groep 3"),
        ("a\x00b\u202ec\ufeff", "abc"),
        ("a\u2028b\x85c", "a b c"),
        ("é" * 140, "é" * 140),
        ("é" * 141, "é" * 139 + "…"),
    ],
)
def test_schone_regel_makes_one_line(tekst: str, schoon: str) -> None:
    assert schone_regel(tekst) == schoon


def test_feed_shows_markup_as_text() -> None:
    ics = feed([(replace(AFSPRAAK, omschrijving="<b>Let op</b> 1 < 2"), "CONFIRMED")], "x")

    assert regel(ics, "DESCRIPTION") == "DESCRIPTION:‹b>Let op‹/b> 1 < 2"


@pytest.mark.parametrize(
    ("laatste", "verwacht"),
    [
        (None, NU),
        (NU - timedelta(seconds=1), NU),
        (NU, NU + timedelta(seconds=1)),
        (NU + timedelta(days=1, microseconds=5), NU + timedelta(days=1, seconds=1)),
    ],
)
def test_volgende_stempel_is_later_than_the_last(laatste: datetime | None, verwacht: datetime) -> None:
    stempel = volgende_stempel(NU + timedelta(microseconds=999_999), laatste)

    assert stempel == verwacht


BERICHTEN: dict[str, Callable[[Afspraak, Genodigde], bytes]] = {
    "verzoek": lambda afspraak, genodigde: verzoek(afspraak, genodigde, NU),
    "annulering": lambda afspraak, genodigde: annulering(afspraak, genodigde, NU, hele_bijeenkomst=True),
    "weigering": lambda afspraak, genodigde: weigering_tegenvoorstel(afspraak, genodigde, NU),
    "feed": lambda afspraak, _: feed([(afspraak, "CONFIRMED")], afspraak.titel),
}


@pytest.mark.parametrize("soort", BERICHTEN)
@given(titel=st.text(max_size=300), naam=st.text(max_size=600), tekst=st.text(max_size=400))
def test_no_text_can_write_a_line_of_its_own(soort: str, titel: str, naam: str, tekst: str) -> None:
    vreemd = replace(
        AFSPRAAK, titel=titel, plaats=tekst, omschrijving=tekst, organisator=(naam, AFSPRAAK.organisator[1])
    )
    gewoon = BERICHTEN[soort](replace(AFSPRAAK, plaats="x", omschrijving="x"), ANNA)

    ics = BERICHTEN[soort](vreemd, Genodigde(naam, ANNA.adres))

    namen = [re.split("[;:]", r)[0] for r in ontvouwen(ics)]
    verwacht = [re.split("[;:]", r)[0] for r in ontvouwen(gewoon)]
    assert [n for n in namen if n not in ("LOCATION", "DESCRIPTION")] == [
        n for n in verwacht if n not in ("LOCATION", "DESCRIPTION")
    ]
    assert max(map(len, ics.split(b"\r\n"))) <= 75
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)|[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", ics)
    for stuk in ics.split(b"\r\n"):
        stuk.decode()  # no fold inside a letter


@given(
    titel=st.text(min_size=1, max_size=140),
    naam=st.text(min_size=1, max_size=60),
    plaats=st.text(max_size=200),
)
def test_three_readers_agree_on_what_we_wrote(titel: str, naam: str, plaats: str) -> None:
    afspraak = replace(AFSPRAAK, titel=titel, plaats=plaats)
    ics = verzoek(afspraak, Genodigde(naam, ANNA.adres), NU)

    eerste: Any = icalendar.Calendar.from_ical(ics).walk("VEVENT")[0]
    tweede = vobject.readOne(ics.decode()).vevent
    (derde,), klachten = lees([ics])

    verwacht = schone_regel(titel) or "Intervisie"
    assert str(eerste["SUMMARY"]) == tweede.summary.value == verwacht
    assert str(eerste.get("LOCATION", "")) == schone_regel(plaats, 1000)
    assert eerste["DTSTART"].dt.astimezone(UTC) == tweede.dtstart.value.astimezone(UTC) == AFSPRAAK.begin
    assert str(eerste["ATTENDEE"]).lower() == tweede.attendee.value == f"mailto:{ANNA.adres.lower()}"
    assert [(d.adres, d.partstat) for d in derde.deelnemers] == [(ANNA.adres.lower(), "NEEDS-ACTION")]
    assert (derde.uid, derde.sequence, derde.dtstamp, klachten) == (AFSPRAAK.uid, 2, NU, [])


@pytest.mark.parametrize("jaar", range(2020, 2046))
def test_vtimezone_changes_when_amsterdam_does(jaar: int) -> None:
    vtimezone: Any = icalendar.Calendar.from_ical(feed([], "x")).walk("VTIMEZONE")[0]
    zone = vtimezone.to_tz()
    middernacht = datetime(jaar, 1, 1)  # noqa: DTZ001 - a wall time, read in two zones
    # the hours between two and three are skipped or doubled: each reader has its own opinion
    uren = [middernacht + timedelta(hours=uur) for uur in range(24 * 365) if uur % 24 != 2]

    verschillen = [u for u in uren if zone.utcoffset(u) != u.replace(tzinfo=AMSTERDAM).utcoffset()]

    assert verschillen == []
