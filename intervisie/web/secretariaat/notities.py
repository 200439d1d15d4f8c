"""Notities: check the marks and release."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter, Request, Response
from sqlalchemy import func, select

from intervisie import klok, notities
from intervisie.models import Bijeenkomst, Groep, Notitie
from intervisie.web.pagina import toon
from intervisie.web.secretariaat.bladen import blad_van
from intervisie.web.verzoek import (
    Form,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    huidige_ronde,
    naar,
)

router = APIRouter()
PER_BLAD = 20
STANDEN = (
    ("", "Alles"), ("te_controleren", "Misschien een naam"), ("ingeleverd", "Klaar om vrij te geven"),
    ("vrijgegeven", "Vrijgegeven"), ("ingetrokken", "Ingetrokken"),
)  # fmt: skip
GEDAAN = {
    "geef_vrij": "De notitie is vrijgegeven. De lezers krijgen een mail.",
    "trek_in": "De notitie is ingetrokken. Niemand kan haar lezen.",
}


@router.get("/secretariaat/notities")
def get_notities(
    request: Request, db: Lezen, wie: Secretaris, stand: str = "", blad: int = 1, gedaan: str = ""
) -> Response:
    """Notities with their marks, to check and release."""
    ronde = huidige_ronde(db)
    waar = Groep.ronde_id == (ronde.id if ronde else 0)
    vraag = select(Notitie).join(Bijeenkomst, Notitie.bijeenkomst_id == Bijeenkomst.id)
    vraag = vraag.join(Groep, Bijeenkomst.groep_id == Groep.id).where(waar)
    tellen = vraag.with_only_columns(Notitie.status, func.count()).group_by(Notitie.status)
    aantallen = {status.value: n for status, n in db.execute(tellen)}
    if stand and stand in dict(STANDEN):
        vraag = vraag.where(Notitie.status == stand)
    gevonden = blad_van(db, vraag.order_by(Notitie.id.desc()), blad, PER_BLAD)
    bij = [n.bijeenkomst_id for n in gevonden.rijen]
    nummers = select(Bijeenkomst.id, Groep.nummer).join(Groep, Bijeenkomst.groep_id == Groep.id)
    groepen = dict(db.execute(nummers.where(Bijeenkomst.id.in_(bij))).all())
    return toon(
        request, "notities.html", wie=wie, blad=gevonden, groepen=groepen, stand=stand, standen=STANDEN,
        aantallen={**aantallen, "": sum(aantallen.values())}, stukken=stukken, melding=GEDAAN.get(gedaan, ""),
    )  # fmt: skip


@router.post("/secretariaat/notities/{notitie_id}")
def post_notitie(db: Schrijven, form: Form, wie: SecretarisDoet, notitie_id: int) -> Response:
    """Release a notitie or take it back."""
    notitie, doe = haal(db, Notitie, notitie_id), form.een("doe")
    if doe == "geef_vrij":
        notities.geef_vrij(db, klok.nu(), notitie, wie.gebruiker or "")
    else:
        notities.trek_in(db, klok.nu(), notitie, wie.gebruiker or "")
    return naar(f"/secretariaat/notities?gedaan={'geef_vrij' if doe == 'geef_vrij' else 'trek_in'}")


def stukken(notitie: Notitie) -> Iterator[tuple[str, str]]:
    """The text in pieces: (words, what they may point to, or nothing)."""
    plek = 0
    for merk in notitie.merken:
        yield notitie.tekst[plek : merk["begin"]], ""
        yield notitie.tekst[merk["begin"] : merk["eind"]], merk["soort"]
        plek = merk["eind"]
    yield notitie.tekst[plek:], ""
