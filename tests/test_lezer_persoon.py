"""Who a person is and where he works, asked of whole small mails: address, employer, assistant, surname."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
ANNA = "Anna Bos <a.bos@ede.example>"
BUREAU = "Bestuurssecretariaat <bestuurssecretariaat@ede.example>"


def lees(tekst: str, van: str = ANNA) -> Lezing:
    koppen = f"From: {van}\nTo: secretariaat@rvs-mn.example\nSubject: intervisie\n"
    mail = f"{koppen}Content-Type: text/plain; charset=utf-8\n\n{tekst}"
    return lezer.lees(mail.encode(), NU, KENNIS)


@pytest.mark.parametrize(
    ("gezegd", "adres", "vraag"),
    [
        ("Ik ben bereikbaar op dit adres en op anna@thuis.example.", "a.bos@ede.example", True),
        ("Mail mag naar mijn werkmail of naar anna@thuis.example.", "a.bos@ede.example", True),
        ("Mail mij liever op anna@thuis.example dan op mijn werkmail.", "anna@thuis.example", False),
        ("Mijn oude adres anna@thuis.example werkt niet meer.", "a.bos@ede.example", False),
        (
            "Wilt u voor de intervisie mijn privéadres gebruiken: anna@thuis.example.",
            "anna@thuis.example",
            False,
        ),
        ("Gebruikt u s.v.p. anna@thuis.example.", "anna@thuis.example", False),
        (
            "Stuur alles naar dit adres, het andere (a.bos@soest.example) is afgesloten.",
            "a.bos@ede.example",
            False,
        ),
        (
            "Per 1 maart heb ik een nieuw adres, anna@thuis.example. Gebruik nu nog dit.",
            "a.bos@ede.example",
            False,
        ),
    ],
)
def test_lees_takes_the_address_of_today_and_asks_when_there_are_two(
    gezegd: str, adres: str, vraag: bool
) -> None:
    lezing = lees(f"Ik doe mee met de intervisie. {gezegd}\n\nAnna Bos\nHR-adviseur")

    assert ([p.email for p in lezing.personen], lezing.controle_nodig) == ([adres], vraag)


@pytest.mark.parametrize(
    "gezegd",
    [
        "Mijn werkgever is Soest, ook al zit ik tijdelijk bij Ede.",
        "Mijn werkgever is en blijft de gemeente Soest.",
        "Ik sta op de loonlijst van Soest, maar werk in Ede.",
        "Ik zit tot de zomer in Ede. Zet dus Soest achter mijn naam.",
        "Noteer Soest als werkgever.",
    ],
)
def test_lees_takes_the_employer_that_the_writer_points_out(gezegd: str) -> None:
    lezing = lees(f"Ik doe mee met de intervisie. {gezegd}\n\nAnna Bos\nHR-adviseur")

    assert ([p.organisatie for p in lezing.personen], lezing.controle_nodig) == (["Soest"], False)


@pytest.mark.parametrize(
    "gezegd",
    [
        "Sinds vandaag zit ik niet meer in Gouda maar in Ede. Noteer dit mailadres, want in Gouda komt niets aan.",
        "Bij jullie sta ik nog als Anna van de gemeente Putten. Vorige week ben ik begonnen in Ede.",
        "Ik sta nog bij jullie onder Putten, maar ik werk al een jaar bij Ede. Mijn deelname blijft.",
    ],
)
def test_lees_leaves_the_employer_that_somebody_left(gezegd: str) -> None:
    lezing = lees(f"{gezegd} Met de intervisie ga ik gewoon door.\n\nAnna Bos\nHR-adviseur\nGemeente Ede")

    assert (lezing.soort, [p.organisatie for p in lezing.personen], lezing.redenen) == (
        "wijziging",
        ["Ede"],
        [],
    )


def test_lees_leaves_places_to_be_for_the_organisation_of_the_mail_domain() -> None:
    lezing = lees("Ik werk voor gemeente Ede, meestal in een bos bij Barneveld, en doe mee.\n\nAnna Bos\nboa")

    assert ([p.organisatie for p in lezing.personen], lezing.redenen) == (["Ede"], [])


def test_lees_takes_the_one_for_whom_an_assistant_writes() -> None:
    lezing = lees(
        "In opdracht van mevrouw drs. E. (Eva) Vos, hoofd veiligheid, deel ik u mee dat zij wil deelnemen aan de "
        "intervisie. In haar agenda kan ik de dinsdagochtend vrijhouden. Voor vragen ben ik zelf op maandag "
        "bereikbaar.\n\nUitnodiging naar e.vos@ede.example.\n\nMet vriendelijke groet,\nKarin Smit\nsecretaresse\n"
        "06 12345678",
        BUREAU,
    )

    assert [(p.naam, p.email, p.functie, p.telefoon, p.beschikbaar) for p in lezing.personen] == [
        ("Eva Vos", "e.vos@ede.example", "hoofd veiligheid", None, ("di-ochtend",))
    ]
    assert not lezing.controle_nodig


def test_lees_finds_the_address_with_one_half_of_a_double_surname() -> None:
    lezing = lees(
        "Ik zit aan de computer van mijn man. Ik, Corrie Vos-Mulder, wil meedoen met de intervisie. Post graag naar "
        "c.vos@ede.example. Ik ben HR-adviseur bij Ede.\n\nCorrie",
        "Henk Vos <henk@klusbedrijf.example>",
    )

    assert [(p.naam, p.email, p.organisatie) for p in lezing.personen] == [
        ("Corrie Vos-Mulder", "c.vos@ede.example", "Ede")
    ]
    assert not lezing.controle_nodig


def test_lees_passes_over_who_only_told_of_it() -> None:
    lezing = lees(
        "Even voorstellen: Anna Bos, sinds kort de kersverse toezichthouder bij Ede. Mijn buurman Karel Kok tipte "
        "mij (k.kok@soest.example) en ik doe graag mee met de intervisie.\n\nAnna Bos"
    )

    assert [(p.naam, p.functie, p.discipline) for p in lezing.personen] == [
        ("Anna Bos", "toezichthouder", "OOV")
    ]
    assert not lezing.controle_nodig


@pytest.mark.parametrize(
    "gezegd",
    [
        "Maandag is mijn achternaam, geen voorkeur. Ik kan op dinsdag.",
        "Maandag heet ik alleen maar. Ik kan op dinsdag.",
        "Mijn naam is nu eenmaal Maandag. Ik kan op dinsdag.",
    ],
)
def test_lees_takes_a_surname_for_no_day(gezegd: str) -> None:
    lezing = lees(
        f"Ik doe mee met de intervisie. {gezegd}\n\nAnna Maandag\nHR-adviseur",
        "Anna Maandag <a.m@ede.example>",
    )

    assert [p.beschikbaar for p in lezing.personen] == [("di-ochtend", "di-middag")]
    assert not lezing.controle_nodig


def test_lees_takes_both_of_a_place_that_goes_to_another() -> None:
    lezing = lees("De plek die Piet Kok bij jullie heeft, gaat naar Eva Vos, onze HR-adviseur.\n\nAnna Bos")

    assert lezing.soort == "wijziging"
    assert sorted(p.naam or "" for p in lezing.personen) == ["Eva Vos", "Piet Kok"]


@pytest.mark.parametrize(
    ("gezegd", "discipline"),
    [
        ("Ik werk veel samen met HR, maar zit zelf bij juridische zaken.", None),
        ("Ik werk nauw samen met het team veiligheid.", None),
        ("I work closely with HR but my department is legal affairs.", None),
        ("Ik werk samen met collega's van personeelszaken en ben zelf van OOV.", "OOV"),
        ("Ik werk samen met Eva bij HR.", "HRM"),
        ("Ich bin Jurist bei der Abteilung Openbare orde en veiligheid.", "OOV"),
        ("I am a lawyer at the department of Public Safety.", "OOV"),
    ],
)
def test_lees_takes_the_field_somebody_works_in_and_not_the_one_he_works_with(
    gezegd: str, discipline: str | None
) -> None:
    lezing = lees(f"Ik doe mee met de intervisie. {gezegd}\n\nAnna Bos")

    assert [p.discipline for p in lezing.personen] == [discipline]


@pytest.mark.parametrize(
    ("gezegd", "nummer"),
    [
        ("Bellen kan op 06 44 10 29 87 (het nummer op mijn kaartje, 06 29 11 40 38, is opgeheven).", True),
        ("Appen mag ook: overleggen kan op 06 44 10 29 87.", True),
        ("Telefonisch is het 06 44 10 29 87.", True),
        ("Karen kan op 06 44 10 29 87 gebeld worden.", False),
    ],
)
def test_lees_takes_no_verb_of_calling_for_somebody_with_a_number(gezegd: str, *, nummer: bool) -> None:
    lezing = lees(f"Ik doe mee met de intervisie. {gezegd}\n\nAnna Bos\nHR-adviseur")

    assert [p.telefoon for p in lezing.personen] == ["+31644102987" if nummer else None]


def test_lees_takes_no_german_greeting_for_a_name() -> None:
    lezing = lees("Guten Morgen, für die Intervision melde ich mich hiermit an. Ich bin Jurist.\n\nAnna Bos")

    assert [p.naam for p in lezing.personen] == ["Anna Bos"]


VELDEN = "Naam: Anna Bos\nOrganisatie: gemeente Ede\nFunctie: boa\n{}\nTelefoon: 06 81432207\n"


@pytest.mark.parametrize(
    ("tekst", "wel", "niet"),
    [
        (VELDEN.format("\nMaandagochtend niet, dinsdagmiddag wel.\n"), ("di-middag",), ("ma-ochtend",)),
        (VELDEN.format("Op vrijdag kan ik niet."), (), ("vr-ochtend", "vr-middag")),
        (VELDEN.format("Leervraag: wat zeg ik tegen een wethouder\ndie elke maandag belt?"), (), ()),
        (VELDEN.format("") + "Op vrijdagmiddag kan ik niet.", (), ("vr-middag",)),
    ],
)
def test_lees_hears_what_stands_between_the_fields_of_a_form(
    tekst: str, wel: tuple[str, ...], niet: tuple[str, ...]
) -> None:
    (persoon,) = lees(tekst).personen

    assert (persoon.beschikbaar, persoon.niet_beschikbaar) == (wel, niet)


def test_lees_gives_each_form_the_sentence_under_its_last_field() -> None:
    een = "Naam: Anna Bos\nFunctie: boa\nE-mail: a.bos@ede.example\nOp maandag kan ik niet.\n"
    twee = "Naam: Eva Mol\nFunctie: boa\nE-mail: e.mol@ede.example\nDinsdag is prima.\n"

    lezing = lees(f"{een}\n{twee}Wij kunnen allebei op donderdag.\n")

    assert [(p.naam, p.beschikbaar, p.niet_beschikbaar) for p in lezing.personen] == [
        ("Anna Bos", ("do-ochtend", "do-middag"), ("ma-ochtend", "ma-middag")),
        ("Eva Mol", ("di-ochtend", "di-middag", "do-ochtend", "do-middag"), ()),
    ]


@pytest.mark.parametrize(
    "vroeger",
    [
        "Sinds november werk ik bij de gemeente Ede, daarvoor zat ik bij de douane.",
        "Sinds november werk ik bij Ede, daarvoor was ik jaren werkzaam bij de marechaussee.",
        "Na tien jaar bij de politie werk ik nu bij Ede.",
        "Ik ben vorig jaar overgestapt van de douane.",
    ],
)
def test_lees_leaves_an_employer_of_before_where_he_was(vroeger: str) -> None:
    lezing = lees(f"Ik meld me aan, ik ben adviseur OOV. {vroeger}\n\nAnna Bos")

    assert ([p.organisatie for p in lezing.personen], lezing.redenen) == (["Ede"], [])
