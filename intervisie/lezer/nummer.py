"""Whose telephone number: of one person the number in the words about him, for the writer also his signature.

A number that the writer gives for himself is not of the colleague whom he signs up. Knows no formats: `telefoon.py`.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer import namen, telefoon
from intervisie.lezer.beurten import Deelnemer
from intervisie.lezer.lezing import Fragment, Persoon
from intervisie.lezer.regels import een_van
from intervisie.lezer.schrijver import Plek, alleen
from intervisie.lezer.werk import Werk, veld

_ANDER: Final = een_van(
    r"\b(?:secretariaat|secretaresse|assistente?|mijn collega|collega \w+|haar|zijn|(?:mijn|onze|"
    r"de) (?:leidinggevende|teamleider|man|vrouw|partner|zoon|dochter|zus|broer|moeder|vader|buur\w*|vriend\w*)|"
    r"(?:mijn|onze|de|een|haar|zijn) (?:\w{3,20} )?(?:\w*(?:therapeut\w*|agente?|arts|loodgieter|kapper|kapster|"
    r"aannemer|makelaar|notaris|oppas|conciërge)|dokter|juf|huismeester|bode|receptionist\w*)|"
    r"hem|her|his|my (?:wife|husband|partner|manager|boss|colleague))\b"
    r"(?![^\n]{0,60}\b(?:mijn|ik|mij)\b)"
)
_MIJN_NUMMER: Final = een_van(
    r"\b(?:mijn|m['’]n) (?:eigen |nieuwe |vaste )?\w*(?:nummer|mobiel\w*|telefoon|toestel|06|tel)\b"
)
_MIJ: Final = een_van(r"\b(?:mij|me|mijn|ons|onze|ondergetekende|ik)\b")


def vul_telefoon(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    """Fill his own number, and the place where it stands."""
    cel = veld(deelnemer, "telefoon", werk)
    stukken: list[Plek] = list(deelnemer.over)
    if cel is not None and cel.begin is not None and cel.eind is not None:
        stukken = [(cel.begin, cel.eind)]
    geheel = werk.schrijver.geheel if deelnemer.item else werk.schrijver.tekst
    kandidaten = [n for b, e in stukken for n in telefoon.nummers(alleen(geheel, [(b, e)]))]
    if deelnemer.zelf and not kandidaten:
        kandidaten = _van_schrijver(deelnemer, werk)
    elif not deelnemer.zelf and not deelnemer.item:
        kandidaten = [n for n in kandidaten if not _MIJ.search(_tussen_haakjes(_aanloop(geheel, n)))]
    gezegd = f"{werk.schrijver.tekst}\n{werk.schrijver.ondertekening}" if deelnemer.zelf else ""
    gekozen = telefoon.kies(kandidaten, gezegd)
    if gekozen is not None:
        persoon.telefoon = gekozen.e164
        persoon.bron["telefoon"] = werk.schrijver.fragment(gekozen.begin, gekozen.eind)
    elif deelnemer.zelf and not werk.schrijver.diepte:
        _uit_onderwerp(persoon, werk)


def _tussen_haakjes(aanloop: str) -> str:
    """ "geef ik Bram Vos op (b.vos@ede.example, mobiel": only what stands between the open bracket and the number."""
    _, haakje, binnen = aanloop.rpartition("(")
    return binnen if haakje and ")" not in binnen else aanloop


def _van_schrijver(deelnemer: Deelnemer, werk: Werk) -> list[telefoon.Nummer]:
    tekst = werk.eigen_woorden(deelnemer)
    eigen = [n for n in telefoon.nummers(tekst) if not _is_van_ander(_aanloop(tekst, n), werk)]
    return eigen or list(telefoon.nummers(werk.schrijver.ondertekening))


def _is_van_ander(aanloop: str, werk: Werk) -> bool:
    """ "Zijn nummer is", unless the writer speaks so of himself: "Thijs Bos is adviseur en zijn nummer is"."""
    van = werk.schrijver.van
    genoemd = list(namen.vind(aanloop))
    weergave = namen.van_weergavenaam(van.naam) if van is not None else None
    zelf = any(namen.zelfde(v.naam, weergave or werk.schrijver.ondertekening) for v in genoemd)
    eigen = zelf or _MIJN_NUMMER.search(aanloop)
    if genoemd and weergave and not eigen and not _MIJ.search(aanloop[genoemd[-1].eind :]):
        return True
    wie = _OVER_IEMAND.match(aanloop)
    over = wie is not None and namen.is_voornaam(wie[1]) and not namen.opent_zin(wie[1])
    if over and wie is not None and van is not None:
        over = wie[1] not in (namen.van_weergavenaam(van.naam) or werk.schrijver.ondertekening)
    return (_ANDER.search(aanloop) is not None or over) and not zelf


_OVER_IEMAND: Final = re.compile(
    r"\W*([A-ZÀ-Þ][^\W\d_]+)(?:\s+[A-ZÀ-Þ][^\W\d_]+)*\s+(?:is|was|heeft|werkt|doet|regelt|weet|kan|helpt|neemt)\b"
)
"""A sentence that tells of somebody by his first name."""


def _uit_onderwerp(persoon: Persoon, werk: Werk) -> None:
    onderwerp = werk.schrijver.onderwerp
    gekozen = telefoon.kies(list(telefoon.nummers(onderwerp)))
    if gekozen is not None:
        persoon.telefoon = gekozen.e164
        persoon.bron["telefoon"] = Fragment(onderwerp[gekozen.begin : gekozen.eind])


def _aanloop(tekst: str, nummer: telefoon.Nummer) -> str:
    """The words of its sentence that lead up to a number."""
    return re.split(r"[.!?;\n](?=\s)|\n", tekst[max(0, nummer.begin - 90) : nummer.begin])[-1]
