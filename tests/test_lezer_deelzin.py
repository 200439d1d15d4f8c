"""One clause taken apart: whom it speaks of, what it denies, and whether it asks the reader."""

from __future__ import annotations

import pytest

from intervisie.lezer.taal.deelzin import Deelzin


@pytest.mark.parametrize(
    ("zin", "ontkend"),
    [
        ("Ik doe niet mee", True),
        ("Ik doe graag mee, niet op maandag", False),
        ("Dit wil ik niet missen", False),
        ("Ik meld me aan als niemand anders wil", False),
        ("Wij hebben het te druk om mee te doen", True),
        ("Nooit te oud om mee te doen", False),
    ],
)
def test_ontkend_denies_what_the_clause_does(zin: str, ontkend: bool) -> None:
    assert Deelzin(zin).ontkend is ontkend


@pytest.mark.parametrize(
    ("zin", "vraagt"),
    [
        ("Zet je mij op de lijst?", True),
        ("Kun je Anna Smit aanmelden?", True),
        ("Schrijf mij maar in", True),
        ("Graag Anna Smit inschrijven", True),
        ("Kan Anna Smit op de lijst worden gezet?", True),
        ("Kan ik me nog aanmelden?", False),
        ("Meld ik mij dan aan?", False),
    ],
)
def test_vraagt_lezer_knows_who_must_act(zin: str, vraagt: bool) -> None:
    assert Deelzin(zin, vraagt=True).vraagt_lezer is vraagt


@pytest.mark.parametrize(
    ("zin", "ik", "ander"),
    [
        ("Ik doe mee", True, False),
        ("Graag Anna Smit noteren", False, True),
        ("Onze collega en ik doen mee", True, True),
        ("Woensdag komt goed uit", False, False),
    ],
)
def test_over_iemand_knows_the_writer_and_others(zin: str, ik: bool, ander: bool) -> None:
    deel = Deelzin(zin)

    assert (deel.over_ik, deel.over_ander) == (ik, ander)


def test_tekst_leaves_out_the_words_of_others() -> None:
    deel = Deelzin('Zij riep "ik doe niet mee" door de gang')

    assert deel.ontkend is False
