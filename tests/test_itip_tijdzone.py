"""Moments in the zones that calendars name, whatever they call them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.itip.tijdzone import (
    Overgang,
    parse_duur,
    parse_moment,
    parse_offset,
    parse_tijdstip,
)

UUR = timedelta(hours=1)
# a zone of its own name: two hours ahead in winter, three in summer, as Helsinki
OOST = (
    Overgang(datetime(1970, 10, 25, 4), 3 * UUR, 2 * UUR, 10, "-1SU"),  # noqa: DTZ001 - a wall time
    Overgang(datetime(1970, 3, 29, 3), 2 * UUR, 3 * UUR, 3, "-1SU"),  # noqa: DTZ001 - a wall time
)
ZOMER, WINTER = "20220701T103000", "20220308T103000"


@pytest.mark.parametrize(
    ("waarde", "tzid", "verwacht"),
    [
        (WINTER, "Europe/Amsterdam", datetime(2022, 3, 8, 9, 30, tzinfo=UTC)),
        (ZOMER, "Europe/Amsterdam", datetime(2022, 7, 1, 8, 30, tzinfo=UTC)),
        (ZOMER, "W. Europe Standard Time", datetime(2022, 7, 1, 8, 30, tzinfo=UTC)),
        (ZOMER, "GMT Standard Time", datetime(2022, 7, 1, 9, 30, tzinfo=UTC)),
        (ZOMER, '"Europe/London"', datetime(2022, 7, 1, 9, 30, tzinfo=UTC)),
        (ZOMER, "/citadel.org/20220101_1/Europe/London", datetime(2022, 7, 1, 9, 30, tzinfo=UTC)),
        (ZOMER, "(GMT+01.00) Sarajevo/Warsaw/Zagreb", datetime(2022, 7, 1, 8, 30, tzinfo=UTC)),
        (ZOMER, "(UTC-05:00) Eastern", datetime(2022, 7, 1, 15, 30, tzinfo=UTC)),
        (ZOMER, "Oost", datetime(2022, 7, 1, 7, 30, tzinfo=UTC)),
        (WINTER, "Oost", datetime(2022, 3, 8, 8, 30, tzinfo=UTC)),
        (ZOMER, "Customized Time Zone", datetime(2022, 7, 1, 8, 30, tzinfo=UTC)),
        (ZOMER, "../../etc/passwd", datetime(2022, 7, 1, 8, 30, tzinfo=UTC)),
        (ZOMER, None, datetime(2022, 7, 1, 8, 30, tzinfo=UTC)),
        (ZOMER + "Z", "Europe/Amsterdam", datetime(2022, 7, 1, 10, 30, tzinfo=UTC)),
        ("2022-07-01T10:30:00.000+02:00", None, datetime(2022, 7, 1, 8, 30, tzinfo=UTC)),
        ("20220701", "Europe/Amsterdam", date(2022, 7, 1)),
        ("20220732T103000", None, None),
        ("00010101T000000", "Asia/Tokyo", None),
        ("morgen", None, None),
    ],
)
def test_parse_moment_reads(waarde: str, tzid: str | None, verwacht: datetime | date | None) -> None:
    moment = parse_moment(waarde, tzid, {"Oost": OOST})

    assert moment == verwacht


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [("20220701", datetime(2022, 6, 30, 22, 0, tzinfo=UTC)), ("00010101", None), ("x", None)],
)
def test_parse_tijdstip_of_a_date_is_midnight(waarde: str, verwacht: datetime | None) -> None:
    assert parse_tijdstip(waarde) == verwacht


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("PT1H30M", timedelta(minutes=90)),
        ("p1w", timedelta(days=7)),
        ("-P1DT1S", -timedelta(days=1, seconds=1)),
        ("P", None),
        ("PT", None),
        ("1 uur", None),
    ],
)
def test_parse_duur_reads(waarde: str, verwacht: timedelta | None) -> None:
    assert parse_duur(waarde) == verwacht


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [("+0100", UUR), ("-05:30", -5.5 * UUR), ("+001932", timedelta(minutes=19)), ("1", None), ("", None)],
)
def test_parse_offset_reads(waarde: str, verwacht: timedelta | None) -> None:
    assert parse_offset(waarde) == verwacht


@given(
    st.one_of(
        st.text(max_size=30),
        st.from_regex(r"[0-9]{8}T[0-9]{6}Z?", fullmatch=True),
        st.from_regex(r"[0-9]{8}(T[0-9]{4}[+-][0-9]{4})?", fullmatch=True),
    ),
    st.text(max_size=40),
)
def test_parse_tijdstip_never_raises_and_gives_utc(waarde: str, tzid: str) -> None:
    moment = parse_tijdstip(waarde, tzid, {"Oost": OOST})

    assert moment is None or moment.utcoffset() == timedelta()
