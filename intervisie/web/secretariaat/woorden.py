"""A mail in pieces, so that a page can mark the words each field was read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from intervisie import klok
from intervisie.aanmelding import dagdelen_in_woorden

LABELS = {
    "naam": "Naam", "email": "E-mailadres", "organisatie": "Organisatie", "discipline": "Discipline",
    "functie": "Functie", "telefoon": "Telefoon", "beschikbaar": "Kan op", "niet_beschikbaar": "Kan niet op",
    "afwezig": "Weg", "vorm": "Voorkeur",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Veld:
    """One field that was read: its mark (a letter and a number), and whether its words stand in the text.

    `elders` are the words when they come from a header of the mail.
    """

    merk: str
    soort: str
    label: str
    waarde: str
    in_tekst: bool
    elders: str


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of the text, and the fields that were read from it."""

    woorden: str
    velden: tuple[Veld, ...]


@dataclass(frozen=True, slots=True)
class Woorden:
    """A mail beside what was read from it: the text in pieces, and per person the fields."""

    stukken: list[Stuk]
    personen: list[list[Veld]]


def lees_woorden(lezing: dict[str, Any], alleen: str | None = None) -> Woorden:
    """The stored lezing of a mail, cut at every mark; with an address only the person it belongs to."""
    tekst, personen = lezing.get("tekst", ""), lezing.get("personen", [])
    eigen = [p for p in personen if alleen and p.get("email") == alleen]
    gekozen = eigen or (personen[:1] if alleen else personen)
    merken: list[tuple[int, int, Veld]] = []
    per_persoon = []
    for nummer, persoon in enumerate(gekozen, start=1):
        velden = [v for soort in LABELS if (v := _veld(nummer, soort, persoon, len(tekst))) is not None]
        per_persoon.append(velden)
        for veld in velden:
            if veld.in_tekst:
                bron = persoon["bron"][veld.soort]
                merken.append((bron["begin"], bron["eind"], veld))
    return Woorden(list(_knip(tekst, merken)), per_persoon)


def _veld(nummer: int, soort: str, persoon: dict[str, Any], lengte: int) -> Veld | None:
    waarde = _in_woorden(soort, persoon.get(soort))
    if not waarde:
        return None
    bron = (persoon.get("bron") or {}).get(soort) or {}
    begin, eind = bron.get("begin"), bron.get("eind")
    past = begin is not None and eind is not None and 0 <= begin < eind <= lengte
    elders = "" if past else bron.get("woorden", "")
    return Veld(f"{nummer}-{soort}", soort, LABELS[soort], waarde, past, elders)


def _knip(tekst: str, merken: list[tuple[int, int, Veld]]) -> Iterable[Stuk]:
    grenzen = sorted({0, len(tekst), *(grens for begin, eind, _ in merken for grens in (begin, eind))})
    for begin, eind in pairwise(grenzen):
        velden = tuple(veld for van, tot, veld in merken if van <= begin and eind <= tot)
        yield Stuk(tekst[begin:eind], velden)


def _in_woorden(soort: str, waarde: Any) -> str:
    if not waarde:
        return ""
    if soort in ("beschikbaar", "niet_beschikbaar"):
        return dagdelen_in_woorden(waarde)
    if soort == "afwezig":
        return "; ".join(
            f"{klok.datum_in_woorden(date.fromisoformat(p['van']))} tot en met "
            f"{klok.datum_in_woorden(date.fromisoformat(p['tot']))}"
            for p in waarde
        )
    return str(waarde)
