"""Mails about more people at once, in the shapes that come back with every writer: blocks, columns, a team's mailbox.

Every mail here is whole and small; what it says is asked of the reader as a whole.
"""

from __future__ import annotations

import pytest

from tests.lezermail import ANNA, lees, op_naam


@pytest.mark.parametrize(
    ("kop", "naam"),
    [
        ("Vos, C. (Carla)", "Carla Vos"),
        ("Öztürk, Ü. (Ümit)", "Ümit Öztürk"),
        ("Wal, M.J. van der (Merel)", "Merel van der Wal"),
        ("Wal, mr. M.J. (Merel) van der", "Merel van der Wal"),
        ("Wal, M. van der (Zeist)", "M. van der Wal"),
    ],
)
def test_a_block_may_open_with_the_surname_and_close_with_the_roepnaam(kop: str, naam: str) -> None:
    lezing = lees(
        "Twee collega's doen mee met de intervisie, ik zelf niet:\n\n"
        f"{kop}\nadviseur OOV\nx.wal@ede.example\nmaandagochtend\n\n"
        "Pot, D. (Dirk)\nHR-adviseur\nd.pot@ede.example\ndinsdag\n\nGroet,\nAnna Bos\n"
    )

    assert [p.naam for p in lezing.personen] == [naam, "Dirk Pot"]


@pytest.mark.parametrize("kop", ["Tussenv.", "tussenvoegsel", "Tussen", "Voorvoegsels", "tsv"])
def test_a_tussenvoegsel_may_have_a_column_of_its_own(kop: str) -> None:
    lezing = lees(
        "Graag meld ik aan voor de intervisie:\n\n"
        f"Voornaam\t{kop}\tAchternaam\tE-mail\n"
        "Carla\tvan de\tVen\tc.vandeven@ede.example\nDirk\t\tPot\td.pot@ede.example\n\nGroet,\nAnna Bos\n"
    )

    assert [p.naam for p in lezing.personen] == ["Carla van de Ven", "Dirk Pot"]


@pytest.mark.parametrize(
    ("zin", "soort"),
    [
        ("Door een nieuwe klus moet ik de intervisie helaas opgeven.", "afmelding"),
        ("Met pijn in het hart geef ik de intervisie op.", "afmelding"),
        ("Ik wil mij voor de intervisie opgeven.", "aanmelding"),
        ("Voor de intervisie wil ik graag Dirk Pot (d.pot@ede.example) opgeven.", "aanmelding"),
    ],
)
def test_who_gives_up_the_intervisie_leaves_and_who_gives_up_himself_joins(zin: str, soort: str) -> None:
    assert lees(f"Beste mensen,\n\n{zin}\n\nGroet,\nAnna Bos\n").soort == soort


ROND = "From: Anna Bos <a.bos@ede.example>\nTo: {aan}\nCc: secretariaat@rvs-mn.example\nSubject: FW: Intervisie\n"


@pytest.mark.parametrize("aan", ["d.pot@ede.example, c.vos@ede.example", "Dirk Pot <d.pot@ede.example>"])
@pytest.mark.parametrize(
    "zin",
    [
        "Aanmelden doe je dan zelf bij het RVS.",
        "Opgeven moet je dan wel zelf.",
        "Inschrijven mag je gewoon zelf.",
    ],
)
def test_a_call_sent_round_to_colleagues_signs_up_nobody(aan: str, zin: str) -> None:
    lezing = lees(
        f"Ha Dirk en Carla,\n\nTer info, deze kwam binnen. Iets voor een van jullie? {zin}\n\nGroet,\nAnna Bos\n",
        ROND.format(aan=aan),
    )

    assert (lezing.soort, lezing.personen) == ("overig", [])


