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
from typing import Final

from intervisie.lezer import attributie, handtekening
from intervisie.lezer.attributie import Aanhef
from intervisie.lezer.bericht import Deel, DeelSoort, Kop
from intervisie.lezer.regels import Regel, een_van

MAX_DIEPTE: Final = 20

_VOORVOEGSEL: Final = re.compile(
    r"\s*(?:\[[^\]]{1,20}\]\s*)*([A-Za-z.-]{1,12})(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:"
)
_DOOR: Final = frozenset("fw fwd doorst doorgest doorgestuurd tr wg vs rv i enc fs".split())
_ANTWOORD: Final = frozenset("re antw betr aw sv antwoord ref r".split())
_VERWIJST: Final = re.compile(
    r"\b(?:hieronder|onderstaande?|onderaan|hierbij|bijgaande?|doorgestuurd|doorsturen|stuur .{0,40}\bdoor|ter info(?:rmatie)?|zie (?:mail|bericht)"
    r"|forward(?:ing|ed)?|below|fyi|tkn|ter kennisname)\b",
    re.I,
)


_BELOOFT: Final = een_van(
    r"\b(?:antwoord(?:en)?|reacties?|opmerkingen|toevoegingen|aanvullingen|ingevuld|gereageerd|beantwoord)\b.{0,80}"
    r"\b(?:hieronder|onderstaand\w*|onder|in|tussen|bij)\b",
    r"\b(?:hieronder|onderstaand\w*|zie)\b.{0,80}\b(?:antwoord(?:en)?|reacties?|in (?:het )?\w+|in kleur|tussen de (?:tekst|regels))\b",
)
"""The writer says that the answers stand in the text below."""

_KLEUREN: Final = {
    "rood": (lambda r, g, b: r > 130 and r > 1.8 * max(g, b)),
    "blauw": (lambda r, g, b: b > 100 and b > 1.3 * max(r, g)),
    "groen": (lambda r, g, b: g > 90 and g > 1.2 * max(r, b)),
    "paars": (lambda r, g, b: r > 80 and b > 80 and g < 0.7 * min(r, b)),
    "oranje": (lambda r, g, b: r > 180 and 80 < g < 190 and b < 100),
}
_KLEURNAAM: Final = {
    "red": "#ff0000", "blue": "#0000ff", "green": "#008000", "purple": "#800080", "orange": "#ffa500", "navy": "#000080",
    "darkred": "#8b0000", "darkblue": "#00008b", "darkgreen": "#006400", "maroon": "#800000", "crimson": "#dc143c",
}  # fmt: skip


@dataclass(eq=False, slots=True)
class _Groep:
    """Lines that become one Deel: the same identity means the same Deel."""

    soort: DeelSoort
    diepte: int
    kop: Kop | None = None


@dataclass(slots=True)
class _Schrijver:
    """Whose lines are being taken apart, and how deep in the message."""

    kop: Kop
    eigen: DeelSoort
    diepte: int
    antwoord: bool = False

    def groep(self, soort: DeelSoort) -> _Groep:
        return _Groep(soort, self.diepte, self.kop if self.eigen != "eigen" and soort == self.eigen else None)


@dataclass(slots=True)
class _Uitslag:
    """The group of every line, None for separators."""

    regels: Sequence[Regel]
    groepen: list[_Groep | None] = field(default_factory=list)


def verdeel(regels: Sequence[Regel], kop: Kop, *, antwoord: bool = False) -> tuple[str, tuple[Deel, ...]]:
    """The text of the lines and its delen.

    `kop` is the header of the message; `antwoord` says that it answers another (In-Reply-To).
    """
    uitslag = _Uitslag(regels, [None] * len(regels))
    schrijver = _Schrijver(kop, "eigen", 0, antwoord=antwoord or voorvoegsel(kop.onderwerp) == "antwoord")
    _ontleed(uitslag, 0, len(regels), 0, schrijver)
    _haal_antwoorden_op(uitslag, schrijver)
    return _stel_samen(uitslag)


