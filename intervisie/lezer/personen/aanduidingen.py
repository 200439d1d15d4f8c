"""Whom the words of a sentence name: by name or first name, "wij", "allebei", "de anderen", "ik", "hij".

Knows who the deelnemers are and whom the sentence before was about; which words are about whom knows `beurten.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from intervisie.lezer.personen import groepjes
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.woorden import TELWOORD

_DAGNAAM: Final = r"(?:maan|dins|woens|donder|vrij)dag"
_OVER: Final = r"(?:voorkeur|(?:werk)?dag|agenda|beschikbaar|vakantie|verlof|vrije|vaste|rooster|geval)"
_GEGEVEN: Final = r"(?:functie|rol|e-?mail|mail|adres|nummer|telefoon|mobiel)"
_ALLEN: Final = re.compile(
    r"\b(?:wij|we|(?<!bij )(?<!van )(?<!uit )ons|iedereen(?![^.;,\n]{0,30}\b(?:kijken|zien|spreken|horen|"
    r"kennen|ontmoeten)\b)|(?<!het )(?<!dat )allemaal"
    r"(?! (?:prima|goed|best|oké|mogelijk|akkoord|in orde|fijn|geschikt)(?=\s*(?:[.,;:!?)]|$)))|allen|"
    r"zij allen|niemand(?! anders| meer)|both|"
    rf"onze (?={_OVER})|(?<!bij )(?<!van )(?<!uit )(?<!in )ons (?:hele )?team|het hele team|all of us)\b",
    re.IGNORECASE,
)
_AANTAL: Final = re.compile(
    r"\b(?:(?P<twee>(?:geen |elk |ieder )?(?:van )?beiden|allebei|alle ?twee|beide (?:collega['’]?s|deelnemers|heren|"
    r"dames))|(?:alle ?|geen van (?:de )?)(?P<meer>drie|vier|vijf|zes)(?:[eë]n)?)\b",
    re.IGNORECASE,
)
_DE_ANDEREN: Final = re.compile(
    r"\b(?:de (?:ander(?:en?)?|overigen|rest(?! van)|(?:andere|overige) (?:twee|drie|vier|collega['’]?s|deelnemers))|"
    rf"het (?:andere|overige) {groepjes.TAL}|zij (?:beiden|allebei)|mijn collega['’]?s)\b"
    r"(?! (?:dag|ochtend|middag|week))",
    re.IGNORECASE,
)
_IKZELF: Final = re.compile(
    rf"\b(?:ik|ikzelf|(?<!zich )zelf|(?P<me>mij|me)|mijzelf|mezelf|(?:de|het) mijne|"
    rf"mijn (?=(?:nieuwe? |eigen |andere )?(?:deelname|{_OVER}|{_GEGEVEN}|{_DAGNAAM}))|"
    rf"ondergetekende|i)\b",
    re.IGNORECASE,
)
_NAAST_MIJ: Final = re.compile(r"\b(?:naast|tegen|achter|tegenover|door|samen met)\s+$", re.IGNORECASE)
"""Behind it the writer is only where somebody stands, or whom he tells."""
_ZOALS: Final = re.compile(r"\b(?:net als|evenals|zoals|behalve|samen met)\s+$", re.IGNORECASE)
"""Who stands behind it is only compared with."""
_HIJ: Final = re.compile(
    rf"\b(?:hij|zij|ze|hem|haar|(?:de|het) (?:zijne|hare)|hun (?={_OVER})|"
    rf"zijn (?={_GEGEVEN}|{_OVER})|(?:(?<=[.!?,] )|(?<=\n))zijn (?={_DAGNAAM}\w* (?:is|"
    rf"blijft))|"
    r"she|he|"
    r"(?:mijn|onze) collega(?=\s+(?:kan|is|werkt|heeft|wil|zit|gaat)\b)|"
    r"die(?=\s+(?:kan|kunnen|wil|willen|werkt|werken|is|heeft|zit|gaat|komt)\b))\b",
    re.IGNORECASE,
)
_ENKELVOUD: Final = een_van(
    r"\b(?:hij|hem)\b|\b(?:zij|ze|she)\s+(?:kan|is|heeft|wil|werkt|zit)\b|\b(?:kan|is|heeft|wil|werkt|"
    r"zit) (?:zij|ze)\b"
)
_MEERVOUD: Final = een_van(
    r"\b(?:zij|ze|die)\s+(?:kunnen|zijn|hebben|willen|werken|komen|gaan|doen|zitten|mogen|zouden|zullen|nemen)\b|"
    r"\b(?:kunnen|zijn|hebben|willen|werken|komen|gaan|zitten|mogen|zouden|zullen) (?:zij|ze)\b"
)
_RANG: Final = re.compile(
    r"\b(?:(?P<eerste>de eerste|eerstgenoemde)|(?P<tweede>de tweede)|(?P<derde>de derde)|(?P<laatste>de laatste|"
    r"laatstgenoemde))(?=\s+(?:kan|is|heeft|werkt|op|alleen|liefst|wil|niet|juist|(?:[\w&-]+[ -])?"
    r"\w*(?:adviseur|boa|coördinator|medewerk(?:er|ster)|juriste?|handhaver|recruiter|consulent))\b)",
    re.IGNORECASE,
)
_LAATSTE: Final = 3
_NUMMERS: Final = r"(?P<rij>\d(?:\s?(?:en|,|&|t/m|tot en met|-)\s?\d)*)(?![\d-])"
_NUMMER: Final = (
    re.compile(rf"\b(?:nummers?|nrs?\.?|no\.)\s?{_NUMMERS}", re.IGNORECASE),
    re.compile(
        rf"(?:^|(?<=[.;:!?,] )|(?<=\n)|(?<=\ben ))(?:(?:voor|bij) )?{_NUMMERS}(?=\s+"
        r"(?:kan|kunnen|is|zijn|heeft|hebben|wil|willen|(?:alleen |juist |liefst )?(?:op |de )?"
        r"(?:(?:maan|dins|woens|donder|vrij)dag|(?:ma|di|wo|do|vr)\b)))",
        re.IGNORECASE,
    ),
)
"""People by their number in the list: "voor nummer 2 graag fysiek", "1 t/m 3 kunnen op dinsdag, 4 op woensdag"."""
_REEKS: Final = re.compile(r"(\d)\s?(?:t/m|tot en met|-)\s?(\d)", re.IGNORECASE)
_GEEFT_DOOR: Final = een_van(
    r"[^.;,]{0,40}\b(?:doorgeven|door|weet|hoor|hoorde|begrijp|begreep|denk|gehoord|begrepen|vernam|"
    r"meld)\b[^.;,]{0,40}"
    r"\bdat\b",
    r"[^.;]{0,60}\b(?:verontschuldigen|excuseren|afmelden|aanmelden|opgeven|uitschrijven|inschrijven)\b",
    r"[^.;]{0,80}\b(?:vrijspelen|vrijmaken|vrijhouden|reserveren|inplannen|inruimen|blokkeren|agenderen)\b",
)
"""Behind "ik": what he passes on, or keeps free, is of somebody else."""


@dataclass(slots=True)
class Groep:
    """Whom a stretch of a sentence is about, where it names them, who of all is excepted, and who can likewise.
    `onzeker`: "hij" may be more than one of them. `telt`: it only says how many they are, as "allebei"."""

    wie: list[Deelnemer]
    namen: list[Plek]
    behalve: list[Deelnemer] = field(default_factory=list)
    zoals: list[Deelnemer] = field(default_factory=list)
    onzeker: bool = False
    telt: bool = False

    @property
    def begin(self) -> int:
        return self.namen[0][0]

    @property
    def eind(self) -> int:
        return self.namen[-1][1]


@dataclass(frozen=True, slots=True)
class Mensen:
    """Who can be meant: the deelnemers, those outside, and whom the last sentence was about."""

    deelnemers: list[Deelnemer]
    buiten: list[Deelnemer]
    laatste: list[Deelnemer]
    ander: list[Deelnemer]
    """Whom the mail told of last, if that is one other than the writer."""

    @property
    def zelf(self) -> list[Deelnemer]:
        return [d for d in (*self.deelnemers, *self.buiten) if d.zelf]

    @property
    def schrijft_mee(self) -> bool:
        """Whether the writer takes part."""
        return any(d.zelf for d in self.deelnemers)

    @property
    def anderen(self) -> list[Deelnemer]:
        return [d for d in self.deelnemers if not d.zelf]


def noemt(tekst: str, plek: Plek, mensen: Mensen) -> list[Groep]:
    """Everybody whom a stretch of text names, in no order."""
    post = [g.span() for g in MAILADRES.finditer(tekst, *plek)]
    uit = [*_bij_naam(tekst, plek, mensen), *_ikzelf(tekst, plek, mensen)]
    uit += list(_allen(tekst, plek, mensen, uit))
    uit += [
        Groep(wie, [waar], onzeker=onzeker)
        for wie, waar, onzeker in groepjes.zoek(tekst, plek, mensen.deelnemers)
    ]
    eerder = [g for g in sorted(uit, key=lambda g: g.begin) if len(g.wie) < len(mensen.deelnemers)]
    genoemd = [groep for groep in eerder if len(groep.wie) == 1]
    uit += _de_anderen(tekst, plek, mensen, eerder)
    uit += _hij(tekst, plek, mensen, genoemd, [groep for groep in eerder if len(groep.wie) > 1])
    post += [g.span("rest") for g in _VERGELIJKT.finditer(tekst, *plek)]
    return [groep for groep in uit if groep.wie and not any(van <= groep.begin < tot for van, tot in post)]


_VERGELIJKT: Final = re.compile(
    r"\b(?:net )?(?:zo|even) [a-z]+(?P<rest> als (?:die van |dat van |bij |voor )?"
    r"(?:zijn|haar|hun|mijn|onze|(?-i:[A-ZÀ-Þ])[\w-]+s) (?-i:[a-z])[\w-]*)",
    re.IGNORECASE,
)


def zonder_vergelijking(tekst: str) -> str:
    """Without what days are only compared with: "mijn maandag is even heilig als zijn donderdag"."""
    return _VERGELIJKT.sub(lambda g: g[0][: -len(g["rest"])] + " " * len(g["rest"]), tekst)


def _bij_naam(tekst: str, plek: Plek, mensen: Mensen) -> Iterator[Groep]:
    for deelnemer in (*mensen.deelnemers, *mensen.buiten):
        yield from (Groep([deelnemer], [waar]) for waar in plekken(deelnemer, tekst, plek))
    rij = sorted((d for d in mensen.deelnemers if d.naam), key=lambda d: d.naam.begin if d.naam else 0)
    for gevonden in _RANG.finditer(tekst, *plek) if len(rij) > 1 else ():
        rang = next(
            nummer for nummer, naam in enumerate(("eerste", "tweede", "derde", "laatste")) if gevonden[naam]
        )
        if rang == _LAATSTE or rang < len(rij):
            yield Groep([rij[-1 if rang == _LAATSTE else rang]], [gevonden.span()])
    if len(rij) > 1 and _CIJFER.search(tekst, *plek):
        yield from _bij_nummer(tekst, plek, rij)


_CIJFER: Final = re.compile(r"(?<!\d)[1-9](?!\d)")


def _bij_nummer(tekst: str, plek: Plek, rij: list[Deelnemer]) -> Iterator[Groep]:
    """Who stand in the list under those numbers."""
    gezien: set[int] = set()
    for gevonden in (g for patroon in _NUMMER for g in patroon.finditer(tekst, *plek)):
        reeks = _REEKS.sub(lambda g: " ".join(map(str, range(int(g[1]), int(g[2]) + 1))), gevonden["rij"])
        nummers = [int(nummer) for nummer in re.findall(r"\d", reeks)]
        if gevonden.start("rij") not in gezien and all(
            _is_genummerd(tekst, rij, nummer) for nummer in nummers
        ):
            gezien.add(gevonden.start("rij"))
            yield Groep([rij[nummer - 1] for nummer in nummers], [gevonden.span()])


def _is_genummerd(tekst: str, rij: list[Deelnemer], nummer: int) -> bool:
    """Whether that number stands before the name of that one."""
    if not 0 < nummer <= len(rij) or (naam := rij[nummer - 1].naam) is None:
        return False
    return (
        re.search(rf"(?:^|[\n(]){nummer}[.):]?\s*$", tekst[max(0, naam.begin - 8) : naam.begin]) is not None
    )


_WIJ_HEM: Final = re.compile(
    r"(?:wij|we) (?:willen|zouden|vinden|zien|zetten|melden|geven|schrijven|hebben) (?:hem|haar)\b",
    re.IGNORECASE,
)
"""Where the writer stays out, they who send somebody: "wij willen haar graag bij HRM"."""


def _ervoor(groepen: list[Groep], plek: int) -> list[Deelnemer]:
    """Who were named one by one before a place: "Hakim Bennani en ik hebben besloten allebei te stoppen"."""
    genoemd = [g.wie[0] for g in groepen if len(g.wie) == 1 and g.eind <= plek]
    return list({id(d): d for d in genoemd}.values())


def _allen(tekst: str, plek: Plek, mensen: Mensen, eerder: list[Groep]) -> Iterator[Groep]:
    """ "Wij", and "allebei": of those this sentence or the last one named when there are more of us."""
    for gevonden in _ALLEN.finditer(tekst, *plek):
        if mensen.schrijft_mee or not _WIJ_HEM.match(tekst, gevonden.start(), plek[1]):
            onder_kop = _WIJ.fullmatch(gevonden[0]) and _onder_kop(tekst, plek[0], mensen)
            yield Groep(list(mensen.laatste if onder_kop else mensen.deelnemers), [gevonden.span()])
    for gevonden in _AANTAL.finditer(tekst, *plek):
        aantal = TELWOORD[gevonden["meer"].lower()] if gevonden["meer"] else 2
        kringen = (_ervoor(eerder, gevonden.start()), mensen.deelnemers, mensen.laatste, mensen.anderen)
        wie = next((kring for kring in kringen if len(kring) == aantal), mensen.deelnemers)
        yield Groep(list(wie), [gevonden.span()], telt=True)


_WIJ: Final = re.compile(r"wij|we|ons", re.IGNORECASE)
_KOPJE: Final = re.compile(r"[ \t]*(?:[-–•*·]\s+)?[^:.;!?\n]{1,40}:[ \t]")


def _onder_kop(tekst: str, begin: int, mensen: Mensen) -> bool:
    """ "HR: Bram de Wit en Anna Bos. Wij kunnen op dinsdag": of those on that line, and not of the others."""
    regel = tekst.rfind("\n", 0, begin) + 1
    groepje = 1 < len(mensen.laatste) < len(mensen.deelnemers) and any(d.zelf for d in mensen.laatste)
    return groepje and _KOPJE.match(tekst, regel, begin) is not None


_HIJ_ZELF: Final = re.compile(
    r"\b(?:hij|zij|ze|die) (?:laat|meldt|geeft|stuurt|mailt|belt|regelt|beslist|hoort)(?: [a-z]+){0,2} zelf$|"
    r"\b(?:wij|we) [a-z]+(?: [a-z]+){0,2} zelf$",
    re.IGNORECASE,
)
"""Of somebody else, or of all: "hij laat het zelf weten", "we komen zelf naar jullie toe"."""


def _ikzelf(tekst: str, plek: Plek, mensen: Mensen) -> Iterator[Groep]:
    doet_mee = mensen.schrijft_mee
    for gevonden in _IKZELF.finditer(tekst, *plek):
        vergeleken: object = _ZOALS.search(tekst[max(plek[0], gevonden.start() - 14) : gevonden.start()])
        vergeleken = vergeleken or (gevonden["me"] and _NAAST_MIJ.search(tekst, plek[0], gevonden.start()))
        vergeleken = vergeleken or _HIJ_ZELF.search(
            tekst[max(plek[0], gevonden.start() - 40) : gevonden.end()]
        )
        if not vergeleken and (doet_mee or not _GEEFT_DOOR.match(tekst, gevonden.end(), plek[1])):
            yield Groep(mensen.zelf, [gevonden.span()])


def _de_anderen(tekst: str, plek: Plek, mensen: Mensen, genoemd: list[Groep]) -> Iterator[Groep]:
    """All but those who were named before, or but the writer."""
    for gevonden in _DE_ANDEREN.finditer(tekst, *plek):
        ervoor = [d for groep in genoemd if groep.eind <= gevonden.start() for d in groep.wie]
        zonder = (
            ervoor or (mensen.laatste if len(mensen.laatste) < len(mensen.deelnemers) else []) or mensen.zelf
        )
        wie = [d for d in mensen.deelnemers if not any(d is weg for weg in zonder)]
        if len(mensen.deelnemers) > len(wie) > 0 and len(mensen.deelnemers) > 1:
            yield Groep(wie, [gevonden.span()])


_LIJDEND: Final = re.compile(r"\b(?:ik|wij|we)\s+(?!(?:en|of|voor|bij|van|met)\b)[a-z]+\s+$", re.IGNORECASE)
_OBJECT: Final = re.compile(r"hem|haar", re.IGNORECASE)
"""To whom something is done, right behind its verb: "ik los haar af op woensdag"."""


def _zij(plek: int, mensen: Mensen, groepen: list[Groep]) -> list[Deelnemer]:
    """Whom "zij kunnen" means: the group named before it, else that of the last sentence, else all others."""
    ervoor = [groep.wie for groep in groepen if groep.eind <= plek]
    kring = ervoor[-1] if ervoor else [d for d in mensen.laatste if not d.zelf]
    return kring if 1 < len(kring) < len(mensen.deelnemers) else mensen.anderen


def _hij(
    tekst: str, plek: Plek, mensen: Mensen, genoemd: list[Groep], groepen: list[Groep]
) -> Iterator[Groep]:
    """Whom a pronoun means: the one named before it, else whom the last sentence was about, else the only other."""
    anderen = mensen.anderen
    slot = [d for d in mensen.laatste if not d.zelf] or (anderen if len(anderen) == 1 else [])
    bij_naam = [groep.wie for groep in genoemd if not groep.wie[0].zelf]
    meervoud = False
    for gevonden in _HIJ.finditer(tekst, *plek):
        hem = _OBJECT.fullmatch(gevonden[0]) is not None
        if hem and mensen.schrijft_mee and _LIJDEND.search(tekst, plek[0], gevonden.start()):
            continue
        nog_eens = meervoud and gevonden[0].lower() in ("zij", "ze")  # in one sentence the same people
        vlakbij = tekst[max(plek[0], gevonden.start() - 9) : gevonden.end() + 9]
        meervoud = nog_eens or _MEERVOUD.search(vlakbij) is not None
        ervoor = [groep.wie for groep in genoemd if groep.eind <= gevonden.start() and not groep.wie[0].zelf]
        rond = tekst[max(plek[0], gevonden.start() - 12) : gevonden.end() + 10]
        enkel = bool(hem or _ENKELVOUD.search(rond))
        eerder = slot if len(slot) == 1 or not enkel else mensen.ander or slot
        een = ervoor[-1] if ervoor else eerder if len(eerder) == 1 else bij_naam[0] if bij_naam else eerder
        soort = None if meervoud else _geslacht_van(gevonden[0], tekst[slice(*plek)], enkel=enkel)
        kring = _zij(gevonden.start(), mensen, groepen) if meervoud else een
        wie, zeker = _passend(kring, soort, tekst, plek, anderen)
        onzeker = (len(wie) > 1 and not meervoud and enkel) or not (zeker or ervoor)
        yield Groep(wie, [gevonden.span()], onzeker=onzeker)


_HEER: Final = re.compile(r"\b(?:de heer|dhr\.?|meneer)\s+(?:[a-z]{2,4}\.\s*)*$", re.IGNORECASE)
_MEVROUW: Final = re.compile(r"\b(?:mevrouw|mevr\.?|mw\.?)\s+(?:[a-z]{2,4}\.\s*)*$", re.IGNORECASE)
_MAN: Final = re.compile(r"\b(?:hij|hem|he)\b", re.IGNORECASE)
_VROUW: Final = re.compile(r"\b(?:zij|ze|haar|she)\b", re.IGNORECASE)


def _geslacht(tekst: str, deelnemer: Deelnemer) -> str | None:
    """What the title before somebody's name says: "m" or "v"."""
    if deelnemer.naam is None:
        return None
    ervoor = tekst[max(0, deelnemer.naam.begin - 24) : deelnemer.naam.begin]
    return "m" if _HEER.search(ervoor) else "v" if _MEVROUW.search(ervoor) else None


