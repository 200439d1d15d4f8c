"""Online or fysiek: which form of meeting a text asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal

from intervisie.lezer.beschikbaarheid.aansluiting import past_mij_niet
from intervisie.lezer.beschikbaarheid.eenheden import ALLE
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Plek
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import Woord, woordenrij

VormNaam = Literal["online", "fysiek"]


@dataclass(slots=True)
class Vorm:
    """The form, where it was read, and what a human has to look at."""

    vorm: VormNaam | None = None
    redenen: list[str] = field(default_factory=list)
    plekken: list[Plek] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Melding:
    """One mention: how much the writer wants this form, from -2 (not) to 4 (wish or demand)."""

    vorm: VormNaam
    gewicht: int
    plek: Plek


_NIET, _MINDER, _MAG, _GOED, _WENS = -2, -1, 1, 2, 4
_NAMEN: Final[dict[VormNaam, str]] = {
    "online": (
        "online|digitaal|digitale|teams|zoom|webex|skype|videobellen|videobel|beeldbellen|videobellend|"
        "videoverbinding|"
        "videocall|video call|videovergadering|videogesprek|videoconferentie|op afstand|remote|virtueel|"
        "virtuele|een schermpje|mijn schermpje|"
        "schermpjes|schermen|mijn scherm|computer|de computer|laptop|een laptop|mijn laptop|"
        "google meet|het scherm|een scherm|beeldscherm|webcam|beeldverbinding|vanachter mijn scherm|videolink|"
        "inbellen|inbel|screen|a screen|my screen|video|het scharm|t scharm|scharm|een skerm|it skerm"
    ),
    "fysiek": (
        "fysiek|fysieke|op locatie|locatie|live|in het echt|aan tafel|face to face|face 2 face|f2f|"
        "in levende lijve|in levenden lijve|in persoon|"
        "naar jullie kantoor|op jullie kantoor|naar jullie toe|naar de bijeenkomsten toe|naar de bijeenkomst toe|"
        "kom ik liever langs|kom nu liever langs|kom liever langs|liever langskomen|kom ik graag langs|"
        "kom gewoon langs|kom ik gewoon langs|kom graag langs|gewoon langskomen|graag langskomen|"
        "gewoon bijeen|graag bijeen|liever bijeen|bijeen in|bij mekaar|met mekaar|met mekare|bie mekoar|an toafel|"
        "in the flesh|real room|a real room|real table|around a table|round a table|echte tafel|same room|"
        "in person|on site|onsite|ter plaatse|ter plekke|oog in oog|lijfelijk|in real life|bij elkaar|"
        "bij elkaar komen|bij elkaar zitten|om tafel|rond tafel|om de tafel|rond de tafel|samenkomen|echt ontmoeten|"
        "echte ontmoeting|persoonlijk contact|"
        "zaal|zaaltje|vergaderzaal|lokaal|een locatie|jullie locatie|in de ogen|"
        "face-to-face|in een zaal|in dezelfde ruimte|in een ruimte|elkaar zien|elkaar ontmoeten"
    ),
}
_BIJEENKOMST: Final = woordenrij(
    "bijeenkomst bijeenkomsten sessie sessies intervisie intervisies deelname variant vorm overleg "
    "gesprek ontmoeting groep "
    "meeting meetings aanwezigheid intervisiebijeenkomst intervisiebijeenkomsten intervisiegroep versie "
    "afspraak opzet"
)
_GEEN_BIJEENKOMST: Final = tuple(
    woordenrij(
        "formulier aanmeldformulier inschrijfformulier agenda platform cursus training criminaliteit "
        "veiligheid gebiedsverbod "
        "nieuwsbrief artikel magazine omgeving account enquete weerbaarheid fraude oplichting leeromgeving "
        "dossier systeem "
        "module leermodule webinar aangifte dienstverlening"
    )
)
_ONDERWERP_ANDERS: Final = woordenrij(
    "gezien gelezen gevonden las zag formulier aangemeld aanmelden ingevuld nieuwsbrief link website "
    "internet stond staat "
    "tegengekomen gezet geplaatst bericht uitgenodigd ingeschreven inschrijven gevolgd gepubliceerd "
    "bellen belt"
)
_WENSEN: Final = woordenrij(
    "maak doe zet beste best ideaal handigst makkelijkst "
    "rather voorkeur liefst liever graag alleen uitsluitend moet eis wil willen prettiger fijner beter hoop "
    "kies kiezen enkel "
    "prefereer prefer preferably wens gewenst mits sterk meerwaarde slechts wens voorkeursvorm prettigst "
    "fijnst mooist aub must needs"
)
_TOEGEVEN: Final = woordenrij("mag ook eventueel desnoods evt mogen eens")
_LIEVER_ANDERS: Final = woordenrij(
    "verschrikkelijk vreselijk afschuwelijk ellendig drama ramp hekel haat "
    "slechte minder lastig lastiger moeilijk onhandig vervelend slecht niks niets nothing last"
)
_TEGEN: Final = woordenrij("uit liever")
"""With one of these "niets" speaks for it, or of neither."""
_BEIDE: Final = woordenrij("beide beiden allebei zowel even egaal evengoed hybride either both")
_AFHAKEN: Final = (
    "zie ik ervan af",
    "zie ik er van af",
    "zie ik er vanaf",
    "zie ik af",
    "haak ik af",
    "doe ik niet",
)


def _boom() -> dict[str, list[tuple[tuple[str, ...], VormNaam]]]:
    boom: dict[str, list[tuple[tuple[str, ...], VormNaam]]] = {}
    for vorm, rij in _NAMEN.items():
        for naam in rij.split("|"):
            woorden = tuple(naam.split())
            boom.setdefault(woorden[0], []).append((woorden, vorm))
    for woord in (stam + wat for stam in ("online", "teams", "zoom") for wat in _BIJEENKOMST):
        boom.setdefault(woord, []).append(((woord,), "online"))  # "een onlinegroep"
    return boom


_BOOM: Final = _boom()


def lees_vorm(zinnen: Sequence[Zin]) -> Vorm:
    """The form that is asked for; None when both are fine, nothing is said, or it is not about the meetings."""
    meldingen: list[_Melding] = []
    om_het_even = False
    soms = [zin for zin in zinnen if _hangt_van_dag_af(zin)]
    for zin in zinnen:
        if zin in soms and not any(deel.voegwoord in ("maar", "but") for deel in zin.delen):
            continue
        nieuw = list(_meldingen(zin))
        if nieuw and _is_om_het_even(zin, nieuw):
            om_het_even = True
            meldingen += [
                melding for melding in nieuw if melding.gewicht == _WENS and _verkiest(zin, melding)
            ]
        else:
            meldingen += nieuw
    gewenst = _weeg(meldingen, om_het_even)
    if soms:
        gewenst.redenen.append("De vorm hangt van de omstandigheden af.")
    if _wisselt_per_dag(zinnen):
        gewenst.redenen.append("De vorm verschilt per dag.")
    if any(_wisselt_per_keer(zin) for zin in zinnen):
        gewenst.redenen.append("De vorm verschilt per keer.")
    return gewenst


def _hangt_van_dag_af(zin: Zin) -> bool:
    """ "Bij slecht weer liever online": a wish for some days only, that nobody can name yet."""
    vormen = [woord.vorm for woord in zin.woorden]
    bij = any(
        een in ("bij", "in") and {twee, drie} & _OMSTANDIGHEDEN
        for een, twee, drie in zip(vormen, vormen[1:], [*vormen[2:], ""], strict=False)
    )
    als = {"als", "wanneer", "indien"} & set(vormen) and _WEER & set(vormen)
    return bool(bij or als) and any(True for deel in zin.delen for _ in _plekken(zin, deel))


_OMSTANDIGHEDEN: Final = woordenrij(
    "weer sneeuw gladheid regen storm drukte ziekte verkoudheid klachten file files treinstaking staking winter "
    "wintermaanden ijzel vorst hitte nood overmacht"
)


_WEER: Final = woordenrij("sneeuwt regent stormt vriest ijzelt glad ziek verkouden hoest")


def _wisselt_per_dag(zinnen: Sequence[Zin]) -> bool:
    """ "Dinsdag op locatie, donderdag alleen online": one form does not fit all days."""
    dagen = [
        (deel, {vorm for _, vorm in _plekken(zin, deel)})
        for zin in zinnen
        for deel in zin.delen
        if any(stuk.dagen and stuk.niveau > ALLE for u in deel.uitdrukkingen for stuk in u.stukken)
    ]
    met_vorm = [(deel, vormen) for deel, vormen in dagen if vormen and not deel.heeft(Teken.VREEMD)]
    verschillend = len({vorm for _, vormen in met_vorm for vorm in vormen}) > 1 and len(met_vorm) > 1
    beperkt = any(deel.heeft(Teken.ALLEEN) for deel, _ in met_vorm)
    als = any(
        deel.heeft(Teken.ALS)
        and any(True for _ in _plekken(zin, deel))
        and any(d.uitdrukkingen for d in zin.delen)
        for zin in zinnen
        for deel in zin.delen
    )
    return verschillend or als or (beperkt and len(dagen) > len(met_vorm))


def _wisselt_per_keer(zin: Zin) -> bool:
    """ "De eerste keer graag live, daarna mag het digitaal": each form at its own time."""
    vormen = {woord.vorm for woord in zin.woorden}
    om_beurten = {"ene", "andere"} <= vormen or {"om", "beurten"} <= vormen or "afwisselend" in vormen
    daarna = vormen & {"daarna", "vervolgens", "erna"}
    if not om_beurten and not daarna:
        return False
    gemeld = {melding.vorm for melding in _meldingen(zin) if melding.gewicht > 0}
    return len(gemeld) > 1


def _weeg(meldingen: Sequence[_Melding], om_het_even: bool) -> Vorm:
    online, fysiek = (_gewicht(meldingen, naam) for naam in ("online", "fysiek"))
    gekozen: VormNaam | None = None
    if online < 0 and fysiek < 0:
        return Vorm(None, ["De tekst wijst online en fysiek allebei af."])
    if online < 0 or (fysiek > online and (fysiek == _WENS or (fysiek == _GOED and online == 0))):
        gekozen = "fysiek"
    elif fysiek < 0 or (online > fysiek and (online == _WENS or (online == _GOED and fysiek == 0))):
        gekozen = "online"
    if gekozen is None or (om_het_even and max(online, fysiek) < _WENS):
        return Vorm()
    return Vorm(
        gekozen, [], [melding.plek for melding in meldingen if melding.gewicht < 0 or melding.vorm == gekozen]
    )


def _gewicht(meldingen: Sequence[_Melding], vorm: VormNaam) -> int:
    gewichten = [melding.gewicht for melding in meldingen if melding.vorm == vorm]
    if not gewichten:
        return 0
    if min(gewichten) == _NIET and max(gewichten) == _GOED:
        return _NIET  # "Niet online: mijn webcam is stuk" only tells why
    return max(gewichten) if max(gewichten) > 0 else min(gewichten)


def _is_om_het_even(zin: Zin, meldingen: Sequence[_Melding]) -> bool:
    """ "Online of fysiek maakt niet uit", "vorm: geen voorkeur"."""
    if any(deel.heeft(Teken.ALLES_GOED) and _gaat_over_vorm(zin, deel) for deel in zin.delen):
        return True
    vormen = {melding.vorm for melding in meldingen}
    woorden = {woord.vorm for woord in zin.woorden}
    beide = bool(woorden & _BEIDE) or _GEEN_VAN_TWEE.search(" ".join(woord.vorm for woord in zin.woorden))
    return len(vormen) == 2 and bool(beide) and all(m.gewicht > 0 for m in meldingen)


_GEEN_VAN_TWEE: Final = re.compile(
    r"\bgeen voorkeur (?:voor|in|qua|tussen) (?:\w+ )?(?:online|digitaal|fysiek|live|"
    r"op locatie)\b[\w ]{0,12}? (?:of|en|dan wel) "
)


def _gaat_over_vorm(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether "geen voorkeur" in this clause is about the form: no days in it, and a form in or beside it."""
    dag_en_tijd = _DAG_EN_TIJD & {woord.vorm for woord in zin.woorden[: deel.na]}
    return not any(other.uitdrukkingen for other in zin.delen) and not dag_en_tijd


