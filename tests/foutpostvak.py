"""A mailbox server that misbehaves on command, for what no Dovecot can be made to do.

Speaks just enough IMAP for `imap.py` and knows nothing of Intervisie. It listens on loopback in a thread.
"""

from __future__ import annotations

import re
import socketserver
import threading
from dataclasses import dataclass, field
from typing import Literal, Self

# what happens when the body of a mail is asked for
Gedrag = Literal[
    "leeg",  # OK, and not a word about this mail (seen at Exchange)
    "nil",  # the body is NIL
    "nul",  # a body of no bytes, though the size is not 0
    "nee",  # NO to the whole question, whatever else was in it
    "rommel",  # what is not IMAP
    "half",  # a part of the body, then the line drops
    "verbreek",  # the line drops
    "zwijg",  # no answer
    "weg",  # somebody else moved it after the list was given
]


@dataclass
class FoutPostvak:
    """The server; a context manager. Everything may be changed while it runs.

    `antwoorden` replaces the tagged reply to a command ("LOGIN", "SELECT", "UID MOVE", …); "" drops the line
    and "zwijg" keeps silent. `storing_na` numbers the questions for mail at which the line drops. After
    `nieuwe_uidvalidity` sessions the folder gets another UIDVALIDITY.
    """

    mails: dict[int, bytes] = field(default_factory=dict)
    gedrag: dict[int, Gedrag] = field(default_factory=dict)
    kan: str = "IMAP4rev1 MOVE"
    banner: str = "* OK hallo"
    antwoorden: dict[str, str] = field(default_factory=dict)
    blijvende_vlaggen: str = "\\*"
    met_uidvalidity: bool = True
    met_omvang: bool = True
    nieuwe_uidvalidity: int = 10**6
    storing_na: tuple[int, ...] = ()
    opdrachten: list[str] = field(default_factory=list)
    gemerkt: set[int] = field(default_factory=set)
    verplaatst: dict[int, str] = field(default_factory=dict)
    mappen: set[str] = field(default_factory=set)
    sessies: int = 0
    vragen: int = 0
    poort: int = 0

    def __enter__(self) -> Self:
        postvak = self

        class Sessie(socketserver.StreamRequestHandler):
            wbufsize = -1  # else every line is a packet, and each waits for the other side

            def handle(self) -> None:
                postvak.sessies += 1
                _Gesprek(postvak, self).voer()

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            block_on_close = False

        self._server = Server(("127.0.0.1", 0), Sessie)
        self.poort = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *fout: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        """What to put in INTERVISIE_IMAP_URL."""
        return f"imap://bureau:appeltaart@127.0.0.1:{self.poort}/INBOX"


class _Dicht(Exception):
    """The line drops."""


