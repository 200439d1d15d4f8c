"""Feeds, the neutral title, online links, and the round trip test."""

from __future__ import annotations

from datetime import timedelta

import icalendar
import pytest
import vobject
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import agenda, lezer, mail, worker
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.models import Bijeenkomst, Deelnemer, Feed, InkomendeMail, InStatus
from intervisie.settings import settings
from tests import maak
from tests.agenda_antwoord import antwoord, uitnodiging
from tests.conftest import NU
from tests.maak import DEUR, SECRETARIAAT

pytestmark = pytest.mark.databank
LATER = NU + timedelta(days=1)
LINK = "https://overleg.example/abc?x=1&y=2"


def _token(adres: str) -> str:
    return adres.rpartition("/")[2].removesuffix(".ics")


def _feed(db: Session, wie: Deelnemer | None) -> dict[str, tuple[str, int]]:
    """uid -> (STATUS, SEQUENCE), as two other readers see it."""
    ics = agenda.feeds.lees(db, NU, _token(agenda.feed_adres(db, NU, wie))).ics
    gelezen = icalendar.Calendar.from_ical(ics)
    een = {str(v["UID"]): (str(v["STATUS"]), int(str(v["SEQUENCE"]))) for v in gelezen.walk("VEVENT")}
    ander = {
        v.uid.value: (v.status.value, int(v.sequence.value))
        for v in getattr(vobject.readOne(ics.decode()), "vevent_list", [])
    }
    assert een == ander
    return een


def test_feed_holds_what_this_person_was_invited_to_and_keeps_what_was_called_off(db: Session) -> None:
    _, bijeenkomsten = maak.gepland(db)
    eerste, tweede, derde = bijeenkomsten
    wie = eerste.deelnames[0].persoon
    agenda.annuleer(db, LATER, eerste, DEUR)
    agenda.verwijder(db, LATER, tweede.deelnames[0], DEUR)
    agenda.verzet(db, LATER, derde, derde.begin + timedelta(days=1), DEUR)

    assert _feed(db, wie) == {
        eerste.uid: ("CANCELLED", 1), tweede.uid: ("CANCELLED", 1), derde.uid: ("CONFIRMED", 1)
    }  # fmt: skip
    assert _feed(db, None) == {
        eerste.uid: ("CANCELLED", 1), tweede.uid: ("CONFIRMED", 0), derde.uid: ("CONFIRMED", 1)
    }  # fmt: skip


def test_feed_of_somebody_without_invitations_is_empty_and_readable(db: Session) -> None:
    assert _feed(db, maak.persoon(db)) == {}


def test_feed_of_a_begeleider(db: Session) -> None:
    _, bijeenkomsten = maak.gepland(db)
    vera = agenda.begeleiders.bewaar(db, NU, "Vera", "v@elders.example", DEUR)
    agenda.begeleiders.wijs_toe(db, NU, bijeenkomsten[0].groep, vera, DEUR)

    assert set(_feed(db, vera.deelnemer)) == {b.uid for b in bijeenkomsten}


def test_feed_adres_stays_the_same_and_is_kept_as_a_hash_only(db: Session) -> None:
    wie = maak.persoon(db)

    adressen = [agenda.feed_adres(db, NU, wie) for _ in range(2)]

    rij = db.scalars(select(Feed)).one()
    assert adressen[0] == adressen[1] == agenda.feed_stand(db, wie)
    assert _token(adressen[0]) not in (rij.hash, rij.zout)
    assert len(_token(adressen[0])) == 32  # 192 bits


def test_trek_feed_in_makes_another_address_and_the_old_one_useless(db: Session) -> None:
    wie = maak.persoon(db)
    oud = agenda.feed_adres(db, NU, wie)

    gedaan = [agenda.trek_feed_in(db, NU, wie) for _ in range(2)]

    nieuw = agenda.feed_adres(db, NU, wie)
    assert (gedaan, nieuw == oud) == ([True, False], False)
    for token in (_token(oud), "raad-maar", ""):
        with pytest.raises(NietGevonden):
            agenda.feeds.lees(db, NU, token)


