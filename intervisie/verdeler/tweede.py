"""A second proposal that really differs: the same pool, searched again while old neighbours cost something.

Pure. Every pair that sits together in the first proposal counts as having met before, so that the search looks
for other company; the answer is then valued by the pool as it really is.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import combinations

from intervisie.verdeler.doel import doelwaarde
from intervisie.verdeler.instantie import Instantie
from intervisie.verdeler.stand import Voortgang
from intervisie.verdeler.verdeling import Verdeling, verdeel

PRIJS = 4
"""What an old pair costs while searching: little beside a rule or a person left over."""


def tweede(
    instantie: Instantie,
    eerste: Verdeling,
    tijd: float,
    zaad: int = 1,
    meld: Callable[[Voortgang], None] | None = None,
    *,
    vast: Sequence[Sequence[str]] = (),
    buiten: Collection[str] = (),
) -> Verdeling | None:
    """Another good grouping than `eerste`, within `tijd` seconds; None when the search finds the same again.

    The bound is that of `eerste`: it holds for every grouping of the pool.
    """
    gevonden = verdeel(_anders(instantie, eerste.groepen), tijd, zaad, meld, vast=vast, buiten=buiten)
    if {frozenset(g) for g in gevonden.groepen} == {frozenset(g) for g in eerste.groepen}:
        return None
    onderdelen = doelwaarde(instantie, gevonden.groepen, gevonden.niet_geplaatst)
    waarde = sum(onderdelen.values())
    return replace(
        gevonden,
        doel=waarde,
        onderdelen=onderdelen,
        ondergrens=eerste.ondergrens,
        bewezen_optimaal=eerste.ondergrens == waarde,
    )


def _anders(instantie: Instantie, groepen: Sequence[Sequence[str]]) -> Instantie:
    """The pool in which every pair of these groepen met before, at PRIJS a pair."""
    plek, gewicht = instantie.plek(), instantie.gewichten["herhaling"]
    eerder = {paar: keer * gewicht // PRIJS for paar, keer in instantie.eerder.items()}
    for groep in groepen:
        for een, ander in combinations(sorted(plek[lid] for lid in groep), 2):
            eerder[een, ander] = eerder.get((een, ander), 0) + 1
    return replace(instantie, eerder=eerder, gewichten={**instantie.gewichten, "herhaling": PRIJS})
