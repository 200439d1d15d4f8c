"""What a search knows while it runs: the best grouping, the best proven bound, and when to stop."""

import math
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from intervisie.verdeler.model import Model


class Klaar(Exception):
    """The time or the work is over, or the best grouping is proven to be the best."""


@dataclass(frozen=True, slots=True)
class Voortgang:
    """What is known so far: best value, proven lower bound, people placed, seconds gone."""

    doel: int
    ondergrens: int | None
    geplaatst: int
    seconden: float


class Zoektocht:
    """The best grouping of eenheden and the proven bound on any; every part of the search reports here."""

    def __init__(
        self,
        model: Model,
        einde: float,
        begonnen: float,
        meld: Callable[[Voortgang], None] | None,
        vrij: Sequence[int] | None = None,
    ) -> None:
        self.model, self.einde, self.begonnen, self.meld = model, einde, begonnen, meld
        self.vrij: Sequence[int] = range(model.aantal) if vrij is None else vrij
        self.groepen: list[list[int]] = []
        self.waarde = model.totaal([], self.vrij)
        self.grens: int | None = None
        self._volgende_melding = 0.0
        self.stop = np.zeros(1, np.uint8)
        self._slot = threading.Lock()

    def wek(self) -> threading.Timer:
        """Start the alarm that stops compiled code at the end; the caller cancels it."""
        alarm = threading.Timer(max(0.0, self.rest()), self.stop.fill, [1])
        alarm.daemon = True
        alarm.start()
        return alarm

    def bied(self, groepen: Sequence[Sequence[int]]) -> bool:
        """Take a valid grouping when it is better; says whether it was. Threads may call it side by side."""
        waarde = self.model.totaal(groepen, self.vrij)
        with self._slot:
            if waarde >= self.waarde:
                return False
            self.groepen, self.waarde = [list(groep) for groep in groepen], waarde
            return True

    def verhoog(self, grens: float) -> None:
        """Take a proven lower bound; every value is whole, so the bound goes up to the next whole number."""
        if not math.isfinite(grens):
            return
        heel = math.ceil(grens - 1e-4)
        if self.grens is None or heel > self.grens:
            self.grens = min(heel, self.waarde)

    def deel(self, vrij: Sequence[int], groepen: Sequence[Sequence[int]]) -> "Zoektocht":
        """A search of its own for some of the eenheden, from the groepen they form now, within the same time."""
        tocht = Zoektocht(self.model, self.einde, self.begonnen, None, vrij)
        tocht.stop = self.stop
        tocht.bied(groepen)
        return tocht

    @property
    def bewezen(self) -> bool:
        """Whether no grouping can be better."""
        return self.grens is not None and self.grens >= self.waarde

    def rest(self) -> float:
        """Seconds left."""
        return self.einde - time.monotonic()

    def tik(self) -> None:
        """Report now and then; raise Klaar when there is no reason to go on."""
        nu = time.monotonic()
        if self.meld and nu >= self._volgende_melding:
            self._volgende_melding = nu + 0.2
            self.meld(self.voortgang(nu))
        if nu >= self.einde or self.bewezen or self.stop[0]:
            raise Klaar

    def voortgang(self, nu: float) -> Voortgang:
        """What is known at this moment."""
        geplaatst = sum(self.model.grootte[u] for groep in self.groepen for u in groep)
        return Voortgang(self.waarde, self.grens, geplaatst, nu - self.begonnen)
