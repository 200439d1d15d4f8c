"""One person in one ronde: signed up, confirmed, corrected, withdrawn, and the mails that belong to it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import klok, links, logboek, mail
from intervisie.aanmelden.invoer import ADRES, Invoer, in_woorden, invoer_uit, invoer_van, keur, plat
from intervisie.aanmelden.rondes import RondeGesloten
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.lezer import Lezing
from intervisie.mail import Uitkomst
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Adres,
    Bron,
    Deelnemer,
    InkomendeMail,
    InStatus,
    Ronde,
    RondeStatus,
)
from intervisie.settings import settings

OPEN = (AanmeldingStatus.TE_BEOORDELEN, AanmeldingStatus.TE_BEVESTIGEN)
AFZEGGINGEN = ("bijeenkomst-geannuleerd", "deelname-vervallen")  # these take something out of a calendar
# per address; two robots that answer each other stop at one
BEVESTIGINGEN_PER_DAG = {Bron.MAIL: 1, Bron.WEB: 3, Bron.SECRETARIAAT: 3}


def meld_aan(
    db: Session, nu: datetime, ronde: Ronde, invoer: Invoer, *, bron: Bron, status: AanmeldingStatus,
    redenen: Iterable[str] = (), bericht: InkomendeMail | None = None,
) -> Aanmelding:  # fmt: skip
    """Put one person in a ronde with the given status and queue the mail that belongs to it.

    An open aanmelding of the same person that nobody confirmed yet is replaced; a confirmed one is left
    as it is and returned. Raises OngeldigeInvoer (field by field) and RondeGesloten.
    """
    if ronde.status is not RondeStatus.OPEN:
        raise RondeGesloten("Deze ronde is gesloten. U kunt zich aanmelden voor de volgende.")
    invoer = keur(invoer, volledig=status is not AanmeldingStatus.TE_BEOORDELEN)
    aanmelding = aanmelding_van(db, ronde, invoer)
    if aanmelding is not None and aanmelding.status is AanmeldingStatus.BEVESTIGD:
        return aanmelding
    if aanmelding is None:
        aanmelding = Aanmelding(ronde_id=ronde.id, deelnemer=_deelnemer(db, invoer), gemaakt_op=nu)
        db.add(aanmelding)
    elif not _heeft_bevestigd(db, aanmelding.deelnemer):
        _schrijf_persoon(aanmelding.deelnemer, invoer)
    if aanmelding.status is AanmeldingStatus.INGETROKKEN:
        aanmelding.gemaakt_op = (
            nu  # a new start: the days to confirm in count from here, and the question is asked anew
        )
    _schrijf(aanmelding, invoer)
    aanmelding.bron, aanmelding.status, aanmelding.redenen = bron, status, list(redenen)
    aanmelding.bericht_id = bericht.id if bericht else None
    db.flush()
    logboek.noteer(db, nu, bron.value, "aangemeld", aanmelding=aanmelding.id, status=status.value)
    if status is AanmeldingStatus.BEVESTIGD:
        _bevestig(db, nu, aanmelding, bron.value, bericht)
    elif status is AanmeldingStatus.TE_BEVESTIGEN:
        _vraag_bevestiging(db, nu, aanmelding, bericht)
    return aanmelding


def verwerk_aanmelding(
    db: Session, nu: datetime, ronde: Ronde, bericht: InkomendeMail, lezing: Lezing, *, bewezen: bool
) -> Uitkomst:
    """Take in a mail that signs people up: clear ones must confirm, doubtful ones wait for the secretariat."""
    ids, twijfel = [], list(lezing.redenen)
    for persoon in lezing.personen:
        invoer = invoer_van(persoon)
        status, redenen = _beoordeel(db, ronde, invoer, lezing, bewezen=bewezen)
        if status is None:
            twijfel += redenen
            _stel_wijziging_voor(db, nu, ronde, bericht, invoer)
            continue
        ids.append(
            meld_aan(
                db, nu, ronde, invoer, bron=Bron.MAIL, status=status, redenen=redenen, bericht=bericht
            ).id
        )
        if status is AanmeldingStatus.TE_BEOORDELEN:
            twijfel += redenen
    if not lezing.personen:
        twijfel = twijfel or ["In deze aanmelding staat geen naam van een deelnemer."]
    if twijfel:
        return Uitkomst(InStatus.TE_BEOORDELEN, "aanmelding", " ".join(dict.fromkeys(twijfel)), tuple(ids))
    return Uitkomst(InStatus.VERWERKT, "aanmelding", "Duidelijke aanmelding.", tuple(ids))


# ---------------------------------------------------------------------------------------- confirm and withdraw


def bevestig(db: Session, nu: datetime, aanmelding: Aanmelding, door: str) -> None:
    """The deelnemer or the secretariat says that it is right; doing it twice changes nothing.

    Raises OngeldigeInvoer when something that grouping needs is missing, and IntervisieFout when withdrawn.
    """
    if aanmelding.status is AanmeldingStatus.BEVESTIGD:
        return
    if aanmelding.status is AanmeldingStatus.INGETROKKEN:
        raise IntervisieFout("Deze aanmelding is ingetrokken. Meld u opnieuw aan als u toch mee wilt doen.")
    keur(invoer_uit(aanmelding), volledig=True)
    _bevestig(db, nu, aanmelding, door, None)


def wijzig(db: Session, nu: datetime, aanmelding: Aanmelding, invoer: Invoer, door: str) -> None:
    """Correct what an aanmelding says; the address stays as it is. Raises OngeldigeInvoer."""
    invoer = keur(invoer, volledig=False)
    email = aanmelding.deelnemer.email
    _schrijf_persoon(aanmelding.deelnemer, invoer)
    aanmelding.deelnemer.email = email or invoer.email
    _schrijf(aanmelding, invoer)
    aanmelding.redenen = []
    logboek.noteer(db, nu, door, "aanmelding gewijzigd", aanmelding=aanmelding.id)


def keur_goed(
    db: Session, nu: datetime, ronde: Ronde, ids: Sequence[int] | None, door: str
) -> list[dict[str, Any]]:
    """Take aanmeldingen into the pool (all open ones when `ids` is None); per aanmelding what came of it.

    One that can't be taken in keeps its status and says why. Raises NietGevonden for an unknown id.
    """
    keuze = Aanmelding.id.in_(ids) if ids is not None else Aanmelding.status.in_(OPEN)
    vraag = select(Aanmelding).filter_by(ronde_id=ronde.id).where(keuze)
    gevonden = db.scalars(vraag.order_by(Aanmelding.id)).all()
    if ids is not None and (onbekend := set(ids) - {a.id for a in gevonden}):
        raise NietGevonden(f"Er is geen aanmelding {min(onbekend)} in deze ronde.")
    uitslag = []
    for aanmelding in gevonden:
        reden = None
        try:
            bevestig(db, nu, aanmelding, door)
        except IntervisieFout as fout:
            reden = str(fout)
        uitslag.append({"id": str(aanmelding.id), "status": aanmelding.status.value, "reden": reden})
        if reden is None and aanmelding.bericht_id is not None:
            _handel_bericht_af(db, nu, aanmelding.bericht_id, door)
    return uitslag


def te_bevestigen(db: Session, ronde: Ronde) -> Sequence[Aanmelding]:
    """The clear aanmeldingen that only wait for a yes."""
    vraag = select(Aanmelding).filter_by(ronde_id=ronde.id, status=AanmeldingStatus.TE_BEVESTIGEN)
    return db.scalars(vraag.order_by(Aanmelding.id)).all()


def trek_in(db: Session, nu: datetime, aanmelding: Aanmelding, door: str) -> None:
    """Take somebody out of a ronde: what still waits is not sent but for what calls off, and one mail says so."""
    if aanmelding.status is AanmeldingStatus.INGETROKKEN:
        return
    aanmelding.status = AanmeldingStatus.INGETROKKEN
    deelnemer = aanmelding.deelnemer
    mail.trek_in(db, "de deelnemer is afgemeld", deelnemer_id=deelnemer.id, behalve=AFZEGGINGEN)
    if deelnemer.email:
        mail.enqueue(
            db, nu, "afmelding-verwerkt", sleutel=f"afmelding:{aanmelding.id}:{nu:%Y%m%dT%H%M}",
            aan=deelnemer.email, aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id,
        )  # fmt: skip
    logboek.noteer(db, nu, door, "afgemeld", aanmelding=aanmelding.id)


def voeg_alias_toe(db: Session, nu: datetime, email: str, ander: str) -> None:
    """Let a second address count as this deelnemer's. Raises NietGevonden and OngeldigeInvoer."""
    deelnemer = mail.deelnemer_van(db, email)
    if deelnemer is None:
        raise NietGevonden("Er is geen deelnemer met dit mailadres.")
    ander = ander.strip().lower()
    if not ADRES.fullmatch(ander):
        raise OngeldigeInvoer("Het tweede adres is geen geldig mailadres.")
    van = mail.deelnemer_van(db, ander)
    if van is not None and van.id != deelnemer.id:
        raise OngeldigeInvoer("Dit adres hoort al bij een andere deelnemer.")
    if van is None:
        db.add(Adres(deelnemer_id=deelnemer.id, email=ander))
        logboek.noteer(db, nu, "secretariaat", "tweede adres", deelnemer=deelnemer.id)


