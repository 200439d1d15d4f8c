"""Calendars to subscribe to: one per deelnemer or begeleider, one for the secretariat, each at a secret address.

The token is made of the key of this installation and kept as a hash only, so that a copy of the database opens
nothing; withdrawing makes the address useless. A feed names no people and nothing of the content.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import itip, links, logboek
from intervisie.afspraken import uitnodigingen
from intervisie.errors import InstellingOntbreekt, NietGevonden
from intervisie.models import (
    Aanmelding,
    Begeleider,
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Deelnemer,
    Feed,
)
from intervisie.settings import settings

PERSOON, SECRETARIAAT = "persoon", "secretariaat"
TERUG = timedelta(days=400)
NAMEN = {PERSOON: "Mijn intervisie", SECRETARIAAT: "Intervisie, alle groepen"}


@dataclass(frozen=True, slots=True)
class Inhoud:
    """A feed as it is served; `etag` changes with every byte."""

    ics: bytes
    etag: str


def stand(db: Session, deelnemer: Deelnemer | None) -> str | None:
    """The address of the feed of this person (None: of the secretariat), or None when there is none."""
    feed = _geldig(db, deelnemer)
    return _adres(feed) if feed else None


def adres(db: Session, nu: datetime, deelnemer: Deelnemer | None, door: str = "deelnemer") -> str:
    """The same, made when there is none yet: https, for webcal replace the scheme. Raises InstellingOntbreekt."""
    feed = _geldig(db, deelnemer)
    if feed is None:
        soort = SECRETARIAAT if deelnemer is None else PERSOON
        feed = Feed(
            zout=secrets.token_hex(16), soort=soort, deelnemer_id=deelnemer.id if deelnemer else None, gemaakt_op=nu
        )  # fmt: skip
        feed.hash = links.hash_van(_token(feed))
        db.add(feed)
        db.flush()
        logboek.noteer(db, nu, door, "feed gemaakt", feed=feed.id)
    return _adres(feed)


def trek_in(db: Session, nu: datetime, deelnemer: Deelnemer | None, door: str = "deelnemer") -> bool:
    """Make the address useless; False when there was none. `adres` gives another one afterwards."""
    feed = _geldig(db, deelnemer)
    if feed is None:
        return False
    feed.ingetrokken_op = nu
    logboek.noteer(db, nu, door, "feed ingetrokken", feed=feed.id)
    return True


def lees(db: Session, nu: datetime, token: str) -> Inhoud:
    """What the feed of this token holds; NietGevonden, the same for unknown and withdrawn ones."""
    feed = db.scalar(select(Feed).filter_by(hash=links.hash_van(token), ingetrokken_op=None))
    if feed is None:
        raise NietGevonden("Dit agenda-adres werkt niet (meer).")
    ics = itip.feed(_afspraken(db, nu, feed), NAMEN[feed.soort])
    return Inhoud(ics, f'"{hashlib.sha256(ics).hexdigest()[:32]}"')


def _geldig(db: Session, deelnemer: Deelnemer | None) -> Feed | None:
    wie = deelnemer.id if deelnemer else None
    vraag = select(Feed).where(Feed.deelnemer_id.is_not_distinct_from(wie), Feed.ingetrokken_op.is_(None))
    gevonden = db.scalar(vraag.order_by(Feed.id.desc()).limit(1))
    # with another key of the installation the old address is lost, and a new one takes its place
    return gevonden if gevonden and links.hash_van(_token(gevonden)) == gevonden.hash else None


def _token(feed: Feed) -> str:
    if not settings().geheim:
        raise InstellingOntbreekt("INTERVISIE_GEHEIM is leeg. Zet daar een lange, willekeurige tekst in.")
    wat = f"feed:{feed.soort}:{feed.deelnemer_id}:{feed.zout}".encode()
    som = hmac.new(settings().geheim.encode(), wat, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(som[:24]).decode()


def _adres(feed: Feed) -> str:
    return f"{settings().basis_url}/agenda/{_token(feed)}.ics"


def _afspraken(db: Session, nu: datetime, feed: Feed) -> Iterator[tuple[itip.Afspraak, itip.Status]]:
    if feed.soort == SECRETARIAAT:
        for bijeenkomst in _recent(db, nu):
            yield uitnodigingen.afspraak(bijeenkomst, bijeenkomst.sequence), _status(bijeenkomst)
        return
    for wie, bijeenkomst in _van_persoon(db, nu, feed.deelnemer_id):
        weg = wie.verwijderd_op is not None
        sequence = max(bijeenkomst.sequence, (wie.laatste_sequence or 0) if weg else 0)
        yield uitnodigingen.afspraak(bijeenkomst, sequence), "CANCELLED" if weg else _status(bijeenkomst)


def _recent(db: Session, nu: datetime) -> Iterable[Bijeenkomst]:
    vraag = select(Bijeenkomst).where(Bijeenkomst.begin > nu - TERUG)
    return db.scalars(vraag.order_by(Bijeenkomst.begin, Bijeenkomst.id)).all()


def _van_persoon(
    db: Session, nu: datetime, deelnemer_id: int | None
) -> list[tuple[Deelname | Begeleiding, Bijeenkomst]]:
    """Every bijeenkomst that this person was invited to, also those that they left or that were called off."""
    deelnames = select(Deelname).join(Aanmelding).where(Aanmelding.deelnemer_id == deelnemer_id)
    begeleid = select(Begeleiding).join(Begeleider).where(Begeleider.deelnemer_id == deelnemer_id)
    alles: list[Deelname | Begeleiding] = [*db.scalars(deelnames), *db.scalars(begeleid)]
    paren = [
        (wie, db.get_one(Bijeenkomst, wie.bijeenkomst_id))
        for wie in alles
        if wie.uitgenodigd_op is not None or wie.laatste_sequence is not None
    ]
    recent = [(wie, b) for wie, b in paren if b.begin > nu - TERUG]
    return sorted(recent, key=lambda paar: (paar[1].begin, paar[1].id))


def _status(bijeenkomst: Bijeenkomst) -> itip.Status:
    return "CANCELLED" if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD else "CONFIRMED"
