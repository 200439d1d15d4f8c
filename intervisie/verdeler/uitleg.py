"""Reasons in Dutch: why somebody sits where they sit, and what keeps somebody out.

A relaxation is only named after it was tried: the instance is changed, and the person is placed by the same rules
without taking a place from anybody else. Nothing here searches for better groepen.
"""

import random
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from intervisie.verdeler import doel, regels
from intervisie.verdeler import start as begin
from intervisie.verdeler.instantie import BIT, DAGDELEN, Deelnemer, Instantie, samenhang
from intervisie.verdeler.model import Model, Vrijheid

WEEKDAG = {"ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag"}

Versoepeling = Callable[[Instantie, list[int]], Iterator[tuple[str, Instantie]]]


# -- what could be relaxed, the smallest first ------------------------------------------------------------------


def een_dagdeel_erbij(instantie: Instantie, wie: list[int]) -> Iterator[tuple[str, Instantie]]:
    """The person can at one more dagdeel."""
    for dagdeel in DAGDELEN:
        if any(not instantie.deelnemers[lid].masker & BIT[dagdeel] for lid in wie):
            yield (
                f"als {_namen(instantie, wie)} ook op {_in_woorden(dagdeel)} kan",
                _ook_op(instantie, wie, BIT[dagdeel]),
            )


def vorm_maakt_niet_uit(instantie: Instantie, wie: list[int]) -> Iterator[tuple[str, Instantie]]:
    """The person can both online and in person."""
    if any(instantie.deelnemers[lid].vorm != "beide" for lid in wie):
        yield (
            f"als voor {_namen(instantie, wie)} zowel online als fysiek goed is",
            _met(instantie, wie, lambda d: replace(d, vorm="beide")),
        )


def zonder_niet_samen(instantie: Instantie, wie: list[int]) -> Iterator[tuple[str, Instantie]]:
    """One pair that is kept apart may sit together."""
    for paar in sorted(instantie.niet_samen):
        if set(paar) & set(wie):
            namen = _namen(instantie, list(paar))
            yield (
                f"als {namen} wel samen mogen",
                replace(instantie, niet_samen=instantie.niet_samen - {paar}),
            )


def grotere_groep(instantie: Instantie, wie: list[int]) -> Iterator[tuple[str, Instantie]]:
    """A groep may have one member more."""
    meer = instantie.maximum + len(wie)
    yield f"als een groep {meer} deelnemers mag hebben", replace(instantie, maximum=meer)


def kleinere_groep(instantie: Instantie, wie: list[int]) -> Iterator[tuple[str, Instantie]]:
    """A groep may have one member less."""
    if instantie.minimum > 2:
        minder = instantie.minimum - 1
        yield f"als een groep uit {minder} deelnemers mag bestaan", replace(instantie, minimum=minder)


def meer_van_een_organisatie(instantie: Instantie, wie: list[int]) -> Iterator[tuple[str, Instantie]]:
    """A groep may have one member more of an organisatie."""
    meer = instantie.max_per_organisatie + 1
    yield (
        f"als een groep {meer} deelnemers van dezelfde organisatie mag hebben",
        replace(instantie, max_per_organisatie=meer),
    )


def minder_dagdelen(instantie: Instantie, wie: list[int]) -> Iterator[tuple[str, Instantie]]:
    """A groep may share fewer dagdelen."""
    for minder in range(instantie.min_dagdelen - 1, 0, -1):
        yield (
            f"als een groep maar {_dagdelen(minder)} hoeft te delen",
            replace(instantie, min_dagdelen=minder),
        )


def minder_van_een_discipline(instantie: Instantie, wie: list[int]) -> Iterator[tuple[str, Instantie]]:
    """A groep may have fewer of a discipline."""
    if instantie.min_discipline > 1:
        minder = instantie.min_discipline - 1
        yield (
            f"als een groep maar {minder} van elke discipline hoeft te hebben",
            replace(instantie, min_per_discipline=minder),
        )


VERSOEPELINGEN: tuple[Versoepeling, ...] = (
    een_dagdeel_erbij,
    vorm_maakt_niet_uit,
    zonder_niet_samen,
    grotere_groep,
    kleinere_groep,
    meer_van_een_organisatie,
    minder_dagdelen,
    minder_van_een_discipline,
)

WAT_HOUDT_TEGEN: dict[regels.Regel, str] = {
    regels.grootte_past: "de groep al vol is",
    regels.niemand_gescheiden: "er iemand in zit met wie dat niet mag (niet_samen)",
    regels.genoeg_dagdelen: "er te weinig gedeelde dagdelen overblijven",
    regels.disciplines_gemengd: "OOV en HRM dan niet genoeg gemengd zijn",
    regels.organisaties_verspreid: "er al genoeg van dezelfde organisatie in zit",
    regels.vorm_past: "online en fysiek niet samengaan",
}


