"""Words that stand around days and delen: quantifiers, links, titles and greetings.

Knows words only; the grammar over them is `dagdelen`.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.taal.woorden import woordenrij

KWANTOR: Final = woordenrij("elke alle iedere ieder elk every all each any vijf 5")
WEEKDAGEN: Final = woordenrij(
    "dag dagen werkdag werkdagen weekdag weekdagen doordeweekse days day weekdays weekday workdays"
)
ANDERE: Final = woordenrij("andere overige resterende other remaining")
AANTALLEN: Final = woordenrij("twee drie vier 2 3 4 two three four")
ERTUSSEN: Final = woordenrij("daartussen ertussen ertussenin daartussenin tussenin")
RANGDAGEN: Final = {"eerste": 0, "tweede": 1, "derde": 2, "vierde": 3, "vijfde": 4, "laatste": 4}
HELFTEN: Final = {"eerste": 0, "1e": 0, "1ste": 0, "tweede": 1, "2e": 1, "2de": 1, "laatste": 1}
REST_VAN: Final = woordenrij("van de mijn week werkweek dagen werkdagen onze of the my")
GROET: Final = woordenrij("goede goeden goeie fijne prettige gezellige mooie leuke nog")
STAMMEN: Final = {"maan": 0, "dins": 1, "woens": 2, "donder": 3, "vrij": 4}
TITELS: Final = woordenrij("mevrouw mevr mw meneer heer dhr familie")
AFSCHEID: Final = woordenrij("groet groeten groetjes gr mvg groetend")
SCHAKELS: Final = woordenrij(
    "tot noch echter op de het in s des van en of , / & + ook eventueel evt desnoods zowel als elke iedere alle "
    "ieder respectievelijk "
    "gedurende tijdens ( ) : - alleen enkel slechts on the and or every both om uitsluitend gehele hele "
    "evenals alsook . bijvoorbeeld bijv "
    "alsmede plus"
)
BEPERKING: Final = woordenrij("alleen enkel slechts uitsluitend")
TELT_IN_HAAKJES: Final = ("dag", "deel", "dagdeel", "getal", "tijd")
HEEL: Final = woordenrij("hele heel gehele ganse volledige whole full ganzen ganze hillen hille hiele heule")
OVERDAG: Final = woordenrij(
    "overdag kantooruren kantoortijden kantoortijd werktijd werktijden werkuren daguren"
)
VOOR_ENGELS_DO: Final = woordenrij(
    "i we they you to please can not rather could would will cant cannot couldnt wouldnt wont dont didnt may "
    "might shall should ill id also always still usually generally hardly only"
)
ENGELS_NA_DO: Final = woordenrij("not you it this that have we i")
