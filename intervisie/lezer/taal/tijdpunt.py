"""Points in time as Dutch people write them: a day, a week, a month or a part of it, "volgende week dinsdag".

Reads one point at a time and resolves it to days. Ranges and series of points are the work of `datums`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from intervisie.lezer.taal.cijferpaar import Cijferparen
from intervisie.lezer.taal.dagnummer import kale_dag, onder_maand
from intervisie.lezer.taal.feestdagen import EERSTE_WOORDEN, vind_feestdag
from intervisie.lezer.taal.tijdwoorden import Punt, bestaat, maandeinde
from intervisie.lezer.taal.woorden import DAGGETAL, woordenrij

_DAG: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)


ONPRECIES: Final = "De periode staat er niet met precieze datums."
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
    "early": (1, 10),
    "beginning": (1, 10),
    "mid": (11, 20),
    "middle": (11, 20),
    "late": (21, 31),
    "end": (21, 31),
}
RANG: Final = {
    "eerste": 1,
    "1e": 1,
    "tweede": 2,
    "2e": 2,
    "derde": 3,
    "3e": 3,
    "vierde": 4,
    "4e": 4,
    "laatste": -1,
    "first": 1,
    "second": 2,
    "third": 3,
    "last": -1,
}
_EERSTE_TIEN: Final = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
)  # fmt: skip
RANGWOORDEN: Final = {
    **{vorm: n for n, vorm in enumerate(_EERSTE_TIEN, 1)},
    **{f"{vorm}{'de' if n < 20 else 'ste'}": n for vorm, n in DAGGETAL.items() if n > 10},
}
"""Days of the month in words: "de twaalfde april"."""
_VOOR_MAAND: Final = woordenrij(
    "in heel hele gehele maand maanden begin half medio eind einde tot t/m vanaf van sinds per na voor "
    "tussen en of "
    "tijdens gedurende of until from through met eens"
)
_WENSEN: Final = woordenrij("fijne prettige gezellige zalig zalige vrolijk vrolijke goede mooie hele")
_VOOR_MORGEN: Final = woordenrij("de s in elke iedere alle vroege late goede")
_BIJEENKOMSTEN: Final = woordenrij("bijeenkomst sessie intervisie intervisiebijeenkomst afspraak")
_GEEN_DAGNUMMER: Final = woordenrij(
    "uur u keer x personen collegas mensen dagen week weken helft maanden jaar jan"
)
_KALE_MAAND_NIET: Final = woordenrij("jan may mar dec sep june")


_ENGELSE_MAANDEN: Final = woordenrij(
    "january february march april may june july august september october november december jan "
    "feb mar apr aug sept oct"
)
_WEEKWOORDEN: Final = woordenrij("week weken wk weeknr weeknummer wkn weeknummers")
PUNTWOORDEN: Final = frozenset[str]().union(
    _KOMEND,
    _STUKKEN,
    RANG,
    RANGWOORDEN,
    _WEEKWOORDEN,
    EERSTE_WOORDEN,
    woordenrij(
        "vandaag today morgen tomorrow overmorgen deze volgende komende next this over heel hele gehele "
        "weekend"
    ),
    (
        f"{dag}{deel}"
        for dag in ("van", "morgen", "overmorgen")
        for deel in ("ochtend", "morgen", "middag", "avond")
    ),
)
"""A point that is no number, day or month begins with one of these."""


class Tijdpunten(Cijferparen):
    """A recursive descent over the words of one text; every method takes a place and gives a result or None."""

    @cached_property
    def onder_maand(self) -> dict[int, int]:
        """The numbers that are days of a month named before them, and where it stands."""
        return onder_maand(self.woorden)

    # --- points ------------------------------------------------------------------------------------------------

    def punt(self, plek: int, *, kale_dag: bool = False, week: bool = False) -> Punt | None:
        for regel in (
            self._relatief,
            self._weken,
            self._weekend,
            self._feestdag,
            self._dag_ernaast,
            self._dagdatum,
            self._maandstuk,
        ):
            punt = regel(plek)
            if punt is not None and (punt.compleet or not week):
                return replace(punt, na=self.sla_over(punt.na, "as", "aanstaande"))
        if week and self.soort(plek) == "getal" and 1 <= self.waarde(plek) <= 53:
            return Punt(plek + 1, week=self.waarde(plek))
        if kale_dag and self.soort(plek) == "dag" and self.soort(plek + 1) != "deel":
            return self._komende_dag(plek + 1, self.waarde(plek))
        return None

    def _komende_dag(self, na: int, weekdag: int) -> Punt:
        dag = self.datum + ((weekdag - self.datum.weekday() - 1) % 7 + 1) * _DAG
        return Punt(na, vast=(dag, dag))

    def dag_erna(self, plek: int, dag: date) -> Punt:
        """The first time after `dag` that it is the day named at `plek`."""
        over = (self.waarde(plek) - dag.weekday() - 1) % 7 + 1
        return Punt(plek + 1, vast=(dag + over * _DAG, dag + over * _DAG))

    def _relatief(self, plek: int) -> Punt | None:
        for regel in (self._nabije_dag, self._nabije_week, self._over_een_tijd, self._komend):
            punt = regel(plek)
            if punt is not None:
                return punt
        return None

    def _nabije_dag(self, plek: int) -> Punt | None:
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
        if over == 0 and (self.vorm(plek - 2), self.vorm(plek - 1)) == ("dag", "van"):
            return None  # "tot op de dag van vandaag"
        if over is None or (woord == "morgen" and self._is_dagdeel_morgen(plek)):
            return None
        dag = self.datum + over * _DAG
        return Punt(plek + 1, vast=(dag, dag), met_deel=met_deel)

    def _is_dagdeel_morgen(self, plek: int) -> bool:
        """ "morgen" as the early part of a day: after a day or an article, or next to another part of the day."""
        voor = self.vorm(plek - 1)
        if self.soort(plek - 1) in ("dag", "deel", "dagdeel") or voor in _VOOR_MORGEN:
            return True
        return voor == "-" and self.soort(plek - 2) in ("dag", "deel")

    def _nabije_week(self, plek: int) -> Punt | None:
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
            return Punt(na, vast=(max(maandag, self.datum), maandag + 6 * _DAG))
        dag = maandag + weekdag * _DAG
        return Punt(na, vast=(dag, dag))

    def _dag_in_week(self, plek: int, maandag: date) -> Punt:
        waarde = self.woorden[plek].waarde
        weekdag = waarde[0] if isinstance(waarde, tuple) else self.waarde(plek)
        met_deel = self.soort(plek) == "dagdeel" or self.soort(plek + 1) == "deel"
        dag = maandag + weekdag * _DAG
        return Punt(plek + 1 + (self.soort(plek + 1) == "deel"), vast=(dag, dag), met_deel=met_deel)

    def _hele_maand(self, na: int, over: int) -> Punt:
        nummer = self.datum.year * 12 + self.datum.month - 1 + over
        van = date(nummer // 12, nummer % 12 + 1, 1)
        return Punt(na, vast=(max(van, self.datum), maandeinde(van)))

    def _over_een_tijd(self, plek: int) -> Punt | None:
        """ "over twee weken", "over drie dagen"; "de komende twee weken" has no sure borders."""
        aantal = self.aantal(plek + 1)
        eenheid = self.vorm(plek + 2)
        if aantal is None or eenheid not in ("week", "weken", "dagen"):
            return None
        if self.vorm(plek) in ("komende", "aankomende", "eerstkomende"):
            einde = self.datum + aantal * (_DAG if eenheid == "dagen" else _WEEK)
            twijfel = "De komende weken of dagen staan er zonder datums."
            return Punt(plek + 3, vast=(self.datum, einde), twijfel=twijfel)
        if self.vorm(plek) != "over" or self.vorm(plek - 1) in ("verdeeld", "verspreid"):
            return None
        dag = self.datum + aantal * (_DAG if eenheid == "dagen" else _WEEK)
        if eenheid == "dagen":
            return Punt(plek + 3, vast=(dag, dag))
        maandag = dag - dag.weekday() * _DAG
        if self.soort(plek + 3) in ("dag", "dagdeel"):
            return self._dag_in_week(plek + 3, maandag)
        return Punt(plek + 3, vast=(maandag, maandag + 6 * _DAG))

    def _komend(self, plek: int) -> Punt | None:
        """ "komende vrijdag", "vrijdag a.s."; "volgende vrijdag" can be two days, unless they are the same."""
        if self.vorm(plek) in _KOMEND and self.soort(plek + 1) in ("dag", "dagdeel"):
            dag_plek, na = plek + 1, plek + 2
        elif self.soort(plek) in ("dag", "dagdeel") and self.vorm(plek + 1) in ("as", "aanstaande"):
            dag_plek, na = plek, plek + 2
        elif self._is_van_bijeenkomst(plek) and self.soort(plek) in ("dag", "dagdeel"):
            dag_plek, na = plek, plek + 1
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

    def _is_van_bijeenkomst(self, plek: int) -> bool:
        """ "de bijeenkomst van dinsdag" is one Tuesday."""
        return self.vorm(plek - 1) == "van" and self.vorm(plek - 2) in _BIJEENKOMSTEN

    def _volgende_dag(self, plek: int) -> Punt:
        waarde = self.woorden[plek].waarde
        weekdag = waarde[0] if isinstance(waarde, tuple) else self.waarde(plek)
        punt = replace(self._komende_dag(plek + 1, weekdag), met_deel=self.soort(plek) == "dagdeel")
        if weekdag > self.datum.weekday():
            return replace(punt, twijfel="‘Volgende’ kan deze week en de week erna betekenen.")
        return punt

    def _weekend(self, plek: int) -> Punt | None:
        if self.vorm(plek) != "weekend" or self.vorm(plek + 1) != "van":
            return None
        punt = self._dagdatum(plek + 2)
        if punt is None or not punt.compleet:
            return None
        dag, _ = self.los_op(punt)
        zaterdag = dag - (dag.weekday() - 5) % 7 * _DAG
        return Punt(punt.na, vast=(zaterdag, zaterdag + _DAG)) if dag.weekday() > 4 else None

    def _weken(self, plek: int) -> Punt | None:
        if self.vorm(plek) not in _WEEKWOORDEN:
            return None
        na = self.sla_over(plek + 1, ".", "nr", "nummer", "van", "of", "commencing", "beginning", "starting")
        if self.vorm(na - 1) in ("van", "of", "commencing", "beginning", "starting"):
            dag = self._dagdatum(na)
            if dag is None or not dag.compleet or dag.dag is None:
                return None
            eerste, _ = self.los_op(dag)
            maandag = eerste - eerste.weekday() * _DAG
            return Punt(dag.na, vast=(maandag, maandag + 6 * _DAG))
        nummer = self.waarde(na) if self.soort(na) == "getal" else 0
        if not 1 <= nummer <= 53:
            return None
        jaar, na = self._jaar(na + 1)
        return Punt(na, week=nummer, jaar=jaar)

    def _feestdag(self, plek: int) -> Punt | None:
        if self.vorm(plek - 1) in _WENSEN:
            return None
        gevonden = vind_feestdag(self.woorden, plek)
        if gevonden is None:
            return None
        lengte, dagen = gevonden
        if (zelfde := self._met_datum(plek + lengte)) is not None:
            return zelfde
        jaar, na = self._jaar(plek + lengte)
        jaren = (jaar,) if jaar else (self.datum.year - 1, self.datum.year, self.datum.year + 1)
        return Punt(na, vast=next(dagen(j) for j in jaren if jaar or dagen(j)[1] >= self.datum))

    def _dag_ernaast(self, plek: int) -> Punt | None:
        """ "de dag na Hemelvaart" """
        naast = {"na": 1, "voor": -1}.get(self.vorm(plek + 1)) if self.vorm(plek) == "dag" else None
        feest = None if naast is None else self._feestdag(self.sla_over(plek + 2, "de"))
        if naast is None or feest is None:
            return None
        dag = self.los_op(feest)[naast > 0] + naast * _DAG
        return Punt(feest.na, vast=(dag, dag))

    def _met_datum(self, plek: int) -> Punt | None:
        """ "tweede paasdag (18 april)", "Goede Vrijdag 15 april": the date says which day is meant."""
        haakje = self.vorm(plek) == "("
        punt = self._dagdatum(self.sla_over(plek, "(", ","))
        if punt is None or punt.dag is None or punt.maand is None:
            return None
        return replace(punt, na=punt.na + (haakje and self.vorm(punt.na) == ")"))

    def _jaar(self, plek: int) -> tuple[int | None, int]:
        na = self.sla_over(plek, ".") if self.soort(plek + 1) == "getal" else plek
        if self.soort(na) == "getal" and 1900 <= self.waarde(na) <= 2200:
            return self.waarde(na), na + 1
        return None, plek

    def _dagdatum(self, plek: int) -> Punt | None:
        """A day by number, with or without its name, month and year."""
        met_deel = self.soort(plek) == "dagdeel"
        na = plek
        if self.soort(plek) in ("dag", "dagdeel"):
            na = plek + 1
            met_deel = met_deel or self.soort(na) == "deel"
            na = self.sla_over(na + (self.soort(na) == "deel"), ",", ".", "de", "the", "(")
        if self.soort(na) == "datum":
            return self._volle_datum(na, met_deel)
        if self.soort(na) == "maand" and self.vorm(na) in _ENGELSE_MAANDEN and self.soort(na + 1) == "getal":
            return self._maand_voorop(na)
        if self.vorm(na) in RANGWOORDEN and self.soort(na + 1) == "maand":
            return self._voluit(na, met_deel)
        if self.soort(na) != "getal" or not 1 <= self.waarde(na) <= 31:
            return None
        punt = self._dag_en_maand(na)
        if punt is None or (punt.maand is None and self.vorm(na + 1) in _GEEN_DAGNUMMER):
            return None
        return replace(punt, met_deel=met_deel or self.soort(punt.na) == "deel")

    def _voluit(self, plek: int, met_deel: bool) -> Punt | None:
        """ "de twaalfde april" """
        dag, maand = RANGWOORDEN[self.vorm(plek)], self.waarde(plek + 1)
        jaar, na = self._jaar(plek + 2)
        return Punt(na, dag=dag, maand=maand, jaar=jaar, met_deel=met_deel) if bestaat(dag, maand) else None

    def _maand_voorop(self, plek: int) -> Punt | None:
        """ "May 2", "March 3rd" """
        dag, maand = self.waarde(plek + 1), self.waarde(plek)
        if not 1 <= dag <= 31 or not bestaat(dag, maand):
            return None
        na = plek + 2 + (self.vorm(plek + 2) in ("st", "nd", "rd", "th"))
        jaar, na = self._jaar(self.sla_over(na, ","))
        return Punt(na, dag=dag, maand=maand, jaar=jaar)

    def _volle_datum(self, plek: int, met_deel: bool) -> Punt | None:
        waarde = self.woorden[plek].waarde
        if not isinstance(waarde, tuple):
            return None
        try:
            dag = date(*waarde)
        except ValueError:
            return None
        return Punt(plek + 1, vast=(dag, dag), met_deel=met_deel)

    def _dag_en_maand(self, plek: int) -> Punt | None:
        dag = self.waarde(plek)
        na = self.sla_over(plek + 1, ".", "of") if self.soort(plek + 2) == "maand" else plek + 1
        if self.soort(na) == "maand":
            maand = self.waarde(na)
            na += 1 + (self.vorm(na + 1) == "." and len(self.vorm(na)) <= 4 and self._kort_af(na))
            jaar, na = self._jaar(na)
            return Punt(na, dag=dag, maand=maand, jaar=jaar) if bestaat(dag, maand) else None
        if self._is_cijfermaand(plek):
            maand = self.waarde(plek + 2)
            return Punt(plek + 3, dag=dag, maand=maand) if bestaat(dag, maand) else None
        if self.soort(plek + 1) == "maand":
            return None
        if (kop := self.onder_maand.get(plek)) is not None:
            maand, (jaar, _) = self.waarde(kop), self._jaar(kop + 1)
            return Punt(plek + 1, dag=dag, maand=maand, jaar=jaar) if bestaat(dag, maand) else None
        if (kaal := kale_dag(self.woorden, plek, self.datum)) is not None:
            return Punt(plek + 1, dag=dag, vast=(kaal[0], kaal[0]), twijfel=kaal[1])
        return Punt(plek + 1, dag=dag)

    def _kort_af(self, plek: int) -> bool:
        """Whether the stop after a short month is part of it and not the end of the sentence."""
        return self.soort(plek + 2) == "getal" or self.vorm(plek) not in ("mei", "juni", "juli")

    def _maandstuk(self, plek: int) -> Punt | None:
        """A month or a part of it: "heel juli", "eind maart", "de eerste twee weken van mei"."""
        if self.vorm(plek) in _STUKKEN:
            na = self.sla_over(plek + 1, "van")
            over = {"deze": 0, "volgende": 1, "komende": 1}.get(self.vorm(na))
            if over is not None and self.vorm(na + 1) == "maand":
                nummer = self.datum.month - 1 + over
                jaar = self.datum.year + nummer // 12
                return Punt(na + 2, maand=nummer % 12 + 1, jaar=jaar, stuk=_STUKKEN[self.vorm(plek)])
            if (week := self._nabije_week(na) or self._weken(self.sla_over(na, "de"))) is not None:
                return replace(week, twijfel=ONPRECIES)  # "eind volgende week"
            plek_maand = self.sla_over(plek + 1, "van", "de", "maand", "of", "-")
            maand = None if plek_maand in self.onder_maand.values() else self._maand(plek_maand)
            return None if maand is None else replace(maand, stuk=_STUKKEN[self.vorm(plek)])
        deel = self._deel_van_maand(plek)
        if deel is not None:
            return deel
        na = self.sla_over(plek, "in", "heel", "hele", "gehele", "de", "maand", "maanden")
        if self.soort(na) != "maand" or self.vorm(na) in _KALE_MAAND_NIET or na in self.onder_maand.values():
            return None
        if na == plek and self.vorm(plek - 1) not in _VOOR_MAAND and self.vorm(plek - 1) not in ",-&+:":
            return None
        return self._maand(na)

    def _maand(self, plek: int) -> Punt | None:
        if self.soort(plek) != "maand":
            return None
        jaar, na = self._jaar(plek + 1)
        return Punt(na, maand=self.waarde(plek), jaar=jaar)

    def _deel_van_maand(self, plek: int) -> Punt | None:
        rang = RANG.get(self.vorm(plek))
        if rang is None:
            return None
        if self.soort(plek + 1) in ("dag", "dagdeel"):
            return self._dag_van_maand(plek + 1, rang)
        aantal = self.aantal(plek + 1)
        na = plek + 1 + (aantal is not None)
        eenheid = self.vorm(na)
        if eenheid not in ("week", "weken", "helft", "dagen", "weeks", "half"):
            return None
        maand = self._maand(self.sla_over(na + 1, "van", "in", "de", "maand", "of"))
        if maand is None:
            return None
        if eenheid in ("helft", "half"):
            return replace(maand, stuk=(1, 15) if rang == 1 else (16, 31))
        lengte = (aantal or 1) * (1 if eenheid == "dagen" else 7)
        if rang == -1:
            return replace(maand, stuk=(-lengte, 31))
        begin = (rang - 1) * 7 + 1
        return replace(maand, stuk=(begin, begin + lengte - 1))

    def _dag_van_maand(self, plek: int, rang: int) -> Punt | None:
        """ "de eerste maandag van mei"."""
        maand = self._maand(self.sla_over(plek + 1, "van", "in", "de", "maand", "of"))
        waarde = self.woorden[plek].waarde
        if maand is None or waarde is None or isinstance(waarde, str):
            return None
        weekdag = waarde if isinstance(waarde, int) else waarde[0]
        eerste, laatste = self.los_op(maand)
        if rang == -1:
            dag = laatste - (laatste.weekday() - weekdag) % 7 * _DAG
        else:
            dag = eerste + (weekdag - eerste.weekday()) % 7 * _DAG + (rang - 1) * _WEEK
        return Punt(maand.na, vast=(dag, dag), met_deel=self.soort(plek) == "dagdeel")
