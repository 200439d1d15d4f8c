"""Days that hang on a noun which is not about time: "uw herinnering van vrijdag", "de sluiting van maandag".

Knows words only. Such a day is neither offered nor refused, whatever else stands in its clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.dagdelen import Uitdrukking
from intervisie.lezer.beschikbaarheid.eenheden import ALLE
from intervisie.lezer.taal.woorden import TELWOORD, Woord, woordenrij

_STUKKEN: Final = woordenrij(
    "aanmelding aanmeldingen herinnering reminder mail mailtje bericht brief oproep uitnodiging bijlage "
    "verslag notulen "
    "uitzending nieuwsbrief webinar sluiting deadline besluit artikel krant editie flyer folder "
    "aankondiging toezegging "
    "verzoek antwoord formulier gesprek telefoontje filmpje verkiezing verkiezingen receptie uitreiking "
    "borrel storm "
    "inschrijving opgave mededeling appje memo post raadsbrief raadsbesluit opmerking belofte afspraak "
    "wijziging "
    "presentatie voorlichting afmelding reactie onderhandelingen cijfers sessie"
) - {"sessie", "afspraak"}
_VOOR_DAG: Final = woordenrij("de afgelopen vorige komende aanstaande die laatst jongstleden")


def hangt_aan_stuk(woorden: Sequence[Woord], uitdrukking: Uitdrukking) -> bool:
    """ "uw herinnering van vrijdag", "naar aanleiding van het overleg van maandag"."""
    if _telt_uit(woorden, uitdrukking):
        return True
    plek = uitdrukking.eerste - 1
    while plek > 0 and woorden[plek].vorm in _VOOR_DAG:
        plek -= 1
    if plek < 1 or woorden[plek].vorm != "van":
        return False
    vormen = [woord.vorm for woord in woorden[max(0, plek - 7) : plek]]
    aanleiding = ("aanleiding" in vormen or "voorafgaand" in vormen) and vormen[-1] not in (
        "aanleiding",
        "of",
        "en",
    )
    vooraan = bool({"voor", "na", "tijdens", "sinds"} & set(vormen[-3:])) and vormen[-1] not in _INTERVISIE
    return _is_stuk(vormen[-1]) or aanleiding or vooraan


def _telt_uit(woorden: Sequence[Woord], uitdrukking: Uitdrukking) -> bool:
    """ "van de vijf dagen vallen er twee af": of all days some, which are named elsewhere."""
    ervoor = {woord.vorm for woord in woorden[max(0, uitdrukking.eerste - 2) : uitdrukking.eerste]}
    alles = all(stuk.niveau == ALLE for stuk in uitdrukking.stukken)
    vormen = [woord.vorm for woord in woorden[uitdrukking.na : uitdrukking.na + _VERDER]]
    telt = any(a in ("er", "ik") and (b in TELWOORD or b.isdigit()) for a, b in pairwise(vormen))
    return "van" in ervoor and alles and telt


_VERDER: Final = 6
"""In words: so far behind the days stands how many of them are meant."""
_INTERVISIE: Final = woordenrij(
    "groep groepen intervisie bijeenkomst sessie ochtend middag avond rest helft einde"
)


def _is_stuk(vorm: str) -> bool:
    return vorm in _STUKKEN or vorm.endswith(("mail", "brief", "bericht", "onderhandelingen", "verkiezing"))
