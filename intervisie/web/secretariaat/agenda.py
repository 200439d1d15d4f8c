"""Agenda: the bijeenkomsten with their answers and alarms, and every change after a look at what it will send."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, lazyload

from intervisie import aanmelding, agenda, klok, overzicht
from intervisie.errors import OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    Bijeenkomst,
    BijeenkomstStatus,
    Groep,
    GroepStatus,
    Peiling,
    Ronde,
    Werkitem,
)
from intervisie.web import toegang
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
ANTWOORDTIJD = timedelta(days=7)  # what a peiling offers until somebody chooses another last day
MOMENTEN = 5
"""So many moments a peiling offers at most on the page."""
GEDAAN = {
    "gepland": "De data zijn gekozen. Kijk ze na en nodig daarna iedereen uit.",
    "deels": "Voor een deel van de groepen zijn data gekozen. Op Vandaag leest u welke groep mist, en wat helpt.",
    "niets": "Elke groep had al data. Er is niets veranderd.",
    "uitgenodigd": "De uitnodigingen gaan weg.",
    "niemand": "Iedereen had al een uitnodiging. Er gaat geen mail weg.",
    "gewijzigd": "De bijeenkomst is gewijzigd. Wie was uitgenodigd, krijgt een mail.",
    "geannuleerd": "De bijeenkomst is geannuleerd. Wie was uitgenodigd, krijgt een mail.",
    "aangevuld": "De deelnemer staat nu in de groep en krijgt uitnodigingen.",
    "begeleider": "De begeleider van deze groep is bewaard.",
    "peiling": "De peiling is verstuurd aan de groep.",
    "gestopt": "De peiling is gestopt. Niemand krijgt daarover een mail.",
}
ANTWOORDEN = {
    "ACCEPTED": "komt", "DECLINED": "komt niet", "TENTATIVE": "misschien", "DELEGATED": "stuurt een ander",
}  # fmt: skip


@router.get(PAD)
def get_agenda(
    request: Request, db: Lezen, wie: Secretaris, groep: str = "", blad: int | None = None, gedaan: str = ""
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
        melding=GEDAAN.get(gedaan, ""), te_plannen=_te_plannen(db, ronde),
        uit_te_nodigen=ronde is not None and overzicht.uit_te_nodigen(db, nu, ronde),
    )  # fmt: skip


@router.post(f"{PAD}/plan")
def post_plan(request: Request, wie: SecretarisDoet) -> Response:
    """Choose dates for all approved groepen; the search takes a while, so in no transaction of its own."""
    databank, kies = request.app.state.db, aanmelding.lopende_ronde
    plannen = agenda.plan_buiten(databank, klok.nu(), kies, wie.gebruiker or "")
    gelukt = "niets" if not plannen else "gepland" if all(p.data for p in plannen) else "deels"
    return naar(f"{PAD}?gedaan={gelukt}")


@router.post(f"{PAD}/nodig-uit")
def post_nodig_uit(request: Request, wie: SecretarisDoet) -> Response:
    """Queue all invitations that are still due; that takes a while, so in no transaction of its own."""
    databank, kies = request.app.state.db, aanmelding.lopende_ronde
    aantal = agenda.nodig_uit_om_beurten(databank, klok.nu(), kies, wie.gebruiker or "")
    return naar(f"{PAD}?gedaan={'uitgenodigd' if aantal else 'niemand'}")


@router.get(f"{PAD}/{{bijeenkomst_id}}")
def get_bijeenkomst(
    request: Request, db: Lezen, wie: Secretaris, bijeenkomst_id: int, gedaan: str = ""
) -> Response:
    """One bijeenkomst: who comes, what is wrong, and every way out."""
    return _bijeenkomst(
        request, db, wie, haal(db, Bijeenkomst, bijeenkomst_id), melding=GEDAAN.get(gedaan, "")
    )


@router.get(f"{PAD}/{{bijeenkomst_id}}/gevolg")
def get_gevolg(
    request: Request, db: Lezen, wie: Secretaris, bijeenkomst_id: int, doe: str = "", begin: str = "",
    plaats: str = "", online: str = "",
) -> Response:  # fmt: skip
    """What a change will send, to whom, and what speaks against it; nothing is done yet."""
    bijeenkomst = haal(db, Bijeenkomst, bijeenkomst_id)
    nieuw, bezwaren = None, []
    if doe != "annuleer":
        try:
            nieuw = _keur_wijziging(bijeenkomst, begin, plaats, online)
        except OngeldigeInvoer as fout:
            getypt = {"begin": begin, "plaats": plaats, "online": online}
            return _bijeenkomst(request, db, wie, bijeenkomst, fouten={"begin": str(fout)}, getypt=getypt)
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
    return naar(
        f"{PAD}/{bijeenkomst.id}?gedaan={'geannuleerd' if form.een('doe') == 'annuleer' else 'gewijzigd'}"
    )


@router.post(f"{PAD}/{{bijeenkomst_id}}/vul-aan")
def post_vul_aan(db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int) -> Response:
    """Put somebody of the waiting list in the groep; only that person hears of it."""
    bijeenkomst = haal(db, Bijeenkomst, bijeenkomst_id)
    nieuw = haal(db, Aanmelding, form.getal("aanmelding") or 0)
    agenda.plaats_in(db, klok.nu(), nieuw, bijeenkomst.groep, wie.gebruiker or "")
    return naar(f"{PAD}/{bijeenkomst.id}?gedaan=aangevuld")


@router.post(f"{PAD}/{{bijeenkomst_id}}/begeleider")
def post_begeleider(db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int) -> Response:
    """Choose who guides the groep of this bijeenkomst, or nobody."""
    bijeenkomst = haal(db, Bijeenkomst, bijeenkomst_id)
    gekozen = next((b for b in agenda.begeleiders.allen(db) if b.id == form.getal("begeleider")), None)
    agenda.begeleiders.wijs_toe(db, klok.nu(), bijeenkomst.groep, gekozen, wie.gebruiker or "")
    return naar(f"{PAD}/{bijeenkomst.id}?gedaan=begeleider")


@router.post(f"{PAD}/{{bijeenkomst_id}}/peiling")
def post_peiling(
    request: Request, db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int
) -> Response:
    """Ask the groep which of these moments suits."""
    bijeenkomst, nu = haal(db, Bijeenkomst, bijeenkomst_id), klok.nu()
    duur = bijeenkomst.eind - bijeenkomst.begin
    try:
        gekozen = [_moment(m) for m in form.alle("moment") if m]
        uiterlijk = klok.moment(lees_datum(form.een("uiterlijk")), time(23, 59))
        agenda.peilingen.begin(
            db, nu, bijeenkomst.groep, [(m, m + duur) for m in gekozen], uiterlijk, wie.gebruiker or "",
            bijeenkomst=bijeenkomst,
        )  # fmt: skip
    except OngeldigeInvoer as fout:
        getypt = {"moment": form.alle("moment"), "uiterlijk": form.een("uiterlijk")}
        return _bijeenkomst(request, db, wie, bijeenkomst, fouten={"uiterlijk": str(fout)}, getypt=getypt)
    return naar(f"{PAD}/{bijeenkomst.id}?gedaan=peiling")


@router.get("/secretariaat/peiling/{peiling_id}")
def get_peiling(request: Request, db: Lezen, wie: Secretaris, peiling_id: int, gedaan: str = "") -> Response:
    """What was said to a peiling, with the best moment on top."""
    peiling = haal(db, Peiling, peiling_id)
    return toon(
        request, "peiling_stand.html", wie=wie, peiling=peiling, tellingen=agenda.peilingen.uitslag(peiling),
        beste=agenda.peilingen.beste(peiling), melding=GEDAAN.get(gedaan, ""),
    )  # fmt: skip


@router.post("/secretariaat/peiling/{peiling_id}")
def post_peiling_kies(db: Schrijven, form: Form, wie: SecretarisDoet, peiling_id: int) -> Response:
    """Settle on a moment of a peiling, or withdraw it."""
    peiling = haal(db, Peiling, peiling_id)
    if form.een("doe") == "trek_in":
        agenda.peilingen.trek_in(db, klok.nu(), peiling, wie.gebruiker or "")
        return naar(f"/secretariaat/peiling/{peiling.id}?gedaan=gestopt")
    gekozen = form.getal("optie")
    if gekozen is None:
        raise OngeldigeInvoer("Kies een van de aangeboden momenten.")
    bijeenkomst = agenda.peilingen.kies(db, klok.nu(), peiling, gekozen, wie.gebruiker or "")
    return naar(f"{PAD}/{bijeenkomst.id}?gedaan=gewijzigd")


# ------------------------------------------------------------------------------------------------ the pages


def _bijeenkomst(
    request: Request, db: Session, wie: toegang.Bezoek, b: Bijeenkomst, *, melding: str = "",
    fouten: dict[str, str] | None = None, getypt: dict[str, Any] | None = None,
) -> Response:  # fmt: skip
    """One bijeenkomst; with `fouten` it shows again what was typed in the form that was refused."""
    momenten = [_wandtijd(van) for van, _ in agenda.peilingen.stel_momenten_voor(db, klok.nu(), b.groep)]
    velden = {
        "begin": _wandtijd(b.begin), "plaats": b.plaats, "online": b.online_link or "", "moment": momenten,
        "uiterlijk": (klok.vandaag() + ANTWOORDTIJD).isoformat(), **(getypt or {}),
    }  # fmt: skip
    velden["moment"] = [*velden["moment"], *[""] * MOMENTEN][:MOMENTEN]
    return toon(
        request, "bijeenkomst.html", status=422 if fouten else 200, wie=wie, b=b, nu=klok.nu(), waar=agenda.waar,
        antwoorden=ANTWOORDEN, geannuleerd=BijeenkomstStatus.GEANNULEERD, alarm=_alarmen(db, [b]).get(b.id),
        wachtlijst=agenda.bezetting.wachtlijst(db, b), begeleiders=agenda.begeleiders.allen(db), velden_=velden,
        peilingen=db.scalars(select(Peiling).filter_by(bijeenkomst_id=b.id).order_by(Peiling.id)).all(),
        fouten=fouten or {}, melding=melding,
    )  # fmt: skip


def _keur_wijziging(b: Bijeenkomst, begin: str, plaats: str, online: str) -> datetime:
    """The new begin; refuses what `verzet` would refuse or not notice. Raises OngeldigeInvoer."""
    nieuw, link = _moment(begin), agenda.instellingen.keur_link(online)
    if nieuw <= klok.nu():
        raise OngeldigeInvoer("Kies een tijdstip in de toekomst.")
    if (nieuw, plaats.strip() or b.plaats, link) == (b.begin, b.plaats, b.online_link):
        raise OngeldigeInvoer(
            "Er verandert niets. Kies een ander tijdstip, een andere plaats of een andere link."
        )
    return nieuw


def _te_plannen(db: Session, ronde: Ronde | None) -> bool:
    """Whether a groep of this ronde was approved, so that there are dates to choose."""
    vraag = select(Groep.id).filter_by(ronde_id=ronde.id if ronde else 0, status=GroepStatus.GOEDGEKEURD)
    return db.scalar(vraag.limit(1)) is not None


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
