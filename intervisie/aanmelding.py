"""From a form or a read mail to a confirmed aanmelding; rondes open and close; withdrawal.

Nobody is registered on a guess: what is not certain waits for the secretariat or for the deelnemer's own
word. Knows people and rondes, not groups and not how a mail is read.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intervisie import klok, links, logboek, mail
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.lezer import Lezing, Periode, Persoon
from intervisie.mail import Uitkomst
from intervisie.models import (
    DAGDELEN,
    WERKDAGDELEN,
    Aanmelding,
    AanmeldingStatus,
    Adres,
    Bron,
    Deelnemer,
    InkomendeMail,
    InStatus,
    Ronde,
    RondeStatus,
)
from intervisie.settings import settings

DISCIPLINES = ("OOV", "HRM")
VORMEN = ("online", "fysiek")
# per address; two robots that answer each other stop at one
BEVESTIGINGEN_PER_DAG = {Bron.MAIL: 1, Bron.WEB: 3, Bron.SECRETARIAAT: 3}
_ADRES = re.compile(
    r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+"
)
_GEEN_NAAM = re.compile(r"://|www\.|[<>@{}\[\]|\\]", re.IGNORECASE)
_STUURTEKENS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e]+")


class RondeGesloten(IntervisieFout):
    """The ronde no longer takes aanmeldingen."""


class GeenRonde(IntervisieFout):
    """There is no open ronde, or none of this name."""

    status = 404


@dataclass(frozen=True, slots=True)
class Invoer:
    """What an aanmelding says, from whatever door; None or empty where it doesn't."""

    naam: str | None = None
    email: str | None = None
    organisatie: str | None = None
    discipline: str | None = None
    functie: str | None = None
    telefoon: str | None = None
    beschikbaar: tuple[str, ...] = ()
    niet_beschikbaar: tuple[str, ...] = ()
    afwezig: tuple[Periode, ...] = ()
    vorm: str | None = None
    leervraag: str | None = None

    @property
    def vrij(self) -> tuple[str, ...]:
        """The dagdelen to tick on a form: what was named, or what is left when only exclusions were."""
        if self.beschikbaar or not self.niet_beschikbaar:
            return self.beschikbaar
        return tuple(d for d in WERKDAGDELEN if d not in self.niet_beschikbaar)


# ----------------------------------------------------------------------------------------------------- rondes


def maak_ronde(
    db: Session, nu: datetime, naam: str, van: date, tot: date, *, minimum: int = 5, maximum: int = 8,
    aantal: int = 4, herinner_dagen: Sequence[int] = (28, 14, 1),
) -> Ronde:  # fmt: skip
    """Open a ronde; groups of `minimum` to `maximum`, `aantal` bijeenkomsten between `van` and `tot` (inclusive).

    Raises OngeldigeInvoer when the numbers don't fit each other or the name is taken.
    """
    naam = " ".join(naam.split())
    if not naam or len(naam) > 100:
        raise OngeldigeInvoer("Geef de ronde een naam van hoogstens 100 tekens.")
    if tot < van:
        raise OngeldigeInvoer("De einddatum van de ronde ligt voor de begindatum.")
    if not 2 <= minimum <= maximum <= 20:
        raise OngeldigeInvoer(
            "De groepsgrootte klopt niet: kies een minimum van ten minste 2 en een maximum tot 20."
        )
    if not 1 <= aantal <= 20:
        raise OngeldigeInvoer("Kies 1 tot 20 bijeenkomsten.")
    if db.scalar(select(Ronde.id).filter_by(naam=naam)) is not None:
        raise OngeldigeInvoer("Er is al een ronde met deze naam.")
    ronde = Ronde(
        naam=naam, van=van, tot=tot, minimum=minimum, maximum=maximum, aantal_bijeenkomsten=aantal,
        herinner_dagen=sorted(set(herinner_dagen), reverse=True), status=RondeStatus.OPEN, gemaakt_op=nu,
    )  # fmt: skip
    db.add(ronde)
    db.flush()
    logboek.noteer(db, nu, "secretariaat", "ronde gemaakt", ronde=ronde.id)
    return ronde


