"""Easter, and the holidays of the Netherlands that people name instead of a date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from intervisie.lezer.taal.woorden import Woord, zoek

_DAG: Final = timedelta(days=1)
_Dagen = Callable[[int], tuple[date, date]]
"""First and last day of a holiday in a year."""


def pasen(jaar: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    goud, eeuw, rest = jaar % 19, jaar // 100, jaar % 100
    epacta = (19 * goud + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    zondag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - epacta - rest % 4) % 7
    schuif = (goud + 11 * epacta + 22 * zondag) // 451
    maand, dag = divmod(epacta + zondag - 7 * schuif + 114, 31)
    return date(jaar, maand, dag + 1)


def _rond_pasen(eerste: int, laatste: int) -> _Dagen:
    return lambda jaar: (pasen(jaar) + eerste * _DAG, pasen(jaar) + laatste * _DAG)


def _vaste_dagen(maand: int, eerste: int, laatste: int) -> _Dagen:
    return lambda jaar: (date(jaar, maand, eerste), date(jaar, maand, laatste))


def _koningsdag(jaar: int) -> tuple[date, date]:
    dag = date(jaar, 4, 27) - (_DAG if date(jaar, 4, 27).weekday() == 6 else timedelta())
    return dag, dag


def _jaarwisseling(jaar: int) -> tuple[date, date]:
    return date(jaar, 12, 31), date(jaar + 1, 1, 1)


_FEESTDAGEN: Final[dict[tuple[str, ...], _Dagen]] = {
    ("tweede", "paasdag"): _rond_pasen(1, 1),
    ("2e", "paasdag"): _rond_pasen(1, 1),
    ("eerste", "paasdag"): _rond_pasen(0, 0),
    ("paasmaandag",): _rond_pasen(1, 1),
    ("paasdagen",): _rond_pasen(0, 1),
    ("paasweekend",): _rond_pasen(-2, 1),
    ("pasen",): _rond_pasen(0, 1),
    ("goede", "vrijdag"): _rond_pasen(-2, -2),
    ("koningsdag",): _koningsdag,
    ("bevrijdingsdag",): _vaste_dagen(5, 5, 5),
    ("dodenherdenking",): _vaste_dagen(5, 4, 4),
    ("hemelvaartsdag",): _rond_pasen(39, 39),
    ("hemelvaart",): _rond_pasen(39, 39),
    ("tweede", "pinksterdag"): _rond_pasen(50, 50),
    ("2e", "pinksterdag"): _rond_pasen(50, 50),
    ("eerste", "pinksterdag"): _rond_pasen(49, 49),
    ("pinkstermaandag",): _rond_pasen(50, 50),
    ("pinksteren",): _rond_pasen(49, 50),
    ("eerste", "kerstdag"): _vaste_dagen(12, 25, 25),
    ("tweede", "kerstdag"): _vaste_dagen(12, 26, 26),
    ("kerstdagen",): _vaste_dagen(12, 25, 26),
    ("kerstmis",): _vaste_dagen(12, 25, 26),
    ("kerst",): _vaste_dagen(12, 25, 26),
    ("kerstavond",): _vaste_dagen(12, 24, 24),
    ("sinterklaas",): _vaste_dagen(12, 5, 5),
    ("oudejaarsdag",): _vaste_dagen(12, 31, 31),
    ("oudjaarsdag",): _vaste_dagen(12, 31, 31),
    ("nieuwjaarsdag",): _vaste_dagen(1, 1, 1),
    ("nieuwjaar",): _vaste_dagen(1, 1, 1),
    ("oud", "en", "nieuw"): _jaarwisseling,
    ("carnaval",): _rond_pasen(-49, -47),
    ("good", "friday"): _rond_pasen(-2, -2),
    ("easter", "monday"): _rond_pasen(1, 1),
    ("easter", "sunday"): _rond_pasen(0, 0),
    ("whit", "monday"): _rond_pasen(50, 50),
    ("ascension", "day"): _rond_pasen(39, 39),
    ("kings", "day"): _koningsdag,
    ("king's", "day"): _koningsdag,
    ("boxing", "day"): _vaste_dagen(12, 26, 26),
}


def _per_eerste_woord() -> dict[str, list[tuple[tuple[str, ...], _Dagen]]]:
    register: dict[str, list[tuple[tuple[str, ...], _Dagen]]] = {}
    for woorden, dagen in _FEESTDAGEN.items():
        register.setdefault(woorden[0], []).append((woorden, dagen))
    return register


_REGISTER: Final = _per_eerste_woord()
EERSTE_WOORDEN: Final = frozenset(_REGISTER)


def vind_feestdag(woorden: Sequence[Woord], plek: int) -> tuple[int, _Dagen] | None:
    """The holiday that the words at `plek` name: how many words, and its days in a given year."""
    for namen, dagen in _REGISTER.get(woorden[plek].vorm, ()) if plek < len(woorden) else ():
        if zoek(woorden, plek, *namen):
            return len(namen), dagen
    return None
