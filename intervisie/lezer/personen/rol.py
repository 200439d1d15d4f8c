"""What a sentence says of somebody whom it names: he takes part, he stays out, or he is only told of.

Looks at the words before the name (a preposition or a bond: "via", "mijn leidinggevende") and at the verb behind it,
past brackets, an apposition and names in one breath. Knows nothing of the rest of the mail.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.taal.deelzin import DAG
from intervisie.lezer.taal.namen import voornaam
from intervisie.lezer.taal.patroon import een_van

Rol = Literal["mee", "niet", "genoemd"]

_BAND: Final = een_van(
    r"\b(?:hoorde|hoor|vernam|gehoord|tip|zag ik|ik zag|ik zie|"
    r"(?:werkt?|werken|optrekt?) (?:\w+ )?samen met|op advies|advies van|aanraden|opdracht van|"
    r"(?<!aanmelding voor de )(?<!aanmeldingen voor de )(?<!opgave voor de )(?<!inschrijving voor de )"
    r"(?<!inschrijvingen voor de )(?<!deelname aan de )intervisie van"
    r"(?! (?:onze|ons|mijn|de|het) [\w-]+[,:])|groep van|begeleid door|leiding van|via|"
    r"attendeerde|gewezen|namens de|secretariaat|"
    r"secretaresse|managementassistent\w*|afstemmen|afgestemd|contact(?:persoon)?|overleg met|in overleg met|"
    r"overlegd? met|besproken met|afgesproken met|afspraak met|overeengekomen met|gesprek met|bellen met|"
    r"gesproken|spreek|doorgegeven door|dank(?:zij)?|"
    r"bedankt|"
    r"oud-collega|ex-collega|voorganger|voorgangster|begeleider|gespreksleider|wethouder|opvolger van|"
    r"toestemming|goedkeuring|akkoord|instemming|(?:uitnodiging|mail|bericht|verhaal|presentatie|verzoek|"
    r"vraag) van|vervanger|"
    r"vervangster|waarnemer|terecht bij|vragen (?:aan|naar)|bel|kennis|vriend(?:in)?|"
    r"burgemeester|chef|baas|groet(?:en|jes)?|"
    r"mijn (?:teamleider|leidinggevende|manager|afdelingshoofd|directeur|"
    r"teammanager|vrouw|man|partner|zoon|dochter))\b[^.;]{0,40}$",
    r"\b(?:niet|liever niet|graag|wel|ook) (?:in (?:de|een|dezelfde) groep )?(?:met|"
    r"bij)\s*$|\bin (?:de|een|dezelfde) groep (?:van|met|bij)\b[^.;]{0,30}$|\bgroep (?:van|met|bij)\s*$|"
    r"\bcc[^\w)]{0,3}$",
    r"\b(?:vond|vindt|zei|zegt|dacht|denkt|meende|liet|raadde|tipte|adviseerde|hielp|betaalt|regelt)\s+"
    r"(?:(?:mijn|onze|collega|mevrouw|de heer)\s+)*$",
    r"\b(?:zoals|door|tegen|(?:anders|liever|meer|beter|eerder) dan|behalve|zonder)\s+(?:(?:mijn|onze|de|"
    r"het|collega|mevrouw|"
    r"heer)\s+)*$",
)
_OPGEGEVEN: Final = re.compile(
    r"\b(?:mede )?namens\b[^.;]{0,50}$|\bop verzoek van\b[^.;]{0,40}$", re.IGNORECASE
)
_DOET: Final = r"(?:wil|willen|wenst|gaat|doet|neemt|komt|is|zijn|heeft|kan|zou|mag)"
_BIJSTELLING: Final = re.compile(
    r"(?:\s*[¦–]+)*"
    rf"(?:\s*,(?!\s*(?:maar|want|en ik|dus|(?:die )?{_DOET})\b)[^,.;:!?¦]{{1,60}}(?:,(?=\s+\w)|\s*¦+,?)|"
    r"\s+(?:van|uit|bij) (?:de |het |ons |onze )?"
    r"(?:afdeling |team |cluster |bureau |gemeente )?[\w&-]+(?: (?:en |& )?(?-i:[A-Z])[\w&-]*)*)?"
    r"(?:\s*[¦–]+)*",
    re.IGNORECASE,
)
_HAAKJES: Final = re.compile(r"[([][^)\]]*[)\]]")
_TUSSEN_STREEPJES: Final = re.compile(r"(?:^|\s)[–-]\s[^–]{2,90}\s[–-](?=[\s,.;])")
_SAMEN: Final = re.compile(
    r"(?:\s*,\s*|\s+(?:en|and|&)\s+)(?:ik|ikzelf|ondergetekende|(?:(?:mijn|onze|collega|mevrouw|mw\.?|"
    r"dhr\.?|de heer)\s+)*"
    r"(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s+(?-i:[a-z'’]{1,4})\b)*"
    r"(?:\s+(?-i:[A-ZÀ-Þ])[\w'’-]+)*)",
    re.IGNORECASE,
)
_BIJWOORD: Final = (
    r"(?:(?:ook|graag|eveneens|nu|dan|wel|weer|heel|erg|zeer|al|dit|jaar|deze|keer|ronde|er|namelijk|"
    r"overigens|"
    r"trouwens|helaas|toch|zelf|zich|mij|me|ons|nog|inmiddels|net|vorig\w*|vorige|week|maand|tijdelijk|"
    r"even|hier|"
    r"daar|juist|zeker|daarom|echter|vanuit|[\w-]+daagse?)\s+)*"
)
_VAKMAN: Final = (
    r"(?:\w+ )?[\w&/-]*(?:adviseur|consulent|medewerk(?:er|ster)|coördinator|recruiter|boa|juriste?|handhaver|"
    r"toezichthouder|specialist|trainee|collega)\b"
)
"""What somebody is to those who put him forward: "Wiesje is onze P&O-adviseur" keeps nobody out."""
_NIET: Final = een_van(
    r"^[^.;!?]{0,90}\b(?:ben ik|ik ben) (?:degene|diegene|de enige|de gene) die\b",
    r"^[\s,]*(?:die\s+)?(?:zegt|zei|zeggen|zeiden) (?:(?:helaas|dit keer|deze keer|nu|liever|toch) )*(?:nee|af)\b|"
    r"^[\s,]*(?:die\s+)?(?:slaat|slaan) (?:(?:hem|'m|het|(?:deze|dit)(?: keer| ronde| jaar)?|nu) )*over\b|"
    r"^[\s,]*(?:die\s+)?(?:bedankt|past)(?: (?:voor de eer|ervoor|vriendelijk|(?:deze|dit) keer|helaas))*"
    r"\s*(?:[.,;:!)]|$)",
    r"^[^.;!?]{0,90}\bmaar (?:(?:hier|daar|nu|voorlopig|deze keer|dit keer|hieraan|daaraan|nog) )+"
    r"niet\s*(?:[.;!?]|$)",
    r"^[\s,]*(?:(?:helaas|dit keer|deze keer|nog|toch|dus) )*niet\s*(?:[.,;:!()–-]|$|(?:want|omdat|maar|meer)\b)",
    rf"^[\s,]*(?:die\s+)?(?:heeft|hebben|had)\s+{_BIJWOORD}(?:geen|niet|aangemeld|opgegeven|ingeschreven|"
    rf"verteld|"
    r"gewezen|getipt|laten|besloten|al\b|doorgestuurd|gestuurd|een andere|afgemeld|akkoord|toestemming|"
    r"bezwaar|"
    r"gevraagd|gemaild|enthousiast|aangeraden|aanbevolen)",
    r"^[\s,]*(?:die\s+)?(?:heeft (?:zich )?(?:al|vorig\w*|eerder|mij|me|dit)|had (?:zich|mij))\b",
    r"^[\s,]*(?:die\s+)?(?:doet|doen|neemt|nemen|draait|zit)\s+(?:zelf |ook )?(?:al|"
    r"reeds)\s+(?:\w+\s+){0,6}(?:mee|deel|bij|erbij|groep\w*)\b",
    rf"^[\s,]*(?:die\s+)?(?:is|zijn|was|waren)\s+{_BIJWOORD}(?:ziek|afwezig|verhinderd|akkoord|"
    rf"op de hoogte|weg|vertrokken|met|"
    rf"aangemeld|ingeschreven|afgemeld|uitgevallen|(?:mijn|onze)(?! {_VAKMAN})|enthousiast|van plan|begeleider|"
    r"er|niet|geen|"
    r"uit dienst|"
    r"bereikbaar voor|op vakantie|de contactpersoon|contactpersoon)\b(?! (?:bij|van de partij|bij de))",
    rf"^[\s,]*(?:die\s+)?(?:doet|doen|gaat|gaan|komt|komen|neemt|hoeft|zal)\s+{_BIJWOORD}(?:niet|geen|nog|"
    rf"later|er (?:nog )?over|"
    r"met pensioen|met verlof|weg|"
    r"naar(?! (?:de|een|uw|jullie) (?:intervisie|bijeenkomst\w*))|over|pas|zichzelf|"
    r"aanstaande)\b(?! (?:op|in|tussen)\b)",
    rf"^[\s,]*(?:die\s+)?(?:wil|willen|zou|mag|kan|kunnen)\s+{_BIJWOORD}(?:er (?:nog )?over|"
    rf"nog\b(?! (?:mee|graag|aan))|later|"
    r"(?:niet|geen)(?=\s*(?:$|[.,;!)]|(?:mee|deel|komen|aanwezig|erbij|maar|vanwege|wegens|deze|dit|door|"
    r"omdat|want|vrij|tijd)\b)))",
    r"^[\s,]*(?:die\s+)?(?:vertelde|tipte|wees|zei|raadde|attendeerde|gaf aan|blijft|begeleidt|begeleidde|"
    r"overweegt|twijfelt|"
    r"twijfelen|denkt|weet|vindt|sta(?:at|an)(?! (?:al |ook )*te (?:springen|popelen|trappelen))|deed|deden|nam|"
    r"had|wilde|zat|zei|stuurde|stuurt|liet|laat|"
    r"laten|weten|"
    r"mailt|mailde|"
    r"belt|meent|vervangt|regelt|coördineert|verzorgt|vroeg|vraagt|adviseerde|noemde|gaf|gunt|steunt|stopt|"
    r"vertrekt|"
    r"beheert|organiseert|verwees|verwijst|leest|ziet|hoorde|organiseerde|wist|moest|moet|stond|stonden|kwam|"
    r"riep|liep|las|leest|hing|hield|houdt)\b",
    rf"^[\s,]*(?:die\s+)?(?:meldt|melden|geeft|geven|schrijft)\s+(?:zich|zichzelf)\s+{_BIJWOORD}(?:zelf|"
    rf"nog|later|apart|los)\b"
    r"|^[\s,]*(?:die\s+)?(?:meldt|geeft) (?:dat |het )?(?:zelf|apart)\b|^[\s,]*meldde\b",
    rf"^[\s,]*(?:die\s+)?neemt\s+{_BIJWOORD}(?:mijn|het|dan|waar|contact)\b",
    r"^[\s,]*(?:die\s+)?(?:krijgt|ontvangt|leest|kijkt)\s+(?:een |deze |dit |hiervan |ook |alleen )*(?:kopie|"
    r"afschrift|mail|bericht|mee)\b|^[\s,]*(?:die\s+)?(?:is|wordt|heb ik|zet ik)\b[^.;,]{0,20}\bcc\b",
    r"^[\s,]*(?:die\s+)?(?:is|zit|ligt)\s+(?:[\w-]+\s+){0,4}(?:ziek|ziekteverlof|ziekenhuis)\b",
    r"^[\s,]*(?:die\s+)?neemt\b[^.;,]{0,60}\b(?:waar|over)\b|"
    r"^\s*(?:met (?:een )?[\w-]+ |ziek |al \w+ )*thuis\s*(?:$|[.,;!])|"
    r"^\s*(?:verandert|wijzigt) (?:er )?(?:niets|niks)\b",
    r"^\s*(?:staat|zit|leest) (?:\w+ ){0,3}in (?:de )?cc\b|"
    r"^[\s,]*(?:die\s+)?(?:is|zijn) (?:ook )?al (?:deelnemer|lid|ingedeeld)\b",
    r"^[\s,]*(?:die\s+)?(?:heeft|hebben)\s+[^.;,]{0,40}\b(?:ingevuld|geholpen|geschreven|uitgelegd|verwezen)\b",
    r"^\s*(?:heb|had|deel|werk|sprak|bespreek|overleg|doe|delen|werken) (?:ik|wij|we)\b"
    r"(?![^.;]*\b(?:mee|aan|deel|bij)\b)",
    r"^\s*(?:[\w-]+ ){0,3}(?:ziek|weg|vertrokken|uitgevallen|gestopt|met pensioen|met verlof|uit dienst) "
    r"(?:is|was|werd|raakte|ging)\b",
    r"^[\s,]*(?:die\s+)?sluit\s+(?:niet|later|pas|misschien|mogelijk)\b",
    r"^[\s,]*(?:die\s+)?(?:wil|gaat|doet|komt|neemt|zou|kan|sluit)\s+(?:graag |ook )*(?:volgend\w* (?:jaar|"
    r"keer|ronde|seizoen)|"
    r"een andere keer|misschien|wellicht|mogelijk|eventueel)\b",
)
_MEE: Final = een_van(
    r"^[\s,]*(?:die )?(?:wil|wenst|willen|zou|zouden) (?:dat|het|dit|zulks) (?:heel )?(?:ook|eveneens|graag|"
    r"wel|evenzeer)\b",
    r"^[\s,]*(?:die )?sta(?:at|an) (?:al |ook )*te (?:springen|popelen|trappelen)\b",
    rf"^[\s,]*(?:die|dij)?\s*(?:wil|willen|wenst|wensen|zou|zouden|gaat|gaan|doet|doen|neemt|nemen|meldt|"
    rf"melden|komt|komen|"
    rf"schuift|schuiven|sluit|sluiten|haakt|haken|draait|heeft|hebben|is|zijn|kan|kunnen|mag)\s+{_BIJWOORD}"
    r"(?:[^.;,]{0,60}\b)?(?:mee(?:doen|draaien)?|deel(?:nemen)?|aan(?:sluiten|schuiven|haken|gemeld|"
    r"melden)?|bij(?: de\b|(?=\s*(?:$|[.,;!)])))|erbij|"
    r"van de partij|interesse|belangstelling|zin|ingeschreven|opgeven|inschrijven|belangstelling)\b",
    r"^[\s,]*(?:die )?(?:wil|gaat|doet|komt|kan) (?:graag |heel graag |dat )?(?:ook|eveneens)(?: graag)?"
    r"\s*(?:$|[.;,!])",
    r"^[\s,]*(?:die )?(?:zegt|zei|zeggen|zeiden) (?:(?:meteen|direct|ook|volmondig|graag|wel|gelijk) )*ja\b",
    r"^[\s,]*(?:die )?doe(?:t|n) (?:het|dit|dat|mee) (?:namens|voor) (?:de )?(?:gemeente\b|[A-Z])",
    r"^\s*(?:ook|eveneens|graag|ook graag|ook aan|óók|too|as well)\s*(?:$|[.;,!:()])",
    r"^[\s,]*(?:who )?(?:wants?|would (?:like|love)|is keen|is happy|will) (?:to )?(?:be )?"
    r"(?:in|join|take part|come|sign up|participate)\b",
)
_LATEN_MEE: Final = een_van(
    r"^[\s,]*(?:graag )?(?:te )?laten (?:deelnemen|meedoen|aansluiten|aanhaken|aanschuiven|instromen|inschrijven)\b"
)
_MEE_ACHTERAAN: Final = een_van(
    r"^[\s,]*(?:ook |graag )*(?:meedoet|meedoen|deelneemt|deelnemen|aansluit\w*|aanhaak\w*|aanschuif\w*)\b"
)
_OPGESOMD: Final = een_van(
    r"\b(?:collega['’]?s|mensen|deelnemers|personen|medewerkers|kandidaten|ambtenaren)\s*:\s*$"
)
"""Behind such a heading stand those whom it is about, whatever the heading says of them."""
_DAT: Final = re.compile(r"\bdat (?:(?:mijn|onze|collega|de heer|mevrouw) )*$", re.IGNORECASE)
"""A clause of its own begins: who stands before it is somebody else."""
_MAAR_MEE: Final = een_van(
    r"\b(?:maar|en|dus) (?:hij|zij|ze) (?:doet|wil|komt|gaat) (?:(?!niet|geen|nog|later|pas)[\w-]+ ){0,2}"
    r"(?:mee|meedoen|deelnemen|aansluiten)\b",
    r"(?:\bmaar|^\s*is (?:[\w&'’/-]+ ){1,7}?en) (?:hij |zij |ze )?"
    r"(?:wil|wilde|gaat|doet|komt|zou|kan) (?:(?!niet\b|geen\b)[\w-]+ ){0,3}"
    r"(?:mee|meedoen|deelnemen|aansluiten|erbij)\b|"
    r"^[^.;!?,]{0,60}\bdat (?:hij|zij|ze|die) (?:(?:ook|eveneens|graag|nu|wel|toch) )*"
    r"(?:komt|meekomt|meegaat|meedoet|deelneemt|aansluit|aanhaakt|aanschuift)\b|"
    r"\bmaar (?:hij |zij |ze )?(?:vroeg|verzocht|heeft|wil)\b[^.;]{0,40}\b(?:aan te melden|op te geven|"
    r"in te schrijven|aanmeld|opgeef|inschrijf)\b",
)
"""Whatever he does besides, he takes part: "leest zijn mail niet maar wil wel mee"."""
_INVERSIE: Final = een_van(
    rf"\b(?:doet|neemt|gaat|komt|wil|meldt|schuift|haakt|sluit|is|mag|kan|zou|doen|nemen|gaan|komen|willen|"
    rf"melden|haken|"
    rf"schuiven|sluiten|zijn|mogen|kunnen|zouden)\s+{_BIJWOORD}(?:(?:mijn|onze|alleen|de|"
    rf"uw|enkel|een)\s+|collega\s+|"
    r"(?:[a-z][\w-]+\s+){0,2})$"
)
_INVERSIE_NA: Final = een_van(r"^[^.;:]{0,60}\b(?:mee|deel|aan|bij|erbij|van de partij|meedoen|deelnemen)\b")
_INVERSIE_NIET: Final = een_van(r"^\s*(?:\w+ ){0,3}(?:niet|geen)\b")
_ONTKEND: Final = een_van(r"\b(?:niet|geen|nooit|evenmin)\b")
_NET_ALS: Final = re.compile(r"\b(?:net als|net zoals)\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
_ZEGT_MEN: Final = (
    r"(?:volgens mij|(?:geloof|dacht|denk|meen|vermoed|hoorde|hoor|begreep|begrijp|hoop|zag) ik|als het goed is|"
    r"naar (?:wat )?ik (?:hoor|hoorde|meen|begreep|begrijp)|neem ik aan|schijnt het|schijnbaar|blijkbaar|kennelijk)"
)
_VERMOED: Final = een_van(
    rf"^[\s,]*(?:die\s+)?(?:doet|doen|gaat|gaan|is|zijn|komt|komen|zit|neemt|heeft)\b[^.;,!?]{{0,25}}\b{_ZEGT_MEN}\b",
    r"^[\s,]*(?:die\s+)?(?:schijnt|schijnen|blijkt|blijken)\b",
)
_VERMOED_ERVOOR: Final = een_van(
    r"\bik (?:hoor(?:de)?|begreep|begrijp|geloof|denk|dacht|zag|zie|las|vernam|weet|meen|vermoed)\b"
    r"[^.;,!?]{0,30}\bdat [^.;,!?]{0,30}$",
    r"\b(?:hoor|hoorde|begreep|begrijp|geloof|denk|dacht|zag|zie|las|vernam|vermoed) ik\b[^.;,!?]{0,30}\bdat "
    r"[^.;,!?]{0,30}$",
)
"""The writer has heard, or thinks, that somebody takes part: he signs nobody up."""
_VROEG_EROM: Final = een_van(
    r"^[\s,]*(?:heeft|vroeg|verzocht|vraagt)\b[^.;]{0,40}\b(?:aan te melden|op te geven|in te schrijven|"
    r"aan te dragen|"
    r"aanmeld|opgeef|inschrijf|aanmelden|opgeven|inschrijven)\b"
)
_GROEPSWENS: Final = een_van(
    r"\b(?:niet|wel|liever|graag)\b[^.]{0,20}\b(?:bij|met) (?:hem|haar|die|elkaar)\b|\buit elkaar\b|"
    r"\b(?:hem|haar) in (?:de|een|dezelfde) groep\b"
)
_STAART: Final = een_van(
    r"\bzou(?:den)?\b.{0,40}\bmaar\b|"
    r"\b(?:wilde?|had)\b.{0,30}\b(?:maar|gewild)\b|\b(?:maar|want|die|en)\b[^.;]{0,40}\b(?:twijfelt|"
    r"weet het nog niet|"
    r"meldt zich(?:zelf)? (?:zelf|nog|later|apart)|mailt (?:zelf|nog|u|je|jullie)|laat (?:het|dat) (?:zelf|"
    r"nog)|haakt (?:toch )?af|kan (?:toch |helaas )?niet|"
    r"(?:doet|gaat|neemt) (?:zelf )?niet (?:mee|deel))\b"
)


_TIPTE: Final = een_van(
    r"\b(?:attendeerde|tipte|wees|raadde|vertelde) (?:mij|me|ons|het|dit|erover)\b|"
    r"\b(?:mij|me|ons)\b[^.;]{0,40}\b(?:getipt|geattendeerd|gewezen)\b|"
    r"\b(?:hoorde|vernam) (?:ik )?(?:het |dit |ervan )?(?:van|via)\b",
    r"^(?!.*\b(?:mee\w*|aanmeld\w*|opge\w+|inschrij\w*|deel\w*|plek|plaats|erbij|beiden?)\b)"
    r"(?=.*\b(?:oproep|aankondiging|uitnodiging|nieuwsbrief|flyer|mail|bericht|tip|dit|jullie|u)\b)"
    r".*\b(?:kreeg|ontving|kwam|kwamen|las|bereikte|doorgestuurd|stuurde|zette|gedeeld|deelde|attent)\b.*$",
)
"""Whoever is named here only told the writer of it."""
_WIE_BOVEN: Final = (
    r"(?:leidinggevende|\w*manager|chef|baas|teamleider|directeur|afdelingshoofd|"
    r"\w*secretaresse|\w*assistente?)"
)
_STAAT_BOVEN: Final = re.compile(
    rf"\s*[,(]\s*(?:mijn|onze|ons|haar|zijn|hun|de) (?:[\w-]+ )?{_WIE_BOVEN}\b(?! in opleiding)",
    re.IGNORECASE,
)
""" "Bram Duijts, mijn leidinggevende, heeft ermee ingestemd": who does not sign up himself, is only told of."""
_NEEMT_WAAR: Final = een_van(
    r"\bneemt\b[^.;]{0,60}\bwaar\b|\bwaarnem(?:er|ster)\b|\bmijn (?:plaats)?vervang(?:er|ster) (?:is|heet)\b",
    r"\b(?:bij|tijdens|in) (?:mijn )?(?:afwezigheid|verhindering|ziekte|verlof|vakantie)\b|"
    r"\b(?:als|wanneer) ik er niet ben\b|\bben ik er niet\b",
    r"\b(?:bij|voor) (?:\w+ )?(?:vragen|informatie|contact|overleg|afstemming|toelichting)\b[^;]{0,60}"
    r"\b(?:terecht|bellen|mailen|contact\w*|bereik\w*|aanspreekpunt)\b|"
    r"\b(?:kun|kunt|kunnen) (?:je|u|jullie) (?:terecht|(?:stellen|vragen|richten|doen) (?:aan|bij|tot))\b|"
    r"^(?!.*\b(?:mee\w*|aanmeld\w*|opge\w+|inschrij\w*|deel\w*|plek|plaats|erbij|beiden?)\b)"
    r"(?=.*\b(?:cc|kopie|afschrift)\b).*\b(?:cc|kopie|afschrift|manager|leidinggevende|chef)\b",
    r"\bcontactpersoon\b|\b(?:mailen|bellen|afstemmen|navragen) (?:met|bij)\b|\baanspreekpunt\b|"
    r"\b(?:plant|beheert|regelt|doet|houdt) mijn (?:agenda|mail|mailbox)\b|"
    r"\b(?:leest|kijkt|luistert) (?:ook |alleen )?mee\b|^\W*(?:bij|voor) vragen\b\W|"
    r"\b(?:regelt|coördineert|verzorgt|organiseert) (?:hier|bij ons)\b|"
    rf"\b(?:mijn|onze) {_WIE_BOVEN}\b[^;]{{0,90}}\b(?:vond|vindt|dacht|denkt) (?:dit|het|dat)\b",
    rf"\b(?:mijn|onze) {_WIE_BOVEN} (?:is|heet)\b|"
    rf"\b(?:mijn|onze) {_WIE_BOVEN}\b[^;]{{0,90}}\b(?:akkoord|toestemming|op de hoogte|goedgekeurd|ermee eens|steunt|"
    r"ingestemd|getekend|achter|weet (?:er|hier)(?:van|over)|weet dit|beheert|regelt|plant|houdt|geïnformeerd|"
    r"geen bezwaar|vindt het (?:goed|prima))\b",
)
"""Whoever is named here can be called when the writer is away, or agrees: nobody is to ask whether he takes part."""


def is_ernaast(zin: str) -> bool:
    """Whether a sentence names somebody who only told the writer of it, agrees, or answers his telephone."""
    return _TIPTE.search(zin) is not None or _NEEMT_WAAR.search(zin) is not None


_IN_OPDRACHT: Final = re.compile(
    r"\b(?:in opdracht van|op verzoek van|i\.\s?o\.(?: van)?|namens|voor)\b[^;]{0,60}$", re.IGNORECASE
)
_DAT_HIJ: Final = een_van(
    r"\bdat (?:zij|hij|ze|mevrouw|meneer|de heer|betrokkene)\b[^.;]{0,70}\b(?:mee|meedoe\w*|deel\w*|plaats|plek|"
    r"aan ?sluit\w*|aangemeld|ingeschreven|intervisie)\b[^.;]{0,40}\b(?:wil|wenst|gaat|zal|neemt|doet|in te nemen|"
    r"te nemen|mee te doen|deel te nemen|wordt)\b|"
    r"\bdat (?:zij|hij|ze|mevrouw|meneer|de heer|betrokkene)\b[^.;]{0,20}\b(?:wil|wenst|gaat|zal|mag)\b[^.;]{0,60}"
    r"\b(?:mee\w*|deel\w*|plaats|plek|aan\w*|intervisie)\b|"
    r"\bdat (?:zij|hij|ze|mevrouw|meneer|de heer|betrokkene)\b[^.;]{0,40}"
    r"\b(?:meedoet|deelneemt|aansluit|aanhaakt|aanschuift|meedraait)\b|"
    r"\b(?:meld|geef|schrijf) ik (?:haar|hem|deze|mevrouw|meneer|(?-i:[A-ZÀ-Þ])\w+)\b[^.;]{0,50}\b(?:aan|op|in)\b"
)
"""An assistant signs up the one for whom she writes."""


_VOOR_HEM: Final = een_van(
    r"(?:^|[,:]|\b(?:graag|hierbij|ik|wij|we)) ?voor (?:(?:mijn|onze|collega|de heer|mevrouw|mw\.?|dhr\.?|"
    r"\w*leidinggevende|\w*manager|\w*leider|directeur|\w*hoofd|chef|baas|wethouder|burgemeester|,) ?)+$"
)
_PLEK: Final = een_van(
    r"\b(?:plek\w*|plaats\w*|stoel\w*)\b[^.;]{0,30}\b(?:reserver\w*|vrij\w*|vast\w*|boek\w*|bespreken)\b",
    r"\b(?:reserver\w*|boek|bespreek)\b[^.;]{0,30}\b(?:plek\w*|plaats\w*|stoel\w*)\b",
)
"""A seat is taken for him who was named: "voor mijn leidinggevende Eva Mol wil ik een plek reserveren"."""


def vermoedt(ervoor: str) -> bool:
    """The words before a name tell that the writer heard, saw or thinks what follows."""
    return _VERMOED_ERVOOR.search(" ".join(ervoor.split()) + " ") is not None


_SLOT: Final = re.compile(r"[.!?](?=\s|$)|[;,]\s(?=[A-ZÀ-Þ])")


def lees_rol(ervoor: str, erna: str) -> Rol:
    """What is said of the one between `ervoor` and `erna`, the words of one sentence on both sides."""
    ervoor, erna = " ".join(ervoor.split()) + " " * ervoor[-1:].isspace(), " ".join(erna.split())
    erna = f" {erna}" if erna[:1].isalpha() else erna
    if _DAT.search(ervoor) and not _VERMOED_ERVOOR.search(ervoor):
        return "mee" if _MEE_ACHTERAAN.match(_gezegde(erna)) else lees_rol("", erna)
    gezegde = _gezegde(erna)
    if _VERMOED_ERVOOR.search(ervoor) or any(_VERMOED.match(stuk) for stuk in (erna, gezegde)):
        return "niet"
    if (
        _VROEG_EROM.match(gezegde)
        or _LATEN_MEE.match(gezegde)
        or (_IN_OPDRACHT.search(ervoor) and _DAT_HIJ.search(erna))
        or (_VOOR_HEM.search(ervoor) and _PLEK.search(gezegde))
        or any(_MAAR_MEE.search(_SLOT.split(stuk)[0]) for stuk in (erna, gezegde))
    ):
        return "mee"
    if _NET_ALS.search(ervoor) and "@" not in erna[:90] and not erna.startswith("("):
        return "niet"
    if _INVERSIE.search(ervoor) and _INVERSIE_NIET.match(gezegde):
        return "niet"
    if any(_NIET.match(stuk) for stuk in (erna, gezegde)) or _STAART.search(_eigen_deel(erna)):
        return "niet"
    if _GROEPSWENS.search(erna) and "@" not in erna:
        return "niet"
    mee = any(_MEE.match(stuk) for stuk in (erna, gezegde)) or (
        _INVERSIE.search(ervoor) is not None and _INVERSIE_NA.match(gezegde) is not None
    )
    if mee and not _ONTKEND.search(gezegde.split(",")[0][:60]):
        return "mee"
    if _OPGEGEVEN.search(ervoor):
        return "genoemd"
    erbuiten = _STAAT_BOVEN.match(erna) or (_BAND.search(ervoor) and not _OPGESOMD.search(ervoor))
    return "niet" if erbuiten else "genoemd"


_ANDER: Final = re.compile(
    r"(?:[,;]|\b(?:maar|en|want|terwijl))\s+(?:(?:maar|en|want|terwijl) )?(?:(?:mijn|onze)? ?[Cc]ollega )?"
    r"(?:[A-ZÀ-Þ][\w'’-]+|[Ii]k|[Zz]elf|[Ii]kzelf)\b"
)
"""Somebody else comes to speak: "Bram wil graag mee, maar Els twijfelt nog"."""


def _eigen_deel(erna: str) -> str:
    """What follows a name up to where another is spoken of."""
    ander = _ANDER.search(erna, len(erna) - len(_gezegde(erna)))
    return erna[: min(ander.start() if ander else 90, 90)]


def _gezegde(erna: str) -> str:
    """What follows the name without brackets, an apposition, and those named in one breath with it."""
    plek, kaal = 0, erna
    for weg in (_HAAKJES, MAILADRES, _TUSSEN_STREEPJES):
        kaal = weg.sub(lambda g: "¦" * len(g[0]), kaal)
    for patroon in (_BIJSTELLING, _SAMEN, _BIJSTELLING, _SAMEN, _BIJSTELLING):
        gevonden = patroon.match(kaal, plek)
        plek = gevonden.end() if gevonden else plek
    return kaal[plek:]


_MET_DAG: Final = rf"[^.;:!?\n]{{0,60}}(?:{DAG})"
_ZIJN_DAGEN: Final = re.compile(
    rf":[ \t]*(?:(?:op|alleen|de|elke|liefst|kan) )*(?:{DAG})|"
    rf" (?:(?:alleen|op|de|het liefst|liefst|juist|uitsluitend|enkel) )*(?:{DAG})|"
    r"(?: [^.;:!?,\n]{2,40} en)?,? (?:kan|is beschikbaar|heeft ruimte)\b(?! (?:u|je|jullie|mij|ik|wij|we)\b)"
    rf"{_MET_DAG}| heeft {_MET_DAG}[^.;:!?\n]{{0,30}} "
    r"(?:opengezet|vrijgehouden|vrijgemaakt|beschikbaar|ruimte)\b",
    re.IGNORECASE,
)


def noemt_dagen_van(naam: str, tekst: str) -> bool:
    """Whether a text tells when somebody can: "Ruud kan op maandag", "Jolanda dinsdag"."""
    vormen = rf"(?<![\w@.])(?:{re.escape(naam)}|{re.escape(voornaam(naam))})(?!\w)"
    return any(_ZIJN_DAGEN.match(tekst, g.end()) for g in re.finditer(vormen, tekst))
