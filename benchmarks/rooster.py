"""Measure joint planning beside the greedy planner, in one run on one machine.

    python -m benchmarks.rooster [--groepen 60,600] [--tijd 60] [--zaad 1]

A case is a year of intervisie that a generator makes up: groepen of 5 to 7 people of a region who share one to three
dagdelen, absences, begeleiders with their own working days and holidays, some in a shared ruimte. *ruim* has a
begeleider per five groepen to choose from, *krap* one per fifty; *vast* and *vastkrap* (one per fifteen) have a fixed
one per groep; *zaal* has few ruimten and all need one. The greedy planner knows no begeleider and no ruimte: each of
its groepen gets the first that are free on its dates; where there are none it counts as not planned. *fout* is how
many rules the judge finds broken.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from benchmarks import rooster_gulzig as gulzig
from intervisie.rooster import kalender, oordeel
from intervisie.rooster.opstellen import stel_op
from intervisie.rooster.vraag import ALTIJD, DAGDELEN, Begeleider, Lid, Moment, Periode, Regels, Ruimte, Vraag

VAN, TOT = date(2026, 9, 1), date(2027, 7, 9)
OVERDAG = tuple(d for d in DAGDELEN if not d.endswith("avond"))
GELIEFD = (2, 2, 4, 3, 3, 3, 4, 3, 2, 1)
"""How often people can on each of the ten working dagdelen: mid-week more than the Friday afternoon."""
SOORTEN = {
    "ruim": (5, 15, 0.4),
    "vast": (5, 15, 0.4),
    "krap": (50, 15, 0.4),
    "vastkrap": (15, 15, 0.4),
    "zaal": (5, 60, 1.0),
}
"""Groepen per begeleider, groepen per ruimte, and which part of the groepen needs a ruimte."""


@dataclass(frozen=True)
class Uitslag:
    """One run on one case."""

    wie: str
    gepland: int
    afwezig: int
    fout: int
    dag: int
    week: int
    weekdag: float
    seconden: float
    woord: str


def maak(aantal: int, soort: str, zaad: int) -> Regels:
    """A case of so many groepen; the same zaad gives the same case."""
    toeval = random.Random(f"{aantal}-{soort}-{zaad}")
    begeleiders = tuple(
        Begeleider(n, f"B{n}", _werkdagen(toeval), _afwezig(toeval, 3))
        for n in range(1, max(2, aantal // SOORTEN[soort][0]) + 1)
    )
    ruimten = tuple(
        Ruimte(n, f"R{n}", toeval.randint(1, 3), ALTIJD, _afwezig(toeval, 1))
        for n in range(1, max(2, aantal // SOORTEN[soort][1]) + 1)
    )
    vragen = tuple(_vraag(toeval, n, begeleiders, ruimten, soort) for n in range(1, aantal + 1))
    blok = ((date(2027, 1, 4), date(2027, 1, 8)),)
    return Regels(VAN, TOT, vragen, begeleiders, ruimten, "Midden", blok)


def _vraag(
    toeval: random.Random,
    nummer: int,
    begeleiders: Sequence[Begeleider],
    ruimten: Sequence[Ruimte],
    soort: str,
) -> Vraag:
    grootte = toeval.randint(5, 7)
    samen = _kies(toeval, toeval.choice((1, 1, 2, 2, 3)))
    leden = tuple(
        Lid(
            nummer * 10 + n,
            f"L{nummer}.{n}",
            "OOV" if n % 2 else "HRM",
            frozenset(samen) | frozenset(_kies(toeval, toeval.randint(1, 4))),
            _afwezig(toeval, 2),
        )
        for n in range(grootte)
    )
    if toeval.random() < 0.02:
        leden = (*leden, Lid(nummer * 10 + 9, f"L{nummer}.9", "OOV", frozenset({"vr-avond"})))
    wie = tuple(b.id for b in begeleiders)
    if soort.startswith("vast"):
        kunnen = [b.id for b in begeleiders if b.dagdelen & samen]
        wie = (toeval.choice(kunnen or wie),)
    waar = (
        tuple(r.id for r in toeval.sample(ruimten, min(2, len(ruimten))))
        if toeval.random() < SOORTEN[soort][2]
        else ()
    )
    return Vraag(nummer, nummer, leden, 4, begeleiders=wie, ruimten=waar)


def _kies(toeval: random.Random, aantal: int) -> set[str]:
    return set(toeval.choices(OVERDAG, GELIEFD, k=aantal))


def _werkdagen(toeval: random.Random) -> frozenset[str]:
    dagen = toeval.sample(("ma", "di", "wo", "do", "vr"), toeval.randint(3, 4))
    return frozenset(d for d in DAGDELEN if d[:2] in dagen)


def _afwezig(toeval: random.Random, meest: int) -> tuple[Periode, ...]:
    begins = [VAN + timedelta(days=toeval.randrange(300)) for _ in range(toeval.randint(0, meest))]
    return tuple((b, b + timedelta(days=toeval.choice((0, 2, 4, 11, 18)))) for b in begins)


def met_samen(regels: Regels, tijd: float) -> Uitslag:
    """The joint planner."""
    begonnen = time.monotonic()
    rooster = stel_op(regels, (), tijd)
    duur = time.monotonic() - begonnen
    uitgelegd = sum(bool(n.reden) for n in rooster.niet_gepland)
    woord = f"{uitgelegd} uitgelegd, {'bewezen' if rooster.bewezen else 'niet bewezen'}"
    return _meet("samen", regels, rooster.momenten, duur, woord + (", op tijd" if rooster.op_tijd else ""))


def met_gulzig(regels: Regels) -> Uitslag:
    """The greedy planner, one groep after the other."""
    begonnen = time.monotonic()
    vrij = kalender.vrije_dagen(regels.van, regels.tot, regels.schoolregio)
    vrij |= {b + timedelta(days=n) for b, e in regels.geblokkeerd for n in range((e - b).days + 1)}
    wensen = [
        gulzig.Wens(v.groep, v.gedeeld, tuple(p for lid in v.leden for p in lid.afwezig), v.aantal)
        for v in regels.vragen
    ]
    plannen = gulzig.plan(wensen, regels.van, regels.tot, vrij)
    duur = time.monotonic() - begonnen
    return _meet("gulzig", regels, _met_de_eerste_die_kan(regels, plannen), duur, "")


def _met_de_eerste_die_kan(regels: Regels, plannen: Sequence[gulzig.Plan]) -> list[Moment]:
    """The greedy dates with the first begeleider and ruimte that are free, without groepen that have none."""
    bezet: Counter[tuple[str, int, date, str]] = Counter()
    tegelijk = {("ruimte", r.id): r.tegelijk for r in regels.ruimten}
    momenten: list[Moment] = []
    for p, v in zip(plannen, regels.vragen, strict=True):
        for wie, waar in product(v.begeleiders or (None,), v.ruimten or (None,)):
            reeks = [Moment(p.groep, dag, p.dagdeel, wie, waar) for dag in p.data]
            namen = [(s, i) for s, i in (("begeleider", wie), ("ruimte", waar)) if i is not None]
            plekken = [(*naam, m.dag, m.dagdeel) for m in reeks for naam in namen]
            vrij = all(bezet[plek] < tegelijk.get(plek[:2], 1) for plek in plekken)
            if reeks and vrij and not oordeel.overtredingen(reeks, regels):
                momenten += reeks
                bezet.update(plekken)
                break
    return momenten


def _meet(wie: str, regels: Regels, momenten: Sequence[Moment], duur: float, woord: str) -> Uitslag:
    vragen = {v.groep: v for v in regels.vragen}
    dagen = Counter(m.dag for m in momenten)
    weken = Counter(m.dag.isocalendar()[:2] for m in momenten)
    weekdagen = Counter(m.dag.weekday() for m in momenten)
    return Uitslag(
        wie,
        len({m.groep for m in momenten}),
        sum(len(oordeel.gemist(m, vragen[m.groep])) for m in momenten),
        len(oordeel.overtredingen(momenten, regels)),
        max(dagen.values()),
        max(weken.values()),
        max(weekdagen.values()) / statistics.mean(weekdagen.values()),
        duur,
        woord,
    )


def main() -> None:
    """Read the command line and print the table."""
    lezer = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    lezer.add_argument("--groepen", default="60,600")
    lezer.add_argument("--soorten", default="ruim,vast,krap,vastkrap,zaal")
    lezer.add_argument("--tijd", type=float, default=60.0)
    lezer.add_argument("--zaad", type=int, default=1)
    keuze = lezer.parse_args()
    print("| geval | wie | gepland | afwezig | fout | drukste dag | week | weekdag | s | |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    for aantal in [int(n) for n in keuze.groepen.split(",")]:
        for soort in keuze.soorten.split(","):
            regels = maak(aantal, soort, keuze.zaad)
            for u in (met_gulzig(regels), met_samen(regels, keuze.tijd)):
                print(
                    f"| {soort}-{aantal} | {u.wie} | {u.gepland} | {u.afwezig} | {u.fout} | {u.dag} | {u.week} "
                    f"| {u.weekdag:.2f} | {u.seconden:.1f} | {u.woord} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
