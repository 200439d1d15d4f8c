"""One person of a table or a form: his name and the places of his fields; and how a line falls apart in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from intervisie.lezer.taal import namen
from intervisie.lezer.taal.namen import Vermelding

if TYPE_CHECKING:
    from intervisie.lezer.schrijver import Plek


@dataclass(slots=True)
class Rij:
    """One person: his name, the place of all of it, of each field, and of what is about his days. `zelf`: it says
    "ik"; `mee`: what a column says of his taking part, None when that is not clear."""

    naam: Vermelding | None
    plek: Plek
    velden: dict[str, Plek] = field(default_factory=dict)
    tijd: list[Plek] = field(default_factory=list)
    tijd_tekst: str = ""
    zelf: bool = False
    mee: bool | None = True
    dagen: list[Plek] = field(default_factory=list)
    """The places of its cells under days, which tell nothing else."""


def zet(rij: Rij, veld: str, waarde: Plek, regel: Plek) -> None:
    """Give a row one more field, on the line `regel`."""
    rij.plek = (rij.plek[0], regel[1])
    if veld in ("tijd", "vorm"):
        rij.tijd.append(regel)
    if veld != "tijd" and waarde[1] > waarde[0]:
        rij.velden.setdefault(veld, waarde)


def regels_van(tekst: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with its place."""
    plek = 0
    for regel in tekst.split("\n"):
        yield plek, regel
        plek += len(regel) + 1


_RAND: Final = re.compile(r"(\s*\|)(.*?)\|?\s*$")
"""The border of a row as Markdown draws it: "| a | b |"."""


def cellen_van(regel: str, begin: int) -> Iterator[tuple[str, Plek]]:
    """The cells of a line, parted by tabs, bars or semicolons."""
    plek = begin
    if "\t" not in regel and (rand := _RAND.match(regel)) is not None:
        regel, plek = rand[2], begin + rand.start(2)
    for cel in regel.split(next((teken for teken in "\t|" if teken in regel), ";")):
        begin = plek + len(cel) - len(cel.lstrip(" "))
        yield cel.strip(" *_:|"), (begin, max(begin, plek + len(cel.rstrip(" "))))
        plek += len(cel) + 1


def heel(naam: str, tekst: str) -> str:
    """The whole name of whom a table calls by his first name or his initials, when the text has it."""
    vol = next((v.naam for v in namen.vind(tekst) if naam in (namen.voornaam(v.naam), _kort(v.naam))), None)
    return vol or namen.schoon(naam) or naam


def _kort(naam: str) -> str:
    """ "Bo van der Maas" as "B. van der Maas"."""
    return f"{naam[0]}. {naam.partition(' ')[2]}"


NIETS: Final = re.compile(
    r"[-–—?.\s]*|n\.?v\.?t\.?|geen(?: bijzonderheden| dagen)?|nee|niets|nvt", re.IGNORECASE
)
_TUSSEN_ACHTERAAN: Final = re.compile(
    r"^([^\s,][^,]*),\s*((?:van|de|der|den|het|['’‘`][ts]|ter|ten|te|in|op|el)(?: \S{1,3})*)$"
)
"""A surname with its tussenvoegsels behind it: "Dungen, van den"."""
_MERK_VAN_NOOT: Final = re.compile(r"\s*(?:\(\d\)|\[\d\]|[¹²³⁴⁵]|\(?\*{1,3}\)?)\s*$")


def naam_uit(velden: dict[str, Plek], tekst: str) -> Vermelding | None:
    """The name that the fields of a row make."""
    if "naam" in velden:
        begin, eind = velden["naam"]
        ruw = re.sub(r"\s*[(<\[]?[\w.+'-]+@[^)>\]\s]*[)>\]]?", "", tekst[begin:eind])
        ruw = _MERK_VAN_NOOT.sub("", ruw)
        eerste = ruw if namen.is_naam(ruw.strip()) else re.split(r",|/|\s[-–]\s", ruw)[0]
        kaal = eerste.strip(" *_\t")
        if not kaal or not (namen.is_naam(kaal) or namen.is_voornaam(kaal) or namen.van_weergavenaam(kaal)):
            return None
        plek = begin + ruw.find(kaal)
        naam = (
            namen.schoon(kaal) if namen.is_naam(kaal) else heel(namen.van_weergavenaam(kaal) or kaal, tekst)
        )
        return Vermelding(naam, plek, plek + len(kaal))
    eerste_naam = "voornaam" if "voornaam" in velden else "voorletters"
    delen = [velden[v] for v in (eerste_naam, "tussenvoegsel", "achternaam") if v in velden]
    woorden = [_TUSSEN_ACHTERAAN.sub(r"\2 \1", tekst[b:e].strip(" *_\t")) for b, e in delen]
    if len([w for w in woorden if w.strip("-–")]) < 1:
        return None
    plekken = [(b, e) for (b, e), w in zip(delen, woorden, strict=True) if w.strip("-–")]
    naam = re.sub("[’‘`]", "'", " ".join(w for w in woorden if w.strip("-–")))
    return Vermelding(naam, min(b for b, _ in plekken), max(e for _, e in plekken))
