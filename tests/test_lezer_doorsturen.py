"""Mails in other shapes than a letter: sent on for others, sent round, filled in on a site, signed by somebody else.

Every mail here is whole and small; what it says is asked of the reader as a whole.
"""

from __future__ import annotations

import pytest

from tests.lezermail import ANNA, lees_mail

TABEL = """\
Van: Kees Vos <k.vos@ede.example>
Verzonden: vrijdag 14 januari 2022 12:00
Aan: Anna Bos <a.bos@ede.example>
Onderwerp: intervisie

Wil jij deze mensen inschrijven?

Naam\tFunctie\tMail\tDagen
Bo Kuiper\tadviseur OOV\tb.kuiper@ede.example\tma, di
Mees Kok\tHR-adviseur\tm.kok@ede.example\talle ochtenden
"""


def test_lees_takes_what_the_sender_adds_to_a_list_of_people_he_sends_on() -> None:
    eigen = (
        "Beste mensen,\n\nOnderstaande collega's mogen op de lijst voor de intervisie. Bo kan toch niet op dinsdag. "
        "En Mees is in week 10 op wintersport.\n\nZelf doe ik niet mee.\n\nAnna Bos\n\n"
    )

    lezing = lees_mail(f"{ANNA}Subject: FW: intervisie\n", eigen + TABEL)

    assert lezing.soort == "aanmelding"
    assert [(p.naam, p.niet_beschikbaar, len(p.afwezig)) for p in lezing.personen] == [
        ("Bo Kuiper", ("di-ochtend", "di-middag"), 0),
        ("Mees Kok", (), 1),
    ]


def test_lees_asks_when_a_sentence_of_the_sender_is_about_more_people() -> None:
    eigen = "Onderstaande collega's doen mee aan de intervisie. Bo kan niet op maandag en Mees op dinsdag niet.\n\n"

    assert lees_mail(f"{ANNA}Subject: FW: intervisie\n", eigen + TABEL).controle_nodig


OPROEP = """
Van: Secretariaat <secretariaat@rvs-mn.example>
Verzonden: vrijdag 14 januari 2022 12:00
Aan: Anna Bos <a.bos@ede.example>
Onderwerp: Plaatsen vrij

Er zijn nog plaatsen vrij bij de intervisie. Meldt u zich aan? Noem uw dagdelen, zoals dinsdagmiddag.
"""


@pytest.mark.parametrize("aanhef", ["Collega's,", "Beste allemaal,", "Dag team,"])
def test_lees_leaves_a_call_alone_that_is_sent_round_with_a_copy_to_us(aanhef: str) -> None:
    koppen = "From: a.bos@ede.example\nTo: team.veiligheid@ede.example\nCc: secretariaat@rvs-mn.example\n"

    lezing = lees_mail(
        f"{koppen}Subject: FW: Plaatsen vrij\n", f"{aanhef}\n\nZin? Regel het zelf met hen.\n\n{OPROEP}"
    )

    assert (lezing.soort, lezing.redenen) == ("overig", [])


def test_lees_takes_the_organisation_that_the_small_print_names() -> None:
    tekst = (
        "Zet mij op de lijst voor de intervisie, ik kan op dinsdag.\n\nAnna Bos\nrecruiter\n\n"
        "De gemeente Gooise Meren is niet aansprakelijk voor onjuiste overbrenging van dit bericht.\n"
    )

    (persoon,) = lees_mail(
        "From: Anna Bos <a.bos@werkplek-dienst.example>\nSubject: intervisie\n", tekst
    ).personen

    assert persoon.organisatie == "Gooise Meren"


def test_lees_finds_the_one_for_whom_somebody_signs() -> None:
    tekst = (
        "Namens mevrouw Bos meld ik dat zij aan de intervisie zal deelnemen. Zij kan op woensdag.\n\n"
        "Met vriendelijke groet,\n\nTruus Kok\nsecretaresse\nnamens mr. A. (Anna) Bos, directeur HRM\nGemeente Ede\n"
    )
    koppen = (
        'From: "Bos, A." <a.bos@ede.example>\nSender: "Kok, Truus" <t.kok@ede.example>\nSubject: Deelname\n'
    )

    (persoon,) = lees_mail(koppen, tekst).personen

    assert (persoon.naam, persoon.functie, persoon.discipline) == ("Anna Bos", "directeur HRM", "HRM")


