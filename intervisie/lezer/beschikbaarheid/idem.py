"""A day of which the same is said as of the day before it: "woensdag tussen 9 en 12, vrijdag idem".

What stands behind the first day takes the place of the word, so that every later rule reads two full statements.
Knows words, and nothing of clauses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from intervisie.lezer.taal.woorden import Woord, woordenrij


def met_idem(woorden: Sequence[Woord], eerder: Sequence[Woord] = ()) -> Sequence[Woord]:
    """The words with "idem" behind a day written out; `eerder` are those of the sentence before."""
    if not any(woord.vorm in _IDEM for woord in woorden):
        return woorden
    uit: list[Woord] = []
    plek = 0
    while plek < len(woorden):
        na = plek + 1
        if woorden[plek].vorm not in _IDEM or (dag := _dag_ervoor(uit)) is None:
            uit.append(woorden[plek])
            plek = na
            continue
        while na < len(woorden) and woorden[na].vorm in _IDEM:
            na += 1
        gezegd = _gezegd([*eerder, *uit[:dag]])
        if gezegd and gezegd[0].vorm == ":" and uit[-1].vorm == ":":
            uit.pop()  # "vrijdag: idem" under "woensdag: tussen 9 en 12"
        deel = gezegd.pop(0) if gezegd and gezegd[0].soort == "dagdeel" else None
        nummer = uit[dag].waarde
        if deel is not None and isinstance(nummer, int) and isinstance(deel.waarde, tuple):
            uit[dag] = replace(uit[dag], soort="dagdeel", waarde=(nummer, deel.waarde[1]))
        uit += [replace(w, begin=woorden[plek].begin, eind=woorden[na - 1].eind) for w in gezegd]
        plek = na
    return uit


def _dag_ervoor(woorden: Sequence[Woord]) -> int | None:
    """Where the day stands that "idem" is said of: only small words stand between."""
    plek = len(woorden) - 1
    while plek > 0 and woorden[plek].vorm in _TUSSEN:
        plek -= 1
    return plek if plek >= 0 and woorden[plek].soort in ("dag", "dagdeel") else None


def _gezegd(woorden: Sequence[Woord]) -> list[Woord]:
    """What was said of the day named last, led in by that day when it names its deel."""
    na = len(woorden)
    while na and woorden[na - 1].vorm in _SCHEIDT:
        na -= 1
    dag = next((n for n in reversed(range(na)) if woorden[n].soort in ("dag", "dagdeel")), na)
    gezegd = list(woorden[dag + 1 : na])
    if len(gezegd) > _LANGSTE:
        return []
    return [woorden[dag], *gezegd] if dag < na and woorden[dag].soort == "dagdeel" else gezegd


_LANGSTE: Final = 8
"""In words: more than that was not said of a day alone."""
_IDEM: Final = woordenrij("idem dito ditto")
_TUSSEN: Final = woordenrij(": - ook geldt gaat precies en voor")
_SCHEIDT: Final = woordenrij(", ; . ! en op de ook voor maar - (") | {"\n"}
