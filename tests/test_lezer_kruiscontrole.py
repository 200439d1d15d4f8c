"""Mails about more people, held against their own words: who is left over, whose days, whose address, whose field."""

from __future__ import annotations

import pytest

from tests.lezermail import ANNA, lees, lees_mail, op_naam

ADRESSEN = "Bram is te bereiken op b.dewit@ede.example, Carla op c.smit@ede.example."


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        (
            "Ik geef hierbij op:\n- mezelf (HR-adviseur)\n- Bram de Wit (HR-adviseur, b.dewit@ede.example)\n\n"
            "Ik: dinsdag, Bram: dinsdag en woensdag.\n\nAnna Bos\n",
            "Achter Bram de Wit staat dinsdag",
        ),
        (
            "Onze boa's die meedoen aan de intervisie:\n\nmaandagochtend kunnen:\n- Bram de Wit "
            "(b.dewit@ede.example)\n"
            "- Carla Smit (c.smit@ede.example)\n\nalleen donderdag kan:\n- Dirk Vos "
            "(d.vos@ede.example)\n\nAnna Bos\n",
            "De tekst noemt donderdag",
        ),
        (
            "Drie boa's van ons willen meedoen met de intervisie:\nBram de Wit b.dewit@ede.example\n"
            "Carla Smit c.smit@ede.example\nDirk Vos d.vos@ede.example\n"
            "vanwege de roosters kunnen ze alleen woensdagochtend\n\nAnna Bos\n",
            "heeft geen dagen en een ander",
        ),
        (
            "Graag melden wij voor de intervisie OOV aan:\n\nBram de Wit – b.dewit@ede.example – dinsdag\n"
            "Carla Smit – c.smit@ede.example – woensdag\nAnna Bos – (afzender) – 0318 12 34 56 – donderdag\n\nmvg\n",
            "Anna Bos staat tussen de namen",
        ),
        (
            "Graag aanmelding van Anna Bos, boa, tel. 0318-112233, en Bram de Wit, boa, b.dewit@ede.example, voor de "
            "intervisie. Wij kunnen op maandag.\n\nGroet\n",
            "De afzender noemt zichzelf",
        ),
        (
            "Namens Carla Smit en Bram de Wit bericht ik u dat zij hun deelname aan de intervisie beëindigen.\n\n"
            "Anna Bos\n",
            "staat naast een deelnemer",
        ),
        (
            "Mijn collega Bram de Wit heeft geen eigen mailadres. Hij en ik melden ons aan als boa.\n\nAnna Bos\n",
            "meer mensen dan er gevonden zijn",
        ),
        (
            "Behalve ikzelf (al eerder opgegeven) doen er nog twee mee: Bram de Wit, b.dewit@ede.example, en Carla "
            "Smit, c.smit@ede.example. Beiden boa. Bram kan maandag, Carla dinsdag.\n\nAnna Bos\n",
            "een wijziging is of een nieuwe aanmelding",
        ),
        (
            "Ik ga met pensioen en stop met de intervisie. Collega Bram de Wit gaat wel door, maar kan "
            "vanaf nu alleen "
            "op donderdagmiddag.\n\nAnna Bos\n",
            "noemt ook een dag waarop iemand kan",
        ),
        (
            "Voor de administratie van de intervisie: Theo Verberg is voortaan te bereiken op "
            "t.verberg@ede.example en "
            "mijn eigen nummer is nu 06-12345678.\n\nAnna Bos\nGemeente Ede\n",
            "t.verberg@ede.example is misschien van Theo Verberg",
        ),
        (
            f"Bram de Wit en Carla Smit, beiden boa, doen mee met de intervisie. {ADRESSEN} Bram kan niet "
            f"op dinsdag. "
            "Voor Carla geldt dat voor maandag.\n\nAnna Bos\n",
            "wie er op welke dag kan",
        ),
    ],
)
def test_lees_asks_where_the_words_of_a_mail_and_its_persons_disagree(tekst: str, reden: str) -> None:
    lezing = lees(tekst)

    assert any(reden in gegeven for gegeven in lezing.redenen), lezing


@pytest.mark.parametrize(
    "tekst",
    [
        f"Bram de Wit en Carla Smit, beiden boa, doen mee met de intervisie. {ADRESSEN} Bram kan op maandag "
        f"en dinsdag, "
        "woensdag kan Carla.\n\nAnna Bos\n",
        f"Bram de Wit en Carla Smit, beiden boa, doen mee met de intervisie. {ADRESSEN} Bram kan op "
        f"maandag, de rest op "
        "donderdag.\n\nAnna Bos\n",
        f"Bram de Wit en Carla Smit, beiden boa, doen mee met de intervisie. {ADRESSEN} Bram kan op "
        f"maandag. De dagen "
        "van Carla volgen later.\n\nAnna Bos\n",
        f"Bram de Wit en Carla Smit, beiden boa, doen mee met de intervisie. {ADRESSEN} Dirk Vos doet niet "
        f"mee, die kan "
        "alleen op vrijdag. Bram en Carla kunnen op maandag.\n\nAnna Bos\n",
        "Bram de Wit (boa, b.dewit@ede.example) meldt zich via mij aan voor de intervisie. Zelf doe ik ook "
        "mee, ik ben "
        "ook boa. Ik kan niet op vrijdag.\n\nAnna Bos\n",
        "Naam\tFunctie\tE-mail\tKan op\nBram de Wit\tboa\tb.dewit@ede.example\tmaandag\n"
        "Carla Smit\tboa\tc.smit@ede.example\t\n\nHierbij twee collega's voor de intervisie.\n\nAnna Bos\n",
    ],
)
def test_lees_asks_nothing_where_they_agree(tekst: str) -> None:
    assert lees(tekst).redenen == []


