"""A filled proefomgeving that vanishes: people sign up by mail, groups are proposed, the secretariat can go on.

Everything goes the real way: mails are read, rows are made, mail leaves into the built-in mailbox.
"""

from __future__ import annotations

import os
import secrets
import socket
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import typer

from intervisie import aanmelding, bezorging, groepen, klok, mail, serve, verdeler
from intervisie import db as databank
from intervisie.db import Databank
from intervisie.errors import IntervisieFout
from intervisie.settings import settings
from intervisie.web import toegang
from intervisie.worker import Leeskamer, verwerk_post

GEBRUIKER = "secretariaat"
MENSEN = (
    (
        "Noor Aalbers",
        "Amersfoort",
        "Adviseur openbare orde en veiligheid",
        "dinsdagochtend en donderdagmiddag",
    ),
    ("Bram Kuiper", "Zeist", "HR-adviseur", "op dinsdagochtend of woensdagmiddag"),
    (
        "Fatma Yildiz",
        "Nieuwegein",
        "Beleidsmedewerker integrale veiligheid",
        "alle ochtenden behalve vrijdag",
    ),
    ("Joris van der Meulen", "Soest", "P&O-adviseur", "dinsdag de hele dag"),
    ("Willemijn de Graaf", "Almere", "Coördinator ondermijning", "dinsdagochtend en donderdag"),
    ("Mo Bensaid", "Hilversum", "HRM-adviseur", "donderdagmiddag en dinsdagochtend"),
    ("Anke Postma", "Lelystad", "Adviseur crisisbeheersing", "dinsdagochtend"),
    ("Thijs Vermeer", "Woerden", "Hoofd P&O", "ma t/m do in de ochtend"),
    ("Lotte Brinkman", "Veenendaal", "Bibob-coördinator", "woensdagmiddag en dinsdagochtend"),
    ("Samir Haddad", "Houten", "Recruiter", "altijd, ik ben flexibel"),
    ("Ineke Terpstra", "Baarn", "Teamleider toezicht en handhaving", "donderdagmiddag"),
    ("Ruben Jansma", "De Bilt", "Personeelsadviseur", "donderdagmiddag en vrijdagochtend"),
    ("Carlijn Smeets", "Stichtse Vecht", "Adviseur ondermijning", "donderdag"),
    ("Peter Hofstra", "IJsselstein", "HR-businesspartner", "dinsdag en donderdag"),
    ("Yara Mulder", "Dronten", "Veiligheidsadviseur", "donderdagmiddag of maandagochtend"),
    ("Gijs Oldenburg", "Utrecht", "Vertrouwenspersoon bij HRM", "donderdagmiddag"),
)
ZINNEN = (
    "Graag meld ik mij aan voor de intervisie. Ik kan {wanneer}.",
    "Via een collega hoorde ik van de intervisie. Ik doe graag mee! Voor mij kan het {wanneer}.",
    "Hierbij geef ik mij op voor de intervisie over integriteit en ondermijning. Ik ben beschikbaar: {wanneer}.",
)


def start(poort: int) -> None:
    """Make the proefomgeving, print how to get in, and serve it until it is stopped."""
    if not _vrij(poort):
        raise IntervisieFout(f"Poort {poort} is bezet. Kies een andere met: intervisie demo --poort 8001")
    serve.stop_netjes()
    with tempfile.TemporaryDirectory(prefix="intervisie-demo-") as map_:
        _stel_in(Path(map_), poort)
        wachtwoord = secrets.token_urlsafe(9)
        db = databank.open_databank(settings().database_url, maak=True)
        databank.migreer(db)
        typer.echo("De proefomgeving wordt gevuld. Dat duurt een paar tellen.")
        vul(db, wachtwoord)
        db.sluit()
        typer.echo(
            f"\n  Intervisie staat klaar op  {settings().basis_url}\n"
            f"  Secretariaat:              {settings().basis_url}/inloggen\n"
            f"    naam                     {GEBRUIKER}\n"
            f"    wachtwoord               {wachtwoord}\n"
            f"  Alle mail:                 {settings().basis_url}/demo/postvak\n\n"
            "  Stop met Ctrl-C. Daarna is alles weg.\n"
        )
        serve.serve("127.0.0.1", poort, demo=True)


