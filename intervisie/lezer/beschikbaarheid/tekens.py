"""Words that tell which way a statement on beschikbaarheid points: can, cannot, rather not, except, perhaps.

A list of expressions and a search for them; what they do to the days around them is decided in `oordeel`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import Final

from intervisie.lezer.taal.woorden import Woord, woordenrij


class Teken(IntEnum):
    """What one expression says about the days in its clause."""

    KAN = auto()
    """Possible, suits, works: points to yes, unless something denies it."""
    LIEFST = auto()
    """A wish; it denies when "niet" stands beside it."""
    NIET = auto()
    """A denial of its clause."""
    WEG = auto()
    """Absent, off, taken: points to no; "niet verhinderd" points to yes."""
    VAKANTIE = auto()
    """Absent, but only where a date says when."""
    LIEVER_NIET = auto()
    """Possible against one's wish: in neither list."""
    ONZEKER = auto()
    """Perhaps, sometimes: in neither list."""
    MISSCHIEN = auto()
    """Perhaps: the days count, with a reason; with a denial or a date nothing is sure."""
    OMKEER = auto()
    """A denial that does not deny the days: "niet alleen", "geen probleem"."""
    BEHALVE = auto()
    """What follows is the exception to what went before."""
    ALTIJD = auto()
    """All days, when no day is named beside it and the clause speaks of being able."""
    ALLES_GOED = auto()
    """All days on its own: "flexibel", "geen voorkeur"; unless the clause speaks of something else."""
    VREEMD = auto()
    """The clause is about something else: a call, a mail, a past day."""
    VERLEDEN = auto()
    """Looks back; only matters when nothing else in the clause points anywhere."""
    ZAAK = auto()
    """Something with dates of its own: a contract, an election; matters when nothing else points anywhere."""
    IN_PLAATS_VAN = auto()
    """What follows was offered before and is not now."""
    NEUTRAAL = auto()
    """Fixed phrases whose words would mislead: "normaal gesproken"."""
    BEREIKBAAR = auto()
    """Reachable: about the telephone, unless denied."""
    DAN = auto()
    """Points back to the days named before."""
    CORRECTIE = auto()
    """The writer takes back what was just written."""
    TOCH = auto()
    """On second thoughts; adds when "ook" stands beside it."""
    OOK = auto()
    ALLEEN = auto()
    WEL = auto()
    WISSEL = auto()
    """Not every week: the days count, but the limit does not fit."""
    VOORBEHOUD = auto()
    """The days count, but something has to be settled first."""
    BEZIG = auto()
    """Something else takes the time then; points to no when nothing else in the clause points anywhere."""
    OVERLEG = auto()
    """To be agreed upon; no day is promised."""
    ALS = auto()
    """A condition."""
    PAS = auto()
    """Not before."""
    WEER = auto()
    """Back again: what went before is over."""
    ANDERS = auto()
    """The clause is about place, form or company, so "geen voorkeur" is not about days."""


