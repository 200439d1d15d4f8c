"""Finds dates for groepen: the same dagdeel each time, weeks apart, never when somebody can't.

Pure: wishes in, dates or a reason out. Knows no database and no clock; the public and school holidays of the
Netherlands come from the package `holidays`.
"""

from intervisie.rooster.gulzig import Plan, Wens, plan
from intervisie.rooster.kalender import feestdagen, onbekende_schooljaren, schoolvakanties, vrije_dagen
from intervisie.rooster.oordeel import gemist, overtredingen
from intervisie.rooster.opstellen import stel_op
from intervisie.rooster.vraag import (
    DAGDELEN,
    DAGEN,
    UREN,
    Begeleider,
    Lid,
    Moment,
    NietGepland,
    Regels,
    Rooster,
    Ruimte,
    Uitweg,
    Vraag,
)

__all__ = [
    "DAGDELEN",
    "DAGEN",
    "UREN",
    "Begeleider",
    "Lid",
    "Moment",
    "NietGepland",
    "Plan",
    "Regels",
    "Rooster",
    "Ruimte",
    "Uitweg",
    "Vraag",
    "Wens",
    "feestdagen",
    "gemist",
    "onbekende_schooljaren",
    "overtredingen",
    "plan",
    "schoolvakanties",
    "stel_op",
    "vrije_dagen",
]
