"""Pages: templates and what every page needs. Escapes everything."""

from __future__ import annotations

import hashlib
from datetime import datetime
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from intervisie import klok
from intervisie.models import DAGDELEN, AanmeldingStatus
from intervisie.settings import settings
from intervisie.web.toegang import Bezoek

SJABLONEN = Path(__file__).parent.parent / "templates" / "pages"
STATIC = Path(__file__).parent / "static"
MENU = (
    ("/secretariaat", "Vandaag"), ("/secretariaat/aanmeldingen", "Aanmeldingen"),
    ("/secretariaat/groepen", "Groepen"),
    ("/secretariaat/agenda", "Agenda"), ("/secretariaat/notities", "Notities"), ("/secretariaat/post", "Post"),
    ("/secretariaat/overzicht", "Overzicht"), ("/secretariaat/instellingen", "Instellingen"),
)  # fmt: skip
# what a state is called on a page, where its own name says too little; the filters use the same words
STANDEN = {
    "te_beoordelen": "wacht op u", "te_bevestigen": "wacht op de deelnemer", "ontvangen": "nog niet gelezen",
    "quarantaine": "niet te lezen", "bezig": "gaat nu weg", "verlopen": "te laat",
    "te_controleren": "misschien een naam", "ingeleverd": "klaar om vrij te geven",
}  # fmt: skip
# pages that hang under a word of the menu but whose address does not begin with it
_ONDER = {
    "aanmelding": "aanmeldingen", "mail": "post", "uit": "post", "proef": "post", "peiling": "agenda",
    "ronde": "instellingen",
}  # fmt: skip


def toon(
    request: Request, sjabloon: str, *, status: int = 200, wie: Bezoek | None = None, **velden: Any
) -> HTMLResponse:
    """Render a page for this visitor."""
    html = _omgeving().get_template(sjabloon).render(
        wie=wie or Bezoek(), huisstijl=bool(settings().huisstijl), pad=request.url.path,
        afzender=settings().afzender_naam or settings().afzender_adres,
        afzender_adres=settings().afzender_adres, demo=getattr(request.app.state, "demo", False), **velden,
    )  # fmt: skip
    return HTMLResponse(html, status_code=status)


def afdeling(pad: str) -> tuple[str, str]:
    """The word of the menu that a page of the desk hangs under: its address and its name."""
    deel = pad.removeprefix("/secretariaat").strip("/").partition("/")[0]
    adres = f"/secretariaat/{_ONDER.get(deel, deel)}"
    return next(((a, naam) for a, naam in MENU if a == adres), MENU[0])


def stand_in_woorden(stand: StrEnum) -> str:
    """A state as people read it: "wacht op u" for "te_beoordelen"."""
    if stand is AanmeldingStatus.INGETROKKEN:
        return "afgemeld"
    return STANDEN.get(stand.value, stand.value.replace("_", " "))


def kort_moment(tijd: datetime) -> str:
    """For a table: "di 8 mrt 2022, 9.30 uur"."""
    wand = klok.lokaal(tijd)
    maand = {3: "mrt"}.get(wand.month, klok.MAANDEN[wand.month - 1][:3])
    dag = klok.WEEKDAGEN[wand.weekday()][:2]
    return f"{dag} {wand.day} {maand} {wand.year}, {klok.uur_in_woorden(tijd)}"


@cache
def static(naam: str) -> str:
    """The address of a static file; it changes with the file, so that a browser may keep it for ever."""
    return f"/static/{naam}?v={hashlib.sha256((STATIC / naam).read_bytes()).hexdigest()[:12]}"


@lru_cache(maxsize=1)
def _omgeving() -> Environment:
    omgeving = Environment(
        loader=FileSystemLoader(SJABLONEN),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.filters["datum"] = klok.datum_in_woorden
    omgeving.filters["moment"] = klok.moment_in_woorden
    omgeving.filters["uur"] = klok.uur_in_woorden
    omgeving.filters["in_woorden"] = stand_in_woorden
    omgeving.filters["kort"] = kort_moment
    omgeving.filters["dagdeel"] = klok.dagdeel_in_woorden
    omgeving.globals["static"] = static
    omgeving.globals["MENU"] = MENU
    omgeving.globals["afdeling"] = afdeling
    omgeving.globals["DAGEN"] = klok.WERKDAGEN
    omgeving.globals["DAGDELEN"] = DAGDELEN
    return omgeving
