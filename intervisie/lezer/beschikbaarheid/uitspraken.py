"""Statements on days and periods, and what a later statement does to those before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.eenheden import (
    ALLE,
    AVOND,
    HELE_DAG,
    MIDDAG,
    OCHTEND,
    WERKWEEK,
    Stuk,
    kruis,
)
from intervisie.lezer.beschikbaarheid.gezegden import blijft_over, uur_van_begin_of_eind
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.tweede_blik import Blik
from intervisie.lezer.beschikbaarheid.woordgroepen import TOEGEVEND
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.tijdvak import Tijdvak
from intervisie.lezer.taal.woorden import woordenrij


@dataclass(frozen=True, slots=True)
class Plek:
    """A stretch of the text."""

    begin: int
    eind: int


@dataclass(slots=True)
class Uitspraak:
    """One Stuk and which way it points. `ronde` counts corrections: a later ronde wins. `zin` numbers the sentence.

    `met_kan`: the yes was said outright, so a wish beside it takes nothing away. `zonder_dagen`: only delen were
    named, and all days stand in. `zwak`: it may be about something else than days, and gives way to days by name.
    `terzijde`: said between brackets, or in a clause that does not speak of the writer. `blik`: what the second look
    makes of the clause; `oneens`: the two do not agree, so somebody must look. `ruim`: the clause says
    that all is well.
    """

    stuk: Stuk
    richting: Richting
    plek: Plek
    zin: int
    ronde: int = 0
    met_kan: bool = False
    zonder_dagen: bool = False
    verteld: bool = False
    """ "'s avonds kijk ik nog naar mijn mail": told beside the matter, no deel for the days that are named next."""
    vervallen: bool = False
    zwak: bool = False
    terzijde: bool = False
    blik: Blik | None = None
    oneens: bool = False
    ruim: bool = False


@dataclass(slots=True)
class VakUitspraak:
    """One Tijdvak and which way it points. `tekens` are the expressions in its clause."""

    vak: Tijdvak
    richting: Richting
    plek: Plek
    tekens: frozenset[Teken]
    met_dagdeel: bool = False


@dataclass(slots=True)
class Uitkomst:
    """All statements of a text, and what they leave to a human eye."""

    uitspraken: list[Uitspraak] = field(default_factory=list)
    vakken: list[VakUitspraak] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)


def voeg_samen(deel: Zinsdeel) -> list[Stuk]:
    """The Stukken of a clause; days and delen that stand apart in it are put together."""
    stukken = _met_rest([stuk for uitdrukking in deel.uitdrukkingen for stuk in uitdrukking.stukken])
    if any(stuk.niveau == ALLE and stuk.delen is not None for stuk in stukken):
        stukken = [
            stuk for stuk in stukken if stuk.niveau > ALLE or stuk.delen is not None or stuk.rest is not None
        ]
    rij = any(
        s.rest == "week" for u in deel.uitdrukkingen for s in u.stukken[1:]
    )  # "maandag en de rest van de week"
    if (
        not rij
        and any(stuk.rest in ("dagdelen", "week") for stuk in stukken)
        and any(s.dagen for s in stukken)
    ):
        stukken = [stuk for stuk in stukken if stuk.rest not in ("dagdelen", "week")]
    stukken = _met_venster(stukken)
    los = [stuk for stuk in stukken if stuk.dagen is None and stuk.rest is None]
    if not los or len(los) == len(stukken):
        return stukken
    samen: list[Stuk] = []
    wacht: Stuk | None = None
    for stuk in stukken:
        if stuk not in los:
            past = stuk.delen is None or stuk.verwezen  # "overdag kan op die twee dagen ook"
            samen.append(kruis(stuk, wacht) if wacht is not None and past else stuk)
            continue
        if samen and samen[-1].delen is None:
            plek = next(n for n in range(len(samen)) if all(s.delen is None for s in samen[n:]))
            samen[plek:] = [kruis(vorig, stuk) for vorig in samen[plek:]]
        elif samen and stuk.venster is not None:
            samen[-1] = replace(samen[-1], venster=stuk.venster, delen=_in_venster(samen[-1], stuk))
        else:
            wacht = stuk
    return samen or stukken


def _met_rest(stukken: list[Stuk]) -> list[Stuk]:
    """ "alle ochtenden van de andere dagen": the mornings of the days that are left."""
    alle = [stuk for stuk in stukken if stuk.niveau == ALLE and stuk.delen is not None and stuk.rest is None]
    rest = [stuk for stuk in stukken if stuk.rest == "dagen" and stuk.delen is None]
    if len(alle) != 1 or not rest:
        return stukken
    over = [stuk for stuk in stukken if stuk is not alle[0]]
    return [replace(stuk, delen=alle[0].delen) if stuk in rest else stuk for stuk in over]


def met_begin_of_eind(zin: Zin, deel: Zinsdeel, stukken: list[Stuk]) -> list[Stuk]:
    """ "ik begin op dinsdag om 13 uur", "vrijdag stop ik om twee uur": the hour is a border of the day."""
    uur = uur_van_begin_of_eind(zin, deel)
    if uur is None:
        return stukken
    uit = []
    for stuk in stukken:
        past = stuk.venster is None or stuk.venster.is_moment
        past = past or (stuk.venster is not None and stuk.venster.van == uur.tot)  # "stop ik na de lunch"
        venster = uur.binnen(stuk.delen) if stuk.delen and stuk.venster is None else uur
        delen = venster.delen() & (stuk.delen or venster.delen()) if stuk.venster is None else venster.delen()
        uit.append(replace(stuk, venster=venster, delen=delen) if past and stuk.dagen else stuk)
    return uit


def _met_venster(stukken: list[Stuk]) -> list[Stuk]:
    """ "'s ochtends niet tussen 10 en 11": the hours are a part of the deel before them."""
    samen: list[Stuk] = []
    for stuk in stukken:
        vorig = samen[-1] if samen else None
        los = vorig is not None and stuk.dagen is None and stuk.rest is None and vorig.rest is None
        if vorig is None or not los or stuk.venster is None or not vorig.delen or vorig.venster is not None:
            samen.append(stuk)
            continue
        delen = vorig.delen & (stuk.delen or frozenset())
        samen[-1] = replace(vorig, delen=delen, venster=stuk.venster.binnen(vorig.delen))
    return samen


def _in_venster(stuk: Stuk, venster: Stuk) -> frozenset[int]:
    return (stuk.delen or frozenset()) & (venster.delen or frozenset())


def alleen_wens(deel: Zinsdeel) -> bool:
    """Whether the clause wishes without limiting: "het liefst 's ochtends"."""
    return deel.heeft(Teken.LIEFST) and not deel.heeft(Teken.ALLEEN)


def vernauw(doel: Iterable[Uitspraak], stuk: Stuk) -> None:
    """Let the whole days of `doel` go, and keep of their delen what lies in the window of `stuk`."""
    for uitspraak in doel:
        if uitspraak.richting == "ja" and uitspraak.stuk.delen is None:
            uitspraak.vervallen = True
        elif uitspraak.richting == "ja" and stuk.venster is not None:
            delen = uitspraak.stuk.delen or frozenset()
            rest = stuk.venster.binnen(delen).delen() if delen else delen
            uitspraak.stuk = replace(uitspraak.stuk, delen=delen & rest)


def vervang(deel: Zinsdeel, stuk: Stuk, gezegd: Sequence[Uitspraak], ronde: int) -> bool:
    """Let a corrected yes take the place of the yes before it: on the same days if it shares any, else of all.

    `ronde`: that of the correction. False when it is not sure which days that are.
    """
    doel = [u for u in gezegd if u.richting in ("ja", "onduidelijk") and u.ronde < ronde]
    if deel.heeft(Teken.OOK) or _neem_deel_terug(doel, [u for u in gezegd if u.ronde == ronde]):
        return True
    gedeeld = [u for u in doel if u.stuk.dagen and stuk.dagen and u.stuk.dagen & stuk.dagen]
    for uitspraak in gedeeld or doel:
        uitspraak.vervallen = True
    return bool(gedeeld) or len(doel) < 2


def _neem_deel_terug(doel: Sequence[Uitspraak], verbeterd: Iterable[Uitspraak]) -> bool:
    """ "maandag en dinsdag, o nee, dinsdag niet, maak er woensdag van": the Monday stays. Whether any does."""
    weg = frozenset[int]().union(*(u.stuk.dagen or frozenset() for u in verbeterd if u.richting == "nee"))
    rest = [u for u in doel if (dagen := u.stuk.dagen) and dagen & weg and dagen - weg]
    for uitspraak in rest:
        uitspraak.stuk = replace(uitspraak.stuk, dagen=(uitspraak.stuk.dagen or frozenset()) - weg)
    return bool(rest)


def noemt_dagen_bij_deel(zin: Zin, deel: Zinsdeel) -> bool:
    """ "een middag, en dan op woensdag", "een avond: maandag", "ochtend. En wel op dinsdag", "mits op vrijdag"."""
    begin = [woord.vorm for woord in zin.woorden[deel.eerste : deel.eerste + 3]]
    wel = deel.voegwoord == "en" and begin[:1] == ["wel"]
    dagen = min((u.eerste for u in deel.uitdrukkingen), default=deel.na)
    alleen = deel.voegwoord == "maar" and any(
        v.teken is Teken.ALLEEN and v.eerste < dagen for v in deel.tekens
    )
    dan = "dan" in begin[:2] and not deel.heeft(Teken.OOK, Teken.NIET)
    return wel or alleen or dan or deel.voegwoord == ":" or begin[:1] == ["mits"]


def met_eerder_deel(stuk: Stuk, eerder: Iterable[Uitspraak], *, voorwaarde: bool = False) -> Stuk:
    """ "Dagdeel: ochtend", and on the next line "Dagen: ma, di"; what was only asked about counts too.

    `voorwaarde`: the deel was a condition ("als het 's ochtends is, kan ik elke dag"), and holds for all days."""
    if stuk.delen is not None or not stuk.dagen or (stuk.niveau == ALLE and not voorwaarde):
        return stuk
    for uitspraak in eerder:
        gezegd = uitspraak.richting in ("ja", "vreemd", "onduidelijk") and not uitspraak.vervallen
        vaag = uitspraak.stuk.dagen == frozenset() and "week" in uitspraak.stuk.twijfel
        if vaag and gezegd and uitspraak.stuk.delen:
            return replace(
                stuk, delen=uitspraak.stuk.delen
            )  # "een middag in het begin van de week, dus ma of di"
        uren = uitspraak.zonder_dagen or (uitspraak.stuk.venster is not None and not uitspraak.stuk.rest)
        if uren and gezegd and not uitspraak.verteld and uitspraak.stuk.niveau == ALLE:
            uitspraak.vervallen = True
            delen = (stuk.delen or frozenset()) | (uitspraak.stuk.delen or frozenset())
            stuk = replace(kruis(stuk, uitspraak.stuk), delen=delen)
    return stuk


def alleen_dat_deel(vorig: Zinsdeel | None, stuk: Stuk, eerder: Sequence[Uitspraak]) -> bool:
    """ "Alleen 's middags, maar wel elke dag": all days, and of each no more than the deel named before."""
    heel = stuk.niveau == ALLE and stuk.delen is None and bool(stuk.dagen)
    laatste = eerder[-1] if eerder else None
    los = (
        laatste is not None and laatste.zonder_dagen and laatste.richting == "ja" and bool(laatste.stuk.delen)
    )
    return heel and los and vorig is not None and vorig.heeft(Teken.ALLEEN)


def beperk(deel: Zinsdeel, stuk: Stuk, eerder: Iterable[Uitspraak]) -> None:
    """ "Ma t/m vr, woensdag alleen 's ochtends": the whole Wednesday from before is no more than that."""
    eerder = list(eerder)
    _houd_alleen_over(deel, stuk, eerder)
    if stuk.delen is None or not stuk.dagen or deel.heeft(Teken.OOK):
        return
    for uitspraak in eerder:
        dagen = uitspraak.stuk.dagen
        lager = uitspraak.stuk.niveau < stuk.niveau or (bool(dagen) and stuk.dagen < (dagen or frozenset()))
        liefst = any(v.teken is Teken.LIEFST and v.vorm != "graag" for v in deel.tekens)
        preciezer = stuk.venster is not None and lager and not liefst
        heel = uitspraak.richting == "ja" and uitspraak.stuk.delen is None
        zelfde = dagen == stuk.dagen and uitspraak.stuk.niveau > ALLE
        kleiner = dagen is not None and (zelfde or stuk.dagen < dagen)
        if uitspraak.stuk.rest == "dagdelen" and uitspraak.richting == "ja" and deel.heeft(Teken.ALLEEN):
            uitspraak.stuk = replace(
                uitspraak.stuk, rest="dagen"
            )  # "de rest kan, maar vrijdag alleen 's ochtends"
        if dagen is not None and heel and kleiner and (preciezer or deel.heeft(Teken.ALLEEN)):
            uitspraak.stuk = replace(uitspraak.stuk, dagen=dagen - stuk.dagen)
            uitspraak.vervallen = zelfde


# --- delen without days, days without delen --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Eerder:
    """What was said before: in this sentence, in the last one, and how many corrections were made.

    `meervoud`: the clause speaks of delen in general, "de middagen", "een avond". `los`: a comma parts it from
    the rest."""

    in_zin: Sequence[Uitspraak]
    vorige: Sequence[Uitspraak]
    ronde: int
    meervoud: bool = False
    los: bool = False
    gevolg: bool = False
    """The clause concludes: "de ochtend kan dus"."""


def kijk_terug(
    zin: Zin, deel: Zinsdeel, in_zin: Sequence[Uitspraak], vorige: Sequence[Uitspraak], ronde: int
) -> Eerder:
    """What the clause finds before it, and how it hangs on that."""
    woorden = zin.woorden[deel.eerste : deel.na]
    meervoud = any(
        woord.soort == "deel" and (woord.vorm.endswith("en") or voor.vorm == "een")
        for voor, woord in pairwise((woorden[0], *woorden))
    )
    los = bool(deel.eerste) and zin.woorden[deel.eerste - 1].vorm == ","
    gevolg = any(woord.vorm == "dus" for woord in woorden)
    return Eerder(in_zin, vorige, ronde, meervoud, los, gevolg)


def vul_dagen_in(deel: Zinsdeel, stuk: Stuk, richting: Richting, eerder: Eerder) -> Stuk | None:
    """Give "'s ochtends" its days: those just named, else all. None when nothing has to be said any more."""
    doel = _doel(deel, stuk, richting, eerder)
    if not doel:
        return replace(stuk, dagen=WERKWEEK, niveau=ALLE)
    enger = any(u.richting == "ja" and u.stuk.delen is not None for u in doel)
    if (
        richting == "ja"
        and stuk.delen == HELE_DAG
        and stuk.venster is None
        and enger
        and not deel.heeft(Teken.OOK)
    ):
        return None
    dagen = frozenset[int]().union(*(u.stuk.dagen or frozenset() for u in doel))
    niveau = min(u.stuk.niveau for u in doel)
    if richting == "ja" and not deel.heeft(Teken.OOK):
        if alleen_wens(deel) and all(u.met_kan or (u.ruim and deel.voegwoord in TOEGEVEND) for u in doel):
            return None
        met_delen = [u for u in doel if u.stuk.delen is not None]
        vernauw(doel, stuk)
        if stuk.venster is not None and len(doel) == len(met_delen) > 1 and not eerder.in_zin:
            return None  # each of these days keeps its own deel
        for uitspraak in doel:  # "Donderdag is raadsdag. Overdag kan ik die dag prima"
            alleen_reden = uitspraak.richting == "nee" and not uitspraak.met_kan and deel.heeft(Teken.DAN)
            ruim = stuk.delen == HELE_DAG or stuk.venster is not None
            uitspraak.vervallen |= alleen_reden and ruim and uitspraak.stuk.delen is None
            # "'s ochtends breng ik de kinderen naar school, vanaf tien uur ben ik inzetbaar"
            weerlegd = uitspraak.zonder_dagen and uitspraak.richting == "nee" and not uitspraak.met_kan
            uitspraak.vervallen |= weerlegd and stuk.venster is not None
        over = frozenset[int]().union(*(u.stuk.delen or frozenset() for u in doel if u.richting == "ja"))
        stuk = replace(stuk, delen=over) if stuk.venster is not None and over else stuk
    if richting == "nee" and deel.heeft(Teken.DAN):
        for uitspraak in doel:
            uitspraak.vervallen |= uitspraak.richting == "nee" and uitspraak.stuk.delen is None
    return replace(stuk, dagen=dagen, niveau=max(niveau, ALLE))


def _doel(deel: Zinsdeel, stuk: Stuk, richting: Richting, eerder: Eerder) -> list[Uitspraak]:
    """The statements that a clause with only delen completes."""
    terug = deel.heeft(Teken.DAN) and not deel.heeft(Teken.VREEMD)
    if eerder.in_zin:
        mits = eerder.los and deel.tekens and deel.tekens[0].vorm == "mits"
        if mits and deel.tekens[0].eerste == deel.eerste:
            return [u for u in eerder.in_zin if u.stuk.dagen and u.richting == "ja" and not u.vervallen]
        return _doel_in_zin(deel, richting, terug, eerder.in_zin)
    vorige = [u for u in eerder.vorige if u.stuk.dagen and u.richting == "ja" and not u.vervallen]
    if eerder.gevolg and richting == "ja" and not vorige:
        return [u for u in eerder.vorige if u.stuk.niveau > ALLE and not u.vervallen]
    rest = [u for u in eerder.vorige if richting == "ja" and _laat_deel_over(u, stuk)]
    if rest and not eerder.meervoud:
        return rest
    if terug or eerder.ronde:
        return vorige or (_die_dag(deel, eerder.vorige) if terug else [])
    if richting == "ja":
        begint = (
            stuk.venster is not None and not deel.tekens
        )  # "Dinsdagochtend kan ik. Ik begin om half tien."
        erbij = deel.heeft(Teken.OOK) and not eerder.meervoud  # "ik kan dinsdagmiddag. 's Ochtends kan ook"
        los = any(u.stuk.delen is not None for u in vorige) and not (begint or erbij)
        return [] if los else vorige
    lang = deel.na - deel.eerste > _LOS_ANTWOORD
    ernaast = lang and bool(vorige) and all(u.stuk.delen == frozenset((AVOND,)) for u in vorige)
    return (
        []
        if stuk.delen == frozenset((AVOND,)) or (richting == "nee" and eerder.meervoud) or ernaast
        else vorige
    )


def _die_dag(deel: Zinsdeel, vorige: Sequence[Uitspraak]) -> list[Uitspraak]:
    """ "Dinsdag werkt mijn man. Die dag kan ik tot 14.00 uur.": the day named last, whatever was told of it."""
    wijst = {v.vorm for v in deel.tekens if v.teken is Teken.DAN}
    genoemd = [u for u in vorige if u.stuk.dagen and u.stuk.niveau > ALLE and not u.vervallen]
    if not wijst & _DIE_DAG or not genoemd:
        return []
    return genoemd if wijst & _DIE_DAGEN else [u for u in genoemd if u.plek == genoemd[-1].plek]


_DIE_DAGEN: Final = frozenset(
    ("die dagen", "al die dagen", "die beide dagen", "die twee dagen", "deze dagen")
)
_DIE_DAG: Final = _DIE_DAGEN | {"dan", "die dag", "diezelfde dag", "dezelfde dag"}
_LOS_ANTWOORD: Final = 3
"""In words: "overdag niet" goes on about the days before it, a whole clause about all days."""


def _laat_deel_over(uitspraak: Uitspraak, stuk: Stuk) -> bool:
    """ "Maandagochtend kan ik niet. 's Middags wel": a no to the other deel of these days."""
    delen = uitspraak.stuk.delen
    los = delen is not None and not delen & (stuk.delen or frozenset()) and bool(uitspraak.stuk.dagen)
    return uitspraak.richting == "nee" and not uitspraak.vervallen and los


def _doel_in_zin(
    deel: Zinsdeel, richting: Richting, terug: bool, in_zin: Sequence[Uitspraak]
) -> list[Uitspraak]:
    laatste = in_zin[-1]
    if ruim := _buiten_uitzondering(deel, richting, in_zin):
        return ruim
    erbij = (
        deel.heeft(Teken.OOK) and deel.na - deel.eerste <= _LOS_ANTWOORD + 2
    )  # "dinsdag niet, 's ochtends ook niet"
    if laatste.richting == richting == "nee" and deel.heeft(Teken.NIET, Teken.WEG) and not (terug or erbij):
        return []
    samen = [u for u in in_zin if u.plek == laatste.plek and not u.vervallen]
    samen = samen[-1:] if deel.haakjes else samen
    return [u for u in samen if u.stuk.dagen and (terug or u.richting in ("ja", "nee", "onduidelijk"))]


def _buiten_uitzondering(deel: Zinsdeel, richting: Richting, in_zin: Sequence[Uitspraak]) -> list[Uitspraak]:
    """ "alle dagen behalve vrijdag, maar alleen 's ochtends": a limit on the days that stay, not on the exception."""
    laatste = in_zin[-1]
    alle = [u for u in in_zin if u.richting == "ja" and u.stuk.niveau == ALLE and u.stuk.dagen]
    hele_dag = laatste.richting == "nee" and laatste.stuk.niveau > ALLE and laatste.stuk.delen is None
    perkt_in = deel.heeft(Teken.ALLEEN, Teken.LIEFST) or (deel.heeft(Teken.DAN) and deel.heeft(Teken.WEL))
    over_die_dag = deel.voegwoord == ":" and deel.heeft(Teken.DAN)  # "…, behalve woensdag: dan 's ochtends"
    past = richting == "ja" and hele_dag and perkt_in and not over_die_dag and not deel.heeft(Teken.OOK)
    return [u for u in alle if not u.vervallen] if past else []


def neem_over(stuk: Stuk, eerder: Iterable[Uitspraak], richting: Richting) -> None:
    """Let the days of `stuk`, which points back at them, go from what was said of them before."""
    for uitspraak in eerder:
        dagen, delen = uitspraak.stuk.dagen, uitspraak.stuk.delen
        if not dagen or not stuk.dagen or not dagen & stuk.dagen:
            continue
        if stuk.delen is not None and delen is not None and not delen & stuk.delen:
            continue
        if richting == "nee" and stuk.delen is not None and delen is None:
            continue  # a no to one deel leaves the others what they were
        over = dagen - stuk.dagen
        uitspraak.vervallen |= not over
        uitspraak.stuk = replace(uitspraak.stuk, dagen=over or dagen)


def is_voorwaarde(zin: Zin, deel: Zinsdeel) -> bool:
    """ "…, mits op maandag", "als het maar op maandag is": of all days only these are left."""
    return zin.woorden[deel.eerste].vorm == "mits" and not deel.heeft(Teken.NIET)


def is_andere_week(
    deel: Zinsdeel, stukken: Iterable[Stuk], richting: Richting, eerder: Iterable[Uitspraak]
) -> bool:
    """ "in de even weken kan ik vrijdag, in de oneven liever niet": what can in some weeks stays offered."""
    dagen = [replace(stuk, dagen=WERKWEEK) if stuk.dagen is None else stuk for stuk in stukken]
    return (
        richting != "ja"
        and deel.heeft(Teken.WISSEL)
        and overlapt(dagen, [u for u in eerder if u.richting == "ja"])
    )


def laat_alle_dagen_los(stuk: Stuk, eerder: Iterable[Uitspraak]) -> None:
    """Let what was said of all days go, now that `stuk` names the days that are left."""
    for uitspraak in eerder:
        uitspraak.vervallen |= stuk.niveau > ALLE == uitspraak.stuk.niveau


def trek_conclusie(
    zin: Zin,
    deel: Zinsdeel,
    stuk: Stuk,
    richting: Richting,
    eerder: Iterable[Uitspraak],
    alle: Iterable[Uitspraak],
) -> None:
    """ "woensdag haal ik ze van school, woensdagmiddag dus niet": the conclusion names the deel that was meant."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    if richting == "ja" and stuk.dagen and blijft_over(vormen):
        for uitspraak in eerder:
            ander = bool(uitspraak.stuk.dagen) and not stuk.dagen & (uitspraak.stuk.dagen or frozenset())
            uitspraak.vervallen |= ander and uitspraak.richting in ("ja", "onduidelijk")
    dus = deel.voegwoord == "dus" or "dus" in {w.vorm for w in zin.woorden[deel.eerste : deel.na]}
    een_deel = sum(ander.gevuld for ander in zin.delen) == 1
    stellig = (
        {"dus", "helemaal"} & {w.vorm for w in zin.woorden} if een_deel else {"dus", "helemaal"} & {*vormen}
    )
    if richting == "nee" and stuk.dagen and stuk.delen is None and (dus or stellig):
        for uitspraak in alle:
            deel_ervan = bool(uitspraak.stuk.dagen) and (uitspraak.stuk.dagen or frozenset()) <= stuk.dagen
            uitspraak.vervallen |= deel_ervan and uitspraak.richting == "ja"  # "donderdag dus helemaal niet"
    besluit = dus or (stuk.delen is not None and noemt_dagen_bij_deel(zin, deel))
    if not besluit or not stuk.dagen or stuk.niveau == ALLE or deel.heeft(Teken.OOK):
        return
    for uitspraak in eerder:
        ander_deel = uitspraak.stuk.delen and stuk.delen and not uitspraak.stuk.delen & stuk.delen
        ruim = (uitspraak.zonder_dagen and not ander_deel) or uitspraak.stuk.rest in ("dagdelen", "week")
        hele_dag = bool(stuk.delen) and not uitspraak.stuk.delen and uitspraak.stuk.dagen == stuk.dagen
        gelijk = uitspraak.stuk.dagen == stuk.dagen and uitspraak.stuk.delen == stuk.delen
        if dus and gelijk and {uitspraak.richting, richting} == {"ja", "nee"}:
            uitspraak.vervallen = True
        zelfde = uitspraak.richting in (richting, "onduidelijk", "vreemd")
        uitspraak.vervallen |= zelfde and (hele_dag or (ruim and richting == "ja"))