def test_lees_signs_up_nobody_when_the_people_are_in_an_attachment_and_the_sender_stays_out() -> None:
    tekst = "Drie collega's doen mee aan de intervisie, zie bijgevoegd overzicht. Ikzelf tel niet mee.\n\nAnna Bos\n"

    lezing = lees_mail(f"{ANNA}Subject: Aanmelding\n", tekst)

    assert (lezing.soort, lezing.personen, lezing.controle_nodig) == ("aanmelding", [], True)


def test_lees_leaves_a_mail_in_another_script_to_a_person() -> None:
    lezing = lees_mail(
        f"{ANNA}Subject: HRM\n",
        "尊敬的负责人您好本公司可代开各类发票价格优惠欢迎来电咨询周二周四全天在线报名参加培训课程",
    )

    assert (lezing.soort, lezing.personen, lezing.controle_nodig) == ("overig", [], True)


def test_lees_puts_the_one_who_was_sent_on_in_the_place_of_the_sender() -> None:
    tekst = (
        "Ik ga weg, dus mijn stoel komt vrij. Eva komt; haar gegevens staan hieronder.\n\nAnna Bos\n\n"
        "Van: Eva Kok <e.kok@ede.example>\nVerzonden: vrijdag 14 januari 2022 12:00\nAan: Anna Bos\n"
        "Onderwerp: intervisie\n\nJa, ik doe mee aan de intervisie! Maandagmiddag kan ik.\n\nEva Kok\nboa\n"
    )

    lezing = lees_mail(f"{ANNA}Subject: mijn plek\n", tekst)

    assert (lezing.soort, lezing.controle_nodig) == ("wijziging", True)
    assert [(p.naam, p.beschikbaar) for p in lezing.personen] == [
        ("Anna Bos", ()),
        ("Eva Kok", ("ma-middag",)),
    ]


@pytest.mark.parametrize(
    ("onderwerp", "tekst"),
    [
        ("Re: Herinnering: aanmelden intervisie", "\nVerstuurd vanaf mijn iPhone\n\n> Meldt u zich aan?\n"),
        ("Intrekken: Aanmelding intervisie", "Anna Bos wil het bericht Aanmelding intervisie intrekken.\n"),
    ],
)
def test_lees_asks_what_a_mail_means_that_says_nothing_itself(onderwerp: str, tekst: str) -> None:
    lezing = lees_mail(f"{ANNA}Subject: {onderwerp}\n", tekst)

    assert (lezing.soort, lezing.personen, lezing.controle_nodig) == ("overig", [], True)


def test_lees_takes_no_greeting_above_a_list_for_an_organisation() -> None:
    tekst = (
        "Beste Anouk, graag meld ik voor de intervisie aan:\n\n1. Bo Kuiper, boa, b.kuiper@ede.example, di\n"
        "2. Mees Kok, HR-adviseur, m.kok@ede.example, wo\n\nZelf doe ik niet mee.\n\nAnna Bos\n"
    )

    lezing = lees_mail(f"{ANNA}Subject: aanmeldingen\n", tekst)

    assert [p.organisatie for p in lezing.personen] == ["Ede", "Ede"]


@pytest.mark.parametrize(
    "tekst",
    [
        "Hoeveel uur kost het? Dit is geen ja en ook geen nee.",
        "Mogen inhuurkrachten meedoen? Zolang dat niet duidelijk is, meld ik niemand aan.",
    ],
)
def test_lees_takes_questions_of_who_promises_nothing_for_questions(tekst: str) -> None:
    lezing = lees_mail(f"{ANNA}Subject: Deelname intervisie\n", f"{tekst}\n\nAnna Bos\n")

    assert (lezing.soort, lezing.personen) == ("vraag", [])


def test_lees_leaves_a_sign_up_for_another_thing_alone() -> None:
    tekst = "Hierbij geef ik mij op voor de BHV-dag van 10 maart. Ik kan alleen in de ochtend.\n\nAnna Bos\n"

    assert lees_mail(f"{ANNA}Subject: Aanmelding\n", tekst).soort == "overig"


def test_lees_knows_that_the_owner_of_a_mailbox_left() -> None:
    tekst = "Per 1 december werk ik niet meer bij Ede. Deze mailbox wordt niet meer gelezen.\n\nAnna Bos\n"

    lezing = lees_mail(f"{ANNA}Subject: Re: Uitnodiging\n", tekst)

    assert (lezing.soort, lezing.controle_nodig) == ("afwezigheid", True)


