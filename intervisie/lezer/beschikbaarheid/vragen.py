"""Clauses that tell nothing of the days in them: questions, labels of something else, "verder …".

Knows words; an asked day is neither offered nor refused.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.beschikbaarheid.dagwoorden import GROET
from intervisie.lezer.beschikbaarheid.gezegden import gezegd
from intervisie.lezer.beschikbaarheid.richting import is_zwaar
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.wie import EIGEN
from intervisie.lezer.beschikbaarheid.woordgroepen import (
    ETIKET_VREEMD,
    KEREN,
    OVERIGE,
    RANG,
    VRAAGBEGIN,
    VREEMD_TENZIJ,
)
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij

_WENST: Final = woordenrij("kunnen mogen passen lukken")


def is_vraag(zin: Zin, nummer: int) -> bool:
    """Whether clause `nummer` asks. "Zou het op maandag kunnen?" and "kunt u mij inplannen?" are polite wishes."""
    if not zin.vraag or any(woord.vorm in VREEMD_TENZIJ for woord in zin.woorden):
        return False
    eerste = zin.woorden[zin.delen[0].eerste].vorm
    if gezegd(zin, zin.delen[0]) in ("ja", "nee"):
        return False
    if eerste == "zou" and _WENST & {woord.vorm for woord in zin.woorden}:
        return False
    if _is_wens(zin, zin.delen[nummer]) or _laat_noteren(zin, nummer):
        return False
    if eerste in VRAAGBEGIN or len(zin.delen) == 1:
        return True
    deel = zin.delen[nummer]
    begin = zin.woorden[deel.eerste].vorm
    return nummer > 0 and (begin in VRAAGBEGIN or (nummer == len(zin.delen) - 1 and _vraagt(zin, deel)))


def _laat_noteren(zin: Zin, nummer: int) -> bool:
    """ "Wilt u noteren dat ik op 12 april afwezig ben?": what is to be put down is told, and not asked."""
    eerst = [woord.vorm for woord in zin.woorden[zin.delen[0].eerste : zin.delen[0].na]]
    vraagt = eerst[0] in _VRAAGT_JOU and bool(eerst[1:2]) and eerst[1] in _JIJ
    if nummer == 0 and vraagt and {"afwezig", "verhinderd"} & set(eerst):
        return bool(
            {"melden", "noteren", "zetten"} & set(eerst)
        )  # "kunt u mij voor 12 april afwezig melden?"
    if nummer == 0 and eerst[:2] in (["mag", "ik"], ["kan", "ik"]):
        return eerst[-1] in ("overslaan", "missen")
    ik = [woord.vorm for woord in zin.woorden[zin.delen[nummer].eerste : zin.delen[nummer].na]][:2]
    return nummer > 0 and vraagt and bool(_NOTEREN & set(eerst)) and bool({"ik", "wij", "we"} & set(ik))


_VRAAGT_JOU: Final = woordenrij("wil wilt willen kun kunt kan kunnen zou zouden")
_JIJ: Final = woordenrij("u je jij jullie")
_NOTEREN: Final = woordenrij(
    "noteren doorgeven vermelden opschrijven vastleggen registreren aantekenen onthouden"
)


def _is_wens(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Kan ik in die van donderdag?", "is het mogelijk om op maandag ingedeeld te worden?": a polite wish."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    ik = vormen[:2] in (["kan", "ik"], ["mag", "ik"], ["kunnen", "wij"], ["kunnen", "we"])
    mij = bool(_MIJ & set(vormen)) and bool(_INDELEN & set(vormen))
    ingedeeld = "mogelijk" in vormen[:4] and ("ingedeeld" in vormen or mij)
    dagen = any(stuk.dagen and stuk.niveau for u in deel.uitdrukkingen for stuk in u.stukken)
    het = vormen[:2] in (["kan", "het"], ["mag", "het"]) and bool(deel.uitdrukkingen)
    if het and not dagen and all(s.dagen is None and s.delen for u in deel.uitdrukkingen for s in u.stukken):
        return True
    return (ik or ingedeeld) and dagen and deel.voegwoord == "" and not deel.heeft(Teken.OOK)


_MIJ: Final = woordenrij("mij me ons hem haar hen")
_INDELEN: Final = woordenrij("plannen delen roosteren inplannen indelen plaatsen")


def _vraagt(zin: Zin, deel: Zinsdeel) -> bool:
    return not {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]} & {"ik", "wij"}


def is_vreemd_etiket(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Openingstijden: …" """
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    herkomst = not deel.eerste and vormen & _HERKOMST
    return bool(herkomst or vormen & ETIKET_VREEMD) or bool(vormen & _TOEN and vormen & {"gold", "was"})


