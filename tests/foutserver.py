"""A mail relay that misbehaves on command, and remembers what it kept.

For the tests of `smtp.py` and for whole-program experiments: it listens on loopback in a thread of its own,
so a program under test can be started with `relay.url`, killed and started again while `relay.bewaard`
lives on. It knows nothing of Intervisie.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import random
import ssl
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, Self

Fase = Literal["banner", "ehlo", "starttls", "auth", "mail", "rcpt", "data", "inhoud", "punt", "rset", "quit"]
Doe = Literal["zeg", "verbreek", "reset", "zwijg"]
VAN_DE_SESSIE: tuple[Fase, ...] = ("banner", "ehlo", "starttls", "auth")
VAN_DE_MAIL: tuple[Fase, ...] = ("mail", "rcpt", "data", "inhoud")
ZONDER_WOORDEN: tuple[Doe, ...] = ("verbreek", "reset", "zwijg")
MIDDEN_IN_DE_INHOUD = 64


@dataclass(frozen=True, slots=True)
class Lot:
    """What happens to one session or mail at `fase`; at every other stage the relay behaves.

    `doe`: "zeg" sends `antwoord` instead of the usual reply (and then closes the line when `dicht`),
    "verbreek" closes the line, "reset" closes it without ceremony (RST), "zwijg" never answers. `wacht`
    seconds pass first. `bewaar` only counts at "punt": has the relay stored the mail? It stores before it
    waits or answers, as a real one does. At "inhoud" fate strikes after MIDDEN_IN_DE_INHOUD bytes.
    """

    fase: Fase
    doe: Doe
    antwoord: bytes = b""
    bewaar: bool = False
    wacht: float = 0.0
    dicht: bool = False


@dataclass(frozen=True, slots=True)
class Bewaard:
    """One mail that the relay took: the envelope and the exact bytes, dots unstuffed."""

    van: str
    aan: str
    raw: bytes


def zeg(fase: Fase, antwoord: str, *, bewaar: bool = False, wacht: float = 0.0, dicht: bool = False) -> Lot:
    """A fate that answers; a "\n" in `antwoord` parts the lines of a longer reply. After a 421 it closes."""
    regels = antwoord.replace("\n", "\r\n").encode() + b"\r\n"
    return Lot(fase, "zeg", regels, bewaar, wacht, dicht or antwoord.startswith("421"))


LOTTEN: dict[str, Lot] = {
    "banner_554": zeg("banner", "554 5.3.2 geen dienst", dicht=True),
    "banner_421": zeg("banner", "421 4.3.2 te druk"),
    "banner_rommel": zeg("banner", "SSH-2.0-OpenSSH_9.2"),
    "ehlo_502": zeg("ehlo", "502 5.5.1 ken ik niet"),
    "ehlo_421": zeg("ehlo", "421 4.3.2 te druk"),
    "starttls_454": zeg("starttls", "454 4.7.0 TLS nu niet"),
    "starttls_502": zeg("starttls", "502 5.5.1 geen TLS"),
    "starttls_220_zwijg": zeg("starttls", "220 2.0.0 begin maar"),
    "starttls_onderschept": zeg("starttls", "220 2.0.0 begin maar\n250 2.0.0 en nog iets"),
    "auth_535": zeg("auth", "535 5.7.8 onbekend"),
    "auth_454": zeg("auth", "454 4.7.0 nu niet"),
    "mail_451": zeg("mail", "451 4.3.0 later"),
    "mail_432": zeg("mail", "432 4.3.2 te veel sessies"),
    "mail_421": zeg("mail", "421 4.3.2 tot ziens"),
    "mail_530": zeg("mail", "530 5.7.0 eerst aanmelden"),
    "mail_530_tls": zeg("mail", "530 5.7.0 Must issue a STARTTLS command first"),
    "mail_550": zeg("mail", "550 5.1.8 afzender niet welkom"),
    "rcpt_450": zeg("rcpt", "450 4.2.1 postvak bezet"),
    "rcpt_550": zeg("rcpt", "550 5.1.1 onbekende ontvanger"),
    "rcpt_550_regels": zeg("rcpt", "550-5.1.1 onbekende\n550 5.1.1 ontvanger"),
    "rcpt_251": zeg("rcpt", "251 2.1.5 woont ergens anders"),
    "rcpt_dubbel": zeg("rcpt", "250 2.1.5 goed\n250 2.1.5 nog eens"),
    "rcpt_421": zeg("rcpt", "421 4.3.2 tot ziens"),
    "rcpt_538": zeg("rcpt", "538 5.7.11 eerst versleutelen"),
    "data_451": zeg("data", "451 4.3.0 later"),
    "data_554": zeg("data", "554 5.5.1 geen ontvangers"),
    "data_250": zeg("data", "250 2.0.0 wat nu"),
    "data_354_verbreek": zeg("data", "354 ga uw gang", dicht=True),
    "data_354_421": zeg("data", "354 ga uw gang\n421 4.3.2 toch niet"),
    "inhoud_552": zeg("inhoud", "552 5.3.4 te groot", dicht=True),
    "punt_451": zeg("punt", "451 4.3.0 later"),
    "punt_421": zeg("punt", "421 4.3.2 tot ziens"),
    "punt_530": zeg("punt", "530 5.7.0 eerst aanmelden"),
    "punt_554": zeg("punt", "554 5.7.1 spam"),
    "punt_250_regels": zeg("punt", "250-2.0.0 bewaard\n250 2.0.0 in de wachtrij", bewaar=True),
    "punt_traag": zeg("punt", "250 2.0.0 traag", bewaar=True, wacht=0.3),
    "punt_rommel_bewaard": zeg("punt", "HTTP/1.1 200 OK", bewaar=True),
    "punt_rommel_verloren": zeg("punt", "HTTP/1.1 200 OK"),
    "punt_lang": zeg("punt", "250 " + 40_000 * "x", bewaar=True),
    "punt_252": zeg("punt", "252 2.0.0 misschien", bewaar=True),
    "punt_354": zeg("punt", "354 nog eens", bewaar=True),
    "punt_999": zeg("punt", "999 2.0.0 wat", bewaar=True),
    "punt_2500": zeg("punt", "2500 te lang", bewaar=True),
    "punt_gemengd": zeg("punt", "250-2.0.0 bewaard\n550 5.7.1 of niet", bewaar=True),
    "punt_dubbel": zeg("punt", "250 2.0.0 bewaard\n250 2.0.0 nog eens", bewaar=True),
    "punt_te_laat_zwijg": zeg("punt", "250 2.0.0 traag", bewaar=True, wacht=1.0),
    "punt_half": Lot("punt", "zeg", b"250-2.0.0 half\r\n", bewaar=True),
    "rset_421": zeg("rset", "421 4.3.2 tot ziens"),
    "rset_550": zeg("rset", "550 5.5.1 nee"),
    "rset_verbreek": Lot("rset", "verbreek"),
    "quit_verbreek": Lot("quit", "verbreek"),
    "quit_zwijg": Lot("quit", "zwijg"),
    "quit_rommel": zeg("quit", "dag"),
}
for _doe in ZONDER_WOORDEN:
    for _fase in (*VAN_DE_SESSIE, *VAN_DE_MAIL):
        LOTTEN[f"{_fase}_{_doe}"] = Lot(_fase, _doe)
    LOTTEN[f"punt_{_doe}_bewaard"] = Lot("punt", _doe, bewaar=True)
    LOTTEN[f"punt_{_doe}_verloren"] = Lot("punt", _doe)


def willekeurig(zaad: int, kansen: Mapping[str, float]) -> Callable[[], Lot | None]:
    """Draw fates by name with the given chances; the rest is good behaviour. Same seed, same draws."""
    bron = random.Random(zaad)
    namen = list(kansen)
    gewichten = [*kansen.values(), max(0.0, 1.0 - sum(kansen.values()))]

    def trek() -> Lot | None:
        naam = bron.choices([*namen, ""], gewichten)[0]
        return LOTTEN.get(naam)

    return trek


class FoutServer:
    """The relay; a context manager. Everything may be changed while it runs.

    Who meets which fate: the next sessions take theirs from `sessies`, the next mails from `mails` (None is
    good behaviour), an ontvanger from `per_adres`, and all others from `altijd`.
    """

    def __init__(
        self,
        altijd: Lot | Callable[[], Lot | None] | None = None,
        *,
        tls: Literal["geen", "starttls", "direct"] = "geen",
        certificaat: tuple[str, str] | None = None,
        accounts: Mapping[str, str] | None = None,
        kan: tuple[str, ...] = ("PIPELINING", "8BITMIME", "SIZE 26214400"),
        aanmelden: tuple[str, ...] = ("PLAIN", "LOGIN"),
    ) -> None:
        self.altijd = altijd
        self.sessies: deque[Lot | None] = deque()
        self.mails: deque[Lot | None] = deque()
        self.per_adres: dict[str, Lot] = {}
        self.bewaard: list[Bewaard] = []
        self.opdrachten: list[str] = []
        self.verbindingen = 0
        self.open = 0
        self.meeste_open = 0
        self.tls = tls
        self.accounts = accounts
        self.kan = kan
        self.aanmelden = aanmelden
        self.poort = 0
        self.context: ssl.SSLContext | None = None
        if certificaat is not None:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(*certificaat)
        self._draad: threading.Thread | None = None
        self._lus: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None

    @property
    def url(self) -> str:
        """What to put in INTERVISIE_SMTP_URL."""
        schema = {"geen": "smtp", "starttls": "smtp+starttls", "direct": "smtps"}[self.tls]
        account = "".join(
            f"{naam}:{wachtwoord}@" for naam, wachtwoord in list((self.accounts or {}).items())[:1]
        )
        return f"{schema}://{account}127.0.0.1:{self.poort}"

    def start(self) -> None:
        """Listen; the second time on the same port, so that a relay can go away and come back."""
        klaar = threading.Event()
        self._draad = threading.Thread(target=lambda: asyncio.run(self._draai(klaar)), daemon=True)
        self._draad.start()
        if not klaar.wait(10):
            raise RuntimeError("the relay did not start")

    def stop(self) -> None:
        """Drop all lines and stop listening."""
        if self._draad is not None and self._lus is not None and self._stop is not None:
            self._lus.call_soon_threadsafe(self._stop.set)
            self._draad.join(10)
        self._draad = None

    def wacht_op(self, aantal: int, seconden: float = 10) -> list[Bewaard]:
        """What was kept, as soon as it is `aantal` mails or the time is up."""
        einde = time.monotonic() + seconden
        while len(self.bewaard) < aantal and time.monotonic() < einde:
            time.sleep(0.01)
        return list(self.bewaard)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *fout: object) -> None:
        self.stop()

    async def _draai(self, klaar: threading.Event) -> None:
        self._lus, self._stop = asyncio.get_running_loop(), asyncio.Event()
        taken: set[asyncio.Task[None]] = set()

        async def ontvang(lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
            taak = asyncio.current_task()
            assert taak is not None
            taken.add(taak)
            taak.add_done_callback(taken.discard)
            self.verbindingen += 1
            self.open += 1
            self.meeste_open = max(self.meeste_open, self.open)
            try:
                await _Sessie(self, lezer, schrijver).voer()
            except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                pass
            finally:
                self.open -= 1
                schrijver.transport.abort()

        server = await asyncio.start_server(
            ontvang,
            "127.0.0.1",
            self.poort,
            limit=2**26,
            ssl=self.context if self.tls == "direct" else None,
        )
        self.poort = server.sockets[0].getsockname()[1]
        klaar.set()
        await self._stop.wait()
        server.close()
        for taak in list(taken):
            taak.cancel()
        await asyncio.gather(*taken, return_exceptions=True)
        await asyncio.sleep(0)

    def lot_van_sessie(self) -> Lot | None:
        """The fate of the session that begins now, if it strikes before the first mail."""
        lot = self.sessies.popleft() if self.sessies else self._altijd()
        return lot if lot is not None and lot.fase in VAN_DE_SESSIE else None

    def lot_van_mail(self) -> Lot | None:
        """The fate of the mail whose MAIL FROM came now."""
        lot = self.mails.popleft() if self.mails else self._altijd()
        return lot if lot is not None and lot.fase not in VAN_DE_SESSIE else None

    def _altijd(self) -> Lot | None:
        return self.altijd() if callable(self.altijd) else self.altijd


class _Einde(Exception):
    """This session is over."""


class _Sessie:
    """One connection to the relay."""

    def __init__(
        self, relay: FoutServer, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter
    ) -> None:
        self._relay = relay
        self._lezer = lezer
        self._schrijver = schrijver
        self._lot = relay.lot_van_sessie()
        self._beveiligd = relay.tls == "direct"
        self._aangemeld = relay.accounts is None
        self._begroet = False
        self._van = self._aan = ""

    async def voer(self) -> None:
        with contextlib.suppress(_Einde):
            await self._antwoord("banner", b"220 foutserver ESMTP")
            while True:
                regel = (await self._lezer.readuntil(b"\r\n"))[:-2].decode("latin-1")
                self._relay.opdrachten.append(regel)
                woord = regel.split(" ")[0].upper()
                await getattr(self, f"_{woord.lower()}", self._onbekend)(regel)

    async def _antwoord(self, fase: Fase, gewoon: bytes) -> bool:
        """Do what fate has in store at `fase`; True when the relay gave its usual reply."""
        lot = self._lot
        if lot is None or lot.fase != fase:
            await self._schrijf(gewoon + b"\r\n")
            return True
        await asyncio.sleep(lot.wacht)
        if lot.doe == "zeg":
            await self._schrijf(lot.antwoord)
            if lot.dicht:
                self._schrijver.close()
                raise _Einde
        elif lot.doe == "zwijg":
            await self._lezer.read()
            raise _Einde
        else:
            self._schrijver.transport.abort() if lot.doe == "reset" else self._schrijver.close()
            raise _Einde
        return False

    async def _schrijf(self, data: bytes) -> None:
        self._schrijver.write(data)
        await self._schrijver.drain()

    async def _onbekend(self, _regel: str) -> None:
        await self._schrijf(b"500 5.5.2 ken ik niet\r\n")

    async def _ehlo(self, _regel: str) -> None:
        self._begroet = True
        kan = list(self._relay.kan)
        if self._relay.tls == "starttls" and self._relay.context and not self._beveiligd:
            kan.append("STARTTLS")
        if self._relay.accounts is not None and (self._beveiligd or self._relay.tls == "geen"):
            kan.append(f"AUTH {' '.join(self._relay.aanmelden)}")
        regels = ["foutserver", *kan]
        tekst = "".join(f"250-{regel}\r\n" for regel in regels[:-1]) + f"250 {regels[-1]}"
        await self._antwoord("ehlo", tekst.encode())

    async def _starttls(self, _regel: str) -> None:
        if await self._antwoord("starttls", b"220 2.0.0 begin maar") and self._relay.context:
            await self._schrijver.start_tls(self._relay.context)
            self._beveiligd = True
            self._begroet = False  # what was said in the open does not count (RFC 3207)

    async def _auth(self, regel: str) -> None:
        soort, _, eerste = regel.partition(" ")[2].partition(" ")
        if soort.upper() == "PLAIN":
            _, naam, wachtwoord = base64.b64decode(eerste).decode().split("\0")
        else:
            naam = await self._vraag_geheim(b"Username:")
            wachtwoord = await self._vraag_geheim(b"Password:")
        klopt = (self._relay.accounts or {}).get(naam) == wachtwoord
        gewoon = b"235 2.7.0 welkom" if klopt else b"535 5.7.8 onbekend"
        self._aangemeld = await self._antwoord("auth", gewoon) and klopt

    async def _vraag_geheim(self, wat: bytes) -> str:
        await self._schrijf(b"334 " + base64.b64encode(wat) + b"\r\n")
        return base64.b64decode((await self._lezer.readuntil(b"\r\n")).strip()).decode()

    async def _mail(self, regel: str) -> None:
        if not self._begroet or not self._aangemeld:
            eerst = b"530 5.7.0 eerst aanmelden" if self._begroet else b"503 5.5.1 eerst EHLO"
            await self._schrijf(eerst + b"\r\n")
            return
        self._lot = self._relay.lot_van_mail()
        self._van, self._aan = _tussen_haken(regel), ""
        await self._antwoord("mail", b"250 2.1.0 goed")

    async def _rcpt(self, regel: str) -> None:
        self._aan = _tussen_haken(regel)
        self._lot = self._relay.per_adres.get(self._aan, self._lot)
        await self._antwoord("rcpt", b"250 2.1.5 goed")

    async def _data(self, _regel: str) -> None:
        if not await self._antwoord("data", b"354 ga uw gang"):
            return
        if self._lot is not None and self._lot.fase == "inhoud":
            await self._lezer.readexactly(MIDDEN_IN_DE_INHOUD)
            await self._antwoord("inhoud", b"")
        regels = []
        while (regel := await self._lezer.readuntil(b"\r\n")) != b".\r\n":
            regels.append(regel.removeprefix(b"."))
        lot = self._lot
        if lot is None or lot.fase != "punt" or lot.bewaar:
            self._relay.bewaard.append(Bewaard(self._van, self._aan, b"".join(regels)))
        await self._antwoord("punt", b"250 2.0.0 bewaard")

    async def _rset(self, _regel: str) -> None:
        await self._antwoord("rset", b"250 2.0.0 goed")

    async def _noop(self, _regel: str) -> None:
        await self._schrijf(b"250 2.0.0 goed\r\n")

    async def _quit(self, _regel: str) -> None:
        await self._antwoord("quit", b"221 2.0.0 dag")
        raise _Einde


def _tussen_haken(regel: str) -> str:
    return regel.partition("<")[2].partition(">")[0]
