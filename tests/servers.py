"""Real servers for the tests: Dovecot, Postfix and PostgreSQL, each a context manager and a fixture.

All listen on loopback only, live in a temporary folder and are gone without a trace afterwards; they die
with the test process. Root and plain users can start Dovecot and PostgreSQL, only root can start Postfix. A
server that can't be started skips the tests that need it, with the reason; where CI_ALLES=1 it fails them.

PYTEST_DONT_REWRITE, for conftest.py imports this module by name before pytest takes it as a plugin.
"""

from __future__ import annotations

import contextlib
import grp
import imaplib
import itertools
import os
import pwd
import re
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import psycopg
import pytest

WACHTWOORD = "wacht@wóórd:/1"  # what a URL has to spell in another way
MAIL_UID = 8765  # Dovecot refuses to keep mail as root; the number needs no account
TREFFERS = ("/usr/sbin", "/sbin", "/usr/lib/postfix/sbin", "/usr/libexec/postfix")
Tls = Literal["geen", "starttls", "direct"]


# what all servers need


def ontbreekt(reden: str) -> None:
    """Skip the test with `reden`, or fail it where everything has to be there."""
    if os.environ.get("CI_ALLES") == "1":
        pytest.fail(reden, pytrace=False)
    pytest.skip(reden)


def programma(naam: str, *mappen: str) -> str:
    """The path of a server program, or no test."""
    pad = shutil.which(naam, path=os.pathsep.join([os.environ.get("PATH", ""), *TREFFERS, *mappen]))
    if pad is None:
        ontbreekt(f"{naam} is not installed on this machine")
    assert pad is not None
    return pad


def is_root() -> bool:
    return os.geteuid() == 0


def vrije_poorten(aantal: int) -> list[int]:
    """Ports that nobody listens on now."""
    with contextlib.ExitStack() as open_:
        sockets = [open_.enter_context(socket.socket()) for _ in range(aantal)]
        for een in sockets:
            een.bind(("127.0.0.1", 0))
        return [een.getsockname()[1] for een in sockets]


def luistert(poort: int) -> bool:
    with socket.socket() as proef:
        proef.settimeout(1)
        return proef.connect_ex(("127.0.0.1", poort)) == 0


def maak_certificaat(folder: Path, naam: str = "localhost") -> tuple[str, str]:
    """A self-signed certificate for `naam` and 127.0.0.1, and its key; the certificate is its own CA."""
    cert, sleutel = folder / f"{naam}.pem", folder / f"{naam}.key"
    alt = f"subjectAltName=DNS:{naam}" + (",IP:127.0.0.1" if naam == "localhost" else "")
    soort = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
    naar = ["-subj", f"/CN={naam}", "-addext", alt, "-keyout", str(sleutel), "-out", str(cert)]
    subprocess.run([programma("openssl"), *soort.split(), *naar], check=True, capture_output=True)
    sleutel.chmod(0o644)  # a test key; the servers read it under several users
    return str(cert), str(sleutel)


@contextlib.contextmanager
def open_folder() -> Iterator[Path]:
    """A temporary folder that other users may pass through."""
    pad = Path(tempfile.mkdtemp(prefix="ivs-"))
    pad.chmod(0o755)
    try:
        yield pad
    finally:
        for _ in range(50):  # a server that was killed a moment ago may still finish its last write
            shutil.rmtree(pad, ignore_errors=True)
            if not pad.exists():
                break
            time.sleep(0.02)


