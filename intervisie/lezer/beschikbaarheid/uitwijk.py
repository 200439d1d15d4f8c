"""What somebody offers when the first choice fails: "lukt dat de anderen niet, dan donderdag" is "anders donderdag".

The condition stands first, by its verb or behind "als", and denies no day of the writer. A day in it is that choice:
"is er op dinsdag geen groep, dan donderdag" is "dinsdag, anders donderdag".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from intervisie.lezer.taal.woorden import Woord, woordenrij


def met_uitwijk(woorden: Sequence[Woord]) -> list[Woord]:
    """The words with each such condition as "anders"."""
    dan = [plek for plek, woord in enumerate(woorden) if woord.vorm == "dan"]
    if not dan:
        return list(woorden)
    uit: list[Woord] = []
    klaar = 0
    for plek in dan:
        begin = _begin(woorden, plek)
        if begin is not None and begin >= klaar:
            dagen = [woord for woord in woorden[begin:plek] if woord.soort in _DAG]
            komma = woorden[plek - 1 : plek] if dagen else []
            anders = replace(woorden[plek], vorm="anders", begin=woorden[plek if dagen else begin].begin)
            uit += [*woorden[klaar:begin], *dagen, *komma, anders]
            klaar = plek + 1
    return [*uit, *woorden[klaar:]]


def _begin(woorden: Sequence[Woord], dan: int) -> int | None:
    """Where the condition before "dan" begins; None when what stands there is no failing first choice."""
    na = dan - 1
    if na < _KORTSTE or woorden[na].vorm != ",":
        return None
    begin = na
    while begin and na - begin < _LANGSTE and woorden[begin - 1].vorm not in _ZINSEINDE:
        begin -= 1
        if woorden[begin].soort not in ("woord", *_DAG):
            return None
    if begin and woorden[begin - 1].vorm not in _ZINSEINDE:
        return None
    deel = [woord.vorm for woord in woorden[begin:na]]
    dagen = any(woord.soort in _DAG for woord in woorden[begin:na])
    over_keuze = len(deel) > 1 and (deel[1] in _KEUZE if not dagen else _WIE.isdisjoint(deel))
    return begin if deel and deel[0] in _STELT and over_keuze and not _TEGEN.isdisjoint(deel) else None


_KORTSTE: Final = 3
_LANGSTE: Final = 10
"""In words: a longer condition says something of its own."""
_ZINSEINDE: Final = woordenrij(". ! ? ; : ( - –") | {"\n"}
_STELT: Final = woordenrij(
    "lukt past schikt komt gaat is blijkt valt werkt mocht kan blijft zit loopt wordt als indien wanneer"
)
_KEUZE: Final = woordenrij("dat die het deze dit")
_WIE: Final = woordenrij("ik wij we hij zij ze jij en")
_DAG: Final = ("dag", "dagdeel")
_TEGEN: Final = woordenrij(
    "niet niemand geen lastig vol bezet probleem moeilijk onhandig onmogelijk tegen slecht ongunstig volgeboekt druk"
)
