"""The fields beside the name: organisation, discipline, function, telephone; and tables and forms."""

from __future__ import annotations

from datetime import date

import pytest

from intervisie import gegevens
from intervisie.lezer.personen import functie, organisaties, telefoon
from intervisie.lezer.personen.discipline import zoek_discipline
from intervisie.lezer.schrijver import formulier, tabel
from intervisie.lezer.taal import zinnetjes

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
        ("mr. R.T. (Roel) Huizen", []),
        ("Provincie Flevoland, Lelystad", [("Provincie Flevoland", True), ("Lelystad", False)]),
        ("Province of Utrecht", [("Provincie Utrecht", True)]),
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
        ("Plv. hoofd Veiligheid", "Plv. hoofd Veiligheid"),
        ("Strategisch HR-adviseur a.i.", "Strategisch HR-adviseur a.i."),
        ("BOA domein 1", "BOA domein 1"),
        (
            "Teammanager HR, Communicatie en Juridische Zaken",
            "Teammanager HR, Communicatie en Juridische Zaken",
        ),
        ("adviseur leren en ontwikkelen | afdeling HRM", "adviseur leren en ontwikkelen"),
        ("adviseur veiligheid en senior jurist", "adviseur veiligheid / senior jurist"),
        ("HR-adviseur Veiligheidsregio Twente", "HR-adviseur"),
        ("veiligheidskundige", "veiligheidskundige"),
        ("HR-adviseur en daarnaast vertrouwenspersoon", "HR-adviseur / vertrouwenspersoon"),
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
    ("gezegd", "nummer"),
    [
        ("", "+31612345678"),
        ("Bel me op mijn vaste nummer.", "+31301234567"),
        ("030-1234567 / 06 12345678, liever dat eerste", "+31301234567"),
        ("030-1234567 / 06 12345678, bij voorkeur het laatste", "+31612345678"),
        ("030-1234567 / 06 12345678, want mobiel neem ik zelden op.", "+31301234567"),
        ("030-1234567 / 06 12345678. Graag de eerste bijeenkomst online.", "+31612345678"),
    ],
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

    formulieren = formulier.lees_formulieren(tekst)

    assert [f.naam.naam if f.naam else None for f in formulieren] == ["Annabel van Rossem"]


def test_lees_formulieren_keeps_a_grid_of_days_among_the_fields() -> None:
    rooster = "\tma\tdi\two\nochtend\tx\t-\t\nmiddag\t\tx\tx\n"
    velden = "Naam medewerker\tAnna Smit\nWerkt bij\tEde\nTelefoon (receptie)\t0318 680 911\n"
    tekst = f"{velden}\n{rooster}\nWijze\tonline\n"

    (rij,) = formulier.lees_formulieren(tekst)

    assert sorted(rij.velden) == ["naam", "organisatie", "vorm"]
    assert "".join(f"{tekst[b:e]}\n" for b, e in rij.tijd[:3]) == rooster


