"""A real relay: what `smtp.py` sends to Postfix arrives byte for byte, over every kind of connection."""

from __future__ import annotations

import asyncio

import pytest

from intervisie import smtp
from intervisie.serveradres import Tls
from intervisie.smtp import Resultaat, SmtpAdres, Uitkomst, parse_smtp_url
from tests.servers import WACHTWOORD, Postfix
from tests.test_smtp import RAW, VAN, geen_merk, soort_en_ernst, verstuur


@pytest.mark.parametrize("tls", ["geen", "starttls", "direct"])
@pytest.mark.parametrize("gebruiker", ["", "bureau"])
def test_verstuur_to_postfix_arrives_byte_for_byte(postfix: Postfix, tls: Tls, gebruiker: str) -> None:
    aan = f"{tls}{gebruiker}@zeist.example"

    uitkomsten = verstuur(parse_smtp_url(postfix.url(tls, gebruiker)), RAW, RAW, aan=aan, ca=postfix.ca)

    assert [(een.uitkomst, een.code) for een in uitkomsten if isinstance(een, Resultaat)] == [
        (Uitkomst.AANGENOMEN, 250),
        (Uitkomst.AANGENOMEN, 250),
    ]
    assert postfix.bezorgd(aan, 2) == [RAW, RAW]


def test_verstuur_to_postfix_refused_address_spares_the_next(postfix: Postfix) -> None:
    async def voer() -> list[tuple[Uitkomst, str, int | None]]:
        uitkomsten: list[tuple[Uitkomst, str, int | None]] = []
        async with smtp.verbind(parse_smtp_url(postfix.url())) as gesprek:
            for aan in ("sam@elders.invalid", "sam@goed.example"):
                een = await gesprek.verstuur(VAN, aan, RAW, voor_inhoud=geen_merk)
                uitkomsten.append((een.uitkomst, een.fase, een.code))
        return uitkomsten

    uitkomsten = asyncio.run(voer())

    assert uitkomsten == [(Uitkomst.GEWEIGERD, "rcpt", 554), (Uitkomst.AANGENOMEN, "punt", 250)]
    assert postfix.bezorgd("sam@goed.example") == [RAW]


def test_verstuur_to_postfix_too_big_is_refused_before_the_mark(postfix: Postfix) -> None:
    gemerkt: list[int] = []

    async def merk() -> None:
        gemerkt.append(1)

    (uitkomst,) = verstuur(
        parse_smtp_url(postfix.url()), b"a: b\r\n\r\n" + 150_000 * (70 * b"x" + b"\r\n"), merk=merk
    )

    assert isinstance(uitkomst, Resultaat)
    assert (uitkomst.uitkomst, uitkomst.fase, uitkomst.code, gemerkt) == (Uitkomst.GEWEIGERD, "mail", 552, [])


def test_verbind_to_postfix_with_a_wrong_password(postfix: Postfix) -> None:
    goed = parse_smtp_url(postfix.url("starttls", "bureau"))
    fout = SmtpAdres(goed.host, goed.poort, goed.tls, goed.gebruiker, WACHTWOORD + "?")

    uitkomst = verstuur(fout, RAW, ca=postfix.ca)

    assert [soort_en_ernst(een) for een in uitkomst] == [("aanmelden", True)]
