"""Which organisation a text names: official name, alias, a typing error of one, or the label of a mail
domain.

Matching is on whole words. Names that are ordinary words, surnames or places to live count as an employer only where
the text says so; `sterk` tells. Pure: a text and Kennis in, names with their place out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from intervisie.lezer.lezing import Kennis, Organisatie
from intervisie.lezer.personen.functie import is_functie

_GEMEENTE: Final = re.compile(
    r"\b(?:(?:buur|fusie|thuis|moeder|centrum)?gemeenten?|gemente|gemeete|gemeente?|gmeente|gemeent|"
    r"geemente|gem\.?|gemeentes|stad|municipality of|city of|gemeinde|kommune|commune de|"
    r"gemeentehuis(?: van)?|"
    r"(?:stad|raad)huis(?: van)?|(?:stads|gemeente)kantoor(?: van)?|gmt\.?)\s+$",
    re.IGNORECASE,
)
_GEMEENTE_VRIJ: Final = re.compile(
    r"\b(?i:gemeente|gemente|gemeete|gmeente|gemeent|geemente|gem\.|gmt\.?|municipality of|"
    r"city of)\s+((?:['’]s-)?[A-ZÀ-Þ][^\W\d_]+(?:[ "
    r"-](?:(?:aan|bij|van|op|en|de|den|der|a/d)[ -])*"
    r"(?:(?:de|den|het|der)[ -])?[A-ZÀ-Þ][^\W\d_]+){0,3})"
)
_GEMEENTE_NA: Final = re.compile(
    r"\s*\((?:de |onze |dus |ik bedoel )*gemeente\)|, de gemeente(?: dus)?(?=[,.;)])", re.IGNORECASE
)
""" "Huizen (de gemeente)"."""
_BIJ: Final = re.compile(
    r"\b(?:namens|vanuit|uit|bij|voor|vanwege|van|werkzaam in|werk(?:en)? in|werk(?:en)? (?:bij|"
    r"voor|namens)|at|from|for)\s+(?:de |het |onze )?$",
    re.IGNORECASE,
)
_PERSOON: Final = re.compile(
    r"(?:(?:^|[\s(])(?:van|de|der|den|ter|ten|v\.d\.|vd)\s+|"
    r"(?<![\w&-])(?!(?:Hier|Ook|Nu|Werkzaam|Actief|Sinds|Dagelijks|Thans|Momenteel)\s)[^\W\d_a-z][^\W\d_A-Z]+(?:-[^\W\d_a-z][^\W\d_A-Z]+)*\s(?:te|in)\s+|"
    r"[^\W\d_a-z][^\W\d_]+[ -]|"
    r"(?<!\w)[A-Z]\.\s?(?:\([^\W\d_a-z][^\W\d_]+\)\s)?)$"
)
_ACHTERNAAM_NA: Final = re.compile(r"^(?:-[A-Z]|\s+(?:van|de|der)\s+[A-Z])")
_ACHTERNAAM_VOOR: Final = re.compile(r"(?:^|[\n\t|])\s*(?:[-*•]\s+)?(?:Van|De|Van de[nr]?|Ter|Ten)\s+$")
_VOORNAAM_NA: Final = re.compile(
    r"^,\s*(?:(?:[A-Z]\.\s?)+|[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?\s)[^,;\n]{0,14}?\b(?:van|de|der|den|"
    r"ter|ten|te|in)\b(?=\s*(?:$|[\n,;:(|<–—\t-]))"
)
_EN: Final = re.compile(
    r"\s*(?:\s(?:en|én|and)\s+(?:de )?(?:gemeente )?|[&/+]\s*(?:gemeente )?)", re.IGNORECASE
)
_KOMMA: Final = re.compile(r",?\s+", re.IGNORECASE)
_GROETWOORD: Final = re.compile(r"\s*(?:regards|wishes|,?\s*\n|,\s)", re.IGNORECASE)
_MEERVOUD: Final = re.compile(r"\bgemeenten\s+$", re.IGNORECASE)
_ADRES: Final = re.compile(
    r"\b\d{4} ?[A-Z]{2}\s*,?\s*$|\b(?:postbus|postcode|bezoekadres)\b[^\n]*$|\b\d+[a-z]?\s*[,|·•-]\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Vondst:
    """An organisation in a text and where it stands.

    `sterk`: the text calls it an organisation ("gemeente Ede", or no municipality at all). `geschat`: a typo was
    mended. `adres`: it stands in a postal address.
    """

    organisatie: Organisatie
    begin: int
    eind: int
    sterk: bool
    geschat: bool = False
    adres: bool = False
    samen: bool = False


_PROVINCIE: Final = re.compile(r"\bprovince of (?=[A-ZÀ-Þ])", re.IGNORECASE)


def zoek(tekst: str, kennis: Kennis) -> list[Vondst]:
    """All organisations named in a text, the longest name at each place, in order."""
    tekst = _PROVINCIE.sub("  provincie ", tekst)
    return list(_zoek(tekst, _register(kennis))) if tekst.strip() else []


@lru_cache(maxsize=32)
def _zoek(tekst: str, register: _Register) -> tuple[Vondst, ...]:
    """One mail asks this of the same words more than once."""
    vondsten = [v for g in register.patroon.finditer(tekst) if (v := _vondst(tekst, g, register)) is not None]
    bezet = [(v.begin, v.eind) for v in vondsten]
    for gevonden in _GEMEENTE_VRIJ.finditer(tekst):
        begin, eind = gevonden.span(1)
        if not any(b < eind and begin < e for b, e in bezet) and (
            vondst := _hersteld(tekst, begin, eind, register)
        ):
            vondsten.append(vondst)
    return tuple(_met_samen(tekst, sorted(vondsten, key=lambda v: v.begin)))


def _met_samen(tekst: str, vondsten: list[Vondst]) -> list[Vondst]:
    """ "Gemeenten Baarn en Soest" are two, and both are called one."""
    uit: list[Vondst] = []
    for vondst in vondsten:
        vorige = uit[-1] if uit else None
        if vorige is not None and vorige.sterk and vorige.organisatie != vondst.organisatie:
            tussen = tekst[vorige.eind : vondst.begin]
            meervoud = vorige.samen or _MEERVOUD.search(tekst[: vorige.begin][-20:]) is not None
            if _EN.fullmatch(tussen) or (meervoud and _KOMMA.fullmatch(tussen)):
                uit[-1] = replace(vorige, samen=True)
                vondst = replace(vondst, sterk=True, samen=True)
        uit.append(vondst)
    return uit


_GEWOON_WOORD: Final = frozenset(
    re.findall(
        r"\S+",
        "best huizen bergen laren losser beek leek heel haren buren made rijen sluis hoorn putten duiven kampen "
        "brummen dalen loon borne hof stein wierden uden hulst ommen elst asten wijk meer zeeland "
        "weert stad gouda goes horst drenthe land graven maas waterland westland",
    )
)
"""Names of municipalities that mean something else when they are written small."""
_KLEIN_ERVOOR: Final = re.compile(
    r"\b(?:namens|vanuit|bij|voor|in|van|gemeente|gem\.?|uit)\s+(?:de |onze )?$", re.IGNORECASE
)


def met_hoofdletters(tekst: str, kennis: Kennis, *, overal: bool = False) -> str:
    """The text in which the name of a municipality that was written small has its capital: behind such a word, a
    function, or wherever it stands (`overal`)."""
    register = _register(kennis)
    for gevonden in register.patroon.finditer(tekst):
        begin, naam = gevonden.start(), gevonden[0]
        organisatie = register.namen.get(_sleutel(naam))
        if organisatie is None or organisatie.soort != "gemeente" or not naam[0].islower():
            continue
        ervoor = tekst[max(0, begin - 60) : begin]
        raak = overal or _KLEIN_ERVOOR.search(ervoor) or is_functie(re.split(r"[,;:(|\n.]", ervoor)[-1])
        if naam in _GEWOON_WOORD or not raak:
            continue
        tekst = tekst[:begin] + naam[0].upper() + tekst[begin + 1 :]
    return tekst


def van_domein(adres: str | None, kennis: Kennis) -> Organisatie | None:
    """The organisation whose name is a label of the domain of an address, whatever the top domain."""
    if not adres or "@" not in adres:
        return None
    register = _register(kennis)
    for label in adres.rpartition("@")[2].lower().split(".")[:-1]:
        kaal = re.sub(r"[^a-z0-9]", "", label)
        for vorm in (kaal, kaal.removeprefix("gemeente"), kaal.removeprefix("regio")):
            if vorm and vorm in register.domeinen:
                return register.domeinen[vorm]
    return None


def op_datum(organisatie: Organisatie, datum: date, kennis: Kennis) -> Organisatie:
    """The organisation that it was on a date: a municipality that merged is its successor from that day on."""
    per = _register(kennis).officieel
    while organisatie.opgegaan_in and organisatie.opgegaan_per and organisatie.opgegaan_per <= datum:
        volgende = per.get(organisatie.opgegaan_in)
        if volgende is None:
            break
        organisatie = volgende
    return organisatie


_BEKEND: Final[list[tuple[tuple[Organisatie, ...], _Register]]] = []


def _op_beginletters(vormen: list[str]) -> str:
    """One pattern of many names, parted by their first and then their second letter: a word is tried only where it
    may fit. Short capitals come last: "OM" is all that stands where there is no "OM Midden-Nederland"."""
    per: dict[str, dict[str, list[str]]] = {}
    los: list[str] = []
    for vorm in vormen:
        if not (vorm[:2].isascii() and vorm[:2].isalpha()) or (vorm.isupper() and len(vorm) <= 5):
            los.append(vorm)
        else:
            per.setdefault(vorm[0].lower(), {}).setdefault(vorm[1].lower(), []).append(vorm)
    stukken = []
    for eerste, groep in sorted(per.items()):
        vervolg = (
            f"{tweede}(?:" + "|".join(_als_patroon(n)[2:] for n in namen) + ")"
            for tweede, namen in sorted(groep.items())
        )
        stukken.append(f"{eerste}(?:" + "|".join(vervolg) + ")")
    return "|".join((*stukken, *(_als_patroon(n) for n in los)))


@dataclass(frozen=True, slots=True, eq=False)
class _Register:
    namen: dict[str, Organisatie]
    domeinen: dict[str, Organisatie]
    officieel: dict[str, Organisatie]
    gemeenten: tuple[str, ...]
    dubbel: frozenset[str]
    patroon: re.Pattern[str]


def _vondst(tekst: str, gevonden: re.Match[str], register: _Register) -> Vondst | None:
    woorden = gevonden[0]
    organisatie = register.namen.get(_sleutel(woorden))
    if organisatie is None:
        return None
    ervoor = tekst[max(0, gevonden.start() - 40) : gevonden.start()]
    if organisatie.soort == "gemeente":
        if woorden == "Best" and _GROETWOORD.match(tekst, gevonden.end()):
            return None
        sterk = bool(_GEMEENTE.search(ervoor) or _GEMEENTE_NA.match(tekst, gevonden.end()))
        if not sterk and (
            (woorden[0].islower() and not woorden.startswith(("'", "’")))
            or _is_persoon(woorden, ervoor, tekst[gevonden.end() :])
        ):
            return None
        return Vondst(
            organisatie, gevonden.start(), gevonden.end(), sterk, adres=_ADRES.search(ervoor) is not None
        )
    if (woorden.islower() and len(woorden) < 6) or _LEGENDA.match(tekst, gevonden.end()):
        return None
    if woorden == "OM" and "\t" in tekst[max(0, gevonden.start() - 1) : gevonden.end() + 1]:
        return None  # morning and afternoon, in a cell of a grid
    return Vondst(organisatie, gevonden.start(), gevonden.end(), True)


_LEGENDA: Final = re.compile(r"\s*(?:=|betekent\b|staat voor\b)")
"""Behind letters that are explained: "OM = hele dag"."""
_OPDRACHT: Final = re.compile(
    r"(?:^|[\s(])(?:In|Binnen|Noteer|Vermeld|Registreer|Gebruik|Hanteer|Zet|Schrijf)\s+$"
)
"""A verb or a preposition at the begin of a sentence is no first name."""


_VAN_HEET: Final = re.compile(
    r"\b(?:een|de heer|mevrouw|meneer|familie|ene|mw\.|dhr\.) (?:Van|De)(?: de[nr]?)? $"
)
""" "Ja, een Van Houten bij Nieuwegein"."""


def _is_persoon(woorden: str, ervoor: str, erna: str) -> bool:
    """A bare name that is part of a surname: after a first name, initials or a tussenvoegsel."""
    if (woorden.isupper() and len(woorden) < 4) or _OPDRACHT.search(ervoor):
        return False
    if _VOORNAAM_NA.match(erna) or (_ACHTERNAAM_VOOR.search(ervoor) and re.match(r",\s*[^\W\d_a-z]", erna)):
        return True
    if _VAN_HEET.search(ervoor):
        return True
    if _BIJ.search(ervoor) and not re.search(
        r"(?:[^\W\d_a-z][\w-]+|[^\W\d_a-z]\.|\)) (?:[Vv]an|[Dd]e)\s+$", ervoor
    ):
        return _ACHTERNAAM_NA.match(erna) is not None
    return _PERSOON.search(ervoor.split("\n")[-1]) is not None or re.match(r"-[A-Z]", erna) is not None


def _hersteld(tekst: str, begin: int, eind: int, register: _Register) -> Vondst | None:
    """A municipality that was mistyped: one candidate, close, and no other nearly as close."""
    woorden = tekst[begin:eind].split()
    for aantal in range(len(woorden), 0, -1):
        stuk = " ".join(woorden[:aantal])
        sleutel = _sleutel(stuk)
        if len(sleutel) < 4:
            continue
        if sleutel in register.dubbel:
            return None
        beste = process.extract(sleutel, register.gemeenten, scorer=fuzz.ratio, limit=4)
        eerste = register.namen[beste[0][0]]
        anders = next((punten for naam, punten, _ in beste if register.namen[naam] is not eerste), 0.0)
        if beste[0][1] >= 84 and beste[0][1] - anders >= 6:
            lengte = tekst.find(woorden[aantal - 1], begin) + len(woorden[aantal - 1]) - begin
            return Vondst(eerste, begin, begin + lengte, True, geschat=True)
    return None


def _register(kennis: Kennis) -> _Register:
    """The names of a Kennis, made once; the last few are kept by identity, for hashing one is slow."""
    for bekend, register in _BEKEND:
        if bekend is kennis.organisaties:
            return register
    _BEKEND[:] = [(kennis.organisaties, _maak_register(kennis)), *_BEKEND[:3]]
    return _BEKEND[0][1]


def _maak_register(kennis: Kennis) -> _Register:
    namen: dict[str, Organisatie] = {}
    for organisatie in sorted(kennis.organisaties, key=lambda o: o.opgegaan_in is not None):
        namen.setdefault(_sleutel(organisatie.naam), organisatie)
    for organisatie in kennis.organisaties:
        for naam in _andere_namen(organisatie):
            namen.setdefault(_sleutel(naam), organisatie)
    vormen = {naam for o in kennis.organisaties for naam in (o.naam, *_andere_namen(o))}
    stukken = sorted(vormen, key=len, reverse=True)
    patroon = re.compile(
        r"(?<![\w@.-])(?=[\w'’‘`])(?:"
        + _op_beginletters(stukken)
        + r")(?![\w@])(?!\.\w)"
        + _GEEN_GEBEURTENIS,
        re.IGNORECASE,
    )
    return _Register(
        namen,
        _domeinen(kennis, namen),
        {o.naam: o for o in kennis.organisaties},
        tuple(s for s, o in namen.items() if o.soort == "gemeente"),
        _dubbel(kennis),
        patroon,
    )


def _andere_namen(organisatie: Organisatie) -> tuple[str, ...]:
    """The aliases; of a province also "prov. Utrecht", of the police also "Nationale Politie, Limburg"."""
    soort, _, naam = organisatie.naam.partition(" ")
    kort = (f"prov. {naam}", f"prov {naam}") if soort == "Provincie" else ()
    lang = (f"Nationale {organisatie.naam}",) if soort == "Politie" and naam else ()
    return (*organisatie.aliassen, *kort, *lang)


_GEEN_GEBEURTENIS: Final = (
    r"(?!-\w*(?:academie|congres|dag|cursus|training|opleiding|bijeenkomst|traject|symposium|conferentie|overleg|"
    r"leergang|masterclass|webinar)\b)"
)
"""Where somebody goes, and no employer: "de meerdaagse van de VNG-academie"."""


def _dubbel(kennis: Kennis) -> frozenset[str]:
    """Names that two organisations share but for their addition: Bergen (L.) and Bergen (NH.)."""
    kaal = [_sleutel(o.naam.partition(" (")[0]) for o in kennis.organisaties]
    return frozenset(naam for naam in kaal if kaal.count(naam) > 1)


def _domeinen(kennis: Kennis, namen: dict[str, Organisatie]) -> dict[str, Organisatie]:
    """What a label of a domain may look like: the name without anything but letters, and short forms of it."""
    uit = {re.sub(r"[^a-z0-9]", "", sleutel): organisatie for sleutel, organisatie in namen.items()}
    for organisatie in kennis.organisaties:
        for domein in organisatie.domeinen:
            uit.setdefault(re.sub(r"[^a-z0-9]", "", domein.lower()), organisatie)
        if organisatie.soort != "gemeente":
            for lang, kort in (
                ("veiligheidsregio", "vr"),
                ("midden-nederland", "mn"),
                ("omgevingsdienst", "od"),
                ("waterschap", ""),
            ):
                naam = organisatie.naam.lower()
                if lang in naam:
                    uit.setdefault(re.sub(r"[^a-z0-9]", "", naam.replace(lang, kort)), organisatie)
    return uit


_SOORTNAAM: Final = re.compile(
    r"(?:(?:nationale )?politie|provincie|veiligheidsregio|waterschap|omgevingsdienst) ", re.IGNORECASE
)
"""Behind these what it is called may stand on its own: "de provincie (Utrecht)", "politie, eenheid Den Haag"."""


def _als_patroon(naam: str) -> str:
    """Short capitals match only in capitals; spaces, hyphens and apostrophes match each other's look-alikes."""
    tussen = r"(?:,?[\s-]+\(?|\s*[|•·/–]\s*)" if _SOORTNAAM.match(naam) else r"[\s-]+"
    patroon = (
        re.escape(naam)
        .replace(r"\ en\ ", r"\ (?:en|&)\ ")
        .replace(r"\ ", tussen)
        .replace(r"\-", r"(?:\s?-\s?|\s)?")
        .replace("'", "['’‘`]?")
    )
    patroon = "".join(_letter(teken) for teken in patroon)
    return f"(?-i:{patroon})" if naam.isupper() and len(naam) <= 5 else patroon


def _letter(teken: str) -> str:
    """A letter with a mark also matches without it."""
    kaal = unicodedata.normalize("NFD", teken)[0]
    return f"[{teken}{kaal}]" if kaal != teken and kaal.isascii() else teken


def _sleutel(naam: str) -> str:
    plat = "".join(c for c in unicodedata.normalize("NFD", naam) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9+]+", "", plat.replace(" & ", " en "))
