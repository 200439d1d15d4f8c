"""What the page Groepen shows of a ronde, worked out once for every change and remembered until the next.

A ronde of thousands takes a second to judge and a few thousandths to show. Everything that changes people or groepen
writes a line in the log, so that the number of its last line says whether what we remember still holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import bord, groepen
from intervisie.bord import Bord
from intervisie.errors import OngeldigeInvoer
from intervisie.groepen import Pool
from intervisie.models import DAGDELEN, Aanmelding, AanmeldingStatus, GroepStatus, Logregel, Ronde, Voorstel

PER_BLAD = 120
"""Groepen on one page of the board: some seven hundred people."""


@dataclass(frozen=True, slots=True)
class Beeld:
    """The pool of a ronde, and its voorstel or the two to choose from; `stand` is that of the one that counts.

    `pool` and `voorstel` are to read only: their session is gone. `leden` says who sits where, by number.
    """

    aantal: int = 0
    pool: Pool | None = None
    voorstel: Voorstel | None = None
    leden: Mapping[int, list[str]] = field(default_factory=dict)
    stand: GroepStatus | None = None
    goedgekeurd_door: str | None = None
    goedgekeurd_op: datetime | None = None
    bord: Bord | None = None
    borden: tuple[Bord, ...] = ()
    dagdelen: dict[str, tuple[int, int, int]] | None = None
    organisaties: tuple[tuple[str, int, int], ...] = ()
    paren: tuple[tuple[int, str], ...] = ()


_onthouden: dict[tuple[int, int], tuple[tuple[int, datetime | None, int], Beeld]] = {}


def kijk(db: Session, ronde: Ronde) -> Beeld:
    """The picture of this ronde as it is now."""
    plek, stempel = (id(db.get_bind()), ronde.id), _stempel(db, ronde)
    bekend = _onthouden.get(plek)
    if bekend is None or bekend[0] != stempel:
        if len(_onthouden) > 8:
            _onthouden.clear()
        bekend = _onthouden[plek] = (stempel, _maak(db, ronde))
    return bekend[1]


def bladen(van: Bord) -> int:
    """How many pages the board has."""
    return max(1, -(-len(van.kolommen) // PER_BLAD))


def _stempel(db: Session, ronde: Ronde) -> tuple[int, datetime | None, int]:
    """The last line of the log and how many take part. A number that was rolled back is given again, at another
    moment."""
    laatste = db.execute(select(Logregel.id, Logregel.op).order_by(Logregel.id.desc()).limit(1)).first()
    nummer, op = laatste if laatste else (0, None)
    bevestigd = select(func.count(Aanmelding.id)).filter_by(
        ronde_id=ronde.id, status=AanmeldingStatus.BEVESTIGD
    )
    return nummer, op, db.scalar(bevestigd) or 0


def _maak(db: Session, ronde: Ronde) -> Beeld:
    try:
        pool = groepen.laad(db, ronde)
    except OngeldigeInvoer:  # nobody takes part yet
        return Beeld()
    voorstel = groepen.nieuwste(db, ronde)
    keus = groepen.voorstellen(db, ronde)[:2] if voorstel and voorstel.status is GroepStatus.VOORSTEL else []
    borden = tuple(bord.toon(pool, v) for v in keus) if len(keus) > 1 else ()
    mensen = pool.mensen.values()
    return Beeld(
        aantal=len(mensen),
        pool=pool,
        voorstel=voorstel,
        leden=groepen.per_nummer(pool, voorstel) if voorstel else {},
        stand=voorstel.status if voorstel else None,
        goedgekeurd_door=voorstel.goedgekeurd_door if voorstel else None,
        goedgekeurd_op=voorstel.goedgekeurd_op if voorstel else None,
        bord=bord.toon(pool, voorstel) if voorstel and not borden else None,
        borden=borden,
        dagdelen=_per_dagdeel(mensen),
        organisaties=_per_organisatie(mensen),
        paren=tuple(_paren(db, ronde, pool.namen)),
    )


def _paren(db: Session, ronde: Ronde, namen: dict[int, str]) -> list[tuple[int, str]]:
    uit = []
    for paar in groepen.paren(db, ronde):
        wie = f"{namen.get(paar.een_id, 'Iemand die stopte')} en {namen.get(paar.ander_id, 'iemand die stopte')}"
        reden = f" ({paar.reden})" if paar.reden else ""
        uit.append((paar.id, f"{wie}: {'samen' if paar.soort == 'wel_samen' else 'niet samen'}{reden}"))
    return uit


def _per_dagdeel(pool: Collection[Aanmelding]) -> dict[str, tuple[int, int, int]]:
    """For each dagdeel how many OOV and HRM can come, and a shade of 0 to 4 for their share of the pool."""
    vrij: Counter[tuple[str, str | None]] = Counter(
        (dagdeel, a.deelnemer.discipline) for a in pool for dagdeel in a.vrije_dagdelen
    )
    uit = {}
    for dagdeel in DAGDELEN:
        oov, hrm = vrij[dagdeel, "OOV"], vrij[dagdeel, "HRM"]
        uit[dagdeel] = (oov, hrm, round(4 * (oov + hrm) / len(pool)))
    return uit


def _per_organisatie(pool: Collection[Aanmelding]) -> tuple[tuple[str, int, int], ...]:
    """Organisatie, OOV, HRM; the largest first."""
    telling: dict[str, Counter[str]] = {}
    for a in pool:
        telling.setdefault(a.deelnemer.organisatie or "?", Counter())[a.deelnemer.discipline or "?"] += 1
    rijen = ((naam, c["OOV"], c["HRM"]) for naam, c in telling.items())
    return tuple(sorted(rijen, key=lambda r: (-r[1] - r[2], r[0])))
