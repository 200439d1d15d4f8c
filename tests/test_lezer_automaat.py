"""What only a machine sends, and what a person sends although it looks like one.

Reports of known mail servers as whole mails stand in tests/mails/mime.
"""

from __future__ import annotations

from typing import Final

import pytest

from intervisie.lezer import mime
from intervisie.lezer.mime import automaat

ANNA = "From: Anna Bos <a.bos@zeist.example>\n"


def open_mail(koppen: str, tekst: str) -> tuple[str | None, bool]:
    bericht = mime.open_bericht(f"{koppen}\nContent-Type: text/plain; charset=utf-8\n\n{tekst}".encode())
    return bericht.automaat, bericht.automatisch


@pytest.mark.parametrize(
    ("koppen", "tekst"),
    [
        ("Subject: Re: intervisie\nAuto-Submitted: auto-replied", "Ik ben afwezig tot 3 mei."),
        ("Subject: Re: intervisie\nAuto-Submitted: auto-replied (vacation)", "Tot later."),
        (
            "Subject: Re: intervisie\nAuto-Submitted: auto-replied",
            "Ik werk op maandag en dinsdag. Uw bericht wordt op mijn eerstvolgende werkdag gelezen.",
        ),
        ("Subject: Automatisch antwoord: intervisie", "Ik ben afwezig tot 3 mei."),
        ("Subject: Automatisch antwoord: intervisie\nX-Auto-Response-Suppress: All", "Tot maandag."),
        ("Subject: Automatic reply: intervisie", "I am out of the office."),
        (
            "Subject: Automatische beantwoording: intervisie",
            "Ik ben niet langer werkzaam bij de gemeente Zeist.",
        ),
        ("Subject: Out of office: intervisie", "I am on leave until May."),
        ("Subject: Afwezig Re: intervisie\nX-Autoreply: yes\nPrecedence: bulk", "Met vakantie."),
        ("Subject: Re: intervisie\nPrecedence: auto_reply", "Ik ben met verlof."),
        ("Subject: Re: intervisie\nReturn-Path: <>", "Ik ben er niet tot maandag."),
        (
            "Subject: Re: intervisie",
            "Dit is een automatisch bericht. Ik ben niet meer werkzaam bij de gemeente Zeist.",
        ),
        (
            "Subject: Automatisch antwoord: x\nAuto-Submitted: auto-replied",
            "Uw bericht is ontvangen. Ik ben tot 3 mei afwezig.",
        ),
        ("Subject: Re: intervisie", "Deze reactie komt van mijn mailprogramma: ik werk sinds mei elders."),
        ("Subject: Re: uw vraag", "Hier antwoordt een robot, door de computer gemaakt. Ik ben met verlof."),
        ("Subject: Re: uw vraag", "Ik ben met vakantie. Bel voor dringende zaken met Jan."),
        ("Subject: Re: uw vraag", "Ik ben er niet tot 3 mei. Uw mail wordt pas daarna gelezen."),
        (
            "Subject: Re: intervisie",
            "U krijgt dit antwoord van een robot. Ik ben met verlof; meld u bij Petra aan.",
        ),
        ("Subject: Re: intervisie", "Mijn mailbox antwoordt namens mij, want ik zit in het buitenland."),
        ("Subject: Re: intervisie", "Beste afzender, ik ben met vakantie. Bij spoed kunt u het team bellen."),
    ],
)
def test_beoordeel_knows_an_absence_reply(koppen: str, tekst: str) -> None:
    assert open_mail(ANNA + koppen, tekst) == ("afwezigheid", True)


@pytest.mark.parametrize(
    ("koppen", "tekst", "automatisch"),
    [
        ("Subject: Afwezig op 8 maart", "Ik ben op 8 maart afwezig, de rest kan ik.", False),
        ("Subject: Afwezigheid", "Ik ben dan met vakantie.", False),
        (
            "Subject: aanmelding",
            "Ik doe mee. In mei ben ik weg en dit stuurt mijn mailbox automatisch terug.",
            False,
        ),
        ("Subject: aanmelding\nAuto-Submitted: no", "Ik doe mee, maar ben in mei met vakantie.", False),
        (
            "Subject: aanmelding\nX-Auto-Response-Suppress: DR, OOF",
            "Ik doe mee, in mei ben ik afwezig.",
            True,
        ),
        (
            "Subject: aanmelding\nAuto-Submitted: auto-generated",
            "Formulier: ik doe mee, in mei met vakantie.",
            True,
        ),
        (
            "Subject: Automatisch antwoord: x\nAuto-Submitted: auto-replied",
            "Wij hebben uw e-mail ontvangen.",
            True,
        ),
        (
            "Subject: Ontvangstbevestiging\nAuto-Submitted: auto-generated",
            "Uw bericht is geregistreerd.",
            True,
        ),
        (
            "Subject: [#12] intervisie\nAuto-Submitted: auto-replied",
            "Ticket 12. Wegens vakantie duurt het langer.",
            True,
        ),
    ],
)
def test_beoordeel_takes_no_person_or_receipt_for_absent(koppen: str, tekst: str, automatisch: bool) -> None:
    assert open_mail(ANNA + koppen, tekst) == (None, automatisch)


FORMULIER: Final = (
    "Naam: Eva Mol\nE-mailadres: e.mol@ede.example\n\nWelke dagen?\n[x] maandag\n[ ] dinsdag\n\n"
)
GEEN_ANTWOORD: Final = "Dit bericht is automatisch aangemaakt. Antwoorden op dit adres worden niet gelezen."


