"""The round trip test: invite a test address, and turn green when its answer arrives readable.

The last step of setting up: it shows that our invitation is understood and that the mailbox hands us the reply
itself, and not a web link or nothing (Exchange does both). One test at a time, kept as one setting.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from intervisie import itip, klok, logboek, mail
from intervisie.afspraken.uitnodigingen import OMSCHRIJVING
from intervisie.brief import Kalender
from intervisie.errors import OngeldigeInvoer
from intervisie.itip import Antwoord, normaal_adres, zelfde_adres
from intervisie.mail import Uitkomst
from intervisie.models import InStatus, Instelling
from intervisie.settings import settings

TITEL = "Proefafspraak"
_NAAM = "proef"
_IN_WOORDEN = {"ACCEPTED": "ja", "DECLINED": "nee", "TENTATIVE": "misschien"}


@dataclass(frozen=True, slots=True)
class Proefstand:
    """How the test stands: `groen` once the reply came; `uitleg` says in words what to do or what went wrong."""

    adres: str | None
    verstuurd_op: datetime | None
    groen: bool
    uitleg: str


def stuur(db: Session, nu: datetime, adres: str, door: str) -> Proefstand:
    """Queue a test invitation for tomorrow to `adres`; a running test is forgotten. Raises OngeldigeInvoer."""
    adres = normaal_adres(adres)
    if not adres or zelfde_adres(adres, settings().afzender_adres):
        raise OngeldigeInvoer("Kies een mailadres met een agenda, een ander dan dat van het secretariaat.")
    uid = f"proef-{secrets.token_hex(16)}@{settings().afzender_adres.rpartition('@')[2]}"
    begin = klok.moment(klok.vandaag(nu) + timedelta(days=1), time(9, 30))
    s = settings()
    afspraak = itip.Afspraak(
        uid=uid, sequence=0, begin=begin, eind=begin + timedelta(minutes=30), titel=TITEL, plaats="Nergens",
        omschrijving=OMSCHRIJVING, organisator=(s.afzender_naam, s.afzender_adres), aangemaakt=nu, gewijzigd=nu,
        tijdzone=s.tijdzone,
    )  # fmt: skip
    stempel = itip.volgende_stempel(nu, None)
    mail.enqueue(
        db, nu, "proefuitnodiging", sleutel=f"proef:{uid}", aan=adres, aan_naam=None, titel=TITEL, begin=begin,
        eind=afspraak.eind, plaats=afspraak.plaats,
        kalender=Kalender("REQUEST", itip.verzoek(afspraak, itip.Genodigde("", adres), stempel)),
    )  # fmt: skip
    waarde = {"uid": uid, "adres": adres, "verstuurd_op": nu.isoformat(), "groen": False, "uitleg": ""}
    db.merge(Instelling(naam=_NAAM, waarde=waarde))
    logboek.noteer(db, nu, door, "proef verstuurd")
    return stand(db)


def stand(db: Session) -> Proefstand:
    """How the last test stands."""
    rij = db.get(Instelling, _NAAM)
    if rij is None:
        return Proefstand(None, None, False, "Er is nog geen proef gedaan.")
    w = rij.waarde
    wacht = "De proef is verstuurd. Open de uitnodiging, kies ja en wacht tot het antwoord binnen is."
    return Proefstand(
        w["adres"], datetime.fromisoformat(w["verstuurd_op"]), bool(w["groen"]), w["uitleg"] or wacht
    )


def verwerk_antwoord(db: Session, nu: datetime, antwoord: Antwoord, van: str | None) -> Uitkomst | None:
    """Take the reply to the running test; None when the answer is about something else."""
    rij = db.get(Instelling, _NAAM)
    if rij is None or antwoord.uid.lower() != str(rij.waarde["uid"]).lower():
        return None
    groen, uitleg = _beoordeel(antwoord, van, str(rij.waarde["adres"]))
    stand_nu: dict[str, Any] = {**rij.waarde, "groen": groen or bool(rij.waarde["groen"]), "uitleg": uitleg}
    rij.waarde = stand_nu
    logboek.noteer(db, nu, "programma", "proef beantwoord", groen=int(groen))
    return Uitkomst(InStatus.VERWERKT, "proef", uitleg, soort="agenda-antwoord")


def _beoordeel(antwoord: Antwoord, van: str | None, adres: str) -> tuple[bool, str]:
    if antwoord.methode != "REPLY":
        return (
            False,
            f"Er kwam een agenda-bericht van de soort {antwoord.methode or 'onbekend'}, geen antwoord.",
        )
    if not zelfde_adres(van or "", adres):
        return (
            False,
            "Er kwam een antwoord, maar van een ander adres dan de uitnodiging. Zo'n antwoord telt niet vanzelf.",
        )
    regels = [d for d in antwoord.deelnemers if d.adres == adres and d.partstat in _IN_WOORDEN]
    if len(regels) != 1:
        return False, "Er kwam een antwoord, maar er staat geen ja, nee of misschien van dit adres in."
    return True, f"Het antwoord is binnen en goed gelezen: {_IN_WOORDEN[regels[0].partstat or '']}."
