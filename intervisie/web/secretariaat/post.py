"""Post: every mail in and out, with its state."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from sqlalchemy import select

from intervisie import klok, mail
from intervisie.models import (
    Aanmelding,
    InkomendeMail,
    UitgaandeMail,
)
from intervisie.web.pagina import toon
from intervisie.web.verzoek import (
    Form,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    naar,
)

router = APIRouter()


@router.get("/secretariaat/mail/{bericht_id}")
def get_mail(request: Request, db: Lezen, wie: Secretaris, bericht_id: int) -> Response:
    """One incoming mail and what was read from it."""
    bericht = haal(db, InkomendeMail, bericht_id)
    rijen = db.scalars(select(Aanmelding).filter_by(bericht_id=bericht.id)).all()
    return toon(request, "mail.html", wie=wie, bericht=bericht, lezing=bericht.lezing or {}, rijen=rijen)


@router.get("/secretariaat/post")
def get_post(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """Every mail in and out with its state, newest first."""
    binnen = db.scalars(select(InkomendeMail).order_by(InkomendeMail.id.desc()).limit(200)).all()
    uit = db.scalars(select(UitgaandeMail).order_by(UitgaandeMail.id.desc()).limit(200)).all()
    return toon(request, "post.html", wie=wie, binnen=binnen, uit=uit, gepauzeerd=mail.gepauzeerd(db))


@router.post("/secretariaat/post/pauze")
def post_pauze(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Hold or release all outgoing mail."""
    mail.pauzeer(db, klok.nu(), wie.gebruiker or "", aan=form.een("aan") == "ja")
    return naar("/secretariaat/post")
