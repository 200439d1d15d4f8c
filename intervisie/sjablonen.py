"""The words of our mails as the secretariat may change them: look, check, try out, keep, and back to the standard.

What is changed is kept in the database; what the program sends falls back on its own words when those can't be
filled any more. A text that would leave out what its reader needs is refused. Knows no mail traffic.
"""

from __future__ import annotations

import difflib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError, meta, nodes
from sqlalchemy.orm import Session

from intervisie import brief, logboek
from intervisie.brief import Brief, Sjabloon
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.models import Instelling
from intervisie.settings import settings

_log = logging.getLogger("intervisie.sjablonen")
LANGSTE_ONDERWERP, LANGSTE_TEKST = 200, 5000
OVERAL = frozenset({"naam", "afzender"})
SOORTEN = {
    "aanmelding-bevestigen": "Vraag om de aanmelding te bevestigen",
    "aanmelding-bevestigd": "De aanmelding staat vast",
    "afmelding-verwerkt": "De afmelding is verwerkt",
    "indeling": "De groep is bekend",
    "uitnodiging": "Uitnodiging voor een bijeenkomst",
    "uitnodiging-begeleider": "Uitnodiging voor de begeleider",
    "bijeenkomst-gewijzigd": "Een bijeenkomst is gewijzigd",
    "bijeenkomst-geannuleerd": "Een bijeenkomst gaat niet door",
    "deelname-vervallen": "Iemand staat niet meer op de lijst",
    "tegenvoorstel-geweigerd": "Een ander tijdstip past niet",
    "peiling": "Peiling: wanneer kunt u?",
    "proefuitnodiging": "Proef met de agenda",
    "herinnering": "Herinnering voor een bijeenkomst",
    "herinnering-antwoorden": "Herinnering: komt u?",
    "herinnering-bevestigen": "Herinnering: bevestig uw aanmelding",
    "herinnering-peiling": "Herinnering: peiling",
    "herinnering-notitie": "Herinnering: notitie",
    "notitie-verzoek": "Vraag om een notitie",
    "notitie-gedeeld": "Een notitie is gedeeld",
}
UITLEG = {
    "naam": "de naam van de ontvanger", "afzender": "de naam van het secretariaat", "link": "de persoonlijke link",
    "titel": "de titel van de afspraak", "begin": "begin van de bijeenkomst", "eind": "einde van de bijeenkomst",
    "plaats": "de plaats of de online link", "nummer": "de hoeveelste bijeenkomst", "aantal": "hoeveel bijeenkomsten",
    "groep": "het nummer van de groep", "leden": "de leden van de groep", "gegevens": "wat wij hebben genoteerd",
    "uiterlijk": "de uiterste datum", "dagen": "over hoeveel dagen het is", "open": "of wij nog een antwoord missen",
    "niveau": "met wie de notitie wordt gedeeld", "momenten": "de momenten van de peiling",
    "voorstel": "het tijdstip dat is voorgesteld",
}  # fmt: skip
VOORBEELD: dict[str, Any] = {
    "naam": "Noor Wiersma", "uiterlijk": date(2022, 2, 15), "groep": 3, "nummer": 2, "aantal": 4, "dagen": 14,
    "gegevens": [("Naam", "Noor Wiersma"), ("Beschikbaar", "dinsdagochtend, donderdagmiddag")],
    "leden": ["Noor Wiersma, Zeist (OOV)", "Tess de Wit, Rhenen (HRM)"], "titel": "Intervisie groep 3",
    "begin": datetime(2022, 3, 8, 8, 30, tzinfo=UTC), "eind": datetime(2022, 3, 8, 10, 30, tzinfo=UTC),
    "plaats": "Stadskantoor Zeist", "open": True, "niveau": "groep",
    "momenten": ["dinsdag 8 maart 2022 om 9.30 uur", "donderdag 10 maart 2022 om 13.30 uur"],
    "voorstel": datetime(2022, 3, 10, 12, 30, tzinfo=UTC),
}  # fmt: skip
# what must still be in the mail when the standard has it: how it is called, and how it reads in the example
_ONMISBAAR = (
    ("link", "de link", "/l/voorbeeld"),
    ("titel", "de titel", "Intervisie groep 3"),
    ("begin", "de datum", "8 maart 2022"),
    ("begin", "de begintijd", "9.30 uur"),
    ("plaats", "de plaats", "Stadskantoor Zeist"),
    ("uiterlijk", "de uiterste datum", "15 februari 2022"),
    ("gegevens", "wat wij hebben genoteerd", "dinsdagochtend, donderdagmiddag"),
    ("momenten", "de momenten", "donderdag 10 maart 2022"),
)
_TOEGESTAAN = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Filter)


