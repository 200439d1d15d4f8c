"""What goes on around the writer on some day: "op vrijdag rijdt de bus niet vaak", "het is hier op maandag doodstil".

The subject is a thing, a house or people at large, and nobody says whether he can then. Knows words and clauses.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.woordgroepen import REDENGEVEND
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij


def speelt_rondom(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the clause tells of something that goes on then, and that does not keep the writer."""
    if not deel.uitdrukkingen or deel.voegwoord in REDENGEVEND or deel.heeft(*_ZEGT_IETS):
        return False
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    if _draait_avonddienst(vormen):
        return not deel.heeft(Teken.NIET, Teken.WEG) and not _kan_echt(zin, deel)
    if _ZELF & set(vormen):
        return _krijgt_het_meeste(vormen) and not _kan_echt(zin, deel)
    dagen = {plek - deel.eerste for u in deel.uitdrukkingen for plek in range(u.eerste, u.na)}
    if deel.haakjes and vormen[0] == "waar" and not deel.heeft(Teken.NIET):
        return True  # "Groet uit Oudewater (waar de heks op zaterdag gewogen kan worden)"
    plek = _werkwoord(vormen, dagen)
    if plek is None or (not plek and not deel.voegwoord):
        return False  # "zet er maar maandag voor in de plaats"
    begin = _onderwerp(vormen, plek, dagen)
    if vormen[plek] == "werkt" and vormen[begin : begin + 1] == ["iedereen"]:
        return True  # "iedereen hier werkt op woensdag thuis"
    if vormen[plek] in _VAN_DE_DAG or _kan_echt(zin, deel):
        return False
    if vormen[begin : begin + 1] in (["het"], ["er"]) and _is_onpersoonlijk(vormen, begin + 1, dagen):
        buiten = not deel.heeft(Teken.ONZEKER, Teken.WEG, Teken.BEZIG) or bool(_BUITEN & set(vormen))
        return buiten and _noemt_plaats(vormen) and not deel.heeft(Teken.NIET)
    return _iets_anders_doet(vormen, begin, plek, dagen, deel)


_ZEGT_IETS: Final = (
    Teken.LIEFST,
    Teken.LIEVER_NIET,
    Teken.ALLES_GOED,
    Teken.BEHALVE,
    Teken.MISSCHIEN,
    Teken.OMKEER,
    Teken.OVERLEG,
    Teken.CORRECTIE,
    Teken.VAKANTIE,
    Teken.ALS,
)
_ZELF: Final = woordenrij("ik wij we mij me mijzelf i my")
_AANLOOP: Final = woordenrij(
    "en maar verder ook daarnaast al overigens trouwens want dat wanneer omdat hier daar"
)
_KOPPEL: Final = woordenrij("is zijn staat staan zit zitten ligt liggen blijft blijven loopt lopen")
_MEERVOUD: Final = woordenrij(
    "rijden komen worden houden spelen vieren eten drinken trekken vergaderen oefenen draaien bellen beginnen "
    "binnenlopen binnenkomen halen brengen sluiten openen"
)
_VAN_DE_DAG: Final = woordenrij(
    "past passen lukt lukken schikt schikken valt vallen vervalt gaat gaan lijkt klinkt verdient geniet biedt leent "
    "vraagt roept eist wacht slokt telt geldt heeft hebben werkt kan mag moet wil kost vergt vult"
)
"""Verbs with which a day itself is praised or refused, and those that claim the writer."""
_BEPAALT: Final = woordenrij("de het een ons onze deze die elke iedere geen dit dat zijn haar hun")
_GEEN_WERKWOORD: Final = woordenrij(
    "niet met dat wat het want bent kort laat recht direct uit tot echt vast net acht tijdstip"
)


