"""One mention of time in a text, and the days it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from intervisie.lezer.lezing import Periode

TijdvakSoort = Literal["periode", "tot", "vanaf", "na", "voor", "sinds", "verleden", "vaag"]


@dataclass(frozen=True, slots=True)
class Tijdvak:
    """One mention of time: the words `[eerste:na]` and the days they stand for.

    "periode": the days in `perioden`; "tot": from the mail until a named end; "vanaf", "na", "voor", "sinds": open at
    one side, `rand` is the first day after the border ("vanaf 1 mei" and "na 30 april": 1 May; "voor 1 mei": 1 May);
    "verleden": over and done; "vaag": no days can be named, `twijfel` says why. `met_deel`: a part of the day was
    named with it. `met_grenzen`: begin and end were both written. `twijfel` may also doubt days that were named.
    """

    eerste: int
    na: int
    soort: TijdvakSoort
    perioden: tuple[Periode, ...] = ()
    rand: date | None = None
    met_deel: bool = False
    twijfel: str = ""
    met_grenzen: bool = False
    omschreven: bool = False
    """A border was described ("half augustus"), and not given as a date."""
