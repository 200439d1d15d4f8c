"""Mijn intervisie: what a personal link opens, one page with all that concerns one deelnemer.

Every link of a person opens the same page; what the mail asked for stands on top. Nothing changes by looking.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, groepen, klok, notities, privacy
from intervisie.aanmelding import Invoer
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.links import ONGELDIG
from intervisie.models import (
    Aanmelding,
    Bijeenkomst,
    Deelname,
    Groep,
    GroepStatus,
    Link,
    Notitie,
    NotitieStatus,
    Plaatsing,
)
from intervisie.models import Deelnemer as Persoon
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.toegang import Bezoek
from intervisie.web.verzoek import Deelnemer, DeelnemerDoet, Form, Lezen, Schrijven, haal, invoer_van, naar

router = APIRouter()
MELDINGEN = {
    "bevestigd": "Dank u wel. Uw aanmelding staat vast.",
    "bewaard": "Uw gegevens zijn bewaard.",
    "afgemeld": "U bent afgemeld. U krijgt geen uitnodigingen meer.",
    "geantwoord": "Dank u wel. Uw antwoord is genoteerd.",
    "voorgesteld": "Dank u wel. Het secretariaat bekijkt uw voorstel. Tot die tijd blijft het moment zoals het is.",
    "ingeleverd": "Dank u wel. Uw notitie is ingeleverd. Het secretariaat kijkt haar na.",
}
ANTWOORDEN = {"ACCEPTED": "ja", "DECLINED": "nee", "TENTATIVE": "misschien"}


@router.get("/l/{token}")
def get_link(db: Schrijven, token: str) -> Response:
    """Open a personal link: the token goes from the URL into a session, nothing else changes."""
    sessie = toegang.open_link(db, klok.nu(), token)
    antwoord = RedirectResponse("/mijn", status_code=303)
    toegang.zet_cookie(antwoord, sessie)
    return antwoord


@router.get("/mijn")
def get_mijn(request: Request, db: Lezen, wie: Deelnemer, gelukt: str = "") -> Response:
    """Everything about me, with what the mail asked for on top."""
    return _pagina(request, db, wie, melding=MELDINGEN.get(gelukt, ""))


@router.post("/mijn/bevestig")
def post_bevestig(request: Request, db: Schrijven, form: Form, wie: DeelnemerDoet) -> Response:
    """Confirm a sign-up, or keep what was corrected in one that stands."""
    gevonden, invoer, nu = _aanmelding(db, wie), invoer_van(form), klok.nu()
    stond_vast = gevonden.bevestigd_op is not None
    try:
        with db.begin_nested():
            aanmelding.wijzig(db, nu, gevonden, invoer, "deelnemer")
            gevonden.deel_adres = form.een("deel_adres") == "ja"
            aanmelding.bevestig(db, nu, gevonden, "deelnemer")
    except OngeldigeInvoer as fout:
        return _pagina(request, db, wie, fouten=fout.velden, invoer=invoer, status=422)
    return naar(f"/mijn?gelukt={'bewaard' if stond_vast else 'bevestigd'}")


@router.post("/mijn/afmelden")
def post_afmelden(db: Schrijven, wie: DeelnemerDoet) -> Response:
    """Withdraw from the ronde and from all coming bijeenkomsten."""
    gevonden = _aanmelding(db, wie)
    aanmelding.trek_in(db, klok.nu(), gevonden, "deelnemer")
    agenda.verwijder_overal(db, klok.nu(), gevonden, "deelnemer")
    groepen.haal_weg(db, klok.nu(), gevonden, "deelnemer")
    return naar("/mijn?gelukt=afgemeld")


@router.post("/mijn/antwoord/{deelname_id}")
def post_antwoord(db: Schrijven, form: Form, wie: DeelnemerDoet, deelname_id: int) -> Response:
    """Say whether you come to one bijeenkomst."""
    deelname = haal(db, Deelname, deelname_id)
    _eis(deelname.aanmelding.deelnemer_id == _link(wie).deelnemer_id)
    agenda.antwoord_zelf(db, klok.nu(), deelname, form.een("antwoord"), form.een("opmerking"))
    return naar("/mijn?gelukt=geantwoord")


@router.post("/mijn/moment/{deelname_id}")
def post_moment(
    request: Request, db: Schrijven, form: Form, wie: DeelnemerDoet, deelname_id: int
) -> Response:
    """Propose another moment for one bijeenkomst."""
    deelname = haal(db, Deelname, deelname_id)
    _eis(deelname.aanmelding.deelnemer_id == _link(wie).deelnemer_id)
    try:
        begin = klok.lees_wandtijd(form.een("begin"))
        agenda.stel_ander_moment_voor(db, klok.nu(), deelname, begin, form.een("opmerking"))
    except (OngeldigeInvoer, ValueError) as fout:
        zin = str(fout) if isinstance(fout, OngeldigeInvoer) else "Vul een datum en een tijd in."
        fouten = {f"begin-{deelname.id}": zin}
        return _pagina(request, db, wie, fouten=fouten, moment=form.een("begin"), status=422)
    return naar("/mijn?gelukt=voorgesteld")


@router.post("/mijn/agenda")
def post_agenda(db: Schrijven, form: Form, wie: DeelnemerDoet) -> Response:
    """Make the secret address of my calendar, or make it useless."""
    doe = agenda.trek_feed_in if form.een("doe") == "stop" else agenda.feed_adres
    doe(db, klok.nu(), _persoon(db, wie))
    return naar("/mijn#agenda")


@router.get("/mijn/notitie/{bijeenkomst_id}")
def get_notitie(request: Request, db: Lezen, wie: Deelnemer, bijeenkomst_id: int) -> Response:
    """Write down what you take from a bijeenkomst."""
    return _pagina_notitie(request, wie, _mijn_bijeenkomst(db, wie, bijeenkomst_id))


@router.post("/mijn/notitie/{bijeenkomst_id}")
def post_notitie(
    request: Request, db: Schrijven, form: Form, wie: DeelnemerDoet, bijeenkomst_id: int
) -> Response:
    """Hand in a notitie."""
    bijeenkomst = _mijn_bijeenkomst(db, wie, bijeenkomst_id)
    tekst, niveau = form.een("tekst").replace("\r\n", "\n"), form.een("niveau") or "groep"
    try:
        notities.lever_in(db, klok.nu(), bijeenkomst, _persoon(db, wie), tekst, niveau)
    except OngeldigeInvoer as fout:
        return _pagina_notitie(
            request, wie, bijeenkomst, tekst=tekst, niveau=niveau, fouten=fout.velden, status=422
        )
    return naar("/mijn?gelukt=ingeleverd")


@router.get("/mijn/inzage")
def get_inzage(db: Lezen, wie: Deelnemer) -> Response:
    """Everything that is kept about me, as a file (AVG art. 15 and 20)."""
    inhoud = privacy.inzage(db, _persoon(db, wie).email or "")
    return Response(
        json.dumps(inhoud, ensure_ascii=False, indent=2, default=str),
        media_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="mijn-gegevens.json"'},
    )


@router.get("/mijn/stop")
def get_stop(request: Request, wie: Deelnemer) -> Response:
    """Ask once more before everything goes."""
    return toon(request, "stop.html", wie=wie)


@router.post("/mijn/stop")
def post_stop(db: Schrijven, wie: DeelnemerDoet) -> Response:
    """Erase this person everywhere (AVG art. 17)."""
    persoon, nu = _persoon(db, wie), klok.nu()
    for gevonden in _aanmeldingen(db, persoon.id):
        agenda.verwijder_overal(db, nu, gevonden, "deelnemer")
        groepen.haal_weg(db, nu, gevonden, "deelnemer")
    privacy.verwijder(db, nu, persoon.email or "", "deelnemer")
    antwoord = naar("/gestopt")
    toegang.wis_cookie(antwoord)
    return antwoord


@router.get("/gestopt")
def get_gestopt(request: Request) -> Response:
    """Your data are gone."""
    return toon(request, "gestopt.html")


# ------------------------------------------------------------------------------------------------ the pages


def _pagina(
    request: Request, db: Session, wie: Bezoek, *, melding: str = "", invoer: Invoer | None = None,
    fouten: dict[str, str] | None = None, moment: str = "", status: int = 200,
) -> Response:  # fmt: skip
    link, persoon = _link(wie), _persoon(db, wie)
    rijen = _aanmeldingen(db, persoon.id)
    gevonden = _gekozen(rijen, link)
    groep = _groep(db, gevonden) if gevonden else None
    gevraagd = link.doel_id if link.doel == "antwoord" else None
    data = sorted(_data(db, persoon.id), key=lambda rij: rij[0].id != gevraagd)
    return toon(
        request, "mijn.html", wie=wie, status=status, persoon=persoon, aanmelding=gevonden, melding=melding,
        moment=moment, gegevens_open=bool(fouten) and invoer is not None,
        invoer=invoer or (aanmelding.invoer_uit(gevonden) if gevonden else None), fouten=fouten or {},
        groep=groep, data=data, nu=klok.nu(), doel=link.doel,
        doel_id=link.doel_id, antwoorden=ANTWOORDEN, feed=agenda.feed_stand(db, persoon),
        notities=_leesbaar(db, persoon.id),
    )  # fmt: skip


def _pagina_notitie(
    request: Request, wie: Bezoek, bijeenkomst: Bijeenkomst, *, tekst: str = "", niveau: str = "groep",
    fouten: dict[str, str] | None = None, status: int = 200,
) -> Response:  # fmt: skip
    return toon(
        request, "notitie.html", wie=wie, status=status, bijeenkomst=bijeenkomst, tekst=tekst, niveau=niveau,
        fouten=fouten or {},
    )  # fmt: skip


# ---------------------------------------------------------------------------------------------- what is mine


def _link(wie: Bezoek) -> Link:
    if wie.link is None:
        raise NietGevonden(ONGELDIG)
    return wie.link


def _persoon(db: Session, wie: Bezoek) -> Persoon:
    return db.get_one(Persoon, _link(wie).deelnemer_id)


def _eis(van_mij: bool) -> None:
    """What is not yours does not exist."""
    if not van_mij:
        raise NietGevonden("Deze pagina bestaat niet, of is niet voor u.")


def _aanmeldingen(db: Session, deelnemer_id: int) -> Sequence[Aanmelding]:
    """Newest first."""
    vraag = select(Aanmelding).filter_by(deelnemer_id=deelnemer_id).order_by(Aanmelding.id.desc())
    return db.scalars(vraag).all()


def _gekozen(rijen: Sequence[Aanmelding], link: Link) -> Aanmelding | None:
    """The aanmelding that this page is about: the one of the link, else the newest."""
    if link.doel == "bevestig":
        return next((a for a in rijen if a.id == link.doel_id), None)
    return rijen[0] if rijen else None


def _aanmelding(db: Session, wie: Bezoek) -> Aanmelding:
    gevonden = _gekozen(_aanmeldingen(db, _link(wie).deelnemer_id), _link(wie))
    if gevonden is None:
        raise NietGevonden(ONGELDIG)
    return gevonden


def _groep(db: Session, mijn: Aanmelding) -> dict[str, Any] | None:
    """The approved groep of an aanmelding, with each member's address only where both agreed."""
    groep = db.scalar(
        select(Groep)
        .join(Plaatsing)
        .where(Plaatsing.aanmelding_id == mijn.id, Groep.status == GroepStatus.GOEDGEKEURD)
        .order_by(Groep.id.desc())
        .limit(1)
    )
    if groep is None:
        return None
    leden = []
    for ander in (p.aanmelding for p in groep.plaatsingen if p.aanmelding_id != mijn.id):
        adres = ander.deelnemer.email if mijn.deel_adres and ander.deel_adres else None
        leden.append(
            {"naam": ander.deelnemer.naam, "organisatie": ander.deelnemer.organisatie, "email": adres}
        )
    return {"nummer": groep.nummer, "leden": leden}


