"""Groepen: look at the pool, let the program search, choose, move people, and approve.

Every action is a form; htmx swaps the board where there is JavaScript, and a redirect does where there is none.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, bord, groepen, klok
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    GroepStatus,
    Paar,
    Voorstel,
)
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.secretariaat import groepsbeeld, zoektocht
from intervisie.web.secretariaat.groepsbeeld import Beeld
from intervisie.web.verzoek import (
    Form,
    Formulier,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    huidige_ronde,
    naar,
)

router = APIRouter()
HIER = "/secretariaat/groepen"
PLEKKEN = 25
"""The best other places that are shown for one person."""
NAMEN = 200
"""Up to so many names are offered to choose from; of more, one is typed."""


@router.get(HIER)
def get_groepen(request: Request, db: Lezen, wie: Secretaris, blad: int = 1) -> Response:
    """The pool, the search, and the board of the voorstel that counts."""
    ronde = huidige_ronde(db)
    if ronde is None:
        return toon(request, "groepen.html", wie=wie, ronde=None)
    beeld = groepsbeeld.kijk(db, ronde)
    return toon(
        request, "groepen.html", wie=wie, ronde=ronde, beeld=beeld, zoekt=zoektocht.lees(db, ronde, klok.nu()),
        tijden=zoektocht.TIJDEN, **_blad(beeld, blad),
    )  # fmt: skip


@router.post(f"{HIER}/vorm")
def post_vorm(request: Request, form: Form, wie: SecretarisDoet) -> Response:
    """Start a search; the page then shows how far it is."""
    tijd = form.getal("tijd") or zoektocht.TIJDEN[0]
    if tijd not in zoektocht.TIJDEN:
        raise OngeldigeInvoer("Kies hoe lang er gezocht mag worden.")
    zoektocht.begin(request.app.state.db, tijd, wie.gebruiker or "")
    return naar(HIER)


@router.post(f"{HIER}/stop")
def post_stop(db: Schrijven, wie: SecretarisDoet) -> Response:
    """End the search with the best so far."""
    zoektocht.stop(db, aanmelding.lopende_ronde(db))
    return naar(HIER)


@router.get(f"{HIER}/voortgang")
async def get_voortgang(request: Request, wie: Secretaris) -> Response:
    """How far the search is, as server-sent events, until it ends."""
    return StreamingResponse(_voortgang(request), media_type="text/event-stream")


@router.get(f"{HIER}/wie/{{aanmelding_id}}")
def get_wie(request: Request, db: Lezen, wie: Secretaris, aanmelding_id: int) -> Response:
    """One person: why here or why not, and what the best other places would break and cost."""
    return _wie(request, db, wie, aanmelding_id)


def _wie(
    request: Request, db: Session, wie: toegang.Bezoek, aanmelding_id: int, *, fouten: dict[str, str] | None = None,
    ander: str = "", reden: str = "",
) -> Response:  # fmt: skip
    pool, voorstel, leden = _voorstel(db)
    rij = haal(db, Aanmelding, aanmelding_id)
    gevolgen = bord.gevolgen(pool, leden, rij.id)
    return toon(
        request, "groepen_wie.html", wie=wie, rij=rij, waarom=bord.waarom(pool, leden, rij.id),
        gevolgen={n: g for rang, (n, g) in enumerate(gevolgen.items()) if rang < PLEKKEN or n is None},
        meer=len(gevolgen) > PLEKKEN, open_=voorstel.status is GroepStatus.VOORSTEL,
        plaatsing=next((p for g in voorstel.groepen for p in g.plaatsingen if p.aanmelding_id == rij.id), None),
        namen=sorted(pool.namen.values()) if len(pool.namen) <= NAMEN else (),
        loopt=voorstel.status is GroepStatus.GOEDGEKEURD, fouten=fouten or {}, ander=ander, reden=reden,
        status=422 if fouten else 200,
    )  # fmt: skip


@router.get(f"{HIER}/gevolgen/{{aanmelding_id}}")
def get_gevolgen(
    db: Lezen, wie: Secretaris, aanmelding_id: int, groep: Annotated[list[int] | None, Query()] = None
) -> Response:
    """What moving one person to each of these groepen would break and cost, for the board while a card is dragged."""
    pool, _, leden = _voorstel(db)
    gevonden = bord.gevolgen(pool, leden, aanmelding_id, groep or ())
    return JSONResponse({str(nummer or 0): asdict(gevolg) for nummer, gevolg in gevonden.items()})


@router.post(f"{HIER}/verplaats")
def post_verplaats(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Move one person to another groep, or out of all."""
    wie_dan = form.getal("aanmelding")
    if wie_dan is None:
        raise OngeldigeInvoer("Kies wie u wilt verplaatsen.")
    doel = form.getal("naar") or None
    groepen.verplaats(db, klok.nu(), aanmelding.lopende_ronde(db), wie_dan, doel, wie.gebruiker or "")
    return _bord(request, db, wie, form)