@pytest.mark.parametrize(
    "zin",
    [
        "In overleg met haar neem ik haar plaats over.",
        "Ik kom in haar plaats.",
        "Voortaan neem ik de plek van Carla in.",
    ],
)
def test_the_writer_may_be_the_one_who_comes_in_the_place_of_another(zin: str) -> None:
    lezing = lees(
        f"Hallo,\n\nCarla Vos is langdurig ziek en kan niet verder met de intervisie. {zin} "
        "Ik kan wel andere dagen dan Carla: mij past dinsdagmiddag.\n\nGroet,\nAnna Bos\nGemeente Ede\n"
    )

    gelezen = op_naam(lezing)
    assert lezing.soort == "wijziging"
    assert {n: [*p.beschikbaar] for n, p in gelezen.items()} == {"Anna Bos": ["di-middag"], "Carla Vos": []}


VRAGEN = """\
Goedemorgen, antwoorden hieronder.

> Om jullie te kunnen inschrijven horen we graag:
>
> 1. Wie wil je aanmelden (naam en functie)?

Mezelf: jurist OOV. {en} Dirk Pot, HR-adviseur.

> 2. Welke dagdelen passen?

Ik ma-och, Dirk di de hele dag

> 3. Is er een telefoonnummer?

Mijn nummer is 0318-123456, Dirk heeft nog geen telefoon

> Met vriendelijke groet,
> Secretariaat

Groeten, Anna
"""


@pytest.mark.parametrize("en", ["En", "Plus", "En ook"])
def test_answers_between_questions_may_be_of_two(en: str) -> None:
    gelezen = op_naam(lees(VRAGEN.format(en=en), f"{ANNA}Subject: Re: intervisie\n"))

    assert {n: ([*p.beschikbaar], p.telefoon) for n, p in gelezen.items()} == {
        "Anna Bos": (["ma-ochtend"], "+31318123456"),
        "Dirk Pot": (["di-ochtend", "di-middag"], None),
    }


@pytest.mark.parametrize(
    "zin",
    [
        "Mijn oude 06-nummer (06 12 34 56 78) is uit de lucht.",
        "Mijn oude 06 nummer, 06 12345678, werkt niet meer.",
        "06-12345678 is inmiddels opgeheven.",
    ],
)
def test_a_number_that_is_gone_is_nobodys(zin: str) -> None:
    lezing = lees(f"Ik doe graag mee met de intervisie. {zin}\n\nGroet,\nAnna Bos\nT 0318 12 34 56\n")

    assert lezing.personen[0].telefoon == "+31318123456"


ONDER = """\
Goedendag,

Vanuit ons team doen Carla en Dirk mee met de intervisie. Carla kan op maandagmiddag, Dirk op dinsdag.
Ze komen liever naar jullie toe dan dat ze achter een scherm zitten.

Met groet van team OOV

Carla van der Ven, adviseur OOV, c.vanderven@ede.example, 06 12 34 56 78
Dirk Pot, jurist OOV, d.pot@ede.example, 0318 - 12 34 56
"""


def test_people_may_stand_with_all_their_details_under_the_mail_of_a_team() -> None:
    lezing = lees(ONDER, "From: Team OOV Ede <oov@ede.example>\nTo: secretariaat@rvs-mn.example\n")

    assert [(p.naam, p.email, p.telefoon, [*p.beschikbaar], p.vorm) for p in lezing.personen] == [
        ("Carla van der Ven", "c.vanderven@ede.example", "+31612345678", ["ma-middag"], "fysiek"),
        ("Dirk Pot", "d.pot@ede.example", "+31318123456", ["di-ochtend", "di-middag"], "fysiek"),
    ]


DOOR = """\
{zin} Bij mij kan het donderdagochtend. Haar gegevens staan hieronder.

Anna Bos
HR-adviseur
Gemeente Ede

-----Oorspronkelijk bericht-----
Van: Carla Vos <c.vos@ede.example>
Verzonden: vrijdag 14 januari 2022 12:00
Aan: Anna Bos <a.bos@ede.example>
Onderwerp: intervisie

Hoi Anna,

Ik ga meedoen aan de intervisie van het RVS, is dat niks voor jou? Mij komt dinsdagmiddag het beste uit.

Carla Vos
adviseur OOV
"""


