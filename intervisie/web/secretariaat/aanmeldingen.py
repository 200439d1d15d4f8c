"""Aanmeldingen: who signed up, each one beside the mail it was read from, and new ones by hand."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request, Response
from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, groepen, klok, logboek, privacy
from intervisie.aanmelding import Invoer
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Bron,
    Deelnemer,
    InkomendeMail,
    InStatus,
    Ronde,
    RondeStatus,
)
from intervisie.web import toegang
from intervisie.web.pagina import toon
from intervisie.web.secretariaat.bladen import Blad, blad_van
from intervisie.web.secretariaat.woorden import lees_woorden
from intervisie.web.verzoek import (
    Form,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    huidige_ronde,
    invoer_van,
    naar,
)

router = APIRouter()
PER_BLAD = 50
STANDEN = (
    ("", "Alles"),
    ("te_beoordelen", "Wacht op u"),
    ("te_bevestigen", "Wacht op de deelnemer"),
    ("bevestigd", "Bevestigd"),
    ("ingetrokken", "Afgemeld"),
)
GEDAAN = {
    "opgenomen": "De aanmelding is opgenomen. De deelnemer krijgt een mail.",
    "gewijzigd": "De aanmelding is bewaard.",
    "afgemeld": "De deelnemer is afgemeld en krijgt daarover een mail.",
    "gewist": "Alle gegevens van deze persoon zijn gewist.",
    "allemaal": "De gekozen aanmeldingen zijn opgenomen. De deelnemers krijgen een mail.",
}


@router.get("/secretariaat/aanmeldingen")
def get_aanmeldingen(
    request: Request, db: Lezen, wie: Secretaris, stand: str = "", discipline: str = "", blad: int = 1,
    gedaan: str = "",
) -> Response:  # fmt: skip
    """The aanmeldingen of the ronde, page by page."""
    vraag = select(Aanmelding).join(Deelnemer)
    if stand and stand in dict(STANDEN):
        vraag = vraag.where(Aanmelding.status == stand)
    if discipline in aanmelding.DISCIPLINES:
        vraag = vraag.where(Deelnemer.discipline == discipline)
    return _lijst(
        request, db, wie, vraag, blad, stand=stand, discipline=discipline, melding=GEDAAN.get(gedaan, "")
    )


@router.post("/secretariaat/aanmeldingen/zoek")
def post_zoek(request: Request, db: Lezen, form: Form, wie: SecretarisDoet) -> Response:
    """Find people by name, address or organisation; by form, so that no name stands in an address."""
    zoek = form.een("zoek").strip()
    like = f"%{zoek.replace('%', '').replace('_', ' ')}%"
    velden = (Deelnemer.naam, Deelnemer.email, Deelnemer.organisatie)
    vraag = select(Aanmelding).join(Deelnemer).where(or_(*(veld.ilike(like) for veld in velden)))
    return _lijst(request, db, wie, vraag, form.getal("blad") or 1, zoek=zoek)


@router.post("/secretariaat/aanmeldingen/keur-goed")
def post_keur_goed(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Take the ticked aanmeldingen into the ronde."""
    ids = form.getallen("id")
    if not ids:
        raise OngeldigeInvoer("Kruis eerst een of meer aanmeldingen aan.")
    uitslag = aanmelding.keur_goed(db, klok.nu(), aanmelding.lopende_ronde(db), ids, wie.gebruiker or "")
    if mislukt := [u for u in uitslag if u["reden"]]:
        namen = {
            str(a.id): a.deelnemer.naam for a in db.scalars(select(Aanmelding).where(Aanmelding.id.in_(ids)))
        }
        zinnen = " ".join(f"{namen[u['id']] or 'Zonder naam'}: {u['reden']}" for u in mislukt)
        uitleg = f"{len(mislukt)} van de {len(uitslag)} konden niet worden opgenomen. {zinnen} De rest is opgenomen."
        return toon(request, "fout.html", wie=wie, status=409, uitleg=uitleg)
    return naar("/secretariaat/aanmeldingen?gedaan=allemaal")


@router.get("/secretariaat/aanmeldingen/nieuw")
def get_nieuw(request: Request, db: Lezen, wie: Secretaris, mail: int = 0) -> Response:
    """An empty form, or one filled with what was read from a mail that signed nobody up."""
    return _pagina_nieuw(request, db, wie, mail, _gelezen(db, mail))


