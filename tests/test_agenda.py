"""Invitations, changes and reminders: who gets what, once, and at which hour."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from intervisie import agenda, klok
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.models import Bijeenkomst, UitgaandeMail, UitStatus
from tests import bouw
from tests.agenda_antwoord import uitnodiging
from tests.conftest import NU

pytestmark = pytest.mark.databank


def _uit(db: Session, soort: str) -> list[UitgaandeMail]:
    vraag = select(UitgaandeMail).filter_by(soort=soort).options(undefer(UitgaandeMail.raw))
    return list(db.scalars(vraag.order_by(UitgaandeMail.id)))


def _vevent(mail: UitgaandeMail) -> dict[str, str]:
    afspraak = next(d for d in uitnodiging(mail.raw).walk("VEVENT"))
    return {naam: str(afspraak[naam]) for naam in ("UID", "SEQUENCE", "ATTENDEE")}


def test_nodig_uit_twice_invites_everybody_once(db: Session) -> None:
    ronde, bijeenkomsten = bouw.gepland(db)

    opnieuw = agenda.nodig_uit(db, NU, ronde, "Anouk")

    assert opnieuw == 0
    per_persoon = Counter(m.aan for m in _uit(db, "uitnodiging"))
    assert (len(per_persoon), set(per_persoon.values())) == (6, {len(bijeenkomsten)})


def test_plan_keeps_weeks_between_and_out_of_holidays(db: Session) -> None:
    _, bijeenkomsten = bouw.gepland(db, aantal=4)

    dagen = [klok.lokaal(b.begin).date() for b in bijeenkomsten]
    assert [d.weekday() for d in dagen] == [1, 1, 1, 1]
    assert min((b - a).days for a, b in itertools.pairwise(dagen)) >= 42
    assert not any((d.month, d.day) in {(4, 26), (5, 3), (12, 27)} for d in dagen)


def test_verzet_raises_the_sequence_and_asks_again(db: Session) -> None:
    _, (eerste, *_) = bouw.gepland(db)
    eerste.deelnames[0].antwoord = "ACCEPTED"
    nieuw = eerste.begin + timedelta(days=1)

    agenda.verzet(db, NU + timedelta(minutes=1), eerste, nieuw, "Anouk")

    updates = [_vevent(m) for m in _uit(db, "bijeenkomst-gewijzigd")]
    assert {(u["UID"], u["SEQUENCE"]) for u in updates} == {(eerste.uid, "1")}
    assert len(updates) == 6
    assert {d.antwoord for d in eerste.deelnames} == {"NEEDS-ACTION"}


def test_verzet_to_the_same_time_tells_nobody(db: Session) -> None:
    _, (eerste, *_) = bouw.gepland(db)

    agenda.verzet(db, NU, eerste, eerste.begin, "Anouk")

    assert (_uit(db, "bijeenkomst-gewijzigd"), eerste.sequence) == ([], 0)


def test_verzet_refuses_the_past_and_the_cancelled(db: Session) -> None:
    _, (eerste, tweede, *_) = bouw.gepland(db)
    agenda.annuleer(db, NU, tweede, "Anouk")

    with pytest.raises(OngeldigeInvoer):
        agenda.verzet(db, NU, eerste, NU - timedelta(days=1), "Anouk")
    with pytest.raises(IntervisieFout):
        agenda.verzet(db, NU, tweede, tweede.begin + timedelta(days=1), "Anouk")


def test_annuleer_twice_tells_everybody_once_and_recalls_what_waits(db: Session) -> None:
    _, (eerste, *_) = bouw.gepland(db)

    agenda.annuleer(db, NU, eerste, "Anouk")
    agenda.annuleer(db, NU, eerste, "Anouk")

    assert len(_uit(db, "bijeenkomst-geannuleerd")) == 6
    wachtend = [m for m in _uit(db, "uitnodiging") if m.bijeenkomst_id == eerste.id]
    assert {m.status for m in wachtend} == {UitStatus.INGETROKKEN}


def test_verwijder_tells_only_that_person_with_a_higher_sequence(db: Session) -> None:
    _, (eerste, *_) = bouw.gepland(db)
    weg = eerste.deelnames[0]

    agenda.verwijder(db, NU + timedelta(minutes=1), weg, "Anouk")

    (brief,) = _uit(db, "deelname-vervallen")
    assert (brief.aan, _vevent(brief)["SEQUENCE"], eerste.sequence) == (
        weg.aanmelding.deelnemer.email,
        "1",
        0,
    )


def test_herinner_twice_queues_each_herinnering_once(db: Session) -> None:
    _, (eerste, *_) = bouw.gepland(db)
    eerste.deelnames[0].antwoord = "DECLINED"
    db.flush()
    dag_ervoor = eerste.begin - timedelta(hours=20)

    nieuw = [agenda.herinner(db, dag_ervoor), agenda.herinner(db, dag_ervoor + timedelta(minutes=15))]

    assert nieuw == [5, 0]


def test_herinner_after_an_outage_sends_only_the_nearest(db: Session) -> None:
    _, (eerste, *_) = bouw.gepland(db)

    agenda.herinner(db, eerste.begin - timedelta(days=5))

    assert {m.sleutel.split(":")[2] for m in _uit(db, "herinnering")} == {"14"}


def test_herinner_gives_a_moved_bijeenkomst_fresh_ones(db: Session) -> None:
    _, (eerste, *_) = bouw.gepland(db)
    agenda.herinner(db, eerste.begin - timedelta(days=10))
    agenda.verzet(db, eerste.begin - timedelta(days=9), eerste, eerste.begin + timedelta(days=7), "Anouk")

    assert agenda.herinner(db, eerste.begin - timedelta(days=6)) == 6


@pytest.mark.parametrize(
    ("dag", "dagen", "moment"),
    [
        ("2026-10-26", 1, datetime(2026, 10, 23, 7, 30, tzinfo=UTC)),  # Sunday -> Friday, still summer time
        ("2026-10-27", 1, datetime(2026, 10, 26, 8, 30, tzinfo=UTC)),  # winter time
        ("2027-03-30", 1, datetime(2027, 3, 29, 7, 30, tzinfo=UTC)),  # summer time
        ("2027-03-29", 1, datetime(2027, 3, 26, 8, 30, tzinfo=UTC)),  # Sunday -> Friday, still winter time
    ],
)
def test_herinner_keeps_the_wall_clock_and_the_weekend(
    db: Session, dag: str, dagen: int, moment: datetime
) -> None:
    _, (eerste, *_) = bouw.gepland(db)
    begin = klok.lees_wandtijd(f"{dag}T09:30")
    for bijeenkomst in db.scalars(select(Bijeenkomst)):
        bijeenkomst.begin = begin + timedelta(days=365) if bijeenkomst.id != eerste.id else begin
        bijeenkomst.eind = bijeenkomst.begin + timedelta(hours=2)
    db.flush()
    agenda.herinner(db, moment - timedelta(days=2))

    voor = agenda.herinner(db, moment - timedelta(seconds=1))
    op = agenda.herinner(db, moment)

    assert (voor, op) == (0, 6)


def test_antwoord_zelf_is_kept_and_checked(db: Session) -> None:
    _, (eerste, *_) = bouw.gepland(db)

    agenda.antwoord_zelf(db, NU, eerste.deelnames[0], "DECLINED", "  ziek ")

    assert (eerste.deelnames[0].antwoord, eerste.deelnames[0].opmerking) == ("DECLINED", "ziek")
    with pytest.raises(OngeldigeInvoer):
        agenda.antwoord_zelf(db, NU, eerste.deelnames[0], "JA", "")