def _geslacht_van(woord: str, zin: str, *, enkel: bool) -> str | None:
    """Whom a pronoun can mean; "zij" is one woman beside "hij", or with a verb for one."""
    if _MAN.fullmatch(woord):
        return "m"
    return "v" if _VROUW.fullmatch(woord) and (enkel or _MAN.search(zin)) else None


def _passend(
    wie: list[Deelnemer], soort: str | None, tekst: str, plek: Plek, anderen: list[Deelnemer]
) -> tuple[list[Deelnemer], bool]:
    """Those whom a pronoun can mean by the titles before their names; False when "hij" and "zij" stand in one
    sentence about people without a title."""
    if soort is None or len(anderen) < 2:
        return wie, True
    geslachten = {id(d): _geslacht(tekst, d) for d in anderen}
    zulke = [d for d in anderen if geslachten[id(d)] == soort]
    passen = [d for d in wie if geslachten.get(id(d)) in (None, soort)]
    if len(zulke) == 1 and not any(d is zulke[0] for d in wie[:1] if len(wie) == 1):
        return zulke, True
    allebei = _MAN.search(tekst, *plek) is not None and _VROUW.search(tekst, *plek) is not None
    return passen or zulke or wie, bool(zulke) or not allebei


@lru_cache(maxsize=256)
def _patroon(vorm: str) -> re.Pattern[str]:
    return re.compile(vorm)


