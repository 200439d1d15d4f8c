"""Take the pictures of the handleiding anew, in a proefomgeving with invented people: `make handleiding`."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser import VLAGGEN, Proef, log_in, proefomgeving

DOEL = Path(__file__).parent.parent / "docs" / "handleiding" / "beeld"


def main() -> None:
    """Walk the pages as the handleiding does and keep a picture of each."""
    DOEL.mkdir(parents=True, exist_ok=True)
    pad = shutil.which("chromium") or shutil.which("google-chrome")
    with proefomgeving() as proef, sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=pad, args=list(VLAGGEN))
        pagina = browser.new_context(viewport={"width": 1000, "height": 800}, locale="nl-NL").new_page()
        pagina.set_default_timeout(60_000)
        for stap in STAPPEN:
            stap(pagina, proef)
        browser.close()


def _bewaar(pagina: Page, naam: str) -> None:
    pagina.screenshot(path=str(DOEL / f"{naam}.png"), full_page=True)


def meld_aan(pagina: Page, proef: Proef) -> None:
    """The form, filled in."""
    pagina.goto(f"{proef.url}/aanmelden")
    pagina.get_by_label("Naam", exact=True).fill("Tess Wiersma")
    pagina.get_by_label("E-mailadres").fill("t.wiersma@rhenen.example")
    pagina.get_by_role("combobox", name="Organisatie").fill("Rhenen")
    pagina.get_by_label(re.compile("^OOV")).check()
    pagina.get_by_label("dinsdagochtend").check()
    pagina.get_by_label("donderdagmiddag").check()
    _bewaar(pagina, "aanmelden")
    pagina.get_by_role("button", name="Meld mij aan").click()


def bevestig(pagina: Page, proef: Proef) -> None:
    """The page behind the link in the mail."""
    _open_link(pagina, proef, "aanmelding-bevestigen")
    _bewaar(pagina, "mijn-bevestig")
    pagina.get_by_role("button", name="Dit klopt, ik doe mee").click()


def kijk_vandaag(pagina: Page, proef: Proef) -> None:
    """The desk as a secretary finds it, and one aanmelding beside its mail."""
    log_in(pagina, proef)
    _bewaar(pagina, "vandaag")
    pagina.goto(f"{proef.url}/secretariaat/aanmelding/1")
    _bewaar(pagina, "aanmelding")


def vorm_groepen(pagina: Page, proef: Proef) -> None:
    """From search to approved groepen."""
    pagina.goto(f"{proef.url}/secretariaat/groepen")
    pagina.get_by_role("button", name="Maak een nieuw voorstel").click()
    keus = pagina.get_by_role("button", name="Ga verder met voorstel").first
    keus.wait_for()
    _bewaar(pagina, "groepen-keus")
    keus.click()
    pagina.get_by_role("link", name="Bekijk en keur goed").wait_for()
    _bewaar(pagina, "groepen-bord")
    pagina.get_by_role("link", name="Bekijk en keur goed").click()
    pagina.get_by_role("button", name=re.compile("Keur goed")).click()


def plan(pagina: Page, proef: Proef) -> None:
    """Dates and invitations."""
    pagina.goto(f"{proef.url}/secretariaat/agenda")
    pagina.get_by_role("button", name="Kies data voor alle groepen").click()
    pagina.get_by_role("button", name=re.compile("Nodig iedereen uit")).click()
    _bewaar(pagina, "agenda")


def antwoord(pagina: Page, proef: Proef) -> None:
    """Mijn intervisie with its dates."""
    _open_link(pagina, proef, "uitnodiging")
    pagina.get_by_role("button", name="Ja, ik kom").first.click()
    _bewaar(pagina, "mijn")


STAPPEN: tuple[Callable[[Page, Proef], None], ...] = (
    meld_aan,
    bevestig,
    kijk_vandaag,
    vorm_groepen,
    plan,
    antwoord,
)


def _open_link(pagina: Page, proef: Proef, soort: str) -> None:
    """Follow the personal link of the newest mail of this kind in the built-in mailbox."""
    for _ in range(60):
        pagina.goto(f"{proef.url}/demo/postvak")
        rij = pagina.get_by_role("row").filter(has=pagina.get_by_role("cell", name=soort, exact=True))
        if rij.count():
            rij.first.get_by_role("link").click()
            pagina.get_by_role("link", name="/l/").click()
            return
        pagina.wait_for_timeout(500)
    raise AssertionError(f"there came no mail of soort {soort}")


if __name__ == "__main__":
    main()