# -- why not ----------------------------------------------------------------------------------------------------


def waarom_niet(instantie: Instantie, groepen: Sequence[Sequence[str]], naam: str) -> str:
    """What keeps this person out of every groep, and the smallest relaxation that would place them."""
    plek = instantie.plek()
    posities = [[plek[lid] for lid in groep] for groep in groepen]
    wie = _met_wie(instantie, plek[naam])
    if (waar := _waar_past(instantie, posities, wie)) is not None:
        return (
            f"{naam} kan er nog bij: er {waar}."
            if waar.startswith("is")
            else f"{naam} kan er nog bij: dan {waar}."
        )
    wat = _wat_houdt_tegen(instantie, posities, wie)
    for versoepeling in VERSOEPELINGEN:
        for zin, ruimer in versoepeling(instantie, wie):
            if (waar := _waar_past(ruimer, posities, wie)) is not None:
                return f"{wat} Wel een plek {zin}: dan {waar} (nagerekend)."
    return f"{wat} Geen enkele kleine versoepeling geeft een plek (nagerekend)."


def redenen(
    instantie: Instantie,
    groepen: Sequence[Sequence[str]],
    over: Sequence[str],
    buiten: Collection[int],
    einde: float,
) -> dict[str, str]:
    """A reason per person left over; after the moment `einde` only the rule is named, not the relaxation."""
    plek = instantie.plek()
    posities = [[plek[lid] for lid in groep] for groep in groepen]
    uit = {}
    for naam in over:
        if plek[naam] in buiten:
            uit[naam] = f"{naam} is vooraf buiten de indeling gehouden."
        elif time.monotonic() < einde:
            uit[naam] = waarom_niet(instantie, groepen, naam)
        else:
            uit[naam] = _kort(instantie, posities, plek[naam])
    return uit


def _kort(instantie: Instantie, posities: Sequence[Sequence[int]], lid: int) -> str:
    return f"{instantie.deelnemers[lid].id} past niet in een van de {len(posities)} groepen."


def _met_wie(instantie: Instantie, lid: int) -> list[int]:
    """The person and everybody tied to them."""
    if not any(lid in paar for paar in instantie.wel_samen):
        return [lid]
    return next(deel for deel in samenhang(instantie.aantal, instantie.wel_samen) if lid in deel)


def _wat_houdt_tegen(instantie: Instantie, posities: Sequence[Sequence[int]], wie: list[int]) -> str:
    """The rule that stands in the way most often, the groepen where it is the only one first."""
    namen = _namen(instantie, wie)
    eigen = doel.gedeelde_dagdelen(instantie, wie).bit_count()
    if eigen < instantie.min_dagdelen:
        return f"{namen} kan op {_dagdelen(eigen)}, en een groep moet er {instantie.min_dagdelen} delen."
    if not posities:
        return f"Voor {namen} is geen enkele groep te vormen die alle regels haalt."
    telling: Counter[str] = Counter()
    for groep in posities:
        samen = [*groep, *wie]
        fout = [r for r in regels.GROEPSREGELS if next(r(instantie, samen), None) is not None]
        for regel in fout:
            telling[WAT_HOUDT_TEGEN[regel]] += 1000 if len(fout) == 1 else 1
    if not telling:
        return f"{namen} past in een groep, maar dat zou een ander zijn plek kosten."
    wat, _ = telling.most_common(1)[0]
    return f"{namen} past in geen van de {len(posities)} groepen; meestal omdat {wat}."


def _waar_past(instantie: Instantie, posities: Sequence[Sequence[int]], wie: list[int]) -> str | None:
    """Where the people fit without taking a place: in a groep, or in a new one with others who are left over."""
    masker = doel.gedeelde_dagdelen(instantie, wie)
    for nummer, groep in enumerate(posities, start=1):
        if len(groep) + len(wie) > instantie.maximum:
            continue
        if (doel.gedeelde_dagdelen(instantie, groep) & masker).bit_count() < instantie.min_dagdelen:
            continue
        if regels.geldige_groep(instantie, [*groep, *wie]):
            return f"past {_namen(instantie, wie)} in groep {nummer}"
    over = instantie.aantal - sum(map(len, posities))
    if instantie.minimum <= over <= 200:
        model = Model(instantie, Vrijheid(dicht=tuple(map(tuple, posities))))
        nieuw = begin.eerste_groepen(model, random.Random(1))
        if any(wie[0] in model.leden_van(groep) for groep in nieuw):
            return "is een nieuwe groep te vormen met anderen die over zijn"
    return None


# -- why here ---------------------------------------------------------------------------------------------------


