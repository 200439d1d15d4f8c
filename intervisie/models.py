"""All that is kept: people, rounds, groups, sessions, raw mail in and rendered mail out.

Tables and their life cycles, no rules. Times are aware UTC; text is stored without control characters.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    Enum,
    Float,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

DAGDELEN = tuple(
    f"{dag}-{deel}" for dag in ("ma", "di", "wo", "do", "vr") for deel in ("ochtend", "middag", "avond")
)
WERKDAGDELEN = tuple(dagdeel for dagdeel in DAGDELEN if not dagdeel.endswith("avond"))
_STUURTEKENS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware to UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a datetime without time zone can't be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC out, also where SQLite dropped the zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class SchoneTekst(TypeDecorator[str]):
    """Text without control characters and lone surrogates: PostgreSQL refuses NUL, nobody reads the rest."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Drop what can't be stored everywhere."""
        return None if value is None else _STUURTEKENS.sub("", value)


class Basis(DeclarativeBase):
    """Base of all tables: named constraints, one type per Python type."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: SchoneTekst,
        datetime: UtcDateTime,
        StrEnum: Enum(StrEnum, native_enum=False, length=20, values_callable=lambda e: [x.value for x in e]),
        list[str]: JSON,
        list[int]: JSON,
        list[dict[str, Any]]: JSON,
        dict[str, Any]: JSON(none_as_null=True),
    }


class RondeStatus(StrEnum):
    """Whether a ronde takes aanmeldingen."""

    OPEN = "open"
    GESLOTEN = "gesloten"


class AanmeldingStatus(StrEnum):
    """te_beoordelen or te_bevestigen -> bevestigd -> ingetrokken; only bevestigd is in the pool."""

    TE_BEOORDELEN = "te_beoordelen"
    TE_BEVESTIGEN = "te_bevestigen"
    BEVESTIGD = "bevestigd"
    INGETROKKEN = "ingetrokken"


class Bron(StrEnum):
    """By which door an aanmelding came in."""

    MAIL = "mail"
    WEB = "web"
    SECRETARIAAT = "secretariaat"


class InStatus(StrEnum):
    """ontvangen -> one of the others; what leaves ontvangen has a reason."""

    ONTVANGEN = "ontvangen"
    VERWERKT = "verwerkt"
    TE_BEOORDELEN = "te_beoordelen"
    QUARANTAINE = "quarantaine"
    DUBBEL = "dubbel"


class UitStatus(StrEnum):
    """wacht -> bezig -> verzonden, mislukt or onzeker; ingetrokken and verlopen never left."""

    WACHT = "wacht"
    BEZIG = "bezig"
    VERZONDEN = "verzonden"
    MISLUKT = "mislukt"
    ONZEKER = "onzeker"
    INGETROKKEN = "ingetrokken"
    VERLOPEN = "verlopen"


class GroepStatus(StrEnum):
    """A groep is a voorstel until a named person approves it; a voorstel that lost is vervallen."""

    VOORSTEL = "voorstel"
    GOEDGEKEURD = "goedgekeurd"
    VERVALLEN = "vervallen"


class BijeenkomstStatus(StrEnum):
    """gepland -> verzet (any number of times) -> geannuleerd."""

    GEPLAND = "gepland"
    VERZET = "verzet"
    GEANNULEERD = "geannuleerd"


class NotitieStatus(StrEnum):
    """ingeleverd -> vrijgegeven -> verspreid; or te_controleren first when names were found; or ingetrokken."""

    TE_CONTROLEREN = "te_controleren"
    INGELEVERD = "ingeleverd"
    VRIJGEGEVEN = "vrijgegeven"
    INGETROKKEN = "ingetrokken"


class Ronde(Basis):
    """One season of intervisie: who signs up for it is grouped together."""

    __tablename__ = "ronde"
    id: Mapped[int] = mapped_column(primary_key=True)
    naam: Mapped[str] = mapped_column(unique=True)
    van: Mapped[date]
    tot: Mapped[date]
    minimum: Mapped[int]
    maximum: Mapped[int]
    aantal_bijeenkomsten: Mapped[int]
    herinner_dagen: Mapped[list[int]]
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


class InkomendeMail(Basis):
    """One message as it came, byte for byte, and what became of it.

    Three identities: where it lay (postvak, uidvalidity, uid), what it says (inhoud_hash) and what its
    sender calls it (message_id). `claim` and `lease_tot` hold the row while somebody reads it.
    """

    __tablename__ = "inkomende_mail"
    __table_args__ = (
        UniqueConstraint("postvak", "uidvalidity", "uid"),
        Index("ix_inkomende_mail_open", "status", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    postvak: Mapped[str | None]
    uidvalidity: Mapped[int | None]
    uid: Mapped[int | None]
    inhoud_hash: Mapped[str] = mapped_column(index=True)
    message_id: Mapped[str | None] = mapped_column(index=True)
    raw: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    ronde_id: Mapped[int | None] = mapped_column(ForeignKey("ronde.id"))
    ontvangen_op: Mapped[datetime]
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


class Aanmelding(Basis):
    """A deelnemer in a ronde: at most one, whatever came in how often."""

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
    """What the verdeler proposed for a ronde, version by version; `uitslag` keeps value, bound and reasons."""

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
    groepen: Mapped[list[Groep]] = relationship(
        order_by="Groep.nummer", cascade="all, delete-orphan", lazy="selectin"
    )


class Groep(Basis):
    """A handful of deelnemers who meet; numbered within its ronde."""

    __tablename__ = "groep"
    id: Mapped[int] = mapped_column(primary_key=True)
    voorstel_id: Mapped[int] = mapped_column(ForeignKey("voorstel.id"), index=True)
    ronde_id: Mapped[int] = mapped_column(ForeignKey("ronde.id"), index=True)
    nummer: Mapped[int]
    status: Mapped[GroepStatus]
    plaats: Mapped[str | None]
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
    gemaakt_op: Mapped[datetime]
    gewijzigd_op: Mapped[datetime]
    groep: Mapped[Groep] = relationship(lazy="joined", innerjoin=True)
    deelnames: Mapped[list[Deelname]] = relationship(
        order_by="Deelname.id", cascade="all, delete-orphan", lazy="selectin"
    )


class Deelname(Basis):
    """One person's answer to one bijeenkomst.

    `laatste_stempel` and `laatste_sequence` are of the last calendar mail we sent to this person,
    `laatste_antwoord` is the last answer that counted: together they order what comes back (RFC 5546 2.1.5).
    """

    __tablename__ = "deelname"
    __table_args__ = (UniqueConstraint("bijeenkomst_id", "aanmelding_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    bijeenkomst_id: Mapped[int] = mapped_column(ForeignKey("bijeenkomst.id"))
    aanmelding_id: Mapped[int] = mapped_column(ForeignKey("aanmelding.id"), index=True)
    antwoord: Mapped[str] = mapped_column(default="NEEDS-ACTION")
    opmerking: Mapped[str | None]
    uitgenodigd_op: Mapped[datetime | None]
    verwijderd_op: Mapped[datetime | None]
    laatste_stempel: Mapped[datetime | None]
    laatste_sequence: Mapped[int | None]
    laatste_antwoord: Mapped[dict[str, Any] | None]
    aanmelding: Mapped[Aanmelding] = relationship(lazy="selectin")


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


class UitgaandeMail(Basis):
    """One logical mail: `raw` is rendered once, every copy that ever leaves is these bytes.

    `inhoud_begonnen` is the mark that is committed before the first byte of content goes out: a row that
    carries it when its lease ends may have been delivered.
    """

    __tablename__ = "uitgaande_mail"
    __table_args__ = (Index("ix_uitgaande_mail_rij", "status", "niet_voor"),)
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
    verzonden_op: Mapped[datetime | None]
    inhoud_begonnen: Mapped[datetime | None]
    claim: Mapped[str | None]
    lease_tot: Mapped[float | None] = mapped_column(Float)
    antwoord: Mapped[str | None]


class Verzendpoging(Basis):
    """One try to deliver one mail, as it ended; kept so that every possible copy can be named."""

    __tablename__ = "verzendpoging"
    id: Mapped[int] = mapped_column(primary_key=True)
    mail_id: Mapped[int] = mapped_column(ForeignKey("uitgaande_mail.id", ondelete="CASCADE"), index=True)
    op: Mapped[datetime]
    uitkomst: Mapped[str]
    antwoord: Mapped[str]


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


# Every question that a page or a tick asks often has an index; this one is for the pool of a ronde.
Index("ix_aanmelding_pool", Aanmelding.ronde_id, Aanmelding.status)
Index("ix_deelname_open", Deelname.bijeenkomst_id, postgresql_where=text("verwijderd_op IS NULL"))