def _verkiest(zin: Zin, melding: _Melding) -> bool:
    """ "Beide kan, liefst online": the wish stands, although the other is fine too."""
    in_deel = (w.vorm for w in zin.woorden if melding.plek.begin <= w.begin < melding.plek.eind)
    return bool(_LIEFST & set(in_deel))


_LIEFST: Final = woordenrij("liever liefst prettiger prettigst fijner handiger beter")
_DAG_EN_TIJD: Final = woordenrij(
    "dag dagen tijd tijden tijdstip tijdstippen moment momenten dagdeel dagdelen"
)


def _meldingen(zin: Zin) -> Iterator[_Melding]:
    vormen = {woord.vorm for woord in zin.woorden}
    verzoek = bool(vormen & {"mij", "me", "ons", "mijn", "onze", "ik"} and vormen & _INDELEN)
    begin = [woord.vorm for woord in zin.woorden[:2]]
    ik = begin[:1] in (["kan"], ["mag"], ["zou"], ["kunnen"]) and begin[1:] in (["ik"], ["wij"], ["we"])
    verzoek = verzoek or (ik and bool(vormen & _MEEDOEN) and "ook" not in vormen)
    if zin.vraag and not verzoek and zin.woorden[0].vorm not in ("ik", "graag", "liefst", "bij", "het"):
        return
    eerste = _na_keuzekop(zin)
    for nummer, deel in enumerate(zin.delen):
        plekken = [(plek, vorm) for plek, vorm in _plekken(zin, deel) if plek >= eerste]
        for rang, (plek, vorm) in enumerate(plekken):
            gewicht = _gewicht_van(zin, nummer, plek, plekken[:rang])
            if gewicht:
                woorden = zin.woorden
                yield _Melding(vorm, gewicht, Plek(woorden[deel.eerste].begin, woorden[deel.na - 1].eind))