@router.post(f"{HIER}/stap")
def post_stap(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Undo or redo a hand move."""
    doe = groepen.maak_ongedaan if form.een("doe") == "terug" else groepen.doe_opnieuw
    doe(db, klok.nu(), aanmelding.lopende_ronde(db), wie.gebruiker or "")
    return _bord(request, db, wie, form)


@router.post(f"{HIER}/wie/{{aanmelding_id}}")
def post_wie(
    request: Request, db: Schrijven, form: Form, wie: SecretarisDoet, aanmelding_id: int
) -> Response:
    """Pin, leave out, tie to or keep from somebody, or let a late deelnemer join."""
    nu, door, ronde = klok.nu(), wie.gebruiker or "", aanmelding.lopende_ronde(db)
    rij = haal(db, Aanmelding, aanmelding_id)
    doe = form.een("doe")
    if doe in ("vast", "los"):
        groepen.zet_vast(db, nu, ronde, rij.id, door, vast=doe == "vast")
    elif doe in ("buiten", "binnen"):
        groepen.sluit_uit(db, nu, rij, door, buiten=doe == "buiten")
    elif doe == "voeg_in":
        agenda.werk_bij(db, nu, groepen.voeg_in(db, nu, ronde, rij.id, door), door)
    else:
        naam, reden = form.een("ander"), form.een("reden")
        try:
            ander = groepen.zoek_wie(groepen.laad(db, ronde), naam)
            groepen.koppel(db, nu, ronde, rij.id, ander, doe, door, reden)
        except OngeldigeInvoer as fout:
            return _wie(request, db, wie, rij.id, fouten={"ander": str(fout)}, ander=naam, reden=reden)
    return naar(HIER)


@router.post(f"{HIER}/paar/{{paar_id}}")
def post_paar(db: Schrijven, wie: SecretarisDoet, paar_id: int) -> Response:
    """Let go of a pair."""
    groepen.ontkoppel(db, klok.nu(), haal(db, Paar, paar_id), wie.gebruiker or "")
    return naar(HIER)


@router.post(f"{HIER}/kies")
def post_kies(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Go on with one of two voorstellen."""
    groepen.kies(db, klok.nu(), aanmelding.lopende_ronde(db), form.getal("versie") or 0, wie.gebruiker or "")
    return naar(HIER)


@router.get(f"{HIER}/keur-goed")
def get_keur_goed(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """What approving would do: who gets which mail, and what changed since the version before."""
    beeld = groepsbeeld.kijk(db, aanmelding.lopende_ronde(db))
    if beeld.voorstel is None:
        raise NietGevonden("Er is nog geen voorstel.")
    voorstel, vorige = beeld.voorstel, _vorige(db, beeld.voorstel)
    anders = bord.verschil(groepen.plaatsen(db, vorige), groepen.plaatsen(db, voorstel)) if vorige else ()
    return toon(
        request, "groepen_keur_goed.html", wie=wie, voorstel=voorstel, bord=beeld.bord or beeld.borden[0],
        vorige=vorige, anders=anders, eerste=voorstel.akkoord_door, vier_ogen=groepen.vier_ogen(),
    )  # fmt: skip


@router.post(f"{HIER}/keur-goed")
def post_keur_goed(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Approve the voorstel: from here on participants hear about it."""
    groepen.keur_goed(db, klok.nu(), aanmelding.lopende_ronde(db), wie.gebruiker or "")
    return naar(HIER)


# ------------------------------------------------------------------------------------------------ the pages


def _bord(request: Request, db: Session, wie: toegang.Bezoek, form: Formulier) -> Response:
    """The board again: only the board where htmx asked, else the page."""
    blad = form.getal("blad") or 1
    if request.headers.get("hx-request") != "true":
        return naar(f"{HIER}?blad={blad}" if blad > 1 else HIER)
    beeld = groepsbeeld.kijk(db, aanmelding.lopende_ronde(db))
    return toon(request, "groepen_bord.html", wie=wie, beeld=beeld, **_blad(beeld, blad))


def _blad(beeld: Beeld, blad: int) -> dict[str, Any]:
    """One page of the board."""
    if beeld.bord is None:
        return {"blad": 1, "bladen": 1, "kolommen": ()}
    bladen = groepsbeeld.bladen(beeld.bord)
    blad = min(max(1, blad), bladen)
    begin = (blad - 1) * groepsbeeld.PER_BLAD
    return {
        "blad": blad, "bladen": bladen, "kolommen": beeld.bord.kolommen[begin : begin + groepsbeeld.PER_BLAD],
    }  # fmt: skip


def _voorstel(db: Session) -> tuple[groepen.Pool, Voorstel, Mapping[int, list[str]]]:
    """The pool, the voorstel that counts and who sits where in it, to read only."""
    beeld = groepsbeeld.kijk(db, aanmelding.lopende_ronde(db))
    if beeld.pool is None or beeld.voorstel is None:
        raise NietGevonden("Er is nog geen voorstel.")
    return beeld.pool, beeld.voorstel, beeld.leden


def _vorige(db: Session, voorstel: Voorstel) -> Voorstel | None:
    """The version before this one."""
    vraag = select(Voorstel).filter_by(ronde_id=voorstel.ronde_id).where(Voorstel.versie < voorstel.versie)
    return db.scalar(vraag.order_by(Voorstel.versie.desc()).limit(1))


async def _voortgang(request: Request) -> AsyncIterator[str]:
    """One event each half second while the search runs, and one that says that it is over."""
    while not await request.is_disconnected():
        stand = await asyncio.to_thread(_lees, request)
        zoekt = stand is not None and stand.stand == "zoekt"
        yield f"event: {'stand' if zoekt else 'klaar'}\ndata: {json.dumps(asdict(stand) if stand else {})}\n\n"
        if not zoekt:
            return
        await asyncio.sleep(0.5)


def _lees(request: Request) -> zoektocht.Stand | None:
    with request.app.state.db.lezen() as db:
        return zoektocht.lees(db, aanmelding.lopende_ronde(db), klok.nu())
