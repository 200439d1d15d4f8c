"""Proposals and approval: participants hear nothing before a named person said yes."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, groepen, verdeler
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.groepen import AlGoedgekeurd, VoorstelVerouderd
from intervisie.models import GroepStatus, Ronde, UitgaandeMail, Voorstel, Werkitem
from intervisie.settings import settings
from tests import maak
from tests.conftest import NU

pytestmark = pytest.mark.databank


def _stel_voor(db: Session, ronde: Ronde) -> Voorstel:
    verdeling = verdeler.verdeel(verdeler.lees_instantie(groepen.instantie(db, ronde)), 0.3)
    return groepen.bewaar(db, NU, ronde, verdeling, "Anouk")


def _indelingen(db: Session) -> int:
    return len(db.scalars(select(UitgaandeMail).filter_by(soort="indeling")).all())


def test_keur_goed_is_the_first_that_participants_hear(db: Session) -> None:
    ronde = maak.ronde(db)
    maak.deelnemers(db, ronde, 12)
    _stel_voor(db, ronde)
    assert _indelingen(db) == 0

    een, twee = groepen.keur_goed(db, NU, ronde, "Anouk"), groepen.keur_goed(db, NU, ronde, "Bram")

    assert (een.id, een.goedgekeurd_door, _indelingen(db)) == (twee.id, "Anouk", 12)
    assert {g.status for g in een.groepen} == {GroepStatus.GOEDGEKEURD}


def test_keur_goed_wants_a_name_and_a_voorstel(db: Session) -> None:
    ronde = maak.ronde(db)

    with pytest.raises(NietGevonden):
        groepen.keur_goed(db, NU, ronde, "Anouk")
    with pytest.raises(OngeldigeInvoer):
        groepen.keur_goed(db, NU, ronde, "  ")


def test_keur_goed_refuses_a_voorstel_with_somebody_who_left(db: Session) -> None:
    ronde = maak.ronde(db)
    eerste, *_ = maak.deelnemers(db, ronde)
    _stel_voor(db, ronde)
    aanmelding.trek_in(db, NU, eerste, "deelnemer")

    with pytest.raises(VoorstelVerouderd, match="Persoon A doet niet meer mee"):
        groepen.keur_goed(db, NU, ronde, "Anouk")


def test_a_move_that_breaks_a_rule_is_kept_and_told(db: Session) -> None:
    ronde = maak.ronde(db)
    eerste, tweede, derde, *_ = maak.deelnemers(db, ronde)
    voorstel = _stel_voor(db, ronde)

    gebroken = []
    for wie in (eerste, tweede, derde):
        groepen.verplaats(db, NU, ronde, wie.id, None, "Anouk")
        gebroken.append(groepen.overtredingen(groepen.laad(db, ronde), voorstel))
    groepen.verplaats(db, NU, ronde, derde.id, 1, "Anouk")

    assert gebroken[0] == []
    assert any("3" in zin and "4" in zin for zin in gebroken[2])
    assert groepen.overtredingen(groepen.laad(db, ronde), voorstel) == []
    assert groepen.vaste_groepen(db, ronde) == [[str(derde.id)]]
    verder = {lid for groep in groepen.huidige_groepen(db, ronde) for lid in groep}
    assert str(derde.id) in verder
    assert not verder & {str(eerste.id), str(tweede.id)}


def test_somebody_left_out_is_named_for_the_verdeler(db: Session) -> None:
    ronde = maak.ronde(db)
    eerste, *_ = maak.deelnemers(db, ronde)

    groepen.sluit_uit(db, NU, eerste, "Anouk", buiten=True)

    assert groepen.buiten(db, ronde) == [str(eerste.id)]


def test_a_late_deelnemer_joins_one_running_groep_and_only_they_hear_of_it(db: Session) -> None:
    ronde = maak.ronde(db)
    leden = maak.deelnemers(db, ronde)
    groepen.sluit_uit(db, NU, leden[-1], "Anouk", buiten=True)
    pool = verdeler.lees_instantie(groepen.instantie(db, ronde))
    groepen.bewaar(db, NU, ronde, verdeler.verdeel(pool, 0.3, buiten=groepen.buiten(db, ronde)), "Anouk")
    groepen.keur_goed(db, NU, ronde, "Anouk")
    voor = len(maak.post(db, "indeling"))

    groep = groepen.voeg_in(db, NU, ronde, leden[-1].id, "Anouk")

    assert (groep.nummer, groep.plaatsingen[-1].aanmelding_id) == (1, leden[-1].id)
    assert len(maak.post(db, "indeling")) == voor + 1


def test_haal_weg_asks_what_to_do_when_a_groep_becomes_too_small(db: Session) -> None:
    ronde = maak.ronde(db)
    leden = maak.deelnemers(db, ronde)
    maak.goedgekeurd(db, ronde)
    ronde.minimum = len(leden)

    groepen.haal_weg(db, NU, leden[0], "Anouk")

    item = db.scalars(select(Werkitem).filter_by(soort="groep")).one()
    assert item.reden.startswith("In groep 1 is iemand gestopt. De groep heeft")
    assert item.reden.endswith("Geen andere groep kan haar in zijn geheel opnemen.")


def test_four_eyes_need_two_names(db: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVISIE_VIER_OGEN", "true")
    settings.cache_clear()
    ronde = maak.ronde(db)
    maak.deelnemers(db, ronde)
    _stel_voor(db, ronde)

    standen = [groepen.keur_goed(db, NU, ronde, naam).status.value for naam in ("Anouk", "Anouk", "Bas")]

    assert standen == ["voorstel", "voorstel", "goedgekeurd"]


def test_bewaar_refuses_after_approval(db: Session) -> None:
    ronde = maak.ronde(db)
    maak.deelnemers(db, ronde)
    verdeling = verdeler.verdeel(verdeler.lees_instantie(groepen.instantie(db, ronde)), 0.3)
    groepen.bewaar(db, NU, ronde, verdeling, "Anouk")
    groepen.keur_goed(db, NU, ronde, "Anouk")

    with pytest.raises(AlGoedgekeurd):
        groepen.bewaar(db, NU, ronde, verdeling, "Anouk")


def test_instantie_remembers_who_sat_together_before(db: Session) -> None:
    eerder = maak.ronde(db, "Eerste")
    maak.deelnemers(db, eerder, 4)
    maak.goedgekeurd(db, eerder)
    nieuw = maak.ronde(db, "Tweede")
    maak.deelnemers(db, nieuw, 4)

    paren = groepen.instantie(db, nieuw)["eerder_samen"]

    assert (len(paren), {keer for _, _, keer in paren}) == (6, {1})


def test_instantie_of_an_empty_pool_is_refused_in_words(db: Session) -> None:
    with pytest.raises(OngeldigeInvoer, match="nog geen bevestigde aanmeldingen"):
        groepen.instantie(db, maak.ronde(db))


def test_the_approved_groepen_of_a_ronde_are_no_history_of_that_ronde(db: Session) -> None:
    ronde = maak.ronde(db)
    maak.deelnemers(db, ronde, 4)
    maak.goedgekeurd(db, ronde)

    assert groepen.instantie(db, ronde)["eerder_samen"] == []