def voorvoegsel(onderwerp: str) -> str:
    """ "doorgestuurd", "antwoord" or "" by the first prefix of a subject (FW:, Doorst:, RE:, Antw: …)."""
    gevonden = _VOORVOEGSEL.match(onderwerp)
    woord = gevonden[1].lower().strip(".") if gevonden else ""
    if woord in _DOOR:
        return "doorgestuurd"
    return "antwoord" if woord in _ANTWOORD else ""


def _ontleed(uitslag: _Uitslag, begin: int, eind: int, basis: int, schrijver: _Schrijver) -> None:
    """Divide lines `begin` to `eind`, written by `schrijver` at quote depth `basis`."""
    regels = uitslag.regels
    eigen: list[int] = []
    vorige = Kop()
    plek = begin
    while plek < eind:
        if regels[plek].diepte > basis:
            slot = _einde_citaat(regels, plek, eind, basis)
            if _is_opsomming(regels, plek, slot, schrijver):
                eigen.extend(range(plek, slot))
            else:
                _sluit_eigen(uitslag, eigen, schrijver, tussen=_volgt_eigen(regels, slot, eind))
                _diep(uitslag, plek, slot, Aanhef(plek, plek, vorige), schrijver, eigen)
            plek = slot
            continue
        aanhef = attributie.herken(regels, plek, eind)
        if aanhef is None or not _draagt(aanhef, regels, eind, basis):
            eigen.append(plek)
            plek += 1
            continue
        if _is_briefhoofd(aanhef, regels, begin, schrijver):
            eigen.extend(range(plek, aanhef.eind))
            plek = aanhef.eind
            continue
        slot = _einde_oud_bericht(regels, aanhef, eind, basis)
        _sluit_eigen(uitslag, eigen, schrijver, tussen=_volgt_eigen(regels, slot, eind))
        _diep(uitslag, aanhef.eind, slot, aanhef, schrijver, eigen)
        plek, vorige = slot, aanhef.kop
    _sluit_eigen(uitslag, eigen, schrijver, tussen=False)


def _einde_citaat(regels: Sequence[Regel], begin: int, eind: int, basis: int) -> int:
    """Past the last line of the quote that starts at `begin`; blank lines between quoted lines belong to it."""
    slot = begin
    for plek in range(begin, eind):
        if regels[plek].diepte > basis:
            slot = plek + 1
        elif regels[plek].tekst:
            break
    return slot


def _einde_oud_bericht(regels: Sequence[Regel], aanhef: Aanhef, eind: int, basis: int) -> int:
    """Where the message under an Aanhef ends: with its quote marks, or else at the end."""
    for plek in range(aanhef.eind, eind):
        if regels[plek].tekst:
            return _einde_citaat(regels, plek, eind, basis) if regels[plek].diepte > basis else eind
    return eind


def _volgt_eigen(regels: Sequence[Regel], slot: int, eind: int) -> bool:
    return any(regel.tekst for regel in regels[slot:eind])


def _draagt(aanhef: Aanhef, regels: Sequence[Regel], eind: int, basis: int) -> bool:
    """The Aanhef really stands above an old message: it is certain, or quote marks follow."""
    if aanhef.zeker:
        return True
    onder = next((regel for regel in regels[aanhef.eind : eind] if regel.tekst), None)
    return onder is not None and onder.diepte > basis


def _is_briefhoofd(aanhef: Aanhef, regels: Sequence[Regel], begin: int, schrijver: _Schrijver) -> bool:
    """A memo head that the writer typed on top ("Aan: … Van: … Betreft: …"), no old message."""
    if aanhef.doorgestuurd or schrijver.antwoord or voorvoegsel(schrijver.kop.onderwerp) or schrijver.diepte:
        return False
    if any(regel.tekst for regel in regels[begin : aanhef.begin]) or regels[aanhef.begin].merk:
        return False
    van, zelf = aanhef.kop.van, schrijver.kop.van
    if van is None or zelf is None:
        return False
    return van.adres == zelf.adres if van.adres else not any(adres.adres for adres in aanhef.kop.aan)


