"""What a person must look at: each rule gives a Dutch sentence, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from intervisie.lezer import namen
from intervisie.lezer.bericht import Bericht
from intervisie.lezer.lezing import Persoon
from intervisie.lezer.soort import Oordeel, eigen_tekst

_VERZOEK = re.compile(
    r"\b(?:reiskosten|vergoed|vertrouwelijk|in (?:dezelfde|een andere|één) groep|niet bij|volgende ronde|laat (?:me|mij) weten|"
    r"kunt u|kun je|wilt u|wil je|graag (?:hoor|verneem))\b|\?",
    re.IGNORECASE,
)


def redenen(bericht: Bericht, oordeel: Oordeel, personen: list[Persoon]) -> list[str]:
    """All reasons to look at this reading, in the order of the rules."""
    return [*oordeel.redenen, *(zin for regel in REGELS for zin in regel(bericht, oordeel, personen))]


def _bezwaren(bericht: Bericht, oordeel: Oordeel, personen: list[Persoon]) -> Iterable[str]:
    yield from bericht.bezwaren


def _kernvelden(bericht: Bericht, oordeel: Oordeel, personen: list[Persoon]) -> Iterable[str]:
    if oordeel.soort != "aanmelding":
        return
    if not personen:
        yield "Het is niet duidelijk wie er meedoet."
    for persoon in personen:
        wie = persoon.naam or "De deelnemer"
        if not namen.volledig(persoon.naam):
            yield "De naam ontbreekt of is niet volledig."
        if persoon.email is None:
            yield f"{wie}: het mailadres ontbreekt."
        if persoon.organisatie is None:
            yield f"{wie}: de organisatie is niet duidelijk."
        if persoon.discipline is None:
            yield f"{wie}: OOV of HRM is niet duidelijk."


def _verzoek(bericht: Bericht, oordeel: Oordeel, personen: list[Persoon]) -> Iterable[str]:
    if oordeel.soort in ("aanmelding", "wijziging", "afmelding") and _VERZOEK.search(eigen_tekst(bericht)):
        yield "Er staat een vraag of verzoek in de mail."


def _wie(bericht: Bericht, oordeel: Oordeel, personen: list[Persoon]) -> Iterable[str]:
    if oordeel.soort in ("wijziging", "afmelding") and not any(p.naam or p.email for p in personen):
        yield "Het is niet duidelijk om wie het gaat."


def _leeg(bericht: Bericht, oordeel: Oordeel, personen: list[Persoon]) -> Iterable[str]:
    if oordeel.soort == "agenda-antwoord" and eigen_tekst(bericht).strip():
        yield "Bij het agenda-antwoord staat een bericht."


REGELS = (_bezwaren, _kernvelden, _verzoek, _wie, _leeg)
