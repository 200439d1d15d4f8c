"""All commands, one function each: read the options, do one domain call per transaction, print.

With --json stdout holds only JSON. Everything heavy is imported by the command that needs it, so that --help is
there at once.
"""
# ruff: noqa: PLC0415, B008 - imports stay inside commands for a fast start; typer declares options as defaults

from __future__ import annotations

import json
import logging
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
    from intervisie.worker import Leeskamer

app = typer.Typer(
    help="Intervisie: van aanmelding per mail tot notitie.", no_args_is_help=True, add_completion=False,
    rich_markup_mode=None, pretty_exceptions_enable=False,
)  # fmt: skip


def _groep(naam: str, uitleg: str) -> typer.Typer:
    deel = typer.Typer(help=uitleg, no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(deel, name=naam)
    return deel


databank_app = _groep("databank", "De databank maken en bijwerken.")
mail_app = _groep("mail", "Mail lezen, innemen en natellen.")
ronde_app = _groep("ronde", "Rondes.")
aanmeldingen_app = _groep("aanmeldingen", "Aanmeldingen beoordelen.")
groepen_app = _groep("groepen", "Groepen vormen en goedkeuren.")
agenda_app = _groep("agenda", "Bijeenkomsten plannen, uitnodigen, verzetten.")
deelnemer_app = _groep("deelnemer", "Deelnemers.")
uit_app = _groep("uit", "Uitgaande mail.")
in_app = _groep("in", "Inkomende mail.")
notitie_app = _groep("notitie", "Een notitie inleveren.")
notities_app = _groep("notities", "Notities bekijken en vrijgeven.")
privacy_app = _groep("privacy", "Inzage, wissen en opruimen.")
gebruiker_app = _groep("gebruiker", "Wie er mag inloggen.")

AlsJson = Annotated[bool, typer.Option("--json", help="Schrijf alleen JSON naar stdout.")]
InRonde = Annotated[
    str | None, typer.Option("--ronde", help="De naam van de ronde; anders de nieuwste open ronde.")
]
Poort = Annotated[int, typer.Option("--poort", min=1, max=65535, help="De poort van de webpagina's.")]
Adres = Annotated[str, typer.Option("--host", help="Het adres waarop het programma luistert.")]
WIE = "secretariaat"


@app.callback()
def _start(
    uitgebreid: Annotated[bool, typer.Option("--uitgebreid", help="Meer regels in het log.")] = False,
) -> None:
    niveau = logging.INFO if uitgebreid else logging.WARNING
    logging.basicConfig(
        stream=sys.stderr, level=niveau, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )


# --------------------------------------------------------------------------------------------- the program itself


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

    db = _databank()
    if not eenmalig:
        doors.werker(db)
        return
    gedaan = worker.eenmalig(db)
    _toon(als_json, gedaan, [f"{naam}: {aantal}" for naam, aantal in gedaan.items()])
    _waarschuw_zonder_smtp()


@databank_app.command("migreer")
def databank_migreer(als_json: AlsJson = False) -> None:
    """Maak de databank, of werk hem bij naar de nieuwste versie."""
    from intervisie import db
    from intervisie.settings import settings

    versie = db.migreer(db.open_databank(settings().database_url, maak=True))
    _toon(als_json, {"versie": versie}, [f"De databank heeft versie {versie}."])


@app.command()
def export(ronde: InRonde = None, als_json: AlsJson = False) -> None:
    """Schrijf alles van een ronde als JSON."""
    from intervisie import export as uitvoer

    with _databank().lezen() as sessie:
        alles = uitvoer.van_ronde(sessie, _ronde(sessie, ronde))
    _toon(True, alles, [])


# ----------------------------------------------------------------------------------------------------- mail


@mail_app.command("lees")
def mail_lees(paden: Annotated[list[Path], typer.Argument(metavar="PAD…")], als_json: AlsJson = False) -> int:
    """Lees mails en toon wat erin staat, zonder iets te bewaren."""
    from intervisie import klok, lezer
    from intervisie.deelproces import DeelprocesFout
    from intervisie.worker import Leeskamer

    kamer, code = Leeskamer(), 0
    try:
        for pad in paden:
            try:
                lezing = kamer.lees(_bytes(pad), klok.nu())
            except DeelprocesFout as fout:
                lezing = lezer.Lezing(soort="overig", controle_nodig=True, redenen=[str(fout)])
            except IntervisieFout as fout:
                code = _meld(fout)
                continue
            regel = lezer.als_json(lezing, pad.name)
            _toon(als_json, regel, [f"{pad.name}: {lezing.soort}", *(f"  {r}" for r in lezing.redenen)])
    finally:
        kamer.sluit()
    return code


@mail_app.command("inlezen")
def mail_inlezen(
    paden: Annotated[list[Path], typer.Argument(metavar="PAD…")],
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> int:
    """Neem mailbestanden in alsof ze in het postvak lagen."""
    from intervisie.worker import Leeskamer

    db, kamer, code = _databank(), Leeskamer(), 0
    try:
        with db.lezen() as sessie:
            ronde_id = _ronde(sessie, ronde).id if ronde else None
        for pad in paden:
            try:
                regel = _lees_in(db, kamer, pad, ronde_id)
            except IntervisieFout as fout:
                code = _meld(fout)
                continue
            _toon(als_json, regel, [f"{pad.name}: {regel['soort']}, {regel['status']}. {regel['reden']}"])
    finally:
        kamer.sluit()
    return code


def _lees_in(db: Databank, kamer: Leeskamer, pad: Path, ronde_id: int | None) -> dict[str, Any]:
    from sqlalchemy import select

    from intervisie import klok, mail, worker
    from intervisie.models import Aanmelding, InkomendeMail

    raw = _bytes(pad)
    with db.transactie() as sessie:
        bericht_id = mail.ontvang(sessie, raw, klok.nu(), ronde_id=ronde_id).id
    worker.verwerk_post(db, kamer, alleen=bericht_id)
    with db.lezen() as sessie:
        bericht = sessie.get_one(InkomendeMail, bericht_id)
        ids = sessie.scalars(
            select(Aanmelding.id).filter_by(bericht_id=bericht_id).order_by(Aanmelding.id)
        ).all()
        return {
            "bestand": pad.name, "message_id": bericht.message_id, "soort": bericht.soort,
            "status": bericht.status.value, "aanmeldingen": [str(i) for i in ids], "reden": bericht.reden or "",
        }  # fmt: skip


@mail_app.command("audit")
def mail_audit(als_json: AlsJson = False) -> int:
    """Tel na of alle mail er nog is, en welke mail misschien twee keer aankwam."""
    from intervisie import mail

    with _databank().lezen() as sessie:
        telling = mail.audit(sessie)
    dubbel = len(telling["uit"]["mogelijk_dubbel"])
    _toon(als_json, telling, [
        f"Binnen: {telling['in']['ontvangen_totaal']}, onverklaard: {telling['in']['onverklaard']}.",
        f"Uit: {telling['uit']['totaal']}, misschien dubbel: {dubbel}.",
    ])  # fmt: skip
    return 0 if telling["sluitend"] else 1


@uit_app.command("lijst")
def uit_lijst(als_json: AlsJson = False) -> None:
    """Toon alle uitgaande mail met haar stand."""
    from intervisie import mail

    with _databank().lezen() as sessie:
        rijen = mail.lijst_uit(sessie)
    _toon(als_json, rijen, [f"{r['status']:<12}{r['soort']:<24}{r['message_id']}" for r in rijen])


@uit_app.command("pauzeer")
def uit_pauzeer(als_json: AlsJson = False) -> None:
    """Laat even geen mail vertrekken."""
    _pauzeer(als_json, aan=True)


@uit_app.command("hervat")
def uit_hervat(als_json: AlsJson = False) -> None:
    """Laat mail weer vertrekken."""
    _pauzeer(als_json, aan=False)


@uit_app.command("rauw")
def uit_rauw(message_id: Annotated[str, typer.Argument(metavar="MESSAGE-ID")]) -> None:
    """Schrijf de precieze inhoud van een uitgaande mail naar stdout."""
    from intervisie import mail

    with _databank().lezen() as sessie:
        sys.stdout.buffer.write(mail.rauw_uit(sessie, message_id))


@in_app.command("lijst")
def in_lijst(als_json: AlsJson = False) -> None:
    """Toon alle inkomende mail met haar stand en de reden."""
    from intervisie import mail

    with _databank().lezen() as sessie:
        rijen = mail.lijst_in(sessie)
    _toon(als_json, rijen, [f"{r['status']:<15}{r['soort'] or '-':<18}{r['message_id']}" for r in rijen])


@in_app.command("rauw")
def in_rauw(message_id: Annotated[str, typer.Argument(metavar="MESSAGE-ID")]) -> None:
    """Schrijf de precieze inhoud van een inkomende mail naar stdout."""
    from intervisie import mail

    with _databank().lezen() as sessie:
        sys.stdout.buffer.write(mail.rauw_in(sessie, message_id))


# ------------------------------------------------------------------------------------------- rondes and aanmeldingen


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
    als_json: AlsJson = False,
) -> None:
    """Open een nieuwe ronde."""
    from intervisie import aanmelding, klok

    with _databank().transactie() as sessie:
        ronde = aanmelding.maak_ronde(
            sessie,
            klok.nu(),
            naam,
            _datum(van),
            _datum(tot),
            minimum=minimum,
            maximum=maximum,
            aantal=bijeenkomsten,
        )
        gemaakt = {
            "id": str(ronde.id), "naam": ronde.naam, "van": ronde.van.isoformat(), "tot": ronde.tot.isoformat(),
            "min": ronde.minimum, "max": ronde.maximum, "bijeenkomsten": ronde.aantal_bijeenkomsten,
        }  # fmt: skip
    _toon(als_json, gemaakt, [f"Ronde {gemaakt['naam']} is open."])


@app.command()
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
        telefoon=telefoon, vorm=vorm, beschikbaar=_dagdelen(beschikbaar), niet_beschikbaar=_dagdelen(niet_beschikbaar),
    )  # fmt: skip
    with _databank().transactie() as sessie:
        gemaakt = aanmelding.meld_aan(
            sessie,
            klok.nu(),
            _ronde(sessie, ronde),
            invoer,
            bron=Bron.SECRETARIAAT,
            status=AanmeldingStatus.BEVESTIGD,
        )
        uitslag = {"id": str(gemaakt.id), "status": gemaakt.status.value}
    _toon(als_json, uitslag, [f"Aanmelding {uitslag['id']} is {uitslag['status']}."])


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
    with _databank().transactie() as sessie:
        uitslag = aanmelding.keur_goed(
            sessie, klok.nu(), _ronde(sessie, ronde), None if alle else [_id(i) for i in ids or []], WIE
        )
    mislukt = [u for u in uitslag if u["reden"]]
    regels = [f"{u['id']}: {u['status']}. {u['reden'] or ''}".strip() for u in uitslag]
    _toon(als_json, {"aanmeldingen": uitslag, "goedgekeurd": len(uitslag) - len(mislukt)}, regels)
    return 1 if ids and mislukt else 0


