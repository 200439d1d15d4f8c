"""Lines, and where the sentences in them begin and end: over soft line breaks, at list items, at full stops.

Knows layout and punctuation; what stands in a sentence is the work of `zinnen`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from intervisie.lezer.taal.woorden import Woord, grenst, woordenrij


@dataclass(slots=True)
class Regel:
    """One line of the text, its words without the line end; `blok` counts the blank lines before it."""

    woorden: list[Woord]
    blok: int


EINDEN: Final = woordenrij(". ! ? ;")
_BULLETS: Final = woordenrij("- * • · + ● ▪ ◦ > » ‣ – o")
_AFKORTINGEN: Final = woordenrij(
    "ma di wo do vr dins woe dond dinsd woensd donderd vrijd "
    "ocht och mid midd av evt ca bijv nr wk mr dr ir drs jan feb mrt "
    "beh apr aug sep sept okt nov dec resp incl excl max min tel tst afd bv nvt ivm mbt nl"
)


def lees_regels(woorden: Sequence[Woord]) -> list[Regel]:
    """The lines that hold words."""
    regels: list[Regel] = []
    huidige: list[Woord] = []
    leeg = 0
    for woord in (*woorden, None):
        if woord is not None and woord.soort != "regel":
            if not _is_pijl(huidige, woord):
                huidige.append(woord)
        elif huidige:
            regels.append(Regel(_met_merk(huidige), leeg))
            huidige, leeg = [], 0
        else:
            leeg += 1
    _merk_nummers(regels)
    for vorige, regel in pairwise(regels):
        if regel.blok and _is_los_punt(vorige.woorden) and _is_los_punt(regel.woorden):
            regel.blok = 0
    return regels


def _merk_nummers(regels: list[Regel]) -> None:
    """ "1. maandag ✅" over "2. dinsdag ❌": the numbers of a list are bullets, and no dates."""
    nummers = [_nummer(regel.woorden) for regel in regels]
    for plek, (regel, nummer) in enumerate(zip(regels, nummers, strict=True)):
        buren = nummers[max(0, plek - 1) : plek] + nummers[plek + 1 : plek + 2]
        if nummer is not None and {nummer - 1, nummer + 1} & {buur for buur in buren if buur is not None}:
            streep = replace(
                regel.woorden[0], vorm="-", soort="teken", waarde=None, eind=regel.woorden[1].eind
            )
            regel.woorden = [streep, *regel.woorden[2:]]


def _nummer(woorden: Sequence[Woord]) -> int | None:
    """The number before an item of a list."""
    genummerd = len(woorden) > 2 and woorden[0].soort == "getal" and woorden[1].vorm in (")", ".")
    los = genummerd and not grenst(woorden[1], woorden[2]) and woorden[2].soort != "maand"
    return int(woorden[0].vorm) if los and woorden[0].vorm.isdecimal() else None


def _is_los_punt(woorden: Sequence[Woord]) -> bool:
    """ "- vrijdagmiddag", "2) week 9" or a bare day: with a blank line after each it is still one list."""
    if any(woord.soort in ("cel", "merk") for woord in woorden):
        return False
    return _is_lijst(woorden) or all(woord.soort in ("dag", "dagdeel", "deel") for woord in woorden)


def _met_merk(regel: list[Woord]) -> list[Woord]:
    """ "[x] | maandagochtend": a box in a cell of its own belongs to the next cell."""
    cellen = [plek for plek, woord in enumerate(regel) if woord.soort == "cel"]
    if len(regel) < 3 or regel[0].soort != "merk" or 1 not in cellen:
        return regel
    merken = [plek for plek, woord in enumerate(regel) if woord.soort == "merk"]
    om_en_om = all(plek + 1 in cellen and plek + 2 not in (*cellen, *merken) for plek in merken)
    los = cellen == [1] or (om_en_om and regel[-1].soort not in ("cel", "merk"))
    return [woord for woord in regel if woord.soort != "cel"] if los else regel


def _is_pijl(regel: list[Woord], woord: Woord) -> bool:
    """ "vrijdag -> schrappen": an arrow is a colon, and takes its place."""
    if (
        len(regel) < 2
        or woord.vorm not in (">", "→")
        or (woord.vorm == ">" and regel[-1].vorm not in ("-", "="))
    ):
        return False
    begin = regel.pop() if woord.vorm == ">" else woord
    regel.append(replace(begin, vorm=":", soort="teken", eind=woord.eind))
    return True


def alineas(regels: Sequence[Regel], tekst: str) -> Iterator[tuple[int, list[Woord], bool]]:
    """Blank lines before, words, and whether a list follows that the words may be the head of."""
    alinea: list[Woord] = []
    blok = 0
    vorige: Regel | None = None
    gevouwen = all(len(regel.strip()) <= _GEVOUWEN_TOT for regel in tekst.splitlines())
    for regel in regels:
        if vorige is not None and not _loopt_door(vorige, regel, tekst, gevouwen=gevouwen):
            lijst = _is_lijst(regel.woorden) and not _is_lijst(vorige.woorden) and not regel.blok
            yield blok, alinea, lijst and vorige.woorden[-1].vorm not in EINDEN
            alinea = []
        if not alinea:
            blok = regel.blok
        alinea.extend(_zonder_bullet(regel.woorden))
        vorige = regel
    if alinea:
        yield blok, alinea, False


def _zonder_bullet(woorden: list[Woord]) -> list[Woord]:
    if len(woorden) > 1 and woorden[0].vorm in _BULLETS:
        return woorden[1:]
    if len(woorden) > 2 and _is_nummer(woorden[0]) and woorden[1].vorm in (")", "."):
        return woorden[2:]
    return woorden


def _loopt_door(vorige: Regel, volgende: Regel, tekst: str, *, gevouwen: bool) -> bool:
    """Whether the line end between them is only where the text was folded, and not one that somebody typed."""
    if volgende.blok or vorige.woorden[-1].vorm in (*EINDEN, ":"):
        return False
    if _is_lijst(volgende.woorden) or _is_lijst(vorige.woorden[:1]) or _is_etiket(volgende.woorden):
        return False
    if vorige.woorden[-1].vorm in _ONAF:
        return True
    if vorige.woorden[-1].vorm != "," and _zijn_dagen_eronder(volgende, tekst):
        return False
    if _is_etiket(vorige.woorden) and tekst[volgende.woorden[0].begin].isupper():
        return False
    lengte = vorige.woorden[-1].eind - vorige.woorden[0].begin
    eerste = volgende.woorden[0]
    past = lengte + 1 + eerste.eind - eerste.begin <= _SMALST
    if past and not gevouwen and vorige.woorden[-1].vorm != ",":
        return False
    if lengte >= _GEVOUWEN_VANAF:
        return True
    aanhef = vorige.woorden[-1].vorm == "," and len(vorige.woorden) <= _AANHEF
    if vorige.woorden[-1].vorm == "," and not aanhef:
        return True
    dagen = {vorige.woorden[0].soort, eerste.soort} <= {"dag", "dagdeel", "deel"} and vorige.woorden[
        -1
    ].vorm != ","
    return tekst[eerste.begin].islower() and not aanhef and not dagen and not _is_etiket(vorige.woorden)


def _zijn_dagen_eronder(regel: Regel, tekst: str) -> bool:
    """ "Michel Lam, adviseur" over "   elke dag, behalve maandag": an answer on a line of its own, set further in."""
    eerste = regel.woorden[0]
    dagen = eerste.soort in ("dag", "dagdeel") or " ".join(w.vorm for w in regel.woorden[:2]) in _ALLE_DAGEN
    return dagen and tekst[max(0, eerste.begin - 2) : eerste.begin].isspace()


_ALLE_DAGEN: Final = frozenset(
    {"elke dag", "iedere dag", "alle dagen", "elke werkdag", "iedere werkdag", "alle werkdagen"}
)
_ONAF: Final = woordenrij(
    "en of op de het een in van tot t/m met bij voor maar want dus omdat ook dat ik s via naar uit aan per "
    "tussen mijn onze"
)
"""No line that somebody ended on purpose ends in one of these."""
_GEVOUWEN_VANAF: Final = 50
_GEVOUWEN_TOT: Final = 90
"""Programs that fold do so before this many characters; where a line is longer, a line end was typed, """
_SMALST: Final = 74
"""unless the next word had no place on the line: words of two writers may have come together."""
_AANHEF: Final = 5


def _is_nummer(woord: Woord) -> bool:
    """ "1" or "a", before the bracket of a list item."""
    return woord.soort == "getal" or (len(woord.vorm) == 1 and woord.vorm in "abcdef")


def _is_lijst(woorden: Sequence[Woord]) -> bool:
    if not woorden:
        return False
    eerste = woorden[0]
    genummerd = len(woorden) > 1 and _is_nummer(eerste) and woorden[1].vorm == ")"
    bullet = eerste.vorm in _BULLETS and (
        len(woorden) == 1 or not grenst(eerste, woorden[1]) or eerste.vorm != "-"
    )
    return bullet or genummerd or eerste.soort == "merk" or any(woord.soort == "cel" for woord in woorden)


def _is_etiket(woorden: Sequence[Woord]) -> bool:
    """ "Beschikbaar: ..." """
    vormen = [woord.vorm for woord in woorden[:5]]
    return ":" in vormen[1:] and not EINDEN & set(vormen[: vormen.index(":")])


def zinnen_van(alinea: list[Woord], tekst: str) -> Iterator[list[Woord]]:
    """The sentences of a paragraph, each with the mark that ends it."""
    begin = 0
    for plek, woord in enumerate(alinea):
        te_lang = plek - begin >= _LANGSTE_ZIN
        einde = woord.vorm in EINDEN and _is_einde(alinea, plek, tekst)
        if te_lang or einde or _sluit_tussenzin(alinea, plek, tekst):
            yield alinea[begin : plek + 1]
            begin = plek + 1
    if begin < len(alinea):
        yield alinea[begin:]


_LANGSTE_ZIN: Final = 150
"""In words; what is longer was not written by a person, and is cut so that reading stays linear."""


def _sluit_tussenzin(woorden: list[Woord], plek: int, tekst: str) -> bool:
    """ "(Dat zei ik al.) Op dinsdag kan ik." """
    if woorden[plek].vorm != ")" or not plek or woorden[plek - 1].vorm != "." or plek + 1 >= len(woorden):
        return False
    return tekst[woorden[plek + 1].begin].isupper()


def _is_einde(woorden: list[Woord], plek: int, tekst: str) -> bool:
    if woorden[plek].vorm != "." or plek + 1 >= len(woorden):
        return True
    volgende = woorden[plek + 1]
    if grenst(woorden[plek], volgende) and volgende.soort != "teken":
        return False
    letter = tekst[volgende.begin]
    if plek and woorden[plek - 1].vorm in _AFKORTINGEN:
        gesloten = plek > 1 and woorden[plek - 2].vorm in ("en", "of", "op", "-", "+", "&", "tm", "met")
        if gesloten and plek > 2 and woorden[plek - 3].soort == volgende.soort == "dag":
            return True  # "ik kan di en do. wo niet": behind the last of a row the stop is no abbreviation
        return letter.isupper() and (
            gesloten or len(volgende.vorm) > 4 or volgende.soort not in ("dag", "dagdeel", "deel")
        )
    if letter.isdigit():
        return _begint_met_getal(woorden, plek) or _na_een_uur(woorden, plek, tekst)
    return letter.isalpha() or letter in "'‘’\"(•*-"


def _begint_met_getal(woorden: list[Woord], plek: int) -> bool:
    """ "Dinsdag kan. 3 t/m 14 maart niet": the stop ends a sentence; "ma. 3 maart", "nr. 3" and "3. 4" go on."""
    if not plek:
        return False
    vorm, soort = woorden[plek - 1].vorm, woorden[plek - 1].soort
    return vorm.isalpha() and soort not in ("maand",) and len(vorm) > 2 and vorm not in _VOOR_GETAL


def _na_een_uur(woorden: list[Woord], plek: int, tekst: str) -> bool:
    """ "Van 9 tot 12 uur. 2 december niet": behind the word "uur" no minutes follow."""
    if not plek or woorden[plek - 1].soort != "tijd" or not tekst[woorden[plek].begin - 1].isalpha():
        return False
    return woorden[plek + 1].soort in ("datum", "getal")


_VOOR_GETAL: Final = _AFKORTINGEN | woordenrij(
    "nummer nrs tel mob art blz pag circa week wk jan feb febr mrt apr jun jul aug sep sept okt nov dec "
    "maa din woe don vrij zat zon incl excl max min resp vnl bijv omstr geb"
)
