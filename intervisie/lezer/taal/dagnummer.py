"""A day by its number alone: "de 14e kan ik niet", "maandag de 14e", the first time that it comes after the mail.

Knows words and the calendar. A number before a noun ("de 2e bijeenkomst") or before a month is no such day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from intervisie.lezer.taal.woorden import Woord, woordenrij

_RANG: Final = re.compile(r"\d{1,2}(?:e|ste|de)")
_IN_DE_RIJ: Final = woordenrij(", en of & de op t/m tot -")
_SLUIT: Final = woordenrij(
    ". ; : ! ? ) ben ik wij we is zijn heb hebben kan kunnen mis moet moeten zit zitten lukt lukken past "
    "passen sla ga gaat val valt niet wel helaas vanwege wegens want maar dan komt schikt staat mag wordt "
    "verhinderd afwezig weg vrij"
)
"""What may follow a row of such days; a noun says what the number counts."""
NIET_SAMEN: Final = "De dag van de week past niet bij de datum."
_MAANDEN: Final = 3
"""So far ahead a day that carries its weekday is looked for."""


def kale_dag(woorden: Sequence[Woord], plek: int, datum: date) -> tuple[date, str] | None:
    """The day that the number at `plek` stands for, on or after `datum`, with a Dutch sentence when its weekday is
    another; None when it is not a day by itself.
    """
    if _RANG.fullmatch(woorden[plek].vorm) is None or not 1 <= _nummer(woorden[plek]) <= 31:
        return None
    begin = plek
    while begin and (woorden[begin - 1].vorm in _IN_DE_RIJ or woorden[begin - 1].soort == "getal"):
        begin -= 1
    eind = plek + 1
    while eind < len(woorden) and (
        woorden[eind].vorm in _IN_DE_RIJ or woorden[eind].soort in ("getal", "dag")
    ):
        eind += 1
    sluit = eind == len(woorden) or woorden[eind].vorm in _SLUIT
    if not sluit or all(woord.vorm != "de" for woord in woorden[begin:plek]):
        return None
    weekdag = woorden[begin - 1].waarde if begin and woorden[begin - 1].soort == "dag" else None
    dagen = list(_met_nummer(_nummer(woorden[plek]), datum))
    past = [dag for dag in dagen if weekdag in (None, dag.weekday())]
    if not dagen:
        return None
    return (past[0], "") if past else (dagen[0], NIET_SAMEN)


def _nummer(woord: Woord) -> int:
    return woord.waarde if isinstance(woord.waarde, int) else 0


def _met_nummer(nummer: int, vanaf: date) -> Iterator[date]:
    """The dates with this number in the month, from `vanaf` on."""
    for verder in range(_MAANDEN):
        maand = vanaf.year * 12 + vanaf.month - 1 + verder
        try:
            dag = date(maand // 12, maand % 12 + 1, nummer)
        except ValueError:
            continue
        if dag >= vanaf:
            yield dag
