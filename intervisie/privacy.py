"""Keeping and forgetting: inzage of one person, erasure, and what goes when its time is over.

Erasure reaches everything that holds the person: rows, raw mail in, rendered mail out, notities, links. The
log keeps that it happened and how much, not who (AVG art. 15, 17 and 5(1)(e)).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session, undefer

from intervisie import klok, lezer, logboek, mail
from intervisie.errors import NietGevonden
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Adres,
    Begeleider,
    Begeleiding,
    Bijeenkomst,
    Deelname,
    Deelnemer,
    Feed,
    GebruikteSleutel,
    Groep,
    InkomendeMail,
    InStatus,
    Instelling,
    Link,
    Notitie,
    Peilingstem,
    Plaatsing,
    Ronde,
    Sessie,
    Teller,
    UitgaandeMail,
    UitStatus,
    Verzendpoging,
    Voorstel,
    Werkitem,
)
from intervisie.settings import settings

ANTWOORDTERMIJN = timedelta(days=30)
"""Within a month of receiving the request (AVG art. 12, paragraph 3)."""


def leg_verzoek_voor(db: Session, bericht: InkomendeMail, lezing: lezer.Lezing) -> bool:
    """Put a request about personal data on the werklijst, with its last day; False when the mail holds none."""
    if lezing.automatisch or not lezer.vraagt_om_gegevens(lezing.eigen_tekst):
        return False
    uiterlijk = klok.vandaag(bericht.ontvangen_op + ANTWOORDTERMIJN)
    reden = (
        "De schrijver vraagt wat u over hem of haar bewaart, of vraagt om dat te wissen. "
        f"Antwoord uiterlijk {klok.datum_in_woorden(uiterlijk)}. "
        "Op de pagina van de aanmelding kunt u de gegevens geven of wissen."
    )
    return logboek.vraag_aandacht(
        db, bericht.ontvangen_op, f"privacy:{bericht.id}", "privacy", reden, bericht_id=bericht.id
    )


def inzage(db: Session, email: str) -> dict[str, Any]:
    """Everything that is kept about one person (AVG art. 15). Raises NietGevonden."""
    deelnemer = _zoek(db, email)
    aanmeldingen = db.scalars(select(Aanmelding).filter_by(deelnemer_id=deelnemer.id)).all()
    return {
        "persoon": {
            "naam": deelnemer.naam, "email": deelnemer.email, "organisatie": deelnemer.organisatie,
            "discipline": deelnemer.discipline, "functie": deelnemer.functie, "telefoon": deelnemer.telefoon,
            "tweede_adressen": list(db.scalars(select(Adres.email).filter_by(deelnemer_id=deelnemer.id))),
        },
        "aanmeldingen": [_aanmelding(a) for a in aanmeldingen],
        "deelnames": [
            {"bijeenkomst": str(b.id), "begin": b.begin.isoformat(), "antwoord": d.antwoord, "opmerking": d.opmerking}
            for d, b in db.execute(
                select(Deelname, Bijeenkomst)
                .join(Bijeenkomst, Deelname.bijeenkomst_id == Bijeenkomst.id)
                .where(Deelname.aanmelding_id.in_([a.id for a in aanmeldingen]))
            )
        ],
        "begeleidt": [
            {"bijeenkomst": str(b.bijeenkomst_id), "antwoord": b.antwoord, "opmerking": b.opmerking}
            for b in db.scalars(
                select(Begeleiding).join(Begeleider).where(Begeleider.deelnemer_id == deelnemer.id)
            )
        ],
        "peilingen": [
            {"peiling": str(s.peiling_id), "keuzen": s.keuzen, "op": s.op.isoformat()}
            for s in db.scalars(select(Peilingstem).filter_by(deelnemer_id=deelnemer.id))
        ],
        "agenda_adressen": [
            {"gemaakt_op": f.gemaakt_op.isoformat(), "ingetrokken": f.ingetrokken_op is not None}
            for f in db.scalars(select(Feed).filter_by(deelnemer_id=deelnemer.id))
        ],
        "notities": [
            {"bijeenkomst": str(n.bijeenkomst_id), "tekst": n.tekst, "niveau": n.niveau, "status": n.status.value}
            for n in db.scalars(select(Notitie).filter_by(deelnemer_id=deelnemer.id))
        ],
        "berichten_in": [
            {"message_id": m.message_id, "op": m.ontvangen_op.isoformat(), "inhoud": m.raw.decode("latin-1")}
            for m in db.scalars(_berichten_in(db, deelnemer).options(undefer(InkomendeMail.raw)))
        ],
        "berichten_uit": [
            {"message_id": m.message_id, "soort": m.soort, "op": m.gemaakt_op.isoformat(), "status": m.status.value}
            for m in db.scalars(select(UitgaandeMail).filter_by(deelnemer_id=deelnemer.id))
        ],
    }  # fmt: skip


def verwijder(db: Session, nu: datetime, email: str, door: str) -> dict[str, int]:
    """Erase one person everywhere and return how much went per kind (AVG art. 17).

    Mail that still waits does not leave. Approved groepen and bijeenkomsten stay, without this person. Call
    `agenda.verwijder_overal` first when calendars of others must be told. Raises NietGevonden.
    """
    deelnemer = _zoek(db, email)
    verslag = _wis(db, nu, deelnemer)
    logboek.noteer(db, nu, door, "persoon gewist", **verslag)
    return verslag


def ruim_op(db: Session, nu: datetime, *, proef: bool = False) -> dict[str, int]:
    """Remove what is past its days and return how much per kind; with `proef` only count.

    Unconfirmed aanmeldingen after `bevestig_dagen`, all post after `bewaar_dagen_post`, people of rondes that ended
    `bewaar_dagen_ronde` ago (not who still guides groepen), and links and sessions that expired.
    """
    s = settings()
    grens_post = nu - timedelta(days=s.bewaar_dagen_post)
    grens_ronde = (nu - timedelta(days=s.bewaar_dagen_ronde)).date()
    onbevestigd = db.scalars(
        select(Aanmelding).where(
            Aanmelding.status == AanmeldingStatus.TE_BEVESTIGEN,
            Aanmelding.gemaakt_op < nu - timedelta(days=s.bevestig_dagen),
        )
    ).all()
    oud = db.scalars(
        select(Deelnemer)
        .where(Deelnemer.id.in_(select(Aanmelding.deelnemer_id)))
        .where(
            Deelnemer.id.not_in(select(Aanmelding.deelnemer_id).join(Ronde).where(Ronde.tot >= grens_ronde))
        )
        .where(Deelnemer.id.not_in(select(Begeleider.deelnemer_id).where(Begeleider.gestopt_op.is_(None))))
    ).all()
    post_in = db.scalars(
        select(InkomendeMail.id).where(
            InkomendeMail.ontvangen_op < grens_post, InkomendeMail.status != InStatus.ONTVANGEN
        )
    ).all()
    klaar = (UitStatus.VERZONDEN, UitStatus.MISLUKT, UitStatus.INGETROKKEN, UitStatus.VERLOPEN)
    post_uit = db.scalars(
        select(UitgaandeMail.id).where(UitgaandeMail.gemaakt_op < grens_post, UitgaandeMail.status.in_(klaar))
    ).all()
    verslag = Counter(
        aanmeldingen_onbevestigd=len(onbevestigd), personen=len(oud), berichten_in=len(post_in),
        berichten_uit=len(post_uit), links=_verlopen_links(db, nu, proef=proef),
    )  # fmt: skip
    if proef:
        return dict(verslag)
    for aanmelding in onbevestigd:
        _wis_aanmelding(db, nu, aanmelding)
    for deelnemer in oud:
        _wis(db, nu, deelnemer)
    _wis_post_in(db, post_in)
    _bewaar_sleutels(db, post_uit)
    _wis_post_uit(db, post_uit)
    if any(verslag.values()):
        logboek.noteer(db, nu, "programma", "opgeruimd", **verslag)
    return dict(verslag)


def _zoek(db: Session, email: str) -> Deelnemer:
    deelnemer = mail.deelnemer_van(db, email)
    if deelnemer is None:
        raise NietGevonden("Er is niets bekend bij dit mailadres.")
    return deelnemer


def _aanmelding(a: Aanmelding) -> dict[str, Any]:
    return {
        "id": str(a.id), "status": a.status.value, "bron": a.bron.value, "beschikbaar": a.beschikbaar,
        "niet_beschikbaar": a.niet_beschikbaar, "afwezig": a.afwezig, "vorm": a.vorm, "leervraag": a.leervraag,
        "gemaakt_op": a.gemaakt_op.isoformat(),
    }  # fmt: skip


def _berichten_in(db: Session, deelnemer: Deelnemer) -> Any:
    """Mail from this person's addresses, read or not, reports about them, and mail that made an aanmelding."""
    adressen = mail.adressen_van(db, deelnemer)
    via = select(Aanmelding.bericht_id).where(
        Aanmelding.deelnemer_id == deelnemer.id, Aanmelding.bericht_id.is_not(None)
    )
    over = InkomendeMail.lezing["bounce_adres"].as_string().in_(adressen)
    return select(InkomendeMail).where(
        or_(
            InkomendeMail.van.in_(adressen),
            InkomendeMail.id.in_(via),
            and_(InkomendeMail.soort == "bounce", over),
            InkomendeMail.id.in_(_onleesbaar_van(db, adressen)),
        )
    )


