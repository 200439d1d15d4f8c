"""Calendar messages between the secretariat and its participants: the bytes out, the answers in, what they do.

Pure: values in, values out. Knows no database, no mail and no clock.
"""

from intervisie.itip.adres import normaal_adres, zelfde_adres
from intervisie.itip.besluit import Besluit, Laatste, Stand, beslis
from intervisie.itip.inkomend import Antwoord, Antwoorder, lees, normale_uid
from intervisie.itip.uitgaand import (
    Afspraak,
    Genodigde,
    Status,
    annulering,
    feed,
    schone_regel,
    verzoek,
    volgende_stempel,
    weigering_tegenvoorstel,
)

__all__ = [
    "Afspraak",
    "Antwoord",
    "Antwoorder",
    "Besluit",
    "Genodigde",
    "Laatste",
    "Stand",
    "Status",
    "annulering",
    "beslis",
    "feed",
    "lees",
    "normaal_adres",
    "normale_uid",
    "schone_regel",
    "verzoek",
    "volgende_stempel",
    "weigering_tegenvoorstel",
    "zelfde_adres",
]
