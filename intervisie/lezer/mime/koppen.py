"""Header values: encoded words, parameters, addresses, dates and message ids, read from whatever came in.

Nothing here raises and nothing costs more than linear time: a value longer than `MAX_WAARDE` is cut before it is
decoded. Decoded values hold no control characters, so that no value can become a header line again. Knows no
parts and no text of a mail.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import unicodedata
import urllib.parse
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Final

from intervisie.lezer.bericht import Adres

MAX_WAARDE: Final = 16 * 1024
MAX_ADRESSEN: Final = 500

_ENCODED_WORD: Final = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]*)?\?([BbQq])\?([^?]*)\?=")
_TUSSEN: Final = re.compile(r"(\?=)[ \t\r\n]+(?==\?)")
_STUUR: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_ONZICHTBAAR: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]"
)
_SPATIES: Final = re.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INSLUIPSEL: Final = re.compile(r"[\r\n\u2028\u2029\x0b\x0c\x85]\s*[A-Za-z-]{2,40}:.*", re.S)
_TEKENSET: Final = re.compile(
    r"utf-?(?:7|8|16|32)(?:-?[lb]e)?|(?:us-?)?ascii|iso-?8859-?\d{1,2}|latin-?\d|(?:windows|cp)-?\d{3,4}"
    r"|koi8-[ru]|mac(?:roman|intosh|-?roman)|gb2312|gbk|gb18030|big5|shift_jis|euc-(?:jp|kr)|iso-2022-jp"
)
_ANDERE_NAMEN: Final = {
    "shift-jis": "shift_jis",
    "sjis": "shift_jis",
    "ansi-x3.4-1968": "us-ascii",
    "macintosh": "mac-roman",
    "mac": "mac-roman",
}
_MOJIBAKE: Final = re.compile("[\u00c2\u00c3\u00e2][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021"
                              "\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014"
                              "\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]")  # fmt: skip
_PARAM: Final = re.compile(r';\s*([^\s=;"]{1,60})\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)', re.S)
_MESSAGE_ID: Final = re.compile(r"<\s*([^<>\s]{1,990})\s*>")
_SCHEIDING: Final = re.compile(r'"(?:[^"\\]|\\.){0,300}"|<[^<>]*>|\([^()]*\)|\[[^\[\]]*\]|([,;])')
_GROEP: Final = re.compile(r'[^"<>@,;:]*:(.*);', re.S)
_FILTERWOORD: Final = (
    r"(?:ext(?:ern(?:e?|al)?)?(?:[ -]?(?:e-?mail|bericht|afzender|sender|message))?|van buiten|buiten de organisatie|"
    r"(?:(?:possible|suspected|mogelijke?|verdacht|probable|vermoedelijke?) )?(?:spam|phishing|junk|bulk)|"
    r"verdacht|suspicious)"
    r"[?!]*"
)
_VAN_FILTER: Final = re.compile(
    rf"[\[({{<]\s*\*{{0,3}}{_FILTERWOORD}\*{{0,3}}\s*[\])}}>]:?\s*|^\s*\*{{2,9}}\s*{_FILTERWOORD}\s*\*{{2,9}}:?\s*|^\s*{_FILTERWOORD}\s*:\s*",
    re.IGNORECASE,
)
"""A label of a filter: "[EXTERN]", "*** SPAM ***", "External:"."""
_HAKEN: Final = re.compile(r"[<\[](?:mailto:|smtp:)?\s*([^<>\[\]]*)[>\]]$", re.I)
_ADRES: Final = re.compile(r"[^\s<>()\[\],;:\"@\\]{1,200}@[^\s<>()\[\],;:\"@\\]{1,250}")


def raw_tekst(waarde: bytes) -> str:
    """Bytes of a header as text: utf-8 when that fits (RFC 6532), else windows-1252."""
    try:
        return waarde.decode("utf-8")
    except UnicodeDecodeError:
        return waarde.decode("cp1252", "replace")


@lru_cache(maxsize=256)
def codec(tekenset: str) -> str | None:
    """The name of a Python codec for a declared charset, or None when it is unknown or no charset of mail."""
    naam = tekenset.strip().strip("\"'").lower().replace("_", "-")
    naam = re.sub(r"^(?:x-|unicode-1-1-)", "", naam)
    naam = _ANDERE_NAMEN.get(naam, re.sub(r"^ibm-?(?=\d)", "cp", naam))
    if not _TEKENSET.fullmatch(naam):
        return None
    try:
        gevonden = codecs.lookup(naam).name
    except LookupError:
        return None
    return "cp1252" if gevonden in ("iso8859-1", "ascii") else gevonden


def decodeer_bytes(inhoud: bytes, tekenset: str = "") -> str:
    """Text from bytes that claim `tekenset`. A claim that cannot be true yields to utf-8, then windows-1252.

    In utf-8 only the damaged bytes are taken for windows-1252, the rest stays as it was meant.
    """
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")) and len(inhoud) > 3:
        return inhoud.decode("utf-16", "replace")
    naam = codec(tekenset) or "utf-8"
    eerst_utf8 = naam == "utf-8" or naam.startswith(("iso8859", "cp12", "utf-8"))
    for poging in ("utf-8", naam) if eerst_utf8 else (naam, "utf-8"):
        try:
            return inhoud.decode(poging)
        except UnicodeError:
            continue
    return inhoud.decode("utf-8" if naam.startswith("utf") else "cp1252", _BESCHADIGD)


def _als_cp1252(fout: UnicodeError) -> tuple[str, int]:
    """Decoding error handler: the byte that does not fit is windows-1252."""
    if not isinstance(fout, UnicodeDecodeError):
        raise fout
    kapot = fout.object[fout.start : fout.end]
    return "".join(_CP1252.get(byte, "\ufffd") for byte in kapot), fout.end


_BESCHADIGD: Final = "intervisie-cp1252"
_CP1252: Final = {
    byte: teken for byte in range(128, 256) if (teken := bytes([byte]).decode("cp1252", "ignore"))
}
codecs.register_error(_BESCHADIGD, _als_cp1252)


def herstel_mojibake(tekst: str) -> str:
    """Undo utf-8 that was taken for windows-1252 and encoded once more, when all of it can be undone."""
    if not _MOJIBAKE.search(tekst):
        return tekst
    try:
        return tekst.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return tekst


def schoon(tekst: str) -> str:
    """One line without control characters, invisible characters and double spaces, in NFC."""
    if tekst.isascii() and tekst.isprintable() and "  " not in tekst:
        return tekst.strip()
    tekst = _INSLUIPSEL.sub("", tekst)
    tekst = _ONZICHTBAAR.sub("", _STUUR.sub(" ", tekst))
    return unicodedata.normalize("NFC", _SPATIES.sub(" ", tekst)).strip()


def decodeer(waarde: str) -> str:
    """A header value as a person reads it: encoded words (RFC 2047) decoded, cleaned to one line."""
    return schoon(herstel_mojibake(decodeer_woorden(waarde)))


def zonder_label(onderwerp: str) -> str:
    """A subject as its writer made it: without what a mail filter on the way puts into it."""
    return _VAN_FILTER.sub("", onderwerp).strip() if _VAN_FILTER.search(onderwerp) else onderwerp


def decodeer_woorden(waarde: str) -> str:
    """Encoded words decoded, control characters still in place; neighbours may share a split character."""
    waarde = waarde[:MAX_WAARDE]
    if "=?" not in waarde:
        return waarde
    uit: list[str] = []
    bak: list[bytes] = []
    bak_set = ""
    plek = 0
    waarde = _TUSSEN.sub(r"\1", waarde)
    for woord in _ENCODED_WORD.finditer(waarde):
        if bak and (woord.start() > plek or woord[1].lower() != bak_set):
            uit.append(decodeer_bytes(b"".join(bak), bak_set))
            bak = []
        uit.append(waarde[plek : woord.start()])
        bak.append(_woord_bytes(woord[2], woord[3]))
        bak_set, plek = woord[1].lower(), woord.end()
    if bak:
        uit.append(decodeer_bytes(b"".join(bak), bak_set))
    uit.append(waarde[plek:])
    return "".join(uit)


def _woord_bytes(soort: str, inhoud: str) -> bytes:
    kaal = inhoud.encode("utf-8", "replace")
    if soort in "Qq":
        return binascii.a2b_qp(kaal.replace(b" ", b"_"), header=True)
    kaal = re.sub(rb"[^A-Za-z0-9+/]", b"", kaal)
    kaal = kaal[: len(kaal) - (len(kaal) % 4 == 1)]
    return base64.b64decode(kaal + b"=" * (-len(kaal) % 4))


def parse_params(waarde: str) -> tuple[str, dict[str, str]]:
    """The main value in lower case and the parameters of a Content-Type or Content-Disposition (RFC 2231)."""
    waarde = waarde[:MAX_WAARDE]
    hoofd, _, rest = waarde.partition(";")
    params: dict[str, str] = {}
    stukken: dict[str, list[tuple[int, bool, str]]] = {}
    for treffer in _PARAM.finditer(";" + rest):
        naam, inhoud = treffer[1].lower(), _zonder_quotes(treffer[2])
        delen = re.fullmatch(r"([^*]+)(?:\*(\d{1,3}))?(\*)?", naam)
        if delen is None or "*" not in naam:
            params.setdefault(naam, inhoud)
        else:
            stukken.setdefault(delen[1], []).append((int(delen[2] or 0), bool(delen[3]), inhoud))
    for naam, rij in stukken.items():
        params[naam] = _samengesteld(sorted(rij))
    return re.sub(r"\([^()]*\)|\s", "", hoofd).lower(), params


def _zonder_quotes(waarde: str) -> str:
    waarde = waarde.strip()
    if waarde.startswith('"'):
        return re.sub(r"\\(.)", r"\1", waarde[1:].removesuffix('"'))
    return re.sub(r"\s*\([^()]*\)\s*$", "", waarde).strip("'")


def _samengesteld(rij: list[tuple[int, bool, str]]) -> str:
    tekenset, kaal = "", b""
    for nummer, (_, gecodeerd, inhoud) in enumerate(rij):
        if gecodeerd and nummer == 0 and inhoud.count("'") >= 2:
            tekenset, _, stuk = inhoud.split("'", 2)
        else:
            stuk = inhoud
        kaal += urllib.parse.unquote_to_bytes(stuk) if gecodeerd else stuk.encode("utf-8", "replace")
    return decodeer_bytes(kaal, tekenset)


def message_ids(waarde: str) -> tuple[str, ...]:
    """Every message id of a header, without the angle brackets, in order, at most a hundred."""
    gevonden = _MESSAGE_ID.findall(waarde[:MAX_WAARDE])
    if not gevonden and "@" in waarde and " " not in waarde.strip():
        gevonden = [waarde.strip()[:990]]
    return tuple(dict.fromkeys(schoon(een) for een in gevonden))[:100]


def parse_datum(waarde: str) -> datetime | None:
    """The moment of a Date header, aware; a date without zone counts as UTC. None when it is no date."""
    try:
        moment = parsedate_to_datetime(schoon(waarde[:200]))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@lru_cache(maxsize=128)
def parse_adressen(waarde: str) -> tuple[Adres, ...]:
    """The mailboxes of an address header, decoded names, addresses in lower case.

    Splits before it decodes, so that an encoded comma or bracket cannot make an address. Forgiving: an unquoted
    comma in a name ("Heijden, Roos van der <r@…>") stays a name; group names and comments go.
    """
    waarde = waarde[:MAX_WAARDE].strip()
    if groep := _GROEP.fullmatch(waarde):
        waarde = groep[1]
    stukken = [stuk for rij in _splits(waarde, ";") for stuk in _mailboxen(rij)]
    adressen = (_parse_adres(stuk) for stuk in stukken)
    return tuple(adres for adres in adressen if adres.naam or adres.adres)[:MAX_ADRESSEN]


def vind_adressen(waarde: str) -> tuple[str, ...]:
    """Every address that a header value shows to a reader, also in names and comments, in lower case."""
    return tuple(dict.fromkeys(een.lower().strip("'.") for een in _ADRES.findall(decodeer(waarde))))


def _splits(waarde: str, teken: str) -> list[str]:
    """The value cut at `teken`, outside quotes and brackets."""
    stukken, begin = [], 0
    for gevonden in _SCHEIDING.finditer(waarde):
        if gevonden[1] == teken:
            stukken.append(waarde[begin : gevonden.start()])
            begin = gevonden.end()
    return [stuk for stuk in (*stukken, waarde[begin:]) if stuk.strip()]


def _mailboxen(rij: str) -> list[str]:
    """The mailboxes between semicolons. With one address the commas belong to the name."""
    if len(_ADRES.findall(rij)) < 2:
        return [rij]
    mailboxen: list[str] = []
    naam = ""
    for stuk in _splits(rij, ","):
        geheel = f"{naam},{stuk}" if naam else stuk
        if "@" in stuk:
            mailboxen.append(geheel)
            naam = ""
        else:
            naam = geheel
    return [*mailboxen, naam] if naam else mailboxen


def _parse_adres(stuk: str) -> Adres:
    stuk = stuk.strip()
    haken = _HAKEN.search(stuk)
    if haken is None:
        kaal = decodeer(stuk)
        gevonden = _ADRES.search(kaal)
        adres = gevonden[0].strip("'.").lower() if gevonden else ""
        return Adres(_weergavenaam(kaal.replace(gevonden[0], " ") if gevonden else stuk, adres), adres)
    gevonden = _ADRES.search(re.sub(r"\s+", "", decodeer(haken[1])))
    adres = gevonden[0].strip("'.").lower() if gevonden else ""
    naam = stuk[: haken.start()]
    return Adres(_weergavenaam(naam if adres or naam.strip() else haken[1], adres), adres)


_ROEPNAAM: Final = re.compile(r'(?<=\b[A-Z]\. )"([^"\n]{2,25})"(?= \w)')
"""In quotes behind initials: F. "Ferry" Oosterhuis."""


def _weergavenaam(naam: str, adres: str) -> str:
    """A display name without quotes, brackets and comments around it; an address is no name."""
    naam = re.sub(r"\\(.)", r"\1", decodeer(naam)).split("<")[0]
    naam = _ROEPNAAM.sub(r"“\1”", naam).replace('"', "").strip(" ,;<>*")
    if len(naam) > 1 and (naam[0] + naam[-1] in ("''", "‘’", "’’", "()")):
        naam = naam[1:-1].strip()
    return "" if naam.endswith(":") or (adres and _ADRES.search(naam)) else naam
