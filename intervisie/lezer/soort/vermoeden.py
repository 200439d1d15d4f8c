"""What a mail may mean when no word decides: days without a sign-up, a bare yes, a polite question for a place.

Whatever is answered here, a person must look: most answers come with a reason.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.bericht import Bericht
from intervisie.lezer.lezing import Soort
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.soort import elders, uitingen
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.soort.voorbehoud import DEED_MEE
from intervisie.lezer.soort.zegswijzen import BRENGT_OVER
from intervisie.lezer.taal.patroon import een_van

ANTWOORD: Final = re.compile(r"\s*(?:re|antw|antwoord|betr|aw|sv)\s*(?:\[\d+\])?:", re.IGNORECASE)
OVER: Final = een_van(
    r"\bintervisie|\bintervision|\bpeer (?:consultation|coaching|review|supervision|group)|"
    r"\bleerkring|\bgroepsindeling\b",
)
BEVESTIGING: Final = een_van(
    r"\b(?:bevestig\w*|je aanmelding|uw aanmelding|\w*indeling|uitnodiging\b.*(?:\d|bijeenkomst|sessie|"
    r"groep \w+)|genoteerd|groep (?:\d|\w+dag)|\w+daggroep|data|datums|ben je "
    r"ingedeeld)\b"
)
DAG: Final = een_van(
    r"\b(?:maan|dins|woens|donder|vrij)dag|\b(?:ma|di|wo|do|vr)-(?:ochtend|middag)|\bochtend|"
    r"\bmiddag|\bmorning|\bafternoon"
)
EIGEN_ZAAK: Final = een_van(
    r"\b(?:uitnodiging|aankondiging|herinnering|reminder|oproep|bevestiging|aanmelding|inschrijving|"
    r"deelname|deelnemers?|plek|"
    r"wachtlijst|groep\w*|gespreksleider|doelgroep|planning|sessie|bijeenkomst|indeling|huisregels|"
    r"contactgegevens|belangstelling|your (?:registration|participation|place)|peer group)\b"
)
"""What a subject of the secretariat itself speaks of."""
STAND: Final = een_van(
    r"\b(?:maan|dins|woens|donder|vrij)dag|\b(?:ma|di|wo|do|vr)-(?:ochtend|middag)|\bochtend|\bmiddag|"
    r"\bmorning|\bafternoon|"
    r"\bweek \d|\b\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\b\d{1,2} (?:tot|"
    r"t/m)\b|\bvakantie\b|"
    r"\bop (?:reis|cursus|vakantie)\b|\broulatie\b|\bverlof\b|\bonline\b|\bfysiek\b|\bdigitaal\b|"
    r"\bteams\b|\bscherm\b|\blocatie\b"
)
"""Days, absence or form: what the record holds of somebody's time."""
UITGENODIGD: Final = een_van(
    r"\buitnodiging\b.*\b(?:groep|bijeenkomst|sessie|\d)|\b(?:bijeenkomst|sessie|data|datums)\b"
)
_AL_BINNEN: Final = een_van(
    r"\b(?:bevestig\w*|(?:je|uw|jouw) (?:aanmelding|opgave|inschrijving)|\w*indeling|ingedeeld|groep \d|"
    r"(?:je|u) (?:staat|bent) (?:op de \w*lijst|aangemeld|ingeschreven|genoteerd|erbij))\b"
)
ONDERWERP_AAN: Final = een_van(
    r"\b(?:aanmeld\w*|opgave|opgeven|inschrijv\w*|deelname|deelnemers?|ik doe mee|wij doen mee|"
    r"meedoen|reservering|registration|sign(?:ing)?[- ]?up)\b"
)
ONDERWERP_AF: Final = een_van(
    r"\b(?:afmeld\w*|afgemeld|annulering|uitschrijv\w*|terugtrek\w*|afzegging|cancellation)\b"
)
MAG_IK: Final = een_van(
    r"\b(?:mag|kan|kunnen|mogen|zou|zouden)\b.{0,12}\b(?:ik|wij|we)\b.{0,60}\b(?:aanmelden|opgeven|"
    r"inschrijven|meedoen|deelnemen|"
    r"aansluiten|aanhaken|aanschuiven|instromen|instappen|mee|erbij|ook|nog|plek|plekje|plaats|stoel\w*|kruk\w*)\b",
    r"\b(?:is|zou|kan)\b.{0,20}\bmogelijk\b.{0,30}\b(?:aan te sluiten|mee te doen|deel te nemen|"
    r"aan te melden|in te schrijven)\b",
)
_BIJ_DEZE_ZEKER: Final = een_van(r"\b(?:dan|zo ja|dus)\b.{0,40}\b(?:hierbij|bij dezen?|graag)\b")
_ZO_JA: Final = een_van(r"\bzo ja\b\W{0,3}(?:dan )?(?:hierbij|bij dezen?|graag|meld ik)\b")
_PLEK: Final = een_van(r"\bis er (?:nog |misschien )?(?:een )?(?:plek|plekje|plaats|ruimte)\b")
_BIJ_DEZE: Final = een_van(
    r"\b(?:hierbij|bij dezen?|via deze(?: weg| mail)?|middels dezen?|zo ja|dan graag|alvast)\b"
)
_ALTIJD: Final = een_van(r"\b(?:altijd|elke dag|flexibel|alle dagen)\b")
_AFWEZIG: Final = een_van(r"\b(?:weg|vakantie|afwezig|verlof|verhinderd|op reis|ingepland|gaat voor|niet)\b")
_STELT: Final = een_van(
    r"\b(?:kan|kunnen|beschikbaar|komt|komen|schikt|past|passen|goed|prima|voorkeur|liefst|uit|werk|vrij)\b"
)
GEGEVEN: Final = een_van(
    r"\b(?:nummer|telefoonnummer|adres|mailadres|functie|achternaam|voornaam|naam|gemeente|werk|werkgever|"
    r"online|fysiek|groep|dagdeel|week)\b|\b0\d[\d ()-]{7,12}\d\b|@|\b(?:oov|hrm?|p&o)\b|"
    r"\b\w*(?:adviseur|coördinator|manager|medewerker|consulent|beleidsmedewerker|specialist|jurist|"
    r"handhaver|projectleider)\b"
)
"""A detail of the record, or its value."""
ZAAK: Final = een_van(r"\b(?:verslag|factuur|zaal|locatie|agenda van|notulen|vacature|bijlage|presentatie)\b")
VERWIJST_DOOR: Final = een_van(
    r"\b(?:door(?:gezet|gestuurd|gegeven)|collega['’]?s van|ter info\w*|verspreid|rondgestuurd|gedeeld|"
    r"intranet|doorsturen|"
    r"onder de aandacht|voorgelegd)\b|\bnaar (?:het|de|mijn|onze|alle|ons) (?:hele )?"
    r"(?:team|afdeling|collega['’]?s)\b.{0,12}\bgestuurd\b|"
    r"\b(?:in|op) (?:de|het|onze|ons) (?:team|groeps|afdelings)?(?:s?app|whatsapp|prikbord|"
    r"kanaal|"
    r"teamskanaal|weekbericht) (?:gezet|gegooid|geplaatst|gedeeld|gehangen)\b|\b(?:deel|delen) (?:ik |wij |"
    r"we )?(?:het|dit|de (?:oproep|mail|"
    r"uitnodiging))\b.{0,20}\bmet\b|\b(?:stuur|zet|geef|speel|mail)\w*\b.{0,30}\bdoor\b"
)
_PASSIEF: Final = een_van(
    r"\b(?:kan|kunnen|mag|mogen|zou|zouden)\b.{0,80}\b(?:gezet|geplaatst|genoteerd|ingeschreven|"
    r"aangemeld|opgenomen|toegevoegd|zetten)\b"
)
_OPROEP: Final = een_van(r"\b(?:aankondiging|herinnering|oproep|nieuwsbrief|aanmelden|intervisie)\b")
_GROET: Final = een_van(r"^(?:beste|hoi|hallo|dag|geachte|ha|hi|hey|dear|goede\w+)\b.{0,40}$")
DANKT: Final = een_van(
    r"\b(?:dank|bedankt|dankjewel|thanks|genoteerd|ontvangen|in mijn agenda|succes|weet ik genoeg|"
    r"helder|duidelijk|zin in|zie (?:er )?(?:naar )?uit|kijk (?:er )?naar uit|gezien|klopt|mooie?|super|"
    r"top|fijne?|leuk dat|tot dan|"
    r"initiatief|complimenten|leerzaam|goed bezig|lekker bezig|petje af|chapeau)\b"
)
ONZEKER: Final = "Het is niet zeker wat de schrijver wil."


