"""Sign in and out of the desk."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from intervisie import klok
from intervisie.errors import OngeldigeInvoer
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.verzoek import (
    Form,
    Schrijven,
    SecretarisDoet,
    Wie,
)

router = APIRouter()


@router.get("/inloggen")
def get_inloggen(request: Request, wie: Wie, weer: str = "") -> Response:
    """The sign-in page; `weer` says that a session ended."""
    return toon(request, "inloggen.html", wie=wie, fout="", naam="", weer=weer == "ja")


@router.post("/inloggen")
def post_inloggen(request: Request, db: Schrijven, form: Form, wie: Wie) -> Response:
    """Sign in; a planted cookie is worth nothing, for the session is always new."""
    client = request.client.host if request.client else "onbekend"
    try:
        token = toegang.log_in(db, klok.nu(), form.een("naam"), form.een("wachtwoord"), client)
    except OngeldigeInvoer as fout:
        return toon(
            request, "inloggen.html", wie=wie, status=422, fout=str(fout), naam=form.een("naam"), weer=False
        )
    antwoord = RedirectResponse("/secretariaat", status_code=303)
    toegang.zet_cookie(antwoord, token)
    return antwoord


@router.post("/uitloggen")
def post_uitloggen(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Sign out."""
    toegang.log_uit(db, wie)
    antwoord = RedirectResponse("/inloggen", status_code=303)
    toegang.wis_cookie(antwoord)
    return antwoord
