"""What no mail can mean: a reading that contradicts itself, or that holds what no word of the mail names.

Each rule asks one thing of a reading that no right reading fails, whatever the words: somebody who signs up can on
some day, a day that is refused is named somewhere, who changes something does not tell all that a newcomer tells.
Reads nothing itself; `kruiscontrole` does the same for a mail about more people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from intervisie.lezer.lezing import DAGEN, Periode, Persoon
from intervisie.lezer.personen import dagtwijfel
from intervisie.lezer.personen.kruiscontrole import NIEUW, Gelezen
from intervisie.lezer.schrijver import Schrijver, adresrol, adressen
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.taal import namen, woorden, zinnetjes
from intervisie.lezer.taal.patroon import een_van

ALLES_NEE: Final = "Er is geen dag gelezen waarop iemand kan, wel veel waarop het niet kan."
ALLES_EN_EEN: Final = "Alle dagen zijn gelezen, maar de tekst noemt er ook een apart."
REST: Final = "Alleen dagen waarop het niet kan zijn gelezen, maar de tekst spreekt ook over andere."
NIETS: Final = "De tekst noemt dagdelen, maar er is er geen gelezen."
ONGENOEMD: Final = "Er is een dag uitgesloten die de tekst niet noemt."
AVOND: Final = "Er is een avond gelezen, maar de tekst noemt geen avond."
MAAND: Final = "Er is een hele maand gelezen, maar de tekst noemt er dagen van."
GRENZEN: Final = "De tekst noemt dagen van een maand die zo niet gelezen zijn."
ADEMLOOS: Final = "De zin met de dagen heeft geen leestekens; de dagen zijn misschien anders bedoeld."
DOOR_ELKAAR: Final = "Twee perioden waarin iemand weg is, lopen door elkaar."
ANDER_ADRES: Final = "De tekst noemt nog een mailadres."
NAAM: Final = "De naam van de afzender is anders dan de naam in de tekst."
VAN_TOT: Final = "De mail meldt iemand af en noemt een periode; misschien geldt het alleen daarvoor."
NIET_AF: Final = "De mail meldt iemand af en zegt ook van niet."
VAN_EEN_ANDER: Final = "De mail is doorgestuurd, maar gaat volgens de lezing over de afzender zelf."


def redenen(oordeel: Oordeel, personen: Sequence[Persoon], gelezen: Gelezen) -> Iterator[str]:
    """Where a reading can't be right, whatever the words mean."""
    schrijvers = [schrijver for schrijver, _ in gelezen]
    if not personen:
        return
    if oordeel.soort == "afmelding":
        yield from _toch_niet_af(schrijvers)
        yield from (VAN_TOT for s in schrijvers if _geldt_even(s.tekst))
    else:
        yield from _dagen(oordeel, personen, schrijvers)
        yield from (reden for persoon in personen for reden in _perioden(persoon, schrijvers))
        yield from _andere_grenzen(personen, schrijvers)
    if oordeel.soort != "aanmelding":
        yield from _zelf_doorgestuurd(oordeel, personen)
    if len(personen) == 1:
        yield from _nog_een_adres(personen[0], schrijvers)
        yield from _adres_van_later(personen[0], schrijvers)
        yield from _andere_naam(personen[0], schrijvers)
        if oordeel.soort == "wijziging" and _is_nieuw(oordeel, personen[0], schrijvers):
            yield NIEUW


# --------------------------------------------------------------------------------------------------------- days


