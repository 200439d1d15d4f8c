"""What the reading of a text remembers from one sentence to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.tweede_blik import Blik
from intervisie.lezer.beschikbaarheid.uitspraken import Uitkomst, Uitspraak


@dataclass(slots=True)
class Stand:
    """What holds from one sentence to the next.

    `kop`: which way a heading points the lines under it; `etiket`: the label of the last sentence; `ronde` counts
    corrections; `gevraagd`: what a question just asked about; `vorige`: the statements of the last sentence that
    named days; `ander`: whether the words are about somebody who takes no part; `blikken`: what the second look
    makes of each clause, by its id; `derde`: nobody speaks of himself in the whole text.
    """

    handtekening: bool
    blikken: Mapping[int, Blik] = field(default_factory=dict)
    uitkomst: Uitkomst = field(default_factory=Uitkomst)
    kop: Richting | None = None
    kop_gebruikt: bool = False
    kop_anders: bool = False
    kop_eenmalig: bool = False
    etiket: Richting | None = None
    ronde: int = 0
    zin_nummer: int = 0
    gevraagd: list[Uitspraak] = field(default_factory=list)
    kale_vraag: bool = False
    """The question was no more than days: "Dinsdag?" """
    anders: bool = False
    """The last sentence spoke of the form or the place, and of no day."""
    vorige: list[Uitspraak] = field(default_factory=list)
    data: bool = False
    """The last sentence named dates and no days of the week: "die dagen" are those."""
    ander: bool = False
    derde: bool = False
