"""Units of days and delen, and how a row of them folds into `Stuk` values.

"ma, di of do" + "ochtend" becomes one Stuk: three days with a morning. Knows which words stood between the units,
not how they were found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from intervisie.lezer.beschikbaarheid.klok import Venster
from intervisie.lezer.taal.woorden import Woord, woordenrij

OCHTEND, MIDDAG, AVOND = 0, 1, 2
HELE_DAG: Final = frozenset((OCHTEND, MIDDAG))
WERKWEEK: Final = frozenset(range(5))

ALLE, REEKS, GENOEMD = 0, 1, 2
"""How precisely the days were named: by a quantifier, as a range, or by name. The more precise statement wins."""


Verwijst = Literal["eerste", "tweede", "derde", "laatste", "middelste", "andere", "alle", "erna", "ervoor"]
Rest = Literal["dagen", "dagdelen", "week", "tussen", "dag"] | Verwijst | None


@dataclass(frozen=True, slots=True)
class Stuk:
    """Days with delen. None means not named: no days ("'s ochtends"), or no delen ("dinsdag").

    `rest` asks for the days, or the dagdelen, that the text has not named otherwise, for the days between those
    that it named, for what is left of the day named last, or for days that the words point at. `weekend` says that a
    Saturday or Sunday was named too. `verwezen`: the days were pointed at, so this replaces what was said of them.
    """

    dagen: frozenset[int] | None = None
    delen: frozenset[int] | None = None
    niveau: int = GENOEMD
    venster: Venster | None = None
    rest: Rest = None
    weekend: bool = False
    twijfel: str = ""
    verwezen: bool = False

    def dagdelen(self, dagen: frozenset[int]) -> frozenset[tuple[int, int]]:
        """The dagdelen of this Stuk; `dagen` stand in where it names none."""
        delen = HELE_DAG if self.delen is None else self.delen
        return frozenset(
            (dag, deel) for dag in (dagen if self.dagen is None else self.dagen) for deel in delen
        )


EenheidSoort = Literal["dag", "deel", "dagdeel", "venster", "rest", "vaag"]


@dataclass(frozen=True, slots=True)
class Eenheid:
    """A day, deel, window or quantifier at the words `[eerste:na]`; `samentrekking`: cut by a hyphen ("ma-")."""

    soort: EenheidSoort
    eerste: int
    na: int
    dagen: frozenset[int] = frozenset()
    delen: frozenset[int] = frozenset()
    niveau: int = GENOEMD
    venster: Venster | None = None
    weekend: bool = False
    samentrekking: bool = False
    rest: Rest = None
    twijfel: str = ""


@dataclass(slots=True)
class _Groep:
    dagen: set[int] = field(default_factory=set)
    delen: set[int] = field(default_factory=set)
    laatste: frozenset[int] = frozenset()
    niveau: int = GENOEMD
    venster: Venster | None = None
    rest: Rest = None
    weekend: bool = False
    voorop: bool = False
    open: bool = False
    met_dagen: bool = False
    twijfel: str = ""

    def stuk(self) -> Stuk:
        delen = frozenset(self.delen)
        return Stuk(
            dagen=frozenset(self.dagen) if self.met_dagen else None,
            delen=delen if delen or self.venster is not None else None,
            niveau=self.niveau,
            venster=self.venster,
            rest=self.rest,
            weekend=self.weekend,
            twijfel=self.twijfel,
        )


NEVEN: Final = woordenrij("noch en of plus , / & + and or evenals alsook alsmede als")


def vouw_eenheden(woorden: Sequence[Woord], eenheden: Sequence[Eenheid]) -> tuple[Stuk, ...]:
    """The Stukken that a row of units in `woorden` stands for."""
    groepen: list[_Groep] = []
    for nummer, eenheid in enumerate(eenheden):
        vorige = eenheden[nummer - 1] if nummer else None
        tussen = {w.vorm for w in woorden[vorige.na : eenheid.eerste]} if vorige is not None else set()
        vast = vorige is not None and vorige.na == eenheid.eerste and woorden[vorige.eerste].soort == "dag"
        ook = eenheid.na < len(woorden) and woorden[eenheid.na].vorm == "ook"
        if eenheid.soort == "deel" and ook and not vast:
            tussen.add("ook")
        if vast and eenheid.soort == "deel" and _begint_meervoud(woorden, eenheden[:nummer]):
            tussen.add("alleen deze")
        if vorige is not None and vorige.samentrekking:
            tussen.add("samentrekking")
        volgende = eenheden[nummer + 1] if nummer + 1 < len(eenheden) else None
        kop = volgende is not None and _is_kop(woorden, eenheid, volgende)
        if "(" in tussen and volgende is not None and volgende.soort in ("dag", "dagdeel"):
            tussen.add("alleen deze")
        _VOEG_TOE[eenheid.soort](groepen, eenheid, tussen, kop)
    return tuple(groep.stuk() for groep in groepen)


def _begint_meervoud(woorden: Sequence[Woord], dagen: Sequence[Eenheid]) -> bool:
    """ "Tuesdays or Thursday afternoon": the plural is whole days, the singular belongs to its deel."""
    laatste = woorden[dagen[-1].eerste].vorm
    return laatste.endswith("day") and any(woorden[dag.eerste].vorm.endswith("days") for dag in dagen[:-1])


def _is_kop(woorden: Sequence[Woord], deel: Eenheid, dag: Eenheid) -> bool:
    """Whether this deel stands before its days: "'s ochtends op ma en di", "ochtend: ma, di"."""
    if dag.soort != "dag" or deel.soort not in ("deel", "venster"):
        return False
    tussen = {w.vorm for w in woorden[deel.na : dag.eerste]}
    return not tussen & NEVEN and (bool(tussen & {"op", "van", ":", "on", "("}) or not tussen)


def _voeg_dag_toe(groepen: list[_Groep], eenheid: Eenheid, tussen: set[str], kop: bool) -> None:
    del tussen, kop
    groep = groepen[-1] if groepen else None
    if groep is None or not groep.open or (groep.met_dagen and groep.niveau == ALLE):
        groep = _Groep(niveau=eenheid.niveau, open=True)
        groepen.append(groep)
    groep.dagen |= eenheid.dagen
    groep.laatste = eenheid.dagen
    groep.met_dagen = True
    groep.niveau = min(groep.niveau, eenheid.niveau)
    groep.weekend = groep.weekend or eenheid.weekend


def _voeg_dagdeel_toe(groepen: list[_Groep], eenheid: Eenheid, tussen: set[str], kop: bool) -> None:
    del kop
    groep = groepen[-1] if groepen else None
    deelt = "samentrekking" in tussen or tussen == {"/"}
    if groep is None or not groep.open or not groep.met_dagen or groep.delen or not deelt:
        groep = _Groep(niveau=eenheid.niveau)
        groepen.append(groep)
    groep.dagen |= eenheid.dagen
    groep.met_dagen = True
    groep.delen |= eenheid.delen
    groep.venster = eenheid.venster
    groep.weekend = groep.weekend or eenheid.weekend
    groep.open = False


def _voeg_deel_toe(groepen: list[_Groep], eenheid: Eenheid, tussen: set[str], kop: bool) -> None:
    groep = groepen[-1] if groepen else None
    nieuw = groep is None or kop or (groep.voorop and groep.met_dagen)
    if groep is not None and kop and _staat_ernaast(groep, tussen):
        groep.delen |= eenheid.delen
        groep.voorop = groep.open = True
        return
    if (
        groep is not None
        and nieuw
        and not kop
        and not tussen - {"alleen deze"}
        and groep.laatste < groep.dagen
    ):
        groep.dagen -= groep.laatste
        groepen.append(_Groep(dagen=set(groep.laatste), delen=set(eenheid.delen), met_dagen=True))
        return
    if nieuw or groep is None:
        groepen.append(_Groep(delen=set(eenheid.delen), voorop=kop, open=kop, twijfel=eenheid.twijfel))
        return
    if "alleen deze" in tussen and groep.laatste < groep.dagen:
        groep.dagen -= groep.laatste
        groep = _Groep(dagen=set(groep.laatste), met_dagen=True)
        groepen.append(groep)
    if "tot" in tussen and groep.delen and max(eenheid.delen) > max(groep.delen):
        groep.delen |= set(range(min(groep.delen), max(eenheid.delen)))  # "van 's ochtends tot in de avond"
    if "ook" in tussen and groep.met_dagen and not groep.delen and eenheid.delen == {AVOND}:
        groep.delen |= HELE_DAG  # "elke dag, ook 's avonds"
    if groep.venster is not None and not tussen & NEVEN:
        groep.venster = groep.venster.in_deel(eenheid.delen)
        groep.delen = set(groep.venster.delen())
    else:
        groep.delen |= eenheid.delen
    groep.twijfel = groep.twijfel or eenheid.twijfel
    groep.open = False


def _staat_ernaast(groep: _Groep, tussen: set[str]) -> bool:
    """ "'s ochtends en 's avonds op woensdag": the part before it goes with the same days."""
    los = bool(groep.delen) and not groep.met_dagen and groep.venster is None and groep.rest is None
    return los and bool(tussen) and tussen <= {"en", "of", "/", "&", "+", "s", "als", "zowel", "de"}


def _voeg_venster_toe(groepen: list[_Groep], eenheid: Eenheid, tussen: set[str], kop: bool) -> None:
    groep = groepen[-1] if groepen else None
    if groep is not None and groep.delen and eenheid.venster is not None and eenheid.venster.is_moment:
        return
    if groep is None or kop or (groep.voorop and groep.met_dagen):
        groepen.append(_Groep(delen=set(eenheid.delen), voorop=kop, open=kop, venster=eenheid.venster))
        return
    if groep.venster is not None and eenheid.venster is not None:
        samen = groep.venster.en_tot(eenheid.venster)
        if samen is not None:
            groep.venster, groep.delen = samen, set(samen.delen())
            return
    if "alleen deze" in tussen and groep.laatste < groep.dagen:
        groep.dagen -= groep.laatste
        groep.open = False
        groepen.append(
            _Groep(
                dagen=set(groep.laatste), delen=set(eenheid.delen), venster=eenheid.venster, met_dagen=True
            )
        )
        return
    eerder = set(groep.delen)
    if groep.delen and groep.venster is None and not tussen & NEVEN:
        venster = eenheid.venster and eenheid.venster.in_deel(frozenset(eerder))
        groep.delen &= venster.delen() if venster else eenheid.delen
        groep.venster = venster and venster.binnen(frozenset(eerder))
        return
    groep.delen |= eenheid.delen
    groep.venster = eenheid.venster
    groep.open = groep.voorop and not groep.met_dagen


def _voeg_rest_toe(groepen: list[_Groep], eenheid: Eenheid, tussen: set[str], kop: bool) -> None:
    del tussen, kop
    groepen.append(_Groep(niveau=eenheid.niveau, rest=eenheid.rest))


def _voeg_vaag_toe(groepen: list[_Groep], eenheid: Eenheid, tussen: set[str], kop: bool) -> None:
    del tussen, kop
    groepen.append(_Groep(twijfel=eenheid.twijfel, met_dagen=True))


_VOEG_TOE: Final = {
    "dag": _voeg_dag_toe,
    "dagdeel": _voeg_dagdeel_toe,
    "deel": _voeg_deel_toe,
    "venster": _voeg_venster_toe,
    "rest": _voeg_rest_toe,
    "vaag": _voeg_vaag_toe,
}


def kruis(dagen: Stuk, delen: Stuk) -> Stuk:
    """The days of one Stuk with the delen of another, as in "maandag kan ik de hele dag"."""
    return replace(dagen, delen=delen.delen, venster=delen.venster, twijfel=dagen.twijfel or delen.twijfel)
