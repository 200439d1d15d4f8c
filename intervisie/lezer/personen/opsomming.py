"""The items of a list of people: lines, bulleted or bare, that begin with a name and tell something of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from intervisie.lezer.personen import telefoon
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.discipline import zoek_discipline
from intervisie.lezer.personen.functie import is_functie
from intervisie.lezer.personen.rol import Rol
from intervisie.lezer.personen.weglating import TIJD
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.patroon import een_van

_ITEM: Final = re.compile(
    r"^[ \t]*(?:[-–—·•*▪◦+]|\(?\d{1,2}[.):]|[a-h][.)]|(?P<merk>\[[ xXvV-]?\]|"
    r"[☐☑☒✓✔✗✘✖❌⛔🚫⏳⌛❓❔🤔👍👎🟢🔴🟠🟡]\ufe0f?))"
    r"[ \t]+(?=\S)"
)
_EN: Final = r"(?:(?:en|plus|verder|tot slot|\+|&)\s+)*"
_IK_VOOR_DUBBELE_PUNT: Final = re.compile(
    rf"{_EN}(?:ondergetekende|ik ?zelf|ik|mijzelf|mezelf)(?:\s*\([^()\n]*\))?\s*:", re.IGNORECASE
)
_EN_IK: Final = re.compile(
    r"(?:en|plus|\+|&)\s+(?:ondergetekende|ik ?zelf|ik|mijzelf|mezelf)\b(?=\s*(?:[,(–]|\s-\s|$))",
    re.IGNORECASE,
)
"""Under the lines of others: "en ikzelf, woensdag"."""
_IK: Final = re.compile(rf"^{_EN}(?:ondergetekende|ikzelf|ik zelf|mijzelf|mezelf|ik)\b", re.IGNORECASE)


_BEN_IK: Final = re.compile(
    r"\s*[(,–-]+\s*(?:dat ben |dit ben |ben )?(?:ik(?: ?zelf)?|mijzelf|mezelf|ondergetekende|"
    r"schrijver dezes|de afzender|(?:de )?schrijver(?: van (?:deze|dit) (?:mail|bericht))?|zelf)"
    r"(?: dus| namelijk)?\s*\)?",
    re.IGNORECASE,
)
"""Behind the writer's own name in a list: "Eva Pot (ik dus)"."""


def merk_van(tekst: str, item: Deelnemer) -> str:
    """The mark before an item that says whether he takes part: "[x]", a cross, an hourglass."""
    begin = item.over[0][0]
    teken = _ITEM.match(tekst[tekst.rfind("\n", 0, begin) + 1 : begin + 1])
    return (teken["merk"] or "") if teken else ""


def zonder_teken(regel: str) -> str:
    """A line without its bullet or number."""
    item = _ITEM.match(regel)
    return regel[item.end() if item else 0 :].strip()


_KOPREGEL: Final = re.compile(r"(?m)^([^\n@:;]{4,50})\n\n(?=[^\n@]{3,80}\n[^\n]*@|[^\n@]{0,60}@)")
"""A name that stands over its details as a heading, with a blank line between."""


def items(tekst: str, bekend: Mapping[str, str] = MappingProxyType({})) -> list[Deelnemer]:
    """Lines, bulleted or bare, that begin with a name and tell something of it; with their follow-up lines. `bekend`
    are the whole names of whom a line of days may call by his first name alone."""
    uit: list[Deelnemer] = []
    plek, open_item, kop = 0, False, ""
    tekst = _KOPREGEL.sub(lambda g: g[1] + " \n" if namen.is_naam(g[1].strip()) else g[0], tekst)
    ruim = _is_ruim(tekst)
    for regel in tekst.split("\n"):
        eind = plek + len(regel)
        begint = _begin_van_item(tekst, plek, eind, ruim=ruim) or _regel_met_dagen(tekst, plek, eind, bekend)
        if begint is None and open_item and (ik := _EN_IK.match(regel.lstrip())) is not None:
            kaal = eind - len(regel.lstrip())
            begint = Deelnemer(None, True, over=[(kaal, eind)], tijd=[(kaal + ik.end(), eind)], item=True)
        if begint is not None and open_item and _noemt_zichzelf(uit[-1], kop, regel):
            uit[-1].naam = begint.naam
            uit[-1].over.append((plek, eind))
            uit[-1].tijd += begint.tijd
        elif begint is not None:
            uit.append(begint)
            open_item, kop = True, regel
        elif not regel.strip():
            open_item = open_item and ruim
        elif open_item and _is_onderdeel(regel, kop, genest=len(uit[-1].over) > 1):
            uit[-1].over.append((plek, eind))
            uit[-1].tijd.append((plek, eind))
        elif (
            open_item
            and not _ITEM.match(regel)
            and _gaat_door(regel, _woorden(tekst, uit[-1]), uit[-1], ruim=ruim)
        ):
            uit[-1].over[-1] = (uit[-1].over[-1][0], eind)
            uit[-1].tijd[-1] = (uit[-1].tijd[-1][0], eind)
        else:
            open_item = False
        plek = eind + 1
    _sluit_af(tekst, uit)
    return _met_eerste(tekst, uit)


