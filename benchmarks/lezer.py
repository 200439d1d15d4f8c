"""Measure how well and how fast the reader reads the mails in tests/mails.

    python -m benchmarks.lezer [--map MAP] [--rondes 5] [--fouten]

The first table is accuracy against `verwacht.json` in the same folder; --fouten names what went wrong per mail. The
second is speed, beside a floor: the standard library that only parses the same mails and gets their text.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from intervisie.gegevens import kennis
from intervisie.lezer import als_json, lees

MAILS: Final = Path(__file__).parent.parent / "tests" / "mails"
ONTVANGEN: Final = datetime(2022, 1, 11, 9, 0, tzinfo=UTC)
KENNIS: Final = kennis(["secretariaat@rvs-mn.example"])
KERN: Final = ("naam", "email", "organisatie", "discipline")
DAGEN: Final = ("beschikbaar", "niet_beschikbaar", "afwezig")
OVERIG: Final = ("functie", "telefoon", "vorm")


@dataclass(slots=True)
class Telling:
    """Right and all of one measure."""

    goed: int = 0
    alle: int = 0

    def tel(self, juist: bool, aantal: int = 1) -> None:
        """Count `aantal` cases at once."""
        self.goed += aantal if juist else 0
        self.alle += aantal

    def __str__(self) -> str:
        return (
            f"{100 * self.goed / self.alle:6.1f} %  ({self.goed} van {self.alle})"
            if self.alle
            else "    n.v.t."
        )


@dataclass(slots=True)
class Uitslag:
    """What a whole folder of mails gave; `fouten` has a line for each mail that is not right."""

    soort: Telling = field(default_factory=Telling)
    personen: Telling = field(default_factory=Telling)
    te_veel: int = 0
    kern: Telling = field(default_factory=Telling)
    dagen: Telling = field(default_factory=Telling)
    overig: Telling = field(default_factory=Telling)
    stil: Telling = field(default_factory=Telling)
    onnodig: Telling = field(default_factory=Telling)
    gemist: Telling = field(default_factory=Telling)
    fouten: list[str] = field(default_factory=list)


def vergelijk(gelezen: dict[str, Any], waar: dict[str, Any], naam: str, uitslag: Uitslag) -> None:
    """Add one mail to the result: what was read beside what is true."""
    mis = [] if gelezen["soort"] == waar["soort"] else [f"soort {gelezen['soort']}, niet {waar['soort']}"]
    uitslag.soort.tel(not mis)
    klein = list(_personen(gelezen, waar, uitslag, mis))
    fout, controle = bool(mis), gelezen["controle_nodig"]
    if not controle:
        uitslag.stil.tel(fout)
    if not waar["controle_nodig"]:
        uitslag.onnodig.tel(controle and not fout)
    else:
        uitslag.gemist.tel(not controle)
    if controle != waar["controle_nodig"]:
        klein.append("controle " + ("; ".join(gelezen["redenen"]) or "gemist"))
    if mis or klein:
        uitslag.fouten.append(
            f"{'STIL ' if fout and not controle else ''}{naam}: {'; '.join([*mis, *klein])}"
        )


def _personen(
    gelezen: dict[str, Any], waar: dict[str, Any], uitslag: Uitslag, mis: list[str]
) -> Iterator[str]:
    """Match the people, count their fields; errors that matter go to `mis`, the others come out."""
    over = list(gelezen["personen"])
    for ware in waar["personen"]:
        gevonden = _zelfde(ware, over)
        uitslag.personen.tel(gevonden is not None)
        if gevonden is None:
            mis.append(f"{ware['naam'] or ware['email']} gemist")
            continue
        over.remove(gevonden)
        anders = {v for v in (*KERN, *DAGEN, *OVERIG) if not _gelijk(v, gevonden[v], ware[v])}
        uitslag.kern.tel(not anders & set(KERN))
        uitslag.dagen.tel(not anders & set(DAGEN))
        uitslag.overig.tel(not anders & set(OVERIG))
        for veld in (*KERN, *DAGEN, *OVERIG):
            if veld in anders:
                regel = f"{veld} {gevonden[veld]}, niet {ware[veld]}"
                if veld in OVERIG:
                    yield regel
                else:
                    mis.append(regel)
    uitslag.te_veel += len(over)
    mis.extend(f"{p['naam'] or p['email']} te veel" for p in over)


def _zelfde(ware: dict[str, Any], kandidaten: list[dict[str, Any]]) -> dict[str, Any] | None:
    for veld in ("email", "naam"):
        if ware[veld]:
            for kandidaat in kandidaten:
                if _gelijk(veld, kandidaat[veld], ware[veld]):
                    return kandidaat
    return None


def _gelijk(veld: str, een: Any, ander: Any) -> bool:
    if veld in DAGEN:
        return sorted(map(str, een)) == sorted(map(str, ander))
    if veld in ("naam", "functie") and een and ander:
        return str(een).casefold() == str(ander).casefold()
    return bool(een == ander)


def meet_juistheid(map_: Path) -> Uitslag:
    """Read every mail that `verwacht.json` knows and compare."""
    uitslag = Uitslag()
    waarheid: dict[str, Any] = json.loads((map_ / "verwacht.json").read_text("utf-8"))
    for bestand, waar in sorted(waarheid.items()):
        lezing = lees((map_ / bestand).read_bytes(), ONTVANGEN, KENNIS)
        vergelijk(als_json(lezing, bestand), waar, bestand, uitslag)
    return uitslag


def meet_tijd(mails: list[bytes], rondes: int, een: Callable[[bytes], object]) -> tuple[float, float]:
    """Mails a second (median of the rounds) and the slowest percent in milliseconds."""
    snelheden, duren = [], []
    for _ in range(rondes):
        begonnen = time.perf_counter()
        for mail in mails:
            van = time.perf_counter()
            een(mail)
            duren.append(time.perf_counter() - van)
        snelheden.append(len(mails) / (time.perf_counter() - begonnen))
    duren.sort()
    return statistics.median(snelheden), 1000 * duren[int(len(duren) * 0.99)]


def ondergrens(mail: bytes) -> str:
    """The least that any reader does: parse, and get the text."""
    bericht = email.message_from_bytes(mail, policy=email.policy.default)
    deel = bericht.get_body(("plain", "html"))
    try:
        return str(deel.get_content()) if deel else ""
    except LookupError:  # a charset that does not exist
        return ""


def ons(mail: bytes) -> object:
    """All of our reading."""
    return lees(mail, ONTVANGEN, KENNIS)


def main() -> int:
    """Print both tables; exit 1 when there are no mails."""
    vragen = argparse.ArgumentParser(description="Meet hoe goed en hoe snel de lezer mail leest.")
    vragen.add_argument("--map", type=Path, default=MAILS)
    vragen.add_argument("--rondes", type=int, default=5)
    vragen.add_argument("--fouten", action="store_true", help="toon per mail wat er mis was")
    keuze = vragen.parse_args()
    mails = [pad.read_bytes() for pad in sorted(keuze.map.glob("*.eml"))]
    if not mails:
        print("Er zijn geen mails om te lezen.", file=sys.stderr)
        return 1
    uitslag = meet_juistheid(keuze.map)
    for naam, waarde in (
        ("soort goed", uitslag.soort),
        ("personen gevonden", uitslag.personen),
        ("kernvelden goed, per persoon", uitslag.kern),
        ("dagdelen en afwezigheid goed", uitslag.dagen),
        ("functie, telefoon, vorm goed", uitslag.overig),
        ("stille fouten", uitslag.stil),
        ("onnodige controle", uitslag.onnodig),
        ("gemiste controle", uitslag.gemist),
    ):
        print(f"{naam:32}{waarde}")
    print(f"{'personen te veel':32}{uitslag.te_veel:6}")
    if keuze.fouten:
        print("", *uitslag.fouten, sep="\n")
    print(f"\n{'':32}{'mails/s':>9}{'p99 ms':>9}")
    for naam, werk in (("alleen openen (stdlib)", ondergrens), ("lezen", ons)):
        snelheid, traag = meet_tijd(mails, keuze.rondes, werk)
        print(f"{naam:32}{snelheid:9.0f}{traag:9.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
