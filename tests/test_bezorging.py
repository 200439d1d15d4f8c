"""The outbox leaves: every fate ends in its state, a lost claim writes nothing, every copy is the same bytes."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from freezegun import freeze_time
from sqlalchemy import func, select, update

from intervisie import bezorging, klok, mail, privacy
from intervisie.bezorging import ClaimKwijt
from intervisie.db import Databank, db_nu
from intervisie.errors import DatabankFout
from intervisie.models import Instelling, UitgaandeMail, UitStatus, Verzendpoging, Werkitem
from intervisie.settings import settings
from intervisie.smtp import Resultaat
from intervisie.smtp import Uitkomst as Afloop
from tests import maak
from tests.conftest import NU
from tests.foutserver import LOTTEN, FoutServer, zeg
from tests.servers import Postfix, zonder_sporen

pytestmark = pytest.mark.databank
BEZIG, MISLUKT, ONZEKER = UitStatus.BEZIG, UitStatus.MISLUKT, UitStatus.ONZEKER
VERLOPEN, VERZONDEN, WACHT = UitStatus.VERLOPEN, UitStatus.VERZONDEN, UitStatus.WACHT
AAN = "noor@zeist.example"

# fate of the mail -> the state of its row, and how often a copy may exist
LOT_VAN_DE_MAIL = {
    "mail_451": (WACHT, 0), "mail_550": (MISLUKT, 0), "rcpt_450": (WACHT, 0), "rcpt_550": (MISLUKT, 0),
    "rcpt_verbreek": (WACHT, 0), "rcpt_zwijg": (WACHT, 0), "data_451": (WACHT, 0), "data_354_verbreek": (WACHT, 0),
    "inhoud_552": (MISLUKT, 0), "inhoud_reset": (ONZEKER, 1), "punt_451": (WACHT, 0), "punt_554": (MISLUKT, 0),
    "punt_250_regels": (VERZONDEN, 0), "punt_rommel_verloren": (ONZEKER, 1), "punt_verbreek_bewaard": (ONZEKER, 1),
    "punt_verbreek_verloren": (ONZEKER, 1), "punt_zwijg_bewaard": (ONZEKER, 1), "rset_verbreek": (VERZONDEN, 0),
}  # fmt: skip
LOT_VAN_HET_KANAAL = ("banner_554", "banner_verbreek", "ehlo_421", "auth_535", "mail_530", "rcpt_538")


@pytest.fixture
def relay(monkeypatch: pytest.MonkeyPatch, databank_leeg: Databank) -> Iterator[FoutServer]:
    """A relay on loopback, a program that waits short for it, and one session."""
    with FoutServer(accounts={"intervisie": "geheim"}) as server:
        for naam, waarde in (
            ("SMTP_URL", server.url), ("SMTP_SESSIES", "1"), ("SMTP_WACHT", "0.4"), ("SMTP_WACHT_PUNT", "0.4"),
        ):  # fmt: skip
            monkeypatch.setenv(f"INTERVISIE_{naam}", waarde)
        settings.cache_clear()
        yield server


def _leg_klaar(db: Databank, *sleutels: str, **anders: object) -> list[int]:
    with db.transactie() as sessie:
        return [maak.brief(sessie, s, nu=klok.nu(), **anders).id for s in sleutels or ("proef:1",)]


def _standen(db: Databank) -> list[UitStatus]:
    with db.lezen() as sessie:
        return list(sessie.scalars(select(UitgaandeMail.status).order_by(UitgaandeMail.id)))


def _rij(db: Databank, rij_id: int) -> UitgaandeMail:
    with db.lezen() as sessie:
        return sessie.get_one(UitgaandeMail, rij_id)


def _werk(db: Databank) -> list[str]:
    with db.lezen() as sessie:
        return list(sessie.scalars(select(Werkitem.soort).order_by(Werkitem.id)))


# ------------------------------------------------------------ what becomes of a mail


def test_bezorg_levert_de_bewaarde_bytes_af(
    databank_leeg: Databank, postfix: Postfix, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_SMTP_URL", postfix.url())
    settings.cache_clear()
    _leg_klaar(databank_leeg, aan="bezorg@zeist.example")

    aantal = bezorging.bezorg(databank_leeg)

    with databank_leeg.lezen() as db:
        raw = db.scalars(select(UitgaandeMail.raw)).one()
    assert (aantal, _standen(databank_leeg)) == (1, [VERZONDEN])
    assert [zonder_sporen(r) for r in postfix.bezorgd("bezorg@zeist.example")] == [zonder_sporen(raw)]


@pytest.mark.parametrize("lot", LOT_VAN_DE_MAIL)
def test_bezorg_geeft_elk_lot_zijn_stand(databank_leeg: Databank, relay: FoutServer, lot: str) -> None:
    (rij_id,) = _leg_klaar(databank_leeg)
    relay.mails.append(LOTTEN[lot])

    bezorging.bezorg(databank_leeg)

    rij = _rij(databank_leeg, rij_id)
    assert (rij.status, rij.mogelijk_dubbel) == LOT_VAN_DE_MAIL[lot]
    assert (rij.pogingen, rij.claim, rij.lease_tot, rij.inhoud_begonnen) == (1, None, None, None)
    with databank_leeg.lezen() as db:
        assert len(mail.audit(db)["uit"]["mogelijk_dubbel"]) == rij.mogelijk_dubbel
        assert db.scalar(select(func.count(Verzendpoging.id))) == 1
    assert _werk(databank_leeg) == (["uitgaande mail"] if rij.status is MISLUKT else [])


@pytest.mark.parametrize("lot", LOT_VAN_HET_KANAAL)
def test_bezorg_verwijt_een_storing_aan_geen_mail(
    databank_leeg: Databank, relay: FoutServer, lot: str
) -> None:
    rijen = _leg_klaar(databank_leeg, "a", "b")
    relay.altijd = LOTTEN[lot]

    for _ in range(3):
        assert bezorging.bezorg(databank_leeg, proef=True) == 0

    assert _standen(databank_leeg) == [WACHT, WACHT]
    assert [_rij(databank_leeg, r).pogingen for r in rijen] == [0, 0]
    assert _werk(databank_leeg) == ["storing"]
    relay.altijd = None
    assert bezorging.bezorg(databank_leeg, proef=True) == 2
    with databank_leeg.lezen() as db:
        assert db.scalars(select(Werkitem.afgehandeld_door)).all() == ["programma"]
        assert db.get(Instelling, "smtp-storing") is None


def test_bezorg_klopt_na_een_storing_een_keer_per_minuut_aan(
    databank_leeg: Databank, relay: FoutServer
) -> None:
    with freeze_time(NU, real_asyncio=True) as tijd:
        _leg_klaar(databank_leeg)
        relay.altijd = LOTTEN["banner_554"]
        for _ in range(5):
            bezorging.bezorg(databank_leeg)
        voor = relay.verbindingen
        tijd.tick(61)
        bezorging.bezorg(databank_leeg)

    assert (voor, relay.verbindingen) == (1, 2)


def test_bezorg_klopt_na_een_storing_met_een_gesprek_aan(
    databank_leeg: Databank, relay: FoutServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_SMTP_SESSIES", "3")
    settings.cache_clear()
    _leg_klaar(databank_leeg, *(f"m{n}" for n in range(30)))
    relay.altijd = LOTTEN["banner_554"]
    bezorging.bezorg(databank_leeg)
    eerst = relay.verbindingen

    bezorging.bezorg(databank_leeg, proef=True)
    tijdens = relay.verbindingen - eerst
    relay.altijd = None

    assert (tijdens, bezorging.bezorg(databank_leeg, proef=True)) == (1, 30)


def test_levend_overleeft_een_bezette_databank(
    databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    keren: list[int] = []

    def vernieuw(*_: object) -> None:
        keren.append(1)
        if len(keren) == 1:
            raise DatabankFout("De databank is bezet.")

    async def wacht() -> None:
        async with bezorging._levend(databank_leeg, "smtp-sessie-0", "ik"):
            while len(keren) < 2:
                await asyncio.sleep(0.01)

    monkeypatch.setattr(bezorging, "_vernieuw", vernieuw)
    monkeypatch.setattr(bezorging, "VERNIEUW_SECONDEN", 0.01)
    asyncio.run(asyncio.wait_for(wacht(), 5))


def test_bezorg_na_een_geweigerde_mail_gaan_de_andere_door(
    databank_leeg: Databank, relay: FoutServer
) -> None:
    _leg_klaar(databank_leeg, "a", "b", "c")
    relay.mails.extend([None, LOTTEN["rcpt_550"], None])

    aantal = bezorging.bezorg(databank_leeg)

    assert (aantal, _standen(databank_leeg)) == (2, [VERZONDEN, MISLUKT, VERZONDEN])


def test_bezorg_na_wissen_komt_de_volgende_geweigerde_mail_ook_op_de_werklijst(
    databank_leeg: Databank, relay: FoutServer
) -> None:
    relay.altijd = LOTTEN["rcpt_550"]
    with databank_leeg.transactie() as db:
        maak.brief(db, deelnemer_id=maak.persoon(db, AAN).id, nu=klok.nu())
    bezorging.bezorg(databank_leeg)
    eerst = _werk(databank_leeg)

    with databank_leeg.transactie() as db:
        privacy.verwijder(db, klok.nu(), AAN, maak.DEUR)
    na_wissen = _werk(databank_leeg)
    _leg_klaar(databank_leeg, "twee")
    bezorging.bezorg(databank_leeg)

    assert (eerst, na_wissen, _werk(databank_leeg)) == (["uitgaande mail"], [], ["uitgaande mail"])


def test_bezorg_na_onzeker_stuurt_dezelfde_bytes(databank_leeg: Databank, relay: FoutServer) -> None:
    relay.mails.append(LOTTEN["punt_verbreek_bewaard"])
    with freeze_time(NU, real_asyncio=True) as tijd:
        _leg_klaar(databank_leeg)
        bezorging.bezorg(databank_leeg)
        te_vroeg = bezorging.bezorg(databank_leeg)
        tijd.tick(timedelta(minutes=2))
        op_tijd = bezorging.bezorg(databank_leeg)

    een, twee = relay.wacht_op(2)
    assert (te_vroeg, op_tijd, een) == (0, 1, twee)
    assert _standen(databank_leeg) == [VERZONDEN]


def test_bezorg_geeft_na_vijf_keer_onzeker_de_mail_aan_een_mens(
    databank_leeg: Databank, relay: FoutServer
) -> None:
    relay.altijd = LOTTEN["punt_verbreek_bewaard"]
    with freeze_time(NU, real_asyncio=True) as tijd:
        (rij_id,) = _leg_klaar(databank_leeg)
        for _ in range(8):
            bezorging.bezorg(databank_leeg)
            tijd.tick(timedelta(hours=4))

    rij = _rij(databank_leeg, rij_id)
    assert (rij.status, rij.mogelijk_dubbel, len(relay.bewaard)) == (ONZEKER, 5, 5)
    assert _werk(databank_leeg) == ["uitgaande mail"]


# ------------------------------------------------------------ what does not leave


def test_bezorg_stuurt_niets_na_het_uiterste_moment(databank_leeg: Databank, relay: FoutServer) -> None:
    with freeze_time(NU, real_asyncio=True) as tijd:
        _leg_klaar(databank_leeg, niet_na=NU + timedelta(minutes=5))
        tijd.tick(timedelta(minutes=6))
        bezorging.bezorg(databank_leeg)

    assert (_standen(databank_leeg), relay.bewaard) == ([VERLOPEN], [])
    assert _werk(databank_leeg) == ["uitgaande mail"]


def test_bezorg_stuurt_niets_naar_een_oud_adres(databank_leeg: Databank, relay: FoutServer) -> None:
    with databank_leeg.transactie() as db:
        noor = maak.persoon(db, AAN)
        maak.brief(db, deelnemer_id=noor.id, nu=klok.nu())
        noor.email = "noor@nieuw.example"

    bezorging.bezorg(databank_leeg)

    assert (_standen(databank_leeg), relay.bewaard) == ([UitStatus.INGETROKKEN], [])


def test_bezorg_slaat_over_wat_intussen_is_ingetrokken(databank_leeg: Databank, relay: FoutServer) -> None:
    _leg_klaar(databank_leeg, "een", aan="een@zeist.example")
    (ingetrokken, _) = _leg_klaar(databank_leeg, "twee", "drie")
    relay.per_adres["een@zeist.example"] = zeg("rcpt", "250 2.1.5 goed", wacht=0.3)

    def trek_in() -> None:
        while not relay.opdrachten:
            time.sleep(0.01)
        with databank_leeg.transactie() as db:
            db.get_one(UitgaandeMail, ingetrokken).deelnemer_id = maak.persoon(db).id
            db.flush()
            mail.trek_in(db, "afgemeld", deelnemer_id=db.get_one(UitgaandeMail, ingetrokken).deelnemer_id)

    draad = threading.Thread(target=trek_in)
    draad.start()
    bezorging.bezorg(databank_leeg)
    draad.join()

    assert _standen(databank_leeg) == [VERZONDEN, UitStatus.INGETROKKEN, VERZONDEN]
    assert relay.verbindingen == 1


def test_bezorg_doet_niets_in_de_pauze(databank_leeg: Databank, relay: FoutServer) -> None:
    _leg_klaar(databank_leeg)
    with databank_leeg.transactie() as db:
        mail.pauzeer(db, NU, "Anouk", aan=True)

    in_pauze = bezorging.bezorg(databank_leeg, proef=True)
    with databank_leeg.transactie() as db:
        mail.pauzeer(db, NU, "Anouk", aan=False)

    assert (in_pauze, relay.verbindingen, bezorging.bezorg(databank_leeg)) == (0, 0, 1)


def test_bezorg_wacht_tot_het_moment(databank_leeg: Databank, relay: FoutServer) -> None:
    _leg_klaar(databank_leeg, niet_voor=klok.nu() + timedelta(hours=1))

    aantal = bezorging.bezorg(databank_leeg)

    assert (aantal, relay.verbindingen, _standen(databank_leeg)) == (0, 0, [WACHT])


def test_bezorg_zonder_mailserver_laat_alles_liggen(databank_leeg: Databank) -> None:
    _leg_klaar(databank_leeg)

    assert (bezorging.bezorg(databank_leeg), _standen(databank_leeg)) == (0, [WACHT])


# ------------------------------------------------------------ claims and leases


def test_claim_geeft_elke_mail_aan_een_werker(databank_leeg: Databank) -> None:
    _leg_klaar(databank_leeg, *(f"m{n}" for n in range(25)))

    partijen = [bezorging._claim(databank_leeg, f"werker {n}") for n in range(3)]

    ids = [zending.id for partij in partijen for zending in partij]
    assert [len(p) for p in partijen] == [20, 5, 0]
    assert len(set(ids)) == 25


def test_schrijf_van_een_verloren_claim_laat_de_rij_met_rust(databank_leeg: Databank) -> None:
    (rij_id,) = _leg_klaar(databank_leeg)
    (oud,) = bezorging._claim(databank_leeg, "oud")
    _laat_leases_verlopen(databank_leeg)
    (nieuw,) = bezorging._claim(databank_leeg, "nieuw")
    voor = _velden(databank_leeg, rij_id)

    with pytest.raises(ClaimKwijt):
        bezorging._merk(databank_leeg, oud, "oud")
    with pytest.raises(ClaimKwijt):
        bezorging._schrijf(databank_leeg, oud, "oud", Resultaat(Afloop.AANGENOMEN, "punt", 250, "goed"))

    assert _velden(databank_leeg, rij_id) == voor
    assert nieuw.raw == oud.raw


def test_herstel_zonder_merk_telt_de_poging_niet(databank_leeg: Databank) -> None:
    (rij_id,) = _leg_klaar(databank_leeg)
    bezorging._claim(databank_leeg, "dood")

    _laat_leases_verlopen(databank_leeg)

    rij = _rij(databank_leeg, rij_id)
    assert (rij.status, rij.pogingen, rij.mogelijk_dubbel, rij.claim) == (WACHT, 0, 0, None)


def test_herstel_met_merk_is_onzeker_en_staat_op_de_lijst(databank_leeg: Databank) -> None:
    (rij_id,) = _leg_klaar(databank_leeg)
    (zending,) = bezorging._claim(databank_leeg, "dood")
    bezorging._merk(databank_leeg, zending, "dood")

    _laat_leases_verlopen(databank_leeg)

    rij = _rij(databank_leeg, rij_id)
    with databank_leeg.lezen() as db:
        genoemd = [m["message_id"] for m in mail.audit(db)["uit"]["mogelijk_dubbel"]]
    assert (rij.status, rij.pogingen, rij.mogelijk_dubbel) == (ONZEKER, 1, 1)
    assert genoemd == [rij.message_id]


def test_herstel_laat_een_levende_werker_zijn_werk(databank_leeg: Databank) -> None:
    _leg_klaar(databank_leeg)
    bezorging._claim(databank_leeg, "levend")

    with databank_leeg.transactie() as db:
        hersteld = bezorging.herstel(db, klok.nu())

    assert (hersteld, _standen(databank_leeg)) == (0, [BEZIG])


def test_herstel_na_het_terugzetten_van_de_klok_wacht_een_lease_en_niet_tot_de_oude_tijd(
    databank_leeg: Databank,
) -> None:
    _leg_klaar(databank_leeg)
    bezorging._claim(databank_leeg, "misschien dood")
    with databank_leeg.transactie() as db:
        db.execute(update(UitgaandeMail).values(lease_tot=db_nu() + 7200))

        hersteld = bezorging.herstel(db, klok.nu())

        rest = db.scalar(select(UitgaandeMail.lease_tot - db_nu())) or 0
    assert (hersteld, 80 < rest <= bezorging.LEASE_SECONDEN) == (0, True)
    assert _standen(databank_leeg) == [BEZIG]


def test_vernieuw_houdt_de_lease_van_de_eigen_mail(databank_leeg: Databank) -> None:
    _leg_klaar(databank_leeg)
    bezorging._claim(databank_leeg, "traag")
    with databank_leeg.transactie() as db:
        db.execute(update(UitgaandeMail).values(lease_tot=db_nu() - 1))

    bezorging._vernieuw(databank_leeg, "smtp-sessie-0", "traag")

    with databank_leeg.transactie() as db:
        assert bezorging.herstel(db, klok.nu()) == 0


def test_bezorg_met_drie_sessies_stuurt_elke_mail_een_keer(
    databank_leeg: Databank, relay: FoutServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_SMTP_SESSIES", "3")
    settings.cache_clear()
    _leg_klaar(databank_leeg, *(f"m{n}" for n in range(60)))

    aantal = bezorging.bezorg(databank_leeg)

    assert (aantal, len({b.raw for b in relay.bewaard}), len(relay.bewaard)) == (60, 60, 60)
    assert relay.meeste_open <= 3


def test_bezorg_naar_het_demo_postvak_neemt_alles_aan(
    databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_SMTP_URL", bezorging.DEMO)
    settings.cache_clear()
    _leg_klaar(databank_leeg, "a", "b")

    assert (bezorging.bezorg(databank_leeg), _standen(databank_leeg)) == (2, [VERZONDEN, VERZONDEN])


def _laat_leases_verlopen(databank: Databank) -> None:
    with databank.transactie() as db:
        db.execute(update(UitgaandeMail).values(lease_tot=db_nu() - 1))
    with databank.transactie() as db:
        assert bezorging.herstel(db, klok.nu()) == 1
        db.execute(update(UitgaandeMail).values(niet_voor=klok.nu()))


def _velden(databank: Databank, rij_id: int) -> dict[str, object]:
    rij = _rij(databank, rij_id)
    return {
        kolom.name: getattr(rij, kolom.name)
        for kolom in UitgaandeMail.__table__.columns
        if kolom.name != "raw"
    }


def test_bezorg_takes_back_the_one_alarm_of_three_sessions_when_the_relay_works_again(
    databank_leeg: Databank, relay: FoutServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVISIE_SMTP_SESSIES", "3")
    settings.cache_clear()
    relay.sessies.extend([LOTTEN["banner_554"]] * 3)
    with databank_leeg.transactie() as sessie:
        rij_id = maak.brief(sessie).id
    bezorging.bezorg(databank_leeg, proef=True)
    with databank_leeg.lezen() as sessie:
        assert len(sessie.scalars(select(Werkitem)).all()) == 1

    bezorging.bezorg(databank_leeg, proef=True)

    with databank_leeg.lezen() as sessie:
        assert sessie.scalars(select(Werkitem).filter_by(afgehandeld_op=None)).all() == []
    assert _rij(databank_leeg, rij_id).status is UitStatus.VERZONDEN
