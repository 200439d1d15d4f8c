"""The question that somebody brings to the group: for his fellows, and not for whoever reads the mail.

"Hoe zeg ik nee tegen een wethouder?", "Wat als een collega over de schreef gaat? Daar wil ik het over hebben." Knows
sentences, not people.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.taal import zinnetjes
from intervisie.lezer.taal.patroon import een_van

_BRENGT_IN: Final = een_van(
    r"\b(?:inbreng\w*|breng ik in|in te brengen|in de aanbieding|(?:mijn|een|de|deze|volgende) (?:casus|"
    r"dilemma|leervraag|kwestie|vraagstuk)|voor te leggen|voorleggen|leervraag|vakje)\b"
)
"""Here begins what the writer brings to the group: the questions in it are for them."""
_PRAKTISCH: Final = een_van(
    r"\b(?:lunch|locatie|hoe (?:laat|vaak|lang|groot)|begint (?:het|de|dat|die|['’]t)|start\w*|data|datum|parkeren|"
    r"voorbereid\w*|\w*kosten|welke groep|in de groep|(?<!wie van )(?:de|een|mijn) groep|groepen|contact|"
    r"zitten er|bijeenkomst\w*|sessie\w*|online|teams|uitnodiging|bevestiging|aanmeld\w*|jullie|u|uw|begeleid\w*|"
    r"secretariaat|kun je|kan je|wil je|heb je|intervisie|deeln[ae]\w+|mee ?doen|meedoet|erbij|welkom|verslag\w*|"
    r"akkoord|toestemming|goedkeur\w*|wat ik inbreng|"
    r"casus (?:komen|inbrengen|meenemen|insturen|aanleveren|voorbereiden|hebben))\b"
)
_DAAR_OVER: Final = een_van(
    r"^\W*(?:en |maar )?(?:daar|daarover|hier|hierover|over (?:dat|dit|zulke|zo'n|die)|met (?:dat|dit|zulke|die)|dat|"
    r"dit|die vra(?:ag|gen)|zulke|zoiets|zo'n)\b(?=.{0,50}\b(?:ik|me|mij|wij|we)\b).{0,60}\b(?:het over hebben|"
    r"hebben|tegenaan|mee (?:rond|bezig)|rond|bezig|worstel\w*|bespreken|besproken|voorleggen|sparren|leren|uit|"
    r"mee\w*|inbrengen|van anderen|wakker|aan de hand)\b"
)
"""What follows tells that it is his own: "Daar wil ik het over hebben", "Met dat soort vragen loop ik rond"."""
_VAN_HET_VAK: Final = een_van(
    r"^\W*(?:(?:en|maar|want|kort en goed)\W+)?(?:hoe|wat (?:als|doe|zeg|moet)|wanneer|waar ligt|(?:mag|moet) "
    r"(?:je|een))\b.*\b(?:wethouder\w*|raadslid|raadsleden|burgemeester\w*|aannemer\w*|ondernemer\w*|"
    r"projectontwikkelaar"
    r"\w*|ambtenaar|geschenk\w*|cadeau\w*|nevenfunctie\w*|ondermijning|integriteit\w*|schending\w*|klikken|"
    r"over de schreef|belangenverstrengeling|grens|grenzen|boa|geweten|tegenspraak|aangifte|crimine\w+|dossier)\b"
)
"""What the intervisie is about."""
_VRAAGT_TOE: Final = re.compile(
    r"[,:;–-] ?(?:(?:want|en|maar|namelijk|dus) )*(?:hoe|wat|wanneer|waar|waarom|wie|mag|moet|is)\b",
    re.IGNORECASE,
)
_EIGEN_VRAAG: Final = een_van(
    r"\b(?:leervraag|casus|casuïstiek|vraagstuk|hoe ga je om|hoe ga ik om|hoe om te gaan|dilemma|"
    r"worstel\w*|sparren|mijn vraag)\b|"
    r"\b(?:vraag|thema|onderwerp)\b.{0,30}\b(?:groep|intervisie|is|luidt)\b|"
    r"\bwie \w+ er (?:ook )?mee\b|\b(?:iets voor mij|kan je mij|kun je mij|zou jij|zou je)\b|^(?:intervisie|"
    r"kan ik naar)\b|"
    r"^misschien (?:iets|wat|leuk)\b|"
    r"^w[ei]e?te?(?:n|t)?e? (?:je |jij |u |ge |jullie )?nog\b|"
    r"^w[ei]e?tt?e? (?:je |ge |u |gij |gie |wa )?wat?\b|^(?:wa|hé|hè|raad eens|wie had dat|"
    r"waar was ik)\b|"
    r"^(?:waarom niet|wie wil|wie zou|waar (?:kan |moet )?(?:ik )?teken\w*|wanneer gaan we)\b|"
    r"\bhoe (?!vaak|laat|lang|groot|veel|kom|meld)(?:\w+ ){0,3}(?:je|ik|we|wij)\b"
    r"(?!.{0,30}\b(?:aanmeld|inschrij|betaal|kom|bereik|opgeven))"
)
"""A question that the writer brings to the group, or asks nobody."""
_OVER_DE_CASUS: Final = een_van(
    r"^\W*(?:en |maar )?(?:mag|moet|kan|kunnen|mogen|moeten|hoe\w*|wanneer) (?:\w+ ){0,4}casus(?:sen)?\b"
)
"""Asks what is wanted of him, not what to do in the case: "Moet ik een casus voorbereiden?"."""


def begin(tekst: str) -> int:
    """Where the writer begins to tell what he brings to the group; the end when he does not."""
    inleiding = _BRENGT_IN.search(tekst)
    return inleiding.end() if inleiding else len(tekst)


def hoort_bij_de_casus(zin: zinnetjes.Zin, casus: int, tekst: str) -> bool:
    """Whether the question belongs to what was begun at `casus`, or asks it there."""
    if not zin.vraagt or _PRAKTISCH.search(zin.tekst):
        return False
    erachter = tekst[casus : zin.eind]
    return zin.begin > casus or ":" in erachter or _VRAAGT_TOE.search(erachter) is not None


def is_eigen_vraag(zin: zinnetjes.Zin, volgt: zinnetjes.Zin | None) -> bool:
    """Whether the question is for the group, or for nobody; `volgt` is the sentence behind it."""
    if _OVER_DE_CASUS.search(zin.tekst):
        return False
    if _EIGEN_VRAAG.search(zin.tekst):
        return True
    if _PRAKTISCH.search(zin.tekst):
        return False
    toegelicht = volgt is not None and not volgt.vraagt and _DAAR_OVER.search(volgt.tekst) is not None
    return _VAN_HET_VAK.search(zin.tekst) is not None or (toegelicht and not _OVER_ZICHZELF.search(zin.tekst))


_OVER_ZICHZELF: Final = een_van(
    r"\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b.{0,30}\b(?:ziek|weg|afwezig|niet (?:kan|kunnen)|verhinderd|missen|mis|"
    r"plek|plaats|lijst|bericht|naam|nummer|gegevens)\b|"
    r"^\W*(?:hoe|waar|wanneer|hoe laat) (?:is|begint|start|was)\b|\bplek|\bvol\b"
)
"""Asks of his own part in it: "Wat als ik een keer niet kan?"."""
