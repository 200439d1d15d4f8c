"""Raw mail in and rendered mail out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intervisie.models.basis import Basis
from intervisie.models.standen import InStatus, UitStatus


class InkomendeMail(Basis):
    """One message as it came, byte for byte, and what became of it.

    Three identities: where it lay (postvak, uidvalidity, uid), what it says (inhoud_hash) and what its
    sender calls it (message_id). `claim` and `lease_tot` hold the row while somebody reads it.
    """

    __tablename__ = "inkomende_mail"
    __table_args__ = (
        UniqueConstraint("postvak", "uidvalidity", "uid"),
        Index("ix_inkomende_mail_open", "status", "id"),
        # the raw bytes lie before the other columns: what a page counts or lists by must not walk past them
        Index("ix_inkomende_mail_soort", "soort", "status", "id"),
        Index("ix_inkomende_mail_van", "van"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    postvak: Mapped[str | None]
    uidvalidity: Mapped[int | None]
    uid: Mapped[int | None]
    inhoud_hash: Mapped[str] = mapped_column(index=True)
    message_id: Mapped[str | None] = mapped_column(index=True)
    raw: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    ronde_id: Mapped[int | None] = mapped_column(ForeignKey("ronde.id"))
    ontvangen_op: Mapped[datetime] = mapped_column(index=True)
    status: Mapped[InStatus] = mapped_column(default=InStatus.ONTVANGEN)
    pogingen: Mapped[int] = mapped_column(default=0)
    claim: Mapped[str | None]
    lease_tot: Mapped[float | None] = mapped_column(Float)
    soort: Mapped[str | None]
    van: Mapped[str | None]
    onderwerp: Mapped[str | None]
    uitkomst: Mapped[str | None]
    reden: Mapped[str | None]
    lezing: Mapped[dict[str, Any] | None]


class UitgaandeMail(Basis):
    """One logical mail: `raw` is rendered once, every copy that ever leaves is these bytes.

    `inhoud_begonnen` is the mark that is committed before the first byte of content goes out: a row that
    carries it when its lease ends may have been delivered. `vastgehouden_op`: a person keeps it from leaving.
    """

    __tablename__ = "uitgaande_mail"
    __table_args__ = (
        Index("ix_uitgaande_mail_rij", "status", "niet_voor"),
        Index("ix_uitgaande_mail_soort", "soort", "status", "id"),
        Index("ix_uitgaande_mail_stand", "status", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(unique=True)
    message_id: Mapped[str] = mapped_column(unique=True)
    soort: Mapped[str]
    deelnemer_id: Mapped[int | None] = mapped_column(
        ForeignKey("deelnemer.id", ondelete="SET NULL"), index=True
    )
    bijeenkomst_id: Mapped[int | None] = mapped_column(
        ForeignKey("bijeenkomst.id", ondelete="SET NULL"), index=True
    )
    aan: Mapped[str]
    envelop_van: Mapped[str]
    raw: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    sha256: Mapped[str]
    status: Mapped[UitStatus] = mapped_column(default=UitStatus.WACHT)
    pogingen: Mapped[int] = mapped_column(default=0)
    mogelijk_dubbel: Mapped[int] = mapped_column(default=0)
    gemaakt_op: Mapped[datetime]
    niet_voor: Mapped[datetime]
    niet_na: Mapped[datetime | None]
    vastgehouden_op: Mapped[datetime | None]
    verzonden_op: Mapped[datetime | None] = mapped_column(index=True)
    inhoud_begonnen: Mapped[datetime | None]
    claim: Mapped[str | None]
    lease_tot: Mapped[float | None] = mapped_column(Float)
    antwoord: Mapped[str | None]


class GebruikteSleutel(Basis):
    """The sleutel of a mail of ours that was cleaned away: what was said once is not said again.

    It outlives its mail, for a clock that ran ahead and came back asks for the same mail once more. It goes with its
    deelnemer: on SQLite the ids in a sleutel may come back once their rows are gone.
    """

    __tablename__ = "gebruikte_sleutel"
    sleutel: Mapped[str] = mapped_column(primary_key=True)
    deelnemer_id: Mapped[int] = mapped_column(ForeignKey("deelnemer.id", ondelete="CASCADE"), index=True)


class Verzendpoging(Basis):
    """One try to deliver one mail, as it ended; kept so that every possible copy can be named."""

    __tablename__ = "verzendpoging"
    id: Mapped[int] = mapped_column(primary_key=True)
    mail_id: Mapped[int] = mapped_column(ForeignKey("uitgaande_mail.id", ondelete="CASCADE"), index=True)
    op: Mapped[datetime]
    uitkomst: Mapped[str]
    antwoord: Mapped[str]
