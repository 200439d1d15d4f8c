"""What somebody says in plain Dutch about coming to a bijeenkomst: a careful guess, with the sentence it rests on.

Never more than a suggestion: a person decides. Looks only at the words of the writer, sentence by sentence; a
question, a condition, "misschien" or two sentences that contradict each other give no yes and no no. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LANGSTE_TEKST = 4000
LANGSTE_ZIN = 300


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """A PARTSTAT that the words suggest, or None; and the sentence, as it was written, that says so."""

    antwoord: str | None
    zin: str | None


_GEEN = Uitspraak(None, None)
_ZINSEINDE = re.compile(r"(?<=[.!?;])\s+|\n+")
_AFGEBROKEN = re.compile(r"(?<![.!?:;\n]) ?\n(?=[a-z])")  # a mail program broke the line, not the writer
_GROET = re.compile(
    r"^(?:beste|hallo|hoi|hi|dag|geachte|goede(?:morgen|middag|navond)"
    r"|(?:met )?(?:vriendelijke|hartelijke) groet\w*|groet\w*|mvg|ver(?:zonden|stuurd) (?:vanaf|via))\b",
    re.IGNORECASE,
)


def _woorden(*patronen: str) -> re.Pattern[str]:
    """Any of these, as whole words; `~` stands for small words that may stand between."""
    klein = "ik|er|het|dat|dit|de|die|deze|dan|dag|keer|helaas|echt|echter|toch|mij|me|nog|wel|graag|zeker"
    tussen = f"(?:(?:{klein}) )*"
    samen = "|".join(patroon.replace("~", tussen) for patroon in patronen)
    return re.compile(rf"(?<![\w-])(?:{samen})(?![\w-])", re.IGNORECASE)


_KOMEN = r"(?:kom(?:en)?|aansluiten|aanschuiven|bijwonen|deelnemen|meedoen|aanwezig|erbij|er bij|bij zijn|aanhaken)"
_DAG = r"(?:op )?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|(?:de )?\d+(?:e|ste)?(?: \w+)?) "
_VRAAG = re.compile(r"\?\s*$")
_VOORUIT = re.compile(r"(?:maar |en )?(?:dan|anders|in dat geval)\b", re.IGNORECASE)
_IRONIE = re.compile(r"\bheus\b|\bzogenaamd\b|\bhaha\b|;-?\)|😉|\bgrapje\b", re.IGNORECASE)
_KOPPEN = ("TENTATIVE", "ACCEPTED", "DECLINED")
_ONDERWERP = re.compile(
    r"\s*(?:(?P<TENTATIVE>voorlopig geaccepteerd|tentatively accepted|tentative|onder voorbehoud|voorlopig|misschien)"
    r"|(?P<ACCEPTED>geaccepteerd|accepted|akkoord|toegezegd|zugesagt|acceptée?)"
    r"|(?P<DECLINED>geweigerd|afgewezen|afgeslagen|declined|abgelehnt|refusée?))\s*:",
    re.IGNORECASE,
)
_ONTKENNING = re.compile(r"\b(?:niet|geen(?! probleem)|nooit|nergens)\b", re.IGNORECASE)
_VOORWAARDE = _woorden(
    "als", "indien", "mits", "tenzij", "zodra", "onder voorbehoud", "afhankelijk", "hangt ervan af"
)
_TWIJFEL = _woorden(
    "misschien", "wellicht", "mogelijk", "voorlopig", "tentative", "weet ~niet", "(?:niet|on)\\s?zeker",
    "onder voorbehoud", "hopelijk", "ik hoop", "vermoedelijk", "waarschijnlijk", "denk ik", "ik denk",
    "ik verwacht", "ik probeer", "probeer ik", "ga proberen", "kijken? of",
    "of ik ~(?:kan|kom)", "of het ~lukt",
    "onduidelijk", "twijfel\\w*",
    "kom ik op terug", "hoor\\w* (?:jullie|u|je) nog", "laat ~weten", "zou kunnen",
)  # fmt: skip
_ANDER = _woorden(
    "mijn collega", "collega [A-Za-z]+", "(?:zij|hij) (?:kan|komt)", "iemand anders", "een collega", "vervang\\w*",
    "in mijn plaats", "namens mij", "mijn leidinggevende",
)  # fmt: skip
_VINDEN = _woorden(
    "(?:kan|kon|kunnen).{0,30}(?:niet|geen).{0,30}(?:vinden|openen|lezen|zien|downloaden|plaatsen)",
    "zie ~niet",
)
_ANDERE_TIJD = _woorden(
    "(?:wat|iets|beetje|kwartier\\w*|half uur|uur(?:tje)?|minuten) later", "later (?:aan\\w*|zijn)", "kom ~later",
    "eerder (?:weg|vertrekken|stoppen)", "niet (?:de|het) hele", "niet tot het einde", "deels", "gedeeltelijk",
    "maar pas (?:om|vanaf)",
)  # fmt: skip
_NEE = (
    _woorden(
        "nee(?=[.,!]|$)",
        "afgewezen",
        "geweigerd",
        "declined",
        "verhinderd",
        "afzeggen",
        "afmelden",
        "afgemeld",
        "afwezig",
    ),
    _woorden(
        f"niet ~(?:meer |goed |{_DAG})?{_KOMEN}",
        f"kan ~(?:{_DAG})?niet",
        f"kan niet ~{_KOMEN}",
        "zeg ~af",
        "meld ~af",
    ),
    _woorden(
        "niet aanwezig\\w*",
        "niet .{0,40}(?:aanwezig|erbij|bij (?:kunnen )?zijn)",
        "er niet bij",
        "kom(?:en)? ~niet",
    ),
    _woorden(
        "ben ~niet(?=[.!,;]|$| bij)",
        "past ~niet",
        "haal ~niet",
        "schikt ~niet",
        "komt ~niet uit",
        "red ~niet",
    ),
    _woorden(
        "(?:lukt|gaat) ~niet(?: lukken)?",
        "moet ~(?:verstek laten gaan|overslaan|missen|passen|afhaken)",
        "sla ~over",
    ),
    _woorden(
        "op vakantie",
        "met verlof",
        "ben ~(?:ziek|vrij|weg|buiten)",
        "ziek gemeld",
        "geen (?:tijd|gelegenheid)",
    ),
)
_JA = (
    _woorden(
        "ja(?=[.,!]|$)", "ja graag", "accepted", "geaccepteerd", "accepteer", "akkoord", "prima", "zeg ~toe"
    ),
    _woorden(
        "(?:ik|we|wij) kom(?:en)?",
        "kom ik",
        "kom ~(?:graag|zeker|natuurlijk)",
        "tot (?:dan|" + _DAG.strip() + ")",
    ),
    _woorden(
        "ben ~(?:er ?bij|aanwezig|van de partij|natuurlijk)",
        "zal er (?:zijn|bij zijn)",
        "zal (?:komen|aanwezig zijn)",
    ),
    _woorden("(?:past|schikt) ~(?:goed|prima|in mijn agenda)", "past mij", "kan ~(?:wel|prima|goed|gewoon)"),
    _woorden(
        "(?:staat )?genoteerd",
        "staat in mijn agenda",
        "graag erbij",
        "(?:komt|is|helemaal) goed",
        "doe mee",
        "sluit ~aan",
    ),
)
_TOCH = _woorden(
    "niet (?:verhinderd|afwezig|ziek)",
    "niet (?:meer )?op vakantie",
    "toch wel",
    f"alsnog (?:wel )?{_KOMEN}",
    "niet alleen(?=,)",
)


def weeg(tekst: str) -> Uitspraak:
    """Weigh what the writer himself wrote (no quotes, no signature).

    DECLINED, ACCEPTED or TENTATIVE with its sentence; None when the words say nothing, ask something, speak of
    somebody else or contradict each other.
    """
    gezegd = [(antwoord, zin) for zin in _zinnen(tekst) if (antwoord := _van(zin))]
    soorten = {antwoord for antwoord, _ in gezegd}
    if not soorten or _IRONIE.search(tekst[:LANGSTE_TEKST]):
        return Uitspraak(None, gezegd[0][1] if gezegd else None) if gezegd else _GEEN
    if "TENTATIVE" in soorten:
        return Uitspraak("TENTATIVE", next(zin for antwoord, zin in gezegd if antwoord == "TENTATIVE"))
    if len(soorten) > 1:
        return Uitspraak(None, gezegd[0][1])
    return Uitspraak(*gezegd[0])


def van_onderwerp(onderwerp: str) -> str | None:
    """What the subject of a calendar answer says ("Geaccepteerd: …"), in the languages that clients write it in."""
    gevonden = _ONDERWERP.match(onderwerp)
    return next((antwoord for antwoord in _KOPPEN if gevonden and gevonden[antwoord]), None)


def _zinnen(tekst: str) -> Iterator[str]:
    doorlopend = _AFGEBROKEN.sub(" ", tekst[:LANGSTE_TEKST])
    for zin in _ZINSEINDE.split(doorlopend):
        schoon = " ".join(zin.split())
        if schoon and not (_GROET.match(schoon) and len(schoon) < 60 and "," not in schoon[:-1]):
            yield schoon[:LANGSTE_ZIN]


def _van(zin: str) -> str | None:
    """What one sentence says; None for nothing, a question, or words about somebody else."""
    wel = bool(_TOCH.search(zin))
    nee = any(patroon.search(zin) for patroon in _NEE) and not wel
    ja = wel or (any(patroon.search(zin) for patroon in _JA) and not _ONTKENNING.search(zin))
    if not nee and _VOORUIT.match(zin):
        return None  # "Dan kan ik wel" answers the question before it, and that was no question of ours
    if _VRAAG.search(zin) or _VINDEN.search(zin) or (_ANDER.search(zin) and not _VOORWAARDE.search(zin)):
        return None
    if _TWIJFEL.search(zin) or (_VOORWAARDE.search(zin) and (ja or nee)):
        return "TENTATIVE" if ja or nee or _spreekt_van_komen(zin) else None
    if _ANDERE_TIJD.search(zin):
        return "ACCEPTED"
    if nee:
        return "DECLINED"
    return "ACCEPTED" if ja else None


def _spreekt_van_komen(zin: str) -> bool:
    return re.search(r"\b(?:kom|komen|kan|erbij|lukt|aanwezig|haal|red)\b", zin, re.IGNORECASE) is not None
