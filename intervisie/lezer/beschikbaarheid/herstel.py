"""How people take back what they just wrote: "of nee", "foutje", "vrijdag bedoel ik".

Recognises it in a sentence; what it does to earlier statements is the work of `zinlezer`.
"""

from __future__ import annotations

from collections.abc import Sequence

from intervisie.lezer.beschikbaarheid.tekens import Teken, Vondst
from intervisie.lezer.beschikbaarheid.woordgroepen import STOPWOORDEN
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel

_KORT = 4
"""In words; a longer clause before the correction says something itself."""


def losse_tekens(vorig: Zinsdeel | None) -> Sequence[Vondst]:
    """What stood in the clause just before, when that held nothing but the correction ("sorry, woensdag")."""
    if vorig is None or vorig.gevuld or vorig.na - vorig.eerste > _KORT or _is_antwoord(vorig):
        return ()
    return vorig.tekens


def _is_antwoord(deel: Zinsdeel) -> bool:
    """ "wo: nee, do: middag": the answer of the day before it takes nothing back."""
    return deel.voegwoord == ":" and deel.na - deel.eerste == 1


def aanloop(zin: Zin, deel: Zinsdeel) -> list[Vondst]:
    """What stood in the short clauses without days before this one: "nee, laat ik eerlijk zijn: maandag niet"."""
    tekens: list[Vondst] = []
    for vorig in reversed(zin.delen[: zin.delen.index(deel)]):
        if vorig.gevuld or vorig.na - vorig.eerste > _KORT or _is_antwoord(vorig):
            break
        tekens += vorig.tekens
    return tekens


def verbetert(vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "donderdag, nee, vrijdag bedoel ik": the day that is still open was a slip."""
    return _heeft_correctie((*losse_tekens(vorig), *deel.tekens))


def verbetert_datum(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "Foutje: het gaat om 16 t/m 20 mei" """
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    moest = vormen[:1] in (["dat"], ["het"]) and "moest" in vormen[:3] and vormen[-1] in ("zijn", "wezen")
    return moest or _heeft_correctie((*losse_tekens(vorig), *zin.delen[0].tekens[:1], *deel.tekens))


def begint_met_herstel(zin: Zin) -> bool:
    """ "Wacht, ik kijk net in mijn agenda: maandag zit vol." """
    return any(v.teken is Teken.CORRECTIE and v.eerste == 0 for v in zin.delen[0].tekens[:1])


def corrigeert(zin: Zin, deel: Zinsdeel, *, overlapt: bool, genoemd: bool) -> bool:
    """Whether the days of the clause take back what was said before.

    `overlapt`: it speaks of the same dagdelen; `genoemd`: days were named in this sentence or the one before."""
    weer = deel.heeft(Teken.WEER) and "daarna" in {w.vorm for w in zin.woorden[deel.eerste : deel.na]}
    if overlapt and (weer or deel.heeft(Teken.TOCH) or is_naschrift(zin) or begint_met_herstel(zin)):
        return True
    begin = min((u.eerste for u in deel.uitdrukkingen), default=deel.eerste)
    tekens = (*aanloop(zin, deel), *(v for v in deel.tekens if v.eerste < begin))
    return genoemd and (zet_recht(zin, deel) or _heeft_correctie(tekens))


def zet_recht(zin: Zin, deel: Zinsdeel) -> bool:
    """ "… dat moet dinsdag zijn" """
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    dag = any(stuk.dagen for u in deel.uitdrukkingen for stuk in u.stukken)
    het = vormen[:1] == ["het"] and dag and "wel" not in vormen
    moet = (het or vormen[:1] in (["dat"], ["dit"])) and vormen[1:2] in (["moet"], ["moest"], ["had"])
    return moet and vormen[-1] in ("zijn", "wezen", "worden")


def is_naschrift(zin: Zin) -> bool:
    """ "PS: …", "Kortom: …": what comes now counts."""
    return zin.woorden[0].vorm in ("ps", "nb", "naschrift", "kortom", "samengevat", "conclusie")


def is_herroeping(zin: Zin, deel: Zinsdeel) -> bool:
    """ "of nee:", "ehm," takes back what was written last, and is no label."""
    eerste = zin.woorden[deel.eerste].vorm
    of_nee = deel.voegwoord == "of" and eerste in ("nee", "wacht", "eigenlijk")
    return of_nee or (deel.na - deel.eerste == 1 and eerste in STOPWOORDEN)


def is_los_correctieteken(deel: Zinsdeel | None) -> bool:
    """ "nee", "sorry", "of nee": the correction comes after it."""
    if deel is None or deel.gevuld:
        return False
    los = deel.voegwoord != ":" and deel.heeft(Teken.CORRECTIE)
    return los and not deel.heeft(Teken.KAN, Teken.WEG, Teken.TOCH)


def _heeft_correctie(tekens: Sequence[Vondst]) -> bool:
    return any(vondst.teken is Teken.CORRECTIE for vondst in tekens)