@router.post("/secretariaat/aanmeldingen/nieuw")
def post_nieuw(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Sign somebody up by hand; counts as confirmed, and settles the mail it was made from."""
    nu, invoer, mail_id, door = klok.nu(), invoer_van(form), form.getal("mail") or 0, wie.gebruiker or ""
    bericht = db.get(InkomendeMail, mail_id) if mail_id else None
    try:
        with db.begin_nested():
            nieuw = aanmelding.meld_aan(
                db, nu, aanmelding.zoek_ronde(db), invoer, bron=Bron.SECRETARIAAT, status=AanmeldingStatus.BEVESTIGD,
                bericht=bericht,
            )  # fmt: skip
    except OngeldigeInvoer as fout:
        return _pagina_nieuw(request, db, wie, mail_id, invoer, fouten=fout.velden, status=422)
    if bericht is not None and logboek.handel_af(db, nu, f"mail:{bericht.id}", door):
        bericht.status = InStatus.VERWERKT
    return naar(f"/secretariaat/aanmelding/{nieuw.id}?gedaan=opgenomen")


@router.get("/secretariaat/aanmelding/{aanmelding_id}")
def get_aanmelding(
    request: Request, db: Lezen, wie: Secretaris, aanmelding_id: int, gedaan: str = ""
) -> Response:
    """One aanmelding beside the mail that it was read from."""
    gevonden = haal(db, Aanmelding, aanmelding_id)
    return _pagina_aanmelding(request, db, wie, gevonden, melding=GEDAAN.get(gedaan, ""))


@router.post("/secretariaat/aanmelding/{aanmelding_id}")
def post_aanmelding(
    request: Request, db: Schrijven, form: Form, wie: SecretarisDoet, aanmelding_id: int
) -> Response:
    """Correct an aanmelding and take it in, or withdraw it."""
    gevonden, nu, door = haal(db, Aanmelding, aanmelding_id), klok.nu(), wie.gebruiker or ""
    if form.een("doe") == "trek_in":
        aanmelding.trek_in(db, nu, gevonden, door)
        haal_overal_weg(db, nu, gevonden, door)
        return naar("/secretariaat/aanmeldingen?gedaan=afgemeld")
    invoer, gold_al = invoer_van(form), gevonden.status is AanmeldingStatus.BEVESTIGD
    try:
        with db.begin_nested():
            aanmelding.keur(invoer, volledig=True)
            aanmelding.wijzig(db, nu, gevonden, invoer, door)
            uitslag = aanmelding.keur_goed(db, nu, db.get_one(Ronde, gevonden.ronde_id), [gevonden.id], door)
            if uitslag[0]["reden"]:
                raise OngeldigeInvoer(uitslag[0]["reden"], {"naam": uitslag[0]["reden"]})
    except OngeldigeInvoer as fout:
        return _pagina_aanmelding(request, db, wie, gevonden, invoer=invoer, fouten=fout.velden, status=422)
    return naar(f"/secretariaat/aanmelding/{gevonden.id}?gedaan={'gewijzigd' if gold_al else 'opgenomen'}")


@router.post("/secretariaat/aanmelding/{aanmelding_id}/inzage")
def post_inzage(db: Lezen, wie: SecretarisDoet, aanmelding_id: int) -> Response:
    """Everything that is kept about this person, to send to them (AVG art. 15)."""
    gevonden = haal(db, Aanmelding, aanmelding_id)
    if not gevonden.deelnemer.email:
        raise IntervisieFout("Van deze persoon is geen mailadres bekend.")
    inhoud = json.dumps(privacy.inzage(db, gevonden.deelnemer.email), ensure_ascii=False, indent=2)
    koppen = {"Content-Disposition": 'attachment; filename="inzage.json"'}
    return Response(inhoud, media_type="application/json", headers=koppen)


@router.post("/secretariaat/aanmelding/{aanmelding_id}/wis")
def post_wis(db: Schrijven, form: Form, wie: SecretarisDoet, aanmelding_id: int) -> Response:
    """Erase this person everywhere (AVG art. 17); needs a tick, for nothing brings it back."""
    gevonden, nu, door = haal(db, Aanmelding, aanmelding_id), klok.nu(), wie.gebruiker or ""
    if form.een("zeker") != "ja":
        raise OngeldigeInvoer("Kruis aan dat u zeker weet dat alles weg moet.")
    if not gevonden.deelnemer.email:
        raise IntervisieFout("Van deze persoon is geen mailadres bekend.")
    haal_overal_weg(db, nu, gevonden, door)
    privacy.verwijder(db, nu, gevonden.deelnemer.email, door)
    return naar("/secretariaat/aanmeldingen?gedaan=gewist")


def haal_overal_weg(db: Session, nu: datetime, gestopt: Aanmelding, door: str) -> None:
    """Take somebody who was withdrawn out of the calendars and out of the groep."""
    agenda.verwijder_overal(db, nu, gestopt, door)
    groepen.haal_weg(db, nu, gestopt, door)


# ------------------------------------------------------------------------------------------------ the pages


def _lijst(
    request: Request, db: Session, wie: toegang.Bezoek, vraag: Select[Any], blad: int, *, stand: str = "",
    discipline: str = "", zoek: str = "", melding: str = "",
) -> Response:  # fmt: skip
    ronde = huidige_ronde(db)
    ronde_id = ronde.id if ronde else 0
    waar: Blad[Aanmelding] = blad_van(
        db, vraag.where(Aanmelding.ronde_id == ronde_id).order_by(Aanmelding.id.desc()), blad, PER_BLAD
    )
    tellen = select(Aanmelding.status, func.count()).filter_by(ronde_id=ronde_id).group_by(Aanmelding.status)
    aantallen = {status.value: n for status, n in db.execute(tellen)}
    return toon(
        request, "aanmeldingen.html", wie=wie, ronde=ronde, blad=waar, open_=aanmelding.OPEN, standen=STANDEN,
        aantallen={**aantallen, "": sum(aantallen.values())}, stand=stand, discipline=discipline, zoek=zoek,
        disciplines=(("", "Alle"), *((d, d) for d in aanmelding.DISCIPLINES)), melding=melding,
        waarom=_waarom(db, waar.rijen),
    )  # fmt: skip


def _waarom(db: Session, rijen: list[Aanmelding]) -> dict[int, str]:
    """Why each of these waits for the secretariat: in its own words, else in those of the mail it came from."""
    wacht = [a for a in rijen if a.status is AanmeldingStatus.TE_BEOORDELEN]
    vraag = select(InkomendeMail.id, InkomendeMail.reden).where(
        InkomendeMail.id.in_({a.bericht_id for a in wacht if not a.redenen})
    )
    van_mail = {id_: reden or "" for id_, reden in db.execute(vraag)} if wacht else {}
    return {a.id: " ".join(a.redenen) or van_mail.get(a.bericht_id or 0, "") for a in wacht}


def _pagina_aanmelding(
    request: Request, db: Session, wie: toegang.Bezoek, gevonden: Aanmelding, *, invoer: Invoer | None = None,
    fouten: dict[str, str] | None = None, status: int = 200, melding: str = "",
) -> Response:  # fmt: skip
    bericht = db.get(InkomendeMail, gevonden.bericht_id) if gevonden.bericht_id else None
    woorden = lees_woorden((bericht.lezing or {}) if bericht else {}, alleen=gevonden.deelnemer.email)
    return toon(
        request, "aanmelding.html", wie=wie, status=status, aanmelding=gevonden, bericht=bericht, woorden=woorden,
        invoer=invoer or aanmelding.invoer_uit(gevonden), fouten=fouten or {}, open_=aanmelding.OPEN, melding=melding,
        waarom=_waarom(db, [gevonden]).get(gevonden.id, ""),
    )  # fmt: skip


def _pagina_nieuw(
    request: Request, db: Session, wie: toegang.Bezoek, mail_id: int, invoer: Invoer, *,
    fouten: dict[str, str] | None = None, status: int = 200,
) -> Response:  # fmt: skip
    bericht, ronde = db.get(InkomendeMail, mail_id) if mail_id else None, huidige_ronde(db)
    open_ = ronde if ronde is not None and ronde.status is RondeStatus.OPEN else None
    return toon(
        request, "aanmelding_nieuw.html", wie=wie, status=status, ronde=open_, bericht=bericht,
        woorden=lees_woorden((bericht.lezing or {}) if bericht else {}), invoer=invoer, fouten=fouten or {},
    )  # fmt: skip


def _gelezen(db: Session, mail_id: int) -> Invoer:
    """What a mail says of its first person, or nothing but its sender."""
    bericht = db.get(InkomendeMail, mail_id) if 0 < mail_id < 2**31 else None
    lezing: dict[str, Any] = (bericht.lezing or {}) if bericht else {}
    personen = lezing.get("personen") or []
    if personen:
        return aanmelding.uit_plat(personen[0])
    return Invoer(naam=lezing.get("van_naam"), email=bericht.van if bericht else None)
