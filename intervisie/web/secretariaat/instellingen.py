"""Instellingen: rondes, mail texts, people who may sign in, terms, and words for a newsletter."""

from __future__ import annotations

from datetime import date, timedelta

from fastapi import APIRouter, Request, Response
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from intervisie import aanmelding, klok, logboek, register, sjablonen
from intervisie.errors import OngeldigeInvoer
from intervisie.gegevens.invoer import KOLOMMEN
from intervisie.models import Aanmelding, AanmeldingStatus, Gebruiker, Ronde, RondeStatus, Sessie
from intervisie.settings import settings
from intervisie.web import toegang
from intervisie.web.deelnemer import MAIL_VRAGEN, mailto
from intervisie.web.pagina import toon
from intervisie.web.verzoek import (
    Form,
    Formulier,
    Lezen,
    Schrijven,
    Secretaris,
    SecretarisDoet,
    haal,
    lees_datum,
    naar,
)

router = APIRouter()
PAD = "/secretariaat/instellingen"
GEDAAN = {
    "geopend": "De ronde is open. Mensen kunnen zich aanmelden.",
    "gesloten": "De ronde is gesloten. Er komen geen aanmeldingen meer bij.",
    "gewijzigd": "De ronde is bewaard.",
    "tekst": "De tekst is bewaard. Nieuwe mail krijgt deze woorden.",
    "hersteld": "De gewone tekst geldt weer.",
    "overgenomen": "De lijst is overgenomen. Nieuwe mail wordt ermee gelezen.",
    "gewist": "De eigen lijst is gewist.",
    "uitgelogd": "Deze sessie is beëindigd.",
}


@router.get(PAD)
def get_rondes(request: Request, db: Lezen, wie: Secretaris, gedaan: str = "") -> Response:
    """All rondes, and a form for a new one."""
    return _rondes(request, db, wie, melding=GEDAAN.get(gedaan, ""))


@router.post("/secretariaat/ronde")
def post_ronde(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet) -> Response:
    """Open a ronde."""
    try:
        with db.begin_nested():
            aanmelding.maak_ronde(
                db, klok.nu(), form.een("naam"), _dag(form, "van"), _dag(form, "tot"),
                minimum=form.getal("minimum") or 5, maximum=form.getal("maximum") or 8,
                aantal=form.getal("aantal") or 4,
                herinner_dagen=_dagen(next(iter(form.alle("herinner_dagen")), "28, 14, 1")),
            )  # fmt: skip
    except OngeldigeInvoer as fout:
        return _rondes(request, db, wie, form=form, fouten=_fouten(fout), status=422)
    return naar(f"{PAD}?gedaan=geopend")


@router.get(PAD + "/ronde/{ronde_id}")
def get_ronde(request: Request, db: Lezen, wie: Secretaris, ronde_id: int) -> Response:
    """One ronde to change."""
    return _ronde(request, db, wie, haal(db, Ronde, ronde_id))


@router.post(PAD + "/ronde/{ronde_id}")
def post_een_ronde(
    request: Request, db: Schrijven, form: Form, wie: SecretarisDoet, ronde_id: int
) -> Response:
    """Change, close or open a ronde."""
    ronde, nu, door = haal(db, Ronde, ronde_id), klok.nu(), wie.gebruiker or ""
    if form.een("doe") == "sluit":
        aanmelding.sluit_ronde(db, nu, ronde, door)
        return naar(f"{PAD}?gedaan=gesloten")
    if form.een("doe") == "open":
        aanmelding.open_ronde(db, nu, ronde, door)
        return naar(f"{PAD}?gedaan=geopend")
    try:
        with db.begin_nested():
            aanmelding.wijzig_ronde(
                db, nu, ronde, door, naam=form.een("naam"), van=_dag(form, "van"), tot=_dag(form, "tot"),
                minimum=form.getal("minimum") or 0,
                maximum=form.getal("maximum") or 0, aantal=form.getal("aantal") or 0,
                herinner_dagen=_dagen(form.een("herinner_dagen")),
            )  # fmt: skip
    except OngeldigeInvoer as fout:
        return _ronde(request, db, wie, ronde, form=form, fouten=_fouten(fout), status=422)
    return naar(f"{PAD}?gedaan=gewijzigd")


@router.get(PAD + "/teksten")
def get_teksten(request: Request, db: Lezen, wie: Secretaris, gedaan: str = "") -> Response:
    """All kinds of mail with their words."""
    return toon(request, "teksten.html", wie=wie, regels=sjablonen.lijst(db), melding=GEDAAN.get(gedaan, ""))


