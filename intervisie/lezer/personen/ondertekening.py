"""What a writer puts under his mail: his name, his function, his department; each with its place.

Reads lines, in the order in which officials write them. Organisation, telephone and working days are read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from intervisie.lezer.lezing import Fragment
from intervisie.lezer.personen import functie
from intervisie.lezer.personen.vermeldingen import zonder_namen
from intervisie.lezer.schrijver import Plek, Schrijver
from intervisie.lezer.taal import namen

_GROET: Final = re.compile(
    r"^\s*(?:(?:met|een|de|veel|hele|alvast|(?:be)?dankt?|en|nogmaals)\s+)*(?:(?:vriendelijke|hartelijke|warme|zonnige|"
    r"sportieve|collegiale|beste|lieve|fijne|kind|best|warm|vr\.?|hart\.?|vriendelijk)\s+)*"
    r"(?:groet(?:en|jes)?|groetjes|grtje?s|grt[zsn]?|gr\.?|mvg|m\.v\.g\.?|regards|hoogachtend|hartelijks?|cheers|"
    r"liefs|tot (?:ziens|snel|dan|gauw)|fijne? (?:dag|avond|weekend|week)|"
    r"dank(?: ?(?:je|u|jullie))?(?: ?(?:zeer|wel))?(?: alvast)?|bedankt|namens|x{1,4}|kus(?:jes|sen)?|doe[ig]+|aju+|"
    r"houdoe|"
    r"wishes|greetings|groetnis|groete)\b(?:\s+(?:uit|vanuit)\s+[\w' "
    r"-]+)?[,!.:]*\s*",
    re.IGNORECASE,
)
_ORGANISATIE: Final = re.compile(
    r"^\W*(?:gemeente|gem\.|provincie|veiligheidsregio|politie|omgevingsdienst|waterschap|"
    r"werkorganisatie|ggd)\b",
    re.IGNORECASE,
)
_TWEE: Final = re.compile(
    r"^([A-ZÀ-Þ][\w'’-]+)(?:\s*,\s*([A-ZÀ-Þ][\w'’-]+))?\s+(?:en|&)\s+([A-ZÀ-Þ][\w'’-]+)$"
)


@dataclass(slots=True)
class Ondertekening:
    """Names, best first read; the function; pieces of text that may name a department."""

    namen: list[tuple[str, Fragment]] = field(default_factory=list)
    functie: functie.Gevonden | None = None
    afdelingen: list[tuple[str, int | None]] = field(default_factory=list)


_VERVOLG: Final = re.compile(r"\n[ \t]*(?:en|&|voor|van)[ ](?!de\b|het\b)[^\n|,]{3,40}")
"""A function that goes on in the next line: "adviseur openbare orde / en veiligheid"."""


def lees_ondertekening(schrijver: Schrijver, bezet: Sequence[Plek] = ()) -> Ondertekening:
    """Read the signature of a writer; no name is read at the places in `bezet` (organisations)."""
    uit = Ondertekening()
    plek, gegroet = 0, False
    rest: list[tuple[int, int]] = []
    for regel in zonder_namen(schrijver.ondertekening, bezet).split("\n"):
        if not regel.strip():
            plek += len(regel) + 1
            continue
        groet = _GROET.match(regel)
        begin = groet.end() if groet else 0
        eerste = not uit.namen and not rest
        if (gegroet or groet or eerste) and not uit.namen and (klein := _klein(regel[begin:])) is not None:
            van = plek + begin + regel[begin:].find(klein)
            uit.namen.append((namen.uit_klein(klein), schrijver.fragment(van, van + len(klein))))
        gegroet = groet is not None and not regel[begin:].strip()
        if not _naam_in(uit, regel[begin:], plek + begin, schrijver) and regel.strip():
            rest.append((plek + begin, plek + len(regel)))
        plek += len(regel) + 1
    tekst = schrijver.ondertekening
    for begin, eind in rest:
        if uit.functie is None:
            vervolg = _VERVOLG.match(tekst, eind)
            heel = tekst[begin : vervolg.end() if vervolg else eind].replace("\n", " ")
            gevonden = functie.uit_regels(heel)
            if gevonden is not None:
                uit.functie = functie.Gevonden(gevonden.tekst, begin + gevonden.begin, begin + gevonden.eind)
        if not _ORGANISATIE.match(tekst[begin:eind]) or re.search(
            r"\b(?:afdeling|team|afd\.|cluster)\b|[|,–-]", tekst[begin:eind]
        ):
            uit.afdelingen.append((tekst[begin:eind], begin))
    return uit


_VAN_WAAR: Final = re.compile(r"(?:van(?:uit|af)?|uit|namens|voor|aan|in|op|onder|tot)\b")
"""Where the greetings come from or go to: "groetjes van boven het kanaal"; nobody signs with his surname alone."""


def _klein(regel: str) -> str | None:
    """A name without capitals, as telephones write: "gr. piet de wit"; only right behind a greeting."""
    kaal = re.split(r"[,(|]|[^\w\s]*[\u2190-\u2bff\U0001f000-\U0001faff]", regel.strip(" \t.,!-"))[0].strip()
    if not kaal or not kaal.islower() or functie.is_functie(kaal) or _VAN_WAAR.match(kaal):
        return None
    return kaal if namen.uit_klein(kaal) else None


def _naam_in(uit: Ondertekening, regel: str, plek: int, schrijver: Schrijver) -> bool:
    """Take the name at the head of a line; True when the line holds nothing else."""
    kaal = regel.strip(" \t,*_-–—|")
    if not kaal:
        return False
    eerste = re.split(
        r"\s+[|–—-]\s+(?!(?:(?:van|de|der|den|'t|ter|ten|te|in|v\.d\.)\s+)+[A-Z])|\s*\||\t|"
        r",\s+(?![A-Z]\.)|\s{3,}|\s+\((?![A-ZÀ-Þ][^\W\d_]+\)\s)|\s+/\s+",
        kaal,
    )[0].strip()
    if len(uit.namen) < 3 and (naam := _als_naam(kaal, eerste, schrijver, met_groet=plek > 0)) is not None:
        woorden = kaal if namen.is_naam(kaal) and not functie.is_functie(kaal) else eerste
        begin = plek + regel.find(woorden)
        uit.namen.append((naam, schrijver.fragment(begin, begin + len(woorden))))
        rest = kaal[kaal.find(woorden) + len(woorden) :].strip(" ,|-–(")
        if rest:
            _uit_rest(uit, rest, plek + regel.find(rest))
        return True
    return False


def _uit_rest(uit: Ondertekening, rest: str, plek: int) -> None:
    if uit.functie is None and (gevonden := functie.uit_regels(rest)) is not None:
        uit.functie = functie.Gevonden(gevonden.tekst, plek + gevonden.begin, plek + gevonden.eind)
    uit.afdelingen.append((rest, plek))


def _is_van(regel: str, schrijver: Schrijver) -> bool:
    """A line with the surname of the header, though it reads as a function or in another order: "Tom Wethouder",
    "VAN DAM Griet"."""
    weergave = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    if not weergave or not namen.volledig(weergave) or not namen.is_naam(regel):
        return False
    naam = namen.schoon(namen.voornaam_vooraan(regel))
    gelijk = naam.partition(" ")[2].lower() == weergave.partition(" ")[2].lower()
    return gelijk and namen.zelfde(naam, weergave)


_TWEE_HELFTEN: Final = re.compile(r"^([^|,\t(]+?)\s+[-–]\s+([^|,\t(–-]+?)(?=\s*(?:$|[|,\t(]|\s[-–]\s))")


def _dubbel(kaal: str, schrijver: Schrijver) -> str:
    """A double surname typed with spaces round its hyphen, as the header has it; else nothing."""
    helften = _TWEE_HELFTEN.match(kaal)
    if helften is None or schrijver.van is None:
        return ""
    weergave = namen.van_weergavenaam(schrijver.van.naam) or ""
    return helften[0] if namen.plat(weergave).endswith(namen.plat(helften[2])) else ""


def _als_naam(kaal: str, eerste: str, schrijver: Schrijver, *, met_groet: bool) -> str | None:
    for kandidaat in (kaal, _dubbel(kaal, schrijver), eerste):
        if _is_van(kandidaat, schrijver):
            return namen.schoon(namen.voornaam_vooraan(kandidaat))
        if _ORGANISATIE.match(kandidaat) or functie.is_functie(kandidaat):
            continue
        if namen.is_naam(kandidaat):
            return namen.schoon(kandidaat)
    if namen.is_voornaam(eerste) and not functie.is_functie(eerste) and met_groet:
        return eerste
    return kaal if re.fullmatch(r"[A-Z]\.?", kaal) else None
