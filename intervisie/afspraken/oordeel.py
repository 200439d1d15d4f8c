"""Groepen as questions to `rooster`, and the judgement of a moment that a person chose.

The same rules plan and judge. What they say about a hand move are bezwaren: the secretariat may do it all the
same. Reads people, absences and what stands; changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, joinedload, lazyload

from intervisie import klok, rooster
from intervisie.afspraken import instellingen
from intervisie.models import Begeleider as Gids
from intervisie.models import Bijeenkomst, BijeenkomstStatus, Groep, GroepStatus, Ronde
from intervisie.rooster import DAGDELEN, Begeleider, Lid, Moment, Regels, Ruimte, Vraag
from intervisie.settings import settings

MINIMUM = 4
VROEG, LAAT = 8, 22


def regels(
    db: Session, ronde: Ronde, van: date | None = None, ritme: tuple[int, int] | None = None,
    groep: Groep | None = None,
) -> Regels:  # fmt: skip
    """All that a calendar of this ronde must keep, from its first day or from `van`; asked for one `groep` or all."""
    vragen = [groep] if groep is not None else goedgekeurd(db, ronde)
    plan = (Groep.ronde_id == ronde.id, Groep.status == GroepStatus.GOEDGEKEURD)
    plaatsen = sorted(plaats for plaats in db.scalars(select(Groep.plaats).where(*plan).distinct()) if plaats)
    gidsen = db.scalars(select(Gids).select_from(Groep).join(Groep.begeleider).where(*plan).order_by(Gids.id))
    return Regels(
        van=van or ronde.van, tot=ronde.tot, schoolregio=settings().schoolregio,
        vragen=tuple(_vraag(g, ronde, ritme or settings().ritme_weken, plaatsen) for g in vragen),
        begeleiders=tuple(
            Begeleider(
                b.id, b.deelnemer.naam or "De begeleider", frozenset(b.beschikbaar or DAGDELEN), periodes(b.afwezig)
            )
            for b in gidsen.unique()
        ),
        ruimten=tuple(Ruimte(nummer, plaats) for nummer, plaats in enumerate(plaatsen, start=1)),
        geblokkeerd=periodes(instellingen.geblokkeerd(db, ronde)),
    )  # fmt: skip


def momenten(db: Session, ronde: Ronde, alles: Regels, *van_belang: ColumnElement[bool]) -> dict[int, Moment]:
    """What stands in the calendar of this ronde, by bijeenkomst; without what was called off or is in a weekend.

    `van_belang` are conditions on a bijeenkomst that leave out what does not matter.
    """
    ruimte = {ruimte.naam: ruimte.id for ruimte in alles.ruimten}
    staat = db.scalars(
        select(Bijeenkomst)
        .options(lazyload(Bijeenkomst.deelnames), joinedload(Bijeenkomst.groep).lazyload("*"))
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .where(Groep.ronde_id == ronde.id, Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD, *van_belang)
    )
    return {
        b.id: m for b in staat if (m := _moment(b, b.begin, ruimte.get(b.groep.plaats or ""))) is not None
    }


def bezwaren(db: Session, bijeenkomst: Bijeenkomst, begin: datetime, eind: datetime) -> list[str]:
    """What speaks against moving a bijeenkomst to this moment, in Dutch sentences; empty when nothing does.

    Only what the move itself breaks: a rule that is broken already is not its fault.
    """
    gezegd = list(_ongewoon(begin, eind))
    ronde = db.get_one(Ronde, bijeenkomst.groep.ronde_id)
    groep = bijeenkomst.groep
    alles = regels(db, ronde, groep=groep)
    rond = Bijeenkomst.begin.between(begin - timedelta(days=1), begin + timedelta(days=1))
    staat = momenten(db, ronde, alles, or_(Bijeenkomst.groep_id == groep.id, rond))
    nieuw = _moment(bijeenkomst, begin, next((r.id for r in alles.ruimten if r.naam == groep.plaats), None))
    if nieuw is None:
        return gezegd
    voor = Counter(rooster.overtredingen(list(staat.values()), alles))
    na = Counter(rooster.overtredingen(list({**staat, bijeenkomst.id: nieuw}.values()), alles))
    return gezegd + list((na - voor).elements())


def goedgekeurd(db: Session, ronde: Ronde) -> Sequence[Groep]:
    """The approved groepen of a ronde, by number."""
    vraag = select(Groep).filter_by(ronde_id=ronde.id, status=GroepStatus.GOEDGEKEURD)
    return db.scalars(vraag.order_by(Groep.nummer)).all()


def minimum(ronde: Ronde) -> int:
    """How many people make a bijeenkomst worth having."""
    return min(MINIMUM, ronde.minimum)


def periodes(rijen: Iterable[dict[str, str]]) -> tuple[tuple[date, date], ...]:
    """Stored absences as pairs of dates, both inclusive."""
    return tuple((date.fromisoformat(p["van"]), date.fromisoformat(p["tot"])) for p in rijen)


def dagdeel_van(begin: datetime) -> str | None:
    """The dagdeel in which a moment falls, for example "di-ochtend"; None in a weekend."""
    wand = klok.lokaal(begin)
    if wand.weekday() >= len(rooster.DAGEN):
        return None
    deel = "ochtend" if wand.hour < 12 else "middag" if wand.hour < 17 else "avond"
    return f"{rooster.DAGEN[wand.weekday()]}-{deel}"


def _vraag(groep: Groep, ronde: Ronde, ritme: tuple[int, int], plaatsen: list[str]) -> Vraag:
    return Vraag(
        groep=groep.id, nummer=groep.nummer, aantal=ronde.aantal_bijeenkomsten, ritme=ritme, minimum=minimum(ronde),
        leden=tuple(
            Lid(
                p.aanmelding_id, p.aanmelding.deelnemer.naam or "Een deelnemer", p.aanmelding.deelnemer.discipline,
                frozenset(p.aanmelding.vrije_dagdelen), periodes(p.aanmelding.afwezig),
            )
            for p in groep.plaatsingen
        ),
        begeleiders=(groep.begeleider.id,) if groep.begeleider else (),
        ruimten=(plaatsen.index(groep.plaats) + 1,) if groep.plaats else (),
    )  # fmt: skip


def _moment(bijeenkomst: Bijeenkomst, begin: datetime, ruimte: int | None) -> Moment | None:
    dagdeel = dagdeel_van(begin)
    if dagdeel is None:
        return None
    begeleider = next((b.begeleider_id for b in bijeenkomst.begeleidingen if b.verwijderd_op is None), None)
    return Moment(bijeenkomst.groep_id, klok.vandaag(begin), dagdeel, begeleider, ruimte)


def _ongewoon(begin: datetime, eind: datetime) -> Iterable[str]:
    wand, tot = klok.lokaal(begin), klok.lokaal(eind)
    if wand.weekday() >= len(rooster.DAGEN):
        yield f"{klok.datum_in_woorden(wand.date()).capitalize()} is in het weekend."
    if wand.hour < VROEG or tot.hour >= LAAT or tot.date() > wand.date():
        yield f"De bijeenkomst is dan van {klok.uur_in_woorden(begin)} tot {klok.uur_in_woorden(eind)}."
