"""Answers that a writer typed into the old message itself, without any quote mark around them.

People who answer in Outlook say so ("mijn antwoorden staan hieronder in het rood") and mark their lines by a colour,
capitals or their name, or fill in the fields of a form. Finds those lines; without such a promise it finds none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from intervisie.lezer.mime.regels import Regel
from intervisie.lezer.taal.patroon import een_van

_BELOOFT: Final = een_van(
    r"\b(?:antwoord(?:en)?|reacties?|opmerkingen|toevoegingen|aanvullingen|ingevuld|gereageerd|"
    r"beantwoord)\b.{0,80}"
    r"\b(?:hieronder|onderstaand\w*|onder|in|tussen|bij|ertussen|eronder|erachter|erbij|tussendoor|inline)\b",
    r"\b(?:achter|bij|onder|tussen|naast) (?:de|elke|iedere|jullie|uw|je|alle) "
    r"(?:vra(?:ag|gen)|kopjes|punten|velden)\b",
    r"\bformulier\b.{0,80}\bingevuld\b|\bingevuld\b.{0,80}\bformulier\b",
    r"\b(?:hieronder|onderstaand\w*|zie)\b.{0,80}"
    r"\b(?:antwoord(?:en)?|reacties?|ingevuld|in (?:het )?\w+|in kleur|tussen de (?:tekst|regels))\b",
)
_INGEVULD: Final = een_van(
    r"\bachter (?:de|elke|iedere|je|uw|jullie|alle|gezet|getypt|geschreven)\b|\b(?:erachter|eronder)\b|"
    r"\bingevuld\b|\bformulier\b|\bvul(?:de)?\b.{0,30}\bin\b"
)
_VELD: Final = een_van(
    r"\W{0,3}(?:\d{1,2}[.)]\s*)?(?:volledige |voor- en achter|uw |je )?(?:naam(?: en functie)?|voornaam|achternaam|"
    r"(?:organisatie|gemeente|werkgever)(?: of \w+|/\w+)?|functie|oov of hrm?|hrm? of oov"
    r"|afdeling|team|discipline|e-?mail\w*|mailadres|telefoon\w*|mobiel\w*|beschikbaar\w*|voorkeur\w*|"
    r"(?:beschikbare |mogelijke )?dag(?:en|delen)?(?: waarop [^:]{2,30})?"
    r"|verhinderd|afwezig\w*|online.{0,20}|vorm|leervraag)\s*[:=]\s*\S.*"
)
_WIJST: Final = een_van(r"\b(?:hieronder|onderstaande?|onderaan|zie onder)\b")
NAAMVELD: Final = re.compile(
    r"\W{0,3}(?:\d{1,2}[.)]\s*)?(?:[\w-]+ ){0,3}naam\b[^:\n]{0,30}:\s*(\S.*)", re.IGNORECASE
)
_NA_VRAAG: Final = re.compile(r"[^?]{4,120}\?\s+[^?\s][^?]*")
"""A question with something behind it, where the writer says that the answers stand there."""
_KLEUREN: Final[dict[str, Callable[[int, int, int], bool]]] = {
    "rood": lambda r, g, b: r > 130 and r > 1.8 * max(g, b),
    "blauw": lambda r, g, b: b > 100 and b > 1.3 * max(r, g),
    "groen": lambda r, g, b: g > 90 and g > 1.2 * max(r, b),
    "paars": lambda r, g, b: r > 80 and b > 80 and g < 0.7 * min(r, b),
    "oranje": lambda r, g, b: r > 180 and 80 < g < 190 and b < 100,
}
_KLEURNAAM: Final = {
    "red": "#ff0000",
    "blue": "#0000ff",
    "green": "#008000",
    "purple": "#800080",
    "orange": "#ffa500",
    "navy": "#000080",
    "darkred": "#8b0000",
    "darkblue": "#00008b",
    "darkgreen": "#006400",
}


def belooft(eigen: str) -> bool:
    """The writer says in `eigen` (own text) that answers stand in the text below."""
    return _BELOOFT.search(eigen) is not None


def wijst(eigen: str) -> bool:
    """The writer points at what stands below."""
    return _WIJST.search(eigen) is not None


def zoek(regels: Sequence[Regel], eigen: str, naam: str) -> list[bool]:
    """For each line of the old message: is it an answer. `naam` is the display name of the writer."""
    zelf_ingevuld = wijst(eigen) and _is_zelf_ingevuld(regels, naam)
    if not (belooft(eigen) or zelf_ingevuld):
        return [False] * len(regels)
    kleuren = [kleur for kleur in _KLEUREN if re.search(rf"\b{kleur}\w{{0,2}}\b", eigen, re.I)]
    letters = re.search(r"hoofdletters|kapitalen", eigen, re.I) is not None
    ingevuld = zelf_ingevuld or _INGEVULD.search(eigen) is not None
    achter = zelf_ingevuld or re.search(r"\b(?:er)?achter\b", eigen, re.I) is not None
    zelf = _ondertekend(naam)
    gekleurd = [_heeft_kleur(regel.kleur, kleuren) for regel in regels]
    if any(gekleurd):  # then a question with something behind it in another colour was not answered
        ingevuld = achter = False
    return [
        bool(regel.tekst)
        and (
            kleur
            or (letters and regel.tekst.isupper())
            or ((ingevuld or achter) and _VELD.fullmatch(regel.tekst) is not None)
            or (achter and _NA_VRAAG.fullmatch(regel.tekst) is not None)
            or zelf.match(regel.tekst) is not None
        )
        for regel, kleur in zip(regels, gekleurd, strict=True)
    ]


def _is_zelf_ingevuld(regels: Sequence[Regel], naam: str) -> bool:
    """The form in the old message holds the name of the writer himself: nobody else filled that in."""
    eigen = {woord for woord in re.findall(r"\w+", naam.lower()) if len(woord) > 1}
    velden = (NAAMVELD.fullmatch(regel.tekst) for regel in regels)
    return len(eigen) > 1 and any(
        veld and eigen <= set(re.findall(r"\w+", veld[1].lower())) for veld in velden
    )


def _ondertekend(naam: str) -> re.Pattern[str]:
    """A line that opens with the name or the initials of the writer: "[AB] ja", "Anna: ja"."""
    woorden = [woord for woord in re.split(r"[\s,]+", naam) if woord]
    namen = [naam, *woorden, "".join(woord[0] for woord in woorden)] if woorden else ["(?!)"]
    keuze = "|".join(re.escape(een) if woorden else een for een in namen)
    return re.compile(rf"\W{{0,3}}(?:{keuze})\W{{0,2}}[:\]>)]", re.I)


def _heeft_kleur(kleur: str, namen: list[str]) -> bool:
    """The colour is one of `namen`."""
    code = re.fullmatch(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", _KLEURNAAM.get(kleur, kleur))
    if code is None:
        return False
    rood, groen, blauw = (int(deel, 16) for deel in code.groups())
    return any(_KLEUREN[naam](rood, groen, blauw) for naam in namen)