_UITDRUKKINGEN: Final[dict[Teken, str]] = {
    Teken.KAN: (
        "waarom niet|waarom ook niet|is er toch niks|is er toch niets|is er niks|is er niets|valt te praten|"
        "valt met mij te praten|valt met me te praten|is te praten|is met mij te praten|kan|kunnen|kun|kunt|kon|"
        "zou kunnen|lukt|lukken|lukt wel|past|passen|passend|schikt|schikken|komt uit|komen uit|uitkomen|uitkomt|"
        "gaat ook|gaat wel|gaan ook|gaan wel|gaat best|gaat het|beschikbaar|beschikbare|beschikbaarheid|aanwezig|"
        "aanwezigheid|inzetbaar|goed|goede|prima|mogelijk|mogelijke|mogelijkheid|mogelijkheden|ok|oke|okay|okee|"
        "akkoord|geschikt|geschikte|ideaal|ideale|handig|handige|perfect|top|uitstekend|uitstekende|werk ik|ik werk|"
        "werk|werkt|werken|werkzaam|werkdagen|werkdag|ruimte|tijd|gelegenheid|gunstig|makkelijk|rustig|praktisch|"
        "gunstige|fijn|fijne|prettig|optie|opties|haalbaar|te doen|erbij zijn|ben ik er|ik ben er|is hij er|"
        "is zij er|zijn we er|zijn wij er|ja|vrijmaken|vrij maken|vrij te plannen|vrijhouden|vrij houden|"
        "vrijgehouden|vrij gehouden|vrij te maken|er wel tussenuit|er hier wel tussenuit|opofferen|welgevallig|"
        "naar mijn zin|convenieert|convenieren|kom ik terug|kom ik ervoor terug|kom ik er voor terug|"
        "voor terugkomen|wil ik best terugkomen|wil ik wel terugkomen|wil ik graag terugkomen|kan ik wel terugkomen|"
        "valt mee te schuiven|valt wel te schuiven|terugkomen is geen probleem|terugkomen is geen punt|"
        "ervoor terugkomen|uitzondering voor maken|uitzondering op maken|uitzondering te maken|uitzondering maken|"
        "maak ik een uitzondering|maak ik graag een uitzondering|maak ik wel een uitzondering|houd ik vrij|"
        "hou ik vrij|maak ik vrij|nog vrij|agenda is vrij|in the office|in office|have time|time for it|happy to|"
        "op kantoor|doe ik mee|aansluiten|deelnemen|meedoen|available|can|could|works|work|suits|suit|convenient|"
        "working days|workdays|my days|office days|possible|fine|good|mooi|great|free|yes|deel te nemen|mee te doen|"
        "vrij in mijn agenda|niets op tegen|pas ik in|in te plannen|inplannen|voorhanden|vrije momenten|werkrooster|"
        "rooster|werktijden|kansen|uit de voeten|plannen we|plannen wij|we plannen|thuiswerkdagen|thuiswerkdag|"
        "kantoordagen|kantoordag|aanhouden|ga voor|kies|kiezen|noteer|zet mij|zet me|zet u mij|zet u me|zet je mij|"
        "zet je me|aanhaken|stel|deel mij in|deel me in|plan mij|plan me|handen vrij|opteer|sta open|staan open|"
        "open voor|aanschuiven|ben ik aanwezig|welkom|geen verplichtingen|geen afspraken|niets gepland|niets staan|"
        "helemaal vrij|vrije ruimte|in aanmerking|komt in aanmerking|komen in aanmerking|van de partij|mijn kaarten|"
        "schrijf me in|schrijf mij in|schrijf me maar in|schrijf mij maar in|schrijf me op|schrijf mij op|"
        "rekenen op|op mij rekenen|reken op mij|op me rekenen|een plezier|een groot plezier|vrij om te|vrij voor de|"
        "vrij voor intervisie|vrij en beschikbaar|erbij komt|komt erbij|komen erbij|ik kom|kom ik|present|paraat|"
        "wijkt|inplanbaar|boeken|in te roosteren|inroosteren|vrijroosteren|uitgelezen|prachtig|heerlijk|best|"
        "zou mooi zijn|leent zich|lenen zich|ontvankelijk|doenlijk|werkbaar|bruikbaar|zit ik ruim|zit ruim|speling|"
        "lege agenda|agenda leeg|agenda is leeg|gaatje|gaatjes|plek in mijn agenda|ik ben aanwezig|wel goed|"
        "zie ik zitten|zie zitten|tot mijn beschikking|beschik|ter beschikking|doe ik graag|doet het|scoort|"
        "pakt goed uit|goed uit|gaat goed|gaat prima|gaan prima|gaat makkelijk|gaat gemakkelijk|gaat uitstekend|"
        "een go|mijn werkweek|onze werkweek|noteren|dat wordt|wordt het|zit hier|ben ik hier|zit ik hier|"
        "hier op kantoor|hier aanwezig|hoop op|ik hoop|zeit|kin|kann|konne|kinne|konnen|gereserveerd|vrijgemaakt|"
        "vrijgeroosterd|vrij geroosterd|vrij ingepland|vrij gepland|vrij geblokt|any time|gat|een gat|gaten|"
        "des te meer|des te beter|juist wel|daarentegen wel|denken aan|te denken aan|dacht aan|denk aan|"
        "aan te denken|passt|passen mir|gelegen|komt gelegen|komen gelegen|gelegen komen|blijft over|blijven over|"
        "overblijft|overblijven|blijft overeind|prik|pak|speelruimte|valt het mee|losmaken|weg te komen|"
        "weg te krijgen|houd mij aanbevolen|houd ik mij aanbevolen|op het gemeentehuis|op het stadhuis|naar kantoor|"
        "aan het werk|kantoordienst|bureaudag|administratiedag|focusdag|reserveer|reserveren|spreekt mij aan|"
        "spreekt me aan|bevalt|verkies|prefereer|mik|mik op|reken op|in beeld|met plezier|van harte|realistisch|"
        "vrij te spelen|vrij spelen|vrijspelen|ga uit van|bewaar|bewaard|heb ik niets|heb ik niks|"
        "niets op de planning|niks op de planning|geen drukte|sta ik klaar|staan wij klaar|zit ik klaar|zit klaar|"
        "zitten wij klaar|wil ik wel|wil wel|wil ik best|ben ik bereid|bereid|in staat|de gelegenheid|"
        "ben ik vrij te plannen|kom ik graag|zit je goed|zit u goed|kun je op mij|kunt u op mij|in principe wel|"
        "teken voor|staat genoteerd|aan mij ligt|mijn stem|uit van|houd voor mij|houd voor ons|hou voor mij|"
        "noteer voor|kans van slagen|in de loop van|dacht ik aan|dachten we aan|dachten wij aan|denk ik aan|"
        "dachten aan|geholpen|een uitkomst|zou zeggen|bespreekbaar|noem ik|tot de mogelijkheden|vrij om|mag ook|"
        "mogen ook|kan ik weg|weg kan|weg kunnen|mag ik weg|mag weg|weg mag|kan weg|weg te kunnen|wel weg|"
        "wel even weg|ik weg mag|weg van mijn|kan ik dan weg|kan ik hier weg|kan ik er weg|ik erbij|wil naar|"
        "kies ik|kom ik dan wel|mag|mogen|mag vol|mogen vol|vol plannen|staat open|staat nog open|staan nog open|"
        "blijft staan|blijven staan|laat staan|neerzetten|indelen|inzetten|vink|doe maar|doe mij|doe me|doe ons|"
        "zit er niets|zit er niks|vrij te zijn|zitten er niet mee|zit er niet mee|vinden het geen ramp|houd het op|"
        "hou het op|houden het op|houdt het op|ik houd het bij|houd het bij|hou het bij|lege|lege dag|te vinden|"
        "ruimte te vinden|vrij over mijn tijd|vrij over mijn agenda|geef mij|geef me|geef ons|tied|goeie|"
        "geraak ik er|geraak ik|zou ik zeggen|werk ik thuis|ik werk thuis|werk thuis|werken wij thuis|"
        "werken we thuis|thuiswerken|gemeentedag|mijn werkdag|oppas heb ik|heb ik oppas|oppas geregeld|"
        "opvang geregeld|heb ik opvang|opvang heb ik|een oppas|bied|bieden|aanbieden|tot dan lukt|tot dan kan|"
        "een streepje voor|streepje voor|tot jullie beschikking|tot uw beschikking|tot je beschikking|tot uw dienst|"
        "tot je dienst|tot jullie dienst|vrij te roosteren|vrij in te delen|er fris bij|er goed bij|er scherp bij|"
        "moet het zijn|moet het worden|moet het dus zijn|moet het dan zijn|sta ik er|ik sta er"
    ),
    Teken.LIEFST: (
        "oog valt op|keuze valt op|keus valt op|liefst|het liefst|handigst|gunstigst|gunstigste|geschiktst|"
        "geschiktste|makkelijkst|gemakkelijkst|rustigst|praktischst|fijnst|prettigst|liever|voorkeur|bij voorkeur|"
        "voorkeuren|voorkeursdagen|voorkeursdag|voorkeursmoment|voorkeursmomenten|graag|het best|het beste|beste|"
        "best|favoriet|favoriete|mooist|gewenst|gewenste|eerste keus|eerste keuze|prefer|preferably|preference|"
        "ideally|zou fijn zijn|wens|wensen|idealiter|preferabel|voorkeurdagen|keus|keuze|tweede keus|tweede keuze|"
        "derde keus|derde keuze|eerste voorkeur|tweede voorkeur|derde voorkeur|voorkeursdagdeel|voorkeursdagdelen|"
        "fijnste|handigste|prettigste|gemakkelijkste|favorieten|lievelings|ideaal|het allerliefst|allerliefst|"
        "allerbest|best passend|voorrang|bovenaan|nummer een|op nummer een|op plek een|plan a|plan b|reserve|"
        "als reserve|backup|back up|met stip|uitwijk|uitwijkmogelijkheid|reservedag|handiger|fijner|beter|prettiger|"
        "gunstiger|geschikter|makkelijker|gemakkelijker|praktischer|rustiger|aantrekkelijk|aantrekkelijker|"
        "geniet de voorkeur|eerste optie|tweede optie|topdag|favoriet is|mooiste|liever wel|bij uitstek|"
        "ideaal moment|beste moment|beste dag|beste dagen|minste te doen|minst te doen|minste vergaderingen|"
        "minste afspraken|minste drukte|minst druk|minste overleggen|op een na beste|op een na liefste|"
        "op een na handigste|vragen om|vraag om|verzoek om|verzoeken om|verzoekt om|verkiest|verkiezen|"
        "op mijn scherpst|op mijn fitst|op mijn helderst|het scherpst|het fitst"
    ),
    Teken.NIET: (
        "zeker niet|absoluut niet|beslist niet|in geen geval|"
        "niet|er niet|niet meer|niet langer|nooit|geen|niets|noch|evenmin|nee|neen|nimmer|no|not|never|"
        "none|cannot|cant|dont|wont|doesnt|isnt|arent|wouldnt|couldnt|unable|neither|nor|geenszins|"
        "onmogelijk|ontbreekt|ontbreken|n't|niks|geenen|nicht|niemand|"
        "geen van ons|geen van beiden|geen van allen|geen van ons allen|nobody|none of us|nich|nie|neet|"
        "nait|nijt|ni|nergens|ware het niet|kin ik net|kin net|kin k net"
    ),
    Teken.WEG: (
        "onbereikbaar|frij|frije|frije dei|ben ik kwijt|bij mij aan het verkeerde adres|verhinderd|uitgeroosterd|"
        "vervalt|vervallen|verhinderdata|verhinderingsdata|vrije|verhindering|verhinderingen|afwezig|afwezigheid|"
        "absent|unavailable|bezet|vrije dag|vrije dagen|vaste vrije dag|vrij|vrijaf|papadag|mamadag|opadag|omadag|"
        "oppasoma|oppasopa|zorgdag|thuisdag|atv dag|atv|adv|adv dag|rooster vrij|roostervrij|roostervrije dag|"
        "parttimedag|deeltijddag|parttime dag|ouderschapsverlof|ouderschapsverlofdag|verlofdag|verlofdagen|valt af|"
        "vallen af|afvallen|valt uit|vallen uit|niet aanwezig|uitgesloten|sluit ik uit|sluiten we uit|zit ik vol|"
        "zit vol|zit dicht|staat vast|zit ik vast|vol|volgepland|volgeboekt|dichtgezet|geblokkeerd|geblokt|dicht|out|"
        "off|day off|niet beschikbaar|ben ik weg|weg|weerhouden|ik ben weg|i am away|im away|am away|never in|"
        "onbeschikbaar|buiten de deur|taboe|no go|nogo|not available|lesdag|studiedag|opleidingsdag|oppasdag|kinddag|"
        "gaat hem niet worden|moet ik passen|moet passen|moeten wij passen|moeten we passen|een probleem|"
        "problematisch|afvalt|uitvalt|kun je vergeten|kunt u vergeten|kan je vergeten|mag je vergeten|mag u vergeten|"
        "kunnen jullie vergeten|wel vergeten|schrappen|doorstrepen|schrap|geschrapt|streep|weggegeven|inleveren|"
        "ingeleverd|geconfisqueerd|geclaimd|opgeeist|gekaapt|ingepikt|wegstrepen|weg te strepen|weggestreept|"
        "gaat er vanaf|gaat eraf|gaan eraf|eraf|er vanaf|moet ik overslaan|overslaan|laat vallen|red ik niet|"
        "gaat niet lukken|in de knoop|onhaalbaar|niet haalbaar|niet mogelijk|niet te doen|verhinderingsdag|"
        "verhinderingsdagen|wel bezwaar|bezwaar tegen|kraak noch smaak|buiten beschouwing|valt weg|vallen weg|"
        "wegvalt|vol zit|op slot|zorgdagen|papadagen|mamadagen|ziet niet zitten|zie ik niet zitten|volledig bezet|"
        "volzit|altijd iets anders|altijd wat anders|heb ik wat anders|al iets|al iets anders|al wat|al wat anders|"
        "iets anders staan|iets anders gepland|andere verplichtingen|in beslag|onbespreekbaar|no go area|"
        "uit den boze|no - go|zit vast|zitten vast|graag vermijden|graag overslaan|graag uitsluiten|blocked|booked|"
        "taken|tied up|busy|potdicht|verlet|moet je schrappen|sla ik over|sla over|slaan we over|slaan wij over|"
        "verplichtingen|verplichting|vaste verplichtingen|verstek laten gaan|verstek|ben ik thuis|ik ben thuis|"
        "klopt niet meer|geldt niet meer|gaat niet meer op|is niet meer zo|gaat eraf|mag eraf|kan eraf|moet eraf|"
        "in zijn geheel af|is eruit|zijn eruit|gaat eruit|gaan eruit|mag eruit|kan eruit|moet eruit|niet te porren|"
        "niet te vinden|niet op te rekenen|niet op mij rekenen|niet op mij te rekenen|niet op me rekenen|"
        "helemaal vast|muurvast|tjokvol|bomvol|mudvol|overvol|propvol|stampvol|ramvol|afgeladen|overladen|handen vol|"
        "vot|fuort|gebonden|klem|in het teken van|elders|andere werkgever|op pad|onderweg|onder de pannen|"
        "buiten mijn werkweek|buiten mijn werkdagen|buiten mijn rooster|mantelzorger|andere baan|mantelzorgdag|"
        "studeerdag|sportdag|balletdag|zwemdag|piketdag|crechedag|dichtgetimmerd|dichtgeplamuurd|nul ruimte|"
        "onmogelijke|onmogelijk|papa|mama|laten schieten|laat schieten|andere gemeente|ander werk|andere werk|"
        "spitsuur|bespaar|val ik af|val af|vallen wij af|vallen we af|haak ik af|haken wij af|moet ik afslaan|"
        "moeten wij afslaan|afslaan|moet uitzonderen|moeten uitzonderen|uit te zonderen|onvindbaar|onbegonnen werk|"
        "kansloos|ongelegen|vergeven|volgelopen|heilig|begin ik niet aan|pas dan op|pas ik dan op|pas dan op hem|"
        "pas op de kinderen|pas op de kleinkinderen|onmogelijkheid|onmogelijkheden|afblijven|belet|"
        "niet te verwachten|niet verwachten|afw"
    ),
    Teken.VAKANTIE: (
        "vacation|annual leave|travelling|traveling|on a trip|vakantie|vakanties|meld ik me af|meld ik mij af|"
        "meld me af|meld mij af|afzeggen|afmelden|overslaan|missen|mis|verstek|afweten|uit de running|verlof|"
        "zwangerschapsverlof|ziek gemeld|ziekgemeld|ziek thuis|in de ziektewet|op reis|buitenland|met vakantie|"
        "op vakantie|ziekenhuis|operatie|holiday|leave|on leave|out of office|away|sabbatical|bevallingsverlof|"
        "geboorteverlof|weekje weg|er niet|studiereis|wintersport|skivakantie|fietsvakantie|gezinsvakantie|"
        "familievakantie|skien|kamperen|er even tussenuit|even tussenuit|ook even tussenuit|mis ik|ik mis|"
        "sla ik over|ontbreek ik|conferentie|kraamverlof|dienstreis|zit ik in|rouwverlof|zorgverlof|herstel|"
        "revalidatie|geopereerd|opgenomen|camping|op stage|niet in het land|rondreis|zeg ik af|zeg af|zeggen we af|"
        "zeggen wij af|afzegging|afmelding|excuseren|zonder mij|zonder me|vertoef ik|vertoeven|lig ik eruit|"
        "lig eruit|ben ik eruit|in de lappenmand|uitgeschakeld|aan bed gekluisterd|in quarantaine|in isolatie|"
        "onder het mes|in de kreukels|laat ik schieten|laat ik voorbijgaan|aan mij voorbijgaan|aan mij voorbij|"
        "aan me voorbij|aan ons voorbij|wandelvakantie|zeilen|ertussenuit|er tussenuit|uit de roulatie|"
        "afwezigheidsperiode|knieoperatie|huwelijksreis|camperplaats|camper|zonder bereik|bruiloft|trouwen|"
        "detachering|cursusweek|herstellen|revalideren|ben ik er tussenuit|ik ben er tussenuit|ben er tussenuit|"
        "zijn we er tussenuit|zijn wij er tussenuit|zomerverlof|kerstverlof|vakantieverlof|jaarverlof|herfstverlof|"
        "winterverlof|voorjaarsverlof|bouwvakverlof|studieverlof|carnavalsverlof|mantelzorgverlof|calamiteitenverlof|"
        "vaderschapsverlof|onbetaald verlof|ouderverlof|ben ik bij mijn|zijn we bij mijn|zijn wij bij mijn|"
        "zijn we bij onze|zijn wij bij onze|ziekteverlof|ziektewet"
    ),
    Teken.LIEVER_NIET: (
        "liever niet|niet op mijn best|het liefst niet|liefst niet|bij voorkeur niet|niet bij voorkeur|slechte dag|"
        "slechte dagen|slecht moment|slechte optie|slecht|slechter|minder goed|minder geschikt|minder handig|"
        "minder gunstig|minder fijn|minder|lastig|lastiger|moeilijk|moeilijker|niet ideaal|niet handig|onhandig|"
        "niet mijn voorkeur|niet onze voorkeur|niet de voorkeur|niet zo handig|niet zo goed|niet erg|rather not|"
        "not ideal|graag niet|krap|niet optimaal|ongunstig|niet graag|bij hoge uitzondering|bij uitzondering|"
        "niet het beste|niet mijn favoriet|vermijden|vermijd|onwenselijk|alleen als het echt moet|"
        "alleen als het moet|alleen in geval van nood|alleen bij uitzondering|zo min mogelijk|"
        "alleen in noodgevallen|niet fijn|niet prettig|niet gunstig|niet best|prefer not|niet echt handig|"
        "ongelukkig|alleen als het niet anders kan|alleen als het echt niet anders kan|alleen in uiterste nood|"
        "alleen in het uiterste geval|alleen in uiterste geval|als laatste optie|laatste optie|als noodoplossing|"
        "noodoplossing|alleen als er niets anders is|lastigst|lastigste|moeilijkst|minst|minste|slechtst|"
        "verre van ideaal|niet de handigste|niet het handigst|niet het handigste|niet de beste|"
        "niet mijn eerste keus|niet mijn eerste keuze|een opgave|een crime|zo goed als vol|bijna vol|vrijwel vol|"
        "aardig vol|liever vrij|met pijn en moeite|met moeite|met enige moeite|liever schieten|liever vallen|"
        "liever overslaan|sla ik liever over|geen fijne dag|geen fijne|geen handige dag|geen ideale dag|geen ideale|"
        "geen prettige dag|geen gunstige dag|geen favoriet|word ik niet blij|niet blij|drukst|drukste dag|"
        "hoeft het niet|hoeft niet op|hoeft van mij niet|een hekel|hekel aan|geen fan van|niet dol op|gruwel|"
        "laiver nait|laiver nijt|laiver nich|leever neet|leever nich|leever nie|leiver neet|leaver net|lever neet|"
        "lever nait|liewer nie|liever nait|liever neet|liever nich|liever net"
    ),
    Teken.ONZEKER: (
        "soms|niet niet|weet ik nog niet|weet nog niet|weet niet zeker|weet niet|onzeker|niet zeker|sometimes|"
        "twijfelgeval|twijfelachtig|vraagteken|de helft van de tijd|de helft van de weken|onduidelijk|af en toe|"
        "incidenteel|niet altijd|bijna nooit|vrijwel nooit|zelden|niet elke|niet iedere|niet alle|meestal niet|"
        "vaak niet|mogelijk niet|eigenlijk niet altijd|nog niet bekend|nog onbekend|wisselend|wisselt|varieert|"
        "weet ik niet|hangt ervan af|hangt er vanaf|hangt af|afhankelijk|probeer|proberen|geprobeerd|een puzzel|"
        "puzzel|puzzelen|nog even afwachten|druk|uitgerekend|het druk|geen duidelijkheid|geen uitsluitsel|geen zicht|"
        "geen zekerheid|nog niet duidelijk|nog geen idee|geen idee|geen idee nog|niks over te zeggen|"
        "niets over te zeggen|niks te zeggen|niets te zeggen|weinig te zeggen|kijk ik nog|moet ik nog kijken|"
        "moet ik nog even kijken|zie ik nog|nog even bekijken|nog niks te zeggen|nog niets te zeggen|"
        "nog niks over te zeggen|nog niets over te zeggen|mogelijk ben ik|mogelijk zit ik|mogelijk heb ik|"
        "mogelijk moet ik|mogelijk ga ik"
    ),
    Teken.MISSCHIEN: (
        "ik gok|gok ik|misschien|wellicht|"
        "maybe|perhaps|mogelijkerwijs|waarschijnlijk|vermoedelijk|probably|mogelijk ook|"
        "mogelijk nog|weet ik nog niet zeker|weet ik niet zeker|nog niet zeker|nog niet helemaal zeker|"
        "niet helemaal zeker"
    ),
    Teken.OMKEER: (
        "sla ik niet af|niet afslaan|niet af te slaan|slaan we niet af|slaan wij niet af|geen eis|geen harde eis|"
        "geen must|geen voorwaarde|geen vereiste|toch al in|toch al op|toch al aanwezig|toch al binnen|toch al bij|"
        "niet alleen|geen probleem|geen enkel probleem|geen problemen|geen bezwaar|geen punt|geen moeite|"
        "niet zo dat|niet anders|geen vergaderingen|geen vergadering|geen overleg|geen overleggen|geen afspraken|"
        "niet moeilijk|niet lastig|niet vervelend|niets op tegen|niks op tegen|niet verkeerd|geen verplichtingen|"
        "niets gepland|niks gepland|niets staan|niks staan|no problem|not only|niet per se|niet noodzakelijk|"
        "niet slecht|niet verhinderd|niet afwezig|niet bezet|niet vol|nog niets|nog niks|niet uitgesloten|"
        "niet volgepland|sluit ik niet uit|nooit een probleem|nooit problemen|geen belemmering|geen obstakel|"
        "niet onmogelijk|niet beter|geen enkel bezwaar|geen enkel punt|geen enkele moeite|geen enkele belemmering|"
        "geen enkel beletsel|geen beletsel|geen belemmeringen|geen hindernis|zonder afspraken|"
        "zonder andere afspraken|niet bezwaarlijk|niet onoverkomelijk|geen andere afspraken|"
        "geen andere verplichtingen|niet te vol|niet te druk|niets in de weg|niks in de weg|nooit weg|altijd raak|"
        "niet volgeboekt|nog niet vol|niet dicht|niet vergeven|nog niet vergeven|niet volgelopen|niets te doen|"
        "niks te doen|niets omhanden|niks omhanden|niets bijzonders|niks bijzonders|hoeft het niet per se|"
        "hoeft niet per se|hoor je niet klagen|hoort u niet klagen|niet klagen|geen bezwaren|geen enkele bezwaren|"
        "geen hindernissen|geen obstakels"
    ),
    Teken.BEHALVE: (
        "behalve|beh|muv|met uitzondering van|uitgezonderd|uitzondering|uitzonderingen|exclusief|excl|"
        "except|except for|minus|afgezien van|behoudens|met als uitzondering|met uitzondering|apart from|"
        "uitzondering is|enige uitzondering is|tenzij|unless|zolang het niet|beperking is|"
        "enige beperking is|enige beperking|met als enige beperking|met als beperking|op een na|"
        "met als kanttekening|enige kanttekening|op een dag na|op een dagdeel na|op een moment na|"
        "op een ochtend na|op een middag na|op een uitzondering na|daargelaten|met uitsluiting van"
    ),
    Teken.ALTIJD: (
        "everything|alle|altijd|steeds|op elk moment|op ieder moment|elk moment|ieder moment|alle momenten|"
        "wanneer dan ook|eender wanneer|always|any time|anytime|te allen tijde|onbeperkt|overal|alles|"
        "elk van de dagen|ieder van de dagen|elk tijdstip|ieder tijdstip|elk dagdeel|ieder dagdeel|"
        "alle dagdelen|volledig|ruim|ruimschoots|"
        "alle tijden"
    ),
    Teken.ALLES_GOED: (
        "flexibel|heel flexibel|geen voorkeur voor|volledig flexibel|flexible|geen voorkeur|"
        "geen bijzondere voorkeur|geen speciale voorkeur|geen specifieke voorkeur|geen voorkeuren|"
        "geen duidelijke voorkeur|geen uitgesproken voorkeur|niet uit|om het even|alles is goed|alles goed|"
        "alles prima|alles is prima|alles kan|alles mag|pas me aan|pas mij aan|pas me wel aan|pas mij wel aan|"
        "schik me|schik mij|no preference|whenever|zeg het maar|zeg maar|alles past|vrij in te vullen|"
        "vrij in te delen|gaan altijd|gaat altijd|lukt altijd|lukken altijd|past altijd|passen altijd|"
        "geen beperkingen|geen bijzonderheden|geen verhinderingen|geen verhindering|altijd beschikbaar|"
        "altijd inzetbaar|vrijwel altijd|bijna altijd|in principe altijd|altijd wel|kan altijd|kunnen altijd|"
        "kan ik altijd|kunnen wij altijd|kunnen we altijd|maakt allemaal niet uit|alle opties|alle opties zijn|"
        "always available|24/7|elk moment van de week|ieder moment van de week|elk moment van de dag|"
        "elk moment is goed|ieder moment is goed|any day|welke dag dan ook|eender welke dag|welk moment dan ook|"
        "geheel flexibel|overal indelen|overal in te delen|overal bij|richt me naar|richt mij naar|voeg me naar|"
        "voeg mij naar|voeg me|voeg mij|weinig uit|niet kieskeurig|waar je wilt|waar u wilt|waar jullie willen|"
        "wanneer je wilt|wanneer u wilt|wanneer jullie willen|waar het uitkomt|waar het past|wanneer het uitkomt|"
        "waar je mij nodig hebt|waar u mij nodig hebt|naar eigen inzicht|naar believen|hoe het uitkomt|waar plek is|"
        "waar nog plek is|waar ruimte is|waar nog ruimte is|waar het schikt|niet vast aan bepaalde dagen|"
        "niet vast aan dagen|niet aan bepaalde dagen gebonden|vrije agenda|prik een datum|prik maar een datum|"
        "prik een dag|prik maar een dag|aanpassen aan de groep|aanpassen aan de rest|geen harde wensen|"
        "geen harde voorkeur|geen echte voorkeur|geen specifieke wensen|geen echte wensen|wat mij betreft alles|"
        "geen enkele voorkeur|geen uitgesproken wensen|geen wensen|geen bijzondere wensen|van alle markten thuis|"
        "geen vaste verplichtingen|is mij gelijk|is me gelijk|mij gelijk|me gelijk|mij eender|me eender|"
        "is mij hetzelfde|mij een zorg|geen restricties|zonder beperking|zonder beperkingen|zonder voorkeur|soepel|"
        "geheel vrij|helemaal flexibel|zeer flexibel|erg flexibel|geen verschil|lood om oud ijzer|"
        "geen van de dagen is een probleem|op alle momenten|op elk gewenst moment|elk gewenst moment|"
        "doet er niet toe|doet er voor mij niet toe|kan ik overal|kan overal|allemaal goed|allemaal prima|"
        "wat jullie uitkomt|wat u uitkomt|wat jou uitkomt|net wat uitkomt|welke dag ook|welk dagdeel ook|"
        "welk moment ook|geen enkele dag is een probleem|geen dag is een probleem|die jullie uitkomt|die u uitkomt|"
        "die jou uitkomt|die je uitkomt|roep maar|roept u maar|kies maar|kiest u maar|kies jij maar|plan maar|"
        "verras me|verras mij|niets uit|niks uit|zeg maar wanneer|zeg het maar wanneer|te porren|altijd te porren|"
        "geen moer uit|geen reet uit|geen hol uit|geen zier uit|jederzeit|alles best|overal plaatsen|"
        "overal inplannen|overal inzetten|overal neerzetten|geen bal uit|geen snars uit|geen fluit uit|"
        "geen biet uit|geen sikkepit uit|geen lor uit|geen cent uit|geen ene moer uit|wat de groep wil|"
        "wat de meerderheid wil|wat de groep uitkomt|wat de groep kiest|geen dag waarop ik niet kan|"
        "geen dagvoorkeur|dagvoorkeur heb ik niet|zeg een dag|noem een dag|plooibaar|schikt mij ook|past mij ook|"
        "mij even lief|me even lief|even lief|om t even|kies zelf|kies maar uit|kiest u zelf|zegt u het maar|"
        "ik pas mij aan|kies een dag|noem maar een dag|alle tijd van de wereld|alle tijd|zeeen van tijd|"
        "dag en nacht|geen dag is mij te gek|geen dag te gek|zet mij waar nodig|zet me waar nodig|vrij spel|"
        "neem maar een dag|pak maar een dag|alles is even goed|doe maar wat|doet u maar wat|aan jullie over|"
        "aan u over|aan jou over|geen van de dagen valt|kan niet kiezen|geen van alle dagen|"
        "wat jullie het beste vinden|komt alles uit|alles komt uit|alles komt mij uit|alles komt me uit|"
        "alles komt hem uit|alles komt haar uit|alles komt ons uit|alles komt hen uit"
    ),
    Teken.VREEMD: (
        "used to work|used to|i said|i gave|i told you|previously|weer op kantoor|weer aanwezig|weer terug|"
        "weer aan het werk|weer bereikbaar|begreep|begrijp|vernam|bel|belt|bellen|gebeld|belde|terugbellen|bel je|"
        "mailen|mailde|gemaild|mail|stuur|sturen|gestuurd|stuurde|verstuurd|schreef|schrijf|geschreven|spreek|"
        "spreken|gesproken|sprak|spraken|horen|hoorde|gehoord|zag|gezien|gelezen|las|bereiken|antwoord|reactie|"
        "reageren|reageer|laat weten|laten weten|terugkom|terugkomen|kom erop terug|bespreken|besproken|overlegd|"
        "opening|openingstijden|geopend|gesloten|loket|balie|nieuwsbrief|verjaardag|jarig|getrouwd|trouwde|gisteren|"
        "ontvangen|ontving|weten|deadline|uiterlijk|inschrijven kan|inschrijven tot|kunt inschrijven|kan inschrijven|"
        "aanmelden kan|sluitingsdatum|telefoonnummer|contact|informatie|vraag|vragen|factuur|verzonden|geplaatst|"
        "verschenen|beviel|called|email|sent|spoke|deadline is|begon|begint|startte|start|begin ik|aftrap|"
        "nieuwe baan|in dienst|uit dienst|werkgever|geboren|sollicitatie|gefeliciteerd|bedankt|dank|kennisgemaakt|"
        "ontmoet|zie je|zien we|tot dan|telefonisch|verstuur|plaatsgevonden|interessant|leuk|leuke|leerzaam|nuttig|"
        "gezellig|zinvol|inspirerend|gevolgd|bijgewoond|organiseren|georganiseerd|notulen|verslag|gaat niet door|"
        "ging niet door|gaan niet door|geannuleerd|afgelast|het bericht|uw bericht|je bericht|staat los|los van|"
        "hier los van|inschrijving|kenmerk|zaaknummer|hoort|bespreek|groet|groeten|groetjes|gaat over|ging over|"
        "vraagt|zie u|zie ik u|zien u|zie jullie|hoor ik|ik hoor|hoor graag|hoor het|hoor van|zie ik jullie|"
        "zie ik je|zien we elkaar|aanmelden kon|aanmelden mag|aanmelden mocht|opgeven kan|opgeven kon"
    ),
    Teken.VERLEDEN: (
        "was|waren|had|hadden|geweest|doorgegeven|opgegeven|genoemd|gemeld|aangemeld|eerder|destijds|vorige keer|zei|"
        "zeiden|aangegeven|ingevuld|gezegd|bezocht|meegedaan|kreeg|kwam|ging|viel|trof|werd|did|went|attended|"
        "took part|begonnen|gekregen|gestart|binnengekomen|verhuisd|gehad|vergaderden|zat|zaten|deed|deden|stond|"
        "stonden|ziek geworden|started|joined|began|moved"
    ),
    Teken.IN_PLAATS_VAN: "in plaats van|ipv|instead of|in plaats van de|voorheen",
    Teken.ZAAK: (
        "gedetacheerd|werkmail|werkadres|mailadres|priveadres|adres|verkiezingen|verkiezing|"
        "gemeenteraadsverkiezingen|fusie|herindeling|functie|baan|project|aangesteld|opvolger|dossier|wet|"
        "wetsvoorstel|regeling|termijn|subsidie|contract|dienstverband|loopt af|eindigt|geldig|brief|"
        "aankondiging|inschrijftermijn|verzoek|sluit|inschrijving|overlast|incident|incidenten|"
        "demonstratie|jongeren|brand|casus|uitgaansgebied|proeftijd|vastgesteld|beleid|verandert|evenement|"
        "kermis|project start|beoordelingsgesprek|afgesloten|opgeheven"
    ),
    Teken.NEUTRAAL: (
        "normaal gesproken|met dank aan|gezien de|gezien het|gezien mijn|eerlijk gezegd|zoals gezegd|"
        "goed om te weten|om te weten|ter informatie|kort gezegd|zoals bekend|in de regel|voor zover ik weet|"
        "naar mijn weten|laten we zeggen|anders gezegd|strikt genomen|te weten|dat wil zeggen|liever niet eerder|"
        "liever niet later|niet eerder|niet later|niet vroeger|niet te vroeg|graag zo houden|wil ik zo houden|"
        "hou ik graag zo|houd ik graag zo|wil ik graag zo|niets aan doen|niks aan doen|weinig aan doen|"
        "niets aan veranderen|niet te laat|niet al te vroeg|niet al te laat|hoor ik bij|ik hoor bij|wordt niks|"
        "wordt niets|of niks|of niets|niet allebei|niet alle twee|op weg naar|o ja|oh ja|ow ja"
    ),
    Teken.BEREIKBAAR: "bereikbaar|bereikbaarheid|te bereiken|reachable",
    Teken.DAN: (
        "dan|die dag|die dagen|die ochtend|die middag|die avond|"
        "die ochtenden|die middagen|die avonden|dat dagdeel|die dagdelen|dat|daar|dit|then|"
        "die|diezelfde dag|dezelfde dag|diezelfde ochtend|diezelfde middag|al die dagen|die beide dagen|"
        "die twee dagen|al deze dagen|deze dagen|beide dagen|ware het niet|daarop|die uren|die tijden|"
        "pas dan op|pas ik dan op"
    ),
    Teken.CORRECTIE: (
        "correctie|of nee|nee toch|nee wacht|nee|sorry|ik bedoel|bedoel|bedoelde|pardon|oeps|foutje|"
        "vergissing|vergis|vergiste|bij nader inzien|wacht|of liever gezegd|beter gezegd|moet zijn|bedenk|"
        "bedenk me|herstel|rectificatie|i mean|correction|excuus|excuses|eh nee|of eigenlijk|klopt niet|"
        "bij nadere bestudering|verbetering|eh|ehm|uh|uhm|althans|of wacht|nee hoor|oh nee|o nee|excuseer|"
        "achterhaald|is achterhaald|nou nee|ach nee|nee serieus|misverstand|gekheid|grapje|geintje|"
        "zonder gekheid|alle gekheid|even serieus|zonder dollen"
    ),
    Teken.TOCH: (
        "toch|achteraf|bij nader inzien|alsnog|intussen|inmiddels|tegenwoordig|voortaan|niet meer|"
        "niet langer|nu juist"
    ),
    Teken.OOK: (
        "ook|gaat ook|gaan ook|mag ook|mogen ook|"
        "inclusief|incl|including|eveneens|tevens|also|daarnaast|bovendien|eventueel|desnoods|evt|too|"
        "als het moet|als het echt moet|zo nodig|zelfs|in noodgevallen|in uiterste geval|"
        "in het uiterste geval|in uiterste nood|in geval van nood|als het niet anders kan|"
        "als het echt niet anders kan|als het niet anders gaat|als het per se moet|als alternatief|"
        "alternatief"
    ),
    Teken.ALLEEN: "alleen|slechts|enkel|uitsluitend|only|just|puur|mits|maximaal|louter|nur",
    Teken.WEL: "wel|wol",
    Teken.WISSEL: (
        "de ene week|de andere week|ene week|andere week|om de maandag|om de dinsdag|om de woensdag|om de donderdag|"
        "om de vrijdag|even weken|oneven weken|even week|oneven week|de even|de oneven|om de week|om de twee weken|"
        "om de 2 weken|een keer per twee weken|eens per twee weken|eens in de twee weken|eens in de 2 weken|"
        "eens per 2 weken|1x per 2 weken|een keer in de twee weken|een keer per 2 weken|tweewekelijks|2 wekelijks|"
        "twee wekelijks|om en om|afwisselend|een week wel|in de even|in de oneven|elke twee weken|elke 2 weken|"
        "iedere twee weken|oneven|even wk|eens in de drie weken|eens in de vier weken|eens per maand|"
        "een keer per maand|1x per maand|maandelijks|once every two weeks|every other week|biweekly|"
        "eens per drie weken|eens per vier weken|1 keer per 2 weken|elke eerste|elke tweede|elke derde|elke vierde|"
        "elke laatste|iedere eerste|iedere tweede|iedere derde|iedere laatste|om de andere|in de weken dat|"
        "in weken dat|in de weken waarin|in de weken met|in de weken van|een keer in de maand|eens in de maand"
    ),
    Teken.VOORBEHOUD: (
        "onder voorbehoud|onder enig voorbehoud|met een slag om de arm|met enig voorbehoud|verschuiven|"
        "iets verschuiven|iets omgooien|iets voor verzetten|opvang regelen|oppas regelen|"
        "moet ik nog nagaan|moet ik nog navragen|nog overleggen|nog afstemmen|als ik opvang heb|"
        "slag om de arm|nog een slag om de arm|eerder weg|iets eerder weg|wat eerder weg|op tijd weg|"
        "tijdig weg|vroeg weg|vroeger weg|later komen|iets later komen|wat later komen|later aansluiten|"
        "iets later aansluiten|eerder stoppen|eerder afhaken|eerder vertrekken|onder het voorbehoud|"
        "voorbehoud"
    ),
    Teken.BEZIG: (
        "leergang|masterclass|driehoek|stuurgroep|burgemeestersdag|raadsvergadering|kernteam|crisisteam|"
        "meeting|meetings|standing meeting|team meeting|childcare|my kids|my children|pick up|mt|les|gymles|"
        "rijles|lessen|"
        "college|colleges|cursus|dienst|diensten|piket|training|opleiding|studie|overleg|"
        "overleggen|vergadering|vergaderingen|vergader|vergaderen|briefing|spreekuur|raad|commissie|"
        "zitting|uitvaart|begrafenis|crematie|bruiloft|tandarts|fysio|fysiotherapie|sport|sporten|oppas|"
        "oppassen|pas ik op|stage|heidag|teamdag|werkbezoek|examen|tentamen|verhuizing|afspraak|afspraken|"
        "tennis|koor|ziekenhuis|intakes|huisbezoeken|huisbezoek|keuring|audit|toets|symposium|controle|"
        "mantelzorg|zorg ik|ik zorg|zorg voor|haal ik de kinderen|de kleine|de kinderen|kinderopvang|"
        "mijn studie|voor mijn studie|scholing|bijscholing|ik verhuis|verhuis ik|trouw ik|ik trouw|hockey|"
        "voetbal|zwemmen|zwemles|judo|muziekles|yoga|onderzoek|behandeling|therapie|chemo|specialist|"
        "huisarts|opa en oma|kleinkinderen|kleinkind|collegebriefing|sollicitatiegesprekken|geef ik les|"
        "ik geef les|draai ik dienst|heb ik dienst|jubileum|ceremonie|diploma uitreiking|excursie|"
        "rechtszitting|hoorzitting|schoolgesprek|rapportgesprek|tienminutengesprek|ouderavond|begroting|"
        "inspectie|mijn werkgroep|werkgroep|studeer ik|ik studeer|raadsdag|congres|mijn kinderen|de kids|"
        "kids|ga ik naar|moet ik naar|breng ik|haal ik|sport ik|train ik|mijn zoontje|mijn dochtertje|"
        "peuter|de tweeling|schoolplein|hardlopen|fitness|koorrepetitie|repetitie|vrijwilligerswerk|kerk|"
        "mijn ouders|mijn moeder|mijn vader|sportschool|lesgeven|muziekschool|voetbaltraining|praktijk|"
        "ik les|bso|gastouder|dagopvang|rijd ik|rij ik|ik rijd|ik rij|taxi|doe de balie|doe ik de balie|"
        "bemens de balie|bemens ik de balie|zit aan de balie|sta aan de balie|zit ik aan de balie|"
        "sta ik aan de balie|voor de klas|voor een klas|dagstart|weekstart|bijslapen|slaap ik bij|"
        "nachtdienst|slaap ik|slaap ik uit"
    ),
    Teken.OVERLEG: (
        "in overleg|overleg mogelijk|nader te bepalen|ntb|nog te bepalen|na overleg|afstemming|"
        "in afstemming|even overleggen|eerst overleggen|overleggen we|overleg ik"
    ),
    Teken.ALS: "als|indien|mocht|mochten|if",
    Teken.PAS: "pas|eerst|not until|only from|op zijn vroegst|op z n vroegst",
    Teken.WEER: "weer|terug|back|again|aanwezig vanaf|opnieuw",
    Teken.ANDERS: (
        "locatie|locaties|plek|plaats|waar|vorm|groep|groepen|groepsindeling|begeleider|discipline|thema|"
        "onderwerp|reizen|reistijd|kosten|lunch|dieet|eten|online|fysiek|digitaal|teams|zoom|live|webex|"
        "scherm|methode|samenstelling|deelnemers|collega|organisatie|taal|casus|parkeren|vervoer|hybride|"
        "beeldbellen|videobellen|zaal|zaaltje|lokaal|computer|wie|met wie|hoe|waarover|gespreksleider|"
        "digitale|virtueel|ergens anders|vergaderzaal|buitenlocatie|gemeentehuis|grootte|moderator|"
        "casuistiek|thema's|laptop|beeldscherm|videoverbinding|videocall|afstand|hoe lang|tijdsduur|"
        "frequentie|groepsgrootte|in het echt|in het echie"
    ),
}


