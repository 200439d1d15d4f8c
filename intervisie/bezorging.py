"""Delivers the outbox: claim a few rows, talk to the relay outside any transaction, record what happened.

At least once, byte for byte the same, and every possible copy on record: the mark `inhoud_begonnen` is committed
before the first byte of content, so a row that carries it when its sender died is *onzeker*, and any other row
was not sent. Knows rows and the relay, not what a mail is about.
"""

from __future__ import annotations

import asyncio
import logging
import random
import secrets
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.orm import Session, undefer

from intervisie import db as databank
from intervisie import klok, logboek, mail, smtp
from intervisie.db import Databank, db_nu
from intervisie.errors import DatabankFout, InstellingOntbreekt
from intervisie.models import Deelnemer, Instelling, Lease, UitgaandeMail, UitStatus, Verzendpoging
from intervisie.settings import settings
from intervisie.smtp import KanaalStoring, Resultaat, Uitkomst

_log = logging.getLogger("intervisie.bezorging")
PARTIJ = 20
LEASE_SECONDEN = 90
VERNIEUW_SECONDEN = 20
MAX_ONZEKER = 5
PROEF_NA = timedelta(minutes=1)
DEMO = "demo:"
STORING = "smtp-storing"


class ClaimKwijt(Exception):
    """Another worker took this mail over; this one stops without writing anything."""


class Gesprek(Protocol):
    """One open conversation with a relay, as `smtp.Gesprek`."""

    @property
    def open(self) -> bool:
        """Whether a next mail can be tried."""
        ...

    async def verstuur(self, van: str, aan: str, raw: bytes, *, voor_inhoud: Any) -> Resultaat:
        """Deliver one message; awaits `voor_inhoud()` before the first byte of content."""
        ...


@dataclass(frozen=True, slots=True)
class Zending:
    """A claimed row, as far as the network needs it."""

    id: int
    van: str
    aan: str
    raw: bytes
    pogingen: int


def bezorg(db: Databank, *, proef: bool = False) -> int:
    """Deliver all that is due now and return how many mails the relay accepted.

    Does nothing while sending is paused or no relay is set. After a failure of the relay itself it tries
    again at most once a minute, unless `proef`.
    """
    if not settings().smtp_url:
        return 0
    with db.per_rij() as sessie:
        herstel(sessie, klok.nu())
        if mail.gepauzeerd(sessie):
            return 0
        stoort = sessie.get(Instelling, STORING) is not None
        if not _kanaal_vrij(sessie, klok.nu(), proef=proef):
            return 0
    return asyncio.run(_bezorg(db, stoort=stoort))


def herstel(db: Session, nu: datetime) -> int:
    """Take back the rows of workers that died: not sent without the mark, onzeker with it.

    A lease from before the database's clock was set back ends soon too, unless its worker lives and renews it.
    """
    einde = db_nu() + LEASE_SECONDEN
    db.execute(
        update(UitgaandeMail)
        .where(UitgaandeMail.status == UitStatus.BEZIG, UitgaandeMail.lease_tot > einde + databank.SPELING)
        .values(lease_tot=einde)
        .execution_options(synchronize_session=False)
    )
    dood = db.scalars(
        select(UitgaandeMail)
        .where(UitgaandeMail.status == UitStatus.BEZIG, UitgaandeMail.lease_tot < db_nu())
        .with_for_update(skip_locked=True)
    ).all()
    for rij in dood:
        if rij.inhoud_begonnen is None:
            _terug(rij)
        else:
            _schrijf_onzeker(db, nu, rij, "het programma stopte tijdens het versturen")
    return len(dood)


async def _bezorg(db: Databank, *, stoort: bool) -> int:
    """Talk to the relay in all sessions; where it `stoort`, first in one, and in all when a mail got away."""
    verzonden = await _sessie(db, 0, een_partij=True) if stoort else 0
    if stoort and not verzonden:
        return 0
    uitkomsten = await asyncio.gather(*(_sessie(db, nummer) for nummer in range(settings().smtp_sessies)))
    return verzonden + sum(uitkomsten)


