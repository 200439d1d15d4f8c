"""The ticks, and the ROUTES of incoming mail; no rules of its own.

Each tick asks the database what is due; a tick that was missed costs seconds, never a mail. Reading happens in
a child process with limits, effects in one transaction per message.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from sqlalchemy.orm import Session

from intervisie import (
    aanmelding,
    agenda,
    bezorging,
    echtheid,
    gegevens,
    herinneringen,
    klok,
    lezer,
    logboek,
    mail,
    notities,
    overzicht,
    privacy,
    register,
)
from intervisie import db as databank
from intervisie.aanmelding import GeenRonde
from intervisie.db import Databank
from intervisie.deelproces import Deelproces, DeelprocesFout, GeenAntwoord
from intervisie.echtheid import Vertrouwen
from intervisie.errors import IntervisieFout
from intervisie.imap import PostvakStoring
from intervisie.lezer import Lezing, Organisatie
from intervisie.mail import Uitkomst
from intervisie.models import InkomendeMail, InStatus, Lease, Ronde
from intervisie.settings import settings

_log = logging.getLogger("intervisie.worker")
logging.getLogger("apscheduler").setLevel(
    logging.ERROR
)  # it warns of every tick that found the last one busy
LEES_WACHT = 20.0
BIJ_SECONDEN = 1.0
"""How often is looked whether the clock was put back."""
POSTVAK_STORING = "postvak:storing"
OM_NOTITIE = ("notitie-verzoek", "herinnering-notitie")
PROCES = f"{socket.gethostname()}:{os.getpid()}"


class Leeskamer:
    """Reads mail in a child process of at most 512 MB and 10 processor seconds a message; one at a time."""

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._kind = Deelproces(lees_los, geheugen_mb=512, cpu_seconden=10)

    def lees(self, raw: bytes, ontvangen: datetime, extra: tuple[Organisatie, ...] = ()) -> Lezing:
        """Read one message; raises DeelprocesFout with a sentence when that can't be done within the limits.

        `extra` are organisations that the reader knows beside those of the program.
        """
        with self._slot:
            return self._kind.roep(LEES_WACHT, raw, ontvangen, settings().afzender_adres, extra)

    def sluit(self) -> None:
        """Stop the child."""
        with self._slot:
            self._kind.sluit()


def lees_los(
    raw: bytes, ontvangen: datetime, eigen_adres: str, extra: tuple[Organisatie, ...] = ()
) -> Lezing:
    """What the child does: the pure reader with the facts that come with the program."""
    return lezer.lees(raw, ontvangen, gegevens.kennis((eigen_adres,), extra))


# ---------------------------------------------------------------------------------------------------- incoming mail


def verwerk_post(db: Databank, kamer: Leeskamer, alleen: int | None = None) -> int:
    """Read and handle all mail that was received (or only the row `alleen`); returns how many."""
    aantal = 0
    while True:
        with db.transactie() as sessie:
            genomen = mail.neem_te_lezen(sessie, klok.nu(), alleen)
        if genomen is None:
            return aantal
        _verwerk_een(db, kamer, *genomen)
        aantal += 1


def _verwerk_een(db: Databank, kamer: Leeskamer, bericht_id: int, claim: str) -> None:
    with db.lezen() as sessie:
        bericht = mail.inkomend(sessie, bericht_id, claim)
        if bericht is None:
            return
        raw, ontvangen, extra = bericht.raw, bericht.ontvangen_op, register.eigen(sessie)
    try:
        if len(raw) > mail.MAX_BYTES:
            raise DeelprocesFout("Het bericht is groter dan 25 MB.")
        lezing = kamer.lees(raw, ontvangen, extra)
        with db.transactie() as sessie:
            bericht = mail.inkomend(sessie, bericht_id, claim)
            if bericht is not None:
                _onthoud(bericht, lezing)
                privacy.leg_verzoek_voor(sessie, bericht, lezing)
                mail.rond_af(sessie, klok.nu(), bericht, verwerk(sessie, klok.nu(), bericht, lezing))
    except GeenAntwoord as fout:
        _log.warning(
            "bericht=%s later nog eens: %s", bericht_id, fout
        )  # `mail.neem_te_lezen` counts the tries
    except DeelprocesFout as fout:
        _zet_apart(
            db, bericht_id, claim, InStatus.QUARANTAINE, f"Dit bericht kon niet worden gelezen. {fout}"
        )
    except (IntervisieFout, ValueError, LookupError, TypeError) as fout:
        _log.exception("bericht=%s", bericht_id)
        reden = (
            str(fout)
            if isinstance(fout, IntervisieFout)
            else f"Het verwerken gaf een fout ({type(fout).__name__})."
        )
        _zet_apart(db, bericht_id, claim, InStatus.TE_BEOORDELEN, reden)


def _zet_apart(db: Databank, bericht_id: int, claim: str, status: InStatus, reden: str) -> None:
    with db.transactie() as sessie:
        bericht = mail.inkomend(sessie, bericht_id, claim)
        if bericht is not None:
            uitkomst = "onleesbaar" if status is InStatus.QUARANTAINE else "fout"
            mail.rond_af(sessie, klok.nu(), bericht, Uitkomst(status, uitkomst, reden))


def verwerk(db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing) -> Uitkomst:
    """Decide what one read message does, and do it, in the caller's transaction."""
    if not lezing.van_adres and not lezing.onderwerp and not lezing.message_id:
        reden = "Dit bericht heeft geen afzender en geen onderwerp. Het is niet als mail te lezen."
        return Uitkomst(InStatus.QUARANTAINE, "onleesbaar", reden)
    if (eerder := mail.zelfde_naam_andere_inhoud(db, bericht)) is not None:
        reden = f"Bericht {eerder} heeft hetzelfde Message-ID, maar een andere inhoud. Kijk welke klopt."
        return Uitkomst(InStatus.TE_BEOORDELEN, lezing.soort, reden)
    vertrouwen = echtheid.vertrouwen(
        mail.koppen(bericht.raw, "Authentication-Results"), settings().authserv_id, lezing.van_adres
    )
    if vertrouwen is Vertrouwen.VALS and (lezing.kalenders or not lezing.automatisch):
        reden = "Onze mailserver meldt dat dit bericht niet van deze afzender komt. Er is niets veranderd."
        return Uitkomst(InStatus.TE_BEOORDELEN, lezing.soort, reden)
    if lezing.van_adres == settings().afzender_adres:
        return Uitkomst(InStatus.VERWERKT, "eigen bericht", "Dit bericht komt van ons eigen adres.")
    vervolg = mail.verzonden_als(db, lezing.antwoord_op)
    if vervolg is not None and vervolg.soort in OM_NOTITIE and _kan_notitie_zijn(lezing):
        return notities.verwerk_mail(db, nu, bericht, vervolg, lezing.eigen_tekst)
    if vervolg is not None and vervolg.bijeenkomst_id is not None and _kan_antwoord_zijn(lezing):
        return agenda.verwerk_tekst(db, nu, bericht, vervolg, lezing)
    if lezing.kalenders and lezing.soort not in ("bounce", "afwezigheid"):
        return agenda.verwerk_antwoord(db, nu, bericht, lezing)
    if lezing.soort in ("overig", "agenda-antwoord") or agenda.heet_antwoord(lezing):
        gezegd = agenda.verwerk_losse_tekst(db, nu, bericht, lezing)
        if gezegd is not None:
            return gezegd
    return ROUTES[lezing.soort](db, nu, bericht, lezing, bewezen=vertrouwen is Vertrouwen.BEWEZEN)


