"""The schema: from nothing to the newest version, and in step with the models."""

from __future__ import annotations

import pytest
from alembic import command
from sqlalchemy import inspect

from intervisie import db as databank
from intervisie.models import Basis

pytestmark = pytest.mark.databank


def test_migreer_makes_every_table_and_may_be_repeated(database_url: str) -> None:
    db = databank.open_databank(database_url, maak=True)

    versies = [databank.migreer(db), databank.migreer(db)]

    assert versies[0] == versies[1]
    assert set(inspect(db.engine).get_table_names()) == {*Basis.metadata.tables, "alembic_version"}
    db.sluit()


def test_models_and_migrations_agree(database_url: str) -> None:
    db = databank.open_databank(database_url, maak=True)
    databank.migreer(db)

    with db.engine.begin() as verbinding:
        command.check(databank.alembic_config(verbinding))
    db.sluit()
