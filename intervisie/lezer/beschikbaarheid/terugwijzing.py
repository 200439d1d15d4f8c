"""Days and hours that a clause takes from what was said before it: "die van maandag", "daarna", "daarbuiten".

Knows statements and the words of the clause; which statements stand before it is told by the caller.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.eenheden import ALLE, HELE_DAG, MIDDAG, OCHTEND, Stuk
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Eerder, Uitspraak
from intervisie.lezer.beschikbaarheid.wie import spreekt_over_zichzelf
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij


def verwijs(zin: Zin, deel: Zinsdeel, stuk: Stuk, eerder: Eerder) -> Stuk:
    """The Stuk, completed where its clause points back: "die van maandag", "daarna", "de rest van de dag"."""
    stuk = met_verwezen_deel(zin, deel, stuk, eerder.in_zin)
    if stuk.dagen is None:
        stuk = over_daarna(zin, deel, eerder.in_zin) or stuk
    elif stuk.delen is None and zin.woorden[deel.na - 1].vorm in _ERVOOR | _ERNA:
        rest = over_daarna(zin, deel, eerder.in_zin)  # "dinsdag na de middag, donderdag juist ervoor"
        stuk = replace(stuk, delen=rest.delen, venster=rest.venster) if rest is not None else stuk
    return rest_van_de_dag(stuk, eerder.in_zin or eerder.vorige) if stuk.rest == "dag" else stuk


def met_verwezen_deel(zin: Zin, deel: Zinsdeel, stuk: Stuk, eerder: Sequence[Uitspraak]) -> Stuk:
    """ "alle ochtenden behalve die van woensdag" """
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    met_deel = [u for u in eerder if u.stuk.delen is not None]
    verwijst = any(links == "die" and rechts in ("van", "op", "ene") for links, rechts in pairwise(vormen))
    kaal = stuk.dagen and stuk.delen is None
    return replace(stuk, delen=met_deel[-1].stuk.delen) if verwijst and met_deel and kaal else stuk


def rest_van_de_dag(stuk: Stuk, eerder: Sequence[Uitspraak]) -> Stuk:
    """ "woensdagochtend niet, de rest van de dag wel" """
    met_deel = [u.stuk for u in eerder if u.stuk.delen and u.stuk.dagen]
    if not met_deel:
        return replace(stuk, dagen=frozenset[int](), rest=None)
    return Stuk(met_deel[-1].dagen, HELE_DAG - (met_deel[-1].delen or frozenset()))


def over_daarna(zin: Zin, deel: Zinsdeel, eerder: Sequence[Uitspraak]) -> Stuk | None:
    """ "maandag tot half een, daarna niet meer": what is left of the day."""
    if not eerder or not noemt_daarna(zin, deel) or not eerder[-1].stuk.dagen:
        return None
    if not spreekt_over_zichzelf(zin, deel) and not _zegt_iets(deel):
        return None  # "daarna zijn de kinderen vrij"
    stuk = eerder[-1].stuk
    if _BUITEN & {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}:
        if stuk.venster is None and all(u.richting == "nee" for u in eerder):
            return Stuk(
                rest="dagdelen", niveau=ALLE
            )  # "Woensdag en vrijdagmiddag niet. Daarbuiten schikt alles"
        if stuk.venster is None and stuk.delen is None:
            return None  # "Ik kan dinsdag en donderdag. Daarbuiten zijn we flexibel": the other days
        geraakt = stuk.venster.geraakt() if stuk.venster is not None else stuk.delen or HELE_DAG
        return Stuk(stuk.dagen, HELE_DAG - geraakt)
    erna = bool(_ERNA & {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]})
    venster = stuk.venster and stuk.venster.over(erna=erna)
    if venster is not None:
        return replace(stuk, delen=venster.delen(), venster=venster)
    gebruikt = frozenset((OCHTEND if erna else MIDDAG,))
    return Stuk(stuk.dagen, HELE_DAG - gebruikt) if stuk.delen == gebruikt else None


_ERNA: Final = woordenrij("daarna erna nadien")
_ERVOOR: Final = woordenrij("daarvoor ervoor voordien")
_BUITEN: Final = woordenrij("daarbuiten daaromheen")


def _zegt_iets(deel: Zinsdeel) -> bool:
    zegt = deel.heeft(Teken.NIET, Teken.KAN, Teken.WEL)
    return zegt or (bool(deel.uitdrukkingen) and deel.heeft(Teken.ALLEEN))


def noemt_daarna(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the clause is about what comes after, or before, the hours just named."""
    return bool((_ERNA | _ERVOOR | _BUITEN) & {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]})