def _data(db: Session, deelnemer_id: int) -> list[tuple[Deelname, Bijeenkomst]]:
    """My bijeenkomsten in order of time, those I was invited to."""
    rijen = db.execute(
        select(Deelname, Bijeenkomst)
        .join(Bijeenkomst, Deelname.bijeenkomst_id == Bijeenkomst.id)
        .join(Aanmelding, Deelname.aanmelding_id == Aanmelding.id)
        .where(
            Aanmelding.deelnemer_id == deelnemer_id,
            Deelname.uitgenodigd_op.is_not(None),
            Deelname.verwijderd_op.is_(None),
        )
        .order_by(Bijeenkomst.begin)
    ).all()
    return [(deelname, bijeenkomst) for deelname, bijeenkomst in rijen]


def _mijn_bijeenkomst(db: Session, wie: Bezoek, bijeenkomst_id: int) -> Bijeenkomst:
    mijn = {b.id: b for _, b in _data(db, _link(wie).deelnemer_id)}
    _eis(bijeenkomst_id in mijn)
    return mijn[bijeenkomst_id]


def _leesbaar(db: Session, deelnemer_id: int) -> Sequence[Notitie]:
    """Released notities of my own groep, and those of my ronde that are for everybody."""
    mijn = (
        select(Groep.id, Groep.ronde_id)
        .join(Plaatsing)
        .join(Aanmelding, Plaatsing.aanmelding_id == Aanmelding.id)
        .where(Aanmelding.deelnemer_id == deelnemer_id, Groep.status == GroepStatus.GOEDGEKEURD)
    )
    groepen = db.execute(mijn).all()
    vraag = (
        select(Notitie)
        .join(Bijeenkomst, Notitie.bijeenkomst_id == Bijeenkomst.id)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .where(
            Notitie.status == NotitieStatus.VRIJGEGEVEN,
            Groep.id.in_([g for g, _ in groepen])
            | ((Notitie.niveau == "alle") & Groep.ronde_id.in_([r for _, r in groepen])),
        )
        .order_by(Notitie.vrijgegeven_op.desc())
    )
    return db.scalars(vraag).all()
