"""Builders of whole situations: a ronde with people, approved, planned and invited; mails in and out."""

from __future__ import annotations

from datetime import date, datetime
from email import policy
from email.message import EmailMessage
from typing import Any

from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, groepen, mail, verdeler
from intervisie.aanmelding import Invoer
from intervisie.models import Aanmelding, AanmeldingStatus, Bijeenkomst, Bron, Ronde, UitgaandeMail
from tests.conftest import NU

VAN, TOT = date(2022, 3, 7), date(2022, 12, 23)


def ronde(db: Session, naam: str = "Voorjaar", *, aantal: int = 3, nu: datetime = NU) -> Ronde:
    """An open ronde."""
    return aanmelding.maak_ronde(db, nu, naam, VAN, TOT, minimum=4, maximum=8, aantal=aantal)


def deelnemers(
    db: Session, in_: Ronde, aantal: int = 6, *, nu: datetime = NU, **anders: Any
) -> list[Aanmelding]:
    """Confirmed aanmeldingen, OOV and HRM in turn, each of another organisatie."""
    return [
        aanmelding.meld_aan(
            db, nu, in_,
            Invoer(**{
                "naam": f"Persoon {letter}", "email": f"{letter.lower()}@gemeente{n}.example",
                "organisatie": f"Gemeente {letter}", "discipline": "OOV" if n % 2 else "HRM",
                "beschikbaar": ("di-ochtend",), **anders,
            }),
            bron=Bron.SECRETARIAAT, status=AanmeldingStatus.BEVESTIGD,
        )
        for n, letter in enumerate("ABCDEFGHIJKLMNOP"[:aantal])
    ]  # fmt: skip


def goedgekeurd(db: Session, in_: Ronde, *, nu: datetime = NU) -> None:
    """A voorstel of the whole pool, approved."""
    verdeling = verdeler.verdeel(verdeler.lees_instantie(groepen.instantie(db, in_)), 0.3)
    groepen.bewaar(db, nu, in_, verdeling, "Anouk")
    groepen.keur_goed(db, nu, in_, "Anouk")


def gepland(db: Session, *, nu: datetime = NU, aantal: int = 3) -> tuple[Ronde, list[Bijeenkomst]]:
    """A ronde with one approved groep of six, its bijeenkomsten planned and everybody invited."""
    nieuw = ronde(db, aantal=aantal, nu=nu)
    deelnemers(db, nieuw, nu=nu)
    goedgekeurd(db, nieuw, nu=nu)
    agenda.plan(db, nu, nieuw, "Anouk")
    agenda.nodig_uit(db, nu, nieuw, "Anouk")
    return nieuw, list(db.query(Bijeenkomst).order_by(Bijeenkomst.begin))


def uitgaand(
    db: Session, sleutel: str = "s", *, aan: str = "a@gemeente.example", **anders: Any
) -> UitgaandeMail:
    """One mail in the outbox."""
    mail.enqueue(
        db, anders.pop("nu", NU), "afmelding-verwerkt", sleutel=sleutel, aan=aan, aan_naam="A", **anders
    )
    return db.query(UitgaandeMail).filter_by(sleutel=sleutel).one()


def raw(
    tekst: str = "Graag doe ik mee.\n", *, van: str = "Noor Aalbers <n.aalbers@zeist.example>",
    onderwerp: str = "Aanmelding intervisie", message_id: str = "<1@zeist.example>", **koppen: str,
) -> bytes:  # fmt: skip
    """A plain mail to the secretariat; further headers by name, with _ for -."""
    bericht = EmailMessage(policy=policy.SMTP)
    bericht["From"], bericht["To"], bericht["Subject"] = van, "secretariaat@rvs-mn.example", onderwerp
    bericht["Date"], bericht["Message-ID"] = "Tue, 01 Feb 2022 10:00:00 +0100", message_id
    for naam, waarde in koppen.items():
        bericht[naam.replace("_", "-")] = waarde
    bericht.set_content(tekst)
    return bericht.as_bytes()
