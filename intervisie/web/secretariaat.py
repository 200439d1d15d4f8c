"""The secretariat's desk: what came in, what needs me, what goes out."""

from __future__ import annotations

from datetime import date
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, gegevens, groepen, klok, logboek, mail, notities, verdeler
from intervisie.aanmelding import GeenRonde, Invoer
from intervisie.deelproces import Deelproces, DeelprocesFout
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Bijeenkomst,
    BijeenkomstStatus,
    Groep,
    InkomendeMail,
    InStatus,
    Notitie,
    Ronde,
    UitgaandeMail,
    UitStatus,
    Werkitem,
)
from intervisie.verdeler import Verdeling
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.verzoek import Form, Lezen, Schrijven, Secretaris, SecretarisDoet, Wie, invoer_van

router = APIRouter()
ZOEKTIJD = 5.0
OPEN = (AanmeldingStatus.TE_BEOORDELEN, AanmeldingStatus.TE_BEVESTIGEN)


@router.get("/inloggen")
def get_inloggen(request: Request, wie: Wie) -> Response:
    """The sign-in page."""
    return toon(request, "inloggen.html", wie=wie, fout="", naam="")


@router.post("/inloggen")
def post_inloggen(request: Request, db: Schrijven, form: Form, wie: Wie) -> Response:
    """Sign in; a planted cookie is worth nothing, for the session is always new."""
    client = request.client.host if request.client else "onbekend"
    try:
        token = toegang.log_in(db, klok.nu(), form.een("naam"), form.een("wachtwoord"), client)
    except OngeldigeInvoer as fout:
        return toon(request, "inloggen.html", wie=wie, status=422, fout=str(fout), naam=form.een("naam"))
    antwoord = RedirectResponse("/secretariaat", status_code=303)
    toegang.zet_cookie(antwoord, token)
    return antwoord


