"""Persons in many layouts: prose, lists, tables, forms and forwards, filled with random people."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from intervisie import gegevens, lezer
from tests import opstellingen
from tests.opstellingen import VELDEN, Opstelling

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU = datetime(2022, 2, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("als_html", [False, True], ids=["tekst", "html"])
@pytest.mark.parametrize(
    "opstelling",
    opstellingen.lees(),
    ids=lambda o: o.titel.replace(" ", "-") if isinstance(o, Opstelling) else None,
)
def test_lees_finds_the_persons_of_each_layout(opstelling: Opstelling, als_html: bool) -> None:
    mail = opstellingen.maak(opstelling, 1 + als_html, als_html=als_html)

    lezing = lezer.lees(mail.raw, NU, KENNIS)

    gelezen = [{veld: getattr(p, veld) for veld in VELDEN} for p in lezing.personen]
    assert (lezing.soort, _kaal(gelezen)) == (opstelling.soort, _kaal(mail.personen))


def _kaal(personen: list[dict[str, str | None]]) -> list[tuple[str, ...]]:
    """The persons without the weight of order, capitals and the sort of apostrophe."""
    return sorted(tuple((p[veld] or "").lower().replace("’", "'") for veld in VELDEN) for p in personen)
