"""Learns a table of weights from rows of features: multinomial logistic regression with AdaGrad.

An example is a few groups of rows: the first about the whole, the others about its sentences, of which the loudest
count most; an example of one group is an ordinary one. The same examples give the same weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

GEGEVENS: Final = Path(__file__).parent.parent / "intervisie" / "gegevens"


class Maat(NamedTuple):
    """How to learn: rounds over all examples, step, penalty on large weights, the part of the features that a round
    leaves out by chance, so that no single one is leaned on, and the rows of the table, 2**bits."""

    ronden: int
    stap: float
    straf: float
    weg: float
    bits: int


class Voorbeelden(NamedTuple):
    """Examples as groups of rows: group g is `rijen[groep[g]:groep[g + 1]]`, example i has
    groups begin[i] up to begin[i + 1]."""

    rijen: NDArray[np.int32]
    groep: NDArray[np.int64]
    begin: NDArray[np.int64]
    klasse: NDArray[np.int64]
    gewicht: NDArray[np.float64]


def maak(lijsten: Sequence[Sequence[Sequence[int]]], klassen: Sequence[int], gewicht: float) -> Voorbeelden:
    """Examples of these groups of rows, each with the same weight."""
    groepen = [np.array(g, np.int32) for lijst in lijsten for g in lijst]
    return Voorbeelden(
        np.concatenate(groepen),
        _opgeteld([len(g) for g in groepen]),
        _opgeteld([len(lijst) for lijst in lijsten]),
        np.array(klassen, np.int64),
        np.full(len(klassen), gewicht),
    )


def _opgeteld(aantallen: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(aantallen))).astype(np.int64)


def samen(delen: Sequence[Voorbeelden]) -> Voorbeelden:
    """Several sets as one."""
    return Voorbeelden(
        np.concatenate([d.rijen for d in delen]),
        _opgeteld(np.concatenate([np.diff(d.groep) for d in delen])),
        _opgeteld(np.concatenate([np.diff(d.begin) for d in delen])),
        np.concatenate([d.klasse for d in delen]),
        np.concatenate([d.gewicht for d in delen]),
    )


@numba.njit(cache=False)
def _leer(rijen, groep, begin, klasse, gewicht, volgorde, tabel, som, stap, straf, weg):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202, C901 - one loop that numba compiles; it finds the types
    breedte = tabel.shape[1]
    blijft = np.ones(rijen.shape[0], dtype=np.bool_)
    for i in volgorde:
        van, tot = begin[i], begin[i + 1]
        punten = np.zeros((tot - van, breedte))
        schaal = np.zeros(tot - van)
        for g in range(van, tot):
            aantal = 0
            for j in range(groep[g], groep[g + 1]):
                blijft[j] = np.random.random() >= weg
                if blijft[j]:
                    punten[g - van] += tabel[rijen[j]]
                    aantal += 1
            schaal[g - van] = 1.0 / np.sqrt(max(aantal, 1))
            punten[g - van] *= schaal[g - van]
        aandeel = np.ones((tot - van, breedte))
        ruw = punten[0].copy()
        if tot - van > 1:
            for k in range(breedte):
                top = punten[1:, k].max()
                macht = np.exp(punten[1:, k] - top)
                ruw[k] += top + np.log(macht.sum())
                aandeel[1:, k] = macht / macht.sum()
        kans = np.exp(ruw - ruw.max())
        kans /= kans.sum()
        kans[klasse[i]] -= 1.0
        for g in range(van, tot):
            for j in range(groep[g], groep[g + 1]):
                if not blijft[j]:
                    continue
                rij = rijen[j]
                for k in range(breedte):
                    helling = (
                        kans[k] * aandeel[g - van, k] * schaal[g - van] * gewicht[i] + straf * tabel[rij, k]
                    )
                    som[rij, k] += helling * helling
                    tabel[rij, k] -= stap * helling / np.sqrt(som[rij, k])


@numba.njit(cache=False)
def _zaai(zaad):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - the generator that numba's own code draws from
    np.random.seed(zaad)


def leer(v: Voorbeelden, breedte: int, maat: Maat, zaad: int = 1) -> NDArray[np.float64]:
    """The table of weights, one row per feature and `breedte` columns, one per class."""
    tabel = np.zeros((1 << maat.bits, breedte))
    som = np.full_like(tabel, 1e-3)
    kiezer = np.random.default_rng(zaad)
    _zaai(zaad)
    rijen = v.rijen & (len(tabel) - 1)
    for _ in range(maat.ronden):
        volgorde = kiezer.permutation(len(v.klasse))
        _leer(
            rijen,
            v.groep,
            v.begin,
            v.klasse,
            v.gewicht,
            volgorde,
            tabel,
            som,
            maat.stap,
            maat.straf,
            maat.weg,
        )
    return tabel


def punten(tabel: NDArray[np.float64], v: Voorbeelden) -> NDArray[np.float64]:
    """The raw score of each class, a row per example."""
    uit = np.empty((len(v.klasse), tabel.shape[1]))
    rijen = v.rijen & (len(tabel) - 1)
    for i in range(len(uit)):
        geheel, *zinnen = (
            tabel[rijen[v.groep[g] : v.groep[g + 1]]].sum(axis=0)
            / np.sqrt(max(1, v.groep[g + 1] - v.groep[g]))
            for g in range(v.begin[i], v.begin[i + 1])
        )
        uit[i] = geheel + (np.log(np.exp(zinnen).sum(axis=0)) if zinnen else 0.0)
    return uit


def kansen(ruw: NDArray[np.float64], warmte: float = 1.0) -> NDArray[np.float64]:
    """Chances out of raw scores."""
    macht = np.exp((ruw - ruw.max(axis=1, keepdims=True)) / warmte)
    uit: NDArray[np.float64] = macht / macht.sum(axis=1, keepdims=True)
    return uit


def beste_warmte(ruw: NDArray[np.float64], klasse: NDArray[np.int64]) -> float:
    """How far to flatten the chances so that they tell the truth on examples that were left out."""

    def verlies(warmte: float) -> float:
        return -float(np.log(kansen(ruw, warmte)[np.arange(len(klasse)), klasse] + 1e-9).sum())

    return min((x / 20 for x in range(10, 81)), key=verlies)


def bewaar(naam: str, tabel: NDArray[np.float64], warmte: float) -> None:
    """Write the weights as bytes with one scale to gegevens/<naam>.npz."""
    schaal = float(np.quantile(np.abs(tabel[tabel != 0]), 0.9995)) / 127
    rond = np.clip(np.rint(tabel / schaal), -127, 127).astype(np.int8)
    np.savez_compressed(
        GEGEVENS / f"{naam}.npz", gewichten=rond, schaal=np.float64(schaal), warmte=np.float64(warmte)
    )