def bevestigd(schrijver: Schrijver) -> bool:
    """The writer answers a mail about his sign-up: its subject says so, or what is quoted of it."""
    return schrijver.aangemeld or (
        ANTWOORD.match(schrijver.onderwerp) is not None
        and BEVESTIGING.search(schrijver.onderwerp) is not None
    )


def al_binnen(schrijver: Schrijver) -> bool:
    """The writer answers what only a participant gets."""
    onderwerp = schrijver.onderwerp
    return schrijver.aangemeld or (
        ANTWOORD.match(onderwerp) is not None and _AL_BINNEN.search(onderwerp) is not None
    )


def vult_in(schrijver: Schrijver, gezegd: list[Uiting]) -> bool:
    """Days or details in answer to a mail about his sign-up: "op welke dagen kunt u?" over "dinsdag"."""
    rest = f"{schrijver.onderwerp}\n{schrijver.tekst}"
    if not (schrijver.aangemeld or schrijver.opgegeven) or ZAAK.search(rest) or elders.ANDERS.search(rest):
        return False
    return any(
        (STAND.search(u.zin.tekst) or GEGEVEN.search(u.zin.tekst))
        and not (u.vraagt or u.aarzelt or DANKT.search(u.zin.tekst) or _TERLOOPS.search(u.zin.tekst))
        and not ZEGT_TE_KOMEN.search(u.zin.tekst)
        and (_VAN_MIJ.search(u.zin.tekst) or not _VAN_IETS.search(u.zin.tekst))
        for u in gezegd
    )


