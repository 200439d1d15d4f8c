"""Facts as data: the municipalities of the Netherlands, former ones included, and other public organisations.

The two csv files beside this one are read once; a newer list of the secretariat (`invoer.py`) goes over them.
Municipalities stand as of 1 January 2026; one that ceased to exist names its successor and the first day of it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from importlib import resources

from intervisie.gegevens.invoer import voeg_samen
from intervisie.lezer import Kennis, Organisatie


def kennis(eigen_adressen: Iterable[str] = (), extra: tuple[Organisatie, ...] = ()) -> Kennis:
    """What the reader of mail may know: all organisations, and the addresses that are our own.

    `extra` are newer organisations of the secretariat (`invoer.lees_organisaties`), laid over the shipped ones.
    """
    return Kennis(organisaties(extra), frozenset(a.lower() for a in eigen_adressen))


@lru_cache(maxsize=4)
def organisaties(extra: tuple[Organisatie, ...] = ()) -> tuple[Organisatie, ...]:
    """All organisations, former ones included; one tuple for one `extra`, for the reader keeps what it made of it."""
    return voeg_samen(_organisaties(), extra) if extra else _organisaties()


@lru_cache(maxsize=4)
def regios(extra: tuple[Organisatie, ...] = ()) -> dict[str, str]:
    """The province of each municipality, by name."""
    return {o.naam: o.regio for o in organisaties(extra) if o.regio}


@lru_cache(maxsize=4)
def namen(extra: tuple[Organisatie, ...] = ()) -> tuple[str, ...]:
    """The names of all organisations that exist, in alphabetical order."""
    return tuple(sorted((o.naam for o in organisaties(extra) if o.opgegaan_in is None), key=str.casefold))


@lru_cache(maxsize=1)
def _organisaties() -> tuple[Organisatie, ...]:
    gemeenten = [
        Organisatie(
            naam=rij["naam"],
            aliassen=_delen(rij["aliassen"]),
            opgegaan_in=rij["opgegaan_in"] or None,
            opgegaan_per=date.fromisoformat(rij["opgegaan_per"]) if rij["opgegaan_per"] else None,
            regio=rij["regio"],
        )
        for rij in _rijen("gemeenten.csv")
    ]
    andere = [
        Organisatie(
            naam=rij["naam"],
            soort=rij["soort"],
            aliassen=_delen(rij["aliassen"]),
            deelnemende_gemeenten=_delen(rij["gemeenten"]),
        )
        for rij in _rijen("organisaties.csv")
    ]
    return (*gemeenten, *andere)


def _rijen(naam: str) -> list[dict[str, str]]:
    tekst = resources.files(__package__).joinpath(naam).read_text("utf-8")
    return list(csv.DictReader(tekst.splitlines()))


def _delen(tekst: str) -> tuple[str, ...]:
    return tuple(deel for deel in tekst.split("|") if deel)
