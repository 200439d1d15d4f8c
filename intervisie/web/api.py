"""The public JSON API for intranets that embed the sign-up, after the NL API Design Rules.

No cookies and no keys: it can do what the web form can, and an aanmelding counts only after its mail is answered.
Names are Dutch as everywhere; errors are problem details (RFC 9457) with a sentence that can be shown.
"""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from starlette.exceptions import HTTPException

from intervisie import aanmelding, gegevens, klok, mail, register
from intervisie.aanmelding import Invoer
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.lezer import Periode
from intervisie.models import DAGDELEN, AanmeldingStatus, Bron, Ronde, RondeStatus
from intervisie.settings import settings
from intervisie.web.deelnemer import AANMELDINGEN_PER_UUR
from intervisie.web.toegang import TeVaak
from intervisie.web.verzoek import Lezen, Schrijven

VERSIE = "1.0.0"
PAD = "/api/v1"
PROBLEEM = "application/problem+json"


class RondeInfo(BaseModel):
    """A ronde that takes aanmeldingen."""

    naam: str
    van: date
    tot: date
    bijeenkomsten: int
    minimum: int
    maximum: int


class Organisatie(BaseModel):
    """An organisation by its short official name."""

    naam: str


class Afwezigheid(BaseModel):
    """A period in which somebody can't come, both days included."""

    van: date
    tot: date


class NieuweAanmelding(BaseModel):
    """What the web form asks."""

    model_config = ConfigDict(extra="forbid")
    naam: str = Field(max_length=200)
    email: str = Field(max_length=300)
    organisatie: str = Field(max_length=300)
    discipline: str = Field(description="OOV of HRM.")
    functie: str | None = Field(None, max_length=300)
    telefoon: str | None = Field(None, max_length=60)
    beschikbaar: list[str] = Field([], description=f"Uit: {', '.join(DAGDELEN)}.", max_length=15)
    afwezig: list[Afwezigheid] = Field([], max_length=20)
    vorm: str | None = Field(None, description="online, fysiek of leeg.")
    leervraag: str | None = Field(None, max_length=2000)


class Ontvangst(BaseModel):
    """What happens next; the same for every address."""

    melding: str


class Probleem(BaseModel):
    """Problem details (RFC 9457)."""

    status: int
    title: str
    detail: str
    velden: dict[str, str] = {}


FOUTEN: dict[int | str, dict[str, Any]] = {
    code: {
        "description": uitleg,
        "content": {PROBLEEM: {"schema": {"$ref": "#/components/schemas/Probleem"}}},
    }
    for code, uitleg in (
        (400, "Het verzoek klopt niet."),
        (429, "Te veel verzoeken."),
        (500, "Er ging iets mis."),
    )
}


def maak_api(hoofd: FastAPI) -> FastAPI:
    """The API as an application to be mounted at PAD; it shares the database of `hoofd`."""
    s = settings()
    api = FastAPI(
        title="Intervisie", version=VERSIE, docs_url=None, redoc_url=None, openapi_url="/openapi.json",
        description="Aanmelden voor intervisie over integriteit en ondermijning.",
        servers=[{"url": f"{s.basis_url}{PAD}"}], root_path_in_servers=False,
        contact={"name": s.afzender_naam or s.afzender_adres, "email": s.afzender_adres, "url": s.basis_url},
        license_info={"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/nl/"},
    )  # fmt: skip
    api.state = hoofd.state
    api.add_middleware(
        CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"], expose_headers=["API-Version"]
    )
    api.middleware("http")(_met_versie)
    api.exception_handler(RequestValidationError)(_ongeldig)
    api.exception_handler(IntervisieFout)(_fout)
    api.exception_handler(HTTPException)(_http_fout)
    api.get(
        "/rondes", response_model=list[RondeInfo], operation_id="lijstRondes", responses={500: FOUTEN[500]}
    )(get_rondes)
    api.get(
        "/organisaties", response_model=list[Organisatie], operation_id="zoekOrganisaties", responses=FOUTEN
    )(get_organisaties)
    api.post(
        "/aanmeldingen",
        status_code=202,
        response_model=Ontvangst,
        operation_id="maakAanmelding",
        responses=FOUTEN,
    )(post_aanmelding)
    api.openapi = lambda: _beschrijving(api)  # type: ignore[method-assign]  # the documented way to adjust the schema
    return api


