"""A sentence with days is read in a whole mail as it is read alone: no part of it goes to a signature or a name."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid
from tests.test_lezer_controle import NU

pytestmark = pytest.mark.usefixtures("alleen_regels")
DATUM = date(2022, 1, 10)
GEWOON = [
    regel.rpartition("=>")[0].strip()
    for regel in (Path(__file__).parent / "zinnen" / "dagdelen_gewoon.txt").read_text("utf-8").splitlines()
    if "=>" in regel and not regel.startswith("#") and "\\n" not in regel and "verstek" not in regel
]
ZINNEN = [
    *GEWOON[::8],
    "Dinsdag is het handigst. Vrijdagmorgen gaat niet.",
    "Vrijdagavond gaat niet, woensdag wel.",
    "Kerstvakantie gaat niet.",
    "Van mijn kant is er op dinsdagmiddag en donderdagochtend ruimte.",
    "Di 👍, wo 👎, do 👍.",
]


@pytest.mark.parametrize("zin", [pytest.param(zin, id=f"zin-{nummer}") for nummer, zin in enumerate(ZINNEN)])
def test_in_a_mail_as_alone(zin: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Karin de Wit <k.dewit@ede.example>", "secretariaat@rvs-mn.example"
    mail["Subject"], mail["Date"] = "Aanmelding intervisie", "Mon, 10 Jan 2022 09:00:00 +0100"
    mail.set_content(
        f"Beste Anouk,\n\nGraag meld ik mij aan.\n\n{zin}\n\nGroet,\nKarin de Wit\nHR-adviseur\n"
    )
    lezing = lezer.lees(mail.as_bytes(), NU, gegevens.kennis(["secretariaat@rvs-mn.example"]))
    los = lees_beschikbaarheid(zin, DATUM)
    [persoon] = lezing.personen
    assert (sorted(persoon.beschikbaar), sorted(persoon.niet_beschikbaar), len(persoon.afwezig)) == (
        sorted(los.beschikbaar),
        sorted(los.niet_beschikbaar),
        len(los.afwezig),
    )
