"""Clauses that speak of all days: "ik ben flexibel", "geen voorkeur", "verder kan ik altijd".

Knows words; whether such a clause is about the days just named is decided in `zinlezer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.richting import is_zwaar
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Uitspraak
from intervisie.lezer.beschikbaarheid.vragen import is_geen_voorkeur, is_overige
from intervisie.lezer.beschikbaarheid.woordgroepen import DAGTIJDEN, WELKE
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij

_KORT = 5
_SCHIKT = ("pas ", "schik ", "richt ", "voeg ", "wat ")


def gaat_niet_over_dagen(zin: Zin, deel: Zinsdeel, richting: Richting | None) -> bool:
    """Whether the clause speaks of place, form or company, or under a condition: "de locatie maakt niet uit"."""
    goed = [v.vorm for v in deel.tekens if v.teken is Teken.ALLES_GOED]
    over_tijd = vraagt_naar_tijd(zin, deel)
    anders = deel.heeft(Teken.ANDERS) and not any(v.startswith(_SCHIKT) for v in goed) and not over_tijd
    return anders or deel.heeft(Teken.ALS) or richting == "vreemd"


def vraagt_naar_tijd(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the clause names what it leaves open: "wanneer maakt niet uit"."""
    return bool({"tijd", "dag", "dagen", "wanneer", "dagdeel", "dagdelen", "moment"} & _vormen(zin, deel))


def noemt_alle_dagen(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel, richting: Richting | None) -> bool:
    """Whether the clause offers all days, if it is about days at all."""
    spreektaal = all("altijd" in v.vorm for v in deel.tekens if v.teken is Teken.ALLES_GOED)
    terloops = spreektaal and is_zwaar(zin, deel) and not is_overige(zin, deel)
    goed = deel.heeft(Teken.ALLES_GOED) and not terloops and not _is_stopwoord(zin, deel)
    goed = goed or _laat_kiezen(zin, deel)
    los = (goed and richting != "nee") or is_geen_voorkeur(zin, vorig, deel) or _is_leeg(zin, deel)
    los = los or _is_geen_dag_niet(zin, deel)
    kaal = richting is None and deel.na - deel.eerste <= 3 and not _wordt_bepaald(zin, deel)
    kan = kaal or (deel.heeft(Teken.KAN) and richting == "ja")
    altijd = deel.heeft(Teken.ALTIJD) and not deel.heeft(Teken.VERLEDEN) and not _van_de_reeks(zin, deel)
    gedacht = vorig is not None and bool(_GEDACHT & _vormen(zin, vorig))
    vormen = _vormen(zin, deel)
    gedacht = gedacht or ("alles" in vormen and bool(vormen & _HOOPT))
    groet = "alles" in vormen and bool({"goed", "wel"} & vormen and {"jullie", "je", "jou", "u"} & vormen)
    los = los and not (groet and bool({"met", "bij"} & vormen))  # "ik hoop dat alles goed met jullie gaat"
    zin_in = {"voor", "in"} <= vormen  # "altijd voor in!" tells of no day
    return los or (altijd and kan and not (gedacht or zin_in or is_zwaar(zin, deel)))