async def _sessie(db: Databank, nummer: int, *, een_partij: bool = False) -> int:
    """One conversation with the relay, as long as there is mail; at most `smtp_sessies` over all processes."""
    eigenaar, naam = secrets.token_hex(8), f"smtp-sessie-{nummer}"
    if not await asyncio.to_thread(_begin_sessie, db, naam, eigenaar):
        return 0
    verzonden = 0
    try:
        async with _levend(db, naam, eigenaar):
            while aantal := await _gesprek(db, eigenaar, een_partij=een_partij):
                verzonden += aantal
                if een_partij:
                    break
    except KanaalStoring as storing:
        await asyncio.to_thread(_kanaal_stoort, db, storing, eigenaar)
    except ClaimKwijt:
        _log.warning("claim kwijt, sessie=%s", nummer)
    finally:
        await asyncio.to_thread(_einde_sessie, db, naam, eigenaar)
    return verzonden


async def _gesprek(db: Databank, eigenaar: str, *, een_partij: bool) -> int:
    """One connection, until the relay ends it or nothing is due; how many mails it took."""
    if not await asyncio.to_thread(_is_er_werk, db):
        return 0
    verzonden = 0
    async with _verbind() as gesprek:
        while gesprek.open and (partij := await asyncio.to_thread(_claim, db, eigenaar)):
            for zending in partij:
                if not gesprek.open:
                    break
                verzonden += await _verstuur(db, gesprek, zending, eigenaar)
            await asyncio.to_thread(_laat_los, db, eigenaar)
            if een_partij:
                break
    return verzonden


async def _verstuur(db: Databank, gesprek: Gesprek, zending: Zending, eigenaar: str) -> bool:
    async def merk() -> None:
        await asyncio.to_thread(_merk, db, zending, eigenaar)

    if not await asyncio.to_thread(_mag_weg, db, zending, eigenaar):
        return False
    try:
        resultaat = await gesprek.verstuur(zending.van, zending.aan, zending.raw, voor_inhoud=merk)
    except ValueError as fout:
        resultaat = Resultaat(Uitkomst.GEWEIGERD, "mail", None, f"kan niet over SMTP: {fout}")
    await asyncio.to_thread(_schrijf, db, zending, eigenaar, resultaat)
    return resultaat.uitkomst is Uitkomst.AANGENOMEN


# ------------------------------------------------------------------------------------- the relay and its slots


class _DemoGesprek:
    """The built-in mailbox of the demo: accepts everything, sends nothing."""

    open = True

    async def verstuur(self, van: str, aan: str, raw: bytes, *, voor_inhoud: Any) -> Resultaat:
        """Accept."""
        await voor_inhoud()
        return Resultaat(Uitkomst.AANGENOMEN, "punt", 250, "250 bewaard in het demo-postvak")


@asynccontextmanager
async def _demo() -> AsyncIterator[Gesprek]:
    yield _DemoGesprek()


def _verbind() -> AbstractAsyncContextManager[Gesprek]:
    s = settings()
    if s.smtp_url == DEMO:
        return _demo()
    tijden = smtp.Tijden(
        verbinden=s.smtp_wacht, begroeting=s.smtp_wacht, opdracht=s.smtp_wacht, data=s.smtp_wacht,
        punt=s.smtp_wacht_punt,
    )  # fmt: skip
    try:
        adres = smtp.parse_smtp_url(s.smtp_url)
    except ValueError as fout:
        raise InstellingOntbreekt(f"INTERVISIE_SMTP_URL klopt niet. {fout}") from fout
    return smtp.verbind(adres, tijden=tijden, ca_bestand=s.smtp_ca_bestand or None)


def _begin_sessie(db: Databank, naam: str, eigenaar: str) -> bool:
    """Whether there is mail for this session and the slot is free."""
    with db.per_rij() as sessie:
        return _werk(sessie) and databank.neem_lease(sessie, Lease, naam, eigenaar, LEASE_SECONDEN)


