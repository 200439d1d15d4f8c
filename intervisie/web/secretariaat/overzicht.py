"""Overzicht: how a ronde went from mail to answer, and the same as a file for a spreadsheet."""

from __future__ import annotations

import re
from dataclasses import replace

from fastapi import APIRouter, Request, Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import export, overzicht, rekenblad
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.models import Ronde
from intervisie.overzicht import Cijfers
from intervisie.web.pagina import toon
from intervisie.web.secretariaat.post import bestand
from intervisie.web.verzoek import Form, Lezen, Secretaris, SecretarisDoet, haal, huidige_ronde

router = APIRouter()
ANTWOORDEN = {
    "ACCEPTED": "Ja", "DECLINED": "Nee", "TENTATIVE": "Misschien", "DELEGATED": "Stuurt een ander",
    "NEEDS-ACTION": "Nog geen antwoord",
}  # fmt: skip
NOTITIES = {
    "te_controleren": "Misschien een naam", "ingeleverd": "Klaar om vrij te geven", "vrijgegeven": "Vrijgegeven",
    "ingetrokken": "Ingetrokken",
}  # fmt: skip
BRONNEN = {"mail": "Mail", "web": "Formulier", "secretariaat": "Secretariaat"}


@router.get("/secretariaat/overzicht")
def get_overzicht(request: Request, db: Lezen, wie: Secretaris, ronde: int = 0) -> Response:
    """The numbers of one ronde; without a choice of the one that is open."""
    gekozen = _ronde(db, ronde)
    cijfers = _in_woorden(overzicht.van_ronde(db, gekozen)) if gekozen else None
    rondes = db.execute(select(Ronde.id, Ronde.naam).order_by(Ronde.id.desc())).all()
    return toon(request, "overzicht.html", wie=wie, ronde=gekozen, rondes=rondes, cijfers=cijfers)


@router.post("/secretariaat/overzicht/bestand")
def post_bestand(db: Lezen, form: Form, wie: SecretarisDoet) -> Response:
    """The aanmeldingen and bijeenkomsten of a ronde as CSV, XLSX or ODS, with or without names."""
    gekozen, soort = _ronde(db, form.getal("ronde") or 0), form.een("soort")
    if gekozen is None:
        raise NietGevonden("Er is nog geen ronde.")
    if soort not in rekenblad.SOORTEN:
        raise OngeldigeInvoer("Kies CSV, Excel of OpenDocument.")
    maak, media = rekenblad.SOORTEN[soort]
    naam = re.sub(r"[^a-z0-9]+", "-", gekozen.naam.lower()).strip("-") or "ronde"
    namen = form.een("namen") == "ja"
    return bestand(maak(export.bladen(db, gekozen, namen=namen)), media, f"{naam}.{soort}")


def _in_woorden(cijfers: Cijfers) -> Cijfers:
    """The same numbers under names that people read."""

    def vertaal(rijen: list[tuple[str, int]], woorden: dict[str, str]) -> list[tuple[str, int]]:
        return [(woorden.get(naam, naam), aantal) for naam, aantal in rijen]

    return replace(
        cijfers, bron=vertaal(cijfers.bron, BRONNEN), antwoorden=vertaal(cijfers.antwoorden, ANTWOORDEN),
        notities=vertaal(cijfers.notities, NOTITIES),
    )  # fmt: skip


def _ronde(db: Session, ronde_id: int) -> Ronde | None:
    if ronde_id:
        gevonden: Ronde = haal(db, Ronde, ronde_id)
        return gevonden
    return huidige_ronde(db)
