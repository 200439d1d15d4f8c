"""What comes back by mail or on the personal page, and what it does to who comes.

An answer counts when it is sure who says what about which bijeenkomst. Everything else goes before the
secretariat with the reason and, where there is one, a suggestion that one button settles (`afhandeling`).
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import itip, klok, logboek, mail
from intervisie.afspraken import bezetting, proef, uitnodigingen, uitspraak, vermoeden
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.lezer import Lezing
from intervisie.mail import Uitkomst
from intervisie.models import (
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    InkomendeMail,
    InStatus,
    UitgaandeMail,
)
from intervisie.settings import settings

SOORT = "agenda-antwoord"
VRAGEN = ("herinnering-antwoorden",)
IN_WOORDEN = {
    "ACCEPTED": "waarschijnlijk te komen",
    "DECLINED": "waarschijnlijk niet te komen",
    "TENTATIVE": "misschien te komen",
}


def verwerk_antwoord(db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing) -> Uitkomst:
    """Read a calendar answer and apply it when it is sure who says what about which bijeenkomst.

    Whatever is not sure goes before the secretariat, with the reason and a suggestion; nothing else changes.
    """
    antwoorden, bezwaren = itip.lees(lezing.kalenders, lezing.kalender_methode)
    if not antwoorden:
        reden = " ".join(bezwaren) or "In dit agenda-antwoord staat geen leesbaar antwoord."
        return Uitkomst(InStatus.TE_BEOORDELEN, SOORT, reden, soort=SOORT)
    if len(antwoorden) > 1:
        reden = "Dit bericht bevat meer dan één antwoord. Kijk welk antwoord geldt."
        return Uitkomst(InStatus.TE_BEOORDELEN, SOORT, reden, soort=SOORT)
    (antwoord,) = antwoorden
    if (proefuitkomst := proef.verwerk_antwoord(db, nu, antwoord, bericht.van)) is not None:
        return proefuitkomst
    bijeenkomst = _op_uid(db, antwoord.uid)
    wie = _wie(db, bijeenkomst, bericht.van)
    stand = _stand(db, bijeenkomst, wie, bericht.van)
    besluit = itip.beslis(antwoord, bericht.van, stand, bericht.ontvangen_op, _verzonden(bericht))
    if wie is not None:
        _voer_uit(db, nu, wie, besluit)
    vermoed = vermoeden.van_antwoord(db, bericht, lezing, antwoord, bijeenkomst, wie)
    return _als_uitkomst(besluit, bijeenkomst, vermoed)


def verwerk_tekst(
    db: Session, nu: datetime, bericht: InkomendeMail, vervolg: UitgaandeMail, lezing: Lezing
) -> Uitkomst:
    """Put a plain reply to a calendar mail before the secretariat, with what it seems to say; nothing is applied."""
    gezegd = _gezegd(lezing)
    vermoed = vermoeden.van_tekst(db, bericht, vervolg, gezegd.antwoord)
    return _leg_voor(gezegd, lezing, vermoed, vervolg.bijeenkomst_id)


def verwerk_losse_tekst(db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing) -> Uitkomst | None:
    """The same for a mail that answers none of ours but reads like an answer; None when it does not.

    Either its subject is that of a calendar answer whose calendar got lost on the way, or somebody on a list of a
    bijeenkomst to come says in words whether they come.
    """
    per_kop = uitspraak.van_onderwerp(lezing.onderwerp)
    vermoed = vermoeden.van_tekst(db, bericht, None, per_kop or _gezegd(lezing).antwoord)
    if per_kop is None and (vermoed is None or vermoed.antwoord is None or lezing.automatisch):
        return None
    return _leg_voor(_gezegd(lezing), lezing, vermoed, vermoed.wie.bijeenkomst_id if vermoed else None)


def heet_antwoord(lezing: Lezing) -> bool:
    """Whether the subject is that of a calendar answer ("Geaccepteerd: …"), whatever the words below it say."""
    return uitspraak.van_onderwerp(lezing.onderwerp) is not None


def _gezegd(lezing: Lezing) -> uitspraak.Uitspraak:
    """What the words say, or else the subject ("Geaccepteerd: …" without a calendar)."""
    gezegd = uitspraak.weeg(lezing.eigen_tekst)
    return gezegd if gezegd.zin else uitspraak.Uitspraak(uitspraak.van_onderwerp(lezing.onderwerp), None)


def _leg_voor(
    gezegd: uitspraak.Uitspraak,
    lezing: Lezing,
    vermoed: vermoeden.Vermoeden | None,
    bijeenkomst_id: int | None,
) -> Uitkomst:
    reden = "Dit is een gewoon antwoord op een agenda-mail. Noteer zelf wat de deelnemer zegt."
    if gezegd.antwoord is not None:
        reden = f"De deelnemer schrijft {IN_WOORDEN[gezegd.antwoord]}. Klopt dat?"
    voorstel = vermoed.als_voorstel() if vermoed and gezegd.antwoord else None
    return Uitkomst(
        InStatus.TE_BEOORDELEN, SOORT, reden, soort="antwoord in tekst", voorstel=voorstel,
        opmerking=gezegd.zin or lezing.eigen_tekst.strip()[:300] or None, bijeenkomst_id=bijeenkomst_id,
    )  # fmt: skip


def antwoord_zelf(
    db: Session, nu: datetime, wie: Deelname | Begeleiding, antwoord: str, opmerking: str
) -> None:
    """Take an answer that was given on the personal page. Raises OngeldigeInvoer and IntervisieFout."""
    if antwoord not in ("ACCEPTED", "DECLINED", "TENTATIVE"):
        raise OngeldigeInvoer("Kies ja, nee of misschien.")
    bijeenkomst = db.get_one(Bijeenkomst, wie.bijeenkomst_id)
    if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD or wie.verwijderd_op is not None:
        raise IntervisieFout("Deze bijeenkomst gaat niet door, of u staat niet meer op de lijst.")
    noteer(db, nu, wie, antwoord, " ".join(opmerking.split())[:300] or None)
    logboek.noteer(
        db, nu, "deelnemer", "antwoord op de pagina", bijeenkomst=bijeenkomst.id, antwoord=antwoord
    )


def stel_ander_moment_voor(
    db: Session, nu: datetime, deelname: Deelname, begin: datetime, opmerking: str
) -> bool:
    """Put another moment for a bijeenkomst before the secretariat, as a COUNTER by mail would; False when known.

    Nothing else changes. Raises OngeldigeInvoer for a moment in the past and IntervisieFout when there is nothing
    to move.
    """
    bijeenkomst = db.get_one(Bijeenkomst, deelname.bijeenkomst_id)
    if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD or deelname.verwijderd_op is not None:
        raise IntervisieFout("Deze bijeenkomst gaat niet door, of u staat niet meer op de lijst.")
    if begin <= nu:
        raise OngeldigeInvoer("Kies een tijdstip in de toekomst.")
    voorstel = {
        "deelname": deelname.id, "antwoord": None, "waarom": "De deelnemer stelt dit zelf voor op de eigen pagina.",
        "begin": klok.lokaal(begin).isoformat(), "eind": None,
    }  # fmt: skip
    reden = f"Een deelnemer stelt een ander moment voor: {klok.moment_in_woorden(begin)}."
    logboek.noteer(db, nu, "deelnemer", "ander moment voorgesteld", deelname=deelname.id)
    return logboek.vraag_aandacht(
        db, nu, f"tegenvoorstel:{deelname.id}:{begin:%Y%m%dT%H%M}", "tegenvoorstel", reden,
        bijeenkomst_id=bijeenkomst.id, voorstel=voorstel, opmerking=" ".join(opmerking.split())[:300] or None,
    )  # fmt: skip


def noteer(
    db: Session, nu: datetime, wie: Deelname | Begeleiding, antwoord: str, opmerking: str | None
) -> None:
    """Write down an answer that somebody vouches for at `nu`; older mails that still come in are older."""
    bijeenkomst = db.get_one(Bijeenkomst, wie.bijeenkomst_id)
    wie.antwoord, wie.opmerking = antwoord, opmerking
    wie.laatste_antwoord = _als_json(itip.Laatste(bijeenkomst.sequence, nu, nu, antwoord, None))
    _gevolgen(db, nu, wie)


def _voer_uit(db: Session, nu: datetime, wie: Deelname | Begeleiding, besluit: itip.Besluit) -> None:
    """What an answer does: it counts, adds a note to one that counted, or asks for the invitation again."""
    if besluit.uitkomst == "toegepast" and besluit.laatste is not None:
        wie.antwoord = besluit.partstat or wie.antwoord
        wie.opmerking, wie.laatste_antwoord = besluit.opmerking, _als_json(besluit.laatste)
        logboek.noteer(
            db, nu, "deelnemer", "antwoord per mail", bijeenkomst=wie.bijeenkomst_id, antwoord=wie.antwoord
        )
        _gevolgen(db, nu, wie)
    elif besluit.uitkomst == "dubbel" and besluit.opmerking:
        wie.opmerking = besluit.opmerking
    elif besluit.uitkomst == "verversen":
        uitnodigingen.verstuur(db, nu, wie, uitnodigingen.EERSTE[type(wie)], "REQUEST")


def _gevolgen(db: Session, nu: datetime, wie: Deelname | Begeleiding) -> None:
    """What is no longer asked now that this person answered, and whether enough people still come."""
    soorten = VRAGEN if wie.antwoord != "DECLINED" else (*VRAGEN, "herinnering")
    mail.trek_in(
        db, "de deelnemer heeft geantwoord", deelnemer_id=wie.persoon.id, bijeenkomst_id=wie.bijeenkomst_id,
        soorten=soorten,
    )  # fmt: skip
    bezetting.bewaak(db, nu, db.get_one(Bijeenkomst, wie.bijeenkomst_id))


def _als_uitkomst(
    besluit: itip.Besluit, bijeenkomst: Bijeenkomst | None, vermoed: vermoeden.Vermoeden | None
) -> Uitkomst:
    let_op = besluit.werklijst or besluit.uitkomst in ("alarm", "tegenvoorstel")
    voorstel: dict[str, Any] | None = vermoed.als_voorstel() if vermoed and let_op else None
    if besluit.voorstel is not None:
        begin, eind = besluit.voorstel
        voorstel = {
            **(voorstel or {}), "begin": klok.lokaal(begin).isoformat(),
            "eind": klok.lokaal(eind).isoformat() if eind else None,
        }  # fmt: skip
    return Uitkomst(
        InStatus.TE_BEOORDELEN if let_op else InStatus.VERWERKT, besluit.uitkomst, besluit.reden,
        soort="tegenvoorstel" if besluit.voorstel else SOORT, voorstel=voorstel, opmerking=besluit.opmerking,
        bijeenkomst_id=_bijeenkomst_id(bijeenkomst, vermoed),
    )  # fmt: skip


def _bijeenkomst_id(bijeenkomst: Bijeenkomst | None, vermoed: vermoeden.Vermoeden | None) -> int | None:
    if bijeenkomst is not None:
        return bijeenkomst.id
    return vermoed.wie.bijeenkomst_id if vermoed else None


def _op_uid(db: Session, uid: str) -> Bijeenkomst | None:
    """The bijeenkomst of a UID; some clients change its capitals."""
    gevonden = db.scalars(
        select(Bijeenkomst).where(func.lower(Bijeenkomst.uid) == uid.lower()).limit(2)
    ).all()
    return gevonden[0] if len(gevonden) == 1 else None


def _wie(db: Session, bijeenkomst: Bijeenkomst | None, adres: str | None) -> Deelname | Begeleiding | None:
    """Who of the list this address is of; on it before off it."""
    deelnemer = mail.deelnemer_van(db, adres)
    if bijeenkomst is None or deelnemer is None:
        return None
    gevonden = [w for w in bijeenkomst.plekken if w.persoon.id == deelnemer.id]
    return min(gevonden, key=lambda w: w.verwijderd_op is not None, default=None)


def _stand(
    db: Session, bijeenkomst: Bijeenkomst | None, wie: Deelname | Begeleiding | None, van: str | None
) -> itip.Stand | None:
    if bijeenkomst is None:
        return None
    deelnemer = mail.deelnemer_van(db, van)
    return itip.Stand(
        sequence=bijeenkomst.sequence, geannuleerd=bijeenkomst.status is BijeenkomstStatus.GEANNULEERD,
        begin=bijeenkomst.begin, uitgenodigd=wie is not None and wie.uitgenodigd_op is not None,
        verwijderd=wie is not None and wie.verwijderd_op is not None, stempel=wie.laatste_stempel if wie else None,
        adressen=mail.adressen_van(db, deelnemer) if deelnemer else frozenset(),
        eigen_adressen=frozenset({settings().afzender_adres}),
        laatste=_uit_json(wie.laatste_antwoord) if wie and wie.laatste_antwoord else None,
    )  # fmt: skip


def _verzonden(bericht: InkomendeMail) -> datetime | None:
    """The Date of a mail, where it says a moment."""
    for waarde in mail.koppen(bericht.raw, "Date"):
        try:
            moment = parsedate_to_datetime(waarde)
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            return None
    return None


def _als_json(laatste: itip.Laatste) -> dict[str, Any]:
    return {
        "sequence": laatste.sequence, "dtstamp": _iso(laatste.dtstamp), "aankomst": _iso(laatste.aankomst),
        "partstat": laatste.partstat, "replytime": _iso(laatste.replytime), "geschreven": _iso(laatste.geschreven),
    }  # fmt: skip


def _uit_json(rij: dict[str, Any]) -> itip.Laatste:
    return itip.Laatste(
        sequence=rij["sequence"], dtstamp=_uit_iso(rij["dtstamp"]), partstat=rij["partstat"],
        aankomst=datetime.fromisoformat(rij["aankomst"]), replytime=_uit_iso(rij["replytime"]),
        geschreven=_uit_iso(rij.get("geschreven")),
    )  # fmt: skip


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _uit_iso(tekst: str | None) -> datetime | None:
    return datetime.fromisoformat(tekst) if tekst else None
