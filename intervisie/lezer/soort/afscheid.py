"""Turns of phrase for leaving, declining and not being there, that have no verb of their own to go by.

Each entry is a pattern; `uitingen.py` decides what it means in a clause. Those for taking part and changing stand in
`zegswijzen.py`.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.taal.deelzin import DAG
from intervisie.lezer.taal.patroon import een_van

STOPT_ANDERSTALIG: Final = een_van(
    r"\b(?:ôf ?(?:te )?meld|ofmell)\w*\b|"
    r"\bdoch (?:ik )?net (?:mear |mee )?mei\b|"
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
_MIJN_DEELNAME: Final = r"(?:intervisie\w*|deelname|meedoen|traject|reeks|avontuur|groep|tijd bij jullie)"
STOPT: Final = een_van(
    r"\b(?:mijn|m'n) (?:plek|plekje|plaats|plaatsje|zetel|stoel|kruk)\b.{0,40}\b(?:vergeven|weg ?geven|"
    r"weg ?te ?geven|door|"
    r"overdragen|over te dragen|af ?te ?staan|afstaan|naar een ander|voor een ander|invullen)\b|"
    r"\b(?:gun|geef|schenk|vergeef|sta)\b.{0,12}\bmijn (?:plek|plekje|plaats|plaatsje|zetel|stoel|kruk)\b.{0,40}"
    r"\b(?:ander|anderen|iemand|volgende|weg|af|door)\b",
    r"^\W*(?:maar )?(?:nu|inmiddels) (?:toch |dus |helaas )*niet meer\W*$|"
    r"^\W*(?:maar )?(?:nu )?toch (?:maar )?niet(?: meer)?\W*$",
    r"\bonthef\w*\b.{0,20}\b(?:van|uit)\b|\bte ontheffen van\b|\b(?:sta|blijf|staan|"
    r"blijven)\b.{0,24}\b(?:langs|aan) de "
    r"(?:kant|zijlijn)\b|\bstap opzij\b|\bvergeet\b.{0,12}\bmijn (?:aanmelding|opgave|inschrijving)\b|"
    r"\bvoor (?:mij|ons) zit het\b.{0,12}\berop\b",
    r"\bintervisie(?:tijd|jaren|loopbaan)? zit er(?:op| (?:voor (?:mij|ons) )?op)\b|\bbijltje\b.{0,12}\bneer\b|"
    r"\b(?:aanmelding|inschrijving|opgave|dat|die)\b.{0,12}\b(?:wil|moet) (?:ik|wij|we)\b.{0,12}\bterug ?draaien\b|"
    r"\bmet (?:mij|ons)\b.{0,20}\bgeen rekening (?:meer )?\b|\bgeen rekening (?:meer )?(?:met|"
    r"te houden met) (?:mij|ons)\b|"
    r"\bmaak (?:ik )?(?:\w+ )?(?:plaats|plek|ruimte) voor (?:een ander|iemand|een collega)\b|"
    r"\b(?:een )?punt achter\b.{0,20}\bintervisie|"
    r"\bhanddoek\b.{0,12}\bring\b",
    rf"\bzit\b.{{0,30}}\b{_MIJN_DEELNAME}\b.{{0,12}}\ber\b.{{0,12}}\bvoor (?:mij|ons)(?: \w+)? op\b|"
    rf"\b{_MIJN_DEELNAME} zit er\b.{{0,12}}\bvoor (?:mij|ons)(?: \w+)? op\b",
    rf"\b(?:komt|kwam|is)\b.{{0,40}}\been einde? (?:gekomen )?aan\b.{{0,24}}\b{_MIJN_DEELNAME}\b|"
    rf"\baan (?:de|het|mijn|deze|onze) {_MIJN_DEELNAME}\b.{{0,24}}\been einde?\b",
    r"\b(?:is|was|wordt|werd)\b(?! (?:niet|nog)).{0,30}\b(?:voor (?:mij|ons) (?:de|het)|(?:mijn|"
    r"onze)) (?:aller)?laatste "
    r"(?:keer|bijeenkomst|sessie|intervisie|middag|ochtend)\b",
    r"^(?!\W*(?:\w+dag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b).*"
    r"\b(?-i:[A-ZÀ-Þ][a-zà-ÿ'-]+) valt (?:(?:helaas|nu|toch|dus) )?af\b|"
    r"\bvalt (?:(?:helaas|nu|toch|dus|collega) )?(?-i:(?!(?:Maan|Dins|Woens|Donder|Vrij)dag|HR|"
    r"OOV)[A-ZÀ-Þ][a-zà-ÿ'-]+"
    r"(?: (?:[a-z]{2,4} ){0,2}[A-ZÀ-Þ][a-zà-ÿ'-]+)?) (?:(?:helaas|nu|toch|dus) )?af\b",
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
    r"\b(?:beker|kelk|trein)\b.{0,30}\bvoorbij\w*\b|"
    r"\b(?:ik|wij|we) trek(?:ken)?\b.{0,12}\bstekker\b|\btrek(?:ken)? (?:ik|wij|we)\b.{0,12}\bstekker\b",
    r"\b(?:dit jaar|nu|even|voorlopig)\b.{0,12}\bgeen (?:extra|nieuwe|andere) (?:dingen|zaken|klussen|"
    r"verplichtingen|activiteiten|"
    r"afspraken|projecten|taken)\b|\b(?:intervisie|deelname|dit|het)\b.{0,24}\bgeen prioriteit\b",
    r"\b(?:geen|niet (?:de|het)) (?:puf|fut|energie|rust)\b|"
    r"\bde (?:puf|fut|energie|rust|tijd)(?: er)?(?: nu| even| echt| gewoon| dit jaar)* niet\b",
    r"\bop (?:mij|mijn|me|ons|hem|haar) (?:hoef\w*|moet\w*|kun\w*|kan\w*|mo\w+)(?: (?:je|jullie|u|ge))?(?: \w+){0,2} "
    r"(?:niet|nie|neet|nait|nich|niks?) (?:meer )?(?:te )?reken\w*\b",
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
    r"\bvolgend (?:jaar|seizoen|voorjaar|najaar) (?:sta|ben|doe|kom|ga|probeer|meld|schuif|haak) ik\b"
    r"(?! (?:\w+ ){0,3}(?:pensioen|weg|uit dienst|naar|verhuiz\w*|trouwen|vertrokken|klaar|\d+))",
    r"\b(?:intervisie|deelname|deelnemen|meedoen)\b.{0,30}\bniet tot de mogelijkheden\b",
    r"\b(?:plek|plaats|stoel)\b.{0,20}\baan een (?:\w+ )?(?:collega|opvolger|deelnemer)\b",
    r"\b(?:plek|plaats|stoel)\b.{0,20}\baan (?:iemand|een ander|anderen|de volgende|"
    r"die \w+ van de wachtlijst)\b",
    r"\b(?:ik|wij|we|hij|zij) (?:val|valt|vallen)\b.{0,12}\baf\b|\bval ik\b.{0,12}\baf\b|\bvalt bij (?:u|"
    r"jullie) af\b|\bniet van plan\b|\bkom(?:t|en)?\b.{0,12}\bniet meer\b(?!.{0,12}\b(?:toe|op)\b)|"
    r"\bniet\b.{0,12}\bop (?:mijn|zijn|haar) (?:inbreng|komst|deelname|aanwezigheid)\b",
    r"\b(?:geef|geven|sta)\b.{0,12}\b(?:mijn|zijn|haar) (?:plek|plekje|plaats|plaatsje|"
    r"stoel)\b.{0,12}\b(?:terug|op|af|"
    r"vrij)\b|\bvan de baan\b|\bgeen stoel\b|\b(?:kom|komt|keer|keert)"
    r"\b.{0,12}\bniet (?:meer )?terug\b|\bniet (?:meer )?terug(?:kom|kome|komen|keer|keren|"
    r"te keren)\w*\b|\bwil (?:\w+ )?(?:niet|nooit) meer\b|\bnope\b|\bniet mijn ding\b|"
    r"^(?:afm|afmelding|afzegging|annulering)\b|\b(?:ik|wij|we) decline\b",
    r"\b(?:mij|me|ons) zie(?:n)? (?:je|u|jullie)\b.{0,40}\bniet\b|\b(?:je|u|jullie) zie(?:t|n)? (?:mij|me|"
    r"ons)\b.{0,40}\bniet\b|"
    r"\b(?:houd|hou)\b.{0,40}\bthuis\b|\bwijst? .{0,20}\baf\b(?= *\W*$)|\broyeren\b|"
    r"\blaat\b.{0,12}\bgroep los\b|\bover (?:mijn|haar|zijn) plaats beschikken\b|"
    r"\bweg (?:(?:met|uit|bij) )?(?:de )?intervisie\b|\b(?:ga|stap|gaat|stapt|gaan) (?:ik )?(?:eruit|er ?uit)\b|"
    r"\bhaar op mijn hoofd\b(?!.{0,50}\b(?:over te slaan|te missen|af te|te laten)\b)|"
    r"\bkomt? er?\b.{0,20}\b(?:niets|niks) van\b|"
    r"\bvan (?:meedoen|deelname|komen) (?:niets|niks)\b|\bvertrek uit de groep\b|"
    r"\bverla(?:at|ten)\b.{0,20}\b\w*groep\b|\bde \w*groep (?:\w+ )?verla(?:at|ten)\b|"
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
    r"rekenen)\b.{0,30}(?<!\bnog )"
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
    r"(?<!via mij )\b(?:laat|laten|laat ik)\b.{0,60}\b(?:voorbij ?gaan|schieten|lopen|voor wat (?:het|ze) is)\b|"
    r"\bgaat\b.{0,40}\baan "
    r"(?:mij|ons|me) voorbij\b|\baan (?:me|mij|ons) voorbij ?(?:te |laten )?(?:gaan|varen|trekken|lopen)\b",
    r"\b(?:plek|plaats|stoel)\b.{0,20}\b(?:mag|kan|gaat|is|komt)\b.{0,24}\b(?:iemand anders|een ander|"
    r"vrij|anderen|weg|"
    r"naar)\b|\b(?:geef|geven)\b.{0,12}\b(?:mijn )?(?:plek|plaats)\b.{0,40}\baan (?:iemand|een ander|"
    r"de volgende)\b|"
    r"\b(?:mijn|onze) (?:aanmelding|opgave|inschrijving)\b.{0,40}\b(?:prullenbak|prullenmand|ronde archief|"
    r"de deur uit)\b",
    r"\b(?:mijn|zijn|haar) (?:aanmelding|deelname|plek|plaats|inschrijving)\b.{0,40}\b(?:vervalt|"
    r"vervallen|gaat niet|"
    r"niet door|als niet)\b|\bvervalt (?:mijn|zijn|haar) (?:aanmelding|deelname|plek)\b",
    r"\b(?:het|mijn (?:tijd|werkzame leven|loopbaan|diensttijd))\b.{0,12}\bzit er(?: voor (?:mij|"
    r"ons))? ?op\b(?! voor "
    r"(?:vandaag|deze week))|\b(?:zonder|geen) mijn (?:casus\w*|inbreng|bijdrage|verhalen|gezelschap)\b",
    r"\b(?:mijn|onze|zijn|haar) naam\b.{0,20}\b(?:kan|mag|moet)\b.{0,20}\b(?:van|uit|af)\b|\bongedaan\b",
    r"\b(?:pas|bedank) (?:ik|wij|we)\b(?! (?:op|aan|mijn|het|de|je|jullie|u)\b)|"
    r"(?<!weet )(?<!hoor )(?<!beslis )(?<!besluit )(?<!zie )\b(?:ik pas(?! (?:me|mij|ons|in|na|over|vanaf|weer|"
    r"later|wie|"
    r"wat|of|als|net|sinds|volgend\w*|eind|begin|half|\d|\w+dag|maart|dan|overmorgen|morgen|vanavond))|(?:wij|"
    r"we) passen|(?:ik|wij|"
    r"we) bedank(?:en)?)\b.{0,24}$(?<!\bop)|"
    r"\b(?:ik pas|(?:wij|we) passen) (?:voor )?(?:deze|dit)\b|"
    r"\bbedank\w*\b.{0,20}\bvoor "
    r"(?:de eer|de intervisie|deelname)\b|\bmoet(?:en)? (?:ik |wij |we )?(?:\w+ )?bedanken\b|"
    r"\bbedank (?:ik )?(?:"
    r"vriendelijk|dit keer|deze keer)\b",
    r"\bwordt (?:het |hem |'m |me |mij )*(?:toch |helaas |dit jaar |te veel|te gek)*\b(?:niet|te veel|"
    r"nee)\b|\bkan(?:ik)? "
    r"er(?:mee)? niet mee door\b|\bniet verder\b|\bkom(?:t|en)?\b.{0,30}\bniet (?:aan )?toe\b|"
    r"\b(?:het )?(?:wordt|is) "
    r"(?:het )?(?:helaas |voor mij |een |dit jaar |dit keer )*nee\b|\bantwoord\b.{0,30}\bnee\b|"
    r"(?<!geen )(?<!leren )(?<!vaker )\bnee (?:moeten )?zeggen\b(?! (?:kan|kon|doe) )|"
    r"\bzeg(?:gen)?\b.{0,20}(?<!geen )\bnee\b|\b(?:trek|red) (?:ik )?het\b.{0,15}\bniet\b|"
    r"\bniet (?:trekken|redden|bolwerken)\b|"
    r"\b(?:haal|gooi|schrijf|zet) (?:mij|me|ons) er (?:(?:dus|dan|maar|nu|alsjeblieft|alstublieft|svp|"
    r"toch) )*uit\b",
    r"\b(?:haal|gooi|doe|zet|veeg|streep|schrijf) (?:(?:mij|me|ons|hem|haar|(?-i:[A-ZÀ-Þ])[\w'-]+) )+(?:er|d'r|dr) ?"
    r"(?:(?:dus|dan|maar|nu|alsjeblieft|alstublieft|svp|toch|ook|weer|gewoon) )*af\b(?! en toe)",
    r"\bgeen (?:(?:nieuwe |andere )?kandidaten|deelnemers|gegadigden|animo|belangstelling|interesse|"
    r"capaciteit|ruimte|"
    r"tijd|aanmelding(?:en)?|opgave)\b(?!.{0,30}\b(?:op|om \w+dag)\b)|\b(?:nee|neen),? (?:bedankt|dank|"
    r"dankjewel|dank "
    r"je|dank u)\b|\bkomt er (?:helaas |dit jaar |deze keer )*niet van\b|\bzit er\b.{0,30}\bniet in\b|"
    r"\bgeen intervisie\b(?!.{0,12}\bbekend)|\bstap\w*\b.{0,30}\buit (?:de|deze|jullie|het)\b",
    r"\b(?:niets?|niks) voor (?:mij|ons)\b|\bhoeft het\b.{0,12}\bniet\b|\bontbreekt\b.{0,40}\btijd\b|"
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
    r"volgend|dank|bedankt|sorry|helaas))|^nee,? .{0,20}"
    r"\bniet\b",
    STOPT_ANDERSTALIG.pattern,
)
"""Somebody leaves, or declines, in words other than a verb of leaving."""
GEEN_DEELNAME: Final = een_van(
    r"\b(?:deelname|deelnemen|meedoen)\b.{0,24}\bniet (?:langer |meer )?toe\b",
    r"\b(?:geen deel|niet (?:\w+ ){0,3}(?:bijwonen|bij te wonen|naar de intervisie)|"
    r"geen (?:\w+ )?deelname)\b|"
    r"(?<!daar )(?<!werkt )(?<!werken )(?<!werkt even )(?<!werkt nog )(?<!valt )"
    r"(?<!zit )\bniet (?:\w+ ){0,2}(?:mee|deel)\b(?! op)|\b(?:kom|komt|komen|ga|"
    r"gaat)\b.{0,12}\bniet (?:meer )?naar\b",
)
NIET_ONZE_ZAAK: Final = een_van(
    r"\b(?:gaat|ging|is|was|betreft|geldt|slaat|staat)\b[^;]{0,60}\bniet (?:over|om|voor|op) (?:de|jullie|"
    r"die) intervisie\b"
)
"""Keeps two things apart: "dit gaat over de themamiddag en niet over de intervisie"."""
COMPUTER: Final = een_van(
    r"\b(?:kan|kon|kom|kunnen|konden|komen|lukt|lukte)\b[^,.;]{0,30}\b(?:niet|geen)\b[^,.;]{0,20}\b(?:\w*mails?|"
    r"\w*mailbox|"
    r"\w*account|geloven|outlook|systeem|netwerk|laptop|link|\w*formulier|knop|bijlage|website|site|pagina|"
    r"inloggen|openen)\b",
    r"\bniet (?:kan|kon|kunnen|konden) (?:\w*vinden|lezen|herinneren|onthouden|achterhalen)\b|"
    r"\b(?:kan|kon|kunnen|konden)\b[^,.;]{0,30}\bniet (?:\w*vinden|lezen|herinneren|onthouden|achterhalen)\b",
)
"""What a computer or a memory refuses: "ik kan nog niet bij mijn mail", "omdat ik de naam niet kan vinden"."""
OUDE_NAAM: Final = een_van(
    r"\b(?:ik heet|heet ik|achternaam|meisjesnaam|getrouwd|gescheiden)\b.*\b(?:eraf|er af|eruit|weg|van de lijst)\b"
)
"""A name that goes, and not who bore it: "ik heet weer Els Vos, de naam De Wit mag eraf"."""


GEGEVEN_WEG: Final = een_van(
    r"^\W*(?:(?:en|maar|want|dus) )?(?:(?:het|de|mijn|dat|die|ons|onze|zijn|haar|uw) )?(?:\w+ ){0,2}"
    r"(?:[\w-]*adres|\w*nummer|functie|mobiel|06|telefoon|titel)\b[^,;]{0,30}\b"
    r"(?:eruit|er uit|eraf|er af|weg|van de lijst)\b",
    r"\b(?:[\w-]*adres|\w*nummer|toestel|mailbox)\b[^;]*\b(?:vervalt|vervallen|opgeheven|"
    r"(?:buiten|niet (?:meer|langer) in) (?:gebruik|dienst))\b",
)
"""A detail that goes, and nobody with it: "het oude adres gaat eruit", "mijn nummer is komen te vervallen"."""
VAN_THUIS: Final = een_van(
    r"^(?!.*\b(?:intervisie|deelname|groep)).*\b(?:mijn|onze) (?:\w+ )?(?:zoon|dochter|kind|man|vrouw|partner|"
    r"moeder|vader|broer|zus|kleinkind|opa|oma) (?:stopt|gaat|zwaait|valt|stapt|af)\b|"
    r"^(?!.*\b(?:intervisie|deelname|groep)).*\b(?:stopt|gaat|zwaait|valt|stapt) (?:mijn|onze) (?:\w+ )?"
    r"(?:zoon|dochter|kind|man|vrouw|partner|moeder|vader|broer|zus|kleinkind|opa|oma)\b"
)
"""Somebody at home leaves something: "dan zwaait mijn zoon af van school"."""
ZOU_DAN: Final = een_van(
    r"\bzou(?:den)?\b(?! (?:graag|liever)).{0,12}\b(?:dan|er dan|halverwege|misschien|eventueel|"
    r"best)\b.{0,30}\b(?:moeten|kunnen|"
    r"willen|gaan|stoppen|afhaken|afzeggen|missen)\b"
)
"""What would follow: "ik zou dan halverwege moeten stoppen"."""
LUKT_NIET: Final = een_van(
    r"\b(?:kom|komen) (?:ik|wij|we) (?:(?:er|dus|dan|helaas|toch|daarom) )*niet\W*$|"
    r"\b(?:ik|wij|we) (?:kom|komen) (?:(?:er|dus|dan|helaas|toch|die \w+|daarom) )*niet\W*$",
    r"\bkrijg(?:en)? (?:ik |wij |we )?(?:het|dit|dat) (?:er |helaas |toch |echt |gewoon |nu |dit jaar )*"
    r"niet (?:meer )?(?:rond|voor (?:el|me)kaar|inge(?:past|pland)|geregeld|gecombineerd|bij)\b",
    r"\b(?:gaat|zal|lukt|wordt|ga|kan|kunnen|past|komt|red|haal(?! (?:me|mij|ons|hem|haar|mijn|onze)\b)|schikt|"
    r"gaan)\b.{0,50}\bniet\b|"
    r"\bniet\b.{0,20}\b(?:lukken|"
    r"lukt|gaan|kan|kunnen|redden|halen)\b|\b(?:valt|vallen) (?:voor mij |helaas |nu )?(?:af|weg)\b|"
    r"\b(?:vervalt|"
    r"vervallen)\b",
)
ER_NIET: Final = een_van(
    r"\b(?:het|dit)\b.{0,20}\bzonder (?:mij|me|ons|mijn (?:\w+ )?\w+)(?: \w+)? (?:te )?(?:doen|stellen|redden|"
    r"rooien|vieren|"
    r"klaren|zien)\b|\b(?:vier|red|doe|stel|rooi|klaar)\w* (?:jullie|u|je|we) het\b.{0,20}\bzonder (?:mij|ons|"
    r"mijn)\b",
    r"\bmijn (?:\w+ )?(?:stoel|plek|plaats)\b.{0,12}\bleeg\b|\bleeg\b.{0,12}\bmijn (?:stoel|plek|plaats)\b|"
    r"\bblijft mijn (?:\w+ )?(?:stoel|plek|plaats)\b.{0,20}\b(?:leeg|onbezet)\b",
    r"\b(?:op|voor) \d{1,2} \w+ (?:dus |dan |helaas |nog |zeker )*niet\W*$",
    r"\b(?:ben|is|zijn) (?:ik |wij |we )?er\b.{0,20}\bniet\b",
    r"\b(?:er |daar )?niet (?:meer )?(?:bij(?: zijn)?$|bij (?:zijn|is|ben|bent|kan|kunnen|kon|zal|op|in)|aanwezig|"
    r"zijn$)|\b(?:ben|is|"
    r"zijn)\b.{0,40}\bniet\b.{0,12}\b(?:bij|aanwezig|van de partij)\b|"
    r"\b(?:ben|is|zijn) (?:ik |wij |we |hij |zij )?(?:er |dan |daar )*(?:helaas |dan )*niet\b|"
    r"\b(?:skip|miss|missing|skipping|absent from)\b|"
    r"\bexcuseren\b|\bverhinderd\b|\bafwezig\b|\b(?:mis|missen|sla|slaan)\b|\bcan(?:'t|not) (?:make|attend|join)"
    r"\b|\b(?:overslaan|missen|ontbreken)\b|\b(?:moet|moeten)\b.{0,60}\b(?:laten (?:lopen|schieten)|"
    r"overslaan)\b|\b(?:me|"
    r"mij|ons) (?:\w+ )?(?:missen|niet zien)\b|\bmissen (?:jullie|ze) (?:me|mij|ons)\b|\bzonder (?:mij|"
    r"ons)\b",
)
NIET_LATEN: Final = een_van(
    r"^\W*zonder (?:mij|ons)\b.{0,24}\b(?:niet|nooit|geen|kaal|saai|leeg)\b",
    r"\b(?:overslaan|missen|afhaken|weigeren)\b.{0,20}\bgeen optie\b",
    r"\bgeen haar\b.{0,70}\b(?:over te slaan|te missen|te laten)\b",
    r"\bsla(?:an|at)?\b.{0,40}\b(?:niet|nooit|geen)\b.{0,24}\bover\b",
    r"\blaat\b.{0,40}\b(?:niet|nooit|geen)\b.{0,30}\b(?:voorbij ?gaan|schieten|lopen|liggen|glippen)\b",
    r"\bniet\b.{0,6}\bbuiten\b|\b(?:wil|mag|kan)\b.{0,20}\bniet (?:missen|ontbreken)\b",
    r"\b(?:niet|nooit|geen)\b.{0,24}\b(?:laten (?:lopen|schieten|liggen|voorbijgaan)|lopen|overslaan|"
    r"ontbreken|missen|over|verstek|afweten)\b",
)
