"""What a grouping costs: five parts per groep and a price per person left over, all whole numbers.

This is the definition that everything else is measured against, written to be read and not to be fast; the search
has compiled versions that must agree with it. It knows no rules: `regels` says what is allowed.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from intervisie.verdeler.instantie import ALLE_DAGDELEN, ONDERDELEN, Instantie


def gedeelde_dagdelen(instantie: Instantie, groep: Iterable[int]) -> int:
    """The dagdelen, as bits, at which every member is available."""
    masker = ALLE_DAGDELEN
    for lid in groep:
        masker &= instantie.deelnemers[lid].masker
    return masker


def balans(aantal: int, aantal_oov: int, leden: int, leden_oov: int) -> int:
    """How far the share of OOV in a groep is from the pool, in hundredths of a person, half rounded up."""
    return (200 * abs(aantal * leden_oov - aantal_oov * leden) + aantal) // (2 * aantal)


def onderdelen_groep(instantie: Instantie, groep: Sequence[int]) -> dict[str, int]:
    """The five parts of one groep of positions, before weights."""
    leden = [instantie.deelnemers[lid] for lid in groep]
    grootte = len(leden)
    oov = sum(d.discipline == "OOV" for d in leden)
    gedeeld = gedeelde_dagdelen(instantie, groep).bit_count()
    regios = [d.regio for d in leden]
    if instantie.regio_doel == "spreiding":
        regio = grootte - len(set(regios))
    else:
        regio = grootte - max(regios.count(r) for r in set(regios))
    jaren = [d.ervaring for d in leden]
    tekort = max(0, instantie.gewenste_spreiding - (max(jaren) - min(jaren)))
    return {
        "balans": balans(instantie.aantal, instantie.aantal_oov, grootte, oov),
        "dagdelen": grootte * max(0, instantie.gewenste_dagdelen - gedeeld),
        "herhaling": herhaling(instantie, groep),
        "regio": regio,
        "ervaring": grootte * tekort,
    }


def herhaling(instantie: Instantie, groep: Sequence[int]) -> int:
    """How often pairs of this groep sat together before."""
    if not instantie.eerder:
        return 0
    return sum(instantie.eerder.get(paar, 0) for paar in combinations(sorted(groep), 2))


def kosten_groep(instantie: Instantie, groep: Sequence[int]) -> int:
    """The weighted sum of the parts of one groep."""
    return sum(
        instantie.gewichten[naam] * aantal for naam, aantal in onderdelen_groep(instantie, groep).items()
    )


def doelwaarde(
    instantie: Instantie, groepen: Sequence[Sequence[str]], niet_geplaatst: Sequence[str]
) -> dict[str, int]:
    """The weighted parts of a grouping by id, in the order of ONDERDELEN; their sum is the value to be minimised."""
    plek = instantie.plek()
    som = dict.fromkeys(ONDERDELEN, 0)
    som["ongeplaatst"] = len(niet_geplaatst)
    for groep in groepen:
        for naam, aantal in onderdelen_groep(instantie, [plek[lid] for lid in groep]).items():
            som[naam] += aantal
    return {naam: instantie.gewichten[naam] * aantal for naam, aantal in som.items()}
