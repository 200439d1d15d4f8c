"""Proposals and approval: the pool of a ronde as an instance, hand moves, and the word of a named person.

Participants hear nothing before `keur_goed`. The verdeler searches outside any transaction: `instantie` reads,
the caller searches, `bewaar` writes. Knows aanmeldingen and groepen, not mail traffic and not dates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from intervisie import gegevens, logboek, mail, verdeler
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import Aanmelding, AanmeldingStatus, Groep, GroepStatus, Plaatsing, Ronde, Voorstel
from intervisie.verdeler import Verdeling

MIN_GEDEELDE_DAGDELEN = 1


class AlGoedgekeurd(IntervisieFout):
    """This ronde has approved groepen already."""


class VoorstelVerouderd(IntervisieFout):
    """Something changed since the voorstel was made that it no longer fits."""


def instantie(db: Session, ronde: Ronde) -> dict[str, Any]:
    """The pool of a ronde as an instance for `verdeler.lees_instantie`; ids are aanmelding ids as text.

    Earlier groepen of the same people count as `eerder_samen`. Years of experience are not asked for, so that
    wish is off. Raises OngeldigeInvoer when nobody is confirmed yet.
    """
    pool = db.scalars(
        select(Aanmelding)
        .filter_by(ronde_id=ronde.id, status=AanmeldingStatus.BEVESTIGD)
        .order_by(Aanmelding.id)
    ).all()
    if not pool:
        raise OngeldigeInvoer("Er zijn nog geen bevestigde aanmeldingen in deze ronde.")
    regios = gegevens.regios()
    return {
        "naam": ronde.naam,
        "deelnemers": [
            {
                "id": str(a.id),
                "discipline": a.deelnemer.discipline,
                "organisatie": a.deelnemer.organisatie,
                "regio": regios.get(a.deelnemer.organisatie or "", "onbekend"),
                "beschikbaar": list(a.vrije_dagdelen),
                "vorm": a.vorm or "beide",
                "ervaring_jaren": 0,
            }
            for a in pool
        ],
        "niet_samen": [],
        "wel_samen": [],
        "eerder_samen": _eerder_samen(db, pool),
        "groepsgrootte": {"min": ronde.minimum, "max": ronde.maximum},
        "min_gedeelde_dagdelen": MIN_GEDEELDE_DAGDELEN,
        "min_per_discipline": 2,
        "max_per_organisatie": 1,
        "gewenste_dagdelen": 3,
        "gewenste_ervaring_spreiding": 0,
        "regio_doel": "spreiding",
        "gewichten": {
            "ongeplaatst": 10000, "balans": 1, "dagdelen": 5, "herhaling": 40, "regio": 10, "ervaring": 1,
        },
    }  # fmt: skip


def bewaar(db: Session, nu: datetime, ronde: Ronde, verdeling: Verdeling, door: str) -> Voorstel:
    """Keep a grouping as the newest voorstel of a ronde; raises AlGoedgekeurd."""
    if _goedgekeurd(db, ronde) is not None:
        raise AlGoedgekeurd("De groepen van deze ronde zijn al goedgekeurd.")
    versie = (db.scalar(select(func.max(Voorstel.versie)).filter_by(ronde_id=ronde.id)) or 0) + 1
    voorstel = Voorstel(
        ronde_id=ronde.id,
        versie=versie,
        status=GroepStatus.VOORSTEL,
        gemaakt_op=nu,
        uitslag=asdict(verdeling),
    )
    for nummer, leden in enumerate(verdeling.groepen, start=1):
        groep = Groep(ronde_id=ronde.id, nummer=nummer, status=GroepStatus.VOORSTEL)
        groep.plaatsingen = [Plaatsing(aanmelding_id=int(lid)) for lid in leden]
        voorstel.groepen.append(groep)
    db.add(voorstel)
    db.flush()
    logboek.noteer(
        db, nu, door, "voorstel gemaakt", ronde=ronde.id, versie=versie, groepen=len(verdeling.groepen)
    )
    return voorstel


def nieuwste(db: Session, ronde: Ronde) -> Voorstel | None:
    """The approved voorstel of a ronde, or else the newest one, with its people."""
    vraag = (
        select(Voorstel)
        .filter_by(ronde_id=ronde.id)
        .order_by((Voorstel.status == GroepStatus.GOEDGEKEURD).desc(), Voorstel.versie.desc())
        .options(
            selectinload(Voorstel.groepen).selectinload(Groep.plaatsingen).selectinload(Plaatsing.aanmelding)
        )
    )
    return db.scalar(vraag.limit(1))


def verplaats(
    db: Session, nu: datetime, ronde: Ronde, aanmelding_id: int, naar: int | None, door: str
) -> list[str]:
    """Move one person in the newest voorstel to groep number `naar` (None: to nobody).

    Returns the rules that the voorstel breaks afterwards, in sentences; the move itself is always kept, for
    approval asks again. Raises NietGevonden.
    """
    voorstel = _open_voorstel(db, ronde)
    van = next((p for g in voorstel.groepen for p in g.plaatsingen if p.aanmelding_id == aanmelding_id), None)
    doel = next((g for g in voorstel.groepen if g.nummer == naar), None)
    if naar is not None and doel is None:
        raise NietGevonden(f"Er is geen groep {naar} in dit voorstel.")
    if not db.scalar(select(Aanmelding.id).filter_by(id=aanmelding_id, ronde_id=ronde.id)):
        raise NietGevonden("Deze aanmelding hoort niet bij deze ronde.")
    if van is not None:
        bron = next(g for g in voorstel.groepen if van in g.plaatsingen)
        bron.plaatsingen.remove(van)
        db.flush()
    if doel is not None:
        doel.plaatsingen.append(Plaatsing(aanmelding_id=aanmelding_id, vast=True))
    db.flush()
    logboek.noteer(db, nu, door, "verplaatst", aanmelding=aanmelding_id, naar=naar, versie=voorstel.versie)
    return overtredingen(db, ronde, voorstel)


def zet_vast(db: Session, nu: datetime, ronde: Ronde, aanmelding_id: int, door: str, *, vast: bool) -> None:
    """Pin or unpin somebody's place for the next voorstel. Raises NietGevonden."""
    voorstel = _open_voorstel(db, ronde)
    for groep in voorstel.groepen:
        for plaatsing in groep.plaatsingen:
            if plaatsing.aanmelding_id == aanmelding_id:
                plaatsing.vast = vast
                logboek.noteer(db, nu, door, "vastgezet" if vast else "losgemaakt", aanmelding=aanmelding_id)
                return
    raise NietGevonden("Deze deelnemer zit niet in een groep van dit voorstel.")


