"""The built-in mailbox of the demo: see what left as its reader sees it, and write to the secretariat.

Only mounted in the demo. The mails shown went through the real outbox; a mail written here goes the real way in.
"""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import select
from sqlalchemy.orm import undefer

from intervisie import brief, klok, mail
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.models import UitgaandeMail, UitStatus
from intervisie.settings import settings
from intervisie.web.pagina import toon
from intervisie.web.verzoek import Form, Lezen, Schrijven, Wie

router = APIRouter(prefix="/demo")


@router.get("/postvak")
def get_postvak(request: Request, db: Lezen, wie: Wie) -> Response:
    """All mail that left, newest first."""
    mails = db.scalars(
        select(UitgaandeMail)
        .filter_by(status=UitStatus.VERZONDEN)
        .order_by(UitgaandeMail.id.desc())
        .limit(200)
    ).all()
    return toon(request, "postvak.html", wie=wie, mails=mails)


@router.get("/postvak/{mail_id}")
def get_mail(request: Request, db: Lezen, wie: Wie, mail_id: int) -> Response:
    """One mail as its reader sees it."""
    rij = db.scalar(
        select(UitgaandeMail).where(UitgaandeMail.id == mail_id).options(undefer(UitgaandeMail.raw))
    )
    if rij is None:
        raise NietGevonden("Deze mail is er niet.")
    bericht = message_from_bytes(rij.raw, policy=policy.default)
    deel = bericht.get_body(preferencelist=("plain",))
    tekst = deel.get_content() if deel is not None else ""
    uitnodiging = any(d.get_content_type() == "text/calendar" for d in bericht.walk())
    return toon(
        request, "postvak_mail.html", wie=wie, mail=rij, onderwerp=str(bericht["subject"]), tekst=tekst,
        uitnodiging=uitnodiging, basis_url=settings().basis_url,
    )  # fmt: skip


@router.post("/schrijf")
def post_schrijf(db: Schrijven, form: Form) -> Response:
    """Send a mail to the secretariat, as an official would."""
    nu = klok.nu()
    bericht = EmailMessage(policy=policy.SMTP)
    try:
        bericht["From"] = brief.kopwaarde(form.een("van")) or "onbekend@voorbeeld.example"
        bericht["To"] = settings().afzender_adres
        bericht["Subject"] = brief.kopwaarde(form.een("onderwerp"))
    except ValueError as fout:
        raise OngeldigeInvoer("Vul bij de afzender een mailadres in.") from fout
    bericht["Date"] = format_datetime(klok.lokaal(nu))
    bericht["Message-ID"] = make_msgid(domain="voorbeeld.example")
    bericht.set_content(form.een("tekst"))
    mail.ontvang(db, bericht.as_bytes(), nu)
    return RedirectResponse("/demo/postvak", status_code=303)
