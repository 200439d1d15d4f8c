"""Clauses that point back at some of the days just named: "die laatste kan ik niet", "allebei goed".

Knows words and statements; which statements a clause points back at is decided in `zinlezer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.uitspraken import Uitspraak
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.woorden import woordenrij

_RANG: Final[dict[str, Literal["eerste", "laatste"]]] = {
    "eerste": "eerste",
    "eerstgenoemde": "eerste",
    "laatste": "laatste",
    "laatstgenoemde": "laatste",
}
_AANWIJZERS: Final = woordenrij("dat die de het")
_VERDER: Final = woordenrij(
    "kan kunnen is heeft lukt past schikt gaat niet wel liever ook komt heb dag twee , ! valt zou wil graag"
)
"""What may follow: "de laatste week" and "het eerste half jaar" name something else."""


def noemt_rang(zin: Zin, deel: Zinsdeel) -> Literal["eerste", "laatste"] | None:
    """Whether the clause speaks of the first or the last of the days just named."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    for voor, vorm, na in zip(vormen, vormen[1:], [*vormen[2:], ","], strict=False):
        if vorm in _RANG and voor in _AANWIJZERS and na in _VERDER:
            return _RANG[vorm]
    return None


def wijs_een_aan(
    rang: Literal["eerste", "laatste"], doel: Sequence[Uitspraak], richting: Richting, zin: int
) -> list[Uitspraak]:
    """Let one day of `doel` point this way: the new statements; `doel` loses that day. Empty without two days."""
    dagen = sorted({dag for u in doel if not u.vervallen for dag in u.stuk.dagen or ()})
    if len(dagen) < 2:
        return []
    bedoeld = frozenset((dagen[0] if rang == "eerste" else dagen[-1],))
    nieuw = []
    for uitspraak in doel:
        if uitspraak.vervallen or not bedoeld & (uitspraak.stuk.dagen or frozenset()):
            continue
        nieuw.append(
            replace(uitspraak, stuk=replace(uitspraak.stuk, dagen=bedoeld), richting=richting, zin=zin)
        )
        uitspraak.stuk = replace(uitspraak.stuk, dagen=(uitspraak.stuk.dagen or frozenset()) - bedoeld)
    return nieuw
