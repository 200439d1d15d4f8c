"""Numbers for the desk: does it go well, what came in and went out, and how a ronde went from mail to answer.

Reads only, and counts in the database: a page may ask this at every visit. Knows no page.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Text, and_, cast, func, select
from sqlalchemy.orm import Session

from intervisie import klok, mail
from intervisie.db import SPELING, db_nu
from intervisie.models import (
    DAGDELEN,
    WERKDAGDELEN,
    Aanmelding,
    AanmeldingStatus,
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Deelnemer,
    Groep,
    GroepStatus,
    InkomendeMail,
    InStatus,
    Instelling,
    Lease,
    Notitie,
    Plaatsing,
    Ronde,
    UitgaandeMail,
    UitStatus,
    Voorstel,
    Werkitem,
)
from intervisie.settings import settings

LET_OP, STORING = timedelta(minutes=10), timedelta(minutes=60)
HARTSLAG_SECONDEN = 90
GROOTSTE = 12


@dataclass(frozen=True, slots=True)
class Meter:
    """One thing that can go well or not: `stand` is "goed", "let op" or "storing", `zin` says it in words."""

    naam: str
    stand: str
    zin: str


@dataclass(frozen=True, slots=True)
class Cijfers:
    """How a ronde went; each list holds (what, how many)."""

    trechter: list[tuple[str, int]]
    bron: list[tuple[str, int]]
    discipline: list[tuple[str, int]]
    organisaties: list[tuple[str, int]]
    dagdelen: dict[str, int]
    antwoorden: list[tuple[str, int]]
    notities: list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Stap:
    """What can be done next: a sentence, and where: "groepen" or "agenda"."""

    zin: str
    waar: str


def gezondheid(db: Session, nu: datetime) -> list[Meter]:
    """Whether the program does its work: the worker, the mailbox, the outbox and the relay."""
    return [_werker(db), _postvak(db, nu), _uitgaand(db, nu), _mailserver(db)]


def verkeer(db: Session, nu: datetime) -> list[tuple[str, int, int]]:
    """What came in and went out: (what, today, the last seven days)."""
    vandaag = klok.moment(klok.vandaag(nu), datetime.min.time())
    grenzen = (vandaag, vandaag - timedelta(days=6))

    def tel(kolom: Any) -> tuple[int, int]:
        een, week = (db.scalar(select(func.count(kolom)).where(kolom >= grens)) or 0 for grens in grenzen)
        return een, week

    return [
        ("Mail binnengekomen", *tel(InkomendeMail.ontvangen_op)),
        ("Aanmeldingen", *tel(Aanmelding.gemaakt_op)),
        ("Mail verzonden", *tel(UitgaandeMail.verzonden_op)),
    ]


def volgende_stap(db: Session, nu: datetime, ronde: Ronde) -> Stap | None:
    """What the secretariat can do next for this ronde; None while it runs by itself or nobody takes part."""
    mensen = db.scalar(
        select(func.count(Aanmelding.id)).filter_by(ronde_id=ronde.id, status=AanmeldingStatus.BEVESTIGD)
    )
    voorstel = db.scalar(
        select(Voorstel.status).filter_by(ronde_id=ronde.id).order_by(Voorstel.versie.desc()).limit(1)
    )
    zonder_data = select(Groep.id).filter_by(ronde_id=ronde.id, status=GroepStatus.GOEDGEKEURD)
    zonder_data = zonder_data.where(~select(Bijeenkomst.id).where(Bijeenkomst.groep_id == Groep.id).exists())
    if not mensen:
        return None
    if voorstel is GroepStatus.VOORSTEL:
        zin = "Er ligt een voorstel voor de groepen. Deelnemers weten daar nog niets van."
        return Stap(zin, "groepen")
    if voorstel is not GroepStatus.GOEDGEKEURD:
        zin = f"{mensen} {'mens doet' if mensen == 1 else 'mensen doen'} mee. Er zijn nog geen groepen."
        return Stap(zin, "groepen")
    if db.scalar(zonder_data.limit(1)) is not None:
        return Stap("Er zijn groepen die nog geen data hebben.", "agenda")
    if uit_te_nodigen(db, nu, ronde):
        zin = "Er zijn data gekozen. Nog niet iedereen is uitgenodigd."
        return Stap(zin, "agenda")
    return None


def uit_te_nodigen(db: Session, nu: datetime, ronde: Ronde) -> bool:
    """Whether somebody has no invitation yet for a bijeenkomst to come."""
    komt = select(Bijeenkomst.id).join(Groep, Bijeenkomst.groep_id == Groep.id)
    komt = komt.where(
        Groep.ronde_id == ronde.id,
        Bijeenkomst.begin > nu,
        Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD,
    )
    for tabel in (Deelname, Begeleiding):
        wacht = and_(
            tabel.bijeenkomst_id == Bijeenkomst.id,
            tabel.uitgenodigd_op.is_(None),
            tabel.verwijderd_op.is_(None),
        )
        if db.scalar(komt.join(tabel, wacht).limit(1)) is not None:
            return True
    return False


def van_ronde(db: Session, ronde: Ronde) -> Cijfers:
    """All numbers of one ronde."""
    in_ronde = Aanmelding.ronde_id == ronde.id
    bevestigd = and_(in_ronde, Aanmelding.status == AanmeldingStatus.BEVESTIGD)
    per = select(Deelnemer.organisatie, func.count()).join(Aanmelding).where(bevestigd)
    soort = select(Deelnemer.discipline, func.count()).join(Aanmelding).where(bevestigd)
    antwoorden = _antwoorden(db, ronde)
    ja = sum(mensen for antwoord, _, mensen in antwoorden if antwoord == "ACCEPTED")
    return Cijfers(
        trechter=_trechter(db, ronde, bevestigd, ja),
        bron=_groepeer(db, select(Aanmelding.bron, func.count()).where(in_ronde).group_by(Aanmelding.bron)),
        discipline=_groepeer(db, soort.group_by(Deelnemer.discipline)),
        organisaties=_kort(_groepeer(db, per.group_by(Deelnemer.organisatie))),
        dagdelen=_dagdelen(db, bevestigd),
        antwoorden=[(antwoord, aantal) for antwoord, aantal, _ in antwoorden],
        notities=_groepeer(
            db,
            select(Notitie.status, func.count())
            .join(Bijeenkomst, Notitie.bijeenkomst_id == Bijeenkomst.id)
            .join(Groep, Bijeenkomst.groep_id == Groep.id)
            .where(Groep.ronde_id == ronde.id)
            .group_by(Notitie.status),
        ),
    )  # fmt: skip


# ---------------------------------------------------------------------------------------------- does it go well


def stilte(db: Session) -> float | None:
    """For how many seconds no worker gave a sign of life; None when there is none, or only one of a later hour."""
    over = db.execute(select(Lease.tot - db_nu()).where(Lease.naam == "hartslag")).scalar()
    return None if over is None or over > HARTSLAG_SECONDEN + SPELING else HARTSLAG_SECONDEN - over


def _werker(db: Session) -> Meter:
    stil = stilte(db)
    if stil is None:
        return Meter(
            "Programma", "storing", "Het programma heeft nog niet gewerkt. Vraag de beheerder het te starten."
        )
    if stil < HARTSLAG_SECONDEN:
        return Meter(
            "Programma", "goed", f"Het programma werkt. Het was {int(stil)} seconden geleden nog bezig."
        )
    zin = f"Het programma staat {_duur(timedelta(seconds=stil))} stil. Vraag de beheerder het te starten."
    return Meter("Programma", "storing", zin)


def _postvak(db: Session, nu: datetime) -> Meter:
    storing = db.scalar(
        select(Werkitem.id).where(
            Werkitem.soort == "storing", Werkitem.sleutel.like("postvak:%"), Werkitem.afgehandeld_op.is_(None)
        )
    )
    oudste = db.scalar(
        select(InkomendeMail.ontvangen_op)
        .filter_by(status=InStatus.ONTVANGEN)
        .order_by(InkomendeMail.id)
        .limit(1)
    )
    if storing is not None:
        return Meter(
            "Postvak",
            "storing",
            "Het postvak is niet te lezen. Nieuwe mail blijft daar staan tot het weer lukt.",
        )
    if oudste is not None and nu - oudste > LET_OP:
        stand = "storing" if nu - oudste > STORING else "let op"
        return Meter(
            "Postvak",
            stand,
            f"Er wacht een mail die {_duur(nu - oudste)} geleden kwam en nog niet is gelezen.",
        )
    if not settings().imap_url:
        return Meter("Postvak", "let op", "Er is geen postvak ingesteld. U kunt mail zelf inlezen bij Post.")
    gekeken = db.get(Instelling, "postvak")
    wanneer = (
        f" Het laatst {_duur(nu - datetime.fromisoformat(gekeken.waarde['gekeken_op']))} geleden."
        if gekeken
        else ""
    )
    return Meter("Postvak", "goed", f"Alle mail die binnenkwam is gelezen.{wanneer}")


def _uitgaand(db: Session, nu: datetime) -> Meter:
    wacht = and_(
        UitgaandeMail.status.in_((UitStatus.WACHT, UitStatus.BEZIG)), UitgaandeMail.niet_voor <= nu,
        UitgaandeMail.vastgehouden_op.is_(None),
    )  # fmt: skip
    aantal, oudste = db.execute(select(func.count(), func.min(UitgaandeMail.niet_voor)).where(wacht)).one()
    if mail.gepauzeerd(db):
        return Meter("Uitgaande mail", "let op", f"Het verzenden staat stil. Er wachten {aantal} mails.")
    if not aantal:
        return Meter("Uitgaande mail", "goed", "Er wacht geen mail.")
    oud = nu - oudste
    stand = "goed" if oud <= LET_OP else "let op" if oud <= STORING else "storing"
    hoeveel = "Er wacht 1 mail" if aantal == 1 else f"Er wachten {aantal} mails"
    return Meter("Uitgaande mail", stand, f"{hoeveel}. De oudste wacht {_duur(oud)}.")


def _mailserver(db: Session) -> Meter:
    if not settings().smtp_url:
        return Meter("Mailserver", "let op", "Er is geen mailserver ingesteld. Mail blijft hier staan.")
    storing = db.get(Instelling, "smtp-storing")
    if storing is None:
        return Meter("Mailserver", "goed", "De mailserver neemt mail aan.")
    sinds = klok.moment_in_woorden(datetime.fromisoformat(storing.waarde["sinds"]))
    return Meter(
        "Mailserver", "storing", f"De mailserver neemt geen mail aan sinds {sinds}. Er gaat niets verloren."
    )


def _duur(tijd: timedelta) -> str:
    minuten = max(int(tijd.total_seconds() // 60), 0)
    for deel, een, meer in ((1440, "dag", "dagen"), (60, "uur", "uur"), (1, "minuut", "minuten")):
        if minuten >= deel:
            aantal = minuten // deel
            return f"{aantal} {een if aantal == 1 else meer}"
    return "minder dan een minuut"


# ---------------------------------------------------------------------------------------------- one ronde


def _trechter(db: Session, ronde: Ronde, bevestigd: Any, ja: int) -> list[tuple[str, int]]:
    in_ronde = Aanmelding.ronde_id == ronde.id

    def tel(vraag: Any) -> int:
        return db.scalar(vraag) or 0

    ingedeeld = (
        select(func.count(func.distinct(Plaatsing.aanmelding_id)))
        .join(Groep, Plaatsing.groep_id == Groep.id)
        .where(Groep.ronde_id == ronde.id, Groep.status == GroepStatus.GOEDGEKEURD)
    )
    genodigd = select(Deelname.id).where(
        Deelname.aanmelding_id == Aanmelding.id, Deelname.uitgenodigd_op.is_not(None),
        Deelname.verwijderd_op.is_(None),
    )  # fmt: skip
    return [
        ("Aangemeld", tel(select(func.count(Aanmelding.id)).where(in_ronde))),
        ("Bevestigd", tel(select(func.count(Aanmelding.id)).where(bevestigd))),
        ("Ingedeeld in een groep", tel(ingedeeld)),
        ("Uitgenodigd", tel(select(func.count(Aanmelding.id)).where(in_ronde, genodigd.exists()))),
        ("Zei een of meer keer ja", ja),
    ]


def _antwoorden(db: Session, ronde: Ronde) -> list[tuple[str, int, int]]:
    """Per answer: how often it was given, and by how many people."""
    vraag = (
        select(Deelname.antwoord, func.count(), func.count(func.distinct(Deelname.aanmelding_id)))
        .join(Bijeenkomst, Deelname.bijeenkomst_id == Bijeenkomst.id)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .where(
            Groep.ronde_id == ronde.id, Deelname.uitgenodigd_op.is_not(None), Deelname.verwijderd_op.is_(None),
            Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD,
        )
        .group_by(Deelname.antwoord)
    )  # fmt: skip
    return sorted(((a, n, mensen) for a, n, mensen in db.execute(vraag)), key=lambda rij: -rij[1])


def _dagdelen(db: Session, bevestigd: Any) -> dict[str, int]:
    """How many can come at each dagdeel. Grouped as text first: many people tick the same boxes."""
    telling: Counter[str] = Counter()
    wel, niet = cast(Aanmelding.beschikbaar, Text), cast(Aanmelding.niet_beschikbaar, Text)
    for wel_, niet_, aantal in db.execute(
        select(wel, niet, func.count()).where(bevestigd).group_by(wel, niet)
    ):
        uitgesloten = json.loads(niet_)
        for dagdeel in json.loads(wel_) or WERKDAGDELEN:
            telling[dagdeel] += aantal if dagdeel not in uitgesloten else 0
    return {dagdeel: telling[dagdeel] for dagdeel in DAGDELEN}


def _groepeer(db: Session, vraag: Any) -> list[tuple[str, int]]:
    """The counts, largest first; what has no value is "onbekend"."""
    rijen = [(getattr(waarde, "value", waarde) or "onbekend", aantal) for waarde, aantal in db.execute(vraag)]
    return sorted(rijen, key=lambda rij: (-rij[1], rij[0]))


def _kort(rijen: list[tuple[str, int]]) -> list[tuple[str, int]]:
    rest = rijen[GROOTSTE:]
    samen = (
        [(f"{len(rest)} andere organisaties", sum(aantal for _, aantal in rest))] if len(rest) > 1 else rest
    )
    return rijen[:GROOTSTE] + samen