def is_veldnaam(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Eerder deelgenomen: nee", "Dieetwensen: alles behalve noten": a field, and none of when somebody can."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    lengte = deel.na - deel.eerste
    kort = not deel.eerste and lengte <= _VELDNAAM and not EIGEN & vormen
    kort = kort and (
        lengte > 1 or zin.woorden[0].vorm.startswith(_VELDEN)
    )  # "Anna: maakt niet uit" is of a person
    eigen = is_zwaar(zin, deel) or deel.heeft(Teken.VREEMD, Teken.ZAAK)
    return kort and eigen and not vormen & _TIJDVELD and not deel.heeft(*_WIJZEND)


_HERKOMST: Final = woordenrij("terechtgekomen gevonden gehoord bron kanaal herkomst geattendeerd")
"""In the name of a field: how somebody came to know of it."""
_VELDNAAM: Final = 5
_VELDEN: Final = (
    "dieet", "eet", "allerg", "lunch", "parke", "nieuwsbrief", "vegetari", "rolstoel", "toestemming", "privacy",
    "foto", "opmerking", "bijzonderhe", "ervaring", "voorkennis", "casus", "leer", "akkoord", "vervoer", "hulpmiddel",
    "reis", "telefoon", "mobiel", "toegankelijk", "overig", "vragen", "wensen", "avg",
)  # fmt: skip
_TIJDVELD: Final = woordenrij(
    "dagen dag dagdeel dagdelen planning plannen betreft beschikbaarheid beschikbaar wanneer tijd tijden momenten "
    "moment voorkeur voorkeuren rooster werkdagen agenda vorm afwezig afwezigheid vakantie verhinderd werktijden"
)
_WIJZEND: Final = (
    Teken.KAN,
    Teken.WEG,
    Teken.LIEFST,
    Teken.LIEVER_NIET,
    Teken.ALLEEN,
    Teken.NIET,
    Teken.DAN,
    Teken.ALTIJD,
    Teken.VAKANTIE,
    Teken.CORRECTIE,
    Teken.TOCH,
)
_TOEN: Final = woordenrij("toen vroeger voorheen destijds")


def is_overige(zin: Zin, deel: Zinsdeel) -> bool:
    """ "verder kan ik altijd" says nothing of the days before it."""
    return any(
        zin.woorden[plek].vorm in OVERIGE and not _wenst_dag(zin, plek)
        for plek in range(deel.eerste, deel.na)
    )


def _wenst_dag(zin: Zin, plek: int) -> bool:
    """ "Nog een fijne dag verder", "werk ze verder": a wish at the end of a mail, and nothing of other days."""
    ervoor = [woord.vorm for woord in zin.woorden[max(0, plek - 2) : plek]]
    return ervoor[-1:] == ["ze"] or (len(ervoor) > 1 and ervoor[0] in GROET and ervoor[-1] in _GEWENST)


_GEWENST: Final = woordenrij("dag week weekend avond middag ochtend werkweek vakantie zomer")


def grenst_af(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Dinsdag en donderdag, meer zit er niet in", "… en anders niet": no other days, and of these that they can."""
    vormen = [
        woord.vorm for woord in zin.woorden[deel.eerste : deel.na] if woord.vorm not in ("en", "maar", "want")
    ]
    anders = vormen in (["anders", "niet"], ["verder", "niet"], ["daarbuiten", "niet"])
    return anders or (vormen[:1] == ["meer"] and deel.heeft(Teken.NIET))


def is_losse_bijeenkomst(zin: Zin, deel: Zinsdeel) -> bool:
    """ "De tweede keer kan ik niet": one bijeenkomst, and the text does not say when it is."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    keer = not deel.heeft(Teken.VERLEDEN) and bool(vormen & RANG and vormen & KEREN)
    return keer and not any(_zegt_wanneer(ander) for ander in zin.delen if ander.eerste > deel.eerste)


def _zegt_wanneer(deel: Zinsdeel) -> bool:
    """ "…, want op 22 maart heb ik een uitvaart": the reason has the date of it."""
    reden = deel.voegwoord in ("want", "omdat", "aangezien", "namelijk", ":", "(")
    return (
        reden and any(vak.soort == "periode" for vak in deel.vakken) and not deel.heeft(Teken.KAN, Teken.WEL)
    )


def is_geen_voorkeur(zin: Zin, vorig: Zinsdeel | None, deel: Zinsdeel) -> bool:
    """ "Voorkeur: geen" """
    voorkeur = vorig is not None and vorig.heeft(Teken.LIEFST) and not vorig.gevuld
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    return voorkeur and deel.voegwoord == ":" and vormen == ["geen"]
