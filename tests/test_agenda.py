"""Bijeenkomsten: everybody hears each change once, nothing of a stranger counts, reminders come once and on time."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta

import pytest
from icalendar import Calendar
from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from intervisie import aanmelding, agenda, klok, lezer, mail
from intervisie.afspraken import uitnodigingen
from intervisie.agenda import GeenGroepen
from intervisie.db import Databank
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.mail import Uitkomst
from intervisie.models import (
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    InStatus,
    UitgaandeMail,
    UitStatus,
    Werkitem,
)
from tests import maak
from tests.agenda_antwoord import antwoord, uitnodiging
from tests.conftest import NU
from tests.maak import DEUR, SECRETARIAAT

pytestmark = pytest.mark.databank


def _raw(db: Session, rij: UitgaandeMail) -> bytes:
    return mail.rauw_uit(db, rij.message_id)


def _ics(db: Session, rij: UitgaandeMail) -> tuple[str, str, int, str]:
    """(METHOD, UID, SEQUENCE, ATTENDEE) of a calendar mail."""
    kalender: Calendar = uitnodiging(_raw(db, rij))
    afspraak = next(d for d in kalender.walk("VEVENT"))
    attendee = str(afspraak["ATTENDEE"]).removeprefix("mailto:")
    return str(kalender["METHOD"]), str(afspraak["UID"]), int(str(afspraak["SEQUENCE"])), attendee


def _neem_in(db: Session, raw: bytes, nu: datetime = NU) -> Uitkomst:
    bericht = mail.ontvang(db, raw, nu)
    lezing = lezer.lees(raw, nu, lezer.Kennis(eigen_adressen=frozenset({SECRETARIAAT})))
    bericht.van = lezing.van_adres
    return agenda.verwerk_antwoord(db, nu, bericht, lezing)


# ------------------------------------------------------------ plan and invite


def test_plan_zonder_groepen_zegt_dat(db: Session) -> None:
    with pytest.raises(GeenGroepen):
        agenda.plan(db, NU, maak.ronde(db), DEUR)


def test_plan_twee_keer_plant_een_keer(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    plannen = agenda.plan(db, NU, aanmelding.zoek_ronde(db), DEUR)

    assert plannen == []
    assert db.scalars(select(Bijeenkomst)).all() == [bijeenkomst]


def test_plan_zonder_gedeeld_dagdeel_vraagt_het_secretariaat(db: Session) -> None:
    r = maak.ronde(db)
    leden = [maak.aangemeld(db, r, n) for n in range(4)]
    maak.groep(db, r, leden)
    leden[0].beschikbaar = ["ma-avond"]

    (gevonden,) = agenda.plan(db, NU, r, DEUR)

    assert (gevonden.data, db.scalars(select(Werkitem.soort)).all()) == ((), ["planning"])


def test_nodig_uit_stuurt_ieder_een_eigen_uitnodiging(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    nog_eens = agenda.nodig_uit(db, NU, aanmelding.zoek_ronde(db), DEUR)

    uit = maak.post(db, "uitnodiging")
    adressen = [maak.invoer(n).email for n in range(4)]
    assert (nog_eens, [rij.aan for rij in uit]) == (0, adressen)
    assert [_ics(db, rij) for rij in uit] == [("REQUEST", bijeenkomst.uid, 0, adres) for adres in adressen]


def test_nodig_uit_slaat_wat_voorbij_is_over(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    bijeenkomst.deelnames[0].uitgenodigd_op = None

    aantal = agenda.nodig_uit(db, bijeenkomst.begin, aanmelding.zoek_ronde(db), DEUR)

    assert aantal == 0


def test_nodig_uit_om_beurten_bewaart_na_elke_bijeenkomst(
    databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch
) -> None:
    with databank_leeg.transactie() as db:
        r = maak.ronde(db, aantal=3)
        maak.deelnemers(db, r)
        maak.goedgekeurd(db, r)
        agenda.plan(db, NU, r, DEUR)
        ids = list(db.scalars(select(Bijeenkomst.id).order_by(Bijeenkomst.begin)))
    nodig_uit = uitnodigingen.nodig_uit

    def valt_stil(db: Session, nu: datetime, wie: Deelname) -> bool:
        if wie.bijeenkomst_id == ids[1]:
            raise RuntimeError("stroom weg")
        return nodig_uit(db, nu, wie)

    monkeypatch.setattr(uitnodigingen, "nodig_uit", valt_stil)
    with pytest.raises(RuntimeError):
        agenda.nodig_uit_om_beurten(databank_leeg, NU, aanmelding.zoek_ronde, DEUR)
    halverwege = _uitgenodigd(databank_leeg)
    monkeypatch.undo()
    rest = agenda.nodig_uit_om_beurten(databank_leeg, NU, aanmelding.zoek_ronde, DEUR)

    assert (halverwege, rest) == ({ids[0]}, 12)
    assert _uitgenodigd(databank_leeg) == set(ids)


def _uitgenodigd(databank: Databank) -> set[int]:
    """The bijeenkomsten to which somebody was invited."""
    with databank.lezen() as db:
        return set(db.scalars(select(Deelname.bijeenkomst_id).where(Deelname.uitgenodigd_op.is_not(None))))


# ------------------------------------------------------------ change


def test_verzet_vraagt_iedereen_opnieuw(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    bijeenkomst.deelnames[0].antwoord = "ACCEPTED"
    begin = bijeenkomst.begin + timedelta(days=7)

    for _ in range(2):
        agenda.verzet(db, NU + timedelta(days=1), bijeenkomst, begin, DEUR, plaats="Zeist")
    db.expire_all()

    nieuw = maak.post(db, "bijeenkomst-gewijzigd")
    assert {rij.status.value for rij in maak.post(db, "uitnodiging")} == {"ingetrokken"}
    assert [_ics(db, rij)[0::2] for rij in nieuw] == [("REQUEST", 1)] * 4
    assert {d.antwoord for d in bijeenkomst.deelnames} == {"NEEDS-ACTION"}
    assert (bijeenkomst.begin, bijeenkomst.eind, bijeenkomst.plaats) == (
        begin,
        begin + timedelta(hours=2),
        "Zeist",
    )


def test_verzet_weigert_verleden_en_geannuleerd(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    with pytest.raises(OngeldigeInvoer, match="toekomst"):
        agenda.verzet(db, NU, bijeenkomst, NU, DEUR)
    agenda.annuleer(db, NU, bijeenkomst, DEUR)
    with pytest.raises(IntervisieFout, match="geannuleerd"):
        agenda.verzet(db, NU, bijeenkomst, NU + timedelta(days=90), DEUR)


def test_annuleer_twee_keer_zegt_een_keer_af(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    for _ in range(2):
        agenda.annuleer(db, NU, bijeenkomst, DEUR)

    af = maak.post(db, "bijeenkomst-geannuleerd")
    assert bijeenkomst.status is BijeenkomstStatus.GEANNULEERD
    assert [_ics(db, rij)[0::2] for rij in af] == [("CANCEL", 1)] * 4


def test_verwijder_raakt_alleen_die_ene(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    for _ in range(2):
        agenda.verwijder(db, NU, bijeenkomst.deelnames[1], DEUR)
    agenda.annuleer(db, NU, bijeenkomst, DEUR)

    weg = maak.post(db, "deelname-vervallen")
    assert [(rij.aan, _ics(db, rij)[0]) for rij in weg] == [("tess@gemeente1.example", "CANCEL")]
    assert [rij.aan for rij in maak.post(db, "bijeenkomst-geannuleerd")] == [
        maak.invoer(n).email for n in (0, 2, 3)
    ]


def test_verwijder_overal_haalt_uit_alle_komende_bijeenkomsten(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    lid = bijeenkomst.deelnames[0].aanmelding

    aantallen = [agenda.verwijder_overal(db, NU, lid, DEUR) for _ in range(2)]

    assert (aantallen, len(maak.post(db, "deelname-vervallen"))) == ([1, 0], 1)


def test_zoek_deelname_weigert_wie_er_niet_bij_hoort(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    maak.persoon(db, "buiten@elders.example")

    gevonden = agenda.zoek_deelname(db, bijeenkomst.id, "Noor@gemeente0.example")

    assert gevonden == bijeenkomst.deelnames[0]
    for adres in ("buiten@elders.example", "niemand@elders.example"):
        with pytest.raises(NietGevonden):
            agenda.zoek_deelname(db, bijeenkomst.id, adres)
    with pytest.raises(NietGevonden):
        agenda.zoek_bijeenkomst(db, 999)


# ------------------------------------------------------------ answers


@pytest.mark.parametrize("partstat", ["ACCEPTED", "DECLINED", "TENTATIVE"])
def test_verwerk_antwoord_past_het_antwoord_toe(db: Session, partstat: str) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    raw = antwoord(_raw(db, maak.post(db, "uitnodiging")[0]), partstat, "20220202T080000Z")

    uitkomst = _neem_in(db, raw, NU + timedelta(days=1))

    assert (uitkomst.status, uitkomst.uitkomst) == (InStatus.VERWERKT, "toegepast")
    assert [d.antwoord for d in bijeenkomst.deelnames] == [partstat, *["NEEDS-ACTION"] * 3]


def test_verwerk_antwoord_van_een_ander_verandert_niets(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    raw = _raw(db, maak.post(db, "uitnodiging")[0])
    vreemden = ("vreemde@elders.example", "tess@gemeente1.example")

    uitkomsten = [
        _neem_in(db, antwoord(raw, "DECLINED", f"20220202T08000{n}Z", van=van), NU + timedelta(days=1))
        for n, van in enumerate(vreemden)
    ]

    assert [u.status for u in uitkomsten] == [InStatus.TE_BEOORDELEN] * 2
    assert {d.antwoord for d in bijeenkomst.deelnames} == {"NEEDS-ACTION"}


def test_verwerk_antwoord_dat_ouder_is_verliest(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    raw = _raw(db, maak.post(db, "uitnodiging")[0])

    for partstat, stempel in (("ACCEPTED", "20220203T080000Z"), ("DECLINED", "20220202T080000Z")):
        _neem_in(db, antwoord(raw, partstat, stempel), NU + timedelta(days=2))

    assert bijeenkomst.deelnames[0].antwoord == "ACCEPTED"


def test_verwerk_antwoord_op_een_oud_tijdstip_telt_niet(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    oud = _raw(db, maak.post(db, "uitnodiging")[0])
    agenda.verzet(db, NU + timedelta(days=1), bijeenkomst, bijeenkomst.begin + timedelta(days=7), DEUR)

    _neem_in(db, antwoord(oud, "ACCEPTED", "20220203T080000Z"), NU + timedelta(days=2))

    assert bijeenkomst.deelnames[0].antwoord == "NEEDS-ACTION"


@pytest.mark.parametrize(
    ("tekst", "antwoord"),
    [
        ("Helaas kan ik er die dag niet bij zijn.\n", "DECLINED"),
        ("Prima, ik kom.\n", "ACCEPTED"),
        ("Is er een lunch?\n", None),
    ],
)
def test_verwerk_tekst_legt_het_antwoord_voor(db: Session, tekst: str, antwoord: str | None) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    rij = maak.post(db, "uitnodiging")[0]
    raw = maak.bericht(tekst, van=rij.aan, In_Reply_To=rij.message_id)
    lezing = lezer.lees(raw, NU, lezer.Kennis(eigen_adressen=frozenset({SECRETARIAAT})))

    bericht = mail.ontvang(db, raw, NU)
    bericht.van = lezing.van_adres
    uitkomst = agenda.verwerk_tekst(db, NU, bericht, rij, lezing)

    waarom = "Het is een antwoord op onze mail over deze bijeenkomst."
    voorstel = {"deelname": bijeenkomst.deelnames[0].id, "antwoord": antwoord, "waarom": waarom}
    assert (uitkomst.status, uitkomst.voorstel) == (InStatus.TE_BEOORDELEN, voorstel if antwoord else None)
    assert (uitkomst.bijeenkomst_id, uitkomst.opmerking) == (bijeenkomst.id, tekst.strip())
    assert {d.antwoord for d in bijeenkomst.deelnames} == {"NEEDS-ACTION"}


def test_antwoord_zelf_weigert_onzin_en_wat_niet_doorgaat(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    deelname = bijeenkomst.deelnames[0]

    agenda.antwoord_zelf(db, NU, deelname, "ACCEPTED", "  Tot\r\ndan ")

    assert (deelname.antwoord, deelname.opmerking) == ("ACCEPTED", "Tot dan")
    with pytest.raises(OngeldigeInvoer):
        agenda.antwoord_zelf(db, NU, deelname, "MISSCHIEN", "")
    agenda.annuleer(db, NU, bijeenkomst, DEUR)
    with pytest.raises(IntervisieFout, match="gaat niet door"):
        agenda.antwoord_zelf(db, NU, deelname, "DECLINED", "")


def _uit(db: Session, soort: str) -> list[UitgaandeMail]:
    vraag = select(UitgaandeMail).filter_by(soort=soort).options(undefer(UitgaandeMail.raw))
    return list(db.scalars(vraag.order_by(UitgaandeMail.id)))


def _vevent(mail: UitgaandeMail) -> dict[str, str]:
    afspraak = next(d for d in uitnodiging(mail.raw).walk("VEVENT"))
    return {naam: str(afspraak[naam]) for naam in ("UID", "SEQUENCE", "ATTENDEE")}


def test_plan_keeps_weeks_between_and_out_of_holidays(db: Session) -> None:
    _, bijeenkomsten = maak.gepland(db, aantal=4)

    dagen = [klok.lokaal(b.begin).date() for b in bijeenkomsten]
    assert [d.weekday() for d in dagen] == [1, 1, 1, 1]
    assert min((b - a).days for a, b in itertools.pairwise(dagen)) >= 42
    assert not any((d.month, d.day) in {(4, 26), (5, 3), (12, 27)} for d in dagen)


def test_verzet_to_the_same_time_tells_nobody(db: Session) -> None:
    _, (eerste, *_) = maak.gepland(db)

    agenda.verzet(db, NU, eerste, eerste.begin, "Anouk")

    assert (_uit(db, "bijeenkomst-gewijzigd"), eerste.sequence) == ([], 0)


def test_annuleer_twice_tells_everybody_once_and_recalls_what_waits(db: Session) -> None:
    _, (eerste, *_) = maak.gepland(db)

    agenda.annuleer(db, NU, eerste, "Anouk")
    agenda.annuleer(db, NU, eerste, "Anouk")

    assert len(_uit(db, "bijeenkomst-geannuleerd")) == 6
    wachtend = [m for m in _uit(db, "uitnodiging") if m.bijeenkomst_id == eerste.id]
    assert {m.status for m in wachtend} == {UitStatus.INGETROKKEN}


def test_verwijder_tells_only_that_person_with_a_higher_sequence(db: Session) -> None:
    _, (eerste, *_) = maak.gepland(db)
    weg = eerste.deelnames[0]

    agenda.verwijder(db, NU + timedelta(minutes=1), weg, "Anouk")

    (brief,) = _uit(db, "deelname-vervallen")
    assert (brief.aan, _vevent(brief)["SEQUENCE"], eerste.sequence) == (
        weg.aanmelding.deelnemer.email,
        "1",
        0,
    )


def test_antwoord_zelf_is_kept_and_checked(db: Session) -> None:
    _, (eerste, *_) = maak.gepland(db)

    agenda.antwoord_zelf(db, NU, eerste.deelnames[0], "DECLINED", "  ziek ")

    assert (eerste.deelnames[0].antwoord, eerste.deelnames[0].opmerking) == ("DECLINED", "ziek")
    with pytest.raises(OngeldigeInvoer):
        agenda.antwoord_zelf(db, NU, eerste.deelnames[0], "JA", "")