def _kan_notitie_zijn(lezing: Lezing) -> bool:
    return not lezing.automatisch and lezing.soort not in ("bounce", "afwezigheid", "agenda-antwoord")


def _kan_antwoord_zijn(lezing: Lezing) -> bool:
    return not lezing.automatisch and not lezing.kalenders and lezing.soort not in ("bounce", "afwezigheid")


def _aanmelding(
    db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing, *, bewezen: bool
) -> Uitkomst:
    ronde = _ronde(db, bericht)
    if ronde is None:
        return Uitkomst(
            InStatus.TE_BEOORDELEN, lezing.soort, "Er is geen open ronde om deze aanmelding in te zetten."
        )
    if lezing.automatisch:
        return Uitkomst(
            InStatus.TE_BEOORDELEN, lezing.soort, "Dit bericht is automatisch verstuurd. Klopt het?"
        )
    return aanmelding.verwerk_aanmelding(db, nu, ronde, bericht, lezing, bewezen=bewezen)


def _verandering(
    db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing, *, bewezen: bool
) -> Uitkomst:
    ronde = _ronde(db, bericht)
    if ronde is None:
        return Uitkomst(InStatus.TE_BEOORDELEN, lezing.soort, "Er is geen open ronde waar dit bij hoort.")
    return aanmelding.verwerk_verandering(db, nu, ronde, bericht, lezing)


