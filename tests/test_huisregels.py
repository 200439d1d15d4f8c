"""The rules of the house that no tool checks: size, docstrings, who commits, no hosts and no machine paths."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.servers import ontbreekt

WORTEL = Path(__file__).parent.parent
CODE = sorted((WORTEL / "intervisie").rglob("*.py"))
ALLES = sorted({*CODE, *(WORTEL / "tests").rglob("*.py"), *(WORTEL / "benchmarks").rglob("*.py")})
MAX_FILE, MAX_FUNCTIE = 600, 50
KORT = 9  # a rule of fewer lines says in its name and body what it asks
# a compiled kernel is one loop over flat arrays: cutting it up costs speed and clarity
MAX_KERN = 200
KERNEN = {
    f"verdeler/{naam}"
    for naam in ("dek.py:dek", "prijs.py:prijs", "prijs.py:zoek_boom", "zoek.py:koel_stappen")
}
# built from pieces, so that this file does not name them
HOSTS = (
    "py" + "pi.org",
    "python" + "hosted",
    "registry.npm" + "js",
    "deb." + "debian",
    "/wor" + "k/",
    "/tm" + "p/",
)


def _naam(pad: Path) -> str:
    return pad.relative_to(WORTEL).as_posix()


def _functies(pad: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    boom = ast.parse(pad.read_text("utf-8"))
    return (k for k in ast.walk(boom) if isinstance(k, ast.FunctionDef | ast.AsyncFunctionDef))


def test_geen_bestand_is_langer_dan_zeshonderd_regels() -> None:
    regels = {_naam(p): len(p.read_text("utf-8").splitlines()) for p in ALLES}
    te_lang = {naam: n for naam, n in regels.items() if n > MAX_FILE}

    assert te_lang == {}


def _grens(pad: Path, functie: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return MAX_KERN if f"{_naam(pad)}:{functie.name}".removeprefix("intervisie/") in KERNEN else MAX_FUNCTIE


def test_geen_functie_is_langer_dan_vijftig_regels() -> None:
    te_lang = {
        f"{_naam(pad)}:{functie.name}": lengte
        for pad in ALLES
        if "migrations/versions" not in _naam(pad)  # written by alembic
        for functie in _functies(pad)
        if (lengte := (functie.end_lineno or 0) - functie.lineno + 1) > _grens(pad, functie)
    }

    assert te_lang == {}


def test_elk_bestand_zegt_waar_het_voor_is() -> None:
    zonder = [
        _naam(p)
        for p in ALLES
        if p.read_text("utf-8").strip() and not ast.get_docstring(ast.parse(p.read_text("utf-8")))
    ]

    assert zonder == []


def test_elke_openbare_functie_heeft_een_docstring() -> None:
    zonder = [
        f"{_naam(pad)}:{knoop.name}"
        for pad in CODE
        for knoop in ast.parse(pad.read_text("utf-8")).body
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not knoop.name.startswith("_")
        and not ast.get_docstring(knoop)
        and (knoop.end_lineno or 0) - knoop.lineno >= KORT
    ]

    assert zonder == []


def test_alleen_db_legt_vast() -> None:
    schuldig = [
        _naam(p) for p in CODE if p.name != "db.py" and re.search(r"\.commit\(\)", p.read_text("utf-8"))
    ]

    assert schuldig == []


def test_geen_host_en_geen_pad_van_een_machine() -> None:
    bestanden = subprocess.run(
        ["git", "ls-files", "-z"], cwd=WORTEL, capture_output=True, check=False
    ).stdout.decode().split("\0")  # fmt: skip
    if bestanden == [""]:
        ontbreekt("Dit is geen kopie met git.")
    schuldig = {
        naam: host
        for naam in bestanden
        if naam
        and (WORTEL / naam).is_file()
        and (WORTEL / naam).suffix in {".py", ".md", ".txt", ".toml", ".yml", "", ".html"}
        for host in HOSTS
        if host in (WORTEL / naam).read_text("utf-8", "ignore")
    }

    assert schuldig == {}


def test_starten_laadt_geen_zware_bibliotheken() -> None:
    zwaar = "('ortools', 'numba', 'pandas', 'holidays')"
    vraag = (
        f"import sys, intervisie.web, intervisie.__main__; print([m for m in {zwaar} if m in sys.modules])"
    )

    geladen = subprocess.run(
        [sys.executable, "-c", vraag], capture_output=True, text=True, check=True, cwd=WORTEL
    )

    assert geladen.stdout.strip() == "[]"
