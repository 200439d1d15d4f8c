"""What is said of a day itself, or asked of the reader: "de donderdag is leeg", "zet mij maar op maandag".

Each rule is one way of speaking. Knows words and clauses; the order among all rules is kept in `richting`.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.klok import Venster, lees_venster
from intervisie.lezer.beschikbaarheid.ontkenning import REGELS as ONTKENNING
from intervisie.lezer.beschikbaarheid.ontkenning import Gezegde
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.tijdvak import Tijdvak
from intervisie.lezer.taal.woorden import woordenrij


def gezegd(zin: Zin, deel: Zinsdeel) -> Gezegde | None:
    """Which way such a clause points; None when it is said in another way."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    anders = deel.heeft(Teken.NIET, Teken.BEZIG, Teken.VREEMD)
    if deel.uitdrukkingen and not anders and uur_van_begin_of_eind(zin, deel) is not None:
        return "ja"
    for regel in _REGELS:
        richting = regel(vormen, deel)
        if richting is not None:
            return richting
    return None


def uur_van_begin_of_eind(zin: Zin, deel: Zinsdeel) -> Venster | None:
    """The hours that "begin … om 13 uur" or "ben om twee uur klaar" leaves of the day."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    begint, stopt = bool(vormen & _BEGINT), bool(vormen & _STOPT) or {"moet", "thuis"} <= vormen
    if begint == stopt or not _ZELF & vormen:
        return None
    if "om" not in vormen:
        return _uur_van_stoppen(zin, deel) if vormen & _HOUDT_OP else None
    for plek in range(deel.eerste, deel.na):
        gelezen = (
            lees_venster(zin.woorden, plek, deel.na, na_dag=True) if zin.woorden[plek].vorm == "om" else None
        )
        if gelezen is not None and gelezen[0].is_moment:
            uur = gelezen[0].van
            return Venster(uur, None) if begint else Venster(None, uur)
    return None


def _uur_van_stoppen(zin: Zin, deel: Zinsdeel) -> Venster | None:
    """ "Op vrijdag stop ik na de lunch": the hours until then."""
    for plek in range(deel.eerste, deel.na):
        gelezen = (
            lees_venster(zin.woorden, plek, deel.na, na_dag=True) if zin.woorden[plek].vorm == "na" else None
        )
        if gelezen is not None and gelezen[0].van is not None and gelezen[0].tot is None:
            return Venster(None, gelezen[0].van)
    return None


_HOUDT_OP: Final = woordenrij("stop stoppen stopt eindig vertrek vertrekt vandoor")
_BEGINT: Final = woordenrij("begin beginnen start starten begint")
_STOPT: Final = woordenrij("deur stop stoppen stopt klaar eindig weg vertrek vertrekt vandoor huis")
_ZELF: Final = woordenrij("ik wij we mijn hij zij ze")


_KOPPELT: Final = woordenrij("is zijn staat staan ligt liggen blijft blijven")
_OPEN: Final = woordenrij("open leeg wit blanco onbezet")
_DICHT: Final = woordenrij("gesloten dicht bezet")
_VOOROP: Final = 2


def _dag_is_open(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "de donderdag staat weer open", "die dag is nu leeg", "de woensdag is gesloten"."""
    if not _dag_is_onderwerp(vormen, deel) or deel.heeft(Teken.NIET):
        return None
    if vormen[-1] in _DICHT:
        return "nee"
    return "ja" if vormen[-1] in _OPEN or vormen[-2:] == ["blijft", "staan"] else None


