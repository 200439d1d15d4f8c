"""Names of persons: either way round, with tussenvoegsels, initials, titles and capitals."""

from __future__ import annotations

import pytest

from intervisie.lezer.taal import namen


@pytest.mark.parametrize(
    ("weergave", "naam"),
    [
        ("Hoekstra, Marloes", "Marloes Hoekstra"),
        ("Lammers, Petra (BCO)", "Petra Lammers"),
        ("Veld, Bob in 't", "Bob in 't Veld"),
        ("Smit, A. (Anna)", "Anna Smit"),
        ("JAN-WILLEM DE GRAAFF", "Jan-Willem de Graaff"),
        ("anna smit", "Anna Smit"),
        ("Tessa Groot Nibbelink", "Tessa Groot Nibbelink"),
        ("Dennis Tjon A Ten", "Dennis Tjon A Ten"),
        ("Kim", "Kim"),
        ("VAN DER MEER Joost", "Joost van der Meer"),
        ("DE WIT-KOK Eva Marie", "Eva Marie de Wit-Kok"),
        ("D'HONT Bas", "Bas d'Hont"),
        ("SMIT A.B.", "A.B. Smit"),
        ("Hont, Bas d’", "Bas d'Hont"),
        ("Smit - de Wit, Eva", "Eva Smit-de Wit"),
        ("Anneke Bos, RUD Zeeland", "Anneke Bos"),
        ("Team Veiligheid", None),
        ("P&O Huizen", None),
        ("KCC gemeente Veenendaal", None),
        ("a.smit@ede.example", None),
    ],
)
def test_van_weergavenaam_gives_the_person_or_nothing(weergave: str, naam: str | None) -> None:
    assert namen.van_weergavenaam(weergave) == naam


@pytest.mark.parametrize(
    ("ruw", "naam"),
    [
        ("Mr. drs. Frederieke Baks-Noordam", "Frederieke Baks-Noordam"),
        ("M.J. (Machteld) Sinnema", "Machteld Sinnema"),
        ("Bos, A. van den", "A. van den Bos"),
        ("drs. M.J. Sinnema (Machteld)", "Machteld Sinnema"),
        ("A.B. Sinnema (Zeist)", "A.B. Sinnema"),
        ("Veer, ir. P.J. (Pieter) van der", "Pieter van der Veer"),
        ("Annemieke van ’t Hoff", "Annemieke van 't Hoff"),
        ("J.A.M. de Wit MSc", "J.A.M. de Wit"),
    ],
)
def test_schoon_puts_a_name_in_order(ruw: str, naam: str) -> None:
    assert namen.schoon(ruw) == naam


def test_vind_finds_full_names_and_where_they_stand() -> None:
    tekst = "Namens Dirk-Jan ter Horst en mevrouw Zoë Çelik, adviseur Openbare Orde."

    gevonden = [(v.naam, tekst[v.begin : v.eind]) for v in namen.vind(tekst)]

    assert gevonden == [("Dirk-Jan ter Horst", "Dirk-Jan ter Horst"), ("Zoë Çelik", "Zoë Çelik")]


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ("Klaas Hoekman", "K. Hoekman", True),
        ("Merel Tichelaar-Bos", "Merel Bos", True),
        ("Anna Smit", "Kees Smit", False),
        ("Anna", "Anna Smit", True),
    ],
)
def test_zelfde_compares_two_spellings(een: str, ander: str, zelfde: bool) -> None:
    assert namen.zelfde(een, ander) is zelfde


@pytest.mark.parametrize(("naam", "rijkdom"), [(None, 0), ("Anna", 1), ("A. Smit", 2), ("Anna Smit", 3)])
def test_rijkdom_tells_how_much_a_name_says(naam: str | None, rijkdom: int) -> None:
    assert namen.rijkdom(naam) == rijkdom


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ("Anna Bos-de Wit", "Anna Bos", True),
        ("Anna Bos - de Wit", "A. de Wit", True),
        ("Anna Bos", "Piet Bos", False),
        ("Anna Bos", "Anna Smit", False),
    ],
)
def test_zelfde_knows_either_half_of_a_double_surname(een: str, ander: str, zelfde: bool) -> None:
    assert namen.zelfde(een, ander) is zelfde


@pytest.mark.parametrize(
    ("regel", "is_naam"),
    [
        ("Erik Maandag", True),
        ("Elke Maandag", False),
        ("April Vrij", True),
        ("Dirk d'Hondt", True),
        ("I'm here", False),
    ],
)
def test_is_naam_tells_people_from_days(regel: str, is_naam: bool) -> None:
    assert namen.is_naam(regel) is is_naam


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Wil Anne Bos mee?", ["Anne Bos"]),
        ("Noteer Wil Bos maar.", ["Wil Bos"]),
        ("En Merel Vos ook", ["Merel Vos"]),
        ("3800 AA Amersfoort", []),
        ("Sem Maes - Bibob-coördinator", ["Sem Maes"]),
    ],
)
def test_vind_parts_names_from_the_words_around(tekst: str, gevonden: list[str]) -> None:
    assert [v.naam for v in namen.vind(tekst)] == gevonden
