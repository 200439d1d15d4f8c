"""Expressions for days and dagdelen: "ma, di of do", "dinsdag- en donderdagochtend", "vrijdag na 13 uur".

A grammar over words that turns a run of day names, delen, hours and quantifiers into `Stuk` values. Knows nothing of
yes and no.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from intervisie.lezer.beschikbaarheid.dagwoorden import (
    AANTALLEN,
    AFSCHEID,
    ANDERE,
    BEPERKING,
    ENGELS_NA_DO,
    ERTUSSEN,
    GROET,
    HEEL,
    HELFTEN,
    KWANTOR,
    OVERDAG,
    RANGDAGEN,
    SCHAKELS,
    STAMMEN,
    TELT_IN_HAAKJES,
    TITELS,
    VOOR_ENGELS_DO,
    WEEKDAGEN,
)
from intervisie.lezer.beschikbaarheid.eenheden import (
    ALLE,
    HELE_DAG,
    NEVEN,
    OCHTEND,
    REEKS,
    WERKWEEK,
    Eenheid,
    Stuk,
    vouw_eenheden,
)
from intervisie.lezer.beschikbaarheid.klok import UURWOORDEN, Venster, lees_venster, stuk_van_deel
from intervisie.lezer.beschikbaarheid.verwijzing import BEGINWOORDEN, Verwijzingen
from intervisie.lezer.woorden import KORTE_DELEN, TELWOORD, Woord, grenst, woordenrij


@dataclass(frozen=True, slots=True)
class Uitdrukking:
    """A run of words `[eerste:na]` and the Stukken it stands for."""

    eerste: int
    na: int
    stukken: tuple[Stuk, ...]


_BEGINSOORTEN: Final = ("dag", "deel", "dagdeel", "getal", "tijd")
_BEGINWOORDEN: Final = frozenset[str]().union(
    KWANTOR,
    ANDERE,
    HEEL,
    OVERDAG,
    STAMMEN,
    UURWOORDEN,
    ERTUSSEN,
    RANGDAGEN,
    BEGINWOORDEN,
    woordenrij(
        "dagelijks doordeweeks doordeweekse werkdags werkweek weekdays door werkdagen rest morgen begin eind einde "
        "helft midden dagen all alles twee drie vier 2 3 4 tussenliggende tussengelegen werkdagen o m"
    ),
)
"""An expression begins with one of these; the rest of the words need no closer look."""


def lees_dagdelen(
    woorden: Sequence[Woord], eerste: int, na: int, bezet: Collection[int]
) -> list[Uitdrukking]:
    """The expressions in `woorden[eerste:na]`; words whose place is in `bezet` belong to a date and stay out."""
    lezer = _Lezer(woorden, na, bezet)
    gevonden = []
    plek = eerste
    while plek < na:
        kan = woorden[plek].soort in _BEGINSOORTEN or woorden[plek].vorm in _BEGINWOORDEN
        eenheden = lezer.reeks(plek) if kan else []
        if eenheden:
            gevonden.append(
                Uitdrukking(eenheden[0].eerste, eenheden[-1].na, vouw_eenheden(woorden, eenheden))
            )
            plek = eenheden[-1].na
        else:
            plek += 1
    return gevonden


class _Lezer:
    def __init__(self, woorden: Sequence[Woord], na: int, bezet: Collection[int]) -> None:
        self.woorden = woorden
        self.grens = na
        self.bezet = bezet
        self.begin = 0
        """Where the run that is being read begins."""
        self.verwijzingen = Verwijzingen(woorden, na, bezet)

    def vorm(self, plek: int) -> str:
        return self.woorden[plek].vorm if 0 <= plek < self.grens and plek not in self.bezet else ""

    def soort(self, plek: int) -> str:
        return self.woorden[plek].soort if 0 <= plek < self.grens and plek not in self.bezet else ""

    def reeks(self, plek: int) -> list[Eenheid]:
        """The units from `plek` on that hang together by commas, "en", "op" and the like."""
        self.begin = plek
        eenheid = self.eenheid(plek, None)
        eenheden: list[Eenheid] = []
        gesloten = False
        while eenheid is not None:
            vorige_eind = eenheden[-1].na if eenheden else eenheid.eerste
            nevengeschikt = bool({"en", "of"} & {self.vorm(p) for p in range(vorige_eind, eenheid.eerste)})
            gesloten = nevengeschikt or (gesloten and eenheid.soort in ("deel", "venster"))
            eenheden.append(eenheid)
            eenheid = self._volgende(eenheid, gesloten)
        return eenheden[: self._tot_beperking(eenheden)]

    def _tot_beperking(self, eenheden: list[Eenheid]) -> int:
        """How many units come before ", vrijdag alleen 's ochtends", which is a statement of its own."""
        for nummer in range(1, len(eenheden)):
            if self._is_op_na(eenheden, nummer):
                return nummer
        for nummer in range(1, len(eenheden) - 1):
            voor, dag, deel = eenheden[nummer - 1 : nummer + 2]
            if dag.soort != "dag" or deel.soort not in ("deel", "venster"):
                continue
            beperkt = {self.vorm(p) for p in range(dag.na, deel.eerste)} & BEPERKING
            if beperkt and {self.vorm(p) for p in range(voor.na, dag.eerste)} & {",", "op", "("}:
                return nummer
        return len(eenheden)

    def _is_op_na(self, eenheden: list[Eenheid], nummer: int) -> bool:
        """ "maandag t/m donderdag, op woensdagmiddag na": the last units are an exception."""
        slot = eenheden[-1].na
        return (
            self.vorm(slot) == "na"
            and self.soort(slot + 1) not in ("tijd", "getal")
            and self.vorm(slot + 1) not in ("de", "het", "half")
            and self.vorm(eenheden[nummer].eerste - 1) in ("op", "de")
            and "op" in (self.vorm(p) for p in range(eenheden[nummer - 1].na, eenheden[nummer].eerste))
        )

    def _volgende(self, vorige: Eenheid, gesloten: bool) -> Eenheid | None:
        """The next unit; after a unit that "en" led in, a comma begins another series."""
        plek = vorige.na
        haak = False
        while plek - vorige.na <= 6:
            eenheid = self.eenheid(plek, vorige)
            if eenheid is not None:
                tussen = {self.vorm(p) for p in range(vorige.na, plek)}
                dag = eenheid.soort in ("dag", "dagdeel")
                if gesloten and dag and "," in tussen and not tussen & {"/", "&", "+"}:
                    return None
                return eenheid if self._mag_aansluiten(vorige, eenheid) else None
            woord = self.vorm(plek)
            if woord == "halve" and self.vorm(plek + 1) == "dag":
                plek += 2
                continue
            if (
                woord == ")"
                and not haak
                and "(" not in [self.vorm(p) for p in range(max(self.begin, vorige.eerste - 3), vorige.na)]
            ):
                return None
            haak = haak or woord == "("
            if woord not in SCHAKELS and self.soort(plek) != "cel":
                return None
            plek += 1
        return None

    def _mag_aansluiten(self, vorige: Eenheid, eenheid: Eenheid) -> bool:
        tussen = [self.woorden[plek].vorm for plek in range(vorige.na, eenheid.eerste)]
        if self._begint_opnieuw(vorige, eenheid, tussen):
            return False
        if any(woord in ("(", "|", "\t") or woord in BEPERKING for woord in tussen):
            return self._hoort_bij_vorige(vorige, eenheid, tussen)
        if "." in tussen:
            kort = len(self.woorden[vorige.na - 1].vorm) <= 5 and vorige.soort != "venster"
            return tussen[0] == "." and kort
        if ":" in tussen:
            return {vorige.soort, eenheid.soort} in ({"dag", "deel"}, {"dag", "venster"}, {"deel", "dagdeel"})
        return "-" not in tussen or self._streep_verbindt(vorige, tussen)

    def _begint_opnieuw(self, vorige: Eenheid, eenheid: Eenheid, tussen: list[str]) -> bool:
        """Whether the unit starts another statement: "di: niet", "elke dag", a day that was named already."""
        soorten = {vorige.soort, eenheid.soort}
        if eenheid.soort == "rest" and vorige.soort != "rest" and "," in tussen:
            return True
        if eenheid.soort == "dagdeel" and vorige.soort == "venster" and "," in tussen:
            return True
        if tussen[:2] == ["ook", ","]:
            return True
        if vorige.soort != "dag" and eenheid.soort in ("dag", "dagdeel") and self.vorm(eenheid.na) == ":":
            return True
        if vorige.soort == "deel" and eenheid.soort == "dag" and {",", "en"} <= set(tussen):
            return True  # "behalve 's middags, en woensdags"
        if soorten == {"dag"} and eenheid.dagen and eenheid.dagen <= vorige.dagen:
            return True
        if ")" in tussen and "," in tussen and eenheid.soort == "dag" and self.vorm(eenheid.na) == "(":
            return True
        if ALLE in (vorige.niveau, eenheid.niveau) and soorten <= {"dag", "dagdeel"}:
            return True
        return (vorige.soort, eenheid.soort) == ("dag", "deel") and bool({"en", "and"} & set(tussen))

    def _hoort_bij_vorige(self, vorige: Eenheid, eenheid: Eenheid, tussen: list[str]) -> bool:
        """Whether a unit between brackets, in the next cell or after "alleen" says more about the one before it."""
        if eenheid.soort == "dag" and vorige.soort in ("deel", "venster"):
            return "(" not in tussen or (tussen == ["("] and self._sluit_af(eenheid.na))
        past = eenheid.soort in ("deel", "venster") and vorige.soort in ("dag", "dagdeel", "deel", "rest")
        return past and ("(" not in tussen or self._sluit_af(eenheid.na))

    def _sluit_af(self, plek: int) -> bool:
        """Whether nothing but days and hours stands before the closing bracket."""
        for na in range(plek, min(plek + 9, self.grens)):
            if self.vorm(na) == ")":
                return True
            if self.vorm(na) not in (*SCHAKELS, "uur") and self.soort(na) not in TELT_IN_HAAKJES:
                return False
        return False

    @staticmethod
    def _streep_verbindt(vorige: Eenheid, tussen: list[str]) -> bool:
        return vorige.samentrekking or len(tussen) == 1 or bool(NEVEN.intersection(tussen))

    # --- units ------------------------------------------------------------------------------------------------

    def eenheid(self, plek: int, vorige: Eenheid | None) -> Eenheid | None:
        if plek >= self.grens or plek in self.bezet:
            return None
        soort = self.soort(plek)
        if soort == "dag":
            return self._dag(plek)
        if soort == "dagdeel":
            return self._dagdeel(plek)
        if self.vorm(plek) == "vrij" and self.soort(plek + 1) == "deel":
            deel = frozenset((self._nummer(plek + 1),))
            return Eenheid("dagdeel", plek, plek + 2, frozenset((4,)), deel)
        if (
            self.vorm(plek) in STAMMEN
            and self.vorm(plek + 1) == "-"
            and grenst(*self.woorden[plek : plek + 2])
        ):
            dagen = frozenset((STAMMEN[self.vorm(plek)],))
            return Eenheid("dag", plek, plek + 1, dagen, samentrekking=True)
        for regel in (
            self._venster,
            self.verwijzingen.rest,
            self._kwantor,
            self._hele_dag,
            self._rangdag,
            self._deel,
            self._stuk_van_week,
        ):
            eenheid = regel(plek, vorige)
            if eenheid is not None:
                return eenheid
        return self.verwijzingen.lees(plek)

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

    def _deel(self, plek: int, vorige: Eenheid | None) -> Eenheid | None:
        if self.soort(plek) == "deel":
            return self._gewoon_deel(plek)
        vorm = self.vorm(plek)
        na_dag = vorige is not None and vorige.na in (plek, plek - 1)
        if na_dag and vorm in HELFTEN and self.vorm(plek + 1) in ("deel", "helft", "dagdeel", "gedeelte"):
            na = plek + 2 + 3 * (self.vorm(plek + 2) == "van" and self.vorm(plek + 4) == "dag")
            return Eenheid("deel", plek, na, delen=frozenset((HELFTEN[vorm],)))
        if vorm == "morgen" and (
            na_dag or self.vorm(plek - 1) in ("de", "s", "elke", "iedere", "alle", "vroege")
        ):
            return Eenheid("deel", plek, plek + 1, delen=frozenset((OCHTEND,)))
        los = len(vorm) > 1 or (vorige is not None and self.vorm(vorige.na - 1) in ("o", "m"))
        if vorige is None:
            return None
        tussen = {self.vorm(p) for p in range(vorige.na, plek)}
        if vorm in KORTE_DELEN and los and (tussen <= {".", *BEPERKING} or plek - vorige.na <= 1):
            return Eenheid("deel", plek, plek + 1, delen=frozenset((KORTE_DELEN[vorm],)))
        return None

    def _gewoon_deel(self, plek: int) -> Eenheid | None:
        voor = self.vorm(plek - 1)
        telt = voor in AANTALLEN or voor == "beide"
        if (self.vorm(plek - 2) if telt else voor) in ("die", "dat", "dit", "deze"):
            return None
        if voor in GROET and not self.vorm(plek).endswith("en"):
            return None
        if voor == "de" and self.vorm(plek - 2) == "tussen":
            twijfel = "‘Tussen de middag’ is geen dagdeel."
            return Eenheid("vaag", plek, plek + 1, twijfel=twijfel)
        venster = self._stuk(plek, self._nummer(plek))
        if venster is not None:
            return Eenheid("venster", plek, plek + 1, delen=venster.delen(), venster=venster)
        twijfel = self._stuk_van_deel(plek)
        return Eenheid("deel", plek, plek + 1, delen=frozenset((self._nummer(plek),)), twijfel=twijfel)

    def _stuk(self, plek: int, deel: int) -> Venster | None:
        """ "begin van de middag", "tot het eind van de dinsdagochtend" """
        return stuk_van_deel([self.vorm(p) for p in range(max(0, plek - 5), plek)], deel)

    def _stuk_van_deel(self, plek: int) -> str:
        """ "eind van de middag", "de vroege ochtend": less than the deel."""
        voor = [self.vorm(p) for p in range(plek - 4, plek)]
        if self.vorm(plek + 1) in ("vroeg", "laat"):
            return "Een stuk van een dagdeel past niet in de dagdelen."
        begin = "helft" in voor[:3] and "van" in voor
        if begin or voor[-1] in ("vroege", "late", "vroeg", "laat", "halve"):
            return "Een stuk van een dagdeel past niet in de dagdelen."
        return ""

    def _rangdag(self, plek: int, vorige: Eenheid | None) -> Eenheid | None:
        """ "de derde dag van de week" """
        del vorige
        dag = RANGDAGEN.get(self.vorm(plek))
        van = self.vorm(plek + 1) in ("dag", "werkdag") and self.vorm(plek + 2) == "van"
        week = self.vorm(plek + 3) in ("de", "mijn", "elke", "iedere") and self.vorm(plek + 4) in (
            "week",
            "werkweek",
        )
        return Eenheid("dag", plek, plek + 5, frozenset((dag,))) if dag is not None and van and week else None

    def _hele_dag(self, plek: int, vorige: Eenheid | None) -> Eenheid | None:
        del vorige
        vorm = self.vorm(plek)
        if vorm in OVERDAG and not (vorm != "overdag" and self._heeft_uren(plek)):
            return Eenheid("deel", plek, plek + 1, delen=HELE_DAG)
        if vorm in HEEL and self.soort(plek + 1) == "dag" and self._nummer(plek + 1) in WERKWEEK:
            dagen = frozenset((self._nummer(plek + 1),))
            return Eenheid("dagdeel", plek, plek + 2, dagen, HELE_DAG)
        if vorm in HEEL or (vorm == "all" and self.vorm(plek + 1) == "day"):
            na = plek + 1 + (self.vorm(plek + 1) == "de")
            if self.vorm(na) in ("dag", "dagen", "day", "tag", "daag"):
                return Eenheid("deel", plek, na + 1, delen=HELE_DAG)
        return None

    def _heeft_uren(self, plek: int) -> bool:
        """ "werktijden: van 8 tot 13 uur": the hours say which part of the day it is."""
        return any(self.soort(p) == "tijd" or self.vorm(p) == "uur" for p in range(plek + 1, plek + 10))

    def _kwantor(self, plek: int, vorige: Eenheid | None) -> Eenheid | None:
        del vorige
        vorm = self.vorm(plek)
        van = self.vorm(plek - 2) == "van" or self.vorm(plek - 1) in ("mijn", "onze", "een")
        if vorm == "werkweek" and van:
            return None
        if vorm in ("doordeweeks", "doordeweekse", "werkdags", "werkweek", "weekdays", "dagelijks"):
            return self._alle(plek, plek + 1)
        if vorm == "door" and self.vorm(plek + 1) == "de" and self.vorm(plek + 2) == "week":
            genoemd = any(self.soort(p) in ("dag", "dagdeel") for p in range(plek + 3, self.grens))
            return None if genoemd else self._alle(plek, plek + 3)
        if vorm in HEEL or (vorm == "all" and self.vorm(plek + 1) == "week"):
            na = plek + 1 + (self.vorm(plek + 1) in ("de", "werk"))
            return self._alle(plek, na + 1) if self.vorm(na) in ("week", "werkweek") else None
        if vorm == "werkdagen" and self.vorm(plek - 1) in ("op", "alle"):
            return self._alle(plek, plek + 1)
        if vorm not in KWANTOR or (vorm == "all" and self.vorm(plek + 1) == "day"):
            return None
        na = plek + 1
        while self.vorm(na) in ("de", "vijf", "5", "doordeweekse", "mogelijke", "dagen", "werkdagen") and (
            self.vorm(na + 1) in WEEKDAGEN or self.soort(na + 1) == "deel"
        ):
            na += 1
        if self.vorm(na) in WEEKDAGEN:
            return self._alle(plek, self._na_van_de_week(na + 1))
        if self.soort(na) == "deel" or (self.vorm(na) in ("morgen", "morgens") and vorm != "any"):
            return self._alle(plek, na)
        return None

    def _na_van_de_week(self, na: int) -> int:
        van_de_week = (
            self.vorm(na) == "van" and self.vorm(na + 1) == "de" and self.vorm(na + 2) in ("week", "werkweek")
        )
        return na + 3 if van_de_week else na

    @staticmethod
    def _alle(plek: int, na: int) -> Eenheid:
        return Eenheid("dag", plek, na, WERKWEEK, niveau=ALLE)

    def _venster(self, plek: int, vorige: Eenheid | None) -> Eenheid | None:
        gelezen = lees_venster(self.woorden, plek, self.grens, na_dag=vorige is not None)
        if gelezen is None or any(p in self.bezet for p in range(plek, gelezen[1])):
            return None
        venster, na = gelezen
        return Eenheid("venster", plek, na, delen=venster.delen(), venster=venster)

    def _eerste_dagen(self, plek: int) -> Eenheid | None:
        """ "de eerste drie dagen van de week", "de laatste twee werkdagen" """
        aantal = TELWOORD.get(self.vorm(plek + 1)) or self._nummer(plek + 1)
        telt = self.vorm(plek) in ("eerste", "laatste") and self.vorm(plek + 2) in ("dagen", "werkdagen")
        week = self.vorm(plek + 3) == "van" and self.vorm(plek + 5) in ("week", "werkweek")
        if not telt or not week or not 1 < aantal < len(WERKWEEK):
            return None
        dagen = range(aantal) if self.vorm(plek) == "eerste" else range(len(WERKWEEK) - aantal, len(WERKWEEK))
        return Eenheid("dag", plek, plek + 6, frozenset(dagen), niveau=REEKS)

    def _stuk_van_week(self, plek: int, vorige: Eenheid | None) -> Eenheid | None:
        del vorige
        aantal = self._eerste_dagen(plek)
        if aantal is not None:
            return aantal
        telt = self.vorm(plek) == "dagen" and self.vorm(plek - 2) in ("eerste", "laatste")
        if not telt and self.vorm(plek) not in ("begin", "eind", "einde", "helft", "midden"):
            return None
        na = plek + 1
        while self.vorm(na) in ("van", "de"):
            na += 1
        if self.vorm(na) not in ("week", "werkweek", "dag") or na == plek + 1:
            return None
        helft = self._helft(na) if self.vorm(na) == "dag" else None
        if helft is not None:
            return Eenheid("deel", plek, na + 1, delen=frozenset((helft,)))
        week = "week of de " if self.vorm(na) != "dag" else ""
        twijfel = f"Een deel van de {week}dag past niet in de dagdelen."
        return Eenheid("vaag", plek, na + 1, twijfel=twijfel)


def _paar(woord: Woord) -> tuple[int, int]:
    waarde = woord.waarde
    return (waarde[0], waarde[1]) if isinstance(waarde, tuple) else (0, 0)
