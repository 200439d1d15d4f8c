"""From Regels to a Rooster: place every groep, undo conflicts, level the load, say why the rest has no dates.

First the groepen with the least choice, each at its cheapest place; then CP-SAT for groepen that compete; then each
groep again, beside all others, until nobody gains.
Every step that is kept is better, so that the search can stop at any moment. The work is counted and not timed: the
clock only ends a search that is late.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from intervisie.rooster import kalender, oordeel, samen, uitleg
from intervisie.rooster.bezetting import Bezetting, Plek
from intervisie.rooster.cellen import Cel, capaciteit, cel_van, deel_toe
from intervisie.rooster.raster import Kans, Raster, kansen
from intervisie.rooster.reeks import hoeveel, past
from intervisie.rooster.samen import Antwoord, Kandidaat
from intervisie.rooster.vraag import Moment, Regels, Rooster, Vraag

PASSEN = 6
"""Times that every groep looks again for a cheaper place."""
BUURT, OPTIES, MISLUKT = 20, 8, 4
"""Groepen that move for one without a place, options for each, and failures in a row that end the trying."""
RONDEN, VERGEEFS = 8, 2
"""Times that the begeleiders are shared out anew, and failures in a row that end it."""
GROOTSTE = 60_000
"""Variables of a model that is still worth asking for a proof."""
WERK, WERK_BEWIJS = 0.4, 4.0
"""Deterministic time of one question, and of one that must prove."""


@dataclass
class Stand:
    """The plan while it is made: per groep its dagdelen and its place.

    `begin` holds what stood before, `bezetting` all that stands.
    """

    regels: Regels
    vragen: dict[int, Vraag]
    kansen: dict[int, tuple[Kans, ...]]
    begin: Bezetting
    bezetting: Bezetting
    einde: float
    plek: dict[int, Plek] = field(default_factory=dict)
    op_tijd: bool = False

    def zet(self, groep: int, plek: Plek | None) -> None:
        """Let a groep stand somewhere, or nowhere."""
        if plek is not None:
            self.plek[groep] = plek
            self.bezetting.zet(plek)

    def haal(self, groep: int) -> Plek | None:
        """Take a groep out of the calendar, and say where it stood."""
        plek = self.plek.pop(groep, None)
        if plek is not None:
            self.bezetting.haal(plek)
        return plek

    def zonder_plek(self) -> list[int]:
        """The groepen that stand nowhere."""
        return [groep for groep in self.vragen if groep not in self.plek]

    def rest(self) -> float:
        """The seconds that are left."""
        return self.einde - time.monotonic()

    def te_laat(self) -> bool:
        """Whether the clock ends the search; once it did, it stays so."""
        self.op_tijd = self.op_tijd or self.rest() < 0
        return self.op_tijd


def stel_op(regels: Regels, staat: Sequence[Moment] = (), tijd: float = 60.0) -> Rooster:
    """Find dates for every groep that asks and has no moment in `staat`, within about `tijd` seconds.

    `staat` stands and is kept: its begeleiders and ruimten are busy then. The momenten keep every rule that
    `overtredingen` knows. As many groepen as can be found get dates; then the fewest absent members, the fewest
    evenings and a level load per day and week. The same question gives the same answer, unless `op_tijd`.
    """
    begonnen = time.monotonic()
    vrij = kalender.vrije_dagen(regels.van, regels.tot, regels.schoolregio)
    raster = Raster(regels.van, regels.tot, vrij, regels.geblokkeerd)
    staan = {moment.groep for moment in staat}
    vragen = {v.groep: v for v in regels.vragen if v.groep not in staan}
    stand = Stand(
        regels=regels,
        vragen=vragen,
        kansen={groep: kansen(raster, vraag) for groep, vraag in vragen.items()},
        begin=Bezetting(regels, raster, staat),
        bezetting=Bezetting(regels, raster, staat),
        einde=begonnen + 0.8 * tijd,  # the rest is for reasons and the judge
    )
    hopeloos = {groep for groep in vragen if not kan_alleen(stand, groep)}
    bouw_op(stand, hopeloos)
    bewezen = los_conflicten_op(stand, hopeloos)
    schik(stand)
    momenten = tuple(sorted(_momenten(stand)))
    _keur(regels, staat, momenten)
    return Rooster(
        momenten,
        uitleg.leg_uit(
            regels, [*staat, *momenten], [vragen[g] for g in stand.zonder_plek()], bewezen, begonnen + tijd
        ),
        bewezen,
        stand.te_laat(),
        tuple(uitleg.opmerkingen(regels)),
    )


def kan_alleen(stand: Stand, groep: int) -> bool:
    """Whether a groep fits beside what stands, when no other groep asks."""
    return stand.bezetting.beste(stand.vragen[groep], stand.kansen[groep]) is not None


def bouw_op(stand: Stand, hopeloos: Collection[int]) -> None:
    """Place the groepen one after the other, those with the least choice first."""
    for groep in sorted(stand.vragen.keys() - set(hopeloos), key=lambda g: (_keuze(stand, g), g)):
        _zoek_plek(stand, groep)


def schik(stand: Stand) -> None:
    """Let every groep look again for a cheaper place beside the others, until none moves."""
    for _ in range(PASSEN):
        verplaatst = 0
        for groep in list(stand.plek):
            if stand.te_laat():
                return
            oud = stand.haal(groep)
            _zoek_plek(stand, groep)
            verplaatst += stand.plek[groep] != oud
        for groep in stand.zonder_plek():
            _zoek_plek(stand, groep)
        if not verplaatst:
            return


def los_conflicten_op(stand: Stand, hopeloos: Collection[int]) -> bool:
    """Make room for groepen that fit alone but have no place; whether no plan places more of them."""
    wachtend = [g for g in stand.zonder_plek() if g not in hopeloos]
    groepen, grens = _deel_opnieuw_toe(stand, wachtend)
    mis = 0
    for groep in wachtend:
        if mis == MISLUKT or stand.te_laat() or _met_plek(stand, groepen) == grens:
            break
        if groep not in stand.plek:
            mis = 0 if _ruil(stand, groep) else mis + 1
    return _met_plek(stand, groepen) == grens or _bewijs(stand, hopeloos)


def _deel_opnieuw_toe(stand: Stand, wachtend: Sequence[int]) -> tuple[list[int], int]:
    """Share out begeleiders and dagdelen, then find dates for each that changed, in rounds.

    Returns the groepen that compete, and how many of them no plan exceeds. A cel that turned out to hold fewer
    groepen than were given to it counts for fewer in the next round.
    """
    groepen = _keten(stand, wachtend, _eerste_namen)
    keuzen = {groep: _cellen(stand, groep) for groep in groepen}
    if sum(len(cellen) for cellen in keuzen.values()) > GROOTSTE:
        return groepen, len(groepen)
    ruim = _ruim(stand, keuzen)
    grens, vergeefs = len(groepen), 0
    for ronde in range(RONDEN):
        nu = {g: cel for g in groepen if g in stand.plek and (cel := cel_van(stand.plek[g]))}
        if len(nu) == len(groepen) or vergeefs == VERGEEFS or stand.te_laat():
            break
        toedeling = deel_toe(keuzen, ruim, nu, stand.rest())
        grens = min(grens, toedeling.grens) if ronde == 0 else grens
        if len(toedeling.cel_van) <= len(nu):
            break
        vergeefs = 0 if _herverdeel(stand, toedeling.cel_van, nu, ruim) else vergeefs + 1
    return groepen, grens


def _met_plek(stand: Stand, groepen: Sequence[int]) -> int:
    return sum(groep in stand.plek for groep in groepen)


def _ruil(stand: Stand, groep: int) -> bool:
    """Solve a groep without a place anew with some that stand where it could; keep that when all get one."""
    vraag = stand.vragen[groep]
    dagdelen = {kans.dagdeel for kans in stand.kansen[groep]}
    in_de_weg = [
        (plek.ruimte not in vraag.ruimten, ander)
        for ander, plek in stand.plek.items()
        if plek.dagdeel in dagdelen and (plek.ruimte in vraag.ruimten or plek.begeleider in vraag.begeleiders)
    ]
    oud = {g: stand.haal(g) for g in (groep, *(ander for _, ander in sorted(in_de_weg)[:BUURT]))}
    kandidaten = [Kandidaat(stand.vragen[g], stand.kansen[g], plek) for g, plek in oud.items()]
    antwoord = samen.los_op(stand.bezetting, kandidaten, werk=WERK, rest=stand.rest(), meest=OPTIES)
    beter = antwoord.aantal == len(oud)
    for g, plek in zip(oud, antwoord.plekken if beter else oud.values(), strict=True):
        stand.zet(g, plek)
    return beter


def _zoek_plek(stand: Stand, groep: int) -> None:
    beste = stand.bezetting.beste(stand.vragen[groep], stand.kansen[groep])
    if beste is not None:
        stand.zet(groep, beste[1])


def _keuze(stand: Stand, groep: int) -> int:
    vraag = stand.vragen[groep]
    return sum(
        hoeveel(weken, vraag.aantal, vraag.ritme) and weken.bit_count()
        for kans in stand.kansen[groep]
        for wie in vraag.begeleiders or (None,)
        for waar in vraag.ruimten or (None,)
        if (weken := stand.bezetting.vrij(kans, wie, waar))
    )


def _cellen(stand: Stand, groep: int) -> list[Cel]:
    """The cellen in which this groep fits when it is alone in it."""
    vraag = stand.vragen[groep]
    return [
        cel
        for kans in stand.kansen[groep]
        for wie in vraag.begeleiders or (None,)
        for waar in (vraag.ruimten or (None,) if wie is None else (None,))
        if past(stand.begin.vrij(kans, wie, waar), vraag.aantal, vraag.ritme)
        and (cel := cel_van(Plek(kans.dagdeel, wie, waar, ())))
    ]


def _ruim(stand: Stand, keuzen: Mapping[int, Collection[Cel]]) -> dict[Cel, int]:
    """How many groepen fit in each cel at most."""
    kiezers = Counter(cel for cellen in keuzen.values() for cel in cellen)
    vragen = [stand.vragen[g] for g in keuzen]
    aantal = min((v.aantal for v in vragen), default=1)
    ritme = min((v.ritme[0] for v in vragen), default=1), max((v.ritme[1] for v in vragen), default=1)
    tegelijk = {r.id: r.tegelijk for r in stand.regels.ruimten}
    ruim = {}
    for cel, gewenst in sorted(kiezers.items()):
        soort, wie, dagdeel = cel
        if stand.te_laat():
            past_er_in = gewenst
        elif soort == "begeleider":
            past_er_in = capaciteit(stand.begin.begeleider_vrij(wie, dagdeel), aantal, ritme)
        else:
            past_er_in = capaciteit(stand.begin.ruimte_vrij(wie, dagdeel), aantal, ritme, tegelijk[wie])
        ruim[cel] = min(gewenst, past_er_in)
    return ruim


def _herverdeel(stand: Stand, straks: Mapping[int, Cel], nu: Mapping[int, Cel], ruim: dict[Cel, int]) -> bool:
    """Find dates in every cel that gains or loses a groep; nothing changes when that places no more than before."""
    oud = dict(stand.plek)
    anders = {
        cel
        for g in straks.keys() | nu.keys()
        if straks.get(g) != nu.get(g)
        for cel in (straks.get(g), nu.get(g))
    }
    uit = [g for g in nu if nu[g] in anders]
    for groep in uit:
        stand.haal(groep)
    for cel in sorted(cel for cel in anders if cel is not None):
        erin = [g for g in straks if straks[g] == cel]
        kandidaten = [
            Kandidaat(stand.vragen[g], stand.kansen[g], oud.get(g) if nu.get(g) == cel else None, cel)
            for g in erin
        ]
        antwoord = samen.los_op(stand.bezetting, kandidaten, werk=WERK, rest=stand.rest())
        for groep, plek in zip(erin, antwoord.plekken, strict=True):
            stand.zet(groep, plek)
        ruim[cel] = min(ruim[cel], antwoord.aantal)
    for groep in sorted({*uit, *straks}.difference(stand.plek)):
        _zoek_plek(stand, groep)
    if len(stand.plek) > len(oud):
        return True
    for groep in list(stand.plek):
        stand.haal(groep)
    for groep, plek in oud.items():
        stand.zet(groep, plek)
    return False


def _bewijs(stand: Stand, hopeloos: Collection[int]) -> bool:
    """Ask for the largest number of groepen with a place among all that compete; whether that is proven."""
    wachtend = [g for g in stand.zonder_plek() if g not in hopeloos]
    groepen = _keten(stand, wachtend, _alle_namen)
    oud = {groep: stand.haal(groep) for groep in groepen}
    kandidaten = [Kandidaat(stand.vragen[g], stand.kansen[g], oud[g]) for g in groepen]
    antwoord = Antwoord(tuple(oud.values()), False)
    if not stand.te_laat() and samen.is_klein(stand.bezetting, kandidaten, GROOTSTE):
        antwoord = samen.los_op(
            stand.bezetting, kandidaten, werk=WERK_BEWIJS, rest=stand.rest(), tel_alleen=True
        )
    beter = antwoord.aantal > sum(plek is not None for plek in oud.values())
    for groep, plek in zip(oud, antwoord.plekken if beter else oud.values(), strict=True):
        stand.zet(groep, plek)
    return antwoord.bewezen


def _keten(
    stand: Stand, wachtend: Sequence[int], namen_van: Callable[[Vraag], set[tuple[str, int]]]
) -> list[int]:
    """The waiting groepen and all that share a name with them, directly or by others."""
    erbij, namen = set(wachtend), set[tuple[str, int]]()
    while True:
        namen |= {naam for g in erbij for naam in namen_van(stand.vragen[g])}
        meer = {g for g in stand.plek if not namen.isdisjoint(namen_van(stand.vragen[g]))} - erbij
        if not meer:
            return sorted(erbij)
        erbij |= meer


def _eerste_namen(vraag: Vraag) -> set[tuple[str, int]]:
    """What a groep competes for in the first place."""
    soort, ids = ("begeleider", vraag.begeleiders) if vraag.begeleiders else ("ruimte", vraag.ruimten)
    return {(soort, i) for i in ids}


def _alle_namen(vraag: Vraag) -> set[tuple[str, int]]:
    return {("begeleider", b) for b in vraag.begeleiders} | {("ruimte", r) for r in vraag.ruimten}


def _momenten(stand: Stand) -> Iterator[Moment]:
    for groep, plek in stand.plek.items():
        for week in plek.weken:
            dag = stand.bezetting.raster.dag(plek.dagdeel, week)
            yield Moment(groep, dag, plek.dagdeel, plek.begeleider, plek.ruimte)


def _keur(regels: Regels, staat: Sequence[Moment], momenten: Sequence[Moment]) -> None:
    """What stands may break a rule; what is added may not."""
    al_fout = set(oordeel.overtredingen(staat, regels))
    if fouten := [zin for zin in oordeel.overtredingen([*staat, *momenten], regels) if zin not in al_fout]:
        raise AssertionError(f"The plan broke a rule: {fouten[0]}")
