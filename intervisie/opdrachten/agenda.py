"""Commands about bijeenkomsten: plan, invite, move, cancel, settle what came back, and the round trip test."""

from __future__ import annotations

from typing import Annotated

import typer

from intervisie.opdrachten.invoer import (
    WIE,
    AlsJson,
    InRonde,
    als_id,
    als_moment,
    als_ritme,
    deel,
    kort,
    open_databank,
    toon,
    waarschuw_zonder_smtp,
    zoek_ronde,
    zoek_werkitem,
)

agenda_app = deel("Bijeenkomsten plannen, uitnodigen, verzetten.")
ANTWOORDEN = {"ja": "ACCEPTED", "nee": "DECLINED", "misschien": "TENTATIVE"}


@agenda_app.command("plan")
def agenda_plan(
    ronde: InRonde = None,
    ritme: Annotated[
        str | None, typer.Option("--ritme", help="Minste en meeste weken ertussen, zoals 6-8.")
    ] = None,
    als_json: AlsJson = False,
) -> int:
    """Kies data voor de bijeenkomsten van alle goedgekeurde groepen."""
    from intervisie import agenda, klok
    from intervisie import export as uitvoer

    db, weken = open_databank(), als_ritme(ritme) if ritme else None
    plannen = agenda.plan_buiten(db, klok.nu(), lambda sessie: zoek_ronde(sessie, ronde), WIE, ritme=weken)
    with db.lezen() as sessie:
        gekozen = zoek_ronde(sessie, ronde)
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

    aantal = agenda.nodig_uit_om_beurten(
        open_databank(), klok.nu(), lambda sessie: zoek_ronde(sessie, ronde), WIE
    )
    toon(als_json, {"uitnodigingen": aantal}, [f"{aantal} uitnodigingen staan klaar."])
    waarschuw_zonder_smtp()


