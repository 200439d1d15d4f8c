"""A dive: a good grouping from prices, quickly and each time another one.

Fixes the groepen that the linear programme likes most, prices again, and so on; the last few people stay over for
whoever asked. It works on a small programme of its own, so that dives may go side by side.
"""

import random
from collections.abc import Callable, Sequence

from intervisie.verdeler.kolommen import Kolom, Prijszoeker, Programma
from intervisie.verdeler.model import Model

REST = 45
"""So many people stay over."""
KNOPEN = 300
RONDES = 2
RUIS = (0.2, 0.5)
"""How much chance may weigh against what the programme likes: little and more, in turn."""


class Duik:
    """One dive over the people in `vrij`, from groepen with their cost; afterwards `programma` holds what it met."""

    def __init__(
        self,
        model: Model,
        zoeker: Prijszoeker,
        vrij: Sequence[int],
        kolommen: Sequence[tuple[Kolom, int]],
        tik: Callable[[], None],
    ) -> None:
        self.zoeker, self.tik = zoeker, tik
        self.vrij = set(vrij)
        self.programma = Programma(model, vrij)
        self.programma.voeg_toe(kolommen)

    def ga(self, per_keer: int, toeval: random.Random, ruis: float = RUIS[0]) -> list[list[int]]:
        """Fix at least `per_keer` groepen at a time, with `ruis` as the weight of chance; gives the fixed ones."""
        vast: list[list[int]] = []
        while len(self.vrij) > REST:
            kies = self._liefste(per_keer, toeval, ruis)
            if not kies:
                break
            for groep in kies:
                self.vrij -= set(groep)
                vast.append(list(groep))
            self.programma.zet_vast(kies, True)
            self.tik()
        return vast

    def _liefste(self, per_keer: int, toeval: random.Random, ruis: float) -> list[Kolom]:
        self.programma.los_op()
        for _ in range(RONDES):
            vondst = self.zoeker.zoek(self.programma.prijzen(), KNOPEN, grens=-1e-3, vrij=self.vrij)
            if not self.programma.voeg_toe(vondst.kolommen):
                break
            self.programma.los_op()
        gekozen = {g: x for g, x in self.programma.gekozen().items() if self.vrij.issuperset(g)}
        mate = {g: x + ruis * toeval.random() for g, x in gekozen.items()}
        kies: list[Kolom] = []
        bezet: set[int] = set()
        for groep in sorted(mate, key=lambda g: (-mate[g], g)):
            if (gekozen[groep] > 0.9 or len(kies) < per_keer) and not bezet.intersection(groep):
                kies.append(groep)
                bezet.update(groep)
        return kies
