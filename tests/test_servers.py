"""The servers of the tests are what they say, and leave nothing behind."""

from __future__ import annotations

import os
import smtplib
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from tests import servers
from tests.foutserver import LOTTEN, Bewaard, FoutServer, willekeurig
from tests.servers import Dovecot, Postfix, Postgres, zonder_sporen

RAW = b"From: a@rvs-mn.example\r\nSubject: proef\r\n\r\n.punt\r\n"


def _blijven(folder: Path) -> list[str]:
    """The processes that are there after those that were about to end had a few seconds to do so."""
    einde = time.monotonic() + 5
    while (over := _processen(folder)) and time.monotonic() < einde:
        time.sleep(0.05)
    return over


def _processen(in_folder: Path) -> list[str]:
    """The commands of all live processes that have to do with a folder."""
    gevonden = []
    for pad in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            opdracht = pad.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(in_folder) in opdracht:
            gevonden.append(opdracht)
    return gevonden


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that the users of the servers may enter, other than `tmp_path`."""
    with servers.open_folder() as pad:
        yield pad


def _starters() -> dict[str, Callable[[ExitStack], object]]:
    return {
        "dovecot": lambda stapel: stapel.enter_context(servers.start_dovecot()),
        "postfix": lambda stapel: stapel.enter_context(
            servers.start_postfix(stapel.enter_context(servers.start_dovecot()))
        ),
        "postgres": lambda stapel: stapel.enter_context(servers.start_postgres()),
    }


@pytest.mark.parametrize("naam", ["dovecot", "postfix", "postgres"])
def test_start_leaves_no_process_and_no_file(
    naam: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(folder))

    with ExitStack() as stapel:
        _starters()[naam](stapel)
        tijdens = (len(list(folder.iterdir())), _processen(folder) != [])

    assert tijdens == (2 if naam == "postfix" else 1, True)
    assert (list(folder.iterdir()), _blijven(folder)) == ([], [])


@pytest.mark.usefixtures("dovecot", "postgres")
def test_start_when_the_test_program_is_killed_the_servers_go_too(folder: Path) -> None:
    programma = """
        import sys, tempfile
        from tests.servers import start_dovecot, start_postgres
        with start_dovecot(), start_postgres():
            print("klaar", flush=True)
            sys.stdin.read()
    """
    omgeving = {**os.environ, "TMPDIR": str(folder)}
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(programma)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=omgeving,
        cwd=Path(__file__).parents[1],
    ) as proces:
        assert proces.stdout is not None
        klaar = proces.stdout.readline()
        tijdens = len(_processen(folder))

        proces.kill()

    einde = time.monotonic() + 15
    while (over := _processen(folder)) and time.monotonic() < einde:
        time.sleep(0.05)
    assert (klaar, tijdens > 1, over) == (b"klaar\n", True, [])


def test_start_without_the_program_skips_or_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    monkeypatch.delenv("CI_ALLES", raising=False)
    with pytest.raises(pytest.skip.Exception, match="dovecot is not installed"), servers.start_dovecot():
        pass

    monkeypatch.setenv("CI_ALLES", "1")
    with pytest.raises(pytest.fail.Exception, match="dovecot is not installed"), servers.start_dovecot():
        pass


def test_dovecot_lever_af_puts_only_traces_on_top(dovecot: Dovecot) -> None:
    dovecot.lever_af("lmtp-proef", RAW, van="a@rvs-mn.example")

    (gelezen,) = dovecot.lees("lmtp-proef")

    assert gelezen.startswith(b"Return-Path: <a@rvs-mn.example>\r\n")
    assert zonder_sporen(gelezen) == RAW


def test_postfix_takes_only_example_and_keeps_the_bytes(postfix: Postfix) -> None:
    with smtplib.SMTP("127.0.0.1", postfix.poort, timeout=10) as lijn:
        geweigerd = lijn.sendmail("a@rvs-mn.example", ["b@elders.nl", "b@proef.example"], RAW)

    assert list(geweigerd) == ["b@elders.nl"]
    assert postfix.bezorgd("b@proef.example") == [RAW]


def test_zonder_sporen_takes_folded_traces_and_no_more() -> None:
    sporen = b"Return-Path: <a@b>\r\nReceived: from x\r\n\tby y\r\n for z\r\nX-Original-To: c\r\n"
    mail = b"Subject: Received: niet\r\nReceived: van eerder\r\n\r\nReturn-Path: tekst\r\n"

    assert zonder_sporen(sporen + mail) == mail


def test_postgres_gives_a_database_of_its_own_each_time(postgres: Postgres) -> None:
    sjabloon = postgres.nieuwe_databank()
    motor = create_engine(sjabloon)
    with motor.begin() as db:
        db.execute(text("CREATE TABLE proef (tekst text)"))
        db.execute(text("INSERT INTO proef VALUES ('één')"))
    motor.dispose()

    kopie, leeg = postgres.nieuwe_databank(sjabloon), postgres.nieuwe_databank()

    inhoud = []
    for url in (kopie, leeg):
        motor = create_engine(url)
        with motor.connect() as db:
            inhoud.append(db.execute(text("SELECT to_regclass('proef') IS NOT NULL")).scalar_one())
        motor.dispose()
    assert (inhoud, len({sjabloon, kopie, leeg})) == ([True, False], 3)


def test_postgres_verwijder_drops_a_database_in_use(postgres: Postgres) -> None:
    url = postgres.nieuwe_databank()

    with psycopg.connect(url.replace("+psycopg", "")):
        postgres.verwijder(url)

    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(url.replace("+psycopg", ""))


def test_foutserver_comes_back_on_the_same_port_with_its_mail() -> None:
    def stuur(poort: int) -> None:
        with smtplib.SMTP("127.0.0.1", poort, timeout=5) as lijn:
            lijn.sendmail("a@rvs-mn.example", ["b@proef.example"], RAW)

    with FoutServer() as relay:
        stuur(relay.poort)
        relay.stop()
        with pytest.raises(ConnectionRefusedError):
            stuur(relay.poort)
        relay.start()
        stuur(relay.poort)

        assert relay.wacht_op(2) == 2 * [Bewaard("a@rvs-mn.example", "b@proef.example", RAW)]
        assert (relay.verbindingen, relay.meeste_open) == (2, 1)


def test_foutserver_fate_of_one_ontvanger_spares_the_others() -> None:
    with FoutServer() as relay, smtplib.SMTP("127.0.0.1", relay.poort, timeout=5) as lijn:
        relay.per_adres["weg@proef.example"] = LOTTEN["rcpt_550"]
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            lijn.sendmail("a@rvs-mn.example", ["weg@proef.example"], RAW)
        lijn.sendmail("a@rvs-mn.example", ["b@proef.example"], RAW)

        assert relay.bewaard == [Bewaard("a@rvs-mn.example", "b@proef.example", RAW)]


def test_willekeurig_same_seed_same_fates() -> None:
    kansen = {"rcpt_550": 0.3, "punt_verbreek_bewaard": 0.3}

    reeksen = [[trek() for _ in range(50)] for trek in (willekeurig(7, kansen), willekeurig(7, kansen))]

    assert reeksen[0] == reeksen[1]
    assert {LOTTEN["rcpt_550"], LOTTEN["punt_verbreek_bewaard"], None} == set(reeksen[0])
