"""Whether somebody belongs to OOV or HRM: the discipline of one person.

Statement before function, function before department, department before subject line; each with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from intervisie.lezer.lezing import Fragment, Persoon
from intervisie.lezer.personen import groepjes, loopbaan, opsomming
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.discipline import zoek_discipline
from intervisie.lezer.personen.werk import Werk, aangevinkt, veld
from intervisie.lezer.schrijver import adressen, alleen, zonder
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import zinnen

BEIDE: Final = "De mail noemt OOV en HRM allebei."
ANDERS: Final = "De functie past niet bij de gevraagde discipline."
_VRAAGT: Final = re.compile(
    r"\b(?:deel|zet|plaats|noteer|schrijf|indelen|graag|liefst|liever|wil|voorkeur|meedoen|"
    r"meld)\b[^.!?\n]{0,70}?\b(?:bij|in|als|onder|voor|vanuit|namens)\s+(?:de |het |een "
    r")?(?:groep |discipline |categorie |kolom |team |"
    r"(?:deelnemers|mensen|collega['’]?s|club|kant|poot|kring) (?:van|uit) (?:de )?)?"
    r"((?:OOV|HRM?|P&O)\b)(?!\s*(?:en|/|&|,|of)\s*(?:OOV|HRM?|P&O))",
    re.IGNORECASE,
)
_NIET_MAAR: Final = re.compile(
    r"\bniet (?:meer )?(?:bij|van|in|voor|onder|als)?\s*(?:de |het )?(?:OOV|HRM?|P&O),? maar "
    r"(?:bij|van|in|voor|onder|als)?\s*(?:de |het )?(OOV|HRM?|P&O)\b|"
    r"\b(?:bij|van|onder) (OOV|HRM?|P&O)\b,? (?:en )?niet (?:bij|van|onder) |"
    r"\bniet (?:bij|in|aan|onder) (?:mijn|onze|de|het|die)\b[^.,;!?\n]{2,40}?,? maar (?:bij|in|aan|onder) "
    r"(?:de |het )?(OOV|HRM?|P&O)\b|"
    r"\b(?:doe|geef) (?:mij|me|ons) (?:maar |dus |liever |graag |alsjeblieft |a\.?u\.?b\.? |toch )*(?:de |een )?"
    r"(OOV|HRM?|P&O)\b|\bon the (OOV|HRM?|P&O) side\b",
    re.IGNORECASE,
)
_MELDT_VOOR: Final = re.compile(
    r"\b(?:meld|geef|schrijf|doe|neem|sluit|haak|ga|wil|graag|inschrijven|aanmelden|opgeven)\b[^.!?\n]{0,50}?"
    r"\b(?:voor|aan|bij|met) (?:de |een |jullie )?(?:intervisie(?:groep)?(?: van| voor| bij)? \(?(OOV|HRM?|P&O)\b|"
    r"(OOV|HRM?|P&O)-?(?:groep|intervisie)\b)(?!\s*(?:en|/|&|,|of)\s*(?:OOV|HRM?|P&O))",
    re.IGNORECASE,
)
_DEEL_IN: Final = re.compile(
    r"\b(?:bij|in|als|onder|voor)\s+(?:de |het )?(?:groep |discipline |categorie |kolom )?((?:OOV|HRM?|"
    r"P&O)\b)\s+"
    r"(?:\w+ )?(?:in ?te ?delen|indelen|ingedeeld|plaatsen|noteren|zetten|meedoen|mee te doen|aanmelden)",
    re.IGNORECASE,
)
_NIET_BIJ: Final = re.compile(
    r"\bbij (?:de |het )?(OOV|HRM?|P&O)(?:-\w+)?\b[^.;\n]{0,30}?,? (?:en )?(?:dus )?niet (?:bij|in|"
    r"onder) (?:de |het )?"
    r"(?:OOV|HRM?|P&O)\b",
    re.IGNORECASE,
)
"""What is asked for somebody else: "wij willen haar bij de HRM-deelnemers hebben en niet bij OOV"."""
_DISCIPLINE_VELD: Final = re.compile(
    r"\b(?:discipline|vakgebied|werkveld|kolom|categorie)\b\s*(?:is|:|=)?\s*([^\n.;,]{2,40})", re.IGNORECASE
)
_WERKT_IN: Final = re.compile(
    r"\b(?:ik (?:zelf )?(?:werk|zit|val|ben|doe|kom|geef leiding)|ikzelf (?:werk|zit|val|ben|doe)|werk ik|zit ik|"
    r"val ik|ben ik|doe ik|werkzaam|werk(?:t)?|zit|"
    r"valt|afdeling|afd|team|cluster|domein|als|vanuit|ik van|ik uit|ik bij|ik namens|portefeuille|pakket|"
    r"combineer\w*|tussen|"
    r"(?:bij|binnen) (?:de |het |ons |team |afdeling )*(?=(?:HRM?|P&O|OOV|personeel\w*|veiligheid|handhaving)\b"
    r"[^.,;!?\n]{0,40} (?:ben|werk|zit|doe) ik\b)|"
    r"onder|ich (?:bin|arbeite)|abteilung|sachgebiet|fachbereich|i (?:work|am)|department|unit|"
    r"beide|bezig met|verantwoordelijk voor|mijn (?:werk|vak\w*|achtergrond|"
    r"afdeling|functie))\b\.?[^.!?\n;]{0,110}",
    re.IGNORECASE,
)
_NIET_EIGEN: Final = re.compile(
    r"\b(?:hoorde|vernam|collega (?:bij|van|uit)|van mijn collega|via mijn|gehoord|nieuwsbrief|"
    r"aankondiging|niet bij|niet in|geen|bedoeld voor|oefening\w*|casus\w*|"
    r"(?:samen\w*|overleg\w*) met (?:het |de |ons |onze )?(?=(?:afdeling|team|cluster)\b))\b",
    re.IGNORECASE,
)
_AFDELING_ERVOOR: Final = re.compile(
    r"\b(?:van|bij|uit|vanuit)\s+((?:de |het |ons |onze )?(?:afdeling |team |"
    r"cluster )?[^,.;()\n]{2,40}),?\s*$",
    re.IGNORECASE,
)
_GROEP_ERVOOR: Final = re.compile(
    r"\bvoor (?:de )?(?:groep )?((?:OOV|HRM?|P&O)\b)[^:\n]{0,12}: $", re.IGNORECASE
)
""" "Voor de groep OOV: Kees Bos"."""
_AFDELING_ERNA: Final = re.compile(
    r"\s+(?:van|bij|uit) (?:de |het |ons |onze |team |afdeling )*"
    r"((?:OOV|HRM?|P&O|personeel\w*|openbare orde|veiligheid|handhaving|toezicht)\b)",
    re.IGNORECASE,
)
_ALLEN_BIJ: Final = re.compile(
    r"\b(?:allebei|beiden|alle (?:twee|drie|vier)|(?:werken|zitten|zijn) (?:wij|we)|(?:wij|we) (?:werken|"
    r"zijn|zitten)|en ik (?:werken|zitten|zijn|komen|vallen)|both)\b"
    r"[^.\n]{0,15}?\b(?:bij|van|uit|voor|at|in)\s+([^.,;\n]{2,40})",
    re.IGNORECASE,
)
_ALLEN_DOEN: Final = re.compile(
    r"\b(?:(?:wij|we|en ik|ons twee[ëe]n) (?:doen|vormen|zijn|bemannen|runnen|draaien|verzorgen)|"
    r"(?:doen|vormen|zijn|bemannen|runnen|draaien|verzorgen) (?:wij|we)|vorm ik)\b "
    r"(?:(?:samen|allebei|beiden|hier|met|"
    r"elkaar|namelijk|eigenlijk|in ons eentje|met z['’]n \w+|gezamenlijk|het|de|alle|hele|team|afdeling) )*"
    r"([^.,;:!?\n]{2,40})",
    re.IGNORECASE,
)
""" "Wij doen samen personeelszaken"."""
_ALLEN_VAK: Final = re.compile(
    r"\b(?:allebei|beiden?|allemaal|alle (?:twee|drie|vier)|alledrie|both)\s+(?:van |bij |uit |in )?(?:de )?"
    r"((?:OOV|HRM?|P&O)\b)",
    re.IGNORECASE,
)
_VANUIT_MIJ: Final = re.compile(
    r"\b(?:namens|vanuit|van|bij|voor|uit) ((?:de |het |team |afdeling )*[\w&]+(?: [a-z]+)?):? "
    r"(?:ikzelf|ik zelf|ik|mijzelf|mij)(?=\s*(?:[.,;!(]|$))",
    re.IGNORECASE,
)
_KOPJE_IK: Final = re.compile(
    r"^[^\w\n]{0,8}(?:voor (?:de )?(?:groep )?)?((?:OOV|HRM?|P&O)\b)[^:\n]{0,12}: "
    r"(?:ikzelf|ik zelf|ik|mijzelf|mezelf)(?!\w)",
    re.IGNORECASE | re.MULTILINE,
)
""" "OOV: ikzelf"."""
_KOPJE: Final = re.compile(r"\s*([^\s:][^:\n]*?)\s*:\s*(.+)")
_BIJ_ZICHZELF: Final = re.compile(
    r"\s*(?:\(([^()\n]{2,60})\)|,\s*(OOV|HRM?|P&O|personeelszaken|handhaving|veiligheid)(?=\s*[,.;\n]))",
    re.IGNORECASE,
)
_IK_ZELF: Final = re.compile(r"\b(?:[Ii]k|[Ii]kzelf|[Oo]ndergetekende|mijzelf|mezelf|mij)(?=\s*\()")
_IK_VAK: Final = re.compile(
    r"\b(?:ikzelf|ik zelf|ik)[:,]? (?:(?:van|vanuit|bij|uit|doe|zit|in|voor|de|het|team|afdeling) ){0,3}"
    r"([\w&/-]+(?: (?:orde|en) [\w&]+| orde| zaken)?)(?=\s*(?:[.,;!)]|$))",
    re.IGNORECASE | re.MULTILINE,
)
""" "Zij OOV, ik HRM", "Ik: OOV", "en ikzelf, van personeelszaken"."""
_NET_ALS_IK: Final = re.compile(
    r"\bnet (?:als|zoals) ik (?:ook )?(?:in|bij|voor|naar|van|uit) (?:de |het )?([^.,;:()\n]{2,30})",
    re.IGNORECASE,
)
""" "Sander wil net als ik in de OOV-groep"."""
_WIJ_VAN: Final = re.compile(
    r"(?:\b(?:deelnemers|collega['’]?s|mensen|medewerk(?:st)?ers|wij|we|allen|ons team|personen|aanmeldingen|"
    r"plaatsen)\b[^.,\n]{0,12}?\b(?:van|uit|bij|"
    r"vanuit)|^\s*(?:[^\n]{0,30},\s*)?\bvanuit)\s+([^.,;:(\n]{2,40})",
    re.IGNORECASE | re.MULTILINE,
)


def vul_discipline(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    """OOV or HRM, by the strongest source that names one of them; both give none, and a reason."""
    for tekst, begin in _disciplinebronnen(persoon, deelnemer, werk):
        gevonden = zoek_discipline(tekst, functie=tekst == persoon.functie)
        if gevonden.beide:
            werk.redenen.append(BEIDE)
            return
        if gevonden.discipline is not None:
            persoon.discipline = gevonden.discipline
            if begin is None:
                persoon.bron["discipline"] = Fragment(gevonden.woorden)
            else:
                persoon.bron["discipline"] = werk.schrijver.fragment(
                    begin + gevonden.begin, begin + gevonden.eind
                )
            gezegd = tekst == persoon.functie or (persoon.functie is None and len(tekst) > len("OOV"))
            if deelnemer.enig and gezegd and _heeft_twee_petten(persoon, werk):
                persoon.discipline = None
                del persoon.bron["discipline"]
                werk.redenen.append(BEIDE)
                return
            _vergelijk(persoon, werk)
            return


_TWEE_PETTEN: Final = een_van(
    r"\b(?:half|halve|helft|deels|twee (?:petten|functies|rollen|banen|hoeden)|dubbele? (?:pet|functie|rol)|"
    r"combineer\w*|combinatie|afwisselend|en tegelijk)\b"
)


def _heeft_twee_petten(persoon: Persoon, werk: Werk) -> bool:
    """Half an HR-adviseur and half of OOV, in one sentence: which of the two takes part he does not say."""
    bron = persoon.bron["discipline"]
    if bron.begin is None:
        return False
    delen = [z for z in zinnen(werk.schrijver.tekst) if z.begin <= bron.begin]
    woorden = " ".join(z.tekst for z in delen[-3:])
    return _TWEE_PETTEN.search(woorden) is not None and zoek_discipline(woorden).beide


_TELT: Final = re.compile(
    r"\b(een|één|twee|drie|vier) (?:\w+ )?(?:van|uit|vanuit|bij) (?:de |het )?(?:afdeling |team )?"
    r"(HRM?|P&O|OOV|personeel\w*|veiligheid|handhaving|toezicht)\b",
    re.IGNORECASE,
)
_AANTAL: Final = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4}


def vul_aan_uit_telling(personen: list[Persoon], tekst: str) -> bool:
    """ "Twee van HR en één van veiligheid": whoever is left belongs to the field that has too few; whether it did."""
    over: dict[str, int] = {}
    for gevonden in _TELT.finditer(tekst):
        vak = zoek_discipline(gevonden[2]).discipline
        over |= {vak: over.get(vak, 0) + _AANTAL[gevonden[1].lower()]} if vak else {}
    if len(over) < 2 or sum(over.values()) != len(personen):
        return False
    for persoon in personen:
        if persoon.discipline is not None:
            over[persoon.discipline] = over.get(persoon.discipline, 0) - 1
    rest = [vak for vak, aantal in over.items() if aantal > 0]
    onbekend = [persoon for persoon in personen if persoon.discipline is None]
    if len(rest) != 1 or over[rest[0]] != len(onbekend):
        return False
    for persoon in onbekend:
        persoon.discipline = "OOV" if rest[0] == "OOV" else "HRM"
        persoon.bron["discipline"] = Fragment(rest[0])
    return True


_EVENZO: Final = een_van(
    r"\b(?:hij|zij|ze|ik) ook(?=\s*(?:[.,;!)]|$))|"
    r"\b(?:de)?zelfde (?:functie|vak\w*|werk|baan|rol|discipline|afdeling|team)\b"
)


def vul_aan_van_ander(personen: list[Persoon], tekst: str) -> None:
    """ "Ik ben AOV'er, zij ook", "mijn collega Jet, zelfde functie": of two, the one has the field of the other."""
    bekend = [p for p in personen if p.discipline is not None]
    if len(personen) != _EEN_PAAR or len(bekend) != 1:
        return
    bron = bekend[0].bron.get("discipline")
    if bron is None or bron.begin is None or bron.eind is None:
        return
    gezegd = _EVENZO.search(tekst, bron.eind)
    if gezegd is None or _ANDER_GEZEGDE.search(tekst[bron.eind : gezegd.start()]):
        return
    ander = next(p for p in personen if p.discipline is None)
    ander.discipline, ander.bron["discipline"] = bekend[0].discipline, bron


_ANDER_GEZEGDE: Final = een_van(r"[.!?]\s|\b(?:kan|kunnen|wil|doe|doet|kom|komt|ga|gaat|dag)\b|.{60}")
_EEN_PAAR: Final = 2


def _vergelijk(persoon: Persoon, werk: Werk) -> None:
    uit_functie = zoek_discipline(persoon.functie or "", functie=True)
    if uit_functie.beide or (uit_functie.discipline or persoon.discipline) != persoon.discipline:
        werk.redenen.append(ANDERS)


def _disciplinebronnen(
    persoon: Persoon, deelnemer: Deelnemer, werk: Werk
) -> Iterable[tuple[str, int | None]]:
    """Where the discipline may stand, strongest first: asked for, function, department, subject."""
    cel = veld(deelnemer, "discipline", werk)
    if cel is not None:
        yield aangevinkt(cel.woorden), cel.begin
    geheel = werk.schrijver.geheel
    yield from _vraagt_om(deelnemer, werk)
    if persoon.functie:
        yield persoon.functie, persoon.bron["functie"].begin
    for begin, eind in deelnemer.over:
        if (not deelnemer.zelf or deelnemer.item) and not (
            deelnemer.enig and eind - begin == len(werk.schrijver.tekst)
        ):
            yield geheel[begin:eind], begin
    yield from _naast_zichzelf(deelnemer, werk)
    yield from _afdeling_voor_de_naam(deelnemer, werk)
    yield from _boven_het_rijtje(deelnemer, werk)
    yield from (
        (geheel[b:e], b)
        for b, e in deelnemer.samen
        if _WERKT_IN.search(geheel[b:e]) or _ZIJN.search(geheel[b:e])
    )
    if not deelnemer.enig:
        yield from _van_allen(werk)
    if deelnemer.zelf or deelnemer.enig:
        tekst = loopbaan.zonder_toen(werk.eigen_woorden(deelnemer))
        yield from (
            (g[0], g.start())
            for g in _WERKT_IN.finditer(tekst)
            if not _NIET_EIGEN.search(tekst[max(0, g.start() - 40) : g.end()])
        )
    if deelnemer.zelf:
        yield from werk.getekend.afdelingen
    if deelnemer.zelf and not deelnemer.enig:
        yield from ((g[1], g.start(1)) for g in _WIJ_VAN.finditer(werk.schrijver.tekst))
    yield from _van_bekenden(deelnemer, werk)
    if deelnemer.enig or (not deelnemer.zelf and werk.oordeel.soort == "aanmelding"):
        yield from _gedeelde_discipline(deelnemer, werk)
    yield from _van_de_hele_mail(deelnemer, werk)


_NET_ALS: Final = re.compile(
    r"\b(?:net|evenals|zoals|net zoals) (?:als )?(?:zij|hij|haar|hem|[A-ZÀ-Þ]\w+) (?:ook )?(?:bij|van|in|uit|voor) "
    r"([^.,;:()\n]{2,40})"
)


def _van_bekenden(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """ "Namens twee collega's van ons team OOV geef ik door", and "ik werk net als zij bij HR" where one is named."""
    if deelnemer.zelf or deelnemer.enig or werk.oordeel.soort == "aanmelding":
        return
    yield from ((g[1], g.start(1)) for g in _WIJ_VAN.finditer(werk.schrijver.tekst))
    if sum(not d.zelf for d in werk.gevonden.deelnemers) == 1:
        yield from ((g[1], g.start(1)) for g in _NET_ALS.finditer(werk.schrijver.tekst))


_ZIJN: Final = re.compile(
    r"\bzijn (?:(?:beiden|allebei|alle \w+|onze) )?[\w&+/-]+['’]?s\b(?! van)|\b(?:komen|zijn) (?:van|uit) "
)
"""What some of them are: "Bram en Eva zijn boa's"."""
_ZOVEEL: Final = re.compile(
    r"(?:\b(?:onze|mijn|deze|de|hierbij|graag|volgende|al onze) |(?:^|[.!?:\n] ?))(?:twee|drie|vier|vijf|zes|[2-9]) "
    r"([\w&/-]*(?:adviseurs|medewerkers|consulenten|managers|partners|coördinatoren|ambtenaren|handhavers|boa['’]?s|"
    r"recruiters|toezichthouders|vertrouwenspersonen)|[\w&/-]+['’]ers)\b",
    re.IGNORECASE,
)
""" "Onze vier HR-adviseurs willen meedoen"."""


def _van_allen(werk: Werk) -> Iterable[tuple[str, int | None]]:
    """ "Wij werken allebei bij P&O", "allebei OOV", "onze vier HR-adviseurs"."""
    for patroon in (_ZOVEEL, _ALLEN_BIJ, _ALLEN_VAK, _ALLEN_DOEN):
        yield from ((g[1], g.start(1)) for g in patroon.finditer(werk.schrijver.tekst))


def _naast_zichzelf(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """ "Lotte Bakker (HRM, ikzelf)", "ondergetekende (OOV)", "namens P&O: ik", "Lotte: HRM, di en wo": what
    the writer puts beside himself."""
    if not deelnemer.zelf:
        return
    tekst = werk.schrijver.tekst
    plekken = [g.end() for g in _IK_ZELF.finditer(tekst)]
    plekken += [deelnemer.naam.eind] if deelnemer.naam is not None else []
    for plek in plekken:
        if (tussen := _BIJ_ZICHZELF.match(tekst, plek)) is not None:
            groep = tussen.lastindex or 1
            yield tussen[groep], tussen.start(groep)
    for patroon in (_VANUIT_MIJ, _KOPJE_IK, _IK_VAK, _NET_ALS_IK):
        yield from ((g[1], g.start(1)) for g in patroon.finditer(tekst))
    voor = namen.voornaam(deelnemer.naam.naam if deelnemer.naam else deelnemer.roepnaam)
    for begin, eind in deelnemer.over if voor else ():
        if (eigen := _KOPJE.match(tekst, begin, eind)) is not None and eigen[1] == voor:
            yield eigen[2], eigen.start(2)


def _afdeling_voor_de_naam(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """ "Mijn collega van handhaving, Kees Bos", "Kees Bos van handhaving"."""
    if deelnemer.zelf or deelnemer.naam is None:
        return
    if (erachter := _AFDELING_ERNA.match(werk.schrijver.geheel, deelnemer.naam.eind)) is not None:
        yield erachter[1], erachter.start(1)
    begin = max(0, deelnemer.naam.begin - 60)
    regel = werk.schrijver.geheel[begin : deelnemer.naam.begin]
    ervoor = _AFDELING_ERVOOR.search(regel) or _GROEP_ERVOOR.search(regel)
    if ervoor is not None:
        yield ervoor[1], begin + ervoor.start(1)


def _boven_het_rijtje(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """ "Van P&O zijn dat Kees Bos en Eva Pot": the department over the row that he stands in."""
    if deelnemer.item and (kop := opsomming.kopje(werk.schrijver.tekst, deelnemer)) is not None:
        yield werk.schrijver.geheel[kop[0] : kop[1]], kop[0]
    if deelnemer.naam is not None and not (deelnemer.zelf or deelnemer.enig):
        for zoek in (groepjes.boven_rijtje, groepjes.onder_kop):
            boven = zoek(werk.schrijver.geheel, deelnemer.naam.begin)
            yield boven.woorden, boven.begin


def _vraagt_om(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """The field that the writer asks for himself."""
    tekst = werk.eigen_woorden(deelnemer) if deelnemer.zelf else ""
    if not deelnemer.zelf and not deelnemer.enig:
        over = alleen(werk.schrijver.tekst, deelnemer.over)
        yield from ((g[1], g.start(1)) for g in _NIET_BIJ.finditer(over))
    for patroon in (_NIET_MAAR, _MELDT_VOOR):
        for gevonden in patroon.finditer(tekst):
            groep = gevonden.lastindex or 1
            yield gevonden[groep], gevonden.start(groep)
    for patroon in (_VRAAGT, _DEEL_IN, _DISCIPLINE_VELD):
        yield from ((g[1], g.start(1)) for g in patroon.finditer(tekst) if not _NIET_EIGEN.search(g[0]))


_INTERVISIE: Final = re.compile(
    r"\b(?:(?:OOV|HRM?|P&O)-intervisie\b|intervisie\w*(?: (?:voor|van|over|op|rond|bij|onder|in|aan))? "
    r"(?:de |het |het gebied van |collega['’]?s |ambtenaren |adviseurs |mensen |medewerkers |van )*"
    r"[^.,;:!?()\n]{2,40})",
    re.IGNORECASE,
)
""" "De intervisie voor HR-adviseurs", "de OOV-intervisie"."""


def _van_de_hele_mail(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """The field that more people are signed up for, of whom nothing else tells it: that of the subject, or of the
    words that are about no one of them alone."""
    if deelnemer.enig or werk.oordeel.soort != "aanmelding":
        return
    yield werk.schrijver.onderwerp, None
    yield from ((g[0], g.start()) for g in _INTERVISIE.finditer(werk.schrijver.tekst))
    allen = werk.gevonden.deelnemers
    weg = [*werk.gevonden.buiten, *(plek for d in allen for plek in (*d.over, *d.tijd, *d.samen))]
    samen = [(werk.schrijver.tekst[b:e], b) for b, e in (*deelnemer.samen, *werk.gevonden.gedeeld)]
    rest = [(zin.tekst, zin.begin) for zin in zinnen(zonder(werk.schrijver.tekst, weg))]
    for woorden, begin in (*samen, *rest):
        if not _NIET_EIGEN.search(woorden):
            yield loopbaan.zonder_toen(woorden), begin


_INTERVISIE_VAK: Final = re.compile(r"\bintervisie(?:groep)? \(?(?:OOV|HRM|HR|P&O)\b(?! ?(?:en|of|/|&))")
""" "Hij wil meelopen met de intervisie HRM"."""
_VAN_IEMAND: Final = re.compile(r"(?<=[a-z,] )[A-ZÀ-Þ][a-zà-ÿ]+ $")
"""A name stands before it: "iets voor Hannah van P&O"."""


def _gedeelde_discipline(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """Weak: "wij van P&O", the name of a team mailbox, the subject."""
    van = werk.schrijver.van
    tekst = loopbaan.zonder_toen(werk.schrijver.tekst)
    for gevonden in re.finditer(
        r"\b(?:van|uit|bij|afdeling|team)\s+(?:het |de )?(?:team |afdeling )?[^.,\n]{0,40}",
        tekst,
    ):
        ervoor = tekst[max(0, gevonden.start() - 40) : gevonden.start()]
        if not _NIET_EIGEN.search(ervoor + gevonden[0]) and not _VAN_IEMAND.search(ervoor):
            yield gevonden[0], gevonden.start()
    if van is not None and (deelnemer.zelf or adressen.is_postbus(van, werk.kennis.eigen_adressen)):
        yield van.naam, None
    if deelnemer.zelf or deelnemer.enig:
        yield from ((g[0], g.start()) for g in _INTERVISIE_VAK.finditer(tekst))
        yield werk.schrijver.onderwerp, None
        yield from (
            (g[0], g.start())
            for g in re.finditer(r"(?m)^[^.!?\n]{2,50}$", werk.schrijver.tekst)
            if "intervisie" not in g[0].lower()
        )
        yield from (
            (z.tekst, z.begin)
            for z in zinnen(werk.schrijver.tekst)
            if len(z.tekst.split()) < 5 and not z.vraagt
        )
