"""Who takes part, where a mail speaks of more people: in one's own words, sent on, in each other's place."""

from __future__ import annotations

import pytest

from tests.lezermail import ANNA, lees, lees_mail, op_naam

ADRES = "(b.dewit@ede.example)"


@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        (
            "Deelnemers aan de intervisie:\nAnna Bos - HR-adviseur - a.bos@ede.example\n"
            "Bram de Wit - jurist HRM - b.dewit@ede.example\n",
            {"Anna Bos": "HRM", "Bram de Wit": "HRM"},
        ),
        (
            f"Als HR-adviseur wil ik samen met mijn opvolger Bram de Wit {ADRES} deelnemen. Bram is recruiter.",
            {"Anna Bos": "HRM", "Bram de Wit": "HRM"},
        ),
        (
            f"Anna hier, ook namens Bram de Wit {ADRES}: we zijn erbij! Twee handhavers.",
            {"Anna Bos": "OOV", "Bram de Wit": "OOV"},
        ),
        (
            f"Ik ben Anna, adviseur HR, en mijn collega heet Bram de Wit {ADRES}, zelfde functie. Schrijf ons in.",
            {"Anna Bos": "HRM", "Bram de Wit": "HRM"},
        ),
        (
            f"Anna Bos en Bram de Wit {ADRES} doen mee aan de intervisie. Hij OOV, ik HRM.",
            {"Anna Bos": "HRM", "Bram de Wit": "OOV"},
        ),
        (
            f"Meld ons maar aan: Bram de Wit {ADRES}, onze crisiscoördinator, en ikzelf, van personeelszaken.",
            {"Anna Bos": "HRM", "Bram de Wit": "OOV"},
        ),
        (
            f"Ik schrijf mij in en neem Bram de Wit {ADRES} mee. Bram is boa en wil net als ik in de OOV-groep.",
            {"Anna Bos": "OOV", "Bram de Wit": "OOV"},
        ),
    ],
)
def test_lees_finds_everybody_and_the_field_of_each(tekst: str, namen: dict[str, str]) -> None:
    lezing = lees(tekst, f"{ANNA}Subject: Intervisie\n")

    assert lezing.soort == "aanmelding"
    assert {naam: p.discipline for naam, p in op_naam(lezing).items()} == namen


@pytest.mark.parametrize(
    "tekst",
    [
        f"Goed idee. Mijn maat Bram de Wit {ADRES} doet ook mee met de intervisie. Hij is boa.",
        f"Bram de Wit {ADRES} doet mee met de intervisie. Boa's, alletwee.",
        f"Wij doen met z'n drieën mee: Anna Bos, HR-adviseur, en Bram de Wit {ADRES}, recruiter.",
        f"Hierbij de twee van ons die meedoen met de intervisie. Bram de Wit {ADRES} is boa.",
    ],
)
def test_lees_asks_when_the_mail_speaks_of_more_people(tekst: str) -> None:
    assert lees(tekst, f"{ANNA}Subject: Intervisie\n").controle_nodig


@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        (
            "Ik ben van baan veranderd, dus mijn stoel in de intervisiegroep gaat naar Bram de Wit. Haal "
            "mij eruit en zet hem erin.",
            {"Anna Bos", "Bram de Wit"},
        ),
        ("Even ruilen voor de intervisie: ik eruit, Bram de Wit erin.", {"Anna Bos", "Bram de Wit"}),
        (
            f"Kunt u mijn naam op de lijst vervangen door die van Bram de Wit {ADRES}?",
            {"Anna Bos", "Bram de Wit"},
        ),
        (
            "Wilt u in plaats van Carla Smit voortaan Bram de Wit uitnodigen voor de intervisie? Carla gaat weg.",
            {"Carla Smit", "Bram de Wit"},
        ),
        (
            f"Carla Smit is van functie gewisseld en draagt haar plek in de intervisie over aan Bram de Wit {ADRES}.",
            {"Carla Smit", "Bram de Wit"},
        ),
    ],
)
def test_lees_has_both_when_one_takes_the_place_of_another(tekst: str, namen: set[str]) -> None:
    lezing = lees(tekst, f"{ANNA}Subject: Intervisie\n")

    assert lezing.soort == "wijziging"
    assert lezing.controle_nodig
    assert set(op_naam(lezing)) == namen


@pytest.mark.parametrize(
    "tekst",
    [
        f"Het nummer van mijn collega Bram de Wit {ADRES} is gewijzigd in 06-11223344. Zelf blijf ik op 06-44332211.",
        f"In mijn aanmelding van gisteren schreef ik Bram de Witt, dat moet Bram de Wit zijn. Adres klopt: {ADRES}.",
    ],
)
def test_lees_leaves_out_who_only_passes_on_a_change(tekst: str) -> None:
    assert list(op_naam(lees(tekst, f"{ANNA}Subject: Intervisie\n"))) == ["Bram de Wit"]


def _mail(van: str, aan: str, tekst: str) -> str:
    return f"\nVan: {van}\nVerzonden: vrijdag 14 januari 2022 12:00\nAan: {aan}\nOnderwerp: intervisie\n\n{tekst}\n"


BRAM, CARLA = "Bram de Wit <b.dewit@ede.example>", "Carla Smit <c.smit@ede.example>"
ANNA_BOS = "Anna Bos <a.bos@ede.example>"


@pytest.mark.parametrize(
    ("eigen", "onder", "namen"),
    [
        (
            "Zie onder, ik doe ook mee (adviseur ondermijning, dinsdag).",
            _mail(
                BRAM, ANNA_BOS, "Meld jij mij aan voor de intervisie? Donderdag kan ik.\n\nBram de Wit\nboa"
            ),
            {"Anna Bos", "Bram de Wit"},
        ),
        (
            "Hierbij de reacties van mijn twee collega's. Zelf kan ik niet.",
            _mail(BRAM, ANNA_BOS, "Ja, ik wil wel meedoen. Dinsdag. Bram de Wit, boa")
            + _mail(CARLA, ANNA_BOS, "Graag! Ik doe mee, donderdag. Carla Smit, boa"),
            {"Bram de Wit", "Carla Smit"},
        ),
        (
            "Zie hieronder de twee van ons die mee willen. Ik sla zelf een rondje over.",
            _mail(
                BRAM,
                ANNA_BOS,
                "Ik zit er wel voor in: dinsdag. Carla wil ook, zie onder.\n\nBram de Wit\nboa",
            )
            + _mail(CARLA, "Bram de Wit", "Neem mij dan ook mee. Donderdag.\n\nCarla Smit\nboa"),
            {"Bram de Wit", "Carla Smit"},
        ),
    ],
)
def test_lees_takes_who_sends_on_and_everybody_whom_he_sends_on(
    eigen: str, onder: str, namen: set[str]
) -> None:
    lezing = lees_mail(f"{ANNA}Subject: FW: intervisie\n", f"{eigen}\n\n{onder}")

    assert lezing.soort == "aanmelding"
    assert set(op_naam(lezing)) == namen


def test_lees_writes_a_double_surname_with_one_dash() -> None:
    koppen = "From: Anna de Wit - ter Horst <a.dewit@ede.example>\nTo: secretariaat@rvs-mn.example\n"

    assert list(op_naam(lees("Ik doe mee met de intervisie. Ik ben HR-adviseur.", koppen))) == [
        "Anna de Wit-ter Horst"
    ]
