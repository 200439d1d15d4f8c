"""What all commands share: options, reading what was typed, and printing; with --json stdout holds only JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from intervisie.errors import IntervisieFout, OngeldigeInvoer

if TYPE_CHECKING:
    from intervisie.db import Databank

AlsJson = Annotated[bool, typer.Option("--json", help="Schrijf alleen JSON naar stdout.")]
InRonde = Annotated[
    str | None, typer.Option("--ronde", help="De naam van de ronde; anders de nieuwste open ronde.")
]
Poort = Annotated[int, typer.Option("--poort", min=1, max=65535, help="De poort van de webpagina's.")]
Adres = Annotated[str, typer.Option("--host", help="Het adres waarop het programma luistert.")]
WIE = "secretariaat"


def deel(uitleg: str) -> typer.Typer:
    """A group of commands."""
    return typer.Typer(help=uitleg, no_args_is_help=True, rich_markup_mode=None)


def open_databank() -> Databank:
    """The database of the settings; raises DatabankFout."""
    from intervisie import db
    from intervisie.settings import settings

    return db.open_databank(settings().database_url)


def zoek_ronde(sessie: Any, naam: str | None) -> Any:
    """The ronde of this name, or the newest open one; raises GeenRonde."""
    from intervisie import aanmelding

    return aanmelding.zoek_ronde(sessie, naam)


def kort(bijeenkomst: Any) -> dict[str, Any]:
    """A bijeenkomst in a few fields."""
    from intervisie import klok

    return {
        "id": str(bijeenkomst.id), "uid": bijeenkomst.uid, "sequence": bijeenkomst.sequence,
        "status": bijeenkomst.status.value, "begin": klok.lokaal(bijeenkomst.begin).isoformat(),
        "eind": klok.lokaal(bijeenkomst.eind).isoformat(), "plaats": bijeenkomst.plaats,
    }  # fmt: skip


def toon(als_json: bool, waarde: Any, regels: Iterable[str]) -> None:
    """Print `waarde` as one line of JSON, or else the lines for people."""
    if als_json:
        sys.stdout.write(json.dumps(waarde, ensure_ascii=False, default=str) + "\n")
        sys.stdout.flush()
        return
    for regel in regels:
        typer.echo(regel)


def meld(fout: IntervisieFout) -> int:
    """Say on stderr what went wrong with one of several files; returns the exit code."""
    typer.echo(str(fout), err=True)
    return 1


def waarschuw_zonder_smtp() -> None:
    """Say on stderr that nothing leaves without a relay."""
    from intervisie.settings import settings

    if not settings().smtp_url:
        typer.echo("INTERVISIE_SMTP_URL is leeg: de mail blijft in de uitbak staan.", err=True)


def lees_bytes(pad: Path) -> bytes:
    """The content of a file; raises OngeldigeInvoer."""
    try:
        return pad.read_bytes()
    except OSError as fout:
        raise OngeldigeInvoer(f"Het bestand {os.fspath(pad)} is niet te lezen.") from fout


def lees_json(pad: Path) -> object:
    """The JSON in a file; raises OngeldigeInvoer."""
    try:
        gelezen: object = json.loads(lees_bytes(pad))
    except (ValueError, RecursionError) as fout:
        raise OngeldigeInvoer(f"Het bestand {os.fspath(pad)} is geen geldige JSON.") from fout
    return gelezen


def als_datum(tekst: str) -> date:
    """An ISO date; raises OngeldigeInvoer."""
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise OngeldigeInvoer(f"{tekst} is geen datum. Schrijf bijvoorbeeld 2022-03-01.") from fout


def als_moment(tekst: str) -> datetime:
    """An ISO date and time, local without an offset; raises OngeldigeInvoer."""
    from intervisie import klok

    try:
        return klok.lees_wandtijd(tekst)
    except ValueError as fout:
        raise OngeldigeInvoer(f"{tekst} is geen tijdstip. Schrijf bijvoorbeeld 2022-03-08T09:30.") from fout


def als_id(tekst: str) -> int:
    """A row number; raises OngeldigeInvoer."""
    if not tekst.isdecimal() or len(tekst) > 18:
        raise OngeldigeInvoer(f"{tekst} is geen nummer van iets dat bestaat.")
    return int(tekst)


def als_dagdelen(tekst: str) -> tuple[str, ...]:
    """Dagdelen parted by commas."""
    return tuple(deel.strip().lower() for deel in tekst.split(",") if deel.strip())


def als_dagen(tekst: str) -> tuple[int, ...]:
    """Numbers of days parted by commas; raises OngeldigeInvoer."""
    delen = [deel.strip() for deel in tekst.split(",") if deel.strip()]
    if not all(deel.isdecimal() and 1 <= int(deel) <= 90 for deel in delen):
        raise OngeldigeInvoer("Schrijf de dagen vooraf als getallen van 1 tot 90, zoals 28,14,1.")
    return tuple(int(deel) for deel in delen)


def als_ritme(tekst: str) -> tuple[int, int]:
    """Fewest and most weeks, such as 6-8; raises OngeldigeInvoer."""
    minste, _, meeste = tekst.partition("-")
    if not (minste.isdecimal() and meeste.isdecimal() and 1 <= int(minste) <= int(meeste) <= 26):
        raise OngeldigeInvoer("Schrijf het ritme als twee getallen van 1 tot 26, zoals 6-8.")
    return int(minste), int(meeste)


def als_periode(tekst: str) -> tuple[date, date]:
    """Two ISO dates with two points between, or one day; raises OngeldigeInvoer."""
    van, _, tot = tekst.partition("..")
    return als_datum(van), als_datum(tot or van)


def zoek_werkitem(sessie: Any, item_id: int) -> Any:
    """The item of the werklijst with this id; raises NietGevonden."""
    from intervisie.errors import NietGevonden
    from intervisie.models import Werkitem

    item = sessie.get(Werkitem, item_id)
    if item is None:
        raise NietGevonden(f"Er is geen werkitem {item_id}.")
    return item


def zoek_aanmelding(sessie: Any, ronde: Any, email: str) -> Any:
    """The aanmelding of this address in a ronde; raises NietGevonden."""
    from sqlalchemy import select

    from intervisie import mail
    from intervisie.errors import NietGevonden
    from intervisie.models import Aanmelding

    deelnemer = mail.deelnemer_van(sessie, email)
    vraag = select(Aanmelding).filter_by(ronde_id=ronde.id, deelnemer_id=deelnemer.id if deelnemer else 0)
    gevonden = sessie.scalar(vraag)
    if gevonden is None:
        raise NietGevonden("Er is geen aanmelding met dit mailadres in deze ronde.")
    return gevonden
