"""Learns the second opinion on the kind of a mail: `python -m training.soort`, or `make leer`.

Made-up mails (`teksten.py`) and real ones with their kind (soort/echt.jsonl, tests/mails) become rows of
features; a multinomial logistic regression learns them with AdaGrad. The same files give the same weights.
`--proef` leaves each source of real mails out in turn and prints how well the rest reads it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from intervisie.lezer import mime, tweede_mening
from intervisie.lezer.schrijver import buitenste, doorgestuurde
from training.teksten import MAP, SOORTEN, Opsteller, Tekst

MAILS: Final = MAP.parent.parent / "tests" / "mails"
UIT: Final = MAP.parent.parent / "intervisie" / "gegevens" / "soort.npz"
PER_SOORT: Final = 12_000
RONDEN: Final = 6
STAP: Final = 0.5
STRAF: Final = 2e-4
WARMTE: Final = 1.05
"""What `--proef` found last: how far to flatten the chances."""
WEG: Final = 0.3
"""The part of the features that a round leaves out by chance, so that no single one is leaned on."""
GEWICHT_ECHT: Final = 12.0


class Voorbeelden(NamedTuple):
    """Mails as groups of rows: group g is `rijen[groep[g]:groep[g + 1]]`, mail i has
    groups begin[i] up to begin[i + 1].

    The first group of a mail is about the whole of it, the others are its sentences.
    """

    rijen: NDArray[np.int32]
    groep: NDArray[np.int64]
    begin: NDArray[np.int64]
    soort: NDArray[np.int64]
    gewicht: NDArray[np.float64]


def maak(teksten: Sequence[Tekst], gewicht: float) -> Voorbeelden:
    """The features of these mails, each with the same weight."""
    lijsten = [tweede_mening.kenmerken(t.onderwerp, t.tekst) for t in teksten]
    groepen = [np.array(g, np.int32) for lijst in lijsten for g in lijst]
    return Voorbeelden(
        np.concatenate(groepen),
        _opgeteld([len(g) for g in groepen]),
        _opgeteld([len(lijst) for lijst in lijsten]),
        np.array([SOORTEN.index(t.soort) for t in teksten], np.int64),
        np.full(len(teksten), gewicht),
    )


def _opgeteld(aantallen: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(aantallen))).astype(np.int64)


def samen(delen: Sequence[Voorbeelden]) -> Voorbeelden:
    """Several sets as one."""
    return Voorbeelden(
        np.concatenate([d.rijen for d in delen]),
        _opgeteld(np.concatenate([np.diff(d.groep) for d in delen])),
        _opgeteld(np.concatenate([np.diff(d.begin) for d in delen])),
        np.concatenate([d.soort for d in delen]),
        np.concatenate([d.gewicht for d in delen]),
    )


@numba.njit(cache=False)
def _leer(rijen, groep, begin, soort, gewicht, volgorde, tabel, som, weg):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202, C901 - one loop that numba compiles; it finds the types
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
        kans[soort[i]] -= 1.0
        for g in range(van, tot):
            for j in range(groep[g], groep[g + 1]):
                if not blijft[j]:
                    continue
                rij = rijen[j]
                for k in range(breedte):
                    helling = (
                        kans[k] * aandeel[g - van, k] * schaal[g - van] * gewicht[i] + STRAF * tabel[rij, k]
                    )
                    som[rij, k] += helling * helling
                    tabel[rij, k] -= STAP * helling / np.sqrt(som[rij, k])


@numba.njit(cache=False)
def _zaai(zaad):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - the generator that numba's own code draws from
    np.random.seed(zaad)


def leer(voorbeelden: Voorbeelden, zaad: int = 1) -> NDArray[np.float64]:
    """The table of weights, one row per feature and one column per kind."""
    tabel = np.zeros((1 << tweede_mening.BITS, len(SOORTEN)))
    som = np.full_like(tabel, 1e-3)
    kiezer = np.random.default_rng(zaad)
    _zaai(zaad)
    v = voorbeelden
    for _ in range(RONDEN):
        _leer(
            v.rijen, v.groep, v.begin, v.soort, v.gewicht, kiezer.permutation(len(v.soort)), tabel, som, WEG
        )
    return tabel


def punten(tabel: NDArray[np.float64], v: Voorbeelden) -> NDArray[np.float64]:
    """The raw score of each kind, a row per mail."""
    uit = np.empty((len(v.soort), len(SOORTEN)))
    for i in range(len(uit)):
        geheel, *zinnen = (
            tabel[v.rijen[v.groep[g] : v.groep[g + 1]]].sum(axis=0)
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


def echte() -> dict[str, list[Tekst]]:
    """Real mails by the hand that wrote them."""
    uit: dict[str, list[Tekst]] = {}
    for regel in (MAP / "echt.jsonl").read_text("utf-8").splitlines():
        d = json.loads(regel)
        uit.setdefault(d["hand"], []).append(Tekst(d["onderwerp"], d["tekst"], d["soort"]))
    for waarheid in sorted(MAILS.rglob("verwacht.json")):
        uit[waarheid.parent.name] = _van_map(waarheid)
    bekend = {(t.onderwerp, t.tekst) for teksten in uit.values() for t in teksten}
    uit["zinnen"] = [t for t in _van_zinnen() if (t.onderwerp, t.tekst) not in bekend]
    return uit


def _van_zinnen() -> list[Tekst]:
    """The sentences that the rules are tested with."""
    uitspraken = json.loads((MAILS / "lezer" / "uitspraken.json").read_text("utf-8"))
    zinnen = json.loads((MAILS / "lezer" / "zinnen.json").read_text("utf-8"))
    return [Tekst(onderwerp, tekst, soort) for soort, _, onderwerp, tekst in uitspraken] + [
        Tekst(onderwerp, tekst, soort) for soort, paren in zinnen.items() for onderwerp, tekst in paren
    ]


def _van_map(waarheid: Path) -> list[Tekst]:
    """The own words of each mail whose kind its words decide."""
    uit = []
    for naam, waar in sorted(json.loads(waarheid.read_text("utf-8")).items()):
        bericht = mime.open_bericht((waarheid.parent / naam).read_bytes())
        if waar["soort"] in SOORTEN and bericht.automaat is None and not doorgestuurde(bericht):
            buiten = buitenste(bericht)
            uit.append(Tekst(buiten.onderwerp, buiten.tekst, waar["soort"]))
    return uit


def opgesteld(per_soort: int = PER_SOORT) -> list[Tekst]:
    """Made-up mails, as many of each kind."""
    opsteller = Opsteller(2022)
    return [opsteller.schrijf(soort) for _ in range(per_soort) for soort in SOORTEN]


def bewaar(tabel: NDArray[np.float64], warmte: float) -> None:
    """Write the weights as bytes with one scale."""
    schaal = float(np.quantile(np.abs(tabel[tabel != 0]), 0.9995)) / 127
    rond = np.clip(np.rint(tabel / schaal), -127, 127).astype(np.int8)
    np.savez_compressed(UIT, gewichten=rond, schaal=np.float64(schaal), warmte=np.float64(warmte))


def beste_warmte(ruw: NDArray[np.float64], soort: NDArray[np.int64]) -> float:
    """How far to flatten the chances so that they tell the truth on mails that were left out."""

    def verlies(warmte: float) -> float:
        return -float(np.log(kansen(ruw, warmte)[np.arange(len(soort)), soort] + 1e-9).sum())

    return min((x / 20 for x in range(10, 81)), key=verlies)


def proef() -> None:
    """Leave each hand out in turn."""
    bron = maak(opgesteld(), 1.0)
    handen = {naam: maak(teksten, GEWICHT_ECHT) for naam, teksten in echte().items()}
    zonder = leer(bron)
    ruw = []
    for naam, toets in handen.items():
        ruw.append(punten(leer(samen([bron, *(v for andere, v in handen.items() if andere != naam)])), toets))
        goed0 = np.mean(punten(zonder, toets).argmax(axis=1) == toets.soort)
        goed1 = np.mean(ruw[-1].argmax(axis=1) == toets.soort)
        sys.stdout.write(
            f"{naam:20} {len(toets.soort):4} only made-up {goed0:6.1%}  without this hand {goed1:6.1%}\n"
        )
    soorten = np.concatenate([v.soort for v in handen.values()])
    sys.stdout.write(f"warmte {beste_warmte(np.concatenate(ruw), soorten)}\n")


def main() -> None:
    """Learn from everything and write the weights."""
    if "--proef" in sys.argv:
        proef()
        return
    alles = [maak(opgesteld(), 1.0), *(maak(t, GEWICHT_ECHT) for t in echte().values())]
    bewaar(leer(samen(alles)), WARMTE)


if __name__ == "__main__":
    main()
