"""What the secretariat may do with one mail of ours: hold it, let it go, drop it, change its words, send it again.

A mail that may have left is never changed: every copy that ever leaves is the same bytes. Knows rows and what a
mail looks like, not what it is about and not the relay.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from intervisie import brief, logboek
from intervisie.brief import Envelop, Kalender
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import UitgaandeMail, UitStatus
from intervisie.settings import settings

OPNIEUW = (UitStatus.MISLUKT, UitStatus.VERLOPEN, UitStatus.ONZEKER)
MAX_TEKENS = 20_000
_WEG = "Deze mail wacht niet meer. Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class Inhoud:
    """A mail of ours as people read it; `kalender` is the calendar file that goes along."""

    onderwerp: str
    tekst: str
    kalender: Kalender | None


def lees(raw: bytes) -> Inhoud:
    """What stands in the bytes of a mail of ours."""
    bericht = _ontleed(raw)
    deel = bericht.get_body(preferencelist=("plain",))
    tekst = str(deel.get_content()) if deel is not None else ""
    return Inhoud(str(bericht["Subject"] or ""), tekst.replace("\r\n", "\n"), _kalender(bericht))


def kan_veranderen(rij: UitgaandeMail) -> bool:
    """Whether this mail still waits and no copy of it can have left."""
    return rij.status is UitStatus.WACHT and rij.mogelijk_dubbel == 0


def houd_vast(db: Session, nu: datetime, ids: Iterable[int], door: str) -> int:
    """Keep waiting mails from leaving until somebody lets them go; returns how many."""
    return sum(_houd(db, nu, rij, door, vast=True) for rij in _wachtend(db, ids))


def laat_los(db: Session, nu: datetime, ids: Iterable[int], door: str) -> int:
    """Let mails go that were held; returns how many."""
    return sum(_houd(db, nu, rij, door, vast=False) for rij in _wachtend(db, ids))


def laat_vallen(db: Session, nu: datetime, ids: Iterable[int], door: str) -> int:
    """Drop waiting mails: they never leave; returns how many."""
    gedaan = 0
    for rij in _wachtend(db, ids):
        rij.status, rij.antwoord, rij.vastgehouden_op = (
            UitStatus.INGETROKKEN,
            f"ingetrokken door {door}",
            None,
        )
        logboek.noteer(db, nu, door, "uitgaande mail ingetrokken", mail=rij.id)
        gedaan += 1
    return gedaan


def stuur_opnieuw(db: Session, nu: datetime, rij_id: int, door: str) -> None:
    """Try a mail once more that failed, came too late or is uncertain: the same bytes, so the same mail.

    Settles the question on the werklijst about it. Raises IntervisieFout for a mail in another state.
    """
    rij = _haal(db, rij_id)
    if rij.status not in OPNIEUW:
        raise IntervisieFout("Deze mail kan niet opnieuw worden verstuurd. Kijk naar de stand van de mail.")
    rij.status, rij.niet_voor, rij.antwoord, rij.vastgehouden_op = UitStatus.WACHT, nu, None, None
    if rij.niet_na is not None and rij.niet_na <= nu:
        rij.niet_na = None
    logboek.noteer(db, nu, door, "uitgaande mail opnieuw", mail=rij.id)
    logboek.handel_af(db, nu, f"uit:{rij.id}", door)


def herschrijf(db: Session, nu: datetime, rij_id: int, onderwerp: str, tekst: str, door: str) -> None:
    """Give a mail that still waits other words; name, address, calendar file and Message-ID stay.

    Raises OngeldigeInvoer, and IntervisieFout when a copy may have left.
    """
    rij = _haal(db, rij_id)
    if not kan_veranderen(rij):
        raise IntervisieFout(_WEG)
    onderwerp, tekst = brief.kopwaarde(onderwerp), tekst.replace("\r\n", "\n").strip()
    if not onderwerp:
        raise OngeldigeInvoer("Vul een onderwerp in.", {"onderwerp": "Vul een onderwerp in."})
    if not tekst or len(tekst) > MAX_TEKENS:
        zin = f"Schrijf een tekst van 1 tot {MAX_TEKENS} tekens."
        raise OngeldigeInvoer(zin, {"tekst": zin})
    bericht = _ontleed(rij.raw)
    nieuw = brief.van_tekst(onderwerp, tekst + "\n", settings().basis_url)
    rij.raw = brief.verpak(nieuw, _envelop(bericht), _kalender(bericht))
    rij.sha256 = hashlib.sha256(rij.raw).hexdigest()
    logboek.noteer(db, nu, door, "uitgaande mail herschreven", mail=rij.id)


def _houd(db: Session, nu: datetime, rij: UitgaandeMail, door: str, *, vast: bool) -> bool:
    if (rij.vastgehouden_op is not None) == vast:
        return False
    rij.vastgehouden_op = nu if vast else None
    logboek.noteer(
        db, nu, door, "uitgaande mail vastgehouden" if vast else "uitgaande mail vrij", mail=rij.id
    )
    return True


def _wachtend(db: Session, ids: Iterable[int]) -> list[UitgaandeMail]:
    """The rows that still wait, locked: a worker that claims at this moment is either before or after us."""
    vraag = select(UitgaandeMail).where(
        UitgaandeMail.id.in_(list(ids)), UitgaandeMail.status == UitStatus.WACHT
    )
    return list(db.scalars(vraag.order_by(UitgaandeMail.id).with_for_update()))


def _haal(db: Session, rij_id: int) -> UitgaandeMail:
    vraag = select(UitgaandeMail).where(UitgaandeMail.id == rij_id).options(undefer(UitgaandeMail.raw))
    rij = db.scalar(vraag.with_for_update())
    if rij is None:
        raise NietGevonden("Deze mail is er niet.")
    return rij


def _ontleed(raw: bytes) -> EmailMessage:
    bericht = message_from_bytes(raw, policy=policy.SMTP)
    assert isinstance(bericht, EmailMessage)  # noqa: S101 - the policy decides the class; mypy can't see it
    return bericht


def _kalender(bericht: EmailMessage) -> Kalender | None:
    for deel in bericht.walk():
        if deel.get_content_type() == "text/calendar":
            inhoud = deel.get_payload(decode=True)
            return Kalender(str(deel.get_param("method")), inhoud if isinstance(inhoud, bytes) else b"")
    return None


def _envelop(bericht: EmailMessage) -> Envelop:
    """The envelop that a mail of ours was packed in."""
    van, aan = bericht["From"].addresses[0], bericht["To"].addresses[0]
    return Envelop(
        van_naam=van.display_name, van_adres=van.addr_spec, aan_naam=aan.display_name, aan_adres=aan.addr_spec,
        message_id=str(bericht["Message-ID"]), sleutel_kop=str(bericht["X-Intervisie-Key"]),
        datum=parsedate_to_datetime(str(bericht["Date"])),
        antwoord_op=str(bericht["In-Reply-To"]) if bericht["In-Reply-To"] else None,
    )  # fmt: skip
