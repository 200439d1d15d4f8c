"""Days with a mark behind or before each, in running text: "ma + / di + / wo -", "+ dinsdag, - vrijdag".

Knows where such a row begins and ends in a line, and what each mark says; the words around it are for the grammar.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from intervisie.lezer.beschikbaarheid.alineas import Regel
from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.dagdelen import lees_dagdelen
from intervisie.lezer.beschikbaarheid.uitspraken import Plek, Uitspraak
from intervisie.lezer.taal.woorden import KORTE_DELEN, Woord, grenst, woordenrij

_TEKENS: Final[dict[str, Richting]] = {"+": "ja", "-": "nee", "?": "onzeker", "o": "onzeker"}
_WOORDEN: Final[dict[str, Richting]] = {
    "ja": "ja",
    "nee": "nee",
    "j": "ja",
    "n": "nee",
    "wel": "ja",
    "niet": "nee",
}
_CIJFERS: Final[dict[str, Richting]] = {"0": "nee", "1": "ja"}
_LETTERS: Final[dict[str, Richting]] = {"v": "ja", "x": "nee"}
"""Only where both stand in one line."""
"""Marks only in a row that is all there is on its line."""
_SCHEIDING: Final = woordenrij("/ , ; | . :")
_EIND_VAN_RIJ: Final = -1


class _Paar(NamedTuple):
    """A day with its mark: the words of the day, what the mark says (None without one), and the place behind it."""

    dag: Sequence[Woord]
    richting: Richting | None
    na: int


def lees_merkenrijen(regels: Sequence[Regel]) -> tuple[list[Uitspraak], list[Regel]]:
    """What such rows say, and the lines without them. A day without a mark says nothing."""
    gezegd: list[Uitspraak] = []
    over: list[Regel] = []
    formulier = _formulier(regels)
    for nummer, regel in enumerate(regels):
        if nummer in formulier:
            gezegd += [uitspraak for paar in formulier[nummer] for uitspraak in _uitspraken(paar)]
            continue
        gevonden = _rij(regel.woorden)
        if gevonden is None:
            over.append(regel)
            continue
        begin, paren = gevonden
        gezegd += [uitspraak for paar in paren for uitspraak in _uitspraken(paar)]
        voor, na = regel.woorden[:begin], regel.woorden[paren[-1].na :]
        over += [Regel(rest, regel.blok) for rest in (voor, na) if rest]
    return gezegd, over


def _formulier(regels: Sequence[Regel]) -> dict[int, list[_Paar]]:
    """The lines of a form with more days on each, "ma-ochtend: V   ma-middag: X", where both letters are used."""
    rijen = {
        nummer: paren for nummer, regel in enumerate(regels) if (paren := _formulierregel(regel.woorden))
    }
    gezegd = {paar.richting for paren in rijen.values() for paar in paren}
    return rijen if len(rijen) > 1 and {"ja", "nee"} <= gezegd else {}


def _formulierregel(woorden: Sequence[Woord]) -> list[_Paar]:
    """The days of such a line, each with a colon and then a letter or nothing; none when it holds anything else."""
    paren: list[_Paar] = []
    plek = 0
    while plek < len(woorden):
        na = _na_dag(woorden, plek)
        if na == plek or na == len(woorden) or woorden[na].vorm != ":":
            return []
        richting = _LETTERS.get(woorden[na + 1].vorm) if na + 1 < len(woorden) else None
        paren.append(_Paar(woorden[plek:na], richting, na + 1 + (richting is not None)))
        plek = paren[-1].na
    return paren if len(paren) > 1 else []


def _uitspraken(paar: _Paar) -> list[Uitspraak]:
    if paar.richting is None:
        return []
    plek = Plek(paar.dag[0].begin, paar.dag[-1].eind)
    stukken = [stuk for u in lees_dagdelen(paar.dag, 0, len(paar.dag), ()) for stuk in u.stukken]
    return [Uitspraak(stuk, paar.richting, plek, _EIND_VAN_RIJ, met_kan=True) for stuk in stukken]


def _rij(woorden: Sequence[Woord]) -> tuple[int, list[_Paar]] | None:
    """Where the row begins in this line, and its days; None when the line holds no such row."""
    vakjes = any(woord.soort == "merk" and woord.waarde in (" ", "x") for woord in woorden)
    merken = any(woord.vorm == "+" or woord.soort == "merk" for woord in woorden)
    vormen = {woord.vorm for woord in woorden}
    merken = merken or {"v", "x"} <= vormen
    cijfers = vormen >= {"0", "1"} and not any(w.soort == "getal" and w.vorm not in "01" for w in woorden)
    if vakjes or _is_plus(woorden) or not (merken or cijfers or woorden[-1].vorm == "?" or "=" in vormen):
        return None
    for begin, woord in enumerate(woorden):
        if woord.soort not in ("dag", "dagdeel") and _merk(woorden, begin) is None:
            continue
        for lees in (_met_merk_achter, _met_merk_voor):
            paren = lees(woorden, begin)
            heel = bool(paren) and paren[-1].na == len(woorden) and (cijfers or begin == 0)
            if _is_rij(paren) and (merken or heel):
                return begin, paren
    return None


def _is_plus(woorden: Sequence[Woord]) -> bool:
    """ "ma + vr niet": the sign joins two days, for no other mark stands beside it."""
    ander = any(w.vorm in ("-", "?") or (w.soort == "merk" and w.waarde != "+") for w in woorden)
    return not ander and any(
        links.vorm == "+" and rechts.soort in ("dag", "dagdeel") for links, rechts in pairwise(woorden)
    )


def _is_rij(paren: Sequence[_Paar]) -> bool:
    gezegd = [paar.richting for paar in paren if paar.richting is not None]
    return len(gezegd) > 1 and "ja" in gezegd and (len(set(gezegd)) > 1 or len(gezegd) == len(paren))


def _met_merk_achter(woorden: Sequence[Woord], plek: int) -> list[_Paar]:
    paren: list[_Paar] = []
    while (na := _na_dag(woorden, plek)) > plek:
        dag = woorden[plek:na]
        na += na < len(woorden) and woorden[na].vorm in (":", "=")
        richting = _merk(woorden, na)
        if richting is not None:
            na += 1
            if _merk(woorden, na) is not None:
                return []
            delen, na = _delen_tussen_haakjes(woorden, na)
            dag = [*dag, *delen]
        elif _staat_leeg(woorden, na):
            na = _na_haakje(woorden, na)
        else:
            return []
        paren.append(_Paar(dag, richting, na))
        plek = _na_scheiding(woorden, na)
    return paren


def _met_merk_voor(woorden: Sequence[Woord], plek: int) -> list[_Paar]:
    if plek and woorden[plek - 1].soort in ("dag", "deel", "dagdeel"):
        return []
    paren: list[_Paar] = []
    while (richting := _merk(woorden, plek)) is not None:
        na = _na_dag(woorden, plek + 1)
        if na == plek + 1 or (paren and grenst(woorden[plek - 1], woorden[plek])):
            break
        paren.append(_Paar(woorden[plek + 1 : na], richting, na))
        plek = _na_scheiding(woorden, na)
    volgt_merk = plek < len(woorden) and _merk(woorden, plek) is not None
    return [] if volgt_merk or all(paar.richting == "ja" for paar in paren) else paren


def _merk(woorden: Sequence[Woord], plek: int) -> Richting | None:
    """What the mark at this place says; a dash that joins two words is none."""
    if plek >= len(woorden):
        return None
    woord = woorden[plek]
    if woord.soort == "merk":
        return _TEKENS.get(str(woord.waarde), None)
    vast = plek > 0 and grenst(woorden[plek - 1], woord)
    if woord.vorm == "-" and vast and plek + 1 < len(woorden) and grenst(woord, woorden[plek + 1]):
        return None
    if woord.vorm in _CIJFERS and plek > 0 and woorden[plek - 1].soort in ("dag", "dagdeel", "deel"):
        return _CIJFERS[woord.vorm]
    if woord.vorm in _LETTERS:
        return _LETTERS[woord.vorm] if _LETTERS.keys() <= {w.vorm for w in woorden} else None
    return _TEKENS.get(woord.vorm, _WOORDEN.get(woord.vorm))


def _na_dag(woorden: Sequence[Woord], plek: int) -> int:
    """The place behind the day, or the day with a deel, that begins here."""
    if plek >= len(woorden) or woorden[plek].soort not in ("dag", "dagdeel"):
        return plek
    na = plek + 1
    streep = na + 1 < len(woorden) and woorden[na].vorm == "-" and grenst(woorden[na - 1], woorden[na])
    if streep and grenst(woorden[na], woorden[na + 1]) and _is_deel(woorden[na + 1]):
        return na + 2
    return na + (na < len(woorden) and woorden[na].soort == "deel")


def _is_deel(woord: Woord) -> bool:
    return woord.soort == "deel" or woord.vorm in KORTE_DELEN


def _staat_leeg(woorden: Sequence[Woord], plek: int) -> bool:
    """ "wo: (leeg)" """
    return plek < len(woorden) and woorden[plek].vorm == "("


def _delen_tussen_haakjes(woorden: Sequence[Woord], plek: int) -> tuple[Sequence[Woord], int]:
    """The delen in "+ (alleen ochtend)", and the place behind the bracket; none when more is said there."""
    if not _staat_leeg(woorden, plek):
        return (), plek
    na = _na_haakje(woorden, plek)
    kern = [woord for woord in woorden[plek + 1 : na - 1] if woord.vorm not in ("alleen", "s", "de", "en")]
    return (kern, na) if kern and all(woord.soort == "deel" for woord in kern) else ((), plek)


def _na_haakje(woorden: Sequence[Woord], plek: int) -> int:
    return next((n + 1 for n in range(plek, len(woorden)) if woorden[n].vorm == ")"), len(woorden))


def _na_scheiding(woorden: Sequence[Woord], plek: int) -> int:
    return plek + (plek < len(woorden) and woorden[plek].vorm in _SCHEIDING)
