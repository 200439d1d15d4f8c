"""Whether a mail is about the intervisie at all, and why that may be doubted.

Who writes to the secretariat of the intervisie need not say the word: a mail is about it unless it names another
thing, answers another mail, or advertises. Knows clauses and subjects, no kinds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from intervisie.lezer.bericht import Bericht
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.soort import elders, uitingen, vermoeden
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal import zinnetjes
from intervisie.lezer.taal.patroon import een_van

OVER_ANDERS: Final = "Het is niet zeker dat deze mail over de intervisie gaat."
_AKKOORD: Final = een_van(r"\b(?:akkoord|prima|eens)\b.{0,6}\b(?:met|zo|hoor)\b")
_KORT: Final = 12
"""So few words hold thanks and nothing beside it."""
_MAILING: Final = een_van(r"\b(?:nieuwsbrief|nieuwsflits|mailing|newsletter)\b")
_OMLIJST: Final = een_van(
    r"\b(?:bijeenkomst|ronde|deelnemerslijst|aanmeld|aangemeld|deelname|deelnem|groep \d|opgave|inschrijving|"
    r"indeling)\w*\b"
)
_RECLAME: Final = (
    een_van(
        r"\b(?:korting|gratis|aanbieding|aanbod|actie|voordeel|kaartjes?|tickets?|vroegboek\w*|prijs|"
        r"\d+ euro)\b|€|"
        r"\d+ ?%|[$£] ?\d|\b(?:discount|free (?:trial|quote|audit|demo|sample|consultation)|special offer|"
        r"(?:low|best) prices?)\b",
    ),
    een_van(
        r"https?://|\bwww\.|>>|\bklik\b|\b(?:bestel|profiteer|boek (?:nu|direct|vandaag))\b|"
        r"\bschrijf (?:u|je) nu\b|\b(?:click|order now|book a (?:call|demo|meeting)|buy now|limited time)\b|"
        r"\b(?:can|may|could|shall) (?:i|we) (?:call|ring|phone|send) you\b|\b(?:quick|short) (?:call|chat|demo)\b|"
        r"\b(?:kan|mag|zal) ik (?:u|je|jullie)\b[^.?!\n]{0,50}\bbellen\b",
    ),
    een_van(
        r"\b(?:meld (?:u|je|uw|jullie)|geachte (?:professional|leidinggevende|hr)|beste "
        r"(?:leidinggevende|professional))\b",
    ),
    een_van(
        r"\b(?:afmelden voor|uitschrijven|unsubscribe|stop\b|u ontvangt deze|geen prijs op|"
        r"(?:geen interesse|niet ge[iï]nteresseerd)\?|(?:antwoord|reageer|mail) met (?:afmelden|stop|nee)\b)",
    ),
    een_van(
        r"\b(?:onze (?:\w+ )?(?:trainers|begeleiders|coaches|experts)|wij (?:bieden|verzorgen)|ons aanbod|"
        r"ontdek|"
        r"vrijblijvend|offerte|begeleidt|zoekmachines?|seo|leads|(?:kennismakings|advies|verkoop)gesprek|demo|"
        r"(?:uw|jullie) (?:website|bedrijf) (?:bezocht|bekeken|gevonden|bezoek\w*)|"
        r"search (?:results|engines?|rank\w*)|your (?:web ?site|business|company|brand|shop)|web ?design|"
        r"online marketing|marketing agency|traffic)\b|"
        r"\b(?:bekeek|bezocht|bekijk|zag|vond) (?:ik |wij )?(?:uw|jullie) (?:website|web ?shop|site|bedrijf)\b|"
        r"\b(?:eerste pagina|hoger|vindbaar\w*|bovenaan)\b[^.?!\n]{0,30}\b(?:google|zoekresultaten)\b|"
        r"\bwe (?:can|could|will) (?:fix|boost|improve|increase|grow|double|rank)\b|"
        r"\bwij (?:hebben|hielpen|helpen)\b[^.!?]{0,12}\b\d{2,}\+?",
    ),
)


_VREEMD_SCHRIFT: Final = re.compile(r"[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufaff]")
_LETTER: Final = re.compile(r"[^\W\d_]")


_ENGELS: Final = een_van(
    r"\b(?:the|and|i|my|for|would|like|am|is|to|on|at|with|please|will|you|of|can|not|it|this|be|have)\b"
)
_NEDERLANDS: Final = een_van(
    r"\b(?:de|het|een|ik|en|van|voor|niet|mijn|wij|aan|met|dat|op|bij|graag|jullie|ook|maar|deze)\b"
)


def is_engels(tekst: str) -> bool:
    """The words are English; only the rules read those."""
    return len(_ENGELS.findall(tekst)) > max(2, 2 * len(_NEDERLANDS.findall(tekst)))


def is_vreemd_schrift(tekst: str) -> bool:
    """Most letters are of a script in which nothing here can be read: Chinese, Arabic, Cyrillic."""
    return len(_VREEMD_SCHRIFT.findall(tekst)) * 2 > max(20, len(_LETTER.findall(tekst)))


@lru_cache(maxsize=64)
def is_reclame(tekst: str) -> bool:
    """The words advertise something."""
    return sum(1 for merk in _RECLAME if merk.search(tekst)) >= 3


def gaat_erover(bericht: Bericht, schrijver: Schrijver, gezegd: Sequence[Uiting]) -> tuple[bool, str]:
    """Whether this is about the intervisie, and a Dutch reason when that is not sure ("" when it is)."""
    zelf = f"{schrijver.onderwerp}\n{schrijver.tekst}"
    if vermoeden.OVER.search(zelf):
        return True, ""
    if vermoeden.ANTWOORD.match(schrijver.onderwerp):
        return _antwoord_erop(bericht, schrijver, gezegd)
    onderwerp_elders = elders.ANDERS.search(schrijver.onderwerp)
    if not onderwerp_elders and _alleen_terloops(gezegd):
        return True, ""
    doet = any(_doet_iets(u) or (u.verandert and not u.anders) for u in gezegd)
    if not onderwerp_elders and doet and not any(map(doet_elders, gezegd)):
        return True, ""
    if elders.ANDERS.search(zelf) is None:
        return True, ""
    doet = any((_doet_iets(u) or u.verandert) and not u.anders for u in gezegd)
    doet = doet and (onderwerp_elders is None or _vult_opgave_aan(schrijver, gezegd))
    return doet, OVER_ANDERS if doet else ""


def _vult_opgave_aan(schrijver: Schrijver, gezegd: Sequence[Uiting]) -> bool:
    """ "Bij de opgave die ik deed: hij blijkt op cursus te zitten", under the subject "cursus"."""
    boven = schrijver.onderwerp
    meldt = vermoeden.ONDERWERP_AAN.search(boven) or vermoeden.ONDERWERP_AF.search(boven)
    return not meldt and any(u.eerder and not u.anders for u in gezegd) and not any(map(doet_elders, gezegd))


def _alleen_terloops(gezegd: Sequence[Uiting]) -> bool:
    """Another thing is only mentioned in passing, and something is told beside it."""
    rest = [u.zin.tekst for u in gezegd if not u.geregeld]
    return bool(rest) and len(rest) < len(gezegd) and not any(map(elders.ANDERS.search, rest))


def _antwoordt_ons(bericht: Bericht) -> bool:
    """The mail that is answered was written by a secretariat, as the line above it says."""
    van = next((d.kop.van for d in bericht.delen if d.soort == "citaat" and d.kop and d.kop.van), None)
    return van is not None and "secretariaat" in f"{van.naam} {van.adres}".lower()


_NOEMT_ONS: Final = een_van(
    r"\b(?:het )?secretariaat\b.{0,30}\b(?:cc|kopie|mee|meelezen|leest)\b|\bsecretariaat\b[^.!?]{0,40}\b(?:noteer|"
    r"noteren|zet|"
    r"zetten|schrijf|schrijven|meld|melden)\b"
)
"""Speaks to the secretariat, in a mail to a colleague: "het secretariaat staat in de cc: noteren jullie me?"."""
_ZELF: Final = een_van(r"\b(?:ik|mij|me|zonder)\b")
_POST: Final = een_van(r"\b(?:nieuwsbrief|mailing|mails?|mailtjes|lijst|bestand|berichten|post)\b")
"""What somebody wants no more of, who leaves a mailing and no intervisie."""


def _antwoord_erop(bericht: Bericht, schrijver: Schrijver, gezegd: Sequence[Uiting]) -> tuple[bool, str]:
    """A reply that does not say the word: what it answers does, or its subject is one of ours."""
    onderwerp = schrijver.onderwerp
    over = vermoeden.OVER.search(bericht.tekst) is not None or _vroeg_om_deelname(bericht)
    over = over or _NOEMT_ONS.search(schrijver.tekst) is not None or _antwoordt_ons(bericht)
    aan = any(u.aan for u in gezegd)
    if over and any(u.aan or u.stop for u in gezegd if not u.anders):
        mailing = _MAILING.search(onderwerp) is not None and not aan
        eruit = any(u.stop and _ZELF.search(u.zin.tekst) for u in gezegd) and not _POST.search(
            schrijver.tekst
        )
        return not mailing or eruit, OVER_ANDERS if mailing and eruit else ""
    van_ons = _OMLIJST.search(onderwerp) is not None and any(map(_doet_iets, gezegd))
    terloops = _alleen_terloops(gezegd)
    rest = (
        elders.REDEN.sub(" ", schrijver.tekst)
        if any(u.kan_niet or u.mist for u in gezegd)
        else schrijver.tekst
    )
    anders = not terloops and elders.ANDERS.search(rest) and not van_ons
    if anders or (elders.ANDERS.search(onderwerp) and not over):
        return False, ""
    if _MAILING.search(onderwerp):
        return aan, ""
    if over or _OMLIJST.search(f"{onderwerp}\n{schrijver.tekst}") or uitingen.noemt_meedoen(onderwerp):
        return True, ""
    if vermoeden.EIGEN_ZAAK.search(onderwerp):
        return True, ""
    dankt = len(schrijver.tekst.split()) <= _KORT and (
        vermoeden.DANKT.search(schrijver.tekst) or _AKKOORD.search(schrijver.tekst)
    )
    antwoordt = bool(bericht.antwoord_op) and not schrijver.leeg and not dankt
    twijfel = aan or any(u.stop for u in gezegd) or antwoordt
    return not schrijver.leeg, OVER_ANDERS if twijfel else ""


def _vroeg_om_deelname(bericht: Bericht) -> bool:
    """What is answered asks whether somebody takes part, and names no other thing."""
    gevraagd = "\n".join(bericht.tekst[d.begin : d.eind] for d in bericht.delen if d.soort == "citaat")
    kaal = re.sub(r"(?m)^[> \t]+", "", gevraagd)
    return elders.ANDERS.search(kaal) is None and any(
        zin.vraagt and uitingen.noemt_meedoen(zin.tekst) for zin in zinnetjes.zinnen(kaal)
    )


def _doet_iets(uiting: Uiting) -> bool:
    return uiting.aan or uiting.stop or uiting.mist or uiting.vervangt or uiting.blijft


def doet_elders(uiting: Uiting) -> bool:
    """Signs up for another thing, or stays away from it."""
    tekst = uiting.zin.tekst
    return (uiting.anders and not uiting.geregeld) and (
        uitingen.noemt_meedoen(tekst) or uitingen.noemt_stoppen(tekst)
    )
