"""All commands, one function each: read the options, do one domain call per transaction, print.

Everything heavy is imported by the command that needs it, so that --help is there at once.
"""

from __future__ import annotations

import logging
import sys
from typing import Annotated

import typer

from intervisie.opdrachten import agenda, beheer, inrichting, post, ronde
from intervisie.opdrachten.invoer import (
    Adres,
    AlsJson,
    InRonde,
    Poort,
    deel,
    open_databank,
    toon,
    waarschuw_zonder_smtp,
    zoek_ronde,
)

app = typer.Typer(
    help="Intervisie: van aanmelding per mail tot notitie.", no_args_is_help=True, add_completion=False,
    rich_markup_mode=None, pretty_exceptions_enable=False,
)  # fmt: skip
databank_app = deel("De databank maken en bijwerken.")
app.add_typer(databank_app, name="databank")
app.add_typer(post.mail_app, name="mail")
app.add_typer(ronde.ronde_app, name="ronde")
app.command("aanmelden")(ronde.aanmelden)
app.add_typer(ronde.aanmeldingen_app, name="aanmeldingen")
app.add_typer(ronde.deelnemer_app, name="deelnemer")
app.add_typer(ronde.groepen_app, name="groepen")
app.add_typer(agenda.agenda_app, name="agenda")
app.add_typer(inrichting.begeleider_app, name="begeleider")
app.add_typer(inrichting.peiling_app, name="peiling")
app.add_typer(post.uit_app, name="uit")
app.add_typer(post.in_app, name="in")
app.add_typer(beheer.notitie_app, name="notitie")
app.add_typer(beheer.notities_app, name="notities")
app.add_typer(beheer.privacy_app, name="privacy")
app.add_typer(beheer.gebruiker_app, name="gebruiker")


@app.callback()
def _start(
    uitgebreid: Annotated[bool, typer.Option("--uitgebreid", help="Meer regels in het log.")] = False,
) -> None:
    niveau = logging.INFO if uitgebreid else logging.WARNING
    logging.basicConfig(
        stream=sys.stderr, level=niveau, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )


@app.command()
def demo(poort: Poort = 8000) -> None:
    """Start een gevulde proefomgeving die na afloop verdwijnt."""
    from intervisie import demo as proef

    proef.start(poort)


@app.command()
def serve(poort: Poort = 8000, host: Adres = "127.0.0.1") -> None:
    """Start de webpagina's en de werker in één proces."""
    from intervisie import serve as doors

    doors.serve(host, poort)


@app.command()
def web(poort: Poort = 8000, host: Adres = "127.0.0.1") -> None:
    """Start alleen de webpagina's."""
    from intervisie import serve as doors

    doors.web(host, poort)


@app.command()
def werker(
    eenmalig: Annotated[bool, typer.Option("--eenmalig", help="Doe al het werk van nu en stop.")] = False,
    als_json: AlsJson = False,
) -> None:
    """Start de werker: haalt mail op, verstuurt en herinnert."""
    from intervisie import serve as doors
    from intervisie import worker

    db = open_databank()
    if not eenmalig:
        doors.werker(db)
        return
    gedaan = worker.eenmalig(db)
    toon(als_json, gedaan, [f"{naam}: {aantal}" for naam, aantal in gedaan.items()])
    waarschuw_zonder_smtp()


@databank_app.command("migreer")
def databank_migreer(als_json: AlsJson = False) -> None:
    """Maak de databank, of werk hem bij naar de nieuwste versie."""
    from intervisie import db
    from intervisie.settings import settings

    versie = db.migreer(db.open_databank(settings().database_url, maak=True))
    toon(als_json, {"versie": versie}, [f"De databank heeft versie {versie}."])


@app.command()
def export(ronde: InRonde = None, als_json: AlsJson = False) -> None:
    """Schrijf alles van een ronde als JSON."""
    from intervisie import export as uitvoer

    with open_databank().lezen() as sessie:
        alles = uitvoer.van_ronde(sessie, zoek_ronde(sessie, ronde))
    toon(True, alles, [])