@pytest.mark.parametrize(
    ("van", "tekst", "soort"),
    [
        ("noreply@site.example", FORMULIER + GEEN_ANTWOORD, None),
        ("website@site.example", FORMULIER + GEEN_ANTWOORD, None),
        ("noreply@site.example", f"Eva Mol heeft zich aangemeld. {GEEN_ANTWOORD}", None),
        ("noreply@site.example", f"Eva Mol is met vakantie tot 3 maart. {GEEN_ANTWOORD}", "afwezigheid"),
        (
            "e.mol@ede.example",
            "Dit is een automatisch bericht. Dit adres wordt niet meer gelezen.",
            "afwezigheid",
        ),
    ],
)
def test_beoordeel_takes_no_form_of_a_site_for_absent(van: str, tekst: str, soort: str | None) -> None:
    assert open_mail(f"From: {van}\nSubject: Nieuwe inzending", tekst)[0] == soort


@pytest.mark.parametrize(
    "koppen",
    [
        "Auto-Submitted: auto-generated", "Auto-Submitted: auto-notified (x)", "Precedence: junk", "Precedence: bulk",
        "Precedence: list", "List-Id: <x.example>", "List-Unsubscribe: <https://x.example>", "Return-Path: <>",
        "Return-Path: < >", "X-Autorespond: x", "X-Auto-Response-Suppress: All", "From: noreply@x.example",
        "From: no-reply@x.example", "From: do_not_reply@x.example", "From: geenantwoord@x.example",
        "From: niet-beantwoorden@x.example", "From: noreply+12@x.example", "From: zaken-noreply@x.example",
        "From: mailer-daemon@x.example", "From: postmaster@x.example", "From: lijst-request@x.example",
    ],
)  # fmt: skip
def test_beoordeel_never_lets_a_machine_be_answered(koppen: str) -> None:
    assert open_mail(f"{koppen}\nFrom: x@x.example\nSubject: x", "Hallo.")[1] is True


@pytest.mark.parametrize(
    "koppen",
    ["From: noor@x.example", "From: reply@x.example", "From: nora.reply@x.example", "Auto-Submitted: no",
     "Return-Path: <a@x.example>", "Precedence: normal", "X-Auto-Response-Suppress: DR", "From: info@x.example"],
)  # fmt: skip
def test_beoordeel_lets_a_person_be_answered(koppen: str) -> None:
    assert open_mail(f"{koppen}\nFrom: x@x.example\nSubject: x", "Hallo.")[1] is False


@pytest.mark.parametrize(
    ("koppen", "tekst"),
    [
        (ANNA + "Subject: FW: Onbestelbaar: x", "Deze kwam terug: de bezorging is mislukt."),
        (ANNA + "Subject: Re: niet bezorgd", "Mijn mail is niet bezorgd. Ik doe mee."),
        (ANNA + "Subject: aanmelding", "550 5.1.1 is mijn kamernummer."),
    ],
)
def test_beoordeel_takes_no_person_for_a_mail_server(koppen: str, tekst: str) -> None:
    assert open_mail(koppen, tekst) == (None, False)


@pytest.mark.parametrize(
    ("koppen", "tekst", "adres"),
    [
        (
            "From: Mailserver <post@soest.example>\nSubject: Uw bericht is niet afgeleverd",
            "De ontvanger is niet bereikt. De mailbox van a.bos@ede.example is vol.",
            "a.bos@ede.example",
        ),
        (
            "From: Systeembeheerder <post@soest.example>\nSubject: Niet te bezorgen: welkom",
            "Uw bericht heeft sommige of alle geadresseerden niet bereikt.\n\n      j.vos@ede.example op 14-1-2022\n",
            "j.vos@ede.example",
        ),
        (
            "From: Mailgateway <quarantaine@soest.example>\nSubject: Bericht in quarantaine geplaatst",
            "Het bericht aan a.bos@ede.example is tegengehouden. Dit is een automatisch bericht.",
            "a.bos@ede.example",
        ),
        (
            "From: ict@soest.example\nSubject: Onbestelbaar: welkom",
            "Uw mail aan j.vos@ede.example kon niet worden bezorgd.\n\nDit bericht is automatisch aangemaakt.",
            "j.vos@ede.example",
        ),
    ],
)
def test_beoordeel_knows_a_report_without_headers(koppen: str, tekst: str, adres: str) -> None:
    bericht = mime.open_bericht(f"{koppen}\nContent-Type: text/plain; charset=utf-8\n\n{tekst}".encode())

    assert (bericht.automaat, bericht.bounce_adres) == ("bounce", adres)


@pytest.mark.parametrize(
    ("kalender", "methode"),
    [
        (b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n", "REPLY"),
        (b"BEGIN:VCALENDAR\nMETHOD:counter\n", "COUNTER"),
        (b"BEGIN:VCALENDAR\rMETHOD:REPLY\r", "REPLY"),
        (b"BEGIN:VCALENDAR\r\nMET\r\n HOD:REPLY\r\n", "REPLY"),
        (b"BEGIN:VCALENDAR\r\nMETHOD;X=1:REPLY\r\n", "REPLY"),
        (b"BEGIN:VCALENDAR\r\nCOMMENT:METHOD:REPLY\r\n", ""),
        ("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n".encode("utf-16-le"), "REPLY"),
        (b"", ""),
    ],
)
def test_methode_is_read_from_the_calendar(kalender: bytes, methode: str) -> None:
    assert automaat.methode(kalender) == methode
