"""Loose crosses beside some of the days of a list: "maandag X", "dinsdag", "woensdag X".

Such a list reads as tick boxes: a day without a cross is not chosen. Knows lines and words; what a box says is the
work of `rooster`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from intervisie.lezer.beschikbaarheid.alineas import Regel
from intervisie.lezer.taal.woorden import Woord, woordenrij

_MINSTENS: Final = 3
"""In lines; a cross beside one of two days may be anything."""
_BIJ_DAG: Final = woordenrij("hele dag de s ( ) - *")


def als_vakjes(regels: Sequence[Regel]) -> list[Regel]:
    """The lines, those of a list with loose crosses as lines with a box."""
    uit: list[Regel] = []
    rij: list[Regel] = []
    for regel in (*regels, None):
        if regel is not None and _is_dag(regel) and not (rij and regel.blok > 1):
            rij.append(regel)
            continue
        uit += _met_vakjes(rij)
        rij = [regel] if regel is not None and _is_dag(regel) else []
        uit += [regel] if regel is not None and not rij else []
    return uit + _met_vakjes(rij)


def _met_vakjes(rij: list[Regel]) -> list[Regel]:
    merken = [_merk(regel.woorden) is not None for regel in rij]
    if len(rij) < _MINSTENS or all(merken) or not any(merken):
        return rij
    return [_vakje(regel) for regel in rij]


def _vakje(regel: Regel) -> Regel:
    plek = _merk(regel.woorden)
    eerste = regel.woorden[0]
    dagen = [woord for n, woord in enumerate(regel.woorden) if n != plek and woord.soort != "cel"]
    if plek is None:
        vak = replace(eerste, soort="merk", vorm="[ ]", waarde=" ", eind=eerste.begin)
    else:
        vak = replace(regel.woorden[plek], soort="merk", vorm="[x]", waarde="x")
    return Regel([vak, *dagen], regel.blok)


def _is_dag(regel: Regel) -> bool:
    """Whether a line holds one day or dagdeel, perhaps with a cross, and nothing else."""
    plek = _merk(regel.woorden)
    woorden = [w for n, w in enumerate(regel.woorden) if n != plek and w.soort != "cel"]
    dagen = [w for w in woorden if w.soort in ("dag", "dagdeel")]
    rest = all(w.soort in ("dag", "dagdeel", "deel") or w.vorm in _BIJ_DAG for w in woorden)
    cellen = sum(w.soort == "cel" or w.vorm == "|" for w in regel.woorden)
    return len(dagen) == 1 and rest and cellen < 2 and not (len(woorden) > 1 and woorden[-1].vorm == "-")


def _merk(woorden: Sequence[Woord]) -> int | None:
    """Where the cross of a line stands: first or last."""
    for plek in (0, len(woorden) - 1):
        woord = woorden[plek]
        if len(woorden) > 1 and (woord.vorm == "x" or (woord.soort == "merk" and woord.waarde in ("x", "+"))):
            return plek
    return None
