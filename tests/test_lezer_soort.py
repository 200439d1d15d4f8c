"""The kind of a mail by what it says: sentences of many writers, and what speaks against a kind."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing, mime, soort
from intervisie.lezer.soort import tegenspraak
from intervisie.lezer.soort.oordeel import Oordeel

NU = datetime(2022, 2, 7, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
ZINNEN = json.loads((Path(__file__).parent / "mails" / "lezer" / "zinnen.json").read_text("utf-8"))
ALLE = [
    pytest.param(kind, onderwerp, tekst, id=f"{kind}-{nummer}")
    for kind, zinnen in ZINNEN.items()
    for nummer, (onderwerp, tekst) in enumerate(zinnen)
]


UITSPRAKEN = json.loads((Path(__file__).parent / "mails" / "lezer" / "uitspraken.json").read_text("utf-8"))


def _mail(onderwerp: str, tekst: str, functie: str = "") -> bytes:
    mail = EmailMessage()
    mail["From"] = "Wim Deelder <w.deelder@ede.example>"
    mail["To"], mail["Subject"] = "secretariaat@rvs-mn.example", onderwerp
    mail["Date"] = "Mon, 07 Feb 2022 10:00:00 +0100"
    if onderwerp.startswith("Re:"):
        mail["In-Reply-To"] = "<eerder@rvs-mn.example>"
    mail.set_content(
        f"Beste Anouk,\n\n{tekst}\n\nMet vriendelijke groet,\nWim Deelder\n{functie}gemeente Ede\n"
    )
    return mail.as_bytes()


def _bepaal(onderwerp: str, tekst: str) -> Oordeel:
    bericht = mime.open_bericht(_mail(onderwerp, tekst))
    return soort.bepaal(bericht, frozenset({"secretariaat@rvs-mn.example"}))


def _lees(onderwerp: str, tekst: str) -> Lezing:
    return lezer.lees(_mail(onderwerp, tekst, "adviseur OOV\n"), NU, KENNIS)


@pytest.mark.parametrize(("kind", "onderwerp", "tekst"), ALLE)
def test_bepaal_reads_the_kind_from_what_is_said(kind: str, onderwerp: str, tekst: str) -> None:
    oordeel = _bepaal(onderwerp, tekst)

    assert oordeel.soort == kind


@pytest.mark.parametrize(("kind", "controle", "onderwerp", "tekst"), UITSPRAKEN, ids=range(len(UITSPRAKEN)))
def test_lees_knows_the_kind_in_the_words_of_many_writers(
    kind: str, controle: bool | None, onderwerp: str, tekst: str
) -> None:
    lezing = _lees(onderwerp, tekst)

    assert lezing.soort == kind
    assert lezing.controle_nodig or not controle


def test_lees_asks_for_few_sentences_that_are_sure() -> None:
    zeker = [(onderwerp, tekst) for _, controle, onderwerp, tekst in UITSPRAKEN if controle is False]

    nodeloos = [tekst for onderwerp, tekst in zeker if _lees(onderwerp, tekst).controle_nodig]

    assert len(nodeloos) <= 0.08 * len(zeker)


@pytest.mark.parametrize(
    ("onderwerp", "tekst", "reden"),
    [
        ("Afmelding", "Ik meld mij aan voor de intervisie.", "Het onderwerp zegt afmelding, de tekst aanmelding."),
        ("Intervisie", "Ik doe mee met de intervisie, mits mijn chef akkoord is.", tegenspraak.VOORWAARDE),
        ("Intervisie", "Is mijn aanmelding voor de intervisie binnen?", tegenspraak.MISSCHIEN),
        ("Re: Aankondiging intervisie", "Ik hap toe.", None),
        ("Intervisie", "Wanneer begint de intervisie?", None),
    ],
)  # fmt: skip
def test_bepaal_says_what_speaks_against_the_kind(onderwerp: str, tekst: str, reden: str | None) -> None:
    oordeel = _bepaal(onderwerp, tekst)

    assert oordeel.redenen == ((reden,) if reden else ())


def test_bepaal_keeps_a_reply_to_somebody_else_apart() -> None:
    oordeel = _bepaal("Re: Taart op vrijdag", "Ik meld me af, ik ben ziek.")

    assert oordeel.redenen[0] == "Het is niet zeker dat deze mail over de intervisie gaat."


def test_lees_reads_a_sign_up_that_stands_in_the_subject() -> None:
    lezing = _lees(
        "Aanmelding intervisie; wel op ma, niet op do, weg van 4 t/m 8 april",
        "Zie onderwerp. Meer is er niet.",
    )

    persoon = lezing.personen[0]
    assert (lezing.soort, persoon.beschikbaar) == ("aanmelding", ("ma-ochtend", "ma-middag"))
    assert (persoon.niet_beschikbaar, len(persoon.afwezig)) == (("do-ochtend", "do-middag"), 1)


def test_lees_takes_a_time_off_for_no_leaving() -> None:
    lezing = _lees("even niet", "Tot 1 mei zit ik thuis en doe ik niet mee. Daarna gewoon weer mee.")

    assert lezing.soort == "wijziging"


def test_lees_blanks_the_date_of_a_letter() -> None:
    lezing = _lees("deelname", "Ede, 20 februari\n\nIk doe mee met de intervisie. Maandag past mij.")

    assert (lezing.soort, lezing.redenen, lezing.personen[0].afwezig) == ("aanmelding", [], ())


@pytest.mark.parametrize(("wie", "kind"), [("Wim Deelder", "wijziging"), ("Bo Vos", "aanmelding")])
def test_lees_takes_days_above_an_own_sign_up_for_an_addition(wie: str, kind: str) -> None:
    mail = (
        "From: Wim Deelder <w.deelder@ede.example>\nTo: secretariaat@rvs-mn.example\nSubject: RE: Intervisie\n"
        "Date: Mon, 07 Feb 2022 10:00:00 +0100\n\nHoi Anouk, en donderdagmiddag kan ik ook.\n\nWim Deelder\n\n"
        f"Van: {wie}\nVerzonden: vrijdag 4 februari 2022 09:00\nAan: Secretariaat\nOnderwerp: Intervisie\n\n"
        "Ik meld me aan, dinsdagochtend kan ik.\n"
    )

    assert lezer.lees(mail.encode(), NU, KENNIS).soort == kind
