"""The function of a person as he writes it: from a line of a signature, an apposition, or a sentence.

Knows the words in which Dutch officials name their work; gives the words as they stand, without department,
organisation and decoration.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_KERN: Final = (
    r"(?:adviseur|adviseuse|adviseurs|medewerker|medewerkster|co[oö]rdinator|co[oö]rdinatrice|"
    r"manager|hoofd|leider|leidster|coach|officer|partner|consultant|"
    r"consulent|consulente|specialist|functionaris|recruiter|boa|handhaver|toezichthouder|"
    r"toezichthoudster|jurist|juriste|persoon|secretaris|secretaresse|"
    r"ambtenaar|regisseur|analist|generalist|inspecteur|trainee|stagiair|stagiaire|directeur|"
    r"directrice|meester|strateeg|ondersteuner|ondersteunster|"
    r"griffier|controller|auditor|beheerder|planner|expert|deskundige|verbinder|aanjager|makelaar|"
    r"rechercheur|opsporingsambtenaar|burgemeester|"
    r"wethouder|projectleider|opsteller|assistent|assistente|teamchef|chef|commandant|liaison|"
    r"programmamaker|advisor|adviser|lead|specialiste|kwartiermaker|"
    r"accountmanager|casemanager|preventiemedewerker|arbo\w*|HR business ?partner|"
    r"vertrouwenspersoon|bedrijfsarts|administrateur|"
    r"gebiedsmanager|wijkmanager|procesmanager|informatiemanager|informatiecoördinator|"
    r"zorgcoördinator|ketenregisseur|intelligence ?\w*|wijkagent|agent|"
    r"beleidsmaker|opbouwer|mediator|onderzoeker|coordinator|head|clerk|policy officer|employee|"
    r"civil servant|werver|dossierhouder|sectorhoofd|afdelingshoofd)"
)
_FUNCTIE: Final = re.compile(rf"(?<!\w)(?:[\w&/'’-]*?){_KERN}(?!\w)(?:\b|['’]s\b)?", re.IGNORECASE)
_EINDE: Final = re.compile(
    r"\s*(?:[,|;(\[\t\n–—·•<>]|(?<= )[-/](?= )|\.(?=\s|$)|(?<=\w)\s*@)|"
    r"\s+(?:(?:bij|binnen|namens|vanuit|afdeling|team|cluster|domein|sector|gemeente|provincie|"
    r"werkzaam|van (?:de|het|onze|afdeling|team|gemeente)|"
    r"voor (?:de|het|team|gemeente|afdeling|onze|[A-Z]\w+)|in (?:de|het)? ?(?:gemeente|provincie|"
    r"regio|team))(?!\w)|afd\.|van (?=[A-Z])|en (?:ik|wij|wil|meld|graag|doe|werk|zit|zou|heb|val|"
    r"ben|kan)|"
    r"(?:wil|meld|doe|kan|geef|sluit|werk|zit|val|schrijf|heb|zou|mag|zijn|ben|die|dat|dus|maar|"
    r"want|hier|daar|is|wordt|aan|met|op|sinds|uit|at|with|for|of the|gem\.)(?=\s|$))",
)
_SIER: Final = re.compile(
    r"^(?:(?:de|het|een|als|is|was|onze|ons|mijn|haar|zijn|uw|jullie|gloed\w*|kersvers\w*|trotse?|"
    r"nieuwe?|splinternieuwe?|verse|enthousiaste?|sinds\s+\w+|momenteel|"
    r"nu|dan|ook|ik|ben|hier|werk(?:t|zaam)?|inmiddels|nog|net|vanaf \w+|functie|rol|huidige|"
    r"voormalig\w*|hij|zij|a|an|the|as)\s*:?\s+)+",
    re.IGNORECASE,
)
_ZIN: Final = re.compile(
    r"\b(?:(?:als|as)\s+(?=[\w&/'’ -]{2,60})|(?:ben|werk|is|was|blijf|werkt|am|functie is|"
    r"functie:|werkzaam) (?:ik |hij |zij |er |hier |nu |momenteel |sinds \w+(?: \d+)? "
    r")*(?:werkzaam )?(?:als |een |de |an? |as an? )*)",
    re.IGNORECASE,
)
_SLOT_WOORD: Final = re.compile(r"\s+(?:en|of|&|/|voor|van|in|op|met|bij|de|het|and)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A function and where it stands in the text it came from."""

    tekst: str
    begin: int
    eind: int


def is_functie(regel: str) -> bool:
    """Whether a line or a piece between commas is, or begins with, the name of a function."""
    return len(regel) < 110 and _FUNCTIE.search(regel) is not None


def uit_stuk(tekst: str, begin: int = 0) -> Gevonden | None:
    """The function that a line or a piece between commas holds, from its first word on; `begin` is its place."""
    kaal = tekst.strip(" \t-–—·•*|,:;.")
    kern = _FUNCTIE.search(kaal)
    if kern is None:
        return None
    sier = _SIER.match(kaal)
    van = sier.end() if sier and sier.end() <= kern.start() + len(kern[0]) else 0
    stop = _EINDE.search(
        kaal, max(van + 1, kern.start() if _EINDE.search(kaal, van, kern.start()) is None else van)
    )
    tot = stop.start() if stop and stop.start() > van else len(kaal)
    woorden = kaal[van:tot].strip(" ,.-–:;")
    while slot := _SLOT_WOORD.search(woorden):
        woorden = woorden[: slot.start()]
    if _FUNCTIE.search(woorden) is None or len(woorden) > 90:
        return None
    plek = tekst.find(woorden)
    return Gevonden(woorden, begin + plek, begin + plek + len(woorden))


def uit_regels(tekst: str) -> Gevonden | None:
    """The functions in the lines of a signature: the first that has one; two lines of functions are one answer."""
    for regel, plek in _stukken(tekst):
        gevonden = uit_stuk(regel, plek)
        if gevonden is not None and not _is_los_woord(regel):
            return gevonden
    return None


def uit_zin(tekst: str) -> Gevonden | None:
    """The function that somebody states in a sentence: "ik ben ...", "ik werk als ...", "als ... bij"."""
    for aanloop in _ZIN.finditer(tekst):
        rest = tekst[aanloop.end() : aanloop.end() + 90]
        eind = re.search(r"[.!?;:\n](?=\s|$)|\n\n", rest)
        rest = (rest[: eind.start()] if eind else rest).replace("\n", " ")
        stop = _EINDE.search(rest)
        if stop is not None and stop.start() > 2:
            rest = rest[: stop.start()]
        if len(rest.split()) <= 9 and (gevonden := uit_stuk(rest, aanloop.end())) is not None:
            return Gevonden(gevonden.tekst, gevonden.begin, gevonden.begin + len(gevonden.tekst))
    return None


def _stukken(tekst: str) -> Iterator[tuple[str, int]]:
    """The pieces of a signature: its lines, parted at bars, commas and dashes."""
    plek = 0
    for regel in tekst.split("\n"):
        begin = 0
        for knip in (*re.finditer(r"[|,;\t(]| [-–—•·] ", regel), None):
            eind = knip.start() if knip else len(regel)
            if regel[begin:eind].strip():
                yield regel[begin:eind], plek + begin
            begin = knip.end() if knip else eind
        plek += len(regel) + 1


def _is_los_woord(regel: str) -> bool:
    """A line that only mentions one: an address, a sentence, "namens de teamleider"."""
    return (
        re.search(
            r"@|https?:|www\.|\bnamens\b|\b(?:bel|mail|contact|bereikbaar|aanwezig|werkdagen)\b",
            regel,
            re.IGNORECASE,
        )
        is not None
    )
