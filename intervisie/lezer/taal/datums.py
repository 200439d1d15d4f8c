"""Dates, weeks, months and holidays in Dutch text, as stretches of days.

Knows the calendar and how Dutch people write it. Does not know what a date is about: whether somebody is absent then,
was born then or has a bijeenkomst then is for the caller to see in the words around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import compress, pairwise
from typing import Final

from intervisie.lezer.lezing import Periode
from intervisie.lezer.taal.omschreven import zonder_omschreven
from intervisie.lezer.taal.tijdpunt import ONPRECIES, PUNTWOORDEN, RANG, Tijdpunten
from intervisie.lezer.taal.tijdvak import Tijdvak
from intervisie.lezer.taal.tijdwoorden import TOT, TOT_EN_MET, Punt, bestaat
from intervisie.lezer.taal.voorbij import is_voorbij
from intervisie.lezer.taal.woorden import Woord, woordenrij, zoek

_DAG: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Bereik:
    van: Punt | None
    tot: Punt
    tot_en_met: bool = True


def lees_datums(woorden: Sequence[Woord], datum: date) -> list[Tijdvak]:
    """Every mention of time in `woorden`, in order and apart; years that are left out follow from `datum`.

    Names of days that stand for every week ("op dinsdag") are no date and are left alone.
    """
    lezer = _Lezer(woorden, datum)
    vakken: list[Tijdvak] = []
    plek = 0
    while plek < len(woorden):
        kan = woorden[plek].soort in _BEGINSOORTEN or woorden[plek].vorm in _BEGINWOORDEN
        kan = kan and not (woorden[plek].vorm in _VOORNAMEN and _is_voornaam(woorden, plek))
        vak = lezer.tijdvak(plek) if kan else None
        if vak is not None:
            vakken.append(vak)
        plek = plek + 1 if vak is None else vak.na
    vakken = [replace(v, soort="verleden") if is_voorbij(woorden, v.eerste, v.na) else v for v in vakken]
    return zonder_omschreven(vakken, woorden)


_VOORNAMEN: Final = woordenrij("mei april juni")


def _is_voornaam(woorden: Sequence[Woord], plek: int) -> bool:
    """ "Mei-Lin doet ook mee", "April Jansen": a month with a capital, and a name behind it."""
    na = plek + 1 + (plek + 1 < len(woorden) and woorden[plek + 1].vorm == "-")
    volgt = woorden[na] if na < len(woorden) else None
    return woorden[plek].groot and volgt is not None and volgt.groot and volgt.soort == "woord"


DAGTEKENING: Final = re.compile(
    r"(?m)^[ \t]*(?:[A-ZÀ-Þ][\w'’ -]{1,40},[ \t]+)?(?:d\.?d\.?[ \t]+)?\d{1,2}[ \t]+"
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
    r"(?:[ \t]+20\d\d)?[.]?[ \t]*$"
)
"""A line with the place and date of a letter, and nothing else."""


_VAKANTIES: Final = (
    frozenset(
        f"{soort}vakantie{meervoud}"
        for soort in woordenrij(
            "mei voorjaars zomer herfst kerst krokus school paas carnavals winter bouwvak lente raads"
        )
        for meervoud in ("", "s", "periode", "periodes")
    )
    | {
        f"{soort}reces"
        for soort in ("", *woordenrij("zomer raads college kerst herfst mei voorjaars krokus"))
    }
    | woordenrij("bouwvak zomerperiode zomermaanden carnavalsweek vakantieperiode vakantieperiodes")
)
_PERSOONSVORM: Final = woordenrij(
    "kan kunnen ben zijn lukt past schikt gaat heb hebben werk kom komen can am"
)
_WIE: Final = woordenrij("ik wij we het i")
_MEEDOEN: Final = woordenrij(
    "meedoen mee deelnemen deel aanmelden opgeven inschrijven aansluiten aanhaken partij erbij aan "
    "aanschuiven schuif schuift schuiven sluit sluiten haak haken instappen instromen meedraaien"
)
_ONTKENT: Final = woordenrij("niet geen nooit weg afwezig vrij vakantie verlof")
_KUNNEN: Final = woordenrij(
    "kan kunnen kun lukt lukken past passen schikt komt tijd ruimte agenda beschikbaar vol volgeboekt druk bezet "
    "dicht pas alleen tot of misschien liever uit zwanger reis reizen ziek"
)
_RONDE: Final = woordenrij(
    "ronde reeks serie groep groepen groepje bijeenkomst bijeenkomsten intervisie sessie sessies planning plek "
    "plaats lijst start starten begint beginnen begonnen deelnemen meedoen meegedaan deelgenomen aanhaken instappen "
    "aansluiten deed was waren had hoorde las sprak gevolgd gehad verkiezingen congres thema teken"
)
_ZIEK: Final = woordenrij("ziek ziekte afwezig uitgeschakeld geveld verlof weg niet")
_ZINSEINDE: Final = frozenset(".!?,;")
_JAARDELEN: Final = woordenrij("zomer winter voorjaar najaar lente herfst")
_VAAG_VOOR: Final = woordenrij(
    "ergens rond omstreeks omtrent rondom ongeveer deels grotendeels gedeeltelijk waarschijnlijk vermoedelijk"
)
_VERLEDEN: Final = woordenrij("afgelopen vorige vorig verleden laatstleden jongstleden")


_DAARNA: Final = woordenrij("daarna erna erop daarop")
_LANGSTE: Final = timedelta(days=300)
"""A longer absence is a slip of the pen, or something to talk about."""
_GISTEREN: Final = woordenrij("gisteren eergisteren gisterochtend gistermiddag gisteravond")
_EENHEDEN: Final = woordenrij("week weken dag dagen weekje")
_VOORZETSELS: Final = woordenrij("vanaf sinds per na voor met tussen between van from")
_AANLOOP: Final = ("ben", "ik", "heb", "zijn", "wij", "we", "ga", "af", "nog", "ruim", "in", "totaal")
_BEGINSOORTEN: Final = ("dag", "dagdeel", "getal", "datum", "maand")
_BEGINWOORDEN: Final = frozenset[str]().union(
    woordenrij("elke iedere last"),
    _VERLEDEN,
    _GISTEREN,
    _VAKANTIES,
    _JAARDELEN,
    _VAAG_VOOR,
    _EENHEDEN,
    _VOORZETSELS,
    TOT,
    TOT_EN_MET,
    PUNTWOORDEN,
)
"""A mention of time begins with one of these; the rest of the words need no closer look."""


class _Lezer(Tijdpunten):
    """Reads mentions of time: points, ranges and series, with the words that lead them in."""

    # --- mentions ----------------------------------------------------------------------------------------------

    def tijdvak(self, plek: int) -> Tijdvak | None:
        for regel in (self._verleden, self._vage_tijd, self._met_voorzetsel, self._reeks):
            vak = regel(plek)
            if vak is not None:
                return vak
        return None

    def _verleden(self, plek: int) -> Tijdvak | None:
        if self.vorm(plek) in _GISTEREN:
            return Tijdvak(plek, plek + 1, "verleden")
        na = plek + 1
        if self.vorm(plek) in _VERLEDEN or (self.vorm(plek) == "last" and self.soort(na) == "dag"):
            na += self.vorm(na) in ("week", "maand")
            na += self.soort(na) in ("dag", "dagdeel", "maand")
            na = feest.na if (feest := self._feestdag(na)) is not None else na
        elif self.soort(plek) in ("dag", "dagdeel") and self.vorm(na) in ("jl", "jongstleden", "laatstleden"):
            na += 1
        elif self.soort(plek) in ("dag", "dagdeel"):
            vorige = self.sla_over(na, "van", "in")
            na = vorige + 2 if self.vorm(vorige) in _VERLEDEN and self.vorm(vorige + 1) == "week" else na
        return Tijdvak(plek, na, "verleden") if na > plek + 1 else None

    def _vage_tijd(self, plek: int) -> Tijdvak | None:
        woord = self.vorm(plek)
        if woord in _VAKANTIES:
            twijfel = f"Van de {woord} staan er geen datums."
            return Tijdvak(plek, plek + 1, "vaag", twijfel=twijfel)
        if woord in TOT and self._tot_nader_order(plek):
            return Tijdvak(
                plek, plek + 3, "tot", twijfel="De afwezigheid heeft geen duidelijk begin en eind."
            )
        terug = self._terugkerend(plek)
        if terug is not None:
            return terug
        if woord in _JAARDELEN and any(
            regel(plek) for regel in (self._doet_dan_mee, self._is_vergelijking, self._zegt_geen_dagen)
        ):
            return None
        if woord in _JAARDELEN and self.vorm(plek - 2) == "sinds" and self.vorm(plek - 1) in ("de", "het"):
            return Tijdvak(plek, plek + 1, "sinds")
        if woord in _JAARDELEN and self.vorm(plek - 1) in ("de", "het", "hele", "in", "deze", "dit"):
            return Tijdvak(plek, plek + 1, "vaag", twijfel="De periode staat er zonder datums.")
        if not self._is_vaag_begin(plek):
            return None
        na = self._na_vaag_begin(plek)
        punt = self.punt(na)
        if punt is None or not punt.compleet:
            return None
        return Tijdvak(plek, punt.na, "vaag", twijfel=ONPRECIES)

    def _tot_nader_order(self, plek: int) -> bool:
        """ "Tot nader order ben ik ziek thuis": away, and nobody knows how long."""
        order = self.vorm(plek + 1) == "nader" and self.vorm(plek + 2) in ("order", "bericht")
        return order and not _ZIEK.isdisjoint(self.vorm(p) for p in range(plek - 8, plek + 12))

    def _doet_dan_mee(self, plek: int) -> bool:
        """ "Ik wil dit voorjaar meedoen": when the ronde is, and nothing of when somebody can."""
        erna = [self.vorm(p) for p in range(plek, plek + 7)]
        eind = next((n for n, vorm in enumerate(erna) if vorm in (".", "!", "?")), len(erna))
        buren = {self.vorm(p) for p in range(max(0, plek - 7), plek)} | set(erna[:eind])
        weekdag = any(self.soort(p) in ("dag", "dagdeel") for p in range(plek, plek + eind))
        mee = bool(buren & _MEEDOEN) or weekdag  # "dit voorjaar kan ik het beste op donderdag"
        zegt = self.vorm(plek - 1) in ("dit", "deze") or bool(buren & {"graag", "wil"})
        return zegt and mee and not buren & _ONTKENT

    def _is_vergelijking(self, plek: int) -> bool:
        """ "Net als in het voorjaar doe ik mee", "zoals dit voorjaar": compares, and tells of no absence."""
        ervoor = [self.vorm(p) for p in range(max(0, plek - 4), plek)]
        return "zoals" in ervoor or "evenals" in ervoor or ("net", "als") in pairwise(ervoor)

    def _zegt_geen_dagen(self, plek: int) -> bool:
        """ "De ronde van het najaar", "in het voorjaar starten jullie weer": when something is, not who can."""
        zin: list[str] = []
        for stap in (-1, 1):
            p = plek + stap
            while 0 <= p < len(self.woorden) and abs(p - plek) < 10 and self.vorm(p) not in _ZINSEINDE:
                zin.append(self.vorm(p))
                p += stap
        return not _ONTKENT.union(_KUNNEN).intersection(zin) and not _RONDE.isdisjoint(zin)

    def _terugkerend(self, plek: int) -> Tijdvak | None:
        """ "de eerste maandag van de maand" comes back, but not every week."""
        dag_of_week = self.soort(plek + 1) in ("dag", "dagdeel") or self.vorm(plek + 1) == "week"
        maandelijks = self.vorm(plek) in ("elke", "iedere") and self.vorm(plek + 1) == "maand"
        if maandelijks and RANG.keys() & {self.vorm(p) for p in range(plek + 2, plek + 5)}:
            return Tijdvak(
                plek, plek + 2, "vaag", twijfel="Een vaste tijd van de maand past niet in de velden."
            )
        if self.vorm(plek) not in RANG or not dag_of_week:
            return None
        na = plek + 2 + (self.soort(plek + 2) == "deel")
        na = self.sla_over(na, "van", "in", "de", "elke", "iedere", "per")
        if self.vorm(na) != "maand":
            return None
        return Tijdvak(plek, na + 1, "vaag", twijfel="Een vaste tijd van de maand past niet in de velden.")

    def _is_vaag_begin(self, plek: int) -> bool:
        """ "ergens in", "een week in", "een paar dagen in": some days of a longer time, but not which."""
        if self.vorm(plek) in _VAAG_VOOR:
            return True
        eenheid = self.vorm(plek) in _EENHEDEN
        return (
            eenheid
            and self.vorm(plek + 1) in ("in", "rond")
            and (
                self.aantal(plek - 1) is not None
                or self.vorm(plek - 1) in ("paar", "enkele", "aantal", "halve", "aantal")
            )
        )

    def _na_vaag_begin(self, plek: int) -> int:
        return self.sla_over(plek + 1, "in", "de", "het", "van", "rond", "maand", "loop")

    def _met_voorzetsel(self, plek: int) -> Tijdvak | None:
        rand = self._voorzetsel(plek)
        if rand is None:
            return None
        soort, na = rand
        na = self.sla_over(na, "en", "aan") if soort == "tot" and self.vorm(na) == "aan" else na
        na = self.sla_over(na, "de", "het", "the", "maand")
        voor = plek - 2 if self.vorm(plek - 1) in (".", "-") else plek - 1
        na_dag = self.soort(voor) in ("dag", "dagdeel", "deel")
        kale_dag = soort in ("tot", "tm") or self.vorm(plek) == "sinds"
        punt = self.punt(na, kale_dag=kale_dag and not na_dag)
        if punt is None or not punt.compleet:
            return None
        if soort in ("na", "voor") and self.vorm(plek - 1) in _EENHEDEN:
            return Tijdvak(plek, punt.na, "vaag", twijfel=ONPRECIES)  # "de week voor Pasen"
        if soort == "vanaf" or (self.vorm(plek) == "per" and self._gaat_met_verlof(punt.na)):
            return self._vanaf(plek, punt)
        return self._tot_of_na(plek, soort, punt)

    def _voorzetsel(self, plek: int) -> tuple[str, int] | None:
        if zoek(self.woorden, plek, "tot", "en", "met"):
            return "tm", plek + 3
        woord = self.vorm(plek)
        if woord in TOT_EN_MET:
            return "tm", plek + 1
        if woord in TOT:
            return "tot", plek + 1
        soorten = {
            "vanaf": "vanaf",
            "sinds": "sinds",
            "per": "sinds",
            "na": "na",
            "voor": "voor",
            "met": "vanaf",
        }
        if woord == "van" and self._van_af(plek):
            return "vanaf", plek + 1
        if woord == "met":
            van = self.vorm(plek + 2) == "van"
            return ("vanaf", plek + 2 + van) if self.vorm(plek + 1) == "ingang" else None
        return (soorten[woord], plek + 1) if woord in soorten else None

    def _van_af(self, plek: int) -> bool:
        """ "van 18 juli af" """
        punt = self.punt(plek + 1)
        return punt is not None and punt.compleet and self.vorm(punt.na) == "af"

    def _vanaf(self, plek: int, punt: Punt) -> Tijdvak | None:
        if self.einde(punt.na, False) is not None:
            return self._reeks(plek + 1)
        van, _ = self.los_op(punt)
        einde = self.einde(
            self._na_verlof(punt.na) or self.sla_over(punt.na, ",", "ben", "zijn", "ik", "wij", "we"), False
        )
        tot = self.punt(self.sla_over(einde[0], "de", "het", "met")) if einde is not None else None
        if (
            einde is not None and tot is not None and tot.compleet
        ):  # "vanaf morgen ben ik t/m 22 november weg"
            periode = self._periode(_Bereik(punt, tot, einde[1]))
            if periode is not None and periode.tot - periode.van <= _LANGSTE:
                return Tijdvak(plek, tot.na, "periode", (periode,), periode.tot + _DAG, met_grenzen=True)
        na = self._na_aanloop(punt.na)
        aantal = self.aantal(na)
        if aantal is not None and self.vorm(na + 1) in ("week", "weken", "dagen"):
            lengte = aantal * (1 if self.vorm(na + 1) == "dagen" else 7)
            return Tijdvak(plek, na + 2, "periode", (Periode(van, van + (lengte - 1) * _DAG),))
        return Tijdvak(plek, punt.na, "vanaf" if van > self.datum else "sinds", rand=van)

    def _na_verlof(self, plek: int) -> int | None:
        """Over "met zwangerschapsverlof" in "per 1 april met zwangerschapsverlof tot begin augustus"."""
        na = self.sla_over(plek, *_AANLOOP, "met", "op", "gaan", "weg", "er", "niet")
        verlof = self.vorm(na).endswith(("verlof", "vakantie")) or self.vorm(na - 1) in ("weg", "niet", "af")
        na += self.vorm(na).endswith(("verlof", "vakantie"))
        na = self.sla_over(na, ",") if verlof else na
        return na if verlof and na > plek and self.vorm(na) in (*TOT, *TOT_EN_MET) else None

    def _gaat_met_verlof(self, plek: int) -> bool:
        """ "per 4 april met zwangerschapsverlof": away from then on; "per 4 april terug van verlof" is not."""
        erna = [self.vorm(p) for p in range(plek, plek + 7)]
        eind = next((n for n, vorm in enumerate(erna) if vorm in _ZINSEINDE or vorm == "en"), len(erna))
        met = any(a in ("met", "op") and b.endswith("verlof") for a, b in pairwise(erna[:eind]))
        return (met and not {"terug", "weer"} & set(erna[:eind])) or self._na_verlof(plek) is not None

    def _na_aanloop(self, plek: int) -> int:
        """Over the few words before a length: "vanaf 1 mei ben ik drie weken weg"."""
        na = self.sla_over(plek, ",", "voor", "gedurende")
        verder = self.sla_over(na, *_AANLOOP)
        return verder if self.vorm(verder + 1) in ("week", "weken", "dagen") else na

    def _tot_of_na(self, plek: int, soort: str, punt: Punt) -> Tijdvak:
        van, tot = self.los_op(punt)
        if soort in ("tm", "tot"):
            einde = tot if soort == "tm" else van - _DAG
            begin = self._begin_van(punt)
            perioden = (Periode(begin, einde),) if einde >= begin else ()
            twijfel = punt.twijfel or self._twijfel_tot(soort, punt)
            return Tijdvak(plek, punt.na, "tot", perioden, einde + _DAG, punt.met_deel, twijfel)
        if soort == "na":
            return Tijdvak(plek, punt.na, "na", rand=tot + _DAG)
        return Tijdvak(plek, punt.na, "voor" if soort == "voor" else "sinds", rand=van)

    def _begin_van(self, punt: Punt) -> date:
        """The day of the mail; the first of the month in "in april ben ik er tot de 14e niet"."""
        onder = punt.na - 1 in self.onder_maand
        return max(self.datum, self.los_op(replace(punt, dag=1))[0]) if onder else self.datum

    @staticmethod
    def _twijfel_tot(soort: str, punt: Punt) -> str:
        if soort == "tot" and punt.stuk is not None and punt.stuk[0] > 20:
            return "‘Tot eind’ van een maand kan ook tot en met het eind betekenen."
        return ""

    # --- series of ranges and points ---------------------------------------------------------------------------

    def _reeks(self, plek: int) -> Tijdvak | None:
        begin = plek
        plek = self.sla_over(plek, "van", "tussen", "from", "between", "de", "het", "the")
        leden: list[_Bereik] = []
        na = plek
        while (lid := self._volgend_bereik(plek, leden)) is not None:
            if leden and self._begint_zin(begin, na, lid.tot.na):
                break
            leden.append(lid)
            na = lid.tot.na
            volgende = self._na_verbinding(na)
            if volgende is None:
                break
            plek = volgende
        while leden and not leden[-1].tot.compleet:
            leden.pop()
        if not leden:
            return None
        if (lang := self._met_lengte(leden)) is not None:
            return replace(lang, eerste=begin)
        na = leden[-1].tot.na
        duur = self._duur(na) if all(lid.tot.maand and lid.tot.dag is None for lid in leden) else None
        if duur is not None:
            maand = Periode(*self.los_op(leden[-1].tot))
            return Tijdvak(
                begin, duur, "vaag", (maand,), twijfel="De periode staat er niet met precieze datums."
            )
        return self._vak_van(begin, na, leden)

    def _volgend_bereik(self, plek: int, leden: Sequence[_Bereik]) -> _Bereik | None:
        """ "Hemelvaartsdag en de vrijdag daarna": a day of the week that comes behind the day before it."""
        dag = self.sla_over(plek, "de")
        if leden and self.vorm(dag + 1) in _DAARNA and leden[-1].tot.compleet:
            na = self.los_op(leden[-1].tot)[1]
            if self.soort(dag) == "dag":
                return _Bereik(None, replace(self.dag_erna(dag, na), na=dag + 2))
            if self.vorm(dag) == "dag":
                return _Bereik(None, Punt(dag + 2, vast=(na + _DAG, na + _DAG)))
        return self._bereik(plek, week=bool(leden) and leden[-1].tot.week is not None)

    def _met_lengte(self, leden: Sequence[_Bereik]) -> Tijdvak | None:
        """ "Ik ga 21 februari drie weken naar Suriname": a day, and right behind it how long it takes from then."""
        punt = leden[0].tot
        if len(leden) > 1 or leden[0].van is not None or punt.dag is None or punt.twijfel or punt.met_deel:
            return None
        na = self.sla_over(punt.na, "voor", "gedurende")
        aantal = self.aantal(na)
        if aantal is None or self.vorm(na + 1) not in ("weken", "dagen"):
            return None
        van, _ = self.los_op(punt)
        tot = van + (aantal * (1 if self.vorm(na + 1) == "dagen" else 7) - 1) * _DAG
        return Tijdvak(punt.na, na + 2, "periode", (Periode(van, tot),), tot + _DAG, met_grenzen=True)

    def _begint_zin(self, begin: int, komma: int, na: int) -> bool:
        """ "Ik mis 15 maart, op 22 maart kan ik wel": each date has its own verb."""
        eigen = self.vorm(na) in _PERSOONSVORM and self.vorm(na + 1) in _WIE
        ervoor = begin
        while ervoor and begin - ervoor < 8 and self.vorm(ervoor - 1) not in (",", ";", ":", "("):
            ervoor -= 1
        verteld = any(self.vorm(p) in _WIE for p in range(ervoor, begin))
        return self.vorm(komma) == "," and eigen and verteld

    def _duur(self, plek: int) -> int | None:
        """ "in juli drie weken", "eind maart zit ik een paar dagen": where the length of a part of it ends."""
        na = self.sla_over(plek, *_AANLOOP, "zit", "gaan", "hebben", "er")
        telt = self.vorm(na) in ("een", "enkele", "paar") or self.aantal(na) is not None
        na = self.sla_over(na + telt, "paar", "aantal")
        return na + 1 if telt and self.vorm(na) in _EENHEDEN else None

    def _vak_van(self, begin: int, na: int, leden: list[_Bereik]) -> Tijdvak | None:
        perioden: list[Periode] = []
        jongste = leden[-1].tot
        for lid in reversed(leden):
            tot = lid.tot if lid.tot.compleet else replace(lid.tot, maand=jongste.maand, jaar=jongste.jaar)
            jongste = tot
            if tot.dag is not None and tot.maand is not None and not bestaat(tot.dag, tot.maand):
                return None
            periode = self._periode(replace(lid, tot=tot))
            if periode is None or periode.tot - periode.van > _LANGSTE:
                return Tijdvak(
                    begin, na, "vaag", twijfel="Het begin en het eind van de periode passen niet bij elkaar."
                )
            perioden.insert(0, periode)
        if any(lid.tot.twijfel == ONPRECIES for lid in leden):
            return Tijdvak(begin, na, "vaag", twijfel=ONPRECIES)
        met_deel = any(lid.tot.met_deel or (lid.van is not None and lid.van.met_deel) for lid in leden)
        twijfel = next((lid.tot.twijfel for lid in leden if lid.tot.twijfel), "")
        leden, perioden = _zonder_omschrijving(leden, perioden)
        perioden = _voeg_weken_aaneen(perioden, [_is_week_of_maand(lid.tot) for lid in leden])
        grenzen = any(lid.van is not None or lid.tot.week is not None for lid in leden)
        rand = perioden[-1].tot + _DAG
        vaag = any(punt.stuk is not None for lid in leden for punt in (lid.van, lid.tot) if punt is not None)
        return Tijdvak(begin, na, "periode", tuple(perioden), rand, met_deel, twijfel, grenzen, vaag)

    def _na_verbinding(self, plek: int) -> int | None:
        na = self.sla_over(plek, ",", "en", "of", "&", "+", "/", "and", "alsmede", "alsook")
        if na == plek:
            return None
        return self.sla_over(na, "op", "van", "in", "de", "ook", "tussen")

    def _bereik(self, plek: int, *, week: bool = False) -> _Bereik | None:
        van = self.punt(plek, week=week)
        if van is None:
            return None
        tussen = self.vorm(plek - 1) in ("tussen", "between")
        einde = self.einde(van.na, tussen)
        if einde is None:
            return _Bereik(None, van)
        na, tot_en_met = einde
        na = self.sla_over(na, "de", "het", "the", "met")
        vaag = self.sla_over(na, *_VAAG_VOOR, "in", "zo")
        tot = self.punt(vaag, week=van.week is not None)
        if tot is not None and {self.vorm(p) for p in range(na, vaag)} & _VAAG_VOOR:
            tot = replace(tot, twijfel=ONPRECIES)  # "tot ergens half mei"
        if tot is None and van.compleet and self.soort(na) == "dag":
            tot = self.dag_erna(na, self.los_op(van)[0])  # "van morgen tot en met vrijdag"
        return _Bereik(None, van) if tot is None else _Bereik(van, tot, tot_en_met)

    def _periode(self, lid: _Bereik) -> Periode | None:
        if lid.van is None:
            van, tot = self.los_op(lid.tot)
            return Periode(van, tot)
        begin, einde = self.los_op(lid.tot)
        tot = einde if lid.tot_en_met else begin - _DAG
        punt = lid.van if lid.van.compleet else self._met_maand(lid.van, begin)
        van = self._laatste_voor(punt, tot)
        if van > tot:
            return Periode(van, einde) if van <= einde else None
        return Periode(van, tot)

    def _laatste_voor(self, punt: Punt, tot: date) -> date:
        """The latest first day of `punt` that is not after `tot`, unless the year was written."""
        if punt.vast is not None or punt.jaar is not None:
            return self.los_op(punt)[0]
        for jaar in (tot.year, tot.year - 1):
            van = self._in_jaar(punt, jaar)[0]
            if date.min < van <= tot:
                return van
        return tot

    @staticmethod
    def _met_maand(van: Punt, tot: date) -> Punt:
        """A first day without month: in the month of the last day, or the one before ("30 t/m 2 mei")."""
        if van.dag is not None and van.dag > tot.day:
            return replace(van, maand=(tot.month - 2) % 12 + 1)
        return replace(van, maand=tot.month)


def _zonder_omschrijving(
    leden: list[_Bereik], perioden: list[Periode]
) -> tuple[list[_Bereik], list[Periode]]:
    """ "in de laatste week van maart, van 28 maart tot en met 1 april": the dates say which days are meant."""
    blijft = [True] * len(leden)
    for nummer, (lid, erna) in enumerate(pairwise(leden)):
        omschrijft = lid.van is None and _is_week_of_maand(lid.tot) and erna.van is not None
        dit, dat = perioden[nummer], perioden[nummer + 1]
        blijft[nummer] = not (omschrijft and dit.van <= dat.tot and dat.van <= dit.tot)
    return list(compress(leden, blijft)), list(compress(perioden, blijft))


def _is_week_of_maand(punt: Punt) -> bool:
    return punt.week is not None or (punt.maand is not None and punt.dag is None)


def _voeg_weken_aaneen(perioden: Sequence[Periode], weken: Sequence[bool]) -> list[Periode]:
    """`perioden` with the whole weeks and months that touch as one; single days stay as they were named."""
    heel = voeg_aaneen([periode for periode, week in zip(perioden, weken, strict=True) if week])
    return sorted(
        [*heel, *(p for p, week in zip(perioden, weken, strict=True) if not week)], key=lambda p: p.van
    )


def voeg_aaneen(perioden: Sequence[Periode]) -> list[Periode]:
    """`perioden` in order of time, those that touch or overlap as one."""
    samen: list[Periode] = []
    for periode in sorted(perioden, key=lambda p: (p.van, p.tot)):
        if samen and periode.van <= samen[-1].tot + _DAG:
            samen[-1] = Periode(samen[-1].van, max(samen[-1].tot, periode.tot))
        else:
            samen.append(periode)
    return samen