ZEGT_TE_KOMEN: Final = een_van(
    r"^(?!.*\b(?:niet|geen|nooit|liever|alleen)\b).*\b(?:(?:ik|wij|we) (?:ben|zijn)|(?:ben|zijn) (?:ik|wij|we)) er\b"
    r"[^.,;]{0,24}\b(?:bij|erbij)\W*$|\b(?:van de partij|present)\W*$"
)
"""Who is there on the day that was told him gives no days: "wij zijn er dinsdag bij"."""
_VAN_MIJ: Final = een_van(
    r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|graag|liefst|liever|voorkeur|kan|past|schikt|lukt|prima|goed|"
    r"best|beste|handig\w*|uit)\b"
)
_VAN_IETS: Final = een_van(r"\b(?:is|zijn|wordt|worden|was|heeft|staat|welkom|terug|fijne?|prettige?)\b")
"""A statement of something else than the writer: "de parkeergarage is op 7 juni dicht"."""
_TERLOOPS: Final = een_van(
    r"\b(?:hij|zij|ze|haar|hem|collega\w*|jullie|je|u|bereik\w*|bel\w*|jl)\b|^\W*(?:tot|hopelijk|misschien)\b"
)
"""A day that is told of somebody else, of the reader, or of when the writer answers."""


def losjes(schrijver: Schrijver, gezegd: list[Uiting], oordeel: Oordeel) -> Soort | None:
    """Words that come near a sign-up, or a very short answer to the call: taken for one, with a reason."""
    if (
        any(u.eerder for u in gezegd)
        or VERWIJST_DOOR.search(schrijver.tekst)
        or DANKT.search(schrijver.tekst)
    ):
        return None
    los = [u for u in gezegd if u.los and (not u.vraagt or _PASSIEF.search(u.zin.tekst))]
    stelt = any(DAG.search(u.zin.tekst) and not u.vraagt for u in gezegd) or not any(u.vraagt for u in gezegd)
    if los and (stelt or any(_PASSIEF.search(u.zin.tekst) for u in los)):
        oordeel.redenen = (*oordeel.redenen, ONZEKER)
        return "aanmelding"
    kern = [u for u in gezegd if not _GROET.match(u.zin.tekst)]
    if not kern or not _is_kort_antwoord(schrijver, kern):
        return None
    oordeel.redenen = (*oordeel.redenen, ONZEKER)
    weigert = any(uitingen.ontkent(u.zin.tekst) and not DAG.search(u.zin.tekst) for u in kern)
    return "afmelding" if weigert else "aanmelding"


def _is_kort_antwoord(schrijver: Schrijver, kern: list[Uiting]) -> bool:
    oproep = antwoordt_op_oproep(schrijver)
    if any(_BENIEUWD.search(u.zin.tekst) for u in kern):
        return False
    return oproep and sum(len(u.zin.tekst.split()) for u in kern) < 9 and not any(u.vraagt for u in kern)


