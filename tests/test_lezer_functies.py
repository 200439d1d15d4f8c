"""What somebody does and on which number to call him: sentences and signatures with what is read in them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from intervisie import gegevens, lezer

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
REGELS = [
    regel
    for regel in (Path(__file__).parent / "zinnen" / "functies.txt").read_text(encoding="utf-8").splitlines()
    if not regel.startswith("#")
]


@pytest.mark.parametrize("regel", REGELS)
def test_functie_telefoon_and_discipline_are_read(regel: str) -> None:
    woorden, _, waar = regel.partition(" => ")
    tekst, _, onder = woorden.partition(" ## ")
    mail = (
        "From: Anna Bos <a.bos@soest.example>\nTo: secretariaat@rvs-mn.example\n"
        "Date: Mon, 17 Jan 2022 09:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n"
        f"Beste mensen,\n\nGraag meld ik me aan voor de intervisie. {tekst}\n\nGroet,\n{onder or 'Anna Bos'}\n"
    )

    (anna,) = lezer.lees(mail.replace("\\n", "\n").encode(), NU, KENNIS).personen

    assert [anna.functie or "", anna.telefoon or "", anna.discipline or ""] == [
        deel.strip() for deel in waar.split("|")
    ]
