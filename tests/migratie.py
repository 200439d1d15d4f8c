"""Writes the migration for changed models: python -m tests.migratie "What it does"."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command

from intervisie import db as databank

VERSIES = Path(databank.__file__).parent / "migrations" / "versions"


def main(wat: str) -> None:
    """Compare the models with an empty database at the newest version and write what differs."""
    nummer = f"{len(list(VERSIES.glob('[0-9]*.py'))) + 1:04d}"
    with tempfile.TemporaryDirectory() as folder:
        db = databank.open_databank(f"sqlite:///{folder}/leeg.db", maak=True)
        databank.migreer(db)
        with db.engine.begin() as verbinding:
            command.revision(
                databank.alembic_config(verbinding), message=wat, autogenerate=True, rev_id=nummer
            )
        db.sluit()


if __name__ == "__main__":
    main(sys.argv[1])
