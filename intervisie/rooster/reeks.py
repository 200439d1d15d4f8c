"""Series of weeks: one groep alone, solved exactly.

A set of weeks is a number: bit w is week w. Knows no dates, groepen or calendar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def bits(weken: int) -> Iterator[int]:
    """The weeks of a set, from early to late."""
    while weken:
        laagste = weken & -weken
        yield laagste.bit_length() - 1
        weken ^= laagste


def bereik(weken: int, aantal: int, ritme: tuple[int, int]) -> list[int]:
    """Per place in the series the weeks that can stand there, given that the rest of it fits after them.

    The first of the list is empty (0) when no series exists; the places from the end that are not give the longest.
    """
    lagen = [weken]
    for _ in range(aantal - 1):
        na = lagen[-1]
        volgende = 0
        for tussen in range(ritme[0], ritme[1] + 1):
            volgende |= na >> tussen
        lagen.append(weken & volgende)
    return lagen[::-1]


def past(weken: int, aantal: int, ritme: tuple[int, int]) -> bool:
    """Whether a series exists."""
    return bool(bereik(weken, aantal, ritme)[0])


def hoeveel(weken: int, aantal: int, ritme: tuple[int, int]) -> int:
    """The longest series that exists, at most `aantal`."""
    return sum(laag != 0 for laag in bereik(weken, aantal, ritme))


def goedkoopste(
    weken: int, aantal: int, ritme: tuple[int, int], kosten: Sequence[int]
) -> tuple[int, tuple[int, ...]] | None:
    """The series with the lowest sum of `kosten` (by week), the earliest of equals; None when none exists."""
    lagen = bereik(weken, aantal, ritme)
    if not lagen[0]:
        return None
    minst, meest = ritme
    waarde = {w: kosten[w] for w in bits(lagen[-1])}
    vervolg: list[dict[int, int]] = []
    for laag in reversed(lagen[:-1]):
        keuze, nieuw = {}, {}
        for w in bits(laag):
            beste, dan = min((waarde[v], v) for v in range(w + minst, w + meest + 1) if v in waarde)
            keuze[w], nieuw[w] = dan, kosten[w] + beste
        vervolg.append(keuze)
        waarde = nieuw
    totaal, week = min((waarde[w], w) for w in waarde)
    reeks = [week]
    for keuze in reversed(vervolg):
        reeks.append(keuze[reeks[-1]])
    return totaal, tuple(reeks)
