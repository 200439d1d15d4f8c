"""Commands about a ronde: open it, take people in, form and approve groepen."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from intervisie.errors import OngeldigeInvoer
from intervisie.opdrachten.invoer import (
    WIE,
    AlsJson,
    InRonde,
    als_dagdelen,
    als_dagen,
    als_datum,
    als_id,
    deel,
    lees_json,
    open_databank,
    toon,
    zoek_ronde,
)
from intervisie.opdrachten.voortgang import toon_voortgang

START = 0.5
"""Seconds that the program may take to start; on a slow machine the rest comes off the time to search."""

ronde_app = deel("Rondes.")
aanmeldingen_app = deel("Aanmeldingen beoordelen.")
deelnemer_app = deel("Deelnemers.")
groepen_app = deel("Groepen vormen en goedkeuren.")


@ronde_app.command("maak")
def ronde_maak(
    naam: str,
    van: Annotated[str, typer.Option("--van", help="Begindatum, zoals 2022-03-01.")],
    tot: Annotated[str, typer.Option("--tot", help="Einddatum, zoals 2022-07-08.")],
    minimum: Annotated[int, typer.Option("--min", help="Kleinste groep.")] = 5,
    maximum: Annotated[int, typer.Option("--max", help="Grootste groep.")] = 8,
    bijeenkomsten: Annotated[
        int, typer.Option("--bijeenkomsten", help="Aantal bijeenkomsten per groep.")
    ] = 4,
    herinner: Annotated[str, typer.Option("--herinner", help="Dagen vooraf, zoals 28,14,1.")] = "28,14,1",
    als_json: AlsJson = False,
) -> None:
    """Open een nieuwe ronde."""
    from intervisie import aanmelding, klok

    with open_databank().transactie() as sessie:
        ronde = aanmelding.maak_ronde(
            sessie,
            klok.nu(),
            naam,
            als_datum(van),
            als_datum(tot),
            minimum=minimum,
            maximum=maximum,
            aantal=bijeenkomsten,
            herinner_dagen=als_dagen(herinner),
        )
        gemaakt = {
            "id": str(ronde.id), "naam": ronde.naam, "van": ronde.van.isoformat(), "tot": ronde.tot.isoformat(),
            "min": ronde.minimum, "max": ronde.maximum, "bijeenkomsten": ronde.aantal_bijeenkomsten,
            "herinner_dagen": ronde.herinner_dagen,
        }  # fmt: skip
    toon(als_json, gemaakt, [f"Ronde {gemaakt['naam']} is open."])


@ronde_app.command("sluit")
def ronde_sluit(naam: str, als_json: AlsJson = False) -> None:
    """Sluit een ronde: er kan zich niemand meer voor aanmelden."""
    from intervisie import aanmelding, klok

    with open_databank().transactie() as sessie:
        ronde = zoek_ronde(sessie, naam)
        aanmelding.sluit_ronde(sessie, klok.nu(), ronde, WIE)
        gesloten = {"naam": ronde.naam, "status": ronde.status.value}
    toon(als_json, gesloten, [f"Ronde {gesloten['naam']} is gesloten."])


def aanmelden(
    naam: Annotated[str, typer.Option("--naam")],
    email: Annotated[str, typer.Option("--email")],
    organisatie: Annotated[str, typer.Option("--organisatie")],
    discipline: Annotated[str, typer.Option("--discipline", help="OOV of HRM.")],
    beschikbaar: Annotated[str, typer.Option("--beschikbaar", help="Zoals di-ochtend,do-middag.")] = "",
    niet_beschikbaar: Annotated[
        str, typer.Option("--niet-beschikbaar", help="Zoals wo-ochtend,vr-middag.")
    ] = "",
    vorm: Annotated[str | None, typer.Option("--vorm", help="online of fysiek.")] = None,
    functie: Annotated[str | None, typer.Option("--functie")] = None,
    telefoon: Annotated[str | None, typer.Option("--telefoon")] = None,
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> None:
    """Meld iemand aan namens het secretariaat; dat telt als bevestigd."""
    from intervisie import aanmelding, klok
    from intervisie.models import AanmeldingStatus, Bron

    invoer = aanmelding.Invoer(
        naam=naam, email=email, organisatie=organisatie, discipline=discipline.upper(), functie=functie,
        telefoon=telefoon, vorm=vorm, beschikbaar=als_dagdelen(beschikbaar),
        niet_beschikbaar=als_dagdelen(niet_beschikbaar),
    )  # fmt: skip
    with open_databank().transactie() as sessie:
        gemaakt = aanmelding.meld_aan(
            sessie,
            klok.nu(),
            zoek_ronde(sessie, ronde),
            invoer,
            bron=Bron.SECRETARIAAT,
            status=AanmeldingStatus.BEVESTIGD,
        )
        uitslag = {"id": str(gemaakt.id), "status": gemaakt.status.value}
    toon(als_json, uitslag, [f"Aanmelding {uitslag['id']} is {uitslag['status']}."])


@aanmeldingen_app.command("keur-goed")
def aanmeldingen_keur_goed(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID…")] = None,
    alle: Annotated[bool, typer.Option("--alle", help="Alle openstaande aanmeldingen.")] = False,
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> int:
    """Neem aanmeldingen op in de ronde."""
    from intervisie import aanmelding, klok

    if bool(ids) == alle:
        raise typer.BadParameter("geef ids of --alle", param_hint="ID…")
    with open_databank().transactie() as sessie:
        uitslag = aanmelding.keur_goed(
            sessie,
            klok.nu(),
            zoek_ronde(sessie, ronde),
            None if alle else [als_id(i) for i in ids or []],
            WIE,
        )
    mislukt = [u for u in uitslag if u["reden"]]
    regels = [f"{u['id']}: {u['status']}. {u['reden'] or ''}".strip() for u in uitslag]
    toon(als_json, {"aanmeldingen": uitslag, "goedgekeurd": len(uitslag) - len(mislukt)}, regels)
    return 1 if ids and mislukt else 0


@deelnemer_app.command("alias")
def deelnemer_alias(email: str, ander_adres: str, als_json: AlsJson = False) -> None:
    """Laat een tweede adres meetellen als dat van dezelfde deelnemer."""
    from intervisie import aanmelding, klok

    with open_databank().transactie() as sessie:
        aanmelding.voeg_alias_toe(sessie, klok.nu(), email, ander_adres)
    toon(als_json, {"email": email, "alias": ander_adres}, ["Het tweede adres is toegevoegd."])


@groepen_app.command("vorm")
def groepen_vorm(
    context: typer.Context,
    invoer: Annotated[
        Path | None, typer.Option("--invoer", help="Een bestand met een pool, in JSON.")
    ] = None,
    ronde: InRonde = None,
    tijd: Annotated[float, typer.Option("--tijd", min=0.1, max=3600, help="Seconden om te zoeken.")] = 10.0,
    zaad: Annotated[int, typer.Option("--zaad", help="Hetzelfde zaad geeft dezelfde start.")] = 1,
    als_json: AlsJson = False,
) -> None:
    """Vorm groepen uit een bestand, of uit de aanmeldingen van een ronde."""
    tijd -= max(0.0, min(tijd, context.obj - START))
    if invoer is not None:
        verdeling = _verdeel(lees_json(invoer), tijd, zaad)
    else:
        from intervisie import groepen, klok

        db = open_databank()
        with db.lezen() as sessie:
            gekozen = zoek_ronde(sessie, ronde)
            pool, vast = groepen.instantie(sessie, gekozen), groepen.vaste_groepen(sessie, gekozen)
            buiten, nu_al = groepen.buiten(sessie, gekozen), groepen.huidige_groepen(sessie, gekozen)
        verdeling = _verdeel(pool, tijd, zaad, vast=vast, buiten=buiten, start=nu_al)
        with db.transactie() as sessie:
            groepen.bewaar(sessie, klok.nu(), zoek_ronde(sessie, gekozen.naam), verdeling, WIE)
    uitslag = {
        "groepen": verdeling.groepen, "niet_geplaatst": verdeling.niet_geplaatst, "doel": verdeling.doel,
        "ondergrens": verdeling.ondergrens, "bewezen_optimaal": verdeling.bewezen_optimaal,
        "seconden": verdeling.seconden, "redenen": verdeling.redenen, "onderdelen": verdeling.onderdelen,
    }  # fmt: skip
    regels = [f"Groep {n}: {', '.join(leden)}" for n, leden in enumerate(verdeling.groepen, start=1)]
    toon(als_json, uitslag, [*regels, *verdeling.redenen.values()])


def _verdeel(gegevens: object, tijd: float, zaad: int, **gegeven: Any) -> Any:
    from intervisie import verdeler

    try:
        instantie = verdeler.lees_instantie(gegevens)
        with toon_voortgang(tijd, instantie.aantal) as meld:
            return verdeler.verdeel(instantie, tijd, zaad, meld, **gegeven)
    except verdeler.OngeldigeInstantie as fout:
        raise OngeldigeInvoer(str(fout)) from fout


@groepen_app.command("keur-goed")
def groepen_keur_goed(
    door: Annotated[str, typer.Option("--door", help="Wie de groepen goedkeurt.")],
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> None:
    """Keur het nieuwste voorstel goed; pas dan krijgen deelnemers bericht."""
    from intervisie import groepen, klok

    with open_databank().transactie() as sessie:
        voorstel = groepen.keur_goed(sessie, klok.nu(), zoek_ronde(sessie, ronde), door)
        uitslag = {
            "versie": voorstel.versie,
            "groepen": len(voorstel.groepen),
            "door": voorstel.goedgekeurd_door,
        }
    toon(als_json, uitslag, [f"{uitslag['groepen']} groepen zijn goedgekeurd."])