def waarom_hier(instantie: Instantie, groepen: Sequence[Sequence[str]], naam: str) -> str:
    """What this person shares with their groep, and what the cheapest other place would cost."""
    plek = instantie.plek()
    posities = [[plek[lid] for lid in groep] for groep in groepen]
    lid = plek[naam]
    nummer = next(g for g, groep in enumerate(posities) if lid in groep)
    groep = posities[nummer]
    gedeeld = doel.gedeelde_dagdelen(instantie, groep)
    dagdelen = ", ".join(_in_woorden(d) for d in DAGDELEN if gedeeld & BIT[d])
    leden = [instantie.deelnemers[x] for x in groep]
    oov = sum(d.discipline == "OOV" for d in leden)
    zinnen = [
        f"{naam} zit in groep {nummer + 1}. Alle {len(groep)} leden kunnen op {dagdelen}.",
        f"De groep heeft {oov} OOV en {len(groep) - oov} HRM uit {_aantal_organisaties(leden)}.",
        _eerder(instantie, groep, lid),
        _duurste_alternatief(instantie, posities, nummer, _met_wie(instantie, lid)),
    ]
    return " ".join(zinnen)


def _in_woorden(dagdeel: str) -> str:
    """As people say it: dinsdagochtend."""
    dag, deel = dagdeel.split("-")
    return f"{WEEKDAG[dag]}{deel}"


def _aantal_organisaties(leden: Sequence[Deelnemer]) -> str:
    aantal = len({d.organisatie for d in leden})
    return f"{aantal} organisatie" + ("" if aantal == 1 else "s")


def _eerder(instantie: Instantie, groep: Sequence[int], lid: int) -> str:
    bekend = [
        instantie.deelnemers[x].id for x in groep if instantie.eerder.get((min(x, lid), max(x, lid)), 0) > 0
    ]
    naam = instantie.deelnemers[lid].id
    if not bekend:
        return f"{naam} zat nog niet eerder met iemand uit deze groep."
    return f"{naam} zat eerder samen met {', '.join(bekend)}."


def _duurste_alternatief(
    instantie: Instantie, posities: Sequence[Sequence[int]], nummer: int, wie: list[int]
) -> str:
    """The cheapest other place, by moving or by changing places with one person."""
    groep = posities[nummer]
    zonder = [x for x in groep if x not in wie]
    nu = doel.kosten_groep(instantie, groep)
    beste: tuple[int, str] | None = None
    for ander, leden in enumerate(posities):
        if ander == nummer:
            continue
        for weg in (None, *leden):
            erin = zonder if weg is None else [*zonder, weg]
            eruit = [x for x in leden if x != weg] + wie
            if not (_losse(instantie, weg) and _geldig(instantie, erin) and _geldig(instantie, eruit)):
                continue
            straks = doel.kosten_groep(instantie, erin) + doel.kosten_groep(instantie, eruit)
            meer = straks - nu - doel.kosten_groep(instantie, leden)
            hoe = (
                f"naar groep {ander + 1}"
                if weg is None
                else (f"ruilen met {instantie.deelnemers[weg].id} uit groep {ander + 1}")
            )
            if beste is None or meer < beste[0]:
                beste = meer, hoe
    if beste is None:
        return "Een andere plek is er niet: elke verplaatsing of ruil breekt een regel."
    meer, hoe = beste
    if meer == 0:
        return f"Een andere plek is even goed: {hoe}."
    if meer < 0:
        return f"De goedkoopste andere plek ({hoe}) is {-meer} punten beter."
    return f"De goedkoopste andere plek ({hoe}) is {meer} punten slechter."


def _losse(instantie: Instantie, lid: int | None) -> bool:
    return lid is None or not any(lid in paar for paar in instantie.wel_samen)


def _geldig(instantie: Instantie, groep: list[int]) -> bool:
    if not groep:
        return False
    if doel.gedeelde_dagdelen(instantie, groep).bit_count() < instantie.min_dagdelen:
        return False
    return regels.geldige_groep(instantie, groep)


def _met(instantie: Instantie, wie: list[int], wijzig: Callable[[Deelnemer], Deelnemer]) -> Instantie:
    rij = list(instantie.deelnemers)
    for lid in wie:
        rij[lid] = wijzig(rij[lid])
    return replace(instantie, deelnemers=tuple(rij))


def _ook_op(instantie: Instantie, wie: list[int], bit: int) -> Instantie:
    return _met(instantie, wie, lambda d: replace(d, masker=d.masker | bit))


def _namen(instantie: Instantie, wie: Sequence[int]) -> str:
    return " en ".join(instantie.deelnemers[lid].id for lid in wie)


def _dagdelen(aantal: int) -> str:
    return f"{aantal} " + ("dagdeel" if aantal == 1 else "dagdelen")
