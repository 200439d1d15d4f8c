"""Commands about notities, personal data and accounts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from intervisie.opdrachten.invoer import (
    WIE,
    AlsJson,
    InRonde,
    als_id,
    deel,
    lees_bytes,
    open_databank,
    toon,
    zoek_ronde,
)

notitie_app = deel("Een notitie inleveren.")
notities_app = deel("Notities bekijken en vrijgeven.")
privacy_app = deel("Inzage, wissen en opruimen.")
gebruiker_app = deel("Wie er mag inloggen.")


@notitie_app.command("inleveren")
def notitie_inleveren(
    bijeenkomst_id: Annotated[str, typer.Argument(metavar="BIJEENKOMST-ID")],
    door: Annotated[str, typer.Option("--door", help="Het mailadres van de deelnemer.")],
    bestand: Annotated[Path, typer.Option("--bestand", help="Een tekstbestand met de notitie.")],
    niveau: Annotated[str, typer.Option("--niveau", help="groep of alle.")] = "groep",
    als_json: AlsJson = False,
) -> None:
    """Lever een notitie in namens een deelnemer."""
    from intervisie import agenda, klok, notities

    tekst = lees_bytes(bestand).decode("utf-8", "replace")
    with open_databank().transactie() as sessie:
        deelname = agenda.zoek_deelname(sessie, als_id(bijeenkomst_id), door)
        bijeenkomst = agenda.zoek_bijeenkomst(sessie, als_id(bijeenkomst_id))
        notitie = notities.lever_in(
            sessie, klok.nu(), bijeenkomst, deelname.aanmelding.deelnemer, tekst, niveau
        )
        uitslag = {
            "id": str(notitie.id), "status": notitie.status.value, "niveau": notitie.niveau, "merken": notitie.merken,
        }  # fmt: skip
    toon(als_json, uitslag, [f"De notitie is ingeleverd ({uitslag['status']})."])


@notities_app.command("lijst")
def notities_lijst(ronde: InRonde = None, als_json: AlsJson = False) -> None:
    """Toon de notities met niveau, stand en merken."""
    from intervisie import notities

    with open_databank().lezen() as sessie:
        rijen = notities.lijst(sessie, zoek_ronde(sessie, ronde).id)
    toon(
        als_json,
        rijen,
        [f"{r['id']}: groep {r['groep']}, {r['status']}, {len(r['merken'])} merken" for r in rijen],
    )


@notities_app.command("geef-vrij")
def notities_geef_vrij(
    notitie_id: Annotated[str, typer.Argument(metavar="ID")], als_json: AlsJson = False
) -> None:
    """Geef een notitie vrij; de lezers krijgen bericht."""
    from intervisie import klok, notities
    from intervisie.errors import NietGevonden
    from intervisie.models import Notitie

    with open_databank().transactie() as sessie:
        notitie = sessie.get(Notitie, als_id(notitie_id))
        if notitie is None:
            raise NietGevonden("Er is geen notitie met dit nummer.")
        aantal = notities.geef_vrij(sessie, klok.nu(), notitie, WIE)
    toon(
        als_json,
        {"id": notitie_id, "mails": aantal},
        [f"De notitie is vrijgegeven; {aantal} mails staan klaar."],
    )


@privacy_app.command("inzage")
def privacy_inzage(email: str, als_json: AlsJson = False) -> None:
    """Toon alles wat er van iemand is."""
    from intervisie import privacy

    with open_databank().lezen() as sessie:
        toon(True, privacy.inzage(sessie, email), [])


@privacy_app.command("verwijder")
def privacy_verwijder(email: str, als_json: AlsJson = False) -> None:
    """Wis iemand overal."""
    from intervisie import klok, privacy

    with open_databank().transactie() as sessie:
        verslag = privacy.verwijder(sessie, klok.nu(), email, WIE)
    toon(als_json, verslag, [f"{naam}: {aantal}" for naam, aantal in verslag.items()])


@privacy_app.command("ruim-op")
def privacy_ruim_op(
    proef: Annotated[bool, typer.Option("--proef", help="Tel alleen; er verdwijnt niets.")] = False,
    als_json: AlsJson = False,
) -> None:
    """Wis wat over zijn bewaartermijn is."""
    from intervisie import klok, privacy

    with open_databank().transactie() as sessie:
        verslag = privacy.ruim_op(sessie, klok.nu(), proef=proef)
    toon(als_json, verslag, [f"{naam}: {aantal}" for naam, aantal in verslag.items()])


@gebruiker_app.command("maak")
def gebruiker_maak(
    naam: str,
    wachtwoord: Annotated[str, typer.Option("--wachtwoord", prompt="Wachtwoord", hide_input=True)],
    als_json: AlsJson = False,
) -> None:
    """Maak iemand van het secretariaat die mag inloggen, of geef een nieuw wachtwoord."""
    from intervisie import klok
    from intervisie.web import toegang

    with open_databank().transactie() as sessie:
        toegang.maak_gebruiker(sessie, klok.nu(), naam, wachtwoord)
    toon(als_json, {"naam": naam}, [f"{naam} kan inloggen."])