def _vraag(db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing, *, bewezen: bool) -> Uitkomst:
    reden = " ".join(["Er is een vraag om te beantwoorden.", *lezing.redenen])
    if lezing.controle_nodig:
        return Uitkomst(InStatus.TE_BEOORDELEN, "vraag", reden)
    logboek.vraag_aandacht(db, nu, f"vraag:{bericht.id}", "vraag", reden, bericht_id=bericht.id)
    return Uitkomst(InStatus.VERWERKT, "vraag", reden)


def _agenda_antwoord(
    db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing, *, bewezen: bool
) -> Uitkomst:
    return agenda.verwerk_antwoord(db, nu, bericht, lezing)


def _bounce(db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing, *, bewezen: bool) -> Uitkomst:
    """A report counts only for a mail we sent to that very address, known by its own bounce address or Message-ID."""
    verzonden = mail.van_bounce_adres(db, lezing.aan) or mail.verzonden_als(
        db, [lezing.bounce_van] if lezing.bounce_van else []
    )
    if verzonden is None or (lezing.bounce_adres and verzonden.aan != lezing.bounce_adres.lower()):
        return Uitkomst(
            InStatus.VERWERKT, "bounce", "Dit hoort niet bij een mail die wij naar dit adres stuurden."
        )
    if lezing.bounce_definitief:
        reden = (
            f"Onze mail {verzonden.id} ({verzonden.soort}) kan niet worden bezorgd. Vraag een ander adres."
        )
        logboek.vraag_aandacht(
            db, nu, f"bounce:{verzonden.id}", "niet bezorgd", reden, bericht_id=bericht.id,
            bijeenkomst_id=verzonden.bijeenkomst_id,
        )  # fmt: skip
        return Uitkomst(InStatus.VERWERKT, "bounce", reden)
    return Uitkomst(InStatus.VERWERKT, "bounce", f"Onze mail {verzonden.id} is vertraagd.")


def _overig(db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing, *, bewezen: bool) -> Uitkomst:
    if lezing.controle_nodig:
        reden = " ".join(lezing.redenen) or "Kijk wat de afzender bedoelt."
        return Uitkomst(InStatus.TE_BEOORDELEN, lezing.soort, reden)
    return Uitkomst(InStatus.VERWERKT, lezing.soort, "Er hoeft niets te gebeuren.")


ROUTES: dict[str, Callable[..., Uitkomst]] = {
    "aanmelding": _aanmelding,
    "wijziging": _verandering,
    "afmelding": _verandering,
    "vraag": _vraag,
    "agenda-antwoord": _agenda_antwoord,
    "afwezigheid": _overig,
    "bounce": _bounce,
    "overig": _overig,
}


def _ronde(db: Session, bericht: InkomendeMail) -> Ronde | None:
    if bericht.ronde_id is not None:
        return db.get(Ronde, bericht.ronde_id)
    try:
        return aanmelding.zoek_ronde(db)
    except GeenRonde:
        return None


def _onthoud(bericht: InkomendeMail, lezing: Lezing) -> None:
    """Keep what was read beside the mail, for the page that shows both."""
    bericht.soort, bericht.van, bericht.onderwerp = lezing.soort, lezing.van_adres, lezing.onderwerp
    bericht.lezing = {naam: w for naam, w in _plat(asdict(lezing)).items() if naam != "kalenders"}


def _plat(waarde: Any) -> Any:
    if isinstance(waarde, dict):
        return {naam: _plat(w) for naam, w in waarde.items() if naam != "kalenders"}
    if isinstance(waarde, list | tuple):
        return [_plat(w) for w in waarde]
    return waarde.isoformat() if isinstance(waarde, date) else waarde


# ---------------------------------------------------------------------------------------------------- the ticks


def haal_post(db: Databank) -> int:
    """Poll the mailbox; while it can't be reached there is one item on the werklijst."""
    try:
        nieuw = mail.haal_op(db, PROCES)
    except PostvakStoring as storing:
        with db.transactie() as sessie:
            reden = f"Het postvak is niet te lezen ({storing}). Mail blijft daar staan tot het weer lukt."
            logboek.zet_alarm(sessie, klok.nu(), POSTVAK_STORING, "storing", reden)
        return 0
    if nieuw is not None:
        with db.transactie() as sessie:
            logboek.los_op(sessie, klok.nu(), POSTVAK_STORING)
    return nieuw or 0


def herinner(db: Databank) -> int:
    """Queue all herinneringen and note requests that are due; none of them leaves outside working hours."""
    aantal = 0
    for stap in (herinneringen.herinner, notities.vraag_op):
        with db.transactie() as sessie:
            aantal += stap(sessie, klok.nu())
    return aantal