@dataclass(slots=True)
class Vondst:
    """An expression at the words `[eerste:na]`."""

    teken: Teken
    eerste: int
    na: int
    vorm: str


def _boom() -> dict[str, list[tuple[tuple[str, ...], Teken]]]:
    boom: dict[str, list[tuple[tuple[str, ...], Teken]]] = {}
    for teken, rij in _UITDRUKKINGEN.items():
        for uitdrukking in rij.split("|"):
            woorden = tuple(uitdrukking.split())
            boom.setdefault(woorden[0], []).append((woorden, teken))
    for kandidaten in boom.values():
        kandidaten.sort(key=lambda kandidaat: -len(kandidaat[0]))
    return boom


_BOOM: Final = _boom()
BEGIN_BEHALVE: Final = frozenset(
    woord
    for woord, rij in _BOOM.items()
    if woord == "mits" or any(teken is Teken.BEHALVE for _, teken in rij)
)
"""The words that can begin an exception or a condition."""


_BEZIG_STAARTEN: Final = tuple(
    sorted(
        woordenrij(
            "overleg vergadering vergaderdag vergaderdagen vergaderochtend vergadermiddag studiedag zorgdag cursus "
            "training opleiding spreekuur zitting briefing piket dienst college commissie conferentie "
            "bespreking uitvaart begrafenis les"
        )
    )
)


