"""Forms, boxes and tables as sites and mail programs send them: which value goes with which heading."""

from __future__ import annotations

import pytest

from tests.lezermail import ANNA, lees_mail

FORMULIER = """<html><body><h3>Ingevuld: opleiding en intervisie</h3><table>
<tr><td>Waarvoor?</td><td>Intervisie integriteit</td></tr>
<tr><td>Naam medewerker</td><td>A.B. (Anna) Bos</td></tr><tr><td>Werkt bij</td><td>Gem. Ede</td></tr>
<tr><td>Functie</td><td>HR-adviseur</td></tr><tr><td>E-mail</td><td>a.bos@ede.example</td></tr>
<tr><td>Inzetbaar op</td><td><table><tr><th></th><th>maandag</th><th>dinsdag</th></tr>
<tr><td>ochtend</td><td>&#9745;</td><td>&#9744;</td></tr><tr><td>middag</td><td>&#9745;</td><td>&#9745;</td></tr>
</table></td></tr>
<tr><td>Wijze</td><td>&#9745; in een zaal &nbsp; &#9745; via beeldbellen</td></tr>
<tr><td>Leidinggevende</td><td>K. Vos (k.vos@ede.example)</td></tr>
<tr><td>Opmerkingen</td><td>Dat kruisje bij dinsdagmiddag hoort er niet, dan kan ik niet.</td></tr>
</table></body></html>"""


def test_lees_reads_a_form_with_a_grid_of_days_in_it() -> None:
    lezing = lees_mail(
        "From: Intranet <noreply@ede.example>\nSubject: formulier ingediend\n", FORMULIER, "text/html"
    )
    (persoon,) = lezing.personen

    assert (lezing.soort, lezing.redenen) == ("aanmelding", [])
    assert (persoon.naam, persoon.email, persoon.organisatie) == ("Anna Bos", "a.bos@ede.example", "Ede")
    assert (persoon.beschikbaar, persoon.niet_beschikbaar) == (("ma-ochtend", "ma-middag"), ("di-middag",))
    assert persoon.vorm is None


def test_lees_reads_boxes_with_days_below_the_fields_of_a_form() -> None:
    tekst = (
        "Uw naam: Bo Kuiper\nUw e-mailadres: b.kuiper@ede.example\nGemeente: Ede\nFunctie: boa\nVoor: intervisie\n"
        "Aanvinken wat past:\n[x] maandagochtend\n[ ] maandagmiddag\n[x] dinsdagochtend\n"
    )

    (persoon,) = lees_mail(
        "From: Website <noreply@ede.example>\nSubject: Nieuw bericht via het formulier\n", tekst
    ).personen

    assert persoon.beschikbaar == ("ma-ochtend", "di-ochtend")


def test_lees_takes_what_stands_behind_the_questions_for_answers_when_that_is_said() -> None:
    tekst = (
        "Ja graag! Mijn antwoorden staan achter de vragen.\n\nAnna Bos\n\n-----Oorspronkelijk bericht-----\n"
        "Van: Secretariaat <secretariaat@rvs-mn.example>\nVerzonden: vrijdag 14 januari 2022 12:00\n"
        "Aan: Anna Bos\nOnderwerp: intervisie\n\nWat is uw functie? recruiter\n"
        "Op welke dagdelen kunt u? dinsdagochtend en donderdag\nMet vriendelijke groet\n"
    )

    (persoon,) = lees_mail(f"{ANNA}Subject: Re: intervisie\nIn-Reply-To: <x@y>\n", tekst).personen

    assert (persoon.functie, persoon.beschikbaar) == ("recruiter", ("di-ochtend", "do-ochtend", "do-middag"))


@pytest.mark.parametrize("punt", ["", ":"])
def test_lees_reads_a_form_with_the_values_below_the_headings(punt: str) -> None:
    velden = {
        "Naam": "Bo Kuiper",
        "E-mailadres": "b.kuiper@ede.example",
        "Organisatie": "Gemeente Ede",
        "Functie": "boa",
        "Wanneer kunt u?": "dinsdagmiddag",
        "Wanneer kunt u niet?": "vrijdag",
    }
    tekst = "\n\n".join(f"{kop}{punt}\n{waarde}" for kop, waarde in velden.items())

    lezing = lees_mail(
        "From: Website <noreply@ede.example>\nSubject: Inzending formulier intervisie\n", tekst
    )
    (persoon,) = lezing.personen

    assert (lezing.soort, lezing.redenen) == ("aanmelding", [])
    assert (persoon.naam, persoon.email, persoon.functie) == ("Bo Kuiper", "b.kuiper@ede.example", "boa")
    assert (persoon.beschikbaar, persoon.niet_beschikbaar) == (("di-middag",), ("vr-ochtend", "vr-middag"))


def test_lees_takes_a_crossed_box_beside_ticks_for_a_no() -> None:
    tekst = "Ik doe mee met de intervisie.\n\n☑ maandagochtend\n☐ maandagmiddag\n☒ dinsdagochtend\n\nAnna Bos\nboa\n"

    (persoon,) = lees_mail(f"{ANNA}Subject: intervisie\n", tekst).personen

    assert (persoon.beschikbaar, persoon.niet_beschikbaar) == (("ma-ochtend",), ("di-ochtend",))


def test_lees_reads_a_table_drawn_with_bars() -> None:
    tekst = (
        "Deze collega's doen mee met de intervisie.\n\n| Naam | Functie | Mail | Beschikbaar | Niet |\n"
        "|---|---|---|---|---|\n| Bo Kuiper | boa | b.kuiper@ede.example | ma | vr |\n"
        "| Mees Kok | HR-adviseur | m.kok@ede.example | wo | |\n\nAnna Bos, secretaresse\n"
    )

    lezing = lees_mail(f"{ANNA}Subject: Aanmelding\n", tekst)

    assert [(p.beschikbaar, p.niet_beschikbaar) for p in lezing.personen] == [
        (("ma-ochtend", "ma-middag"), ("vr-ochtend", "vr-middag")),
        (("wo-ochtend", "wo-middag"), ()),
    ]


def test_lees_reads_a_form_with_a_field_for_each_day() -> None:
    dagen = "Maandag\tochtend\nDinsdag\t-\nWoensdag\thele dag\nDonderdag\tnee\nVrijdag\t"
    tekst = f"Deelnemer\tBo Kuiper\nGemeente\tEde\nRol\tboa\nE-mail\tb.kuiper@ede.example\n{dagen}\n"

    (persoon,) = lees_mail(f"{ANNA}Subject: Aanmelding intervisie\n", tekst).personen

    assert persoon.beschikbaar == ("ma-ochtend", "wo-ochtend", "wo-middag")
    assert persoon.niet_beschikbaar == ("di-ochtend", "di-middag", "do-ochtend", "do-middag")
