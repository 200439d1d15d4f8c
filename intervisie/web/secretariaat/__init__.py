"""The secretariat's desk, one module per page: what came in, what needs me, what goes out."""

from __future__ import annotations

from fastapi import APIRouter

from intervisie.web.secretariaat import (
    aanmeldingen,
    agenda,
    groepen,
    inloggen,
    instellingen,
    notities,
    overzicht,
    post,
    uit,
    vandaag,
    werklijst,
)

router = APIRouter()
for _pagina in (inloggen, vandaag, aanmeldingen, post, uit, groepen, agenda, notities, werklijst):
    router.include_router(_pagina.router)
for _pagina in (overzicht, instellingen):
    router.include_router(_pagina.router)
