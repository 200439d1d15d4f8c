"""The desk in a real browser: axe on every page and state, by keyboard alone, without JavaScript, and large."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import maak
from tests.browser import Proef, bezwaren_van, log_in, maak_beeld

BUREAU = "/secretariaat"
PAGINAS = (
    "", "?soort=mail", "/aanmeldingen", "/aanmeldingen?stand=te_beoordelen", "/aanmelding/1", "/aanmeldingen/nieuw",
    "/aanmeldingen/nieuw?mail=18", "/mail/1", "/mail/17", "/notities", "/post", "/post?kant=uit", "/uit/1", "/proef",
    "/overzicht", "/instellingen", "/instellingen/ronde/1", "/instellingen/teksten",
    "/instellingen/teksten/uitnodiging",
    "/instellingen/gebruikers", "/instellingen/termijnen",
    "/instellingen/organisaties", "/instellingen/nieuwsbrief",
)  # fmt: skip


@pytest.mark.parametrize("breedte", [1100, 360])
def test_elke_pagina_van_het_bureau_is_toegankelijk_en_past(pagina: Page, proef: Proef, breedte: int) -> None:
    pagina.set_viewport_size({"width": breedte, "height": 900})
    log_in(pagina, proef)

    bezwaren = {}
    for pad in PAGINAS:
        antwoord = pagina.goto(proef.url + BUREAU + pad)
        assert antwoord is not None
        maak_beeld(pagina, BUREAU + pad.replace("?", "-"), breedte)
        bezwaren[pad] = (antwoord.status, bezwaren_van(pagina))

    assert bezwaren == {pad: (200, []) for pad in PAGINAS}


def test_op_papier_staat_wat_te_lezen_is_en_geen_knop(pagina: Page, proef: Proef) -> None:
    log_in(pagina, proef)
    pagina.goto(f"{proef.url}{BUREAU}/aanmeldingen")

    pagina.emulate_media(media="print")

    expect(pagina.get_by_role("table")).to_be_visible()
    zichtbaar = pagina.locator("button:visible, nav:visible, a.nl-button:visible")
    assert zichtbaar.all_inner_texts() == []


def test_wat_op_een_mens_wacht_gaat_met_een_toets(pagina: Page, proef: Proef) -> None:
    log_in(pagina, proef)
    _zet_klaar(pagina, proef, "toets")
    pagina.goto(f"{proef.url}{BUREAU}/post?stand=te_beoordelen")

    pagina.keyboard.press("j")
    expect(pagina.locator("tbody tr").first.get_by_role("link")).to_be_focused()
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Meedoen toets")).to_be_visible()
    pagina.keyboard.press("?")
    expect(pagina.get_by_text("terzijde leggen")).to_be_visible()
    _keur(pagina, "mail-met-uitleg")
    pagina.keyboard.press("x")

    expect(pagina.get_by_role("status")).to_contain_text(re.compile("[Tt]erzijde gelegd"))


def test_een_toets_doet_niets_tijdens_het_typen_of_als_hij_uit_staat(pagina: Page, proef: Proef) -> None:
    log_in(pagina, proef)
    _zet_klaar(pagina, proef, "typen")
    pagina.goto(f"{proef.url}{BUREAU}/post?stand=te_beoordelen")
    zoek = pagina.get_by_label("Zoek op adres of onderwerp")

    zoek.press_sequentially("ajx?")
    pagina.get_by_text("Sneltoetsen", exact=True).click()
    pagina.get_by_role("button", name="Zet de sneltoetsen uit").click()
    pagina.keyboard.press("j")

    expect(zoek).to_have_value("ajx?")
    expect(pagina.get_by_role("button", name="Zet de sneltoetsen aan")).to_be_focused()


def test_woorden_en_velden_wijzen_naar_elkaar(pagina: Page, proef: Proef) -> None:
    log_in(pagina, proef)
    pagina.goto(f"{proef.url}{BUREAU}/mail/1")
    woord, veld = pagina.locator("#w-1-naam"), pagina.locator("#v-1-naam")

    woord.focus()

    expect(veld).to_have_class(re.compile("samen"))
    pagina.keyboard.press("Enter")
    assert pagina.url.endswith("#v-1-naam")


def test_alles_gaat_zonder_javascript(browser: Browser, proef: Proef) -> None:
    context = browser.new_context(
        java_script_enabled=False, locale="nl-NL", viewport={"width": 1100, "height": 900}
    )
    pagina = context.new_page()
    log_in(pagina, proef)
    _zet_klaar(pagina, proef, "zonder script")

    pagina.goto(f"{proef.url}{BUREAU}/post?stand=te_beoordelen")
    pagina.get_by_role("link", name="Meedoen zonder script").click()
    pagina.get_by_role("button", name=re.compile("Leg terzijde")).click()
    expect(pagina.get_by_role("status")).to_contain_text(re.compile("[Tt]erzijde gelegd"))
    pagina.goto(f"{proef.url}{BUREAU}/aanmeldingen")
    pagina.get_by_label("Zoek op naam, adres of organisatie").fill("aalbers")
    pagina.get_by_role("button", name="Zoek").click()
    expect(pagina.get_by_role("link", name="Noor Aalbers")).to_be_visible()
    pagina.goto(f"{proef.url}{BUREAU}/overzicht")
    with pagina.expect_download() as bestand:
        pagina.get_by_role("button", name="Download").click()
    assert bestand.value.suggested_filename.endswith(".xlsx")
    context.close()


def test_een_mailbestand_wordt_ingelezen(pagina: Page, proef: Proef) -> None:
    log_in(pagina, proef)

    _zet_klaar(pagina, proef, "bestand")

    _keur(pagina, "post-ingelezen")


def test_een_fout_in_een_formulier_staat_bij_het_veld(pagina: Page, proef: Proef) -> None:
    log_in(pagina, proef)
    pagina.goto(f"{proef.url}{BUREAU}/aanmeldingen/nieuw")
    pagina.get_by_label("Naam", exact=True).fill("Tess Wiersma")

    pagina.get_by_role("button", name="Meld aan").click()

    expect(pagina.get_by_role("alert")).to_be_focused()
    expect(pagina.get_by_label("Naam", exact=True)).to_have_value("Tess Wiersma")
    _keur(pagina, "aanmelding-fout")
    pagina.goto(f"{proef.url}{BUREAU}/instellingen/teksten/uitnodiging")
    pagina.get_by_label("Tekst", exact=True).fill("Kom maar.")
    pagina.get_by_role("button", name="Toon het voorbeeld").click()
    expect(pagina.get_by_role("alert")).to_be_visible()
    _keur(pagina, "tekst-fout")


def test_vierhonderd_procent_verliest_niets(browser: Browser, proef: Proef) -> None:
    """A window of 1280 px at 400 % is one of 320 CSS px (WCAG 1.4.10)."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 320, "height": 256})
    pagina = context.new_page()
    log_in(pagina, proef)

    te_breed = []
    for pad in PAGINAS:
        pagina.goto(proef.url + BUREAU + pad)
        if pagina.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            te_breed.append(pad)

    context.close()
    assert te_breed == []