def vaste_groepen(db: Session, ronde: Ronde) -> list[list[str]]:
    """The pinned people of the newest open voorstel, groep by groep, for `verdeler.verdeel(vast=…)`."""
    voorstel = nieuwste(db, ronde)
    if voorstel is None or voorstel.status is not GroepStatus.VOORSTEL:
        return []
    vast = [
        [str(p.aanmelding_id) for p in g.plaatsingen if p.vast and _doet_mee(p)] for g in voorstel.groepen
    ]
    return [leden for leden in vast if leden]


def overtredingen(db: Session, ronde: Ronde, voorstel: Voorstel) -> list[str]:
    """The hard rules that a voorstel breaks with the pool as it is now, in sentences with the people's names."""
    leden = [p for g in voorstel.groepen for p in g.plaatsingen]
    if weg := [p.aanmelding.deelnemer.naam for p in leden if not _doet_mee(p)]:
        return [f"{naam} doet niet meer mee." for naam in weg]
    pool = instantie(db, ronde)
    namen = _namen(db, pool)
    for deelnemer in pool["deelnemers"]:
        deelnemer["id"] = namen[deelnemer["id"]]
    pool["eerder_samen"] = []
    indeling = [
        [namen[str(p.aanmelding_id)] for p in g.plaatsingen] for g in voorstel.groepen if g.plaatsingen
    ]
    return verdeler.overtredingen(verdeler.lees_instantie(pool), indeling)