def zoek_ronde(db: Session, naam: str | None = None) -> Ronde:
    """The ronde of this name, or the newest open one; raises GeenRonde."""
    if naam is not None:
        ronde = db.scalar(select(Ronde).filter_by(naam=" ".join(naam.split())))
        uitleg = "Er is geen ronde met deze naam."
    else:
        ronde = db.scalar(select(Ronde).filter_by(status=RondeStatus.OPEN).order_by(Ronde.id.desc()).limit(1))
        uitleg = "Er is geen open ronde. Maak er een met: intervisie ronde maak"
    if ronde is None:
        raise GeenRonde(uitleg)
    return ronde


def sluit_ronde(db: Session, nu: datetime, ronde: Ronde, door: str) -> None:
    """Stop taking aanmeldingen for a ronde."""
    ronde.status = RondeStatus.GESLOTEN
    logboek.noteer(db, nu, door, "ronde gesloten", ronde=ronde.id)


# ------------------------------------------------------------------------------------------------- meld aan


def meld_aan(
    db: Session, nu: datetime, ronde: Ronde, invoer: Invoer, *, bron: Bron, status: AanmeldingStatus,
    redenen: Iterable[str] = (), bericht: InkomendeMail | None = None,
) -> Aanmelding:  # fmt: skip
    """Put one person in a ronde with the given status and queue the mail that belongs to it.

    An open aanmelding of the same person that nobody confirmed yet is replaced; a confirmed one is left
    as it is and returned. Raises OngeldigeInvoer (field by field) and RondeGesloten.
    """
    if ronde.status is not RondeStatus.OPEN:
        raise RondeGesloten("Deze ronde is gesloten. U kunt zich aanmelden voor de volgende.")
    invoer = keur(invoer, volledig=status is not AanmeldingStatus.TE_BEOORDELEN)
    aanmelding = _aanmelding_van(db, ronde, invoer)
    if aanmelding is not None and aanmelding.status is AanmeldingStatus.BEVESTIGD:
        return aanmelding
    if aanmelding is None:
        aanmelding = Aanmelding(ronde_id=ronde.id, deelnemer=_deelnemer(db, invoer), gemaakt_op=nu)
        db.add(aanmelding)
    elif not _heeft_bevestigd(db, aanmelding.deelnemer):
        _schrijf_persoon(aanmelding.deelnemer, invoer)
    if aanmelding.status is AanmeldingStatus.INGETROKKEN:
        aanmelding.gemaakt_op = (
            nu  # a new start: the days to confirm in count from here, and the question is asked anew
        )
    _schrijf(aanmelding, invoer)
    aanmelding.bron, aanmelding.status, aanmelding.redenen = bron, status, list(redenen)
    aanmelding.bericht_id = bericht.id if bericht else None
    db.flush()
    logboek.noteer(db, nu, bron.value, "aangemeld", aanmelding=aanmelding.id, status=status.value)
    if status is AanmeldingStatus.BEVESTIGD:
        _bevestig(db, nu, aanmelding, bron.value, bericht)
    elif status is AanmeldingStatus.TE_BEVESTIGEN:
        _vraag_bevestiging(db, nu, aanmelding, bericht)
    return aanmelding


def verwerk_aanmelding(
    db: Session, nu: datetime, ronde: Ronde, bericht: InkomendeMail, lezing: Lezing, *, bewezen: bool
) -> Uitkomst:
    """Take in a mail that signs people up: clear ones must confirm, doubtful ones wait for the secretariat."""
    ids, twijfel = [], list(lezing.redenen)
    for persoon in lezing.personen:
        invoer = invoer_van(persoon)
        status, redenen = _beoordeel(db, ronde, invoer, lezing, bewezen=bewezen)
        if status is None:
            twijfel += redenen
            _stel_wijziging_voor(db, nu, ronde, bericht, invoer)
            continue
        ids.append(
            meld_aan(
                db, nu, ronde, invoer, bron=Bron.MAIL, status=status, redenen=redenen, bericht=bericht
            ).id
        )
        if status is AanmeldingStatus.TE_BEOORDELEN:
            twijfel += redenen
    if not lezing.personen:
        twijfel = twijfel or ["In deze aanmelding staat geen naam van een deelnemer."]
    if twijfel:
        return Uitkomst(InStatus.TE_BEOORDELEN, "aanmelding", " ".join(dict.fromkeys(twijfel)), tuple(ids))
    return Uitkomst(InStatus.VERWERKT, "aanmelding", "Duidelijke aanmelding.", tuple(ids))


