"""What has a date of its own, and says nothing of when somebody can: "op 1 april gaat onze website over".

Knows the words of one clause. Whatever may take the writer himself (a training, a meeting, his own leave) is none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from intervisie.lezer.taal.woorden import woordenrij

_GEBEURT: Final = woordenrij(
    "komt komen verschijnt verschijnen opent openen heropent verhuist verhuizen verandert veranderen begint beginnen "
    "start starten stopt treedt gaat wordt worden staat staan krijgen krijgt fuseert stapt sluit"
)
_GEBEURT_ONS: Final = woordenrij("krijgen stappen gaan veranderen wisselen")
"""With "wij" only of what they get or pass over to."""
_ZAAK: Final = woordenrij(
    "website site pagina nieuwsbrief krant interview artikel boek handboek handleiding huisstijl logo systeem "
    "telefoonsysteem gebouw gemeentehuis stadhuis loket balie kantine kantoor verbouwing zonneweide zwembad park "
    "plein weg brug rotonde kabinet wet regeling verordening noodverordening beleid campagne programma app portaal "
    "intranet software kerstpakket pakket pakketten markt kermis optocht dorp stad feest tentoonstelling museum "
    "station winkel supermarkt azc veiligheidsdag mailadres mailadressen emailadres emailadressen adressen domein "
    "domeinnaam telefoonnummers telefooncentrale"
)
_BAAS: Final = woordenrij("burgemeester wethouder gemeentesecretaris directeur college opvolger opvolgster")
_WISSELT: Final = woordenrij("begint start vertrekt stopt krijgen krijgt treedt verlaat")
"""What a burgemeester does on a day that is no visit: "onze nieuwe burgemeester begint op 1 maart"."""
_EIGEN: Final = woordenrij("ik mij me mijn mijzelf mezelf ikzelf ons zelf i my")
_VULT_TIJD: Final = woordenrij(
    "training cursus opleiding leergang congres symposium vergadering overleg bijeenkomst sessie dienst piket verlof "
    "vakantie operatie uitvaart begrafenis bruiloft afspraak examen stage werkbezoek heidag dan daarom dus druk "
    "niet geen misschien liever intervisie verhuizing langs bezoek ontruimd moeten moet"
)
_STAAT_GEPLAND: Final = woordenrij("beloofd toegezegd aangekondigd voorzien verwacht klaar gereed")
_ADRES: Final = woordenrij("mailadres mailadressen emailadres emailadressen adres adressen domein domeinnaam")
_ANDER: Final = woordenrij("ander andere nieuw nieuwe")
_WENST: Final = woordenrij(
    "fijne prettige vrolijk vrolijke zalig zalige gezegende gelukkig gelukkige mooie sfeervolle"
)
_LEGT_STIL: Final = woordenrij("gesloten dicht")


def is_gebeurtenis(vormen: Collection[str]) -> bool:
    """Whether a clause tells of a thing or somebody else to which something happens; `vormen` are its words."""
    alle = set(vormen)
    if alle & _ADRES and alle & _ANDER and not alle & _VULT_TIJD:
        return True
    if alle & _BAAS and alle & _WISSELT:
        gebeurt = True
    elif alle & {"wij", "we"}:
        gebeurt = bool(alle & _ZAAK and alle & _GEBEURT_ONS and ("gaan" not in alle or "over" in alle))
    else:
        gebeurt = bool(alle & _ZAAK and (alle & _GEBEURT or _staat_gepland(alle)))
    if not gebeurt:
        return False
    return not alle & (_VULT_TIJD | _LEGT_STIL) and not (alle & _EIGEN and not _met_mij(alle))


def _staat_gepland(alle: Collection[str]) -> bool:
    altijd = "altijd" in alle and {"feest", "kermis", "optocht"} & set(alle)
    return bool({"is", "zijn"} & set(alle) and (altijd or _STAAT_GEPLAND & set(alle)))


def is_wens(vormen: Sequence[str]) -> bool:
    """ "Prettige kerstdagen en een gelukkig nieuwjaar" """
    jaar = vormen[-1:] == ["nieuwjaar"] and {"gelukkig", "goed", "gezond", "voorspoedig"} & set(vormen)
    return bool(vormen and (jaar or vormen[0] in _WENST)) and not {"ik", "niet", "dan"} & set(vormen)


def _met_mij(alle: Collection[str]) -> bool:
    """ "Er staat een interview met mij in de krant": the writer is in it, and not taken by it."""
    return bool({"met", "over"} & set(alle)) and "mij" in alle and not {"ik", "mijn"} & set(alle)
