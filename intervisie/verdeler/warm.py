"""Compile the search once, so that nobody waits for it later: `python -m intervisie.verdeler.warm`.

A stamp says that the compiled code on disk belongs to these sources, this numba and this processor. Without the stamp
`verdeel` starts this module in a process of its own and meanwhile works without compiled code.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import py_compile
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

BRONNEN = ("cijfers.py", "dek.py", "ondergrens.py", "prijs.py", "zoek.py")
HIER = Path(__file__).parent
_lopend: list[subprocess.Popen[bytes]] = []  # kept, for a process that nobody holds is reported as forgotten


def stempel() -> Path:
    """Where the stamp of the compiled code stands or would stand; settles where numba keeps its files."""
    kenmerk = hashlib.sha256(metadata.version("numba").encode() + _processor())
    for naam in BRONNEN:
        stat = (HIER / naam).stat()
        kenmerk.update(f"{naam} {stat.st_mtime} {stat.st_size}".encode())
    return _map() / f"verdeler-{kenmerk.hexdigest()[:16]}.warm"


def start_opwarmen() -> None:
    """Compile in a process of its own, which outlives this one so that the next search finds it ready."""
    _lopend.append(
        subprocess.Popen(
            [sys.executable, "-m", "intervisie.verdeler.warm"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            cwd=HIER.parent.parent,
        )
    )


def _map() -> Path:
    """The first place we may write to: what the beheerder chose, the sources, the home, temporary files."""
    gekozen = os.environ.get("NUMBA_CACHE_DIR")
    eigen = [Path(gekozen)] if gekozen else [HIER / "__pycache__", Path.home() / ".cache" / "intervisie"]
    plaatsen = [*eigen, Path(tempfile.gettempdir()) / f"intervisie-{os.getuid()}"]
    for plaats in plaatsen:
        try:
            plaats.mkdir(parents=True, exist_ok=True, mode=0o700)
            tempfile.TemporaryFile(dir=plaats).close()
        except OSError:
            continue
        if plaats != HIER / "__pycache__":
            os.environ["NUMBA_CACHE_DIR"] = str(plaats)
        return plaats
    raise OSError("Er is geen map waarin het programma mag schrijven.")


def _processor() -> bytes:
    """What distinguishes this processor from another; compiled code fits one kind."""
    try:
        regels = Path("/proc/cpuinfo").read_bytes().splitlines()
    except OSError:
        return sys.platform.encode()
    return b"".join(r for r in dict.fromkeys(regels) if r.startswith((b"model name", b"flags", b"Features")))


def main() -> None:
    """Run every compiled function once on a small pool and leave the stamp; nothing when another process is at it."""
    merk = stempel()
    with merk.with_suffix(".slot").open("w") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return
        if not merk.exists():
            _oefen()
            _bewaar_bytecode()
            merk.touch()


def _bewaar_bytecode() -> None:
    """Keep the bytecode of every module that the search loads; without it each start takes a second longer.

    Installers and settings differ in whether they do so by themselves.
    """
    for module in list(sys.modules.values()):
        bron = getattr(module, "__file__", None) or ""
        if bron.endswith(".py"):
            with contextlib.suppress(OSError, py_compile.PyCompileError):
                py_compile.compile(bron, doraise=True)


def _oefen() -> None:
    from intervisie.verdeler import instantie, plan, stand
    from intervisie.verdeler.model import Model

    for doel in ("spreiding", "nabij"):
        gegevens = {
            "deelnemers": [
                {
                    "id": f"d{i}",
                    "discipline": "OOV" if i % 2 else "HRM",
                    "organisatie": f"o{i}",
                    "regio": f"r{i % 3}",
                    "beschikbaar": list(instantie.DAGDELEN[i % 4 : i % 4 + 6]),
                    "vorm": "beide",
                    "ervaring_jaren": i % 13,
                }
                for i in range(48)
            ],
            "groepsgrootte": {"min": 5, "max": 8},
            "regio_doel": doel,
        }
        model = Model(instantie.lees_instantie(json.loads(json.dumps(gegevens))))
        plan.oefen(model, stand.Zoektocht(model, float("inf"), 0.0, None))


if __name__ == "__main__":
    main()
