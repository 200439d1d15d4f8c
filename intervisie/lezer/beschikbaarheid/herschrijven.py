"""Idioms whose small words mislead a reader word by word, written as the word that they stand for.

"Any day but Friday" becomes "any day behalve Friday"; "als het maar op dinsdag is" becomes "mits op dinsdag". Knows
words, and nothing of days or clauses. The new word has the place of the old ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from intervisie.lezer.beschikbaarheid.antwoordparen import met_antwoorden
from intervisie.lezer.beschikbaarheid.maanddagen import noem_dagen
from intervisie.lezer.beschikbaarheid.uitwijk import met_uitwijk
from intervisie.lezer.taal.woorden import Woord, woordenrij

_IDIOMEN: Final[dict[str, str]] = {
    "als het maar": "mits",
    "als dat maar": "mits",
    "niet vaker dan": "hoogstens",
    "niet meer dan": "hoogstens",
    "vanaf die tijd": "erna",
    "na dat uur": "erna",
    "na dat tijdstip": "erna",
    "na die tijd": "erna",
    "voor dat uur": "ervoor",
    "voor dat tijdstip": "ervoor",
    "voor die tijd": "ervoor",
    "als t maar": "mits",
    "zolang het maar": "mits",
    "zo lang het maar": "mits",
    "zolang t maar": "mits",
    "mits het maar": "mits",
    "als het maar niet": "behalve",
    "als het maar geen": "behalve",
    "zolang het maar niet": "behalve",
    "zolang het niet": "behalve",
    "zolang het geen": "behalve",
    "zo lang het niet": "behalve",
    "as long as it is": "mits",
    "as long as its": "mits",
    "as long as it isnt": "behalve",
    "as long as its not": "behalve",
    "as long as it is not": "behalve",
    "op voorwaarde dat het": "mits",
    "op voorwaarde dat we": "mits",
    "zolang het": "mits",
    "zo lang het": "mits",
    "zolang we": "mits",
    "zolang wij": "mits",
    "als we": "mits",
    "als wij": "mits",
    "als we maar": "mits",
    "als wij maar": "mits",
    "mits we": "mits",
    "mits wij": "mits",
    "mits het": "mits",
    "met dien verstande dat": "maar",
    "zij het": "maar",
    "weliswaar": "wel",
    "gaet": "gaat",
    "gait": "gaat",
    "geit": "gaat",
    "waal": "wel",
    "wè": "wel",
    "mò": "moet",
    "mout": "moet",
    "mot": "moet",
    "alleen maar": "alleen",
    "als het even kan niet": "onhandig",
    "als het kan niet": "onhandig",
    "als het even kan geen": "onhandig",
    "als het kan geen": "onhandig",
    "zo mogelijk niet": "onhandig",
    "zo mogelijk geen": "onhandig",
    "indien mogelijk niet": "onhandig",
    "indien mogelijk geen": "onhandig",
    "beter dan niet": "mogelijk",
    "beter dan niets": "mogelijk",
    "beter dan niks": "mogelijk",
    "beter dan nooit": "mogelijk",
    "vrij van afspraken": "beschikbaar",
    "minder vrij": "stroever",
    "niet vrij praten": "zwijgen",
    "vrij praten": "praten",
    "vrij spreken": "praten",
    "vrij te praten": "praten",
    "vrij te spreken": "praten",
    "vrij is van afspraken": "beschikbaar",
    "en anders niet": "alleen",
    "niets liever dan": "graag",
    "niks liever dan": "graag",
    "dan wel": "of",
    "zo niet dan": "of",
    "zo niet , dan": "of",
    "indien niet mogelijk": "of",
    "indien niet mogelijk dan": "of",
    "indien niet mogelijk , dan": "of",
    "wat mij betreft": "kan",
    "wat ons betreft": "kan",
    "voor mijn part": "kan",
    "as far as i am concerned": "kan",
    "voor de intervisie ben ik vrij": "beschikbaar",
    "voor intervisie ben ik vrij": "beschikbaar",
    "have to skip": "mis",
    "will skip": "mis",
    "will miss": "mis",
    "have to miss": "mis",
    "kick - off": "aftrap",
    "burn - out": "burnout",
    "dgn": "dagen",
    "daagn": "dagen",
    "dagn": "dagen",
    "oare": "andere",
    "nt": "niet",
    "passen en meten": "krap",
    "out of office": "off",
    "op een uitzondering na ,": "behalve",
    "op een na ,": "behalve",
    "bij mij gaan": "lukken",
    "bij ons gaan": "lukken",
    "bij ik gaan": "lukken",
    "voor mij gaan": "lukken",
    "voor ons gaan": "lukken",
    "voor ik gaan": "lukken",
    "nergens anders dan": "alleen",
    "nooit anders dan": "alleen",
    "niet anders dan": "alleen",
    "geen andere dag dan": "alleen",
    "niets anders dan": "alleen",
    "om en om": "afwisselend",
    "pas om": "vanaf",
    "begint op": "vanaf",
    "gaat in op": "vanaf",
    "en eindigt op": "t/m",
    "en duurt tot": "tot",
    "en loopt tot": "tot",
    "en duurt t/m": "t/m",
    "en loopt t/m": "t/m",
    "begin ik om": "vanaf",
    "begin om": "vanaf",
    "begin pas om": "vanaf",
    "begin ik pas om": "vanaf",
    "op zijn vroegst om": "vanaf",
    "op zn vroegst om": "vanaf",
    "van s ochtends vroeg tot het eind van de middag": "overdag",
    "van s ochtends vroeg tot het einde van de middag": "overdag",
    "van s morgens vroeg tot het eind van de middag": "overdag",
    "van s ochtends vroeg tot laat in de middag": "overdag",
    "van s ochtends vroeg tot s middags laat": "overdag",
    "van vroeg in de ochtend tot laat in de middag": "overdag",
    "van s ochtends tot het eind van de middag": "overdag",
    "van de vroege ochtend tot de late middag": "overdag",
    "over niets anders": "erover",
    "over niks anders": "erover",
    "ja gezegd": "toegestemd",
    "ja te zeggen": "toestemmen",
    "zowel voor als na de middag": "overdag",
    "voor en na de middag": "overdag",
    "zowel voor - als namiddag": "overdag",
    "voor - als namiddag": "overdag",
    "voor - en namiddag": "overdag",
    "voor - of namiddag": "overdag",
    "zowel voor als na de lunch": "overdag",
    "voor en na de lunch": "overdag",
    "voor of na de lunch": "overdag",
    "voor of na de middag": "overdag",
    "voor als na de middag": "overdag",
}
"""Only where a number or a day may follow; see `_MET_UUR`."""
_MET_DAG: Final = woordenrij("of kan")
"""Only before a day: "dinsdag dan wel donderdag", "wat mij betreft op maandag"."""
_ZONDER_MAAR: Final = (
    "zolang het",
    "zo lang het",
    "zolang we",
    "zolang wij",
    "als we",
    "als wij",
    "als we maar",
    "als wij maar",
    "op voorwaarde dat we",
)
"""Only before a part of the day: "zolang het na de lunch is", not "zolang het kan"."""
_MET_UUR: Final = woordenrij("vanaf na tot")
_VOOR_BUT: Final = woordenrij(
    "day days morning mornings afternoon afternoons anything weekday weekdays week all"
)


def _boom() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    boom: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for idioom, woord in _IDIOMEN.items():
        vormen = tuple(idioom.split())
        boom.setdefault(vormen[0], []).append((vormen, woord))
    for rij in boom.values():
        rij.sort(key=lambda paar: -len(paar[0]))
    return boom


_BOOM: Final = _boom()


def herschrijf(woorden: Sequence[Woord]) -> list[Woord]:
    """The words with each idiom as one word."""
    woorden = met_uitwijk(noem_dagen(_zonder_dubbele_ontkenning(met_antwoorden(woorden))))
    uit: list[Woord] = []
    plek = 0
    while plek < len(woorden):
        vormen, nieuw = _idioom(woorden, plek)
        if na := _achteraf(woorden, plek):
            vorm = "ook" if woorden[na].vorm in _INBEGREPEN else "behalve"
            uit += [replace(woorden[plek], soort="woord", vorm=vorm, waarde=None), *woorden[plek:na]]
            plek = na + 1
            continue
        if na := _stopwoord(woorden, plek) or rest_mist_niets(woorden, plek):
            plek = na
            continue
        if wordt := _wordt(woorden, plek):
            ervoor = replace(woorden[plek], soort="woord", vorm="ipv", waarde=None)
            uit += [ervoor, *woorden[plek:wordt], replace(woorden[wordt], vorm=";")]
            plek = wordt + 1
            continue
        if over := _slaat_over(woorden, plek):
            datum = any(w.soort == "maand" for w in woorden[plek:over])
            uit += [replace(woorden[plek], vorm="mis" if datum else "niet"), *woorden[plek + 1 : over]]
            plek = over + 1
            continue
        if kern := _zonder_omlijsting(woorden, plek):
            uit += woorden[kern[0] : kern[1]]
            plek = kern[2]
            continue
        uur, na, klaar = _einde(woorden, plek)
        if klaar:
            uit += [replace(woorden[plek], soort="woord", vorm="tot", waarde=None), *woorden[uur:na]]
            plek = klaar
            continue
        if _perkt_alles_in(woorden, plek):
            uit.append(replace(woorden[plek], vorm=";"))
            plek += 1
            continue
        if vormen:
            laatste = woorden[plek + vormen - 1]
            uit.append(replace(woorden[plek], soort="woord", vorm=nieuw, eind=laatste.eind, waarde=None))
        else:
            uit.append(woorden[plek])
        plek += vormen or 1
    return uit


def _zonder_dubbele_ontkenning(woorden: Sequence[Woord]) -> Sequence[Woord]:
    """ "Alle dagen behalve maandag kan ik niet" is "alleen maandag kan ik"; without denial it is all but Monday.

    "Behalve maandag kan ik niet" is the same, and so are mornings."""
    plek = 0
    while plek < len(woorden):
        dan, andere = _alle_behalve(woorden, plek)
        na = dan
        while (
            dan
            and na < len(woorden)
            and (woorden[na].soort in _DAGSOORTEN or woorden[na].vorm in _TUSSEN_DAGEN)
        ):
            na += 1
        if na > dan and any(woord.soort in _DAGSOORTEN for woord in woorden[dan:na]):
            niet = _ontkend_tot(woorden, na)
            begin, behalve = woorden[plek], woorden[dan - 1]
            if niet:
                alleen = replace(begin, vorm="alleen", eind=behalve.eind)
                deel = [woord for woord in woorden[plek:dan] if woord.soort == "deel"]
                kan = [replace(woorden[na], vorm="kan"), *woorden[na + 1 : niet]]  # "… heb ik niet"
                woorden = [
                    *woorden[:plek],
                    alleen,
                    *woorden[dan:na],
                    *deel,
                    *kan,
                    *woorden[niet + 1 :],
                ]
            elif andere:
                alle = [replace(begin, vorm="alle"), replace(woorden[dan - 2], vorm="dagen")]
                woorden = [*woorden[:plek], *alle, replace(behalve, vorm="behalve"), *woorden[dan:]]
        plek += 1
    return woorden


def _alle_behalve(woorden: Sequence[Woord], plek: int) -> tuple[int, bool]:
    """Behind "alle dagen behalve" or "andere dagen dan", and whether it is the latter; 0 for none."""
    if woorden[plek].vorm in _BUITEN and (not plek or woorden[plek - 1].vorm in (".", "!", ",", ";", "\n")):
        return plek + 1, False
    na = plek + (woorden[plek].vorm in _ELK)
    andere = na < len(woorden) and woorden[na].vorm in ("andere", "anders")
    na += andere
    volgt = [woord.vorm for woord in woorden[na : na + 3]]
    dag = volgt[:1] in (["dag"], ["dagen"], ["werkdag"], ["werkdagen"], ["dagdelen"])
    if dag and andere and volgt[1:2] == ["dan"]:
        return na + 2, True
    deel = na < len(woorden) and woorden[na].soort == "deel"  # "alle ochtenden behalve woensdag kan ik niet"
    alle = (dag or deel) and na > plek and not andere
    if alle and volgt[1:] == ["anders", "dan"]:
        return na + 3, True
    return (
        (na + 2, False) if alle and volgt[1:2] in (["behalve"], ["buiten"], ["uitgezonderd"]) else (0, False)
    )


def _ontkend_tot(woorden: Sequence[Woord], plek: int) -> int:
    """Where "niet" stands behind the verb that comes first, before any mark; 0 for none."""
    if plek >= len(woorden) or woorden[plek].vorm not in _PERSOONSVORM:
        return 0
    for na in range(plek + 1, min(len(woorden), plek + _TUSSEN_RUIL)):
        if woorden[na].vorm in ("niet", "nooit"):
            return na
        if woorden[na].soort != "woord" or not woorden[na].vorm.isalpha():
            return 0
    return 0


_ELK: Final = woordenrij("alle elke iedere")
_BUITEN: Final = woordenrij("behalve buiten uitgezonderd")
_DAGSOORTEN: Final = ("dag", "dagdeel", "deel")
_PERSOONSVORM: Final = woordenrij(
    "kan kunnen werk werken ben zijn heb hebben lukt lukken past passen schikt gaat gaan komt zit zitten"
)


def _stopwoord(woorden: Sequence[Woord], plek: int) -> int:
    """Behind the filler of "ik kan op dinsdag, zeg maar"; behind a choice ("di of wo, zeg maar") it is none."""
    if [woord.vorm for woord in woorden[plek : plek + 3]] != [",", "zeg", "maar"]:
        return 0
    volgt = woorden[plek + 3].vorm if plek + 3 < len(woorden) else "."
    kiest = any(woord.vorm == "of" for woord in woorden[max(0, plek - _KEUZE) : plek])
    return 0 if kiest or volgt not in (".", ",", "!", ";", ")", "\n") else plek + 3


_KEUZE: Final = 8
"""In words; a choice stands just before what leaves it to the reader."""


def _zonder_omlijsting(woorden: Sequence[Woord], plek: int) -> tuple[int, int, int] | None:
    """The words that stand between brackets or in a clause of their own, as their begin, end and the place behind."""
    sluit = _tussen_haakjes(woorden, plek)
    return (plek + 1, sluit, sluit + 1) if sluit else _vakantie_die_valt(woorden, plek)


def _vakantie_die_valt(woorden: Sequence[Woord], plek: int) -> tuple[int, int, int] | None:
    """ "in de herfstvakantie, die bij ons van 15 t/m 23 oktober valt, …": where its dates begin and end,
    and the place behind."""
    vormen = [woord.vorm for woord in woorden[plek : plek + 2]]
    if (
        not plek
        or vormen not in ([",", "die"], [",", "dat"])
        or not woorden[plek - 1].vorm.endswith(_VRIJE_TIJD)
    ):
        return None
    begin = plek + 2
    while begin < len(woorden) and woorden[begin].vorm in _BIJ_ONS:
        begin += 1
    for eind in range(begin + 1, min(len(woorden) - 1, begin + _TUSSEN_RUIL)):
        if woorden[eind].vorm in ("valt", "loopt", "duurt", "is") and woorden[eind + 1].vorm == ",":
            return begin, eind, eind + 2
    return None


_MET_DATA: Final = ("vakantie", "verlof", "reces", "reis", "cursus", "stage")
_BIJ_ONS: Final = woordenrij("bij ons dit jaar hier voor mij")


def rest_mist_niets(woorden: Sequence[Woord], plek: int) -> int:
    """Behind "de rest niet", when it is said of what somebody misses: "15 maart sla ik over, de rest niet"."""
    vormen = [woord.vorm for woord in woorden[plek : plek + 3]]
    if vormen[:2] not in (["de", "rest"], ["de", "andere"], ["de", "overige"]) or "niet" not in vormen[2:]:
        return 0
    ervoor = {woord.vorm for woord in woorden[:plek]}
    return plek + 3 if ervoor & _MIST and not ervoor & {"kan", "kunnen"} else 0


_MIST: Final = woordenrij("mis sla slaan missen overslaan verstek")


def _wordt(woorden: Sequence[Woord], plek: int) -> int:
    """Where "wordt" stands in "de dinsdag die ik opgaf wordt woensdagochtend"; 0 for none."""
    if woorden[plek].soort not in ("dag", "dagdeel"):
        return 0
    for na in range(plek + 1, min(len(woorden) - 1, plek + _TUSSEN_RUIL)):
        if woorden[na].vorm in ("wordt", "worden"):
            dag = na + 1 + (woorden[na + 1].vorm in ("de", "dus", "nu", "dan", "een"))
            ander = dag < len(woorden) and woorden[dag].soort in ("dag", "dagdeel")
            return na if ander and woorden[dag].waarde != woorden[plek].waarde else 0
        if woorden[na].soort != "woord" or woorden[na].vorm in _VOEGWOORDEN:
            return 0
    return 0


_TUSSEN_RUIL: Final = 9
"""In words: so far behind the old day stands "wordt"."""
_VOEGWOORDEN: Final = woordenrij("en maar of want dus")


def _slaat_over(woorden: Sequence[Woord], plek: int) -> int:
    """Where the particle of "sla 15 maart over" stands, behind the days that it is said of; 0 for none."""
    if woorden[plek].vorm not in ("sla", "slaat", "slaan"):
        return 0
    for na in range(plek + 1, min(len(woorden), plek + 12)):
        if woorden[na].vorm == "over":
            return na if any(w.soort in ("dag", "dagdeel", "maand") for w in woorden[plek:na]) else 0
        if woorden[na].vorm in (".", ";", "\n", "!", "?"):
            return 0
    return 0


def _tussen_haakjes(woorden: Sequence[Woord], plek: int) -> int:
    """Where the brackets close around a deel in mid-clause: "donderdag (hele dag) kan ik niet"; 0 for none."""
    if woorden[plek].vorm != "(" or not plek:
        return 0
    if woorden[plek - 1].soort != "dag":
        return _data_tussen_haakjes(woorden, plek)
    sluit = plek + 1
    while sluit < len(woorden) and (woorden[sluit].soort == "deel" or woorden[sluit].vorm in _HELE_DAG):
        sluit += 1
    volgt = sluit + 1 < len(woorden) and woorden[sluit + 1].soort == "woord"
    return sluit if volgt and sluit > plek + 1 and woorden[sluit].vorm == ")" else 0


_HELE_DAG: Final = woordenrij("hele dag de in s")


def _data_tussen_haakjes(woorden: Sequence[Woord], plek: int) -> int:
    """Where the brackets close around dates before the verb: "in de meivakantie (2 t/m 8 mei) zijn wij …"; or 0."""
    sluit = plek + 1
    vrij = woorden[plek - 1].vorm.endswith(_VRIJE_TIJD)
    if not vrij or sluit == len(woorden) or woorden[sluit].soort not in ("getal", "datum"):
        return 0
    while sluit < len(woorden) and (
        woorden[sluit].soort in ("getal", "maand", "datum") or woorden[sluit].vorm in _REEKS
    ):
        sluit += 1
    maand = any(woord.soort in ("maand", "datum") for woord in woorden[plek:sluit])
    volgt = sluit + 1 < len(woorden) and woorden[sluit + 1].vorm in _NA_DATA
    return sluit if maand and volgt and woorden[sluit].vorm == ")" else 0


_VRIJE_TIJD: Final = ("vakantie", "reces", "verlof", "bouwvak", "carnaval")
_REEKS: Final = woordenrij("van t/m tot en met - /")
_NA_DATA: Final = woordenrij(
    "ben zijn zit zitten ga gaan heb hebben verblijf reis kan kunnen doe moet moeten is vier"
)


def _achteraf(woorden: Sequence[Woord], plek: int) -> int:
    """Where the word behind the days stands that makes them an exception: ", woensdag uitgezonderd"; 0 for none."""
    if plek and woorden[plek - 1].vorm not in (",", "(", ".", "!", ";", ":"):
        return 0
    na = plek
    while na < len(woorden) and (
        woorden[na].soort in ("dag", "dagdeel", "deel") or woorden[na].vorm in _TUSSEN_DAGEN
    ):
        na += 1
    if na == len(woorden):
        return 0
    dagen = any(woord.soort in ("dag", "dagdeel") for woord in woorden[plek:na])
    delen = any(woord.soort == "deel" for woord in woorden[plek:na])
    uit = dagen and woorden[na].vorm in ("uitgezonderd", "daargelaten")
    return na if uit or (delen and woorden[na].vorm in _INBEGREPEN) else 0


_INBEGREPEN: Final = woordenrij("inbegrepen incluis meegerekend")


def _perkt_alles_in(woorden: Sequence[Woord], plek: int) -> bool:
    """ ", mornings only" behind an exception is said of all that is left: "any day but Friday, mornings only"."""
    if woorden[plek].vorm != "," or not plek or woorden[plek - 1].soort != "dag":
        return False
    na = (
        plek
        + 1
        + (plek + 1 < len(woorden) and woorden[plek + 1].vorm in ("alleen", "enkel", "slechts", "only"))
    )
    voorop = na > plek + 1
    na += na < len(woorden) and woorden[na].vorm in ("s", "in", "de")
    deel = na < len(woorden) and woorden[na].soort == "deel"
    erna = woorden[na + 1].vorm if na + 1 < len(woorden) else "."
    return deel and (erna == "only" or (voorop and erna in (".", ";", "\n", "!")))


_TUSSEN_DAGEN: Final = woordenrij("de op en")


def _idioom(woorden: Sequence[Woord], plek: int) -> tuple[int, str]:
    """How many words the idiom takes here, and its word; 0 when there is none."""
    if omschreven := _behalve_dagen_die(woorden, plek):
        return omschreven, "behalve"
    if woorden[plek].vorm == "but" and plek and woorden[plek - 1].vorm in _VOOR_BUT:
        dag = plek + 1 < len(woorden) and woorden[plek + 1].soort in ("dag", "dagdeel")
        return (1, "behalve") if dag else (0, "")
    lengte = _lengte_behalve(woorden, plek)
    if lengte:
        na = plek + lengte + (plek + lengte < len(woorden) and woorden[plek + lengte].vorm in ("de", "mijn"))
        dag = na < len(woorden) and woorden[na].soort in ("dag", "dagdeel")
        return (lengte, "behalve") if dag else (0, "")
    for vormen, nieuw in _BOOM.get(woorden[plek].vorm, ()):
        stuk = tuple(woord.vorm for woord in woorden[plek : plek + len(vormen)])
        na = plek + len(vormen)
        na += nieuw in _MET_DAG and na < len(woorden) and woorden[na].vorm in ("op", "de")
        dag = na < len(woorden) and woorden[na].soort in ("dag", "dagdeel")
        if " ".join(vormen) in _ZONDER_MAAR and not _volgt_venster(woorden, na):
            continue
        if (
            nieuw == "vanaf"
            and vormen[-1] == "op"
            and not _EINDIGT & {woord.vorm for woord in woorden[na : na + 8]}
        ):
            continue
        past = (nieuw not in _MET_UUR or _volgt_uur(woorden, na)) and (nieuw not in _MET_DAG or dag)
        if stuk == vormen and past:
            return len(vormen), nieuw
    return 0, ""


_EINDIGT: Final = woordenrij("eindigt duurt loopt tot t/m tm")
"""What must follow "mijn verlof begint op 1 mei" for that to be the begin of a period."""


def _behalve_dagen_die(woorden: Sequence[Woord], plek: int) -> int:
    """How many words go before the days in "behalve de dagen waarop ik niet werk (woensdag en vrijdag)"."""
    if woorden[plek].vorm not in ("behalve", "uitgezonderd", "except"):
        return 0
    noemt = False
    for na in range(plek + 1, min(len(woorden) - 1, plek + _OMSCHRIJVING)):
        noemt = noemt or woorden[na].vorm in ("dag", "dagen", "dagdeel", "dagdelen", "days", "day")
        if woorden[na].vorm in ("(", ":"):
            return na + 1 - plek if noemt and woorden[na + 1].soort in ("dag", "dagdeel") else 0
        if woorden[na].soort not in ("woord", "deel"):
            return 0
    return 0


_OMSCHRIJVING: Final = 12
"""In words: so far behind "behalve" stand the days that it describes."""


def _lengte_behalve(woorden: Sequence[Woord], plek: int) -> int:
    """How many words "zonder", "buiten" or "los van" takes, which before a day make an exception."""
    if woorden[plek].vorm in ("zonder", "buiten"):
        return 1
    los = woorden[plek].vorm == "los" and plek + 1 < len(woorden) and woorden[plek + 1].vorm == "van"
    return 2 if los else 0


def _volgt_venster(woorden: Sequence[Woord], plek: int) -> bool:
    """ "na 13 uur", "in de middag", "'s ochtends", "om 12 uur klaar": a part of the day follows."""
    vormen = [woord.vorm for woord in woorden[plek : plek + 3]]
    if not vormen:
        return False
    if vormen[0] in _VENSTERBEGIN:
        volgt = _volgt_uur(woorden, plek + 1) or bool(set(vormen[1:]) & {"lunch", "middag", "noen"})
        return volgt or _volgt_uur(woorden, plek + 2)
    deel = any(woord.soort == "deel" for woord in woorden[plek : plek + 3])
    return deel and vormen[0] in ("in", "s", "de", "smorgens", "smiddags", "alleen")


_VENSTERBEGIN: Final = woordenrij("na voor vanaf tot tussen van om uiterlijk pas rond niet")


def _einde(woorden: Sequence[Woord], plek: int) -> tuple[int, int, int]:
    """ "om 12 uur klaar zijn", "uiterlijk 12 uur kunnen stoppen": where the hour begins and ends, and all of it.

    Zeroes when nothing ends there.
    """
    uur = plek
    while uur < len(woorden) and woorden[uur].vorm in ("uiterlijk", "om", "rond", "voor", "tegen"):
        uur += 1
    if uur == plek or not _volgt_uur(woorden, uur):
        return 0, 0, 0
    na = uur + 1 + (uur + 1 < len(woorden) and woorden[uur + 1].vorm == "uur")
    klaar = na
    while klaar < len(woorden) and woorden[klaar].vorm in _OM_KLAAR:
        klaar += 1
    if not any(woord.vorm in _KLAAR for woord in woorden[na:klaar]):
        return 0, 0, 0
    return uur, na, klaar


_KLAAR: Final = woordenrij("klaar stoppen afgelopen afronden eindigen ophouden gestopt afgerond")
_OM_KLAAR: Final = _KLAAR | woordenrij("kunnen maar weer wel zijn is ben kan moet moeten willen wil")


def _volgt_uur(woorden: Sequence[Woord], plek: int) -> bool:
    if plek >= len(woorden):
        return False
    return woorden[plek].soort in ("tijd", "getal") or woorden[plek].vorm in _UURBEGIN


_UURBEGIN: Final = woordenrij(
    "half kwart een twee drie vier vijf zes zeven acht negen tien elf twaalf enen tweeen drieen vieren vijven "
    "negenen tienen elven twaalven"
)
