"""How well and how fast the reader reads the mails of the project: `python benchmarks/lezer.py [MAP ...]`.

Prints messages a second, beside a bare parse of the same files in the same run as the floor; then, per folder with a
verwacht.json, how many kinds, persons, core records and availabilities are right, how many mistakes were silent and
how many questions needless.
"""

from __future__ import annotations

import email
import email.policy
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from intervisie import gegevens, lezer

MAILS = Path(__file__).parent.parent / "tests" / "mails"
NU = datetime(2022, 2, 7, 9, 0, tzinfo=UTC)
KERN = ("naam", "email", "organisatie", "discipline")
TIJD = ("beschikbaar", "niet_beschikbaar", "afwezig")


@dataclass(slots=True)
class Stand:
    """Counts over the mails of one folder."""

    mails: int = 0
    soort: int = 0
    personen: int = 0
    gevonden: int = 0
    te_veel: int = 0
    kern: int = 0
    tijd: int = 0
    rechtdoor: int = 0
    stil: int = 0
    zeker: int = 0
    nodeloos: int = 0


def _waarde(persoon: dict[str, Any], veld: str) -> Any:
    waarde = persoon.get(veld)
    if isinstance(waarde, list):
        return sorted(json.dumps(w, sort_keys=True) for w in waarde)
    return waarde.casefold() if isinstance(waarde, str) else waarde


def _gelijk(een: dict[str, Any], ander: dict[str, Any], velden: tuple[str, ...]) -> bool:
    return all(_waarde(een, v) == _waarde(ander, v) for v in velden)


def _koppel(waar: list[dict[str, Any]], gelezen: list[dict[str, Any]]) -> list[tuple[Any, Any]]:
    """Pairs of a true person and the read one with the same address, else the same name."""
    over, paren = list(gelezen), []
    for persoon in waar:
        for veld in ("email", "naam"):
            raak = [p for p in over if _waarde(persoon, veld) and _waarde(p, veld) == _waarde(persoon, veld)]
            if raak:
                paren.append((persoon, raak[0]))
                over.remove(raak[0])
                break
    return paren


def _tel(stand: Stand, waar: dict[str, Any], gelezen: dict[str, Any]) -> None:
    paren = _koppel(waar["personen"], gelezen["personen"])
    soort = waar["soort"] == gelezen["soort"]
    compleet = len(paren) == len(waar["personen"]) == len(gelezen["personen"])
    goed = soort and compleet and all(_gelijk(w, g, KERN + TIJD) for w, g in paren)
    stand.mails += 1
    stand.soort += soort
    if waar["soort"] == "aanmelding":
        stand.personen += len(waar["personen"])
        stand.gevonden += len(paren)
        stand.te_veel += len(gelezen["personen"]) - len(paren)
        stand.kern += sum(_gelijk(w, g, KERN) for w, g in paren)
        stand.tijd += sum(_gelijk(w, g, TIJD) for w, g in paren)
    stand.rechtdoor += not gelezen["controle_nodig"]
    stand.stil += not gelezen["controle_nodig"] and not goed
    stand.zeker += not waar["controle_nodig"]
    stand.nodeloos += gelezen["controle_nodig"] and goed and not waar["controle_nodig"]


def scoor(map_: Path) -> Stand:
    """Read every mail of a folder and count what is right."""
    stand, kennis = Stand(), gegevens.kennis(["secretariaat@rvs-mn.example"])
    for naam, waar in sorted(json.loads((map_ / "verwacht.json").read_text("utf-8")).items()):
        lezing = lezer.lees((map_ / naam).read_bytes(), NU, kennis)
        _tel(stand, waar, lezer.als_json(lezing, naam))
    return stand


def _deel(teller: int, noemer: int) -> str:
    return f"{100 * teller / noemer:6.1f} %" if noemer else "     - "


def _regel(map_: Path, stand: Stand) -> str:
    return "  ".join(
        (
            f"{map_.name:<16}{stand.mails:>5}",
            _deel(stand.soort, stand.mails),
            _deel(2 * stand.gevonden, stand.personen + stand.gevonden + stand.te_veel),
            _deel(stand.kern, stand.personen),
            _deel(stand.tijd, stand.personen),
            f"{stand.stil:>3} /{stand.rechtdoor:>4}",
            f"{stand.nodeloos:>3} /{stand.zeker:>4}",
        )
    )


def _kaal(raw: bytes) -> None:
    """The floor: parse, and take the body."""
    bericht: Any = email.message_from_bytes(raw, policy=email.policy.default)
    try:
        body = bericht.get_body(("html", "plain"))
        if body is not None:
            body.get_content()
    except (LookupError, ValueError, AttributeError, TypeError):
        return


def _tempo(mails: list[bytes], werk: Callable[[bytes], object]) -> tuple[float, float]:
    """Messages a second, and the 99th percentile of one message in milliseconds.

    Every message is read once: of one that it has just read the reader still knows the sentences.
    """
    duur = []
    for raw in mails:
        begin = time.process_time()
        werk(raw)
        duur.append(time.process_time() - begin)
    return len(mails) / sum(duur), sorted(duur)[int(len(duur) * 0.99)] * 1000


def main(mappen: list[Path]) -> None:
    """Print speed, over mails of which nothing was read before, and then what is right."""
    kennis = gegevens.kennis(["secretariaat@rvs-mn.example"])
    for pad in MAILS.glob("*.eml"):
        lezer.lees(pad.read_bytes(), NU, kennis)  # patterns are made when they are first asked
    mails = [pad.read_bytes() for map_ in mappen for pad in sorted(map_.glob("*.eml"))]
    for naam, werk in (("lezer", lambda raw: lezer.lees(raw, NU, kennis)), ("kale parse", _kaal)):
        tempo, traagste = _tempo(mails, werk)
        print(f"{naam:<16}{tempo:>8.0f} mails/s   p99 {traagste:6.1f} ms")
    print(
        f"{'map':<16}{'mails':>5}  {'soort':>8}  {'F1':>8}  {'kern':>8}  {'tijd':>8}  {'stil':>9}  {'nodeloos':>9}"
    )
    for map_ in mappen:
        print(_regel(map_, scoor(map_)))


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:]] or sorted(p.parent for p in MAILS.glob("*/verwacht.json")))
