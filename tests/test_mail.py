"""Post in and post out as rows: kept first, known again, counted to the last one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from intervisie import mail, worker
from intervisie.db import Databank
from intervisie.models import InkomendeMail, InStatus, UitgaandeMail, UitStatus
from intervisie.settings import settings
from tests import bouw
from tests.conftest import NU
from tests.servers import Dovecot

pytestmark = pytest.mark.databank
SECRETARIAAT = "post@rvs-mn.example"


def test_ontvang_keeps_every_byte(db: Session) -> None:
    raw = b"From: a@b.example\r\n\r\n\x00\xff niet te lezen"

    bericht = mail.ontvang(db, raw, NU)

    assert (bericht.raw, bericht.status) == (raw, InStatus.ONTVANGEN)


def test_ontvang_the_same_content_by_another_road_has_no_effect(db: Session) -> None:
    eerste = mail.ontvang(db, b"Received: by mx1\r\n" + bouw.raw(), NU)

    tweede = mail.ontvang(db, b"Received: by mx2\n" + bouw.raw().replace(b"\r\n", b"\n"), NU)

    assert (eerste.status, tweede.status) == (InStatus.ONTVANGEN, InStatus.DUBBEL)


@pytest.mark.parametrize("raw", [b"", b"hallo", b"\xff\x00"])
def test_ontvang_takes_no_odd_message_for_another(db: Session, raw: bytes) -> None:
    mail.ontvang(db, b"iets anders", NU)

    assert mail.ontvang(db, raw, NU).status is InStatus.ONTVANGEN


def test_verwerk_two_contents_under_one_message_id_wait_for_a_person(databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as sessie:
        bouw.ronde(sessie)
        mail.ontvang(sessie, bouw.raw("Dank voor de nieuwsbrief.\n"), NU)
        mail.ontvang(sessie, bouw.raw("Ik doe niet mee.\n"), NU)

    kamer = worker.Leeskamer()
    worker.verwerk_post(databank_leeg, kamer)
    kamer.sluit()

    with databank_leeg.lezen() as sessie:
        tweede = sessie.scalars(select(InkomendeMail).order_by(InkomendeMail.id.desc())).first()
        assert tweede is not None
        assert tweede.status is InStatus.TE_BEOORDELEN
        assert "hetzelfde Message-ID" in (tweede.reden or "")


def test_neem_te_lezen_puts_a_message_apart_after_three_tries(db: Session) -> None:
    bericht = mail.ontvang(db, bouw.raw(), NU)
    for _ in range(mail.MAX_LEESPOGINGEN):
        assert mail.neem_te_lezen(db, NU) is not None
        db.refresh(bericht)
        bericht.lease_tot = 1.0
        db.flush()

    assert mail.neem_te_lezen(db, NU) is None
    assert bericht.status is InStatus.QUARANTAINE


def test_neem_te_lezen_gives_a_message_to_one_reader(db: Session) -> None:
    mail.ontvang(db, bouw.raw(), NU)

    assert [mail.neem_te_lezen(db, NU) is None for _ in range(2)] == [False, True]


def test_enqueue_knows_its_sleutel(db: Session) -> None:
    eerste = bouw.uitgaand(db, "een")
    bytes_eerst = eerste.raw

    nieuw = mail.enqueue(
        db, NU + timedelta(days=1), "afmelding-verwerkt", sleutel="een", aan="x@y.example", aan_naam="X"
    )

    assert nieuw is False
    assert db.scalars(select(UitgaandeMail.aan)).all() == ["a@gemeente.example"]
    assert eerste.raw == bytes_eerst


def test_enqueue_gives_each_sleutel_a_name_of_its_own(db: Session) -> None:
    mails = [bouw.uitgaand(db, sleutel) for sleutel in ("een", "twee")]

    assert len({m.message_id for m in mails}) == len({m.envelop_van for m in mails}) == 2
    assert all(b"Auto-Submitted: auto-generated" in m.raw for m in mails)


def test_mag_automatisch_stops_at_its_number_and_starts_again_the_next_day(db: Session) -> None:
    vandaag = [mail.mag_automatisch(db, NU, "a@b.example", 2) for _ in range(3)]

    assert vandaag == [True, True, False]
    assert mail.mag_automatisch(db, NU + timedelta(days=1), "a@b.example", 2)


def test_trek_in_calls_back_only_what_waits(db: Session) -> None:
    wacht, weg = bouw.uitgaand(db, "een"), bouw.uitgaand(db, "twee")
    weg.status = UitStatus.VERZONDEN
    db.flush()

    aantal = mail.trek_in(db, "niet meer nodig", soorten=("afmelding-verwerkt",))

    db.refresh(wacht)
    assert (aantal, wacht.status, weg.status) == (1, UitStatus.INGETROKKEN, UitStatus.VERZONDEN)


def test_audit_balances_and_shows_a_row_that_vanished(db: Session) -> None:
    bericht = mail.ontvang(db, bouw.raw(), NU)
    assert mail.audit(db)["sluitend"]

    db.execute(delete(InkomendeMail).where(InkomendeMail.id == bericht.id))

    assert (mail.audit(db)["sluitend"], mail.audit(db)["in"]["onverklaard"]) == (False, 1)


def test_haal_op_moves_a_mail_only_after_its_row_stands(
    databank_leeg: Databank, dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_IMAP_URL", dovecot.url(SECRETARIAAT))
    settings.cache_clear()
    dovecot.leg_neer(SECRETARIAAT, bouw.raw())
    echt = mail.ontvang

    def valt_om(*args: object, **kwargs: object) -> InkomendeMail:
        echt(*args, **kwargs)  # type: ignore[arg-type]  # the same arguments pass through
        raise RuntimeError("stroom weg")

    monkeypatch.setattr(mail, "ontvang", valt_om)
    with pytest.raises(RuntimeError, match="stroom weg"):
        mail.haal_op(databank_leeg, "een")
    assert (len(dovecot.lees(SECRETARIAAT)), _aantal(databank_leeg)) == (1, 0)
    monkeypatch.setattr(mail, "ontvang", echt)

    assert mail.haal_op(databank_leeg, "een") == 1

    assert (dovecot.lees(SECRETARIAAT), len(dovecot.lees(SECRETARIAAT, "Verwerkt"))) == ([], 1)
    assert _aantal(databank_leeg) == 1


def _aantal(databank: Databank) -> int:
    with databank.lezen() as sessie:
        return len(sessie.scalars(select(InkomendeMail.id)).all())
