"""One mail of ours: exactly what its reader gets, and what may still be done with it. And the dry run of a ronde."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from fastapi import APIRouter, Request, Response
from sqlalchemy import func, select
from sqlalchemy.orm import Session, undefer

from intervisie import aanmelding, agenda, groepen, klok, sjablonen, uitgaand
from intervisie.db import Databank
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import UitgaandeMail, UitStatus, Verzendpoging
from intervisie.uitgaand import Inhoud
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.secretariaat.post import GEDAAN as GEDAAN_POST
from intervisie.web.secretariaat.post import bestand
from intervisie.web.verzoek import Form, Lezen, Schrijven, Secretaris, SecretarisDoet, naar

router = APIRouter()
GEDAAN = {**GEDAAN_POST, "tekst": "De nieuwe tekst is bewaard. Zo gaat de mail weg."}
PROEF_SECONDEN = 5.0
DADEN = {"vast": uitgaand.houd_vast, "los": uitgaand.laat_los, "weg": uitgaand.laat_vallen}


@router.post("/secretariaat/uit")
def post_gekozen(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Hold, let go or drop the ticked mails."""
    doe, ids = DADEN.get(form.een("doe")), form.getallen("id")
    if doe is None or not ids:
        raise OngeldigeInvoer("Kruis eerst een of meer mails aan en kies dan wat er moet gebeuren.")
    doe(db, klok.nu(), ids, wie.gebruiker or "")
    return naar(f"/secretariaat/post?kant=uit&gedaan={form.een('doe')}")


@router.get("/secretariaat/uit/{mail_id}")
def get_uit(request: Request, db: Lezen, wie: Secretaris, mail_id: int, gedaan: str = "") -> Response:
    """The exact mail and calendar file of one recipient."""
    rij = _haal(db, mail_id)
    return _pagina(request, db, wie, rij, uitgaand.lees(rij.raw), melding=GEDAAN.get(gedaan, ""))


@router.post("/secretariaat/uit/{mail_id}")
def post_uit(db: Schrijven, form: Form, wie: SecretarisDoet, mail_id: int) -> Response:
    """Hold, let go, drop or send again."""
    doe, nu, door = form.een("doe"), klok.nu(), wie.gebruiker or ""
    if doe == "opnieuw":
        uitgaand.stuur_opnieuw(db, nu, mail_id, door)
    elif doe in DADEN:
        if not DADEN[doe](db, nu, [mail_id], door):
            raise IntervisieFout("Deze mail wacht niet meer. Er is niets veranderd.")
    else:
        raise OngeldigeInvoer("Kies wat er met deze mail moet gebeuren.")
    return naar(f"/secretariaat/uit/{mail_id}?gedaan={doe}")


@router.post("/secretariaat/uit/{mail_id}/tekst")
def post_tekst(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet, mail_id: int) -> Response:
    """Give a mail that waits other words."""
    onderwerp, tekst = form.een("onderwerp"), form.een("tekst")
    try:
        uitgaand.herschrijf(db, klok.nu(), mail_id, onderwerp, tekst, wie.gebruiker or "")
    except OngeldigeInvoer as fout:
        rij = _haal(db, mail_id)
        inhoud = Inhoud(onderwerp, tekst, uitgaand.lees(rij.raw).kalender)
        return _pagina(request, db, wie, rij, inhoud, fouten=fout.velden, status=422)
    return naar(f"/secretariaat/uit/{mail_id}?gedaan=tekst")


@router.get("/secretariaat/uit/{mail_id}/mail.eml")
def get_eml(db: Lezen, wie: Secretaris, mail_id: int) -> Response:
    """The bytes that leave."""
    return bestand(_haal(db, mail_id).raw, "message/rfc822", "mail.eml")


@router.get("/secretariaat/uit/{mail_id}/uitnodiging.ics")
def get_ics(db: Lezen, wie: Secretaris, mail_id: int) -> Response:
    """The calendar file that goes along."""
    kalender = uitgaand.lees(_haal(db, mail_id).raw).kalender
    if kalender is None:
        raise NietGevonden("Bij deze mail zit geen afspraak.")
    return bestand(kalender.ics, "text/calendar; charset=utf-8", "uitnodiging.ics")


# ------------------------------------------------------------------------------------------------ the dry run


@dataclass(slots=True)
class Proefsoort:
    """What a step would send of one kind: to whom, and the first of them as an example."""

    soort: str
    naam: str
    aan: list[str] = field(default_factory=list)
    voorbeeld: Inhoud | None = None


