"""What a child does to itself it does not do to us: time, memory and death become one sentence."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

import pytest

from intervisie.deelproces import Deelproces, DeelprocesFout, GeenAntwoord


def _doe(wat: str) -> str:
    if wat == "slaap":
        time.sleep(30)
    if wat == "draai":
        while True:
            pass
    if wat == "vreet":
        return "x" * (2 << 30)
    if wat == "sterf":
        os._exit(3)
    if wat == "fout":
        raise KeyError(wat)
    return wat.upper()


@pytest.fixture
def kind() -> Iterator[Deelproces[[str], str]]:
    gemaakt: Deelproces[[str], str] = Deelproces(_doe, geheugen_mb=400, cpu_seconden=1)
    yield gemaakt
    gemaakt.sluit()


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ("slaap", "te lang"),
        ("draai", "gestopt"),
        ("vreet", "MemoryError"),
        ("sterf", "gestopt"),
        ("fout", "KeyError"),
    ],
)
def test_roep_overleeft_wat_het_kind_doet(kind: Deelproces[[str], str], wat: str, zin: str) -> None:
    kind.roep(20, "warm")
    wacht = 0.3 if wat == "slaap" else 20

    with pytest.raises(DeelprocesFout, match=zin):
        kind.roep(wacht, wat)

    assert kind.roep(20, "daarna") == "DAARNA"


@pytest.mark.parametrize(("wat", "nog_eens"), [("slaap", True), ("sterf", True), ("draai", False)])
def test_roep_zegt_of_het_een_andere_keer_kan_lukken(
    kind: Deelproces[[str], str], wat: str, nog_eens: bool
) -> None:
    kind.roep(20, "warm")

    with pytest.raises(DeelprocesFout) as fout:
        kind.roep(0.3 if wat == "slaap" else 20, wat)

    assert isinstance(fout.value, GeenAntwoord) is nog_eens


def test_roep_rekent_het_starten_niet_mee(kind: Deelproces[[str], str]) -> None:
    assert kind.roep(0.1, "koud") == "KOUD"


def test_sluit_twee_keer_mag(kind: Deelproces[[str], str]) -> None:
    sluit: Callable[[], None] = kind.sluit
    kind.roep(20, "x")

    sluit()
    sluit()

    assert kind.roep(20, "weer") == "WEER"


def _tel(tot: int, meld: Callable[[int], None]) -> int:
    """Count until somebody says stop."""
    geteld = 0
    try:
        for geteld in range(1, tot + 1):
            meld(geteld)
            time.sleep(0.02)
    except KeyboardInterrupt:
        return -geteld
    return geteld


@pytest.fixture
def teller() -> Iterator[Deelproces[..., int]]:
    gemaakt: Deelproces[..., int] = Deelproces(_tel, geheugen_mb=400, cpu_seconden=5)
    yield gemaakt
    gemaakt.sluit()


def test_volg_hears_every_word_and_then_the_answer(teller: Deelproces[..., int]) -> None:
    gehoord: list[int] = []

    def meld(woord: int) -> bool:
        gehoord.append(woord)
        return True

    antwoord = teller.volg(20, meld, 3)

    assert (antwoord, gehoord) == (3, [1, 2, 3])


def test_volg_stops_the_child_and_still_gets_what_it_has(teller: Deelproces[..., int]) -> None:
    antwoord = teller.volg(20, lambda woord: woord < 3, 500)

    assert -500 < antwoord < 0
    assert teller.volg(20, lambda _: True, 2) == 2


def test_volg_gives_up_after_its_time(teller: Deelproces[..., int]) -> None:
    teller.volg(20, lambda _: True, 1)

    with pytest.raises(DeelprocesFout, match="te lang"):
        teller.volg(0.2, lambda _: True, 500)