def _is_er_werk(db: Databank) -> bool:
    with db.lezen() as sessie:
        return _werk(sessie)


def _werk(db: Session) -> bool:
    klaar = db.scalar(select(UitgaandeMail.id).where(_klaar(klok.nu())).limit(1))
    return klaar is not None and not mail.gepauzeerd(db)


def _einde_sessie(db: Databank, naam: str, eigenaar: str) -> None:
    _laat_los(db, eigenaar)
    with db.per_rij() as sessie:
        databank.geef_lease(sessie, Lease, naam, eigenaar)


def _laat_los(db: Databank, eigenaar: str) -> None:
    """Put back what was claimed and not tried."""
    with db.per_rij() as sessie:
        for rij in sessie.scalars(_mijn(eigenaar).where(UitgaandeMail.inhoud_begonnen.is_(None))):
            _terug(rij)


@asynccontextmanager
async def _levend(db: Databank, naam: str, eigenaar: str) -> AsyncIterator[None]:
    """Renew the leases while the block runs: the reply to the final dot may take ten minutes."""

    async def vernieuw() -> None:
        while True:
            await asyncio.sleep(VERNIEUW_SECONDEN)
            try:
                await asyncio.to_thread(_vernieuw, db, naam, eigenaar)
            except DatabankFout as fout:  # the lease outlives a few of these
                _log.warning("lease niet vernieuwd: %s", fout)

    taak = asyncio.create_task(vernieuw())
    try:
        yield
    finally:
        taak.cancel()
        with suppress(asyncio.CancelledError):
            await taak


def _vernieuw(db: Databank, naam: str, eigenaar: str) -> None:
    with db.per_rij() as sessie:
        databank.neem_lease(sessie, Lease, naam, eigenaar, LEASE_SECONDEN)
        sessie.execute(
            update(UitgaandeMail)
            .where(UitgaandeMail.status == UitStatus.BEZIG, UitgaandeMail.claim == eigenaar)
            .values(lease_tot=db_nu() + LEASE_SECONDEN)
        )


def _kanaal_vrij(db: Session, nu: datetime, *, proef: bool) -> bool:
    """Whether to talk to the relay now; after a failure one process a minute does, and takes that turn here."""
    stand = db.get(Instelling, STORING, with_for_update=True)
    if stand is None:
        return True
    if not proef and datetime.fromisoformat(stand.waarde["volgende_poging"]) > nu:
        return False
    stand.waarde = {**stand.waarde, "volgende_poging": (nu + PROEF_NA).isoformat()}
    return True


def _kanaal_werkt(db: Session, nu: datetime) -> None:
    """End the alarm: a greeting is not enough, the relay answered about a mail."""
    if (stand := db.get(Instelling, STORING, with_for_update=True)) is not None:
        logboek.handel_af(db, nu, f"smtp:{stand.waarde['sinds']}", "programma")
        db.delete(stand)


def _kanaal_stoort(db: Databank, storing: KanaalStoring, eigenaar: str) -> None:
    """The relay itself refuses or is gone: one alarm, no mail blamed, a new try in a minute."""
    with db.per_rij() as sessie:
        nu = klok.nu()
        # the one in hand too: `smtp` vouches that it was not taken
        for rij in sessie.scalars(_mijn(eigenaar)):
            rij.inhoud_begonnen = None
            _terug(rij)
        volgende = (nu + PROEF_NA).isoformat()
        waarde = {"sinds": nu.isoformat(), "soort": storing.soort, "volgende_poging": volgende}
        databank.voeg_toe_als_nieuw(sessie, Instelling, {"naam": STORING, "waarde": waarde}, ("naam",))
        stand = sessie.get_one(
            Instelling, STORING, with_for_update=True
        )  # perhaps another session noticed first
        sinds = stand.waarde["sinds"]
        stand.waarde = {**stand.waarde, "volgende_poging": volgende}
        reden = f"De mailserver neemt geen mail aan ({storing}). Alle mail wacht; er gaat niets verloren."
        logboek.vraag_aandacht(sessie, nu, f"smtp:{sinds}", "storing", reden)


