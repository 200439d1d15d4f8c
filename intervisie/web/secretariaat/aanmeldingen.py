"""Aanmeldingen: who signed up, and each one beside the mail it was read from."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, gegevens, klok
from intervisie.aanmelding import Invoer
from intervisie.errors import OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    InkomendeMail,
)
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.verzoek import (
    Form,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    huidige_ronde,
    invoer_van,
    naar,
)

router = APIRouter()
OPEN = (AanmeldingStatus.TE_BEOORDELEN, AanmeldingStatus.TE_BEVESTIGEN)


@router.get("/secretariaat/aanmeldingen")
def get_aanmeldingen(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """All aanmeldingen of the ronde."""
    ronde = huidige_ronde(db)
    rijen = db.scalars(
        select(Aanmelding).filter_by(ronde_id=ronde.id if ronde else 0).order_by(Aanmelding.id)
    ).all()
    return toon(request, "aanmeldingen.html", wie=wie, ronde=ronde, rijen=rijen, open_=OPEN)


@router.post("/secretariaat/aanmeldingen/keur-goed")
def post_keur_goed(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Take the ticked aanmeldingen into the ronde."""
    ids = [int(i) for i in form.alle("id") if i.isdecimal()]
    if not ids:
        raise OngeldigeInvoer("Kruis eerst een of meer aanmeldingen aan.")
    uitslag = aanmelding.keur_goed(db, klok.nu(), aanmelding.zoek_ronde(db), ids, wie.gebruiker or "")
    mislukt = [u for u in uitslag if u["reden"]]
    if mislukt:
        zinnen = " ".join(f"Aanmelding {u['id']}: {u['reden']}" for u in mislukt)
        return toon(
            request, "fout.html", wie=wie, status=409, uitleg=f"Niet alles kon worden opgenomen. {zinnen}"
        )
    return naar("/secretariaat/aanmeldingen")


@router.get("/secretariaat/aanmelding/{aanmelding_id}")
def get_aanmelding(request: Request, db: Lezen, wie: Secretaris, aanmelding_id: int) -> Response:
    """One aanmelding beside the mail that it was read from."""
    return _pagina_aanmelding(request, db, wie, haal(db, Aanmelding, aanmelding_id))


@router.post("/secretariaat/aanmelding/{aanmelding_id}")
def post_aanmelding(
    request: Request, db: Schrijven, form: Form, wie: SecretarisDoet, aanmelding_id: int
) -> Response:
    """Correct an aanmelding and take it in, or withdraw it."""
    gevonden, nu, door = haal(db, Aanmelding, aanmelding_id), klok.nu(), wie.gebruiker or ""
    if form.een("doe") == "trek_in":
        aanmelding.trek_in(db, nu, gevonden, door)
        agenda.verwijder_overal(db, nu, gevonden, door)
        return naar("/secretariaat/aanmeldingen")
    invoer = invoer_van(form)
    try:
        with db.begin_nested():
            aanmelding.wijzig(db, nu, gevonden, invoer, door)
            uitslag = aanmelding.keur_goed(db, nu, aanmelding.zoek_ronde(db), [gevonden.id], door)
            if uitslag[0]["reden"]:
                aanmelding.keur(invoer, volledig=True)
    except OngeldigeInvoer as fout:
        return _pagina_aanmelding(request, db, wie, gevonden, invoer=invoer, fouten=fout.velden, status=422)
    return naar("/secretariaat/aanmeldingen")


def _pagina_aanmelding(
    request: Request, db: Session, wie: toegang.Bezoek, gevonden: Aanmelding, *, invoer: Invoer | None = None,
    fouten: dict[str, str] | None = None, status: int = 200,
) -> Response:  # fmt: skip
    bericht = db.get(InkomendeMail, gevonden.bericht_id) if gevonden.bericht_id else None
    lezing = (bericht.lezing or {}) if bericht else {}
    return toon(
        request, "aanmelding.html", wie=wie, status=status, aanmelding=gevonden, bericht=bericht,
        stukken=stukken(lezing, gevonden.deelnemer.email), invoer=invoer or aanmelding.invoer_uit(gevonden),
        fouten=fouten or {}, organisaties=gegevens.namen(),
    )  # fmt: skip


def stukken(lezing: dict[str, Any], email: str | None) -> list[tuple[str, str]]:
    """The text of a mail in pieces: (words, name of the field read from them, or nothing)."""
    tekst = lezing.get("tekst", "")
    personen = lezing.get("personen", [])
    persoon = next((p for p in personen if p.get("email") == email), personen[0] if personen else {})
    merken = sorted(
        (f["begin"], f["eind"], veld)
        for veld, f in (persoon.get("bron") or {}).items()
        if f and f.get("begin") is not None
    )
    uit, plek = [], 0
    for begin, eind, veld in merken:
        if begin < plek or eind > len(tekst):
            continue
        uit += [(tekst[plek:begin], ""), (tekst[begin:eind], veld)]
        plek = eind
    return [*uit, (tekst[plek:], "")]
