"""Post: every mail in and out with its state, found by state, kind, address or subject; and mail files taken in."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, defer, undefer

from intervisie import aanmelding, klok, mail, sjablonen, werklijst
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.models import Aanmelding, InkomendeMail, InStatus, UitgaandeMail, UitStatus, Werkitem
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.secretariaat.bladen import blad_van
from intervisie.web.secretariaat.vandaag import GEDAAN as GEDAAN_VANDAAG
from intervisie.web.secretariaat.vandaag import kaarten
from intervisie.web.secretariaat.woorden import lees_woorden
from intervisie.web.verzoek import Form, Lezen, Schrijven, Secretaris, SecretarisDoet, haal, naar

router = APIRouter()
PER_BLAD = 50
MAX_BESTANDEN = 50
_NIETS = "Er is niets ingelezen."
SOORTEN_IN = {
    "aanmelding": "Aanmelding", "wijziging": "Wijziging", "afmelding": "Afmelding", "vraag": "Vraag",
    "agenda-antwoord": "Antwoord uit een agenda", "afwezigheid": "Afwezigheid", "bounce": "Niet bezorgd",
    "overig": "Overig",
}  # fmt: skip
STANDEN_IN = {
    "te_beoordelen": "Wacht op u", "ontvangen": "Nog niet gelezen", "quarantaine": "Niet te lezen",
    "verwerkt": "Verwerkt", "dubbel": "Dubbel",
}  # fmt: skip
STANDEN_UIT = {
    "wacht": "Wacht", "vast": "Vastgehouden", "bezig": "Gaat nu weg", "verzonden": "Verzonden", "mislukt": "Mislukt",
    "onzeker": "Onzeker", "ingetrokken": "Ingetrokken", "verlopen": "Te laat",
}  # fmt: skip
GEDAAN = {
    **GEDAAN_VANDAAG,
    "ingelezen": "De bestanden zijn binnen. Binnen een minuut staan ze hieronder, gelezen en wel.",
    "gepauzeerd": "Er vertrekt geen mail meer.",
    "hervat": "Mail vertrekt weer vanzelf.",
    "vast": "Vastgehouden. Deze mail vertrekt pas als u hem loslaat.",
    "los": "Losgelaten. De mail vertrekt vanzelf.",
    "weg": "Ingetrokken. Deze mail vertrekt niet.",
}


@router.get("/secretariaat/post")
def get_post(
    request: Request, db: Lezen, wie: Secretaris, kant: str = "in", stand: str = "", soort: str = "", blad: int = 1,
    gedaan: str = "",
) -> Response:  # fmt: skip
    """Mail in or out, newest first, page by page."""
    kant = "uit" if kant == "uit" else "in"
    standen, soorten = _keuzes(kant)
    stand, soort = stand if stand in standen else "", soort if soort in soorten else ""
    vraag = _mails(kant, stand, soort)
    return _lijst(
        request, db, wie, kant, vraag, blad, stand=stand, soort=soort, melding=GEDAAN.get(gedaan, "")
    )


@router.post("/secretariaat/post/zoek")
def post_zoek(request: Request, db: Lezen, form: Form, wie: SecretarisDoet) -> Response:
    """Find mail by address or subject; by form, so that no address stands in an address."""
    kant, zoek = "uit" if form.een("kant") == "uit" else "in", form.een("zoek").strip()
    like = f"%{zoek.replace('%', '').replace('_', ' ')}%"
    velden: tuple[Any, ...] = (
        (UitgaandeMail.aan,) if kant == "uit" else (InkomendeMail.van, InkomendeMail.onderwerp)
    )
    vraag = _mails(kant, "", "").where(or_(*(veld.ilike(like) for veld in velden)))
    return _lijst(request, db, wie, kant, vraag, form.getal("blad") or 1, zoek=zoek)


@router.post("/secretariaat/post/inlezen")
def post_inlezen(wie: SecretarisDoet, form: Form, db: Schrijven) -> Response:
    """Take in mail files just as the mailbox does: kept first, read by the next tick."""
    bestanden = form.bestanden("bestand")
    if not bestanden:
        raise OngeldigeInvoer("Kies eerst een of meer bestanden (.eml of .msg).")
    for bestand in bestanden:
        if not (bestand.filename or "").lower().endswith((".eml", ".msg")):
            raise OngeldigeInvoer(f"{_NIETS} {bestand.filename} is geen mailbestand (.eml of .msg).")
        raw = bestand.file.read(mail.MAX_BYTES + 1)
        if not raw or len(raw) > mail.MAX_BYTES:
            raise OngeldigeInvoer(f"{_NIETS} {bestand.filename} is leeg, of groter dan 25 MB.")
        mail.ontvang(db, raw, klok.nu())
    return naar("/secretariaat/post?gedaan=ingelezen")


@router.post("/secretariaat/post/pauze")
def post_pauze(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Hold or release all outgoing mail."""
    aan = form.een("aan") == "ja"
    mail.pauzeer(db, klok.nu(), wie.gebruiker or "", aan=aan)
    return naar(f"/secretariaat/post?kant=uit&gedaan={'gepauzeerd' if aan else 'hervat'}")


