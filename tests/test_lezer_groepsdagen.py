"""Mails about more people: which days belong to whom, in prose, lists, tables and forms.

Each block of `zinnen/groepsdagen*.txt` is a mail by Anna Bos and, behind "=>", what it says of each person: the days
that he can and the form, the days that he cannot, and his absence; "=> ?" says that somebody has to look.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer.lezing import DAGDELEN, DAGEN, Persoon

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
pytestmark = pytest.mark.usefixtures("alleen_regels")
PADEN = sorted((Path(__file__).parent / "zinnen").glob("groepsdagen*.txt"))
BLOKKEN = [blok.split("\n", 1) for pad in PADEN for blok in re.split(r"(?m)^## ", pad.read_text("utf-8"))[1:]]


def _mail(tekst: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Anna Bos <a.bos@zeist.example>", "secretariaat@rvs-mn.example"
    mail["Subject"], mail["Date"] = "Aanmelding intervisie", "Tue, 01 Feb 2022 10:00:00 +0100"
    mail.set_content(
        f"Beste Anouk,\n\n{tekst}\n\nGroet,\nAnna Bos\nHR-adviseur\nGemeente Zeist\n", cte="8bit"
    )
    return bytes(mail)


def _dagdelen(woorden: list[str]) -> list[str]:
    heel = {woord for woord in woorden if woord in DAGEN}
    return [d for d in DAGDELEN if d in woorden or (d[:2] in heel and not d.endswith("avond"))]


def _verwacht(regels: str) -> dict[str, tuple[list[str], list[str], list[str], str | None]]:
    uit = {}
    for regel in re.findall(r"(?m)^=> (\w.*)$", regels):
        naam, _, rest = regel.partition(": ")
        ja, nee, weg = ([*deel.split()] for deel in f"{rest}||".split("|")[:3])
        vorm = next((woord for woord in ja if woord in ("online", "fysiek")), None)
        uit[naam] = _dagdelen(ja), _dagdelen(nee), weg, vorm
    return uit


def _gelezen(persoon: Persoon) -> tuple[list[str], list[str], list[str], str | None]:
    weg = [f"{p.van}..{p.tot}" for p in persoon.afwezig]
    return list(persoon.beschikbaar), list(persoon.niet_beschikbaar), weg, persoon.vorm


@pytest.mark.parametrize(("titel", "blok"), BLOKKEN, ids=[titel for titel, _ in BLOKKEN])
def test_lees_gives_each_person_in_a_mail_his_own_days(titel: str, blok: str) -> None:
    tekst = blok.split("\n=> ")[0]

    lezing = lezer.lees(_mail(tekst), datetime(2022, 2, 1, tzinfo=UTC), KENNIS)

    assert {(p.naam or "").split(" ")[0]: _gelezen(p) for p in lezing.personen} == _verwacht(blok), titel
    assert lezing.controle_nodig is ("=> ?" in blok)