# -------------------------------------------------------------------------------------------- rows and their states


def _klaar(nu: datetime) -> ColumnElement[bool]:
    """The rows that may leave at `nu`."""
    onzeker = and_(UitgaandeMail.status == UitStatus.ONZEKER, UitgaandeMail.mogelijk_dubbel < MAX_ONZEKER)
    vrij = and_(UitgaandeMail.vastgehouden_op.is_(None), UitgaandeMail.niet_voor <= nu)
    return and_(or_(UitgaandeMail.status == UitStatus.WACHT, onzeker), vrij)


def _claim(db: Databank, eigenaar: str) -> list[Zending]:
    """Take up to PARTIJ rows, new ones before those that were tried; the attempt is counted here."""
    with db.per_rij() as sessie:
        if mail.gepauzeerd(sessie):
            return []
        keuze = (
            select(UitgaandeMail.id)
            .where(_klaar(klok.nu()))
            .order_by(UitgaandeMail.pogingen > 0, UitgaandeMail.niet_voor, UitgaandeMail.id)
            .limit(PARTIJ)
            .with_for_update(skip_locked=True)
        )
        ids = sessie.scalars(
            update(UitgaandeMail)
            .where(UitgaandeMail.id.in_(keuze.scalar_subquery()))
            .values(
                status=UitStatus.BEZIG,
                claim=eigenaar,
                lease_tot=db_nu() + LEASE_SECONDEN,
                pogingen=UitgaandeMail.pogingen + 1,
                inhoud_begonnen=None,
            )
            .returning(UitgaandeMail.id)
            .execution_options(synchronize_session=False)
        ).all()
        rijen = sessie.scalars(
            select(UitgaandeMail)
            .where(UitgaandeMail.id.in_(ids))
            .options(undefer(UitgaandeMail.raw))
            .order_by(UitgaandeMail.id)
        )
        return [Zending(r.id, r.envelop_van, r.aan, r.raw, r.pogingen) for r in rijen]


def _mijn(eigenaar: str) -> Any:
    return select(UitgaandeMail).where(
        UitgaandeMail.status == UitStatus.BEZIG, UitgaandeMail.claim == eigenaar
    )


def _zoek_rij(db: Session, zending: Zending, eigenaar: str) -> UitgaandeMail | None:
    rij: UitgaandeMail | None = db.scalar(
        _mijn(eigenaar).where(UitgaandeMail.id == zending.id).with_for_update()
    )
    return rij


def _rij(db: Session, zending: Zending, eigenaar: str) -> UitgaandeMail:
    rij = _zoek_rij(db, zending, eigenaar)
    if rij is None:
        raise ClaimKwijt
    return rij


def _mag_weg(db: Databank, zending: Zending, eigenaar: str) -> bool:
    """The last look before it leaves: not withdrawn, not too late, and still the address of this person."""
    with db.per_rij() as sessie:
        rij, nu = _zoek_rij(sessie, zending, eigenaar), klok.nu()
        if rij is None:
            return False
        if rij.niet_na is not None and nu > rij.niet_na:
            _verlopen(sessie, nu, rij)
            return False
        if rij.deelnemer_id is not None:
            deelnemer = sessie.get(Deelnemer, rij.deelnemer_id)
            if deelnemer is None or deelnemer.email != rij.aan:
                rij.status, rij.antwoord = UitStatus.INGETROKKEN, "het adres van de deelnemer is veranderd"
                rij.claim = rij.lease_tot = None
                return False
        return True


def _merk(db: Databank, zending: Zending, eigenaar: str) -> None:
    """Commit that content is about to leave; ClaimKwijt when another worker has the row."""
    with db.per_rij() as sessie:
        _rij(sessie, zending, eigenaar).inhoud_begonnen = klok.nu()