@dataclass(frozen=True, slots=True)
class Regel:
    """One soort for the page with settings; `plaatshouders` are (as one writes it, what it stands for)."""

    soort: str
    naam: str
    onderwerp: str
    tekst: str
    eigen: bool
    plaatshouders: tuple[tuple[str, str], ...]


def lijst(db: Session) -> list[Regel]:
    """Every soort with the words that are used now."""
    bekend = sorted(pad.name for pad in brief.SJABLONEN.iterdir() if pad.is_dir())
    volgorde = [s for s in SOORTEN if s in bekend] + [s for s in bekend if s not in SOORTEN]
    return [regel(db, soort) for soort in volgorde]


def regel(db: Session, soort: str) -> Regel:
    """One soort with the words that are used now. Raises NietGevonden."""
    gewoon = _standaard(soort)
    eigen_ = eigen(db, soort)
    nu = eigen_ or gewoon
    return Regel(
        soort, SOORTEN.get(soort, soort), nu.onderwerp.strip(), nu.tekst, eigen_ is not None, _houders(gewoon)
    )


def eigen(db: Session, soort: str) -> Sjabloon | None:
    """The secretariat's own words for a soort, or None."""
    stand = db.get(Instelling, _sleutel(soort))
    return Sjabloon(stand.waarde["onderwerp"], stand.waarde["tekst"]) if stand else None


def bezwaren(soort: str, onderwerp: str, tekst: str) -> list[str]:
    """What is wrong with these words for a soort, in Dutch sentences; empty when nothing is. Raises NietGevonden."""
    gewoon = _standaard(soort)
    if not onderwerp.strip() or len(onderwerp) > LANGSTE_ONDERWERP:
        return [f"Kies een onderwerp van 1 tot {LANGSTE_ONDERWERP} tekens."]
    if not tekst.strip() or len(tekst) > LANGSTE_TEKST:
        return [f"Kies een tekst van 1 tot {LANGSTE_TEKST} tekens."]
    bekend = _namen(gewoon) | OVERAL
    fouten = [zin for deel in (onderwerp, tekst) for zin in _schrijffouten(deel, bekend)]
    if fouten:
        return list(dict.fromkeys(fouten))
    try:
        return list(_gemis(soort, gewoon, Sjabloon(onderwerp, tekst)))
    except (TemplateError, TypeError, ValueError, AttributeError):
        return ["Een van de plaatshouders past niet bij wat erachter staat. Neem haar over uit de lijst."]


def bewaar(db: Session, nu: datetime, soort: str, onderwerp: str, tekst: str, door: str) -> None:
    """Use these words from now on. Raises NietGevonden, and OngeldigeInvoer with all bezwaren."""
    onderwerp, tekst = " ".join(onderwerp.split()), tekst.replace("\r\n", "\n").strip() + "\n"
    if fouten := bezwaren(soort, onderwerp, tekst):
        raise OngeldigeInvoer(" ".join(fouten), {"tekst": " ".join(fouten)})
    db.merge(Instelling(naam=_sleutel(soort), waarde={"onderwerp": onderwerp, "tekst": tekst}))
    logboek.noteer(db, nu, door, "mailtekst gewijzigd", soort=soort)


def herstel(db: Session, nu: datetime, soort: str, door: str) -> bool:
    """Back to the words of the program; False when those were in use. Raises NietGevonden."""
    _standaard(soort)
    stand = db.get(Instelling, _sleutel(soort))
    if stand is None:
        return False
    db.delete(stand)
    db.flush()
    logboek.noteer(db, nu, door, "mailtekst hersteld", soort=soort)
    return True


def voorbeeld(soort: str, onderwerp: str, tekst: str) -> Brief:
    """How a mail reads with these words, with made-up values. Raises NietGevonden and OngeldigeInvoer."""
    if fouten := bezwaren(soort, onderwerp, tekst):
        raise OngeldigeInvoer(" ".join(fouten), {"tekst": " ".join(fouten)})
    return _vul(soort, Sjabloon(onderwerp, tekst))