@deelnemer_app.command("alias")
def deelnemer_alias(email: str, ander_adres: str, als_json: AlsJson = False) -> None:
    """Laat een tweede adres meetellen als dat van dezelfde deelnemer."""
    from intervisie import aanmelding, klok

    with _databank().transactie() as sessie:
        aanmelding.voeg_alias_toe(sessie, klok.nu(), email, ander_adres)
    _toon(als_json, {"email": email, "alias": ander_adres}, ["Het tweede adres is toegevoegd."])


# ------------------------------------------------------------------------------------------------- groepen


@groepen_app.command("vorm")
def groepen_vorm(
    invoer: Annotated[
        Path | None, typer.Option("--invoer", help="Een bestand met een pool, in JSON.")
    ] = None,
    ronde: InRonde = None,
    tijd: Annotated[float, typer.Option("--tijd", min=0.1, max=3600, help="Seconden om te zoeken.")] = 10.0,
    zaad: Annotated[int, typer.Option("--zaad", help="Hetzelfde zaad geeft dezelfde start.")] = 1,
    als_json: AlsJson = False,
) -> None:
    """Vorm groepen uit een bestand, of uit de aanmeldingen van een ronde."""
    from intervisie import verdeler

    if invoer is not None:
        verdeling = _verdeel(_json(invoer), tijd, zaad, [])
    else:
        from intervisie import groepen, klok

        db = _databank()
        with db.lezen() as sessie:
            gekozen = _ronde(sessie, ronde)
            pool, vast = groepen.instantie(sessie, gekozen), groepen.vaste_groepen(sessie, gekozen)
        verdeling = _verdeel(pool, tijd, zaad, vast)
        with db.transactie() as sessie:
            groepen.bewaar(sessie, klok.nu(), _ronde(sessie, gekozen.naam), verdeling, WIE)
    uitslag = verdeler.als_json(verdeling)
    regels = [f"Groep {n}: {', '.join(leden)}" for n, leden in enumerate(verdeling.groepen, start=1)]
    _toon(als_json, uitslag, [*regels, *verdeling.redenen.values()])


