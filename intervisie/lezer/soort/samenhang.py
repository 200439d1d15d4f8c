"""The clauses of one writer, each with what it does in the light of the ones beside it.

A clause is judged by itself in `uitingen.py`; here the next one may take it back, put it under a condition or keep it
to one day, and a text that does nothing is helped by its subject. Chooses no kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from intervisie.lezer.schrijver import Schrijver, adresrol, terzijde
from intervisie.lezer.soort import (
    afscheid,
    elders,
    reikwijdte,
    uitingen,
    vermoeden,
    voorbehoud,
    voornemen,
    zegswijzen,
)
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal import dialect, zinnetjes
from intervisie.lezer.taal.deelzin import DAG
from intervisie.lezer.taal.merken import is_legenda
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import Zin

_FW: Final = re.compile(r"\s*(?:fw|fwd|doorst|doorgest|tr|wg)\s*:", re.IGNORECASE)
_ALS: Final = een_van(
    r"^(?:als|indien|mocht|mochten|zolang|totdat|voordat|wordt|is|anders(?! dan)|zo niet|zo nee|tenzij|wanneer|"
    r"lukt dat niet|if|"
    r"otherwise)\b"
)
_ALS_VOOROP: Final = een_van(
    r"^(?:zet|zetten|krijg\w*|gaan?|gaat|kom|komt|komen|word\w*|blijf\w*|mag|mogen|moet\w*|kan|kunnen|lukt|valt|"
    r"haal\w*|wil|"
    r"willen|heb|heeft|gooi\w*|stur\w+|zegt|zeggen) (?:ik|ze|zij|hij|we|wij|het|dat|er|mijn|ons|de)\b[^.?!]*, dan\b"
)
"""A condition without a word for it: "zetten ze me eruit, dan gaat het niet door"."""
_DAN: Final = een_van(r"^(?:dan|haal|schrap|hoef)\b")
_OP_DIE_DAG: Final = een_van(
    r"\b(?:dan|die (?:\w+ )?(?:dag(?:en)?|keer|keren|week|weken|maand|periode|middag|ochtend|datum|data)|daar)\b|"
    r"^\W*(?:en |dus )*die\b"
)
_INTERVISIE: Final = een_van(r"\bintervisie\w*")
_DAN_NIET_BIJ: Final = een_van(
    r"\bdan (?:\w+ ){0,2}niet bij (?:de|onze|jullie|uw|een) (?:intervisie|groep|bijeenkomst|sessie)"
)
_EERST_NOG: Final = een_van(r"\beerst\b.{0,40}\b(?:weten|zien|horen)\b|\bweet\b.{0,20}\bniet of\b")


_VELD: Final = een_van(
    r"^\W*(?:afwezig|beschikbaar|verhinderd|vorm|functie|telefoon|naam|ervaring|leervraag|casus|nieuwsbrief)\w*:",
    r"^\W*(?:al |heeft u )?(?:eens |vaker |eerder )+[\w ]{3,30}[:?]",
)
"""A field of a form; what stands in it leaves nothing."""


_IEMAND: Final = een_van(
    r"\b(?:ik|mij|me|wij|we|ons|hij|zij|ze|hem|haar|collega\w*|(?-i:[A-Z])\w+ (?:stopt|doet|wil))\b"
)


def _adres_stopt(gezegd: list[Uiting]) -> None:
    """ "Mail naar bos@ede.nl komt niet meer aan": an address leaves, and nobody with it."""
    for uiting in gezegd:
        uiting.stop = uiting.stop and _IEMAND.search(uiting.zin.tekst) is not None


def lees(schrijver: Schrijver) -> list[Uiting]:
    """The clauses of a text in order; the subject behind them when the text does nothing itself."""
    uit = []
    streektaal = dialect.spreekt(schrijver.tekst)
    for zin in zinnetjes.zinnen(schrijver.tekst):
        if is_legenda(zin.tekst) or terzijde.is_terzijde(zin.tekst):
            continue
        uit += [_duid(deel, streektaal=streektaal) for deel in zinnetjes.delen(zin, schrijver.tekst)]
        heel = _duid(zin, streektaal=streektaal)
        gevonden = uit[-len(zinnetjes.delen(zin, schrijver.tekst)) :]
        if (heel.aan and not any(u.aan or u.stop or u.niet_aan for u in gevonden)) or (
            heel.stop
            and not _VELD.match(zin.tekst)
            and not any(u.aan or u.stop or u.mist or u.verandert or u.blijft for u in gevonden)
        ):
            uit.append(heel)
        if "@" in zin.tekst and any(v.rol == "oud" for v in adresrol.vermeldingen(zin.tekst)):
            _adres_stopt(gevonden)
        _neem_terug(gevonden)
        _dan_dus(gevonden)
        _onder_voorwaarde(zin, gevonden)
    if not any(map(doet_iets, uit)) or not any(
        u.eerder or u.aan or u.stop or u.mist or u.vervangt or u.blijft for u in uit
    ):
        verwezen = _ZIE_ONDERWERP.search(schrijver.tekst) is not None
        erboven = _uit_onderwerp(schrijver.onderwerp, verwezen=verwezen)
        uit += [replace(u, aan=False) for u in erboven] if _vraagt_alleen(uit) else erboven
    _plan_dan_niet(uit)
    _en_dan_ook_niet(uit)
    _daarna_pas(uit)
    _verder_erbij(uit, schrijver.onderwerp)
    _is_vervuld(uit)
    _wijkt_uit(uit)
    _zegt_zelf_ja(uit)
    _lege_stoel(uit)
    _neemt_die_over(uit)
    _staat_erbuiten(uit)
    _ieder_zijn_antwoord(uit)
    voornemen.had_graag(uit)
    voornemen.wilde_overslaan(uit)
    _daar_over(uit)
    voornemen.dacht_eerst(uit)
    _doet_het_nu(uit)
    _is_elders_geregeld(uit)
    _doet_gewoon_mee(schrijver, uit)
    _kopje_boven_namen(uit)
    _wisselt_van_groep(uit)
    _weigert_wat_gevraagd_is(uit)
    return uit


def _duid(zin: Zin, *, streektaal: bool) -> Uiting:
    return uitingen.duid(replace(zin, tekst=dialect.verstaan(zin.tekst)) if streektaal else zin)


_OP_MIJ: Final = een_van(r"^\W*(?:(?:en|maar|want|dus) )?op mij\b")


def _staat_erbuiten(gezegd: list[Uiting]) -> None:
    """ "Op mij hoef je niet te rekenen", beside one who comes for another: he was never in it."""
    if any(u.vervangt for u in gezegd):
        for uiting in gezegd:
            uiting.stop = uiting.stop and not _OP_MIJ.match(uiting.zin.tekst)


_EEN_REGEL: Final = re.compile(
    r"\W*(?:(?:[Ee]n )?(?:ik ?zelf|ik)|[A-ZÀ-Þ][\w'’-]+(?: [a-z'’]{1,4})*(?: "
    r"[A-ZÀ-Þ][\w'’-]+)+)\b(?![^:]*\b(?:is|kan|wil|doet)\b)"
)
_JA: Final = een_van(r"^\W*(?:ja|graag|akkoord|doet mee|wil (?:graag )?mee|is erbij)\b")
_NEE: Final = een_van(
    r"^\W*(?:nee|neen|helaas|doet niet|wil niet|liever niet|geen (?:tijd|interesse|belangstelling))\b"
)


def _ieder_zijn_antwoord(gezegd: list[Uiting]) -> None:
    """ "- Sjoerd Vos: ja graag / - Eva Mol: nee, geen tijd": who says yes takes part, and nobody leaves."""
    paren = [(wie, zegt) for wie, zegt in pairwise(gezegd) if _EEN_REGEL.match(wie.zin.tekst)]
    ja = [zegt for _, zegt in paren if _JA.match(zegt.zin.tekst)]
    nee = [zegt for _, zegt in paren if _NEE.match(zegt.zin.tekst)]
    if ja and len(ja) + len(nee) > 1:
        for uiting in ja:
            uiting.aan, uiting.stop = True, False
        for uiting in nee:
            uiting.stop = uiting.niet_aan = False


_WIE_MEE: Final = een_van(
    r"^\W*(?:en )?(?:wie|welke (?:collega['’]?s|mensen)) (?:doen|doet|gaan|gaat|komen|komt|willen|wil|nemen|neemt|"
    r"zijn)\b"
    r"(?!.*\b(?:nog meer|allemaal al)\b)"
    r".{0,40}\b(?:mee|meedoen|deel|deelnemen|komen|van ons|bij|van de partij|namens)\b"
)


def _kopje_boven_namen(gezegd: list[Uiting]) -> None:
    """ "Wie doen er mee?" over a list of people: the writer answers it himself, name by name."""
    for vraag, antwoord in pairwise(gezegd):
        if vraag.vraagt and _WIE_MEE.match(vraag.zin.tekst) and _EEN_REGEL.match(antwoord.zin.tekst):
            vraag.vraagt, vraag.aan = False, True


_DAAR_OVER: Final = een_van(r"^\W*(?:(?:en|want|maar|dus) )?daar\w*\b")


def _daar_over(gezegd: list[Uiting]) -> None:
    """ "Voor de boa-dag meld ik me af, daar heb ik geen tijd voor": what follows is about the same other thing."""
    for eerst, dan in pairwise(gezegd):
        if eerst.anders and dan.zin.begin - eerst.zin.eind <= _IN_DE_ZIN and _DAAR_OVER.match(dan.zin.tekst):
            dan.anders, dan.stop, dan.kan_niet, dan.niet_aan = True, False, False, False


_GEWOON_MEE: Final = een_van(
    r"^\W*(?:(?:ja|dus|en|want) )*(?:ik|wij|we) (?:doe|doen|ga|gaan) (?:(?:dus|ook|dit jaar|"
    r"deze keer) )*gewoon mee\W*$"
)


def _doet_gewoon_mee(schrijver: Schrijver, gezegd: list[Uiting]) -> None:
    """ "Nee, ik sla niet over, ik doe gewoon mee": goes on with nothing, when nothing was told of before."""
    bekend = vermoeden.bevestigd(schrijver) or vermoeden.al_binnen(schrijver)
    bekend = bekend or any(u.eerder or u.mist or u.verandert or u.kan_niet or u.stop for u in gezegd)
    for uiting in gezegd:
        if not bekend and uiting.blijft and _GEWOON_MEE.match(uiting.zin.tekst):
            uiting.blijft, uiting.aan = False, True


def _is_elders_geregeld(gezegd: list[Uiting]) -> None:
    """ "Aan het netwerk AOV doe ik niet mee, dat heb ik daar al gemeld": told in passing, it colours nothing else."""
    for eerst, dan in pairwise([*gezegd, *gezegd[-1:]]):
        if not eerst.anders:
            continue
        tekst = eerst.zin.tekst
        erna = dan.zin.begin - eerst.zin.eind <= _IN_DE_ZIN and not doet_iets(dan)
        geprezen = elders.GEPREZEN.search(tekst) and not (eerst.vraagt or elders.NAAR_IETS.search(tekst))
        meldt = geprezen and (uitingen.noemt_meedoen(tekst) or uitingen.noemt_stoppen(tekst))
        if elders.GEREGELD.search(tekst) or (geprezen and not meldt):
            eerst.geregeld = True
        elif erna and elders.GEREGELD.search(dan.zin.tekst):
            eerst.geregeld = dan.geregeld = True


_DOE_IK_NU: Final = een_van(
    r"^\W*(?:(?:maar|en) )?(?:dat|die) (?:doe|wil|ga|haal|zet) (?:ik|wij|we) (?:\w+ )?(?:nu|alsnog|"
    r"bij dezen?|hierbij|"
    r"deze keer|dit keer|dit jaar|hiermee|goed ?maken|recht ?zetten)\b(?!.*\bniet\b)|"
    r"^\W*(?:maar )?(?:nu|dit jaar|deze keer|dit keer|bij dezen?) (?:doe ik (?:dat|het)(?: dan|"
    r" dus)? )?(?:dus )?wel\W*$"
)


def _doet_het_nu(gezegd: list[Uiting]) -> None:
    """ "Vorig jaar had ik me niet opgegeven, dat doe ik nu wel": what was not done before is done now."""
    for eerst, dan in pairwise(gezegd):
        nu = not eerst.anders and not dan.vraagt and _DOE_IK_NU.match(dan.zin.tekst)
        toen = eerst.zin.tekst
        if nu and uitingen.noemt_meedoen(toen) and uitingen.ontkent(_NOG.sub(" ", toen)):
            eerst.eerder = eerst.niet_aan = eerst.stop = eerst.nog_niet = False
            dan.aan, dan.verandert, dan.stop = True, False, False


_NOG: Final = een_van(r"\bnog\b")
_OF_IK: Final = een_van(
    r"^\W*wie (?:wil|wou|zou|doet)\b.{0,20}\bniet\b.{0,20}\b(?:mee|meedoe\w*|willen|deelne\w*|bij|erbij)\b",
    r"^\W*(?:of|en) (?:ik|wij|we)\b.{0,60}\b(?:meedoe\w*|mee ?wil\w*|deelneem|deelnemen|erbij)\b",
)
_VOLMONDIG: Final = een_van(
    r"^\W*ik(?:ke)? (?:(?:in (?:elk|ieder) geval|zeker|dus|alvast) )*wel\b",
    r"^\W*(?:ja|jazeker|zeker|reken maar|nou en of|natuurlijk|uiteraard|graag|absoluut|en of|wat dacht je|"
    r"vanzelfsprekend|(?:dat |dacht )?(?:dacht|denk) (?:ik )?(?:het |wel|van wel)\b|zeker weten|"
    r"kan niet missen|"
    r"met (?:alle )?(?:plezier|liefde)|dolgraag)\b",
)


def _zegt_zelf_ja(gezegd: list[Uiting]) -> None:
    """ "Of ik meedoe? Reken maar!": who asks it himself and says yes takes part."""
    for vraag, antwoord in pairwise(gezegd):
        if _OF_IK.match(vraag.zin.tekst) and _VOLMONDIG.match(antwoord.zin.tekst) and not antwoord.stop:
            vraag.vraagt, vraag.aarzelt, antwoord.aan = False, False, True


_KOMT_LEEG: Final = een_van(
    r"\b(?:mijn|zijn|haar|diens|onze|hun|(?-i:[A-Z][\w'-]+)s) (?:\w+ )?(?:stoel|plek|plekje|plaats|zetel|"
    r"kruk)\b.{0,60}\b"
    r"(?:leeg|vrij|open|onbezet)\b|\b(?:leeg|vrij|open)\b.{0,20}\b(?:komt|staat|valt)\b.{0,20}\b(?:mijn|"
    r"zijn|haar) "
    r"(?:stoel|plek|plaats)\b"
)
_GAAT_EROP: Final = een_van(
    r"^\W*(?:maar |want |en |dus |daar |die |dan )*(?:mijn |"
    r"onze )?(?:collega )?(?-i:[A-Z][\w'-]+)\b.{0,60}\b(?:erop|erin|"
    r"daarop|daarin|eronder|ervoor in de plaats|neemt (?:hem|die|haar|'m)|vult (?:hem|die|'m)|krijgt (?:hem|"
    r"die)|bezet)\b|"
    r"\b(?:gaat|komt|ploft|schuift|zakt|springt|kruipt) (?:daar |er )(?:\w+ )?(?:op|in)\b"
)


def _lege_stoel(gezegd: list[Uiting]) -> None:
    """ "Mijn stoel komt leeg. Lang niet: Anna gaat erop zitten": one takes the place of the other."""
    for plek, uiting in enumerate(gezegd):
        if _KOMT_LEEG.search(uiting.zin.tekst):
            erop = next((u for u in gezegd[plek + 1 : plek + 5] if _GAAT_EROP.search(u.zin.tekst)), None)
            if erop is not None:
                erop.vervangt, erop.aan = True, False


_GEEFT_PLEK_OP: Final = een_van(r"\b(?:plek|plekje|plaats|stoel|zetel|deelname)\b")
_VRIJE_PLEK: Final = (
    r"(?:die|deze|dat|hem|'m|het|haar|"
    r"(?:de|die|deze) (?:(?:vrije|lege|open|vrijgekomen) )?(?:plek|plaats|stoel|zetel))"
)
_NEEMT_DIE: Final = een_van(
    rf"\b(?:neemt|vult|bezet|krijgt)\b.{{0,20}}\b{_VRIJE_PLEK}\b.{{0,20}}\b(?:over|in|op)\b|"
    rf"\b{_VRIJE_PLEK}\b.{{0,30}}\b(?:overneemt|inneemt|overnemen|innemen|invullen|opvullen|bezetten|hebben|"
    r"over te nemen|in te nemen|in te vullen|op te vullen)\b"
)


def _neemt_die_over(gezegd: list[Uiting]) -> None:
    """ "Ik moet mijn plek opgeven. Elly Oosterhof wil die graag overnemen": somebody with a name takes it."""
    for plek, uiting in enumerate(gezegd):
        if not uiting.stop or not _GEEFT_PLEK_OP.search(uiting.zin.tekst):
            continue
        for erna in gezegd[plek + 1 : plek + 3]:
            tekst = erna.zin.tekst
            neemt = _NEEMT_DIE.search(tekst) and zegswijzen.VOLLE_NAAM.search(tekst)
            if neemt and not (erna.aarzelt or erna.vraagt or uitingen.ontkent(tekst)):
                erna.vervangt, erna.aan = True, False


_NIET_VOOR_MIJ: Final = een_van(
    r"^\W*(?:(?:maar|alleen|dus|helaas|toch|nee|neen) )*(?:(?:niets?|niks) voor (?:mij|ons)|(?:nee|neen)[, ]+"
    r"(?:dank\w*|bedankt)(?: (?:je|u|jullie|wel))*)\W*$"
)
_TOCH_NIET: Final = re.compile(
    r"\W*(?:(?:of|oh?|maar) )?nee(?:n|,|\W+(?:wacht|sorry|toch|maar))*\W+niet\W*$", re.IGNORECASE
)
"""Takes back what stands before it in the sentence: "maandag kan ik – nee, toch niet"."""
_IN_DE_ZIN: Final = 4
"""In characters, between two clauses of a sentence."""
_NOEMT_DAG: Final = een_van(
    rf"\b{DAG}|\b(?:online|digitaal|fysiek|live|teams|zoom|scherm\w*|beeldbellen|videobellen)\b"
)


def _weigert_wat_gevraagd_is(gezegd: list[Uiting]) -> None:
    """ "En die vrijdagmiddag? Mooi moment. Niet voor mij.": refuses the day or form just named, and not the whole."""
    for plek, uiting in enumerate(gezegd):
        vorig = gezegd[plek - 1].zin if plek else uiting.zin
        binnen = 0 < uiting.zin.begin - vorig.eind <= _IN_DE_ZIN and vorig.tekst[-1:] not in (".", "!", "?")
        terug = binnen and _TOCH_NIET.match(uiting.zin.tekst)
        if uiting.stop and (terug or _NIET_VOOR_MIJ.match(uiting.zin.tekst)):
            ervoor = [u.zin.tekst for u in gezegd[max(0, plek - (1 if terug else 2)) : plek]]
            genoemd = next((tekst for tekst in reversed(ervoor) if _NOEMT_DAG.search(tekst)), None)
            uiting.stop = genoemd is None or zegswijzen.HEEL.search(genoemd) is not None


_UIT_GROEP: Final = een_van(r"\buit (?:de|mijn|deze|die|zijn|haar) groep\b")
_ANDERE_GROEP: Final = een_van(r"\b(?:andere|aparte|nieuwe) groep\b|\bgroep \d\b")


def _wisselt_van_groep(gezegd: list[Uiting]) -> None:
    """ "Haal me uit de groep van Joost, een andere is prima": who asks for another group leaves nothing."""
    if not any(_ANDERE_GROEP.search(u.zin.tekst) for u in gezegd):
        return
    for uiting in gezegd:
        if uiting.stop and _UIT_GROEP.search(uiting.zin.tekst):
            uiting.stop, uiting.verandert = False, True


def _daarna_pas(gezegd: list[Uiting]) -> None:
    """ "Daarna besluit hij of hij deelneemt": nothing before it was a promise."""
    if any(_BESLUIT_LATER.search(u.zin.tekst) for u in gezegd):
        for uiting in gezegd:
            uiting.aan, uiting.aarzelt = False, uiting.aarzelt or uiting.aan


_BESLUIT_LATER: Final = een_van(
    r"^(?:en |dan )?(?:daarna|pas dan|vervolgens|op basis daarvan)\b.{0,12}\b(?:besluit|beslis|bepaal|"
    r"kies)\w*\b"
)


def doet_iets(uiting: Uiting) -> bool:
    """Whether a clause signs up, takes off or changes."""
    return uiting.aan or uiting.stop or uiting.mist or uiting.verandert or uiting.vervangt or uiting.niet_aan


def _vraagt_alleen(gezegd: Sequence[Uiting]) -> bool:
    """ "Aanmelden intervisie" over "waar vind ik het formulier?": what the question is about, not that it is done."""
    vraagt = any(u.vraagt and VRAAGWOORD.match(u.zin.tekst) for u in gezegd)
    return vraagt and not any(
        vermoeden.STAND.search(u.zin.tekst) or _HIERBIJ.search(u.zin.tekst) for u in gezegd
    )


VRAAGWOORD: Final = een_van(r"\W*(?:en )?(?:tot |vanaf |voor )?(?:wanneer|hoe\w*|waar\w*|wat|wie|welke?)\b")
_HIERBIJ: Final = een_van(r"\b(?:hierbij|bij dezen?|zie (?:het )?(?:onderwerp|titel)|alvast)\b|@")
_ZIE_ONDERWERP: Final = een_van(r"\bzie (?:het )?(?:onderwerp|titel|subject)\w*\b")
_HEET_AANMELDING: Final = een_van(r"^\W*(?:aanmelding|opgave|inschrijving|deelname)\b")


def _uit_onderwerp(onderwerp: str, *, verwezen: bool) -> list[Uiting]:
    """What the subject says, when it is the writer's own and the text does nothing.

    `verwezen`: the text points at it, so "Aanmelding intervisie; niet op maandag" is all that he writes."""
    if vermoeden.ANTWOORD.match(onderwerp) or _FW.match(onderwerp):
        return []
    geheel = Zin(onderwerp, 0, len(onderwerp), onderwerp.rstrip().endswith("?"))
    uit = [
        _zonder_vraagteken(replace(uitingen.duid(deel), zin=replace(deel, begin=0, eind=0)))
        for deel in zinnetjes.delen(geheel, onderwerp)
    ]
    if verwezen and _HEET_AANMELDING.match(onderwerp) and not any(u.stop or u.vraagt for u in uit):
        uit = [replace(u, aan=n == 0, los=False, mist=False) for n, u in enumerate(uit)]
    return uit


def _zonder_vraagteken(uiting: Uiting) -> Uiting:
    """ "Afmelden?" over a mail says what it is about, not that it is so."""
    return replace(uiting, aan=False, stop=False) if uiting.vraagt else uiting


def _onder_voorwaarde(zin: Zin, gezegd: list[Uiting]) -> None:
    """ "Wordt het online, dan zie ik ervan af": who leaves on a condition has not left, nor who waits."""
    if voorbehoud.EERST_NOG.match(zin.tekst):
        for uiting in gezegd:
            uiting.stop, uiting.niet_aan, uiting.aarzelt = False, False, True
    if _ALS.match(zin.tekst) or _ALS_VOOROP.match(zin.tekst):
        for uiting in gezegd:
            niet = uiting.stop or (uiting.niet_aan and uiting.verzoekt)
            if niet and (uiting.zin.begin == zin.begin or _DAN.match(uiting.zin.tekst)):
                uiting.stop, uiting.niet_aan, uiting.voorwaarde = False, False, True


_TERUG: Final = een_van(
    r"^\W*(?:en |maar )?(?:daarna|nadien|vanaf (?:dan|die tijd|\d{1,2} \w+))\b.{0,30}"
    r"\bweer (?:\w+ )?(?:mee|aan|bij|terug|van de partij)\b"
)


def komt_terug(gezegd: list[Uiting]) -> bool:
    """ "Tot 1 mei doe ik niet mee. Daarna gewoon weer wel.": a time off, no leaving."""
    return any(_TERUG.search(u.zin.tekst) and not u.stop and not u.vraagt for u in gezegd)


def op_een_tijd(uiting: Uiting) -> bool:
    """It speaks of one meeting, a day or a period."""
    tekst = uiting.zin.tekst
    return reikwijdte.een_keer(tekst) or zegswijzen.PERIODE.search(tekst) is not None


def _dan_dus(gezegd: list[Uiting]) -> None:
    """ "12 april zit ik in het vliegtuig, dus dan zonder mij": one time only."""
    keer = any(op_een_tijd(u) for u in gezegd)
    vorig = ""
    for uiting in gezegd:
        tekst = uiting.zin.tekst
        er_niet = afscheid.ER_NIET.search(tekst) or _DAN_NIET_BIJ.search(tekst)
        if er_niet and not uitingen.noemt_stoppen(tekst):
            tekst = _INTERVISIE.sub(" ", tekst)
        weg = uiting.stop or uiting.kan_niet
        if (
            uiting.stop
            and _DAN_DUS.match(tekst)
            and _WEEKDAG.search(vorig)
            and not reikwijdte.GEHEEL.search(tekst)
        ):
            uiting.stop, uiting.verandert, weg = False, True, False
        vorig = uiting.zin.tekst
        if weg and keer and _OP_DIE_DAG.search(tekst) and not zegswijzen.HEEL.search(tekst):
            uiting.stop, uiting.kan_niet, uiting.mist = False, False, True


_DAN_DUS: Final = een_van(r"^\W*(?:(?:en|dus|daarom) )*dan\b(?! (?:maar|toch)\b)")
_WEEKDAG: Final = een_van(r"\b(?:maan|dins|woens|donder|vrij)dag\w*\b")
_ANDERE_KEREN: Final = een_van(
    r"\b(?:andere|overige|resterende) (?:weken|keren|bijeenkomsten|sessies|data|datums|middagen|ochtenden|maanden)\b|"
    r"\b(?:daarbuiten|buiten die (?:\w+ )?(?:week|weken|periodes?|dag|dagen|data|datum)|"
    r"de rest van (?:de|het) (?:tijd|jaar|reeks|serie|keren|bijeenkomsten|sessies|traject|ronde))\b"
)


def _verder_erbij(gezegd: list[Uiting], onderwerp: str) -> None:
    """ "Op 12 april kan ik niet. De andere keren ben ik gewoon van de partij": he goes on, and signs nobody up."""
    aan = [u for u in gezegd if u.aan]
    if not aan or not all(_ANDERE_KEREN.search(u.zin.tekst) for u in aan):
        return
    voor = [u for u in gezegd if u.zin.begin < aan[0].zin.begin]
    if any(op_een_tijd(u) for u in voor) or reikwijdte.een_keer(onderwerp):
        for uiting in aan:
            uiting.aan, uiting.blijft = False, True


_PLAN_IN: Final = een_van(r"\b(?:plan|deel|rooster)\b.*\bin\b|\bin ?(?:te )?(?:plannen|delen|roosteren)\b")
_DAN_MAAR: Final = een_van(r"\bdan (?:toch )?maar\b")
"""Draws a conclusion, and names no time."""


def _plan_dan_niet(gezegd: list[Uiting]) -> None:
    """ "In week 38 zit ik in een audit. Plan mij die week niet in": no more than that week is missed.

    "Plan mij maandag niet in" names its day itself.
    """
    for uiting in gezegd:
        if uiting.niet_aan and _PLAN_IN.search(uiting.zin.tekst) and _NOEMT_DAG.search(uiting.zin.tekst):
            uiting.niet_aan, uiting.mist = False, op_een_tijd(uiting)
    for eerst, dan in pairwise(gezegd):
        woorden = dan.zin.tekst
        keer = any(op_een_tijd(u) for u in (eerst, dan))
        gevraagd = dan.niet_aan and _PLAN_IN.search(woorden)
        if keer and gevraagd and _OP_DIE_DAG.search(woorden) and not _DAN_MAAR.search(woorden):
            dan.niet_aan, dan.mist = False, True


_IN_HETZELFDE_ZINSDEEL: Final = een_van(
    r"^\W*en (?:dus |dan )?(?:ben|doe|ga|kan|kom|sla|pas|mis|moet|zal|lukt|zijn|doen|gaan|kunnen|komen|slaan) "
    r"(?:ik|wij|we|het)\b"
)
"""No time of its own stands before the verb: the one before "en" still holds."""


def _en_dan_ook_niet(gezegd: list[Uiting]) -> None:
    """ "Op 12 april zit ik in het vliegtuig en doe ik dus niet mee": that time only."""
    for eerst, dan in pairwise(gezegd):
        if dan.stop and reikwijdte.een_keer(eerst.zin.tekst) and _IN_HETZELFDE_ZINSDEEL.match(dan.zin.tekst):
            dan.stop, dan.mist = False, True


def _neem_terug(gezegd: list[Uiting]) -> None:
    """ "Ik wil best meedoen, maar dan moet ik eerst weten wanneer": what comes first is no promise."""
    for eerst, dan in pairwise(gezegd):
        if eerst.aan and dan.aarzelt and not dan.aan and _EERST_NOG.search(dan.zin.tekst):
            eerst.aan, eerst.aarzelt = False, True
        if eerst.aan and (dan.stop or dan.kan_niet) and voornemen.ZOU.search(eerst.zin.tekst):
            eerst.aan, eerst.eerder = False, True
        if _GEWOONLIJK.search(eerst.zin.tekst) and (keert := _DEZE_KEER.match(dan.zin.tekst)):
            eerst.aan = eerst.stop = eerst.niet_aan = False
            dan.aan, dan.stop = keert[1].lower() != "niet", keert[1].lower() == "niet"
        if eerst.niet_aan and dan.aan and _KEERT_OM.match(dan.zin.tekst) and _MIJ.search(dan.zin.tekst):
            eerst.niet_aan = False


_GEWOONLIJK: Final = een_van(
    r"\b(?:vaak|meestal|altijd|normaal|doorgaans|gewoonlijk|zelden|nooit|snel)\b.{0,20}\b(?:mee|deel|aan|op)\b"
)
_DEZE_KEER: Final = re.compile(r"\W*maar (?:deze keer|dit keer|dit jaar|nu) (wel|niet|toch)\b", re.IGNORECASE)
"""Turns what somebody usually does: "ik doe niet vaak mee, maar deze keer wel"."""
_KEERT_OM: Final = een_van(
    r"^\W*(?:en )?(?:dus|maar|toch|desondanks|desalniettemin|niettemin|evengoed|daarom)\b"
)
"""After a reason not to: "ik moest me nergens voor opgeven, dus hierbij geef ik me op"."""
_MIJ: Final = een_van(r"\b(?:mij|me|mijzelf|mezelf|ons)\b|\bik\b.{0,12}\b(?:mee|deel)\b")


def _is_vervuld(gezegd: Sequence[Uiting]) -> None:
    """ "Ik schreef dat ik pas kon als mijn chef het goed vond. Dat mag.": the condition of before is met, and with it
    what was written then is done now."""
    for plek, uiting in enumerate(gezegd):
        toen = uiting.voorwaarde and uiting.eerder and _TOEN.search(uiting.zin.tekst)
        if toen and any(
            _VERVULD.search(u.zin.tekst) and not (u.vraagt or uitingen.ontkent(u.zin.tekst))
            for u in gezegd[plek + 1 :]
        ):
            uiting.voorwaarde = uiting.eerder = False


def _wijkt_uit(gezegd: Sequence[Uiting]) -> None:
    """ "Mocht dinsdag vol zijn: donderdag kan ook": no condition, but one more possibility."""
    for als, dan in pairwise(gezegd):
        if als.voorwaarde and voorbehoud.is_uitwijk(als.zin.tekst, dan.zin.tekst):
            als.voorwaarde = False


_TOEN: Final = een_van(r"\b(?:kon|konden|mocht|zou|zouden|wilde|moest|vond|gaf)\b")
_VERVULD: Final = een_van(
    r"\bmocht (?:het|dat|ik)\b(?!.{0,40}\b(?:dan|graag)\b)|\b(?:dat|het) mag\b|\bvond(?:en)? (?:het|dat) (?:\w+ )?"
    r"(?:goed|prima|best|uitstekend)\b",
    r"\b(?:heb|kreeg|gaf|heeft|is)\b.{0,40}\b(?:akkoord|toestemming|groen licht|fiat|goedkeuring|zegen)\b|"
    r"\b(?:is|inmiddels|nu) (?:akkoord|rond|geregeld|goedgekeurd)\b|\bzonder (?:mits\w*|voorbehoud)\b",
)


_WAARNEMER: Final = een_van(
    r"\bmijn (?:plaats)?(?:vervanger|vervangster|waarnemer|waarneemster) (?:is|heet)\b"
)
_IK_MELD: Final = een_van(r"\b(?:mij|me|mijzelf|ik|ikzelf)\b")


def vervangt_iemand(gezegd: Sequence[Uiting]) -> bool:
    """Whether one comes for another; not when the writer signs himself up and adds who answers his telephone."""
    zelf = any(u.aan and _IK_MELD.search(u.zin.tekst) for u in gezegd) and not any(u.stop for u in gezegd)
    if any(u.vervangt and not (zelf and _WAARNEMER.search(u.zin.tekst)) for u in gezegd):
        return True
    return any(
        _ERUIT.search(een.zin.tekst) and _ERIN.search(ander.zin.tekst) for een, ander in pairwise(gezegd)
    )


_ERUIT: Final = een_van(
    r"\b(?:mij|me|ons|hem|haar|(?-i:[A-ZÀ-Þ])\w+)\b[^,;]{0,12}"
    r"\b(?:er (?:maar |dus |weer )?(?:uit|af)|eruit|eraf|van de lijst)\b"
)
_ERIN: Final = een_van(
    r"\b(?:hem|haar|(?-i:[A-ZÀ-Þ])\w+)\b[^,;]{0,25}\b(?:er ?in|er ?op|er ?voor|in de plaats)\b"
)
"""One out and another in, in two clauses: "haal mij eruit en zet haar erin"."""
