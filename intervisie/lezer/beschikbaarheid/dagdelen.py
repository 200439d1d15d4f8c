"""Expressions for days and dagdelen: "ma, di of do", "dinsdag- en donderdagochtend", "vrijdag na 13 uur".

A grammar over words that turns a run of day names, delen, hours and quantifiers into `Stuk` values. Knows nothing of
yes and no.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from intervisie.lezer.beschikbaarheid.dagnamen import Dagnamen
from intervisie.lezer.beschikbaarheid.dagwoorden import (
    AANTALLEN,
    ANDERE,
    BEPERKING,
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
from intervisie.lezer.beschikbaarheid.klok import UURWOORDEN, lees_venster
from intervisie.lezer.beschikbaarheid.verwijzing import BEGINWOORDEN, Verwijzingen
from intervisie.lezer.taal.woorden import KORTE_DELEN, TELWOORD, Woord, grenst, woordenrij


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


class _Lezer(Dagnamen):
    """Reads one unit after another, and which of them hang together."""

    def __init__(self, woorden: Sequence[Woord], na: int, bezet: Collection[int]) -> None:
        super().__init__(woorden, na, bezet)
        self.begin = 0
        """Where the run that is being read begins."""
        self.verwijzingen = Verwijzingen(woorden, na, bezet)

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
        if soorten == {"dag"} and tussen[:2] == [",", "en"] and vorige.eerste == self.begin:
            return True  # "donderdag, en vrijdag tot 13 uur": the hours are of Friday alone
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
        dag = plek + 1 + (self.vorm(plek + 1) == "de")
        if vorm in HEEL and self.soort(dag) == "dag" and self._nummer(dag) in WERKWEEK:
            return Eenheid("dagdeel", plek, dag + 1, frozenset((self._nummer(dag),)), HELE_DAG)
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
            genoemd = genoemd and self.vorm(plek + 3) != "altijd"  # "…, met één uitzondering: de vrijdag"
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
