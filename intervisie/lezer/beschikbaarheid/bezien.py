"""A clause as the rules of `richting` see it, and the ways in which it can point."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel

Richting = Literal["ja", "nee", "liever niet", "onzeker", "onduidelijk", "vreemd"]


@dataclass(frozen=True, slots=True)
class Bezien:
    """A clause as the rules see it. `geldend` is which way its sentence pointed last, `regel` which way the rule
    points that it made an exception to; `derde`: the whole text speaks of nobody in the first person."""

    zin: Zin
    deel: Zinsdeel
    geldend: Richting | None
    handtekening: bool
    regel: Richting | None = None
    derde: bool = False
    vormen: list[str] = field(init=False)

    def __post_init__(self) -> None:
        vormen = [woord.vorm for woord in self.zin.woorden[self.deel.eerste : self.deel.na]]
        object.__setattr__(self, "vormen", vormen)

    def heeft(self, *tekens: Teken) -> bool:
        return self.deel.heeft(*tekens)
