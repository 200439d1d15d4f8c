"""Points in time and the words they are read from: what stands at a place, and to which days a point comes down.

Looks at single words and border words ("tot en met"); reading a whole point is the work of `tijdpunt`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from intervisie.lezer.taal.woorden import TELWOORD, Woord, woordenrij, zoek

_DAG: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
TOT: Final = woordenrij("tot until till totaan")
TOT_EN_MET: Final = frozenset(("t/m", "through", "thru"))


@dataclass(frozen=True, slots=True)
class Punt:
    """A point in time as written, perhaps still without month or year; `vast` when it is complete."""

    na: int
    dag: int | None = None
    maand: int | None = None
    jaar: int | None = None
    week: int | None = None
    stuk: tuple[int, int] | None = None
    vast: tuple[date, date] | None = None
    met_deel: bool = False
    twijfel: str = ""

    @property
    def compleet(self) -> bool:
        return self.vast is not None or self.week is not None or self.maand is not None


class Tijdwoorden:
    """The words of one text and the day of its mail; every method takes a place and gives a result or None."""

    def __init__(self, woorden: Sequence[Woord], datum: date) -> None:
        self.woorden = woorden
        self.datum = datum

    def vorm(self, plek: int) -> str:
        return self.woorden[plek].vorm if 0 <= plek < len(self.woorden) else ""

    def soort(self, plek: int) -> str:
        return self.woorden[plek].soort if 0 <= plek < len(self.woorden) else ""

    def waarde(self, plek: int) -> int:
        waarde = self.woorden[plek].waarde if 0 <= plek < len(self.woorden) else None
        return waarde if isinstance(waarde, int) else 0

    def aantal(self, plek: int) -> int | None:
        """A small number in digits or letters."""
        if self.soort(plek) == "getal" and self.waarde(plek) < 32:
            return self.waarde(plek)
        return TELWOORD.get(self.vorm(plek))

    def sla_over(self, plek: int, *vormen: str) -> int:
        while self.vorm(plek) in vormen:
            plek += 1
        return plek

    def einde(self, plek: int, tussen: bool) -> tuple[int, bool] | None:
        if zoek(self.woorden, plek, "tot", "en", "met"):
            return plek + 3, True
        woord = self.vorm(plek)
        if woord == "/" and self.soort(plek - 1) == self.soort(plek + 1) == "datum":
            return plek + 1, True
        for tot in (("up", "to", "and", "including"), ("until", "and", "including"), ("up", "until")):
            if zoek(self.woorden, plek, *tot):
                return plek + len(tot), True
        if woord in TOT_EN_MET or woord == "-" or (tussen and woord in ("en", "and")):
            return plek + 1, True
        if woord in TOT:
            return plek + 1, False
        if woord == "to" and self.soort(self.sla_over(plek + 1, "the")) in ("getal", "dag", "datum", "maand"):
            return plek + 1, True
        return None

    def los_op(self, punt: Punt) -> tuple[date, date]:
        """First and last day: the year as written, else the first time that is not over on the day of the mail."""
        if punt.vast is not None:
            return punt.vast
        if punt.jaar is not None:
            return self._in_jaar(punt, punt.jaar)
        for jaar in range(self.datum.year - 1, self.datum.year + 9):
            van, tot = self._in_jaar(punt, jaar)
            if tot >= self.datum:
                return van, tot
        raise AssertionError("every day of the year comes back within eight years")

    @staticmethod
    def _in_jaar(punt: Punt, jaar: int) -> tuple[date, date]:
        if punt.week is not None:
            maandag = date(jaar, 1, 4)
            maandag += (punt.week - 1) * _WEEK - maandag.weekday() * _DAG
            return maandag, maandag + 6 * _DAG
        eerste = date(jaar, punt.maand or 1, 1)
        laatste = maandeinde(eerste)
        if punt.dag is not None:
            if punt.dag > laatste.day:
                return date.min, date.min
            return eerste.replace(day=punt.dag), eerste.replace(day=punt.dag)
        if punt.stuk is not None:
            van, tot = punt.stuk
            eerste_dag = van if van > 0 else laatste.day + van + 1
            return eerste.replace(day=eerste_dag), eerste.replace(day=min(tot, laatste.day))
        return eerste, laatste


def bestaat(dag: int, maand: int) -> bool:
    """Whether the month has that day in some year."""
    return 1 <= dag <= (29 if maand == 2 else maandeinde(date(2000, maand, 1)).day)


def maandeinde(dag: date) -> date:
    volgende = dag.replace(day=28) + 4 * _DAG
    return volgende - volgende.day * _DAG