@router.post("/uitloggen")
def post_uitloggen(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Sign out."""
    toegang.log_uit(db, wie)
    antwoord = RedirectResponse("/inloggen", status_code=303)
    toegang.wis_cookie(antwoord)
    return antwoord


@router.get("/secretariaat")
def get_vandaag(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """What needs me."""
    ronde = _ronde(db)
    items = db.scalars(
        select(Werkitem).filter_by(afgehandeld_op=None).order_by(Werkitem.id.desc()).limit(200)
    ).all()
    return toon(
        request, "vandaag.html", wie=wie, ronde=ronde, items=items, cijfers=_cijfers(db, ronde),
        gepauzeerd=mail.gepauzeerd(db),
    )  # fmt: skip


@router.post("/secretariaat/ronde")
def post_ronde(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Open a ronde."""
    van, tot = _datum(form.een("van")), _datum(form.een("tot"))
    aanmelding.maak_ronde(db, klok.nu(), form.een("naam"), van, tot, aantal=form.getal("aantal") or 4)
    return _naar("/secretariaat")


@router.post("/secretariaat/werkitem/{item_id}")
def post_werkitem(db: Schrijven, wie: SecretarisDoet, item_id: int) -> Response:
    """Settle an item of the werklijst."""
    item = _haal(db, Werkitem, item_id)
    logboek.handel_af(db, klok.nu(), item.sleutel, wie.gebruiker or "")
    if item.bericht is not None and item.bericht.status is InStatus.TE_BEOORDELEN:
        item.bericht.status = InStatus.VERWERKT
        item.bericht.reden = f"Afgehandeld door {wie.gebruiker}. {item.bericht.reden or ''}".strip()
    return _naar("/secretariaat")


@router.get("/secretariaat/aanmeldingen")
def get_aanmeldingen(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """All aanmeldingen of the ronde."""
    ronde = _ronde(db)
    rijen = db.scalars(
        select(Aanmelding).filter_by(ronde_id=ronde.id if ronde else 0).order_by(Aanmelding.id)
    ).all()
    return toon(request, "aanmeldingen.html", wie=wie, ronde=ronde, rijen=rijen, open_=OPEN)


@router.post("/secretariaat/aanmeldingen/keur-goed")
def post_keur_goed(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Take the ticked aanmeldingen into the ronde."""
    ids = [int(i) for i in form.alle("id") if i.isdecimal()]
    if not ids:
        raise OngeldigeInvoer("Kruis eerst een of meer aanmeldingen aan.")
    uitslag = aanmelding.keur_goed(db, klok.nu(), aanmelding.zoek_ronde(db), ids, wie.gebruiker or "")
    mislukt = [u for u in uitslag if u["reden"]]
    if mislukt:
        zinnen = " ".join(f"Aanmelding {u['id']}: {u['reden']}" for u in mislukt)
        return toon(
            request, "fout.html", wie=wie, status=409, uitleg=f"Niet alles kon worden opgenomen. {zinnen}"
        )
    return _naar("/secretariaat/aanmeldingen")


@router.get("/secretariaat/aanmelding/{aanmelding_id}")
def get_aanmelding(request: Request, db: Lezen, wie: Secretaris, aanmelding_id: int) -> Response:
    """One aanmelding beside the mail that it was read from."""
    return _pagina_aanmelding(request, db, wie, _haal(db, Aanmelding, aanmelding_id))


@router.post("/secretariaat/aanmelding/{aanmelding_id}")
def post_aanmelding(
    request: Request, db: Schrijven, form: Form, wie: SecretarisDoet, aanmelding_id: int
) -> Response:
    """Correct an aanmelding and take it in, or withdraw it."""
    gevonden, nu, door = _haal(db, Aanmelding, aanmelding_id), klok.nu(), wie.gebruiker or ""
    if form.een("doe") == "trek_in":
        aanmelding.trek_in(db, nu, gevonden, door)
        agenda.verwijder_overal(db, nu, gevonden, door)
        return _naar("/secretariaat/aanmeldingen")
    invoer = invoer_van(form)
    try:
        with db.begin_nested():
            aanmelding.wijzig(db, nu, gevonden, invoer, door)
            uitslag = aanmelding.keur_goed(db, nu, aanmelding.zoek_ronde(db), [gevonden.id], door)
            if uitslag[0]["reden"]:
                aanmelding.keur(invoer, volledig=True)
    except OngeldigeInvoer as fout:
        return _pagina_aanmelding(request, db, wie, gevonden, invoer=invoer, fouten=fout.velden, status=422)
    return _naar("/secretariaat/aanmeldingen")


@router.get("/secretariaat/mail/{bericht_id}")
def get_mail(request: Request, db: Lezen, wie: Secretaris, bericht_id: int) -> Response:
    """One incoming mail and what was read from it."""
    bericht = _haal(db, InkomendeMail, bericht_id)
    rijen = db.scalars(select(Aanmelding).filter_by(bericht_id=bericht.id)).all()
    return toon(request, "mail.html", wie=wie, bericht=bericht, lezing=bericht.lezing or {}, rijen=rijen)


@router.get("/secretariaat/post")
def get_post(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """Every mail in and out with its state, newest first."""
    binnen = db.scalars(select(InkomendeMail).order_by(InkomendeMail.id.desc()).limit(200)).all()
    uit = db.scalars(select(UitgaandeMail).order_by(UitgaandeMail.id.desc()).limit(200)).all()
    return toon(request, "post.html", wie=wie, binnen=binnen, uit=uit, gepauzeerd=mail.gepauzeerd(db))


@router.post("/secretariaat/post/pauze")
def post_pauze(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Hold or release all outgoing mail."""
    mail.pauzeer(db, klok.nu(), wie.gebruiker or "", aan=form.een("aan") == "ja")
    return _naar("/secretariaat/post")


@router.get("/secretariaat/groepen")
def get_groepen(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """The newest voorstel, or the approved groepen."""
    return _pagina_groepen(request, db, wie)


@router.post("/secretariaat/groepen/vorm")
def post_vorm(request: Request, wie: SecretarisDoet) -> Response:
    """Form groepen anew: the search runs in a child process, outside any transaction."""
    databank = request.app.state.db
    with databank.lezen() as db:
        ronde = aanmelding.zoek_ronde(db)
        pool, vast = groepen.instantie(db, ronde), groepen.vaste_groepen(db, ronde)
    kind = Deelproces(verdeel_los, geheugen_mb=4096, cpu_seconden=int(ZOEKTIJD * 4))
    try:
        verdeling = kind.roep(ZOEKTIJD * 4, pool, ZOEKTIJD, vast)
    except DeelprocesFout as fout:
        raise IntervisieFout("Het vormen van groepen is niet gelukt. Probeer het opnieuw.") from fout
    finally:
        kind.sluit()
    if isinstance(verdeling, str):
        raise OngeldigeInvoer(verdeling)
    with databank.transactie() as db:
        groepen.bewaar(db, klok.nu(), aanmelding.zoek_ronde(db, ronde.naam), verdeling, wie.gebruiker or "")
    return _naar("/secretariaat/groepen")


def verdeel_los(pool: dict[str, Any], tijd: float, vast: list[list[str]]) -> Verdeling | str:
    """What the child does; a pool that can't be used comes back as its sentence."""
    try:
        return verdeler.verdeel(verdeler.lees_instantie(pool), tijd, 1, vast=vast)
    except verdeler.OngeldigeInstantie as fout:
        return str(fout)


@router.post("/secretariaat/groepen/verplaats")
def post_verplaats(db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Move one person to another groep, or out of all."""
    wie_dan = form.getal("aanmelding")
    if wie_dan is None:
        raise OngeldigeInvoer("Kies wie u wilt verplaatsen.")
    groepen.verplaats(
        db, klok.nu(), aanmelding.zoek_ronde(db), wie_dan, form.getal("naar"), wie.gebruiker or ""
    )
    return _naar("/secretariaat/groepen")


@router.post("/secretariaat/groepen/keur-goed")
def post_groepen_keur_goed(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Approve the voorstel: from here on participants hear about it."""
    groepen.keur_goed(db, klok.nu(), aanmelding.zoek_ronde(db), wie.gebruiker or "")
    return _naar("/secretariaat/groepen")


@router.get("/secretariaat/agenda")
def get_agenda(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """All bijeenkomsten with the answers."""
    ronde = _ronde(db)
    rijen = db.scalars(
        select(Bijeenkomst)
        .join(Groep, Bijeenkomst.groep_id == Groep.id)
        .where(Groep.ronde_id == (ronde.id if ronde else 0))
        .order_by(Bijeenkomst.begin)
    ).all()
    return toon(
        request, "agenda.html", wie=wie, ronde=ronde, rijen=rijen, geannuleerd=BijeenkomstStatus.GEANNULEERD,
        nu=klok.nu(),
    )  # fmt: skip


@router.post("/secretariaat/agenda/plan")
def post_plan(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Choose dates for all approved groepen."""
    agenda.plan(db, klok.nu(), aanmelding.zoek_ronde(db), wie.gebruiker or "")
    return _naar("/secretariaat/agenda")


@router.post("/secretariaat/agenda/nodig-uit")
def post_nodig_uit(db: Schrijven, wie: SecretarisDoet) -> Response:
    """Queue all invitations that are still due."""
    agenda.nodig_uit(db, klok.nu(), aanmelding.zoek_ronde(db), wie.gebruiker or "")
    return _naar("/secretariaat/agenda")


@router.post("/secretariaat/agenda/{bijeenkomst_id}")
def post_bijeenkomst(db: Schrijven, form: Form, wie: SecretarisDoet, bijeenkomst_id: int) -> Response:
    """Move or cancel one bijeenkomst."""
    bijeenkomst, nu, door = _haal(db, Bijeenkomst, bijeenkomst_id), klok.nu(), wie.gebruiker or ""
    if form.een("doe") == "annuleer":
        agenda.annuleer(db, nu, bijeenkomst, door)
    else:
        try:
            wand = klok.lees_wandtijd(form.een("begin"))
        except ValueError as fout:
            raise OngeldigeInvoer("Vul een datum en een tijd in.") from fout
        agenda.verzet(db, nu, bijeenkomst, wand, door, plaats=form.een("plaats").strip() or None)
    return _naar("/secretariaat/agenda")


@router.get("/secretariaat/notities")
def get_notities(request: Request, db: Lezen, wie: Secretaris) -> Response:
    """Notities with their marks, to check and release."""
    ronde = _ronde(db)
    return toon(request, "notities.html", wie=wie, rijen=notities.lijst(db, ronde.id) if ronde else [])


@router.post("/secretariaat/notities/{notitie_id}")
def post_notitie(db: Schrijven, form: Form, wie: SecretarisDoet, notitie_id: int) -> Response:
    """Release a notitie or take it back."""
    notitie = _haal(db, Notitie, notitie_id)
    doe = notities.geef_vrij if form.een("doe") == "geef_vrij" else notities.trek_in
    doe(db, klok.nu(), notitie, wie.gebruiker or "")
    return _naar("/secretariaat/notities")


# ---------------------------------------------------------------------------------------------- small things


def _naar(pad: str) -> Response:
    return RedirectResponse(pad, status_code=303)


def _haal(db: Session, tabel: Any, rij_id: int) -> Any:
    rij = db.get(tabel, rij_id) if rij_id < 2**31 else None
    if rij is None:
        raise NietGevonden("Deze pagina bestaat niet, of is niet voor u.")
    return rij


def _ronde(db: Session) -> Ronde | None:
    try:
        return aanmelding.zoek_ronde(db)
    except GeenRonde:
        return None


def _cijfers(db: Session, ronde: Ronde | None) -> list[tuple[str, int]]:
    """What came in and went out, in four numbers."""
    van_ronde = Aanmelding.ronde_id == (ronde.id if ronde else 0)

    def tel(kolom: Any, *voorwaarden: Any) -> int:
        return db.scalar(select(func.count(kolom)).where(*voorwaarden)) or 0

    bevestigd = Aanmelding.status == AanmeldingStatus.BEVESTIGD
    onderweg = UitgaandeMail.status.in_((UitStatus.WACHT, UitStatus.BEZIG, UitStatus.ONZEKER))
    return [
        ("Bevestigde aanmeldingen", tel(Aanmelding.id, van_ronde, bevestigd)),
        ("Nog te bevestigen of te beoordelen", tel(Aanmelding.id, van_ronde, Aanmelding.status.in_(OPEN))),
        ("Mail die nog weg moet", tel(UitgaandeMail.id, onderweg)),
        ("Mail verzonden", tel(UitgaandeMail.id, UitgaandeMail.status == UitStatus.VERZONDEN)),
    ]


def _pagina_aanmelding(
    request: Request, db: Session, wie: toegang.Bezoek, gevonden: Aanmelding, *, invoer: Invoer | None = None,
    fouten: dict[str, str] | None = None, status: int = 200,
) -> Response:  # fmt: skip
    bericht = db.get(InkomendeMail, gevonden.bericht_id) if gevonden.bericht_id else None
    lezing = (bericht.lezing or {}) if bericht else {}
    return toon(
        request, "aanmelding.html", wie=wie, status=status, aanmelding=gevonden, bericht=bericht,
        stukken=stukken(lezing, gevonden.deelnemer.email), invoer=invoer or aanmelding.invoer_uit(gevonden),
        fouten=fouten or {}, organisaties=gegevens.namen(),
    )  # fmt: skip


def stukken(lezing: dict[str, Any], email: str | None) -> list[tuple[str, str]]:
    """The text of a mail in pieces: (words, name of the field read from them, or nothing)."""
    tekst = lezing.get("tekst", "")
    personen = lezing.get("personen", [])
    persoon = next((p for p in personen if p.get("email") == email), personen[0] if personen else {})
    merken = sorted(
        (f["begin"], f["eind"], veld)
        for veld, f in (persoon.get("bron") or {}).items()
        if f and f.get("begin") is not None
    )
    uit, plek = [], 0
    for begin, eind, veld in merken:
        if begin < plek or eind > len(tekst):
            continue
        uit += [(tekst[plek:begin], ""), (tekst[begin:eind], veld)]
        plek = eind
    return [*uit, (tekst[plek:], "")]


def _pagina_groepen(request: Request, db: Session, wie: toegang.Bezoek) -> Response:
    ronde = _ronde(db)
    voorstel = groepen.nieuwste(db, ronde) if ronde else None
    gebroken = groepen.overtredingen(db, ronde, voorstel) if ronde and voorstel else []
    pool = select(Aanmelding).filter_by(ronde_id=ronde.id if ronde else 0, status=AanmeldingStatus.BEVESTIGD)
    geplaatst = {p.aanmelding_id for g in voorstel.groepen for p in g.plaatsingen} if voorstel else set()
    over = [a for a in db.scalars(pool.order_by(Aanmelding.id)) if a.id not in geplaatst]
    redenen = voorstel.uitslag.get("redenen", {}) if voorstel else {}
    return toon(
        request, "groepen.html", wie=wie, ronde=ronde, voorstel=voorstel, gebroken=gebroken, over=over,
        redenen=redenen, zoektijd=int(ZOEKTIJD),
    )  # fmt: skip


def _datum(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise OngeldigeInvoer("Vul een geldige datum in.") from fout