def test_zinnen_follow_wrapped_lines_and_part_items() -> None:
    tekst = "Ik kan dhr. De Wit op maandag vervangen in de groep van\nde collega. Mag dat?\n- een\n- twee"

    assert [(z.tekst, z.vraagt) for z in zinnetjes.zinnen(tekst)] == [
        ("Ik kan dhr. De Wit op maandag vervangen in de groep van de collega.", False),
        ("Mag dat?", True),
        ("- een", False),
        ("- twee", False),
    ]


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Naast HR-adviseur ben ik ook vertrouwenspersoon.", "HR-adviseur / vertrouwenspersoon"),
        ("Ik word ingehuurd door Zeist, waar ik teamleider veiligheid ben.", "teamleider veiligheid"),
        ("Hoe blijf je als adviseur onafhankelijk?", None),
        ("Ik was HR-adviseur in Best en zit nu bij De Bilt.", None),
        ("Dan ben ik op het congres voor personeelsadviseurs.", None),
        ("Die dag ben ik op een netwerkdag, verder ben ik gewoon boa.", "boa"),
    ],
)
def test_uit_zin_reads_what_the_writer_is_now(tekst: str, gevonden: str | None) -> None:
    uit = functie.uit_zin(tekst)

    assert (uit.tekst if uit else None) == gevonden


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("06 – 2150 3389", ["+31621503389"]),
        ("+31 (0)6 12345678 of (035) 629 33 81", ["+31612345678", "+31356293381"]),
        ("Niet 06-41908263, maar 06-41908236.", ["+31641908236"]),
        ("gemeente Oude IJsselstreek, 0678123456", ["+31678123456"]),
        ("oude nummer 06-12345678", []),
        ("06 12345678, sorry, 06 87654321", ["+31687654321"]),
        ("06 12345678\nalgemeen 14 0318", ["+31612345678"]),
        ("op 01-02-2022 10:00, bel 14 030", []),
        ("+49 151 23456789", ["+4915123456789"]),
        ("IBAN NL12RABO0123456789", []),
        (
            "Het nummer op de site (06-87654321) is van mijn voorganger. Het mijne is 06-12345678.",
            ["+31612345678"],
        ),
        ("06-87654321 is van mijn voorgangster, gebruik 06-12345678", ["+31612345678"]),
        ("Op het nummer van mijn voorganger 06-87654321 neemt niemand op", []),
    ],
)
def test_nummers_reads_numbers_by_their_form(tekst: str, gevonden: list[str]) -> None:
    assert [n.e164 for n in telefoon.nummers(tekst)] == gevonden


def test_lees_formulieren_takes_the_name_above_the_fields() -> None:
    tekst = (
        "Anna Bos\nFunctie: jurist\nE-mail: a@x.example\nMobiel: 0612345678\n\n"
        "Eva Vos\nFunctie: boa\nE-mail: e@x.example\nMobiel: 0687654321"
    )

    gelezen = formulier.lees_formulieren(tekst)

    assert [(r.naam.naam if r.naam else None, sorted(r.velden)) for r in gelezen] == [
        ("Anna Bos", ["email", "functie", "naam", "telefoon"]),
        ("Eva Vos", ["email", "functie", "naam", "telefoon"]),
    ]


@pytest.mark.parametrize(
    ("tekst", "namen"),
    [
        (
            "\tDeelnemer 1\tDeelnemer 2\nNaam\tAnna Bos\tEva Vos\nFunctie\tjurist\tboa",
            ["Anna Bos", "Eva Vos"],
        ),
        (
            "              ma-o  ma-m  di-o\nAnna Bos       x     -     x\nEva Vos        -     x     .",
            ["Anna Bos", "Eva Vos"],
        ),
    ],
)
def test_lees_tabel_reads_a_table_on_its_side_and_one_of_spaces(tekst: str, namen: list[str]) -> None:
    gelezen = tabel.lees_tabel(tekst)

    assert gelezen is not None
    assert [r.naam.naam for r in gelezen.rijen if r.naam] == namen


@pytest.mark.parametrize(
    ("tekst", "gekozen"),
    [
        ("Bellen? Graag op 030 123 45 67. Mijn mobiel is 06 12345678.", "+31301234567"),
        ("front office 030 123 45 00, mijn eigen lijn 030 123 45 67", "+31301234567"),
        ("centrale lijn 030 123 45 00, doorkies 030 123 45 67", "+31301234567"),
        ("bel mij gerust: nul zes, 1234 5678", "+31612345678"),
        ("adviseur en niet meer dan dat / 06 12345678", "+31612345678"),
        ("dat is mijn oude nummer, het is nu 06 12345678", "+31612345678"),
        ("030 123 45 67 (kantoor)\n06 12345678 (privé, hier niet op bellen)", "+31301234567"),
        ("030 123 45 67 en 06 12345678", "+31612345678"),
        ("Bel 06 87654321. Sorry, dat is mijn oude nummer, het is 06 12345678.", "+31612345678"),
    ],
)
def test_kies_takes_the_number_that_the_words_beside_it_ask_for(tekst: str, gekozen: str) -> None:
    nummer = telefoon.kies(list(telefoon.nummers(tekst)))

    assert nummer is not None
    assert nummer.e164 == gekozen
