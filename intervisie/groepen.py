"""Proposals and approval: the pool of a ronde as an instance, hand moves, and the word of a named person.

Participants hear nothing before `keur_goed`. The verdeler searches outside any transaction: `instantie` reads,
the caller searches, `bewaar` writes. Knows aanmeldingen and groepen, not mail traffic and not dates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, selectinload

from intervisie import gegevens, links, logboek, mail, verdeler
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Deelnemer,
    Groep,
    GroepStatus,
    Paar,
    Plaatsing,
    Ronde,
    Voorstel,
)
from intervisie.settings import settings
from intervisie.verdeler import Instantie, Verdeling

MIN_GEDEELDE_DAGDELEN = 1


class AlGoedgekeurd(IntervisieFout):
    """This ronde has approved groepen already."""


class VoorstelVerouderd(IntervisieFout):
    """Something changed since the voorstel was made that it no longer fits."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Everybody who takes part in a ronde, read once: the rows, and the instance with their names for ids.

    With names the verdeler's sentences can be read by people; namesakes have their number behind it.
    """

    mensen: dict[int, Aanmelding]
    namen: dict[int, str]
    instantie: Instantie


def instantie(db: Session, ronde: Ronde) -> dict[str, Any]:
    """The pool of a ronde as an instance for `verdeler.lees_instantie`; ids are aanmelding ids as text.

    Earlier groepen of the same people count as `eerder_samen`. Years of experience are not asked for, so that
    wish is off. Raises OngeldigeInvoer when nobody is confirmed yet.
    """
    return _instantie(db, ronde, _mensen(db, ronde))


def laad(db: Session, ronde: Ronde) -> Pool:
    """Read the pool of a ronde, to judge and show a voorstel with. Raises OngeldigeInvoer as `instantie` does."""
    mensen = _mensen(db, ronde)
    ruw = _instantie(db, ronde, mensen)
    keren = Counter(a.deelnemer.naam for a in mensen)
    namen = {
        a.id: f"{a.deelnemer.naam} ({a.id})" if keren[a.deelnemer.naam] > 1 else a.deelnemer.naam or "?"
        for a in mensen
    }
    for deelnemer in ruw["deelnemers"]:
        deelnemer["id"] = namen[int(deelnemer["id"])]
    for lijst in ("niet_samen", "wel_samen", "eerder_samen"):
        ruw[lijst] = [[namen[int(een)], namen[int(ander)], *rest] for een, ander, *rest in ruw[lijst]]
    return Pool({a.id: a for a in mensen}, namen, verdeler.lees_instantie(ruw))


def _mensen(db: Session, ronde: Ronde) -> Sequence[Aanmelding]:
    vraag = select(Aanmelding).filter_by(ronde_id=ronde.id, status=AanmeldingStatus.BEVESTIGD)
    return db.scalars(vraag.order_by(Aanmelding.id)).all()


def _instantie(db: Session, ronde: Ronde, pool: Sequence[Aanmelding]) -> dict[str, Any]:
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
        "niet_samen": _paren(db, ronde, pool, "niet_samen"),
        "wel_samen": _paren(db, ronde, pool, "wel_samen"),
        "eerder_samen": _eerder_samen(db, ronde, pool),
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


def buiten(db: Session, ronde: Ronde) -> list[str]:
    """Those of the pool whom the secretariat leaves out, for `verdeler.verdeel(buiten=…)`."""
    vraag = select(Aanmelding.id).filter_by(ronde_id=ronde.id, status=AanmeldingStatus.BEVESTIGD, buiten=True)
    return [str(id_) for id_ in db.scalars(vraag.order_by(Aanmelding.id))]


def sluit_uit(db: Session, nu: datetime, aanmelding: Aanmelding, door: str, *, buiten: bool) -> None:
    """Leave somebody out of the next voorstel, or let them in again."""
    aanmelding.buiten = buiten
    logboek.noteer(db, nu, door, "buiten gehouden" if buiten else "weer ingedeeld", aanmelding=aanmelding.id)


def koppel(
    db: Session, nu: datetime, ronde: Ronde, een: int, ander: int, soort: str, door: str, reden: str = ""
) -> Paar:
    """Keep two people of the ronde together ("wel_samen") or apart ("niet_samen"); a second word replaces the first.

    Raises OngeldigeInvoer for one person twice and for an unknown soort, NietGevonden for somebody elsewhere.
    """
    if een == ander or soort not in ("wel_samen", "niet_samen"):
        raise OngeldigeInvoer("Kies twee verschillende deelnemers, en of zij wel of niet samen mogen.")
    bekend = select(func.count(Aanmelding.id)).filter_by(ronde_id=ronde.id)
    if db.scalar(bekend.where(Aanmelding.id.in_((een, ander)))) != 2:
        raise NietGevonden("Deze aanmelding hoort niet bij deze ronde.")
    laag, hoog = sorted((een, ander))
    paar = db.scalar(select(Paar).filter_by(een_id=laag, ander_id=hoog))
    if paar is None:
        paar = Paar(ronde_id=ronde.id, een_id=laag, ander_id=hoog)
        db.add(paar)
    paar.soort, paar.reden = soort, reden.strip() or None
    db.flush()
    logboek.noteer(db, nu, door, soort.replace("_", " "), een=laag, ander=hoog)
    return paar


def ontkoppel(db: Session, nu: datetime, paar: Paar, door: str) -> None:
    """Forget that two people must be together or apart."""
    logboek.noteer(db, nu, door, "paar losgelaten", een=paar.een_id, ander=paar.ander_id)
    db.delete(paar)
    db.flush()


def paren(db: Session, ronde: Ronde) -> Sequence[Paar]:
    """Who must sit together or apart in this ronde."""
    return db.scalars(select(Paar).filter_by(ronde_id=ronde.id).order_by(Paar.id)).all()


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
        stappen=[],
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
    """The approved voorstel of a ronde, or else the newest open one, with its people."""
    vraag = _met_mensen(ronde).where(Voorstel.status != GroepStatus.VERVALLEN)
    volgorde = ((Voorstel.status == GroepStatus.GOEDGEKEURD).desc(), Voorstel.versie.desc())
    return db.scalar(vraag.order_by(*volgorde).limit(1))


def voorstellen(db: Session, ronde: Ronde, hoogstens: int | None = None) -> Sequence[Voorstel]:
    """The open voorstellen to choose from, newest first."""
    vraag = _met_mensen(ronde).where(Voorstel.status == GroepStatus.VOORSTEL)
    return db.scalars(vraag.order_by(Voorstel.versie.desc()).limit(hoogstens)).all()


def plaatsen(db: Session, voorstel: Voorstel) -> dict[int, tuple[int, str]]:
    """By aanmelding the number of the groep in this voorstel and the name, without loading anybody."""
    vraag = (
        select(Plaatsing.aanmelding_id, Groep.nummer, Deelnemer.naam)
        .join(Groep)
        .join(Aanmelding)
        .join(Deelnemer)
    )
    rijen = db.execute(vraag.where(Groep.voorstel_id == voorstel.id))
    return {id_: (nummer, naam or "?") for id_, nummer, naam in rijen}


def zoek_wie(pool: Pool, naam: str) -> int:
    """The aanmelding of who has this name on the board, however it is capitalised. Raises OngeldigeInvoer."""
    gezocht = " ".join(naam.split()).casefold()
    gevonden = [id_ for id_, bekend in pool.namen.items() if bekend.casefold() == gezocht]
    if len(gevonden) != 1:
        raise OngeldigeInvoer("Wij vinden deze naam niet. Typ de naam zoals die op het bord staat.")
    return gevonden[0]


def kies(db: Session, nu: datetime, ronde: Ronde, versie: int, door: str) -> Voorstel:
    """Go on with one voorstel and let the other open ones go. Raises NietGevonden and AlGoedgekeurd."""
    _open_voorstel(db, ronde)
    open_ = voorstellen(db, ronde)
    gekozen = next((v for v in open_ if v.versie == versie), None)
    if gekozen is None:
        raise NietGevonden(f"Er is geen open voorstel {versie}.")
    for ander in open_:
        if ander is not gekozen:
            laat_vervallen(ander)
    db.flush()
    logboek.noteer(db, nu, door, "voorstel gekozen", ronde=ronde.id, versie=versie)
    return gekozen


def verplaats(
    db: Session, nu: datetime, ronde: Ronde, aanmelding_id: int, naar: int | None, door: str
) -> None:
    """Move one person in the newest voorstel to groep number `naar` (None: to nobody).

    The move is kept whatever it breaks, for approval asks again; it can be undone. Raises NietGevonden.
    """
    voorstel = _open_voorstel(db, ronde)
    if naar is not None and all(g.nummer != naar for g in voorstel.groepen):
        raise NietGevonden(f"Er is geen groep {naar} in dit voorstel.")
    if not db.scalar(select(Aanmelding.id).filter_by(id=aanmelding_id, ronde_id=ronde.id)):
        raise NietGevonden("Deze aanmelding hoort niet bij deze ronde.")
    van, was_vast = _zet(db, voorstel, aanmelding_id, naar)
    stap = {"aanmelding": aanmelding_id, "naar": naar, "van": van, "was_vast": was_vast}
    voorstel.stappen = [*voorstel.stappen[: voorstel.stap], stap]
    voorstel.stap += 1
    logboek.noteer(db, nu, door, "verplaatst", aanmelding=aanmelding_id, naar=naar, versie=voorstel.versie)


def maak_ongedaan(db: Session, nu: datetime, ronde: Ronde, door: str) -> bool:
    """Take the last hand move back; says whether there was one."""
    voorstel = _open_voorstel(db, ronde)
    if not voorstel.stap:
        return False
    voorstel.stap -= 1
    stap = voorstel.stappen[voorstel.stap]
    _zet(db, voorstel, stap["aanmelding"], stap["van"], vast=stap.get("was_vast", True))
    logboek.noteer(db, nu, door, "ongedaan gemaakt", aanmelding=stap["aanmelding"], versie=voorstel.versie)
    return True


def doe_opnieuw(db: Session, nu: datetime, ronde: Ronde, door: str) -> bool:
    """Do the move that was taken back last; says whether there was one."""
    voorstel = _open_voorstel(db, ronde)
    if voorstel.stap >= len(voorstel.stappen):
        return False
    stap = voorstel.stappen[voorstel.stap]
    voorstel.stap += 1
    _zet(db, voorstel, stap["aanmelding"], stap["naar"])
    logboek.noteer(db, nu, door, "opnieuw gedaan", aanmelding=stap["aanmelding"], versie=voorstel.versie)
    return True


def _zet(
    db: Session, voorstel: Voorstel, aanmelding_id: int, naar: int | None, *, vast: bool = True
) -> tuple[int | None, bool]:
    """Put somebody in a groep (or none), pinned as who is put there by hand; returns the groep they left, and
    whether they were pinned there."""
    bron = next(
        (g for g in voorstel.groepen if any(p.aanmelding_id == aanmelding_id for p in g.plaatsingen)), None
    )
    was_vast = False
    if bron is not None:
        oud = next(p for p in bron.plaatsingen if p.aanmelding_id == aanmelding_id)
        was_vast = oud.vast
        bron.plaatsingen.remove(oud)
        db.flush()
    doel = next((g for g in voorstel.groepen if g.nummer == naar), None)
    if doel is not None:
        doel.plaatsingen.append(Plaatsing(aanmelding_id=aanmelding_id, vast=vast))
    db.flush()
    return bron.nummer if bron else None, was_vast


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
    return _van_open_voorstel(db, ronde, alleen_vast=True)


def huidige_groepen(db: Session, ronde: Ronde) -> list[list[str]]:
    """Everybody in the newest open voorstel, groep by groep, for `verdeler.verdeel(start=…)`."""
    return _van_open_voorstel(db, ronde, alleen_vast=False)


def _van_open_voorstel(db: Session, ronde: Ronde, *, alleen_vast: bool) -> list[list[str]]:
    voorstel = nieuwste(db, ronde)
    if voorstel is None or voorstel.status is not GroepStatus.VOORSTEL:
        return []
    groepen = [
        [
            str(p.aanmelding_id)
            for p in g.plaatsingen
            if p.aanmelding.status is AanmeldingStatus.BEVESTIGD and (p.vast or not alleen_vast)
        ]
        for g in voorstel.groepen
    ]
    return [leden for leden in groepen if leden]


def overtredingen(pool: Pool, voorstel: Voorstel) -> list[str]:
    """The hard rules that a voorstel breaks with the pool as it is now, in sentences with the people's names."""
    leden = [p for g in voorstel.groepen for p in g.plaatsingen]
    if weg := [p.aanmelding.deelnemer.naam for p in leden if p.aanmelding_id not in pool.mensen]:
        return [f"{naam} doet niet meer mee." for naam in weg]
    return verdeler.overtredingen(pool.instantie, indeling(pool, voorstel))


