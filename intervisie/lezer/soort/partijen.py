"""Of whom a clause speaks: of the writer, or of somebody else. Knows words, no people."""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.woorden import woordenrij

_MIJN_COLLEGA: Final = re.compile(r"\W*(?:en |maar |ook )?(?:mijn|onze) \w+", re.IGNORECASE)
_DERDE: Final = een_van(
    r"\b(?:collega\w*|medewerk\w*|niemand|geen van (?:hen|die|de)|(?-i:[A-Z][\w'-]+) (?:(?:van|de|der|den|ter|ten|el|"
    r"'t) )*(?-i:[A-Z][\w'-]+))\b"
)
_HIJ_DOET: Final = een_van(
    r"^\W*(?:(?:en|maar|want|dus) )?(?:(?:hij|zij|ze|die) )?(?:doet|gaat|slaat|laat|haakt|neemt|stopt|past|komt)\b"
)
"""Of one other, whose name stood before it: "en slaat deze ronde over"."""
_NIEMAND: Final = een_van(r"\bniemand\b(?!.*\b(?:op|aan|mij|me)\b)")
"""Nobody else: "bij ons doet verder niemand mee"."""
_EERSTE_PERSOON: Final = een_van(r"\b(?:ik|mij|me|ikzelf|mijzelf|wij|we|ons)\b")


def van_verschillende(aan: list[Uiting], stop: list[Uiting]) -> bool:
    """The writer signs up and a colleague does not, or the other way round."""
    wie_aan, wie_stop = {wie(u) for u in aan}, {wie(u) for u in stop}
    return len(wie_aan) == len(wie_stop) == 1 and wie_aan | wie_stop == {"ik", "ander"}


def wie(uiting: Uiting) -> str:
    """Whom a clause is about: the writer, somebody else, or it does not say."""
    tekst = uiting.zin.tekst
    if _NIEMAND.search(tekst):
        return "ander"
    if _EERSTE_PERSOON.search(tekst) and not _MIJN_COLLEGA.match(tekst):
        return "ik"
    return "ander" if _DERDE.search(tekst) or _HIJ_DOET.match(tekst) or _heet(tekst) else ""


_NAAM_DOET: Final = re.compile(
    r"\W*(?:(?:En|Ook|Maar|Want) )?(?P<naam>[A-ZÀ-Þ][\w'’-]+) (?:kan|kon|wil|wilde|doet|heeft|had|is|stopt|haakt|"
    r"past|ziet|"
    r"slaat|gaat|mag|hoeft|moet)\b"
)
_GEEN_NAAM: Final = woordenrij(
    "er het dat dit die deze wie wat waar niemand iemand iedereen men alles niets daar hier nu dan zij hij ze u je "
    "jij intervisie deelname meedoen maandag dinsdag woensdag donderdag vrijdag anouk"
)


def _heet(tekst: str) -> bool:
    """ "Els kan dit jaar niet": a first name alone."""
    naam = _NAAM_DOET.match(tekst)
    return naam is not None and naam["naam"].lower() not in _GEEN_NAAM
