"""The conversation with the mailbox: show what is in it, byte for byte, and put away what is kept.

Knows IMAP (RFC 3501, MOVE of RFC 6851) and nothing else: no database, no parser. It never marks a mail as
read, never deletes one and never passes one over in silence; what a mail means and whether it is new is for
the caller.
"""

from __future__ import annotations

import contextlib
import imaplib
import logging
import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, Self, TypeVar

from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError

from intervisie import serveradres
from intervisie.errors import IntervisieFout
from intervisie.serveradres import ServerAdres, Vorm

# at DEBUG the library writes every line of the conversation: names, subjects, and the password of LOGIN
logging.getLogger("imapclient").setLevel(logging.INFO)

ImapAdres = ServerAdres
Soort = Literal["verbinding", "tls", "aanmelden", "map"]
T = TypeVar("T")

VORMEN: Final = {
    "imap": Vorm("geen", 143),
    "imap+starttls": Vorm("starttls", 143),
    "imaps": Vorm("direct", 993),
}
MERK: Final = "$IntervisieVerwerkt"
GROOTSTE_MAIL: Final = 25 * 2**20
BEGIN_VAN_TE_GROOT: Final = 2**20

_PER_VRAAG: Final = 20
_BYTES_PER_VRAAG: Final = 4 * 2**20
_NIEUWE_POGINGEN: Final = 12  # in a row, without one mail in between
# what a server that breaks the rules makes the library raise, apart from its own classes
_ONLEESBAAR: Final = (imaplib.IMAP4.error, ValueError, LookupError, TypeError, AssertionError)
_WEG: Final = (imaplib.IMAP4.abort, OSError)


@dataclass(frozen=True, slots=True)
class RuweMail:
    """One mail in the mailbox, as the server gave it.

    `raw` is the exact mail when `volledig`. A mail over GROOTSTE_MAIL is not: then `raw` is its first
    BEGIN_VAN_TE_GROOT bytes. `raw` is None when the server shows a mail and does not give it. `omvang` is
    what the server says it measures, in bytes.
    """

    uid: int
    raw: bytes | None
    omvang: int
    volledig: bool


class PostvakStoring(IntervisieFout):
    """The mailbox can't be reached or does not do what is asked; `str(storing)` is a Dutch sentence.

    `definitief` means that waiting won't help: a person must look.
    """

    status = 503

    def __init__(self, soort: Soort, uitleg: str, *, definitief: bool = False) -> None:
        super().__init__(uitleg)
        self.soort: Final = soort
        self.definitief: Final = definitief


def parse_imap_url(url: str) -> ImapAdres:
    """Read `imap://`, `imap+starttls://` or `imaps://` from the settings; ValueError with a Dutch sentence.

    The path is the folder; without one it is INBOX.
    """
    adres = serveradres.parse_url(url, VORMEN)
    if not adres.gebruiker:
        raise ValueError("In het adres van het postvak ontbreken de gebruikersnaam en het wachtwoord.")
    return adres if adres.map else replace(adres, map="INBOX")


