"""Capitals for whoever types none, or nothing else: "graag meld ik bram vos aan (b.vos@...)".

Every reader of names looks for capitals. In a text that has none, or only those that open a sentence, a name is known
by what bears it out: a header, a mail address, or words that only a name can follow. A text in capitals is read in
small letters first. No letter moves, so that every place stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from intervisie.lezer.taal import namen, spelling

_MIDDENIN: Final = re.compile(r"[a-zà-ÿ0-9,;)] [A-ZÀ-Þ][a-zà-ÿ]")
"""A capital within a sentence: who types one types them all."""
_MEESTE: Final = 0.6
"""So much of a text in capitals is typed with the lock on."""
_KORT: Final = 20
"""In letters; a shorter text tells nothing."""
_WOORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ADRES: Final = re.compile(r"([\w.+'-]*\w)@\w")
_MAILADRES: Final = re.compile(r"\S+@\S+")
_EERSTE: Final = re.compile(r"(?:^|[.!?]\s+|\n\s*)([a-zà-ÿ])", re.MULTILINE)
_ROEPNAAM: Final = re.compile(r"(?<![\w.])(?:[a-z]\.[ -]?){1,6}\([a-z]+(?:-[a-z]+)?\) (?=[a-z'’])")
"""Behind initials in brackets by what name he goes: "w.f.h. (willem) oldenkotte"."""
_LETTER: Final = re.compile(r"\b[a-z]")
_VOORZET: Final = (
    r"(?: (?:ik|wij|we|graag|hierbij|bij deze|ook|dan|dus|alvast|even|je|jij|u|voor de intervisie|collega|"
    r"s\.?v\.?p\.?))"
)
_DAAR: Final = re.compile(
    r"\b(?:namens|deelnemers:|"
    rf"(?:meld|geef|schrijf|zet|noteer|draag){_VOORZET}+|mijzelf en|mezelf en|ik en|mij en|naam:|"
    r"(?:aan|op)melding(?:en)? (?:van|voor)|heet(?: ik)?(?: voortaan| nu| tegenwoordig)?)"
    r"(?: (?:is|zijn|heet|heten))?[,:]? |[.:;] (?=[a-z])|\n[ \t]*(?:[-–*•] ?|\d[.)] ?)?(?=[a-z])|^(?=[a-z])",
)
"""Only a name, or somebody without one, can follow; and where a sentence or a line begins, if more bears it out."""
_INVERSIE: Final = re.compile(
    r"\b(?:collega['’]?s?|leidinggevende|teamleider|manager|medewerk(?:er|ster)s?|kamergenoot|doe[tn]|"
    r"haa?k(?:t|en)|(?:willen|wil)(?: (?:ik|wij|we))?|komt|komen|gaa[nt]|stop(?:t|pen)|valt|blijft|"
    r"sluit(?:en)?|hebben)"
    r"(?: (?:alleen|collega|ook|graag|nu|dus))* "
)
_TITEL: Final = re.compile(r"\b(?:mevrouw|meneer|de heer|mw\.?|mevr\.?|dhr\.?) (?=[a-z])")
_ERNA: Final = re.compile(
    r" ?[,(:;–-]{1,2} ?(?:[\w&-]+ )?[\w&-]*(?:adviseu[rs]\w*|boa|medewerk(?:er|ster)|manager|consulent|"
    r"co[öo]rdinator|juriste?|handhav\w+|toezichthoud\w+|recruiter|specialist|hrm?|p&o|oov|aov|@|(?:0|\+31)\d)|"
    r"\s(?:wil|doet|gaat|komt|neemt|meldt|zou|wenst|willen|doen|gaan|komen|nemen|melden|haa?k(?:t|en)|stop(?:t|pen)) "
    r"(?:\w+ ){0,5}?(?:mee|meedoen|deel|deelnemen|aan|erbij|af|ermee)\b|"
    r"\s+(?:over|af|mee|erbij|niet mee)\b| en (?:ik|ikzelf|ondergetekende)\b"
)
"""What stands behind a name: a function, a number, an address, or that he takes part."""
_SLOT: Final = re.compile(r"[ \t]*(?:\n|$)")
_VERDER: Final = re.compile(r"(?:\([^()\n]*\))?(?:,? (?:en|plus|&) |, )(?:(?:mijn |onze )?collega )?")
"""Between two names in one row."""
_HOE_GEWOON: Final = 1.6e-4
"""Of all words; a word that is used more is no name."""
_GEWONE_ACHTERNAAM: Final = 1e-4
_ZELDEN: Final = 2e-6
_INFINITIEF: Final = 4
_VORMEN: Final = 3
"""In letters; what is shorter than that stands in any address."""
_GEEN: Final = frozenset(("ikzelf", "mijzelf", "mezelf", "jijzelf", "collega's", "stoel", "plek"))

_DAG: Final = re.compile(r"(?:maan|dins|woens|donder|vrij|zater|zon)dag")

_Plek = tuple[int, int]


def ontbreken(tekst: str) -> bool:
    """Whether somebody typed a text in small letters, or all of it in capitals."""
    return _MIDDENIN.search(tekst) is None or _in_kapitalen(tekst)


def herstel(tekst: str, adressen: str, bekend: Iterable[str]) -> str:
    """Such a text with a capital at every name that it bears out; `adressen` is where addresses may stand, `bekend`
    are the names in the headers."""
    if _in_kapitalen(tekst):
        tekst = _EERSTE.sub(lambda g: g[0].upper(), _klein(tekst))
    laag = _MAILADRES.sub(lambda g: "@".rjust(len(g[0]), "_"), _klein(tekst))
    woorden = [g.span() for g in _WOORD.finditer(laag)]
    gevonden = {
        *_bekende(laag, woorden, bekend), *_met_adres(laag, woorden, adressen), *_op_zijn_plek(laag, woorden),
    }  # fmt: skip
    plekken = [w for begin, eind in gevonden for w in woorden if begin <= w[0] < eind]
    voornamen = {laag[begin:eind].split()[0] for begin, eind in gevonden}
    voornamen |= {naam.split()[0].lower() for naam in bekend}
    plekken += [w for w in woorden if laag[slice(*w)] in voornamen and _kan_voornaam(laag[slice(*w)])]
    for letters in _ROEPNAAM.finditer(laag):
        begin, eind = letters.span()
        tekst = tekst[:begin] + _LETTER.sub(lambda g: g[0].upper(), laag[begin:eind]) + tekst[eind:]
    titels = (*_TITEL.finditer(laag), *_ROEPNAAM.finditer(laag))
    plekken += [w for g in titels for w in _achternaam(laag, woorden, g.end())]
    for begin, eind in plekken:
        if laag[begin:eind] not in namen.TUSSENVOEGSELS:
            tekst = tekst[:begin] + _groot(tekst[begin:eind]) + tekst[eind:]
    return tekst


def _in_kapitalen(tekst: str) -> bool:
    letters = [c for c in tekst if c.isalpha()]
    return len(letters) > _KORT and sum(c.isupper() for c in letters) > _MEESTE * len(letters)


def _klein(tekst: str) -> str:
    """In small letters, of the same length."""
    laag = tekst.lower()
    return (
        laag if len(laag) == len(tekst) else "".join(c.lower() if len(c.lower()) == 1 else c for c in tekst)
    )


def _groot(woord: str) -> str:
    delen = re.split(r"(?<=-)", woord)
    return "".join(d if d.rstrip("-") in namen.TUSSENVOEGSELS else d[:1].upper() + d[1:] for d in delen)


def _naast(tekst: str, een: _Plek, ander: _Plek) -> bool:
    return tekst[een[1] : ander[0]] == " "


def _bekende(laag: str, woorden: Sequence[_Plek], bekend: Iterable[str]) -> Iterator[_Plek]:
    """Where a name of a header stands whole, with what it is longer here."""
    for naam in bekend:
        plek = laag.find(naam.lower()) if namen.volledig(naam) else -1
        laatste = [n for n, w in enumerate(woorden) if plek <= w[0] < plek + len(naam)] if plek >= 0 else []
        if laatste and woorden[laatste[0]][0] == plek:
            yield plek, _tot(laag, woorden, laatste[-1])


def _met_adres(laag: str, woorden: Sequence[_Plek], adressen: str) -> Iterator[_Plek]:
    """The names that an address holds: a surname, and before it a first name with its initial."""
    for lokaal in {namen.plat(g[1]) for g in _ADRES.finditer(adressen)}:
        for nummer, (begin, eind) in enumerate(woorden):
            woord = laag[begin:eind]
            achter = namen.plat(woord.split("-")[0])
            if len(achter) < _VORMEN or achter not in lokaal[1:] or woord in namen.TUSSENVOEGSELS:
                continue
            voor = _voor(laag, woorden, nummer)
            if voor is not None and laag[voor] == lokaal[0]:
                yield voor, _tot(laag, woorden, _laatste(laag, woorden, nummer, lokaal))


def _laatste(laag: str, woorden: Sequence[_Plek], nummer: int, lokaal: str) -> int:
    """The last word of a surname of more words: "gerrit oude kotte", of gerrit.oudekotte."""
    heel = namen.plat(laag[slice(*woorden[nummer])])
    for plek in range(nummer + 1, len(woorden)):
        heel += namen.plat(laag[slice(*woorden[plek])])
        if heel not in lokaal or not _naast(laag, woorden[plek - 1], woorden[plek]):
            break
        nummer = plek
    return nummer


def _voor(laag: str, woorden: Sequence[_Plek], nummer: int) -> int | None:
    """Where the first name stands of whose surname is this word."""
    while nummer and _naast(laag, woorden[nummer - 1], woorden[nummer]):
        nummer -= 1
        if (woord := laag[slice(*woorden[nummer])]) not in namen.TUSSENVOEGSELS:
            return woorden[nummer][0] if _kan_voornaam(woord) else None
    return None


def _tot(laag: str, woorden: Sequence[_Plek], nummer: int) -> int:
    """Where a surname ends that begins with this word: "hoekstra-de vries" has a second half."""
    half = laag[slice(*woorden[nummer])].rpartition("-")[2] in namen.TUSSENVOEGSELS
    while half and nummer + 1 < len(woorden) and _naast(laag, woorden[nummer], woorden[nummer + 1]):
        nummer += 1
        half = laag[slice(*woorden[nummer])] in namen.TUSSENVOEGSELS
    return woorden[nummer][1]


def _op_zijn_plek(laag: str, woorden: Sequence[_Plek]) -> Iterator[_Plek]:
    """The names that stand where only a name can, with those in one row with them."""
    per_begin = {begin: nummer for nummer, (begin, _) in enumerate(woorden)}
    for daar in (*_DAAR.finditer(laag), *_INVERSIE.finditer(laag)):
        rij = list(_rij(laag, woorden, per_begin, daar.end()))
        zeker = len(rij) > 1 or (daar.re is _DAAR and daar[0][:1].isalpha())
        punt = daar[0].strip() != "" and not daar[0][:1].isalpha()
        if rij and (zeker or any(_ERNA.match(laag, e) or (punt and _SLOT.match(laag, e)) for _, e in rij)):
            yield from rij


def _rij(laag: str, woorden: Sequence[_Plek], per_begin: dict[int, int], plek: int) -> Iterator[_Plek]:
    while (nummer := per_begin.get(plek)) is not None and (
        eind := _naam_vanaf(laag, woorden, nummer)
    ) is not None:
        yield plek, eind
        verder = _VERDER.match(laag, eind + (laag[eind : eind + 2] == " ("))
        if verder is None:
            return
        plek = verder.end()


def _naam_vanaf(laag: str, woorden: Sequence[_Plek], nummer: int) -> int | None:
    """Where a whole name ends that begins with this word."""
    eerste = laag[slice(*woorden[nummer])]
    if not _kan_voornaam(eerste) or _is_gewoon(eerste):
        return None
    begin, tussen = woorden[nummer][0], False
    for vorige, volgende in pairwise(woorden[nummer : nummer + 5]):
        nummer += 1
        woord = laag[slice(*volgende)]
        if not _naast(laag, vorige, volgende):
            return None
        if woord in namen.TUSSENVOEGSELS:
            tussen = True
            continue
        gewoon = spelling.hoe_gewoon(woord) > _GEWONE_ACHTERNAAM or _is_gewoon(woord)
        if (not tussen and gewoon) or _DAG.match(woord):
            return None
        eind = _tot(laag, woorden, nummer)
        heel = " ".join(w if w in namen.TUSSENVOEGSELS else _groot(w) for w in laag[begin:eind].split())
        return eind if namen.is_naam(heel) and not namen.opent_zin(woord) and woord not in _GEEN else None
    return None


@lru_cache(maxsize=2048)
def _kan_voornaam(woord: str) -> bool:
    return (
        len(woord) > 1
        and woord not in namen.TUSSENVOEGSELS
        and woord not in _GEEN
        and not _DAG.match(woord)
        and not namen.opent_zin(woord)
        and spelling.hoe_gewoon(woord) < _HOE_GEWOON
        and namen.is_voornaam(_groot(woord))
    )


def _is_gewoon(woord: str) -> bool:
    """A form of a word that is used as much: "werkt" of "werken", "noemen" of "noemt", "praktische" of "praktisch";
    "bart" of nothing."""
    stam = woord[:-1]
    if woord.endswith("t"):
        vormen = (f"{stam}en", f"{stam}{stam[-1:]}en", f"{stam[:-2]}{stam[-1:]}en")
        heel = max(map(spelling.hoe_gewoon, vormen))
    elif woord.endswith("e"):
        heel = spelling.hoe_gewoon(stam)
    elif woord.endswith("en") and len(woord) > _INFINITIEF:
        heel = max(spelling.hoe_gewoon(f"{stam[:-1]}t"), spelling.hoe_gewoon(f"{stam[:-2]}t"))
        return heel > _ZELDEN
    else:
        return False
    return heel > max(spelling.hoe_gewoon(woord), _ZELDEN)


def _achternaam(laag: str, woorden: Sequence[_Plek], plek: int) -> Iterator[_Plek]:
    """The surname under a title: "mevrouw van dijk"."""
    erna = [w for w in woorden if plek <= w[0] < plek + 40]
    for vorige, volgende in pairwise((*erna, (len(laag), len(laag)))):
        if laag[slice(*vorige)] not in namen.TUSSENVOEGSELS:
            if not namen.opent_zin(laag[slice(*vorige)]):
                yield vorige
            return
        if not _naast(laag, vorige, volgende):
            return
