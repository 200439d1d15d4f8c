"""Lists of "ma ochtend ja middag nee": a day a line, each deel with a mark behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from intervisie.lezer.beschikbaarheid.alineas import Regel
from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.eenheden import Stuk
from intervisie.lezer.beschikbaarheid.uitspraken import Plek, Uitspraak
from intervisie.lezer.taal.merken import JA, NEE
from intervisie.lezer.taal.woorden import Woord


def lees_delenlijsten(regels: Sequence[Regel]) -> tuple[list[Uitspraak], list[Regel]]:
    """What such lists say, and the other lines; where a mark is left out nothing is said."""
    gezegd: list[Uitspraak] = []
    over: list[Regel] = []
    for is_lijst, groep in groupby(regels, key=lambda regel: _delen_met_merk(regel.woorden) is not None):
        stuk = list(groep)
        gelezen = [_delen_met_merk(regel.woorden) or [] for regel in stuk]
        if (
            not is_lijst
            or len(stuk) < 2
            or sum(richting is not None for rij in gelezen for _, richting in rij) < 2
        ):
            over += stuk
            continue
        for regel, rij in zip(stuk, gelezen, strict=True):
            plek = Plek(regel.woorden[0].begin, regel.woorden[-1].eind)
            gezegd += [
                Uitspraak(dagdeel, richting, plek, 0) for dagdeel, richting in rij if richting is not None
            ]
    return gezegd, over


def _delen_met_merk(woorden: Sequence[Woord]) -> list[tuple[Stuk, Richting | None]] | None:
    """Each deel of "di ochtend ja middag" with what the mark behind it says; None when the line is something else."""
    dag = woorden[0].waarde if woorden and woorden[0].soort == "dag" else None
    if not isinstance(dag, int) or dag > 4 or len(woorden) < 3:
        return None
    uit: list[tuple[Stuk, Richting | None]] = []
    open_ = False
    for woord in woorden[1:]:
        if woord.vorm in (":", "cel", "\t", ",", "|"):
            continue
        if woord.soort == "deel" and isinstance(woord.waarde, int):
            uit.append((Stuk(frozenset((dag,)), frozenset((woord.waarde,))), None))
            open_ = True
        elif open_ and (richting := _JA_OF_NEE.get(woord.vorm)) is not None:
            uit[-1] = (uit[-1][0], richting)
            open_ = False
        else:
            return None
    return uit if len(uit) > 1 else None


_JA_OF_NEE: Final[dict[str, Richting]] = {**dict.fromkeys(JA, "ja"), **dict.fromkeys(NEE, "nee")}
