"""Dates, weeks, months and holidays in Dutch text, as stretches of days.

Knows the calendar and how Dutch people write it. Does not know what a date is about: whether somebody is absent then,
was born then or has a bijeenkomst then is for the caller to see in the words around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, Literal

from intervisie.lezer.lezing import Periode
from intervisie.lezer.woorden import TELWOORD, Woord, grenst, woordenrij, zoek

TijdvakSoort = Literal["periode", "tot", "vanaf", "na", "voor", "sinds", "verleden", "vaag"]

_DAG: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Tijdvak:
    """One mention of time: the words `[eerste:na]` and the days they stand for.

    "periode": the days in `perioden`; "tot": from the mail until a named end; "vanaf", "na", "voor", "sinds": open at
    one side, `rand` is the first day after the border ("vanaf 1 mei" and "na 30 april": 1 May; "voor 1 mei": 1 May);
    "verleden": over and done; "vaag": no days can be named, `twijfel` says why. `met_deel`: a part of the day was
    named with it. `met_grenzen`: begin and end were both written. `twijfel` may also doubt days that were named.
    """

    eerste: int
    na: int
    soort: TijdvakSoort
    perioden: tuple[Periode, ...] = ()
    rand: date | None = None
    met_deel: bool = False
    twijfel: str = ""
    met_grenzen: bool = False


@dataclass(frozen=True, slots=True)
class _Punt:
    """A point in time as written, perhaps still without month or year; `vast` when it is complete."""

    na: int
    dag: int | None = None
    maand: int | None = None
    jaar: int | None = None
    week: int | None = None
    stuk: tuple[int, int] | None = None
    vast: tuple[date, date] | None = None
    met_deel: bool = False
    twijfel: str = ""

    @property
    def compleet(self) -> bool:
        return self.vast is not None or self.week is not None or self.maand is not None


@dataclass(frozen=True, slots=True)
class _Bereik:
    van: _Punt | None
    tot: _Punt
    tot_en_met: bool = True


def lees_datums(woorden: Sequence[Woord], datum: date) -> list[Tijdvak]:
    """Every mention of time in `woorden`, in order and apart; years that are left out follow from `datum`.

    Names of days that stand for every week ("op dinsdag") are no date and are left alone.
    """
    lezer = _Lezer(woorden, datum)
    vakken: list[Tijdvak] = []
    plek = 0
    while plek < len(woorden):
        vak = lezer.tijdvak(plek)
        if vak is not None:
            vakken.append(vak)
        plek = plek + 1 if vak is None else vak.na
    return _zonder_omschreven(vakken)


def _zonder_omschreven(vakken: list[Tijdvak]) -> list[Tijdvak]:
    """Leave out a description ("in de meivakantie") that the next words put into dates ("25 april t/m 6 mei")."""
    weg = {
        plek if links.soort == "vaag" else plek + 1
        for plek, (links, rechts) in enumerate(pairwise(vakken))
        if {links.soort, rechts.soort} == {"vaag", "periode"} and rechts.eerste - links.na <= 2
    }
    return [replace(vak, soort="verleden") if plek in weg else vak for plek, vak in enumerate(vakken)]


def pasen(jaar: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    goud, eeuw, rest = jaar % 19, jaar // 100, jaar % 100
    epacta = (19 * goud + eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15) % 30
    zondag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - epacta - rest % 4) % 7
    schuif = (goud + 11 * epacta + 22 * zondag) // 451
    maand, dag = divmod(epacta + zondag - 7 * schuif + 114, 31)
    return date(jaar, maand, dag + 1)


def _rond_pasen(eerste: int, laatste: int) -> Callable[[int], tuple[date, date]]:
    return lambda jaar: (pasen(jaar) + eerste * _DAG, pasen(jaar) + laatste * _DAG)


def _vaste_dagen(maand: int, eerste: int, laatste: int) -> Callable[[int], tuple[date, date]]:
    return lambda jaar: (date(jaar, maand, eerste), date(jaar, maand, laatste))


def _koningsdag(jaar: int) -> tuple[date, date]:
    dag = date(jaar, 4, 27) - (_DAG if date(jaar, 4, 27).weekday() == 6 else timedelta())
    return dag, dag


def _jaarwisseling(jaar: int) -> tuple[date, date]:
    return date(jaar, 12, 31), date(jaar + 1, 1, 1)


_FEESTDAGEN: Final[dict[tuple[str, ...], Callable[[int], tuple[date, date]]]] = {
    ("tweede", "paasdag"): _rond_pasen(1, 1),
    ("2e", "paasdag"): _rond_pasen(1, 1),
    ("eerste", "paasdag"): _rond_pasen(0, 0),
    ("paasmaandag",): _rond_pasen(1, 1),
    ("paasdagen",): _rond_pasen(0, 1),
    ("paasweekend",): _rond_pasen(-2, 1),
    ("pasen",): _rond_pasen(0, 1),
    ("goede", "vrijdag"): _rond_pasen(-2, -2),
    ("koningsdag",): _koningsdag,
    ("bevrijdingsdag",): _vaste_dagen(5, 5, 5),
    ("dodenherdenking",): _vaste_dagen(5, 4, 4),
    ("hemelvaartsdag",): _rond_pasen(39, 39),
    ("hemelvaart",): _rond_pasen(39, 39),
    ("tweede", "pinksterdag"): _rond_pasen(50, 50),
    ("2e", "pinksterdag"): _rond_pasen(50, 50),
    ("eerste", "pinksterdag"): _rond_pasen(49, 49),
    ("pinkstermaandag",): _rond_pasen(50, 50),
    ("pinksteren",): _rond_pasen(49, 50),
    ("eerste", "kerstdag"): _vaste_dagen(12, 25, 25),
    ("tweede", "kerstdag"): _vaste_dagen(12, 26, 26),
    ("kerstdagen",): _vaste_dagen(12, 25, 26),
    ("kerstmis",): _vaste_dagen(12, 25, 26),
    ("kerst",): _vaste_dagen(12, 25, 26),
    ("kerstavond",): _vaste_dagen(12, 24, 24),
    ("sinterklaas",): _vaste_dagen(12, 5, 5),
    ("oudejaarsdag",): _vaste_dagen(12, 31, 31),
    ("oudjaarsdag",): _vaste_dagen(12, 31, 31),
    ("nieuwjaarsdag",): _vaste_dagen(1, 1, 1),
    ("nieuwjaar",): _vaste_dagen(1, 1, 1),
    ("oud", "en", "nieuw"): _jaarwisseling,
    ("carnaval",): _rond_pasen(-49, -47),
}
_VAKANTIES: Final = frozenset(
    f"{soort}vakantie{meervoud}"
    for soort in "mei voorjaars zomer herfst kerst krokus school paas carnavals winter bouwvak lente".split()
    for meervoud in ("", "s", "periode", "periodes")
) | {"bouwvak", "zomerperiode", "zomerreces", "reces", "zomermaanden", "vakantieperiode", "vakantieperiodes"}
_JAARDELEN: Final = woordenrij("zomer winter voorjaar najaar lente herfst")
_VAAG_VOOR: Final = woordenrij(
    "ergens rond omstreeks omtrent rondom ongeveer deels grotendeels gedeeltelijk waarschijnlijk vermoedelijk"
)
_VERLEDEN: Final = woordenrij("afgelopen vorige vorig verleden laatstleden jongstleden")
_KOMEND: Final = woordenrij(
    "komende komend aanstaande aankomende aankomend eerstvolgende eerstkomende as deze"
)
_STUKKEN: Final = {
    "begin": (1, 10),
    "half": (11, 20),
    "medio": (11, 20),
    "midden": (11, 20),
    "halverwege": (11, 20),
    "eind": (21, 31),
    "einde": (21, 31),
}
_RANG: Final = {
    "eerste": 1,
    "1e": 1,
    "tweede": 2,
    "2e": 2,
    "derde": 3,
    "3e": 3,
    "vierde": 4,
    "4e": 4,
    "laatste": -1,
}
_TOT: Final = woordenrij("tot until till totaan")
_TOT_EN_MET: Final = frozenset(("t/m", "through", "thru"))
_VOOR_MAAND: Final = woordenrij(
    "in heel hele gehele maand maanden begin half medio eind einde tot t/m vanaf van sinds per na voor tussen en of "
    "tijdens gedurende of until from through met eens"
)
_KALE_MAAND_NIET: Final = woordenrij("jan may mar dec sep june")


class _Lezer:
    """A recursive descent over the words of one text; every method takes a place and gives a result or None."""

    def __init__(self, woorden: Sequence[Woord], datum: date) -> None:
        self.woorden = woorden
        self.datum = datum

    # --- words -------------------------------------------------------------------------------------------------

    def vorm(self, plek: int) -> str:
        return self.woorden[plek].vorm if 0 <= plek < len(self.woorden) else ""

    def soort(self, plek: int) -> str:
        return self.woorden[plek].soort if 0 <= plek < len(self.woorden) else ""

    def waarde(self, plek: int) -> int:
        waarde = self.woorden[plek].waarde if 0 <= plek < len(self.woorden) else None
        return waarde if isinstance(waarde, int) else 0

    def aantal(self, plek: int) -> int | None:
        """A small number in digits or letters."""
        if self.soort(plek) == "getal" and self.waarde(plek) < 32:
            return self.waarde(plek)
        return TELWOORD.get(self.vorm(plek))

    def sla_over(self, plek: int, *vormen: str) -> int:
        while self.vorm(plek) in vormen:
            plek += 1
        return plek

    # --- mentions ----------------------------------------------------------------------------------------------

    def tijdvak(self, plek: int) -> Tijdvak | None:
        for regel in (self._verleden, self._vage_tijd, self._met_voorzetsel, self._reeks):
            vak = regel(plek)
            if vak is not None:
                return vak
        return None

    def _verleden(self, plek: int) -> Tijdvak | None:
        if self.vorm(plek) in ("gisteren", "eergisteren", "gisterochtend", "gistermiddag", "gisteravond"):
            return Tijdvak(plek, plek + 1, "verleden")
        na = plek + 1
        if self.vorm(plek) in _VERLEDEN:
            na += self.vorm(na) in ("week", "maand")
            na += self.soort(na) in ("dag", "dagdeel", "maand")
        elif self.soort(plek) in ("dag", "dagdeel") and self.vorm(na) in ("jl", "jongstleden", "laatstleden"):
            na += 1
        return Tijdvak(plek, na, "verleden") if na > plek + 1 else None

    def _vage_tijd(self, plek: int) -> Tijdvak | None:
        woord = self.vorm(plek)
        if woord in _VAKANTIES:
            twijfel = f"De {woord} staat er zonder datums."
            return Tijdvak(plek, plek + 1, "vaag", twijfel=twijfel)
        terug = self._terugkerend(plek)
        if terug is not None:
            return terug
        if woord in _JAARDELEN and self.vorm(plek - 1) in ("de", "het", "hele", "in", "deze", "dit"):
            return Tijdvak(plek, plek + 1, "vaag", twijfel="De periode staat er zonder datums.")
        if not self._is_vaag_begin(plek):
            return None
        na = self._na_vaag_begin(plek)
        punt = self.punt(na)
        if punt is None or not punt.compleet:
            return None
        return Tijdvak(plek, punt.na, "vaag", twijfel="De periode staat er niet met precieze datums.")

    def _terugkerend(self, plek: int) -> Tijdvak | None:
        """ "de eerste maandag van de maand" comes back, but not every week."""
        if self.vorm(plek) not in _RANG or self.soort(plek + 1) not in ("dag", "dagdeel"):
            return None
        na = plek + 2 + (self.soort(plek + 2) == "deel")
        na = self.sla_over(na, "van", "in", "de", "elke", "iedere", "per")
        if self.vorm(na) != "maand":
            return None
        return Tijdvak(plek, na + 1, "vaag", twijfel="Een vaste dag van de maand past niet in de dagdelen.")

    def _is_vaag_begin(self, plek: int) -> bool:
        """ "ergens in", "een week in", "een paar dagen in": some days of a longer time, but not which."""
        if self.vorm(plek) in _VAAG_VOOR:
            return True
        eenheid = self.vorm(plek) in ("week", "weken", "dag", "dagen", "weekje")
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
        na = self.sla_over(na, "de", "het", "maand")
        na_dag = self.soort(plek - 1) in ("dag", "dagdeel", "deel")
        kale_dag = soort in ("tot", "tm") or self.vorm(plek) == "sinds"
        punt = self.punt(na, kale_dag=kale_dag and not na_dag)
        if punt is None or not punt.compleet:
            return None
        if soort == "vanaf":
            return self._vanaf(plek, punt)
        return self._tot_of_na(plek, soort, punt)

    def _voorzetsel(self, plek: int) -> tuple[str, int] | None:
        if zoek(self.woorden, plek, "tot", "en", "met"):
            return "tm", plek + 3
        woord = self.vorm(plek)
        if woord in _TOT_EN_MET:
            return "tm", plek + 1
        if woord in _TOT:
            return "tot", plek + 1
        soorten = {
            "vanaf": "vanaf",
            "sinds": "sinds",
            "per": "sinds",
            "na": "na",
            "voor": "voor",
            "met": "vanaf",
        }
        if woord == "met":
            return ("vanaf", plek + 2) if self.vorm(plek + 1) == "ingang" else None
        return (soorten[woord], plek + 1) if woord in soorten else None

    def _vanaf(self, plek: int, punt: _Punt) -> Tijdvak | None:
        einde = self._einde(punt.na, False)
        if einde is not None:
            return self._reeks(plek + 1)
        van, _ = self.los_op(punt)
        na = self.sla_over(punt.na, ",", "voor", "gedurende")
        aantal = self.aantal(na)
        if aantal is not None and self.vorm(na + 1) in ("week", "weken", "dagen"):
            lengte = aantal * (1 if self.vorm(na + 1) == "dagen" else 7)
            return Tijdvak(plek, na + 2, "periode", (Periode(van, van + (lengte - 1) * _DAG),))
        return Tijdvak(plek, punt.na, "vanaf", rand=van)

    def _tot_of_na(self, plek: int, soort: str, punt: _Punt) -> Tijdvak:
        van, tot = self.los_op(punt)
        if soort in ("tm", "tot"):
            einde = tot if soort == "tm" else van - _DAG
            perioden = (Periode(self.datum, einde),) if einde >= self.datum else ()
            twijfel = punt.twijfel or self._twijfel_tot(soort, punt)
            return Tijdvak(plek, punt.na, "tot", perioden, einde + _DAG, punt.met_deel, twijfel)
        if soort == "na":
            return Tijdvak(plek, punt.na, "na", rand=tot + _DAG)
        return Tijdvak(plek, punt.na, "voor" if soort == "voor" else "sinds", rand=van)

    @staticmethod
    def _twijfel_tot(soort: str, punt: _Punt) -> str:
        if soort == "tot" and punt.stuk is not None and punt.stuk[0] > 20:
            return "‘Tot eind’ van een maand kan ook tot en met het eind betekenen."
        return ""

    # --- series of ranges and points ---------------------------------------------------------------------------

    def _reeks(self, plek: int) -> Tijdvak | None:
        begin = plek
        plek = self.sla_over(plek, "van", "tussen", "from", "between", "de", "het")
        leden: list[_Bereik] = []
        na = plek
        while (lid := self._bereik(plek, week=bool(leden) and leden[-1].tot.week is not None)) is not None:
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
        na = leden[-1].tot.na
        return self._vak_van(begin, na, leden)

    def _vak_van(self, begin: int, na: int, leden: list[_Bereik]) -> Tijdvak | None:
        perioden: list[Periode] = []
        jongste = leden[-1].tot
        for lid in reversed(leden):
            tot = lid.tot if lid.tot.compleet else replace(lid.tot, maand=jongste.maand, jaar=jongste.jaar)
            jongste = tot
            periode = self._periode(replace(lid, tot=tot))
            if periode is None:
                return None
            perioden.insert(0, periode)
        met_deel = any(lid.tot.met_deel or (lid.van is not None and lid.van.met_deel) for lid in leden)
        twijfel = next((lid.tot.twijfel for lid in leden if lid.tot.twijfel), "")
        aaneen = all(lid.tot.week is not None or lid.tot.dag is None for lid in leden)
        perioden = voeg_aaneen(perioden) if aaneen else perioden
        grenzen = any(lid.van is not None for lid in leden)
        rand = perioden[-1].tot + _DAG
        return Tijdvak(begin, na, "periode", tuple(perioden), rand, met_deel, twijfel, grenzen)

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
        einde = self._einde(van.na, tussen)
        if einde is None:
            return _Bereik(None, van)
        na, tot_en_met = einde
        tot = self.punt(self.sla_over(na, "de", "het", "met"), week=van.week is not None)
        if tot is None:
            return _Bereik(None, van)
        return _Bereik(van, tot, tot_en_met)

    def _einde(self, plek: int, tussen: bool) -> tuple[int, bool] | None:
        if zoek(self.woorden, plek, "tot", "en", "met"):
            return plek + 3, True
        woord = self.vorm(plek)
        if woord in _TOT_EN_MET or woord == "-" or (tussen and woord in ("en", "and")):
            return plek + 1, True
        if woord in _TOT or (woord == "to" and self.soort(plek + 1) in ("getal", "dag", "datum")):
            return plek + 1, False
        return None

    def _periode(self, lid: _Bereik) -> Periode | None:
        if lid.van is None:
            van, tot = self.los_op(lid.tot)
            return Periode(van, tot)
        begin, einde = self.los_op(lid.tot)
        tot = einde if lid.tot_en_met else begin - _DAG
        punt = lid.van if lid.van.compleet else replace(lid.van, maand=lid.tot.maand or begin.month)
        van = self._laatste_voor(punt, tot)
        if van > tot:
            return Periode(van, einde) if van <= einde else None
        return Periode(van, tot)

    def _laatste_voor(self, punt: _Punt, tot: date) -> date:
        """The latest first day of `punt` that is not after `tot`, unless the year was written."""
        if punt.vast is not None or punt.jaar is not None:
            return self.los_op(punt)[0]
        for jaar in (tot.year, tot.year - 1):
            van = self._in_jaar(punt, jaar)[0]
            if van <= tot:
                return van
        return tot

    # --- points ------------------------------------------------------------------------------------------------

    def punt(self, plek: int, *, kale_dag: bool = False, week: bool = False) -> _Punt | None:
        for regel in (self._relatief, self._weken, self._weekend, self._feestdag, self._dagdatum, self._maandstuk):
            punt = regel(plek)
            if punt is not None and (punt.compleet or not week):
                return replace(punt, na=self.sla_over(punt.na, "as", "aanstaande"))
        if week and self.soort(plek) == "getal" and 1 <= self.waarde(plek) <= 53:
            return _Punt(plek + 1, week=self.waarde(plek))
        if kale_dag and self.soort(plek) == "dag" and self.soort(plek + 1) != "deel":
            return self._komende_dag(plek + 1, self.waarde(plek))
        return None

    def _komende_dag(self, na: int, weekdag: int) -> _Punt:
        dag = self.datum + ((weekdag - self.datum.weekday() - 1) % 7 + 1) * _DAG
        return _Punt(na, vast=(dag, dag))

    def _relatief(self, plek: int) -> _Punt | None:
        for regel in (self._nabije_dag, self._nabije_week, self._over_een_tijd, self._komend):
            punt = regel(plek)
            if punt is not None:
                return punt
        return None

    def _nabije_dag(self, plek: int) -> _Punt | None:
        woord = self.vorm(plek)
        over = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}.get(woord)
        met_deel = False
        if over is None and woord.startswith(("morgen", "overmorgen", "van")):
            stam, met_deel = next(
                (
                    (stam, True)
                    for stam in ("overmorgen", "morgen", "van")
                    if woord.removeprefix(stam) in ("ochtend", "morgen", "middag", "avond")
                ),
                ("", False),
            )
            over = {"overmorgen": 2, "morgen": 1, "van": 0}.get(stam)
        if over is None or (woord == "morgen" and self._is_dagdeel_morgen(plek)):
            return None
        dag = self.datum + over * _DAG
        return _Punt(plek + 1, vast=(dag, dag), met_deel=met_deel)

    def _is_dagdeel_morgen(self, plek: int) -> bool:
        """ "morgen" as the early part of a day: after a day or an article, or next to another part of the day."""
        voor = self.vorm(plek - 1)
        if self.soort(plek - 1) in ("dag", "deel", "dagdeel") or voor in _VOOR_MORGEN:
            return True
        return voor == "-" and self.soort(plek - 2) in ("dag", "deel")

    def _nabije_week(self, plek: int) -> _Punt | None:
        """ "volgende week", "volgende week dinsdag", "dinsdag volgende week", "deze maand"."""
        weekdag = self.waarde(plek) if self.soort(plek) == "dag" else None
        woord_plek = plek if weekdag is None else self.sla_over(plek + 1, "in", "van")
        over = {
            "deze": 0,
            "volgende": 1,
            "komende": 1,
            "aankomende": 1,
            "aanstaande": 1,
            "next": 1,
            "this": 0,
        }.get(self.vorm(woord_plek))
        eenheid = self.vorm(woord_plek + 1)
        if over is None or eenheid not in ("week", "maand", "month"):
            return None
        na = woord_plek + 2
        if eenheid in ("maand", "month"):
            return None if weekdag is not None else self._hele_maand(na, over)
        maandag = self.datum - self.datum.weekday() * _DAG + over * _WEEK
        if weekdag is None:
            na_op = self.sla_over(na, "op")
            if self.soort(na_op) in ("dag", "dagdeel"):
                return self._dag_in_week(na_op, maandag)
            return _Punt(na, vast=(max(maandag, self.datum), maandag + 6 * _DAG))
        dag = maandag + weekdag * _DAG
        return _Punt(na, vast=(dag, dag))

    def _dag_in_week(self, plek: int, maandag: date) -> _Punt:
        waarde = self.woorden[plek].waarde
        weekdag = waarde[0] if isinstance(waarde, tuple) else self.waarde(plek)
        met_deel = self.soort(plek) == "dagdeel" or self.soort(plek + 1) == "deel"
        dag = maandag + weekdag * _DAG
        return _Punt(plek + 1 + (self.soort(plek + 1) == "deel"), vast=(dag, dag), met_deel=met_deel)

    def _hele_maand(self, na: int, over: int) -> _Punt:
        nummer = self.datum.year * 12 + self.datum.month - 1 + over
        van = date(nummer // 12, nummer % 12 + 1, 1)
        return _Punt(na, vast=(max(van, self.datum), _maandeinde(van)))

    def _over_een_tijd(self, plek: int) -> _Punt | None:
        """ "over twee weken", "over drie dagen"; "de komende twee weken" has no sure borders."""
        aantal = self.aantal(plek + 1)
        eenheid = self.vorm(plek + 2)
        if aantal is None or eenheid not in ("week", "weken", "dagen"):
            return None
        if self.vorm(plek) in ("komende", "aankomende", "eerstkomende"):
            einde = self.datum + aantal * (_DAG if eenheid == "dagen" else _WEEK)
            twijfel = "De komende weken of dagen staan er zonder datums."
            return _Punt(plek + 3, vast=(self.datum, einde), twijfel=twijfel)
        if self.vorm(plek) != "over":
            return None
        dag = self.datum + aantal * (_DAG if eenheid == "dagen" else _WEEK)
        if eenheid == "dagen":
            return _Punt(plek + 3, vast=(dag, dag))
        maandag = dag - dag.weekday() * _DAG
        if self.soort(plek + 3) in ("dag", "dagdeel"):
            return self._dag_in_week(plek + 3, maandag)
        return _Punt(plek + 3, vast=(maandag, maandag + 6 * _DAG))

    def _komend(self, plek: int) -> _Punt | None:
        """ "komende vrijdag", "vrijdag a.s."; "volgende vrijdag" can be two days, unless they are the same."""
        if self.vorm(plek) in _KOMEND and self.soort(plek + 1) in ("dag", "dagdeel"):
            dag_plek, na = plek + 1, plek + 2
        elif self.soort(plek) in ("dag", "dagdeel") and self.vorm(plek + 1) in ("as", "aanstaande"):
            dag_plek, na = plek, plek + 2
        elif self.vorm(plek) in ("volgende", "next") and self.soort(plek + 1) in ("dag", "dagdeel"):
            return self._volgende_dag(plek + 1)
        else:
            return None
        if self._dagdatum(dag_plek) is not None:
            return None
        waarde = self.woorden[dag_plek].waarde
        weekdag = waarde[0] if isinstance(waarde, tuple) else self.waarde(dag_plek)
        met_deel = self.soort(dag_plek) == "dagdeel" or self.soort(na) == "deel"
        return replace(self._komende_dag(na + (self.soort(na) == "deel"), weekdag), met_deel=met_deel)

    def _volgende_dag(self, plek: int) -> _Punt:
        waarde = self.woorden[plek].waarde
        weekdag = waarde[0] if isinstance(waarde, tuple) else self.waarde(plek)
        punt = replace(self._komende_dag(plek + 1, weekdag), met_deel=self.soort(plek) == "dagdeel")
        if weekdag > self.datum.weekday():
            return replace(punt, twijfel="‘Volgende’ kan deze week en de week erna betekenen.")
        return punt

    def _weekend(self, plek: int) -> _Punt | None:
        if self.vorm(plek) != "weekend" or self.vorm(plek + 1) != "van":
            return None
        punt = self._dagdatum(plek + 2)
        if punt is None or not punt.compleet:
            return None
        dag, _ = self.los_op(punt)
        zaterdag = dag - (dag.weekday() - 5) % 7 * _DAG
        return _Punt(punt.na, vast=(zaterdag, zaterdag + _DAG)) if dag.weekday() > 4 else None

    def _weken(self, plek: int) -> _Punt | None:
        if self.vorm(plek) not in ("week", "weken", "wk", "weeknr", "weeknummer", "wkn", "weeknummers"):
            return None
        na = self.sla_over(plek + 1, ".", "nr", "nummer", "van")
        if self.vorm(na - 1) == "van":
            dag = self._dagdatum(na)
            if dag is None or not dag.compleet or dag.dag is None:
                return None
            eerste, _ = self.los_op(dag)
            maandag = eerste - eerste.weekday() * _DAG
            return _Punt(dag.na, vast=(maandag, maandag + 6 * _DAG))
        nummer = self.waarde(na) if self.soort(na) == "getal" else 0
        if not 1 <= nummer <= 53:
            return None
        jaar, na = self._jaar(na + 1)
        return _Punt(na, week=nummer, jaar=jaar)

    def _feestdag(self, plek: int) -> _Punt | None:
        if self.vorm(plek - 1) in _WENSEN:
            return None
        for woorden, dagen in _FEESTDAGEN.items():
            if zoek(self.woorden, plek, *woorden):
                jaar, na = self._jaar(plek + len(woorden))
                jaren = (jaar,) if jaar else (self.datum.year - 1, self.datum.year, self.datum.year + 1)
                return _Punt(na, vast=next(dagen(j) for j in jaren if jaar or dagen(j)[1] >= self.datum))
        return None

    def _jaar(self, plek: int) -> tuple[int | None, int]:
        na = self.sla_over(plek, ".") if self.soort(plek + 1) == "getal" else plek
        if self.soort(na) == "getal" and 1900 <= self.waarde(na) <= 2200:
            return self.waarde(na), na + 1
        return None, plek

    def _dagdatum(self, plek: int) -> _Punt | None:
        """A day by number, with or without its name, month and year."""
        met_deel = self.soort(plek) == "dagdeel"
        na = plek
        if self.soort(plek) in ("dag", "dagdeel"):
            na = plek + 1
            met_deel = met_deel or self.soort(na) == "deel"
            na = self.sla_over(na + (self.soort(na) == "deel"), ",", ".", "de", "(")
        if self.soort(na) == "datum":
            return self._volle_datum(na, met_deel)
        if self.soort(na) != "getal" or not 1 <= self.waarde(na) <= 31:
            return None
        punt = self._dag_en_maand(na)
        if punt is None or (punt.maand is None and self.vorm(na + 1) in _GEEN_DAGNUMMER):
            return None
        return replace(punt, met_deel=met_deel or self.soort(punt.na) == "deel")

    def _volle_datum(self, plek: int, met_deel: bool) -> _Punt | None:
        waarde = self.woorden[plek].waarde
        if not isinstance(waarde, tuple):
            return None
        try:
            dag = date(*waarde)
        except ValueError:
            return None
        return _Punt(plek + 1, vast=(dag, dag), met_deel=met_deel)

    def _dag_en_maand(self, plek: int) -> _Punt | None:
        dag = self.waarde(plek)
        na = self.sla_over(plek + 1, ".") if self.soort(plek + 2) == "maand" else plek + 1
        if self.soort(na) == "maand":
            maand = self.waarde(na)
            na += 1 + (self.vorm(na + 1) == "." and len(self.vorm(na)) <= 4 and self._kort_af(na))
            jaar, na = self._jaar(na)
            return _Punt(na, dag=dag, maand=maand, jaar=jaar) if _bestaat(dag, maand) else None
        if self._is_cijfermaand(plek):
            maand = self.waarde(plek + 2)
            return _Punt(plek + 3, dag=dag, maand=maand) if _bestaat(dag, maand) else None
        if self.soort(plek + 1) == "maand":
            return None
        return _Punt(plek + 1, dag=dag)

    def _kort_af(self, plek: int) -> bool:
        """Whether the stop after a short month is part of it and not the end of the sentence."""
        return self.soort(plek + 2) == "getal" or self.vorm(plek) not in ("mei", "juni", "juli")

    def _is_cijfermaand(self, plek: int) -> bool:
        """ "2/5", and "02-05" when it cannot be a range of hours or days."""
        dag, streep, maand = (
            self.woorden[plek : plek + 3] if plek + 2 < len(self.woorden) else (None, None, None)
        )
        if dag is None or streep is None or maand is None or maand.soort != "getal":
            return False
        if not (grenst(dag, streep) and grenst(streep, maand)) or not 1 <= self.waarde(plek + 2) <= 12:
            return False
        if self.vorm(plek + 3) in ("uur", "u", "dag") or self.soort(plek + 3) == "maand":
            return False
        if streep.vorm == "/":
            return (dag.vorm, maand.vorm) not in (("24", "7"), ("1", "2")) and self.vorm(plek + 3) != "/"
        nul = dag.vorm.startswith("0") or maand.vorm.startswith("0")
        return streep.vorm == "-" and (nul or self.vorm(plek - 1) == "op" or self._in_reeks_van_datums(plek))

    def _in_reeks_van_datums(self, plek: int) -> bool:
        """ "2-5 t/m 6-5": two pairs of numbers with a border word between them."""
        einde = self._einde(plek + 3, False)
        if einde is not None and self.vorm(einde[0] + 1) == "-" and self.soort(einde[0] + 2) == "getal":
            return True
        return self.vorm(plek - 1) in (*_TOT, *_TOT_EN_MET) and self.soort(plek - 2) == "getal"

    def _maandstuk(self, plek: int) -> _Punt | None:
        """A month or a part of it: "heel juli", "eind maart", "de eerste twee weken van mei"."""
        if self.vorm(plek) in _STUKKEN:
            maand = self._maand(self.sla_over(plek + 1, "van", "de", "maand", "-"))
            return None if maand is None else replace(maand, stuk=_STUKKEN[self.vorm(plek)])
        deel = self._deel_van_maand(plek)
        if deel is not None:
            return deel
        na = self.sla_over(plek, "in", "heel", "hele", "gehele", "de", "maand", "maanden")
        if self.soort(na) != "maand" or self.vorm(na) in _KALE_MAAND_NIET:
            return None
        if na == plek and self.vorm(plek - 1) not in _VOOR_MAAND and self.vorm(plek - 1) not in ",-&+:":
            return None
        return self._maand(na)

    def _maand(self, plek: int) -> _Punt | None:
        if self.soort(plek) != "maand":
            return None
        jaar, na = self._jaar(plek + 1)
        return _Punt(na, maand=self.waarde(plek), jaar=jaar)

    def _deel_van_maand(self, plek: int) -> _Punt | None:
        rang = _RANG.get(self.vorm(plek))
        if rang is None:
            return None
        if self.soort(plek + 1) in ("dag", "dagdeel"):
            return self._dag_van_maand(plek + 1, rang)
        aantal = self.aantal(plek + 1)
        na = plek + 1 + (aantal is not None)
        eenheid = self.vorm(na)
        if eenheid not in ("week", "weken", "helft", "dagen"):
            return None
        maand = self._maand(self.sla_over(na + 1, "van", "in", "de", "maand"))
        if maand is None:
            return None
        if eenheid == "helft":
            return replace(maand, stuk=(1, 15) if rang == 1 else (16, 31))
        lengte = (aantal or 1) * (1 if eenheid == "dagen" else 7)
        if rang == -1:
            return replace(maand, stuk=(-lengte, 31))
        begin = (rang - 1) * 7 + 1
        return replace(maand, stuk=(begin, begin + lengte - 1))

    def _dag_van_maand(self, plek: int, rang: int) -> _Punt | None:
        """ "de eerste maandag van mei"."""
        maand = self._maand(self.sla_over(plek + 1, "van", "in", "de", "maand"))
        waarde = self.woorden[plek].waarde
        if maand is None or waarde is None or isinstance(waarde, str):
            return None
        weekdag = waarde if isinstance(waarde, int) else waarde[0]
        eerste, laatste = self.los_op(maand)
        if rang == -1:
            dag = laatste - (laatste.weekday() - weekdag) % 7 * _DAG
        else:
            dag = eerste + (weekdag - eerste.weekday()) % 7 * _DAG + (rang - 1) * _WEEK
        return _Punt(maand.na, vast=(dag, dag), met_deel=self.soort(plek) == "dagdeel")

    # --- resolving ---------------------------------------------------------------------------------------------

    def los_op(self, punt: _Punt) -> tuple[date, date]:
        """First and last day: the year as written, else the first time that is not over on the day of the mail."""
        if punt.vast is not None:
            return punt.vast
        if punt.jaar is not None:
            return self._in_jaar(punt, punt.jaar)
        for jaar in range(self.datum.year - 1, self.datum.year + 9):
            van, tot = self._in_jaar(punt, jaar)
            if tot >= self.datum:
                return van, tot
        raise AssertionError("every day of the year comes back within eight years")

    @staticmethod
    def _in_jaar(punt: _Punt, jaar: int) -> tuple[date, date]:
        if punt.week is not None:
            maandag = date(jaar, 1, 4)
            maandag += (punt.week - 1) * _WEEK - maandag.weekday() * _DAG
            return maandag, maandag + 6 * _DAG
        eerste = date(jaar, punt.maand or 1, 1)
        laatste = _maandeinde(eerste)
        if punt.dag is not None:
            if punt.dag > laatste.day:
                return date.min, date.min
            return eerste.replace(day=punt.dag), eerste.replace(day=punt.dag)
        if punt.stuk is not None:
            van, tot = punt.stuk
            eerste_dag = van if van > 0 else laatste.day + van + 1
            return eerste.replace(day=eerste_dag), eerste.replace(day=min(tot, laatste.day))
        return eerste, laatste


_WENSEN: Final = woordenrij("fijne prettige gezellige zalig zalige vrolijk vrolijke goede mooie hele")
_VOOR_MORGEN: Final = woordenrij("de s in elke iedere alle vroege late goede")
_GEEN_DAGNUMMER: Final = woordenrij("uur u keer x personen collegas mensen dagen weken maanden jaar jan")


def _bestaat(dag: int, maand: int) -> bool:
    return 1 <= dag <= (29 if maand == 2 else _maandeinde(date(2000, maand, 1)).day)


def _maandeinde(dag: date) -> date:
    volgende = dag.replace(day=28) + 4 * _DAG
    return volgende - volgende.day * _DAG


def voeg_aaneen(perioden: Sequence[Periode]) -> list[Periode]:
    """`perioden` in order of time, those that touch or overlap as one."""
    samen: list[Periode] = []
    for periode in sorted(perioden, key=lambda p: (p.van, p.tot)):
        if samen and periode.van <= samen[-1].tot + _DAG:
            samen[-1] = Periode(samen[-1].van, max(samen[-1].tot, periode.tot))
        else:
            samen.append(periode)
    return samen
