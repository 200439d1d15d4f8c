"""Transactions, leases and the refusals of the database in words."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from intervisie import db as databank
from intervisie.db import Databank
from intervisie.errors import DatabankFout
from intervisie.models import Instelling, Lease
from tests.servers import Postgres

pytestmark = pytest.mark.databank


def _namen(gegevens: Databank) -> list[str]:
    with gegevens.lezen() as db:
        return list(db.scalars(select(Instelling.naam).order_by(Instelling.naam)))


def test_transactie_bewaart_alles_of_niets(databank_leeg: Databank) -> None:
    with databank_leeg.transactie() as db:
        db.add(Instelling(naam="goed", waarde={}))

    def half() -> None:
        with databank_leeg.transactie() as db:
            db.add(Instelling(naam="fout", waarde={}))
            db.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()

    assert _namen(databank_leeg) == ["goed"]


def test_lezen_bewaart_niets(databank_leeg: Databank) -> None:
    with databank_leeg.lezen() as db:
        db.add(Instelling(naam="nee", waarde={}))
        db.flush()

    assert _namen(databank_leeg) == []


def test_voeg_toe_als_nieuw_geeft_een_winnaar_onder_tien(databank_leeg: Databank) -> None:
    gewonnen: list[bool] = []

    def doe() -> None:
        with databank_leeg.transactie() as db:
            rij = {"naam": "een", "waarde": {}}
            gewonnen.append(databank.voeg_toe_als_nieuw(db, Instelling, rij, ("naam",)))

    draden = [threading.Thread(target=doe) for _ in range(10)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert (len(gewonnen), gewonnen.count(True)) == (10, 1)


def test_transactie_is_om_de_beurt(databank_leeg: Databank) -> None:
    gelezen: list[list[str]] = []

    def tweede() -> None:
        with databank_leeg.transactie() as db:
            gelezen.append(list(db.scalars(select(Instelling.naam))))

    draad = threading.Thread(target=tweede)
    with databank_leeg.transactie() as db:
        assert db.scalars(select(Instelling.naam)).all() == []
        draad.start()
        draad.join(0.2)
        assert gelezen == []
        db.add(Instelling(naam="een", waarde={}))
    draad.join()

    assert gelezen == [["een"]]


def _neem_alle_verbindingen(gegevens: Databank, vast: contextlib.ExitStack) -> None:
    for _ in range(100):
        vast.enter_context(gegevens.lezen()).execute(select(1))


def test_lezen_zonder_vrije_verbinding_is_bezet(databank_leeg: Databank) -> None:
    databank_leeg.engine.pool._timeout = 0.01  # type: ignore[attr-defined]  # a QueuePool
    with pytest.raises(DatabankFout, match="bezet"), contextlib.ExitStack() as vast:
        _neem_alle_verbindingen(databank_leeg, vast)


def test_transactie_houdt_de_bezorging_niet_op(postgres: Postgres) -> None:
    db = databank.open_databank(postgres.nieuwe_databank())
    with db.transactie() as besluit:
        besluit.execute(select(1))
        with db.per_rij() as rij, db.lezen() as lezer:
            assert rij.scalar(select(1)) == lezer.scalar(select(1)) == 1
    db.sluit()


def test_neem_lease_geldt_tot_hij_verloopt_of_terugkomt(db: Session) -> None:
    def neem(wie: str, seconden: float = 60) -> bool:
        return databank.neem_lease(db, Lease, "postvak", wie, seconden)

    genomen = [neem("a"), neem("a"), neem("b")]
    databank.geef_lease(db, Lease, "postvak", "b")
    nog_van_a = neem("b")
    databank.geef_lease(db, Lease, "postvak", "a")

    assert (genomen, nog_van_a, neem("b", -1), neem("a")) == ([True, True, False], False, True, True)


def test_neem_lease_van_voor_het_terugzetten_van_de_klok_eindigt_gewoon(db: Session) -> None:
    def neem(wie: str) -> bool:
        return databank.neem_lease(db, Lease, "postvak", wie, 60)

    def rest() -> float:
        return db.scalar(select(Lease.tot - databank.db_nu())) or 0

    neem("dood")
    db.execute(update(Lease).values(tot=databank.db_nu() + 7200))  # as two hours after it was taken
    geweigerd = neem("levend")

    assert (geweigerd, 55 < rest() <= 60) == (False, True)


def test_open_databank_zegt_wat_er_mis_is(tmp_path: Path) -> None:
    gevallen = {
        "geen adres": "geen geldig adres", "mysql://x/y": "moet met sqlite:///",
        f"sqlite:///{tmp_path}/weg.db": "bestaat nog niet",
    }  # fmt: skip

    for url, zin in gevallen.items():
        with pytest.raises(DatabankFout, match=zin):
            databank.open_databank(url)
    with pytest.raises(DatabankFout, match="map van de databank"):
        databank.open_databank(f"sqlite:///{tmp_path}/weg/x.db", maak=True)


def test_lezen_zonder_tabellen_vraagt_om_bijwerken(database_url: str) -> None:
    leeg = databank.open_databank(database_url, maak=True)

    with pytest.raises(DatabankFout, match="niet bijgewerkt"), leeg.lezen() as db:
        db.execute(text("SELECT * FROM ronde"))
    leeg.sluit()


def test_transactie_op_een_bezet_bestand_zegt_dat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databank, "BEZET_WACHT_MS", 100)
    pad = tmp_path / "x.db"
    geopend = databank.open_databank(f"sqlite:///{pad}", maak=True)
    ander = sqlite3.connect(pad, isolation_level=None)
    ander.execute("BEGIN IMMEDIATE")

    with pytest.raises(DatabankFout, match="bezet"), geopend.transactie() as db:
        db.execute(text("SELECT 1"))
    ander.close()
    geopend.sluit()
