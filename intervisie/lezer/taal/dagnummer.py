"""A day by its number alone: "de 14e kan ik niet", "maandag de 14e", the first time that it comes after the mail; or
in the month that was named before it: "in mei ben ik van de 9e tot de 13e weg".

Knows words and the calendar. A number before a noun ("de 2e bijeenkomst") or before a month is no such day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from intervisie.lezer.taal.woorden import Woord, woordenrij

_RANG: Final = re.compile(r"\d{1,2}(?:e|ste|de)")
_IN_DE_RIJ: Final = woordenrij(", en of & de op t/m tot -")
_SLUIT: Final = woordenrij(
    ". ; : ! ? ) ben ik wij we is zijn heb hebben kan kunnen mis moet moeten zit zitten lukt lukken past "
    "passen dus haal halen red redden verstek sla ga gaat val valt niet wel helaas vanwege wegens want maar dan komt "
    "schikt staat mag wordt verhinderd afwezig weg vrij zou zouden zal"
)
"""What may follow a row of such days; a noun says what the number counts."""
_LOOPT_DOOR: Final = _SLUIT | woordenrij("met in naar bij er nog al afwezig ook t/m tot tm en - , ( op")
"""What may follow such a day in a month named before it."""
_MAAND_VOORAF: Final = 16
"""So many words may stand between a month and its days."""
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


def noemt_kale_dag(woorden: Sequence[Woord]) -> bool:
    """Whether a day stands there by its number ("de 22e"), and no month, date or word like "volgende"."""
    eigen = any(woord.soort in ("maand", "datum") or woord.vorm in _NABIJ for woord in woorden)
    return not eigen and any(
        rechts.soort == "getal" and links.vorm == "de" and _RANG.fullmatch(rechts.vorm) is not None
        for links, rechts in pairwise(woorden)
    )


_NABIJ: Final = woordenrij("morgen overmorgen volgende komende deze aanstaande vandaag maand")


def onder_maand(woorden: Sequence[Woord]) -> dict[int, int]:
    """For each number that is a day of a month named before it, the place of that month."""
    uit: dict[int, int] = {}
    for maand in range(1, len(woorden)):
        if woorden[maand].soort == "maand" and woorden[maand - 1].vorm in _LEIDT_MAAND_IN:
            uit |= dict.fromkeys(_dagen_na(woorden, maand), maand)
    return uit


def _dagen_na(woorden: Sequence[Woord], maand: int) -> Iterator[int]:
    for plek in range(maand + 1, min(len(woorden), maand + _MAAND_VOORAF)):
        if woorden[plek].soort in ("maand", "datum", "dag") or woorden[plek].vorm in _ZINSEINDE:
            return
        if woorden[plek].soort == "getal" and _is_dag_van(woorden, plek):
            yield plek


_LEIDT_MAAND_IN: Final = woordenrij("in van maand begin half medio eind")
_ZINSEINDE: Final = woordenrij(". ; ! ? :")


def _is_dag_van(woorden: Sequence[Woord], plek: int) -> bool:
    """ "de 19e", "van 4 t/m 8"; not a time of day, a length or the year of the month."""
    if not 1 <= _nummer(woorden[plek]) <= 31:
        return False
    voor = [woord.vorm for woord in woorden[max(0, plek - 3) : plek]]
    na = [woord.vorm for woord in woorden[plek + 1 : plek + 4]]
    rang = _RANG.fullmatch(woorden[plek].vorm) is not None or voor[-1:] == ["de"]
    reeks = voor[-1:] in (["t/m"], ["tm"]) or voor == ["tot", "en", "met"]
    reeks = reeks or na[:1] in (["t/m"], ["tm"]) or na == ["tot", "en", "met"]
    return (rang or reeks) and not _heeft_maand(woorden, plek) and (not na or na[0] in _LOOPT_DOOR)


def _heeft_maand(woorden: Sequence[Woord], plek: int) -> bool:
    """ "4 t/m 8 april": the row ends in a month of its own."""
    eind = plek + 1
    while eind < len(woorden) and (
        woorden[eind].vorm in _IN_DE_RIJ or woorden[eind].vorm == "met" or woorden[eind].soort == "getal"
    ):
        eind += 1
    return eind < len(woorden) and woorden[eind].soort == "maand"


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
