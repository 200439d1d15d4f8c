"""Dates for groepen that have none: all of a ronde together, and in words what holds a groep that gets none.

Knows groepen and what stands; which dates fit is for `rooster`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import klok, logboek, rooster
from intervisie.afspraken import bijeenkomsten, oordeel
from intervisie.db import Databank
from intervisie.errors import IntervisieFout
from intervisie.models import Bijeenkomst, Groep, Ronde
from intervisie.rooster import Moment, Regels, Rooster
from intervisie.settings import settings

AANLOOP = timedelta(days=14)
ZOEKTIJD = 60.0
POGINGEN = 3


class GeenGroepen(IntervisieFout):
    """There is nothing to plan or invite yet."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The dates of one groep on `dagdeel`; or none, and the reason with what would free it."""

    groep: int
    dagdeel: str = ""
    data: tuple[date, ...] = ()
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Opgave:
    """What `rooster` is asked, by value: the same opgave has the same answer. `staat` is by bijeenkomst."""

    regels: Regels
    staat: tuple[tuple[int, Moment], ...]

    def los_op(self, tijd: float) -> Rooster:
        """Search for dates, for about `tijd` seconds at most."""
        return rooster.stel_op(self.regels, [moment for _, moment in self.staat], tijd)


def plan_buiten(
    databank: Databank, nu: datetime, kies: Callable[[Session], Ronde], door: str, *,
    ritme: tuple[int, int] | None = None,
) -> list[Plan]:  # fmt: skip
    """As `plan`, for the ronde that `kies` finds, with the search outside any transaction: mail and people go on.

    What changed meanwhile is searched again. Raises IntervisieFout when it changes each time.
    """
    for _ in range(POGINGEN):
        with databank.lezen() as db:
            ronde = kies(db)
            gevraagd = _opgave(db, nu, ronde, ritme) if _open(db, ronde) else None
        gevonden = gevraagd.los_op(ZOEKTIJD) if gevraagd is not None else None
        with databank.transactie() as db:
            ronde = kies(db)
            open_ = _open(db, ronde)
            if not open_:
                return []
            if gevonden is not None and _opgave(db, nu, ronde, ritme) == gevraagd:
                return _leg_alles_vast(db, nu, ronde, open_, gevonden, door)
    raise IntervisieFout("De groepen veranderden terwijl wij data zochten. Probeer het opnieuw.")


def plan(
    db: Session, nu: datetime, ronde: Ronde, door: str, *, ritme: tuple[int, int] | None = None,
    tijd: float = ZOEKTIJD,
) -> list[Plan]:  # fmt: skip
    """Put the bijeenkomsten of every approved groep that has none yet in the calendar, all of them together.

    `ritme` is the (fewest, most) calendar weeks between two; without it the setting, or what the ronde leaves when
    that is less. Returns one Plan per groep that was tried; doing it again plans only what is still missing. It
    searches for `tijd` seconds in the transaction of the caller, and all who write wait: see `plan_buiten`. Raises
    GeenGroepen.
    """
    open_ = _open(db, ronde)
    if not open_:
        return []
    return _leg_alles_vast(db, nu, ronde, open_, _opgave(db, nu, ronde, ritme).los_op(tijd), door)


def _open(db: Session, ronde: Ronde) -> Sequence[Groep]:
    """The approved groepen that have no bijeenkomst yet. Raises GeenGroepen when none was approved."""
    groepen = oordeel.goedgekeurd(db, ronde)
    if not groepen:
        raise GeenGroepen("Er zijn nog geen goedgekeurde groepen in deze ronde.")
    ids = [g.id for g in groepen]
    gepland = set(db.scalars(select(Bijeenkomst.groep_id).where(Bijeenkomst.groep_id.in_(ids))))
    return [groep for groep in groepen if groep.id not in gepland]


def _opgave(db: Session, nu: datetime, ronde: Ronde, ritme: tuple[int, int] | None) -> Opgave:
    van = max(ronde.van, klok.vandaag(nu + AANLOOP))
    regels = oordeel.regels(db, ronde, van, ritme or passend_ritme(ronde, van))
    return Opgave(regels, tuple(sorted(oordeel.momenten(db, ronde, regels).items())))


def _leg_alles_vast(
    db: Session, nu: datetime, ronde: Ronde, open_: Sequence[Groep], gevonden: Rooster, door: str
) -> list[Plan]:
    let_op = f"planning-let-op:{ronde.id}"
    if gevonden.opmerkingen:
        logboek.zet_alarm(db, nu, let_op, "planning", " ".join(gevonden.opmerkingen), ronde_id=ronde.id)
    else:
        logboek.los_op(db, nu, let_op)
    redenen = {n.groep: n.zin for n in gevonden.niet_gepland}
    plannen = [_plan(groep, gevonden.momenten, redenen) for groep in open_]
    for groep, uitkomst in zip(open_, plannen, strict=True):
        _leg_vast(db, nu, groep, uitkomst)
    logboek.noteer(db, nu, door, "bijeenkomsten gepland", ronde=ronde.id, groepen=len(plannen))
    return plannen


def passend_ritme(ronde: Ronde, van: date) -> tuple[int, int]:
    """The rhythm of the settings, or a quicker one where the ronde is too short for it whoever comes."""
    laagste, hoogste = settings().ritme_weken
    weken = max(0, (ronde.tot - van).days) // 7
    ruimte = weken // max(1, ronde.aantal_bijeenkomsten - 1)
    return max(1, min(laagste, ruimte)), hoogste


def _plan(groep: Groep, momenten: tuple[Moment, ...], redenen: dict[int, str]) -> Plan:
    eigen = sorted((m.dag, m.dagdeel) for m in momenten if m.groep == groep.id)
    if not eigen:
        return Plan(groep.id, reden=redenen.get(groep.id, f"Groep {groep.nummer} heeft nog geen data."))
    return Plan(groep.id, eigen[0][1], tuple(dag for dag, _ in eigen))


def _leg_vast(db: Session, nu: datetime, groep: Groep, gevonden: Plan) -> None:
    sleutel = f"niet-gepland:{groep.id}"
    if not gevonden.data:
        logboek.zet_alarm(db, nu, sleutel, "planning", gevonden.reden, ronde_id=groep.ronde_id)
        return
    begin, eind = rooster.UREN[gevonden.dagdeel.partition("-")[2]]
    for nummer, dag in enumerate(gevonden.data, start=1):
        bijeenkomsten.maak(db, nu, groep, nummer, klok.moment(dag, begin), klok.moment(dag, eind))
    logboek.los_op(db, nu, sleutel)
