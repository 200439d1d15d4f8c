"""Herinneringen: each once, on its moment, in working hours, and to nobody who owes nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import agenda, herinneringen, klok, mail, notities
from intervisie.errors import OngeldigeInvoer
from intervisie.models import AanmeldingStatus, Bijeenkomst, Link, Ronde
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


@pytest.mark.parametrize(
    ("moment", "goed"),
    [
        (datetime(2022, 2, 1, 6, 59, 59, tzinfo=UTC), False),  # one minute to eight
        (datetime(2022, 2, 1, 7, 0, tzinfo=UTC), True),
        (datetime(2022, 2, 1, 16, 59, 59, tzinfo=UTC), True),
        (datetime(2022, 2, 1, 17, 0, tzinfo=UTC), False),
        (datetime(2022, 2, 5, 10, 0, tzinfo=UTC), False),  # Saturday
        (datetime(2022, 4, 27, 10, 0, tzinfo=UTC), False),  # Koningsdag
        (datetime(2026, 3, 30, 6, 0, tzinfo=UTC), True),  # the day after the clocks went forward
        (datetime(2026, 10, 26, 6, 59, tzinfo=UTC), False),  # and after they went back
    ],
)
def test_is_werktijd_goes_by_the_wall_clock(moment: datetime, goed: bool) -> None:
    assert klok.is_werktijd(moment) is goed


@pytest.mark.parametrize(
    ("moment", "dag", "uur"),
    [
        (datetime(2022, 2, 1, 10, 0, tzinfo=UTC), date(2022, 2, 1), time(11, 0)),
        (datetime(2022, 2, 1, 3, 0, tzinfo=UTC), date(2022, 2, 1), time(8, 0)),
        (datetime(2022, 2, 1, 20, 0, tzinfo=UTC), date(2022, 2, 2), time(8, 0)),
        (datetime(2022, 2, 4, 20, 0, tzinfo=UTC), date(2022, 2, 7), time(8, 0)),  # Friday evening
        (datetime(2022, 4, 15, 10, 0, tzinfo=UTC), date(2022, 4, 19), time(8, 0)),  # over Easter
    ],
)
def test_volgende_werktijd_is_now_or_eight_in_the_morning(moment: datetime, dag: date, uur: time) -> None:
    assert klok.volgende_werktijd(moment) == klok.moment(dag, uur)


def test_herinner_sends_nothing_at_night_in_a_weekend_or_on_a_holiday(db: Session) -> None:
    begin = klok.moment(date(2022, 4, 28), time(9, 30))  # the day after Koningsdag
    maak.uitgenodigd(db, begin=begin)

    nieuw = herinneringen.herinner(db, begin - timedelta(hours=19))  # on the holiday itself

    uit = maak.post(db, "herinnering")
    assert (nieuw, {m.niet_voor for m in uit}) == (4, {klok.moment(date(2022, 4, 28), time(8, 0))})
    assert b"Vandaag is de bijeenkomst" in mail.rauw_uit(db, uit[0].message_id)


def _ver_weg(db: Session) -> Bijeenkomst:
    """The first of three bijeenkomsten, months ahead, so that no other herinnering is near."""
    _, bijeenkomsten = maak.gepland(db, aantal=3)
    for bijeenkomst in bijeenkomsten:
        bijeenkomst.begin, bijeenkomst.eind = (
            m + timedelta(weeks=12) for m in (bijeenkomst.begin, bijeenkomst.eind)
        )
    db.flush()
    return bijeenkomsten[0]


def test_herinner_asks_who_did_not_answer_once_and_about_the_first_bijeenkomst_only(db: Session) -> None:
    eerste = _ver_weg(db)
    agenda.antwoord_zelf(db, NU, eerste.deelnames[0], "ACCEPTED", "")

    aantallen = [herinneringen.om_te_antwoorden(db, NU + timedelta(days=d)) for d in (4, 6, 7, 20)]

    assert aantallen == [0, 5, 0, 0]
    assert {m.bijeenkomst_id for m in maak.post(db, "herinnering-antwoorden")} == {eerste.id}


def test_herinner_leaves_out_what_was_due_long_ago(db: Session) -> None:
    _ver_weg(db)

    assert herinneringen.om_te_antwoorden(db, NU + timedelta(days=12)) == 0


def test_an_answer_stops_the_question_that_still_waits(db: Session) -> None:
    eerste = _ver_weg(db)
    herinneringen.om_te_antwoorden(db, NU + timedelta(days=6))

    agenda.antwoord_zelf(db, NU + timedelta(days=6), eerste.deelnames[0], "DECLINED", "")
    db.expire_all()

    standen = [m.status.value for m in maak.post(db, "herinnering-antwoorden")]
    assert standen == ["ingetrokken", *["wacht"] * 5]


def test_herinner_asks_for_a_notitie_once_a_week_later_and_not_who_was_not_there(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    afgezegd, klaar = bijeenkomst.deelnames[:2]
    agenda.antwoord_zelf(db, NU, afgezegd, "DECLINED", "")
    eind = bijeenkomst.eind
    notities.lever_in(
        db, eind + timedelta(days=1), bijeenkomst, klaar.persoon, "Vraag het altijd met z'n tweeën."
    )

    aantallen = [herinneringen.om_notitie(db, eind + timedelta(days=d)) for d in (1, 6, 8, 9, 40)]

    assert aantallen == [0, 0, 2, 0, 0]


def test_herinner_asks_who_did_not_fill_in_a_peiling(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    opties = agenda.peilingen.stel_momenten_voor(db, NU, bijeenkomst.groep, 2)
    uiterlijk = NU + timedelta(days=7)
    peiling = agenda.peilingen.begin(
        db, NU, bijeenkomst.groep, opties, uiterlijk, DEUR, bijeenkomst=bijeenkomst
    )
    agenda.peilingen.stem(db, NU, peiling, bijeenkomst.deelnames[0].persoon, ["ja", "nee"])

    aantallen = [herinneringen.om_te_kiezen(db, NU + timedelta(days=d)) for d in (1, 2, 3, 6)]

    assert aantallen == [0, 0, 3, 0]  # two days before is a Sunday, so that it goes on Friday


def test_herinner_reminds_the_begeleider_too(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    vera = agenda.begeleiders.bewaar(db, NU, "Vera", "v@elders.example", DEUR)
    agenda.begeleiders.wijs_toe(db, NU, bijeenkomst.groep, vera, DEUR)

    nieuw = herinneringen.herinner(db, bijeenkomst.begin - timedelta(days=1))

    assert (nieuw, [m.aan for m in maak.post(db, "herinnering")][-1]) == (5, "v@elders.example")


def test_zet_momenten_changes_the_moments_of_one_ronde(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    ronde = db.get_one(Ronde, bijeenkomst.groep.ronde_id)

    herinneringen.zet_momenten(db, NU, ronde, {"bijeenkomst": [7], "notitie": []}, DEUR)

    assert herinneringen.momenten(ronde) == {
        "bevestigen": [3], "antwoorden": [5], "bijeenkomst": [7], "peiling": [2], "notitie": []
    }  # fmt: skip
    assert herinneringen.herinner(db, bijeenkomst.begin - timedelta(days=14)) == 0
    assert herinneringen.herinner(db, bijeenkomst.begin - timedelta(days=7)) == 4
    for fout in ({"onzin": [1]}, {"notitie": [121]}, {"notitie": [-1]}, {"notitie": range(6)}):
        with pytest.raises(OngeldigeInvoer):
            herinneringen.zet_momenten(db, NU, ronde, fout, DEUR)
