"""Why a groep has no dates, and what would change that.

The rule that holds a groep is the first that leaves no room, when the rules are added one by one. A way out is a
change of one rule after which the groep fits, tried beside the plan as it is. Nothing here moves another groep.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from intervisie.rooster import kalender
from intervisie.rooster.bezetting import Bezetting
from intervisie.rooster.raster import Raster, kansen
from intervisie.rooster.reeks import hoeveel, past
from intervisie.rooster.taal import (
    zeg_bijeenkomsten,
    zeg_dagdeel,
    zeg_dagdelen,
    zeg_datum,
    zeg_lijst,
    zeg_weken,
)
from intervisie.rooster.vraag import Lid, Moment, NietGepland, Regels, Uitweg, Vraag

LANGER = (1, 2, 4, 6, 8, 13)
"""Weeks by which a longer period is tried."""
TRAGER = 6
"""Weeks by which a slower ritme is tried."""
NIET_BEWEZEN = "Binnen de rekentijd is geen andere verdeling gevonden."
OOK_NOG = "Er is dan ook een extra begeleider nodig."
EEN_IS_TE_WEINIG = "Eén verandering is hier niet genoeg."


@dataclass(frozen=True)
class Kader:
    """The Regels and the whole calendar, seen with one rule more or less."""

    regels: Regels
    momenten: tuple[Moment, ...]
    school: bool = True
    feest: bool = True
    blok: bool = True
    aanwezig: bool = True
    begeleiders: bool = True
    ruimten: bool = True

    @cached_property
    def bezetting(self) -> Bezetting:
        """All that stands, on the days that are open."""
        r = self.regels
        vrij = {
            *(kalender.feestdagen(r.van, r.tot) if self.feest else ()),
            *(kalender.schoolvakanties(r.van, r.tot, r.schoolregio) if self.school else ()),
        }
        raster = Raster(r.van, r.tot, vrij, r.geblokkeerd if self.blok else ())
        return Bezetting(r, raster, self.momenten)

    def passen(self, vraag: Vraag) -> int:
        """How many of the bijeenkomsten fit, on the best dagdeel."""
        return max((hoeveel(weken, vraag.aantal, vraag.ritme) for weken in self._weken(vraag)), default=0)

    def past(self, vraag: Vraag) -> bool:
        """Whether the whole series fits."""
        return any(past(weken, vraag.aantal, vraag.ritme) for weken in self._weken(vraag))

    def _weken(self, vraag: Vraag) -> Iterator[int]:
        """The sets of weeks that a choice of dagdeel, begeleider and ruimte leaves, each one once."""
        bezetting = self.bezetting
        for kans in kansen(bezetting.raster, vraag, aanwezig=self.aanwezig):
            wie = (vraag.begeleiders if self.begeleiders else ()) or (None,)
            waar = (vraag.ruimten if self.ruimten else ()) or (None,)
            kan = {kans.weken & bezetting.begeleider_vrij(b, kans.dagdeel) for b in wie}
            open_ = {bezetting.ruimte_vrij(r, kans.dagdeel) for r in waar}
            yield from {a & b for a in kan for b in open_} - {0}


Zin = Callable[[Kader, Vraag, int], str]
Weg = Callable[["Uitleg", Vraag], Iterator[Uitweg]]


def leg_uit(
    regels: Regels, momenten: Sequence[Moment], vragen: Sequence[Vraag], bewezen: bool, einde: float
) -> tuple[NietGepland, ...]:
    """Of every vraag without dates: why, and what would free it. `momenten` is all that stands.

    After `einde` (of the monotonic clock) no more ways out are looked for.
    """
    uitleg = Uitleg(regels, tuple(momenten))
    return tuple(uitleg.van(vraag, bewezen, einde) for vraag in vragen)


def opmerkingen(regels: Regels) -> Iterator[str]:
    """What the plan could not look at."""
    for jaar in kalender.onbekende_schooljaren(regels.van, regels.tot, regels.schoolregio):
        yield f"De schoolvakanties van {jaar} zijn niet bekend. Daar is geen rekening mee gehouden."


class Uitleg:
    """The calendar with one rule more or less each time, made once for all groepen."""

    def __init__(self, regels: Regels, momenten: tuple[Moment, ...]) -> None:
        self.kader = Kader(regels, momenten)
        kaal = Kader(
            regels,
            (),
            school=False,
            feest=False,
            blok=False,
            aanwezig=False,
            begeleiders=False,
            ruimten=False,
        )
        vakantie = replace(kaal, school=True, feest=True)
        blok = replace(vakantie, blok=True)
        aanwezig = replace(blok, aanwezig=True)
        begeleider = replace(aanwezig, begeleiders=True)
        ruimte = replace(begeleider, ruimten=True)
        self.lagen: tuple[tuple[Kader, Zin], ...] = (
            (kaal, _periode),
            (vakantie, _vakantie),
            (blok, _geblokkeerd),
            (aanwezig, _afwezig),
            (begeleider, _begeleider_kan_niet),
            (ruimte, _ruimte_dicht),
            (replace(ruimte, momenten=momenten, ruimten=False), _begeleider_bezet),
            (self.kader, _ruimte_bezet),
        )
        self.langer = tuple(
            Kader(replace(regels, tot=regels.tot + timedelta(weeks=weken)), momenten) for weken in LANGER
        )
        self.in_vakantie = replace(self.kader, school=False)
        self.zonder_blok = replace(self.kader, blok=False)

    def van(self, vraag: Vraag, bewezen: bool, einde: float) -> NietGepland:
        """Of one vraag."""
        op_tijd = time.monotonic() > einde
        uitwegen = () if op_tijd else self._uitwegen(vraag)
        zinnen = [f"Groep {vraag.nummer} {self._reden(vraag)}"]
        if not bewezen and self.lagen[5][0].past(vraag):
            zinnen.append(NIET_BEWEZEN)
        if not uitwegen and vraag.leden and not op_tijd:
            zinnen.append(EEN_IS_TE_WEINIG)
        return NietGepland(vraag.groep, " ".join(zinnen), uitwegen)

    def _uitwegen(self, vraag: Vraag) -> tuple[Uitweg, ...]:
        """The changes that are enough alone; when none is, those that need one more begeleider too."""
        if not vraag.leden:
            return ()
        gevonden = tuple(uitweg for weg in WEGEN for uitweg in weg(self, vraag))
        if gevonden or not vraag.begeleiders:
            return gevonden
        vrij = replace(vraag, begeleiders=())
        return tuple(
            replace(uitweg, zin=f"{uitweg.zin} {OOK_NOG}") for weg in WEGEN for uitweg in weg(self, vrij)
        )

    def _reden(self, vraag: Vraag) -> str:
        if not vraag.leden:
            return "heeft geen leden."
        if not vraag.gedeeld:
            return "heeft geen dagdeel dat alle leden delen."
        for kader, zin in self.lagen:
            if (aantal := kader.passen(vraag)) < vraag.aantal:
                return zin(kader, vraag, aantal)
        return "is niet ingepland, omdat de rekentijd op was. Maak het rooster opnieuw."


# ------------------------------------------------------------------------------------- the rule that holds


def _maar(vraag: Vraag, aantal: int) -> str:
    minst, meest = vraag.ritme
    tussen = zeg_weken(minst) if minst == meest else f"{minst} tot {meest} weken"
    if not aantal:
        return "past geen enkele bijeenkomst"
    passen = "past" if aantal == 1 else "passen"
    return f"{passen} maar {aantal} van de {zeg_bijeenkomsten(vraag.aantal)}, met {tussen} ertussen"


def _periode(kader: Kader, vraag: Vraag, aantal: int) -> str:
    return f"heeft een te korte periode: er {_maar(vraag, aantal)}."


def _vakantie(kader: Kader, vraag: Vraag, aantal: int) -> str:
    return f"heeft buiten vakanties en feestdagen te weinig dagen: er {_maar(vraag, aantal)}."


def _geblokkeerd(kader: Kader, vraag: Vraag, aantal: int) -> str:
    return f"heeft buiten de geblokkeerde weken te weinig dagen: er {_maar(vraag, aantal)}."


def _afwezig(kader: Kader, vraag: Vraag, aantal: int) -> str:
    return f"heeft te veel dagen met te weinig leden of zonder een discipline: er {_maar(vraag, aantal)}."


def _begeleider_kan_niet(kader: Kader, vraag: Vraag, aantal: int) -> str:
    wie, dan = _begeleiders(kader, vraag), zeg_dagdelen(vraag.gedeeld, "of")
    if not aantal:
        return f"kan alleen op {dan}, maar dan {_kan(vraag.begeleiders)} {wie} niet."
    return (
        f"kan alleen op {dan}, en dan {_kan(vraag.begeleiders)} {wie} te weinig: er {_maar(vraag, aantal)}."
    )


def _ruimte_dicht(kader: Kader, vraag: Vraag, aantal: int) -> str:
    dan = zeg_dagdelen(vraag.gedeeld, "of")
    return (
        f"kan alleen op {dan}, en dan is {_ruimten(kader, vraag)} te weinig open: er {_maar(vraag, aantal)}."
    )


def _begeleider_bezet(kader: Kader, vraag: Vraag, aantal: int) -> str:
    wie, dan = _begeleiders(kader, vraag), zeg_dagdelen(vraag.gedeeld)
    if not aantal:
        return f"heeft geen dag: alle {dan} van {wie} zijn bezet."
    heeft = "heeft" if len(vraag.begeleiders) == 1 else "hebben"
    return f"past niet meer: {wie} {heeft} te weinig vrije {dan}. Er {_maar(vraag, aantal)}."


def _ruimte_bezet(kader: Kader, vraag: Vraag, aantal: int) -> str:
    dan = zeg_dagdelen(vraag.gedeeld)
    return f"past niet meer: op {dan} is {_ruimten(kader, vraag)} te vaak bezet. Er {_maar(vraag, aantal)}."


def _begeleiders(kader: Kader, vraag: Vraag) -> str:
    namen = [b.naam for b in kader.regels.begeleiders if b.id in vraag.begeleiders]
    return f"begeleider {namen[0]}" if len(namen) == 1 else f"de {len(namen)} begeleiders"


def _ruimten(kader: Kader, vraag: Vraag) -> str:
    return f"ruimte {zeg_lijst([r.naam for r in kader.regels.ruimten if r.id in vraag.ruimten], 'of')}"


def _kan(wie: Sequence[int]) -> str:
    return "kan" if len(wie) == 1 else "kunnen"


# ------------------------------------------------------------------------------------------- the ways out


def _lid_kan_ook(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """One member can also on a dagdeel on which all others can."""
    for dagdeel in _dagdelen_van(vraag.leden):
        niet = [lid for lid in vraag.leden if dagdeel not in lid.dagdelen]
        if len(niet) == 1:
            ruimer = replace(niet[0], dagdelen=niet[0].dagdelen | {dagdeel})
            if uitleg.kader.past(_met(vraag, niet[0], (ruimer,))):
                zin = f"Als {niet[0].naam} ook op {zeg_dagdeel(dagdeel)} kan, lukt het."
                yield Uitweg("lid", zin, niet[0].id)


def _lid_naar_elders(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """One member goes to another groep, while enough members and every discipline stay."""
    for lid in vraag.leden:
        over = _met(vraag, lid, ())
        genoeg = len(over.leden) >= max(1, vraag.minimum)
        gemengd = {x.discipline for x in over.leden} == {x.discipline for x in vraag.leden}
        if genoeg and gemengd and uitleg.kader.past(over):
            yield Uitweg("lid", f"Als {lid.naam} naar een andere groep gaat, lukt het.", lid.id)


def _sneller(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """Fewer weeks between."""
    minst, meest = vraag.ritme
    if not uitleg.kader.past(replace(vraag, ritme=(1, meest))):
        return
    for weken in range(minst - 1, 0, -1):
        if uitleg.kader.past(replace(vraag, ritme=(weken, meest))):
            yield Uitweg("ritme", f"Met {zeg_weken(weken)} ertussen lukt het.", weken)
            return


def _trager(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """More weeks between."""
    minst, meest = vraag.ritme
    if not uitleg.kader.past(replace(vraag, ritme=(minst, meest + TRAGER))):
        return
    for weken in range(meest + 1, meest + TRAGER + 1):
        if uitleg.kader.past(replace(vraag, ritme=(minst, weken))):
            yield Uitweg("ritme", f"Met ten hoogste {zeg_weken(weken)} ertussen lukt het.", weken)
            return


def _minder(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """Fewer bijeenkomsten."""
    if 0 < (aantal := uitleg.kader.passen(vraag)) < vraag.aantal:
        yield Uitweg("aantal", f"Met {zeg_bijeenkomsten(aantal)} lukt het.", aantal)


def _langer(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """A longer period."""
    if not uitleg.langer[-1].past(vraag):
        return
    for kader in uitleg.langer:
        if kader.past(vraag):
            tot = kader.regels.tot
            yield Uitweg("periode", f"Als de ronde tot en met {zeg_datum(tot)} duurt, lukt het.", tot)
            return


def _in_vakantie(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """In a school holiday too."""
    if uitleg.in_vakantie.past(vraag):
        yield Uitweg("schoolvakantie", "Als het ook in een schoolvakantie mag, lukt het.")


def _zonder_blok(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """In a blocked week too."""
    if uitleg.zonder_blok.past(vraag):
        yield Uitweg("geblokkeerd", "Als het ook in een geblokkeerde week mag, lukt het.")


def _ander_die_begeleidt(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """Another begeleider, or one more."""
    if not vraag.begeleiders or not uitleg.kader.past(replace(vraag, begeleiders=())):
        return
    for b in uitleg.kader.regels.begeleiders:
        if b.id not in vraag.begeleiders and uitleg.kader.past(replace(vraag, begeleiders=(b.id,))):
            yield Uitweg("begeleider", f"Met begeleider {b.naam} lukt het.", b.id)
            return
    yield Uitweg("begeleider", "Met een extra begeleider lukt het.")


def _andere_ruimte(uitleg: Uitleg, vraag: Vraag) -> Iterator[Uitweg]:
    """Another ruimte, or one more."""
    if not vraag.ruimten or not uitleg.kader.past(replace(vraag, ruimten=())):
        return
    for r in uitleg.kader.regels.ruimten:
        if r.id not in vraag.ruimten and uitleg.kader.past(replace(vraag, ruimten=(r.id,))):
            yield Uitweg("ruimte", f"In ruimte {r.naam} lukt het.", r.id)
            return
    yield Uitweg("ruimte", "Met een extra ruimte lukt het.")


WEGEN: tuple[Weg, ...] = (
    _ander_die_begeleidt,
    _andere_ruimte,
    _sneller,
    _trager,
    _lid_kan_ook,
    _langer,
    _minder,
    _zonder_blok,
    _in_vakantie,
    _lid_naar_elders,
)


def _dagdelen_van(leden: Sequence[Lid]) -> list[str]:
    return sorted({dagdeel for lid in leden for dagdeel in lid.dagdelen})


def _met(vraag: Vraag, lid: Lid, nu: tuple[Lid, ...]) -> Vraag:
    leden = tuple(x for ander in vraag.leden for x in ((ander,) if ander != lid else nu))
    return replace(vraag, leden=leden)
