"""Times that are told twice: a description, and the dates that say what it stands for.

Looks at two mentions beside each other and the words between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise, zip_longest
from typing import Final

from intervisie.lezer.taal.feestdagen import EERSTE_WOORDEN
from intervisie.lezer.taal.tijdvak import Tijdvak
from intervisie.lezer.taal.woorden import Woord, woordenrij

_DAG: Final = timedelta(days=1)


def _dekt(links: Tijdvak, rechts: Tijdvak) -> bool:
    """ "week 9 (28 februari t/m 4 maart)": the dates between brackets lie in what they explain."""
    if links.soort != "periode" or rechts.soort != "periode" or rechts.eerste - links.na > 2:
        return False
    if _is_een_dag(rechts) and not _is_een_dag(links):
        return False  # "van 18 juli tot 8 augustus (8 augustus ben ik er weer)"
    van, tot = links.perioden[0].van - 2 * _DAG, links.perioden[-1].tot + 2 * _DAG
    return all(van <= periode.van and periode.tot <= tot for periode in rechts.perioden)


def _is_een_dag(vak: Tijdvak) -> bool:
    return len(vak.perioden) == 1 and vak.perioden[0].van == vak.perioden[0].tot


def _legt_uit(links: Tijdvak, rechts: Tijdvak, woorden: Sequence[Woord]) -> bool:
    """Right behind it, or between the brackets that open behind it: "in de meivakantie (bij ons 25 t/m 30 april)"."""
    tussen = [woord.vorm for woord in woorden[links.na : rechts.eerste]]
    return len(tussen) <= 2 or (len(tussen) <= 6 and tussen[0] == "(" and ")" not in tussen)


def _verduidelijkt(tussen: Sequence[Woord]) -> bool:
    """ "eind maart, preciezer gezegd van 24 maart tot en met 1 april": the second puts the first into dates."""
    vormen = {woord.vorm for woord in tussen}
    return bool(vormen & _PRECIEZER) and vormen <= _PRECIEZER | _LEIDT_IN


_PRECIEZER: Final = woordenrij(
    "preciezer precies namelijk nl weten dus oftewel ofwel concreet concreter exact liever"
)
_LEIDT_IN: Final = woordenrij(", ( : te gezegd om zijn en wel van is dat")


def zonder_omschreven(vakken: list[Tijdvak], woorden: Sequence[Woord]) -> list[Tijdvak]:
    """Leave out a description ("in de meivakantie") that the next words put into dates ("25 april t/m 6 mei")."""
    vakken = [
        links
        for links, rechts in zip_longest(vakken, vakken[1:])
        if rechts is None
        or not links.soort == rechts.soort == "periode"
        or not _verduidelijkt(woorden[links.na : rechts.eerste])
    ]
    weg = (
        _feesten_in(vakken, woorden)
        | {
            plek if links.soort == "vaag" else plek + 1
            for plek, (links, rechts) in enumerate(pairwise(vakken))
            if {links.soort, rechts.soort} == {"vaag", "periode"} and _legt_uit(links, rechts, woorden)
        }
        | {
            plek + (woorden[rechts.eerste].vorm in EERSTE_WOORDEN)
            for plek, (links, rechts) in enumerate(pairwise(vakken))
            if woorden[links.na : rechts.eerste]
            and woorden[rechts.eerste - 1].vorm == "("
            and _dekt(links, rechts)
        }
    )
    uitgelegd = {
        plek
        for plek in weg
        if vakken[plek].soort == "vaag" and plek and woorden[vakken[plek].eerste - 1].vorm == "("
    }
    return [
        replace(vak, soort="verleden") if plek in weg else vak
        for plek, vak in enumerate(vakken)
        if plek not in uitgelegd
    ]


def _feesten_in(vakken: Sequence[Tijdvak], woorden: Sequence[Woord]) -> set[int]:
    """The places of feasts of which the dates stand beside them: "in week 9 vieren wij carnaval"."""
    return {
        plek
        for plek, feest in enumerate(vakken)
        if woorden[feest.na - 1].vorm in EERSTE_WOORDEN
        and not feest.met_grenzen
        and any(
            ander.eerste < feest.eerste and ander.met_grenzen and _raakt(ander, feest) for ander in vakken
        )
    }


def _raakt(een: Tijdvak, ander: Tijdvak) -> bool:
    return any(p.van <= q.tot and q.van <= p.tot for p in een.perioden for q in ander.perioden)
