"""The organisations that the secretariat added or renewed, over the ones that come with the program.

Kept as one setting in our own csv form: public facts, no personal data. Knows no mail and no people.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from sqlalchemy.orm import Session

from intervisie import gegevens, logboek
from intervisie.gegevens import invoer
from intervisie.lezer import Organisatie
from intervisie.models import Instelling

_NAAM = "organisaties"


def eigen(db: Session) -> tuple[Organisatie, ...]:
    """The organisations that the secretariat handed in; empty when there are none."""
    stand = db.get(Instelling, _NAAM)
    return _lees(str(stand.waarde["csv"])) if stand is not None else ()


def neem_over(db: Session, nu: datetime, inhoud: bytes, door: str) -> int:
    """Lay the organisations of a csv file over what there is; returns how many. Raises OngeldigeInvoer."""
    oud = eigen(db)
    nieuw = invoer.lees_organisaties(inhoud, gegevens.organisaties(oud))
    csv = invoer.als_csv(invoer.voeg_samen(oud, nieuw))
    db.merge(Instelling(naam=_NAAM, waarde={"csv": csv}))
    logboek.noteer(db, nu, door, "organisaties overgenomen", aantal=len(nieuw))
    return len(nieuw)


def herstel(db: Session, nu: datetime, door: str) -> None:
    """Back to the organisations that come with the program."""
    stand = db.get(Instelling, _NAAM)
    if stand is not None:
        db.delete(stand)
        logboek.noteer(db, nu, door, "organisaties hersteld")


@lru_cache(maxsize=4)
def _lees(csv: str) -> tuple[Organisatie, ...]:
    return invoer.lees_organisaties(csv.encode(), gegevens.organisaties())
