"""The new name of a writer whose name changes: "wil je daar Els de Wit van maken?", "Els Bos wordt Els de Wit".

A name in the text that begins as his own does, and that the words around it call the one to use. Knows no kinds.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.taal import namen
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.patroon import een_van

_HEET_ERVOOR: Final = re.compile(
    r"\b(?:(?:verander\w*|wijzig\w*|aan ?(?:te )?pas\w*|pas|om ?(?:te )?zet\w*|corrigeer\w*|corrigeren)"
    r"(?: (?:dat|dit|deze|hem|het|die))? (?:in|naar)|gewijzigd in|veranderd in|word(?:t|en)?|"
    r"(?:naam|die|dat|dit|het) (?:is|moet|wordt)(?: (?:nu|voortaan|dus))?|"
    r"(?:ben|is|sta|heet) (?:ik )?(?:sinds [\w ]{2,20} )?"
    r"(?:nu|voortaan|tegenwoordig|inmiddels|dus|weer|gewoon|weer gewoon|nu weer)|"
    r"heet (?:ik )?sinds [\w ]{2,20}|"
    r"(?:ga|leef) (?:ik )?(?:nu |voortaan |sinds [\w ]{2,20} )?(?:als|onder de naam)|"
    r"(?:mij|me|haar|hem)\b[^.;!?\n]{0,60}\b(?:voortaan|nu|dus|als)|in|naar)\s+[\"'“‘«]?$",
    re.IGNORECASE,
)
_HEET_ERNA: Final = re.compile(
    r"^[\"'”’»]?\s+(?:(?:van|voor in de plaats|in) )?(?:te )?(?:(?:kunnen |willen )?(?:maken|noemen|neerzetten|"
    r"zetten|noteren|vermelden|heten)|door het leven|te boek)\b",
    re.IGNORECASE,
)
_MAAK_ER: Final = re.compile(r"\bmaak\w* (?:er|daar|hier|dat)\b[^;!?\n]{0,30}$", re.IGNORECASE)
_VAN: Final = re.compile(r"[\"'”’»]?\s+van\b")
_OUD: Final = re.compile(
    r"\b(?:nog|oude?|voorheen|heette|stond|vroeger|eerst|niet (?:meer )?(?:als|de)?|"
    r"lees ik|staat er)\b[^.;,!?\n]{0,30}$",
    re.IGNORECASE,
)
GEVRAAGD: Final = een_van(
    r"\b(?:er|daar|hier(?:van)?|dat|dit|mij|me|hem|haar|die)\b[^.!?\n]{0,90}\b(?:van (?:te )?maken|noemen|"
    r"(?:aan|neer|om)(?:te )?(?:passen|zetten)|veranderen|wijzigen|noteren)\b|"
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


_MOET_ZIJN: Final = re.compile(r"[\"'”’»]?\s+(?:te )?(?:zijn|heten|worden)\b", re.IGNORECASE)
_NIET_MAAR: Final = re.compile(r"\bniet [^.;:!?]{3,40},? maar (?:gewoon |dus )?[\"'“‘«]?$", re.IGNORECASE)
""" "Rob Smit moet Ron Smit zijn", "ik ben niet Rob Smit maar Ron Smit": one name, spelled wrong before."""


_FOUT: Final = een_van(
    r"\b(?:achter|voor)?naam\b[^.;!?]{0,60}\b(?:verkeerd|fout|niet goed|klopt niet|niet juist|onjuist)\b",
    r"\b(?:verkeerd|fout|onjuist|niet goed) (?:gespeld|geschreven)\b",
)
""" "Mijn achternaam staat verkeerd op de lijst": the other spelling in the mail is the right one."""


def nieuwe_naam(tekst: str, oud: str) -> Vermelding | None:
    """The name in `tekst` by which the one who was called `oud` wants to be known; None when none is."""
    uit = None
    fout = _FOUT.search(tekst) is not None
    for gevonden in namen.vind(tekst):
        ervoor = tekst[max(0, gevonden.begin - 90) : gevonden.begin].replace("\n", " ")
        erna = tekst[gevonden.eind : gevonden.eind + 40].replace("\n", " ")
        if namen.voornaam(gevonden.naam) != namen.voornaam(oud):
            if namen.zelfde(gevonden.naam, oud) and (_MOET_ZIJN.match(erna) or _NIET_MAAR.search(ervoor)):
                uit = gevonden
            continue
        maakt = _MAAK_ER.search(ervoor) is not None and _VAN.match(erna) is not None
        if (
            _MOET_ZIJN.match(erna)
            or (fout and namen.plat(gevonden.naam) != namen.plat(oud) and not _OUD.search(ervoor))
            or maakt
            or _HEET_ERNA.match(erna)
            or (_HEET_ERVOOR.search(ervoor) and not _OUD.search(ervoor))
        ):
            uit = gevonden
    return uit
