"""Vandaag: what needs me, what I can do about it, and is it well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from fastapi import APIRouter, Request, Response
from sqlalchemy import select
from sqlalchemy.orm import Session, lazyload

from intervisie import aanmelding, klok, logboek, mail, notities, overzicht, uitgaand, werklijst
from intervisie.aanmelding import Verandering
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.models import (
    Aanmelding,
    Bijeenkomst,
    Deelnemer,
    InkomendeMail,
    InStatus,
    Notitie,
    UitgaandeMail,
    Werkitem,
)
from intervisie.web.pagina import toon
from intervisie.web.secretariaat.aanmeldingen import haal_overal_weg
from intervisie.web.verzoek import (
    Form,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    huidige_ronde,
    naar,
)

router = APIRouter()
VANDAAG = "/secretariaat"
# a card names its bijeenkomst and needs no more of it
_BIJEENKOMST = select(Bijeenkomst).options(lazyload("*"))
PER_STAPEL, PER_BLAD = 3, 20
GEDAAN = {
    "opgenomen": "Opgenomen in de ronde. De deelnemer krijgt een mail.",
    "doorgevoerd": "De verandering is doorgevoerd.",
    "terzijde": "Terzijde gelegd. Er is niets veranderd.",
    "opnieuw": "De mail gaat opnieuw op weg.",
    "vrijgegeven": "De notitie is vrijgegeven. De lezers krijgen een mail.",
    "ingetrokken": "De notitie is ingetrokken. Niemand kan haar lezen.",
    "ronde": "De ronde is geopend.",
    "klaar": "Afgehandeld.",
    "genoteerd": "Het antwoord is genoteerd.",
    "genegeerd": "Genegeerd. Er is niets veranderd.",
    "verzet": "De bijeenkomst is verzet. Wie was uitgenodigd, krijgt een mail.",
    "geweigerd": "Geweigerd. De bijeenkomst blijft zoals zij was, en de deelnemer krijgt een mail.",
}


@dataclass(slots=True)
class Kaart:
    """One item of the werklijst with all that its buttons are about."""

    item: Werkitem
    soort: str
    aanmeldingen: list[Aanmelding] = field(default_factory=list)
    veranderingen: list[Verandering] = field(default_factory=list)
    notitie: Notitie | None = None
    uit: UitgaandeMail | None = None
    bijeenkomst: Bijeenkomst | None = None

    @property
    def kan_opnemen(self) -> bool:
        """Whether everybody in the mail can be taken in as they stand."""
        open_ = [a for a in self.aanmeldingen if a.status in aanmelding.OPEN]
        return bool(open_) and all(_volledig(a) for a in open_)

    @property
    def kan_opnieuw(self) -> bool:
        """Whether the mail that failed can be tried once more."""
        return self.uit is not None and self.uit.status in uitgaand.OPNIEUW


@router.get("/secretariaat")
def get_vandaag(
    request: Request, db: Lezen, wie: Secretaris, soort: str = "", blad: int = 1, gedaan: str = ""
) -> Response:
    """What needs me: the oldest of every kind, or one kind page by page."""
    nu, alleen = klok.nu(), soort if soort in werklijst.KOPPEN else None
    aantal, vanaf = (PER_BLAD, (max(blad, 1) - 1) * PER_BLAD) if alleen else (PER_STAPEL, 0)
    ronde = huidige_ronde(db)
    stapels = werklijst.stapels(db, alleen=alleen, vanaf=vanaf, aantal=aantal)
    return toon(
        request, "vandaag.html", wie=wie, ronde=ronde, stapels=stapels, alleen=alleen, blad=max(blad, 1),
        kaarten=kaarten(db, [item for stapel in stapels for item in stapel.items]), per_blad=PER_BLAD,
        gezondheid=overzicht.gezondheid(db, nu), verkeer=overzicht.verkeer(db, nu), nu=nu,
        gepauzeerd=mail.gepauzeerd(db), melding=GEDAAN.get(gedaan, ""),
        stap=overzicht.volgende_stap(db, nu, ronde) if ronde else None,
    )  # fmt: skip


@router.post("/secretariaat/werkitem/{item_id}")
def post_werkitem(db: Schrijven, form: Form, wie: SecretarisDoet, item_id: int) -> Response:
    """Settle an item of the werklijst with one of its buttons; pressing twice is once."""
    item = haal(db, Werkitem, item_id)
    doe = DADEN.get(form.een("doe") or "klaar")
    if doe is None:
        raise OngeldigeInvoer("Kies wat er met dit punt moet gebeuren.")
    code = doe(db, klok.nu(), item, wie.gebruiker or "")
    return naar(
        _verder(db, item.bericht_id or 0, code) if form.een("terug") == "mail" else f"{VANDAAG}?gedaan={code}"
    )


def kaarten(db: Session, items: Sequence[Werkitem]) -> dict[int, Kaart]:
    """The cards of these items by their id, with a fixed number of queries."""
    uit = {item.id: Kaart(item, werklijst.soort_van(item)) for item in items}
    per_bericht = defaultdict(list)
    berichten = {item.bericht_id for item in items if item.bericht_id}
    for rij in db.scalars(
        select(Aanmelding).where(Aanmelding.bericht_id.in_(berichten)).order_by(Aanmelding.id)
    ):
        per_bericht[rij.bericht_id].append(rij)
    notitie_van = {n.id: n for n in db.scalars(select(Notitie).where(Notitie.id.in_(_ids(items, "notitie"))))}
    mail_van = {
        m.id: m
        for m in db.scalars(select(UitgaandeMail).where(UitgaandeMail.id.in_(_ids(items, "uit", "bounce"))))
    }
    komt = {item.bijeenkomst_id for item in items if item.bijeenkomst_id}
    bijeenkomsten = (
        {b.id: b for b in db.scalars(_BIJEENKOMST.where(Bijeenkomst.id.in_(komt)))} if komt else {}
    )
    van_afzender = _van_afzenders(db, [kaart.item for kaart in uit.values() if kaart.soort == "privacy"])
    for kaart in uit.values():
        nummer = _nummer(kaart.item)
        kaart.aanmeldingen = per_bericht[kaart.item.bericht_id] if kaart.soort == "mail" else []
        if kaart.soort == "privacy" and kaart.item.bericht is not None:
            kaart.aanmeldingen = van_afzender[kaart.item.bericht.van]
        kaart.veranderingen = aanmelding.veranderingen(db, kaart.item) if kaart.soort == "verandering" else []
        kaart.notitie = notitie_van.get(nummer) if kaart.soort == "notitie" else None
        kaart.bijeenkomst = bijeenkomsten.get(kaart.item.bijeenkomst_id or 0)
        kaart.uit = mail_van.get(nummer) if kaart.soort == "uit" else None
    return uit


def _van_afzenders(db: Session, items: Sequence[Werkitem]) -> dict[str | None, list[Aanmelding]]:
    """The aanmeldingen of whoever sent the mails of these items, by address."""
    adressen = {item.bericht.van for item in items if item.bericht is not None and item.bericht.van}
    uit: dict[str | None, list[Aanmelding]] = defaultdict(list)
    keuze = select(Aanmelding).join(Aanmelding.deelnemer).where(Deelnemer.email.in_(adressen))
    for rij in db.scalars(keuze.order_by(Aanmelding.id)) if adressen else ():
        uit[rij.deelnemer.email].append(rij)
    return uit


# ------------------------------------------------------------------------------------------------- the deeds


def _neem_op(db: Session, nu: datetime, item: Werkitem, door: str) -> str:
    if item.bericht is None:
        raise OngeldigeInvoer("Bij dit punt hoort geen mail.")
    if bezwaren := aanmelding.neem_op(db, nu, item.bericht, door):
        raise OngeldigeInvoer(f"Niet iedereen kon worden opgenomen. {' '.join(bezwaren)}")
    return "opgenomen"


def _voer_door(db: Session, nu: datetime, item: Werkitem, door: str) -> str:
    for gestopt in aanmelding.voer_door(db, nu, item, door):
        haal_overal_weg(db, nu, gestopt, door)
    return "doorgevoerd"


def _laat_zo(db: Session, nu: datetime, item: Werkitem, door: str) -> str:
    aanmelding.laat_zo(db, nu, item, door)
    return "terzijde"


def _stuur_opnieuw(db: Session, nu: datetime, item: Werkitem, door: str) -> str:
    uitgaand.stuur_opnieuw(db, nu, _nummer(item), door)
    logboek.handel_af(db, nu, item.sleutel, door)
    return "opnieuw"


def _geef_vrij(db: Session, nu: datetime, item: Werkitem, door: str) -> str:
    notities.geef_vrij(db, nu, haal(db, Notitie, _nummer(item)), door)
    return "vrijgegeven"


def _trek_in(db: Session, nu: datetime, item: Werkitem, door: str) -> str:
    notities.trek_in(db, nu, haal(db, Notitie, _nummer(item)), door)
    return "ingetrokken"


def _klaar(db: Session, nu: datetime, item: Werkitem, door: str) -> str:
    aanmelding.laat_zo(db, nu, item, door)
    return "klaar"


DADEN: dict[str, Callable[[Session, datetime, Werkitem, str], str]] = {
    "opnemen": _neem_op,
    "doorvoeren": _voer_door,
    "terzijde": _laat_zo,
    "opnieuw": _stuur_opnieuw,
    "vrijgeven": _geef_vrij,
    "intrekken": _trek_in,
    "klaar": _klaar,
}


def _verder(db: Session, bericht_id: int, code: str) -> str:
    """Where to go after a deed on a mail: the same mail while something of it waits, else the next, else Vandaag."""
    if db.scalar(select(Werkitem.id).filter_by(bericht_id=bericht_id, afgehandeld_op=None).limit(1)):
        return f"/secretariaat/mail/{bericht_id}?gedaan={code}"
    if volgende := _volgende_mail(db, bericht_id):
        return f"/secretariaat/mail/{volgende}?gedaan={code}&vorige=ja"
    return f"{VANDAAG}?gedaan={code}"


def _volgende_mail(db: Session, na: int) -> int | None:
    """The next mail to judge, and after the last one the first."""
    wacht = (
        select(InkomendeMail.id).filter_by(status=InStatus.TE_BEOORDELEN).order_by(InkomendeMail.id).limit(1)
    )
    return db.scalar(wacht.where(InkomendeMail.id > na)) or db.scalar(wacht)


def _volledig(rij: Aanmelding) -> bool:
    try:
        aanmelding.keur(aanmelding.invoer_uit(rij), volledig=True)
    except IntervisieFout:
        return False
    return True


def _nummer(item: Werkitem) -> int:
    """The id of what the item is about, from its sleutel; 0 when it names none."""
    nummer = item.sleutel.rpartition(":")[2]
    return int(nummer) if nummer.isdecimal() else 0


def _ids(items: Iterable[Werkitem], *soorten: str) -> list[int]:
    return [_nummer(item) for item in items if item.sleutel.partition(":")[0] in soorten]
