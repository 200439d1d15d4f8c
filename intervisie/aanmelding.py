"""From a form or a read mail to a confirmed aanmelding; rondes open and close; changes and withdrawal.

Nobody is registered on a guess: what is not certain waits for the secretariat or for the deelnemer's own
word. Knows people and rondes, not groups and not how a mail is read.
"""

from intervisie.aanmelden.inschrijving import (
    OPEN,
    bevestig,
    keur_goed,
    meld_aan,
    te_bevestigen,
    trek_in,
    verwerk_aanmelding,
    voeg_alias_toe,
    wijzig,
)
from intervisie.aanmelden.invoer import (
    DISCIPLINES,
    VORMEN,
    Invoer,
    dagdelen_in_woorden,
    in_woorden,
    invoer_uit,
    invoer_van,
    keur,
    uit_plat,
)
from intervisie.aanmelden.rondes import (
    GeenRonde,
    RondeGesloten,
    lopende_ronde,
    maak_ronde,
    open_ronde,
    sluit_ronde,
    wijzig_ronde,
    zoek_ronde,
)
from intervisie.aanmelden.verandering import (
    Verandering,
    laat_zo,
    neem_op,
    veranderingen,
    verwerk_verandering,
    voer_door,
)

__all__ = [
    "DISCIPLINES",
    "OPEN",
    "VORMEN",
    "GeenRonde",
    "Invoer",
    "RondeGesloten",
    "Verandering",
    "bevestig",
    "dagdelen_in_woorden",
    "in_woorden",
    "invoer_uit",
    "invoer_van",
    "keur",
    "keur_goed",
    "laat_zo",
    "lopende_ronde",
    "maak_ronde",
    "meld_aan",
    "neem_op",
    "open_ronde",
    "sluit_ronde",
    "te_bevestigen",
    "trek_in",
    "uit_plat",
    "veranderingen",
    "verwerk_aanmelding",
    "verwerk_verandering",
    "voeg_alias_toe",
    "voer_door",
    "wijzig",
    "wijzig_ronde",
    "zoek_ronde",
]
