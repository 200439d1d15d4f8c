"""Dates for groepen: never when somebody can't, never closer than the rhythm, and a reason when it fails."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from intervisie import rooster
from intervisie.rooster import Plan, Wens

VAN, TOT = date(2022, 3, 1), date(2022, 12, 31)
DAGDELEN = tuple(f"{dag}-{deel}" for dag in rooster.DAGEN for deel in rooster.UREN)
DAGEN = st.dates(VAN - timedelta(days=40), TOT + timedelta(days=40))
PERIODES = st.tuples(DAGEN, st.integers(0, 60)).map(lambda p: (p[0], p[0] + timedelta(days=p[1])))
WENSEN = st.lists(
    st.tuples(
        st.sets(st.sampled_from(DAGDELEN), max_size=4), st.lists(PERIODES, max_size=3), st.integers(1, 8)
    ),
    max_size=6,
).map(
    lambda rijen: [
        Wens(n, tuple(sorted(d)), tuple(afwezig), aantal) for n, (d, afwezig, aantal) in enumerate(rijen)
    ]
)


@given(WENSEN, st.frozensets(DAGEN, max_size=40), st.integers(0, 300))
def test_plan_houdt_elke_regel_of_zegt_waarom_niet(
    wensen: list[Wens], vrij: frozenset[date], lengte: int
) -> None:
    tot = VAN + timedelta(days=lengte)

    plannen = rooster.plan(wensen, VAN, tot, vrij)

    assert [p.groep for p in plannen] == [w.groep for w in wensen]
    for wens, gevonden in zip(wensen, plannen, strict=True):
        if gevonden.data:
            assert _fouten(wens, gevonden, tot, vrij) == []
        else:
            assert gevonden.reden.endswith(".")


def _fouten(wens: Wens, gevonden: Plan, tot: date, vrij: frozenset[date]) -> list[str]:
    data = gevonden.data
    regels = (
        ("aantal", len(data) == wens.aantal),
        ("dagdeel", gevonden.dagdeel in wens.dagdelen),
        ("weekdag", all(rooster.DAGEN[d.weekday()] == gevonden.dagdeel[:2] for d in data)),
        ("periode", all(VAN <= d <= tot for d in data)),
        ("vakantie", not vrij.intersection(data)),
        ("afwezig", not any(begin <= d <= eind for d in data for begin, eind in wens.afwezig)),
        (
            "ritme",
            all(b - a >= timedelta(weeks=gevonden.weken) for a, b in pairwise(data)),
        ),
        ("reden", gevonden.reden == ""),
    )
    return [naam for naam, goed in regels if not goed]


@given(WENSEN, st.frozensets(DAGEN, max_size=40))
def test_plan_is_elke_keer_hetzelfde(wensen: list[Wens], vrij: frozenset[date]) -> None:
    assert rooster.plan(wensen, VAN, TOT, vrij) == rooster.plan(wensen, VAN, TOT, vrij)


@given(st.sampled_from(DAGDELEN), st.frozensets(DAGEN, max_size=60))
def test_plan_van_een_bijeenkomst_lukt_als_er_een_dag_is(dagdeel: str, vrij: frozenset[date]) -> None:
    mogelijk = [
        d for n in range(60)
        if (d := VAN + timedelta(days=n)).weekday() == rooster.DAGEN.index(dagdeel[:2]) and d not in vrij
    ]  # fmt: skip

    (gevonden,) = rooster.plan([Wens(1, (dagdeel,), (), 1)], VAN, VAN + timedelta(days=59), vrij)

    assert bool(gevonden.data) == bool(mogelijk)


def test_plan_kiest_zes_weken_als_de_periode_dat_toelaat() -> None:
    (gevonden,) = rooster.plan([Wens(1, ("di-ochtend",), (), 4)], VAN, TOT, frozenset())

    assert gevonden == Plan(
        1, "di-ochtend", (date(2022, 3, 1), date(2022, 4, 12), date(2022, 5, 24), date(2022, 7, 5)), 6
    )


def test_plan_spreidt_groepen_over_de_weken() -> None:
    wensen = [Wens(n, ("di-ochtend",), (), 1) for n in range(3)]

    eerste = [p.data[0] for p in rooster.plan(wensen, VAN, TOT, frozenset())]

    assert len(set(eerste)) == 3


def test_plan_kiest_liever_geen_avond() -> None:
    (gevonden,) = rooster.plan([Wens(1, ("di-avond", "do-middag"), (), 2)], VAN, TOT, frozenset())

    assert gevonden.dagdeel == "do-middag"


def test_plan_zegt_welke_regel_in_de_weg_staat() -> None:
    alle_dinsdagen = frozenset(VAN + timedelta(days=n) for n in range(30))
    gevallen = {
        "geen dagdeel gemeen": (Wens(1, (), (), 2), TOT, frozenset()),
        "De ronde is te kort": (Wens(1, ("di-ochtend",), (), 3), VAN + timedelta(days=9), frozenset()),
        "vakanties en feestdagen": (Wens(1, ("di-ochtend",), (), 1), VAN + timedelta(days=29), alle_dinsdagen),
        "waarop iedereen kan": (Wens(1, ("di-ochtend",), ((VAN, TOT),), 1), TOT, frozenset()),
    }  # fmt: skip

    redenen = {zin: rooster.plan([w], VAN, tot, vrij)[0].reden for zin, (w, tot, vrij) in gevallen.items()}

    assert {zin: zin in reden for zin, reden in redenen.items()} == dict.fromkeys(gevallen, True)


def test_vrije_dagen_kent_feestdagen_en_de_vakantie_van_de_regio() -> None:
    vrij = rooster.vrije_dagen(date(2022, 4, 1), date(2022, 12, 31), "Midden")

    assert {date(2022, 4, 18), date(2022, 4, 27), date(2022, 5, 26), date(2022, 12, 26)} <= vrij
    assert {date(2022, 7, 12), date(2022, 8, 15), date(2022, 10, 26)} <= vrij
    assert date(2022, 6, 14) not in vrij
    assert min(vrij) >= date(2022, 4, 1)
