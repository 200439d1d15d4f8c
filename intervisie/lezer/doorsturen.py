"""What somebody who sends on a sign-up tells of the one who wrote it: "hij werkt bij ons als adviseur".

Fills what the forwarded message itself left open. Knows no kinds and chooses nobody.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from intervisie.lezer import bereik, functie, namen
from intervisie.lezer.discipline import zoek_discipline
from intervisie.lezer.lezing import Persoon
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.zinnetjes import zinnen

_HIJ: Final = re.compile(r"\b(?:hij|zij|ze|haar|zijn|hem|he|she|his|her)\b", re.IGNORECASE)
_WERKT: Final = re.compile(r"\b(?:werkt|werkzaam|zit|valt|is|afdeling|team|hoort|works)\b", re.IGNORECASE)


def vul_aan(persoon: Persoon, afzender: Schrijver, datum: date) -> None:
    """Function, discipline and days from the sentences of `afzender` that are about this person."""
    eigen = afzender.van is not None and afzender.van.adres == persoon.email
    over = [
        (zin.begin, zin.eind)
        for zin in zinnen(afzender.tekst)
        if eigen or _HIJ.search(zin.tekst) or _noemt(persoon, zin.tekst)
    ]
    bereik.vul_aan(persoon, afzender, over, datum)
    for zin in zinnen(afzender.tekst):
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
