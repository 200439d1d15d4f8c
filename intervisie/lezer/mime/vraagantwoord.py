"""Answers typed under quoted questions: what was asked says what an answer means.

"> Wanneer kunt u niet?" over "Maandag" is the field "Verhinderd: Maandag". Gives the headings that the questions come
down to, of the same length as the words they stand in for, so that every place keeps its meaning. Reads no answers.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from intervisie.lezer.bericht import Bericht, Deel
from intervisie.lezer.mime import tussendoor

MIN_PAREN: Final = 2
"""One answer under a quote answers the mail; more of them answer its questions."""
_KOPPEN: Final = tuple(
    (kop, re.compile(patroon, re.IGNORECASE))
    for kop, patroon in (
        ("Beschikbaar", r"\b(?:wanneer|welke (?:dag|dagen|dagdelen)|dag(?:en|delen))\b.*\bwel\b.*\bniet\b"),
        ("Leervraag", r"\b(?:leervraag|casus|onderwerp|thema|bespreken|leren|inbrengen)\b"),
        (
            "Vorm",
            r"\b(?:online|fysiek|digitaal|op locatie|teams|scherm|beeldscherm|zaal\w*|live)\b.{0,30}\b(?:of|dan "
            r"wel|voorkeur)\b|"
            r"\b(?:welke vorm|vorm van)\b",
        ),
        (
            "Afwezig",
            r"\bniet\b|\b(?:weg|verhinderd|afwezig\w*|vakantie|onmogelijk|uitgesloten|vrij(?:e dag)?)\b",
        ),
        (
            "Beschikbaar",
            r"\b(?:wanneer|welke (?:dag|dagen|dagdelen|momenten)|beschikbaar\w*|dag(?:en|delen|deel)?|waarop "
            r"(?:u|je) kunt?)\b",
        ),
        ("Discipline", r"\b(?:OOV|HRM?|discipline|vakgebied|werkveld)\b"),
        ("Functie", r"\b(?:functie|rol|wat doet u|wat voor werk|werkzaamheden)\b"),
        ("E-mail", r"\b(?:e-?mail\w*|mailadres)\b"),
        ("Telefoon", r"\b(?:telefoon\w*|nummer|bereik\w*|bellen)\b"),
        ("Organisatie", r"\b(?:gemeente|organisatie|werkgever|dienst|waar (?:u |je )?werkt|werkzaam)\b"),
        ("Naam", r"\b(?:naam|wie bent u|hoe heet)\b"),
    )
)
_MELDT: Final = "Ik meld aan"
"""What comes before the answer when it was asked who take part."""
_WIE: Final = re.compile(
    r"\bwie\b.{0,40}\b(?:aan(?:melden|gemeld|meldt|meld)?|op(?:geven|geeft|gegeven)?|inschrijven|deel(?:nemen|neemt|nemers?)?|"
    r"mee(?:doen|doet)?)\b|\b(?:wie|welke \w+) (?:komen|komt|zijn|worden)\b.{0,20}|\bom wie gaat het\b|"
    r"\bwelke (?:collega['’]?s|medewerkers|personen|mensen)\b|"
    r"\b(?:naam|namen|gegevens) (?:van )?(?:de |uw )?(?:deelnemers|deelnemer\(s\)|collega['’]?s)",
    re.IGNORECASE,
)
_VAN_IEDER: Final = re.compile(
    r"\b(?:ik|mij|mijn|ikzelf|(?-i:[A-ZÀ-Þ])[^\W\d_]+(?=:| (?:is|kan|op|wil|en|tot|van|ook)\b))\b",
    re.IGNORECASE,
)
"""An answer that tells of each by name."""
_MEER: Final = re.compile(r"\s(?:en|&|\+|plus|/)\s", re.IGNORECASE)
_VAN_DE_PERSOON: Final = ("Naam", "Functie", "Organisatie", "E-mail", "Telefoon")
_LAATSTE: Final = re.compile(r"[^\n]*\Z")
_MERK: Final = re.compile(r"[>|\s]*(?:\d{1,2}[.)]\s*|[-•*·–▪◦]\s+)?")


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
    tekst = _achter_de_vraag(bericht, tekst)
    if len(gevonden) < MIN_PAREN:
        return tekst
    if any(kop == _MELDT and _MEER.search(_antwoord(tekst, plek)) for _, kop, plek in gevonden):
        gevonden = [
            een for een in gevonden if een[1] == _MELDT or not _VAN_IEDER.search(_antwoord(tekst, een[2]))
        ]  # of each, behind his name
    tekst = _zonder_ontkend_voorbeeld(bericht, tekst)
    for (begin, eind), kop, plek in gevonden:
        voor = _voorbeelden(bericht.tekst[begin:eind], tekst[plek:]) or f"{kop}:"
        tekst = (
            tekst[:begin]
            + (voor if len(voor) <= plek - begin else f"{kop}:").ljust(plek - begin)
            + tekst[plek:]
        )
    return tekst


_OP_EEN_REGEL: Final = re.compile(
    r"^[ \t]*(?:\d{1,2}[.)][ \t]*)?([^?\n]{4,200}\?)[ \t]+(?=[^\s?])[^?\n]+$", re.MULTILINE
)


def _achter_de_vraag(bericht: Bericht, tekst: str) -> str:
    """The heading in place of a question that has its answer behind it on the line, in what was answered."""
    if not (tussendoor.belooft(tekst) or tussendoor.wijst(tekst)):
        return tekst
    oud = (
        ander.begin
        for deel, ander in pairwise(bericht.delen)
        if deel.soort == "citaat"
        or (deel.soort == ander.soort == "eigen")  # what was typed into the old message
    )
    begin = next(oud, len(tekst))
    for regel in _OP_EEN_REGEL.finditer(tekst, begin):
        kop = _kop(regel[1])
        if kop is not None:
            tekst = tekst[: regel.start(1)] + f"{kop}:".ljust(len(regel[1])) + tekst[regel.end(1) :]
    return tekst


_ONTKEND: Final = re.compile(
    r"(\s*)(?:in )?(week \d{1,2}) (?:juist |dus |gelukkig )?niet\b[.,;!]*", re.IGNORECASE
)


def _zonder_ontkend_voorbeeld(bericht: Bericht, tekst: str) -> str:
    """ "Bent u weg, bijvoorbeeld in week 8?" over "Week 8 juist niet": that week was asked, and is no absence."""
    for citaat, antwoord in zip(bericht.delen, bericht.delen[1:], strict=False):
        gezegd = _ONTKEND.match(tekst, antwoord.begin)
        vraag = bericht.tekst[citaat.begin : citaat.eind].lower() if citaat.soort == "citaat" else ""
        if gezegd and gezegd[2].lower() in vraag and re.search(r"\b(?:weg|afwezig|verhinderd)\b", vraag):
            tekst = tekst[: gezegd.start(2)] + " " * (gezegd.end() - gezegd.start(2)) + tekst[gezegd.end() :]
    return tekst


DAGEN: Final = "Dagen:"
"""The heading over days that a question named and its answer points at; who answers does not ask them."""
_DAGEN: Final = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij)dag\w*(?:.*\b(?:maan|dins|woens|donder|vrij)dag\w*)?(?:\s+(?:ochtend|middag|avond))?",
    re.IGNORECASE,
)
_WIJST: Final = re.compile(
    r"\W*(?:nee,? |ja,? |juist |alle )?(?:die|deze|dat|allebei|(?:alle)?beide|geen van|de (?:eerste|tweede|"
    r"laatste))\b",
    re.IGNORECASE,
)


def _voorbeelden(vraag: str, antwoord: str) -> str:
    """The days in the question, asked again, when the answer points at them: "die twee niet"."""
    dagen = _DAGEN.search(vraag)
    return f"{DAGEN} {dagen[0]}?" if dagen and _WIJST.match(antwoord) else ""


def _vraag(tekst: str, citaat: Deel) -> tuple[int, int] | None:
    """The last quoted question, when it asks or announces, or is an item of a list; also over more lines."""
    regel = _LAATSTE.search(tekst[: citaat.eind].rstrip())
    if regel is None:
        return None
    begin, eind = regel.span()
    merk = _MERK.match(tekst, begin, eind)
    for _ in range(_LANGSTE_VRAAG):
        boven = tekst.rfind("\n", 0, begin - 1) + 1 if begin > citaat.begin else begin
        erboven = tekst[boven : max(boven, begin - 1)].strip("> |\t")
        if _is_punt(merk) or not erboven or _SLUIT.search(erboven):
            break
        begin, merk = boven, _MERK.match(tekst, boven, eind)
    punt = _is_punt(merk)
    if not (punt or _KAAL.fullmatch(regel[0]) or regel[0].rstrip("_. ").endswith(("?", ":"))):
        return None
    if not (punt or regel[0].strip("> |\t")[:1].islower()):
        begin, merk = regel.start(), _MERK.match(tekst, regel.start(), eind)
    return max(citaat.begin, merk.end() if merk else begin), eind


_LANGSTE_VRAAG: Final = 4
"""In lines: so far up is looked for the number of a question."""
_SLUIT: Final = re.compile(r"[.!?:]$")


_KAAL: Final = re.compile(r"[>|\s]*[\w/&'’()-]+(?:\s+[\w/&'’()-]+){0,5}\s*")
"""A heading without any mark: "> uw naam", "> dagdelen waarop u kunt"."""


def _is_punt(merk: re.Match[str] | None) -> bool:
    """ "1." or "-" before an item of a list."""
    return merk is not None and merk[0].strip("> |\t") != ""


def _antwoord(tekst: str, plek: int) -> str:
    """The first line behind a question."""
    return tekst[plek:].lstrip().partition("\n")[0]


def _kop(vraag: str) -> str | None:
    """The heading that a question comes down to; None when there is no room for it, or no meaning known."""
    kaal = re.sub(r"\([^()]*\)", "", vraag)
    if _WIE.search(kaal) and len(_MELDT) < len(vraag):
        return _MELDT
    if sum(patroon.search(kaal) is not None for naam, patroon in _KOPPEN if naam in _VAN_DE_PERSOON) > 1:
        return None  # "Uw naam en functie": the answer reads as a signature does
    return next(
        (kop for kop, patroon in _KOPPEN if patroon.search(vraag) and len(kop) < len(vraag) + 1), None
    )
