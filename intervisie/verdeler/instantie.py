"""The instance: who takes part and which rules hold, checked once so that nobody has to check again.

`lees_instantie` turns parsed JSON into an `Instantie` or refuses it with one Dutch sentence that names the field or
the rule. This file knows nothing of groepen, costs or search.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

DAGEN = ("ma", "di", "wo", "do", "vr")
DELEN = ("ochtend", "middag", "avond")
DAGDELEN = tuple(f"{dag}-{deel}" for dag in DAGEN for deel in DELEN)
BIT = MappingProxyType({dagdeel: 1 << nummer for nummer, dagdeel in enumerate(DAGDELEN)})
ALLE_DAGDELEN = (1 << len(DAGDELEN)) - 1

DISCIPLINES = ("OOV", "HRM")
VORMEN = ("online", "fysiek", "beide")
REGIO_DOELEN = ("spreiding", "nabij")
ONDERDELEN = ("ongeplaatst", "balans", "dagdelen", "herhaling", "regio", "ervaring")
STANDAARD_GEWICHTEN = MappingProxyType(
    {"ongeplaatst": 10000, "balans": 1, "dagdelen": 5, "herhaling": 40, "regio": 10, "ervaring": 1}
)

MAX_DEELNEMERS = 10_000
MAX_GROEPSGROOTTE = 30
MAX_GEWICHT = 100_000
MAX_KEREN_SAMEN = 100
MAX_ERVARING = 100


class OngeldigeInstantie(ValueError):
    """The instance cannot be used; the message is one Dutch sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """One person in the pool; `masker` holds the dagdelen as bits in the order of DAGDELEN."""

    id: str
    discipline: str
    organisatie: str
    regio: str
    masker: int
    vorm: str
    ervaring: int