def plekken(deelnemer: Deelnemer, tekst: str, plek: Plek | None = None) -> Iterator[Plek]:
    """Where a text, or a stretch of it, names somebody."""
    begin, eind = plek or (0, len(tekst))
    laag = tekst[begin:eind].lower()
    klein = tekst[begin:eind] == laag
    naam = deelnemer.naam.naam if deelnemer.naam else deelnemer.roepnaam
    if any(stuk in laag for stuk in re.findall(r"[^\W\d_]+", naam.lower())):
        for vorm in vormen(deelnemer):
            patroon = _patroon(f"(?i:{vorm})" if klein else vorm)
            yield from (g.span() for g in patroon.finditer(tekst, begin, eind))


_TITEL: Final = r"(?:de heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?)"


def vormen(deelnemer: Deelnemer) -> list[str]:
    """How a text may name somebody again: whole, by first name, by surname with its tussenvoegsels; his mail address
    names nobody."""
    naam = deelnemer.naam.naam if deelnemer.naam else deelnemer.roepnaam
    if not naam:
        return []
    delen = naam.split()
    vormen = [re.escape(naam).replace("'", "['’‘]").replace(r"\ ", r"\s+")]
    if len(delen[0]) > 1 and delen[0][0].isupper() and "." not in delen[0]:
        vormen.append(rf"\b{re.escape(delen[0])}(?:['’]s\b|['’](?=\s)|s(?= {_OVER})|\b)")
    if len(delen) > 1:
        achternamen = [delen[1:]]
        if "-" in delen[-1][1:-1]:
            achternamen.append([*delen[1:-1], delen[-1].split("-")[0]])
        for achternaam in achternamen:
            achter = r"\s+".join(re.escape(d).replace("'", "['’‘]") for d in achternaam)
            vormen.append(rf"(?<![\w.@-])(?i:(?:{_TITEL}\s+)?{achter})(?![\w@-]|\.\w+@)")
    return vormen