_INDELEN: Final = woordenrij(
    "omgezet omzetten overzetten wijzigen "
    "zetten plaatsen indelen inplannen noteren zet plaats deel noteer inschrijven opnemen"
)


_MEEDOEN: Final = woordenrij("aansluiten meedoen deelnemen aanhaken bijwonen inbellen erbij")


def _na_keuzekop(zin: Zin) -> int:
    """The place behind a printed choice ("Online of fysiek: ..."), which is no answer itself."""
    vormen: set[VormNaam] = set()
    for vorig, deel in pairwise(zin.delen):
        vormen |= {vorm for _, vorm in _plekken(zin, vorig)}
        tussen = zin.woorden[vorig.na].vorm if vorig.na < deel.eerste else ""
        if len(vormen) == 2 and tussen in (":", "|", "\t", ")"):
            return deel.eerste
        if deel.voegwoord == ":":
            vormen = set()
    return 0


def _plekken(zin: Zin, deel: Zinsdeel) -> Iterator[tuple[int, VormNaam]]:
    woorden = zin.woorden
    plek = deel.eerste
    while plek < deel.na:
        plaats = [woord.vorm for woord in woorden[max(0, plek - 2) : plek + 1]] == ["bergen", "op", "zoom"]
        for naam, vorm in () if plaats else _BOOM.get(woorden[plek].vorm, ()):
            stuk = tuple(woord.vorm for woord in woorden[plek : plek + len(naam)])
            if stuk == naam and _is_vorm(woorden, plek, len(naam)):
                yield plek, vorm
                plek += len(naam) - 1
                break
        plek += 1


