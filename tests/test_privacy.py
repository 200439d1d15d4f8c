"""Erasure reaches everything, retention keeps its days, and inzage shows all there is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, mail, notities, privacy
from intervisie.errors import NietGevonden
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Basis,
    Bijeenkomst,
    Bron,
    Deelnemer,
    InkomendeMail,
    InStatus,
    UitgaandeMail,
)
from tests import bouw
from tests.conftest import NU

pytestmark = pytest.mark.databank
MERK = "xyzzymerk"


def _overal(db: Session) -> set[str]:
    """The tables in which the marker still stands, bytes included."""
    gevonden = set()
    for tabel in Basis.metadata.sorted_tables:
        for rij in db.execute(tabel.select()):
            tekst = " ".join(w.decode("latin-1") if isinstance(w, bytes) else repr(w) for w in rij)
            if MERK in tekst.lower():
                gevonden.add(tabel.name)
    return gevonden


def _vul(db: Session) -> str:
    """One person in every table that can hold a person."""
    adres = f"{MERK}@gemeente0.example"
    ronde = bouw.ronde(db)
    bouw.deelnemers(db, ronde)
    ik = db.scalars(select(Aanmelding)).first()
    assert ik is not None
    ik.deelnemer.naam, ik.deelnemer.email = f"Persoon {MERK}", adres
    bericht = mail.ontvang(db, bouw.raw(f"Ik ben {MERK}.\n", van=f"{MERK} <{adres}>"), NU)
    bericht.van, bericht.lezing = adres, {"tekst": MERK}
    ik.bericht_id = bericht.id
    mail.rond_af(db, NU, bericht, mail.Uitkomst(InStatus.TE_BEOORDELEN, "aanmelding", "kijk", opmerking=MERK))
    db.flush()
    bouw.goedgekeurd(db, ronde)
    agenda.plan(db, NU, ronde, "Anouk")
    agenda.nodig_uit(db, NU, ronde, "Anouk")
    bijeenkomst = next(iter(db.scalars(select(Bijeenkomst))))
    notities.lever_in(db, NU, bijeenkomst, ik.deelnemer, f"Notitie van {MERK}.")
    aanmelding.voeg_alias_toe(db, NU, adres, f"{MERK}@thuis.example")
    return adres


def test_verwijder_reaches_every_table_but_the_mails_to_the_others(db: Session) -> None:
    adres = _vul(db)
    assert {"deelnemer", "adres", "inkomende_mail", "uitgaande_mail", "notitie", "werkitem"} <= _overal(db)

    verslag = privacy.verwijder(db, NU, adres, "Anouk")

    assert (verslag["personen"], verslag["notities"], verslag["berichten_in"]) == (1, 1, 1)
    assert _overal(db) <= {"uitgaande_mail"}
    anderen = {m.aan for m in db.scalars(select(UitgaandeMail)) if MERK in m.raw.decode("latin-1").lower()}
    assert adres not in anderen
    assert mail.audit(db)["sluitend"]


def test_inzage_shows_what_there_is_and_refuses_a_stranger(db: Session) -> None:
    adres = _vul(db)

    alles = privacy.inzage(db, adres)

    assert alles["persoon"]["tweede_adressen"] == [f"{MERK}@thuis.example"]
    assert (len(alles["aanmeldingen"]), len(alles["notities"]), len(alles["berichten_in"])) == (1, 1, 1)
    assert len(alles["deelnames"]) == 3
    with pytest.raises(NietGevonden):
        privacy.inzage(db, "niemand@nergens.example")


def test_ruim_op_proef_changes_nothing(db: Session) -> None:
    _vul(db)
    later = NU + timedelta(days=2000)

    proef = privacy.ruim_op(db, later, proef=True)
    echt = privacy.ruim_op(db, later)

    assert proef == echt
    assert (proef["personen"], proef["berichten_in"]) == (6, 1)
    assert db.scalars(select(Deelnemer)).all() == []


def test_ruim_op_keeps_what_is_within_its_days(db: Session) -> None:
    _vul(db)

    assert sum(privacy.ruim_op(db, NU + timedelta(days=30)).values()) == 0
    assert len(db.scalars(select(InkomendeMail)).all()) == 1


def test_ruim_op_forgets_who_never_confirmed(db: Session) -> None:
    ronde = bouw.ronde(db)
    invoer = aanmelding.Invoer(naam="N", email="n@z.example", organisatie="Zeist", discipline="OOV")
    aanmelding.meld_aan(db, NU, ronde, invoer, bron=Bron.WEB, status=AanmeldingStatus.TE_BEVESTIGEN)

    verslag = privacy.ruim_op(db, NU + timedelta(days=15))

    assert verslag["aanmeldingen_onbevestigd"] == 1
    assert (db.scalars(select(Deelnemer)).all(), db.scalars(select(UitgaandeMail)).all()) == ([], [])
