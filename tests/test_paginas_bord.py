"""The board of groepen in a real browser: a card dragged to another column, what that would do, and back again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import Proef, bezwaren_van, log_in, maak_beeld, proefomgeving


@pytest.fixture(scope="module")
def bordproef() -> Iterator[Proef]:
    """A proefomgeving of its own: another test may approve the groepen of the shared one."""
    with proefomgeving() as gestart:
        yield gestart


def test_een_kaart_slepen_toont_de_gevolgen_en_is_terug_te_draaien(pagina: Page, bordproef: Proef) -> None:
    pagina.set_viewport_size(
        {"width": 1100, "height": 2400}
    )  # the whole board: scrolling would change the card
    _open_bord(pagina, bordproef)
    kaart, doel = _kolom(pagina, 1).locator(".mens").first, _kolom(pagina, 2)
    wie = kaart.get_attribute("data-id")
    pagina.evaluate("window.zelfdeBladzij = true")

    kaart.hover()
    pagina.mouse.down()
    doel.hover()
    doel.hover()  # the first move begins the drag, the second is over the column
    expect(doel.locator("[data-gevolg]")).not_to_be_empty()
    onder = doel.locator(".mens").first  # the words above it may have moved it under the pointer
    assert onder.evaluate(
        "el => !el.dispatchEvent(new DragEvent('dragenter', {bubbles: true, cancelable: true}))"
    )
    pagina.mouse.up()

    expect(_kolom(pagina, 2).locator(f"[data-id='{wie}']")).to_be_visible()
    expect(_kolom(pagina, 2).locator("[data-gevolg]")).to_be_empty()
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(_kolom(pagina, 1).locator(f"[data-id='{wie}']")).to_be_visible()
    assert pagina.evaluate("window.zelfdeBladzij") is True
    expect(_kolom(pagina, 1).locator(".mens").first).to_have_attribute("draggable", "true")


def test_een_verplaatsing_met_het_formulier_gaat_terug_en_opnieuw(pagina: Page, bordproef: Proef) -> None:
    _open_bord(pagina, bordproef)

    _verplaats_en_terug(pagina)

    pagina.get_by_role("button", name="Opnieuw").click()
    expect(pagina.get_by_role("heading", name="Geen plek (1)")).to_be_visible()
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_role("heading", name="Geen plek (0)")).to_be_visible()


def test_wie_met_toetsen_verplaatst_blijft_bij_de_knop(pagina: Page, bordproef: Proef) -> None:
    _open_bord(pagina, bordproef)
    for doe, daarna in (("Verplaats", "knop-verplaats"), ("Ongedaan maken", "bordkop")):
        knop = pagina.get_by_role("button", name=doe, exact=True)
        knop.focus()
        with pagina.expect_response("**/secretariaat/groepen/*"):
            pagina.keyboard.press("Enter")
        pagina.wait_for_function("id => document.activeElement.id === id", arg=daarna)


def test_een_verplaatsing_die_niet_lukt_zegt_dat(pagina: Page, bordproef: Proef) -> None:
    _open_bord(pagina, bordproef)
    pagina.route("**/secretariaat/groepen/verplaats", lambda weg: weg.abort())

    pagina.get_by_role("button", name="Verplaats", exact=True).click()

    expect(pagina.get_by_role("alert")).to_contain_text("Wij konden de server niet bereiken.")


def test_het_bord_werkt_zonder_javascript(kaal: Page, bordproef: Proef) -> None:
    _open_bord(kaal, bordproef)

    _verplaats_en_terug(kaal)


@pytest.mark.parametrize("breedte", [1100, 360])
def test_waarom_iemand_hier_zit_en_wat_anders_kan(pagina: Page, bordproef: Proef, breedte: int) -> None:
    pagina.set_viewport_size({"width": breedte, "height": 900})
    _open_bord(pagina, bordproef)

    _kolom(pagina, 1).get_by_role("link").first.click()

    expect(pagina.get_by_role("heading", name="Waarom hier?")).to_be_visible()
    maak_beeld(pagina, "groepen-wie", breedte)
    assert bezwaren_van(pagina) == []


def test_twee_mensen_niet_samen_gaat_met_een_naam(pagina: Page, bordproef: Proef) -> None:
    _open_bord(pagina, bordproef)
    namen = _kolom(pagina, 1).get_by_role("link").all_inner_texts()[:2]
    _kolom(pagina, 1).get_by_role("link").first.click()

    pagina.get_by_label("Wel of niet samen met").fill("Niemand van die naam")
    pagina.get_by_role("button", name="Niet samen").click()
    expect(pagina.get_by_role("alert").get_by_text("Wij vinden deze naam niet.")).to_be_visible()
    expect(pagina.get_by_label("Wel of niet samen met")).to_have_value("Niemand van die naam")
    pagina.get_by_label("Wel of niet samen met").fill(namen[1].upper())
    pagina.get_by_role("button", name="Niet samen").click()

    expect(pagina.get_by_text(f"{namen[0]} en {namen[1]}: niet samen")).to_be_visible()
    pagina.get_by_role("button", name=re.compile("^Laat los")).click()
    expect(pagina.get_by_text(f"{namen[0]} en {namen[1]}: niet samen")).to_be_hidden()


def _open_bord(pagina: Page, proef: Proef) -> None:
    """Sign in and go to the board; the first time a voorstel has to be made and chosen."""
    log_in(pagina, proef)
    pagina.goto(f"{proef.url}/secretariaat/groepen")
    if not pagina.locator("[data-bord]").count():
        pagina.get_by_role("button", name="Maak een nieuw voorstel").click()
        pagina.get_by_role("button", name="Ga verder met voorstel").first.click(timeout=60_000)
    expect(pagina.locator("[data-bord]")).to_be_visible()


def _verplaats_en_terug(pagina: Page) -> None:
    """Take somebody out of a groep with the form under the board, and take that back."""
    pagina.get_by_label("Wie verplaatst u?").select_option(index=0)
    pagina.get_by_label("Waarheen?").select_option("Geen groep")
    pagina.get_by_role("button", name="Verplaats", exact=True).click()
    expect(pagina.get_by_role("heading", name="Geen plek (1)")).to_be_visible()
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_role("heading", name="Geen plek (0)")).to_be_visible()


def _kolom(pagina: Page, nummer: int) -> Locator:
    return pagina.locator(f"[data-bord] [data-groep='{nummer}']")
