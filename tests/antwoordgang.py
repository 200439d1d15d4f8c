"""The road of one answer: who was invited, how his mail is taken in, and what became of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import mail, worker
from intervisie.models import Bijeenkomst, InkomendeMail, Werkitem
from intervisie.settings import settings
from tests import maak
from tests.agenda_antwoord import uitnodiging
from tests.antwoordpost import Client
from tests.conftest import NU
from tests.maak import SECRETARIAAT

LATER = NU + timedelta(days=1, hours=2)


def client_van(db: Session) -> Client:
    """The calendar client of whoever the first invitation went to."""
    rij = maak.post(db, "uitnodiging")[0]
    vevent: Any = next(d for d in uitnodiging(mail.rauw_uit(db, rij.message_id)).walk("VEVENT"))
    stempel: datetime = vevent["DTSTAMP"].dt
    return Client(str(vevent["UID"]), rij.aan, SECRETARIAAT, f"{stempel:%Y%m%dT%H%M%SZ}")


def neem_in(db: Session, raw: bytes, na: timedelta = timedelta()) -> InkomendeMail:
    """Take a mail in as the worker does, `na` after LATER."""
    bericht = mail.ontvang(db, raw, LATER + na)
    if bericht.status.value == "dubbel":
        return bericht
    lezing = worker.lees_los(raw, LATER + na, settings().afzender_adres)
    bericht.van = lezing.van_adres
    mail.rond_af(db, LATER + na, bericht, worker.verwerk(db, LATER + na, bericht, lezing))
    return bericht


def stand_van(db: Session, bericht: InkomendeMail) -> tuple[str, str, str | None, int]:
    """(what became of the mail, what is known of Noor, with which note, how many items wait)."""
    noor = db.scalars(select(Bijeenkomst)).one().deelnames[0]
    wacht = len(db.scalars(select(Werkitem).filter_by(afgehandeld_op=None, bericht_id=bericht.id)).all())
    uitkomst = "wacht" if bericht.status.value in ("te_beoordelen", "quarantaine") else str(bericht.uitkomst)
    return uitkomst, noor.antwoord, noor.opmerking, wacht


def genodigde(partstat: str, c: Client, extra: str = "") -> str:
    """The line of an answer that says who answers what."""
    return f"ATTENDEE;CN=Noor Wiersma;PARTSTAT={partstat}{extra}:mailto:{c.adres}"
