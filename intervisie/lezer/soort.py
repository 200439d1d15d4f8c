"""What kind of mail it is: what the structure proves first, then what the writer says now.

Sentences are judged one by one, so that a negation or a condition counts only where it stands. Knows no people and no
dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from intervisie.lezer.bericht import Bericht
from intervisie.lezer.lezing import Soort

_VLAG = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The kind, the text it was decided on with where that text begins, and what makes it doubtful."""

    soort: Soort
    tekst: str
    begin: int = 0
    eind: int = 0
    doorgestuurd: bool = False
    redenen: tuple[str, ...] = ()


def _of(*patronen: str) -> re.Pattern[str]:
    return re.compile("|".join(patronen), _VLAG)


_DOET_MEE = _of(
    r"\b(meld|melden|geef|geven|schrijf|schrijven|teken|tekenen)\b[^.?!]{0,80}\b(aan|op|in)\b",
    r"\baan\s?te\s?melden\b|\bop\s?te\s?geven\b|\bin\s?te\s?schrijven\b|\b(wil|willen|wou|graag)\b[^.?!]{0,60}\b(aanmelden|opgeven|inschrijven|deelnemen|meedoen|aanhaken|aansluiten)\b",
    r"\b(doe|doen|neem|nemen|doet|neemt)\b[^.?!]{0,50}\b(mee|deel)\b",
    r"\bmijn (aanmelding|inschrijving|opgave)\b|\b(hierbij|bij deze)\b[^.?!]{0,30}\b(aanmelding|opgave|inschrijving)\b",
    r"\b(aanmelding|opgave|inschrijving) (van|voor) (mij|mijzelf|ons|onze|mijn|de volgende|het volgende)\b",
    r"\b(schrijf|noteer|zet|plaats|tel|reserveer|noteren|plaatsen|reserveren|zetten)\b[^.?!]{0,60}\b(mij|me|ons|hem|haar|erbij|op de (deelnemers)?lijst|een plek|plaats|voor)\b",
    r"\b(haak|sluit|haken|sluiten)\b[^.?!]{0,40}\baan\b|\bvan de partij\b|\bben (er )?(graag )?bij\b",
    r"\b(sign me up|i would like to (join|participate|sign up|register)|please register|count me in)\b",
    r"\b(deelname|deelnemen|meedoen)\b[^.?!]{0,60}\b(graag|spreekt mij aan|lijkt mij)\b|\bgraag\b[^.?!]{0,60}\b(deelname|deel|mee)\b",
)
_STOPT = _of(
    r"\b(meld|melden|schrijf|schrijven)\b[^.?!]{0,60}\b(af|uit)\b",
    r"\b(wil|willen|moet|wou|graag)\b[^.?!]{0,60}\b(afmelden|uitschrijven|terugtrekken|stoppen)\b",
    r"\b(trek|trekken)\b[^.?!]{0,40}\b(terug|in)\b|\bzie\b[^.?!]{0,40}\baf\b",
    r"\b(doe|doet|doen|neem|neemt|nemen)\b[^.?!]{0,40}\b(niet|geen)\b[^.?!]{0,30}\b(mee|deel|deelnemen)\b",
    r"\b(kan|kunnen|kunt|zal|gaat?|wil)\b[^.?!]{0,40}\bniet (meer |langer )?(meedoen|deelnemen)\b",
    r"\bzonder (mij|ons)\b|\bstreep (mij|me)\b|\bstop(pen|t)? (met|ermee)\b|\b(pas|sla) (deze (keer|ronde)|over)\b",
    r"\b(afmelding|annulering) (van|voor)\b|\bhierbij (mijn )?afmelding\b|\bgaat het niet (worden|lukken)\b",
)
_VERANDERT = _of(
    r"\b(wijziging|wijzigen|gewijzigd|aanpassen|aanpassing|aanvulling|aanvullen|rectificatie|correctie)\b",
    r"\b(eerder|al) (aangemeld|opgegeven|doorgegeven|gemeld)\b|\b(mijn|onze) (eerdere )?(aanmelding|opgave|mail)\b[^.?!]{0,60}\b(nog|vergat|vergeten|ontbrak|ontbrekende|klopt)\b",
    r"\bin mijn (vorige|eerdere) (mail|bericht)\b|\bvergat(en)?\b|\bnieuw (nummer|adres|mailadres|telefoonnummer)\b",
    r"\bin plaats van\b|\bvervang|\b(ander|verkeerd) (mailadres|nummer|telefoonnummer)\b|\bnieuwe (baan|werkgever|functie)\b",
    r"\bkan ik (helaas )?(er )?niet bij zijn\b|\bmis ik\b|\b(blijf|blijven)\b[^.?!]{0,40}\b(deelnemer|meedoen)\b|\bhoef(t)? (je|u)? ?mij niet af te melden\b",
)
_VRAAGT = _of(
    r"\?",
    r"\b(ik vraag me af|kunt u (mij )?(laten weten|vertellen)|ik overweeg|wij overwegen|graag (hoor|verneem) ik|ik wil eerst weten)\b",
)
_NIET_ZELF = _of(
    r"\bnog niet (aangemeld|opgegeven)\b",
    r"\b(misschien|wellicht|overweeg|overwegen|eventueel)\b[^.?!]{0,60}\b(aanmelden|meedoen|deelnemen|opgeven|mee|deel)\b",
    r"\b(kan|kunnen|mag|mogen|kun|hoe)\b[^.?!]{0,50}\b(aanmelden|opgeven|meedoen|deelnemen|inschrijven)\b[^.?!]*\?",
    r"\baan(gemeld|melding)\b[^.?!]{0,50}\b(binnen|ontvangen|aangekomen|goed doorgekomen)\b[^.?!]*\?",
)
_ANDERS = _of(
    r"\b(webinar|training|cursus|congres|nieuwsbrief|borrel|symposium|masterclass)\b",
)
_INTERVISIE = _of(
    r"\bintervisie",
    r"\b(ronde|bijeenkomst|groep|deelname|deelnem|meedoen|lijst)",
    r"\baanmeld|\bopgave|\binschrijv",
)
_VOORWAARDE = _of(
    r"\b(mits|onder voorbehoud|op voorwaarde|tenzij|alleen als|zolang|indien|voorlopig|als (mijn|de|er|het|ik)\b[^.?!]{0,60}\b(akkoord|goedkeurt|toestemming|mag|lukt|kan|past|instemt))\b",
)
_EIND_ZIN = re.compile(r"(?<=[.!?…])\s+|\n\s*\n|\n(?=[-·•*]\s)")


