"""Other things than the intervisie to sign up for: a training, a symposium, the borrel of a department.

Knows words, no clauses and no kinds.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.soort import afscheid
from intervisie.lezer.taal.deelzin import MAAND
from intervisie.lezer.taal.patroon import een_van

ANDERS: Final = een_van(
    r"(?<!op )(?:webinar|training|veiligheidsdag|\b(?!thuis|werk|vrije?-|oppas|kantoor)[\w&]+-dag\b|boadag|"
    r"(?:thema|kennis|netwerk|inspiratie|informatie|voorlichtings|ontmoetings|werk|praktijk|ontwikkel|congres|expert|"
    r"kennismakings|bijpraat|regio|studie|jubileum|vakgroep|opfris|ontbijt|lunch|brainstorm|demo|koffie|"
    r"inspraak|vragen)(?:middag|ochtend|avond|sessie|event|ontbijt|caf[eé]|tafel|uurtje|tweedaagse|driedaagse)|"
    r"\w+tweedaagse|themadag|kennisdag|netwerkevent|kick-?off|open dag|rondleiding|"
    r"nieuwjaars(?:bijeenkomst|receptie|borrel|ontbijt)|inloopspreekuur|"
    r"teamdag|uitje|personeelsdag|sportdag|barbecue|excursie|werkbezoek|"
    r"bijscholing|receptie|"
    r"jubileum|cursus|congres|symposium|masterclass|nieuwsbrief|leergang|workshop|opleiding|"
    r"netwerkbijeenkomst|"
    r"kennissessie|themabijeenkomst|e-learning|conferentie|regiodag|netwerkdag|spreekuur|oefening|heidag|"
    r"werkgroep|"
    r"projectgroep|klankbordgroep|toernooi|fietstocht|herhalingsles|informatieavond|jaarvergadering|"
    r"projectteam|"
    r"introductiedag|introductieprogramma|kennismakingsdag|vrijmibo|griepprik|inenting|vaccinatie|bloeddonor|"
    r"donordag|"
    r"stuurgroep|denktank|ondernemingsraad|leesclub|studiedag|studiereis|kerstpakket|hardloop|borrel)",
    r"\b(?:bbq|personeelsvereniging|abonnement|vakblad|iban|rekeningnummer|facturen|nota|seminar|"
    r"interview|enquête|\w*(?<!voor)(?<!her)(?<!ver)lezing(?:en)?|meet-?up|expertmeeting|afscheid|inspiratie\w*|"
    r"diner|platform|whatsapp\w*|bhv|ehbo|pubquiz|bootcamp|yoga|stagebeurs|stageple\w+|stageplaats|"
    r"beurs|"
    r"examen|vergadering|"
    r"verjaardag|felicitatie|sollicit\w+|vacature|\w+lunch|vrijwilliger\w*|kerstviering|sinterklaas\w*)\b|"
    r"(?<!na de )(?<!voor de )(?<!tijdens de )(?<!na )\blunch\b",
    r"\b(?:aan|voor|naar|bij) (?:het|een|ons|jullie|het komende) (?:\w+ ?)?overleg\b|\b(?:ons|"
    r"het) overleg van\b",
)
REDEN: Final = een_van(
    r"\b(?:zit|ben|heb|ga|geef|volg|sta|moet|begeleid|verzorg|organiseer|wegens|vanwege|door)\b"
    r"(?: (?:ik|wij|we|dan|die|dag|zelf|net|al|toevallig|op|naar|in|bij|met|voor|een|de|het|onze|mijn|ons|hele))* "
    r"(?:[\w-]*(?:dag|training|cursus|congres|symposium|oefening|workshop|bezoek|overleg|vergadering|opleiding|reis|"
    r"conferentie|masterclass))\b"
)
"""Where somebody is instead: "zit op een heidag"."""
AAN_VOOR_IETS: Final = een_van(
    r"\b(?:meld|melden|schrijf|schrijven|geef|geven) (?:ik |wij |we )?(?:mij|me|ons) (?:\w+ ){0,2}(?:aan|op|"
    r"in) voor (?:een|"
    r"twee) (?!(?:\w+ ){0,2}(?:plek\w*|plaats\w*|stoel\w*|groep\w*|ronde|reeks|serie|traject|bijeenkomst\w*|"
    r"sessie\w*|"
    r"keer|jaar\w*|seizoen|dag\w*|ochtend\w*|middag\w*|avond\w*|collega\w*|\w*intervisie\w*|editie|deelname|vervolg|"
    r"proef\w*|team\w*)\b)"
)
"""Signs up for something that is no part of an intervisie: "voor een kruik en een deken"."""
_VAN_ONS: Final = (
    r"(?:\w*intervisie\w*|intervision|\w*groep(?:je|en|jes)?|ronde|reeks|serie|traject|\w*bijeenkomst(?:en)?|"
    r"\w*sessies?|gesprek\w*|kring\w*|leerkring|seizoen|editie|voorjaar|najaar|\w*lijst|aanbod|"
    r"initiatief|oproep|uitnodiging|keer|deelname|club|clubje|hele|geheel|zaak|spel|\w*feest|avontuur|"
    r"\w+dag\w*|\w*ochtend\w*|\w*middag\w*|eerste|tweede|derde|vierde|volgende|komende|nieuwe)"
)
_DOE_MEE: Final = (
    r"(?:doe|doen|doet|neem|nemen|neemt|deed|deden|heb|hebben|wil|willen|ga|gaan|kan|kunnen|blijf) "
    r"(?:ik|wij|we)"
)
AAN_IETS: Final = een_van(
    rf"\baan (?:de|het|een|die|dat|onze|ons) (?!(?:[\w-]+ ){{0,2}}{_VAN_ONS}\b)[\w-]+(?: [\w-]+){{0,3}} {_DOE_MEE}\b"
    r"[^,;.]{0,30}\b(?:mee|deel|meegedaan|deelgenomen|mee ?doen|deelnemen|meedraaien)\b",
    rf"\b{_DOE_MEE}\b[^,;.]{{0,24}}\b(?:mee|deel) aan (?:de|het|een|die|dat|onze|ons) "
    rf"(?!(?:[\w-]+ ){{0,2}}{_VAN_ONS}\b)[\w-]{{4,}}",
    rf"\b(?:stop|stopte|stoppen|kap) (?:(?:ik|wij|we|per|nu|ook|helaas|dit jaar) )*met (?:de|het|een|onze|ons) "
    rf"(?!(?:[\w-]+ ){{0,2}}(?:{_VAN_ONS}|werk|baan|functie|job|dienst)\b)[\w-]{{4,}}",
)
"""Takes part in another thing, whatever it is, or stops with it: "aan het netwerk AOV doe ik niet mee"."""
GEREGELD: Final = een_van(
    r"\b(?:heb|hebben|ben|zijn|sta|staan|had) (?:ik|wij|we)\b[^;.]{0,60}\b(?:al|reeds|inmiddels|apart|"
    r"daar|elders|net|gisteren|"
    r"vorige \w+|zojuist)\b[^;.]{0,40}\b(?:ingeschreven|aangemeld|opgegeven|afgemeld|gemeld|geregeld|"
    r"doorgegeven|gemaild|gezegd|afgezegd|opgezegd|afgehandeld|geboekt|gereserveerd|uitgeschreven)\b",
    r"\b(?:meld|schrijf|geef|zal|wil|ga|moet)\b[^;.]{0,40}\b(?:later|apart|rechtstreeks|elders|daar zelf)\b",
    r"\b(?:meld|schrijf|geef)\b[^;.]{0,40}\bbij (?:de|hun|het|mijn|een) (?!\w*(?:intervisie|groep|secretariaat))\w+",
    r"\b(?:dat|die|daar\w*|staat|is|loopt|gaat)\b[^;.]{0,30}\b(?:los|buiten|apart|via|daar|elders|al geregeld)\b",
)
"""What is done or will be done elsewhere, and asks nothing here: "dat heb ik daar al gemeld"."""
GEPREZEN: Final = een_van(
    r"\b(?:was|waren|vond|las|lees|wat een|mooie?|leuke?|fijne?|goede?|dank|bedankt|complimenten?|hulde)\b"
)
"""Something else that is only praised or told of: "wat een mooie nieuwsbrief was dat"."""
NAAR_IETS: Final = een_van(
    r"\b(?:kom|komen|ga|gaan|ben|zijn)\b.{0,40}\b(?:naar|bij|op) (?:de|het|een|jullie|dat|die)\b|"
    r"\b(?:stoel|stoeltje|plek|plekje|plaats|kaartje|toegangskaart\w*|plaatsen|plekken|stoelen|kaartjes|"
    r"zitplaats\w*)\b"
)
"""Goes there, or asks for a seat."""
ZELFDE: Final = een_van(
    r"\b(?:intervisie\w*|intervision|groep\w*|kring|reeks|ronde|gesprek\w*|casus\w*|sessies)\b"
)
"""Comes back to the intervisie."""


def is_iets_anders(tekst: str) -> bool:
    """About another thing than the intervisie; in "ik ben er niet bij, zit op een heidag" it only tells why."""
    if "intervisie" in tekst.lower() or not any(p.search(tekst) for p in (ANDERS, AAN_VOOR_IETS, AAN_IETS)):
        return False
    rest = REDEN.sub(" ", tekst) if afscheid.ER_NIET.search(tekst) else tekst
    rest = tekst.partition(",")[0] if _SLAAT_OVER.search(tekst) else rest
    return rest == tekst or ANDERS.search(rest) is not None


_SLAAT_OVER: Final = een_van(
    rf"^(?=.*(?:\d|{MAAND}|\b(?:bijeenkomst|keer)\b))[^,]*\b(?:sla|slaan|mis|missen) (?:ik|wij|we)\b[^,]{{0,20}},"
)
"""Behind the meeting that is missed stands why: "14 maart sla ik over, brandoefening"."""
