"""A mail that changes or ends an aanmelding: what it would do, and doing it once the secretariat says so.

A mail names only what changes, so what it does not say stays. Knows no calendar and no groep: who carries out a
withdrawal also tells those (see `voer_door`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import logboek
from intervisie.aanmelden.inschrijving import OPEN, aanmelding_van, keur_goed, trek_in, wijzig
from intervisie.aanmelden.invoer import Invoer, in_woorden_van, invoer_uit, invoer_van, plat, uit_plat
from intervisie.errors import IntervisieFout
from intervisie.lezer import Lezing
from intervisie.mail import Uitkomst
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Deelnemer,
    InkomendeMail,
    InStatus,
    Ronde,
    Werkitem,
)


@dataclass(frozen=True, slots=True)
class Verandering:
    """What one mail would do for one person.

    `aanmelding` is None when nobody in the ronde fits. `nieuw` is None for a withdrawal; else it is everything the
    aanmelding would say, and `verschillen` the fields that differ: (label, what it says now, what it would say).
    """

    naam: str
    aanmelding: Aanmelding | None
    nieuw: Invoer | None
    verschillen: tuple[tuple[str, str, str], ...]

    @property
    def kan(self) -> bool:
        """Whether there is something left to carry out."""
        if self.aanmelding is None or self.aanmelding.status is AanmeldingStatus.INGETROKKEN:
            return False
        return self.nieuw is None or bool(self.verschillen)


def verwerk_verandering(
    db: Session, nu: datetime, ronde: Ronde, bericht: InkomendeMail, lezing: Lezing
) -> Uitkomst:
    """Put a change or withdrawal before the secretariat, with what it would change."""
    voorstel = [
        {**plat(invoer_van(p)), "aanmelding": a.id if a else None}
        for p in lezing.personen
        for a in [aanmelding_van(db, ronde, invoer_van(p)) or _op_naam(db, ronde, p.naam)]
    ]
    werkwoord = "zich afmelden" if lezing.soort == "afmelding" else "iets veranderen"
    reden = " ".join([f"De afzender wil {werkwoord}. Beslis of dat klopt.", *lezing.redenen])
    bericht.lezing = {**(bericht.lezing or {}), "voorstel": voorstel}
    return Uitkomst(InStatus.TE_BEOORDELEN, lezing.soort, reden)


def veranderingen(db: Session, item: Werkitem) -> list[Verandering]:
    """What an item of the werklijst would do, person by person; nothing for an item of another kind."""
    if item.voorstel is not None and item.soort == "wijziging":
        return [_verandering(db, {**item.voorstel, "aanmelding": item.aanmelding_id}, eindigt=False)]
    bericht = item.bericht
    rijen = (bericht.lezing or {}).get("voorstel", []) if bericht is not None else []
    eindigt = bericht is not None and bericht.soort == "afmelding"
    return [_verandering(db, rij, eindigt=eindigt) for rij in rijen]


def voer_door(db: Session, nu: datetime, item: Werkitem, door: str) -> list[Aanmelding]:
    """Carry out what an item proposes and settle it; returns the aanmeldingen that were withdrawn.

    Their bijeenkomsten and groep are for the caller to settle, in the same transaction. Twice is once. Raises
    OngeldigeInvoer when a new value does not fit and IntervisieFout when there is nothing to carry out.
    """
    if item.afgehandeld_op is not None:
        return []
    te_doen = [v for v in veranderingen(db, item) if v.kan and v.aanmelding is not None]
    if not te_doen:
        raise IntervisieFout("Hier valt niets door te voeren. Verander de aanmelding zelf.")
    weg = []
    for verandering in te_doen:
        assert verandering.aanmelding is not None  # noqa: S101 - filtered just above; mypy can't see it
        if verandering.nieuw is None:
            trek_in(db, nu, verandering.aanmelding, door)
            weg.append(verandering.aanmelding)
        else:
            wijzig(db, nu, verandering.aanmelding, verandering.nieuw, door)
    _handel_af(db, nu, item, door, "Doorgevoerd")
    return weg


def neem_op(db: Session, nu: datetime, bericht: InkomendeMail, door: str) -> list[str]:
    """Take everybody whom a mail signed up into the ronde; returns per person that could not be why not."""
    rijen = db.execute(
        select(Aanmelding.id, Aanmelding.ronde_id).where(
            Aanmelding.bericht_id == bericht.id, Aanmelding.status.in_(OPEN)
        )
    ).all()
    if not rijen:
        return ["Uit deze mail is niemand aangemeld. Maak zelf een aanmelding of leg de mail terzijde."]
    uitslag = keur_goed(db, nu, db.get_one(Ronde, rijen[0].ronde_id), [rij.id for rij in rijen], door)
    return [rij["reden"] for rij in uitslag if rij["reden"]]


def laat_zo(db: Session, nu: datetime, item: Werkitem, door: str) -> None:
    """Settle an item without doing what it asks.

    Of a mail that is put aside, the aanmeldingen that nobody heard about yet end too, without a word to anybody.
    """
    bericht = item.bericht
    if bericht is not None and item.sleutel == f"mail:{bericht.id}":
        for open_ in db.scalars(
            select(Aanmelding).filter_by(bericht_id=bericht.id, status=AanmeldingStatus.TE_BEOORDELEN)
        ):
            open_.status = AanmeldingStatus.INGETROKKEN
            logboek.noteer(db, nu, door, "aanmelding terzijde gelegd", aanmelding=open_.id)
    _handel_af(db, nu, item, door, "Afgehandeld")


def _handel_af(db: Session, nu: datetime, item: Werkitem, door: str, hoe: str) -> None:
    if not logboek.handel_af(db, nu, item.sleutel, door):
        return
    bericht = item.bericht
    if bericht is not None and bericht.status in (InStatus.TE_BEOORDELEN, InStatus.QUARANTAINE):
        bericht.status = InStatus.VERWERKT
        bericht.reden = f"{hoe} door {door}. {bericht.reden or ''}".strip()


def _verandering(db: Session, rij: dict[str, Any], *, eindigt: bool) -> Verandering:
    gezegd = uit_plat(rij)
    bestaand = db.get(Aanmelding, rij["aanmelding"]) if rij.get("aanmelding") else None
    naam = (bestaand.deelnemer.naam if bestaand else None) or gezegd.naam or gezegd.email or "onbekend"
    if bestaand is None or eindigt:
        return Verandering(naam, bestaand, None if eindigt else gezegd, ())
    nu = invoer_uit(bestaand)
    nieuw = _samen(nu, gezegd)
    was, wordt = dict(in_woorden_van(nu)), dict(in_woorden_van(nieuw))
    verschillen = tuple(
        (kop, was.get(kop, "niets"), wordt.get(kop, "niets"))
        for kop in dict.fromkeys((*was, *wordt))
        if was.get(kop) != wordt.get(kop)
    )
    return Verandering(naam, bestaand, nieuw, verschillen)


def _samen(nu: Invoer, gezegd: Invoer) -> Invoer:
    """What is known with what was said over it; a name and an address stay, for they tell whose aanmelding it is."""
    anders = {
        naam: waarde
        for naam in ("organisatie", "discipline", "functie", "telefoon", "vorm")
        if (waarde := getattr(gezegd, naam))
    }
    if gezegd.beschikbaar:
        anders.update(beschikbaar=gezegd.beschikbaar, niet_beschikbaar=gezegd.niet_beschikbaar)
    elif gezegd.niet_beschikbaar:
        anders["niet_beschikbaar"] = _zonder_dubbel((*nu.niet_beschikbaar, *gezegd.niet_beschikbaar))
    return replace(nu, **anders, afwezig=_zonder_dubbel((*nu.afwezig, *gezegd.afwezig)))


def _zonder_dubbel(waarden: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(waarden))


def _op_naam(db: Session, ronde: Ronde, naam: str | None) -> Aanmelding | None:
    """The only aanmelding of this ronde with this name, as a suggestion."""
    if not naam:
        return None
    gevonden = db.scalars(
        select(Aanmelding)
        .join(Deelnemer)
        .where(Aanmelding.ronde_id == ronde.id, func.lower(Deelnemer.naam) == naam.lower())
        .limit(2)
    ).all()
    return gevonden[0] if len(gevonden) == 1 else None
