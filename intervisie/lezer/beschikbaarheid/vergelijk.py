"""The rules and the second look beside each other: which of the two is followed, and when somebody is asked.

The numbers were chosen on sentences that neither had seen; `training/dagen.py --proef` measures the second look.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.eenheden import ALLE
from intervisie.lezer.beschikbaarheid.tweede_blik import Blik
from intervisie.lezer.beschikbaarheid.uitspraken import Uitspraak

_NOOIT: Final = 2.0
VOLG: Final[dict[tuple[Richting, Richting], float]] = {
    ("onduidelijk", "ja"): 0.7,
    ("onduidelijk", "nee"): 0.8,
}
"""From which chance on the second look is followed, by what the rules and it find."""
_TERZIJDE: Final = 0.9
"""From which chance on days are only mentioned, where nothing points them anywhere and the writer is not in it."""
VRAAG: Final[dict[tuple[Richting, Richting], float]] = {
    ("ja", "nee"): 0.9,
    ("nee", "ja"): 0.9,
    ("ja", "vreemd"): 0.8,
    ("nee", "vreemd"): 0.8,
    ("vreemd", "ja"): 0.8,
    ("vreemd", "nee"): 0.8,
}
"""From which chance on somebody is asked, where the two contradict each other."""
VRAAG_TEGEN: Final = 0.1
"""Below which chance that `tegenlezing` gives to what was read of a dagdeel or a period somebody is asked."""
ZEKER_TEGEN: Final = 0.6
"""How sure it must be of every dagdeel for its own reading to be the one to start from."""


def beslis(uitspraak: Uitspraak) -> Uitspraak:
    """The statement as both see it: what the rules leave open the second look decides, where they contradict each
    other it stays what it was with a reason to look, unless the second look is all but certain."""
    blik, stuk = uitspraak.blik, uitspraak.stuk
    if blik is None or stuk.niveau == ALLE or not stuk.dagen or stuk.rest:
        return uitspraak
    ander, kans = _meest(blik)
    paar = (uitspraak.richting, ander)
    if paar == ("onduidelijk", "vreemd") and kans >= _TERZIJDE and uitspraak.terzijde:
        return replace(uitspraak, richting="vreemd")
    if kans >= VOLG.get(paar, _NOOIT):
        return replace(uitspraak, richting=ander, oneens=uitspraak.richting != "onduidelijk")
    return replace(uitspraak, oneens=True) if kans >= VRAAG.get(paar, _NOOIT) else uitspraak


def _meest(blik: Blik) -> tuple[Richting, float]:
    """The likeliest direction, and its chance."""
    richtingen: tuple[tuple[float, Richting], ...] = (
        (blik.ja, "ja"),
        (blik.nee, "nee"),
        (blik.geen, "vreemd"),
    )
    kans, richting = max(richtingen, key=lambda paar: paar[0])
    return richting, kans
