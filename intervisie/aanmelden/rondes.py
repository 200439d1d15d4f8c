"""Rondes open, change and close."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NoReturn

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import logboek
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.models import Ronde, RondeStatus

BESTAAT_AL = "Er is al een ronde met deze naam."


class RondeGesloten(IntervisieFout):
    """The ronde no longer takes aanmeldingen."""


class GeenRonde(IntervisieFout):
    """There is no open ronde, or none of this name."""

    status = 404


def maak_ronde(
    db: Session, nu: datetime, naam: str, van: date, tot: date, *, minimum: int = 5, maximum: int = 8,
    aantal: int = 4, herinner_dagen: Sequence[int] = (28, 14, 1),
) -> Ronde:  # fmt: skip
    """Open a ronde; groups of `minimum` to `maximum`, `aantal` bijeenkomsten between `van` and `tot` (inclusive).

    Raises OngeldigeInvoer when the numbers don't fit each other or the name is taken.
    """
    naam = _keur(naam, van, tot, minimum, maximum, aantal)
    if db.scalar(select(Ronde.id).filter_by(naam=naam)) is not None:
        _weiger("naam", BESTAAT_AL)
    ronde = Ronde(
        naam=naam, van=van, tot=tot, minimum=minimum, maximum=maximum, aantal_bijeenkomsten=aantal,
        herinner_dagen=_dagen(herinner_dagen), status=RondeStatus.OPEN, gemaakt_op=nu,
    )  # fmt: skip
    db.add(ronde)
    db.flush()
    logboek.noteer(db, nu, "secretariaat", "ronde gemaakt", ronde=ronde.id)
    return ronde


def zoek_ronde(db: Session, naam: str | None = None) -> Ronde:
    """The ronde of this name, or the newest open one; raises GeenRonde."""
    if naam is not None:
        ronde = db.scalar(select(Ronde).filter_by(naam=" ".join(naam.split())))
        uitleg = "Er is geen ronde met deze naam."
    else:
        ronde = db.scalar(select(Ronde).filter_by(status=RondeStatus.OPEN).order_by(Ronde.id.desc()).limit(1))
        uitleg = "Er is geen open ronde. Maak er een met: intervisie ronde maak"
    if ronde is None:
        raise GeenRonde(uitleg)
    return ronde


def lopende_ronde(db: Session) -> Ronde:
    """The ronde that the secretariat works on: the newest open one, else the newest. Raises GeenRonde.

    Closing a ronde only stops its aanmeldingen: the groepen, dates and notities go on.
    """
    vraag = select(Ronde).order_by(Ronde.status != RondeStatus.OPEN, Ronde.id.desc()).limit(1)
    ronde = db.scalar(vraag)
    if ronde is None:
        raise GeenRonde("Er is nog geen ronde.")
    return ronde


def wijzig_ronde(
    db: Session, nu: datetime, ronde: Ronde, door: str, *, naam: str, van: date, tot: date, minimum: int,
    maximum: int, aantal: int, herinner_dagen: Sequence[int],
) -> None:  # fmt: skip
    """Change what a ronde says; bijeenkomsten that stand already stay as they are. Raises OngeldigeInvoer."""
    naam = _keur(naam, van, tot, minimum, maximum, aantal)
    if db.scalar(select(Ronde.id).where(Ronde.naam == naam, Ronde.id != ronde.id)) is not None:
        _weiger("naam", BESTAAT_AL)
    ronde.naam, ronde.van, ronde.tot = naam, van, tot
    ronde.minimum, ronde.maximum, ronde.aantal_bijeenkomsten = minimum, maximum, aantal
    ronde.herinner_dagen = _dagen(herinner_dagen)
    logboek.noteer(db, nu, door, "ronde gewijzigd", ronde=ronde.id)


def sluit_ronde(db: Session, nu: datetime, ronde: Ronde, door: str) -> None:
    """Stop taking aanmeldingen for a ronde."""
    ronde.status = RondeStatus.GESLOTEN
    logboek.noteer(db, nu, door, "ronde gesloten", ronde=ronde.id)


def open_ronde(db: Session, nu: datetime, ronde: Ronde, door: str) -> None:
    """Take aanmeldingen for a ronde again."""
    ronde.status = RondeStatus.OPEN
    logboek.noteer(db, nu, door, "ronde geopend", ronde=ronde.id)


def _keur(naam: str, van: date, tot: date, minimum: int, maximum: int, aantal: int) -> str:
    """The tidy name of a ronde whose numbers fit each other; raises OngeldigeInvoer for the first that doesn't."""
    naam = " ".join(naam.split())
    if not naam or len(naam) > 100:
        _weiger("naam", "Geef de ronde een naam van hoogstens 100 tekens.")
    if tot < van:
        _weiger("tot", "De einddatum van de ronde ligt voor de begindatum.")
    if not 2 <= minimum <= maximum <= 20:
        _weiger(
            "minimum", "De groepsgrootte klopt niet: kies een minimum van ten minste 2 en een maximum tot 20."
        )
    if not 1 <= aantal <= 20:
        _weiger("aantal", "Kies 1 tot 20 bijeenkomsten.")
    return naam


def _dagen(dagen: Sequence[int]) -> list[int]:
    if len(dagen) > 6 or any(not 0 <= dag <= 90 for dag in dagen):
        _weiger("herinner_dagen", "Kies hoogstens zes momenten, van 0 tot 90 dagen vooraf.")
    return sorted(set(dagen), reverse=True)


def _weiger(veld: str, zin: str) -> NoReturn:
    raise OngeldigeInvoer(zin, {veld: zin})
