"""Answers as mail programs write them. Each file in `agenda/` is one way of writing, in our own words.

The numbers B01 to B37 in the comments are the receiving requirements; see `test_itip_eisen.py`.
"""

from __future__ import annotations

import base64
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.itip import Antwoord, Antwoorder, lees, normale_uid
from intervisie.itip.inkomend import (
    GEEN_AFSPRAAK,
    GEEN_UID,
    ONBEKEND_MOMENT,
    TE_GROOT,
    TEGENSTRIJDIG,
)

MAP = Path(__file__).parent / "agenda"
UID = "4f2a9c6e8b7d4e10a1b2c3d4e5f60718@secretariaat.voorbeeld.nl"
ORGANISATOR = "intervisie@secretariaat.voorbeeld.nl"
ADRES = "anna.bakker@zuiderveen.voorbeeld.nl"
STEMPEL = datetime(2022, 2, 1, 8, 15, tzinfo=UTC)
STEMPEL_VAN_ONS = datetime(2022, 1, 31, 12, 0, tzinfo=UTC)
BEGIN = datetime(2022, 3, 8, 8, 30, tzinfo=UTC)


def antwoorder(partstat: str | None = "ACCEPTED", naam: str = "Anna Bakker", **anders: Any) -> Antwoorder:
    return Antwoorder(**{"adres": ADRES, "partstat": partstat, "naam": naam} | anders)


def antwoord(*deelnemers: Antwoorder, **anders: Any) -> Antwoord:
    gewoon: dict[str, Any] = {
        "methode": "REPLY", "uid": UID, "sequence": 0, "dtstamp": STEMPEL, "recurrence_id": None,
        "organisator": ORGANISATOR, "deelnemers": deelnemers or (antwoorder(),), "voorstel": None,
        "opmerking": None, "replytime": None,
    }  # fmt: skip
    return Antwoord(**gewoon | anders)


def kalender(*regels: str, methode: str = "METHOD:REPLY") -> bytes:
    """A plain REPLY with these lines in its VEVENT instead of the usual ones of the same name."""
    gewoon = (
        f"UID:{UID}",
        "DTSTAMP:20220201T081500Z",
        "SEQUENCE:0",
        f"ORGANIZER:mailto:{ORGANISATOR}",
        f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Anna Bakker:mailto:{ADRES}",
    )
    namen = {regel.partition(":")[0].partition(";")[0] for regel in regels}
    rest = [regel for regel in gewoon if regel.partition(":")[0].partition(";")[0] not in namen]
    inhoud = ["BEGIN:VCALENDAR", "VERSION:2.0", methode, "BEGIN:VEVENT", *rest, *filter(None, regels)]
    return "\r\n".join([*inhoud, "END:VEVENT", "END:VCALENDAR", ""]).encode()


def bestand(naam: str) -> bytes:
    return (MAP / f"{naam}.ics").read_bytes()


