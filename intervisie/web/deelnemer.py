"""Pages for participants: sign up, and what a personal link opens."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, gegevens, klok, mail, notities
from intervisie.aanmelding import GeenRonde, Invoer
from intervisie.errors import OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Bijeenkomst,
    Bron,
    Deelname,
    Notitie,
    NotitieStatus,
)
from intervisie.models import Deelnemer as Persoon
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.toegang import Bezoek, TeVaak
from intervisie.web.verzoek import Deelnemer, DeelnemerDoet, Form, Lezen, Schrijven, Wie, invoer_van, link_van

router = APIRouter()
AANMELDINGEN_PER_UUR = 20


@router.get("/")
def get_begin(request: Request, db: Lezen, wie: Wie) -> Response:
    """What intervisie is and how to join."""
    return toon(request, "begin.html", wie=wie, ronde=_open_ronde(db))


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


@router.get("/l/{token}")
def get_link(request: Request, db: Schrijven, token: str) -> Response:
    """Open a personal link: the token goes from the URL into a session, nothing else changes."""
    sessie = toegang.open_link(db, klok.nu(), token)
    antwoord = RedirectResponse("/mijn", status_code=303)
    toegang.zet_cookie(antwoord, sessie)
    return antwoord


@router.get("/mijn")
def get_mijn(request: Request, db: Lezen, wie: Deelnemer, gelukt: str = "") -> Response:
    """The page of this personal link."""
    link = link_van(wie, *_PAGINAS)
    return _PAGINAS[link.doel](request, db, wie, gelukt=gelukt if gelukt in _GELUKT else "")


@router.post("/mijn/bevestig")
def post_bevestig(request: Request, db: Schrijven, form: Form, wie: DeelnemerDoet) -> Response:
    """Confirm a sign-up, with what was corrected on the page."""
    gevonden = db.get_one(Aanmelding, link_van(wie, "bevestig").doel_id)
    invoer = invoer_van(form)
    try:
        with db.begin_nested():
            aanmelding.wijzig(db, klok.nu(), gevonden, invoer, "deelnemer")
            aanmelding.bevestig(db, klok.nu(), gevonden, "deelnemer")
    except OngeldigeInvoer as fout:
        return _pagina_bevestig(request, db, wie, fouten=fout.velden, invoer=invoer, status=422)
    return _terug("bevestigd")


@router.post("/mijn/afmelden")
def post_afmelden(db: Schrijven, wie: DeelnemerDoet) -> Response:
    """Withdraw from the ronde and from all coming bijeenkomsten."""
    gevonden = db.get_one(Aanmelding, link_van(wie, "bevestig").doel_id)
    aanmelding.trek_in(db, klok.nu(), gevonden, "deelnemer")
    agenda.verwijder_overal(db, klok.nu(), gevonden, "deelnemer")
    return _terug("afgemeld")


@router.post("/mijn/antwoord")
def post_antwoord(db: Schrijven, form: Form, wie: DeelnemerDoet) -> Response:
    """Say whether you come."""
    deelname = db.get_one(Deelname, link_van(wie, "antwoord").doel_id)
    agenda.antwoord_zelf(db, klok.nu(), deelname, form.een("antwoord"), form.een("opmerking"))
    return _terug("geantwoord")


@router.post("/mijn/notitie")
def post_notitie(request: Request, db: Schrijven, form: Form, wie: DeelnemerDoet) -> Response:
    """Hand in a notitie."""
    link = link_van(wie, "notitie")
    bijeenkomst, persoon = db.get_one(Bijeenkomst, link.doel_id), db.get_one(Persoon, link.deelnemer_id)
    tekst, niveau = form.een("tekst").replace("\r\n", "\n"), form.een("niveau") or "groep"
    try:
        notities.lever_in(db, klok.nu(), bijeenkomst, persoon, tekst, niveau)
    except OngeldigeInvoer as fout:
        return _pagina_notitie(request, db, wie, tekst=tekst, niveau=niveau, fouten=fout.velden, status=422)
    return _terug("ingeleverd")


# ------------------------------------------------------------------------------------------------ the pages

_GELUKT = {
    "bevestigd": "Dank u wel. Uw aanmelding staat vast.",
    "afgemeld": "U bent afgemeld. U krijgt geen uitnodigingen meer.",
    "geantwoord": "Dank u wel. Uw antwoord is genoteerd.",
    "ingeleverd": "Dank u wel. Uw notitie is ingeleverd. Het secretariaat kijkt haar na.",
}


def _terug(gelukt: str) -> Response:
    return RedirectResponse(f"/mijn?gelukt={gelukt}", status_code=303)


def _pagina_bevestig(
    request: Request, db: Session, wie: Bezoek, *, gelukt: str = "", fouten: dict[str, str] | None = None,
    invoer: Invoer | None = None, status: int = 200,
) -> Response:  # fmt: skip
    gevonden = db.get_one(Aanmelding, link_van(wie, "bevestig").doel_id)
    return toon(
        request, "bevestig.html", wie=wie, status=status, aanmelding=gevonden, melding=_GELUKT.get(gelukt, ""),
        invoer=invoer or aanmelding.invoer_uit(gevonden), fouten=fouten or {}, organisaties=gegevens.namen(),
    )  # fmt: skip


def _pagina_antwoord(request: Request, db: Session, wie: Bezoek, *, gelukt: str = "") -> Response:
    deelname = db.get_one(Deelname, link_van(wie, "antwoord").doel_id)
    bijeenkomst = db.get_one(Bijeenkomst, deelname.bijeenkomst_id)
    return toon(
        request,
        "antwoord.html",
        wie=wie,
        deelname=deelname,
        bijeenkomst=bijeenkomst,
        melding=_GELUKT.get(gelukt, ""),
    )


def _pagina_notitie(
    request: Request, db: Session, wie: Bezoek, *, gelukt: str = "", tekst: str = "", niveau: str = "groep",
    fouten: dict[str, str] | None = None, status: int = 200,
) -> Response:  # fmt: skip
    bijeenkomst = db.get_one(Bijeenkomst, link_van(wie, "notitie").doel_id)
    return toon(
        request, "notitie.html", wie=wie, status=status, bijeenkomst=bijeenkomst, melding=_GELUKT.get(gelukt, ""),
        tekst=tekst, niveau=niveau, fouten=fouten or {},
    )  # fmt: skip


def _pagina_lees(request: Request, db: Session, wie: Bezoek, *, gelukt: str = "") -> Response:
    notitie = db.get(Notitie, link_van(wie, "lees").doel_id)
    leesbaar = notitie is not None and notitie.status is NotitieStatus.VRIJGEGEVEN
    return toon(request, "lees.html", wie=wie, notitie=notitie if leesbaar else None)


_PAGINAS = {
    "bevestig": _pagina_bevestig,
    "antwoord": _pagina_antwoord,
    "notitie": _pagina_notitie,
    "lees": _pagina_lees,
}


def _formulier(
    request: Request, db: Session, wie: Bezoek, *, fouten: dict[str, str] | None = None,
    invoer: Invoer | None = None, status: int = 200,
) -> Response:  # fmt: skip
    return toon(
        request, "aanmelden.html", wie=wie, status=status, ronde=_open_ronde(db), fouten=fouten or {},
        invoer=invoer or Invoer(), organisaties=gegevens.namen(),
    )  # fmt: skip


def _open_ronde(db: Session) -> Any:
    try:
        return aanmelding.zoek_ronde(db)
    except GeenRonde:
        return None
