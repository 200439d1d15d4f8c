"""What was decided of a mail: its kind, on whose words, and what makes it doubtful."""

from __future__ import annotations

from dataclasses import dataclass, field

from intervisie.lezer.lezing import Soort
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.soort.uitingen import Uiting


@dataclass(slots=True)
class Oordeel:
    """The kind, the writers it was decided on, their clauses, and what makes it doubtful.

    `schrijvers` are those whose words count: the sender, or the writers of the messages he forwarded.
    `rondgestuurd`: it was sent to others, with a copy to us.
    """

    soort: Soort
    schrijvers: tuple[Schrijver, ...] = ()
    uitingen: dict[int, list[Uiting]] = field(default_factory=dict)
    buitenste: Schrijver | None = None
    doorgestuurd: bool = False
    vervanging: bool = False
    redenen: tuple[str, ...] = ()
    rand: bool = False
    rondgestuurd: bool = False