def test_feed_adres_is_new_when_the_key_of_the_installation_is(
    db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    wie = maak.persoon(db)
    oud = agenda.feed_adres(db, NU, wie)
    monkeypatch.setenv("INTERVISIE_GEHEIM", "een ander geheim")
    settings.cache_clear()

    assert agenda.feed_stand(db, wie) is None
    assert agenda.feeds.lees(db, NU, _token(agenda.feed_adres(db, NU, wie))).ics
    assert agenda.feed_stand(db, wie) != oud


# ------------------------------------------------------------ title and place


def test_a_neutral_title_is_all_that_a_calendar_shows(db: Session) -> None:
    agenda.instellingen.zet_titel(db, NU, "Overleg {nummer}", DEUR)

    maak.uitgenodigd(db)

    rij = maak.post(db, "uitnodiging")[0]
    vevent = next(d for d in uitnodiging(mail.rauw_uit(db, rij.message_id)).walk("VEVENT"))
    assert (str(vevent["SUMMARY"]), str(vevent["DESCRIPTION"])) == (
        "Overleg 1", "Vragen? Antwoord op de mail van het secretariaat."
    )  # fmt: skip


@pytest.mark.parametrize(
    "patroon", ["", " \n ", "x" * 101, "Overleg {naam}", "Overleg {", "Overleg {nummer!r}"]
)
def test_zet_titel_refuses_what_is_no_title(db: Session, patroon: str) -> None:
    with pytest.raises(OngeldigeInvoer):
        agenda.instellingen.zet_titel(db, NU, patroon, DEUR)
    assert agenda.instellingen.titel(db) == agenda.instellingen.TITEL


def test_the_online_link_of_a_groep_is_in_mail_and_calendar(db: Session) -> None:
    r = maak.ronde(db)
    maak.groep(db, r, [maak.aangemeld(db, r, n) for n in range(4)])
    groep = agenda.zoek_groep(db, r, 1)
    agenda.instellingen.zet_plek(db, NU, groep, "", LINK, DEUR)
    agenda.plan(db, NU, r, DEUR)
    agenda.nodig_uit(db, NU, r, DEUR)

    raw = mail.rauw_uit(db, maak.post(db, "uitnodiging")[0].message_id)
    vevent = next(d for d in uitnodiging(raw).walk("VEVENT"))
    bijeenkomst = db.scalars(select(Bijeenkomst)).one()
    assert (agenda.waar(bijeenkomst), str(vevent["LOCATION"])) == (f"Online: {LINK}", LINK)
    agenda.verzet(db, LATER, bijeenkomst, bijeenkomst.begin, DEUR, plaats="Stadhuis Zeist")
    assert agenda.waar(bijeenkomst) == f"Stadhuis Zeist, of online: {LINK}"
    agenda.verzet(db, LATER, bijeenkomst, bijeenkomst.begin, DEUR, online_link="")
    assert (agenda.waar(bijeenkomst), bijeenkomst.sequence) == ("Stadhuis Zeist", 2)


@pytest.mark.parametrize(
    "link", ["http://x.example", "javascript:alert(1)", "https://x y", "https://x\r\nATTENDEE:y"]
)
def test_zet_plek_refuses_what_is_no_link(db: Session, link: str) -> None:
    groep = maak.uitgenodigd(db).groep

    with pytest.raises(OngeldigeInvoer):
        agenda.instellingen.zet_plek(db, NU, groep, "Zeist", link, DEUR)


# ------------------------------------------------------------ round trip


def _neem_in(db: Session, raw: bytes) -> InkomendeMail:
    bericht = mail.ontvang(db, raw, LATER)
    lezing = lezer.lees(raw, LATER, lezer.Kennis(eigen_adressen=frozenset({SECRETARIAAT})))
    bericht.van = lezing.van_adres
    mail.rond_af(db, LATER, bericht, worker.verwerk(db, LATER, bericht, lezing))
    return bericht


def test_the_proef_turns_green_when_its_answer_arrives_readable(db: Session) -> None:
    voor = agenda.proef.stand(db)
    verstuurd = agenda.proef.stuur(db, NU, "Proef@Elders.example", DEUR)
    raw = mail.rauw_uit(db, maak.post(db, "proefuitnodiging")[0].message_id)

    vreemd = _neem_in(db, antwoord(raw, "ACCEPTED", "20220202T080000Z", van="x@elders.example"))
    tussen = agenda.proef.stand(db)
    eigen = _neem_in(db, antwoord(raw, "DECLINED", "20220202T080100Z"))

    assert [s.groen for s in (voor, verstuurd, tussen, agenda.proef.stand(db))] == [False, False, False, True]
    assert "van een ander adres" in tussen.uitleg
    assert agenda.proef.stand(db).uitleg == "Het antwoord is binnen en goed gelezen: nee."
    assert [(b.status, b.uitkomst) for b in (vreemd, eigen)] == [(InStatus.VERWERKT, "proef")] * 2


def test_a_second_proef_forgets_the_first(db: Session) -> None:
    agenda.proef.stuur(db, NU, "proef@elders.example", DEUR)
    raw = mail.rauw_uit(db, maak.post(db, "proefuitnodiging")[0].message_id)
    agenda.proef.stuur(db, NU, "ander@elders.example", DEUR)

    bericht = _neem_in(db, antwoord(raw, "ACCEPTED", "20220202T080000Z"))

    assert (bericht.status, agenda.proef.stand(db).groen) == (InStatus.TE_BEOORDELEN, False)


@pytest.mark.parametrize("adres", ["", "geen adres", SECRETARIAAT])
def test_stuur_refuses_what_can_give_no_answer(db: Session, adres: str) -> None:
    with pytest.raises(OngeldigeInvoer):
        agenda.proef.stuur(db, NU, adres, DEUR)
    assert maak.post(db) == []
