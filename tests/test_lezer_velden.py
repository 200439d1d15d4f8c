"""The fields beside the name: organisation, discipline, function, telephone; and tables and forms."""

from __future__ import annotations

from datetime import date

import pytest

from intervisie import gegevens
from intervisie.lezer import functie, organisaties, tabel, telefoon, zinnetjes
from intervisie.lezer.discipline import zoek_discipline

KENNIS = gegevens.kennis()


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("gemeente ede", [("Ede", True)]),
        ("gem. Vijheerenlanden", [("Vijfheerenlanden", True)]),
        ("gemeente Den Bosch", [("'s-Hertogenbosch", True)]),
        ("gemeenten Baarn en Soest", [("Baarn", True), ("Soest", True)]),
        ("VR Gooi en Vechtstreek", [("Veiligheidsregio Gooi en Vechtstreek", True)]),
        ("Petra van Laren en Coen Best, beste mensen", []),
        ("Provincie Flevoland, Lelystad", [("Provincie Flevoland", True), ("Lelystad", False)]),
    ],
)
def test_zoek_finds_organisations_and_no_surnames(tekst: str, gevonden: list[tuple[str, bool]]) -> None:
    assert [(v.organisatie.naam, v.sterk) for v in organisaties.zoek(tekst, KENNIS)] == gevonden


@pytest.mark.parametrize(
    ("adres", "naam"),
    [
        ("a@stichtsevecht.example", "Stichtse Vecht"),
        ("a@mail.gemeente-zeist.example", "Zeist"),
        ("a@politie-mn.example", "Politie Midden-Nederland"),
        ("a@gmail.example", None),
        (None, None),
    ],
)
def test_van_domein_reads_the_label(adres: str | None, naam: str | None) -> None:
    organisatie = organisaties.van_domein(adres, KENNIS)

    assert (organisatie.naam if organisatie else None) == naam


@pytest.mark.parametrize(("dag", "naam"), [(date(2022, 3, 23), "Weesp"), (date(2022, 3, 24), "Amsterdam")])
def test_op_datum_follows_a_herindeling_from_its_first_day(dag: date, naam: str) -> None:
    weesp = organisaties.zoek("gemeente Weesp", KENNIS)[0].organisatie

    assert organisaties.op_datum(weesp, dag, KENNIS).naam == naam


@pytest.mark.parametrize(
    ("tekst", "discipline", "beide"),
    [
        ("adviseur integrale veiligheid", "OOV", False),
        ("P&O-adviseur", "HRM", False),
        ("HR en openbare orde", None, True),
        ("adviseur sociale veiligheid", None, False),
        ("intervisie integriteit en ondermijning", None, False),
        ("Veiligheidsregio Utrecht", None, False),
    ],
)
def test_zoek_discipline_reads_words_of_the_field(tekst: str, discipline: str | None, beide: bool) -> None:
    gevonden = zoek_discipline(tekst)

    assert (gevonden.discipline, gevonden.beide) == (discipline, beide)


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("jurist bij het team Openbare Orde", "jurist"),
        ("adviseur veiligheid en bijzondere wetten", "adviseur veiligheid en bijzondere wetten"),
        ("gloednieuwe HR-adviseur", "HR-adviseur"),
        ("afdeling Personeel", None),
    ],
)
def test_uit_stuk_leaves_department_and_decoration_out(tekst: str, gevonden: str | None) -> None:
    uitkomst = functie.uit_stuk(tekst)

    assert (uitkomst.tekst if uitkomst else None) == gevonden


def test_uit_zin_reads_what_somebody_says_he_is() -> None:
    uitkomst = functie.uit_zin("Ik werk als personeelsadviseur bij de gemeente Houten en doe mee.")

    assert uitkomst == functie.Gevonden("personeelsadviseur", 12, 30)


def test_nummers_skips_general_and_old_numbers() -> None:
    tekst = "Receptie: 088 - 002 99 10\nMobiel: 06-20 47 39 11 (voorheen 06-51 66 02 38)\n14 030"

    assert [n.e164 for n in telefoon.nummers(tekst)] == ["+31620473911"]


@pytest.mark.parametrize(
    ("gezegd", "nummer"), [("", "+31612345678"), ("Bel me op mijn vaste nummer.", "+31301234567")]
)
def test_kies_prefers_mobile_unless_the_writer_says_otherwise(gezegd: str, nummer: str) -> None:
    gekozen = telefoon.kies(list(telefoon.nummers("030-1234567 / 06 12345678")), gezegd)

    assert gekozen is not None
    assert gekozen.e164 == nummer


def test_lees_tabel_gives_a_row_for_each_person() -> None:
    tekst = "Deelnemers:\nNaam\tFunctie\tDagen\nAnna Smit\tHR-adviseur\tma\nKees de Boer\tboa\tdi\n"

    gelezen = tabel.lees_tabel(tekst)

    assert gelezen is not None
    assert [
        (r.naam.naam if r.naam else None, tekst[slice(*r.velden["functie"])], [tekst[b:e] for b, e in r.tijd])
        for r in gelezen.rijen
    ] == [("Anna Smit", "HR-adviseur", ["ma"]), ("Kees de Boer", "boa", ["di"])]


def test_lees_formulieren_joins_the_parts_of_a_name() -> None:
    tekst = "Voornaam: Annabel\nTussenvoegsel: van\nAchternaam: Rossem\nFunctie: adviseur HRM\n"

    formulieren = tabel.lees_formulieren(tekst)

    assert [f.naam.naam if f.naam else None for f in formulieren] == ["Annabel van Rossem"]


def test_zinnen_follow_wrapped_lines_and_part_items() -> None:
    tekst = "Ik kan dhr. De Wit op maandag vervangen in de groep van\nde collega. Mag dat?\n- een\n- twee"

    assert [(z.tekst, z.vraagt) for z in zinnetjes.zinnen(tekst)] == [
        ("Ik kan dhr. De Wit op maandag vervangen in de groep van de collega.", False),
        ("Mag dat?", True),
        ("- een", False),
        ("- twee", False),
    ]
