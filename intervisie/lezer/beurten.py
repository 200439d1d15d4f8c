"""Whose words are these: the sentences of a mail parted among the people it is about.

A sentence belongs to whom it names, by name, first name or pronoun; one that names nobody belongs to all, and one
about somebody who does not take part to none. Knows who the deelnemers are, not how they were found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from intervisie.lezer import groepjes, groepstwijfel, namen, weglating, zinnetjes
from intervisie.lezer.adressen import MAILADRES
from intervisie.lezer.merken import is_legenda
from intervisie.lezer.namen import Vermelding
from intervisie.lezer.regels import een_van
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.weglating import TIJD


@dataclass(slots=True)
class Deelnemer:
    """One person: how he is named, whether he is the writer, and which words are about him only.

    `over` are places for his details, `tijd` for his availability; `samen` are places about him and others at
    once. `niet` are shared places that do not hold for him, `aangevuld` statements in words said of another ("ik
    niet"), `zoals` whose days are his too ("idem"). `velden` are fields of a table or form. `roepnaam` is how others
    call the writer.
    """

    naam: Vermelding | None = None
    zelf: bool = False
    over: list[Plek] = field(default_factory=list)
    tijd: list[Plek] = field(default_factory=list)
    samen: list[Plek] = field(default_factory=list)
    niet: list[Plek] = field(default_factory=list)
    aangevuld: list[str] = field(default_factory=list)
    zoals: Deelnemer | None = None
    velden: dict[str, Plek] = field(default_factory=dict)
    tijd_tekst: str = ""
    enig: bool = False
    eruit: bool = False
    item: bool = False
    roepnaam: str = ""


@dataclass(slots=True)
class Gevonden:
    """The deelnemers of one writer, what is said of all of them and of who stays out, and what is uncertain."""

    deelnemers: list[Deelnemer] = field(default_factory=list)
    gedeeld: list[Plek] = field(default_factory=list)
    buiten: list[Plek] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)


_OVER: Final = r"(?:voorkeur|(?:werk)?dag|agenda|beschikbaar|vakantie|verlof|vrije|vaste|rooster|geval)"
_ALLEN: Final = re.compile(
    r"\b(?:wij|we|(?<!bij )(?<!van )(?<!uit )ons|iedereen|(?<!het )(?<!dat )allemaal|allen|zij allen|"
    r"niemand(?! anders| meer)|both|"
    rf"onze (?={_OVER})|(?<!bij )(?<!van )(?<!uit )(?<!in )ons (?:hele )?team|het hele team|all of us)\b",
    re.IGNORECASE,
)
_AANTAL: Final = re.compile(
    r"\b(?:(?P<twee>(?:geen |elk |ieder )?(?:van )?beiden|allebei|alle ?twee|beide (?:collega['’]?s|deelnemers|heren|"
    r"dames))|(?:alle ?|geen van (?:de )?)(?P<meer>drie|vier|vijf|zes)(?:[eë]n)?)\b",
    re.IGNORECASE,
)
_GETAL: Final = {"drie": 3, "vier": 4, "vijf": 5, "zes": 6, None: 2}
_DE_ANDEREN: Final = re.compile(
    r"\b(?:de (?:ander(?:en?)?|overigen|rest(?! van)|(?:andere|overige) (?:twee|drie|vier|collega['’]?s|deelnemers))|"
    rf"het (?:andere|overige) {groepjes.TAL}|zij (?:beiden|allebei)|mijn collega['’]?s)\b"
    r"(?! (?:dag|ochtend|middag|week))",
    re.IGNORECASE,
)
_IKZELF: Final = re.compile(
    rf"\b(?:ik|ikzelf|zelf|mij|mijzelf|mezelf|me|mijn (?={_OVER})|ondergetekende|i)\b", re.IGNORECASE
)
_ZOALS: Final = re.compile(r"\b(?:net als|evenals|zoals|behalve|samen met)\s+$", re.IGNORECASE)
"""Who stands behind it is only compared with."""
_HIJ: Final = re.compile(
    rf"\b(?:hij|zij|ze|hem|haar|hun (?={_OVER})|zijn (?=mail|adres|nummer|telefoon|mobiel|{_OVER})|she|he|"
    r"(?:mijn|onze) collega(?=\s+(?:kan|is|werkt|heeft|wil|zit|gaat)\b)|"
    r"die(?=\s+(?:kan|kunnen|wil|willen|werkt|werken|is|heeft|zit|gaat|komt)\b))\b",
    re.IGNORECASE,
)
_ENKELVOUD: Final = een_van(
    r"\b(?:hij|hem)\b|\b(?:zij|ze|she)\s+(?:kan|is|heeft|wil|werkt|zit)\b|\b(?:kan|is|heeft|wil|werkt|"
    r"zit) (?:zij|ze)\b"
)
_MEERVOUD: Final = een_van(
    r"\b(?:zij|ze|die)\s+(?:kunnen|zijn|hebben|willen|werken)\b|\b(?:kunnen|zijn|hebben|willen|werken) (?:zij|ze)\b"
)
_RELATIEF: Final = een_van(r"\b(?:dag|week|maand|weken) (?:daarna|erna|daarop|ervoor|daarvoor|erop)\b")
"""Counted from what was said of somebody else."""
_SLOTZIN: Final = re.compile(
    r"[,;]\s*(?:verder|voor de rest|voor het overige|de rest)\s+(?:kan |kunnen |is |zijn |gaat |past |"
    r"lukt )?(?:alles|altijd|alle|elke|prima|goed|"
    r"flexibel|mogelijk)\b",
    re.IGNORECASE,
)
_VERDER: Final = een_van(r"\b(?:ook|eveneens|daarnaast|eventueel|desnoods)\b")
"""A sentence without a subject that adds to what was said of the one before it."""
_RANG: Final = re.compile(
    r"\b(?:(?P<eerste>de eerste|eerstgenoemde)|(?P<tweede>de tweede)|(?P<derde>de derde)|(?P<laatste>de laatste|"
    r"laatstgenoemde))(?=\s+(?:kan|is|heeft|werkt|op|alleen|liefst|wil|niet|juist)\b)",
    re.IGNORECASE,
)
_LAATSTE: Final = 3
_GEEFT_DOOR: Final = een_van(
    r"[^.;,]{0,40}\b(?:doorgeven|door|weet|hoor|hoorde|begrijp|begreep|denk|gehoord|begrepen|vernam|"
    r"meld)\b[^.;,]{0,40}"
    r"\bdat\b",
    r"[^.;]{0,80}\b(?:vrijspelen|vrijmaken|vrijhouden|reserveren|inplannen|inruimen|blokkeren|agenderen)\b",
)
"""Behind "ik": what he passes on, or keeps free, is of somebody else."""
_GROEPJE: Final = re.compile(r"\s*(?:[,&/+]\s*)*(?:en|of|als|alsook|[,&/+])\s*$")
_BEHALVE: Final = re.compile(r"^[\s,(]*(?:behalve|uitgezonderd|met uitzondering van|op)\s*$", re.IGNORECASE)
_UITZONDERING: Final = een_van(r"[\w,] ?(?:behalve|uitgezonderd|met uitzondering van) (?:voor |bij |van )?$")
_KOPPELING: Final = re.compile(
    r"[,;]\s*(?:en\s+|maar\s+|terwijl\s+)?|:\s+|\s+(?:en|maar|terwijl)\s+|\.\s+|\s[-–]\s|\s(?=(?:behalve|"
    r"uitgezonderd)\b)",
    re.IGNORECASE,
)
_DAG_VAN: Final = re.compile(
    r"\)[,;]?\s*(?:(?:en|of|maar)\s+)?"
    r"(?=(?:op )?(?:de )?(?:maan|dins|woens|donder|vrij)dag|(?:op )?(?:ma|di|wo|do|vr)\b)"
)
"""Behind a name in brackets the next day begins: "maandag (Kees) of dinsdag (ik)"."""
_INVERSIE: Final = een_van(
    r"\b(?:kan|kunnen|werk|werkt|ben|is|heb|heeft|wil|lukt|past|schikt|gaat|komt)\b[^,;.]{0,12}$"
)
_GEZEGDE: Final = een_van(r"\b(?:is|zijn|kan|kunnen|lukt|past|passen|gaat|schikt|komt|komen)\b")
_OP_RIJ: Final = een_van(r"\brespectievelijk\b|\bresp\.|\bachtereenvolgens\b|\bin (?:die|deze) volgorde\b")
_BULLET: Final = re.compile(r"[-–—•*·▪◦+][ \t]")
_VERVOLGT: Final = een_van(
    r"\s*(?:bereikbaar|te bereiken|mail|tel|telefoon|alleen|ook|kan|liefst|bij voorkeur|niet)\b"
)
"""A sentence without a subject that carries on about the last one named."""


def deel_tijd(tekst: str, plekken: list[Plek], gevonden: Gevonden) -> None:
    """Part the sentences at `plekken` among the deelnemers; what names nobody is for all of them, what is about
    somebody outside for none."""
    verdeler = _Verdeler(tekst, gevonden)
    if not verdeler.buiten and all(d.zelf for d in gevonden.deelnemers):
        gevonden.gedeeld += plekken
        return
    for begin, eind in plekken:
        for zin in zinnetjes.zinnen(tekst[begin:eind]):
            if not is_legenda(zin.tekst):
                verdeler.deel((begin + zin.begin, begin + zin.eind))


@dataclass(slots=True)
class _Groep:
    """Whom a stretch of a sentence is about, where it names them, who of all is excepted, and who can likewise.
    `onzeker`: "hij" may be more than one of them."""

    wie: list[Deelnemer]
    namen: list[Plek]
    behalve: list[Deelnemer] = field(default_factory=list)
    zoals: list[Deelnemer] = field(default_factory=list)
    onzeker: bool = False

    @property
    def begin(self) -> int:
        return self.namen[0][0]

    @property
    def eind(self) -> int:
        return self.namen[-1][1]


@dataclass(frozen=True, slots=True)
class _Beurt:
    """A stretch of a sentence and whom it is about; `woorden` are its words without their names."""

    wie: list[Deelnemer]
    plek: Plek
    woorden: str


class _Verdeler:
    """Goes through the sentences of a text once and hands each stretch to whom it is about."""

    def __init__(self, tekst: str, gevonden: Gevonden) -> None:
        self.tekst = tekst
        self.gevonden = gevonden
        self.buiten = list(_buitenstaanders(tekst, gevonden.deelnemers))
        self.laatste: list[Deelnemer] = []
        self.zin = 0
        self.kop = False
        """Whether the last subject stands over a list of bullets."""
        self.opschrift = False
        """Whether the last subject is a line of its own, over what is said of him."""
        self.vorige: _Beurt | None = None

    def deel(self, plek: Plek) -> None:
        """Hand out the words of one sentence."""
        mensen = _Mensen(self.gevonden.deelnemers, self.buiten, self.laatste)
        groepen = _groepen(self.tekst, plek, mensen)
        if len(self.gevonden.deelnemers) > 1:
            self.gevonden.redenen += groepstwijfel.redenen(self.tekst[plek[0] : plek[1]], noemt=bool(groepen))
        if not groepen:
            self._zonder_onderwerp(plek)
            return
        self.zin = plek[0]
        van = self._voorop(plek, groepen[0])
        kop = self._kop_van((van, groepen[0].begin))
        for nummer, groep in enumerate(groepen):
            tot = plek[1]
            if nummer + 1 < len(groepen):
                tot = _grens(self.tekst, groep.eind, groepen[nummer + 1].begin)
            for deelnemer in groep.wie if nummer else ():
                deelnemer.tijd += kop
            if (
                nummer
                and nummer + 1 == len(groepen)
                and (slot := _SLOTZIN.search(self.tekst, groep.eind, tot))
            ):
                self._geef_samen(groepen, (slot.start(), tot))
                tot = slot.start()
            self._geef(
                groep, _Beurt(groep.wie, (van, tot), _zonder_namen(self.tekst, (van, tot), groep.namen))
            )
            van = tot
        self.laatste = groepen[-1].wie
        woorden = self.tekst[plek[0] : plek[1]].strip(" :*_-")
        self.opschrift = len(groepen) == 1 and woorden == self.tekst[groepen[0].begin : groepen[0].eind]
        self.kop = len(groepen) == 1 and _BULLET.match(self.tekst[plek[1] :].lstrip("\n :")) is not None

    def _geef_samen(self, groepen: list[_Groep], plek: Plek) -> None:
        """ "Kees kan niet op maandag, ik niet op dinsdag, verder alles": the end is of both."""
        wie = [d for groep in groepen for d in groep.wie]
        if all(any(d is er for er in wie) for d in self.gevonden.deelnemers):
            self.gevonden.gedeeld.append(plek)
            return
        for deelnemer in {id(d): d for d in wie}.values():
            deelnemer.tijd.append(plek)

    def _kop_van(self, plek: Plek) -> list[Plek]:
        """ "Vakantie: Kees in week 9, ik in week 10": the heading holds for everybody behind it."""
        punt = self.tekst.rfind(":", *plek)
        return [(plek[0], punt + 1)] if punt > 0 and not TIJD.search(self.tekst, plek[0], punt) else []

    def _voorop(self, plek: Plek, groep: _Groep) -> int:
        """ "Alle dagen zijn goed, alleen Kees is op maandag vrij": what stands before the first clause that names
        somebody is of all; gives where that clause begins."""
        begin, eind = plek[0], groep.begin
        knippen = [
            knip for knip in _KOPPELING.finditer(self.tekst, begin, eind) if knip[0].strip().lower() != "en"
        ]
        eerste = self.tekst[begin : knippen[-1].start()] if knippen else ""
        if _zelfde(groep.wie, self.gevonden.deelnemers) or not (
            TIJD.search(eerste) and _GEZEGDE.search(eerste)
        ):
            return begin
        self.gevonden.gedeeld.append((begin, knippen[-1].start()))
        return knippen[-1].start()

    def _zonder_onderwerp(self, plek: Plek) -> None:
        allen = self.gevonden.deelnemers
        alleen_hen = self.laatste and len(self.laatste) < len(allen)
        vervolg = (
            _VERVOLGT.match(self.tekst, *plek)
            or (self.kop and _BULLET.match(self.tekst, *plek))
            or (self.opschrift and not self._nieuwe_alinea(plek))
        )
        kopje = self.tekst[plek[0] : plek[1]].rstrip().endswith(":")
        ook = _VERDER.search(self.tekst, *plek) is not None and not self._nieuwe_alinea(plek)
        wie = self.laatste if alleen_hen and (vervolg or ook) and not kopje else allen
        if (
            alleen_hen
            and not vervolg
            and not kopje
            and self._noemt_dagen(plek)
            and not self._nieuwe_alinea(plek)
        ):
            self.gevonden.redenen.append(weglating.ONZEKER)
        self._geef(_Groep(wie, [(plek[0], plek[0])]), _Beurt(wie, plek, self.tekst[plek[0] : plek[1]]))
        self.laatste = [] if wie is allen else wie

    def _nieuwe_alinea(self, plek: Plek) -> bool:
        return self.tekst[: plek[0]].rstrip(" ").endswith("\n\n")

    def _noemt_dagen(self, plek: Plek) -> bool:
        return weglating.DAG.search(self.tekst, *plek) is not None

    def _twijfel(self, groep: _Groep, beurt: _Beurt) -> None:
        """Ask whom "hij" means, and about days counted from those of another."""
        onzeker = groep.onzeker and TIJD.search(self.tekst, *beurt.plek)
        if onzeker or (self.vorige is not None and _RELATIEF.search(beurt.woorden)):
            self.gevonden.redenen.append(weglating.ONZEKER)

    def _geef(self, groep: _Groep, beurt: _Beurt) -> None:
        self._twijfel(groep, beurt)
        if self._vult_aan(beurt):
            return
        if weglating.is_verwijzing(beurt.woorden):
            self._verwijs(beurt.wie, groep.zoals)
        if len(beurt.wie) > 1 and _OP_RIJ.search(beurt.woorden):
            self.gevonden.redenen.append(weglating.ONZEKER)
        for deelnemer in groep.behalve:
            deelnemer.aangevuld.append(weglating.vul_aan(beurt.woorden, "niet") or "")
        if TIJD.search(self.tekst, *beurt.plek):
            self.vorige = beurt
        if _zelfde(beurt.wie, self.gevonden.deelnemers):
            self.gevonden.gedeeld.append(beurt.plek)
            return
        if not any(d is er for d in beurt.wie for er in self.gevonden.deelnemers):
            self.gevonden.buiten.append(beurt.plek)
        (begin, eind), plekken = beurt.plek, [beurt.plek]
        if groep.behalve:
            plekken = [(begin, groep.namen[0][1]), (groep.namen[1][1], eind)]
        for deelnemer in beurt.wie:
            deelnemer.tijd += plekken
            (deelnemer.over if len(beurt.wie) == 1 else deelnemer.samen).append(beurt.plek)

    def _verwijs(self, wie: list[Deelnemer], zoals: list[Deelnemer]) -> None:
        """ "Kees kan op dezelfde dagen": as the one named beside him, or the one before."""
        bron = zoals or (self.vorige.wie if self.vorige else [])
        for deelnemer in wie:
            anderen = [ander for ander in bron if ander is not deelnemer and ander.zoals is not deelnemer]
            deelnemer.zoals = anderen[0] if len(anderen) == 1 else None

    def _vult_aan(self, beurt: _Beurt) -> bool:
        """ "Kees kan op maandag, ik niet": the day is in the other's words."""
        vorige = self.vorige
        kopje = self.tekst[beurt.plek[0] : beurt.plek[1]].rstrip().endswith(":")
        if vorige is None or kopje or _zelfde(vorige.wie, beurt.wie):
            return False
        if weglating.is_deel(beurt.woorden) and not any(d in vorige.wie for d in beurt.wie):
            heel = weglating.met_dagen(vorige.woorden, beurt.woorden)
            if heel is None:
                return False
        elif weglating.is_antwoord(beurt.woorden):
            heel = weglating.vul_aan(vorige.woorden, beurt.woorden)
        elif vorige.plek[0] >= self.zin and (door := weglating.trek_door(vorige.woorden, beurt.woorden)):
            heel = door
        else:
            self._vul_begin_aan(beurt, vorige)
            return False
        if heel is None:
            self.gevonden.redenen.append(weglating.ONZEKER)
            return True
        for deelnemer in beurt.wie:
            deelnemer.aangevuld.append(heel)
            if any(deelnemer is ander for ander in vorige.wie):
                deelnemer.niet.append(vorige.plek)
        return True

    def _vul_begin_aan(self, beurt: _Beurt, vorige: _Beurt) -> None:
        """ "Kees kan op maandag; ik dan niet, wel op dinsdag": the first part answers, the rest speaks for itself."""
        eerste, komma, _ = beurt.woorden.partition(",")
        if not komma or not weglating.is_antwoord(eerste) or any(d in vorige.wie for d in beurt.wie):
            return
        if heel := weglating.vul_aan(vorige.woorden, eerste):
            for deelnemer in beurt.wie:
                deelnemer.aangevuld.append(heel)


def _zonder_namen(tekst: str, plek: Plek, weg: list[Plek]) -> str:
    """The words of a stretch without the names in it."""
    uit, van = [], plek[0]
    for begin, eind in weg:
        uit.append(tekst[van : max(van, begin)])
        van = max(van, eind)
    return " ".join((*uit, tekst[van : plek[1]]))


def _grens(tekst: str, begin: int, eind: int) -> int:
    """Where the words of the next subject begin: behind the last comma or "en" before it. With the verb before that
    subject ("dinsdag en donderdag kan ik") a comma goes first, as "en" may stand between its days."""
    if (haakje := _DAG_VAN.match(tekst, begin, eind)) is not None and "(" in tekst[
        max(0, begin - 30) : begin
    ]:
        return haakje.end()
    knippen = list(_KOPPELING.finditer(tekst, begin, eind))
    if len(knippen) > 1 and _INVERSIE.search(tekst[knippen[-1].end() : eind]):
        knippen = [knip for knip in knippen if knip[0].strip().lower() != "en"] or knippen
    return knippen[-1].end() if knippen else eind


@dataclass(frozen=True, slots=True)
class _Mensen:
    """Who can be meant: the deelnemers, those outside, and whom the last sentence was about."""

    deelnemers: list[Deelnemer]
    buiten: list[Deelnemer]
    laatste: list[Deelnemer]

    @property
    def zelf(self) -> list[Deelnemer]:
        return [d for d in (*self.deelnemers, *self.buiten) if d.zelf]

    @property
    def anderen(self) -> list[Deelnemer]:
        return [d for d in self.deelnemers if not d.zelf]


def _groepen(tekst: str, plek: Plek, mensen: _Mensen) -> list[_Groep]:
    """The subjects of a sentence in order: coordinated names are one group, equal neighbours are joined."""
    groepen: list[_Groep] = []
    for groep in sorted(_noemt(tekst, plek, mensen), key=lambda g: g.begin):
        if not groepen:
            ervoor = tekst[plek[0] : groep.begin]
            if (
                _UITZONDERING.search(ervoor)
                and TIJD.search(ervoor)
                and len(groep.wie) < len(mensen.deelnemers)
            ):
                groepen.append(_Groep(list(mensen.deelnemers), [(plek[0], plek[0])]))
            groepen.append(groep)
        elif groep.begin >= groepen[-1].eind:
            tussen = tekst[groepen[-1].eind : groep.begin]
            if tussen.strip() in (",", ", en", "en") and _begint_zin(tekst, groepen[-1], groep):
                groepen.append(groep)
            else:
                _voeg_toe(groepen, groep, tussen, mensen)
    return groepen


def _begint_zin(tekst: str, vorige: _Groep, groep: _Groep) -> bool:
    """ "Op dinsdag kan Bram, Noor is er op maandag": each has a verb of its own."""
    return bool(
        _DOET_VOOR.search(tekst[max(0, vorige.begin - 12) : vorige.begin])
        and _DOET_NA.match(tekst, groep.eind)
    )


_DOET_VOOR: Final = re.compile(r"\b(?:kan|is|werkt|heeft|wil|zit|komt)\s+$")
_DOET_NA: Final = re.compile(r"\s+(?:kan|is|wil|[a-z]{2,}t|het liefst|alleen|op)\b")


def _voeg_toe(groepen: list[_Groep], groep: _Groep, tussen: str, mensen: _Mensen) -> None:
    """Add the next subject, as a part of the one before it or as one of its own."""
    vorige = groepen[-1]
    allen = _zelfde(vorige.wie, mensen.deelnemers)
    kaal = _zonder_haakjes(tussen)
    if _zelfde(vorige.wie, groep.wie) and not _KOPPELING.search(tussen):
        vorige.namen += groep.namen
    elif weglating.verwijst_naar(tussen):
        vorige.zoals = groep.wie
        vorige.namen += groep.namen
    elif allen and _BEHALVE.match(kaal):
        vorige.behalve = groep.wie
        vorige.wie = [d for d in vorige.wie if not any(d is weg for weg in groep.wie)]
        vorige.namen += groep.namen
    elif (
        (not allen or len(groep.wie) == len(vorige.wie)) and not TIJD.search(tussen) and _GROEPJE.match(kaal)
    ):
        vorige.wie = [*vorige.wie, *(d for d in groep.wie if not any(d is er for er in vorige.wie))]
        vorige.namen += groep.namen
    else:
        groepen.append(groep)


def _zonder_haakjes(tekst: str) -> str:
    return re.sub(r"\([^)]*\)?", "", tekst)


def _zelfde(een: list[Deelnemer], ander: list[Deelnemer]) -> bool:
    return {id(d) for d in een} == {id(d) for d in ander}


def _noemt(tekst: str, plek: Plek, mensen: _Mensen) -> list[_Groep]:
    """Everybody whom a stretch of text names, in no order."""
    post = [g.span() for g in MAILADRES.finditer(tekst, *plek)]
    uit = [*_bij_naam(tekst, plek, mensen), *_allen(tekst, plek, mensen), *_ikzelf(tekst, plek, mensen)]
    uit += [
        _Groep(wie, [waar], onzeker=onzeker)
        for wie, waar, onzeker in groepjes.zoek(tekst, plek, mensen.deelnemers)
    ]
    eerder = [g for g in sorted(uit, key=lambda g: g.begin) if len(g.wie) < len(mensen.deelnemers)]
    genoemd = [groep for groep in eerder if len(groep.wie) == 1]
    uit += _de_anderen(tekst, plek, mensen, eerder)
    uit += _hij(tekst, plek, mensen, genoemd)
    return [groep for groep in uit if groep.wie and not any(van <= groep.begin < tot for van, tot in post)]


def _bij_naam(tekst: str, plek: Plek, mensen: _Mensen) -> Iterator[_Groep]:
    for deelnemer in (*mensen.deelnemers, *mensen.buiten):
        for vorm in vormen(deelnemer):
            yield from (_Groep([deelnemer], [g.span()]) for g in _patroon(vorm).finditer(tekst, *plek))
    rij = sorted((d for d in mensen.deelnemers if d.naam), key=lambda d: d.naam.begin if d.naam else 0)
    for gevonden in _RANG.finditer(tekst, *plek) if len(rij) > 1 else ():
        rang = next(
            nummer for nummer, naam in enumerate(("eerste", "tweede", "derde", "laatste")) if gevonden[naam]
        )
        if rang == _LAATSTE or rang < len(rij):
            yield _Groep([rij[-1 if rang == _LAATSTE else rang]], [gevonden.span()])


def _allen(tekst: str, plek: Plek, mensen: _Mensen) -> Iterator[_Groep]:
    """ "Wij", and "allebei": of those the last sentence was about when there are more of us."""
    for gevonden in _ALLEN.finditer(tekst, *plek):
        yield _Groep(list(mensen.deelnemers), [gevonden.span()])
    for gevonden in _AANTAL.finditer(tekst, *plek):
        aantal = _GETAL[gevonden["meer"] and gevonden["meer"].lower()]
        kringen = (mensen.deelnemers, mensen.laatste, mensen.anderen)
        wie = next((kring for kring in kringen if len(kring) == aantal), mensen.deelnemers)
        yield _Groep(list(wie), [gevonden.span()])


def _ikzelf(tekst: str, plek: Plek, mensen: _Mensen) -> Iterator[_Groep]:
    doet_mee = any(d.zelf for d in mensen.deelnemers)
    for gevonden in _IKZELF.finditer(tekst, *plek):
        vergeleken = _ZOALS.search(tekst[max(plek[0], gevonden.start() - 14) : gevonden.start()])
        if not vergeleken and (doet_mee or not _GEEFT_DOOR.match(tekst, gevonden.end(), plek[1])):
            yield _Groep(mensen.zelf, [gevonden.span()])


def _de_anderen(tekst: str, plek: Plek, mensen: _Mensen, genoemd: list[_Groep]) -> Iterator[_Groep]:
    """All but those who were named before, or but the writer."""
    for gevonden in _DE_ANDEREN.finditer(tekst, *plek):
        ervoor = [d for groep in genoemd if groep.eind <= gevonden.start() for d in groep.wie]
        zonder = (
            ervoor or (mensen.laatste if len(mensen.laatste) < len(mensen.deelnemers) else []) or mensen.zelf
        )
        wie = [d for d in mensen.deelnemers if not any(d is weg for weg in zonder)]
        if len(mensen.deelnemers) > len(wie) > 0 and len(mensen.deelnemers) > 1:
            yield _Groep(wie, [gevonden.span()])


def _hij(tekst: str, plek: Plek, mensen: _Mensen, genoemd: list[_Groep]) -> Iterator[_Groep]:
    """Whom a pronoun means: the one named before it, else whom the last sentence was about, else the only other."""
    anderen = mensen.anderen
    slot = [d for d in mensen.laatste if not d.zelf] or (anderen if len(anderen) == 1 else [])
    bij_naam = [groep.wie for groep in genoemd if not groep.wie[0].zelf]
    for gevonden in _HIJ.finditer(tekst, *plek):
        meervoud = _MEERVOUD.search(tekst[max(plek[0], gevonden.start() - 9) : gevonden.end() + 9])
        ervoor = [groep.wie for groep in genoemd if groep.eind <= gevonden.start() and not groep.wie[0].zelf]
        een = ervoor[-1] if ervoor else slot if len(slot) == 1 else bij_naam[0] if bij_naam else slot
        wie = anderen if meervoud else een
        enkel = _ENKELVOUD.search(tekst[max(plek[0], gevonden.start() - 12) : gevonden.end() + 10])
        onzeker = len(wie) > 1 and not meervoud and enkel is not None
        yield _Groep(wie, [gevonden.span()], onzeker=onzeker)


_DOET: Final = (
    r"(?:\s*\([^)\n]*\)|,[^,.;\n]{1,60},)?,?\s+(?:is|heeft|kan|kon|doet|wil|wilde|gaat|zit|werkt|stopt|"
    r"twijfelt|denkt|"
    r"laat|komt|moet|slaat|had|was|zou|vindt|overweegt)\b"
)
_NAAM_DOET: Final = re.compile(rf"{_DOET}|,? niet(?=\s*[.,;!)]|\s+(?:want|omdat|meer)\b)")
_IEMAND_DOET: Final = re.compile(rf"[A-ZÀ-Þ][^\W\d_]+(?:{_DOET}| niet\b)")
_COLLEGA_DOET: Final = re.compile(
    rf"\b[Cc]ollega ([A-ZÀ-Þ][^\W\d_]+)(?: van (?:[a-z]\w+|P&O|HRM?|OOV))?(?={_DOET})"
)


def _buitenstaanders(tekst: str, deelnemers: list[Deelnemer]) -> Iterator[Deelnemer]:
    """Who is spoken of but does not take part: the writer, and whoever is the subject of a sentence."""
    if not any(d.zelf for d in deelnemers):
        yield Deelnemer(zelf=True)
    bekend = {namen.voornaam(d.naam.naam if d.naam else d.roepnaam).lower() for d in deelnemers}
    iemand = namen.vind(tekst) if _IEMAND_DOET.search(tekst) else ()
    for vermelding in (*iemand, *_los_genoemd(tekst)):
        voornaam = namen.voornaam(vermelding.naam).lower()
        if voornaam not in bekend and _NAAM_DOET.match(tekst, vermelding.eind):
            bekend.add(voornaam)
            yield Deelnemer(vermelding)


def _los_genoemd(tekst: str) -> Iterator[Vermelding]:
    for gevonden in _COLLEGA_DOET.finditer(tekst):
        if namen.is_voornaam(gevonden[1]):
            yield Vermelding(gevonden[1], gevonden.start(1), gevonden.end())


@lru_cache(maxsize=256)
def _patroon(vorm: str) -> re.Pattern[str]:
    return re.compile(vorm)


_TITEL: Final = r"(?:de heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?)"


def vormen(deelnemer: Deelnemer) -> list[str]:
    """How a text may name somebody again: whole, by first name, by surname with its tussenvoegsels."""
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
            vormen.append(rf"(?<![\w-])(?i:(?:{_TITEL}\s+)?{achter})(?![\w-])")
    return vormen
