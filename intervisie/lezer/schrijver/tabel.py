"""Persons in a table: cells under headings.

A table is rows of cells parted by tabs (`opmaak.py` makes them). Gives for each person the place of every field.
What a heading means knows `veldkoppen.py`; knows nothing of who takes part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from intervisie.lezer.schrijver import kolommen, legenda
from intervisie.lezer.schrijver.persoonsrij import NIETS, Rij, cellen_van, naam_uit, regels_van, zet
from intervisie.lezer.schrijver.veldkoppen import is_dagkop, veld_van, zegt_nee
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.merken import lees_merk
from intervisie.lezer.taal.namen import Vermelding

if TYPE_CHECKING:
    from intervisie.lezer.schrijver import Plek


@dataclass(slots=True)
class Tabel:
    """The rows of a table with persons, where it begins and ends, and the days of whoever is in no row."""

    rijen: list[Rij]
    begin: int
    eind: int
    allen: str = ""


def lees_tabel(tekst: str) -> Tabel | None:
    """The table of persons in a text: a row of headings with a name among them, and rows under it."""
    regels = list(regels_van(tekst))
    getypt = _in_kolommen(regels)
    if getypt is not None:
        return getypt
    for nummer, (begin, regel) in enumerate(regels):
        cellen = list(cellen_van(regel, begin))
        met_spaties = len(cellen) < 2
        cellen = kolommen.cellen(regel, begin) if met_spaties else cellen
        if len(cellen) < 2:
            continue
        koppen = [_tabelkop(cel) for cel, _ in cellen]
        if not cellen[0][0] and "tijd" in koppen:
            koppen[0] = "naam"
        if not {"naam", "achternaam"} & set(koppen) or sum(k is not None for k in koppen) < 2:
            continue
        etiketten = [cel for cel, _ in cellen]
        onder = (
            list(kolommen.rijen(regels, nummer))
            if met_spaties
            else [list(cellen_van(t, b)) for b, t in regels[nummer + 1 :] if _SCHEIDT.search(t)]
        )
        koppen = _zonder_deelname(koppen, onder)
        rijen = [
            r
            for plek, rij in _uitgeschreven(onder)
            if (r := _rij(plek, rij, koppen, etiketten, tekst)) is not None
        ]
        if rijen:
            _lees_vakken(rijen, tekst)
            return Tabel(rijen, begin, max(r.plek[1] for r in rijen))
    gekanteld = _gekanteld(regels)
    for rij in gekanteld.rijen if gekanteld else ():
        rij.naam = naam_uit(rij.velden, tekst)
    return gekanteld


_KOLOMGRENS: Final = re.compile(r"\s{2,}|\t|\s*\|\s*")


def _in_kolommen(regels: list[tuple[int, str]]) -> Tabel | None:
    """A table of days typed with spaces: a row of days, and rows of a name and as many marks."""
    kop: list[str] = []
    rijen: list[Rij] = []
    for begin, regel in regels:
        cellen = _KOLOMGRENS.split(regel.strip(" |"))
        if not kop:
            dagen = [c for c in cellen if is_dagkop(c)]
            kop = dagen if len(dagen) > 1 and len(cellen) - len(dagen) < 2 and "\t" not in regel else []
            continue
        if len(cellen) != len(kop) + 1 or not (namen.is_naam(cellen[0]) or namen.is_voornaam(cellen[0])):
            continue
        plek = begin + regel.find(cellen[0])
        vakken = "\t".join("" if c in (".", "?") else c for c in cellen[1:])
        rijen.append(
            Rij(
                Vermelding(cellen[0], plek, plek + len(cellen[0])),
                (begin, begin + len(regel)),
                tijd_tekst="\t" + "\t".join(kop) + "\n\t" + vakken,
            )
        )
    return Tabel(rijen, rijen[0].plek[0], rijen[-1].plek[1]) if rijen else None


def _gekanteld(regels: list[tuple[int, str]]) -> Tabel | None:
    """A table on its side: headings in the first column, one person in each other column."""
    rijen: dict[int, Rij] = {}
    for begin, regel in regels:
        cellen = list(cellen_van(regel, begin)) if "\t" in regel else []
        kop = veld_van(cellen[0][0]) if len(cellen) > 2 else None
        if len(cellen) > 2 and not cellen[0][0] and all(namen.is_naam(cel) for cel, _ in cellen[1:]):
            kop = "naam"
        if kop is None:
            continue
        for kolom, (cel, plek) in enumerate(cellen[1:]):
            rij = rijen.setdefault(kolom, Rij(None, plek))
            if kop == "tijd":
                _zet_tijd(rij, cellen[0][0], cel, plek)
                rij.plek = (rij.plek[0], plek[1])
            elif cel.strip(" -–—?"):
                zet(rij, kop, plek, plek)
    volle = [
        r for r in rijen.values() if "naam" in r.velden and (len(r.velden) > 1 or r.tijd or r.tijd_tekst)
    ]
    return (
        Tabel(volle, min(r.plek[0] for r in volle), max(r.plek[1] for r in volle)) if len(volle) > 1 else None
    )


_SCHEIDT: Final = re.compile(r"[\t|]|;[^;\n]*;")


_DEELNAME: Final = re.compile(
    r"(?:deelname|deelnemen|(?:doet|doen|gaat|wil) (?:er )?mee|neemt deel|meedoen|mee|aanmelden|status|"
    r"(?:ja|j)\s*/\s*(?:nee|n)|wel/niet)\??$",
    re.IGNORECASE,
)


def _tabelkop(cel: str) -> str | None:
    """Which field a head over a column is of; beside those of a form who takes part, and "wat" for the function."""
    if _DEELNAME.match(cel):
        return "mee"
    return "functie" if cel.lower() == "wat" else veld_van(cel)


def _zonder_deelname(koppen: list[str | None], rijen: Sequence[Sequence[kolommen.Cel]]) -> list[str | None]:
    """A column "deelname" in which nobody says yes tells how people take part: online, or in a room."""
    return [
        "vorm"
        if kop == "mee" and not any(_doet_mee(rij[nummer][0]) for rij in rijen if nummer < len(rij))
        else kop
        for nummer, kop in enumerate(koppen)
    ]


def _doet_mee(cel: str) -> bool | None:
    """What the cell under "deelname" says; None when it is not clear."""
    merk = lees_merk(cel) or lees_merk(re.split(r"[ ,(]", cel)[0])
    return {"ja": True, "kruis": True, "nee": False, "leeg": False, None: None}[merk]


_HERHALING: Final = re.compile(
    r"[-–—]?\s*(?:[\"″〃„”“]|,,|''|``|’’|′′)\s*[-–—]?|(?:idem|ditto|dito|id)\.?(?:\s+(?:dito|\"))?|"
    r"(?:zie |als |zoals |= ?)?(?:hier)?boven(?:staand)?|hetzelfde|zelfde|[↑^]",
    re.IGNORECASE,
)
"""All that a cell holds which says the same as the cell over it."""


_OM_HET_EVEN: Final = re.compile(
    r"(?:maakt (?:\w+ )?niet uit|geen voorkeur|om het even|allebei|(?:alle)?beide|alles|alles (?:is )?goed|"
    r"flexibel|(?:is )?(?:mij|hem|haar) gelijk|neutraal)(?: goed)?\.?",
    re.IGNORECASE,
)
"""Beside a column of days this tells of the form of the meetings alone: "maakt niet uit" are no days."""


def _uitgeschreven(rijen: Iterable[list[kolommen.Cel]]) -> Iterator[tuple[Plek, list[kolommen.Cel]]]:
    """The rows, each with its place, in which a mark of repetition is the cell over it with the place of that."""
    boven: list[kolommen.Cel] = []
    for rij in rijen:
        boven = [
            boven[kolom] if kolom < len(boven) and _HERHALING.fullmatch(cel[0]) else cel
            for kolom, cel in enumerate(rij)
        ]
        yield (rij[0][1][0], rij[-1][1][1]), boven


def _rij(
    geheel: Plek, cellen: list[kolommen.Cel], koppen: list[str | None], etiketten: list[str], tekst: str
) -> Rij | None:
    rij = Rij(None, geheel)
    for (cel, plek), kop, etiket in zip(cellen, koppen, etiketten, strict=False):
        if kop == "vorm" and {"tijd", "dag"} & {*koppen} and _OM_HET_EVEN.fullmatch(cel):
            continue
        if kop in ("tijd", "vorm"):
            _zet_tijd(rij, etiket, cel, plek)
        elif kop == "mee":
            rij.mee = _doet_mee(cel)
        elif kop not in (None, "tijd", "dag") and cel.strip(" -–—?"):
            rij.velden.setdefault(kop, plek)
    rij.naam = naam_uit(rij.velden, tekst)
    rij.zelf = (
        rij.naam is None and "naam" in rij.velden and _IK.fullmatch(tekst, *rij.velden["naam"]) is not None
    )
    if rij.naam is None and not rij.zelf:
        return None
    if "dag" in koppen:
        vakken = [cel for cel, _ in cellen]
        dagen = f"{_dagcellen(etiketten, koppen)}\n{_dagcellen(vakken, koppen)}"
        rij.dagen = [plek for (_, plek), kop in zip(cellen, koppen, strict=False) if kop == "dag"]
        rij.tijd_tekst = "\n\n".join(tekst for tekst in (dagen, rij.tijd_tekst) if tekst)
    return rij


def _lees_vakken(rijen: Sequence[Rij], tekst: str) -> None:
    """Write out what the letters in the cells under days stand for."""
    met_dagen = [rij for rij in rijen if rij.dagen]
    zegt = legenda.betekenis([tekst[b:e].strip() for rij in met_dagen for b, e in rij.dagen], tekst)
    for rij in met_dagen:
        rij.tijd_tekst = legenda.vertaal(rij.tijd_tekst, zegt)


_DAGEN: Final = re.compile(
    r"\d|dag\b|dagen\b|ochtend|middag|afwezig|weg|vakantie|\b(?:ma|di|wo|do|vr)\b", re.IGNORECASE
)
_IK: Final = re.compile(r"\W*(?:ik(?: ?zelf)?|mijzelf|mezelf|ondergetekende)\W*", re.IGNORECASE)


_DAGDEEL: Final = re.compile(r"(ochtend|middag|avond)(?:en|s)?", re.IGNORECASE)
_DAG: Final = re.compile(r"\b(?:(?:maan|dins|woens|donder|vrij)dag|ma|di|wo|do|vr)\b", re.IGNORECASE)


def _zet_tijd(rij: Rij, etiket: str, cel: str, plek: Plek) -> None:
    """The words of a cell about days; under a head that says no with that head, beside another cell on its own."""
    if NIETS.fullmatch(cel):
        return
    deel = _DAGDEEL.fullmatch(etiket)
    if deel is not None and (dagen := _DAG.findall(cel)):
        zegt = "\n".join(f"{dag} {deel[1].lower()}: ja" for dag in dagen)
        rij.tijd_tekst = "\n\n".join(tekst for tekst in (rij.tijd_tekst, zegt) if tekst)
        return
    stellig = zegt_nee(etiket)
    if stellig or (rij.tijd and _DAGEN.search(cel)):
        zegt = f"{etiket}: {cel}" if stellig else cel
        rij.tijd_tekst = "\n\n".join(tekst for tekst in (rij.tijd_tekst, zegt) if tekst)
    else:
        rij.tijd.append(plek)


def _dagcellen(cellen: list[str], koppen: list[str | None]) -> str:
    """The cells of a row that stand under a day, behind a cell for the row itself."""
    cellen = cellen + [""] * (len(koppen) - len(cellen))
    return "\t".join(["", *(cel for cel, kop in zip(cellen, koppen, strict=False) if kop == "dag")])
