"""Whole mails: what is read from the bytes, compared with what a person reads in them.

Each `tests/mails/mime/NAME.eml` shows one construction, and NAME.verwacht says what a reader sees. Below that:
limits, and the promise that no bytes make the reader fail.
"""

from __future__ import annotations

import base64
import quopri
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intervisie.lezer import mime
from intervisie.lezer.bericht import Adres, Bericht, Deel, Kop
from intervisie.lezer.mime import parts

MAILS = Path(__file__).parent / "mails" / "mime"
NAMEN = sorted(bestand.stem for bestand in MAILS.glob("*.eml"))
KOP = b"From: Anna Bos <a.bos@zeist.example>\r\nTo: s@rvs-mn.example\r\n"


def weergave(bericht: Bericht) -> str:
    """A message as a person would write down what is in it; the form of the .verwacht files."""
    kop = bericht.kop
    regels = [
        ("van", _adressen((kop.van,) if kop.van else ())),
        ("aan", _adressen(kop.aan)),
        ("cc", _adressen(kop.cc)),
        ("onderwerp", kop.onderwerp),
        ("organisatie", bericht.organisatie_kop),
        ("antwoord op", ", ".join(bericht.antwoord_op)),
        ("automaat", bericht.automaat or ""),
        ("nooit antwoorden", "ja" if bericht.automatisch else ""),
        ("niet bezorgd", _bounce(bericht)),
        ("kalenders", str(len(bericht.kalenders) or "")),
        ("bijlagen", ", ".join(bericht.bijlagen)),
        *(("bezwaar", bezwaar) for bezwaar in bericht.bezwaren),
    ]
    blokken = [f"{naam}: {waarde}\n" for naam, waarde in regels if waarde]
    plek = 0
    for deel in bericht.delen:
        blokken += _tussen(bericht.tekst[plek : deel.begin])
        blokken.append(
            f"== {deel.soort} {deel.diepte}{_herkomst(deel)}\n{bericht.tekst[deel.begin : deel.eind]}\n"
        )
        plek = deel.eind
    return "".join(blokken + _tussen(bericht.tekst[plek:]))


def _tussen(tekst: str) -> list[str]:
    return [f"== -\n{tekst.strip()}\n"] if tekst.strip() else []


def _herkomst(deel: Deel) -> str:
    if deel.kop is None:
        return ""
    datum = deel.kop.datum.strftime("%Y-%m-%d %H:%M%z") if deel.kop.datum else "-"
    van = _adressen((deel.kop.van,) if deel.kop.van else ()) or "-"
    return f" | {van} | {_adressen(deel.kop.aan) or '-'} | {deel.kop.onderwerp or '-'} | {datum}"


def _adressen(adressen: tuple[Adres, ...]) -> str:
    return "; ".join(f"{een.naam} <{een.adres}>".strip() for een in adressen)


def _bounce(bericht: Bericht) -> str:
    if bericht.automaat != "bounce":
        return ""
    return f"{bericht.bounce_adres} ({bericht.bounce_van}), {'voorgoed' if bericht.bounce_definitief else 'nog niet'}"


@pytest.mark.parametrize("naam", NAMEN)
def test_open_bericht_reads_what_a_person_reads(naam: str) -> None:
    raw = (MAILS / f"{naam}.eml").read_bytes()

    gelezen = weergave(mime.open_bericht(raw))

    assert gelezen == (MAILS / f"{naam}.verwacht").read_text(encoding="utf-8")


@pytest.mark.parametrize("naam", [naam for naam in NAMEN if naam != "losse-cr-in-kop"])
def test_open_bericht_reads_the_same_from_every_line_end(naam: str) -> None:
    raw = (MAILS / f"{naam}.eml").read_bytes().replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n")
    einden = (b"\n", b"\r\n", b"\r")

    gelezen = {
        weergave(mime.open_bericht(raw.replace(b"\r", b"\n").replace(b"\n", einde))) for einde in einden
    }

    assert len(gelezen) == 1