def _is_vorm(woorden: Sequence[Woord], plek: int, lengte: int) -> bool:
    """Whether the word names a form: not "beide teams", "fysieke veiligheid", "online formulier"."""
    vorm = woorden[plek].vorm
    voor = woorden[plek - 1].vorm if plek else ""
    na = woorden[plek + lengte] if plek + lengte < len(woorden) else None
    if vorm == "teams":
        begin = plek == 0 and na is not None and na.vorm not in _NA_TEAMS
        return voor in _VOOR_TEAMS or (woorden[plek].groot and voor not in _TEAMS_MEERVOUD and not begin)
    if vorm == "live" and voor in ("i", "we", "who"):
        return False
    if vorm in ("digitale", "fysieke", "virtuele"):
        return na is not None and (na.vorm in _BIJEENKOMST or na.vorm in ("en", "of", "/", "in"))
    if vorm == "bij" and lengte == 2:  # "Vorm: bij elkaar"
        return voor in _VOOR_BIJ_ELKAAR and (na is None or na.soort == "teken")
    if vorm == "locatie":  # "Vorm: locatie"
        return voor in (":", "?") and (na is None or na.soort == "teken")
    if vorm in ("zaal", "zaaltje", "lokaal", "vergaderzaal"):
        alleen = (not voor or voor in ":-") and (na is None or na.soort == "teken")
        return alleen or bool(
            {"in", "naar", "een", "zaal"} & {w.vorm for w in woorden[max(0, plek - 3) : plek]}
        )
    if vorm == "een" and woorden[plek + lengte - 1].vorm == "locatie":
        toe = "toe" in {w.vorm for w in woorden[plek + lengte : plek + lengte + 3]}
        return voor in ("op", "in") or (voor == "naar" and toe)
    if woorden[plek + lengte - 1].vorm in _SCHERMEN:
        ervoor = woorden[plek - 2].vorm if plek > 1 and voor in _LIDWOORDEN else voor
        return ervoor in _VOOR_SCHERM or (lengte == 1 and vorm.endswith(("pjes", "en")))
    if vorm == "fysieke" and voor == "bij":
        return False
    return na is None or not na.vorm.startswith(_GEEN_BIJEENKOMST)


