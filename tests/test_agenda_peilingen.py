"""A peiling: moments that fit, one voice each, and the moment that keeps both disciplines and the most people."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, klok
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import Bijeenkomst, Groep, Peiling, PeilingStatus, Werkitem
from tests import maak
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank
UITERLIJK = NU + timedelta(days=6)


def _groep(db: Session) -> tuple[Bijeenkomst, Groep]:
    bijeenkomst = maak.uitgenodigd(db)
    return bijeenkomst, bijeenkomst.groep


def _begin(db: Session, bijeenkomst: Bijeenkomst | None, groep: Groep, aantal: int = 3) -> Peiling:
    opties = agenda.peilingen.stel_momenten_voor(db, NU, groep, aantal)
    return agenda.peilingen.begin(db, NU, groep, opties, UITERLIJK, DEUR, bijeenkomst=bijeenkomst)


def _stem(db: Session, peiling: Peiling, *per_lid: str) -> None:
    """Each word is what the next member says, a letter for each moment: j(a), m(isschien), n(ee)."""
    woord = {"j": "ja", "m": "misschien", "n": "nee"}
    for persoon, letters in zip(agenda.peilingen.gevraagden(peiling), per_lid, strict=False):
        agenda.peilingen.stem(db, NU, peiling, persoon, [woord[letter] for letter in letters])


def test_stel_momenten_voor_keeps_to_what_people_said(db: Session) -> None:
    _, groep = _groep(db)
    groep.plaatsingen[0].aanmelding.afwezig = [{"van": "2022-02-11", "tot": "2022-03-20"}]

    momenten = agenda.peilingen.stel_momenten_voor(db, NU, groep)

    dagen = [klok.lokaal(van) for van, _ in momenten]
    assert len(momenten) == 5
    assert {(d.weekday(), d.hour) for d in dagen} == {(1, 9), (3, 13)}  # di-ochtend and do-middag
    assert all(d.date() > date(2022, 3, 20) for d in dagen)
    assert momenten == sorted(momenten)


def test_stel_momenten_voor_leaves_out_holidays_free_weeks_and_the_begeleider(db: Session) -> None:
    _, groep = _groep(db)
    vera = agenda.begeleiders.bewaar(db, NU, "Vera", "v@elders.example", DEUR, beschikbaar=["do-middag"])
    agenda.begeleiders.wijs_toe(db, NU, groep, vera, DEUR)
    vrij = [(date(2022, 3, 1), date(2022, 3, 20))]
    agenda.instellingen.blokkeer(db, NU, aanmelding.zoek_ronde(db), vrij, DEUR)

    dagen = [klok.vandaag(van) for van, _ in agenda.peilingen.stel_momenten_voor(db, NU, groep)]

    assert {d.weekday() for d in dagen} == {3}
    assert not [d for d in dagen if date(2022, 3, 1) <= d <= date(2022, 3, 20)]
    assert not [d for d in dagen if date(2022, 2, 26) <= d <= date(2022, 3, 6)]  # school holiday of Midden


def test_begin_asks_everybody_of_the_groep_once(db: Session) -> None:
    bijeenkomst, groep = _groep(db)

    peiling = _begin(db, bijeenkomst, groep)

    assert [m.aan for m in maak.post(db, "peiling")] == [maak.invoer(n).email for n in range(4)]
    assert (len(peiling.opties), peiling.status) == (3, PeilingStatus.OPEN)


def test_begin_again_withdraws_the_one_before(db: Session) -> None:
    bijeenkomst, groep = _groep(db)

    peilingen = [_begin(db, bijeenkomst, groep) for _ in range(2)]

    assert [p.status for p in peilingen] == [PeilingStatus.INGETROKKEN, PeilingStatus.OPEN]
    with pytest.raises(IntervisieFout, match="gesloten"):
        _stem(db, peilingen[0], "jjj")


def test_begin_refuses_moments_and_deadlines_that_do_not_fit(db: Session) -> None:
    bijeenkomst, groep = _groep(db)
    een, twee = agenda.peilingen.stel_momenten_voor(db, NU, groep, 2)
    slecht: list[tuple[list[tuple[datetime, datetime]], datetime]] = [
        ([een], UITERLIJK), ([een, een], UITERLIJK), ([een, twee], NU), ([een, twee], twee[1]),
        ([een, (twee[1], twee[0])], UITERLIJK), ([een] * 11, UITERLIJK),
    ]  # fmt: skip

    for opties, uiterlijk in slecht:
        with pytest.raises(OngeldigeInvoer):
            agenda.peilingen.begin(db, NU, groep, opties, uiterlijk, DEUR, bijeenkomst=bijeenkomst)
    assert maak.post(db, "peiling") == []


def test_stem_keeps_the_last_word_of_each_and_refuses_others(db: Session) -> None:
    bijeenkomst, groep = _groep(db)
    peiling = _begin(db, bijeenkomst, groep)
    vreemd = maak.persoon(db, "x@elders.example")

    _stem(db, peiling, "jjj")
    _stem(db, peiling, "njm", "nnj")

    tellingen = agenda.peilingen.uitslag(peiling)
    assert [(t.ja, t.misschien, t.nee) for t in tellingen] == [
        ((), (), ("Noor Wiersma", "Tess Wiersma")),
        (("Noor Wiersma",), (), ("Tess Wiersma",)),
        (("Tess Wiersma",), ("Noor Wiersma",), ()),
    ]
    with pytest.raises(NietGevonden):
        agenda.peilingen.stem(db, NU, peiling, vreemd, ["ja"] * 3)
    for keuzen in (["ja"], ["ja", "ja", "zeker"], []):
        with pytest.raises(OngeldigeInvoer):
            agenda.peilingen.stem(db, NU, peiling, agenda.peilingen.gevraagden(peiling)[0], keuzen)
    with pytest.raises(IntervisieFout, match="gesloten"):
        agenda.peilingen.stem(
            db, UITERLIJK + timedelta(seconds=1), peiling, agenda.peilingen.gevraagden(peiling)[0], ["ja"] * 3
        )


@pytest.mark.parametrize(
    ("stemmen", "beste"),
    [
        (("jjj", "jjj", "jjj", "jjj"), 0),  # the earliest of equals
        (("jnj", "nnj", "jnn", "nnn"), 2),  # two of one discipline against one of each
        (("jjn", "njn", "jnn", "njn"), 1),  # the most people
        (("jnn", "nnn", "nnj", "nnn"), 0),  # nothing keeps both: the earliest of equals
        (("nmj", "nmj", "nmn", "nmn"), 2),  # of as many, those who are sure
    ],
)
def test_beste_keeps_both_disciplines_and_then_the_most_people(
    db: Session, stemmen: tuple[str, ...], beste: int
) -> None:
    bijeenkomst, groep = _groep(db)  # OOV, HRM, OOV, HRM
    peiling = _begin(db, bijeenkomst, groep)

    _stem(db, peiling, *stemmen)

    assert agenda.peilingen.beste(peiling) == beste


def test_kies_moves_the_bijeenkomst_once_and_settles_the_list(db: Session) -> None:
    bijeenkomst, groep = _groep(db)
    peiling = _begin(db, bijeenkomst, groep)
    _stem(db, peiling, "njj", "njj", "njn", "njj")
    voor = [(w.soort, w.voorstel) for w in db.scalars(select(Werkitem).filter_by(afgehandeld_op=None))]

    gekozen = [agenda.peilingen.kies(db, NU, peiling, 1, DEUR) for _ in range(2)]

    assert voor == [("peiling", {"peiling": peiling.id, "optie": 1})]
    assert (gekozen, bijeenkomst.begin) == ([bijeenkomst] * 2, agenda.peilingen.momenten(peiling)[1][0])
    assert len(maak.post(db, "bijeenkomst-gewijzigd")) == 4
    assert db.scalars(select(Werkitem).filter_by(afgehandeld_op=None)).all() == []
    with pytest.raises(IntervisieFout, match="afgerond"):
        agenda.peilingen.kies(db, NU, peiling, 0, DEUR)


def test_kies_adds_a_bijeenkomst_when_there_was_none_to_move(db: Session) -> None:
    _, groep = _groep(db)
    peiling = _begin(db, None, groep)

    nieuw = agenda.peilingen.kies(db, NU, peiling, 2, DEUR)

    assert (nieuw.nummer, nieuw.groep_id, len(nieuw.deelnames)) == (2, groep.id, 4)
    assert len(maak.post(db, "uitnodiging")) == 8
    with pytest.raises(OngeldigeInvoer):
        agenda.peilingen.kies(db, NU, _begin(db, None, groep), 9, DEUR)


def test_bewaak_waits_for_everybody_or_the_deadline(db: Session) -> None:
    bijeenkomst, groep = _groep(db)
    peiling = _begin(db, bijeenkomst, groep)
    leeg = agenda.peilingen.bewaak_alle(db, UITERLIJK + timedelta(hours=1))
    _stem(db, peiling, "njj")

    aantallen = [agenda.peilingen.bewaak_alle(db, NU + timedelta(days=d)) for d in (1, 7, 8)]

    assert (leeg, aantallen) == (0, [0, 1, 0])