def met_tekst(tekst: str, tekenset: str, codering: str) -> bytes:
    inhoud = tekst.encode(tekenset)
    if codering == "base64":
        inhoud = base64.encodebytes(inhoud)
    elif codering == "quoted-printable":
        inhoud = quopri.encodestring(inhoud)
    kop = f"Content-Type: text/plain; charset={tekenset}\r\nContent-Transfer-Encoding: {codering}\r\n\r\n"
    return KOP + kop.encode() + inhoud


@pytest.mark.parametrize("codering", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize(
    "tekenset", ["utf-8", "iso-8859-1", "iso-8859-15", "windows-1252", "cp850", "utf-16"]
)
def test_open_bericht_decodes_text(tekenset: str, codering: str) -> None:
    tekst = "Zoë kan vóór 12 uur, 's middags niet."

    gelezen = mime.open_bericht(met_tekst(tekst, tekenset, codering))

    assert gelezen.tekst == tekst


def genest(aantal: int) -> bytes:
    lagen = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(aantal)
    )
    return KOP + lagen + b"\r\nIk doe mee."


def brief(*koppen: bytes, tekst: bytes = b"Ik doe mee.") -> bytes:
    return KOP + b"".join(koppen) + b"\r\n" + tekst


TE_VEEL: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "depth": (lambda: genest(2000), (parts.TE_DIEP,)),
    "attached messages": (lambda: brief(b"Content-Type: message/rfc822\r\n\r\n" * 2000), (parts.TE_DIEP,)),
    "parts": (
        lambda: brief(b"Content-Type: multipart/mixed; boundary=b\r\n", tekst=b"--b\r\n\r\nx\r\n" * 50_000),
        (parts.TE_VEEL,),
    ),
    "headers": (
        lambda: brief(*[b"X-%d: x\r\n" % i for i in range(40_000)]),
        (parts.KOP_TE_GROOT, mime.TE_LANG),
    ),
    "text": (lambda: brief(tekst=b"Ik doe mee.\r\n" * 100_000), (mime.TE_LANG,)),
    "size": (lambda: brief(tekst=b"a" * (parts.MAX_BYTES + 1)), (parts.TE_GROOT, mime.TE_LANG)),
    "elements": (
        lambda: brief(b"Content-Type: text/html\r\n", tekst=b"<div>" * 100_000 + b"Ik doe mee."),
        (parts.TE_DIEP,),
    ),
}


@pytest.mark.parametrize("grens", TE_VEEL)
def test_open_bericht_names_the_limit_that_was_hit(grens: str) -> None:
    maak, bezwaren = TE_VEEL[grens]

    gelezen = mime.open_bericht(maak())

    assert gelezen.bezwaren == bezwaren
    assert gelezen.kop.van == Adres("Anna Bos", "a.bos@zeist.example")


TRAAG: dict[str, Callable[[], bytes]] = {
    "encoded words in a subject": lambda: brief(
        b"Subject: " + b"=?utf-8?Q?Aanmelding_=C3=AB?= " * 8000 + b"\r\n"
    ),
    "folded encoded words": lambda: brief(b"Subject: x" + b"\r\n =?utf-8?B?w6s=?=" * 12_000 + b"\r\n"),
    "open encoded words": lambda: brief(b"Subject: " + b"=?utf-8?q?x" * 20_000 + b"\r\n"),
    "parameter continuations": lambda: brief(
        b"Content-Type: text/plain;", *[b" a*%d*=x%%20;\r\n" % i for i in range(15_000)], b" b=c\r\n"
    ),
    "recipients": lambda: brief(b"To: " + b'"a, b" <a@b.example>, ' * 9000 + b"\r\n"),
    "open brackets": lambda: brief(b"To: " + b"(<[" * 40_000 + b"\r\n"),
    "header blocks": lambda: brief(
        tekst=b"Van: A <a@b.example>\nVerzonden: maandag 3 januari 2022 10:00\nAan: B\nOnderwerp: x\n\nhoi\n\n"
        * 2000
    ),
    "attributions": lambda: brief(
        tekst=b"Op 3 jan. 2022 om 10:00 schreef A <a@b.example>:\n> hoi\nja\n" * 2000
    ),
    "closings": lambda: brief(tekst=b"Met vriendelijke groet,\n\n" * 7000),
    "dashes": lambda: brief(tekst=b"--\nAnna\n" * 15_000),
    "quote marks": lambda: brief(tekst=b"\n".join(b">" * i + b" x" for i in range(600))),
    "spans": lambda: brief(
        b"Content-Type: text/html\r\n", tekst=b'<span style="color:red">x</span> ' * 10_000
    ),
    "list items": lambda: brief(b"Content-Type: text/html\r\n", tekst=b"<ol>" + b"<li>x</li>" * 10_000),
    "rows in cells": lambda: brief(b"Content-Type: text/html\r\n", tekst=b"<div><tr><td>a<td>b" * 40),
    "nested tables": lambda: brief(
        b"Content-Type: text/html\r\n", tekst=b"<table><tr><td>a<td>" * 1000 + b"x"
    ),
}