def _onleesbaar_van(db: Session, adressen: Collection[str]) -> list[int]:
    """Mails in quarantine, which have no sender that was read, with one of these addresses in From."""
    apart = select(InkomendeMail.id, InkomendeMail.raw).where(
        InkomendeMail.status == InStatus.QUARANTAINE, InkomendeMail.van.is_(None)
    )
    return [
        id_
        for id_, raw in db.execute(apart)
        if any(adres in van.lower() for van in mail.koppen(raw, "From") for adres in adressen)
    ]


def _wis(db: Session, nu: datetime, deelnemer: Deelnemer) -> dict[str, int]:
    verslag: Counter[str] = Counter()
    berichten = db.scalars(_berichten_in(db, deelnemer)).all()
    verslag["berichten_in"] = len(berichten)
    uit = db.scalars(select(UitgaandeMail.id).filter_by(deelnemer_id=deelnemer.id)).all()
    verslag["berichten_uit"] = len(uit)
    _wis_indeling(db, nu, deelnemer)
    verslag["notities"] = _wis_notities(db, deelnemer)
    for aanmelding in db.scalars(select(Aanmelding).filter_by(deelnemer_id=deelnemer.id)).all():
        verslag["aanmeldingen"] += 1
        _wis_rijen_van(db, aanmelding)
        db.delete(aanmelding)
    db.flush()
    _wis_post_in(db, [m.id for m in berichten])
    _wis_post_uit(db, uit)
    for tabel in (Link, Adres):
        kolom = tabel.__table__.c.deelnemer_id
        if tabel is Link:
            db.execute(delete(Sessie).where(Sessie.link_id.in_(select(Link.id).where(kolom == deelnemer.id))))
        db.execute(delete(tabel).where(kolom == deelnemer.id))
    db.delete(deelnemer)
    db.flush()
    verslag["personen"] = 1
    return dict(verslag)


