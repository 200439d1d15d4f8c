"""How a clause hangs on the one before it: by "dan", or by sharing the words that stand first.

"Op woensdag ben ik grootvader en kan ik niet": the verb before its subject shows that the second half goes on about
the days of the first. Knows words and clauses; what the two halves say is found elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.richting import begint_met_behalve, is_zwaar
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Uitspraak
from intervisie.lezer.beschikbaarheid.wie import spreekt_over_zichzelf
from intervisie.lezer.beschikbaarheid.woordgroepen import SAMEN, noemt_andere_dag
from intervisie.lezer.beschikbaarheid.zinnen import PERSOONSVORMEN, Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij

_PERSOONSVORMEN: Final = woordenrij(
    "kan ben heb moet mag zit sta werk ga wil kunnen zijn hebben moeten mogen zitten gaan lukt past gaat "
    "schikt is heeft"
)
_ONDERWERPEN: Final = woordenrij("ik wij we hij zij ze het dat er")
_VOOROP: Final = 3
"""In words: days that begin no later than this stand first in their clause."""
_VER: Final = 6


def deelt_voorop(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """Whether the clause begins with a verb and its subject, after "en", and so shares the days that stand first."""
    if vorig is not None and deel.voegwoord == "dat" and _is_die_dag(zin, vorig):
        return True
    if vorig is None or deel.voegwoord not in ("en", "maar", "dus") or deel.na - deel.eerste < 2:
        return False
    woorden = zin.woorden
    omgekeerd = woorden[deel.eerste].vorm in _PERSOONSVORMEN and woorden[deel.eerste + 1].vorm in _ONDERWERPEN
    dagen = any(u.eerste - vorig.eerste <= _VOOROP for u in vorig.uitdrukkingen)
    dagen = dagen or any(vak.eerste - vorig.eerste <= _VOOROP for vak in vorig.vakken)
    dan = any(t.teken is Teken.DAN and t.eerste - vorig.eerste <= 1 for t in vorig.tekens)
    zonder_onderwerp = woorden[deel.eerste].vorm not in _ONDERWERPEN
    zonder_onderwerp = (
        zonder_onderwerp
        and deel.voegwoord == "en"
        and dan
        and not vorig.gevuld
        and deel.heeft(Teken.KAN, Teken.WEG)
    )
    return (omgekeerd and (dagen or dan)) or zonder_onderwerp


def _is_die_dag(zin: Zin, vorig: Zinsdeel) -> bool:
    """ "dat is precies de dag (dat ik niet kan)" """
    vormen = [woord.vorm for woord in zin.woorden[vorig.eerste : vorig.na]]
    return vormen[:2] in (["dat", "is"], ["dat", "zijn"]) and vormen[-1] in (
        "dag",
        "dagen",
        "ochtend",
        "middag",
    )


def wijst_met_dan(zin: Zin, deel: Zinsdeel) -> bool:
    """ "dan kan ik niet", "die dag lukt wel", "ik ben dan beschikbaar", "beide vallen af"."""
    dagen_ervoor = any(ander.uitdrukkingen for ander in zin.delen if ander.na <= deel.eerste)
    samen = zin.woorden[deel.eerste].vorm in SAMEN and (dagen_ervoor or not deel.eerste)
    if (
        samen
        or is_ik_wel(zin, deel)
        or any(" dan " in f" {vondst.vorm} " and vondst.vorm != "dan" for vondst in deel.tekens)
    ):
        return True
    for vondst in deel.tekens:
        if vondst.teken is not Teken.DAN:
            continue
        los = vondst.vorm not in ("die", "dat", "dit", "daar")
        if not los and _noemt_gegeven(zin, deel):
            continue
        if vondst.vorm == "dan" and zin.woorden[vondst.eerste - 1].vorm in _VERGELIJKT:
            continue  # "mooier dan dit maak ik ze niet"
        ver = _VER if los and deel.heeft(Teken.NIET, Teken.WEG, Teken.KAN, Teken.OMKEER) else 1
        if vondst.eerste - deel.eerste <= ver:
            return True
    return False


def _noemt_gegeven(zin: Zin, deel: Zinsdeel) -> bool:
    """ "sorry, dat is mijn oude nummer": what it points at is no day."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    return any(vorm.endswith(("nummer", "adres")) or vorm in _GEGEVENS for vorm in vormen)


_GEGEVENS: Final = woordenrij(
    "mobiel mobiele telefoon toestel naam achternaam functie spelling bijlage link handtekening"
)