@pytest.mark.parametrize(
    "zin",
    [
        "Ik sluit me bij Carla aan, noteer ons dus alle twee.",
        "Meld ons allebei maar aan.",
        "Graag Carla inschrijven. En zet mij er ook bij.",
        "Wilt u Carla noteren? Schrijf ook mij maar in.",
        "Carla en ik doen samen mee.",
        "Wij willen allebei graag meedoen.",
        "Carla en ik gaan samen meedoen, zie haar mail.",
        "Ik wil graag samen met Carla meedoen.",
    ],
)
def test_who_sends_on_the_mail_of_a_colleague_may_take_part_with_her(zin: str) -> None:
    lezing = lees(DOOR.format(zin=zin), f"{ANNA}Subject: FW: intervisie\n")

    gelezen = {n: [*p.beschikbaar] for n, p in op_naam(lezing).items()}
    assert gelezen == {"Anna Bos": ["do-ochtend"], "Carla Vos": ["di-middag"]}


FORMULIER = """\
DEELNEMER 1
Naam: Carla Vos
Functie: adviseur OOV
E-mail: c.vos@ede.example
Dagdelen: ma-mid

DEELNEMER 2
Naam: Dirk Pot
Functie: HR-adviseur
E-mail: d.pot@ede.example
Dagdelen: do-och

{kop}: 15-07-2022 t/m 02-08-2022
"""


@pytest.mark.parametrize(
    ("kop", "hoeveel"),
    [
        ("Verhinderd (beiden)", 2),
        ("Vakantie (voor allebei)", 2),
        ("Afwezig beide deelnemers", 2),
        ("Verhinderd", 1),
    ],
)
def test_a_heading_under_the_last_form_may_be_of_all(kop: str, hoeveel: int) -> None:
    lezing = lees(f"Aanmeldformulier intervisie\n\n{FORMULIER.format(kop=kop)}")

    assert [bool(p.afwezig) for p in lezing.personen].count(True) == hoeveel
    assert lezing.personen[1].afwezig


@pytest.mark.parametrize(
    "zin",
    [
        "Kees van juridische zaken twijfelt nog, die meldt zich zelf wel als hij eruit is.",
        "Kees van juridische zaken denkt er nog over, hij laat het zelf weten als hij zover is.",
        "Fatma uit ons team twijfelt nog, die meldt zich zelf als ze kan.",
    ],
)
def test_a_colleague_who_still_doubts_makes_no_condition(zin: str) -> None:
    lezing = lees(
        "Dag!\n\nCarla Vos (handhaver, c.vos@ede.example) en ondergetekende doen graag mee met de intervisie. "
        f"{zin}\n\nDe woensdag kunnen we allebei, ik ook vrijdagochtend.\n\nAnna Bos\nadviseur OOV\nGemeente Ede\n"
    )

    assert [(p.naam, p.functie) for p in lezing.personen] == [
        ("Anna Bos", "adviseur OOV"),
        ("Carla Vos", "handhaver"),
    ]
    assert not lezing.controle_nodig


@pytest.mark.parametrize(
    ("zin", "vraagt"),
    [
        ("Ik zelf niet, ik doe al mee aan de leergang.", False),
        ("Zij schuiven dit voorjaar graag aan.", False),
        ("Zij hebben wisselende diensten.", True),
    ],
)
def test_what_needs_no_second_look(zin: str, vraagt: bool) -> None:
    lezing = lees(
        "Goedemorgen,\n\nVoor de intervisie meld ik aan Carla Vos (adviseur OOV, c.vos@ede.example) en "
        f"Dirk Pot (boa, d.pot@ede.example). {zin}\n\nGroet,\nAnna Bos\nteamleider Veiligheid\nGemeente Ede\n"
    )

    assert (len(lezing.personen), lezing.controle_nodig) == (2, vraagt)


