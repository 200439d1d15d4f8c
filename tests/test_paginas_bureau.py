"""The desk in a real browser: axe on every page and state, by keyboard alone, without JavaScript, and large."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import Proef, bezwaren_van, log_in, maak_beeld

BUREAU = "/secretariaat"
PAGINAS = (
    "", "?soort=mail", "/aanmeldingen", "/aanmeldingen?stand=te_beoordelen", "/aanmelding/1", "/aanmeldingen/nieuw",
    "/aanmeldingen/nieuw?mail=18", "/mail/1", "/mail/17", "/notities", "/post", "/post?kant=uit", "/uit/1", "/proef",
    "/overzicht", "/instellingen", "/instellingen/ronde/1", "/instellingen/teksten", "/instellingen/teksten/uitnodiging",
    "/instellingen/gebruikers", "/instellingen/termijnen", "/instellingen/nieuwsbrief",
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
