"""Whose words are these: the sentences of a mail parted among the people it is about.

A sentence belongs to whom it names, by name, first name or pronoun; one that names nobody belongs to all, and one
about somebody who does not take part to none. Knows who the deelnemers are, not how they were found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from intervisie.lezer.personen import buitenstaanders, groepstwijfel, weglating
from intervisie.lezer.personen.aanduidingen import Groep, Mensen, noemt
from intervisie.lezer.personen.deelnemer import Deelnemer, Gevonden
from intervisie.lezer.personen.weglating import TIJD
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.taal import namen, zinnetjes
from intervisie.lezer.taal.merken import is_legenda
from intervisie.lezer.taal.patroon import een_van

_RELATIEF: Final = een_van(r"\b(?:dag|week|maand|weken) (?:daarna|erna|daarop|ervoor|daarvoor|erop)\b")
"""Counted from what was said of somebody else."""
_SLOTZIN: Final = re.compile(
    r"[,;]\s*(?:verder|voor de rest|voor het overige|de rest|(?:(?:de|alle) )?(?:overige|andere) dagen)\s+"
    r"(?:kan |kunnen |is |zijn |gaat |past |lukt )?(?:alles|altijd|alle|elke|prima|goed|"
    r"flexibel|mogelijk)\b",
    re.IGNORECASE,
)
_VERDER: Final = een_van(r"\b(?:ook|eveneens|daarnaast|eventueel|desnoods)\b")
"""A sentence without a subject that adds to what was said of the one before it."""
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
        self.buiten = _buitenstaanders(tekst, gevonden.deelnemers)
        self.laatste: list[Deelnemer] = []
        self.ander: list[Deelnemer] = []
        self.antwoord: list[Deelnemer] = []
        """Who answered last in the words of another: "ik niet"."""
        self.zin = 0
        self.kop = False
        """Whether the last subject stands over a list of bullets."""
        self.opschrift = False
        """Whether the last subject is a line of its own, over what is said of him."""
        self.vorige: _Beurt | None = None

    def deel(self, plek: Plek) -> None:
        """Hand out the words of one sentence."""
        if _NUMMER.fullmatch(self.tekst, *plek):
            return  # the number of an item: whom the sentence before was about, stays
        mensen = Mensen(self.gevonden.deelnemers, self.buiten, self.laatste, self.ander)
        groepen = _groepen(self.tekst, plek, mensen)
        if len(self.gevonden.deelnemers) > 1:
            self.gevonden.redenen += groepstwijfel.redenen(self.tekst[plek[0] : plek[1]], noemt=bool(groepen))
        if not groepen:
            self._zonder_onderwerp(plek)
            return
        self.zin = plek[0]
        if (reden := _WANT_IK.search(self.tekst, plek[0], groepen[0].begin)) is not None:
            plek = self._deel_reden(plek, reden.start())
        van = self._voorop(plek, groepen[0])
        if len(groepen[0].wie) < len(self.gevonden.deelnemers) and _UITZONDERING_IS.fullmatch(
            self.tekst, van, groepen[0].begin
        ):
            van = groepen[0].begin
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
        self._onthoud(groepen)
        woorden = self.tekst[plek[0] : plek[1]].strip(" :*_-")
        self.opschrift = len(groepen) == 1 and woorden == self.tekst[groepen[0].begin : groepen[0].eind]
        self.kop = len(groepen) == 1 and _BULLET.match(self.tekst[plek[1] :].lstrip("\n :")) is not None

    def _deel_reden(self, plek: Plek, want: int) -> Plek:
        """ "Liever niet op vrijdag want dan past Kees op, andere dagen zijn goed": only the reason is of Kees."""
        slot = _SLOTZIN.search(self.tekst, want, plek[1])
        eind = slot.start() if slot else plek[1]
        self._zonder_onderwerp((plek[0], want))
        if eind < plek[1]:
            self.gevonden.gedeeld.append((eind, plek[1]))
        return want, eind

    def _onthoud(self, groepen: list[Groep]) -> None:
        """Whom "hij" means later on, when the writer speaks of himself in between."""
        anderen = [
            g
            for g in groepen
            if not all(d.zelf for d in g.wie) and len(g.wie) < len(self.gevonden.deelnemers)
        ]
        if anderen:
            self.ander = anderen[-1].wie if len(anderen[-1].wie) == 1 else []
        elif any(len(g.namen) > 1 for g in groepen):
            self.ander = []

    def _geef_samen(self, groepen: list[Groep], plek: Plek) -> None:
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

    def _voorop(self, plek: Plek, groep: Groep) -> int:
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
        voorop = (begin, knippen[-1].start())
        self.gevonden.gedeeld.append(voorop)
        self.vorige = _Beurt(self.gevonden.deelnemers, voorop, eerste)
        return voorop[1]

    def _zonder_onderwerp(self, plek: Plek) -> None:
        if _TELT_NIET_MEE.search(self.tekst, *plek) and not self._noemt_dagen(plek):
            self.gevonden.buiten.append(plek)
            return
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
        self._geef(Groep(wie, [(plek[0], plek[0])]), _Beurt(wie, plek, self.tekst[plek[0] : plek[1]]))
        self.laatste = [] if wie is allen else wie

    def _nieuwe_alinea(self, plek: Plek) -> bool:
        return self.tekst[: plek[0]].rstrip(" ").endswith("\n\n")

    def _noemt_dagen(self, plek: Plek) -> bool:
        return weglating.DAG.search(self.tekst, *plek) is not None

    def _twijfel(self, groep: Groep, beurt: _Beurt) -> None:
        """Ask whom "hij" means, and about days counted from those of another."""
        onzeker = groep.onzeker and TIJD.search(self.tekst, *beurt.plek)
        andermans = (
            self.vorige is not None
            and not _zelfde(self.vorige.wie, beurt.wie)
            and self.vorige.plek[0] >= self.zin
        )
        if (
            onzeker
            or (andermans and _DAN_TOT.search(beurt.woorden) and not TIJD.search(beurt.woorden))
            or (self.vorige is not None and _RELATIEF.search(beurt.woorden))
        ):
            self.gevonden.redenen.append(weglating.ONZEKER)

    def _geef(self, groep: Groep, beurt: _Beurt) -> None:
        self._twijfel(groep, beurt)
        elke_vorm = weglating.past_elke_vorm(self.tekst[self.zin : beurt.plek[0]], beurt.woorden)
        if elke_vorm or self._vult_aan(beurt):
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
            self._geef_allen(beurt)
            return
        if not any(d is er for d in beurt.wie for er in self.gevonden.deelnemers):
            self.gevonden.buiten.append(beurt.plek)
        (begin, eind), plekken = beurt.plek, [beurt.plek]
        if groep.behalve:
            plekken = [(begin, groep.namen[0][1]), (groep.namen[1][1], eind)]
        gegeven = _DAT_VAN.match(beurt.woorden) and not TIJD.search(beurt.woorden)
        for deelnemer in beurt.wie:
            deelnemer.tijd += [] if gegeven else plekken
            (deelnemer.over if len(beurt.wie) == 1 else deelnemer.samen).append(beurt.plek)

    def _geef_allen(self, beurt: _Beurt) -> None:
        """What is of all, without what only tells that somebody differs, or that each has his own turn."""
        if _OM_BEURTEN.search(self.tekst, *beurt.plek):
            self.vorige = beurt
            return
        slot = _OP_EEN_NA.search(self.tekst, *beurt.plek)
        self.gevonden.gedeeld.append((beurt.plek[0], slot.start() if slot else beurt.plek[1]))

    def _verwijs(self, wie: list[Deelnemer], zoals: list[Deelnemer]) -> None:
        """ "Kees kan op dezelfde dagen": as the one named beside him, or the one before."""
        bron = zoals or (self.vorige.wie if self.vorige else [])
        for deelnemer in wie:
            anderen = [ander for ander in bron if ander is not deelnemer and ander.zoals is not deelnemer]
            deelnemer.zoals = anderen[0] if len(anderen) == 1 else None

    def _vult_aan(self, beurt: _Beurt) -> bool:
        """ "Kees kan op maandag, ik niet": the day is in the other's words."""
        vorige = self.vorige
        if self.antwoord and _zelfde(self.antwoord, beurt.wie) and _DAN.match(beurt.woorden):
            return True
        self.antwoord = []
        kopje = self.tekst[beurt.plek[0] : beurt.plek[1]].rstrip().endswith(":")
        kopje = kopje and not _DAAROM.match(self.tekst, beurt.plek[1])
        if vorige is None or kopje or _zelfde(vorige.wie, beurt.wie):
            return False
        if weglating.is_deel(beurt.woorden) and not any(d in vorige.wie for d in beurt.wie):
            heel = weglating.met_dagen(vorige.woorden, beurt.woorden)
            if heel is None:
                return False
        elif weglating.is_antwoord(beurt.woorden):
            heel = weglating.vul_aan(vorige.woorden, beurt.woorden)
        elif vorige.plek[0] >= self.zin and (door := weglating.volgt_op(vorige.woorden, beurt.woorden)):
            heel = door[0]
        else:
            self._vul_begin_aan(beurt, vorige)
            return False
        if heel is None:
            self.gevonden.redenen.append(weglating.ONZEKER)
            return True
        self.antwoord = beurt.wie
        for deelnemer in beurt.wie:
            deelnemer.aangevuld.append(heel)
            if any(deelnemer is ander for ander in vorige.wie):
                deelnemer.niet.append(vorige.plek)
        return True

    def _in_een_zin(self, vorige: _Beurt) -> bool:
        """Whether what was said before stands in the same sentence, up to a semicolon."""
        return vorige.plek[0] >= self.zin or self.tekst[: self.zin].rstrip().endswith(";")

    def _vul_begin_aan(self, beurt: _Beurt, vorige: _Beurt) -> None:
        """ "Kees kan op maandag; ik dan niet, wel op dinsdag": the first part answers, the rest speaks for itself;
        and "ik ook op dinsdag" in one sentence adds to the days of Kees."""
        if self._in_een_zin(vorige) and weglating.beperkt(vorige.woorden, beurt.woorden):
            for deelnemer in beurt.wie:
                deelnemer.niet.append(vorige.plek)
            return
        if vorige.plek[0] >= self.zin and weglating.komt_bovenop(vorige.woorden, beurt.woorden):
            for deelnemer in beurt.wie:
                deelnemer.aangevuld.append(" ".join(vorige.woorden.split()))
            return
        eerste, komma, _ = beurt.woorden.partition(",")
        if not komma or not weglating.is_antwoord(eerste) or any(d in vorige.wie for d in beurt.wie):
            return
        if heel := weglating.vul_aan(vorige.woorden, eerste):
            for deelnemer in beurt.wie:
                deelnemer.aangevuld.append(heel)


