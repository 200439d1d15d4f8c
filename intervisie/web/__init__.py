"""HTTP in, one domain call, page out: the app and what holds for every page.

Refusals become pages here and nowhere else; every answer carries the same strict headers.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse
from fastapi.staticfiles import StaticFiles
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from intervisie import klok, overzicht
from intervisie.aanmelding import GeenRonde
from intervisie.db import BEZET, Databank
from intervisie.errors import DatabankFout, InstellingOntbreekt, IntervisieFout
from intervisie.settings import settings
from intervisie.web import (
    api,
    deelnemer,
    feeds,
    huisstijl,
    mijn,
    omvang,
    peiling,
    postvak,
    secretariaat,
    toegang,
)
from intervisie.web.pagina import STATIC, toon

_log = logging.getLogger("intervisie.web")
KOPPEN = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}
NIETS_HIER = "Deze pagina bestaat niet, of is niet voor u."
DRUK = "Het is nu te druk. Er is niets bewaard. Wacht een minuut en probeer het opnieuw."
STORING = "Er is een storing. Er is niets bewaard. Probeer het later opnieuw, of waarschuw de beheerder."
GEEN_RONDE = "Er is op dit moment geen open ronde."
VERKEERD_GEBRUIK = "Deze pagina kan dit niet. Ga terug en probeer het opnieuw."


def maak_app(db: Databank, *, demo: bool = False) -> FastAPI:
    """The web application on an opened database; `demo` adds the built-in mailbox page.

    Raises InstellingOntbreekt without a signing key.
    """
    if not settings().geheim:
        raise InstellingOntbreekt("INTERVISIE_GEHEIM is leeg. Zet daar een lange, willekeurige tekst in.")
    app = FastAPI(title="Intervisie", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.db, app.state.demo = db, demo
    app.mount("/static", GZipMiddleware(StaticFiles(directory=STATIC)), name="static")  # pages never: BREACH
    app.mount(api.PAD, api.maak_api(app))
    app.include_router(deelnemer.router)
    app.include_router(mijn.router)
    app.include_router(peiling.router)
    app.include_router(feeds.router)
    app.include_router(secretariaat.router)
    app.include_router(huisstijl.router)
    if demo:
        app.include_router(postvak.router)
    app.get("/gezond")(_gezond)
    app.get("/gereed")(_gereed)
    app.get("/.well-known/security.txt")(_security_txt)
    app.add_middleware(omvang.Omvang)
    app.middleware("http")(_bewaak)
    app.exception_handler(IntervisieFout)(_fout)
    app.exception_handler(HTTPException)(_http_fout)
    app.exception_handler(RequestValidationError)(_ongeldig)
    app.exception_handler(Exception)(_onverwacht)
    return app


async def _bewaak(request: Request, verder: Callable[[Request], Awaitable[Response]]) -> Response:
    """What holds for every request: size, origin, headers, no caching of pages."""
    try:
        if int(request.headers.get("content-length") or 0) > omvang.hoogstens(request.url.path):
            antwoord = _te_groot(request)
        else:
            zonder_koekjes = request.url.path.startswith(api.PAD)  # nothing to forge there
            if request.method not in ("GET", "HEAD", "OPTIONS") and not zonder_koekjes:
                toegang.keur_herkomst(request)
            antwoord = await verder(request)
    except toegang.Geweigerd as fout:
        antwoord = toon(request, "fout.html", status=fout.status, uitleg=str(fout))
    except ValueError:
        antwoord = PlainTextResponse("Dit is geen geldig verzoek.", 400)
    antwoord.headers.update(KOPPEN)
    if not request.url.path.startswith("/static/"):
        antwoord.headers.setdefault("Cache-Control", "no-store")
    elif "v" in request.query_params or request.url.path.endswith(".woff2"):
        antwoord.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return antwoord


def _te_groot(request: Request) -> Response:
    if request.url.path.startswith(api.PAD):
        return PlainTextResponse(omvang.TE_GROOT, 413)
    return toon(request, "fout.html", status=413, uitleg=omvang.TE_GROOT)


def _fout(request: Request, fout: Exception) -> Response:
    status = getattr(fout, "status", 500)
    if isinstance(fout, toegang.NietIngelogd) and not _geschreven(request):
        weer = "?weer=ja" if toegang.cookie_naam() in request.cookies else ""
        return Response(status_code=303, headers={"Location": f"/inloggen{weer}"})
    uitleg = GEEN_RONDE if isinstance(fout, GeenRonde) else str(fout)
    if isinstance(fout, DatabankFout):
        uitleg = DRUK if str(fout) == BEZET else STORING
        _log.error("databank antwoordt niet: %s", fout)
    if isinstance(fout, GeenRonde) and _wie(request).gebruiker:
        uitleg = f"{GEEN_RONDE} Open er een bij de instellingen."
    antwoord = _weiger(request, status, uitleg)
    if isinstance(fout, DatabankFout):
        antwoord.headers["Retry-After"] = "10"
    if status == 429:
        antwoord.headers["Retry-After"] = "900"
    return antwoord


def _http_fout(request: Request, fout: Exception) -> Response:
    status = getattr(fout, "status_code", 500)
    uitleg = NIETS_HIER if status == 404 else VERKEERD_GEBRUIK
    return _weiger(request, status, uitleg)


def _ongeldig(request: Request, fout: Exception) -> Response:
    """An address with something that is no number: the same page as for one that does not exist."""
    return _weiger(request, 404, NIETS_HIER)


def _onverwacht(request: Request, fout: Exception) -> Response:
    uitleg = "Er ging iets mis bij ons. Wij hebben het genoteerd. Probeer het later opnieuw."
    antwoord = _weiger(request, 500, uitleg)
    antwoord.headers.update(KOPPEN)
    return antwoord


def _weiger(request: Request, status: int, uitleg: str) -> Response:
    """The page that says why something did not work; it hands back what was written."""
    geschreven = _geschreven(request)
    return toon(request, "fout.html", status=status, wie=_wie(request), uitleg=uitleg, geschreven=geschreven)


def _geschreven(request: Request) -> list[str]:
    teksten: list[str] = getattr(request.state, "geschreven", [])
    return teksten


def _wie(request: Request) -> toegang.Bezoek:
    """Who gets a refusal: it keeps the menu of whoever is signed in. Nobody where the database does not answer."""
    try:
        with request.app.state.db.lezen() as sessie:
            return toegang.bezoek(sessie, klok.nu(), request)
    except (DatabankFout, SQLAlchemyError):
        return toegang.Bezoek()


def _gereed(request: Request) -> Response:
    with request.app.state.db.lezen() as sessie:
        sessie.execute(select(1))
    return JSONResponse({"status": "gereed"})


def _gezond(request: Request) -> Response:
    """200 when the database answers and a worker was alive in the last ninety seconds, else 503."""
    try:
        with request.app.state.db.lezen() as sessie:
            stil = overzicht.stilte(sessie)
    except DatabankFout:
        return JSONResponse({"databank": "stoort", "werker": "onbekend"}, 503)
    leeft = stil is not None and stil < overzicht.HARTSLAG_SECONDEN
    stand = {"databank": "goed", "werker": "goed" if leeft else "staat stil"}
    return JSONResponse(stand, 200 if leeft else 503)


def _security_txt() -> Response:
    s = settings()
    return PlainTextResponse(
        f"Contact: mailto:{s.afzender_adres}\nExpires: 2030-01-01T00:00:00Z\nPreferred-Languages: nl, en\n"
    )