def indeling(pool: Pool, voorstel: Voorstel) -> list[list[str]]:
    """The groepen of a voorstel that have people in them, by name, in order of their number."""
    return [leden for leden in per_nummer(pool, voorstel).values() if leden]


def per_nummer(pool: Pool, voorstel: Voorstel) -> dict[int, list[str]]:
    """Who of the pool sits in which groep, by number and name."""
    return {
        g.nummer: [pool.namen[p.aanmelding_id] for p in g.plaatsingen if p.aanmelding_id in pool.namen]
        for g in voorstel.groepen
    }


def keur_goed(db: Session, nu: datetime, ronde: Ronde, door: str) -> Voorstel:
    """Approve the newest voorstel by name and queue everybody's mail about their groep; twice is once.

    Where four eyes are asked for, the first name only says that it is right and a second, other name approves.
    Raises NietGevonden without a voorstel, OngeldigeInvoer without a name, and VoorstelVerouderd when a rule
    would be broken.
    """
    door = " ".join(door.split())
    if not door:
        raise OngeldigeInvoer("Vul in wie de groepen goedkeurt.")
    if (eerder := _goedgekeurd(db, ronde)) is not None:
        return eerder
    voorstel = _open_voorstel(db, ronde)
    if gebroken := overtredingen(laad(db, ronde), voorstel):
        raise VoorstelVerouderd("Dit voorstel kan niet worden goedgekeurd. " + " ".join(gebroken[:3]))
    if vier_ogen() and voorstel.akkoord_door in (None, door):
        voorstel.akkoord_door = door
        logboek.noteer(db, nu, door, "akkoord met voorstel", ronde=ronde.id, versie=voorstel.versie)
        return voorstel
    voorstel.status, voorstel.goedgekeurd_op, voorstel.goedgekeurd_door = GroepStatus.GOEDGEKEURD, nu, door
    for ander in db.scalars(select(Voorstel).filter_by(ronde_id=ronde.id).where(Voorstel.id != voorstel.id)):
        laat_vervallen(ander)
    for groep in voorstel.groepen:
        groep.status = GroepStatus.GOEDGEKEURD
        _meld_indeling(db, nu, groep)
    logboek.noteer(db, nu, door, "groepen goedgekeurd", ronde=ronde.id, versie=voorstel.versie)
    return voorstel


