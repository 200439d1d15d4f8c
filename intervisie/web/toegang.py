"""Who may come in: accounts of the secretariat, sessions, personal links, and forms that nobody can forge.

A session is a row; its cookie holds a random token of which only the hash is stored. A form of a signed-in
browser carries a token bound to that session.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from fastapi import Request, Response
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from intervisie import klok, links, logboek, mail, werklijst
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.models import Gebruiker, Link, Sessie
from intervisie.settings import settings

SESSIE_GELDIG = timedelta(hours=10)
LINK_SESSIE_GELDIG = timedelta(hours=2)
POGINGEN_PER_KWARTIER = 10
MIN_WACHTWOORD = 10
_hasher = PasswordHasher()
# an unknown name costs as much time as a wrong password
_NIEMAND = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$Yk1ld5Y3Z8bQmJ7mN0m0n8m1oZl0Y4S1l0uU1mF9R2w"


class NietIngelogd(IntervisieFout):
    """This page is for the secretariat."""

    status = 401


class Geweigerd(IntervisieFout):
    """The form did not come from our own page, or its session ended."""

    status = 403


class TeVaak(IntervisieFout):
    """Too many tries in a short time."""

    status = 429


@dataclass(frozen=True, slots=True)
class Bezoek:
    """Who this browser is: a gebruiker, the holder of a personal link, or nobody.

    `csrf` is for the forms; `wacht` is how much of the werklijst waits for a gebruiker.
    """

    sessie_id: int | None = None
    gebruiker: str | None = None
    link: Link | None = None
    csrf: str = ""
    wacht: int = 0


def maak_gebruiker(db: Session, nu: datetime, naam: str, wachtwoord: str) -> Gebruiker:
    """Make an account, or give it a new password and end its sessions. Raises OngeldigeInvoer."""
    naam = " ".join(naam.split())
    if not naam or len(naam) > 100:
        raise OngeldigeInvoer("Geef een gebruikersnaam van hoogstens 100 tekens.")
    if len(wachtwoord) < MIN_WACHTWOORD:
        raise OngeldigeInvoer(f"Kies een wachtwoord van ten minste {MIN_WACHTWOORD} tekens.")
    gebruiker = db.scalar(select(Gebruiker).filter_by(naam=naam))
    if gebruiker is None:
        gebruiker = Gebruiker(naam=naam)
        db.add(gebruiker)
    else:
        db.execute(delete(Sessie).where(Sessie.gebruiker_id == gebruiker.id))
    gebruiker.wachtwoord_hash = _hasher.hash(wachtwoord)
    db.flush()
    logboek.noteer(db, nu, "beheer", "gebruiker gemaakt", gebruiker=gebruiker.id)
    return gebruiker


def log_in(db: Session, nu: datetime, naam: str, wachtwoord: str, client: str) -> str:
    """Check a password and return the token of a new session. Raises OngeldigeInvoer and TeVaak."""
    venster = f"{klok.vandaag(nu)}T{nu.hour:02d}{nu.minute // 15}"
    if mail.tel(db, f"inloggen:{client}", venster) > POGINGEN_PER_KWARTIER:
        raise TeVaak("Te veel pogingen. Wacht een kwartier en probeer het opnieuw.")
    gebruiker = db.scalar(select(Gebruiker).filter_by(naam=" ".join(naam.split())))
    try:
        _hasher.verify(gebruiker.wachtwoord_hash if gebruiker else _NIEMAND, wachtwoord)
    except VerificationError:
        gebruiker = None
    if gebruiker is None:
        raise OngeldigeInvoer("De naam of het wachtwoord klopt niet.")
    logboek.noteer(db, nu, "secretariaat", "ingelogd", gebruiker=gebruiker.id)
    return _nieuwe_sessie(db, nu, SESSIE_GELDIG, gebruiker_id=gebruiker.id)


def open_link(db: Session, nu: datetime, token: str) -> str:
    """Turn the token of a personal link into a short session; raises NietGevonden."""
    link = links.zoek(db, nu, token)
    return _nieuwe_sessie(db, nu, LINK_SESSIE_GELDIG, link_id=link.id)


def log_uit(db: Session, bezoek: Bezoek) -> None:
    """End this session: its cookie is worth nothing any more."""
    db.execute(delete(Sessie).where(Sessie.id == bezoek.sessie_id))


def bezoek(db: Session, nu: datetime, request: Request) -> Bezoek:
    """Who sent this request."""
    token = request.cookies.get(cookie_naam())
    if not token:
        return Bezoek()
    sessie = db.scalar(select(Sessie).where(Sessie.hash == links.hash_van(token), Sessie.vervalt_op > nu))
    if sessie is None:
        return Bezoek()
    gebruiker = db.get(Gebruiker, sessie.gebruiker_id) if sessie.gebruiker_id else None
    link = db.scalar(select(Link).where(Link.id == sessie.link_id, Link.vervalt_op > nu))
    wacht = werklijst.tel(db) if gebruiker else 0
    return Bezoek(sessie.id, gebruiker.naam if gebruiker else None, link, _csrf(token), wacht)


def zet_cookie(antwoord: Response, token: str) -> None:
    """Hand the browser its session: not readable by scripts, not sent from other sites."""
    antwoord.set_cookie(
        cookie_naam(), token, httponly=True, samesite="lax", secure=_https(), path="/", max_age=36_000
    )


def wis_cookie(antwoord: Response) -> None:
    """Take the session cookie back."""
    antwoord.delete_cookie(cookie_naam(), path="/", secure=_https(), httponly=True, samesite="lax")


def keur_herkomst(request: Request) -> None:
    """Refuse a changing request that another site made the browser send. Raises Geweigerd.

    Sec-Fetch-Site decides where the browser sends it. Origin is "null" on our own forms, for we ask for no
    referrer; the token of the form is the second lock.
    """
    site = request.headers.get("sec-fetch-site")
    oorsprong = request.headers.get("origin", "null")
    if site is not None:
        vreemd = site not in ("same-origin", "none")
    else:
        vreemd = oorsprong != "null" and urlsplit(oorsprong).netloc != request.headers.get("host")
    if vreemd:
        raise Geweigerd("Dit formulier kwam niet van onze eigen pagina. Probeer het opnieuw.")


def keur_formulier(wie: Bezoek, csrf: str) -> None:
    """Refuse a form without the token of its session. Raises Geweigerd."""
    if not wie.csrf or not hmac.compare_digest(wie.csrf.encode(), csrf.encode()):
        raise Geweigerd("De pagina was te lang open. Laad haar opnieuw en probeer het nog eens.")


def cookie_naam() -> str:
    """`__Host-` binds the cookie to this very host, where https makes that possible."""
    return "__Host-intervisie" if _https() else "intervisie"


def _https() -> bool:
    return settings().basis_url.startswith("https://")


def _csrf(token: str) -> str:
    return hmac.new(settings().geheim.encode(), token.encode(), hashlib.sha256).hexdigest()


def _nieuwe_sessie(
    db: Session,
    nu: datetime,
    geldig: timedelta,
    *,
    gebruiker_id: int | None = None,
    link_id: int | None = None,
) -> str:
    token = secrets.token_urlsafe(32)
    db.add(
        Sessie(hash=links.hash_van(token), gebruiker_id=gebruiker_id, link_id=link_id, vervalt_op=nu + geldig)
    )
    return token