def _met_eerste(tekst: str, uit: list[Deelnemer]) -> list[Deelnemer]:
    """With the line over the first item when it only says whose days these are: "Joost Hendriks: dinsdag"."""
    if len(uit) < _RIJ:
        return uit
    begin = tekst.rfind("\n", 0, uit[0].over[0][0]) + 1
    vorige = tekst.rfind("\n", 0, max(0, begin - 1)) + 1
    regel = tekst[vorige : max(0, begin - 1)]
    naam = naam_vooraan(regel, vorige)
    if naam is None or not _DAGEN_VAN.match(tekst, naam.eind, begin) or not TIJD.search(regel):
        return uit
    plek = (vorige, vorige + len(regel))
    return [Deelnemer(naam, over=[plek], tijd=[(naam.eind, plek[1])], item=True), *uit]


_RIJ: Final = 2
_DAGEN_VAN: Final = re.compile(r"[ \t]*:[ \t]")


def _noemt_zichzelf(item: Deelnemer, kop: str, regel: str) -> bool:
    """Under a bare "Ikzelf" his own name, further in."""
    verder = len(regel) - len(regel.lstrip()) > len(kop) - len(kop.lstrip())
    return (
        item.zelf
        and item.naam is None
        and verder
        and _IK.fullmatch(zonder_teken(kop).rstrip(" :,")) is not None
    )


_WEER_WEL: Final = een_van(r"\b(?:weer (?:wel|ja)|toch (?:wel|weer|mee)|uiteindelijk (?:wel|ja)|nu wel)\b")
_AL_DAN: Final = (
    r"(?:(?:nu|voorlopig|deze keer|dit keer|dit jaar|deze ronde|helaas|toch|liever|dus|ook|zelf|maar) )*"
)
_DOET_NIET: Final = een_van(
    r"\bhoud[t]? (?:\w+ ){0,3}de boot af\b|\bblij(?:f|ft)\b[^.;]{0,20}\b(?:op (?:mijn|zijn|haar) post|"
    r"aan de (?:kant|zijlijn)|thuis|"
    r"erbuiten)\b|\b(?:kijk|kijkt|blijf|blijft|sta|staat)\b[^.;]{0,20}\b(?:zijlijn|zijkant)\b",
    r"\bheeft (?:er )?(?:(?:nu|helaas|echt|even|dit jaar|deze keer) )*geen (?:tijd|zin|interesse|belangstelling|"
    r"behoefte|ruimte)\b"
    r"(?! (?:in|voor|op) (?:online|teams|\w+dag|een))|\bzegt (?:\w+ )?nee\b|\bbedankt (?:voor de eer|"
    r"vriendelijk|hartelijk)\b",
    r"^[\W_]*(?:nee|(?:helaas|deze keer|dit keer|dit jaar|nu|nog|voorlopig|toch|liever|zeker)(?: nog|"
    r" even)? niet|"
    r"niet(?: meer)?|afgehaakt|afgemeld|geen (?:interesse|belangstelling|tijd|deelname)|"
    r"(?:heeft )?(?:vriendelijk |hartelijk )?"
    r"bedankt)\s*(?:[.,;:!()–-]|$|\bmee\b)",
    rf"\b(?:doet|gaat|wil|neemt|kan|komt|hoeft|sluit|doe|ga|neem|kom)\b (?:\w+ ){{0,4}}{_AL_DAN}(?:niet|"
    rf"geen)(?: meer| langer)? "
    r"(?:mee|meedoen|deel|deelnemen|aan|aansluiten)\b",
    r"\b(?:nu|voorlopig|deze keer|dit keer|dit jaar|deze ronde)(?: nog| even| liever| helaas|"
    r" maar)* niet\b(?! (?:op|in|tussen|de|het))",
    r"\b(?:reken|tel|schrijf|zet|noteer|neem|meld)\b (?:hem|haar|die|mij|me)\b[^.;]{0,25}\bniet\b",
    r"\b(?:haak|haakt|valt|val) (?:\w+ ){0,3}af\b|\b(?:sla|slaat)\b (?:\w+ ){0,4}over\b|\bziet er ?van af\b|"
    r"\bpast(?: ervoor| voor de eer|,? deze keer| dit keer)\b|\blaat\b[^.;]{0,30}\b(?:voorbijgaan|"
    r"schieten|lopen|passeren)\b",
    r"\b(?:leest|kijkt|luistert) (?:alleen )?mee\b|\balleen (?:ter info|in (?:de )?cc)\b",
)
_WEET_NIET: Final = een_van(
    r"\b(?:twijfelt|misschien|mogelijk mee|wellicht|weet (?:het )?nog niet|denkt (?:er )?nog|"
    r"nog niet (?:zeker|duidelijk)|"
    r"moet ik nog|moet nog (?:kiezen|beslissen|antwoorden|reageren)|hoor ik nog|laat (?:het )?nog weten|"
    r"nog te (?:benaderen|vragen)|"
    r"nog (?:niet|geen) (?:antwoord|reactie|gesproken|gereageerd))\b"
)


