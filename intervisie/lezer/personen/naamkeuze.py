"""Which name somebody has now whose name changes or was written wrong: "ik heet nu Els de Wit", "het is Bos-Vermaas".

The candidates are the names in the text that share his first name or, nearly, his surname, and a bare surname or
roepnaam behind words that give it ("gewijzigd in Van Dijk", "maak er maar Willy van"). The words beside each make it
old or new; where no single one wins somebody must look. Knows no kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz import fuzz

from intervisie.lezer.taal import namen
from intervisie.lezer.taal.deelzin import MAAND
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import zinnen

WELKE: Final = "De naam verandert, maar het is niet zeker welke naam het wordt."
Merk = Literal["nieuw", "oud", "geen"]

OVER_EEN_NAAM: Final = een_van(
    r"\b(?:(?:achter|voor|meisjes|roep|geboorte|familie|geslachts)?naam(?:s\w+|bordje|kaartje)?|(?:achter|"
    r"voor)namen|heet(?:te)?|"
    r"getrouwd|trouw(?:en|de|dag)|bruiloft|huwelijk\w*|huwde|gehuwd|gescheiden|scheiding|scheiden|"
    r"spelling|(?:ge|ver)?speld?|gespeld|schrijfwijze|tussenvoegsel\w*|voorletters?|koppelteken|accent\w*|trema|"
    r"schrijft? (?:je|u|men|met)|(?:dubbele? [a-z]|foutje)\b|(?:tik|typ|type|schrijf|spel)fout\w*|noem(?:t|en)?|"
    r"teken ik|ik teken|letters?|"
    r"doopnaam|"
    r"sinds [^.;!?]{3,20} ben ik (?:weer )?(?:mevrouw|meneer)|(?:kent|kennen|kende|kenden) (?:mij|me)|"
    r"verkeerd (?:op|in) de (?:\w*lijst|indeling)|trouwde|(?:sta|"
    r"stond) ik (?:(?:er|nog|bij jullie|daar) )+(?:als|onder))\b"
)
"""The words speak of what somebody is called."""
_NAAM_ANDERS: Final = een_van(
    r"\b(?:mijn|m['’]n|een|de) (?:nieuwe |andere )+(?:achter)?naam\b|\bnaams?wijziging\b|"
    r"\b(?:mijn|m['’]n) (?:achter)?naam\b[^.;!?]{0,30}\b(?:gewijzigd|veranderd|anders|aan(?:ge|te )?past?)\b"
)
_NAAM_GELIJK: Final = een_van(
    r"\bnaam\b[^.;!?]{0,30}\b(?:blij\w+|niets?|niks|gelijk|hetzelfde)\b|\bnaam (?:van|bij)\b|"
    r"\bnaams?wijziging van (?:onze?|de|het)\b|\bnieuwe namen\b"
)

_GEEFT: Final = re.compile(
    r"\b(?:(?:verander\w*|wijzig\w*|aan ?(?:te )?pas\w*|pas|om ?(?:te )?zet\w*|corrigeer\w*|corrigeren)"
    r"(?: (?:dat|dit|deze|hem|het|die))? (?:in|naar)|(?:ge|ver)(?:wijzig|ander)d in|word(?:t|en)?|"
    r"(?:naam|die|dat|dit|het) (?:is|luidt|moet|wordt)(?: (?:nu|voortaan|dus|weer|gewoon))?|"
    r"(?:ben|is|sta|heet) (?:ik )?(?:sinds [\w ]{2,20} )?"
    r"(?:nu|voortaan|tegenwoordig|inmiddels|dus|weer|gewoon|weer gewoon|nu weer)|"
    r"heet (?:ik )?sinds [\w ]{2,20}|(?:nieuwe?|juiste|goede)(?: \w*naam)?(?: is)?:?|"
    r"(?:ga|leef|gaat) (?:ik |nu |voortaan |verder |door |sinds [\w ]{2,20} )*(?:als|onder de naam)|"
    r"teken(?:t|en)? (?:ik )?(?:nu |voortaan |weer )?(?:met|als)|gebruik(?: [\w.]+){0,2}|(?:is|wordt) (?:het|dat|"
    r"['’]t)|"
    r"(?:mij|me|haar|hem)\b[^.;!?\n]{0,60}\b(?:voortaan|nu|dus|als)|in|naar|->|→)\s+[\"'“‘«]?$",
    re.IGNORECASE,
)
_VRAAGT_ERNA: Final = re.compile(
    r"^[\"'”’»]?\s+(?:(?:van|voor in de plaats|in) )?(?:te )?(?:(?:kunnen |willen )?(?:maken|noemen|neerzetten|"
    r"zetten|noteren|vermelden|heten|staan)|door het leven|te boek)\b",
    re.IGNORECASE,
)
_MAAK_ER: Final = re.compile(r"\bmaak\w* (?:er|daar|hier|dat)\b[^;!?\n]{0,30}$", re.IGNORECASE)
_VAN: Final = re.compile(r"[\"'”’»]?(?:\s\w+){0,2}?\s+van\b")
_MOET_ZIJN: Final = re.compile(
    r"[\"'”’»]?,?\s+(?:(?:te )?(?:zijn|heten|worden)\b|(?:in plaats van|i\.p\.v\.|"
    r"ipv)\s+[\"'“‘«]?(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_NIET_MAAR: Final = re.compile(r"\bniet [^.;:!?]{3,40},? maar (?:gewoon |dus )?[\"'“‘«]?$", re.IGNORECASE)
""" "Rob Smit moet Ron Smit zijn", "ik ben niet Rob Smit maar Ron Smit": one name, spelled wrong before."""
_NU: Final = een_van(
    r"\b(?:voortaan|nu|inmiddels|tegenwoordig|sinds|sindsdien|vanaf (?:nu|heden|vandaag)|per \d|nieuwe?|weer|graag|"
    r"gebruik|dus|hoort|heet ik|ik heet|liever)\b"
)
_OUD: Final = re.compile(
    r"\b(?:nog|oude?|vorige|voorheen|heette|stond(?:en)?|sta|staat|staan|vroeger|eerst|ken(?:t|nen|de|den)|was|"
    r"lees(?: ik)?|geboren|"
    r"niet(?: (?:meer|langer))?|ingevuld|ingeschreven|aangemeld|opgegeven|genoteerd|geschreven|schrijven|schreven|"
    r"maakten|gemaakt|noemde|in plaats van|i\.p\.v\.|ipv|namelijk als|verkeerd|ex|ex-man|oud)\b[^.;!?\n]{0,30}$",
    re.IGNORECASE,
)
_NOG: Final = re.compile(
    r"\b(?:nog|niet(?: (?:meer|langer))?|in plaats van|i\.p\.v\.|ipv|oud|oude naam:?)\b(?: \w+){0,4} $",
    re.IGNORECASE,
)
_OUD_ERNA: Final = re.compile(
    r"[\"'”’»]?\s*(?:\(oud\b|(?:bestaat niet|is (?:mijn |m['’]n )?(?:oude?|vorige|niet|fout|verkeerd)|wordt|moet\b|"
    r"heet (?:nu|voortaan)|gaat (?:\w+ )?(?:verder|door)|was\b|niet (?:meer|langer)|klopt|(?:van )?gemaakt\b|->|"
    r"→))",
    re.IGNORECASE,
)
_VAN_IN: Final = re.compile(r"\bvan [\"'“‘«]?$")
_IN: Final = re.compile(r"[\"'”’»]?\s+(?:in|naar)\b")
_KNIP: Final = re.compile(r"[.;:!?\n(](?:\s|$)|, |\s(?:maar|en|terwijl)\s|\(")


@dataclass(frozen=True, slots=True)
class Keuze:
    """The name that won, if any; `onzeker`: the words tell of another name, and no single one won. `blijft`: only
    another name is called old, so that the one he is known by is right."""

    naam: Vermelding | None = None
    onzeker: bool = False
    blijft: bool = False
    eigen: tuple[Vermelding, ...] = ()
    """All that the text calls him, old and new."""


@lru_cache(maxsize=64)
def kies(tekst: str, oud: str, onderwerp: str = "", *, los: bool = True, ruim: bool = True) -> Keuze:
    """What the one who was called `oud` is called now. `los`: a bare surname or roepnaam may be his; `ruim`: the only
    other name of his will do, though no word says that it is new."""
    gaat_over = OVER_EEN_NAAM.search(tekst) is not None or OVER_EEN_NAAM.search(onderwerp) is not None
    alle = [(v, _merk(tekst, v, oud)) for v in namen.vind(tekst) if _is_van(v, oud, tekst)]
    heel_nieuw = any(merk == "nieuw" for _, merk in alle)
    if los and not heel_nieuw and (gaat_over or namen.achternaam(oud) in tekst.lower()):
        alle += [(v, _merk_los(tekst, v)) for v in _losse(tekst, oud, ruim=gaat_over)]
        alle += [(v, _merk_los(tekst, v)) for v in (_verbeterd(tekst, oud) if ruim else ())]
    alle.sort(key=lambda paar: paar[0].begin)
    eigen = tuple(v for v, _ in alle) if gaat_over else ()
    nieuw = [v for v, merk in alle if merk == "nieuw"]
    if nieuw:
        anders = {v.naam.lower() for v in nieuw} - {oud.lower()}
        wint = _rijkste(nieuw)
        onzeker = (len(anders) > 1 and not _in_elkaar(anders)) or _komt_nog(tekst, wint, oud)
        return Keuze(wint, onzeker, eigen=eigen or tuple(nieuw))
    if not (ruim and gaat_over):
        return Keuze(eigen=eigen)
    return _zonder_merk(alle, oud, tekst, eigen)


def _zonder_merk(
    alle: list[tuple[Vermelding, Merk]], oud: str, tekst: str, eigen: tuple[Vermelding, ...]
) -> Keuze:
    """Where no name is called new: the only one that is not old, or the one he is known by."""
    anders = [(v, merk) for v, merk in alle if v.naam != oud]
    over = {v.naam: v for v, merk in anders if merk == "geen"}
    if len(over) == 1 and namen.volledig(oud):
        enige = next(iter(over.values()))
        return Keuze(enige, _komt_nog(tekst, enige, oud), eigen=eigen)
    if over:
        return Keuze(onzeker=True, eigen=eigen)
    if anders:
        return Keuze(blijft=True, eigen=eigen)
    gezegd = _NAAM_ANDERS.search(tekst) is not None and _NAAM_GELIJK.search(tekst) is None
    return Keuze(onzeker=gezegd and not any(merk == "geen" for _, merk in alle), eigen=eigen)


_KOMT_NOG: Final = een_van(
    rf"\b(?:ga|gaan|gaat)\b[^.;!?]{{0,30}}\btrouwen\b|\b(?:straks|binnenkort)\b|\bvanaf {MAAND}\b|"
    r"\bna (?:de|het|onze|mijn) (?:zomer|bruiloft|huwelijk|trouwdag|scheiding)\b[^.;!?]{0,20}\b(?:word|ga|zal)\b"
)


def _komt_nog(tekst: str, genoemd: Vermelding, oud: str) -> bool:
    """Whether the sentence of the new name tells that it is not his yet."""
    if genoemd.naam.lower() == oud.lower():
        return False
    zin = next((z for z in zinnen(tekst) if z.begin <= genoemd.begin < z.eind), None)
    return zin is not None and _KOMT_NOG.search(zin.tekst) is not None


def _rijkste(nieuw: list[Vermelding]) -> Vermelding:
    """The last one; a whole double surname before one of its halves."""
    laatste = nieuw[-1]
    return next((v for v in nieuw if laatste.naam.lower() in v.naam.lower()), laatste)


def _in_elkaar(alle: set[str]) -> bool:
    return any(all(naam in langste for naam in alle) for langste in alle)


# ------------------------------------------------------------------------------------------------ whole names


_LIJKT: Final = 65
"""Out of 100: Tom and Tim, Miriam and Mirjam, beside one surname."""


def _is_van(genoemd: Vermelding, oud: str, tekst: str) -> bool:
    """Whether a whole name can be another of the one who is called `oud`."""
    voor, zijn = namen.plat(namen.voornaam(genoemd.naam)), namen.plat(namen.voornaam(oud))
    if voor == zijn and voor:
        return True
    if namen.voornaam(genoemd.naam).lower() in namen.TUSSENVOEGSELS:
        return False
    if namen.plat(namen.achternaam(genoemd.naam)) != namen.plat(namen.achternaam(oud)):
        return False
    if len(zijn) <= 2 and voor[:1] == zijn[:1]:
        return True
    if namen.zelfde(genoemd.naam, oud) or fuzz.ratio(voor, zijn) >= _LIJKT:
        return True
    ervoor, erna = _ervoor(tekst, genoemd), _erna(tekst, genoemd)
    return _DUS.match(erna) is not None or (
        _MAAK_ER.search(ervoor) is not None and _VAN.match(erna) is not None
    )


def _ervoor(tekst: str, genoemd: Vermelding) -> str:
    return tekst[max(0, genoemd.begin - 90) : genoemd.begin].replace("\n", " ")


def _erna(tekst: str, genoemd: Vermelding) -> str:
    return tekst[genoemd.eind : genoemd.eind + 40].replace("\n", " ")


def _merk(tekst: str, genoemd: Vermelding, oud: str) -> Merk:
    """What the words beside a name make of it."""
    ervoor, erna = _ervoor(tekst, genoemd), _erna(tekst, genoemd)
    if _MOET_ZIJN.match(erna) or _NIET_MAAR.search(ervoor):
        return "nieuw"
    if (_MAAK_ER.search(ervoor) and _VAN.match(erna)) or _VRAAGT_ERNA.match(erna):
        return "nieuw"
    if _is_oud(_deel(ervoor), erna):
        return "oud"
    if _DUS.match(erna):
        return "nieuw"
    if namen.voornaam(genoemd.naam)[:1].lower() != oud[:1].lower():
        return "geen"
    return "nieuw" if _GEEFT.search(ervoor) else "geen"


_DUS: Final = re.compile(r"\s+dus\b")


def _deel(ervoor: str) -> str:
    """The clause before a name; with the one before it when it holds no more than "als"."""
    delen = _KNIP.split(ervoor)
    kort = len(delen) > 1 and len(delen[-1].split()) == 1
    return f"{delen[-2]} {delen[-1]}" if kort else delen[-1]


def _is_oud(deel: str, erna: str) -> bool:
    if _OUD_ERNA.match(erna) or _NOG.search(deel):
        return True
    if _VAN_IN.search(deel) and _IN.match(erna):
        return True
    return _OUD.search(deel) is not None and _NU.search(deel) is None


# ------------------------------------------------------------------------------------ a surname, a roepnaam


_VULLING: Final = (
    r"(?:(?:nu|inmiddels|tegenwoordig|voortaan|weer|dus|gewoon|eigenlijk|namelijk|echter|maar|toch|"
    r"sinds(?: (?!ik\b)[\w]+){1,3}|per \d+ \w+|vanaf \w+|volgens [\w ]{3,20}),? )*"
)
_GEEFT_NAAM: Final = re.compile(
    r"(?:\b(?:(?:achter|meisjes|geboorte|familie)naam(?: is| wordt| luidt| werd| heet| moet)?|naam (?:is|wordt|"
    r"luidt|moet)|"
    r"(?:ge|ver)(?:wijzig|ander)d (?:in|naar)|(?:wijzigen|veranderen|aanpassen|omzetten) (?:in|naar)|"
    r"(?:de|mijn) (?:eigen |oude )?naam(?! (?-i:van)\b)|(?:geen|niet)\b[^.;!?]{2,30}\bmaar(?: weer| dus)?|"
    r"\w*(?:wijzig|ander)\w* van [^.;!?]{2,30} (?:in|naar)|"
    r"(?:het|dat|dit|die|['’]t|hij) (?:is|wordt|werd|moet|word)|(?:is|wordt) (?:het|['’]t|dat)|(?<!het )wordt|"
    r"(?:verder|door(?: het leven)?|ingeschreven|voortaan|weer) als|teken(?:t)? (?:ik )?(?:\w+ )?(?:met|als)|"
    r"(?:ik (?:heet|ben)|(?:heet|ben) ik)(?: (?:nu|voortaan|weer|sinds [\w ]{2,20}))* (?:mevrouw|meneer|de heer|"
    r"mw\.?|dhr\.?)|"
    r"(?:heet ik|ik heet)|onder de naam|hoort (?:een|er)?[^.;!?]{2,20}:|(?:ontbreekt|mist|"
    r"vergeten)[^.;!?]{2,20}:)|->|→):? "
    rf"{_VULLING}[\"'“‘«]?",
    re.IGNORECASE,
)
_MEISJESNAAM: Final = re.compile(
    r"\b(?:meisjes|geboorte|eigen |achter)naam\b[^.;:!?,\n]{0,30}[,:] (?:dus )?", re.IGNORECASE
)
_VERVOLG: Final = re.compile(r"\s[A-ZÀ-Þ]")


def _losse(tekst: str, oud: str, *, ruim: bool) -> Iterator[Vermelding]:
    """A bare surname or a roepnaam that the words give, made whole with what he keeps; where they do not speak of
    names (`ruim`) only his own surname with other words before it."""
    voor, achter = oud.partition(" ")[::2]
    gehad: set[int] = set()
    for patroon in (_GEEFT_NAAM, _MEISJESNAAM):
        for aanloop in patroon.finditer(tekst):
            los = namen.losse_achternaam(tekst, aanloop.end())
            if (
                los is None
                or los.begin in gehad
                or los.naam == voor
                or namen.plat(los.naam) == namen.plat(voor)
            ):
                continue
            if _is_geen_achternaam(tekst, los, achter) or not (ruim or namen.draagt(los.naam, oud)):
                continue
            gehad.add(los.begin)
            roepnaam = " " not in los.naam and _is_roepnaam(tekst, aanloop, voor)
            yield Vermelding(
                f"{los.naam} {achter}" if roepnaam else f"{voor} {los.naam}", los.begin, los.eind
            )
    if ruim:
        yield from _gemaakt(tekst, voor, achter)
    yield from _met_tussenvoegsel(tekst, voor, achter)
    yield from _van_wie_hij_trouwde(tekst, voor)


_VOOR_NAAM: Final = re.compile(
    r"\b(?<!achter mijn )(?<!achter de )(?:voor|roep|doop)naam\b[^.;!?\n]{0,40}$", re.IGNORECASE
)


def _is_roepnaam(tekst: str, aanloop: re.Match[str], voor: str) -> bool:
    """Whether words give a first name: "wil je mijn voornaam wijzigen in Rik?", "kunt u Jan wijzigen in Rik"."""
    ervoor = tekst[max(0, aanloop.start() - 60) : aanloop.end()]
    if _VOOR_NAAM.search(ervoor) or re.search(
        rf"\b{re.escape(voor)} (?:(?:willen|wilt|te) )?\w+ (?:in|naar) $", ervoor
    ):
        return True
    return "naam" not in aanloop[0] and _kende_als(tekst, voor)


def _kende_als(tekst: str, voor: str) -> bool:
    """ "Jullie kennen mij als Esther": it is the first name that changes."""
    return any(
        _KENT_ALS.search(tekst[: g.start()])
        for g in re.finditer(rf"\b{re.escape(voor)}\b(?! [A-ZÀ-Þ])", tekst)
    )


_KENT_ALS: Final = re.compile(
    r"\b(?:ken(?:t|nen|de|den)|sta|stond|heette|heet|ingeschreven|aangemeld|opgegeven|"
    r"genoteerd)\b[^.;!?\n]{0,40}\s[\"'“‘«]?$",
    re.IGNORECASE,
)


def _is_geen_achternaam(tekst: str, los: Vermelding, achter: str) -> bool:
    """The begin of a whole name, or a word that only has a capital."""
    heel = any(v.begin < los.eind and los.begin < v.eind and not _is_achternaam(v) for v in namen.vind(tekst))
    afkorting = tekst[los.begin : los.eind].isupper()
    return heel or afkorting or (namen.opent_zin(los.naam) and los.naam.lower() != achter.lower())


def _is_achternaam(genoemd: Vermelding) -> bool:
    """ "El Amrani" has the shape of a whole name, and is a surname."""
    return namen.voornaam(genoemd.naam).lower() in namen.TUSSENVOEGSELS


_MAAK: Final = re.compile(
    r"\b(?:[Mm]aak\w* (?:er|daar|dat)|[Zz]et|[Nn]oem|[Nn]oteer|[Ss]chrijf)"
    r"(?: (?:er|dus|maar|dan|graag|liever|gewoon|alsjeblieft|svp|mij|me|alleen|ook|bij mij))* "
    r"[\"'“‘«]?(?=[A-ZÀ-Þ])"
)
_MAAK_ERNA: Final = re.compile(r"[\"'”’»]?(?: (?:van|neer|op|als|in)\b|\s*[.,!\n]|\s*$)")
_VOORNAAM: Final = een_van(r"\b(?:roepnaam|voornaam|doopnaam|noem\w*|iedereen|niemand|kennen|zeggen|zegt)\b")


def _gemaakt(tekst: str, voor: str, achter: str) -> Iterator[Vermelding]:
    """ "Maak er maar Willy van", "zet Wim neer", "maak er Van Dijk van"."""
    for aanloop in _MAAK.finditer(tekst):
        los = namen.losse_achternaam(tekst, aanloop.end())
        if los is None or not _MAAK_ERNA.match(tekst, los.eind) or _is_geen_achternaam(tekst, los, achter):
            continue
        if " " in los.naam or not (_VOORNAAM.search(tekst) or f"{voor} " in tekst):
            yield Vermelding(f"{voor} {los.naam}", los.begin, los.eind)
        elif namen.is_voornaam(los.naam):
            yield Vermelding(f"{los.naam} {achter}", los.begin, los.eind)


_BIJNA: Final = 72
_WOORD: Final = re.compile(r"[A-ZÀ-ɏ][^\W\d_]{2,}")
_ZEER: Final = 85
_MET_LETTERS: Final = een_van(
    r"\b(?:met|zonder|hoort|ontbreekt|mist|fout\w*|\w+fout\w*|verkeerd|gespeld|geschreven|schrijf|spelling|"
    r"accent|trema|letter\w*|"
    r"schrijfwijze)\b"
)


def _verbeterd(tekst: str, oud: str) -> Iterator[Vermelding]:
    """ "Je schrijft het met dubbel k: Dekkers": a word that is all but his surname, or but for its marks."""
    voor, _, achter = oud.partition(" ")
    kern = achter.split()[-1] if achter else ""
    if len(kern) < 4 or _MET_LETTERS.search(tekst) is None:
        return
    for woord in _WOORD.finditer(tekst):
        grens = _BIJNA if woord[0][0] == kern[0] else _ZEER
        if woord[0] == kern or fuzz.ratio(woord[0], kern) < grens:
            continue
        if not namen.is_voornaam(woord[0]):
            continue
        if not any(v.begin <= woord.start() < v.eind for v in namen.vind(tekst)):
            yield Vermelding(f"{voor} {achter[: -len(kern)]}{woord[0]}", *woord.span())


_HOORT_VOOR: Final = re.compile(
    r"\b(?:hoort|moet|komt|ontbreekt|mist|mis)(?: (?:er|nog|eigenlijk|gewoon|wel|een|het tussenvoegsel|ook))* "
    r"[\"'“‘«]?((?:[Vv]an|[Dd]e[rn]?|[Ee]l|[Aa]l|[Tt]e[rn]?|[Bb]en|[Hh]et|['’]t|[Ii]n|[Oo]p)(?: (?:de[rn]?|het|"
    r"['’]t))?)[\"'”’»]?"
    r"(?= (?:voor|tussen|bij|nog)\b|\s*[.,!])"
)


def _met_tussenvoegsel(tekst: str, voor: str, achter: str) -> Iterator[Vermelding]:
    """ "Er hoort El voor": what stands between first name and surname was left out."""
    for gezegd in _HOORT_VOOR.finditer(tekst):
        if not achter.lower().startswith(f"{gezegd[1].lower()} "):
            yield Vermelding(f"{voor} {gezegd[1]} {achter}", *gezegd.span(1))


_ZIJN_NAAM: Final = een_van(
    r"\b(?:zijn|haar|diens) (?:achter)?naam\b[^.;!?]{0,20}\b(?:aan|over)(?:genomen)?\b"
)
_MET_WIE: Final = re.compile(r"\b(?:met|aan) (?:mijn \w+ )?$", re.IGNORECASE)


def _van_wie_hij_trouwde(tekst: str, voor: str) -> Iterator[Vermelding]:
    """ "Ik trouwde met Pieter Boonstra en neem zijn naam aan"."""
    if _ZIJN_NAAM.search(tekst) is None:
        return
    for genoemd in namen.vind(tekst):
        if _MET_WIE.search(tekst[: genoemd.begin]):
            yield Vermelding(f"{voor} {genoemd.naam.partition(' ')[2]}", genoemd.begin, genoemd.eind)


def _merk_los(tekst: str, genoemd: Vermelding) -> Merk:
    ervoor, erna = _ervoor(tekst, genoemd), _erna(tekst, genoemd)
    if _MOET_ZIJN.match(erna):
        return "nieuw"
    return "oud" if _is_oud(_deel(ervoor), erna) else "nieuw"
