"""The headings that people use over a column or before a value, and which field each is of.

Knows words only: no rows, no text and nobody.
"""

from __future__ import annotations

import re
from typing import Final

_HUIS: Final = r"(?:andere )?(?:organisatie|gemeente|werkgever|instelling|instantie|org\.?)"
_KOPPEN: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (veld, re.compile(patroon, re.IGNORECASE))
    for veld, patroon in (
        ("voornaam", r"(?:voorn(?:aam)?|roepn(?:aam)?|first name)$"),
        ("voorletters", r"(?:voorletters?|voorletter\(s\)|initialen|initials)$"),
        ("tussenvoegsel", r"(?:tussen|voor)(?:v(?:gsl|oegsels?)?)?$|tsv$|tv$"),
        ("achternaam", r"(?:achtern(?:aam)?|familienaam|last name|surname)$"),
        (
            "naam",
            r"(?:aan te melden |nieuwe |volledige |uw |je |jouw )?(?:naam|name|naam deelnemer|deelnemer|"
            r"deelnemers|wie|persoon|"
            r"kandidaat|collega|medewerker|voor- en achternaam|naam en functie)(?: deelnemer)?"
            r"(?: (?:voor|aan|van) (?:de )?(?:intervisie|deelnemer|collega|medewerker))?$",
        ),
        ("functie", r"(?:functie|rol|functienaam|functie/rol|job title|position|role|functietitel)$"),
        (
            "email",
            r"(?:e-?mail|mail|e-?mail-?adres|mailadres|adres e-?mail|email address|e-mail \(werk\)|te mailen "
            r"(?:op|via))$",
        ),
        (
            "vast",
            r"(?:(?:telefoon|tel\.?|telefoonnummer|nummer) \(?vast\)?|"
            r"vaste? (?:telefoon|nummer|telefoonnummer|lijn))$",
        ),
        (
            "telefoon",
            r"(?:(?:telefoon|tel\.?|telefoonnummer|nummer) \(?mobiel\)?|"
            r"tel|tel\.|telefoon|telefoonnummer|mobiel|mobiele? nummer|mobiel nummer|telnr\.?|"
            r"gsm|nummer|06|06-nummer|mobiele telefoon|doorkies\w*|phone)$",
        ),
        (
            "organisatie",
            rf"(?:(?:naam )?(?:van )?(?:de |uw |je )?{_HUIS}(?:(?: ?/ ?| of | en |, ?){_HUIS})*|"
            r"(?:werkt|werkzaam|in dienst) (?:bij|van)|organisation|employer)$",
        ),
        (
            "discipline",
            r"(?:discipline|afdeling|team|vakgebied|werkveld|domein|oov/hrm?|oov of hrm?|groep|"
            r"hrm?/oov|kolom|achtergrond|doelgroep)$",
        ),
        (
            "vorm",
            r"(?:voorkeur|vorm|online.{0,25}|voorkeur vorm|fysiek.{0,25}|online/fysiek|werkvorm|wijze|"
            r"(?:wijze|vorm|manier) van (?:deelname|deelnemen|bijeenkomen)|deelnamevorm)$",
        ),
        (
            "tijd",
            r"(?:(?:wel |niet )?mogelijk\w*(?: op)?|onmogelijk|uitgesloten|weg|vrij|kan(?:t)?|wel|bericht|"
            r"(?:beschikbare|mogelijke|gewenste|welke|uw|voorkeurs) ?(?:dagen|dagdelen|momenten).{0,30}|"
            r"(?:op )?(?:welke )?(?:dagen|dagdelen) (?:waarop|dat|die|kunt|kun|kan|past)\b.{0,30}|beschikba\w+|"
            r"inzetbaar(?: op)?|past(?: op)?|(?:voorkeurs?)?(?:moment|tijdstip)\w*|verlof\w*|dagen|"
            r"dagdelen|(?:ochtend|middag|avond)(?:en|s)?|dag(?:en)?(?: en tijden)?|wanneer.{0,20}|"
            r"voorkeursdag\w*|verhinderd|verhinderingen|afwezig\w*|kan(?: wel| niet)?(?: op| in)?|niet "
            r"beschikbaar|niet|vakantie|dagdeel|opmerking\w*|bijzonderheden|availability|voorkeur "
            r"dag\w*|voorkeursdagdelen|werkdagen|toelichting|available|away|voorkeursmoment\w*)$",
        ),
    )
)
_DAGKOP: Final = re.compile(
    r"(?:ma|di|wo|do|vr|maandag|dinsdag|woensdag|donderdag|vrijdag)(?:[ .-]*(?:o|m|a|och\w*|"
    r"mid\w*|av\w*|vm|nm))?\.?$",
    re.IGNORECASE,
)
_DEELKOP: Final = re.compile(r"(?:'?s? ?)?(?:ochtend|morgen|middag|avond)s?\.?$|[aop]?vm|nm", re.IGNORECASE)
_ZEGT_IETS: Final = re.compile(
    r"niet|onmogelijk|uitgesloten|weg|vrij$|verhinderd|afwezig|vakantie|verlof|away|vrije", re.IGNORECASE
)
_VAN_EEN_ANDER: Final = re.compile(
    r"\((?:algemeen|receptie|centrale|balie|secretariaat|oud|kcc|leidinggevende|manager|noodgeval\w*)\b",
    re.IGNORECASE,
)
_VAN_WIE: Final = re.compile(
    r"^(?:uw|je|jouw|zijn|haar|volledige|zakelijke?|gewenste|mogelijke|eigen|welke)\s+(?=\w)|"
    r"^(?:ik|wij|we)(?: ben| zijn)?(?: er)?\s+(?=(?:kan|niet|weg|vrij|afwezig|verhinderd|beschikbaar)\b)|"
    r"\s+(?:van )?(?:de |het )?(?:deelne(?:mer|emster)s?|medewerk(?:er|ster)s?|collega|kandidaat|cursist|"
    r"inschrijver|werknemer)$",
    re.IGNORECASE,
)
"""What a heading may add to the field that it names: "zakelijk mailadres", "naam medewerker", "ik kan niet"."""


def is_dagkop(cel: str) -> bool:
    """Whether a cell is a day, or a part of one, and nothing more."""
    return _DAGKOP.match(cel.strip(" *_:.")) is not None


def is_tijdkop(cel: str) -> bool:
    """Whether a cell is a day or a deel of one, and nothing more."""
    return is_dagkop(cel) or is_deelkop(cel)


def is_deelkop(cel: str) -> bool:
    """Whether a cell is a part of a day, and nothing more."""
    return _DEELKOP.match(cel) is not None


def veld_van(cel: str) -> str | None:
    """Which field a heading is of; None when it is of none."""
    if _VAN_EEN_ANDER.search(cel):
        return None
    kaal = re.sub(r"\s*\([^)]*\)$", "", cel.strip(" *_:?.")).strip()
    if _DAGKOP.match(kaal):
        return "dag"
    heel = next((veld for veld, patroon in _KOPPEN if patroon.match(kaal)), None)
    if heel is not None:
        return heel
    kaal = _VAN_WIE.sub("", kaal)
    return next((veld for veld, patroon in _KOPPEN if patroon.match(kaal)), None)


def zegt_nee(kop: str) -> bool:
    """Whether a heading over days says that somebody can't then."""
    return _ZEGT_IETS.search(kop) is not None
