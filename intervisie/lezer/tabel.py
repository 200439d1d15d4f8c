"""Persons in a table or a form: cells under headings, and lines of "heading: value".

A table is rows of cells parted by tabs (`opmaak.py` makes them). Gives for each person the place of every field.
Knows the headings that people use; knows nothing of who takes part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from intervisie.lezer import kolommen, namen
from intervisie.lezer.merken import lees_merk
from intervisie.lezer.namen import Vermelding

if TYPE_CHECKING:
    from intervisie.lezer.schrijver import Plek

_KOPPEN: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (veld, re.compile(patroon, re.IGNORECASE))
    for veld, patroon in (
        ("voornaam", r"(?:voorn(?:aam)?|roepn(?:aam)?|first name)$"),
        ("voorletters", r"(?:voorletters?|voorletter\(s\)|initialen|initials)$"),
        ("tussenvoegsel", r"(?:tussen|voor)(?:v(?:gsl|oegsels?)?)?$|tsv$|tv$"),
        ("achternaam", r"(?:achtern(?:aam)?|familienaam|last name|surname)$"),
        (
            "naam",
            r"(?:aan te melden |nieuwe |volledige |uw |je |jouw )?(?:naam|name|naam deelnemer|deelnemer|"
            r"deelnemers|wie|persoon|"
            r"kandidaat|collega|medewerker|voor- en achternaam|naam en functie)(?: deelnemer)?"
            r"(?: (?:voor|aan|van) (?:de )?(?:intervisie|deelnemer|collega|medewerker))?$",
        ),
        ("functie", r"(?:functie|rol|functienaam|functie/rol|job title|position|role|functietitel)$"),
        (
            "email",
            r"(?:e-?mail|mail|e-?mail-?adres|mailadres|adres e-?mail|email address|e-mail \(werk\)|te mailen "
            r"(?:op|via))$",
        ),
        (
            "vast",
            r"(?:(?:telefoon|tel\.?|telefoonnummer|nummer) \(?vast\)?|"
            r"vaste? (?:telefoon|nummer|telefoonnummer|lijn))$",
        ),
        (
            "telefoon",
            r"(?:(?:telefoon|tel\.?|telefoonnummer|nummer) \(?mobiel\)?|"
            r"tel|tel\.|telefoon|telefoonnummer|mobiel|mobiele? nummer|mobiel nummer|telnr\.?|"
            r"gsm|nummer|06|06-nummer|mobiele telefoon|doorkies\w*|phone)$",
        ),
        (
            "organisatie",
            r"(?:organisatie|gemeente|werkgever|organisatie/gemeente|org\.?|gemeente/organisatie|"
            r"organisatie/werkgever|naam organisatie|instelling|(?:werkt|werkzaam|in dienst) (?:bij|van)|"
            r"organisation|employer)$",
        ),
        (
            "discipline",
            r"(?:discipline|afdeling|team|vakgebied|werkveld|domein|oov/hrm?|oov of hrm?|groep|"
            r"hrm?/oov|kolom|achtergrond|doelgroep)$",
        ),
        (
            "vorm",
            r"(?:voorkeur|vorm|online.{0,25}|voorkeur vorm|fysiek.{0,25}|online/fysiek|werkvorm|wijze|"
            r"(?:wijze|vorm|manier) van (?:deelname|deelnemen|bijeenkomen)|deelnamevorm)$",
        ),
        (
            "tijd",
            r"(?:(?:wel |niet )?mogelijk\w*(?: op)?|onmogelijk|uitgesloten|weg|vrij|kan(?:t)?|wel|bericht|"
            r"(?:beschikbare|mogelijke|gewenste|welke|uw|voorkeurs) ?(?:dagen|dagdelen|momenten).{0,30}|"
            r"(?:op )?(?:welke )?(?:dagen|dagdelen) (?:waarop|dat|die|kunt|kun|kan|past)\b.{0,30}|beschikba\w+|"
            r"inzetbaar(?: op)?|past(?: op)?|(?:voorkeurs?)?(?:moment|tijdstip)\w*|verlof\w*|dagen|"
            r"dagdelen|(?:ochtend|middag|avond)(?:en|s)?|dag(?:en)?(?: en tijden)?|wanneer.{0,20}|"
            r"voorkeursdag\w*|verhinderd|verhinderingen|afwezig\w*|kan(?: wel| niet)?(?: op| in)?|niet "
            r"beschikbaar|niet|vakantie|dagdeel|opmerking\w*|bijzonderheden|availability|voorkeur "
            r"dag\w*|voorkeursdagdelen|werkdagen|toelichting|available|away|voorkeursmoment\w*)$",
        ),
    )
)
_DAGKOP: Final = re.compile(
    r"(?:ma|di|wo|do|vr|maandag|dinsdag|woensdag|donderdag|vrijdag)(?:[ .-]*(?:o|m|a|och\w*|"
    r"mid\w*|av\w*|vm|nm))?\.?$",
    re.IGNORECASE,
)
_VELDREGEL: Final = re.compile(
    r"^[ \t>*•·-]*(?:\d{1,2}[.)]\s*)?([^\W\d_][^:\t\n]{0,45}?)\s*(?::|\t|\s=)[ \t]*(.*)$"
)


@dataclass(slots=True)
class Rij:
    """One person: his name, the place of all of it, of each field, and of what is about his days. `zelf`: it says
    "ik"; `mee`: what a column says of his taking part, None when that is not clear."""

    naam: Vermelding | None
    plek: Plek
    velden: dict[str, Plek] = field(default_factory=dict)
    tijd: list[Plek] = field(default_factory=list)
    tijd_tekst: str = ""
    zelf: bool = False
    mee: bool | None = True


@dataclass(slots=True)
class Tabel:
    """The rows of a table with persons, where it begins and ends, and the days of whoever is in no row."""

    rijen: list[Rij]
    begin: int
    eind: int
    allen: str = ""


def lees_tabel(tekst: str) -> Tabel | None:
    """The table of persons in a text: a row of headings with a name among them, and rows under it."""
    regels = list(_regels(tekst))
    getypt = _in_kolommen(regels)
    if getypt is not None:
        return getypt
    for nummer, (begin, regel) in enumerate(regels):
        cellen = list(_cellen(regel, begin))
        met_spaties = len(cellen) < 2
        cellen = kolommen.cellen(regel, begin) if met_spaties else cellen
        if len(cellen) < 2:
            continue
        koppen = [_tabelkop(cel) for cel, _ in cellen]
        if not cellen[0][0] and "tijd" in koppen:
            koppen[0] = "naam"
        if not {"naam", "achternaam"} & set(koppen) or sum(k is not None for k in koppen) < 2:
            continue
        etiketten = [cel for cel, _ in cellen]
        onder = (
            list(kolommen.rijen(regels, nummer))
            if met_spaties
            else [list(_cellen(t, b)) for b, t in regels[nummer + 1 :] if _SCHEIDT.search(t)]
        )
        koppen = _zonder_deelname(koppen, onder)
        rijen = [
            r
            for plek, rij in _uitgeschreven(onder)
            if (r := _rij(plek, rij, koppen, etiketten, tekst)) is not None
        ]
        if rijen:
            return Tabel(rijen, begin, max(r.plek[1] for r in rijen))
    gekanteld = _gekanteld(regels)
    for rij in gekanteld.rijen if gekanteld else ():
        rij.naam = _naam(rij.velden, tekst)
    return gekanteld


def aantal_velden(tekst: str) -> int:
    """How many different fields a text has as lines of "heading: value"; the most that stand together as a form."""
    velden = set()
    for _, regel in _veldregels(tekst):
        gevonden = _VELDREGEL.match(regel)
        veld = _kop(gevonden[1].strip()) if gevonden and gevonden[2].strip(" ._") else None
        velden |= {veld} if veld not in (None, "dag") else set()
    return len(velden)


def met_waarden(tekst: str) -> str:
    """The text in which a heading on a line of its own has its value beside it: the line break becomes a colon.

    Sites send their forms so. As long as before, so that every place keeps its meaning; as it was with fewer than
    three such headings.
    """
    regels = list(_regels(tekst))
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
    veld = _kop(kaal) if 1 < len(kaal) < 60 and "\t" not in kaal else None
    return veld if veld != "dag" else None


def heel(naam: str, tekst: str) -> str:
    """The whole name of whom a table calls by his first name or his initials, when the text has it."""
    vol = next((v.naam for v in namen.vind(tekst) if naam in (namen.voornaam(v.naam), _kort(v.naam))), None)
    return vol or namen.schoon(naam) or naam


def _kort(naam: str) -> str:
    """ "Bo van der Maas" as "B. van der Maas"."""
    return f"{naam[0]}. {naam.partition(' ')[2]}"


def _in_kolommen(regels: list[tuple[int, str]]) -> Tabel | None:
    """A table of days typed with spaces: a row of days, and rows of a name and as many marks."""
    kop: list[str] = []
    rijen: list[Rij] = []
    for begin, regel in regels:
        cellen = re.split(r"\s{2,}|\t|\s*\|\s*", regel.strip(" |"))
        if not kop:
            dagen = [c for c in cellen if _DAGKOP.match(c)]
            kop = dagen if len(dagen) > 1 and len(cellen) - len(dagen) < 2 and "\t" not in regel else []
            continue
        if len(cellen) != len(kop) + 1 or not (namen.is_naam(cellen[0]) or namen.is_voornaam(cellen[0])):
            continue
        plek = begin + regel.find(cellen[0])
        vakken = "\t".join("" if c in (".", "?") else c for c in cellen[1:])
        rijen.append(
            Rij(
                Vermelding(cellen[0], plek, plek + len(cellen[0])),
                (begin, begin + len(regel)),
                tijd_tekst="\t" + "\t".join(kop) + "\n\t" + vakken,
            )
        )
    return Tabel(rijen, rijen[0].plek[0], rijen[-1].plek[1]) if rijen else None


def _gekanteld(regels: list[tuple[int, str]]) -> Tabel | None:
    """A table on its side: headings in the first column, one person in each other column."""
    rijen: dict[int, Rij] = {}
    for begin, regel in regels:
        cellen = list(_cellen(regel, begin)) if "\t" in regel else []
        kop = _kop(cellen[0][0]) if len(cellen) > 2 else None
        if len(cellen) > 2 and not cellen[0][0] and all(namen.is_naam(cel) for cel, _ in cellen[1:]):
            kop = "naam"
        if kop is None:
            continue
        for kolom, (cel, plek) in enumerate(cellen[1:]):
            rij = rijen.setdefault(kolom, Rij(None, plek))
            if kop == "tijd":
                _zet_tijd(rij, cellen[0][0], cel, plek)
                rij.plek = (rij.plek[0], plek[1])
            elif cel.strip(" -–—?"):
                _zet(rij, kop, plek, plek)
    volle = [
        r for r in rijen.values() if "naam" in r.velden and (len(r.velden) > 1 or r.tijd or r.tijd_tekst)
    ]
    return (
        Tabel(volle, min(r.plek[0] for r in volle), max(r.plek[1] for r in volle)) if len(volle) > 1 else None
    )


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
                _zet(huidig, soort, (begin, begin), (begin, begin + len(regel)))
            continue
        gevonden = _VELDREGEL.match(regel)
        veld = _kop(gevonden[1].strip()) if gevonden else None
        veld = "tijd" if veld == "dag" else veld  # a field for each day
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
        if veld == "tijd" and _ZEGT_IETS.search(gevonden[1]) and _NIETS.fullmatch(gevonden[2].strip()):
            huidig.plek = (huidig.plek[0], begin + len(regel))
            continue
        _zet(huidig, veld, waarde, (begin, begin + len(regel)))
    volle = [f for f in formulieren if len(f.velden) + bool(f.tijd) >= 3]
    met_naam = [f for f in volle if {"naam", "voornaam", "achternaam"} & set(f.velden)]
    volle = met_naam if met_naam and len(volle) > 1 else volle
    for formulier in volle:
        formulier.naam = _naam(formulier.velden, tekst)
    return volle


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


_DEELKOP: Final = re.compile(r"(?:'?s? ?)?(?:ochtend|morgen|middag|avond)s?\.?$|[aop]?vm|nm", re.IGNORECASE)
_LEGENDA: Final = re.compile(r"\S\s*=\s*\S")


def _roosterregels(tekst: str) -> set[int]:
    """Where the lines of a grid of days begin that stands among the fields of a form, its legend included."""
    uit: set[int] = set()
    binnen = False
    vorige = (0, "")
    for begin, regel in _regels(tekst):
        cellen = [cel for cel, _ in _cellen(regel, begin)] if "\t" in regel else []
        tijdkop = [cel for cel in cellen[1:] if is_dagkop(cel) or _DEELKOP.match(cel)]
        if len(tijdkop) > 1 and len(tijdkop) == len([cel for cel in cellen[1:] if cel]):
            binnen = True
            uit |= {vorige[0]} if "\t" not in vorige[1] and _LEGENDA.search(vorige[1]) else set()
        binnen = binnen and len(cellen) > 1 and (bool(tijdkop) or is_tijdkop(cellen[0]))
        uit |= {begin} if binnen else set()
        vorige = (begin, regel) if regel.strip() else vorige
    return uit


def _lege_dagen(tekst: str) -> set[int]:
    """Where lines begin that hold a day without a word, among days that have one: neither yes nor no."""
    dagen = [(begin, regel) for begin, regel in _regels(tekst) if is_dagkop(re.split(r"[\t:]", regel)[0])]
    leeg = {begin for begin, regel in dagen if is_dagkop(regel.strip(" \t:"))}
    return leeg if len(dagen) - len(leeg) > 1 else set()


def is_tijdkop(cel: str) -> bool:
    """Whether a cell is a day or a deel of one, and nothing more."""
    return is_dagkop(cel) or _DEELKOP.match(cel) is not None


_VELD_VERDEROP: Final = re.compile(r"[,;|]\s+(?=([^\W\d_][\w -]{1,24}?)\s*:\s)")


def _veldregels(tekst: str) -> Iterator[tuple[int, str]]:
    """The lines; one that holds more fields ("Naam: Eva, functie: jurist") in its parts."""
    for begin, regel in _regels(tekst):
        knippen = [g for g in _VELD_VERDEROP.finditer(regel) if _kop(g[1])] if ":" in regel else []
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


def _zet(rij: Rij, veld: str, waarde: Plek, regel: Plek) -> None:
    rij.plek = (rij.plek[0], regel[1])
    if veld in ("tijd", "vorm"):
        rij.tijd.append(regel)
    if veld != "tijd" and waarde[1] > waarde[0]:
        rij.velden.setdefault(veld, waarde)


def _regels(tekst: str) -> Iterator[tuple[int, str]]:
    plek = 0
    for regel in tekst.split("\n"):
        yield plek, regel
        plek += len(regel) + 1


_SCHEIDT: Final = re.compile(r"[\t|]|;[^;\n]*;")
_RAND: Final = re.compile(r"(\s*\|)(.*?)\|?\s*$")
"""The border of a row as Markdown draws it: "| a | b |"."""


def _cellen(regel: str, begin: int) -> Iterator[tuple[str, Plek]]:
    plek = begin
    if "\t" not in regel and (rand := _RAND.match(regel)) is not None:
        regel, plek = rand[2], begin + rand.start(2)
    for cel in regel.split(next((teken for teken in "\t|" if teken in regel), ";")):
        begin = plek + len(cel) - len(cel.lstrip(" "))
        yield cel.strip(" *_:|"), (begin, max(begin, plek + len(cel.rstrip(" "))))
        plek += len(cel) + 1


def is_dagkop(cel: str) -> bool:
    """Whether a cell is a day, or a part of one, and nothing more."""
    return _DAGKOP.match(cel.strip(" *_:.")) is not None


def veld_van(kop: str) -> str | None:
    """Which field a heading is of; None when it is of none."""
    return _kop(kop)


_VAN_EEN_ANDER: Final = re.compile(
    r"\((?:algemeen|receptie|centrale|balie|secretariaat|oud|kcc|leidinggevende|manager|noodgeval\w*)\b",
    re.IGNORECASE,
)
_VAN_WIE: Final = re.compile(
    r"^(?:uw|je|jouw|zijn|haar|volledige|zakelijke?|gewenste|mogelijke|eigen|welke)\s+(?=\w)|"
    r"\s+(?:van )?(?:de |het )?(?:deelne(?:mer|emster)s?|medewerk(?:er|ster)s?|collega|kandidaat|cursist|"
    r"inschrijver|werknemer)$",
    re.IGNORECASE,
)
"""What a heading may add to the field that it names: "zakelijk mailadres", "naam medewerker"."""


def _kop(cel: str) -> str | None:
    if _VAN_EEN_ANDER.search(cel):
        return None
    kaal = re.sub(r"\s*\([^)]*\)$", "", cel.strip(" *_:?.")).strip()
    if _DAGKOP.match(kaal):
        return "dag"
    heel = next((veld for veld, patroon in _KOPPEN if patroon.match(kaal)), None)
    if heel is not None:
        return heel
    kaal = _VAN_WIE.sub("", kaal)
    return next((veld for veld, patroon in _KOPPEN if patroon.match(kaal)), None)


_DEELNAME: Final = re.compile(
    r"(?:deelname|deelnemen|(?:doet|doen|gaat|wil) (?:er )?mee|neemt deel|meedoen|mee|aanmelden|status|"
    r"(?:ja|j)\s*/\s*(?:nee|n)|wel/niet)\??$",
    re.IGNORECASE,
)


def _tabelkop(cel: str) -> str | None:
    """Which field a head over a column is of; beside those of a form who takes part, and "wat" for the function."""
    if _DEELNAME.match(cel):
        return "mee"
    return "functie" if cel.lower() == "wat" else _kop(cel)


def _zonder_deelname(koppen: list[str | None], rijen: Sequence[Sequence[kolommen.Cel]]) -> list[str | None]:
    """A column "deelname" in which nobody says yes tells how people take part: online, or in a room."""
    return [
        "vorm"
        if kop == "mee" and not any(_doet_mee(rij[nummer][0]) for rij in rijen if nummer < len(rij))
        else kop
        for nummer, kop in enumerate(koppen)
    ]


def _doet_mee(cel: str) -> bool | None:
    """What the cell under "deelname" says; None when it is not clear."""
    merk = lees_merk(cel) or lees_merk(re.split(r"[ ,(]", cel)[0])
    return {"ja": True, "kruis": True, "nee": False, "leeg": False, None: None}[merk]


_HERHALING: Final = re.compile(
    r"[-–—]?\s*(?:[\"″〃„”“]|,,|''|``|’’|′′)\s*[-–—]?|(?:idem|ditto|dito|id)\.?(?:\s+(?:dito|\"))?|"
    r"(?:zie |als |zoals |= ?)?(?:hier)?boven(?:staand)?|hetzelfde|zelfde|[↑^]",
    re.IGNORECASE,
)
"""All that a cell holds which says the same as the cell over it."""


_OM_HET_EVEN: Final = re.compile(
    r"(?:maakt (?:\w+ )?niet uit|geen voorkeur|om het even|allebei|(?:alle)?beide|alles|alles (?:is )?goed|"
    r"flexibel|(?:is )?(?:mij|hem|haar) gelijk|neutraal)(?: goed)?\.?",
    re.IGNORECASE,
)
"""Beside a column of days this tells of the form of the meetings alone: "maakt niet uit" are no days."""


def _uitgeschreven(rijen: Iterable[list[kolommen.Cel]]) -> Iterator[tuple[Plek, list[kolommen.Cel]]]:
    """The rows, each with its place, in which a mark of repetition is the cell over it with the place of that."""
    boven: list[kolommen.Cel] = []
    for rij in rijen:
        boven = [
            boven[kolom] if kolom < len(boven) and _HERHALING.fullmatch(cel[0]) else cel
            for kolom, cel in enumerate(rij)
        ]
        yield (rij[0][1][0], rij[-1][1][1]), boven


def _rij(
    geheel: Plek, cellen: list[kolommen.Cel], koppen: list[str | None], etiketten: list[str], tekst: str
) -> Rij | None:
    rij = Rij(None, geheel)
    for (cel, plek), kop, etiket in zip(cellen, koppen, etiketten, strict=False):
        if kop == "vorm" and {"tijd", "dag"} & {*koppen} and _OM_HET_EVEN.fullmatch(cel):
            continue
        if kop in ("tijd", "vorm"):
            _zet_tijd(rij, etiket, cel, plek)
        elif kop == "mee":
            rij.mee = _doet_mee(cel)
        elif kop not in (None, "tijd", "dag") and cel.strip(" -–—?"):
            rij.velden.setdefault(kop, plek)
    rij.naam = _naam(rij.velden, tekst)
    rij.zelf = (
        rij.naam is None and "naam" in rij.velden and _IK.fullmatch(tekst, *rij.velden["naam"]) is not None
    )
    if rij.naam is None and not rij.zelf:
        return None
    if "dag" in koppen:
        vakken = [cel for cel, _ in cellen]
        dagen = f"{_dagcellen(etiketten, koppen)}\n{_dagcellen(vakken, koppen)}"
        rij.tijd_tekst = "\n\n".join(tekst for tekst in (dagen, rij.tijd_tekst) if tekst)
    return rij


_NIETS: Final = re.compile(
    r"[-–—?.\s]*|n\.?v\.?t\.?|geen(?: bijzonderheden| dagen)?|nee|niets|nvt", re.IGNORECASE
)
_DAGEN: Final = re.compile(
    r"\d|dag\b|dagen\b|ochtend|middag|afwezig|weg|vakantie|\b(?:ma|di|wo|do|vr)\b", re.IGNORECASE
)
_ZEGT_IETS: Final = re.compile(
    r"niet|onmogelijk|uitgesloten|weg|vrij$|verhinderd|afwezig|vakantie|verlof|away|vrije", re.IGNORECASE
)

_DAGDEEL: Final = re.compile(r"(ochtend|middag|avond)(?:en|s)?", re.IGNORECASE)
_DAG: Final = re.compile(r"\b(?:(?:maan|dins|woens|donder|vrij)dag|ma|di|wo|do|vr)\b", re.IGNORECASE)


def _zet_tijd(rij: Rij, etiket: str, cel: str, plek: Plek) -> None:
    """The words of a cell about days; under a head that says no with that head, beside another cell on its own."""
    if _NIETS.fullmatch(cel):
        return
    deel = _DAGDEEL.fullmatch(etiket)
    if deel is not None and (dagen := _DAG.findall(cel)):
        zegt = "\n".join(f"{dag} {deel[1].lower()}: ja" for dag in dagen)
        rij.tijd_tekst = "\n\n".join(tekst for tekst in (rij.tijd_tekst, zegt) if tekst)
        return
    stellig = _ZEGT_IETS.search(etiket)
    if stellig or (rij.tijd and _DAGEN.search(cel)):
        zegt = f"{etiket}: {cel}" if stellig else cel
        rij.tijd_tekst = "\n\n".join(tekst for tekst in (rij.tijd_tekst, zegt) if tekst)
    else:
        rij.tijd.append(plek)


def _dagcellen(cellen: list[str], koppen: list[str | None]) -> str:
    """The cells of a row that stand under a day, behind a cell for the row itself."""
    cellen = cellen + [""] * (len(koppen) - len(cellen))
    return "\t".join(["", *(cel for cel, kop in zip(cellen, koppen, strict=False) if kop == "dag")])


_TUSSEN_ACHTERAAN: Final = re.compile(
    r"^([^\s,][^,]*),\s*((?:van|de|der|den|het|['’‘`][ts]|ter|ten|te|in|op|el)(?: \S{1,3})*)$"
)
"""A surname with its tussenvoegsels behind it: "Dungen, van den"."""


_IK: Final = re.compile(r"\W*(?:ik(?: ?zelf)?|mijzelf|mezelf|ondergetekende)\W*", re.IGNORECASE)
_MERK_VAN_NOOT: Final = re.compile(r"\s*(?:\(\d\)|\[\d\]|[¹²³⁴⁵]|\(?\*{1,3}\)?)\s*$")


def _naam(velden: dict[str, Plek], tekst: str) -> Vermelding | None:
    if "naam" in velden:
        begin, eind = velden["naam"]
        ruw = re.sub(r"\s*[(<\[]?[\w.+'-]+@[^)>\]\s]*[)>\]]?", "", tekst[begin:eind])
        ruw = _MERK_VAN_NOOT.sub("", ruw)
        eerste = ruw if namen.is_naam(ruw.strip()) else re.split(r",|/|\s[-–]\s", ruw)[0]
        kaal = eerste.strip(" *_\t")
        if not kaal or not (namen.is_naam(kaal) or namen.is_voornaam(kaal) or namen.van_weergavenaam(kaal)):
            return None
        plek = begin + ruw.find(kaal)
        naam = (
            namen.schoon(kaal) if namen.is_naam(kaal) else heel(namen.van_weergavenaam(kaal) or kaal, tekst)
        )
        return Vermelding(naam, plek, plek + len(kaal))
    eerste_naam = "voornaam" if "voornaam" in velden else "voorletters"
    delen = [velden[v] for v in (eerste_naam, "tussenvoegsel", "achternaam") if v in velden]
    woorden = [_TUSSEN_ACHTERAAN.sub(r"\2 \1", tekst[b:e].strip(" *_\t")) for b, e in delen]
    if len([w for w in woorden if w.strip("-–")]) < 1:
        return None
    plekken = [(b, e) for (b, e), w in zip(delen, woorden, strict=True) if w.strip("-–")]
    naam = re.sub("[’‘`]", "'", " ".join(w for w in woorden if w.strip("-–")))
    return Vermelding(naam, min(b for b, _ in plekken), max(e for _, e in plekken))
