"""Whom of the people a mail means by what some of them share: "het HR-tweetal", "de eerste twee", "de boa's".

Knows the order in which they are named and the field of each; what a name or a pronoun means tells `beurten.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.discipline import Vondst, zoek_discipline
from intervisie.lezer.personen.functie import is_functie
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.schrijver.adresrol import MAILADRES

_MATEN: Final = {
    2: ("twee", "tweetal", "duo", "koppel", "stel", "beide", "beiden"),
    3: ("drie", "drietal", "trio"),
    4: ("vier", "viertal", "kwartet"),
}
TAL: Final = r"(?:tweetal|duo|koppel|stel|drietal|trio|viertal|kwartet)"
_GEEN_TIJD: Final = (
    r"(?!\s+(?:week|weken|dag|dagen|\w*ochtend\w*|\w*middag\w*|\w*avond\w*|maand\w*|keer|keren|bijeenkomst\w*|"
    r"sessies?|data|datums|jaar|jaren|uur|uren|momenten|opties|"
    r"\w+dag\w*|van (?:de|het|die|elke) (?:maand|week|jaar|\w+dag)))"
)
_RANG: Final = re.compile(
    rf"\b(?:de|het)\s+(?:(?P<rang>eerste|tweede|derde|laatste|voorste|achterste|bovenste|onderste)(?:genoemde)?\s+"
    rf"(?P<maat>twee|drie|vier|{TAL})\b|(?P<maat2>twee|drie) (?P<rang2>eerst|laatst)(?:en|genoemden?)\b){_GEEN_TIJD}",
    re.IGNORECASE,
)
_VOLGT: Final = {"eerste": 0, "eerst": 0, "voorste": 0, "bovenste": 0, "tweede": 1, "derde": 2}
_MENSEN: Final = (
    r"(?:collega['’]?s|mensen|dames|heren|deelnemers|deelneemsters|personen|medewerkers|adviseurs|ambtenaren)"
)
_VAK: Final = re.compile(
    rf"\b(?:(?:het|ons)\s+(?P<vak>[\w&+]+?)[- ]?(?P<maat>{TAL})|"
    rf"(?:de|onze|die|beide)\s+(?:(?P<aantal>twee|drie|vier|beide)\s+)?(?P<vak2>[\w&+]+?)-?(?:{_MENSEN}|['’]ers)|"
    rf"(?:het\s+(?P<maat2>{TAL})|(?:de|onze|die)\s+(?P<aantal2>twee|drie|vier|beide|beiden)(?:\s+{_MENSEN})?|"
    rf"(?:de|onze|die)\s+{_MENSEN}|beide\s+{_MENSEN})"
    rf"\s+(?:van|uit|bij)\s+(?:(?:de|het|team|afdeling|onze)\s+)*"
    r"(?P<vak3>[\w&+]+(?:\s+(?:(?:en|&)\s+)?(?-i:[A-Z])\w+|\s+orde\b|\s+(?:en|&)\s+handhaving\b)*)|"
    r"(?:wie|degenen die|iedereen die)\s+(?:onder|bij|van|in)\s+(?:(?:de|het|team|afdeling)\s+)*(?P<vak4>[\w&+]+)\s+"
    rf"(?:staat|staan|zit|zitten|werkt|werken|valt|vallen|hoort|is))",
    re.IGNORECASE,
)
_IK_BEN: Final = re.compile(
    r"\b(?:ik|ikzelf|mijzelf|mezelf|ondergetekende)\s*\(([^()\n]{2,60})\)", re.IGNORECASE
)
_ZIN: Final = re.compile(
    r"(?<!\bmw)(?<!\bdhr)(?<!\bmevr)(?<!\bdrs)(?<!\bing)(?<!\bir)(?<!\bmr)(?<!\bdr)(?<!\bprof)[.!?](?=\s)|\n"
)
_VAN: Final = re.compile(r"\b(?:van|uit|vanuit|bij)\s+([^\n]{2,40})", re.IGNORECASE)


_FUNCTIES: Final = re.compile(
    r"(?:(?<=\bkunnen )|(?<=\bkomen )|(?<=\bpassen )|\b)(?:de|onze|beide)\s+(?:(?P<aantal>twee|drie|vier|beide)\s+)?"
    r"(?P<functie>[\w&+-]+?)(?P<meer>['’]s|s|en)\b(?=\s+(?:kunnen|zijn|hebben|willen|werken|zitten|komen|doen)\b)",
    re.IGNORECASE,
)
"""People by what they do: "de handhavers kunnen"."""


_NAAM_VAN_VAK: Final = r"(?:HRM?|P&O|OOV|Personeelszaken|Veiligheid|Handhaving|Toezicht|Crisisbeheersing)"
_VANUIT: Final = re.compile(
    rf"(?:^|(?<=[.!?;:,] )|(?<=\n))(?:en |maar )?(?:(?i:voor|bij|vanuit|"
    rf"van) (?:de mensen van )?(?P<vak>{_NAAM_VAN_VAK})\b(?! en\b)"
    rf"(?=[^.;!?\n]*\b(?:is|zijn|kan|kunnen|geldt|past|lukt|komt|heeft)\b)|"
    rf"(?P<vak2>{_NAAM_VAN_VAK})(?= (?:kan|is|heeft|wil|zit|werkt|alleen|op|liefst|juist|niet|ook)\b))"
)
"""A department for those who come from it: "voor HR is ook de dinsdag goed", "Veiligheid heeft maandag overleg"."""


def zoek(
    tekst: str, plek: Plek, deelnemers: Sequence[Deelnemer]
) -> Iterator[tuple[list[Deelnemer], Plek, bool]]:
    """The groups that a sentence means, with their place; True when it is not sure who belongs to one."""
    rij = sorted((d for d in deelnemers if d.naam), key=lambda d: d.naam.begin if d.naam else 0)
    for gevonden in _RANG.finditer(tekst, *plek) if len(rij) > 2 else ():
        wie = _op_rang(gevonden, rij)
        yield (wie or list(deelnemers)), gevonden.span(), not wie
    yield from _bij_functie(tekst, plek, deelnemers)
    for gevonden in _vakken(tekst, plek) if len(deelnemers) > 2 else ():
        wie = _met_functie(gevonden, tekst, deelnemers) or [
            d for d in deelnemers if van_wie(tekst, d).discipline == _vak(gevonden)
        ]
        maat = next(
            (m for naam in ("maat", "maat2", "aantal", "aantal2") if (m := gevonden.groupdict().get(naam))),
            None,
        )
        past = bool(wie) and (maat is None or len(wie) == _aantal(maat))
        yield (wie or list(deelnemers)), gevonden.span(), not past


_DE_FUNCTIE: Final = re.compile(
    r"\b(?:de|onze)\s+(?:[a-z]+e\s+)?(?P<functie>[\w&+-]{3,}?)(?P<meer>['’]s|s|en)?(?=\s+(?:kan|kunnen|is|zijn|heeft|hebben|wil|"
    r"willen|werkt|werken|zit|zitten|komt|komen|alleen|op|liefst|juist|niet|ook)\b)",
    re.IGNORECASE,
)
"""Somebody by what he does: "de HR-adviseur op woensdag"."""


def _bij_functie(
    tekst: str, plek: Plek, deelnemers: Sequence[Deelnemer]
) -> Iterator[tuple[list[Deelnemer], Plek, bool]]:
    """Whom a function means when it stands beside the name of one of them, or, in the plural, of some."""
    for gevonden in _DE_FUNCTIE.finditer(tekst, *plek) if len(deelnemers) > 1 else ():
        for woord, meer in (
            (gevonden["functie"] + (gevonden["meer"] or ""), False),
            (gevonden["functie"], True),
        ):
            vorm = re.compile(rf"(?<![\w-]){re.escape(woord)}(?![\w-])", re.IGNORECASE)
            wie = [d for d in deelnemers if is_functie(woord) and vorm.search(_naast(tekst, d))]
            if wie and (len(wie) == 1 or (meer and gevonden["meer"] and len(wie) < len(deelnemers))):
                yield wie, gevonden.span(), False
                break


def als_wij(tekst: str) -> str:
    """The text in which such a group, whose days are asked for, is "wij"."""
    for begin, eind in [g.span() for g in (*_RANG.finditer(tekst), *_vakken(tekst, (0, len(tekst))))]:
        tekst = tekst[:begin] + "wij".ljust(eind - begin)[: eind - begin] + tekst[eind:]
    return tekst


def _vakken(tekst: str, plek: Plek) -> Iterator[re.Match[str]]:
    """Where people are named by their field or by what they do in it."""
    for patroon in (_VAK, _FUNCTIES, _VANUIT):
        yield from (gevonden for gevonden in patroon.finditer(tekst, *plek) if _vak(gevonden) is not None)


def _vak(gevonden: re.Match[str]) -> str | None:
    woorden = next(
        (w for naam in ("vak", "vak2", "vak3", "vak4", "functie") if (w := gevonden.groupdict().get(naam))),
        "",
    )
    return zoek_discipline(woorden).discipline


def _met_functie(gevonden: re.Match[str], tekst: str, deelnemers: Sequence[Deelnemer]) -> list[Deelnemer]:
    """Those beside whose name stands what the group does."""
    functie = gevonden.groupdict().get("functie")
    if not functie:
        return []
    woord = re.compile(rf"(?<!\w){re.escape(functie)}(?!\w)", re.IGNORECASE)
    return [d for d in deelnemers if woord.search(_naast(tekst, d))]


def _aantal(maat: str) -> int:
    return next(aantal for aantal, woorden in _MATEN.items() if maat.lower() in woorden)


def _op_rang(gevonden: re.Match[str], rij: list[Deelnemer]) -> list[Deelnemer]:
    """So many from the front or the back; "het tweede duo" comes behind the first."""
    rang, maat = (
        (gevonden["rang"] or gevonden["rang2"]).lower(),
        _aantal(gevonden["maat"] or gevonden["maat2"]),
    )
    if maat >= len(rij):
        return []
    if rang not in _VOLGT:
        return rij[-maat:]
    van = _VOLGT[rang] * maat
    return rij[van : van + maat] if van + maat <= len(rij) else []


_ZIJN: Final = re.compile(r"\b(?:zijn|komen|werken|zitten)\b")


def van_wie(tekst: str, deelnemer: Deelnemer) -> Vondst:
    """The field of somebody by the words beside his name, or by those over the row that he stands in."""
    naam = deelnemer.naam
    for veld in ("discipline", "functie"):
        if veld in deelnemer.velden:
            begin, eind = deelnemer.velden[veld]
            if (gevonden := zoek_discipline(tekst[begin:eind], functie=veld == "functie")).discipline:
                return gevonden
    naast = zoek_discipline(_naast(tekst, deelnemer))
    for begin, eind in deelnemer.samen if not naast.discipline else ():
        if not naast.discipline and _ZIJN.search(tekst, begin, eind):
            naast = zoek_discipline(tekst[begin:eind])
    if naast.discipline or naam is None:
        return naast
    boven = boven_rijtje(tekst, naam.begin)
    return boven if boven.discipline else onder_kop(tekst, naam.begin)


def _naast(tekst: str, deelnemer: Deelnemer) -> str:
    """What stands behind the name of somebody where it is told who he is; of the writer also "ik (boa)"."""
    naam = deelnemer.naam
    over = [p for p in deelnemer.over if naam is not None and p[0] <= naam.begin < p[1]]
    naast = tekst[naam.eind : over[0][1]] if over and naam is not None else ""
    zelf = _IK_BEN.search(tekst) if deelnemer.zelf else None
    return _zonder_adressen(f"{naast} {zelf[1] if zelf else ''}")


def boven_rijtje(tekst: str, plek: int) -> Vondst:
    """ "Van HR zijn dat Kees Bos en Eva Pot; van Veiligheid Jan Smit": the field said last before a name."""
    kaal = _zonder_adressen(tekst[:plek])
    begin = max((g.end() for g in _ZIN.finditer(kaal)), default=0)
    stukken = list(re.finditer(r"(?:[^;(),]|\([^)]*\))+", kaal[begin:]))
    for stuk in reversed(stukken):
        woorden = re.sub(r"\([^)]*\)", lambda g: " " * len(g[0]), stuk[0])
        for van in reversed(list(_VAN.finditer(woorden))):
            gevonden = zoek_discipline(van[1])
            if gevonden.discipline:
                verder = begin + stuk.start() + van.start(1)
                return Vondst(
                    gevonden.discipline, gevonden.woorden, verder + gevonden.begin, verder + gevonden.eind
                )
    return Vondst()


_MERK: Final = " \t-–*•·▪:#_="
_NUMMER: Final = re.compile(r"(?:\(?\d{1,2}[.)])?\W*")


def onder_kop(tekst: str, plek: int) -> Vondst:
    """The field in the heading over the lines of people among which a name begins one: "P&O", "Team Veiligheid"."""
    begin = tekst.rfind("\n", 0, plek) + 1
    if not _NUMMER.fullmatch(tekst[begin:plek]):
        return Vondst()
    while begin > 0:
        eind = begin - 1
        begin = tekst.rfind("\n", 0, eind) + 1
        regel = tekst[begin:eind]
        kaal = regel.strip(_MERK)
        if not kaal or MAILADRES.search(regel):
            continue
        if len(kaal) > _LANGSTE_KOP or kaal[-1] in ".!?,;":
            return Vondst()
        gevonden = zoek_discipline(kaal)
        if gevonden.discipline and not is_functie(kaal) and len(kaal.split()) <= _LANGSTE_KOP // 10:
            van = begin + regel.find(kaal)
            return Vondst(gevonden.discipline, gevonden.woorden, van + gevonden.begin, van + gevonden.eind)
    return Vondst()


_LANGSTE_KOP: Final = 60
"""In characters; what is longer over a list is a sentence."""


def _zonder_adressen(tekst: str) -> str:
    return MAILADRES.sub(lambda g: "x" * len(g[0]), tekst)