def _zet_klaar(pagina: Page, proef: Proef, naam: str) -> None:
    """Take in a mail that lacks nearly everything, and wait until the tick has read it."""
    raw = maak.bericht(
        "Hoi, ik wil graag meedoen met de intervisie!\n\nKim\n", van=f"kim.{naam.replace(' ', '.')}@post.example",
        onderwerp=f"Meedoen {naam}", message_id=f"<{naam.replace(' ', '-')}@post.example>",
    )  # fmt: skip
    pagina.goto(f"{proef.url}{BUREAU}/post")
    bestand = {"name": "mail.eml", "mimeType": "message/rfc822", "buffer": raw}
    pagina.get_by_label("Mail inlezen uit bestanden").set_input_files(bestand)  # type: ignore[arg-type]  # a FilePayload
    pagina.get_by_role("button", name="Lees in").click()
    expect(pagina.get_by_role("status")).to_contain_text("De bestanden zijn binnen")
    for _ in range(60):
        pagina.goto(f"{proef.url}{BUREAU}/post?stand=te_beoordelen")
        if pagina.get_by_role("link", name=f"Meedoen {naam}").count():
            return
        pagina.wait_for_timeout(500)
    raise AssertionError("de mail werd niet gelezen")


def _keur(pagina: Page, naam: str) -> None:
    """The page as it stands now is accessible and fits, wide and narrow."""
    bezwaren = []
    for breedte in (360, 1100):
        pagina.set_viewport_size({"width": breedte, "height": 900})
        maak_beeld(pagina, f"bureau-{naam}", breedte)
        bezwaren += bezwaren_van(pagina)
    assert bezwaren == []
