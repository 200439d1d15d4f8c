"""Answers as clients send them, from raw mail to the row: what counts, what waits for a person, what does nothing.

Each case is one way of writing, in our own text; `B..` names the receiving requirement. The end of a case is what the
mail became, what is known of the person, and whether anybody must look.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie.models import Bijeenkomst
from tests import maak
from tests.antwoordgang import client_van, genodigde, neem_in, stand_van
from tests.antwoordpost import EXCHANGE, WINDOWS_ZONE, Client, deel, kalender, meer, tekst

pytestmark = pytest.mark.databank
BIJLAGE = 'Content-Type: {}; name="meeting.ics"\nContent-Disposition: attachment; filename="meeting.ics"'
JA, NEE, MISSCHIEN, OPEN = "ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS-ACTION"
Geval = tuple[Callable[[Client], bytes], str, str | None]


# ------------------------------------------------------------ clients that say yes, no or perhaps

GOED: dict[str, Geval] = {
    "Outlook 365 desktop: no organizer, Windows zone, a comment with a language (B03, B21, B26)": (
        lambda c: c.gewoon(
            c.ics(
                genodigde(JA, c),
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
            c.ics(genodigde(NEE, c), EXCHANGE, organizer="", voor=WINDOWS_ZONE),
            onderwerp="Geweigerd: Intervisie groep 1",
            extra="Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All",
        ),
        NEE,
        None,
    ),
    "Outlook 365 perhaps": (
        lambda c: c.gewoon(
            c.ics(genodigde(MISSCHIEN, c), EXCHANGE, organizer=""),
            onderwerp="Voorlopig geaccepteerd: Intervisie groep 1",
        ),
        MISSCHIEN,
        None,
    ),
    "Outlook 365 in English": (
        lambda c: c.gewoon(c.ics(genodigde(NEE, c), organizer=""), onderwerp="Declined: Intervisie groep 1"),
        NEE,
        None,
    ),
    "Outlook mobile: RSVP and TYPE on the line": (
        lambda c: c.gewoon(c.ics(genodigde(JA, c, ";ROLE=REQ-PARTICIPANT;RSVP=FALSE;TYPE=INDIVIDUAL"))),
        JA,
        None,
    ),
    "Outlook for Mac: ASCII that is not, an underscore in a name, our own stamp (B10, B19)": (
        lambda c: c.mime(
            meer(
                "alternative",
                tekst(),
                kalender(
                    c.ics(genodigde(NEE, c, ";X-A=Né"), "X_ENTOURAGE_UUID:1", dtstamp=f"DTSTAMP:{c.stempel}"),
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
            c.ics(genodigde(JA, c, ';SENT-BY="mailto:hulp@gemeente0.example"')),
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
        lambda c: c.gewoon(c.ics(genodigde(NEE, c, ';X-NUM-GUESTS=0;X-RESPONSE-COMMENT="Ik ben ziek"'))),
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
                    c.ics(genodigde(JA, c), "X-CALENDARSERVER-PRIVATE-COMMENT:Tot dan\\, één uur eerder"),
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
                kalender(c.ics(genodigde(MISSCHIEN, c), "X-MOZ-RECEIVED-SEQUENCE:0"), codering="8bit"),
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
    "two VCALENDARs that contradict each other (B29)": lambda c: c.gewoon(c.ics() + c.ics(genodigde(NEE, c))),
    "two own lines that contradict each other (B29)": lambda c: c.gewoon(c.ics("", genodigde(NEE, c))),
    "a uid of nobody (B28)": lambda c: c.gewoon(c.ics(uid="UID:onbekend@x.example")),
    "no uid (B28)": lambda c: c.gewoon(c.ics(uid="")),
    "another instance (B14)": lambda c: c.gewoon(c.ics("", "RECURRENCE-ID:20220322T083000Z")),
    "an answer that is none (B31)": lambda c: c.gewoon(c.ics(genodigde("COMPLETED", c))),
    "no answer at all (B31)": lambda c: c.gewoon(c.ics(f"ATTENDEE:mailto:{c.adres}")),
    "another organizer": lambda c: c.gewoon(c.ics(organizer="ORGANIZER:mailto:baas@elders.example")),
    "an order to cancel (B17)": lambda c: c.gewoon(c.ics(methode="METHOD:CANCEL")),
    "an order to move (B17)": lambda c: c.gewoon(
        c.ics("", "DTSTART:20220401T080000Z", methode="METHOD:REQUEST")
    ),
    "a proposal for a whole day": lambda c: c.gewoon(
        c.ics(genodigde(MISSCHIEN, c), "DTSTART;VALUE=DATE:20220317", methode="METHOD:COUNTER")
    ),
    "a proposal without a time": lambda c: c.gewoon(c.ics(genodigde(MISSCHIEN, c), methode="METHOD:COUNTER")),
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
    return client_van(db)


@pytest.mark.parametrize("geval", GOED)
def test_an_answer_counts(db: Session, client: Client, geval: str) -> None:
    schrijf, antwoord, opmerking = GOED[geval]

    bericht = neem_in(db, schrijf(client))

    assert stand_van(db, bericht) == ("toegepast", antwoord, opmerking, 0)


@pytest.mark.parametrize("geval", WACHT)
def test_an_answer_waits_for_a_person_and_changes_nothing(db: Session, client: Client, geval: str) -> None:
    bericht = neem_in(db, WACHT[geval](client))

    assert stand_van(db, bericht) == ("wacht", OPEN, None, 1)
    assert {d.antwoord for d in db.scalars(select(Bijeenkomst)).one().deelnames} == {OPEN}