def test_a_colleague_may_sign_on_a_line_with_his_own_address() -> None:
    lezing = lees(
        "Beste allemaal,\n\nMijn collega Dirk Pot en ik doen mee met de intervisie.\n\nMet vriendelijke groet,\n\n"
        "Anna Bos | HR-adviseur | 06 11 22 33 44\nDirk Pot | adviseur OOV | d.pot@ede.example | 06 55 66 77 88\n"
    )

    assert [(p.naam, p.email, p.telefoon) for p in lezing.personen] == [
        ("Anna Bos", "a.bos@ede.example", "+31611223344"),
        ("Dirk Pot", "d.pot@ede.example", "+31655667788"),
    ]


def test_a_table_may_part_its_columns_with_semicolons() -> None:
    lezing = lees(
        "Onze deelnemers aan de intervisie:\n\nAchternaam; Voorvoegsel; Voornaam; E-mail; Dagdelen\n"
        "Ven; van de; Carla; c.vandeven@ede.example; maandag\nPot; ; Dirk; d.pot@ede.example; dinsdagochtend\n\n"
        "Groet,\nAnna Bos\n"
    )

    assert [(p.naam, [*p.beschikbaar]) for p in lezing.personen] == [
        ("Carla van de Ven", ["ma-ochtend", "ma-middag"]),
        ("Dirk Pot", ["di-ochtend"]),
    ]


@pytest.mark.parametrize(
    "zin",
    [
        "Samen met Carla heb ik besloten dat zij meedoet, zie haar mail hieronder. Zelf doe ik niet mee.",
        "Graag Carla noteren, haar mail staat hieronder.",
    ],
)
def test_who_sends_on_a_mail_and_only_talked_of_it_takes_no_part(zin: str) -> None:
    lezing = lees(
        DOOR.format(zin=zin).replace(" Bij mij kan het donderdagochtend.", ""), f"{ANNA}Subject: FW: x\n"
    )

    assert [p.naam for p in lezing.personen] == ["Carla Vos"]


@pytest.mark.parametrize(
    ("zin", "anna", "carla"),
    [
        (
            "Mijn functie is adviseur veiligheid, die van Carla HR-adviseur.",
            "adviseur veiligheid",
            "HR-adviseur",
        ),
        ("Mijn functie is HR-adviseur en die van Carla is jurist.", "HR-adviseur", "jurist"),
        (
            "De functie van Carla is HR-adviseur, de mijne adviseur veiligheid.",
            "adviseur veiligheid",
            "HR-adviseur",
        ),
        (
            "Haar functie is HR-adviseur, de mijne is adviseur veiligheid.",
            "adviseur veiligheid",
            "HR-adviseur",
        ),
        ("Zij is HR-adviseur, ik boa.", "boa", "HR-adviseur"),
        ("Ik ben boa, Carla HR-adviseur.", "boa", "HR-adviseur"),
        ("Carla is HR-adviseur. Ik ben op dinsdag op kantoor.", "medewerker", "HR-adviseur"),
    ],
)
def test_the_function_of_one_is_not_that_of_the_other(zin: str, anna: str, carla: str) -> None:
    lezing = lees(
        f"Carla Smit (c.smit@ede.example) en ik doen mee met de intervisie. {zin}\n\n"
        "Groet,\nAnna Bos\nmedewerker\nGemeente Ede\n"
    )

    assert {n: p.functie for n, p in op_naam(lezing).items()} == {"Anna Bos": anna, "Carla Smit": carla}