BESTANDEN = {
    # B03, B21, B26: no ORGANIZER, Windows zone with rules from 1601, COMMENT with a language
    "exchange": antwoord(organisator=None, opmerking="Ik kom, maar iets later.\n\nAnna"),
    # B04: capitals, folded inside a name and an address
    "exchange-oud-hoofdletters": antwoord(
        antwoorder(naam="BAKKER, ANNA (ZUIDERVEEN)"), replytime=datetime(2022, 2, 1, 8, 14, 55, tzinfo=UTC)
    ),
    "outlook-mimedir": antwoord(antwoorder("TENTATIVE"), replytime=datetime(2022, 2, 1, 8, 14, tzinfo=UTC)),
    # B10, B19: our own stamp copied, windows-1252 that says it is ASCII, a property name with an underscore
    "outlook-mac": antwoord(antwoorder("DECLINED", "Anna Bakker-Né"), dtstamp=STEMPEL_VAN_ONS),
    "google": antwoord(opmerking="Ik kom; tot dan: 9.30"),
    # B02, B15: the header of this mail says REPLY
    "google-voorstel": antwoord(
        antwoorder("TENTATIVE"),
        methode="COUNTER",
        voorstel=(datetime(2022, 3, 9, 12, 30, tzinfo=UTC), datetime(2022, 3, 9, 15, 0, tzinfo=UTC)),
        opmerking="Woensdagmiddag kan ik wel.",
    ),
    # B04, B26: a principal with EMAIL; an alarm with an ATTENDEE of its own
    "ios": antwoord(antwoorder("DECLINED"), dtstamp=STEMPEL_VAN_ONS, opmerking="Ik ben die week weg"),
    "android": antwoord(),
    # B22
    "activesync-vcal-uid": antwoord(),
    "activesync-vcal-uid-base64": antwoord(),
    "thunderbird": antwoord(antwoorder("TENTATIVE")),
    # B14, B21: zones without VTIMEZONE, and a Lotus one
    "zimbra": antwoord(recurrence_id=BEGIN),
    "notes": antwoord(antwoorder(naam="Anna Bakker/Zuiderveen/NL"), recurrence_id=BEGIN),
    # B31
    "fastmail-kleine-letters": antwoord(),
    "tuta-hogere-sequence": antwoord(sequence=7),
    # B18, B19, B20: broken on the way
    "kapot-aanhalingstekens-in-naam": antwoord(antwoorder(naam='Anna "de Bak" Bakker'), opmerking="Tot dan!"),
    "kapot-adres-met-procenten": antwoord(opmerking="Tot dan!"),
    "kapot-afgekapt": antwoord(),
    "kapot-alleen-cr": antwoord(opmerking="Tot dan!"),
    "kapot-alleen-lf": antwoord(opmerking="Tot dan!"),
    "kapot-base64-niet-uitgepakt": antwoord(opmerking="Tot dan!"),
    "kapot-bom": antwoord(opmerking="Tot dan!"),
    "kapot-dubbele-cr": antwoord(opmerking="Ik kom; tot dan: 9.30"),
    "kapot-dubbele-regeleinden": antwoord(opmerking="Ik kom; tot dan: 9.30"),
    "kapot-een-aanhalingsteken": antwoord(opmerking="Tot dan!"),
    "kapot-end-ontbreekt": antwoord(opmerking="Tot dan!"),
    "kapot-gebroken-zonder-spatie": antwoord(opmerking="Tot dan!"),
    "kapot-gevouwen-in-letter": antwoord(opmerking="Tot één"),
    "kapot-ingesprongen": antwoord(opmerking="Tot dan!"),
    "kapot-leestekens-in-naam": antwoord(antwoorder(naam="Bakker, Anna: team"), opmerking="Tot dan!"),
    "kapot-nul": antwoord(opmerking="Tot dan!"),
    "kapot-onzin-tussendoor": antwoord(opmerking="Tot dan!"),
    "kapot-opmerking-met-entiteiten": antwoord(opmerking="Tot dan <script>alert(1)</script> & groet; \\o/"),
    "kapot-quoted-printable-niet-uitgepakt": antwoord(opmerking="Tot één uur!"),
    "kapot-tekensets-door-elkaar": antwoord(antwoorder(naam="Anné Bakker"), opmerking="Tot één"),
    "kapot-twee-kalenders": antwoord(opmerking="Tot dan!"),
    "kapot-utf16": antwoord(opmerking="Tot één uur!"),
    "kapot-zonder-vcalendar": antwoord(opmerking="Tot dan!"),
}


def test_bestanden_are_all_expected() -> None:
    assert {pad.stem for pad in MAP.glob("*.ics")} == set(BESTANDEN)


@pytest.mark.parametrize("naam", BESTANDEN)
def test_lees_reads_an_answer_of(naam: str) -> None:
    gelezen = lees([bestand(naam)])

    assert gelezen == ([BESTANDEN[naam]], [])


@pytest.mark.parametrize("naam", BESTANDEN)
def test_lees_counts_two_copies_of_an_answer_once(naam: str) -> None:
    kopie = bestand(naam).replace(b"\r\n", b"\n")

    gelezen = lees([bestand(naam), kopie])

    assert gelezen == ([BESTANDEN[naam]], [])


def test_lees_keeps_the_longest_note_of_two_copies() -> None:
    gelezen = lees([kalender(), kalender("COMMENT:Tot dan"), kalender("COMMENT:Tot")])

    assert gelezen == ([antwoord(opmerking="Tot dan")], [])


def test_lees_drops_a_copy_that_was_cut_before_its_person() -> None:
    afgekapt = kalender()[: kalender().index(b"ATTENDEE")]

    gelezen = lees([afgekapt, kalender()])

    assert gelezen == ([antwoord()], [])


def test_lees_drops_a_stump_without_uid() -> None:
    stomp = b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nDTSTA"

    gelezen = lees([stomp, kalender()])

    assert gelezen == ([antwoord()], [])


