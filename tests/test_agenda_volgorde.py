"""Answers one after the other, proposals of another time, and calendars without measure, from raw mail to the row."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, mail
from intervisie.models import Bijeenkomst, Werkitem
from tests import maak
from tests.agenda_antwoord import uitnodiging
from tests.antwoordgang import LATER, client_van, genodigde, neem_in, stand_van
from tests.antwoordpost import Client, kalender, meer, tekst
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank
PLUS = "noor+x@gemeente0.example"
JA, NEE, MISSCHIEN, OPEN = "ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS-ACTION"


@pytest.fixture
def client(db: Session) -> Client:
    """Noor, invited with three others to 15 March 2022, half past nine."""
    maak.uitgenodigd(db, begin=datetime(2022, 3, 15, 8, 30, tzinfo=UTC))
    return client_van(db)


# ------------------------------------------------------------ one after the other


def _reeks(db: Session, *raws: bytes) -> list[tuple[str, str]]:
    """Each mail an hour later; what became of it and what was known then."""
    standen = [stand_van(db, neem_in(db, raw, timedelta(hours=uur))) for uur, raw in enumerate(raws)]
    return [stand[:2] for stand in standen]


def _op(c: Client, partstat: str, uur: int, nummer: int, **anders: str) -> bytes:
    """An answer stamped at an hour of 2 February, in a mail of the same hour."""
    velden = {"dtstamp": f"DTSTAMP:20220202T{uur:02}0000Z", **anders}
    ics = c.ics(genodigde(partstat, c), **velden)
    datum = f"Wed, 02 Feb 2022 {uur:02}:00:00 +0000"
    return c.mime(meer("alternative", tekst(), kalender(ics)), nummer=nummer, datum=datum)


def test_a_change_of_mind_counts(db: Session, client: Client) -> None:
    assert _reeks(db, _op(client, JA, 8, 1), _op(client, NEE, 9, 2), _op(client, MISSCHIEN, 10, 3)) == [
        ("toegepast", JA), ("toegepast", NEE), ("toegepast", MISSCHIEN)
    ]  # fmt: skip


def test_answers_that_overtake_each_other_end_with_the_last_one_written(db: Session, client: Client) -> None:
    assert _reeks(db, _op(client, NEE, 9, 1), _op(client, JA, 8, 2)) == [("toegepast", NEE), ("ouder", NEE)]


def test_the_same_answer_twice_does_nothing(db: Session, client: Client) -> None:
    raw = _op(client, JA, 8, 1)

    assert _reeks(db, raw, raw, _op(client, JA, 8, 2)) == [("toegepast", JA), ("dubbel", JA), ("dubbel", JA)]


def test_two_answers_with_our_own_stamp_are_ordered_by_the_date_of_the_mail(
    db: Session, client: Client
) -> None:
    onze = f"DTSTAMP:{client.stempel}"

    gestuurd = [(NEE, 9, 1), (JA, 8, 2), (MISSCHIEN, 10, 3)]
    assert _reeks(db, *(_op(client, *antwoord, dtstamp=onze) for antwoord in gestuurd)) == [
        ("toegepast", NEE), ("ouder", NEE), ("toegepast", MISSCHIEN)
    ]  # fmt: skip


def test_an_answer_with_our_own_stamp_after_one_on_the_page_counts(db: Session, client: Client) -> None:
    noor = db.scalars(select(Bijeenkomst)).one().deelnames[0]
    agenda.antwoord_zelf(db, LATER - timedelta(hours=6), noor, JA, "")

    assert _reeks(db, _op(client, NEE, 10, 1, dtstamp=f"DTSTAMP:{client.stempel}")) == [("toegepast", NEE)]


def test_a_stamp_from_the_future_blocks_nothing(db: Session, client: Client) -> None:
    vooruit = _op(client, JA, 8, 1, dtstamp="DTSTAMP:20290101T000000Z")

    assert _reeks(db, vooruit, _op(client, NEE, 12, 2)) == [("toegepast", JA), ("toegepast", NEE)]


def test_an_answer_to_the_time_before_waits(db: Session, client: Client) -> None:
    bijeenkomst = db.scalars(select(Bijeenkomst)).one()
    agenda.verzet(db, NU + timedelta(hours=1), bijeenkomst, bijeenkomst.begin + timedelta(days=1), DEUR)

    assert _reeks(db, _op(client, JA, 8, 1), _op(client, JA, 9, 2, sequence="SEQUENCE:1")) == [
        ("wacht", OPEN), ("toegepast", JA)
    ]  # fmt: skip


def test_after_a_cancellation_a_no_is_silent_and_a_yes_waits(db: Session, client: Client) -> None:
    agenda.annuleer(db, NU + timedelta(hours=1), db.scalars(select(Bijeenkomst)).one(), DEUR)

    assert _reeks(db, _op(client, NEE, 8, 1), _op(client, JA, 9, 2)) == [("genegeerd", OPEN), ("wacht", OPEN)]


def test_a_refresh_sends_the_invitation_again_to_that_person_with_the_known_answer(
    db: Session, client: Client
) -> None:
    vraag = client.ics(f"ATTENDEE:mailto:{client.adres}", methode="METHOD:REFRESH")
    raw = client.mime(kalender(vraag, "Content-Type: text/calendar; method=REFRESH; charset=utf-8"), nummer=2)

    standen = _reeks(db, _op(client, JA, 8, 1), raw)

    laatste = maak.post(db, "uitnodiging")[-1]
    attendee = next(d for d in uitnodiging(mail.rauw_uit(db, laatste.message_id)).walk("VEVENT"))["ATTENDEE"]
    assert (standen, len(maak.post(db, "uitnodiging"))) == ([("toegepast", JA), ("verversen", JA)], 5)
    assert (laatste.aan, attendee.params["PARTSTAT"]) == (client.adres, JA)


def test_a_second_address_that_is_known_counts(db: Session, client: Client) -> None:
    aanmelding.voeg_alias_toe(db, NU, client.adres, PLUS)
    van_alias = client.gewoon(client.ics(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{PLUS.upper()}"), van=PLUS)

    assert _reeks(db, van_alias) == [("toegepast", JA)]


def test_a_delegation_is_kept_and_shown(db: Session, client: Client) -> None:
    gedelegeerd = client.ics(
        genodigde("DELEGATED", client, ';DELEGATED-TO="mailto:collega@gemeente0.example"'),
        'ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM="mailto:noor@gemeente0.example":mailto:collega@gemeente0.example',
    )

    bericht = neem_in(db, client.gewoon(gedelegeerd))

    assert stand_van(db, bericht) == ("wacht", "DELEGATED", None, 1)
    assert len(db.scalars(select(Bijeenkomst)).one().deelnames) == 4


# ------------------------------------------------------------ proposals

WINDOWS = "TZID=W. Europe Standard Time"
VOORSTELLEN = {
    "with an end": ("DTSTART:20220317T123000Z", "DTEND:20220317T143000Z"),
    "without an end": ("DTSTART:20220317T123000Z",),
    "with a duration": ("DTSTART;TZID=Europe/Amsterdam:20220317T133000", "DURATION:PT2H"),
    "in a zone of Windows": (f"DTSTART;{WINDOWS}:20220317T133000", f"DTEND;{WINDOWS}:20220317T153000"),
}  # fmt: skip


@pytest.mark.parametrize("geval", VOORSTELLEN)
def test_a_proposal_of_google_is_shown_whatever_its_header_says(
    db: Session, client: Client, geval: str
) -> None:
    ics = client.ics(
        genodigde(MISSCHIEN, client), *VOORSTELLEN[geval], "COMMENT:Kan dit?", methode="METHOD:COUNTER"
    )

    bericht = neem_in(db, client.mime(meer("alternative", tekst(), kalender(ics))))

    item = db.scalars(select(Werkitem)).one()
    zaak = agenda.afhandeling.zaak(db, item)
    assert stand_van(db, bericht) == ("wacht", OPEN, None, 1)
    assert (item.soort, item.opmerking) == ("tegenvoorstel", "Kan dit?")
    assert zaak.tijd == (datetime(2022, 3, 17, 12, 30, tzinfo=UTC), datetime(2022, 3, 17, 14, 30, tzinfo=UTC))


# ------------------------------------------------------------ too much of it


def _groot(c: Client) -> bytes:
    return c.mime(kalender(c.ics("", *[f"COMMENT:{'x' * 900}"] * 6000), codering="8bit"))


def _veel_delen(c: Client) -> bytes:
    return c.mime(meer("mixed", *[tekst("x")] * 1500, kalender(c.ics())))


def _diep(c: Client) -> bytes:
    romp = kalender(c.ics())
    for laag in range(400):
        romp = meer("mixed", romp, grens=f"g{laag}")
    return c.mime(romp)


@pytest.mark.parametrize("schrijf", [_groot, _veel_delen, _diep])
def test_a_calendar_without_measure_is_kept_and_changes_nothing_on_a_guess(
    db: Session, client: Client, schrijf: Callable[[Client], bytes]
) -> None:
    begonnen = time.monotonic()

    bericht = neem_in(db, schrijf(client))

    uitkomst, antwoord, _, wacht = stand_van(db, bericht)
    assert (uitkomst, antwoord, wacht) in [("wacht", OPEN, 1), ("toegepast", JA, 0)]
    assert time.monotonic() - begonnen < 60  # a hang, not a busy machine
