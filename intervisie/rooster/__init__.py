"""Finds dates for groepen: the same dagdeel each time, weeks apart, never when a rule says no.

Pure: `Regels` and what stands in; a `Rooster` with momenten, and a reason for each groep without, out. Knows no
database and no clock. `overtredingen` is the judge of plans and of changes by hand. ortools and holidays load at the
first question that needs them.
"""

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
    "Regels",
    "Rooster",
    "Ruimte",
    "Uitweg",
    "Vraag",
    "feestdagen",
    "gemist",
    "onbekende_schooljaren",
    "overtredingen",
    "schoolvakanties",
    "stel_op",
    "vrije_dagen",
]