def _schrijf(db: Databank, zending: Zending, eigenaar: str, resultaat: Resultaat) -> None:
    """Record the outcome of one attempt."""
    with db.per_rij() as sessie:
        nu = klok.nu()
        rij = _rij(sessie, zending, eigenaar)
        _kanaal_werkt(sessie, nu)
        if resultaat.uitkomst is Uitkomst.ONZEKER:
            _schrijf_onzeker(sessie, nu, rij, resultaat.antwoord)
            return
        sessie.add(
            Verzendpoging(
                mail_id=rij.id, op=nu, uitkomst=resultaat.uitkomst.value, antwoord=resultaat.antwoord
            )
        )
        rij.antwoord, rij.claim, rij.lease_tot, rij.inhoud_begonnen = resultaat.antwoord, None, None, None
        if resultaat.uitkomst is Uitkomst.AANGENOMEN:
            rij.status, rij.verzonden_op = UitStatus.VERZONDEN, nu
        elif resultaat.uitkomst is Uitkomst.GEWEIGERD:
            rij.status = UitStatus.MISLUKT
            _vraag_hulp(sessie, nu, rij, "De mailserver weigert deze mail. Controleer het adres.")
        else:
            _later(sessie, nu, rij)
        _log.info("mail=%s status=%s", rij.id, rij.status.value)


def _schrijf_onzeker(db: Session, nu: datetime, rij: UitgaandeMail, antwoord: str) -> None:
    """The relay may have it, or not: try again with the same bytes, and keep on record that a copy may exist."""
    db.add(Verzendpoging(mail_id=rij.id, op=nu, uitkomst=Uitkomst.ONZEKER.value, antwoord=antwoord))
    rij.status = UitStatus.ONZEKER
    rij.mogelijk_dubbel += 1
    rij.antwoord, rij.claim, rij.lease_tot, rij.inhoud_begonnen = antwoord, None, None, None
    rij.niet_voor = nu + _wachttijd(rij.pogingen)
    if rij.mogelijk_dubbel >= MAX_ONZEKER:
        _vraag_hulp(db, nu, rij, "Het is niet zeker of deze mail is aangekomen. Wij proberen het niet meer.")
    _log.info("mail=%s status=onzeker", rij.id)


def _later(db: Session, nu: datetime, rij: UitgaandeMail) -> None:
    rij.niet_voor = nu + _wachttijd(rij.pogingen)
    rij.status = UitStatus.WACHT
    if rij.niet_na is not None and rij.niet_voor > rij.niet_na:
        _verlopen(db, nu, rij)


def _verlopen(db: Session, nu: datetime, rij: UitgaandeMail) -> None:
    rij.status, rij.claim, rij.lease_tot = UitStatus.VERLOPEN, None, None
    _vraag_hulp(db, nu, rij, "Deze mail kon niet op tijd weg en heeft nu geen zin meer.")


def _terug(rij: UitgaandeMail) -> None:
    """Not sent: back in the queue as it was, and this attempt does not count."""
    rij.status = UitStatus.ONZEKER if rij.mogelijk_dubbel else UitStatus.WACHT
    rij.claim = rij.lease_tot = None
    rij.pogingen -= 1


def _vraag_hulp(db: Session, nu: datetime, rij: UitgaandeMail, reden: str) -> None:
    logboek.vraag_aandacht(
        db, nu, f"uit:{rij.id}", "uitgaande mail", f"{reden} (mail {rij.id}, {rij.soort})",
        bijeenkomst_id=rij.bijeenkomst_id,
    )  # fmt: skip


def _wachttijd(pogingen: int) -> timedelta:
    """1, 5, 15, 60, 180 minutes and so on (setting), give or take a fifth."""
    minuten = settings().smtp_herhaal_minuten
    basis = minuten[min(pogingen - 1, len(minuten) - 1)]
    return timedelta(minutes=basis * random.uniform(0.8, 1.2))
