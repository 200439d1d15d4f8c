"""Whether a sentence asks to put down another name: "wil je daar Els de Wit van maken?".

Which name that is says `personen/naamkeuze.py`. Knows no kinds.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van

GEVRAAGD: Final = een_van(
    r"\b(?:er|daar|hier(?:van)?|dat|dit|mij|me|hem|haar|die)\b[^.!?\n]{0,90}\b(?:van (?:te )?maken|noemen|"
    r"(?:aan|neer|om)(?:te )?(?:passen|zetten)|veranderen|wijzigen|noteren|corrigeren|verbeteren|"
    r"rechtzetten|gebruiken|herstellen|fixen|verwerken|overnemen)\b|"
    r"\bvan (?:mij|me|haar|hem) (?:te )?maken\b"
)
"""The request itself, that the confirmation of a change answers."""


_IN: Final = een_van(r"\b(?:veranderen|wijzigen|omzetten|aanpassen|corrigeren)\b[^.!?\n]{0,3}\b(?:in|naar)\b")


def vraagt_erom(zin: str) -> bool:
    """Whether a sentence asks to put down another name: "wil je daar Els de Wit van maken?"."""
    raak = _NAAM_GEVRAAGD.search(zin) or _IN.search(zin) or _MAAK_ERVAN.search(zin)
    if raak is not None:
        return any(namen.volledig(v.naam) for v in namen.vind(zin))
    return zet_om(zin)


def zet_om(zin: str) -> bool:
    """Whether a sentence names one person twice: "Tamara Wols zetten in plaats van Tamara Verhagen"."""
    if not _IN_PLAATS.search(zin):
        return False
    heel = [v.naam for v in namen.vind(zin) if namen.volledig(v.naam)]
    return len(heel) > 1 and len({namen.voornaam(naam) for naam in heel}) == 1


_IN_PLAATS: Final = een_van(r"\bin plaats van\b|\bi\.p\.v\.|\bipv\b")


_MAAK_ERVAN: Final = een_van(r"\bmaak\w* (?:er|daar|hier|dat)\b.{0,60}\bvan\b")
_NAAM_GEVRAAGD: Final = een_van(
    r"\b(?:wil|wilt|willen|kun|kunt|kan|kunnen|zou|zouden)\b.{0,90}\b(?:van (?:mij |me |haar |hem )?(?:te )?maken|"
    r"noemen|noteren als|(?:aan|om)passen (?:naar|in)|(?:wijzig|verander)\w* in)\b"
)
