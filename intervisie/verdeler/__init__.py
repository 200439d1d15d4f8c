"""Engine 2: forms groepen. An instance in; a grouping with its bound and its reasons out.

Pure: it knows no database, no clock on the wall and no network. Heavy libraries are imported when a search starts,
never when this package is imported.
"""

from intervisie.verdeler.doel import doelwaarde, gedeelde_dagdelen, kosten_groep, onderdelen_groep
from intervisie.verdeler.instantie import DAGDELEN, Instantie, OngeldigeInstantie, lees_instantie
from intervisie.verdeler.regels import fouten_van_groep, overtredingen
from intervisie.verdeler.stand import Voortgang
from intervisie.verdeler.tweede import tweede
from intervisie.verdeler.uitleg import waarom_hier, waarom_niet
from intervisie.verdeler.verdeling import Verdeling, verdeel
from intervisie.verdeler.wijzig import na_vertrek, voeg_in

__all__ = [
    "DAGDELEN",
    "Instantie",
    "OngeldigeInstantie",
    "Verdeling",
    "Voortgang",
    "doelwaarde",
    "fouten_van_groep",
    "gedeelde_dagdelen",
    "kosten_groep",
    "lees_instantie",
    "na_vertrek",
    "onderdelen_groep",
    "overtredingen",
    "tweede",
    "verdeel",
    "voeg_in",
    "waarom_hier",
    "waarom_niet",
]
