"""Personal links in mails: one purpose, one person, an end date.

The token is random and only its hash is stored, so a copy of the database opens nothing. A link by itself never
changes anything: the page behind it asks first (mail scanners open every link).
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from intervisie.errors import NietGevonden
from intervisie.models import Link
from intervisie.settings import settings

GELDIG = timedelta(days=120)
ELDERS = {"peiling": "p", "begeleiding": "p"}  # what Mijn intervisie does not show has a page of its own
AFGELOPEN = "Deze pagina sluit na twee uur. Open de link in onze mail nog een keer."
ONGELDIG = "Deze link werkt niet (meer). Vraag het secretariaat om een nieuwe."


def hash_van(token: str) -> str:
    """What is stored of a token: SHA-256, hexadecimal."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def maak(
    db: Session, nu: datetime, doel: str, deelnemer_id: int, doel_id: int, geldig: timedelta = GELDIG
) -> str:
    """Make a link for `doel` ("bevestig", "antwoord", "peiling" …) on the row `doel_id`; returns its URL."""
    token = secrets.token_urlsafe(24)
    link = Link(
        hash=hash_van(token), doel=doel, deelnemer_id=deelnemer_id, doel_id=doel_id, vervalt_op=nu + geldig
    )
    db.add(link)
    return f"{settings().basis_url}/{ELDERS.get(doel, 'l')}/{token}"


def zoek(db: Session, nu: datetime, token: str) -> Link:
    """The link of a token; NietGevonden, the same for unknown, expired and withdrawn ones."""
    link = db.scalar(select(Link).where(Link.hash == hash_van(token), Link.vervalt_op > nu))
    if link is None:
        raise NietGevonden(ONGELDIG)
    return link


def trek_in(db: Session, deelnemer_id: int) -> None:
    """Make every link of a deelnemer useless."""
    db.execute(delete(Link).where(Link.deelnemer_id == deelnemer_id))
