"""Which organisation a text names: official name, alias, or the label of a mail domain.

Matching is on whole words; names that are ordinary words or surnames count only where the text says that it is
an organisation. Pure: a text and Kennis in, names with their place out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from intervisie.lezer.lezing import Kennis, Organisatie

GEWONE_WOORDEN = frozenset(
    {"best", "buren", "ede", "epe", "goes", "houten", "huizen", "laren", "putten", "duiven", "sluis", "stein", "beek", "weert",
     "bergen", "heerde", "borne", "vught", "oss", "zundert", "hulst", "loon", "berg", "rucphen", "soest", "waddinxveen"}
)  # fmt: skip
_GEMEENTE = re.compile(r"\b(?:gemeente|gem\.?|stad)\s+$", re.IGNORECASE)
_PERSOON_ERVOOR = re.compile(r"(?:\b(?:van|de|der|den|ter|ten|v\.d\.|vd)|[A-Z][a-zà-ÿ]+|[A-Z]\.)\s+$")


@dataclass(frozen=True, slots=True)
class Vondst:
    """An organisation in a text, and where it stands; `sterk` when the text says that it is one."""

    organisatie: Organisatie
    begin: int
    eind: int
    sterk: bool


def zoek(tekst: str, kennis: Kennis) -> list[Vondst]:
    """All organisations named in a text, the longest name at each place, in order."""
    vondsten: list[Vondst] = []
    namen, patroon = _register(kennis)
    for gevonden in patroon.finditer(tekst):
        woorden = gevonden[0]
        organisatie = namen.get(_sleutel(woorden))
        if organisatie is None or (
            woorden.isupper() is False and woorden.lower() == woorden and len(woorden) < 5
        ):
            continue
        ervoor = tekst[max(0, gevonden.start() - 30) : gevonden.start()]
        sterk = _GEMEENTE.search(ervoor) is not None or organisatie.soort != "gemeente"
        if not sterk and _twijfelachtig(woorden, ervoor):
            continue
        vondsten.append(Vondst(organisatie, gevonden.start(), gevonden.end(), sterk))
    return vondsten


def van_domein(adres: str | None, kennis: Kennis) -> Organisatie | None:
    """The organisation whose name is a label of the domain of an address."""
    if not adres or "@" not in adres:
        return None
    namen, _ = _register(kennis)
    kaal = {re.sub(r"[^a-z0-9]", "", sleutel): organisatie for sleutel, organisatie in namen.items()}
    for label in adres.rpartition("@")[2].lower().split("."):
        for vorm in (label, label.removeprefix("gemeente")):
            organisatie = kaal.get(re.sub(r"[^a-z0-9]", "", vorm))
            if organisatie is not None:
                return organisatie
    return None


def op_datum(organisatie: Organisatie, datum: date, kennis: Kennis) -> Organisatie:
    """The organisation that it was on a date: a municipality that merged is its successor from that day on."""
    per = {o.naam: o for o in kennis.organisaties}
    while organisatie.opgegaan_in and organisatie.opgegaan_per and organisatie.opgegaan_per <= datum:
        volgende = per.get(organisatie.opgegaan_in)
        if volgende is None:
            break
        organisatie = volgende
    return organisatie


def _twijfelachtig(woorden: str, ervoor: str) -> bool:
    """A bare name that may be a surname or a word: after a first name, or an ordinary word in lower case."""
    if woorden[0].islower():
        return True
    return bool(_PERSOON_ERVOOR.search(ervoor)) and not re.search(
        r"\b(?:uit|bij|namens|voor|in|Vanuit|Namens)\s+$", ervoor
    )


@lru_cache(maxsize=2)
def _register(kennis: Kennis) -> tuple[dict[str, Organisatie], re.Pattern[str]]:
    namen: dict[str, Organisatie] = {}
    for organisatie in kennis.organisaties:
        for naam in (organisatie.naam, *organisatie.aliassen):
            namen.setdefault(_sleutel(naam), organisatie)
    vormen = {naam for o in kennis.organisaties for naam in (o.naam, *o.aliassen)}
    stukken = sorted((_als_patroon(naam) for naam in vormen), key=len, reverse=True)
    return namen, re.compile(r"(?<![\w@.])(?:" + "|".join(stukken) + r")(?![\w@])(?!\.\w)", re.IGNORECASE)


def _als_patroon(naam: str) -> str:
    """Capitals-only aliases match only in capitals; spaces, hyphens and apostrophes match each other's look-alikes."""
    patroon = re.escape(naam).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]?").replace("'", "['’‘`]?")
    return f"(?-i:{patroon})" if naam.isupper() and len(naam) <= 5 else patroon


def _sleutel(naam: str) -> str:
    plat = "".join(c for c in unicodedata.normalize("NFD", naam) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9+()]+", "", plat)