def test_lees_takes_who_wrote_what_is_sent_back_for_no_participant() -> None:
    lezing = lees_mail(
        f"{ANNA}Subject: FW: Plaatsen vrij\n", f"Mag ik als jurist ook meedoen?\n\nAnna Bos\n{OPROEP}"
    )

    assert (lezing.soort, lezing.personen) == ("vraag", [])


def test_lees_gives_the_number_to_whom_it_is_of() -> None:
    tekst = (
        "Ik meld Bo Kuiper aan voor de intervisie. Hij is boa bij ons; bel hem op 06-11223344.\n\nAnna Bos\n"
    )

    (persoon,) = lees_mail(f"{ANNA}Subject: intervisie\n", tekst).personen

    assert persoon.telefoon == "+31611223344"


def test_lees_leaves_out_who_signs_up_somebody_in_the_name_of_all() -> None:
    tekst = "Bo Kuiper (boa, b.kuiper@ede.example) doet namens ons mee met de intervisie.\n\nAnna Bos\n"

    assert [p.naam for p in lees_mail(f"{ANNA}Subject: intervisie\n", tekst).personen] == ["Bo Kuiper"]


def test_lees_hears_a_withdrawal_with_its_reason_behind_a_comma() -> None:
    tekst = "Ik wil me afmelden voor de intervisie, het past niet meer.\n\nAnna Bos\n"

    assert lees_mail(f"{ANNA}Subject: intervisie\n", tekst).soort == "afmelding"


BINNEN = """\
Willen jullie dit doorgeven? Zelf laat ik deze ronde aan me voorbijgaan.

Jan Kok

Van: Bo Kuiper <b.kuiper@ede.example>
Verzonden: vrijdag 14 januari 2022 12:00
Aan: Jan Kok <j.kok@ede.example>
Onderwerp: plan

Jan, ik ga die intervisie doen. Maandag past mij.

Bo Kuiper
adviseur openbare orde
"""


def test_lees_passes_over_who_sends_on_and_takes_no_part_himself() -> None:
    tekst = (
        "Wilt u Bo inschrijven?\n\nVan: Jan Kok <j.kok@ede.example>\nVerzonden: vrijdag 14 januari 2022 17:00\n"
        f"Aan: Anna Bos <a.bos@ede.example>\nOnderwerp: FW: plan\n\n{BINNEN}"
    )

    lezing = lees_mail(f"{ANNA}Subject: FW: FW: plan\n", tekst)

    assert (lezing.soort, [p.naam for p in lezing.personen]) == ("aanmelding", ["Bo Kuiper"])


STOPT = """\
Van: Bos, Ivo van <i.vanbos@ede.example>
Verzonden: vrijdag 14 januari 2022 12:00
Aan: Anna Bos <a.bos@ede.example>
Onderwerp: intervisie

Ha Anna, ik ga niet verder met de intervisie. Geef jij het door?

Ivo van Bos
adviseur Bibob
"""


@pytest.mark.parametrize(
    ("eigen", "wie"),
    [
        ("Ivo stopt ermee, zie zijn bericht hieronder.", ["Ivo van Bos"]),
        ("Ivo doet niet meer mee, zie onderstaande mail. Graag verwerken.", ["Ivo van Bos"]),
        ("Ik stop met de intervisie, net als de schrijver hieronder.", ["Anna Bos"]),
    ],
)
def test_lees_takes_who_leaves_from_his_own_mail_when_that_is_sent_on(eigen: str, wie: list[str]) -> None:
    lezing = lees_mail(f"{ANNA}Subject: FW: intervisie\n", f"{eigen}\n\nAnna Bos\nteammanager\n\n{STOPT}")

    assert (lezing.soort, [p.naam for p in lezing.personen]) == ("afmelding", wie)


def test_lees_believes_the_sender_that_it_is_about_something_else() -> None:
    tekst = (
        "Dit kwam bij ons binnen, het gaat over het voetbaltoernooi.\n\nVan: Bo Kuiper <b.kuiper@ede.example>\n"
        "Verzonden: vrijdag 14 januari 2022 12:00\nAan: Anna Bos <a.bos@ede.example>\nOnderwerp: Aanmelding\n\n"
        "Hierbij geef ik ons op: zes van OOV en een keeper van HRM.\n\nBo Kuiper\n"
    )

    assert lees_mail(f"{ANNA}Subject: FW: Aanmelding\n", tekst).soort == "overig"