_DIE: Final = {"ochtend": OCHTEND, "middag": MIDDAG, "avond": AVOND}
DIE_DELEN: Final = ("die ochtend", "die middag", "die avond")


def genoemde_delen(deel: Zinsdeel) -> frozenset[int]:
    """The delen that the clause points at, "die ochtend"."""
    wijst = [v.vorm.split()[-1] for v in deel.tekens if v.teken is Teken.DAN]
    return frozenset(_DIE[vorm] for vorm in wijst if vorm in _DIE)


def in_genoemd_deel(deel: Zinsdeel, stuk: Stuk) -> Stuk:
    """ "Ik zit maandag vast, dus die ochtend niet": of the day only what the clause points at."""
    delen = genoemde_delen(deel)
    if stuk.venster is not None and any(v.vorm == "die dag" for v in deel.tekens):
        return replace(stuk, delen=None, venster=None)
    ruimer = stuk.delen is None or delen < stuk.delen
    return replace(stuk, delen=delen) if delen and ruimer else stuk


def _houd_alleen_over(deel: Zinsdeel, stuk: Stuk, eerder: Iterable[Uitspraak]) -> None:
    """ "Mijn werkdagen zijn ma, di en do, maar alleen op maandag heb ik ruimte": only Monday is left."""
    begin = min((u.eerste for u in deel.uitdrukkingen), default=deel.na)
    alleen = any(v.teken is Teken.ALLEEN and v.vorm != "mits" and v.na <= begin for v in deel.tekens)
    if (
        not alleen
        or stuk.delen is not None
        or not stuk.dagen
        or deel.heeft(Teken.OOK)
        or deel.voegwoord == ":"
    ):
        return
    for uitspraak in eerder:
        dagen = uitspraak.stuk.dagen
        ruimer = dagen is not None and uitspraak.stuk.niveau > ALLE and stuk.dagen < dagen
        uitspraak.vervallen |= uitspraak.richting == "ja" and ruimer


def overlapt(stukken: Iterable[Stuk], eerder: Iterable[Uitspraak]) -> bool:
    """Whether one of `stukken` shares a dagdeel with what was said before."""
    oud = {dagdeel for u in eerder for dagdeel in u.stuk.dagdelen(WERKWEEK)}
    return any(stuk.dagen is not None and oud & stuk.dagdelen(WERKWEEK) for stuk in stukken)


def wijst_beide_aan(zin: Zin, deel: Zinsdeel, eerder: Iterable[Uitspraak]) -> list[Uitspraak]:
    """ "…, maar beide kunnen": the statements on what was less wished for, when the clause speaks of both."""
    if not _SAMEN & {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}:
        return []
    return [u for u in eerder if u.richting in ("liever niet", "onzeker")]


_SAMEN: Final = woordenrij("beide beiden allebei alletwee alledrie")