@pytest.mark.parametrize("vorm", TRAAG)
def test_open_bericht_does_not_hang_on_hostile_mail(vorm: str) -> None:
    """Each takes well under a second; a reader that grows with the square of the mail takes minutes."""
    raw = TRAAG[vorm]()

    begin = time.monotonic()
    mime.open_bericht(raw)

    assert time.monotonic() - begin < HANGT


HANGT = 20.0


def klopt(bericht: Bericht) -> bool:
    """Delen are in order, do not overlap, hold text and lie inside the text."""
    plek = 0
    for deel in bericht.delen:
        if not plek <= deel.begin < deel.eind <= len(bericht.tekst):
            return False
        if not bericht.tekst[deel.begin : deel.eind].strip():
            return False
        plek = deel.eind
    return True


@given(st.binary(max_size=2000))
def test_open_bericht_takes_any_bytes(raw: bytes) -> None:
    bericht = mime.open_bericht(raw)

    assert klopt(bericht)
    assert mime.ONLEESBAAR not in bericht.bezwaren


STUKJES = st.sampled_from(
    [
        b"Content-Type: ", b"multipart/mixed", b"multipart/alternative", b"message/rfc822", b"text/html",
        b"text/plain", b"; boundary=", b"b", b"--b\r\n", b"--b--\r\n", b"\r\n", b"\r\n\r\n", b"\r", b"\n",
        b" ", b"charset=utf-16", b"From: ", b"Subject: FW: ", b"=?utf-8?q?=0A=ff?=", b"<", b">", b"> ",
        b"Van: A <a@b.example>\n", b"Verzonden: 1 mei 2022 10:00\n",
        b"Op 1 mei 2022 om 10:00 schreef A <a@b.example>:\n", b"Groet,\n", b"-- \n", b"<table><tr><td>",
        b"</td></tr></table>", b"<blockquote type=cite>", b"<p style='display:none'>", b"\xff\xfe",
        b"\xe2\x80\x8b", b"\0", b"Ik doe mee.", b"base64", b"Content-Transfer-Encoding: ",
        b"quoted-printable", b"=C3", b"BEGIN:VCALENDAR\nMETHOD:REPLY\n",
        b"-----BEGIN PGP SIGNED MESSAGE-----\n", b'"', b"(", b";", b":",
    ]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(STUKJES, max_size=60))
def test_open_bericht_takes_any_mail_of_known_pieces(stukken: list[bytes]) -> None:
    bericht = mime.open_bericht(b"".join(stukken))

    assert klopt(bericht)
    assert mime.ONLEESBAAR not in bericht.bezwaren


@settings(max_examples=300)
@given(st.sampled_from(NAMEN), st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=8)), max_size=6))
def test_open_bericht_takes_damaged_mail(naam: str, schade: list[tuple[int, bytes]]) -> None:
    raw = (MAILS / f"{naam}.eml").read_bytes()
    for plek, stuk in schade:
        begin = plek % (len(raw) + 1)
        raw = raw[:begin] + stuk + raw[begin + len(stuk) // 2 :]

    bericht = mime.open_bericht(raw)

    assert klopt(bericht)
    assert mime.ONLEESBAAR not in bericht.bezwaren


def test_open_bericht_of_nothing_is_empty() -> None:
    assert mime.open_bericht(b"") == Bericht(kop=Kop(), tekst="", delen=())
