"""Who guides groepen: their dagdelen and absences, which groep they lead, and that they are never in two places.

A begeleider is invited to each bijeenkomst as its chair. Changing who guides a groep tells the two begeleiders
and nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import klok, logboek, mail
from intervisie.afspraken import bezetting, bijeenkomsten, oordeel, uitnodigingen
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.itip import normaal_adres, schone_regel
from intervisie.models import (
    DAGDELEN,
    Begeleider,
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelnemer,
    Groep,
)


def bewaar(
    db: Session, nu: datetime, naam: str, email: str, door: str, *, organisatie: str | None = None,
    beschikbaar: Sequence[str] = (), afwezig: Sequence[tuple[date, date]] = (),
) -> Begeleider:  # fmt: skip
    """Add a begeleider, or change the one with this address.

    `beschikbaar` are dagdelen (none: every one), `afwezig` periods, both days inclusive. Raises OngeldigeInvoer.
    """
    naam, adres = schone_regel(naam, 100), normaal_adres(email)
    if not naam or not adres:
        raise OngeldigeInvoer("Vul een naam en een geldig mailadres in.")
    if onbekend := [d for d in beschikbaar if d not in DAGDELEN]:
        raise OngeldigeInvoer(f"Het dagdeel {onbekend[0]} bestaat niet. Schrijf bijvoorbeeld di-ochtend.")
    if any(tot < van for van, tot in afwezig):
        raise OngeldigeInvoer("De laatste dag van een afwezigheid ligt voor de eerste.")
    persoon = mail.deelnemer_van(db, adres)
    if persoon is None:
        persoon = Deelnemer(email=adres)
        db.add(persoon)
    persoon.naam, persoon.organisatie = naam, organisatie or persoon.organisatie
    db.flush()
    begeleider = db.scalar(select(Begeleider).filter_by(deelnemer_id=persoon.id))
    if begeleider is None:
        begeleider = Begeleider(deelnemer=persoon)
        db.add(begeleider)
    begeleider.beschikbaar, begeleider.gestopt_op = [d for d in DAGDELEN if d in beschikbaar], None
    begeleider.afwezig = [{"van": van.isoformat(), "tot": tot.isoformat()} for van, tot in afwezig]
    db.flush()
    logboek.noteer(db, nu, door, "begeleider bewaard", begeleider=begeleider.id)
    return begeleider


def zoek(db: Session, email: str) -> Begeleider:
    """The begeleider with this address; raises NietGevonden."""
    persoon = mail.deelnemer_van(db, email)
    gevonden = db.scalar(select(Begeleider).filter_by(deelnemer_id=persoon.id)) if persoon else None
    if gevonden is None:
        raise NietGevonden("Er is geen begeleider met dit mailadres.")
    return gevonden


def allen(db: Session) -> list[Begeleider]:
    """All begeleiders who have not stopped, by name."""
    rijen = db.scalars(select(Begeleider).filter_by(gestopt_op=None))
    return sorted(rijen, key=lambda b: (b.deelnemer.naam or "", b.id))


def wijs_toe(db: Session, nu: datetime, groep: Groep, begeleider: Begeleider | None, door: str) -> list[str]:
    """Let somebody guide a groep (None: nobody), with all its coming bijeenkomsten; returns bezwaren in words.

    Who guided it before gets a CANCEL, the new one an invitation where the groep is invited already. Raises
    IntervisieFout when the begeleider works where a member does or leads another groep at the same time. Bezwaren
    (not on that dagdeel, absent) do not stop it. Doing it twice changes nothing.
    """
    if begeleider is not None:
        _keur_organisatie(groep, begeleider)
        if dubbel := list(_dubbel(db, nu, groep, begeleider)):
            raise IntervisieFout(" ".join(dubbel))
    groep.begeleider = begeleider
    db.flush()
    for bijeenkomst in bijeenkomsten.komende_van_groep(db, nu, groep):
        _wissel(db, nu, bijeenkomst, begeleider, door)
        bezetting.bewaak(db, nu, bijeenkomst)
    logboek.noteer(
        db, nu, door, "begeleider gekozen", groep=groep.id, begeleider=begeleider.id if begeleider else None
    )
    return list(_bezwaren(db, nu, groep, begeleider)) if begeleider else []


def stop(db: Session, nu: datetime, begeleider: Begeleider, door: str) -> int:
    """Let a begeleider go: out of all groepen and coming bijeenkomsten, with a CANCEL; returns how many groepen."""
    groepen = [
        g for g in db.scalars(select(Groep).join(Groep.begeleider).where(Begeleider.id == begeleider.id))
    ]
    for groep in groepen:
        wijs_toe(db, nu, groep, None, door)
    begeleider.gestopt_op = nu
    return len(groepen)


def _wissel(
    db: Session, nu: datetime, bijeenkomst: Bijeenkomst, begeleider: Begeleider | None, door: str
) -> None:
    lopend = bool(uitnodigingen.genodigden(bijeenkomst))
    for ander in bijeenkomst.begeleidingen:
        if begeleider is None or ander.begeleider_id != begeleider.id:
            bijeenkomsten.verwijder(db, nu, ander, door)
    if begeleider is None:
        return
    plek = next((b for b in bijeenkomst.begeleidingen if b.begeleider_id == begeleider.id), None)
    if plek is None:
        plek = Begeleiding(begeleider=begeleider, antwoord="NEEDS-ACTION")
        bijeenkomst.begeleidingen.append(plek)
        db.flush()
    elif plek.verwijderd_op is not None:
        plek.verwijderd_op = plek.uitgenodigd_op = plek.opmerking = None
        plek.antwoord = "NEEDS-ACTION"
    if lopend:
        uitnodigingen.nodig_uit(db, nu, plek)


def _keur_organisatie(groep: Groep, begeleider: Begeleider) -> None:
    organisatie = begeleider.deelnemer.organisatie
    for plaatsing in groep.plaatsingen:
        lid = plaatsing.aanmelding.deelnemer
        if organisatie and lid.organisatie == organisatie:
            raise IntervisieFout(
                f"De begeleider werkt bij {organisatie}, net als {lid.naam or 'een deelnemer'}."
            )
        if lid.id == begeleider.deelnemer_id:
            raise IntervisieFout("De begeleider zit zelf als deelnemer in deze groep.")


def _dubbel(db: Session, nu: datetime, groep: Groep, begeleider: Begeleider) -> Iterator[str]:
    """The bijeenkomsten of other groepen that this begeleider leads at the same time, in words."""
    bezet = db.scalars(
        select(Bijeenkomst)
        .join(Begeleiding)
        .where(
            Begeleiding.begeleider_id == begeleider.id, Begeleiding.verwijderd_op.is_(None),
            Bijeenkomst.groep_id != groep.id, Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD,
            Bijeenkomst.eind > nu,
        )
    ).all()  # fmt: skip
    for bijeenkomst in bijeenkomsten.komende_van_groep(db, nu, groep):
        for ander in bezet:
            if ander.begin < bijeenkomst.eind and bijeenkomst.begin < ander.eind:
                wanneer = klok.moment_in_woorden(bijeenkomst.begin)
                yield f"De begeleider leidt op {wanneer} al groep {ander.groep.nummer}."


def _bezwaren(db: Session, nu: datetime, groep: Groep, begeleider: Begeleider) -> Iterator[str]:
    weg = oordeel.periodes(begeleider.afwezig)
    for bijeenkomst in bijeenkomsten.komende_van_groep(db, nu, groep):
        dag, dagdeel = klok.vandaag(bijeenkomst.begin), oordeel.dagdeel_van(bijeenkomst.begin)
        wanneer = klok.moment_in_woorden(bijeenkomst.begin)
        if begeleider.beschikbaar and dagdeel not in begeleider.beschikbaar:
            yield f"De begeleider kan niet op het dagdeel van {wanneer}."
        if any(van <= dag <= tot for van, tot in weg):
            yield f"De begeleider is afwezig op {wanneer}."
