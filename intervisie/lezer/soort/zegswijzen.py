"""Turns of phrase about taking part that have no verb of their own to go by, and those of other languages.

Each entry is a pattern; `uitingen.py` decides what it means in a clause. What follows from verb, particle and
denial does not belong here.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.taal.deelzin import DAG
from intervisie.lezer.taal.patroon import een_van

# ------------------------------------------------------------------------------------------------ taking part

LAAT_NIET_GAAN: Final = een_van(
    r"\b(?:sla|slaan) (?:ik |wij |we )?(?:(?:dit|deze|het) (?:\w+ )?)?niet over\W*$",
    r"\b(?:ronde|editie|reeks|jaar|keer|intervisie\w*|dit|dat|deze|het)\b.{0,20}\b(?:wil|wou|ga) (?:ik|"
    r"wij|we)\b.{0,16}\bniet (?:\w+ )?"
    r"(?:overslaan|missen|mislopen)\b",
    r"\b(?:overslaan|missen|afhaken|weigeren)\b.{0,20}\bgeen optie\b|"
    r"\bgeen haar\b.{0,70}\b(?:over te slaan|(?:te )?missen|te laten (?:lopen|schieten))\b",
    r"\b(?:laat|laten)\b.{0,40}\b(?:niet|nooit|geen)\b.{0,30}\b(?:voorbij ?gaan|schieten|lopen|liggen|glippen)\b",
    r"\bzeg(?:gen)? (?:ik|wij|we) (?:\w+ )?geen nee\b|\b(?:ik|wij|we) zeg(?:gen)? (?:\w+ )?geen nee\b",
)
"""Two denials that come to a yes: "deze keer laat ik de intervisie niet aan mij voorbijgaan"."""
MELDT_AAN: Final = een_van(
    LAAT_NIET_GAAN.pattern,
    r"\bkom(?:en)? (?:ik |wij |we )?er (?:(?:dit|ook|graag|dus|nu|deze) (?:jaar |keer |ronde )?)*bij\W*$",
    r"\b(?:heb|hebt|hebben|krijg|krijgt|krijgen) (?:je|jullie|u)?\b.{0,12}\ber\b.{0,12}\b(?:deelnemers?|liefhebber|"
    r"gegadigde|klant|kandidaat|mens) (?:\w+ )?bij\b",
    r"\b(?:hang|schrijf|zet|plak|voeg|prik)\b.{0,12}\bmijn naam er\b.{0,12}\bbij\b|\bnoem (?:mij|"
    r"me)\b.{0,16}\bdeelne\w+",
    r"\bvinger\b.{0,16}\b(?:de lucht in|omhoog)\b|\bteken (?:ik )?ervoor\b|\bteken ik voor\W*$|"
    r"\bhap(?:pen)? (?:ik |we )?toe\b|"
    r"\b(?:kruisje|vinkje)\b.{0,12}\b(?:achter|bij) mijn naam\b|\bspring (?:ik )?(?:\w+ ){0,3}op (?:die|de) trein\b",
    r"\b(?:graag|ook) (?:ook |nog |wel |graag )*voor (?:de|jullie) intervisie\W*$",
    r"\b(?:kom|komen) (?:(?:ik|wij|we|er|ook|graag|dit jaar|weer|gezellig) )*bij (?:zitten|zijn)\b",
    r"\b(?:zie|wens|weet) (?:ik )?(?:mij|me)(?: (?:gaarne|graag|dan|ook|dus))* (?:te worden )?(?:ingeschreven|"
    r"aangemeld|opgenomen|genoteerd)\b",
    r"\b(?:mijn|mijnen|m'n) naam\b.{0,30}\b(?:bij ?(?:te )?schrijven|bijschrijven|bij ?geschreven)\b",
    r"^\W*(?:hierbij|bij deze[n]?|via deze weg)\b.{0,12}\b(?:opgegeven|aangemeld|ingeschreven)\b",
    r"\b(?:hier|er) (?:zijn|komen|staan|hebben)(?: er| we| wij)? (?:er )?(?:twee|drie|vier|vijf|zes|[2-6])\b.{0,40}"
    r"\b(?:mee|aan|deel|meedoen|aansluiten|deelnemen|willen)\b",
    r"^\W*(?:en |dus |maar )*(?:alsnog|toch)(?: dus)?,? (?:heel )?graag\W*$",
    r"\b(?:komen|komt|doen|gaan)\b.{0,12}\b(?:twee|drie|vier|vijf|zes|[2-9])\b.{0,20}\b(?:mensen|"
    r"personen|collega|deelnemers|adviseurs)|"
    r"\bkomen (?:we|wij)\b.{0,20}\bmet (?:z'n|z’n|zijn|ons) \w+en\b",
    r"\b(?:wil|zou)\b.{0,20}\bniet missen\b|\bweer in (?:een|de) \w*groep\b|\bop de \w*lijst kom(?:t|en)\b",
    r"\b(?:wil|willen) (?:ik|wij|we) (?:(?:dat|het|nu|dus|toch) )*ook\W*$",
    r"\b(?:ik|wij|we|ikke|hij|zij) (?:wil|willen) (?:het |dat |nu |ook |wel |graag |heel |er |toch )*(?:ook|"
    r"wel|erbij|bij|in (?:een|de|die) (?:\w+ )?groep|"
    r"aan tafel|proberen)\b|^ikke\b|\bhanden aangenomen\b|\b(?:pak|neem|wil) ik (?:hem|die|"
    r"het)\b(?! niet|.{0,12}\bmee\b)|\bzeg maar ja\b|\bja,? (?:dus|natuurlijk|hoor)\b(?!,? alsof)|"
    r"\b(?:dan )?nu:? ja\b|\bakkoord met (?:meedoen|deelname)\b",
    r"\b(?:bij|van|vanuit|namens|voor) (?:ons|(?:onze|het|de) \w+|(?-i:[A-ZÀ-Þ])\w+)\b.{0,20}\bwil(?:len)? "
    r"(?:alleen |enkel |slechts |ook |graag )*(?-i:[A-ZÀ-Þ])",
    r"^\W*(?:(?:en|dus|vooruit|oké|goed|nou|ja)\W+)*(?:ik ben|wij zijn|we zijn) (?:helemaal )?(?:om|overstag|"
    r"overgehaald|"
    r"over de streep)\W*$|\b(?:heb|hebt|hebben|heeft) (?:\w+ )?(?:mij|me|ons) (?:om|overgehaald|over de streep)\b",
    r"\b(?:ga|gaat) er\b.{0,12}\b(?:van ?uit|vanuit) dat (?:ik|wij|we) (?:er (?:bij )?(?:ben|zijn)|erbij (?:ben|"
    r"zijn)|kom|komen|"
    r"mee ?doe\w*|aanschuif)\b|\ber (?:\w+ )?als de kippen bij\b",
    r"\b(?:doorgeven|laten weten|melden|zeggen|mailen|door|zeg|meld|mail)\b.{0,16}\bdat (?:ik|wij|we) (?:\w+ ){0,3}"
    r"(?:meedoe|meedoen|meega|meegaan|meekom|meekomen|deelneem|"
    r"deelnemen|mee ?wil\w*|aansluit\w*|aanschuif|van de partij)\b",
    r"\bhaar op mijn hoofd\b.{0,50}\b(?:over te slaan|te missen|af te (?:haken|zeggen)|te laten (?:lopen|schieten))",
    r"\been (?:duidelijk|volmondig|dik|hartgrondig|enthousiast) ja\b(?!,? maar)",
    r"\bhet (?:is|wordt) (?:een )?(?:\w+ )?ja(?: geworden)?\b|"
    r"\b(?:doen|gaan|nemen|komen)\b[^,;]{0,24}\b(?:mee|deel)\W*$",
    r"\b(?:sta|staat|staan)\b.{0,20}\b(?:trappelen|te springen|te popelen)\b|\bzie (?:ik )?(?:het|dit|dat) (?:wel |"
    r"helemaal )?zitten\b|\bwaag het\b|\b(?:dus )?(?:ik kom|wij komen|we komen)"
    r"(?: graag| allebei| ook| met z'n \w+)?\W*$|\baan tafel\b|\b(?:stap|stappen) (?:ik |wij )?in (?:een|"
    r"de|die|jullie) (?:\w+ )?(?:groep|nieuwe|intervisie)|"
    r"\berbij\b.{0,12}\b(?:wil|willen|wilt)\b.{0,8}\b(?:zijn|horen)\b|\ber\b.{0,12}\bbij te (?:krammen|"
    r"schrijven|voegen|zetten)\b",
    r"\b(?:deelneemster|deelnemer)s?\b.{0,20}\b(?:meewerken|zijn|worden)\b|\bals deelneemster\b|"
    r"\bvinger op\b|\bonderbrengen bij\b|\bbij (?:jullie|u) onderbrengen\b|"
    r"\baangewezen\b.{0,20}\b(?:om te gaan|voor)\b|\b(?:is|wordt) (?:een|mijn|onze) (?:opgave|"
    r"aanmelding)\b|\bweer lid\b|\bbegin maar met mij\b|\beentje\b.{0,30}\bgroep|"
    r"\bdoe mij\b.{0,12}\b(?:maar|eentje|plek|plaats)\b|\bmijn opgave is definitief\b",
    r"\b(?:ik|wij|we) meld(?:en)? (?:me|mij|ons)\W*$|\b(?:voeg|verbind|verbinden|schaar)\b.{0,20}\b(?:me|"
    r"mij|ons)\b|\b(?:me|mij|ons) verbinden\b|\btoezegging\b|\b(?:zeg|zeggen) (?:ik |wij )?(?:hier |"
    r"volmondig |"
    r"graag )*ja\b",
    r"\bdoe (?:mij|ons|me) (?:er )?(?:ook |dan |toch )*(?:maar|een)\b|\bvan de partij\b|\bdeel uit\b|"
    r"\bmaak\w*\b.{0,30}\bdeel uit\b",
    r"\b(?:ben|zijn|wil|willen|zal|zou|is)\b.{0,40}\b(?:erbij|er (?:graag |weer |ook |zeker |dan )*bij|"
    r"bij(?: op|$))|\berbij (?:zijn|horen|wezen)\b|^erbij\b|\ber (?:graag |ook |"
    r"weer )*bij (?:te )?(?:zijn|horen|"
    r"wezen)\b",
    r"\b(?:op|met) (?:mij|me|ons|mijn deelname|onze deelname|(?-i:[A-Z]\w+)) (?:kunnen |kun je |"
    r"mag je )?rekenen\b|"
    r"\brekenen? op (?:mij|me|ons|mijn (?:deelname|komst))\b|\btel (?:mij|me|ons|maar)\b",
    r"\b(?:hierbij|hier (?:is|zijn|komt|komen|volgt)|bij deze(?:n)?|alsnog|nogmaals|graag|deze|dit|die|"
    r"bevestig\w*|stuur\w*|doe\w*|bericht)\b.{0,60}"
    r"\b(?:aanmelding(?:en)?|inschrijving(?:en)?|opgave[ns]?|deelname|registratie)\b",
    r"\b(?:zie|beschouw|lees|neem|noteer|bedoeld|geldt?|dien\w*|opvatten|beschouwen|zien)\b.{0,40}\bals "
    r"(?:mijn|onze|een|de)? ?(?:\w+ )?(?:aanmelding|opgave|inschrijving)|"
    r"\b(?:mijn|onze|zijn|haar|een) (?:\w+ )?(?:aanmelding|inschrijving|opgave) (?:voor|bij|"
    r"tot)\b(?!.{0,60}\b(?:was|"
    r"is|stond|gaf|heb|had|binnen|ontvangen|klopt|mag|kan|kun|moet)\b)",
    r"\b(?:aanmelding(?:en)?|opgaven?|inschrijving(?:en)?) (?:van|voor|namens|uit) (?:mij|ons|onze|mijn|"
    r"de volgende|"
    r"het volgende|de afdeling|het team|één|een|twee|drie|vier|vijf|zes)\b",
    r"\b(?:hierbij|bij deze(?:n)?)\b.{0,40}\b(?:ingevuld\w*|gegevens)\b(?!.{0,40}\b(?:evaluatie|verslag))",
    r"\bbrengt? ik mij\b|\bstel(?:len)? (?:ik|wij|we)\b.{0,60}\b(?:beschikbaar|kandidaat)\b|\bkandidaat\b",
    r"\b(?:wil|wilde?n?|heb|had|graag|neem|neemt|nemen|zoek|voor)\b.{0,60}\b(?:(?<!in )plaats(?:en|jes?)?|"
    r"plek(?:ken|je|jes)?|"
    r"stoel)\b(?!.{0,40}\b(?:over|vrij|open)\b)|\b(?:neem|nemen)\b.{0,20}\bplaats in\b",
    r"\b(?:plek|plekje|plekken|plekjes|plaats|plaatsje|plaatsen|stoel|stoelen)\b.{0,40}\b(?:voor (?:mij|ons)|"
    r"graag|gezet|innemen|in te nemen)\b|"
    r"\b(?:plek|plekje|plaats)\b.{0,40}\b(?:dat|die) neem ik\b|^(?:dat|die) (?:neem|"
    r"wil) ik\b.{0,12}\b(?:in|hebben)\b",
    r"\b(?:deelnemers?|deelname) (?:zijn|van|vanuit|namens|aan|graag|wordt|"
    r"worden)\b(?!.{0,60}\b(?:verwacht|kost|"
    r"verplicht|mogelijk)\b)|\b(?:is|zijn|wordt|worden) (?:onze|de|een|als) deelnemers?\b|"
    r"\bals deelnemers?\b.{0,60}\b(?:aan|op|noteren|registreren|inschrijven|plaatsen|toevoegen|voor)\b|"
    r"\bmeld\w*\b.{0,60}\bals deelnemers?\b",
    r"\bwil\b.{0,20}\bnaar (?:die|de|jullie) intervisie\b|\bgebruik van\b.{0,30}\b(?:mogelijkheid|aanbod|"
    r"uitnodiging)\b|"
    r"\b(?:stuur|sturen|komt|kom|komen|gaat|ga|gaan)\b.{0,90}\bnaar (?:de |jullie )?intervisie\b",
    r"\b(?:noteren|toevoegen|opschrijven|bijschrijven|inplannen|meenemen|meetellen|registreren|inboeken|"
    r"plaatsen|"
    r"indelen)\b(?=.{0,40}$)(?=.*)",
    r"\b(?:heb|hebben) (?:er |hier )?(?:veel |wel |erg )?zin in\b|^zin in\b|\b(?:bijlage|bijgevoegd|bijgaand|"
    r"bijgesloten|hierbij|formulier|lijst)\b.{0,60}\b(?:deelnemers(?:lijst)?|aanmeld(?:ing|formulier)\w*|"
    r"inschrijf\w*|"
    r"opgave|mensen)\b",
    r"\b(?:neem|nemen) (?:ik |wij )?(?:de|jullie|uw) (?:uitnodiging|aanbod)\b.{0,20}\baan\b|\b(?:ga|"
    r"gaan)\b.{0,30}"
    r"\b(?:uitnodiging|aanbod)\b.{0,10}\bin\b|\b(?:uitnodiging|aanbod)\b.{0,20}\b(?:ga|gaan) (?:ik|"
    r"wij)\b.{0,20}\bin\b",
    r"\b(?:mijn |onze |de )?(?:naam|namen)\b.{0,30}\bop (?:de|jullie) (?:\w*lijst)|\b(?:mij|me|ons|hem|"
    r"haar)\b.{0,40}"
    r"\bop (?:de|jullie|uw) (?:\w*lijst)\b|\bop de (?:\w*lijst)\s*$",
    r"\b(?:ik|wij|we) kom(?:en)? (?:er ?bij|graag)\b|\b(?:laat|laten)\b.{0,20}\b(?:mij|me|"
    r"ons)\b.{0,20}\b(?:meedoen|registreren)\b",
    r"\b(?:doorgeven|door te geven|opvoeren|aandragen) (?:voor|als deelneem?st?er|als deelnemer|bij)\b(?! w)|"
    r"\b(?:geef|geeft|geven|gaf)\b.{0,40}\bdoor (?:voor de|voor jullie|als deelneem?st?er|als deelnemer)\b",
    # other languages and dialects
    r"\b(?:sign (?:me|us|myself|ourselves|him|her|(?-i:[A-Z]\w+)) up|sign(?:ing)? up|count (?:me|us) in|"
    r"enrol+ "
    r"(?:me|us|myself)|register (?:me|myself|us|for)|put (?:me|us) down)\b",
    r"\b(?:would (?:like|love) to|want to|wish to|happy to|glad to|keen to|like to|love to|i(?:'ll|"
    r" will)|we(?:'ll| "
    r"will)|please) .{0,30}\b(?:join|participate|take part|attend|register|sign up|enrol+|be part)\b",
    r"\bi(?:'d| would) (?:like|love)\b.{0,20}\b(?:take part|join|participate|sign|a place|a spot)",
    r"\bmelde ich mich\b|\b(?:anmelden|melde mich|teilnehmen|mitmachen|anmeldung|m['’]inscrire|m['’]inscris|"
    r"participer|inscription|inscribirme)\b",
    r"\b(?:meidwaan|oanmelde|meld (?:my|mij) oan|jou my op|doch (?:graach |ek )?mei|nim (?:graach )?diel|"
    r"bie wean|"
    r"bij weze|aan ?tmelden)\b|\b(?:jou|jow|geef|gaeve?|geve|jeve|goan|gao?n)\b.{0,20}\b(?:my|mij|mie|"
    r"mich|miech|os|"
    r"oons|ons)\b.{0,20}\b(?:op|oan|aan)\b|\b(?:mit|mee|met|mei)(?:te)?(?:doon|doen|dwaan|dwoan|doan)\b|"
    r"\b(?:doot|dou|doe|doon|doan|doch)\b.{0,30}\b(?:mit|mei|met|mee)\b|\boan\b.{0,10}\bmelde\b|"
    r"\bop de l[iy]e?ste?\b",
)
"""Somebody takes part, in words other than a verb of taking part."""

DEED_MEE: Final = een_van(
    r"\b(?:heb|hebben|heeft|had|hadden|ben|zijn|was|waren)\b.{0,60}\b(?:gezeten|aangezeten|geweest|gestaan|"
    r"meegedraaid|"
    r"doorgebracht|gehad|genoten)\b|\b(?:zat|zaten|stond|mocht|mochten|was|waren)\b(?! (?:ik )?(?:graag|liever))"
    r".{0,40}\b(?:aan tafel|van de partij|bij jullie|erbij)\b"
)
"""Took part before: "drie rondes heb ik bij jullie aan tafel gezeten"."""

BRENGT_OVER: Final = een_van(
    r"\b(?:wil|wilt|willen|kun|kunt|kunnen|zou|zouden)\b.{0,12}\b(?:je|jij|u|jullie)\b.{0,60}\b(?:bedanken|"
    r"feliciteren|groeten|groet\w* (?:doen|overbrengen)|(?:dank\w*|bedankje|complimenten?|felicitaties?|groet\w*)"
    r"(?: \w+)? (?:geven|maken|doorgeven|overbrengen))\b|\bdoe (?:je|jij|u|jullie) de groeten\b",
    r"\b(?:wil|wilt|kun|kunt|zou)\b (?:je|jij|u|jullie)\b.{0,60}\b(?:de hand (?:schudden|geven)|"
    r"een (?:schouderklop\w*|pluim|"
    r"knuffel|bloem\w*|aai)(?: \w+)? geven)\b",
)
"""Thanks or greets by way of the reader: "wil je de begeleider namens mij bedanken?"."""
VERTEL_VERDER: Final = een_van(
    r"\b(?:wil|wilt|kun|kunt|zou)\b (?:je|jij|u|jullie)\b.{0,30}\b(?:dit|het|dat|deze mail|"
    r"mijn mail)\b(?=.*\b(?:aan|naar|met)\b)"
    r".{0,40}\b(?:doorgeven|doorsturen|door te (?:geven|sturen)|doorzenden|overbrengen|delen|laten lezen)\b",
)
"""Asks to pass on what the mail says, and nothing of us: "wil je dit ook aan Frits doorgeven?"."""
TOEZEGGING: Final = een_van(
    r"^\W*(?:(?:ja|nou|hoi|dus|en)\W+)*(?:ben|zijn) er ?bij\b",
    r"^\W*(?:het|dat) (?:is|wordt) (?:een )?(?:\w+ )?ja\b",
    r"^\W*(?:namens|vanuit|van|uit|voor|bij|dit jaar|komend\w*|deze ronde)\b.{0,40}\b(?:doen|gaan|nemen|komen)\b",
    r"\b(?:mensen|personen|deelnemers)\b",
    r"^ja\b",
    r"\baangenomen\b",
    r"\b(?:deze|dit) (?:mail|bericht|e-mail)\b|^zin in\b",
    r"\b(?:ich|mich|mien|miech|wir|veer|wie|je|nous|graach|my|os)\b|\b(?:hierbij|hjirby|bij dezen?|graag|"
    r"gaarne|middels dezen?|"
    r"onze|mijn|i|i'd|we'd|us|happy|glad|love|keen|please)\b|\b(?:wil|willen|wol|mag|gaat|zal)\b",
)
WORDT: Final = een_van(
    r"\b(?:word|wordt|worden|laat|laten|graag|kan|kunnen|mag|mogen|gezet|hebben)\b(?!.{0,12}\bmij al\b)"
)
MELD_JE: Final = een_van(
    r"\b(?:meld|schrijf|geef|doe|neem)\b (?:u|je|jij|uw|jullie|nu)\b|\b(?:aanmelden|opgeven|inschrijven|"
    r"deelnemen|"
    r"meedoen) (?:kan|kun|kunt|via|is)\b|\bkunt? (?:u|je|jij|men|jullie)\b.{0,30}\b(?:aanmelden|opgeven|"
    r"inschrijven)\b"
)
MELD_JE_ZELF: Final = een_van(
    r"^\W*(?:maar |en |dus |want )?wie (?:er |zich )?(?:zin|interesse|belangstelling|trek|animo|wil|graag|mee ?wil)\b"
    r"(?!.{0,60}\b(?:ik|mij|mijn)\b)",
    r"^\W*wie\b[^,;(]{0,40}\b(?:doet|meldt|geeft|schrijft|mailt|regelt)\b[^,;(]{0,12}\bzelf\b",
    r"\b(?:meld|schrijf|geef) (?:u|je|jullie) (?:dan |even |gerust |maar )*zelf\b|"
    r"\b(?:aanmelden|opgeven|inschrijven) (?:doe|doen|doet|moet|moeten|mag|kan|kun|kunt) (?:je|jullie|u) "
    r"(?:dan |wel |maar |gewoon |even |graag |liefst |het beste )*zelf\b",
)
"""Tells the readers that it is up to them."""
PLEK: Final = een_van(r"\b(?:plaats(?:en|je)?|plek(?:ken|je|jes)?|stoel)\b")
ZET_ANDERS: Final = een_van(
    r"\bbij (?:mij|me|ons)\b.{0,12}\b\w+dag\w*\b.{0,30}\b(?:toevoegen|weghalen|schrappen|erbij|noteren)\b",
    r"\bzet\b.{0,30}\b(?:dit|dat|het volgende|deze)\b.{0,20}\b(?:in|bij|neer|op)\W*$",
    r"\b(?:andere?|aparte?|teams-?|online-?|fysieke?|digitale?|latere|vroegere)[ -]?groep|\bgroep \d|"
    r"\b(?:in plaats van|i\.?p\.?v\.?)"
    r"(?! (?:mij|hem|haar|(?-i:[A-Z])))|\bop (?:online|fysiek|digitaal|locatie|teams)\b|"
    r"\bals (?:niet )?beschikbaar\b|\belders\b|\bom naar\b|\bnaar (?:de )?(?:groep|online|fysiek|digitaal)",
)
_ZET_OP_DAG: Final = een_van(
    r"^\W*(?:(?:en|maar|dus|dan|nee|toch) )*(?:zet|doe|plaats|schuif|noteer|plan|hang|stop|geef) (?:mij|"
    r"me|ons|mijn naam) "
    rf"(?:(?:dan|toch|maar|dus|nu|liever|gewoon|graag|door) )*(?:(?:op|bij|in|naar|voor) )?(?:de |een )?{DAG}"
)
_OOK_ERBIJ: Final = een_van(r"\b(?:intervisie\w*|\w*lijst|erbij|deelnemer\w*|meedoen|mee|aan|groep\w*)\b")


def zet_op_dag(tekst: str) -> bool:
    """ "Zet mij maar op woensdagmiddag": a day is chosen, by who is on the list already or by who comes new."""
    return _ZET_OP_DAG.match(tekst) is not None and _OOK_ERBIJ.search(tekst) is None


OP_LIJST: Final = een_van(r"\b(?:op|aan|bij) (?:de|jullie|uw) (?:\w*lijst|groep)\b|\berbij\b|\bin te delen\b")
MAG_HIERBIJ: Final = een_van(
    r"^\W*(?:en |dan )?(?:geef|meld|zeg|laat|mail|wil|kun) (?:je|jij|u|jullie)\b.{0,40}\bdat (?:ik|wij|we)\b",
    r"\b(?:mag|mogen|kan) (?:ik|wij|we)\b.{0,20}\b(?:hierbij|bij dezen?|via deze|langs deze)\b",
)
INTERESSE: Final = een_van(r"\b(?:interesse|belangstelling|geïnteresseerd|interested)\b")
MELDT_INTERESSE: Final = een_van(
    r"\b(?:meld|melden|meldt|geef|geven|toon|heb|hebben)\b.{0,40}\b(?:interesse|"
    r"belangstelling)\b(?:.{0,60}\b(?:om|voor)"
    r"\b(?:(?!\ben\b).){0,60})?"
)
WIL_WETEN: Final = een_van(
    r"\b(?:weten|informatie|info|vraag|vragen|verneem|vernemen|hoor|horen|lees|las|lezen|ontvang|"
    r"ontvangen|kosten|"
    r"voorwaarden|benieuwd|initiatief|succes|bepalen|collega['’]?s|verslag|evaluatie\w*)\b"
)
LOS_AAN: Final = een_van(
    r"\b(?:wil|willen|wou|zou|zouden|graag|ga|gaan|bevestig\w*|ja|jazeker|mag|mogen|lever\w*|doe|alsnog|"
    r"ook|toch|lijkt)"
    r"\b.{0,80}\b(?:erbij|er bij|meedoen|mee ?te doen|deelneem|deelneemt|deelnemen|deelname|deelnemers?|"
    r"plek|plekje|"
    r"plaats|lijst|deelnemerslijst|intervisie\w*|innemen|aan te sluiten|aansluiten|leuk|wat)\b",
    r"\b(?:plek|plekje|plaats|lijst|deelnemerslijst|intervisie)\b.{0,60}\b(?:voor (?:mij|ons)|graag|"
    r"innemen|gezet|"
    r"zetten|invullen|geplaatst|opgenomen)\b",
    r"\b(?:ik|wij|we)\b.{0,20}\b(?:hap|happen|ga|gaan|spring|ben|zijn|wil)\b.{0,20}\b(?:toe|ervoor|erbij|"
    r"mee)\b|"
    r"^(?:\+1|ik ook|idem|erbij|present|wij ook|doe mij ook)\b",
    r"^(?:aanmelding|aanmeldingen|opgave|inschrijving|deelnemers?|deelname)\b.{0,60}$",
)

# ------------------------------------------------------------------------------------------------ leaving

EIGEN_PLEK: Final = een_van(
    r"\b(?:mijn|zijn|haar|onze|hun|diens|de|die) (?:[\w-]+ )?(?:plek|plekje|plaats|plaatsje|stoel|deelname|"
    r"lidmaatschap)\b"
)
PAS_ALS: Final = een_van(
    r"\b(?:pas|alleen|enkel|hooguit|hoogstens)\b(?! (?:nu|net|vandaag|gisteren|sinds|per)\b)[^,;.]{0,40}"
    r"\b(?:als|wanneer|zodra|indien)\b"
)
"""What will only happen some day, if ever: "ik meld me pas af als ze me naar buiten dragen"."""
MEN_MELDT: Final = een_van(
    r"^\W*(?:aanmelden|opgeven|inschrijven) kan(?! (?:ik|wij|we)\b)(?: \w+){0,2} (?:bij|via|op|tot)\b",
    r"\b(?:aanraden|aan ?raad|raad|raden|aanbevelen|adviseren|aansporen|stimuleren)\b[^,;.]{0,30}\bom\b[^,;.]{0,30}"
    r"\b(?:mee te doen|deel te nemen|aan te melden|op te geven|in te schrijven|aan te sluiten)\b",
    r"\b(?:je je|u zich|u u|men zich|jullie je|iedereen zich|mensen zich)\b[^,;.]{0,40}"
    r"\b(?:aanmelden|aanmeldt|aan (?:te |kunt |kan |moet )?meld\w*|opgeven|opgeeft|op (?:te )?geven|inschrijven|"
    r"inschrijft|in (?:te )?schrijven)\b",
)
"""What anybody may do: "op de site staat dat je je kunt aanmelden"."""
HOE_MELDT: Final = een_van(
    r"\bof (?!(?:ik|wij|we|hij|ze)\b)[^,;.]{0,50}\bzich\b[^,;.]{0,40}\b(?:aanmelden|aan (?:te )?meld\w*|opgeven|"
    r"op te geven|inschrijven|in te schrijven)\b",
    r"\bof (?:je|u|men|iemand|iedereen|mensen|een|de|ook|zij|hij)\b(?! (?:mij|me|ons|hem|haar)\b)[^,;.]{0,60}\b"
    r"(?:mee(?:doen)?|deelnemen|deel|aanmelden|opgeven|inschrijven|aansluiten)\b.{0,24}$",
    r"\b(?:hoe|waar|wanneer|of|via wie|bij wie) (?!(?:ze|zij|hij|jullie) (?:me|mij|ons)\b)"
    r"(?:ik|wij|we|men|hij|zij|ze|iemand|iedereen|"
    r"(?:mijn |een )?collega\w*)\b[^,;.]{0,40}\b(?:aanmelden|aan (?:te |kan |kunnen |moet )meld\w*|opgeven|"
    r"op te geven|inschrijven|in te schrijven|meedoen|deelnemen|aansluiten)\b",
)
"""Asks how one takes part: "ik hoor graag hoe ik me kan aanmelden"."""
INTERVISIE_ZELF: Final = een_van(
    r"(?<!voor )(?<!aan )(?<!bij )(?<!van )(?<!in )(?<!naar )(?<!over )\b(?:de|deze|dit|het|jullie) (?:[\w-]+ )?"
    r"(?:intervisie(?!\w*lijst)\w*|traject|reeks|serie|bijeenkomsten)\b(?! (?:graag )?(?:voor|namens)\b)"
)
"""The thing itself, as what is given up."""
GEEFT_HET_OP: Final = een_van(
    r"\bgeef (?:ik )?het (?:\w+ ){0,2}op\b|(?<!zoals ik )(?<!zoals wij )\bhet (?:\w+ )?op(?:geven|gegeven|geef)\b"
)
DEEL: Final = een_van(
    r"\b(?:aanmelding\w*|inschrijving\w*|opgave|deelname|deelnemen|deelneemt?|meedoen|meedoet|mee|plek|"
    r"(?<!in )plaats|"
    r"stoel|intervisie\w*|deelnemerslijst|lijst|(?:mijn|onze|zijn|haar) naam)\b"
)
HEEL: Final = een_van(
    r"\b(?:intervisie\w*|meedoen|meedoet|mee ?te ?doen|deelnemen|deel te nemen|deelname|deel|mee|"
    r"afmeld\w*|meld|lijst|"
    r"terugtrek\w*|teruggetrokken|naam|dit jaar|deze (?:ronde|keer|editie|beurt)|dit (?:keer|seizoen|"
    r"voorjaar))\b(?! op\b)"
)

NIET_MIJ_MAAR: Final = een_van(r"\bniet (?:voor|namens) (?:mij|mijzelf|mezelf|ons)(?:zelf)?,? maar\b")
NIET_MAAR: Final = een_van(
    r"\bstond(?:en)?\b.{0,12}\bniet bij\b|\b(?:is|was|moet|heet|zit|werk)\b.{0,12}\bniet\b.{2,50}\bmaar\b"
)
"""Puts something right: "mijn functie is niet adviseur maar coördinator"."""
VOLLE_NAAM: Final = re.compile(r"\b[A-Z][\w'-]+ (?:(?:van|de|der|den|ter|ten) )*[A-Z]\w+")
ZEI_DAT: Final = een_van(
    r"\b(?:eerder|eerst|destijds|gisteren|toen|vorige \w+|in eerste instantie)\b.{0,30}"
    r"\b(?:gezegd|gemeld|gemaild|geschreven|aangegeven|laten weten|zei|schreef|mailde|meldde|"
    r"gaf)\b.{0,30}\bdat\b",
    r"\b(?:dacht|vond|meende|geloofde|vreesde) (?:ik|wij|we)\b.{0,20}\bdat\b|"
    r"\b(?:ik|wij|we) (?:dacht|dachten|meende|vreesde) (?:\w+ )?dat\b",
)
"""Reports what was said or thought before: "eerder schreef ik dat ik geen tijd had", "lang dacht ik dat"."""
NIET_DAT: Final = een_van(r"^\W*(?:(?:het is|en|maar) )?niet (?:zo )?dat\b")
"""Denies a denial: "niet dat ik niet mee wil doen"."""
STEL_DAT: Final = een_van(
    r"\bstel(?:,| nou| nu| eens| gerust)* (?:dat|ik|wij|we)\b|\b(?:mag|kan|zou|moet) ik dan\b[^.]*\?|"
    r"\bals ik\b.{0,60}\b(?:zou|wil)\b.{0,40}\b(?:afmelden|intrekken|stoppen)\b|"
    r"\bzou(?:den)?\b.{0,30}\bmoeten (?:stoppen|afhaken)\b"
)
DAGWOORD: Final = een_van(
    rf"\b{DAG}|\b(?:morgen|dag|dagen|week|weken|keer|bijeenkomst|sessie)\b|\b\d{{1,2}}(?:e|ste|de)?\b"
)
AFMELDING_WEG: Final = een_van(
    r"\bafmelding\b.{0,40}\b(?:door|in|weg|ongedaan|vergeten|negeren|prullenbak|herroep\w*|vervalt|terug)\b|"
    r"\b(?:streep|trek|haal|vergeet|negeer|schrap|herroep|gooi)\w*\b.{0,40}\bafmelding\b"
)
"""Takes back that somebody left."""
BELOOFT: Final = een_van(
    r"\b(?:nooit|niet (?:snel|gauw|halverwege|zomaar|tussentijds|voortijdig|weer))\b[^,;.]{0,20}\b(?:op ?(?:ge\w*|"
    r"te geven)|"
    r"af ?(?:te )?\w*|stop\w*|uit ?val\w*)\W*$|\b(?:afzeggen|afhaken|opgeven|stoppen|afmelden) doe ik (?:nooit|"
    r"niet snel|"
    r"niet gauw)\b"
)
"""Is no one to leave: "ik beloof niet halverwege af te haken"."""
WAS_ONZE_LAATSTE: Final = een_van(
    r"^\W*(?:gisteren|vandaag|eergisteren|vanmiddag|vanochtend|vanmorgen|vorige \w+|afgelopen \w+) (?:was|"
    r"hadden we|hadden wij)\b"
    r"[^,;.]{0,20}\b(?:onze|de) (?:aller)?laatste\b(?!.*\bvoor mij\b)"
)
"""The series is over, and nobody leaves: "gisteren was onze laatste keer met de groep"."""
GEEN_AFMELDING: Final = een_van(
    r"\b(?:geen|niet (?:als|om|voor|bedoeld als|op te vatten als)|nooit|not an?)\b(?: (?:een|mijn|de|"
    r"totale|volledige|"
    r"definitieve|echte|hele)){0,2} (?:afmelding|afzegging|opzegging|afscheid|annulering|cancellation)\b|"
    r"\b(?:niet|geen) (?:af ?(?:te )?melden|uitschrijven|schrappen)\b.{0,12}\b(?:voor (?:alles|de rest|"
    r"de hele)|helemaal|dus|hoor)\b"
)
"""Says that nobody leaves: "zie dit niet als afmelding"."""
OP_EEN_DAG: Final = een_van(
    r"\b(?:maan|dins|woens|donder|vrij)dag(?:ochtend|middag|avond)?\b(?!.{0,40}\b(?:meer|voortaan|nooit)\b)"
)
DAG_VOORWERP: Final = een_van(
    rf"\bbij (?:mij|me|ons|haar|hem)\b.{{0,20}}\b{DAG}|\b{DAG}.{{0,16}}\bbij (?:mij|me|ons|haar|hem)\b|"
    rf"(?<!\bop )(?<!\bvan )(?<!\bper )(?<!\bvanaf )\b{DAG} (?:\w+ )?(?:schrappen|doorstrepen|wegstrepen|"
    rf"doorhalen|weghalen)\b|"
    rf"\b(?:de|die|het|mijn|dat) (?:{DAG}|dag\b|dagdeel\b)|^\W*(?:\w+ ){{0,2}}{DAG}|\b(?:valt|vallen|"
    rf"vervalt)\b.{{0,20}}\b{DAG}"
)
GEGEVEN: Final = een_van(r"\b(?:leervraag|casus|\w*nummers?|[\w-]*adres(?:sen)?|functie)\b")
"""Something of the record that may be put down or changed."""
DEELNAME_WEG: Final = een_van(
    r"\b(?:deelname|aanmelding|inschrijving|opgave|plek|plaats|stoel)\b[^;]{0,40}\b(?:vervalt|vervallen)\b|"
    r"\b(?:vervalt|vervallen)\b[^;]*\b(?:mijn|onze|zijn|haar) deelname\b"
)
"""The whole goes, whatever else goes with it."""
KLOPT_NIET: Final = een_van(r"\bklopp?(?:t|en)\b.{0,12}\bniet\b|\bniet (?:meer )?klopp?(?:t|en)\b")
"""Something of the record is no longer right, and nobody leaves."""
TOESTEL: Final = een_van(r"\b(?:toestel\w*|telefoons?|laptops?|mobieltjes?|simkaart\w*|\w*systeem)\b")
"""What may be replaced beside a person."""
VOOR_MIJ: Final = een_van(r"\b(?:voor|bij) (?:mij|me|ons)\b")
"""For whom a day is put down, who is on the list already."""
DAT_VOORWERP: Final = een_van(
    r"\b(?:die|dat|deze|dit|het|ze)\b(?! (?:ik|wij|we|hij|zij|er|de|het)\b)",
    GEGEVEN.pattern,
)
DAG_ONTKEND: Final = een_van(rf"\b(?:niet|nooit|geen)\b(?: meer)? (?:op |in |de |alle |elke )*(?:{DAG})")
WAS: Final = een_van(r"\b(?:had|hadden|was|waren)\b")
IS_DAN_WEG: Final = een_van(
    r"^(?!.*\b(?:tot|t/m|van|vanaf|week|weken|maand)\b).*"
    r"\b(?:zit|ben|zitten|zijn|vertoef|verblijf|lig|sta|schitter) (?:ik|wij|"
    r"we)\b[^,;.]{0,24}\b(?:op (?:cursus|vakantie|reis|training|"
    r"verlof|pad|huwelijksreis|werkbezoek|studiereis|wintersport)|in (?:het (?:buitenland|ziekenhuis)|"
    r"[A-Z]\w+)|weg|elders|"
    r"uitlandig|onderweg|met (?:vakantie|verlof)|door afwezigheid|afwezig|verhinderd|niet beschikbaar)\W*$"
)
"""Is elsewhere, and so not there: "op 12 april zit ik op cursus"."""
PERIODE: Final = een_van(
    r"\bmaand\b|\b(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|"
    r"december)\b|\bin mei\b|"
    r"\bmaand mei\b|\bweek \d|\b(?:weken|vakantie)\b"
)
TOCH: Final = een_van(r"\b(?:toch|meer|nader|helaas|inmiddels|voortaan)\b")
VERZENDLIJST: Final = een_van(
    r"\b(?:uw|jullie) mailing\b",
    r"\b(?:mailing|mail|verzend|adressen|distributie|nieuwsbrief)lijst\b|\bnieuwsbrief\b|\b(?:geen|"
    r"niet meer|liever "
    r"niet)\b.{0,40}\b(?:mails?|e-?mails?|berichten|post|nieuwsbrieven)\b.{0,20}\b(?:meer|ontvangen|"
    r"krijgen|sturen)?|"
    r"\b(?:mails?|berichten)\b.{0,30}\b(?:niet meer|niet langer)\b",
    r"\b(?:bericht|mail|e-mail|message)\b.{0,120}\b(?:intrekken|terugroepen|terughalen|recall\w*)\b|"
    r"\brecall\b",
)

WEER_TERUG: Final = een_van(
    r"\b(?:zit|ben|kom|schuif|sluit|zitten|zijn|komen) (?:(?:ik|wij|we|er|dan|gewoon) )*weer (?:gewoon |graag )?"
    r"(?:aan(?: tafel)?|er ?bij|bij|van de partij|present|aanwezig)\b|"
    r"\b(?:(?:zit|ben|kom|schuif|zitten|zijn|komen) (?:ik|wij|we) er|krijg(?:en|t)? (?:jullie|je|u) (?:me|mij|ons)) "
    r"(?:gewoon |vanzelf )?weer\b"
)
"""Comes back at a named meeting, and signs nobody up: "op 13 december zit ik weer aan tafel"."""
GEEFT_WIJZIGING: Final = een_van(
    r"^(?!.*\b(?:aanmelding|opgave|inschrijving)).*\b(?:krijg\w*|geef|geven|stuur\w*|hierbij|hier|ontvang\w*|volg\w*|"
    r"meld\w*|heb|hebben)\b.{0,50}\b(?:aanpassing|wijziging|correctie|mutatie|verandering)(?:en|s)?\b"
)
"""What is handed in is a change: "van twee deelnemers krijg je hierbij een aanpassing"."""
ZET_HEM_OP: Final = een_van(r"\b(?:zet|zetten|zette) (?:hem|['’]?m|em|['’]t) op\W*$")
"""Wishes strength."""

# -------------------------------------------------------------------------------------------------- changing

UITKOMST: Final = een_van(r"\bhet is (?:een )?(?:\w+ )?(?:ja|nee) geworden\b")
"""Tells what was decided, and changes nothing."""
VERANDERT_NIETS: Final = een_van(
    r"\bverander\w*\b.{0,20}\b(?:niets|niks)\b|\b(?:niets|niks)\b.{0,20}\bverander\w*\b|"
    r"\bblijft alles\b.{0,30}|\balles\b.{0,12}\bblijft\b.{0,30}",
)
VERANDERT: Final = een_van(
    r"\b(?:wil|willen|wilt|kun|kunt|kan|kunnen|zou|zouden|mag|mogen) (?:je|jij|u|jullie)\b[^?]{0,60}"
    r"(?:@\S+|\b0\d[\d .-]{7,11}\d)[^?]{0,30}\b(?:noteren|gebruiken|aanhouden|overnemen|opslaan|"
    r"invullen|vastleggen)\b",
    r"\b(?:is|zijn|blijkt)\b.{0,12}\btoch (?:geen|niet)\b|\b(?:blijkt|blijken)\b.{0,60}\b(?:niet|alleen|slechts|"
    r"ook|wel|liever)\b.{0,40}\bte (?:kunnen|willen|zijn)\b",
    r"\b(?:hier|hierbij|hieronder|bij dezen?)\b.{0,16}\b(?:die van (?:mij|ons)|de mijne)\b",
    r"\bbijgewerkte?\b|\b(?:ik|wij|we|heb|had)\b.{0,50}\bvergist\b|\b(?:precies|net|juist) andersom\b",
    r"\b(?:nog|alsnog)\b.{0,24}\b(?:leervraag|casus)\b.{0,30}\b(?:mailen|sturen|doorgeven|nasturen|aanleveren)\b",
    r"\baan (?:mijn|onze|haar|zijn|de) (?:\w+ )?(?:aanmelding|opgave|inschrijving|deelname)\b.{0,40}"
    r"\btoe ?(?:te )?voeg\w*|\bvoeg\w*\b.{0,30}"
    r"\baan (?:mijn|onze|haar|zijn|de) (?:\w+ )?(?:aanmelding|opgave|inschrijving)\b.{0,20}\btoe\b",
    r"\b(?:verhuis|schuif)\b.{0,20}\b(?:mij|me|ons)\b.{0,30}\bgroep",
    r"\b(?:maan|dins|woens|donder|vrij)dag\w*(?: \w+)? (?:is|zijn|komt|komen) er(?: \w+)? ?bij(?:gekomen)?\b|"
    r"\bwerk(?:en)? (?:ik |wij |we )?niet (?:langer|meer) op (?:maan|dins|woens|donder|vrij)dag\w*\b",
    r"\ber (?:is|zijn|komt|komen)\b.{0,20}\b(?:dag|dagen|dagdeel|dagdelen)\b.{0,12}\b(?:bij|bijgekomen|"
    r"weg|weggevallen|afgevallen|"
    r"vrij|vrijgekomen)\b",
    r"\b(?:\w*adres|\w*nummer)\b.{0,30}\bvervang\w*\b|\bvervang\w*\b.{0,30}\b(?:\w*adres|\w*nummer)\b",
    r"\b(?:de |mijn )?nieuwe stand\b|\bstond(?:en)? (?:er )?nog (?:niet|geen)\b|\bi\.?p\.?v\b|"
    r"\bstatus\b.{0,20}\bomgezet\b|\bverhaspel\w*\b|"
    r"\bcasus\b.{0,20}\b(?:nasturen|na te sturen|nagestuurd|inbrengen|in te brengen|toevoegen|doorgeven|aandragen)\b",
    r"\bmaak(?:t|en)? (?:je |u |jullie |dus |dan )*er\b.{0,40}\bvan\b",
    r"\bleervraag\b.{0,40}\b(?:noteren|noteer|toevoeg\w*|voeg\w*|zet\w*|opnemen|vermeld\w*|meenemen|bij\w*)\b|"
    r"\b(?:toevoegen|toe te voegen|voeg\w*|vergeten|zet|noteer)\b.{0,30}\bleervraag\b",
    r"\b(?:typefout|tikfout|spelfout|spelling|schrijffout)\b|\bdubbele naam\b|\bmijn (?:voor|"
    r"achter)?naam is\b|\b(?:aanteken|omboek|inruil|omwissel)\w*\b|\b(?:mag|mogen) naar\b"
    r".{0,50}(?:@|\beigen\b)|\bberichten\b.{0,30}\bnaar\b|\b(?:vul|zet) dat er (?:ook )?(?:maar )?in\b|"
    r"\bwerkgever graag\b",
    r"\b(?:ik|wij|we|maar)\b.{0,12}\bbedoelde?n?\b|\bbedoelde?n? (?:ik|wij|we)\b",
    r"\b(?:wijziging(?:en)?|wijzig\w*|gewijzigd\w*|aanpass\w+|aangepast\w*|aan te passen|"
    r"aanvulling(?:en)?|aanvullen\w*|"
    r"aanvullend|rectificatie|correctie|corrigeren|verander\w*|bijwerken|omzetten|om te zetten|herzien|"
    r"omgegooid|"
    r"geschoven|verschoven|update)\b",
    r"\bis niet\b.{2,40}\bmaar\b|\b(?:pas|passen)\b.{0,50}\baan\b|\bklop(?:t|pen) (?:\w+ )*niet\b|"
    r"\bfoutje?\b.{0,50}\b(?:"
    r"aanmelding|mail|opgave|nummer|adres)\b|^foutje\b|\b(?:moet|had moeten) zijn\b|\bwordt (?:nu|"
    r"voortaan)\b|\bin "
    r"plaats (?:van|daarvan)\b|\bin ruil (?:daarvoor|voor)\b|\bi\.p\.v\.|\bergens anders\b|\banders dan\b",
    r"\b(?:ik|wij|we|was|had|heb|hij|zij)\b.{0,40}\bvergeten\b|\bvergat(?:en)?\b|\bvergeten (?:te|vak|"
    r"door)\b|\bbij (?:mijn|onze) aanmelding\b|\b(?:ontbrak|ontbreekt|ontbraken|miste|"
    r"stond(?:en)?)\b"
    r".{0,20}\b(?:nog|er niet)\b|\bnog (?:geen|niet) (?:telefoonnummer|nummer|functie|adres)\b",
    r"(?<!je )(?<!jouw )(?<!uw )(?<!jullie )\b(?:nieuw|nieuwe|ander|gewijzigd|juiste|goede|"
    r"vernieuwd)\b (?:\w+ )?(?:nummer|telefoonnummer|"
    r"(?:e-?)?mailadres|"
    r"adres|achternaam|naam|werkgever|functie|organisatie|gemeente|baan|rooster|werkdagen|toestel)\b|"
    r"\bverkeerd\w*\b|"
    r"\bjuiste is\b",
    r"\b(?:verplaats|verschuif|verzet|overzetten|over te zetten|overstappen|overgeplaatst|ruilen|"
    r"omruilen|wisselen)\w*\b|"
    r"\bandere groep\b|\bnaar groep \d\b|\bvan groep\b.{0,20}\b(?:naar|in)\b|\bzit nu in\b.{0,20}groep",
    rf"\b(?:kan|kunnen|lukt|gaat|past|komt|mag)\b.{{0,40}}\b(?:toch|niet meer|bij nader inzien|inmiddels|"
    rf"nu (?:juist|ook|"
    rf"wel)|voortaan|sindsdien|eruit|erbij)\b|\b(?:toch|nu|voortaan|inmiddels)\b.{{0,30}}\b(?:liever|ook|"
    rf"niet|alleen|wel|"
    rf"beschikbaar)\b|\bliever\b.{{0,20}}\b(?:toch|voortaan|nu)\b|\b(?:{DAG}).{{0,30}}\b(?:eruit|erbij|"
    rf"niet meer|ervoor "
    rf"terug|vervalt|valt (?:af|weg))\b|\bbezet\b",
    r"\b(?:blijf|blijven|blijft)\b.{0,60}\b(?:deelnemen|meedoen|deelnemer|aangemeld|erbij|deel|mee|"
    r"hetzelfde|gelijk|"
    r"staan|mogelijk|zoals)\b|\bheet (?:ik|nu|voortaan)\b|\bik heet\b|"
    r"(?<!voor )(?<!over )(?<!\bbij )\b(?:mijn|de) (?:leervraag|casus)\b"
    r"(?= (?:is|wordt|luidt|wil|moet|kan|mag|zou)\b|\W*$)|"
    r"\bmijn (?:\w+ )?(?:adres|mailadres|nummer)\b.{0,40}\b(?:wordt|luidt)\b|\b(?:nog )?ter "
    r"aanvulling\b|\btoevoeging\b|\bgetrouwd\b",
    rf"\b(?:dat|dit|het) wordt\b.{{0,40}}\b{DAG}|\bmoet(?:en)?\b.{{0,40}}\b(?:zijn|worden)\b|"
    rf"\bniet goed\b.{{0,20}}\b(?:genoteerd|geschreven|gespeld)|\b(?:onjuist|"
    rf"fout|verkeerd) (?:genoteerd|vermeld|gespeld|geschreven)|\bnog niet (?:gezegd|vermeld|genoemd|"
    rf"doorgegeven|gemeld|verteld|laten weten)\b|"
    rf"\bvervalt\b|\bvervallen\b|\bniet meer op (?:{DAG})|\bletter\b.{{0,30}}\bnaam\b",
    r"\b(?:mijn|zijn|haar|onze) (?:\w+ )?(?:werkdagen|rooster|nummer|telefoonnummer|adres|e-?mailadres|"
    r"mailadres|functie|"
    r"achternaam|dagen|dagdelen|beschikbaarheid|beschikbare \w+|vakantie|gegevens)\b.{0,60}\b(?:is|zijn|"
    r"wordt|worden|luidt|"
    r"geworden)\b.{0,30}\b(?:nu|veranderd|gewijzigd|anders|nieuw|voortaan|geworden|geannuleerd|verzet|"
    r"verschoven)\b|"
    r"\b(?:is|zijn|geworden)\b(?!.{0,40}\b(?:enthousiast|nieuwsgierig|wijzer|benieuwd|warm|ouder|vader|moeder|opa|"
    r"oma|ziek|beter|moe|blij|geïnteresseerd|jaloers|aangestoken) geworden\b).{0,30}\bgeworden\b|\bper abuis\b|"
    r"\bbij nader inzien\b|"
    r"\bnog (?:even )?(?:een )?(?:dit|"
    r"aanvulling|nagekomen|vergeten)\b",
    r"\b(?:eerder|al|destijds) (?:had |heb )?(?:doorgegeven|opgegeven|genoemd)\b|\bwerk ik (?:bij|"
    r"voor)\b.{0,40}\bper\b|"
    r"\bper \d.{0,30}\bwerk\b|\b(?:vanaf nu|voortaan|inmiddels|sinds (?:kort|deze|vorige|begin|gisteren|"
    r"\d))\b(?=.*\b(?:\w*dagen?|ochtend|middag|online|digitaal|fysiek|nummer|adres|mail|werk|werkzaam|"
    r"heet|functie|rooster|bereik\w*|gemeente|alleen|teamleider|coördinator|\w*adviseur|hoofd|vrij|niet|"
    r"wel|\w+coördinator)\b)",
    r"\b(?:change|update|correct|amend|moved?)\b.{0,50}\b(?:availability|details|registration|number|"
    r"address|my)\b|"
    r"\b(?:niet meer|niet langer)\b.{0,40}\bmaar\b|\binstead of\b|\bfrom now on\b|\bmy new\b|"
    r"\bno longer (?:available|free) on\b|\b(?:no longer|not|n't|cannot)\b.{0,20}\b(?:make|do|"
    r"manage)\b.{0,12}"
    r"\b(?:mon|tues|wednes|thurs|fri)days?\b",
)
BLIJFT: Final = een_van(
    r"\b(?:meedoen|deelnemen) (?:doe|doen|blijf|blijven) (?:ik|wij|we) (?:\w+ ){0,2}"
    r"(?:steeds|altijd|gewoon|verder)\b",
    r"\bde rest\b.{0,30}\b(?:kan|mag|kunnen|mogen) (?:zo |gewoon |hetzelfde |verder |dus )*(?:blijven|staan)\b",
    r"\b(?:v[ou]{1,2}r de rest|verder|overigens|de rest)\b.{0,20}\bblijft\b.{0,30}\b(?:gelijk|zo|zoals|'?t was|"
    r"hetzelfde|zelfde|ongewijzigd|bij het oude|staan)\b",
    r"\b(?:doet|doen|neemt|nemen|gaat|gaan)\b.{0,12}\b(?:mee|deel|door) zoals (?:afgesproken|gepland|gezegd|"
    r"doorgegeven|"
    r"opgegeven|gemeld|eerder)\b",
    r"^(?:en |maar )?(?:ik(?:zelf)?|zelf) blijf(?: ik)?(?: zelf| wel| gewoon| er| natuurlijk)*\W*$",
    r"\b(?:doe|doen|doet|neem|nemen|neemt|ben|zijn|ga|gaan)\b.{0,12}\bnog (?:steeds|altijd|"
    r"gewoon)\b.{0,20}\b(?:mee|deel|erbij|aangemeld|van de partij)\b|"
    r"^(?:die|dat|hij|zij|ze) blijf(?:t|en)\b(?!.{0,20}\b(?:weg|thuis|staan|over|liggen)\b)|"
    r"\bblijf\w*\b.{0,20}\bin (?:de|mijn|jullie) \w*groep\b|\bdeelname blijft\b",
    r"\b(?:blijf|blijft|blijven)\b.{0,60}\b(?:deelnemen|meedoen|mee ?te ?doen|deelnemer|aangemeld|erbij|"
    r"deel|mee|"
    r"ingeschreven|lid|gewoon staan|komen|van de partij)\b|"
    r"\bgewoon\b.{0,20}\b(?:mee|door|aangemeld)\b|\bonveranderd\b|"
    r"\b(?:plek|plaats|stoel)\b.{0,40}\b(?:houd|hou|behoud)t?\b|"
    r"\b(?:hij|zij|ze|(?-i:[A-Z][\w'-]+)) (?:houdt|behoudt)\b.{0,20}\b(?:plek|plaats|stoel)\b",
)
BLIJFT_ERBUITEN: Final = een_van(r"\bblij(?:f|ft|ven)\b[^,;.]{0,24}\b(?:er)?(?:buiten|weg|thuis)\b")
"""Stays out of it, and goes on with nothing."""
_DOET_AL: Final = (
    r"(?:,? ?\b(?:en|maar|want) )?(?:(?-i:[A-ZÀ-Þ])[\w'’-]+ (?:[\w'’-]+ ){0,3}?)?(?<!wij )(?<!we )"
)
ZIT_ER_AL: Final = een_van(
    rf"{_DOET_AL}\b(?:doet|doen|neemt|nemen|draait|draaien) (?:ook |zelf )?(?:al|reeds)\b[^,;.!?]{{0,30}}?"
    r"\b(?:mee|deel)\b(?: (?:in|bij|aan|met) [^,;.!?]{0,30})?",
    rf"{_DOET_AL}\b(?:is|zijn) (?:ook |zelf )?(?:al|reeds)\b[^,;.!?]{{0,20}}?\b(?:deelnemers?|lid|ingedeeld)\b",
    rf"{_DOET_AL}\b(?:zit|zitten) (?:ook |zelf )?(?:al|reeds)\b[^,;.!?]{{0,30}}?\bgroep\w*\b",
)
"""Of somebody who took part before: "Els doet al mee in een andere groep"."""
WERK_ERBIJ: Final = een_van(
    r"\b(?:doe|doet|doen|neem|neemt|nemen|krijg|krijgt|kreeg|heb)\b[^,;.]{0,40}\b(?:werk|taken|taak|dossiers?|"
    r"portefeuille|zaken|casussen|uren|baan|functie|rol|team)\b[^,;.]{0,12}\berbij\b"
)
"""More work: "sinds zij ziek is doe ik haar werk erbij"."""
GEEN_TIJD: Final = een_van(
    r"\bgeen (?:tijd|ruimte)\b|\bmoet(?:en)? (?:ik|wij|we) (?:\w+ )?passen\b|\bik moet (?:\w+ ){0,2}passen\b"
)
"""Leaves when it is said of everything; beside a day only that day falls away."""
