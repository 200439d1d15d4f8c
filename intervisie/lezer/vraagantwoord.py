"""Answers typed under quoted questions: what was asked says what an answer means.

"> Wanneer kunt u niet?" over "Maandag" is the field "Verhinderd: Maandag". Gives the headings that the questions come
down to, of the same length as the words they stand in for, so that every place keeps its meaning. Reads no answers.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.bericht import Bericht, Deel

MIN_PAREN: Final = 2
"""One answer under a quote answers the mail; more of them answer its questions."""
_KOPPEN: Final = tuple(
    (kop, re.compile(patroon, re.IGNORECASE))
    for kop, patroon in (
        ("Beschikbaar", r"\b(?:wanneer|welke (?:dag|dagen|dagdelen)|dag(?:en|delen))\b.*\bwel\b.*\bniet\b"),
        ("Leervraag", r"\b(?:leervraag|casus|onderwerp|thema|bespreken|leren|inbrengen)\b"),
        (
            "Vorm",
            r"\b(?:online|fysiek|digitaal|op locatie|teams)\b.{0,30}\b(?:of|dan wel|voorkeur)\b|\bwelke vorm\b",
        ),
        (
            "Afwezig",
            r"\bniet\b|\b(?:verhinderd|afwezig\w*|vakantie|onmogelijk|uitgesloten|vrij(?:e dag)?)\b",
        ),
        (
            "Beschikbaar",
            r"\b(?:wanneer|welke (?:dag|dagen|dagdelen|momenten)|beschikbaar\w*|dag(?:en|delen|deel)?)\b",
        ),
        ("Discipline", r"\b(?:OOV|HRM?|discipline|vakgebied|werkveld)\b"),
        ("Functie", r"\b(?:functie|rol|wat doet u|wat voor werk|werkzaamheden)\b"),
        ("E-mail", r"\b(?:e-?mail\w*|mailadres)\b"),
        ("Telefoon", r"\b(?:telefoon\w*|nummer|bereik\w*|bellen)\b"),
        ("Organisatie", r"\b(?:gemeente|organisatie|werkgever|waar werkt)\b"),
        ("Naam", r"\b(?:naam|wie bent u|hoe heet)\b"),
    )
)
_LAATSTE: Final = re.compile(r"[^\n]*\Z")
_MERK: Final = re.compile(r"[>|\s]*(?:\d{1,2}[.)]\s*|[-•*]\s+)?")


def met_koppen(bericht: Bericht, tekst: str) -> str:
    """`tekst`, the writer's own words in place, with a heading before each answer under a quoted question.

    As it was when fewer than two answers stand under questions that are understood.
    """
    gevonden = [
        (vraag, kop, antwoord.begin)
        for citaat, antwoord in zip(bericht.delen, bericht.delen[1:], strict=False)
        if citaat.soort == "citaat" and antwoord.soort == "eigen" and antwoord.diepte == 0
        and (vraag := _vraag(bericht.tekst, citaat)) is not None
        and (kop := _kop(bericht.tekst[slice(*vraag)])) is not None
    ]  # fmt: skip
    if len(gevonden) < MIN_PAREN:
        return tekst
    for (begin, _), kop, plek in gevonden:
        tekst = tekst[:begin] + f"{kop}:".ljust(plek - begin) + tekst[plek:]
    return tekst


def _vraag(tekst: str, citaat: Deel) -> tuple[int, int] | None:
    """The last quoted line, when it asks or announces."""
    regel = _LAATSTE.search(tekst[: citaat.eind].rstrip())
    if regel is None or not regel[0].rstrip("_. ").endswith(("?", ":")):
        return None
    merk = _MERK.match(regel[0])
    return max(citaat.begin, regel.start() + (merk.end() if merk else 0)), regel.end()


def _kop(vraag: str) -> str | None:
    """The heading that a question comes down to; None when there is no room for it, or no meaning known."""
    return next(
        (kop for kop, patroon in _KOPPEN if patroon.search(vraag) and len(kop) < len(vraag) + 1), None
    )