_VOOR_BIJ_ELKAAR: Final = frozenset(("", ":", "?", "of", "liever", "liefst", "graag", "gewoon", "echt"))
_SCHERMEN: Final = woordenrij("scherm computer laptop schermpje schermpjes schermen")
_VOOR_SCHERM: Final = woordenrij("via achter door vanachter voor op geen naar met minder")
_LIDWOORDEN: Final = woordenrij("de het een mijn zo'n dat")
_VOOR_TEAMS: Final = woordenrij("via ms microsoft per geen in over met")
_NA_TEAMS: Final = woordenrij("heeft is graag mag kan werkt of lukt prima vind liefst , : / ( )")
_TEAMS_MEERVOUD: Final = woordenrij("beide de onze alle twee drie andere verschillende meerdere mijn")


def _gewicht_van(zin: Zin, nummer: int, plek: int, eerder: Sequence[tuple[int, VormNaam]]) -> int:
    deel = zin.delen[nummer]
    woorden = zin.woorden[deel.eerste : deel.na]
    vormen = {woord.vorm for woord in woorden}
    merk = _merk(zin, plek)
    if merk is not None:
        return _WENS if merk in ("x", "+") else 0
    vreemd = any(v.teken is Teken.VREEMD and v.vorm not in _NIET_VREEMD for v in deel.tekens)
    if vreemd or deel.heeft(Teken.BEREIKBAAR, Teken.VERLEDEN) or _gaat_over_iets_anders(deel, vormen):
        return 0
    gaat_over = _gaat_over_op(zin, deel, plek, eerder)
    if gaat_over is not None:
        return gaat_over
    terug = [woord.vorm for woord in zin.woorden[plek - 1 : plek + 2]] == ["weer", "aan", "tafel"]
    if terug and not vormen & _WENSEN:
        return 0  # "op 13 december zit ik weer aan tafel": is back
    antwoord = _antwoord(zin, nummer)
    if antwoord is not None:
        return antwoord
    if eerder and any(w.vorm in ("dan", "boven", "than", "over") for w in zin.woorden[eerder[-1][0] : plek]):
        return _MAG
    if not eerder and _is_minder_dan(zin, plek):
        return _MINDER
    return _gewicht_in(zin, nummer, plek, vormen)


def _gaat_over_op(zin: Zin, deel: Zinsdeel, plek: int, eerder: Sequence[tuple[int, VormNaam]]) -> int | None:
    """ "Zet me om van online naar fysiek": the first was so, and the second is asked for."""
    voor = zin.woorden[plek - 1].vorm if plek else ""
    if voor == "naar" and eerder and zin.woorden[eerder[-1][0] - 1].vorm == "van":
        return _WENS
    erna = zin.woorden[plek : deel.na]
    over = voor == "van" and any(woord.vorm == "naar" for woord in erna)
    return 0 if over and len({vorm for _, vorm in _plekken(zin, deel)}) > 1 else None