_NUMMER: Final = re.compile(r"\W*\d{1,2}[.):]?\s*")
_OP_EEN_NA: Final = re.compile(
    r"[,;]?\s+(?:maar )?(?:met|op|behoudens) (?:slechts |wel )?(?:één|een|1) (?:kleine |enkele )?"
    r"uitzondering(?: na)?\s*[:;,–-]*\s*$",
    re.IGNORECASE,
)
"""Whose that one is, follows: "wij kunnen altijd, met één uitzondering: Kees kan niet op dinsdag"."""
_UITZONDERING_IS: Final = re.compile(
    r"\s*(?:(?:de|een|met|als) )?(?:(?:één|enige|kleine) )?uitzondering(?:en)?\b"
    r"(?: (?:is|zijn|daarop|hierop|vormt|vormen|betreft|geldt|voor|wel))*[:,]?\s*$",
    re.IGNORECASE,
)
"""Before a name it tells that he differs, and so do his own words: "uitzondering is Kees: die kan niet"."""
_OM_BEURTEN: Final = re.compile(
    r"\b(?:om (?:de )?beurt(?:en)?|beurtelings|na elkaar|niet tegelijk(?:ertijd)?)\b[^.;]*:\s*$",
    re.IGNORECASE,
)
"""Only tells what the time of each is, that follows: "in augustus zijn we om de beurt vrij:"."""
_WANT_IK: Final = re.compile(
    r"(?<=[a-z)]),? (?:want|omdat|aangezien|anders)\s+"
    r"(?:(?:dan|voor|bij|anders|op die dag|die dag)\s+)?(?:[a-z]{2,6}\s+)?$",
    re.IGNORECASE,
)
"""Why it is so, told of one of them: what stands before it is of all ("graag online, want ik zit ver weg")."""
_DAT_VAN: Final = een_van(r"\W*(?:en )?(?:dat|die) van\b")
"""Points at what was told of another: "mijn nummer is 06-12345678, dat van Kees weet ik niet"."""
_DAN_TOT: Final = een_van(r"\bdan\b[^.;]{0,20}\b(?:om|tot|vanaf|na|voor|pas)\b[^.;]{0,12}\d")
"""A part of the day that another's words name: "al moet Carla dan om 12 uur weg"."""
_TELT_NIET_MEE: Final = een_van(r"\b(?:telt|tellen|doet|doen|gaat|gaan)\b[^.;,!?]{0,20}\bniet mee\b")
"""Tells of somebody without a name who stays out."""
_DAAROM: Final = re.compile(r"\s*(?:want )?(?:dan|die dag)\b", re.IGNORECASE)
_DAN: Final = re.compile(r"\W*(?:want |omdat )?(?:dan|die dag)\b[^,;.]*\W*$", re.IGNORECASE)
"""Why somebody cannot, on the day that another named: "ik niet: dan werk ik niet"."""


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


