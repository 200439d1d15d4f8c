"""Header values: names, addresses, dates and charsets as they come in from the wild."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.lezer.bericht import Adres
from intervisie.lezer.mime import koppen

CET = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("Aanmelding", "Aanmelding"),
        ("=?utf-8?Q?Zo=C3=AB_Bos?=", "Zoë Bos"),
        ("=?UTF-8?B?Wm/Dqw==?=", "Zoë"),
        ("=?iso-8859-1?q?Zo=EB?= en =?windows-1252?Q?=80_5?=", "Zoë en € 5"),
        ("=?utf-8?B?Wm/D?= =?utf-8?B?qw==?=", "Zoë"),
        ("=?utf-8?Q?Zo=C3?=\r\n =?utf-8?Q?=AB?=", "Zoë"),
        ("=?utf-8*nl?Q?Zo=C3=AB?=", "Zoë"),
        ("=?us-ascii?Q?Zo=C3=AB?=", "Zoë"),
        ("=?onbekend?Q?Zo=EB?=", "Zoë"),
        ("=?utf-8?B?Wm/Dqw?=", "Zoë"),
        ("=?utf-8?X?Zo?=", "=?utf-8?X?Zo?="),
        ("=?utf-8?Q?open", "=?utf-8?Q?open"),
        ("a\u00ad\u200bb\u00a0c", "ab c"),
        ("ZoÃ« doet mee", "Zoë doet mee"),
        ("Zoe\u0308", "Zoë"),
    ],
)
def test_decodeer_gives_what_a_person_reads(waarde: str, verwacht: str) -> None:
    assert koppen.decodeer(waarde) == verwacht


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("[EXTERN] Aanmelding", "Aanmelding"),
        ("RE: [External sender] Aanmelding", "RE: Aanmelding"),
        ("*** SPAM *** Aanmelding", "Aanmelding"),
        ("{Possible spam?} Aanmelding", "Aanmelding"),
        ("Extern: Aanmelding", "Aanmelding"),
        ("=?utf-8?Q?=5BEXT=5D_Zo=C3=AB?=", "Zoë"),
        ("[Intervisie] Aanmelding", "[Intervisie] Aanmelding"),
        ("Externe medewerker: aanmelding", "Externe medewerker: aanmelding"),
        ("Spamfilter houdt uw mail tegen", "Spamfilter houdt uw mail tegen"),
    ],
)
def test_zonder_label_leaves_out_what_a_filter_put_there(waarde: str, verwacht: str) -> None:
    assert koppen.zonder_label(koppen.decodeer(waarde)) == verwacht


@pytest.mark.parametrize(
    "waarde",
    [
        "Aanmelding\r\nBcc: x@y.example",
        "=?utf-8?q?Aanmelding=0D=0ABcc=3A_x?=",
        "Aanmelding\u2028X-Evil: 1\nY: 2",
    ],
)
def test_decodeer_drops_a_header_that_was_smuggled_in(waarde: str) -> None:
    assert koppen.decodeer(waarde) == "Aanmelding"


@given(st.text(max_size=300))
def test_decodeer_never_leaves_a_control_character(waarde: str) -> None:
    gelezen = koppen.decodeer(waarde)

    assert not any(ord(teken) < 32 or 127 <= ord(teken) < 160 or teken in "\u2028\u2029" for teken in gelezen)


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("Anna Bos <A.Bos@Zeist.example>", [("Anna Bos", "a.bos@zeist.example")]),
        ('"Bos, Anna" <a.bos@zeist.example>', [("Bos, Anna", "a.bos@zeist.example")]),
        ("Bos, Anna <a.bos@zeist.example>", [("Bos, Anna", "a.bos@zeist.example")]),
        ("a.bos@zeist.example", [("", "a.bos@zeist.example")]),
        ("<a.bos@zeist.example>", [("", "a.bos@zeist.example")]),
        ("a.bos@zeist.example (Anna Bos)", [("Anna Bos", "a.bos@zeist.example")]),
        ('"a.bos@zeist.example" <a.bos@zeist.example>', [("", "a.bos@zeist.example")]),
        ("\"'a.bos@zeist.example'\" <a.bos@zeist.example>", [("", "a.bos@zeist.example")]),
        ("'Anna Bos' <a.bos@zeist.example>", [("Anna Bos", "a.bos@zeist.example")]),
        ("=?utf-8?Q?Bos=2C_Zo=C3=AB?= <z@zeist.example>", [("Bos, Zoë", "z@zeist.example")]),
        ('"=?utf-8?Q?Zo=C3=AB?= Bos" <z@zeist.example>', [("Zoë Bos", "z@zeist.example")]),
        ("=?utf-8?Q?Anna_=3Cx=40y.example=3E?= <a@zeist.example>", [("Anna", "a@zeist.example")]),
        ('"Veld, Bob in \'t" <b@bel.example>', [("Veld, Bob in 't", "b@bel.example")]),
        ("Anna Bos [mailto:a.bos@zeist.example]", [("Anna Bos", "a.bos@zeist.example")]),
        ("Anna Bos", [("Anna Bos", "")]),
        ("", []),
        ("undisclosed-recipients:;", []),
        ("Team: a@x.example, b@x.example;", [("", "a@x.example"), ("", "b@x.example")]),
        (
            "Bos, Anna <a@x.example>; Vos, Piet; k@x.example",
            [("Bos, Anna", "a@x.example"), ("Vos, Piet", ""), ("", "k@x.example")],
        ),
        (
            'Bos, Anna <a@x.example>, "Vos, P" <p@x.example>, k@x.example',
            [("Bos, Anna", "a@x.example"), ("Vos, P", "p@x.example"), ("", "k@x.example")],
        ),
    ],
)
def test_parse_adressen_finds_names_and_addresses(waarde: str, verwacht: list[tuple[str, str]]) -> None:
    assert koppen.parse_adressen(waarde) == tuple(Adres(naam, adres) for naam, adres in verwacht)


@given(st.text(alphabet=st.sampled_from('ab@.,;:<>()[]"\\ =?é\t'), max_size=80))
def test_parse_adressen_gives_clean_addresses_for_any_text(waarde: str) -> None:
    adressen = koppen.parse_adressen(waarde)

    assert all(een.naam or een.adres for een in adressen)
    assert all(een.adres == "" or een.adres.count("@") == 1 for een in adressen)


def test_vind_adressen_also_looks_in_names() -> None:
    waarde = '"a.bos@zeist.example" <X@y.example> (k@z.example)'

    assert koppen.vind_adressen(waarde) == ("a.bos@zeist.example", "x@y.example", "k@z.example")


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("Thu, 02 Dec 2021 09:12:38 +0100", datetime(2021, 12, 2, 9, 12, 38, tzinfo=CET)),
        ("Thu, 2 Dec 2021 09:12:38 +0100 (CET)", datetime(2021, 12, 2, 9, 12, 38, tzinfo=CET)),
        ("2 Dec 2021 09:12 GMT", datetime(2021, 12, 2, 9, 12, tzinfo=UTC)),
        ("Thu, 02 Dec 2021 09:12:38 -0000", datetime(2021, 12, 2, 9, 12, 38, tzinfo=UTC)),
        ("morgen", None),
        ("Thu, 99 Dec 2021 99:12:38 +0100", None),
        ("", None),
        ("1" * 5000, None),
    ],
)
def test_parse_datum_is_aware_or_none(waarde: str, verwacht: datetime | None) -> None:
    assert koppen.parse_datum(waarde) == verwacht


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("<a@b>", ("a@b",)),
        ("<a@b> <c@d>\t<a@b>", ("a@b", "c@d")),
        ("a@b", ("a@b",)),
        ("<a b@c> rommel", ()),
        ("", ()),
    ],
)
def test_message_ids_are_bare_and_unique(waarde: str, verwacht: tuple[str, ...]) -> None:
    assert koppen.message_ids(waarde) == verwacht


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("text/plain", ("text/plain", {})),
        ('Text/HTML; Charset="utf-8"', ("text/html", {"charset": "utf-8"})),
        ("text/plain; charset=utf-8 (tekst)", ("text/plain", {"charset": "utf-8"})),
        ('multipart/mixed; boundary="a;b=\\"c"', ("multipart/mixed", {"boundary": 'a;b="c'})),
        ("attachment; filename*=utf-8'nl'Zo%C3%AB.pdf", ("attachment", {"filename": "Zoë.pdf"})),
        (
            "attachment; filename*1=\"lijst.pdf\"; filename*0*=iso-8859-1''Zo%EB%20",
            ("attachment", {"filename": "Zoë lijst.pdf"}),
        ),
        ("attachment; filename=a.pdf; filename*=utf-8''b.pdf", ("attachment", {"filename": "b.pdf"})),
        ("text/plain; format=flowed; delsp=yes", ("text/plain", {"format": "flowed", "delsp": "yes"})),
        ("", ("", {})),
    ],
)
def test_parse_params_reads_value_and_parameters(waarde: str, verwacht: tuple[str, dict[str, str]]) -> None:
    assert koppen.parse_params(waarde) == verwacht


@pytest.mark.parametrize(
    ("inhoud", "tekenset", "verwacht"),
    [
        (b"Zo\xc3\xab", "utf-8", "Zoë"),
        (b"Zo\xc3\xab", "iso-8859-1", "Zoë"),
        (b"Zo\xeb", "utf-8", "Zoë"),
        (b"Zo\xeb", "", "Zoë"),
        (b"\x80 5", "iso-8859-1", "€ 5"),
        (b"\xa4 5", "iso-8859-15", "€ 5"),
        (b"Zo\xc3\xab \x96 \xeb", "utf-8", "Zoë – ë"),
        ("Zoë".encode("utf-16"), "", "Zoë"),
        (b"Zo+AOs-", "utf-7", "Zoë"),
        (b"Zo\x89", "ibm850", "Zoë"),
        (b"Zo\x91", "x-mac-roman", "Zoë"),
        (b"abc", "rot13", "abc"),
        (b"abc", "idna", "abc"),
        (b"abc", "bestaat niet", "abc"),
        (b"\x81", "", "\ufffd"),
    ],
)
def test_decodeer_bytes_believes_what_fits(inhoud: bytes, tekenset: str, verwacht: str) -> None:
    assert koppen.decodeer_bytes(inhoud, tekenset) == verwacht


@given(st.binary(max_size=200), st.text(max_size=20))
def test_decodeer_bytes_always_gives_text(inhoud: bytes, tekenset: str) -> None:
    assert isinstance(koppen.decodeer_bytes(inhoud, tekenset), str)


@pytest.mark.parametrize(("tekst", "verwacht"), [("ZoÃ«", "Zoë"), ("Zoë", "Zoë"), ("Ã\u0102", "Ã\u0102")])
def test_herstel_mojibake_only_when_all_of_it_fits(tekst: str, verwacht: str) -> None:
    assert koppen.herstel_mojibake(tekst) == verwacht
