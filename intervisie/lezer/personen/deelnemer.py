"""One person whom a mail is about, and all of them: how each is named, and which words are about whom.

How they are found says `deelnemers.py`, how the words are parted `beurten.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from intervisie.lezer.schrijver import Plek
from intervisie.lezer.taal.namen import Vermelding


@dataclass(slots=True)
class Deelnemer:
    """One person: how he is named, whether he is the writer, and which words are about him only.

    `over` are places for his details, `tijd` for his availability; `samen` are places about him and others at
    once. `niet` are shared places that do not hold for him, `aangevuld` statements in words said of another ("ik
    niet"), `zoals` whose days are his too ("idem"). `velden` are fields of a table or form. `roepnaam` is how others
    call the writer. `eruit` and `erin`: of a replacement, who leaves and who comes.
    """

    naam: Vermelding | None = None
    zelf: bool = False
    over: list[Plek] = field(default_factory=list)
    tijd: list[Plek] = field(default_factory=list)
    samen: list[Plek] = field(default_factory=list)
    niet: list[Plek] = field(default_factory=list)
    aangevuld: list[str] = field(default_factory=list)
    zoals: Deelnemer | None = None
    velden: dict[str, Plek] = field(default_factory=dict)
    tijd_tekst: str = ""
    enig: bool = False
    eruit: bool = False
    erin: bool = False
    item: bool = False
    roepnaam: str = ""


@dataclass(slots=True)
class Gevonden:
    """The deelnemers of one writer, what is said of all of them and of who stays out, and what is uncertain.

    `afgevallen` are the rows and items of those in `buiten` who stand in a list with the others.
    """

    deelnemers: list[Deelnemer] = field(default_factory=list)
    gedeeld: list[Plek] = field(default_factory=list)
    buiten: list[Plek] = field(default_factory=list)
    afgevallen: list[Plek] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)
