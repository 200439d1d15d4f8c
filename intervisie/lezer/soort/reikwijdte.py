"""How far a clause of leaving goes: one meeting or date, or the whole.

`uitingen.py` decides what a pattern means in a clause.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from intervisie.lezer.taal.deelzin import MAAND
from intervisie.lezer.taal.patroon import een_van

VANAF: Final = een_van(
    r"\b(?:per|vanaf|sinds|met ingang van|m\.i\.v\.)\s+(?:\d{1,2}\s+)?(?:jan|feb|maart|mrt|apr|mei|jun|"
    r"jul|aug|sep|okt|"
    r"nov|dec|volgende (?:maand|week))\w*|\bvolgende maand\b|"
    r"\bna (?:de|een|één|mijn) (?:\w+ )?(?:keer|bijeenkomst|sessie)\b|\b0[1-9][\d ()-]{7,12}\d\b"
)
EEN_KEER: Final = een_van(
    r"\b(?:in|tijdens) (?:die|deze|beide) (?:\w+ )?(?:week|weken|periode|maand|dagen)\b",
    r"\bdan (?:ook |dus |even |een keer )?zonder (?:mij|me|ons)\b",
    r"\b(?:aantal|paar|enkele|sommige) (?:keren|keer|bijeenkomsten|sessies)\b",
    r"\b(?:een|één|1|ene|die|deze|eerste|tweede|derde|vierde|vijfde|zesde|laatste|volgende|eerstvolgende|"
    r"komende|"
    r"eenmalig\w*) (?:ene )?(?:keer|bijeenkomst|sessie|maal|afspraak|datum|dag|middag|ochtend|dinsdag|"
    r"maandag|woensdag|"
    r"donderdag|vrijdag)\b(?! (?:(?:in|van) (?:de )?(?:reeks|week)|dat|die|waarop|waar)\b)",
    r"\b\d{1,2}(?:e|ste|de|st|nd|rd|th)?\s+(?:of )?(?:jan|feb|maart|mrt|march|apr|mei|may|jun|jul|aug|sep|"
    r"okt|oct|nov|dec)\w*|"
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}\b|"
    r"\b\d{1,2}[-/]\d{1,2}(?:[-/]"
    r"\d{2,4})?\b|\b(?:de|den) \d{1,2}(?:e|ste|de)\b(?! (?:ronde|editie))|"
    r"\b(?:de|den) (?:\w*tiende|elfde|twaalfde|\w*twintigste|\w*dertigste)\b(?! (?:ronde|editie))",
    r"\b(?:volgende|deze|komende) (?:week|maand)\b|\b(?:bijeenkomst|sessie|intervisie) (?:van|"
    r"op) (?!zich)(?:\d|morgen|"
    r"vandaag|vanmiddag|aanstaande|komende|volgende|maan|dins|woens|donder|vrij|de \d)|\b(?:morgen|"
    r"overmorgen|vanmiddag|"
    r"vanochtend|vandaag|eenmalig|aanstaande|aankomende|a\.s\.|keertje)\b",
    r"\b(?:next|first|second|third|last|one|this) (?:session|meeting)\b|\b(?:next|one) time\b|\bsession of\b",
)
GEHEEL: Final = een_van(
    r"\bvoor (?:mij|ons) (?:de|het) (?:aller)?laatste\b|\b(?:mijn|onze) (?:aller)?laatste (?:keer|bijeenkomst|"
    r"sessie)\b",
    r"\b(?:hele|gehele|helemaal|geheel|definitief|volledig|verder(?:e)?|rest|alle|serie|reeks|traject|"
    r"ronde|niet meer|"
    r"volgende keren|voorgoed|altogether|whole|entire|programme|this (?:time|year|round)|dit jaar|"
    r"intervisie af|permanent)\b|\b(?:deze|dit) keer\b",
)
VERDER: Final = een_van(r"^\W*(?:en )?verder (?=\w+ (?:ik|wij|we|het|er|is|zijn|op|in|eind|begin|half)\b)")
"""Something more is said, and nothing of the rest: "verder kan ik op 5 september niet"."""
DAARNA: Final = een_van(
    r"\b(?:keer|keren|bijeenkomst(?:en)?|sessies?) (?:daarna|erna|daarop|erop|nadien)\b|"
    r"\bdaaropvolgende (?:keer|bijeenkomst|sessie)\b|^\W*(?:en )?(?:daarna|erna|nadien)\b"
)
"""The time behind the one that is missed: "de keer daarop zit ik er weer"."""
LOPEND: Final = een_van(
    r"\b(?:komende|resterende|overige|eerstvolgende|laatste) (?:\w+ )?(?:keer|keren|bijeenkomst(?:en)?|sessies?)\b|"
    r"\bde rest van de (?:keren|bijeenkomsten|reeks|sessies)\b"
)
"""Who speaks of the coming meetings takes part in them already: "de komende keren graag online meedoen"."""
_EEN_TIJD: Final = een_van(
    rf"(?<!vanaf )\b(?:begin|half|medio|eind|heel|tot|in|t/m) (?:\d{{1,2}} )?{MAAND}\b.{{0,40}}"
    r"\b(?:uit de (?:running|roulatie)|uitgeschakeld)\b",
    r"\b(?:een (?:poos|poosje|tijd|tijdje)|tijdelijk|even)(?: \w+){0,2} "
    r"(?:uit de (?:running|roulatie)|uitgeschakeld)\b",
)
"""Out for a named time, and not for good."""
_DEEL_VAN_JAAR: Final = een_van(
    rf"(?<!vanaf )(?<!per )(?<!sinds )(?<!tot )\b(?:(?:begin|half|medio|eind|heel|in|(?:de )?hele maand|de maand) "
    rf"{MAAND}|(?:week|weken|wk|weeknummer) \d{{1,2}})\b"
)
_VOORGOED: Final = een_van(
    r"\b(?:stop\w*|ophoud\w*|houd\w*|haak\w*|haken|trek|meld\w*|schrijf|schrap|haal|af|eruit|vertrek\w*|verlaat|"
    r"dienst|"
    r"pensioen|einde|laatste)\b"
)
"""Who stops at the end of June does not come back in July."""


@lru_cache(maxsize=512)
def een_keer(tekst: str) -> bool:
    """The clause speaks of one meeting or date, not of the whole."""
    kaal = VERDER.sub(" ", VANAF.sub(" ", tekst))
    deel = _DEEL_VAN_JAAR.search(tekst)
    keer = EEN_KEER.search(kaal) or _EEN_TIJD.search(tekst)
    if deel is not None and _VOORGOED.search(tekst) is None:
        keer, kaal = deel, kaal.replace(deel[0], " ")
    return keer is not None and GEHEEL.search(kaal) is None