def _is_geen_dag_niet(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Ik heb geen dagen waarop het niet kan": two denials."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    for plek in range(len(vormen) - 2):
        if vormen[plek] == "geen" and vormen[plek + 1] in _DAGWOORDEN and vormen[plek + 2] in _WAAROP:
            return "niet" in vormen[plek + 3 :]
    return False


_WAAROP: Final = woordenrij("waarop dat die waar")


def _van_de_reeks(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Bij alle volgende ben ik er weer", "meedoen doe ik nog steeds": all meetings, or still, and no days."""
    for plek in range(deel.eerste, deel.na):
        ervoor = zin.woorden[plek - 1].vorm if plek else ""
        erna = {woord.vorm for woord in zin.woorden[plek + 1 : plek + 3]}
        if zin.woorden[plek].vorm in ("steeds", "altijd") and ervoor == "nog":
            return True
        if zin.woorden[plek].vorm == "alle" and (
            erna & _KEREN or (ervoor in ("bij", "van") and erna & _OVERIGE and not erna & _DAGWOORDEN)
        ):
            return True
    return False


_KEREN: Final = woordenrij(
    "volgende latere daaropvolgende komende keren keer bijeenkomsten sessies afspraken gesprekken vervolgen"
)
_OVERIGE: Final = woordenrij("andere anderen overige overigen resterende rest")
_DAGWOORDEN: Final = woordenrij(
    "dag dagen dagdelen dagdeel ochtenden middagen morgens weken week momenten tijden uren werkdagen weekdagen"
)


def _laat_kiezen(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Ik laat de dag aan jullie", "de keuze van de dag is aan u"."""
    woorden = zin.woorden[deel.eerste : deel.na]
    aan = any(een.vorm == "aan" and ander.vorm in _U for een, ander in pairwise(woorden))
    vormen = {woord.vorm for woord in woorden} if aan else set()
    return bool(vormen & _LAAT and vormen & _TE_KIEZEN)


_U: Final = woordenrij("u jullie jou je")
_LAAT: Final = woordenrij("laat laten is ligt")
_TE_KIEZEN: Final = woordenrij("dag dagen dagdeel dagdelen keuze keus tijdstip moment planning")


def _wordt_bepaald(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Elk moment dat ik hierover praat is winst": whose moments is told behind it, not the reader's."""
    volgt = [woord.vorm for woord in zin.woorden[deel.na : deel.na + 2]]
    return volgt[:1] in (["dat"], ["waarop"], ["waarin"]) and not {"u", "je", "jullie", "het"} & set(
        volgt[1:]
    )


_HOOPT = {"hoop", "hopen", "hopelijk"}
_GEDACHT = {"dacht", "dachten", "leren", "weten"} | _HOOPT
"""Of what somebody thought, not of his days: "ik dacht: alles", "ik hoop dat alles uitkomt"."""


def _is_stopwoord(zin: Zin, deel: Zinsdeel) -> bool:
    """ "…, zeg maar de helft van de afdeling", "zeg maar Kaat": no words that leave the choice to the reader."""
    goed = [v.vorm for v in deel.tekens if v.teken is Teken.ALLES_GOED]
    verder = _vormen(zin, deel) - {"zeg", "maar", "dus", "gewoon"}
    return goed == ["zeg maar"] and bool(verder) and not verder & _WANNEER


_WANNEER: Final = woordenrij("wanneer welke dag dagen wat hoe laat waar tijd")


def laat_rest_over(zin: Zin, deel: Zinsdeel, eerder: Sequence[Uitspraak]) -> bool:
    """ "Woensdag niet, verder wel": behind nothing but denials, a short yes to the other days."""
    geweigerd = [u for u in eerder if u.richting != "vreemd" and not u.vervallen]
    kort = deel.na - deel.eerste <= _KORT and not is_zwaar(zin, deel)
    return kort and is_overige(zin, deel) and bool(geweigerd) and all(u.richting == "nee" for u in geweigerd)


def _is_leeg(zin: Zin, deel: Zinsdeel) -> bool:
    """ "mijn week is op zich leeg" """
    vormen = _vormen(zin, deel)
    mijn = bool(vormen & {"mijn", "onze"} and vormen & {"week", "werkweek", "agenda"})
    return mijn and bool(vormen & {"leeg", "blanco"}) and not deel.heeft(Teken.NIET, Teken.VERLEDEN)


def spreekt_van_dag(zin: Zin, deel: Zinsdeel) -> bool:
    """ "welke dag maakt niet uit": of days, and not of their delen."""
    vormen = _vormen(zin, deel)
    return bool(vormen & {"dag", "dagen"}) and not vormen & DAGTIJDEN


def is_zwakke_vrijheid(zin: Zin, deel: Zinsdeel) -> bool:
    """ "zet me waar het uitkomt", "mij om het even" on a line of its own: about days, unless days are named."""
    goed = [v.vorm for v in deel.tekens if v.teken is Teken.ALLES_GOED]
    los = zin.blok > 0 and len(zin.woorden) <= 6 and any(vorm in ("om het even", "niet uit") for vorm in goed)
    vormen = _vormen(zin, deel)
    tijdstip = bool(vormen & DAGTIJDEN and not vormen & {"dag", "dagen"})
    return los or tijdstip or any(vorm.startswith(_ZWAK) for vorm in goed)


_ZWAK = ("waar ", "hoe het", "naar ", "geen wensen", "geen bijzonder", "geen uitgesproken wensen")
""" "Ik kan dinsdag, verder geen wensen" adds no days."""


def _vormen(zin: Zin, deel: Zinsdeel) -> set[str]:
    return {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}


def laat_keuze_open(
    zin: Zin, deel: Zinsdeel, gezegd: Sequence[Uitspraak], eerder: Sequence[Uitspraak]
) -> bool:
    """ "Maandag of donderdag. Welke het wordt maakt niet uit": of the days just named, not of all days."""
    genoemd = [u for u in gezegd or eerder if u.richting != "vreemd" and not _is_los_genoemd(u)]
    if is_overige(zin, deel) or (genoemd and all(u.richting == "nee" for u in genoemd)):
        return False  # "vrijdag niet, verder maakt het niet uit wanneer"
    if WELKE & {woord.vorm for woord in zin.woorden[: deel.na]}:
        return bool(genoemd)
    of = any(woord.vorm == "of" for woord in zin.woorden[: deel.eerste])
    return bool(gezegd) and of and deel.voegwoord == "," and deel.na - deel.eerste <= 5


def _is_los_genoemd(uitspraak: Uitspraak) -> bool:
    """ "'s ochtends het personeelswerk": a deel, and nothing of who can then."""
    return uitspraak.zonder_dagen and uitspraak.richting == "onduidelijk"