def _is_minder_dan(zin: Zin, plek: int) -> bool:
    """ "Ik kom liever naar jullie toe dan dat ik achter een scherm zit": what stands right behind "dan"."""
    vormen = [woord.vorm for woord in zin.woorden[:plek]]
    dan = max((n for n, vorm in enumerate(vormen) if vorm in ("dan", "than")), default=-1)
    if dan < 0:
        return False
    return bool(_LIEVER & set(vormen[:dan])) and set(vormen[dan + 1 :]) <= _NA_DAN


_LIEVER: Final = woordenrij("liever prettiger fijner leuker rather")
_NA_DAN: Final = woordenrij(
    "dat ik we wij ze zij hij om via weer nog alleen altijd steeds door met achter voor op in naar een mijn het "
    "de zo'n zoveelste weet on a the at over behind through"
)
_NIET_VREEMD: Final = woordenrij(
    "ontmoet spreken spreek leuk leuke gezellig zinvol interessant inspirerend nuttig"
)


def _gaat_over_iets_anders(deel: Zinsdeel, vormen: set[str]) -> bool:
    """ "online aangemeld", "ik werk digitaal", "de bijeenkomst was live"; "gezien de reistijd" is no seeing."""
    onderwerpen = vormen & _ONDERWERP_ANDERS
    if onderwerpen == {"gezien"} and vormen & {"de", "het", "mijn"}:
        onderwerpen = set()
    terloops = (
        vormen & {"werk", "werken", "werkt", "was", "waren"}
        and not vormen & _WENSEN
        and not deel.heeft(Teken.NIET)
    )
    reist = vormen & _ONDERWEG and not vormen & _WENSEN
    return bool(onderwerpen or terloops or reist)


_ONDERWEG: Final = woordenrij("onderweg reistijd kilometer km rijden treinen")
"""How far it is to the room tells no wish to be there."""


def _antwoord(zin: Zin, nummer: int) -> int | None:
    """What stands behind the colon of "online: ja", "Teams: liever niet"."""
    if nummer + 1 >= len(zin.delen) or zin.delen[nummer + 1].voegwoord != ":":
        return None
    erna = zin.delen[nummer + 1]
    antwoord = {"ja": _WENS, "nee": _NIET, "x": _WENS}.get(zin.woorden[erna.eerste].vorm)
    kort = (
        antwoord is None and erna.na - erna.eerste <= _ETIKET and not any(True for _ in _plekken(zin, erna))
    )
    return _NIET if kort and erna.heeft(Teken.NIET, Teken.LIEVER_NIET) else antwoord


def _gewicht_in(zin: Zin, nummer: int, plek: int, vormen: set[str]) -> int:
    deel = zin.delen[nummer]
    if {"hoeft", "hoef"} & vormen or deel.heeft(Teken.OMKEER):
        return 0 if {"hoeft", "hoef"} & vormen else _GOED
    if vormen & {"niets", "niks", "nothing", "bezwaar"} and vormen & {"tegen", "against"}:
        return _MAG
    if "achterwege" in vormen or _wijst_af(zin, nummer):
        return _NIET
    rij = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    if _MEER_DAN_GENOEG & set(pairwise(rij)) or vormen & {"zat", "beu"}:
        return _MINDER
    if (vormen & _LIEVER_ANDERS and not vormen & _TEGEN) or _wordt_afgezwakt(zin, nummer):
        return _MINDER
    if _staat_achter_plaats(zin, plek):
        return _NIET
    if _ALS_HET_MOET.search(" ".join(rij)):
        return _MAG
    if "anders" in vormen and not vormen & (_WENSEN | {"ergens"}):
        return _MAG
    toegeven = vormen & _TOEGEVEN if ("dan", "ook") not in pairwise(rij) else vormen & _TOEGEVEN - {"ook"}
    if toegeven and not vormen & {"liefst", "voorkeur", "liever"}:
        return _MAG
    return _WENS if _is_wens(zin, nummer, vormen, rij) else _GOED


_MEER_DAN_GENOEG: Final = frozenset(
    (("genoeg", "van"), ("al", "genoeg"), ("dan", "genoeg"), ("vaak", "genoeg"))
)