def _verdeel(gegevens: object, tijd: float, zaad: int, vast: list[list[str]]) -> Any:
    from intervisie import verdeler

    try:
        return verdeler.verdeel(verdeler.lees_instantie(gegevens), tijd, zaad, vast=vast)
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

    with _databank().transactie() as sessie:
        voorstel = groepen.keur_goed(sessie, klok.nu(), _ronde(sessie, ronde), door)
        uitslag = {
            "versie": voorstel.versie,
            "groepen": len(voorstel.groepen),
            "door": voorstel.goedgekeurd_door,
        }
    _toon(als_json, uitslag, [f"{uitslag['groepen']} groepen zijn goedgekeurd."])


# ------------------------------------------------------------------------------------------------- agenda


@agenda_app.command("plan")
def agenda_plan(ronde: InRonde = None, als_json: AlsJson = False) -> int:
    """Kies data voor de bijeenkomsten van alle goedgekeurde groepen."""
    from intervisie import agenda, klok
    from intervisie import export as uitvoer

    with _databank().transactie() as sessie:
        gekozen = _ronde(sessie, ronde)
        plannen = agenda.plan(sessie, klok.nu(), gekozen, WIE)
        alles = uitvoer.van_ronde(sessie, gekozen)["bijeenkomsten"]
        nummers = agenda.nummers(sessie, gekozen)
    niet = [{"groep": nummers[p.groep], "reden": p.reden} for p in plannen if not p.data]
    regels = [f"Groep {b['groep']}, bijeenkomst {b['nummer']}: {b['begin']}" for b in alles]
    _toon(als_json, {"bijeenkomsten": alles, "niet_gepland": niet}, [*regels, *(n["reden"] for n in niet)])
    return 1 if niet and not alles else 0


