"""The schema: from nothing to the newest version, and in step with the models."""

from __future__ import annotations

import pytest
from alembic import command
from sqlalchemy import inspect, select

from intervisie import db as databank
from intervisie.models import Basis, Bijeenkomst

pytestmark = pytest.mark.databank
OUD = (
    "INSERT INTO ronde (id, naam, van, tot, minimum, maximum, aantal_bijeenkomsten, herinner_dagen, status, "
    "gemaakt_op) VALUES (1, 'Voorjaar', '2022-03-01', '2022-12-31', 5, 8, 1, '[1]', 'open', '2022-02-01 10:00:00')",
    "INSERT INTO voorstel (id, ronde_id, versie, status, uitslag, gemaakt_op) "
    "VALUES (1, 1, 1, 'goedgekeurd', '{}', '2022-02-01 10:00:00')",
    "INSERT INTO groep (id, voorstel_id, ronde_id, nummer, status) VALUES (1, 1, 1, 3, 'goedgekeurd')",
    "INSERT INTO bijeenkomst (id, groep_id, nummer, uid, sequence, status, begin, eind, titel, plaats, gemaakt_op, "
    "gewijzigd_op) VALUES (1, 1, 1, 'u@x', 0, 'gepland', '2022-03-08 08:30:00', '2022-03-08 10:30:00', "
    "'Intervisie groep 3', '', '2022-02-01 10:00:00', '2022-02-01 10:00:00')",
)


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


def test_migreer_keeps_the_rows_of_an_older_schema(database_url: str) -> None:
    db = databank.open_databank(database_url, maak=True)
    with db.engine.begin() as verbinding:
        command.upgrade(databank.alembic_config(verbinding), "0001")
        for regel in OUD:
            verbinding.exec_driver_sql(regel)

    databank.migreer(db)

    with db.lezen() as sessie:
        assert [
            (b.titel, b.groep.nummer, b.groep.begeleider) for b in sessie.scalars(select(Bijeenkomst))
        ] == [("Intervisie groep 3", 3, None)]
    db.sluit()