# --------------------------------------------------------------------------------------------- rows


def aanmelding_van(db: Session, ronde: Ronde, invoer: Invoer) -> Aanmelding | None:
    """The aanmelding in this ronde of the person with this address."""
    deelnemer = mail.deelnemer_van(db, invoer.email)
    if deelnemer is None:
        return None
    return db.scalar(select(Aanmelding).filter_by(ronde_id=ronde.id, deelnemer_id=deelnemer.id))


def _deelnemer(db: Session, invoer: Invoer) -> Deelnemer:
    bekend = mail.deelnemer_van(db, invoer.email)
    if bekend is not None:
        if not _heeft_bevestigd(db, bekend):
            _schrijf_persoon(bekend, invoer)
        return bekend
    deelnemer = Deelnemer(email=invoer.email)
    _schrijf_persoon(deelnemer, invoer)
    db.add(deelnemer)
    return deelnemer


def _heeft_bevestigd(db: Session, deelnemer: Deelnemer) -> bool:
    """Whether this person ever confirmed: then a mere claim can't change who they are."""
    vraag = (
        select(Aanmelding.id).filter_by(deelnemer_id=deelnemer.id).where(Aanmelding.bevestigd_op.is_not(None))
    )
    return db.scalar(vraag.limit(1)) is not None


