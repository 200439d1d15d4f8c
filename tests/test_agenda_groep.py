"""Who joins and who leaves a groep, who guides it and whether enough people come: only those concerned get mail."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, groepen, mail
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import Aanmelding, Begeleider, Bijeenkomst, Groep, UitgaandeMail, UitStatus, Werkitem
from intervisie.verdeler import Verdeling
from tests import maak
from tests.agenda_antwoord import uitnodiging
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank
LATER = NU + timedelta(days=1)


def _twee_groepen(db: Session) -> tuple[list[Aanmelding], list[Groep]]:
    """Two approved groepen of four with two bijeenkomsten each, everybody invited, and one who waits."""
    r = maak.ronde(db, aantal=2)
    leden = [maak.aangemeld(db, r, n, organisatie=f"Gemeente {n}") for n in range(9)]
    indeling = [[str(a.id) for a in leden[:4]], [str(a.id) for a in leden[4:8]]]
    verdeling = Verdeling(
        groepen=indeling, niet_geplaatst=[], doel=0, ondergrens=0, bewezen_optimaal=True, seconden=0.0, redenen={},
        onderdelen={},
    )  # fmt: skip
    groepen.bewaar(db, NU, r, verdeling, DEUR)
    groepen.keur_goed(db, NU, r, DEUR)
    agenda.plan(db, NU, r, DEUR)
    agenda.nodig_uit(db, NU, r, DEUR)
    return leden, [agenda.zoek_groep(db, r, n) for n in (1, 2)]


def _van(db: Session, groep: Groep) -> list[Bijeenkomst]:
    return list(db.scalars(select(Bijeenkomst).filter_by(groep_id=groep.id).order_by(Bijeenkomst.begin)))


def _nieuw(db: Session, na: int) -> list[tuple[str, str]]:
    """(soort, aan) of the mails after row `na`."""
    rijen = db.scalars(select(UitgaandeMail).where(UitgaandeMail.id > na).order_by(UitgaandeMail.id))
    return [(rij.soort, rij.aan) for rij in rijen]


def _wacht_op(db: Session, aan: str | None, soort: str) -> int:
    rijen = db.scalars(select(UitgaandeMail).filter_by(aan=aan, soort=soort, status=UitStatus.WACHT))
    return len(rijen.all())


def _laatste(db: Session) -> int:
    return max(rij.id for rij in maak.post(db))


def _email(a: Aanmelding) -> str:
    return a.deelnemer.email or ""


# ------------------------------------------------------------ join and leave


def test_plaats_in_invites_a_late_joiner_to_what_still_comes_and_tells_nobody_else(db: Session) -> None:
    leden, (een, _) = _twee_groepen(db)
    na_de_eerste = _van(db, een)[0].begin + timedelta(hours=3)
    toen = _laatste(db)

    for _ in range(2):
        agenda.plaats_in(db, na_de_eerste, leden[8], een, DEUR)

    assert _nieuw(db, toen) == [("uitnodiging", _email(leden[8]))]


def test_plaats_in_moves_between_approved_groepen_with_a_cancel_and_an_invitation(db: Session) -> None:
    leden, (een, twee) = _twee_groepen(db)
    toen = _laatste(db)

    agenda.plaats_in(db, LATER, leden[0], twee, DEUR)

    wie = _email(leden[0])
    assert _nieuw(db, toen) == [("deelname-vervallen", wie)] * 2 + [("uitnodiging", wie)] * 2
    assert [len(g.plaatsingen) for g in (een, twee)] == [3, 5]


def test_plaats_in_takes_somebody_back_with_a_higher_sequence(db: Session) -> None:
    leden, (een, twee) = _twee_groepen(db)
    agenda.plaats_in(db, LATER, leden[0], twee, DEUR)

    agenda.plaats_in(db, LATER + timedelta(hours=1), leden[0], een, DEUR)

    laatste = mail.rauw_uit(db, maak.post(db, "uitnodiging")[-1].message_id)
    vevent = next(d for d in uitnodiging(laatste).walk("VEVENT"))
    assert str(vevent["SEQUENCE"]) == "1"
    assert [d.verwijderd_op is None for b in _van(db, een) for d in b.deelnames] == [True] * 8


def test_werk_bij_leaves_out_who_was_taken_out_of_one_bijeenkomst(db: Session) -> None:
    leden, (een, _) = _twee_groepen(db)
    agenda.verwijder(db, LATER, _van(db, een)[0].deelnames[1], DEUR)
    toen = _laatste(db)

    agenda.plaats_in(db, LATER, leden[8], een, DEUR)
    agenda.werk_bij(db, LATER, een, DEUR)

    assert {aan for _, aan in _nieuw(db, toen)} == {_email(leden[8])}


def test_haal_uit_groep_cancels_for_the_leaver_only(db: Session) -> None:
    leden, _ = _twee_groepen(db)
    toen = _laatste(db)

    aantallen = [agenda.haal_uit_groep(db, LATER, leden[5], DEUR) for _ in range(2)]

    assert (aantallen, _nieuw(db, toen)) == ([1, 0], [("deelname-vervallen", _email(leden[5]))] * 2)


@pytest.mark.parametrize("daarna", ["verzet", "annuleer", "meld af"])
def test_a_cancel_that_still_waits_goes_whatever_happens_then(db: Session, daarna: str) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    plek = bijeenkomst.deelnames[0]
    db.execute(update(UitgaandeMail).values(status=UitStatus.VERZONDEN))
    agenda.verwijder(db, NU, plek, DEUR)

    if daarna == "verzet":
        agenda.verzet(db, LATER, bijeenkomst, bijeenkomst.begin + timedelta(hours=1), DEUR)
    elif daarna == "annuleer":
        agenda.annuleer(db, LATER, bijeenkomst, DEUR)
    else:
        aanmelding.trek_in(db, LATER, plek.aanmelding, DEUR)

    assert _wacht_op(db, plek.persoon.email, "deelname-vervallen") == 1


def test_who_leaves_a_bijeenkomst_that_is_off_still_hears_that_it_is_off(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    plek = bijeenkomst.deelnames[0]
    agenda.annuleer(db, NU, bijeenkomst, DEUR)

    agenda.verwijder(db, LATER, plek, DEUR)
    aanmelding.trek_in(db, LATER, plek.aanmelding, DEUR)

    assert _wacht_op(db, plek.persoon.email, "bijeenkomst-geannuleerd") == 1


def test_who_comes_back_before_the_cancel_left_gets_no_cancel_after_the_invitation(db: Session) -> None:
    leden, (groep, _) = _twee_groepen(db)
    agenda.haal_uit_groep(db, NU, leden[0], DEUR)

    agenda.plaats_in(db, LATER, leden[0], groep, DEUR)

    adres = leden[0].deelnemer.email
    assert [_wacht_op(db, adres, soort) for soort in ("deelname-vervallen", "uitnodiging")] == [0, 2]


def test_plaats_in_refuses_a_voorstel_and_somebody_of_another_ronde(db: Session) -> None:
    leden, (een, _) = _twee_groepen(db)
    aanmelding.trek_in(db, NU, leden[8], DEUR)

    with pytest.raises(OngeldigeInvoer):
        agenda.plaats_in(db, NU, leden[8], een, DEUR)
    with pytest.raises(NietGevonden):
        agenda.zoek_groep(db, aanmelding.zoek_ronde(db), 9)


# ------------------------------------------------------------ begeleiders


def _begeleider(db: Session, naam: str = "Vera Smit", **anders: object) -> Begeleider:
    email = f"{naam.split()[0].lower()}@elders.example"
    return agenda.begeleiders.bewaar(db, NU, naam, email, DEUR, **anders)  # type: ignore[arg-type]  # idem


def test_wijs_toe_invites_the_begeleider_as_chair_to_what_comes(db: Session) -> None:
    _, (een, _) = _twee_groepen(db)
    toen = _laatste(db)

    bezwaren = [agenda.begeleiders.wijs_toe(db, LATER, een, _begeleider(db), DEUR) for _ in range(2)]

    uit = maak.post(db, "uitnodiging-begeleider")
    attendee = next(d for d in uitnodiging(mail.rauw_uit(db, uit[0].message_id)).walk("VEVENT"))["ATTENDEE"]
    assert _nieuw(db, toen) == [("uitnodiging-begeleider", "vera@elders.example")] * 2
    assert (bezwaren, attendee.params["ROLE"], attendee.params["RSVP"]) == ([[], []], "CHAIR", "TRUE")


def test_wijs_toe_another_tells_the_two_begeleiders_only(db: Session) -> None:
    _, (een, _) = _twee_groepen(db)
    agenda.begeleiders.wijs_toe(db, LATER, een, _begeleider(db), DEUR)
    toen = _laatste(db)

    agenda.begeleiders.wijs_toe(db, LATER, een, _begeleider(db, "Wim Bos"), DEUR)

    assert sorted(_nieuw(db, toen)) == [
        *[("deelname-vervallen", "vera@elders.example")] * 2,
        *[("uitnodiging-begeleider", "wim@elders.example")] * 2,
    ]


def test_wijs_toe_refuses_a_colleague_of_a_member_and_two_places_at_once(db: Session) -> None:
    _, (een, twee) = _twee_groepen(db)
    vera = _begeleider(db)
    agenda.begeleiders.wijs_toe(db, LATER, een, vera, DEUR)
    eerste = _van(db, een)[0]
    agenda.verzet(db, LATER, _van(db, twee)[0], eerste.begin + timedelta(minutes=30), DEUR)

    with pytest.raises(IntervisieFout, match=r"leidt op .* al groep 1"):
        agenda.begeleiders.wijs_toe(db, LATER, twee, vera, DEUR)
    with pytest.raises(IntervisieFout, match="werkt bij Gemeente 5, net als"):
        agenda.begeleiders.wijs_toe(
            db, LATER, twee, _begeleider(db, "Wim Bos", organisatie="Gemeente 5"), DEUR
        )

    assert (een.begeleider, twee.begeleider) == (vera, None)


def test_wijs_toe_says_when_the_begeleider_can_not(db: Session) -> None:
    _, (een, _) = _twee_groepen(db)
    eerste, tweede = _van(db, een)
    dag = eerste.begin.date()
    vera = _begeleider(db, beschikbaar=["ma-avond"], afwezig=[(dag, dag)])

    bezwaren = agenda.begeleiders.wijs_toe(db, LATER, een, vera, DEUR)

    assert [zin.split(" op ")[0] for zin in bezwaren] == [
        "De begeleider kan niet", "De begeleider is afwezig", "De begeleider kan niet"
    ]  # fmt: skip
    assert tweede.begeleidingen[0].uitgenodigd_op is not None


def test_plan_asks_the_begeleider_too(db: Session) -> None:
    r = maak.ronde(db)
    maak.groep(db, r, [maak.aangemeld(db, r, n) for n in range(4)])  # all on di-ochtend and do-middag
    groep = agenda.zoek_groep(db, r, 1)
    agenda.begeleiders.wijs_toe(db, NU, groep, _begeleider(db, beschikbaar=["do-middag"]), DEUR)

    (plan,) = agenda.plan(db, NU, r, DEUR)

    assert (plan.dagdeel, len(_van(db, groep)[0].begeleidingen)) == ("do-middag", 1)


def test_bewaar_refuses_what_is_no_person_and_stop_lets_go(db: Session) -> None:
    _, (een, _) = _twee_groepen(db)
    agenda.begeleiders.wijs_toe(db, LATER, een, _begeleider(db), DEUR)

    terug = [(date(2022, 2, 2), date(2022, 2, 1))]
    for fout in ({"naam": ""}, {"email": "x"}, {"beschikbaar": ["zo-ochtend"]}, {"afwezig": terug}):
        velden = {"naam": "V", "email": "v@x.example", "door": DEUR, **fout}
        with pytest.raises(OngeldigeInvoer):
            agenda.begeleiders.bewaar(db, NU, **velden)  # type: ignore[arg-type]  # a test names the fields
    vera = agenda.begeleiders.zoek(db, "vera@elders.example")
    assert agenda.begeleiders.stop(db, LATER, vera, DEUR) == 1
    assert (een.begeleider, agenda.begeleiders.allen(db)) == (None, [])
    with pytest.raises(NietGevonden):
        agenda.begeleiders.zoek(db, "niemand@elders.example")


# ------------------------------------------------------------ quorum


def _alarmen(db: Session) -> list[str]:
    return [w.reden for w in db.scalars(select(Werkitem).filter_by(soort="bezetting", afgehandeld_op=None))]


def test_bewaak_is_silent_while_enough_people_may_come(db: Session) -> None:
    _twee_groepen(db)

    assert (agenda.bezetting.bewaak_alle(db, LATER), _alarmen(db)) == (0, [])


def test_an_answer_raises_one_alarm_and_another_ends_it(db: Session) -> None:
    _, (een, _) = _twee_groepen(db)
    eerste = _van(db, een)[0]
    noor, tess, daan = eerste.deelnames[:3]

    agenda.antwoord_zelf(db, LATER, noor, "DECLINED", "")
    een_weg = _alarmen(db)
    agenda.antwoord_zelf(db, LATER, daan, "DECLINED", "")
    oov_weg = _alarmen(db)
    for wie in (noor, daan):
        agenda.antwoord_zelf(db, LATER, wie, "ACCEPTED", "")

    assert [r.partition(": ")[2] for r in een_weg] == ["Er kunnen nog 3 deelnemers komen. Het minimum is 4."]
    assert [r.partition(": ")[2] for r in oov_weg] == [
        "Er kunnen nog 2 deelnemers komen. Het minimum is 4. Er komt niemand van OOV."
    ]
    assert (_alarmen(db), tess.antwoord) == ([], "NEEDS-ACTION")


def test_an_alarm_that_somebody_settled_comes_back_only_when_it_changes(db: Session) -> None:
    _, (een, _) = _twee_groepen(db)
    eerste = _van(db, een)[0]
    agenda.antwoord_zelf(db, LATER, eerste.deelnames[0], "DECLINED", "")
    item = db.scalars(select(Werkitem).filter_by(soort="bezetting")).one()
    item.afgehandeld_op, item.afgehandeld_door = LATER, DEUR

    gelijk = agenda.bezetting.bewaak_alle(db, LATER)
    agenda.antwoord_zelf(db, LATER, eerste.deelnames[1], "DECLINED", "")

    assert (gelijk, len(_alarmen(db))) == (0, 1)
    agenda.annuleer(db, LATER, eerste, DEUR)
    assert _alarmen(db) == []


def test_an_alarm_rises_when_the_begeleider_declines_or_is_missing_in_a_ronde_that_has_them(
    db: Session,
) -> None:
    _, (een, twee) = _twee_groepen(db)
    agenda.begeleiders.wijs_toe(db, LATER, een, _begeleider(db), DEUR)
    agenda.antwoord_zelf(db, LATER, _van(db, een)[0].begeleidingen[0], "DECLINED", "")

    agenda.bezetting.bewaak_alle(db, LATER)

    assert [r.partition(": ")[2] for r in _alarmen(db)] == ["Er is geen begeleider."] * 2
    agenda.begeleiders.wijs_toe(db, LATER, twee, _begeleider(db, "Wim Bos"), DEUR)
    assert len(_alarmen(db)) == 1


def test_wachtlijst_offers_who_fits_and_first_whose_discipline_is_missing(db: Session) -> None:
    leden, (een, _) = _twee_groepen(db)
    r = aanmelding.zoek_ronde(db)
    hrm = maak.aangemeld(db, r, 9, organisatie="Gemeente 99", discipline="HRM")
    maak.aangemeld(db, r, 9, email="b@elders.example", organisatie="Gemeente 1")
    maak.aangemeld(db, r, 9, email="c@elders.example", beschikbaar=("vr-avond",))
    eerste = _van(db, een)[0]

    voor = agenda.bezetting.wachtlijst(db, eerste)
    for deelname in (eerste.deelnames[1], eerste.deelnames[3]):
        agenda.antwoord_zelf(db, LATER, deelname, "DECLINED", "")
    na = agenda.bezetting.wachtlijst(db, eerste)

    assert (voor, na) == ([leden[8], hrm], [hrm, leden[8]])
