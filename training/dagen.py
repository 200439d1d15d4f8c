"""Learns the second look at clauses that name days: `python -m training.dagen`, or `make leer`.

Sentences with both lists of dagdelen (tests/zinnen, dagen/*.txt) are cut into clauses; of a clause is known whether
all its days can, all cannot, or none is in a list. `--proef` leaves each file out in turn and prints how well the
rest reads it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intervisie.lezer.beschikbaarheid import alineas, rooster, zinnen
from intervisie.lezer.beschikbaarheid.eenheden import WERKWEEK
from intervisie.lezer.beschikbaarheid.tweede_blik import KLASSEN, kenmerken
from intervisie.lezer.beschikbaarheid.uitspraken import voeg_samen
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.lezing import DAGDELEN, Periode
from intervisie.lezer.taal.woorden import splits
from training import leren

MAP: Final = Path(__file__).parent / "dagen"
ZINNEN: Final = MAP.parent.parent / "tests" / "zinnen"
DATUM: Final = date(2022, 1, 10)
MAAT: Final = leren.Maat(ronden=12, stap=0.3, straf=1e-4, weg=0.3, bits=16)
WARMTE: Final = 1.4
"""What `--proef` found last: how far to flatten the chances."""

Dagdelen = frozenset[str]


def bestanden() -> list[Path]:
    """The files with sentences, each of one hand."""
    return sorted([*ZINNEN.glob("dagdelen*.txt"), *MAP.glob("*.txt")])


def lees(pad: Path) -> Iterator[tuple[str, str]]:
    """Text and truth of each line "text => di-o wo | vr ?"."""
    for regel in pad.read_text("utf-8").splitlines():
        tekst, pijl, waarheid = regel.rpartition(" =>")
        if pijl and not regel.startswith("#"):
            yield tekst.replace("\\n", "\n"), waarheid


def gesplitst(waarheid: str) -> tuple[Dagdelen, Dagdelen]:
    """What can and what cannot, of "di-o wo | vr ?"; "*" is the whole week."""
    ja, _, nee = waarheid.replace("?", "").partition("|")
    return _dagdelen(ja), _dagdelen(nee)


def als_perioden(waarheid: str) -> tuple[Periode, ...]:
    """Of "0205-0605 020123-060123 ?"; the year only where it is not that of DATUM."""
    paren = (woord.split("-") for woord in waarheid.split() if woord != "?")
    return tuple(Periode(_datum(van), _datum(tot)) for van, tot in paren)


def _datum(kort: str) -> date:
    return date(2000 + int(kort[4:] or DATUM.year % 100), int(kort[2:4]), int(kort[:2]))


def _dagdelen(kort: str) -> Dagdelen:
    """ "di" is both halves of Tuesday, "di-o" its morning."""
    uit: set[str] = set()
    for woord in kort.replace("*", "ma di wo do vr").split():
        dag, _, deel = woord.partition("-")
        uit |= {f"{dag}-{lang}" for lang in ("ochtend", "middag", "avond") if deel and lang[0] == deel}
        uit |= {f"{dag}-{lang}" for lang in ("ochtend", "middag") if not deel}
    return frozenset(uit)


def voorbeelden(pad: Path) -> leren.Voorbeelden:
    """The clauses of a file of which it is known which way they point."""
    lijsten, klassen = [], []
    for tekst, waarheid in lees(pad):
        ja, nee = gesplitst(waarheid)
        gelezen = _zinnen(tekst)
        for nummer, zin in enumerate(gelezen):
            for plek, deel in enumerate(zin.delen):
                klasse = _klasse(_genoemd(deel), ja, nee)
                if klasse is not None:
                    lijsten.append([kenmerken(gelezen, nummer, plek)])
                    klassen.append(klasse)
    return leren.maak(lijsten, klassen, 1.0)


def _zinnen(tekst: str) -> list[Zin]:
    regels = rooster.lees_roosters(alineas.lees_regels(splits(tekst)), tekst).regels
    return zinnen.lees_zinnen(regels, tekst, DATUM)


def _genoemd(deel: Zinsdeel) -> Dagdelen:
    """The dagdelen that a clause names by their day."""
    stukken = [stuk for stuk in voeg_samen(deel) if stuk.dagen is not None and stuk.rest is None]
    return frozenset(DAGDELEN[dag * 3 + n] for stuk in stukken for dag, n in stuk.dagdelen(WERKWEEK))


def _klasse(genoemd: Dagdelen, ja: Dagdelen, nee: Dagdelen) -> int | None:
    if not genoemd:
        return None
    passend = (genoemd <= ja, genoemd <= nee, not genoemd & (ja | nee))
    return passend.index(True) if any(passend) else None


def leer(v: leren.Voorbeelden) -> NDArray[np.float64]:
    """The table of weights; a class that is rare weighs more."""
    aantal = np.bincount(v.klasse, minlength=len(KLASSEN))
    gewicht = np.sqrt(len(v.klasse) / len(KLASSEN) / np.maximum(aantal, 1))[v.klasse]
    return leren.leer(v._replace(gewicht=gewicht), len(KLASSEN), MAAT)


def proef() -> None:
    """Leave each hand out in turn."""
    handen = {pad.stem: voorbeelden(pad) for pad in bestanden()}
    ruw = []
    for naam, toets in handen.items():
        rest = leren.samen([v for andere, v in handen.items() if andere != naam])
        ruw.append(leren.punten(leer(rest), toets))
        goed = np.mean(ruw[-1].argmax(axis=1) == toets.klasse)
        sys.stdout.write(f"{naam:22} {len(toets.klasse):5} without this hand {goed:6.1%}\n")
    klassen = np.concatenate([v.klasse for v in handen.values()])
    sys.stdout.write(f"warmte {leren.beste_warmte(np.concatenate(ruw), klassen)}\n")


def main() -> None:
    """Learn from everything and write the weights."""
    if "--proef" in sys.argv:
        proef()
        return
    leren.bewaar("dagen", leer(leren.samen([voorbeelden(pad) for pad in bestanden()])), WARMTE)


if __name__ == "__main__":
    main()
