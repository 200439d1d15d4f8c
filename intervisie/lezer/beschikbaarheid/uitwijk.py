"""What somebody offers when the first choice fails: "lukt dat de anderen niet, dan donderdag" is "anders donderdag".

The condition stands first, by its verb or behind "als", and denies no day of the writer.
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
            uit += [*woorden[klaar:begin], replace(woorden[begin], vorm="anders", eind=woorden[plek].eind)]
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
        if woorden[begin].soort != "woord":
            return None
    deel = [woord.vorm for woord in woorden[begin:na]]
    if begin and woorden[begin - 1].vorm not in _ZINSEINDE:
        return None
    stelt = len(deel) > 1 and deel[0] in _STELT and deel[1] in _KEUZE
    return begin if stelt and not _TEGEN.isdisjoint(deel) else None


_KORTSTE: Final = 3
_LANGSTE: Final = 10
"""In words: a longer condition says something of its own."""
_ZINSEINDE: Final = woordenrij(". ! ? ; : ( - –") | {"\n"}
_STELT: Final = woordenrij(
    "lukt past schikt komt gaat is blijkt valt werkt mocht kan blijft zit loopt wordt als indien wanneer"
)
_KEUZE: Final = woordenrij("dat die het deze dit")
_TEGEN: Final = woordenrij(
    "niet niemand geen lastig vol bezet probleem moeilijk onhandig onmogelijk tegen slecht ongunstig volgeboekt druk"
)