def bewaak(db: Databank) -> None:
    """Raise and end the alarms about bijeenkomsten that can't go on like this, and about peilingen that are ready."""
    for stap in (agenda.bezetting.bewaak_alle, agenda.peilingen.bewaak_alle):
        with db.transactie() as sessie:
            stap(sessie, klok.nu())


def ruim_op(db: Databank) -> None:
    """Remove what is past its days."""
    with db.transactie() as sessie:
        privacy.ruim_op(sessie, klok.nu())


def hartslag(db: Databank) -> None:
    """Say that a worker lives."""
    with db.per_rij() as sessie:
        databank.neem_lease(sessie, Lease, "hartslag", "werker", overzicht.HARTSLAG_SECONDEN)


def eenmalig(db: Databank) -> dict[str, int]:
    """Do all work that is due now, and return how much of each kind there was."""
    kamer = Leeskamer()
    try:
        hartslag(db)
        opgehaald = haal_post(db)
        verwerkt = verwerk_post(db, kamer)
        herinnerd = herinner(db)
        bewaak(db)
        ruim_op(db)
        return {
            "opgehaald": opgehaald,
            "verwerkt": verwerkt,
            "herinneringen": herinnerd,
            "verzonden": bezorging.bezorg(db, proef=True),
        }
    finally:
        kamer.sluit()


class Ticker:
    """Does each taak every so many seconds, from `start` until `stop`; no taak overlaps itself.

    The ticks are those of APScheduler, on an event loop in a thread of its own: a loop waits by a clock that nobody
    can set, and goes on where `threading.Event.wait` would hang under a clock that was faked.
    """

    def __init__(self, ticks: Iterable[tuple[Callable[[], object], float]]) -> None:
        self._ticks = tuple(ticks)
        self._lus = asyncio.new_event_loop()
        self._einde = asyncio.Event()
        self._draad = threading.Thread(target=self._draai, name="ticker")

    def start(self) -> None:
        """Begin, and return at once."""
        self._draad.start()

    def stop(self) -> None:
        """Return when what is being done is done."""
        self._lus.call_soon_threadsafe(self._einde.set)
        self._draad.join()

    def _draai(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._lus) as lus:
            lus.run(self._tik())

    async def _tik(self) -> None:
        self._lus.set_default_executor(ThreadPoolExecutor(len(self._ticks)))
        ticker = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        for taak, seconden in self._ticks:
            ticker.add_job(_veilig, _Elke(seconden), (taak,), next_run_time=klok.nu())
        bij = asyncio.create_task(_blijf_bij(ticker, klok.nu()))
        ticker.start()
        await self._einde.wait()
        bij.cancel()
        ticker.pause()
        await self._lus.shutdown_default_executor()
        ticker.shutdown(wait=False)


class _Elke(BaseTrigger):  # type: ignore[misc]  # published without type hints
    """Every so many seconds. An IntervalTrigger lists each time that was missed, and a clock that is put forward by a
    year misses millions."""

    def __init__(self, seconden: float) -> None:
        self._tussen = timedelta(seconds=seconden)

    def get_next_fire_time(self, _vorige: datetime | None, nu: datetime) -> datetime:
        """So many seconds after `nu`, whenever the last time was."""
        return nu + self._tussen


async def _blijf_bij(ticker: AsyncIOScheduler, vorige: datetime) -> None:
    """Tick at once when the clock was put back: APScheduler waits for an hour of the day, and would stand still."""
    while True:
        await asyncio.sleep(BIJ_SECONDEN)
        nu = klok.nu()
        for taak in ticker.get_jobs() if nu < vorige else ():
            taak.modify(next_run_time=nu)
        vorige = nu


def maak_ticker(db: Databank, kamer: Leeskamer) -> Ticker:
    """The fixed ticks; start it and stop it yourself."""
    return Ticker(
        (
            (lambda: hartslag(db), 20),
            (lambda: haal_post(db), settings().imap_elke),
            (lambda: verwerk_post(db, kamer), 3),
            (lambda: herinner(db), 60),
            (lambda: bewaak(db), 300),
            (lambda: bezorging.bezorg(db), 3),
            (lambda: ruim_op(db), 3600),
        )
    )


def _veilig(taak: Callable[[], object]) -> None:
    """A tick that fails leaves one line in the log; the next tick tries again."""
    try:
        taak()
    except IntervisieFout as fout:
        _log.error("tick mislukt: %s", fout)
    except Exception:  # noqa: BLE001 - one tick must never end the others; the log has the traceback
        _log.exception("tick mislukt")
