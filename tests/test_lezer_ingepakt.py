"""Opaque S/MIME signatures, built here in DER and BER."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.lezer.mime import ingepakt

INHOUD = b"Content-Type: text/plain\r\n\r\nIk doe mee.\r\n" * 20


def oid(nummer: int) -> bytes:
    return bytes.fromhex("06092a864886f70d0107") + bytes([nummer])


def der(soort: int, inhoud: bytes) -> bytes:
    lengte = len(inhoud)
    return (
        bytes([soort]) + (bytes([lengte]) if lengte < 128 else b"\x82" + lengte.to_bytes(2, "big")) + inhoud
    )


def ondertekend(octets: bytes) -> bytes:
    binnen = (
        der(0x02, b"\x01")
        + der(0x31, b"")
        + der(0x30, oid(1) + der(0xA0, octets))
        + der(0xA0, b"certificaat")
    )
    return der(0x30, oid(2) + der(0xA0, der(0x30, binnen)))


IN_STUKKEN = b"\x24\x80" + der(0x04, INHOUD[:100]) + der(0x04, INHOUD[100:]) + b"\0\0"


@pytest.mark.parametrize(
    ("raw", "verwacht"),
    [
        (ondertekend(der(0x04, INHOUD)), ("ondertekend", INHOUD)),
        (ondertekend(der(0x24, der(0x04, INHOUD[:50]) + der(0x04, INHOUD[50:]))), ("ondertekend", INHOUD)),
        (ondertekend(IN_STUKKEN), ("ondertekend", INHOUD)),
        (base64.encodebytes(ondertekend(der(0x04, INHOUD))), ("ondertekend", INHOUD)),
        (ondertekend(der(0x05, b"")), ("ondertekend", b"")),
        (der(0x30, oid(2)), ("ondertekend", b"")),
        (der(0x30, oid(3) + der(0xA0, b"geheim")), ("versleuteld", b"")),
        (b"iets anders", ("onbekend", b"")),
        (b"", ("onbekend", b"")),
    ],
)
def test_herken_finds_the_content_in_clear(raw: bytes, verwacht: tuple[str, bytes]) -> None:
    assert ingepakt.herken(raw) == verwacht


@given(st.integers(0, 400), st.binary(max_size=4))
def test_herken_takes_damaged_encodings(plek: int, stuk: bytes) -> None:
    raw = ondertekend(IN_STUKKEN)

    soort, inhoud = ingepakt.herken(raw[:plek] + stuk + raw[plek + 2 :])

    assert soort in ("ondertekend", "versleuteld", "onbekend")
    assert len(inhoud) <= len(raw)
