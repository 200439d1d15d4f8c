"""Mails built from ordinary sentences of which the kind is known: no mixture of them may be read silently wrong.

The sentences stand in `zinnen/soortdelen.txt`: per kind those that say it, those that may stand beside it, and
subjects that fit. The seeds are fixed, so that a failure shows the same mail again.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Final

import pytest

from intervisie import gegevens, lezer

KENNIS: Final = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU: Final = datetime(2022, 2, 22, 15, 0, tzinfo=UTC)
DAGEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
DATUMS: Final = ("15 maart", "22 maart", "5 april", "12 april", "17 mei")
WIE: Final = ("Rachid El Amrani", "Ineke van den Berg", "Sem Postma", "Marga Dijkstra")
AANHEF: Final = ("Beste Anouk,\n\n", "Hoi,\n\n", "Geachte heer/mevrouw,\n\n", "Goedemorgen,\n\n", "")
CITAAT: Final = (
    "\n\nOp ma 21 feb 2022 om 10:00 schreef Secretariaat RVS <secretariaat@rvs-mn.example>:\n> Beste allen,\n"
    "> De intervisie begint weer. Meld je aan en noem je dagen, zoals maandagochtend. Kun je niet, meld je af.\n"
)
GEEN_KOP: Final = ("Beste afzender,\n\n", "Hallo,\n\n", "")
ZADEN: Final = range(10)
AANTAL: Final = 10


def _delen() -> dict[str, list[str]]:
    delen: dict[str, list[str]] = {}
    kop = ""
    tekst = (Path(__file__).parent / "zinnen" / "soortdelen.txt").read_text("utf-8")
    for regel in tekst.splitlines():
        if regel.startswith("== "):
            kop = regel.removeprefix("== ")
        elif regel and not regel.startswith("#"):
            delen.setdefault(kop, []).append("" if regel == "-" else regel)
    return delen


DELEN: Final = _delen()


def _mail(soort: str, kies: random.Random) -> tuple[bytes, str]:
    """A mail of this kind, and its text to show."""
    naam = kies.choice(WIE)
    zinnen = [kies.choice(DELEN[soort])]
    naast = DELEN[f"{soort} naast"]
    if soort == "afwezigheid":
        zinnen += kies.sample(naast, 2)
    elif kies.random() < 0.6:
        zinnen.insert(kies.randint(0, 1) if soort == "afmelding" else 1, kies.choice(naast))
    een, twee = kies.sample(DAGEN, 2)
    tekst = kies.choice((" ", "\n\n")).join(zinnen)
    tekst = tekst.replace("{d}", een).replace("{e}", twee).replace("{D}", een.capitalize())
    tekst = tekst.replace("{t}", kies.choice(DATUMS))
    onderwerp = kies.choice(DELEN[f"{soort} onderwerp"]).replace("{n}", naam)
    mail = EmailMessage()
    mail["From"] = f"{naam} <{naam.split()[0].lower()}@soest.example>"
    mail["To"], mail["Date"] = "secretariaat@rvs-mn.example", "Tue, 22 Feb 2022 15:17:58 +0100"
    mail["Subject"] = onderwerp
    if soort == "afwezigheid":
        mail.set_content(f"{kies.choice(GEEN_KOP)}{tekst}\n\n{naam}\n")
    else:
        citaat = CITAAT if onderwerp.startswith("Re: Oproep") and kies.random() < 0.5 else ""
        mail.set_content(
            f"{kies.choice(AANHEF)}{tekst}\n\nGroet,\n{naam}\nadviseur OOV\ngemeente Soest\n{citaat}"
        )
    return mail.as_bytes(), f"{onderwerp} | {tekst}"


@pytest.mark.parametrize("soort", ["aanmelding", "wijziging", "afmelding", "vraag", "afwezigheid"])
def test_lees_takes_ordinary_sentences_together_as_each_alone(soort: str) -> None:
    fout, onnodig = [], []
    for zaad in ZADEN:
        kies = random.Random(f"{soort}{zaad}")
        for _ in range(AANTAL):
            raw, getoond = _mail(soort, kies)
            lezing = lezer.lees(raw, NU, KENNIS)
            if lezing.soort != soort:
                fout.append((lezing.soort, getoond))
            elif lezing.controle_nodig and soort != "wijziging":
                onnodig.append((lezing.redenen, getoond))

    assert not fout
    assert not onnodig
