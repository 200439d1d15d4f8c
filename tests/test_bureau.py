"""The desk of the secretariat without a browser: what its buttons do, and that every page stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from intervisie.db import Databank
from intervisie.web import maak_app, toegang
from tests import maak
from tests.conftest import NU

pytestmark = [pytest.mark.databank, pytest.mark.usefixtures("klok_stil")]
WACHTWOORD = "een lang wachtwoord"
PAGINAS = (
    "", "/aanmeldingen", "/aanmeldingen?stand=bevestigd&discipline=OOV&blad=99", "/aanmeldingen/nieuw", "/notities",
    "/post", "/post?kant=uit&stand=wacht&soort=uitnodiging", "/post?kant=in&stand=onzin&soort=onzin", "/proef", "/overzicht",
    "/instellingen", "/instellingen/teksten", "/instellingen/teksten/uitnodiging", "/instellingen/gebruikers",
    "/instellingen/termijnen", "/instellingen/nieuwsbrief", "/instellingen/ronde/1", "?soort=mail&blad=4",
)  # fmt: skip


@pytest.fixture
def bureau(databank_leeg: Databank) -> Iterator[TestClient]:
    """The pages with a secretaris signed in."""
    with databank_leeg.transactie() as sessie:
        toegang.maak_gebruiker(sessie, NU, "anouk", WACHTWOORD)
    with TestClient(maak_app(databank_leeg), follow_redirects=False) as client:
        client.post("/inloggen", data={"naam": "anouk", "wachtwoord": WACHTWOORD})
        yield client


def doe(bureau: TestClient, pad: str, **velden: object) -> int:
    """Post a form of the desk with the token of this session; returns the status."""
    csrf = re.search(r'name="csrf" value="(\w+)"', bureau.get("/secretariaat").text)
    assert csrf is not None
    return bureau.post(f"/secretariaat{pad}", data={"csrf": csrf[1], **velden}).status_code


@pytest.mark.parametrize("gevuld", [False, True])
def test_elke_pagina_staat_er(bureau: TestClient, databank_leeg: Databank, gevuld: bool) -> None:
    if gevuld:
        with databank_leeg.transactie() as db:
            maak.uitgenodigd(db)

    codes = {pad: bureau.get(f"/secretariaat{pad}").status_code for pad in PAGINAS}

    assert codes == {pad: 404 if "ronde/1" in pad and not gevuld else 200 for pad in PAGINAS}
