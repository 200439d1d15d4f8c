"""A real Chromium for the page tests, and a running proefomgeving to point it at. Loopback only."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.servers import ontbreekt, vrije_poorten

VLAGGEN = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@dataclass(frozen=True, slots=True)
class Proef:
    """A running proefomgeving: its address, how to sign in, and the cookies of who did."""

    url: str
    naam: str
    wachtwoord: str
    koekjes: list[Any] = field(default_factory=list)


@pytest.fixture(scope="module")  # playwright keeps an event loop in this thread as long as it lives
def browser() -> Iterator[Browser]:
    """Headless Chromium of this machine."""
    pad = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if pad is None:
        ontbreekt("Chromium is niet geïnstalleerd.")
    with sync_playwright() as speler:
        chromium = speler.chromium.launch(executable_path=pad, args=list(VLAGGEN))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def proef() -> Iterator[Proef]:
    """One proefomgeving for all page tests."""
    with proefomgeving() as gestart:
        yield gestart


@contextmanager
def proefomgeving() -> Iterator[Proef]:
    """`intervisie demo` in a process of its own, ready to use; once stopped, nothing of it is left."""
    (poort,) = vrije_poorten(1)
    with tempfile.TemporaryDirectory() as map_:
        proces = subprocess.Popen(
            [sys.executable, "-m", "intervisie", "demo", "--poort", str(poort)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1,
            env={**os.environ, "TMPDIR": map_},
        )  # fmt: skip
        try:
            yield _wacht_op(proces, f"http://127.0.0.1:{poort}")
        finally:
            proces.terminate()
            assert proces.wait(20) == 0
            assert proces.stdout is not None
            proces.stdout.close()
        assert not list(Path(map_).iterdir())


def _wacht_op(proces: subprocess.Popen[str], url: str) -> Proef:
    wachtwoord = ""
    assert proces.stdout is not None
    for regel in proces.stdout:
        if gevonden := re.search(r"wachtwoord\s+(\S+)", regel):
            wachtwoord = gevonden[1]
        if "Ctrl-C" in regel:
            break
    assert wachtwoord, "de proefomgeving startte niet"
    einde = time.monotonic() + 20
    while time.monotonic() < einde:
        try:
            urlopen(f"{url}/gereed", timeout=2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return Proef(url, "secretariaat", wachtwoord)
    raise AssertionError("de proefomgeving antwoordt niet")


def log_in(pagina: Page, proef: Proef) -> None:
    """Sign in as the secretariat; again with the session of the last time, for signing in is limited."""
    if proef.koekjes:
        pagina.context.add_cookies([*proef.koekjes])
        pagina.goto(f"{proef.url}/secretariaat")
        if pagina.url.endswith("/secretariaat"):
            return
    pagina.goto(f"{proef.url}/inloggen")
    pagina.get_by_label("Naam", exact=True).fill(proef.naam)
    pagina.get_by_label("Wachtwoord").fill(proef.wachtwoord)
    pagina.get_by_role("button", name="Inloggen").click()
    pagina.wait_for_url("**/secretariaat")
    proef.koekjes[:] = [
        {"name": koekje["name"], "value": koekje["value"], "url": proef.url}
        for koekje in pagina.context.cookies()
    ]


@pytest.fixture
def pagina(browser: Browser, proef: Proef) -> Iterator[Page]:
    """A fresh page at 1100 px; a breach of the content policy fails the test."""
    context = browser.new_context(viewport={"width": 1100, "height": 900}, locale="nl-NL")
    context.set_default_timeout(40_000)  # forming groepen takes its time on a busy machine
    expect.set_options(timeout=40_000)
    bladzij = context.new_page()
    fouten: list[str] = []
    bladzij.on("console", lambda m: fouten.append(m.text) if "Content Security Policy" in m.text else None)
    yield bladzij
    context.close()
    assert fouten == []


@pytest.fixture
def kaal(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no JavaScript."""
    context = browser.new_context(
        viewport={"width": 1100, "height": 900}, locale="nl-NL", java_script_enabled=False
    )
    context.set_default_timeout(40_000)
    yield context.new_page()
    context.close()


def bezwaren_van(pagina: Page) -> list[tuple[str, list[str]]]:
    """What axe finds wrong on the page as it stands, and whether it is wider than its window."""
    uitslag = Axe().run(pagina, options=AXE).response["violations"]
    te_breed = pagina.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    bezwaren = [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in uitslag]
    return bezwaren + ([("te breed", [])] if te_breed else [])


def maak_beeld(pagina: Page, pad: str, breedte: int) -> None:
    """Keep a picture where BEELDEN names a folder: for the handleiding, and to look at."""
    folder = os.environ.get("BEELDEN")
    if folder:
        naam = pad.strip("/").replace("/", "-") or "begin"
        pagina.screenshot(path=str(Path(folder) / f"{naam}-{breedte}.png"), full_page=True)
