"""The conversation with the mail relay: one mail at a time, stage by stage, many over one session.

Knows SMTP (RFC 5321) and says of each mail what is certain about it: taken, refused, not sent, or unknown.
It knows no database, no queue and not what a mail is about. It stands on the protocol class of aiosmtplib and
not on its SMTP class, for that one hides the moment between 354 and the first byte of the content, raises the
same exception for a drop before and after the dot, and offers a refused password once per AUTH mechanism.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from aiosmtplib import SMTPException, SMTPResponseException, SMTPTimeoutError
from aiosmtplib.auth import auth_login_encode, auth_plain_encode
from aiosmtplib.esmtp import parse_esmtp_extensions
from aiosmtplib.protocol import SMTPProtocol

from intervisie import serveradres
from intervisie.errors import IntervisieFout
from intervisie.serveradres import ServerAdres, Vorm

SmtpAdres = ServerAdres
Soort = Literal["verbinding", "tls", "begroeting", "aanmelden"]
Fase = Literal["mail", "rcpt", "data", "punt"]

VORMEN: Final = {
    "smtp": Vorm("geen", 25),
    "smtp+starttls": Vorm("starttls", 587),
    "smtps": Vorm("direct", 465),
}
# the relay speaks about our account or our session, not about the mail in hand (RFC 4954 section 6, RFC 3207)
OVER_HET_ACCOUNT: Final = frozenset({530, 534, 535, 538})
DE_RELAY_STOPT: Final = 421

# one whole reply: the same code on each line, a space or nothing after it on the last (RFC 5321, 4.2.1)
_ANTWOORD: Final = re.compile(rb"([2-5]\d\d)(?:-[^\r\n]*\r?\n\1)*(?: [^\r\n]*)?\r?\n")
_ADRES: Final = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f.:IPv]+\])"
)
_GEEN_MAILREGELS: Final = re.compile(rb"\x00|\r(?!\n)|(?<!\r)\n")
_PUNT_VOORAAN: Final = re.compile(rb"^\.|(?<=\r\n)\.")
_LANGSTE_REGEL: Final = 998  # octets without CRLF (RFC 5321 section 4.5.3.1.6)
_LANGSTE_ADRES: Final = 254
_MEESTE_BYTES: Final = 65_536


@dataclass(frozen=True, slots=True)
class Tijden:
    """How long to wait, in seconds, for each step; the defaults are those of RFC 5321 section 4.5.3.2."""

    verbinden: float = 60
    begroeting: float = 300
    opdracht: float = 300
    data: float = 120
    punt: float = 600
    afscheid: float = 5


class Uitkomst(StrEnum):
    """What is certain about one mail when its conversation is over."""

    AANGENOMEN = "aangenomen"  # the relay has it
    TIJDELIJK = "tijdelijk"  # the relay has it not; try again later
    GEWEIGERD = "geweigerd"  # the relay has it not and never wants it
    ONZEKER = "onzeker"  # the content may have left, and no verdict came


@dataclass(frozen=True, slots=True)
class Resultaat:
    """The outcome of one mail: at which stage, and the last word of the relay.

    `code` is None when no reply came that can be understood; `antwoord` is one line of at most 500 characters
    and may hold the address of the ontvanger.
    """

    uitkomst: Uitkomst
    fase: Fase
    code: int | None
    antwoord: str


class KanaalStoring(IntervisieFout):
    """The relay can't be reached or does not want us; no mail is to blame and the one in hand was not taken.

    `str(storing)` is a Dutch sentence. `definitief` means that waiting won't help: a person must look.
    """

    status = 503

    def __init__(self, soort: Soort, uitleg: str, *, definitief: bool, code: int | None = None) -> None:
        super().__init__(uitleg)
        self.soort: Final = soort
        self.definitief: Final = definitief
        self.code: Final = code


def parse_smtp_url(url: str) -> SmtpAdres:
    """Read `smtp://`, `smtp+starttls://` or `smtps://` from the settings; ValueError with a Dutch sentence.

    A password without TLS is only accepted for a relay on this machine.
    """
    adres = serveradres.parse_url(url, VORMEN)
    if adres.map:
        raise ValueError("Het adres van de mailserver eindigt na de poort; er hoort geen / met tekst achter.")
    if adres.gebruiker and adres.tls == "geen" and not adres.lokaal:
        raise ValueError(
            "Een wachtwoord mag niet leesbaar over het netwerk. Gebruik smtp+starttls:// of smtps://."
        )
    return adres


@asynccontextmanager
async def verbind(
    adres: SmtpAdres, *, tijden: Tijden | None = None, ca_bestand: str | None = None
) -> AsyncIterator[Gesprek]:
    """Open one session: connect, greeting, TLS, EHLO and login; QUIT at the end, which never raises.

    Certificates are verified against the system, or only against `ca_bestand` (PEM) when it is given. Raises
    KanaalStoring. When the body raises or is cancelled the connection is dropped at once, without QUIT.
    """
    gesprek = Gesprek(adres, tijden or Tijden())
    try:
        await gesprek._open(ca_bestand)
        yield gesprek
        await gesprek._groet_af()
    finally:
        await gesprek._sluit()


class Gesprek:
    """One open session with the relay; `verbind` makes it. One mail at a time, not shared between tasks."""

    def __init__(self, adres: SmtpAdres, tijden: Tijden) -> None:
        self._adres = adres
        self._tijden = tijden
        self._lijn = _Lijn(asyncio.get_running_loop())
        self._kan: dict[str, str] = {}
        self._eerste = True

    @property
    def open(self) -> bool:
        """Whether a next mail can be tried over this session."""
        return self._lijn.is_connected and not self._lijn.ruw

    async def verstuur(
        self, van: str, aan: str, raw: bytes, *, voor_inhoud: Callable[[], Awaitable[None]]
    ) -> Resultaat:
        """Offer one mail to one ontvanger and return what is certain about it.

        `van` and `aan` are bare ASCII addresses (`van` may be empty: the null sender); `raw` is the mail with
        CRLF line ends. `voor_inhoud` is awaited after the 354 of the relay and before the first byte of the
        content; when it raises nothing is sent, the connection is dropped and the exception passes on.

        Raises ValueError, before anything is sent, for what must not go over SMTP: bare CR or LF, NUL, lines
        over 998 octets, addresses that are not plain ASCII. Raises KanaalStoring when the session is over or
        the relay speaks about the account: then this mail was not taken, even if `voor_inhoud` had run.
        """
        inhoud = _over_de_lijn(raw)
        opdrachten = self._envelop(van, aan, raw)
        if not raw.isascii() and "8bitmime" not in self._kan:
            return Resultaat(Uitkomst.GEWEIGERD, "mail", None, "De mailserver neemt geen 8-bits mail aan.")
        try:
            await self._begin()
            return await self._verstuur(opdrachten, inhoud, voor_inhoud)
        except BaseException:
            # also when cancelled: never let a half written mail reach its dot
            self._lijn.breek()
            raise

    async def _verstuur(
        self,
        opdrachten: tuple[tuple[Fase, bytes, tuple[int, ...]], ...],
        inhoud: bytes,
        voor_inhoud: Callable[[], Awaitable[None]],
    ) -> Resultaat:
        for fase, opdracht, goed in opdrachten:
            wacht = self._tijden.data if fase == "data" else self._tijden.opdracht
            try:
                antwoord = await self._vraag(opdracht, wacht)
            except _Verbroken as reden:
                return self._verbroken(Uitkomst.TIJDELIJK, fase, reden)
            if antwoord.code not in goed:
                return self._oordeel(fase, antwoord, anders=Uitkomst.TIJDELIJK)
        await voor_inhoud()
        for _ in range(2):  # one turn of the loop to see a drop that came meanwhile, one to act on it
            await asyncio.sleep(0)
        if not self.open:
            # nothing was written, and nothing can be taken without its dot
            return self._verbroken(
                Uitkomst.TIJDELIJK, "data", _Verbroken("De mailserver verbrak de verbinding voor de inhoud.")
            )
        try:
            antwoord = await self._lijn.vraag(inhoud, self._tijden.punt)
        except _Verbroken as reden:
            return self._verbroken(Uitkomst.ONZEKER, "punt", reden)
        if antwoord.code == 250:
            return Resultaat(Uitkomst.AANGENOMEN, "punt", antwoord.code, self._adres.citaat(antwoord.tekst))
        return self._oordeel("punt", antwoord, anders=Uitkomst.ONZEKER)

    def _envelop(self, van: str, aan: str, raw: bytes) -> tuple[tuple[Fase, bytes, tuple[int, ...]], ...]:
        mail = b"MAIL FROM:<%b>" % (_adres(van) if van else b"")
        if "size" in self._kan:
            mail += b" SIZE=%d" % len(raw)
        if not raw.isascii():
            mail += b" BODY=8BITMIME"
        rcpt = b"RCPT TO:<%b>" % _adres(aan)
        return (("mail", mail, (250,)), ("rcpt", rcpt, (250, 251)), ("data", b"DATA", (354,)))

    async def _begin(self) -> None:
        """Make sure that no earlier mail is still open on this session."""
        eerste, self._eerste = self._eerste, False
        if not self.open:
            raise self._storing("verbinding", "heeft de verbinding verbroken", definitief=False)
        if eerste:
            return
        try:
            antwoord = await self._vraag(b"RSET", self._tijden.opdracht)
        except _Verbroken as reden:
            raise self._storing("verbinding", "heeft de verbinding verbroken", definitief=False) from reden
        if antwoord.code != 250:
            raise self._storing("verbinding", "beëindigt het gesprek", antwoord, definitief=False)

    def _oordeel(self, fase: Fase, antwoord: _Antwoord, *, anders: Uitkomst) -> Resultaat:
        """Judge a well-formed reply that was not hoped for; `anders` is for codes that fit no stage."""
        if antwoord.code in OVER_HET_ACCOUNT:
            raise self._storing_account(antwoord)
        if 400 <= antwoord.code <= 499:
            uitkomst = Uitkomst.TIJDELIJK
        elif 500 <= antwoord.code <= 599:
            uitkomst = Uitkomst.GEWEIGERD
        else:
            uitkomst = anders
        if antwoord.code == DE_RELAY_STOPT or antwoord.code < 400:
            self._lijn.breek()
        return Resultaat(uitkomst, fase, antwoord.code, self._adres.citaat(antwoord.tekst))

    def _verbroken(self, uitkomst: Uitkomst, fase: Fase, reden: _Verbroken) -> Resultaat:
        self._lijn.breek()
        return Resultaat(uitkomst, fase, None, str(reden))

    async def _vraag(self, opdracht: bytes, wacht: float) -> _Antwoord:
        return await self._lijn.vraag(opdracht + b"\r\n", wacht)

    # the way in

    async def _open(self, ca_bestand: str | None) -> None:
        context = None if self._adres.tls == "geen" else self._tls_context(ca_bestand)
        await self._verbind(context if self._adres.tls == "direct" else None)
        try:
            await self._begroet()
            await self._ehlo()
            if context is not None and self._adres.tls == "starttls":
                await self._starttls(context)
                await self._ehlo()
            if self._adres.gebruiker:
                await self._meld_aan()
        except _Verbroken as reden:
            raise self._storing("verbinding", f"verbrak het gesprek. {reden}", definitief=False) from reden

    def _tls_context(self, ca_bestand: str | None) -> ssl.SSLContext:
        try:
            return ssl.create_default_context(cafile=ca_bestand or None)
        except OSError as fout:
            uitleg = "Het bestand met het CA-certificaat voor de mailserver is niet te lezen."
            raise KanaalStoring("tls", uitleg, definitief=True) from fout

    async def _verbind(self, context: ssl.SSLContext | None) -> None:
        lus = asyncio.get_running_loop()
        wacht = self._tijden.verbinden
        try:
            async with asyncio.timeout(wacht):
                await lus.create_connection(
                    lambda: self._lijn,
                    self._adres.host,
                    self._adres.poort,
                    ssl=context,
                    ssl_handshake_timeout=wacht if context else None,
                )
        except ssl.SSLError as fout:
            raise self._storing_tls(fout) from fout
        except (OSError, UnicodeError) as fout:  # UnicodeError: a host name that can't be a name
            raise self._storing("verbinding", "is niet bereikbaar", definitief=False) from fout

    async def _begroet(self) -> None:
        antwoord = await self._lijn.lees(self._tijden.begroeting)
        if antwoord.code != 220:
            raise self._storing("begroeting", "neemt geen mail van ons aan", antwoord)

    async def _ehlo(self) -> None:
        antwoord = await self._vraag(b"EHLO " + self._lijn.eigen_naam(), self._tijden.opdracht)
        if antwoord.code != 250:
            raise self._storing("begroeting", "neemt geen mail van ons aan", antwoord)
        self._kan, _ = parse_esmtp_extensions(antwoord.tekst)

    async def _starttls(self, context: ssl.SSLContext) -> None:
        if "starttls" not in self._kan:
            raise self._storing("tls", "biedt geen beveiligde verbinding (STARTTLS)", definitief=True)
        antwoord = await self._vraag(b"STARTTLS", self._tijden.opdracht)
        if antwoord.code != 220:
            raise self._storing("tls", "weigert een beveiligde verbinding (STARTTLS)", antwoord)
        try:
            await self._lijn.naar_tls(context, self._adres.host, self._tijden.verbinden)
        except OSError as fout:
            raise self._storing_tls(fout) from fout

    async def _meld_aan(self) -> None:
        """Log in with one mechanism and one try: a wrong password must not count three times at the relay."""
        soorten = self._kan.get("auth", "").upper().split()
        for soort, meld_aan in (("PLAIN", self._plain), ("LOGIN", self._login)):
            if soort in soorten:
                antwoord = await meld_aan()
                break
        else:
            raise self._storing("aanmelden", "kent geen manier van aanmelden die wij kennen", definitief=True)
        if antwoord.code != 235:
            raise self._storing_account(antwoord)

    async def _plain(self) -> _Antwoord:
        geheim = auth_plain_encode(self._adres.gebruiker, self._adres.wachtwoord)
        return await self._vraag(b"AUTH PLAIN " + geheim, self._tijden.opdracht)

    async def _login(self) -> _Antwoord:
        antwoord = await self._vraag(b"AUTH LOGIN", self._tijden.opdracht)
        for geheim in auth_login_encode(self._adres.gebruiker, self._adres.wachtwoord):
            if antwoord.code != 334:
                break
            antwoord = await self._vraag(geheim, self._tijden.opdracht)
        return antwoord

    # the way out

    async def _groet_af(self) -> None:
        if self.open:
            try:
                await self._vraag(b"QUIT", self._tijden.afscheid)
            except _Verbroken:
                return

    async def _sluit(self) -> None:
        self._lijn.breek()
        await self._lijn.wacht_op_einde()

    # what goes wrong, in words

    def _storing(
        self, soort: Soort, wat: str, antwoord: _Antwoord | None = None, *, definitief: bool | None = None
    ) -> KanaalStoring:
        """A storing in one sentence, with the words of the relay behind it; a 4xx is never definitief."""
        uitleg = f"De mailserver {self._adres.plek} {wat.rstrip('.')}."
        if antwoord is None:
            return KanaalStoring(soort, uitleg, definitief=bool(definitief))
        uitleg += f" Antwoord: {antwoord.code} {self._adres.citaat(antwoord.tekst)}".rstrip()
        if definitief is None:
            definitief = antwoord.code >= 500
        return KanaalStoring(soort, uitleg, definitief=definitief, code=antwoord.code)

    def _storing_account(self, antwoord: _Antwoord) -> KanaalStoring:
        if "STARTTLS" in antwoord.tekst.upper():
            return self._storing("tls", "wil eerst een beveiligde verbinding (STARTTLS)", antwoord)
        return self._storing("aanmelden", "weigert onze gebruikersnaam of ons wachtwoord", antwoord)

    def _storing_tls(self, fout: OSError) -> KanaalStoring:
        if isinstance(fout, ssl.SSLCertVerificationError):
            wat = f"heeft geen geldig certificaat ({fout.verify_message})"
        else:
            wat = "maakt geen goede beveiligde verbinding (TLS)"
        return self._storing("tls", wat, definitief=isinstance(fout, ssl.SSLError))


class _Verbroken(Exception):
    """The relay dropped the line, kept silent, or said what is not SMTP; the words say which, in Dutch."""


@dataclass(frozen=True, slots=True)
class _Antwoord:
    """One well-formed reply; the lines of `tekst` are parted by a newline, the codes left out."""

    code: int
    tekst: str


class _Lijn(SMTPProtocol):
    """The protocol of aiosmtplib, with the bytes of the relay kept as they came.

    aiosmtplib reads `250x`, `2500` and a reply of 250 and 550 lines mixed as if they were in order, and drops
    what comes unasked. What it made of a reply only counts here when the bytes say the same.
    """

    def __init__(self, lus: asyncio.AbstractEventLoop) -> None:
        super().__init__(lus)
        self.ruw = bytearray()
        self._einde = asyncio.Event()
        self._begonnen = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._begonnen = True

    def data_received(self, data: bytes) -> None:
        if len(self.ruw) < _MEESTE_BYTES:
            self.ruw += data
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._einde.set()

    async def vraag(self, data: bytes, wacht: float) -> _Antwoord:
        """Write `data` and read the one reply to it."""
        if self.ruw:
            raise _Verbroken("De mailserver stuurde een antwoord waar niet om gevraagd was.")
        try:
            self.write(data)
        except SMTPException as fout:
            raise _Verbroken("De mailserver verbrak de verbinding.") from fout
        return await self.lees(wacht)

    async def lees(self, wacht: float) -> _Antwoord:
        """Read one reply; _Verbroken for a drop, silence, or what is not a reply."""
        try:
            gelezen = await self.read_response(timeout=wacht)
        except SMTPTimeoutError as fout:
            raise _Verbroken(f"De mailserver gaf binnen {wacht:g} seconden geen antwoord.") from fout
        except SMTPResponseException as fout:
            raise _Verbroken("De mailserver gaf een antwoord dat geen SMTP is.") from fout
        except (SMTPException, OSError) as fout:
            raise _Verbroken("De mailserver verbrak de verbinding.") from fout
        treffer = _ANTWOORD.match(self.ruw)
        if treffer is None:
            raise _Verbroken("De mailserver gaf een antwoord dat geen SMTP is.")
        antwoord = _Antwoord(int(treffer[1]), gelezen.message)
        del self.ruw[: treffer.end()]
        return antwoord

    async def naar_tls(self, context: ssl.SSLContext, host: str, wacht: float) -> None:
        """Do the TLS handshake on the open line; OSError when it fails.

        What stands in plain text behind the reply to STARTTLS may come from somebody in between (RFC 3207).
        """
        if self.ruw:
            raise ssl.SSLError("plain text behind the reply to STARTTLS")
        if not isinstance(self.transport, asyncio.WriteTransport):
            raise ConnectionResetError
        self.transport = await asyncio.get_running_loop().start_tls(
            self.transport, self, context, server_hostname=host, ssl_handshake_timeout=wacht
        )
        if self.transport is None:
            raise ConnectionResetError

    def eigen_naam(self) -> bytes:
        """Our name for EHLO: an address literal, for a made-up host name may be refused (RFC 5321 4.1.4)."""
        plek = self.transport.get_extra_info("sockname") if self.transport else None
        adres = plek[0] if plek else "127.0.0.1"
        return f"[IPv6:{adres}]".encode() if ":" in adres else f"[{adres}]".encode()

    def breek(self) -> None:
        """Drop the connection without sending what is still waiting to go out."""
        if isinstance(self.transport, asyncio.WriteTransport):
            self.transport.abort()

    async def wacht_op_einde(self) -> None:
        """Wait until the socket is really closed, so that nothing is left to the garbage collector."""
        if self._begonnen:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self._einde.wait()


def _over_de_lijn(raw: bytes) -> bytes:
    """The bytes that go out after 354, dot included; ValueError for what a relay could read in two ways."""
    if not raw:
        raise ValueError("De mail is leeg.")
    if _GEEN_MAILREGELS.search(raw):
        raise ValueError("De mail bevat een los regeleinde of een NUL-teken.")
    if max(map(len, raw.split(b"\r\n"))) > _LANGSTE_REGEL:
        raise ValueError(f"De mail bevat een regel van meer dan {_LANGSTE_REGEL} tekens.")
    slot = b"" if raw.endswith(b"\r\n") else b"\r\n"
    return _PUNT_VOORAAN.sub(b"..", raw) + slot + b".\r\n"


def _adres(adres: str) -> bytes:
    if len(adres) > _LANGSTE_ADRES or not _ADRES.fullmatch(adres):
        raise ValueError("Dit mailadres kan niet over SMTP: alleen gewone letters, cijfers en tekens mogen.")
    return adres.encode("ascii")