def verwerk_verandering(
    db: Session, nu: datetime, ronde: Ronde, bericht: InkomendeMail, lezing: Lezing
) -> Uitkomst:
    """Put a change or withdrawal before the secretariat, with what it would change."""
    voorstel = [
        {**_plat(invoer_van(p)), "aanmelding": a.id if a else None}
        for p in lezing.personen
        for a in [_aanmelding_van(db, ronde, invoer_van(p)) or _op_naam(db, ronde, p.naam)]
    ]
    werkwoord = "afmelden" if lezing.soort == "afmelding" else "iets veranderen"
    reden = " ".join([f"De afzender wil {werkwoord}. Beslis of dat klopt.", *lezing.redenen])
    bericht.lezing = {**(bericht.lezing or {}), "voorstel": voorstel}
    return Uitkomst(InStatus.TE_BEOORDELEN, lezing.soort, reden)


# ---------------------------------------------------------------------------------------- confirm and withdraw


def bevestig(db: Session, nu: datetime, aanmelding: Aanmelding, door: str) -> None:
    """The deelnemer or the secretariat says that it is right; doing it twice changes nothing.

    Raises OngeldigeInvoer when something that grouping needs is missing, and IntervisieFout when withdrawn.
    """
    if aanmelding.status is AanmeldingStatus.BEVESTIGD:
        return
    if aanmelding.status is AanmeldingStatus.INGETROKKEN:
        raise IntervisieFout("Deze aanmelding is ingetrokken. Meld u opnieuw aan als u toch mee wilt doen.")
    keur(invoer_uit(aanmelding), volledig=True)
    _bevestig(db, nu, aanmelding, door, None)


def wijzig(db: Session, nu: datetime, aanmelding: Aanmelding, invoer: Invoer, door: str) -> None:
    """Correct what an aanmelding says; the address stays as it is. Raises OngeldigeInvoer."""
    invoer = keur(invoer, volledig=False)
    email = aanmelding.deelnemer.email
    _schrijf_persoon(aanmelding.deelnemer, invoer)
    aanmelding.deelnemer.email = email or invoer.email
    _schrijf(aanmelding, invoer)
    aanmelding.redenen = []
    logboek.noteer(db, nu, door, "aanmelding gewijzigd", aanmelding=aanmelding.id)


def keur_goed(
    db: Session, nu: datetime, ronde: Ronde, ids: Sequence[int] | None, door: str
) -> list[dict[str, Any]]:
    """Take aanmeldingen into the pool (all open ones when `ids` is None); per aanmelding what came of it.

    One that can't be taken in keeps its status and says why. Raises NietGevonden for an unknown id.
    """
    vraag = select(Aanmelding).filter_by(ronde_id=ronde.id).order_by(Aanmelding.id)
    if ids is not None:
        vraag = vraag.where(Aanmelding.id.in_(ids))
    else:
        vraag = vraag.where(
            Aanmelding.status.in_((AanmeldingStatus.TE_BEOORDELEN, AanmeldingStatus.TE_BEVESTIGEN))
        )
    gevonden = db.scalars(vraag).all()
    if ids is not None and (onbekend := set(ids) - {a.id for a in gevonden}):
        raise NietGevonden(f"Er is geen aanmelding {min(onbekend)} in deze ronde.")
    uitslag = []
    for aanmelding in gevonden:
        reden = None
        try:
            bevestig(db, nu, aanmelding, door)
        except IntervisieFout as fout:
            reden = str(fout)
        uitslag.append({"id": str(aanmelding.id), "status": aanmelding.status.value, "reden": reden})
        if reden is None and aanmelding.bericht_id is not None:
            _handel_bericht_af(db, nu, aanmelding.bericht_id, door)
    return uitslag


def te_bevestigen(db: Session, ronde: Ronde) -> Sequence[Aanmelding]:
    """The clear aanmeldingen that only wait for a yes."""
    vraag = select(Aanmelding).filter_by(ronde_id=ronde.id, status=AanmeldingStatus.TE_BEVESTIGEN)
    return db.scalars(vraag.order_by(Aanmelding.id)).all()


