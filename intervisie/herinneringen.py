"""Reminders of just what somebody still owes: confirm, answer, prepare, come, fill in a peiling, hand in a notitie.

What is due is a question about dates and rows, asked at every tick: each herinnering exists once by its sleutel,
stops when its task is done, and leaves only in working hours on the wall clock. Knows when; the words are
templates, and who is invited is for `agenda`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from intervisie import klok, links, logboek, mail
from intervisie.errors import OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Begeleiding,
    Bijeenkomst,
    BijeenkomstStatus,
    Deelname,
    Deelnemer,
    Groep,
    Notitie,
    Peiling,
    PeilingStatus,
    Ronde,
    UitgaandeMail,
)
from intervisie.settings import settings

UUR = time(9, 30)
SOORTEN = ("bevestigen", "antwoorden", "bijeenkomst", "peiling", "notitie")
STANDAARD: Mapping[str, tuple[int, ...]] = {
    "bevestigen": (3,),
    "antwoorden": (5,),
    "peiling": (2,),
    "notitie": (7,),
}
UITLEG = {
    "bevestigen": "dagen na de aanmelding, als iemand nog niet heeft bevestigd",
    "antwoorden": "dagen na de uitnodiging, als iemand nog niet heeft geantwoord",
    "bijeenkomst": "dagen voor de bijeenkomst",
    "peiling": "dagen voor het einde van een peiling, als iemand nog niet heeft gekozen",
    "notitie": "dagen na de bijeenkomst, als iemand nog geen notitie heeft ingeleverd",
}
MEESTE, VERSTE = 5, 120
RUIM = 14  # a moment that falls on a free day is moved by less than this
TE_LAAT = timedelta(days=4)  # after an outage, what was due longer ago than this is left out
DOEL = {Deelname: "antwoord", Begeleiding: "begeleiding"}


# --------------------------------------------------------------------------------------------------- settings


def momenten(ronde: Ronde) -> dict[str, list[int]]:
    """On which days herinneringen go in this ronde, per soort of SOORTEN; UITLEG says from when they count."""
    eigen = ronde.herinneringen or {}
    return {
        soort: list(ronde.herinner_dagen if soort == "bijeenkomst" else eigen.get(soort, STANDAARD[soort]))
        for soort in SOORTEN
    }


def zet_momenten(
    db: Session, nu: datetime, ronde: Ronde, gekozen: Mapping[str, Iterable[int]], door: str
) -> None:
    """Choose other days for these soorten; no days: no herinnering. Raises OngeldigeInvoer."""
    schoon = {soort: sorted(set(dagen), reverse=True) for soort, dagen in gekozen.items()}
    for soort, dagen in schoon.items():
        if soort not in SOORTEN:
            raise OngeldigeInvoer("Deze soort herinnering bestaat niet.")
        if len(dagen) > MEESTE or any(not 0 <= dag <= VERSTE for dag in dagen):
            raise OngeldigeInvoer(f"Kies hoogstens {MEESTE} herinneringen, van 0 tot {VERSTE} dagen.")
    if "bijeenkomst" in schoon:
        ronde.herinner_dagen = schoon.pop("bijeenkomst")
    ronde.herinneringen = {**(ronde.herinneringen or {}), **schoon}
    logboek.noteer(db, nu, door, "herinneringen gekozen", ronde=ronde.id)


# ---------------------------------------------------------------------------------------------------- moments


def moment_voor(dag: date, dagen: int) -> datetime:
    """Half past nine local time, so many days before `dag`; or on the last working day before that."""
    moment = dag - timedelta(days=dagen)
    while not klok.is_werkdag(moment):
        moment -= timedelta(days=1)
    return klok.moment(moment, UUR)


def moment_na(dag: date, dagen: int) -> datetime:
    """Half past nine local time, so many days after `dag`; or on the first working day after that."""
    moment = dag + timedelta(days=dagen)
    while not klok.is_werkdag(moment):
        moment += timedelta(days=1)
    return klok.moment(moment, UUR)


# ------------------------------------------------------------------------------------------------- what is due


def herinner(db: Session, nu: datetime) -> int:
    """Queue the herinneringen that are due at `nu` and return how many were new; they leave in working hours only.

    Run it as often as you like, and after any outage: of several moments that passed only the nearest counts, and
    a bijeenkomst that was verzet gets fresh ones, because its begin is in the sleutel.
    """
    return sum(stap(db, nu) for stap in STAPPEN)


def aan_bijeenkomst(db: Session, nu: datetime) -> int:
    """Everybody who was invited and did not decline: prepare, and the day before with place and hour."""
    aan_de_beurt: dict[int, int] = {}
    for bijeenkomst_id, begin, ronde in _lopend(db, nu, nu + timedelta(days=VERSTE + RUIM)):
        voorbij = [d for d in momenten(ronde)["bijeenkomst"] if moment_voor(klok.vandaag(begin), d) <= nu]
        if voorbij and begin > nu:
            aan_de_beurt[bijeenkomst_id] = min(voorbij)
    gehad = _gehad(db, "herinnering", nu)
    nieuw = 0
    for bijeenkomst in db.scalars(
        select(Bijeenkomst)
        .where(Bijeenkomst.id.in_(aan_de_beurt))
        .order_by(Bijeenkomst.begin, Bijeenkomst.id)
    ).all():
        for wie in bijeenkomst.plekken:
            gevraagd = wie.verwijderd_op is None and wie.uitgenodigd_op is not None
            if gevraagd and wie.antwoord != "DECLINED":
                nieuw += _aan_bijeenkomst(db, nu, wie, bijeenkomst, aan_de_beurt[bijeenkomst.id], gehad)
    return nieuw


def om_te_antwoorden(db: Session, nu: datetime) -> int:
    """Who did not answer the invitation to the first bijeenkomst that comes; later ones are asked when they near."""
    rijen = db.execute(
        select(Deelname.id, Deelname.laatste_stempel, Deelname.laatste_sequence, Bijeenkomst.begin, Ronde)
        .join(Bijeenkomst, Deelname.bijeenkomst_id == Bijeenkomst.id)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .join(Ronde, Groep.ronde_id == Ronde.id)
        .where(
            Deelname.antwoord == "NEEDS-ACTION", Deelname.verwijderd_op.is_(None),
            Deelname.uitgenodigd_op.is_not(None), Bijeenkomst.id.in_(_eersten(nu)),
            Deelname.laatste_stempel > nu - timedelta(days=VERSTE + RUIM),
        )
    ).all()  # fmt: skip
    gehad = _gehad(db, "herinnering-antwoorden", nu)
    sleutels: dict[int, str] = {}
    for deelname_id, gevraagd, sequence, begin, ronde in rijen:
        dagen = _nu_aan_de_beurt(nu, klok.vandaag(gevraagd), momenten(ronde)["antwoorden"], TE_LAAT)
        sleutel = f"herinnering-antwoorden:{deelname_id}:{dagen}:{sequence}:{begin:%Y%m%dT%H%M}"
        if dagen is not None and sleutel not in gehad and not _vlakbij(nu, begin, ronde):
            sleutels[deelname_id] = sleutel
    vraag = select(Deelname, Bijeenkomst).join(Bijeenkomst, Deelname.bijeenkomst_id == Bijeenkomst.id)
    nieuw = 0
    for deelname, bijeenkomst in db.execute(
        vraag.where(Deelname.id.in_(sleutels)).order_by(Deelname.id)
    ).all():
        nieuw += _stuur(
            db, nu, deelname.persoon, "herinnering-antwoorden", niet_na=bijeenkomst.begin,
            sleutel=sleutels[deelname.id], **_over(db, nu, deelname, bijeenkomst),
        )  # fmt: skip
    return nieuw


def om_te_bevestigen(db: Session, nu: datetime) -> int:
    """Who signed up and did not confirm."""
    geldig = timedelta(days=settings().bevestig_dagen)
    rijen = db.execute(
        select(Aanmelding, Ronde)
        .join(Ronde, Aanmelding.ronde_id == Ronde.id)
        .where(Aanmelding.status == AanmeldingStatus.TE_BEVESTIGEN, Aanmelding.gemaakt_op > nu - geldig)
        .order_by(Aanmelding.id)
    ).all()
    nieuw = 0
    for aanmelding, ronde in rijen:
        uiterlijk = aanmelding.gemaakt_op + geldig
        dagen = _nu_aan_de_beurt(
            nu, klok.vandaag(aanmelding.gemaakt_op), momenten(ronde)["bevestigen"], geldig
        )
        if dagen is not None:
            nieuw += _stuur(
                db, nu, aanmelding.deelnemer, "herinnering-bevestigen", niet_na=uiterlijk,
                uiterlijk=klok.vandaag(uiterlijk),
                sleutel=f"herinnering-bevestigen:{aanmelding.id}:{aanmelding.gemaakt_op:%Y%m%dT%H%M}:{dagen}",
                link=lambda a=aanmelding: links.maak(db, nu, "bevestig", a.deelnemer_id, a.id),
            )  # fmt: skip
    return nieuw


def om_te_kiezen(db: Session, nu: datetime) -> int:
    """Who did not fill in a peiling that ends soon."""
    rijen = db.scalars(
        select(Peiling).filter_by(status=PeilingStatus.OPEN).where(Peiling.uiterlijk > nu)
    ).all()
    nieuw = 0
    for peiling in rijen:
        ronde = db.get_one(Ronde, peiling.groep.ronde_id)
        voorbij = [
            d for d in momenten(ronde)["peiling"] if moment_voor(klok.vandaag(peiling.uiterlijk), d) <= nu
        ]
        gestemd = {stem.deelnemer_id for stem in peiling.stemmen}
        personen = [p.aanmelding.deelnemer for p in peiling.groep.plaatsingen]
        for persoon in (p for p in personen if voorbij and p.id not in gestemd):
            nieuw += _stuur(
                db, nu, persoon, "herinnering-peiling",
                sleutel=f"herinnering-peiling:{peiling.id}:{persoon.id}:{min(voorbij)}",
                niet_na=peiling.uiterlijk, groep=peiling.groep.nummer, uiterlijk=klok.vandaag(peiling.uiterlijk),
                link=lambda wie=persoon.id, waar=peiling.id: links.maak(db, nu, "peiling", wie, waar),
            )  # fmt: skip
    return nieuw


def om_notitie(db: Session, nu: datetime) -> int:
    """Who was asked for a notitie and handed in none; somebody who declined was not there."""
    nieuw = 0
    for bijeenkomst_id, begin, ronde in _lopend(db, nu - timedelta(days=VERSTE + RUIM), nu):
        dagen = _nu_aan_de_beurt(nu, klok.vandaag(begin), momenten(ronde)["notitie"], TE_LAAT)
        if dagen is None:
            continue
        bijeenkomst = db.get_one(Bijeenkomst, bijeenkomst_id)
        klaar = set(db.scalars(select(Notitie.deelnemer_id).filter_by(bijeenkomst_id=bijeenkomst.id)))
        for deelname in bijeenkomst.deelnames:
            was_er = deelname.uitgenodigd_op is not None and deelname.antwoord != "DECLINED"
            if was_er and deelname.verwijderd_op is None and deelname.persoon.id not in klaar:
                nieuw += _om_notitie(db, nu, deelname, bijeenkomst, dagen)
    return nieuw


STAPPEN: tuple[Callable[[Session, datetime], int], ...] = (
    om_te_bevestigen,
    aan_bijeenkomst,
    om_te_antwoorden,
    om_te_kiezen,
    om_notitie,
)


def _lopend(db: Session, van: datetime, tot: datetime) -> Sequence[tuple[int, datetime, Ronde]]:
    """Id, begin and ronde of the bijeenkomsten that go on and begin between two moments, first to last."""
    rijen = db.execute(
        select(Bijeenkomst.id, Bijeenkomst.begin, Ronde)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .join(Ronde, Groep.ronde_id == Ronde.id)
        .where(Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD, Bijeenkomst.begin.between(van, tot))
        .order_by(Bijeenkomst.begin, Bijeenkomst.id)
    )
    return [(id_, begin, ronde) for id_, begin, ronde in rijen]


def _eersten(nu: datetime) -> Select[int]:
    """Of each groep the first bijeenkomst that goes on and is still to come."""
    komt = (Bijeenkomst.status != BijeenkomstStatus.GEANNULEERD, Bijeenkomst.begin > nu)
    eerste = select(Bijeenkomst.groep_id, func.min(Bijeenkomst.begin).label("begin")).where(*komt)
    van = eerste.group_by(Bijeenkomst.groep_id).subquery()
    samen = (Bijeenkomst.groep_id == van.c.groep_id) & (Bijeenkomst.begin == van.c.begin)
    return select(Bijeenkomst.id).join(van, samen)


def _nu_aan_de_beurt(nu: datetime, dag: date, dagen: Sequence[int], venster: timedelta) -> int | None:
    """The last of the moments after `dag` that passed, if that was no longer ago than `venster`."""
    voorbij = [d for d in dagen if moment_na(dag, d) <= nu < moment_na(dag, d) + venster]
    return max(voorbij, default=None)


def _aan_bijeenkomst(
    db: Session,
    nu: datetime,
    wie: Deelname | Begeleiding,
    bijeenkomst: Bijeenkomst,
    dagen: int,
    gehad: set[str],
) -> bool:
    dag = klok.vandaag(bijeenkomst.begin)
    merk = "" if isinstance(wie, Deelname) else "b"
    sleutel = f"herinnering:{merk}{wie.id}:{dagen}:{bijeenkomst.begin:%Y%m%dT%H%M}"
    if sleutel in gehad or (wie.laatste_stempel and wie.laatste_stempel >= moment_voor(dag, dagen)):
        return False  # it went, or the invitation or update itself came after this moment and said the same
    dagen_nog = (dag - klok.vandaag(klok.volgende_werktijd(nu))).days
    return _stuur(
        db, nu, wie.persoon, "herinnering", sleutel=sleutel, niet_na=bijeenkomst.begin, dagen=dagen_nog,
        open=wie.antwoord == "NEEDS-ACTION", **_over(db, nu, wie, bijeenkomst),
    )  # fmt: skip


def _om_notitie(db: Session, nu: datetime, deelname: Deelname, bijeenkomst: Bijeenkomst, dagen: int) -> bool:
    return _stuur(
        db, nu, deelname.persoon, "herinnering-notitie", sleutel=f"herinnering-notitie:{deelname.id}:{dagen}",
        bijeenkomst_id=bijeenkomst.id, titel=bijeenkomst.titel, begin=bijeenkomst.begin, niet_na=nu + TE_LAAT,
        link=lambda: links.maak(db, nu, "notitie", deelname.persoon.id, bijeenkomst.id),
    )  # fmt: skip


def _vlakbij(nu: datetime, begin: datetime, ronde: Ronde) -> bool:
    """Whether a herinnering of the bijeenkomst itself, which asks the same, went or goes in these days."""
    dag = klok.vandaag(begin)
    return any(abs(moment_voor(dag, d) - nu) < TE_LAAT for d in momenten(ronde)["bijeenkomst"])


def _gehad(db: Session, soort: str, nu: datetime) -> set[str]:
    """The sleutels of this soort that went lately."""
    lang = nu - timedelta(days=VERSTE)
    return set(
        db.scalars(
            select(UitgaandeMail.sleutel).filter_by(soort=soort).where(UitgaandeMail.gemaakt_op > lang)
        )
    )


def _over(
    db: Session, nu: datetime, wie: Deelname | Begeleiding, bijeenkomst: Bijeenkomst
) -> dict[str, object]:
    plaats = bijeenkomst.plaats + (
        f", of online: {bijeenkomst.online_link}" if bijeenkomst.online_link else ""
    )
    return {
        "bijeenkomst_id": bijeenkomst.id, "titel": bijeenkomst.titel, "begin": bijeenkomst.begin,
        "eind": bijeenkomst.eind, "plaats": plaats,
        "link": lambda: links.maak(db, nu, DOEL[type(wie)], wie.persoon.id, wie.id),
    }  # fmt: skip


def _stuur(db: Session, nu: datetime, aan: Deelnemer, soort: str, *, sleutel: str, **velden: object) -> bool:
    if aan.email is None:
        return False
    return mail.enqueue(
        db, nu, soort, sleutel=sleutel, aan=aan.email, aan_naam=aan.naam, deelnemer_id=aan.id,
        niet_voor=klok.volgende_werktijd(nu), **velden,  # type: ignore[arg-type]  # the values of a template
    )  # fmt: skip
