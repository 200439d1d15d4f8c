"""What one clause does: sign up, withdraw, change, ask, hesitate; with negation read where it stands.

Each rule is a small pattern in a tuple. Knows Dutch, English and the dialects that read like Dutch; knows nothing of
mail or persons, and does not weigh clauses against each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from intervisie.lezer.regels import een_van
from intervisie.lezer.zinnetjes import Zin

_DAG: Final = (
    r"(?:ma|di|wo|do|vr|maan|dins|woens|donder|vrij|\d|de\b|het\b|een\b|elke\b|alle\b|mijn\b|deze\b|die\b)"
)
_HULP: Final = r"(?:te |willen |kunnen |mogen |gaan )?"
_INF: Final = (
    rf"(?:aan ?{_HULP}melden|op ?{_HULP}geven|in ?{_HULP}schrijven|mee ?{_HULP}doen|mee "
    rf"?{_HULP}draaien|deel ?{_HULP}nemen|"
    rf"aan ?{_HULP}haken|aan ?{_HULP}sluiten|aan ?{_HULP}schuiven|in ?{_HULP}tekenen|deelname)"
)
_WIE: Final = (
    r"(?:mij|mijzelf|me|mezelf|mie|mien|ons|onszelf|hem|haar|hen|ze|ons allebei|ons beiden|ons "
    r"alle|mijn (?:collega|medewerker|manager|"
    r"leidinggevende|kamergenoot|teamgenoot)\w*|onze (?:collega|medewerker|adviseur|"
    r"teamleider)\w*|collega\w*|(?-i:[A-Z][\w'-]+))"
)

MELDT_AAN: Final = een_van(
    r"\b(?:meld|melden|meldt|geef|geven|geeft|schrijf|schrijven|schrijft|teken|tekenen|"
    rf"geve)\b.{{0,120}}?\b(?:aan|op|in)\b(?!\s+{_DAG})",
    r"\b(?:meld|geef|schrijf)\b.{0,40}\b(?:mij|me|ons)\b.{0,40}\b(?:aan|op|in)\b",
    r"\bbrengt? ik mij\b|\b(?:meld|melden) (?:wij|ik|hierbij|bij deze|graag)\b.{0,40}\bals deelnemers?\b",
    r"\b(?:doe|doen|doet|dou|doot)\b.{0,80}?(?<!moet )(?<!gaat )(?<!kan )(?<!mag )\b(?:mee|mei|"
    r"met)\b(?! de (?:opdracht|vraag))|\bdoe (?:mij|ons|me) (?:er )?(?:ook |dan |toch )*(?:maar|"
    r"een)\b",
    r"\b(?:neem|neemt|nemen)\b.{0,80}?\bdeel\b|\b(?:draai|draaien)\b.{0,50}?\bmee\b",
    r"\b(?:sluit|sluiten|haak|haken|schuif|schuiven|sluut)\b.{0,80}?\baan\b",
    r"\bben ik (?:er )?(?:graag |weer |ook |zeker )*(?:bij|van de partij)\b|\b(?:ik|wij|we) "
    r"(?:ben|zijn) (?:er )?(?:graag |weer |ook |zeker )*(?:bij(?: op)?|erbij|van de partij)\b",
    r"\bvan de partij\b",
    r"\b(?:zet|zetten|zette|plaats|plaatsen|noteer|noteren|schrijf|tel|reken|registreer|"
    rf"registreren|voeg|schaar)\b.{{0,60}}?\b{_WIE}\b",
    r"\b(?:reserveer|reserveren|houd|houdt|hou|claim|bewaar|wil|heb)\b.{0,60}?\b(?:plaats(?:en)?|"
    r"plek(?:ken|je|jes)?|stoel)\b",
    r"\b(?:mijn|onze|hierbij(?: de| een)?|bij deze(?:n)?(?: de| een)?|deze|de|zijn|haar) (?:\w+ "
    r")?(?:aanmelding(?:en)?|inschrijving(?:en)?|opgave)\b",
    r"\b(?:hierbij|bij deze)\b.{0,40}\b(?:aanmelding(?:en)?|inschrijving|opgave|ingevulde?)\b",
    r"\b(?:aanmelding(?:en)?|opgave|inschrijving) (?:van|voor|namens) (?:mij|ons|onze|mijn|de "
    r"volgende|het volgende|twee|drie|vier|vijf)\b",
    r"\b(?:stel|stellen|draag|dragen) (?:ik|wij|we)\b.{0,60}\b(?:beschikbaar|voor)\b|"
    r"\bvaardig\w*\b.{0,60}\baf\b",
    r"\b(?:sign (?:me|us|myself|ourselves|him|her|(?-i:[A-Z]\w+)) up|sign(?:ing)? up|count (?:me|"
    r"us) in|enrol+ (?:me|us|myself)|register (?:me|myself|us|for)|put (?:me|us) down)\b",
    r"\b(?:would (?:like|love) to|want to|wish to|happy to|glad to|i(?:'ll| will)|we(?:'ll| will)|"
    r"please) .{0,30}\b(?:join|participate|take part|attend|register|sign up|enrol+)\b",
    rf"\b{_INF}\b",
    r"\b(?:bijlage|bijgevoegd|bijgaand|bijgesloten|hierbij)\b.{0,60}\b(?:deelnemers|aanmeld\w*|"
    r"inschrijf\w*|opgave|lijst|formulier)\b|\b(?:deelnemers|aanmeldformulier|"
    r"lijst)\b.{0,60}\b(?:bijlage|bijgevoegd)\b",
    r"\bmelde ich mich\b|\b(?:anmelden|melde mich|teilnehmen|mitmachen|anmeldung|m['’]inscrire|m['’]inscris|"
    r"participer|inscription|"
    r"inscribirme|meidwaan|oanmelde|meld my oan|jou my op|doch (?:graach |ek )?mei|nim (?:graach )?diel)\b",
    r"\bdeelneemt\b|\bmeedoet\b|\b(?:is|zijn|wordt|worden) (?:onze|de|een|als) deelnemers?\b|"
    r"\b(?:neem|nemen)\b.{0,20}\bplaats in\b",
    r"\bwil\b.{0,20}\bnaar (?:die|de|jullie) intervisie\b|\bgebruik van\b.{0,30}\b(?:mogelijkheid|"
    r"aanbod|uitnodiging)\b",
    r"\bkandidaat\b|\b(?:noteren|toevoegen|opschrijven|bijschrijven|inplannen|meenemen|meetellen|"
    r"registreren|inboeken|plaatsen|indelen)\b",
    r"\b(?:kom|komen|komt)\b.{0,40}\b(?:mee|bij|naar de intervisie|deelnemen|meedenken|meepraten|"
    r"meedoen|erbij)\b|\b(?:heb|hebben) (?:er |hier )?(?:veel |wel |erg )?zin in\b|^zin in\b",
    r"\b(?:neem|nemen) (?:ik |wij )?(?:de|jullie|uw) (?:uitnodiging|aanbod)\b.{0,20}\baan\b|"
    r"\b(?:naam|namen)\b.{0,30}\bop (?:de|jullie) (?:\w*lijst)|\bgaat? (?:deelnemen|meedoen|"
    r"meedraaien)\b|\bzal\b.{0,40}\b(?:deelnemen|meedoen)\b",
    r"\b(?:mijzelf|mevrouw|de heer|mw|dhr|collega\w*|ich|mich|mir|je|my|graach|happy|glad|keen|"
    r"love|like|want) to\b.{0,20}\b(?:join|"
    r"participate|take part|attend|"
    r"register|sign|be part)\b|\bi(?:'d| would) (?:like|love)\b.{0,20}\b(?:take part|join|"
    r"participate|sign)",
    r"\b(?:mit|mee|met|mei)(?:te)?(?:doon|doen|dwaan|dwoan|doan)\b|\bbie wean\b|\bbij weze\b|"
    r"\boan\b.{0,10}\bmelde\b|\bop de l[iy]e?ste?\b|\baan ?tmelden\b",
    r"\b(?:erbij|er ?bij)\b.{0,15}\b(?:zijn|te zijn|wezen|horen)\b|\bop (?:de|jullie|uw) "
    r"(?:deelnemers)?lijst\b.{0,30}\b(?:zetten|plaatsen)\b",
    r"\bals deelnemers?\b.{0,60}\b(?:aan|op|noteren|registreren|inschrijven|plaatsen|toevoegen)\b|"
    r"\bdeelnemers? (?:zijn|van|vanuit|namens)\b",
    r"\bvoor (?:de )?intervisie\b.{0,40}\b(?:aan|op)\b$",
)
"""Somebody is put on the list; whether that is meant, the rest of the clause says."""

_TOEZEGGING: Final = een_van(
    r"\b(?:ich|mich|wir|je|nous|graach)\b",
    r"\b(?:ik|wij|we|ikzelf|me|mij|mie|ons|onze|mijn|hierbij|bij dezen?|graag|gaarne|middels "
    r"dezen?|ondergetekende|hij|zij|mijzelf|mevrouw|de heer|mw|dhr|collega\w*|i|i'd|we'd|my|us)\b",
    r"\b(?:happy|glad|love|keen|please)\b|\bwil\b|\bwillen\b|\bwol\b|\bmag\b|\bgaat\b|\bzal\b|"
    r"\b(?-i:[A-Z][\w-]+ [A-Z][\w-]+)\b",
    r"^(?:zet|noteer|schrijf|plaats|doe|reken|tel|voeg|meld|geef|kan|kun|wil)\b",
)
_BELANGSTELLING: Final = een_van(
    r"\b(?:misschien|wellicht|overweeg|overwegen|twijfel\w*|denk er(?:over)?|nadenken|zou "
    r"(?:eventueel|misschien)|mogelijkerwijs|mogelijk (?:doe|meld|wil|ga|sluit|neem)|benieuwd)\b",
    r"\bof (?:ik|wij|we|dit|het|die|er)\b|\bweet (?:ik )?(?:nog )?niet\b|\b(?:nog )?niet zeker\b|"
    r"\beerst\b.{0,40}\b(?:weten|horen|overleggen|zien)\b",
    r"\b(?:besluit|beslis|bepaal|kijk) (?:ik|wij|we)\b|\bals ik\b.{0,40}\b(?:zou|wil|mij|me)\b|"
    r"\b(?:maybe|perhaps|considering|might|whether)\b",
    r"\b(?:eventueel|voordat|alvorens|om te (?:bepalen|beslissen|kijken))\b",
)
_BESLOTEN: Final = een_van(
    r"\b(?:besloten|knoop doorgehakt|toch|over de streep)\b.{0,50}\b(?:mee|aan|op|in|deel|wel)"
)
_HOOFDZIN: Final = re.compile(
    r"^(?:als|indien|zolang|mits|wanneer|ook al|hoewel)\b.*?(?=\b(?:dan|doe|meld|neem|geef|"
    r"schrijf|sluit|wil|ga) (?:ik|wij|we)\b)",
    re.IGNORECASE,
)
_INTERESSE: Final = een_van(r"\b(?:interesse|belangstelling|geïnteresseerd|interested)\b")
_MELDT_INTERESSE: Final = een_van(
    r"\b(?:meld|melden|meldt|geef|geven|toon|heb|hebben)\b.{0,40}\b(?:interesse|belangstelling)\b"
)
_VAST: Final = een_van(
    r"\b(?:mij|me|ons|aan|op|in|meedoen|mee|deel)\b.{0,40}\b(?:aanmelden|opgeven|inschrijven|meld|"
    r"geef|schrijf|doe)\b|\b(?:wil|meld|geef|schrijf|doe|wij)\b"
)
ONTKENT: Final = een_van(
    r"\b(?:niet|nooit|geen|niemand|nie|neet|niks|noch|nimmer|niets|ontbreekt|ontbreken|not|never|"
    r"won't|can't|cannot|don't|no longer)\b"
)
_TOCH: Final = een_van(
    r"\bniet (?:alleen|te veel|teveel|weten|wachten|gemist|missen|langer wachten|vergeten)\b|"
    r"\bnog niet\b|\bwaarom niet\b|\bniet te (?:laat|missen)\b|\bgeen (?:probleem|bezwaar)\b"
)
_UITNODIGING: Final = een_van(
    r"\b(?:meld|schrijf|geef|doe|neem)\b (?:u|je|jij|uw|jullie|nu)\b|\b(?:aanmelden|opgeven|"
    r"inschrijven|deelnemen|meedoen) (?:kan|kun|kunt|via|is)\b",
    r"\bkunt? (?:u|je|jij|men|jullie)\b.{0,30}\b(?:aanmelden|opgeven|inschrijven)\b",
)
_VERZOEK: Final = re.compile(
    r"\b(?:wil|wilt|wilde?n?|kun|kunt|kan|zou|zouden|mag|mogen|graag|gelieve|please|could you|can "
    rf"you)\b.{{0,90}}\b(?-i:{_WIE})\b",
    re.IGNORECASE,
)
_AAN_LEZER: Final = een_van(
    r"\b(?:wil|wilt|willen|kun|kunt|kunnen|kan|zou|zouden)\b.{0,12}\b(?:u|je|jij|jullie|uw|anouk|iemand)\b|"
    r"\b(?:could|can|would) you\b"
)
_EERDER: Final = een_van(
    r"\b(?:heb|had|hebben|hadden|heeft|ben|was|zijn|werd|stond|sta|staat|"
    r"is)\b.{0,90}\b(?:aangemeld|opgegeven|ingeschreven|doorgegeven|gemaild|laten weten|"
    r"aanmelding)\b",
    r"\b(?:aangemeld|opgegeven|ingeschreven|doorgegeven) (?:heb|had|hebben|heeft|was|ben|is|stond)\b",
    r"\b(?:eerder|eerdere|eerst|al|reeds|vorige|destijds|"
    r"oorspronkelijk\w*)\b.{0,40}\b(?:aangemeld|opgegeven|aanmelding|opgave|doorgegeven|"
    r"ingeschreven|mail|bericht|genoemd)\b",
    r"\b(?:in|van|bij|op|over) (?:mijn|onze|zijn|haar) (?:eerdere |vorige |laatste "
    r")?(?:aanmelding|opgave|inschrijving|mail|bericht)\b",
    r"\b(?:meldde|gaf|schreef) (?:ik )?(?:mij|me)\b.{0,30}\b(?:aan|op|in)\b|\bin mijn mail van\b|"
    r"\bgisteren\b.{0,30}\b(?:schreef|gaf|mailde)\b",
    r"\beerder\b.{0,20}\b(?:schreef|gaf|zei|meldde|mailde|doorgaf|opgaf)\b",
    r"\bsigned up (?:last|earlier|before|for the)|\b(?:already|previously)\b.{0,20}\b(?:signed|registered)",
)
_VAN_ANDEREN: Final = een_van(
    r"^(?!.*\b(?:ik|mij|me|mijn|wij|we|ons|onze|i|my)\b).*\b(?:zich|collega['’]?s|anderen)\b|"
    r"^(?:(?:mijn|onze|een|ook|en) )*(?:collega |(?-i:[A-Z][\w'-]+ ))+.{0,20}\b(?:heeft|had|"
    r"hebben)\b.{0,30}\bzich\b|"
    r"\bcollega['’]?s\b.{0,30}\bzich\b"
)
_NOG_NIET: Final = een_van(
    r"\bnog niet\b.{0,30}\b(?:aangemeld|opgegeven|ingeschreven)\b|\bvergeten\b.{0,40}\b(?:aan te "
    r"melden|op te geven|in te schrijven)\b"
)

STOPT: Final = een_van(
    r"\b(?:meld|meldt|melden)\b.{0,80}?\baf\b|\b(?:schrijf|schrijft|schrijven)\b.{0,50}?\buit\b",
    r"\b(?:af ?(?:te )?melden|afgemeld|uit ?(?:te )?schrijven|uitgeschreven|af ?(?:te )?zeggen|"
    r"afzeggen|af ?te ?haken|afhaken|afgehaakt)\b",
    r"\b(?:zeg|zegt|zeggen)\b.{0,40}\baf\b(?! van)|\b(?:haak|haakt|haken)\b.{0,40}\baf\b|"
    r"\b(?:valt|val|vallen)\b.{0,40}\baf\b(?! van)",
    r"\b(?:trek|trekt|trekken)\b.{0,60}?\b(?:terug|in)\b|\bterug ?(?:te )?trekken\b|\b(?:in ?te "
    r"?trekken|intrekken)\b",
    r"\b(?:zie|ziet|zien)\b.{0,60}?\b(?:ervan|er ?van)?af\b|\bzie (?:ik )?er\b.{0,30}\bvanaf\b|"
    r"\baf(?:zien| te zien)\b|\b(?:verstek|"
    r"forfait)\b.{0,10}\b(?:gaan|geven)\b",
    r"\b(?:stop|stopt|stoppen|kap|kappen|houd|houdt|hou)\b.{0,40}\b(?:met|ermee|er ?mee|voor gezien)\b",
    r"\b(?:haal|haalt|halen|schrap|schrappen|streep|strepen|verwijder|verwijderen|"
    r"doorhalen)\b.{0,60}\b(?:mij|me|ons|hem|haar|naam|van de|uit de|door|weg|aanmelding|lijst|"
    r"(?-i:[A-Z]\w+))\b",
    r"\b(?:laat|laten)\b.{0,30}\bafweten\b|\b(?:laat|hou|houd|houden)\b.{0,12}\b(?:mij|me|"
    r"ons)\b.{0,30}\bbuiten\b|\bniet (?:\w+ )?passend\b|"
    r"\bkan\b.{0,60}\bniet verder\b",
    r"\b(?:zonder (?:mij|ons)|niet op (?:mij|ons) (?:te )?(?:rekenen|reken))\b|\breken (?:maar "
    r")?niet (?:meer )?op (?:mij|ons|hem|haar)\b",
    r"\b(?:pas|passen|sla|slaan|slaat)\b.{0,40}\b(?:deze (?:keer|ronde|editie)|dit (?:keer|jaar)|"
    r"deze intervisie|over|dit seizoen)\b|\b(?:moet|moeten|ga|gaan) (?:ik |wij |we )?(?:helaas |"
    r"dit keer |deze keer |deze ronde )*passen\b",
    r"\blaat\b.{0,60}\b(?:aan mij voorbij|schieten|voorbijgaan|voor wat (?:het|ze) is)\b|\bgaat "
    r"(?:dit keer |deze keer |helaas )*aan (?:mij|ons) voorbij\b",
    r"\b(?:mij|me|ons|hem|haar|naam|namen|aanmelding|inschrijving|deelname|plek|"
    r"(?-i:[A-Z]\w+))\b.{0,60}\b(?:schrappen|verwijderen|halen|doorhalen|strepen|intrekken|"
    r"annuleren|stopzetten|cancelen|beëindigen|uitschrijven|afmelden)\b",
    r"\b(?:plek|plaats)\b.{0,20}\b(?:mag|kan|gaat|is)\b.{0,20}\b(?:iemand anders|een ander|vrij|"
    r"anderen|weg)\b|\b(?:red|trek) (?:ik )?het\b.{0,15}\bniet\b|\bwordt (?:het |hem |'m |me |mij "
    r")*(?:toch |helaas |dit jaar |te veel|te gek)*\b(?:niet|te veel)\b",
    r"\b(?:pas|bedank) (?:ik|wij|we)\b(?! (?:op|aan|mijn|het|de))|\b(?:ik|wij|we) (?:pas|passen|"
    r"bedank|bedanken)\b.{0,12}$|\b(?:ik|wij|we) (?:pas|passen) (?:voor )?(?:deze|dit)\b|\b(?:zeg|"
    r"zegt)\b.{0,40}\b(?:deelname|lidmaatschap)\b.{0,20}\bop\b",
    r"\b(?:beëindig\w*|stap|stapt|stappen)\b.{0,40}\b(?:deelname|uit|eruit|op)\b|\bniet (?:meer |"
    r"langer )?op (?:mij|ons|me|hem|haar)\b.{0,12}\brekenen\b|\b(?:remove|delete|take) (?:me|us|"
    r"him|her)\b|\bhaal (?:mij|me|ons|hem|haar)\b|\bkan(?:ik)? er(?:mee)? niet mee door\b",
    r"\bgeen (?:kandidaten|deelnemers|gegadigden|animo|belangstelling|interesse|capaciteit|"
    r"ruimte)\b|\bniet (?:meer )?(?:mogelijk|haalbaar) om\b.{0,40}\b(?:mee|deel)|\b(?:nee|neen),? "
    r"(?:bedankt|dank|dankjewel|dank je)\b|\bkomt er (?:helaas |dit jaar |deze keer )*niet van\b",
    r"\bniets? voor (?:mij|ons)\b|\bhoeft het\b.{0,12}\bniet\b|\bontbreekt\b.{0,40}\btijd\b|"
    r"\bgeen tijd\b.{0,20}\b(?:om|voor|hiervoor)\b|"
    r"\baan (?:me|mij|ons) voorbij ?(?:te )?gaan\b|\bgaat\b.{0,20}\bvoorbij\b|\b(?:neemt|neem|"
    r"nemen)\b.{0,20}\bgeen deel\b",
    r"\b(?:annuleer|annuleren|cancel|cancelen|annulering)\b|\bbedank (?:ik )?(?:voor de eer|"
    r"vriendelijk|dit keer|deze keer)\b|\b(?:sign me off|withdraw|unsubscribe me|drop out|opt out|"
    r"step out)\b",
    r"\b(?:mijn|hierbij(?: de| mijn)?|deze) afmelding\b|\bafmelding (?:van|voor)\b|\bals "
    r"deelnemer\b.{0,20}\b(?:verwijderen|schrappen|af)\b|\bvan de "
    r"(?:deelnemers)?lijst\b.{0,20}\b(?:halen|af|gehaald|verwijderen)\b",
    r"\b(?:niet|geen|niemand|nie)\b.{0,40}\b(?:meer |langer )?(?:mee ?(?:te )?doen|mee|meedraaien|"
    r"deel ?(?:te )?nemen|deelname|deel|deelneemt|meedoet|deelnemers?)\b",
    r"\b(?:meedoen|deelnemen|deelname|intervisie)\b.{0,60}\b(?:niet|geen)\b.{0,12}\b(?:lukken|"
    r"gaan|meer|mogelijk|haalbaar|past|passen|in|door|kan|worden|zitten)\b|"
    r"\bmeedoen\b.{0,40}\b(?:lukt|gaat|kan|zit er|wordt)\b.{0,30}\bniet\b",
    r"\b(?:gaat|zal|lukt|wordt|ga|kan)\b.{0,40}\bniet (?:meer )?(?:lukken|worden|redden|door|"
    r"halen|gaan|gaan lukken|meer gaan)\b|\blukt (?:het )?(?:mij|me|ons|hem|"
    r"haar)?\b.{0,20}\b(?:toch )?niet\b",
    r"\b(?:melden|geven)\b.{0,30}\bniemand\b|\bniet langer\b.{0,30}\b(?:deel|mee|beschikbaar)\b|"
    r"\bvervalt mijn (?:aanmelding|deelname)\b|\bmijn (?:aanmelding|deelname|plek|"
    r"plaats)\b.{0,30}\b(?:vervallen|vervalt|vrijgeven|vrijkomt|komt vrij)\b",
    r"\b(?:no longer|not able to|unable to|can(?:'t|not)|won't be able to|have "
    r"to)\b.{0,40}\b(?:join|attend|participate|participating|take part|make it|continue|cancel|"
    r"withdraw|drop out)\b",
)
_STOPT_NIET: Final = een_van(
    r"\b(?:niet|geen|nooit|not)\b.{0,25}\b(?:af|uit|afmelden|uitschrijven|afmelding|terug|af te "
    r"melden|stoppen|intrekken|cancel|withdraw)\b",
    r"\bniet\b.{0,10}\b(?:afmelden|uit te schrijven)\b",
)
EEN_KEER: Final = een_van(
    r"\b(?:een|één|1|ene|die|deze|eerste|tweede|derde|vierde|vijfde|zesde|laatste|volgende|"
    r"eerstvolgende|komende|eenmalig\w*) (?:keer|bijeenkomst|sessie|maal|afspraak|datum|dag|"
    r"middag|ochtend|dinsdag|maandag|woensdag|donderdag|vrijdag)\b(?! (?:in|van) (?:de )?(?:reeks|"
    r"week))",
    r"\b\d{1,2}(?:e|ste|de)?\s+(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*|"
    r"\b\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?\b",
    r"\b(?:volgende|deze|komende) (?:week|maand)\b|\b(?:bijeenkomst|sessie) (?:van|op)\b|"
    r"\b(?:morgen|overmorgen|vanmiddag|vanochtend|vandaag|"
    r"eenmalig|aanstaande|aankomende|a\.s\.)\b|\been keertje\b",
    r"\b(?:next|first|second|third|one|this) (?:session|meeting|time)\b|\bsession of\b",
)
_GEHEEL: Final = een_van(
    r"\b(?:hele|gehele|helemaal|geheel|definitief|volledig|verder(?:e)?|rest|alle|serie|reeks|"
    r"traject|ronde|niet meer|volgende keren|voorgoed|altogether|deze keer|dit keer|dit jaar|"
    r"intervisie af)\b"
)
_MIST: Final = een_van(
    r"\b(?:kan|kunnen|ben|zijn|zal|red|haal|mis|missen|sla|slaan|moet)\b.{0,70}\b(?:niet|bij zijn|er "
    r"niet|missen|mis|afwezig|verhinderd|over|overslaan)\b",
    r"\buit de running\b|\bdus niet\W*$|\b(?:er |daar )?niet (?:bij|aanwezig|zijn)\b|\bverhinderd\b|"
    r"\bafwezig\b|\b(?:mis|missen) "
    r"(?:ik|wij|we)\b|\bcan(?:'t|not) (?:make|attend|join)\b",
)

VERANDERT: Final = een_van(
    r"\b(?:wijziging(?:en)?|wijzig\w*|gewijzigd\w*|aanpass\w+|aangepast\w*|aan te passen|"
    r"aanvulling(?:en)?|aanvullen|rectificatie|correctie|corrigeren|verander\w*|verandert|"
    r"bijwerken|omzetten|om te zetten|herzien)\b",
    r"\bis niet\b.{2,40}\bmaar\b|\b(?:pas|passen)\b.{0,50}\baan\b|\bklopt (?:\w+ )?niet\b|"
    r"\bfoutje?\b.{0,50}\b(?:aanmelding|"
    r"mail|opgave|nummer|adres)\b|\b(?:moet|had moeten) zijn\b|\bwordt (?:nu|voortaan)\b|\bin "
    r"plaats van\b|\bi\.p\.v\.",
    r"\bverg(?:at|aten|eten)\b.{0,70}\b(?:vermelden|melden|noemen|zetten|door te geven|schrijven|"
    r"zeggen|telefoonnummer|nummer|functie|dat|er nog bij|mijn)\b|\bwas ik vergeten\b|\bbij "
    r"(?:mijn|onze) aanmelding\b",
    r"\b(?:nieuw|nieuwe|ander|gewijzigd|juiste|goede)\b (?:\w+ )?(?:nummer|telefoonnummer|"
    r"mobiele? nummer|(?:e-?)?mailadres|adres|achternaam|naam|werkgever|functie|organisatie|"
    r"gemeente|baan)\b",
    r"\b(?:verplaats|verschuif|verzet|overzetten|over te zetten|overstappen|overgeplaatst|ruilen|"
    r"omruilen|wisselen)\w*\b|\bandere groep\b|\bnaar groep \d\b|\bvan groep\b",
    r"\b(?:kan|kunnen|lukt|gaat|past|komt)\b.{0,40}\b(?:toch|niet meer|bij nader inzien|inmiddels|"
    r"nu (?:juist|ook|wel)|voortaan|sindsdien)\b|\b(?:toch|nu|voortaan|"
    r"inmiddels)\b.{0,30}\b(?:liever|ook|niet|alleen|wel|beschikbaar)\b",
    r"\b(?:blijf|blijven|blijft)\b.{0,60}\b(?:deelnemen|meedoen|deelnemer|aangemeld|erbij|deel|"
    r"mee)\b|\bheet ik\b|\bik heet\b|\bmijn leervraag\b|\bmijn casus\b|\b(?:nog )?ter "
    r"aanvulling\b|\btoevoeging\b",
    r"\bmoet(?:en)?\b.{0,40}\b(?:zijn|worden)\b|\bverkeerd\b|\bniet goed\b.{0,20}\b(?:genoteerd|"
    r"geschreven|gespeld)|\b(?:onjuist|fout) (?:genoteerd|vermeld|gespeld|geschreven)|\bnog niet "
    r"(?:gezegd|vermeld|genoemd|doorgegeven|gemeld)\b|\bvervalt\b|\bniet meer op (?:maan|dins|"
    r"woens|donder|vrij)dag",
    r"\b(?:mijn|zijn|haar) (?:\w+ )?(?:werkdagen|rooster|nummer|telefoonnummer|adres|e-?mailadres|"
    r"mailadres|functie|achternaam|dagen|beschikbaarheid)\b.{0,40}\b(?:is|zijn|wordt|worden|"
    r"luidt)\b.{0,30}\b(?:nu|veranderd|gewijzigd|anders|nieuw|voortaan)\b|\bper abuis\b|\bbij "
    r"nader inzien\b|\bnog (?:even )?(?:een )?(?:dit|aanvulling|nagekomen|vergeten)\b",
    r"\b(?:eerder|al) (?:had |heb )?(?:doorgegeven|opgegeven|genoemd)\b|\bwerk ik (?:bij|"
    r"voor)\b.{0,40}\bper\b|\bper \d.{0,30}\bwerk\b|\b(?:change|update|correct|amend|"
    r"moved?)\b.{0,50}\b(?:availability|details|registration|number|address|my)\b",
)
_VERVANGT: Final = een_van(
    r"\b(?:neemt|nemen|neem|overneemt|overnemen)\b.{0,60}\b(?:plek|plaats|"
    r"stoel)\b.{0,20}\b(?:over\b|in\b(?!\s+(?:een|de|het|jullie|deze|groep)))|\b(?:mijn|zijn|haar|"
    r"diens|de) (?:plek|plaats) (?:wordt|word|"
    r"is|zal)\b.{0,40}\b(?:ingenomen|overgenomen|opgevuld|innemen|overnemen)\b",
    r"\bin (?:mijn|zijn|haar|diens|hun) plaats\b|\b(?:mijn|zijn|haar|onze|als) (?:vervanger|"
    r"vervangster)\b|\b(?:mijn|zijn|haar|onze) (?:opvolger|opvolgster)\b.{0,60}\b(?:over|plek|plaats|"
    r"verder)\b|\bvervang(?:t|en)\b.{0,20}\b(?:mij|haar|hem|mij|ons|"
    r"(?-i:[A-Z]\w+))\b|\b(?:wordt|word|laat) \w* ?(?:\w+ ){0,3}vervangen\b",
    r"\bin plaats van\b.{0,60}\b(?:komt|doet|neemt|gaat|meld|mee)\b|\b(?:komt|doet|"
    r"meld\w*)\b.{0,60}\bin plaats van (?:mij|hem|haar|(?-i:[A-Z]\w+))\b|\bgeef ik (?:mijn plek|"
    r"mijn plaats)\b|\b(?:take|takes|taking) (?:my|his|her) place\b|\breplac\w+ (?:me|him|her)\b|"
    r"\binstead of me\b",
)
_OVERDRACHT: Final = een_van(
    r"\bwil (?:graag )?mijn (?:plek|plaats)\b|\bin mijn plek\b",
    r"\b(?:neemt|nemen|zal)\b.{0,60}\bvan (?:mij|hem|haar|ons)\b.{0,12}\bover\b|\b(?:geef|geeft|"
    r"draag|draagt|sta|staat)\b.{0,30}\b(?:plek|plaats)\b.{0,20}\b(?:aan|door|over|af)\b|\bkomt "
    r"voor (?:mij|hem|haar)\b|\b(?-i:[A-Z]\w+) vervangt\b|\btake over (?:from me|my)\b|\bmijn "
    r"(?:plek|plaats)\b.{0,30}\b(?:naar|voor) (?:mijn )?(?:collega|(?-i:[A-Z]\w+ [A-Z]))",
)
_GEEN_VERVANGER: Final = een_van(r"\b(?:geen|niet|zonder)\b.{0,20}\b(?:vervang\w+|opvolg\w+)\b")
_BLIJFT: Final = een_van(
    r"\b(?:blijf|blijft|blijven)\b.{0,60}\b(?:deelnemen|meedoen|mee ?te ?doen|deelnemer|aangemeld|"
    r"erbij|deel|mee|staan|ingeschreven|lid)\b|\bgewoon\b.{0,20}\b(?:mee|door|aangemeld)\b|"
    r"\bonveranderd\b"
)
ANDERS: Final = een_van(
    r"\b(?:webinar|training|teamdag|teamuitje|personeelsuitje|personeelsdag|sportdag|barbecue|bbq|"
    r"lezing|excursie|werkbezoek|inspiratie\w*|bijscholing|nieuwjaarsreceptie|receptie|afscheid|"
    r"jubileum|cursus|congres|symposium|borrel|masterclass|nieuwsbrief|leergang|"
    r"workshop|opleiding|kennissessie|netwerkbijeenkomst|lunch|diner|bedrijfsuitje|webinars|"
    r"kerstborrel|themabijeenkomst|e-learning|conferentie|regiodag|netwerkdag|platform|whatsapp|"
    r"spreekuur|oefening|bhv)\w*\b|\b(?:aan|voor|naar|bij) (?:het|een|ons|jullie|het komende) "
    r"(?:\w+ ?)?(?:overleg|vergadering)\b|\b(?:ons|het) overleg van\b"
)
IRONIE: Final = een_van(
    r"\b(?:wat een (?:feest|genot|geluk|verrassing)|kan (?:bijna |haast )?niet wachten|alle "
    r"gekheid|grapje|\bnot!|haha+|joepie|hoera|ja hoor|nou en of|(?:mijn|een) (?:jongens)?droom|"
    r"zit ik (?:echt |nou )?op te wachten|geweldig hoor|vast heel)\b",
    r"😉|😜|🙄|;-\)",
)
_VOORWAARDE: Final = een_van(
    r"\b(?:als|indien|mocht|zodra)\s+(?:er|iemand)\b.{0,60}\b(?:uitval\w*|afval\w*|vrijkom\w*|over is|"
    r"afzeg\w*)\b",
    r"\b(?:mits(?! (?:het |dat )?(?:vóór|voor|na|tussen|op|in de|'s)\b.{0,30}\b(?:uur|ochtend|middag|"
    r"\w+dag)\b)|onder voorbehoud|voorbehoud|op voorwaarde|tenzij|vooropgesteld|provided|subject "
    r"to|pending|as long as|behoudens)\b",
    r"\b(?:als|indien|wanneer|zodra|zolang|mocht)\b.{0,70}\b(?:akkoord|goedkeu\w+|toestemming|mag|"
    r"lukt|doorgaat|instemt|goedvindt|vindt|toestaat|toelaat|kan|zijn|wordt|past|is|gaat|komt|"
    r"krijg|blijft|niet|rond|groot|groter|meer)\b",
    r"\b(?:moet|wacht|wachten)\b.{0,40}\b(?:nog )?(?:toestemming|akkoord|goedkeuring|overleggen|"
    r"afstemmen|overleg)\b|\bvoorlopig\b|\b(?:afhankelijk|hangt) (?:van|af)\b|\bin principe\b|"
    r"\balleen als\b|\bop proef\b|\bif (?:my|the|it)\b|\bals er (?:nog )?(?:budget|geld|tijd|"
    r"ruimte)\b|\bakkoord tot\b",
)
_GEEN_VOORWAARDE: Final = een_van(
    r"\bals (?:het|dat|er|dit) (?:nog )?(?:kan|mag|mogelijk is|even kan|lukt|plek is|plaats is|"
    r"nodig is|uitkomt|zo uitkomt)\b|\bals er (?:nog |verder )?(?:iets|wat|informatie|vragen)\b|"
    r"\bals er (?:nog )?(?:een )?(?:plek|plekje|plaats|ruimte)\b|"
    r"\bals (?:u|je|jullie)\b.{0,40}\b(?:nodig|wilt|wil|vragen|weten|hebt|heeft|hebben)\b|\bals "
    r"(?:dat|het) (?:handig|beter|makkelijk\w*) is\b",
    r"\b(?:als|indien) (?:u|je|jij|jullie|er vragen|het goed is|gewenst|nodig)\b|\bzolang er "
    r"(?:maar )?koffie\b|\bals je (?:iets|wat)\b|\bmocht (?:u|je|er)\b.{0,30}\b(?:vragen|nodig|"
    r"willen)\b|\b(?:als het goed is|als ik terug ben|wanneer ik)\b",
)


@dataclass(slots=True)
class Uiting:
    """What one clause does; several may hold at once."""

    zin: Zin
    aan: bool = False
    stop: bool = False
    mist: bool = False
    verandert: bool = False
    vervangt: bool = False
    blijft: bool = False
    eerder: bool = False
    aarzelt: bool = False
    voorwaarde: bool = False
    vraagt: bool = False
    nog_niet: bool = False
    niet_aan: bool = False
    anders: bool = False
    los: bool = False


_AANHALING: Final = re.compile(r"[\"“„][^\"“”„]{3,200}[\"”]")
_DAGWOORD: Final = een_van(
    r"\b(?:maan|dins|woens|donder|vrij)dag\w*|\b(?:ma|di|wo|do|vr)\b|\b(?:ochtend|middag|avond|"
    r"morgen|dag|week|weken)\b|\b\d{1,2}\b"
)
_LUKT_NIET: Final = een_van(
    r"\b(?:gaat|zal|lukt|wordt|ga|kan|past|komt)\b.{0,40}\bniet\b|\bniet\b.{0,20}\b(?:lukken|lukt|"
    r"gaan|kan|kunnen)\b",
    r"\b(?:valt|vallen|vervalt|vervallen)\b",
)
_HEEL_WOORD: Final = een_van(
    r"\b(?:intervisie|meedoen|meedoet|deelnemen|deelname|deel|mee|afmeld\w*|meld|schrijf|schrap|"
    r"streep|haal|lijst|terug\w*)\b"
)


def duid(zin: Zin) -> Uiting:
    """What a clause does. Words between quotation marks are somebody else's."""
    tekst = _AANHALING.sub(" ", zin.tekst)
    uiting = Uiting(zin)
    uiting.nog_niet = bool(_NOG_NIET.search(tekst))
    uiting.aarzelt = bool(_BELANGSTELLING.search(tekst))
    uiting.blijft = bool(_BLIJFT.search(tekst))
    uiting.eerder = bool(_EERDER.search(tekst)) and not uiting.nog_niet and not _VAN_ANDEREN.search(tekst)
    uiting.voorwaarde = bool(_VOORWAARDE.search(tekst)) and not _GEEN_VOORWAARDE.search(tekst)
    uiting.vervangt = bool(
        _VERVANGT.search(tekst) or _OVERDRACHT.search(tekst)
    ) and not _GEEN_VERVANGER.search(tekst)
    uiting.verandert = bool(VERANDERT.search(tekst))
    uiting.anders = bool(ANDERS.search(tekst)) and "intervisie" not in tekst.lower()
    _duid_stop(uiting, tekst)
    _duid_aan(uiting, tekst)
    uiting.vraagt = zin.vraagt
    return uiting


