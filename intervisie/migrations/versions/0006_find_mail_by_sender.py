"""Find mail by who sent it."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Find mail by who sent it."""
    with op.batch_alter_table("inkomende_mail", schema=None) as batch_op:
        batch_op.create_index("ix_inkomende_mail_van", ["van"], unique=False)


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("inkomende_mail", schema=None) as batch_op:
        batch_op.drop_index("ix_inkomende_mail_van")