@pytest.mark.parametrize(
    ("methode", "kop", "verwacht"),
    [
        ("METHOD:COUNTER", "REPLY", "COUNTER"),
        ("X-NIETS:1", "reply", "REPLY"),
        ("X-NIETS:1", "", ""),
        ("METHOD:reply\r\nMETHOD:REPLY", "", "REPLY"),
        ("METHOD:REPLY\r\nMETHOD:CANCEL", "REPLY", ""),
    ],
)
def test_lees_takes_the_method_of_the_header_only_when_there_is_no_other(
    methode: str, kop: str, verwacht: str
) -> None:  # B02
    antwoorden, _ = lees([kalender(methode=methode)], kop)

    assert [a.methode for a in antwoorden] == [verwacht]


@pytest.mark.parametrize(
    "kalenders",
    [
        [kalender(), kalender(f"ATTENDEE;PARTSTAT=DECLINED:mailto:{ADRES}")],
        [kalender(), kalender("UID:een-andere@elders.voorbeeld.nl")],
        [kalender(), kalender("SEQUENCE:1")],
        [kalender(), kalender(methode="METHOD:COUNTER")],
        [kalender("UID:een@voorbeeld.nl", "UID:twee@voorbeeld.nl")],
        [kalender(f"ORGANIZER:mailto:{ORGANISATOR}", "ORGANIZER:mailto:een.ander@voorbeeld.nl")],
        [kalender().replace(b"END:VEVENT", b"BEGIN:VEVENT\r\nUID:twee@voorbeeld.nl\r\nEND:VEVENT")],
        [kalender().replace(b"METHOD:REPLY", b"METHOD:REPLY\r\nBEGIN:VCALENDAR") + kalender("SEQUENCE:3")],
    ],
)
def test_lees_gives_no_answer_when_a_mail_contradicts_itself(kalenders: list[bytes]) -> None:  # B29
    gelezen = lees(kalenders)

    assert gelezen == ([], [TEGENSTRIJDIG])


