"""The words between planning and the rest: what is asked, what must hold, and what came out.

Values only; dates are local dates, periods are inclusive. Ids are the caller's; a `naam` is what sentences show.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

DAGEN = ("ma", "di", "wo", "do", "vr")
UREN = {
    "ochtend": (time(9, 30), time(11, 30)),
    "middag": (time(13, 30), time(15, 30)),
    "avond": (time(19, 30), time(21, 30)),
}
DAGDELEN = tuple(f"{dag}-{deel}" for dag in DAGEN for deel in UREN)
ALTIJD = frozenset(DAGDELEN)

Periode = tuple[date, date]
Soort = Literal["lid", "ritme", "aantal", "periode", "schoolvakantie", "geblokkeerd", "begeleider", "ruimte"]


@dataclass(frozen=True, slots=True)
class Lid:
    """A member of a groep; `discipline` may be unknown, and then nobody misses it."""

    id: int
    naam: str
    discipline: str | None
    dagdelen: frozenset[str]
    afwezig: tuple[Periode, ...] = ()


@dataclass(frozen=True, slots=True)
class Begeleider:
    """Who leads groepen, one at a time."""

    id: int
    naam: str
    dagdelen: frozenset[str] = ALTIJD
    afwezig: tuple[Periode, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruimte:
    """A place where `tegelijk` groepen can meet at the same time, on `dagdelen`, outside the `dicht` periods."""

    id: int
    naam: str
    tegelijk: int = 1
    dagdelen: frozenset[str] = ALTIJD
    dicht: tuple[Periode, ...] = ()


@dataclass(frozen=True, slots=True)
class Vraag:
    """What one groep needs: `aantal` bijeenkomsten, `ritme` (fewest, most) calendar weeks apart.

    `begeleiders` and `ruimten` are the ids to choose one from; empty means that none is needed. At least `minimum`
    members are there each time (all of them in a smaller groep), and somebody of every discipline of the groep.
    """

    groep: int
    nummer: int
    leden: tuple[Lid, ...]
    aantal: int
    ritme: tuple[int, int] = (6, 8)
    minimum: int = 4
    begeleiders: tuple[int, ...] = ()
    ruimten: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no plan can mean."""
        if self.aantal < 1 or not 1 <= self.ritme[0] <= self.ritme[1]:
            raise ValueError("a groep needs one bijeenkomst or more, and a ritme of one week or more")

    @property
    def gedeeld(self) -> tuple[str, ...]:
        """The dagdelen on which every member can come, in the order of the week."""
        if not self.leden:
            return ()
        return tuple(d for d in DAGDELEN if all(d in lid.dagdelen for lid in self.leden))


@dataclass(frozen=True, slots=True)
class Regels:
    """All that a plan must keep: the period of the ronde, who asks, and who and what there is.

    `schoolregio` is Noord, Midden or Zuid, or empty when school holidays don't matter; `geblokkeerd` are weeks or
    days that the secretariat keeps free. Public holidays are always free.
    """

    van: date
    tot: date
    vragen: tuple[Vraag, ...]
    begeleiders: tuple[Begeleider, ...] = ()
    ruimten: tuple[Ruimte, ...] = ()
    schoolregio: str = "Midden"
    geblokkeerd: tuple[Periode, ...] = ()

    def __post_init__(self) -> None:
        """Refuse ids that occur twice or are of nobody."""
        for ids in (
            [v.groep for v in self.vragen],
            [b.id for b in self.begeleiders],
            [r.id for r in self.ruimten],
        ):
            if len(ids) != len(set(ids)):
                raise ValueError("an id occurs twice")
        bekend = ({b.id for b in self.begeleiders}, {r.id for r in self.ruimten})
        for vraag in self.vragen:
            if not (bekend[0].issuperset(vraag.begeleiders) and bekend[1].issuperset(vraag.ruimten)):
                raise ValueError(f"groep {vraag.nummer} names an unknown begeleider or ruimte")


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """One bijeenkomst of a groep in the calendar."""

    groep: int
    dag: date
    dagdeel: str
    begeleider: int | None = None
    ruimte: int | None = None

    @property
    def deel(self) -> str:
        """Which part of the day, whatever the day is."""
        return self.dagdeel.partition("-")[2]


@dataclass(frozen=True, slots=True)
class Uitweg:
    """One change that was tried and after which the groep fits, the rest of the plan as it is.

    `waarde` is the number of weeks or bijeenkomsten, the last day of the period, or the id of the lid, begeleider
    or ruimte; None when there is nothing to choose.
    """

    soort: Soort
    zin: str
    waarde: int | date | None = None


@dataclass(frozen=True, slots=True)
class NietGepland:
    """A groep without dates: the rule that holds it, and what would free it."""

    groep: int
    reden: str
    uitwegen: tuple[Uitweg, ...] = ()

    @property
    def zin(self) -> str:
        """The reason and the first three ways out, as one text for the secretariat."""
        return " ".join((self.reden, *(u.zin for u in self.uitwegen[:3])))


@dataclass(frozen=True, slots=True)
class Rooster:
    """The new momenten, in order of groep and day, and why the other groepen have none.

    `bewezen`: no plan gives more groepen their dates. `op_tijd`: the clock ended the search, so a slower or faster
    machine may give another plan. `opmerkingen`: sentences about what could not be looked at.
    """

    momenten: tuple[Moment, ...]
    niet_gepland: tuple[NietGepland, ...]
    bewezen: bool
    op_tijd: bool
    opmerkingen: tuple[str, ...] = ()