def eigen_tekst(bericht: Bericht) -> str:
    """What the writer writes now: no quotes, no signature, no disclaimer."""
    return "\n\n".join(
        bericht.tekst[d.begin : d.eind] for d in bericht.delen if d.soort == "eigen" and d.diepte == 0
    )


def bepaal(bericht: Bericht) -> Oordeel:
    """Decide the kind of a message: bounce, absence and calendar answers by structure, the rest by its words."""
    if bericht.automaat == "bounce":
        return Oordeel("bounce", "")
    if bericht.automaat == "afwezigheid":
        return Oordeel("afwezigheid", eigen_tekst(bericht))
    if bericht.automaat == "agenda":
        return Oordeel("agenda-antwoord", eigen_tekst(bericht))
    if bericht.automaat in ("mdn", "lijst"):
        return Oordeel("overig", eigen_tekst(bericht))
    return _op_woorden(bericht)


def _op_woorden(bericht: Bericht) -> Oordeel:
    eigen = [d for d in bericht.delen if d.soort == "eigen" and d.diepte == 0]
    door = [d for d in bericht.delen if d.soort == "doorgestuurd" and d.diepte == 1]
    begin = min((d.begin for d in eigen), default=0)
    eind = max((d.eind for d in eigen), default=0)
    tekst = bericht.tekst[begin:eind]
    gevonden = _weeg(tekst, bericht.kop.onderwerp)
    if door and gevonden in ("overig", "vraag", "aanmelding"):
        verder = _weeg(bericht.tekst[door[0].begin : door[0].eind], bericht.kop.onderwerp)
        if verder in ("aanmelding", "wijziging", "afmelding"):
            deel = door[0]
            return Oordeel(
                verder,
                bericht.tekst[deel.begin : deel.eind],
                deel.begin,
                deel.eind,
                True,
                ("Dit is een doorgestuurd bericht.",),
            )
    return Oordeel(gevonden, tekst, begin, eind, False, tuple(_redenen(bericht, tekst, gevonden)))


def _weeg(tekst: str, onderwerp: str) -> Soort:
    zinnen = [z for z in _EIND_ZIN.split(tekst) if z.strip()]
    over = " ".join((onderwerp, tekst))
    if not zinnen:
        zinnen = [onderwerp]
    stopt = any(_STOPT.search(z) and not _ontkent_afmelding(z) for z in zinnen)
    doet_mee = any(_DOET_MEE.search(z) and not _STOPT.search(z) and not _NIET_ZELF.search(z) for z in zinnen)
    verandert = any(_VERANDERT.search(z) for z in zinnen)
    vraagt = any(_VRAAGT.search(z) for z in zinnen) or any(_NIET_ZELF.search(z) for z in zinnen)
    kop_aanmelding = (
        re.search(r"\baanmeld|\bopgave|\binschrijv|\bdeelname|\bik doe mee", onderwerp, _VLAG) is not None
    )
    if not _INTERVISIE.search(over) or (_ANDERS.search(over) and not re.search("intervisie", over, _VLAG)):
        return "vraag" if vraagt and _INTERVISIE.search(over) else "overig"
    if stopt and not doet_mee:
        return "afmelding"
    if verandert and not (
        doet_mee and kop_aanmelding and not re.match(r"(re|antw|betr)\s*:", onderwerp, _VLAG)
    ):
        return "wijziging"
    if doet_mee:
        return "aanmelding"
    if vraagt:
        return "vraag"
    return (
        "aanmelding"
        if kop_aanmelding and not re.match(r"(re|antw|fw|fwd)\s*:", onderwerp, _VLAG)
        else "overig"
    )


def _ontkent_afmelding(zin: str) -> bool:
    """ "Ik meld me niet af" is no withdrawal."""
    return (
        re.search(r"\bniet\b[^.?!]{0,20}\b(af|uit|afmelden|uitschrijven|af te melden)\b", zin, _VLAG)
        is not None
    )


def _redenen(bericht: Bericht, tekst: str, soort: Soort) -> Iterable[str]:
    if soort == "aanmelding" and _VOORWAARDE.search(tekst):
        yield "De aanmelding heeft een voorwaarde of voorbehoud."
    if soort in ("aanmelding", "wijziging", "afmelding") and _DOET_MEE.search(tekst) and _STOPT.search(tekst):
        yield "De mail spreekt over meedoen en over stoppen."
    if soort == "vraag" and (_NIET_ZELF.search(tekst) or _DOET_MEE.search(tekst)):
        yield "Dit is misschien een aanmelding."
    if soort == "overig" and not tekst.strip():
        yield "Het bericht is leeg."
