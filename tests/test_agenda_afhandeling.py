"""What does not fit waits for a person, with a suggestion; one button settles it, and a second press does nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import agenda, klok, lezer, logboek, mail, worker
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.itip import lees
from intervisie.models import Adres, Bijeenkomst, BijeenkomstStatus, InkomendeMail, InStatus, Werkitem
from tests import maak
from tests.agenda_antwoord import antwoord, uitnodiging
from tests.conftest import NU
from tests.maak import DEUR, SECRETARIAAT

pytestmark = pytest.mark.databank
LATER = NU + timedelta(days=1)
VREEMD = "n.wiersma@elders.example"
NOOR = "noor@gemeente0.example"
PLUS = "noor+werk@gemeente0.example"


def _neem_in(db: Session, raw: bytes, nu: datetime = LATER) -> InkomendeMail:
    """Take a mail in as the worker does."""
    bericht = mail.ontvang(db, raw, nu)
    lezing = lezer.lees(raw, nu, lezer.Kennis(eigen_adressen=frozenset({SECRETARIAAT})))
    bericht.van = lezing.van_adres
    mail.rond_af(db, nu, bericht, worker.verwerk(db, nu, bericht, lezing))
    return bericht


def _item(db: Session) -> Werkitem:
    gevonden = db.scalars(select(Werkitem).order_by(Werkitem.id.desc())).first()
    assert gevonden is not None
    return gevonden


def _raw(db: Session, nummer: int = 0) -> bytes:
    return mail.rauw_uit(db, maak.post(db, "uitnodiging")[nummer].message_id)


def _ja(db: Session, van: str | None = None) -> bytes:
    """Noor's yes, from whatever address."""
    return antwoord(_raw(db), "ACCEPTED", "20220202T080000Z", van=van)


def _met_regel(raw: bytes, nieuw: str) -> bytes:
    """The same answer with another line of that name."""
    naam = nieuw.partition(":")[0].partition(";")[0].encode()
    bericht = message_from_bytes(raw, policy=policy.SMTP)
    ics = bericht.get_payload(decode=True)
    assert isinstance(ics, bytes)
    regels = [nieuw.encode() if r.startswith(naam) else r for r in ics.split(b"\r\n")]
    bericht.set_content(b"\r\n".join(regels), maintype="text", subtype="calendar", params={"method": "REPLY"})
    return bericht.as_bytes()