def _is_wens(zin: Zin, nummer: int, vormen: set[str], rij: Sequence[str]) -> bool:
    """The form is asked for, in the clause itself, in a label before it or in a short clause beside it."""
    deel = zin.delen[nummer]
    etiket = nummer > 0 and deel.voegwoord == ":" and zin.delen[nummer - 1].heeft(Teken.LIEFST)
    buur = nummer > 0 and not zin.delen[nummer - 1].gevuld and _kaal_wens(zin, zin.delen[nummer - 1])
    buur = buur and not _is_maar(zin, zin.delen[nummer - 1], deel)
    na = zin.delen[nummer + 1] if nummer + 1 < len(zin.delen) else deel
    na = deel if any(True for _ in _plekken(zin, na)) else na
    erna = " ".join((*rij, *(woord.vorm for woord in zin.woorden[na.eerste : na.na])))
    moet = any(paar in (("have", "to"), ("has", "to")) for paar in pairwise(rij))
    return moet or etiket or buur or bool(vormen & _WENSEN) or _ALS_HET_KAN.search(erna) is not None


def _is_maar(zin: Zin, vorig: Zinsdeel, deel: Zinsdeel) -> bool:
    """ "Alleen: naar jullie zaal ben ik vijf uur onderweg": but, and no wish."""
    kaal = [woord.vorm for woord in zin.woorden[vorig.eerste : vorig.na]] == ["alleen"]
    return kaal and deel.voegwoord == ":" and deel.na - deel.eerste > _ETIKET


_ETIKET: Final = 3
"""In words; so few stand behind a heading."""


def _wordt_afgezwakt(zin: Zin, nummer: int) -> bool:
    """ "het mag online, maar liever niet" """
    if nummer + 1 == len(zin.delen):
        return False
    deel = zin.delen[nummer + 1]
    kort = deel.voegwoord in ("maar", "but") and deel.na - deel.eerste <= 3 and not deel.gevuld
    tegen = deel.heeft(Teken.LIEVER_NIET) or past_mij_niet(zin, deel)
    return kort and tegen and not any(True for _ in _plekken(zin, deel))


_ALS_HET_KAN: Final = re.compile(
    r"\b(?:als (?:het|dat)(?: even| enigszins)? kan|(?:zo|indien|als) (?:\w+ )?mogelijk)\b"
)
_ALS_HET_MOET: Final = re.compile(
    r"\b(?:als (?:het|dat) (?:echt )?moet|als (?:het|dat) niet anders kan|zo nodig)\b"
)


def _staat_achter_plaats(zin: Zin, plek: int) -> bool:
    """ "online in plaats van op locatie" """
    voor = [woord.vorm for woord in zin.woorden[max(0, plek - 5) : plek]]
    return "ipv" in voor or any(voor[n : n + 3] == ["in", "plaats", "van"] for n in range(len(voor)))


def _kaal_wens(zin: Zin, deel: Zinsdeel) -> bool:
    """ "als het kan, online": a short clause of wish before it."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return (
        deel.na - deel.eerste <= 5 and bool(vormen & _WENSEN) and not any(True for _ in _plekken(zin, deel))
    )


def _wijst_af(zin: Zin, nummer: int) -> bool:
    deel = zin.delen[nummer]
    if deel.heeft(Teken.NIET, Teken.LIEVER_NIET, Teken.BEHALVE):
        return True
    if any(v.teken is Teken.WEG and v.vorm in _ONDOENLIJK for v in deel.tekens):
        return True
    later = " ".join(w.vorm for d in zin.delen[nummer + 1 :] for w in zin.woorden[d.eerste : d.na])
    return any(afhaken in later for afhaken in _AFHAKEN)


_ONDOENLIJK: Final = frozenset(
    (
        "niet te doen",
        "niet mogelijk",
        "niet haalbaar",
        "onmogelijk",
        "onhaalbaar",
        "uitgesloten",
        "gaat niet lukken",
    )
)


def _merk(zin: Zin, plek: int) -> str | None:
    """The tick box beside the word: before it, or behind it when the line starts with the word."""
    for buur in (plek - 1, plek + 1):
        if 0 <= buur < len(zin.woorden) and zin.woorden[buur].soort == "merk":
            if buur > plek and zin.woorden[0].soort == "merk":
                continue
            return str(zin.woorden[buur].waarde)
    return None