def _is_opsomming(regels: Sequence[Regel], begin: int, slot: int, schrijver: _Schrijver) -> bool:
    """A few lines with ">" in a mail that answers nothing are a list, no quote."""
    if schrijver.antwoord or schrijver.diepte or voorvoegsel(schrijver.kop.onderwerp):
        return False
    blok = [regel for regel in regels[begin:slot] if regel.diepte]
    return (
        len(blok) <= 5
        and all(regel.tekst and regel.diepte <= 2 and not regel.merk for regel in blok)
        and not any(attributie.herken(regels, plek, slot) for plek in range(begin, slot))
    )


def _diep(
    uitslag: _Uitslag, begin: int, slot: int, aanhef: Aanhef, schrijver: _Schrijver, eigen: list[int]
) -> None:
    """Divide an old message: lines `begin` to `slot`, announced by `aanhef`."""
    regels = uitslag.regels
    eerste = next((plek for plek in range(begin, slot) if regels[plek].tekst), slot)
    basis = regels[eerste].diepte if eerste < slot else 0
    binnen = attributie.herken(regels, eerste, slot) if eerste < slot and aanhef.kop == Kop() else None
    if binnen is not None and _draagt(binnen, regels, slot, basis):
        aanhef = Aanhef(aanhef.begin, binnen.eind, binnen.kop, binnen.doorgestuurd or aanhef.doorgestuurd)
        begin = binnen.eind
        eerste = next((plek for plek in range(begin, slot) if regels[plek].tekst), slot)
        basis = regels[eerste].diepte if eerste < slot else 0
    door = _is_doorgestuurd(aanhef, schrijver, uitslag, eigen)
    dieper = _Schrijver(
        kop=aanhef.kop,
        eigen="doorgestuurd" if door else "citaat",
        diepte=schrijver.diepte + 1,
        antwoord=not door or voorvoegsel(aanhef.kop.onderwerp) == "antwoord",
    )
    if dieper.diepte > MAX_DIEPTE:
        _zet(uitslag, range(begin, slot), _Groep("citaat", dieper.diepte, aanhef.kop))
        return
    _ontleed(uitslag, begin, slot, basis, dieper)


def _is_doorgestuurd(aanhef: Aanhef, schrijver: _Schrijver, uitslag: _Uitslag, eigen: list[int]) -> bool:
    if schrijver.eigen == "citaat":
        return False
    if aanhef.doorgestuurd:
        return True
    soort = voorvoegsel(schrijver.kop.onderwerp)
    if soort or schrijver.antwoord or aanhef.kop.van is None:
        return soort == "doorgestuurd"
    tekst = " ".join(
        regel.tekst
        for regel, groep in zip(uitslag.regels, uitslag.groepen, strict=True)
        if groep and groep.soort == "eigen"
    )
    if not tekst or _VERWIJST.search(tekst):
        return True
    oud, nu = aanhef.kop, schrijver.kop
    ontvangers = {adres.adres for adres in (*nu.aan, *nu.cc)}
    return bool(
        oud.van
        and oud.van.adres
        and oud.van.adres not in ontvangers
        and nu.van
        and oud.van.adres != nu.van.adres
    )