VERMOEDENS: dict[str, tuple[Callable[[Session], bytes], str]] = {
    "forwarded, answered by a stranger": (lambda db: _ja(db, VREEMD), "Het antwoord noemt dit adres."),
    "an alias on both": (
        lambda db: _met_regel(_ja(db, PLUS), f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{PLUS}"),
        "Het adres is hetzelfde, op een toevoeging na.",
    ),
    "another address with the same name": (
        lambda db: _met_regel(_ja(db, VREEMD), f'ATTENDEE;PARTSTAT=ACCEPTED;CN="Wiersma, Noor":mailto:{VREEMD}'),
        "De naam is dezelfde.",
    ),
    "an address of a server, with EMAIL beside it": (
        lambda db: _met_regel(_ja(db, VREEMD), f"ATTENDEE;PARTSTAT=ACCEPTED;EMAIL={NOOR}:mailto:2_g@imip.example"),
        "Het antwoord noemt dit adres ernaast.",
    ),
    "an assistant on behalf of": (
        lambda db: _met_regel(_ja(db, VREEMD), f'ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY="mailto:{VREEMD}":mailto:{NOOR}'),
        "Het antwoord noemt dit adres.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("geval", VERMOEDENS)
def test_verwerk_antwoord_suggests_who_it_may_be(db: Session, geval: str) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    schrijf, waarom = VERMOEDENS[geval]

    bericht = _neem_in(db, schrijf(db))

    zaak = agenda.afhandeling.zaak(db, _item(db))
    assert (bericht.status, zaak.wie, zaak.antwoord, zaak.waarom) == (
        InStatus.TE_BEOORDELEN, bijeenkomst.deelnames[0], "ACCEPTED", waarom
    )  # fmt: skip
    assert {d.antwoord for d in bijeenkomst.deelnames} == {"NEEDS-ACTION"}


def test_verwerk_antwoord_suggests_nobody_for_a_total_stranger(db: Session) -> None:
    maak.uitgenodigd(db)
    onbekend = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Iemand Anders:mailto:iemand@elders.example"

    _neem_in(db, _met_regel(_ja(db, "iemand@elders.example"), onbekend))

    zaak = agenda.afhandeling.zaak(db, _item(db))
    assert (zaak.wie, zaak.nieuw_adres) == (None, None)


def test_verwerk_antwoord_with_an_unknown_uid_suggests_the_only_one_to_come(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    _neem_in(db, _met_regel(_ja(db), "UID:kapot@elders.example"))

    zaak = agenda.afhandeling.zaak(db, _item(db))
    assert (zaak.wie, zaak.bijeenkomst) == (bijeenkomst.deelnames[0], bijeenkomst)
    assert agenda.afhandeling.accepteer(db, LATER, _item(db), DEUR)
    assert bijeenkomst.deelnames[0].antwoord == "ACCEPTED"


def test_accepteer_once_leaves_the_address_a_stranger(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    bericht = _neem_in(db, _ja(db, VREEMD))

    gedaan = [agenda.afhandeling.accepteer(db, LATER, _item(db), DEUR) for _ in range(2)]

    assert (gedaan, bijeenkomst.deelnames[0].antwoord) == ([True, False], "ACCEPTED")
    assert db.scalars(select(Adres)).all() == []
    assert (bericht.status, _item(db).afgehandeld_door) == (InStatus.VERWERKT, DEUR)
    assert bericht.reden is not None
    assert bericht.reden.startswith("Genoteerd: komt. Afgehandeld door Anouk.")


def test_accepteer_and_remember_lets_the_next_answer_count_by_itself(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    _neem_in(db, _ja(db, VREEMD))
    agenda.afhandeling.accepteer(db, LATER, _item(db), DEUR, onthoud=True)

    later = antwoord(_raw(db), "DECLINED", "20220204T080000Z", van=VREEMD)
    bericht = _neem_in(db, later, NU + timedelta(days=3))

    assert (bericht.status, bijeenkomst.deelnames[0].antwoord) == (InStatus.VERWERKT, "DECLINED")


def test_accepteer_does_not_remember_the_address_of_another(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    _neem_in(db, _ja(db, "tess@gemeente1.example"))

    with pytest.raises(OngeldigeInvoer, match="andere deelnemer"):
        agenda.afhandeling.accepteer(
            db, LATER, _item(db), DEUR, onthoud=True, wie=bijeenkomst.deelnames[0], antwoord="ACCEPTED"
        )

    assert (bijeenkomst.deelnames[0].antwoord, _item(db).afgehandeld_op) == ("NEEDS-ACTION", None)


def test_accepteer_asks_who_and_what_when_that_is_not_known(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    _neem_in(
        db, _met_regel(_ja(db, "x@elders.example"), "ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@elders.example")
    )
    item = _item(db)

    with pytest.raises(OngeldigeInvoer, match="van wie"):
        agenda.afhandeling.accepteer(db, LATER, item, DEUR)
    agenda.annuleer(db, LATER, bijeenkomst, DEUR)
    with pytest.raises(OngeldigeInvoer, match="gaat niet door"):
        agenda.afhandeling.accepteer(db, LATER, item, DEUR, wie=bijeenkomst.deelnames[2], antwoord="ACCEPTED")


def test_negeer_changes_nothing_but_the_list(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    bericht = _neem_in(db, _ja(db, VREEMD))

    gedaan = [agenda.afhandeling.negeer(db, LATER, _item(db), DEUR) for _ in range(2)]

    assert (gedaan, bericht.status) == ([True, False], InStatus.VERWERKT)
    assert {d.antwoord for d in bijeenkomst.deelnames} == {"NEEDS-ACTION"}


def test_zaak_refuses_what_is_not_about_the_agenda(db: Session) -> None:
    logboek.vraag_aandacht(db, NU, "x", "storing", "Iets anders.")

    with pytest.raises(NietGevonden):
        agenda.afhandeling.zaak(db, _item(db))


# ------------------------------------------------------------ words


@pytest.mark.parametrize(
    ("tekst", "antwoord_", "zin"),
    [
        ("Hoi,\n\nHelaas kan ik dan niet. Volgende keer wel!\n\nNoor", "DECLINED", "Helaas kan ik dan niet."),
        ("Ik kom wat later, rond tien uur.\n", "ACCEPTED", "Ik kom wat later, rond tien uur."),
        ("Misschien.\nIk weet nog niet of ik kan.\n", "TENTATIVE", "Ik weet nog niet of ik kan."),
    ],
)
def test_a_reply_in_words_is_quoted_and_settled_with_one_button(
    db: Session, tekst: str, antwoord_: str, zin: str
) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    rij = maak.post(db, "uitnodiging")[0]
    _neem_in(db, maak.bericht(tekst, van=rij.aan, In_Reply_To=rij.message_id))
    item = _item(db)
    voor = bijeenkomst.deelnames[0].antwoord

    agenda.afhandeling.accepteer(db, LATER, item, DEUR)

    na = bijeenkomst.deelnames[0]
    assert (voor, na.antwoord, na.opmerking, item.soort) == (
        "NEEDS-ACTION",
        antwoord_,
        zin,
        "antwoord in tekst",
    )


# ------------------------------------------------------------ proposals


def _voorstel(db: Session, begin: str = "20220317T133000", eind: str | None = "20220317T153000") -> Werkitem:
    """Noor proposes another moment."""
    afspraak = next(d for d in uitnodiging(_raw(db)).walk("VEVENT"))
    regels = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:COUNTER", "BEGIN:VEVENT", f"UID:{afspraak['UID']}", "SEQUENCE:0",
        "DTSTAMP:20220202T080000Z", f"DTSTART;TZID=Europe/Amsterdam:{begin}",
        *([f"DTEND;TZID=Europe/Amsterdam:{eind}"] if eind else []), f"ATTENDEE;PARTSTAT=TENTATIVE:mailto:{NOOR}",
        "COMMENT:Kan dit?", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    bericht = message_from_bytes(maak.bericht("x", van=NOOR), policy=policy.SMTP)
    bericht.set_content(
        "\r\n".join(regels).encode(), maintype="text", subtype="calendar", params={"method": "COUNTER"}
    )
    _neem_in(db, bericht.as_bytes())
    return _item(db)


def _kort(bijeenkomst: Bijeenkomst) -> tuple[str, str, int]:
    begin, eind = klok.lokaal(bijeenkomst.begin), klok.lokaal(bijeenkomst.eind)
    return begin.isoformat(), eind.time().isoformat("minutes"), bijeenkomst.sequence


def test_a_proposal_is_shown_with_what_speaks_against_it(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    zaterdag = _voorstel(db, "20220319T093000", None)

    zaak = agenda.afhandeling.zaak(db, zaterdag)

    assert zaak.tijd is not None
    assert (zaak.wie, zaak.tijd[1] - zaak.tijd[0]) == (bijeenkomst.deelnames[0], timedelta(hours=2))
    assert zaak.bezwaren == ("Zaterdag 19 maart 2022 is in het weekend.",)


def test_a_proposal_on_a_dagdeel_that_does_not_suit_says_who_can_not(db: Session) -> None:
    maak.uitgenodigd(db)

    zaak = agenda.afhandeling.zaak(db, _voorstel(db, "20220316T133000", None))

    assert len(zaak.bezwaren) == 1
    assert "woensdagmiddag" in zaak.bezwaren[0]


def test_neem_tegenvoorstel_aan_updates_everybody_once(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    item = _voorstel(db)

    gedaan = [agenda.afhandeling.neem_tegenvoorstel_aan(db, LATER, item, DEUR) for _ in range(2)]

    assert (gedaan, _kort(bijeenkomst)) == ([True, False], ("2022-03-17T13:30:00+01:00", "15:30", 1))
    assert len(maak.post(db, "bijeenkomst-gewijzigd")) == 4


def test_weiger_tegenvoorstel_tells_only_who_proposed_it_once(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    item, voor = _voorstel(db), _kort(bijeenkomst)

    gedaan = [agenda.afhandeling.weiger_tegenvoorstel(db, LATER, item, DEUR) for _ in range(2)]

    (brief,) = maak.post(db, "tegenvoorstel-geweigerd")
    kalender = uitnodiging(mail.rauw_uit(db, brief.message_id))
    assert (gedaan, brief.aan, str(kalender["METHOD"])) == ([True, False], NOOR, "DECLINECOUNTER")
    assert _kort(bijeenkomst) == voor
    assert [a.methode for a in lees([kalender.to_ical()])[0]] == ["DECLINECOUNTER"]


def test_a_proposal_for_what_was_called_off_can_only_be_ignored(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    item = _voorstel(db)
    agenda.annuleer(db, LATER, bijeenkomst, DEUR)

    for doe in (agenda.afhandeling.neem_tegenvoorstel_aan, agenda.afhandeling.weiger_tegenvoorstel):
        with pytest.raises(IntervisieFout, match="geannuleerd"):
            doe(db, LATER, item, DEUR)
    assert agenda.afhandeling.negeer(db, LATER, item, DEUR)
    assert bijeenkomst.status is BijeenkomstStatus.GEANNULEERD


def test_a_later_note_with_the_same_answer_is_kept_without_an_alarm(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    raws = [antwoord(_raw(db), "ACCEPTED", "20220202T080000Z", opmerking=o) for o in ("", "Iets later", "")]
    raws[1] = raws[1].replace(b"<ACCEPTED-", b"<tweede-")
    raws[2] = raws[2].replace(b"<ACCEPTED-", b"<derde-").replace(b"12:00:00", b"12:30:00")

    berichten = [_neem_in(db, raw) for raw in raws]

    uitkomsten: list[Any] = [(b.status, b.uitkomst) for b in berichten]
    assert uitkomsten == [(InStatus.VERWERKT, "toegepast"), *[(InStatus.VERWERKT, "dubbel")] * 2]
    assert (bijeenkomst.deelnames[0].opmerking, db.scalars(select(Werkitem)).all()) == ("Iets later", [])
