"""Post in and post out as rows: kept before it is read, one effect per message, one mail per sleutel."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from intervisie import aanmelding, mail, worker
from intervisie import db as databank
from intervisie.db import Databank, db_nu
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.imap import Postvak
from intervisie.mail import Vindplaats
from intervisie.models import InkomendeMail, InStatus, Lease, UitgaandeMail, UitStatus
from intervisie.settings import settings
from tests import maak
from tests.conftest import NU
from tests.servers import Dovecot

pytestmark = pytest.mark.databank


@pytest.fixture
def postvak(dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[Dovecot, str]:
    """A real mailbox of this test alone."""
    gebruiker = f"{tmp_path.name.replace('_', '-')[:40]}@rvs-mn.example"
    monkeypatch.setenv("INTERVISIE_IMAP_URL", dovecot.url(gebruiker))
    settings.cache_clear()
    return dovecot, gebruiker


# ------------------------------------------------------------ three identities


@pytest.mark.parametrize(
    "raw", [b"", b"\x00\xff\r", b"geen kop", b"\n\nromp", b"From: a\r\nFrom: b\n\n" + bytes(range(256))]
)
def test_ontvang_bewaart_elke_byte(databank_leeg: Databank, raw: bytes) -> None:
    with databank_leeg.transactie() as db:
        bericht_id = mail.ontvang(db, raw, NU).id

    with databank_leeg.lezen() as db:
        bericht = mail.inkomend(db, bericht_id)
        assert bericht is not None
        assert (bericht.raw, bericht.status, bericht.ontvangen_op) == (raw, InStatus.ONTVANGEN, NU)


def test_ontvang_houdt_hetzelfde_bericht_als_dubbel(db: Session) -> None:
    eerste = mail.ontvang(db, maak.bericht(), NU)
    sporen = b"Received: from elders\r\n by ons\r\nX-Spam: nee\r\n" + maak.bericht().replace(b"\r\n", b"\n")

    tweede = mail.ontvang(db, sporen, NU)

    assert (eerste.status, tweede.status) == (InStatus.ONTVANGEN, InStatus.DUBBEL)
    assert (
        tweede.reden
        == f"Dit bericht is hetzelfde als bericht {eerste.id}. Het is bewaard en niet nog eens verwerkt."
    )


@pytest.mark.parametrize(
    "anders",
    [
        {"van": "tess@rhenen.example"},
        {"onderwerp": "Vraag 2"},
        {"tekst": "Iets anders.\n"},
        {"message_id": None},
    ],
)
def test_ontvang_ziet_elk_ander_bericht_als_nieuw(db: Session, anders: dict[str, str]) -> None:
    mail.ontvang(db, maak.bericht(), NU)

    tweede = mail.ontvang(db, maak.bericht(**anders), NU)

    assert tweede.status is InStatus.ONTVANGEN


def test_ontvang_zonder_message_id_kent_de_inhoud(db: Session) -> None:
    mail.ontvang(db, maak.bericht(message_id=None), NU)

    tweede = mail.ontvang(db, maak.bericht(message_id=None), NU)

    assert (tweede.message_id, tweede.status) == (None, InStatus.DUBBEL)


def test_zelfde_naam_andere_inhoud_wijst_het_eerste_bericht_aan(db: Session) -> None:
    eerste = mail.ontvang(db, maak.bericht(), NU)
    tweede = mail.ontvang(db, maak.bericht("Heel iets anders.\n"), NU)

    botsing = [mail.zelfde_naam_andere_inhoud(db, bericht) for bericht in (eerste, tweede)]

    assert botsing == [None, eerste.id]


# ------------------------------------------------------------ taking turns to read


def test_neem_te_lezen_geeft_een_bericht_aan_een_lezer(databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        bericht_id = mail.ontvang(db, maak.bericht(), NU).id
    with databank_leeg.transactie() as db:
        genomen = mail.neem_te_lezen(db, NU)

    with databank_leeg.transactie() as db:
        assert mail.neem_te_lezen(db, NU) is None
        assert genomen is not None
        assert mail.inkomend(db, *genomen) is not None
        assert mail.inkomend(db, bericht_id, "een andere claim") is None


def test_neem_te_lezen_na_het_terugzetten_van_de_klok_wacht_niet_tot_de_oude_tijd(db: Session) -> None:
    mail.ontvang(db, maak.bericht(), NU)
    eerste = mail.neem_te_lezen(db, NU)
    db.execute(update(InkomendeMail).values(lease_tot=databank.db_nu() + 7200))

    assert (eerste is not None, mail.neem_te_lezen(db, NU) is not None) == (True, True)


def test_neem_te_lezen_zet_na_drie_dode_lezers_in_quarantaine(databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        bericht_id = mail.ontvang(db, maak.bericht(), NU).id
    for _ in range(3):
        with databank_leeg.transactie() as db:
            assert mail.neem_te_lezen(db, NU) is not None
        _laat_lease_verlopen(databank_leeg)

    with databank_leeg.transactie() as db:
        vierde = mail.neem_te_lezen(db, NU)

    with databank_leeg.lezen() as db:
        bericht = db.get_one(InkomendeMail, bericht_id)
        assert vierde is None
        assert (bericht.status, bericht.pogingen, bericht.claim) == (InStatus.QUARANTAINE, 3, None)
        assert bericht.reden == "Het lezen van dit bericht mislukte drie keer. Het is bewaard."
        assert db.scalar(text("SELECT count(*) FROM werkitem WHERE soort = 'quarantaine'")) == 1


def test_inkomend_geeft_niets_aan_wie_zijn_beurt_verloor(databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        mail.ontvang(db, maak.bericht(), NU)
    with databank_leeg.transactie() as db:
        oud = mail.neem_te_lezen(db, NU)
    _laat_lease_verlopen(databank_leeg)
    with databank_leeg.transactie() as db:
        nieuw = mail.neem_te_lezen(db, NU)

    with databank_leeg.lezen() as db:
        assert oud is not None
        assert nieuw is not None
        assert mail.inkomend(db, *oud) is None
        assert mail.inkomend(db, *nieuw) is not None


def _laat_lease_verlopen(gegevens: Databank) -> None:
    with gegevens.transactie() as db:
        db.execute(update(InkomendeMail).values(lease_tot=db_nu() - 1))


# ------------------------------------------------------------ the mailbox


def test_haal_op_verplaatst_pas_na_het_bewaren(
    databank_leeg: Databank, postvak: tuple[Dovecot, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, gebruiker = postvak
    server.leg_neer(
        gebruiker, maak.bericht(), maak.bericht("Nog een vraag.\n", message_id="<twee@zeist.example>")
    )
    bewaard_bij_verplaatsen = []
    verplaats = Postvak.verplaats

    def let_op(zelf: Postvak, uid: int, naar: str) -> bool:
        with databank_leeg.lezen() as db:
            bewaard_bij_verplaatsen.append(uid in db.scalars(select(InkomendeMail.uid)).all())
        return verplaats(zelf, uid, naar)

    monkeypatch.setattr(Postvak, "verplaats", let_op)

    nieuw = mail.haal_op(databank_leeg, "proces")

    assert (nieuw, bewaard_bij_verplaatsen) == (2, [True, True])
    assert (len(server.lees(gebruiker)), len(server.lees(gebruiker, "Verwerkt"))) == (0, 2)


def test_haal_op_na_een_val_voor_het_verplaatsen_bewaart_niets_dubbel(
    databank_leeg: Databank, postvak: tuple[Dovecot, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, gebruiker = postvak
    server.leg_neer(gebruiker, maak.bericht())

    def val(zelf: Postvak, uid: int, naar: str) -> bool:
        raise MemoryError

    with monkeypatch.context() as stuk:
        stuk.setattr(Postvak, "verplaats", val)
        with pytest.raises(MemoryError):
            mail.haal_op(databank_leeg, "proces")
    over = server.lees(gebruiker)
    nieuw = mail.haal_op(databank_leeg, "ander proces")

    with databank_leeg.lezen() as db:
        assert (len(over), nieuw, server.lees(gebruiker)) == (1, 0, [])
        assert [rij["status"] for rij in mail.lijst_in(db)] == ["ontvangen"]


def test_haal_op_na_nieuwe_nummers_heeft_geen_tweede_gevolg(
    databank_leeg: Databank, postvak: tuple[Dovecot, str]
) -> None:
    server, gebruiker = postvak
    server.leg_neer(gebruiker, maak.bericht())
    mail.haal_op(databank_leeg, "proces")
    server.leg_neer(gebruiker, maak.bericht())

    nieuw = mail.haal_op(databank_leeg, "proces")

    with databank_leeg.lezen() as db:
        assert nieuw == 1
        assert [rij["status"] for rij in mail.lijst_in(db)] == ["ontvangen", "dubbel"]


def test_haal_op_wacht_op_een_ander_proces(databank_leeg: Databank, postvak: tuple[Dovecot, str]) -> None:
    server, gebruiker = postvak
    server.leg_neer(gebruiker, maak.bericht())
    with databank_leeg.transactie() as db:
        databank.neem_lease(db, Lease, "postvak", "een ander", 60)

    nieuw = mail.haal_op(databank_leeg, "proces")

    assert (nieuw, len(server.lees(gebruiker))) == (None, 1)


# ------------------------------------------------------------ post out


def test_enqueue_maakt_een_mail_per_sleutel(db: Session) -> None:
    eerste = maak.brief(db, "a")
    raw, som = mail.rauw_uit(db, eerste.message_id), eerste.sha256

    nog_eens = mail.enqueue(
        db, NU + timedelta(days=1), "afmelding-verwerkt", sleutel="a", aan="x@y.example", aan_naam="X"
    )

    assert (nog_eens, len(maak.post(db))) == (False, 1)
    assert (mail.rauw_uit(db, eerste.message_id), eerste.sha256) == (raw, som)


def test_enqueue_geeft_elke_sleutel_een_eigen_naam_en_terugadres(db: Session) -> None:
    rijen = [maak.brief(db, sleutel) for sleutel in ("a", "b")]

    assert len({r.message_id for r in rijen}) == 2
    assert len({r.envelop_van for r in rijen}) == 2
    assert [mail.van_bounce_adres(db, [r.envelop_van.upper()]) for r in rijen] == rijen
    assert [mail.verzonden_als(db, [r.message_id.strip("<>")]) for r in rijen] == rijen


def test_trek_in_houdt_ook_een_volgende_poging_tegen(db: Session) -> None:
    onzeker, geclaimd, onderweg = (maak.brief(db, s) for s in "abc")
    noor = maak.persoon(db)
    for rij, status in (
        (onzeker, UitStatus.ONZEKER),
        (geclaimd, UitStatus.BEZIG),
        (onderweg, UitStatus.BEZIG),
    ):
        rij.deelnemer_id, rij.status = noor.id, status
    onderweg.inhoud_begonnen = NU
    db.flush()

    aantal = mail.trek_in(db, "de bijeenkomst is verzet", deelnemer_id=noor.id)
    db.expire_all()

    assert (aantal, [r.status for r in (onzeker, geclaimd, onderweg)]) == (
        2,
        [UitStatus.INGETROKKEN, UitStatus.INGETROKKEN, UitStatus.BEZIG],
    )


def test_trek_in_raakt_alleen_wat_wacht(db: Session) -> None:
    wacht, weg, ander = maak.brief(db, "a"), maak.brief(db, "b"), maak.brief(db, "c")
    noor = maak.persoon(db)
    wacht.deelnemer_id = weg.deelnemer_id = noor.id
    weg.status = UitStatus.VERZONDEN
    db.flush()

    aantal = mail.trek_in(db, "reden", deelnemer_id=noor.id)
    db.expire_all()

    assert (aantal, [r.status for r in (wacht, weg, ander)]) == (
        1,
        [UitStatus.INGETROKKEN, UitStatus.VERZONDEN, UitStatus.WACHT],
    )


def test_tel_telt_per_sleutel_en_venster(db: Session) -> None:
    geteld = [mail.tel(db, s, v) for s, v in (("a", "1"), ("a", "1"), ("a", "2"), ("b", "1"), ("a", "1"))]

    assert geteld == [1, 2, 1, 1, 3]


def test_mag_automatisch_houdt_op_bij_het_hoogste_per_dag(db: Session) -> None:
    mag = [mail.mag_automatisch(db, NU, "noor@zeist.example", 2) for _ in range(3)]
    morgen = mail.mag_automatisch(db, NU + timedelta(days=1), "noor@zeist.example", 2)
    ander = mail.mag_automatisch(db, NU, "tess@rhenen.example", 2)

    assert (mag, morgen, ander) == ([True, True, False], True, True)


def test_deelnemer_van_kent_ook_het_tweede_adres(db: Session) -> None:
    noor = maak.persoon(db)
    aanmelding.voeg_alias_toe(db, NU, "noor@zeist.example", "N.Wiersma@thuis.example")

    gevonden = [
        mail.deelnemer_van(db, a)
        for a in ("NOOR@zeist.example ", "n.wiersma@thuis.example", "x@y.example", None)
    ]

    assert gevonden == [noor, noor, None, None]
    assert mail.adressen_van(db, noor) == {"noor@zeist.example", "n.wiersma@thuis.example"}


# ------------------------------------------------------------ counting


def test_audit_van_een_lege_databank_sluit(db: Session) -> None:
    telling = mail.audit(db)

    assert (telling["sluitend"], telling["in"]["ontvangen_totaal"], telling["uit"]["totaal"]) == (True, 0, 0)


def test_audit_telt_elk_bericht_in_een_stand(db: Session) -> None:
    mail.ontvang(db, maak.bericht(), NU)
    mail.ontvang(db, maak.bericht(), NU)
    maak.brief(db)

    telling = mail.audit(db)

    assert telling["in"]["per_status"] == {
        "ontvangen": 1, "verwerkt": 0, "te_beoordelen": 0, "quarantaine": 0, "dubbel": 1,
    }  # fmt: skip
    assert (telling["in"]["onverklaard"], telling["uit"]["per_status"]["wacht"], telling["sluitend"]) == (
        0,
        1,
        True,
    )


def test_audit_ziet_een_verdwenen_rij(db: Session) -> None:
    mail.ontvang(db, maak.bericht(), NU)
    weg = mail.ontvang(db, maak.bericht("Anders.\n"), NU)
    db.execute(delete(InkomendeMail).where(InkomendeMail.id == weg.id))

    telling = mail.audit(db)

    assert (telling["in"]["onverklaard"], telling["sluitend"]) == (1, False)


def test_rauw_van_een_onbekend_message_id_wordt_geweigerd(db: Session) -> None:
    with pytest.raises(NietGevonden):
        mail.rauw_uit(db, "<niets@nergens.example>")
    with pytest.raises(NietGevonden):
        mail.rauw_in(db, "niets@nergens.example")
    with pytest.raises(OngeldigeInvoer):
        mail.rauw_in(db, "<>")


def test_ontvang_weigert_dezelfde_vindplaats(databank_leeg: Databank) -> None:
    plek = Vindplaats("INBOX", 1, 7)
    with databank_leeg.transactie() as db:
        mail.ontvang(db, maak.bericht(), NU, vindplaats=plek)

    with pytest.raises(IntegrityError), databank_leeg.transactie() as db:
        mail.ontvang(db, maak.bericht("Anders.\n"), NU, vindplaats=plek)


def test_pauzeer_en_hervat(db: Session) -> None:
    standen = [mail.gepauzeerd(db)]
    for aan in (True, False):
        mail.pauzeer(db, NU, "Anouk", aan=aan)
        standen.append(mail.gepauzeerd(db))

    assert standen == [False, True, False]


def test_koppen_geeft_alle_waarden_ontvouwen() -> None:
    raw = b"Received: een\r\nX: 1\r\nreceived: twee\r\n  verder\r\n\r\nReceived: in de romp\r\n"

    assert mail.koppen(raw, "Received") == ["een", "twee verder"]


@pytest.mark.parametrize("raw", [b"", b"hallo", b"\xff\x00"])
def test_ontvang_takes_no_odd_message_for_another(db: Session, raw: bytes) -> None:
    mail.ontvang(db, b"iets anders", NU)

    assert mail.ontvang(db, raw, NU).status is InStatus.ONTVANGEN


def test_verwerk_two_contents_under_one_message_id_wait_for_a_person(databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as sessie:
        maak.ronde(sessie)
        mail.ontvang(sessie, maak.bericht("Dank voor de nieuwsbrief.\n"), NU)
        mail.ontvang(sessie, maak.bericht("Ik doe niet mee.\n"), NU)

    kamer = worker.Leeskamer()
    worker.verwerk_post(databank_leeg, kamer)
    kamer.sluit()

    with databank_leeg.lezen() as sessie:
        tweede = sessie.scalars(select(InkomendeMail).order_by(InkomendeMail.id.desc())).first()
        assert tweede is not None
        assert tweede.status is InStatus.TE_BEOORDELEN
        assert "hetzelfde Message-ID" in (tweede.reden or "")


def test_enqueue_knows_its_sleutel(db: Session) -> None:
    eerste = maak.brief(db, "een", aan="a@gemeente.example")
    bytes_eerst = eerste.raw

    nieuw = mail.enqueue(
        db, NU + timedelta(days=1), "afmelding-verwerkt", sleutel="een", aan="x@y.example", aan_naam="X"
    )

    assert nieuw is False
    assert db.scalars(select(UitgaandeMail.aan)).all() == ["a@gemeente.example"]
    assert eerste.raw == bytes_eerst
