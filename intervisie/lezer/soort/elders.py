"""Other things than the intervisie to sign up for: a training, a symposium, the borrel of a department.

Knows words, no clauses and no kinds.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.taal.patroon import een_van

ANDERS: Final = een_van(
    r"(?<!op )(?:webinar|training|veiligheidsdag|"
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
AAN_VOOR_IETS: Final = een_van(
    r"\b(?:meld|melden|schrijf|schrijven|geef|geven) (?:ik |wij |we )?(?:mij|me|ons) (?:\w+ ){0,2}(?:aan|op|"
    r"in) voor (?:een|"
    r"twee) (?!(?:\w+ ){0,2}(?:plek\w*|plaats\w*|stoel\w*|groep\w*|ronde|reeks|serie|traject|bijeenkomst\w*|"
    r"sessie\w*|"
    r"keer|jaar\w*|seizoen|dag\w*|ochtend\w*|middag\w*|avond\w*|collega\w*|\w*intervisie\w*|editie|deelname|vervolg|"
    r"proef\w*|team\w*)\b)"
)
"""Signs up for something that is no part of an intervisie: "voor een kruik en een deken"."""
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
