"""Mijn intervisie: what a personal link shows and changes, and what stays somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from intervisie import aanmelding, links, uitgaand
from intervisie.db import Databank
from intervisie.lezer import Periode
from intervisie.models import Aanmelding, AanmeldingStatus, Deelname, Deelnemer, Notitie, Werkitem
from intervisie.settings import settings
from intervisie.web import maak_app
from tests import maak
from tests.conftest import NU

pytestmark = [pytest.mark.databank, pytest.mark.usefixtures("klok_stil")]


@pytest.fixture
def web(databank_leeg: Databank) -> Iterator[TestClient]:
    """The pages of one groep of four who are invited to one bijeenkomst, opened by the first of them."""
    with databank_leeg.transactie() as sessie:
        bijeenkomst = maak.uitgenodigd(sessie)
        eerste = bijeenkomst.deelnames[0]
        url = links.maak(sessie, NU, "antwoord", eerste.aanmelding.deelnemer_id, eerste.id)
    with TestClient(maak_app(databank_leeg), follow_redirects=False, raise_server_exceptions=False) as client:
        client.get(url.removeprefix(settings().basis_url))
        yield client


def _csrf(web: TestClient) -> str:
    gevonden = re.search(r'name="csrf" value="(\w+)"', web.get("/mijn").text)
    assert gevonden is not None
    return gevonden[1]


def test_answering_counts_for_my_own_deelname_only(web: TestClient, databank_leeg: Databank) -> None:
    csrf = _csrf(web)

    codes = [
        web.post(f"/mijn/antwoord/{id_}", data={"csrf": csrf, "antwoord": "ACCEPTED"}).status_code
        for id_ in (1, 2, 999)
    ]

    with databank_leeg.lezen() as sessie:
        antwoorden = sessie.scalars(select(Deelname.antwoord).order_by(Deelname.id)).all()
    assert (codes, antwoorden[:2]) == ([303, 404, 404], ["ACCEPTED", "NEEDS-ACTION"])


def test_correcting_keeps_what_only_the_mail_said(web: TestClient, databank_leeg: Databank) -> None:
    weg = Periode(date(2022, 5, 2), date(2022, 5, 6))
    with databank_leeg.transactie() as sessie:
        mijn = sessie.scalars(select(Aanmelding).order_by(Aanmelding.id)).first()
        assert mijn is not None
        invoer = maak.invoer(0, beschikbaar=(), niet_beschikbaar=("vr-ochtend",), afwezig=(weg,))
        aanmelding.wijzig(sessie, NU, mijn, invoer, "proef")

    web.post("/mijn/bevestig", data=_ingevuld(web.get("/mijn").text))

    with databank_leeg.lezen() as sessie:
        na = sessie.scalars(select(Aanmelding).order_by(Aanmelding.id)).first()
        assert na is not None
        assert aanmelding.invoer_uit(na).afwezig == (weg,)
        assert "vr-ochtend" not in na.vrije_dagdelen
        assert len(na.vrije_dagdelen) == 9


def test_a_period_that_ends_before_it_begins_is_told_and_nothing_is_lost(web: TestClient) -> None:
    velden = {**_ingevuld(web.get("/mijn").text), "afwezig_van": "2022-05-06", "afwezig_tot": "2022-05-02"}

    antwoord = web.post("/mijn/bevestig", data=velden)

    assert antwoord.status_code == 422
    assert "ligt de laatste dag voor de eerste" in antwoord.text
    assert 'value="2022-05-06"' in antwoord.text


@pytest.mark.parametrize(
    ("mijn", "ander", "zichtbaar"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_an_address_shows_only_where_both_agreed(
    web: TestClient, databank_leeg: Databank, *, mijn: bool, ander: bool, zichtbaar: bool
) -> None:
    with databank_leeg.transactie() as sessie:
        ik, tweede, *_ = sessie.scalars(select(Aanmelding).order_by(Aanmelding.id)).all()
        ik.deel_adres, tweede.deel_adres = mijn, ander
        adres = tweede.deelnemer.email

    assert (f"mailto:{adres}" in web.get("/mijn").text) is zichtbaar


def test_inzage_is_a_file_with_my_own_data(web: TestClient) -> None:
    antwoord = web.get("/mijn/inzage")

    assert antwoord.headers["content-disposition"] == 'attachment; filename="mijn-gegevens.json"'
    assert set(antwoord.json()) >= {"persoon", "aanmeldingen"}


def test_stop_erases_me_and_closes_the_page(web: TestClient, databank_leeg: Databank) -> None:
    antwoord = web.post("/mijn/stop", data={"csrf": _csrf(web)})

    with databank_leeg.lezen() as sessie:
        over = len(sessie.scalars(select(Deelnemer)).all())
    assert (antwoord.headers["location"], over, web.get("/mijn").status_code) == ("/gestopt", 3, 404)


def test_stop_takes_my_name_out_of_the_mails_to_my_groep(web: TestClient, databank_leeg: Databank) -> None:
    naam = maak.invoer(0).naam or ""

    def noemen_mij() -> int:
        """How many mails to somebody else name me, sent or not."""
        with databank_leeg.lezen() as sessie:
            anderen = [rij for rij in maak.post(sessie) if rij.aan != maak.invoer(0).email]
            return sum(naam in uitgaand.lees(rij.raw).tekst for rij in anderen)

    voor = noemen_mij()
    web.post("/mijn/stop", data={"csrf": _csrf(web)})

    assert (voor, noemen_mij()) == (3, 0)


def test_a_notitie_of_a_bijeenkomst_that_i_was_at_is_kept(web: TestClient, databank_leeg: Databank) -> None:
    velden = {"csrf": _csrf(web), "tekst": "Vraag eerst door.", "niveau": "groep"}

    codes = [web.post(f"/mijn/notitie/{id_}", data=velden).status_code for id_ in (1, 2)]

    with databank_leeg.lezen() as sessie:
        assert (codes, sessie.scalars(select(Notitie.tekst)).all()) == ([303, 404], ["Vraag eerst door."])


def test_another_moment_goes_before_the_secretariat_and_changes_nothing(
    web: TestClient, databank_leeg: Databank
) -> None:
    velden = {"csrf": _csrf(web), "begin": "2022-05-12T13:30"}

    codes = [web.post(f"/mijn/moment/{id_}", data=velden).status_code for id_ in (1, 1, 2)]
    leeg = web.post("/mijn/moment/1", data={**velden, "begin": ""})

    with databank_leeg.lezen() as sessie:
        item = sessie.scalars(select(Werkitem)).one()
        assert (item.soort, (item.voorstel or {})["begin"]) == ("tegenvoorstel", "2022-05-12T13:30:00+02:00")
        assert sessie.scalars(select(Deelname.antwoord).limit(1)).one() == "NEEDS-ACTION"
    assert (codes, leeg.status_code) == ([303, 303, 404], 422)


@pytest.mark.parametrize(
    ("begin", "zin"), [("2020-01-20T10:00", "in de toekomst"), ("", "een datum en een tijd")]
)
def test_a_moment_that_cannot_be_is_told_on_my_own_page(web: TestClient, begin: str, zin: str) -> None:
    geweigerd = web.post("/mijn/moment/1", data={"csrf": _csrf(web), "begin": begin})

    assert geweigerd.status_code == 422
    assert zin in geweigerd.text
    assert f'value="{begin}"' in geweigerd.text
    assert "<h1>Mijn intervisie</h1>" in geweigerd.text


def test_my_calendar_address_works_until_i_take_it_back(web: TestClient) -> None:
    web.post("/mijn/agenda", data={"csrf": _csrf(web)})
    gevonden = re.search(r'value="([^"]+\.ics)"', web.get("/mijn").text)
    assert gevonden is not None
    pad = gevonden[1].removeprefix(settings().basis_url)
    eerst = web.get(pad)
    web.post("/mijn/agenda", data={"csrf": _csrf(web), "doe": "stop"})

    assert (eerst.status_code, eerst.text.count("BEGIN:VEVENT"), web.get(pad).status_code) == (200, 1, 404)


def test_afmelden_takes_me_out_of_the_ronde(web: TestClient, databank_leeg: Databank) -> None:
    web.post("/mijn/afmelden", data={"csrf": _csrf(web)})

    with databank_leeg.lezen() as sessie:
        standen = sessie.scalars(select(Aanmelding.status).order_by(Aanmelding.id)).all()
    assert standen[:2] == [AanmeldingStatus.INGETROKKEN, AanmeldingStatus.BEVESTIGD]


def _ingevuld(html: str) -> dict[str, list[str] | str]:
    """What a browser would send from the form with the details, untouched."""
    formulier = html[html.index('action="/mijn/bevestig"') :]
    formulier = formulier[: formulier.index("</form>")]
    velden: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", formulier):
        eigen = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if eigen.get("type") in ("radio", "checkbox") and not re.search(r"\bchecked\b", tag):
            continue
        velden.setdefault(eigen["name"], []).append(eigen.get("value", ""))
    return dict(velden)
