"""Which of his addresses somebody who signs up wants to be written to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from intervisie import gegevens, lezer

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
REGELS = [
    regel
    for regel in (Path(__file__).parent / "zinnen" / "gewenst_adres.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not regel.startswith("#")
]


@pytest.mark.parametrize("regel", REGELS)
def test_the_address_is_the_one_that_the_writer_asks_for(regel: str) -> None:
    woorden, _, waar = regel.partition(" => ")
    van, _, tekst = woorden.partition(" | ")
    mail = (
        f"From: Jan Bos <{van}>\nTo: secretariaat@rvs-mn.example\nDate: Mon, 17 Jan 2022 09:00:00 +0100\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        f"Beste mensen,\n\nGraag meld ik me aan voor de intervisie. Ik ben boa. {tekst}\n\nGroet,\nJan Bos\n"
    )

    lezing = lezer.lees(mail.encode(), NU, KENNIS)

    (jan,) = lezing.personen
    assert (jan.email, jan.organisatie, lezing.controle_nodig) == (
        waar.removesuffix(" ?"),
        "Soest",
        waar.endswith("?"),
    )
