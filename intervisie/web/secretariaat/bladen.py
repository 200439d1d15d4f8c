"""Long lists page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

Rij = TypeVar("Rij")


@dataclass(frozen=True, slots=True)
class Blad(Generic[Rij]):
    """One page of a list: its rows, its number (from 1), how many pages and rows there are in all."""

    rijen: list[Rij]
    nummer: int
    bladen: int
    totaal: int


def blad_van(db: Session, vraag: Select[Any], nummer: int, per_blad: int) -> Blad[Any]:
    """Page `nummer` of what `vraag` gives; a number outside the list is the nearest page."""
    ids = vraag.order_by(None).with_only_columns(_id(vraag)).subquery()
    totaal = db.scalar(select(func.count()).select_from(ids)) or 0
    bladen = max(1, -(-totaal // per_blad))
    nummer = min(max(nummer, 1), bladen)
    rijen = db.scalars(vraag.limit(per_blad).offset((nummer - 1) * per_blad)).all()
    return Blad(list(rijen), nummer, bladen, totaal)


def _id(vraag: Select[Any]) -> Any:
    """The id of the table that is listed: counting needs nothing more of a row."""
    return vraag.column_descriptions[0]["entity"].id
