"""The whole state of a ronde: as plain JSON for checks and other systems, as tables for people. Reads only."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from intervisie import klok
from intervisie.models import (
    Aanmelding,
    Bijeenkomst,
    Groep,
    GroepStatus,
    InkomendeMail,
    Ronde,
    UitgaandeMail,
    Voorstel,
    Werkitem,
)
from intervisie.rekenblad import Blad

_ANTWOORDEN = {
    "ACCEPTED": "ja", "TENTATIVE": "misschien", "DECLINED": "nee", "DELEGATED": "stuurt een ander",
    "NEEDS-ACTION": "geen antwoord",
}  # fmt: skip


def van_ronde(db: Session, ronde: Ronde) -> dict[str, Any]:
    """Everything about one ronde; post and werklijst of the whole program when they name no ronde.

    Dates are ISO 8601 with the local offset. Groepen are the approved ones, or the newest voorstel.
    """
    groepen = _groepen(db, ronde)
    plek = {p.aanmelding_id: g.nummer for g in groepen for p in g.plaatsingen}
    return {
        "ronde": {
            "naam": ronde.naam, "van": ronde.van.isoformat(), "tot": ronde.tot.isoformat(),
            "min": ronde.minimum, "max": ronde.maximum, "bijeenkomsten": ronde.aantal_bijeenkomsten,
            "status": ronde.status.value,
        },
        "aanmeldingen": [_aanmelding(a, plek.get(a.id)) for a in _aanmeldingen(db, ronde)],
        "groepen": [
            {"nummer": g.nummer, "status": g.status.value, "leden": [str(p.aanmelding_id) for p in g.plaatsingen]}
            for g in groepen
        ],
        "bijeenkomsten": [_bijeenkomst(b) for b in _bijeenkomsten(db, ronde)],
        "berichten_in": [
            {
                "message_id": m.message_id, "soort": m.soort, "status": m.status.value, "uitkomst": m.uitkomst,
                "reden": m.reden,
            }
            for m in db.scalars(
                select(InkomendeMail)
                .where(or_(InkomendeMail.ronde_id == ronde.id, InkomendeMail.ronde_id.is_(None)))
                .order_by(InkomendeMail.id)
            )
        ],
        "berichten_uit": [
            {
                "message_id": m.message_id, "aan": m.aan, "soort": m.soort, "status": m.status.value,
                "pogingen": m.pogingen, "mogelijk_dubbel": m.mogelijk_dubbel,
            }
            for m in db.scalars(select(UitgaandeMail).order_by(UitgaandeMail.id))
        ],
        "werklijst": [_werkitem(w) for w in _werklijst(db, ronde)],
    }  # fmt: skip


def bladen(db: Session, ronde: Ronde, *, namen: bool) -> list[Blad]:
    """The aanmeldingen and the bijeenkomsten of a ronde as tables.

    Without `namen` nothing in them points to a person: no name, address, telephone, function or own words.
    """
    groepen = _groepen(db, ronde)
    plek = {p.aanmelding_id: g.nummer for g in groepen for p in g.plaatsingen}
    wie = ("naam", "email", "telefoon", "functie", "leervraag") if namen else ()
    koppen = (
        "nummer",
        *wie,
        "organisatie",
        "discipline",
        "stand",
        "bron",
        "beschikbaar",
        "vorm",
        "groep",
        "aangemeld op",
    )
    rijen = [
        (
            a.id, *((getattr(a.deelnemer, veld) if veld != "leervraag" else a.leervraag) for veld in wie),
            a.deelnemer.organisatie, a.deelnemer.discipline, a.status.value, a.bron.value,
            " ".join(a.vrije_dagdelen), a.vorm, plek.get(a.id), klok.lokaal(a.gemaakt_op).date().isoformat(),
        )
        for a in _aanmeldingen(db, ronde)
    ]  # fmt: skip
    return [
        Blad("Aanmeldingen", koppen, rijen),
        Blad("Bijeenkomsten", _BIJEENKOMST, [_bijeenkomst_in_rij(b) for b in _bijeenkomsten(db, ronde)]),
    ]


def _aanmeldingen(db: Session, ronde: Ronde) -> list[Aanmelding]:
    return list(db.scalars(select(Aanmelding).filter_by(ronde_id=ronde.id).order_by(Aanmelding.id)))


def _aanmelding(a: Aanmelding, groep: int | None) -> dict[str, Any]:
    d = a.deelnemer
    return {
        "id": str(a.id), "naam": d.naam, "email": d.email, "organisatie": d.organisatie, "discipline": d.discipline,
        "functie": d.functie, "telefoon": d.telefoon, "status": a.status.value, "bron": a.bron.value,
        "beschikbaar": a.beschikbaar, "niet_beschikbaar": a.niet_beschikbaar, "afwezig": a.afwezig,
        "vorm": a.vorm, "redenen": a.redenen, "groep": groep,
    }  # fmt: skip


def _groepen(db: Session, ronde: Ronde) -> list[Groep]:
    voorstel = db.scalar(
        select(Voorstel.id)
        .filter_by(ronde_id=ronde.id)
        .order_by((Voorstel.status == GroepStatus.GOEDGEKEURD).desc(), Voorstel.versie.desc())
        .limit(1)
    )
    vraag = select(Groep).filter_by(voorstel_id=voorstel).order_by(Groep.nummer)
    return list(db.scalars(vraag))


def _bijeenkomsten(db: Session, ronde: Ronde) -> list[Bijeenkomst]:
    vraag = (
        select(Bijeenkomst).join(Groep, Bijeenkomst.groep_id == Groep.id).where(Groep.ronde_id == ronde.id)
    )
    return list(db.scalars(vraag.order_by(Groep.nummer, Bijeenkomst.nummer)))


_BIJEENKOMST = ("groep", "bijeenkomst", "datum", "begin", "eind", "plaats", "stand", *_ANTWOORDEN.values())


def _bijeenkomst_in_rij(b: Bijeenkomst) -> tuple[str | int | None, ...]:
    begin, eind = klok.lokaal(b.begin), klok.lokaal(b.eind)
    gezegd = [d.antwoord for d in b.deelnames if d.verwijderd_op is None]
    return (
        b.groep.nummer, b.nummer, begin.date().isoformat(), f"{begin:%H:%M}", f"{eind:%H:%M}", b.plaats,
        b.status.value, *(gezegd.count(antwoord) for antwoord in _ANTWOORDEN),
    )  # fmt: skip


def _bijeenkomst(b: Bijeenkomst) -> dict[str, Any]:
    return {
        "id": str(b.id), "groep": b.groep.nummer, "nummer": b.nummer, "uid": b.uid, "sequence": b.sequence,
        "status": b.status.value, "begin": _lokaal(b.begin), "eind": _lokaal(b.eind), "titel": b.titel,
        "plaats": b.plaats,
        "deelname": [
            {"email": d.aanmelding.deelnemer.email, "antwoord": d.antwoord, "opmerking": d.opmerking}
            for d in b.deelnames
            if d.verwijderd_op is None
        ],
    }  # fmt: skip


def _werklijst(db: Session, ronde: Ronde) -> list[Werkitem]:
    vraag = select(Werkitem).where(
        Werkitem.afgehandeld_op.is_(None), or_(Werkitem.ronde_id == ronde.id, Werkitem.ronde_id.is_(None))
    )
    return list(db.scalars(vraag.order_by(Werkitem.id)))


def _werkitem(w: Werkitem) -> dict[str, Any]:
    return {
        "id": str(w.id), "soort": w.soort, "reden": w.reden,
        "bericht": w.bericht.message_id if w.bericht else None, "voorstel": w.voorstel, "opmerking": w.opmerking,
    }  # fmt: skip


def _lokaal(moment: datetime) -> str:
    return klok.lokaal(moment).isoformat()
