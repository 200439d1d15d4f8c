"""The ticks: a poisoned mail stops nobody, doing all work twice does nothing twice, a stranger changes nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from freezegun import freeze_time
from sqlalchemy import func, select, update

from intervisie import aanmelding, bezorging, mail, worker
from intervisie.db import Databank
from intervisie.deelproces import DeelprocesFout, GeenAntwoord
from intervisie.imap import PostvakStoring
from intervisie.lezer import Lezing
from intervisie.models import AanmeldingStatus, InkomendeMail, Werkitem
from intervisie.settings import settings
from intervisie.worker import Leeskamer, Ticker
from tests import maak
from tests.conftest import NU

pytestmark = pytest.mark.databank
GIF = b"GIFTIG"


class _Kamer(Leeskamer):
    """Reads in this process, and fails on a poisoned mail as the child does."""

    def __init__(self, fout: Exception | None = None) -> None:
        self._fout = fout or DeelprocesFout("Het lezen duurde te lang.")

    def lees(self, raw: bytes, ontvangen: datetime, extra: object = ()) -> Lezing:
        if GIF in raw:
            raise self._fout
        return worker.lees_los(raw, ontvangen, settings().afzender_adres)


@pytest.fixture
def kamer() -> Iterator[Leeskamer]:
    """The real child process."""
    echt = Leeskamer()
    yield echt
    echt.sluit()


def _leg_neer(db: Databank, *mails: bytes) -> None:
    with db.transactie() as sessie:
        for raw in mails:
            mail.ontvang(sessie, raw, NU)


def _standen(db: Databank) -> list[tuple[str, str | None]]:
    with db.lezen() as sessie:
        rijen = sessie.scalars(select(InkomendeMail).order_by(InkomendeMail.id))
        return [(r.status.value, r.uitkomst) for r in rijen]


def _werk(db: Databank) -> list[str]:
    with db.lezen() as sessie:
        return list(sessie.scalars(select(Werkitem.soort).order_by(Werkitem.id)))


@pytest.mark.parametrize(
    ("fout", "stand"),
    [
        (DeelprocesFout("Het lezen gaf een fout (MemoryError)."), ("quarantaine", "onleesbaar")),
        (ValueError("x"), ("te_beoordelen", "fout")),
        (LookupError("x"), ("te_beoordelen", "fout")),
        (TypeError("x"), ("te_beoordelen", "fout")),
    ],
)
def test_verwerk_post_een_giftige_mail_houdt_de_volgende_niet_op(
    databank_leeg: Databank, fout: Exception, stand: tuple[str, str]
) -> None:
    mails = [maak.bericht(f"Wat is de datum? {n}\n", message_id=f"<{n}@zeist.example>") for n in range(2)]
    _leg_neer(databank_leeg, mails[0], b"Subject: x\r\n\r\n" + GIF, mails[1])

    aantal = worker.verwerk_post(databank_leeg, _Kamer(fout))

    standen = _standen(databank_leeg)
    assert (aantal, standen[1]) == (3, stand)
    assert standen[0] == standen[2]
    assert standen[0][0] != "ontvangen"


def test_verwerk_post_leest_een_mail_nog_eens_als_de_machine_te_traag_was(databank_leeg: Databank) -> None:
    _leg_neer(databank_leeg, b"Subject: x\r\n\r\n" + GIF, maak.bericht())
    kamer = _Kamer(GeenAntwoord("Het lezen duurde te lang."))

    worker.verwerk_post(databank_leeg, kamer)
    na_een = _standen(databank_leeg)
    for _ in range(3):
        with databank_leeg.transactie() as db:
            db.execute(update(InkomendeMail).values(lease_tot=0))
        worker.verwerk_post(databank_leeg, kamer)

    assert na_een[0] == ("ontvangen", None)
    assert na_een[1][0] != "ontvangen"
    assert _standen(databank_leeg)[0] == ("quarantaine", "onleesbaar")


def test_verwerk_post_een_fout_in_het_gevolg_laat_niets_half_achter(
    databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(db: Any, nu: datetime, bericht: InkomendeMail, lezing: Lezing) -> mail.Uitkomst:
        maak.brief(db)
        raise LookupError

    monkeypatch.setattr(worker, "verwerk", half)
    _leg_neer(databank_leeg, maak.bericht())

    worker.verwerk_post(databank_leeg, _Kamer())

    with databank_leeg.lezen() as db:
        assert maak.post(db) == []
        reden = db.scalars(select(InkomendeMail.reden)).one()
    assert (_standen(databank_leeg), reden) == (
        [("te_beoordelen", "fout")],
        "Het verwerken gaf een fout (LookupError).",
    )


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("Graag ontvang ik inzage in alle gegevens die u van mij heeft.", ["privacy", "mail"]),
        ("Ik stop met de intervisie. Wilt u al mijn persoonsgegevens verwijderen?", ["privacy", "mail"]),
        ("Welke gegevens bewaren jullie eigenlijk van mij?", ["privacy", "mail"]),
        ("Mijn nieuwe gegevens staan in de handtekening. Kunt u mij aanmelden?", ["mail"]),
    ],
)
def test_verwerk_post_legt_een_verzoek_over_gegevens_voor(
    databank_leeg: Databank, tekst: str, soorten: list[str]
) -> None:
    _leg_neer(databank_leeg, maak.bericht(f"{tekst}\n"))

    worker.verwerk_post(databank_leeg, _Kamer())

    assert _werk(databank_leeg) == soorten


def test_verwerk_post_zet_apart_wat_geen_mail_is(databank_leeg: Databank, kamer: Leeskamer) -> None:
    _leg_neer(databank_leeg, b"", b"\x00", b"niets", b"\r\n" * 9 + b"x", b"Received: x\r\n\r\nromp")

    worker.verwerk_post(databank_leeg, kamer)

    assert _standen(databank_leeg) == [("quarantaine", "onleesbaar")] * 5
    assert _werk(databank_leeg) == ["quarantaine"] * 5


def test_verwerk_post_twee_inhouden_onder_een_naam_wachten_op_een_mens(databank_leeg: Databank) -> None:
    _leg_neer(databank_leeg, maak.bericht("Wat is de datum?\n"), maak.bericht("Iets heel anders.\n"))

    worker.verwerk_post(databank_leeg, _Kamer())

    with databank_leeg.lezen() as db:
        redenen = db.scalars(select(InkomendeMail.reden).order_by(InkomendeMail.id)).all()
    assert _standen(databank_leeg)[1][0] == "te_beoordelen"
    assert "heeft hetzelfde Message-ID, maar een andere inhoud" in str(redenen[1])


def test_verwerk_post_een_valse_afzender_verandert_niets(
    databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_AUTHSERV_ID", "mx.rvs-mn.example")
    settings.cache_clear()
    vals = "mx.rvs-mn.example; dmarc=fail header.from=zeist.example"
    _leg_neer(databank_leeg, maak.bericht("Ik meld mij af.\n", Authentication_Results=vals))

    worker.verwerk_post(databank_leeg, _Kamer())

    with databank_leeg.lezen() as db:
        assert maak.post(db) == []
    assert _standen(databank_leeg)[0][0] == "te_beoordelen"


def test_verwerk_post_antwoordt_het_eigen_adres_niet(databank_leeg: Databank) -> None:
    _leg_neer(databank_leeg, maak.bericht("Ik doe mee.\n", van=maak.SECRETARIAAT))

    worker.verwerk_post(databank_leeg, _Kamer())

    with databank_leeg.lezen() as db:
        assert maak.post(db) == []
    assert _standen(databank_leeg) == [("verwerkt", "eigen bericht")]


def test_eenmalig_twee_keer_doet_niets_dubbel(
    databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_SMTP_URL", bezorging.DEMO)
    settings.cache_clear()
    with databank_leeg.transactie() as db:
        bijeenkomst = maak.uitgenodigd(db)
    _leg_neer(databank_leeg, maak.bericht("Wat is de datum?\n"))

    with freeze_time(bijeenkomst.begin - timedelta(days=1), real_asyncio=True):
        eerst, daarna = worker.eenmalig(databank_leeg), worker.eenmalig(databank_leeg)

    assert eerst == {"opgehaald": 0, "verwerkt": 1, "herinneringen": 4, "verzonden": 16}
    assert daarna == {"opgehaald": 0, "verwerkt": 0, "herinneringen": 0, "verzonden": 0}


def test_haal_post_meldt_elke_storing_van_het_postvak_tot_het_weer_lukt(
    databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dood(*_: object) -> int:
        raise PostvakStoring("verbinding", "De mailserver is weg.")

    def open_storingen(uitkomst: Callable[..., int | None], *, nachten: int = 0) -> int:
        monkeypatch.setattr(mail, "haal_op", uitkomst)
        with freeze_time(NU + timedelta(days=nachten)):
            assert worker.haal_post(databank_leeg) == 0
        with databank_leeg.lezen() as db:
            open_ = select(func.count(Werkitem.id)).filter_by(soort="storing", afgehandeld_op=None)
            return db.scalar(open_) or 0

    def gelukt(*_: object) -> int:
        return 0

    def niet_aan_de_beurt(*_: object) -> None:
        return None

    verloop = [
        open_storingen(stap) for stap in (dood, dood, niet_aan_de_beurt, gelukt, dood, niet_aan_de_beurt)
    ]

    assert verloop == [1, 1, 1, 0, 1, 1]
    assert open_storingen(gelukt, nachten=1) == 0


def test_veilig_houdt_elke_fout_binnen(caplog: pytest.LogCaptureFixture) -> None:
    def stuk() -> None:
        raise RuntimeError("x")

    worker._veilig(stuk)

    assert [r.getMessage() for r in caplog.records] == ["tick mislukt"]


def test_een_ticker_tikt_door_als_de_klok_wordt_verzet() -> None:
    getikt = threading.Semaphore(0)
    ticker = Ticker(((getikt.release, 0.01),))
    with freeze_time(NU, ignore=["threading"], real_asyncio=True, tick=True) as klok:
        ticker.start()
        try:
            voor = getikt.acquire(timeout=10)
            klok.move_to(NU - timedelta(hours=2))
            erna = [getikt.acquire(timeout=10) for _ in range(3)]
            klok.move_to(NU + timedelta(days=4000))
            erna += [getikt.acquire(timeout=10) for _ in range(3)]
        finally:
            ticker.stop()

    assert (voor, erna) == (True, [True] * 6)


def test_een_ticker_gaat_door_na_een_fout_en_stopt_als_dat_moet(caplog: pytest.LogCaptureFixture) -> None:
    getikt = threading.Semaphore(0)

    def stuk() -> None:
        getikt.release()
        raise RuntimeError("x")

    ticker = Ticker(((stuk, 0.01),))
    ticker.start()
    twee = [getikt.acquire(timeout=10) for _ in range(2)]
    ticker.stop()

    assert (twee, {r.getMessage() for r in caplog.records}) == ([True, True], {"tick mislukt"})
    assert not ticker._draad.is_alive()


def test_herinner_vraagt_om_alles_wat_aan_de_beurt_is(databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        bijeenkomst = maak.uitgenodigd(db)
        eind = bijeenkomst.eind
        r = aanmelding.zoek_ronde(db)
        maak.aangemeld(db, r, 7, AanmeldingStatus.TE_BEVESTIGEN, eind - timedelta(days=4))
    with freeze_time(eind + timedelta(days=1)):
        aantallen = [worker.herinner(databank_leeg) for _ in range(2)]

    assert aantallen == [5, 0]
