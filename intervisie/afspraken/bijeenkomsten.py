"""Bijeenkomsten and every change of them: invite, move, call off, join and leave.

Only those whose groep, time or place changed get mail. Knows groepen and their people; `planning` knows which
dates fit and `uitnodigingen` what a calendar mail looks like.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import logboek, mail
from intervisie.afspraken import bezetting, instellingen, uitnodigingen
from intervisie.afspraken.uitnodigingen import PLAATS_VOLGT
from intervisie.db import Databank
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Groep,
    GroepStatus,
    Plaatsing,
    Ronde,
)
from intervisie.settings import settings

# ------------------------------------------------------------------------------------------------------ invite


def nodig_uit(db: Session, nu: datetime, ronde: Ronde, door: str) -> int:
    """Queue an invitation for everybody who has none yet for a coming bijeenkomst; returns how many."""
    aantal = sum(_nodig_allen_uit(db, nu, bijeenkomst) for bijeenkomst in komende(db, nu, ronde))
    logboek.noteer(db, nu, door, "uitgenodigd", ronde=ronde.id, aantal=aantal)
    return aantal


def nodig_uit_om_beurten(
    databank: Databank, nu: datetime, kies: Callable[[Session], Ronde], door: str
) -> int:
    """As `nodig_uit`, for the ronde that `kies` finds, with a transaction for each bijeenkomst.

    Hundreds of invitations take a minute to write; mail and people go on in between. Who is stopped halfway does
    the rest the next time.
    """
    with databank.lezen() as db:
        ids = [bijeenkomst.id for bijeenkomst in komende(db, nu, kies(db))]
    aantal = 0
    for id_ in ids:
        with databank.transactie() as db:
            nog = _komende(db, nu, select(Bijeenkomst).where(Bijeenkomst.id == id_))
            aantal += sum(_nodig_allen_uit(db, nu, bijeenkomst) for bijeenkomst in nog)
    with databank.transactie() as db:
        logboek.noteer(db, nu, door, "uitgenodigd", ronde=kies(db).id, aantal=aantal)
    return aantal


def _nodig_allen_uit(db: Session, nu: datetime, bijeenkomst: Bijeenkomst) -> int:
    return sum(uitnodigingen.nodig_uit(db, nu, wie) for wie in uitnodigingen.allen(bijeenkomst))


def voeg_toe(
    db: Session, nu: datetime, groep: Groep, begin: datetime, eind: datetime, door: str
) -> Bijeenkomst:
    """Add one bijeenkomst to a groep, after the last number, and invite everybody. Raises OngeldigeInvoer."""
    if begin <= nu or eind <= begin:
        raise OngeldigeInvoer("Kies een tijdstip in de toekomst.")
    vorige = db.scalar(select(func.max(Bijeenkomst.nummer)).filter_by(groep_id=groep.id)) or 0
    bijeenkomst = maak(db, nu, groep, vorige + 1, begin, eind)
    for wie in uitnodigingen.allen(bijeenkomst):
        uitnodigingen.nodig_uit(db, nu, wie)
    logboek.noteer(db, nu, door, "bijeenkomst toegevoegd", bijeenkomst=bijeenkomst.id, groep=groep.id)
    return bijeenkomst


# ----------------------------------------------------------------------------------------------------- change


def verzet(
    db: Session, nu: datetime, bijeenkomst: Bijeenkomst, begin: datetime, door: str, *, plaats: str | None = None,
    eind: datetime | None = None, online_link: str | None = None,
) -> None:  # fmt: skip
    """Give a bijeenkomst another time, place or online link, and everybody invited an update that asks again.

    What is None stays; without an `eind` the duration stays. The same as it was is no change. Raises
    OngeldigeInvoer for a time in the past or a link that is none, and IntervisieFout for one that was cancelled.
    """
    if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD:
        raise IntervisieFout("Deze bijeenkomst is geannuleerd en kan niet worden verzet.")
    if begin <= nu:
        raise OngeldigeInvoer("Kies een tijdstip in de toekomst.")
    eind = eind or begin + (bijeenkomst.eind - bijeenkomst.begin)
    if not timedelta() < eind - begin <= timedelta(hours=24):
        raise OngeldigeInvoer("Kies een eindtijd die na de begintijd ligt, op dezelfde dag.")
    nieuw = (
        begin, eind, plaats or bijeenkomst.plaats,
        bijeenkomst.online_link if online_link is None else instellingen.keur_link(online_link),
    )  # fmt: skip
    if nieuw == (bijeenkomst.begin, bijeenkomst.eind, bijeenkomst.plaats, bijeenkomst.online_link):
        return
    bijeenkomst.begin, bijeenkomst.eind, bijeenkomst.plaats, bijeenkomst.online_link = nieuw
    bijeenkomst.sequence += 1
    bijeenkomst.status, bijeenkomst.gewijzigd_op = BijeenkomstStatus.VERZET, nu
    for wie in uitnodigingen.genodigden(bijeenkomst):
        wie.antwoord, wie.opmerking = "NEEDS-ACTION", None
        uitnodigingen.verstuur(db, nu, wie, "bijeenkomst-gewijzigd", "REQUEST")
    bezetting.bewaak(db, nu, bijeenkomst)
    logboek.noteer(db, nu, door, "verzet", bijeenkomst=bijeenkomst.id, sequence=bijeenkomst.sequence)


def annuleer(db: Session, nu: datetime, bijeenkomst: Bijeenkomst, door: str) -> None:
    """Call a bijeenkomst off and tell everybody who was invited; doing it twice changes nothing."""
    if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD:
        return
    bijeenkomst.status, bijeenkomst.gewijzigd_op = BijeenkomstStatus.GEANNULEERD, nu
    bijeenkomst.sequence += 1
    for wie in uitnodigingen.genodigden(bijeenkomst):
        uitnodigingen.verstuur(db, nu, wie, "bijeenkomst-geannuleerd", "CANCEL")
    bezetting.bewaak(db, nu, bijeenkomst)
    logboek.noteer(db, nu, door, "geannuleerd", bijeenkomst=bijeenkomst.id, sequence=bijeenkomst.sequence)


# --------------------------------------------------------------------------------------------- join and leave


def verwijder(db: Session, nu: datetime, wie: Deelname | Begeleiding, door: str) -> None:
    """Take one person out of one bijeenkomst: a CANCEL to that person only; twice changes nothing."""
    if wie.verwijderd_op is not None:
        return
    wie.verwijderd_op = nu
    bijeenkomst = db.get_one(Bijeenkomst, wie.bijeenkomst_id)
    if wie.uitgenodigd_op is not None and bijeenkomst.status is not BijeenkomstStatus.GEANNULEERD:
        uitnodigingen.verstuur(db, nu, wie, "deelname-vervallen", "CANCEL")
    bezetting.bewaak(db, nu, bijeenkomst)
    logboek.noteer(
        db, nu, door, "uit bijeenkomst gehaald", bijeenkomst=bijeenkomst.id, persoon=wie.persoon.id
    )


def verwijder_overal(db: Session, nu: datetime, aanmelding: Aanmelding, door: str) -> int:
    """Take somebody who withdrew out of all coming bijeenkomsten; returns how many."""
    deelnames = db.scalars(
        select(Deelname)
        .join(Bijeenkomst)
        .where(
            Deelname.aanmelding_id == aanmelding.id, Deelname.verwijderd_op.is_(None), Bijeenkomst.begin > nu
        )
    ).all()
    for deelname in deelnames:
        verwijder(db, nu, deelname, door)
    return len(deelnames)


def werk_bij(
    db: Session, nu: datetime, groep: Groep, door: str, *, terug: int | None = None
) -> tuple[int, int]:
    """Bring the coming bijeenkomsten of an approved groep in line with who is in it now; (joined, left).

    Who joined gets an invitation for what is still to come, who left a CANCEL; nobody else gets mail. Who was taken
    out of one bijeenkomst stays out, unless `terug` is that aanmelding: it came back to the groep. A groep that was
    not invited yet hears nothing: `nodig_uit` does that. Safe to repeat.
    """
    leden = {p.aanmelding_id for p in groep.plaatsingen}
    erbij = eraf = 0
    for bijeenkomst in komende_van_groep(db, nu, groep):
        lopend = bool(uitnodigingen.genodigden(bijeenkomst))
        namens = {d.aanmelding_id: d for d in bijeenkomst.deelnames}
        for deelname in namens.values():
            if deelname.aanmelding_id not in leden and deelname.verwijderd_op is None:
                verwijder(db, nu, deelname, door)
                eraf += 1
        for aanmelding_id in sorted(leden - (namens.keys() - {terug})):
            erbij += _voeg_toe(db, nu, bijeenkomst, namens.get(aanmelding_id), aanmelding_id, lopend=lopend)
        bezetting.bewaak(db, nu, bijeenkomst)
    if erbij or eraf:
        logboek.noteer(db, nu, door, "groep bijgewerkt", groep=groep.id, erbij=erbij, eraf=eraf)
    return erbij, eraf


def plaats_in(db: Session, nu: datetime, aanmelding: Aanmelding, groep: Groep, door: str) -> None:
    """Put somebody in an approved groep, out of the one they were in, and tell just that person.

    Raises IntervisieFout when the groep is not approved, and OngeldigeInvoer for an aanmelding of another ronde or
    one that is not confirmed. Doing it twice changes nothing.
    """
    if groep.status is not GroepStatus.GOEDGEKEURD:
        raise IntervisieFout("Deze groep is nog niet goedgekeurd. Verplaats iemand in het voorstel.")
    if aanmelding.ronde_id != groep.ronde_id or aanmelding.status is not AanmeldingStatus.BEVESTIGD:
        raise OngeldigeInvoer("Deze persoon heeft geen bevestigde aanmelding in deze ronde.")
    haal_uit_groep(db, nu, aanmelding, door, behalve=groep)
    if all(p.aanmelding_id != aanmelding.id for p in groep.plaatsingen):
        groep.plaatsingen.append(Plaatsing(aanmelding_id=aanmelding.id, vast=True))
        db.flush()
        logboek.noteer(db, nu, door, "in groep geplaatst", aanmelding=aanmelding.id, groep=groep.id)
        werk_bij(db, nu, groep, door, terug=aanmelding.id)


def haal_uit_groep(
    db: Session, nu: datetime, aanmelding: Aanmelding, door: str, *, behalve: Groep | None = None
) -> int:
    """Take somebody out of all approved groepen and what comes of them; returns how many groepen that were."""
    groepen = db.scalars(
        select(Groep)
        .join(Plaatsing)
        .where(
            Plaatsing.aanmelding_id == aanmelding.id,
            Groep.status == GroepStatus.GOEDGEKEURD,
            Groep.id != (behalve.id if behalve else 0),
        )
    ).all()
    for groep in groepen:
        for plaatsing in [p for p in groep.plaatsingen if p.aanmelding_id == aanmelding.id]:
            groep.plaatsingen.remove(plaatsing)
        db.flush()
        werk_bij(db, nu, groep, door)
        logboek.noteer(db, nu, door, "uit groep gehaald", aanmelding=aanmelding.id, groep=groep.id)
    return len(groepen)


# ------------------------------------------------------------------------------------------------------- find


def komende(db: Session, nu: datetime, ronde: Ronde) -> list[Bijeenkomst]:
    """The bijeenkomsten of a ronde that go on and have not begun, first to last."""
    vraag = select(Bijeenkomst).join(Groep, Bijeenkomst.groep_id == Groep.id)
    return _komende(db, nu, vraag.where(Groep.ronde_id == ronde.id))


def komende_van_groep(db: Session, nu: datetime, groep: Groep) -> list[Bijeenkomst]:
    """The same of one groep."""
    return _komende(db, nu, select(Bijeenkomst).where(Bijeenkomst.groep_id == groep.id))


def nummers(db: Session, ronde: Ronde) -> dict[int, int]:
    """The number of each groep of a ronde, by its id."""
    return {
        id_: nummer for id_, nummer in db.execute(select(Groep.id, Groep.nummer).filter_by(ronde_id=ronde.id))
    }


def zoek_bijeenkomst(db: Session, bijeenkomst_id: int) -> Bijeenkomst:
    """The bijeenkomst of this id; raises NietGevonden."""
    bijeenkomst = db.get(Bijeenkomst, bijeenkomst_id)
    if bijeenkomst is None:
        raise NietGevonden(f"Er is geen bijeenkomst {bijeenkomst_id}.")
    return bijeenkomst


def zoek_deelname(db: Session, bijeenkomst_id: int, email: str) -> Deelname:
    """The deelname of this address in this bijeenkomst; raises NietGevonden."""
    deelnemer = mail.deelnemer_van(db, email)
    if deelnemer is not None:
        for deelname in zoek_bijeenkomst(db, bijeenkomst_id).deelnames:
            if deelname.aanmelding.deelnemer_id == deelnemer.id:
                return deelname
    raise NietGevonden("Deze persoon staat niet op de lijst van deze bijeenkomst.")


def zoek_groep(db: Session, ronde: Ronde, nummer: int) -> Groep:
    """The approved groep of this number; raises NietGevonden."""
    groep = db.scalar(
        select(Groep).filter_by(ronde_id=ronde.id, nummer=nummer, status=GroepStatus.GOEDGEKEURD)
    )
    if groep is None:
        raise NietGevonden(f"Er is geen goedgekeurde groep {nummer} in deze ronde.")
    return groep


# ------------------------------------------------------------------------------------------------------- rows


def _komende(db: Session, nu: datetime, vraag: object) -> list[Bijeenkomst]:
    met_grens = vraag.where(  # type: ignore[attr-defined]  # a Select of bijeenkomsten
        Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD, Bijeenkomst.begin > nu
    )
    return list(db.scalars(met_grens.order_by(Bijeenkomst.begin, Bijeenkomst.id)))


def _voeg_toe(
    db: Session, nu: datetime, bijeenkomst: Bijeenkomst, deelname: Deelname | None, aanmelding_id: int, *,
    lopend: bool,
) -> bool:  # fmt: skip
    """Put one person on the list, back on it if need be; True when that is new."""
    if deelname is not None and deelname.verwijderd_op is None:
        return False
    if deelname is None:
        deelname = Deelname(aanmelding_id=aanmelding_id, antwoord="NEEDS-ACTION")
        bijeenkomst.deelnames.append(deelname)
        db.flush()
    deelname.verwijderd_op = deelname.uitgenodigd_op = deelname.opmerking = None
    deelname.antwoord = "NEEDS-ACTION"
    if lopend:
        uitnodigingen.nodig_uit(db, nu, deelname)
    return True


def maak(
    db: Session, nu: datetime, groep: Groep, nummer: int, begin: datetime, eind: datetime
) -> Bijeenkomst:
    """Add one bijeenkomst with everybody of the groep and its begeleider on the list; nobody hears of it yet."""
    domein = settings().afzender_adres.rpartition("@")[2]
    bijeenkomst = Bijeenkomst(
        groep_id=groep.id, nummer=nummer, uid=f"{secrets.token_hex(16)}@{domein}", sequence=0,
        status=BijeenkomstStatus.GEPLAND, begin=begin, eind=eind, titel=instellingen.titel_van(db, groep),
        plaats=groep.plaats or PLAATS_VOLGT, online_link=groep.online_link, gemaakt_op=nu, gewijzigd_op=nu,
    )  # fmt: skip
    bijeenkomst.deelnames = [
        Deelname(aanmelding_id=p.aanmelding_id, antwoord="NEEDS-ACTION") for p in groep.plaatsingen
    ]
    if groep.begeleider is not None:
        bijeenkomst.begeleidingen = [Begeleiding(begeleider_id=groep.begeleider.id, antwoord="NEEDS-ACTION")]
    db.add(bijeenkomst)
    db.flush()
    return bijeenkomst