@pytest.mark.parametrize(
    ("onderwerp", "tekst"),
    [
        ("Intervisie HRM", "Hierbij geef ik Bram de Wit en Carla Smit op."),
        ("Aanmelding", "Hierbij geef ik Bram de Wit en Carla Smit op voor de intervisie voor HR-adviseurs."),
        (
            "Aanmelding",
            "Voor de intervisie geef ik Bram de Wit en Carla Smit op. Ze zitten allebei bij Personeelszaken.",
        ),
        (
            "Aanmelding",
            "Namens het cluster Personeelszaken geef ik door dat Bram de Wit en Carla Smit meedoen.",
        ),
    ],
)
def test_the_field_that_all_are_signed_up_for_is_of_each(onderwerp: str, tekst: str) -> None:
    lezing = lees_mail(
        f"{ANNA}Subject: {onderwerp}\n", f"{tekst} {ADRESSEN} Ze kunnen op dinsdag.\n\nAnna Bos\n"
    )

    assert {naam: p.discipline for naam, p in op_naam(lezing).items()} == {
        "Bram de Wit": "HRM",
        "Carla Smit": "HRM",
    }


def test_the_employer_before_a_name_on_a_line_is_of_that_name() -> None:
    lezing = lees(
        "Voor de intervisie openbare orde geef ik op:\n\nBaarn: Bram de Wit (b.dewit@baarn.example) - ma\n"
        "Soest: Carla Smit (c.smit@soest.example) - di\nWijk bij Duurstede: Dirk Vos, "
        "d.vos@post.example - wo\n\n"
        "Zelf doe ik niet mee.\n\nAnna Bos\n"
    )

    assert {naam: p.organisatie for naam, p in op_naam(lezing).items()} == {
        "Bram de Wit": "Baarn",
        "Carla Smit": "Soest",
        "Dirk Vos": "Wijk bij Duurstede",
    }


def test_a_heading_under_an_item_is_of_the_next_one() -> None:
    lezing = lees(
        "Voor de intervisie:\n\nBaarn:\n- Bram de Wit, boa, b.dewit@post.example, ma\nSoest:\n"
        "- Carla Smit, boa, c.smit@post.example, di\n\nZelf doe ik niet mee.\n\nAnna Bos\n"
    )

    assert {naam: p.organisatie for naam, p in op_naam(lezing).items()} == {
        "Bram de Wit": "Baarn",
        "Carla Smit": "Soest",
    }


def test_a_number_behind_a_heading_begins_a_form_of_lines_without_one() -> None:
    lezing = lees(
        "Voor de intervisie:\n\nMedewerker 1: Bram de Wit\nFunctie: boa\nE-mail: b.dewit@ede.example\nKan "
        "niet: woensdag\n\n"
        "Medewerker 2: Carla Smit\nFunctie: HR-adviseur\nE-mail: c.smit@ede.example\nKan niet: "
        "vrijdagmiddag\n\nAnna Bos\n"
    )

    assert {naam: (p.discipline, p.niet_beschikbaar) for naam, p in op_naam(lezing).items()} == {
        "Bram de Wit": ("OOV", ("wo-ochtend", "wo-middag")),
        "Carla Smit": ("HRM", ("vr-middag",)),
    }


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        (
            "Helaas moeten collega Bram de Wit en ik ons terugtrekken uit de intervisie.",
            ["Anna Bos", "Bram de Wit"],
        ),
        (
            "Hierbij meld ik af voor de intervisie: Bram de Wit en Carla Smit. Beiden hebben een andere functie.",
            ["Bram de Wit", "Carla Smit"],
        ),
        ("Hierbij meld ik mij af voor de intervisie.", ["Anna Bos"]),
    ],
)
def test_who_leaves(tekst: str, wie: list[str]) -> None:
    lezing = lees(f"{tekst}\n\nAnna Bos\n")

    assert (lezing.soort, sorted(op_naam(lezing))) == ("afmelding", wie)


def test_a_roepnaam_of_two_words_in_brackets_goes_before_initials() -> None:
    lezing = lees(
        "Voor de intervisie:\n- De heer J.P. Hof (Jan Pieter), boa, jp.hof@ede.example, di\n"
        "- Mevrouw C. Smit (Carla), boa, c.smit@ede.example, wo\n\nAnna Bos\n"
    )

    assert sorted(op_naam(lezing)) == ["Carla Smit", "Jan Pieter Hof"]


def test_a_double_first_name_is_no_second_person() -> None:
    lezing = lees(
        "Bram de Wit doet mee met de intervisie, en mijn collega Geert Jan Vos haakt ook aan. Beiden zijn "
        "boa. Geert Jan "
        "is te bereiken op gj.vos@ede.example, Bram op b.dewit@ede.example. Ze kunnen op dinsdag.\n\nAnna Bos\n"
    )

    assert sorted(op_naam(lezing)) == ["Bram de Wit", "Geert Jan Vos"]


@pytest.mark.parametrize(
    "tekst",
    [
        "Marijn Mol (in de cc, HR-adviseur bij ons) en ik stappen in. Dinsdag is handig.\n\nAnna Bos\n",
        "Schrijf ons in voor de intervisie. Dinsdag kan.\n\nAnna Bos\n",
    ],
)
def test_lees_asks_when_more_sign_up_than_were_read(tekst: str) -> None:
    lezing = lees(tekst)

    assert (
        len(lezing.personen) > 1 or "De mail spreekt over meer mensen dan er gevonden zijn." in lezing.redenen
    )
