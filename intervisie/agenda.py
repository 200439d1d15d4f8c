"""Sessions: dates, invitations, answers, and the reminders that hang on a bijeenkomst.

A date stands when it stands in everybody's own calendar and the secretariat knows who comes. Nothing a
participant sends disappears, and nothing a stranger sends counts. Knows bijeenkomsten and deelnames; `itip` knows
the bytes and `rooster` the dates.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import itip, klok, links, logboek, mail, rooster
from intervisie.brief import Kalender
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.lezer import Lezing
from intervisie.mail import Uitkomst
from intervisie.models import (
    DAGDELEN,
    Aanmelding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Groep,
    GroepStatus,
    InkomendeMail,
    InStatus,
    Ronde,
    UitgaandeMail,
)
from intervisie.rooster import Plan, Wens
from intervisie.settings import settings

TITEL = "Intervisie groep {nummer}"
PLAATS_VOLGT = "De plaats volgt nog"
AANLOOP = timedelta(days=14)
_GEZEGD = (
    ("DECLINED", re.compile(r"\b(?:niet|helaas|verhinderd|afzeggen|afmelden)\b", re.IGNORECASE)),
    ("ACCEPTED", re.compile(r"\b(?:ik kom|ben erbij|akkoord|prima|geaccepteerd)\b", re.IGNORECASE)),
)
_IN_WOORDEN = {"DECLINED": "waarschijnlijk niet te komen", "ACCEPTED": "waarschijnlijk te komen"}
HERINNER_UUR = rooster.UREN["ochtend"][0]


class GeenGroepen(IntervisieFout):
    """There is nothing to plan or invite yet."""


# --------------------------------------------------------------------------------------------------- dates


def plan(db: Session, nu: datetime, ronde: Ronde, door: str) -> list[Plan]:
    """Put the bijeenkomsten of every approved groep that has none yet in the calendar.

    Returns one Plan per groep that was tried, with the reason where no dates were found; doing it again plans
    only what is still missing. Raises GeenGroepen.
    """
    groepen = db.scalars(
        select(Groep).filter_by(ronde_id=ronde.id, status=GroepStatus.GOEDGEKEURD).order_by(Groep.nummer)
    ).all()
    if not groepen:
        raise GeenGroepen("Er zijn nog geen goedgekeurde groepen in deze ronde.")
    gepland = set(
        db.scalars(select(Bijeenkomst.groep_id).where(Bijeenkomst.groep_id.in_([g.id for g in groepen])))
    )
    open_ = [groep for groep in groepen if groep.id not in gepland]
    van = max(ronde.van, klok.vandaag(nu + AANLOOP))
    vrij = rooster.vrije_dagen(van, ronde.tot, settings().schoolregio)
    plannen = rooster.plan([_wens(groep, ronde) for groep in open_], van, ronde.tot, vrij)
    for groep, gevonden in zip(open_, plannen, strict=True):
        if gevonden.data:
            _zet_in_agenda(db, nu, groep, gevonden)
        else:
            sleutel = f"niet-gepland:{groep.id}"
            reden = f"Groep {groep.nummer} heeft nog geen data. {gevonden.reden}"
            logboek.vraag_aandacht(db, nu, sleutel, "planning", reden, ronde_id=ronde.id)
    logboek.noteer(db, nu, door, "bijeenkomsten gepland", ronde=ronde.id, groepen=len(plannen))
    return plannen


def nodig_uit(db: Session, nu: datetime, ronde: Ronde, door: str) -> int:
    """Queue an invitation for everybody who has none yet for a coming bijeenkomst; returns how many."""
    deelnames = db.scalars(
        select(Deelname)
        .join(Bijeenkomst)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .where(
            Groep.ronde_id == ronde.id,
            Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD,
            Bijeenkomst.begin > nu,
            Deelname.uitgenodigd_op.is_(None),
            Deelname.verwijderd_op.is_(None),
        )
        .order_by(Bijeenkomst.begin, Deelname.id)
    ).all()
    aantal = sum(_nodig_uit(db, nu, deelname) for deelname in deelnames)
    logboek.noteer(db, nu, door, "uitgenodigd", ronde=ronde.id, aantal=aantal)
    return aantal


def verzet(
    db: Session,
    nu: datetime,
    bijeenkomst: Bijeenkomst,
    begin: datetime,
    door: str,
    *,
    plaats: str | None = None,
) -> None:
    """Give a bijeenkomst another time (and place), and everybody invited an update that asks again.

    The duration stays. The same time and place is no change. Raises OngeldigeInvoer for a time in the past
    and IntervisieFout for one that was cancelled.
    """
    if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD:
        raise IntervisieFout("Deze bijeenkomst is geannuleerd en kan niet worden verzet.")
    if begin <= nu:
        raise OngeldigeInvoer("Kies een tijdstip in de toekomst.")
    if begin == bijeenkomst.begin and (plaats or bijeenkomst.plaats) == bijeenkomst.plaats:
        return
    bijeenkomst.eind = begin + (bijeenkomst.eind - bijeenkomst.begin)
    bijeenkomst.begin, bijeenkomst.plaats = begin, plaats or bijeenkomst.plaats
    bijeenkomst.sequence += 1
    bijeenkomst.status, bijeenkomst.gewijzigd_op = BijeenkomstStatus.VERZET, nu
    mail.trek_in(db, "de bijeenkomst is verzet", bijeenkomst_id=bijeenkomst.id)
    for deelname in _genodigden(bijeenkomst):
        deelname.antwoord, deelname.opmerking = "NEEDS-ACTION", None
        _verstuur(db, nu, deelname, "bijeenkomst-gewijzigd", "REQUEST")
    logboek.noteer(db, nu, door, "verzet", bijeenkomst=bijeenkomst.id, sequence=bijeenkomst.sequence)


def annuleer(db: Session, nu: datetime, bijeenkomst: Bijeenkomst, door: str) -> None:
    """Call a bijeenkomst off and tell everybody who was invited; doing it twice changes nothing."""
    if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD:
        return
    bijeenkomst.status, bijeenkomst.gewijzigd_op = BijeenkomstStatus.GEANNULEERD, nu
    bijeenkomst.sequence += 1
    mail.trek_in(db, "de bijeenkomst is geannuleerd", bijeenkomst_id=bijeenkomst.id)
    for deelname in _genodigden(bijeenkomst):
        _verstuur(db, nu, deelname, "bijeenkomst-geannuleerd", "CANCEL")
    logboek.noteer(db, nu, door, "geannuleerd", bijeenkomst=bijeenkomst.id, sequence=bijeenkomst.sequence)


def verwijder(db: Session, nu: datetime, deelname: Deelname, door: str) -> None:
    """Take one person out of one bijeenkomst: a CANCEL to that person only; twice changes nothing."""
    if deelname.verwijderd_op is not None:
        return
    deelname.verwijderd_op = nu
    bijeenkomst = db.get_one(Bijeenkomst, deelname.bijeenkomst_id)
    deelnemer_id = deelname.aanmelding.deelnemer_id
    mail.trek_in(
        db,
        "de deelnemer is uit de bijeenkomst gehaald",
        deelnemer_id=deelnemer_id,
        bijeenkomst_id=bijeenkomst.id,
    )
    if deelname.uitgenodigd_op is not None and bijeenkomst.status is not BijeenkomstStatus.GEANNULEERD:
        _verstuur(db, nu, deelname, "deelname-vervallen", "CANCEL")
    logboek.noteer(db, nu, door, "uit bijeenkomst gehaald", bijeenkomst=bijeenkomst.id, deelname=deelname.id)


def verwijder_overal(db: Session, nu: datetime, aanmelding: Aanmelding, door: str) -> int:
    """Take somebody who withdrew out of all coming bijeenkomsten; returns how many."""
    deelnames = db.scalars(
        select(Deelname)
        .join(Bijeenkomst)
        .where(
            Deelname.aanmelding_id == aanmelding.id, Deelname.verwijderd_op.is_(None), Bijeenkomst.begin > nu
        )
    ).all()
    for deelname in deelnames:
        verwijder(db, nu, deelname, door)
    return len(deelnames)


def nummers(db: Session, ronde: Ronde) -> dict[int, int]:
    """The number of each groep of a ronde, by its id."""
    return {
        id_: nummer for id_, nummer in db.execute(select(Groep.id, Groep.nummer).filter_by(ronde_id=ronde.id))
    }


def zoek_bijeenkomst(db: Session, bijeenkomst_id: int) -> Bijeenkomst:
    """The bijeenkomst of this id; raises NietGevonden."""
    bijeenkomst = db.get(Bijeenkomst, bijeenkomst_id)
    if bijeenkomst is None:
        raise NietGevonden(f"Er is geen bijeenkomst {bijeenkomst_id}.")
    return bijeenkomst


def zoek_deelname(db: Session, bijeenkomst_id: int, email: str) -> Deelname:
    """The deelname of this address in this bijeenkomst; raises NietGevonden."""
    deelnemer = mail.deelnemer_van(db, email)
    if deelnemer is not None:
        for deelname in zoek_bijeenkomst(db, bijeenkomst_id).deelnames:
            if deelname.aanmelding.deelnemer_id == deelnemer.id:
                return deelname
    raise NietGevonden("Deze persoon staat niet op de lijst van deze bijeenkomst.")


# ---------------------------------------------------------------------------------------------------- answers


def verwerk_antwoord(db: Session, nu: datetime, bericht: InkomendeMail, lezing: Lezing) -> Uitkomst:
    """Read a calendar answer and apply it when it is sure who says what about which bijeenkomst.

    Whatever is not sure goes before the secretariat, with the reason; nothing else changes.
    """
    antwoorden, bezwaren = itip.lees(lezing.kalenders, lezing.kalender_methode)
    if not antwoorden:
        reden = " ".join(bezwaren) or "In dit agenda-antwoord staat geen leesbaar antwoord."
        return Uitkomst(InStatus.TE_BEOORDELEN, "agenda-antwoord", reden, soort="agenda-antwoord")
    if len(antwoorden) > 1:
        reden = "Dit bericht bevat meer dan één antwoord. Kijk welk antwoord geldt."
        return Uitkomst(InStatus.TE_BEOORDELEN, "agenda-antwoord", reden, soort="agenda-antwoord")
    antwoord = antwoorden[0]
    bijeenkomst = _op_uid(db, antwoord.uid)
    deelname = _deelname_van(db, bijeenkomst, bericht.van)
    stand = _stand(db, bijeenkomst, deelname, bericht.van)
    besluit = itip.beslis(antwoord, bericht.van, stand, bericht.ontvangen_op)
    if deelname is not None and besluit.uitkomst == "toegepast":
        _pas_toe(db, nu, deelname, besluit)
    if deelname is not None and besluit.uitkomst == "verversen":
        _verstuur(db, nu, deelname, "uitnodiging", "REQUEST")
    return _als_uitkomst(besluit, bijeenkomst)


def verwerk_tekst(
    db: Session, nu: datetime, bericht: InkomendeMail, vervolg: UitgaandeMail, lezing: Lezing
) -> Uitkomst:
    """Put a plain reply to a calendar mail before the secretariat, with what it seems to say; nothing is applied."""
    voorstel = next((waarde for waarde, woorden in _GEZEGD if woorden.search(lezing.eigen_tekst)), None)
    reden = "Dit is een gewoon antwoord op een agenda-mail. Noteer zelf wat de deelnemer zegt."
    if voorstel is not None:
        reden = f"De deelnemer schrijft {_IN_WOORDEN[voorstel]}. Klopt dat?"
    return Uitkomst(
        InStatus.TE_BEOORDELEN, "agenda-antwoord", reden, soort="antwoord in tekst",
        voorstel={"antwoord": voorstel} if voorstel else None, opmerking=lezing.eigen_tekst.strip()[:300] or None,
        bijeenkomst_id=vervolg.bijeenkomst_id,
    )  # fmt: skip


def antwoord_zelf(db: Session, nu: datetime, deelname: Deelname, antwoord: str, opmerking: str) -> None:
    """Take an answer that was given on the personal page. Raises OngeldigeInvoer and IntervisieFout."""
    if antwoord not in ("ACCEPTED", "DECLINED", "TENTATIVE"):
        raise OngeldigeInvoer("Kies ja, nee of misschien.")
    bijeenkomst = db.get_one(Bijeenkomst, deelname.bijeenkomst_id)
    if bijeenkomst.status is BijeenkomstStatus.GEANNULEERD or deelname.verwijderd_op is not None:
        raise IntervisieFout("Deze bijeenkomst gaat niet door, of u staat niet meer op de lijst.")
    deelname.antwoord, deelname.opmerking = antwoord, " ".join(opmerking.split())[:300] or None
    deelname.laatste_antwoord = {
        "sequence": bijeenkomst.sequence, "dtstamp": nu.isoformat(), "aankomst": nu.isoformat(),
        "partstat": antwoord, "replytime": None,
    }  # fmt: skip
    logboek.noteer(db, nu, "deelnemer", "antwoord op de pagina", deelname=deelname.id, antwoord=antwoord)


def _pas_toe(db: Session, nu: datetime, deelname: Deelname, besluit: itip.Besluit) -> None:
    deelname.antwoord = besluit.partstat or deelname.antwoord
    deelname.opmerking = besluit.opmerking
    if besluit.laatste is not None:
        laatste = besluit.laatste
        deelname.laatste_antwoord = {
            "sequence": laatste.sequence, "dtstamp": _iso(laatste.dtstamp), "aankomst": _iso(laatste.aankomst),
            "partstat": laatste.partstat, "replytime": _iso(laatste.replytime),
        }  # fmt: skip
    logboek.noteer(db, nu, "deelnemer", "antwoord per mail", deelname=deelname.id, antwoord=deelname.antwoord)


def _als_uitkomst(besluit: itip.Besluit, bijeenkomst: Bijeenkomst | None) -> Uitkomst:
    let_op = besluit.werklijst or besluit.uitkomst in ("alarm", "tegenvoorstel")
    voorstel = None
    if besluit.voorstel is not None:
        begin, eind = besluit.voorstel
        voorstel = {
            "begin": klok.lokaal(begin).isoformat(),
            "eind": klok.lokaal(eind).isoformat() if eind else None,
        }
    return Uitkomst(
        InStatus.TE_BEOORDELEN if let_op else InStatus.VERWERKT, besluit.uitkomst, besluit.reden,
        soort="tegenvoorstel" if voorstel else "agenda-antwoord", voorstel=voorstel, opmerking=besluit.opmerking,
        bijeenkomst_id=bijeenkomst.id if bijeenkomst else None,
    )  # fmt: skip


def _op_uid(db: Session, uid: str) -> Bijeenkomst | None:
    """The bijeenkomst of a UID; some clients change its capitals."""
    gevonden = db.scalars(
        select(Bijeenkomst).where(func.lower(Bijeenkomst.uid) == uid.lower()).limit(2)
    ).all()
    return gevonden[0] if len(gevonden) == 1 else None


def _deelname_van(db: Session, bijeenkomst: Bijeenkomst | None, adres: str | None) -> Deelname | None:
    deelnemer = mail.deelnemer_van(db, adres)
    if bijeenkomst is None or deelnemer is None:
        return None
    return next((d for d in bijeenkomst.deelnames if d.aanmelding.deelnemer_id == deelnemer.id), None)


def _stand(
    db: Session, bijeenkomst: Bijeenkomst | None, deelname: Deelname | None, van: str | None
) -> itip.Stand | None:
    if bijeenkomst is None:
        return None
    deelnemer = mail.deelnemer_van(db, van)
    laatste = deelname.laatste_antwoord if deelname else None
    return itip.Stand(
        sequence=bijeenkomst.sequence, geannuleerd=bijeenkomst.status is BijeenkomstStatus.GEANNULEERD,
        begin=bijeenkomst.begin, uitgenodigd=deelname is not None and deelname.uitgenodigd_op is not None,
        verwijderd=deelname is not None and deelname.verwijderd_op is not None,
        stempel=deelname.laatste_stempel if deelname else None,
        adressen=mail.adressen_van(db, deelnemer) if deelnemer else frozenset(),
        eigen_adressen=frozenset({settings().afzender_adres}),
        laatste=None if laatste is None else itip.Laatste(
            sequence=laatste["sequence"], dtstamp=_uit_iso(laatste["dtstamp"]),
            aankomst=datetime.fromisoformat(laatste["aankomst"]), partstat=laatste["partstat"],
            replytime=_uit_iso(laatste["replytime"]),
        ),
    )  # fmt: skip


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _uit_iso(tekst: str | None) -> datetime | None:
    return datetime.fromisoformat(tekst) if tekst else None


# -------------------------------------------------------------------------------------------------- reminders


def herinner(db: Session, nu: datetime) -> int:
    """Queue the herinneringen that are due at `nu` and return how many were new.

    Run it as often as you like, and after any outage: the sleutel lets each herinnering exist once, and of
    several moments that passed only the nearest to the bijeenkomst counts. One that was verzet gets fresh
    ones, because its begin is in the sleutel. Whoever declined is left alone.
    """
    grens = nu + timedelta(days=120)
    deelnames = db.execute(
        select(Deelname, Bijeenkomst, Ronde)
        .join(Bijeenkomst, Deelname.bijeenkomst_id == Bijeenkomst.id)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .join(Ronde, Groep.ronde_id == Ronde.id)
        .where(
            Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD,
            Bijeenkomst.begin.between(nu, grens),
            Deelname.verwijderd_op.is_(None),
            Deelname.uitgenodigd_op.is_not(None),
            Deelname.antwoord != "DECLINED",
        )
        .order_by(Bijeenkomst.begin, Deelname.id)
    ).all()
    return sum(_herinner(db, nu, *rij) for rij in deelnames)


def _herinner(db: Session, nu: datetime, deelname: Deelname, bijeenkomst: Bijeenkomst, ronde: Ronde) -> bool:
    dag = klok.vandaag(bijeenkomst.begin)
    voorbij = [d for d in ronde.herinner_dagen if _herinner_moment(dag, d) <= nu]
    deelnemer = deelname.aanmelding.deelnemer
    if not voorbij or deelnemer.email is None:
        return False
    dagen = min(voorbij)
    if deelname.uitgenodigd_op is not None and deelname.uitgenodigd_op >= _herinner_moment(dag, dagen):
        return False  # the invitation itself came after this moment and said the same
    return mail.enqueue(
        db, nu, "herinnering",
        sleutel=f"herinnering:{deelname.id}:{dagen}:{bijeenkomst.begin:%Y%m%dT%H%M}",
        aan=deelnemer.email, aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id, bijeenkomst_id=bijeenkomst.id,
        niet_na=bijeenkomst.begin, dagen=(dag - klok.vandaag(nu)).days, open=deelname.antwoord == "NEEDS-ACTION",
        link=lambda: links.maak(db, nu, "antwoord", deelnemer.id, deelname.id),
        titel=bijeenkomst.titel, begin=bijeenkomst.begin, eind=bijeenkomst.eind, plaats=bijeenkomst.plaats,
    )  # fmt: skip


def _herinner_moment(dag: date, dagen: int) -> datetime:
    """Half past nine local time, so many days before; in a weekend it becomes the Friday before."""
    moment = dag - timedelta(days=dagen)
    moment -= timedelta(days=max(0, moment.weekday() - 4))
    return klok.moment(moment, HERINNER_UUR)


# ------------------------------------------------------------------------------------------------------- rows


def _wens(groep: Groep, ronde: Ronde) -> Wens:
    leden = [p.aanmelding for p in groep.plaatsingen]
    samen = [d for d in DAGDELEN if all(d in a.vrije_dagdelen for a in leden)]
    afwezig = tuple(
        (date.fromisoformat(p["van"]), date.fromisoformat(p["tot"])) for a in leden for p in a.afwezig
    )
    return Wens(groep.id, tuple(samen), afwezig, ronde.aantal_bijeenkomsten)


def _zet_in_agenda(db: Session, nu: datetime, groep: Groep, gevonden: Plan) -> None:
    begin, eind = rooster.UREN[gevonden.dagdeel[3:]]
    domein = settings().afzender_adres.rpartition("@")[2]
    for nummer, dag in enumerate(gevonden.data, start=1):
        bijeenkomst = Bijeenkomst(
            groep_id=groep.id, nummer=nummer, uid=f"{secrets.token_hex(16)}@{domein}", sequence=0,
            status=BijeenkomstStatus.GEPLAND, begin=klok.moment(dag, begin), eind=klok.moment(dag, eind),
            titel=TITEL.format(nummer=groep.nummer), plaats=groep.plaats or PLAATS_VOLGT,
            gemaakt_op=nu, gewijzigd_op=nu,
        )  # fmt: skip
        bijeenkomst.deelnames = [
            Deelname(aanmelding_id=p.aanmelding_id, antwoord="NEEDS-ACTION") for p in groep.plaatsingen
        ]
        db.add(bijeenkomst)
    db.flush()


def _genodigden(bijeenkomst: Bijeenkomst) -> Sequence[Deelname]:
    """Those who were sent an invitation and are still on the list."""
    return [d for d in bijeenkomst.deelnames if d.uitgenodigd_op is not None and d.verwijderd_op is None]


def _nodig_uit(db: Session, nu: datetime, deelname: Deelname) -> bool:
    if deelname.aanmelding.deelnemer.email is None:
        return False
    nieuw = _verstuur(db, nu, deelname, "uitnodiging", "REQUEST")
    deelname.uitgenodigd_op = nu
    return nieuw


def _verstuur(db: Session, nu: datetime, deelname: Deelname, soort: str, methode: str) -> bool:
    """Queue one calendar mail to one person and remember its stamp and sequence."""
    bijeenkomst = db.get_one(Bijeenkomst, deelname.bijeenkomst_id)
    deelnemer = deelname.aanmelding.deelnemer
    if deelnemer.email is None:
        return False
    stempel = itip.volgende_stempel(nu, deelname.laatste_stempel)
    sequence = bijeenkomst.sequence
    if deelname.laatste_sequence is not None:
        hoger = 1 if methode == "CANCEL" else 0
        sequence = max(sequence, deelname.laatste_sequence + hoger)
    deelname.laatste_stempel, deelname.laatste_sequence = stempel, sequence
    afspraak = _afspraak(bijeenkomst, sequence)
    genodigde = itip.Genodigde(deelnemer.naam or "", deelnemer.email)
    if methode == "CANCEL":
        hele = bijeenkomst.status is BijeenkomstStatus.GEANNULEERD
        ics = itip.annulering(afspraak, genodigde, stempel, hele_bijeenkomst=hele)
    else:
        ics = itip.verzoek(afspraak, genodigde, stempel)
    return mail.enqueue(
        db, nu, soort,
        sleutel=f"agenda:{bijeenkomst.uid}:{sequence}:{methode}:{deelname.id}:{stempel:%Y%m%dT%H%M%S}",
        aan=deelnemer.email, aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id, bijeenkomst_id=bijeenkomst.id,
        niet_na=bijeenkomst.eind, kalender=Kalender(methode, ics), nummer=bijeenkomst.nummer,
        aantal=_aantal(db, bijeenkomst), titel=bijeenkomst.titel, begin=bijeenkomst.begin, eind=bijeenkomst.eind,
        plaats=bijeenkomst.plaats, link=lambda: links.maak(db, nu, "antwoord", deelnemer.id, deelname.id),
    )  # fmt: skip


def _afspraak(bijeenkomst: Bijeenkomst, sequence: int) -> itip.Afspraak:
    s = settings()
    return itip.Afspraak(
        uid=bijeenkomst.uid, sequence=sequence, begin=bijeenkomst.begin, eind=bijeenkomst.eind,
        titel=bijeenkomst.titel, plaats=bijeenkomst.plaats,
        omschrijving="Vragen? Antwoord op de mail van het secretariaat.",
        organisator=(s.afzender_naam, s.afzender_adres), aangemaakt=bijeenkomst.gemaakt_op,
        gewijzigd=bijeenkomst.gewijzigd_op, tijdzone=s.tijdzone,
    )  # fmt: skip


def _aantal(db: Session, bijeenkomst: Bijeenkomst) -> int:
    return len(db.scalars(select(Bijeenkomst.id).filter_by(groep_id=bijeenkomst.groep_id)).all())
