"""The date that a day with only its number in the month stands for: "dinsdag de 15e".

Knows the calendar, no words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

NIET_SAMEN: Final = "De dag van de week past niet bij de datum."
_DICHTBIJ: Final = timedelta(days=65)
_MAANDEN: Final = 5


def eerstvolgende(weekdag: int, nummer: int, vanaf: date) -> tuple[date, str] | None:
    """The first date from `vanaf` on with this number that is this day of the week, with nothing to doubt.

    When none is near: the first with this number, and a Dutch sentence. None when no month has the number.
    """
    dagen = list(_met_nummer(nummer, vanaf))
    past = next((dag for dag in dagen if dag.weekday() == weekdag and dag - vanaf <= _DICHTBIJ), None)
    if past is not None:
        return past, ""
    return (dagen[0], NIET_SAMEN) if dagen else None


def _met_nummer(nummer: int, vanaf: date) -> Iterator[date]:
    for over in range(_MAANDEN):
        maand = vanaf.year * 12 + vanaf.month - 1 + over
        try:
            dag = date(maand // 12, maand % 12 + 1, nummer)
        except ValueError:
            continue
        if dag >= vanaf:
            yield dag
