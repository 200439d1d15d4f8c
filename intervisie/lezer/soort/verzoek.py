"""Questions and requests that the ordinary confirmation does not answer, named by what they are about.

A confirmation says that somebody is on the list and with what; so "mag het nog?" and "is er plek?" need nobody, and
neither does the case that somebody brings. Knows sentences, not people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest
from typing import Final

from intervisie.lezer.lezing import Soort
from intervisie.lezer.schrijver import Plek, adresrol
from intervisie.lezer.soort import leervraag, naamswijziging, uitingen, vermoeden, zegswijzen
from intervisie.lezer.taal import zinnetjes
from intervisie.lezer.taal.deelzin import DAG
from intervisie.lezer.taal.patroon import een_van

VRAAG: Final = "Er staat een vraag of verzoek in de mail."

_GROEP: Final = een_van(
    r"\b(?:mij|me|ons|ik|we|wij)\b.{0,20}\buit de groep\b|^\W*(?:een )?andere groep\b",
    r"\b(?:liever|graag|wil|zou|kan ik)\b[^,;.]{0,24}\b(?:in|naar) (?:de|een) \w+groep\b(?! (?:mee|deel))",
    r"\b(?:van groep|groep) (?:te )?(?:wissel\w*|ruil\w*|verander\w*|switch\w*)\b",
    r"\b(?:verhuis|verplaats|zet|plaats|doe|stop|deel|schuif)\b.{0,20}\b(?:mij|me|ons)\b.{0,40}\b(?:naar|in|bij) "
    r"(?:een andere groep|(?:de|het|een) (?:andere )?groep(?:je)? (?:van|met|waar|zonder|\d))",
    r"\b(?:kan|mag|moet) (?:dat|dit|het) (?:niet |ook )?anders\b|"
    r"\b(?:zit|ben|sta) (?:ik )?(?:nu |momenteel )?(?:ingedeeld )?in (?:de \w*daggroep|groep \d)\b[^;.]{0,6}\bmaar\b"
    r"(?!.{0,24}\b\d{1,2} [a-z]{3,})",
    r"\b(?:dezelfde|zelfde|een andere|een aparte|aparte|verschillende|gescheiden|één) groep(?:en)?\b|"
    r"\bnaar (?:een|één) van de (?:andere )?groepen\b|\bapart ingedeeld\b|\bgroepsindeling\b|"
    r"\b(?:naar|voor) groep \d",
    r"\b(?:niet|liever|graag|wel|samen|apart)\b[^,;:]{0,30}\b(?:bij|met|van)\b"
    r"(?! (?:(?:de|een|jullie) intervisie|anderen|elkaar|vakgenoten|jullie|u|mekaar|mensen)\b)[^,;:]{0,50}\b"
    r"(?:in (?:de|een|één|1|dezelfde) groep|zitten|"
    r"ingedeeld|groepje)\b|\bin (?:de|een) groep\b.{0,20}\b(?:niet|liever|graag|samen)\b.{0,30}\b(?:bij|"
    r"met)\b",
    r"\b(?:ons|elkaar|(?:hem|haar) en mij)\b[^.!?]{0,25}\buit elkaar\b|"
    r"\bmet (?:hem|haar|die) in (?:één|een|1|dezelfde) groep(?:je)?\b",
    r"\bbij (?-i:[A-Z])\w+ in (?:de|het|een|één) groep(?:je)?\b|\bin (?:de|een) \w*(?:app|chat)\w*\b|"
    r"\bin (?:de|een) groep (?:met|bij|zonder)\b|\b(?:niet|liever|graag|wel|plaats|"
    r"zet)\b.{0,40}\bin (?:de|het) "
    r"groep(?:je)? van (?:(?:mijn|onze|collega|de heer|mevrouw|meneer|mw\.?|dhr\.?) |(?!OOV|HR|"
    r"P&O)(?-i:[A-Z]))|"
    r"\b(?:niet|liever niet) bij (?!OOV|HR|P&O|(?:mijn|onze|de) (?:\w+ )?(?:\w*mail\w*|agenda|\w*account|computer|"
    r"laptop|\w*postbus|inbox|spullen|telefoon|bestanden|gegevens|papieren|netwerk|systeem)\b)(?:mijn|een|haar|hem|"
    r"iemand|"
    r"collega|elkaar|(?-i:[A-Z]))\w*(?! (?:aan te|aankloppen|terecht|langs|te zijn))",
)
_ZIT_AL: Final = een_van(
    r"\b(?:zit|zitten|heeft|hebben|doet|doen|is|zijn)\b[^.;?]{0,24}\b(?:al|reeds)\b[^.;?]{0,30}\bgroep\w*"
)
"""Tells where somebody is already: "die heeft al een andere groep"."""
_STUURT_ZELF: Final = een_van(
    r"\b(?:krijgt|kreeg|ontvangt|heeft|staat|staan|leest|stuur ik|zet ik)\b[^.;?]{0,24}\b(?:cc|kopie|"
    r"afschrift)\b[^.;?]*",
    r"\b(?:cc|kopie|afschrift) (?:gaat|ging|is|stuur ik|heb ik)\b[^.;?]*",
)
"""A copy that goes out already asks nothing."""
_ONDERWERPEN: Final = (
    een_van(
        r"\b(?:reis|parkeer|onkosten|kosten)\w*\b.{0,60}\b(?:vergoed\w*|declar\w*|wie betaalt)|"
        r"(?<!werkgever )(?<!gemeente )\bvergoed\w*\b|\bdeclar\w+\b|"
        r"\bkosten\b(?! (?:me|mij|ons|hem|haar|(?:te )?veel|meer|tijd|energie|moeite)\b)|\bfactu\w+\b|\bwat kost\b",
    ),
    een_van(
        r"\bvertrouwelijk\w*\b(?!.{0,16}\b(?:vanzelfsprekend|logisch|uiteraard|normaal|gewend)\b)|\bgeheim\w*\b|"
        r"\banoniem\w*\b|(?<!nog )\bniet (?:bekend|zichtbaar)\b|"
        r"\b(?:naam|nummer|adres|gegevens|mail|deelname|aanmelding|dit|dat)\b.{0,40}\bniet (?:delen\b|gedeeld\b|"
        r"door(?:gegeven|gestuurd)\b|verspreid\b|(?:worden |wordt )(?:gedeeld|doorgegeven|verspreid)\b)|"
        r"\bdiscre\w+\b|\bniet (?:naar buiten|aan de grote klok)\b|\bprivacy\b|"
        r"\b(?:mijn|onze|zijn|haar) (?:naam|deelname|aanmelding)\b.{0,40}\b(?:weg|buiten|geheim|onder ons|"
        r"niet)\b"
        r"(?=.{0,60}\b(?:sturen|stuurt|lijst\w*|gemeente|werkgever|leidinggevende|chef|noem\w*|vermeld\w*|"
        r"uit|gaat)\b)|"
        r"\b(?:onder|tussen) ons\b.{0,12}(?:$|\b(?:blijf\w*|houd\w*|graag)\b)|\bonder vier ogen\b|"
        r"\b(?:leidinggevende|chef|baas|manager|werkgever|collega['’]?s|gemeente|wethouder|"
        r"burgemeester|directeur)\b.{0,30}\b(?:hoeft|mag|"
        r"moet|mogen)\b"
        r".{0,20}\bniet\b.{0,20}\b(?:weten|horen|zien|lezen)\b|"
        r"\bopgenomen worden\b|\bworden\b.{0,40}\bopgenomen\b"
    ),
    een_van(
        r"(?<!tot de )(?<!tot )(?<!in de )\bvolgende (?:ronde|editie|reeks|keer)\b(?!\s+(?:ben|kom|doe|"
        r"kan|ga|weer|bij))|"
        r"\bnajaar\b.{0,40}\b(?:weer|ronde)|\bronde\b.{0,20}\b(?:najaar|voorjaar|volgend jaar)\b|"
        r"(?<!is )(?<!zijn )(?<!ben )(?<!was )(?<!zijn jullie )(?<!bent u )(?<!ben je )(?<!is iedereen )"
        r"\bop de hoogte\b|"
        r"\b(?:wacht|reserve)lijst\b(?!.{0,12}\b(?:gestaan|stond))|"
        r"\breserve\w*\b.{0,20}\blijst\b|\bseintje\b|"
        r"\bhou(?:d|dt)? (?:me|mij|ons)\b.{0,20}\b(?:warm|gedachten|vizier)\b|"
        r"\b(?:nieuwe|andere|latere) ronde\b|\b(?:na|voor)jaarsronde\b"
    ),
    een_van(
        r"(?<!in )(?<!in de )(?<!\()(?<!zie )\b(?:cc|kopie|afschrift)\b[^).]{0,40}\b(?:aan|naar|van)\b|"
        r"\b(?:ook|graag) "
        r"(?:aan|naar) (?:mij|mijn|haar|hem)\b(?! voorbij)|\bafstemmen met\b|\bvia mijn (?:secretariaat|"
        r"secretaresse|assistent\w*)\b|"
        r"\bin de cc (?:houden|zetten|meenemen|nemen)\b|\bsecretariaat\b.{0,50}\b(?:contact|plannen|"
        r"afspraak|agenda)"
    ),
    een_van(
        r"\b(?:ruim (?:van )?(?:tevoren|op tijd)|van tevoren)\b|\bop tijd\b.{0,40}\b(?:sturen|weten|"
        r"ontvangen|plannen)\b|"
        r"\bvooraf\b.{0,40}\b(?:ontvangen|sturen|toesturen|weten)\b"
    ),
    een_van(
        r"\b(?:halal|veganistisch|vegetarisch|(?:gluten|lactose|noten|pinda)?-?allergi\w*|rolstoel\w*|"
        r"toegankelijk\w*|ringleiding|tolk|"
        r"dieet|slechthorend\w*|"
        r"slechtziend\w*|blind|lift (?:aanwezig|is)|(?:een|geen) lift)\b"
    ),
    een_van(
        r"\b(?:certificaat|bewijs van deelname|(?<!twee )(?<!drie )(?<!paar )punten|accreditatie|"
        r"toestemming vragen|studiepunten)\b|"
        r"\bbel (?:me|mij)\b.{0,30}\b(?:even|terug|voordat|eerst)|\bterugbellen\b|"
        r"\bgraag (?:even )?(?:telefonisch|bellen|overleg)\b|"
        r"\b(?:graag|wil|wou|zou)\b.{0,24}\b(?:vooraf|van tevoren|eerst|even|nog)\b.{0,20}\b(?:contact|"
        r"spreken|gesprek|"
        r"overleggen|overleg|kennismaken|bellen)\b"
    ),
    een_van(
        r"\bwettelijk\w* termijn|\bwoo-?verzoek\b|\binzageverzoek\b|\bavg\b|"
        r"\bgegevens\b.{0,30}\b(?:verwijder\w*|gewist|wissen)\b|"
        r"\bverwijder\w*\b.{0,30}\bgegevens\b|\brecht op (?:inzage|vergetelheid)\b|"
        r"\b(?<!geen )bezwaar (?:tegen|"
        r"maken)\b|\bingebrekestelling\b"
    ),
)
_STUUR: Final = een_van(
    r"\b(?:wilt|wil|kunt|kun|kan|zou|zouden)\b.{0,20}\b(?:u|je|jij|jullie|"
    r"anouk)\b.{0,90}\b(?:sturen|mailen|bellen|toesturen|"
    r"doorsturen|meesturen|delen|regelen|rekening|laten weten|aangeven|nasturen|doorgeven)\b|\bgraag (?:hoor|"
    r"verneem|ontvang) ik\b|"
    r"\bstuur (?:de|een|alle|mij)\b|\b(?:stuur|mail) (?:mij|me) (?:de|het|een|nog|s\.?v\.?p)"
)
_NAAR_WIE_HET_IS: Final = (
    r"(?:(?:aan|naar) (?:het |de |den |een )?(?:rvs|secretariaat|anouk|organisatie|juiste|goede|bevoegde|"
    r"(?:persoon|collega|degene|wie|iemand)\b.{0,12}\b(?:over|erover|gaat|mee)|intervisie|afdeling|"
    r"(?:persoon|collega|wie|degene))\b|als je\b|als u\b|als jullie\b)"
)
_BELEEFD: Final = een_van(
    rf"\b(?:schuif|schuift|schuiven|stuur|stuurt|sturen|zet|zetten|geef|geeft|geven|leid|leidt|leiden|speel|"
    rf"spelen) (?:je|jij|u|jullie|iemand) (?:dit|het|hem|deze|mijn|['’]t)(?: \w*(?:mail\w*|bericht\w*|brief\w*))?"
    rf"(?: \w+){{0,2}} door(?: {_NAAR_WIE_HET_IS}.{{0,40}})?\W*$",
    rf"\b(?:wil|wilt|willen|kun|kunt|kan|kunnen) (?:je|jij|u|jullie) (?:dit|het|hem|deze|mijn|['’]t)"
    rf"(?: \w*(?:mail\w*|bericht\w*|brief\w*))?(?: \w+){{0,2}} "
    rf"(?:door(?:sturen|zetten|geven|schuiven|leiden|spelen) {_NAAR_WIE_HET_IS}|{_NAAR_WIE_HET_IS}.{{0,30}}\bdoor"
    rf"(?:sturen|zetten|geven|schuiven|leiden|spelen)\b)",
    r"^\W*(?:en |dan )?(?:vul|schrijf|zet|tik|typ|krabbel|kalk|hang|plak|plaats|prik|schuif|noteer|voeg|geef|gun)t? "
    r"(?:je|jij|u|jullie) (?:(?:mij|me|ons|mijn naam|onze namen|een (?:stoel|plek|kruk)\w*|er|even|nog|ook|dan|voor|"
    r"zo|alvast|maar|een plekje|een plek) ?)+"
    r"(?:in|op|bij|erbij|aan|toe|vrij|in het \w*(?:overzicht|bestand|schema))?"
    r"(?: ?(?:op|in|aan|bij) (?:de|het|je|jullie|uw) \w*(?:lijst\w*|overzicht|bestand|schema|rij\w*|deelnemers))?"
    r"(?: (?:van|voor|met) (?:de |het )?(?:intervisie\w*|deelnemers))?\s*\?",
    r"^\W*(?:en |dan )?(?:mag|kan|past|kunnen|mogen|passen|gaat|is) er (?:(?:nog|ook|nu) )*(?:iemand|eentje|een|één|"
    r"een (?:stoel|kruk|mens|deelnemer|naam)|twee|mensen|ruimte voor (?:eentje|iemand|mij))(?: (?:bij|op|in|tussen))?"
    r"(?: (?:de|het|jullie|die|deze) (?:\w*lijst\w*|groep|club|intervisie\w*))?\s*\?",
    r"^\W*(?:kom|sta|ben|zit) ik (?:zo|hiermee|nu|dan) (?:nu |dan |ook )?(?:op de \w*lijst|erbij|erop|goed)\s*\?",
    r"^\W*(?:mail|bel|bereik|gebruik|schrijf|noteer)t? (?:je|jij|u|jullie)\b[^?@]{0,40}\S+@\S+[^?@]{0,20}\?",
    r"\b(?:kan|kun|kunt|kunnen|wil|wilt|willen) (?:je|jij|u|jullie) (?:mij|me|ons) [^?@]{0,30}\S+@\S+"
    r"[^?@]{0,12}\b(?:bereiken|mailen|schrijven|antwoorden)\b|"
    r"\b(?:kan|kun|kunt|kunnen|wil|wilt|willen) (?:je|jij|u|jullie) (?:mij|me|ons) (?:bereiken|mailen|schrijven|"
    r"antwoorden) (?:op|via|naar) \S+@",
    r"^\W*(?:he(?:b|bt|bben|eft)|hedde|hebbe) (?:je |u |jullie |ge )?nog (?:iemand|een|['’]?n)\b.{0,20}"
    r"\bop (?:het |['’]t )oog\b",
    r"\b(?:kunnen|kun|kunt|willen|wil|wilt|pakken|pak|pakt|nemen|neem|handelen|handel) (?:je|jullie|"
    r"u)\b.{0,16}\b(?:dit|hem|"
    r"hier(?:mee)?|deze|het|dat)\b.{0,24}\b(?:op(?:pakken)?|af(?:handelen)?|(?:iets|wat) mee|verwerken|"
    r"in behandeling(?: nemen)?)\W*$",
    r"^\W*is (?:alles|dit|dat|het) (?:zo |nu |hiermee |voor u )*(?:duidelijk|voldoende|genoeg|compleet|helder)\b"
    r".{0,15}\?",
    r"\b(?:had|heb) (?:ik|wij|we) (?:je |u |jullie )?toch (?:al )?(?:gezegd|gemeld|verteld|gemaild)\b",
    r"\bmoet(?:en)? (?:ik|we|wij) (?:\w+ ){0,3}(?:iets|wat)\b.{0,12}\b(?:doen|invullen|regelen|aanleveren|"
    r"opsturen)\b",
    r"^\W*(?:beste|dag|hoi|hallo|ha|geachte|hey|lieve)\b[^?]{0,60}\([^?]{0,60}\?",
    r"^\W*(?:zijn|is|waren|was) (?:de|het|je|jullie|uw) (?:vakantie|weekend|feestdagen|kerst\w*|zomer|"
    r"jaarwisseling)\b[^?]{0,20}"
    r"\b(?:goed|fijn|leuk|prettig|gezellig|rustig|bevallen)\b[^?]{0,20}\?",
    r"^\W*(?:en )?(?:zou|zouden|mag|mogen|kan) (?:ik|wij|we)\b[^?]{0,40}\b(?:deelnemers?|lid|"
    r"kandidaat)\b[^?]{0,20}\?|"
    r"^\W*(?:en )?(?:mag|kan|mogen) (?:mijn|onze) (?:naam|namen)\b[^?]{0,40}\b(?:lijst|eraf|erop|erbij|"
    r"af)\b[^?]{0,8}\?",
    r"^\W*(?:en )?(?:had(?:den)?|heb|hebben|ben|zijn|is|was|hebt|heeft) (?:je|jij|jullie|u|ieder\w+|alles|"
    r"het)\b[^?]{0,30}\b"
    r"(?:vakantie|weekend|feestdagen|kerst\w*|zomer|zomerreces|jaarwisseling|nieuwe jaar|carnaval|"
    r"uitgerust|gezond|bijgekomen|"
    r"hersteld)\b[^?]{0,24}\?|\b(?:hoe was|hoe waren) (?:je|jullie|uw|de|het)\b[^?]{0,20}\b(?:vakantie|"
    r"weekend|feestdagen|kerst\w*|"
    r"zomer)\b[^?]{0,16}\?",
    r"^\W*(?:alles (?:goed|wel|kits|ok[eé]?)|hoe (?:is|gaat) (?:het|ie|'t|dat)|gaat (?:het|alles) goed|oe is|wat een|"
    r"is (?:alles|het) goed)\b.{0,40}\?",
    r"\b(?:zijn|hebben jullie|heeft u|heb je)\b(?: er)?(?: nog| ook| misschien)* (?:\w+ )?(?:plekken|plekjes|"
    r"plaatsen|stoelen)\b(?! (?:om|voor|waar) (?:te|mijn|onze|ik)\b)",
    r"\bop zoek naar\b.{0,20}\b(?:deelnemers|mensen|kandidaten|collega)|\bkunnen er nog\b.{0,20}\bbij\b|"
    r"\b(?:zoeken|zoekt|zoek) (?:jullie|u|je) nog\b|"
    r"\b(?:heb|hebt|hebben|heeft) (?:je|u|jullie) (?:\w+ ){0,3}"
    r"(?:plek|plekje|plekkie|plekske|plaats|plaatsje|ruimte|stoel|stoeltje|kruk|krukje|gaatje)\b",
    r"^(?!\W*(?:en |maar )?(?:hoe|wanneer|waar|wat|welke?|wie|waarom|vanaf|tot)\b)"
    r".*\b(?:kan|mag|is) (?:dat|het|dit)(?! (?:op|in|bij|via|online|fysiek|gratis|verplicht|elke|altijd|ver)\b)"
    r"(?: zo)?(?: nog)?\b.{0,25}\?|\b(?:is|zit|zou) er (?:\w+ ){0,3}(?:plek|"
    r"plekje|plekkie|plekske|plaats|plaatsje|ruimte|stoel|stoeltje|kruk|krukje|gaatje)\b"
    r"(?! (?:om|voor|waar) (?:te|mijn|onze|ik)\b)|"
    r"\bhebt? (?:u|je|jullie) (?:nog )?(?:iets|wat|meer|verder)\b.{0,60}|\bgenoeg (?:informatie|zo)\b|"
    r"\bzo (?:goed|voldoende|compleet|genoeg)\b.{0,20}\?|\b(?:lukt|past|kan|klopt|werkt) (?:dat|dit|"
    r"het)(?: nog| zo)?\b.{0,12}\?|"
    r"\bof (?:het|dit|dat)\b.{0,20}\b(?:gelukt|goed|binnen|aangekomen|duidelijk|nog kan|kan|lukt)\b|"
    r"\bkan ik (?:me|mij) (?:nog|hier)\b|"
    r"\bben ik (?:nog |niet )?(?:op tijd|te laat)\b|"
    r"\b(?:pak|pakt|regel|regelt|neem|neemt|handel|handelt|verwerk|verwerkt) (?:jij|je|u|jullie) "
    r"(?:het|dit|dat|haar|hem)\b(?: (?:verder|even|op|over|af|mee|in|zo)){0,3}\s*\?|"
    r"\bkan het (?:zo|nog)\b|\bwie weet\b.{0,10}\?|\b(?:toch|hè|he|ok[eé]?|goed|akkoord)\s*\?|"
    r"^wie\b.{0,60}\b(?:nou|nu|niet|toch|geen)\b|^wat (?:wil|wenst|moet)\b.{0,20}\b(?:mens|"
    r"je)\b.{0,12}\b(?:meer|anders)\b|"
    r"^(?:wist (?:je|u)|raad eens|zal ik (?:eens )?(?:eerlijk|wat)|moet ik (?:nog|het|(?:verder|zelf|er|"
    r"daar|hier) nog)|hoe (?:kan|kon|"
    r"zou) ik\b.{0,20}\b"
    r"(?:weigeren|laten|weerstaan)|(?:mag|kan) (?:een mens|men|iemand) (?:zich |van |ook )|waar (?:heb|"
    r"had) ik dat)\b",
    r"\b(?:wil|willen|wilt|kun|kunt|kunnen|kan|zou|zouden)\b.{0,40}\b(?:mij|me|ons|hem|haar|hen|ze|dit|dat|mijn|"
    r"onze|zijn|het|deze|die|beide|(?-i:[A-Z]\w+))\b.{0,70}"
    r"\b(?:aanmelden|opgeven|inschrijven|plaatsen|noteren|toevoegen|afmelden|uitschrijven|aanpassen|"
    r"wijzigen|verwerken|"
    r"doorvoeren|verwijderen|schrappen|zetten|(?:er)?(?:uit|weg|door|af)?halen|bevestigen|vervangen|corrigeren|bijwerken|"
    r"veranderen|annuleren|intrekken)\b",
    r"\b(?:kan|kun|kunt|kunnen|wil|wilt|willen|zou|zouden) (?:je|jij|u|jullie)\b[^?]{0,60}(?:@|\b0\d[\d .-]{7,11}\d)"
    r"[^?]{0,60}\b(?:gebruiken|aanhouden|mailen|bellen|noteren|hanteren|overnemen|opslaan|vastleggen)\b",
    r"\b(?:could|can|would|will) you (?:please |kindly |perhaps )*(?:update|change|add|put|sign|register|"
    r"take|remove|delete|note|confirm|"
    r"correct|amend|cancel|enrol|drop)\b",
    r"\b(?:kun|kan|kunt|kunnen|wil|wilt|willen|zou|zouden|mag) (?:je|jij|u|jullie|ik|wij|we)\b[^?]{0,40}\b"
    r"(?:ontvangst)?bevestig(?:ing|ingsmail|en)\b",
    r"\b(?:kun|kan|kunt|kunnen|wil|wilt|willen|zou|zouden|mag|mogen) (?:je|jij|u|jullie|(?:de|alle) \w+)\b"
    r"[^?]{0,60}\b"
    r"(?:aan|naar) (?:hen|hun|hem|haar|hen ?zelf|hem ?zelf|haar ?zelf|beiden?|allebei|allen|ieder(?:een)?|"
    r"(?:de|alle|beide) (?:deelnemers|collega['’]?s|dames|heren)|(?-i:[A-Z]\w+(?: en [A-Z]\w+)?))"
    r"(?: zelf| rechtstreeks| direct| persoonlijk| apart| worden)* (?:sturen|stuurt|mailen|richten|versturen|"
    r"toesturen|gestuurd|gemaild|gericht|verstuurd)\b",
    r"\b(?:kun|kan|kunt|kunnen|wil|wilt|willen|zou|zouden|mag|mogen)\b[^?]{0,70}\b(?:daarheen|daarnaartoe|hierheen|"
    r"naar (?:dit|dat|mijn|het) (?:\w+ )?\w*adres)\b[^?]{0,20}\b(?:sturen|stuurt|mailen|richten|versturen)\b",
    r"^\W*(?:en |dan )?(?:krijg|krijgen|ontvang|ontvangen|hoor|horen|verneem) (?:ik|wij|we)\b[^?]{0,30}\b"
    r"(?:bevestiging\w*|bericht|uitnodiging\w*|wanneer|terug|iets|of)\b",
    r"^\W*(?:kan|kunnen|mag|mogen)\b(?=[^?]*(?:@|\b(?:ik|wij|we|ondergetekende)\b))[^?]{0,120}\b"
    r"(?:meedoen|deelnemen|aansluiten|aanschuiven|aanhaken|instromen)\s*\?",
    r"\bmag (?:ik|wij|we)\b.{0,30}\b(?:hierbij|bij dezen?|nog|ook)\b.{0,40}\b(?:aanmelden|inschrijven|"
    r"opgeven|meedoen|deelnemen|aansluiten)",
    r"\bgraag (?:hoor|verneem|ontvang|zie) ik\b.{0,30}\b(?:bevestiging|of (?:het|dit|dat)|uitnodiging|"
    r"data|datum|bericht|meer|"
    r"nadere|verdere)|\b(?:stuur|stuurt)\b.{0,30}\b(?:uitnodiging|bevestiging|"
    r"berichten)\b(?!.{0,60}\b(?:cc|ook|ruim|tevoren|"
    r"kopie)\b)|\b(?:laat|hoor)\b.{0,20}\b(?:of het (?:lukt|kan|doorgaat|door kan gaan|gelukt is|goed is)|"
    r"maar weten|wel)\b|\bik hoor het (?:wel|"
    r"graag)\b",
    r"^(?:bij|mocht|als|heb|hebt|voor)\b.{0,12}\b(?:vragen|u|je|jullie)\b.{0,60}\b(?:bel|bellen|mail|"
    r"mailen|bereik\w*|terecht|laat|hoor)\w*",
    r"^(?:bij|voor)\b.{0,40}\bkunt? (?:u|je|jij|jullie)\b.{0,40}\b(?:bellen|mailen|bereiken|terecht|contact)\b|"
    r"^(?:bij|tijdens|in geval van|als ik|ben ik)\b.{0,24}\b(?:afwezig\w*|geen gehoor|spoed|verhindering|verlof|"
    r"niet)\b.{0,60}\b(?:bel|bellen|mail|mailen|bereik\w*|terecht|contact)\b",
)
_OM_HET_EVEN: Final = een_van(r"\bmaakt?\b.{0,14}\bniets? uit\b|\bom het even\b|\bgeen voorkeur\b")
_BLIJFT_IN_GROEP: Final = een_van(r"\bblijf\w*\b.{0,40}\bgroep\b")


def _is_beantwoord(zin: zinnetjes.Zin, volgt: zinnetjes.Zin, tekst: str) -> bool:
    """The writer answers it himself: "Doe ik mee? Ja.", or in a form "Online of op locatie? op locatie"."""
    if zin.vraagt and not volgt.vraagt and _OVER_DAG.match(zin.tekst):
        return True
    if _ZELF_BEANTWOORD.match(volgt.tekst) or (zin.vraagt and _OVERDENKT.match(f"{zin.tekst} {volgt.tekst}")):
        return True
    if zin.vraagt and (_VAKJE.match(tekst, zin.eind) or _CHAT.match(zin.tekst)):
        return True
    if zin.vraagt and not volgt.vraagt and _is_echo(zin.tekst, volgt.tekst):
        return True
    op_de_regel = (
        "\n" not in tekst[zin.eind : volgt.begin] and len(volgt.tekst.split()) < 5 and not volgt.vraagt
    )
    return (
        op_de_regel
        and zin.vraagt
        and len(zin.tekst.split()) < 7
        and not _IK.search(f"{zin.tekst} {volgt.tekst}")
    )


_VAKJE: Final = re.compile(r"[\s*•·–-]*(?:[\[(][ xXvV✓✔]{0,3}[\])]|[☐☑☒✓✔●○◉])")
"""A box to tick: the question above it is printed on a form."""


_CHAT: Final = re.compile(r"\W*\d{1,2}[:.]\d\d\W{1,3}[A-Z][\w'’ .-]{1,40}:")
"""A line of a chat that was pasted, "[08:32] Mieke: wanneer kun je?": asked of the one who answers in the next."""


def _is_echo(vraag: str, antwoord: str) -> bool:
    """ "Doe ik mee? Ik doe mee!", "Bellen? Graag op het vaste nummer.", "Wanneer u mij kunt hebben? Op dinsdag."."""
    woorden = _WOORD.findall(vraag.lower())
    herhaald = 1 < len(woorden) < 6 and set(woorden) <= set(_WOORD.findall(antwoord.lower()))
    kaal = len(woorden) == 1 and len(antwoord.split()) > 1 and not _TELT_ALS_VRAAG.search(vraag)
    return herhaald or kaal or _ALS_GEVRAAGD.match(vraag) is not None


_WOORD: Final = re.compile(r"\w+")
_TELT_ALS_VRAAG: Final = een_van(
    r"\b(?:waarom|hoezo|wanneer|waar|hoe|wie|wat|welke|akkoord|kosten|reiskosten|parkeren|lunch)\b"
)
_ALS_GEVRAAGD: Final = een_van(
    r"^(?:wanneer|waarom|waar|wie|wat|hoe|welke (?:dag|dagen|dagdelen)) (?:ik|u|je|jullie|wij|we|men|mijn|hij|zij)\b"
)
"""The order of words of a question that is only repeated, to be answered next."""
_IK: Final = een_van(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|je|jij|jullie|u|groet\w*|gr|dank|alvast|mvg)\b")
_ZELF_BEANTWOORD: Final = een_van(
    r"^(?:nou|tja|wel|nou ja|welnu)?\W*(?:ik(?:ke)?|wij|niemand|iedereen|precies|juist|inderdaad|"
    r"dat dacht ik)"
    r"(?: dus| wel| ook| al| graag| natuurlijk| toch| niet)*\W*$|"
    r"^(?:reken maar|nou en of|en of|wat dacht je|dolgraag|met (?:alle )?plezier)\b.{0,30}$|"
    r"^(?:ja|nee|neen|jazeker|absoluut|zeker|natuurlijk|uiteraard|een beetje|jawel|nou nee)\b[^?]{0,20}$"
)
"""What follows a question that nobody else need answer: "Doe ik mee? Ja"."""
_OVER_DAG: Final = een_van(
    rf"^\W*(?:(?:en|maar|nou|dan) )*(?:(?:die|de|dat|een|jullie|uw|op) )*{DAG} "
    r"(?:die|waar\w*|zoals|uit|van|in) [^?,]*\?$"
)
"""A day put forward to say something of it: "En de vrijdagmiddag die jullie noemen?"."""
_OVERDENKT: Final = een_van(
    r"^(?:(?:en|of|op|de|dan|nog|misschien|eventueel|'s|alle|hele|dag|dagen|(?:vroeg|laat)|"
    r"(?:maan|dins|woens|donder|vrij)dags?[- ]?(?:och?tends?|morgens?|middags?|avonds?)?|ma|di|wo|do|vr|"
    r"(?:och?tend|morgen|middag|avond)(?:en|s)?)[ ,/&]+){0,5}"
    r"(?:(?:maan|dins|woens|donder|vrij)dag(?:[- ]?(?:och?tend|morgen|middag|avond))?(?:s|en)?|ma|di|wo|"
    r"do|vr|"
    r"(?:och?tend|morgen|middag|avond)(?:en|s)?)\s*\?+ [^?]*\w[^?]*$"
)
"""Days thought over aloud, with a statement behind them: "Maandag? Nee wacht, dan werk ik niet"."""


def verzoeken(
    tekst: str, soort: Soort, *, aan_ons: bool = True, buiten: Iterable[Plek] = ()
) -> Iterator[str]:
    """A Dutch sentence when the text asks something that needs a person; at most one.

    `aan_ons` is False for words that were written to the one who sent them on: "regel jij het?" is for him. At
    `buiten` stands what is told of who stays out: only a question there asks anything.
    """
    zinnen = zinnetjes.zinnen(tekst)
    casus = leervraag.begin(tekst)
    bij_stand = {
        zin.begin
        for vorig, zin in pairwise(zinnen)
        if _REKENING.search(zin.tekst) and vermoeden.STAND.search(vorig.tekst)
    }
    if any(
        _vraagt(zin, volgt, zinnetjes.delen(zin, tekst)[-1], soort) if aan_ons else _over_iets(zin, soort)
        for zin, volgt in zip_longest(zinnen, zinnen[1:])
        if zin.begin not in bij_stand
        and not (_over_een_derde(zin) and any(begin <= zin.begin < eind for begin, eind in buiten))
        and not leervraag.hoort_bij_de_casus(zin, casus, tekst)
        and (volgt is None or not _is_beantwoord(zin, volgt, tekst))
    ):
        yield VRAAG


def _over_een_derde(zin: zinnetjes.Zin) -> bool:
    return not zin.vraagt and _IK.search(zin.tekst) is None


_REKENING: Final = een_van(
    r"\b(?:daar|hier)(?: .{0,40}| )rekening mee\b.{0,20}|\b(?:daar|hier)mee rekening\b|\brekening (?:daar|hier)mee\b"
)
"""Behind days or dates it asks no more than that these are put down."""
_AANGEHAALD: Final = re.compile(r"[\"“«„][^\"“”»?]*\?[\"”»]$")
"""The question is between quotation marks: that of a form, or of somebody else."""


def _vraagt(zin: zinnetjes.Zin, volgt: zinnetjes.Zin | None, slot: zinnetjes.Zin, soort: Soort) -> bool:
    """`volgt` is the sentence behind `zin`, `slot` its last clause."""
    tekst = _VRAAG_NIET.sub(" ", zin.tekst)
    if _AANGEHAALD.search(tekst):
        return False
    if _BLIJFT_IN_GROEP.search(tekst):
        return False
    if _over_iets(zin, soort):
        return True
    if (
        _BELEEFD.search(tekst)
        or zegswijzen.BRENGT_OVER.search(tekst)
        or any(_draagt_op(stuk, soort) for stuk in (zin, slot))
        or any(v.rol == "gewenst" for v in adresrol.vermeldingen(tekst))
    ):
        return False
    if zin.vraagt and not leervraag.is_eigen_vraag(zin, volgt):
        return True
    return _STUUR.search(tekst) is not None and "@" not in tekst and _MAG_MIJ.search(tekst) is None


_MAG_MIJ: Final = een_van(
    r"^(?!.*\?).*\bkunt? (?:u|je|jij|jullie) (?:mij|me|ons)\b.*\b(?:mailen|bellen|bereiken|aanschrijven)\b"
)
"""A statement where he can be reached."""
_VELD_VAN_ETEN: Final = re.compile(
    r"\W*(?:dieet\w*|\w*allergie\w*|eten|maaltijd|lunch\w*|(?:voorkeur|wens(?:en)?) (?:voor |bij )?(?:de )?"
    r"(?:lunch|eten|dieet))(?: (?:of|en|/) ?\w+)?\s*:(?![^?]*\?)",
    re.IGNORECASE,
)
"""A field of a form that everybody fills in: "Dieet: halal"."""
_VRAAG_NIET: Final = een_van(r"\bvraag (?:me |mij )?(?:maar |liever |alsjeblieft )?niet\b")
_TOT_LATER: Final = een_van(
    r"^(?:misschien|hopelijk|wellicht|wie weet|tot|graag tot)\b.{0,12}\b(?:een |de )?volgende\b",
    r"^volgende (?:keer|ronde|editie) (?:beter|misschien|wellicht|wie weet|hopelijk)\b.{0,24}$",
)
"""A farewell, no request to be told."""


_WIE_MEER_WIL: Final = een_van(
    r"^\W*(?:mocht|mochten|als|indien|wilt|wil) (?:u|je|jij|jullie)\b.{0,40}\bweten\b",
    r"^\W*(?:is|zijn|mocht|mochten|als|indien|bij|heb|hebt|hebben|heeft)\b.{0,20}\b(?:iets|wat|vragen|vraag|"
    r"onduidelijk\w*|meer|twijfel)\b.{0,40}\b(?:bel|mail|bellen|mailen|terugbellen|laat|hoor|weten)\b",
)
"""Offers to be asked: "is er iets onduidelijk, bel me dan even"."""


def _over_iets(zin: zinnetjes.Zin, soort: Soort) -> bool:
    """Speaks of something that no record holds: a group to be in or not, money, secrecy, a next ronde."""
    if (_WIE_MEER_WIL.search(zin.tekst) and not zin.vraagt) or _VELD_VAN_ETEN.match(zin.tekst):
        return False
    tekst = zin.tekst if zin.vraagt else _STUURT_ZELF.sub(" ", _ZIT_AL.sub(" ", zin.tekst))
    if soort != "afmelding" and _GROEP.search(tekst) and not _OM_HET_EVEN.search(tekst):
        return True
    if soort == "afmelding" and _TOT_LATER.match(zin.tekst) and not zin.vraagt:
        return False
    if soort == "wijziging":
        tekst = _IS_ER_WEER.sub(" ", tekst)
    if soort == "aanmelding":
        tekst = _NIEUWE.sub("ronde", tekst)
        tekst = _VOLGENDE.sub("ronde", tekst) if uitingen.duid(zin).aan and not zin.vraagt else tekst
    wacht = not zin.vraagt and "wachtlijst" in zin.tekst.lower()
    wacht = wacht and (soort == "afmelding" or _HOOR_IK.search(zin.tekst) is not None)
    elders = not zin.vraagt and uitingen.duid(zin).anders  # "voor een congres over privacy"
    return not wacht and not elders and any(onderwerp.search(tekst) for onderwerp in _ONDERWERPEN)


_VOLGENDE: Final = re.compile(
    r"\b(?:voor|aan|met) (?:de|jullie) volgende (?:ronde|editie|reeks)\b", re.IGNORECASE
)
_IS_ER_WEER: Final = een_van(
    r"\b(?:kom|ben|zie|zijn|komen|zit|sluit|doe)\b[^.;!?]{0,40}\b(?:de )?volgende (?:keer|ronde)\b|"
    r"\b(?:mis|missen|sla|haal|red)\b[^.;!?]{0,20}\bde volgende keer\b|"
    r"^\W*(?:de )?volgende keer (?:wel|weer|dus|ben|kom|gewoon)\b|"
    r"\bblij(?:f|ven) (?:ik|wij|we)\b[^.;!?]{0,24}\bop de hoogte\b"
)
"""What somebody says who misses one meeting or gives another address; it asks nothing."""
_HOOR_IK: Final = een_van(r"\b(?:hoor|merk|verneem|zie) ik (?:het|dat|graag|wel)\b")
_NIEUWE: Final = re.compile(r"\b(?:een|de|jullie) nieuwe ronde\b", re.IGNORECASE)
"""The one that he signs up for: "ik hoorde dat er een nieuwe ronde komt"."""


def _draagt_op(zin: zinnetjes.Zin, soort: Soort) -> bool:
    """Asks what the mail is for: to be put on the list, taken off it, or changed; the kind says so already."""
    uiting = uitingen.duid(zin)
    if zin.vraagt and (vermoeden.MAG_IK.search(zin.tekst) or _OP_LIJST.search(zin.tekst)):
        return True
    if (
        zin.vraagt
        and soort == "wijziging"
        and (
            vermoeden.STAND.search(zin.tekst) or "@" in zin.tekst or naamswijziging.GEVRAAGD.search(zin.tekst)
        )
    ):
        return True
    if zin.vraagt and soort != "aanmelding" and _WERK_BIJ.search(zin.tekst):
        return True
    if zin.vraagt and uiting.aan and _MAG_IK.match(zin.tekst):
        return True
    return (uiting.verzoekt or not zin.vraagt) and (
        uiting.aan or uiting.stop or uiting.niet_aan or uiting.verandert or uiting.vervangt
    )


_WERK_BIJ: Final = een_van(
    r"\b(?:kun|kunt|kan|kunnen|wil|wilt|willen|zou|zouden|mag|mogen|lukt)\b.{0,110}\b(?:aan ?(?:te )?passen|wijzigen|"
    r"veranderen|corrigeren|verwerken|bij ?(?:te )?werken|noteren|zetten|opnemen|vastleggen|vervangen|schrappen|"
    r"verwijderen|weghalen|door ?(?:te )?voeren|gebruiken|hanteren|aanhouden|recht ?(?:te )?(?:zetten|trekken)|"
    r"verbeteren|om ?(?:te )?zetten|toevoegen|toe te voegen|opslaan|vermelden|herstellen|onthouden|doorstrepen|"
    r"overnemen|registreren|invullen|aanvullen|ruilen|halen|strepen)\b"
)
"""What a change or a withdrawal asks for: that it is put down."""
_MAG_IK: Final = een_van(r"^\W*(?:(?:en|ook) )?(?:mag|mogen|kan|kunnen) (?:ik|wij|we)\b")
_OP_LIJST: Final = een_van(
    r"\b(?:komt|kan|mag|zet|staat)\b.{0,40}\b(?:op de (?:deelnemers)?lijst|in te schrijven|erbij)\b"
)
_OM_GEGEVENS: Final = een_van(
    r"\b(?:inzageverzoek|avg-?verzoek|recht op (?:inzage|vergetelheid|verwijdering|gegevenswissing))\b|"
    r"\binzage\b.{0,60}\bgegevens\b|\bgegevens\b.{0,40}\binzage\b|\binzien\b.{0,20}\bgegevens\b",
    r"\b(?:verwijder\w*|wis|wissen|gewist|vernietig\w*)\b.{0,50}\b(?:persoons)?gegevens\b|"
    r"\b(?:persoons)?gegevens\b.{0,50}\b(?:verwijder\w*|wis|wissen|gewist|vernietig\w*)\b",
    r"\bwelke (?:persoons)?gegevens\b.{0,60}\b(?:heb\w*|bewaar\w*|bewaren|verwerk\w*|vast\w*|bekend)\b|"
    r"\bwat\b.{0,40}\b(?:over|van) mij\b.{0,30}\b(?:bewaar\w*|bewaren|opgeslagen|vastgelegd)\b",
)


def vraagt_om_gegevens(tekst: str) -> bool:
    """Whether the writer uses a right of the AVG (art. 15 to 17): to see the data kept about him or have it gone."""
    return any(_OM_GEGEVENS.search(zin.tekst) for zin in zinnetjes.zinnen(tekst))