@router.get(PAD + "/teksten/{soort}")
def get_tekst(request: Request, db: Lezen, wie: Secretaris, soort: str) -> Response:
    """The words of one kind, with its placeholders and an example."""
    regel = sjablonen.regel(db, soort)
    return _tekst(request, db, wie, soort, regel.onderwerp, regel.tekst)


@router.post(PAD + "/teksten/{soort}")
def post_tekst(request: Request, db: Schrijven, form: Form, wie: SecretarisDoet, soort: str) -> Response:
    """Look at an example of new words, keep them, or go back to the words of the program."""
    nu, door, onderwerp, tekst = klok.nu(), wie.gebruiker or "", form.een("onderwerp"), form.een("tekst")
    if form.een("doe") == "herstel":
        sjablonen.herstel(db, nu, soort, door)
        return naar(f"{PAD}/teksten?gedaan=hersteld")
    if form.een("doe") == "bewaar" and not sjablonen.bezwaren(soort, onderwerp, tekst):
        sjablonen.bewaar(db, nu, soort, onderwerp, tekst, door)
        return naar(f"{PAD}/teksten?gedaan=tekst")
    return _tekst(request, db, wie, soort, onderwerp, tekst)


@router.get(PAD + "/organisaties")
def get_organisaties(request: Request, db: Lezen, wie: Secretaris, gedaan: str = "") -> Response:
    """The organisations that the secretariat added, and a form for a newer list."""
    return _organisaties(request, db, wie, melding=GEDAAN.get(gedaan, ""))


@router.post(PAD + "/organisaties")
def post_organisaties(wie: SecretarisDoet, request: Request, form: Form, db: Schrijven) -> Response:
    """Take over a list, or go back to the one of the program."""
    nu, door, bestanden = klok.nu(), wie.gebruiker or "", form.bestanden("bestand")
    if form.een("doe") == "herstel":
        register.herstel(db, nu, door)
        return naar(f"{PAD}/organisaties?gedaan=gewist")
    try:
        if not bestanden:
            raise OngeldigeInvoer("Kies eerst een bestand.", {"Bestand": "Kies eerst een bestand."})
        register.neem_over(db, nu, bestanden[0].file.read(), door)
    except OngeldigeInvoer as fout:
        return _organisaties(request, db, wie, fouten=fout.velden or {"Bestand": str(fout)}, status=422)
    return naar(f"{PAD}/organisaties?gedaan=overgenomen")


@router.get(PAD + "/gebruikers")
def get_gebruikers(request: Request, db: Lezen, wie: Secretaris, gedaan: str = "") -> Response:
    """Who may sign in, and where they are signed in now."""
    nu = klok.nu()
    rijen = db.execute(
        select(Gebruiker, Sessie)
        .outerjoin(Sessie, (Sessie.gebruiker_id == Gebruiker.id) & (Sessie.vervalt_op > nu))
        .order_by(Gebruiker.naam, Sessie.id)
    ).all()
    sessies: dict[str, list[Sessie]] = {}
    for gebruiker, sessie in rijen:
        sessies.setdefault(gebruiker.naam, []).extend([sessie] if sessie is not None else [])
    return toon(
        request,
        "gebruikers.html",
        wie=wie,
        sessies=sessies,
        duur=toegang.SESSIE_GELDIG,
        melding=GEDAAN.get(gedaan, ""),
    )


@router.post(PAD + "/gebruikers/{sessie_id}")
def post_sessie(db: Schrijven, wie: SecretarisDoet, sessie_id: int) -> Response:
    """End a session: that browser has to sign in again. Personal links are left alone."""
    weg = db.execute(
        delete(Sessie)
        .where(Sessie.id == sessie_id, Sessie.gebruiker_id.is_not(None))
        .returning(Sessie.gebruiker_id)
    ).scalar()
    if weg is not None:
        logboek.noteer(db, klok.nu(), wie.gebruiker or "", "sessie beëindigd", gebruiker=weg)
    return naar(f"{PAD}/gebruikers?gedaan=uitgelogd")


@router.get(PAD + "/termijnen")
def get_termijnen(request: Request, wie: Secretaris) -> Response:
    """How long things are kept, and how the program is set; the beheerder changes it."""
    return toon(request, "termijnen.html", wie=wie, s=settings())


