"""Learns the second opinion on the kind of a mail: `python -m training.soort`, or `make leer`.

Made-up mails (`teksten.py`) and real ones with their kind (soort/echt.jsonl, tests/mails) become rows of
features; a multinomial logistic regression learns them with AdaGrad. The same files give the same weights.
`--proef` leaves each source of real mails out in turn and prints how well the rest reads it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intervisie.lezer import mime
from intervisie.lezer.schrijver import buitenste, doorgestuurde
from intervisie.lezer.soort import tweede_mening
from training import leren
from training.teksten import MAP, SOORTEN, Opsteller, Tekst

MAILS: Final = MAP.parent.parent / "tests" / "mails"
PER_SOORT: Final = 24_000
ZADEN: Final = (1, 2, 3)
"""What is learned is the mean of so many tables, so that a line more changes little elsewhere."""
MAAT: Final = leren.Maat(ronden=6, stap=0.5, straf=2e-4, weg=0.3, bits=20)
WARMTE: Final = 0.95
"""What `--proef` found last: how far to flatten the chances."""
GEWICHT_ECHT: Final = 12.0


def maak(teksten: Sequence[Tekst], gewicht: float) -> leren.Voorbeelden:
    """The features of these mails, each with the same weight."""
    lijsten = [tweede_mening.kenmerken(t.onderwerp, t.tekst) for t in teksten]
    return leren.maak(lijsten, [SOORTEN.index(t.soort) for t in teksten], gewicht)


def leer(voorbeelden: leren.Voorbeelden) -> NDArray[np.float64]:
    """The table of weights, one column per kind."""
    tabellen = [leren.leer(voorbeelden, len(SOORTEN), MAAT, zaad) for zaad in ZADEN]
    gemiddeld: NDArray[np.float64] = np.mean(tabellen, axis=0)
    return gemiddeld


def echte() -> dict[str, list[Tekst]]:
    """Real mails by the hand that wrote them."""
    uit: dict[str, list[Tekst]] = {}
    for regel in (MAP / "echt.jsonl").read_text("utf-8").splitlines():
        d = json.loads(regel)
        uit.setdefault(d["hand"], []).append(Tekst(d["onderwerp"], d["tekst"], d["soort"]))
    for waarheid in sorted(MAILS.rglob("verwacht.json")):
        if not waarheid.parent.name.startswith("ongezien"):  # what is learned from is no longer unseen
            uit[waarheid.parent.name] = _van_map(waarheid)
    bekend = {(t.onderwerp, t.tekst) for teksten in uit.values() for t in teksten}
    uit["zinnen"] = [t for t in _van_zinnen() if (t.onderwerp, t.tekst) not in bekend]
    return uit


def _van_zinnen() -> list[Tekst]:
    """The sentences that the rules are tested with."""
    uitspraken = json.loads((MAILS / "lezer" / "uitspraken.json").read_text("utf-8"))
    zinnen = json.loads((MAILS / "lezer" / "zinnen.json").read_text("utf-8"))
    return [
        *(Tekst(onderwerp, tekst, soort) for soort, _, onderwerp, tekst in uitspraken),
        *(Tekst(onderwerp, tekst, soort) for soort, paren in zinnen.items() for onderwerp, tekst in paren),
        *_van_controle(),
        *_van_bedoeling(),
    ]


def _van_controle() -> Iterator[Tekst]:
    """The sentences that need no question, of those that this is tested with: "soort | subject | text"."""
    for regel in (MAILS.parent / "zinnen" / "controle.txt").read_text("utf-8").splitlines():
        soort, *rest = (deel.strip() for deel in regel.split("|", 2))
        for kind in SOORTEN if rest else ():
            if kind == soort:
                onderwerp, tekst = rest
                yield Tekst(onderwerp or "Intervisie", tekst.replace("\\n", "\n"), kind)


def _van_bedoeling() -> Iterator[Tekst]:
    """The mails of which it is tested what they are meant as: "== soort zeker|vraag | subject" over the text."""
    inhoud = (MAILS.parent / "zinnen" / "bedoeling.txt").read_text("utf-8")
    for soort, onderwerp, tekst in _BEDOELD.findall(inhoud):
        for kind in SOORTEN:
            if kind == soort:
                yield Tekst(onderwerp, tekst.strip(), kind)


_BEDOELD: Final = re.compile(r"(?ms)^== (\w+) [^|\n]*\| ?([^\n]*)\n(.*?)(?=^== |^# |\Z)")


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


def proef() -> None:
    """Leave each hand out in turn."""
    bron = maak(opgesteld(), 1.0)
    handen = {naam: maak(teksten, GEWICHT_ECHT) for naam, teksten in echte().items()}
    zonder = leer(bron)
    ruw = []
    for naam, toets in handen.items():
        ruw.append(
            leren.punten(
                leer(leren.samen([bron, *(v for andere, v in handen.items() if andere != naam)])), toets
            )
        )
        goed0 = np.mean(leren.punten(zonder, toets).argmax(axis=1) == toets.klasse)
        goed1 = np.mean(ruw[-1].argmax(axis=1) == toets.klasse)
        sys.stdout.write(
            f"{naam:20} {len(toets.klasse):4} only made-up {goed0:6.1%}  without this hand {goed1:6.1%}\n"
        )
    soorten = np.concatenate([v.klasse for v in handen.values()])
    sys.stdout.write(f"warmte {leren.beste_warmte(np.concatenate(ruw), soorten)}\n")


def main() -> None:
    """Learn from everything and write the weights."""
    if "--proef" in sys.argv:
        proef()
        return
    alles = [maak(opgesteld(), 1.0), *(maak(t, GEWICHT_ECHT) for t in echte().values())]
    leren.bewaar("soort", leer(leren.samen(alles)), WARMTE)


if __name__ == "__main__":
    main()