def trek_in(db: Session, nu: datetime, aanmelding: Aanmelding, door: str) -> None:
    """Take somebody out of a ronde: nothing that still waits is sent, and one mail says that it is done."""
    if aanmelding.status is AanmeldingStatus.INGETROKKEN:
        return
    aanmelding.status = AanmeldingStatus.INGETROKKEN
    deelnemer = aanmelding.deelnemer
    mail.trek_in(db, "de deelnemer is afgemeld", deelnemer_id=deelnemer.id)
    if deelnemer.email:
        mail.enqueue(
            db, nu, "afmelding-verwerkt", sleutel=f"afmelding:{aanmelding.id}:{nu:%Y%m%dT%H%M}",
            aan=deelnemer.email, aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id,
        )  # fmt: skip
    logboek.noteer(db, nu, door, "afgemeld", aanmelding=aanmelding.id)


def voeg_alias_toe(db: Session, nu: datetime, email: str, ander: str) -> None:
    """Let a second address count as this deelnemer's. Raises NietGevonden and OngeldigeInvoer."""
    deelnemer = mail.deelnemer_van(db, email)
    if deelnemer is None:
        raise NietGevonden("Er is geen deelnemer met dit mailadres.")
    ander = ander.strip().lower()
    if not _ADRES.fullmatch(ander):
        raise OngeldigeInvoer("Het tweede adres is geen geldig mailadres.")
    van = mail.deelnemer_van(db, ander)
    if van is not None and van.id != deelnemer.id:
        raise OngeldigeInvoer("Dit adres hoort al bij een andere deelnemer.")
    if van is None:
        db.add(Adres(deelnemer_id=deelnemer.id, email=ander))
        logboek.noteer(db, nu, "secretariaat", "tweede adres", deelnemer=deelnemer.id)


# ----------------------------------------------------------------------------------------------- values


def keur(invoer: Invoer, *, volledig: bool) -> Invoer:
    """Clean what was typed and return it, or raise OngeldigeInvoer with one sentence per wrong field.

    `volledig` also asks for what grouping needs: naam, e-mail, organisatie and discipline.
    """
    schoon = Invoer(
        naam=_tekst(invoer.naam), email=(_tekst(invoer.email) or "").lower() or None,
        organisatie=_tekst(invoer.organisatie), discipline=invoer.discipline or None, functie=_tekst(invoer.functie),
        telefoon=_tekst(invoer.telefoon), vorm=invoer.vorm or None, leervraag=_tekst(invoer.leervraag),
        beschikbaar=tuple(d for d in DAGDELEN if d in invoer.beschikbaar),
        niet_beschikbaar=tuple(d for d in DAGDELEN if d in invoer.niet_beschikbaar), afwezig=invoer.afwezig,
    )  # fmt: skip
    velden = {naam: zin for naam, zin in _fouten(schoon, invoer, volledig=volledig) if zin}
    if velden:
        raise OngeldigeInvoer(" ".join(velden.values()), velden)
    return schoon


def _fouten(schoon: Invoer, invoer: Invoer, *, volledig: bool) -> Iterable[tuple[str, str]]:
    yield "naam", _fout_in_naam(schoon.naam, volledig=volledig)
    yield "email", _fout_in_adres(schoon.email, volledig=volledig)
    for naam, waarde in (("organisatie", schoon.organisatie), ("functie", schoon.functie)):
        if waarde and (len(waarde) > 150 or _GEEN_NAAM.search(waarde)):
            yield naam, f"Vul bij {naam} alleen een naam in, zonder webadres."
    if volledig and not schoon.organisatie:
        yield "organisatie", "Vul uw organisatie in."
    if schoon.discipline not in (*DISCIPLINES, None) or (volledig and schoon.discipline is None):
        yield "discipline", "Kies een discipline: OOV of HRM."
    if schoon.vorm not in (*VORMEN, None):
        yield "vorm", "Kies online, fysiek of geen voorkeur."
    if onbekend := [d for d in (*invoer.beschikbaar, *invoer.niet_beschikbaar) if d not in DAGDELEN]:
        yield (
            "beschikbaar",
            f"Het dagdeel {_tekst(onbekend[0])} bestaat niet. Schrijf bijvoorbeeld di-ochtend.",
        )
    if any(p.tot < p.van for p in invoer.afwezig):
        yield "afwezig", "Bij een periode dat u weg bent ligt de laatste dag voor de eerste."
    if schoon.telefoon and not re.fullmatch(r"[+0-9()\s.-]{6,25}", schoon.telefoon):
        yield "telefoon", "Vul een telefoonnummer in, of laat het veld leeg."
    if schoon.leervraag and len(schoon.leervraag) > 1000:
        yield "leervraag", "Houd uw leervraag onder de 1000 tekens."


