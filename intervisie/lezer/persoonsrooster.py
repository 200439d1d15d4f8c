"""A table with people on one side and days on the other: who can when, by a mark in a cell.

Gives the same rows as `tabel.py`; the cells of a person become lines "maandagochtend: ja" for the grammar of days.
Knows marks and legends ("x = kan niet"); what a day is called knows `tabel.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from intervisie.lezer import namen
from intervisie.lezer.merken import VINKEN, lees_merk
from intervisie.lezer.namen import Vermelding
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.tabel import Rij, Tabel, heel, is_dagkop

_KNIP: Final = (re.compile(r"\t"), re.compile(r"\s*\|\s*"), re.compile(r"\s{2,}"))
_LEGENDA: Final = re.compile(
    r"(?<!\w)([^\s\w]|\[?[xXvVoOmM]\]?)\s*(?:=|betekent|staat voor|is)\s*(?:dat )?(?:het |iemand |ik )?"
    r"(kan niet|niet kan|niet|nee|verhinderd|bezet|kan|wel|ja|beschikbaar|vrij|ochtend|middag|hele dag)",
    re.IGNORECASE,
)
_NIET: Final = re.compile(r"niet|nee|verhinderd|bezet", re.IGNORECASE)
_DELEN: Final = {"o": "ochtend", "m": "middag"}


@dataclass(frozen=True, slots=True)
class _Cel:
    """The words of one cell, where they begin in the text, and how far from the left of the line."""

    woorden: str
    begin: int
    kolom: int


def lees(tekst: str) -> Tabel | None:
    """The table of people and days in a text, if there is one."""
    regels = _regels(tekst)
    for nummer, kop in enumerate(regels):
        lezer = _mensen_opzij if _noemt_dagen(kop) else _mensen_boven if _noemt_mensen(kop) else None
        gevonden, aantal = lezer(kop, regels[nummer + 1 :]) if lezer else ({}, 0)
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
        cellen: list[_Cel] = []
        van = 0
        for grens in (*knip.finditer(regel), None):
            woorden = regel[van : grens.start() if grens else len(regel)]
            kaal = woorden.strip(" *_")
            cellen.append(
                _Cel(kaal, plek + van + woorden.find(kaal), van if knip is _KNIP[2] else len(cellen))
            )
            van = grens.end() if grens else van
        if regel.lstrip().startswith("|"):
            cellen = [
                replace(cel, kolom=cel.kolom - 1)
                for cel in cellen[1 : -1 if regel.rstrip().endswith("|") else None]
            ]
        if regel.strip():
            uit.append(cellen)
        plek += len(regel) + 1
    return uit


def _noemt_dagen(kop: Sequence[_Cel]) -> bool:
    dagen = [cel for cel in kop if is_dagkop(cel.woorden)]
    return len(dagen) > 1 and len(kop) - len(dagen) < 2 and kop[-1] in dagen


def _noemt_mensen(kop: Sequence[_Cel]) -> bool:
    return len(kop) > 2 and all(_is_mens(cel.woorden) for cel in kop[1:])


def _is_mens(woorden: str) -> bool:
    return bool(woorden) and not is_dagkop(woorden) and (namen.is_naam(woorden) or namen.is_voornaam(woorden))


_Vakken = dict[_Cel, list[tuple[str, str]]]
"""For each person, with the cell that names him: the heads and what stands under them."""


def _mensen_opzij(kop: Sequence[_Cel], rijen: Sequence[Sequence[_Cel]]) -> tuple[_Vakken, int]:
    """A person a row; and how many rows that takes."""
    dagen = [cel for cel in kop if is_dagkop(cel.woorden)]
    uit: _Vakken = {}
    laatste = 0
    for nummer, rij in enumerate(rijen, 1):
        if not _is_mens(rij[0].woorden) or len(rij) > len(dagen) + 1:
            if uit:
                break
            continue
        uit[rij[0]] = [(_boven(cel, dagen, len(kop) - len(dagen)).woorden, cel.woorden) for cel in rij[1:]]
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
    mensen = kop[1:]
    uit: _Vakken = {mens: [] for mens in mensen}
    laatste = 0
    for nummer, rij in enumerate(rijen, 1):
        if not is_dagkop(rij[0].woorden):
            break
        laatste = nummer
        for cel in rij[1:]:
            uit[min(mensen, key=lambda mens: abs(mens.kolom - cel.kolom))].append(
                (rij[0].woorden, cel.woorden)
            )
    return uit if all(uit.values()) else {}, laatste


def _als_tabel(gevonden: _Vakken, tekst: str, plek: Plek) -> Tabel | None:
    cellen = [vak for vakken in gevonden.values() for _, vak in vakken if vak]
    zegt = _betekenis(cellen, tekst)
    rijen = []
    for cel, vakken in gevonden.items():
        regels = [f"{dag}: {zegt.get(vak.lower(), vak)}" for dag, vak in vakken if lees_merk(vak) != "leeg"]
        naam = Vermelding(heel(cel.woorden, tekst), cel.begin, cel.begin + len(cel.woorden))
        rijen.append(Rij(naam, (cel.begin, naam.eind), tijd_tekst="\n".join(regels)))
    return Tabel(rijen, *plek) if any(rij.tijd_tekst for rij in rijen) else None


def _betekenis(cellen: Sequence[str], tekst: str) -> dict[str, str]:
    """What each mark says, by the legend or by habit: a cross says no beside a tick, "vrij" yes beside "bezet"."""
    uit = {}
    kruis_is = "nee" if VINKEN & {cel.strip("[]()").lower() for cel in cellen} else "ja"
    bezet = any(cel.lower() == "bezet" for cel in cellen)
    letters = {cel.lower() for cel in cellen} >= {"o", "m"}
    for cel in {cel.lower() for cel in cellen}:
        if letters and all(deel in ("o", "m") for deel in re.split(r"\W+", cel)):
            uit[cel] = " en ".join(_DELEN[deel] for deel in re.split(r"\W+", cel))
        elif (merk := lees_merk(cel)) in ("ja", "nee", "kruis"):
            uit[cel] = "ja" if cel == "vrij" and bezet else kruis_is if merk == "kruis" else merk
    for teken, zegt in _LEGENDA.findall(tekst):
        heeft_deel = zegt.lower() in ("ochtend", "middag", "hele dag")
        if teken.lower() in uit:
            uit[teken.lower()] = zegt if heeft_deel else "nee" if _NIET.search(zegt) else "ja"
    return uit