def _moet_kiezen(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "als ik moet kiezen tussen dinsdag en woensdag, …": the choice comes next."""
    return "vreemd" if deel.heeft(Teken.ALS) and {"kiezen", "tussen"} <= set(vormen) else None


def _gold_toen(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "toen gold: alle dagen" """
    del deel
    return "vreemd" if {"toen", "gold"} <= set(vormen) else None


def _dag_is_onderwerp(vormen: list[str], deel: Zinsdeel) -> bool:
    dagen = any(u.eerste - deel.eerste <= _VOOROP for u in deel.uitdrukkingen)
    dan = bool(deel.tekens) and deel.tekens[0].teken is Teken.DAN and deel.tekens[0].eerste == deel.eerste
    dan = dan and deel.tekens[0].vorm != "dan"
    return (
        vormen[0] != "op"
        and (dagen or dan)
        and bool(_KOPPELT & set(vormen))
        and not {"ik", "wij", "we"} & set(vormen)
    )


_U: Final = woordenrij("u je jij jullie")
_MIJ: Final = woordenrij("mij me ons")
_MAG: Final = woordenrij("mag mogen kun kunt kan kunnen wil wilt")


def _staat_toe(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "u mag mij op maandag verwachten", "in de middag mag je me hebben"."""
    los = any(
        {voor, na} & _MAG and {voor, na} & _U and wie in _MIJ
        for voor, na, wie in zip(vormen, vormen[1:], vormen[2:], strict=False)
    )
    return "ja" if los and not deel.heeft(Teken.NIET, Teken.VREEMD, Teken.WEG) else None


def _is_bezig_te(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "donderdagmiddag zit ik stukken te lezen" """
    zit = any({a, b} & _ZIT and {a, b} & {"ik", "wij", "we"} for a, b in pairwise(vormen))
    bezig = zit and vormen[-2:-1] == ["te"] and not deel.heeft(Teken.KAN, Teken.LIEFST, Teken.NIET)
    return "nee" if bezig and deel.uitdrukkingen else None


_ZIT: Final = woordenrij("zit zitten sta staan lig loop lopen")


def _blijft_over(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "blijven voor mij donderdag en vrijdag over" """
    over = blijft_over(vormen) and deel.uitdrukkingen and not deel.heeft(Teken.NIET)
    return "ja" if over else None


def blijft_over(vormen: Collection[str]) -> bool:
    """Whether the words tell what is left."""
    return bool({"blijft", "blijven"} & set(vormen)) and "over" in vormen


def _is_bij_iemand(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "ik ben op maandag bij mijn moeder" """
    rijtjes = zip(vormen, vormen[1:], [*vormen[2:], ""], strict=False)
    bij = any(
        a == "bij" and (b in _IEMAND or (b in ("mijn", "onze") and c in _FAMILIE)) for a, b, c in rijtjes
    )
    zelf = {"ik", "wij", "we"} & set(vormen) and {"ben", "zit", "zijn", "zitten", "slaap", "woon"} & set(
        vormen
    )
    return "nee" if bij and zelf and deel.uitdrukkingen and not deel.heeft(Teken.KAN, Teken.NIET) else None


_IEMAND: Final = woordenrij("haar hem hen")
_FAMILIE: Final = woordenrij(
    "moeder vader ouders schoonmoeder schoonvader schoonouders zus broer dochter zoon kleinkinderen "
    "kleinkind "
    "kleinzoon kleindochter opa oma partner vriendin vriend tante oom"
)


def _heeft_moeten(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "ik heb op dinsdag steeds moeten afzeggen": looks back."""
    toen = {"heb", "hebben", "heeft"} & set(vormen) and "moeten" in vormen[-3:]
    return "vreemd" if toen and deel.uitdrukkingen else None


def _moet_zijn(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "dat had dinsdag moeten zijn" """
    het = vormen[:1] == ["het"] and any(stuk.dagen for u in deel.uitdrukkingen for stuk in u.stukken)
    moet = (
        (het or vormen[:1] == ["dat"])
        and vormen[1:2] in (["moet"], ["moest"], ["had"])
        and vormen[-1] == "zijn"
    )
    return "ja" if moet and deel.uitdrukkingen and not deel.heeft(Teken.NIET) else None


def _komt_erbij(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "een ochtend gaat bij mij ook", "daar komt de maandag voor in de plaats"."""
    ook = bool({"gaat", "gaan"} & set(vormen)) and vormen[-1] == "ook"
    ruil = bool({"komt", "komen"} & set(vormen)) and vormen[-2:] in (["de", "plaats"], ["daarvoor", "terug"])
    return "ja" if (ook or ruil) and deel.uitdrukkingen and not deel.heeft(Teken.NIET) else None


def _gaat_eruit(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "die keren sla ik dus over", "die moet er dus uit", "de donderdag mag er weer af"."""
    slaat = bool({"sla", "slaan"} & set(vormen)) and vormen[-1] == "over"
    eruit = "er" in vormen[:-1] and vormen[-1] in ("uit", "af") and bool(_MOET_UIT & set(vormen))
    eruit = eruit and not any({a, b} == {"kan", "ik"} for a, b in pairwise(vormen))
    return "nee" if (slaat or eruit) and not deel.heeft(Teken.NIET, Teken.LIEVER_NIET) else None


_HAAL: Final = woordenrij("haal haalt streep streept gooi schrap")
_BELEEFD: Final = woordenrij("graag alsjeblieft alstublieft aub svp hoor dus maar")
_MOET_UIT: Final = woordenrij("moet moeten mag mogen kan gaat gaan valt vallen")
_EISERS: Final = woordenrij(
    "baas gezin kinderen familie kleinkinderen mezelf mijzelf college raad partner man vrouw"
)


def _is_van_een_ander(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "dinsdag en donderdag zijn van de baas" """
    eiser = len(vormen) > 2 and vormen[-1] in _EISERS and bool({"van", "voor"} & set(vormen[-3:]))
    is_van = eiser and bool({"is", "zijn", "blijft"} & set(vormen)) and deel.uitdrukkingen
    return "nee" if is_van and not deel.heeft(Teken.KAN, Teken.LIEFST, Teken.NIET) else None


def _stelt_voor(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "zullen we het op donderdag doen?" """
    voorstel = tuple(vormen[:2]) in (("zullen", "we"), ("zullen", "wij"), ("laten", "we"))
    return "ja" if voorstel and not deel.heeft(Teken.NIET, Teken.VREEMD) else None


def _moet_overleggen(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "ik moet op maandag nog even overleggen met mijn chef": once, and about this."""
    overlegt = {"moet", "nog", "met"} <= set(vormen) and {"overleggen", "afstemmen", "praten"} & set(vormen)
    return "vreemd" if overlegt and deel.uitdrukkingen else None


_GEBODEN: Final[dict[str, frozenset[str]]] = {
    "hou": frozenset(("aan",)),
    "houd": frozenset(("aan",)),
    "houdt": frozenset(("aan",)),
    "geef": frozenset(("maar",)),
    "geeft": frozenset(("maar",)),
}


def _gebiedt(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "hou dinsdagochtend maar aan", "geef mij de ochtend maar"."""
    einde = _GEBODEN.get(vormen[0])
    return "ja" if einde is not None and vormen[-1] in einde and not deel.heeft(Teken.NIET) else None


_NOTEERT: Final = woordenrij(
    "noteer noteert noteren zet zetten plaats plaatst plaatsen schrijf schrijft schrijven plan plant plannen deel "
    "deelt delen reken rekent rekenen tel telt tellen meld meldt melden geef geeft geven neem neemt nemen "
    "rooster roostert"
)


def _vraagt_plaats(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "Noteert u mij voor dinsdagochtend?", "zet je ons op maandag?": a request in the order of a question."""
    gevraagd = vormen[0] in _NOTEERT and vormen[1:2] and vormen[1] in _U and _MIJ & set(vormen[2:4])
    vreemd = any(v.teken is Teken.VREEMD and v.eerste > deel.eerste for v in deel.tekens)
    if not gevraagd or not deel.uitdrukkingen or vreemd or deel.heeft(Teken.LIEVER_NIET):
        return None
    return "nee" if deel.heeft(Teken.NIET) else "ja"


def maakt_ervan(zin: Zin, deel: Zinsdeel) -> bool:
    """ "maak daar donderdag van", "verander dat in donderdag": these days take the place of others."""
    return _ruilt([woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]) and bool(deel.uitdrukkingen)


def _ruilt(vormen: list[str]) -> bool:
    maakt = bool({"maak", "maken"} & set(vormen)) and bool({"daar", "er", "hier", "dat", "het"} & set(vormen))
    return maakt and "van" in vormen


def _maakt_ervan(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    return "ja" if _ruilt(vormen) and deel.uitdrukkingen and not deel.heeft(Teken.NIET) else None


_LATEN: Final = woordenrij("laat laten liet")
_VAREN: Final = woordenrij("zitten lopen schieten varen vallen waaien")


def _laat_varen(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "laat de dinsdag maar zitten", "voor de vrijdag bedank ik", "hou mij vrij van de woensdag"."""
    laat = bool(_LATEN & set(vormen) and _VAREN & set(vormen))
    vrij_van = any(
        vormen[max(0, u.eerste - deel.eerste - 3) : u.eerste - deel.eerste]
        in (["vrij", "van", "de"], ["vrij", "van"])
        for u in deel.uitdrukkingen
    )
    bezwaar = (
        vormen[0] == "tegen" and bool({"bezwaar", "bezwaren"} & set(vormen)) and not deel.heeft(Teken.OMKEER)
    )
    bedankt = bool(
        {"bedank", "bedanken", "pas"} & set(vormen) and "voor" in vormen[:1] and deel.uitdrukkingen
    )
    slot = next((vorm for vorm in reversed(vormen) if vorm not in _BELEEFD), "")
    haal = bool(_HAAL & set(vormen[:2])) and slot in ("af", "weg", "eraf", "eruit", "uit", "er")
    haal = haal or (vormen[0] in ("graag", "gelieve") and vormen[-1] in _HAALT_WEG | {"halen"})
    die = bool(deel.uitdrukkingen) or vormen[0] in ("die", "deze", "dat")  # "…, die kunt u dus vergeten"
    laat = (
        laat or (haal and bool(deel.uitdrukkingen)) or (_vergeet(vormen) and die)
    )  # "haal de maandag er maar af"
    return (
        "nee"
        if (laat or bedankt or vrij_van or bezwaar) and not deel.heeft(Teken.NIET, Teken.LIEVER_NIET)
        else None
    )


def _vergeet(vormen: list[str]) -> bool:
    """ "vrijdag kun je wat mij betreft vergeten", "vergeet de maandag maar"."""
    mag = any({a, b} & _MAG and {a, b} & (_U | {"ge", "gij"}) for a, b in pairwise(vormen))
    mag = mag or bool({"kunde", "moogde", "meugde", "magste"} & set(vormen))
    return (vormen[-1] == "vergeten" and mag) or (vormen[0] == "vergeet" and "dat" not in vormen)


def _waarschuwt(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "wel oppassen met de woensdagochtend", "pas op met de vrijdag": a day that the reader must leave alone."""
    paren = list(zip(vormen, vormen[1:], [*vormen[2:], ""], strict=False))
    past_op = any((a == "oppassen" and b == "met") or (a, b, c) == ("pas", "op", "met") for a, b, c in paren)
    return "nee" if past_op and deel.uitdrukkingen and not deel.heeft(Teken.NIET) else None


def _slaat_mij_over(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "de vrijdagochtend kun je me overslaan", "op maandag mogen jullie mij schrappen"."""
    if deel.heeft(Teken.NIET):
        return None
    woorden = set(vormen)
    mag = any({a, b} & _MAG and {a, b} & _U for a, b in pairwise(vormen))
    weg = vormen[-1] in ("vergeten", "overslaan", "schrappen", "missen", "afschrijven", "wegstrepen")
    if vormen[0] in _MAG and vormen[1:2] and vormen[1] in _U and deel.uitdrukkingen:
        if _VOEGT_TOE & woorden or {"erbij", "zetten"} <= woorden:
            return "ja"  # "kun je de woensdagmiddag aan mijn dagen toevoegen?"
        if _HAALT_WEG & woorden or ("halen" in woorden and {"uit", "van", "eruit", "eraf"} & woorden):
            return "nee"
    return "nee" if mag and weg and _MIJ & woorden else None


_HAALT_WEG: Final = woordenrij("schrappen weghalen doorstrepen wegstrepen verwijderen doorhalen uithalen")
_VOEGT_TOE: Final = woordenrij("toevoegen bijzetten bijschrijven")


def _komt_vrij(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "de donderdagochtend komt daarvoor vrij": what held the day no longer does."""
    komt = _VOOROP_VRIJ & set(vormen) and vormen[-1] == "vrij" and not {"ik", "wij", "we"} & set(vormen)
    return "ja" if komt and deel.uitdrukkingen and not deel.heeft(Teken.NIET) else None


_VOOROP_VRIJ: Final = woordenrij("komt komen kwam")
_VOORBIJ: Final = woordenrij("klaar gestopt afgelopen voorbij opgeheven weggevallen afgerond beeindigd")


def _is_voorbij(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "mijn opleiding op dinsdag is klaar": what took the time no longer does."""
    over = bool(_VOORBIJ & set(vormen[-2:]) and {"is", "zijn"} & set(vormen))
    return "vreemd" if over and deel.heeft(Teken.BEZIG) and not deel.heeft(Teken.NIET) else None


_NOEMT: Final = woordenrij(
    "noemt noemde noemden noem stelt stelde stelden vraagt vroeg vroegen schrijft biedt bood boden schreef "
    "schreven"
)


def _zegt_de_lezer(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "u noemt de dinsdag en de vrijdag", "jullie stellen maandag voor"."""
    zelf = {"ik", "wij", "we", "mij", "me", "ons", "mijn", "onze"} & set(vormen)
    lezer = _U & set(vormen[:3]) and _NOEMT & set(vormen)
    return "vreemd" if lezer and not zelf and deel.uitdrukkingen else None


def _komt_elders(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "vrijdag kom ik in Utrecht voor een congres": told in passing."""
    komt = {"kom", "ik", "voor"} <= set(vormen) and vormen.index("kom") < vormen.index("voor")
    return "vreemd" if komt and deel.heeft(Teken.BEZIG) and deel.uitdrukkingen else None


_VERANDERT: Final = woordenrij("verandert veranderen wijzigt wijzigen klopt kloppen")
_OPGEGEVEN: Final = woordenrij("opgaf opgegeven doorgaf doorgegeven aangaf aangegeven meldde gemeld")
_ZOALS_HET_IS: Final = woordenrij("staan zo hetzelfde gelijk gewoon ongewijzigd onveranderd als wel dus")


def _rest_blijft(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "de rest blijft", "de overige dagen blijven gewoon zo": what was told before holds, and is not told again."""
    rest = any(stuk.rest for u in deel.uitdrukkingen for stuk in u.stukken)
    if rest and (_VERANDERT & set(vormen) or ("wat" in vormen and _OPGEGEVEN & set(vormen))):
        return "vreemd"
    plek = next((n for n, vorm in enumerate(vormen) if vorm in ("blijft", "blijven")), None)
    if not rest or plek is None:
        return None
    return "vreemd" if set(vormen[plek + 1 :]) <= _ZOALS_HET_IS | {".", "!", ","} else None


def _blijft_afgesproken(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "aan de afgesproken donderdagen tornt niemand": those days stay what they were."""
    blijft = vormen[0] == "aan" and {"niets", "niks", "niemand", "geen"} & set(vormen)
    verandert = {"tornt", "tornen", "verandert", "veranderen", "wijzigt", "schuift", "komt"} & set(vormen)
    return "vreemd" if blijft and verandert and deel.uitdrukkingen else None


def _eist_op(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "op dinsdag vraagt de hondenschool mijn aandacht", "donderdag heeft mijn moeder mij nodig"."""
    if not deel.uitdrukkingen or deel.heeft(Teken.NIET, Teken.KAN, Teken.MISSCHIEN):
        return None
    woorden = set(vormen)
    aandacht = "aandacht" in woorden and {"mijn", "onze", "alle"} & woorden
    mij = bool(_MIJ & woorden) and not (_U | {"ik", "wij", "we"}) & woorden
    nodig = mij and bool({"heeft", "hebben"} & woorden and {"nodig", "hard"} & woorden)
    beslag = mij and bool({"slokt", "slokken", "eist", "eisen", "claimt"} & woorden)
    wil = mij and bool({"wil", "willen"} & woorden and {"zich", "hebben", "zien"} & woorden)
    roept = bool({"roept", "roepen"} & woorden) and not (_U | {"ik"}) & woorden
    return "nee" if aandacht or nodig or beslag or wil or roept else None


def _past_op(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "op woensdag moet ik op de peuter passen": minds somebody, where "past mij" suits."""
    if not {"passen", "pas"} & set(vormen) or not {"ik", "wij", "we"} & set(vormen):
        return None
    op = any(a == "op" and b in _WIENS for a, b in pairwise(vormen))
    anders = deel.heeft(Teken.NIET, Teken.OMKEER) or {"mij", "me"} & set(vormen)
    return "nee" if op and deel.uitdrukkingen and not anders else None


_WIENS: Final = woordenrij("de het mijn onze hem haar ze hun een twee drie")


def _tref_je(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "vrijdag tref je mij op de tennisbaan": there, and not at work."""
    if (
        vormen[0] == "wie"
        and _MIJ & set(vormen[:3])
        and {"moet", "moeten"} & set(vormen)
        and deel.uitdrukkingen
    ):
        return "nee"  # "wie mij op vrijdag wil spreken moet naar de camping komen"
    treft = any(
        a in _TREFT and b in _U and c in _MIJ for a, b, c in zip(vormen, vormen[1:], vormen[2:], strict=False)
    )
    if not treft or deel.heeft(Teken.NIET) or not (deel.uitdrukkingen or deel.heeft(Teken.DAN)):
        return None
    return "ja" if deel.heeft(Teken.KAN) or _WERKPLEK & set(vormen) else "nee"


_TREFT: Final = woordenrij("tref treft vind vindt zie ziet")
_WERKPLEK: Final = woordenrij(
    "hier kantoor bureau gemeentehuis stadhuis raadhuis werk werkplek stadskantoor huis"
)


_LEEST: Final = woordenrij("kijk lees check bekijk beantwoord")
_POST: Final = woordenrij(
    "hier mail mails mailtjes mailbox postvak inbox account adres e-mail berichten werkmail postbus outlook"
)


def _leest_post(vormen: list[str], deel: Zinsdeel) -> Gezegde | None:
    """ "hier kijk ik doordeweeks niet", "deze mailbox lees ik op vrijdag niet": about post, not about days."""
    leest = bool(_LEEST & set(vormen) and _POST & set(vormen))
    bij = any(
        a in ("in", "bij") and {b, c} & _POST for a, b, c in zip(vormen, vormen[1:], vormen[2:], strict=False)
    )
    even = deel.vakken and all(vak.met_deel or _is_een_dag(vak) for vak in deel.vakken)
    if bij and deel.heeft(Teken.NIET) and (even or not deel.vakken):
        return "vreemd"  # "ik kom vanavond niet in mijn werkmail"
    return "vreemd" if leest and deel.uitdrukkingen and not {"werk", "kan"} & set(vormen) else None


def _is_een_dag(vak: Tijdvak) -> bool:
    return bool(vak.perioden) and vak.perioden[0].van == vak.perioden[-1].tot


_REGELS: Final = (
    *ONTKENNING,
    _blijft_afgesproken,
    _gold_toen,
    _rest_blijft,
    _leest_post,
    _eist_op,
    _past_op,
    _tref_je,
    _komt_elders,
    _moet_kiezen,
    _zegt_de_lezer,
    _is_voorbij,
    _waarschuwt,
    _slaat_mij_over,
    _komt_vrij,
    _dag_is_open,
    _staat_toe,
    _blijft_over,
    _is_bij_iemand,
    _heeft_moeten,
    _moet_zijn,
    _komt_erbij,
    _gaat_eruit,
    _is_van_een_ander,
    _stelt_voor,
    _is_bezig_te,
    _moet_overleggen,
    _gebiedt,
    _vraagt_plaats,
    _maakt_ervan,
    _laat_varen,
)
