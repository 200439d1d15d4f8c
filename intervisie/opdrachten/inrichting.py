"""Commands that set up the agenda: begeleiders, places, titles, free weeks, peilingen and feeds."""

from __future__ import annotations

from typing import Annotated

import typer

from intervisie.opdrachten.agenda import agenda_app
from intervisie.opdrachten.invoer import (
    WIE,
    AlsJson,
    InRonde,
    als_dagdelen,
    als_datum,
    als_id,
    als_moment,
    als_periode,
    deel,
    kort,
    open_databank,
    toon,
    waarschuw_zonder_smtp,
    zoek_ronde,
)

begeleider_app = deel("Begeleiders bewaren en aan groepen koppelen.")
peiling_app = deel("Vraag een groep welk moment past.")


@begeleider_app.command("bewaar")
def begeleider_bewaar(
    naam: Annotated[str, typer.Option("--naam")],
    email: Annotated[str, typer.Option("--email")],
    organisatie: Annotated[str | None, typer.Option("--organisatie")] = None,
    beschikbaar: Annotated[str, typer.Option("--beschikbaar", help="Zoals di-ochtend,do-middag.")] = "",
    afwezig: Annotated[
        list[str] | None, typer.Option("--afwezig", help="Zoals 2022-05-01..2022-05-10.")
    ] = None,
    als_json: AlsJson = False,
) -> None:
    """Voeg een begeleider toe, of werk de gegevens bij."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        bewaard = agenda.begeleiders.bewaar(
            sessie, klok.nu(), naam, email, WIE, organisatie=organisatie, beschikbaar=als_dagdelen(beschikbaar),
            afwezig=[als_periode(p) for p in afwezig or []],
        )  # fmt: skip
        uitslag = {"id": str(bewaard.id), "email": bewaard.deelnemer.email}
    toon(als_json, uitslag, [f"{naam} is bewaard als begeleider."])


@begeleider_app.command("wijs-toe")
def begeleider_wijs_toe(
    groep: Annotated[int, typer.Argument(metavar="GROEP")],
    email: Annotated[
        str | None, typer.Option("--email", help="Het adres van de begeleider; leeg: niemand.")
    ] = None,
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> None:
    """Laat iemand een groep begeleiden; alleen de begeleiders krijgen bericht."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        gekozen = agenda.zoek_groep(sessie, zoek_ronde(sessie, ronde), groep)
        wie = agenda.begeleiders.zoek(sessie, email) if email else None
        bezwaren = agenda.begeleiders.wijs_toe(sessie, klok.nu(), gekozen, wie, WIE)
    for bezwaar in bezwaren:
        typer.echo(f"Let op: {bezwaar}", err=True)
    zin = f"{email} begeleidt nu groep {groep}." if email else f"Groep {groep} heeft nu geen begeleider."
    toon(als_json, {"groep": groep, "begeleider": email, "bezwaren": bezwaren}, [zin])


