"""Lists of people, with the writer over or below them: who takes part, under what name, with what address."""

from __future__ import annotations

import pytest

from tests.lezermail import lees, op_naam

LIJST = "Eva Mol, HR-adviseur, e.mol@ede.nl\nBram Vos, boa, b.vos@ede.nl"


@pytest.mark.parametrize(
    "aanloop",
    [
        "Net zoals Bram Vos en Eva Mol wil ik graag meedoen; zie hun gegevens.",
        "Ook ik wil dit jaar graag meedoen, evenals deze collega's:",
        "Ik schrijf me in voor de intervisie. Ook deze twee collega's willen meedoen:",
        "Naast mijzelf doen mee aan de intervisie:",
        "Ik doe dit jaar weer mee aan de intervisie! Verder heb ik nog twee collega's:",
    ],
)
def test_the_writer_takes_part_who_says_so_over_a_list(aanloop: str) -> None:
    lezing = lees(f"Beste mensen,\n\n{aanloop}\n\n{LIJST}\n\nGroet,\nAnna Bos\nHR-adviseur\n")

    assert sorted(op_naam(lezing)) == ["Anna Bos", "Bram Vos", "Eva Mol"]
    assert lezing.redenen == []


@pytest.mark.parametrize(
    "aanloop",
    [
        "Ik wil graag twee collega's aanmelden voor de intervisie:",
        "Ik zou het fijn vinden als deze collega's mee kunnen doen met de intervisie:",
        "Ik wil graag dat mijn teamleden meedoen aan de intervisie:",
        "Dit jaar doe ik een stapje terug en gaan deze twee mee met de intervisie:",
        "Hierbij doe ik u de deelnemers aan de intervisie toekomen:",
    ],
)
def test_who_puts_others_on_a_list_does_not_take_part(aanloop: str) -> None:
    lezing = lees(f"Beste mensen,\n\n{aanloop}\n\n{LIJST}\n\nGroet,\nAnna Bos\nHR-adviseur\n")

    assert sorted(op_naam(lezing)) == ["Bram Vos", "Eva Mol"]
    assert lezing.redenen == []


@pytest.mark.parametrize(
    "onder",
    [
        "En graag ook:\nBram Vos, boa, b.vos@ede.nl",
        "Tevens aanmelden:\n- Bram Vos, boa, b.vos@ede.nl",
        "Bram Vos van handhaving, boa, sluit ook aan, zijn mail is b.vos@ede.nl.",
    ],
)
def test_who_stands_below_the_signature_takes_part_too(onder: str) -> None:
    lezing = lees(
        f"Dag,\n\nGraag meld ik me aan voor de intervisie.\n\nGroet,\nAnna Bos\nHR-adviseur\n\n{onder}\n"
    )

    bram = op_naam(lezing)["Bram Vos"]
    assert (bram.email, bram.discipline, len(lezing.personen)) == ("b.vos@ede.nl", "OOV", 2)
    assert lezing.redenen == []


def test_a_surname_in_a_mail_address_does_not_cut_a_row_of_people() -> None:
    lezing = lees(
        "Dag,\n\nBij ons willen er drie meedoen met de intervisie: Bram Vos (boa, b.vos@ede.nl), "
        "Eva Mol (HR-adviseur, e.mol@ede.nl) en ondergetekende.\n\nGroet,\nAnna Bos\nHR-adviseur\n"
    )

    assert sorted(op_naam(lezing)) == ["Anna Bos", "Bram Vos", "Eva Mol"]


def test_a_sentence_may_end_in_a_dutch_mail_address() -> None:
    lezing = lees(
        "Dag,\n\nIk meld Eva Mol aan voor de intervisie, HR-adviseur, e.mol@ede.nl. Zelf doe ik niet mee.\n\n"
        "Groet,\nAnna Bos\n"
    )

    assert list(op_naam(lezing)) == ["Eva Mol"]


@pytest.mark.parametrize(
    ("heet", "naam"),
    [
        ("E.M. van der Ploeg (roepnaam Liesbeth)", "Liesbeth van der Ploeg"),
        ("Jantsje fan der Meer", "Jantsje fan der Meer"),
    ],
)
def test_a_roepnaam_stands_behind_and_a_tussenvoegsel_may_be_frisian(heet: str, naam: str) -> None:
    lezing = lees(
        f"Dag,\n\nHierbij geef ik {heet} op voor de intervisie. Zij is HR-adviseur, x@ede.example.\n\nAnna Bos\n"
    )

    assert [p.naam for p in lezing.personen] == [naam]


@pytest.mark.parametrize("regel", ["(Eva Mol, e.j.m@zeist.example)", "(Eva Mol: e.j.m@zeist.example)"])
def test_between_brackets_below_a_signature_stands_the_address_of_another(regel: str) -> None:
    lezing = lees(f"Dag,\n\nEva kan niet meer meedoen. Ik blijf gewoon.\n\nAnna Bos, gemeente Ede\n{regel}\n")

    assert [p.email for p in lezing.personen] == ["e.j.m@zeist.example"]
