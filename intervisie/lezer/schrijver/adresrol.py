"""What a text says of a mail address in it: to be used now or later, gone, one of two, or somebody else's.

Looks at the words of the sentence on both sides of the address. Knows no headers and no names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from intervisie.lezer.taal.deelzin import MAAND
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import Zin, zinnen

MAILADRES: Final = re.compile(r"[\w.+'-]*\w@[\w-]+(?:\.[\w-]+)+")
Rol = Literal["gewenst", "genoemd", "ander", "keus", "straks", "oud"]

_WENS: Final = een_van(
    r"\b(?:gebruik(?:t|en)?|aanhouden|stuur|mail|schrijf|aanschrijven|liefst|liever|graag|voorkeur|voortaan|"
    r"bereikbaar|bereik|"
    r"naar mijn|op mijn|mijn (?:\w+ )?(?:e-?mail|mail|adres|\w*mail|\w*mailadres|privéadres)|via|privé\w*|"
    r"(?:eigen|juiste|goede|correcte|contact|actuele|huidige)[ -]?(?:e-?mail|mail)?-?adres|"
    r"(?:nieuwe?|ander|gewijzigde?) (?:e-?mail-?|mail)?adres|nieuwe (?:e-?)?mail|"
    r"correspondentie|contact|please use|my private|reach me)\b|"
    r"\b(?:post|antwoord\w*|reacties?|bericht\w*|mails?|mailtjes?|uitnodiging\w*|stukken|alles|de rest)\b"
    r"[^;!?@]{0,40}\b(?:naar|op|aan)\b|^(?:naar|op|aan)\b|"
    r"\b(?:noteer|neem|zet|hanteer|pak|registreer|vermeld|hou|houd)\b[^;!?@]{0,40}@|"
    r"\b(?:zetten|noteren|opnemen|inschrijven|aanmelden|bereiken|vinden|lijst)\b[^.;!?@]{0,25}\b(?:met|onder|op|"
    r"via|als)\b"
    r"[^.;!?@]{0,12}@|"
    r"\b(?:e-?mail-?|mail)?adres\b[^.;!?@]{0,40}(?::|\bis)\s*@|"
    r"@\s*is (?:het|mijn) (?:\w+ )?\w*adres\b|"
    r"@\s*(?:is|werkt|leest|gaat) (?:veel |een stuk )?(?:beter|handiger|sneller|prettiger|makkelijker|fijner)\b|"
    r"\b(?:op|via|naar) @ (?:gemaild|aangeschreven|benaderd|bereikt|gecontact)\w*|"
    r"\b(?:te bereiken|manier|bereikbaar)\b[^.;!?@]{0,12}\bis @|"
    r"\bals (?:e-?mail-?|mail|contact)?adres\b[^.;!?@]{0,20}@|"
    r"\b(?:check|lees|bekijk|open|volg) ik (?:vooral|meestal|vaker|altijd|wel|het meest)\b[^.;!?@]{0,10}@|"
    r"\bik (?:check|lees|bekijk|open|volg) (?:vooral|meestal|vaker|altijd|wel|het meest)\b[^.;!?@]{0,10}@|"
    r"\b(?:moet|moest|is|werd|wordt)\b[^.;!?@]{0,20}@\s*(?:zijn|worden|geworden)\b|"
    r"\b(?:er|daar)\b[^.;!?@]{0,30}@ van (?:te )?maken\b|\bmaak\w* (?:er|daar)\b[^.;!?@]{0,30}@ van\b|"
    r"\b(?:correcte?|juiste?|goede?|actuele?)(?: (?:\w+)?adres)?(?: (?:is|luidt|wordt|moet))?:? @|"
    r"\b(?:het|de) mijne (?:is|luidt)(?: \w+){0,2} @|"
    r"\b(?:ik ben|is (?:het|dat)|het is) (?:nu|voortaan|tegenwoordig|inmiddels) @|"
    r"\b(?:nu|voortaan|tegenwoordig|inmiddels) (?:ben ik|is (?:het|dat)) @|"
    r"\b(?:overgezet|overgestapt|omgezet|verhuisd|overgegaan|over) (?:naar|op) @"
)
_LATER: Final = een_van(
    r"\b(?:vanaf(?! (?:de (?:bank|telefoon|laptop|camping|trein)|mijn|een|thuis|huis)\b)|"
    r"per(?! (?:week|maand|dag|jaar|keer|e-?mail|mail|post)\b)|straks|binnenkort|wordt|zal|m\.i\.v\.|"
    rf"met ingang|dan)\b.{{0,60}}\b(?:\d|{MAAND}|\w*adres|volgende|week|maand)\b",
    rf"\b(?:in|na|over|begin|half|medio|eind)\b.{{0,25}}\b(?:{MAAND}|weken?|maand(?:en)?)\b.{{0,40}}"
    r"\b(?:krijg\w*|heb|wordt|gaat|gaan|verander\w*|wijzig\w*|bereik\w*|mail\w*|vind\w*)\b|\bdaarna\b[^.;]{0,30}@|"
    rf"\b(?:verander|wijzig|word|ga|krijg)\w*\b[^@]{{0,40}}\b(?:op|in|per|vanaf)\b[^@]{{0,12}}(?:\d|\b{MAAND}\b)|"
    r"\bstraks\b[^.;@]{0,40}@|\b(?:vanaf|na|in|per) (?:de |het )?(?:zomer|najaar|voorjaar|winter|herfst)\w*\b|"
    r"\bpas (?:op|vanaf|in|per)\b|@[^.;@]{0,20}\b(?:gaat|treedt)\b[^.;@]{0,30}\bin\b",
    r"\bin de toekomst\b|\bte zijner tijd\b|\b(?:gaan|stappen) (?:we|wij|alle\w*|iedereen)\b.{0,40}\bover (?:op|"
    r"naar)\b|"
    r"\bwordt\b(?! (?:nog |automatisch |ook |gewoon |nauwelijks |amper |zelden |niet |al )*"
    r"(?:doorgestuurd|doorgeleid|gelezen|gesloten|afgesloten|bekeken|gebruikt))",
)
VANAF_NU: Final = een_van(
    r"\b(?:voortaan|gebruik (?:dus|nu)(?! nog)|vanaf (?:nu|vandaag|heden)|per (?:direct|heden|vandaag)|is nu|"
    r"sinds (?:kort|deze|vorige|vandaag|gisteren))\b"
)
_VAN_ANDER: Final = een_van(
    r"\b(?:factu\w+|rekening\w*|declaratie\w*|(?:team|groeps|afdelings)(?:adres|mail\w*|postbus)|collega|"
    r"teamleider|leidinggevende|manager|"
    r"secretariaat|secretaresse|haar|"
    r"zijn(?= (?:\w+ )?(?:e-?mail\w*|mail\w*|\w*adres\w*|agenda|account|collega|baas))|cc|"
    r"afdeling|\w*vervang(?:er|ster)|neemt\b[^.;]{0,60}\bwaar|waarneemt|waarnem(?:er|ster)|contactpersoon|"
    r"assistent\w*|"
    r"doorsturen|kopie)\b",
    r"\b(?:post|\w*mails?|vragen|stukken|berichten|facturen) voor (?:de|het|ons|onze|mijn) "
    r"(?!\w*(?:intervisie|groep|bijeenkomst|sessie))\w+ (?:gaat|gaan|kan|mag|graag)? ?(?:naar|aan|op)\b",
)
_MIJN: Final = een_van(
    r"\bmijn\b(?! (?:\w+ )?(?:collega|teamleider|leidinggevende|manager|chef|baas|secretar\w+|assistent\w*|"
    r"vervanger|"
    r"opvolger|afdeling))"
)
_GEBEURD: Final = een_van(
    r"\b(?:stuurde|mailde|kwam|kwamen|kreeg|ontving|ging|gestuurd|gemaild|verzonden|verstuurd|las|gelezen|vernam|"
    r"attendeerde|tipte|wees)\b"
)
"""Tells how a mail went, and asks for none."""
AL_IN_GEBRUIK: Final = een_van(
    r"\b(?:geldt|gaat|ingang|actief|wijzig\w*|graag)\b[^.;!?@]{0,20}\b(?:per direct|per heden|vandaag|direct)\b|"
    r"\b(?:al|reeds) (?:actief|in gebruik|werkend)\b|\bwerkt al\b|\bonmiddellijke ingang\b"
)
"""Whatever the words beside it, the new address holds now."""
_KREEG: Final = een_van(r"\b(?:kreeg|ontving)\b[^.;!?@]{0,60}\b\w*adres\b[^.;!?@]{0,12}@")
""" "Van het nieuwe systeem kreeg ik een langer adres: X"."""
_LABEL: Final = re.compile(r"\b(?:e-?)?mail(?:adres)?\s*:\s*$", re.IGNORECASE)
NU: Final = een_van(
    r"\b(?:dat|die|dit) (?:adres )?(?:houd|hou|behoud) ik\b|"
    r"\b(?:nu|voorlopig|tot dan) (?:geldt|werkt) (?:dit|deze|het huidige)\b|\b(?:dit|deze|het huidige)\b[^.;!?]{0,20}"
    r"\b(?:geldt|werkt|klopt) (?:nu )?nog\b|"
    r"\b(?:tot die (?:tijd|datum|dag|maand)|tot dat moment|tot dan|voorlopig|nu nog|blijf\w*|"
    r"houd\w* (?:voorlopig|nog))\b|"
    r"\b(?:nu|vooralsnog|tot nader order|zolang|eerst)\b[^.;!?]{0,30}\b(?:dit|het|deze)\b[^.;!?]{0,30}"
    r"\b(?:gebruik\w*|mail\w*|stuur\w*|sturen|aanhouden)\b|"
    r"\b(?:nu|vooralsnog|tot nader order|zolang)\b[^.;!?]{0,20}\bdit (?:\w+)?adres\b|"
    r"\b(?:dit|het huidige|het oude) (?:\w+ )?\w*adres (?:nog |gewoon )*(?:te )?(?:gebruiken|aanhouden|hanteren)\b|"
    r"\b(?:gebruik|noteer|hou|houd|neem|hanteer|mail op|schrijf naar) "
    r"(?:dus |nu |gewoon |nog |maar |even |voorlopig |rustig |graag |ook dan |mij op )*(?:dit|het huidige|"
    r"het oude)\b"
)
"""Which address holds now, beside one that comes."""
_WEG: Final = (
    r"(?:afgesloten|opgeheven|vervallen|vervalt|gesloten|dicht|geblokkeerd|stopgezet|verwijderd|weg|uit de lucht|"
    r"opgedoekt|niet meer|niet langer|niemand meer|verouderd|foute?|verkeerde?|onjuiste?|tikfout\w*|typefout\w*|"
    r"vergissing|niet juist|niet goed|klopt niet|werkt niet|doet het niet|bestaat niet|bedoel\w*|"
    r"oude? (?:\w+)?adres|"
    r"oud|nooit|(?:lees|gebruik|open|bekijk|check) ik (?:niet|amper|nauwelijks|zelden|bijna nooit))\b"
)
_WEG_ERNA: Final = een_van(
    rf"^[\s)\]>]*,? ?(?:(?:sorry|oeps|excuus|nee|pardon),? ?)?"
    rf"(?:(?:dat|die|dit|is|was|ben|wordt|werkt|bestaat|doet|kan|staat|stond|gaat|komt?|komen|kijkt|leest|lees|"
    rf"zie|gebruik|"
    rf"ik|maar|per|in|op|klopt|heb|mail)\b(?:(?!\b(?:want|omdat|maar|aangezien|en|"
    rf"dus)\b)[^.,;(!?@]){{0,40}}?)?\b{_WEG}",
    rf"^[\s)\]>]*{_WEG}",
    rf"^[^.;:,!?@]{{0,40}}, ?(?:dat|die|dit) (?:is|was|wordt|werkt|klopt) (?:\w+ ){{0,2}}?{_WEG}",
    r"^[\s)\]>]*(?:,? ?(?:maar |want |en )?(?:dat|die|dit|het))? ?(?:moet|moest|had|hoort|behoort)\b[^.;@]{0,25}@"
    r"[^.;@]{0,12}\b(?:zijn|worden|moeten)\b",
    r"^[\s)\]>]*word(?:t|en)\b[^.;!?@]{0,30}\bdoorge(?:stuurd|zonden|leid)\b|"
    r"^[\s)\]>]*(?:heet|is|werd|wordt)(?: \w+){0,3} @|^\s*(?:->|→) @|^[\s)\]>]*(?:verdwijnt|vervalt|sluit|stopt)\b|"
    r"^[\s)\]>]*(?:mag|kan|moet|gaat)(?: \w+){0,4} (?:weg|eruit|uit|eraf|dicht|verwijderd)\b|"
    r"^[\s)\]>]*(?:komt|werkt|vangt|blijft|loopt)\b[^.;!?@]{0,30}\b(?:nog|tot)\b|"
    r"^[\s)\]>]*(?:kan|kom) ik\b[^.;,@]{0,24}\b(?:niet|slecht|nauwelijks|amper)\b[^.;,@]{0,16}"
    r"\b(?:lezen|bekijken|bij|openen|ontvangen|in)\b|"
    r"^[\s)\]>]*(?:is|gebruik ik|lees ik|heb ik)\b[^.;,@]{0,16}\b(?:alleen|enkel|slechts|puur|uitsluitend)\b"
    r"[^.;,@]{0,12}\b(?:privé|thuis|mezelf|mijzelf|kantoor|het werk)\b|"
    r"^[\s)\]>]*(?:(?:die|dat) (?:u|je|jullie) (?:nu )?(?:hebben|hebt|heeft|gebruik\w*))\b",
)
""" "X is opgeheven", "X, dat is een tikfout", "X moet Y zijn"."""
_WEG_ERVOOR: Final = een_van(
    r"\b(?:oude?|vorige|voormalige?|eerdere|foute?|verkeerde?|onjuiste?)\s+(?:(?:e-?mail|mail|werk)-?)?"
    r"(?:adres|mail|account)\W*(?:is |was )?\W*$",
    r"\b(?:niet|niets|niks|nooit|geen (?:mail|post|berichten))"
    r"(?: (?:meer|langer|dus|naar|op|via|aan|met|onder|van))*\s*$",
    r"\bliever niet\b[^.;@]{0,20}$|\b(?:verwijder|schrap|wis|streep|haal)\w*\b[^.;@]{0,24}$",
    r"\b(?:in plaats van|i\.p\.v\.?|ipv|voorheen|was|vroeger|eerst|oude?)[:,(]? $",
    r"\b(?:u|jullie|je) (?:nu |nog )?(?:hebben|hebt|heeft|gebruiken|gebruikt|gebruik)(?: (?:nu|nog|van mij|"
    r"mij))* \W{0,2}$|"
    r"\b(?:zag|zie|lees|las) ik\b[^.;@]{0,40}$|\b(?:staat|stond) (?:er|ik|bij mij|nu|nog|"
    r"achter mijn naam)(?: \w+){0,2}:? $",
    r"\bsta ik\b(?![^.;@]*\bvoortaan\b)[^.;@]{0,30}\b(?:als|op|met|onder)\W+$|"
    r"\b(?:telkens|steeds|almaar)\b[^.;@]{0,20}\b(?:naar|op|in|bij|via|aan)\b[^.;@]{0,20}$|"
    r"\b(?:wat|alles wat|de mails? die) (?:je|u|jullie) (?:\w+ )?(?:nog|nu) (?:naar|op|aan) $",
    r"\b(?:stond|gaf|meldde|noteerde|schreef|vermeldde|typte|sta\w*\b[^.;@]{0,20}\bnog|heb(?:ben|"
    r"t)?\b[^.;@]{0,20}\bnog|"
    r"kennen\b[^.;@]{0,20}\bnog)\b[^.;@]{0,30}$",
)
_VAN_NAAR: Final = re.compile(r"^ (?:naar|in|door) @")
_BEIDE: Final = een_van(
    r"\b(?:werk-?(?:e-?mail|mail|adres)|zakelijke? \w+|d(?:it|eze) (?:e-?mail|mail)?-?(?:adres)?|"
    r"op (?:mijn |het )?werk|hier)\b[^.;!?@]{0,25}\b(?:en|of|als|alsmede|maar ook)\b[^.;!?@]{0,30}@",
    r"@[^.;!?@]{0,25}\b(?:en|of|als|alsmede|maar ook)\b[^.;!?@]{0,30}\b(?:werk-?(?:e-?mail|mail|adres)|"
    r"zakelijke? \w+|dit adres)",
    r"@\W{0,3}(?:(?:of|en|als|alsook|danwel)\b|/|\+|&|\|)[^.;!?@]{0,25}@|"
    r"@\s*(?:kan|mag|werkt|is)(?: wel| natuurlijk)? (?:ook|eveneens)\b",
    r"\b(?:beide|twee) (?:e-?mail|mail)?-?adressen\b|"
    r"@ (?:ben|lees|kun|kan|word)\b[^.;!?@]{0,16}\b(?:ook|eveneens)\b",
)
"""Either of two addresses will do, so neither was chosen."""
_KIEST: Final = een_van(
    r"\b(?:liefst|liever|bij voorkeur|voorkeur|alleen|voortaan|gebruik\w*|niet|in plaats)\b"
)
_EEN_OM_EEN: Final = een_van(
    r"\b(?:door elkaar|naast elkaar|maakt (?:mij |me )?niet uit|om het even|allebei|beide)\b"
)
_ALLEBEI: Final = een_van(r"\b(?:allebei|beide|zowel)\b")
_HIER_NIET: Final = een_van(
    r"\b(?:dit|deze|mijn werk\w*|mijn zakelijke|het werk\w*)\b[^.!?@]{0,60}"
    r"\b(?:niet|nauwelijks|amper|zelden|nooit|weinig|slecht)\b[^.!?@]{0,30}@\s*(?:wel|doet het wel)\b"
)
""" "Dit account wordt nauwelijks gelezen; X wel"."""


@dataclass(frozen=True, slots=True)
class Vermelding:
    """An address, where it stands, and what the words around it make of it."""

    adres: str
    begin: int
    eind: int
    rol: Rol


@lru_cache(maxsize=64)
def vermeldingen(tekst: str) -> tuple[Vermelding, ...]:
    """All addresses in a text, in order."""
    if "@" not in tekst:
        return ()
    return tuple(
        Vermelding(
            g[0].lower().strip(".'-"),
            g.start(),
            g.end(),
            _rol(tekst, *g.span()) if nummer < _MEESTE else "genoemd",
        )
        for nummer, g in enumerate(MAILADRES.finditer(tekst))
    )


def rollen(tekst: str, adres: str) -> set[Rol]:
    """What a text says of one address, wherever it stands."""
    return {v.rol for v in vermeldingen(tekst) if v.adres == adres}


def is_vervallen(tekst: str, begin: int, eind: int) -> bool:
    """Whether an address is one that the writer had, or typed wrong."""
    voor, na = _om(tekst, begin, eind)
    return _is_oud(voor, na)


def komt_later(zin: str) -> bool:
    """Whether a sentence tells of an address that is not in use yet."""
    return _LATER.search(MAILADRES.sub("@", zin)) is not None and VANAF_NU.search(zin) is None


def _rol(tekst: str, begin: int, eind: int) -> Rol:
    voor, na = _om(tekst, begin, eind)
    zin = f"{voor}@{na}"
    if _is_oud(voor, na):
        return "oud"
    soort, keus = _ETIKET.search(tekst[max(0, begin - _KORT) : begin]), _WELK.search(tekst)
    if soort and keus:
        return "gewenst" if _thuis(soort[1]) == _thuis(keus[1]) else "oud"
    if komt_later(zin):
        return "straks"
    if _naast(zin) or (
        _BEIDE.search(zin) and not (zin.count("@") == 1 and _LABEL.search(voor)) and not _KIEST.search(zin)
    ):
        return "keus"
    if _HIER_NIET.search(zin) or _wenst(f"{voor.rpartition(';')[2]}@{na.partition(';')[0]}"):
        return "gewenst"
    ging = _GEBEURD.search(zin) and not _KREEG.search(zin)
    return "ander" if _VAN_ANDER.search(zin) or ging else "genoemd"


_KORT: Final = 24
_ETIKET: Final = re.compile(
    r"\b(werk\w*|zakelijk\w*|priv[eé]\w*|thuis\w*)(?: (?:is|adres))?\s*[:=(–-]\s*$", re.IGNORECASE
)
_WELK: Final = een_van(
    r"\b(?:graag|liefst|liever|bij voorkeur|voorkeur|stuur|gebruik)\b(?! niet)[^.;:!?@]{0,30}?"
    r"\b(werk(?:adres|mail|e-mail)?|zakelijke?|priv[eé]|thuis)\b[^@;:]{0,20}(?:[.!?,]|$)"
)
"""Two addresses are labelled, and elsewhere he says which kind to use: "de uitnodigingen graag zakelijk"."""


def _thuis(woord: str) -> bool:
    return woord.lower().startswith(("priv", "thuis"))


def _naast(zin: str) -> bool:
    """ "A en B gebruik ik door elkaar", "allebei goed: A en B"."""
    if zin.count("@") < _TWEE:
        return False
    samen = any(zin.count("@", 0, g.start()) >= _TWEE for g in _EEN_OM_EEN.finditer(zin))
    return samen or any(zin.count("@", g.end()) >= _TWEE for g in _ALLEBEI.finditer(zin))


_TWEE: Final = 2
_MEESTE: Final = 60
"""Of so many addresses in one text the words are weighed; nobody writes more about his own."""


def _wenst(zin: str) -> bool:
    vreemd = _VAN_ANDER.search(zin) and not _MIJN.search(zin)
    return (
        _WENS.search(zin) is not None
        and not vreemd
        and (VANAF_NU.search(zin) is not None or not _GEBEURD.search(zin))
    )


def _is_oud(voor: str, na: str) -> bool:
    van_naar = voor.rstrip().endswith("van") and _VAN_NAAR.match(na)
    return bool(_WEG_ERNA.search(na) or _WEG_ERVOOR.search(voor) or van_naar)


_ENKELE: Final = 3
"""Words beside an address: "dat is", "te weten"."""


def zin_om(tekst: str, plek: int) -> str:
    """The sentence in which an address stands; with the one before it when it holds nothing else."""
    begin, zin = _zin(tekst, plek)
    return f"{begin} {tekst[zin.begin : zin.eind]}".strip() if zin is not None else ""


def _om(tekst: str, begin: int, eind: int) -> tuple[str, str]:
    """The words of that sentence before and behind the address, each other address a bare @."""
    eerder, zin = _zin(tekst, begin)
    if zin is None:
        return "", ""
    voor, na = _kaal(tekst[zin.begin : begin]), _kaal(tekst[eind : zin.eind])
    return f"{eerder} {voor}" if eerder else voor, na


def _zin(tekst: str, plek: int) -> tuple[str, Zin | None]:
    alle = zinnen(tekst)
    nummer = next((n for n, z in enumerate(alle) if z.begin <= plek < z.eind), None)
    if nummer is None:
        return "", None
    kaal = MAILADRES.sub("", alle[nummer].tekst)
    los = nummer > 0 and len(re.findall(r"[^\W\d_]+", kaal)) < _ENKELE
    return MAILADRES.sub("@", alle[nummer - 1].tekst) if los else "", alle[nummer]


def _kaal(stuk: str) -> str:
    einde = " " * stuk[-1:].isspace()
    begin = " " * stuk[:1].isspace()
    return begin + " ".join(MAILADRES.sub("@", stuk).split()) + einde if stuk.strip() else stuk[:1]
