"""When a sentence in a mail about more people leaves open whose days it tells.

Looks at its words alone; who is who knows `beurten.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from intervisie.lezer.personen import weglating
from intervisie.lezer.taal.patroon import een_van

_HERSTELT: Final = een_van(
    r"(?:^|[.!?…(–-]\s*)(?:o,? nee|oh,? nee|of nee|nee,? wacht|oeps|moment(?:je)?\b(?! (?:is|past|"
    r"wordt))|wacht(?: even)?|correctie|herstel|"
    r"rectificatie|vergissing|foutje|pardon|excuus)\b(?=\s*[,:;.!…])|\bik vergis me\b|"
    r"\bverkeerde (?:agenda|regel|kolom|rij|persoon)\b"
)
_HERSTEL: Final = "De mail verbetert zichzelf. Kijk of de dagen bij de juiste persoon staan."
_SOORT_MENSEN: Final = een_van(
    r"\b(?:de|onze|het) (?:dames?|heren|heer|vrouwen|mannen|man|vrouw|meiden|jongens|boa['’]?s?|"
    r"[\w-]*(?:adviseur|medewerker|jurist|"
    r"coördinator|consulent|manager|leider|specialist|handhaver|recruiter|regisseur|collega)['’]?s?)\b"
)
"""People by what they are, not by name: whom of those it means is not read here."""
_DAGEN_WAAROP: Final = een_van(
    r"\b(?:dagen|ochtenden|middagen) (?:dat|waarop|die|als|wanneer)\b[^.;!?]{0,30}\b(?:kan|kunnen|werk|"
    r"werkt|werken|aanwezig|vrij)\b"
)
"""Days told by when somebody else can."""


_ANDERSOM: Final = een_van(r"\b(?:andersom|omgekeerd|het tegenovergestelde|precies de andere)\b")
"""Days told as the reverse of somebody else's."""


_DE_EEN: Final = een_van(r"\b(?:de een|de ene|een van (?:hen|beiden|de twee|ons)|eentje)\b")
_RICHT_ZICH: Final = een_van(
    r"\b(?:richt\w*|schikt|schikken|voegt|voegen|past|passen)\b[^.;]{0,20}\b(?:zich|me|mij|ons)\b[^.;]{0,20}\b(?:naar|aan|bij)\b|"
    r"\bzich (?:naar|aan) \w+ (?:te )?(?:richten|schikken|aanpassen)\b"
)
"""Somebody goes along with the days of another."""


_HELFT: Final = een_van(
    r"\b(?:de|het) (?:eerste|tweede|andere|laatste) (?:helft|deel|week|twee weken)\b(?! van\b)(?!\W*\()"
)
"""A part of a period that is only named before: "we splitsen augustus: hij de eerste helft, ik de tweede"."""


_NET_ZO: Final = een_van(
    r"\bgeldt (?:dat|dit|hetzelfde) (?:ook )?(?:voor|op)\b",
    r"\b(?:kan|kunnen)\b[^.;!?]{0,20}\b(?:ochtend|morgen|middag|avond)\w*\b[^.;!?]{0,15}"
    r"\b(?:(?:die|de)?zelfde|beide) dag",
)
"""What was said of the days of another holds for other days, or for a part of them."""


def redenen(zin: str, *, noemt: bool) -> Iterator[str]:
    """Ask when a sentence takes back without a day, or tells of days by what people are or when others can.

    `noemt`: it names some of the people.
    """
    noemt_dagen = weglating.DAG.search(zin) is not None
    if _HERSTELT.search(zin) and not noemt_dagen:
        yield _HERSTEL
    naar_soort = not noemt and noemt_dagen and _SOORT_MENSEN.search(zin)
    naar_ander = noemt and not zin.rstrip().endswith(":") and _DAGEN_WAAROP.search(zin)
    omgekeerd = not noemt_dagen and _ANDERSOM.search(zin) is not None
    naamloos = not noemt and noemt_dagen and _DE_EEN.search(zin) is not None
    half = noemt and not noemt_dagen and _HELFT.search(zin) is not None
    net_zo = noemt and _NET_ZO.search(zin) is not None
    if (
        net_zo
        or half
        or naar_soort
        or naar_ander
        or omgekeerd
        or naamloos
        or (noemt and _RICHT_ZICH.search(zin))
    ):
        yield weglating.ONZEKER
