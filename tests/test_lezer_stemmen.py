"""How people write: spoken into a phone, in dialect, in English, all in the subject, or with a story around it."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing
from intervisie.lezer.personen import functie, telefoon
from intervisie.lezer.personen.discipline import zoek_discipline

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU = datetime(2022, 2, 7, 9, 0, tzinfo=UTC)


def _lees(
    tekst: str, *, van: str = "Tess Drenth <t.drenth@zeist.example>", onderwerp: str = "Intervisie"
) -> Lezing:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = van, "secretariaat@rvs-mn.example", onderwerp
    mail["Date"] = "Mon, 07 Feb 2022 10:00:00 +0100"
    mail.set_content(tekst)
    return lezer.lees(mail.as_bytes(), NU, KENNIS)


def test_lees_hears_the_marks_that_somebody_spoke() -> None:
    lezing = _lees(
        "dag anouk komma ik meld mij aan voor de intervisie punt ik ben recruiter bij de gemeente zeist punt "
        "ik kan op maandag en op woensdagochtend nee niet woensdagochtend dat kan nooit woensdagmiddag moet het "
        "zijn punt groetjes tess"
    )

    (persoon,) = lezing.personen
    assert (lezing.soort, persoon.functie, persoon.organisatie) == ("aanmelding", "recruiter", "Zeist")
    assert set(persoon.beschikbaar) == {"ma-ochtend", "ma-middag", "wo-middag"}
    assert persoon.niet_beschikbaar == ("wo-ochtend",)


def test_lees_leaves_a_punt_that_is_a_word() -> None:
    lezing = _lees(
        "Ik doe mee aan de intervisie. Maandag is geen punt, en op dat punt ben ik soepel.\n\nTess Drenth"
    )

    assert lezing.personen[0].beschikbaar == ("ma-ochtend", "ma-middag")


@pytest.mark.parametrize(
    "aanhef", ["Daag Anouk", "Moi Anouk", "Moin Anouk", "Goeiemiddag Anouk", "Goeden dag Anouk"]
)
def test_lees_takes_no_greeting_for_a_person(aanhef: str) -> None:
    lezing = _lees(f"{aanhef},\n\nZet mie op de lieste veur de intervisie.\n\nTess Drenth\nHR-adviseur\n")

    assert [p.naam for p in lezing.personen] == ["Tess Drenth"]


@pytest.mark.parametrize(
    ("van", "naam"),
    [
        ("Tess <t.drenth@zeist.example>", "Tess Drenth"),
        ("t.drenth@zeist.example", "Tess Drenth"),
        ("Ron <r@zeist.example>", "Ron"),
    ],
)
def test_lees_takes_the_whole_name_out_of_the_subject(van: str, naam: str) -> None:
    lezing = _lees(
        "Verzonden vanaf mijn telefoon\n",
        van=van,
        onderwerp="Meld mij aan voor de intervisie: Tess Drenth, boa, gemeente Zeist, maandagmiddag",
    )

    assert [p.naam for p in lezing.personen] == [naam]


@pytest.mark.parametrize(
    "tekst",
    [
        "Er zijn er twee die mee willen. Ikzelf, HR-adviseur, en mijn overbuurvrouw, Ada Mol, die boa is.",
        "Two of us would like to join the intervision. There's me, Tess, HR-adviseur, and there's Ada Mol (boa).",
    ],
)
def test_lees_counts_the_writer_among_those_who_come(tekst: str) -> None:
    lezing = _lees(f"Hallo,\n\n{tekst}\n\nGroet,\nTess Drenth\ngemeente Zeist\n")

    assert {p.naam: (p.functie, p.discipline) for p in lezing.personen} == {
        "Tess Drenth": ("HR-adviseur", "HRM"),
        "Ada Mol": ("boa", "OOV"),
    }


def test_lees_leaves_the_place_out_of_a_function_in_the_subject() -> None:
    lezing = _lees(
        "zie onderwerp\n", onderwerp="ik doe mee met de intervisie, gr Tess Drenth (recruiter Zeist)"
    )

    assert [(p.functie, p.organisatie) for p in lezing.personen] == [("recruiter", "Zeist")]


@pytest.mark.parametrize(
    "tekst",
    [
        "ik ga dit voorjaar niet trekken. haal me er dus uit. bewaar wel een plek in de najaarsronde voor me",
        "Haal mij er maar uit, ik ga het niet bolwerken. Hou in de volgende ronde een stoel voor me vrij.",
        "'t Spiet me, mae 'k stoppe d'r mee. Strepe me dus overal mae deur.",
    ],
)
def test_lees_sees_who_leaves_now_and_may_come_later(tekst: str) -> None:
    assert _lees(f"Anouk,\n\n{tekst}\n\nTess Drenth\n").soort == "afmelding"


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        ("Bas is een prima monteur, voor als u er een zoekt: 06 87654321.", None),
        ("Tess is bereikbaar op 06 87654321.", "+31687654321"),
        ("Mijn nummer is 06 87654321.", "+31687654321"),
        ("Mijn man belt soms: 06 87654321, die mag u negeren.", None),
    ],
)
def test_lees_leaves_the_number_of_somebody_else(tekst: str, nummer: str | None) -> None:
    lezing = _lees(f"Ik doe mee aan de intervisie. {tekst}\n\nGroet,\nTess\n")

    assert lezing.personen[0].telefoon == nummer


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        ("bureau 030 12 34 519, gsm +32 470 12 34 19", "+32470123419"),
        ("T: 030-1234535 (receptie 030-1234500)", "+31301234535"),
        ("030-1234500 (receptie) of 030-1234535", "+31301234535"),
    ],
)
def test_kies_knows_foreign_mobiles_and_brackets(tekst: str, nummer: str) -> None:
    gekozen = telefoon.kies(list(telefoon.nummers(tekst)))

    assert gekozen is not None
    assert gekozen.e164 == nummer


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Ik werk in Houten, alwaar ik al vier jaar HR-adviseur ben.", "HR-adviseur"),
        ("ik ben boa coordinator bij de gemeente ede", "boa coordinator"),
        ("I have been an HR business partner here for two years.", "HR business partner"),
        (
            "Ik ben medewerker salaris- en personeelsadministratie bij P&O.",
            "medewerker salaris- en personeelsadministratie",
        ),
    ],
)
def test_uit_zin_reads_other_ways_to_say_what_one_is(tekst: str, gevonden: str) -> None:
    uit = functie.uit_zin(tekst)

    assert uit is not None
    assert uit.tekst == gevonden


@pytest.mark.parametrize(
    ("tekst", "discipline"),
    [("omdat ik hier de Bibob-toetsen doe", "OOV"), ("ik breng een Bibob-zaak in", None)],
)
def test_zoek_discipline_parts_work_from_a_case(tekst: str, discipline: str | None) -> None:
    assert zoek_discipline(tekst).discipline == discipline


@pytest.mark.parametrize(
    ("onderwerp", "tekst", "beschikbaar"),
    [
        ("Ik doe mee met de intervisie - Tess Drenth, boa - ma", "Tess", ("ma-ochtend", "ma-middag")),
        (
            "Aanmelding intervisie, alleen wo-ochtend",
            "Ik doe graag mee.\n\nTess Drenth, boa",
            ("wo-ochtend",),
        ),
        ("Re: intervisie op maandag", "Ik doe graag mee.\n\nTess Drenth, boa", ()),
        (
            "Intervisie op maandag",
            "Ik doe mee, dinsdag kan ik.\n\nTess Drenth, boa",
            ("di-ochtend", "di-middag"),
        ),
    ],
)
def test_lees_reads_days_that_stand_only_in_the_subject(
    onderwerp: str, tekst: str, beschikbaar: tuple[str, ...]
) -> None:
    lezing = _lees(tekst, onderwerp=onderwerp)

    assert [p.beschikbaar for p in lezing.personen] == [beschikbaar]


@pytest.mark.parametrize(
    "tekst", ["Ik moat my ôfmelde foar de yntervyzje.", "Ik doo nich mit met de intervisie. Te drok hier."]
)
def test_lees_hears_a_denial_in_dialect(tekst: str) -> None:
    assert _lees(f"Moi,\n\n{tekst}\n\nTess Drenth\n").soort == "afmelding"


def test_lees_signs_up_a_colleague_in_english() -> None:
    lezing = _lees(
        "Hi,\n\nI'd love to join the intervision, I'm an HR adviser. My colleague Pieter de Boer (boa, "
        "p.deboer@zeist.example) wants in as well.\n\nCheers,\nTess Drenth\n"
    )

    assert {p.naam: p.functie for p in lezing.personen} == {
        "Tess Drenth": "HR adviser",
        "Pieter de Boer": "boa",
    }