_VERZENDLIJST: Final = een_van(
    r"\b(?:mailing|mail|verzend|adressen|distributie|nieuwsbrief)lijst\b|\bnieuwsbrief\b|"
    r"\b(?:geen|niet meer|liever niet)\b.{0,40}\b(?:mails?|e-?mails?|berichten|post|"
    r"nieuwsbrieven)\b.{0,20}\b(?:meer|ontvangen|krijgen|sturen)?|\b(?:mails?|"
    r"berichten)\b.{0,30}\b(?:niet meer|niet langer)\b",
    r"\b(?:bericht|mail|e-mail|message)\b.{0,120}\b(?:intrekken|terugroepen|terughalen|"
    r"recall\w*)\b|\brecall\b",
)


_DEEL: Final = een_van(
    r"\b(?:aanmelding\w*|inschrijving\w*|opgave|deelname|deelnemen|deelneemt?|meedoen|meedoet|mee|"
    r"plek|(?<!in )plaats|intervisie\w*|"
    r"deelnemerslijst|lijst|intervisiegroep)\b"
)
_EINDIGT: Final = een_van(
    r"\b(?:ongedaan|verval\w*|stop\w*|schrap\w*|annule\w*|cancel\w*|beëindig\w*|intrek\w*|in te "
    r"trekken|ingetrokken|terug ?trek\w*|"
    r"terug te trekken|teruggetrokken|opzeg\w*|op te zeggen|afzeg\w*|afgezegd|verwijder\w*|"
    r"afscheid|afhaak\w*|afhak\w*|uitstap\w*|"
    r"afblaz\w*|doorhal\w*|doorstrep\w*|weghal\w*|staken|gestaakt|terugneem|terug te nemen|niet "
    r"meer bijwonen|"
    r"niet bijwonen)\b"
)
_VROEGER: Final = een_van(
    r"\b(?:kon|konden|vorige|vorig|destijds|toen|afgelopen|eerdere)\b(?!.*\b(?:nu|dit jaar|deze keer|dus)\b)"
)
_HOE: Final = een_van(
    r"^(?:en |of |maar )?(?:hoe|waar|wanneer|tot wanneer|wie|wat|welke|kan|kun|kunnen|mag|mogen)\b"
)
_LOS_AAN: Final = een_van(
    r"\b(?:wil|willen|wou|zou|zouden|graag|ga|gaan|bevestig\w*|ja|jazeker|mag|mogen|lever\w*|doe|"
    r"alsnog|ook|toch)\b.{0,80}\b(?:erbij|"
    r"er bij|meedoen|mee ?te doen|deelneem|deelneemt|deelnemen|deelname|deelnemers?|plek|plekje|"
    r"plaats|lijst|deelnemerslijst|intervisie|innemen|"
    r"aan te sluiten|aansluiten)\b",
    r"\b(?:plek|plekje|plaats|lijst|deelnemerslijst|intervisie)\b.{0,60}\b(?:voor (?:mij|ons)|"
    r"graag|innemen|gezet|zetten|invullen|geplaatst|opgenomen)\b",
    r"\b(?:ik|wij|we)\b.{0,20}\b(?:hap|happen|ga|gaan|spring|ben|zijn|wil)\b.{0,20}\b(?:toe|"
    r"ervoor|in|voor|erbij|mee)\b|"
    r"^(?:\+1|ik ook|idem|erbij)\b",
    r"^(?:aanmelding|aanmeldingen|opgave|inschrijving|deelnemers?|deelname)\b.{0,60}$",
)