_NIET: Final = frozenset("✗✘✖❌⛔🚫👎🔴")
_NOG_NIET: Final = frozenset("⏳⌛❓❔🤔🟠🟡☐")


_HAAKJES_VOOROP: Final = re.compile(
    rf"^\W*(?:\([^()]*\)\s*[:–—-]*|{_EN}(?:ondergetekende|ik ?zelf|ik|mijzelf|mezelf)\s*[:,–—-]+)\s*",
    re.IGNORECASE,
)
"""What stands between brackets behind a name, or "ikzelf:", before it is said whether he takes part."""


def rol_in_lijst(woorden: str, merk: str = "") -> Rol:
    """What an item and the mark before it say of whom it names: he stays out, that is not sure yet ("genoemd"), or
    else he takes part."""
    kaal = _HAAKJES_VOOROP.sub("", " ".join(woorden.split()))
    if (
        merk[:1] in _NIET
        or (merk[:1] in _NOG_NIET and (_WEET_NIET.search(kaal) or merk == "☐"))
        or merk in ("[ ]", "[]", "[-]")
    ):
        return "niet"
    if merk[:1] in _NOG_NIET:
        return "genoemd"
    if _WEER_WEL.search(kaal):
        return "mee"
    if _DOET_NIET.search(kaal):
        return "niet"
    return (
        "genoemd" if _WEET_NIET.search(kaal) and not (MAILADRES.search(kaal) or TIJD.search(kaal)) else "mee"
    )


def _sluit_af(tekst: str, items: list[Deelnemer]) -> None:
    """Behind items of one line each, a new line under the last one speaks of all."""
    *eerdere, laatste = items or [Deelnemer()]
    if not eerdere or any(len(d.over) > 1 or "\n" in tekst[d.over[0][0] : d.over[0][1]] for d in eerdere):
        return
    begin, eind = laatste.over[0]
    regel, _, rest = tekst[begin:eind].partition("\n")
    if rest[:1].isupper() and not (is_functie(rest) or MAILADRES.search(rest)):
        grens = begin + len(regel)
        laatste.over = [(begin, grens)]
        laatste.tijd = [(van, min(tot, grens)) for van, tot in laatste.tijd if van < grens]


def _begin_van_item(tekst: str, plek: int, eind: int, *, ruim: bool) -> Deelnemer | None:
    """The person with whom the line at `plek` begins an item."""
    regel = tekst[plek:eind]
    item = _ITEM.match(regel)
    kaal = plek + (item.end() if item else len(regel) - len(regel.lstrip()))
    if _IK.match(tekst[kaal:eind]) if item is not None else _IK_VOOR_DUBBELE_PUNT.match(tekst, kaal, eind):
        return Deelnemer(None, True, over=[(kaal, eind)], tijd=[(kaal, eind)], item=True)
    if item is None and len(MAILADRES.findall(regel)) > 1 and not _alinea_over(regel):
        return None
    naam = naam_vooraan(tekst[kaal:eind], kaal)
    if naam is None and item is not None:
        naam = _voornaam_vooraan(tekst[kaal:eind], kaal)
    los = naam is None and item is not None
    naam = _naam_verderop(tekst[kaal:eind], kaal) if los else naam
    if naam is None:
        return None
    ik = _BEN_IK.match(tekst, naam.eind, eind)
    kop = (ik is not None or _HAAKJES_ALLEEN.fullmatch(tekst, naam.eind, eind)) and _volgt_op_naam(
        tekst[eind + 1 :].lstrip("\n") if ruim else tekst[eind + 1 :]
    )
    if not (item or kop or _vertelt(tekst[naam.eind : eind]) or _alinea_over(regel)):
        return None
    zelf = ik is not None
    vanaf = kaal if los else ik.end() if ik else naam.eind
    return Deelnemer(naam, zelf, over=[(kaal, eind)], tijd=[(vanaf, eind)], item=True)