def _schrijf_persoon(deelnemer: Deelnemer, invoer: Invoer) -> None:
    deelnemer.naam, deelnemer.organisatie = invoer.naam, invoer.organisatie
    deelnemer.discipline, deelnemer.functie, deelnemer.telefoon = (
        invoer.discipline,
        invoer.functie,
        invoer.telefoon,
    )


def _schrijf(aanmelding: Aanmelding, invoer: Invoer) -> None:
    aanmelding.beschikbaar, aanmelding.niet_beschikbaar = (
        list(invoer.beschikbaar),
        list(invoer.niet_beschikbaar),
    )
    aanmelding.afwezig = [{"van": p.van.isoformat(), "tot": p.tot.isoformat()} for p in invoer.afwezig]
    aanmelding.vorm, aanmelding.leervraag = invoer.vorm, invoer.leervraag


def _beoordeel(
    db: Session, ronde: Ronde, invoer: Invoer, lezing: Lezing, *, bewezen: bool
) -> tuple[AanmeldingStatus | None, list[str]]:
    """The status for one read person; None when it would change an aanmelding that already counts."""
    bestaand = aanmelding_van(db, ronde, invoer)
    if bestaand is not None and bestaand.status is AanmeldingStatus.BEVESTIGD:
        if plat(invoer_uit(bestaand)) == plat(invoer) or not lezing.controle_nodig:
            return AanmeldingStatus.BEVESTIGD, []
        return None, ["Deze persoon doet al mee. De mail zegt iets anders dan wij weten."]
    try:
        keur(invoer, volledig=True)
    except OngeldigeInvoer as fout:
        return AanmeldingStatus.TE_BEOORDELEN, [str(fout)] if not lezing.redenen else []
    if lezing.controle_nodig:
        return AanmeldingStatus.TE_BEOORDELEN, []
    zelf = invoer.email == lezing.van_adres
    return (AanmeldingStatus.BEVESTIGD if bewezen and zelf else AanmeldingStatus.TE_BEVESTIGEN), []


