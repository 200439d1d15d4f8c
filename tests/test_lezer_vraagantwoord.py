"""Answers under quoted questions: from two on, the question is the heading of its answer."""

from __future__ import annotations

import pytest

from intervisie.lezer import mime
from intervisie.lezer.mime import vraagantwoord
from intervisie.lezer.schrijver import alleen

KOP = b"From: Bo Vos <b.vos@ede.example>\nSubject: Re: Herinnering\nContent-Type: text/plain\n\n"


def _eigen(tekst: str) -> str:
    bericht = mime.open_bericht(KOP + tekst.encode())
    eigen = [(d.begin, d.eind) for d in bericht.delen if d.soort == "eigen" and d.diepte == 0]
    return vraagantwoord.met_koppen(bericht, alleen(bericht.tekst, eigen))


@pytest.mark.parametrize(
    ("vraag", "kop"),
    [
        ("Wanneer kunt u niet?", "Afwezig"),
        ("Op welke dagdelen kunt u?", "Beschikbaar"),
        ("3. Wat is uw functie?", "Functie"),
        ("Heeft u voorkeur voor online of fysiek?", "Vorm"),
        ("Werkt u bij OOV of HRM?", "Discipline"),
    ],
)
def test_met_koppen_puts_the_heading_before_the_answer(vraag: str, kop: str) -> None:
    tekst = _eigen(f"> Welke gemeente?\nEde\n> {vraag}\nantwoord\n")

    assert [regel.split() for regel in tekst.split("\n") if regel.strip()] == [
        ["Organisatie:", "Ede"],
        [f"{kop}:", "antwoord"],
    ]


def test_met_koppen_leaves_every_answer_in_its_place() -> None:
    tekst = "> Welke gemeente?\nEde\n> Wanneer kunt u niet?\nmaandag\n"

    gelezen = _eigen(tekst)

    assert [gelezen.index(woord) for woord in ("Ede", "maandag")] == [
        mime.open_bericht(KOP + tekst.encode()).tekst.index(woord) for woord in ("Ede", "maandag")
    ]


def test_met_koppen_leaves_a_single_answer_as_it_was() -> None:
    assert _eigen("> Wanneer kunt u niet?\nmaandag\n").split() == ["maandag"]


def test_met_koppen_takes_items_of_a_list_for_questions() -> None:
    tekst = _eigen(
        "> 1. Uw gemeente of dienst\nEde\n> 2. Het nummer waarop u te bereiken bent\n030 1234567\n"
    )

    assert [regel.split()[0] for regel in tekst.split("\n") if regel.strip()] == ["Organisatie:", "Telefoon:"]


@pytest.mark.parametrize("merk", ["- ", "• ", ""])
def test_met_koppen_takes_bare_items_for_questions(merk: str) -> None:
    tekst = _eigen(
        f"> {merk}uw organisatie\nEde\n> {merk}dagdelen waarop u kunt\nma\n> {merk}dagen dat u weg bent\nweek 9\n"
    )

    assert [regel.split()[0] for regel in tekst.split("\n") if regel.strip()] == [
        "Organisatie:",
        "Beschikbaar:",
        "Afwezig:",
    ]


def test_met_koppen_asks_the_days_again_that_an_answer_points_at() -> None:
    vraag = "> 2. Waarop u kunt (bijvoorbeeld maandagochtend, dinsdagmiddag)"

    tekst = _eigen(f"> 1. Uw gemeente?\nEde\n{vraag}\nDie twee niet, donderdag wel.\n")

    assert "Dagen: maandagochtend, dinsdagmiddag?" in tekst


@pytest.mark.parametrize(
    "vraag",
    ["Wie wilt u aanmelden?", "Wie doet er mee?", "Naam van de deelnemers:", "Welke collega's komen er?"],
)
def test_met_koppen_signs_up_who_is_answered(vraag: str) -> None:
    tekst = _eigen(f"> {vraag}\nEva Pot (boa) en ik\n> Op welke dagdelen?\nEva: maandag. Ik: dinsdag.\n")

    assert [" ".join(regel.split()) for regel in tekst.split("\n") if regel.strip()] == [
        "Ik meld aan: Eva Pot (boa) en ik",
        "Eva: maandag. Ik: dinsdag.",
    ]


def test_met_koppen_reads_an_answer_behind_the_question_on_its_line() -> None:
    vragen = "> 1. Naam: Bo Vos\n> 2. Op welke dagdelen kun je (bijvoorbeeld vrijdag)? maandagochtend\n"

    tekst = _eigen(f"Ik heb mijn antwoorden achter de vragen gezet.\n\n{vragen}")

    assert [" ".join(regel.split()) for regel in tekst.split("\n") if regel.strip()][1:] == [
        "1. Naam: Bo Vos",
        "2. Beschikbaar: maandagochtend",
    ]


@pytest.mark.parametrize(
    "vraag",
    [
        "> 3. Op welke dagdelen kun je (bijvoorbeeld maandagmiddag of\n> woensdagochtend)?",
        "> Op welke dagdelen kun je (bijvoorbeeld maandagmiddag of\n> woensdagochtend)?",
    ],
)
def test_met_koppen_takes_a_question_that_goes_on_over_the_line_as_one(vraag: str) -> None:
    tekst = _eigen(f"> 1. Voor welke organisatie werk je?\nEde\n{vraag}\nmaandag niet\n")

    assert [regel.split() for regel in tekst.split("\n") if regel.strip()][1] == [
        "Beschikbaar:",
        "maandag",
        "niet",
    ]


@pytest.mark.parametrize(
    ("boven", "naam", "telt"),
    [
        ("Zie hieronder.", "Bo Vos", True),
        ("Zie hieronder.", "Ina Pot", False),
        ("Dank je wel.", "Bo Vos", False),
    ],
)
def test_a_quoted_form_with_the_name_of_the_writer_was_filled_in_by_him(
    boven: str, naam: str, *, telt: bool
) -> None:
    tekst = _eigen(f"{boven}\n\n> Naam: {naam}\n> Functie: boa\n> Online of op locatie? locatie\n")

    assert ("Functie: boa" in tekst) == telt
    assert ("Vorm:" in tekst) == telt
