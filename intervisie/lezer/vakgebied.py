"""What somebody does and whether that is OOV or HRM: function and discipline of one person.

Statement before function, function before department, department before subject line; each with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from intervisie.lezer import adressen, functie, namen, organisaties
from intervisie.lezer.beurten import Deelnemer
from intervisie.lezer.discipline import zoek_discipline
from intervisie.lezer.lezing import Fragment, Persoon
from intervisie.lezer.werk import Werk, aangevinkt, veld
from intervisie.lezer.zinnetjes import zinnen

BEIDE: Final = "De mail noemt OOV en HRM allebei."
ANDERS: Final = "De functie past niet bij de gevraagde discipline."
_VRAAGT: Final = re.compile(
    r"\b(?:deel|zet|plaats|noteer|schrijf|indelen|graag|liefst|liever|wil|voorkeur|meedoen|"
    r"meld)\b[^.!?\n]{0,70}?\b(?:bij|in|als|onder|voor|vanuit|namens)\s+(?:de |het |een "
    r")?(?:groep |discipline |categorie |kolom |team )?((?:OOV|HRM?|P&O)\b)(?!\s*(?:en|/|&|,|"
    r"of)\s*(?:OOV|HRM?|P&O))",
    re.IGNORECASE,
)
_DEEL_IN: Final = re.compile(
    r"\b(?:bij|in|als|onder|voor)\s+(?:de |het )?(?:groep |discipline |categorie |kolom )?((?:OOV|HRM?|"
    r"P&O)\b)\s+"
    r"(?:\w+ )?(?:in ?te ?delen|indelen|ingedeeld|plaatsen|noteren|zetten|meedoen|mee te doen|aanmelden)",
    re.IGNORECASE,
)
_DISCIPLINE_VELD: Final = re.compile(
    r"\b(?:discipline|vakgebied|werkveld|kolom|categorie)\b\s*(?:is|:|=)?\s*([^\n.;,]{2,40})", re.IGNORECASE
)
_WERKT_IN: Final = re.compile(
    r"\b(?:ik (?:werk|zit|val|ben|doe|kom)|werk ik|zit ik|val ik|ben ik|werkzaam|werk(?:t)?|zit|"
    r"valt|afdeling|afd\.|team|cluster|domein|als|vanuit|ik van|ik uit|ik bij|portefeuille|pakket|"
    r"combineer\w*|tussen|"
    r"onder|beide|mijn (?:werk|vak\w*|achtergrond|afdeling))\b[^.!?\n;]{0,110}",
    re.IGNORECASE,
)
_NIET_EIGEN: Final = re.compile(
    r"\b(?:hoorde|vernam|collega (?:bij|van|uit)|van mijn collega|via mijn|gehoord|nieuwsbrief|"
    r"aankondiging|niet bij|niet in|geen|bedoeld voor|oefening\w*|casus\w*)\b",
    re.IGNORECASE,
)
_AFDELING_ERVOOR: Final = re.compile(
    r"\b(?:van|bij|uit|vanuit)\s+((?:de |het |ons |onze )?(?:afdeling |team |"
    r"cluster )?[^,.;()\n]{2,40}),?\s*$",
    re.IGNORECASE,
)
_ALLEN_BIJ: Final = re.compile(
    r"\b(?:allebei|beiden|alle (?:twee|drie|vier)|(?:werken|zitten|zijn) (?:wij|we)|(?:wij|we) (?:werken|"
    r"zijn|zitten)|both)\b"
    r"[^.\n]{0,15}?\b(?:bij|van|uit|voor|at|in)\s+([^.,;\n]{2,40})",
    re.IGNORECASE,
)
_WIJ_VAN: Final = re.compile(
    r"(?:\b(?:deelnemers|collega['’]?s|mensen|wij|we|allen|ons team|personen|aanmeldingen|"
    r"plaatsen)\b[^.,\n]{0,12}?\b(?:van|uit|bij|"
    r"vanuit)|^\s*(?:[^\n]{0,30},\s*)?\bvanuit)\s+([^.,;:(\n]{2,40})",
    re.IGNORECASE | re.MULTILINE,
)
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
        tekst = werk.eigen_woorden(deelnemer)
        gevonden = (
            _uit_tekst(persoon, tekst, werk)
            or _net_als(werk)
            or werk.getekend.functie
            or _uit_item(deelnemer, werk)
        )
        if deelnemer.velden or (deelnemer.over and not gevonden):
            gevonden = _uit_item(deelnemer, werk) or gevonden
    else:
        gevonden = _uit_item(deelnemer, werk) or _zelfde_als_ik(deelnemer, werk)
    gevonden = gevonden or _gedeelde_functie(deelnemer, werk)
    if gevonden is None and deelnemer.zelf and (uit_kop := _uit_koppen(werk)) is not None:
        persoon.functie, persoon.bron["functie"] = uit_kop, Fragment(uit_kop)
    if gevonden is not None:
        gevonden = _zonder_organisatie(gevonden, werk)
        persoon.functie = gevonden.tekst
        persoon.bron["functie"] = werk.schrijver.fragment(gevonden.begin, gevonden.eind)


_ZIJN: Final = re.compile(
    r"\b(?:zijn|werken als|are)\s+(?:(?:beiden?|allebei|alle \w+|both)\s+)?", re.IGNORECASE
)
_ALLEN_ZIJN: Final = re.compile(
    r"\b(?:wij|we|zij|ze|beiden|allebei|allen|both)\b[^.!?\n]{0,30}\b(?:zijn|werken|are|work)\b|"
    r"\b(?:zijn|werken) (?:wij|we|zij|ze)\b(?: (?:allebei|beiden|alle \w+|allen))?",
    re.IGNORECASE,
)


def _gedeelde_functie(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """ "We zijn allebei HR-adviseur" says it of each."""
    if deelnemer.enig:
        return None
    for begin, eind in deelnemer.samen:
        stuk = werk.schrijver.tekst[begin:eind]
        gezegde = _ZIJN.search(stuk)
        los = functie.uit_stuk(stuk[gezegde.end() :], begin + gezegde.end(), ruim=False) if gezegde else None
        if los is not None:
            return los
    for gevonden in _ALLEN_ZIJN.finditer(werk.schrijver.tekst):
        rest = re.split(r"[.!?;\n]", werk.schrijver.tekst[gevonden.end() : gevonden.end() + 90])[0]
        if (los := functie.uit_stuk(rest, gevonden.end(), ruim=False)) is not None:
            return los
    return None


def _zonder_organisatie(gevonden: functie.Gevonden, werk: Werk) -> functie.Gevonden:
    """ "HR-adviseur Tholen" is an HR-adviseur."""
    woorden = gevonden.tekst.split()
    for aantal in (3, 2, 1):
        staart = " ".join(woorden[-aantal:])
        if len(woorden) <= aantal or not staart[0].isupper():
            continue
        vervolg = werk.schrijver.geheel[gevonden.eind : gevonden.eind + 30].split("\n")[0]
        vondsten = organisaties.zoek(f"gemeente {staart}{vervolg}", werk.kennis)
        if vondsten and vondsten[0].begin == 9 and vondsten[0].eind >= 9 + len(staart):
            kort = gevonden.tekst[: -len(staart)].rstrip(" ,-–|")
            return functie.Gevonden(kort, gevonden.begin, gevonden.begin + len(kort))
    return gevonden


_NA_IK: Final = re.compile(r"\b(?:[Ii]k|me|mij)\b[^.()\n?A-Z]{0,60}\(([^()\n]{4,140})\)")
_INLEIDING: Final = re.compile(
    r"(?:ik )?(?:ben |werk )?(?:als|een|de|nu|inmiddels|sinds kort|tevens)?", re.IGNORECASE
)
_ZINSBEGIN: Final = re.compile(r"(?:^|[.!?]\s|\n)[ \t]*([^,.;:!?\n]{4,60})(?=[,.;\n]|$)")


def _los_genoemd(persoon: Persoon, tekst: str) -> functie.Gevonden | None:
    """A function without a verb: "Dorien Weert, P&O-adviseur", "ik wil mee (HR-adviseur)", a bare one."""
    eigen = re.escape(persoon.naam) if persoon.naam else "(?!)"
    achter_naam = re.compile(rf"{eigen}\s*[,(|–-]\s*([^,;.()|\n]{{4,80}})")
    for patroon in (achter_naam, _NA_IK, _ZINSBEGIN):
        for gevonden in patroon.finditer(tekst):
            los = functie.uit_stuk(gevonden[1], gevonden.start(1), ruim=False)
            if los is None:
                continue
            heel = any(los.tekst == stuk.strip() for stuk in gevonden[1].split(","))
            aanloop = tekst[gevonden.start(1) : los.begin].strip()
            if heel or (patroon is not _ZINSBEGIN and _INLEIDING.fullmatch(aanloop)):
                return los
    return None


def _net_als(werk: Werk) -> functie.Gevonden | None:
    """ "Judith (HR-adviseur, net als ik)" says it of the writer as well."""
    for deelnemer in werk.gevonden.deelnemers:
        for begin, eind in deelnemer.over:
            if not deelnemer.zelf and _NET_ALS.search(werk.schrijver.geheel[begin:eind]):
                return _uit_item(deelnemer, werk)
    return None


_VAKWOORD: Final = re.compile(
    r"(?:HRM?|P&O|OOV|AOV|personeels|veiligheids)['’]?-?(?:er|mens|collega)", re.IGNORECASE
)


def _uit_tekst(persoon: Persoon, tekst: str, werk: Werk) -> functie.Gevonden | None:
    """What he says he is; "HR'er" only names his field when the signature names his function."""
    gevonden = functie.uit_zin(tekst) or _los_genoemd(persoon, tekst)
    if gevonden is not None and _VAKWOORD.fullmatch(gevonden.tekst) and werk.getekend.functie is not None:
        return None
    return gevonden


def _zelfde_als_ik(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """ "Kees (zelfde functie)" does what the writer does."""
    geheel = werk.schrijver.geheel
    if not any(_ZELFDE_FUNCTIE.search(geheel[b:e]) for b, e in deelnemer.over):
        return None
    return functie.uit_zin(werk.schrijver.tekst) or werk.getekend.functie


def _uit_koppen(werk: Werk) -> str | None:
    """A function in the display name, "Wouters, Karin (HR-adviseur)", or in the subject."""
    van = werk.schrijver.van
    for kop in (van.naam if van else "", werk.schrijver.onderwerp):
        for stuk in re.split(r"[,;:()|/]|\s[-–—]\s", kop):
            los = functie.uit_stuk(stuk.strip(), ruim=False)
            if los is not None and los.begin == 0:
                return los.tekst
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
        if (
            gevonden is not None
            and not _ALGEMEEN.fullmatch(gevonden.tekst)
            and _LEIDT_IN.fullmatch(geheel[gevonden.eind : eind])
            and not re.match(
                r"(?:mijn|haar|zijn|hun)\b", geheel[max(begin, gevonden.begin - 5) : eind].strip(), re.I
            )
        ):
            return gevonden
    return None


def _uit_item(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """The function beside a name: before it, else the first piece behind it that holds one."""
    if (ervoor := _voor_de_naam(deelnemer, werk)) is not None:
        return ervoor
    for begin, eind in deelnemer.over:
        geheel = werk.schrijver.tekst
        if not geheel[begin:eind].strip():
            geheel = werk.schrijver.geheel
        start = deelnemer.naam.eind if deelnemer.naam and begin <= deelnemer.naam.begin < eind else begin
        plek = start
        for stuk in re.split(r"([,;(\t|]|\n|\s[-–—]\s|\)|\.\s)", geheel[start:eind]):
            if deelnemer.naam is not None:
                voornaam = namen.voornaam(deelnemer.naam.naam)
                kaal = stuk.lstrip().removeprefix(voornaam)
                plek += len(stuk) - len(kaal)
                stuk = kaal
            los = functie.uit_stuk(stuk) if functie.is_functie(stuk) else None
            if (gevonden := functie.uit_zin(stuk, van_ander=not deelnemer.zelf) or los) is not None:
                van = plek + gevonden.begin
                return (
                    functie.Gevonden(gevonden.tekst, van, van + len(gevonden.tekst))
                    if geheel[van : van + len(gevonden.tekst)] == gevonden.tekst
                    else None
                )
            plek += len(stuk)
    return None


def vul_discipline(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    """OOV or HRM, by the strongest source that names one of them; both give none, and a reason."""
    for tekst, begin in _disciplinebronnen(persoon, deelnemer, werk):
        gevonden = zoek_discipline(tekst)
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
            _vergelijk(persoon, werk)
            return


def _vergelijk(persoon: Persoon, werk: Werk) -> None:
    uit_functie = zoek_discipline(persoon.functie or "")
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
        if not deelnemer.zelf and not (deelnemer.enig and eind - begin == len(werk.schrijver.tekst)):
            yield geheel[begin:eind], begin
    yield from _afdeling_voor_de_naam(deelnemer, werk)
    yield from ((geheel[b:e], b) for b, e in deelnemer.samen if _WERKT_IN.search(geheel[b:e]))
    if not deelnemer.enig:
        yield from ((g[1], g.start(1)) for g in _ALLEN_BIJ.finditer(werk.schrijver.tekst))
    if deelnemer.zelf or deelnemer.enig:
        tekst = werk.eigen_woorden(deelnemer)
        yield from (
            (g[0], g.start())
            for g in _WERKT_IN.finditer(tekst)
            if not _NIET_EIGEN.search(tekst[max(0, g.start() - 40) : g.end()])
        )
    if deelnemer.zelf:
        yield from werk.getekend.afdelingen
    if deelnemer.zelf and not deelnemer.enig:
        yield from ((g[1], g.start(1)) for g in _WIJ_VAN.finditer(werk.schrijver.tekst))
    if deelnemer.enig or (not deelnemer.zelf and werk.oordeel.soort == "aanmelding"):
        yield from _gedeelde_discipline(deelnemer, werk)


def _afdeling_voor_de_naam(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """ "Mijn collega van handhaving, Kees Bos"."""
    if deelnemer.zelf or deelnemer.naam is None:
        return
    begin = max(0, deelnemer.naam.begin - 60)
    ervoor = _AFDELING_ERVOOR.search(werk.schrijver.geheel[begin : deelnemer.naam.begin])
    if ervoor is not None:
        yield ervoor[1], begin + ervoor.start(1)


def _vraagt_om(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """The field that the writer asks for himself."""
    tekst = werk.eigen_woorden(deelnemer) if deelnemer.zelf else ""
    for patroon in (_VRAAGT, _DEEL_IN, _DISCIPLINE_VELD):
        yield from ((g[1], g.start(1)) for g in patroon.finditer(tekst) if not _NIET_EIGEN.search(g[0]))


def _gedeelde_discipline(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """Weak: "wij van P&O", the name of a team mailbox, the subject."""
    van = werk.schrijver.van
    for gevonden in re.finditer(
        r"\b(?:van|uit|bij|afdeling|team)\s+(?:het |de )?(?:team |afdeling )?[^.,\n]{0,40}",
        werk.schrijver.tekst,
    ):
        if not _NIET_EIGEN.search(werk.schrijver.tekst[max(0, gevonden.start() - 40) : gevonden.end()]):
            yield gevonden[0], gevonden.start()
    if van is not None and (deelnemer.zelf or adressen.is_postbus(van, werk.kennis.eigen_adressen)):
        yield van.naam, None
    if deelnemer.zelf or deelnemer.enig:
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
