"""What the program and the secretariat keep beside it: werklijst, log, links, accounts, settings, leases."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intervisie.models.basis import Basis
from intervisie.models.post import InkomendeMail


class Werkitem(Basis):
    """Something that needs a person; `sleutel` makes asking twice harmless."""

    __tablename__ = "werkitem"
    __table_args__ = (Index("ix_werkitem_open", "afgehandeld_op", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    sleutel: Mapped[str] = mapped_column(unique=True)
    soort: Mapped[str]
    reden: Mapped[str]
    ronde_id: Mapped[int | None] = mapped_column(ForeignKey("ronde.id"))
    bericht_id: Mapped[int | None] = mapped_column(ForeignKey("inkomende_mail.id"), index=True)
    bijeenkomst_id: Mapped[int | None] = mapped_column(ForeignKey("bijeenkomst.id"))
    aanmelding_id: Mapped[int | None] = mapped_column(ForeignKey("aanmelding.id"))
    voorstel: Mapped[dict[str, Any] | None]
    opmerking: Mapped[str | None]
    gemaakt_op: Mapped[datetime]
    afgehandeld_op: Mapped[datetime | None]
    afgehandeld_door: Mapped[str | None]
    bericht: Mapped[InkomendeMail | None] = relationship(lazy="joined")


class Logregel(Basis):
    """Who did what when, with ids only; rows are added and, when their time is over, removed, never changed."""

    __tablename__ = "logregel"
    id: Mapped[int] = mapped_column(primary_key=True)
    op: Mapped[datetime]
    wie: Mapped[str]
    wat: Mapped[str] = mapped_column(index=True)
    over: Mapped[dict[str, Any] | None]


class Link(Basis):
    """A personal link in a mail: only the hash of its token is kept."""

    __tablename__ = "link"
    id: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(unique=True)
    doel: Mapped[str]
    deelnemer_id: Mapped[int] = mapped_column(ForeignKey("deelnemer.id", ondelete="CASCADE"), index=True)
    doel_id: Mapped[int]
    vervalt_op: Mapped[datetime]


class Gebruiker(Basis):
    """Somebody of the secretariat who may sign in."""

    __tablename__ = "gebruiker"
    id: Mapped[int] = mapped_column(primary_key=True)
    naam: Mapped[str] = mapped_column(unique=True)
    wachtwoord_hash: Mapped[str]


class Sessie(Basis):
    """A signed-in browser of a gebruiker, or the browser that opened a personal link; revocable by row."""

    __tablename__ = "sessie"
    id: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(unique=True)
    gebruiker_id: Mapped[int | None] = mapped_column(ForeignKey("gebruiker.id", ondelete="CASCADE"))
    link_id: Mapped[int | None] = mapped_column(ForeignKey("link.id", ondelete="CASCADE"))
    vervalt_op: Mapped[datetime]


class Teller(Basis):
    """How often something happened in a window of time; all processes count together."""

    __tablename__ = "teller"
    sleutel: Mapped[str] = mapped_column(primary_key=True)
    venster: Mapped[str] = mapped_column(primary_key=True)
    aantal: Mapped[int]


class Instelling(Basis):
    """A setting that the program or the secretariat keeps in the database."""

    __tablename__ = "instelling"
    naam: Mapped[str] = mapped_column(primary_key=True)
    waarde: Mapped[dict[str, Any]]


class Lease(Basis):
    """A thing that only one process may do at a time, until `tot` on the database's clock."""

    __tablename__ = "lease"
    naam: Mapped[str] = mapped_column(primary_key=True)
    eigenaar: Mapped[str]
    tot: Mapped[float] = mapped_column(Float)