def _fout_in_adres(email: str | None, *, volledig: bool) -> str:
    if email is None:
        return "Vul een mailadres in." if volledig else ""
    goed = len(email) <= 254 and _ADRES.fullmatch(email)
    return "" if goed else "Vul een geldig mailadres in, zoals naam@gemeente.nl."


def _fout_in_naam(naam: str | None, *, volledig: bool) -> str:
    if naam is None:
        return "Vul uw naam in." if volledig else ""
    if len(naam) > 100 or _GEEN_NAAM.search(naam):
        return "Vul een naam in van hoogstens 100 tekens, zonder webadres."
    return ""


def invoer_van(persoon: Persoon) -> Invoer:
    """What the lezer found about a person, as input for an aanmelding."""
    return Invoer(
        naam=persoon.naam, email=persoon.email, organisatie=persoon.organisatie, discipline=persoon.discipline,
        functie=persoon.functie, telefoon=persoon.telefoon, beschikbaar=persoon.beschikbaar,
        niet_beschikbaar=persoon.niet_beschikbaar, afwezig=persoon.afwezig, vorm=persoon.vorm,
    )  # fmt: skip


def invoer_uit(aanmelding: Aanmelding) -> Invoer:
    """What is known of an aanmelding, as it would be typed in."""
    d = aanmelding.deelnemer
    return Invoer(
        naam=d.naam, email=d.email, organisatie=d.organisatie, discipline=d.discipline, functie=d.functie,
        telefoon=d.telefoon, beschikbaar=tuple(aanmelding.beschikbaar),
        niet_beschikbaar=tuple(aanmelding.niet_beschikbaar), vorm=aanmelding.vorm, leervraag=aanmelding.leervraag,
        afwezig=tuple(
            Periode(date.fromisoformat(p["van"]), date.fromisoformat(p["tot"])) for p in aanmelding.afwezig
        ),
    )  # fmt: skip


def in_woorden(aanmelding: Aanmelding) -> list[tuple[str, str]]:
    """What was understood, as pairs of a label and words, for a mail or a page."""
    d = aanmelding.deelnemer
    paren = [
        ("Naam", d.naam), ("Organisatie", d.organisatie), ("Discipline", d.discipline), ("Functie", d.functie),
        ("Telefoon", d.telefoon), ("Beschikbaar", dagdelen_in_woorden(aanmelding.vrije_dagdelen)),
        ("Afwezig", "; ".join(_periode_in_woorden(p) for p in aanmelding.afwezig)),
        ("Voorkeur", aanmelding.vorm),
    ]  # fmt: skip
    return [(kop, waarde) for kop, waarde in paren if waarde]


def dagdelen_in_woorden(dagdelen: Iterable[str]) -> str:
    """For example "dinsdagochtend, donderdagmiddag"."""
    dagen = dict(zip(("ma", "di", "wo", "do", "vr"), klok.WEEKDAGEN, strict=False))
    return ", ".join(f"{dagen[d[:2]]}{d[3:]}" for d in dagdelen)


def _periode_in_woorden(periode: dict[str, Any]) -> str:
    van, tot = date.fromisoformat(periode["van"]), date.fromisoformat(periode["tot"])
    if van == tot:
        return klok.datum_in_woorden(van)
    return f"{klok.datum_in_woorden(van)} tot en met {klok.datum_in_woorden(tot)}"


def _tekst(waarde: str | None) -> str | None:
    return " ".join(_STUURTEKENS.sub(" ", waarde).split()) or None if waarde else None


