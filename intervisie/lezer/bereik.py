"""When somebody can come: dagdelen, absence and form of one person."""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer import adressen, beurten
from intervisie.lezer.beschikbaarheid import Beschikbaarheid, lees_beschikbaarheid
from intervisie.lezer.beurten import Deelnemer
from intervisie.lezer.lezing import Fragment, Persoon
from intervisie.lezer.schrijver import alleen
from intervisie.lezer.werk import Werk, aangevinkt

_ZONDER_WERKWOORD: Final = re.compile(
    r"\s*(?::\s*)?(?:(?:alleen|ook|nog|liefst|juist|daarnaast|weer|dan|wel|niet|bovendien|verder|"
    r"uitsluitend)\s+)*(?:op\s+|de\s+|elke\s+)?"
    r"(?:(?:maan|dins|woens|donder|vrij)dag|(?:ma|di|wo|do|vr)\b)(?!.*\b(?:kan|kunnen|is|zijn|"
    r"heeft|werkt|past|lukt|wil)\b)",
    re.IGNORECASE,
)
_EN_DE_REST: Final = re.compile(
    r"\b(de (?:anderen?|rest)|hij|zij|mijn collega['’]?s?|ikzelf|ondergetekende|collega['’]?s?)\b",
    re.IGNORECASE,
)


def vul_tijd(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    """Dagdelen, absence and form, from the words about him and about all; none for who withdraws."""
    if werk.oordeel.soort == "afmelding" or (werk.oordeel.vervanging and (deelnemer.zelf or deelnemer.eruit)):
        return
    tekst = alleen(werk.schrijver.tekst, [*deelnemer.tijd, *werk.gevonden.gedeeld])
    if deelnemer.tijd_tekst:
        rooster = lees_beschikbaarheid(deelnemer.tijd_tekst, werk.datum)
        persoon.beschikbaar, persoon.niet_beschikbaar = rooster.beschikbaar, rooster.niet_beschikbaar
        werk.redenen += rooster.redenen
        begin, eind = deelnemer.over[0]
        persoon.bron["beschikbaar"] = werk.schrijver.fragment(begin, eind)
        # absence and form, which a table of days does not hold
        ernaast = lees_beschikbaarheid(_zonder_namen(tekst, werk), werk.datum)
        persoon.afwezig, persoon.vorm = ernaast.afwezig, ernaast.vorm
        return
    if (vorm := deelnemer.velden.get("vorm")) is not None and "[" in tekst[vorm[0] : vorm[1]]:
        tekst = tekst[: vorm[0]] + aangevinkt(tekst[vorm[0] : vorm[1]]) + tekst[vorm[1] :]
    tekst = _zonder_namen(tekst, werk)
    onder = werk.schrijver.ondertekening if deelnemer.zelf and werk.oordeel.soort == "aanmelding" else ""
    if deelnemer.enig and _verwijst_naar_onderwerp(tekst, onder):
        gelezen = lees_beschikbaarheid(werk.schrijver.onderwerp, werk.datum, handtekening=onder)
        _neem_over(persoon, gelezen, werk, uit_kop=True)
        return
    _neem_over(persoon, lees_beschikbaarheid(tekst, werk.datum, handtekening=onder), werk)


_ZIE_ONDERWERP: Final = re.compile(
    r"(?:(?:beste|hoi|hallo|dag|goede\w+|geachte)\b[^\n]{0,40}\n\s*)?(?:zie(?: het)? (?:onderwerp|titel|"
    r"subject|boven(?:staand)?|kop)\w*|"
    r"alles staat in (?:het|de) (?:onderwerp|titel)|zie onderwerpregel|zoals in (?:het )?onderwerp|"
    r"see subject)\W*",
    re.IGNORECASE,
)


def _verwijst_naar_onderwerp(tekst: str, onder: str) -> bool:
    """The body says nothing of itself: the subject is the mail."""
    kaal = tekst.strip()
    return (not kaal and not onder.strip()) or _ZIE_ONDERWERP.fullmatch(kaal) is not None


def _zonder_namen(tekst: str, werk: Werk) -> str:
    """Names and addresses hold no days."""
    plekken = [g.span() for g in adressen.MAILADRES.finditer(tekst)]
    for deelnemer in werk.gevonden.deelnemers:
        if deelnemer.naam is not None:
            for vorm in beurten.vormen(deelnemer):
                plekken += [g.span() for g in re.finditer(vorm, tekst)]
    plekken += [
        g.span(1)
        for g in _EN_DE_REST.finditer(tekst)
        if _ZONDER_WERKWOORD.match(tekst[g.end() : g.end() + 80])
    ]
    for begin, eind in plekken:
        zin = re.split(r"[.!?\n]", tekst[eind : eind + 80])[0]
        kan = eind - begin > 2 and _ZONDER_WERKWOORD.match(zin) is not None
        wie = "kan " if kan else "ik " if "@" not in tekst[begin:eind] else "x"
        tekst = tekst[:begin] + wie.ljust(eind - begin)[: eind - begin] + tekst[eind:]
    return tekst


def _neem_over(persoon: Persoon, gelezen: Beschikbaarheid, werk: Werk, *, uit_kop: bool = False) -> None:
    persoon.beschikbaar, persoon.niet_beschikbaar = gelezen.beschikbaar, gelezen.niet_beschikbaar
    persoon.afwezig, persoon.vorm = gelezen.afwezig, gelezen.vorm
    werk.redenen += gelezen.redenen
    for vak, fragment in gelezen.bron.items():
        if uit_kop or fragment.begin is None or fragment.eind is None:
            persoon.bron[vak] = Fragment(fragment.woorden)
        else:
            persoon.bron[vak] = werk.schrijver.fragment(fragment.begin, fragment.eind)
