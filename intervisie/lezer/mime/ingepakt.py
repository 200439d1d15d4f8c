"""The message inside an opaque S/MIME signature (RFC 8551 signed-data, RFC 5652 CMS), without cryptography.

The content of signed-data stands in clear in the BER encoding; this finds it. It checks no signature: whoever
uses the content must say so.
"""

from __future__ import annotations

import base64
import re
from typing import Final, Literal

Soort = Literal["ondertekend", "versleuteld", "onbekend"]

_PKCS7: Final = bytes.fromhex("06092a864886f70d0107")
_DATA: Final = _PKCS7 + b"\x01"
_ONDERTEKEND: Final = _PKCS7 + b"\x02"
_VERSLEUTELD: Final = (_PKCS7 + b"\x03", bytes.fromhex("060b2a864886f70d0109100117"))
_OCTETS: Final = 0x04
_OCTETS_SAMEN: Final = 0x24
_EXPLICIET: Final = 0xA0


def herken(inhoud: bytes) -> tuple[Soort, bytes]:
    """What an application/pkcs7-mime body is, and the signed MIME entity in it (b"" when there is none in clear)."""
    inhoud = _ontpem(inhoud)
    kop = inhoud[:64]
    if any(oid in kop for oid in _VERSLEUTELD):
        return "versleuteld", b""
    if _ONDERTEKEND not in kop:
        return "onbekend", b""
    plek = inhoud.find(_DATA)
    return "ondertekend", _inhoud(inhoud, plek + len(_DATA)) if plek >= 0 else b""


def _ontpem(inhoud: bytes) -> bytes:
    """PEM or bare base64 becomes DER."""
    if inhoud[:1] == b"\x30":
        return inhoud
    kaal = re.sub(rb"-----[A-Z0-9 ]+-----", b"", inhoud)
    if not re.fullmatch(rb"[A-Za-z0-9+/=\s]+", kaal):
        return inhoud
    kaal = re.sub(rb"[^A-Za-z0-9+/]", b"", kaal)
    kaal = kaal[: len(kaal) - (len(kaal) % 4 == 1)]
    return base64.b64decode(kaal + b"=" * (-len(kaal) % 4))


def _inhoud(ber: bytes, plek: int) -> bytes:
    """The octets of the eContent at `plek`: [0] EXPLICIT OCTET STRING, in one piece or in many."""
    soort, lengte, plek = _lees_kop(ber, plek)
    if soort != _EXPLICIET:
        return b""
    soort, lengte, plek = _lees_kop(ber, plek)
    if soort == _OCTETS:
        return ber[plek : plek + (lengte or 0)]
    if soort != _OCTETS_SAMEN:
        return b""
    eind = len(ber) if lengte is None else plek + lengte
    stukken = []
    while plek < eind:
        soort, lengte, plek = _lees_kop(ber, plek)
        if soort != _OCTETS or lengte is None:
            break
        stukken.append(ber[plek : plek + lengte])
        plek += lengte
    return b"".join(stukken)


def _lees_kop(ber: bytes, plek: int) -> tuple[int, int | None, int]:
    """Tag, length (None is indefinite) and the place of the value; tag 0 past the end."""
    if plek + 2 > len(ber):
        return 0, 0, len(ber)
    soort, lengte = ber[plek], ber[plek + 1]
    plek += 2
    if lengte < 0x80:
        return soort, lengte, plek
    if lengte == 0x80:
        return soort, None, plek
    bytes_lang = min(lengte & 0x7F, 8)
    return soort, int.from_bytes(ber[plek : plek + bytes_lang], "big"), plek + bytes_lang
