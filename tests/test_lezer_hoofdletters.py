"""Mails typed without capitals, or in nothing else: whose names still are names, and which words stay words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing
from intervisie.lezer.taal.hoofdletters import herstel, ontbreken

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
MET_ADRES = "eva is hr-adviseur (e.mol@ede.example), bram boa (b.vos@ede.example)"


def lees(tekst: str) -> Lezing:
    kop = "From: Anna Bos <a.bos@ede.example>\nTo: secretariaat@rvs-mn.example\nSubject: intervisie\n"
    datum = "Date: Mon, 17 Jan 2022 09:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n"
    return lezer.lees(f"{kop}{datum}{tekst}".encode(), NU, KENNIS)


@pytest.mark.parametrize(
    "tekst",
    [
        f"hoi,\n\ngraag meld ik eva mol en bram vos aan voor de intervisie. {MET_ADRES}.\n\ngroet anna",
        f"hoi,\n\neva mol en bram vos willen meedoen met de intervisie, ik zelf niet. {MET_ADRES}.\n\nanna bos",
        "dag,\n\naanmeldingen voor de intervisie:\n\neva mol, hr-adviseur, e.mol@ede.example\n"
        "bram vos, boa, b.vos@ede.example\n\nmvg\nanna bos",
        f"HALLO,\n\nGRAAG MELD IK EVA MOL EN BRAM VOS AAN VOOR DE INTERVISIE. {MET_ADRES.upper()}.\n\nANNA BOS",
        f"Hoi,\n\nGraag meld ik eva mol en bram vos aan voor de intervisie. {MET_ADRES}.\n\nGroet Anna",
    ],
)
def test_colleagues_in_small_letters_or_capitals_are_signed_up(tekst: str) -> None:
    lezing = lees(tekst)

    assert [(p.naam, p.email, p.organisatie, p.discipline) for p in lezing.personen] == [
        ("Eva Mol", "e.mol@ede.example", "Ede", "HRM"),
        ("Bram Vos", "b.vos@ede.example", "Ede", "OOV"),
    ]
    assert lezing.redenen == []


@pytest.mark.parametrize(
    "tekst",
    [
        "hoi,\n\nik meld me aan voor de intervisie. ik ben boa en vond de praktische tips en goede gesprekken fijn.",
        "hoi, doe mij maar een plek bij de intervisie. ben boa. mijn collega werkt parttime en heeft het druk.",
        "HOI,\n\nIK DOE MEE MET DE INTERVISIE. IK WIL MEER WETEN OVER ZORG EN VEILIGHEID. IK BEN BOA.\n\nANNA BOS",
        "hoi, ik wil aansluiten bij de intervisie, ben boa. collega's noemen het gezeur, ik noem het werk.",
    ],
)
def test_words_in_small_letters_stay_words(tekst: str) -> None:
    lezing = lees(tekst)

    assert [(p.naam, p.discipline) for p in lezing.personen] == [("Anna Bos", "OOV")]
    assert lezing.redenen == []


@pytest.mark.parametrize(
    ("klein", "groot"),
    [
        (
            "mail gerrit oude kotte via g.oudekotte@ede.example",
            "mail Gerrit Oude Kotte via g.oudekotte@ede.example",
        ),
        ("mvg\nw.f.h. (willem) van der ven", "mvg\nW.F.H. (Willem) van der Ven"),
        ("ik heet anna bos-de wit", "ik heet Anna Bos-de Wit"),
        ("na overleg stoppen rob nieuwland en ik ermee", "na overleg stoppen Rob Nieuwland en ik ermee"),
        ("mevrouw van dijk weet ervan", "mevrouw van Dijk weet ervan"),
        ("afmelden:\n1. louis adriaans\n2. mieke post", "afmelden:\n1. Louis Adriaans\n2. Mieke Post"),
        ("geef mijn stoel gerust aan een ander", "geef mijn stoel gerust aan een ander"),
        ("des maandags en des woensdags i.v.m. werk", "des maandags en des woensdags i.v.m. werk"),
    ],
)
def test_herstel_gives_a_capital_to_what_the_text_bears_out(klein: str, groot: str) -> None:
    assert herstel(klein, klein, ["Anna Bos"]) == groot


def test_ontbreken_leaves_a_text_alone_that_has_capitals_within_its_sentences() -> None:
    assert not ontbreken("Graag meld ik Eva Mol aan, zij kent jan de wit.")
    assert ontbreken("Graag meld ik eva mol aan.")
    assert ontbreken("GRAAG MELD IK EVA MOL AAN VOOR DE INTERVISIE")
