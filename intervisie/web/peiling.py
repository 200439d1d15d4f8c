"""What a link in a mail opens beside Mijn intervisie: a peiling to fill in, and the answer of a begeleider.

Looking changes nothing; only the form with the token of its session does.
"""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from intervisie import agenda, klok, links
from intervisie.errors import OngeldigeInvoer
from intervisie.models import Begeleiding, Bijeenkomst, Peiling, PeilingStatus, Peilingstem
from intervisie.models import Deelnemer as Persoon
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.toegang import Bezoek
from intervisie.web.verzoek import Deelnemer, DeelnemerDoet, Form, Lezen, Schrijven, haal, link_van, naar

router = APIRouter()
PADEN = {"peiling": "/peiling", "begeleiding": "/begeleiding"}


@router.get("/p/{token}")
def get_link(db: Schrijven, token: str) -> Response:
    """Open a personal link: the token goes from the URL into a session, nothing else changes."""
    doel = links.zoek(db, klok.nu(), token).doel
    antwoord = RedirectResponse(PADEN.get(doel, "/mijn"), status_code=303)
    toegang.zet_cookie(antwoord, toegang.open_link(db, klok.nu(), token))
    return antwoord


@router.get("/peiling")
def get_peiling(request: Request, db: Lezen, wie: Deelnemer, gelukt: str = "") -> Response:
    """The moments on offer, with what this person said before."""
    peiling, persoon = _peiling(db, wie)
    return toon(
        request, "peiling.html", wie=wie, peiling=peiling, momenten=agenda.peilingen.momenten(peiling),
        keuzen=_keuzen(peiling, persoon), open_=_is_open(peiling), gelukt=gelukt == "ja", fout="",
    )  # fmt: skip


@router.post("/peiling")
def post_peiling(request: Request, db: Schrijven, form: Form, wie: DeelnemerDoet) -> Response:
    """Keep what this person says about each moment."""
    peiling, persoon = _peiling(db, wie)
    keuzen = [form.een(f"moment-{nummer}") for nummer in range(len(peiling.opties))]
    try:
        agenda.peilingen.stem(db, klok.nu(), peiling, persoon, keuzen)
    except OngeldigeInvoer as fout:
        return toon(
            request, "peiling.html", wie=wie, status=422, peiling=peiling, keuzen=keuzen, open_=_is_open(peiling),
            momenten=agenda.peilingen.momenten(peiling), gelukt=False, fout=str(fout),
        )  # fmt: skip
    return naar("/peiling?gelukt=ja")


@router.get("/begeleiding")
def get_begeleiding(request: Request, db: Lezen, wie: Deelnemer, gelukt: str = "") -> Response:
    """The bijeenkomst that a begeleider was invited to guide."""
    plek, bijeenkomst = _begeleiding(db, wie)
    return toon(
        request, "begeleiding.html", wie=wie, plek=plek, b=bijeenkomst, waar=agenda.waar(bijeenkomst),
        gelukt=gelukt == "ja",
    )  # fmt: skip


@router.post("/begeleiding")
def post_begeleiding(db: Schrijven, form: Form, wie: DeelnemerDoet) -> Response:
    """Say whether you come to guide it."""
    plek, _ = _begeleiding(db, wie)
    agenda.antwoord_zelf(db, klok.nu(), plek, form.een("antwoord"), form.een("opmerking"))
    return naar("/begeleiding?gelukt=ja")


def _peiling(db: Lezen, wie: Bezoek) -> tuple[Peiling, Persoon]:
    link = link_van(wie, "peiling")
    return haal(db, Peiling, link.doel_id), haal(db, Persoon, link.deelnemer_id)


def _begeleiding(db: Lezen, wie: Bezoek) -> tuple[Begeleiding, Bijeenkomst]:
    plek = haal(db, Begeleiding, link_van(wie, "begeleiding").doel_id)
    return plek, haal(db, Bijeenkomst, plek.bijeenkomst_id)


def _keuzen(peiling: Peiling, persoon: Persoon) -> list[str]:
    eerder: Peilingstem | None = next((s for s in peiling.stemmen if s.deelnemer_id == persoon.id), None)
    return list(eerder.keuzen) if eerder else [""] * len(peiling.opties)


def _is_open(peiling: Peiling) -> bool:
    return peiling.status is PeilingStatus.OPEN and klok.nu() <= peiling.uiterlijk
