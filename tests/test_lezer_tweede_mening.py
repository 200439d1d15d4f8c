"""The learned second opinion on the kind: its chances, what is made of them beside the rules, and what it costs."""

from __future__ import annotations

from time import perf_counter

import pytest

from intervisie.lezer.lezing import Soort
from intervisie.lezer.soort import tweede_mening
from intervisie.lezer.soort.tweede_mening import SOORTEN


def _kansen(soort: Soort, kans: float) -> dict[Soort, float]:
    rest = (1 - kans) / (len(SOORTEN) - 1)
    return {s: kans if s == soort else rest for s in SOORTEN}


@pytest.mark.parametrize(
    ("onderwerp", "tekst", "soort"),
    [
        ("intervisie", "Hou voor mij een stoel vrij, ik kan op maandag.", "aanmelding"),
        ("Sanne", "Sanne Bos wil er graag bij, noteer haar maar.", "aanmelding"),
        (
            "donderdag",
            "Op donderdag heb ik voortaan oppas, doe er maar vrijdag voor in de plaats.",
            "wijziging",
        ),
        ("", "Van mij mag de naam eraf, ik kom er niet meer aan toe.", "afmelding"),
        ("nog even", "Hoeveel keer komt zo'n groep eigenlijk bij elkaar?", "vraag"),
        ("Kerstborrel", "Zet mij maar op de lijst voor de borrel.", "overig"),
    ],
)
def test_weeg_finds_the_kind_in_words_that_no_rule_lists(onderwerp: str, tekst: str, soort: Soort) -> None:
    kansen = tweede_mening.weeg(onderwerp, tekst)

    assert tweede_mening.meest(kansen) == soort


@pytest.mark.parametrize(
    ("onderwerp", "tekst"), [("", ""), ("Re:", "\n\n"), ("x" * 9000, "?!" * 9000), ("\ud800", "\x00 é 😀 ﷽")]
)
def test_weeg_gives_chances_that_add_up_whatever_the_text(onderwerp: str, tekst: str) -> None:
    kansen = tweede_mening.weeg(onderwerp, tekst)

    assert tuple(kansen) == SOORTEN
    assert sum(kansen.values()) == pytest.approx(1)


def test_weeg_stays_within_its_time() -> None:
    tekst = "Beste Anouk, ik kan er op dinsdag niet bij zijn want dan is er een overleg. " * 3
    tweede_mening.weeg("warm", tekst)

    begin = perf_counter()
    for nummer in range(50):
        tweede_mening.weeg("intervisie", f"{tekst} {nummer}")

    assert (perf_counter() - begin) / 50 < 0.5  # no speed, only no hang


@pytest.mark.parametrize(
    ("regels", "zeker", "kansen", "uitkomst"),
    [
        ("aanmelding", True, _kansen("aanmelding", 0.4), ("aanmelding", False, None)),
        ("aanmelding", True, _kansen("aanmelding", 0.95), ("aanmelding", True, None)),
        (
            "overig",
            False,
            _kansen("afmelding", 0.6),
            ("afmelding", False, "Het is niet zeker of dit een afmelding is."),
        ),
        (
            "vraag",
            True,
            _kansen("aanmelding", 0.8),
            ("vraag", False, "Het is niet zeker of dit een vraag is of een aanmelding."),
        ),
        (
            "aanmelding",
            True,
            _kansen("wijziging", 0.92),
            ("wijziging", False, "Het is niet zeker of dit een wijziging is of een aanmelding."),
        ),
        ("aanmelding", True, _kansen("wijziging", 0.97), ("wijziging", True, None)),
        ("aanmelding", True, _kansen("wijziging", 0.55), ("aanmelding", False, None)),
        ("overig", False, _kansen("vraag", 0.3), ("overig", False, None)),
    ],
)
def test_beslis_follows_the_rules_unless_the_other_is_sure(
    regels: Soort, *, zeker: bool, kansen: dict[Soort, float], uitkomst: tuple[Soort, bool, str | None]
) -> None:
    assert tweede_mening.beslis(regels, kansen, zeker=zeker) == uitkomst


def test_beslis_leaves_the_rules_in_silence_only_when_it_is_certain() -> None:
    uitkomsten = [
        (regels, (kans, zeker), tweede_mening.beslis(regels, _kansen(ander, kans), zeker=zeker))
        for regels in SOORTEN
        for ander in SOORTEN
        for kans in (0.3, 0.6, 0.9, 0.93, 0.95, 0.999)
        for zeker in (True, False)
    ]

    stil = {geval for regels, geval, b in uitkomsten if b.soort != regels and b.reden is None}
    assert stil == {(0.95, True), (0.999, True), (0.93, False), (0.95, False), (0.999, False)}