def wijst_binnen_zin(zin: Zin, deel: Zinsdeel) -> bool:
    """ "mijn zoon trouwt op 20 mei, die dag kan ik niet", "Bert stopt, die kun je overslaan": not at days before."""
    eerder = [ander for ander in zin.delen if ander.na <= deel.eerste]
    zelfstandig = any(v.vorm in ("die", "dat", "dit", "daar") for v in deel.tekens if v.teken is Teken.DAN)
    lang = any(ander.na - ander.eerste > _KORT for ander in eerder)
    return any(ander.vakken for ander in eerder) or (zelfstandig and lang)


_VERGELIJKT: Final = woordenrij(
    "meer beter mooier liever minder anders eerder later langer vaker leuker groter erger"
)
"""Behind these "dan" compares, and points at no day."""
_KORT: Final = 3
"""In words; a shorter clause is "ja maar" or "tja"."""


def raakt_schrijver(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "… en sta ik langs de lijn", "en dan moet ik de telefoon bemannen": on the days of the clause before."""
    if vorig is None or not vorig.uitdrukkingen or vorig.heeft(Teken.VREEMD, Teken.VERLEDEN):
        return False
    if deel.voegwoord not in ("en", "waardoor") or deel.heeft(Teken.VREEMD, Teken.ANDERS, Teken.VERLEDEN):
        return False
    begin = {woord.vorm for woord in zin.woorden[deel.eerste : deel.eerste + _ONDERWERP]}
    return bool(_SCHRIJVER & begin) and zin.woorden[deel.eerste].vorm not in _SCHRIJVER


_SCHRIJVER: Final = woordenrij("ik wij we")
_ONDERWERP: Final = 3
"""In words: so near its begin stands the subject behind the verb."""


def mist_werkwoord(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "maandag zit ik bij het MT, dinsdag bij de driehoek": the days share the verb of the clause before."""
    if (
        vorig is None
        or deel.voegwoord not in (",", "en")
        or not vorig.uitdrukkingen
        or not deel.uitdrukkingen
    ):
        return False
    na = deel.uitdrukkingen[-1].na
    plaats = zin.woorden[na].vorm if na < deel.na else ""
    vormen = {woord.vorm for woord in zin.woorden[vorig.eerste : vorig.na]}
    return plaats in _PLAATS and plaats in vormen and bool(vormen & PERSOONSVORMEN)


_PLAATS: Final = woordenrij("bij naar in voor aan met")


def licht_uitzondering_toe(zin: Zin, deel: Zinsdeel, eerder: Sequence[Uitspraak]) -> bool:
    """ "behalve op mijn vrije dag, en dat is de donderdag": names the day of an exception that named none."""
    begin = [woord.vorm for woord in zin.woorden[deel.eerste : deel.eerste + 2]]
    return begin == ["dat", "is"] and not any(u.richting == "nee" for u in eerder)


def neemt_terug(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "vrijdag ben ik vrij, maar ik kom graag": a day off on which the writer comes all the same."""
    if vorig is None or deel.voegwoord not in ("maar", "but") or deel.gevuld or not vorig.uitdrukkingen:
        return False
    vrij = any(
        v.teken is Teken.WEG and v.vorm.startswith(("vrij", "adv", "atv", "rooster", "parttime", "deeltijd"))
        for v in vorig.tekens
    )
    vrij = vrij or (vorig.heeft(Teken.NIET) and any(v.vorm in _WERKT for v in vorig.tekens))
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    komt = bool(
        vormen & {"kan", "kom", "komen", "kunnen", "terugkomen"} and vormen & {"wel", "toch", "graag", "best"}
    )
    komt = komt or any(v.teken is Teken.KAN and v.vorm.endswith(" uitzondering") for v in deel.tekens)
    return (
        vrij
        and komt
        and not deel.heeft(Teken.ALLES_GOED, Teken.ALTIJD, Teken.NIET)
        and "verder" not in vormen
    )


def past_mij_niet(zin: Zin, deel: Zinsdeel, *, hersteld: bool = False) -> bool:
    """ "Vrijdagmiddag? Prachtig moment. Niet voor mij.", "maandag kan ik – nee, niet": takes back the days before it.

    `hersteld`: the clause before it was no more than "nee" or "wacht"."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na] if woord.vorm not in _AANLOOP]
    kaal = [vorm for vorm in vormen if vorm not in _HERSTELT]
    terug = kaal == ["niet"] and (hersteld or len(kaal) < len(vormen))
    return terug or vormen in (["niet", "voor", "mij"], ["niet", "voor", "ons"])


_AANLOOP: Final = woordenrij("maar alleen helaas dus toch")
_HERSTELT: Final = woordenrij("nee neen o oh wacht sorry eh")


def komt_desnoods(vorig: Zinsdeel | None, deel: Zinsdeel, richting: Richting | None) -> bool:
    """ "woensdag ben ik vrij, maar als het moet kom ik": possible, against one's wish."""
    if vorig is None or richting != "ja" or deel.gevuld:
        return False
    return any(
        v.teken is Teken.OOK and v.vorm in _MOET and v.na - v.eerste == vorig.na - vorig.eerste
        for v in vorig.tekens
    )


_MOET: Final = frozenset(
    ("als het moet", "als het echt moet", "als het per se moet", "als het niet anders kan")
)


_WERKT: Final = frozenset(("werk", "werken", "werk ik", "ik werk"))


def is_ik_wel(zin: Zin, deel: Zinsdeel) -> bool:
    """ "mijn collega kan niet op maandag, ik wel" """
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    return (
        deel.eerste > 0
        and len(vormen) <= _IK_WEL
        and vormen[0] in ("ik", "wij", "we")
        and vormen[-1] in ("wel", "niet")
    )


_IK_WEL: Final = 3


def kan_in_vorm(deel: Zinsdeel) -> bool:
    """ "dan kan ik wel online": about those days, and about the form as well."""
    dan = bool(deel.tekens) and deel.tekens[0].teken is Teken.DAN and deel.tekens[0].eerste == deel.eerste
    anders = {v.vorm for v in deel.tekens if v.teken is Teken.ANDERS}
    return dan and deel.heeft(Teken.KAN) and anders <= _VORMEN


_VORMEN: Final = woordenrij("online digitaal teams fysiek live zoom")


def zegt_zelf_toe(zin: Zin, deel: Zinsdeel) -> bool:
    """ "dan kan ik", "dan graag": said by the writer and of nothing else, so it offers days only asked about."""
    zelf = spreekt_over_zichzelf(zin, deel) or deel.heeft(Teken.LIEFST)
    zelf = zelf or (deel.voegwoord == "en" and zin.woorden[deel.eerste].vorm in ("kan", "kunnen"))
    sterk = any(v.teken in (Teken.KAN, Teken.LIEFST) and v.vorm not in _ZWAK for v in deel.tekens)
    daar = any(v.vorm in ("daar", "dat") for v in deel.tekens)
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    schikt = bool({"mij", "me", "ons"} & vormen and {"uitkomen", "passen", "schikken", "uit"} & vormen)
    return is_ik_wel(zin, deel) or (zelf and sterk and (schikt or not daar) and not is_zwaar(zin, deel))


_ZWAK: Final = woordenrij("rooster werkrooster werktijden werkdagen werkdag tijd ruimte mogelijkheden")


def is_voorbij_gezegd(zin: Zin, deel: Zinsdeel) -> bool:
    """ "dat hoeft gelukkig niet meer", "nu niet meer": what was told of the past is over, and that is all."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    meer = "meer" in vormen and not vormen & {"dat", "die", "dan", "ik", "wij", "we"}
    return bool(vormen & {"hoeft", "hoef"}) or meer


def leidt_dag_in(zin: Zin, deel: Zinsdeel, volgende: Zinsdeel | None) -> bool:
    """ "ik heb een dag die nooit goed is, de donderdag": the next clause names the day that this one speaks of."""
    if volgende is None or not volgende.uitdrukkingen or volgende.tekens or volgende.voegwoord != ",":
        return False
    dagen = sum(u.na - u.eerste for u in volgende.uitdrukkingen)
    kaal = volgende.na - volgende.eerste - dagen <= 1
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return (
        kaal and "die" in vormen and bool(vormen & {"dag", "dagen", "dagdeel", "moment", "ochtend", "middag"})
    )


def stelt_voorwaarde(zin: Zin) -> bool:
    """ "Als het 's middags moet, dan …", "moet het een middag zijn, dan …": what follows fills the condition in."""
    return zin.woorden[0].vorm in ("als", "mits", "indien", "moet")


def zwakt_af(zin: Zin, deel: Zinsdeel, richting: Richting) -> bool:
    """ "Woensdag kan, maar is niet ideaal"."""
    twijfel = richting in ("liever niet", "onzeker") and deel.voegwoord in ("maar", "but")
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    anders = richting == "liever niet" and noemt_andere_dag(vormen)  # "…, dus liever een andere dag"
    return (twijfel and not is_zwaar(zin, deel)) or anders


def is_voorwaarde_zonder_dagen(zin: Zin, deel: Zinsdeel) -> bool:
    """ "mits niet later dan 17 uur", "als dat niet lukt": denies a condition, and no day."""
    als = deel.heeft(Teken.ALS) or zin.woorden[deel.eerste].vorm == "mits"
    return als and deel.heeft(Teken.NIET)


def stelt_eis(zin: Zin, deel: Zinsdeel) -> bool:
    """ "als ik tenminste een vervanger vind", "wanneer het rooster het toelaat": what must come true first."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return zin.woorden[deel.eerste].vorm in _ALS and bool(vormen & _LUKT)


_ALS: Final = woordenrij("als mits indien wanneer zolang zodra")
_LUKT: Final = woordenrij(
    "vind toelaat toelaten toestaat toestaan vervanger vervanging opvang waarneemt waarnemen vervangt "
    "meewerkt meewerken verzet verzetten verschuif verschuiven ruil ruilen geregeld"
)


def noemt_enige_dag(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "… de enige dag dat ik niet tot over mijn oren in het werk zit": tells why that day is the one."""
    if vorig is None or deel.heeft(Teken.KAN) or not deel.heeft(Teken.NIET):
        return False
    vormen = [woord.vorm for woord in zin.woorden[vorig.eerste : vorig.na]]
    return any(a in ("enige", "enigste") and b.startswith(_DAGWOORD) for a, b in pairwise(vormen))


_DAGWOORD: Final = ("dag", "moment", "ochtend", "middag")


def wenst_andere_dag(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Die wil ik graag zo houden, dus liever een andere dag"."""
    return noemt_andere_dag([woord.vorm for woord in zin.woorden[deel.eerste : deel.na]])


def staat_los(vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "dinsdag niet, donderdag middag": a denial behind its days is not about what follows."""
    if vorig is None or deel.voegwoord not in (",", ""):
        return False
    achter = [v.eerste for v in vorig.tekens if v.teken is Teken.NIET]
    dagen = [u.na for u in vorig.uitdrukkingen]
    kort = vorig.na - vorig.eerste - sum(u.na - u.eerste for u in vorig.uitdrukkingen) <= 2
    return bool(achter and dagen) and kort and max(dagen) <= min(achter) and not deel.heeft(Teken.OOK)


def gaat_uitzondering_door(zin: Zin, deel: Zinsdeel) -> bool:
    """ "behalve woensdag (dan is er overleg) en vrijdag": the exception goes on behind the brackets."""
    if deel.voegwoord not in ("en", "of", ",") or deel.tekens:
        return False
    eerder = [d for d in zin.delen if d.na <= deel.eerste and not d.haakjes]
    return bool(eerder) and begint_met_behalve(eerder[-1]) and eerder[-1].gevuld


def blijkt_mogelijk(deel: Zinsdeel, *, verder: bool) -> bool:
    """Whether days are offered behind a no: "maar vrijdag", "vrijdag altijd", "dus vrijdag".

    `verder`: they are the others, or what comes after."""
    altijd = deel.heeft(Teken.ALTIJD) and not deel.heeft(Teken.OOK, Teken.NIET, Teken.WEG)
    altijd = altijd and not (deel.voegwoord == ":" and deel.tekens[0].vorm in ("alles", "alle"))
    dus = deel.voegwoord == "dus" and not deel.tekens and bool(deel.uitdrukkingen)
    return deel.voegwoord in ("maar", "but") or verder or altijd or dus


def betwijfelt(deel: Zinsdeel) -> bool:
    """ "Of ik ga weet ik nog niet": of the date named just before."""
    return deel.voegwoord == "of" and deel.heeft(Teken.ONZEKER) and not deel.gevuld


def zwakt_datum_af(gedateerd: Zinsdeel, deel: Zinsdeel) -> bool:
    """ "Op 10 februari heb ik iets, maar misschien kan ik eronderuit", "de training is dan, dus liever niet"."""
    if deel.eerste < gedateerd.na or deel.gevuld:
        return False
    bezig = gedateerd.heeft(Teken.BEZIG) and not gedateerd.heeft(Teken.NIET, Teken.WEG)
    if bezig and betwijfelt(deel):
        return True  # "op 12 maart is er een congres, of ik ga weet ik nog niet"
    liever = any(v.teken is Teken.LIEVER_NIET and v.vorm.startswith("liever") for v in deel.tekens)
    return (
        liever
        or deel.heeft(Teken.MISSCHIEN)
        or (deel.heeft(Teken.LIEVER_NIET, Teken.DAN) and "lastig" in {v.vorm for v in deel.tekens})
    )
