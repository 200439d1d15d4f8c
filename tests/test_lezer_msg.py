"""Outlook .msg files, built here byte by byte ([MS-CFB], [MS-OXMSG]): no mail program is needed to test them."""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.lezer import mime
from intervisie.lezer.bericht import Adres

Map = dict[str, "bytes | Map"]

VERZONDEN = datetime(2022, 1, 10, 9, 30, tzinfo=UTC)
EINDE, VRIJ = 0xFFFFFFFE, 0xFFFFFFFF


def maak_bestand(inhoud: Map) -> bytes:
    """A compound file with these streams (bytes) and storages (dicts)."""
    ingangen: list[list[object]] = [["Root Entry", 5, VRIJ, VRIJ, b""]]
    _vul_map(ingangen, 0, inhoud)
    mini = b""
    sectoren: list[bytes] = []
    ketens: list[list[int]] = []
    mini_ketens: list[list[int]] = []
    plekken: dict[int, tuple[int, int]] = {}
    for nummer, (_, soort, _, _, stroom) in enumerate(ingangen):
        if soort != 2 or not isinstance(stroom, bytes):
            continue
        if len(stroom) < 4096:
            begin = len(mini) // 64
            mini += stroom + bytes(-len(stroom) % 64)
            mini_ketens.append(list(range(begin, len(mini) // 64)))
            plekken[nummer] = (begin if stroom else EINDE, len(stroom))
        else:
            plekken[nummer] = (_zet(sectoren, ketens, stroom), len(stroom))
    plekken[0] = (_zet(sectoren, ketens, mini), len(mini))
    mini_begin = _zet(sectoren, ketens, _tabel(mini_ketens, len(mini) // 64))
    map_begin = _zet(sectoren, ketens, _gids(ingangen, plekken))
    aantal = next(n for n in range(1, 100) if n * 128 >= len(sectoren) + n)
    fat = _tabel(ketens, len(sectoren) + aantal, eigen=range(len(sectoren), len(sectoren) + aantal))
    plaatsen = [*range(len(sectoren), len(sectoren) + aantal), *[VRIJ] * (109 - aantal)]
    kop = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    kop += struct.pack(
        "<IIIIIIIII", 0, aantal, map_begin, 0, 4096, mini_begin, -(-len(mini) // 64 // 128) or 1, EINDE, 0
    )
    return kop + struct.pack("<109I", *plaatsen) + b"".join(sectoren) + fat


def _vul_map(ingangen: list[list[object]], ouder: int, inhoud: Map) -> None:
    vorige = None
    for naam in sorted(inhoud, key=lambda naam: (len(naam), naam.upper())):
        waarde = inhoud[naam]
        ingangen.append([naam, 2 if isinstance(waarde, bytes) else 1, VRIJ, VRIJ, waarde])
        nummer = len(ingangen) - 1
        ingangen[ouder if vorige is None else vorige][3 if vorige is None else 2] = nummer
        vorige = nummer
        if isinstance(waarde, dict):
            _vul_map(ingangen, nummer, waarde)


def _zet(sectoren: list[bytes], ketens: list[list[int]], stroom: bytes) -> int:
    begin = len(sectoren)
    stroom = stroom or bytes(512)
    sectoren += [stroom[plek : plek + 512].ljust(512, b"\0") for plek in range(0, len(stroom), 512)]
    ketens.append(list(range(begin, len(sectoren))))
    return begin


def _tabel(ketens: list[list[int]], lengte: int, eigen: range = range(0)) -> bytes:
    tabel = [VRIJ] * (-(-max(lengte, 1) // 128) * 128)
    for keten in ketens:
        for plek, volgende in zip(keten, [*keten[1:], EINDE][: len(keten)], strict=True):
            tabel[plek] = volgende
    for plek in eigen:
        tabel[plek] = 0xFFFFFFFD
    return struct.pack(f"<{len(tabel)}I", *tabel)


def _gids(ingangen: list[list[object]], plekken: dict[int, tuple[int, int]]) -> bytes:
    uit = b""
    for nummer, (naam, soort, rechts, kind, _) in enumerate(ingangen):
        letters = f"{naam}\0".encode("utf-16-le")
        begin, lengte = plekken.get(nummer, (0, 0))
        uit += letters.ljust(64, b"\0") + struct.pack(
            "<HBBIII", len(letters), int(str(soort)), 1, VRIJ, rechts, kind
        )
        uit += bytes(36) + struct.pack("<IQ", begin, lengte)
    return uit


def tekst(nummer: int, waarde: str) -> Map:
    return {f"__substg1.0_{nummer:04X}001F": waarde.encode("utf-16-le")}


def vast(kop: int, **getallen: tuple[int, int, int]) -> Map:
    stroom = bytes(kop)
    for nummer, soort, waarde in getallen.values():
        stroom += struct.pack("<HHIq", soort, nummer, 6, waarde)
    return {"__properties_version1.0": stroom}


def tikken(moment: datetime) -> int:
    return (moment - datetime(1601, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 10


def ontvanger(naam: str, adres: str, soort: int) -> Map:
    return {**tekst(0x3001, naam), **tekst(0x39FE, adres), **vast(8, soort=(0x0C15, 3, soort))}


def bericht(plat: str, meer: Map | None = None, *, kop: int = 32) -> Map:
    return {
        **tekst(0x001A, "IPM.Note"),
        **tekst(0x0037, "Aanmelding intervisie"),
        **tekst(0x0042, "Anna Bos"),
        **tekst(0x0065, "/O=EXCHANGE/OU=X/CN=ABOS"),
        **tekst(0x5D02, "A.Bos@zeist.example"),
        **tekst(0x1035, "<een@zeist.example>"),
        **tekst(0x1000, plat),
        **vast(kop, verzonden=(0x0039, 0x0040, tikken(VERZONDEN))),
        "__recip_version1.0_#00000000": ontvanger("Secretariaat", "s@rvs-mn.example", 1),
        "__recip_version1.0_#00000001": ontvanger("Piet Vos", "p.vos@zeist.example", 2),
        **(meer or {}),
    }


def test_open_bericht_reads_people_subject_date_and_body_of_an_outlook_file() -> None:
    raw = maak_bestand(bericht("Ik doe mee.\r\n\r\nGroet,\r\nAnna Bos\r\n"))

    gelezen = mime.open_bericht(raw)

    assert gelezen.kop.van == Adres("Anna Bos", "a.bos@zeist.example")
    assert gelezen.kop.aan == (Adres("Secretariaat", "s@rvs-mn.example"),)
    assert gelezen.kop.cc == (Adres("Piet Vos", "p.vos@zeist.example"),)
    assert gelezen.kop.onderwerp == "Aanmelding intervisie"
    assert gelezen.kop.datum == VERZONDEN
    assert gelezen.message_id == "een@zeist.example"
    assert gelezen.tekst == "Ik doe mee.\n\nGroet,\nAnna Bos"
    assert [deel.soort for deel in gelezen.delen] == ["eigen", "handtekening"]
    assert gelezen.bezwaren == ()


def test_open_bericht_prefers_the_html_of_an_outlook_file() -> None:
    html = "<p>Ik doe <s>niet</s> mee in Súdwest.</p>".encode("cp1252") + b" " * 5000
    raw = maak_bestand(bericht("plat", {"__substg1.0_10130102": html}))

    gelezen = mime.open_bericht(raw)

    assert gelezen.tekst == "Ik doe mee in Súdwest."


def test_open_bericht_takes_internet_headers_of_an_outlook_file_first() -> None:
    koppen = "From: Bos, Anna <anna@ede.example>\r\nAuto-Submitted: auto-replied\r\nContent-Type: text/html\r\n\r\n"
    raw = maak_bestand(bericht("Ik ben met vakantie.", tekst(0x007D, koppen)))

    gelezen = mime.open_bericht(raw)

    assert gelezen.kop.van == Adres("Bos, Anna", "anna@ede.example")
    assert gelezen.kop.onderwerp == "Aanmelding intervisie"
    assert gelezen.automaat == "afwezigheid"


def test_open_bericht_reads_attachments_and_a_message_in_an_outlook_file() -> None:
    binnen = bericht("Meld mij aan.", kop=24)
    bijlagen: Map = {
        "__attach_version1.0_#00000000": {**tekst(0x3707, "lijst.xlsx"), "__substg1.0_37010102": b"x" * 10},
        "__attach_version1.0_#00000001": {"__substg1.0_3701000D": binnen, **tekst(0x3001, "Aanmelding")},
    }
    raw = maak_bestand(bericht("Zie bijlage.", bijlagen))

    gelezen = mime.open_bericht(raw)

    assert gelezen.bijlagen == ("lijst.xlsx",)
    assert [(deel.soort, deel.diepte, gelezen.tekst[deel.begin : deel.eind]) for deel in gelezen.delen] == [
        ("eigen", 0, "Zie bijlage."),
        ("doorgestuurd", 1, "Meld mij aan."),
    ]


def test_open_bericht_says_so_when_an_outlook_file_has_only_rtf() -> None:
    raw = maak_bestand(bericht("", {"__substg1.0_10090102": b"LZFu"}))

    gelezen = mime.open_bericht(raw)

    assert gelezen.bezwaren == ("De inhoud van het Outlook-bestand is niet te lezen.",)


@pytest.mark.parametrize("lengte", [8, 100, 512, 1500])
def test_open_bericht_names_a_cut_outlook_file_unreadable(lengte: int) -> None:
    raw = maak_bestand(bericht("Ik doe mee."))[:lengte]

    gelezen = mime.open_bericht(raw)

    assert gelezen.bezwaren == (mime.ONLEESBAAR,)


@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), max_size=30))
def test_open_bericht_never_raises_on_a_damaged_outlook_file(plekken: list[tuple[int, int]]) -> None:
    raw = bytearray(maak_bestand(bericht("Ik doe mee.")))
    for plek, waarde in plekken:
        raw[plek % len(raw)] = waarde

    gelezen = mime.open_bericht(bytes(raw))

    assert all(0 <= deel.begin < deel.eind <= len(gelezen.tekst) for deel in gelezen.delen)
