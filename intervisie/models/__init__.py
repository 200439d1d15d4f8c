"""All that is kept: people, rounds, groups, sessions, raw mail in and rendered mail out.

Tables and their life cycles, no rules. Times are aware UTC; text is stored without control characters.
"""

from intervisie.models.agenda import (
    Begeleiding,
    Bijeenkomst,
    Deelname,
    Feed,
    Genodigd,
    Notitie,
    Peiling,
    Peilingstem,
)
from intervisie.models.basis import Basis, SchoneTekst, UtcDateTime
from intervisie.models.bureau import Gebruiker, Instelling, Lease, Link, Logregel, Sessie, Teller, Werkitem
from intervisie.models.mensen import (
    DAGDELEN,
    WERKDAGDELEN,
    Aanmelding,
    Adres,
    Begeleider,
    Deelnemer,
    Groep,
    Groepsbegeleider,
    Paar,
    Plaatsing,
    Ronde,
    Voorstel,
)
from intervisie.models.post import InkomendeMail, UitgaandeMail, Verzendpoging
from intervisie.models.standen import (
    AanmeldingStatus,
    BijeenkomstStatus,
    Bron,
    GroepStatus,
    InStatus,
    NotitieStatus,
    PeilingStatus,
    RondeStatus,
    UitStatus,
)

__all__ = [
    "DAGDELEN",
    "WERKDAGDELEN",
    "Aanmelding",
    "AanmeldingStatus",
    "Adres",
    "Basis",
    "Begeleider",
    "Begeleiding",
    "Bijeenkomst",
    "BijeenkomstStatus",
    "Bron",
    "Deelname",
    "Deelnemer",
    "Feed",
    "Gebruiker",
    "Genodigd",
    "Groep",
    "GroepStatus",
    "Groepsbegeleider",
    "InStatus",
    "InkomendeMail",
    "Instelling",
    "Lease",
    "Link",
    "Logregel",
    "Notitie",
    "NotitieStatus",
    "Paar",
    "Peiling",
    "PeilingStatus",
    "Peilingstem",
    "Plaatsing",
    "Ronde",
    "RondeStatus",
    "SchoneTekst",
    "Sessie",
    "Teller",
    "UitStatus",
    "UitgaandeMail",
    "UtcDateTime",
    "Verzendpoging",
    "Voorstel",
    "Werkitem",
]
