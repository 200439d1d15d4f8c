"""Agenda: the bijeenkomsten with their answers and alarms, and every change after a look at what it will send."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from itertools import groupby

from fastapi import APIRouter, Request, Response
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, lazyload

from intervisie import aanmelding, agenda, klok
from intervisie.errors import OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    Bijeenkomst,
    BijeenkomstStatus,
    Groep,
    Peiling,
    Ronde,
    Werkitem,
)
from intervisie.web.pagina import toon
from intervisie.web.verzoek import (
    Form,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    huidige_ronde,
    lees_datum,
    naar,
)

router = APIRouter()
PAD = "/secretariaat/agenda"
PER_BLAD = 25
ANTWOORDEN = {
    "ACCEPTED": "komt", "DECLINED": "komt niet", "TENTATIVE": "misschien", "DELEGATED": "stuurt een ander",
}  # fmt: skip


@router.get(PAD)
def get_agenda(
    request: Request, db: Lezen, wie: Secretaris, groep: str = "", blad: int | None = None
) -> Response:
    """The bijeenkomsten of the ronde by month, or those of one groep; the first page shows what comes next."""
    ronde, nu = huidige_ronde(db), klok.nu()
    vraag = _vraag(ronde, int(groep) if groep.isdecimal() else None)
    aantal, voorbij = _tel(db, vraag), _tel(db, vraag.where(Bijeenkomst.begin < nu))
    bladen = max(1, -(-aantal // PER_BLAD))
    blad = min(max(1, blad or voorbij // PER_BLAD + 1), bladen)
    rijen = db.scalars(_pagina(vraag, blad)).all()
    maanden = [
        (f"{klok.MAANDEN[maand - 1].capitalize()} {jaar}", list(van))
        for (jaar, maand), van in groupby(
            rijen, key=lambda b: (klok.lokaal(b.begin).year, klok.lokaal(b.begin).month)
        )
    ]
    return toon(
        request, "agenda.html", wie=wie, ronde=ronde, rijen=rijen, maanden=maanden, groep=groep, blad=blad,
        bladen=bladen, alarmen=_alarmen(db, rijen), antwoorden=ANTWOORDEN, waar=agenda.waar,
        nummers=sorted(set(agenda.nummers(db, ronde).values())) if ronde and aantal else [],
    )  # fmt: skip


@router.post(f"{PAD}/plan")
def post_plan(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Choose dates for all approved groepen."""
    agenda.plan(db, klok.nu(), aanmelding.zoek_ronde(db), wie.gebruiker or "")
    return naar(PAD)


