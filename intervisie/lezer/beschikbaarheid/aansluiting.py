"""How a clause hangs on the one before it: by "dan", or by sharing the words that stand first.

"Op woensdag ben ik grootvader en kan ik niet": the verb before its subject shows that the second half goes on about
the days of the first. Knows words and clauses; what the two halves say is found elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from intervisie.lezer.beschikbaarheid.richting import is_zwaar
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Uitspraak
from intervisie.lezer.beschikbaarheid.wie import spreekt_over_zichzelf
from intervisie.lezer.beschikbaarheid.zinnen import PERSOONSVORMEN, Zin, Zinsdeel
from intervisie.lezer.woorden import woordenrij

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
    if vorig is None or deel.voegwoord not in ("en", "maar", "dus") or deel.na - deel.eerste < 2:
        return False
    woorden = zin.woorden
    omgekeerd = woorden[deel.eerste].vorm in _PERSOONSVORMEN and woorden[deel.eerste + 1].vorm in _ONDERWERPEN
    dagen = any(u.eerste - vorig.eerste <= _VOOROP for u in vorig.uitdrukkingen)
    dan = any(t.teken is Teken.DAN and t.eerste - vorig.eerste <= 1 for t in vorig.tekens)
    zonder_onderwerp = (
        deel.voegwoord == "en" and dan and not vorig.gevuld and deel.heeft(Teken.KAN, Teken.WEG)
    )
    return (omgekeerd and (dagen or dan)) or zonder_onderwerp


def wijst_met_dan(zin: Zin, deel: Zinsdeel) -> bool:
    """ "dan kan ik niet", "die dag lukt wel", "ik ben dan beschikbaar"."""
    del zin
    for vondst in deel.tekens:
        if vondst.teken is not Teken.DAN:
            continue
        ver = _VER if vondst.vorm == "dan" and deel.heeft(Teken.NIET, Teken.WEG, Teken.KAN) else 1
        if vondst.eerste - deel.eerste <= ver:
            return True
    return False


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
    vrij = any(v.teken is Teken.WEG and v.vorm.startswith("vrij") for v in vorig.tekens)
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    komt = bool(vormen & {"kan", "kom", "komen", "kunnen"} and vormen & {"wel", "toch", "graag", "best"})
    return (
        vrij
        and komt
        and not deel.heeft(Teken.ALLES_GOED, Teken.ALTIJD, Teken.NIET)
        and "verder" not in vormen
    )


def zegt_zelf_toe(zin: Zin, deel: Zinsdeel) -> bool:
    """ "dan kan ik", "dan graag": said by the writer and of nothing else, so it offers days only asked about."""
    zelf = spreekt_over_zichzelf(zin, deel) or deel.heeft(Teken.LIEFST)
    sterk = any(v.teken in (Teken.KAN, Teken.LIEFST) and v.vorm not in _ZWAK for v in deel.tekens)
    daar = any(v.vorm in ("daar", "dat") for v in deel.tekens)
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    schikt = bool({"mij", "me", "ons"} & vormen and {"uitkomen", "passen", "schikken", "uit"} & vormen)
    return zelf and sterk and (schikt or not daar) and not is_zwaar(zin, deel)


_ZWAK: Final = woordenrij("rooster werkrooster werktijden werkdagen werkdag tijd ruimte mogelijkheden")
