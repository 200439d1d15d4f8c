"""The URL of a mail server in the settings: taken apart right, or refused in Dutch without the password."""

from __future__ import annotations

import pytest

from intervisie.imap import parse_imap_url
from intervisie.serveradres import ServerAdres
from intervisie.smtp import parse_smtp_url


@pytest.mark.parametrize(
    ("url", "adres"),
    [
        ("smtp://relay.example:2525", ServerAdres("relay.example", 2525)),
        ("smtp://relay.example", ServerAdres("relay.example", 25)),
        ("smtp://relay.example/", ServerAdres("relay.example", 25)),
        ("smtp://[::1]:2525", ServerAdres("::1", 2525)),
        ("smtp://u:p@127.0.0.1", ServerAdres("127.0.0.1", 25, "geen", "u", "p")),
        (
            "smtp+starttls://bureau%40rvs.example:p%40ss%3A%2F%23@relay.example",
            ServerAdres("relay.example", 587, "starttls", "bureau@rvs.example", "p@ss:/#"),
        ),
        ("smtps://u:p@relay.example", ServerAdres("relay.example", 465, "direct", "u", "p")),
    ],
)
def test_parse_smtp_url_reads(url: str, adres: ServerAdres) -> None:
    assert parse_smtp_url(url) == adres


@pytest.mark.parametrize(
    "url",
    [
        "",
        "relay.example:25",
        "http://u:appeltaart@relay.example",
        "smtp://u:appeltaart@relay.example",
        "smtps://",
        "smtps://u:appeltaart@",
        "smtps://relay.example:poort",
        "smtps://relay.example:0",
        "smtps://relay.example:99999",
        "smtps://u:appeltaart#1@relay.example",
        "smtps://u:appeltaart?1@relay.example",
        "smtps://u:appeltaart/1@relay.example",
        "smtps://u:appeltaart%0d%0a@relay.example",
        "smtps://u@relay.example",
        "smtps://:appeltaart@relay.example",
        "smtps://relay.example/map",
        "smtps://relay example",
        "smtps://[relay",
    ],
)
def test_parse_smtp_url_refuses_in_dutch_without_the_password(url: str) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z].*\.$") as fout:
        parse_smtp_url(url)

    assert "appeltaart" not in str(fout.value)
    assert fout.value.__suppress_context__ or fout.value.__context__ is None


@pytest.mark.parametrize(
    ("url", "adres"),
    [
        ("imap://u:p@post.example:1143/INBOX", ServerAdres("post.example", 1143, "geen", "u", "p", "INBOX")),
        ("imap://u:p@post.example", ServerAdres("post.example", 143, "geen", "u", "p", "INBOX")),
        (
            "imap+starttls://u:p@post.example/",
            ServerAdres("post.example", 143, "starttls", "u", "p", "INBOX"),
        ),
        (
            "imaps://bureau%40rvs.example:p%40ss%2F@post.example/Aan%20ons/Intervisie",
            ServerAdres("post.example", 993, "direct", "bureau@rvs.example", "p@ss/", "Aan ons/Intervisie"),
        ),
    ],
)
def test_parse_imap_url_reads(url: str, adres: ServerAdres) -> None:
    assert parse_imap_url(url) == adres


@pytest.mark.parametrize(
    "url",
    ["", "imaps://post.example", "smtp://u:p@post.example", "imaps://u:p@", "imaps://u:p@post.example/a%0a"],
)
def test_parse_imap_url_refuses_in_dutch(url: str) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z].*\.$"):
        parse_imap_url(url)