class _Gesprek:
    """One session."""

    def __init__(self, postvak: FoutPostvak, lijn: socketserver.StreamRequestHandler) -> None:
        self._postvak = postvak
        self._lijn = lijn

    def voer(self) -> None:
        try:
            self._zeg(self._postvak.banner)
            self._lijn.wfile.flush()
            while regel := self._lijn.rfile.readline():
                self._postvak.opdrachten.append(regel.decode("latin-1").partition(" ")[2].strip())
                self._doe(regel.decode("latin-1").strip())
                self._lijn.wfile.flush()
        except (_Dicht, OSError):
            return

    def _zeg(self, regel: str) -> None:
        self._lijn.wfile.write(regel.encode("latin-1") + b"\r\n")

    def _doe(self, regel: str) -> None:
        nummer, _, rest = regel.partition(" ")
        woorden = rest.split(" ", 2)
        naam = " ".join(woorden[:2]) if woorden[0] == "UID" else woorden[0]
        if (antwoord := self._postvak.antwoorden.get(naam)) is not None:
            self._stoor(antwoord)
            self._zeg(f"{nummer} {antwoord}")
            return
        slot = getattr(self, f"_{naam.lower().replace(' ', '_')}", lambda _: "OK")(rest)
        self._zeg(f"{nummer} {slot} klaar")
        if naam == "LOGOUT":
            raise _Dicht

    def _stoor(self, wat: str) -> None:
        if wat == "zwijg":
            self._lijn.rfile.read()
        if wat in ("", "verbreek", "zwijg"):
            raise _Dicht

    def _capability(self, _rest: str) -> str:
        self._zeg(f"* CAPABILITY {self._postvak.kan}")
        return "OK"

    def _logout(self, _rest: str) -> str:
        self._zeg("* BYE dag")
        return "OK"

    def _select(self, _rest: str) -> str:
        self._zeg(f"* {len(self._postvak.mails)} EXISTS")
        self._zeg("* 0 RECENT")
        self._zeg("* FLAGS (\\Seen)")
        if self._postvak.met_uidvalidity:
            self._zeg(f"* OK [UIDVALIDITY {7 + self._postvak.sessies // self._postvak.nieuwe_uidvalidity}]")
        self._zeg(f"* OK [PERMANENTFLAGS ({self._postvak.blijvende_vlaggen})] goed")
        return "OK [READ-WRITE]"

    def _uid_search(self, rest: str) -> str:
        if m := re.search(r"UID (\d+)$", rest):
            gevonden = [uid for uid in self._postvak.mails if uid == int(m[1]) and self._gedrag(uid) != "weg"]
        else:
            gevonden = [uid for uid in self._postvak.mails if uid not in self._postvak.gemerkt]
        self._zeg("* SEARCH " + " ".join(map(str, gevonden)))
        return "OK"

    def _uid_fetch(self, rest: str) -> str:
        uids = [int(uid) for uid in rest.split(" ")[2].split(",")]
        uids = [uid for uid in uids if uid in self._postvak.mails and self._gedrag(uid) != "weg"]
        if "RFC822.SIZE" in rest:
            for uid in uids if self._postvak.met_omvang else []:
                self._zeg(f"* {uid} FETCH (UID {uid} RFC822.SIZE {len(self._postvak.mails[uid])})")
            return "OK"
        self._postvak.vragen += 1
        if self._postvak.vragen in self._postvak.storing_na:
            raise _Dicht
        for uid in uids:
            self._stoor(self._gedrag(uid))
        if any(self._gedrag(uid) == "nee" for uid in uids):
            return "NO Some messages could not be FETCHed (Failure)"
        for uid in uids:
            self._geef(uid, rest)
        return "OK"

    def _gedrag(self, uid: int) -> str:
        return self._postvak.gedrag.get(uid, "goed")

    def _geef(self, uid: int, rest: str) -> None:
        raw = self._postvak.mails[uid]
        deel = re.search(r"<0\.(\d+)>", rest)
        raw = raw[: int(deel[1])] if deel else raw
        begin = f"* {uid} FETCH (UID {uid} BODY[]{'<0>' if deel else ''} "
        vormen = {
            "leeg": b"",
            "nil": begin.encode() + b"NIL)\r\n",
            "nul": begin.encode() + b"{0}\r\n)\r\n",
            "rommel": begin.encode() + b'"open eind\r\n',
            "half": begin.encode() + b"{%d}\r\n" % (len(raw) + 100) + raw,
        }
        goed = begin.encode() + b"{%d}\r\n" % len(raw) + raw + b")\r\n"
        self._lijn.wfile.write(vormen.get(self._gedrag(uid), goed))
        if self._gedrag(uid) == "half":
            raise _Dicht

    def _list(self, rest: str) -> str:
        naam = rest.split(" ")[2].strip('"')
        if naam in self._postvak.mappen:
            self._zeg(f'* LIST () "/" "{naam}"')
        return "OK"

    def _create(self, rest: str) -> str:
        self._postvak.mappen.add(rest.partition(" ")[2].strip('"'))
        return "OK"

    def _uid_move(self, rest: str) -> str:
        _, _, uid, naam = rest.split(" ", 3)
        if naam.strip('"') not in self._postvak.mappen:
            return "NO [TRYCREATE] geen map"
        self._postvak.mails.pop(int(uid), None)
        self._postvak.verplaatst[int(uid)] = naam.strip('"')
        return "OK"

    def _uid_store(self, rest: str) -> str:
        self._postvak.gemerkt.add(int(rest.split(" ")[2]))
        return "OK"