def _wis_aanmelding(db: Session, nu: datetime, aanmelding: Aanmelding) -> None:
    """An aanmelding that nobody confirmed, and the person when nothing else is known of them."""
    deelnemer = aanmelding.deelnemer
    anders = select(Aanmelding.id).where(
        Aanmelding.deelnemer_id == deelnemer.id, Aanmelding.id != aanmelding.id
    )
    if db.scalar(anders.limit(1)) is None:
        _wis(db, nu, deelnemer)
        return
    _wis_rijen_van(db, aanmelding)
    db.delete(aanmelding)
    db.flush()


def _wis_rijen_van(db: Session, aanmelding: Aanmelding) -> None:
    db.execute(delete(Deelname).where(Deelname.aanmelding_id == aanmelding.id))
    db.execute(delete(Plaatsing).where(Plaatsing.aanmelding_id == aanmelding.id))
    db.execute(
        update(Werkitem)
        .where(Werkitem.aanmelding_id == aanmelding.id)
        .values(aanmelding_id=None, voorstel=None, opmerking=None)
    )
    for voorstel in db.scalars(select(Voorstel).filter_by(ronde_id=aanmelding.ronde_id)):
        redenen = dict(voorstel.uitslag.get("redenen", {}))
        if redenen.pop(str(aanmelding.id), None) is not None:
            voorstel.uitslag = {**voorstel.uitslag, "redenen": redenen}


def _wis_notities(db: Session, deelnemer: Deelnemer) -> int:
    """With what is known by their ids, for on SQLite the next notitie gets one of these again."""
    ids = db.scalars(select(Notitie.id).filter_by(deelnemer_id=deelnemer.id)).all()
    for id_ in ids:
        gedeeld = f"notitie-gedeeld:{id_}:"
        _wis_post_uit(
            db, db.scalars(select(UitgaandeMail.id).where(UitgaandeMail.sleutel.startswith(gedeeld))).all()
        )
        db.execute(delete(GebruikteSleutel).where(GebruikteSleutel.sleutel.startswith(gedeeld)))
        db.execute(delete(Werkitem).where(Werkitem.sleutel == f"notitie:{id_}"))
    db.execute(delete(Notitie).where(Notitie.id.in_(ids)))
    return len(ids)


