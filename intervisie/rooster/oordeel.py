"""The rules of a calendar, each one small function, so that a plan and a change by hand meet the same judge.

A rule looks at one moment, at the momenten of one groep or at all of them, and says in Dutch what is wrong. Nothing
here knows how dates are found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from intervisie.rooster import kalender
from intervisie.rooster.taal import zeg_bijeenkomsten, zeg_dag, zeg_dagdeel, zeg_datum, zeg_lijst, zeg_weken
from intervisie.rooster.vraag import DAGEN, Begeleider, Lid, Moment, Periode, Regels, Ruimte, Vraag


@dataclass(frozen=True)
class Kijk:
    """The Regels, looked up by id and by day."""

    regels: Regels

    @cached_property
    def vragen(self) -> Mapping[int, Vraag]:
        """By groep."""
        return {v.groep: v for v in self.regels.vragen}

    @cached_property
    def begeleiders(self) -> Mapping[int, Begeleider]:
        """By id."""
        return {b.id: b for b in self.regels.begeleiders}

    @cached_property
    def ruimten(self) -> Mapping[int, Ruimte]:
        """By id."""
        return {r.id: r for r in self.regels.ruimten}

    @cached_property
    def feestdagen(self) -> Mapping[date, str]:
        """In the period, by day."""
        return kalender.feestdagen(self.regels.van, self.regels.tot)

    @cached_property
    def schoolvakanties(self) -> Mapping[date, str]:
        """In the period, by day."""
        return kalender.schoolvakanties(self.regels.van, self.regels.tot, self.regels.schoolregio)

    def groep(self, groep: int) -> str:
        """What people call it."""
        return f"Groep {self.vragen[groep].nummer}" if groep in self.vragen else "een andere groep"


MomentRegel = Callable[[Kijk, Vraag, Moment], Iterator[str]]
ReeksRegel = Callable[[Kijk, Vraag, Sequence[Moment]], Iterator[str]]


def overtredingen(voorstel: Sequence[Moment], regels: Regels) -> list[str]:
    """Every rule that a calendar breaks, in Dutch sentences; empty means that it keeps all of them.

    `voorstel` is the whole calendar as it would be, with what stands already. A moment of a groep that does not
    ask here only keeps its begeleider and ruimte busy. A groep without any moment breaks nothing.
    """
    kijk = Kijk(regels)
    reeksen: dict[int, list[Moment]] = defaultdict(list)
    for moment in sorted(voorstel, key=lambda m: (m.groep, m.dag, m.dagdeel)):
        reeksen[moment.groep].append(moment)
    zinnen = []
    for groep, reeks in reeksen.items():
        if (vraag := kijk.vragen.get(groep)) is None:
            continue
        gevonden = [zin for m in reeks for regel in MOMENTREGELS for zin in regel(kijk, vraag, m)]
        gevonden += [zin for per_reeks in REEKSREGELS for zin in per_reeks(kijk, vraag, reeks)]
        zinnen += [f"{kijk.groep(groep)} {zin}." for zin in gevonden]
    return zinnen + list(begeleider_niet_dubbel(kijk, voorstel)) + list(ruimte_niet_dubbel(kijk, voorstel))


def gemist(moment: Moment, vraag: Vraag) -> tuple[Lid, ...]:
    """The members who said that they are away on that day."""
    return tuple(lid for lid in vraag.leden if is_binnen(moment.dag, lid.afwezig))


def is_binnen(dag: date, periodes: Sequence[Periode]) -> bool:
    """Whether a day is in one of the periods."""
    return any(begin <= dag <= eind for begin, eind in periodes)


# --------------------------------------------------------------------------------------------- one moment


def in_de_periode(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """Not before the first and not after the last day of the ronde."""
    if not kijk.regels.van <= moment.dag <= kijk.regels.tot:
        yield f"komt bijeen op {zeg_dag(moment.dag)}, en dat is buiten de periode van de ronde"


def op_een_gedeeld_dagdeel(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """On the weekday of the dagdeel, and on a dagdeel on which every member can come."""
    if moment.dag.weekday() >= len(DAGEN) or DAGEN[moment.dag.weekday()] != moment.dagdeel[:2]:
        yield f"komt bijeen op {zeg_dag(moment.dag)}, en dat is geen {zeg_dagdeel(moment.dagdeel)}"
    elif wie := [lid.naam for lid in vraag.leden if moment.dagdeel not in lid.dagdelen]:
        yield f"komt bijeen op {zeg_dag(moment.dag)}, maar op {zeg_dagdeel(moment.dagdeel)} {_kan(wie)} niet"


def geen_feestdag(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """Not on a public holiday."""
    if naam := kijk.feestdagen.get(moment.dag):
        yield f"komt bijeen op {zeg_dag(moment.dag)}, en dat is een feestdag ({naam})"


def geen_schoolvakantie(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """Not in a school holiday of the region."""
    if naam := kijk.schoolvakanties.get(moment.dag):
        yield f"komt bijeen op {zeg_dag(moment.dag)}, en dan is het vakantie ({naam})"


def niet_geblokkeerd(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """Not in a week that the secretariat keeps free."""
    if is_binnen(moment.dag, kijk.regels.geblokkeerd):
        yield f"komt bijeen op {zeg_dag(moment.dag)}, en die dag is geblokkeerd"


def genoeg_leden(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """Enough members are there."""
    aanwezig = len(vraag.leden) - len(gemist(moment, vraag))
    if aanwezig < min(vraag.minimum, len(vraag.leden)):
        yield f"komt bijeen op {zeg_dag(moment.dag)}, maar dan zijn er te weinig leden ({aanwezig})"


def elke_discipline(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """Of every discipline of the groep somebody is there."""
    weg = gemist(moment, vraag)
    er_zijn = {lid.discipline for lid in vraag.leden if lid not in weg}
    for discipline in sorted({lid.discipline for lid in vraag.leden if lid.discipline} - er_zijn):
        yield f"komt bijeen op {zeg_dag(moment.dag)}, maar dan is er niemand van {discipline}"


def begeleider_kan(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """With one of the begeleiders of the groep, when they work."""
    if not vraag.begeleiders and moment.begeleider is None:
        return
    if moment.begeleider not in vraag.begeleiders:
        yield f"heeft op {zeg_dag(moment.dag)} geen begeleider die bij de groep hoort"
    elif (b := kijk.begeleiders.get(moment.begeleider)) and (
        moment.dagdeel not in b.dagdelen or is_binnen(moment.dag, b.afwezig)
    ):
        yield f"komt bijeen op {zeg_dag(moment.dag)}, maar dan kan begeleider {b.naam} niet"


def ruimte_kan(kijk: Kijk, vraag: Vraag, moment: Moment) -> Iterator[str]:
    """In one of the ruimten of the groep, when it is open."""
    if not vraag.ruimten and moment.ruimte is None:
        return
    if moment.ruimte not in vraag.ruimten:
        yield f"heeft op {zeg_dag(moment.dag)} geen ruimte die bij de groep hoort"
    elif (r := kijk.ruimten.get(moment.ruimte)) and (
        moment.dagdeel not in r.dagdelen or is_binnen(moment.dag, r.dicht)
    ):
        yield f"komt bijeen op {zeg_dag(moment.dag)}, maar dan is ruimte {r.naam} dicht"


MOMENTREGELS: tuple[MomentRegel, ...] = (
    in_de_periode,
    op_een_gedeeld_dagdeel,
    geen_feestdag,
    geen_schoolvakantie,
    niet_geblokkeerd,
    genoeg_leden,
    elke_discipline,
    begeleider_kan,
    ruimte_kan,
)


# ------------------------------------------------------------------------------------ the momenten of a groep


def het_aantal_klopt(kijk: Kijk, vraag: Vraag, reeks: Sequence[Moment]) -> Iterator[str]:
    """As many bijeenkomsten as were agreed."""
    if len(reeks) != vraag.aantal:
        yield f"heeft {zeg_bijeenkomsten(len(reeks))}; afgesproken is {vraag.aantal}"


def het_ritme_klopt(kijk: Kijk, vraag: Vraag, reeks: Sequence[Moment]) -> Iterator[str]:
    """The calendar weeks between one bijeenkomst and the next are not too few and not too many."""
    minst, meest = vraag.ritme
    for eerste, tweede in pairwise(sorted(m.dag for m in reeks)):
        weken = (_maandag(tweede) - _maandag(eerste)).days // 7
        tussen = f"heeft tussen {zeg_datum(eerste)} en {zeg_datum(tweede)} {zeg_weken(weken)}"
        if weken < minst:
            yield f"{tussen}; het minimum is {zeg_weken(minst)}"
        if weken > meest:
            yield f"{tussen}; het maximum is {zeg_weken(meest)}"


REEKSREGELS: tuple[ReeksRegel, ...] = (het_aantal_klopt, het_ritme_klopt)


# ------------------------------------------------------------------------------------------- all momenten


def begeleider_niet_dubbel(kijk: Kijk, voorstel: Sequence[Moment]) -> Iterator[str]:
    """Nobody leads two groepen at the same time."""
    for (dag, deel, wie), groepen in _per_plek(voorstel, lambda m: m.begeleider):
        if len(groepen) > 1 and wie in kijk.begeleiders:
            namen = zeg_lijst([kijk.groep(g) for g in groepen])
            yield f"Begeleider {kijk.begeleiders[wie].naam} is dubbel bezet op {zeg_dag(dag)} ({deel}): {namen}."


def ruimte_niet_dubbel(kijk: Kijk, voorstel: Sequence[Moment]) -> Iterator[str]:
    """No more groepen in a ruimte at the same time than fit."""
    for (dag, deel, waar), groepen in _per_plek(voorstel, lambda m: m.ruimte):
        if waar in kijk.ruimten and len(groepen) > kijk.ruimten[waar].tegelijk:
            namen = zeg_lijst([kijk.groep(g) for g in groepen])
            yield f"Ruimte {kijk.ruimten[waar].naam} is dubbel bezet op {zeg_dag(dag)} ({deel}): {namen}."


def _per_plek(
    voorstel: Sequence[Moment], van_wie: Callable[[Moment], int | None]
) -> list[tuple[tuple[date, str, int], list[int]]]:
    bezet: dict[tuple[date, str, int], list[int]] = defaultdict(list)
    for moment in voorstel:
        if (wie := van_wie(moment)) is not None:
            bezet[moment.dag, moment.deel, wie].append(moment.groep)
    return sorted((plek, sorted(groepen)) for plek, groepen in bezet.items())


def _maandag(dag: date) -> date:
    return dag - timedelta(days=dag.weekday())


def _kan(wie: Sequence[str]) -> str:
    return f"{'kan' if len(wie) == 1 else 'kunnen'} {zeg_lijst(wie)}"
