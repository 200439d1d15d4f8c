"""What our mails look like in bytes: no header of a stranger, no bare line end, no link to another site."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from intervisie import brief
from intervisie.brief import Brief, Envelop, Kalender
from tests import golden
from tests.conftest import NU
from tests.maak import SECRETARIAAT

KOPPEN = [
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "X-Intervisie-Key",
    "MIME-Version", "Content-Type",
]  # fmt: skip
KWAAD = st.text(st.sampled_from("a \r\n\t\x00\x0b\x85\u2028é<>@:\"'=?,;"), max_size=40) | st.text(max_size=40)


def _envelop(naam: str = "Noor Wiersma", antwoord_op: str | None = None) -> Envelop:
    return Envelop(
        "Secretariaat", SECRETARIAAT, naam, "noor@zeist.example", "<x@y.example>", "k", NU, antwoord_op
    )


def _lees(raw: bytes) -> EmailMessage:
    gelezen = message_from_bytes(raw, policy=policy.default)
    assert isinstance(gelezen, EmailMessage)
    return gelezen


@pytest.mark.parametrize("naam", golden.VARIANTEN)
def test_stel_op_geeft_de_verwachte_tekst(naam: str) -> None:
    assert golden.tekst(naam) == (golden.FOLDER / f"{naam}.txt").read_text(encoding="utf-8")


def test_stel_op_heeft_van_elke_verwachte_tekst_een_mail() -> None:
    assert sorted(pad.stem for pad in golden.FOLDER.iterdir()) == sorted(golden.VARIANTEN)


@pytest.mark.parametrize("soort", golden.SOORTEN)
def test_stel_op_zonder_naam_laat_geen_gat(soort: str) -> None:
    with pytest.raises(UndefinedError):
        brief.stel_op(soort, golden.BASIS, **{n: w for n, w in golden.WAARDEN.items() if n != "naam"})


@given(KWAAD, KWAAD, KWAAD, st.none() | KWAAD)
def test_verpak_laat_geen_kop_van_een_ander_toe(
    onderwerp: str, naam: str, tekst: str, antwoord_op: str | None
) -> None:
    opgesteld = Brief(onderwerp, tekst + "\n", "<p>x</p>")

    raw = brief.verpak(opgesteld, _envelop(naam, antwoord_op))

    koppen = [k for k in _lees(raw).keys() if k not in ("In-Reply-To", "References")]  # noqa: SIM118 - keys repeat
    assert sorted(koppen) == sorted(KOPPEN)
    assert [a.addr_spec for a in _lees(raw)["To"].addresses] == ["noor@zeist.example"]
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)|\x00", raw)
    assert max(len(regel) for regel in raw.split(b"\r\n")) <= 998
    assert raw.split(b"\r\n\r\n")[0].isascii()


@pytest.mark.parametrize("teken", ["\r\n", "\n", "\r", "\x85", "\u2028", "\x00", "\x0b"])
def test_stel_op_houdt_een_waarde_op_een_regel(teken: str) -> None:
    naam = f"Noor{teken}Bcc: dief@elders.example"

    opgesteld = brief.stel_op("afmelding-verwerkt", golden.BASIS, naam=naam, afzender="S")

    assert opgesteld.tekst.splitlines()[0] == "Beste Noor Bcc: dief@elders.example,"


@pytest.mark.parametrize(
    "naam",
    [
        "<script>alert(1)</script>",
        "https://kwaad.example/l/x",
        "http://127.0.0.1:8000.kwaad.example/",
        "a\"onclick='x'",
    ],
)
def test_stel_op_maakt_van_vreemde_tekst_geen_link(naam: str) -> None:
    html = brief.stel_op("afmelding-verwerkt", golden.BASIS, naam=naam, afzender="S").html

    assert re.findall(r"<(?:a|script|img)\b", html) == []


@pytest.mark.parametrize("soort", golden.SOORTEN)
def test_stel_op_linkt_alleen_naar_eigen_paginas(soort: str) -> None:
    opgesteld = brief.stel_op(soort, golden.BASIS, **golden.WAARDEN)

    assert set(re.findall(r'href="([^"]*)"', opgesteld.html)) <= {golden.LINK}
    assert ("href" in opgesteld.html) == (golden.LINK in opgesteld.tekst)
    assert "src=" not in opgesteld.html


def test_verpak_met_kalender_heeft_de_vorm_van_een_uitnodiging() -> None:
    opgesteld = brief.stel_op("uitnodiging", golden.BASIS, **golden.WAARDEN)

    bericht = _lees(
        brief.verpak(opgesteld, _envelop(), Kalender("REQUEST", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"))
    )

    assert [d.get_content_type() for d in bericht.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics",
    ]  # fmt: skip
    kalender = next(d for d in bericht.walk() if d.get_content_type() == "text/calendar")
    assert (kalender.get_param("method"), kalender.get_payload(decode=True)) == (
        "REQUEST",
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    )


def test_verpak_is_automatisch_en_vraagt_geen_automatisch_antwoord() -> None:
    bericht = _lees(
        brief.verpak(Brief("Hallo", "Tekst\n", "<p>Tekst</p>"), _envelop(antwoord_op="<een@zeist.example>"))
    )

    assert bericht["Auto-Submitted"] == "auto-generated"
    assert bericht["X-Auto-Response-Suppress"] == "DR, RN, NRN, OOF, AutoReply"
    assert (bericht["In-Reply-To"], bericht["References"]) == ("<een@zeist.example>",) * 2
    assert (bericht["Cc"], bericht["Bcc"], bericht["Reply-To"]) == (None, None, None)


def test_namen_uit_een_sleutel_zeggen_niets_en_blijven_gelijk() -> None:
    sleutel = "herinnering:noor@zeist.example"
    namen = [
        (brief.message_id(g, s, "rvs-mn.example"), brief.envelop_van(g, s, SECRETARIAAT), brief.sleutel_kop(g, s))
        for g, s in (("geheim", sleutel), ("geheim", sleutel), ("geheim", "ander"), ("ander", sleutel))
    ]  # fmt: skip

    assert namen[0] == namen[1]
    assert len({*namen}) == 3
    assert len({deel for rij in namen[1:] for deel in rij}) == 9
    assert [deel for deel in namen[0] if "noor" in deel] == []
    assert len(namen[0][0]) <= brief.LANGSTE_VERWIJZING