def _dagen(oordeel: Oordeel, personen: Sequence[Persoon], schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    if not any(p.beschikbaar or p.niet_beschikbaar for p in personen):
        yield from _niets_gelezen(schrijvers)
        return
    if any(_weigert_alles(p) for p in personen):
        yield ALLES_NEE
    if any(_ademloos(s.tekst) for s in schrijvers):
        yield ADEMLOOS
    if len(personen) == 1:
        yield from _van_een(oordeel, personen[0], schrijvers)


_LANG: Final = 40
_LEESTEKEN: Final = re.compile(r"[.,;:!?()\n]")


def _ademloos(tekst: str) -> bool:
    """A long sentence about days without any sign, as it was spoken: where one thing ends no word says."""
    return len(tekst.split()) > _LANG and any(
        len(zin.tekst.split()) > _LANG
        and not _LEESTEKEN.search(zin.tekst.strip(" .!?\n"))
        and _genoemd(zin.tekst)
        for zin in zinnetjes.zinnen(tekst)
    )


_VEEL: Final = 3


def _weigert_alles(persoon: Persoon) -> bool:
    niet = persoon.niet_beschikbaar
    return (
        not persoon.beschikbaar and len(_van(niet)) >= _VEEL and (len(niet) >= _ALLES or not _hele_rij(niet))
    )


def _van(delen: Sequence[str]) -> set[str]:
    return {deel[:2] for deel in delen}


_DAGDEEL: Final = re.compile(
    r"(?:dag|\b(?:ma|di|wo|do|vr))s?[- ]?(?:ochtend|middag|morgen)|"
    r"\b(?:ma|di|wo|do|vr)\b[^.;!?\n]{0,20}\b(?:ma|di|wo|do|vr)\b",
    re.IGNORECASE,
)


def _niets_gelezen(schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    """Nobody has any day, and a statement names parts of days, or lets the days free."""
    for schrijver in schrijvers:
        for zin in zinnetjes.zinnen(schrijver.tekst) if _DAGWOORD.search(schrijver.tekst) else ():
            noemt = _DAGDEEL.search(zin.tekst) or (_DAGEN.search(zin.tekst) and _VRIJ.search(zin.tekst))
            if noemt and not zin.vraagt and not dagtwijfel.is_terloops(zin.tekst):
                yield NIETS
                return


_DAGWOORD: Final = re.compile(r"dag|\b(?:ma|di|wo|do|vr)\b|\bmoment|\btijd", re.IGNORECASE)
_DAGEN: Final = een_van(r"\b(?:dag|dagen|dagdelen|momenten|tijdstip|tijden)\b")
_VRIJ: Final = een_van(
    r"\b(?:niets? uit|niks uit|open|flexibel\w*|alles|allemaal|om het even|alle|elke|altijd)\b"
)


_REEKS: Final = re.compile(
    r"(?:\b(?:ma|di|wo|do|vr)|day|\w+dag)s?\W{0,2} ?(?:t/m|tot|to|through|until|[-–])\W{0,2} ?(?:en met )?(?:de )?"
    r"(?:(?:ma|di|wo|do|vr)\b|\w+dag|\w+day)",
    re.IGNORECASE,
)
"""Days from one up to another."""
_HEEL: Final = een_van(r"\b(?:verder|overige?n?|andere dagen|rest|elke?|alle|altijd|flexibel|voorkeur)\b")
_AVOND: Final = re.compile(
    r"avond|evening|jûn|aovend|\b(?:1[89]|2[0-3]|[6-9]|zes|zeven|acht|negen)\b", re.IGNORECASE
)


def _van_een(oordeel: Oordeel, persoon: Persoon, schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    """What holds of the days of somebody who is alone in his mail."""
    tekst = "\n".join(s.tekst for s in schrijvers)
    kan, niet = persoon.beschikbaar, persoon.niet_beschikbaar
    if not kan and oordeel.soort == "aanmelding" and not _hele_rij(niet) and _HEEL.search(tekst):
        yield REST
    overdag = [deel for deel in kan if not deel.endswith("avond")]
    if len(overdag) == _ALLES and not niet and _noemt_een_dag(tekst):
        yield ALLES_EN_EEN
    geheel = "\n".join(f"{s.onderwerp}\n{s.geheel}" for s in schrijvers)
    if any(deel.endswith("avond") for deel in (*kan, *niet)) and _AVOND.search(geheel) is None:
        yield AVOND
    if niet and not _hele_rij(niet) and _van(niet) - _genoemd(geheel) and _REEKS.search(geheel) is None:
        yield ONGENOEMD


_ALLES: Final = 10


def _noemt_een_dag(tekst: str) -> bool:
    """A statement about a day of the week that is no part of a row of days, and no small talk."""
    return any(
        _genoemd(zin.tekst)
        and not zin.vraagt
        and not _REEKS.search(zin.tekst)
        and not dagtwijfel.is_terloops(zin.tekst)
        for zin in zinnetjes.zinnen(tekst)
    )


def _hele_rij(delen: Sequence[str]) -> bool:
    """All mornings, or all afternoons: named together, not one by one."""
    return any(
        len([d for d in delen if d.endswith(deel)]) == len(DAGEN) for deel in ("ochtend", "middag", "avond")
    )


def _genoemd(tekst: str) -> set[str]:
    """The days of the week that a text names."""
    uit = set()
    for woord in woorden.splits(tekst):
        waarde = woord.waarde[0] if isinstance(woord.waarde, tuple) else woord.waarde
        if woord.soort in ("dag", "dagdeel") and isinstance(waarde, int) and waarde < len(DAGEN):
            uit.add(DAGEN[waarde])
    return uit


# ----------------------------------------------------------------------------------------------------- absences


def _perioden(persoon: Persoon, schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    op_rij = sorted(set(persoon.afwezig), key=lambda p: p.van)
    if any(volgende.van <= vorige.tot for vorige, volgende in pairwise(op_rij)):
        yield DOOR_ELKAAR
    if any(_noemt_dagen_van(p, s) for p in op_rij if _is_maand(p) for s in schrijvers):
        yield MAAND


def _is_maand(periode: Periode) -> bool:
    return (
        periode.van.day == 1 and periode.van.month == periode.tot.month and periode.tot.day >= _KORTSTE_MAAND
    )


_KORTSTE_MAAND: Final = 28
_DAGEN_VAN: Final = frozenset(range(2, 32))
_UITDRUKKELIJK: Final = een_van(r"\b(?:hele|heel|gehele|volledige|whole|entire)\b")


def _noemt_dagen_van(periode: Periode, schrijver: Schrijver) -> bool:
    """A sentence with the month that was read whole names days of it: "in december van de 19e tot en met de 30e"."""
    for zin in zinnetjes.zinnen(schrijver.tekst):
        if _UITDRUKKELIJK.search(zin.tekst):
            continue
        rij = woorden.splits(zin.tekst)
        dagen = {
            getal.waarde
            for getal, erna in pairwise(rij)
            if getal.soort == "getal" and erna.soort not in ("maand", "tijd")
        }
        maanden = {w.waarde for w in rij if w.soort == "maand"}
        if maanden == {periode.van.month} and dagen & _DAGEN_VAN - {periode.tot.day}:
            return True
    return False


_BEREIK: Final = re.compile(
    r"(?<![\d/.:-])([1-9]\d?)(?:e|ste|de)?\s*(?:t/m|tot en met(?: de)?|tot(?: de)?|-|–)\s*([1-9]\d?)(?:e|ste|de)?\b"
    r"(?![\d.:/-]|\s*(?:uur|u)\b)"
)
_IN_WEKEN: Final = een_van(
    r"\buur\b|\b(?:week|weken|wk)\.? \d|\b(?:schreef|gaf|meldde|had|stond|noemde|eerder)\b"
)
"""Other numbers than days, or days that were told before and are put right now."""


def _andere_grenzen(personen: Sequence[Persoon], schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    """A row of days by number beside a month, of which nobody's absence has the borders."""
    gelezen = {
        (p.van.day, p.tot.day + een) for persoon in personen for p in persoon.afwezig for een in (0, 1)
    }
    teksten = [s.tekst for s in schrijvers if gelezen and _BEREIK.search(s.tekst)]
    for zin in (z.tekst for tekst in teksten for z in zinnetjes.zinnen(tekst)):
        rijen = {(int(g[1]), int(g[2])) for g in _BEREIK.finditer(zin)}
        rijen = {(van, tot) for van, tot in rijen if van in _DAGEN_VAN | {1} and tot in _DAGEN_VAN}
        if rijen - gelezen and not _IN_WEKEN.search(zin) and _met_maand(zin):
            yield GRENZEN
            return


def _geldt_even(tekst: str) -> bool:
    """A withdrawal in words that do not say that it is for good, and from one day to another."""
    return _BEREIK.search(tekst) is not None and _met_maand(tekst) and not _VOORGOED.search(tekst)


_VOORGOED: Final = een_van(
    r"\b(?:stop\w*|gestopt|niet (?:meer|langer) mee\w*|definitief|helemaal|afmeld\w*|afgemeld|uitschrijv\w*|"
    r"terugtrek\w*|pensioen)\b"
)


def _met_maand(tekst: str) -> bool:
    return any(woord.soort == "maand" for woord in woorden.splits(tekst))


# -------------------------------------------------------------------------------------------------- who and what


_NIET_AF: Final = een_van(
    r"\b(?:meld|zeg)\w*\b[^.;!?\n]{0,30}\b(?:niet|nooit|pas) af\b|\bmet behoud\b|"
    r"\bschrap\w* (?:me|mij|ons) (?:\w+ ){0,2}niet\b"
)


def _toch_niet_af(schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    if any(_NIET_AF.search(s.tekst) for s in schrijvers):
        yield NIET_AF


_DOOR: Final = re.compile(r"\s*(?:fw|fwd|doorst\w*|doorgest\w*)\s*:", re.IGNORECASE)


def _zelf_doorgestuurd(oordeel: Oordeel, personen: Sequence[Persoon]) -> Iterator[str]:
    """A change or withdrawal that is passed on concerns whoever wrote it."""
    buiten = oordeel.buitenste
    if buiten is None or buiten.van is None or not _DOOR.match(buiten.onderwerp):
        return
    if any(p.email == buiten.van.adres for p in personen):
        yield VAN_EEN_ANDER


def _nog_een_adres(persoon: Persoon, schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    """Another address of the only person, of which the words do not say that it is gone or comes later."""
    for schrijver in schrijvers:
        if "@" not in schrijver.tekst or adresrol.NU.search(schrijver.tekst):
            continue
        for adres in adressen.alle(schrijver.tekst, frozenset()):
            eigen = adres != persoon.email and adressen.draagt(adres, persoon.naam)
            if eigen and not adresrol.rollen(schrijver.tekst, adres) & _VERKLAARD:
                yield ANDER_ADRES
                return


def _adres_van_later(persoon: Persoon, schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    """An address that was not the sender's, in a sentence that tells of a day on which something begins or ends."""
    for schrijver in schrijvers:
        if schrijver.van is None or persoon.email in (None, schrijver.van.adres):
            continue
        zinnen = (z.tekst for z in zinnetjes.zinnen(schrijver.tekst) if f"{persoon.email}" in z.tekst.lower())
        if any(_INGANG.search(zin) and not adresrol.VANAF_NU.search(zin) for zin in zinnen):
            yield adressen.STRAKS


_INGANG: Final = een_van(
    r"\b(?:vanaf|per|tot|zodra|m\.i\.v\.|met ingang van)\s+(?:\d|eind|begin|half|medio|de zomer|volgende|aanstaande|"
    r"komende|jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|maandag|dinsdag|woensdag|donderdag|vrijdag)"
)
_VERKLAARD: Final = frozenset({"oud", "straks"})
_VOORLETTER: Final = re.compile(r"[A-ZÀ-Þ]\.")


def _andere_naam(persoon: Persoon, schrijvers: Sequence[Schrijver]) -> Iterator[str]:
    """The header has another name, and the writer names himself nowhere."""
    for schrijver in schrijvers:
        van = schrijver.van
        weergave = namen.van_weergavenaam(van.naam) if van is not None else None
        if van is None or weergave is None or not persoon.naam or van.adres != persoon.email:
            continue
        if not namen.volledig(weergave) or _VOORLETTER.match(weergave) or _VOORLETTER.match(persoon.naam):
            continue
        if not namen.zelfde(weergave, persoon.naam) and not _gezegd(persoon.naam, schrijver):
            yield NAAM


def _gezegd(naam: str, schrijver: Schrijver) -> bool:
    """The writer names himself so, or tells that his name changed."""
    return (
        namen.voornaam(naam) in schrijver.tekst
        or naam.split()[-1] in schrijver.tekst
        or naam in schrijver.onderwerp
        or _HEET_ANDERS.search(f"{schrijver.onderwerp}\n{schrijver.tekst}") is not None
    )


_HEET_ANDERS: Final = een_van(
    r"\b(?:getrouwd|huwelijk\w*|gescheiden|scheiding|echtgeno\w+|\w*naam|heet|noem\w*)\b"
)
_EERDER: Final = een_van(
    r"\b(?:blijf\w*(?! (?:ik |wij |we )?(?:in dienst|werk\w*)\b)|"
    r"sinds|opgave|aanmelding|aangemeld|opgegeven|doorgegeven|doorgaf|ingeschreven|inschrijving|"
    r"st(?:a|aat|ond) (?:al|nog)|wijzig\w*|gewijzigd|verander\w*|aangekruist|klopt|voortaan|niet meer|vanaf nu|"
    r"vorige|eerder\w*|destijds)\b"
)


def _is_nieuw(oordeel: Oordeel, persoon: Persoon, schrijvers: Sequence[Schrijver]) -> bool:
    """A change with days that speaks of nothing told before, and signs up or tells all that a newcomer tells."""
    if not (persoon.beschikbaar or persoon.niet_beschikbaar):
        return False
    if any(_EERDER.search(f"{s.onderwerp}\n{s.tekst}") for s in schrijvers):
        return False
    return _meldt_aan(oordeel) or _vertelt_alles(persoon, schrijvers)


def _meldt_aan(oordeel: Oordeel) -> bool:
    return any(u.aan for uitingen in oordeel.uitingen.values() for u in uitingen)


def _vertelt_alles(persoon: Persoon, schrijvers: Sequence[Schrijver]) -> bool:
    """Function, employer and discipline."""
    functie = persoon.bron.get("functie")
    if not (persoon.discipline and persoon.organisatie and functie and functie.begin is not None):
        return False
    return any(functie.woorden in s.tekst for s in schrijvers)