def _kan_echt(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether a word for being able is more than a place or a colour of the clause."""
    kan = [v for v in deel.tekens if v.teken is Teken.KAN and v.vorm not in _ZWAK]
    bezocht = any(een == "goed" and ander == "bezocht" for een, ander in _paren(zin, deel))
    return any(v.vorm != "goed" or not bezocht for v in kan)


def _paren(zin: Zin, deel: Zinsdeel) -> Iterable[tuple[str, str]]:
    return pairwise(woord.vorm for woord in zin.woorden[deel.eerste : deel.na])


_ZWAK: Final = frozenset(
    (
        "op kantoor", "op het gemeentehuis", "op het stadhuis", "hier op kantoor", "ja", "open voor", "welkom",
    )
)  # fmt: skip


def _draait_avonddienst(vormen: list[str]) -> bool:
    """ "op donderdag draai ik de late dienst": takes the evening, and no deel of the working day."""
    los = any(een in ("late", "laten") and ander == "dienst" for een, ander in pairwise(vormen))
    return los or bool({"avonddienst", "avonddiensten"} & set(vormen))


def _krijgt_het_meeste(vormen: list[str]) -> bool:
    """ "de meeste telefoontjes krijg ik op maandagochtend" """
    return vormen[1:2] == ["meeste"] and bool({"krijg", "krijgen", "komen", "zie", "zien"} & set(vormen[2:5]))


def _werkwoord(vormen: list[str], dagen: set[int]) -> int | None:
    """Where the verb stands: right behind the days in front, in front of all, or behind the subject."""
    begin = 0
    while begin < len(vormen) - 1 and vormen[begin] in _AANLOOP:
        begin += 1
    voorop = min(dagen)
    if vormen[begin] == "de" and voorop - begin <= 1:
        return None  # "de maandag wordt …": the day is the subject
    if voorop - begin <= 1 and (voorop == begin or vormen[begin] in ("op", "elke", "iedere")):
        na = next(plek for plek in range(voorop, len(vormen) + 1) if plek not in dagen)
        return na if na < len(vormen) and _kan_werkwoord_zijn(vormen, na) else None
    if _kan_werkwoord_zijn(vormen, begin):
        return begin
    vrij = (plek for plek in range(begin + 1, len(vormen)) if plek not in dagen)
    return next((plek for plek in vrij if _kan_werkwoord_zijn(vormen, plek)), None)


def _kan_werkwoord_zijn(vormen: list[str], plek: int) -> bool:
    vorm = vormen[plek]
    if vorm in _KOPPEL or vorm in _MEERVOUD or vorm in _VAN_DE_DAG:
        return not (vorm == "zijn" and plek and vormen[plek - 1] in ("met", "van", "bij"))
    van_ons = vormen[max(0, plek - 2) : plek] in (["van", "ons"], ["bij", "ons"], ["onder", "ons"])
    naamwoord = (plek > 0 and vormen[plek - 1] in _BEPAALT and not van_ons) or vorm.endswith(_NAAMWOORD)
    kort = len(vorm) <= len("gaat") and plek > 0
    return vorm.isalpha() and vorm.endswith("t") and not (kort or naamwoord or vorm in _GEEN_WERKWOORD)


_NAAMWOORD: Final = (
    "dienst",
    "markt",
    "agent",
    "krant",
    "klant",
    "kracht",
    "ambt",
    "kunst",
    "punt",
    "heid",
)


def _onderwerp(vormen: list[str], plek: int, dagen: set[int]) -> int:
    """Where the subject begins: in front, or behind the verb when the days or the verb stand in front."""
    begin = 0
    while begin < plek and (vormen[begin] in _AANLOOP or begin in dagen or vormen[begin] == "op"):
        begin += 1
    if begin < plek and not (vormen[begin] in _VOORZETSELS and plek + 1 < len(vormen)):
        return begin
    begin = plek + 1
    while begin < len(vormen) - 1 and (vormen[begin] in ("hier", "daar", "trouwens", "nu") or begin in dagen):
        begin += 1
    return begin


_VOORZETSELS: Final = woordenrij("bij in op aan voor achter naast onder boven")
_BUITEN: Final = woordenrij(
    "haven markt stad straat plein centrum weg snelweg station winkel winkels kantine gang dorp boulevard strand dijk"
)


def _is_onpersoonlijk(vormen: list[str], plek: int, dagen: set[int]) -> bool:
    """ "het … doodstil", "er … markt": behind it stands no noun of its own."""
    volgt = vormen[plek] if plek < len(vormen) else ""
    er = plek > 1 and vormen[plek - 1] == "er"
    return er or plek in dagen or volgt in _LOSSE or volgt in _VOORZETSELS


_LOSSE: Final = woordenrij(
    "hier daar juist altijd dan toch nog ook nu vaak weer zo er heel erg tegenwoordig is staan"
)


def _noemt_plaats(vormen: list[str]) -> bool:
    """ "hier", "bij de haven", "voor de deur"."""
    if "plaats" in vormen or "plek" in vormen:
        return False  # "dinsdag komt ervoor in de plaats"
    plaats = any(a in _VOORZETSELS and b in _BEPAALT for a, b in pairwise(vormen))
    return plaats or bool({"hier", "buiten", "beneden"} & set(vormen))


def _iets_anders_doet(vormen: list[str], begin: int, plek: int, dagen: set[int], deel: Zinsdeel) -> bool:
    """Whether the subject is a thing, a house or people at large, and the clause no more than what they do."""
    groep = vormen[begin : begin + 3]
    if (
        not groep
        or begin in dagen
        or begin + 1 in dagen
        or _VAN_HEM & set(groep)
        or (groep[0] not in _BEPAALT and groep[0] not in _MENSEN)
    ):
        return False
    huis = any(vorm in _HUIZEN or vorm.endswith(_HUIS) for vorm in groep)
    if deel.heeft(Teken.NIET) and not (huis or groep[0] == "niemand"):
        return False
    if groep[0] == "alles" and vormen[plek] == "is":
        return not _VOL & set(vormen)  # "prachtige stad, maandag is alles dicht"
    if deel.heeft(Teken.WEG, Teken.BEZIG, Teken.ONZEKER):
        return huis or (vormen[plek] in ("houdt", "houden") and "spreekuur" in vormen)
    naar = {"verplaatst", "verhuisd"} & set(vormen) and "naar" in vormen
    return huis or groep[0] in _MENSEN or vormen[plek] not in _KOPPEL or bool(naar)


_VOL: Final = woordenrij("volgepland volgeboekt bezet vol")
_MENSEN: Final = woordenrij("iedereen niemand wie half alles mensen inwoners bezoekers men veel")
_VAN_HEM: Final = woordenrij(
    "agenda rooster voorkeur week werkweek werk werkdag werkdagen dag dagen moment momenten keuze keus tijd ruimte "
    "dienst diensten planning plicht gezin kinderen kleinkinderen kind oppas opvang creche mijn man vrouw zoon "
    "dochter zoontje dochtertje moeder vader partner school schoonmoeder college raad mt directie bijeenkomst "
    "sessie groep intervisie beste eerste ochtend middag avond ochtenden middagen leidinggevende weekstart driehoek"
)
"""What claims the writer, or is his own time."""
_HUIZEN: Final = woordenrij(
    "bibliotheek kantine bus buurtbus trein tram metro parkeerplaats parkeergarage gebouw bakker haven station lift "
    "receptie gang milieustraat museum kroeg cafe kerk afdelingsgang fanfare gemeenteraad griffie"
)
_HUIS: Final = (
    "loket", "meldpunt", "spreekuur", "markt", "kantoor", "stadhuis", "gemeentehuis", "buurthuis", "balie", "punt",
    "terrein", "plein", "zaal", "winkel", "zwembad", "straat", "bibliotheek", "centrum",
)  # fmt: skip