def _beeindigt(uiting: Uiting, tekst: str) -> bool:
    """A word for taking part beside a word for ending it."""
    if not (_DEEL.search(tekst) and _EINDIGT.search(tekst)) or uiting.anders or uiting.aarzelt:
        return False
    if ONTKENT.search(tekst.replace("niet meer bijwonen", "").replace("niet bijwonen", "")):
        return False
    if uiting.zin.vraagt and _HOE.search(tekst) and not _VERZOEK.search(tekst):
        return False
    return not (EEN_KEER.search(tekst) and not _GEHEEL.search(tekst))


_DAN: Final = re.compile(r"\W*(?:en |want |maar )?(?:dan|daar|die dag|dat dagdeel)\b", re.IGNORECASE)


def _duid_stop(uiting: Uiting, tekst: str) -> None:
    uiting.stop = _beeindigt(uiting, tekst)
    if uiting.stop or _VROEGER.search(tekst) or re.search(r"\bniet alleen\b", tekst, re.IGNORECASE):
        return
    if _VERZENDLIJST.search(tekst) and "intervisie" not in _AANHALING.sub("", tekst).lower():
        return
    if uiting.nog_niet or (not STOPT.search(tekst) and not _MIST.search(tekst)):
        return
    if _STOPT_NIET.search(tekst):
        uiting.verandert = True
        return
    if _DAN.match(tekst) and _LUKT_NIET.search(tekst) and not _HEEL_WOORD.search(tekst):
        return
    if _LUKT_NIET.search(tekst) and _DAGWOORD.search(tekst) and not _HEEL_WOORD.search(tekst):
        uiting.mist = bool(EEN_KEER.search(tekst))
        uiting.verandert = uiting.verandert or bool(
            re.search(r"\b(?:toch|meer|nader|helaas)\b", tekst, re.IGNORECASE)
        )
        return
    if uiting.zin.vraagt and _HOE.search(tekst) and not _AAN_LEZER.search(tekst):
        return
    een_keer = bool(EEN_KEER.search(tekst)) and not _GEHEEL.search(tekst)
    verzoek = uiting.zin.vraagt and not _AAN_LEZER.search(tekst)
    if STOPT.search(tekst) and not een_keer and not verzoek and not uiting.aarzelt and not uiting.anders:
        uiting.stop = not (uiting.eerder and uiting.zin.vraagt)
    elif een_keer:
        uiting.mist = True


