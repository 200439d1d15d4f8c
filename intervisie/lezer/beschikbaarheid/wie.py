"""Whom a clause is about: the writer, the one for whom he writes, or somebody who takes no part.

Knows words for people and bodies, and nothing of days.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Bezien, Richting
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij

ZWAK_KAN: Final = woordenrij("werk werkt werken tijd ja fijn goede rustig mooi") | {
    "ik ben er",
    "ben ik er",
    "werk ik",
    "ik werk",
}
_PERSONEN: Final = woordenrij(
    "collega collegas leidinggevende manager chef teamleider teammanager afdelingshoofd baas directeur partner man "
    "vrouw vriend vriendin zoon dochter zoontje dochtertje moeder vader zus broer kinderen secretaresse assistent "
    "assistente secretariaat team afdeling wethouder burgemeester buurman buurvrouw kennis teamgenoot kamergenoot "
    "buren ploeg klas gemeentehuis stadhuis loket balie kantoor gebouw school receptie klantcontactcentrum werkplein"
)
_DEELNEMERS: Final = woordenrij(
    "collega leidinggevende manager chef teamleider teammanager afdelingshoofd directeur wethouder burgemeester "
    "mevrouw meneer dhr mw mevr teamgenoot kamergenoot gemeentesecretaris"
)
"""Who may be the one that takes part, when the writer does not speak of himself."""
_FUNCTIES: Final = woordenrij(
    "manager teamleider teammanager afdelingshoofd directeur wethouder burgemeester"
)
EIGEN: Final = woordenrij("ik wij we mij me ons mijzelf ikzelf allebei beiden")


def van_ander(bezien: Bezien) -> Richting | None:
    """ "mijn leidinggevende is er op dinsdag", "ons gemeentehuis is open van maandag tot vrijdag"."""
    vormen = bezien.vormen
    if bezien.derde and _is_deelnemer(bezien):
        return None
    bijstelling = (
        bool(vormen) and vormen[0] in _FUNCTIES and bezien.deel.eerste > 0
    )  # "Eva Mol, teammanager HR,"
    if vormen and vormen[0] in _PERSONEN | _TITELS and not EIGEN & set(vormen) and not bijstelling:
        return "vreemd"
    if _ORGANEN & set(vormen[:4]) and _VERGADERT & set(vormen) and not EIGEN & set(vormen):
        return "vreemd"
    for plek in range(min(4, len(vormen) - 1)):
        if vormen[plek] in _BEZIT and vormen[plek + 1] in _PERSONEN:
            eigen = EIGEN & set(vormen) - {vormen[plek]} or bezien.heeft(Teken.BEZIG)
            voor = vormen[plek - 1] if plek else ""
            eigen = eigen or (vormen[plek + 1] in ("team", "afdeling") and bezien.heeft(Teken.KAN))
            return None if eigen or voor in _VOORZETSELS else "vreemd"
    return None


def _is_deelnemer(bezien: Bezien) -> bool:
    """ "De chef kan op dinsdag", in a text in which nobody speaks of himself; "mijn chef is er dan" is too little."""
    begin = set(bezien.vormen[:4])
    zegt = any(v.teken in _ZEGGEND and v.vorm not in ZWAK_KAN for v in bezien.deel.tekens)
    return bool(begin & _DEELNEMERS) and (zegt or bool(begin & _TITELS and "werkt" in bezien.vormen))


_ZEGGEND: Final = (
    Teken.KAN,
    Teken.NIET,
    Teken.WEG,
    Teken.LIEFST,
    Teken.LIEVER_NIET,
    Teken.ALLES_GOED,
    Teken.ALLEEN,
)


def gaat_over_schrijver(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the writer is in the clause, or nobody is: "woensdag is mijn dag", "dinsdag of woensdag"."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    return bool(vormen & (EIGEN | {"mijn", "onze", "graag"})) or not vormen & _HULPWERKWOORDEN


_HULPWERKWOORDEN: Final = woordenrij(
    "is zijn staat staan heeft hebben wordt worden gaat gaan komt komen zit zitten ligt"
)


def is_bijzin_over_ander(zin: Zin, deel: Zinsdeel, vorig: Zinsdeel | None) -> bool:
    """ "een collega, die alleen op donderdag werkt" """
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    betrekkelijk = vormen[0] == "die" or vormen[:2] == ["van", "wie"]
    werkwoord = vormen[-1] in (
        "werkt",
        "werken",
        "kan",
        "kunnen",
        "zit",
        "zitten",
        "is",
        "zijn",
        "heeft",
        "hebben",
    )
    met_persoon = vorig is not None and bool(
        _PERSONEN & {w.vorm for w in zin.woorden[vorig.eerste : vorig.na]}
    )
    werkwoord = werkwoord or (met_persoon and vormen[1:2] in (["is"], ["zit"], ["heeft"], ["komt"]))
    if not betrekkelijk or not werkwoord or EIGEN & set(vormen):
        return False
    return vorig is not None and not spreekt_over_zichzelf(zin, vorig)


def is_zij_tegenover_ik(zin: Zin, deel: Zinsdeel) -> bool:
    """ "zij kan op dinsdag niet, ik kan op alle dagen", "Petra, maar die werkt alleen op maandag"."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    later = {zin.woorden[ander.eerste].vorm for ander in zin.delen if ander.eerste >= deel.na}
    if vormen[0] in ("zij", "hij", "ze") and "ik" in later:
        return True
    los = not deel.heeft(Teken.LIEFST, Teken.NIET, Teken.WEG)
    werkt = vormen[:2] == ["die", "werkt"] or (vormen[:2] in _DIE_IS and los)
    eerder = any(ander.uitdrukkingen or ander.vakken for ander in zin.delen if ander.na <= deel.eerste)
    return werkt and deel.eerste > 0 and not eerder


_DIE_IS: Final = (["die", "van"], ["die", "is"], ["die", "was"])


def spreekt_niemand(zinnen: Iterable[Zin]) -> bool:
    """Whether nobody says "ik" or "wij": then the text is about the one whom it names."""
    return not any(woord.vorm in EIGEN for zin in zinnen for woord in zin.woorden)


def spreekt_over_zichzelf(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether the writer, or the person the text is about, is named in the clause."""
    return bool(EIGEN & {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]})


_TITELS: Final = woordenrij("mevrouw meneer dhr mw mevr")
_ORGANEN: Final = woordenrij(
    "or ondernemingsraad raad gemeenteraad college team commissie bestuur afdeling raadscommissie directie"
)
_VERGADERT: Final = woordenrij("vergadert vergaderen overlegt overleggen komt komen bijeenkomt")
_BEZIT: Final = woordenrij("mijn onze ons haar zijn het de")
_VOORZETSELS: Final = woordenrij("met van voor bij door aan op in naast namens via tussen na over zonder")
