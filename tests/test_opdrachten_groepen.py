"""The command that forms groepen, in a process of its own: a bar on a terminal, and an answer when it is stopped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from intervisie.__main__ import run
from intervisie.opdrachten import ronde
from intervisie.verdeler import lees_instantie, overtredingen

INSTANTIE = Path(__file__).parent / "instanties" / "vierentwintig.json"
OPDRACHT = [sys.executable, "-m", "intervisie", "groepen", "vorm", "--invoer", str(INSTANTIE), "--json"]


def lees_alles(eind: int) -> str:
    """What was written to the other end of a terminal, until that is closed."""
    stukken = []
    while True:
        try:
            stuk = os.read(eind, 4096)
        except OSError:  # how Linux says that the other end is gone
            break
        if not stuk:
            break
        stukken.append(stuk)
    return b"".join(stukken).decode()


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo terminal exists on Unix only")
def test_groepen_vorm_shows_a_bar_on_a_terminal_and_leaves_the_json_clean() -> None:
    import pty

    hier, daar = pty.openpty()
    proces = subprocess.Popen([*OPDRACHT, "--tijd", "2"], stderr=daar, stdout=subprocess.PIPE)
    os.close(daar)

    gezien = lees_alles(hier)

    os.close(hier)
    uit, _ = proces.communicate(timeout=30)
    assert "van 24 geplaatst, score" in gezien
    assert len(json.loads(uit)["groepen"]) > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C of another process exists on Unix only")
def test_groepen_vorm_gives_the_best_so_far_on_ctrl_c(tmp_path: Path) -> None:
    import pty

    gegevens = json.loads(INSTANTIE.read_text(encoding="utf-8"))
    gegevens["deelnemers"] = [
        {**persoon, "id": f"{persoon['id']}-{n}"} for n in range(20) for persoon in gegevens["deelnemers"]
    ]
    gegevens |= {"niet_samen": [], "wel_samen": [], "eerder_samen": []}
    bestand = tmp_path / "groot.json"
    bestand.write_text(json.dumps(gegevens), encoding="utf-8")
    hier, daar = pty.openpty()
    opdracht = [str(bestand) if deel == str(INSTANTIE) else deel for deel in OPDRACHT]
    proces = subprocess.Popen([*opdracht, "--tijd", "600"], stderr=daar, stdout=subprocess.PIPE)
    os.close(daar)

    gezien = b""
    while b"geplaatst" not in gezien:
        gezien += os.read(hier, 4096)
    proces.send_signal(signal.SIGINT)

    uit, _ = proces.communicate(timeout=60)
    os.close(hier)
    assert proces.returncode == 0
    assert overtredingen(lees_instantie(gegevens), json.loads(uit)["groepen"]) == []


def test_groepen_vorm_takes_a_slow_start_off_the_time_to_search(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["groepen", "vorm", "--invoer", str(INSTANTIE), "--tijd", "600", "--json"], start=10_000)

    assert (code, json.loads(capsys.readouterr().out)["seconden"] < 5) == (0, True)


def test_run_says_that_it_was_stopped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def onderbroken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ronde, "lees_json", onderbroken)

    code = run(["groepen", "vorm", "--invoer", str(INSTANTIE)])

    assert (code, capsys.readouterr()) == (1, ("", "Gestopt.\n"))
