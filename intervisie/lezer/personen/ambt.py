"""What somebody does: the function of one person, in his own words or in those beside his name.

A field of a table goes first, then a sentence, the signature, what is said of several at once. Which words are a
function tells `functie.py`; of whom they are, this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from intervisie.lezer.lezing import Fragment, Persoon
from intervisie.lezer.personen import functie, loopbaan, organisaties
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.werk import Werk, veld
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.zinnetjes import zinnen

_ZELFDE_FUNCTIE: Final = re.compile(
    r"\b(?:de)?zelfde (?:functie|rol|werk|baan)\b|\bnet als ik\b", re.IGNORECASE
)
_NET_ALS: Final = re.compile(r"\b(?:net als|evenals|ook|zoals) ik\b", re.IGNORECASE)


def vul_functie(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    """The function as he writes it: a field of a table, a sentence, a signature, beside the name."""
    cel = veld(deelnemer, "functie", werk)
    gevonden: functie.Gevonden | None = None
    if cel is not None and cel.begin is not None:
        kaal = functie.uit_stuk(cel.woorden, cel.begin)
        gevonden = kaal or functie.Gevonden(cel.woorden, cel.begin, cel.begin + len(cel.woorden))
    elif deelnemer.zelf:
        tekst = _zonder_verspreking(loopbaan.zonder_toen(werk.eigen_woorden(deelnemer)))
        gevonden = (
            _uit_tekst(persoon, tekst, werk)
            or _net_als(werk)
            or _gedeelde_functie(deelnemer, werk)
            or werk.getekend.functie
            or _uit_item(deelnemer, werk)
        )
        if deelnemer.velden or (deelnemer.over and not gevonden):
            gevonden = _uit_item(deelnemer, werk) or gevonden
    else:
        gevonden = (
            _uit_item(deelnemer, werk)
            or _zelfde_als_ik(deelnemer, werk)
            or _dat_is_hij(deelnemer, werk)
            or _in_ondertekening(persoon, werk)
        )
    gevonden = gevonden or _gedeelde_functie(deelnemer, werk)
    if gevonden is None and deelnemer.zelf and (uit_kop := _uit_koppen(werk)) is not None:
        persoon.functie, persoon.bron["functie"] = uit_kop, Fragment(uit_kop)
    if gevonden is not None:
        gevonden = _zonder_organisatie(gevonden, werk)
        persoon.functie = gevonden.tekst
        persoon.bron["functie"] = werk.schrijver.fragment(gevonden.begin, gevonden.eind)


_VERSPREKING: Final = re.compile(
    r"(?<=[,:(])[^,:;()!?\n]{3,60}?(?:\.{2,3}|…|,| [-–—]) *(?:of |oh?,? |eh,? )?(?:nee|pardon|sorry|correctie|"
    r"beter gezegd|ik bedoel)\b[,:]? *(?:(?:wacht|sorry|toch|inmiddels|nu|officieel|tegenwoordig|ik ben|"
    r"sinds (?:\d{1,2} \w+|vorige? \w+|(?:dit|deze) \w+|\w+(?: \d{4})?))[, ]+)*",
    re.IGNORECASE,
)


def _zonder_verspreking(tekst: str) -> str:
    """ "Medewerker APV... nee, sinds 1 januari adviseur openbare orde": what he takes back is no function."""
    for terug in _VERSPREKING.finditer(tekst):
        rest = re.split(r"[.;!?\n]", tekst[terug.end() :])[0]
        if functie.is_functie(terug[0]) and functie.uit_stuk(rest, terug.end()) is not None:
            tekst = tekst[: terug.start()] + " " * len(terug[0]) + tekst[terug.end() :]
    return tekst


_ZIJN: Final = re.compile(
    r"\b(?:zijn|werken als|are)\s+(?:(?:beiden?|allebei|alle \w+|both)\s+)?", re.IGNORECASE
)
_ALLEN_ZIJN: Final = re.compile(
    r"\b(?:wij|we|zij|ze|beiden|allebei|allen|both)\b[^.!?\n]{0,30}\b(?:zijn|werken|are|work)\b(?: samen)?(?: de)?|"
    r"\b(?:wij|we|zij|ze)\b[^.!?\n]{0,20}\bdelen (?:samen )?(?:de|een) (?:functie|baan|rol) van|"
    r"\b(?:wij|we), [^!?\n]{3,110}?, (?:zijn|werken als)\b|"
    r"(?:^|[.!?\n,][ \t]*)(?:allebei|beiden?|allemaal|allen|ieder|alle (?:twee|drie|vier|vijf)|alledrie)\s|"
    r"\b(?:zijn|werken) (?:wij|we|zij|ze)\b(?: (?:allebei|beiden|alle \w+|allen))?|"
    r"\b(?:en ik|zijn|werken)\s+(?:zijn |werken )?(?:allebei|beiden?|alle (?:twee|drie|vier))\b(?: als)?",
    re.IGNORECASE,
)


_WIJ: Final = re.compile(r"\b(?:wij|we|allebei|beiden?)\b", re.IGNORECASE)


def _gedeelde_functie(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """ "We zijn allebei HR-adviseur" says it of each."""
    if deelnemer.enig and not (deelnemer.zelf and _WIJ.search(werk.schrijver.tekst)):
        return None
    for begin, eind in deelnemer.samen:
        stuk = werk.schrijver.tekst[begin:eind]
        gezegde = _ZIJN.search(stuk)
        los = functie.uit_stuk(stuk[gezegde.end() :], begin + gezegde.end(), ruim=False) if gezegde else None
        if los is not None:
            return los
    tekst = werk.schrijver.tekst
    if not deelnemer.zelf and (van_ieder := _FUNCTIE_VAN_ALLEN.search(tekst)) is not None:
        return functie.uit_stuk(van_ieder[1], van_ieder.start(1))
    for gevonden in _ALLEN_ZIJN.finditer(tekst):
        rest = re.split(r"[.!?;\n]", tekst[gevonden.end() : gevonden.end() + 90])[0]
        los = functie.uit_stuk(rest, gevonden.end(), ruim=False)
        if los is None or ":" in rest[: los.begin - gevonden.end()]:
            continue
        zin = re.split(r"[.!?]\s|\n\n", tekst[: gevonden.end()])[-1]
        if not deelnemer.zelf or _MET_MIJ.search(zin) or not _noemt_anderen(zin, werk):
            return _enkelvoud(los)
    return None


_FUNCTIE_VAN_ALLEN: Final = re.compile(
    r"\bfunctie(?:s)?(?: is| zijn)?,? (?:bij|van|voor) (?:alle[^:=\n]{0,14}|allen|beiden?|ieder(?:een)?)"
    r"(?: is)? ?[:=,]? "
    r"([^\n.;)]{3,60})",
    re.IGNORECASE,
)
_MET_MIJ: Final = re.compile(r"\b(?:ik|ikzelf|mij|wij|we|ons|ondergetekende)\b", re.IGNORECASE)


def _noemt_anderen(zin: str, werk: Werk) -> bool:
    """ "Thijs en Mirte zijn allebei adviseur" says nothing of the writer."""
    anderen = (namen.voornaam(d.naam.naam) for d in werk.gevonden.deelnemers if d.naam and not d.zelf)
    return any(re.search(rf"\b{re.escape(voor)}\b", zin) for voor in anderen)


_MEERVOUD: Final = re.compile(
    r"\w+(?:adviseur|medewerker|coördinator|manager|recruiter|handhaver|ambtenaar)s"
)


def _enkelvoud(los: functie.Gevonden) -> functie.Gevonden:
    """ "Wij zijn de personeelsadviseurs": each is one."""
    if _MEERVOUD.fullmatch(los.tekst) is None:
        return los
    return functie.Gevonden(los.tekst[:-1], los.begin, los.eind - 1)


def _zonder_organisatie(gevonden: functie.Gevonden, werk: Werk) -> functie.Gevonden:
    """ "HR-adviseur Tholen" is an HR-adviseur."""
    woorden = gevonden.tekst.split()
    for aantal in (3, 2, 1):
        staart = " ".join(woorden[-aantal:])
        met = organisaties.met_hoofdletters(f"gemeente {staart}", werk.kennis)[len("gemeente ") :]
        if len(woorden) <= aantal or not met[0].isupper():
            continue
        vervolg = werk.schrijver.geheel[gevonden.eind : gevonden.eind + 30].split("\n")[0]
        vondsten = organisaties.zoek(f"gemeente {staart}{vervolg}", werk.kennis)
        if (
            vondsten
            and not vondsten[0].geschat
            and vondsten[0].begin == 9
            and vondsten[0].eind >= 9 + len(staart)
        ):
            kort = re.sub(r"\s+(?:in|bij|van|voor|te)$", "", gevonden.tekst[: -len(staart)].rstrip(" ,-–|"))
            return functie.Gevonden(kort, gevonden.begin, gevonden.begin + len(kort))
    return gevonden


_NA_IK: Final = re.compile(
    r"\b(?:[Ii]k|me|mij|[Oo]ndergetekende|[Ii]kzelf|mijzelf|mezelf)\b(?:HRM?\b|P&O|OOV|"
    r"[^.()\n?A-Z]){0,60}\(([^()\n]{3,140})\)"
)
_IK_KOMMA: Final = re.compile(
    r"\b(?:en ik|ik|ondergetekende|ikzelf|mijzelf|mezelf|me|myself), (?:(?-i:[A-ZÀ-Þ])[\w'’-]+, )?"
    r"([^,.;()\n]{4,60})(?=[,.;\n]|$)",
    re.IGNORECASE,
)
_IK_KAAL: Final = re.compile(r"\b(?:ik|de mijne)\s([^,.;()\n]{3,60}?)(?: ben)?(?=[,.;\n]|$)", re.IGNORECASE)
"""With the verb of the clause before it, or behind it: "zij is HR-adviseur, ik boa", "terwijl ik boa ben"."""
_IK_STREEP: Final = re.compile(
    r"\b(?:[Ii]k|mij|me|[Oo]ndergetekende|mijzelf|mezelf)\s[-–—]\s([^.;!?\n]{4,80}?)\s[-–—](?=\s)"
)
_INLEIDING: Final = re.compile(
    r"(?:(?:ik|ben|werk|als|een|de|het|nu|inmiddels|sinds (?:kort|\w+)|tevens|tegenwoordig|net|pas|onlangs|"
    r"kersvers\w*|gloednieuwe?|splinternieuwe?|nieuwe?|trotse?|enthousiaste?)(?:\s+|$))*",
    re.IGNORECASE,
)
_ZINSBEGIN: Final = re.compile(
    r"(?:^|[.!?:]\s|\n|^(?:hi|hoi|hallo|hey|hé|ha|dag|beste|moi|yo|goede\w+)\b[^,.!?\n]{0,24},\s)[ \t]*"
    r"((?:gem\. |[^,.;:!?()\n]){3,70})(?=[,.;:(\n]|$)",
    re.IGNORECASE,
)
_OFFICIEEL: Final = re.compile(
    r"\b(?:officieel|formeel|op papier|oftewel|ofwel|kortom|feitelijk|in het kort)(?: (?:gezegd|een|de|dus|nog|"
    r"heet dat|"
    r"heet ik))*:? ([^,.;:()\n]{3,60})(?=[,.;)\n]|$)|"
    r"\b(?:titel|functie\w*|heet|heten|noem\w*|rol|deur|\w*kaartje)\b[^.!?\n\"“„'‘]{0,30}"
    r"(?:[\"“„]|(?<!\w)['‘])([^\"“”'‘’\n]{4,60})(?:[\"”]|['’](?!\w))",
    re.IGNORECASE,
)
"""Behind a word that says so, or quoted: "manusje-van-alles, officieel P&O-adviseur"."""
_SINDS: Final = re.compile(
    r"(?:^|[.!?:]\s|\n|[a-z], )[ \t]*(?:en )?((?:sinds|inmiddels|tegenwoordig|momenteel|al|nu|net|per|vanaf)\b"
    r"[^,.;:!?\n]{0,30}? [^,.;:!?\n]{4,90})",
    re.IGNORECASE,
)
"""A sentence without a verb: "Sinds vorige maand adviseur veiligheid bij ..."."""
_BIJ: Final = re.compile(r"\s+(?:bij|van|voor|in|binnen|op|te|en)\b|[.,;!)]|\s*$", re.IGNORECASE)


def _los_genoemd(persoon: Persoon, tekst: str) -> functie.Gevonden | None:
    """A function without a verb: "Dorien Weert, P&O-adviseur", "ik wil mee (HR-adviseur)", a bare one."""
    achter_naam = (
        gevonden
        for vermelding in namen.vind(tekst)
        if namen.zelfde(vermelding.naam, persoon.naam or "")
        for patroon in (_ACHTER_NAAM, _ACHTER_PLAATS)
        if (gevonden := patroon.match(tekst, vermelding.eind))
    )
    voor = namen.voornaam(persoon.naam or "-")
    haakje = [g for g in _NAAM_HAAKJE.finditer(tekst) if g[1] in (voor, (persoon.naam or "-").split()[-1])]
    naam = (persoon.naam or "-").lower()
    klein = re.search(rf"\b{re.escape(naam)}\b", tekst) if naam in tekst else None
    zonder_hoofdletters = _ACHTER_NAAM.match(tekst, klein.end()) if klein else None
    for gevonden in (
        *achter_naam,
        *haakje,
        *([zonder_hoofdletters] if zonder_hoofdletters else []),
        *(
            g
            for p in (_NA_IK, _IK_STREEP, _IK_KOMMA, _OFFICIEEL, _IK_KAAL, _ZINSBEGIN)
            for g in p.finditer(tekst)
        ),
    ):
        groep = gevonden.lastindex or 1
        woorden, begin = gevonden[groep], gevonden.start(groep)
        los = functie.uit_stuk(woorden, begin, ruim=False)
        if los is None:
            continue
        heel = any(
            los.tekst == stuk.strip().removesuffix(" dus") for stuk in re.split(r",| / ", woorden)
        ) or (
            los.begin == begin
            and _BIJ_ORGANISATIE.fullmatch(tekst[los.eind : begin + len(woorden)]) is not None
        )
        aanloop = tekst[begin : los.begin].strip()
        if heel or (gevonden.re not in (_IK_KAAL, _ZINSBEGIN, _OFFICIEEL) and _INLEIDING.fullmatch(aanloop)):
            return los
    for gevonden in _SINDS.finditer(tekst):
        los = functie.uit_stuk(gevonden[1], gevonden.start(1), ruim=False)
        if (
            los is not None
            and _BIJ.match(tekst, los.eind)
            and _TIJD.fullmatch(tekst[gevonden.start(1) : los.begin])
        ):
            return los
    return None


_BIJ_ORGANISATIE: Final = re.compile(
    r"\s+(?:(?:hier |gem\. |gemeente |van beroep |sinds (?:kort|begin|eind|vorige?|deze|dit|\d|januari|"
    r"[a-z]+ \d{4})\b)|"
    r"(?:bij|by|bei|at|van|binnen|voor|te|in|op|uit|namens)\s+(?:de |der |het |the )?"
    r"(?:gemeente |provincie |afdeling |team |[A-ZÀ-Þ']))"
    r"(?:(?!\b(?:is|zijn|ben|wil|willen|kan|kunnen|doe|doet|meld)\b).)*"
)
"""What may follow a function that stands on its own: "HR-adviseur bij gemeente Ede"."""
_ACHTER_NAAM: Final = re.compile(
    r"\s*(?:\([^)\n]{1,30}\)\s*)?(?:(?:hier|here|aan de lijn)\s*)?[,(|·•–/-]\s*(?:die (?:daar |hier )?als )?"
    r"(?:(?:gemeente|provincie|afdeling|team)\s[^,;\n]{2,40},\s*)?((?:a\.i\.|[^,;.()|\n]){3,80})"
)
_NAAM_HAAKJE: Final = re.compile(r"\b([A-ZÀ-Þ][\w-]+) \(([^()\n]{3,80})\)")
_ACHTER_PLAATS: Final = re.compile(
    r"(?:, | (?:uit|van|bij) )(?:(?:namens |de |het |gemeente |gem\. |politie |"
    r"provincie )*[A-ZÀ-Þ'][\w'/ -]{1,30},\s*)"
    r"{1,2}((?:a\.i\.|[^,;.()|\n]){3,80})"
)
""" "Jaap Visser, Rhenen, boa", "Jaap Visser uit Rhenen, boa"."""
_TIJD: Final = re.compile(
    r"(?:(?:sinds|inmiddels|tegenwoordig|momenteel|al|nu|net|per|vanaf|kort|begin|eind|half|\d+|jaar|jaren|"
    r"maand(?:en)?|"
    r"weken|week|vorige?|vorig|deze|dit|afgelopen|ruim|bijna|een|paar|twee|drie|vier|vijf|tien|ook|als|januari|"
    r"februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s+)+",
    re.IGNORECASE,
)


def _net_als(werk: Werk) -> functie.Gevonden | None:
    """ "Judith (HR-adviseur, net als ik)" says it of the writer as well."""
    for deelnemer in werk.gevonden.deelnemers:
        for begin, eind in deelnemer.over:
            verder = werk.schrijver.geheel[begin : eind + _VERDER]
            gezegd = _DEELT_ANDERS.sub(lambda g: " " * len(g[0]), verder)[: eind - begin]
            if not deelnemer.zelf and _NET_ALS.search(gezegd):
                return _uit_item(deelnemer, werk)
    return None


_VERDER: Final = 20
"""In letters: what comes behind "net als ik" may tell what they have in common."""
_VAKWOORD: Final = re.compile(
    r"(?:HRM?|P&O|OOV|AOV|personeels|veiligheids)['’]?-?(?:er|mens|collega)", re.IGNORECASE
)


def _uit_tekst(persoon: Persoon, tekst: str, werk: Werk) -> functie.Gevonden | None:
    """What he says he is; "HR'er" only names his field when the signature names his function."""
    gevonden = _inmiddels(tekst) or functie.uit_zin(tekst) or _los_genoemd(persoon, tekst)
    if gevonden is not None and _VAKWOORD.fullmatch(gevonden.tekst) and werk.getekend.functie is not None:
        return None
    return gevonden


_MAAR_NU: Final = re.compile(
    r"\bmaar (?:ik )?(?:ben |werk |word |vervul |bekleed )?(?:(?:nu|inmiddels|intussen|voortaan|tegenwoordig)\b|"
    r"(?:sinds|vanaf|per) (?:kort|vorige?|begin|eind|deze|dit|\w+)\b|"
    r"(?:per|vanaf|sinds|met ingang van) [^.!?;:]{3,30}?(?=\b(?:ben|werk|word) ik\b))(?:a\.i\.|[^.!?;\n])*",
    re.IGNORECASE,
)


_DAT_IS: Final = re.compile(
    r"\b(?:mijn|onze|een|de|ons) ((?:(?!\b(?:mijn|onze|een|de|ons)\b)[^.!?;:,\n]){3,60}?)"
    r"(?: (?:wil|wilde|graag|aan|op|in|mee|doet|kan|mag|zou)\b[^.!?;\n]{0,60})?[.:;!]\s+"
    r"(?:dat|dit|het|hij|zij) (?:is|betreft|heet|gaat om|wordt)\s*:?\s*$",
    re.IGNORECASE,
)


def _dat_is_hij(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """ "Ik wil onze OOV-adviseur opgeven. Dat is Stijn Blok": what he is stands in the sentence before."""
    if deelnemer.naam is None:
        return None
    begin = max(0, deelnemer.naam.begin - 160)
    ervoor = _DAT_IS.search(werk.schrijver.tekst[begin : deelnemer.naam.begin])
    return functie.uit_stuk(ervoor[1], begin + ervoor.start(1), ruim=False) if ervoor else None


def _in_ondertekening(persoon: Persoon, werk: Werk) -> functie.Gevonden | None:
    """ "namens Anna Bos, directeur veiligheid" under a mail that somebody else signs."""
    tekst = werk.schrijver.ondertekening
    for genoemd in namen.vind(tekst):
        if namen.zelfde(genoemd.naam, persoon.naam or ""):
            rest = tekst[genoemd.eind :].split("\n")[0]
            return functie.uit_stuk(rest.rstrip(), genoemd.eind)
    return None


_MOET_ZIJN: Final = re.compile(
    r"\b(?:dat|dit|het|die)\s+(?:moet|had|hoort)\s+((?:[^\s.!?]+ ){1,6}?)(?:te )?(?:zijn|worden|moeten)\b",
    re.IGNORECASE,
)


_MOET_ZIJN_ERNA: Final = re.compile(
    r"\b(?:dat|dit|het|die) (?:moet|hoort) (?:nu |dus |voortaan )*(?:te )?(?:zijn|worden):? ([^.;!?\n]{3,60})",
    re.IGNORECASE,
)


def _inmiddels(tekst: str) -> functie.Gevonden | None:
    """ "Ik was adviseur, maar sinds maart ben ik teamleider": what holds now goes before what was."""
    for moet in _MOET_ZIJN.finditer(tekst):
        recht = functie.uit_stuk(moet[1], moet.start(1), ruim=False)
        if recht is not None and recht.tekst == moet[1].strip():
            return recht
    for moet in _MOET_ZIJN_ERNA.finditer(tekst):
        recht = functie.uit_stuk(moet[1], moet.start(1), ruim=False)
        if recht is not None and recht.begin == moet.start(1):
            return recht
    for later in _MAAR_NU.finditer(tekst):
        if _ERBIJ.search(later[0]):
            continue
        gevonden = functie.uit_zin(later[0])
        if gevonden is not None:
            plek = later.start()
            return functie.Gevonden(gevonden.tekst, plek + gevonden.begin, plek + gevonden.eind)
    return None


_ERBIJ: Final = re.compile(r"\b(?:ook|tevens|daarnaast|erbij)\b", re.IGNORECASE)
"""What is added takes nothing away."""


def _zelfde_als_ik(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """ "Kees (zelfde functie)" and "net als Kees ben ik boa": he does what the writer does."""
    geheel = werk.schrijver.geheel
    gezegd = (_DEELT_ANDERS.sub(" ", geheel[b:e]) for b, e in deelnemer.over)
    if any(map(_ZELFDE_FUNCTIE.search, gezegd)):
        return functie.uit_zin(werk.schrijver.tekst) or werk.getekend.functie
    voor = re.escape(namen.voornaam(deelnemer.naam.naam)) if deelnemer.naam is not None else "-"
    naast = re.compile(
        rf"\b(?:net (?:als|zoals)|evenals|zoals) (?:collega )?{voor}\b|\b{voor} (?:is dat )?"
        rf"(?:ook|eveneens|idem)\s*(?:[.,;!)\n]|$)",
        re.IGNORECASE,
    )
    for zin in zinnen(werk.schrijver.tekst):
        if naast.search(zin.tekst) and (los := functie.uit_zin(zin.tekst)) is not None:
            return functie.Gevonden(los.tekst, zin.begin + los.begin, zin.begin + los.eind)
    return None


_DEELT_ANDERS: Final = re.compile(
    r"\b(?:werkt?|werkzaam|zit|komt|kan|woont|heeft|doet) (?:(?!als\b)[\w-]+ ){0,2}(?:voor|bij|in|op|uit|mee|vrij)\b"
    r"[^.!?;]{0,50}?\bnet als ik\b|"
    r"\b(?:net als|evenals|zoals) ik (?:ook )?(?:voor|bij|in|op|uit|vanuit|namens)\b|"
    r"\b(?:net als|evenals|zoals) ik\b[^.!?;,]{0,40}\b(?:op|graag|beschikbaar|vrij)\b",
    re.IGNORECASE,
)
"""What they have in common is an employer or a day: "zij werkt bij de gemeente Ede, net als ik"."""


def _zonder_plaats(titel: str, werk: Werk) -> str:
    """ "recruiter Bunnik" is a recruiter."""
    kern, _, staart = titel.rpartition(" ")
    vondsten = organisaties.zoek(f"gemeente {staart}", werk.kennis) if kern and staart[0].isupper() else []
    return kern if vondsten and not vondsten[0].geschat and vondsten[0].begin == 9 else titel


def _uit_koppen(werk: Werk) -> str | None:
    """A function in the display name, "Wouters, Karin (HR-adviseur)", or in the subject."""
    van = werk.schrijver.van
    for kop in (van.naam if van else "", werk.schrijver.onderwerp):
        for stuk in re.split(r"[,;:()|/]|\s[-–—]\s", kop):
            los = functie.uit_stuk(stuk.strip(), ruim=False)
            if los is not None and los.begin == 0:
                return _zonder_plaats(los.tekst, werk)
    return None


_LOS_WOORD: Final = re.compile(
    r"\b(?:de|het|een|onze?|mijn|haar|zijn|uw|collega|en|als|door|voor|van|namens|met|geef|meld|ook|alleen|"
    r"dat|is|"
    r"mevrouw|mw|mevr|meneer|heer|dhr)\b\.?|[,;:(\n]",
    re.IGNORECASE,
)


_ALGEMEEN: Final = re.compile(r"medewerk(?:er|ster)|leidinggevende|ambtenaar|contactpersoon", re.IGNORECASE)
_LEIDT_IN: Final = re.compile(
    r"[\s:–—-]*|,\s*(?:de heer|heer|mevrouw|mevr\.?|mw\.?|dhr\.?|collega|namelijk|te weten|drs\.?|mr\.?|"
    r"ir\.?)\s+",
    re.IGNORECASE,
)


def _voor_de_naam(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """ "Onze boa-coördinator Kees Bos", "HR-adviseur: Eva Mulder": the function that leads up to the name."""
    if deelnemer.naam is None:
        return None
    geheel, eind = werk.schrijver.geheel, deelnemer.naam.begin
    begin = max(geheel.rfind("\n", 0, eind) + 1, eind - 90)
    for knip in (begin, *(begin + g.end() for g in _LOS_WOORD.finditer(geheel[begin:eind]))):
        gevonden = functie.uit_stuk(geheel[knip:eind], knip, ruim=False)
        if gevonden is None or _ALGEMEEN.fullmatch(gevonden.tekst):
            continue
        tussen, ervoor = geheel[gevonden.eind : eind], geheel[max(begin, gevonden.begin - 8) : gevonden.begin]
        bijstelling = (
            _AFDELING_KOMMA.fullmatch(tussen)
            and _LIDWOORD.search(ervoor)
            and geheel[deelnemer.naam.eind :].lstrip()[:1] in (",", ".", ";", "(")
        )
        if (bijstelling or _LEIDT_IN.fullmatch(tussen)) and not _VAN_HEM.search(ervoor):
            return gevonden
    return None


_AFDELING_KOMMA: Final = re.compile(r"(?: (?:bij|van|voor|in) [^,.;()\n]{2,40})?\s*,\s*")
_LIDWOORD: Final = re.compile(r"\b(?:onze|ons|mijn|de|het|uw)\s+(?:nieuwe\s+)?$", re.IGNORECASE)
_VAN_HEM: Final = re.compile(r"\b(?:mijn|haar|zijn|hun)\s+$", re.IGNORECASE)


def _uit_item(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """The function beside a name: before it, else the first piece behind it that holds one."""
    if (ervoor := _voor_de_naam(deelnemer, werk)) is not None:
        return ervoor
    terzijde: functie.Gevonden | None = None
    for begin, eind in deelnemer.over:
        for gevonden in _stukken(deelnemer, (begin, eind), werk):
            if not _BAND.match(werk.schrijver.geheel[max(0, gevonden.begin - 12) : gevonden.begin]):
                return gevonden
            terzijde = terzijde or gevonden
    return terzijde


_BAND: Final = re.compile(r".*\b(?:mijn|onze|haar|zijn|hun)\s+$", re.IGNORECASE | re.DOTALL)
"""\"Kees, mijn teamleider\" says what he is to the writer; what he does goes before it."""


