"""The tree of a mail: what is a header, what a body, and where one part ends."""

from __future__ import annotations

import pytest

from intervisie.lezer.mime import parts


def boom(part: parts.Part) -> tuple[object, ...]:
    """The types and bodies of a tree."""
    return (
        (part.mimetype, *(boom(kind) for kind in part.kinderen))
        if part.kinderen
        else (part.mimetype, part.inhoud)
    )


SLOT = b"--%s--\n"


def multipart(soort: str, *delen: bytes, grens: bytes = b"b") -> bytes:
    lichaam = b"".join(b"--" + grens + b"\n" + deel + b"\n" for deel in delen)
    return (
        b"Content-Type: multipart/"
        + soort.encode()
        + b'; boundary="'
        + grens
        + b'"\n\n'
        + lichaam
        + SLOT % grens
    )


@pytest.mark.parametrize(
    ("raw", "kop", "inhoud"),
    [
        (b"A: 1\nB: 2\n\nx", [("a", "1"), ("b", "2")], b"x"),
        (b"A: 1\r\n 2\r\n\t3\r\n\r\nx", [("a", "1 2 3")], b"x"),
        (b"A : 1\n\nx", [("a", "1")], b"x"),
        (b"From a Mon\nA: 1\n\nx", [("a", "1")], b"x"),
        (b"\n\nA: 1\n\nx", [("a", "1")], b"x"),
        (b"\xef\xbb\xbfA: 1\n\nx", [("a", "1")], b"x"),
        (b"Subject: een\ntwee\nTo: x\n\ny", [("subject", "een twee"), ("to", "x")], b"y"),
        (b"Subject: een\ntekst", [("subject", "een")], b"tekst"),
        (b"zomaar tekst", [], b"zomaar tekst"),
        (b"\nx", [], b"x"),
        (b"A: Zo\xc3\xab\nB: Zo\xeb\n\n", [("a", "Zoë"), ("b", "Zoë")], b""),
        (b"", [], b""),
    ],
)
def test_parse_parts_headers_from_the_body(raw: bytes, kop: list[tuple[str, str]], inhoud: bytes) -> None:
    deel, bezwaren = parts.parse(raw)

    assert (deel.kop, deel.inhoud, bezwaren) == (kop, inhoud, ())


TEKST = b"Content-Type: text/plain\n\n"


@pytest.mark.parametrize(
    ("raw", "verwacht"),
    [
        (
            multipart("mixed", TEKST + b"een", TEKST + b"twee") + b"na\n--b\nnee",
            ("multipart/mixed", ("text/plain", b"een"), ("text/plain", b"twee")),
        ),
        (multipart("mixed", TEKST + b"een"), ("multipart/mixed", ("text/plain", b"een"))),
        (
            multipart("mixed", multipart("alternative", TEKST + b"een", grens=b"b2"), TEKST + b"twee"),
            (
                "multipart/mixed",
                ("multipart/alternative", ("text/plain", b"een")),
                ("text/plain", b"twee"),
            ),
        ),
        (
            b"Content-Type: multipart/mixed\n\n--gok\n" + TEKST + b"een",
            ("multipart/mixed", ("text/plain", b"een")),
        ),
        (b"Content-Type: multipart/mixed; boundary=b\n\nalleen tekst", ("text/plain", b"alleen tekst")),
        (
            multipart("digest", b"\nSubject: x\n\nhoi"),
            ("multipart/digest", ("message/rfc822", ("text/plain", b"hoi"))),
        ),
        (
            b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKaG9p",
            ("message/rfc822", ("text/plain", b"hoi")),
        ),
        (b"Content-Type: onzin\n\nx", ("text/plain", b"x")),
    ],
)
def test_parse_builds_the_tree(raw: bytes, verwacht: tuple[object, ...]) -> None:
    assert boom(parts.parse(raw)[0]) == verwacht


@pytest.mark.parametrize(
    ("codering", "raw", "verwacht"),
    [
        ("base64", b"SG9p", b"Hoi"),
        ("BASE64", b"SG 9p!\n", b"Hoi"),
        ("base64", b"SG9pI", b"Hoi"),
        ("base64", b"Ik doe graag mee met de intervisie.", b"Ik doe graag mee met de intervisie."),
        ("quoted-printable", b"Zo=C3=AB=\n!", b"Zo\xc3\xab!"),
        ("quoted-printable", b"=ZZ =", b"=ZZ "),
        ("8bit", b"Zo=C3=AB", b"Zo=C3=AB"),
        ("x-uuencode", b"begin 644 a\n#2&]I\nend\n", b"Hoi"),
        ("onbekend", b"Hoi", b"Hoi"),
    ],
)
def test_inhoud_undoes_the_transfer_encoding(codering: str, raw: bytes, verwacht: bytes) -> None:
    deel, _ = parts.parse(f"Content-Transfer-Encoding: {codering}\n\n".encode() + raw)

    assert deel.inhoud == verwacht


def test_parse_names_a_line_break_in_a_header() -> None:
    assert parts.parse(b"Subject: a\rBcc: b\n\nx")[1] == (parts.REGELEINDE,)


def test_bestandsnaam_prefers_the_disposition() -> None:
    raw = b"Content-Type: text/csv; name=a.csv\nContent-Disposition: attachment; filename==?utf-8?q?=C3=AB.csv?=\n\n"

    deel, _ = parts.parse(raw)

    assert (deel.dispositie, deel.bestandsnaam) == ("attachment", "ë.csv")
