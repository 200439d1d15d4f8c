"""What an aanmelding says: clean what was typed, and say it back in words. Values only, no rows are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from intervisie import klok
from intervisie.errors import OngeldigeInvoer
from intervisie.lezer import Periode, Persoon
from intervisie.models import DAGDELEN, WERKDAGDELEN, Aanmelding

DISCIPLINES = ("OOV", "HRM")
VORMEN = ("online", "fysiek")
ADRES = re.compile(
    r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+"
)
_GEEN_NAAM = re.compile(r"://|www\.|[<>@{}\[\]|\\]", re.IGNORECASE)
_STUURTEKENS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e]+")


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
        yield "organisatie", "Vul een organisatie in."
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
    goed = len(email) <= 254 and ADRES.fullmatch(email)
    return "" if goed else "Vul een geldig mailadres in, zoals naam@gemeente.nl."


def _fout_in_naam(naam: str | None, *, volledig: bool) -> str:
    if naam is None:
        return "Vul een naam in." if volledig else ""
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
    return in_woorden_van(invoer_uit(aanmelding))


def in_woorden_van(invoer: Invoer) -> list[tuple[str, str]]:
    """The same for what somebody says, before it is an aanmelding."""
    vrij = [d for d in invoer.beschikbaar or WERKDAGDELEN if d not in invoer.niet_beschikbaar]
    paren = [
        ("Naam", invoer.naam), ("Organisatie", invoer.organisatie), ("Discipline", invoer.discipline),
        ("Functie", invoer.functie), ("Telefoon", invoer.telefoon), ("Beschikbaar", dagdelen_in_woorden(vrij)),
        ("Afwezig", "; ".join(_periode_in_woorden(p) for p in invoer.afwezig)), ("Voorkeur", invoer.vorm),
    ]  # fmt: skip
    return [(kop, waarde) for kop, waarde in paren if waarde]


def dagdelen_in_woorden(dagdelen: Iterable[str]) -> str:
    """For example "dinsdagochtend, donderdagmiddag"."""
    return ", ".join(klok.dagdeel_in_woorden(dagdeel) for dagdeel in dagdelen)


def _periode_in_woorden(periode: Periode) -> str:
    if periode.van == periode.tot:
        return klok.datum_in_woorden(periode.van)
    return f"{klok.datum_in_woorden(periode.van)} tot en met {klok.datum_in_woorden(periode.tot)}"


def uit_plat(rij: dict[str, Any]) -> Invoer:
    """An Invoer as `plat` wrote it; what it does not name is empty."""
    velden = {naam: rij[naam] for naam in Invoer.__dataclass_fields__ if rij.get(naam)}
    for naam in ("beschikbaar", "niet_beschikbaar"):
        velden[naam] = tuple(velden.get(naam, ()))
    velden["afwezig"] = tuple(
        Periode(date.fromisoformat(p["van"]), date.fromisoformat(p["tot"])) for p in rij.get("afwezig") or ()
    )
    return Invoer(**velden)


def _tekst(waarde: str | None) -> str | None:
    return " ".join(_STUURTEKENS.sub(" ", waarde).split()) or None if waarde else None


def plat(invoer: Invoer) -> dict[str, Any]:
    """The same values as JSON keeps them."""
    afwezig = [{"van": p.van.isoformat(), "tot": p.tot.isoformat()} for p in invoer.afwezig]
    return {**asdict(invoer), "afwezig": afwezig}
