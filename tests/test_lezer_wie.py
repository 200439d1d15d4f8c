"""Who writes: the name under which he signs, the address and number that are his, who employs him, in which field."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU = datetime(2022, 1, 20, 9, 0, tzinfo=UTC)
MEE = "Ik doe graag mee met de intervisie. Ik ben HR-adviseur. Dinsdag kan."


def _lees(tekst: str, van: str = "Anna Bos <a.bos@zeist.example>", onderwerp: str = "Intervisie") -> Lezing:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = van, "secretariaat@rvs-mn.example", onderwerp
    mail["Date"] = "Thu, 20 Jan 2022 10:00:00 +0100"
    mail.set_content(tekst)
    return lezer.lees(mail.as_bytes(), NU, KENNIS)


@pytest.mark.parametrize(
    ("van", "slot", "naam"),
    [
        ('"Dijk, M. van" <m.vandijk@zeist.example>', "groetjes marloes", "Marloes van Dijk"),
        ('"Weerd, K.J. de" <kj.deweerd@zeist.example>', "koen", "Koen de Weerd"),
        ('"Prins, J.M." <jm.prins@zeist.example>', "Groeten,\nHetty", "Hetty Prins"),
        ('"Prins, H." <h.prins@zeist.example>', "Top!", "H. Prins"),
        ('"Vries, P. de" <p.devries@zeist.example>', "Groetjes, Pim 😀", "Pim de Vries"),
        ('"Vries, P. de" <p.devries@zeist.example>', "De uwe,\nPim", "Pim de Vries"),
        ('"Vries, P. de" <p.devries@zeist.example>', "Pim | HR-adviseur | Zeist", "Pim de Vries"),
        ('"Vries, P. de" <p.devries@zeist.example>', "Groet, Pim V.", "Pim de Vries"),
        ('"Vries, P. de" <p.devries@zeist.example>', "Groeten aan Piet!", "P. de Vries"),
        ('"Vries, P. de" <p.devries@zeist.example>', "P. de Vries\nPublieksdienst", "P. de Vries"),
        ('"Zaal, Z." <z.zaal@zeist.example>', "Ik werk in\nZeist", "Z. Zaal"),
        ('"Smit, S." <s.smit@zeist.example>', "Succes!", "S. Smit"),
        ('"Stam, Gerda" <g.stam@zeist.example>', "Dank je wel!\n\nGerda Stam\nHR-adviseur", "Gerda Stam"),
        ("Sanne Bol <s.bol@zeist.example>", "Xxx Sanne", "Sanne Bol"),
        ('"Wel, Jo van der" <j.vanderwel@zeist.example>', "groet jo van der wel", "Jo van der Wel"),
        (
            '"Wethouder, T." <t.wethouder@zeist.example>',
            "tom\n\nVerstuurd vanaf mijn Galaxy\n\nTom Wethouder\nHR-adviseur",
            "Tom Wethouder",
        ),
        (
            "VAN DEN BERGHE Koen <k.vandenberghe@zeist.example>",
            "Groeten,\n\nKoen\n\nVAN DEN BERGHE Koen\nGSM +32 475 55 01 16",
            "Koen van den Berghe",
        ),
        (
            '"Visser - El Amrani, Nadia" <n.visser@zeist.example>',
            "Groet,\n\nNadia Visser - El Amrani\nGemeente Zeist",
            "Nadia Visser - El Amrani",
        ),
        ('"Bos, Jan (Soest)" <j.bos@soest.example>', "Groet,\nJan Bos - Soest", "Jan Bos"),
        (
            "HR postbus ODRU <hr@odru.example>",
            "Antwoord graag naar k.winter@odru.example.\n\nKarel Winter\n\n--\nODRU | postbus HR",
            "Karel Winter",
        ),
    ],
)
def test_the_name_is_the_one_under_which_he_signs(van: str, slot: str, naam: str) -> None:
    lezing = _lees(f"{MEE}\n\n{slot}\n", van)

    assert [p.naam for p in lezing.personen] == [naam]
    assert not lezing.controle_nodig


def test_half_a_name_from_a_private_address_is_still_a_name() -> None:
    lezing = _lees(f"{MEE}\n\ngroetjes sanne 😊\n", "s_1988@hotmail.example")

    assert [p.naam for p in lezing.personen] == ["Sanne"]
    assert lezing.controle_nodig


def test_a_roepnaam_in_brackets_behind_initials_counts_in_a_list() -> None:
    lezing = _lees(
        "Ik geef er twee op voor de intervisie, zelf doe ik niet mee.\n\n"
        "1) Bouma, S.K. (Soest), adviseur veiligheid, s.bouma@zeist.example\n\n"
        "2) Kanhai, R. (Ravi), adviseur arbeidszaken, r.kanhai@zeist.example\n"
    )

    assert [(p.naam, p.organisatie) for p in lezing.personen] == [
        ("S.K. Bouma", "Soest"),
        ("Ravi Kanhai", "Zeist"),
    ]


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("Op de lijst prijkt nog een Els Bos. Wil je daar Els de Wit van maken?", "Els de Wit"),
        (
            "Willen jullie mij voor de intervisie voortaan Els Bos-Vermaas noemen? De rest blijft gelijk.",
            "Els Bos-Vermaas",
        ),
        ("Ik ga sinds kort als Els de Wit door het leven. Wil je mijn naam aanpassen?", "Els de Wit"),
        ('Zouden jullie "Els Bos" willen wijzigen in "Els Bos-de Wit"?', "Els Bos-de Wit"),
        ("In de bevestiging sta ik als Els Bosch, maar dat moet Els Bos zijn.", "Els Bos"),
        ("Ik heb een ander nummer: 06-12345678. Mijn zus Els Pot heeft het oude.", "Els Bos"),
    ],
)
def test_a_change_of_name_gives_the_new_name(tekst: str, naam: str) -> None:
    lezing = _lees(
        f"{tekst}\n\nEls Bos\n", "Els Bos <e.bos@zeist.example>", "Re: Bevestiging aanmelding intervisie"
    )

    assert (lezing.soort, [p.naam for p in lezing.personen]) == ("wijziging", [naam])
    assert not lezing.controle_nodig


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        (
            "Wilt u meer weten: wijkagent Ab Reus was erbij en is te bereiken op 06 29 10 55 73.",
            "+31306816420",
        ),
        ("Mijn fysiotherapeut is geweldig, mocht u er een zoeken: 06 29 10 55 73.", "+31306816420"),
        ("Kees de Wit raadde het me aan; bel me op 06-12345678.", "+31612345678"),
        ("Sint bracht mij een nieuwe telefoon, het nummer bleef hetzelfde: 06-12345678.", "+31612345678"),
        ("Mijn telefoonnummer is, zoals Kees de Wit weet, 06-12345678.", "+31612345678"),
    ],
)
def test_a_number_of_somebody_else_is_not_his(tekst: str, nummer: str) -> None:
    lezing = _lees(f"{MEE} {tekst}\n\nGroet,\nAnna Bos\n(030) 681 64 20\n")

    assert [p.telefoon for p in lezing.personen] == [nummer]


@pytest.mark.parametrize(
    ("tekst", "adres"),
    [
        (
            "Post s.v.p. naar annab@xs.example; mijn bak hier loopt over, mijn eigen adres is beter.",
            "annab@xs.example",
        ),
        ("Uw antwoord kan naar annabos@xs.example.", "annabos@xs.example"),
        ("Reacties bij voorkeur op mijn huisadres: annab@xs.example.", "annab@xs.example"),
        ("Berichten op a.bos@soest.example komen niet meer aan.", "a.bos@zeist.example"),
        ("Berichten graag in kopie aan mijn collega k.pot@soest.example.", "a.bos@zeist.example"),
        ("Uw bericht aan bos.toezicht@zeist.example kwam via via bij mij.", "a.bos@zeist.example"),
    ],
)
def test_the_address_that_he_asks_for_is_his(tekst: str, adres: str) -> None:
    assert [p.email for p in _lees(f"{MEE} {tekst}\n\nAnna Bos\n").personen] == [adres]


@pytest.mark.parametrize(
    ("tekst", "domein", "naam"),
    [
        ("In het raadhuis van Soest ben ik de HR-adviseur, wonen doe ik in Ede.", "xs", "Soest"),
        (
            "Ik werk bij de gemeente Soest. Of we elkaar in Utrecht treffen of online is me om het even.",
            "xs",
            "Soest",
        ),
        (
            "Ik sta op de loonlijst van de BEL Combinatie, maar schrijf me in voor de gemeente Laren.",
            "belcombinatie",
            "Laren",
        ),
        ("Van Harderwijk komt er bij mijn weten niemand.", "soest", "Soest"),
        ("Anna Bos, senior boa Soest, mob. 06 12345678.", "xs", "Soest"),
        ("Ik werk voor Utrecht, de provincie wel te verstaan.", "provincie-utrecht", "Provincie Utrecht"),
        ("Ik was jaren ambtenaar van de gemeente Baarn en ben nu adviseur in Soest.", "soest", "Soest"),
        ("Ik zit bij basisteam Heuvelrug, eenheid Midden-Nederland.", "politie", "Politie Midden-Nederland"),
        ("Tot de zomer zitten we in het pand van de gemeente Baarn.", "soest", "Soest"),
    ],
)
def test_the_employer_is_told_from_other_places(tekst: str, domein: str, naam: str) -> None:
    lezing = _lees(f"{MEE} {tekst}\n\nAnna Bos\n", f"Anna Bos <a.bos@{domein}.example>")

    assert [p.organisatie for p in lezing.personen] == [naam]


@pytest.mark.parametrize(
    ("tekst", "discipline", "controle"),
    [
        (
            "Op mijn kaartje staat HR-adviseur. Zet mij niet bij mijn vakgenoten neer maar bij OOV.",
            "OOV",
            True,
        ),
        ("Ik ben HR-adviseur, maar doe mij alsjeblieft de OOV-tafel.", "OOV", True),
        ("Ik ben half HR-adviseur en half adviseur veiligheid.", None, True),
        (
            "Ik draag twee petten. Die van mij: 's ochtends HR-adviseur, na de lunch ambtenaar openbare veiligheid.",
            None,
            True,
        ),
        ("Ik ben HR-adviseur met een half pakket veiligheid. Zet mij bij OOV.", "OOV", True),
        ("Ik ben adviseur veiligheid; de helft van mijn collega's zit thuis.", "OOV", False),
        ("Bibob-coördinator dus, maar dan met een halve baan.", "OOV", False),
    ],
)
def test_the_discipline_that_is_asked_for_and_two_hats(
    tekst: str, discipline: str | None, controle: bool
) -> None:
    lezing = _lees(f"Ik doe graag mee met de intervisie. Dinsdag kan. {tekst}\n\nAnna Bos\n")

    assert [p.discipline for p in lezing.personen] == [discipline]
    assert lezing.controle_nodig is controle


@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        (
            "Kees Pot (k.pot@zeist.example) is onze jurist; hij is nu op vakantie, maar hij doet mee.",
            ["Anna Bos", "Kees Pot"],
        ),
        ("Kees Pot is onze jurist; hij is nu op vakantie en hij doet dus niet mee.", ["Anna Bos"]),
        ("Kees Pot hoort er bij de lunch altijd bij, maar hier nog niet.", ["Anna Bos"]),
    ],
)
def test_a_colleague_takes_part_when_the_end_of_his_sentence_says_so(tekst: str, namen: list[str]) -> None:
    lezing = _lees(
        f"Ik meld me aan voor de intervisie. Ik ben HR-adviseur. {tekst} Dinsdag kan.\n\nAnna Bos\n"
    )

    assert sorted(p.naam or "" for p in lezing.personen) == namen


@pytest.mark.parametrize(
    ("gezegd", "functie"),
    [
        ("Zij werkt voor de gemeente Zeist, net als ik.", None),
        ("Zij zit op dinsdag op kantoor, net als ik.", None),
        ("Zij is dat al jaren, net als ik.", "HR-adviseur"),
    ],
)
def test_what_two_have_in_common_is_not_always_their_function(gezegd: str, functie: str | None) -> None:
    lezing = _lees(
        f"Ikzelf doe niet mee, maar mijn collega Eva Pot (e.pot@zeist.example) wil graag meedoen. {gezegd}\n\n"
        "Groet,\nAnna Bos\nHR-adviseur"
    )

    assert [(p.naam, p.functie) for p in lezing.personen] == [("Eva Pot", functie)]


ZINNEN = (Path(__file__).parent / "zinnen" / "wie.txt").read_text().splitlines()


@pytest.mark.parametrize("regel", [regel for regel in ZINNEN if regel and not regel.startswith("#")])
def test_lees_tells_who_somebody_is_from_prose_about_more_than_that(regel: str) -> None:
    gezegd, _, waar = regel.rpartition(" => ")
    tekst, _, van = gezegd.partition(" ## ")
    soort, *velden = waar.removesuffix(" ?").split("; ")
    verwacht = dict(veld.split("=", 1) for veld in velden)

    lezing = _lees(tekst.replace("\\n", "\n"), van or "Karin de Wit <k.dewit@ede.example>")

    gelezen = [{veld: getattr(p, veld) or "-" for veld in verwacht} for p in lezing.personen]
    assert (lezing.soort, gelezen, lezing.controle_nodig) == (soort, [verwacht], waar.endswith(" ?"))