@pytest.mark.parametrize(
    ("aan", "soort"),
    [
        ("netwerk@lijsten.example\nCc: secretariaat@rvs-mn.example", "aanmelding"),
        ("secretariaat@rvs-mn.example", "overig"),
    ],
)
def test_lees_takes_from_a_mailing_list_only_what_was_sent_to_us_too(aan: str, soort: str) -> None:
    koppen = f"From: Bo Kuiper <b.kuiper@ede.example>\nTo: {aan}\nSubject: ik haak aan\nList-Id: <netwerk.lijsten>\n"

    tekst = "Ik doe mee met de intervisie op maandag.\n\nBo Kuiper\nadviseur openbare orde\nGemeente Ede\n"

    assert lees_mail(koppen, tekst).soort == soort


DRIE = """\
Van: Bos, Mila <m.bos@ede.example>
Verzonden: vrijdag 14 januari 2022 12:00
Aan: Bos, Anna <a.bos@ede.example>
Onderwerp: RE: wie wil er naar de intervisie?

Ik wil wel. Dinsdag de hele dag.

Mila Bos
adviseur openbare orde

Van: Kok, Siem <s.kok@ede.example>
Verzonden: vrijdag 14 januari 2022 11:00
Aan: Bos, Anna <a.bos@ede.example>
Onderwerp: RE: wie wil er naar de intervisie?

Doe ik ook. Maandagmiddag past, dinsdag niet want dan heb ik opleiding.

Siem Kok
adviseur veiligheid

Van: Vos, Wim <w.vos@ede.example>
Verzonden: vrijdag 14 januari 2022 10:00
Aan: Bos, Anna <a.bos@ede.example>
Onderwerp: RE: wie wil er naar de intervisie?

Sla mij deze ronde maar over.

Wim Vos
adviseur bijzondere wetten
"""


@pytest.mark.parametrize("eigen", [
    "Hieronder de reacties van mijn mensen. Mila en Siem graag inschrijven. Ik doe zelf niet mee.\n\nAnna Bos\n\n",
    "De collega's hieronder mogen van mij meedoen met de intervisie; wilt u hen inschrijven?\n\nAnna Bos\n\n",
])  # fmt: skip
def test_lees_takes_each_answer_that_a_manager_got_and_sends_on_together(eigen: str) -> None:
    lezing = lees_mail(f"{ANNA}Subject: FW: wie wil er naar de intervisie?\n", eigen + DRIE)

    assert lezing.soort == "aanmelding"
    assert [(p.naam, p.beschikbaar) for p in lezing.personen] == [
        ("Mila Bos", ("di-ochtend", "di-middag")),
        ("Siem Kok", ("ma-middag",)),
    ]


GIJS = """\
Van: Gijs Vos <g.vos@ede.example>
Verzonden: vrijdag 14 januari 2022 12:00
Aan: Anna Bos <a.bos@ede.example>
Onderwerp: intervisie

Zullen we daar met z'n tweeën naartoe? Ik kan op woensdagochtend. Regel jij de aanmelding?

Gijs Vos
adviseur OOV
"""


@pytest.mark.parametrize(
    ("eigen", "ook"),
    [
        ("Schrijf Gijs in, en mij erbij: ik kan op dinsdag.", {"Anna Bos": ("di-ochtend", "di-middag")}),
        ("Hieronder Gijs, zet mij er ook bij. Ik kan op dinsdag.", {"Anna Bos": ("di-ochtend", "di-middag")}),
        (
            "Noteert u Gijs? Zelf sla ik over, maar Bo Pot (b.pot@ede.example, boa) wil ook: zij kan op dezelfde "
            "dagen als Gijs.",
            {"Bo Pot": ("wo-ochtend",)},
        ),
        ("Graag Gijs Vos (g.vos@ede.example) inschrijven.", {}),
    ],
)
def test_who_sends_on_a_colleague_may_add_himself_or_one_more(
    eigen: str, ook: dict[str, tuple[str, ...]]
) -> None:
    lezing = lees_mail(
        f"{ANNA}Subject: FW: intervisie\n",
        f"{eigen}\n\nGroet,\nAnna Bos\nHR-adviseur\nGemeente Ede\n\n{GIJS}",
    )

    assert {p.naam: p.beschikbaar for p in lezing.personen} == {"Gijs Vos": ("wo-ochtend",)} | ook
    assert not lezing.controle_nodig


