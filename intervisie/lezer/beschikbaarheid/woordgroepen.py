"""Groups of words that tell how a sentence about beschikbaarheid is built: questions, labels, reasons, ranks.

Knows words only; what they do is decided in `oordeel`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.taal.woorden import woordenrij

VRAAGBEGIN: Final = woordenrij(
    "kan kunnen kunt kun is zijn mag mogen zou zouden wanneer wat hoe welke welk wie waar waarom lukt "
    "past gaat wordt worden "
    "vindt vinden heeft hebben hebt komt komen wil wilt willen of klopt moet bestaat schikt ben can "
    "could is are would"
)
ETIKET_VREEMD: Final = woordenrij(
    "openingstijden geopend bereikbaar bereikbaarheid loket balie deadline telefonisch kenmerk zaaknummer "
    "referentie geboortedatum datum verzonden"
)
VREEMD_TENZIJ: Final = woordenrij("rekening")
WISSELEND: Final = woordenrij(
    "wisselt wisselend wisselende variabel variabele onregelmatig onregelmatige varieert varieren"
)
ROOSTERS: Final = woordenrij(
    "rooster werkrooster diensten dienst werkdagen werktijden agenda dagen beschikbaarheid rooster"
)
RANG: Final = woordenrij(
    "eerste tweede derde vierde vijfde laatste volgende eerstvolgende komende 1e 2e 3e 4e"
)
KEREN: Final = woordenrij("bijeenkomst bijeenkomsten sessie sessies keer keren afspraak")
ANTWOORDEN: Final[dict[str, Richting]] = {
    "ja": "ja",
    "jawel": "ja",
    "jazeker": "ja",
    "zeker": "ja",
    "ook ja": "ja",
    "graag": "ja",
    "nee": "nee",
    "neen": "nee",
    "niemand": "nee",
    "nooit": "nee",
    "ook nee": "nee",
    "helaas niet": "nee",
    "ik niet": "nee",
    "ik wel": "ja",
}
OVERIGE: Final = woordenrij("verder overigens rest anders overige")
NIET_ELKE_WEEK: Final = "De dagdelen gelden niet elke week."
TERUG: Final = (Teken.CORRECTIE, Teken.TOCH)
ALLEMAAL: Final = woordenrij("alle al allebei allemaal beide beiden alletwee alledrie")
DAGTIJDEN: Final = woordenrij("dagdeel dagdelen tijdstip tijdstippen tijd")
VOL: Final = woordenrij("vol dicht bezet volgepland volgeboekt potdicht dichtgetimmerd")
WELKE: Final = woordenrij("welke welk wanneer")
STOPWOORDEN: Final = woordenrij("eh ehm uh uhm pardon oeps correctie")
TOEGEVEND: Final = woordenrij("al hoewel alhoewel ofschoon")
SAMEN: Final = woordenrij("beide beiden allebei alletwee alledrie")
REDENGEVEND: Final = woordenrij("want omdat aangezien because doordat")


def weet_niet_hoe(vormen: Sequence[str]) -> bool:
    """ "ik weet echt niet hoe dat uitpakt" denies no day."""
    weet = any({a, b} in ({"weet", "ik"}, {"weten", "wij"}, {"weten", "we"}) for a, b in pairwise(vormen))
    return weet and any(a == "niet" and b in _VRAAGWOORD for a, b in pairwise([*vormen, ""]))


_VRAAGWOORD: Final = {"hoe", "of", "wat", "wanneer", "welke", "waar", ""}


def noemt_andere_dag(vormen: Sequence[str]) -> bool:
    """ "liever een andere dag", "graag op een ander moment"."""
    return any(a in ("andere", "ander") and b in _DAG for a, b in pairwise(vormen))


_DAG: Final = woordenrij("dag dagen dagdeel moment momenten tijdstip")


def noemt_uur(vormen: Sequence[str]) -> bool:
    """ "om drie uur", "om half tien", "om 9.00 uur": the hour at which something begins."""
    for plek, vorm in enumerate(vormen):
        erna = list(vormen[plek + 1 : plek + 5])
        uur = "uur" in erna or erna[:1] in (["half"], ["kwart"]) or (erna and erna[0][:1].isdigit())
        if vorm == "om" and uur:
            return True
    return False
