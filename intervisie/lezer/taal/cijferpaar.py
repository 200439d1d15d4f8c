"""Two numbers with a stroke between them: "2/5" and "02-05" are a date where they can be no hours and no range.

Looks at the numbers and the words beside them.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.taal.tijdwoorden import TOT, TOT_EN_MET, Punt, Tijdwoorden, bestaat
from intervisie.lezer.taal.woorden import grenst, woordenrij, zoek

_VROEGSTE_UUR: Final = 7
_UREN: Final = 12
_WERKDAGEN: Final = 5
_WERKT: Final = woordenrij("werk werkt werken deeltijd parttime")


class Cijferparen(Tijdwoorden):
    """Tells whether two numbers are a day and a month."""

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
            return not (self._is_rond_de_klok(plek) or self._is_werkweek(plek)) and self.vorm(plek + 3) != "/"
        nul = dag.vorm.startswith("0") or maand.vorm.startswith("0") or self._loopt_af(plek)
        zeker = nul or self.vorm(plek - 1) == "op" or self._in_reeks_van_datums(plek) or self._na_tussen(plek)
        return streep.vorm == "-" and (zeker or self._past_bij_dagnaam(plek))

    def _loopt_af(self, plek: int) -> bool:
        """ "19-4", alone or in a row with "12-4": from 19 to 4 runs no clock."""
        paren = [
            p for p in (plek - 4, plek, plek + 4) if self.vorm(p + 1) == "-" and self.soort(p + 2) == "getal"
        ]
        rij = [p for p in paren if p == plek or self.vorm(max(p, plek) - 1) in ("en", ",", "of", "&", "+")]
        return any(self.waarde(p) > _UREN and 1 <= self.waarde(p + 2) <= _UREN for p in rij)

    def _is_rond_de_klok(self, plek: int) -> bool:
        """ "24/7" that stands alone; in a range or after "op" it is the 24th of July."""
        los = self.vorm(plek - 1) not in (*TOT, *TOT_EN_MET, "en", "-", "op", "met", "van", ",")
        return zoek(self.woorden, plek, "24", "/", "7") and los and self.einde(plek + 3, False) is None

    def _is_werkweek(self, plek: int) -> bool:
        """ "4/5" that stands alone, or behind "werk", is a part of the week; elsewhere it is the 4th of May."""
        deel = self.waarde(plek) < self.waarde(plek + 2) == _WERKDAGEN
        alleen = "getal" not in (self.soort(plek - 2), self.soort(plek + 4))
        los = self.vorm(plek - 1) in ("", ",", "(") and self.vorm(plek + 3) in ("", ",", ")", ";") and alleen
        werkt = self.vorm(plek - 1) in _WERKT or self.vorm(plek + 3) in (
            "werk",
            "werkt",
            "werken",
            "contract",
        )
        return deel and (los or werkt)

    def _past_bij_dagnaam(self, plek: int) -> bool:
        """ "dinsdag 8-3" is a date when that is a Tuesday and the numbers make no opening hours."""
        begin, einde = self.waarde(plek), self.waarde(plek + 2)
        if self.soort(plek - 1) != "dag" or _VROEGSTE_UUR <= begin < einde or not bestaat(begin, einde):
            return False
        return self.los_op(Punt(plek, dag=begin, maand=einde))[0].weekday() == self.waarde(plek - 1)

    def _in_reeks_van_datums(self, plek: int) -> bool:
        """ "2-5 t/m 6-5": two pairs of numbers with a border word between them."""
        einde = self.einde(plek + 3, False)
        if einde is not None and self.vorm(einde[0] + 1) == "-" and self.soort(einde[0] + 2) == "getal":
            return True
        voluit = self.vorm(plek - 1) == "met" and self.soort(plek - 4) == "getal"
        return voluit or (self.vorm(plek - 1) in (*TOT, *TOT_EN_MET) and self.soort(plek - 2) == "getal")

    def _na_tussen(self, plek: int) -> bool:
        """ "tussen 4-4 en 20-4": two pairs that make no hours, as "tussen 9-12 en 13-17" does."""
        begin = plek - 4 * (self.vorm(plek - 1) in ("en", "and"))
        paren = [
            self.soort(p) == "getal" and self.vorm(p + 1) == "-" and self.soort(p + 2) == "getal"
            for p in (begin, begin + 4)
        ]
        if (
            self.vorm(begin - 1) not in ("tussen", "between")
            or self.vorm(begin + 3) not in ("en", "and")
            or not all(paren)
        ):
            return False
        return not all(_VROEGSTE_UUR <= self.waarde(p) < self.waarde(p + 2) for p in (begin, begin + 4))
