"""Vandaag: what needs me, and is it well."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import aanmelding, klok, logboek, mail
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    InStatus,
    Ronde,
    UitgaandeMail,
    UitStatus,
    Werkitem,
)
from intervisie.web.pagina import toon
from intervisie.web.verzoek import (
    Form,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    huidige_ronde,
    lees_datum,
    naar,
)

router = APIRouter()
OPEN = (AanmeldingStatus.TE_BEOORDELEN, AanmeldingStatus.TE_BEVESTIGEN)


@router.get("/secretariaat")
def get_vandaag(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """What needs me."""
    ronde = huidige_ronde(db)
    items = db.scalars(
        select(Werkitem).filter_by(afgehandeld_op=None).order_by(Werkitem.id.desc()).limit(200)
    ).all()
    return toon(
        request, "vandaag.html", wie=wie, ronde=ronde, items=items, cijfers=_cijfers(db, ronde),
        gepauzeerd=mail.gepauzeerd(db),
    )  # fmt: skip


@router.post("/secretariaat/ronde")
def post_ronde(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Open a ronde."""
    van, tot = lees_datum(form.een("van")), lees_datum(form.een("tot"))
    aanmelding.maak_ronde(db, klok.nu(), form.een("naam"), van, tot, aantal=form.getal("aantal") or 4)
    return naar("/secretariaat")


@router.post("/secretariaat/werkitem/{item_id}")
def post_werkitem(db: Schrijven, wie: SecretarisDoet, item_id: int) -> Response:
    """Settle an item of the werklijst."""
    item = haal(db, Werkitem, item_id)
    logboek.handel_af(db, klok.nu(), item.sleutel, wie.gebruiker or "")
    if item.bericht is not None and item.bericht.status is InStatus.TE_BEOORDELEN:
        item.bericht.status = InStatus.VERWERKT
        item.bericht.reden = f"Afgehandeld door {wie.gebruiker}. {item.bericht.reden or ''}".strip()
    return naar("/secretariaat")


def _cijfers(db: Session, ronde: Ronde | None) -> list[tuple[str, int]]:
    """What came in and went out, in four numbers."""
    van_ronde = Aanmelding.ronde_id == (ronde.id if ronde else 0)

    def tel(kolom: Any, *voorwaarden: Any) -> int:
        return db.scalar(select(func.count(kolom)).where(*voorwaarden)) or 0

    bevestigd = Aanmelding.status == AanmeldingStatus.BEVESTIGD
    onderweg = UitgaandeMail.status.in_((UitStatus.WACHT, UitStatus.BEZIG, UitStatus.ONZEKER))
    return [
        ("Bevestigde aanmeldingen", tel(Aanmelding.id, van_ronde, bevestigd)),
        ("Nog te bevestigen of te beoordelen", tel(Aanmelding.id, van_ronde, Aanmelding.status.in_(OPEN))),
        ("Mail die nog weg moet", tel(UitgaandeMail.id, onderweg)),
        ("Mail verzonden", tel(UitgaandeMail.id, UitgaandeMail.status == UitStatus.VERZONDEN)),
    ]