def _plat(invoer: Invoer) -> dict[str, Any]:
    afwezig = [{"van": p.van.isoformat(), "tot": p.tot.isoformat()} for p in invoer.afwezig]
    return {**asdict(invoer), "afwezig": afwezig}


# --------------------------------------------------------------------------------------------- rows


def _aanmelding_van(db: Session, ronde: Ronde, invoer: Invoer) -> Aanmelding | None:
    deelnemer = mail.deelnemer_van(db, invoer.email)
    if deelnemer is None:
        return None
    return db.scalar(select(Aanmelding).filter_by(ronde_id=ronde.id, deelnemer_id=deelnemer.id))


def _op_naam(db: Session, ronde: Ronde, naam: str | None) -> Aanmelding | None:
    """The only aanmelding of this ronde with this name, as a suggestion."""
    if not naam:
        return None
    gevonden = db.scalars(
        select(Aanmelding)
        .join(Deelnemer)
        .where(Aanmelding.ronde_id == ronde.id, func.lower(Deelnemer.naam) == naam.lower())
        .limit(2)
    ).all()
    return gevonden[0] if len(gevonden) == 1 else None


def _deelnemer(db: Session, invoer: Invoer) -> Deelnemer:
    bekend = mail.deelnemer_van(db, invoer.email)
    if bekend is not None:
        if not _heeft_bevestigd(db, bekend):
            _schrijf_persoon(bekend, invoer)
        return bekend
    deelnemer = Deelnemer(email=invoer.email)
    _schrijf_persoon(deelnemer, invoer)
    db.add(deelnemer)
    return deelnemer


def _heeft_bevestigd(db: Session, deelnemer: Deelnemer) -> bool:
    """Whether this person ever confirmed: then a mere claim can't change who they are."""
    vraag = (
        select(Aanmelding.id).filter_by(deelnemer_id=deelnemer.id).where(Aanmelding.bevestigd_op.is_not(None))
    )
    return db.scalar(vraag.limit(1)) is not None


def _schrijf_persoon(deelnemer: Deelnemer, invoer: Invoer) -> None:
    deelnemer.naam, deelnemer.organisatie = invoer.naam, invoer.organisatie
    deelnemer.discipline, deelnemer.functie, deelnemer.telefoon = (
        invoer.discipline,
        invoer.functie,
        invoer.telefoon,
    )


def _schrijf(aanmelding: Aanmelding, invoer: Invoer) -> None:
    aanmelding.beschikbaar, aanmelding.niet_beschikbaar = (
        list(invoer.beschikbaar),
        list(invoer.niet_beschikbaar),
    )
    aanmelding.afwezig = [{"van": p.van.isoformat(), "tot": p.tot.isoformat()} for p in invoer.afwezig]
    aanmelding.vorm, aanmelding.leervraag = invoer.vorm, invoer.leervraag


def _beoordeel(
    db: Session, ronde: Ronde, invoer: Invoer, lezing: Lezing, *, bewezen: bool
) -> tuple[AanmeldingStatus | None, list[str]]:
    """The status for one read person; None when it would change an aanmelding that already counts."""
    bestaand = _aanmelding_van(db, ronde, invoer)
    if bestaand is not None and bestaand.status is AanmeldingStatus.BEVESTIGD:
        if _plat(invoer_uit(bestaand)) == _plat(invoer) or not lezing.controle_nodig:
            return AanmeldingStatus.BEVESTIGD, []
        return None, ["Deze persoon doet al mee. De mail zegt iets anders dan wij weten."]
    try:
        keur(invoer, volledig=True)
    except OngeldigeInvoer as fout:
        return AanmeldingStatus.TE_BEOORDELEN, [str(fout)] if not lezing.redenen else []
    if lezing.controle_nodig:
        return AanmeldingStatus.TE_BEOORDELEN, []
    zelf = invoer.email == lezing.van_adres
    return (AanmeldingStatus.BEVESTIGD if bewezen and zelf else AanmeldingStatus.TE_BEVESTIGEN), []


