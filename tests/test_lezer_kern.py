"""Who somebody is and where he works, in small whole mails as people write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing
from intervisie.lezer.personen import telefoon

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
ANNA = "Anna Bos <a.bos@ede.example>"
THUIS = "Anna Bos <anna@thuis.example>"


def lees(tekst: str, van: str = ANNA) -> Lezing:
    koppen = f"From: {van}\nTo: secretariaat@rvs-mn.example\nSubject: intervisie\n"
    mail = f"{koppen}Content-Type: text/plain; charset=utf-8\n\n{tekst}\n"
    return lezer.lees(mail.encode(), NU, KENNIS)


@pytest.mark.parametrize(
    "gezegd",
    [
        "Het nummer dat u hebt (06-1122 3344) is opgeheven. Bel voortaan 06 57 40 19 62.",
        "06-11223344 is vervallen, het is nu 06-57401962.",
        "Het nummer 06 1122 3344 gebruik ik niet meer, het is 06-57401962 geworden.",
        "Verander 06-11223344 in 06-57401962.",
        "Mijn nummer is gewijzigd van 06-11223344 naar 06-57401962.",
        "Bij jullie sta ik met 06-11223344, dat moet 06-57401962 zijn.",
        "Jullie hebben nog 06-11223344 staan, dat is oud. Het juiste nummer is 06-57401962.",
        "Mijn werkmobiel 06-11223344 moet ik inleveren, vanaf nu ben ik bereikbaar op 06-57401962.",
        "Onder 06-11223344 ben ik niet meer te bereiken, wel onder 06-57401962.",
        "06-11223344 bestaat niet meer. 06-57401962 wel.",
        "Bel mij op 06-57401962, het oude nummer was 06-11223344.",
        "Ik ben bereikbaar op 06-57401962. Mijn collega is er niet meer, bel dan 06-11223344.",
    ],
)
def test_a_number_that_is_gone_makes_room_for_the_new_one(gezegd: str) -> None:
    gekozen = telefoon.kies(list(telefoon.nummers(gezegd)))

    assert (gekozen.e164 if gekozen else None) == "+31657401962"


@pytest.mark.parametrize(
    ("tekst", "organisatie", "functie"),
    [
        ("ik ben boa in soest en doe graag mee", "Soest", "boa"),
        ("ik werk als hr adviseur bij zeist en wil graag meedoen", "Zeist", "hr adviseur"),
        ("ik werk in huizen (de gemeente) als recruiter, meld me aan", "Huizen", "recruiter"),
        ("Anna Bos hier, boa-coordinator nwgein, ik wil graag meedoen", "Nieuwegein", "boa-coordinator"),
        (
            "Ik werk als HR-adviseur bij de provincie (Utrecht). Meld mij aan.",
            "Provincie Utrecht",
            "HR-adviseur",
        ),
        ("Ik ben boa bij de politie, eenheid Oost-Nederland. Meld mij aan.", "Politie Oost-Nederland", "boa"),
        ("Soest doet ook mee! Ik ben daar personeelsadviseur.", "Soest", "personeelsadviseur"),
        ("Ik meld me aan. We zoeken huizen voor nieuwe boa's.", None, None),
        ("Ik meld me aan als boa. Wij wonen in zeist.", None, "boa"),
    ],
)
def test_an_employer_needs_no_capital_but_a_word_that_says_so(
    tekst: str, organisatie: str | None, functie: str | None
) -> None:
    (persoon,) = lees(tekst, THUIS).personen

    assert (persoon.organisatie, persoon.functie) == (organisatie, functie)


@pytest.mark.parametrize(
    "gezegd",
    [
        "Carla Stam doet geloof ik ook mee.",
        "Mijn collega Carla Stam gaat als het goed is ook meedoen.",
        "Ik hoorde dat Carla Stam ook meedoet, leuk!",
        "Carla Stam schijnt zich ook te hebben aangemeld.",
    ],
)
def test_whom_the_writer_only_thinks_of_is_not_signed_up(gezegd: str) -> None:
    lezing = lees(f"Ik doe mee, ik ben HR-adviseur. {gezegd}")

    assert ([p.naam for p in lezing.personen], lezing.controle_nodig) == (["Anna Bos"], False)


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        (
            "Mijn collega Eva Vos heet na haar trouwen Eva de Wit. Bij mijzelf blijft alles hetzelfde.",
            ["Eva de Wit"],
        ),
        ("Het nummer van Eva Vos wordt 06-57401962. Mijn eigen gegevens kloppen wel.", ["Eva Vos"]),
        ("Eva Vos is ziek en stopt met de intervisie. Zelf blijf ik natuurlijk gewoon meedoen.", ["Eva Vos"]),
        (
            "Beste collega,\nOp 4 maart ben ik getrouwd, sindsdien heet ik Anna Kooiman. Past u dat aan?",
            ["Anna Kooiman"],
        ),
    ],
)
def test_a_change_is_about_whom_it_changes(tekst: str, wie: list[str]) -> None:
    assert [p.naam for p in lees(tekst).personen] == wie


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik stop ermee. Mijn opvolger wordt Bob Vaart, boa (b.vaart@ede.example). Hij sluit vanaf nu aan.",
        "Mijn vervanger is Bob Vaart (b.vaart@ede.example, boa). Hij neemt mijn plek in de intervisiegroep in.",
        "Ik stop per direct. In mijn plaats komt:\nNaam: Bob Vaart\nFunctie: boa\nMail: b.vaart@ede.example",
        "Wil je in plaats van mij Bob Vaart op de lijst zetten? Hij is boa, b.vaart@ede.example.",
    ],
)
def test_a_replacement_is_about_both(tekst: str) -> None:
    personen = {p.naam: (p.email, p.functie) for p in lees(tekst + "\n\nAnna Bos").personen}

    assert set(personen) == {"Anna Bos", "Bob Vaart"}
    assert personen["Bob Vaart"] == ("b.vaart@ede.example", "boa")


def test_who_takes_over_is_the_writer_and_who_leaves_is_named() -> None:
    lezing = lees("Ik ben de opvolger van Kees Hol en neem zijn plek in de groep over. Dinsdagmiddag kan ik.")

    assert {p.naam: sorted(p.beschikbaar) for p in lezing.personen} == {
        "Anna Bos": ["di-middag"],
        "Kees Hol": [],
    }


@pytest.mark.parametrize(
    "gezegd",
    [
        "Net als Eva ben ik beleidsadviseur veiligheid.",
        "Ik ben beleidsadviseur veiligheid en Eva ook.",
        "Eva en ik zijn allebei beleidsadviseur veiligheid.",
    ],
)
def test_a_function_told_of_two_is_of_each(gezegd: str) -> None:
    personen = lees(f"Ik doe graag mee, met mijn collega Eva Vos (e.vos@ede.example). {gezegd}").personen

    assert [p.functie for p in personen] == ["beleidsadviseur veiligheid"] * 2


@pytest.mark.parametrize(
    "gezegd",
    [
        "Eva en ik doen samen personeelszaken hier op het gemeentehuis.",
        "Eva en ik zitten samen bij Personeel & Organisatie.",
        "Samen vormen wij het team HR van Ede.",
    ],
)
def test_a_field_told_of_two_is_of_each(gezegd: str) -> None:
    personen = lees(f"Eva Vos (e.vos@ede.example) en ik willen graag meedoen. {gezegd}").personen

    assert [p.discipline for p in personen] == ["HRM", "HRM"]


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        (
            "We komen met z'n tweeën: ik (boa) en mijn collega van HR, Eva Vos (e.vos@ede.example).",
            ["Anna Bos", "Eva Vos"],
        ),
        (
            "Ikzelf ben vorig jaar al geweest, maar Eva Vos (e.vos@ede.example) wil graag meedoen.",
            ["Eva Vos"],
        ),
        ("Ik meld me aan samen met Eva Vos van Soest (e.vos@soest.example).", ["Anna Bos", "Eva Vos"]),
        ("Ik meld me aan met Eva van Soest (e.vansoest@ede.example).", ["Anna Bos", "Eva van Soest"]),
        ("Anna Bos, Ede, OOV, dinsdag", ["Anna Bos"]),
        ("Aanmelding: Anna Bos, Ede, OOV, dinsdag", ["Anna Bos"]),
    ],
)
def test_all_who_take_part_are_found(tekst: str, wie: list[str]) -> None:
    lezing = lees(tekst)

    assert (lezing.soort, [p.naam for p in lezing.personen]) == ("aanmelding", wie)


def test_the_first_of_a_row_is_not_spoken_to() -> None:
    cc = "Cc: Priya Vos <p.vos@ede.example>, Bas Oud <b.oud@ede.example>"
    (*_, derde) = personen = lees(
        "Priya, Bas en ik (alle drie team OOV) melden ons aan.", f"{ANNA}\n{cc}"
    ).personen

    assert (len(personen), derde.naam, {p.discipline for p in personen}) == (3, "Bas Oud", {"OOV"})


@pytest.mark.parametrize(
    ("tekst", "naam", "email", "organisatie"),
    [
        (
            "Mijn naam staat fout in de lijst: Arna Bos moet Anna Bos zijn.",
            "Anna Bos",
            "a.bos@ede.example",
            "Ede",
        ),
        (
            "Kunt u de post voortaan naar mijn privémail sturen? anna@thuis.example. Dank!",
            "Anna Bos",
            "anna@thuis.example",
            "Ede",
        ),
        (
            "Sinds kort werk ik niet meer bij Ede maar bij Soest. Mijn nieuwe adres is a.bos@soest.example.",
            "Anna Bos",
            "a.bos@soest.example",
            "Soest",
        ),
    ],
)
def test_what_is_new_of_a_writer_goes_before_his_header(
    tekst: str, naam: str, email: str, organisatie: str
) -> None:
    (persoon,) = lees(tekst).personen

    assert (persoon.naam, persoon.email, persoon.organisatie) == (naam, email, organisatie)


def test_a_form_may_part_its_values_with_spaces() -> None:
    tekst = "Naam        Eva Vos\nFunctie     boa\nE-mail      e.vos@ede.example\nMobiel      06-57401962\n"
    (persoon,) = lees(f"Hierbij de aanmelding van onze collega.\n\n{tekst}\nAnna Bos\n0318 68 09 11").personen

    assert (persoon.naam, persoon.functie, persoon.email, persoon.telefoon) == (
        "Eva Vos",
        "boa",
        "e.vos@ede.example",
        "+31657401962",
    )


def test_an_address_that_is_read_once_a_week_is_no_later_one() -> None:
    gezegd = "Stuur alles svp naar a.bos@ede.example, dit is mijn thuismail en die lees ik eens per week."
    (persoon,) = lees(f"Ik doe mee, ik ben boa in Ede. {gezegd}", THUIS).personen

    assert persoon.email == "a.bos@ede.example"


def test_a_function_behind_a_name_is_nobody_else() -> None:
    (persoon,) = lees("Joke Vos, teammanager HR, wil graag deelnemen. Ze kan op donderdag.").personen

    assert sorted(persoon.beschikbaar) == ["do-middag", "do-ochtend"]


_SCHEMA = (
    "Naam\tFunctie\tE-mail\tMa\tDi\tWo\tDo\tVr\n"
    "Eva Vos\tboa\te.vos@ede.example\tOM\t\tO\t-\t-\n"
    "Bo Mol\trecruiter\tb.mol@ede.example\tM\tM\t-\t\tO\n"
)


def test_letters_in_a_grid_are_parts_of_the_day_and_no_organisation() -> None:
    legenda = (
        "O = ochtend, M = middag, OM = hele dag, een streepje betekent: die dag niet, leeg = niet ingevuld."
    )
    eva, bo = lees(f"Ik geef twee mensen op. {legenda}\n\n{_SCHEMA}\nZelf doe ik niet mee.").personen

    assert (eva.organisatie, sorted(eva.beschikbaar)) == ("Ede", ["ma-middag", "ma-ochtend", "wo-ochtend"])
    assert sorted(eva.niet_beschikbaar) == ["do-middag", "do-ochtend", "vr-middag", "vr-ochtend"]
    assert sorted(bo.beschikbaar) == ["di-middag", "ma-middag", "vr-ochtend"]


_ANTWOORDEN = """Hallo,

