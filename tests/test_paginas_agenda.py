"""The pages about bijeenkomsten in a real browser: axe on each, and no page wider than its window."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
import uvicorn
from playwright.sync_api import Browser
from sqlalchemy import select

from intervisie import aanmelding, agenda, klok, links, logboek
from intervisie.db import Databank
from intervisie.models import Begeleiding, Bijeenkomst, Werkitem
from intervisie.web import maak_app, toegang
from tests import maak
from tests.browser import Proef, bezwaren_van, log_in, maak_beeld
from tests.maak import DEUR
from tests.servers import vrije_poorten

WACHTWOORD = "een lang wachtwoord"


def _vul(db: Databank) -> dict[str, str]:
    """A ronde that starts soon: one groep with a begeleider, an alarm, a proposal and an open peiling; the links."""
    nu = klok.nu()
    van = klok.vandaag(nu) + timedelta(days=21)
    with db.transactie() as sessie:
        toegang.maak_gebruiker(sessie, nu, "secretariaat", WACHTWOORD)
        ronde = aanmelding.maak_ronde(
            sessie, nu, "Proef", van, van + timedelta(days=300), aantal=2, minimum=4
        )
        leden = [maak.aangemeld(sessie, ronde, n, nu=nu, beschikbaar=("di-ochtend",)) for n in range(6)]
        maak.groep(sessie, ronde, leden[:4])
        vera = agenda.begeleiders.bewaar(sessie, nu, "Vera Smit", "vera@elders.example", DEUR)
        agenda.begeleiders.wijs_toe(sessie, nu, agenda.zoek_groep(sessie, ronde, 1), vera, DEUR)
        agenda.plan(sessie, nu, ronde, DEUR)
        agenda.nodig_uit(sessie, nu, ronde, DEUR)
        eerste = sessie.scalars(select(Bijeenkomst).order_by(Bijeenkomst.begin)).first()
        assert eerste is not None
        agenda.antwoord_zelf(sessie, nu, eerste.deelnames[0], "DECLINED", "Op vakantie")
        agenda.stel_ander_moment_voor(
            sessie, nu, eerste.deelnames[1], eerste.begin + timedelta(days=4), "Kan dit?"
        )
        voorstel = {
            "deelname": eerste.deelnames[2].id,
            "antwoord": "ACCEPTED",
            "waarom": "De naam is dezelfde.",
        }
        logboek.vraag_aandacht(
            sessie,
            nu,
            "proef",
            "agenda-antwoord",
            "Dit adres is onbekend.",
            voorstel=voorstel,
            bijeenkomst_id=eerste.id,
        )
        opties = agenda.peilingen.stel_momenten_voor(sessie, nu, eerste.groep, 3)
        peiling = agenda.peilingen.begin(
            sessie, nu, eerste.groep, opties, nu + timedelta(days=3), DEUR, bijeenkomst=eerste
        )
        plek = sessie.scalars(select(Begeleiding)).first()
        assert plek is not None
        return {
            "peiling": links.maak(sessie, nu, "peiling", eerste.deelnames[0].persoon.id, peiling.id),
            "begeleiding": links.maak(sessie, nu, "begeleiding", plek.persoon.id, plek.id),
        }


@pytest.fixture
def proef(databank_leeg: Databank) -> Iterator[Proef]:
    """The pages on a free port, for as long as the test takes."""
    (poort,) = vrije_poorten(1)
    server = uvicorn.Server(uvicorn.Config(maak_app(databank_leeg), port=poort, log_level="error", ws="none"))
    draad = threading.Thread(target=server.run)
    draad.start()
    while not server.started:
        time.sleep(0.05)
    yield Proef(f"http://127.0.0.1:{poort}", "secretariaat", WACHTWOORD)
    server.should_exit = True
    draad.join(10)


@pytest.mark.parametrize("breedte", [1100, 360])
def test_elke_pagina_over_bijeenkomsten_is_toegankelijk_en_past(
    browser: Browser, proef: Proef, databank_leeg: Databank, breedte: int
) -> None:
    adressen = {naam: "/p/" + url.rpartition("/")[2] for naam, url in _vul(databank_leeg).items()}
    later = klok.lokaal(klok.nu() + timedelta(days=60)).strftime("%Y-%m-%dT09:30")
    bureau = (
        "/secretariaat/agenda", "/secretariaat/agenda?groep=1", "/secretariaat/agenda/1",
        "/secretariaat/agenda/1/gevolg?doe=annuleer", f"/secretariaat/agenda/1/gevolg?doe=verzet&begin={later}",
        "/secretariaat/peiling/1", *(f"/secretariaat/werklijst/{n}" for n in _beslis(databank_leeg)),
    )  # fmt: skip
    context = browser.new_context(viewport={"width": breedte, "height": 900}, locale="nl-NL")
    pagina = context.new_page()
    pagina.set_default_timeout(40_000)
    log_in(pagina, proef)

    bezwaren = {}
    for pad in (*bureau, *adressen.values()):
        antwoord = pagina.goto(proef.url + pad)
        assert antwoord is not None
        maak_beeld(pagina, pad.partition("?")[0], breedte)
        bezwaren[pad] = (antwoord.status, bezwaren_van(pagina))
    context.close()

    assert bezwaren == {pad: (200, []) for pad in (*bureau, *adressen.values())}


def _beslis(databank: Databank) -> list[int]:
    """The items of the werklijst that a person decides about."""
    with databank.lezen() as sessie:
        soorten = agenda.afhandeling.SOORTEN
        return list(
            sessie.scalars(select(Werkitem.id).where(Werkitem.soort.in_(soorten)).order_by(Werkitem.id))
        )
