"""One button for what waits on the werklijst about the agenda: accept, remember the address, refuse, ignore.

Every deed settles its item and the mail behind it; a second press finds it settled and does nothing. Knows what
a proposal means, not how it came about (`vermoeden`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from intervisie import klok, logboek, mail
from intervisie.afspraken import antwoorden, bijeenkomsten, oordeel, uitnodigingen
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.itip import normaal_adres
from intervisie.models import (
    Adres,
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    InStatus,
    Werkitem,
)

SOORTEN = ("agenda-antwoord", "antwoord in tekst", "tegenvoorstel")
ANTWOORDEN = {
    "ACCEPTED": "komt",
    "DECLINED": "komt niet",
    "TENTATIVE": "komt misschien",
    "DELEGATED": "stuurt een ander",
}


@dataclass(frozen=True, slots=True)
class Zaak:
    """What an item asks, for a page: who it may be about, what they say, and whether their address is new to us.

    `tijd` is the proposed moment of a tegenvoorstel; `bezwaren` are the rules that it would break, in words.
    """

    item: Werkitem
    bijeenkomst: Bijeenkomst | None
    wie: Deelname | Begeleiding | None
    antwoord: str | None
    waarom: str
    nieuw_adres: str | None
    tijd: tuple[datetime, datetime] | None
    bezwaren: tuple[str, ...]


def zaak(db: Session, item: Werkitem) -> Zaak:
    """Everything a person needs to settle this item. Raises NietGevonden for an item that is not about the agenda."""
    if item.soort not in SOORTEN:
        raise NietGevonden("Dit punt van de werklijst gaat niet over een agenda-antwoord.")
    voorstel = item.voorstel or {}
    wie = _wie(db, voorstel)
    bijeenkomst = db.get(Bijeenkomst, item.bijeenkomst_id) if item.bijeenkomst_id else None
    tijd = _tijd(voorstel, bijeenkomst)
    return Zaak(
        item, bijeenkomst, wie, voorstel.get("antwoord"), voorstel.get("waarom", ""), _nieuw_adres(db, item, wie),
        tijd,
        tuple(oordeel.bezwaren(db, bijeenkomst, *tijd)) if tijd and bijeenkomst else (),
    )  # fmt: skip


def accepteer(
    db: Session, nu: datetime, item: Werkitem, door: str, *, onthoud: bool = False, antwoord: str | None = None,
    wie: Deelname | Begeleiding | None = None,
) -> bool:  # fmt: skip
    """Write down the answer of an item for the person it is about; False when it was settled before.

    With `onthoud` the address it came from is from now on an address of that person. `antwoord` and `wie` overrule
    what was suggested. Raises OngeldigeInvoer when it is not known who says what, or the address is another's.
    """
    vraag = zaak(db, item)
    if item.afgehandeld_op is not None:
        return False
    plek, gezegd = wie or vraag.wie, antwoord or vraag.antwoord
    if plek is None:
        raise OngeldigeInvoer("Kies eerst van wie dit antwoord is.")
    if gezegd not in ANTWOORDEN:
        raise OngeldigeInvoer("Kies wat het antwoord is: ja, nee of misschien.")
    _keur_plek(db, plek, vraag)
    if onthoud:
        _onthoud_adres(db, nu, item, plek, door)
    antwoorden.noteer(db, nu, plek, gezegd, item.opmerking)
    _sluit(db, nu, item, door, f"Genoteerd: {ANTWOORDEN[gezegd]}.")
    logboek.noteer(db, nu, door, "antwoord genoteerd", werkitem=item.id, antwoord=gezegd)
    return True


def negeer(db: Session, nu: datetime, item: Werkitem, door: str) -> bool:
    """Leave everything as it is and settle the item; False when it was settled before."""
    zaak(db, item)
    if item.afgehandeld_op is not None:
        return False
    _sluit(db, nu, item, door, "Er is niets veranderd.")
    return True


def neem_tegenvoorstel_aan(db: Session, nu: datetime, item: Werkitem, door: str) -> bool:
    """Move the bijeenkomst to the proposed moment: an update to everybody; False when it was settled before.

    Shows nobody the bezwaren: look at `zaak` first. Raises OngeldigeInvoer when there is no readable proposal and
    IntervisieFout when the bijeenkomst was called off.
    """
    vraag = zaak(db, item)
    if item.afgehandeld_op is not None:
        return False
    if vraag.tijd is None or vraag.bijeenkomst is None:
        raise OngeldigeInvoer("In dit tegenvoorstel staat geen leesbaar tijdstip.")
    begin, eind = vraag.tijd
    bijeenkomsten.verzet(db, nu, vraag.bijeenkomst, begin, door, eind=eind)
    _sluit(db, nu, item, door, f"Het voorstel is aangenomen: {klok.moment_in_woorden(begin)}.")
    return True


def weiger_tegenvoorstel(db: Session, nu: datetime, item: Werkitem, door: str) -> bool:
    """Keep the moment as it is: a DECLINECOUNTER to the one who proposed; False when it was settled before.

    Raises OngeldigeInvoer when the proposal is of nobody on the list or the bijeenkomst is over.
    """
    vraag = zaak(db, item)
    if item.afgehandeld_op is not None:
        return False
    if vraag.wie is None or vraag.tijd is None or vraag.wie.uitgenodigd_op is None:
        raise OngeldigeInvoer("Dit voorstel is niet van iemand op de lijst. U kunt het wel negeren.")
    if vraag.bijeenkomst is None or vraag.bijeenkomst.status is BijeenkomstStatus.GEANNULEERD:
        raise IntervisieFout("Deze bijeenkomst is geannuleerd. U kunt het voorstel negeren.")
    uitnodigingen.verstuur(
        db, nu, vraag.wie, "tegenvoorstel-geweigerd", "DECLINECOUNTER", voorstel=vraag.tijd[0]
    )
    _sluit(db, nu, item, door, "Het voorstel is geweigerd; de indiener krijgt bericht.")
    return True


def _wie(db: Session, voorstel: dict[str, Any]) -> Deelname | Begeleiding | None:
    if "deelname" in voorstel:
        return db.get(Deelname, voorstel["deelname"])
    return db.get(Begeleiding, voorstel["begeleiding"]) if "begeleiding" in voorstel else None


def _tijd(voorstel: dict[str, Any], bijeenkomst: Bijeenkomst | None) -> tuple[datetime, datetime] | None:
    """The proposed moment; without an end it lasts as long as the bijeenkomst does now."""
    if "begin" not in voorstel or bijeenkomst is None:
        return None
    begin = datetime.fromisoformat(voorstel["begin"])
    eind = datetime.fromisoformat(voorstel["eind"]) if voorstel.get("eind") else None
    return begin, eind if eind and eind > begin else begin + (bijeenkomst.eind - bijeenkomst.begin)


def _nieuw_adres(db: Session, item: Werkitem, wie: Deelname | Begeleiding | None) -> str | None:
    """The address of the mail, when it is of nobody yet and may be remembered for this person."""
    van = normaal_adres(item.bericht.van or "") if item.bericht else ""
    return van if van and wie is not None and mail.deelnemer_van(db, van) is None else None


def _keur_plek(db: Session, plek: Deelname | Begeleiding, vraag: Zaak) -> None:
    if vraag.bijeenkomst is not None and plek.bijeenkomst_id != vraag.bijeenkomst.id:
        raise OngeldigeInvoer("Deze persoon staat niet op de lijst van deze bijeenkomst.")
    bijeenkomst = db.get_one(Bijeenkomst, plek.bijeenkomst_id)
    if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD or plek.verwijderd_op is not None:
        raise OngeldigeInvoer("Deze bijeenkomst gaat niet door, of deze persoon staat niet meer op de lijst.")


def _onthoud_adres(
    db: Session, nu: datetime, item: Werkitem, plek: Deelname | Begeleiding, door: str
) -> None:
    van = normaal_adres(item.bericht.van or "") if item.bericht else ""
    if not van:
        raise OngeldigeInvoer("Deze mail heeft geen adres om te onthouden.")
    eigenaar = mail.deelnemer_van(db, van)
    if eigenaar is not None and eigenaar.id != plek.persoon.id:
        raise OngeldigeInvoer("Dit adres hoort al bij een andere deelnemer.")
    if eigenaar is None:
        db.add(Adres(deelnemer_id=plek.persoon.id, email=van))
        logboek.noteer(db, nu, door, "tweede adres", deelnemer=plek.persoon.id)


def _sluit(db: Session, nu: datetime, item: Werkitem, door: str, gedaan: str) -> None:
    logboek.handel_af(db, nu, item.sleutel, door)
    if item.bericht is not None and item.bericht.status is InStatus.TE_BEOORDELEN:
        item.bericht.status = InStatus.VERWERKT
        item.bericht.reden = f"{gedaan} Afgehandeld door {door}. {item.bericht.reden or ''}".strip()