@contextlib.contextmanager
def _proces(
    opdracht: Sequence[object],
    log: Path,
    klaar: Callable[[], bool],
    *,
    stop: signal.Signals = signal.SIGKILL,
    gebruiker: str | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server in the foreground from `klaar` until the end of the block, then stop all of it.

    SIGKILL goes to the whole group and is the fastest way for a server whose folder goes too; another
    `stop` goes to the server alone, for one that has more to clean than its folder.
    """
    setpriv = shutil.which("setpriv")
    mee = [setpriv, "--pdeathsig", "INT" if stop is signal.SIGINT else "TERM"] if setpriv else []
    wie = pwd.getpwnam(gebruiker) if gebruiker else None
    with log.open("ab") as uitvoer:
        proces = subprocess.Popen(
            [*mee, *map(str, opdracht)],
            stdin=subprocess.DEVNULL,
            stdout=uitvoer,
            stderr=uitvoer,
            cwd=log.parent,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"},
            start_new_session=True,
            user=wie.pw_uid if wie else None,
            group=wie.pw_gid if wie else None,
            extra_groups=[] if wie else None,
        )
    try:
        einde = time.monotonic() + 20
        while not klaar():
            if proces.poll() is not None or time.monotonic() > einde:
                raise RuntimeError(f"{opdracht[0]} did not start: {log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.02)
        yield proces
    finally:
        if proces.poll() is None and stop is not signal.SIGKILL:
            proces.send_signal(stop)
            with contextlib.suppress(subprocess.TimeoutExpired):
                proces.wait(10)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(proces.pid, signal.SIGKILL)
        proces.wait()


# Dovecot


@dataclass(frozen=True, slots=True)
class Dovecot:
    """A running IMAP and LMTP server on which every name is a user, all with WACHTWOORD."""

    map: Path
    imap: int
    imaps: int
    lmtp: int
    ca: str

    def url(self, gebruiker: str, map_: str = "INBOX", tls: Tls = "geen") -> str:
        """What to put in INTERVISIE_IMAP_URL."""
        schema = {"geen": "imap", "starttls": "imap+starttls", "direct": "imaps"}[tls]
        poort = self.imaps if tls == "direct" else self.imap
        wie = f"{quote(gebruiker, safe='')}:{quote(WACHTWOORD, safe='')}"
        return f"{schema}://{wie}@127.0.0.1:{poort}/{quote(map_)}"

    def lever_af(self, gebruiker: str, raw: bytes, van: str = "") -> None:
        """Deliver a mail as a mail server does: by LMTP, which puts a Return-Path on top."""
        with smtplib.LMTP("127.0.0.1", self.lmtp, timeout=10) as lijn:
            lijn.sendmail(van, [gebruiker], raw)

    def leg_neer(self, gebruiker: str, *mails: bytes, map_: str = "INBOX") -> None:
        """Put exactly these bytes in a folder, with CRLF line ends."""
        with self.aangemeld(gebruiker) as imap:
            for raw in mails:
                _goed(imap.append(map_, "", "", raw))

    def lees(self, gebruiker: str, map_: str = "INBOX") -> list[bytes]:
        """The exact bytes of all mails in a folder, by uid; [] when there is no such folder."""
        with self.aangemeld(gebruiker) as imap:
            if imap.select(map_, readonly=True)[0] != "OK":
                return []
            regels = _goed(imap.uid("FETCH", "1:*", "(BODY.PEEK[])"))
            return [regel[1] for regel in regels if isinstance(regel, tuple)]

    def vlaggen(self, gebruiker: str, map_: str = "INBOX") -> dict[int, frozenset[str]]:
        """The flags of every mail in a folder by uid, without \\Recent."""
        with self.aangemeld(gebruiker) as imap:
            _goed(imap.select(map_, readonly=True))
            regels = [r for r in _goed(imap.uid("FETCH", "1:*", "(UID FLAGS)")) if isinstance(r, bytes)]
        return {
            int(m[1]): frozenset(m[2].decode().split()) - {"\\Recent"}
            for regel in regels
            if (m := re.search(rb"UID (\d+) FLAGS \(([^)]*)\)", regel))
        }

    def hernummer(self, gebruiker: str) -> None:
        """Give the inbox a new UIDVALIDITY and all mails new uids; no session may be open."""
        inbox = self.map / "mail" / gebruiker
        lijst = inbox / "dovecot-uidlist"
        was = re.match(r"3 V(\d+) ", lijst.read_text())
        assert was is not None, "Dovecot writes its uidlist in another way"
        eigenaar = lijst.stat()
        for pad in inbox.glob("dovecot*"):
            pad.unlink()
        lijst.write_text(f"3 V{int(was[1]) + 1} N1\n")
        os.chown(lijst, eigenaar.st_uid, eigenaar.st_gid)

    @contextlib.contextmanager
    def aangemeld(self, gebruiker: str) -> Iterator[imaplib.IMAP4]:
        """A plain IMAP session of a user."""
        with imaplib.IMAP4("127.0.0.1", self.imap, timeout=10) as imap:
            imap.authenticate("PLAIN", lambda _: f"\0{gebruiker}\0{WACHTWOORD}".encode())
            yield imap


def _goed(antwoord: tuple[str, Sequence[object]]) -> Sequence[object]:
    assert antwoord[0] == "OK", antwoord
    return antwoord[1]


@contextlib.contextmanager
def start_dovecot(extra: str = "") -> Iterator[Dovecot]:
    """Run Dovecot 2.3 in a folder of its own; `extra` are lines for its configuration."""
    dovecot = programma("dovecot")
    versie = subprocess.run([dovecot, "--version"], check=True, capture_output=True, text=True).stdout
    if not versie.startswith("2.3."):
        ontbreekt(f"these tests know the configuration of Dovecot 2.3, here is {versie.strip()}")
    with open_folder() as folder:
        for naam in ("run", "state", "mail", "home"):
            (folder / naam).mkdir()
            if is_root() and naam in ("mail", "home"):
                os.chown(folder / naam, MAIL_UID, MAIL_UID)
        imap, imaps, lmtp = vrije_poorten(3)
        cert, sleutel = maak_certificaat(folder)
        conf = folder / "dovecot.conf"
        conf.write_text(_dovecot_conf(folder, imap, imaps, lmtp, cert, sleutel) + extra)
        opdracht = [dovecot, "-F", "-c", conf]
        with _proces(opdracht, folder / "log", lambda: all(map(luistert, (imap, imaps, lmtp)))):
            yield Dovecot(folder, imap, imaps, lmtp, cert)


DOVECOT_CONF = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{cert}
ssl_key = <{sleutel}
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = {wie}
default_internal_group = {groep}
default_login_user = {wie}
first_valid_uid = 1
mail_location = maildir:{folder}/mail/%u
mail_fsync = never
mail_max_userip_connections = 100
mailbox_idle_check_interval = 1 s
lmtp_add_received_header = no
passdb {{
  driver = static
  args = password={WACHTWOORD}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u allow_all_users=yes
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service auth {{
  unix_listener auth-postfix {{
    mode = 0666
  }}
}}
service anvil {{
  chroot =
  # no waiting for everybody because one test tried a wrong password
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


def _dovecot_conf(folder: Path, imap: int, imaps: int, lmtp: int, cert: str, sleutel: str) -> str:
    wie = "dovecot" if is_root() else pwd.getpwuid(os.geteuid()).pw_name
    groep = "dovecot" if is_root() else grp.getgrgid(os.getegid()).gr_name
    uid, gid = (MAIL_UID, MAIL_UID) if is_root() else (os.geteuid(), os.getegid())
    return DOVECOT_CONF.format(
        folder=folder, imap=imap, imaps=imaps, lmtp=lmtp, cert=cert, sleutel=sleutel, wie=wie, groep=groep,
        uid=uid, gid=gid, WACHTWOORD=WACHTWOORD,
    )  # fmt: skip


# Postfix

WACHTRIJ = (
    *("active", "bounce", "corrupt", "data", "defer", "deferred", "flush", "hold", "incoming"),
    *("maildrop", "private", "public", "saved", "trace"),
)


@dataclass(frozen=True, slots=True)
class Postfix:
    """A running SMTP server that brings mail for any address under .example to a Dovecot."""

    poort: int
    tls_poort: int
    ca: str
    dovecot: Dovecot

    def url(self, tls: Tls = "geen", gebruiker: str = "") -> str:
        """What to put in INTERVISIE_SMTP_URL."""
        schema = {"geen": "smtp", "starttls": "smtp+starttls", "direct": "smtps"}[tls]
        poort = self.tls_poort if tls == "direct" else self.poort
        wie = f"{quote(gebruiker, safe='')}:{quote(WACHTWOORD, safe='')}@" if gebruiker else ""
        return f"{schema}://{wie}127.0.0.1:{poort}"

    def bezorgd(self, aan: str, aantal: int = 1) -> list[bytes]:
        """The mails that arrived for one address, as they were sent; waits until there are `aantal`."""
        einde = time.monotonic() + 15
        while len(gevonden := self.dovecot.lees(aan)) < aantal and time.monotonic() < einde:
            time.sleep(0.02)
        return [zonder_sporen(raw) for raw in gevonden]


def zonder_sporen(raw: bytes) -> bytes:
    """The mail without the header fields that servers on the way put on top of it."""
    spoor = rb"(?i:Return-Path|Delivered-To|Received|X-Original-To):[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*"
    return re.sub(rb"\A(?:" + spoor + rb")+", b"", raw)


@contextlib.contextmanager
def start_postfix(dovecot: Dovecot) -> Iterator[Postfix]:
    """Run Postfix with configuration and queue in a folder of its own."""
    master = programma("master", *TREFFERS[2:])
    if not is_root():
        ontbreekt("Postfix can only be started by root")
    with open_folder() as folder:
        poort, tls_poort = vrije_poorten(2)
        _maak_wachtrij(folder)
        (folder / "ontvangers").write_text("/@([^@]*\\.)?example$/ OK\n/./ REJECT 5.1.2 alleen .example\n")
        (folder / "main.cf").write_text(_main_cf(folder, dovecot))
        (folder / "master.cf").write_text(_master_cf(poort, tls_poort))
        for naam in ("main.cf", "master.cf"):
            os.utime(folder / naam, (0, 0))  # Postfix waits two seconds for a file that is just written
        opdracht = [master, "-d", "-c", folder]
        with _proces(opdracht, folder / "log", lambda: luistert(poort) and luistert(tls_poort)):
            yield Postfix(poort, tls_poort, dovecot.ca, dovecot)


def _maak_wachtrij(folder: Path) -> None:
    postfix = pwd.getpwnam("postfix")
    for naam in WACHTRIJ:
        pad = folder / "wachtrij" / naam
        pad.mkdir(parents=True, mode=0o755 if naam in ("public", "private") else 0o700)
        os.chown(pad, postfix.pw_uid, -1)
    (folder / "wachtrij" / "pid").mkdir()


def _main_cf(folder: Path, dovecot: Dovecot) -> str:
    naar = f"lmtp:inet:127.0.0.1:{dovecot.lmtp}"
    return f"""
compatibility_level = 3.6
queue_directory = {folder}/wachtrij
data_directory = {folder}/wachtrij/data
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = relay.example
mydestination =
mynetworks = 127.0.0.0/8
local_recipient_maps =
alias_maps =
default_transport = {naar}
relay_transport = {naar}
disable_dns_lookups = yes
smtp_host_lookup = native
smtpd_peername_lookup = no
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = check_recipient_access regexp:{folder}/ontvangers
local_header_rewrite_clients =
mailbox_size_limit = 0
in_flow_delay = 0
smtpd_error_sleep_time = 0
notify_classes =
smtpd_tls_security_level = may
smtpd_tls_cert_file = {dovecot.ca}
smtpd_tls_key_file = {dovecot.ca.removesuffix(".pem")}.key
smtpd_tls_session_cache_database =
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {dovecot.map}/run/auth-postfix
"""


def _master_cf(poort: int, tls_poort: int) -> str:
    return f"""
127.0.0.1:{poort} inet n - n - - smtpd
127.0.0.1:{tls_poort} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
postlog unix-dgram n - n - 1 postlogd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
"""


# PostgreSQL

INITDB = "-U postgres --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions"


class Postgres:
    """A running PostgreSQL in which fresh databases cost a moment."""

    def __init__(self, poort: int) -> None:
        self.poort = poort
        self._nummers = itertools.count(1)

    def nieuwe_databank(self, sjabloon: str | None = None) -> str:
        """Create a database and return its SQLAlchemy URL; a copy of the one at URL `sjabloon` when given."""
        naam = f"proef_{next(self._nummers)}"
        bron = sjabloon.rpartition("/")[2] if sjabloon else "template0"
        with psycopg.connect(self._dsn("postgres"), autocommit=True) as db:
            db.execute(f"CREATE DATABASE {naam} TEMPLATE {bron}".encode())
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.poort}/{naam}"

    def verwijder(self, url: str) -> None:
        """Drop a database, whoever is still connected to it."""
        with psycopg.connect(self._dsn("postgres"), autocommit=True) as db:
            db.execute(f"DROP DATABASE {url.rpartition('/')[2]} WITH (FORCE)".encode())

    def _dsn(self, naam: str) -> str:
        return f"host=127.0.0.1 port={self.poort} user=postgres dbname={naam} connect_timeout=5"


@contextlib.contextmanager
def start_postgres() -> Iterator[Postgres]:
    """Run PostgreSQL without a thought for power cuts; as root under the account `postgres`."""
    mappen = [str(pad) for pad in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    initdb, server, gereed = (programma(naam, *mappen) for naam in ("initdb", "postgres", "pg_isready"))
    wie = "postgres" if is_root() else None
    with open_folder() as folder:
        if wie:
            os.chown(folder, pwd.getpwnam(wie).pw_uid, -1)
        poort = vrije_poorten(1)[0]
        with _proces(
            [initdb, "-D", folder / "data", *INITDB.split()],
            folder / "log",
            lambda: True,
            gebruiker=wie,
        ) as maak:
            if maak.wait(60) != 0:
                raise RuntimeError(f"initdb failed: {(folder / 'log').read_text(errors='replace')}")
        snel = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "unix_socket_directories=")
        opties = [deel for optie in snel for deel in ("-c", optie)]
        opdracht = [server, "-D", folder / "data", "-h", "127.0.0.1", "-p", str(poort), *opties]
        proef = [gereed, "-q", "-h", "127.0.0.1", "-p", str(poort)]
        with _proces(
            opdracht,
            folder / "log",
            lambda: subprocess.run(proef, check=False).returncode == 0,
            stop=signal.SIGINT,
            gebruiker=wie,
        ):
            yield Postgres(poort)


# the fixtures


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """One Dovecot for all tests; take a user name of your own."""
    with start_dovecot() as server:
        yield server


@pytest.fixture(scope="session")
def postfix(dovecot: Dovecot) -> Iterator[Postfix]:
    """One Postfix for all tests; it delivers to `dovecot`."""
    with start_postfix(dovecot) as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL for all tests; take a database of your own with `nieuwe_databank`."""
    with start_postgres() as server:
        yield server
