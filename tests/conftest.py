"""What every test may ask for: an empty database (SQLite, or PostgreSQL with --db), settings, a fixed clock."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import hypothesis
import pytest
from freezegun import freeze_time
from sqlalchemy import text
from sqlalchemy.orm import Session

from intervisie import db as databank
from intervisie.db import Databank
from intervisie.models import Basis
from intervisie.settings import settings
from tests.servers import Postgres

pytest_plugins = ["tests.servers", "tests.browser"]
hypothesis.settings.register_profile("zonder klok", deadline=None)
hypothesis.settings.load_profile("zonder klok")
"""No test fails for a machine that has other work to do."""
GEHEUGEN = Path("/dev/shm")
NU = datetime(2022, 2, 1, 10, 0, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--db", choices=("sqlite", "postgresql"), default="sqlite", help="which database to test on"
    )


@pytest.fixture(autouse=True)
def _instellingen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings of the test alone: no variable of the machine, no .env file."""
    for naam in list(os.environ):
        if naam.startswith("INTERVISIE_"):
            monkeypatch.delenv(naam)
    monkeypatch.setenv("INTERVISIE_GEHEIM", "geheim-van-de-test")
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.fixture(scope="module")
def alleen_regels() -> Iterator[None]:
    """Days and absence as the rules read them, without the learned reader beside them."""
    with mock.patch("intervisie.lezer.beschikbaarheid.lees_tegen", return_value=None):
        yield


@pytest.fixture
def databank_map(tmp_path: Path) -> Iterator[Path]:
    """Where the database of one test stands: in memory where the machine has a place for that, for each commit waits
    until it is written."""
    if not os.access(GEHEUGEN, os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(prefix="intervisie-", dir=GEHEUGEN) as map_:
        yield Path(map_)


def _op_postgres(request: pytest.FixtureRequest) -> Postgres | None:
    """The server, when the tests are to run on PostgreSQL."""
    if request.config.getoption("--db") != "postgresql":
        return None
    server: Postgres = request.getfixturevalue("postgres")
    return server


@pytest.fixture
def database_url(request: pytest.FixtureRequest, databank_map: Path) -> str:
    """The URL of a fresh, empty database without tables."""
    server = _op_postgres(request)
    return server.nieuwe_databank() if server else f"sqlite:///{databank_map / 'intervisie.db'}"


@pytest.fixture(scope="session")
def lege_tabellen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a database with all tables and no rows, to copy."""
    server = _op_postgres(request)
    url = (
        server.nieuwe_databank() if server else f"sqlite:///{tmp_path_factory.mktemp('databank') / 'leeg.db'}"
    )
    geopend = databank.open_databank(url, maak=True)
    with geopend.engine.begin() as verbinding:
        Basis.metadata.create_all(verbinding)
    geopend.sluit()
    return url


@pytest.fixture
def databank_leeg(
    request: pytest.FixtureRequest, lege_tabellen: str, databank_map: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Databank]:
    """A migrated database; the settings point at it."""
    server = _op_postgres(request)
    pad = databank_map / "intervisie.db"
    if server is None:
        shutil.copy(lege_tabellen.removeprefix("sqlite:///"), pad)
    url = server.nieuwe_databank(lege_tabellen) if server else f"sqlite:///{pad}"
    monkeypatch.setenv("INTERVISIE_DATABASE_URL", url)
    settings.cache_clear()
    geopend = databank.open_databank(url)
    yield geopend
    geopend.sluit()


@pytest.fixture
def db(databank_leeg: Databank) -> Iterator[Session]:
    """One writing transaction on a migrated database."""
    with databank_leeg.transactie() as sessie:
        yield sessie


@pytest.fixture
def klok_stil() -> Iterator[None]:
    """The clock stands at NU."""
    with freeze_time(NU, ignore=["asyncio", "threading"]):
        yield


def aantal_rijen(sessie: Session, tabel: str) -> int:
    """How many rows a table has."""
    return int(sessie.execute(text(f"SELECT count(*) FROM {tabel}")).scalar_one())
