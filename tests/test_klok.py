"""Wall time in, UTC out, on ordinary days and on the nights that the clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie import klok


@pytest.mark.parametrize(
    ("dag", "uur", "utc"),
    [
        (date(2026, 10, 24), time(9, 30), datetime(2026, 10, 24, 7, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(9, 30), datetime(2026, 10, 25, 8, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # twice: the first
        (date(2027, 3, 28), time(2, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),  # never: an hour later
        (date(2027, 3, 28), time(9, 30), datetime(2027, 3, 28, 7, 30, tzinfo=UTC)),
    ],
)
def test_moment_kent_de_nachten_van_de_klok(dag: date, uur: time, utc: datetime) -> None:
    assert klok.moment(dag, uur) == utc


@given(st.dates(date(1980, 1, 1), date(2100, 1, 1)), st.times().filter(lambda t: t.hour > 3))
def test_moment_overdag_komt_terug_op_de_wand(dag: date, uur: time) -> None:
    wand = klok.lokaal(klok.moment(dag, uur))

    assert (wand.date(), wand.time(), klok.vandaag(klok.moment(dag, uur))) == (dag, uur, dag)


def test_lees_wandtijd_zonder_zone_is_lokaal() -> None:
    gelezen = [
        klok.lees_wandtijd(t) for t in ("2022-03-08T09:30", "2022-07-08T09:30", "2022-03-08T09:30+00:00")
    ]

    assert [m.strftime("%m-%dT%H:%M") for m in gelezen] == ["03-08T08:30", "07-08T07:30", "03-08T09:30"]
    with pytest.raises(ValueError, match="isoformat"):
        klok.lees_wandtijd("morgen")


def test_moment_in_woorden_is_zoals_mensen_het_zeggen() -> None:
    assert (
        klok.moment_in_woorden(datetime(2022, 3, 8, 8, 5, tzinfo=UTC)) == "dinsdag 8 maart 2022 om 9.05 uur"
    )