def antwoordt_op_oproep(schrijver: Schrijver) -> bool:
    """The writer answers the call, and was not confirmed or invited to a meeting: what he refuses is the whole."""
    onderwerp = schrijver.onderwerp
    oproep = ANTWOORD.match(onderwerp) is not None and _OPROEP.search(onderwerp) is not None
    return oproep and not (bevestigd(schrijver) or UITGENODIGD.search(onderwerp))


_BENIEUWD: Final = een_van(r"\b(?:benieuwd|vraag me af|weten|horen)\b")


def vraagt_plaats(schrijver: Schrijver, gezegd: list[Uiting]) -> Soort | None:
    """ "Mag ik meedoen? Ik kan op dinsdag." asks politely for a place."""
    if _ZO_JA.search(schrijver.tekst):
        return "aanmelding"
    if _BIJ_DEZE_ZEKER.search(schrijver.tekst) and any(
        u.vraagt and uitingen.noemt_meedoen(u.zin.tekst) and not u.aarzelt for u in gezegd
    ):
        return "aanmelding"
    vraagt = [
        u
        for u in gezegd
        if u.vraagt and (MAG_IK.search(u.zin.tekst) or _PLEK.search(u.zin.tekst)) and not u.aarzelt
    ]
    if not vraagt or any(u.aarzelt or u.nog_niet for u in gezegd):
        return None
    stelt = any(
        not u.vraagt and (STAND.search(u.zin.tekst) or _ALTIJD.search(u.zin.tekst)) and not u.aarzelt
        for u in gezegd
    )
    return "aanmelding" if stelt or _BIJ_DEZE.search(schrijver.tekst) else None


_WAS: Final = een_van(r"\b(?:was|waren|vond|gister\w*|vorige|afgelopen|ging|gingen|kwam|zat|bleek)\b")


def _noemt_afwezigheid(onderwerp: str, gezegd: list[Uiting]) -> bool:
    """Days, and somewhere in the mail words for not being there; what was yesterday tells of neither."""
    zinnen = [onderwerp, *(u.zin.tekst for u in gezegd)]
    nu = "\n".join(zin for zin in zinnen if not _WAS.search(zin))
    return _AFWEZIG.search(nu) is not None and STAND.search(nu) is not None


def vermoed(bericht: Bericht, schrijver: Schrijver, gezegd: list[Uiting], oordeel: Oordeel) -> Soort:
    """No word decides; days and details do, and a person must look."""
    tekst, onderwerp = schrijver.tekst, schrijver.onderwerp
    if any(BRENGT_OVER.search(u.zin.tekst) for u in gezegd):
        return "overig"
    if ZAAK.search(f"{onderwerp} {tekst}") or not re.search(
        r"\b(?:ik|mij|me|mijn|wij|we|ons|graag|i|my)\b", tekst, re.IGNORECASE
    ):
        return "overig"
    eerder = [u for u in gezegd if u.eerder and not DEED_MEE.search(u.zin.tekst)]
    if eerder and (DAG.search(tekst) or STAND.search(tekst)):
        oordeel.redenen = (*oordeel.redenen, ONZEKER)
        return "wijziging"
    if (
        ANTWOORD.match(onderwerp)
        and re.search(r"\bbevestig", onderwerp, re.IGNORECASE)
        and not DANKT.search(tekst)
        and (STAND.search(tekst) or GEGEVEN.search(tekst))
    ):
        oordeel.redenen = (*oordeel.redenen, ONZEKER)
        return "wijziging"
    if not ANTWOORD.match(onderwerp) and _noemt_afwezigheid(onderwerp, gezegd):
        oordeel.redenen = (*oordeel.redenen, ONZEKER)
        return "wijziging"
    dagen = bool(DAG.search(tekst) and _STELT.search(tekst))
    oordeel.rand = True
    gegeven = GEGEVEN.search(tekst) and not (DANKT.search(tekst) and not STAND.search(tekst))
    if BEVESTIGING.search(onderwerp) and (dagen or gegeven) and ANTWOORD.match(onderwerp):
        oordeel.redenen = (*oordeel.redenen, ONZEKER)
        return "wijziging"
    if (
        dagen
        and not any(u.eerder or u.aarzelt or u.anders for u in gezegd)
        and OVER.search(f"{onderwerp} {tekst}")
    ):
        oordeel.redenen = (*oordeel.redenen, ONZEKER)
        return "aanmelding"
    return "overig"
