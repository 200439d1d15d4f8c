"""What was learned from examples, kept as a table of weights: the rows of a feature, plain words, and chances.

Two readers of text stand on this, `tweede_mening` (what a mail wants) and `beschikbaarheid.tweede_blik` (which way a
clause with days points). The tables are made by `make leer` and stand in gegevens as `<naam>.npz`. Knows no mails.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from intervisie.lezer.taal.woorden import woordenrij

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BITS: Final = 24
"""A feature has a number below 2**BITS, its hash; it falls in the row that a table of fewer rows, a power of two, has
for it."""
_MASKER: Final = (1 << BITS) - 1

NEGATIE: Final = woordenrij(
    "niet geen nooit niemand niets nee niks zonder nie noch not no never nope neen geeneen nergens"
)
WIE: Final = {
    "ik": "1", "mij": "1", "me": "1", "mijn": "1", "mn": "1", "ikzelf": "1", "i": "1", "my": "1",
    "ondergetekende": "1",
    "wij": "1m", "we": "1m", "ons": "1m", "onze": "1m",
    "u": "2", "je": "2", "jij": "2", "jullie": "2", "uw": "2", "jouw": "2",
    "hij": "3", "zij": "3", "ze": "3", "hem": "3", "haar": "3", "zijn": "3", "zznaam": "3",
}  # fmt: skip
"""The words that tell who a clause is about, by person."""
_VOLTOOID: Final = re.compile(r"^(aan|af|op|in|mee|deel|uit|terug|over|door|bij|weg|toe)(?:ge|te)(?=\w{3})")
_DUBBEL: Final = re.compile(r"([a-z])\1")


class Tabel(NamedTuple):
    """Weights as bytes, a row per feature and a column per class; `warmte` flattens the chances they give."""

    gewichten: NDArray[np.int8]
    schaal: float
    warmte: float

    def punten(self, groepen: Sequence[Sequence[int]]) -> NDArray[np.float64]:
        """The raw score of each class, a row per group of features, given the rows of those; none may be empty."""
        import numpy as np  # only when a mail is read

        aantal = [len(groep) for groep in groepen]
        begin = [0, *accumulate(aantal[:-1])]
        alle = np.array(list(chain.from_iterable(groepen))) & (len(self.gewichten) - 1)
        som = np.add.reduceat(self.gewichten[alle], begin, axis=0, dtype=np.int64)
        uit: NDArray[np.float64] = som * (self.schaal / np.sqrt(aantal))[:, None]
        return uit

    def kansen(self, punten: NDArray[np.float64]) -> list[float]:
        """The chance of each class; they add up to one."""
        import numpy as np  # only when a mail is read

        ruw = punten / self.warmte
        macht = np.exp(ruw - ruw.max())
        return [float(p) for p in macht / macht.sum()]


@lru_cache
def tabel(naam: str) -> Tabel:
    """The weights in gegevens/<naam>.npz, read once."""
    import numpy as np  # only when a mail is read

    with (resources.files("intervisie") / "gegevens" / f"{naam}.npz").open("rb") as bestand:
        inhoud = np.load(bestand)
        return Tabel(inhoud["gewichten"], float(inhoud["schaal"]), float(inhoud["warmte"]))


def rijen(namen: Iterable[str]) -> list[int]:
    """The numbers of these features, each once."""
    return [crc32(naam.encode()) & _MASKER for naam in dict.fromkeys(namen)]


@lru_cache(maxsize=4096)
def letters(woord: str) -> tuple[str, ...]:
    """Runs of letters, so that a typo does not hide a word."""
    if woord.startswith("zz") or len(woord) < 4:
        return ()
    rond = f"<{woord}>"
    return tuple(f"c{rond[i : i + n]}" for n in (4, 5) for i in range(len(rond) - n + 1))


@lru_cache(maxsize=4096)
def stam(woord: str) -> str:
    """The part of a word that its forms share, roughly."""
    if woord.startswith("zz") or len(woord) < 4:
        return woord
    woord = _VOLTOOID.sub(r"\1", woord)
    for uitgang in ("enden", "den", "ten", "en", "de", "te", "dt", "e", "t", "s"):
        if woord.endswith(uitgang) and len(woord) - len(uitgang) >= 3:
            woord = woord[: -len(uitgang)] + ("d" if uitgang in ("den", "de", "dt") else "")
            break
    woord = _DUBBEL.sub(r"\1", woord)
    return woord[:-1] + {"v": "f", "z": "s"}.get(woord[-1], woord[-1])
