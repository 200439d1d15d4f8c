"""Whose answer a mail that does not fit may be: a suggestion for the secretariat, never a fact.

Looks for the one person on a list whom the answer, the mail or the mail it replies to names. Two that fit equally
well give no suggestion. Changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import mail
from intervisie.itip import Antwoord, normaal_adres
from intervisie.itip.besluit import BEKENDE_ANTWOORDEN
from intervisie.lezer import Lezing
from intervisie.models import (
    Aanmelding,
    Begeleider,
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Deelnemer,
    InkomendeMail,
    UitgaandeMail,
)

Wie = Deelname | Begeleiding


@dataclass(frozen=True, slots=True)
class Vermoeden:
    """The place on a list that an answer may be about, what it says, and why we think so."""

    wie: Wie
    antwoord: str | None
    waarom: str

    def als_voorstel(self) -> dict[str, Any]:
        """As it is kept on the werklijst: ids and words, no names and no addresses."""
        soort = "deelname" if isinstance(self.wie, Deelname) else "begeleiding"
        return {soort: self.wie.id, "antwoord": self.antwoord, "waarom": self.waarom}


def van_antwoord(
    db: Session, bericht: InkomendeMail, lezing: Lezing, antwoord: Antwoord, bijeenkomst: Bijeenkomst | None,
    wie: Wie | None,
) -> Vermoeden | None:  # fmt: skip
    """The suggestion for a calendar answer; `bijeenkomst` and `wie` are what is certain of it already."""
    gezegd = _gezegd(antwoord)
    if wie is not None and bijeenkomst is not None:
        return Vermoeden(wie, gezegd, "De afzender staat op de lijst van deze bijeenkomst.")
    vervolg = mail.verzonden_als(db, lezing.antwoord_op)
    if bijeenkomst is None:
        return _zonder_afspraak(db, bericht, vervolg, gezegd)
    lijst = bijeenkomst.plekken
    for waarom, past in _sporen(db, bericht, lezing, antwoord, vervolg):
        gevonden = [w for w in lijst if past(w.persoon)]
        if len(gevonden) == 1:
            return Vermoeden(gevonden[0], gezegd, waarom)
    return None


def van_tekst(
    db: Session, bericht: InkomendeMail, vervolg: UitgaandeMail | None, antwoord: str | None
) -> Vermoeden | None:
    """The suggestion for an answer in words, to our mail `vervolg` if it answers one."""
    return _zonder_afspraak(db, bericht, vervolg, antwoord)


def _gezegd(antwoord: Antwoord) -> str | None:
    gezegd = {d.partstat for d in antwoord.deelnemers}
    if antwoord.methode != "REPLY" or len(gezegd) != 1:
        return None
    partstat = gezegd.pop()
    return partstat if partstat in BEKENDE_ANTWOORDEN else None


def _sporen(
    db: Session, bericht: InkomendeMail, lezing: Lezing, antwoord: Antwoord, vervolg: UitgaandeMail | None
) -> Iterator[tuple[str, Callable[[Deelnemer], bool]]]:
    """What may point at one person of the list, the strongest first."""
    genoemd = {d.adres for d in antwoord.deelnemers if d.adres}
    ernaast = {adres for d in antwoord.deelnemers for adres in (d.email, d.verstuurd_door) if adres}
    namen = {n for n in (_naam(lezing.van_naam), *(_naam(d.naam) for d in antwoord.deelnemers)) if n}
    stam = _stam(bericht.van or "")
    yield "Het antwoord noemt dit adres.", lambda p: bool(genoemd & mail.adressen_van(db, p))
    yield "Het antwoord noemt dit adres ernaast.", lambda p: bool(ernaast & mail.adressen_van(db, p))
    yield (
        "Het is een antwoord op onze mail aan deze persoon.",
        lambda p: vervolg is not None and vervolg.deelnemer_id == p.id,
    )
    yield (
        "Het adres is hetzelfde, op een toevoeging na.",
        lambda p: stam != "" and stam == _stam(p.email or ""),
    )
    yield "De naam is dezelfde.", lambda p: _naam(p.naam) in namen


def _zonder_afspraak(
    db: Session, bericht: InkomendeMail, vervolg: UitgaandeMail | None, gezegd: str | None
) -> Vermoeden | None:
    """When the answer names no bijeenkomst of ours: the one that our mail was about, or the only one to come."""
    deelnemer = mail.deelnemer_van(db, bericht.van)
    if vervolg is not None and vervolg.bijeenkomst_id is not None:
        wie_id = deelnemer.id if deelnemer else vervolg.deelnemer_id
        gevonden = [w for w in _plekken(db, wie_id) if w.bijeenkomst_id == vervolg.bijeenkomst_id]
        if len(gevonden) == 1:
            return Vermoeden(gevonden[0], gezegd, "Het is een antwoord op onze mail over deze bijeenkomst.")
    if deelnemer is not None:
        komend = [w for w in _plekken(db, deelnemer.id) if _komt_nog(db, w, bericht)]
        if len(komend) == 1:
            return Vermoeden(komend[0], gezegd, "Dit is de enige bijeenkomst die voor deze persoon nog komt.")
    return None


def _plekken(db: Session, deelnemer_id: int | None) -> Iterable[Wie]:
    deelnames = select(Deelname).join(Aanmelding).where(Aanmelding.deelnemer_id == deelnemer_id)
    begeleidingen = select(Begeleiding).join(Begeleider).where(Begeleider.deelnemer_id == deelnemer_id)
    alles: list[Wie] = [*db.scalars(deelnames), *db.scalars(begeleidingen)]
    return [w for w in alles if w.verwijderd_op is None and w.uitgenodigd_op is not None]


def _komt_nog(db: Session, wie: Wie, bericht: InkomendeMail) -> bool:
    bijeenkomst = db.get_one(Bijeenkomst, wie.bijeenkomst_id)
    gaat_door = bijeenkomst.status is not BijeenkomstStatus.GEANNULEERD
    return gaat_door and bijeenkomst.begin > bericht.ontvangen_op


def _naam(naam: str | None) -> str:
    """A name as it compares: no capitals, no order of first and last name."""
    woorden = (naam or "").replace(",", " ").lower().split()
    return " ".join(sorted(woorden)) if len(woorden) > 1 else ""


def _stam(adres: str) -> str:
    """An address without what stands behind a plus sign."""
    lokaal, _, domein = normaal_adres(adres).partition("@")
    return f"{lokaal.partition('+')[0]}@{domein}" if lokaal else ""
