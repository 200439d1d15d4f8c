"""Agenda: the bijeenkomsten, their answers, moving and cancelling."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from sqlalchemy import select

from intervisie import aanmelding, agenda, klok
from intervisie.errors import OngeldigeInvoer
from intervisie.models import (
    Bijeenkomst,
    BijeenkomstStatus,
    Groep,
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
    naar,
)

router = APIRouter()


@router.get("/secretariaat/agenda")
def get_agenda(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """All bijeenkomsten with the answers."""
    ronde = huidige_ronde(db)
    rijen = db.scalars(
        select(Bijeenkomst)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .where(Groep.ronde_id == (ronde.id if ronde else 0))
        .order_by(Bijeenkomst.begin)
    ).all()
    return toon(
        request, "agenda.html", wie=wie, ronde=ronde, rijen=rijen, geannuleerd=BijeenkomstStatus.GEANNULEERD,
        nu=klok.nu(),
    )  # fmt: skip


@router.post("/secretariaat/agenda/plan")
def post_plan(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Choose dates for all approved groepen."""
    agenda.plan(db, klok.nu(), aanmelding.zoek_ronde(db), wie.gebruiker or "")
    return naar("/secretariaat/agenda")


@router.post("/secretariaat/agenda/nodig-uit")
def post_nodig_uit(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Queue all invitations that are still due."""
    agenda.nodig_uit(db, klok.nu(), aanmelding.zoek_ronde(db), wie.gebruiker or "")
    return naar("/secretariaat/agenda")


@router.post("/secretariaat/agenda/{bijeenkomst_id}")
def post_bijeenkomst(db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int) -> Response:
    """Move or cancel one bijeenkomst."""
    bijeenkomst, nu, door = haal(db, Bijeenkomst, bijeenkomst_id), klok.nu(), wie.gebruiker or ""
    if form.een("doe") == "annuleer":
        agenda.annuleer(db, nu, bijeenkomst, door)
    else:
        try:
            wand = klok.lees_wandtijd(form.een("begin"))
        except ValueError as fout:
            raise OngeldigeInvoer("Vul een datum en een tijd in.") from fout
        agenda.verzet(db, nu, bijeenkomst, wand, door, plaats=form.een("plaats").strip() or None)
    return naar("/secretariaat/agenda")
