"""Who a mail is about, and what it says of them.

One person: the writer, or the one whose message was forwarded. Several: a list or a table with a line for each. Whoever
can't be told apart with certainty is left to the secretariat.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

import phonenumbers

from intervisie.lezer import namen, organisaties
from intervisie.lezer.bericht import Adres, Bericht, Deel
from intervisie.lezer.beschikbaarheid import Beschikbaarheid, lees_beschikbaarheid
from intervisie.lezer.discipline import functie_uit_regel, is_functie, zoek_discipline
from intervisie.lezer.lezing import Fragment, Kennis, Organisatie, Persoon
from intervisie.lezer.soort import Oordeel

_MAILADRES = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PRIVE = frozenset(
    {
        "gmail",
        "hotmail",
        "outlook",
        "live",
        "ziggo",
        "kpnmail",
        "xs4all",
        "icloud",
        "planet",
        "home",
        "telfort",
    }
)
_WENS = re.compile(r"\b(?:gebruik|mail|stuur|privé|prive|voortaan|liever|graag|adres)\b", re.IGNORECASE)
_POSTBUS = re.compile(
    r"^(?:info|secretariaat|team|postbus|noreply|no-reply|hr|hrm|oov|gemeente|kcc|post|p-?en-?o|bestuur|veiligheid)\b"
)
_GEZEGD = re.compile(
    r"\b(?:discipline|ik (?:werk|zit|val) (?:bij|op|onder)|namens|vanuit|werkzaam (?:bij|als)|ik ben|als|afdeling|team)\b[^.\n]{0,60}",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Gevonden:
    """The persons of a mail and why somebody should look."""

    personen: list[Persoon] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Schrijver:
    """One writer in a message: who the header says, what they wrote and how they signed."""

    van: Adres | None
    tekst: str
    begin: int
    handtekening: str
    handtekening_begin: int


def zoek(bericht: Bericht, oordeel: Oordeel, datum: date, kennis: Kennis) -> Gevonden:
    """The persons that a sign-up, change or withdrawal is about."""
    schrijver = _schrijver(bericht, oordeel)
    regels = _deelnemerregels(schrijver.tekst)
    if len(regels) > 1:
        return _uit_regels(schrijver, regels, oordeel, datum, kennis)
    persoon, redenen = _een(bericht, schrijver, oordeel, datum, kennis)
    if _spreekt_over_anderen(schrijver.tekst):
        redenen.append("De mail gaat misschien over iemand anders of over meer mensen.")
    return Gevonden([persoon] if persoon.naam or persoon.email else [], redenen)


def _schrijver(bericht: Bericht, oordeel: Oordeel) -> Schrijver:
    diepte = 1 if oordeel.doorgestuurd else 0
    handtekening = _handtekening(bericht, diepte, oordeel.eind)
    van = bericht.kop.van
    if oordeel.doorgestuurd:
        deel = next(d for d in bericht.delen if d.soort == "doorgestuurd" and d.begin == oordeel.begin)
        van = deel.kop.van if deel.kop else None
    tekst = bericht.tekst[oordeel.begin : oordeel.eind]
    begin = handtekening.begin if handtekening else 0
    return Schrijver(
        van,
        tekst,
        oordeel.begin,
        bericht.tekst[handtekening.begin : handtekening.eind] if handtekening else "",
        begin,
    )


def _handtekening(bericht: Bericht, diepte: int, na: int) -> Deel | None:
    passend = [d for d in bericht.delen if d.soort == "handtekening" and d.diepte == diepte]
    return next((d for d in passend if d.begin >= na), passend[0] if passend else None)


# ------------------------------------------------------------------------------------------------ one person


def _een(
    bericht: Bericht, schrijver: Schrijver, oordeel: Oordeel, datum: date, kennis: Kennis
) -> tuple[Persoon, list[str]]:
    persoon, redenen = Persoon(), []
    _vul_naam(persoon, schrijver)
    redenen += _vul_adres(persoon, schrijver, kennis)
    redenen += _vul_organisatie(persoon, schrijver, datum, kennis)
    if oordeel.soort != "afmelding":
        gelezen = lees_beschikbaarheid(
            _met_onderwerp(bericht, schrijver), datum, handtekening=schrijver.handtekening
        )
        _vul_beschikbaarheid(persoon, gelezen, schrijver)
        redenen += gelezen.redenen
    _vul_functie(persoon, schrijver)
    redenen += _vul_discipline(persoon, schrijver, bericht)
    _vul_telefoon(persoon, schrijver)
    return persoon, redenen


def _met_onderwerp(bericht: Bericht, schrijver: Schrijver) -> str:
    """The text; an empty mail says it all in its subject."""
    return schrijver.tekst if schrijver.tekst.strip() else bericht.kop.onderwerp


def _vul_naam(persoon: Persoon, schrijver: Schrijver) -> None:
    weergave = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    getekend, plek = _getekend(schrijver)
    if getekend and (namen.volledig(getekend) or not namen.volledig(weergave)):
        persoon.naam = getekend
        persoon.bron["naam"] = Fragment(getekend, plek, plek + len(getekend) if plek is not None else None)
    elif weergave and schrijver.van:
        persoon.naam = weergave
        persoon.bron["naam"] = Fragment(schrijver.van.naam)


def _getekend(schrijver: Schrijver) -> tuple[str | None, int | None]:
    """The name in a signature: the first line that is a whole name, else a first name behind the closing."""
    plek = schrijver.handtekening_begin
    eerste: tuple[str | None, int | None] = (None, None)
    for regel in schrijver.handtekening.split("\n"):
        kaal = regel.strip(" \t,*_")
        deel = re.split(r"\s+[|–-]\s+|,\s|\t|\|", kaal)[0].strip()
        slot = re.sub(
            r"^(?:met )?(?:vriendelijke |hartelijke |vr\.? )?(?:groeten?|groetjes|mvg|gr\.?)[,!. ]*",
            "",
            deel,
            flags=re.IGNORECASE,
        )
        for kandidaat in (deel, slot):
            if (
                namen.is_naam(kandidaat)
                and not is_functie(kandidaat)
                and zoek_discipline(kandidaat)[0] is None
                and not _is_organisatie(kandidaat)
            ):
                naam = namen.zonder_titels(kandidaat)
                begin = regel.find(naam)
                return naam, plek + begin if begin >= 0 else None
        if (
            eerste[0] is None
            and re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ-]+", slot)
            and slot.lower() not in ("groet", "groeten", "met", "mvg")
        ):
            eerste = (slot, plek + max(0, regel.find(slot)))
        plek += len(regel) + 1
    return eerste


def _is_organisatie(regel: str) -> bool:
    return (
        re.match(
            r"(?:gemeente|provincie|veiligheidsregio|politie|afdeling|team|cluster|domein)\b",
            regel,
            re.IGNORECASE,
        )
        is not None
    )


def _vul_adres(persoon: Persoon, schrijver: Schrijver, kennis: Kennis) -> list[str]:
    van = schrijver.van.adres if schrijver.van else ""
    if van and not _POSTBUS.match(van) and van not in kennis.eigen_adressen:
        persoon.email = van
        persoon.bron["email"] = Fragment(van)
    anders = [
        g
        for g in _MAILADRES.finditer(schrijver.tekst)
        if g[0].lower() != van and g[0].lower() not in kennis.eigen_adressen
    ]
    if not anders:
        return []
    zin = _zin_om(schrijver.tekst, anders[0].start())
    if (
        len(anders) == 1
        and _WENS.search(zin)
        and not re.search(r"\b(?:vanaf|per|collega|cc)\b", zin, re.IGNORECASE)
    ):
        persoon.email = anders[0][0].lower()
        persoon.bron["email"] = _fragment(schrijver, anders[0])
        return []
    return ["Er staat nog een ander mailadres in de mail."]


def _vul_organisatie(persoon: Persoon, schrijver: Schrijver, datum: date, kennis: Kennis) -> list[str]:
    redenen: list[str] = []
    in_tekst = [v for v in organisaties.zoek(schrijver.tekst, kennis) if _is_werkgever(schrijver.tekst, v)]
    in_handtekening = organisaties.zoek(schrijver.handtekening, kennis)
    domein = organisaties.van_domein(schrijver.van.adres if schrijver.van else None, kennis)
    gekozen: Organisatie | None = None
    for bron, begin in ((in_tekst, schrijver.begin), (in_handtekening, schrijver.handtekening_begin)):
        verschillend = {organisaties.op_datum(v.organisatie, datum, kennis).naam for v in bron}
        sterk = [v for v in bron if v.sterk] or bron
        if gekozen is None and bron:
            gekozen = organisaties.op_datum(sterk[0].organisatie, datum, kennis)
            persoon.bron["organisatie"] = Fragment(
                (schrijver.tekst if bron is in_tekst else schrijver.handtekening)[
                    sterk[0].begin : sterk[0].eind
                ],
                begin + sterk[0].begin,
                begin + sterk[0].eind,
            )
            if len(verschillend) > 1:
                redenen.append("De mail noemt meer dan één organisatie.")
    if gekozen is None and domein is not None:
        gekozen = organisaties.op_datum(domein, datum, kennis)
        persoon.bron["organisatie"] = Fragment(
            (schrijver.van.adres if schrijver.van else "").rpartition("@")[2]
        )
    elif (
        gekozen is not None and domein is not None and organisaties.op_datum(domein, datum, kennis) != gekozen
    ):
        redenen.append("De organisatie in de mail past niet bij het mailadres.")
    persoon.organisatie = gekozen.naam if gekozen else None
    return redenen


def _is_werkgever(tekst: str, vondst: organisaties.Vondst) -> bool:
    """In prose a bare place may be where somebody lives or meets: it counts behind "gemeente", "namens" or "bij"."""
    ervoor = tekst[max(0, vondst.begin - 40) : vondst.begin]
    return (
        vondst.sterk
        or re.search(
            r"\b(?:namens|vanuit|werk\w* (?:bij|voor|in)|bij|van)\s+(?:de\s+)?$", ervoor, re.IGNORECASE
        )
        is not None
    )


def _vul_functie(persoon: Persoon, schrijver: Schrijver) -> None:
    plek = schrijver.handtekening_begin
    for regel in schrijver.handtekening.split("\n"):
        if is_functie(regel) and not namen.is_naam(regel.strip()):
            functie = functie_uit_regel(regel)
            persoon.functie = functie or None
            persoon.bron["functie"] = Fragment(
                functie, plek + max(0, regel.find(functie)), plek + max(0, regel.find(functie)) + len(functie)
            )
            return
        plek += len(regel) + 1


def _vul_discipline(persoon: Persoon, schrijver: Schrijver, bericht: Bericht) -> list[str]:
    gezegd = " ".join(g[0] for g in _GEZEGD.finditer(schrijver.tekst))
    stappen = (
        (gezegd, schrijver.begin, schrijver.tekst),
        (persoon.functie or "", schrijver.handtekening_begin, schrijver.handtekening),
        (schrijver.handtekening, schrijver.handtekening_begin, schrijver.handtekening),
        (bericht.kop.onderwerp, None, ""),
    )
    for tekst, begin, geheel in stappen:
        discipline, woorden, beide = zoek_discipline(tekst)
        if beide:
            return ["De mail noemt OOV en HRM allebei."]
        if discipline is not None and woorden is not None:
            persoon.discipline = discipline
            plek = geheel.find(woorden.woorden) if begin is not None else -1
            van = (begin or 0) + plek if plek >= 0 else None
            persoon.bron["discipline"] = Fragment(
                woorden.woorden, van, van + len(woorden.woorden) if van is not None else None
            )
            return []
    return []


def _vul_telefoon(persoon: Persoon, schrijver: Schrijver) -> None:
    for tekst, begin in (
        (schrijver.tekst, schrijver.begin),
        (schrijver.handtekening, schrijver.handtekening_begin),
    ):
        nummers = list(_telefoons(tekst))
        if nummers:
            mobiel = [n for n in nummers if n[0].startswith("+316")]
            gekozen, van, tot = (mobiel or nummers)[0]
            persoon.telefoon = gekozen
            persoon.bron["telefoon"] = Fragment(tekst[van:tot], begin + van, begin + tot)
            return


def _telefoons(tekst: str) -> list[tuple[str, int, int]]:
    """E.164 numbers with their place; not 14-numbers and not those called general."""
    uit = []
    for gevonden in phonenumbers.PhoneNumberMatcher(tekst.replace("–", "-"), "NL"):
        ervoor = tekst[max(0, gevonden.start - 25) : gevonden.start].lower()
        if not re.search(r"algemeen|receptie|oud|fax|secretariaat", ervoor):
            nummer = phonenumbers.format_number(gevonden.number, phonenumbers.PhoneNumberFormat.E164)
            uit.append((nummer, gevonden.start, gevonden.end))
    return uit


def _vul_beschikbaarheid(persoon: Persoon, gelezen: Beschikbaarheid, schrijver: Schrijver) -> None:
    persoon.beschikbaar, persoon.niet_beschikbaar = gelezen.beschikbaar, gelezen.niet_beschikbaar
    persoon.afwezig, persoon.vorm = gelezen.afwezig, gelezen.vorm
    for veld, fragment in gelezen.bron.items():
        if fragment.begin is None or fragment.eind is None:
            persoon.bron[veld] = fragment
        else:
            persoon.bron[veld] = Fragment(
                fragment.woorden, schrijver.begin + fragment.begin, schrijver.begin + fragment.eind
            )


# --------------------------------------------------------------------------------------------- several persons


def _deelnemerregels(tekst: str) -> list[tuple[str, int]]:
    """Lines that each hold one person: a bullet or a row with a name and an address or a function."""
    regels, plek = [], 0
    for regel in tekst.split("\n"):
        kaal = regel.strip(" \t·•*-–")
        eerste = re.split(r"[,\t|;:(]| - | – ", kaal)[0].strip()
        if namen.is_naam(eerste) and (
            _MAILADRES.search(kaal) or is_functie(kaal) or zoek_discipline(kaal)[0]
        ):
            regels.append((regel, plek))
        plek += len(regel) + 1
    return regels


def _uit_regels(
    schrijver: Schrijver, regels: list[tuple[str, int]], oordeel: Oordeel, datum: date, kennis: Kennis
) -> Gevonden:
    """One person a line; what the mail says of days for all of them can't be divided, so the secretariat looks."""
    personen, redenen = [], ["De mail meldt meer mensen aan. Kijk of alles bij de juiste persoon staat."]
    huis = Persoon()
    redenen += _vul_organisatie(huis, schrijver, datum, kennis)
    for regel, plek in regels:
        kaal = regel.strip(" \t·•*-–")
        naam = namen.zonder_titels(re.split(r"[,\t|;:(]| - | – ", kaal)[0].strip())
        deel = Schrijver(None, regel, schrijver.begin + plek, "", 0)
        persoon = Persoon(naam=naam, organisatie=huis.organisatie)
        persoon.bron["naam"] = Fragment(
            naam,
            schrijver.begin + plek + regel.find(naam),
            schrijver.begin + plek + regel.find(naam) + len(naam),
        )
        adres = _MAILADRES.search(regel)
        if adres:
            persoon.email = adres[0].lower()
            persoon.bron["email"] = _fragment(deel, adres)
        functies = [s for s in re.split(r"[,\t|;]| - | – ", kaal)[1:] if is_functie(s)]
        persoon.functie = functies[0].strip() if functies else None
        persoon.discipline = zoek_discipline(regel)[0]
        _vul_telefoon(persoon, deel)
        if oordeel.soort != "afmelding":
            _vul_beschikbaarheid(persoon, lees_beschikbaarheid(regel, datum), deel)
        personen.append(persoon)
    return Gevonden(personen, redenen)


def _spreekt_over_anderen(tekst: str) -> bool:
    return (
        re.search(
            r"\b(?:wij|we|ons|onze|collega'?s?|hem|haar|namens (?:mijn|een) collega|mijn (?:manager|leidinggevende|collega)|en ik)\b",
            tekst,
            re.IGNORECASE,
        )
        is not None
    )


def _zin_om(tekst: str, plek: int) -> str:
    begin = max(tekst.rfind("\n", 0, plek), tekst.rfind(". ", 0, plek)) + 1
    eind = tekst.find("\n", plek)
    return tekst[begin : eind if eind >= 0 else len(tekst)]


def _fragment(schrijver: Schrijver, gevonden: re.Match[str]) -> Fragment:
    return Fragment(gevonden[0], schrijver.begin + gevonden.start(), schrijver.begin + gevonden.end())
