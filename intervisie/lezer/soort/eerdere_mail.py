"""The signature under an earlier mail of the writer himself, where he points at it for his details.

"Mijn gegevens staan in mijn mail hieronder": of what is quoted only the signature under his own words counts. Knows
nothing of what a signature says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from intervisie.lezer.bericht import Adres, Bericht, Deel
from intervisie.lezer.mime import handtekening
from intervisie.lezer.mime.regels import Regel
from intervisie.lezer.schrijver import Plek, Schrijver, alleen
from intervisie.lezer.soort import voorbehoud
from intervisie.lezer.taal import namen

_REGEL: Final = re.compile(r"\S[^\n]*")


def met_ondertekening(bericht: Bericht, schrijver: Schrijver) -> Schrijver:
    """The writer, with the signature under the newest of his quoted mails when he points at it."""
    if schrijver.van is None or voorbehoud.GEGEVENS_ELDERS.search(schrijver.tekst) is None:
        return schrijver
    for nummer, deel in enumerate(bericht.delen):
        if deel.kop is None or not _is_van(deel.kop.van, schrijver.van):
            continue
        plekken = list(
            _in_citaat(bericht.tekst, deel) if deel.soort == "citaat" else _onder(bericht.delen, nummer)
        )
        if plekken:
            eigen = [regel.span() for regel in _REGEL.finditer(schrijver.ondertekening)]
            return replace(schrijver, ondertekening=alleen(bericht.tekst, [*eigen, *plekken]))
    return schrijver


def _is_van(oud: Adres | None, van: Adres) -> bool:
    if oud is None:
        return False
    return oud.adres == van.adres if oud.adres else bool(oud.naam) and namen.zelfde(oud.naam, van.naam)


def _onder(delen: tuple[Deel, ...], nummer: int) -> Iterator[Plek]:
    """The signature of a message that the reader took for a forwarded one."""
    for volgende in delen[nummer + 1 :]:
        if volgende.diepte < delen[nummer].diepte or volgende.kop not in (None, delen[nummer].kop):
            return
        if volgende.soort == "handtekening" and volgende.diepte == delen[nummer].diepte:
            yield volgende.begin, volgende.eind


def _in_citaat(tekst: str, deel: Deel) -> Iterator[Plek]:
    """The lines of the signature in a quote, without the marks before them."""
    plekken: list[Plek] = []
    plek = deel.begin
    for regel in tekst[deel.begin : deel.eind].split("\n"):
        kaal = regel.lstrip("> ")
        plekken.append((plek + len(regel) - len(kaal), plek + len(regel)))
        plek += len(regel) + 1
    rollen = handtekening.wijs_toe(
        [Regel(tekst[b:e]) for b, e in plekken], deel.kop.van if deel.kop else None
    )
    yield from (p for p, rol in zip(plekken, rollen, strict=True) if rol == "handtekening" and p[0] < p[1])