def _groepen(tekst: str, plek: Plek, mensen: Mensen) -> list[Groep]:
    """The subjects of a sentence in order: coordinated names are one group, equal neighbours are joined."""
    groepen: list[Groep] = []
    for groep in sorted(noemt(tekst, plek, mensen), key=lambda g: g.begin):
        if not groepen:
            ervoor = tekst[plek[0] : groep.begin]
            if (
                _UITZONDERING.search(ervoor)
                and TIJD.search(ervoor)
                and len(groep.wie) < len(mensen.deelnemers)
            ):
                groepen.append(Groep(list(mensen.deelnemers), [(plek[0], plek[0])]))
            groepen.append(groep)
        elif _WEET_IK.search(tekst[max(plek[0], groep.begin - 12) : groep.eind]):
            continue
        elif groep.begin >= groepen[-1].eind:
            tussen = tekst[groepen[-1].eind : groep.begin]
            if tussen.strip() in (",", ", en", "en") and _begint_zin(tekst, groepen[-1], groep):
                groepen.append(groep)
            else:
                _voeg_toe(groepen, groep, tussen, mensen)
    return groepen


_WEET_IK: Final = re.compile(
    r"\b(?:weet|denk|begreep|begrijp|vermoed|geloof|hoorde|verwacht|meen|dacht) ik$", re.IGNORECASE
)
"""Tells how the writer knows, and goes on about the other: "van Carla weet ik alleen dat donderdag niet gaat"."""


