"""The pages about bijeenkomsten: look first, then do; feeds without a cookie; looking changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import delete, select

from intervisie import aanmelding, agenda, klok, lezer, links, mail, rooster, worker
from intervisie.db import Databank
from intervisie.models import (
    Aanmelding,
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Deelnemer,
    Peiling,
    PeilingStatus,
    Peilingstem,
    Werkitem,
)
from intervisie.rooster import Moment, Regels, Rooster
from intervisie.settings import settings
from intervisie.web import maak_app, toegang
from tests import maak
from tests.agenda_antwoord import antwoord
from tests.conftest import NU
from tests.maak import DEUR, SECRETARIAAT

pytestmark = [pytest.mark.databank, pytest.mark.usefixtures("klok_stil")]
WACHTWOORD = "een lang wachtwoord"


@pytest.fixture
def web(databank_leeg: Databank) -> Iterator[TestClient]:
    """The pages with one invited groep of four, and a secretaris who is signed in."""
    with databank_leeg.transactie() as db:
        toegang.maak_gebruiker(db, NU, "anouk", WACHTWOORD)
        maak.uitgenodigd(db)
    with TestClient(maak_app(databank_leeg), follow_redirects=False) as client:
        client.post("/inloggen", data={"naam": "anouk", "wachtwoord": WACHTWOORD})
        yield client


def _csrf(web: TestClient, pad: str) -> str:
    gevonden = re.search(r'name="csrf" value="(\w+)"', web.get(pad).text)
    assert gevonden is not None
    return gevonden[1]


def _doe(web: TestClient, van: str, naar: str, **velden: str) -> int:
    return web.post(naar, data={"csrf": _csrf(web, van), **velden}).status_code


def _neem_in(databank: Databank, raw: bytes) -> int:
    """Take a mail in as the worker does; the id of the item that came of it."""
    with databank.transactie() as db:
        bericht = mail.ontvang(db, raw, NU)
        lezing = lezer.lees(raw, NU, lezer.Kennis(eigen_adressen=frozenset({SECRETARIAAT})))
        bericht.van = lezing.van_adres
        mail.rond_af(db, NU, bericht, worker.verwerk(db, NU, bericht, lezing))
    with databank.lezen() as db:
        return db.scalars(select(Werkitem.id).order_by(Werkitem.id.desc())).first() or 0


def _uitnodiging(databank: Databank) -> bytes:
    with databank.lezen() as db:
        return mail.rauw_uit(db, maak.post(db, "uitnodiging")[0].message_id)


@pytest.mark.parametrize(("dagdelen", "keren"), [(("di-ochtend", "do-middag"), 1), (("do-middag",), 2)])
def test_plan_searches_while_others_write_and_again_when_that_matters(
    web: TestClient,
    databank_leeg: Databank,
    monkeypatch: pytest.MonkeyPatch,
    dagdelen: tuple[str, ...],
    keren: int,
) -> None:
    with databank_leeg.transactie() as db:
        for tabel in (Deelname, Bijeenkomst):
            db.execute(delete(tabel))
    stel_op, gevraagd = rooster.stel_op, []

    def zoek(regels: Regels, staat: Sequence[Moment], tijd: float) -> Rooster:
        with databank_leeg.transactie() as db:
            db.get_one(Aanmelding, 1).beschikbaar = list(dagdelen)
        gevraagd.append(regels)
        return stel_op(regels, staat, tijd)

    monkeypatch.setattr(rooster, "stel_op", zoek)
    code = _doe(web, "/secretariaat/agenda", "/secretariaat/agenda/plan")

    with databank_leeg.lezen() as db:
        begin = db.scalars(select(Bijeenkomst.begin)).one()
    assert (code, len(gevraagd)) == (303, keren)
    assert agenda.oordeel.dagdeel_van(begin) in dagdelen


def test_agenda_shows_every_bijeenkomst_by_month_and_groep(web: TestClient) -> None:
    paginas = [web.get(pad).text for pad in ("/secretariaat/agenda", "/secretariaat/agenda?groep=1")]
    leeg = web.get("/secretariaat/agenda?groep=9").text

    assert ["Noor Wiersma" in pagina and "geen antwoord" in pagina for pagina in paginas] == [True, True]
    assert "Er zijn nog geen bijeenkomsten." in leeg


def test_verzetten_shows_first_what_it_sends_and_what_speaks_against_it(
    web: TestClient, databank_leeg: Databank
) -> None:
    zaterdag = "2022-04-16T09:30"
    vooraf = web.get(f"/secretariaat/agenda/1/gevolg?doe=verzet&begin={zaterdag}").text
    with databank_leeg.lezen() as db:
        voor = db.get_one(Bijeenkomst, 1).sequence

    status = _doe(
        web,
        "/secretariaat/agenda/1/gevolg?doe=annuleer",
        "/secretariaat/agenda/1",
        doe="verzet",
        begin=zaterdag,
    )

    with databank_leeg.lezen() as db:
        na = db.get_one(Bijeenkomst, 1)
        assert (voor, na.sequence, klok.lokaal(na.begin).isoformat()) == (0, 1, "2022-04-16T09:30:00+02:00")
    assert status == 303
    assert "is in het weekend." in vooraf
    assert "4 mensen krijgen een mail" in vooraf


def test_annuleren_from_the_page(web: TestClient, databank_leeg: Databank) -> None:
    _doe(web, "/secretariaat/agenda/1/gevolg?doe=annuleer", "/secretariaat/agenda/1", doe="annuleer")

    with databank_leeg.lezen() as db:
        assert db.get_one(Bijeenkomst, 1).status is BijeenkomstStatus.GEANNULEERD
    assert web.get("/secretariaat/agenda/1").status_code == 200


def test_an_answer_of_a_stranger_is_settled_with_one_button(web: TestClient, databank_leeg: Databank) -> None:
    raw = antwoord(
        _uitnodiging(databank_leeg), "ACCEPTED", "20220201T095000Z", van="n.wiersma@elders.example"
    )
    item = _neem_in(databank_leeg, raw)
    pagina = web.get(f"/secretariaat/werklijst/{item}").text

    for _ in range(2):
        _doe(
            web,
            f"/secretariaat/werklijst/{item}" if _ == 0 else "/secretariaat",
            f"/secretariaat/werklijst/{item}",
            doe="onthoud",
        )

    with databank_leeg.lezen() as db:
        noor = mail.deelnemer_van(db, "n.wiersma@elders.example")
        assert noor is not None
        assert (noor.naam, db.get_one(Bijeenkomst, 1).deelnames[0].antwoord) == ("Noor Wiersma", "ACCEPTED")
        assert db.get_one(Werkitem, item).afgehandeld_door == "anouk"
    assert "Noteer en onthoud n.wiersma@elders.example" in pagina


def test_a_werkitem_of_another_kind_has_no_such_page(web: TestClient, databank_leeg: Databank) -> None:
    item = _neem_in(databank_leeg, maak.bericht("Wat is de datum?\n"))

    assert web.get(f"/secretariaat/werklijst/{item}").status_code == 404


def test_feed_answers_304_until_something_changes_and_404_once_withdrawn(
    web: TestClient, databank_leeg: Databank
) -> None:
    with databank_leeg.transactie() as db:
        noor = db.scalars(select(Deelnemer).order_by(Deelnemer.id)).first()
        pad = agenda.feed_adres(db, NU, noor).removeprefix(settings().basis_url)
        assert agenda.feed_adres(db, NU, noor).endswith(pad)
    web.cookies.clear()
    eerst = web.get(pad)
    weer = web.get(pad, headers={"If-None-Match": f'"x", W/{eerst.headers["etag"]}'})
    with databank_leeg.transactie() as db:
        agenda.annuleer(db, NU, db.get_one(Bijeenkomst, 1), DEUR)
    anders = web.get(pad, headers={"If-None-Match": eerst.headers["etag"]})
    kop = web.head(pad)
    with databank_leeg.transactie() as db:
        agenda.trek_feed_in(db, NU, db.scalars(select(Deelnemer).order_by(Deelnemer.id)).first())
    weg = web.get(pad)

    assert [a.status_code for a in (eerst, weer, anders, kop, weg)] == [200, 304, 200, 200, 404]
    assert (eerst.headers["content-type"], eerst.headers["cache-control"]) == (
        "text/calendar; charset=utf-8",
        "private, no-cache",
    )
    assert ("STATUS:CONFIRMED" in eerst.text, "STATUS:CANCELLED" in anders.text) == (True, True)
    assert (weer.content, kop.content, "set-cookie" in eerst.headers) == (b"", b"", False)
    assert not re.search("ATTENDEE|ORGANIZER:|Noor", eerst.text.replace("ORGANIZER;", ""))


def test_a_peiling_is_filled_in_by_a_link_that_changes_nothing_by_looking(
    web: TestClient, databank_leeg: Databank
) -> None:
    with databank_leeg.transactie() as db:
        bijeenkomst = db.get_one(Bijeenkomst, 1)
        opties = agenda.peilingen.stel_momenten_voor(db, NU, bijeenkomst.groep, 3)
        peiling = agenda.peilingen.begin(
            db, NU, bijeenkomst.groep, opties, NU + timedelta(days=5), DEUR, bijeenkomst=bijeenkomst
        )
        wie = bijeenkomst.deelnames[0].persoon.id
        url = links.maak(db, NU, "peiling", wie, peiling.id).removeprefix(settings().basis_url)
    for pad in (url, "/peiling", url, "/peiling"):
        web.get(pad)
    with databank_leeg.lezen() as db:
        na_kijken = db.scalars(select(Peilingstem)).all()

    half = _doe(web, "/peiling", "/peiling", **{"moment-0": "ja"})
    heel = _doe(web, "/peiling", "/peiling", **{"moment-0": "ja", "moment-1": "nee", "moment-2": "misschien"})

    with databank_leeg.lezen() as db:
        assert db.scalars(select(Peilingstem.keuzen)).all() == [["ja", "nee", "misschien"]]
    assert (na_kijken, half, heel) == ([], 422, 303)
    assert "Uw keuze is bewaard" in web.get("/peiling?gelukt=ja").text


def test_the_secretariat_starts_a_peiling_and_chooses(web: TestClient, databank_leeg: Databank) -> None:
    csrf = _csrf(web, "/secretariaat/agenda/1")
    momenten = ["2022-03-15T09:30", "2022-03-17T13:30"]
    velden = {"csrf": csrf, "moment": momenten, "uiterlijk": date(2022, 2, 20).isoformat()}
    gestart = web.post("/secretariaat/agenda/1/peiling", data=velden).status_code

    gekozen = _doe(web, "/secretariaat/peiling/1", "/secretariaat/peiling/1", optie="1", doe="kies")

    with databank_leeg.lezen() as db:
        assert db.get_one(Peiling, 1).status is PeilingStatus.GEKOZEN
        assert klok.lokaal(db.get_one(Bijeenkomst, 1).begin).isoformat() == "2022-03-17T13:30:00+01:00"
    assert (gestart, gekozen) == (303, 303)


def test_a_begeleider_is_chosen_on_the_page_and_answers_by_link(
    web: TestClient, databank_leeg: Databank
) -> None:
    with databank_leeg.transactie() as db:
        agenda.begeleiders.bewaar(db, NU, "Vera Smit", "vera@elders.example", DEUR)
    _doe(web, "/secretariaat/agenda/1", "/secretariaat/agenda/1/begeleider", begeleider="1")
    with databank_leeg.transactie() as db:
        plek = db.scalars(select(Begeleiding)).one()
        url = links.maak(db, NU, "begeleiding", plek.persoon.id, plek.id).removeprefix(settings().basis_url)
    web.get(url)

    status = _doe(web, "/begeleiding", "/begeleiding", antwoord="ACCEPTED", opmerking="")

    with databank_leeg.lezen() as db:
        assert (status, db.scalars(select(Begeleiding.antwoord)).all()) == (303, ["ACCEPTED"])


def test_somebody_of_the_waiting_list_fills_a_place(web: TestClient, databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        nieuw = maak.aangemeld(db, aanmelding.zoek_ronde(db), 6)
        aanmelding_id = str(nieuw.id)

    _doe(web, "/secretariaat/agenda/1", "/secretariaat/agenda/1/vul-aan", aanmelding=aanmelding_id)

    with databank_leeg.lezen() as db:
        assert [m.aan for m in maak.post(db, "uitnodiging")][-1] == maak.invoer(6).email
        assert len(db.get_one(Bijeenkomst, 1).deelnames) == 5


def test_what_was_typed_stays_when_a_peiling_is_refused(web: TestClient, databank_leeg: Databank) -> None:
    momenten = ["2022-03-17T13:30", "2022-03-18T10:00"]
    velden = {"csrf": _csrf(web, "/secretariaat/agenda/1"), "moment": momenten, "uiterlijk": "2022-04-01"}

    geweigerd = web.post("/secretariaat/agenda/1/peiling", data=velden)

    assert geweigerd.status_code == 422
    assert "Kies als laatste dag om te antwoorden een dag voor het eerste moment" in geweigerd.text
    assert all(f'value="{getypt}"' in geweigerd.text for getypt in (*momenten, "2022-04-01"))
    with databank_leeg.lezen() as db:
        assert db.scalars(select(Peiling)).all() == []


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"begin": ""}, "Vul een datum en een tijd in."),
        ({"begin": "2021-01-01T10:00"}, "Kies een tijdstip in de toekomst."),
        ({"online": "http://vergaderen.example"}, "Een online link begint met https://"),
        ({}, "Er verandert niets."),
    ],
)
def test_a_change_that_cannot_be_is_refused_before_the_last_button(
    web: TestClient, anders: dict[str, str], zin: str
) -> None:
    gewoon = web.get("/secretariaat/agenda/1").text
    velden = {"begin": _waarde(gewoon, "begin"), "plaats": _waarde(gewoon, "plaats"), "online": "", **anders}

    geweigerd = web.get("/secretariaat/agenda/1/gevolg", params={"doe": "verzet", **velden})

    assert (geweigerd.status_code, zin in geweigerd.text) == (422, True)
    assert {naam: _waarde(geweigerd.text, naam) for naam in velden} == velden


def test_the_agenda_says_what_was_done_and_what_comes_next(web: TestClient) -> None:
    weg = web.post("/secretariaat/agenda/nodig-uit", data={"csrf": _csrf(web, "/secretariaat/agenda")})
    gezien = web.get(weg.headers["location"]).text

    assert "Iedereen had al een uitnodiging." in gezien
    assert "Nodig iedereen uit" not in gezien


def test_the_agenda_without_approved_groepen_points_to_them(databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        toegang.maak_gebruiker(db, NU, "anouk", WACHTWOORD)
        maak.ronde(db)
    with TestClient(maak_app(databank_leeg), follow_redirects=False) as client:
        client.post("/inloggen", data={"naam": "anouk", "wachtwoord": WACHTWOORD})
        gezien = client.get("/secretariaat/agenda").text

    assert "Keur eerst de groepen goed" in gezien
    assert "Kies data voor alle groepen" not in gezien


def test_the_desk_goes_on_with_a_ronde_that_takes_no_more_aanmeldingen(
    web: TestClient, databank_leeg: Databank
) -> None:
    with databank_leeg.transactie() as db:
        aanmelding.sluit_ronde(db, NU, aanmelding.zoek_ronde(db), "Anouk")

    lijsten = {
        pad: web.get(f"/secretariaat{pad}").text for pad in ("", "/aanmeldingen", "/groepen", "/agenda")
    }
    weg = _doe(web, "/secretariaat/agenda", "/secretariaat/agenda/nodig-uit")

    assert "Aanmelden kan niet meer." in lijsten[""]
    assert "er komen geen aanmeldingen meer bij" in lijsten["/aanmeldingen"]
    assert "Goedgekeurd door Anouk" in lijsten["/groepen"]
    assert "Intervisie groep 1" in lijsten["/agenda"]
    assert weg == 303
    assert "Open er eerst een." in web.get("/secretariaat/aanmeldingen/nieuw").text


def _waarde(pagina: str, veld: str) -> str:
    gevonden = re.search(rf'<input id="{veld}"[^>]*? value="([^"]*)"', pagina)
    assert gevonden is not None
    return gevonden[1]
