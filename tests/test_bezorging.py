"""The outbox against a relay that misbehaves: each fate ends in the state that the guarantee promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import undefer

from intervisie import bezorging, klok, mail
from intervisie.db import Databank
from intervisie.models import Deelnemer, Instelling, UitgaandeMail, UitStatus, Verzendpoging, Werkitem
from intervisie.settings import settings
from tests import bouw
from tests.foutserver import LOTTEN, FoutServer
from tests.servers import Postfix, zonder_sporen

pytestmark = pytest.mark.databank
AAN = "a@gemeente.example"


@pytest.fixture
def relay(monkeypatch: pytest.MonkeyPatch) -> Iterator[FoutServer]:
    """A relay that behaves until a test says otherwise; the program waits half a second for it."""
    with FoutServer() as server:
        monkeypatch.setenv("INTERVISIE_SMTP_URL", server.url)
        monkeypatch.setenv("INTERVISIE_SMTP_WACHT", "0.5")
        monkeypatch.setenv("INTERVISIE_SMTP_WACHT_PUNT", "0.5")
        settings.cache_clear()
        yield server


def _zet_klaar(db: Databank, aantal: int = 1) -> None:
    with db.transactie() as sessie:
        for n in range(aantal):
            bouw.uitgaand(sessie, f"s{n}", aan=AAN)


def _rij(db: Databank, sleutel: str = "s0") -> UitgaandeMail:
    with db.lezen() as sessie:
        vraag = select(UitgaandeMail).filter_by(sleutel=sleutel).options(undefer(UitgaandeMail.raw))
        return sessie.scalars(vraag).one()


def _maak_rijp(db: Databank) -> None:
    with db.transactie() as sessie:
        sessie.execute(update(UitgaandeMail).values(niet_voor=klok.nu() - timedelta(hours=1)))


@pytest.mark.parametrize(
    ("lot", "status", "dubbel", "bewaard"),
    [
        ("rcpt_550", UitStatus.MISLUKT, 0, 0),
        ("rcpt_450", UitStatus.WACHT, 0, 0),
        ("mail_432", UitStatus.WACHT, 0, 0),
        ("data_354_verbreek", UitStatus.WACHT, 0, 0),
        ("punt_verbreek_bewaard", UitStatus.ONZEKER, 1, 1),
        ("punt_verbreek_verloren", UitStatus.ONZEKER, 1, 0),
        ("punt_zwijg_bewaard", UitStatus.ONZEKER, 1, 1),
    ],
)
def test_bezorg_each_fate_has_its_state(
    databank_leeg: Databank, relay: FoutServer, lot: str, status: UitStatus, dubbel: int, bewaard: int
) -> None:
    relay.altijd = LOTTEN[lot]
    _zet_klaar(databank_leeg)

    bezorging.bezorg(databank_leeg, proef=True)

    rij = _rij(databank_leeg)
    assert (rij.status, rij.mogelijk_dubbel, rij.pogingen) == (status, dubbel, 1)
    assert len(relay.bewaard) == bewaard


def test_bezorg_sends_the_same_bytes_again_after_onzeker(databank_leeg: Databank, relay: FoutServer) -> None:
    relay.mails.append(LOTTEN["punt_verbreek_bewaard"])
    _zet_klaar(databank_leeg)

    bezorging.bezorg(databank_leeg, proef=True)
    _maak_rijp(databank_leeg)
    bezorging.bezorg(databank_leeg, proef=True)

    rij = _rij(databank_leeg)
    assert [b.raw for b in relay.bewaard] == [rij.raw, rij.raw]
    assert (rij.status, rij.mogelijk_dubbel) == (UitStatus.VERZONDEN, 1)
    with databank_leeg.lezen() as sessie:
        assert [d["message_id"] for d in mail.audit(sessie)["uit"]["mogelijk_dubbel"]] == [rij.message_id]


@pytest.mark.parametrize("lot", ["banner_554", "ehlo_502", "mail_530"])
def test_bezorg_blames_no_mail_for_the_channel(databank_leeg: Databank, relay: FoutServer, lot: str) -> None:
    relay.altijd = LOTTEN[lot]
    _zet_klaar(databank_leeg, 4)

    bezorging.bezorg(databank_leeg, proef=True)

    with databank_leeg.lezen() as sessie:
        rijen = sessie.scalars(select(UitgaandeMail)).all()
        alarmen = sessie.scalars(select(Werkitem.soort)).all()
        stoort = sessie.get(Instelling, "smtp-storing")
    assert {(r.status, r.pogingen) for r in rijen} == {(UitStatus.WACHT, 0)}
    assert (alarmen, stoort is not None) == (["storing"], True)


def test_bezorg_takes_back_the_alarm_when_the_relay_works_again(
    databank_leeg: Databank, relay: FoutServer
) -> None:
    relay.sessies.extend([LOTTEN["banner_554"]] * 3)
    _zet_klaar(databank_leeg)
    bezorging.bezorg(databank_leeg, proef=True)

    bezorging.bezorg(databank_leeg, proef=True)

    with databank_leeg.lezen() as sessie:
        assert sessie.scalars(select(Werkitem).filter_by(afgehandeld_op=None)).all() == []
    assert _rij(databank_leeg).status is UitStatus.VERZONDEN


def test_bezorg_waits_while_paused(databank_leeg: Databank, relay: FoutServer) -> None:
    _zet_klaar(databank_leeg)
    with databank_leeg.transactie() as sessie:
        mail.pauzeer(sessie, klok.nu(), "Anouk", aan=True)

    assert bezorging.bezorg(databank_leeg, proef=True) == 0
    with databank_leeg.transactie() as sessie:
        mail.pauzeer(sessie, klok.nu(), "Anouk", aan=False)

    assert bezorging.bezorg(databank_leeg, proef=True) == 1


def test_bezorg_sends_nothing_to_an_old_address(databank_leeg: Databank, relay: FoutServer) -> None:
    with databank_leeg.transactie() as sessie:
        deelnemer = Deelnemer(naam="A", email=AAN)
        sessie.add(deelnemer)
        sessie.flush()
        bouw.uitgaand(sessie, "s0", aan=AAN, deelnemer_id=deelnemer.id)
        deelnemer.email = "nieuw@gemeente.example"

    bezorging.bezorg(databank_leeg, proef=True)

    assert (relay.bewaard, _rij(databank_leeg).status) == ([], UitStatus.INGETROKKEN)


def test_bezorg_sends_nothing_after_its_time(databank_leeg: Databank, relay: FoutServer) -> None:
    with databank_leeg.transactie() as sessie:
        bouw.uitgaand(sessie, "s0", aan=AAN, niet_na=klok.nu() - timedelta(minutes=1))

    bezorging.bezorg(databank_leeg, proef=True)

    assert (relay.bewaard, _rij(databank_leeg).status) == ([], UitStatus.VERLOPEN)


@pytest.mark.parametrize(
    ("begonnen", "status", "dubbel"), [(False, UitStatus.WACHT, 0), (True, UitStatus.ONZEKER, 1)]
)
def test_herstel_knows_by_the_mark_what_a_dead_worker_sent(
    databank_leeg: Databank, begonnen: bool, status: UitStatus, dubbel: int
) -> None:
    _zet_klaar(databank_leeg)
    with databank_leeg.transactie() as sessie:
        dood = {"status": UitStatus.BEZIG, "claim": "dood", "lease_tot": 1.0, "pogingen": 1}
        begin = klok.nu() if begonnen else None
        sessie.execute(update(UitgaandeMail).values(**dood, inhoud_begonnen=begin))

    with databank_leeg.transactie() as sessie:
        bezorging.herstel(sessie, klok.nu())

    rij = _rij(databank_leeg)
    assert (rij.status, rij.mogelijk_dubbel, rij.claim) == (status, dubbel, None)
    with databank_leeg.lezen() as sessie:
        assert len(sessie.scalars(select(Verzendpoging)).all()) == dubbel


def test_bezorg_leaves_a_living_claim_alone(databank_leeg: Databank, relay: FoutServer) -> None:
    _zet_klaar(databank_leeg)
    with databank_leeg.transactie() as sessie:
        sessie.execute(update(UitgaandeMail).values(status=UitStatus.BEZIG, claim="ander", lease_tot=9e9))

    bezorging.bezorg(databank_leeg, proef=True)

    assert (relay.bewaard, _rij(databank_leeg).claim) == ([], "ander")


def test_bezorg_sends_sixty_mails_each_once(databank_leeg: Databank, relay: FoutServer) -> None:
    _zet_klaar(databank_leeg, 60)

    aantal = bezorging.bezorg(databank_leeg, proef=True)

    assert aantal == 60
    assert len({b.raw for b in relay.bewaard}) == len(relay.bewaard) == 60


def test_bezorg_arrives_byte_for_byte_at_a_real_relay(
    databank_leeg: Databank, postfix: Postfix, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_SMTP_URL", postfix.url())
    settings.cache_clear()
    adres = "echt@gemeente.example"
    with databank_leeg.transactie() as sessie:
        bouw.uitgaand(sessie, "s0", aan=adres)

    bezorging.bezorg(databank_leeg, proef=True)

    (aangekomen,) = postfix.bezorgd(adres)
    assert zonder_sporen(aangekomen) == _rij(databank_leeg).raw
