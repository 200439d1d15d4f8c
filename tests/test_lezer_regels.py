"""Lines of a text part: flow, quote marks, invisible characters, boxes."""

from __future__ import annotations

import pytest

from intervisie.lezer.mime import regels
from intervisie.lezer.mime.regels import Regel


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("a\r\nb\nc\rd\u2028e", [Regel("a"), Regel("b"), Regel("c"), Regel("d"), Regel("e")]),
        ("> a\n>> b\n> > c\n>d", [Regel("a", 1), Regel("b", 2), Regel("c", 2), Regel("d", 1)]),
        (">>> Anna <a@x.example> 3-12-2021 10:11 >>>", [Regel(">>> Anna <a@x.example> 3-12-2021 10:11 >>>")]),
        ("5 > 3", [Regel("5 > 3")]),
        ("a@x.example<mailto:a@x.example>", [Regel("a@x.example")]),
    ],
)
def test_uit_tekst_counts_quote_marks(tekst: str, verwacht: list[Regel]) -> None:
    assert regels.uit_tekst(tekst) == verwacht


@pytest.mark.parametrize(
    ("tekst", "delsp", "verwacht"),
    [
        ("een \ntwee\ndrie", False, [Regel("een twee"), Regel("drie")]),
        ("een \ntwee", True, [Regel("eentwee")]),
        (" van\n >nee", False, [Regel("van"), Regel(">nee")]),
        ("een \n-- \nAnna", False, [Regel("een "), Regel("-- "), Regel("Anna")]),
        ("> een \n> twee \ndrie", False, [Regel("een twee ", 1), Regel("drie")]),
        ("een \n\ntwee", False, [Regel("een "), Regel(""), Regel("twee")]),
    ],
)
def test_uit_tekst_joins_flowed_lines(tekst: str, delsp: bool, verwacht: list[Regel]) -> None:
    assert regels.uit_tekst(tekst, flowed=True, delsp=delsp) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("inter\u00advisie\u200b", "intervisie"),
        ("06\u00a012\u202f34", "06 12 34"),
        ("Zoe\u0308", "Zoë"),
        ("\u202eomgekeerd\u202c", "omgekeerd"),
        ("\ufeffHoi\x00\x07", "Hoi"),
        ("a\tb  ", "a\tb"),
        ("☐ ma ☑ di", "[ ] ma [x] di"),
        ("( X ) ma (x) di", "( X ) ma [x] di"),
        ("\ud800", "\ufffd"),
        ("xy " * 10_000, ("xy " * 10_000)[: regels.MAX_REGEL].rstrip()),
        ("Anna [cid:image001.png@01D8A1B2.C3D4E5F6]", "Anna"),
        ("Anna Bos [Afbeelding met tekst]<https://www.ede.example/>", "Anna Bos"),
        ("[logo.png] Gemeente Ede", " Gemeente Ede"),
        ("[x] maandag [Ede]", "[x] maandag [Ede]"),
    ],
)
def test_maak_schoon_shows_what_is_seen(tekst: str, verwacht: str) -> None:
    assert regels.maak_schoon([Regel(tekst)]) == [Regel(verwacht)]


def test_maak_schoon_keeps_at_most_one_blank_line_and_none_at_the_ends() -> None:
    lijst = [Regel(""), Regel("a"), Regel(" "), Regel(""), Regel("b"), Regel("")]

    assert regels.maak_schoon(lijst) == [Regel("a"), Regel(""), Regel("b")]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("x" * 20_000, "x" * 100),
        ("Mee: " + "Ab3" * 7_000 + ".", "Mee: " + ("Ab3" * 34)[:100] + "."),
        ("a-" * 20_000 + " einde", "a-" * 1_000 + " einde"),
        ("_" * 300 + " vervolg", "_" * 100 + " vervolg"),
        ("https://x.example/" + "ab/" * 400, "https://x.example/" + "ab/" * 400),
        ("Gemeenteraadsverkiezingsstembureaumedewerkersbijeenkomst", None),
    ],
)
def test_maak_schoon_cuts_what_is_too_long_for_a_word(tekst: str, verwacht: str | None) -> None:
    assert regels.maak_schoon([Regel(tekst)]) == [Regel(tekst if verwacht is None else verwacht)]


def test_maak_schoon_stops_at_the_limit() -> None:
    schoon = regels.maak_schoon([Regel("x" * 1000) for _ in range(1000)])

    assert sum(len(regel.tekst) + 1 for regel in schoon) <= regels.MAX_TEKENS
