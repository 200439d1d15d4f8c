"""When two calendar or mail addresses mean the same mailbox.

Exact after cleaning, never by part of the text. Knows no persons and no aliassen: callers hold those.
"""

from __future__ import annotations

import re
import string
from urllib.parse import unquote

_SCHEMA = re.compile(r"^(?:e?mailto\s*:\s*)+", re.IGNORECASE)
_WEG = re.compile(r"[\s\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\"<>]")
_ASCII_KLEIN = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_DOMEIN = re.compile(r"[a-z0-9.-]+")
_LANGSTE_DOMEIN = 253


def normaal_adres(tekst: str) -> str:
    """Return the bare address in one spelling, or "" when `tekst` holds no mailbox.

    Takes off `mailto:` in any case, brackets, quotes and white space (a fold in the middle leaves some); decodes
    percent signs only behind `mailto:`, because there alone they are an encoding (RFC 6068) and not a character.
    Lower-cases ASCII only, so that no look-alike letter folds into another one; an IDN domain becomes its
    ASCII form.
    """
    kaal, uri = _SCHEMA.subn("", tekst.strip().strip("<>\"' "))
    if uri:
        kaal = _SCHEMA.sub("", unquote(kaal.partition("?")[0], errors="replace"))
    lokaal, _, domein = _WEG.sub("", kaal).strip("'").translate(_ASCII_KLEIN).rpartition("@")
    domein = _ascii_domein(domein.rstrip(".")).rstrip(".")
    return f"{lokaal}@{domein}" if lokaal and domein else ""


def zelfde_adres(een: str, ander: str) -> bool:
    """True when both are the same mailbox in whatever spelling; never for two empty ones."""
    normaal = normaal_adres(een)
    return bool(normaal) and normaal == normaal_adres(ander)


def is_mailto(tekst: str) -> bool:
    """True when a calendar address is a mailto URI or a bare address, and not a principal path or urn."""
    return bool(_SCHEMA.match(tekst.strip())) or not re.match(
        r"\s*(?:[a-z][a-z0-9+.-]*:|/)", tekst, re.IGNORECASE
    )


def _ascii_domein(domein: str) -> str:
    """The ASCII form of a domain; "" when that is no domain, for some signs turn into a blank or an @ on the way."""
    if domein.isascii() or len(domein) > _LANGSTE_DOMEIN:
        return domein
    try:
        naam = domein.encode("idna").decode("ascii")
    except UnicodeError:
        return domein
    return naam if _DOMEIN.fullmatch(naam) else ""