@pytest.mark.parametrize(
    ("zin", "anna"),
    [
        ("Bram, die net als ik bij de gemeente Ede werkt, is boa.", "medewerker"),
        ("Bram is boa en kan net als ik op maandag.", "medewerker"),
        ("Bram is net als ik boa.", "boa"),
        ("Bram is boa, terwijl ik HR-businesspartner ben.", "HR-businesspartner"),
    ],
)
def test_just_like_me_may_be_said_of_something_else(zin: str, anna: str) -> None:
    lezing = lees(
        f"Bram de Wit (b.dewit@ede.example) en ik doen mee met de intervisie. {zin}\n\n"
        "Groet,\nAnna Bos\nmedewerker\nGemeente Ede\n"
    )

    assert {n: p.functie for n, p in op_naam(lezing).items()} == {"Anna Bos": anna, "Bram de Wit": "boa"}


def test_what_people_do_may_stand_over_the_list_of_their_addresses() -> None:
    lezing = lees(
        "Wij doen mee met de intervisie. Bram werkt als boa en ik als jurist bij P&O.\n\n"
        "Bram de Wit, b.dewit@ede.example, 06 24 58 13 96\nAnna Bos, a.bos@ede.example, 06 24 58 13 71\n\n"
        "Wij kunnen op maandag.\n\nGroet,\nAnna\n"
    )

    assert {n: p.functie for n, p in op_naam(lezing).items()} == {"Bram de Wit": "boa", "Anna Bos": "jurist"}


@pytest.mark.parametrize(
    "zin",
    ["Wij, Anna en Bram, zitten samen op één kamer en willen er allebei graag bij zijn.", "Wij doen mee."],
)
def test_two_may_sign_what_they_write_together(zin: str) -> None:
    lezing = lees(
        f"{zin} De dinsdag past ons het beste.\n\nHartelijke groet van ons beiden,\n\n"
        "Anna Bos\nadviseur arbeidszaken\na.bos@ede.example\n\nBram de Wit\nboa\nb.dewit@ede.example\n",
        f"{ANNA}Subject: Gezamenlijke inschrijving intervisie\n",
    )

    assert {n: p.beschikbaar for n, p in op_naam(lezing).items()} == {
        "Anna Bos": ("di-ochtend", "di-middag"),
        "Bram de Wit": ("di-ochtend", "di-middag"),
    }


def test_days_of_the_writer_over_an_unknown_closing_are_no_signature() -> None:
    lezing = lees(
        "Bram de Wit en ik doen mee met de intervisie.\n\nAnna: maandagochtend\nBram: dinsdagochtend\n\n"
        "Mijn nummer is 06-11 87 42 09 en dat van Bram is 06-11 87 42 15. Zijn mail: b.dewit@ede.example.\n\n"
        "Oant sjen,\nAnna Bos\n"
    )

    assert {n: (p.beschikbaar, p.telefoon) for n, p in op_naam(lezing).items()} == {
        "Anna Bos": (("ma-ochtend",), "+31611874209"),
        "Bram de Wit": (("di-ochtend",), "+31611874215"),
    }


@pytest.mark.parametrize(
    "zin",
    [
        "We zijn bereikbaar op 06 58 60 24 13 (Anna) en 06 58 60 24 14 (Bram).",
        "Anna: 06 58 60 24 13\nBram: 06 58 60 24 14",
        "Mijn nummer is 06 58 60 24 13, dat van Bram 06 58 60 24 14.",
    ],
)
def test_each_of_two_has_a_number_of_his_own(zin: str) -> None:
    lezing = lees(
        f"Bram de Wit (boa, b.dewit@ede.example) en ik doen mee met de intervisie. Wij kunnen op maandag.\n\n{zin}\n"
        "\nGroet,\nAnna Bos\nHR-adviseur\n"
    )

    assert {n: p.telefoon for n, p in op_naam(lezing).items()} == {
        "Anna Bos": "+31658602413",
        "Bram de Wit": "+31658602414",
    }


