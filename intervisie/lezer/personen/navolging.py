"""Whose days an item of a list, a row or a form points to: "idem", "zelfde als Koen", "wat ik kan, min de maandag".

Finds whom it points to and gives the words that are left: what comes on top, and what is taken off. Reads no days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from intervisie.lezer.personen import aanduidingen, weglating
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.taal.patroon import een_van

_WIE: Final = (
    r"(?P<ik>mij|ik(?:zelf)?|mijzelf|mezelf|de afzender|ondergetekende)\b|"
    r"(?:(?:nummer|nr\.?|deelnemer|persoon|formulier|punt|regel|#)\s*)?(?P<nummer>[1-9])(?!\d|[.:]\d|"
    r"\s*(?:uur|t/m|tot|/))|"
    r"(?P<boven>boven(?:staand\w*)?|hierboven|(?:de )?vorige|(?:de )?voorgaande)\b|"
    r"(?P<naam>(?:(?:collega|mevrouw|de heer|mw\.?|dhr\.?)\s+)?[A-ZÀ-Þ][\w'’-]+(?:\s+(?:(?:van|de|der|"
    r"den|ter|ten)\s+)*[A-ZÀ-Þ][\w'’-]+)?)"
)
_DAGEN: Final = (
    r"(?:(?:dag|dagdeel|moment|tijd|tijdstip|beschikbaarheid|voorkeur|agenda|rooster|data|werkdag)\w*\s+)?"
)
_NAAR: Final = re.compile(
    rf"\b(?i:(?:precies |exact |ook |de |het )*(?:(?:de|het)?zelfde|gelijke?)\s+{_DAGEN}(?:als|aan|van|"
    rf"met)\s+(?:die van\s+)?|"
    rf"(?:net )?(?:als|zoals|evenals|conform|idem (?:als )?|zie(?: ook)?(?: onder| bij)?|volgt)\s+(?:bij )?|"
    rf"(?:(?:de )?dagen|beschikbaarheid) van\s+|"
    rf"(?:alles )?(?:wat|wanneer|waar)\s+(?=\S+ (?:ook )?kan)|kan (?:ook )?als\s+|(?:sluit|"
    rf"sluiten) aan bij\s+)(?:{_WIE})"
    rf"(?P<staart>\s+(?:ook )?kan)?"
)
_IDEM: Final = een_van(
    r"\b(?:idem(?: dito)?|ditto|dito|id\.|hetzelfde|als boven|zie boven|zelfde (?:dagen|verhaal)?)(?!\w)"
)
_DAG: Final = r"(?=[^.;]*?(?:dag|ochtend|middag|avond|\b(?:ma|di|wo|do|vr)\b))"
_ERAF: Final = een_van(
    rf"[\s,(]*(?:\b(?:en|maar|alleen)\s+)?\b(?:min(?:us)?|(?<=maar )niet|behalve|zonder|uitgezonderd|"
    rf"met uitzondering van|m\.u\.v\.|"
    rf"exclusief)\s+(?:(?:op|die|dat)\s+)*{_DAG}"
)
_ERBIJ: Final = een_van(
    rf"[\s,(]*(?:\b(?:en|maar)\s+)?(?<!\w)(?:plus|\+|daarnaast|alsook|aangevuld met|met|ook nog|ook|"
    rf"nog)\s+(?:(?:ook|nog|op)\s+)*{_DAG}"
)
_BEGIN: Final = re.compile(
    r"^(\s*(?:[^\W\d_][^:.\n]{0,20}:)?)[\s,.;–-]*(?:(?:en|maar|dus)\s+)?", re.IGNORECASE
)


def volg(tekst: str, items: Sequence[Deelnemer]) -> None:
    """Let each item that says "idem" point to the one before it, or to whom it names."""
    for nummer, item in enumerate(items):
        woorden = weglating.eigen_dagen("\n".join(tekst[begin:eind] for begin, eind in item.tijd))
        item.zoals = _naar(woorden, item, items, items[nummer - 1] if nummer else None)
        if item.zoals is not None:
            item.tijd_tekst = "\n".join(r for r in item.tijd_tekst.split("\n") if not verwijst(r))


def _naar(
    woorden: str, item: Deelnemer, items: Sequence[Deelnemer], vorige: Deelnemer | None
) -> Deelnemer | None:
    for gevonden in _NAAR.finditer(woorden):
        bron = wie(gevonden, item, items, vorige)
        if bron is not None and not _volgt(bron, item):
            return bron
    if weglating.is_verwijzing(woorden) or _IDEM.search(woorden):
        return vorige if vorige is not None and not _volgt(vorige, item) else None
    return None


def _volgt(bron: Deelnemer, item: Deelnemer) -> bool:
    """Whether one person follows another, who follows him."""
    verder: Deelnemer | None = bron
    while verder is not None and verder is not item:
        verder = verder.zoals
    return verder is item


def wie(
    gevonden: re.Match[str], item: Deelnemer, items: Sequence[Deelnemer], vorige: Deelnemer | None
) -> Deelnemer | None:
    """Whom a reference means: the writer, a number in the list, the one before, or somebody by name."""
    if gevonden["ik"]:
        return next((d for d in items if d.zelf), None)
    if gevonden["boven"]:
        return vorige
    if gevonden["nummer"]:
        nummer = int(gevonden["nummer"]) - 1
        return items[nummer] if nummer < len(items) and items[nummer] is not item else None
    naam = gevonden["naam"]
    return next(
        (d for d in items if d is not item and any(re.search(vorm, naam) for vorm in aanduidingen.vormen(d))),
        None,
    )


def eigen_rest(woorden: str) -> str:
    """What somebody says beside the reference, in whole sentences; what he takes off is denied."""
    rest = _IDEM.sub(" ", _NAAR.sub(" ", woorden))
    rest = _ERBIJ.sub(". Ook op ", _ERAF.sub(". Niet op ", rest))
    return _BEGIN.sub(r"\1 ", rest).strip()


def verwijst(woorden: str) -> bool:
    """Whether words point to the days of somebody else."""
    return _NAAR.search(woorden) is not None or _IDEM.search(woorden) is not None


def trekt_af(woorden: str) -> bool:
    """Whether somebody takes days off those that he points to: "idem, maar niet op maandag"."""
    return _ERAF.search(woorden) is not None


def alleen_ja(woorden: str) -> bool:
    """ "Wat Koen kan": the days that he can, not those that he cannot."""
    gevonden = _NAAR.search(woorden)
    return gevonden is not None and gevonden["staart"] is not None


def beperkt(rest: str) -> bool:
    """Whether the rest names only a part of the days that it points to: "als Koen, maar alleen 's ochtends"."""
    return any(weglating.is_deel(deel) for deel in re.split(r"[.,;:\n]", rest))


def volg_velden(tekst: str, formulieren: Sequence[Deelnemer]) -> None:
    """ "Kan op: zie 1, en vrijdagavond": that line of the other form, and what stands behind it."""
    for nummer, formulier in enumerate(formulieren):
        vorige = formulieren[nummer - 1] if nummer else None
        tijd: list[Plek] = []
        for begin, eind in formulier.tijd:
            gevonden = _NAAR.search(tekst, begin, eind) or _IDEM.search(tekst, begin, eind)
            if gevonden is None:
                tijd.append((begin, eind))
                continue
            bron = wie(gevonden, formulier, formulieren, vorige) if gevonden.re is _NAAR else vorige
            kop = _kop(tekst[begin:eind])
            zelfde = [plek for plek in bron.tijd if _kop(tekst[plek[0] : plek[1]]) == kop] if bron else []
            tijd += [*zelfde, (begin, gevonden.start()), (gevonden.end(), eind)]
        formulier.tijd = tijd


def _kop(regel: str) -> str:
    return regel.partition(":")[0].strip().lower()
