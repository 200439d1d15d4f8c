"""What waits for a person, sorted into the kinds that the desk shows. Reads only, settles nothing, knows no page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session

from intervisie.models import InkomendeMail, Werkitem

KOPPEN = {
    "mail": "Mail om te beoordelen",
    "verandering": "Wijzigingen en afmeldingen",
    "vraag": "Vragen",
    "agenda": "Antwoorden op uitnodigingen",
    "groep": "Groepen en bijeenkomsten",
    "uit": "Mail die niet aankwam",
    "notitie": "Notities om vrij te geven",
    "privacy": "Verzoeken over persoonsgegevens",
    "storing": "Storingen",
    "onleesbaar": "Mail die niet te lezen is",
    "overig": "Overig",
}
# which soort of a werkitem belongs to which kind; what is not named here is "overig"
_SOORTEN = {
    "vraag": ("vraag",),
    "agenda": ("agenda-antwoord", "antwoord in tekst", "tegenvoorstel"),
    "groep": ("groep", "indeling", "planning", "bezetting", "quorum", "begeleider", "peiling", "plaats"),
    "uit": ("uitgaande mail", "niet bezorgd"),
    "notitie": ("notitie",),
    "privacy": ("privacy", "inzage", "wissen"),
    "storing": ("storing", "postvak"),
    "onleesbaar": ("quarantaine",),
    "mail": ("mail",),
}


@dataclass(frozen=True, slots=True)
class Stapel:
    """One kind of the werklijst: how many wait, and the oldest of them."""

    soort: str
    aantal: int
    items: list[Werkitem]

    @property
    def kop(self) -> str:
        """What the kind is called on the desk."""
        return KOPPEN[self.soort]


def tel(db: Session) -> int:
    """How many items wait for a person."""
    return db.scalar(select(func.count(Werkitem.id)).where(Werkitem.afgehandeld_op.is_(None))) or 0


def stapels(db: Session, *, alleen: str | None = None, vanaf: int = 0, aantal: int = 5) -> list[Stapel]:
    """The open items per kind in the order of KOPPEN: of each the oldest `aantal`, after the first `vanaf`.

    With `alleen` the other kinds are counted but hold no items.
    """
    soort = _soort()
    genummerd = (
        select(
            Werkitem.id, soort.label("soort"),
            func.row_number().over(partition_by=soort, order_by=Werkitem.id).label("plek"),
        )
        .outerjoin(InkomendeMail, Werkitem.bericht_id == InkomendeMail.id)
        .where(Werkitem.afgehandeld_op.is_(None))
        .subquery()
    )  # fmt: skip
    totalen: dict[str, int] = dict(
        db.execute(select(genummerd.c.soort, func.count()).group_by(genummerd.c.soort)).all()
    )
    keuze = select(genummerd.c.id, genummerd.c.soort).where(
        genummerd.c.plek > vanaf, genummerd.c.plek <= vanaf + aantal
    )
    if alleen is not None:
        keuze = keuze.where(genummerd.c.soort == alleen)
    van = dict(db.execute(keuze).all())
    items = db.scalars(select(Werkitem).where(Werkitem.id.in_(van)).order_by(Werkitem.id)).all()
    return [
        Stapel(naam, totalen[naam], [i for i in items if van[i.id] == naam])
        for naam in KOPPEN
        if naam in totalen
    ]


def soort_van(item: Werkitem) -> str:
    """The kind of one item."""
    if _verandert(item.soort, item.bericht.soort if item.bericht else None):
        return "verandering"
    return next((naam for naam, soorten in _SOORTEN.items() if item.soort in soorten), "overig")


def _verandert(soort: str, bericht_soort: str | None) -> bool:
    return soort == "wijziging" or (soort == "mail" and bericht_soort in ("wijziging", "afmelding"))


def _soort() -> Any:
    """The same question as `soort_van`, asked of the database."""
    verandert = or_(
        Werkitem.soort == "wijziging",
        and_(Werkitem.soort == "mail", InkomendeMail.soort.in_(("wijziging", "afmelding"))),
    )
    rest = [(Werkitem.soort.in_(soorten), naam) for naam, soorten in _SOORTEN.items()]
    return case((verandert, "verandering"), *rest, else_="overig")