@agenda_app.command("nodig-uit")
def agenda_nodig_uit(ronde: InRonde = None, als_json: AlsJson = False) -> None:
    """Zet voor iedereen de uitnodigingen klaar."""
    from intervisie import agenda, klok

    with _databank().transactie() as sessie:
        aantal = agenda.nodig_uit(sessie, klok.nu(), _ronde(sessie, ronde), WIE)
    _toon(als_json, {"uitnodigingen": aantal}, [f"{aantal} uitnodigingen staan klaar."])
    _waarschuw_zonder_smtp()


@agenda_app.command("verzet")
def agenda_verzet(
    bijeenkomst_id: Annotated[str, typer.Argument(metavar="BIJEENKOMST-ID")],
    naar: Annotated[str, typer.Option("--naar", help="Nieuw tijdstip, zoals 2022-03-08T09:30.")],
    plaats: Annotated[str | None, typer.Option("--plaats", help="Nieuwe plaats.")] = None,
    als_json: AlsJson = False,
) -> None:
    """Verzet een bijeenkomst; de genodigden krijgen bericht."""
    from intervisie import agenda, klok

    with _databank().transactie() as sessie:
        bijeenkomst = agenda.zoek_bijeenkomst(sessie, _id(bijeenkomst_id))
        agenda.verzet(sessie, klok.nu(), bijeenkomst, _moment(naar), WIE, plaats=plaats)
        uitslag = _kort(bijeenkomst)
    _toon(als_json, uitslag, [f"De bijeenkomst is nu op {uitslag['begin']}."])


