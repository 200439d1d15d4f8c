"""From the raw bytes of a mail to a bounded tree of parts (RFC 5322, RFC 2046).

Own splitter instead of the parser of the standard library: that one recurses without limit, costs lines times
depth, and loses what stands around damage. This one works on offsets in one buffer, never copies a body, stops
at fixed limits and gives every byte string some tree. It knows no charset of text and no meaning of a part.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from intervisie.lezer.mime import koppen

MAX_BYTES: Final = 25 * 1024 * 1024
MAX_DIEPTE: Final = 50
MAX_PARTS: Final = 500
MAX_KOP: Final = 256 * 1024

TE_GROOT: Final = "Het bericht is te groot om helemaal te lezen."
TE_DIEP: Final = "Het bericht heeft te veel lagen om helemaal te lezen."
TE_VEEL: Final = "Het bericht heeft te veel onderdelen om helemaal te lezen."
KOP_TE_GROOT: Final = "De kop van het bericht is te groot om helemaal te lezen."
REGELEINDE: Final = "Er staat een regeleinde in een kop van het bericht."

_LEGE_REGEL: Final = re.compile(rb"^\r*(?:\n|\Z)", re.M)
_KOPREGEL: Final = re.compile(rb"([!-9;-~]{1,76})[ \t]*:(.*)", re.S)
_BEKENDE_KOP: Final = re.compile(
    rb"^(?:from|to|cc|subject|date|sender|reply-to|message-id|in-reply-to|references|mime-version|received"
    rb"|return-path|delivered-to|content-[a-z-]+|x-[a-z-]+|auto-submitted|precedence)[ \t]*:",
    re.I | re.M,
)
_GRENSREGEL: Final = re.compile(rb"^--([!-~][ -~]{0,200}?)[ \t]*\r*\n(?=(?:content-|\r*\n))", re.I | re.M)
_BASE64_REGELS: Final = re.compile(rb"\s*(?:[A-Za-z0-9+/]{60,76}\r*\n)+[A-Za-z0-9+/]{2,76}={0,2}\s*\Z")
_GEEN_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")
_QP_ZACHT: Final = re.compile(rb"=\r*\n")
_QP_TEKEN: Final = re.compile(rb"=[0-9A-F]{2}")


@dataclass(slots=True)
class Part:
    """One node: its headers (lower-case name, unfolded value), its type, and its body as sent.

    `kinderen` are the parts of a multipart, or the one message inside a message/rfc822.
    """

    kop: list[tuple[str, str]]
    mimetype: str
    params: dict[str, str]
    raw: bytes = b""
    begin: int = 0
    eind: int = 0
    diepte: int = 0
    kinderen: list[Part] = field(default_factory=list)

    def waarde(self, naam: str) -> str:
        """The first header of that name (lower case), raw but unfolded; "" when there is none."""
        return next((waarde for sleutel, waarde in self.kop if sleutel == naam), "")

    def waarden(self, naam: str) -> list[str]:
        """All headers of that name, in order."""
        return [waarde for sleutel, waarde in self.kop if sleutel == naam]

    @property
    def dispositie(self) -> str:
        """ "attachment", "inline" or ""."""
        return koppen.parse_params(self.waarde("content-disposition"))[0]

    @property
    def bestandsnaam(self) -> str:
        """The decoded file name of an attachment (RFC 2183, RFC 2231, or the old name parameter), or ""."""
        naam = koppen.parse_params(self.waarde("content-disposition"))[1].get("filename", "")
        return koppen.decodeer(naam or self.params.get("name", ""))

    @property
    def inhoud(self) -> bytes:
        """The body with its transfer encoding undone; damage costs the damaged spot only."""
        return _decodeer_transport(self.raw[self.begin : self.eind], self.waarde("content-transfer-encoding"))

    def loop(self) -> Iterator[Part]:
        """This part and everything below it, in reading order."""
        yield self
        for kind in self.kinderen:
            yield from kind.loop()


def parse(raw: bytes, diepte: int = 0) -> tuple[Part, tuple[str, ...]]:
    """The tree of a message and the bezwaren met on the way. Takes any bytes; bounded by the MAX_ constants.

    `diepte` is how deep this message already lies inside another.
    """
    bouw = _Bouw()
    if len(raw) > MAX_BYTES:
        bouw.bezwaar(TE_GROOT)
        raw = raw[:MAX_BYTES]
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")
    begin = len(raw) - len(raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    return bouw.part(raw, begin, len(raw), diepte, "text/plain"), tuple(bouw.bezwaren)


class _Bouw:
    """The counters that belong to one message while its tree grows."""

    def __init__(self) -> None:
        self.aantal = 0
        self.bezwaren: list[str] = []

    def bezwaar(self, zin: str) -> None:
        if zin not in self.bezwaren:
            self.bezwaren.append(zin)

    def part(self, raw: bytes, begin: int, eind: int, diepte: int, standaard: str) -> Part:
        self.aantal += 1
        kop, begin = self._kop(raw, begin, eind)
        gegeven = next((waarde for naam, waarde in kop if naam == "content-type"), "")
        mimetype, params = koppen.parse_params(gegeven)
        if not re.fullmatch(r"[\w.+-]+/[\w.+-]+", mimetype):
            mimetype = "text/plain" if gegeven else standaard
        deel = Part(kop, mimetype, params, raw, begin, eind, diepte)
        if mimetype.startswith("multipart/"):
            self._meerdelig(deel, diepte)
        elif mimetype in ("message/rfc822", "message/global", "message/news"):
            self._bericht(deel, diepte)
        return deel

    def _kop(self, raw: bytes, begin: int, eind: int) -> tuple[list[tuple[str, str]], int]:
        """The headers, and where the body begins. Damaged folding is mended, other stray text is body."""
        leeg = _LEGE_REGEL.search(raw, begin, eind)
        slot, vervolg = (leeg.start(), leeg.end()) if leeg else (eind, eind)
        if slot - begin > MAX_KOP:
            self.bezwaar(KOP_TE_GROOT)
            slot = begin + MAX_KOP
        regels: list[list[bytes]] = []
        plek = begin
        for regel in raw[begin:slot].split(b"\n"):
            kale = regel.rstrip(b"\r")
            treffer = _KOPREGEL.match(kale)
            if treffer and kale[:1] not in b" \t":
                regels.append([treffer[1].lower(), treffer[2]])
            elif kale and regels and (kale[:1] in b" \t" or _BEKENDE_KOP.search(raw, plek, slot)):
                regels[-1].append(kale)
            elif kale and not (plek == begin and kale.startswith((b"From ", b">From "))):
                vervolg = plek
                break
            plek += len(regel) + 1
        return [
            (naam.decode("ascii", "replace"), self._vouw_uit(waarde)) for naam, *waarde in regels
        ], vervolg

    def _vouw_uit(self, stukken: list[bytes]) -> str:
        waarde = b" ".join(stuk.strip() for stuk in stukken) if len(stukken) > 1 else stukken[0].strip()
        if b"\r" in waarde or b"\0" in waarde:
            self.bezwaar(REGELEINDE)
        return koppen.raw_tekst(waarde)

    def _meerdelig(self, deel: Part, diepte: int) -> None:
        if diepte >= MAX_DIEPTE:
            self.bezwaar(TE_DIEP)
            return
        standaard = "message/rfc822" if deel.mimetype == "multipart/digest" else "text/plain"
        for begin, eind in _grenzen(deel):
            if self.aantal >= MAX_PARTS:
                self.bezwaar(TE_VEEL)
                return
            deel.kinderen.append(self.part(deel.raw, begin, eind, diepte + 1, standaard))
        if not deel.kinderen:
            deel.mimetype = "text/plain"

    def _bericht(self, deel: Part, diepte: int) -> None:
        if diepte >= MAX_DIEPTE or self.aantal >= MAX_PARTS:
            self.bezwaar(TE_DIEP)
            return
        if deel.waarde("content-transfer-encoding").strip().lower() in ("base64", "quoted-printable"):
            raw = deel.inhoud
            deel.kinderen.append(self.part(raw, 0, len(raw), diepte + 1, "text/plain"))
        else:
            deel.kinderen.append(self.part(deel.raw, deel.begin, deel.eind, diepte + 1, "text/plain"))


def _grenzen(deel: Part) -> Iterator[tuple[int, int]]:
    """Begin and end of every part between the boundary lines; a missing last line ends at the end."""
    raw, eind = deel.raw, deel.eind
    grens = deel.params.get("boundary", "").rstrip().encode("utf-8", "replace")
    eerste = _grensregel(raw, grens, deel.begin, eind) if grens else None
    if eerste is None:
        gok = _GRENSREGEL.search(raw, deel.begin, eind)
        if gok is None:
            return
        grens = gok[1]
        eerste = _grensregel(raw, grens, deel.begin, eind)
    while eerste is not None and eerste[1] == grens:
        volgende = _grensregel(raw, grens, eerste.end(), eind)
        slot = _zonder_regeleinde(raw, eerste.end(), volgende.start()) if volgende else eind
        yield eerste.end(), slot
        eerste = volgende


_STREEPJES: Final = re.compile(rb"^--([^\n]*?)[ \t]*\r*(?:\n|\Z)", re.M)


def _grensregel(raw: bytes, grens: bytes, begin: int, eind: int) -> re.Match[bytes] | None:
    """The next line that is this boundary, open or closing."""
    lijnen = _STREEPJES.finditer(raw, begin, eind)
    return next((lijn for lijn in lijnen if lijn[1] in (grens, grens + b"--")), None)


def _zonder_regeleinde(raw: bytes, begin: int, eind: int) -> int:
    """The end of a part without the line break that belongs to the boundary line (RFC 2046 section 5.1.1)."""
    if eind > begin and raw[eind - 1] == 0x0A:
        eind -= 1
        while eind > begin and raw[eind - 1] == 0x0D:
            eind -= 1
    return eind


def _decodeer_transport(inhoud: bytes, codering: str) -> bytes:
    soort = codering.split(";")[0].strip().strip("\"'").lower()
    if soort == "base64" and not _lijkt_tekst(inhoud):
        return _base64(inhoud)
    if soort == "quoted-printable":
        return binascii.a2b_qp(inhoud)
    if soort in ("x-uuencode", "uuencode", "x-uue"):
        return _uu(inhoud)
    if not soort and _BASE64_REGELS.match(inhoud):
        return _base64(inhoud)
    if not soort and _QP_ZACHT.search(inhoud) and _QP_TEKEN.search(inhoud):
        return binascii.a2b_qp(inhoud)
    return inhoud


def _lijkt_tekst(inhoud: bytes) -> bool:
    """Says it is base64, but is written in words."""
    begin = inhoud[:400].strip()
    return begin.count(b" ") > len(begin) // 20 + 1


def _base64(inhoud: bytes) -> bytes:
    schoon = _GEEN_BASE64.sub(b"", inhoud.split(b"=\n\n")[0])
    schoon = schoon[: len(schoon) - (len(schoon) % 4 == 1)]
    return base64.b64decode(schoon + b"=" * (-len(schoon) % 4))


def _uu(inhoud: bytes) -> bytes:
    uit = []
    for regel in inhoud.splitlines():
        if regel.startswith((b"begin ", b"end")):
            continue
        try:
            uit.append(binascii.a2b_uu(regel))
        except binascii.Error:
            continue
    return b"".join(uit)
