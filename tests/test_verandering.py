"""A change or withdrawal that a mail asked for: shown as old and new, done only when the secretariat says so."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, mail
from intervisie.errors import IntervisieFout
from intervisie.lezer import Lezing, Periode, Persoon
from intervisie.models import Aanmelding, AanmeldingStatus, InkomendeMail, InStatus, Werkitem
from tests import maak
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank
NOOR = "noor@gemeente0.example"


def _gevraagd(db: Session, soort: str, persoon: Persoon) -> tuple[Aanmelding, InkomendeMail, Werkitem]:
    """Noor takes part, and a mail of this soort about `persoon` lies on the werklijst."""
    ronde = maak.ronde(db)
    noor = maak.aangemeld(db, ronde)
    bericht = mail.ontvang(db, maak.bericht("Er verandert iets.\n", van=NOOR), NU)
    bericht.soort = soort
    lezing = Lezing(soort, [persoon], van_adres=NOOR)  # type: ignore[arg-type]  # a test names a kind
    mail.rond_af(db, NU, bericht, aanmelding.verwerk_verandering(db, NU, ronde, bericht, lezing))
    return noor, bericht, db.scalars(select(Werkitem)).one()


def test_veranderingen_noemt_alleen_wat_anders_wordt(db: Session) -> None:
    weg = (Periode(date(2022, 5, 2), date(2022, 5, 6)),)
    noor, _, item = _gevraagd(
        db, "wijziging", Persoon("Noor", NOOR, "Zeist", niet_beschikbaar=("di-ochtend",), afwezig=weg)
    )

    (verandering,) = aanmelding.veranderingen(db, item)

    assert (verandering.naam, verandering.aanmelding, verandering.kan) == ("Noor Wiersma", noor, True)
    assert verandering.verschillen == (
        ("Beschikbaar", "dinsdagochtend, donderdagmiddag", "donderdagmiddag"),
        ("Afwezig", "niets", "maandag 2 mei 2022 tot en met vrijdag 6 mei 2022"),
    )


def test_voer_door_verandert_wat_er_stond_en_niets_anders(db: Session) -> None:
    noor, bericht, item = _gevraagd(
        db, "wijziging", Persoon(None, NOOR, "Baarn", beschikbaar=("vr-ochtend",))
    )

    weg = aanmelding.voer_door(db, NU, item, DEUR)
    nog_eens = aanmelding.voer_door(db, NU, item, DEUR)

    d = noor.deelnemer
    assert (weg, nog_eens, d.naam, d.email, d.organisatie, d.discipline, noor.beschikbaar, noor.status) == (
        [], [], "Noor Wiersma", NOOR, "Baarn", "OOV", ["vr-ochtend"], AanmeldingStatus.BEVESTIGD,
    )  # fmt: skip
    assert (item.afgehandeld_door, bericht.status) == (DEUR, InStatus.VERWERKT)


def test_voer_door_van_een_afmelding_geeft_wie_er_stopt(db: Session) -> None:
    noor, _, item = _gevraagd(db, "afmelding", Persoon(None, NOOR))

    weg = aanmelding.voer_door(db, NU, item, DEUR)

    assert (weg, noor.status) == ([noor], AanmeldingStatus.INGETROKKEN)


def test_voer_door_zonder_iemand_die_past_doet_niets(db: Session) -> None:
    _, bericht, item = _gevraagd(db, "afmelding", Persoon("Iemand Anders", "ander@elders.example"))

    with pytest.raises(IntervisieFout, match="niets door te voeren"):
        aanmelding.voer_door(db, NU, item, DEUR)

    assert (item.afgehandeld_op, bericht.status) == (None, InStatus.TE_BEOORDELEN)


def test_laat_zo_verandert_de_aanmelding_niet(db: Session) -> None:
    noor, bericht, item = _gevraagd(db, "afmelding", Persoon(None, NOOR))

    aanmelding.laat_zo(db, NU, item, DEUR)

    assert (noor.status, item.afgehandeld_door, bericht.status) == (
        AanmeldingStatus.BEVESTIGD,
        DEUR,
        InStatus.VERWERKT,
    )


def _te_beoordelen(db: Session, **anders: object) -> tuple[Aanmelding, InkomendeMail, Werkitem]:
    ronde = maak.ronde(db)
    bericht = mail.ontvang(db, maak.bericht("Ik doe mee.\n", van=NOOR), NU)
    i = maak.invoer(0, **anders)
    persoon = Persoon(i.naam, i.email, i.organisatie, i.discipline)  # type: ignore[arg-type]  # idem
    lezing = Lezing("aanmelding", [persoon], van_adres=NOOR, controle_nodig=True, redenen=["Twijfel."])
    uitkomst = aanmelding.verwerk_aanmelding(db, NU, ronde, bericht, lezing, bewezen=False)
    mail.rond_af(db, NU, bericht, uitkomst)
    return db.scalars(select(Aanmelding)).one(), bericht, db.scalars(select(Werkitem)).one()


def test_neem_op_bevestigt_en_lost_de_mail_op(db: Session) -> None:
    rij, bericht, item = _te_beoordelen(db)

    bezwaren = aanmelding.neem_op(db, NU, bericht, DEUR)

    assert (bezwaren, rij.status, item.afgehandeld_door) == ([], AanmeldingStatus.BEVESTIGD, DEUR)


def test_neem_op_zegt_wat_er_ontbreekt(db: Session) -> None:
    rij, bericht, item = _te_beoordelen(db, discipline=None)

    bezwaren = aanmelding.neem_op(db, NU, bericht, DEUR)

    assert (bezwaren, rij.status, item.afgehandeld_op) == (
        ["Kies een discipline: OOV of HRM."], AanmeldingStatus.TE_BEOORDELEN, None,
    )  # fmt: skip


def test_een_mail_terzijde_leggen_stuurt_niemand_iets(db: Session) -> None:
    rij, bericht, item = _te_beoordelen(db)

    aanmelding.laat_zo(db, NU, item, DEUR)

    assert (rij.status, bericht.status, maak.post(db)) == (
        AanmeldingStatus.INGETROKKEN,
        InStatus.VERWERKT,
        [],
    )
