"""Dutch names: from a header, from a signature; titles and departments off, tussenvoegsels in place."""

from __future__ import annotations

import re

TUSSENVOEGSELS = frozenset(
    "van de der den het 't ’t ten ter te in op aan bij onder voor el al ben bin von du la le da dos della d' v.d. v. vd".split()
)
_TITELS = re.compile(
    r"\b(?:drs|mr|ir|ing|dr|prof|dhr|mw|mevr|mevrouw|meneer|de heer|heer|MSc|BSc|MA|BA|LLM|MPA|MBA|PhD|RA|EMPA)\b\.?,?\s*",
    re.IGNORECASE,
)
_HAAKJES = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_ROEPNAAM = re.compile(r"^(?:[A-Z]\.\s?)+\s*\((\w[\w-]+)\)\s+(.+)$")
_NAAM = re.compile(
    r"^(?:[A-ZÀ-Þ][\wà-ÿ'’.-]*|[A-Z]\.)(?:\s+(?:van|de|der|den|het|['’]t|ten|ter|te|in|op|aan|el|al|ben|bin|von|du|la|le|da|d['’]|v\.d\.|v\.|vd|"
    r"[A-ZÀ-Þ'’][\wà-ÿ'’.-]*))+$"
)


def van_weergavenaam(naam: str) -> str | None:
    """The person in a display name: "Berg, Joost van den (BCO)" -> "Joost van den Berg"; None for a mailbox."""
    roepnaam = _ROEPNAAM.match(naam.strip())
    if roepnaam:
        naam = f"{roepnaam[1]} {roepnaam[2]}"
    naam = _HAAKJES.sub("", naam).strip(" \"'")
    naam = re.sub(r"\s*[|/].*$", "", naam)
    naam = _TITELS.sub("", naam).strip(" ,")
    if "," in naam:
        achter, _, voor = naam.partition(",")
        delen = voor.split()
        naam = " ".join([*delen, *achter.split()])
    naam = " ".join(naam.split())
    if not naam or "@" in naam or any(c.isdigit() for c in naam):
        return None
    return _hoofdletters(naam)


def is_naam(regel: str) -> bool:
    """Whether a whole line is the name of a person: at least a first name or initials and a surname."""
    regel = _HAAKJES.sub("", _TITELS.sub("", regel)).strip(" ,")
    return 3 < len(regel) < 60 and _NAAM.match(regel) is not None


def zonder_titels(regel: str) -> str:
    """A name without titles and what stands in brackets; the roepnaam before initials."""
    roepnaam = _ROEPNAAM.match(_TITELS.sub("", regel).strip())
    if roepnaam:
        return f"{roepnaam[1]} {roepnaam[2]}"
    return " ".join(_HAAKJES.sub("", _TITELS.sub("", regel)).strip(" ,").split())


def volledig(naam: str | None) -> bool:
    """Whether a name has more than a first name."""
    return naam is not None and len([d for d in naam.split() if d.lower() not in TUSSENVOEGSELS]) > 1


def _hoofdletters(naam: str) -> str:
    """HOEKSTRA becomes Hoekstra; mixed case stays as it is."""
    delen = [d.capitalize() if d.isupper() and len(d) > 2 and "." not in d else d for d in naam.split()]
    return " ".join(delen)
