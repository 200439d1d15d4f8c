"""Clauses that tell nothing of the days in them: questions, labels of something else, "verder …".

Knows words; an asked day is neither offered nor refused.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.beschikbaarheid.gezegden import gezegd
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.woordgroepen import (
    ETIKET_VREEMD,
    KEREN,
    OVERIGE,
    RANG,
    VRAAGBEGIN,
    VREEMD_TENZIJ,
)
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.woorden import woordenrij

_WENST: Final = woordenrij("kunnen mogen passen lukken")


def is_vraag(zin: Zin, nummer: int) -> bool:
    """Whether clause `nummer` asks. "Zou het op maandag kunnen?" and "kunt u mij inplannen?" are polite wishes."""
    if not zin.vraag or any(woord.vorm in VREEMD_TENZIJ for woord in zin.woorden):
        return False
    eerste = zin.woorden[zin.delen[0].eerste].vorm
    if gezegd(zin, zin.delen[0]) == "ja":
        return False
    if eerste == "zou" and _WENST & {woord.vorm for woord in zin.woorden}:
        return False
    if eerste in VRAAGBEGIN or len(zin.delen) == 1:
        return True
    deel = zin.delen[nummer]
    begin = zin.woorden[deel.eerste].vorm
    return nummer > 0 and (begin in VRAAGBEGIN or (nummer == len(zin.delen) - 1 and _vraagt(zin, deel)))


def _vraagt(zin: Zin, deel: Zinsdeel) -> bool:
    return not {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]} & {"ik", "wij"}


def is_vreemd_etiket(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Openingstijden: …" """
    return any(woord.vorm in ETIKET_VREEMD for woord in zin.woorden[deel.eerste : deel.na])


def is_overige(zin: Zin, deel: Zinsdeel) -> bool:
    """ "verder kan ik altijd" says nothing of the days before it."""
    return any(woord.vorm in OVERIGE for woord in zin.woorden[deel.eerste : deel.na])


def is_losse_bijeenkomst(zin: Zin, deel: Zinsdeel) -> bool:
    """ "De tweede keer kan ik niet": one bijeenkomst, and the text does not say when it is."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return not deel.heeft(Teken.VERLEDEN) and bool(vormen & RANG and vormen & KEREN)


def is_geen_voorkeur(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "Voorkeur: geen" """
    voorkeur = vorig is not None and vorig.heeft(Teken.LIEFST) and not vorig.gevuld
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    return voorkeur and deel.voegwoord == ":" and vormen == ["geen"]