_MAG_HIERBIJ: Final = een_van(
    r"\b(?:mag|mogen|kan) (?:ik|wij|we)\b.{0,20}\b(?:hierbij|bij dezen?|via deze|langs deze)\b"
)


def _vast_naast_interesse(tekst: str) -> bool:
    """ "Ik heb interesse en meld me aan": beside the interest somebody signs up."""
    rest = _MELDT_INTERESSE.sub(" ", tekst)
    return _VAST.search(rest) is not None and MELDT_AAN.search(rest) is not None


def _duid_aan(uiting: Uiting, tekst: str) -> None:
    if uiting.stop or uiting.blijft or uiting.anders or uiting.vervangt:
        return
    uiting.los = (
        _LOS_AAN.search(tekst) is not None
        and not (uiting.aarzelt or uiting.eerder or uiting.mist or uiting.nog_niet)
        and not (ONTKENT.search(tekst) and not _TOCH.search(tekst))
    )
    if not MELDT_AAN.search(tekst):
        return
    if _UITNODIGING.search(tekst) and not re.search(
        r"\b(?:mij|me|ons|ik|wij|we|hem|haar)\b", tekst, re.IGNORECASE
    ):
        return
    if uiting.eerder or uiting.nog_niet:
        return
    verzoek = _AAN_LEZER.search(tekst) and _VERZOEK.search(tekst)
    if uiting.zin.vraagt and not verzoek and not _MAG_HIERBIJ.search(tekst):
        return
    hoopt = (uiting.aarzelt and not _BESLOTEN.search(tekst)) or (
        _INTERESSE.search(tekst) and not _vast_naast_interesse(tekst)
    )
    if hoopt or not _TOEZEGGING.search(tekst):
        return
    if ONTKENT.search(_HOOFDZIN.sub("", tekst)) and not _TOCH.search(tekst):
        uiting.niet_aan = not _VROEGER.search(tekst)
        return
    uiting.aan = True
