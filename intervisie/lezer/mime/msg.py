"""An Outlook .msg file ([MS-OXMSG], properties of messages in a compound file) as the same tree of parts as a mail.

Reads what a mail program shows: people, subject, date, both bodies, attachments, attached messages. Formatted text
that exists only as RTF is not read. Knows nothing of what the parts mean.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Final

import olefile  # type: ignore[import-untyped] # publishes no types

from intervisie.lezer.mime import koppen, parts
from intervisie.lezer.mime.parts import Part

MAGIC: Final = bytes.fromhex("d0cf11e0a1b11ae1")
ALLEEN_RTF: Final = "De inhoud van het Outlook-bestand is niet te lezen."

_TEKST: Final = (0x001F, 0x001E)
_KLASSE, _ONDERWERP, _MESSAGE_ID, _ANTWOORD_OP, _KOPPEN = 0x001A, 0x0037, 0x1035, 0x1042, 0x007D
_VERZONDEN, _AFGELEVERD = 0x0039, 0x0E06
_PLAT, _HTML, _RTF = 0x1000, 0x1013, 0x1009
_CODEPAGINA, _CODEPAGINA_HTML = 0x3FFD, 0x3FDE
_AFZENDER: Final = ((0x0042, (0x5D02, 0x0065)), (0x0C1A, (0x5D01, 0x0C1F)))
_NAAM, _SMTP, _ADRES, _SOORT = 0x3001, 0x39FE, 0x3003, 0x0C15
_BESTAND, _KORT_BESTAND, _INHOUD, _MIMETYPE = 0x3707, 0x3704, 0x3701, 0x370E
_ONTVANGERS: Final = {1: "to", 2: "cc"}
_EPOCHE: Final = datetime(1601, 1, 1, tzinfo=UTC)


def parse(raw: bytes, diepte: int = 0) -> tuple[Part, tuple[str, ...]]:
    """The tree of the message in a .msg file and the bezwaren met. Raises OSError when it is no such file.

    `diepte` is how deep this message already lies inside another.
    """
    with olefile.OleFileIO(io.BytesIO(raw)) as ole:
        bezwaren: list[str] = []
        return _bericht(_Opslag(ole, [], 32), diepte, bezwaren), tuple(bezwaren)


@dataclass(slots=True)
class _Opslag:
    """One storage with properties: a message, a recipient or an attachment.

    `kop` is the size of the header of its stream of fixed properties.
    """

    ole: olefile.OleFileIO
    pad: list[str]
    kop: int

    def bytes(self, nummer: int, soort: int) -> bytes:
        naam = [*self.pad, f"__substg1.0_{nummer:04X}{soort:04X}"]
        if not self.ole.exists(naam) or self.ole.get_type(naam) != olefile.STGTY_STREAM:
            return b""
        inhoud: bytes = self.ole.openstream(naam).read(parts.MAX_BYTES)
        return inhoud

    def tekst(self, nummer: int) -> str:
        """A string property; its eight-bit form is in the code page of the message."""
        if breed := self.bytes(nummer, _TEKST[0]):
            return breed.decode("utf-16-le", "replace").rstrip("\0")
        return koppen.decodeer_bytes(self.bytes(nummer, _TEKST[1])).rstrip("\0")

    def vast(self, nummer: int) -> int | None:
        """A number or time from the stream of fixed properties."""
        naam = [*self.pad, "__properties_version1.0"]
        if not self.ole.exists(naam):
            return None
        inhoud = self.ole.openstream(naam).read(1_000_000)
        for begin in range(self.kop, len(inhoud) - 15, 16):
            soort, gevonden = struct.unpack_from("<HH", inhoud, begin)
            if gevonden == nummer:
                return int(struct.unpack_from("<q" if soort == 0x0040 else "<i", inhoud, begin + 8)[0])
        return None

    def onder(self, begin: str) -> list[list[str]]:
        """The storages in this one whose name starts so, in order."""
        diep = len(self.pad)
        namen = {
            pad[diep]
            for pad in self.ole.listdir(streams=True, storages=True)
            if pad[:diep] == self.pad and len(pad) > diep and pad[diep].startswith(begin)
        }
        return [[*self.pad, naam] for naam in sorted(namen)[: parts.MAX_PARTS]]


def _bericht(opslag: _Opslag, diepte: int, bezwaren: list[str]) -> Part:
    kop = _kop(opslag)
    kinderen = _lichaam(opslag, diepte + 1)
    if not kinderen and opslag.bytes(_RTF, 0x0102):
        bezwaren.append(ALLEEN_RTF)
    for pad in opslag.onder("__attach_version1.0_"):
        bijlage = _bijlage(_Opslag(opslag.ole, pad, 8), diepte + 1, bezwaren)
        if bijlage is not None:
            kinderen.append(bijlage)
    rapport = opslag.tekst(_KLASSE).upper()
    if rapport.startswith("REPORT.") and rapport.endswith(("IPNRN", "IPNNRN")):
        return Part(
            kop,
            "multipart/report",
            {"report-type": "disposition-notification"},
            diepte=diepte,
            kinderen=kinderen,
        )
    if rapport.startswith("REPORT.") and rapport.endswith("NDR"):
        kop.append(("x-ms-exchange-message-is-ndr", ""))
    return Part(kop, "multipart/mixed", {}, diepte=diepte, kinderen=kinderen)


def _kop(opslag: _Opslag) -> list[tuple[str, str]]:
    """The headers as they came over the internet, completed with what Outlook kept itself."""
    internet = parts.parse(opslag.tekst(_KOPPEN).encode("utf-8", "replace").lstrip() + b"\r\n\r\n")[0].kop
    kop = [(naam, waarde) for naam, waarde in internet if not naam.startswith(("content-", "mime-"))]
    bekend = {naam for naam, _ in kop}
    eigen = [("from", _afzender(opslag)), ("subject", opslag.tekst(_ONDERWERP)), ("date", _datum(opslag))]
    eigen += [("message-id", opslag.tekst(_MESSAGE_ID)), ("in-reply-to", opslag.tekst(_ANTWOORD_OP))]
    eigen += _ontvangers(opslag)
    return kop + [(naam, waarde) for naam, waarde in eigen if waarde and naam not in bekend]


def _afzender(opslag: _Opslag) -> str:
    for naam, adressen in _AFZENDER:
        if opslag.tekst(naam):
            return _mailbox(opslag.tekst(naam), [opslag.tekst(adres) for adres in adressen])
    return ""


def _ontvangers(opslag: _Opslag) -> list[tuple[str, str]]:
    per_veld: dict[str, list[str]] = {}
    for pad in opslag.onder("__recip_version1.0_"):
        ontvanger = _Opslag(opslag.ole, pad, 8)
        veld = _ONTVANGERS.get(ontvanger.vast(_SOORT) or 1)
        if veld:
            adressen = [ontvanger.tekst(_SMTP), ontvanger.tekst(_ADRES)]
            per_veld.setdefault(veld, []).append(_mailbox(ontvanger.tekst(_NAAM), adressen))
    return [(veld, ", ".join(mailboxen)) for veld, mailboxen in per_veld.items()]


def _mailbox(naam: str, adressen: list[str]) -> str:
    """A mailbox for a header; an address of Exchange itself ("/O=…") is no address."""
    adres = next((een for een in adressen if "@" in een and not een.startswith("/")), "")
    naam = naam.replace('"', "").replace("\\", "")
    return f'"{naam}" <{adres}>' if adres else f'"{naam}" <>'


def _datum(opslag: _Opslag) -> str:
    tikken = opslag.vast(_VERZONDEN) or opslag.vast(_AFGELEVERD)
    if not tikken or not 0 < tikken < 2**61:
        return ""
    return format_datetime(_EPOCHE + timedelta(microseconds=tikken // 10))


def _lichaam(opslag: _Opslag, diepte: int) -> list[Part]:
    """The HTML and the plain body as alternatives."""
    plat = opslag.tekst(_PLAT)
    pagina = opslag.vast(_CODEPAGINA_HTML) or opslag.vast(_CODEPAGINA) or 0
    opgemaakt = opslag.bytes(_HTML, 0x0102)
    tekenset = "utf-8" if pagina == 65001 else f"cp{pagina}" if 400 < pagina < 2000 else ""
    if not opgemaakt and opslag.bytes(_HTML, 0x001F):
        opgemaakt, tekenset = opslag.tekst(_HTML).encode("utf-8", "replace"), "utf-8"
    keuzes = []
    if plat.strip():
        keuzes.append(_blad("text/plain", plat.encode("utf-8", "replace"), {"charset": "utf-8"}, diepte + 1))
    if opgemaakt.strip():
        keuzes.append(_blad("text/html", opgemaakt, {"charset": tekenset} if tekenset else {}, diepte + 1))
    return [Part([], "multipart/alternative", {}, diepte=diepte, kinderen=keuzes)] if keuzes else []


def _bijlage(opslag: _Opslag, diepte: int, bezwaren: list[str]) -> Part | None:
    naam = opslag.tekst(_BESTAND) or opslag.tekst(_KORT_BESTAND) or opslag.tekst(_NAAM)
    binnen = [*opslag.pad, f"__substg1.0_{_INHOUD:04X}000D"]
    if opslag.ole.exists(binnen):
        if diepte >= parts.MAX_DIEPTE:
            bezwaren.append(parts.TE_DIEP)
            return None
        bericht = _bericht(_Opslag(opslag.ole, binnen, 24), diepte + 1, bezwaren)
        return Part([], "message/rfc822", {}, diepte=diepte, kinderen=[bericht])
    soort = opslag.tekst(_MIMETYPE).lower() or "application/octet-stream"
    blad = _blad(soort, opslag.bytes(_INHOUD, 0x0102), {"name": naam}, diepte)
    blad.kop.append(("content-disposition", "attachment"))
    return blad


def _blad(mimetype: str, inhoud: bytes, params: dict[str, str], diepte: int) -> Part:
    return Part([("content-transfer-encoding", "binary")], mimetype, params, inhoud, 0, len(inhoud), diepte)
