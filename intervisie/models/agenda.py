"""Bijeenkomsten, who is invited and what they said, peilingen, notities and the feeds to subscribe to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intervisie.models.basis import Basis
from intervisie.models.mensen import Aanmelding, Begeleider, Deelnemer, Groep
from intervisie.models.standen import BijeenkomstStatus, NotitieStatus, PeilingStatus


class Bijeenkomst(Basis):
    """One meeting of a groep: `uid` never changes, `sequence` rises with every change of time or place."""

    __tablename__ = "bijeenkomst"
    __table_args__ = (UniqueConstraint("groep_id", "nummer"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    groep_id: Mapped[int] = mapped_column(ForeignKey("groep.id"))
    nummer: Mapped[int]
    uid: Mapped[str] = mapped_column(unique=True)
    sequence: Mapped[int] = mapped_column(default=0)
    status: Mapped[BijeenkomstStatus] = mapped_column(default=BijeenkomstStatus.GEPLAND)
    begin: Mapped[datetime] = mapped_column(index=True)
    eind: Mapped[datetime]
    titel: Mapped[str]
    plaats: Mapped[str]
    online_link: Mapped[str | None]
    gemaakt_op: Mapped[datetime]
    gewijzigd_op: Mapped[datetime]
    groep: Mapped[Groep] = relationship(lazy="joined", innerjoin=True)
    deelnames: Mapped[list[Deelname]] = relationship(
        order_by="Deelname.id", cascade="all, delete-orphan", lazy="selectin"
    )
    begeleidingen: Mapped[list[Begeleiding]] = relationship(
        order_by="Begeleiding.id", cascade="all, delete-orphan", lazy="selectin"
    )

    @property
    def plekken(self) -> list[Deelname | Begeleiding]:
        """Everybody who is or was on the list: deelnemers first, then who guides it."""
        alles: list[Deelname | Begeleiding] = []
        alles.extend(self.deelnames)
        alles.extend(self.begeleidingen)
        return alles


class Genodigd:
    """What is kept of one person who is invited to one bijeenkomst.

    `laatste_stempel` and `laatste_sequence` are of the last calendar mail we sent to this person,
    `laatste_antwoord` is the last answer that counted: together they order what comes back (RFC 5546 2.1.5).
    """

    antwoord: Mapped[str] = mapped_column(default="NEEDS-ACTION")
    opmerking: Mapped[str | None]
    uitgenodigd_op: Mapped[datetime | None]
    verwijderd_op: Mapped[datetime | None]
    laatste_stempel: Mapped[datetime | None]
    laatste_sequence: Mapped[int | None]
    laatste_antwoord: Mapped[dict[str, Any] | None]


class Deelname(Genodigd, Basis):
    """One deelnemer's answer to one bijeenkomst."""

    __tablename__ = "deelname"
    __table_args__ = (UniqueConstraint("bijeenkomst_id", "aanmelding_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    bijeenkomst_id: Mapped[int] = mapped_column(ForeignKey("bijeenkomst.id"))
    aanmelding_id: Mapped[int] = mapped_column(ForeignKey("aanmelding.id"), index=True)
    aanmelding: Mapped[Aanmelding] = relationship(lazy="selectin")

    @property
    def persoon(self) -> Deelnemer:
        """Who is invited."""
        return self.aanmelding.deelnemer


class Begeleiding(Genodigd, Basis):
    """One begeleider's answer to one bijeenkomst."""

    __tablename__ = "begeleiding"
    __table_args__ = (UniqueConstraint("bijeenkomst_id", "begeleider_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    bijeenkomst_id: Mapped[int] = mapped_column(ForeignKey("bijeenkomst.id", ondelete="CASCADE"))
    begeleider_id: Mapped[int] = mapped_column(ForeignKey("begeleider.id", ondelete="CASCADE"), index=True)
    begeleider: Mapped[Begeleider] = relationship(lazy="selectin")

    @property
    def persoon(self) -> Deelnemer:
        """Who is invited."""
        return self.begeleider.deelnemer


class Peiling(Basis):
    """A question to a groep on which moment suits; `opties` are moments ({"begin", "eind"}, ISO 8601, UTC)."""

    __tablename__ = "peiling"
    id: Mapped[int] = mapped_column(primary_key=True)
    groep_id: Mapped[int] = mapped_column(ForeignKey("groep.id"), index=True)
    bijeenkomst_id: Mapped[int | None] = mapped_column(ForeignKey("bijeenkomst.id", ondelete="SET NULL"))
    opties: Mapped[list[dict[str, Any]]]
    uiterlijk: Mapped[datetime]
    status: Mapped[PeilingStatus] = mapped_column(default=PeilingStatus.OPEN)
    gekozen: Mapped[int | None]
    gemaakt_op: Mapped[datetime]
    groep: Mapped[Groep] = relationship(lazy="joined", innerjoin=True)
    stemmen: Mapped[list[Peilingstem]] = relationship(
        order_by="Peilingstem.id", cascade="all, delete-orphan", lazy="selectin"
    )


class Peilingstem(Basis):
    """What one person said to a peiling: "ja", "misschien" or "nee" for each of its opties, in their order."""

    __tablename__ = "peilingstem"
    __table_args__ = (UniqueConstraint("peiling_id", "deelnemer_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    peiling_id: Mapped[int] = mapped_column(ForeignKey("peiling.id", ondelete="CASCADE"))
    deelnemer_id: Mapped[int] = mapped_column(ForeignKey("deelnemer.id", ondelete="CASCADE"), index=True)
    keuzen: Mapped[list[str]]
    op: Mapped[datetime]


class Notitie(Basis):
    """What a deelnemer takes from a bijeenkomst, for the groep or for everybody."""

    __tablename__ = "notitie"
    id: Mapped[int] = mapped_column(primary_key=True)
    bijeenkomst_id: Mapped[int] = mapped_column(ForeignKey("bijeenkomst.id"), index=True)
    deelnemer_id: Mapped[int] = mapped_column(ForeignKey("deelnemer.id"), index=True)
    tekst: Mapped[str]
    niveau: Mapped[str]
    status: Mapped[NotitieStatus]
    merken: Mapped[list[dict[str, Any]]]
    inhoud_hash: Mapped[str]
    gemaakt_op: Mapped[datetime]
    vrijgegeven_op: Mapped[datetime | None]


class Feed(Basis):
    """A secret calendar address; of its token only the hash is kept, `zout` alone makes nothing."""

    __tablename__ = "feed"
    id: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(unique=True)
    zout: Mapped[str]
    soort: Mapped[str]
    deelnemer_id: Mapped[int | None] = mapped_column(
        ForeignKey("deelnemer.id", ondelete="CASCADE"), index=True
    )
    gemaakt_op: Mapped[datetime]
    ingetrokken_op: Mapped[datetime | None]


Index("ix_deelname_open", Deelname.bijeenkomst_id, postgresql_where=text("verwijderd_op IS NULL"))