def voeg_in(db: Session, nu: datetime, ronde: Ronde, aanmelding_id: int, door: str) -> Groep:
    """Let a late deelnemer join the running groep that suits best, and tell just them; nobody else moves.

    Their invitations are another's work: `agenda.werk_bij`.

    Raises NietGevonden, and IntervisieFout with the reason when no running groep can take them.
    """
    voorstel = _goedgekeurd(db, ronde)
    if voorstel is None:
        raise NietGevonden("Er zijn nog geen goedgekeurde groepen in deze ronde.")
    pool = laad(db, ronde)
    if aanmelding_id not in pool.namen:
        raise NietGevonden("Deze persoon doet niet mee aan deze ronde.")
    wie, lopend = pool.namen[aanmelding_id], indeling(pool, voorstel)
    if any(wie in leden for leden in lopend):
        raise IntervisieFout("Deze persoon zit al in een groep.")
    wijziging = verdeler.voeg_in(pool.instantie, lopend, wie)
    if wijziging is None:
        raise IntervisieFout(verdeler.waarom_niet(pool.instantie, lopend, wie))
    plek = next(n for n, leden in enumerate(wijziging.groepen) if wie in leden)
    groep = [g for g in voorstel.groepen if g.plaatsingen][plek]
    groep.plaatsingen.append(Plaatsing(aanmelding_id=aanmelding_id, vast=True))
    db.flush()
    _meld_indeling(db, nu, groep, alleen=aanmelding_id)
    logboek.noteer(db, nu, door, "ingevoegd", aanmelding=aanmelding_id, groep=groep.nummer)
    return groep


