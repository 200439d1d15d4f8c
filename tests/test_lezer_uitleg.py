"""What a writer says of his own mail as a whole, and who comes in whose place, in whole mails."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing

NU = datetime(2022, 2, 7, 9, 0, tzinfo=UTC)
SECRETARIAAT = "secretariaat@rvs-mn.example"
DOORGESTUURD = "\n\n-------- Doorgestuurd bericht --------\n"


def _lees(onderwerp: str, tekst: str, aan: str = SECRETARIAAT, cc: str = "") -> Lezing:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Wim Deelder <w.deelder@ede.example>", aan, onderwerp
    if cc:
        mail["Cc"] = cc
    mail["Date"] = "Mon, 07 Feb 2022 10:00:00 +0100"
    mail.set_content(tekst)
    return lezer.lees(mail.as_bytes(), NU, gegevens.kennis())


ONDERTEKEND = "\n\nMet vriendelijke groet,\nWim Deelder\nadviseur OOV\ngemeente Ede"
OPROEP = (
    f"Van: Secretariaat RVS <{SECRETARIAAT}>\nOnderwerp: Nog plaats bij de intervisie\n"
    "Aan: Wim Deelder <w.deelder@ede.example>\n\nEr is nog plaats! Aanmelden kan met naam en dagdelen.\n\nAnouk\n"
)


@pytest.mark.parametrize(
    "tekst",
    [
        "Collega's, ter info. Wie zin heeft regelt het zelf met het secretariaat.",
        "Beste allemaal, is dit iets voor jullie? Schrijf je dan zelf in bij Anouk, zij staat in de cc.",
        "Dag team, onderstaand aanbod kreeg ik binnen. Aanmelden doen jullie zelf.",
    ],
)
def test_lees_takes_a_call_sent_around_for_no_sign_up(tekst: str) -> None:
    lezing = _lees(
        "Fwd: Nog plaats bij de intervisie",
        f"{tekst}{ONDERTEKEND}{DOORGESTUURD}{OPROEP}",
        "k.bos@ede.example, s.vos@ede.example",
        SECRETARIAAT,
    )

    assert (lezing.soort, lezing.personen) == ("overig", [])


@pytest.mark.parametrize(
    "tekst",
    [
        "Mijn stoel in de groep komt leeg, want ik ga naar een ander team. Merel Bos ploft erin.",
        "Ik ben uitgeleend aan de provincie en dus is mijn plek vrij. Lang niet: Merel Bos schuift erin.",
    ],
)
def test_lees_lets_one_take_the_empty_chair_of_another(tekst: str) -> None:
    lezing = _lees("mijn stoel", f"Beste Anouk,\n\n{tekst}{ONDERTEKEND}")

    assert lezing.soort == "wijziging"
    assert "Iemand neemt de plaats van een ander over." in lezing.redenen


def test_lees_knows_what_a_form_is_for_before_what_is_put_right_in_it() -> None:
    lezing = _lees(
        "Formulier ingediend",
        "Waarvoor: intervisie integriteit en ondermijning\nNaam: Femke Boot\nOrganisatie: gemeente Ede\n"
        "Functie: HR-adviseur\nE-mail: f.boot@ede.example\nTelefoon: 06-12345678\nBeschikbaar: dinsdagochtend\n"
        "Opmerking: dat vinkje bij vrijdag hoort er niet.\n",
    )

    assert lezing.soort == "aanmelding"
