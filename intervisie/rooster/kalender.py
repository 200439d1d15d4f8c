"""The days on which officials in the Netherlands don't meet: public holidays and the school holidays of a region.

The facts come from the package `holidays`, loaded at the first question. School holidays are only known for the
years that the ministry has set.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

REGIO = ("Noord", "Midden", "Zuid")


def feestdagen(van: date, tot: date) -> dict[date, str]:
    """Public holidays between two dates, each with its Dutch name.

    Those of the Algemene termijnenwet, article 3: with Goede Vrijdag, and with Bevrijdingsdag in every year.
    """
    return _tussen(van, tot, None)


def schoolvakanties(van: date, tot: date, schoolregio: str) -> dict[date, str]:
    """Days of school holidays of Noord, Midden or Zuid between two dates, each with the name of the holiday.

    An empty region has none. Raises ValueError for another region.
    """
    if not schoolregio:
        return {}
    if schoolregio.capitalize() not in REGIO:
        raise ValueError(f"unknown school region: {schoolregio}")
    return _tussen(van, tot, schoolregio.capitalize())


def onbekende_schooljaren(van: date, tot: date, schoolregio: str) -> tuple[int, ...]:
    """The calendar years between two dates whose school holidays are not known."""
    if not schoolregio:
        return ()
    return tuple(jaar for jaar in range(van.year, tot.year + 1) if not _jaar(jaar, schoolregio.capitalize()))


def vrije_dagen(van: date, tot: date, schoolregio: str) -> frozenset[date]:
    """Public holidays and the school holidays of a region (Noord, Midden or Zuid) between two dates."""
    return frozenset((*feestdagen(van, tot), *schoolvakanties(van, tot, schoolregio)))


def _tussen(van: date, tot: date, regio: str | None) -> dict[date, str]:
    return {
        dag: naam
        for jaar in range(van.year, tot.year + 1)
        for dag, naam in _jaar(jaar, regio)
        if van <= dag <= tot
    }


@lru_cache(maxsize=256)
def _jaar(jaar: int, regio: str | None) -> tuple[tuple[date, str], ...]:
    import holidays

    soorten = ("school",) if regio else ("public", "optional")
    dagen = holidays.country_holidays("NL", subdiv=regio, years=jaar, categories=soorten, language="nl")
    return tuple(sorted(dagen.items()))