def stel_op(db: Session, soort: str, velden: dict[str, Any]) -> Brief:
    """The mail of a soort in the words that are used now; own words that fail give way to those of the program."""
    gekozen = eigen(db, soort)
    if gekozen is not None:
        try:
            return brief.stel_op(soort, settings().basis_url, gekozen, **velden)
        except (TemplateError, TypeError, ValueError, AttributeError):
            _log.exception("eigen mailtekst niet bruikbaar, soort=%s", soort)
    return brief.stel_op(soort, settings().basis_url, **velden)


def _standaard(soort: str) -> Sjabloon:
    if "/" in soort or "." in soort or not (brief.SJABLONEN / soort / "tekst.txt").is_file():
        raise NietGevonden("Deze soort mail bestaat niet.")
    return brief.standaard(soort)


def _sleutel(soort: str) -> str:
    return f"sjabloon:{soort}"


def _vul(soort: str, sjabloon: Sjabloon) -> Brief:
    basis = settings().basis_url
    velden = {
        **VOORBEELD,
        "link": f"{basis}/l/voorbeeld",
        "afzender": settings().afzender_naam or "het secretariaat",
    }
    return brief.stel_op(soort, basis, sjabloon, **velden)


def _namen(sjabloon: Sjabloon) -> set[str]:
    ontleed = (brief.omgeving().parse(deel) for deel in (sjabloon.onderwerp, sjabloon.tekst))
    return {naam for boom in ontleed for naam in meta.find_undeclared_variables(boom)}


@lru_cache(maxsize=64)
def _houders(gewoon: Sjabloon) -> tuple[tuple[str, str], ...]:
    """The placeholders as the standard writes them, each once, with what they stand for."""
    gezien: dict[str, str] = {}
    for boom in (brief.omgeving().parse(deel) for deel in (gewoon.onderwerp, gewoon.tekst)):
        for knoop in boom.find_all((nodes.Filter, nodes.Name)):
            if isinstance(knoop, nodes.Filter) and isinstance(knoop.node, nodes.Name):
                gezien[f"{{{{ {knoop.node.name} | {knoop.name} }}}}"] = UITLEG.get(
                    knoop.node.name, knoop.node.name
                )
    met_filter = {houder[3:].split(" ", 1)[0] for houder in gezien}
    for naam in sorted((_namen(gewoon) | OVERAL) - met_filter):
        gezien[f"{{{{ {naam} }}}}"] = UITLEG.get(naam, naam)
    return tuple(gezien.items())


def _schrijffouten(deel: str, bekend: set[str]) -> Iterator[str]:
    try:
        boom = brief.omgeving().parse(deel)
    except TemplateSyntaxError as fout:
        yield f"Regel {fout.lineno}: de accolades kloppen niet. Schrijf bijvoorbeeld {{{{ naam }}}}."
        return
    for knoop in boom.find_all(nodes.Node):
        if not isinstance(knoop, _TOEGESTAAN) or (
            isinstance(knoop, nodes.Filter) and not _gewone_filter(knoop)
        ):
            yield f"Regel {knoop.lineno}: dit kan hier niet. Gebruik alleen de plaatshouders uit de lijst."
            return
    for naam in sorted({knoop.name for knoop in boom.find_all(nodes.Name)} - bekend):
        lijkt = difflib.get_close_matches(naam, sorted(bekend), n=1)
        raad = f" Bedoelt u {{{{ {lijkt[0]} }}}}?" if lijkt else ""
        yield f"De plaatshouder {{{{ {naam} }}}} bestaat niet in deze mail.{raad}"


def _gewone_filter(knoop: nodes.Filter) -> bool:
    rest = (knoop.args, knoop.kwargs, knoop.dyn_args, knoop.dyn_kwargs)
    return knoop.name in brief.omgeving().filters and isinstance(knoop.node, nodes.Name) and not any(rest)


def _gemis(soort: str, gewoon: Sjabloon, nieuw: Sjabloon) -> Iterator[str]:
    """What a reader would miss that the standard gives."""
    was, wordt = _vul(soort, gewoon), _vul(soort, nieuw)
    for naam, wat, leest in _ONMISBAAR:
        for waar, oud, tekst in (
            ("het onderwerp", was.onderwerp, wordt.onderwerp),
            ("de tekst", was.tekst, wordt.tekst),
        ):
            if leest in oud and leest not in tekst:
                yield f"In {waar} ontbreekt {wat}. Laat {{{{ {naam} }}}} staan zoals in de standaardtekst."
