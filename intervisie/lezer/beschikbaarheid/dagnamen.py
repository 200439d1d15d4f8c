"""Days by name: "dinsdag", "di-ochtend", "ma t/m do", "de tweede helft van donderdag".

Reads the unit that begins with the name of a day, and tells such a name from "do you", "hbo/wo" and "Do Verhagen".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from intervisie.lezer.beschikbaarheid.dagwoorden import (
    AFSCHEID,
    ENGELS_NA_DO,
    GROET,
    HEEL,
    HELFTEN,
    TITELS,
    VOOR_ENGELS_DO,
)
from intervisie.lezer.beschikbaarheid.eenheden import REEKS, WERKWEEK, Eenheid
from intervisie.lezer.beschikbaarheid.klok import Venster, stuk_van_deel
from intervisie.lezer.taal.woorden import KORTE_DELEN, Woord, grenst


class Dagnamen:
    """The words of one text up to `grens`; words whose place is in `bezet` belong to a date and stay out."""

    def __init__(self, woorden: Sequence[Woord], grens: int, bezet: Collection[int]) -> None:
        self.woorden = woorden
        self.grens = grens
        self.bezet = bezet

    def vorm(self, plek: int) -> str:
        return self.woorden[plek].vorm if 0 <= plek < self.grens and plek not in self.bezet else ""

    def soort(self, plek: int) -> str:
        return self.woorden[plek].soort if 0 <= plek < self.grens and plek not in self.bezet else ""

    def _nummer(self, plek: int) -> int:
        waarde = self.woorden[plek].waarde if plek < len(self.woorden) else 0
        return waarde if isinstance(waarde, int) else 0

    def _dag(self, plek: int) -> Eenheid | None:
        if not self._is_echt_dag(plek):
            return None
        dag = self._nummer(plek)
        deel = self._kort_deel(plek + 1) or self._kort_deel(plek + 1 + (self.vorm(plek + 1) == ":"))
        if deel is not None and dag < 5:
            nummer, na = deel
            return Eenheid("dagdeel", plek, na, frozenset((dag,)), frozenset((nummer,)))
        einde = self._reeks_einde(plek + 1)
        if einde is not None:
            return self._dagreeks(plek, dag, einde)
        samentrekking = self.vorm(plek + 1) == "-" and grenst(self.woorden[plek], self.woorden[plek + 1])
        if self.vorm(plek - 1) == "vanaf":
            return Eenheid("vaag", plek, plek + 1, twijfel="‘Vanaf’ een dag past niet in de dagdelen.")
        helft = self._helft(plek)
        if helft is not None and dag < 5:
            return Eenheid("dagdeel", plek, plek + 1, frozenset((dag,)), frozenset((helft,)))
        van = self.vorm(plek - 1) in ("van", "de")
        if van and {"helft", "gedeelte"} & {self.vorm(p) for p in range(plek - 3, plek)}:
            return Eenheid("vaag", plek, plek + 1, twijfel="Een deel van een dag past niet in de dagdelen.")
        dagen = frozenset((dag,)) if dag < 5 else frozenset[int]()
        return Eenheid("dag", plek, plek + 1, dagen, weekend=dag > 4, samentrekking=samentrekking)

    def _helft(self, plek: int) -> int | None:
        """ "de tweede helft van (de) donderdag" """
        voor = [self.vorm(p) for p in range(plek - 4, plek)]
        while voor and voor[-1] in ("van", "de"):
            voor.pop()
        return HELFTEN.get(voor[-2]) if voor[-1:] == ["helft"] and len(voor) > 1 else None

    def _is_echt_dag(self, plek: int) -> bool:
        woord = self.woorden[plek]
        voor = self.vorm(plek - 1)
        if voor in GROET and voor not in ("goede", "goeden", "nog"):
            return False
        if voor in TITELS:
            return False
        if len(woord.vorm) > 3:
            return True
        if woord.groot and self._is_voornaam(plek):
            return False
        if {self.vorm(p) for p in range(plek - 3, plek)} & AFSCHEID:
            return False
        if self._is_woorddeel(plek) or self._is_ander_woord(plek):
            return False
        if woord.hoofd or woord.vorm in ("mon", "fri", "sat", "din", "don", "zat", "maa"):
            return self._heeft_buur(plek)
        return True

    def _is_ander_woord(self, plek: int) -> bool:
        """ "do you", "vr. gr.", "hbo/wo"."""
        woord = self.woorden[plek]
        voor, na = self.vorm(plek - 1), self.vorm(plek + 1)
        if woord.vorm == "do" and (voor in VOOR_ENGELS_DO or na in ENGELS_NA_DO):
            return True
        if woord.vorm in ("vr", "vrij") and (na == "gr" or (na == "." and self.vorm(plek + 2) == "gr")):
            return True
        return voor == "/" and self.vorm(plek - 2) in ("hbo", "mbo")

    def _is_woorddeel(self, plek: int) -> bool:
        """ "wo-niveau": the first part of a word that has nothing to do with days."""
        if self.vorm(plek + 1) != "-" or self.soort(plek + 2) != "woord" or plek + 2 >= self.grens:
            return False
        aaneen = grenst(self.woorden[plek], self.woorden[plek + 1]) and grenst(
            self.woorden[plek + 1], self.woorden[plek + 2]
        )
        vorm = self.vorm(plek + 2)
        return aaneen and len(vorm) > 3 and vorm not in KORTE_DELEN and vorm not in HEEL

    def _is_voornaam(self, plek: int) -> bool:
        """ "Do Verhagen" """
        if plek + 1 >= self.grens:
            return False
        volgende = self.woorden[plek + 1]
        return volgende.groot and not volgende.hoofd and volgende.soort == "woord"

    def _heeft_buur(self, plek: int) -> bool:
        """A short name in capitals ("VR", "MA") is a day only beside another day, a deel or a mark."""
        buren = (plek - 2, plek - 1, plek + 1, plek + 2)
        return any(self.soort(buur) in ("dag", "deel", "dagdeel", "merk", "tijd") for buur in buren) or (
            ":" in (self.vorm(plek - 1), self.vorm(plek + 1)) or self._kort_deel(plek + 1) is not None
        )

    def _kort_deel(self, plek: int) -> tuple[int, int] | None:
        if self.vorm(plek) == "-" and plek and grenst(self.woorden[plek - 1], self.woorden[plek]):
            plek += 1
        if self.vorm(plek) == "(" and self.vorm(plek + 2) == ")" and self.vorm(plek + 1) in KORTE_DELEN:
            return KORTE_DELEN[self.vorm(plek + 1)], plek + 3
        vorm = self.vorm(plek)
        streep = self.vorm(plek - 1) == "-"
        if self.soort(plek) == "deel" and streep:
            return self._nummer(plek), plek + 1
        los = self.vorm(plek - 1) == ":" or (self.soort(plek - 1) == "dag" and len(self.vorm(plek - 1)) == 2)
        if vorm in ("o", "m") and los and self.vorm(plek + 1) in ("", "+", "/", ",", "&", "en"):
            return KORTE_DELEN[vorm], plek + 1
        vast = streep and plek < self.grens and grenst(self.woorden[plek - 1], self.woorden[plek])
        if (len(vorm) > 1 or vast) and vorm in KORTE_DELEN:
            punt = self.vorm(plek + 1) == "." and len(vorm) < 5
            return KORTE_DELEN[vorm], plek + 1 + punt
        return None

    def _reeks_einde(self, plek: int) -> int | None:
        """The place of the second day of a range."""
        if self.vorm(plek) in (".", "-") and self.vorm(plek + 1) in ("t/m", "-", "tot"):
            plek += 1
        woord = self.vorm(plek)
        na = plek + 1
        if woord == "tot" and self.vorm(plek + 1) == "en" and self.vorm(plek + 2) == "met":
            na = plek + 3
        elif woord == "tot" and self.vorm(plek + 1) == "en":
            na = plek + 2
        elif (woord == "-" and self._is_rij_met_streepjes(plek)) or woord not in (
            "t/m",
            "tot",
            "-",
            "until",
            "till",
            "through",
            "to",
            "thru",
        ):
            return None
        na += self.vorm(na) in ("s", "de")
        return na if self.soort(na) in ("dag", "dagdeel") else None

    def _is_rij_met_streepjes(self, plek: int) -> bool:
        """ "ma-wo-vr": three days, no range."""
        erna = self.vorm(plek + 2) == "-" and self.soort(plek + 1) == self.soort(plek + 3) == "dag"
        los = self.vorm(plek + 2) == "-" and self.vorm(plek + 3) in ("en", "of", ",")
        erna = erna or (los and self.soort(plek + 1) == "dag")  # "maandag- dinsdag- en donderdagmiddag"
        ervoor = self.vorm(plek - 2) == "-" and self.soort(plek - 1) == self.soort(plek - 3) == "dag"
        return erna or ervoor

    def _dagreeks(self, plek: int, dag: int, einde: int) -> Eenheid:
        waarde = self.woorden[einde].waarde
        deel = None
        na = einde + 1
        if isinstance(waarde, tuple):
            laatste, deel = waarde[0], waarde[1]
        else:
            laatste = self._nummer(einde)
            kort = self._kort_deel(na)
            if kort is not None and self.vorm(na) == "-":
                deel, na = kort
        weekend = laatste > 4
        dagen = frozenset(range(dag, min(laatste, 4) + 1)) or frozenset((dag, laatste)) & WERKWEEK
        if deel is None:
            return Eenheid("dag", plek, na, dagen, niveau=REEKS, weekend=weekend)
        return Eenheid("dagdeel", plek, na, dagen, frozenset((deel,)), niveau=REEKS, weekend=weekend)

    def _dagdeel(self, plek: int) -> Eenheid:
        dag, deel = _paar(self.woorden[plek])
        einde = self._reeks_einde(plek + 1)
        if einde is not None and self.soort(einde) == "dagdeel":
            laatste, laatste_deel = _paar(self.woorden[einde])
            if deel == laatste_deel and laatste > dag:
                dagen = frozenset(range(dag, min(laatste, 4) + 1))
                return Eenheid("dagdeel", plek, einde + 1, dagen, frozenset((deel,)), niveau=REEKS)
        dagen = frozenset((dag,)) & WERKWEEK
        if self.vorm(plek + 1) in ("vroeg", "laat"):
            return Eenheid(
                "vaag", plek, plek + 2, twijfel="Een stuk van een dagdeel past niet in de dagdelen."
            )
        if self.vorm(plek - 1) in ("vanaf", "tot"):
            return Eenheid(
                "vaag", plek, plek + 1, twijfel="‘Vanaf’ of ‘tot’ een dag past niet in de dagdelen."
            )
        venster = self._stuk(plek, deel)
        delen = frozenset((deel,)) if venster is None else venster.delen()
        return Eenheid("dagdeel", plek, plek + 1, dagen, delen, venster=venster, weekend=dag > 4)

    def _stuk(self, plek: int, deel: int) -> Venster | None:
        """ "begin van de middag", "tot het eind van de dinsdagochtend" """
        return stuk_van_deel([self.vorm(p) for p in range(max(0, plek - 5), plek)], deel)


def _paar(woord: Woord) -> tuple[int, int]:
    waarde = woord.waarde
    return (waarde[0], waarde[1]) if isinstance(waarde, tuple) else (0, 0)
