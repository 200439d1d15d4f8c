"""The database: connections, transactions, and the clock that decides leases.

One request or one step is one transaction, and only this file commits. Transactions that decide something
take turns, so that no two of them decide on the same facts: SQLite (WAL, `synchronous=FULL`) takes the write
lock at BEGIN, PostgreSQL an advisory lock. Knows no table.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Float, create_engine, event, or_, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as GeenVerbindingVrij
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.functions import FunctionElement

from intervisie.errors import DatabankFout

BEZET_WACHT_MS = 10_000
SPELING = 1.0  # seconds by which a lease may end later than its length from now
BEZET = "De databank is bezet door een ander programma. Probeer het zo meteen opnieuw."
_OM_DE_BEURT = (
    f"SELECT set_config('lock_timeout', '{BEZET_WACHT_MS}ms', true), pg_advisory_xact_lock(7340912)"
)


class db_nu(FunctionElement[float]):  # noqa: N801 - reads as an SQL function
    """The database's own clock, in seconds since 1970 (UTC): leases never trust a worker's clock."""

    type = Float()
    inherit_cache = True


@compiles(db_nu, "sqlite")
def _db_nu_sqlite(*_: Any, **__: Any) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(db_nu, "postgresql")
def _db_nu_postgresql(*_: Any, **__: Any) -> str:
    return "extract(epoch from clock_timestamp())"


class Databank:
    """An opened database; hands out transactions."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._lezend = engine.execution_options(alleen_lezen=True)
        self._per_rij = engine.execution_options(per_rij=True)

    @property
    def is_sqlite(self) -> bool:
        """True on SQLite, False on PostgreSQL."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def transactie(self) -> Iterator[Session]:
        """A writing transaction: commits when the block ends well, rolls back on any exception.

        One at a time over all processes, from its first statement on: what it reads still holds when it writes.
        Raises DatabankFout when the database is missing, locked, unreachable or not migrated.
        """
        with _leesbare_fouten(), Session(self.engine, expire_on_commit=False) as db, db.begin():
            yield db

    @contextmanager
    def per_rij(self) -> Iterator[Session]:
        """As `transactie`, for a step that locks each row it decides on: on PostgreSQL it waits for no other step."""
        with _leesbare_fouten(), Session(self._per_rij, expire_on_commit=False) as db, db.begin():
            yield db

    @contextmanager
    def lezen(self) -> Iterator[Session]:
        """A reading transaction; nothing it changes is kept. Raises DatabankFout as `transactie`."""
        with _leesbare_fouten(), Session(self._lezend, expire_on_commit=False) as db:
            yield db

    def sluit(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_databank(url: str, *, maak: bool = False) -> Databank:
    """Open the database at an SQLAlchemy URL; a SQLite file must exist unless `maak`.

    Raises DatabankFout with a sentence when the URL is wrong or the file is missing.
    """
    try:
        adres = make_url(url)
    except ArgumentError as fout:
        raise DatabankFout("INTERVISIE_DATABASE_URL is geen geldig adres van een databank.") from fout
    if adres.get_backend_name() == "postgresql":
        engine = create_engine(
            adres, pool_size=10, max_overflow=10, pool_timeout=BEZET_WACHT_MS / 1000, pool_pre_ping=True,
            hide_parameters=True,
        )  # fmt: skip
        event.listen(engine, "begin", _begin_postgresql)
        return Databank(engine)
    if adres.get_backend_name() != "sqlite":
        raise DatabankFout("INTERVISIE_DATABASE_URL moet met sqlite:/// of postgresql+psycopg:// beginnen.")
    pad = Path(adres.database or "")
    if not maak and not pad.is_file():
        raise DatabankFout("De databank bestaat nog niet. Maak hem met: intervisie databank migreer")
    if maak and not pad.parent.is_dir():
        raise DatabankFout("De map van de databank bestaat niet. Kies een andere map of maak deze eerst.")
    engine = create_engine(
        adres, poolclass=QueuePool, pool_size=10, max_overflow=50, pool_timeout=BEZET_WACHT_MS / 1000,
        connect_args={"timeout": BEZET_WACHT_MS / 1000}, hide_parameters=True,
    )  # fmt: skip
    event.listen(engine, "connect", _stel_sqlite_in)
    event.listen(engine, "begin", _begin_sqlite)
    return Databank(engine)


def _stel_sqlite_in(verbinding: Any, _: Any) -> None:
    verbinding.isolation_level = None  # the driver must not start transactions of its own
    cursor = verbinding.cursor()
    for regel in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BEZET_WACHT_MS}",
    ):
        cursor.execute(f"PRAGMA {regel}")
    cursor.close()


def _begin_sqlite(verbinding: Connection) -> None:
    alleen_lezen = verbinding.get_execution_options().get("alleen_lezen", False)
    verbinding.exec_driver_sql("BEGIN" if alleen_lezen else "BEGIN IMMEDIATE")


def _begin_postgresql(verbinding: Connection) -> None:
    wijze = verbinding.get_execution_options()
    if not (wijze.get("alleen_lezen") or wijze.get("per_rij")):
        verbinding.exec_driver_sql(_OM_DE_BEURT)


@contextmanager
def _leesbare_fouten() -> Iterator[None]:
    try:
        yield
    except (IntegrityError, DataError):
        raise  # our own mistake, not the database's
    except GeenVerbindingVrij as fout:
        raise DatabankFout(BEZET) from fout
    except DBAPIError as fout:
        raise DatabankFout(_uitleg(fout)) from fout


def _uitleg(fout: DBAPIError) -> str:
    melding = str(fout.orig).lower()
    if "locked" in melding or "busy" in melding or "lock timeout" in melding:
        return BEZET
    if "no such table" in melding or "no such column" in melding or "does not exist" in melding:
        return "De databank is niet bijgewerkt. Werk hem bij met: intervisie databank migreer"
    if "not a database" in melding or "malformed" in melding:
        return "Het bestand van de databank is beschadigd of is geen databank. Zet een reservekopie terug."
    if "readonly" in melding or "read-only" in melding or "unable to open" in melding:
        return "De databank kan niet worden geopend of beschreven. Controleer de rechten op het bestand."
    if "disk" in melding or "full" in melding:
        return "De schijf met de databank is vol of geeft fouten. Maak ruimte en probeer het opnieuw."
    return "De databank is niet bereikbaar of gaf een fout. Probeer het later opnieuw."


def voeg_toe_als_nieuw(
    db: Session, tabel: type[DeclarativeBase], waarden: dict[str, Any], sleutel: tuple[str, ...]
) -> bool:
    """Insert a row unless one with the same unique `sleutel` columns exists; True when it was new.

    Two transactions that race both succeed; one of them gets False.
    """
    maak = postgresql_insert if db.get_bind().dialect.name == "postgresql" else sqlite_insert
    opdracht = maak(tabel).values(**waarden).on_conflict_do_nothing(index_elements=sleutel)
    # PostgreSQL's driver gives no row count here (-1), so the row itself has to come back
    return db.execute(opdracht.returning(tabel.__table__.c[sleutel[0]])).first() is not None


def neem_lease(db: Session, tabel: type[DeclarativeBase], naam: str, eigenaar: str, seconden: float) -> bool:
    """Take or renew the lease `naam` for `eigenaar`; False while somebody else holds it.

    `tabel` has the columns naam, eigenaar and tot. The database's clock decides; where it was set back, a lease of
    before ends `seconden` from now, unless its owner lives and renews it.
    """
    t = tabel.__table__.c
    tot = db_nu() + seconden
    voeg_toe_als_nieuw(db, tabel, {"naam": naam, "eigenaar": "", "tot": 0.0}, ("naam",))
    db.execute(update(tabel).where(t.naam == naam, t.tot > tot + SPELING).values(tot=tot))
    genomen = db.execute(
        update(tabel)
        .where(t.naam == naam, or_(t.eigenaar == eigenaar, t.tot < db_nu()))
        .values(eigenaar=eigenaar, tot=tot)
    )
    return bool(genomen.rowcount)  # type: ignore[attr-defined]  # Result of DML is a CursorResult


def geef_lease(db: Session, tabel: type[DeclarativeBase], naam: str, eigenaar: str) -> None:
    """Give a lease back early; harmless when it was lost."""
    t = tabel.__table__.c
    db.execute(update(tabel).where(t.naam == naam, t.eigenaar == eigenaar).values(tot=0.0))


def migreer(databank: Databank) -> str:
    """Bring the schema to the newest version in one transaction and return that version; safe to repeat.

    A kill half-way leaves the old schema. Two migrations at once queue on SQLite's write lock or on an
    advisory lock of PostgreSQL. Raises DatabankFout.
    """
    from alembic import command
    from alembic.runtime.migration import MigrationContext

    with _leesbare_fouten(), databank.engine.execution_options(per_rij=True).begin() as verbinding:
        if not databank.is_sqlite:
            verbinding.exec_driver_sql("SELECT pg_advisory_xact_lock(7340911)")
        command.upgrade(alembic_config(verbinding), "head")
        return str(MigrationContext.configure(verbinding).get_current_revision())


def alembic_config(verbinding: Connection) -> Any:
    """The alembic configuration for one open connection (also for `alembic check` in the tests)."""
    from alembic.config import Config

    config = Config(stdout=sys.stderr)
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["verbinding"] = verbinding
    return config
