"""The pages in a real browser: the whole way of a participant and of the secretariat, and axe on every page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Proef, bezwaren_van, log_in, maak_beeld

PAGINAS = (
    "/", "/aanmelden", "/aanmelden/bedankt", "/privacy", "/toegankelijkheid", "/gestopt",
    "/inloggen", "/bestaat-niet", "/demo/postvak", "/secretariaat",
    "/secretariaat/aanmeldingen", "/secretariaat/aanmelding/1", "/secretariaat/mail/1", "/secretariaat/groepen",
    "/secretariaat/agenda", "/secretariaat/notities", "/secretariaat/post",
)  # fmt: skip


@pytest.mark.parametrize("breedte", [1100, 360])
def test_elke_pagina_is_toegankelijk_en_past(pagina: Page, proef: Proef, breedte: int) -> None:
    pagina.set_viewport_size({"width": breedte, "height": 900})
    log_in(pagina, proef)

    bezwaren = {}
    for pad in PAGINAS:
        pagina.goto(proef.url + pad)
        maak_beeld(pagina, pad, breedte)
        bezwaren[pad] = bezwaren_van(pagina)

    assert bezwaren == {pad: [] for pad in PAGINAS}


def test_aanmelden_met_fouten_houdt_wat_getypt_is(pagina: Page, proef: Proef) -> None:
    pagina.goto(f"{proef.url}/aanmelden")
    pagina.get_by_label("Naam", exact=True).fill("Tess Wiersma")
    pagina.get_by_label("E-mailadres").fill("geen adres")
    pagina.get_by_label("dinsdagochtend").check()

    pagina.get_by_role("button", name="Meld mij aan").click()

    expect(pagina.get_by_role("alert")).to_contain_text("geldig mailadres")
    expect(pagina.get_by_label("Naam", exact=True)).to_have_value("Tess Wiersma")
    expect(pagina.get_by_label("dinsdagochtend")).to_be_checked()


def test_de_hele_weg_van_formulier_tot_uitnodiging(pagina: Page, proef: Proef) -> None:
    _meld_aan(pagina, proef)
    _bevestig(pagina, proef)
    log_in(pagina, proef)

    pagina.goto(f"{proef.url}/secretariaat/groepen")
    pagina.get_by_role("button", name="Maak een nieuw voorstel").click()
    expect(pagina.get_by_role("heading", name="Het programma zoekt")).to_be_visible()
    _keur(pagina, "/secretariaat/groepen-zoekt")
    pagina.get_by_role("button", name="Ga verder met voorstel").first.click(timeout=60_000)
    _keur(pagina, "/secretariaat/groepen-bord")
    pagina.get_by_role("link", name="Bekijk en keur goed").click()
    _keur(pagina, "/secretariaat/groepen-keur-goed")
    pagina.get_by_role("button", name=re.compile("Keur goed")).click()
    expect(pagina.get_by_text("De deelnemers krijgen daarover een mail.")).to_be_visible()
    pagina.goto(f"{proef.url}/secretariaat/agenda")
    pagina.get_by_role("button", name="Kies data voor alle groepen").click()
    pagina.get_by_role("button", name=re.compile("Nodig iedereen uit")).click()
    maak_beeld(pagina, "/secretariaat/agenda-gevuld", 1100)

    uitnodiging = _mail_van_soort(pagina, proef, "uitnodiging")
    expect(uitnodiging.get_by_role("main")).to_contain_text("Wij nodigen u uit")
    uitnodiging.get_by_role("link", name="/l/").click()
    pagina.get_by_role("button", name="Ja, ik kom").first.click()
    expect(pagina.get_by_role("status")).to_contain_text("Uw antwoord is genoteerd")
    _keur(pagina, "/mijn")
    pagina.goto(f"{proef.url}/mijn/stop")
    _keur(pagina, "/mijn/stop")


def _keur(pagina: Page, naam: str) -> None:
    """The page as it stands now is accessible and fits, wide and narrow."""
    bezwaren = []
    for breedte in (1100, 360):
        pagina.set_viewport_size({"width": breedte, "height": 900})
        maak_beeld(pagina, naam, breedte)
        bezwaren += bezwaren_van(pagina)
    assert bezwaren == []


def _meld_aan(pagina: Page, proef: Proef) -> None:
    pagina.goto(f"{proef.url}/aanmelden")
    pagina.get_by_label("Naam", exact=True).fill("Tess Wiersma")
    pagina.get_by_label("E-mailadres").fill("t.wiersma@rhenen.example")
    pagina.get_by_role("combobox", name="Organisatie").fill("Rhenen")
    pagina.get_by_label(re.compile("^OOV")).check()
    pagina.get_by_label("dinsdagochtend").check()
    pagina.get_by_label("donderdagmiddag").check()
    pagina.get_by_role("button", name="Meld mij aan").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Kijk nu in uw mail")


def _bevestig(pagina: Page, proef: Proef) -> None:
    mail = _mail_van_soort(pagina, proef, "aanmelding-bevestigen", "t.wiersma@rhenen.example")
    expect(mail.get_by_role("main")).to_contain_text("dinsdagochtend, donderdagmiddag")
    mail.get_by_role("link", name="/l/").click()
    _keur(pagina, "/mijn-bevestig")
    assert "/l/" not in pagina.url
    pagina.get_by_role("button", name="Dit klopt, ik doe mee").click()
    expect(pagina.get_by_role("status")).to_contain_text("Uw aanmelding staat vast")


def _mail_van_soort(pagina: Page, proef: Proef, soort: str, aan: str = "") -> Page:
    """Wait until the ticks sent such a mail, and open it in the built-in mailbox."""
    for _ in range(40):
        pagina.goto(f"{proef.url}/demo/postvak")
        rij = pagina.get_by_role("row").filter(has=pagina.get_by_role("cell", name=soort, exact=True))
        rij = rij.filter(has_text=aan) if aan else rij
        if rij.count():
            rij.first.get_by_role("link").click()
            return pagina
        pagina.wait_for_timeout(500)
    raise AssertionError(f"er kwam geen mail van soort {soort}")