@router.post(f"{PAD}/nodig-uit")
def post_nodig_uit(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Queue all invitations that are still due."""
    agenda.nodig_uit(db, klok.nu(), aanmelding.zoek_ronde(db), wie.gebruiker or "")
    return naar(PAD)


@router.get(f"{PAD}/{{bijeenkomst_id}}")
def get_bijeenkomst(request: Request, db: Lezen, wie: Secretaris, bijeenkomst_id: int) -> Response:
    """One bijeenkomst: who comes, what is wrong, and every way out."""
    bijeenkomst = haal(db, Bijeenkomst, bijeenkomst_id)
    momenten = agenda.peilingen.stel_momenten_voor(db, klok.nu(), bijeenkomst.groep)
    return toon(
        request, "bijeenkomst.html", wie=wie, b=bijeenkomst, nu=klok.nu(), antwoorden=ANTWOORDEN, waar=agenda.waar,
        geannuleerd=BijeenkomstStatus.GEANNULEERD, alarm=_alarmen(db, [bijeenkomst]).get(bijeenkomst.id),
        wachtlijst=agenda.bezetting.wachtlijst(db, bijeenkomst), begeleiders=agenda.begeleiders.allen(db),
        peilingen=db.scalars(select(Peiling).filter_by(bijeenkomst_id=bijeenkomst.id).order_by(Peiling.id)).all(),
        voorstellen=[_wandtijd(van) for van, _ in momenten], wandtijd=_wandtijd,
    )  # fmt: skip


@router.get(f"{PAD}/{{bijeenkomst_id}}/gevolg")
def get_gevolg(
    request: Request, db: Lezen, wie: Secretaris, bijeenkomst_id: int, doe: str = "", begin: str = "",
    plaats: str = "", online: str = "",
) -> Response:  # fmt: skip
    """What a change will send, to whom, and what speaks against it; nothing is done yet."""
    bijeenkomst = haal(db, Bijeenkomst, bijeenkomst_id)
    nieuw, bezwaren = None, []
    if doe != "annuleer":
        nieuw = _moment(begin)
        eind = nieuw + (bijeenkomst.eind - bijeenkomst.begin)
        if nieuw != bijeenkomst.begin:
            bezwaren = agenda.bezwaren(db, bijeenkomst, nieuw, eind)
    return toon(
        request, "gevolg.html", wie=wie, b=bijeenkomst, doe=doe, nieuw=nieuw, begin=begin, plaats=plaats,
        online=online, bezwaren=bezwaren, genodigden=agenda.genodigden(bijeenkomst),
    )  # fmt: skip


@router.post(f"{PAD}/{{bijeenkomst_id}}")
def post_bijeenkomst(db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int) -> Response:
    """Move or cancel one bijeenkomst."""
    bijeenkomst, nu, door = haal(db, Bijeenkomst, bijeenkomst_id), klok.nu(), wie.gebruiker or ""
    if form.een("doe") == "annuleer":
        agenda.annuleer(db, nu, bijeenkomst, door)
    else:
        agenda.verzet(
            db, nu, bijeenkomst, _moment(form.een("begin")), door, plaats=form.een("plaats").strip() or None,
            online_link=next(iter(form.alle("online")), None),
        )  # fmt: skip
    return naar(f"{PAD}/{bijeenkomst.id}")


@router.post(f"{PAD}/{{bijeenkomst_id}}/vul-aan")
def post_vul_aan(db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int) -> Response:
    """Put somebody of the waiting list in the groep; only that person hears of it."""
    bijeenkomst = haal(db, Bijeenkomst, bijeenkomst_id)
    nieuw = haal(db, Aanmelding, form.getal("aanmelding") or 0)
    agenda.plaats_in(db, klok.nu(), nieuw, bijeenkomst.groep, wie.gebruiker or "")
    return naar(f"{PAD}/{bijeenkomst.id}")


@router.post(f"{PAD}/{{bijeenkomst_id}}/begeleider")
def post_begeleider(db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int) -> Response:
    """Choose who guides the groep of this bijeenkomst, or nobody."""
    bijeenkomst = haal(db, Bijeenkomst, bijeenkomst_id)
    gekozen = next((b for b in agenda.begeleiders.allen(db) if b.id == form.getal("begeleider")), None)
    agenda.begeleiders.wijs_toe(db, klok.nu(), bijeenkomst.groep, gekozen, wie.gebruiker or "")
    return naar(f"{PAD}/{bijeenkomst.id}")


@router.post(f"{PAD}/{{bijeenkomst_id}}/peiling")
def post_peiling(db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int) -> Response:
    """Ask the groep which of these moments suits."""
    bijeenkomst, nu = haal(db, Bijeenkomst, bijeenkomst_id), klok.nu()
    duur = bijeenkomst.eind - bijeenkomst.begin
    gekozen = [_moment(m) for m in form.alle("moment") if m]
    uiterlijk = klok.moment(lees_datum(form.een("uiterlijk")), time(23, 59))
    agenda.peilingen.begin(
        db, nu, bijeenkomst.groep, [(m, m + duur) for m in gekozen], uiterlijk, wie.gebruiker or "",
        bijeenkomst=bijeenkomst,
    )  # fmt: skip
    return naar(f"{PAD}/{bijeenkomst.id}")


@router.get("/secretariaat/peiling/{peiling_id}")
def get_peiling(request: Request, db: Lezen, wie: Secretaris, peiling_id: int) -> Response:
    """What was said to a peiling, with the best moment on top."""
    peiling = haal(db, Peiling, peiling_id)
    return toon(
        request, "peiling_stand.html", wie=wie, peiling=peiling, tellingen=agenda.peilingen.uitslag(peiling),
        beste=agenda.peilingen.beste(peiling),
    )  # fmt: skip


@router.post("/secretariaat/peiling/{peiling_id}")
def post_peiling_kies(db: Schrijven, form: Form, wie: SecretarisDoet, peiling_id: int) -> Response:
    """Settle on a moment of a peiling, or withdraw it."""
    peiling = haal(db, Peiling, peiling_id)
    if form.een("doe") == "trek_in":
        agenda.peilingen.trek_in(db, klok.nu(), peiling, wie.gebruiker or "")
        return naar(f"/secretariaat/peiling/{peiling.id}")
    gekozen = form.getal("optie")
    if gekozen is None:
        raise OngeldigeInvoer("Kies een van de aangeboden momenten.")
    bijeenkomst = agenda.peilingen.kies(db, klok.nu(), peiling, gekozen, wie.gebruiker or "")
    return naar(f"{PAD}/{bijeenkomst.id}")


def _vraag(ronde: Ronde | None, groep: int | None) -> Select[Bijeenkomst]:
    vraag = select(Bijeenkomst).join(Groep, Bijeenkomst.groep_id == Groep.id)
    vraag = vraag.where(Groep.ronde_id == (ronde.id if ronde else 0))
    return vraag if groep is None else vraag.where(Groep.nummer == groep)


def _tel(db: Session, vraag: Select[Bijeenkomst]) -> int:
    return db.scalar(vraag.with_only_columns(func.count(Bijeenkomst.id))) or 0


def _pagina(vraag: Select[Bijeenkomst], blad: int) -> Select[Bijeenkomst]:
    """One page in order of time; a card needs who is invited, not who is in the groep."""
    vraag = vraag.options(lazyload(Bijeenkomst.groep)).order_by(Bijeenkomst.begin, Bijeenkomst.id)
    return vraag.limit(PER_BLAD).offset((blad - 1) * PER_BLAD)


def _alarmen(db: Session, rijen: Sequence[Bijeenkomst]) -> dict[int, Werkitem]:
    """The open alarm of each bijeenkomst that has one."""
    vraag = select(Werkitem).where(
        Werkitem.soort == agenda.bezetting.SOORT, Werkitem.afgehandeld_op.is_(None),
        Werkitem.bijeenkomst_id.in_([b.id for b in rijen]),
    )  # fmt: skip
    return {item.bijeenkomst_id: item for item in db.scalars(vraag) if item.bijeenkomst_id is not None}


def _wandtijd(moment: datetime) -> str:
    """A moment as a field of the form shows it."""
    return klok.lokaal(moment).strftime("%Y-%m-%dT%H:%M")


def _moment(tekst: str) -> datetime:
    try:
        return klok.lees_wandtijd(tekst)
    except ValueError as fout:
        raise OngeldigeInvoer("Vul een datum en een tijd in.") from fout
