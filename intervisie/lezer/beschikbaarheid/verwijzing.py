"""Words that stand for days named before, or for those not named: "de eerste", "de dag erna", "de rest".

A grammar over words; which days they stand for is found in `antecedent`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, get_args

from intervisie.lezer.beschikbaarheid.dagwoorden import (
    AANTALLEN,
    ANDERE,
    ERTUSSEN,
    KWANTOR,
    REST_VAN,
    WEEKDAGEN,
)
from intervisie.lezer.beschikbaarheid.eenheden import ALLE, GENOEMD, Eenheid, Verwijst
from intervisie.lezer.taal.woorden import Woord, woordenrij

_RANG: Final[dict[str, Verwijst]] = {
    "eerste": "eerste",
    "eerstgenoemde": "eerste",
    "tweede": "tweede",
    "derde": "derde",
    "laatste": "laatste",
    "laatstgenoemde": "laatste",
    "middelste": "middelste",
}
_AANWIJZERS: Final = woordenrij("dat die de het deze")
_NAAMWOORDEN: Final = woordenrij("dag dagdeel optie mogelijkheid")
_AANTALLEN: Final = woordenrij("twee drie vier 2 3 4")
_DELEN: Final = woordenrij("ochtenden middagen avonden")
_ERNA: Final[dict[str, Verwijst]] = {
    "erna": "erna",
    "daarna": "erna",
    "erop": "erna",
    "daarop": "erna",
    "ervoor": "ervoor",
    "daarvoor": "ervoor",
}
_REEKSEN: Final = woordenrij(
    "reeks serie cyclus traject intervisie bijeenkomsten sessies keren data ronde groep team mail formulier"
)
"""Of these no dagdelen are left: "de rest van de bijeenkomsten"."""
_VAN_TIJD: Final = woordenrij("week werkweek dag dagen werkdagen agenda tijd rooster werktijd uren dagdelen")
_BEN: Final = woordenrij("ben kan zit werk heb")
_VERDER: Final = woordenrij(
    "kan kunnen is heeft lukt lukken past passen schikt schikken gaat gaan niet wel liever graag ook komt "
    "komen heb ben "
    "af twee , ! . ) : ; valt vallen zou wil en of alleen mij me ons moet moeten zijn werk werken het ik wij "
    "we vervalt "
    "mag mogen vanaf tot dus slechts heeft sla zit zitten staat dan 's s helaas"
)
"""What may follow: "de laatste week" and "het eerste half jaar" name something else."""
BEGINWOORDEN: Final = frozenset((*_RANG, "wat", "die", "deze", "beide", "alle", "al", "dag"))


class Verwijzingen:
    """Finds such words in `woorden`, up to `grens`; words in `bezet` belong to a date."""

    def __init__(self, woorden: Sequence[Woord], grens: int, bezet: Collection[int]) -> None:
        self.woorden = woorden
        self.grens = grens
        self.bezet = bezet

    def vorm(self, plek: int) -> str:
        return self.woorden[plek].vorm if 0 <= plek < self.grens and plek not in self.bezet else ""

    def soort(self, plek: int) -> str:
        return self.woorden[plek].soort if 0 <= plek < self.grens and plek not in self.bezet else ""

    def lees(self, plek: int) -> Eenheid | None:
        """The reference that begins at `plek`."""
        vorm = self.vorm(plek)
        if vorm in _RANG:
            return self._rang(plek)
        if vorm == "al" and self.vorm(plek + 1) == "het" and self.vorm(plek + 2) in ("andere", "overige"):
            return Eenheid("rest", plek, plek + 3, niveau=ALLE, rest="dagdelen")
        if vorm == "wat":
            na = plek + 1 + (self.vorm(plek + 1) == "er")
            over = self.vorm(na) in ("overblijft", "rest", "resteert")
            return Eenheid("rest", plek, na + 1, niveau=ALLE, rest="dagen") if over else None
        if vorm == "dag" and self.vorm(plek - 1) == "de":
            verwijst = _ERNA.get(self.vorm(plek + 1))
            return self._eenheid(plek, plek + 2, verwijst) if verwijst else self._in_het_midden(plek)
        if vorm == "beide" and self.vorm(plek + 1) in ("andere", "anderen") and self._sluit(plek + 2):
            return self._eenheid(plek, plek + 2, "andere")
        if vorm == "beide" and self.vorm(plek + 1) == "dagen":
            return self._eenheid(plek, plek + 2, "alle")
        if vorm in ("alle", "al") and self.vorm(plek + 1) in _AANTALLEN:
            na = plek + 2 + (self.vorm(plek + 2) in ("de", "die", "deze"))
            return self._eenheid(plek, na + 1, "alle") if self.vorm(na) == "dagen" else None
        if vorm in ("die", "deze") and self.vorm(plek + 1) in _AANTALLEN:
            return self._aantal(plek)
        return None

    def _rang(self, plek: int) -> Eenheid | None:
        na = plek + 1 + (self.vorm(plek + 1) in _NAAMWOORDEN)
        if (
            self.vorm(na) == "van"
            and self.vorm(na + 1) in ("die", "deze")
            and self.vorm(na + 2) in _AANTALLEN
        ):
            na += 3 + (self.vorm(na + 3) in ("dagen", "dagdelen", "momenten"))  # "de laatste van die drie"
            return self._eenheid(plek, na, _RANG[vorm]) if (vorm := self.vorm(plek)) in _RANG else None
        zelf = self.vorm(plek).endswith("genoemde")
        los = (zelf or self.vorm(plek - 1) in _AANWIJZERS) and (na > plek + 1 or self._sluit(na))
        return self._eenheid(plek, na, _RANG[self.vorm(plek)]) if los else None

    def _aantal(self, plek: int) -> Eenheid | None:
        na = plek + 2 + (self.vorm(plek + 2) in ("dagen", "momenten", "dagdelen"))
        volgt_deel = self.vorm(na) in _DELEN
        return self._eenheid(plek, na, "alle") if volgt_deel or self._sluit(na) else None

    def _in_het_midden(self, plek: int) -> Eenheid | None:
        midden = [self.vorm(plek + n) for n in (1, 2, 3)]
        los = midden in (["in", "het", "midden"], ["in", "t", "midden"])
        return self._eenheid(plek, plek + 4, "middelste") if los else None

    def _sluit(self, plek: int) -> bool:
        wens = self.vorm(plek) == "bij" and self.vorm(plek + 1) == "voorkeur"
        return plek >= self.grens or wens or self.vorm(plek) in _VERDER

    def rest(self, plek: int, vorige: Eenheid | None) -> Eenheid | None:
        """ "de andere dagen", "de rest van de week", "alle overige ochtenden"."""
        del vorige
        na = plek + (self.vorm(plek) in KWANTOR)
        if self.vorm(na) == "rest":
            return self._rest_van(plek, na + 1)
        tussen = self._dagen_ertussen(plek)
        if tussen is not None:
            return tussen
        if self.vorm(na) not in ANDERE or self._noemt_andere_dag(plek):
            return None
        if self.vorm(na + 1) in AANTALLEN:
            telt = self.vorm(na + 2) in WEEKDAGEN
            op = self.vorm(na - 1) == "de" and self.vorm(na - 2) == "op"
            op = op or (
                self.vorm(na + 2) in _BEN and self.vorm(na + 3) == "ik"
            )  # "de andere twee ben ik thuis"
            op = op or [self.vorm(n) for n in range(na - 3, na)] == ["een", "van", "de"]
            return Eenheid("rest", plek, na + 2 + telt, niveau=ALLE, rest="dagen") if telt or op else None
        if self.vorm(na + 1) in WEEKDAGEN:
            return Eenheid("rest", plek, na + 2, niveau=ALLE, rest="dagen")
        if self.vorm(na + 1) in ("dagdelen", "momenten", "tijden"):
            return Eenheid("rest", plek, na + 2, niveau=ALLE, rest="dagdelen")
        return (
            Eenheid("rest", plek, na + 1, niveau=ALLE, rest="dagen") if self.soort(na + 1) == "deel" else None
        )

    def _rest_van(self, plek: int, na: int) -> Eenheid | None:
        """ "de rest van de maandag", "de rest van die dag", "de rest van de week", "de rest"."""
        if self.vorm(na) == "van" and {self.vorm(na + 1), self.vorm(na + 2)} & _REEKSEN:
            return None
        van = self.vorm(na) == "van" and self.vorm(na + 1) in ("de", "die")
        if van and (self.soort(na + 2) == "dag" or self.vorm(na + 2) == "dag"):
            return Eenheid("rest", plek, na + 3, niveau=GENOEMD, rest="dag")
        begin = na
        while self.vorm(na) in REST_VAN:
            na += 1
        bezit = self.vorm(begin) == "van" and self.vorm(na - 1) in ("mijn", "onze", "my")
        if bezit and self.soort(na) == "woord" and self.vorm(na) not in _VAN_TIJD:
            return None  # "de rest van mijn werk"
        week = any(self.vorm(n) in ("week", "werkweek") for n in range(begin, na))
        return Eenheid("rest", plek, na, niveau=ALLE, rest="week" if week else "dagdelen")

    def _noemt_andere_dag(self, plek: int) -> bool:
        """ "een andere dag, namelijk de dinsdag" """
        return self.vorm(plek - 1) == "een" and self.vorm(plek + 2) in (",", ":", "namelijk", "te")

    def _dagen_ertussen(self, plek: int) -> Eenheid | None:
        """ "de drie dagen daartussen", "de tussenliggende dagen"."""
        na = plek + (self.vorm(plek) in AANTALLEN)
        if self.vorm(na) in ("tussenliggende", "tussengelegen") and self.vorm(na + 1) in WEEKDAGEN:
            return Eenheid("rest", plek, na + 2, niveau=ALLE, rest="tussen")
        if self.vorm(na) in ERTUSSEN and self.vorm(na - 1) in ("", ",", "die", "en"):
            return Eenheid("rest", plek, na + 1, niveau=ALLE, rest="tussen")
        if self.vorm(na) not in (*WEEKDAGEN, "alles") or self.vorm(na + 1) not in ERTUSSEN:
            return None
        return Eenheid("rest", plek, na + 2, niveau=ALLE, rest="tussen")

    @staticmethod
    def _eenheid(plek: int, na: int, verwijst: Verwijst) -> Eenheid:
        return Eenheid("rest", plek, na, rest=verwijst)


VERWIJST: Final = frozenset(get_args(Verwijst))
