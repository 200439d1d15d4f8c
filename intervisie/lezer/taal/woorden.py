"""Words of a Dutch mail with their place: the token level under the readers of dagdelen and dates.

Knows spelling (accents, dashes, abbreviations, slips of the keyboard in names of days) and nothing of meaning beyond
one word. `Woord.begin` and `Woord.eind` always point into the text that was given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz.distance import DamerauLevenshtein

WoordSoort = Literal[
    "woord",
    "dag",
    "deel",
    "dagdeel",
    "getal",
    "tijd",
    "datum",
    "maand",
    "merk",
    "teken",
    "regel",
    "cel",
    "ruis",
]


def woordenrij(woorden: str) -> frozenset[str]:
    """A set of words, written as one line."""
    return frozenset(woorden.split())


_DAGNAMEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAG: Final = {
    **{naam: nummer for nummer, naam in enumerate(_DAGNAMEN)},
    **dict(
        ma=0,
        maa=0,
        di=1,
        din=1,
        dins=1,
        wo=2,
        woe=2,
        woens=2,
        do=3,
        don=3,
        dond=3,
        vr=4,
        vrij=-1,
        dinsd=1,
        woensd=2,
        donderd=3,
        vrijd=4,
        za=5,
        zat=5,
    ),
    **dict(monday=0, mon=0, tuesday=1, tue=1, tues=1, wednesday=2, thursday=3, thu=3, thur=3, thurs=3),
    **dict(mondays=0, tuesdays=1, wednesdays=2, thursdays=3, fridays=4),
    **dict(friday=4, fri=4, saturday=5, sunday=6, zo=-1, wed=2),
}
_BUURTALEN: Final = {
    **dict(montag=0, dienstag=1, mittwoch=2, donnerstag=3, freitag=4, samstag=5),
    **dict(moandei=0, tiisdei=1, woansdei=2, tongersdei=3, freed=4, sneon=5),
    **dict(mondag=0, mundag=0, dunsdag=1, dingsdag=1, goensdag=2, gunsdag=2, wunsdag=2, vrydag=4, vriddag=4),
    **dict(weunsdag=2, woonsdag=2, weensdag=2, deensdag=1, diensdag=1, dunderdag=3, vriedag=4),
    **dict(dunnerdag=3, vriedaag=4),
    **dict(maondag=0, maendag=0, moandag=0, dinsdaag=1, goonsdag=2, woensdaag=2, donderdaag=3, maondaag=0),
}
"""Names of days in German and Frisian, and those of the Dutch regions that differ by more than a letter."""
_DEEL_WOORDEN: Final = (
    "vormittag vormittags moarns "
    "ochtend ochtenden ochtends sochtends morgens smorgens smergens smerregens smarregens merregens mergens merges "
    "smorges voormiddag voormiddagen voormiddags "
    "ochtenduren ochtendje morning mornings",
    "nachmittag nachmittags middei middeis "
    "middag middagen middags smiddags smiddegs namiddag namiddagen namiddags middaguren afternoon afternoons",
    "abend abends avond avonden avonds savonds avonduren evening evenings",
)
_DEEL: Final = {woord: nummer for nummer, rij in enumerate(_DEEL_WOORDEN) for woord in rij.split()}
KORTE_DELEN: Final = {
    **dict.fromkeys(
        ("am", "mrg", "oc", "och", "ocht", "vm", "mo", "morgen", "morn", "morgenen", "ochtnd", "o"), 0
    ),
    **dict.fromkeys(("pm", "mdg", "mid", "midd", "mi", "nm", "m"), 1),
    **dict.fromkeys(("av", "avo", "a"), 2),
}
"""Abbreviations that mean a deel of the day only right after a day, or in the head of a rooster."""

_STAART: Final = {
    **_DEEL,
    **dict.fromkeys(("morgen", "morn", "morgens", "morge", "ocht", "och", "ochtens", "vm"), 0),
    **dict.fromkeys(
        ("marregen", "morregen", "moarn", "mergen", "merge", "moargen", "moarge", "mrg", "ochend", "ochten"),
        0,
    ),
    **dict.fromkeys(("mid", "midd", "nm", "mdg", "mirreg", "mirdag", "naomiddag"), 1),
    **dict.fromkeys(("av", "avo", "aovend", "oavond", "oavend"), 2),
}
_GROEPEN: Final = (
    "groep", "groepje", "groepen", "sessie", "sessies", "bijeenkomst", "bijeenkomsten", "ploeg", "intervisie",
    "variant", "slot", "moment", "momenten", "plek",
)  # fmt: skip
"""What may be glued to a day or deel without changing it: "dinsdaggroep"."""
_MAANDNAMEN: Final = (
    "januari jan january",
    "februari feb febr february",
    "maart mrt march meert maert",
    "april apr",
    "mei may",
    "juni jun june",
    "juli jul july",
    "augustus aug august",
    "september sep sept",
    "oktober okt october oct",
    "november nov",
    "december dec",
)
_MAAND: Final = {woord: nummer for nummer, rij in enumerate(_MAANDNAMEN, 1) for woord in rij.split()}
_TELWOORDEN: Final = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
)
TELWOORD: Final = {woord: nummer for nummer, woord in enumerate(_TELWOORDEN.split())}
_MERKEN: Final = {
    **dict.fromkeys("✓✔☑√✅🗹👍", "+"),
    **dict.fromkeys("✗✘✖✕❌🗙👎", "-"),
    **dict.fromkeys("☒🗷⊠", "x"),
    **dict.fromkeys("☐□⬜◻▢", " "),
}
_ACCENTEN: Final = "̀-ͯ"
_PATROON: Final = re.compile(
    rf"""(?P<iso>(?<!\d)\d{{4}}-\d\d-\d\d(?!\d))
    |(?P<datum>(?<![\d/.-])\d{{1,2}}(?P<streep>[-/.])\d{{1,2}}(?P=streep)(?:\d{{4}}|\d\d)(?!\d|[-./]\d))
    |(?P<ruis>https?://\S+|www\.\S+|[\w.+'-]+@[\w.-]+\w|\[cid:[^\]]*\]|(?:(?:\+|00)31|(?<!\d)0)(?:[\s().–/-]*\d){{9}}(?!\d))
    |(?P<tijd>(?<!\d)(?<!\d[./])(?:[01]?\d|2[0-4])(?:[.:][0-5]\d(?!\d)\s?(?:uur|hrs|h|u)?|\s?(?:uur|hrs|u|h)(?:\s?[0-5]\d(?!\d))?)(?![a-z]))
    |(?P<getal>\d+(?:e|de|ste|st|nd|rd|th|['’]?en)?(?![a-z\d]))
    |(?P<merk>\[\s*(?:[xv✓✔✗✘+-]|ja|nee)?\s*\]|\(\s*[xv✓✔✗✘+-]?\s*\)|[{"".join(_MERKEN)}])
    |(?P<tm>\bt\s?/\s?m\b|\bt\.?e\.?m\b\.?|\btm\b)
    |(?P<afk>\b(?:[a-z]\.){{2,}}(?:[a-z]\b)?)
    |(?P<woord>['’]?[a-z{_ACCENTEN}]+(?:['’][a-z{_ACCENTEN}]+)*)
    |(?P<regel>\r?\n)
    |(?P<cel>\||\t)
    |(?P<teken>[^\s\w])
    |(?P<rest>\w+)""",
    re.VERBOSE,
)


@dataclass(slots=True)
class Woord:
    """One word or sign. `vorm` is its folded spelling; what `waarde` holds depends on `soort`.

    "dag": 0 (Monday) to 6; "deel": 0 to 2; "dagdeel": (dag, deel); "getal": the number; "tijd": minutes since
    midnight; "datum": (year, month, day) unchecked; "maand": 1 to 12; "merk": "+", "-", "x" or " ". Others: None.
    """

    soort: WoordSoort
    vorm: str
    begin: int
    eind: int
    waarde: int | str | tuple[int, ...] | None = None
    hoofd: bool = False
    """The word is written in capitals."""
    groot: bool = False
    """The word starts with a capital."""


@lru_cache(maxsize=4096)
def _vouw_teken(teken: str) -> str:
    if teken in "‘’´`′":
        return "'"
    if teken in "–—−‐‑‒":
        return "-"
    if teken in "\u00a0\u202f\u2007\u2009\ufeff\u200b\ufe0f\ufe0e":
        return " "
    basis = unicodedata.normalize("NFKD", teken)[0] if teken not in _MERKEN else teken
    laag = basis.lower()
    return laag if len(laag) == 1 else teken


def vouw(tekst: str) -> str:
    """`tekst` in small letters without accents and with plain quotes and dashes, every letter at its old place."""
    if tekst.isascii():
        return tekst.lower()
    return "".join(map(_vouw_teken, tekst))


def splits(tekst: str) -> list[Woord]:
    """The words and signs of `tekst` in order; spaces are dropped, line ends and cell borders are kept."""
    gevouwen = vouw(tekst)
    woorden = []
    for vondst in _PATROON.finditer(gevouwen):
        soort = vondst.lastgroup or "rest"
        woorden.append(_woord(soort, vondst.group(soort), vondst.start(), tekst))
    for plek in [n for n, woord in enumerate(woorden[:-2]) if woord.vorm in _TOT]:
        eerste, tweede, derde = woorden[plek : plek + 3]
        if tweede.vorm in ("en", "in", "un") and (eerste.vorm, derde.vorm) in _TOT_EN_MET:
            eerste.vorm, tweede.vorm = "tot", "en"
            derde.soort, derde.vorm, derde.waarde = "woord", "met", None
    for plek in reversed([n for n, woord in enumerate(woorden[:-1]) if woord.vorm in DAGGETAL]):
        if _voor_maand(woorden, plek + 1):
            woorden[plek].soort, woorden[plek].waarde = "getal", DAGGETAL[woorden[plek].vorm]
    return woorden


def _voor_maand(woorden: Sequence[Woord], na: int) -> bool:
    """ "Vier april", "vier tot en met acht april": the number is that of a day."""
    if woorden[na].soort == "maand":
        return True
    reeks = next((len(r) for r in _REEKSEN if zoek(woorden, na, *r)), 0)
    return (
        bool(reeks)
        and na + reeks + 1 < len(woorden)
        and (woorden[na + reeks].soort == "getal" and woorden[na + reeks + 1].soort == "maand")
    )


_REEKSEN: Final = (("tot", "en", "met"), ("t/m",), ("tot",), ("en",))
_HOGER: Final = "zestien zeventien achttien negentien twintig"
DAGGETAL: Final = {
    **{woord: nummer for woord, nummer in TELWOORD.items() if nummer > 1},
    **{woord: nummer for nummer, woord in enumerate(_HOGER.split(), 16)},
    **{f"{woord}entwintig": 20 + nummer for woord, nummer in TELWOORD.items() if 0 < nummer < 10},
    "dertig": 30,
    "eenendertig": 31,
}
_TOT_EN_MET: Final = frozenset(
    (("tot", "mee"), ("tot", "mit"), ("tot", "mi"), ("tot", "mette"), ("oant", "mei"), ("bis", "mit"))
)
"""\"Tot en met\" as it is said in Brabant, Limburg, Groningen and Friesland."""
_TOT: Final = frozenset(tot for tot, _ in _TOT_EN_MET)


def _woord(groep: str, letters: str, begin: int, tekst: str) -> Woord:
    eind = begin + len(letters)
    maker = _MAKERS.get(groep)
    if maker is not None:
        soort, waarde = maker(letters)
        return Woord(soort, letters, begin, eind, waarde)
    if groep in ("woord", "afk", "tm"):
        vorm = "t/m" if groep == "tm" else _kaal(letters)
        soort, waarde = duid(vorm)
        return Woord(soort, vorm, begin, eind, waarde, tekst[begin:eind].isupper(), tekst[begin].isupper())
    return Woord("woord", letters, begin, eind)


def _kaal(letters: str) -> str:
    if letters.isalpha() and letters.isascii():
        return letters
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum())


_Duiding = tuple[WoordSoort, int | str | tuple[int, ...] | None]


def _datum(letters: str) -> _Duiding:
    delen = [int(deel) for deel in re.findall(r"\d+", letters)]
    if len(re.findall(r"\d+", letters)[0]) == 4:
        return "datum", tuple(delen)
    dag, maand, jaar = delen
    return "datum", (jaar if jaar > 99 else 2000 + jaar, maand, dag)


def _tijd(letters: str) -> _Duiding:
    delen = [int(deel) for deel in re.findall(r"\d+", letters)]
    return "tijd", delen[0] * 60 + (delen[1] if len(delen) > 1 else 0)


def _getal(letters: str) -> _Duiding:
    return "getal", int("".join(letter for letter in letters if letter.isdigit())[:9])


def _merk(letters: str) -> _Duiding:
    kern = letters.strip("[]() \t\n")
    if kern in _MERKEN:
        return "merk", _MERKEN[kern]
    return "merk", {"": " ", "x": "x", "v": "+", "+": "+", "ja": "+"}.get(kern, "-")


_MAKERS: Final[dict[str, Callable[[str], _Duiding]]] = {
    "ruis": lambda letters: ("ruis", None),
    "iso": _datum,
    "datum": _datum,
    "tijd": _tijd,
    "getal": _getal,
    "merk": _merk,
    "regel": lambda letters: ("regel", None),
    "cel": lambda letters: ("cel", None),
    "teken": lambda letters: ("teken", None),
}


@lru_cache(maxsize=8192)
def duid(vorm: str) -> _Duiding:
    """What one folded word is on its own: a dag, deel, dagdeel, maand, or just a word."""
    if vorm in _DAG:
        return ("dag", _DAG[vorm]) if _DAG[vorm] >= 0 else ("woord", None)
    if vorm in _DEEL:
        return "deel", _DEEL[vorm]
    if vorm in _MAAND:
        return "maand", _MAAND[vorm]
    if len(vorm) < 5 or vorm in _GEEN_DAG:
        return "woord", None
    for groep in _GROEPEN:
        stam = vorm.removesuffix(groep)
        if stam != vorm and len(stam) > 4:
            return duid(stam)
    return _duid_dagwoord(vorm) or _duid_misspeld_deel(vorm) or ("woord", None)


_GEEN_DAG: Final = woordenrij(
    "morgen zodat vandaag maanden maandelijks donder dinsdale vrijwel vrijdom woensel middel midden goedendag"
)
_TWEEDE_LETTERS: Final = ("ao", "ie", "oe", "ou", "re", "a", "o")
_UITGANGEN: Final = ("", "s", "en", "je")


def _duid_dagwoord(vorm: str) -> _Duiding | None:
    """A day with an ending or a deel glued to it ("dinsdags", "dinsdagochtenden"), one slip allowed."""
    for naam, dag in _BUURTALEN.items():
        staart = vorm.removeprefix(naam)
        if staart in ("", "s"):
            return "dag", dag
        deel = _STAART.get(staart.removeprefix("te")) if staart != vorm else None
        if deel is not None:
            return "dagdeel", (dag, deel)
    vorm = vorm.replace("dach", "dag").replace("dig", "dag").replace("deg", "dag")
    for dag, naam in enumerate(_DAGNAMEN):
        if vorm[0] != naam[0] or vorm[1] not in _TWEEDE_LETTERS[dag]:
            continue
        for lengte in (len(naam), len(naam) - 1, len(naam) + 1):
            if len(vorm) < lengte or DamerauLevenshtein.distance(vorm[:lengte], naam, score_cutoff=1) > 1:
                continue
            staart = vorm[lengte:]
            if staart in _UITGANGEN:
                return "dag", dag
            deel = _STAART.get(staart, _STAART.get(staart.removeprefix("s"), _lijkt_op_deel(staart, 4)))
            if deel is not None:
                return "dagdeel", (dag, deel)
    return None


def _duid_misspeld_deel(vorm: str) -> _Duiding | None:
    deel = _lijkt_op_deel(vorm, 6)
    return None if deel is None else ("deel", deel)


def _lijkt_op_deel(letters: str, minstens: int) -> int | None:
    """The deel that these letters are one slip away from; short words that stand alone are not guessed at."""
    if len(letters) < minstens:
        return None
    for naam, deel in (("ochtend", 0), ("middag", 1), ("namiddag", 1), ("voormiddag", 0), ("avond", 2)):
        if letters[0] == naam[0] and DamerauLevenshtein.distance(letters, naam, score_cutoff=1) <= 1:
            return deel
    return None


def grenst(links: Woord, rechts: Woord) -> bool:
    """Whether nothing stands between the two, not even a space."""
    return links.eind == rechts.begin


def zoek(woorden: Sequence[Woord], vanaf: int, *vormen: str) -> bool:
    """Whether the words from `vanaf` on are exactly `vormen`."""
    stuk = woorden[vanaf : vanaf + len(vormen)]
    return len(stuk) == len(vormen) and all(w.vorm == v for w, v in zip(stuk, vormen, strict=True))
