"""Practice notes: ask for them after a bijeenkomst, take them in, check them for names, share them.

A notitie is read by somebody else only after the secretariat released it. Knows bijeenkomsten and deelnemers,
not how a mail is read.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import gegevens, klok, links, logboek, mail
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.mail import Uitkomst
from intervisie.models import (
    Aanmelding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Deelnemer,
    Groep,
    InkomendeMail,
    InStatus,
    Notitie,
    NotitieStatus,
    UitgaandeMail,
)

NIVEAUS = ("groep", "alle")
MAX_TEKENS = 5000
VRAAG_NA = timedelta(hours=20)
VRAAG_TOT = timedelta(days=30)
_HOOFDLETTERPAAR = re.compile(
    r"\b[A-Z][a-zà-ÿ]+(?: (?:van|de|der|den|ter|ten|te|'t|el|al))* [A-Z][a-zà-ÿ]+\b"
)
_HERKENBAAR = (
    ("mailadres", re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+\b")),
    ("telefoonnummer", re.compile(r"(?<!\d)(?:\+31|0)[\s-]?\d(?:[\s-]?\d){7,8}\b")),
    ("postcode", re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")),
    ("nummer", re.compile(r"\b\d{8,9}\b")),
    ("naam", _HOOFDLETTERPAAR),
    ("naam", re.compile(r"\b(?:meneer|mevrouw|dhr\.?|mw\.?|de heer) [A-Z][\w'-]+")),
)


def vraag_op(db: Session, nu: datetime) -> int:
    """Ask everybody who did not decline for a notitie, the day after each bijeenkomst; returns how many were new."""
    rijen = db.execute(
        select(Deelname, Bijeenkomst)
        .join(Bijeenkomst, Deelname.bijeenkomst_id == Bijeenkomst.id)
        .where(
            Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD,
            Bijeenkomst.eind.between(nu - VRAAG_TOT, nu - VRAAG_NA),
            Deelname.verwijderd_op.is_(None),
            Deelname.uitgenodigd_op.is_not(None),
            Deelname.antwoord != "DECLINED",
        )
        .order_by(Deelname.id)
    ).all()
    return sum(_vraag(db, nu, deelname, bijeenkomst) for deelname, bijeenkomst in rijen)


def lever_in(
    db: Session,
    nu: datetime,
    bijeenkomst: Bijeenkomst,
    deelnemer: Deelnemer,
    tekst: str,
    niveau: str = "groep",
) -> Notitie:
    """Take in a notitie; the same text of the same person twice is one.

    Names and other recognisable things are marked and put it before the secretariat. Raises OngeldigeInvoer
    for an empty or overlong text and NietGevonden for somebody who was not on the list.
    """
    tekst = "\n".join(regel.rstrip() for regel in tekst.strip().splitlines())
    if not tekst:
        raise OngeldigeInvoer("Schrijf eerst iets op.", {"tekst": "Schrijf eerst iets op."})
    if len(tekst) > MAX_TEKENS:
        raise OngeldigeInvoer(
            f"Houd uw notitie onder de {MAX_TEKENS} tekens.", {"tekst": "Maak de tekst korter."}
        )
    if niveau not in NIVEAUS:
        raise OngeldigeInvoer("Kies met wie u deelt: uw groep of alle groepen.")
    if deelnemer.id not in {
        d.aanmelding.deelnemer_id for d in bijeenkomst.deelnames if d.verwijderd_op is None
    }:
        raise NietGevonden("Deze persoon staat niet op de lijst van deze bijeenkomst.")
    som = hashlib.sha256(tekst.encode()).hexdigest()
    wie = {"bijeenkomst_id": bijeenkomst.id, "deelnemer_id": deelnemer.id, "inhoud_hash": som}
    if (eerder := db.scalar(select(Notitie).filter_by(**wie))) is not None:
        return eerder
    merken = merk(tekst, _bekende_namen(db, bijeenkomst))
    status = NotitieStatus.TE_CONTROLEREN if merken else NotitieStatus.INGELEVERD
    notitie = Notitie(**wie, tekst=tekst, niveau=niveau, status=status, merken=merken, gemaakt_op=nu)
    db.add(notitie)
    db.flush()
    reden = (
        "Er staat misschien een naam in deze notitie."
        if merken
        else "Er is een nieuwe notitie om vrij te geven."
    )
    logboek.vraag_aandacht(db, nu, f"notitie:{notitie.id}", "notitie", reden, bijeenkomst_id=bijeenkomst.id)
    logboek.noteer(db, nu, "deelnemer", "notitie ingeleverd", notitie=notitie.id, merken=len(merken))
    return notitie


def verwerk_mail(
    db: Session, nu: datetime, bericht: InkomendeMail, verzoek: UitgaandeMail, tekst: str
) -> Uitkomst:
    """Take the reply to a request as the notitie of the person it was sent to.

    Only from that person's own address; anybody else waits for the secretariat.
    """
    deelnemer = mail.deelnemer_van(db, bericht.van)
    if deelnemer is None or deelnemer.id != verzoek.deelnemer_id or verzoek.bijeenkomst_id is None:
        reden = "Dit antwoord op een verzoek om een notitie komt van een ander adres dan wij kennen."
        return Uitkomst(InStatus.TE_BEOORDELEN, "notitie", reden)
    bijeenkomst = db.get_one(Bijeenkomst, verzoek.bijeenkomst_id)
    try:
        lever_in(db, nu, bijeenkomst, deelnemer, tekst)
    except IntervisieFout as fout:
        return Uitkomst(InStatus.TE_BEOORDELEN, "notitie", f"Deze notitie kon niet worden ingeleverd. {fout}")
    return Uitkomst(InStatus.VERWERKT, "notitie", "Het antwoord is als notitie ingeleverd.")


def geef_vrij(db: Session, nu: datetime, notitie: Notitie, door: str) -> int:
    """Release a notitie and tell its readers where it stands; returns how many mails were new. Twice is once."""
    if notitie.status is NotitieStatus.INGETROKKEN:
        raise IntervisieFout("Deze notitie is ingetrokken en kan niet worden gedeeld.")
    if notitie.status is not NotitieStatus.VRIJGEGEVEN:
        notitie.status, notitie.vrijgegeven_op = NotitieStatus.VRIJGEGEVEN, nu
        logboek.noteer(db, nu, door, "notitie vrijgegeven", notitie=notitie.id)
        logboek.handel_af(db, nu, f"notitie:{notitie.id}", door)
    return sum(
        mail.enqueue(
            db, nu, "notitie-gedeeld", sleutel=f"notitie-gedeeld:{notitie.id}:{lezer.id}", aan=lezer.email or "",
            aan_naam=lezer.naam, deelnemer_id=lezer.id, niveau=notitie.niveau,
            link=lambda lezer=lezer: links.maak(db, nu, "lees", lezer.id, notitie.id),
        )
        for lezer in _lezers(db, notitie)
    )  # fmt: skip


def trek_in(db: Session, nu: datetime, notitie: Notitie, door: str) -> None:
    """Take a notitie back: nobody can read it any more."""
    notitie.status = NotitieStatus.INGETROKKEN
    logboek.handel_af(db, nu, f"notitie:{notitie.id}", door)
    logboek.noteer(db, nu, door, "notitie ingetrokken", notitie=notitie.id)


def merk(tekst: str, namen: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Find what may point to a person or a case: {"soort", "woorden", "begin", "eind"}, in order, no overlap.

    `namen` are known names to look for; municipalities are no names of persons.
    """
    gemeenten = gegevens.regios()
    bekend = [
        ("naam", re.compile(rf"\b{re.escape(naam)}\b", re.IGNORECASE))
        for naam in sorted(namen, key=len)[::-1]
    ]
    merken: list[dict[str, Any]] = []
    for soort, patroon in (*bekend, *_HERKENBAAR):
        for gevonden in patroon.finditer(tekst):
            begin, eind = gevonden.span()
            vrij = all(eind <= m["begin"] or begin >= m["eind"] for m in merken)
            if vrij and gevonden[0] not in gemeenten:
                merken.append({"soort": soort, "woorden": gevonden[0], "begin": begin, "eind": eind})
    return sorted(merken, key=lambda m: int(m["begin"]))