class Postvak:
    """One open folder of a mailbox; a context manager. PostvakStoring from every method.

    `wacht` is the longest silence of the server in seconds. Certificates are verified against the system, or
    only against `ca_bestand` (PEM) when it is given.
    """

    def __init__(self, adres: ImapAdres, *, wacht: float = 60, ca_bestand: str | None = None) -> None:
        self._adres = adres
        self._wacht = wacht
        self._ca_bestand = ca_bestand
        self._client: Any = None  # imapclient has no types
        self._mappen: dict[str, str] = {}
        self._merkt = False
        self._mislukt = 0
        self.uidvalidity = 0

    @property
    def naam(self) -> str:
        """What this folder is called in the transport key of a mail; never holds the password."""
        return f"{self._adres.host}/{self._adres.gebruiker}/{self._adres.map}"

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(self, soort: type[BaseException] | None, *_: object) -> None:
        self._sluit(netjes=soort is None)

    def nieuwe(self) -> Iterator[RuweMail]:
        """All mails in the folder that were not put away, oldest first: every one, or a PostvakStoring.

        A mail that makes the server fail comes with `raw` None and does not stop the others. Mails may be put
        away with `verplaats` while this runs; those that came in since it began wait for the next time.
        """
        uids = sorted(self._vraag("map", "geeft de lijst met mail niet", self._zoek))
        for vanaf in range(0, len(uids), 10 * _PER_VRAAG):
            stuk = uids[vanaf : vanaf + 10 * _PER_VRAAG]
            omvang = self._omvang(stuk)
            for groep in _groepen(stuk, omvang):
                yield from self._haal(groep, omvang)

    def verplaats(self, uid: int, map_: str) -> bool:
        """Put a mail away so that `nieuwe` won't show it again; False when this server has no way to do so.

        It goes to folder `map_` (made when missing; "/" parts levels), or where that is not possible it gets
        the keyword MERK and stays. A mail that is no longer there is fine.
        """
        try:
            if self._kan("MOVE"):
                self._client.move([uid], self._zorg_voor(map_))
                return True
        except _WEG as fout:
            raise self._storing("verbinding", "verbrak de verbinding") from fout
        except imaplib.IMAP4.error:
            self._mappen.clear()
        return self._vraag("map", "laat mail niet merken", lambda: self._merk(uid))

    # the way in

    def _open(self) -> None:
        context = None if self._adres.tls == "geen" else self._tls_context()
        self._client = self._verbind(context if self._adres.tls == "direct" else None)
        try:
            if context is not None and self._adres.tls == "starttls":
                self._starttls(context)
            self._meld_aan()
            self._kies()
        except BaseException:
            self._sluit(netjes=False)
            raise

    def _tls_context(self) -> ssl.SSLContext:
        try:
            return ssl.create_default_context(cafile=self._ca_bestand or None)
        except OSError as fout:
            uitleg = "Het bestand met het CA-certificaat voor het postvak is niet te lezen."
            raise PostvakStoring("tls", uitleg, definitief=True) from fout

    def _verbind(self, context: ssl.SSLContext | None) -> IMAPClient:
        try:
            return IMAPClient(
                self._adres.host,
                self._adres.poort,
                ssl=context is not None,
                ssl_context=context,
                timeout=self._wacht,
            )
        except ssl.SSLError as fout:
            raise self._storing_tls(fout) from fout
        except (*_WEG, *_ONLEESBAAR) as fout:
            raise self._storing("verbinding", "is niet bereikbaar") from fout

    def _starttls(self, context: ssl.SSLContext) -> None:
        try:
            self._client.starttls(context)
        except ssl.SSLError as fout:
            raise self._storing_tls(fout) from fout
        except CapabilityError as fout:
            raise self._storing(
                "tls", "biedt geen beveiligde verbinding (STARTTLS)", definitief=True
            ) from fout
        except _WEG as fout:
            raise self._storing("verbinding", "verbrak de verbinding") from fout
        except imaplib.IMAP4.error as fout:
            raise self._storing("tls", "weigert een beveiligde verbinding (STARTTLS)", fout) from fout

    def _meld_aan(self) -> None:
        account = (self._adres.gebruiker, self._adres.wachtwoord)
        try:
            if self._client.has_capability("AUTH=PLAIN"):
                self._client.plain_login(*account)  # the only one of the two that can carry more than ASCII
            else:
                self._client.login(*account)
        except (*_WEG, *_ONLEESBAAR) as fout:
            # the library makes one LoginError of a refusal and of a line that dropped
            if isinstance(fout, _WEG) or isinstance(fout.__context__, _WEG):
                raise self._storing("verbinding", "verbrak de verbinding bij het aanmelden") from fout
            nu_niet = any(code in str(fout).upper() for code in ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]"))
            wat = "weigert de gebruikersnaam of het wachtwoord"
            woorden = None if isinstance(fout, UnicodeError) else fout  # these quote the password
            raise self._storing("aanmelden", wat, woorden, definitief=not nu_niet) from fout

    def _kies(self) -> None:
        map_ = self._adres.map
        gekozen = self._vraag(
            "map", f"heeft geen map {map_}", lambda: self._client.select_folder(map_), definitief=True
        )
        if b"UIDVALIDITY" not in gekozen:
            raise self._storing("map", "geeft mail geen vast nummer (UIDVALIDITY)", definitief=True)
        self.uidvalidity = int(gekozen[b"UIDVALIDITY"])
        vlaggen = gekozen.get(b"PERMANENTFLAGS", (b"\\*",))
        self._merkt = b"\\*" in vlaggen or MERK.encode() in vlaggen

    def _opnieuw(self, fout: Exception) -> None:
        """Connect again after the server dropped the line, for one mail may be what makes it do so."""
        self._sluit(netjes=False)
        self._mislukt += 1
        if self._mislukt > _NIEUWE_POGINGEN:
            raise self._storing("verbinding", "verbreekt steeds de verbinding") from fout
        was = self.uidvalidity
        self._open()
        if self.uidvalidity != was:
            raise self._storing("map", "gaf alle mail intussen een nieuw nummer (UIDVALIDITY)")

    def _sluit(self, *, netjes: bool) -> None:
        client, self._client = self._client, None
        if client is None:
            return
        try:
            if netjes:
                client.logout()
            else:
                client.shutdown()
        except (*_WEG, *_ONLEESBAAR):
            with contextlib.suppress(OSError):
                client.shutdown()

    # what the folder holds

    def _zoek(self) -> list[int]:
        return list(self._client.search(["UNKEYWORD", MERK] if self._merkt else "ALL"))

    def _is_er(self, uid: int) -> bool:
        return uid in self._client.search(["UID", str(uid)])

    def _omvang(self, uids: Sequence[int]) -> dict[int, int]:
        """What the server says the mails measure; one that it says nothing of may be any size."""
        try:
            gekregen = self._client.fetch(uids, ["RFC822.SIZE"])
        except _WEG as fout:
            self._opnieuw(fout)
            return {}
        except _ONLEESBAAR:
            return {}
        grootten = {uid: velden.get(b"RFC822.SIZE") for uid, velden in gekregen.items()}
        return {uid: omvang for uid, omvang in grootten.items() if isinstance(omvang, int)}

    def _haal(self, uids: Sequence[int], omvang: dict[int, int]) -> Iterator[RuweMail]:
        past = all(omvang.get(uid, GROOTSTE_MAIL + 1) <= GROOTSTE_MAIL for uid in uids)
        gekregen = self._probeer(uids, "BODY.PEEK[]") if past else {}
        for uid in uids:
            raw = gekregen.get(uid)
            mail = RuweMail(uid, raw, len(raw), True) if raw else self._haal_een(uid, omvang.get(uid))
            if mail is not None:
                yield mail

    def _haal_een(self, uid: int, omvang: int | None) -> RuweMail | None:
        """One mail on its own, in full unless it is too big; None when it is no longer there."""
        grens = GROOTSTE_MAIL + 1
        if omvang is not None and omvang > GROOTSTE_MAIL:
            grens = BEGIN_VAN_TE_GROOT
        vraag = f"BODY.PEEK[]<0.{grens}>"
        # twice, so that a line that dropped for a reason of its own makes no bad mail of a good one
        raw = self._probeer([uid], vraag).get(uid) or self._probeer([uid], vraag).get(uid)
        if not raw and not self._vraag("map", "geeft de lijst met mail niet", lambda: self._is_er(uid)):
            return None
        if not raw:
            return RuweMail(uid, b"" if omvang == 0 else None, omvang or 0, omvang == 0)
        if len(raw) < grens:
            return RuweMail(uid, raw, len(raw), True)
        return RuweMail(uid, raw[:BEGIN_VAN_TE_GROOT], omvang or len(raw), False)

    def _probeer(self, uids: Sequence[int], wat: str) -> dict[int, bytes]:
        """What the server gives of these mails; one that it chokes on spoils the answer for all."""
        try:
            gekregen = self._client.fetch(uids, [wat])
        except _WEG as fout:
            self._opnieuw(fout)
            return {}
        except _ONLEESBAAR:
            return {}
        bodies = {
            uid: inhoud
            for uid, velden in gekregen.items()
            for sleutel, inhoud in velden.items()
            if sleutel.startswith(b"BODY[]") and isinstance(inhoud, bytes)
        }
        if bodies:
            self._mislukt = 0
        return bodies

    # where it goes

    def _kan(self, wat: str) -> bool:
        return bool(self._client.has_capability(wat))

    def _zorg_voor(self, map_: str) -> str:
        """The full name of a folder, that exists from now on."""
        if map_ not in self._mappen:
            naam = self._volle_naam(map_)
            if not self._client.folder_exists(naam):
                self._client.create_folder(naam)
                with contextlib.suppress(imaplib.IMAP4.error):
                    self._client.subscribe_folder(naam)
            self._mappen[map_] = naam
        return self._mappen[map_]

    def _volle_naam(self, map_: str) -> str:
        """How the server writes a folder of ours: many want all folders below INBOX, parted by a dot."""
        if not self._kan("NAMESPACE"):
            return map_
        begin, scheiding = (self._client.namespace().personal or [("", "/")])[0]
        return str(begin) + map_.replace("/", scheiding or "/")

    def _merk(self, uid: int) -> bool:
        if not self._is_er(uid):
            return True
        if self._merkt:
            self._client.add_flags([uid], [MERK], silent=True)
        return self._merkt

    # what goes wrong, in words

    def _vraag(self, soort: Soort, wat: str, doe: Callable[[], T], *, definitief: bool = False) -> T:
        try:
            return doe()
        except _WEG as fout:
            raise self._storing("verbinding", "verbrak de verbinding") from fout
        except _ONLEESBAAR as fout:
            raise self._storing(soort, wat, fout, definitief=definitief) from fout

    def _storing(
        self, soort: Soort, wat: str, fout: Exception | None = None, *, definitief: bool = False
    ) -> PostvakStoring:
        uitleg = f"Het postvak op {self._adres.plek} {wat}."
        if fout is not None:
            uitleg += f" Antwoord: {self._adres.citaat(str(fout))}"
        return PostvakStoring(soort, uitleg, definitief=definitief)

    def _storing_tls(self, fout: ssl.SSLError) -> PostvakStoring:
        if isinstance(fout, ssl.SSLCertVerificationError):
            wat = f"heeft geen geldig certificaat ({fout.verify_message})"
        else:
            wat = "maakt geen goede beveiligde verbinding (TLS)"
        return self._storing("tls", wat, definitief=True)


def _groepen(uids: Sequence[int], omvang: dict[int, int]) -> Iterator[list[int]]:
    """Small enough groups to fetch at once; a mail that is too big or of unknown size goes alone."""
    groep: list[int] = []
    bytes_ = 0
    for uid in uids:
        maat = omvang.get(uid, GROOTSTE_MAIL)
        if groep and (len(groep) == _PER_VRAAG or bytes_ + maat > _BYTES_PER_VRAAG):
            yield groep
            groep, bytes_ = [], 0
        groep.append(uid)
        bytes_ += maat
    if groep:
        yield groep
