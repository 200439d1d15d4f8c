"""People: rondes, who signed up, in which groep they are and who guides it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intervisie.models.basis import Basis
from intervisie.models.standen import AanmeldingStatus, Bron, GroepStatus, RondeStatus

DAGDELEN = tuple(
    f"{dag}-{deel}" for dag in ("ma", "di", "wo", "do", "vr") for deel in ("ochtend", "middag", "avond")
)
WERKDAGDELEN = tuple(dagdeel for dagdeel in DAGDELEN if not dagdeel.endswith("avond"))


class Ronde(Basis):
    """One season of intervisie: who signs up for it is grouped together.

    `herinneringen` holds the moments in days per kind of herinnering that differ from the standard.
    """

    __tablename__ = "ronde"
    id: Mapped[int] = mapped_column(primary_key=True)
    naam: Mapped[str] = mapped_column(unique=True)
    van: Mapped[date]
    tot: Mapped[date]
    minimum: Mapped[int]
    maximum: Mapped[int]
    aantal_bijeenkomsten: Mapped[int]
    herinner_dagen: Mapped[list[int]]
    herinneringen: Mapped[dict[str, Any] | None]
    status: Mapped[RondeStatus] = mapped_column(default=RondeStatus.OPEN)
    gemaakt_op: Mapped[datetime]


class Deelnemer(Basis):
    """An official; `email` may be unknown while the secretariat still has to ask."""

    __tablename__ = "deelnemer"
    id: Mapped[int] = mapped_column(primary_key=True)
    naam: Mapped[str | None]
    email: Mapped[str | None] = mapped_column(unique=True)
    telefoon: Mapped[str | None]
    functie: Mapped[str | None]
    organisatie: Mapped[str | None]
    discipline: Mapped[str | None]


class Adres(Basis):
    """A second address of the same deelnemer: mail from it counts as theirs, mail to it is never sent."""

    __tablename__ = "adres"
    id: Mapped[int] = mapped_column(primary_key=True)
    deelnemer_id: Mapped[int] = mapped_column(ForeignKey("deelnemer.id", ondelete="CASCADE"), index=True)
    email: Mapped[str] = mapped_column(unique=True)


class Aanmelding(Basis):
    """A deelnemer in a ronde: at most one, whatever came in how often.

    `deel_adres`: the groep may see the address, if the reader agreed too. `buiten`: leave out when forming groepen.
    """

    __tablename__ = "aanmelding"
    __table_args__ = (UniqueConstraint("ronde_id", "deelnemer_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(ForeignKey("ronde.id"))
    deelnemer_id: Mapped[int] = mapped_column(ForeignKey("deelnemer.id"), index=True)
    status: Mapped[AanmeldingStatus]
    bron: Mapped[Bron]
    beschikbaar: Mapped[list[str]]
    niet_beschikbaar: Mapped[list[str]]
    afwezig: Mapped[list[dict[str, Any]]]
    vorm: Mapped[str | None]
    leervraag: Mapped[str | None]
    redenen: Mapped[list[str]]
    bericht_id: Mapped[int | None] = mapped_column(ForeignKey("inkomende_mail.id"), index=True)
    gemaakt_op: Mapped[datetime]
    bevestigd_op: Mapped[datetime | None]
    bevestigd_door: Mapped[str | None]
    deel_adres: Mapped[bool] = mapped_column(default=False, server_default=false())
    buiten: Mapped[bool] = mapped_column(default=False, server_default=false())
    deelnemer: Mapped[Deelnemer] = relationship(lazy="joined")
    ronde: Mapped[Ronde] = relationship(lazy="raise_on_sql")

    @property
    def vrije_dagdelen(self) -> tuple[str, ...]:
        """The dagdelen on which this person can come.

        Who names only what does not suit can come at every other working dagdeel; who names nothing, at all ten.
        """
        gekozen = self.beschikbaar or WERKDAGDELEN
        return tuple(dagdeel for dagdeel in gekozen if dagdeel not in self.niet_beschikbaar)


class Voorstel(Basis):
    """What the verdeler proposed for a ronde, version by version; `uitslag` keeps value, bound and reasons.

    `stappen` are the hand moves in order, of which the first `stap` count: undo and redo move that mark.
    `akkoord_door` is the first of two pairs of eyes.
    """

    __tablename__ = "voorstel"
    __table_args__ = (UniqueConstraint("ronde_id", "versie"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(ForeignKey("ronde.id"))
    versie: Mapped[int]
    status: Mapped[GroepStatus]
    uitslag: Mapped[dict[str, Any]]
    gemaakt_op: Mapped[datetime]
    goedgekeurd_op: Mapped[datetime | None]
    goedgekeurd_door: Mapped[str | None]
    akkoord_door: Mapped[str | None]
    stappen: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default="[]")
    stap: Mapped[int] = mapped_column(default=0, server_default="0")
    groepen: Mapped[list[Groep]] = relationship(
        order_by="Groep.nummer", cascade="all, delete-orphan", lazy="selectin"
    )


class Paar(Basis):
    """Two aanmeldingen of one ronde that must sit together ("wel_samen") or must not ("niet_samen")."""

    __tablename__ = "paar"
    __table_args__ = (UniqueConstraint("een_id", "ander_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    ronde_id: Mapped[int] = mapped_column(ForeignKey("ronde.id"), index=True)
    een_id: Mapped[int] = mapped_column(ForeignKey("aanmelding.id", ondelete="CASCADE"))
    ander_id: Mapped[int] = mapped_column(ForeignKey("aanmelding.id", ondelete="CASCADE"), index=True)
    soort: Mapped[str]
    reden: Mapped[str | None]


class Groep(Basis):
    """A handful of deelnemers who meet; numbered within its ronde."""

    __tablename__ = "groep"
    id: Mapped[int] = mapped_column(primary_key=True)
    voorstel_id: Mapped[int] = mapped_column(ForeignKey("voorstel.id"), index=True)
    ronde_id: Mapped[int] = mapped_column(ForeignKey("ronde.id"), index=True)
    nummer: Mapped[int]
    status: Mapped[GroepStatus]
    plaats: Mapped[str | None]
    online_link: Mapped[str | None]
    begeleider: Mapped[Begeleider | None] = relationship(secondary="groepsbegeleider", lazy="selectin")
    plaatsingen: Mapped[list[Plaatsing]] = relationship(
        order_by="Plaatsing.id", cascade="all, delete-orphan", lazy="selectin"
    )


class Plaatsing(Basis):
    """One aanmelding in one groep; `vast` pins it for the next voorstel."""

    __tablename__ = "plaatsing"
    __table_args__ = (UniqueConstraint("groep_id", "aanmelding_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    groep_id: Mapped[int] = mapped_column(ForeignKey("groep.id"))
    aanmelding_id: Mapped[int] = mapped_column(ForeignKey("aanmelding.id"), index=True)
    vast: Mapped[bool] = mapped_column(default=False)
    aanmelding: Mapped[Aanmelding] = relationship(lazy="selectin")


class Groepsbegeleider(Basis):
    """Who guides a groep: at most one person."""

    __tablename__ = "groepsbegeleider"
    groep_id: Mapped[int] = mapped_column(ForeignKey("groep.id", ondelete="CASCADE"), primary_key=True)
    begeleider_id: Mapped[int] = mapped_column(ForeignKey("begeleider.id", ondelete="CASCADE"), index=True)


class Begeleider(Basis):
    """Somebody who guides groepen. The person is a deelnemer row, so that addresses, links and erasure are one thing.

    `beschikbaar` are dagdelen (none: every one), `afwezig` periods as in an aanmelding.
    """

    __tablename__ = "begeleider"
    id: Mapped[int] = mapped_column(primary_key=True)
    deelnemer_id: Mapped[int] = mapped_column(ForeignKey("deelnemer.id", ondelete="CASCADE"), unique=True)
    beschikbaar: Mapped[list[str]]
    afwezig: Mapped[list[dict[str, Any]]]
    gestopt_op: Mapped[datetime | None]
    deelnemer: Mapped[Deelnemer] = relationship(lazy="joined", innerjoin=True)


# Every question that a page or a tick asks often has an index; these are for the pool of a ronde and for Vandaag.
Index("ix_aanmelding_pool", Aanmelding.ronde_id, Aanmelding.status)
Index("ix_aanmelding_gemaakt_op", Aanmelding.gemaakt_op)