def _begint_zin(tekst: str, vorige: Groep, groep: Groep) -> bool:
    """ "Op dinsdag kan Bram, Noor is er op maandag": each has a verb of its own."""
    return bool(
        _DOET_VOOR.search(tekst[max(0, vorige.begin - 12) : vorige.begin])
        and _DOET_NA.match(tekst, groep.eind)
    )


_DOET_VOOR: Final = re.compile(r"\b(?:kan|is|werkt|heeft|wil|zit|komt)\s+$")
_DOET_NA: Final = re.compile(r"\s+(?:kan|is|wil|[a-z]{2,}t|het liefst|alleen|op)\b")


def _voeg_toe(groepen: list[Groep], groep: Groep, tussen: str, mensen: Mensen) -> None:
    """Add the next subject, as a part of the one before it or as one of its own."""
    vorige = groepen[-1]
    allen = _zelfde(vorige.wie, mensen.deelnemers)
    kaal = _zonder_haakjes(tussen)
    even_veel = groep.telt and len(vorige.wie) == len(groep.wie) and not TIJD.search(tussen)
    if (_zelfde(vorige.wie, groep.wie) or even_veel) and not _KOPPELING.search(tussen):
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


def _buitenstaanders(tekst: str, deelnemers: list[Deelnemer]) -> list[Deelnemer]:
    """Who is spoken of but does not take part: the writer, and whoever is the subject of a sentence."""
    bekend = {namen.voornaam(d.naam.naam if d.naam else d.roepnaam).lower() for d in deelnemers}
    anderen = [Deelnemer(naam) for naam in buitenstaanders.zoek(tekst, bekend)]
    return anderen if any(d.zelf for d in deelnemers) else [Deelnemer(zelf=True), *anderen]
