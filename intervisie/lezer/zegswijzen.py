"""Turns of phrase about taking part that have no verb of their own to go by, and those of other languages.

Each entry is a pattern; `uitingen.py` decides what it means in a clause. What follows from verb, particle and
denial does not belong here.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.deelzin import DAG
from intervisie.lezer.patroon import een_van

# ------------------------------------------------------------------------------------------------ taking part

MELDT_AAN: Final = een_van(
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
    r"\b(?:ik|wij|we|ikke|hij|zij) (?:wil|willen) (?:het |nu |ook |wel |graag |heel |er |toch )*(?:ook|"
    r"wel|erbij|bij|in (?:een|de|die) (?:\w+ )?groep|"
    r"aan tafel|proberen)\b|^ikke\b|\bhanden aangenomen\b|\b(?:pak|neem|wil) ik (?:hem|die|"
    r"het)\b(?! niet|.{0,12}\bmee\b)|\bzeg maar ja\b|\bja,? (?:dus|natuurlijk|hoor)\b|"
    r"\b(?:dan )?nu:? ja\b|\bakkoord met (?:meedoen|deelname)\b",
    r"\b(?:sta|staat|staan)\b.{0,20}\btrappelen\b|\bzie (?:ik )?(?:het|dit|dat) (?:wel |"
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
    r"\b(?:plek|plekje|plaats|plaatsje|stoel)\b.{0,40}\b(?:voor (?:mij|ons)|graag|gezet|innemen|in te nemen)\b|"
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

TOEZEGGING: Final = een_van(
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
    r"^\W*(?:maar |en |dus |want )?wie (?:er )?(?:zin|interesse|belangstelling|trek|animo|wil|graag|mee ?wil)\b"
    r"(?!.{0,60}\b(?:ik|mij|mijn)\b)",
    r"\b(?:meld|schrijf|geef) (?:u|je|jullie) (?:dan |even |gerust |maar )*zelf\b|"
    r"\b(?:aanmelden|opgeven|inschrijven) (?:doe|doen|doet|moet|moeten|mag|kan|kun|kunt) (?:je|jullie|u) "
    r"(?:dan |wel |maar |gewoon |even |graag |liefst |het beste )*zelf\b",
)
"""Tells the readers that it is up to them."""
PLEK: Final = een_van(r"\b(?:plaats(?:en|je)?|plek(?:ken|je|jes)?|stoel)\b")
ZET_ANDERS: Final = een_van(
    r"\bzet\b.{0,30}\b(?:dit|dat|het volgende|deze)\b.{0,20}\b(?:in|bij|neer|op)\W*$",
    r"\b(?:andere?|aparte?|teams-?|online-?|fysieke?|digitale?|latere|vroegere)[ -]?groep|\bgroep \d|"
    r"\b(?:in plaats van|i\.?p\.?v\.?)"
    r"(?! (?:mij|hem|haar|(?-i:[A-Z])))|\bop (?:online|fysiek|digitaal|locatie|teams)\b|"
    r"\bals (?:niet )?beschikbaar\b|\belders\b|\bom naar\b|\bnaar (?:de )?(?:groep|online|fysiek|digitaal)",
)
OP_LIJST: Final = een_van(r"\b(?:op|aan|bij) (?:de|jullie|uw) (?:\w*lijst|groep)\b|\berbij\b|\bin te delen\b")
MAG_HIERBIJ: Final = een_van(
    r"\b(?:mag|mogen|kan) (?:ik|wij|we)\b.{0,20}\b(?:hierbij|bij dezen?|via deze|langs deze)\b"
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
    r"\b(?:mijn|zijn|haar|onze|hun|diens|de|die) (?:[\w-]+ )?(?:plek|plaats|stoel|deelname|lidmaatschap)\b"
)
PAS_ALS: Final = een_van(
    r"\b(?:pas|alleen|enkel|hooguit|hoogstens)\b(?! (?:nu|net|vandaag|gisteren|sinds|per)\b)[^,;.]{0,40}"
    r"\b(?:als|wanneer|zodra|indien)\b"
)
"""What will only happen some day, if ever: "ik meld me pas af als ze me naar buiten dragen"."""
MEN_MELDT: Final = een_van(
    r"\b(?:je je|u zich|u u|men zich|jullie je|iedereen zich|mensen zich)\b[^,;.]{0,40}"
    r"\b(?:aanmelden|aanmeldt|aan (?:te |kunt |kan |moet )?meld\w*|opgeven|opgeeft|op (?:te )?geven|inschrijven|"
    r"inschrijft|in (?:te )?schrijven)\b"
)
"""What anybody may do: "op de site staat dat je je kunt aanmelden"."""
HOE_MELDT: Final = een_van(
    r"\b(?:hoe|waar|wanneer|of|via wie|bij wie) (?:ik|wij|we|men|hij|zij|ze|iemand|iedereen|"
    r"(?:mijn |een )?collega\w*)\b[^,;.]{0,40}\b(?:aanmelden|aan (?:te |kan |kunnen |moet )meld\w*|opgeven|"
    r"op te geven|inschrijven|in te schrijven|meedoen|deelnemen|aansluiten)\b"
)
"""Asks how one takes part: "ik hoor graag hoe ik me kan aanmelden"."""
INTERVISIE_ZELF: Final = een_van(
    r"(?<!voor )(?<!aan )(?<!bij )(?<!van )(?<!in )(?<!naar )(?<!over )\b(?:de|deze|dit|het|jullie) (?:[\w-]+ )?"
    r"(?:intervisie(?!\w*lijst)\w*|traject|reeks|serie|bijeenkomsten)\b(?! (?:graag )?(?:voor|namens)\b)"
)
"""The thing itself, as what is given up."""
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
STOPT_ANDERSTALIG: Final = een_van(
    r"\b(?:ôf ?(?:te )?meld|ofmell)\w*\b|"
    r"\b(?:do+|doe|dou|doon|doan) (?:ik )?(?:nich|nait|nijt|neet|net|nie) (?:mit|mee|mei|met)\b|"
    r"\b(?:remove|delete|take|drop|strike) (?:me|us|him|her|(?:my|our|his|her) (?:name|registration|entry|"
    r"details))\b|"
    r"\b(?:give|giving) (?:it|this|the (?:intervision|programme|series|sessions)) a miss\b|(?:\bnot|"
    r"n't) to (?:take part|join|participate|"
    r"attend|sign up)\b|\b(?:won't|will not|can't|cannot|not) be (?:joining|taking part|participating|"
    r"attending)\b|"
    r"\bbow(?:ing)? out\b|\bscrap my (?:name|place|registration)\b|\b(?:sign me off|withdraw|unsubscribe me|"
    r"drop(?:ping)? out|opt(?:ing)? out|step(?:ping)? (?:out|down)|pull(?:ing)? out)\b|"
    r"\b(?:give|giving) up (?:my|our|the) (?:spot|place|seat)\b|"
    r"\b(?:no longer|not able to|unable to|can(?:'t|not)|won't be able to|won't be|will not be|have to|"
    r"not be)\b.{0,40}"
    r"\b(?:join|joining|attend|attending|participate|participating|take part|taking part|make it|"
    r"continue|cancel|"
    r"withdraw|drop out)\b|\bcancel (?:my|our) (?:registration|participation|place|spot)\b|\bcount (?:me|"
    r"us) out\b"
)
STOPT: Final = een_van(
    rf"^(?!.*{DAG})(?!.*\b(?:bijeenkomst|sessie|datum)\b).*\b(?:doe|doen) (?:ik |wij |we )?(?:het|dit|'t) "
    r"(?:(?:toch|maar|dus|nu|deze keer|dit jaar|dit keer|helaas|liever|gewoon|even|nog) )*niet\b"
    r"(?! (?:vaak|graag|alleen|voor|om|op|online|via|met|omdat|zo|goed))",
    rf"^(?!.*{DAG})(?!.*\b(?:bijeenkomst|sessie|keer|datum)\b).*"
    r"\b(?:niet het (?:(?:juiste|goede|geschikte|beste|ideale) )?|geen (?:goed|geschikt|handig|best) )"
    r"(?:moment|tijdstip)\b",
    r"\b(?:wil|past|kan|hoef|heb)(?: ik)? er (?:nu |echt |even |gewoon |op dit moment )*(?:niets|niks|"
    r"niet nog (?:iets|wat)) (?:meer |anders )?(?:naast|bij)\b|"
    r"\b(?:hoofd|hart) staat er (?:nu |even |helaas )*niet naar\b",
    r"\b(?:mijn|zijn|haar|onze) (?:deelname|plek|plaats)\b.{0,30}\b(?:eindigt|stopt|houdt (?:hierbij |"
    r"nu )?op|beëindig\w*|is beëindigd)\b",
    r"\b(?:intervisie\w*|deelname|meedoen)\b.{0,30}\b(?:niet|onmogelijk|lastig) (?:meer |langer |"
    r"goed )?(?:te )?combineren\b|"
    r"\b(?:niet|onmogelijk) (?:meer |langer |goed )?(?:te )?combineren\b.{0,40}\b(?:intervisie|deelname|"
    r"meedoen)\b",
    r"\b(?:mijn|zijn|haar|onze) (?:deelname|inschrijving|aanmelding)\b.{0,40}\b(?:eindigt|stopt|houdt op|"
    r"(?:is|komt) (?:hierbij |hiermee )?(?:ten einde|te vervallen|afgelopen|beëindigd))\b|"
    r"\bniet (?:meer|langer) (?:zal |zullen |zien )?(?:opdagen|opduiken|verschijnen|aanschuiven)\b|"
    r"\b(?:beker|kelk)\b.{0,30}\bvoorbij\w*\b",
    r"\b(?:reken|rekenen)\b.{0,12}\b(?:bij |op |voor )?geen enkele\b.{0,30}\bop (?:mij|me|ons|hem|haar)\b|"
    r"\b(?:mijn|zijn|haar) (?:plek|plekje|plaats|stoel)\b.{0,30}\b(?:komt|wordt|raakt|is) (?:dus |nu |weer "
    r")?(?:leeg|vrij|"
    r"beschikbaar)\b",
    r"\b(?:hij|zij|ze|ik|(?-i:(?!\w+dag)[A-Z]\w+)) (?:kan|mag|moet)(?: (?:dus|er|wel|nu|weer))* (?:eraf|"
    r"er af|eruit|"
    r"van de \w*lijst)\b|\b(?:kan|mag|moet) (?:hij|zij|ze|ik)(?: (?:dus|er|wel|nu|weer))* (?:eraf|er af|"
    r"eruit)\b|"
    r"\b(?:eindigt|stopt|eindigde|houdt op|beëindig\w*)\b.{0,24}\b(?:mijn|zijn|haar|onze) (?:deelname|"
    r"plek|plaats)\b",
    r"\b(?:mijn|zijn|haar) (?:plek|plaats|stoel) (?:helaas |nu |weer )*(?:op ?(?:te )?geven|opgeef|"
    r"opgegeven|afstaan|vrijgeven)\b",
    r"\b(?:plek|plaats|stoel)\b.{0,20}\baan (?:iemand|een ander|anderen|de volgende|"
    r"die \w+ van de wachtlijst)\b",
    r"\b(?:ik|wij|we|hij|zij) (?:val|valt|vallen)\b.{0,12}\baf\b|\bval ik\b.{0,12}\baf\b|\bvalt bij (?:u|"
    r"jullie) af\b|\bniet van plan\b|\bkom(?:t|en)?\b.{0,12}\bniet meer\b(?!.{0,12}\b(?:toe|op)\b)|"
    r"\bniet\b.{0,12}\bop (?:mijn|zijn|haar) (?:inbreng|komst|deelname|aanwezigheid)\b",
    r"\b(?:geef|geven|sta)\b.{0,12}\b(?:mijn|zijn|haar) (?:plek|plaats|stoel)\b.{0,12}\b(?:terug|op|af|"
    r"vrij)\b|\bvan de baan\b|\bgeen stoel\b|\b(?:kom|komt|keer|keert)"
    r"\b.{0,12}\bniet (?:meer )?terug\b|\bniet (?:meer )?terug(?:kom|kome|komen|keer|keren|"
    r"te keren)\w*\b|\bwil (?:\w+ )?(?:niet|nooit) meer\b|\bnope\b|\bniet mijn ding\b|"
    r"^(?:afm|afmelding|afzegging|annulering)\b|\b(?:ik|wij|we) decline\b",
    r"\b(?:mij|me|ons) zie(?:n)? (?:je|u|jullie)\b.{0,40}\bniet\b|\b(?:je|u|jullie) zie(?:t|n)? (?:mij|me|"
    r"ons)\b.{0,40}\bniet\b|"
    r"\b(?:houd|hou)\b.{0,40}\bthuis\b|\bwijst? .{0,20}\baf\b(?= *\W*$)|\broyeren\b|"
    r"\blaat\b.{0,12}\bgroep los\b|\bover (?:mijn|haar|zijn) plaats beschikken\b|"
    r"\bweg (?:met )?(?:de )?intervisie\b|\b(?:ga|stap|gaat|stapt|gaan) (?:ik )?(?:eruit|er ?uit)\b|"
    r"\bhaar op mijn hoofd\b|\bkomt? er?\b.{0,20}\b(?:niets|niks) van\b|"
    r"\bvan (?:meedoen|deelname|komen) (?:niets|niks)\b|\bvertrek uit de groep\b|"
    r"\bnergens meer in te delen\b|\bhoef(?:t|en)? (?:mij|haar|hem|voor haar|voor hem|ons)\b.{0,30}"
    r"\b(?:niet|geen|nergens)\b(?! te (?:bel|mail|antwoord|bevestig|vertel|overtuig|vrag|betal|herinner|"
    r"bedank|helpen|hebben)\w*)|"
    r"\bniet (?:meer )?in een \w*groep zitten\b|\bklaar mee\b|\bweg uit (?:de|"
    r"jullie) groep\b",
    r"\blaat\b.{0,40}\b(?:passeren|zitten)\b|\baan (?:anderen|een ander|collega['’]?s) (?:over|overlaten|"
    r"laten)\b|"
    r"\bterug(?:komen|kom)?\b.{0,12}\bop (?:mijn|onze) (?:aanmelding|opgave|toezegging|inschrijving)\b|"
    r"\bniet\b.{0,12}\bterugkeren\b|"
    r"\b(?:aanmelding|opgave|inschrijving)\b.{0,30}\bingetrokken\b",
    r"\b(?:verstek|forfait)\b.{0,12}\b(?:gaan|geven)\b|\b(?:het|laat|laten)\b.{0,30}\bafweten\b|"
    r"\b(?:houd|houdt|hou|"
    r"houden)\b.{0,20}\b(?:voor gezien|op)\b(?! de)|\bde brui\b|\b(?:zet|"
    r"trek) (?:ik )?(?:er )?een streep\b",
    r"\b(?:laat|hou|houd|houden)\b.{0,12}\b(?:mij|me|ons)\b.{0,30}\b(?:buiten|erbuiten)\b|\b(?:reken|"
    r"rekenen)\b.{0,30}"
    r"\b(?:niet|nooit|geen)\b.{0,30}\bop (?:mij|ons|me|hem|haar|(?-i:[A-Z]\w+))\b|\bniet (?:meer |"
    r"langer )?op (?:mij|"
    r"ons|me|hem|haar)\b"
    r".{0,12}\brekenen\b|\bzonder (?:mij|ons)\b",
    r"\b(?:pas|passen|sla|slaan|slaat)\b.{0,40}\b(?:deze (?:keer|ronde|editie|beurt)|dit (?:keer|jaar)|"
    r"een (?:jaartje|"
    r"ronde|jaar|beurt)|dit seizoen|over)\b(?! (?:op|na)\b)|\b(?:moet|moeten|ga|gaan) (?:ik |wij |"
    r"we )?(?:helaas |dit "
    r"keer |deze keer |deze ronde )*passen\b|\b(?:sla|slaan|slaat) (?:mij|ons|me|hem|"
    r"haar)\b.{0,30}\bover\b",
    r"\b(?:laat|laten|laat ik)\b.{0,60}\b(?:voorbij ?gaan|schieten|lopen|voor wat (?:het|ze) is)\b|"
    r"\bgaat\b.{0,40}\baan "
    r"(?:mij|ons|me) voorbij\b|\baan (?:me|mij|ons) voorbij ?(?:te |laten )?gaan\b",
    r"\b(?:plek|plaats|stoel)\b.{0,20}\b(?:mag|kan|gaat|is|komt)\b.{0,24}\b(?:iemand anders|een ander|"
    r"vrij|anderen|weg|"
    r"naar)\b|\b(?:geef|geven)\b.{0,12}\b(?:mijn )?(?:plek|plaats)\b.{0,40}\baan (?:iemand|een ander|"
    r"de volgende)\b|"
    r"\b(?:mijn|zijn|haar) (?:aanmelding|deelname|plek|plaats|inschrijving)\b.{0,40}\b(?:vervalt|"
    r"vervallen|gaat niet|"
    r"niet door|als niet)\b|\bvervalt (?:mijn|zijn|haar) (?:aanmelding|deelname|plek)\b",
    r"\b(?:het|mijn (?:tijd|werkzame leven|loopbaan|diensttijd))\b.{0,12}\bzit er(?: voor (?:mij|"
    r"ons))? ?op\b(?! voor "
    r"(?:vandaag|deze week))|\b(?:zonder|geen) mijn (?:casus\w*|inbreng|bijdrage|verhalen|gezelschap)\b",
    r"\b(?:mijn|onze|zijn|haar) naam\b.{0,20}\b(?:kan|mag|moet)\b.{0,20}\b(?:van|uit|af)\b|\bongedaan\b",
    r"\b(?:pas|bedank) (?:ik|wij|we)\b(?! (?:op|aan|mijn|het|de|je|jullie|u)\b)|"
    r"\b(?:ik|wij|we) (?:pas(?! (?:me|mij|ons|in|na|over|vanaf|weer|later|volgend\w*|eind|begin|half|\d))|"
    r"passen|bedank|"
    r"bedanken)\b.{0,24}$(?<!\bop)|\b(?:ik|wij|we) (?:pas|passen) (?:voor )?(?:deze|dit)\b|"
    r"\bbedank\w*\b.{0,20}\bvoor "
    r"(?:de eer|de intervisie|deelname)\b|\bmoet(?:en)? (?:ik |wij |we )?(?:\w+ )?bedanken\b|"
    r"\bbedank (?:ik )?(?:"
    r"vriendelijk|dit keer|deze keer)\b",
    r"\bwordt (?:het |hem |'m |me |mij )*(?:toch |helaas |dit jaar |te veel|te gek)*\b(?:niet|te veel|"
    r"nee)\b|\bkan(?:ik)? "
    r"er(?:mee)? niet mee door\b|\bniet verder\b|\bkom(?:t|en)?\b.{0,30}\bniet (?:aan )?toe\b|"
    r"\b(?:het )?(?:wordt|is) "
    r"(?:het )?(?:helaas |voor mij |een |dit jaar |dit keer )*nee\b|\bantwoord\b.{0,30}\bnee\b|"
    r"(?<!geen )\bnee (?:moeten )?zeggen\b|"
    r"\bzeg(?:gen)?\b.{0,20}(?<!geen )\bnee\b|\b(?:trek|red) (?:ik )?het\b.{0,15}\bniet\b|"
    r"\bniet (?:trekken|redden|bolwerken)\b|"
    r"\b(?:haal|gooi|schrijf|zet) (?:mij|me|ons) er (?:(?:dus|dan|maar|nu|alsjeblieft|alstublieft|svp|"
    r"toch) )*uit\b",
    r"\bgeen (?:(?:nieuwe |andere )?kandidaten|deelnemers|gegadigden|animo|belangstelling|interesse|"
    r"capaciteit|ruimte|"
    r"tijd|aanmelding(?:en)?|opgave)\b(?!.{0,30}\b(?:op|om \w+dag)\b)|\b(?:nee|neen),? (?:bedankt|dank|"
    r"dankjewel|dank "
    r"je|dank u)\b|\bkomt er (?:helaas |dit jaar |deze keer )*niet van\b|\bzit er\b.{0,30}\bniet in\b|"
    r"\bgeen intervisie\b(?!.{0,12}\bbekend)|\bstap\w*\b.{0,30}\buit (?:de|deze|jullie|het)\b",
    r"\bniets? voor (?:mij|ons)\b|\bhoeft het\b.{0,12}\bniet\b|\bontbreekt\b.{0,40}\btijd\b|"
    r"\bgeen gebruik\b|\bniet "
    r"(?:\w+ ){0,2}op (?:de|het|jullie|uw) (?:uitnodiging|aanbod) in\b|\bniet in op (?:de|het|jullie)\b|"
    r"\bniemand\b"
    r"[^,;]{0,30}\b(?:missen|aan|op|mee|leveren)\b|\b(?:melden|geven)\b.{0,30}\bniemand\b|"
    r"\bvoel er (?:weinig|niets) voor\b",
    r"\b(?:mijn|hierbij(?: de| mijn)?|deze) afmelding\b|\bafmelding (?:van|voor)\b|\buit de running\b|"
    r"\bneem\w* afscheid "
    r"van\b.{0,20}\bintervisie|\bniet (?:\w+ )?passend\b|\b(?:agenda|rooster|werk|"
    r"drukte)\b.{0,40}\blaat\b.{0,20}\bniet "
    r"toe\b|\bzie\w*\b.{0,30}\b(?:er ?van|er ?vanaf|van de(?:ze)? intervisie|van deelname|van deze ronde|"
    r"ervan) ?af\b|"
    r"\bzie\w*\b.{0,60}\baf van\b|\bzie (?:ik )?er\b.{0,30}\b(?:van ?af|vanaf)\b|"
    r"\bniet langer\b.{0,30}\b(?:deel|mee|"
    r"beschikbaar)\b",
    r"\b(?:meedoen|deelnemen|deelname|intervisie)\b.{0,60}\b(?:niet|geen)\b.{0,12}\b(?:lukken|lukt|gaan|"
    r"meer|mogelijk|"
    r"haalbaar|past|passen|in|door|kan|worden|zitten|bijwonen|bij te wonen)\b|"
    r"\bniet (?:meer )?(?:mogelijk|haalbaar) om\b"
    r".{0,40}\b(?:mee|deel)|\b(?:dit jaar|deze ronde|dit keer|deze keer)\b.{0,20}\bniet\b(?=\W*(?:$|"
    r"volgend))|^nee,? .{0,20}"
    r"\bniet\b",
    STOPT_ANDERSTALIG.pattern,
)
"""Somebody leaves, or declines, in words other than a verb of leaving."""

GEEN_DEELNAME: Final = een_van(
    r"\b(?:deelname|deelnemen|meedoen)\b.{0,24}\bniet (?:langer |meer )?toe\b",
    r"\b(?:geen deel|niet (?:\w+ ){0,3}(?:bijwonen|bij te wonen|naar de intervisie)|"
    r"geen (?:\w+ )?deelname)\b|"
    r"(?<!daar )\bniet (?:\w+ ){0,2}(?:mee|deel)\b(?! op)|\b(?:kom|komt|komen|ga|"
    r"gaat)\b.{0,12}\bniet (?:meer )?naar\b",
)
LUKT_NIET: Final = een_van(
    r"\bkrijg(?:en)? (?:ik |wij |we )?(?:het|dit|dat) (?:er |helaas |toch |echt |gewoon |nu |dit jaar )*"
    r"niet (?:meer )?(?:rond|voor (?:el|me)kaar|inge(?:past|pland)|geregeld|gecombineerd|bij)\b",
    r"\b(?:gaat|zal|lukt|wordt|ga|kan|kunnen|past|komt|red|haal|schikt|gaan)\b.{0,50}\bniet\b|"
    r"\bniet\b.{0,20}\b(?:lukken|"
    r"lukt|gaan|kan|kunnen|redden|halen)\b|\b(?:valt|vallen) (?:voor mij |helaas |nu )?(?:af|weg)\b|"
    r"\b(?:vervalt|"
    r"vervallen)\b",
)
ER_NIET: Final = een_van(
    r"\b(?:op|voor) \d{1,2} \w+ (?:dus |dan |helaas |nog |zeker )*niet\W*$",
    r"\b(?:ben|is|zijn) (?:ik |wij |we )?er\b.{0,20}\bniet\b",
    r"\b(?:er |daar )?niet (?:meer )?(?:bij(?: zijn)?$|bij (?:zijn|is|ben|op|in)|aanwezig|zijn$)|\b(?:ben|is|"
    r"zijn)\b.{0,40}\bniet\b.{0,12}\b(?:bij|aanwezig|van de partij)\b|"
    r"\b(?:ben|is|zijn) (?:ik |wij |we |hij |zij )?(?:er |dan |daar )*(?:helaas |dan )*niet\b|"
    r"\b(?:skip|miss|missing|skipping|absent from)\b|"
    r"\bverhinderd\b|\bafwezig\b|\b(?:mis|missen|sla|slaan)\b|\bcan(?:'t|not) (?:make|attend|join)"
    r"\b|\b(?:overslaan|missen|ontbreken)\b|\b(?:moet|moeten)\b.{0,60}\b(?:laten (?:lopen|schieten)|"
    r"overslaan)\b|\b(?:me|"
    r"mij|ons) (?:\w+ )?(?:missen|niet zien)\b|\bmissen (?:jullie|ze) (?:me|mij|ons)\b|\bzonder (?:mij|"
    r"ons)\b",
)
NIET_MIJ_MAAR: Final = een_van(r"\bniet (?:voor|namens) (?:mij|mijzelf|mezelf|ons)(?:zelf)?,? maar\b")
NIET_MAAR: Final = een_van(
    r"\bstond(?:en)?\b.{0,12}\bniet bij\b|\b(?:is|was|moet|heet|zit|werk)\b.{0,12}\bniet\b.{2,50}\bmaar\b"
)
"""Puts something right: "mijn functie is niet adviseur maar coördinator"."""
NIET_LATEN: Final = een_van(
    r"\bniet\b.{0,6}\bbuiten\b|\b(?:wil|mag|kan)\b.{0,20}\bniet (?:missen|ontbreken)\b",
    r"\b(?:niet|nooit|geen)\b.{0,24}\b(?:laten (?:lopen|schieten|liggen|voorbijgaan)|lopen|overslaan|"
    r"ontbreken|missen|over|verstek|afweten)\b",
)
VOLLE_NAAM: Final = re.compile(r"\b[A-Z][\w'-]+ (?:(?:van|de|der|den|ter|ten) )*[A-Z]\w+")
ZEI_DAT: Final = een_van(
    r"\b(?:eerder|eerst|destijds|gisteren|toen|vorige \w+|in eerste instantie)\b.{0,30}"
    r"\b(?:gezegd|gemeld|gemaild|geschreven|aangegeven|laten weten|zei|schreef|mailde|meldde|"
    r"gaf)\b.{0,30}\bdat\b"
)
"""Reports what was said before: "eerder schreef ik dat ik geen tijd had"."""
STEL_DAT: Final = een_van(
    r"\bstel(?:,| nou| nu| eens| gerust)* (?:dat|ik|wij|we)\b|"
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
    rf"\b(?:de|die|het|mijn|dat) (?:{DAG}|dag\b|dagdeel\b)|^(?:\w+ ){{0,2}}{DAG}|\b(?:valt|vallen|"
    rf"vervalt)\b.{{0,20}}\b{DAG}"
)
GEGEVEN: Final = een_van(r"\b(?:leervraag|casus|\w*nummer|[\w-]*adres|functie)\b")
"""Something of the record that may be put down or changed."""
DAT_VOORWERP: Final = een_van(
    r"\b(?:die|dat|deze|dit|het|ze)\b(?! (?:ik|wij|we|hij|zij|er|de|het)\b)",
    GEGEVEN.pattern,
)
DAG_ONTKEND: Final = een_van(rf"\b(?:niet|nooit|geen)\b(?: meer)? (?:op |in |de |alle |elke )*(?:{DAG})")
WAS: Final = een_van(r"\b(?:had|hadden|was|waren)\b")
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

# -------------------------------------------------------------------------------------------------- changing

VERANDERT_NIETS: Final = een_van(
    r"\bverander\w*\b.{0,20}\b(?:niets|niks)\b|\b(?:niets|niks)\b.{0,20}\bverander\w*\b|"
    r"\bblijft alles\b.{0,30}|\balles\b.{0,12}\bblijft\b.{0,30}"
)
VERANDERT: Final = een_van(
    r"\baan (?:mijn|onze|haar|zijn|de) (?:\w+ )?(?:aanmelding|opgave|inschrijving|deelname)\b.{0,40}"
    r"\btoe ?(?:te )?voeg\w*|\bvoeg\w*\b.{0,30}"
    r"\baan (?:mijn|onze|haar|zijn|de) (?:\w+ )?(?:aanmelding|opgave|inschrijving)\b.{0,20}\btoe\b",
    r"\b(?:verhuis|schuif)\b.{0,20}\b(?:mij|me|ons)\b.{0,30}\bgroep",
    r"\ber (?:is|zijn|komt|komen)\b.{0,20}\b(?:dag|dagen|dagdeel|dagdelen)\b.{0,12}\b(?:bij|bijgekomen|"
    r"weg|weggevallen|afgevallen|"
    r"vrij|vrijgekomen)\b",
    r"\b(?:\w*adres|\w*nummer)\b.{0,30}\bvervang\w*\b|\bvervang\w*\b.{0,30}\b(?:\w*adres|\w*nummer)\b",
    r"\b(?:de |mijn )?nieuwe stand\b|\bstond(?:en)? (?:er )?nog (?:niet|geen)\b|\bi\.?p\.?v\b|"
    r"\bstatus\b.{0,20}\bomgezet\b|\bverhaspel\w*\b|"
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
    r"\bandere groep\b|\bnaar groep \d\b|\bvan groep\b|\bzit nu in\b.{0,20}groep",
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
    r"\b(?:mijn|de) (?:leervraag|casus)\b(?= (?:is|wordt|luidt|wil|moet|kan|mag|zou)\b|\W*$)|"
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
    r"\b(?:is|zijn|geworden)\b.{0,30}\bgeworden\b|\bper abuis\b|\bbij nader inzien\b|"
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
    r"\b(?:v[ou]{1,2}r de rest|verder|overigens|de rest)\b.{0,20}\bblijft\b.{0,30}\b(?:gelijk|zo|zoals|'?t was|"
    r"hetzelfde|zelfde|ongewijzigd|bij het oude|staan)\b",
    r"^(?:en |maar )?(?:ik(?:zelf)?|zelf) blijf(?: ik)?(?: zelf| wel| gewoon| er| natuurlijk)*\W*$",
    r"\b(?:doe|doen|doet|neem|nemen|neemt|ben|zijn|ga|gaan)\b.{0,12}\bnog (?:steeds|altijd|"
    r"gewoon)\b.{0,20}\b(?:mee|deel|erbij|aangemeld|van de partij)\b|"
    r"^(?:die|dat|hij|zij|ze) blijf(?:t|en)\b(?!.{0,20}\b(?:weg|thuis|staan|over|liggen)\b)|"
    r"\bblijf\w*\b.{0,20}\bin (?:de|mijn|jullie) \w*groep\b|\bdeelname blijft\b",
    r"\b(?:blijf|blijft|blijven)\b.{0,60}\b(?:deelnemen|meedoen|mee ?te ?doen|deelnemer|aangemeld|erbij|"
    r"deel|mee|"
    r"ingeschreven|lid|gewoon staan|komen|van de partij)\b|"
    r"\bgewoon\b.{0,20}\b(?:mee|door|aangemeld)\b|\bonveranderd\b|"
    r"\b(?:plek|plaats)\b"
    r".{0,40}\b(?:houd|hou|behoud)\b|"
    r"\bhoudt? (?:haar|zijn|mijn|hun) (?:plek|plaats|stoel)\w*\b.{0,16}\b(?:bezet|vast|aan)\b",
)
GEEN_TIJD: Final = een_van(
    r"\bgeen (?:tijd|ruimte)\b|\bmoet(?:en)? (?:ik|wij|we) (?:\w+ )?passen\b|\bik moet (?:\w+ ){0,2}passen\b"
)
"""Leaves when it is said of everything; beside a day only that day falls away."""
