"""Which way a clause with dates points: away then, a meeting of its own, "tot maandag!".

Rules of `richting`, which keeps their order. Knows the words of one clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Bezien, Richting
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.wie import EIGEN
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.gebeurtenis import is_gebeurtenis, is_wens
from intervisie.lezer.taal.tijdvak import Tijdvak
from intervisie.lezer.taal.woorden import TELWOORD, woordenrij


def afscheid(bezien: Bezien) -> Richting | None:
    """ "Tot maandag!", "Graag tot 8 maart." """
    deel, vormen = bezien.deel, [v for v in bezien.vormen if v not in ("graag", "alvast", "en", "dan", "dus")]
    alleen = len(deel.vakken) == 1 and not deel.uitdrukkingen and vormen[:1] == ["tot"]
    return (
        "vreemd"
        if alleen and sum(d.gevuld for d in bezien.zin.delen) == 1 and deel.vakken[0].na >= deel.na
        else None
    )


def bijeenkomst_is(bezien: Bezien) -> Richting | None:
    """ "op 8 maart is de eerste bijeenkomst" """
    vormen = set(bezien.vormen)
    over = vormen & {"bijeenkomst", "bijeenkomsten", "sessie", "sessies", "aftrap", "kick"} and vormen & {
        "is",
        "zijn",
        "valt",
    }
    return (
        "vreemd"
        if bezien.deel.vakken and over and not vormen & EIGEN and not bezien.heeft(Teken.NIET)
        else None
    )


def op_datum(bezien: Bezien) -> Richting | None:
    """ "van 28 maart t/m 3 april zit ik op Texel": dates that are about the writer are dates on which he is away."""
    if bezien.deel.vakken and "pensioen" in bezien.vormen and {"ga", "ben"} & set(bezien.vormen):
        open_eind = any(vak.soort == "vanaf" for vak in bezien.deel.vakken)
        return "nee" if open_eind else "onduidelijk"  # "over drie weken ga ik met pensioen"
    if _is_feesttijd(bezien):
        return "vreemd"
    vakken = [vak for vak in bezien.deel.vakken if vak.soort != "verleden"]
    if not vakken or bezien.deel.uitdrukkingen or any(vak.soort not in ("periode", "tot") for vak in vakken):
        return None
    if bezien.heeft(Teken.VERLEDEN, Teken.ALS, Teken.WEER, Teken.VREEMD):
        return None
    vormen = set(bezien.vormen)
    if {"heb", "hebben", "heeft"} & vormen and ("al" in vormen or _is_gedaan(bezien.vormen[-1])):
        return "vreemd"
    stapt_over = {"van", "naar", "gemeente"} <= vormen and duurt_lang(vakken)
    if (
        stapt_over
        or ({"ben", "zijn"} & vormen and vormen & _GEWISSELD)
        or ({"ga", "gaan"} & vormen and vormen & _AAN_HET_WERK)
    ):
        return "vreemd"  # "begin maart ben ik van baan gewisseld", "volgende maand ga ik meedraaien bij OOV"
    onderweg = "nog" in vormen and not bezien.heeft(Teken.KAN)  # "tot 7 februari trek ik nog door Java"
    tot = any(vak.soort == "tot" for vak in vakken) and not vormen & _UITGESCHAKELD and not onderweg
    if not vormen & _WIJ or not vormen & _BEN or vormen & {"weer", "terug"} or tot:
        return None
    if (
        vormen & _EENMALIG
        and {"een"} & vormen
        and any(p.tot - p.van >= _WEEK for v in vakken for p in v.perioden)
    ):
        return "vreemd"  # "volgende week geef ik een training bij Ede": one thing in a week
    ziek = any(vak.soort == "tot" for vak in vakken)
    if not ziek and duurt_lang(vakken) and not (vormen & _ERGENS_HEEN and "midden" not in vormen):
        return "vreemd" if buiten_datum(bezien.zin, bezien.deel) & MIJLPAAL else "onduidelijk"
    return "nee"


def buiten_datum(zin: Zin, deel: Zinsdeel) -> set[str]:
    """The words of the clause beside its dates: "begin" in "begin juni" begins nothing."""
    bezet = {plek for vak in deel.vakken for plek in range(vak.eerste, vak.na)}
    return {zin.woorden[plek].vorm for plek in range(deel.eerste, deel.na) if plek not in bezet}


def _is_feesttijd(bezien: Bezien) -> bool:
    """ "in april is het ramadan", "februari is carnavalsmaand": what a whole month is, and keeps nobody away."""
    paren = list(zip(bezien.vormen, bezien.vormen[1:], strict=False))
    eigen = EIGEN & set(bezien.vormen) or bezien.heeft(Teken.NIET, Teken.WEG, Teken.VAKANTIE, Teken.KAN)
    vakken = bezien.deel.vakken
    lang = bool(vakken) and all(vak.soort == "periode" for vak in vakken) and duurt_lang(vakken)
    return lang and (("is", "het") in paren or ("het", "is") in paren) and not eigen


def is_gebeurd(bezien: Bezien) -> Richting | None:
    """ "Mijn rooster is deze maand omgegooid", "in het voorjaar heb ik moeten afhaken": what was done then."""
    vormen = set(bezien.vormen)
    if not bezien.deel.vakken or bezien.deel.uitdrukkingen:
        return None
    if bezien.vormen[0] == "voor" and vormen & _MELDT and vormen & _AAN:
        return "vreemd"  # "voor het symposium in juni meld ik me apart aan"
    if vormen & _ZETEL and vormen & {"leeg", "onbezet", "vrij"} and vormen & {"mijn", "onze"}:
        return "nee"
    if bezien.vormen[0] == "voor" and {"bedank", "pas"} & vormen and "ik" in vormen:
        return "nee"
    if bezien.vormen[-1] == "af" and bezien.vormen[:2] in (["ik", "zeg"], ["ik", "meld"], ["wij", "zeggen"]):
        return "nee"  # "ik zeg 12 april af"
    if "werken" in vormen and any(p in _EVEN_VEEL for p in pairwise(bezien.vormen)):
        return "vreemd"  # "na de zomer ga ik niet minder werken"
    if {"word", "ik"} <= vormen and any(
        v in TELWOORD or v.isdigit() or v.endswith("tig") for v in buiten_datum(bezien.zin, bezien.deel)
    ):
        return "vreemd"  # "in oktober word ik vijftig"
    rooster = vormen & _ROOSTER and vormen & {"is", "zijn"} and vormen & (_GEWISSELD | _OMGEGOOID)
    moest = vormen & {"heb", "hebben", "had", "hadden"} and "moeten" in vormen and vormen & _AFHAKEN
    return "vreemd" if rooster or moest else _begint_dan(bezien)


def gebeurt_elders(bezien: Bezien) -> Richting | None:
    """ "Met Pasen krijgen we hier een nieuwe zonneweide": something happens then, and not to the writer."""
    deel = bezien.deel
    verlof = _verlof_begint(bezien)
    if verlof is not None or not deel.vakken or deel.uitdrukkingen:
        return verlof
    vormen = set(bezien.vormen)
    if (
        is_wens(bezien.vormen)
        or {"gaat", "mis"} <= vormen
        or (vormen & {"heet", "heten"} and "weer" not in vormen)
    ):
        return "vreemd"  # "… en dat gaat dus al op 3 januari mis", "zo heet ik ook in december"
    if bezien.heeft(Teken.KAN, Teken.WEG, Teken.LIEFST, Teken.VAKANTIE):
        return None
    later = (d for d in bezien.zin.delen if d is not deel and d.eerste > deel.eerste)
    return (
        "vreemd"
        if is_gebeurtenis(bezien.vormen) and not any(_raakt_schrijver(bezien, d) for d in later)
        else None
    )


def _raakt_schrijver(bezien: Bezien, deel: Zinsdeel) -> bool:
    """ "…, dus dan kan ik niet", "… en ben ik niet overal inzetbaar": what happens does take him."""
    vormen = {woord.vorm for woord in bezien.zin.woorden[deel.eerste : deel.na]}
    zegt = deel.heeft(Teken.NIET, Teken.WEG, Teken.KAN, Teken.LIEVER_NIET, Teken.MISSCHIEN, Teken.BEZIG)
    return "dan" in vormen or (zegt and bool(EIGEN & vormen)) or bool({"ik", "moet"} <= vormen)


def _verlof_begint(bezien: Bezien) -> Richting | None:
    """ "Mijn zwangerschapsverlof begint op 1 maart": away from then on, and nobody knows how long."""
    vormen = bezien.vormen
    eigen = {"mijn", "ik"} & set(vormen) and any(v.endswith("verlof") for v in vormen)
    begint = {"begint", "start", "gaat"} & set(vormen) and not any(v.met_grenzen for v in bezien.deel.vakken)
    return "onzeker" if eigen and begint and bezien.deel.vakken else None


_EVEN_VEEL: Final = frozenset(
    (("niet", "minder"), ("niet", "meer"), ("niet", "anders"), ("evenveel", "uren"))
)
_MELDT: Final = woordenrij("meld melden schrijf schrijven geef geven heb hebben")
_AAN: Final = woordenrij("aan in op ingeschreven aangemeld opgegeven")
_ZETEL: Final = woordenrij("stoel plek plaats zetel plekje")
_ROOSTER: Final = woordenrij(
    "rooster werkrooster dienstrooster agenda werkdagen werktijden uren contract functie"
)
_OMGEGOOID: Final = woordenrij("omgegooid gewijzigd aangepast herzien omgezet uitgebreid anders")
_AFHAKEN: Final = woordenrij("afmelden afhaken afzeggen stoppen opgeven passen overslaan missen laten")


def duurt_lang(vakken: Sequence[Tijdvak]) -> bool:
    """Whole months, or a third of one: "in april heb ik mijn jubileum" does not fill all of it."""
    return all(
        not vak.met_grenzen and all(p.tot - p.van >= timedelta(days=7) for p in vak.perioden)
        for vak in vakken
    )


_ERGENS_HEEN: Final = woordenrij("zit ga verblijf reis vlieg trek vaar zeil fiets rijd rij zitten gaan go")
MIJLPAAL: Final = woordenrij(
    "jubileum verjaardag jarig jaar gesprek beoordelingsgesprek functioneringsgesprek proeftijd examen opleiding "
    "diploma promotie sollicitatie team functie baan contract begin start rond leidinggevende burgemeester"
)
"""What somebody lives to see in a month, and that takes him away at no time of it."""


def _is_gedaan(vorm: str) -> bool:
    """Whether a participle tells of something done: "nagelopen", but not "gepland"."""
    stam = next((vorm.removeprefix(v) for v in _VOORVOEGSELS if vorm.startswith(v + "ge")), vorm)
    return (
        len(vorm) > 5 and stam.startswith("ge") and stam.endswith(("d", "t", "en")) and stam not in _KOMT_NOG
    )


_VOORVOEGSELS: Final = ("na", "af", "op", "aan", "uit", "door", "in", "over", "terug", "toe", "voor")
_KOMT_NOG: Final = woordenrij(
    "gepland geboekt gereserveerd geregeld gevraagd gekregen gezet geblokkeerd gehouden"
)
_GEWISSELD: Final = woordenrij(
    "gewisseld veranderd overgestapt overgegaan verhuisd begonnen gestart benoemd bevorderd getrouwd gescheiden"
)
_AAN_HET_WERK: Final = woordenrij(
    "meedraaien bekleden overstappen functie baan slag beginnen starten werken samenwerken waarnemen"
)
_EENMALIG: Final = woordenrij("geef presenteer begeleid organiseer vier verzorg")
_WEEK: Final = timedelta(days=4)
_UITGESCHAKELD: Final = woordenrij(
    "geveld gevloerd lig ligt thuis uitgeschakeld ziek herstellende ziekenhuis bed"
)
_WIJ: Final = woordenrij("ik wij we k i im")
_BEN: Final = woordenrij(
    "ben zit ga heb moet volg geef sta loop reis vlieg zijn hebben gaan zitten moeten verblijf am have go "
    "be fly travel stay trouw verhuis doe rijd rij fiets wandel vier vaar zeil zwem ren klim bevalt promoveer speel "
    "begeleid presenteer organiseer examineer trek staan lopen rijden varen fietsen wandelen zeilen vliegen reizen "
    "trekken verblijven kamperen klimmen logeren toeren skien trouwen verhuizen vieren bivakkeer bivakkeren kampeer "
    "logeer"
)


def vakantie(bezien: Bezien) -> Richting | None:
    terug = {"terug", "weer"} & set(bezien.vormen)
    return "nee" if bezien.heeft(Teken.VAKANTIE) and bezien.deel.vakken and not terug else None


def mist_begin(bezien: Bezien) -> bool:
    """ "Bij de start op 15 maart ben ik er niet": what begins then, and who is not there."""
    begin = all(v.vorm in ("start", "aftrap") for v in bezien.deel.tekens if v.teken is Teken.VREEMD)
    op_dag = any(vak.soort == "periode" for vak in bezien.deel.vakken)
    return begin and op_dag and bezien.heeft(Teken.NIET, Teken.WEG) and bool(EIGEN & set(bezien.vormen))


def _begint_dan(bezien: Bezien) -> Richting | None:
    """ "Ik zou graag in september instappen": in which month somebody begins, and nothing of his days in it."""
    vakken, vormen = bezien.deel.vakken, set(bezien.vormen)
    if len(vakken) != 1 or bezien.deel.uitdrukkingen or not vormen & _BEGINT_MEE:
        return None
    if vormen & {"jullie", "u"} and vormen & {"starten", "beginnen"} and not vormen & {"ik", "mij", "me"}:
        return "vreemd"  # "als jullie in april beginnen, ben ik van de partij"
    maand = vakken[0].soort == "periode" and len(vakken[0].perioden) == 1 and duurt_lang(vakken)
    stellig = bezien.heeft(Teken.NIET, Teken.ALLEEN, Teken.PAS, Teken.MISSCHIEN, Teken.ALS, Teken.LIEVER_NIET)
    kan = vormen & {"kan", "kunnen", "lukt", "past", "keer", "eens", "liever", "weer"}
    wil = vormen & _WIL and (vormen & {"ik", "wij", "we"} or bezien.vormen[0] in _WIL)
    return "vreemd" if maand and wil and not stellig and not kan else None


_BEGINT_MEE: Final = woordenrij(
    "instappen starten beginnen meedoen aanschuiven deelnemen aanhaken aansluiten instromen aan mee deel in"
)
_WIL: Final = woordenrij("graag wil willen zou hoop")


def heeft_eigen_datum(bezien: Bezien) -> bool:
    """ "het overleg van morgen blijft online", "de gesprekken zijn 12 mei": told of another thing than the writer."""
    vakken, vormen = bezien.deel.vakken, bezien.vormen
    if not vakken or bezien.deel.uitdrukkingen or bezien.heeft(Teken.NIET, Teken.WEG, Teken.VAKANTIE):
        return False
    ervoor = vormen[: vakken[0].eerste - bezien.deel.eerste]
    if ervoor[:1] not in (["de"], ["het"]):
        return False
    zelf = (EIGEN | {"mijn", "onze", "er"}) & set(vormen)
    return "van" in (ervoor[-1], vormen[len(ervoor)]) or (ervoor[-1] in ("is", "zijn") and not zelf)
