"""Answers as clients send them, from raw mail to the row: what counts, what waits for a person, what does nothing.

Each case is one way of writing, in our own text; `B..` names the receiving requirement. The end of a case is what the
mail became, what is known of the person, and whether anybody must look.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, mail, worker
from intervisie.models import Bijeenkomst, InkomendeMail, Werkitem
from intervisie.settings import settings
from tests import maak
from tests.agenda_antwoord import uitnodiging
from tests.antwoordpost import EXCHANGE, WINDOWS_ZONE, Client, deel, kalender, meer, tekst
from tests.conftest import NU
from tests.maak import DEUR, SECRETARIAAT

pytestmark = pytest.mark.databank
LATER = NU + timedelta(days=1, hours=2)
BIJLAGE = 'Content-Type: {}; name="meeting.ics"\nContent-Disposition: attachment; filename="meeting.ics"'
JA, NEE, MISSCHIEN, OPEN = "ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS-ACTION"
Geval = tuple[Callable[[Client], bytes], str, str | None]


def _client(db: Session) -> Client:
    rij = maak.post(db, "uitnodiging")[0]
    vevent: Any = next(d for d in uitnodiging(mail.rauw_uit(db, rij.message_id)).walk("VEVENT"))
    stempel: datetime = vevent["DTSTAMP"].dt
    return Client(str(vevent["UID"]), rij.aan, SECRETARIAAT, f"{stempel:%Y%m%dT%H%M%SZ}")


def _neem_in(db: Session, raw: bytes, na: timedelta = timedelta()) -> InkomendeMail:
    bericht = mail.ontvang(db, raw, LATER + na)
    if bericht.status.value == "dubbel":
        return bericht
    lezing = worker.lees_los(raw, LATER + na, settings().afzender_adres)
    bericht.van = lezing.van_adres
    mail.rond_af(db, LATER + na, bericht, worker.verwerk(db, LATER + na, bericht, lezing))
    return bericht


def _stand(db: Session, bericht: InkomendeMail) -> tuple[str, str, str | None, int]:
    """(what became of the mail, what is known of Noor, with which note, how many items wait)."""
    noor = db.scalars(select(Bijeenkomst)).one().deelnames[0]
    wacht = len(db.scalars(select(Werkitem).filter_by(afgehandeld_op=None, bericht_id=bericht.id)).all())
    uitkomst = "wacht" if bericht.status.value in ("te_beoordelen", "quarantaine") else str(bericht.uitkomst)
    return uitkomst, noor.antwoord, noor.opmerking, wacht


def _zin(partstat: str, c: Client, extra: str = "") -> str:
    return f"ATTENDEE;CN=Noor Wiersma;PARTSTAT={partstat}{extra}:mailto:{c.adres}"


# ------------------------------------------------------------ clients that say yes, no or perhaps

GOED: dict[str, Geval] = {
    "Outlook 365 desktop: no organizer, Windows zone, a comment with a language (B03, B21, B26)": (
        lambda c: c.gewoon(
            c.ics(
                _zin(JA, c),
                "COMMENT;LANGUAGE=nl-NL:Ik kom\\, graag.\\n\\nNoor\\n",
                EXCHANGE,
                organizer="",
                voor=WINDOWS_ZONE,
            ),
            extra="X-MS-Has-Attach:\nThread-Topic: Intervisie groep 1\nX-Auto-Response-Suppress: DR, OOF, AutoReply",
        ),
        JA,
        "Ik kom, graag.\n\nNoor",
    ),
    "Outlook 365 that marks its own answer as automatic (B23)": (
        lambda c: c.gewoon(
            c.ics(_zin(NEE, c), EXCHANGE, organizer="", voor=WINDOWS_ZONE),
            onderwerp="Geweigerd: Intervisie groep 1",
            extra="Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All",
        ),
        NEE,
        None,
    ),
    "Outlook 365 perhaps": (
        lambda c: c.gewoon(
            c.ics(_zin(MISSCHIEN, c), EXCHANGE, organizer=""),
            onderwerp="Voorlopig geaccepteerd: Intervisie groep 1",
        ),
        MISSCHIEN,
        None,
    ),
    "Outlook 365 in English": (
        lambda c: c.gewoon(c.ics(_zin(NEE, c), organizer=""), onderwerp="Declined: Intervisie groep 1"),
        NEE,
        None,
    ),
    "Outlook mobile: RSVP and TYPE on the line": (
        lambda c: c.gewoon(c.ics(_zin(JA, c, ";ROLE=REQ-PARTICIPANT;RSVP=FALSE;TYPE=INDIVIDUAL"))),
        JA,
        None,
    ),
    "Outlook for Mac: ASCII that is not, an underscore in a name, our own stamp (B10, B19)": (
        lambda c: c.mime(
            meer(
                "alternative",
                tekst(),
                kalender(
                    c.ics(_zin(NEE, c, ";X-A=Né"), "X_ENTOURAGE_UUID:1", dtstamp=f"DTSTAMP:{c.stempel}"),
                    "Content-Type: text/calendar; charset=us-ascii; method=REPLY",
                    "8bit",
                    "cp1252",
                ),
            )
        ),
        NEE,
        None,
    ),
    "Exchange 2010: everything in capitals, folded with tabs (B04)": (
        lambda c: c.gewoon(
            c.ics(
                f'ATTENDEE;PARTSTAT=ACCEPTED;\n\tCN="WIERSMA, NOOR":MAIL\n\tTO:{c.adres.upper()}',
                organizer=f"ORGANIZER:MAILTO:{c.organisator.upper()}",
            )
        ),
        JA,
        None,
    ),
    "Exchange with a reply time and a MIMEDIR id": (
        lambda c: c.gewoon(c.ics("", "X-MICROSOFT-CDO-REPLYTIME:20220202T075955Z")),
        JA,
        None,
    ),
    "an assistant who answers in the account of the person (B05)": (
        lambda c: c.gewoon(
            c.ics(_zin(JA, c, ';SENT-BY="mailto:hulp@gemeente0.example"')),
            extra="Sender: hulp@gemeente0.example",
        ),
        JA,
        None,
    ),
    "Gmail: the calendar twice, method in both, 7bit": (
        lambda c: c.mime(
            meer(
                "mixed",
                meer(
                    "alternative",
                    tekst("Noor heeft geaccepteerd."),
                    deel("Content-Type: text/html", b"<p>ja</p>", "7bit"),
                    kalender(
                        c.ics("", "X-NUM-GUESTS:0"),
                        "Content-Type: text/calendar; charset=UTF-8; method=REPLY",
                        "7bit",
                    ),
                    grens="b",
                ),
                kalender(c.ics("", "X-NUM-GUESTS:0"), BIJLAGE.format("application/ics")),
                grens="a",
            )
        ),
        JA,
        None,
    ),
    "Gmail: the note in a parameter (B26)": (
        lambda c: c.gewoon(c.ics(_zin(NEE, c, ';X-NUM-GUESTS=0;X-RESPONSE-COMMENT="Ik ben ziek"'))),
        NEE,
        "Ik ben ziek",
    ),
    "Gmail app: a UTC time and no SUMMARY": (
        lambda c: c.gewoon(c.ics("", "DTSTART:20220315T083000Z", "DTEND:20220315T103000Z")),
        JA,
        None,
    ),
    "Apple Mail: an attachment with soft breaks (B01, B20)": (
        lambda c: c.mime(
            meer(
                "mixed",
                tekst("Noor heeft geaccepteerd."),
                kalender(
                    c.ics(_zin(JA, c), "X-CALENDARSERVER-PRIVATE-COMMENT:Tot dan\\, één uur eerder"),
                    BIJLAGE.format("text/calendar; charset=utf-8; method=REPLY"),
                    "quoted-printable",
                ),
            )
        ),
        JA,
        "Tot dan, één uur eerder",
    ),
    "iOS: a principal with EMAIL, and our stamp (B04, B10)": (
        lambda c: c.gewoon(
            c.ics(
                f'ATTENDEE;CN="Noor";EMAIL={c.adres};PARTSTAT=ACCEPTED:urn:uuid:6b1f8c',
                dtstamp=f"DTSTAMP:{c.stempel}",
            )
        ),
        JA,
        None,
    ),
    "Thunderbird: eight bits and words that say something else": (
        lambda c: c.mime(
            meer(
                "alternative",
                tekst("Noor Wiersma heeft uw uitnodiging geaccepteerd."),
                kalender(c.ics(_zin(MISSCHIEN, c), "X-MOZ-RECEIVED-SEQUENCE:0"), codering="8bit"),
            )
        ),
        MISSCHIEN,
        None,
    ),
    "Zimbra: another zone without its rules": (
        lambda c: c.gewoon(
            c.ics(
                "",
                'DTSTART;TZID="(GMT+01.00) Amsterdam/Bern":20220315T093000',
                "X-ZIMBRA-DISCARD-EXCEPTIONS:TRUE",
            )
        ),
        JA,
        None,
    ),
    "Nextcloud in the account of the person": (
        lambda c: c.mime(
            meer(
                "mixed",
                tekst(),
                kalender(
                    c.ics(), "Content-Type: text/calendar; method=REPLY; charset=UTF-8; component=VEVENT"
                ),
            )
        ),
        JA,
        None,
    ),
    "HCL Notes: one parameter on each line, a boundary with a blank, its own zone": (
        lambda c: c.mime(
            meer(
                "alternative",
                tekst(),
                kalender(
                    c.ics(
                        f'ATTENDEE\n ;PARTSTAT=ACCEPTED\n ;CN="Noor Wiersma/Gemeente/NL"\n :mailto:{c.adres}',
                        'DTSTART;TZID="W. Europe":20220315T093000',
                    ),
                ),
                grens="=_alternative 0033F2",
            )
        ),
        JA,
        None,
    ),
    "SOGo: a method in lower case": (
        lambda c: c.mime(
            meer(
                "mixed",
                tekst(),
                kalender(
                    c.ics(methode="METHOD:reply"), "Content-Type: text/calendar; method=reply; charset=utf-8"
                ),
            )
        ),
        JA,
        None,
    ),
    "Samsung: only a file, and no word of what it is (B01)": (
        lambda c: c.mime(
            meer(
                "mixed",
                tekst("Verzonden vanaf mijn Galaxy"),
                kalender(c.ics(), BIJLAGE.format("application/octet-stream")),
            )
        ),
        JA,
        None,
    ),
    "Android: an address folded in the middle": (
        lambda c: c.gewoon(
            c.ics(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{c.adres[:6]}\n\t{c.adres[6:]}", organizer="")
        ),
        JA,
        None,
    ),
    "ActiveSync: our uid wrapped (B22)": (
        lambda c: c.gewoon(c.ics(uid="UID:" + _verpakt(c.uid))),
        JA,
        None,
    ),
    "a uid in capitals (B22)": (lambda c: c.gewoon(c.ics(uid=f"UID:{c.uid.upper()}")), JA, None),
    "a uid that is folded and has blanks (B22)": (
        lambda c: c.gewoon(c.ics(uid=f"UID: {c.uid[:20]}\n {c.uid[20:]} ")),
        JA,
        None,
    ),
    "Yahoo: the zone as a rule of its own": (
        lambda c: c.gewoon(
            c.ics("", "DTSTART;TZID=Europe/Brussels:20220315T093000", "CLASS:PRIVATE", "X-YAHOO-YID:noor")
        ),
        JA,
        None,
    ),
    "Proton: a session key beside it": (
        lambda c: c.mime(
            meer(
                "mixed",
                tekst(),
                kalender(
                    c.ics("", "X-PM-SESSION-KEY:abc="),
                    "Content-Type: text/calendar; method=REPLY; charset=utf-8; name=invite.ics",
                ),
            )
        ),
        JA,
        None,
    ),
    "Fastmail: names in lower case (B31)": (
        lambda c: c.gewoon(
            c.ics(f"attendee;partstat=accepted:mailto:{c.adres}").lower().replace("begin:", "BEGIN:")
        ),
        JA,
        None,
    ),
    "Tuta: a higher sequence than ours (B10)": (lambda c: c.gewoon(c.ics(sequence="SEQUENCE:3")), JA, None),
    "no stamp and no sequence": (lambda c: c.gewoon(c.ics(dtstamp="", sequence="")), JA, None),
    "no METHOD but in the header, in quotes (B02)": (
        lambda c: c.mime(
            kalender(c.ics(methode=""), 'Content-Type: text/calendar; charset=utf-8; method="REPLY"')
        ),
        JA,
        None,
    ),
    "another METHOD in the header (B02)": (
        lambda c: c.mime(kalender(c.ics(), "Content-Type: text/calendar; charset=utf-8; method=REQUEST")),
        JA,
        None,
    ),
    "the same VEVENT twice (B12)": (
        lambda c: c.gewoon(c.ics("", "END:VEVENT", *c.ics().split("VERSION:2.0\n")[1].splitlines()[:-2])),
        JA,
        None,
    ),
    "two VCALENDARs that say the same": (lambda c: c.gewoon(c.ics() + c.ics()), JA, None),
    "our own instance (B14)": (
        lambda c: c.gewoon(c.ics("", "RECURRENCE-ID;TZID=Europe/Amsterdam:20220315T093000")),
        JA,
        None,
    ),
    "our own instance in UTC (B14)": (
        lambda c: c.gewoon(c.ics("", "RECURRENCE-ID:20220315T083000Z")),
        JA,
        None,
    ),
    "utf-16 that says it is utf-8 (B19)": (
        lambda c: c.mime(kalender(c.ics(), tekenset="utf-16")),
        JA,
        None,
    ),
    "base64 with a broken end (B20)": (
        lambda c: c.mime(
            b"Content-Type: text/calendar; method=REPLY; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.b64encode(c.ics().replace("\n", "\r\n").encode()).rstrip(b"=")
            + b"\r\n"
        ),
        JA,
        None,
    ),
    "a calendar that was never taken out of quoted-printable (B20)": (
        lambda c: c.mime(kalender(c.ics().replace("=", "=3D"), codering="8bit")),
        JA,
        None,
    ),
    "signed (B36)": (
        lambda c: c.mime(
            meer(
                "signed",
                meer("alternative", tekst(), kalender(c.ics()), grens="b"),
                deel("Content-Type: application/pkcs7-signature; name=smime.p7s", b"x"),
                grens="a",
            )
        ),
        JA,
        None,
    ),
    "a note with markup (B26, B33)": (
        lambda c: c.gewoon(c.ics("", "COMMENT:<script>alert(1)</script> &amp; =cmd()")),
        JA,
        "<script>alert(1)</script> & =cmd()",
    ),
    "another attendee beside the own line (B07)": (
        lambda c: c.gewoon(c.ics("", "ATTENDEE;PARTSTAT=DECLINED:mailto:tess@gemeente1.example")),
        JA,
        None,
    ),
    "no organizer, and a percent sign in the address (B04)": (
        lambda c: c.gewoon(
            c.ics(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{c.adres.replace('@', '%40')}", organizer="")
        ),
        JA,
        None,
    ),
    "an invitation quoted beside the answer": (
        lambda c: c.mime(
            meer(
                "mixed",
                tekst(),
                kalender(c.ics()),
                kalender(
                    c.ics(f"ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:{c.adres}", methode="METHOD:REQUEST"),
                    "Content-Type: text/calendar; method=REQUEST; charset=utf-8",
                ),
            )
        ),
        JA,
        None,
    ),
}

# ------------------------------------------------------------ what waits for a person

VREEMD, PLUS = "noor@prive.example", "noor+x@gemeente0.example"
WACHT: dict[str, Callable[[Client], bytes]] = {
    "a forwarded invitation, answered by a stranger in his own name (B08)": lambda c: c.gewoon(
        c.ics(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{VREEMD}"), van=VREEMD
    ),
    "a stranger in the name of the person (B05)": lambda c: c.gewoon(c.ics(), van=VREEMD),
    "a colleague in the name of the person (B05)": lambda c: c.gewoon(c.ics(), van="tess@gemeente1.example"),
    "an address with a tag that nobody registered": lambda c: c.gewoon(
        c.ics(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{PLUS}"), van=PLUS
    ),
    "iCloud from a noreply address": lambda c: c.gewoon(
        c.ics(), van="noreply@insideicloud.icloud.example", extra=f"Reply-To: {c.adres}"
    ),
    "Nextcloud from the address of the server": lambda c: c.gewoon(
        c.ics(), van="cloud@server.example", extra=f"Reply-To: {c.adres}"
    ),
    "Google with an address of its own and EMAIL beside it": lambda c: c.gewoon(
        c.ics(f"ATTENDEE;PARTSTAT=ACCEPTED;EMAIL={c.adres}:mailto:2_ge3tq@imip.example")
    ),
    "nowhere a METHOD (B02)": lambda c: c.mime(
        kalender(c.ics(methode=""), "Content-Type: text/calendar; charset=utf-8")
    ),
    "two METHODs (B29)": lambda c: c.gewoon(c.ics(methode="METHOD:REPLY\nMETHOD:CANCEL")),
    "two different uids (B29)": lambda c: c.gewoon(c.ics() + c.ics(uid="UID:ander@x.example")),
    "two VCALENDARs that contradict each other (B29)": lambda c: c.gewoon(c.ics() + c.ics(_zin(NEE, c))),
    "two own lines that contradict each other (B29)": lambda c: c.gewoon(c.ics("", _zin(NEE, c))),
    "a uid of nobody (B28)": lambda c: c.gewoon(c.ics(uid="UID:onbekend@x.example")),
    "no uid (B28)": lambda c: c.gewoon(c.ics(uid="")),
    "another instance (B14)": lambda c: c.gewoon(c.ics("", "RECURRENCE-ID:20220322T083000Z")),
    "an answer that is none (B31)": lambda c: c.gewoon(c.ics(_zin("COMPLETED", c))),
    "no answer at all (B31)": lambda c: c.gewoon(c.ics(f"ATTENDEE:mailto:{c.adres}")),
    "another organizer": lambda c: c.gewoon(c.ics(organizer="ORGANIZER:mailto:baas@elders.example")),
    "an order to cancel (B17)": lambda c: c.gewoon(c.ics(methode="METHOD:CANCEL")),
    "an order to move (B17)": lambda c: c.gewoon(
        c.ics("", "DTSTART:20220401T080000Z", methode="METHOD:REQUEST")
    ),
    "a proposal for a whole day": lambda c: c.gewoon(
        c.ics(_zin(MISSCHIEN, c), "DTSTART;VALUE=DATE:20220317", methode="METHOD:COUNTER")
    ),
    "a proposal without a time": lambda c: c.gewoon(c.ics(_zin(MISSCHIEN, c), methode="METHOD:COUNTER")),
    "a reply inside an attached message (B32)": lambda c: c.mime(
        meer(
            "mixed",
            tekst("Zie bijlage."),
            deel("Content-Type: message/rfc822", c.mime(kalender(c.ics())), "8bit"),
        ),
        onderwerp="Zie bijlage",
    ),
    "words instead of a calendar (B24)": lambda c: c.mime(tekst("Geaccepteerd"), extra=""),
    "winmail.dat (B25)": lambda c: c.mime(
        meer(
            "mixed",
            tekst(),
            deel('Content-Type: application/ms-tnef; name="winmail.dat"', b"\x78\x9f\x3e\x22x"),
        )
    ),
    "a calendar of nothing": lambda c: c.mime(kalender("")),
    "a calendar that is no calendar": lambda c: c.mime(kalender("hallo\n")),
}


def _verpakt(uid: str) -> str:
    """Our uid as ActiveSync clients wrap it: a GlobalObjectId."""
    kern = b"vCal-Uid\x01\x00\x00\x00" + uid.encode() + b"\x00"
    kop = bytes.fromhex("040000008200E00074C5B7101A82E008") + bytes(20) + len(kern).to_bytes(4, "little")
    return (kop + kern).hex().upper()


@pytest.fixture
def client(db: Session) -> Client:
    """Noor, invited with three others to 15 March 2022, half past nine."""
    maak.uitgenodigd(db, begin=datetime(2022, 3, 15, 8, 30, tzinfo=UTC))
    return _client(db)


@pytest.mark.parametrize("geval", GOED)
def test_an_answer_counts(db: Session, client: Client, geval: str) -> None:
    schrijf, antwoord, opmerking = GOED[geval]

    bericht = _neem_in(db, schrijf(client))

    assert _stand(db, bericht) == ("toegepast", antwoord, opmerking, 0)


@pytest.mark.parametrize("geval", WACHT)
def test_an_answer_waits_for_a_person_and_changes_nothing(db: Session, client: Client, geval: str) -> None:
    bericht = _neem_in(db, WACHT[geval](client))

    assert _stand(db, bericht) == ("wacht", OPEN, None, 1)
    assert {d.antwoord for d in db.scalars(select(Bijeenkomst)).one().deelnames} == {OPEN}


# ------------------------------------------------------------ one after the other


def _reeks(db: Session, *raws: bytes) -> list[tuple[str, str]]:
    """Each mail an hour later; what became of it and what was known then."""
    standen = [_stand(db, _neem_in(db, raw, timedelta(hours=uur))) for uur, raw in enumerate(raws)]
    return [stand[:2] for stand in standen]


def _op(c: Client, partstat: str, uur: int, nummer: int, **anders: str) -> bytes:
    """An answer stamped at an hour of 2 February, in a mail of the same hour."""
    velden = {"dtstamp": f"DTSTAMP:20220202T{uur:02}0000Z", **anders}
    ics = c.ics(_zin(partstat, c), **velden)
    datum = f"Wed, 02 Feb 2022 {uur:02}:00:00 +0000"
    return c.mime(meer("alternative", tekst(), kalender(ics)), nummer=nummer, datum=datum)


def test_a_change_of_mind_counts(db: Session, client: Client) -> None:
    assert _reeks(db, _op(client, JA, 8, 1), _op(client, NEE, 9, 2), _op(client, MISSCHIEN, 10, 3)) == [
        ("toegepast", JA), ("toegepast", NEE), ("toegepast", MISSCHIEN)
    ]  # fmt: skip


def test_answers_that_overtake_each_other_end_with_the_last_one_written(db: Session, client: Client) -> None:
    assert _reeks(db, _op(client, NEE, 9, 1), _op(client, JA, 8, 2)) == [("toegepast", NEE), ("ouder", NEE)]


def test_the_same_answer_twice_does_nothing(db: Session, client: Client) -> None:
    raw = _op(client, JA, 8, 1)

    assert _reeks(db, raw, raw, _op(client, JA, 8, 2)) == [("toegepast", JA), ("dubbel", JA), ("dubbel", JA)]


def test_two_answers_with_our_own_stamp_are_ordered_by_the_date_of_the_mail(
    db: Session, client: Client
) -> None:
    onze = f"DTSTAMP:{client.stempel}"

    gestuurd = [(NEE, 9, 1), (JA, 8, 2), (MISSCHIEN, 10, 3)]
    assert _reeks(db, *(_op(client, *antwoord, dtstamp=onze) for antwoord in gestuurd)) == [
        ("toegepast", NEE), ("ouder", NEE), ("toegepast", MISSCHIEN)
    ]  # fmt: skip


def test_an_answer_with_our_own_stamp_after_one_on_the_page_counts(db: Session, client: Client) -> None:
    noor = db.scalars(select(Bijeenkomst)).one().deelnames[0]
    agenda.antwoord_zelf(db, LATER - timedelta(hours=6), noor, JA, "")

    assert _reeks(db, _op(client, NEE, 10, 1, dtstamp=f"DTSTAMP:{client.stempel}")) == [("toegepast", NEE)]


def test_a_stamp_from_the_future_blocks_nothing(db: Session, client: Client) -> None:
    vooruit = _op(client, JA, 8, 1, dtstamp="DTSTAMP:20290101T000000Z")

    assert _reeks(db, vooruit, _op(client, NEE, 12, 2)) == [("toegepast", JA), ("toegepast", NEE)]


def test_an_answer_to_the_time_before_waits(db: Session, client: Client) -> None:
    bijeenkomst = db.scalars(select(Bijeenkomst)).one()
    agenda.verzet(db, NU + timedelta(hours=1), bijeenkomst, bijeenkomst.begin + timedelta(days=1), DEUR)

    assert _reeks(db, _op(client, JA, 8, 1), _op(client, JA, 9, 2, sequence="SEQUENCE:1")) == [
        ("wacht", OPEN), ("toegepast", JA)
    ]  # fmt: skip


def test_after_a_cancellation_a_no_is_silent_and_a_yes_waits(db: Session, client: Client) -> None:
    agenda.annuleer(db, NU + timedelta(hours=1), db.scalars(select(Bijeenkomst)).one(), DEUR)

    assert _reeks(db, _op(client, NEE, 8, 1), _op(client, JA, 9, 2)) == [("genegeerd", OPEN), ("wacht", OPEN)]


def test_a_refresh_sends_the_invitation_again_to_that_person_with_the_known_answer(
    db: Session, client: Client
) -> None:
    vraag = client.ics(f"ATTENDEE:mailto:{client.adres}", methode="METHOD:REFRESH")
    raw = client.mime(kalender(vraag, "Content-Type: text/calendar; method=REFRESH; charset=utf-8"), nummer=2)

    standen = _reeks(db, _op(client, JA, 8, 1), raw)

    laatste = maak.post(db, "uitnodiging")[-1]
    attendee = next(d for d in uitnodiging(mail.rauw_uit(db, laatste.message_id)).walk("VEVENT"))["ATTENDEE"]
    assert (standen, len(maak.post(db, "uitnodiging"))) == ([("toegepast", JA), ("verversen", JA)], 5)
    assert (laatste.aan, attendee.params["PARTSTAT"]) == (client.adres, JA)


def test_a_second_address_that_is_known_counts(db: Session, client: Client) -> None:
    aanmelding.voeg_alias_toe(db, NU, client.adres, PLUS)
    van_alias = client.gewoon(client.ics(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{PLUS.upper()}"), van=PLUS)

    assert _reeks(db, van_alias) == [("toegepast", JA)]


def test_a_delegation_is_kept_and_shown(db: Session, client: Client) -> None:
    gedelegeerd = client.ics(
        _zin("DELEGATED", client, ';DELEGATED-TO="mailto:collega@gemeente0.example"'),
        'ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM="mailto:noor@gemeente0.example":mailto:collega@gemeente0.example',
    )

    bericht = _neem_in(db, client.gewoon(gedelegeerd))

    assert _stand(db, bericht) == ("wacht", "DELEGATED", None, 1)
    assert len(db.scalars(select(Bijeenkomst)).one().deelnames) == 4


# ------------------------------------------------------------ proposals

WINDOWS = "TZID=W. Europe Standard Time"
VOORSTELLEN = {
    "with an end": ("DTSTART:20220317T123000Z", "DTEND:20220317T143000Z"),
    "without an end": ("DTSTART:20220317T123000Z",),
    "with a duration": ("DTSTART;TZID=Europe/Amsterdam:20220317T133000", "DURATION:PT2H"),
    "in a zone of Windows": (f"DTSTART;{WINDOWS}:20220317T133000", f"DTEND;{WINDOWS}:20220317T153000"),
}  # fmt: skip


@pytest.mark.parametrize("geval", VOORSTELLEN)
def test_a_proposal_of_google_is_shown_whatever_its_header_says(
    db: Session, client: Client, geval: str
) -> None:
    ics = client.ics(
        _zin(MISSCHIEN, client), *VOORSTELLEN[geval], "COMMENT:Kan dit?", methode="METHOD:COUNTER"
    )

    bericht = _neem_in(db, client.mime(meer("alternative", tekst(), kalender(ics))))

    item = db.scalars(select(Werkitem)).one()
    zaak = agenda.afhandeling.zaak(db, item)
    assert _stand(db, bericht) == ("wacht", OPEN, None, 1)
    assert (item.soort, item.opmerking) == ("tegenvoorstel", "Kan dit?")
    assert zaak.tijd == (datetime(2022, 3, 17, 12, 30, tzinfo=UTC), datetime(2022, 3, 17, 14, 30, tzinfo=UTC))


# ------------------------------------------------------------ too much of it


def _groot(c: Client) -> bytes:
    return c.mime(kalender(c.ics("", *[f"COMMENT:{'x' * 900}"] * 6000), codering="8bit"))


def _veel_delen(c: Client) -> bytes:
    return c.mime(meer("mixed", *[tekst("x")] * 1500, kalender(c.ics())))


def _diep(c: Client) -> bytes:
    romp = kalender(c.ics())
    for laag in range(400):
        romp = meer("mixed", romp, grens=f"g{laag}")
    return c.mime(romp)


@pytest.mark.parametrize("schrijf", [_groot, _veel_delen, _diep])
def test_a_calendar_without_measure_is_kept_and_changes_nothing_on_a_guess(
    db: Session, client: Client, schrijf: Callable[[Client], bytes]
) -> None:
    begonnen = time.monotonic()

    bericht = _neem_in(db, schrijf(client))

    uitkomst, antwoord, _, wacht = _stand(db, bericht)
    assert (uitkomst, antwoord, wacht) in [("wacht", OPEN, 1), ("toegepast", JA, 0)]
    assert time.monotonic() - begonnen < 60  # a hang, not a busy machine
