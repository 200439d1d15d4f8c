"""Whether a bijeenkomst still works with who comes: enough people, both disciplines, a begeleider.

One alarm per bijeenkomst, with all that is wrong; it ends by itself when that is over. Also knows who of the
waiting list could fill a place. Moves and tells nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from intervisie import klok, logboek
from intervisie.afspraken import oordeel
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Groep,
    Groepsbegeleider,
    GroepStatus,
    Plaatsing,
    Ronde,
    Werkitem,
)

SOORT = "bezetting"
KOMT_NIET = ("DECLINED", "DELEGATED")
VOORUIT = timedelta(weeks=8)


def bewaak_alle(db: Session, nu: datetime) -> int:
    """Look at every bijeenkomst of the coming weeks; returns how many alarms rose or changed.

    A net below what each answer and each move does at once, so that those further ahead can wait.
    """
    vraag = select(Bijeenkomst).where(Bijeenkomst.eind > nu, Bijeenkomst.begin < nu + VOORUIT)
    over = select(Bijeenkomst).where(Bijeenkomst.eind <= nu, Bijeenkomst.id.in_(_open_alarmen()))
    aantal = sum(
        bewaak(db, nu, bijeenkomst) for bijeenkomst in db.scalars(vraag.order_by(Bijeenkomst.begin)).all()
    )
    for bijeenkomst in db.scalars(over).all():
        logboek.los_op(db, nu, _sleutel(bijeenkomst))
    return aantal


def bewaak(db: Session, nu: datetime, bijeenkomst: Bijeenkomst) -> bool:
    """Raise, change or end the alarm of one bijeenkomst; True when it rose or changed."""
    gaat_door = bijeenkomst.status is not BijeenkomstStatus.GEANNULEERD and bijeenkomst.eind > nu
    tekorten = list(_tekorten(db, bijeenkomst)) if gaat_door and _uitgenodigd(bijeenkomst) else []
    if not tekorten:
        logboek.los_op(db, nu, _sleutel(bijeenkomst))
        return False
    wanneer = klok.moment_in_woorden(bijeenkomst.begin)
    reden = f"{bijeenkomst.titel} op {wanneer}: {' '.join(tekorten)}"
    return logboek.zet_alarm(
        db, nu, _sleutel(bijeenkomst), SOORT, reden, bijeenkomst_id=bijeenkomst.id,
        ronde_id=bijeenkomst.groep.ronde_id,
    )  # fmt: skip


def wachtlijst(db: Session, bijeenkomst: Bijeenkomst) -> list[Aanmelding]:
    """Who could fill a place in this groep: confirmed, in no groep, free on this dagdeel, of no organisatie in it.

    Those of a discipline that is missing come first, then who signed up first.
    """
    groep = bijeenkomst.groep
    geplaatst = (
        select(Plaatsing.aanmelding_id)
        .join(Groep, Plaatsing.groep_id == Groep.id)
        .where(Groep.ronde_id == groep.ronde_id, Groep.status == GroepStatus.GOEDGEKEURD)
    )
    vrij = db.scalars(
        select(Aanmelding)
        .filter_by(ronde_id=groep.ronde_id, status=AanmeldingStatus.BEVESTIGD)
        .where(Aanmelding.id.not_in(geplaatst))
        .order_by(Aanmelding.gemaakt_op, Aanmelding.id)
    ).all()
    organisaties = {p.aanmelding.deelnemer.organisatie for p in groep.plaatsingen}
    dagdeel = oordeel.dagdeel_van(bijeenkomst.begin)
    nodig = _ontbrekend(bijeenkomst)
    past = [
        a
        for a in vrij
        if dagdeel in (*a.vrije_dagdelen, None) and a.deelnemer.organisatie not in organisaties
    ]
    return sorted(past, key=lambda a: a.deelnemer.discipline not in nodig)


def _tekorten(db: Session, bijeenkomst: Bijeenkomst) -> Iterator[str]:
    ronde = db.get_one(Ronde, bijeenkomst.groep.ronde_id)
    komen, nodig = len(_kan_nog_komen(bijeenkomst)), oordeel.minimum(ronde)
    if komen < nodig:
        yield f"Er kunnen nog {komen} deelnemers komen. Het minimum is {nodig}."
    for discipline in sorted(_ontbrekend(bijeenkomst)):
        yield f"Er komt niemand van {discipline}."
    if _zonder_begeleider(db, bijeenkomst, ronde):
        yield "Er is geen begeleider."


def _kan_nog_komen(bijeenkomst: Bijeenkomst) -> list[Deelname]:
    return [d for d in bijeenkomst.deelnames if d.verwijderd_op is None and d.antwoord not in KOMT_NIET]


def _ontbrekend(bijeenkomst: Bijeenkomst) -> set[str]:
    """The disciplines of the groep of which nobody comes any more."""
    alle = {d.aanmelding.deelnemer.discipline for d in bijeenkomst.deelnames}
    komen = {d.aanmelding.deelnemer.discipline for d in _kan_nog_komen(bijeenkomst)}
    return {discipline for discipline in alle - komen if discipline}


def _zonder_begeleider(db: Session, bijeenkomst: Bijeenkomst, ronde: Ronde) -> bool:
    """Nobody guides it, in a ronde that works with begeleiders."""
    if any(b.verwijderd_op is None and b.antwoord not in KOMT_NIET for b in bijeenkomst.begeleidingen):
        return False
    vraag = select(Groepsbegeleider.groep_id).join(Groep).where(Groep.ronde_id == ronde.id).limit(1)
    return bool(bijeenkomst.begeleidingen) or db.scalar(vraag) is not None


def _uitgenodigd(bijeenkomst: Bijeenkomst) -> bool:
    return any(d.uitgenodigd_op is not None for d in bijeenkomst.deelnames)


def _sleutel(bijeenkomst: Bijeenkomst) -> str:
    return f"bezetting:{bijeenkomst.id}"


def _open_alarmen() -> Select[int | None]:
    return select(Werkitem.bijeenkomst_id).where(Werkitem.soort == SOORT, Werkitem.afgehandeld_op.is_(None))
