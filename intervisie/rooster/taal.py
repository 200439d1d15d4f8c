"""How dates, dagdelen and numbers are said in the sentences of planning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_VOLUIT = dict(zip(("ma", "di", "wo", "do", "vr", "za", "zo"), _WEEKDAGEN, strict=True))
_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def zeg_dag(dag: date) -> str:
    """A date with its weekday: dinsdag 3 maart 2026."""
    return f"{_WEEKDAGEN[dag.weekday()]} {zeg_datum(dag)}"


def zeg_datum(dag: date) -> str:
    """A date: 3 maart 2026."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def zeg_dagdeel(dagdeel: str) -> str:
    """A dagdeel as a word: dinsdagochtend; what is not a dagdeel stays as it is."""
    dag, _, deel = dagdeel.partition("-")
    return _VOLUIT[dag] + deel if dag in _VOLUIT else dagdeel


def zeg_dagdelen(dagdelen: Sequence[str], verbind: str = "en") -> str:
    """Dagdelen in the plural, as a list: dinsdagochtenden en donderdagmiddagen."""
    return zeg_lijst([f"{zeg_dagdeel(d)}en" for d in dagdelen], verbind)


def zeg_lijst(woorden: Sequence[str], verbind: str = "en") -> str:
    """Words as a list: a, b en c."""
    if len(woorden) < 2:
        return "".join(woorden)
    return f"{', '.join(woorden[:-1])} {verbind} {woorden[-1]}"


def zeg_weken(aantal: int) -> str:
    """A number of weeks."""
    return "1 week" if aantal == 1 else f"{aantal} weken"


def zeg_bijeenkomsten(aantal: int) -> str:
    """A number of bijeenkomsten."""
    return "1 bijeenkomst" if aantal == 1 else f"{aantal} bijeenkomsten"