TWEEMAAL = """\
Hierbij een aanmelding van een collega, zie hieronder.

Van: Kok, Siem <s.kok@ede.example>
Verzonden: vrijdag 14 januari 2022 11:00
Aan: Bos, Anna <a.bos@ede.example>
Onderwerp: FW: intervisie

{akkoord}

Siem Kok
afdelingshoofd

Van: Bos, Mila <m.bos@ede.example>
Verzonden: vrijdag 14 januari 2022 10:00
Aan: Kok, Siem <s.kok@ede.example>
Onderwerp: intervisie

Siem,

Mag ik hieraan meedoen? Woensdagochtend heb ik ruimte.

Mila Bos
vertrouwenspersoon
"""


@pytest.mark.parametrize(
    ("akkoord", "wie"),
    [
        ("Akkoord, meld Mila maar aan bij Utrecht.", "Mila Bos"),
        ("Akkoord, schrijf haar maar in.", "Mila Bos"),
        ("Mila mag meedoen van mij. Wil je haar opgeven?", "Mila Bos"),
        ("Prima. Meld mij ook maar aan, ik kan op dinsdag.", "Siem Kok"),
    ],
)
def test_lees_hears_the_one_of_whom_it_is_said_in_between_that_she_may(akkoord: str, wie: str) -> None:
    lezing = lees_mail(f"{ANNA}Subject: FW: FW: intervisie\n", TWEEMAAL.format(akkoord=akkoord))

    assert lezing.soort == "aanmelding"
    assert [p.naam for p in lezing.personen] == [wie]


TERUG = """\
Van: Mail Delivery Subsystem <mailer-daemon@ede.example>
Verzonden: vrijdag 14 januari 2022 10:13
Aan: Anna Bos <a.bos@ede.example>
Onderwerp: Undeliverable: Aanmelding intervisie

Your message to secretariat@rvs-mn.example couldn't be delivered.

Van: Anna Bos <a.bos@ede.example>
Verzonden: vrijdag 14 januari 2022 10:12
Aan: secretariat@rvs-mn.example
Onderwerp: Aanmelding intervisie

Ik doe graag mee aan de intervisie. Dinsdagochtend kan ik.

Groet,
Anna Bos
HR-adviseur, gemeente Ede
"""


@pytest.mark.parametrize(
    "eigen",
    [
        "",
        "Mijn mail kwam terug, zie hieronder. Ik had een tikfout in het adres gemaakt.",
        "Deze kwam als onbestelbaar retour. Nieuwe poging!",
        "Hieronder mijn aanmelding, die vrijdag niet aankwam.",
        "Ik kreeg een foutmelding, dus ik stuur hem nog maar eens.",
    ],
)
def test_lees_takes_the_own_mail_that_came_back_and_is_sent_again(eigen: str) -> None:
    boven = f"{eigen}\n\nGroet,\nAnna Bos\n\n" if eigen else ""

    lezing = lees_mail(f"{ANNA}Subject: FW: Undeliverable: Aanmelding intervisie\n", boven + TERUG)

    assert (lezing.soort, lezing.redenen) == ("aanmelding", [])
    assert [(p.naam, p.email, p.beschikbaar) for p in lezing.personen] == [
        ("Anna Bos", "a.bos@ede.example", ("di-ochtend",))
    ]


BRAM = """\
Van: Bram Vos <b.vos@ede.example>
Verzonden: vrijdag 14 januari 2022 10:12
Aan: info@ede.example
Onderwerp: Aanmelding intervisie

Ik meld me graag aan voor de intervisie. Dinsdagochtend kan ik.

Groet,
Bram Vos
adviseur veiligheid, gemeente Ede
"""


@pytest.mark.parametrize(
    "eigen",
    [
        "Deze belandde in onze algemene bak. Volgens ons hoort hij bij jullie.",
        "Verkeerd bezorgd, denken wij. Graag bij jullie verder.",
        "Zie hieronder. Kunnen jullie hier iets mee?",
        "Bij ons aangekomen, maar wij doen niet aan intervisie. Pakken jullie dit op?",
    ],
)
def test_lees_asks_nothing_about_a_sign_up_that_came_to_the_wrong_box(eigen: str) -> None:
    koppen = "From: Gemeente Ede <info@ede.example>\nTo: secretariaat@rvs-mn.example\n"

    lezing = lees_mail(f"{koppen}Subject: FW: Aanmelding intervisie\n", f"Hallo,\n\n{eigen}\n\n{BRAM}")

    assert (lezing.soort, lezing.redenen) == ("aanmelding", [])
    assert [p.naam for p in lezing.personen] == ["Bram Vos"]
