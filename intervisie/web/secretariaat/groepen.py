"""Groepen: form, look, move, approve."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, groepen, klok, verdeler
from intervisie.deelproces import Deelproces, DeelprocesFout
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
)
from intervisie.verdeler import Verdeling
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.verzoek import (
    Form,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    huidige_ronde,
    naar,
)

router = APIRouter()
ZOEKTIJD = 5.0


@router.get("/secretariaat/groepen")
def get_groepen(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """The newest voorstel, or the approved groepen."""
    return _pagina_groepen(request, db, wie)


@router.post("/secretariaat/groepen/vorm")
def post_vorm(request: Request, wie: SecretarisDoet) -> Response:
    """Form groepen anew: the search runs in a child process, outside any transaction."""
    databank = request.app.state.db
    with databank.lezen() as db:
        ronde = aanmelding.zoek_ronde(db)
        pool, vast = groepen.instantie(db, ronde), groepen.vaste_groepen(db, ronde)
    kind = Deelproces(verdeel_los, geheugen_mb=4096, cpu_seconden=int(ZOEKTIJD * 4))
    try:
        verdeling = kind.roep(ZOEKTIJD * 4, pool, ZOEKTIJD, vast)
    except DeelprocesFout as fout:
        raise IntervisieFout("Het vormen van groepen is niet gelukt. Probeer het opnieuw.") from fout
    finally:
        kind.sluit()
    if isinstance(verdeling, str):
        raise OngeldigeInvoer(verdeling)
    with databank.transactie() as db:
        groepen.bewaar(db, klok.nu(), aanmelding.zoek_ronde(db, ronde.naam), verdeling, wie.gebruiker or "")
    return naar("/secretariaat/groepen")


def verdeel_los(pool: dict[str, Any], tijd: float, vast: list[list[str]]) -> Verdeling | str:
    """What the child does; a pool that can't be used comes back as its sentence."""
    try:
        return verdeler.verdeel(verdeler.lees_instantie(pool), tijd, 1, vast=vast)
    except verdeler.OngeldigeInstantie as fout:
        return str(fout)


@router.post("/secretariaat/groepen/verplaats")
def post_verplaats(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Move one person to another groep, or out of all."""
    wie_dan = form.getal("aanmelding")
    if wie_dan is None:
        raise OngeldigeInvoer("Kies wie u wilt verplaatsen.")
    groepen.verplaats(
        db, klok.nu(), aanmelding.zoek_ronde(db), wie_dan, form.getal("naar"), wie.gebruiker or ""
    )
    return naar("/secretariaat/groepen")


@router.post("/secretariaat/groepen/keur-goed")
def post_groepen_keur_goed(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Approve the voorstel: from here on participants hear about it."""
    groepen.keur_goed(db, klok.nu(), aanmelding.zoek_ronde(db), wie.gebruiker or "")
    return naar("/secretariaat/groepen")


def _pagina_groepen(request: Request, db: Session, wie: toegang.Bezoek) -> Response:
    ronde = huidige_ronde(db)
    voorstel = groepen.nieuwste(db, ronde) if ronde else None
    gebroken = groepen.overtredingen(db, ronde, voorstel) if ronde and voorstel else []
    pool = select(Aanmelding).filter_by(ronde_id=ronde.id if ronde else 0, status=AanmeldingStatus.BEVESTIGD)
    geplaatst = {p.aanmelding_id for g in voorstel.groepen for p in g.plaatsingen} if voorstel else set()
    over = [a for a in db.scalars(pool.order_by(Aanmelding.id)) if a.id not in geplaatst]
    redenen = voorstel.uitslag.get("redenen", {}) if voorstel else {}
    return toon(
        request, "groepen.html", wie=wie, ronde=ronde, voorstel=voorstel, gebroken=gebroken, over=over,
        redenen=redenen, zoektijd=int(ZOEKTIJD),
    )  # fmt: skip