@agenda_app.command("plek")
def agenda_plek(
    groep: Annotated[int, typer.Argument(metavar="GROEP")],
    plaats: Annotated[str, typer.Option("--plaats", help="Adres en zaal.")] = "",
    online: Annotated[str, typer.Option("--online", help="De link om online mee te doen.")] = "",
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> None:
    """Kies de plaats en de online link van een groep, voor wat nog gepland wordt."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        gekozen = agenda.zoek_groep(sessie, zoek_ronde(sessie, ronde), groep)
        agenda.instellingen.zet_plek(sessie, klok.nu(), gekozen, plaats, online, WIE)
    toon(als_json, {"groep": groep, "plaats": plaats, "online": online}, ["De plek is bewaard."])


@agenda_app.command("titel")
def agenda_titel(
    patroon: Annotated[str, typer.Argument(help="Zoals 'Overleg {nummer}'.")], als_json: AlsJson = False
) -> None:
    """Kies een (neutrale) titel voor alle afspraken die nog gepland worden."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        agenda.instellingen.zet_titel(sessie, klok.nu(), patroon, WIE)
    toon(als_json, {"titel": patroon}, ["De titel is bewaard."])


@agenda_app.command("houd-vrij")
def agenda_houd_vrij(
    periodes: Annotated[list[str] | None, typer.Argument(metavar="VAN..TOT…")] = None,
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> None:
    """Kies de periodes waarin niets wordt gepland; zonder periodes is alles weer vrij."""
    from intervisie import agenda, klok

    gekozen = [als_periode(p) for p in periodes or []]
    with open_databank().transactie() as sessie:
        agenda.instellingen.blokkeer(sessie, klok.nu(), zoek_ronde(sessie, ronde), gekozen, WIE)
    toon(als_json, {"periodes": periodes or []}, [f"{len(gekozen)} periodes blijven vrij."])


@agenda_app.command("feed")
def agenda_feed(
    email: Annotated[
        str | None, typer.Option("--van", help="Van deze persoon; leeg: van het secretariaat.")
    ] = None,
    trek_in: Annotated[bool, typer.Option("--trek-in", help="Maak het adres onbruikbaar.")] = False,
    als_json: AlsJson = False,
) -> None:
    """Geef het geheime adres van een agenda om op te abonneren, of trek het in."""
    from intervisie import agenda, klok, mail
    from intervisie.errors import NietGevonden

    with open_databank().transactie() as sessie:
        wie = mail.deelnemer_van(sessie, email)
        if email and wie is None:
            raise NietGevonden("Er is niemand met dit mailadres.")
        if trek_in:
            agenda.trek_feed_in(sessie, klok.nu(), wie, WIE)
        adres = None if trek_in else agenda.feed_adres(sessie, klok.nu(), wie, WIE)
    toon(als_json, {"adres": adres}, [adres or "Het adres werkt niet meer."])


@peiling_app.command("begin")
def peiling_begin(
    groep: Annotated[int, typer.Argument(metavar="GROEP")],
    uiterlijk: Annotated[str, typer.Option("--uiterlijk", help="De laatste dag, zoals 2022-03-01.")],
    moment: Annotated[
        list[str] | None, typer.Option("--moment", help="Zoals 2022-03-08T09:30; leeg: vijf.")
    ] = None,
    bijeenkomst: Annotated[
        str | None, typer.Option("--bijeenkomst", help="De bijeenkomst om te verzetten.")
    ] = None,
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> None:
    """Vraag een groep welk moment past."""
    from datetime import time, timedelta

    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        nu, gekozen = klok.nu(), agenda.zoek_groep(sessie, zoek_ronde(sessie, ronde), groep)
        opties = [(als_moment(m), als_moment(m) + timedelta(hours=2)) for m in moment or []]
        peiling = agenda.peilingen.begin(
            sessie, nu, gekozen, opties or agenda.peilingen.stel_momenten_voor(sessie, nu, gekozen),
            klok.moment(als_datum(uiterlijk), time(23, 59)), WIE,
            bijeenkomst=agenda.zoek_bijeenkomst(sessie, als_id(bijeenkomst)) if bijeenkomst else None,
        )  # fmt: skip
        uitslag = {
            "id": str(peiling.id),
            "momenten": [klok.lokaal(m).isoformat() for m, _ in agenda.peilingen.momenten(peiling)],
        }
    toon(als_json, uitslag, [f"Peiling {uitslag['id']} is verstuurd."])
    waarschuw_zonder_smtp()


@peiling_app.command("stand")
def peiling_stand(
    peiling_id: Annotated[str, typer.Argument(metavar="PEILING-ID")], als_json: AlsJson = False
) -> None:
    """Laat zien wie wanneer kan, en wat het beste past."""
    from intervisie import agenda, klok

    with open_databank().lezen() as sessie:
        peiling = agenda.peilingen.zoek(sessie, als_id(peiling_id))
        tellingen, beste = agenda.peilingen.uitslag(peiling), agenda.peilingen.beste(peiling)
    rijen = [
        {"begin": klok.lokaal(t.begin).isoformat(), "ja": len(t.ja), "misschien": len(t.misschien), "nee": len(t.nee),
         "volledig": t.volledig}
        for t in tellingen
    ]  # fmt: skip
    regels = [
        f"{n}. {r['begin']}: {r['ja']} ja, {r['misschien']} misschien, {r['nee']} nee"
        for n, r in enumerate(rijen, 1)
    ]
    toon(als_json, {"momenten": rijen, "beste": beste + 1}, [*regels, f"Het beste past moment {beste + 1}."])


@peiling_app.command("kies")
def peiling_kies(
    peiling_id: Annotated[str, typer.Argument(metavar="PEILING-ID")],
    nummer: Annotated[int, typer.Argument(metavar="MOMENT", min=1)],
    als_json: AlsJson = False,
) -> None:
    """Kies een moment van een peiling; de groep krijgt een uitnodiging of een wijziging."""
    from intervisie import agenda, klok

    with open_databank().transactie() as sessie:
        peiling = agenda.peilingen.zoek(sessie, als_id(peiling_id))
        uitslag = kort(agenda.peilingen.kies(sessie, klok.nu(), peiling, nummer - 1, WIE))
    toon(als_json, uitslag, [f"De bijeenkomst is op {uitslag['begin']}."])