def _stel_wijziging_voor(
    db: Session, nu: datetime, ronde: Ronde, bericht: InkomendeMail, invoer: Invoer
) -> None:
    bestaand = _aanmelding_van(db, ronde, invoer)
    logboek.vraag_aandacht(
        db, nu, f"wijziging:{bericht.id}:{bestaand.id if bestaand else 0}", "wijziging",
        "Deze persoon doet al mee. De mail zegt iets anders dan wij weten.",
        bericht_id=bericht.id, ronde_id=ronde.id, aanmelding_id=bestaand.id if bestaand else None,
        voorstel=_plat(invoer),
    )  # fmt: skip


def _handel_bericht_af(db: Session, nu: datetime, bericht_id: int, door: str) -> None:
    """Settle the mail once every aanmelding that came from it is settled."""
    open_ = (AanmeldingStatus.TE_BEOORDELEN, AanmeldingStatus.TE_BEVESTIGEN)
    rest = (
        select(Aanmelding.id)
        .where(Aanmelding.bericht_id == bericht_id, Aanmelding.status.in_(open_))
        .limit(1)
    )
    if db.scalar(rest) is None and logboek.handel_af(db, nu, f"mail:{bericht_id}", door):
        bericht = db.get_one(InkomendeMail, bericht_id)
        bericht.status, bericht.reden = (
            InStatus.VERWERKT,
            f"Beoordeeld door {door}. {bericht.reden or ''}".strip(),
        )


# ------------------------------------------------------------------------------------------- mails


def _bevestig(
    db: Session, nu: datetime, aanmelding: Aanmelding, door: str, bericht: InkomendeMail | None
) -> None:
    aanmelding.status = AanmeldingStatus.BEVESTIGD
    aanmelding.bevestigd_op, aanmelding.bevestigd_door = nu, door
    deelnemer = aanmelding.deelnemer
    assert deelnemer.email is not None  # noqa: S101 - keur(volledig=True) went before
    soorten = ("aanmelding-bevestigen", "herinnering-bevestigen")
    mail.trek_in(db, "de aanmelding is al bevestigd", deelnemer_id=deelnemer.id, soorten=soorten)
    mail.enqueue(
        db, nu, "aanmelding-bevestigd", sleutel=f"aanmelding-bevestigd:{aanmelding.id}:{nu:%Y%m%dT%H%M%S}",
        aan=deelnemer.email, aan_naam=deelnemer.naam, deelnemer_id=deelnemer.id,
        gegevens=in_woorden(aanmelding), link=lambda: links.maak(db, nu, "bevestig", deelnemer.id, aanmelding.id),
        antwoord_op=bericht.message_id if bericht else None,
    )  # fmt: skip
    logboek.noteer(db, nu, door, "aanmelding bevestigd", aanmelding=aanmelding.id)


def _vraag_bevestiging(
    db: Session, nu: datetime, aanmelding: Aanmelding, bericht: InkomendeMail | None
) -> None:
    """Say what was understood and ask for a yes; a stranger can't make us do so without end."""
    deelnemer = aanmelding.deelnemer
    assert deelnemer.email is not None  # noqa: S101 - keur(volledig=True) went before
    inhoud = json.dumps(_plat(invoer_uit(aanmelding)), sort_keys=True).encode()
    som = hashlib.sha256(inhoud).hexdigest()[:16]
    sleutel = f"aanmelding-bevestigen:{aanmelding.id}:{aanmelding.gemaakt_op:%Y%m%dT%H%M%S}:{som}"
    hoogstens = BEVESTIGINGEN_PER_DAG[aanmelding.bron]
    if not mail.mag_automatisch(db, nu, deelnemer.email, hoogstens):
        return
    mail.enqueue(
        db, nu, "aanmelding-bevestigen", sleutel=sleutel, aan=deelnemer.email, aan_naam=deelnemer.naam,
        deelnemer_id=deelnemer.id, niet_na=_uiterlijk(aanmelding), gegevens=in_woorden(aanmelding),
        link=lambda: links.maak(db, nu, "bevestig", deelnemer.id, aanmelding.id),
        uiterlijk=klok.vandaag(_uiterlijk(aanmelding)), antwoord_op=bericht.message_id if bericht else None,
    )  # fmt: skip


def _uiterlijk(aanmelding: Aanmelding) -> datetime:
    return aanmelding.gemaakt_op + timedelta(days=settings().bevestig_dagen)
