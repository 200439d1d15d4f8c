"""Whether a person must look: plain sentences that need nobody, and those that hold something no record can."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from intervisie import gegevens, lezer

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU = datetime(2022, 1, 10, 9, 0, tzinfo=UTC)
ZINNEN = (Path(__file__).parent / "zinnen" / "controle.txt").read_text("utf-8")
GEVALLEN = [
    tuple(veld.strip() for veld in regel.split("|", 2))
    for regel in ZINNEN.split("\n")
    if regel and not regel.startswith("#")
]


@pytest.mark.parametrize(("oordeel", "onderwerp", "tekst"), GEVALLEN)
def test_lees_asks_only_about_what_no_record_holds(oordeel: str, onderwerp: str, tekst: str) -> None:
    mail = EmailMessage()
    mail["From"] = "Wim Deelder <w.deelder@ede.example>"
    mail["To"], mail["Subject"] = "secretariaat@rvs-mn.example", onderwerp or "Intervisie"
    mail["Date"] = "Mon, 10 Jan 2022 09:12:00 +0100"
    if onderwerp.startswith("Re:"):
        mail["In-Reply-To"] = "<eerder@rvs-mn.example>"
    opgemaakt = tekst.replace("\\n", "\n")
    mail.set_content(
        f"Beste Anouk,\n\n{opgemaakt}\n\nMet vriendelijke groet,\nWim Deelder\nadviseur OOV\ngemeente Ede\n"
    )

    lezing = lezer.lees(mail.as_bytes(), NU, KENNIS)

    assert (lezing.soort, lezing.controle_nodig) == (oordeel.rstrip("?"), oordeel.endswith("?"))


def _agenda(methode: str, deel: str, tekst: str) -> bytes:
    return (
        "From: Wim Deelder <w.deelder@ede.example>\nTo: secretariaat@rvs-mn.example\nSubject: Intervisie groep 2\n"
        "Date: Mon, 10 Jan 2022 09:12:00 +0100\nContent-Type: multipart/alternative; boundary=b\n\n"
        f"--b\nContent-Type: text/plain; charset=utf-8\n\n{tekst}\n"
        f"--b\nContent-Type: text/calendar; charset=utf-8; method={methode}\n\n"
        f"BEGIN:VCALENDAR\nMETHOD:{methode}\nBEGIN:VEVENT\nUID:1\nDTSTART:20220308T090000Z\n"
        f"ATTENDEE;PARTSTAT={deel}:mailto:w.deelder@ede.example\nEND:VEVENT\nEND:VCALENDAR\n--b--\n"
    ).encode()


@pytest.mark.parametrize(
    ("methode", "deel", "tekst", "soort", "controle"),
    [
        (
            "REPLY",
            "TENTATIVE",
            "Wim Deelder heeft deze uitnodiging misschien geaccepteerd.",
            "agenda-antwoord",
            False,
        ),
        ("REPLY", "ACCEPTED", "Wim Deelder has accepted this invitation.", "agenda-antwoord", False),
        ("REPLY", "DECLINED", "Ik ben dan op cursus.", "agenda-antwoord", False),
        ("REPLY", "DECLINED", "Kan het een week later?", "agenda-antwoord", True),
        ("REQUEST", "NEEDS-ACTION", "", "overig", False),
    ],
)
def test_lees_asks_about_a_calendar_answer_when_it_asks(
    methode: str, deel: str, tekst: str, soort: str, *, controle: bool
) -> None:
    lezing = lezer.lees(_agenda(methode, deel, tekst), NU, KENNIS)

    assert (lezing.soort, lezing.controle_nodig) == (soort, controle)
