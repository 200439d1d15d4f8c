"""Measure the engine that forms groepen beside its peers, in one run on one machine.

    python -m benchmarks.verdeler INSTANTIES [--peers MAP] [--tijden 2,10] [--zaden 1,2,3] [--groei | --herzoek]

Each .json in the folder INSTANTIES is an instance; each peer is a program in MAP (with a `_` in its name) that takes
`INSTANTIE --tijd S --zaad N` and prints a line of JSON with `geldig` and `totaal`. The table gives the median value
over the seeds and, for ours, the proven bound. `--groei` prints how long each pool takes to come within
2 % of the best value that its run ends with; `--herzoek` how long it takes to go on, within 0.2 s, from a board on
which one person was moved.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from intervisie.verdeler import Instantie, Voortgang, lees_instantie, overtredingen, verdeel

ONS = "intervisie"


@dataclass(frozen=True)
class Uitslag:
    """One run: the value (None when nothing valid came out), the bound if any, and the seconds it took."""

    wie: str
    instantie: str
    tijd: float
    waarde: int | None
    grens: int | None
    seconden: float


def eigen(naam: str, instantie: Instantie, tijd: float, zaad: int) -> Uitslag:
    """One run of our engine."""
    verdeling = verdeel(instantie, tijd, zaad)
    if overtredingen(instantie, verdeling.groepen):
        return Uitslag(ONS, naam, tijd, None, None, verdeling.seconden)
    return Uitslag(ONS, naam, tijd, verdeling.doel, verdeling.ondergrens, verdeling.seconden)


def peer(programma: Path, bestand: Path, tijd: float, zaad: int) -> Uitslag:
    """One run of a peer; a peer that fails or breaks a rule has no value."""
    begonnen = time.monotonic()
    opdracht = [
        sys.executable,
        programma.name,
        str(bestand.resolve()),
        "--tijd",
        str(tijd),
        "--zaad",
        str(zaad),
    ]
    klaar = subprocess.run(
        opdracht, cwd=programma.parent, capture_output=True, text=True, check=False, timeout=10 * tijd + 120
    )
    duur = time.monotonic() - begonnen
    try:
        antwoord = json.loads(klaar.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        return Uitslag(programma.stem, bestand.stem, tijd, None, None, duur)
    waarde = antwoord.get("totaal") if antwoord.get("geldig") else None
    return Uitslag(programma.stem, bestand.stem, tijd, waarde, antwoord.get("ondergrens"), duur)


def lopen(
    bestanden: list[Path], peers: list[Path], tijden: list[float], zaden: list[int]
) -> Iterator[Uitslag]:
    """Every combination, one after the other, so that no run takes the processor from another."""
    for bestand in bestanden:
        instantie = lees_instantie(json.loads(bestand.read_text(encoding="utf-8")))
        for tijd in tijden:
            for zaad in zaden:
                yield eigen(bestand.stem, instantie, tijd, zaad)
                for programma in peers:
                    yield peer(programma, bestand, tijd, zaad)


def tabel(uitslagen: list[Uitslag]) -> str:
    """A markdown table: a row per instance and time, a column per program, medians over the seeds."""
    namen = list(dict.fromkeys(u.wie for u in uitslagen))
    regels = [
        f"| instantie | tijd | {' | '.join(namen)} | ondergrens |",
        f"| --- | ---: |{' ---: |' * (len(namen) + 1)}",
    ]
    for instantie, tijd in dict.fromkeys((u.instantie, u.tijd) for u in uitslagen):
        rij = [u for u in uitslagen if (u.instantie, u.tijd) == (instantie, tijd)]
        cellen = [_mediaan([u.waarde for u in rij if u.wie == naam]) for naam in namen]
        grens = max((u.grens for u in rij if u.wie == ONS and u.grens is not None), default=None)
        regels.append(
            f"| {instantie} | {tijd:g} s | {' | '.join(cellen)} | {'-' if grens is None else grens} |"
        )
    return "\n".join(regels)


def _mediaan(waarden: list[int | None]) -> str:
    """The median, where a run without a valid grouping counts as endlessly dear."""
    mediaan = statistics.median_low([10**12 if w is None else w for w in waarden])
    return "-" if mediaan == 10**12 else str(mediaan)


def groei(bestanden: list[Path], tijd: float) -> str:
    """Per instance: people, seconds to within 2 % of the best value known, that value, the bound."""
    regels = ["| instantie | n | tot 2 % | beste | ondergrens |", "| --- | ---: | ---: | ---: | ---: |"]
    for bestand in bestanden:
        instantie = lees_instantie(json.loads(bestand.read_text(encoding="utf-8")))
        spoor: list[Voortgang] = []
        verdeling = verdeel(instantie, tijd, meld=spoor.append)
        genoeg = [v.seconden for v in spoor if v.doel <= 1.02 * verdeling.doel]
        duur = min([*genoeg, verdeling.seconden])
        regels.append(
            f"| {bestand.stem} | {instantie.aantal} | {duur:.1f} s | {verdeling.doel} | {verdeling.ondergrens} |"
        )
    return "\n".join(regels)


def herzoek(bestanden: list[Path], keren: int = 11) -> str:
    """Per instance: people, and the median and longest seconds of a search of 0.2 s after one move by hand."""
    regels = ["| instantie | n | mediaan | langste |", "| --- | ---: | ---: | ---: |"]
    toeval = random.Random(3)
    for bestand in bestanden:
        instantie = lees_instantie(json.loads(bestand.read_text(encoding="utf-8")))
        eerste, duren = verdeel(instantie, 3.0), []
        if len(eerste.groepen) < 2:
            continue  # nobody can move to another groep
        for _ in range(keren):
            bord = [list(groep) for groep in eerste.groepen]
            van, naar = toeval.sample(bord, 2)
            naar.append(van.pop())
            begonnen = time.monotonic()
            verdeel(instantie, 0.2, start=bord)
            duren.append(time.monotonic() - begonnen)
        mediaan, langste = statistics.median(duren), max(duren)
        regels.append(f"| {bestand.stem} | {instantie.aantal} | {mediaan:.2f} s | {langste:.2f} s |")
    return "\n".join(regels)


def main() -> None:
    """Read the command line and print the table."""
    lezer = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    lezer.add_argument("instanties", type=Path)
    lezer.add_argument("--peers", type=Path)
    lezer.add_argument("--tijden", default="2,10")
    lezer.add_argument("--zaden", default="1,2,3")
    lezer.add_argument("--groei", action="store_true")
    lezer.add_argument("--herzoek", action="store_true")
    keuze = lezer.parse_args()
    bestanden = sorted(keuze.instanties.glob("*.json"))
    tijden = [float(t) for t in keuze.tijden.split(",")]
    if keuze.groei:
        print(groei(bestanden, max(tijden)))
        return
    if keuze.herzoek:
        print(herzoek(bestanden))
        return
    peers = sorted(keuze.peers.glob("*_*.py")) if keuze.peers else []
    zaden = [int(z) for z in keuze.zaden.split(",")]
    uitslagen = []
    for uitslag in lopen(bestanden, peers, tijden, zaden):
        uitslagen.append(uitslag)
        print(uitslag, file=sys.stderr, flush=True)
    print(tabel(uitslagen))


if __name__ == "__main__":
    main()