_DIE_VAN: Final = re.compile(
    r"^\s*(?:(?:en |terwijl )?(?:(?:die|(?:de )?(?:functie|rol)) van|de (?:eerste|tweede|derde|laatste)) )?",
    re.IGNORECASE,
)
"""Points at a function that the words before it had of another: "mijn functie is boa, die van Kees jurist"."""


def _stukken(deelnemer: Deelnemer, over: Plek, werk: Werk) -> Iterator[functie.Gevonden]:
    """The functions in words about one person, piece by piece."""
    begin, eind = over
    geheel = werk.schrijver.tekst if werk.schrijver.tekst[begin:eind].strip() else werk.schrijver.geheel
    naam = deelnemer.naam
    plek = naam.eind if naam and begin <= naam.begin < eind else begin
    for stuk in re.split(r"([,;(\t|]|\n|\s[-–—]\s|\)|(?<!plv)(?<!wnd)\.\s)", geheel[plek:eind]):
        van, kaal = plek, stuk
        if naam is not None:
            voor = namen.voornaam(naam.naam)
            kaal = _DIE_VAN.sub("", stuk).removeprefix(voor)
            kaal = kaal[kaal.rfind(f"{voor} is ") + len(voor) :] if f"{voor} is " in kaal else kaal
            van += len(stuk) - len(kaal)
        los = functie.uit_stuk(kaal) if functie.is_functie(kaal) else None
        gevonden = functie.uit_zin(kaal, van_ander=not deelnemer.zelf) or los
        kop = gevonden.tekst.split(" / ")[0] if gevonden is not None else ""
        if gevonden is not None and geheel[van + gevonden.begin :].startswith(kop):
            yield functie.Gevonden(gevonden.tekst, van + gevonden.begin, van + gevonden.eind)
        plek += len(stuk)