def get_rondes(db: Lezen) -> list[RondeInfo]:
    """The rondes that take aanmeldingen, newest first."""
    vraag = select(Ronde).filter_by(status=RondeStatus.OPEN).order_by(Ronde.id.desc())
    return [
        RondeInfo(
            naam=r.naam, van=r.van, tot=r.tot, bijeenkomsten=r.aantal_bijeenkomsten, minimum=r.minimum,
            maximum=r.maximum,
        )
        for r in db.scalars(vraag)
    ]  # fmt: skip


def get_organisaties(
    db: Lezen,
    zoek: Annotated[str, Query(max_length=100)] = "",
    maximum: Annotated[int, Query(alias="maximumAantal", ge=1, le=500)] = 50,
) -> list[Organisatie]:
    """Organisations whose name contains `zoek`, those that begin with it first."""
    deel = zoek.casefold().strip()
    raak = [naam for naam in gegevens.namen(register.eigen(db)) if deel in naam.casefold()]
    raak.sort(key=lambda naam: (not naam.casefold().startswith(deel), naam.casefold()))
    return [Organisatie(naam=naam) for naam in raak[:maximum]]


def post_aanmelding(request: Request, db: Schrijven, nieuw: NieuweAanmelding) -> Ontvangst:
    """Take a sign-up; it counts once its mail is answered. The answer is the same for a known address."""
    nu = klok.nu()
    client = request.client.host if request.client else "onbekend"
    if mail.tel(db, f"aanmelden:{client}", f"{nu:%Y-%m-%dT%H}") > AANMELDINGEN_PER_UUR:
        raise TeVaak("Er komen te veel aanmeldingen van dit adres. Probeer het over een uur opnieuw.")
    velden = nieuw.model_dump(exclude={"afwezig", "beschikbaar"})
    invoer = Invoer(
        **velden,
        beschikbaar=tuple(nieuw.beschikbaar),
        afwezig=tuple(Periode(p.van, p.tot) for p in nieuw.afwezig),
    )
    aanmelding.meld_aan(
        db, nu, aanmelding.zoek_ronde(db), invoer, bron=Bron.WEB, status=AanmeldingStatus.TE_BEVESTIGEN
    )
    return Ontvangst(melding="Kijk nu in uw mail. Uw aanmelding telt als u op de link klikt en bevestigt.")


async def _met_versie(request: Request, verder: Any) -> Response:
    antwoord: Response = await verder(request)
    antwoord.headers["API-Version"] = VERSIE
    return antwoord


def _probleem(status: int, detail: str, velden: dict[str, str] | None = None) -> JSONResponse:
    inhoud = {"status": status, "title": HTTPStatus(status).phrase, "detail": detail, "velden": velden or {}}
    return JSONResponse(inhoud, status, media_type=PROBLEEM, headers={"API-Version": VERSIE})


def _ongeldig(request: Request, fout: Exception) -> Response:
    """Whatever the request lacks or has too much, by field."""
    rijen = fout.errors() if isinstance(fout, RequestValidationError) else []
    velden = {".".join(str(x) for x in rij["loc"][1:]) or "verzoek": "Dit veld klopt niet." for rij in rijen}
    return _probleem(400, "Het verzoek klopt niet: " + ", ".join(velden) + ".", velden)


def _fout(request: Request, fout: Exception) -> Response:
    velden = fout.velden if isinstance(fout, OngeldigeInvoer) else {}
    status = 400 if isinstance(fout, OngeldigeInvoer) else getattr(fout, "status", 409)
    return _probleem(status, str(fout), velden)


def _http_fout(request: Request, fout: Exception) -> Response:
    status = getattr(fout, "status_code", 500)
    return _probleem(status, "Dit adres bestaat niet." if status == 404 else "Dit kan hier niet.")


def _beschrijving(api: FastAPI) -> dict[str, Any]:
    """The OpenAPI document: FastAPI's, without its own 422 and with our problem details."""
    if api.openapi_schema is None:
        schema = FastAPI.openapi(api)
        for operaties in schema["paths"].values():
            for operatie in operaties.values():
                operatie["responses"].pop("422", None)
        for naam in ("HTTPValidationError", "ValidationError"):
            schema["components"]["schemas"].pop(naam, None)
        schema["components"]["schemas"]["Probleem"] = Probleem.model_json_schema()
    assert api.openapi_schema is not None  # noqa: S101 - FastAPI.openapi keeps what it makes
    return api.openapi_schema