class _Klaar(Exception):
    """Ends the transaction of a dry run without keeping anything of it."""

    def __init__(self, soorten: list[Proefsoort]) -> None:
        self.soorten = soorten


def _keur_goed(db: Session, nu: datetime, door: str) -> None:
    groepen.keur_goed(db, nu, aanmelding.lopende_ronde(db), door)


def _nodig_uit(db: Session, nu: datetime, door: str) -> None:
    # everything is undone, so nobody looks at which dates these are; but all who write wait for them
    agenda.plan(db, nu, aanmelding.lopende_ronde(db), door, tijd=PROEF_SECONDEN)
    agenda.nodig_uit(db, nu, aanmelding.lopende_ronde(db), door)


STAPPEN: dict[str, tuple[str, tuple[Callable[[Session, datetime, str], None], ...]]] = {
    "goedkeuren": ("Het voorstel goedkeuren", (_keur_goed,)),
    "uitnodigen": ("Data kiezen en iedereen uitnodigen", (_nodig_uit,)),
    "alles": ("Goedkeuren, data kiezen en uitnodigen", (_keur_goed, _nodig_uit)),
}
KEUZE = [(stap, zin) for stap, (zin, _) in STAPPEN.items()]


@router.get("/secretariaat/proef")
def get_proef(request: Request, wie: Secretaris) -> Response:
    """Choose what to try."""
    return toon(request, "proef.html", wie=wie, stappen=KEUZE, stap="alles", soorten=None)


@router.post("/secretariaat/proef")
def post_proef(request: Request, form: Form, wie: SecretarisDoet) -> Response:
    """Show what a step would send, and send nothing."""
    stap = form.een("stap") if form.een("stap") in STAPPEN else "alles"
    soorten = draai_proef(request.app.state.db, klok.nu(), stap, wie.gebruiker or "")
    return toon(request, "proef.html", wie=wie, stappen=KEUZE, stap=stap, soorten=soorten)


def draai_proef(databank: Databank, nu: datetime, stap: str, door: str) -> list[Proefsoort]:
    """Do a step for real, look at the mails it made, and undo all of it. Raises what the step raises."""
    try:
        with databank.transactie() as db:
            vorige = db.scalar(select(func.max(UitgaandeMail.id))) or 0
            for doe in STAPPEN[stap][1]:
                doe(db, nu, door)
            db.flush()
            raise _Klaar(_nieuwe_mails(db, vorige))
    except _Klaar as klaar:
        return klaar.soorten


def _nieuwe_mails(db: Session, na: int) -> list[Proefsoort]:
    soorten: dict[str, Proefsoort] = {}
    eerste: dict[str, int] = {}
    vraag = select(UitgaandeMail.id, UitgaandeMail.soort, UitgaandeMail.aan).where(UitgaandeMail.id > na)
    for mail_id, soort, aan in db.execute(vraag.order_by(UitgaandeMail.id)):
        soorten.setdefault(soort, Proefsoort(soort, sjablonen.SOORTEN.get(soort, soort))).aan.append(aan)
        eerste.setdefault(soort, mail_id)
    for soort, mail_id in eerste.items():
        soorten[soort].voorbeeld = uitgaand.lees(_haal(db, mail_id).raw)
    return list(soorten.values())


# ------------------------------------------------------------------------------------------------ the page


def _pagina(
    request: Request, db: Session, wie: toegang.Bezoek, rij: UitgaandeMail, inhoud: Inhoud, *,
    fouten: dict[str, str] | None = None, status: int = 200, melding: str = "",
) -> Response:  # fmt: skip
    pogingen = db.scalars(select(Verzendpoging).filter_by(mail_id=rij.id).order_by(Verzendpoging.id)).all()
    ics = inhoud.kalender.ics.decode("utf-8", "replace").replace("\r\n", "\n") if inhoud.kalender else ""
    return toon(
        request, "uit.html", wie=wie, status=status, mail=rij, inhoud=inhoud, ics=ics, pogingen=pogingen,
        wacht=rij.status is UitStatus.WACHT, kan_veranderen=uitgaand.kan_veranderen(rij),
        kan_opnieuw=rij.status in uitgaand.OPNIEUW,
        soort=sjablonen.SOORTEN.get(rij.soort, rij.soort),
        fouten=fouten or {}, melding=melding,
    )  # fmt: skip


def _haal(db: Session, mail_id: int) -> UitgaandeMail:
    vraag = select(UitgaandeMail).where(UitgaandeMail.id == mail_id).options(undefer(UitgaandeMail.raw))
    rij = db.scalar(vraag)
    if rij is None:
        raise NietGevonden("Deze mail is er niet.")
    return rij