@dataclass(frozen=True)
class Instantie:
    """A checked instance. Pairs hold positions in `deelnemers`; `eerder` maps an ordered pair to its count."""

    deelnemers: tuple[Deelnemer, ...]
    minimum: int
    maximum: int
    min_dagdelen: int = 2
    min_per_discipline: int = 2
    max_per_organisatie: int = 1
    gewenste_dagdelen: int = 5
    gewenste_spreiding: int = 10
    regio_doel: str = "spreiding"
    gewichten: Mapping[str, int] = field(default_factory=lambda: dict(STANDAARD_GEWICHTEN))
    niet_samen: frozenset[tuple[int, int]] = frozenset()
    wel_samen: frozenset[tuple[int, int]] = frozenset()
    eerder: Mapping[tuple[int, int], int] = field(default_factory=dict)
    naam: str = ""

    @cached_property
    def aantal(self) -> int:
        """How many people are in the pool, placed or not."""
        return len(self.deelnemers)

    @cached_property
    def aantal_oov(self) -> int:
        """How many of them have discipline OOV."""
        return sum(d.discipline == "OOV" for d in self.deelnemers)

    @cached_property
    def min_discipline(self) -> int:
        """The number of each discipline that a groep really needs: what is asked, lowered by the pool, at least 1."""
        groepen = -(-self.aantal // self.maximum)
        schaarste = min(self.aantal_oov, self.aantal - self.aantal_oov)
        return max(1, min(self.min_per_discipline, schaarste // groepen))

    def plek(self) -> dict[str, int]:
        """The position of each id in `deelnemers`; to read only."""
        return self._plek

    @cached_property
    def _plek(self) -> dict[str, int]:
        return {d.id: nummer for nummer, d in enumerate(self.deelnemers)}


def samenhang(aantal: int, paren: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Split 0..aantal-1 into the sets that the paren tie together, in order of their smallest member."""
    ouder = list(range(aantal))

    def wortel(x: int) -> int:
        while ouder[x] != x:
            ouder[x] = ouder[ouder[x]]
            x = ouder[x]
        return x

    for a, b in paren:
        laag, hoog = sorted((wortel(a), wortel(b)))
        ouder[hoog] = laag
    delen: dict[int, list[int]] = {}
    for x in range(aantal):
        delen.setdefault(wortel(x), []).append(x)
    return list(delen.values())


def lees_instantie(gegevens: object) -> Instantie:
    """Check parsed JSON and give the Instantie; unknown fields are ignored.

    Raises OngeldigeInstantie with one Dutch sentence naming the field or rule.
    """
    veld = _object(gegevens, "De instantie")
    if veld.get("soort", "intervisie") != "intervisie":
        raise OngeldigeInstantie(f"Veld soort: {_toon(veld['soort'])} is onbekend; alleen 'intervisie' kan.")
    rij = _lijst(veld, "deelnemers", verplicht=True)
    if not rij:
        raise OngeldigeInstantie("Veld deelnemers is leeg: er is niemand om in te delen.")
    if len(rij) > MAX_DEELNEMERS:
        raise OngeldigeInstantie(
            f"Veld deelnemers: {len(rij)} deelnemers is te veel; hoogstens {MAX_DEELNEMERS} kan in een keer."
        )
    deelnemers = tuple(_deelnemer(d, nummer) for nummer, d in enumerate(rij, start=1))
    plek = _plekken(deelnemers)
    minimum, maximum = _groepsgrootte(veld)
    instantie = Instantie(
        deelnemers=deelnemers,
        minimum=minimum,
        maximum=maximum,
        min_dagdelen=_getal(veld, "min_gedeelde_dagdelen", 0, len(DAGDELEN), 2),
        min_per_discipline=_getal(veld, "min_per_discipline", 0, MAX_GROEPSGROOTTE, 2),
        max_per_organisatie=_getal(veld, "max_per_organisatie", 1, MAX_DEELNEMERS, 1),
        gewenste_dagdelen=_getal(veld, "gewenste_dagdelen", 0, len(DAGDELEN), 5),
        gewenste_spreiding=_getal(veld, "gewenste_ervaring_spreiding", 0, MAX_ERVARING, 10),
        regio_doel=_keuze(veld, "regio_doel", REGIO_DOELEN, "spreiding", "Veld"),
        gewichten=_gewichten(veld),
        niet_samen=frozenset(_paren(veld, "niet_samen", plek)),
        wel_samen=frozenset(_paren(veld, "wel_samen", plek)),
        eerder=_eerder(veld, plek),
        naam=str(veld.get("naam", "")),
    )
    _weiger_tegenspraak(instantie)
    return instantie


def _deelnemer(gegevens: object, nummer: int) -> Deelnemer:
    d = _object(gegevens, f"Deelnemer {nummer}")
    naam = d.get("id")
    if not isinstance(naam, str) or not naam:
        raise OngeldigeInstantie(f"Deelnemer {nummer}: veld id ontbreekt of is geen tekst.")
    wie = f"Deelnemer {_toon(naam)}: veld"
    masker = 0
    for dagdeel in _lijst(d, "beschikbaar", verplicht=True, wie=wie):
        if not isinstance(dagdeel, str) or dagdeel not in BIT:
            raise OngeldigeInstantie(f"{wie} beschikbaar noemt een onbekend dagdeel: {_toon(dagdeel)}.")
        masker |= BIT[dagdeel]
    return Deelnemer(
        id=naam,
        discipline=_keuze(d, "discipline", DISCIPLINES, None, wie),
        organisatie=_tekst(d, "organisatie", wie),
        regio=_tekst(d, "regio", wie),
        masker=masker,
        vorm=_keuze(d, "vorm", VORMEN, "beide", wie),
        ervaring=_getal(d, "ervaring_jaren", 0, MAX_ERVARING, None, wie),
    )


def _plekken(deelnemers: tuple[Deelnemer, ...]) -> dict[str, int]:
    plek: dict[str, int] = {}
    for nummer, d in enumerate(deelnemers):
        if plek.setdefault(d.id, nummer) != nummer:
            raise OngeldigeInstantie(f"Veld deelnemers: het id {_toon(d.id)} komt twee keer voor.")
    return plek


def _groepsgrootte(veld: Mapping[str, object]) -> tuple[int, int]:
    if "groepsgrootte" not in veld:
        raise OngeldigeInstantie("Veld groepsgrootte ontbreekt.")
    grootte = _object(veld["groepsgrootte"], "Veld groepsgrootte")
    wie = "Veld groepsgrootte:"
    minimum = _getal(grootte, "min", 1, MAX_GROEPSGROOTTE, None, wie)
    maximum = _getal(grootte, "max", 1, MAX_GROEPSGROOTTE, None, wie)
    if minimum > maximum:
        raise OngeldigeInstantie(
            f"Veld groepsgrootte: het minimum ({minimum}) is groter dan het maximum ({maximum})."
        )
    return minimum, maximum


def _gewichten(veld: Mapping[str, object]) -> dict[str, int]:
    gegeven = _object(veld.get("gewichten", {}), "Veld gewichten")
    onbekend = sorted(str(naam) for naam in gegeven if naam not in STANDAARD_GEWICHTEN)
    if onbekend:
        raise OngeldigeInstantie(f"Veld gewichten noemt een onbekend onderdeel: {_toon(onbekend[0])}.")
    return {
        naam: _getal(gegeven, naam, 0, MAX_GEWICHT, standaard, "Veld gewichten:")
        for naam, standaard in STANDAARD_GEWICHTEN.items()
    }


def _paren(veld: Mapping[str, object], naam: str, plek: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    for paar in _lijst(veld, naam):
        if not isinstance(paar, list) or len(paar) != 2:
            raise OngeldigeInstantie(f"Veld {naam}: {_toon(paar)} is geen paar van twee ids.")
        yield _paar(paar[0], paar[1], naam, plek)


def _paar(a: object, b: object, naam: str, plek: Mapping[str, int]) -> tuple[int, int]:
    for x in (a, b):
        if not isinstance(x, str) or x not in plek:
            raise OngeldigeInstantie(
                f"Veld {naam} noemt het id {_toon(x)}, dat niet bij de deelnemers staat."
            )
    i, j = plek[str(a)], plek[str(b)]
    if i == j:
        raise OngeldigeInstantie(f"Veld {naam}: {_toon(a)} staat in een paar met zichzelf.")
    return min(i, j), max(i, j)


def _eerder(veld: Mapping[str, object], plek: Mapping[str, int]) -> dict[tuple[int, int], int]:
    keren: dict[tuple[int, int], int] = {}
    for rij in _lijst(veld, "eerder_samen"):
        if not isinstance(rij, list) or len(rij) != 3:
            raise OngeldigeInstantie(
                f"Veld eerder_samen: {_toon(rij)} is geen rij van twee ids en een aantal."
            )
        paar = _paar(rij[0], rij[1], "eerder_samen", plek)
        aantal = _getal({"aantal": rij[2]}, "aantal", 0, MAX_KEREN_SAMEN, None, "Veld eerder_samen:")
        keren[paar] = min(MAX_KEREN_SAMEN, keren.get(paar, 0) + aantal)
    return keren


def _weiger_tegenspraak(instantie: Instantie) -> None:
    """Nobody may be tied to somebody they must be kept from, not even through others."""
    groep_van = {
        lid: nummer
        for nummer, leden in enumerate(samenhang(instantie.aantal, instantie.wel_samen))
        for lid in leden
    }
    for a, b in sorted(instantie.niet_samen):
        if groep_van[a] == groep_van[b]:
            ids = instantie.deelnemers[a].id, instantie.deelnemers[b].id
            raise OngeldigeInstantie(
                f"Regels wel_samen en niet_samen spreken elkaar tegen voor {_toon(ids[0])} en {_toon(ids[1])}."
            )


def _object(waarde: object, wie: str) -> Mapping[str, object]:
    if not isinstance(waarde, dict):
        raise OngeldigeInstantie(f"{wie} is geen object met velden.")
    return waarde


def _lijst(
    veld: Mapping[str, object], naam: str, *, verplicht: bool = False, wie: str = "Veld"
) -> list[object]:
    if naam not in veld and not verplicht:
        return []
    waarde = veld.get(naam)
    if not isinstance(waarde, list):
        raise OngeldigeInstantie(f"{wie} {naam} ontbreekt of is geen lijst.")
    return waarde


def _tekst(veld: Mapping[str, object], naam: str, wie: str) -> str:
    waarde = veld.get(naam)
    if not isinstance(waarde, str) or not waarde:
        raise OngeldigeInstantie(f"{wie} {naam} ontbreekt of is geen tekst.")
    return waarde


def _keuze(
    veld: Mapping[str, object], naam: str, keuzes: tuple[str, ...], anders: str | None, wie: str
) -> str:
    waarde = veld.get(naam, anders)
    if not isinstance(waarde, str) or waarde not in keuzes:
        raise OngeldigeInstantie(f"{wie} {naam} is {_toon(waarde)}; dat moet {' of '.join(keuzes)} zijn.")
    return waarde


def _getal(
    veld: Mapping[str, object], naam: str, laagst: int, hoogst: int, anders: int | None, wie: str = "Veld"
) -> int:
    waarde = veld.get(naam, anders)
    if isinstance(waarde, bool) or not isinstance(waarde, int):
        raise OngeldigeInstantie(f"{wie} {naam} ontbreekt of is geen geheel getal.")
    if not laagst <= waarde <= hoogst:
        raise OngeldigeInstantie(f"{wie} {naam} is {waarde}; dat moet tussen {laagst} en {hoogst} liggen.")
    return waarde


def _toon(waarde: object) -> str:
    """Show a value from outside, cut short so that the sentence stays a sentence."""
    tekst = repr(waarde)
    return tekst if len(tekst) <= 60 else tekst[:57] + "..."
