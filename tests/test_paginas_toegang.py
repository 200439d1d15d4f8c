"""Pages for everybody: by keyboard alone, without JavaScript, on a small or enlarged screen, and light to load."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser import Proef, log_in

MAX_BYTES = 60_000
MAX_VERZOEKEN = 12


@pytest.fixture
def pagina(browser: Browser) -> Iterator[Page]:
    """A page at 1100 px."""
    context = browser.new_context(viewport={"width": 1100, "height": 900}, locale="nl-NL")
    context.set_default_timeout(40_000)
    yield context.new_page()
    context.close()


def test_the_first_page_is_light(pagina: Page, proef: Proef) -> None:
    """What a first visit to the form costs, counted as a server sends it: static files compressed, pages not."""
    bytes_, verzoeken = 0, 0
    antwoorden: list[Response] = []
    pagina.on("response", lambda antwoord: antwoorden.append(antwoord))

    pagina.goto(f"{proef.url}/aanmelden", wait_until="networkidle")

    for antwoord in antwoorden:
        inhoud = antwoord.body()
        gecomprimeerd = antwoord.headers.get("content-encoding") == "gzip"
        bytes_ += len(gzip.compress(inhoud)) if gecomprimeerd else len(inhoud)
        verzoeken += 1
    assert verzoeken <= MAX_VERZOEKEN
    assert bytes_ <= MAX_BYTES


def test_signing_up_by_keyboard_alone(pagina: Page, proef: Proef) -> None:
    pagina.goto(f"{proef.url}/aanmelden")
    toets = pagina.keyboard

    toets.press("Tab")
    expect(pagina.get_by_role("link", name="Ga naar de inhoud")).to_be_focused()
    toets.press("Enter")
    _tab_naar(pagina, "naam")
    toets.type("Ilse Hendriks")
    _tab_naar(pagina, "email")
    toets.type("i.hendriks@soest.example")
    _tab_naar(pagina, "organisatie")
    toets.type("Soest")
    _tab_naar(pagina, "discipline-1")
    toets.press("Space")
    pagina.get_by_role("button", name="Meld mij aan").focus()
    toets.press("Enter")

    expect(pagina.get_by_role("heading", level=1)).to_have_text("Kijk nu in uw mail")


def test_a_mistake_brings_the_keyboard_to_the_summary(pagina: Page, proef: Proef) -> None:
    pagina.goto(f"{proef.url}/aanmelden")

    pagina.get_by_role("button", name="Meld mij aan").press("Enter")
    expect(pagina.get_by_role("alert")).to_be_focused()
    pagina.get_by_role("alert").get_by_role("link").first.press("Enter")

    expect(pagina.locator("#naam")).to_be_focused()


def test_signing_up_without_javascript(kaal: Page, proef: Proef) -> None:
    kaal.goto(f"{proef.url}/aanmelden")
    kaal.get_by_label("Naam", exact=True).fill("Ben Kramer")
    kaal.get_by_label("E-mailadres").fill("b.kramer@bunnik.example")
    kaal.get_by_role("combobox", name="Organisatie").fill("Bunnik")
    kaal.get_by_label(re.compile("^HRM")).check()

    kaal.get_by_role("button", name="Meld mij aan").click()

    expect(kaal.get_by_role("heading", level=1)).to_have_text("Kijk nu in uw mail")


def test_nothing_is_lost_at_four_hundred_percent(browser: Browser, proef: Proef) -> None:
    """A screen of 1280 px at 400 % is 320 px wide (WCAG 1.4.10)."""
    context = browser.new_context(viewport={"width": 320, "height": 256}, locale="nl-NL")
    klein = context.new_page()
    log_in(klein, proef)
    te_breed = []

    for pad in (
        "/",
        "/aanmelden",
        "/privacy",
        "/secretariaat",
        "/secretariaat/groepen",
        "/secretariaat/agenda",
    ):
        klein.goto(proef.url + pad)
        breder = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        te_breed += [pad] if klein.evaluate(breder) else []

    context.close()
    assert te_breed == []


def _tab_naar(pagina: Page, id_: str) -> None:
    """Press Tab until this field has the focus."""
    for _ in range(40):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("document.activeElement.id") == id_:
            return
    raise AssertionError(f"met Tab kom je niet bij {id_}")
