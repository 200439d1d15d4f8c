"""What is at hand while the persons of one writer are filled: the mail, the writer, who he writes about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from intervisie.lezer.bericht import Adres, Bericht
from intervisie.lezer.lezing import Fragment, Kennis
from intervisie.lezer.personen.deelnemer import Deelnemer, Gevonden
from intervisie.lezer.personen.ondertekening import Ondertekening
from intervisie.lezer.schrijver import Schrijver, zonder
from intervisie.lezer.soort.oordeel import Oordeel


@dataclass(slots=True)
class Werk:
    """What is at hand while the persons of one writer are filled."""

    bericht: Bericht
    oordeel: Oordeel
    schrijver: Schrijver
    datum: date
    kennis: Kennis
    gevonden: Gevonden
    getekend: Ondertekening
    redenen: list[str] = field(default_factory=list)

    @property
    def koppen(self) -> tuple[Adres, ...]:
        """Everybody in the headers around the message."""
        kop = self.bericht.kop
        return tuple(
            a
            for a in (*self.schrijver.kader, *kop.cc, *kop.aan, kop.van, kop.antwoord_aan, self.schrijver.van)
            if a
        )

    def eigen_woorden(self, deelnemer: Deelnemer) -> str:
        """The text of the writer without what is only about somebody else."""
        anderen = [p for d in self.gevonden.deelnemers if d is not deelnemer for p in d.over]
        return zonder(self.schrijver.tekst, anderen)


def veld(deelnemer: Deelnemer, naam: str, werk: Werk) -> Fragment | None:
    """What a table or form says under a heading."""
    plek = deelnemer.velden.get(naam)
    if plek is None:
        return None
    ruw = werk.schrijver.geheel[plek[0] : plek[1]]
    kaal = ruw.strip(" *_\t")
    if not kaal.strip("-–—?. ") or kaal.lower() in ("n.v.t.", "nvt", "geen", "onbekend", "x"):
        return None
    begin = plek[0] + ruw.find(kaal)
    return werk.schrijver.fragment(begin, begin + len(kaal))


def aangevinkt(tekst: str) -> str:
    """Of tick boxes only what stands behind a tick."""
    if "[x]" not in tekst.lower():
        return re.sub(r"(?:\[[ -]\]|\( \))[^\[(]*", lambda g: " " * len(g[0]), tekst)
    return re.sub(r"(?:\[[ -]\]|\( \))[^\[(]*", lambda g: " " * len(g[0]), tekst)
