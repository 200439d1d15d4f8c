"""Hours of the day: "tussen 9 en 12", "na 13.00 uur", "voor de lunch", and the delen of the day they cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from intervisie.lezer.taal.woorden import TELWOORD, Woord, woordenrij

_DELEN: Final = ((9 * 60, 12 * 60), (13 * 60, 17 * 60), (19 * 60, 22 * 60))
_TWEE_UUR: Final = 120
_KANTOOR_UIT: Final = 17 * 60
_ETMAAL: Final = 24 * 60
_VROEGSTE_UUR: Final = 7


@dataclass(frozen=True, slots=True)
class Venster:
    """From `van` to `tot`, in minutes since midnight; None is an open side."""

    van: int | None
    tot: int | None
    twijfel: str = ""

    def delen(self) -> frozenset[int]:
        """The delen of the day with two hours or more in this window; an open end is the end of the middag."""
        return frozenset(deel for deel in range(3) if self._uren_in(deel) >= _TWEE_UUR)

    def geheel(self) -> frozenset[int]:
        """The delen of the day that lie wholly in this window."""
        return frozenset(n for n, (van, tot) in enumerate(_DELEN) if self._uren_in(n) >= tot - van)

    def binnen(self, delen: frozenset[int]) -> Venster:
        """What of this window lies in these delen of the day."""
        begin, einde = min(_DELEN[deel][0] for deel in delen), max(_DELEN[deel][1] for deel in delen)
        van = begin if self.van is None else max(self.van, begin)
        tot = einde if self.tot is None else min(self.tot, einde)
        return Venster(van, max(van, tot), self.twijfel)

    def en_tot(self, ander: Venster) -> Venster | None:
        """ "vanaf elf uur en tot vier uur": both ends of one window; None when they are two."""
        los = self.tot is None and self.van is not None and ander.van is None and ander.tot is not None
        return Venster(self.van, ander.tot) if los and (self.van or 0) < (ander.tot or 0) else None

    def in_deel(self, delen: frozenset[int]) -> Venster:
        """The same hours, now that a deel tells on which side of noon they lie: "vanaf 7 uur 's avonds"."""
        begin, einde = min(_DELEN[deel][0] for deel in delen), max(_DELEN[deel][1] for deel in delen)
        if (
            begin > _KANTOOR_UIT
            and self.van is not None
            and self.tot is not None
            and self.tot <= _ETMAAL // 2
        ):
            return Venster(self.van + _ETMAAL // 2, self.tot + _ETMAAL // 2, self.twijfel)
        open_eind = self.tot is None and self.van is not None and einde > _KANTOOR_UIT
        return Venster(self.van, einde, self.twijfel) if open_eind else self

    def over(self, *, erna: bool) -> Venster | None:
        """What comes after this window, or before it; None when it has no border there."""
        rand = self.tot if erna else self.van
        if rand is None:
            return None
        return Venster(rand, None) if erna else Venster(None, rand)

    def geraakt(self) -> frozenset[int]:
        """The delen of the day that this window touches."""
        return frozenset(n for n in range(3) if self._uren_in(n) > 0)

    @property
    def is_moment(self) -> bool:
        """Whether this is one hour of the clock ("om 10 uur") and no window."""
        return self.van is not None and self.van == self.tot

    def _uren_in(self, deel: int) -> int:
        van, tot = _DELEN[deel]
        begin = 0 if self.van is None else self.van
        einde = _KANTOOR_UIT if self.tot is None else self.tot
        return max(0, min(tot, einde) - max(van, begin))


def stuk_van_deel(voor: Sequence[str], deel: int) -> Venster | None:
    """The hours that "begin van de" or "tot het eind van de", the words before a deel, leave of it; None for all."""
    van, tot = _DELEN[deel]
    woorden = [vorm for vorm in voor if vorm not in ("de", "het", "van", "aan", "in", "op")]
    if not woorden or "van" not in voor:
        return None
    rand = woorden[-2] if len(woorden) > 1 else ""
    if woorden[-1] in ("eind", "einde"):
        return Venster(None, tot) if rand == "tot" else Venster(tot - _TWEE_UUR, tot, _STUK)
    if woorden[-1] == "begin":
        return Venster(van, None) if rand == "vanaf" else Venster(van, van + _TWEE_UUR, _STUK)
    return None


_STUK: Final = "Een stuk van een dagdeel past niet in de dagdelen."
_VANAF: Final = woordenrij("na vanaf va after from")
_VOOR: Final = woordenrij("voor tot t/m before until till")
_TUSSEN: Final = woordenrij("tussen van between from")
_UREN_VOLUIT: Final = "enen tweeen drieen vieren vijven zessen zevenen achten negenen tienen elven twaalven"
_UREN: Final = {woord: uur for uur, woord in enumerate(_UREN_VOLUIT.split(), 1)}
UURWOORDEN: Final = frozenset[str]().union(
    _VANAF, _VOOR, _TUSSEN, TELWOORD, woordenrij("half kwart onder tijdens binnen buiten")
)
"""A window that is no number begins with one of these."""
_VOOR_DE_MAALTIJD: Final = woordenrij(
    "aanmelding aanmelden aangemeld opgave opgeven reservering dank bedankt zin"
)
""" "Mijn aanmelding voor de lunch" is of the meal, and of no time before it."""
_LUNCH: Final = woordenrij(
    "lunch lunchpauze lunchtijd middagpauze middag noon middaguur midday middageten middagmaal twaalfuurtje"
)


def lees_venster(
    woorden: Sequence[Woord], plek: int, grens: int, *, na_dag: bool
) -> tuple[Venster, int] | None:
    """The window that starts at `plek` and the place behind it. Bare numbers are hours only `na_dag` or in a pair."""
    lezer = _Lezer(woorden, grens)
    for regel in (lezer.lunch, lezer.school, lezer.paar, lezer.rand, lezer.moment):
        gelezen = regel(plek, na_dag)
        if gelezen is not None:
            return gelezen
    return None


class _Lezer:
    def __init__(self, woorden: Sequence[Woord], grens: int) -> None:
        self.woorden = woorden
        self.grens = grens

    def vorm(self, plek: int) -> str:
        return self.woorden[plek].vorm if 0 <= plek < self.grens else ""

    def soort(self, plek: int) -> str:
        return self.woorden[plek].soort if 0 <= plek < self.grens else ""

    def lunch(self, plek: int, na_dag: bool) -> tuple[Venster, int] | None:
        del na_dag
        na = plek + 1 + (self.vorm(plek) == "tot" and self.vorm(plek + 1) == "aan")
        na += self.vorm(na) in ("de", "het", "mijn")
        if (self.vorm(na) not in _LUNCH and not self.vorm(na).startswith("lunch")) or (
            self.vorm(na) == "middag" and na == plek + 1
        ):
            return None
        if self.vorm(plek) in ("na", "after", "vanaf"):
            return Venster(13 * 60, None), na + 1
        if self.vorm(plek) == "voor" and self.vorm(plek - 1) in _VOOR_DE_MAALTIJD:
            return None
        if self.vorm(plek) in ("voor", "before", "tot", "totdat", "until", "till"):
            return Venster(None, 12 * 60), na + 1
        return None

    def school(self, plek: int, na_dag: bool) -> tuple[Venster, int] | None:
        del na_dag
        if self.vorm(plek + 1) not in ("schooltijd", "schooltijden", "schooluren"):
            return None
        uren = plek + 2 + (self.vorm(plek + 2) in (":", ",", "(", "-", "dus"))
        if self.vorm(plek) in ("onder", "tijdens", "binnen") and (paar := self.paar(uren, True)) is not None:
            return paar
        twijfel = "Schooltijden staan er zonder uren."
        if self.vorm(plek) in ("onder", "tijdens", "binnen"):
            return Venster(None, 12 * 60, twijfel), plek + 2
        return (Venster(0, 0, twijfel), plek + 2) if self.vorm(plek) in ("na", "voor", "buiten") else None

    def paar(self, plek: int, na_dag: bool) -> tuple[Venster, int] | None:
        """Two hours: "tussen 9 en 12", "van 9 tot 12 uur", "9.00-12.00"."""
        kop = self.vorm(plek) in _TUSSEN
        begin = self.uur(plek + kop)
        if begin is None:
            return None
        van, na, zeker = begin
        if self.vorm(na) not in ("en", "-", "tot", "t/m", "and", "to", "until") or (
            self.vorm(na) == "en" and not kop
        ):
            return None
        na += 1 + (self.vorm(na) == "tot" and self.vorm(na + 1) == "en") * 2
        einde = self.uur(na)
        if einde is None or not (kop or na_dag or zeker or einde[2]):
            return None
        tot, na, _ = einde
        if not (zeker or einde[2]) and any(woord.soort == "maand" for woord in self.woorden[:plek]):
            return None  # "de eerste tien dagen van maart, van 1 tot en met 10"
        if self.soort(na) == "maand" or (not (zeker or einde[2]) and self.vorm(na) in _GEEN_UUR):
            return None
        van, tot = _op_een_dag(van, tot)
        return (Venster(van, tot), na) if van < tot else None

    def rand(self, plek: int, na_dag: bool) -> tuple[Venster, int] | None:
        """One hour: "na 13 uur", "vanaf half tien", "tot 16.00"."""
        woord = self.vorm(plek)
        if woord not in _VANAF and woord not in _VOOR:
            return None
        na = plek + 1 + (woord == "tot" and self.vorm(plek + 1) == "en") * 2
        gelezen = self.uur(na + (self._is_omtrent(na)))
        if gelezen is None:
            return None
        uur, na, zeker = gelezen
        if not zeker and (not na_dag or self.soort(na) == "maand" or self.vorm(na) in _GEEN_UUR):
            return None
        uur += 12 * 60 if uur < _VROEGSTE_UUR * 60 else 0
        return (Venster(uur, None) if woord in _VANAF else Venster(None, uur)), na

    def _is_omtrent(self, plek: int) -> bool:
        """ "vanaf ongeveer 13 uur", but not "vanaf een uur of een"."""
        return self.vorm(plek) in ("ongeveer", "circa", "ca", "pakweg", "zo'n", "zon", "een", "zeg") and (
            self.vorm(plek),
            self.vorm(plek + 1),
        ) != ("een", "uur")

    def moment(self, plek: int, na_dag: bool) -> tuple[Venster, int] | None:
        """ "om 10 uur": no window, and only worth a word behind a day."""
        if self.vorm(plek) not in ("om", "rond", "at") or not na_dag:
            return None
        gelezen = self.uur(plek + 1)
        if gelezen is None or not gelezen[2]:
            return None
        uur = gelezen[0] + (12 * 60 if gelezen[0] < _VROEGSTE_UUR * 60 else 0)
        return Venster(uur, uur), gelezen[1]

    def uur(self, plek: int) -> tuple[int, int, bool] | None:
        """Minutes, the place behind them, and whether it can only be an hour of the day."""
        woord = self.woorden[plek] if plek < self.grens else None
        if woord is None:
            return None
        if woord.soort == "tijd" and isinstance(woord.waarde, int):
            return woord.waarde, self._na_uur(plek + 1), True
        if (woord.vorm, self.vorm(plek + 1), self.vorm(plek + 2)) == ("een", "uur", "of"):
            gelezen = self.uur(plek + 3)
            return None if gelezen is None else (gelezen[0], gelezen[1], True)
        if woord.vorm == "half":
            heel = self._heel_uur(plek + 1)
            return None if heel is None else (heel * 60 - 30, self._na_uur(plek + 2), True)
        if (heel := TELWOORD.get(woord.vorm.removeprefix("half"))) and woord.vorm.startswith("half"):
            return heel * 60 - 30, self._na_uur(plek + 1), True
        if woord.vorm == "kwart" and self.vorm(plek + 1) in ("over", "voor"):
            heel = self._heel_uur(plek + 2)
            schuif = 15 if self.vorm(plek + 1) == "over" else -15
            return None if heel is None else (heel * 60 + schuif, self._na_uur(plek + 3), True)
        heel = self._heel_uur(plek)
        if heel is None:
            return None
        na = self._na_uur(plek + 1)
        return heel * 60, na, na > plek + 1 or self.vorm(plek) in _UREN or self.vorm(plek).endswith("en")

    def _na_uur(self, plek: int) -> int:
        return plek + (self.vorm(plek) in ("uur", "u", "hrs", "am", "pm"))

    def _heel_uur(self, plek: int) -> int | None:
        woord = self.woorden[plek] if plek < self.grens else None
        if woord is None:
            return None
        uur = woord.waarde if woord.soort == "getal" else TELWOORD.get(woord.vorm, _UREN.get(woord.vorm))
        return uur if isinstance(uur, int) and 1 <= uur <= 24 and woord.vorm.isalnum() else None


_GEEN_UUR: Final = woordenrij(
    "dagen weken maanden personen mensen collegas keer jaar deelnemers minuten sessies % juni"
)


def _op_een_dag(van: int, tot: int) -> tuple[int, int]:
    """Hours of the twelve-hour clock put in the working day: "9 tot 5" is 9 to 17, "1 tot 4" is 13 to 16."""
    halve_dag = 12 * 60
    if van < _VROEGSTE_UUR * 60 and tot <= _VROEGSTE_UUR * 60:
        return van + halve_dag, tot + halve_dag
    if tot <= van and tot + halve_dag < _ETMAAL:
        return van, tot + halve_dag
    return van, tot
