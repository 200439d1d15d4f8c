"""Turns of phrase in which one person takes the place of another.

Each entry is a pattern; `uitingen.py` decides what it means in a clause.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.taal.patroon import een_van

_VAN_WIE: Final = (
    r"(?:(?:mijn|zijn|haar|diens|onze|hun|m'n|z'n) (?:\w+ )?(?:plek|plaats|stoel)|(?:plek|plaats|"
    r"stoel) van)\b"
)
VERVANGT: Final = een_van(
    r"\b(?:er|d['’]r) ?(?:weer )?in\b.{0,40}\b(?:er|d['’]r) ?(?:weer )?uit\b|\b(?:er|"
    r"d['’]r) ?(?:weer )?uit\b.{0,40}"
    r"\b(?:er|d['’]r) ?(?:weer )?in\b",
    r"\b(?:uit de groep|van de lijst|eruit|eraf)\b.{0,12}\ben\b.{0,70}\b(?:erin|erop|ervoor in de plaats)\b",
    r"\b(?:(?-i:[A-Z])\w+|de (?:een|ene)) eruit\b.{0,20}\berin\b|\bwaar eerst\b.{0,40}\bkomt\b|\b(?:haar|"
    r"zijn|mijn) stoel krijgen\b|(?<!meer )(?<!niet )(?<!goed )(?<!helemaal )(?<!wel )(?<!weer )(?<!ik )(?<!gewoon )"
    r"\bop (?:mijn|haar|zijn) plek\b(?= *(?:,|\.|$|omdat))|"
    r"\bin plaats van ik\b|\b(?:op|in) (?:mijn|zijn|haar|diens|hun|die) (?:plek|plaats|stoel) "
    r"(?:komt|wil|zit|schuift|gaat|mag|neemt|doet|treedt|stapt|zetten|sturen|melden)\b(?! (?:niemand|geen|een)\b)",
    r"\bniet ik (?:kom|doe|ga|schuif|neem)\b",
    rf"\b(?:neemt|nemen|neem|overneemt|overnemen|overgenomen|ingenomen|overnam)\b.{{0,80}}\b{_VAN_WIE}|"
    rf"\b{_VAN_WIE}.{{0,80}}"
    r"\b(?:ingenomen|overgenomen|opgevuld|innemen|overnemen|overneemt|inneemt)\b",
    r"\bin (?:mijn|zijn|haar|diens|hun) (?:plaats|plek)\b|\bvoor (?:mij|hem|haar) in de plaats\b|"
    r"\b(?:mijn|zijn|haar|onze|"
    r"als) (?:vervanger|vervangster)\b|\b(?:mijn|zijn|haar|onze) (?:opvolger|"
    r"opvolgster)\b.{0,60}\b(?:over|plek|plaats|"
    r"verder|mee)\b|\bvervang(?:t|en|e)\b.{0,20}\b(?:mij|haar|hem|ons|(?-i:[A-Z]\w+))\b|\b(?:wordt|word|"
    r"laat|"
    r"mij|me|ons|hem|haar|(?-i:[A-Z]\w+)) (?:\w+ ){0,3}vervangen\b|\b(?-i:[A-Z]\w+) vervangt\b",
    r"\b(?:mijn|zijn|haar|onze) (?:opvolg|vervang)(?:er|ster) (?:wordt|is|heet) (?:collega |mijn collega )?"
    r"(?-i:[A-ZÀ-Þ])\w+ (?:[a-z]{2,3} ){0,3}(?-i:[A-ZÀ-Þ])",
    r"(?<!niet )\bin plaats van (?:mij|hem|haar|(?-i:[A-Z]\w+))\b[^,;]{0,60}\b(?:zet|noteer|zetten|noteren|"
    r"uitnodigen|opnemen|inplannen|"
    r"aanmelden|opgeven|plaatsen|inschrijven|aan te melden|op te geven)\b",
    r"\bin plaats van\b.{0,60}\b(?:komt|doet|neemt|gaat|meld|mee)\b|\b(?:komt|doet|meld\w*|"
    r"zet)\b.{0,60}\bin plaats van "
    r"(?:mij|hem|haar|(?-i:[A-Z]\w+))\b|\b(?:take|takes|taking) (?:my|his|her) place\b|\breplac\w+ (?:me|"
    r"him|her)\b|"
    r"\binstead of me\b",
)
OVERDRACHT: Final = een_van(
    r"\b(?:voortaan|vanaf (?:nu|vandaag)|per direct)\b[^;]{0,40}\bniet (?:meer |langer )?ik,? "
    r"maar (?:mijn |(?-i:[A-ZÀ-Þ]))",
    r"\b(?:mijn|zijn|haar|diens) (?:plek|plekje|plaats|stoel|deelname)\b[^,;]{0,20}\b(?:geef|geeft|draag|draagt|"
    r"sta|staat|doe)\b"
    r"[^,;]{0,30}\b(?:door|over|af) aan (?!iemand|een|de|wie)",
    r"(?-i:[A-ZÀ-Þ])[\w'-]+ volgt (?:mij|me|hem|haar)\b.{0,12}\bop\b|\bvolg\w* (?:mij|hem|haar) (?:daar|hierin|"
    r"daarin) op\b",
    r"\bmijn naam\b.{0,30}\b(?:wijzig\w*|verander\w*|vervang\w*|omzetten|om te zetten)\b.{0,12}\b(?:in|"
    r"door) (?:die|de naam) van "
    r"(?:(?:mijn|onze) )?(?:collega |opvolg|(?-i:[A-ZÀ-Þ]))",
    r"\b(?:neem|nemen|neemt)\b.{0,12}\b(?:de|diens) (?:plek|plaats|stoel)\b.{0,12}\b(?:van|in van) "
    r"(?:(?:mijn|onze) )?(?:collega |(?-i:[A-Z]))",
    r"\bals (?:invaller|invalster|(?:plaats)?vervang(?:er|ster)|opvolg(?:er|ster)) (?:van|voor) "
    r"(?:(?:mijn|onze) )?(?:collega |(?-i:[A-Z]))",
    r"\b(?:onze|mijn|ons|collega|(?-i:[A-Z]\w+))\b.{1,40}\bmijn (?:stoel|plek|plaats)\b.{0,12}\b(?:warm|over|"
    r"innemen|in ?neemt|bezet\w*|vullen|opvullen|opvult)\b",
    r"\b(?:plek|plaats|stoel)\b (?:van (?-i:[A-Z])|die (?:\w+ )?(?:(?-i:[A-Z])|heeft|had)).{0,50}"
    r"\b(?:gaat|komt|is|wordt)\b(?: \w+){0,2} (?:naar|voor|van|door) (?:(?:mijn|"
    r"onze) (?:\w+ )?collega )?(?-i:[A-Z])",
    r"\b(?:die|deze|zijn|haar|mijn) (?:plek|plaats|stoel)(?: (?:in|bij|binnen|van) (?:de |het |jullie )?\w+)? "
    r"(?:gaat|komt|is)\b.{0,20}\b(?:naar|voor|van|toe aan) "
    r"(?:(?:mijn|onze) (?:\w+ )?collega )?(?-i:[A-Z])",
    r"(?-i:[A-Z])\w+(?: \w+){0,2} (?:schuift|komt|gaat|ploft|kruipt)\b.{0,20}\b(?:op|in) (?:mijn|zijn|haar) "
    r"(?:stoel|plek|plaats)\b",
    r"\bhet stokje\b|\bvan (?:mij|hem|haar|mijn collega|(?-i:[A-Z]\w+))\b.{0,20}\b(?:overnemen|overneemt|"
    r"overgenomen)\b|"
    r"\b(?:geef|geeft|sta|staat|gun|gunt)\b.{0,20}\b(?:plek|plaats|stoel)\b.{0,40}\baan (?!iemand|"
    r"een ander|de volgende)"
    r"(?:mijn (?:collega|opvolg)|(?-i:[A-Z]))",
    r"(?<!\bik )\bwil (?:graag )?mijn (?:plek|plaats)\b(?! (?:aan|af))|\b(?:neemt|nemen|zal)\b.{0,60}\bvan (?:mij|"
    r"hem|haar|"
    r"ons)\b.{0,12}\bover\b|"
    r"\b(?:geef|geeft|draag|draagt|sta|staat|doe)\b.{0,40}\b(?:plek|plaats|deelname|"
    r"stoel)\b.{0,60}\b(?:door|over|af)\b(?=\s*(?:[,.;:!)]|$|aan\b|en\b))|"
    r"\b(?:geef|geeft|sta|staat)\b.{0,20}\b(?:plek|plaats|stoel)\b.{0,12}\baan (?!iemand|een ander|"
    r"de volgende)(?:mijn|(?-i:"
    r"[A-Z]))|\b(?:komt|schuift|gaat|doet)\b(?![^,;]{0,20}\b(?:niet|door)\b)[^,;]{0,20}(?<!plek )(?<!plekje )"
    r"(?<!plaats )(?<!stoel )\bvoor (?:mij|hem|haar)\b(?! (?:\w+ ){0,2}niet\b| (?:een|het|als|te|goed|uit|"
    r"niet)\b)|\btake over (?:from me|"
    r"my)\b|\bmijn (?:plek|plaats)\b.{0,30}\b(?:naar|voor) (?:mijn )?(?:collega|(?-i:[A-Z]\w+ [A-Z]))|"
    r"^niet (?:ik|"
    r"(?-i:[A-Z][\w ]+)),? maar (?:mijn |(?-i:[A-Z]))",
)
_EEN_NAAM: Final = r"(?:(?:mijn |onze )?collega )?(?-i:[A-ZÀ-Þ])"
OPVOLGING: Final = een_van(
    r"\b(?:mijn|zijn|haar|onze) (?:\w+ )?(?:plek|plekje|plaats|plaatsje|stoel|zetel)\b[^;]{0,50}\b(?:warm ?gehouden|"
    rf"bezet|ingenomen|gevuld|opgevuld|ingevuld|overgenomen|bekleed|benut|bemand)(?: \w+)? door {_EEN_NAAM}",
    r"\b(?:zit|zitten|zal|gaat|komt|neemt|schuift|belandt)\b[^;]{0,20}(?-i:[A-ZÀ-Þ])[\w'-]+[^;]{0,60}\b(?:op|"
    r"in) (?:mijn|"
    r"zijn|haar|onze) (?:\w+ )?(?:stoel|plek|plaats|zetel)\b(?! (?:als|van mening))",
    rf"\b(?:krijgen|krijgt|zien|ziet|hebben|treffen|ontvangen) (?:jullie|u|je)(?: \w+)? {_EEN_NAAM}[^;]{{0,70}}"
    r"\bin plaats van (?:mij|ons|hem|haar|ondergetekende)\b",
    r"\bneemt\b[^;]{0,30}(?-i:[A-ZÀ-Þ])[\w'-]+[^;]{0,60}\bhonneurs\b|"
    r"(?-i:[A-ZÀ-Þ])[\w'-]+ neemt\b[^;]{0,60}\bhonneurs\b",
    r"\b(?:mijn|zijn|haar) (?:\w+ )?(?:plek|plaats|stoel|deelname)\b[^;]{0,40}\b(?:gaat|komt|is|wordt)\b[^;]{0,20}"
    rf"\b(?:over(?:gedragen|gegaan)? (?:op|naar|aan)|ten goede aan|in handen van|toe aan) {_EEN_NAAM}",
)
"""Somebody with a name fills the seat of another: "mijn plekje wordt warm gehouden door Fenna de Ruiter"."""
_OP_HET_WERK: Final = (
    r"(?:op (?:het )?(?:kantoor|werk|de werkvloer|(?:de|mijn|onze|haar|zijn) afdeling)|aan de (?:balie|telefoon)|"
    r"in (?:het|mijn|haar|zijn|diens) (?:werk|functie|baan|rol|dienst)|bij (?:het|mijn|haar|zijn) werk|in de lijn|"
    r"als (?:teamleider|leidinggevende|manager|afdelingshoofd|boa|adviseur|ik er niet ben)|bij afwezigheid)"
)
GEEN_VERVANGER: Final = een_van(
    r"\b(?:geen|niet|zonder)\b.{0,20}\b(?:vervang\w+|opvolg\w+)\b",
    rf"\bvervang\w*\b(?:(?!\bintervisie).){{0,40}}\b{_OP_HET_WERK}\b(?!.{{0,30}}\bintervisie)",
    rf"\b{_OP_HET_WERK}\b(?:(?!\bintervisie).){{0,40}}\bvervang\w*\b(?!.{{0,30}}\bintervisie)",
)
"""Nobody, or only at work: "Els vervangt mij op kantoor"."""