@pytest.mark.parametrize(
    ("kalenders", "klacht"),
    [
        ([], GEEN_AFSPRAAK),
        ([b""], GEEN_AFSPRAAK),
        ([b"\0\xff\xfe"], GEEN_AFSPRAAK),
        ([b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n"], GEEN_AFSPRAAK),
        ([kalender().replace(b"VEVENT", b"VTODO")], GEEN_AFSPRAAK),
        ([kalender("UID:")], GEEN_UID),
        ([kalender("UID:"), kalender()], GEEN_UID),
        ([kalender("RECURRENCE-ID:volgende week")], ONBEKEND_MOMENT),
        ([kalender() + b"X" * (5 * 1024 * 1024)], TE_GROOT),
        ([b"BEGIN:VEVENT\r\n" * 2001], TE_GROOT),
        ([b"BEGIN:X\r\n" * 400], TE_GROOT),
    ],
)
def test_lees_says_what_it_could_not_read(kalenders: list[bytes], klacht: str) -> None:  # B18, B27
    gelezen = lees(kalenders)

    assert gelezen == ([], [klacht])


def test_lees_reads_an_answer_next_to_a_calendar_that_is_too_large() -> None:
    gelezen = lees([kalender(), b"X" * (5 * 1024 * 1024)])

    assert gelezen == ([antwoord()], [TE_GROOT])


ATTENDEES = {
    "small letters": (f"ATTENDEE;PARTSTAT=declined:mailto:{ADRES}", antwoorder("DECLINED", "")),
    "quoted": (f'ATTENDEE;PARTSTAT="ACCEPTED":mailto:{ADRES}', antwoorder(naam="")),
    "no partstat": (f"ATTENDEE:mailto:{ADRES}", antwoorder(None, "")),
    "two partstats": (f"ATTENDEE;PARTSTAT=ACCEPTED;PARTSTAT=DECLINED:mailto:{ADRES}", antwoorder(None, "")),
    "of a task": (f"ATTENDEE;PARTSTAT=COMPLETED:mailto:{ADRES}", antwoorder("COMPLETED", "")),
    "caret codes": (f"ATTENDEE;PARTSTAT=ACCEPTED;CN=^'A^' ^^ B:MAILTO:{ADRES}", antwoorder(naam='"A" ^ B')),
    "no mailto": (f"ATTENDEE;PARTSTAT=ACCEPTED:{ADRES}", antwoorder(naam="")),
    "emailto": (f"ATTENDEE;PARTSTAT=ACCEPTED:emailto:<{ADRES}>", antwoorder(naam="")),
    "urn with email": (f"ATTENDEE;PARTSTAT=ACCEPTED;EMAIL={ADRES}:urn:uuid:6b1f", antwoorder(naam="")),
    "mailto with another email": (
        f"ATTENDEE;PARTSTAT=ACCEPTED;EMAIL={ADRES}:mailto:2_ge3tq@imip.voorbeeld.nl",
        antwoorder(naam="", adres="2_ge3tq@imip.voorbeeld.nl", email=ADRES),
    ),
    "delegated": (
        f'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:b@voorbeeld.nl","MAILTO:c@voorbeeld.nl":mailto:{ADRES}',
        antwoorder("DELEGATED", "", gedelegeerd_aan=("b@voorbeeld.nl", "c@voorbeeld.nl")),
    ),
    "sent by another": (
        f'ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY="mailto:hulp@voorbeeld.nl":mailto:{ADRES}',
        antwoorder(naam="", verstuurd_door="hulp@voorbeeld.nl"),
    ),
    "no address": ("ATTENDEE;PARTSTAT=ACCEPTED:invalid:nomail", antwoorder(naam="", adres="")),
    "folded before the value": (f"ATTENDEE;PARTSTAT=ACCEPTED\r\n :mailto:{ADRES}", antwoorder(naam="")),
    "cut before mailto": (
        f"ATTENDEE;CN={'lang ' * 14};PARTSTAT=ACCEPTED:\r\nmailto:{ADRES}",
        antwoorder(naam=("lang " * 14).strip()),
    ),
}


@pytest.mark.parametrize("hoe", ATTENDEES)
def test_lees_reads_the_attendee_line(hoe: str) -> None:  # B04, B09, B31
    regel, verwacht = ATTENDEES[hoe]

    gelezen = lees([kalender(regel)])

    assert gelezen == ([antwoord(verwacht)], [])


@pytest.mark.parametrize(
    ("regels", "sequence"),
    [
        (["SEQUENCE:2"], 2),
        (["SEQUENCE: 2 "], 2),
        (["SEQUENCE:"], None),
        (["SEQUENCE:-1"], None),
        (["SEQUENCE:", "X-MICROSOFT-CDO-APPT-SEQUENCE:3"], 3),
        (["SEQUENCE:1", "SEQUENCE:2"], None),
        (["SEQUENCE:99999999999999999999"], 2**31 - 1),
    ],
)
def test_lees_reads_sequence(regels: list[str], sequence: int | None) -> None:  # B10
    gelezen = lees([kalender(*regels)])

    assert gelezen == ([antwoord(sequence=sequence)], [])


@pytest.mark.parametrize(
    "regel",
    [
        "RECURRENCE-ID:20220308T083000Z",
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20220308T093000",
        "RECURRENCE-ID;TZID=W. Europe Standard Time;RANGE=THISANDFUTURE:20220308T093000",
        "RECURRENCE-ID;TZID=America/New_York:20220308T033000",
        "RECURRENCE-ID;TZID=/freeassociation.sourceforge.net/Europe/Amsterdam:20220308T093000",
        "RECURRENCE-ID;TZID=Onbekend:20220308T093000",
        "RECURRENCE-ID:2022-03-08T09:30:00+01:00",
    ],
)
def test_lees_reads_one_moment_in_many_writings(regel: str) -> None:  # B14, B21
    gelezen = lees([kalender(regel)])

    assert gelezen == ([antwoord(recurrence_id=BEGIN)], [])


@pytest.mark.parametrize(
    ("regels", "voorstel"),
    [
        (["DTSTART:20220309T123000Z"], (datetime(2022, 3, 9, 12, 30, tzinfo=UTC), None)),
        (
            ["DTSTART;TZID=Europe/Amsterdam:20220309T133000", "DURATION:PT90M"],
            (datetime(2022, 3, 9, 12, 30, tzinfo=UTC), datetime(2022, 3, 9, 14, 0, tzinfo=UTC)),
        ),
        (["DTSTART;VALUE=DATE:20220309"], (datetime(2022, 3, 8, 23, 0, tzinfo=UTC), None)),
        (["DTSTART:99991231T230000Z", "DURATION:P9999W"], (datetime(9999, 12, 31, 23, 0, tzinfo=UTC), None)),
        (["DTEND:20220309T123000Z"], None),
        (["DTSTART:woensdag"], None),
    ],
)
def test_lees_reads_the_proposal_of_a_counter(
    regels: list[str], voorstel: tuple[datetime, datetime | None] | None
) -> None:  # B15
    gelezen = lees([kalender(*regels, methode="METHOD:COUNTER")])

    assert gelezen == ([antwoord(methode="COUNTER", voorstel=voorstel)], [])


def test_lees_takes_no_title_time_or_place_from_a_reply() -> None:  # B30
    gelezen = lees([kalender("SUMMARY:Andere titel", "DTSTART:20300101T090000Z", "LOCATION:Elders")])

    assert gelezen == ([antwoord()], [])


def test_lees_shortens_and_cleans_a_note() -> None:  # B26, B33
    opmerking = "COMMENT:Hallo\\nBcc: x@voorbeeld.nl\x1b[2J\u202e" + "a" * 9000

    antwoorden, _ = lees([kalender(opmerking)])

    assert [a.opmerking for a in antwoorden] == [("Hallo\nBcc: x@voorbeeld.nl[2J" + "a" * 9000)[:2000]]


@pytest.mark.parametrize(
    ("ruw", "uid"),
    [
        (f"  {UID} ", UID),
        (UID.upper(), UID.upper()),
        (f"{UID[:30]} {UID[30:]}", UID),
        ("040000008200E00074C5B7101A82E008" + "0" * 40, "040000008200E00074C5B7101A82E008" + "0" * 40),
        ("BAAAAIIA4AB0xbcQGoLgC" + "A" * 21, "BAAAAIIA4AB0xbcQGoLgC" + "A" * 21),
        ("", ""),
    ],
)
def test_normale_uid_takes_off_what_is_not_ours(ruw: str, uid: str) -> None:  # B22
    assert normale_uid(ruw) == uid


@pytest.mark.parametrize(
    "inhoud",
    [
        b"\r" * 5_000_000,
        b"\n \n " * 1_000_000,
        b"BEGIN:VEVENT\n" + b':;"' * 1_600_000,
        b"BEGIN:VEVENT\nATTENDEE" + b';A="' * 1_200_000 + b":mailto:x",
        b"BEGIN:VEVENT\nATTENDEE" + b": mailto :" * 480_000,
        b"BEGIN:VEVENT\n" + b"ATTENDEE:mailto:a@b.nl\n" * 200_000,
        b"BEGIN:VEVENT\nCOMMENT:" + b"\\n&lt;" * 700_000,
        b"BEGIN:VEVENT\nUID:" + b"040000008200E00074C5B7101A82E008" * 150_000,
        b"BEGIN:VTIMEZONE\nTZID:" + b" " * 4_900_000,
        b"A" * 5_000_000,
        base64.encodebytes(b"BEGIN:VEVENT\n" * 250_000),
    ],
)
def test_lees_is_quick_whatever_the_bytes(inhoud: bytes) -> None:  # B27
    begin = time.monotonic()

    lees([inhoud])

    assert time.monotonic() - begin < 8


@given(st.binary(max_size=400))
def test_lees_never_raises_on_bytes(inhoud: bytes) -> None:  # B18
    antwoorden, klachten = lees([inhoud, b"BEGIN:VEVENT\nUID:x\n" + inhoud])

    assert len(antwoorden) <= 1
    assert antwoorden or klachten


@given(st.sampled_from(sorted(BESTANDEN)), st.data())
def test_lees_never_raises_on_a_damaged_answer(naam: str, data: st.DataObject) -> None:  # B18
    inhoud = bytearray(bestand(naam))
    for plek in data.draw(st.lists(st.integers(0, len(inhoud) - 1), max_size=8)):
        inhoud[plek : plek + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))

    antwoorden, klachten = lees([bytes(inhoud)])

    assert len(antwoorden) <= 1
    assert antwoorden or klachten


@given(st.text(max_size=60))
def test_lees_never_takes_the_address_from_a_name(naam: str) -> None:  # B07, B33
    veilig = naam.replace('"', "'").replace("\r", " ").replace("\n", " ")
    regel = f'ATTENDEE;PARTSTAT=DECLINED;CN="{veilig}":mailto:{ADRES}'

    antwoorden, _ = lees([kalender(regel)])

    assert [(d.adres, d.partstat) for a in antwoorden for d in a.deelnemers] == [(ADRES, "DECLINED")]