{boven} Zelf neem ik niet deel.

Anna Bos
Teamleider Veiligheid

Van: Eva Vos <e.vos@ede.example>
Verzonden: vrijdag 14 januari 2022 11:20
Aan: Anna Bos <a.bos@ede.example>
Onderwerp: RE: wie wil er naar de intervisie?

Ik doe graag mee! Maandagochtend kan ik.

Eva Vos
adviseur ondermijning

Van: Bo Mol <b.mol@ede.example>
Verzonden: vrijdag 14 januari 2022 15:02
Aan: Anna Bos <a.bos@ede.example>
Onderwerp: RE: wie wil er naar de intervisie?

Ik ook. Donderdagochtend kan altijd.

Bo Mol
boa
"""


@pytest.mark.parametrize(
    "boven",
    [
        "De twee collega's hieronder doen mee met de intervisie, wilt u hen inschrijven?",
        "Eva en Bo graag inschrijven voor de intervisie, hun reacties staan hieronder.",
    ],
)
def test_two_answers_that_are_sent_on_are_of_two_people(boven: str) -> None:
    personen = lees(_ANTWOORDEN.format(boven=boven)).personen

    assert [(p.naam, p.functie, [*p.beschikbaar]) for p in personen] == [
        ("Eva Vos", "adviseur ondermijning", ["ma-ochtend"]),
        ("Bo Mol", "boa", ["do-ochtend"]),
    ]


@pytest.mark.parametrize(
    ("tekst", "organisaties"),
    [
        (
            "Namens gemeente Ermelo doet Eva Vos mee (boa, e.vos@meerinzicht.example), namens gemeente Harderwijk "
            "Bo Mol (boa, b.mol@meerinzicht.example) en namens gemeente Zeewolde ikzelf.",
            {"Eva Vos": "Ermelo", "Bo Mol": "Harderwijk", "Anna Bos": "Zeewolde"},
        ),
        (
            "Wij geven ons op. Ik doe dat namens de gemeente Ermelo, Eva Vos doet het namens de gemeente Zeewolde.",
            {"Eva Vos": "Zeewolde", "Anna Bos": "Ermelo"},
        ),
    ],
)
def test_each_takes_part_for_his_own_municipality(tekst: str, organisaties: dict[str, str]) -> None:
    personen = lees(f"{tekst}\n\nAnna Bos\nMeerinzicht", "Anna Bos <a.bos@meerinzicht.example>").personen

    assert {p.naam: p.organisatie for p in personen} == organisaties


def test_a_field_alone_on_a_line_stands_over_those_under_it() -> None:
    eva, bo = lees(
        "Wij melden aan voor de intervisie:\n\nOpenbare orde en veiligheid\n- Eva Vos, e.vos@ede.example\n\n"
        "P&O\n- Bo Mol, b.mol@ede.example\n\nIk doe zelf niet mee."
    ).personen

    assert (eva.discipline, bo.discipline) == ("OOV", "HRM")


@pytest.mark.parametrize(
    ("tekst", "van", "organisatie", "functie"),
    [
        (
            "Wij, Anna Bos en Eva Vos (e.vos@ede.example), zijn boa in Ede en melden ons aan.",
            ANNA,
            "Ede",
            "boa",
        ),
        (
            "Ik las de mail van collega Eva Vos (provincie Utrecht). Ik ben boa bij Ede, meld mij aan.",
            ANNA,
            "Ede",
            "boa",
        ),
        ("Ik werk via een bureau voor de gemeente Soest als boa. Graag doe ik mee.", THUIS, "Soest", "boa"),
        ("Meld mij aan: anna bos, boa bij de gemeente soest", THUIS, "Soest", "boa"),
    ],
)
def test_a_writer_works_where_and_as_what_he_says(
    tekst: str, van: str, organisatie: str, functie: str
) -> None:
    eerste = lees(tekst, van).personen[0]

    assert (eerste.naam, eerste.organisatie, eerste.functie) == ("Anna Bos", organisatie, functie)


def test_an_old_address_that_is_sent_on_makes_the_new_one_no_later_one() -> None:
    (persoon,) = lees("Mijn nieuwe adres is anna.bos@ede.example (het oude wordt nog doorgestuurd).").personen

    assert persoon.email == "anna.bos@ede.example"
