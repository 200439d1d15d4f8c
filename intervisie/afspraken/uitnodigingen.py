"""The calendar mails of one bijeenkomst: to whom, with which stamp and sequence, in which words.

One mail per person, rendered once. Knows who is invited (a deelname or a begeleiding, both `Genodigd`); not why
something changed and not what comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import itip, links, mail
from intervisie.brief import Kalender
from intervisie.models import Begeleiding, Bijeenkomst, BijeenkomstStatus, Deelname
from intervisie.settings import settings

PLAATS_VOLGT = "De plaats volgt nog"
OMSCHRIJVING = "Vragen? Antwoord op de mail van het secretariaat."
EERSTE = {Deelname: "uitnodiging", Begeleiding: "uitnodiging-begeleider"}
LINKDOEL = {Deelname: "antwoord", Begeleiding: "begeleiding"}


def allen(bijeenkomst: Bijeenkomst) -> Iterator[Deelname | Begeleiding]:
    """Everybody who is on the list: deelnemers first, then the begeleider."""
    return (wie for wie in bijeenkomst.plekken if wie.verwijderd_op is None)


def genodigden(bijeenkomst: Bijeenkomst) -> list[Deelname | Begeleiding]:
    """Those who were sent an invitation and are still on the list: they hear of every change."""
    return [wie for wie in allen(bijeenkomst) if wie.uitgenodigd_op is not None]


def nodig_uit(db: Session, nu: datetime, wie: Deelname | Begeleiding) -> bool:
    """Queue the first invitation of one person; False when there is no address or it was queued before."""
    if wie.persoon.email is None or wie.uitgenodigd_op is not None:
        return False
    nieuw = verstuur(db, nu, wie, EERSTE[type(wie)], "REQUEST")
    wie.uitgenodigd_op = nu
    return nieuw


def verstuur(
    db: Session, nu: datetime, wie: Deelname | Begeleiding, soort: str, methode: str, **velden: Any
) -> bool:
    """Queue one calendar mail to one person and remember its stamp and sequence; False without an address.

    `methode` is REQUEST, CANCEL or DECLINECOUNTER (RFC 5546). A CANCEL is always numbered higher than what this
    person had; the stamp is always later. What still waits for this person about this bijeenkomst is withdrawn, of
    nobody else: a CANCEL to somebody who left must go, whatever happens to the bijeenkomst meanwhile.
    """
    bijeenkomst = db.get_one(Bijeenkomst, wie.bijeenkomst_id)
    persoon = wie.persoon
    if persoon.email is None:
        return False
    if methode != "DECLINECOUNTER":
        reden = "er is nieuwer bericht over deze bijeenkomst"
        mail.trek_in(db, reden, deelnemer_id=persoon.id, bijeenkomst_id=bijeenkomst.id)
    stempel = itip.volgende_stempel(nu, wie.laatste_stempel)
    sequence = _sequence(bijeenkomst, wie, methode)
    wie.laatste_stempel, wie.laatste_sequence = stempel, sequence
    ics = _ics(bijeenkomst, wie, methode, sequence, stempel)
    return mail.enqueue(
        db, nu, soort,
        sleutel=f"agenda:{bijeenkomst.uid}:{sequence}:{methode}:{LINKDOEL[type(wie)]}{wie.id}:{stempel:%Y%m%dT%H%M%S}",
        aan=persoon.email, aan_naam=persoon.naam, deelnemer_id=persoon.id, bijeenkomst_id=bijeenkomst.id,
        niet_na=bijeenkomst.eind, kalender=Kalender(methode, ics), nummer=bijeenkomst.nummer,
        aantal=_aantal(db, bijeenkomst), titel=bijeenkomst.titel, begin=bijeenkomst.begin, eind=bijeenkomst.eind,
        plaats=waar(bijeenkomst), link=antwoordlink(db, nu, wie), **velden,
    )  # fmt: skip


def antwoordlink(db: Session, nu: datetime, wie: Deelname | Begeleiding) -> Callable[[], str]:
    """Makes the personal link on which this person answers; call it only for a mail that is really made."""
    return lambda: links.maak(db, nu, LINKDOEL[type(wie)], wie.persoon.id, wie.id)


def waar(bijeenkomst: Bijeenkomst) -> str:
    """Where a bijeenkomst is, in words: the place, the online link, or both."""
    if not bijeenkomst.online_link:
        return bijeenkomst.plaats
    if bijeenkomst.plaats in ("", PLAATS_VOLGT):
        return f"Online: {bijeenkomst.online_link}"
    return f"{bijeenkomst.plaats}, of online: {bijeenkomst.online_link}"


def afspraak(bijeenkomst: Bijeenkomst, sequence: int) -> itip.Afspraak:
    """A bijeenkomst as calendars may see it: nothing of its content."""
    s = settings()
    alleen_online = bijeenkomst.online_link and bijeenkomst.plaats == PLAATS_VOLGT
    return itip.Afspraak(
        uid=bijeenkomst.uid, sequence=sequence, begin=bijeenkomst.begin, eind=bijeenkomst.eind,
        titel=bijeenkomst.titel, plaats="" if alleen_online else bijeenkomst.plaats, omschrijving=OMSCHRIJVING,
        organisator=(s.afzender_naam, s.afzender_adres), aangemaakt=bijeenkomst.gemaakt_op,
        gewijzigd=bijeenkomst.gewijzigd_op, tijdzone=s.tijdzone, online_link=bijeenkomst.online_link,
    )  # fmt: skip


def _sequence(bijeenkomst: Bijeenkomst, wie: Deelname | Begeleiding, methode: str) -> int:
    if wie.laatste_sequence is None:
        return bijeenkomst.sequence
    return max(bijeenkomst.sequence, wie.laatste_sequence + (1 if methode == "CANCEL" else 0))


def _ics(
    bijeenkomst: Bijeenkomst, wie: Deelname | Begeleiding, methode: str, sequence: int, stempel: datetime
) -> bytes:
    gegeven = afspraak(bijeenkomst, sequence)
    genodigde = itip.Genodigde(wie.persoon.naam or "", wie.persoon.email or "", wie.antwoord)
    if isinstance(wie, Begeleiding):
        genodigde = replace(genodigde, rol="CHAIR")
    if methode == "CANCEL":
        hele = bijeenkomst.status is BijeenkomstStatus.GEANNULEERD
        return itip.annulering(gegeven, genodigde, stempel, hele_bijeenkomst=hele)
    if methode == "DECLINECOUNTER":
        return itip.weigering_tegenvoorstel(gegeven, genodigde, stempel)
    return itip.verzoek(gegeven, genodigde, stempel)


def _aantal(db: Session, bijeenkomst: Bijeenkomst) -> int:
    vraag = select(func.count(Bijeenkomst.id)).filter_by(groep_id=bijeenkomst.groep_id)
    return db.scalar(vraag) or 0