def vul(db: Databank, wachtwoord: str) -> None:
    """Fill an empty database: a gebruiker, a ronde, the mails, and a voorstel to approve."""
    nu = klok.nu()
    van = klok.vandaag(nu) + timedelta(days=21)
    with db.transactie() as sessie:
        toegang.maak_gebruiker(sessie, nu, GEBRUIKER, wachtwoord)
        aanmelding.maak_ronde(sessie, nu, f"Proefronde {van.year}", van, van + timedelta(days=240), aantal=3)
    _stuur_mails(db, nu)
    with db.transactie() as sessie:
        ronde = aanmelding.zoek_ronde(sessie)
        ids = [a.id for a in aanmelding.te_bevestigen(sessie, ronde)]
        aanmelding.keur_goed(sessie, klok.nu(), ronde, ids, GEBRUIKER)
        pool = groepen.instantie(sessie, ronde)
    verdeling = verdeler.verdeel(verdeler.lees_instantie(pool), 2.0)
    with db.transactie() as sessie:
        groepen.bewaar(sessie, klok.nu(), aanmelding.zoek_ronde(sessie), verdeling, GEBRUIKER)
    bezorging.bezorg(db)


def _stuur_mails(db: Databank, nu: datetime) -> None:
    kamer = Leeskamer()
    try:
        for raw in mails(nu):
            with db.transactie() as sessie:
                mail.ontvang(sessie, raw, klok.nu())
        verwerk_post(db, kamer)
    finally:
        kamer.sluit()


def mails(nu: datetime) -> Iterator[bytes]:
    """The mails of the demo: clear sign-ups, one that lacks something, a question and a bounce-free thank-you."""
    for nummer, (naam, gemeente, functie, wanneer) in enumerate(MENSEN):
        tekst = (
            f"Beste secretariaat,\n\n{ZINNEN[nummer % len(ZINNEN)].format(wanneer=wanneer)}\n\n"
            f"Met vriendelijke groet,\n\n{naam}\n{functie}\nGemeente {gemeente}\n06-1234{5600 + nummer}\n"
        )
        yield _mail(nu, nummer, naam, gemeente, "Aanmelding intervisie", tekst)
    yield _mail(
        nu, 90, "Kim", "", "Intervisie", "Hoi, ik wil graag meedoen met de intervisie!\n\nGroetjes, Kim\n"
    )
    vraag = (
        "Goedemiddag,\n\nKosten de bijeenkomsten iets, en waar is het?\n\nVriendelijke groet,\nErik Wolters\n"
    )
    yield _mail(nu, 91, "Erik Wolters", "Rhenen", "Vraag over de intervisie", vraag)


def _mail(nu: datetime, nummer: int, naam: str, gemeente: str, onderwerp: str, tekst: str) -> bytes:
    lokaal = naam.lower().replace(" ", ".")
    domein = gemeente.lower().replace(" ", "") or "post"
    bericht = EmailMessage(policy=policy.SMTP)
    bericht["From"] = f"{naam} <{lokaal}@{domein}.example>"
    bericht["To"] = settings().afzender_adres
    bericht["Subject"] = onderwerp
    bericht["Date"] = format_datetime(klok.lokaal(nu - timedelta(hours=3, minutes=nummer)))
    bericht["Message-ID"] = f"<demo-{nummer}-{secrets.token_hex(4)}@{domein}.example>"
    bericht.set_content(tekst)
    return bericht.as_bytes()


def _stel_in(map_: Path, poort: int) -> None:
    os.environ.update(
        INTERVISIE_DATABASE_URL=f"sqlite:///{map_ / 'demo.db'}",
        INTERVISIE_SMTP_URL=bezorging.DEMO,
        INTERVISIE_IMAP_URL="",
        INTERVISIE_BASIS_URL=f"http://127.0.0.1:{poort}",
        INTERVISIE_GEHEIM=secrets.token_hex(32),
    )
    settings.cache_clear()


def _vrij(poort: int) -> bool:
    with socket.socket() as lijn:
        lijn.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            lijn.bind(("127.0.0.1", poort))
        except OSError:
            return False
    return True
