"""The board: what it shows, what a move would do, and how it says so."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from intervisie import bord, groepen, verdeler
from intervisie.models import Ronde, Voorstel
from tests import maak
from tests.conftest import NU

pytestmark = pytest.mark.databank


@pytest.fixture
def ronde(db: Session) -> Ronde:
    """Twelve people in two groepen of six, three OOV and three HRM each."""
    r = maak.ronde(db)
    r.minimum = 5
    leden = maak.deelnemers(db, r, 12)
    indeling = [[str(a.id) for a in leden[:6]], [str(a.id) for a in leden[6:]]]
    groepen.bewaar(db, NU, r, _verdeling(indeling), "Anouk")
    return r


def _verdeling(indeling: list[list[str]], over: list[str] | None = None) -> verdeler.Verdeling:
    return verdeler.Verdeling(indeling, over or [], 0, -5, False, 0.1)


def _voorstel(db: Session, ronde: Ronde) -> Voorstel:
    voorstel = groepen.nieuwste(db, ronde)
    assert voorstel is not None
    return voorstel


def _lid(voorstel: Voorstel, groep: int, plek: int = 0) -> int:
    return voorstel.groepen[groep - 1].plaatsingen[plek].aanmelding_id


def test_toon_puts_everybody_in_a_column_with_what_they_share(db: Session, ronde: Ronde) -> None:
    gezien = bord.toon(groepen.laad(db, ronde), _voorstel(db, ronde))

    assert [(k.nummer, len(k.leden), k.oov, k.gebroken) for k in gezien.kolommen] == [
        (1, 6, 3, ()),
        (2, 6, 3, ()),
    ]
    assert (gezien.over, gezien.gebroken, gezien.kan_terug, gezien.ondergrens) == ((), (), False, None)
    assert gezien.delen[:2] == (
        "Iedereen heeft een plek.",
        "Elke groep heeft ongeveer de gemiddelde verdeling van OOV en HRM.",
    )


def test_gevolg_says_what_a_move_breaks_and_changes_nothing(db: Session, ronde: Ronde) -> None:
    voorstel = _voorstel(db, ronde)
    groepen.verplaats(db, NU, ronde, _lid(voorstel, 1), 2, "Anouk")

    gevolg = bord.gevolgen(*_pool(db, ronde, voorstel), _lid(voorstel, 1))[None]

    assert gevolg.breekt == ("Groep 1 heeft 4 deelnemers; het minimum is 5.",)
    assert gevolg.punten > 0
    assert len(voorstel.groepen[0].plaatsingen) == 5


def test_gevolg_of_a_harmless_move_counts_in_points(db: Session, ronde: Ronde) -> None:
    voorstel = _voorstel(db, ronde)

    gevolg = bord.gevolgen(*_pool(db, ronde, voorstel), _lid(voorstel, 1))[2]
    voor = bord.toon(groepen.laad(db, ronde), voorstel).doel
    groepen.verplaats(db, NU, ronde, _lid(voorstel, 1), 2, "Anouk")

    assert (gevolg.breekt, gevolg.punten) == ((), bord.toon(groepen.laad(db, ronde), voorstel).doel - voor)
    assert "dat mag" in gevolg.zin


def test_undo_and_redo_give_the_same_groepen_back(db: Session, ronde: Ronde) -> None:
    voorstel = _voorstel(db, ronde)
    wie = _lid(voorstel, 1)
    begin = _standen(voorstel)
    groepen.verplaats(db, NU, ronde, wie, 2, "Anouk")
    verzet = _standen(voorstel)

    terug = (groepen.maak_ongedaan(db, NU, ronde, "Anouk"), _standen(voorstel))
    vooruit = (groepen.doe_opnieuw(db, NU, ronde, "Anouk"), _standen(voorstel))

    assert (terug, vooruit) == ((True, begin), (True, verzet))
    assert groepen.doe_opnieuw(db, NU, ronde, "Anouk") is False


def test_undo_lets_go_of_the_pin_that_the_move_gave(db: Session, ronde: Ronde) -> None:
    voorstel = _voorstel(db, ronde)
    wie = _lid(voorstel, 1)

    groepen.verplaats(db, NU, ronde, wie, 2, "Anouk")
    verzet = groepen.vaste_groepen(db, ronde)
    groepen.maak_ongedaan(db, NU, ronde, "Anouk")
    terug = groepen.vaste_groepen(db, ronde)
    groepen.zet_vast(db, NU, ronde, wie, "Anouk", vast=True)
    groepen.verplaats(db, NU, ronde, wie, 2, "Anouk")
    groepen.maak_ongedaan(db, NU, ronde, "Anouk")

    assert (verzet, terug, groepen.vaste_groepen(db, ronde)) == ([[str(wie)]], [], [[str(wie)]])


def test_a_new_move_forgets_what_was_taken_back(db: Session, ronde: Ronde) -> None:
    voorstel = _voorstel(db, ronde)
    groepen.verplaats(db, NU, ronde, _lid(voorstel, 1), 2, "Anouk")
    groepen.maak_ongedaan(db, NU, ronde, "Anouk")
    groepen.verplaats(db, NU, ronde, _lid(voorstel, 2), 1, "Anouk")

    assert (len(voorstel.stappen), groepen.doe_opnieuw(db, NU, ronde, "Anouk")) == (1, False)


def test_waarom_speaks_of_people_by_name(db: Session, ronde: Ronde) -> None:
    voorstel = _voorstel(db, ronde)
    naam = voorstel.groepen[0].plaatsingen[0].aanmelding.deelnemer.naam

    assert bord.waarom(*_pool(db, ronde, voorstel), _lid(voorstel, 1)).startswith(f"{naam} zit in groep 1.")


def test_kept_apart_shows_on_the_board_and_holds_approval(db: Session, ronde: Ronde) -> None:
    voorstel = _voorstel(db, ronde)
    groepen.koppel(db, NU, ronde, _lid(voorstel, 1), _lid(voorstel, 1, 1), "niet_samen", "Anouk")

    gezien = bord.toon(groepen.laad(db, ronde), voorstel)

    assert "niet samen mogen" in gezien.kolommen[0].gebroken[0]
    with pytest.raises(groepen.VoorstelVerouderd):
        groepen.keur_goed(db, NU, ronde, "Anouk")


def test_kies_keeps_one_of_two_proposals(db: Session, ronde: Ronde) -> None:
    eerste = _voorstel(db, ronde)
    leden = [[str(p.aanmelding_id) for p in g.plaatsingen] for g in eerste.groepen]
    leden[0][0], leden[1][0] = leden[1][0], leden[0][0]
    tweede = groepen.bewaar(db, NU, ronde, _verdeling(leden), "Anouk")

    gekozen = groepen.kies(db, NU, ronde, eerste.versie, "Anouk")

    assert (gekozen, groepen.nieuwste(db, ronde), len(groepen.voorstellen(db, ronde))) == (eerste, eerste, 1)
    anders = bord.verschil(groepen.plaatsen(db, eerste), groepen.plaatsen(db, tweede))
    assert [(van, naar) for _, van, naar in anders] == [(1, 2), (2, 1)]


def _standen(voorstel: Voorstel) -> list[list[int]]:
    return [sorted(p.aanmelding_id for p in g.plaatsingen) for g in voorstel.groepen]


def _pool(db: Session, ronde: Ronde, voorstel: Voorstel) -> tuple[groepen.Pool, dict[int, list[str]]]:
    pool = groepen.laad(db, ronde)
    return pool, groepen.per_nummer(pool, voorstel)
