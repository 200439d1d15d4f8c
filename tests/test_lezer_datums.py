"""Reading dates: what a mention of time stands for, and which mentions are absence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid
from intervisie.lezer.lezing import Periode
from intervisie.lezer.taal.datums import lees_datums, voeg_aaneen
from intervisie.lezer.taal.feestdagen import pasen
from intervisie.lezer.taal.tijdvak import Tijdvak
from intervisie.lezer.taal.woorden import splits
from tests.test_lezer_beschikbaarheid import gevallen

MAILDATUM = date(2022, 1, 10)
MAANDEN = (
    ("januari", "jan"),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei", "mei"),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)


def vakken(tekst: str, datum: date = MAILDATUM) -> list[Tijdvak]:
    return lees_datums(splits(tekst), datum)


def perioden(tekst: str, datum: date = MAILDATUM) -> list[Periode]:
    return [periode for vak in vakken(tekst, datum) for periode in vak.perioden]


@pytest.mark.parametrize(("tekst", "verwacht"), [*gevallen("afwezig"), *gevallen("afwezig_derde")])
def test_lees_beschikbaarheid_reads_absence(tekst: str, verwacht: str) -> None:
    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    gelezen = sorted(f"{periode.van:%d%m}-{periode.tot:%d%m}" for periode in uitkomst.afwezig)
    assert (gelezen, bool(uitkomst.redenen)) == (sorted(verwacht.replace("?", "").split()), "?" in verwacht)


def van_tot(van: tuple[int, int, int], tot: tuple[int, int, int]) -> Periode:
    return Periode(date(*van), date(*tot))


NOTATIES: list[ParameterSet] = [
    pytest.param(tekst, [van_tot(van, tot)], id=f"notatie-{nummer}")
    for nummer, (tekst, van, tot) in enumerate(
        [
            ("2 t/m 6 mei", (2022, 5, 2), (2022, 5, 6)),
            ("van 2 mei tot en met 6 mei", (2022, 5, 2), (2022, 5, 6)),
            ("2-6 mei", (2022, 5, 2), (2022, 5, 6)),
            ("2 – 6 mei 2022", (2022, 5, 2), (2022, 5, 6)),
            ("2/5 t/m 6/5", (2022, 5, 2), (2022, 5, 6)),
            ("02-05 t/m 06-05", (2022, 5, 2), (2022, 5, 6)),
            ("2-5 t/m 6-5", (2022, 5, 2), (2022, 5, 6)),
            ("02-05-2022 t/m 06-05-2022", (2022, 5, 2), (2022, 5, 6)),
            ("2.5.2022 - 6.5.2022", (2022, 5, 2), (2022, 5, 6)),
            ("02/05/22 t/m 06/05/22", (2022, 5, 2), (2022, 5, 6)),
            ("2022-05-02 t/m 2022-05-06", (2022, 5, 2), (2022, 5, 6)),
            ("maandag 2 tot en met vrijdag 6 mei", (2022, 5, 2), (2022, 5, 6)),
            ("ma 2 mei t/m vr 6 mei", (2022, 5, 2), (2022, 5, 6)),
            ("tussen 2 en 6 mei", (2022, 5, 2), (2022, 5, 6)),
            ("vanaf 2 mei t/m 6 mei", (2022, 5, 2), (2022, 5, 6)),
            ("van 2 tot 6 mei", (2022, 5, 2), (2022, 5, 5)),
            ("28 feb. t/m 4 mrt.", (2022, 2, 28), (2022, 3, 4)),
            ("20 december t/m 5 januari", (2022, 12, 20), (2023, 1, 5)),
            ("1 t/m 20 januari", (2022, 1, 1), (2022, 1, 20)),
            ("8 maart", (2022, 3, 8), (2022, 3, 8)),
            ("dinsdag 8 maart a.s.", (2022, 3, 8), (2022, 3, 8)),
            ("9 januari", (2023, 1, 9), (2023, 1, 9)),
            ("29 februari", (2024, 2, 29), (2024, 2, 29)),
            ("week 2", (2022, 1, 10), (2022, 1, 16)),
            ("week 1", (2023, 1, 2), (2023, 1, 8)),
            ("week 17", (2022, 4, 25), (2022, 5, 1)),
            ("weken 17 en 18", (2022, 4, 25), (2022, 5, 8)),
            ("wk 30-33", (2022, 7, 25), (2022, 8, 21)),
            ("week 52 en 1", (2022, 12, 26), (2023, 1, 8)),
            ("de week van 3 mei", (2022, 5, 2), (2022, 5, 8)),
            ("heel juli", (2022, 7, 1), (2022, 7, 31)),
            ("in mei en juni", (2022, 5, 1), (2022, 6, 30)),
            ("begin maart", (2022, 3, 1), (2022, 3, 10)),
            ("medio maart", (2022, 3, 11), (2022, 3, 20)),
            ("eind februari", (2022, 2, 21), (2022, 2, 28)),
            ("eind mei/begin juni", (2022, 5, 21), (2022, 6, 10)),
            ("van half mei t/m eind juni", (2022, 5, 11), (2022, 6, 30)),
            ("de eerste twee weken van mei", (2022, 5, 1), (2022, 5, 14)),
            ("de laatste week van juli", (2022, 7, 25), (2022, 7, 31)),
            ("de tweede helft van april", (2022, 4, 16), (2022, 4, 30)),
            ("de eerste maandag van mei", (2022, 5, 2), (2022, 5, 2)),
            ("de laatste vrijdag van juni", (2022, 6, 24), (2022, 6, 24)),
            ("vanaf 2 mei twee weken", (2022, 5, 2), (2022, 5, 15)),
            ("vandaag", (2022, 1, 10), (2022, 1, 10)),
            ("morgen", (2022, 1, 11), (2022, 1, 11)),
            ("overmorgen", (2022, 1, 12), (2022, 1, 12)),
            ("deze week", (2022, 1, 10), (2022, 1, 16)),
            ("volgende week", (2022, 1, 17), (2022, 1, 23)),
            ("volgende week dinsdag", (2022, 1, 18), (2022, 1, 18)),
            ("dinsdag volgende week", (2022, 1, 18), (2022, 1, 18)),
            ("over drie weken", (2022, 1, 31), (2022, 2, 6)),
            ("over drie dagen", (2022, 1, 13), (2022, 1, 13)),
            ("volgende maand", (2022, 2, 1), (2022, 2, 28)),
            ("komende vrijdag", (2022, 1, 14), (2022, 1, 14)),
            ("a.s. maandag", (2022, 1, 17), (2022, 1, 17)),
            ("pasen", (2022, 4, 17), (2022, 4, 18)),
            ("tweede paasdag", (2022, 4, 18), (2022, 4, 18)),
            ("goede vrijdag", (2022, 4, 15), (2022, 4, 15)),
            ("koningsdag", (2022, 4, 27), (2022, 4, 27)),
            ("koningsdag 2025", (2025, 4, 26), (2025, 4, 26)),
            ("hemelvaartsdag", (2022, 5, 26), (2022, 5, 26)),
            ("pinksteren", (2022, 6, 5), (2022, 6, 6)),
            ("oud en nieuw", (2022, 12, 31), (2023, 1, 1)),
            ("tot 10 juni", (2022, 1, 10), (2022, 6, 9)),
            ("t/m 10 juni", (2022, 1, 10), (2022, 6, 10)),
            ("tot en met vrijdag", (2022, 1, 10), (2022, 1, 14)),
            ("tot half juni", (2022, 1, 10), (2022, 6, 10)),
            ("10 June until 12 June", (2022, 6, 10), (2022, 6, 11)),
        ]
    )
]


@pytest.mark.parametrize(("tekst", "verwacht"), NOTATIES)
def test_lees_datums_reads_one_period(tekst: str, verwacht: list[Periode]) -> None:
    gelezen = perioden(tekst)

    assert gelezen == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik kan op maandag t/m donderdag",
        "dinsdag van 9.00-12.00 uur",
        "ma 9-12",
        "2 collega's, 3 keer",
        "24/7",
        "1/2 dag",
        "06-12 34 56 78",
        "elke morgen",
        "31 april",
        "Jan May",
        "kamer 3.12",
    ],
)
def test_lees_datums_leaves_other_numbers_alone(tekst: str) -> None:
    gelezen = perioden(tekst)

    assert gelezen == []


@pytest.mark.parametrize(
    "tekst", ["in de meivakantie", "ergens in mei", "rond 10 mei", "een week in juli", "de zomer"]
)
def test_lees_datums_names_no_days_for_a_vague_time(tekst: str) -> None:
    (vak,) = vakken(tekst)

    assert (vak.soort, vak.perioden, bool(vak.twijfel)) == ("vaag", (), True)


def test_lees_datums_prefers_dates_over_a_description() -> None:
    gelezen = vakken("in de meivakantie (25 april t/m 6 mei)")

    assert [(vak.soort, vak.perioden) for vak in gelezen] == [
        ("verleden", ()),
        ("periode", (van_tot((2022, 4, 25), (2022, 5, 6)),)),
    ]


def test_lees_datums_keeps_separate_days_apart() -> None:
    gelezen = perioden("op 2, 3 en 10 mei")

    assert gelezen == [van_tot((2022, 5, dag), (2022, 5, dag)) for dag in (2, 3, 10)]


@pytest.mark.parametrize(
    ("jaar", "dag"),
    [
        (2021, date(2021, 4, 4)),
        (2022, date(2022, 4, 17)),
        (2024, date(2024, 3, 31)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_pasen_follows_the_calendar(jaar: int, dag: date) -> None:
    berekend = pasen(jaar)

    assert berekend == dag


def test_voeg_aaneen_joins_what_touches_or_overlaps() -> None:
    los = [
        van_tot((2022, 5, 9), (2022, 5, 15)),
        van_tot((2022, 5, 2), (2022, 5, 8)),
        van_tot((2022, 5, 12), (2022, 5, 20)),
        van_tot((2022, 6, 1), (2022, 6, 2)),
    ]

    samen = voeg_aaneen(los)

    assert samen == [van_tot((2022, 5, 2), (2022, 5, 20)), van_tot((2022, 6, 1), (2022, 6, 2))]


dagen = st.dates(date(2022, 1, 10), date(2022, 12, 20))
notatie = st.sampled_from(
    [
        lambda dag: f"{dag.day} {MAANDEN[dag.month - 1][0]}",
        lambda dag: f"{dag.day} {MAANDEN[dag.month - 1][1]}",
        lambda dag: f"{dag.day} {MAANDEN[dag.month - 1][0]} {dag.year}",
        lambda dag: f"{dag.day}/{dag.month}",
        lambda dag: f"{dag:%d-%m-%Y}",
        lambda dag: f"{dag.day}-{dag.month}-{dag.year}",
        lambda dag: f"{dag:%Y-%m-%d}",
    ]
)


@settings(max_examples=300)
@given(dagen, st.integers(0, 20), notatie, st.sampled_from(["t/m", "tot en met", "-"]))
def test_lees_datums_reads_back_a_range(van: date, lengte: int, schrijf: object, streep: str) -> None:
    tot = van + timedelta(days=lengte)
    assume(callable(schrijf) and tot.year == van.year)
    tekst = f"van {schrijf(van)} {streep} {schrijf(tot)}"  # type: ignore[operator]  # assumed callable above

    gelezen = perioden(tekst)

    assert gelezen == [Periode(van, tot)]


@settings(max_examples=200)
@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), dagen)
def test_lees_datums_takes_the_first_time_that_is_not_over(maildatum: date, dag: date) -> None:
    tekst = f"op {dag.day} {MAANDEN[dag.month - 1][0]}"

    (periode,) = perioden(tekst, maildatum)

    assert (periode.van.day, periode.van.month) == (dag.day, dag.month)
    assert maildatum <= periode.van < maildatum + timedelta(days=366)