def keur_goed(db: Session, nu: datetime, ronde: Ronde, door: str) -> Voorstel:
    """Approve the newest voorstel by name and queue everybody's mail about their groep; twice is once.

    Raises NietGevonden without a voorstel, OngeldigeInvoer without a name, and VoorstelVerouderd when a rule
    would be broken.
    """
    door = " ".join(door.split())
    if not door:
        raise OngeldigeInvoer("Vul in wie de groepen goedkeurt.")
    if (eerder := _goedgekeurd(db, ronde)) is not None:
        return eerder
    voorstel = _open_voorstel(db, ronde)
    if gebroken := overtredingen(db, ronde, voorstel):
        raise VoorstelVerouderd("Dit voorstel kan niet worden goedgekeurd. " + " ".join(gebroken[:3]))
    voorstel.status, voorstel.goedgekeurd_op, voorstel.goedgekeurd_door = GroepStatus.GOEDGEKEURD, nu, door
    for ander in db.scalars(select(Voorstel).filter_by(ronde_id=ronde.id).where(Voorstel.id != voorstel.id)):
        ander.status = GroepStatus.VERVALLEN
        for groep in ander.groepen:
            groep.status = GroepStatus.VERVALLEN
    for groep in voorstel.groepen:
        groep.status = GroepStatus.GOEDGEKEURD
        _meld_indeling(db, nu, groep)
    logboek.noteer(db, nu, door, "groepen goedgekeurd", ronde=ronde.id, versie=voorstel.versie)
    return voorstel


def _goedgekeurd(db: Session, ronde: Ronde) -> Voorstel | None:
    return db.scalar(select(Voorstel).filter_by(ronde_id=ronde.id, status=GroepStatus.GOEDGEKEURD))


def _open_voorstel(db: Session, ronde: Ronde) -> Voorstel:
    voorstel = nieuwste(db, ronde)
    if voorstel is None:
        raise NietGevonden(
            "Er is nog geen voorstel voor deze ronde. Maak er een met: intervisie groepen vorm"
        )
    if voorstel.status is not GroepStatus.VOORSTEL:
        raise AlGoedgekeurd("De groepen van deze ronde zijn al goedgekeurd.")
    return voorstel


def _doet_mee(plaatsing: Plaatsing) -> bool:
    return plaatsing.aanmelding.status is AanmeldingStatus.BEVESTIGD


def _namen(db: Session, pool: dict[str, Any]) -> dict[str, str]:
    """A name for every aanmelding id of an instance; namesakes get their number behind it."""
    ids = [int(d["id"]) for d in pool["deelnemers"]]
    rijen = {
        a.id: a.deelnemer.naam or "?" for a in db.scalars(select(Aanmelding).where(Aanmelding.id.in_(ids)))
    }
    keren = Counter(rijen.values())
    return {str(id_): naam if keren[naam] == 1 else f"{naam} ({id_})" for id_, naam in rijen.items()}


def _meld_indeling(db: Session, nu: datetime, groep: Groep) -> None:
    leden = [p.aanmelding.deelnemer for p in groep.plaatsingen]
    for deelnemer in leden:
        if deelnemer.email is None:
            continue
        mail.enqueue(
            db, nu, "indeling", sleutel=f"indeling:{groep.id}:{deelnemer.id}", aan=deelnemer.email,
            aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id, groep=groep.nummer,
            leden=[f"{d.naam}, {d.organisatie} ({d.discipline})" for d in leden],
        )  # fmt: skip


def _eerder_samen(db: Session, pool: Sequence[Aanmelding]) -> list[list[Any]]:
    """How often two people of the pool sat in one approved groep before."""
    nu_van = {a.deelnemer_id: str(a.id) for a in pool}
    rijen = db.execute(
        select(Plaatsing.groep_id, Aanmelding.deelnemer_id)
        .join(Aanmelding, Plaatsing.aanmelding_id == Aanmelding.id)
        .join(Groep, Plaatsing.groep_id == Groep.id)
        .where(Groep.status == GroepStatus.GOEDGEKEURD, Aanmelding.deelnemer_id.in_(nu_van))
        .order_by(Plaatsing.groep_id, Aanmelding.deelnemer_id)
    )
    groepen: dict[int, list[str]] = {}
    for groep_id, deelnemer_id in rijen:
        groepen.setdefault(groep_id, []).append(nu_van[deelnemer_id])
    keren: dict[tuple[str, str], int] = {}
    for leden in groepen.values():
        for i, een in enumerate(leden):
            for ander in leden[i + 1 :]:
                paar = (min(een, ander), max(een, ander))
                keren[paar] = keren.get(paar, 0) + 1
    return [[een, ander, aantal] for (een, ander), aantal in sorted(keren.items())]
