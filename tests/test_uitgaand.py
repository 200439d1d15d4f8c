"""What may still be done with a mail that waits, and that one that may have left is never changed."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import mail, uitgaand
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import UitgaandeMail, UitStatus, Werkitem
from tests import maak
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank


def test_houd_vast_en_laat_los(db: Session) -> None:
    brief = maak.brief(db)

    vast = uitgaand.houd_vast(db, NU, [brief.id, 999], DEUR), brief.vastgehouden_op
    nog_eens = uitgaand.houd_vast(db, NU, [brief.id], DEUR)
    los = uitgaand.laat_los(db, NU, [brief.id], DEUR), brief.vastgehouden_op

    assert (vast, nog_eens, los, brief.status) == ((1, NU), 0, (1, None), UitStatus.WACHT)


def test_laat_vallen_raakt_alleen_wat_nog_wacht(db: Session) -> None:
    wacht, weg = maak.brief(db, "een"), maak.brief(db, "twee")
    weg.status = UitStatus.VERZONDEN

    gedaan = uitgaand.laat_vallen(db, NU, [wacht.id, weg.id], DEUR)

    assert (gedaan, wacht.status, wacht.antwoord, weg.status) == (
        1, UitStatus.INGETROKKEN, "ingetrokken door Anouk", UitStatus.VERZONDEN,
    )  # fmt: skip


def test_herschrijf_houdt_alles_behalve_de_woorden(db: Session) -> None:
    maak.uitgenodigd(db)
    brief = maak.post(db, "uitnodiging")[0]
    voor = message_from_bytes(mail.rauw_uit(db, brief.message_id), policy=policy.SMTP)

    uitgaand.herschrijf(db, NU, brief.id, "Nieuw onderwerp", "Andere woorden.\r\n\r\nGroet", DEUR)

    raw = mail.rauw_uit(db, brief.message_id)
    na = message_from_bytes(raw, policy=policy.SMTP)
    inhoud = uitgaand.lees(raw)
    assert (inhoud.onderwerp, inhoud.tekst) == ("Nieuw onderwerp", "Andere woorden.\n\nGroet\n")
    assert inhoud.kalender == uitgaand.lees(voor.as_bytes()).kalender
    assert inhoud.kalender is not None
    gelijk = [naam for naam in voor if naam not in ("Subject", "Content-Type")]
    assert {naam: na[naam] for naam in gelijk} == {naam: voor[naam] for naam in gelijk}
    assert [d.get_content_type() for d in na.walk()] == [d.get_content_type() for d in voor.walk()]


@pytest.mark.parametrize(("onderwerp", "tekst"), [("", "tekst"), ("x", "  "), ("x", "y" * 20_001)])
def test_herschrijf_weigert_wat_leeg_of_te_lang_is(db: Session, onderwerp: str, tekst: str) -> None:
    brief = maak.brief(db)
    som = brief.sha256

    with pytest.raises(OngeldigeInvoer):
        uitgaand.herschrijf(db, NU, brief.id, onderwerp, tekst, DEUR)

    assert brief.sha256 == som


def test_herschrijf_kan_geen_kop_toevoegen(db: Session) -> None:
    brief = maak.brief(db)

    uitgaand.herschrijf(db, NU, brief.id, "Hallo\r\nBcc: dief@elders.example", "tekst", DEUR)

    na = message_from_bytes(mail.rauw_uit(db, brief.message_id), policy=policy.SMTP)
    assert (na["Bcc"], na["Subject"]) == (None, "Hallo Bcc: dief@elders.example")


@pytest.mark.parametrize(
    ("stand", "dubbel"), [(s, 0) for s in UitStatus if s is not UitStatus.WACHT] + [(UitStatus.WACHT, 1)]
)
def test_herschrijf_verandert_niets_dat_weg_kan_zijn(db: Session, stand: UitStatus, dubbel: int) -> None:
    brief = maak.brief(db)
    brief.status, brief.mogelijk_dubbel, som = stand, dubbel, brief.sha256

    with pytest.raises(IntervisieFout):
        uitgaand.herschrijf(db, NU, brief.id, "Nieuw", "Nieuw", DEUR)

    assert brief.sha256 == som


def test_stuur_opnieuw_zijn_dezelfde_bytes_en_lost_de_vraag_op(db: Session) -> None:
    brief = maak.brief(db, niet_na=NU)
    brief.status, som = UitStatus.VERLOPEN, brief.sha256
    db.add(Werkitem(sleutel=f"uit:{brief.id}", soort="uitgaande mail", reden="Te laat.", gemaakt_op=NU))

    uitgaand.stuur_opnieuw(db, NU, brief.id, DEUR)

    assert (brief.status, brief.sha256, brief.niet_voor, brief.niet_na) == (UitStatus.WACHT, som, NU, None)
    assert db.scalars(select(Werkitem.afgehandeld_door)).all() == [DEUR]


@pytest.mark.parametrize(
    "stand", [UitStatus.WACHT, UitStatus.BEZIG, UitStatus.VERZONDEN, UitStatus.INGETROKKEN]
)
def test_stuur_opnieuw_stuurt_niets_twee_keer(db: Session, stand: UitStatus) -> None:
    brief = maak.brief(db)
    brief.status = stand

    with pytest.raises(IntervisieFout):
        uitgaand.stuur_opnieuw(db, NU, brief.id, DEUR)
    with pytest.raises(NietGevonden):
        uitgaand.stuur_opnieuw(db, NU, 999, DEUR)

    assert db.scalars(select(UitgaandeMail.status)).all() == [stand]