def _stel_wijziging_voor(
    db: Session, nu: datetime, ronde: Ronde, bericht: InkomendeMail, invoer: Invoer
) -> None:
    """Ask whether what a mail says may replace what somebody who takes part already told us."""
    bestaand = aanmelding_van(db, ronde, invoer)
    logboek.vraag_aandacht(
        db, nu, f"wijziging:{bericht.id}:{bestaand.id if bestaand else 0}", "wijziging",
        "Deze persoon doet al mee. De mail zegt iets anders dan wij weten.",
        bericht_id=bericht.id, ronde_id=ronde.id, aanmelding_id=bestaand.id if bestaand else None,
        voorstel=plat(invoer),
    )  # fmt: skip


def _handel_bericht_af(db: Session, nu: datetime, bericht_id: int, door: str) -> None:
    """Settle the mail once every aanmelding that came from it is settled."""
    rest = (
        select(Aanmelding.id).where(Aanmelding.bericht_id == bericht_id, Aanmelding.status.in_(OPEN)).limit(1)
    )
    if db.scalar(rest) is None and logboek.handel_af(db, nu, f"mail:{bericht_id}", door):
        bericht = db.get_one(InkomendeMail, bericht_id)
        bericht.status, bericht.reden = (
            InStatus.VERWERKT,
            f"Beoordeeld door {door}. {bericht.reden or ''}".strip(),
        )


# ------------------------------------------------------------------------------------------- mails


def _bevestig(
    db: Session, nu: datetime, aanmelding: Aanmelding, door: str, bericht: InkomendeMail | None
) -> None:
    aanmelding.status = AanmeldingStatus.BEVESTIGD
    aanmelding.bevestigd_op, aanmelding.bevestigd_door = nu, door
    deelnemer = aanmelding.deelnemer
    assert deelnemer.email is not None  # noqa: S101 - keur(volledig=True) went before
    soorten = ("aanmelding-bevestigen", "herinnering-bevestigen")
    mail.trek_in(db, "de aanmelding is al bevestigd", deelnemer_id=deelnemer.id, soorten=soorten)
    mail.enqueue(
        db, nu, "aanmelding-bevestigd", sleutel=f"aanmelding-bevestigd:{aanmelding.id}:{nu:%Y%m%dT%H%M%S}",
        aan=deelnemer.email, aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id,
        gegevens=in_woorden(aanmelding), link=lambda: links.maak(db, nu, "bevestig", deelnemer.id, aanmelding.id),
        antwoord_op=bericht.message_id if bericht else None,
    )  # fmt: skip
    logboek.noteer(db, nu, door, "aanmelding bevestigd", aanmelding=aanmelding.id)


def _vraag_bevestiging(
    db: Session, nu: datetime, aanmelding: Aanmelding, bericht: InkomendeMail | None
) -> None:
    """Say what was understood and ask for a yes; a stranger can't make us do so without end."""
    deelnemer = aanmelding.deelnemer
    assert deelnemer.email is not None  # noqa: S101 - keur(volledig=True) went before
    inhoud = json.dumps(plat(invoer_uit(aanmelding)), sort_keys=True).encode()
    som = hashlib.sha256(inhoud).hexdigest()[:16]
    sleutel = f"aanmelding-bevestigen:{aanmelding.id}:{aanmelding.gemaakt_op:%Y%m%dT%H%M%S}:{som}"
    hoogstens = BEVESTIGINGEN_PER_DAG[aanmelding.bron]
    if not mail.mag_automatisch(db, nu, deelnemer.email, hoogstens):
        return
    mail.enqueue(
        db, nu, "aanmelding-bevestigen", sleutel=sleutel, aan=deelnemer.email, aan_naam=deelnemer.naam,
        deelnemer_id=deelnemer.id, niet_na=_uiterlijk(aanmelding), gegevens=in_woorden(aanmelding),
        link=lambda: links.maak(db, nu, "bevestig", deelnemer.id, aanmelding.id),
        uiterlijk=klok.vandaag(_uiterlijk(aanmelding)), antwoord_op=bericht.message_id if bericht else None,
    )  # fmt: skip


def _uiterlijk(aanmelding: Aanmelding) -> datetime:
    return aanmelding.gemaakt_op + timedelta(days=settings().bevestig_dagen)
