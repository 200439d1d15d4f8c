"""The hard rules, each one small function, so that a result of the search and a move by hand meet the same judge.

A rule looks at one groep of positions and says in Dutch what is wrong. Nothing here knows costs or search.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from intervisie.verdeler.doel import gedeelde_dagdelen
from intervisie.verdeler.instantie import Instantie

Regel = Callable[[Instantie, Sequence[int]], Iterator[str]]


def grootte_past(instantie: Instantie, groep: Sequence[int]) -> Iterator[str]:
    """H2: not too few and not too many members."""
    if len(groep) < instantie.minimum:
        yield f"heeft {_deelnemers(len(groep))}; het minimum is {instantie.minimum}"
    if len(groep) > instantie.maximum:
        yield f"heeft {_deelnemers(len(groep))}; het maximum is {instantie.maximum}"


def niemand_gescheiden(instantie: Instantie, groep: Sequence[int]) -> Iterator[str]:
    """H3: nobody sits with a person they must be kept from."""
    for a, b in combinations(sorted(groep), 2) if instantie.niet_samen else ():
        if (a, b) in instantie.niet_samen:
            ids = instantie.deelnemers[a].id, instantie.deelnemers[b].id
            yield f"heeft {ids[0]} en {ids[1]} bij elkaar, terwijl zij niet samen mogen (niet_samen)"


def genoeg_dagdelen(instantie: Instantie, groep: Sequence[int]) -> Iterator[str]:
    """H5: everybody can at enough of the same dagdelen."""
    gedeeld = gedeelde_dagdelen(instantie, groep).bit_count()
    if gedeeld < instantie.min_dagdelen:
        yield f"deelt {_dagdelen(gedeeld)}; het minimum is {instantie.min_dagdelen}"


def disciplines_gemengd(instantie: Instantie, groep: Sequence[int]) -> Iterator[str]:
    """H6: enough OOV and enough HRM."""
    oov = sum(instantie.deelnemers[lid].discipline == "OOV" for lid in groep)
    for naam, aantal in (("OOV", oov), ("HRM", len(groep) - oov)):
        if aantal < instantie.min_discipline:
            yield f"heeft {_deelnemers(aantal)} met discipline {naam}; het minimum is {instantie.min_discipline}"


def organisaties_verspreid(instantie: Instantie, groep: Sequence[int]) -> Iterator[str]:
    """H7: not too many members of one organisatie."""
    for naam, aantal in Counter(instantie.deelnemers[lid].organisatie for lid in groep).items():
        if aantal > instantie.max_per_organisatie:
            yield f"heeft {_deelnemers(aantal)} van {naam}; het maximum is {instantie.max_per_organisatie}"


def vorm_past(instantie: Instantie, groep: Sequence[int]) -> Iterator[str]:
    """H8: nobody who only meets online sits with somebody who only meets in person."""
    vormen = {instantie.deelnemers[lid].vorm for lid in groep}
    if {"online", "fysiek"} <= vormen:
        yield "heeft deelnemers die alleen online kunnen en deelnemers die alleen fysiek kunnen"


GROEPSREGELS: tuple[Regel, ...] = (
    grootte_past,
    niemand_gescheiden,
    genoeg_dagdelen,
    disciplines_gemengd,
    organisaties_verspreid,
    vorm_past,
)


def geldige_groep(instantie: Instantie, groep: Sequence[int]) -> bool:
    """Whether this groep of positions keeps every rule about one groep."""
    return not any(True for regel in GROEPSREGELS for _ in regel(instantie, groep))


def fouten_van_groep(instantie: Instantie, groep: Sequence[int]) -> list[str]:
    """What is wrong with this one groep of positions, each to be read after "Groep 3"."""
    return [zin for regel in GROEPSREGELS for zin in regel(instantie, groep)]


def overtredingen(instantie: Instantie, groepen: Sequence[Sequence[str]]) -> list[str]:
    """Every hard rule that a grouping by id breaks, in Dutch sentences; empty means valid.

    Whoever stands in no groep counts as not placed.
    """
    plek = instantie.plek()
    zinnen = list(_vreemd_of_dubbel(plek, groepen))
    waar: dict[int, int] = {}
    for nummer, groep in enumerate(groepen, start=1):
        leden = list(dict.fromkeys(plek[lid] for lid in groep if lid in plek))
        waar.update(dict.fromkeys(leden, nummer))
        zinnen += [f"Groep {nummer} {zin}." for zin in fouten_van_groep(instantie, leden)]
    for a, b in sorted(instantie.wel_samen):
        if waar.get(a) != waar.get(b):
            ids = instantie.deelnemers[a].id, instantie.deelnemers[b].id
            zinnen.append(
                f"{ids[0]} en {ids[1]} horen bij elkaar (wel_samen), maar zitten niet in dezelfde groep."
            )
    return zinnen


def _vreemd_of_dubbel(plek: dict[str, int], groepen: Sequence[Sequence[str]]) -> Iterator[str]:
    """H1: every id is known and stands in one place."""
    gezien: set[str] = set()
    for nummer, groep in enumerate(groepen, start=1):
        for lid in groep:
            if lid not in plek:
                yield f"Groep {nummer} noemt {lid}, maar dat is geen deelnemer."
            elif lid in gezien:
                yield f"{lid} staat meer dan een keer in de indeling."
            gezien.add(lid)


def _deelnemers(aantal: int) -> str:
    return f"{aantal} deelnemer" + ("" if aantal == 1 else "s")


def _dagdelen(aantal: int) -> str:
    return f"{aantal} " + ("dagdeel" if aantal == 1 else "dagdelen")
