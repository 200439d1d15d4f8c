"""Runs the doors: the web, the worker, or both in one process."""

from __future__ import annotations

import fcntl
import gc
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from intervisie import db as databank
from intervisie.db import Databank
from intervisie.errors import IntervisieFout
from intervisie.settings import settings
from intervisie.web import maak_app
from intervisie.worker import Leeskamer, maak_ticker


class AlGestart(IntervisieFout):
    """Another process serves this database file already."""


def serve(host: str, poort: int, *, demo: bool = False) -> None:
    """Web and worker in one process, with the schema brought up to date first. Returns when stopped.

    Raises AlGestart when another such process has the same SQLite file, and InstellingOntbreekt.
    """
    stop_netjes()
    db = databank.open_databank(settings().database_url, maak=True)
    with _alleen(db):
        databank.migreer(db)
        app = maak_app(db, demo=demo)
        spaar_opruimen()
        with _ticker(db):
            _uvicorn(app, host, poort)
    db.sluit()


def stop_netjes() -> None:
    """Let a stop by the system or a closed terminal end as Ctrl-C does: work is finished, files are closed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))


def spaar_opruimen() -> None:
    """Look for garbage less often: the web keeps ten thousands of rows in memory, and each full look takes 0.1 s.

    What goes without cycles, nearly everything here, is freed at once as always.
    """
    gc.set_threshold(50_000, 20, 100)


def web(host: str, poort: int) -> None:
    """Only the web, on a database that was migrated before."""
    stop_netjes()
    db = databank.open_databank(settings().database_url)
    spaar_opruimen()
    _uvicorn(maak_app(db), host, poort)
    db.sluit()


def werker(db: Databank) -> None:
    """Only the worker; returns on SIGTERM or Ctrl-C."""
    stop = threading.Event()
    for sein in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sein, lambda *_: stop.set())
    with _ticker(db):
        stop.wait()
    db.sluit()


@contextmanager
def _ticker(db: Databank) -> Iterator[None]:
    kamer = Leeskamer()
    ticker = maak_ticker(db, kamer)
    ticker.start()
    try:
        yield
    finally:
        ticker.stop()
        kamer.sluit()


@contextmanager
def _alleen(db: Databank) -> Iterator[None]:
    """Hold the lock beside a SQLite file; the system lets go of it when this process dies, however it dies."""
    if not db.is_sqlite:
        yield
        return
    with Path(f"{db.engine.url.database}.slot").open("w", encoding="ascii") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fout:
            raise AlGestart("Er draait al een Intervisie op deze databank. Stop die eerst.") from fout
        yield


def _uvicorn(app: FastAPI, host: str, poort: int) -> None:
    uvicorn.Server(uvicorn_config(app, host, poort)).run()


def uvicorn_config(app: FastAPI, host: str, poort: int) -> uvicorn.Config:
    """How the web listens, and whom it believes about who a visitor is: the line, or the proxy of the settings.

    Anybody can send X-Forwarded-For; it counts only on a line from that proxy.
    """
    proxy = settings().proxy
    return uvicorn.Config(
        app, host=host, port=poort, log_level="warning", access_log=False, server_header=False,
        proxy_headers=bool(proxy), forwarded_allow_ips=proxy,
    )  # fmt: skip
