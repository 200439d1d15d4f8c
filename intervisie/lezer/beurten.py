"""Whose words are these: the sentences of a mail parted among the people it is about.

A sentence belongs to whom it names, by name, first name or pronoun; one that names nobody belongs to all. Knows who
the deelnemers are, not how they were found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from intervisie.lezer import zinnetjes
from intervisie.lezer.adressen import MAILADRES
from intervisie.lezer.namen import Vermelding
from intervisie.lezer.regels import een_van
from intervisie.lezer.schrijver import Plek

_GROEPJE: Final = re.compile(r"^[\s,&/]*(?:en|of|&|,|\+)?[\s]*$")


@dataclass(slots=True)
class Deelnemer:
    """One person: how he is named, whether he is the writer, and which words are about him only.

    `over` are places for his details, `tijd` for his availability; `samen` are places about him and others at
    once. `velden` are fields of a table or form. `roepnaam` is how others call the writer.
    """

    naam: Vermelding | None = None
    zelf: bool = False
    over: list[Plek] = field(default_factory=list)
    tijd: list[Plek] = field(default_factory=list)
    samen: list[Plek] = field(default_factory=list)
    velden: dict[str, Plek] = field(default_factory=dict)
    tijd_tekst: str = ""
    enig: bool = False
    eruit: bool = False
    item: bool = False
    roepnaam: str = ""


@dataclass(slots=True)
class Gevonden:
    """The deelnemers of one writer, what is said of all of them, and what is uncertain."""

    deelnemers: list[Deelnemer] = field(default_factory=list)
    gedeeld: list[Plek] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)


_ALLEN: Final = re.compile(
    r"\b(?:wij|we|(?<!bij )(?<!van )(?<!uit )ons|alle (?:drie|vier|vijf|zes|twee)|alledrie|allemaal|"
    r"allebei|allen|beiden|"
    r"beide (?:collega['’]?s|deelnemers|heren|dames)|iedereen|zij allen|niemand van ons|both|all "
    r"of us)\b",
    re.IGNORECASE,
)
_DE_ANDEREN: Final = re.compile(
    r"\b(?:de (?:anderen|rest|andere (?:twee|drie|vier))|zij (?:beiden|allebei)|mijn collega['’]?s)\b",
    re.IGNORECASE,
)
_IKZELF: Final = re.compile(r"\b(?:ik|ikzelf|zelf|mij|mijzelf|me|ondergetekende|i)\b", re.IGNORECASE)
_ZOALS: Final = re.compile(r"\b(?:net als|evenals|zoals|behalve|samen met)\s+$", re.IGNORECASE)
"""Who stands behind it is only compared with."""
_HIJ: Final = re.compile(
    r"\b(?:hij|zij|ze|hem|haar|zijn (?=mail|adres|nummer|telefoon|mobiel|voorkeur)|she|he|"
    r"die(?=\s+(?:kan|kunnen|wil|willen|werkt|werken|is|heeft|zit|gaat|komt)\b))\b",
    re.IGNORECASE,
)
_DAGDEEL: Final = een_van(r"\b(?:maan|dins|woens|donder|vrij)dag|\b(?:ma|di|wo|do|vr)\b|ochtend|middag|avond")
_OOK_NIET: Final = re.compile(r"\s*(?:zelf\s+)?(?:dan\s+)?(?:niet|wel|ook niet)\W*", re.IGNORECASE)
"""What stands behind "ik" in "Kees kan op maandag, ik niet": the day is in the other's words."""
_KOPPELING: Final = re.compile(
    r"[,;]\s*(?:en\s+|maar\s+|terwijl\s+)?|\s+(?:en|maar|terwijl)\s+|\.\s+|\s[-–]\s"
)


def deel_tijd(tekst: str, plekken: list[Plek], gevonden: Gevonden) -> None:
    """Part the sentences at `plekken` among the deelnemers; what names nobody is for all of them."""
    laatste: list[Deelnemer] = []
    for begin, eind in plekken:
        for zin in zinnetjes.zinnen(tekst[begin:eind]):
            van, tot = begin + zin.begin, begin + zin.eind
            laatste = _deel_zin(tekst, (van, tot), gevonden, laatste)


def _deel_zin(tekst: str, plek: Plek, gevonden: Gevonden, laatste: list[Deelnemer]) -> list[Deelnemer]:
    groepen = _groepen(tekst, plek, gevonden.deelnemers, laatste)
    if not groepen:
        if not laatste or len(laatste) == len(gevonden.deelnemers) or not _vervolgt(tekst[plek[0] : plek[1]]):
            gevonden.gedeeld.append(plek)
            return []
        _geef(laatste, plek, gevonden)
        return laatste
    van = plek[0]
    for nummer, (wie, _, slot) in enumerate(groepen):
        tot = plek[1]
        if nummer + 1 < len(groepen):
            tot = _grens(tekst, slot, groepen[nummer + 1][1])
        _geef(wie, (van, tot), gevonden)
        if (
            nummer
            and not _DAGDEEL.search(tekst, van, tot)
            and _OOK_NIET.fullmatch(tekst[groepen[nummer][2] : tot])
        ):
            gevonden.redenen.append("Het is niet duidelijk wie er op welke dag kan.")
        van = tot
    return groepen[-1][0]


