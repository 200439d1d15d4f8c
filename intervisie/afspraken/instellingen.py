"""What the secretariat chooses once: the title of an appointment, and the place and online link of a groep.

The title says nothing of the content and may be as neutral as one likes. Knows no calendar mail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session

from intervisie import logboek
from intervisie.errors import OngeldigeInvoer
from intervisie.itip import schone_regel
from intervisie.models import Groep, Instelling, Ronde

TITEL = "Intervisie groep {nummer}"
NEUTRAAL = "Overleg {nummer}"
LANGSTE_TITEL = 100
_LINK = re.compile(r"https://[!-~]{1,1000}")
_NAAM = "agenda-titel"


def titel(db: Session) -> str:
    """The pattern of every title; `{nummer}` stands for the number of the groep."""
    stand = db.get(Instelling, _NAAM)
    return str(stand.waarde["titel"]) if stand else TITEL


def zet_titel(db: Session, nu: datetime, patroon: str, door: str) -> None:
    """Choose another title for what is planned from now on (NEUTRAAL is a good one). Raises OngeldigeInvoer."""
    patroon = schone_regel(patroon, LANGSTE_TITEL + 1)
    if not patroon or len(patroon) > LANGSTE_TITEL:
        raise OngeldigeInvoer(f"Kies een titel van hoogstens {LANGSTE_TITEL} tekens.")
    if re.search(r"[{}]", patroon.replace("{nummer}", "")):
        raise OngeldigeInvoer("Tussen accolades mag alleen {nummer} staan: het nummer van de groep.")
    db.merge(Instelling(naam=_NAAM, waarde={"titel": patroon}))
    logboek.noteer(db, nu, door, "titel van afspraken gewijzigd")


def titel_van(db: Session, groep: Groep) -> str:
    """The title of the appointments of this groep."""
    return titel(db).replace("{nummer}", str(groep.nummer))


def keur_link(link: str) -> str | None:
    """An online link as calendars can carry it; None for an empty one. Raises OngeldigeInvoer."""
    link = link.strip()
    if link and not _LINK.fullmatch(link):
        raise OngeldigeInvoer("Een online link begint met https:// en bevat geen spaties.")
    return link or None


def zet_plek(db: Session, nu: datetime, groep: Groep, plaats: str, link: str, door: str) -> None:
    """Choose the place and the online link of the bijeenkomsten that are still to be planned.

    What is planned already changes with `verzet`. Raises OngeldigeInvoer.
    """
    groep.plaats, groep.online_link = schone_regel(plaats, 300) or None, keur_link(link)
    logboek.noteer(db, nu, door, "plek van groep gewijzigd", groep=groep.id)


def geblokkeerd(db: Session, ronde: Ronde) -> list[dict[str, str]]:
    """The periods of a ronde in which nothing is planned, as {"van", "tot"}, both inclusive."""
    stand = db.get(Instelling, f"geblokkeerd:{ronde.id}")
    return list(stand.waarde["periodes"]) if stand else []


def blokkeer(
    db: Session, nu: datetime, ronde: Ronde, periodes: Sequence[tuple[date, date]], door: str
) -> None:
    """Keep these periods free when planning; they replace what was kept free before. Raises OngeldigeInvoer."""
    if any(tot < van for van, tot in periodes):
        raise OngeldigeInvoer("De laatste dag van een vrije periode ligt voor de eerste.")
    rijen = [{"van": van.isoformat(), "tot": tot.isoformat()} for van, tot in sorted(periodes)]
    db.merge(Instelling(naam=f"geblokkeerd:{ronde.id}", waarde={"periodes": rijen}))
    logboek.noteer(db, nu, door, "vrije weken gekozen", ronde=ronde.id, aantal=len(rijen))
