"""What holds for every page: headers, who may come in, and that looking changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from sqlalchemy import delete, select, update

from intervisie import aanmelding, links, serve, worker
from intervisie.db import BEZET, Databank
from intervisie.errors import DatabankFout, InstellingOntbreekt
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Basis,
    Bron,
    Lease,
    Ronde,
    RondeStatus,
    Sessie,
    UitgaandeMail,
)
from intervisie.settings import settings
from intervisie.web import KOPPEN, maak_app, toegang
from intervisie.web.pagina import afdeling
from tests import maak
from tests.conftest import NU

pytestmark = [pytest.mark.databank, pytest.mark.usefixtures("klok_stil")]
WACHTWOORD = "een lang wachtwoord"
PAGINAS = ("", "/aanmeldingen", "/groepen", "/agenda", "/notities", "/post")


@pytest.fixture
def web(databank_leeg: Databank) -> Iterator[TestClient]:
    """The pages, with a secretaris who may sign in and one ronde."""
    with databank_leeg.transactie() as sessie:
        toegang.maak_gebruiker(sessie, NU, "anouk", WACHTWOORD)
        maak.ronde(sessie)
    with TestClient(maak_app(databank_leeg), follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


def _log_in(web: TestClient, wachtwoord: str = WACHTWOORD) -> int:
    return web.post("/inloggen", data={"naam": "anouk", "wachtwoord": wachtwoord}).status_code


def _csrf(web: TestClient, pad: str) -> str:
    gevonden = re.search(r'name="csrf" value="(\w+)"', web.get(pad).text)
    assert gevonden is not None
    return gevonden[1]


def _open_link(web: TestClient, databank: Databank) -> None:
    with databank.transactie() as sessie:
        ronde = aanmelding.zoek_ronde(sessie)
        invoer = aanmelding.Invoer(naam="N", email="n@z.example", organisatie="Zeist", discipline="OOV")
        nieuw = aanmelding.meld_aan(
            sessie, NU, ronde, invoer, bron=Bron.WEB, status=AanmeldingStatus.TE_BEVESTIGEN
        )
        url = links.maak(sessie, NU, "bevestig", nieuw.deelnemer_id, nieuw.id)
    antwoord = web.get(url.removeprefix(settings().basis_url))
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/mijn")


@pytest.mark.parametrize(
    "pad", ["/", "/aanmelden", "/weg", "/l/raad-maar", "/mijn", "/secretariaat", "/static/stijl.css"]
)
def test_every_answer_has_the_strict_headers(web: TestClient, pad: str) -> None:
    antwoord = web.get(pad)

    assert {naam: antwoord.headers.get(naam) for naam in KOPPEN} == KOPPEN
    assert ("no-store" in antwoord.headers.get("cache-control", "")) == (not pad.startswith("/static"))


def test_maak_app_refuses_to_start_without_a_key(
    databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_GEHEIM", "")
    settings.cache_clear()

    with pytest.raises(InstellingOntbreekt):
        maak_app(databank_leeg)


@pytest.mark.parametrize("pad", PAGINAS)
def test_the_desk_is_closed_for_strangers_and_open_for_the_secretaris(web: TestClient, pad: str) -> None:
    dicht = web.get(f"/secretariaat{pad}")
    _log_in(web)

    assert (dicht.status_code, dicht.headers["location"]) == (303, "/inloggen")
    assert web.get(f"/secretariaat{pad}").status_code == 200


def test_looking_changes_nothing(web: TestClient, databank_leeg: Databank) -> None:
    _log_in(web)
    _open_link(web, databank_leeg)
    voor = _inhoud(databank_leeg)

    for pad in ("/", "/aanmelden", "/mijn", *(f"/secretariaat{p}" for p in PAGINAS)):
        web.get(pad)

    assert _inhoud(databank_leeg) == voor


def test_a_form_from_another_site_or_without_its_token_does_nothing(
    web: TestClient, databank_leeg: Databank
) -> None:
    _log_in(web)
    csrf = _csrf(web, "/secretariaat")
    velden = {"naam": "Kaping", "van": "2022-03-01", "tot": "2022-06-01"}

    codes = [
        web.post("/secretariaat/ronde", data=velden).status_code,
        web.post("/secretariaat/ronde", data={**velden, "csrf": "0" * 64}).status_code,
        web.post(
            "/secretariaat/ronde", data={**velden, "csrf": csrf}, headers={"Sec-Fetch-Site": "cross-site"}
        ).status_code,
        web.post(
            "/secretariaat/ronde", data={**velden, "csrf": csrf}, headers={"Origin": "https://elders.example"}
        ).status_code,
    ]

    assert codes == [403, 403, 403, 403]
    assert web.post("/secretariaat/ronde", data={**velden, "csrf": csrf}).status_code == 303


def test_logging_out_ends_the_session_itself(web: TestClient) -> None:
    _log_in(web)
    koekje = dict(web.cookies)
    web.post("/uitloggen", data={"csrf": _csrf(web, "/secretariaat")})

    web.cookies.update(koekje)

    assert web.get("/secretariaat").status_code == 303


def test_stopping_a_search_that_never_began_leaves_the_page_whole(web: TestClient) -> None:
    _log_in(web)
    csrf = _csrf(web, "/secretariaat/groepen")

    gestopt = web.post("/secretariaat/groepen/stop", data={"csrf": csrf})

    assert (gestopt.status_code, web.get("/secretariaat/groepen").status_code) == (303, 200)


def test_wrong_passwords_stop_after_ten(web: TestClient) -> None:
    codes = [_log_in(web, "fout wachtwoord") for _ in range(11)]

    assert codes == [422] * 10 + [429]


def _in_brokken(aantal: int) -> Iterator[bytes]:
    """A form whose size nobody tells beforehand."""
    for _ in range(aantal):
        yield b"naam=" + b"a" * 2**18 + b"&"


@pytest.mark.parametrize(("pad", "status"), [("/aanmelden", 413), ("/api/v1/aanmeldingen", 400)])
def test_a_request_that_does_not_tell_its_size_is_cut_off_too(web: TestClient, pad: str, status: int) -> None:
    soort = "application/json" if pad.startswith("/api") else "application/x-www-form-urlencoded"
    antwoord = web.post(pad, content=_in_brokken(40), headers={"Content-Type": soort})

    assert (antwoord.status_code, "Content-Security-Policy" in antwoord.headers) == (status, True)


@pytest.mark.parametrize(("proxy", "gezien"), [("", "10.0.0.9"), ("10.0.0.9", "198.51.100.7")])
def test_only_our_own_proxy_tells_who_a_visitor_is(
    monkeypatch: pytest.MonkeyPatch, proxy: str, gezien: str
) -> None:
    monkeypatch.setenv("INTERVISIE_PROXY", proxy)
    settings.cache_clear()
    app = FastAPI()

    @app.get("/")
    def wie(request: Request) -> str:
        return request.client.host if request.client else ""

    config = serve.uvicorn_config(app, "127.0.0.1", 0)
    config.load()

    with TestClient(config.loaded_app, client=("10.0.0.9", 1)) as client:
        antwoord = client.get("/", headers={"X-Forwarded-For": "203.0.113.1, 198.51.100.7"})

    assert antwoord.json() == gezien


def test_aanmelden_answers_the_same_for_a_known_address(web: TestClient, databank_leeg: Databank) -> None:
    velden = {"naam": "N", "email": "n@z.example", "organisatie": "Zeist", "discipline": "OOV"}

    eerste, tweede = (web.post("/aanmelden", data=velden) for _ in range(2))

    assert (eerste.status_code, eerste.text, eerste.headers["location"]) == (
        tweede.status_code,
        tweede.text,
        tweede.headers["location"],
    )
    with databank_leeg.lezen() as sessie:
        assert len(sessie.scalars(select(UitgaandeMail)).all()) == 1


def test_a_link_confirms_only_by_its_button(web: TestClient, databank_leeg: Databank) -> None:
    _open_link(web, databank_leeg)
    assert _status(databank_leeg) is AanmeldingStatus.TE_BEVESTIGEN
    velden = {"naam": "N", "organisatie": "Zeist", "discipline": "OOV", "csrf": _csrf(web, "/mijn")}

    antwoord = web.post("/mijn/bevestig", data=velden)

    assert (antwoord.status_code, _status(databank_leeg)) == (303, AanmeldingStatus.BEVESTIGD)


def test_a_link_opens_only_what_is_mine(web: TestClient, databank_leeg: Databank) -> None:
    _open_link(web, databank_leeg)
    csrf = _csrf(web, "/mijn")

    assert web.post("/mijn/notitie/1", data={"csrf": csrf, "tekst": "x"}).status_code == 404
    assert web.get("/secretariaat/aanmelding/1").status_code == 303


def test_what_was_written_outlives_its_session(web: TestClient, databank_leeg: Databank) -> None:
    _open_link(web, databank_leeg)
    notitie = {"csrf": _csrf(web, "/mijn"), "tekst": "Wij bespraken <b>grenzen</b>."}
    _log_in(web)
    brief = {"csrf": _csrf(web, "/secretariaat/post"), "tekst": "Beste mensen"}
    with databank_leeg.transactie() as sessie:
        sessie.execute(delete(Sessie))

    antwoorden = [web.post("/mijn/notitie/1", data=notitie), web.post("/secretariaat/uit/1", data=brief)]

    assert [antwoord.status_code for antwoord in antwoorden] == [404, 401]
    assert links.AFGELOPEN in antwoorden[0].text
    assert "Wij bespraken &lt;b&gt;grenzen&lt;/b&gt;." in antwoorden[0].text
    assert "Beste mensen" in antwoorden[1].text
    assert '<a href="/inloggen">Log in</a>' in antwoorden[1].text


def test_gezond_knows_whether_a_worker_lives(web: TestClient) -> None:
    assert (web.get("/gereed").status_code, web.get("/gezond").status_code) == (200, 503)


def test_gezond_does_not_believe_a_sign_of_life_from_the_future(
    web: TestClient, databank_leeg: Databank
) -> None:
    worker.hartslag(databank_leeg)
    nu = web.get("/gezond").status_code
    with databank_leeg.transactie() as sessie:
        sessie.execute(update(Lease).values(tot=Lease.tot + 7200))  # the clock was set back two hours

    assert (nu, web.get("/gezond").status_code) == (200, 503)


def _status(databank: Databank) -> AanmeldingStatus:
    with databank.lezen() as sessie:
        return sessie.scalars(select(Aanmelding)).one().status


def _inhoud(databank: Databank) -> dict[str, list[str]]:
    """The whole database but the sessions."""
    with databank.lezen() as sessie:
        return {
            tabel.name: sorted(repr(rij) for rij in sessie.execute(tabel.select()))
            for tabel in Basis.metadata.sorted_tables
            if tabel.name != "sessie"
        }


def test_a_refusal_keeps_the_menu_and_points_back(web: TestClient) -> None:
    vreemd = web.get("/secretariaat-weg").text
    _log_in(web)

    geweigerd = web.get("/secretariaat/uit/999")

    assert geweigerd.status_code == 404
    assert '<a href="/secretariaat/post">Terug naar Post</a>' in geweigerd.text
    assert "Uitloggen" in geweigerd.text
    assert "Uitloggen" not in vreemd


@pytest.mark.parametrize(
    ("pad", "naam"),
    [
        ("/secretariaat", "Vandaag"), ("/secretariaat/aanmelding/3", "Aanmeldingen"),
        ("/secretariaat/mail/3", "Post"),
        ("/secretariaat/agenda/3/gevolg", "Agenda"), ("/secretariaat/onzin", "Vandaag"),
        ("/secretariaat/instellingen/ronde/1", "Instellingen"),
    ],
)  # fmt: skip
def test_every_page_of_the_desk_hangs_under_a_word_of_the_menu(pad: str, naam: str) -> None:
    assert afdeling(pad)[1] == naam


def test_who_comes_back_late_hears_to_open_the_link_again(web: TestClient) -> None:
    te_laat, raadsel = web.get("/mijn").text, web.get("/l/raad-maar").text

    assert "Open de link in onze mail nog een keer." in te_laat
    assert "Vraag het secretariaat om een nieuwe." in raadsel


def test_a_secretaris_whose_session_ended_hears_why_to_sign_in_again(web: TestClient) -> None:
    web.cookies.set(toegang.cookie_naam(), "van-gisteren")

    weg = web.get("/secretariaat/post")

    assert weg.headers["location"] == "/inloggen?weer=ja"
    assert "U was niet meer ingelogd." in web.get(weg.headers["location"]).text


def test_a_ronde_that_closed_meanwhile_is_told_without_a_command(
    web: TestClient, databank_leeg: Databank
) -> None:
    with databank_leeg.transactie() as db:
        ronde = db.scalars(select(Ronde)).one()
        ronde.status = RondeStatus.GESLOTEN

    geweigerd = web.post("/aanmelden", data={"naam": "Noor", "email": "noor@zeist.example"})

    assert "Er is op dit moment geen open ronde." in geweigerd.text
    assert "intervisie ronde maak" not in geweigerd.text


@pytest.mark.parametrize(
    ("reden", "zin"),
    [(BEZET, "Het is nu te druk."), ("De databank is niet bijgewerkt. Werk hem bij.", "Er is een storing.")],
)
def test_a_database_that_does_not_answer_is_told_in_words_for_a_visitor(
    databank_leeg: Databank, reden: str, zin: str
) -> None:
    app = maak_app(databank_leeg)

    @app.get("/stuk")
    def get_stuk() -> None:
        raise DatabankFout(reden)

    with TestClient(app) as client:
        geweigerd = client.get("/stuk")

    assert (geweigerd.status_code, zin in geweigerd.text) == (503, True)
    assert "databank" not in geweigerd.text.lower()
