"""Commands about bijeenkomsten: plan, invite, move, cancel."""

from __future__ import annotations

from typing import Annotated

import typer

from intervisie.opdrachten.invoer import (
    WIE,
    AlsJson,
    InRonde,
    als_id,
    als_moment,
    deel,
    kort,
    open_databank,
    toon,
    waarschuw_zonder_smtp,
    zoek_ronde,
)

agenda_app = deel("Bijeenkomsten plannen, uitnodigen, verzetten.")


@agenda_app.command("plan")
def agenda_plan(ronde: InRonde = None, als_json: AlsJson = False) -> int:
    """Kies data voor de bijeenkomsten van alle goedgekeurde groepen."""
    from intervisie import agenda, klok
    from intervisie import export as uitvoer

    with open_databank().transactie() as sessie:
        gekozen = zoek_ronde(sessie, ronde)
        plannen = agenda.plan(sessie, klok.nu(), gekozen, WIE)
        alles = uitvoer.van_ronde(sessie, gekozen)["bijeenkomsten"]
        nummers = agenda.nummers(sessie, gekozen)
    niet = [{"groep": nummers[p.groep], "reden": p.reden} for p in plannen if not p.data]
    regels = [f"Groep {b['groep']}, bijeenkomst {b['nummer']}: {b['begin']}" for b in alles]
    regels += [str(n["reden"]) for n in niet]
    toon(als_json, {"bijeenkomsten": alles, "niet_gepland": niet}, regels)
    return 1 if niet and not alles else 0


@agenda_app.command("nodig-uit")
def agenda_nodig_uit(ronde: InRonde = None, als_json: AlsJson = False) -> None:
    """Zet voor iedereen de uitnodigingen klaar."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        aantal = agenda.nodig_uit(sessie, klok.nu(), zoek_ronde(sessie, ronde), WIE)
    toon(als_json, {"uitnodigingen": aantal}, [f"{aantal} uitnodigingen staan klaar."])
    waarschuw_zonder_smtp()


@agenda_app.command("verzet")
def agenda_verzet(
    bijeenkomst_id: Annotated[str, typer.Argument(metavar="BIJEENKOMST-ID")],
    naar: Annotated[str, typer.Option("--naar", help="Nieuw tijdstip, zoals 2022-03-08T09:30.")],
    plaats: Annotated[str | None, typer.Option("--plaats", help="Nieuwe plaats.")] = None,
    als_json: AlsJson = False,
) -> None:
    """Verzet een bijeenkomst; de genodigden krijgen bericht."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        bijeenkomst = agenda.zoek_bijeenkomst(sessie, als_id(bijeenkomst_id))
        agenda.verzet(sessie, klok.nu(), bijeenkomst, als_moment(naar), WIE, plaats=plaats)
        uitslag = kort(bijeenkomst)
    toon(als_json, uitslag, [f"De bijeenkomst is nu op {uitslag['begin']}."])


@agenda_app.command("annuleer")
def agenda_annuleer(
    bijeenkomst_id: Annotated[str, typer.Argument(metavar="BIJEENKOMST-ID")], als_json: AlsJson = False
) -> None:
    """Zeg een bijeenkomst af; de genodigden krijgen bericht."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        bijeenkomst = agenda.zoek_bijeenkomst(sessie, als_id(bijeenkomst_id))
        agenda.annuleer(sessie, klok.nu(), bijeenkomst, WIE)
        uitslag = kort(bijeenkomst)
    toon(als_json, uitslag, ["De bijeenkomst is geannuleerd."])


@agenda_app.command("verwijder")
def agenda_verwijder(
    bijeenkomst_id: Annotated[str, typer.Argument(metavar="BIJEENKOMST-ID")],
    deelnemer: Annotated[str, typer.Option("--deelnemer", help="Het mailadres van de deelnemer.")],
    als_json: AlsJson = False,
) -> None:
    """Haal één persoon uit één bijeenkomst; alleen die persoon krijgt bericht."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        deelname = agenda.zoek_deelname(sessie, als_id(bijeenkomst_id), deelnemer)
        agenda.verwijder(sessie, klok.nu(), deelname, WIE)
    toon(
        als_json,
        {"id": bijeenkomst_id, "verwijderd": deelnemer},
        ["De deelnemer is uit de bijeenkomst gehaald."],
    )
