"""Who a mail is really from, as far as our own mail server vouches for it (RFC 8601).

A From address is a claim. Only an Authentication-Results header of the configured authserv-id counts; every other
one may have been written by the sender. Pure: header text in, a level out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

_COMMENTAAR = re.compile(r"\([^()]*\)")
_TEKST = re.compile(r'"(?:[^"\\]|\\.)*"')


class Vertrouwen(StrEnum):
    """How sure it is that the From address wrote this mail."""

    BEWEZEN = "bewezen"
    ONBEWEZEN = "onbewezen"
    VALS = "vals"


def vertrouwen(koppen: Sequence[str], authserv_id: str, van_adres: str | None) -> Vertrouwen:
    """Judge the Authentication-Results headers `koppen` (values, top first) of one mail.

    BEWEZEN: DMARC passed for the domain of `van_adres`; VALS: DMARC failed; ONBEWEZEN otherwise, and always
    when no `authserv_id` is configured. Contradicting headers of our own server count as VALS.
    """
    if not authserv_id or not van_adres or "@" not in van_adres:
        return Vertrouwen.ONBEWEZEN
    domein = van_adres.rpartition("@")[2].lower()
    oordelen = {
        oordeel
        for kop in koppen
        for oordeel in _dmarc(kop, authserv_id.lower(), domein)
        if oordeel is not None
    }
    if Vertrouwen.VALS in oordelen:
        return Vertrouwen.VALS
    return Vertrouwen.BEWEZEN if oordelen == {Vertrouwen.BEWEZEN} else Vertrouwen.ONBEWEZEN


def _dmarc(kop: str, authserv_id: str, domein: str) -> list[Vertrouwen | None]:
    """The DMARC verdicts in one header, none when it is not of our own server."""
    kaal = _zonder_commentaar(kop)
    eerste, *delen = kaal.split(";")
    if (eerste.split() or [""])[0].lower() != authserv_id:
        return []
    return [
        _oordeel(deel, domein) for deel in delen if re.match(r"\s*dmarc\s*(/\s*1\s*)?=", deel, re.IGNORECASE)
    ]


def _oordeel(deel: str, domein: str) -> Vertrouwen | None:
    uitslag = re.match(r"\s*dmarc\s*(?:/\s*1\s*)?=\s*([a-z]+)", deel, re.IGNORECASE)
    van = re.search(r"header\.from\s*=\s*([^\s;]+)", deel, re.IGNORECASE)
    if uitslag is None:
        return None
    if uitslag[1].lower() == "fail":
        return Vertrouwen.VALS
    if uitslag[1].lower() != "pass" or van is None:
        return None
    return Vertrouwen.BEWEZEN if van[1].strip('"').rpartition("@")[2].lower() == domein else None


def _zonder_commentaar(kop: str) -> str:
    """Nested comments and quoted strings removed: both can hide a false verdict."""
    kop = _TEKST.sub("x", " ".join(kop.split()))
    vorige = None
    while vorige != kop:
        vorige, kop = kop, _COMMENTAAR.sub(" ", kop)
    return kop
