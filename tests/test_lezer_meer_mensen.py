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
            "Anna Bos, HR-adviseur, 06-21212121, a.bos@ede.example\n"
            "Bram de Wit, recruiter, 06-31313131, b.dewit@ede.example\n\nWij melden ons aan.\n",
            {"Anna Bos": "HRM", "Bram de Wit": "HRM"},
        ),
        (
            f"Meld ons aan: mij (Anna, HR) en kamergenoot Bram de Wit {ADRES}, boa.",
            {"Anna Bos": "HRM", "Bram de Wit": "OOV"},
        ),
        (
            f"Met Bram de Wit {ADRES} vorm ik het HR-team en met z'n tweeën willen we meedoen.",
            {"Anna Bos": "HRM", "Bram de Wit": "HRM"},
        ),
        (
            f"Bram de Wit (hoofd P&O) doet mee. Zijn mail: {ADRES}. Hij kan maandag. Graag mij in de cc zetten.",
            {"Bram de Wit": "HRM"},
        ),
        (
            f"Wil je Bram de Wit {ADRES} inschrijven, hoofd P&O? Praktische zaken regelt u met mij.",
            {"Bram de Wit": "HRM"},
        ),
        (
            f"Na overleg met mijn collega Bram de Wit {ADRES}, recruiter, hebben we besloten om ons beiden op te "
            "geven voor de intervisie. Ik ben HR-adviseur.",
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
        f"Ik meld Bram de Wit {ADRES} aan voor de intervisie, boa. Handhaving, wij twee.",
        f"Ja. En mijn collega ook: Bram de Wit {ADRES} wil meedoen met de intervisie. Hij is boa.",
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
        (
            "Voor de intervisie: vanaf nu zit niet ik maar Bram de Wit in jullie groep.",
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


def test_lees_takes_a_third_part_of_a_chain_that_is_pointed_at() -> None:
    vraag = f"Van: {ANNA_BOS}\nVerzonden: vrijdag 14 januari 2022 09:00\nAan: Team\nOnderwerp: wie doet mee\n\nWie?\n"
    onder = _mail(
        BRAM, ANNA_BOS, "Ik wil wel meedoen met de intervisie, maandag kan. Ik ben boa. Bram de Wit"
    )

    lezing = lees_mail(
        f"{ANNA}Subject: RE: wie doet mee\n",
        f"Zie mailwisseling. Graag inschrijven.\n\nAnna Bos\n{onder}\n{vraag}",
    )

    assert list(op_naam(lezing)) == ["Bram de Wit"]


def test_lees_asks_nothing_when_one_of_two_leaves_and_the_writer_stays() -> None:
    lezing = lees("Bram de Wit en ik zitten samen in de intervisie. Hij stopt ermee. Ik blijf gewoon komen.")

    assert list(op_naam(lezing)) == ["Bram de Wit"]
    assert not lezing.controle_nodig


@pytest.mark.parametrize(
    ("tekst", "organisatie"),
    [
        ("Ik ben uitgeleend aan Soest, maar voor Ede doe ik mee. Ik ben boa.", "Ede"),
        (
            "Ik werk voor de gemeenten Ede en Soest; reken mij voor de intervisie tot Soest. Ik doe mee.",
            "Soest",
        ),
        ("Ik doe mee. Dinsdag zit ik de hele dag in Soest dus dan kan ik niet. Ik ben boa.", "Ede"),
    ],
)
def test_lees_reads_for_whom_the_writer_takes_part(tekst: str, organisatie: str) -> None:
    assert lees(tekst, f"{ANNA}Subject: Intervisie\n").personen[0].organisatie == organisatie


def test_lees_writes_a_double_surname_with_one_dash() -> None:
    koppen = "From: Anna de Wit - ter Horst <a.dewit@ede.example>\nTo: secretariaat@rvs-mn.example\n"

    assert list(op_naam(lees("Ik doe mee met de intervisie. Ik ben HR-adviseur.", koppen))) == [
        "Anna de Wit-ter Horst"
    ]
