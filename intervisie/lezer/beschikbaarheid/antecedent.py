"""Which days a reference stands for: "maandag, woensdag en vrijdag … de eerste en de laatste".

Works on the expressions of the sentences in order and fills in the days. A reference that nothing was named for is
taken away, so that the words mean what they would mean without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from intervisie.lezer.beschikbaarheid.dagdelen import Uitdrukking
from intervisie.lezer.beschikbaarheid.eenheden import ALLE, GENOEMD, Stuk
from intervisie.lezer.beschikbaarheid.verwijzing import VERWIJST

_TERUG: Final = 3
"""In sentences that name days; further back nobody points."""

Genoemd = tuple[int, frozenset[int] | None]
"""One day as it was named: the day, and its delen when those were named with it."""


@dataclass(slots=True)
class _Stand:
    """What was named: per sentence, and which of it was pointed at last."""

    zinnen: list[list[Genoemd]] = field(default_factory=list)
    aangewezen: set[Genoemd] = field(default_factory=set)
    deel: frozenset[int] | None = None
    """The delen that the sentence named on their own, "drie ochtenden: …"."""


def los_op(zinnen: Iterable[Sequence[list[Uitdrukking]]]) -> None:
    """Fill in the days of each reference; a zin is given as the expressions of its zinsdelen, which are changed."""
    stand = _Stand()
    for zin in zinnen:
        stand.zinnen.append([])
        stand.deel = None
        for uitdrukkingen in zin:
            uitdrukkingen[:] = [u for u in (_ingevuld(u, stand) for u in uitdrukkingen) if u.stukken]
        if not stand.zinnen[-1]:
            stand.zinnen.pop()
        del stand.zinnen[:-_TERUG]


def _ingevuld(uitdrukking: Uitdrukking, stand: _Stand) -> Uitdrukking:
    stukken: list[Stuk] = []
    for stuk in uitdrukking.stukken:
        if stuk.rest in VERWIJST:
            stukken += _wijs(stuk, stand)
            continue
        stukken.append(stuk)
        if stuk.dagen is None and stuk.rest is None:
            stand.deel = stuk.delen
        if stuk.dagen and stuk.niveau > ALLE:
            nieuw = [(dag, stuk.delen or stand.deel) for dag in sorted(stuk.dagen)]
            stand.zinnen[-1] += [g for g in nieuw if g not in stand.zinnen[-1]]
    return replace(uitdrukking, stukken=tuple(stukken))


def _wijs(stuk: Stuk, stand: _Stand) -> list[Stuk]:
    """The Stukken that a reference stands for."""
    bedoeld = _bedoeld(stuk.rest or "", stand)
    samen: dict[frozenset[int] | None, set[int]] = {}
    for dag, delen in bedoeld:
        samen.setdefault(stuk.delen or delen, set()).add(dag)
    return [
        replace(stuk, dagen=frozenset(dagen), delen=delen, niveau=GENOEMD, rest=None, verwezen=True)
        for delen, dagen in samen.items()
    ]


def _bedoeld(verwijst: str, stand: _Stand) -> list[Genoemd]:
    if verwijst in ("erna", "ervoor"):
        laatste = next((zin[-1] for zin in reversed(stand.zinnen) if zin), None)
        dag = -1 if laatste is None else laatste[0] + (1 if verwijst == "erna" else -1)
        return [(dag, None)] if 0 <= dag < 5 else []
    rij = next((zin for zin in reversed(stand.zinnen) if len(zin) > 1), [])
    if verwijst == "andere":
        return [genoemd for genoemd in rij if genoemd not in stand.aangewezen] if stand.aangewezen else []
    bedoeld = rij if verwijst == "alle" else _een(verwijst, rij)
    if verwijst != "alle":
        stand.aangewezen.update(bedoeld)
    return bedoeld


def _een(verwijst: str, rij: list[Genoemd]) -> list[Genoemd]:
    if len(rij) < 2:
        return []
    if verwijst == "middelste":
        return _middelste(rij)
    plek = {"eerste": 0, "tweede": 1, "derde": 2}.get(verwijst, len(rij) - 1)
    return rij[plek : plek + 1]


def _middelste(rij: list[Genoemd]) -> list[Genoemd]:
    """The middle one of three; of Monday, Tuesday, Thursday and Friday it is the day that they leave open."""
    if len(rij) % 2:
        return [rij[len(rij) // 2]]
    midden = (rij[len(rij) // 2 - 1][0] + rij[len(rij) // 2][0]) // 2
    return [(midden, None)] if midden not in {dag for dag, _ in rij} else []
