"""Notities: check the marks and release."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from intervisie import klok, notities
from intervisie.models import (
    Notitie,
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


@router.get("/secretariaat/notities")
def get_notities(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """Notities with their marks, to check and release."""
    ronde = huidige_ronde(db)
    return toon(request, "notities.html", wie=wie, rijen=notities.lijst(db, ronde.id) if ronde else [])


@router.post("/secretariaat/notities/{notitie_id}")
def post_notitie(db: Schrijven, form: Form, wie: SecretarisDoet, notitie_id: int) -> Response:
    """Release a notitie or take it back."""
    notitie = haal(db, Notitie, notitie_id)
    doe = notities.geef_vrij if form.een("doe") == "geef_vrij" else notities.trek_in
    doe(db, klok.nu(), notitie, wie.gebruiker or "")
    return naar("/secretariaat/notities")
