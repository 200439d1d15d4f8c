"""Who is named in a writer's own words: full names, surnames under a title, first names that a header
completes.

Leaves out whom he greets, and himself. Knows nothing of who takes part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from intervisie.lezer.personen import naamkeuze
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.schrijver import Plek, Schrijver
from intervisie.lezer.taal import namen, zinnetjes
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.zinnetjes import Zin

_AANHEF: Final = re.compile(
    r"^\s*(?:beste|geachte|hoi|hallo|h[ae][aeéèi]?|hey|hé|hi|yo|mo[ij]n?|d[ao]a?g|daag|gegroet|dear|hello|"
    r"go(?:o|ei?e?|eie)(?:d|de|den)? ?"
    r"(?:mor(?:ge|ni)n?g?|mergen?|mirreg|middag|n?avond|aovend|evening|afternoon|n?dag)|"
    r"salut|bonjour|merhaba|ciao|salaam|servus|lief|lieve|mooie|aan)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
_VOORNAAM_ZIN: Final = re.compile(
    r"(?:\b(?:collega['’]?s?|kamergenote?|teamgenote?|medewerker|medewerkster|adviseur|namelijk|"
    r"(?:onze|mijn|de|een) (?:nieuwe )?(?:stagiaire?|trainee|boa|juriste?|handhaver|recruiter|toezichthouder|"
    r"\w*(?:adviseur|consulent|medewerk(?:er|ster)))|"
    r"wij,|we,|ons,|teamleden|Wij,|Samen met|samen met|[Mm]ij en|[Mm]e en|[Ii]k en|[Ii]kzelf en|"
    r"[Mm]ijzelf en)\s*,?\s+)"
    r"([A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?)(?:(?:\s*,\s*([A-ZÀ-Þ][^\W\d_]+))?\s+en\s+(?!ik\b)"
    r"([A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?))?"
)

_VOORNAAM_DOET: Final = re.compile(
    r"(?:^|(?<=[.!?\n] )|(?<=\n)|(?<=\ben )|(?<=\bmaar )|(?<=\bwant )|(?<=\bdat ))"
    r"([A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?) (?:stopt|haakt (?:\w+ ){0,4}a[fn]\b|"
    r"(?:doet|wil|gaat|kan|zou|mag|neemt|sluit|schuift|meldt|geeft|komt|is) "
    r"(?!(?:ik|wij|we|je|jij|u|jullie|hij|zij|ze|er|het|dat|dit|mijn|onze|de|een|collega|[A-Z]\w+)\b)(?:[\w-]+ ){0,6}"
    r"(?:mee|meedoen|deel|deelnemen|aan|aansluiten|af|afhaken|stoppen|erbij|eruit|er ?uit|eraf|er ?af|"
    r"van de \w*lijst)\b|"
    r"(?:valt|moet|houdt|trekt|stapt|ziet|zegt) (?:[\w-]+ ){0,4}(?:af|op|terug|eruit|er ?uit|eraf|van de \w*lijst)\b)"
)
"""A first name as the subject of taking part or leaving: "Loes kan niet meer meedoen"."""


_VALT_AF: Final = re.compile(
    r"\b(?:valt|haakt|stapt) (?:(?:helaas|nu|toch|dus|collega|onze) )*([A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?) "
    r"(?:[a-z]+ ){0,2}(?:af|eruit|uit)\b"
)
""" "Van onze twee valt Joost af"."""


def vermeldingen(schrijver: Schrijver, bezet: Sequence[Plek]) -> list[Vermelding]:
    """The names in running text, but not whom it greets and not the writer himself."""
    letters = [c for c in schrijver.tekst if c.isalpha()]
    if sum(c.isupper() for c in letters) > 0.6 * len(letters):
        return []
    weg = [
        (z.begin, _einde_aanhef(schrijver.tekst, z))
        for z in zinnetjes.zinnen(schrijver.tekst)[:2]
        if _AANHEF.match(z.tekst.split("\n")[0].rstrip(",!. "))
    ]
    eerste_zin = next(iter(zinnetjes.zinnen(schrijver.tekst)), None)
    if (
        not weg
        and eerste_zin is not None
        and "," in eerste_zin.tekst
        and _AANHEF.match(eerste_zin.tekst.partition(",")[0])
    ):
        weg = [(eerste_zin.begin, eerste_zin.begin + eerste_zin.tekst.find(","))]
    leesbaar = zonder_namen(schrijver.tekst, bezet)
    uit = [
        v for v in (*namen.vind(leesbaar), *_met_titel(leesbaar)) if not any(b <= v.begin < e for b, e in weg)
    ]
    uit += _met_gedeelde_achternaam(schrijver, uit)
    voor = [*_bij_voornaam(schrijver), *_in_de_cc(schrijver), *_in_kleine_letters(schrijver)]
    voor += [
        Vermelding(g[n], g.start(n), g.end(n))
        for g in _VOORNAAM_ZIN.finditer(schrijver.tekst)
        for n in (1, 2, 3)
        if g[n] and namen.is_voornaam(g[n]) and not any(b <= g.start() < e for b, e in weg)
    ]
    gegroet = " ".join(schrijver.tekst[b:e] for b, e in weg)
    voor += [
        Vermelding(g[1], g.start(1), g.end(1))
        for g in (*_VOORNAAM_DOET.finditer(schrijver.tekst), *_VALT_AF.finditer(schrijver.tekst))
        if not namen.opent_zin(g[1]) and g[1] not in gegroet
    ]
    for los in voor:
        if not any(b <= los.begin < e for b, e in bezet) and not any(
            u.begin <= los.begin < u.eind or namen.voornaam(u.naam) == los.naam for u in uit
        ):
            uit.append(los)
    eerste: dict[str, Vermelding] = {}
    for vermelding in sorted(uit, key=lambda v: v.begin):
        eerste.setdefault(vermelding.naam.lower(), vermelding)
    heel = [naam for naam in eerste if naam.count(" ") > 1]
    return [
        v
        for naam, v in eerste.items()
        if not any(ander.startswith(f"{naam} ") for ander in heel) and not _is_geen_ander(schrijver, v)
    ]  # "Geert Jan", beside Geert Jan Bos, is he


def _is_geen_ander(schrijver: Schrijver, naam: Vermelding) -> bool:
    """The writer himself, under whatever name, or a place."""
    return (
        is_schrijver(schrijver, naam)
        or _IK_BEN.search(schrijver.tekst[max(0, naam.begin - 60) : naam.begin]) is not None
        or HIER.match(schrijver.tekst, naam.eind) is not None
        or _heette_zo(schrijver, naam)
        or _is_plaats(schrijver.tekst, naam)
    )


_GEZIN: Final = re.compile(
    r"\b(?:man|vrouw|echtgeno(?:ot|te)|echtpaar|partner|getrouwd|broer|zus(?:je)?|zoon|dochter|neef|nicht|"
    r"tweeling|familie|"
    r"(?:wij|we) heten|achternaam|naamgenoten)\b",
    re.IGNORECASE,
)


def _met_gedeelde_achternaam(schrijver: Schrijver, gevonden: Sequence[Vermelding]) -> list[Vermelding]:
    """ "Wij heten Bram en Anna Bos": the surname is of both, when they are family."""
    eigen = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    uit = []
    for heel in gevonden:
        achter = namen.achternaam(heel.naam)
        ervoor = re.search(
            r"\b([A-ZÀ-Þ][^\W\d_]+) (?:en|&) $", schrijver.tekst[max(0, heel.begin - 40) : heel.begin]
        )
        if ervoor is None or not namen.is_voornaam(ervoor[1]) or not namen.volledig(heel.naam):
            continue
        if any(v.begin < heel.begin - len(ervoor[0]) < v.eind for v in gevonden):
            continue  # the end of a name of its own: "Hugo Prins en Karin de Wit"
        if _GEZIN.search(schrijver.tekst) or (eigen and namen.achternaam(eigen) == achter):
            begin = heel.begin - len(ervoor[0])
            naam = f"{ervoor[1]} {heel.naam.partition(' ')[2]}"
            uit.append(Vermelding(naam, begin, begin + len(ervoor[1])))
    return uit


_WAAR: Final = re.compile(
    r"\b(?:(?<!schrijf )(?<!schrijf ik )(?<!schrijven wij )(?<!schrijven we )in|te|vanaf|vanuit|richting|nabij|"
    r"(?:\w*locatie|omgeving|project|\w*wijk|buurt|station|gebouw|\w*terrein|\w*park|pand|\w*zaal|kazerne|\w*hal|"
    r"centrum|kern|dorp|stadsdeel|gebied|\w*huis|kantoor|regio|team|afdeling|cluster|bureau|platform|netwerk|"
    r"programma|congres)|"
    r"(?:ga|gaan|reis\w*|rijd\w*|kom\w*|fiets\w*|trein|bus|station)\b[^.;\n]{0,25}\bnaar)\s+"
    r"(?:van )?(?:(?:de|het|ons|een) )?$",
    re.IGNORECASE,
)
_MENS: Final = re.compile(r"\s*[(<,]?[^.;\n]{0,60}@|\s*\(|['’]?s? (?:plaats|plek|stoel)\b")


def _is_plaats(tekst: str, naam: Vermelding) -> bool:
    """ "De intervisie in Nieuw Loosdrecht": two capitals behind such a word are a place, unless he is described."""
    ervoor = tekst[max(0, naam.begin - 40) : naam.begin]
    return _WAAR.search(ervoor) is not None and _MENS.match(tekst, naam.eind) is None


def _heette_zo(schrijver: Schrijver, naam: Vermelding) -> bool:
    """ "Ik stond er nog als Loes Bos": his own name before it changed."""
    weergave = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    if not weergave:
        return False
    if namen.voornaam(weergave) == namen.voornaam(naam.naam) and naamkeuze.OVER_EEN_NAAM.search(
        schrijver.tekst
    ):
        return True
    eigen = naamkeuze.kies(schrijver.tekst, weergave, schrijver.onderwerp).eigen
    return any(v.begin < naam.eind and naam.begin < v.eind for v in eigen)


def heet_anders(schrijver: Schrijver) -> bool:
    """Whether the writer says in his words what he is called now."""
    weergave = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    return (
        bool(weergave)
        and naamkeuze.kies(schrijver.tekst, weergave or "", schrijver.onderwerp).naam is not None
    )


def eigen_naam(schrijver: Schrijver, bezet: Sequence[Plek]) -> Vermelding | None:
    """Where the writer names himself whole: "deelnemers zijn Harm Lodewijk en Geke Prins", sent by Harm."""
    leesbaar = zonder_namen(schrijver.tekst, bezet)
    return next((v for v in namen.vind(leesbaar) if is_schrijver(schrijver, v)), None)


def zonder_namen(tekst: str, bezet: Sequence[Plek]) -> str:
    """The text in which the places of organisations hold no letters."""
    for begin, eind in bezet:
        if tekst[begin:eind].strip():
            tekst = tekst[:begin] + ";" * (eind - begin) + tekst[eind:]
    return tekst


def _einde_aanhef(tekst: str, zin: Zin) -> int:
    """ "Hoi Anouk, Tom en ik doen mee" greets Anouk only."""
    komma = tekst.find(",", zin.begin, zin.eind)
    rest = tekst[komma + 1 : zin.eind].split("\n")[0].strip(" ,!.")
    return komma if komma > 0 and re.search(r"[a-z]{2,} \S+ ", rest) else zin.eind


_IK_BEN: Final = re.compile(
    r"\b[Ii]k,? ?\($|(?<!: )\b[Ii]k, $|"
    r"\b(?:[Ii]k heet|heet ik|[Mm]ijn (?:nieuwe |volledige )?(?:achter)?naam (?:is|wordt)|"
    r"[Ii]k ben|st(?:a|ond) ik|[Ii]k st(?:a|ond)|door het leven als|[Hh]eette (?:ik|voorheen)|ik heette|"
    r"[Mm]eisjesnaam(?: is| was)?|[Ee]ven voorstellen|"
    r"[Ss]tel (?:ik )?me (?:even |kort )?voor|(?:[Jj]e|[Uu]) spreekt met"
    r")(?: (?:er|bij (?:u|jullie)|op de lijst|geregistreerd|genoteerd|vermeld|bekend|onder de naam|als|nog|"
    r"nu|voortaan|inmiddels|vanaf nu|weer|dus))*:? $"
)
"""The name behind this is of the writer, whatever the header says."""
HIER: Final = re.compile(r" hier(?: weer)?\s*[,.!;:-]")
""" "Karin Bos hier, boa in Soest"."""
_MET_TITEL: Final = re.compile(
    r"\b(?:[Dd]e heer|[Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?)[ ]+"
    r"((?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]e[nr]?|[Hh]et|'t|[Ee]l|"
    r"[Ii]n)[ ]+)*[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)*)(?![\w@-]| [A-ZÀ-Þ])"
)


def _met_titel(tekst: str) -> list[Vermelding]:
    """ "Meneer Van der Kwast": a surname alone, under a title."""
    vol = list(namen.vind(tekst))
    return [
        Vermelding(g[1], g.start(1), g.end(1))
        for g in _MET_TITEL.finditer(tekst)
        if not any(v.begin <= g.start(1) < v.eind or namen.draagt(v.naam, g[1]) for v in vol)
    ]


def _bij_voornaam(schrijver: Schrijver) -> list[Vermelding]:
    """Somebody in the headers, or named over or under the mail, whom the text calls by his first name."""
    uit = []
    eronder = (v for v in namen.vind(schrijver.ondertekening) if not is_schrijver(schrijver, v))
    erboven = namen.vind(schrijver.onderwerp)
    koppen = (namen.van_weergavenaam(a.naam) for a in schrijver.kader)
    for naam in (*koppen, *(v.naam for v in (*eronder, *erboven) if not is_schrijver(schrijver, v))):
        if not naam or not namen.volledig(naam) or "." in namen.voornaam(naam):
            continue
        klein = re.IGNORECASE if schrijver.tekst == schrijver.tekst.lower() else 0
        plek = re.search(rf"(?<![\w@.]){re.escape(namen.voornaam(naam))}(?![\w@])", schrijver.tekst, klein)
        slot = (
            plek is not None and schrijver.diepte and _AAN_HET_SLOT.search(schrijver.tekst[: plek.end() + 1])
        )
        if plek is not None and not slot and not _aangesproken(schrijver.tekst, plek):
            uit.append(Vermelding(naam, plek.start(), plek.end()))
    return uit


_KLEIN: Final = re.compile(
    r"\b(?:en|plus|ook|collega)\s+(?P<naam>(?!ook\b|ik\b|mijn\b|onze\b|collega\b)[a-z'’-]{2,}"
    r"(?: (?!van (?:de |het |ons |onze )?(?:team|afdeling)\b|ook\b)[a-z'’-]+){0,4}?)"
    r"(?: (?:van|uit|bij) (?:de |het |ons |onze )?(?:team |afdeling )?[a-z&]+)?(?: ook)? "
    r"\((?P<adres>[^\s()@]+)@[^\s()]+\)"
)


_KAPITAAL: Final = 40
"""Letters to a capital; who types sentences types more."""


def _in_kleine_letters(schrijver: Schrijver) -> Iterator[Vermelding]:
    """ "ik doe mee en fenna de groot van handhaving ook (fenna.degroot@...)": a mail without capitals, where the
    address bears out the name before it."""
    if "@" not in schrijver.tekst or sum(map(str.isupper, schrijver.tekst)) * _KAPITAAL > len(
        schrijver.tekst.strip()
    ):
        return
    tekst = schrijver.tekst.lower()
    for gevonden in _KLEIN.finditer(tekst):
        woorden, adres = gevonden["naam"], gevonden["adres"]
        naam = namen.uit_klein(woorden) if " " in woorden else woorden.capitalize()
        achter = namen.plat(namen.achternaam(naam)) if naam and namen.volledig(naam) else ""
        if naam and woorden[0] == adres[0] and achter in namen.plat(adres):
            yield Vermelding(naam, *gevonden.span("naam"))


_AAN_HET_SLOT: Final = re.compile(
    r"(?<!\ben)(?<!\bmet)(?<!\bvan)(?<!\bvoor)(?<!\baan)(?<!\bdoor)(?<!\bof),? [A-ZÀ-Þ][^\W\d_]+[.!?]$"
)
""" "Zet mij er maar op Bert.": in what was sent on he is spoken to, behind the sentence."""
_COLLEGA_IN_CC: Final = re.compile(
    r"\b(?:mijn|onze|de|een|twee|beide) (?:\w+ )?collega(['’]?s)?\b[^.;:@\n]{0,30}?\bcc\b\)?", re.IGNORECASE
)


def _in_de_cc(schrijver: Schrijver) -> list[Vermelding]:
    """ "Mijn collega (zie cc)": nobody is named, and the copy goes to one person; with "collega's" to all of them."""
    gezegd = _COLLEGA_IN_CC.search(schrijver.tekst)
    if gezegd is None or any(True for _ in namen.vind(gezegd[0])):
        return []
    weergaven = (namen.van_weergavenaam(adres.naam) for adres in schrijver.cc)
    genoemd = [
        naam
        for naam in weergaven
        if naam
        and namen.volledig(naam)
        and not re.search(rf"\b{re.escape(namen.voornaam(naam))}\b", schrijver.tekst)
    ]
    begin = gezegd.start()
    if len(genoemd) != 1 and not gezegd[1]:
        return []
    plekken = [
        *range(begin, begin + len(genoemd)),
        gezegd.end(),
    ]  # one letter each, and what is left for the last
    return [Vermelding(naam, plekken[nummer], plekken[nummer + 1]) for nummer, naam in enumerate(genoemd)]


_RIJTJE: Final = re.compile(
    r"(?:, (?!en\b)[A-ZÀ-Þ][\w'’-]+(?: [\w'’-]+){0,3}?){0,5},? (?:en|&|\+) (?:ik\b|ikzelf\b|[A-ZÀ-Þ])"
)
"""A row of people begins: "Priya, Bas en ik"."""


def _aangesproken(tekst: str, plek: re.Match[str]) -> bool:
    """ "Hoi Bo", "Bo, kun je mij opgeven?": he is spoken to."""
    ervoor = tekst[: plek.start()].split("\n")[-1]
    erna = tekst[plek.end() : plek.end() + 2]
    if ("," in ervoor and erna[:1] == " ") or _RIJTJE.match(tekst, plek.end()):
        return False
    return _AANHEF.match(ervoor + plek[0]) is not None or (
        (not ervoor.strip() or ervoor.rstrip().endswith(("?", "!", "."))) and erna[:1] in (",", "!")
    )


def is_schrijver(
    schrijver: Schrijver, naam: Vermelding | None, deelnemer: Deelnemer | None = None, tekst: str = ""
) -> bool:
    """Whether a name, or the address in the words about it, is that of the writer."""
    van = schrijver.van
    if naam is None or van is None:
        return False
    weergave = namen.van_weergavenaam(van.naam)
    if weergave is None and not schrijver.onder_elkaar:
        getekend = next(namen.vind(schrijver.ondertekening), None)
        weergave = getekend.naam if getekend else None  # a mailbox of more people: who signs wrote it
    if weergave and namen.zelfde(naam.naam, weergave):
        return True
    return bool(deelnemer and van.adres and any(van.adres in tekst[b:e].lower() for b, e in deelnemer.over))
