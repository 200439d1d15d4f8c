"""Runs the migrations over the connection that `db.migreer` opened; never opens one of its own."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from intervisie import models


def _run(verbinding: Connection) -> None:
    context.configure(
        connection=verbinding,
        target_metadata=models.Basis.metadata,
        render_as_batch=True,
        compare_type=True,
        user_module_prefix="models.",
    )
    with context.begin_transaction():
        context.run_migrations()


_run(context.config.attributes["verbinding"])
