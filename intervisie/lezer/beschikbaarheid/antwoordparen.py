"""Days with an answer of their own, and no comma between: "ma nee di ja wo ja", "maandag alleen niet 's ochtends".

Knows words, and nothing of clauses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from intervisie.lezer.taal.woorden import Woord, woordenrij


def met_antwoorden(woorden: Sequence[Woord]) -> Sequence[Woord]:
    """The words with a comma between answers that have none, and the Frisian "net" behind a day as "niet"."""
    if not any(woord.vorm in _ANTWOORD or woord.vorm == "net" for woord in woorden):
        return woorden
    uit: list[Woord] = []
    for plek, woord in enumerate(woorden):
        if _begint_paar(woorden, plek) or _zegt_alleen_niet(woorden, plek):
            eind = woorden[plek - 1].eind
            uit.append(replace(woord, soort="teken", vorm=",", begin=eind, eind=eind, waarde=None))
        fries = woord.vorm == "net" and plek and woorden[plek - 1].vorm in _FRIESE_DAGEN
        uit.append(replace(woord, vorm="niet") if fries else woord)
    return uit


def _zegt_alleen_niet(woorden: Sequence[Woord], plek: int) -> bool:
    """ "ik kan maandag alleen niet in de ochtend": the day can, and a part of it cannot."""
    alleen = plek > 0 and [woord.vorm for woord in woorden[plek : plek + 2]] == ["alleen", "niet"]
    deel = alleen and any(woord.soort == "deel" for woord in woorden[plek + 2 : plek + 6])
    return deel and woorden[plek - 1].soort == "dag"


def _begint_paar(woorden: Sequence[Woord], plek: int) -> bool:
    """ "ma nee di ja wo ja": each day with its own answer, and no comma between."""
    if (
        plek < _PAAR
        or woorden[plek].soort not in ("dag", "dagdeel")
        or woorden[plek - 1].vorm not in _ANTWOORD
    ):
        return False
    na = plek + 1 + (plek + 1 < len(woorden) and woorden[plek + 1].soort == "deel")
    eigen = na < len(woorden) and woorden[na].vorm in _ANTWOORD
    return eigen and woorden[plek - 2].soort in _DAGSOORTEN


_FRIESE_DAGEN: Final = woordenrij("moandei tiisdei woansdei tongersdei freed")
_PAAR: Final = 2
_ANTWOORD: Final = woordenrij("ja nee wel niet nie ok")
_DAGSOORTEN: Final = ("dag", "dagdeel", "deel")
