"""Whole mails about more people: who signs up, changes, leaves or takes a place, each with his own days.

Each block of `zinnen/groepsberichten.txt` is a mail by Anna Bos, with "S:" its subject and "C:" its copies. Behind
"=>" stand its kind and what it says of each person, as in `groepsdagen.txt`; "=> ?" says that somebody has to look.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from intervisie import gegevens, lezer
from tests.test_lezer_groepsdagen import _gelezen, _verwacht

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
PAD = Path(__file__).parent / "zinnen" / "groepsberichten.txt"
BLOKKEN = [blok.split("\n", 1) for blok in re.split(r"(?m)^## ", PAD.read_text("utf-8"))[1:]]


def _mail(blok: str) -> bytes:
    koppen = dict(re.findall(r"(?m)^([SC]): (.*)$", blok))
    tekst = re.sub(r"(?m)^[SC]: .*\n", "", blok.split("\n=> ")[0])
    mail = EmailMessage()
    mail["From"], mail["To"] = "Anna Bos <a.bos@zeist.example>", "secretariaat@rvs-mn.example"
    mail["Subject"], mail["Date"] = koppen["S"], "Tue, 01 Feb 2022 10:00:00 +0100"
    if "C" in koppen:
        mail["Cc"] = koppen["C"]
    mail.set_content(
        f"Beste Anouk,\n\n{tekst}\n\nGroet,\nAnna Bos\nHR-adviseur\nGemeente Zeist\n", cte="8bit"
    )
    return bytes(mail)


@pytest.mark.parametrize(("titel", "blok"), BLOKKEN, ids=[titel for titel, _ in BLOKKEN])
def test_lees_tells_who_a_mail_about_more_people_is_about(titel: str, blok: str) -> None:
    soort = re.findall(r"(?m)^=> soort (.*)$", blok)
    over = re.sub(r"(?m)^=> soort .*\n", "", blok)

    lezing = lezer.lees(_mail(blok), datetime(2022, 2, 1, tzinfo=UTC), KENNIS)

    assert [lezing.soort] == soort, titel
    assert {(p.naam or "").split(" ")[0]: _gelezen(p) for p in lezing.personen} == _verwacht(over)
    assert lezing.controle_nodig is ("=> ?" in blok)
