"""A table with people on one side and days on the other: who can when, by a mark in a cell.

Gives the same rows as `tabel.py`; the cells of a person become lines "maandagochtend: ja" for the grammar of days.
Knows marks and legends ("x = kan niet"); what a day is called knows `veldkoppen.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from intervisie.lezer.schrijver import Plek
from intervisie.lezer.schrijver.legenda import betekenis
from intervisie.lezer.schrijver.persoonsrij import Rij, heel
from intervisie.lezer.schrijver.tabel import Tabel
from intervisie.lezer.schrijver.veldkoppen import is_dagkop, is_tijdkop, veld_van
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.merken import lees_merk
from intervisie.lezer.taal.namen import Vermelding

_KNIP: Final = (re.compile(r"\t"), re.compile(r"(?:(?<!\s)\s+)?\|\s*"), re.compile(r"\s{2,}"))
_DUBBELE_PUNT: Final = re.compile(r":\s+")
"""Behind a day: "maandagochtend: Bo en Ina"."""
_DELEN: Final = {"o": "ochtend", "m": "middag"}
_DAGDELEN: Final = frozenset(
    ("ochtend", "ochtends", "morgen", "voormiddag", "middag", "middags", "namiddag", "avond", "hele dag")
)
_IK: Final = re.compile(r"ik(?: ?zelf)?|mijzelf|ondergetekende", re.IGNORECASE)
_ALLEN: Final = re.compile(
    r"(?:wij |we |met z(?:'|ij)?n )?(?:allebei|beiden?|allen|allemaal|"
    r"alle ?(?:twee|drie|vier|vijf|zes|zeven|acht|[2-9]))|(?:echt )?iedereen|wij|we|het hele team|heel het team|"
    r"de hele groep|elk van ons",
    re.IGNORECASE,
)
_NIEMAND: Final = re.compile(
    r"(?:dan )?(?:kan )?niemand(?: van ons)?(?: kan)?|geen(?: van (?:allen|ons|beiden?)| een)?", re.IGNORECASE
)
_BEHALVE: Final = re.compile(
    r",?\s*\(?(?:behalve|min(?:us)?|zonder|uitgezonderd|m\.?u\.?v\.?|met uitzondering van|op)\s+(?P<wie>.+?)"
    r"(?P<na>\)| na)?",
    re.IGNORECASE,
)
_WIE: Final = re.compile(
    r"wie(?: (?:er )?(?:(?:dan )?kan|kunnen)(?: er)?)?|namen?|(?:wel )?(?:beschikbaar|aanwezig)|kan(?: wel)?|"
    r"kunnen(?: wel)?|deelnemers?|personen|collega['’]?s|wel",
    re.IGNORECASE,
)
_WIE_NIET: Final = re.compile(
    r"(?:wie )?(?:kan|kunnen)? ?(?:er )?niet(?: (?:kan|kunnen|beschikbaar|aanwezig))?|verhinderd|afwezig",
    re.IGNORECASE,
)
_HELE_DAG: Final = re.compile(r"(?<![\s,(])[\s,(]+(?:(?:de )?(?:hele|gehele) dag|heel)\)?$", re.IGNORECASE)
_LIJN: Final = re.compile(r"[-–—=:+\s]+")
_EN: Final = re.compile(r"\s*[,/&+;]\s*|\s+en\s+")


_GETEKEND: Final = re.compile(
    r"(?m)^[^\n|]*\|(?:[ \t]+(?:o|och\w*|vm)[ \t]{2,}(?:m|mid\w*|nm)(?:[ \t]{2,}(?:a|av\w*))?[ \t]+\|?){2,}[ \t]*$",
    re.IGNORECASE,
)
"""Under each day, between strokes, the parts of it: "|  o  m  |  o  m  |"; the place of a mark tells its part."""


@dataclass(frozen=True, slots=True)
class _Cel:
    """The words of one cell, where they begin in the text, and how far from the left of the line."""

    woorden: str
    begin: int
    kolom: int


def lees(tekst: str) -> Tabel | None:
    """The table of people and days in a text, if there is one."""
    regels = _regels(tekst.replace("|", " ") if _GETEKEND.search(tekst) else tekst)
    for nummer, kop in enumerate(regels):
        lezer = next((lees for herkent, lees in _LEZERS if herkent(kop)), None)
        gevonden, aantal = lezer(kop, regels[nummer + 1 :]) if lezer else ({}, 0)
        if lezer is None and _is_dagregel(kop):
            gevonden, aantal = _mensen_erin(kop[:2], regels[nummer:])
            aantal -= 1
        if gevonden:
            laatste = regels[nummer + aantal][-1]
            return _als_tabel(gevonden, tekst, (kop[0].begin, laatste.begin + len(laatste.woorden)))
    return None


def _regels(tekst: str) -> list[list[_Cel]]:
    """The cells of each line that holds any."""
    uit: list[list[_Cel]] = []
    plek = 0
    for regel in tekst.split("\n"):
        knip = next((k for k in _KNIP if len(k.split(regel.strip())) > 1), _KNIP[0])
        if knip is _KNIP[0] and is_dagkop(_HELE_DAG.sub("", regel.partition(":")[0].strip(" -*•"))):
            knip = _DUBBELE_PUNT
        cellen: list[_Cel] = []
        van = 0
        for grens in (*knip.finditer(regel), None):
            woorden = regel[van : grens.start() if grens else len(regel)]
            kaal = woorden.strip(" *_") if knip is not _DUBBELE_PUNT else woorden.strip(" *_-•")
            cellen.append(
                _Cel(kaal, plek + van + woorden.find(kaal), van if knip is _KNIP[2] else len(cellen))
            )
            van = grens.end() if grens else van
        if regel.lstrip().startswith("|"):
            cellen = [
                replace(cel, kolom=cel.kolom - 1)
                for cel in cellen[1 : -1 if regel.rstrip().endswith("|") else None]
            ]
        lijn = len(cellen) > 1 and all(_LIJN.fullmatch(cel.woorden) for cel in cellen)
        if regel.strip() and not lijn:
            uit.append(cellen)
        plek += len(regel) + 1
    return uit


def _noemt_dagen(kop: Sequence[_Cel]) -> bool:
    """A row of days, behind a cell for the people and perhaps one for the parts of the day."""
    dagen = [cel for cel in kop if is_dagkop(cel.woorden)]
    eerste = kop.index(dagen[0]) if dagen else 0
    return len(dagen) > 1 and eerste < 3 and all(cel in dagen or not cel.woorden for cel in kop[eerste:])


def _noemt_mensen(kop: Sequence[_Cel]) -> bool:
    """A row of people, behind a cell for the days and perhaps one for the parts of the day."""
    mensen = [cel for cel in kop[1:] if _is_mens(cel.woorden)]
    return len(mensen) > 1 and list(kop[-len(mensen) :]) == mensen and len(kop) - len(mensen) < 3


def _is_mens(woorden: str) -> bool:
    if not woorden or is_dagkop(woorden) or veld_van(woorden) is not None or woorden.lower() in _DAGDELEN:
        return False
    return namen.is_naam(woorden) or namen.is_voornaam(woorden) or _IK.fullmatch(woorden) is not None


_Vakken = dict[_Cel, list[tuple[str, str]]]
"""For each person, with the cell that names him: the heads and what stands under them."""


def _mensen_opzij(kop: Sequence[_Cel], rijen: Sequence[Sequence[_Cel]]) -> tuple[_Vakken, int]:
    """A person a row; and how many rows that takes."""
    dagen = [cel for cel in kop if is_dagkop(cel.woorden)]
    dagen, verschoven = _met_onderkop(dagen, rijen)
    if not verschoven and len(kop) - len(dagen) > 1:
        return _mensen_met_delen(dagen, rijen)
    uit: _Vakken = {}
    laatste = 0
    for nummer, rij in enumerate(rijen, 1):
        if nummer <= verschoven:
            continue
        if not _is_mens(rij[0].woorden) or len(rij) > len(dagen) + 1:
            if uit or is_tijdkop(rij[0].woorden):
                break
            continue
        opzij = 1 if verschoven else len(kop) - len(dagen)
        uit[rij[0]] = [(_boven(cel, dagen, opzij).woorden, cel.woorden) for cel in rij[1:]]
        laatste = nummer
    return uit, laatste


def _met_onderkop(dagen: list[_Cel], rijen: Sequence[Sequence[_Cel]]) -> tuple[list[_Cel], int]:
    """The days with the parts of the day in the row under them: "ma", nothing, "di", nothing over "o m o m"."""
    kop = rijen[0][0].woorden if rijen else ""
    onder = (
        [cel for cel in rijen[0][1:] if cel.woorden] if rijen and (not kop or veld_van(kop) == "naam") else []
    )
    if len(onder) < 2 or not all(cel.woorden.lower() in _DAGDELEN | _DELEN.keys() for cel in onder):  # fmt: skip
        return dagen, 0
    uit = []
    for nummer, cel in enumerate(onder):
        boven = [dag for dag in dagen if dag.kolom <= cel.kolom]
        if len(onder) % len(dagen) == 0:
            boven = [dagen[nummer * len(dagen) // len(onder)]]
        deel = cel.woorden.lower()
        if not boven:
            return dagen, 0
        uit.append(replace(cel, woorden=f"{boven[-1].woorden} {_DELEN.get(deel, deel)}"))
    return uit, 1


def _mensen_met_delen(dagen: Sequence[_Cel], rijen: Sequence[Sequence[_Cel]]) -> tuple[_Vakken, int]:
    """A row for each part of the day of a person, who is named in all of them or in the first; and how many rows."""
    uit: _Vakken = {}
    laatste = 0
    mens: _Cel | None = None
    for nummer, rij in enumerate(rijen, 1):
        if rij[0].woorden:
            zelfde = (eerder for eerder in uit if eerder.woorden == rij[0].woorden)
            mens = next(zelfde, rij[0]) if _is_mens(rij[0].woorden) else None
        if mens is None or len(rij) < 2 or rij[1].woorden.lower() not in _DAGDELEN:
            break
        vakken = uit.setdefault(mens, [])
        vakken += [
            (f"{dag.woorden} {rij[1].woorden.lower()}", cel.woorden)
            for dag, cel in zip(dagen, rij[2:], strict=False)
        ]
        laatste = nummer
    return uit, laatste


def _boven(cel: _Cel, dagen: Sequence[_Cel], verschoven: int) -> _Cel:
    """The head over a cell: by its number, or by its place in a table drawn with spaces."""
    if dagen[-1].kolom < len(dagen) + 2:
        return dagen[
            min(cel.kolom - (1 if verschoven or dagen[0].kolom == 0 else dagen[0].kolom), len(dagen) - 1)
        ]
    return min(dagen, key=lambda dag: abs(dag.kolom - cel.kolom))


def _mensen_boven(kop: Sequence[_Cel], rijen: Sequence[Sequence[_Cel]]) -> tuple[_Vakken, int]:
    """A person a column; and how many rows that takes."""
    mensen = [cel for cel in kop[1:] if _is_mens(cel.woorden)]
    met_delen = len(kop) - len(mensen) > 1
    uit: _Vakken = {mens: [] for mens in mensen}
    laatste, dag = 0, ""
    for nummer, rij in enumerate(rijen, 1):
        dag = rij[0].woorden or (dag if met_delen else "")
        if not is_dagkop(dag) or (met_delen and len(rij) > 1 and rij[1].woorden.lower() not in _DAGDELEN):
            break
        laatste = nummer
        moment = f"{dag} {rij[1].woorden.lower()}" if met_delen and len(rij) > 1 else dag
        for cel in rij[1 + met_delen :]:
            uit[min(mensen, key=lambda mens: abs(mens.kolom - cel.kolom))].append((moment, cel.woorden))
    return uit if all(uit.values()) else {}, laatste


def _noemt_delen(kop: Sequence[_Cel]) -> bool:
    """The head of a table of days with people in its cells: "dag", "wie"; or "dag", "ochtend", "middag"."""
    eerste, *andere = (cel.woorden.lower() for cel in kop)
    return (
        eerste
        in ("", "dag", "dagdeel", "dagen", "dagdelen", "wanneer", "moment", "momenten", "tijd", "tijdstip")
        and len(andere) > 0
        and all(cel in _DAGDELEN or _WIE.fullmatch(cel) or _WIE_NIET.fullmatch(cel) for cel in andere)
    )


def _is_dagregel(regel: Sequence[_Cel]) -> bool:
    """A row of such a table without a head: "maandagochtend: Bo en Ina"."""
    if len(regel) != 2 or not is_dagkop(_dag_in(regel[0])):
        return False
    wie = _wie_in(regel[1], "", kan=True)
    return wie is not None and any(een.mensen for een in wie)


def _dag_in(cel: _Cel) -> str:
    """The day in the first cell of a row; "dinsdag (hele dag)" is dinsdag."""
    return _HELE_DAG.sub("", cel.woorden)


@dataclass(frozen=True, slots=True)
class _Wie:
    """Whom one cell names, for one moment: people, or all of them, perhaps without some. `kan`: that they can."""

    moment: str
    mensen: tuple[_Cel, ...]
    allen: bool = False
    kan: bool = True


def _mensen_erin(kop: Sequence[_Cel], rijen: Sequence[Sequence[_Cel]]) -> tuple[_Vakken, int]:
    """A day a row, and in its cells who can; and how many rows that takes."""
    genoemd: list[_Wie] = []
    laatste = 0
    for nummer, rij in enumerate(rijen, 1):
        dag = _dag_in(rij[0])
        if not is_dagkop(dag) or len(rij) > len(kop):
            break
        laatste = nummer
        for cel, boven in zip(rij[1:], kop[1:], strict=False):
            deel = boven.woorden.lower() if boven.woorden.lower() in _DAGDELEN else ""
            kan = _WIE_NIET.fullmatch(boven.woorden) is None
            if (wie := _wie_in(cel, f"{dag} {deel}".strip(), kan=kan)) is None:
                return {}, 0
            genoemd += wie
    return _per_mens(genoemd), laatste


_IEDEREEN: Final = _Cel("", 0, 0)
"""Stands for whoever takes part and is in no cell by name."""


def _per_mens(genoemd: Sequence[_Wie]) -> _Vakken:
    """The days of each of the people in such cells; "allebei" is all of them."""
    mensen: list[_Cel] = []
    for cel in sorted((cel for wie in genoemd for cel in wie.mensen), key=lambda cel: -len(cel.woorden)):
        if not any(_is_zelfde(cel, mens) for mens in mensen):
            mensen.append(cel)
    uit: _Vakken = {cel: [] for cel in (*sorted(mensen, key=lambda cel: cel.begin), _IEDEREEN)}
    for wie in genoemd:
        for mens, vakken in uit.items():
            if any(_is_zelfde(cel, mens) for cel in wie.mensen) is not wie.allen:
                vakken.append((wie.moment, "ja" if wie.kan else "nee"))
    return uit if len(mensen) > 1 else {}


def _is_zelfde(een: _Cel, ander: _Cel) -> bool:
    return een.woorden.lower() == ander.woorden.lower() or namen.zelfde(een.woorden, ander.woorden)


def _wie_in(cel: _Cel, moment: str, *, kan: bool) -> list[_Wie] | None:
    """The people whom a cell names; none when it is empty, None when it holds something else."""
    if _NIEMAND.fullmatch(cel.woorden):
        return [_Wie(moment, (), allen=True, kan=False)] if kan else []
    if lees_merk(cel.woorden) in ("leeg", "nee"):
        return []
    allen = _ALLEN.match(cel.woorden)
    if allen is None or allen.end() == len(cel.woorden):
        mensen = _rijtje(cel, 0) if allen is None else []
        return None if mensen is None else [_Wie(moment, tuple(mensen), allen=allen is not None, kan=kan)]
    behalve = _BEHALVE.fullmatch(cel.woorden, allen.end())
    zonder = (
        _rijtje(replace(cel, woorden=cel.woorden[: behalve.end("wie")]), behalve.start("wie"))
        if behalve
        else None
    )
    return [_Wie(moment, tuple(zonder), allen=True, kan=kan)] if zonder else None


def _rijtje(cel: _Cel, van: int) -> list[_Cel] | None:
    """The people named in a cell from there on; None when something else stands among them."""
    uit, plek = [], van
    for woorden in _EN.split(cel.woorden[van:].rstrip(".")):
        plek = cel.woorden.find(woorden, plek)
        if not _is_mens(woorden):
            return None
        uit.append(replace(cel, woorden=woorden, begin=cel.begin + plek))
    return uit


_LEZERS: Final = (
    (_noemt_dagen, _mensen_opzij),
    (_noemt_delen, _mensen_erin),
    (_noemt_mensen, _mensen_boven),
)
"""How a table is laid out: what its first row shows, and who reads the rows under it."""


def _als_tabel(gevonden: _Vakken, tekst: str, plek: Plek) -> Tabel | None:
    cellen = [vak for vakken in gevonden.values() for _, vak in vakken if vak]
    zegt = betekenis(cellen, tekst)
    rijen, allen = [], ""
    for cel, vakken in gevonden.items():
        regels = [f"{dag}: {zegt.get(vak.lower(), vak)}" for dag, vak in vakken if lees_merk(vak) != "leeg"]
        if cel is _IEDEREEN:
            allen = "\n".join(regels)
            continue
        plek_naam = (cel.begin, cel.begin + len(cel.woorden))
        naam = None if _IK.fullmatch(cel.woorden) else Vermelding(heel(cel.woorden, tekst), *plek_naam)
        rijen.append(Rij(naam, plek_naam, tijd_tekst="\n".join(regels), zelf=naam is None))
    return Tabel(rijen, *plek, allen) if any(rij.tijd_tekst for rij in rijen) else None
