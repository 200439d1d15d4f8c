"""What somebody who sends on a sign-up tells of the one who wrote it: "hij werkt bij ons als adviseur".

Fills what the forwarded message itself left open. Knows no kinds and chooses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from intervisie.lezer.lezing import Persoon
from intervisie.lezer.personen import bereik, functie
from intervisie.lezer.personen.discipline import zoek_discipline
from intervisie.lezer.personen.weglating import VERWIJST_NAAR
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.zinnetjes import Zin, zinnen

_HIJ: Final = re.compile(r"\b(?:hij|zij|ze|haar|zijn|hem|he|she|his|her)\b", re.IGNORECASE)
_WERKT: Final = re.compile(r"\b(?:werkt|werkzaam|zit|valt|is|afdeling|team|hoort|works)\b", re.IGNORECASE)


MEER: Final = "Wat de afzender over de dagen van meer mensen zegt, is niet helemaal zeker."
_DAG: Final = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij)dag|\bweek \d|\b(?:niet|wel|alleen)\b", re.IGNORECASE
)


def vul_aan(personen: Sequence[Persoon], afzender: Schrijver, datum: date) -> list[str]:
    """Function, discipline and days from the sentences of `afzender` that are about each of these people; what stays
    unsure."""
    if len(personen) == 1:
        _vul_een_aan(personen[0], afzender, _over_hem(personen[0], afzender), datum)
        return []
    over: dict[int, list[Zin]] = {}
    laatste: int | None = None
    redenen: list[str] = []
    for zin in zinnen(afzender.tekst):
        genoemd = [nummer for nummer, persoon in enumerate(personen) if _noemt(persoon, zin.tekst)]
        if len(genoemd) > 1:
            redenen += [MEER] if _DAG.search(zin.tekst) else []
        elif genoemd or (laatste is not None and _HIJ.search(zin.tekst)):
            laatste = genoemd[0] if genoemd else laatste
            over.setdefault(laatste or 0, []).append(zin)
    for nummer, gezegd in over.items():
        _vul_een_aan(personen[nummer], afzender, gezegd, datum)
    return redenen[:1]


def neem_dagen_over(personen: Sequence[Persoon], nieuw: Sequence[Persoon], afzender: Schrijver) -> None:
    """ "Bram wil ook, hij kan op dezelfde dagen als Eva": of whom `afzender` adds to the one he sends on."""
    for bron in personen:
        voor = namen.voornaam(bron.naam or "")
        zoals = VERWIJST_NAAR.search(afzender.tekst) if voor else None
        if zoals is None or not re.match(rf"{re.escape(voor)}\b", afzender.tekst[zoals.end() :]):
            continue
        for persoon in nieuw:
            if persoon is bron or persoon.beschikbaar or persoon.niet_beschikbaar or persoon.afwezig:
                continue
            persoon.beschikbaar, persoon.niet_beschikbaar = bron.beschikbaar, bron.niet_beschikbaar
            persoon.afwezig = bron.afwezig
            woorden = afzender.fragment(zoals.start(), zoals.end() + len(voor))
            persoon.bron |= {
                v: woorden for v in ("beschikbaar", "niet_beschikbaar", "afwezig") if v in bron.bron
            }


_VALT_AF: Final = re.compile(
    r"\b(?:weg bij ons|uit dienst|overslaan|over te slaan|vervalt|valt af|haakt af|schrappen|doorstrepen|eruit|"
    r"(?:doet|gaat) (?:toch |helaas |nu )*niet (?:meer )?mee|niet meer mee|niet opnemen|wel af)\b",
    re.IGNORECASE,
)


def zonder_afgevallen(personen: Sequence[Persoon], afzender: Schrijver) -> list[Persoon]:
    """Without those of whom he who sends the list on says that they are out: "Sjoerd is weg, die mag u overslaan"."""
    return [
        persoon
        for persoon in personen
        if len(personen) < 2
        or not any(_noemt(persoon, z.tekst) and _VALT_AF.search(z.tekst) for z in zinnen(afzender.tekst))
    ]


def _over_hem(persoon: Persoon, afzender: Schrijver) -> list[Zin]:
    """Every sentence with "hij" or his name, where nobody else is sent on; all of them when he sends himself on."""
    eigen = afzender.van is not None and afzender.van.adres == persoon.email
    return [
        z
        for z in zinnen(afzender.tekst)
        if eigen or _noemt(persoon, z.tekst) or (_HIJ.search(z.tekst) and not _over_ander(persoon, z.tekst))
    ]


_IEMAND: Final = re.compile(
    r"\b([A-ZÀ-Þ][^\W\d_]+) (?:appte|zei|mailde|belde|meldde|schreef|liet weten|laat weten|laat net weten)\b"
)


def _over_ander(persoon: Persoon, stuk: str) -> bool:
    """ "Tjalling appte dat de maandagen bij hem afvallen" is not about Peter."""
    genoemd = [g[1] for g in _IEMAND.finditer(stuk) if namen.is_voornaam(g[1]) and not namen.opent_zin(g[1])]
    return any(naam not in (persoon.naam or "") for naam in genoemd)


def _vul_een_aan(persoon: Persoon, afzender: Schrijver, over: Sequence[Zin], datum: date) -> None:
    bereik.vul_aan(persoon, afzender, [(zin.begin, zin.eind) for zin in over], datum)
    for zin in over:
        stuk = afzender.tekst[zin.begin : zin.eind]
        if not (_HIJ.search(stuk) or _noemt(persoon, stuk)):
            continue
        if persoon.functie is None and (gevonden := _functie(persoon, stuk)) is not None:
            persoon.functie = gevonden.tekst
            persoon.bron["functie"] = afzender.fragment(zin.begin + gevonden.begin, zin.begin + gevonden.eind)
        _vul_discipline(persoon, afzender, stuk, zin.begin)


def _noemt(persoon: Persoon, stuk: str) -> bool:
    voor = namen.voornaam(persoon.naam or "")
    return bool(voor) and re.search(rf"\b{re.escape(voor)}\b", stuk) is not None


def _functie(persoon: Persoon, stuk: str) -> functie.Gevonden | None:
    """Behind his verb, or beside his name: "collega Kees Bos, adviseur veiligheid"."""
    naast = next((v for v in namen.vind(stuk) if namen.zelfde(v.naam, persoon.naam or "")), None)
    if naast is not None:
        stukje = re.match(r"\s*[,(]\s*([^,.;()]{4,60})", stuk[naast.eind :])
        if stukje is not None and functie.is_functie(stukje[1]):
            return functie.uit_stuk(stukje[1], naast.eind + stukje.start(1))
    return functie.uit_zin(stuk, van_ander=True)


def _vul_discipline(persoon: Persoon, afzender: Schrijver, stuk: str, begin: int) -> None:
    if persoon.discipline is not None:
        return
    gevonden = zoek_discipline(persoon.functie or "", functie=True)
    if gevonden.discipline is not None:
        persoon.discipline, persoon.bron["discipline"] = gevonden.discipline, persoon.bron["functie"]
        return
    gevonden = zoek_discipline(stuk) if _WERKT.search(stuk) else gevonden
    if gevonden.discipline is not None:
        persoon.discipline = gevonden.discipline
        persoon.bron["discipline"] = afzender.fragment(begin + gevonden.begin, begin + gevonden.eind)
