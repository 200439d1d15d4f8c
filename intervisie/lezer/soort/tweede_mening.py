"""A second opinion on the kind of a mail: learned from examples, beside the rules that read it word by word.

`weeg` gives a chance to each of the five kinds that a writer can mean, `beslis` weighs it against what the rules
found. The weights come from `training/soort.py` and stand in gegevens/soort.npz. Knows no persons and no headers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from intervisie.lezer.lezing import Soort
from intervisie.lezer.taal.geleerd import NEGATIE, WIE, letters, rijen, stam, tabel

SOORTEN: Final[tuple[Soort, ...]] = ("aanmelding", "wijziging", "afmelding", "vraag", "overig")
MAX_WOORDEN: Final = 220
"""A longer mail is weighed by its first words; what a writer wants stands there."""

NODIG_ZONDER_DAAD: Final = 0.5
NODIG_TEGEN_DAAD: Final = 0.9
ZEKER: Final = 0.92
ZEKER_TEGEN_DAAD: Final = 0.95
"""How sure the second opinion must be to be followed with a question, and without one, without and against an act."""
EENS: Final = 0.78
"""How sure it must be, when the rules say the same, to leave no doubt."""
TEGENSPRAAK: Final = 0.6
VERSCHIL: Final = 0.5
"""How likely another kind must be, and by how much likelier, before somebody is asked."""
_SPREEKT_OOK_OVER: Final = (("wijziging", "aanmelding"), ("afmelding", "aanmelding"), ("aanmelding", "vraag"))
"""Who changes or leaves speaks of taking part as well, and who signs up may ask; the act is what counts."""
_EEN: Final[dict[Soort, str]] = {
    "aanmelding": "een aanmelding",
    "wijziging": "een wijziging",
    "afmelding": "een afmelding",
    "vraag": "een vraag",
}
_KLASSEN: Final = tuple(
    (re.compile(patroon), f" {woord} ")
    for patroon, woord in (
        (r"(?<!\S)\S+@\S+", "zzmail"),
        (r"https?://\S+|www\.\S+", "zzurl"),
        (r"(?:\+31|\b0)[\d\s()-]{8,14}\d", "zztel"),
        (r"€ ?[\d.,]+|\b\d+ ?euro\b", "zzgeld"),
        (r"\bweken? \d+(?: ?(?:t/m|tot|-|en) ?(?:week )?\d+)*", "zzweek"),
        (
            r"\b\d{1,2} ?(?:(?:t/m|tot|-|en) ?\d{1,2} )?(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|"
            r"nov|dec)"
            r"\w*(?: \d{4})?|\b\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?\b|\b\d{1,2}(?:e|ste|de)\b",
            "zzdatum",
        ),
        (r"\b\d{1,2}[.:]\d\d(?: uur)?|\b\d{1,2} uur\b", "zztijd"),
        (r"\b\d[\d.,-]*", "zzgetal"),
        (r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag(?=[a-z])", "zzdag "),
        (r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\b(?:ma|di|wo|do|vr)\b(?=[\s,./-])", "zzdag"),
        (r"\b\w*(?:ochtend|middag|avond)(?:en|s)?\b|\bmorgens\b", "zzdagdeel"),
        (
            r"\b(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december)\b",
            "zzmaand",
        ),
        (r"['’`]", ""),
        (r"[\U0001f300-\U0001faff\u2600-\u27bf]", "zzlach"),
    )
)
_EVENT: Final = re.compile(
    r"^(?:(?:bhv|ehbo)(?:[-]\w+)?|\w*(?:herhaling|introductiedag|sportdag|griepprik|quiz|vrijmibo|borrel|"
    r"cursus|training|webinar|seminar|congres|symposium|workshop|leergang|opleiding|studiedag|"
    r"themadag|receptie|lunch|diner|barbecue|bbq|uitje|feest|quiz|toernooi|conferentie|excursie|oefening|"
    r"lezing|masterclass|inspiratiedag|kennisdag|netwerkdag|open dag|rondleiding|hardloop\w*|wandeling|"
    r"wandelclub|koor|bijscholing)(?:en|s)?)$"
)
_THEMA: Final = re.compile(r"^(?:\w*intervisie\w*|intervision|peer|groepje\w*|leerkring)$")
_EIND: Final = re.compile(r"[.!?;:…]+(?=\s|$)|\n+|\s[-–—]\s")
_KNIP: Final = re.compile(r",|\(|\)|\b(?=(?:maar|want|omdat|dus|zodat|doch|terwijl)\b)")
_WOORD: Final = re.compile(r"\w+(?:[-/&+]\w+)*|\+")
_GETELD: Final = (
    "zzmail",
    "zztel",
    "zzurl",
    "zzgeld",
    "zzdag",
    "zzdatum",
    "zzweek",
    "zznaam",
    "zzevent",
    "zzthema",
)
_NAAM: Final = re.compile(
    r"(?<=[\w,:] )(?:[A-Z][\w'’-]*[a-z][\w'’-]*)(?: (?:(?:van|de|den|der|ter|ten|el|el-|'t) )*[A-Z][\w'’-]+)*"
)
_NAAM_VOORAAN: Final = re.compile(
    r"(?:^|(?<=[.!?\n] ))[A-Z][\w'’-]+ (?:(?:van|de|den|der|ter|ten|el|'t) )*[A-Z][\w'’-]+"
)
_GEEN_NAAM: Final = frozenset(
    [
        "ik",
        "wij",
        "we",
        "intervisie",
        "aanmelding",
        "oov",
        "hrm",
        "hr",
        "p&o",
        "teams",
        "beste",
        "geachte",
        "hoi",
        "graag",
        "zoom",
        "bibob",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ]
)
_OUD: Final = re.compile(r"(?:\s*(?:re|antw|antwoord|betr|aw|sv|fw|fwd|doorst|tr|wg)\s*(?:\[\d+\])?:)+", re.I)
_GROET: Final = re.compile(
    r"(?:beste|geachte|hoi|hallo|dag|ha|hi|goede\w+|groet\w*|gr|mvg|met (?:vriendelijke|hartelijke) groet\w*|"
    r"(?:vriendelijke|hartelijke) groet\w*)\b"
)
_DEELTJES: Final = frozenset(
    [
        "aan",
        "af",
        "op",
        "in",
        "mee",
        "deel",
        "uit",
        "terug",
        "over",
        "door",
        "bij",
        "los",
        "weg",
        "toe",
        "erbij",
        "eraf",
        "eruit",
        "erin",
    ]
)
_MET_DEELTJE: Final = re.compile(
    r"(aan|af|op|in|mee|deel|uit|terug|over|door|bij|los|weg|toe)(?:ge|te)?(\w{4,})$"
)
_VELD: Final = re.compile(
    r"(?im)^\W{0,3}(?:naam|voornaam|achternaam|organisatie|functie|e-?mail\w*|telefoon\w*)\s*:"
)


class Deel(NamedTuple):
    """A clause: its words in a plain form, and whether its sentence asks."""

    woorden: list[str]
    vraagt: bool


Zin = list[Deel]


def weeg(onderwerp: str, tekst: str) -> dict[Soort, float]:
    """The chance of each kind a writer can mean, given his own subject and own words; they add up to one."""
    import numpy as np  # only when a mail is read

    geleerd = tabel("soort")
    geheel, *zinnen = geleerd.punten(kenmerken(onderwerp, tekst))
    ruw = geheel + (np.log(np.exp(zinnen).sum(axis=0)) if zinnen else 0.0)
    return dict(zip(SOORTEN, geleerd.kansen(ruw), strict=True))


class Beslissing(NamedTuple):
    """The kind to take; whether both opinions leave no doubt about it; else, when it matters, the Dutch reason."""

    soort: Soort
    zeker: bool
    reden: str | None = None


def beslis(regels: Soort, kansen: Mapping[Soort, float], *, zeker: bool) -> Beslissing:
    """What the rules and the second opinion come to together.

    `zeker` tells whether the rules recognised an act or a question; otherwise `regels` is what they had left. Without
    one a likely second opinion is taken, against one it must be almost sure; short of certain it leaves a reason.
    """
    ander = meest(kansen)
    if ander == regels:
        return Beslissing(regels, kansen[ander] >= EENS)
    if kansen[ander] >= (ZEKER_TEGEN_DAAD if zeker else ZEKER):
        return Beslissing(ander, zeker=True)
    daad = zeker and (regels, ander) in _SPREEKT_OOK_OVER
    if daad:
        return Beslissing(
            regels, False, twijfel(regels, ander) if kansen[ander] >= NODIG_TEGEN_DAAD else None
        )
    if kansen[ander] >= (NODIG_TEGEN_DAAD if zeker else NODIG_ZONDER_DAAD):
        return Beslissing(ander, False, twijfel(ander, regels))
    if kansen[ander] >= TEGENSPRAAK and kansen[ander] - kansen[regels] >= VERSCHIL:
        return Beslissing(regels, False, twijfel(regels, ander))
    return Beslissing(regels, zeker=False)


def meest(kansen: Mapping[Soort, float]) -> Soort:
    """The likeliest kind."""
    return max(kansen, key=lambda soort: kansen[soort])


def twijfel(gekozen: Soort, ander: Soort) -> str:
    """What a person is asked when the two do not agree."""
    if "overig" in (gekozen, ander):
        over = gekozen if ander == "overig" else ander
        return f"Het is niet zeker of dit {_EEN[over]} is."
    return f"Het is niet zeker of dit {_EEN[gekozen]} is of {_EEN[ander]}."


# ------------------------------------------------------------------------------------------------- features


def kenmerken(onderwerp: str, tekst: str) -> list[list[int]]:
    """The rows of the table that speak: first those about the mail as a whole, then those of each sentence."""
    kaal = _OUD.sub("", onderwerp)
    boven, onder = _zinnen(kaal), _zinnen(tekst)
    inhoud = [zin for zin in onder if not _GROET.match(" ".join(zin[0].woorden))]
    groepen = [rijen(_geheel(onderwerp, tekst, boven, onder))]
    groepen += [rijen(k for deel in zin for k in _van_deel(deel)) for zin in boven]
    for zin in onder:
        merk = ("F" if inhoud and zin is inhoud[0] else "") + ("L" if inhoud and zin is inhoud[-1] else "")
        groepen.append(rijen(_van_zin(zin, merk)))
    return groepen


def _geheel(onderwerp: str, tekst: str, boven: list[Zin], onder: list[Zin]) -> Iterator[str]:
    """What the mail looks like as a whole, which words are in it, and what its subject says."""
    delen = [deel for zin in onder for deel in zin]
    woorden = [w for deel in delen for w in deel.woorden]
    yield "bias"
    yield f"lengte {min(len(woorden) // 6, 8)}"
    yield f"antwoord {_OUD.match(onderwerp) is not None}"
    yield f"vraagt {min(2, sum(d.vraagt for d in delen))} {bool(delen) and all(d.vraagt for d in delen)}"
    yield f"velden {min(3, len(_VELD.findall(tekst)))}"
    for klasse in _GETELD:
        yield f"k {klasse} {min(2, woorden.count(klasse))}"
    yield f"o {any(w in NEGATIE for w in woorden)}"
    yield from (f"b {stam(w)}" for w in woorden)
    yield from (f"S{k}" for zin in boven for deel in zin for k in _van_deel(deel))
    yield "SH " + " ".join(w for zin in boven for deel in zin for w in deel.woorden)


def _van_zin(zin: Zin, merk: str) -> list[str]:
    """What one sentence says, clause by clause, and where it stands."""
    uit: list[str] = []
    for deel in zin:
        uit += _van_deel(deel)
        for woord in deel.woorden:
            uit += letters(woord)
            uit += [f"{m} {stam(woord)}" for m in merk]
    stammen = [stam(w) for deel in zin for w in deel.woorden if w not in NEGATIE]
    if len(zin) > 1:
        uit += [f"z {a} {b}" for a, b in zip(stammen, stammen[4:], strict=False)]
    uit.append(f"zl {min(len(stammen), 12)}")
    return uit


def _van_deel(deel: Deel) -> list[str]:
    """What one clause says: words, pairs, pairs with a gap, verbs with their particle, negation, who and asking."""
    woorden, vraagt = deel
    stammen = [stam(w) for w in woorden]
    uit = [f"w {w}" for w in woorden]
    for lijst in (["^", *woorden, "$"], ["^", *stammen, "$"]):
        uit += [f"2 {a} {b}" for a, b in pairwise(lijst)]
    uit += [f"3 {a} {b} {c}" for a, b, c in zip(stammen, stammen[1:], stammen[2:], strict=False)]
    uit += [f"g {a} {b}" for a, b in zip(stammen, stammen[2:], strict=False)]
    uit += [f"g {a} {b}" for a, b in zip(stammen, stammen[3:], strict=False)]
    wie = next((WIE[w] for w in woorden if w in WIE), "0")
    ontkent = not NEGATIE.isdisjoint(woorden)
    merken = f"{wie}{'n' if ontkent else ''}{'v' if vraagt else ''}"
    uit.append(f"m {merken}")
    uit += [f"s {s}" for s in stammen]
    uit += [f"p {wie} {s}" for s in stammen]
    if ontkent or vraagt:
        uit += [f"{merken[1:]} {s}" for s in stammen]
    uit += _deelbaar(woorden, stammen, "n" if ontkent else "")
    return uit


def _deelbaar(woorden: list[str], stammen: list[str], merk: str) -> Iterator[str]:
    """ "Meld me aan" and "aanmelden" are one verb."""
    for plek, woord in enumerate(woorden):
        if woord in _DEELTJES:
            yield from (f"v{merk} {woord} {stam}" for stam in stammen[max(0, plek - 7) : plek])
        elif (deel := _MET_DEELTJE.match(woord)) is not None:
            yield f"v{merk} {deel[1]} {stam(deel[2])}"


# ------------------------------------------------------------------------------------------------- words


def _zinnen(tekst: str) -> list[Zin]:
    """The sentences of a text, each as its clauses: words in a plain form, and whether the sentence asks."""
    uit: list[Zin] = []
    over = MAX_WOORDEN
    kaal = _schoon(tekst)
    begin = 0
    for grens in (*_EIND.finditer(kaal), None):
        stuk = kaal[begin : grens.start() if grens else len(kaal)]
        vraagt = grens is not None and "?" in grens[0]
        delen = [[_soortnaam(w) for w in _WOORD.findall(d)] for d in _KNIP.split(stuk)]
        if zin := [Deel(woorden[:over], vraagt) for woorden in delen if woorden and over > 0]:
            uit.append(zin)
            over -= sum(len(d.woorden) for d in zin)
        begin = grens.end() if grens else begin
    return uit


def _schoon(tekst: str) -> str:
    """Lower case without accents; names, addresses, numbers, days and dates as words for their class."""
    tekst = _NAAM.sub(_of_naam, _NAAM_VOORAAN.sub(_of_naam, tekst[:4000]))
    kaal = unicodedata.normalize("NFKD", tekst.lower())
    kaal = "".join(c for c in kaal if not unicodedata.combining(c))
    for patroon, woord in _KLASSEN:
        kaal = patroon.sub(woord, kaal)
    return kaal


def _of_naam(gevonden: re.Match[str]) -> str:
    return gevonden[0] if gevonden[0].split()[0].lower() in _GEEN_NAAM else " zznaam "


@lru_cache(maxsize=4096)
def _soortnaam(woord: str) -> str:
    if _THEMA.match(woord):
        return "zzthema"
    return "zzevent" if _EVENT.match(woord) else woord
