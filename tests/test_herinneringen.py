"""Herinneringen: each once, on its moment, in working hours, and to nobody who owes nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import agenda, herinneringen, klok
from intervisie.models import AanmeldingStatus, Link
from tests import maak
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank


def _herinneringen(db: Session, begin: datetime, *momenten: datetime) -> list[int]:
    maak.uitgenodigd(db, begin=begin)
    return [herinneringen.herinner(db, moment) for moment in momenten]


def test_herinner_komt_een_keer_op_elk_moment(db: Session) -> None:
    begin = klok.moment(date(2022, 5, 10), time(9, 30))  # a Tuesday
    dagen = (29, 28, 28, 20, 14, 13, 2, 1, 1)

    nieuw = _herinneringen(db, begin, *(begin - timedelta(days=d) + timedelta(seconds=1) for d in dagen))

    assert nieuw == [0, 4, 0, 0, 4, 0, 0, 4, 0]


def test_herinner_na_stilstand_stuurt_alleen_het_dichtste_moment(db: Session) -> None:
    begin = klok.moment(date(2022, 5, 10), time(9, 30))

    nieuw = _herinneringen(db, begin, begin - timedelta(hours=20), begin - timedelta(hours=19), begin)

    assert nieuw == [4, 0, 0]


def test_herinner_op_maandag_komt_vrijdag(db: Session) -> None:
    begin = klok.moment(date(2022, 5, 9), time(13, 30))
    vrijdag = klok.moment(date(2022, 5, 6), time(9, 30))

    nieuw = _herinneringen(db, begin, vrijdag - timedelta(days=3), vrijdag - timedelta(seconds=1), vrijdag)

    assert nieuw == [4, 0, 4]


@pytest.mark.parametrize(
    ("dag", "moment"),
    [
        (date(2026, 10, 27), datetime(2026, 10, 26, 8, 30, tzinfo=UTC)),  # wall clocks went back on the 25th
        (date(2026, 10, 26), datetime(2026, 10, 23, 7, 30, tzinfo=UTC)),
        (date(2026, 3, 31), datetime(2026, 3, 30, 7, 30, tzinfo=UTC)),  # and forward on the 29th
        (date(2026, 3, 30), datetime(2026, 3, 27, 8, 30, tzinfo=UTC)),
        (date(2027, 3, 30), datetime(2027, 3, 25, 8, 30, tzinfo=UTC)),  # the Thursday before Easter
    ],
)
def test_herinner_houdt_de_wandtijd_bij_het_verzetten_van_de_klok(
    db: Session, dag: date, moment: datetime
) -> None:
    begin = klok.moment(dag, time(9, 30))
    _herinneringen(db, begin, moment - timedelta(days=7))

    nieuw = [herinneringen.herinner(db, m) for m in (moment - timedelta(seconds=1), moment)]

    assert nieuw == [0, 4]


def test_herinner_laat_wie_afzegde_met_rust(db: Session) -> None:
    begin = klok.moment(date(2022, 5, 10), time(9, 30))
    bijeenkomst = maak.uitgenodigd(db, begin=begin)
    bijeenkomst.deelnames[0].antwoord = "DECLINED"
    agenda.verwijder(db, NU, bijeenkomst.deelnames[1], DEUR)

    nieuw = herinneringen.herinner(db, begin - timedelta(days=1))

    assert (nieuw, [r.aan for r in maak.post(db, "herinnering")]) == (
        2,
        [maak.invoer(n).email for n in (2, 3)],
    )


def test_herinner_na_verzetten_geldt_het_nieuwe_tijdstip(db: Session) -> None:
    begin = klok.moment(date(2022, 5, 10), time(9, 30))
    bijeenkomst = maak.uitgenodigd(db, begin=begin)
    eerst = herinneringen.herinner(db, begin - timedelta(days=14))
    agenda.verzet(db, begin - timedelta(days=13), bijeenkomst, begin + timedelta(days=7), DEUR)
    db.expire_all()

    later = [herinneringen.herinner(db, begin + timedelta(days=7 - d)) for d in (14, 1)]

    assert (eerst, later) == (4, [4, 4])
    assert [r.status.value for r in maak.post(db, "herinnering")] == ["ingetrokken"] * 4 + ["wacht"] * 8


def test_herinner_niet_als_de_uitnodiging_zelf_later_kwam(db: Session) -> None:
    begin = klok.moment(date(2022, 2, 10), time(9, 30))

    nieuw = _herinneringen(db, begin, NU, begin - timedelta(days=1))

    assert nieuw == [0, 4]


def test_herinner_vraagt_na_drie_dagen_een_keer(db: Session) -> None:
    maak.aangemeld(db, maak.ronde(db), status=AanmeldingStatus.TE_BEVESTIGEN)
    dagen = (2, 3, 4, 10, 15)

    aantallen = [herinneringen.herinner(db, NU + timedelta(days=d, minutes=1)) for d in dagen]

    assert aantallen == [0, 1, 0, 0, 0]


def test_herinner_maakt_alleen_een_link_bij_een_nieuwe_mail(db: Session) -> None:
    maak.aangemeld(db, maak.ronde(db), status=AanmeldingStatus.TE_BEVESTIGEN)
    for _ in range(3):
        herinneringen.herinner(db, NU + timedelta(days=3))

    assert len(db.scalars(select(Link)).all()) == 2