def lijst(db: Session, ronde_id: int) -> list[dict[str, Any]]:
    """The notities of a ronde with level, state and marks, oldest first."""
    rijen = db.execute(
        select(Notitie, Groep.nummer, Deelnemer.email)
        .join(Bijeenkomst, Notitie.bijeenkomst_id == Bijeenkomst.id)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .join(Deelnemer, Notitie.deelnemer_id == Deelnemer.id)
        .where(Groep.ronde_id == ronde_id)
        .order_by(Notitie.id)
    )
    return [
        {
            "id": str(n.id), "bijeenkomst": str(n.bijeenkomst_id), "groep": groep, "door": email,
            "niveau": n.niveau, "status": n.status.value, "merken": n.merken, "tekst": n.tekst,
            "op": n.gemaakt_op.isoformat(),
        }
        for n, groep, email in rijen
    ]  # fmt: skip


def _vraag(db: Session, nu: datetime, deelname: Deelname, bijeenkomst: Bijeenkomst) -> bool:
    deelnemer = deelname.aanmelding.deelnemer
    if deelnemer.email is None:
        return False
    return mail.enqueue(
        db, nu, "notitie-verzoek", sleutel=f"notitie-verzoek:{deelname.id}", aan=deelnemer.email,
        aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id, bijeenkomst_id=bijeenkomst.id,
        niet_voor=klok.volgende_werktijd(nu), niet_na=bijeenkomst.eind + VRAAG_TOT, titel=bijeenkomst.titel,
        begin=bijeenkomst.begin,
        link=lambda: links.maak(db, nu, "notitie", deelnemer.id, bijeenkomst.id),
    )  # fmt: skip


def _bekende_namen(db: Session, bijeenkomst: Bijeenkomst) -> set[str]:
    """The names of the people in this groep, whole and by first or last name."""
    namen = {d.aanmelding.deelnemer.naam or "" for d in bijeenkomst.deelnames}
    delen = {deel for naam in namen for deel in naam.split() if len(deel) > 3 and deel[0].isupper()}
    return {naam for naam in namen | delen if naam}


def _lezers(db: Session, notitie: Notitie) -> list[Deelnemer]:
    """Who may read it: the groep, or everybody with a groep in the same ronde; not the writer."""
    bijeenkomst = db.get_one(Bijeenkomst, notitie.bijeenkomst_id)
    vraag = (
        select(Deelnemer)
        .join(Aanmelding, Aanmelding.deelnemer_id == Deelnemer.id)
        .join(Deelname, Deelname.aanmelding_id == Aanmelding.id)
        .join(Bijeenkomst, Deelname.bijeenkomst_id == Bijeenkomst.id)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .where(
            Deelname.verwijderd_op.is_(None),
            Deelnemer.email.is_not(None),
            Deelnemer.id != notitie.deelnemer_id,
        )
        .distinct()
        .order_by(Deelnemer.id)
    )
    if notitie.niveau == "groep":
        return list(db.scalars(vraag.where(Bijeenkomst.id == bijeenkomst.id)))
    return list(db.scalars(vraag.where(Groep.ronde_id == bijeenkomst.groep.ronde_id)))