_ROEPNAAM: Final = re.compile(r"\s*(?P<naam>[A-ZÀ-Þ][^\W\d_]+)(?:[ \t]*:|[ \t]+[-–—=])[ \t]+(?=\S)")


def _regel_met_dagen(tekst: str, plek: int, eind: int, bekend: Mapping[str, str]) -> Deelnemer | None:
    """ "Joyce - ma, di", where the header has her whole name."""
    los = _ROEPNAAM.match(tekst, plek, eind) if bekend else None
    if los is None or los["naam"] not in bekend or not TIJD.search(tekst, los.end(), eind):
        return None
    naam = Vermelding(bekend[los["naam"]], *los.span("naam"))
    return Deelnemer(naam, over=[(naam.begin, eind)], tijd=[(naam.eind, eind)], item=True)


_HAAKJES_ALLEEN: Final = re.compile(r".?|\s*\([^()]{1,40}\)[\s,:]*", re.DOTALL)
"""All that may stand behind a name on a line of its own: a mark, or where he works between brackets."""


def _alinea_over(regel: str) -> bool:
    """A paragraph that opens with a name alone and goes on about him: "Bram Vos. Staat bij ons op de loonlijst"."""
    kop, punt, rest = _OPENING.sub("", regel.strip()).partition(". ")
    return bool(punt) and namen.is_naam(kop) and MAILADRES.search(rest) is not None


def _woorden(tekst: str, item: Deelnemer) -> str:
    return " ".join(tekst[begin:eind] for begin, eind in item.over)


def _is_onderdeel(regel: str, kop: str, *, genest: bool) -> bool:
    """A bullet of its own under an item: further in, of another sort, or in a list made flat: under a bare name,
    an address alone, or behind such a part (`genest`)."""
    item, hoofd = _ITEM.match(regel), _ITEM.match(kop)
    if item is None:
        return False
    verder = len(regel) - len(regel.lstrip()) > len(kop) - len(kop.lstrip())
    kaal = namen.is_naam(zonder_teken(kop).rstrip(" :,")) or MAILADRES.fullmatch(zonder_teken(regel))
    plat = hoofd is not None and bool(genest or kaal)
    genummerd = (
        hoofd is not None and any(c.isdigit() for c in hoofd[0]) and not any(c.isdigit() for c in item[0])
    )
    return verder or genummerd or plat or hoofd is None


def _is_ruim(tekst: str) -> bool:
    """Every line stands apart, as some programs send them: a blank line parts nothing then."""
    regels = tekst.strip().split("\n")
    vol = [bool(regel.strip()) for regel in regels]
    return sum(vol) > 4 and not any(een and ander for een, ander in pairwise(vol))


_ZIN: Final = re.compile(
    r"[A-ZÀ-Þ][^.!?]*\b(?:kan|kunnen|wil|willen|is|zijn|heeft|hebben|werkt|doet|liefst|graag|past)\b"
)
"""A line that speaks for itself, under an item that was not broken off by its length."""


_HIJ_DOET: Final = re.compile(
    r"(?:hij|zij|ze|die) (?:is|kan|werkt|heeft|wil|zit|komt|doet|gaat)\b(?! (?:beiden?|allebei|allemaal)\b)",
    re.IGNORECASE,
)
"""A line about one person, who can only be the one above it."""


def _gaat_door(regel: str, boven: str, item: Deelnemer, *, ruim: bool) -> bool:
    """A line that tells more of the person above it; a second address is somebody else's."""
    if MAILADRES.search(regel) and MAILADRES.search(boven):
        return False
    if ruim:
        return len(regel.split()) < 6 and (
            is_functie(regel)
            or MAILADRES.search(regel) is not None
            or next(telefoon.nummers(regel), None) is not None
        )
    if regel.startswith((" ", "\t")) or _HIJ_DOET.match(regel):
        return True
    if _ZIN.match(regel) and len(boven.split("\n")[-1]) < 56 and not is_functie(regel):
        return False
    return not item.tijd or not _nieuwe_zin(regel, blok="\n" in boven)