_BEZIGE_DAGEN: Final = tuple(
    stam + dag
    for stam in (
        "overleg",
        "opleidings",
        "cursus",
        "trainings",
        "commissie",
        "college",
        "spreekuur",
        "piket",
        "mt",
    )
    for dag in ("dag", "dagen", "ochtend", "ochtenden", "middag", "middagen")
)
""" "overlegdagen": days that something else takes."""


def _aan_de_vorm(vorm: str, plek: int) -> list[Vondst]:
    """What the end of a word tells when it is in no list: "teamoverleg", "rustigste"."""
    if _is_bezig(vorm) or vorm.endswith(_BEZIGE_DAGEN):
        return [Vondst(Teken.BEZIG, plek, plek + 1, vorm)]
    if len(vorm) > 6 and vorm.endswith("ste") and vorm not in _RANGWOORDEN:
        teken = Teken.LIEVER_NIET if vorm in _MINST else Teken.LIEFST
        return [Vondst(teken, plek, plek + 1, vorm)]
    return []


_RANGWOORDEN: Final = woordenrij(
    "jongste oudste kleinste grootste "
    "eerste laatste twintigste dertigste honderdste duizendste gewenste ongewenste vaste naaste minste "
    "meeste "
    "bewuste middelste gepaste ongepaste geruste komendste verste juiste onjuiste"
)
_MINST: Final = woordenrij(
    "drukste lastigste moeilijkste slechtste volste vervelendste zwaarste onhandigste ongunstigste krapste "
    "ingewikkeldste rommeligste onrustigste hectischste langste"
)


