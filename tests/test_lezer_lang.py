"""No mail, however it repeats itself, keeps the reader busy: what doubles with every word would never end."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer.mime import TE_LANG

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU = datetime(2022, 2, 7, 9, 0, tzinfo=UTC)
STUKJES = (
    *(
        "a-",
        "a.",
        "a@",
        "a ",
        "A.",
        "A. ",
        "A.-",
        "Aa ",
        "Aa-",
        "JAN ",
        "Jan. ",
        "a'",
        "a/",
        "a: ",
        "a1",
        "<a",
        "a\t",
    ),
    *("de ", "van de ", "Jan de ", "en ", "niet ", "als ", "ma ", "dinsdag ", "ik kan ", "meld ", "behalve "),
    *("a@b.nl ", "gemeente Ede ", ", ", "Jan Bos en "),
    *("1 ", "1-", "1/", "1:", "06-", "99", "[x]", "-", " -", "(", " |", "| x ", "? ", ". ", "> ", ", "),
)


@pytest.mark.parametrize("stukje", STUKJES)
def test_a_mail_that_only_repeats_itself_is_read_to_its_end(stukje: str) -> None:
    rij = (stukje * 400)[:800]
    raw = (
        f'From: "{rij[:400]}" <a.bos@ede.example>\r\nTo: secretariaat@rvs-mn.example\r\n'
        f"Subject: {rij[:400].strip()}\r\nDate: Mon, 7 Feb 2022 09:00:00 +0100\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        f"Ik meld mij aan.\r\n{rij}\r\n{rij.upper()}\r\n\r\n"
        f"Met vriendelijke groet,\r\n{rij[:120].title()}\r\n{rij}\r\n"
    )

    lezing = lezer.lees(raw.encode(), NU, KENNIS)

    assert not any("kon niet helemaal worden gelezen" in reden for reden in lezing.redenen)
    assert all(persoon.naam is None or len(persoon.naam) <= 120 for persoon in lezing.personen)


@pytest.mark.parametrize("regel", ["ma", ",", " -  -  - ", "| a | a |", "Jan Bos, HRM"])
def test_of_a_mail_of_thousands_of_lines_the_first_are_read_and_the_reader_says_so(regel: str) -> None:
    raw = (
        "From: Anna Bos <a.bos@ede.example>\r\nTo: secretariaat@rvs-mn.example\r\nSubject: Aanmelding\r\n"
        "Date: Mon, 7 Feb 2022 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        "Ik meld mij aan.\r\n" + f"{regel}\r\n" * (25_000 // len(regel))
    )

    lezing = lezer.lees(raw.encode(), NU, KENNIS)

    assert TE_LANG in lezing.redenen


def test_of_hundreds_of_attached_mails_the_first_are_read_and_the_reader_says_so() -> None:
    kop = "From: Anna Bos <a.bos@ede.example>\r\nTo: secretariaat@rvs-mn.example\r\nSubject: Aanmeldingen\r\n"
    los = f"--b\r\nContent-Type: message/rfc822\r\n\r\n{kop}\r\nIk meld mij aan.\r\n"
    raw = f"{kop}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{los * 300}--b--\r\n"

    assert TE_LANG in lezer.lees(raw.encode(), NU, KENNIS).redenen
