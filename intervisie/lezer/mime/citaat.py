"""What of the visible lines the writer wrote now, and what is signature, quote, forward or disclaimer.

Takes the lines of one message and the header around them; gives the text and its delen. A quote keeps "> " in
front of its lines, a forward does not: its content may count and should read as it was written. Whether a message
under a header block is quoted or forwarded follows from the mark above it, else from the subject, else from whom it
was sent to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from intervisie.lezer.bericht import Adres, Deel, DeelSoort, Kop
from intervisie.lezer.mime import attributie, automaat, handtekening, tussendoor
from intervisie.lezer.mime.attributie import Aanhef
from intervisie.lezer.mime.regels import Regel
from intervisie.lezer.taal.patroon import een_van

MAX_DIEPTE: Final = 20

_VOORVOEGSEL: Final = re.compile(
    r"\s*(?:(?:\[[^\]]{1,20}\]|\*{2,}\w{1,12}\*{2,}|(?:extern|external|spam)\s*:)\s*)*"
    r"([A-Za-z.-]{1,12})(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:",
    re.I,
)
_DOOR: Final = frozenset(
    ("fw", "fwd", "doorst", "doorgest", "doorgestuurd", "tr", "wg", "vs", "rv", "i", "enc")
)
_ANTWOORD: Final = frozenset(("re", "antw", "betr", "aw", "sv", "antwoord", "ref", "r"))
_VERWIJST: Final = een_van(
    r"\b(?:hieronder|onderstaande?|onderaan|hierbij|bijgaande?|doorgestuurd|doorsturen|"
    r"stuur .{0,40}\bdoor)\b",
    r"\b(?:ter info(?:rmatie)?|"
    r"zie (?:(?:de|deze|zijn|haar|hun) )?(?:mail\w*|bericht\w*)|forward(?:ing|ed)?|below|fyi|tkn|ter kennisname)\b",
)
_STEMT_IN: Final = een_van(
    r"\b(?:akkoord|prima|goed|oké|ok|ja|eens|doen|toestemming|mag|agreed|approved|fine)\b"
)
_WIJST_AAN: Final = een_van(
    r"\b(?:hieronder|onderstaande?|onderaan|below)\b|"
    r"\bzie (?:(?:de|deze|zijn|haar|hun) )?(?:mailwisseling|mailverkeer|mails)\b"
)
_ACHTERHAALD: Final = een_van(
    r"\b(?:oud|oude|verouderde?|achterhaalde?|ouder|vervalt|vervallen|geldt niet|gelden niet|"
    r"(?:klopt|kloppen|telt|tellen|geldig|actueel|juist) niet|niet (?:meer|langer|geldig|actueel|juist)|"
    r"vergeet|vergeten|negeer|negeren|weggooien|doorstrepen|schrappen|no longer|outdated|ignore)\b"
)


@dataclass(eq=False, slots=True)
class _Groep:
    """Lines that become one Deel: the same object means the same Deel."""

    soort: DeelSoort
    diepte: int
    kop: Kop | None = None


@dataclass(eq=False, slots=True)
class _Schrijver:
    """Whose lines are being taken apart: what own lines are called, how deep, and whether they answer a mail.

    `tekst` gathers the own words as they are found; `buiten` is the header of the mail around it all.
    """

    kop: Kop
    eigen: DeelSoort
    diepte: int
    antwoord: bool
    buiten: Kop
    tekst: list[str] = field(default_factory=list)

    def groep(self, soort: DeelSoort) -> _Groep:
        return _Groep(soort, self.diepte, self.kop if self.diepte and soort == self.eigen else None)


def verdeel(regels: Sequence[Regel], kop: Kop, *, antwoord: bool = False) -> tuple[str, tuple[Deel, ...]]:
    """The text of the lines and its delen.

    `kop` is the header of the message; `antwoord` says that it answers another (In-Reply-To).
    """
    verdeling = _Verdeling(regels)
    schrijver = _Schrijver(kop, "eigen", 0, antwoord or voorvoegsel(kop.onderwerp) == "antwoord", kop)
    verdeling.ontleed(0, len(regels), 0, schrijver)
    verdeling.haal_antwoorden_op(schrijver)
    return verdeling.stel_samen()


def voorvoegsel(onderwerp: str) -> str:
    """Says "doorgestuurd", "antwoord" or "" by the first prefix of a subject (FW:, Doorst:, RE:, Antw: …)."""
    gevonden = _VOORVOEGSEL.match(onderwerp)
    woord = gevonden[1].lower().strip(".") if gevonden else ""
    if woord in _DOOR:
        return "doorgestuurd"
    return "antwoord" if woord in _ANTWOORD else ""


class _Verdeling:
    """The lines of a message, and for each line the group it was given; None for separators."""

    def __init__(self, regels: Sequence[Regel]) -> None:
        self.regels = regels
        self.groepen: list[_Groep | None] = [None] * len(regels)
        self._gevuld = [0, *accumulate(bool(regel.tekst) for regel in regels)]

    def ontleed(self, begin: int, eind: int, basis: int, schrijver: _Schrijver) -> None:
        """Divide lines `begin` to `eind`, written by `schrijver` at quote depth `basis`."""
        eigen: list[int] = []
        vorige = Kop()
        plek = begin
        while plek < eind:
            aanhef = self._aanhef(plek, eind, basis, vorige)
            if aanhef is None:
                eigen.append(plek)
                plek += 1
                continue
            slot = self._einde(aanhef.eind, eind, basis)
            if self._is_eigen(aanhef, slot, begin, schrijver):
                slot = max(aanhef.eind, slot if aanhef.begin == aanhef.eind else aanhef.eind)
                eigen.extend(range(plek, slot))
                plek = slot
                continue
            self._sluit_eigen(eigen, schrijver, slot=not self._heeft_tekst(slot, eind))
            self._diep(aanhef, slot, schrijver)
            eigen, plek, vorige = [], slot, aanhef.kop
        self._sluit_eigen(eigen, schrijver, slot=True)

    def _aanhef(self, plek: int, eind: int, basis: int, vorige: Kop) -> Aanhef | None:
        """The start of an old message at this line: an Aanhef, or quote marks alone (then it has no lines)."""
        if self.regels[plek].diepte > basis:
            return Aanhef(plek, plek, vorige)
        aanhef = attributie.herken(self.regels, plek, eind)
        if aanhef is None or aanhef.zeker:
            return aanhef
        onder = self._eerste(aanhef.eind, eind)
        return aanhef if onder < eind and self.regels[onder].diepte > basis else None

    def _einde(self, begin: int, eind: int, basis: int) -> int:
        """Where an old message ends: with its quote marks, else at the end. Blank lines between belong to it."""
        eerste = self._eerste(begin, eind)
        if eerste >= eind or self.regels[eerste].diepte <= basis:
            return eind
        slot = eerste
        for plek in range(eerste, eind):
            if self.regels[plek].diepte > basis:
                slot = plek + 1
            elif self.regels[plek].tekst:
                break
        return slot

    def _eerste(self, begin: int, eind: int) -> int:
        """The first line with text, or `eind`."""
        return next((plek for plek in range(begin, eind) if self.regels[plek].tekst), eind)

    def _heeft_tekst(self, begin: int, eind: int) -> bool:
        return self._gevuld[eind] > self._gevuld[begin]

    def _is_eigen(self, aanhef: Aanhef, slot: int, begin: int, schrijver: _Schrijver) -> bool:
        """Looks like an old message, but the writer typed it: a memo head, or a list with ">" as bullets."""
        if schrijver.antwoord or schrijver.diepte or voorvoegsel(schrijver.kop.onderwerp):
            return False
        if aanhef.begin == aanhef.eind:
            return self._is_opsomming(aanhef.begin, slot)
        if aanhef.doorgestuurd or self._heeft_tekst(begin, aanhef.begin) or self.regels[aanhef.begin].merk:
            return False
        van, zelf = aanhef.kop.van, schrijver.kop.van
        if van is None or zelf is None:
            return False
        return van.adres == zelf.adres if van.adres else not any(adres.adres for adres in aanhef.kop.aan)

    def _is_opsomming(self, begin: int, slot: int) -> bool:
        """A few lines with ">" in a mail that answers nothing."""
        if slot - begin > 8:
            return False
        return all(
            regel.tekst and regel.diepte <= 2 and not regel.merk
            for regel in self.regels[begin:slot]
            if regel.diepte
        ) and not any(attributie.herken(self.regels, plek, slot) for plek in range(begin, slot))

    def _diep(self, aanhef: Aanhef, slot: int, schrijver: _Schrijver) -> None:
        """Divide the old message under `aanhef`, up to line `slot`."""
        aanhef = self._met_kop_erin(aanhef, slot)
        eerste = self._eerste(aanhef.eind, slot)
        door = self._is_doorgestuurd(aanhef, schrijver)
        dieper = _Schrijver(
            kop=aanhef.kop,
            eigen="doorgestuurd" if door else "citaat",
            diepte=schrijver.diepte + 1,
            antwoord=not door or voorvoegsel(aanhef.kop.onderwerp) == "antwoord",
            buiten=schrijver.buiten,
        )
        if dieper.diepte > MAX_DIEPTE:
            self._zet(range(aanhef.eind, slot), dieper.groep(dieper.eigen))
        elif eerste < slot:
            self.ontleed(aanhef.eind, slot, self.regels[eerste].diepte, dieper)

    def _met_kop_erin(self, aanhef: Aanhef, slot: int) -> Aanhef:
        """An Aanhef without header takes the one that opens the old message itself, inside the quote marks."""
        eerste = self._eerste(aanhef.eind, slot)
        if aanhef.kop != Kop() or eerste >= slot:
            return aanhef
        binnen = self._aanhef(eerste, slot, self.regels[eerste].diepte, Kop())
        if binnen is None:
            return aanhef
        return Aanhef(aanhef.begin, binnen.eind, binnen.kop, aanhef.doorgestuurd or binnen.doorgestuurd)

    def _is_doorgestuurd(self, aanhef: Aanhef, schrijver: _Schrijver) -> bool:
        """Sent on as content, not quoted in passing."""
        if schrijver.eigen == "citaat":
            return False
        if schrijver.diepte and automaat.is_postsysteem(schrijver.kop.van):
            return True  # a mail that came back, under the report of it
        soort = voorvoegsel(schrijver.kop.onderwerp)
        if aanhef.doorgestuurd or soort == "doorgestuurd":
            return True
        eigen = " ".join(schrijver.tekst)
        if schrijver.diepte and schrijver.antwoord:
            if _staat_ernaast(aanhef.kop, schrijver):
                return True
            return _geeft_door(eigen) and _is_vreemd(aanhef.kop.van, schrijver.buiten)
        vreemd = _is_vreemd(aanhef.kop.van, schrijver.kop)
        if soort or schrijver.antwoord:
            return vreemd and _wijst_aan(eigen) and not tussendoor.belooft(eigen)
        if aanhef.kop.van is None:
            return False
        zelf = schrijver.kop.van is not None and aanhef.kop.van.adres == schrijver.kop.van.adres
        return not eigen or (vreemd and not zelf) or _VERWIJST.search(eigen) is not None

    def _sluit_eigen(self, plekken: list[int], schrijver: _Schrijver, *, slot: bool) -> None:
        """Give collected own lines their groups. `slot`: nothing of this writer follows."""
        if not any(self.regels[plek].tekst for plek in plekken):
            return
        if schrijver.eigen == "citaat":
            self._zet(plekken, schrijver.groep("citaat"))
            return
        regels = [self.regels[plek] for plek in plekken]
        groep: _Groep | None = None
        vorig = ""
        for plek, rol in zip(
            plekken, handtekening.wijs_toe(regels, schrijver.kop.van, slot=slot), strict=True
        ):
            if rol != vorig:
                groep = None if rol == "weg" else schrijver.groep(schrijver.eigen if rol == "eigen" else rol)
                vorig = rol
            self.groepen[plek] = groep
            if rol == "eigen":
                schrijver.tekst.append(self.regels[plek].tekst)

    def haal_antwoorden_op(self, schrijver: _Schrijver) -> None:
        """Own answers typed into the old message become eigen, when the writer says that they are there."""
        eigen = " ".join(schrijver.tekst)
        naam = schrijver.kop.van.naam if schrijver.kop.van else ""
        antwoord = schrijver.groep("eigen")
        for plek, gevonden in enumerate(tussendoor.zoek(self.regels, eigen, naam)):
            groep = self.groepen[plek]
            if gevonden and groep is not None and groep.soort == "citaat" and groep.diepte == 1:
                self.groepen[plek] = antwoord
            elif self.regels[plek].tekst:
                antwoord = schrijver.groep("eigen")

    def _zet(self, plekken: Sequence[int], groep: _Groep) -> None:
        for plek in plekken:
            self.groepen[plek] = groep

    def stel_samen(self) -> tuple[str, tuple[Deel, ...]]:
        """The text, and one Deel for each run of lines of the same group, without the blank lines around it."""
        stukken: list[str] = []
        delen: list[Deel] = []
        lengte = 0
        huidig: _Groep | None = None
        for regel, groep in zip(self.regels, self.groepen, strict=True):
            tekst = _met_tekens(regel) if groep is None or groep.soort == "citaat" else regel.tekst
            if tekst.strip():
                if groep is not None:
                    begin = (
                        delen.pop().begin if groep is huidig else lengte + len(tekst) - len(tekst.lstrip())
                    )
                    delen.append(Deel(groep.soort, begin, lengte + len(tekst), groep.diepte, groep.kop))
                huidig = groep
            stukken.append(tekst)
            lengte += len(tekst) + 1
        return "\n".join(stukken), tuple(delen)


def _met_tekens(regel: Regel) -> str:
    """A quoted line as mail programs show it in plain text."""
    return "> " * min(regel.diepte, 9) + regel.tekst if regel.tekst else ""


def _wijst_aan(tekst: str) -> bool:
    """Points to what stands below as it holds now; not "wat hieronder staat is het oude nummer"."""
    return any(
        _WIJST_AAN.search(zin) and not _ACHTERHAALD.search(zin) for zin in re.split(r"[.!?;]\s", tekst)
    )


def _geeft_door(tekst: str) -> bool:
    """Only agrees, or points to what stands below: the message below is what was meant."""
    return len(tekst.split()) <= 12 and (_STEMT_IN.search(tekst) or _VERWIJST.search(tekst)) is not None


def _staat_ernaast(oud: Kop, schrijver: _Schrijver) -> bool:
    """Was written by a third to the sender of the whole: no part of the answer above it, but one beside it."""
    van = schrijver.buiten.van
    return (
        van is not None
        and bool(van.adres)
        and any(aan.adres == van.adres for aan in oud.aan)
        and _is_vreemd(oud.van, schrijver.buiten)
        and _is_vreemd(oud.van, schrijver.kop)
    )


def _is_vreemd(oud: Adres | None, kop: Kop) -> bool:
    """The old message came from somebody who does not get this one: it is passed on, not answered."""
    return oud is not None and bool(oud.adres) and oud.adres not in {een.adres for een in (*kop.aan, *kop.cc)}
