"""OOV or HRM: what the writer states, else the function, else the department; and the function itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Discipline = Literal["OOV", "HRM"]

_OOV = re.compile(
    r"\bOOV\b|\bO\.O\.V\.|openbare orde|\b(?:integrale |)veiligheid(?!sregio)|\bveiligheids(?!regio|huis)\w*|crisis(?:beheersing|management)|"
    r"rampenbestrijding|ondermijning|\bbibob|toezicht|handhav|\bboa'?s?\b|\bAOV(?:'er)?\b",
    re.IGNORECASE,
)
_HRM = re.compile(
    r"\bHRM?\b|\bHR[- ]|\bP\s?&\s?O\b|\bPenO\b|\bP en O\b|personeel|\bhuman resources?\b|recruit|arbeidszaken|vertrouwensperso|\bP&O",
    re.IGNORECASE,
)
_NIETS = re.compile(
    r"sociale veiligheid|informatiebeveiliging|verkeersveiligheid|integriteit en ondermijning|ondermijning en integriteit|integriteit (?:&|/) ondermijning",
    re.IGNORECASE,
)
_FUNCTIE = re.compile(
    r"\b(?:(?:senior|junior|interim|waarnemend|strategisch|beleids|plv\.?|programma|project|team)[- ]?)*"
    r"(?:adviseur|adviseuse|medewerk(?:er|ster)|coördinator|coordinator|manager|hoofd|teamleider|teamcoach|officer|business ?partner|"
    r"businesspartner|consultant|specialist|functionaris|recruiter|boa|handhaver|toezichthouder|jurist|vertrouwenspersoon|"
    r"secretaris|beleidsadviseur|beleidsmedewerker|ambtenaar|regisseur|analist|generalist|HR-adviseur|inspecteur|trainee|"
    r"leidinggevende|directeur|gemeentesecretaris|programmamanager|projectleider|afdelingshoofd|teammanager|kwartiermaker|accountmanager)\b",
    re.IGNORECASE,
)
_AFDELING = re.compile(
    r"\s*(?:,|\||/|–| - |\bbij\b|\bvan de afdeling\b|\bafdeling\b|\bteam\b|\bvoor\b|\bbinnen\b|\(|\t).*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Vondst:
    """Words in a text."""

    woorden: str
    begin: int
    eind: int


def zoek_discipline(tekst: str) -> tuple[Discipline | None, Vondst | None, bool]:
    """The discipline that a stretch of text names, its words, and whether it names both."""
    schoon = _NIETS.sub(lambda g: " " * len(g[0]), tekst)
    oov, hrm = _OOV.search(schoon), _HRM.search(schoon)
    if oov and hrm:
        return None, None, True
    gevonden = oov or hrm
    if gevonden is None:
        return None, None, False
    return ("OOV" if oov else "HRM"), Vondst(gevonden[0], gevonden.start(), gevonden.end()), False


def is_functie(regel: str) -> bool:
    """Whether a line of a signature is the name of a function."""
    return len(regel) < 90 and _FUNCTIE.search(regel) is not None


def functie_uit_regel(regel: str) -> str:
    """The function in a line of a signature, without department and organisation."""
    return _AFDELING.sub("", regel.strip(" -–·•*|,")).strip(" ,.-")
