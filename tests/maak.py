"""Builders of what a test needs: a ronde, people in it, groepen with bijeenkomsten, and raw mails."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from email import policy
from email.message import EmailMessage
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, groepen, mail, verdeler
from intervisie.aanmelding import Invoer
from intervisie.models import Aanmelding, AanmeldingStatus, Bijeenkomst, Bron, Deelnemer, Ronde, UitgaandeMail
from intervisie.verdeler import Verdeling
from tests.conftest import NU

SECRETARIAAT = "secretariaat@rvs-mn.example"
DEUR = "Anouk"
VOORNAMEN = ("Noor", "Tess", "Daan", "Sem", "Lotte", "Bram", "Fleur", "Joris", "Maud", "Stijn")
ORGANISATIES = (
    "Zeist",
    "Rhenen",
    "Soest",
    "Baarn",
    "Woerden",
    "Amersfoort",
    "Houten",
    "Nieuwegein",
    "Bunnik",
)


def ronde(
    db: Session, naam: str = "Voorjaar 2022", *, aantal: int = 1, minimum: int = 4, nu: datetime = NU
) -> Ronde:
    """An open ronde of ten months that begins a month after NU."""
    return aanmelding.maak_ronde(
        db, nu, naam, date(2022, 3, 1), date(2022, 12, 31), aantal=aantal, minimum=minimum
    )


def invoer(nummer: int = 0, **anders: object) -> Invoer:
    """The form of person `nummer`, complete: OOV and HRM by turns, all from another organisatie."""
    velden: dict[str, object] = {
        "naam": f"{VOORNAMEN[nummer]} Wiersma", "email": f"{VOORNAMEN[nummer].lower()}@gemeente{nummer}.example",
        "organisatie": ORGANISATIES[nummer % len(ORGANISATIES)], "discipline": ("OOV", "HRM")[nummer % 2],
        "beschikbaar": ("di-ochtend", "do-middag"),
    }  # fmt: skip
    return Invoer(**{**velden, **anders})  # type: ignore[arg-type]  # a test names the fields it changes


def aangemeld(
    db: Session, r: Ronde, nummer: int = 0, status: AanmeldingStatus = AanmeldingStatus.BEVESTIGD, nu: datetime = NU,
    **anders: object,
) -> Aanmelding:  # fmt: skip
    """Person `nummer` in the ronde, through the form of the website."""
    return aanmelding.meld_aan(db, nu, r, invoer(nummer, **anders), bron=Bron.WEB, status=status)


def groep(db: Session, r: Ronde, leden: Sequence[Aanmelding]) -> None:
    """One approved groep of these people."""
    voorstel(db, r, [[lid.id for lid in leden]])
    groepen.keur_goed(db, NU, r, DEUR)


def voorstel(db: Session, r: Ronde, leden: Sequence[Sequence[int]]) -> None:
    """A voorstel with a groep of each of these rows of aanmeldingen."""
    verdeling = Verdeling(
        groepen=[[str(lid) for lid in rij] for rij in leden], niet_geplaatst=[], doel=0, ondergrens=0,
        bewezen_optimaal=True, seconden=0.0, redenen={}, onderdelen={},
    )  # fmt: skip
    groepen.bewaar(db, NU, r, verdeling, DEUR)


def uitgenodigd(db: Session, *, leden: int = 4, begin: datetime | None = None) -> Bijeenkomst:
    """One bijeenkomst of a groep, everybody invited at NU; at `begin` if given, two hours long."""
    r = ronde(db)
    groep(db, r, [aangemeld(db, r, nummer) for nummer in range(leden)])
    agenda.plan(db, NU, r, DEUR)
    bijeenkomst = db.scalars(select(Bijeenkomst).order_by(Bijeenkomst.id)).first()
    assert bijeenkomst is not None
    if begin is not None:
        bijeenkomst.begin, bijeenkomst.eind = begin, begin + timedelta(hours=2)
        db.flush()
    agenda.nodig_uit(db, NU, r, DEUR)
    return bijeenkomst


def post(db: Session, *soorten: str) -> list[UitgaandeMail]:
    """The mails in the outbox of these kinds (all when none is named), oldest first."""
    rijen = db.scalars(select(UitgaandeMail).order_by(UitgaandeMail.id))
    return [rij for rij in rijen if not soorten or rij.soort in soorten]


def brief(db: Session, sleutel: str = "proef:1", nu: datetime = NU, **anders: object) -> UitgaandeMail:
    """One small mail in the outbox."""
    velden: dict[str, object] = {"aan": "noor@zeist.example", "aan_naam": "Noor Wiersma"}
    mail.enqueue(db, nu, "afmelding-verwerkt", sleutel=sleutel, **{**velden, **anders})  # type: ignore[arg-type]  # idem
    return db.scalars(select(UitgaandeMail).filter_by(sleutel=sleutel)).one()


def persoon(db: Session, email: str = "noor@zeist.example", naam: str = "Noor Wiersma") -> Deelnemer:
    """A deelnemer without an aanmelding."""
    deelnemer = Deelnemer(naam=naam, email=email)
    db.add(deelnemer)
    db.flush()
    return deelnemer


def bericht(
    tekst: str = "Goedemiddag, ik heb een vraag over de data.\n", *, van: str = "noor@zeist.example",
    onderwerp: str = "Vraag", message_id: str | None = "<een@zeist.example>", **koppen: str,
) -> bytes:  # fmt: skip
    """A raw mail to the secretariat; `koppen` with underscores for hyphens."""
    gemaakt = EmailMessage(policy=policy.SMTP)
    gemaakt["From"], gemaakt["To"], gemaakt["Subject"] = van, SECRETARIAAT, onderwerp
    gemaakt["Date"] = "Tue, 01 Feb 2022 10:00:00 +0100"
    if message_id:
        gemaakt["Message-ID"] = message_id
    for naam, waarde in koppen.items():
        gemaakt[naam.replace("_", "-")] = waarde
    gemaakt.set_content(tekst)
    return gemaakt.as_bytes()


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
    return nieuw, list(db.scalars(select(Bijeenkomst).order_by(Bijeenkomst.begin)))
