"""Where a mail server lives, how to get in, and its words made fit to show.

What the two conversations, `smtp.py` and `imap.py`, have in common. Knows no protocol and opens nothing.
"""

from __future__ import annotations

import base64
import ipaddress
import unicodedata
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple
from urllib.parse import unquote, urlsplit

Tls = Literal["geen", "starttls", "direct"]
LANGSTE_CITAAT: Final = 500


class Vorm(NamedTuple):
    """What a URL scheme stands for: how the connection is protected and which port is usual."""

    tls: Tls
    poort: int


@dataclass(frozen=True, slots=True)
class ServerAdres:
    """One server and the account on it; `gebruiker` is empty when no login is wanted.

    `map` is the path of the URL: the folder of a mailbox, empty for a relay. The password is no part of the
    repr, so that it can't slip into a log or a traceback.
    """

    host: str
    poort: int
    tls: Tls = "geen"
    gebruiker: str = ""
    wachtwoord: str = field(default="", repr=False)
    map: str = ""

    @property
    def plek(self) -> str:
        """The server as people write it, `host:poort`; never the account."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.poort}"

    @property
    def lokaal(self) -> bool:
        """Whether the connection can't leave this machine."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def citaat(self, tekst: str) -> str:
        """The words of the server, fit to store and show.

        One line of at most LANGSTE_CITAAT characters, without control characters, lone surrogates, or the
        password: some servers repeat the command that they refuse.
        """
        zichtbaar = "".join(" " if unicodedata.category(teken)[0] == "C" else teken for teken in tekst)
        for geheim in self._geheimen():
            zichtbaar = zichtbaar.replace(geheim, "…")
        return " ".join(zichtbaar.split())[:LANGSTE_CITAAT]

    def _geheimen(self) -> list[str]:
        if not self.wachtwoord:
            return []
        plain = f"\0{self.gebruiker}\0{self.wachtwoord}"
        return [
            *(base64.b64encode(deel.encode()).decode() for deel in (plain, self.wachtwoord)),
            self.wachtwoord,
        ]


def parse_url(url: str, vormen: dict[str, Vorm]) -> ServerAdres:
    """Take `schema://gebruiker:wachtwoord@host:poort/map` apart; account and folder are percent-decoded.

    `vormen` names the schemes that are allowed. Raises ValueError with a Dutch sentence that never repeats
    the URL, because a password may stand in it.
    """
    try:
        delen = urlsplit(url)
        poort = delen.port
    except ValueError:
        # the exception of urlsplit quotes what stands after the last colon: often half a password
        raise ValueError(
            "Het serveradres is niet te lezen. Schrijf bijzondere tekens in het wachtwoord als %-code, "
            "bijvoorbeeld %40 voor @."
        ) from None
    if delen.scheme not in vormen:
        raise ValueError(f"Het serveradres moet beginnen met {_opsomming(vormen)}.")
    if not delen.hostname or any(teken.isspace() for teken in delen.hostname):
        raise ValueError("In het serveradres ontbreekt de naam van de server.")
    if poort == 0:
        raise ValueError("Poort 0 in het serveradres bestaat niet.")
    if "?" in url or "#" in url:
        raise ValueError(
            "Het serveradres bevat een ? of #. Schrijf die tekens in het wachtwoord als %3F en %23."
        )
    gebruiker, wachtwoord = unquote(delen.username or ""), unquote(delen.password or "")
    if bool(gebruiker) != bool(wachtwoord):
        raise ValueError("Geef in het serveradres een gebruikersnaam én een wachtwoord, of geen van beide.")
    if any(ord(teken) < 32 or ord(teken) == 127 for teken in gebruiker + wachtwoord + unquote(delen.path)):
        raise ValueError("Het serveradres bevat een stuurteken, zoals een nieuwe regel.")
    vorm = vormen[delen.scheme]
    return ServerAdres(
        delen.hostname, poort or vorm.poort, vorm.tls, gebruiker, wachtwoord, unquote(delen.path.strip("/"))
    )


def _opsomming(vormen: dict[str, Vorm]) -> str:
    *eerste, laatste = (f"{schema}://" for schema in vormen)
    return f"{', '.join(eerste)} of {laatste}"