@agenda_app.command("annuleer")
def agenda_annuleer(
    bijeenkomst_id: Annotated[str, typer.Argument(metavar="BIJEENKOMST-ID")], als_json: AlsJson = False
) -> None:
    """Zeg een bijeenkomst af; de genodigden krijgen bericht."""
    from intervisie import agenda, klok

    with _databank().transactie() as sessie:
        bijeenkomst = agenda.zoek_bijeenkomst(sessie, _id(bijeenkomst_id))
        agenda.annuleer(sessie, klok.nu(), bijeenkomst, WIE)
        uitslag = _kort(bijeenkomst)
    _toon(als_json, uitslag, ["De bijeenkomst is geannuleerd."])


@agenda_app.command("verwijder")
def agenda_verwijder(
    bijeenkomst_id: Annotated[str, typer.Argument(metavar="BIJEENKOMST-ID")],
    deelnemer: Annotated[str, typer.Option("--deelnemer", help="Het mailadres van de deelnemer.")],
    als_json: AlsJson = False,
) -> None:
    """Haal één persoon uit één bijeenkomst; alleen die persoon krijgt bericht."""
    from intervisie import agenda, klok

    with _databank().transactie() as sessie:
        deelname = agenda.zoek_deelname(sessie, _id(bijeenkomst_id), deelnemer)
        agenda.verwijder(sessie, klok.nu(), deelname, WIE)
    _toon(
        als_json,
        {"id": bijeenkomst_id, "verwijderd": deelnemer},
        ["De deelnemer is uit de bijeenkomst gehaald."],
    )


# ----------------------------------------------------------------------------------------- notities and privacy


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

    tekst = _bytes(bestand).decode("utf-8", "replace")
    with _databank().transactie() as sessie:
        deelname = agenda.zoek_deelname(sessie, _id(bijeenkomst_id), door)
        bijeenkomst = agenda.zoek_bijeenkomst(sessie, _id(bijeenkomst_id))
        notitie = notities.lever_in(
            sessie, klok.nu(), bijeenkomst, deelname.aanmelding.deelnemer, tekst, niveau
        )
        uitslag = {
            "id": str(notitie.id), "status": notitie.status.value, "niveau": notitie.niveau, "merken": notitie.merken,
        }  # fmt: skip
    _toon(als_json, uitslag, [f"De notitie is ingeleverd ({uitslag['status']})."])