def _wis_indeling(db: Session, nu: datetime, deelnemer: Deelnemer) -> None:
    """The mails that told a groep who is in it name this person; the sleutel says of which groep they are."""
    groepen = db.scalars(
        select(Groep).where(Groep.id.in_(_groepen_ooit(db, deelnemer))).order_by(Groep.id)
    ).all()
    for groep in groepen:
        mails = db.execute(
            select(UitgaandeMail.id, UitgaandeMail.status).where(
                UitgaandeMail.sleutel.startswith(f"indeling:{groep.id}:"),
                or_(UitgaandeMail.deelnemer_id.is_(None), UitgaandeMail.deelnemer_id != deelnemer.id),
            )
        ).all()
        if any(status in (UitStatus.WACHT, UitStatus.BEZIG) for _, status in mails):
            reden = (
                f"Groep {groep.nummer} kreeg nog geen bericht over de indeling, want iemand is gewist. "
                "Mail de groep zelf."
            )
            logboek.vraag_aandacht(db, nu, f"indeling:{groep.id}", "indeling", reden, ronde_id=groep.ronde_id)
        _wis_post_uit(db, [id_ for id_, _ in mails])


def _groepen_ooit(db: Session, deelnemer: Deelnemer) -> set[int]:
    """The groepen that this person is in or ever was: the pages end the place in the groep before they erase."""
    nu_in = select(Plaatsing.groep_id).join(Aanmelding).where(Aanmelding.deelnemer_id == deelnemer.id)
    op_lijst = (
        select(Bijeenkomst.groep_id)
        .join(Deelname, Deelname.bijeenkomst_id == Bijeenkomst.id)
        .join(Aanmelding, Deelname.aanmelding_id == Aanmelding.id)
        .where(Aanmelding.deelnemer_id == deelnemer.id)
    )
    gemeld = select(UitgaandeMail.sleutel).filter_by(deelnemer_id=deelnemer.id, soort="indeling")
    bericht = {int(sleutel.split(":")[1]) for sleutel in db.scalars(gemeld)}
    return {*db.scalars(nu_in), *db.scalars(op_lijst), *bericht}


def _wis_post_in(db: Session, ids: Any) -> None:
    """Remove mails with everything that quotes them; the audit keeps the count."""
    if not ids:
        return
    db.execute(update(Aanmelding).where(Aanmelding.bericht_id.in_(ids)).values(bericht_id=None))
    db.execute(delete(Werkitem).where(Werkitem.bericht_id.in_(ids)))
    weg = db.execute(delete(InkomendeMail).where(InkomendeMail.id.in_(ids)))
    _tel_opgeruimd(db, "berichten_in", weg)


def _wis_post_uit(db: Session, ids: Any) -> None:
    """Remove mails, and what the werklijst asks about them: on SQLite the next mail gets one of these ids again."""
    if not ids:
        return
    for vraag in ("uit", "bounce"):
        db.execute(delete(Werkitem).where(Werkitem.sleutel.in_([f"{vraag}:{id_}" for id_ in ids])))
    db.execute(delete(Verzendpoging).where(Verzendpoging.mail_id.in_(ids)))
    weg = db.execute(delete(UitgaandeMail).where(UitgaandeMail.id.in_(ids)))
    _tel_opgeruimd(db, "berichten_uit", weg)


def _bewaar_sleutels(db: Session, ids: Any) -> None:
    """Keep the sleutels of mails that go while their deelnemer stays: `mail.enqueue` never makes them again."""
    van = select(UitgaandeMail.sleutel, UitgaandeMail.deelnemer_id).where(
        UitgaandeMail.id.in_(ids), UitgaandeMail.deelnemer_id.is_not(None)
    )
    db.execute(insert(GebruikteSleutel).from_select(["sleutel", "deelnemer_id"], van))


def _tel_opgeruimd(db: Session, naam: str, weg: Any) -> None:
    """Add the rows that a DELETE took; some of the ids may have gone before, with their person."""
    stand = db.get(Instelling, "opgeruimd")
    oud = dict(stand.waarde) if stand else {}
    oud[naam] = oud.get(naam, 0) + weg.rowcount
    db.merge(Instelling(naam="opgeruimd", waarde=oud))
    db.flush()


def _verlopen_links(db: Session, nu: datetime, *, proef: bool) -> int:
    aantal = db.scalar(select(func.count(Link.id)).where(Link.vervalt_op < nu)) or 0
    if not proef:
        db.execute(delete(Sessie).where(Sessie.vervalt_op < nu))
        db.execute(delete(Link).where(Link.vervalt_op < nu))
        db.execute(delete(Teller).where(Teller.venster < (nu - timedelta(days=2)).date().isoformat()))
    return aantal
