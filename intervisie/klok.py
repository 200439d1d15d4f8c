"""The only clock, and dates as people read them.

Aware datetimes in UTC inside; the civil time zone (setting INTERVISIE_TIJDZONE) only at the edges.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from intervisie.settings import settings

WERKTIJD = (time(8, 0), time(18, 0))
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WERKDAGEN = dict(zip(("ma", "di", "wo", "do", "vr"), WEEKDAGEN, strict=False))
"""The days of a dagdeel, short and in full."""
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def nu() -> datetime:
    """The present moment in UTC, whole microseconds."""
    return datetime.now(UTC)  # noqa: TID251 - this is the one place that reads the clock


def zone() -> ZoneInfo:
    """The civil time zone of all dates shown."""
    return ZoneInfo(settings().tijdzone)


def lokaal(moment: datetime) -> datetime:
    """The same moment on the wall clock of the civil time zone."""
    return moment.astimezone(zone())


def vandaag(moment: datetime | None = None) -> date:
    """The local date of `moment`, by default of now."""
    return lokaal(moment or nu()).date()


def moment(dag: date, uur: time) -> datetime:
    """The UTC moment of a local date and wall time.

    A time that the change to summer time skips becomes the next valid one (02:30 -> 03:30); a time
    that occurs twice is the first (PEP 495, fold=0).
    """
    return datetime.combine(dag, uur, zone()).astimezone(UTC)


def is_werktijd(tijd: datetime) -> bool:
    """Whether people expect mail: a working day, from 8 to 18 on the wall clock."""
    wand = lokaal(tijd)
    return is_werkdag(wand.date()) and WERKTIJD[0] <= wand.time() < WERKTIJD[1]


def volgende_werktijd(tijd: datetime) -> datetime:
    """The same moment when it is in working hours, else eight o'clock on the next working day."""
    if is_werktijd(tijd):
        return tijd
    dag = vandaag(tijd)
    if lokaal(tijd).time() >= WERKTIJD[0]:
        dag += timedelta(days=1)
    while not is_werkdag(dag):
        dag += timedelta(days=1)
    return moment(dag, WERKTIJD[0])


def is_werkdag(dag: date) -> bool:
    """Monday to Friday, and no public holiday of the Netherlands."""
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


@lru_cache(maxsize=8)
def _feestdagen(jaar: int) -> frozenset[date]:
    # the package takes a while to load, and only who sends on a moment needs it
    import holidays

    return frozenset(holidays.country_holidays("NL", years=jaar, categories=("public", "optional")))


def lees_wandtijd(tekst: str) -> datetime:
    """The UTC moment of an ISO date and time; without an offset it is local. Raises ValueError."""
    gelezen = datetime.fromisoformat(tekst)
    return gelezen.astimezone(UTC) if gelezen.tzinfo else moment(gelezen.date(), gelezen.time())


def datum_in_woorden(dag: date) -> str:
    """For example "dinsdag 8 maart 2022"."""
    return f"{WEEKDAGEN[dag.weekday()]} {dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def dagdeel_in_woorden(dagdeel: str) -> str:
    """For example "dinsdagochtend" for "di-ochtend"."""
    dag, deel = dagdeel.split("-")
    return WERKDAGEN[dag] + deel


def uur_in_woorden(tijd: datetime) -> str:
    """The local wall time, for example "9.30 uur"."""
    wand = lokaal(tijd)
    return f"{wand.hour}.{wand.minute:02d} uur"


def moment_in_woorden(tijd: datetime) -> str:
    """For example "dinsdag 8 maart 2022 om 9.30 uur"."""
    return f"{datum_in_woorden(lokaal(tijd).date())} om {uur_in_woorden(tijd)}"
