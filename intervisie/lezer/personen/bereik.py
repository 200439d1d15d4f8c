"""When somebody can come: dagdelen, absence and form of one person."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from intervisie.lezer.beschikbaarheid import Beschikbaarheid, lees_beschikbaarheid
from intervisie.lezer.lezing import DAGDELEN, Fragment, Persoon
from intervisie.lezer.personen import aanduidingen, dagtwijfel, groepjes, navolging, weglating
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.weglating import TIJD
from intervisie.lezer.personen.werk import Werk, aangevinkt
from intervisie.lezer.schrijver import Plek, Schrijver, adresrol, alleen, terzijde, veldkoppen
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.patroon import een_van

_ZONDER_WERKWOORD: Final = re.compile(
    r"\s*(?::\s*)?(?:(?:alleen|ook|nog|liefst|juist|daarnaast|weer|dan|wel|niet|bovendien|verder|"
    r"uitsluitend)\s+)*(?:op\s+|de\s+|elke\s+)?"
    r"(?:(?:maan|dins|woens|donder|vrij)dag|(?:ma|di|wo|do|vr)\b)(?!.*\b(?:kan|kunnen|is|zijn|"
    r"heeft|werkt|past|lukt|wil)\b)",
    re.IGNORECASE,
)
_ONS_TEAM: Final = een_van(r"\b(?<!bij )(?<!van )(?<!uit )(?<!in )(?:ons|het hele) (?:hele )?team\b")
_ALLE_DRIE: Final = re.compile(
    r"\balle ?(?:twee|drie|vier|vijf|zes)\b(?!\s+(?:de )?(?:dag|ochtend|middag|avond|week))|"
    r"\bbeiden\b(?=\s+(?:zijn|kunnen|werken|hebben)\b)",
    re.IGNORECASE,
)
"""That many people, not days."""
_ONS_BEIDEN: Final = een_van(
    r"\b(ons|wij|we|hen|jullie)((?: (?:dus|er|ook|dan|nu|maar|graag)){0,3} )alle ?(?:twee|drie|vier|vijf|zes)\b"
    r"(?!\s+(?:de )?(?:dag|ochtend|middag|avond|week))",
)
"""People too, though one of them only speaks here: "noteer ons alle twee"."""
_COLLEGAS: Final = re.compile(
    r"\b(?:mijn|onze) collega(['’]?s)?(?=\s+(?:kan|kunnen|is|zijn|werkt|werken|heeft|hebben|wil|willen)\b)",
    re.IGNORECASE,
)
_EN_DE_REST: Final = een_van(
    r"\b(de (?:anderen?|rest)|hij|zij|mijn collega['’]?s?|ikzelf|ondergetekende|collega['’]?s?)\b",
)


def vul_tijd(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    """Dagdelen, absence and form, from the words about him and about all; none for who withdraws."""
    eerste = bool(werk.oordeel.schrijvers) and werk.schrijver is werk.oordeel.schrijvers[0]
    blijft = deelnemer.erin or not deelnemer.zelf
    gaat = deelnemer.eruit or (not blijft and (eerste or not werk.schrijver.diepte))
    if werk.oordeel.soort == "afmelding" or (werk.oordeel.vervanging and gaat):
        return
    if deelnemer.tijd_tekst or _volgt(deelnemer, werk):
        _neem_over(persoon, replace(_samengesteld(deelnemer, werk), bron={}), werk)
        begin, eind = deelnemer.over[0]
        regel = werk.schrijver.tekst.find(
            "\n", begin
        )  # of a table the whole row, with the cells under its days
        persoon.bron["beschikbaar"] = werk.schrijver.fragment(begin, max(eind, regel))
        return
    tekst = _woorden(deelnemer, werk)
    if deelnemer.velden:
        tekst = _VELD.sub(_met_etiket, tekst)
    if (vorm := deelnemer.velden.get("vorm")) is not None and "[" in tekst[vorm[0] : vorm[1]]:
        gekozen = aangevinkt(tekst[vorm[0] : vorm[1]])
        gekozen = " " * len(gekozen) if gekozen.lower().count("[x]") > 1 else gekozen
        tekst = tekst[: vorm[0]] + gekozen + tekst[vorm[1] :]
    onder = _onder_naam(werk) if deelnemer.zelf and werk.oordeel.soort == "aanmelding" else ""
    uit_kop = deelnemer.enig and (
        _verwijst_naar_onderwerp(tekst, onder, werk.datum) or _staat_in_onderwerp(tekst, werk)
    )
    tekst = werk.schrijver.onderwerp if uit_kop else _zonder_namen(tekst, werk.gevonden.deelnemers)
    tekst = _met_dubbele_punt(tekst) if deelnemer.item else tekst
    gelezen = lees_beschikbaarheid(tekst, werk.datum, handtekening=onder, tegenlezen=deelnemer.enig)
    if gelezen.redenen and deelnemer.tijd and werk.gevonden.gedeeld:
        gelezen = _eigen_gaat_voor(gelezen, deelnemer, werk)
    if not uit_kop and deelnemer.enig and _zegt_niet_wanneer(gelezen, werk):
        gelezen, uit_kop = _die_dag(werk), True
    if deelnemer.zoals is not None:
        zelf = alleen(werk.schrijver.tekst, deelnemer.tijd)
        gelezen = replace(gelezen, vorm=lees_beschikbaarheid(zelf, werk.datum).vorm or gelezen.vorm)
    _neem_over(persoon, gelezen, werk, uit_kop=uit_kop)
    if not (deelnemer.enig or deelnemer.velden or gelezen.redenen):
        eigen = alleen(tekst, deelnemer.tijd)
        werk.redenen += [*dagtwijfel.dag_over(eigen, persoon), *dagtwijfel.ontkend(eigen, persoon)]
    if deelnemer.enig:
        werk.redenen += dagtwijfel.dag_tegen(tekst, persoon)


_TITEL_ERNA: Final = re.compile(r",?[ ]+(?:MA|Ma)\b(?=[ ]*(?:$|[\n|,(–-]))")
_ANDERE_REGEL: Final = re.compile(
    r"(?<=dag)\n(?![^\n]*dag)(?=[^\W\d_])|(?<=\b[dvw][ior])\n(?![^\n]*\b(?:di|wo|do|vr)\b)(?=[^\W\d_])"
)
"""Under the working days stands something else, such as a slogan: "Klaar voor morgen"."""


def _onder_naam(werk: Werk) -> str:
    """The signature without the names in it: the MA behind one is a title, no Monday."""
    onder = werk.schrijver.ondertekening
    for _, plek in werk.getekend.namen:
        if plek.begin is not None and plek.eind is not None:
            titel = _TITEL_ERNA.match(onder, plek.eind)
            eind = titel.end() if titel else plek.eind
            onder = onder[: plek.begin] + " " * (eind - plek.begin) + onder[eind:]
    return _ANDERE_REGEL.sub("\n\n", onder)


def _volgt(deelnemer: Deelnemer, werk: Werk) -> bool:
    """Whether an item or a row points to the days of another, or prose takes some of those off."""
    if deelnemer.zoals is None:
        return False
    woorden = alleen(werk.schrijver.tekst, deelnemer.tijd)
    return deelnemer.item or bool(deelnemer.velden) or navolging.trekt_af(woorden)


def _samengesteld(deelnemer: Deelnemer, werk: Werk) -> Beschikbaarheid:
    """The days of a row of marks with what is said beside it; or of whom he follows, with what he adds."""
    if deelnemer.tijd_tekst:
        rooster = lees_beschikbaarheid(deelnemer.tijd_tekst, werk.datum)
        return _samen(rooster, _gelezen(_woorden(deelnemer, werk), werk))
    if deelnemer.zoals is None or not _volgt(deelnemer, werk):
        return _gelezen(_woorden(deelnemer, werk), werk)
    woorden = alleen(werk.schrijver.tekst, deelnemer.tijd)
    rest, bron = navolging.eigen_rest(woorden), _samengesteld(deelnemer.zoals, werk)
    if navolging.alleen_ja(woorden):
        bron = replace(bron, niet_beschikbaar=())
    gelezen = _samen(_gelezen(rest, werk), bron)
    if navolging.beperkt(rest):
        return replace(gelezen, redenen=(*gelezen.redenen, weglating.ONZEKER))
    return gelezen


def _gelezen(tekst: str, werk: Werk) -> Beschikbaarheid:
    return lees_beschikbaarheid(_met_dubbele_punt(_zonder_namen(tekst, werk.gevonden.deelnemers)), werk.datum)


_VELD: Final = re.compile(r"(?m)^([^\t\n]+)\t(?=[^\t\n]+$)")


def _met_etiket(veld: re.Match[str]) -> str:
    """A field of a form as "heading: value", so that it is no row of the grid of days beside it."""
    return veld[0] if veldkoppen.is_tijdkop(veld[1].strip()) else f"{veld[1]}:"


def _plekken(deelnemer: Deelnemer) -> tuple[list[Plek], list[str]]:
    """Where his own days stand, and what was said of them in the words of another; with those of whom he follows."""
    if deelnemer.zoals is None:
        return deelnemer.tijd, deelnemer.aangevuld
    plekken, aangevuld = _plekken(deelnemer.zoals)
    return [*deelnemer.tijd, *plekken], [*deelnemer.aangevuld, *aangevuld]


def _woorden(deelnemer: Deelnemer, werk: Werk, *, eigen: bool = True, gedeeld: bool = True) -> str:
    """The text with all but his own words and the shared ones blanked."""
    plekken, aangevuld = _plekken(deelnemer) if eigen else ([], [])
    allen = [plek for plek in werk.gevonden.gedeeld if plek not in deelnemer.niet] if gedeeld else []
    if deelnemer.velden:
        allen = [plek for plek in allen if not _OPSCHRIFT.fullmatch(werk.schrijver.tekst, *plek)]
    geheel = terzijde.zonder_terzijde(werk.schrijver.tekst)
    tekst = alleen(geheel, [*plekken, *allen])
    for _, eind in plekken if deelnemer.item else ():
        if tekst[eind : eind + 1] == "\n" and any(begin == eind + 1 for begin, _ in allen):
            tekst = f"{tekst[:eind]}!{tekst[eind + 1 :]}"  # what is said of all is a sentence of its own
    return "\n\n".join((tekst, *aangevuld))


_OPSCHRIFT: Final = re.compile(r"[^:.!?\d]*:\s*|(?:beste|hallo|dag|geachte|goede)\b[^.!?\n]*", re.IGNORECASE)
"""What stands over a table and tells no days: "Onze deelnemers aan de intervisie:"."""


def _eigen_gaat_voor(gelezen: Beschikbaarheid, deelnemer: Deelnemer, werk: Werk) -> Beschikbaarheid:
    """ "Wij kunnen op maandag en dinsdag. Ik niet op dinsdag": what is said of him alone outweighs what is shared.
    But "op woensdag kunnen we niet" at the end outweighs what each said before.
    """
    eigen, allen = (
        lees_beschikbaarheid(
            _zonder_namen(
                _woorden(deelnemer, werk, eigen=van_hem, gedeeld=not van_hem), werk.gevonden.deelnemers
            ),
            werk.datum,
        )
        for van_hem in (True, False)
    )
    tegen = {*eigen.beschikbaar} & {*allen.niet_beschikbaar} | {*eigen.niet_beschikbaar} & {
        *allen.beschikbaar
    }
    if not tegen:
        return gelezen
    laatste = _plek(allen, "niet_beschikbaar") > _plek(eigen, "beschikbaar") > _NERGENS
    return replace(_samen(*(allen, eigen) if laatste else (eigen, allen)), bron=gelezen.bron)


def _plek(gelezen: Beschikbaarheid, vak: str) -> int:
    """Where the text says this of days."""
    fragment = gelezen.bron.get(vak)
    return _NERGENS if fragment is None or fragment.begin is None else fragment.begin


_NERGENS: Final = -1


def _samen(eigen: Beschikbaarheid, allen: Beschikbaarheid) -> Beschikbaarheid:
    """What is said of one person and what is said of all, where the first outweighs the second."""
    ja = {*eigen.beschikbaar} | {*allen.beschikbaar} - {*eigen.niet_beschikbaar}
    nee = {*eigen.niet_beschikbaar} | {*allen.niet_beschikbaar} - {*eigen.beschikbaar}
    return Beschikbaarheid(
        tuple(dagdeel for dagdeel in DAGDELEN if dagdeel in ja),
        tuple(dagdeel for dagdeel in DAGDELEN if dagdeel in nee),
        tuple(dict.fromkeys((*allen.afwezig, *eigen.afwezig))),
        eigen.vorm or allen.vorm,
        tuple(dict.fromkeys((*eigen.redenen, *allen.redenen))),
        {**allen.bron, **eigen.bron},
    )


_ZIE_ONDERWERP: Final = re.compile(
    r"(?:(?:beste|hoi|hallo|dag|goede\w+|geachte)\b[^\n]{0,40}\n\s*)?(?:zie(?: het)? (?:onderwerp|titel|"
    r"subject|boven(?:staand)?|kop)\w*|"
    r"alles staat in (?:het|de) (?:onderwerp|titel)|zie onderwerpregel|zoals in (?:het )?onderwerp|"
    r"see subject)\W*",
    re.IGNORECASE,
)


def _verwijst_naar_onderwerp(tekst: str, onder: str, datum: date) -> bool:
    """The body says nothing of itself: the subject is the mail."""
    kaal = tekst.strip()
    zie = _ZIE_ONDERWERP.match(kaal)
    rest = (
        lees_beschikbaarheid(kaal[zie.end() :], datum) if zie is not None and zie.end() < len(kaal) else None
    )
    leeg = rest is None or not (rest.beschikbaar or rest.niet_beschikbaar or rest.afwezig or rest.redenen)
    return (not kaal and not onder.strip()) or (zie is not None and leeg)


def _staat_in_onderwerp(tekst: str, werk: Werk) -> bool:
    """The body of a sign-up names no days, and the subject that its writer made does: "ik doe mee, di en wo"."""
    onderwerp = werk.schrijver.onderwerp
    if werk.oordeel.soort != "aanmelding" or werk.schrijver.diepte or _ANTWOORD.match(onderwerp):
        return False
    kop = lees_beschikbaarheid(onderwerp, werk.datum)
    if not (kop.beschikbaar or kop.niet_beschikbaar) or kop.afwezig or kop.redenen:
        return False
    return lees_beschikbaarheid(tekst, werk.datum).leeg


def _zegt_niet_wanneer(gelezen: Beschikbaarheid, werk: Werk) -> bool:
    """ "Dan kan ik niet", in answer to "Uitnodiging intervisie 12 april": no day, date or form is named."""
    antwoordt = werk.oordeel.soort == "wijziging" and _ANTWOORD.match(werk.schrijver.onderwerp)
    if not antwoordt or not gelezen.leeg:
        return False
    gezegd = [u for us in werk.oordeel.uitingen.values() for u in us]
    return any(u.mist or u.kan_niet for u in gezegd) and not any(
        _ANDERE_KEER.search(u.zin.tekst) for u in gezegd if u.mist or u.kan_niet or _ZIT.search(u.zin.tekst)
    )


_DATUM: Final = re.compile(
    r"\b(?:\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?: \d{4})?|"
    r"\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?)(?![-/\d])",
    re.IGNORECASE,
)
_ANDERE_KEER: Final = een_van(
    r"\bde (?:\w*(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|twintigste|"
    r"dertigste)|\d+(?:e|de|ste))\b|\b(?:volgende|vorige|morgen|overmorgen|vandaag)\b"
)
_ZIT: Final = een_van(r"\b(?:zit|ben|moet|heb) (?:ik|wij|we)\b(?!.{0,12}\b(?:weer|wel|bij)\b)")


def _die_dag(werk: Werk) -> Beschikbaarheid:
    """The one date in the subject that is answered, as an absence; nothing when there are more, or none."""
    genoemd = _DATUM.findall(werk.schrijver.onderwerp)
    kop = lees_beschikbaarheid(f"Afwezig: {genoemd[0]}" if len(genoemd) == 1 else "", werk.datum)
    een_dag = len(kop.afwezig) == 1 and kop.afwezig[0].van == kop.afwezig[0].tot
    return Beschikbaarheid(afwezig=kop.afwezig, bron=kop.bron) if een_dag else Beschikbaarheid()


_ANTWOORD: Final = re.compile(r"\s*(?:re|antw|fw|fwd|doorst|tr|aw)\s*:", re.IGNORECASE)
_ETIKET: Final = re.compile(r"[ \t]*:")
_VOOR_ITEM: Final = re.compile(r"[ \t]*(?:[-–•*·][ \t]+)?")
_STREEP: Final = re.compile(r"(?<=\S) +(?:->|→|=>|/) +(?=\S)")


def _met_dubbele_punt(tekst: str) -> str:
    """ "boa / maandag", "boa -> maandag": what stands behind the stroke in a list is told of who stands before it."""
    return _STREEP.sub(
        lambda g: g[0] if TIJD.search(tekst, max(0, g.start() - 10), g.start()) else ":".rjust(len(g[0])),
        tekst,
    )


def vul_aan(persoon: Persoon, afzender: Schrijver, plekken: list[Plek], datum: date) -> None:
    """What somebody who sends a sign-up on says at `plekken` of the days in it; that is the later word."""
    naam = Vermelding(persoon.naam, 0, 0) if persoon.naam else None
    tekst = _zonder_namen(alleen(afzender.tekst, plekken), [Deelnemer(naam)])
    later = lees_beschikbaarheid(tekst, datum)
    if not (later.beschikbaar or later.niet_beschikbaar or later.afwezig):
        return
    eerder = Beschikbaarheid(persoon.beschikbaar, persoon.niet_beschikbaar, persoon.afwezig, persoon.vorm)
    samen = _samen(later, eerder)
    persoon.beschikbaar, persoon.niet_beschikbaar = samen.beschikbaar, samen.niet_beschikbaar
    persoon.afwezig, persoon.vorm = samen.afwezig, samen.vorm
    for vak, fragment in later.bron.items():
        if fragment.begin is not None and fragment.eind is not None:
            persoon.bron[vak] = afzender.fragment(fragment.begin, fragment.eind)


_DAGNAAM: Final = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
_DAG_ALS_NAAM: Final = een_van(
    rf"\b(?:{_DAGNAAM}(?: (?:is|was|blijft|zo)(?: \w+){{0,3}}? (?:mijn|m'n|een|onze) "
    rf"(?:achter|familie|eigen|geslachts)?naam\b|"
    rf"(?: is)?(?: \w+)? (?:zo )?heet ik\b)(?:(?!{_DAGNAAM}|\b(?:maar|en) (?:ik|op)\b)[^.;:!?\n])*"
    rf"|(?-i:(?<![\w-])(?!(?:Maan|Dins|Woens|Donder|Vrij|Zater|Zon)dag)[A-ZÀ-Þ][^\W\d_]{{2,}}-"
    rf"(?:Maan|Dins|Woens|Donder|Vrij|Zater|Zon)dag\b)"
    rf"|(?:ik heet|mijn (?:achter)?naam is)(?: \w+){{0,3}}? {_DAGNAAM}\b)",
)
"""A surname: "Vrijdag is mijn achternaam, geen voorkeur", "Zondag heet ik alleen maar"."""


_DIE_KAN: Final = re.compile(
    r"(?<=[\w)])(,) die (?=(?!(?:dag|week|ochtend|middag|avond|maand|keer)\b)[^.;\n]{0,60}\b(?:kan|werkt|"
    r"beschikbaar is|aanwezig is|vrij is)\b)"
)
"""A clause about whom it follows: "Bram (boa), die op maandag kan"."""
_TOT_INBEGREPEN: Final = een_van(
    r"\b(until|till)( (?:\d{1,2} \w+|\w+ \d{1,2})(?:st|nd|rd|th)?(?:,? \d{4})? (?:inclusive|included)\b)",
)
"""The last day belongs to it: "from 7 March until 11 March inclusive"."""
_PLAATJE: Final = re.compile(
    "(?![\U0001f44d\U0001f44e])[\U0001f300-\U0001f5ff\U0001f680-\U0001faff\u2600-\u2609]\ufe0f?"
)
"""Pictures: "ma 🌞 en do 🌞"; not those that say yes or no."""


def _zonder_namen(tekst: str, deelnemers: list[Deelnemer]) -> str:
    """Names, addresses and pictures hold no days; a team that takes part is "wij"."""
    tekst = _DIE_KAN.sub(lambda g: f"{g[1]}. Ik ".ljust(len(g[0])), tekst) if len(deelnemers) > 1 else tekst
    tekst = _TOT_INBEGREPEN.sub(lambda g: "t/m".ljust(len(g[1])) + g[2], tekst)
    tekst = aanduidingen.zonder_vergelijking(weglating.eigen_dagen(tekst))
    tekst = _PLAATJE.sub(lambda g: " " * len(g[0]), tekst)
    if len(deelnemers) > 1:
        tekst = groepjes.als_wij(tekst)
        tekst = _ALLE_DRIE.sub(lambda g: "wij".ljust(len(g[0])), tekst)
        tekst = _COLLEGAS.sub(lambda g: ("wij" if g[1] else "ik").ljust(len(g[0])), tekst)
    tekst = _ONS_BEIDEN.sub(lambda g: f"{g[1]}{g[2]}".ljust(len(g[0])), tekst)
    tekst = _ONS_TEAM.sub(lambda g: "wij".ljust(len(g[0])), tekst)
    tekst = _DAG_ALS_NAAM.sub(lambda g: " " * len(g[0]), tekst)
    post = [g.span() for g in adresrol.MAILADRES.finditer(tekst)]
    plekken = [*post]
    for deelnemer in deelnemers:
        if deelnemer.naam is not None:
            namen = aanduidingen.plekken(deelnemer, tekst)
            plekken += [(b, e) for b, e in namen if not any(van <= b < tot for van, tot in post)]
    plekken += [
        g.span(1)
        for g in _EN_DE_REST.finditer(tekst)
        if _ZONDER_WERKWOORD.match(tekst[g.end() : g.end() + 80])
    ]
    for begin, eind in _samengetrokken(tekst, plekken):
        zin = re.split(r"[.!?\n]", tekst[eind : eind + 80])[0]
        achter_kop = tekst[max(0, begin - 3) : begin].rstrip().endswith(":")
        achter_kop = achter_kop or _ONTKENDE_KOP.search(tekst[:begin]) is not None
        kan = eind - begin > 2 and not achter_kop and _ZONDER_WERKWOORD.match(zin) is not None
        wij = "wij " if _EN.search(tekst[begin:eind]) else "ik "
        adres = "xx" if tekst[begin - 1 : begin] == "(" else "x"  # "(x)" would be a box that is ticked
        wie = "kan " if kan else wij if "@" not in tekst[begin:eind] else adres
        if _ETIKET.match(tekst, eind) and _VOOR_ITEM.fullmatch(tekst, tekst.rfind("\n", 0, begin) + 1, begin):
            wie, eind = "", tekst.index(":", eind) + 1
        tekst = tekst[:begin] + wie.ljust(eind - begin)[: eind - begin] + tekst[eind:]
    return tekst


_EN: Final = re.compile(r",|&|\ben\b")
_TUSSEN_NAMEN: Final = re.compile(r"\s*(?:,|&|\ben\b)\s*")
_ONTKENDE_KOP: Final = re.compile(
    r"\b(?:niet|verhinderd|afwezig|weg|uitgesloten)\b[^.:;!?\n]{0,20}:[^:;!?\n]*$", re.IGNORECASE
)
"""Days behind it are days on which somebody cannot: "wie wanneer niet kan: Bram op maandag, Carla op dinsdag"."""


def _samengetrokken(tekst: str, plekken: list[Plek]) -> list[Plek]:
    """The places of names, each once; "Bram de Wit en Carla Smit" is one place."""
    uit: list[Plek] = []
    for begin, eind in sorted(plekken, key=lambda p: (p[0], -p[1])):
        if uit and eind <= uit[-1][1]:
            continue
        post = "@" in tekst[begin:eind] or (uit and "@" in tekst[uit[-1][0] : uit[-1][1]])
        if uit and not post and _TUSSEN_NAMEN.fullmatch(tekst, uit[-1][1], begin):
            uit[-1] = (uit[-1][0], eind)
        else:
            uit.append((begin, eind))
    return uit


_ALLE: Final = frozenset(deel for deel in DAGDELEN if not deel.endswith("avond"))


def _neem_over(persoon: Persoon, gelezen: Beschikbaarheid, werk: Werk, *, uit_kop: bool = False) -> None:
    over_de_reeks = werk.oordeel.soort == "wijziging" and gelezen.afwezig and {*gelezen.beschikbaar} >= _ALLE
    persoon.beschikbaar = (
        () if over_de_reeks else gelezen.beschikbaar
    )  # "8 maart mis ik, verder kan ik altijd"
    persoon.niet_beschikbaar, persoon.vorm = gelezen.niet_beschikbaar, gelezen.vorm
    persoon.afwezig = tuple(dict.fromkeys(gelezen.afwezig))
    werk.redenen += gelezen.redenen
    einde = len(werk.schrijver.tekst)
    for vak, fragment in gelezen.bron.items():
        if uit_kop or fragment.begin is None or fragment.eind is None or fragment.eind > einde:
            persoon.bron[vak] = Fragment(fragment.woorden)
        else:
            persoon.bron[vak] = werk.schrijver.fragment(fragment.begin, fragment.eind)
