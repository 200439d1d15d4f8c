"""Where a mail server lives and how to get in: a URL of the settings, taken apart and checked.

Shared by the two conversations, `smtp.py` and `imap.py`. Knows no network and opens nothing.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

Tls = Literal["geen", "starttls", "direct"]


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
    if delen.query or delen.fragment or "?" in url or "#" in url:
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
