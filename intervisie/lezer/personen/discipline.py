"""OOV or HRM: what a stretch of text says about the field that somebody works in.

Knows the words of both fields and the phrases that only look like them. Their order (statement, function, department)
is for the caller.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from intervisie.lezer.taal.patroon import een_van

Discipline = Literal["OOV", "HRM"]

_OOV: Final = een_van(
    r"(?<![\w&])O\.?O\.?V\b|\bOO ?& ?V\b|\bO&V\b|openbare[ -]orde|(?<!sociale "
    r")(?<!informatie)(?<!verkeers)(?<!voedsel)\bveiligheid(?!s)\b(?! en gezondheid)",
    r"\b(?:wijk|buurt|gebieds)?veiligheids(?!regio|huis|strategie)\w*|\b(?:integrale|openbare|maatschappelijke) "
    r"veiligheid\b|\bcrisis\w*",
    r"\brampenbestrijding\b|\bondermijning\w*|\bbibob\w*|\btoezicht(?:houder|houders)?\b|"
    r"\bhandhav\w+|\b\w*boa'?s?\b|\bBOA['’]s\b|\b(?:buitengewoon|bijzonder) opsporingsambtenaar\b|\bbuitengewone? "
    r"opsporing\w*",
    r"\bVTH\b|\bAOV(?:'er)?\b|\bambtenaar rampen\w*|\bpublic (?:order|safety)\b|\b(?:safety|security|"
    r"crisis management|undermining)\b|\bweerbaarheid\b|\bopsporing\b|\bopenbare veiligheid\b|"
    r"\bradicalisering\b|\bgeorganiseerde (?:\w+ )?criminaliteit\b|\biepenbiere oarder\b|\bfeiligens\b|"
    r"\bkrisen\w*|\böffentliche (?:ordnung|sicherheit)\b|"
    r"\bordnungsamt\b",
)
_HRM: Final = een_van(
    r"(?<![\w&])HRM?(?:\b|(?=adviseur|medewerker|manager|co[oö]rdinator))(?:['’]?er\b)?|"
    r"(?<![\w&])HR[- ]\w+|\bP ?& ?O\b|\bPenO\b|\bP en O\b|\bP\+O\b|"
    r"\bPO&O\b|\bpersoneel(?:s\w+)?\b|\bhuman resources?\b|\brecruit\w*|\bwerving (?:en|&) "
    r"selectie\b",
    r"\bmens (?:en|&) organisatie\b|\bwerkgeverszaken\b|\barbeids(?:zaken|jurist|juridisch|voorwaarden|"
    r"recht|verhoudingen)\w*|\b\w*vertrouwensperso(?:on|nen)\w*|"
    r"\b(?:ziekte)?verzuim\w*|\bpersonnel\b|\bpersoneelszaken\b|\btalent ?acquisition\b|\bHR['’]er\b|\bHRD\b|"
    r"\bpersonal(?:referent|abteilung|wesen|amt|berat|sachbearbeit)\w*|\bsalaris(?:administrat\w+|zaken)\b",
)
_NIETS: Final = een_van(
    r"\bsociale veiligheid\b|\binformatie(?:beveiliging|veiligheid)\b|\bverkeersveiligheid\b|"
    r"\bvoedselveiligheid\b",
    r"\b(?:casus|"
    r"leervraag|vraagstuk\w*|thema|onderwerp\w*|over|rond(?:om)?|vragen) (?:\w+ )?ondermijning\b",
    r"\bintervisie\w*\s+(?:\w+\s+){0,3}?(?:voor\s+)?(?:\w+\s+)?(?:OOV|HRM?|P&O)\s*(?:en|&|/|,|"
    r"-)\s*(?:OOV|HRM?|P&O)\b",
    r"\b(?:intervisie|ambtenaren|collega['’]?s|adviseurs|professionals|mensen|deelnemers|"
    r"netwerk)\s+(?:voor\s+|van\s+|uit\s+)?(?:ambtenaren\s+)?(?:\()?(?:OOV|HRM?|"
    r"P&O)[\s/&-]+(?:en\s+|of\s+)?(?:OOV|HRM?(?:/P&O)?|P&O)\)?",
    r"\b(?:ondermijning|veiligheid|handhaving) (?:ken|zie|kom|raak|tref|merk|lees) (?:ik|wij|we)\b|"
    r"\b(?:van|over|met) ondermijning (?:weet|ken|heb|kom|lees|hoor) (?:ik|wij|we)\b|"
    r"\b(?:weet|ken|leer|leren|horen|lezen) (?:\w+ ){0,3}(?:van|over) ondermijning\b",
    r"\bintervisie\w*\s+(?:op|over|voor|integriteit|ondermijning)\b[^.\n]{0,40}\bondermijning\b|"
    r"\bgeen (?:OOV|HRM?)\b|\bniet (?:bij|van|in) (?:OOV|HRM?)(?: of (?:OOV|HRM?|P&O))?\b",
    r"\b(?:samen\w*|overleg\w*|closely|together|work|werk|vooral|veel|vaak) (?:met|with) "
    r"(?:(?:de|het|onze|the|our|afdeling|team|mensen|van|bij|uit|collega['’]?s) )*"
    r"(?:OOV|HRM?|P&O|personeel\w*|veiligheid|human resources|\w*boa['’]?s|handhavers|toezichthouders)\b",
    r"\bveiligheidsregio[^\n,|]*|\bveiligheidshuis[^\n,|]*|\bregionale veiligheidsstrategie\b|"
    r"\bin alle veiligheid\b|\bbibob-?(?:zaak|dossier|onderzoek|toets|procedure|advies)\w*"
    r"(?!\w|[^.,;\n]{0,25}\b(?:doe|uitvoer|behandel|verzorg|coördineer|begeleid|afhandel)\b)|"
    r"\b(?:crisis|ondermijnings?)-?(?:oefening|zaak|dossier|situatie)\w*|\bpersoneels(?:uitje|"
    r"feest|tekort|nummer|vereniging)\b",
)

_THEMA: Final = een_van(r"\b(?:integriteit|ondermijning)\s*(?:en|&|/|,)\s*(?:integriteit|ondermijning)\b")
"""What the intervisie is about; in the name of a function it is what somebody does."""


@dataclass(frozen=True, slots=True)
class Vondst:
    """What a text says: the field, its words and their place; `beide` when it names both fields."""

    discipline: Discipline | None = None
    woorden: str = ""
    begin: int = 0
    eind: int = 0
    beide: bool = False


def zoek_discipline(tekst: str, *, functie: bool = False) -> Vondst:
    """The discipline that a stretch of text names; `functie`: the text is the name of a function."""
    schoon = _NIETS.sub(lambda g: " " * len(g[0]), tekst)
    if not functie:
        schoon = _THEMA.sub(lambda g: " " * len(g[0]), schoon)
    oov, hrm = _OOV.search(schoon), _HRM.search(schoon)
    if oov and hrm:
        return Vondst(beide=True)
    gevonden = oov or hrm
    if gevonden is None:
        return Vondst()
    return Vondst("OOV" if oov else "HRM", gevonden[0], gevonden.start(), gevonden.end())