_VELD: Final = re.compile(r"(?:kan|kan wel|dagen|beschikbaar|functie|e-?mail|mail)\s*:\s*\S", re.IGNORECASE)


def _volgt_op_naam(rest: str) -> bool:
    """The line under a bare name tells of it: a function or an address."""
    regel = zonder_teken(rest.split("\n", 1)[0])
    if _VELD.match(regel):
        return True
    return bool(regel) and len(regel) < 80 and (is_functie(regel) or MAILADRES.match(regel) is not None)


def _voornaam_vooraan(stuk: str, begin: int) -> Vermelding | None:
    """A bullet with a first name and what he does: "- Sem (HR-adviseur)"."""
    eerste = re.match(r"[^\s,(:]+(?=\s*[,(:]|\s+[-–]\s)", stuk)
    if eerste is None or is_functie(eerste[0]) or not namen.is_voornaam(eerste[0]):
        return None
    rest = stuk[eerste.end() :]
    if not (is_functie(rest) or MAILADRES.search(rest)):
        return None
    return Vermelding(eerste[0], begin, begin + eerste.end())


_VOORNAAM_ACHTER: Final = re.compile(r"(?<=[a-z]), ([A-ZÀ-Þ][^\W\d_]+)(?=\s*(?:[,(]|$))")
"""A first name behind what somebody does: "- onze nieuwe stagiaire, Naomi"."""


def _naam_verderop(stuk: str, begin: int) -> Vermelding | None:
    """The one name in a bullet that begins with something else, such as an address."""
    gevonden = list(namen.vind(stuk))
    los = _VOORNAAM_ACHTER.search(stuk) if not gevonden and is_functie(stuk) else None
    if los is not None and namen.is_voornaam(los[1]) and not is_functie(los[1]):
        return Vermelding(los[1], begin + los.start(1), begin + los.end(1))
    if len(gevonden) != 1 or not (MAILADRES.search(stuk) or is_functie(stuk)):
        return None
    return Vermelding(gevonden[0].naam, begin + gevonden[0].begin, begin + gevonden[0].eind)


def kopje(tekst: str, item: Deelnemer) -> tuple[int, int] | None:
    """The short line with a colon over the items among which this one stands: "HR:"."""
    plek = tekst.rfind("\n", 0, item.over[0][0]) + 1
    while plek > 0:
        eind = plek - 1
        plek = tekst.rfind("\n", 0, eind) + 1
        regel = tekst[plek:eind]
        if not regel.strip() or is_item(regel) or regel.startswith((" ", "\t")):
            continue
        kort = (
            (regel.rstrip().endswith(":") or _is_vak(regel))
            and len(regel) < _KOPJE
            and not MAILADRES.search(regel)
        )
        return (plek, eind) if kort else None
    return None


def _is_vak(regel: str) -> bool:
    """A line that holds a field and nothing else: "Openbare orde en veiligheid", "Vanuit P&O"."""
    kaal = _VAK_NAAST.sub("", regel.strip(" *_#\t"))
    return (
        len(kaal.split()) < _VAKWOORDEN
        and zoek_discipline(kaal).discipline is not None
        and not is_functie(kaal)
    )


_VAK_NAAST: Final = re.compile(
    r"^(?:van(?:uit)?|voor|team|afdeling|vakgebied|discipline|domein|cluster)\s+", re.IGNORECASE
)
_VAKWOORDEN: Final = 6
_KOPJE: Final = 40


def is_item(regel: str) -> bool:
    """Whether a line is an item of a list, or goes on with one."""
    return _ITEM.match(regel) is not None or naam_vooraan(regel.strip(), 0) is not None


_NIEUWE_ZIN: Final = een_van(
    r"^\s*(?:alle(?! (?:werk)?dag| ochtend| middag)|wij|we|ik|zij|ze|hun|onze|beiden|beide|allebei|allen|iedereen|"
    r"kunnen|kunt|samen)\b"
)
_LOS_BEGIN: Final = een_van(r"^\s*(?:alle|graag|met|voor|van)\b")
_VAN_ALLEN: Final = een_van(
    r"\b(?:wij|we|ons|onze|beiden?|allebei|allen|allemaal|iedereen|hen|hun|jullie|u|samen)\b"
)