def haal_weg(db: Session, nu: datetime, aanmelding: Aanmelding, door: str) -> None:
    """Take somebody who stopped out of their running groep.

    When what is left breaks a rule, the secretariat is asked what to do, with a merge as the proposal where one fits.
    """
    groep = db.scalar(
        select(Groep)
        .join(Plaatsing)
        .where(Plaatsing.aanmelding_id == aanmelding.id, Groep.status == GroepStatus.GOEDGEKEURD)
    )
    if groep is None:
        return
    groep.plaatsingen.remove(next(p for p in groep.plaatsingen if p.aanmelding_id == aanmelding.id))
    db.flush()
    logboek.noteer(db, nu, door, "uit groep gehaald", aanmelding=aanmelding.id, groep=groep.nummer)
    ronde = db.get_one(Ronde, groep.ronde_id)
    voorstel = _goedgekeurd(db, ronde)
    if voorstel is None or not groep.plaatsingen:
        return
    pool = laad(db, ronde)
    lopend = per_nummer(pool, voorstel)
    rest = lopend.pop(groep.nummer)
    zin = verdeler.na_vertrek(
        pool.instantie, rest, {nummer: leden for nummer, leden in lopend.items() if leden}
    )
    if zin is not None:
        reden = f"In groep {groep.nummer} is iemand gestopt. {zin}"
        logboek.vraag_aandacht(
            db, nu, f"groep-klein:{groep.id}:{len(rest)}", "groep", reden, ronde_id=ronde.id
        )


