"""Raw mails as real calendar clients answer with, filled in from an invitation that really went out; our own text.

`Client` knows the invitation; what it writes is CRLF, whatever the text here has.
"""

from __future__ import annotations

import base64
import quopri
from dataclasses import dataclass, field

CRLF = "\r\n"
WINDOWS_ZONE = """\
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""
EXCHANGE = """\
SUMMARY;LANGUAGE=nl-NL:Geaccepteerd: Intervisie groep 1
DTSTART;TZID=W. Europe Standard Time:20220315T093000
DTEND;TZID=W. Europe Standard Time:20220315T113000
CLASS:PUBLIC
PRIORITY:5
TRANSP:OPAQUE
STATUS:CONFIRMED
LOCATION;LANGUAGE=nl-NL:
X-MICROSOFT-CDO-APPT-SEQUENCE:0
X-MICROSOFT-CDO-OWNERAPPTID:0
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
X-MICROSOFT-CDO-IMPORTANCE:1
X-MICROSOFT-CDO-INSTTYPE:0
"""


@dataclass(frozen=True)
class Client:
    """The calendar client of one invited person; `stempel` is the DTSTAMP of our invitation."""

    uid: str
    adres: str
    organisator: str
    stempel: str
    ja: str = field(init=False)

    def __post_init__(self) -> None:
        """The line of somebody who comes."""
        object.__setattr__(self, "ja", f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Noor Wiersma:mailto:{self.adres}")

    def ics(
        self, attendee: str = "", *regels: str, methode: str = "METHOD:REPLY", organizer: str | None = None,
        uid: str | None = None, sequence: str = "SEQUENCE:0", dtstamp: str = "DTSTAMP:20220202T080000Z",
        voor: str = "",
    ) -> str:  # fmt: skip
        """A calendar with one VEVENT, lines ended by LF; a line that is given empty is left out."""
        org = f"ORGANIZER;CN=Secretariaat:mailto:{self.organisator}" if organizer is None else organizer
        wie = uid if uid is not None else f"UID:{self.uid}"
        begin = ["BEGIN:VCALENDAR", methode, "PRODID:-//Test//Client//NL", "VERSION:2.0", *voor.splitlines()]
        vevent = ["BEGIN:VEVENT", wie, dtstamp, sequence, org, attendee or self.ja]
        extra = [deel for regel in regels for deel in regel.splitlines()]
        alles = (*begin, *vevent, *extra, "END:VEVENT", "END:VCALENDAR")
        return "\n".join(regel for regel in alles if regel) + "\n"

    def mime(
        self, romp: bytes, *, van: str = "", onderwerp: str = "Geaccepteerd: Intervisie groep 1", nummer: int = 1,
        datum: str = "Wed, 02 Feb 2022 09:00:00 +0100", extra: str = "",
    ) -> bytes:  # fmt: skip
        """A whole message around a part; `extra` are more header lines."""
        koppen = [
            f"From: Noor Wiersma <{van or self.adres}>", f"To: Secretariaat RVS-MN <{self.organisator}>",
            f"Subject: {onderwerp}", f"Date: {datum}", f"Message-ID: <antwoord-{nummer}@client.example>",
            "MIME-Version: 1.0", *extra.splitlines(),
        ]  # fmt: skip
        return CRLF.join(koppen).encode() + b"\r\n" + romp

    def gewoon(self, ics: str, **anders: str) -> bytes:
        """The plain shape: alternative of text and calendar."""
        return self.mime(meer("alternative", tekst(), kalender(ics)), **anders)  # type: ignore[arg-type]  # header texts


def deel(kop: str, inhoud: bytes, codering: str = "base64") -> bytes:
    """One MIME part; `kop` are its header lines."""
    romp = inhoud
    if codering == "base64":
        romp = base64.encodebytes(inhoud).replace(b"\n", b"\r\n")
    elif codering == "quoted-printable":
        romp = quopri.encodestring(inhoud.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    koppen = CRLF.join([*kop.splitlines(), f"Content-Transfer-Encoding: {codering}"])
    return koppen.encode() + b"\r\n\r\n" + romp


def meer(soort: str, *delen: bytes, grens: str = "grens") -> bytes:
    """A multipart part."""
    romp = b"".join(b"--" + grens.encode() + b"\r\n" + d + b"\r\n" for d in delen)
    kop = f'Content-Type: multipart/{soort}; boundary="{grens}"\r\n\r\n'
    return kop.encode() + romp + b"--" + grens.encode() + b"--\r\n"


def tekst(woorden: str = "") -> bytes:
    """A text/plain part."""
    return deel("Content-Type: text/plain; charset=utf-8", woorden.encode(), "8bit")


def kalender(
    ics: str, kop: str = "Content-Type: text/calendar; charset=utf-8; method=REPLY", codering: str = "base64",
    tekenset: str = "utf-8",
) -> bytes:  # fmt: skip
    """A calendar part under these header lines; `tekenset` is how it is really written."""
    return deel(kop, ics.replace("\n", CRLF).encode(tekenset), codering)