@router.get(PAD + "/nieuwsbrief")
def get_nieuwsbrief(request: Request, wie: Secretaris) -> Response:
    """A link and a QR code that open a mail with the few words needed."""
    adres = f"{settings().basis_url}/aanmelden"
    return toon(request, "nieuwsbrief.html", wie=wie, mailto=mailto(), adres=adres, vragen=MAIL_VRAGEN)


# ------------------------------------------------------------------------------------------------ the pages


def _rondes(
    request: Request, db: Session, wie: toegang.Bezoek, *, form: Formulier | None = None,
    fouten: dict[str, str] | None = None, status: int = 200, melding: str = "",
) -> Response:  # fmt: skip
    tellen = (
        select(Ronde, func.count(Aanmelding.id))
        .outerjoin(
            Aanmelding, (Aanmelding.ronde_id == Ronde.id) & (Aanmelding.status == AanmeldingStatus.BEVESTIGD)
        )
        .group_by(Ronde.id)
        .order_by(Ronde.id.desc())
    )
    van = klok.vandaag() + timedelta(days=28)
    leeg = {
        "naam": "", "van": van.isoformat(), "tot": (van + timedelta(days=270)).isoformat(), "minimum": "5",
        "maximum": "8", "aantal": "4", "herinner_dagen": "28, 14, 1",
    }  # fmt: skip
    return toon(
        request, "rondes.html", wie=wie, status=status, rondes=db.execute(tellen).all(), open_=RondeStatus.OPEN,
        waarden=_getypt(form, leeg) if form else leeg, fouten=fouten or {}, melding=melding,
    )  # fmt: skip


def _ronde(
    request: Request, db: Session, wie: toegang.Bezoek, ronde: Ronde, *, form: Formulier | None = None,
    fouten: dict[str, str] | None = None, status: int = 200,
) -> Response:  # fmt: skip
    nu = {
        "naam": ronde.naam, "van": ronde.van.isoformat(), "tot": ronde.tot.isoformat(), "minimum": str(ronde.minimum),
        "maximum": str(ronde.maximum), "aantal": str(ronde.aantal_bijeenkomsten),
        "herinner_dagen": ", ".join(map(str, ronde.herinner_dagen)),
    }  # fmt: skip
    return toon(
        request, "ronde.html", wie=wie, status=status, ronde=ronde, open_=RondeStatus.OPEN, fouten=fouten or {},
        waarden=_getypt(form, nu) if form else nu,
    )  # fmt: skip


def _organisaties(
    request: Request, db: Session, wie: toegang.Bezoek, *, fouten: dict[str, str] | None = None, status: int = 200,
    melding: str = "",
) -> Response:  # fmt: skip
    return toon(
        request, "organisaties.html", wie=wie, status=status, eigen=register.eigen(db), kolommen=KOLOMMEN,
        fouten=fouten or {}, melding=melding,
    )  # fmt: skip


def _tekst(
    request: Request, db: Session, wie: toegang.Bezoek, soort: str, onderwerp: str, tekst: str
) -> Response:
    bezwaren = sjablonen.bezwaren(soort, onderwerp, tekst)
    veld = "onderwerp" if bezwaren and "onderwerp" in bezwaren[0] else "tekst"
    return toon(
        request, "tekst.html", wie=wie, status=422 if bezwaren else 200, regel=sjablonen.regel(db, soort),
        onderwerp=onderwerp, tekst=tekst, fouten={veld: " ".join(bezwaren)} if bezwaren else {},
        voorbeeld=None if bezwaren else sjablonen.voorbeeld(soort, onderwerp, tekst),
    )  # fmt: skip


def _getypt(form: Formulier, namen: dict[str, str]) -> dict[str, str]:
    return {naam: form.een(naam) for naam in namen}


def _fouten(fout: OngeldigeInvoer) -> dict[str, str]:
    return fout.velden or {"van": str(fout)}


def _dag(form: Formulier, veld: str) -> date:
    """A day in a form, refused at its own field. Raises OngeldigeInvoer."""
    try:
        return lees_datum(form.een(veld))
    except OngeldigeInvoer as fout:
        raise OngeldigeInvoer(str(fout), {veld: str(fout)}) from fout


def _dagen(tekst: str) -> list[int]:
    """Days before a bijeenkomst, typed with commas. Raises OngeldigeInvoer."""
    delen = [deel.strip() for deel in tekst.split(",") if deel.strip()]
    if not all(deel.isdecimal() and len(deel) < 4 for deel in delen):
        zin = "Schrijf de dagen als getallen met komma's, bijvoorbeeld 28, 14, 1."
        raise OngeldigeInvoer(zin, {"herinner_dagen": zin})
    return [int(deel) for deel in delen]
