"""One item of the werklijst about the agenda: what was said, by whom it may be, and a button for each way out."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from intervisie import agenda, klok
from intervisie.errors import OngeldigeInvoer
from intervisie.models import Werkitem
from intervisie.web.pagina import toon
from intervisie.web.verzoek import Form, Lezen, Schrijven, Secretaris, SecretarisDoet, haal, naar

router = APIRouter()
PAD = "/secretariaat/werklijst/{item_id}"
GEDAAN = {
    "accepteer": "genoteerd", "onthoud": "genoteerd", "negeer": "genegeerd",
    "neem_aan": "verzet", "weiger": "geweigerd",
}  # fmt: skip


@router.get(PAD)
def get_werkitem(request: Request, db: Lezen, wie: Secretaris, item_id: int) -> Response:
    """Everything that is needed to settle it."""
    zaak = agenda.afhandeling.zaak(db, haal(db, Werkitem, item_id))
    return toon(
        request, "werkitem.html", wie=wie, zaak=zaak, item=zaak.item, antwoorden=agenda.afhandeling.ANTWOORDEN
    )


@router.post(PAD)
def post_werkitem(db: Schrijven, form: Form, wie: SecretarisDoet, item_id: int) -> Response:
    """Settle it: accept (and remember the address), take or refuse a proposal, or ignore."""
    item, nu, door = haal(db, Werkitem, item_id), klok.nu(), wie.gebruiker or ""
    match form.een("doe"):
        case "accepteer" | "onthoud" as doe:
            zaak = agenda.afhandeling.zaak(db, item)
            plekken = zaak.bijeenkomst.plekken if zaak.bijeenkomst else []
            gekozen = next((w for w in plekken if sleutel(w) == form.een("wie")), zaak.wie)
            agenda.afhandeling.accepteer(
                db,
                nu,
                item,
                door,
                onthoud=doe == "onthoud",
                antwoord=form.een("antwoord") or None,
                wie=gekozen,
            )
        case "negeer":
            agenda.afhandeling.negeer(db, nu, item, door)
        case "neem_aan":
            agenda.afhandeling.neem_tegenvoorstel_aan(db, nu, item, door)
        case "weiger":
            agenda.afhandeling.weiger_tegenvoorstel(db, nu, item, door)
        case _:
            raise OngeldigeInvoer("Kies wat er met dit punt moet gebeuren.")
    return naar(f"/secretariaat?gedaan={GEDAAN[form.een('doe')]}")


def sleutel(wie: object) -> str:
    """How a place on a list is named in a form."""
    return f"{type(wie).__name__}-{getattr(wie, 'id', 0)}"