def _vervolgt(tekst: str) -> bool:
    """A sentence without a subject that carries on about the last one named."""
    return (
        re.match(
            r"\s*(?:bereikbaar|te bereiken|mail|tel|telefoon|alleen|ook|kan|liefst|bij voorkeur|niet)\b",
            tekst,
            re.IGNORECASE,
        )
        is not None
    )


def _grens(tekst: str, begin: int, eind: int) -> int:
    """The last comma or "en" between two subjects."""
    knippen = list(_KOPPELING.finditer(tekst, begin, eind))
    return knippen[-1].end() if knippen else eind


def _geef(wie: list[Deelnemer], plek: Plek, gevonden: Gevonden) -> None:
    if len(wie) == len(gevonden.deelnemers):
        gevonden.gedeeld.append(plek)
        return
    for deelnemer in wie:
        deelnemer.tijd.append(plek)
        (deelnemer.over if len(wie) == 1 else deelnemer.samen).append(plek)


def _groepen(
    tekst: str, plek: Plek, deelnemers: list[Deelnemer], laatste: list[Deelnemer]
) -> list[tuple[list[Deelnemer], int, int]]:
    """The subjects of a sentence in order: coordinated names are one group, equal neighbours are joined."""
    los = sorted(_noemt(tekst, plek, deelnemers, laatste), key=lambda g: g[1])
    groepen: list[tuple[list[Deelnemer], int, int]] = []
    for wie, begin, eind in los:
        if groepen:
            vorige, van, tot = groepen[-1]
            if begin < tot:
                continue
            if _zelfde(vorige, wie):
                groepen[-1] = (vorige, van, eind)
                continue
            if (
                (len(vorige) < len(deelnemers) or len(wie) == len(deelnemers))
                and not _DAGDEEL.search(tekst, tot, begin)
                and _GROEPJE.match(_zonder_haakjes(tekst[tot:begin]))
            ):
                groepen[-1] = ([*vorige, *(d for d in wie if d not in vorige)], van, eind)
                continue
        groepen.append((wie, begin, eind))
    return groepen


def _zonder_haakjes(tekst: str) -> str:
    return re.sub(r"\([^)]*\)?", "", tekst)


def _zelfde(een: list[Deelnemer], ander: list[Deelnemer]) -> bool:
    return {id(d) for d in een} == {id(d) for d in ander}


def _noemt(
    tekst: str, plek: Plek, deelnemers: list[Deelnemer], laatste: list[Deelnemer]
) -> list[tuple[list[Deelnemer], int, int]]:
    uit: list[tuple[list[Deelnemer], int, int]] = []
    post = [g.span() for g in MAILADRES.finditer(tekst, *plek)]
    zelf = [d for d in deelnemers if d.zelf]
    anderen = [d for d in deelnemers if not d.zelf]
    for deelnemer in deelnemers:
        for vorm in vormen(deelnemer):
            uit += [([deelnemer], g.start(), g.end()) for g in _patroon(vorm).finditer(tekst, *plek)]
    uit += [(list(deelnemers), g.start(), g.end()) for g in _ALLEN.finditer(tekst, *plek)]
    if zelf and len(anderen) > 1:
        uit += [(anderen, g.start(), g.end()) for g in _DE_ANDEREN.finditer(tekst, *plek)]
    if zelf:
        uit += [
            (zelf, g.start(), g.end())
            for g in _IKZELF.finditer(tekst, *plek)
            if not _ZOALS.search(tekst[max(plek[0], g.start() - 14) : g.start()])
        ]
    slot = [d for d in laatste if not d.zelf] or (anderen[-1:] if len(anderen) == 1 else [])
    genoemd = [w for w, b, _ in sorted(uit, key=lambda g: g[1]) if len(w) == 1 and not w[0].zelf]
    for g in _HIJ.finditer(tekst, *plek):
        meervoud = re.match(r"\s+(?:kunnen|zijn|hebben|willen|werken)\b", tekst[g.end() : plek[1]])
        wie = anderen if meervoud else (slot if len(slot) == 1 else genoemd[0] if genoemd else slot)
        if wie:
            uit.append((wie, g.start(), g.end()))
    return [(w, b, e) for w, b, e in uit if not any(van <= b < tot for van, tot in post)]


@lru_cache(maxsize=256)
def _patroon(vorm: str) -> re.Pattern[str]:
    return re.compile(vorm)


def vormen(deelnemer: Deelnemer) -> list[str]:
    """How a text may name somebody again: whole, by first name, by surname with its tussenvoegsels."""
    naam = deelnemer.naam.naam if deelnemer.naam else deelnemer.roepnaam
    if not naam:
        return []
    delen = naam.split()
    vormen = [re.escape(naam).replace("'", "['’‘]").replace(r"\ ", r"\s+")]
    if len(delen[0]) > 1 and delen[0][0].isupper() and "." not in delen[0]:
        vormen.append(rf"\b{re.escape(delen[0])}\b")
    if len(delen) > 1:
        achter = r"\s+".join(re.escape(d).replace("'", "['’‘]") for d in delen[1:])
        vormen.append(rf"(?<!\w)(?i:{achter})(?!\w)")
    return vormen