def _haal_antwoorden_op(uitslag: _Uitslag, schrijver: _Schrijver) -> None:
    """Answers that the writer typed into the old message count as own text, when the writer says so and they show."""
    paren = list(zip(uitslag.regels, uitslag.groepen, strict=True))
    eigen = " ".join(regel.tekst for regel, groep in paren if groep is not None and groep.soort == "eigen")
    if not _BELOOFT.search(eigen):
        return
    genoemd = [naam for naam in _KLEUREN if re.search(rf"\b{naam}\w{{0,2}}\b", eigen, re.I)]
    letters = bool(re.search(r"hoofdletters|kapitalen", eigen, re.I))
    naam = schrijver.kop.van.naam if schrijver.kop.van else ""
    zelf = (
        re.compile(rf"\W{{0,3}}(?:{'|'.join(map(re.escape, _roepnamen(naam)))})\W{{0,2}}[:\]>)]", re.I)
        if naam
        else None
    )
    antwoord = schrijver.groep("eigen")
    for plek, (regel, groep) in enumerate(paren):
        if groep is None or groep.soort != "citaat" or groep.diepte != 1 or not regel.tekst:
            antwoord = schrijver.groep("eigen")
        elif (
            _heeft_kleur(regel.kleur, genoemd)
            or (letters and regel.tekst.isupper())
            or (zelf is not None and zelf.match(regel.tekst))
        ):
            uitslag.groepen[plek] = antwoord
        else:
            antwoord = schrijver.groep("eigen")


def _roepnamen(naam: str) -> list[str]:
    """How a person marks remarks: first name, whole name, initials."""
    woorden = [woord for woord in re.split(r"[\s,]+", naam) if woord]
    return [naam, *woorden, "".join(woord[0] for woord in woorden)]


def _heeft_kleur(kleur: str, namen: list[str]) -> bool:
    """The colour is one of `namen`."""
    code = re.fullmatch(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", _KLEURNAAM.get(kleur, kleur))
    if code is None:
        return False
    rood, groen, blauw = (int(deel, 16) for deel in code.groups())
    return any(_KLEUREN[naam](rood, groen, blauw) for naam in namen)


def _sluit_eigen(uitslag: _Uitslag, eigen: list[int], schrijver: _Schrijver, *, tussen: bool) -> None:
    """Give the collected own lines their groups and start anew. `tussen`: own lines follow after the quote."""
    plekken, eigen[:] = list(eigen), []
    if not any(uitslag.regels[plek].tekst for plek in plekken):
        return
    if schrijver.eigen == "citaat":
        _zet(uitslag, plekken, schrijver.groep("citaat"))
        return
    rollen = handtekening.wijs_toe(
        [uitslag.regels[plek] for plek in plekken], schrijver.kop.van, slot=not tussen
    )
    groep: _Groep | None = None
    vorig = ""
    for plek, rol in zip(plekken, rollen, strict=True):
        if rol != vorig:
            groep = None if rol == "weg" else schrijver.groep(schrijver.eigen if rol == "eigen" else rol)
            vorig = rol
        uitslag.groepen[plek] = groep


def _zet(uitslag: _Uitslag, plekken: Sequence[int], groep: _Groep) -> None:
    for plek in plekken:
        uitslag.groepen[plek] = groep


def _stel_samen(uitslag: _Uitslag) -> tuple[str, tuple[Deel, ...]]:
    """The text, and one Deel for each run of lines of the same group, without the blank lines around it."""
    stukken: list[str] = []
    delen: list[Deel] = []
    lengte = 0
    huidig: _Groep | None = None
    for regel, groep in zip(uitslag.regels, uitslag.groepen, strict=True):
        citaat = regel.diepte and (groep is None or groep.soort == "citaat") and regel.tekst
        tekst = ("> " * regel.diepte if citaat else "") + regel.tekst
        if regel.tekst.strip() and groep is not None:
            begin = lengte + (0 if citaat else len(tekst) - len(tekst.lstrip()))
            if groep is huidig:
                begin = delen.pop().begin
            delen.append(Deel(groep.soort, begin, lengte + len(tekst), groep.diepte, groep.kop))
            huidig = groep
        elif regel.tekst.strip():
            huidig = None
        stukken.append(tekst)
        lengte += len(tekst) + 1
    return "\n".join(stukken), tuple(delen)
