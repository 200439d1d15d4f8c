"""Days that are only mentioned, because the clause tells of something gone by.

"Ik las uw bericht op woensdag", "op 5 november, een dinsdag". Such a day is neither offered
nor refused, whatever else stands in its clause. Knows words and clauses; which way other clauses point is the work of
`richting`.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.woorden import woordenrij

_VOORVALLEN: Final = woordenrij(
    "zag zagen las lazen kwam kwamen schreef kreeg kregen hoorde zei zette bleek besprak besloot vergat "
    "vergaten meldde "
    "belde mailde stuurde viel vielen trof vierde verloor vertelde opende begon eindigde startte vond "
    "reisde landde "
    "trouwde antwoordde antwoordden reageerde reageerden verscheen ontving bracht bespraken spraken hield "
    "lag ontmoette "
    "vergaderde vroegen beloofde nam sloot bezocht bezochten luisterde keek lieten zond kookte "
    "schoof"
)
"""Verbs that tell of one event in the past; a day beside one is the day of that event."""
_WAS: Final = woordenrij(
    "was waren had hadden werkte werkten zat zaten ging gingen stond kon konden moest deed deden kwam "
    "kwamen liep gold "
    "draaide viel"
)
_TOEN: Final = woordenrij("vroeger voorheen toen destijds indertijd vorig vorige eertijds toentertijd eerst")
_TOT_NU: Final = (
    ("tot", "voor", "kort"),
    ("tot", "nu", "toe"),
    ("tot", "vorig"),
    ("tot", "vorige"),
    ("in", "mijn"),
)
_NU: Final = woordenrij("nu tegenwoordig voortaan inmiddels")


def is_voorval(zin: Zin, deel: Zinsdeel) -> bool:
    """ "op woensdag las ik uw bericht", "vroeger werkte ik op maandag": the clause tells of a day gone by."""
    if not deel.gevuld:
        return False
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    if _VOORVALLEN & set(vormen):
        return True
    toen = bool(_TOEN & set(vormen)) or any(_bevat(vormen, rij) for rij in _TOT_NU)
    return toen and bool(_WAS & set(vormen)) and not _NU & set(vormen)


def _bevat(vormen: list[str], rij: tuple[str, ...]) -> bool:
    return any(tuple(vormen[plek : plek + len(rij)]) == rij for plek in range(len(vormen) - len(rij) + 1))


def is_bijstelling_bij_datum(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "op 5 november, een dinsdag", "3 februari (een dinsdag)", "vandaag, woensdag"."""
    if vorig is None or not vorig.vakken or vorig.uitdrukkingen or not deel.uitdrukkingen:
        return False
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    dag = deel.uitdrukkingen[0]
    kaal = deel.na - deel.eerste - (dag.na - dag.eerste) <= 1 and len(deel.uitdrukkingen) == 1
    vandaag = zin.woorden[vorig.vakken[-1].na - 1].vorm in ("vandaag", "morgen", "gisteren", "overmorgen")
    return kaal and deel.voegwoord in (",", "(") and (vormen[0] == "een" or vandaag)


_GEEN_WERKWOORD: Final = 4
"""In words beside its days; a clause that short can do without a verb of its own."""


def sluit_aan_bij_voorval(vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "kwam ik eerst op maandag, daarna op woensdag": a clause without a verb goes on about what was told."""
    if vorig is None or not vorig.gevuld or deel.voegwoord not in (",", "en", "of"):
        return False
    dagen = sum(u.na - u.eerste for u in deel.uitdrukkingen)
    return deel.na - deel.eerste - dagen <= _GEEN_WERKWOORD and not deel.tekens
