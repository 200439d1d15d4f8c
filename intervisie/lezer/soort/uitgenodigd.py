"""What somebody answers to an invitation for one meeting: that he comes, or that he is away that day.

Knows the clauses of one writer and his subject; weighs no kinds.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.soort import reikwijdte, vermoeden
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal.deelzin import MAAND
from intervisie.lezer.taal.patroon import een_van


def antwoordt_erop(schrijver: Schrijver) -> bool:
    """Whether the subject is a reply to an invitation for a meeting, or to its dates."""
    onderwerp = schrijver.onderwerp
    if vermoeden.ANTWOORD.match(onderwerp) is None:
        return False
    return vermoeden.UITGENODIGD.search(onderwerp) is not None or op_datum(schrijver)


def op_datum(schrijver: Schrijver) -> bool:
    """Whether the subject is a reply about one dated meeting, and not to the call."""
    onderwerp = schrijver.onderwerp
    antwoord = vermoeden.ANTWOORD.match(onderwerp)
    if antwoord is None or _OPROEP.search(onderwerp):
        return False
    return reikwijdte.een_keer(onderwerp[antwoord.end() :])


_OPROEP: Final = een_van(
    r"\b(?:aankondiging|oproep|nieuwsbrief|start\w*|aanmeld\w*|opgeven|inschrijv\w*|meld je)\b"
)


_IK_BEN_ERBIJ: Final = een_van(
    r"^\W*(?:(?:hallo|hoi|dag|ha|beste|goede\w+|fijn|leuk|top|prima|ja|jazeker|dank\w*|zeker|natuurlijk|uiteraard|en|"
    r"(?-i:[A-Z]\w+))\W+){0,4}(?:ik|wij|we) (?:ben|zijn|kom|komen)(?: (?:er|erbij|bij|graag|gewoon|zeker|"
    r"natuurlijk|weer|ook|"
    r"allebei|beiden|samen|aanwezig|present|van de partij|dan|die dag|op|de|\d{1,2}(?:e|ste|de)?|\w+dag|\w+(?:ari|"
    r"rt|ril|mei|ni|li|tus|"
    r"ber))){1,7}\W*$"
)


def komt(schrijver: Schrijver, gezegd: list[Uiting]) -> bool:
    """ "Ik ben erbij de 21e!", in answer to an invitation for that date: thanks for what was settled before."""
    aan = [u for u in gezegd if u.aan]
    if not (antwoordt_erop(schrijver) and _MET_DATUM.search(schrijver.onderwerp)):
        return False
    komt = aan or any(_TOT_DAN.search(u.zin.tekst) for u in gezegd)
    return (
        bool(komt)
        and all(_IK_BEN_ERBIJ.match(u.zin.tekst) for u in aan)
        and not any(u.mist or u.verandert or u.kan_niet or u.stop or u.vraagt for u in gezegd)
    )


_TOT_DAN: Final = een_van(
    r"\bzie (?:ik )?(?:je|jullie|u)\b(?!.*\bniet\b)|^\W*(?:\w+\W+)?tot dan\b|^\W*(?:akkoord|prima|ok[eé]?|top|"
    r"genoteerd|bevestigd|"
    r"is goed|komt goed)\b[^?]{0,20}$|\bin (?:de|mijn) agenda\b"
)
"""Comes, in answer to an invitation: "5 april zie ik jullie"."""
_MET_DATUM: Final = re.compile(
    r"\d|\b(?:eerste|tweede|derde|volgende) (?:bijeenkomst|sessie)\b", re.IGNORECASE
)


def slaat_over(schrijver: Schrijver, gezegd: list[Uiting]) -> bool:
    """ "Ik ben die dag op cursus", in answer to an invitation for that day."""
    if not antwoordt_erop(schrijver):
        return False
    weg = [u for u in gezegd if _ZELF.search(u.zin.tekst) and _DIE_DAG.search(u.zin.tekst) and not u.vraagt]
    weg = weg or [u for u in gezegd if _DATUM_WEG.search(u.zin.tekst) and not u.vraagt]
    if any(_KOMT.search(u.zin.tekst) and not _LATER_WEER.search(u.zin.tekst) for u in gezegd):
        return False
    for uiting in weg:
        uiting.mist = True
    return bool(weg)


_DIE_DAG: Final = een_van(
    r"\b(?:die|deze) (?:dag|keer|middag|ochtend|datum|week)\b|\bdan\b|\b(?:op )?de \d{1,2}(?:e|de|ste)\b"
)
_MAAND: Final = rf"(?:{MAAND}|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)"
_DATUM_WEG: Final = een_van(
    rf"\b\d{{1,2}} {_MAAND}\b[^;.?]{{0,16}}\b"
    r"(?:heb|zit|ben|moet|sta|ga|lig|vlieg|volg|geef) (?:ik|wij|we)\b(?!.{0,16}\b(?:er|beschikbaar|bij)\b)",
    rf"\b(?:heb|zit|ben|moet|sta|ga|vlieg|volg|geef) (?:ik )?(?:op )?\d{{1,2}} {_MAAND}\b"
    r"(?!.{0,16}\b(?:er|beschikbaar|bij)\b)",
)
"""Has something else on a date that was named to him: "4 oktober heb ik een oefening"."""
_LATER_WEER: Final = een_van(
    r"\b(?:keer (?:daarna|erna|erop)|daarna|volgende keer|andere keren|bijeenkomst(?:en)? daarna)\b"
)
_KOMT: Final = een_van(
    r"\b(?:kom(?:en)?(?!.{0,12}\bniet\b)|ben er|bij|aanwezig|akkoord|prima|tot dan|agenda)\b"
)
_ZELF: Final = een_van(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|i|my)\b|\b(?-i:[A-Z][\w'-]+ [A-Z])")
