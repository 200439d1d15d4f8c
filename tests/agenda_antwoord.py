"""Answers to an invitation that really arrived, as a calendar client writes them."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

from icalendar import Calendar


def uitnodiging(raw: bytes) -> Calendar:
    """The calendar object in a mail of ours, read by the icalendar library."""
    bericht = message_from_bytes(raw, policy=policy.default)
    deel = next(d for d in bericht.walk() if d.get_content_type() == "text/calendar")
    inhoud = deel.get_payload(decode=True)
    assert isinstance(inhoud, bytes)
    gelezen = Calendar.from_ical(inhoud)
    assert isinstance(gelezen, Calendar)
    return gelezen


def antwoord(
    raw: bytes, partstat: str, stempel: str, *, van: str | None = None, opmerking: str = ""
) -> bytes:
    """A REPLY of the invited person (or of `van`) to the invitation in `raw`; `stempel` is the DTSTAMP."""
    afspraak = next(d for d in uitnodiging(raw).walk("VEVENT"))
    adres = str(afspraak["ATTENDEE"]).removeprefix("mailto:")
    regels = [
        "BEGIN:VCALENDAR", "PRODID:-//Test//Client//NL", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT",
        f"UID:{afspraak['UID']}", f"SEQUENCE:{afspraak['SEQUENCE']}", f"DTSTAMP:{stempel}",
        f"ATTENDEE;PARTSTAT={partstat}:mailto:{adres}", *([f"COMMENT:{opmerking}"] if opmerking else []),
        "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    bericht = EmailMessage(policy=policy.SMTP)
    bericht["From"], bericht["To"] = van or adres, str(afspraak["ORGANIZER"]).removeprefix("mailto:")
    bericht["Subject"], bericht["Message-ID"] = (
        "Antwoord",
        f"<{partstat}-{stempel}@{adres.rpartition('@')[2]}>",
    )
    bericht["Date"] = "Tue, 01 Mar 2022 12:00:00 +0100"
    bericht.set_content(
        "\r\n".join(regels).encode(), maintype="text", subtype="calendar", params={"method": "REPLY"}
    )
    return bericht.as_bytes()