@agenda_app.command("verzet")
def agenda_verzet(
    bijeenkomst_id: Annotated[str, typer.Argument(metavar="BIJEENKOMST-ID")],
    naar: Annotated[str, typer.Option("--naar", help="Nieuw tijdstip, zoals 2022-03-08T09:30.")],
    plaats: Annotated[str | None, typer.Option("--plaats", help="Nieuwe plaats.")] = None,
    online: Annotated[str | None, typer.Option("--online", help="Nieuwe link om online mee te doen.")] = None,
    als_json: AlsJson = False,
) -> None:
    """Verzet een bijeenkomst; de genodigden krijgen bericht. Bezwaren staan op stderr en houden niets tegen."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        bijeenkomst, begin = agenda.zoek_bijeenkomst(sessie, als_id(bijeenkomst_id)), als_moment(naar)
        bezwaren = agenda.bezwaren(sessie, bijeenkomst, begin, begin + (bijeenkomst.eind - bijeenkomst.begin))
        agenda.verzet(sessie, klok.nu(), bijeenkomst, begin, WIE, plaats=plaats, online_link=online)
        uitslag = {**kort(bijeenkomst), "bezwaren": bezwaren}
    for bezwaar in bezwaren:
        typer.echo(f"Let op: {bezwaar}", err=True)
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


@agenda_app.command("plaats")
def agenda_plaats(
    email: Annotated[str, typer.Argument(metavar="EMAIL")],
    groep: Annotated[int, typer.Argument(metavar="GROEP")],
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> None:
    """Zet iemand in een goedgekeurde groep; alleen die persoon krijgt bericht."""
    from intervisie import agenda, klok
    from intervisie.opdrachten.invoer import zoek_aanmelding

    with open_databank().transactie() as sessie:
        gekozen = zoek_ronde(sessie, ronde)
        aanmelding = zoek_aanmelding(sessie, gekozen, email)
        agenda.plaats_in(sessie, klok.nu(), aanmelding, agenda.zoek_groep(sessie, gekozen, groep), WIE)
    toon(als_json, {"email": email, "groep": groep}, [f"Deze persoon zit nu in groep {groep}."])


@agenda_app.command("antwoord")
def agenda_antwoord(
    item_id: Annotated[str, typer.Argument(metavar="WERKITEM-ID")],
    accepteer: Annotated[bool, typer.Option("--accepteer", help="Noteer wat er is voorgesteld.")] = False,
    onthoud: Annotated[bool, typer.Option("--onthoud", help="Onthoud ook het adres.")] = False,
    negeer: Annotated[bool, typer.Option("--negeer", help="Verander niets.")] = False,
    antwoord: Annotated[str | None, typer.Option("--antwoord", help="ja, nee of misschien.")] = None,
    als_json: AlsJson = False,
) -> None:
    """Handel een agenda-antwoord van de werklijst af."""
    from intervisie import agenda, klok

    if accepteer == negeer or (antwoord or "ja") not in ANTWOORDEN:
        raise typer.BadParameter(
            "kies --accepteer of --negeer, en ja, nee of misschien", param_hint="--antwoord"
        )
    with open_databank().transactie() as sessie:
        item = zoek_werkitem(sessie, als_id(item_id))
        if negeer:
            gedaan = agenda.afhandeling.negeer(sessie, klok.nu(), item, WIE)
        else:
            gezegd = ANTWOORDEN[antwoord] if antwoord else None
            gedaan = agenda.afhandeling.accepteer(
                sessie, klok.nu(), item, WIE, onthoud=onthoud, antwoord=gezegd
            )
    _toon_gedaan(als_json, item_id, gedaan)


@agenda_app.command("tegenvoorstel")
def agenda_tegenvoorstel(
    item_id: Annotated[str, typer.Argument(metavar="WERKITEM-ID")],
    accepteer: Annotated[
        bool, typer.Option("--accepteer", help="Verzet de bijeenkomst voor iedereen.")
    ] = False,
    weiger: Annotated[
        bool, typer.Option("--weiger", help="Houd het tijdstip; de indiener krijgt bericht.")
    ] = False,
    als_json: AlsJson = False,
) -> None:
    """Neem een voorgesteld tijdstip aan, of weiger het."""
    from intervisie import agenda, klok

    if accepteer == weiger:
        raise typer.BadParameter("kies --accepteer of --weiger", param_hint="--accepteer")
    with open_databank().transactie() as sessie:
        item = zoek_werkitem(sessie, als_id(item_id))
        bezwaren = agenda.afhandeling.zaak(sessie, item).bezwaren if accepteer else ()
        doe = (
            agenda.afhandeling.neem_tegenvoorstel_aan
            if accepteer
            else agenda.afhandeling.weiger_tegenvoorstel
        )
        gedaan = doe(sessie, klok.nu(), item, WIE)
    for bezwaar in bezwaren:
        typer.echo(f"Let op: {bezwaar}", err=True)
    _toon_gedaan(als_json, item_id, gedaan)


@agenda_app.command("proef")
def agenda_proef(
    adres: Annotated[str | None, typer.Argument(metavar="ADRES")] = None,
    stand: Annotated[bool, typer.Option("--stand", help="Laat zien hoe de proef staat.")] = False,
    als_json: AlsJson = False,
) -> int:
    """Stuur een proefuitnodiging; met --stand: 0 als het antwoord goed is gelezen, anders 1."""
    from intervisie import agenda, klok

    if (adres is None) == (not stand):
        raise typer.BadParameter("geef een mailadres of --stand", param_hint="ADRES")
    db = open_databank()
    if adres is None:
        with db.lezen() as sessie:
            uitslag = agenda.proef.stand(sessie)
    else:
        with db.transactie() as sessie:
            uitslag = agenda.proef.stuur(sessie, klok.nu(), adres, WIE)
        waarschuw_zonder_smtp()
    waarde = {
        "adres": uitslag.adres, "verstuurd_op": uitslag.verstuurd_op, "groen": uitslag.groen,
        "uitleg": uitslag.uitleg,
    }  # fmt: skip
    toon(als_json, waarde, [("Groen. " if uitslag.groen else "") + uitslag.uitleg])
    return 0 if uitslag.groen or adres else 1


def _toon_gedaan(als_json: bool, item_id: str, gedaan: bool) -> None:
    zin = "Dit is afgehandeld." if gedaan else "Dit was al afgehandeld."
    toon(als_json, {"werkitem": item_id, "gedaan": gedaan}, [zin])