@notities_app.command("lijst")
def notities_lijst(ronde: InRonde = None, als_json: AlsJson = False) -> None:
    """Toon de notities met niveau, stand en merken."""
    from intervisie import notities

    with _databank().lezen() as sessie:
        rijen = notities.lijst(sessie, _ronde(sessie, ronde).id)
    _toon(
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

    with _databank().transactie() as sessie:
        notitie = sessie.get(Notitie, _id(notitie_id))
        if notitie is None:
            raise NietGevonden("Er is geen notitie met dit nummer.")
        aantal = notities.geef_vrij(sessie, klok.nu(), notitie, WIE)
    _toon(
        als_json,
        {"id": notitie_id, "mails": aantal},
        [f"De notitie is vrijgegeven; {aantal} mails staan klaar."],
    )


@privacy_app.command("inzage")
def privacy_inzage(email: str, als_json: AlsJson = False) -> None:
    """Toon alles wat er van iemand is."""
    from intervisie import privacy

    with _databank().lezen() as sessie:
        _toon(True, privacy.inzage(sessie, email), [])


@privacy_app.command("verwijder")
def privacy_verwijder(email: str, als_json: AlsJson = False) -> None:
    """Wis iemand overal."""
    from intervisie import klok, privacy

    with _databank().transactie() as sessie:
        verslag = privacy.verwijder(sessie, klok.nu(), email, WIE)
    _toon(als_json, verslag, [f"{naam}: {aantal}" for naam, aantal in verslag.items()])


@privacy_app.command("ruim-op")
def privacy_ruim_op(
    proef: Annotated[bool, typer.Option("--proef", help="Tel alleen; er verdwijnt niets.")] = False,
    als_json: AlsJson = False,
) -> None:
    """Wis wat over zijn bewaartermijn is."""
    from intervisie import klok, privacy

    with _databank().transactie() as sessie:
        verslag = privacy.ruim_op(sessie, klok.nu(), proef=proef)
    _toon(als_json, verslag, [f"{naam}: {aantal}" for naam, aantal in verslag.items()])


@gebruiker_app.command("maak")
def gebruiker_maak(
    naam: str,
    wachtwoord: Annotated[str, typer.Option("--wachtwoord", prompt="Wachtwoord", hide_input=True)],
    als_json: AlsJson = False,
) -> None:
    """Maak iemand van het secretariaat die mag inloggen, of geef een nieuw wachtwoord."""
    from intervisie import klok
    from intervisie.web import toegang

    with _databank().transactie() as sessie:
        toegang.maak_gebruiker(sessie, klok.nu(), naam, wachtwoord)
    _toon(als_json, {"naam": naam}, [f"{naam} kan inloggen."])


# ------------------------------------------------------------------------------------------- small things


def _databank() -> Databank:
    from intervisie import db
    from intervisie.settings import settings

    return db.open_databank(settings().database_url)


def _ronde(sessie: Any, naam: str | None) -> Any:
    from intervisie import aanmelding

    return aanmelding.zoek_ronde(sessie, naam)


def _pauzeer(als_json: bool, *, aan: bool) -> None:
    from intervisie import klok, mail

    with _databank().transactie() as sessie:
        mail.pauzeer(sessie, klok.nu(), WIE, aan=aan)
    _toon(als_json, {"gepauzeerd": aan}, ["Er vertrekt geen mail." if aan else "Mail vertrekt weer."])


def _kort(bijeenkomst: Any) -> dict[str, Any]:
    from intervisie import klok

    return {
        "id": str(bijeenkomst.id), "uid": bijeenkomst.uid, "sequence": bijeenkomst.sequence,
        "status": bijeenkomst.status.value, "begin": klok.lokaal(bijeenkomst.begin).isoformat(),
        "eind": klok.lokaal(bijeenkomst.eind).isoformat(), "plaats": bijeenkomst.plaats,
    }  # fmt: skip


def _toon(als_json: bool, waarde: Any, regels: Iterable[str]) -> None:
    if als_json:
        sys.stdout.write(json.dumps(waarde, ensure_ascii=False, default=str) + "\n")
        sys.stdout.flush()
        return
    for regel in regels:
        typer.echo(regel)


def _meld(fout: IntervisieFout) -> int:
    typer.echo(str(fout), err=True)
    return 1


def _waarschuw_zonder_smtp() -> None:
    from intervisie.settings import settings

    if not settings().smtp_url:
        typer.echo("INTERVISIE_SMTP_URL is leeg: de mail blijft in de uitbak staan.", err=True)


def _bytes(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError as fout:
        raise OngeldigeInvoer(f"Het bestand {os.fspath(pad)} is niet te lezen.") from fout


def _json(pad: Path) -> object:
    try:
        gelezen: object = json.loads(_bytes(pad))
    except (ValueError, RecursionError) as fout:
        raise OngeldigeInvoer(f"Het bestand {os.fspath(pad)} is geen geldige JSON.") from fout
    return gelezen


def _datum(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise OngeldigeInvoer(f"{tekst} is geen datum. Schrijf bijvoorbeeld 2022-03-01.") from fout


def _moment(tekst: str) -> datetime:
    from intervisie import klok

    try:
        return klok.lees_wandtijd(tekst)
    except ValueError as fout:
        raise OngeldigeInvoer(f"{tekst} is geen tijdstip. Schrijf bijvoorbeeld 2022-03-08T09:30.") from fout


def _id(tekst: str) -> int:
    if not tekst.isdecimal() or len(tekst) > 18:
        raise OngeldigeInvoer(f"{tekst} is geen nummer van iets dat bestaat.")
    return int(tekst)


def _dagdelen(tekst: str) -> tuple[str, ...]:
    return tuple(deel.strip().lower() for deel in tekst.split(",") if deel.strip())