_OVER_ALLEN: Final = een_van(
    r"\b(?:(?:voor|van|bij) (?:ons|hen|allen|iedereen|ieder)|allebei|beiden|alledrie|alle (?:twee|drie|vier|vijf))\b"
)
"""A sentence under the last item that tells of all: "Woensdag valt voor allebei af"."""


def _nieuwe_zin(regel: str, *, blok: bool) -> bool:
    """Whether a line under an item speaks of all; in a `blok` of more lines "graag op dinsdag" is still of him."""
    if _NIEUWE_ZIN.search(regel) or (regel[:1].isupper() and _OVER_ALLEN.search(regel)):
        return True
    return _LOS_BEGIN.search(regel) is not None and (not blok or _VAN_ALLEN.search(regel) is not None)


_DUBBEL: Final = re.compile(r"\S+ ?- ?(?:van|de|den|der|ter|ten|te|'t)\s", re.IGNORECASE)
"""A surname that begins a line: "Smit-de Boer, Anna"."""


_OPENING: Final = re.compile(
    r"\s*(?:en )?(?:allereerst|daarnaast|verder|ook|tevens|vervolgens|ten (?:eerste|tweede|derde|slotte)|tot slot|"
    r"als (?:eerste|tweede|derde|laatste)|eerst|dan)\s+(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""Begins a paragraph about the next of them: "Daarnaast Carla Smit"."""


_MET_ROEPNAAM: Final = re.compile(
    r"[^\W\d_][^\t;:|(),\n]{1,40}, ?(?:[a-z.]{2,6} )?(?=(\w))(?:\w{1,2}\. ?-?){1,6}[a-z' ]{0,16}"
    r"\(\1[^\W\d_]+(?:-[^\W\d_]+)?\)(?=\s*(?:[,;:|\t\n]|[-–—] |$))"
)
"""The surname first, and at the end between brackets by what name he goes: "Graaf, K. de (Kim)"."""


_CELGRENS: Final = re.compile(
    r"\t|\s{3,}|[;:|]|\s[-–—]\s|\s*<|\s+\((?![A-Z][^\W\dA-Z_]+(?:-[A-Z][^\W\dA-Z_]+)?\)[\s,])"
)


def naam_vooraan(stuk: str, begin: int) -> Vermelding | None:
    """The name at the head of a list item, in either order."""
    roep = _MET_ROEPNAAM.match(stuk)
    if roep is not None and namen.is_naam(roep[0]):
        return Vermelding(namen.schoon(roep[0]), begin, begin + roep.end())
    cel = _CELGRENS.split(stuk, 1)[0]
    opening = _OPENING.match(cel)
    if opening is not None:
        return naam_vooraan(stuk[opening.end() :], begin + opening.end())
    if cel.count(",") and namen.is_naam(omgekeerd := ",".join(cel.split(",")[:2]).strip()):
        eerste = cel.split(",")[0].strip()
        if (
            not namen.volledig(eerste)
            or _DUBBEL.match(eerste)
            or re.match(r"\s*(?:[A-Z]\.|mw|dhr|ir|drs)", cel.split(",")[1])
        ):
            return Vermelding(namen.schoon(omgekeerd), begin, begin + stuk.find(omgekeerd) + len(omgekeerd))
    eerste = cel.split(",")[0].strip()
    if namen.is_naam(eerste):
        kop = namen.schoon(eerste)
        plek = begin + stuk.find(eerste)
        return Vermelding(kop, plek, plek + len(eerste))
    gevonden = next(namen.vind(stuk), None)
    if gevonden is not None and re.fullmatch(
        r"\W*(?:(?:mr|drs|ir|ing|dr|prof|mw|dhr|mevr|mevrouw|de heer)\.?\s*)*",
        stuk[: gevonden.begin],
        re.IGNORECASE,
    ):
        return Vermelding(gevonden.naam, begin + gevonden.begin, begin + gevonden.eind)
    return None


def _vertelt(rest: str) -> bool:
    kaal = rest.strip(" \t,;:-–(")
    return (
        bool(kaal)
        and rest[:1] in ",;:\t (-–|"
        and (
            MAILADRES.search(rest) is not None
            or is_functie(kaal.split(",")[0])
            or (rest[:1] == ":" and next(telefoon.nummers(rest), None) is not None)
        )
        and not re.match(r"\s+(?:is|heeft|kan|wil|doet|en|moet|neemt|had)\b", rest)
    )
