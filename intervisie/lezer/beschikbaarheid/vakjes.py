"""Tick boxes in a line of days: which words belong to which box.

"[x] dinsdagochtend", "maandag: [x] ochtend [ ] middag", "dinsdag [x]". What a box says is the work of `rooster`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intervisie.lezer.taal.woorden import KORTE_DELEN, Woord, grenst


def _staan_voorop(woorden: Sequence[Woord]) -> bool:
    """Whether the boxes of a line stand before their days, more than one of them."""
    vakjes = [plek for plek, woord in enumerate(woorden) if woord.soort == "merk"]
    return len(vakjes) > 1 and vakjes[-1] < len(woorden) - 1


def _als_vakje(woorden: Sequence[Woord], plek: int) -> Woord:
    """Among boxes a loose dash is one too: "[x] ma-ochtend   - ma-middag"."""
    woord = woorden[plek]
    vast = plek > 0 and grenst(woorden[plek - 1], woord)
    los = (
        woord.vorm == "-" and not vast and not (plek + 1 < len(woorden) and grenst(woord, woorden[plek + 1]))
    )
    return replace(woord, soort="merk", waarde="-") if los else woord


def lees_paren(regel: Sequence[Woord]) -> tuple[list[Woord], list[tuple[str, list[Woord]]]]:
    """The words before the first box when they are the row's own day, and each box with its words."""
    woorden = [woord for woord in regel if woord.vorm not in ("•", "*", "·")]
    if woorden[0].vorm == "-" and len(woorden) > 1 and not _staan_voorop(woorden):
        woorden = woorden[1:]
    woorden = [_als_vakje(woorden, plek) for plek in range(len(woorden))]
    merken = [plek for plek, woord in enumerate(woorden) if woord.soort == "merk"]
    achteraan = merken[-1] == len(woorden) - 1 and merken[0] > 0
    paren: list[tuple[str, list[Woord]]] = []
    if achteraan:
        begin = 0
        hoofd: list[Woord] = []
        for merk in merken:
            stuk = [woord for woord in woorden[begin:merk] if woord.vorm not in (",", ":", "/")]
            if len(merken) > 1 and stuk and stuk[0].soort == "dag" and len(stuk) > 1:
                hoofd, stuk = stuk[:1], stuk[1:]
            paren.append((str(woorden[merk].waarde), [*hoofd, *stuk] if stuk else []))
            begin = merk + 1
        return [], paren
    hoofd = [woord for woord in woorden[: merken[0]] if woord.vorm != ":"]
    for merk, volgende in zip(merken, [*merken[1:], len(woorden)], strict=True):
        inhoud = woorden[merk + 1 : volgende]
        while inhoud and inhoud[-1].vorm in (",", "/", ";"):
            inhoud = inhoud[:-1]
        paren.append((str(woorden[merk].waarde), _voluit(inhoud)))
    return hoofd, paren


def _voluit(inhoud: list[Woord]) -> list[Woord]:
    """ "ma o": the letter of a form as a deel."""
    if len(inhoud) < 2 or inhoud[0].soort != "dag" or inhoud[-1].vorm not in KORTE_DELEN:
        return inhoud
    return [inhoud[0], replace(inhoud[-1], soort="deel", waarde=KORTE_DELEN[inhoud[-1].vorm])]
