"""The board: a voorstel as the secretariat looks at it, with what every move breaks and costs, in words.

Reads only, and no database. Knows people, groepen and the verdeler's words; not pages and not how a move is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from intervisie import groepen, verdeler
from intervisie.errors import NietGevonden
from intervisie.groepen import Pool
from intervisie.models import Aanmelding, Groep, Voorstel
from intervisie.verdeler import DAGDELEN, Instantie


@dataclass(frozen=True, slots=True)
class Kaart:
    """One person on the board."""

    id: int
    naam: str
    organisatie: str
    discipline: str
    vast: bool = False
    buiten: bool = False
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One groep on the board: its people, the dagdelen they share, and the rules it breaks."""

    nummer: int
    leden: tuple[Kaart, ...]
    dagdelen: tuple[str, ...]
    oov: int
    gebroken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bord:
    """A voorstel to look at. `delen` are the five parts of the objective in words."""

    versie: int
    kolommen: tuple[Kolom, ...]
    over: tuple[Kaart, ...]
    gebroken: tuple[str, ...]
    delen: tuple[str, ...]
    doel: int
    ondergrens: int | None
    kan_terug: bool
    kan_vooruit: bool


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What a move would do: the rules it would newly break, and how many points it costs (fewer is better)."""

    breekt: tuple[str, ...]
    punten: int
    zin: str


def toon(pool: Pool, voorstel: Voorstel) -> Bord:
    """The board of a voorstel with the pool as it is now."""
    plek = pool.instantie.plek()
    kolommen = tuple(_kolom(pool, plek, groep) for groep in voorstel.groepen)
    geplaatst = {kaart.id for kolom in kolommen for kaart in kolom.leden}
    redenen = voorstel.uitslag.get("redenen", {})
    over = tuple(
        _kaart(a, reden=_reden(a, redenen)) for id_, a in pool.mensen.items() if id_ not in geplaatst
    )
    indeling = groepen.indeling(pool, voorstel)
    onderdelen = verdeler.doelwaarde(pool.instantie, indeling, [pool.namen[k.id] for k in over])
    return Bord(
        versie=voorstel.versie,
        kolommen=kolommen,
        over=over,
        gebroken=tuple(groepen.overtredingen(pool, voorstel)),
        delen=tuple(in_woorden(pool.instantie, indeling, len(over))),
        doel=sum(onderdelen.values()),
        ondergrens=None if voorstel.stap else _ondergrens(voorstel),
        kan_terug=voorstel.stap > 0,
        kan_vooruit=voorstel.stap < len(voorstel.stappen),
    )


def in_woorden(pool: Instantie, indeling: Sequence[Sequence[str]], over: int) -> list[str]:
    """What is good and what is less good about a grouping, as five sentences with numbers."""
    plek = pool.plek()
    posities = [[plek[lid] for lid in groep] for groep in indeling]
    deel = [verdeler.onderdelen_groep(pool, groep) for groep in posities]
    krap = sum(d["dagdelen"] > 0 for d in deel)
    herhaald = sum(d["herhaling"] for d in deel)
    regio = sum(d["regio"] for d in deel)
    scheef = sum(d["balans"] >= 100 for d in deel)
    aantal = len(indeling)
    return [
        "Iedereen heeft een plek." if not over else f"{_mensen(over)} geen plek.",
        f"In {_groepen(scheef, aantal)} wijken de aantallen OOV en HRM een persoon of meer af van het gemiddelde."
        if scheef else "Elke groep heeft ongeveer de gemiddelde verdeling van OOV en HRM.",
        f"In {_groepen(krap, aantal)} zijn er minder dan {pool.gewenste_dagdelen} dagdelen waarop iedereen kan."
        if krap else f"Elke groep heeft ten minste {pool.gewenste_dagdelen} dagdelen waarop iedereen kan.",
        "Niemand zat eerder met iemand in een groep." if not herhaald
        else f"{herhaald} keer zitten twee mensen weer bij elkaar.",
        "Elke groep komt uit verschillende regio's." if not regio
        else f"{regio} keer zit iemand bij een ander uit dezelfde regio.",
    ]  # fmt: skip


def gevolgen(
    pool: Pool, leden: Mapping[int, list[str]], aanmelding_id: int, nummers: Collection[int] | None = None
) -> dict[int | None, Gevolg]:
    """What moving one person would break and cost, for every other groep (of `nummers`) and for none; best first.

    `leden` is who sits where now (`groepen.per_nummer`). Raises NietGevonden.
    """
    wie = _naam(pool, aanmelding_id)
    instantie, plek = pool.instantie, pool.instantie.plek()
    nu: dict[int | None, list[int]] = {
        nummer: [plek[naam] for naam in namen] for nummer, namen in leden.items()
    }
    thuis = next((nummer for nummer, leden in nu.items() if plek[wie] in leden), None)
    los = instantie.gewichten["ongeplaatst"]
    weg, weg_punten = _verandering(instantie, nu, thuis, [x for x in nu.get(thuis, []) if x != plek[wie]])
    uit: dict[int | None, Gevolg] = {}
    for nummer in (*nu, None):
        if nummer == thuis or not (nummers is None or nummer is None or nummer in nummers):
            continue
        erbij, punten = _verandering(instantie, nu, nummer, [*nu.get(nummer, []), plek[wie]])
        punten += weg_punten + los * ((nummer is None) - (thuis is None))
        waarheen = f"naar groep {nummer}" if nummer is not None else "uit de groep"
        breekt = (*weg, *erbij)
        uit[nummer] = Gevolg(breekt, punten, f"{wie} {waarheen}: {_oordeel(breekt, punten)}")
    return dict(sorted(uit.items(), key=lambda paar: (len(paar[1].breekt), paar[1].punten)))


def waarom(pool: Pool, leden: Mapping[int, list[str]], aanmelding_id: int) -> str:
    """Why this person sits here, or why nowhere and what would help; `leden` as there. Raises NietGevonden."""
    wie, indeling = _naam(pool, aanmelding_id), [namen for namen in leden.values() if namen]
    if any(wie in namen for namen in indeling):
        return verdeler.waarom_hier(pool.instantie, indeling, wie)
    return verdeler.waarom_niet(pool.instantie, indeling, wie)


def verschil(
    oud: Mapping[int, tuple[int, str]], nieuw: Mapping[int, tuple[int, str]]
) -> list[tuple[str, int | None, int | None]]:
    """Who sits elsewhere in `nieuw` than in `oud`: name, old and new groep number, matched by shared people.

    Each says, by aanmelding, the number of the groep and the name (`groepen.plaatsen`).
    """
    waar, straks = ({id_: nummer for id_, (nummer, _) in plek.items()} for plek in (oud, nieuw))
    thuis = _gelijknamig(waar, straks)
    was = {id_: thuis.get(nummer) for id_, nummer in waar.items()}
    namen = {id_: naam for plek in (oud, nieuw) for id_, (_, naam) in plek.items()}
    anders = [id_ for id_ in namen if was.get(id_) != straks.get(id_)]
    return sorted((namen[id_], was.get(id_), straks.get(id_)) for id_ in anders)


# ---------------------------------------------------------------------------------------------------- pieces


def _naam(pool: Pool, aanmelding_id: int) -> str:
    if aanmelding_id not in pool.namen:
        raise NietGevonden("Deze persoon doet niet mee aan deze ronde.")
    return pool.namen[aanmelding_id]


def _kaart(a: Aanmelding, *, vast: bool = False, reden: str = "") -> Kaart:
    d = a.deelnemer
    return Kaart(
        a.id,
        d.naam or "?",
        d.organisatie or "?",
        d.discipline or "?",
        vast=vast,
        buiten=a.buiten,
        reden=reden,
    )


def _kolom(pool: Pool, plek: Mapping[str, int], groep: Groep) -> Kolom:
    leden = tuple(_kaart(p.aanmelding, vast=p.vast) for p in groep.plaatsingen)
    posities = [plek[pool.namen[k.id]] for k in leden if k.id in pool.namen]
    gedeeld = verdeler.gedeelde_dagdelen(pool.instantie, posities) if posities else 0
    gebroken = verdeler.fouten_van_groep(pool.instantie, posities) if posities else []
    weg = [f"bevat {k.naam}, die niet meer meedoet" for k in leden if k.id not in pool.namen]
    dagdelen = tuple(d for n, d in enumerate(DAGDELEN) if gedeeld >> n & 1)
    oov = sum(k.discipline == "OOV" for k in leden)
    return Kolom(groep.nummer, leden, dagdelen, oov, (*weg, *gebroken))


def _reden(a: Aanmelding, redenen: Mapping[str, str]) -> str:
    """Why this person is left over; the verdeler called them by number."""
    if a.buiten:
        return "Vooraf buiten de indeling gehouden."
    reden = redenen.get(str(a.id), "")
    return f"{a.deelnemer.naam} {reden.removeprefix(f'{a.id} ')}" if reden.startswith(f"{a.id} ") else reden


def _verandering(
    pool: Instantie, nu: Mapping[int | None, Sequence[int]], nummer: int | None, straks: Sequence[int]
) -> tuple[list[str], int]:
    """The rules that one groep newly breaks when it becomes `straks`, and the points that costs."""
    if nummer is None:
        return [], 0
    nieuw = verdeler.fouten_van_groep(pool, straks) if straks else []
    oud = verdeler.fouten_van_groep(pool, nu[nummer]) if nu[nummer] and nieuw else []
    breekt = [f"Groep {nummer} {zin}." for zin in nieuw if zin not in oud]
    voor, na = (verdeler.kosten_groep(pool, groep) if groep else 0 for groep in (nu[nummer], straks))
    return breekt, na - voor


def _oordeel(breekt: Sequence[str], punten: int) -> str:
    if breekt:
        return "dat breekt een regel. " + " ".join(breekt)
    if punten == 0:
        return "dat mag, en maakt het niet beter of slechter."
    return f"dat mag. Het voorstel wordt {abs(punten)} punten {'slechter' if punten > 0 else 'beter'}."


def _ondergrens(voorstel: Voorstel) -> int | None:
    """The proven bound, where it says something."""
    grens: Any = voorstel.uitslag.get("ondergrens")
    return grens if isinstance(grens, int) and grens > 0 else None


def _gelijknamig(oud: Mapping[int, int], nieuw: Mapping[int, int]) -> dict[int, int]:
    """For each groep of `oud` the number of the groep of `nieuw` that it shares most people with; each once."""
    samen = Counter((oud[id_], nieuw[id_]) for id_ in oud.keys() & nieuw.keys())
    thuis: dict[int, int] = {}
    bezet: set[int] = set()
    for van, naar in sorted(samen, key=lambda paar: (-samen[paar], paar)):
        if van not in thuis and naar not in bezet:
            thuis[van] = naar
            bezet.add(naar)
    return thuis


def _mensen(aantal: int) -> str:
    return "1 deelnemer heeft" if aantal == 1 else f"{aantal} deelnemers hebben"


def _groepen(aantal: int, totaal: int) -> str:
    return f"{aantal} van de {totaal} groepen"
