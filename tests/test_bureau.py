"""The desk of the secretariat without a browser: what its buttons do, and that every page stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import agenda, groepen, mail, overzicht, uitgaand, verdeler, werklijst
from intervisie.db import Databank
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    GroepStatus,
    InkomendeMail,
    InStatus,
    NotitieStatus,
    Ronde,
    UitStatus,
    Voorstel,
)
from intervisie.web import maak_app, pagina, toegang
from intervisie.web.secretariaat import aanmeldingen, notities, post
from intervisie.web.secretariaat import overzicht as overzicht_pagina
from intervisie.web.secretariaat.woorden import lees_woorden
from intervisie.worker import Leeskamer, verwerk_post
from tests import maak
from tests.conftest import NU

pytestmark = [pytest.mark.databank, pytest.mark.usefixtures("klok_stil")]
WACHTWOORD = "een lang wachtwoord"
PAGINAS = (
    "", "/aanmeldingen", "/aanmeldingen?stand=bevestigd&discipline=OOV&blad=99", "/aanmeldingen/nieuw", "/notities",
    "/post", "/post?kant=uit&stand=wacht&soort=uitnodiging", "/post?kant=in&stand=onzin&soort=onzin",
    "/proef", "/overzicht", "/instellingen",
    "/instellingen/teksten", "/instellingen/teksten/uitnodiging", "/instellingen/gebruikers",
    "/instellingen/termijnen",
    "/instellingen/organisaties", "/instellingen/nieuwsbrief", "/instellingen/ronde/1", "?soort=mail&blad=4",
)  # fmt: skip


@pytest.fixture
def bureau(databank_leeg: Databank) -> Iterator[TestClient]:
    """The pages with a secretaris signed in."""
    with databank_leeg.transactie() as sessie:
        toegang.maak_gebruiker(sessie, NU, "anouk", WACHTWOORD)
    with TestClient(maak_app(databank_leeg), follow_redirects=False) as client:
        client.post("/inloggen", data={"naam": "anouk", "wachtwoord": WACHTWOORD})
        yield client


def csrf_van(bureau: TestClient) -> str:
    """The form token of this session."""
    gevonden = re.search(r'name="csrf" value="(\w+)"', bureau.get("/secretariaat").text)
    assert gevonden is not None
    return gevonden[1]


def zend(bureau: TestClient, pad: str, **velden: object) -> Response:
    """Post a form of the desk with the token of this session."""
    return bureau.post(f"/secretariaat{pad}", data={"csrf": csrf_van(bureau), **velden})


def doe(bureau: TestClient, pad: str, **velden: object) -> int:
    """The same; only the status."""
    return zend(bureau, pad, **velden).status_code


@pytest.mark.parametrize("gevuld", [False, True])
def test_elke_pagina_staat_er(bureau: TestClient, databank_leeg: Databank, gevuld: bool) -> None:
    if gevuld:
        with databank_leeg.transactie() as db:
            maak.uitgenodigd(db)

    codes = {pad: bureau.get(f"/secretariaat{pad}").status_code for pad in PAGINAS}

    assert codes == {pad: 404 if "ronde/1" in pad and not gevuld else 200 for pad in PAGINAS}


def _met_mail(databank: Databank, tekst: str, *, van: str = "noor@gemeente0.example") -> None:
    """A mail that was read and handled, as the tick does."""
    kamer = Leeskamer()
    try:
        with databank.transactie() as db:
            mail.ontvang(db, maak.bericht(tekst, van=van, onderwerp="Intervisie"), NU)
        verwerk_post(databank, kamer)
    finally:
        kamer.sluit()


def test_een_mail_wordt_met_een_knop_terzijde_gelegd(bureau: TestClient, databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        maak.ronde(db)
    _met_mail(
        databank_leeg,
        "Hoi, ik wil graag meedoen met de intervisie!\n\nKim\n",
        van="kim@post.example",
    )
    pagina = bureau.get("/secretariaat/mail/1").text

    code = doe(bureau, "/werkitem/1", doe="terzijde", terug="mail")

    assert ("Leg terzijde" in pagina, "Neem op" in pagina, code) == (True, False, 303)
    with databank_leeg.lezen() as db:
        assert db.scalars(select(Aanmelding.status)).all() == [AanmeldingStatus.INGETROKKEN]
        assert (maak.post(db), werklijst.tel(db)) == ([], 0)


def test_geen_toets_handelt_een_verzoek_om_gegevens_af(bureau: TestClient, databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        maak.ronde(db)
    _met_mail(databank_leeg, "Wilt u al mijn gegevens verwijderen? Ik beroep mij op de AVG.\n\nNoor Wiersma")
    with databank_leeg.lezen() as db:
        verzoek = next(i for s in werklijst.stapels(db) for i in s.items if i.soort == "privacy")
        sleutel, bericht = verzoek.id, verzoek.bericht_id

    gezien = bureau.get(f"/secretariaat/mail/{bericht}").text
    knop = re.search(rf'action="/secretariaat/werkitem/{sleutel}".*?</form>', gezien, re.DOTALL)
    weg = zend(bureau, f"/werkitem/{sleutel}", doe="klaar", terug="mail").headers["location"]

    assert "Antwoord uiterlijk" in gezien
    assert knop is not None
    assert "data-toets" not in knop[0]
    with databank_leeg.lezen() as db:
        wacht = [i.bericht_id for s in werklijst.stapels(db) for i in s.items]
    assert weg.startswith(f"/secretariaat/mail/{bericht}" if bericht in wacht else "/secretariaat?")


def test_een_afmelding_per_mail_wordt_met_een_knop_doorgevoerd(
    bureau: TestClient, databank_leeg: Databank
) -> None:
    with databank_leeg.transactie() as db:
        maak.uitgenodigd(db)
    _met_mail(databank_leeg, "Helaas moet ik mij afmelden voor de intervisie.\n\nNoor Wiersma\n")
    kaart = bureau.get("/secretariaat").text

    code = doe(bureau, "/werkitem/1", doe="doorvoeren")

    assert ("Noor Wiersma</a> wil stoppen" in kaart, code) == (True, 303)
    with databank_leeg.lezen() as db:
        noor = db.scalars(select(Aanmelding).order_by(Aanmelding.id)).first()
        assert noor is not None
        assert (noor.status, len(maak.post(db, "deelname-vervallen"))) == (AanmeldingStatus.INGETROKKEN, 1)


def test_met_de_hand_aanmelden_telt_meteen(bureau: TestClient, databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        maak.ronde(db)
    velden = {"naam": "Tess Wiersma", "email": "tess@rhenen.example", "organisatie": "Rhenen"}

    codes = [
        doe(bureau, "/aanmeldingen/nieuw", **velden),
        doe(bureau, "/aanmeldingen/nieuw", **velden, discipline="OOV"),
    ]

    with databank_leeg.lezen() as db:
        assert (codes, db.scalars(select(Aanmelding.status)).all()) == (
            [422, 303],
            [AanmeldingStatus.BEVESTIGD],
        )


@pytest.mark.parametrize(
    ("zoek", "gevonden"), [("noor", True), ("NOOR@gemeente0", True), ("elders", False), ("%", True)]
)
def test_zoeken_vindt_mensen_zonder_naam_in_het_adres(
    bureau: TestClient, databank_leeg: Databank, zoek: str, gevonden: bool
) -> None:
    with databank_leeg.transactie() as db:
        maak.aangemeld(db, maak.ronde(db))

    antwoord = zend(bureau, "/aanmeldingen/zoek", zoek=zoek)

    assert (antwoord.status_code, "Noor Wiersma" in antwoord.text) == (200, gevonden)


def test_mailbestanden_gaan_de_gewone_weg(bureau: TestClient, databank_leeg: Databank) -> None:
    goed = [("bestand", ("een.eml", maak.bericht(), "message/rfc822"))]
    fout = [("bestand", ("een.exe", b"MZ", "application/octet-stream"))]
    csrf = {"csrf": csrf_van(bureau)}

    codes = [
        bureau.post("/secretariaat/post/inlezen", data=csrf, files=f).status_code for f in (goed, goed, fout)
    ]

    with databank_leeg.lezen() as db:
        standen = [s.value for s in db.scalars(select(InkomendeMail.status).order_by(InkomendeMail.id))]
    assert (codes, standen) == ([303, 303, 422], ["ontvangen", "dubbel"])


def test_een_proef_laat_zien_wat_er_weggaat_en_bewaart_niets(
    bureau: TestClient, databank_leeg: Databank
) -> None:
    with databank_leeg.transactie() as db:
        ronde = maak.ronde(db)
        maak.deelnemers(db, ronde)
        verdeling = verdeler.verdeel(verdeler.lees_instantie(groepen.instantie(db, ronde)), 0.3)
        groepen.bewaar(db, NU, ronde, verdeling, "anouk")
        voor = len(maak.post(db))

    pagina = zend(bureau, "/proef", stap="goedkeuren").text

    with databank_leeg.lezen() as db:
        assert ("De groep is bekend: 6" in pagina, len(maak.post(db)) - voor) == (True, 0)
        assert db.scalars(select(Voorstel.status)).all() == [GroepStatus.VOORSTEL]


def test_het_bestand_zonder_namen_wijst_naar_niemand(bureau: TestClient, databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        maak.aangemeld(
            db, maak.ronde(db), functie="Adviseur", telefoon="0612345678", leervraag="Durven vragen"
        )

    zonder, met = (
        zend(bureau, "/overzicht/bestand", soort="csv", namen=n).content.decode() for n in ("", "ja")
    )

    persoonlijk = ("Noor", "noor@gemeente0.example", "Adviseur", "0612345678", "Durven vragen")
    assert ([w in zonder for w in persoonlijk], [w in met for w in persoonlijk]) == ([False] * 5, [True] * 5)
    assert "Zeist;OOV;bevestigd" in zonder


def test_een_ronde_gaat_open_dicht_en_verandert(bureau: TestClient, databank_leeg: Databank) -> None:
    velden = {
        "naam": "Voorjaar",
        "van": "2022-03-01",
        "tot": "2022-12-01",
        "minimum": 5,
        "maximum": 8,
        "aantal": 4,
    }

    codes = [
        doe(bureau, "/ronde", **velden, herinner_dagen="14, 1"),
        doe(bureau, "/instellingen/ronde/1", **{**velden, "tot": "2022-02-01"}, herinner_dagen="14"),
        doe(bureau, "/instellingen/ronde/1", **{**velden, "naam": "Zomer"}, herinner_dagen="x"),
        doe(bureau, "/instellingen/ronde/1", **{**velden, "naam": "Zomer"}, herinner_dagen="7, 21"),
        doe(bureau, "/instellingen/ronde/1", doe="sluit"),
    ]

    with databank_leeg.lezen() as db:
        ronde = db.scalars(select(Ronde)).one()
        assert (codes, ronde.naam, ronde.herinner_dagen, ronde.status.value) == (
            [303, 422, 422, 303, 303], "Zomer", [21, 7], "gesloten",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"naam": "Proefronde"}, "naam", "Er is al een ronde met deze naam."),
        ({"tot": ""}, "tot", "Vul een geldige datum in."),
        ({"tot": "2021-01-01"}, "tot", "De einddatum van de ronde ligt voor de begindatum."),
        ({"minimum": "9"}, "minimum", "De groepsgrootte klopt niet"),
    ],
)
def test_een_fout_in_een_ronde_staat_bij_het_eigen_veld(
    bureau: TestClient, databank_leeg: Databank, anders: dict[str, str], veld: str, zin: str
) -> None:
    with databank_leeg.transactie() as db:
        maak.ronde(db, "Proefronde")
    velden = {
        "naam": "Najaar",
        "van": "2022-03-01",
        "tot": "2022-12-01",
        "minimum": "5",
        "maximum": "8",
        "aantal": "4",
    }

    geweigerd = zend(bureau, "/ronde", **{**velden, **anders})

    gevonden = re.search(rf'id="{veld}-fout">.*?</span>([^<]*)<', geweigerd.text)
    assert (geweigerd.status_code, bool(gevonden and gevonden[1].startswith(zin))) == (422, True)


def test_een_ronde_zonder_herinneringen_krijgt_ze_niet(bureau: TestClient, databank_leeg: Databank) -> None:
    goed = {"naam": "Najaar", "van": "2022-03-01", "tot": "2022-12-01"}

    zend(bureau, "/ronde", **goed, herinner_dagen="")
    zend(bureau, "/ronde", **{**goed, "naam": "Voorjaar"})

    with databank_leeg.lezen() as db:
        assert db.scalars(select(Ronde.herinner_dagen).order_by(Ronde.id)).all() == [[], [28, 14, 1]]


def test_een_verkeerd_bestand_wordt_bij_zijn_naam_genoemd(
    bureau: TestClient, databank_leeg: Databank
) -> None:
    goed = ("bestand", ("goed.eml", maak.bericht("Hoi", van="noor@zeist.example"), "message/rfc822"))
    csrf = csrf_van(bureau)

    zinnen = [
        bureau.post(
            "/secretariaat/post/inlezen",
            data={"csrf": csrf},
            files=[goed, ("bestand", (naam, inhoud, "x/y"))],
        ).text
        for naam, inhoud in (("foto.png", b"x"), ("leeg.eml", b""))
    ]

    assert "Er is niets ingelezen. foto.png is geen mailbestand" in zinnen[0]
    assert "Er is niets ingelezen. leeg.eml is leeg" in zinnen[1]
    with databank_leeg.lezen() as db:
        assert db.scalars(select(InkomendeMail.id)).all() == []


def test_een_andere_sessie_wordt_beeindigd(bureau: TestClient, databank_leeg: Databank) -> None:
    with TestClient(maak_app(databank_leeg), follow_redirects=False) as ander:
        ander.post("/inloggen", data={"naam": "anouk", "wachtwoord": WACHTWOORD})
        voor = ander.get("/secretariaat").status_code

        doe(bureau, "/instellingen/gebruikers/2")

        assert (voor, ander.get("/secretariaat").status_code, bureau.get("/secretariaat").status_code) == (
            200,
            303,
            200,
        )


def test_eigen_woorden_in_een_mail(bureau: TestClient, databank_leeg: Databank) -> None:
    kapot, goed = "Beste {{ naam", "Beste {{ naam }},\n\nU bent afgemeld.\n\n{{ afzender }}\n"

    codes = [
        doe(bureau, "/instellingen/teksten/afmelding-verwerkt", doe="bewaar", onderwerp="Afgemeld", tekst=t)
        for t in (kapot, goed)
    ]

    with databank_leeg.transactie() as db:
        brief = maak.brief(db)
        db.refresh(brief, ["raw"])
        assert (codes, uitgaand.lees(brief.raw).onderwerp) == ([422, 303], "Afgemeld")


def test_gezondheid_zegt_in_woorden_wat_er_mis_is(db: Session) -> None:
    mail.ontvang(db, maak.bericht(), NU - timedelta(hours=3))
    maak.brief(db, nu=NU - timedelta(minutes=20))

    meters = {m.naam: (m.stand, m.zin) for m in overzicht.gezondheid(db, NU)}

    assert meters == {
        "Programma": (
            "storing", "Het programma heeft nog niet gewerkt. Vraag de beheerder het te starten.",
        ),
        "Postvak": ("storing", "Er wacht een mail die 3 uur geleden kwam en nog niet is gelezen."),
        "Uitgaande mail": ("let op", "Er wacht 1 mail. De oudste wacht 20 minuten."),
        "Mailserver": ("let op", "Er is geen mailserver ingesteld. Mail blijft hier staan."),
    }  # fmt: skip


def test_volgende_stap_gaat_met_de_ronde_mee(db: Session) -> None:
    ronde = maak.ronde(db)
    stappen = [overzicht.volgende_stap(db, NU, ronde)]
    maak.deelnemers(db, ronde)
    stappen.append(overzicht.volgende_stap(db, NU, ronde))
    verdeling = verdeler.verdeel(verdeler.lees_instantie(groepen.instantie(db, ronde)), 0.3)
    groepen.bewaar(db, NU, ronde, verdeling, "Anouk")
    stappen.append(overzicht.volgende_stap(db, NU, ronde))
    groepen.keur_goed(db, NU, ronde, "Anouk")
    stappen.append(overzicht.volgende_stap(db, NU, ronde))
    agenda.plan(db, NU, ronde, "Anouk")
    stappen.append(overzicht.volgende_stap(db, NU, ronde))
    agenda.nodig_uit(db, NU, ronde, "Anouk")
    stappen.append(overzicht.volgende_stap(db, NU, ronde))

    assert [(s.waar, s.zin.rpartition(" ")[2]) if s else None for s in stappen] == [
        None, ("groepen", "groepen."), ("groepen", "van."), ("agenda", "hebben."), ("agenda", "uitgenodigd."), None,
    ]  # fmt: skip


def test_de_lijst_zegt_waarom_een_aanmelding_wacht(bureau: TestClient, databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        maak.ronde(db)
    _met_mail(databank_leeg, "Hoi, ik wil graag meedoen met de intervisie!\n\nKim\n", van="kim@post.example")

    lijst, een = (bureau.get(f"/secretariaat/{pad}").text for pad in ("aanmeldingen", "aanmelding/1"))

    assert all("De naam ontbreekt of is niet volledig." in pagina for pagina in (lijst, een))


def test_een_stand_heet_in_een_lijst_als_in_haar_filter() -> None:
    filters: list[tuple[StrEnum, str]] = [
        *((AanmeldingStatus(s), naam) for s, naam in aanmeldingen.STANDEN if s),
        *((InStatus(s), naam) for s, naam in post.STANDEN_IN.items()),
        *((UitStatus(s), naam) for s, naam in post.STANDEN_UIT.items() if s != "vast"),
        *((NotitieStatus(s), naam) for s, naam in notities.STANDEN if s),
        *((NotitieStatus(s), naam) for s, naam in overzicht_pagina.NOTITIES.items()),
    ]

    assert [pagina.stand_in_woorden(s) for s, _ in filters] == [naam.lower() for _, naam in filters]


def test_een_kort_moment_noemt_de_dag_en_de_eenheid() -> None:
    assert pagina.kort_moment(datetime(2022, 3, 8, 8, 30, tzinfo=UTC)) == "di 8 mrt 2022, 9.30 uur"


def test_van_ronde_telt_mensen_en_geen_mails(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    bijeenkomst.deelnames[0].antwoord = "ACCEPTED"
    db.flush()

    cijfers = overzicht.van_ronde(db, db.scalars(select(Ronde)).one())

    assert [n for _, n in cijfers.trechter] == [4, 4, 4, 4, 1]
    assert (cijfers.discipline, cijfers.antwoorden) == (
        [("HRM", 2), ("OOV", 2)], [("NEEDS-ACTION", 3), ("ACCEPTED", 1)],
    )  # fmt: skip
    assert {d: n for d, n in cijfers.dagdelen.items() if n} == {"di-ochtend": 4, "do-middag": 4}


def test_een_eigen_lijst_met_organisaties_leest_mee(bureau: TestClient, databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        maak.ronde(db)
    csrf, fout = {"csrf": csrf_van(bureau)}, [("bestand", ("x.csv", b"titel\nQuovadis\n", "text/csv"))]
    goed = [
        ("bestand", ("x.csv", b"naam,soort,aliassen\nKennispunt Zandmeer,samenwerking,KPZ\n", "text/csv"))
    ]

    codes = [
        bureau.post("/secretariaat/instellingen/organisaties", data=csrf, files=f).status_code
        for f in (fout, goed)
    ]
    _met_mail(
        databank_leeg,
        "Graag doe ik mee met de intervisie.\n\nNoor Wiersma\nAdviseur openbare orde en veiligheid\n"
        "Kennispunt Zandmeer\n",
    )

    with databank_leeg.lezen() as db:
        rij = db.scalars(select(Aanmelding)).one()
        assert (codes, rij.deelnemer.organisatie) == ([422, 303], "Kennispunt Zandmeer")
    assert bureau.get("/api/v1/organisaties?zoek=zandm").json() == [{"naam": "Kennispunt Zandmeer"}]


def test_lees_woorden_merkt_elk_veld_ook_als_ze_overlappen() -> None:
    bron = {
        "functie": {"begin": 0, "eind": 13},
        "discipline": {"begin": 9, "eind": 13},
        "naam": {"woorden": "Noor W"},
    }
    persoon = {"naam": "Noor W", "functie": "adviseur OOV!", "discipline": "OOV", "bron": bron}

    woorden = lees_woorden({"tekst": "adviseur OOV!.", "personen": [persoon]})

    stukken = [
        (s.woorden, *([v.soort for v in deel] for deel in (s.velden, s.begint, s.eindigt)))
        for s in woorden.stukken
    ]
    assert stukken == [
        ("adviseur ", ["functie"], ["functie"], []),
        ("OOV!", ["discipline", "functie"], ["discipline"], ["discipline", "functie"]),
        (".", [], [], []),
    ]
    assert [(v.soort, v.in_tekst, v.elders) for v in woorden.personen[0]] == [
        ("naam", False, "Noor W"), ("discipline", True, ""), ("functie", True, ""),
    ]  # fmt: skip
