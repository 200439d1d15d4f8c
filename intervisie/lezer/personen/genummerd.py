"""A form for more people at once, with a number behind each heading: "Deelnemer 1: …", "Dagen deelnemer 2: …".

Gives the same rows as `tabel.py`; the places of a row are the lines with its number. Knows nothing of who takes part.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.personen import opsomming
from intervisie.lezer.personen.weglating import TIJD
from intervisie.lezer.schrijver import Plek, formulier
from intervisie.lezer.schrijver.persoonsrij import Rij
from intervisie.lezer.schrijver.veldkoppen import veld_van

_REGEL: Final = re.compile(
    r"^[ \t>*•·-]*(?P<kop>[^:\n\d]{0,40}?)[ \t]*\b(?:deelnemer|deelneemster|persoon|collega|kandidaat|medewerker)"
    r"[ \t]*(?:nr\.?|nummer)?[ \t]*(?P<nummer>[1-9])(?!\d)(?P<na>[^:\n\d]{0,30})"
    r"(?P<rest>:[ \t]*(?P<waarde>\S[^\n]*))$",
    re.IGNORECASE | re.MULTILINE,
)
_GENUMMERD: Final = re.compile(
    r"(?:deelnemer|deelneemster|persoon|collega|kandidaat|medewerker)[ \t]{0,3}(?:nr\.?|nummer)?[ \t]{0,3}[1-9]",
    re.IGNORECASE,
)
"""What every such line holds: looked for first, for few mails have one."""
_GEEN: Final = re.compile(r"(?:geen|n\.?v\.?t\.?|[-–—?.])\W*", re.IGNORECASE)


def lees(tekst: str) -> list[tuple[Rij, list[Plek]]]:
    """The people of such a form, each with the places of all his lines; none when there are fewer than two."""
    if _GENUMMERD.search(tekst) is None:
        return []
    rijen: dict[str, tuple[Rij, list[Plek]]] = {}
    for regel in _REGEL.finditer(tekst):
        rij, plekken = rijen.setdefault(regel["nummer"], (Rij(None, regel.span()), []))
        plekken.append(regel.span())
        _zet(rij, regel)
    alleen_namen = all(len(plekken) == 1 and not rij.tijd for rij, plekken in rijen.values())
    if alleen_namen and formulier.aantal_velden(tekst) > 1:
        return []  # "Medewerker 1: Kees Bos" over lines of his own, which have no number
    volle = [(rij, plekken) for rij, plekken in rijen.values() if rij.naam is not None]
    return volle if len(volle) > 1 and len(volle) == len(rijen) else []


def _zet(rij: Rij, regel: re.Match[str]) -> None:
    """Put the value of one line where its heading says."""
    kop = f"{regel['kop']} {regel['na']}".strip(" -–()")
    if rij.naam is None and kop.lower() in ("", "naam"):
        rij.naam = opsomming.naam_vooraan(regel["waarde"], regel.start("waarde"))
        if rij.naam is not None and TIJD.search(regel[0], rij.naam.eind - regel.start()):
            rij.tijd.append((rij.naam.eind, regel.end()))
        return
    veld = veld_van(kop)
    if veld in ("tijd", "vorm") and not _GEEN.fullmatch(regel["waarde"]):
        rij.tijd += [regel.span("kop"), regel.span("na"), regel.span("rest")]
    elif veld is not None:
        rij.velden.setdefault(veld, regel.span("waarde"))
