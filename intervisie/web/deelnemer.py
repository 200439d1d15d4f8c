"""The door for everybody: what intervisie is, signing up, privacy and accessibility."""

from __future__ import annotations

import io
from typing import Any
from urllib.parse import quote

import segno
from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from intervisie import aanmelding, klok, mail
from intervisie.aanmelding import GeenRonde, Invoer
from intervisie.errors import OngeldigeInvoer
from intervisie.models import (
    AanmeldingStatus,
    Bron,
)
from intervisie.settings import settings
from intervisie.web.pagina import toon
from intervisie.web.toegang import Bezoek, TeVaak
from intervisie.web.verzoek import Form, Lezen, Schrijven, Wie, invoer_van

router = APIRouter()
AANMELDINGEN_PER_UUR = 20
MAIL_VRAGEN = (
    "Ik doe graag mee aan de intervisie.",
    "Naam:",
    "Organisatie:",
    "Functie:",
    "Ik kan meestal op:",
)


@router.get("/")
def get_begin(request: Request, db: Lezen, wie: Wie) -> Response:
    """What intervisie is and how to join."""
    return toon(request, "begin.html", wie=wie, ronde=_open_ronde(db), mailto=mailto())


@router.get("/aanmelden")
def get_aanmelden(request: Request, db: Lezen, wie: Wie) -> Response:
    """The sign-up form."""
    return _formulier(request, db, wie)


@router.post("/aanmelden")
def post_aanmelden(request: Request, db: Schrijven, form: Form, wie: Wie) -> Response:
    """Take a sign-up; it counts once its mail is answered. The page is the same for a known address."""
    nu = klok.nu()
    client = request.client.host if request.client else "onbekend"
    if mail.tel(db, f"aanmelden:{client}", f"{nu:%Y-%m-%dT%H}") > AANMELDINGEN_PER_UUR:
        raise TeVaak("Er komen te veel aanmeldingen van dit adres. Probeer het over een uur opnieuw.")
    invoer = invoer_van(form)
    try:
        ronde = aanmelding.zoek_ronde(db)
        aanmelding.meld_aan(db, nu, ronde, invoer, bron=Bron.WEB, status=AanmeldingStatus.TE_BEVESTIGEN)
    except OngeldigeInvoer as fout:
        return _formulier(request, db, wie, fouten=fout.velden, invoer=invoer, status=422)
    return RedirectResponse("/aanmelden/bedankt", status_code=303)


@router.get("/aanmelden/bedankt")
def get_bedankt(request: Request, wie: Wie) -> Response:
    """Look in your mailbox."""
    return toon(request, "bedankt.html", wie=wie)


@router.get("/aanmelden/qr.svg")
def get_qr(request: Request, naar: str = "mail") -> Response:
    """A QR code for a newsletter: it opens a mail with the few words needed, or with `naar=web` the form."""
    doel = mailto() if naar == "mail" else f"{settings().basis_url}/aanmelden"
    beeld = io.BytesIO()
    segno.make(doel, error="m", micro=False).save(
        beeld, kind="svg", border=4, scale=6, dark="#042d31", light="#fff"
    )
    return Response(beeld.getvalue(), media_type="image/svg+xml")


@router.get("/privacy")
def get_privacy(request: Request, wie: Wie) -> Response:
    """What is kept, why and for how long (AVG art. 13)."""
    return toon(request, "privacy.html", wie=wie, termijnen=settings())


@router.get("/toegankelijkheid")
def get_toegankelijkheid(request: Request, wie: Wie) -> Response:
    """The accessibility statement (Besluit digitale toegankelijkheid overheid)."""
    return toon(request, "toegankelijkheid.html", wie=wie, adres=settings().basis_url)


def mailto() -> str:
    """The address of a mail that signs somebody up, for a newsletter (RFC 6068)."""
    tekst = "\r\n".join(MAIL_VRAGEN)
    return f"mailto:{settings().afzender_adres}?subject={quote('Aanmelding intervisie')}&body={quote(tekst)}"


# ------------------------------------------------------------------------------------------------ the pages


def _formulier(
    request: Request, db: Session, wie: Bezoek, *, fouten: dict[str, str] | None = None,
    invoer: Invoer | None = None, status: int = 200,
) -> Response:  # fmt: skip
    return toon(
        request, "aanmelden.html", wie=wie, status=status, ronde=_open_ronde(db), fouten=fouten or {},
        invoer=invoer or Invoer(), bewaar_dagen=settings().bewaar_dagen_ronde,
    )  # fmt: skip


def _open_ronde(db: Session) -> Any:
    try:
        return aanmelding.zoek_ronde(db)
    except GeenRonde:
        return None