@router.get("/secretariaat/mail/{bericht_id}")
def get_mail(
    request: Request, db: Lezen, wie: Secretaris, bericht_id: int, gedaan: str = "", vorige: str = ""
) -> Response:
    """One incoming mail beside what was read from it, with the keys to decide; no key settles a privacy request."""
    bericht = haal(db, InkomendeMail, bericht_id)
    rijen = db.scalars(select(Aanmelding).filter_by(bericht_id=bericht.id).order_by(Aanmelding.id)).all()
    items = db.scalars(
        select(Werkitem).filter_by(bericht_id=bericht.id, afgehandeld_op=None).order_by(Werkitem.id)
    ).all()
    return toon(
        request, "mail.html", wie=wie, bericht=bericht, lezing=bericht.lezing or {}, rijen=rijen, items=items,
        woorden=lees_woorden(bericht.lezing or {}), open_=aanmelding.OPEN, soorten=SOORTEN_IN,
        veranderingen={item.id: aanmelding.veranderingen(db, item) for item in items}, kaarten=kaarten(db, items),
        buren=_buren(db, bericht.id), melding=_melding(gedaan, vorige == "ja"),
        hoofd=next((item.id for item in items if werklijst.soort_van(item) != "privacy"), 0),
    )  # fmt: skip


@router.get("/secretariaat/mail/{bericht_id}/mail.eml")
def get_bron(db: Lezen, wie: Secretaris, bericht_id: int) -> Response:
    """The message exactly as it came."""
    return bestand(_raw(db, InkomendeMail, bericht_id), "message/rfc822", "mail.eml")


def bestand(inhoud: bytes, soort: str, naam: str) -> Response:
    """A file to keep; the browser never shows it as a page."""
    return Response(
        inhoud, media_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'}
    )


def _raw(db: Session, tabel: type[InkomendeMail], rij_id: int) -> bytes:
    rij = db.scalar(select(tabel).where(tabel.id == rij_id).options(undefer(tabel.raw)))
    if rij is None:
        raise NietGevonden("Deze mail is er niet.")
    return rij.raw


def _keuzes(kant: str) -> tuple[dict[str, str], dict[str, str]]:
    return (STANDEN_IN, SOORTEN_IN) if kant == "in" else (STANDEN_UIT, sjablonen.SOORTEN)


def _mails(kant: str, stand: str, soort: str) -> Select[Any]:
    """The mails of one side, newest first; `stand` and `soort` are known ones or empty."""
    tabel: Any = InkomendeMail if kant == "in" else UitgaandeMail
    vraag: Select[Any] = select(tabel).order_by(tabel.id.desc())
    if kant == "in":
        vraag = vraag.options(defer(InkomendeMail.lezing))
    if stand == "vast":
        vraag = vraag.where(UitgaandeMail.vastgehouden_op.is_not(None))
        stand = UitStatus.WACHT
    if stand:
        vraag = vraag.where(tabel.status == stand)
    return vraag.where(tabel.soort == soort) if soort else vraag


def _lijst(
    request: Request, db: Session, wie: toegang.Bezoek, kant: str, vraag: Select[Any], blad: int, *,
    stand: str = "", soort: str = "", zoek: str = "", melding: str = "",
) -> Response:  # fmt: skip
    tabel: Any = InkomendeMail if kant == "in" else UitgaandeMail
    aantallen = {s.value: n for s, n in db.execute(select(tabel.status, func.count()).group_by(tabel.status))}
    standen, soorten = _keuzes(kant)
    return toon(
        request, "post.html", wie=wie, kant=kant, blad=blad_van(db, vraag, blad, PER_BLAD), stand=stand, soort=soort,
        zoek=zoek, standen=standen, soorten=soorten, aantallen=aantallen, gepauzeerd=mail.gepauzeerd(db),
        melding=melding,
    )  # fmt: skip


def _melding(gedaan: str, vorige: bool) -> str:
    """What was done; of the mail before this one when the deed led here."""
    zin = GEDAAN.get(gedaan, "")
    return f"De vorige mail: {zin[0].lower()}{zin[1:]}" if zin and vorige else zin


def _buren(db: Session, bericht_id: int) -> tuple[int | None, int | None]:
    """The mails to judge before and after this one."""
    wacht = select(InkomendeMail.id).filter_by(status=InStatus.TE_BEOORDELEN).limit(1)
    vorige = wacht.where(InkomendeMail.id < bericht_id).order_by(InkomendeMail.id.desc())
    return db.scalar(vorige), db.scalar(wacht.where(InkomendeMail.id > bericht_id).order_by(InkomendeMail.id))
