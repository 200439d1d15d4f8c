"""A small network over the words of a passage: embeddings, gated convolutions, and a choice for the whole.

Learned by `training/tegenlezing.py`, kept in gegevens as `<naam>.npz`. Knows no mails and no days.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from intervisie.lezer.taal.geleerd import letters, stam

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Getallen = NDArray[np.float32]

WOORDEN: Final = 8192
"""Rows for words and their stems, by hash."""
LETTERS: Final = 4096
"""Rows for runs of letters, by hash."""
STAPPEN: Final = (1, 2, 4, 1, 2, 4)
"""How far apart the three words stand that each convolution looks at."""
_MEESTE_LETTERS: Final = 14


def rijen(woord: str) -> tuple[list[int], list[int]]:
    """The rows of a word and its stem, and those of its runs of letters."""
    heel = [crc32(f"{soort} {vorm}".encode()) % WOORDEN for soort, vorm in (("w", woord), ("s", stam(woord)))]
    return heel, [crc32(run.encode()) % LETTERS for run in letters(woord)][:_MEESTE_LETTERS]


class _Laag(NamedTuple):
    """One gated convolution; `kern` is 3 times width by 2 times width."""

    schaal: Getallen
    plus: Getallen
    kern: Getallen
    drempel: Getallen


class _Netwerk(NamedTuple):
    """Tables of words and of runs of letters, the way in, the layers, the attention and the way out."""

    woorden: Getallen
    letters: Getallen
    in_woord: Getallen
    in_vlag: Getallen
    in_plus: Getallen
    lagen: tuple[_Laag, ...]
    aandacht: Getallen
    aandacht_plus: Getallen
    tussen: Getallen
    tussen_plus: Getallen
    uit: Getallen
    uit_plus: Getallen


def kansen(naam: str, woorden: Sequence[str], vlaggen: Getallen) -> Getallen:
    """The chance of each class that the network in gegevens/<naam>.npz sees, for each row of `vlaggen` (questions by
    words by flags); rows add up to one."""
    import numpy as np  # only when a mail is read

    net = _netwerk(naam)
    betekenis = np.stack([_betekenis(naam, woord) for woord in woorden])
    x = np.tanh(betekenis @ net.in_woord + vlaggen @ net.in_vlag + net.in_plus)
    for laag, stap in zip(net.lagen, STAPPEN, strict=True):
        x = x + _vouw(laag, stap, x)
    aandacht = _verdeel(x @ net.aandacht + net.aandacht_plus)
    som = np.einsum("bth,btk->bkh", x, aandacht).reshape(len(x), -1)
    samen = np.concatenate([som, x.max(1)], axis=1)
    uit: Getallen = np.maximum(samen @ net.tussen + net.tussen_plus, 0) @ net.uit + net.uit_plus
    return _verdeel(uit)


@lru_cache
def _netwerk(naam: str) -> _Netwerk:
    """The network in gegevens/<naam>.npz, read once."""
    import numpy as np  # only when a mail is read

    with (resources.files("intervisie") / "gegevens" / f"{naam}.npz").open("rb") as bestand:
        inhoud = dict(np.load(bestand))

    def getallen(deel: str) -> Getallen:
        waarden: Getallen = inhoud[deel].astype(np.float32)
        schaal = inhoud.get(f"{deel}.schaal")
        return waarden if schaal is None else waarden * schaal.astype(np.float32)

    lagen = tuple(_Laag(*(getallen(f"{n}.{deel}") for deel in _Laag._fields)) for n in range(len(STAPPEN)))
    return _Netwerk(lagen=lagen, **{deel: getallen(deel) for deel in _Netwerk._fields if deel != "lagen"})


@lru_cache(maxsize=16384)
def _betekenis(naam: str, woord: str) -> Getallen:
    """What a word means to the network."""
    net = _netwerk(naam)
    heel, runs = rijen(woord)
    uit: Getallen = net.woorden[heel].sum(0)
    return uit + net.letters[runs].mean(0) if runs else uit


def _vouw(laag: _Laag, stap: int, x: Getallen) -> Getallen:
    """What a gated convolution adds; each word sees the one `stap` before it and the one `stap` behind."""
    import numpy as np  # only when a mail is read

    recht = x - x.mean(-1, keepdims=True)
    recht = recht / np.sqrt((recht * recht).mean(-1, keepdims=True) + 1e-5) * laag.schaal + laag.plus
    vragen, lengte, breedte = x.shape
    ruim = np.zeros((vragen, lengte + 2 * stap, breedte), np.float32)
    ruim[:, stap : stap + lengte] = recht
    drie = np.concatenate([ruim[:, n * stap : n * stap + lengte] for n in range(3)], axis=2)
    gevouwen = drie @ laag.kern + laag.drempel
    uit: Getallen = gevouwen[..., :breedte] / (1 + np.exp(-gevouwen[..., breedte:]))
    return uit


def _verdeel(punten: Getallen) -> Getallen:
    import numpy as np  # only when a mail is read

    macht = np.exp(punten - punten.max(1, keepdims=True))
    uit: Getallen = macht / macht.sum(1, keepdims=True)
    return uit