def _is_bezig(vorm: str) -> bool:
    """ "driehoeksoverleg", "collegevergadering": a compound of something that takes the time."""
    return len(vorm) > 6 and vorm.endswith(_BEZIG_STAARTEN) and vorm not in _GEEN_BEZIG


_GEEN_BEZIG: Final = frozenset(("buitendienst", "binnendienst", "gemeentelijkeoverleg"))


_VOOR_DAG: Final = woordenrij("eerste tweede derde vierde laatste")
"""Behind "elke" only before a day: "elke eerste maandag"."""


def zoek_tekens(woorden: Sequence[Woord], eerste: int, na: int) -> list[Vondst]:
    """The expressions among `woorden[eerste:na]`, the longest at each place; one place may have two meanings."""
    vondsten: list[Vondst] = []
    vormen = tuple(woord.vorm for woord in woorden[eerste:na])
    plek = eerste
    while plek < na:
        lengte = 0
        for uitdrukking, teken in _BOOM.get(woorden[plek].vorm, ()):
            if lengte and len(uitdrukking) < lengte:
                break
            eind = plek + len(uitdrukking)
            if uitdrukking[-1] in _VOOR_DAG and uitdrukking[0] in ("elke", "iedere"):
                dag = eind < len(woorden) and woorden[eind].soort == "dag"
                eind = eind if dag else na + 1
            if eind <= na and vormen[plek - eerste : eind - eerste] == uitdrukking:
                lengte = len(uitdrukking)
                vondsten.append(Vondst(teken, plek, eind, " ".join(uitdrukking)))
        if not lengte:
            vondsten += _aan_de_vorm(woorden[plek].vorm, plek)
        plek += lengte or 1
    return vondsten
