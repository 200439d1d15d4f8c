"""For whom somebody works who names more organisations: each clause of a sentence is read on its own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Persoon
from intervisie.lezer.personen.werkgever import MEER

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])


def lees(zin: str, adres: str) -> tuple[Persoon, list[str]]:
    mail = (
        f"From: Anna Bos <{adres}>\nTo: secretariaat@rvs-mn.example\nDate: Mon, 17 Jan 2022 09:00:00 +0100\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        f"Beste mensen,\n\nGraag meld ik me aan voor de intervisie HRM. {zin}\n\nGroet,\nAnna Bos\nHR-adviseur\n"
    )
    lezing = lezer.lees(mail.encode(), NU, KENNIS)
    (anna,) = lezing.personen
    return anna, lezing.redenen


@pytest.mark.parametrize(
    ("zin", "organisatie"),
    [
        ("Ik woon in Amersfoort en werk in Baarn.", "Baarn"),
        ("Ik woon in Baarn, maar ik werk voor de gemeente Amersfoort.", "Amersfoort"),
        ("Wonen doe ik in Almere, werken bij de gemeente Huizen.", "Huizen"),
        ("Na zeven jaar Houten werk ik nu in Zeist.", "Zeist"),
        ("Na mijn tijd bij de politie ben ik bij Ermelo terechtgekomen.", "Ermelo"),
        ("Ik kom van de gemeente Houten en ben sinds 1 januari begonnen in Zeist.", "Zeist"),
        ("Mijn eerste baan was in Rhenen, daarna Veenendaal en nu alweer tien jaar Ede.", "Ede"),
        ("Mijn vorige baan was bij Almere, tegenwoordig werk ik voor Huizen.", "Huizen"),
        ("Voor Leusden doe ik personeelszaken.", "Leusden"),
        ("Mijn partner werkt in Zutphen, ikzelf bij Brummen.", "Brummen"),
        ("Ik woon in Deventer en zit sinds mei bij de gemeente Olst-Wijhe.", "Olst-Wijhe"),
        ("Mijn formele werkgever is Deventer, uitgeleend aan Zutphen; houd maar Zutphen aan.", "Zutphen"),
        ("In Leusden ben ik de enige HR-adviseur.", "Leusden"),
    ],
)
def test_the_employer_is_where_the_writer_says_that_he_works(zin: str, organisatie: str) -> None:
    anna, redenen = lees(zin, "anna.bos@post.example")

    assert (anna.organisatie, redenen) == (organisatie, [])


@pytest.mark.parametrize(
    "zin",
    [
        "Mijn leervraag gaat over de samenwerking met de politie.",
        "Mijn casus gaat over een conflict met de gemeente Baarn.",
        "Vorige maand waren we op werkbezoek bij de gemeente Amersfoort.",
        "Ik heb een casus over een inwoner die van Arnhem naar ons verhuisde.",
        "Ik zag dat er vanuit Nijkerk en Putten ook mensen meedoen.",
        "Mijn eerste baan was in Rhenen, daarna Veenendaal en nu alweer tien jaar hier.",
        "Volgende maand ga ik op bezoek bij Raalte.",
        "Onze voorzitter is tevens wethouder in Berkelland.",
        "Ik geef regelmatig les aan collega's van de gemeente Amersfoort.",
    ],
)
def test_with_whom_one_has_to_do_is_no_employer(zin: str) -> None:
    anna, redenen = lees(zin, "a.bos@soest.example")

    assert (anna.organisatie, redenen) == ("Soest", [])


@pytest.mark.parametrize(
    "zin",
    [
        "Vanuit Utrecht ben ik gedetacheerd bij Nieuwegein.",
        "Ik ben vanuit Amersfoort uitgeleend aan Leusden.",
        "Ik werk twee dagen voor Houten en twee dagen voor Bunnik.",
    ],
)
def test_two_employers_without_a_choice_are_asked_about(zin: str) -> None:
    anna, redenen = lees(zin, "anna.bos@post.example")

    assert anna.organisatie is None
    assert MEER in redenen