def test_each_of_two_may_sign_on_a_line_with_his_number() -> None:
    lezing = lees(
        "Bram de Wit (b.dewit@ede.example) en ik doen mee met de intervisie. Wij kunnen op maandag.\n\n"
        "Groetjes,\nAnna Bos, HR-adviseur (06 58 60 24 13)\nBram de Wit, boa (06 58 60 24 14)\n"
    )

    assert {n: p.telefoon for n, p in op_naam(lezing).items()} == {
        "Anna Bos": "+31658602413",
        "Bram de Wit": "+31658602414",
    }


def test_a_wish_of_all_about_themselves_is_of_all() -> None:
    lezing = lees(
        "Bram de Wit (boa, b.dewit@ede.example) en ik doen mee met de intervisie. Wij kunnen op maandag. "
        "We komen graag zelf naar jullie toe, dus niet online.\n\nGroet,\nAnna Bos\nHR-adviseur\n"
    )

    assert [p.vorm for p in lezing.personen] == ["fysiek", "fysiek"]


@pytest.mark.parametrize(
    ("tekst", "vakken"),
    [
        ("Rosa Blom (r.blom@ede.example) en ik doen mee. Zij doet namens OOV mee, ik namens HRM.", "HRM OOV"),
        ("Namens P&O: ik. Namens OOV doet Rosa Blom mee (r.blom@ede.example). Ik kan altijd.", "HRM OOV"),
        ("Rosa Blom en Anna Bos melden zich aan. Rosa: r.blom@ede.example, OOV. Anna: HRM.", "HRM OOV"),
    ],
)
def test_lees_hears_the_field_of_the_writer_beside_that_of_another(tekst: str, vakken: str) -> None:
    mensen = op_naam(lees(f"Beste Anouk,\n\n{tekst} Het gaat om de intervisie.\n\nAnna Bos\n"))

    assert [mensen[naam].discipline for naam in ("Anna Bos", "Rosa Blom")] == vakken.split()


def test_lees_finds_a_colleague_in_a_mail_without_capitals() -> None:
    lezing = lees(
        "hoi, ik doe graag mee met de intervisie (hrm) en fenna de groot van handhaving ook "
        "(fenna.degroot@ede.example). dinsdag kan voor ons allebei. fenna kan ook op vrijdag.\nanna\n"
    )

    fenna = op_naam(lezing)["Fenna de Groot"]
    assert (fenna.email, fenna.discipline) == ("fenna.degroot@ede.example", "OOV")
    assert [p.email for p in lezing.personen if p is not fenna] == ["a.bos@ede.example"]


def test_lees_asks_for_which_of_two_employers_somebody_comes() -> None:
    lezing = lees(
        "Ellen Huisman (e.huisman@ede.example) en ik melden ons aan voor de intervisie. Ik ben boa bij de "
        "gemeente Ede. Ellen is personeelsconsulent, twee dagen voor Ede en twee dagen voor Barneveld.\n\nAnna Bos\n"
    )

    assert op_naam(lezing)["Ellen Huisman"].organisatie is None
    assert lezing.controle_nodig


def test_lees_takes_the_whole_name_from_the_copy_over_a_line_of_days() -> None:
    koppen = f"{ANNA}Cc: Tim de Graaff <t.degraaff@ede.example>, Joyce Koster <j.koster@ede.example>\n"
    tekst = "Hierbij de aanmelding voor de intervisie van twee collega's (cc).\n\nJoyce - ma, di\nTim - wo-ochtend\n"

    mensen = op_naam(lees(f"{tekst}\nGroet,\nAnna Bos\n", koppen))

    assert mensen["Joyce Koster"].beschikbaar == ("ma-ochtend", "ma-middag", "di-ochtend", "di-middag")
    assert mensen["Tim de Graaff"].beschikbaar == ("wo-ochtend",)


def test_lees_takes_the_end_of_one_name_and_the_next_name_for_two() -> None:
    lezing = lees("Wij, Hugo Prins en Anna Bos, willen graag deelnemen aan de intervisie.\n\nAnna Bos\n")

    assert sorted(op_naam(lezing)) == ["Anna Bos", "Hugo Prins"]
