"""Forms: persons in lines of "heading: value".

Gives the same rows as `tabel.py`. Knows nothing of who takes part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from intervisie.lezer.schrijver.persoonsrij import NIETS, Rij, cellen_van, naam_uit, regels_van, zet
from intervisie.lezer.schrijver.veldkoppen import is_dagkop, is_deelkop, is_tijdkop, veld_van, zegt_nee
from intervisie.lezer.taal import namen

if TYPE_CHECKING:
    from intervisie.lezer.schrijver import Plek

_VELDREGEL: Final = re.compile(
    r"^[ \t>*•·-]*(?:\d{1,2}[.)]\s*)?([^\W\d_][^:\t\n]{0,45}?)\s*(?::|\t|\s=)[ \t]*(.*)$"
)


_MET_SPATIES: Final = re.compile(r"^[ \t>*•·-]*([^\W\d_][^:\t\n]{0,30}?)[ ]{2,}(\S.*)$")


def _veldregel(regel: str) -> re.Match[str] | None:
    """A line of heading and value; more spaces part them as well when the heading is known: "Naam    Eva Mol"."""
    gevonden = _VELDREGEL.match(regel)
    if (
        gevonden is None
        and (los := _MET_SPATIES.match(regel)) is not None
        and veld_van(los[1]) not in (None, "dag")
    ):
        return los
    return gevonden


def aantal_velden(tekst: str) -> int:
    """How many different fields a text has as lines of "heading: value"; the most that stand together as a form."""
    velden = set()
    for _, regel in _veldregels(tekst):
        gevonden = _veldregel(regel)
        veld = veld_van(gevonden[1].strip()) if gevonden and gevonden[2].strip(" ._") else None
        velden |= {veld} if veld not in (None, "dag") else set()
    return len(velden)


def met_waarden(tekst: str) -> str:
    """The text in which a heading on a line of its own has its value beside it: the line break becomes a colon.

    Sites send their forms so. As long as before, so that every place keeps its meaning; as it was with fewer than
    three such headings.
    """
    regels = list(regels_van(tekst))
    gevonden = []
    for (begin, regel), (_, onder) in pairwise(regels):
        veld = _kopje(regel)
        if veld is not None and onder.strip() and _kopje(onder) is None:
            gevonden.append((veld, begin + len(regel), regel.rstrip().endswith(":")))
    velden = {veld for veld, _, _ in gevonden}
    if len(velden) < _KOPJES or not velden & {"naam", "voornaam", "email"}:
        return tekst
    for _, plek, met_punt in gevonden:
        tekst = f"{tekst[:plek]}{' ' if met_punt else ':'}{tekst[plek + 1 :]}"
    return tekst


_KOPJES: Final = 3


def _kopje(regel: str) -> str | None:
    """The field of a line that holds a heading and nothing else."""
    kaal = regel.strip()
    veld = veld_van(kaal) if 1 < len(kaal) < 60 and "\t" not in kaal else None
    return veld if veld != "dag" else None


def lees_formulieren(tekst: str) -> list[Rij]:
    """The forms in a text: at least three lines of heading and value; a second name begins a second form."""
    formulieren: list[Rij] = []
    huidig: Rij | None = None
    open_veld: str | None = None
    boven: Plek | None = None
    roosters, leeg = _roosterregels(tekst), _lege_dagen(tekst)
    for begin, regel in _veldregels(tekst):
        if begin in roosters or begin in leeg:
            if huidig is not None:
                soort = "tijd" if begin in roosters else "leeg"
                zet(huidig, soort, (begin, begin), (begin, begin + len(regel)))
            continue
        gevonden = _veldregel(regel)
        veld = _veld(gevonden) if gevonden else None
        if gevonden is None or veld is None:
            los = gevonden is None and (_VINK.match(regel) is not None or _is_vakjesregel(regel))
            if huidig is not None and (los or open_veld == "tijd") and regel.strip():
                huidig.tijd.append((begin, begin + len(regel)))
                huidig.plek = (huidig.plek[0], begin + len(regel))
            open_veld = open_veld if gevonden is None else None
            boven = _losse_naam(regel, begin) if regel.strip() else boven
            continue
        waarde = (begin + gevonden.start(2), begin + gevonden.end(2))
        if (
            huidig is None
            or boven is not None
            or (veld in huidig.velden and veld in ("naam", "voornaam", "achternaam"))
        ):
            huidig = Rij(None, (boven[0] if boven else begin, begin + len(regel)))
            formulieren.append(huidig)
            if boven is not None and veld != "naam":
                huidig.velden["naam"] = boven
        boven = None
        open_veld = veld
        if veld == "tijd" and zegt_nee(gevonden[1]) and NIETS.fullmatch(gevonden[2].strip()):
            huidig.plek = (huidig.plek[0], begin + len(regel))
            continue
        zet(huidig, veld, waarde, (begin, begin + len(regel)))
    volle = [f for f in formulieren if len(f.velden) + bool(f.tijd) >= 3]
    met_naam = [f for f in volle if {"naam", "voornaam", "achternaam"} & set(f.velden)]
    volle = met_naam if met_naam and len(volle) > 1 else volle
    for formulier in volle:
        formulier.naam = naam_uit(formulier.velden, tekst)
        formulier.tijd = sorted({*formulier.tijd, *_tussen_de_velden(formulier, tekst)})
        formulier.plek = (formulier.plek[0], max([formulier.plek[1], *(eind for _, eind in formulier.tijd)]))
    return volle


def _veld(regel: re.Match[str]) -> str | None:
    """Of which field a line is: "tijd" also under a day, and when any heading holds days: "Schikt mij: ma, do"."""
    kop = regel[1].strip()
    veld = "naam" if _NUMMER.fullmatch(kop) and namen.is_naam(regel[2].strip()) else veld_van(kop)
    return "tijd" if veld == "dag" or (veld is None and _alleen_dagen(regel[2])) else veld


_NUMMER: Final = re.compile(
    r"(?:deelnemer|deelneemster|persoon|collega|kandidaat|medewerk(?:er|ster)) ?(?:nr\.? ?)?[1-9]",
    re.IGNORECASE,
)
""" "Medewerker 1: Kees Bos" over the lines about him."""
_MET_TIJD: Final = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij)dag\w*|ochtend\w*|middag\w*|avond\w*|vakantie|verlof|week \d{1,2}|januari|"
    r"februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|online|digitaal|teams|fysiek|"
    r"op locatie)\b",
    re.IGNORECASE,
)


def _is_zin_over_tijd(regel: str) -> bool:
    return "\t" not in regel and not is_dagkop(regel.strip(" :")) and _MET_TIJD.search(regel) is not None


_VAN_ALLEN: Final = re.compile(r"\b(?:wij|we|ons|onze|allebei|beiden?|allen|samen|iedereen)\b", re.IGNORECASE)


def _tussen_de_velden(formulier: Rij, tekst: str) -> Iterator[Plek]:
    """The sentences between the fields of a form, or right under the last, that tell of days or the form of meeting.

    What goes on behind a heading that is not known ("Leervraag:") belongs to that heading, up to a blank line.
    """
    onbekend = False
    for begin, regel in regels_van(tekst):
        plek = (begin, begin + len(regel))
        gevonden = _veldregel(regel)
        if begin < formulier.plek[0]:
            continue
        if begin > formulier.plek[1] and (gevonden or not regel.strip() or _VAN_ALLEN.search(regel)):
            return
        if gevonden is not None or not regel.strip():
            onbekend = gevonden is not None and veld_van(gevonden[1].strip()) is None
        elif not onbekend and plek not in formulier.tijd and _is_zin_over_tijd(regel):
            yield plek


_VINK: Final = re.compile(
    r"\s*(?:[-*•]\s*)?[\[(] ?[xXvV✓✔ ]? ?[\])]\s*(?:\w+ )?(?:ma|di|wo|do|vr|(?:maan|dins|woens|donder|vrij)dag)\w*\b",
    re.IGNORECASE,
)
"""A box with a day beside it belongs to the form, whatever the heading above it is called."""
_VAKJE: Final = re.compile(r"[\[(]\s*[xXvV✓✔✗✘+–—−-]?\s*[\])]|[☐☒☑]|(?<!\S)[−–+-](?!\S)")
_DAGWOORD: Final = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij)dag|ma|di|wo|do|vr)?(?:[ .-]*\b|(?<=dag))"
    r"(?:(?:ochtend|middag|avond|morgen|namiddag)s?|och|mid|vm|nm|[oma])?\b",
    re.IGNORECASE,
)


def _is_vakjesregel(regel: str) -> bool:
    """Days with a box before or behind each, and nothing else: "ma-ochtend [x]   ma-middag [ ]"."""
    zonder = _VAKJE.sub(" ", regel)
    return (
        zonder != regel
        and any(c.isalpha() for c in zonder)
        and not _DAGWOORD.sub("", zonder).strip(" ,;:/|-•*")
    )


_DAG_OF_DEEL: Final = re.compile(
    r"(?:(?:maan|dins|woens|donder|vrij)dag|(?:ma|di|wo|do|vr)\b)?-?(?:ochtend|morgen|middag|avond)?(?:en|s)?"
)
_TUSSEN: Final = re.compile(r"[\s,;/&+.()]+")
_VULWOORDEN: Final = frozenset(
    ("en", "of", "ook", "hele", "dag", "de", "alleen", "graag", "liefst", "'s", "’s")
)


def _alleen_dagen(waarde: str) -> bool:
    """Days and parts of them, and not another word: "ma, do-ochtend en de vrijdag"."""
    woorden = [w for w in _TUSSEN.split(waarde.lower()) if w and w not in _VULWOORDEN]
    return any(is_dagkop(w) or "dag" in w for w in woorden) and all(map(_DAG_OF_DEEL.fullmatch, woorden))


_LEGENDA: Final = re.compile(r"\S\s*=\s*\S")


def _roosterregels(tekst: str) -> set[int]:
    """Where the lines of a grid of days begin that stands among the fields of a form, its legend included."""
    uit: set[int] = set()
    binnen = False
    vorige = (0, "")
    for begin, regel in regels_van(tekst):
        cellen = [cel for cel, _ in cellen_van(regel, begin)] if "\t" in regel else []
        tijdkop = [cel for cel in cellen[1:] if is_dagkop(cel) or is_deelkop(cel)]
        if len(tijdkop) > 1 and len(tijdkop) == len([cel for cel in cellen[1:] if cel]):
            binnen = True
            uit |= {vorige[0]} if "\t" not in vorige[1] and _LEGENDA.search(vorige[1]) else set()
        binnen = binnen and len(cellen) > 1 and (bool(tijdkop) or is_tijdkop(cellen[0]))
        uit |= {begin} if binnen else set()
        vorige = (begin, regel) if regel.strip() else vorige
    return uit


_KOP_EINDE: Final = re.compile(r"[\t:]")


def _lege_dagen(tekst: str) -> set[int]:
    """Where lines begin that hold a day without a word, among days that have one: neither yes nor no."""
    dagen = [(begin, regel) for begin, regel in regels_van(tekst) if is_dagkop(_KOP_EINDE.split(regel)[0])]
    leeg = {begin for begin, regel in dagen if is_dagkop(regel.strip(" \t:"))}
    return leeg if len(dagen) - len(leeg) > 1 else set()


_VELD_VERDEROP: Final = re.compile(r"[,;|]\s+(?=([^\W\d_][\w -]{1,24}?)\s*:\s)")


def _veldregels(tekst: str) -> Iterator[tuple[int, str]]:
    """The lines; one that holds more fields ("Naam: Eva, functie: jurist") in its parts."""
    for begin, regel in regels_van(tekst):
        knippen = [g for g in _VELD_VERDEROP.finditer(regel) if veld_van(g[1])] if ":" in regel else []
        plek = 0
        for knip in knippen:
            yield begin + plek, regel[plek : knip.start()]
            plek = knip.end()
        yield begin + plek, regel[plek:]


def _losse_naam(regel: str, begin: int) -> Plek | None:
    """A line that is the name of a person: the fields under it are his."""
    kaal = re.sub(r"^[\s*•·–-]*(?:\d{1,2}[.)]\s*)?|[\s*:,]+$", "", regel)
    if not namen.is_naam(kaal):
        return None
    plek = begin + regel.find(kaal)
    return plek, plek + len(kaal)
