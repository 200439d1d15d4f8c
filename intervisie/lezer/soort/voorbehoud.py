"""Turns of phrase that take something off what a clause says: hesitation, a condition, or that it was before.

Each entry is a pattern; `uitingen.py` decides what it means in a clause.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.taal.deelzin import DAG
from intervisie.lezer.taal.patroon import een_van

# ---------------------------------------------------------------------------------------- doubt and condition

BELANGSTELLING: Final = een_van(
    r"\b(?:met|heb|speel|rond) (?:het|een|de) (?:idee|gedachte)\b",
    r"\bdenk(?:en|t)? er(?:over)?\b|\bdenk(?:en|t)? (?:na )?over\b|\bdubben\b|\bdub\b|\bin twijfel\b",
    r"\b(?:misschien|wellicht|overweegt?|overwegen|twijfel\w*|aarzel\w*|nadenken|"
    r"zou (?:eventueel|"
    r"misschien|mij opgeven|me opgeven|mij aanmelden|me aanmelden)|mogelijkerwijs|"
    r"mogelijk (?:doe|meld|wil|ga|sluit|neem)|benieuwd|stel(?:,| nou| nu| eens| gerust)* (?:dat|ik|wij|we))\b",
    r"\bof (?:ik|wij|we|dit|het|die|er)\b(?!.{0,60}\b(?:maakt|gelijk|om het even)\b)|"
    r"\bweet (?:ik )?(?:nog )?niet\b|\b(?:nog "
    r")?niet zeker\b|\beerst\b.{0,40}\b(?:weten|horen|overleggen|zien)\b",
    r"\b(?:besluit|beslis|bepaal|kijk) (?:ik|wij|we)\b|\bals ik\b.{0,40}\b(?:zou|wil|mij|me)\b|"
    r"\b(?:maybe|perhaps|"
    r"considering|might|whether)\b",
    r"\b(?:eventueel|voordat|voor ik|alvorens|om te (?:bepalen|beslissen|kijken)|kan bepalen)\b",
)
UITGEDACHT: Final = een_van(
    r"\bna (?:[\w-]+ ){0,4}(?:nadenken|denken|twijfel\w*|dubben|wikken|aarzel\w*|beraad)\b|"
    r"\b(?:na|genoeg|lang|klaar met|uit|zonder) (?:ge)?(?:aarzel\w*|twijfel\w*|dub\w*|nadenken)\b"
)
"""The hesitation is over: "na een weekend nadenken"."""
BESLOTEN: Final = een_van(
    r"\b(?:besloten|knoop doorgehakt|toch|over de streep)\b.{0,50}\b(?:mee|aan|op|in|deel|wel)"
)
HOOFDZIN: Final = re.compile(
    r"^(?:als|indien|zolang|mits|wanneer|ook al|hoewel|omdat|aangezien|nu|aangezien|"
    r"mocht)\b.*?(?=\b(?:dan|doe|meld|neem|geef|"
    r"schrijf|sluit|wil|ga|zal|stop|haak|kan|moet|trek|zie|doen|melden|willen|gaan) (?:ik|wij|we)\b)",
    re.IGNORECASE,
)
BIJZIN: Final = re.compile(
    r"\W*(?:(?:maar|en|want|alleen|tenminste|dus|ook)\W+)*(?:(?:als|indien|zodra|zolang|mocht|mochten|"
    r"wanneer)\s+(?:er|ik|wij|we|"
    r"mijn|onze|ons|de|het|dat|dit|iemand|je|u|jullie|hij|zij|ze|die|haar|zijn|collega|niemand|"
    r"(?-i:[A-Z]))|mits|tenzij|anders(?! dan)|"
    r"zo niet|zo nee|if|unless|otherwise)\b",
    re.IGNORECASE,
)
"""A clause that only says when or unless; what it names is not done."""
GEEN_TOEZEGGING: Final = een_van(
    r"\banmeldung ist das (?:noch )?(?:nicht|keine)\b|\b(?:noch )?keine anmeldung\b|\bthis is not (?:yet )?(?:a|my) "
    r"(?:registration|application|sign-?up)\b|\bnot signing up (?:yet|just yet)\b",
    r"\b(?:voordat|alvorens|voor|eer) (?:ik|wij|we)\b.{0,24}\b(?:iets van vind\w*|toestemming geef|"
    r"akkoord (?:ga|geef)|(?:een )?(?:besluit|beslissing) neem|beslis|besluit|toestem|instem|ja (?:op )?zeg)\b",
    r"\bgeen ja\b.{0,20}\bgeen nee\b|\b(?:nog )?geen (?:definitieve )?(?:toezegging|belofte)\b|\bnog geen "
    r"aanmelding\b|"
    r"\bik (?:verzamel|inventariseer|verken|oriënteer me|informeer) (?:alleen|slechts|enkel|alvast|maar|"
    r"nog|even)\b|"
    r"\bbeloof (?:ik )?(?:nog )?niets\b|\bgeen nee\b.{0,20}\bgeen ja\b",
    r"\b(?:nog )?(?:niets|niks) (?:besloten|beslist|toegezegd|beloofd|zeker)\b|\b(?:besloten|beslist|"
    r"toegezegd|"
    r"beloofd) "
    r"(?:heb|heeft|hebben|is)\b.{0,20}\bnog (?:niets?|niks)\b|\bnog geen (?:besluit|beslissing|toezegging)\b",
    r"\b(?:wil|wilde|willen|wou) (?:ik |hij |zij |ze |wij |we )?(?:nu |voorlopig |eerst )?(?:alleen|enkel|"
    r"slechts|louter|"
    r"gewoon|puur)\b.{0,30}\b(?:weten|vragen|informeren|polsen)\b|\bhet is (?:maar |alleen |"
    r"slechts )?(?:een )?vraag(?:je)?\b",
    r"\b(?:dit|deze mail|het) is (?:\w+ )?(?:nog )?(?:geen|niet als een?) (?:aanmelding|opgave|inschrijving|"
    r"toezegging)\b|"
    r"\b(?:zie|beschouw|lees|vat)\b.{0,30}\bniet\b.{0,12}\bals (?:een )?(?:aanmelding|opgave|inschrijving|"
    r"toezegging)\b",
    r"\bik (?:oriënteer|verzamel|peil|pols|informeer|inventariseer)\b.{0,20}\b(?:alleen|slechts|enkel|maar|nog)\b|"
    r"\b(?:zonder (?:me|mij|ons) (?:al )?vast te leggen|leg (?:ik )?(?:me|mij) (?:nog |nu |voorlopig )?(?:nergens op|"
    r"op niets|niet) vast|alvorens (?:iets )?te (?:besluiten|beslissen))\b",
    r"\b(?:zolang|totdat|voordat|tot)\b.{0,60}\b(?:geef|geven|meld|melden) (?:ik|wij|"
    r"we) (?:\w+ ){0,2}(?:niemand|niets)\b|"
    r"\b(?:geef|meld|schrijf) (?:ik |wij )?(?:nu |vandaag )?nog niemand\b",
    r"\bhoef(?:t|en)?\b.{0,30}\b(?:nog|voorlopig|nu|vandaag)\b.{0,12}\b(?:niet|nergens|niets|niks|geen)\b|"
    r"\bhoef(?:t|en)?\b.{0,20}\b(?:nog|nu) (?:niet|nergens|niets|niks)\b",
    r"\b(?:nog|voorlopig|nu) (?:even )?(?:niet|nergens|niets|niks)\b.{0,24}\b(?:inschrijven|aanmelden|"
    r"noteren|opschrijven|opgeven|bijzetten|"
    r"bij te zetten|vastleggen)\b|^\W*(?:niets|niks|niet) (?:noteren|inschrijven|opschrijven)\b|"
    r"\b(?:zet|schrijf|noteer|meld|plaats)\b.{0,20}\bnog (?:even )?(?:nergens|niet)\b",
    r"\b(?:meld|geef|schrijf) (?:ik )?(?:me|mij) (?:dan |misschien |wel |pas |eventueel |wellicht )*later\b|"
    r"\b(?:aanmelden|opgeven|inschrijven)\b.{0,12}\b(?:doe|kan|zal|wil) ik\b.{0,24}\b(?:later|nog wel|"
    r"daarna|pas)\b|"
    r"(?:\bnot|n't)\b.{0,40}\b(?:on|sign|add|register\w*|put|list|enrol\w*)\b.{0,30}\b(?:yet|for now|"
    r"just now)\b|\bkat uit de boom\b",
)
"""So that nobody takes the questions around it for a sign-up."""
EERST_NOG: Final = re.compile(
    r"\W*(?:zolang|totdat|tot(?= (?:ik|wij|we|dat|het|die)\b)|voordat|eer)\b.*\bniemand\b", re.IGNORECASE
)
""" "Zolang dat niet duidelijk is, meld ik niemand aan": waits, and takes nobody off."""
LATER: Final = een_van(
    r"\bhou(?:d|dt|den)?\b.{0,90}\b(?:plek\w*|plaats\w*|stoel\w*|gaatje)\b.{0,30}\bwarm\b",
    r"\b(?:bewaar|bewaart|bewaren|hou|houd|houden)\b.{0,40}\b(?:plek\w*|plaats|stoel\w*)\b.{0,50}"
    r"\b(?:najaar\w*|volgende? (?:ronde|keer|reeks|jaar|seizoen))\b",
    r"\b(?:bewaar|bewaart|bewaren|hou|houd|houden)\b.{0,40}\b(?:najaar\w*|volgende? (?:ronde|keer|reeks|jaar|"
    r"seizoen))\b.{0,50}\b(?:plek\w*|plaats|stoel\w*)\b",
)
""" "Houd in het najaar een plekje voor mij warm": another time, not now."""
VOORWAARDE: Final = een_van(
    r"\b(?:als|indien|mits) (?:u|je|jij|jullie) [^,;]{0,30}\b(?:regel\w*|zorg\w*|garand\w*|belo\w*)\b",
    r"\b(?:met de |er is een )kans dat\b|"
    r"\b(?:dat|dit|daarvoor|daar) moet (?:ik|wij|we)\b.{0,16}\bnog\b.{0,12}\b(?:regelen|ritselen|uitzoeken|nagaan)\b",
    r"\b(?:alleen|maar|behalve) niet (?:als|wanneer)\b(?! eerste| enige)|\bbehalve (?:als|wanneer)\b|"
    r"\b(?:niet|behalve|alleen) in (?:de )?weken (?:dat|waarin|met|van)\b",
    r"\b(?:leidinggevende|manager|chef|baas|directeur|teamleider|mt|afdelingshoofd|"
    r"directie)\b.{0,30}\bmoet\b.{0,30}\bnog\b|"
    r"\bnog\b.{0,40}\b(?:akkoord|toestemming|goedkeuring|fiat|groen licht|fiatteren|instemmen|tekenen|"
    r"goedkeuren|goedvinden|toestemmen)\b.{0,15}\b(?:moet|moeten|dient|dienen)\b|"
    r"\bnog geen (?:akkoord|toestemming|goedkeuring|fiat|groen licht)\b|\b(?:met|in) potlood\b|"
    r"\b(?:leidinggevende|manager|chef|baas|directeur|teamleider|teammanager|mt|afdelingshoofd|directie)\b.{0,12}"
    r"\bweet\b.{0,20}\bnog (?:van )?(?:niet|niets|niks)\b|"
    r"\b(?:aanvraag|verzoek)\b.{0,20}\bligt\b.{0,20}\bnog\b|"
    r"\b(?:moet|moeten|dient|dienen)\b.{0,20}\bnog (?:instemmen|tekenen|goedkeuren|fiatteren|toestemmen)\b|"
    r"\b(?:akkoord|toestemming|goedkeuring|fiat|groen licht)\b.{0,40}\b(?:volgt|wacht|krijgen|afwachten|"
    r"nog niet|komt nog)\b",
    r"\b(?:mits(?! (?:het |dat )?(?:vóór|voor|na|tussen|op|in de|'s|rond|vanaf|tot)\b.{0,30}(?:\b(?:uur|\w*ochtend|"
    r"\w*middag|\w+dag|tien(?:en)?|elf|elven|twaalf|twaalven|een|enen|twee|tweeën|drie|drieën|vier|vieren|lunch)\b|"
    r"\d))|"
    r"onder (?:het )?voorbehoud|voorbehoud|op voorwaarde|onder (?:de )?voorwaarde|vooropgesteld|provided|"
    r"subject to|pending|as long as|"
    r"behoudens(?! (?:de |op |mijn |het )?(?:(?:maan|dins|woens|donder|vrij)dag|(?:ma|di|wo|do|vr)\b|ochtend|"
    r"middag|avond))|"
    r"met de kanttekening|slag om de arm)\b|"
    r"\bo\.?v\.?v?\.?b\.?(?=\W|$)|"
    r"\btenzij\b",
    r"\b(?:moet|moeten|wacht|wachten)\b.{0,40}\b(?:nog )?(?:toestemming|akkoord|goedkeuring|overleggen|"
    r"afstemmen|overleg|"
    r"groen licht|fiat|tekenen|instemmen|beslissen|vragen aan|checken|bespreken|goedkeuren|kortsluiten|"
    r"voorleggen|navragen|aankaarten|doorspreken)\b|"
    r"\bvoorlopig\w*\b|\bafhankelijk "
    r"van\b|\bhangt\b.{0,20}\b(?:van|af)\b|\bin principe\b|\balleen als\b|\bop proef\b|\bif (?:my|the|"
    r"it)\b|\bakkoord tot\b",
)
_ALS: Final = een_van(
    r"\b(?:als|indien|mocht|mochten|zodra|zolang|wanneer)\s+(?:er|iemand|mijn|onze|de|het|dat|dit|ik|wij|"
    r"we|collega|het|"
    r"die|hij|zij|(?-i:[A-Z]\w+)(?![-&]))\b(?!.{0,60}\b(?:weer|terug)\b).{0,90}\b(?:akkoord|goed\w*|toestemming|"
    r"mag|lukt|doorgaat|"
    r"instemt|vindt|toestaat|toelaat|kan|zijn|wordt|past|is|(?:mee)?gaat|mee(?:doet|doen|kan|wil)|genoeg|"
    r"voldoende|komt|"
    r"krijg\w*(?! (?:ik|je|we|wij|u|men)\b)|blijft|niet|rond(?:kom\w*)?|groot|"
    r"groter|meer|"
    r"tekent|getekend|ingestemd|toegestemd|gunt|vrijkom\w*|uitval\w*|afval\w*|afzeg\w*|over(?! de\b| het\b)|doe|"
    r"doet)\b",
)
"""A subordinate clause that may be a condition; what it hangs on decides."""
_TOESTEMMING: Final = een_van(
    r"\b(?:akkoord|toestemming|mag|instem\w*|ingestemd|goed(?:vind|keur|gekeurd)\w*|goed vin\w*|vindt|toestaat|"
    r"toelaat|"
    r"toegestemd|gunt|tekent|getekend|fiat|groen licht|budget|leidinggevende|chef|baas|manager|directeur)\b"
)
"""What somebody waits for before he takes part."""
_MEEDOEN: Final = een_van(
    r"\b(?:graag|doe\w*|mee\w*|deel\w*|\w*meld\w*|schrijf|zet|noteer\w*|kan|kunnen|wil|lukt|past|aan|er ?bij|ben er|"
    r"komt?|komen|uit|af|terug\w*|stop\w*|bevestig\w*|beslis\w*|besluit\w*|online|fysiek|(?:maan|dins|woens|donder|"
    r"vrij)dag\w*)\b"
)
"""What a condition may hang on: taking part, leaving or being able to."""
_IETS_ANDERS: Final = een_van(
    r"^(?!.*\b(?:ik|wij|we)\b).*\b(?:je|men)\b|\b(?:handig|fijn|prettig|leuk|mooi|jammer|belangrijk|nuttig|"
    r"vervelend|lastig|zonde|erg|gek|raar|makkelijk\w*)\b"
    r"[^,;]{0,20}$|\b(?:moet|moeten|moest|moesten)\b|\b(?:werk|werkt|werkzaam|begonnen|aangesteld|"
    r"ingehuurd)\b[^,;]{0,12}$"
)
"""What is said of something else than taking part: "het is handig als dat klopt", "ik moet er zijn als hij komt"."""


def voorwaardelijk(tekst: str) -> bool:
    """The words hold a condition that the record does not."""
    if VOORWAARDE.search(tekst) is None and _ALS.search(tekst) is None:
        return False
    kaal = GEEN_VOORWAARDE.sub(" ", tekst)
    if VOORWAARDE.search(kaal) is not None:
        return True
    als = _ALS.search(kaal)
    if als is None:
        return False
    if _TOESTEMMING.search(als[0]) is not None:
        return True
    voor, na = kaal[: als.start()], kaal[als.end() :]
    hoofd = voor if len(voor.split()) >= _ZINSDEEL else na
    if hoofd is na and _IK_DOE.search(na) is None:
        return True
    return _MEEDOEN.search(hoofd) is not None and _IETS_ANDERS.search(hoofd) is None


_ZINSDEEL: Final = 3
"""In words: so many make the main clause that a condition hangs on; else it stands behind it, verb first."""
_IK_DOE: Final = een_van(r"\b\w+ (?:ik|wij|we)\b")
_ALLEEN_ALS: Final = een_van(
    r"^\W*(?:(?:en|maar|want|dus) )?(?:als|indien|mocht|mochten|wanneer)\b(?!.*\b(?:ik|wij|we|mij|ons)\b)"
)
_OOK_GOED: Final = een_van(
    r"\b(?:ook|even|net zo) (?:\w+ ){0,2}(?:goed|prima|best|fijn|leuk|mogelijk|akkoord)\b|\bgeen (?:probleem|"
    r"bezwaar)\b|"
    rf"^(?=.*\book\b).*\b{DAG}"
)


def is_uitwijk(als: str, dan: str) -> bool:
    """ "Als dat niet past" before "dan kan ik ook op dinsdag": what is said holds either way."""
    return (
        _ALLEEN_ALS.match(als) is not None
        and _TOESTEMMING.search(als) is None
        and bool(_OOK_GOED.search(dan))
    )


GEEN_VOORWAARDE: Final = een_van(
    r"\b(?:mocht|als|indien|wanneer)\b(?![^.;!?]*\b(?:akkoord|toestemming|goed\w*|chef|leidinggevende|manager|baas|mag)"
    r"\b)[^.;!?]{0,60},? (?:dan )?(?:hoor(?:t|en)?|merk(?:t|en)?|lees(?:t)?|lezen) (?:je|u|jullie)\b[^.;!?]*",
    r"\b(?:als|indien|mits|zolang|mocht)\b[^,;.]{0,24}\b(?:groep|lijst|ronde|inschrijving|aanmelding)\b[^,;.]{0,16}"
    r"\b(?:niet (?:al )?(?:vol|gesloten|dicht)|open)\b[^,;]*",
    r"\b(?:mocht(?:en)?|als|indien|wanneer)\b[^,;.!?]{0,30}\b(?:onverhoopt|een keer(?:tje)?|eens)\b[^,;.!?]{0,30}"
    r"\b(?:verhinderd|ziek|afwezig|niet (?:\w+ )?(?:kan|kunnen|komen|kom|komt|aanwezig))\b[^,;.!?]*",
    r"\b(?:bel|bellen|mail|mailen|app|bereik\w*)\b[^.;!?]{0,60}\bniet (?:als|wanneer)\b[^,;.]*",
    r"\b(?:als|mits|zolang|indien) er (?:\w+ ){0,2}(?:koffie|taart|thee|koek|gebak)\b[^,;]*",
    r"\b(?:mocht|als|indien|wanneer) (?:het|dat|die|de|dit)\b[^,;.]{0,40}, (?:dan )?(?:ook|even|net zo) (?:goed|"
    r"prima|best|"
    r"fijn|leuk)\b",
    r"\bals (?:het|ik)(?: nog| er)? niet te laat (?:is|ben)\b[^,;]{0,3}|"
    r"\bmocht(?:en)? er(?: \w+){0,4} (?:plek|plekje|plaats|plaatsje|"
    r"stoel|stoeltje|gaatje|ruimte|kruk)\b(?: (?:vrij|over))? (?:zijn|is|wezen)\b",
    r"\bals (?:ik|we|wij) (?:maar |dan |dus )*(?:(?:een|de|het|op tijd|tijdig|van tevoren) )*(?:[\w-]*link|"
    r"uitnodiging|route|adres|agendaverzoek) (?:maar )?(?:krijg|heb|ontvang)\w*\b[^,;]*",
    r"\b(?:als|indien|mocht|wanneer) er (?:\w+ )?(?:te kiezen|keuze|keus)\b[^,;:]*",
    r"\bals er (?:één|ergens|iets|iemand)\b[^,;]{0,60},",
    r"^\W*wanneer (?:(?-i:[A-Z])[\w'-]+|hij|zij|ze|ik|we|wij) (?:er |dan |wel |juist )*(?:niet )?(?:is|ben|zijn|kan|"
    r"kunnen|werkt|werk)\W*$",
    r"\b(?:wat|hoe|wanneer|waarom|waar|wie|waarover) (?:je|jij|men|een mens|iemand)\b[^.;!?]*",
    r"^\W*(?:en |maar |of )?(?:wat|hoe|wanneer|waarom|waar|wie|welke?)\b[^.;!]*\?\W*$",
    r"\b(?:leervraag|casus|dilemma|vraagstuk|onderwerp|thema)\b[^.;!?]{0,12}\b(?:is|luidt|gaat|wat|hoe|"
    r"wanneer)\b[^.;!?]*",
    r"\b(?:als|indien|wanneer|mocht) (?:dat|dit|het) (?:\w+ )?niet (?:lukt|kan|past|gaat|schikt|uitkomt)\b(?: \w+)?"
    r"[ ,]+(?:dan )?(?:hoor|merk|verneem|lees) ik (?:het|dat)\b",
    r"\b(?:als|indien|mocht|wanneer) (?:dat|dit|het|die|deze)\b[^,;.!?]{0,20}\bniet (?:lukt|lukken|kan|kunnen|past|"
    r"passen|gaat|schikt|uitkomt|uitkomen)\b[^.;!?]{0,40}\b(?:(?:maan|dins|woens|donder|vrij)dag\w*|(?:ma|di|wo|do|"
    r"vr)\b)",
    r"\bals (?:iets|het|er iets|dit|dat|u iets|je iets|jullie iets)\b[^.;!?]{0,30}\b(?:duidelijk|ontbreekt|nodig|"
    r"mist|missen|weten|hebben|hebt)\b[^.;!?]{0,6},? (?:dan )?(?:bel|mail|app|hoor|laat|vraag|neem|geef)\b",
    r"\bvoor als\b[^.;!?]*|\bals ik er (?:dan |zelf )?niet ben\b[^.;!?]*",
    r"\bals (?!(?:ik|we|wij|u|jullie|je|het|dat|dit|er|mijn|onze|de|die|ze|zij|hij|iemand)\b)"
    r"[\w&-]+(?: [\w&-]+){0,3} (?:krijg|heb|zie|werk|ben|kom|loop|merk|hoor|doe|sta|weet|maak|ervaar|spreek|zit) "
    r"(?:ik|we|wij)\b",
    r"\b(?:meldt|meld|mailt|geeft|laat|hoort)\b[^,;.]{0,20}\bzelf\b[^,;.]{0,20}\b(?:als|zodra|wanneer)\b[^,;.]*",
    r"\b(?:niet|geen)\b[^,;.]{0,20}\b(?:schrikken|schrik|gek|vreemd|raar|verbaasd|ongerust|zorgen|erg)\b[^,;.]{0,20}"
    r"\b(?:als|wanneer)\b[^,;]*",
    r"\b(?:blijft|is|houdt)\b(?: (?:dat|dit|het|zo|haar|zijn|mijn))*(?: nog)? voorlopig\b",
    r"\bals ik (?:het |me |mij )?(?:goed|wel|niet) (?:heb )?(?:geteld|tel|begrijp|begrepen heb|onthouden heb|"
    r"zie|vergis|"
    r"gelezen heb|heb)\b[^,;]*|\bals er (?:koffie|taart|thee|gebak|iets lekkers)\b[^,;]*",
    r"\bzolang\b(?![^,;.!?]{0,70}\b(?:akkoord|goed\w*|toestemming|mag|vind\w*|instem\w*|toelaat|toestaat|toelaten|"
    r"gratis|"
    r"kosteloos|kost|betaal\w*|wil|willen|plek|plaats|ruimte)\b)[^,;.!?]*|\b(?:ook (?:niet )?|zelfs )als\b[^,;.!?]*",
    r"\bals (?:ik|we|wij|u|jullie) t[oó]ch (?:al|ook)\b[^,;]*",
    r"\b(?:zolang|als|mits) (?:het|dat|we|wij|ik)(?: maar| dan| wel)* (?:na|voor|vanaf|tot|tussen|in de|'s|op) ?"
    r"(?:een |de )?(?:\d|ochtend|middag|avond|lunch|twaalf|een\b|twee|drie|half|kwart|\w+dag)[^,;]*|"
    r"\b(?:mocht|als|indien)\b(?: het| dat| er| dan| per se| toch| echt)*(?: een| 's)? (?:ochtend|middag|avond)\w*"
    r"(?: moet(?:en)?| zijn| worden| is| wordt)+\b[^,;]*",
    r"\bals (?:het|dat|er|dit) (?:nog |echt |ook |beter |makkelijker |handiger |voor jullie |voor u |jullie |u |je )*"
    r"(?:schikt|uit komt|scheelt|kan|mag|mogelijk is|even kan|"
    r"lukt|plek is|"
    r"plaats is|nodig is|uitkomt|zo uitkomt|handig is|past|helpt|beter is|moet|makkelijk\w* is)\b[^,;]*|"
    r"\bals er (?:nog "
    r"|verder )?(?:iets|wat|informatie|vragen)\b[^,;]*|\bals er (?:nog )?(?:een )?(?:vrije )?(?:plek|"
    r"plekje|plaats|plaatsje|stoel|stoeltje|gaatje|hoekje|kruk|krukje|"
    r"ruimte)\b(?! vrij"
    r"kom)[^,;]*|\bals dat helpt\b|"
    r"\b(?:als|indien|wanneer|mocht) (?:dat|die|dit|het|zij|ze|deze)\b(?: dag\w*)? (?:\w+ ){0,2}niet "
    r"(?:(?:past|passen|lukt|lukken|gaat|gaan|kan|kunnen|schikt|schikken|uitkomt|uitkomen)[ ,]+)+"
    r"(?=(?:dan |de |op |ook |eventueel )*(?:\w+dag\w*|ma|di|wo|do|vr)\b)|"
    r"^\W*(?:als|indien|wanneer|mocht) (?:dat|die|dit|het)\b(?: dag\w*)? (?:\w+ ){0,2}niet "
    r"(?:past|passen|lukt|lukken|gaat|gaan|kan|kunnen|schikt|schikken|uitkomt|uitkomen)\W*$|"
    r"\bals ik (?:(?:mag|kan|moet|zou mogen|mocht) kiezen|kiezen (?:mag|kan|moet)|het voor het (?:zeggen|"
    r"kiezen) heb|"
    r"(?:zo vrij|zo brutaal|eerlijk) mag zijn|(?:iets|wat) te (?:kiezen|wensen) heb)\b[^,;]*|"
    r"\bals het aan (?:mij|ons|haar|hem) ligt\b|"
    r"\bals (?:een )?(?:[\w&/'’-]+ ){0,3}[\w&/'’-]*(?:er|eur|eurs?e|or|hoofd|jurist|boa|ist|ent|persoon) "
    r"(?:bij|binnen|van|voor|namens) (?:(?!\b(?:mee\w*|akkoord|kan|gaat|wil|mag|komt|past|doet)\b)[^,;.]){2,60}? "
    r"(?:wil|doe|meld|ben|heb|zou|neem|schrijf|sluit) ik\b|"
    r"\b(?:als|wanneer|indien) ik (?:er |even |dan )*niet (?:ben|opneem|bereikbaar ben|aanwezig ben|"
    r"te bereiken ben)\b(?=[^.!?]{0,60}\b(?:bel\w*|mail\w*|bereik\w*|waar|contact|terecht|telefo\w+|nummer)\b)",
    r"\b(?:als|indien|mocht|mochten) (?:(?:u|je|jij|jullie)"
    r"(?! [^,;]{0,30}\b(?:regel\w*|zorg\w*|garand\w*|belo\w*)\b)|"
    r"er vragen|het goed is|gewenst|nodig)\b[^,;]*|"
    r"\bmocht er\b.{0,30}\b"
    r"(?:vragen|nodig|iets|wat)\b[^,;]*|\bzolang er (?:maar )?koffie\b|\bals (?:het goed is|ik terug ben|"
    r"ik het goed)\b|"
    r"\bwanneer (?:ik|we|wij|het|de)\b|\b(?:als|zodra|wanneer) (?:het|de|die|"
    r"dat) [^,;]{0,60}\b(?:ochtends?|middags?|online|"
    r"fysiek|teams|digitaal|uur|\w+dag)\b[^,;]*|\bzodra (?:het|de|er) [^,;]{0,40}\b(?:bekend|gemaakt|"
    r"aangemaakt|klaar)\b|"
    r"\b(?:noteer\w*|genoteerd|bekend|sta|staat|stond|vermeld|geregistreerd|ingeschreven|"
    r"aangemeld) (?:\w+ ){0,4}"
    r"als (?-i:[A-Z])[^,;]*|"
    r"\b(?:gebruik\w*|noteer|mail\w*|bereik\w*|houd|zet)\b.{0,30}\bvoorlopig\b|"
    r"\bvoorlopig\b.{0,30}\b(?:adres|mail\w*|nummer|onder|gebruik\w*|bereik\w*)\b|"
    r"\b(?:ligt|lig|zit|blijft|loopt|ziek|thuis)\b[^,;]{0,12}\bvoorlopig\b|"
    r"\b(?:kom|ben|zit|lig|loop) (?:ik|we|wij)(?: \w+){0,2} voorlopig (?:\w+ )?(?:nergens|halve|"
    r"alleen halve|thuis|niet|aan (?:huis|bed))\b|"
    r"\b(?:mits|voorlopig)(?: (?:het|alleen|enkel|graag|even|nog|maar|dat|via))* (?:online|digitaal|fysiek|live|"
    r"teams|zoom|op locatie)\b|"
    r"\bvoorlopig (?:niet|geen|uit)\b|\bmag voorlopig\b|\bals (?:enige|eerste|laatste|niet verzonden)\b",
)

# ------------------------------------------------------------------------------------------------ what was before

OPNIEUW: Final = een_van(
    r"\b(?:nogmaals|opnieuw|alsnog|voor de zekerheid|niets (?:meer )?(?:gehoord|vernomen|"
    r"ontvangen)|geen (?:bevestiging|reactie))\b",
    r"\b(?:mail|mailtje|bericht|aanmelding|opgave|formulier)\b[^.;!?]{0,40}\bniet (?:is |goed )?(?:aangekomen|"
    r"doorgekomen|"
    r"binnengekomen|verzonden|verstuurd|ontvangen|gelukt)\b",
)
"""The same sign-up once more, because the first may not have come in."""
HIERBIJ: Final = een_van(
    r"^\W*(?:(?:beste|hoi|dag) \w+ )?(?:hier|hierbij|bij dezen?|dit|dat|ziehier|alsnog)\s+"
    r"(?:(?:is|zijn|was|komt|komen|volgt|volgen|heb je|heeft u|hebben jullie|dan|ook|nog)\s+)*"
    r"(?:mijn|onze|de|een)\s+(?:\w+ )?(?:aanmelding(?:en)?|opgave|inschrijving(?:en)?)\b"
)
"""The mail is the sign-up itself: "hier is mijn opgave"."""
_GEGEVENS: Final = (
    r"(?:contact|adres|persoons)?gegevens|functie|handtekening|ondertekening|contactinfo\w*|details|info"
)
_MAIL_ELDERS: Final = (
    r"hieronder|hier onder|onderstaande?|onderaan|below|(?:in|onder|bij) (?:mijn|m['’]n|een|de|my) "
    r"(?:(?:eerdere?|vorige?|oorspronkelijke|laatste|earlier|previous|\w+) )?(?:e-?mail|mailtje|bericht|message)"
)
GEGEVENS_ELDERS: Final = een_van(
    rf"\b(?:{_GEGEVENS})\b[^.!?\n]{{0,60}}\b(?:{_MAIL_ELDERS})\b",
    rf"\b(?:{_MAIL_ELDERS})\b[^.!?\n]{{0,60}}\b(?:{_GEGEVENS})\b",
)
"""Points at a mail below for who the writer is: "mijn gegevens staan in mijn vorige mail"."""
_DOE_IK: Final = r"(?:doe|neem|draai|loop|zit|ga|doen|nemen|zitten) (?:ik|wij|we)"
_MEE: Final = r"\b(?:mee|deel|in (?:(?:de|een|jullie) )?(?:\w*intervisie\w*|\w*groep\w*))\b"
EERDER: Final = een_van(
    r"\bzou(?:den)? (?:ik|wij|we) (?:[\w-]+ ){0,5}nog\b.{0,40}\b(?:mailen|sturen|doorgeven|nasturen|"
    r"aanleveren|insturen|"
    r"laten weten)\b",
    r"\bbij (?:het|mijn|de) (?:inschrijven|aanmelden|opgeven|aanmelding|inschrijving|opgave)\b.{0,30}\b(?:liet|"
    r"vergat|schreef|vulde|gaf|noemde|zei|had|heb|stond)\b",
    r"\b(?:al|reeds) van (?:mij|ons|hem|haar) (?:hebt|hebben|heeft|weet|weten|kreeg|kregen|ontving|ontvingen)\b",
    r"\b(?:doe|doen|neem|nemen) (?:ik |wij |we )?(?:\w+ )?(?:al|reeds)\b.{0,16}\b(?:mee|deel)\b|"
    r"\b(?:doe|doen|neem|nemen|draai|draaien|loop|zit|zitten|ga) (?:ik |wij |we )?(?:er |daar )?(?:al|"
    r"reeds) (?:sinds|jaren|"
    r"vanaf|lang\w*|een (?:jaar|poos|tijd)\w*|(?:\w+ )jaar)\b.{0,30}"
    r"\b(?:mee|deel|(?:in|bij) (?:(?:de|een|deze|die|jullie) )?(?:\w*intervisie\w*|\w*groep\w*|jullie))\b|"
    r"\bgezegd\b.{0,20}\bbij (?:mijn|m'n|onze) aanmelding\b|"
    r"\b(?:mijn|onze) (?:aanmelding|opgave|inschrijving) (?:had|heb|hadden|hebben|deed|stuurde) (?:ik|wij|we|"
    r"jullie|u|je)\b|"
    r"\bbij (?:mijn|m'n) aanmelding\b.{0,30}\b(?:nog|zeggen|gezegd|doorgeven)\b",
    r"\b(?:ik|wij) (?:schreef|schreven|mailde|mailden|gaf|meldde) (?!je|u|jullie)|\b(?:schreef|mailde|"
    r"gaf|meldde) ik\b",
    r"\b(?:heb|had|hebben|hadden|heeft|ben|was|zijn|werd|stond|sta|staat|is)\b.{0,90}\b(?:aangemeld|"
    r"opgegeven|"
    r"ingeschreven|doorgegeven|(?<!wordt er )gemaild|laten weten|openliet)\b|\b(?:sta|staan|stond|"
    r"stonden)\b.{0,20}\b(?:genoteerd|op de lijst)\b|\b(?:is|was|heb|hebt|hebben|"
    r"heeft)\b.{0,20}\b(?:mijn|onze) (?:aanmelding|"
    r"opgave)\b",
    r"\b(?:aangemeld|opgegeven|ingeschreven|doorgegeven) (?:heb|had|hebben|heeft|was|ben|is|stond)\b",
    r"\b(?:eerder|eerdere|eerst|al|reeds|vorige|destijds|oorspronkelijk\w*)\b.{0,40}\b(?:aangemeld|"
    r"opgegeven|aanmelding|"
    r"opgave|doorgegeven|ingeschreven|mail|bericht|genoemd|aangegeven)\b",
    r"\b(?:de|een|onze|mijn) (?:opgave|aanmelding|inschrijving) die (?:ik|wij|we)\b",
    r"\b(?:in|van|bij|op|over) (?:mijn|onze|zijn) (?:eerdere |vorige |laatste )?(?:aanmelding|opgave|"
    r"inschrijving|mail|"
    r"bericht)\b|\b(?:in|van|bij|op|over) haar (?:eerdere |vorige |laatste )?(?:aanmelding|opgave|"
    r"inschrijving)\b",
    rf"\b(?:al|reeds|sinds)\b(?: [\w'-]+){{0,5}} {_DOE_IK}\b.{{0,30}}{_MEE}",
    rf"\b(?:{_DOE_IK}|(?:ik|wij|we) (?:doe|neem|draai|zit|doen|nemen|zitten)) (?:al |reeds )?sinds\b.{{0,30}}{_MEE}",
    r"\bzoals (?:u|je|jullie|bekend)(?: \w+)?,? (?:doe|neem|zit|sta) (?:ik|wij|we)\b",
    r"\b(?:zit|zitten) (?:ik |wij |we )?(?:al |nu |bij jullie |zelf )*in (?:(?:een|de|jullie) (?:van (?:de|jullie) )?"
    r"(?:intervisie)?groep\w*|groep \w+)\b|\b(?:een|mijn|onze) plek(?:je)? in groep \w+\b|\bingedeeld in groep\b",
    r"^\W*als deelnem(?:er|ster)s? (?:van|aan|uit|in) |\b(?:bestaande|huidige) deelnem(?:er|ster)\b|"
    r"\b(?:ik ben|wij zijn|ben ik) (?:een )?(?:van )?(?:de|uw|jullie) deelnem(?:ers|sters)\b|"
    r"\b(?:mijn|onze) groep is (?:\w+ ){0,3}(?:begonnen|gestart|bezig|halverwege)\b|"
    r"\bmet (?:mijn|onze) groep halverwege\b",
    r"\b(?:ik ben|ben ik|wij zijn) (?:al |reeds |als )?deelnem(?:er|ster)s?\b|"
    r"\b(?:al|reeds)(?: \w+){0,2} op (?:de|jullie|uw) \w*lijst (?:sta|staat|staan|stond|stonden)\b|"
    r"\b(?:in|met) mijn eigen (?:mail|bericht|aanmelding|opgave)\b",
    r"\b(?:meldde|gaf|schreef) (?:ik )?(?:mij|me)?\b.{0,40}\b(?:aan|op|in|door)\b|\bin mijn mail van\b|"
    r"\b(?:gisteren|"
    r"vanochtend|vanmorgen|zojuist|net|vorige week|daarnet)\b.{0,30}\b(?:schreef|gaf|mailde|stuurde|"
    r"meldde)\b",
    r"\beerder\b.{0,20}\b(?:schreef|gaf|zei|meldde|mailde|doorgaf|opgaf)\b|\b(?:je|jullie|u) (?:hebt?|had|hadden|"
    r"heeft|hebben) (?:me|"
    r"mij|ons)\b.{0,30}"
    r"\b(?:staan|genoteerd|ingedeeld|gezet|geplaatst|vermeld|geregistreerd|opgenomen)\b|"
    r"\b(?:in|dan in) (?:de|jullie|je|uw) bevestiging\b",
    r"\bsigned up (?:last|earlier|before|for the|in)|\b(?:already|previously)\b.{0,20}\b(?:signed|"
    r"registered|enrol+ed|on (?:your|the) list)|\b(?:my|our) (?:earlier |previous )?(?:registrations?|"
    r"sign-?up)\b",
)
VAN_ANDEREN: Final = een_van(
    r"^(?!.*\b(?:ik|mij|me|mijn|wij|we|ons|onze|i|my)\b).*\b(?:zich|collega['’]?s|anderen)\b|^(?:(?:mijn|"
    r"onze|een|ook|en) "
    r")*(?:collega |(?-i:[A-Z][\w'-]+ ))+.{0,20}\b(?:heeft|had|hebben)\b.{0,30}\bzich\b|"
    r"\bcollega['’]?s\b.{0,30}\bzich\b"
)
DEED_MEE: Final = een_van(
    r"\b(?:jaar|jaren) geleden\b.{0,24}\b(?:meldde|gaf|schreef) (?:ik|wij|we)\b|"
    r"\b(?:destijds|indertijd|toentertijd|toen)\b.{0,60}\b(?:opgegeven|aangemeld|ingeschreven)\b|"
    r"\b(?:ik|wij|we) (?:doe|doen|neem|nemen|zit|zitten) (?:zelf )?al (?:\w+ )?(?:mee|deel|in)\b",
    r"\b(?:ik|wij|we) (?:heb|had|hebben|hadden)\b.{0,40}\b(?:meegedaan|deelgenomen|meegedraaid)\b|"
    r"\b(?:heb|had|hebben|hadden) (?:ik|wij|we)\b.{0,40}\b(?:meegedaan|deelgenomen|meegedraaid)\b|"
    r"\b(?:deed|deden|nam|namen) (?:ik|wij|we)\b.{0,40}\b(?:mee|deel)\b",
    r"\blangs om\b",
    r"\b(?:hij|zij|ze|die|collega\w*|mensen|anderen|(?-i:[A-Z][\w'-]+))\b.{0,40}\b(?:heeft|hebben|had|"
    r"hadden)\b.{0,30}"
    r"\b(?:meegedaan|deelgenomen)\b",
    r"\b(?:hij|zij|ze|die|collega\w*|(?-i:[A-Z][\w'-]+)) .{0,20}\b(?:meegedaan|deelgenomen) (?:heeft|hebben|had)\b",
)
"""Tells of somebody else who took part before, or comes by to talk."""
NOG_NIET: Final = een_van(
    r"\breken\b.{0,24}\bnog niet\b",
    r"(?:\bnot|n't)\b.{0,40}\b(?:on|sign|sign(?:ed|ing)? (?:me )?up|add|register\w*|put|list|"
    r"enrol\w*)\b.{0,30}\b(?:yet|for now|just now)\b",
    r"\b(?:sta|stond|staan|stonden)\b.{0,20}\bnog niet op\b|\b(?:schrijf|zet|meld|noteer|"
    r"plaats)\b.{0,20}\bnog niet\b",
    r"\bnog niet\b.{0,30}\b(?:aangemeld|opgegeven|ingeschreven)\b|"
    r"\b(?:vergeten|ontschoten|ingeschoten|(?:niet van|niet aan toe)(?:ge)?komen|niet aan toegekomen)\b.{0,40}"
    r"\b(?:aan te melden|op te geven|in te schrijven)\b",
)


def alleen_gemaild(tekst: str) -> bool:
    """The words tell of an earlier mail or call, and not that it was a sign-up."""
    return _SCHREEF.search(tekst) is not None and _MELDDE.search(tekst) is None


_SCHREEF: Final = een_van(r"\b(?:mail|mailtje|bericht|belde|telefonisch)\b")
_MELDDE: Final = een_van(
    r"\b(?:aan ?(?:ge)?meld\w*|opgave|opge\w+|inschrij\w*|ingeschreven|doorgegeven|genoteerd|deelne\w+|\w*lijst|"
    r"groep\w*)\b"
)