def vier_ogen() -> bool:
    """Whether two names must approve."""
    return settings().vier_ogen


def laat_vervallen(voorstel: Voorstel) -> None:
    """Put a voorstel aside; it stays to be looked back at."""
    voorstel.status = GroepStatus.VERVALLEN
    for groep in voorstel.groepen:
        groep.status = GroepStatus.VERVALLEN


def _met_mensen(ronde: Ronde) -> Select[Voorstel]:
    mensen = selectinload(Voorstel.groepen).selectinload(Groep.plaatsingen).selectinload(Plaatsing.aanmelding)
    return select(Voorstel).filter_by(ronde_id=ronde.id).options(mensen)


def _paren(db: Session, ronde: Ronde, pool: Sequence[Aanmelding], soort: str) -> list[list[str]]:
    """The pairs of a soort of whom both still take part."""
    ids = {a.id for a in pool}
    return [
        [str(p.een_id), str(p.ander_id)]
        for p in paren(db, ronde)
        if p.soort == soort and p.een_id in ids and p.ander_id in ids
    ]


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


def _meld_indeling(db: Session, nu: datetime, groep: Groep, *, alleen: int | None = None) -> None:
    leden = [p.aanmelding.deelnemer for p in groep.plaatsingen]
    for plaatsing in groep.plaatsingen:
        deelnemer = plaatsing.aanmelding.deelnemer
        if deelnemer.email is None or alleen not in (None, plaatsing.aanmelding_id):
            continue
        mail.enqueue(
            db, nu, "indeling", sleutel=f"indeling:{groep.id}:{deelnemer.id}", aan=deelnemer.email,
            aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id, groep=groep.nummer,
            leden=[f"{d.naam}, {d.organisatie} ({d.discipline})" for d in leden],
            link=lambda a=plaatsing.aanmelding: links.maak(db, nu, "bevestig", a.deelnemer_id, a.id),
        )  # fmt: skip


def _eerder_samen(db: Session, ronde: Ronde, pool: Sequence[Aanmelding]) -> list[list[Any]]:
    """How often two people of the pool sat in one approved groep of another ronde."""
    nu_van = {a.deelnemer_id: str(a.id) for a in pool}
    rijen = db.execute(
        select(Plaatsing.groep_id, Aanmelding.deelnemer_id)
        .join(Aanmelding, Plaatsing.aanmelding_id == Aanmelding.id)
        .join(Groep, Plaatsing.groep_id == Groep.id)
        .where(Groep.status == GroepStatus.GOEDGEKEURD, Groep.ronde_id != ronde.id)
        .where(Aanmelding.deelnemer_id.in_(nu_van))
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
