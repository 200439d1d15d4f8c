"""A date poll for one groep: offer moments that fit what people said, count, and let the secretariat choose.

The best moment keeps both disciplines and the begeleider, and then the most people. Choosing moves or makes the
bijeenkomst; the calendar mails are for `bijeenkomsten`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import db as databank
from intervisie import klok, links, logboek, mail, rooster
from intervisie.afspraken import bijeenkomsten, instellingen, oordeel
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import (
    DAGDELEN,
    Bijeenkomst,
    Deelnemer,
    Groep,
    GroepStatus,
    Peiling,
    PeilingStatus,
    Peilingstem,
    Ronde,
)
from intervisie.settings import settings

KEUZEN = ("ja", "misschien", "nee")
MEESTE_OPTIES = 10
AANLOOP = timedelta(days=10)
VOORUIT = timedelta(weeks=10)
Moment = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Telling:
    """What was said about one moment. `volledig`: both disciplines and the begeleider may be there."""

    begin: datetime
    eind: datetime
    ja: tuple[str, ...]
    misschien: tuple[str, ...]
    nee: tuple[str, ...]
    volledig: bool


def stel_momenten_voor(db: Session, nu: datetime, groep: Groep, aantal: int = 5) -> list[Moment]:
    """Moments to offer to a groep: on dagdelen and days on which the most members and the begeleider can come.

    Within the ronde, ten days to ten weeks ahead, on no holiday, each in another week or on another dagdeel; in
    order of time. Fewer when there are no more.
    """
    ronde = db.get_one(Ronde, groep.ronde_id)
    van, tot = klok.vandaag(nu + AANLOOP), min(klok.vandaag(nu + VOORUIT), ronde.tot)
    if tot < van:
        return []
    vrij = rooster.vrije_dagen(van, tot, settings().schoolregio)
    blok = oordeel.periodes(instellingen.geblokkeerd(db, ronde))
    mogelijk = [
        (-_aantal_dat_kan(groep, dag, deel), dag, deel)
        for dag in _dagen(van, tot)
        for deel in DAGDELEN
        if deel[:2] == rooster.DAGEN[dag.weekday()] and dag not in vrij and not _binnen(dag, blok)
        and _aantal_dat_kan(groep, dag, deel)
    ]  # fmt: skip
    gekozen: list[tuple[date, str]] = []
    for _, dag, deel in sorted(mogelijk, key=lambda m: (m[0], m[2].endswith("avond"), m[1])):
        if all(deel != ander or abs((dag - toen).days) >= 7 for toen, ander in gekozen):
            gekozen.append((dag, deel))
        if len(gekozen) == aantal:
            break
    return [_moment(dag, deel) for dag, deel in sorted(gekozen)]


def begin(
    db: Session, nu: datetime, groep: Groep, opties: Sequence[Moment], uiterlijk: datetime, door: str, *,
    bijeenkomst: Bijeenkomst | None = None,
) -> Peiling:  # fmt: skip
    """Ask everybody of an approved groep which moments suit, until `uiterlijk`; to move `bijeenkomst` or add one.

    An open peiling about the same is withdrawn first. Raises OngeldigeInvoer for moments or a deadline that don't
    fit, and IntervisieFout for a groep that was not approved.
    """
    if groep.status is not GroepStatus.GOEDGEKEURD:
        raise IntervisieFout("Deze groep is nog niet goedgekeurd.")
    if not 2 <= len(set(opties)) <= MEESTE_OPTIES:
        raise OngeldigeInvoer(f"Bied 2 tot {MEESTE_OPTIES} verschillende momenten aan.")
    if not nu < uiterlijk < min(moment for moment, _ in opties):
        raise OngeldigeInvoer(
            "Kies als laatste dag om te antwoorden een dag voor het eerste moment, en niet in het verleden."
        )
    if any(tot <= van for van, tot in opties):
        raise OngeldigeInvoer("Kies bij elk moment een eindtijd die na de begintijd ligt.")
    for eerder in _open(db, groep, bijeenkomst):
        trek_in(db, nu, eerder, door)
    peiling = Peiling(
        groep=groep, groep_id=groep.id, bijeenkomst_id=bijeenkomst.id if bijeenkomst else None, uiterlijk=uiterlijk,
        opties=[{"begin": van.isoformat(), "eind": tot.isoformat()} for van, tot in sorted(set(opties))],
        status=PeilingStatus.OPEN, gemaakt_op=nu, stemmen=[],
    )  # fmt: skip
    db.add(peiling)
    db.flush()
    for persoon in gevraagden(peiling):
        _vraag(db, nu, peiling, persoon)
    logboek.noteer(db, nu, door, "peiling begonnen", peiling=peiling.id, groep=groep.id)
    return peiling


def zoek(db: Session, peiling_id: int) -> Peiling:
    """The peiling of this id; raises NietGevonden."""
    peiling = db.get(Peiling, peiling_id)
    if peiling is None:
        raise NietGevonden(f"Er is geen peiling {peiling_id}.")
    return peiling


def momenten(peiling: Peiling) -> list[Moment]:
    """The moments that are offered, in order."""
    return [(datetime.fromisoformat(o["begin"]), datetime.fromisoformat(o["eind"])) for o in peiling.opties]


def gevraagden(peiling: Peiling) -> list[Deelnemer]:
    """Who is asked: the members of the groep and its begeleider."""
    leden = [p.aanmelding.deelnemer for p in peiling.groep.plaatsingen]
    begeleider = peiling.groep.begeleider
    return [*leden, *([begeleider.deelnemer] if begeleider else [])]


def stem(db: Session, nu: datetime, peiling: Peiling, deelnemer: Deelnemer, keuzen: Sequence[str]) -> None:
    """Take what one person says about every moment, in place of what they said before.

    Raises OngeldigeInvoer for a moment without an answer, NietGevonden for somebody who was not asked, and
    IntervisieFout when it is closed.
    """
    if all(persoon.id != deelnemer.id for persoon in gevraagden(peiling)):
        raise NietGevonden("Deze peiling is niet voor u.")
    if peiling.status is not PeilingStatus.OPEN or nu > peiling.uiterlijk:
        raise IntervisieFout("Deze peiling is gesloten. Mail het secretariaat als er iets verandert.")
    if len(keuzen) != len(peiling.opties) or any(keuze not in KEUZEN for keuze in keuzen):
        raise OngeldigeInvoer("Kies bij elk moment ja, misschien of nee.")
    rij = {"peiling_id": peiling.id, "deelnemer_id": deelnemer.id, "keuzen": list(keuzen), "op": nu}
    if not databank.voeg_toe_als_nieuw(db, Peilingstem, rij, ("peiling_id", "deelnemer_id")):
        oud = db.scalars(
            select(Peilingstem).filter_by(peiling_id=peiling.id, deelnemer_id=deelnemer.id)
        ).one()
        oud.keuzen, oud.op = list(keuzen), nu
    db.flush()
    db.expire(peiling, ["stemmen"])
    bewaak(db, nu, peiling)


def uitslag(peiling: Peiling) -> list[Telling]:
    """What was said about each moment, in their order; who did not answer is in none of the lists."""
    return list(_tellingen(peiling))


def beste(peiling: Peiling) -> int:
    """The moment that keeps both disciplines and the begeleider and has the most people; the earliest of equals."""
    tellingen = uitslag(peiling)
    return max(
        range(len(tellingen)),
        key=lambda n: (
            tellingen[n].volledig, len(tellingen[n].ja) + len(tellingen[n].misschien) / 2, len(tellingen[n].ja), -n,
        ),
    )  # fmt: skip


def kies(db: Session, nu: datetime, peiling: Peiling, optie: int, door: str) -> Bijeenkomst:
    """Settle on one moment: move the bijeenkomst of the peiling, or add one to the groep and invite everybody.

    Choosing the same again changes nothing. Raises OngeldigeInvoer for a moment that is not offered and
    IntervisieFout when another one was chosen or it was withdrawn.
    """
    if not 0 <= optie < len(peiling.opties):
        raise OngeldigeInvoer("Kies een van de aangeboden momenten.")
    if peiling.status is not PeilingStatus.OPEN:
        if peiling.gekozen == optie and peiling.bijeenkomst_id is not None:
            return db.get_one(Bijeenkomst, peiling.bijeenkomst_id)
        raise IntervisieFout("Deze peiling is al afgerond.")
    van, tot = momenten(peiling)[optie]
    if peiling.bijeenkomst_id is not None:
        bijeenkomst = db.get_one(Bijeenkomst, peiling.bijeenkomst_id)
        bijeenkomsten.verzet(db, nu, bijeenkomst, van, door, eind=tot)
    else:
        bijeenkomst = bijeenkomsten.voeg_toe(db, nu, peiling.groep, van, tot, door)
        peiling.bijeenkomst_id = bijeenkomst.id
    _sluit(db, nu, peiling, PeilingStatus.GEKOZEN)
    peiling.gekozen = optie
    logboek.noteer(db, nu, door, "peiling gekozen", peiling=peiling.id, bijeenkomst=bijeenkomst.id)
    return bijeenkomst


def trek_in(db: Session, nu: datetime, peiling: Peiling, door: str) -> None:
    """Stop asking; nobody is told, the link says that it is closed. Twice is once."""
    if peiling.status is PeilingStatus.OPEN:
        _sluit(db, nu, peiling, PeilingStatus.INGETROKKEN)
        logboek.noteer(db, nu, door, "peiling ingetrokken", peiling=peiling.id)


def bewaak_alle(db: Session, nu: datetime) -> int:
    """Put every open peiling that is ready before the secretariat; returns how many were new."""
    open_ = db.scalars(select(Peiling).filter_by(status=PeilingStatus.OPEN)).all()
    return sum(bewaak(db, nu, peiling) for peiling in open_)


def bewaak(db: Session, nu: datetime, peiling: Peiling) -> bool:
    """Ask the secretariat to choose once everybody answered or the time is over; True when that is new."""
    gestemd = {stem_.deelnemer_id for stem_ in peiling.stemmen}
    klaar = nu > peiling.uiterlijk or all(p.id in gestemd for p in gevraagden(peiling))
    if peiling.status is not PeilingStatus.OPEN or not klaar or not peiling.stemmen:
        return False
    telling = uitslag(peiling)[beste(peiling)]
    reden = (
        f"De peiling voor groep {peiling.groep.nummer} is klaar. "
        f"{klok.moment_in_woorden(telling.begin).capitalize()} past het best: "
        f"{len(telling.ja)} keer ja en {len(telling.misschien)} keer misschien."
    )
    return logboek.zet_alarm(
        db, nu, _sleutel(peiling), "peiling", reden, ronde_id=peiling.groep.ronde_id,
        bijeenkomst_id=peiling.bijeenkomst_id, voorstel={"peiling": peiling.id, "optie": beste(peiling)},
    )  # fmt: skip


def _tellingen(peiling: Peiling) -> Iterator[Telling]:
    personen = {p.id: p for p in gevraagden(peiling)}
    begeleider = peiling.groep.begeleider
    alle = {p.aanmelding.deelnemer.discipline for p in peiling.groep.plaatsingen}
    for nummer, (van, tot) in enumerate(momenten(peiling)):
        per: dict[str, list[Deelnemer]] = {keuze: [] for keuze in KEUZEN}
        for gegeven in peiling.stemmen:
            if gegeven.deelnemer_id in personen:
                per[gegeven.keuzen[nummer]].append(personen[gegeven.deelnemer_id])
        nee = {p.id for p in per["nee"]}
        komen = {p.discipline for p in (*per["ja"], *per["misschien"])}
        volledig = alle <= komen and (begeleider is None or begeleider.deelnemer_id not in nee)
        namen = {keuze: tuple(p.naam or "?" for p in wie) for keuze, wie in per.items()}
        yield Telling(van, tot, namen["ja"], namen["misschien"], namen["nee"], volledig)


def _vraag(db: Session, nu: datetime, peiling: Peiling, persoon: Deelnemer) -> None:
    if persoon.email is None:
        return
    mail.enqueue(
        db, nu, "peiling", sleutel=f"peiling:{peiling.id}:{persoon.id}", aan=persoon.email, aan_naam=persoon.naam,
        deelnemer_id=persoon.id, bijeenkomst_id=peiling.bijeenkomst_id, niet_na=peiling.uiterlijk,
        momenten=[klok.moment_in_woorden(van) for van, _ in momenten(peiling)],
        uiterlijk=klok.vandaag(peiling.uiterlijk), groep=peiling.groep.nummer,
        link=lambda: links.maak(db, nu, "peiling", persoon.id, peiling.id),
    )  # fmt: skip


def _sluit(db: Session, nu: datetime, peiling: Peiling, status: PeilingStatus) -> None:
    peiling.status = status
    logboek.los_op(db, nu, _sleutel(peiling))


def _open(db: Session, groep: Groep, bijeenkomst: Bijeenkomst | None) -> Sequence[Peiling]:
    over = bijeenkomst.id if bijeenkomst else None
    vraag = select(Peiling).filter_by(groep_id=groep.id, status=PeilingStatus.OPEN)
    return db.scalars(vraag.where(Peiling.bijeenkomst_id.is_not_distinct_from(over))).all()


def _sleutel(peiling: Peiling) -> str:
    return f"peiling:{peiling.id}"


def _dagen(van: date, tot: date) -> Iterator[date]:
    dagen = (van + timedelta(days=n) for n in range((tot - van).days + 1))
    return (dag for dag in dagen if dag.weekday() < len(rooster.DAGEN))


def _binnen(dag: date, periodes: Iterable[tuple[date, date]]) -> bool:
    return any(van <= dag <= tot for van, tot in periodes)


def _aantal_dat_kan(groep: Groep, dag: date, dagdeel: str) -> int:
    """How many can come; without the begeleider nobody can."""
    begeleider = groep.begeleider
    if begeleider is not None:
        weg = _binnen(dag, oordeel.periodes(begeleider.afwezig))
        if weg or (begeleider.beschikbaar and dagdeel not in begeleider.beschikbaar):
            return 0
    leden = [p.aanmelding for p in groep.plaatsingen]
    return sum(
        dagdeel in lid.vrije_dagdelen and not _binnen(dag, oordeel.periodes(lid.afwezig)) for lid in leden
    )


def _moment(dag: date, dagdeel: str) -> Moment:
    van, tot = rooster.UREN[dagdeel.partition("-")[2]]
    return klok.moment(dag, van), klok.moment(dag, tot)
