"""From sentences to statements: what a heading, a question or an answer does to the sentences after it.

Reads one sentence after another; what a sentence says is the work of `zinlezer`, and what all statements add up to
that of `weging`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.eenheden import ALLE
from intervisie.lezer.beschikbaarheid.stand import Stand
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.tweede_blik import bekijk
from intervisie.lezer.beschikbaarheid.uitspraken import Uitkomst
from intervisie.lezer.beschikbaarheid.vakken import op_vakantie
from intervisie.lezer.beschikbaarheid.wie import spreekt_niemand
from intervisie.lezer.beschikbaarheid.woordgroepen import ANTWOORDEN, ROOSTERS, WISSELEND
from intervisie.lezer.beschikbaarheid.zinlezer import Zinlezer
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij


def oordeel(zinnen: Sequence[Zin], *, handtekening: bool = False) -> Uitkomst:
    """What the sentences say. In a `handtekening` a bare list of days is a list of working days."""
    stand = Stand(handtekening, {} if handtekening else bekijk(zinnen))
    stand.derde = spreekt_niemand(zinnen)
    for nummer, zin in enumerate(zinnen):
        if not nummer or not _gaat_over_bellen(zinnen[nummer - 1]):
            _lees(stand, zin, nummer)
    return stand.uitkomst


def _gaat_over_bellen(zin: Zin) -> bool:
    """ "Bellen?", with the hours for that in the next sentence."""
    return zin.vraag and len(zin.woorden) == 1 and zin.woorden[0].vorm in ("bellen", "mailen", "terugbellen")


def _vraagt_wanneer_niet(zin: Zin) -> bool:
    """ "Op welke dagen kunt u niet?", with the answer in the next sentence."""
    vormen = {woord.vorm for woord in zin.woorden}
    return zin.vraag and "niet" in vormen and bool(vormen & {"welke", "wanneer", "waarop"})


def _valt_buiten_vakantie(zin: Zin) -> bool:
    """ "buiten de schoolvakanties kan ik op vrijdag" """
    vormen = [woord.vorm for woord in zin.woorden]
    paren = zip(vormen, vormen[2:], strict=False)
    return any(voor == "buiten" and na.endswith(("vakantie", "vakanties")) for voor, na in paren)


def _volgt_nog_een_week(stand: Stand, zin: Zin) -> bool:
    """ "Tweede week van mei: weg. Derde week ook.", "overmorgen en de dag daarna": more than was read as dates."""
    if not any(vak.richting == "nee" for vak in stand.uitkomst.vakken):
        return False
    for deel in zin.delen:
        vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
        ook = (
            not deel.gevuld
            and len(vormen) <= _KORT
            and {"week", "weken"} & {*vormen}
            and {"ook", "eveneens"} & {*vormen}
        )
        erna = any(a in ("dag", "week") and b in _ERNA for a, b in pairwise(vormen))
        if ook or (erna and not deel.gevuld and not deel.heeft(Teken.WEER, Teken.KAN, Teken.WEL)):
            return True
    return False


_KORT: Final = 5
_ERNA: Final = frozenset(("daarna", "erna", "erop", "daarop"))


def _is_wisselend_rooster(zin: Zin) -> bool:
    vormen = {woord.vorm for woord in zin.woorden}
    anders = bool(vormen & {"anders", "verschilt", "verschillen", "verschillend", "ander"})
    wisselt = bool(vormen & WISSELEND) or (anders and bool(vormen & _TELKENS))
    rooster = bool(vormen & ROOSTERS) or any(vorm.endswith(("rooster", "diensten")) for vorm in vormen)
    return wisselt and rooster and not zin.vraag


_TELKENS: Final = frozenset(("elke", "iedere", "per", "steeds", "telkens", "week", "maand"))


def _lees(stand: Stand, zin: Zin, nummer: int) -> None:
    stand.zin_nummer = nummer
    if _beantwoord(stand, zin):
        stand.vorige, stand.gevraagd = stand.gevraagd, []
        return
    if zin.blok and stand.kop_gebruikt:
        stand.kop, stand.kop_anders = None, False
    loop = Zinlezer(stand, zin)
    loop.lees()
    _noteer_wat_niet_past(stand, zin)
    if zin.kop:
        _begin_kop(stand, loop, zin)
    elif _vraagt_wanneer_niet(zin):
        stand.kop, stand.kop_eenmalig, stand.kop_gebruikt = "nee", True, False
    elif loop.uitspraken:
        stand.kop_gebruikt = True
        if stand.kop_eenmalig:
            stand.kop, stand.kop_eenmalig = None, False
    stand.etiket = loop.etiket
    stand.data = not loop.uitspraken and any(deel.vakken for deel in zin.delen)
    if loop.uitspraken or (zin.vraag and len(zin.woorden) > _BIJZIN):
        stand.vorige = loop.uitspraken  # behind another question "dan" is not about the days before it
    stand.anders = not loop.uitspraken and any(deel.heeft(Teken.ANDERS) for deel in zin.delen)
    stand.gevraagd = loop.uitspraken if zin.vraag else []
    stand.kale_vraag = zin.vraag and _noemt_alleen_dagen(zin)


def _noteer_wat_niet_past(stand: Stand, zin: Zin) -> None:
    if _valt_buiten_vakantie(zin):
        stand.uitkomst.redenen.append("Van de vakantie staan er geen datums.")
    if _volgt_nog_een_week(stand, zin):
        stand.uitkomst.redenen.append("De afwezigheid heeft geen duidelijk begin en eind.")
    if _is_wisselend_rooster(zin):
        stand.uitkomst.redenen.append("Het rooster wisselt.")


_BIJZIN: Final = 6
"""A question of so many words asks something of its own: "lukt dat?" does not."""


def _noemt_alleen_dagen(zin: Zin) -> bool:
    """ "Maandag of vrijdag?", "En de vrijdag waar u over schrijft?" """
    if len(zin.delen) == 1 and _legt_voor(zin, zin.delen[0]):
        return True
    dagen = {plek for deel in zin.delen for u in deel.uitdrukkingen for plek in range(u.eerste, u.na)}
    return bool(dagen) and len(zin.woorden) - len(dagen) <= _BIJWOORDEN


def _legt_voor(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether a question is no more than a day with a clause that says which."""
    dag = next((u for u in deel.uitdrukkingen), None)
    if dag is None or dag.na >= len(zin.woorden):
        return False
    ervoor = {woord.vorm for woord in zin.woorden[: dag.eerste]}
    return ervoor <= _VOOR_DAG and zin.woorden[dag.na].vorm in ("die", "waar", "waarover", "zoals", "uit")


_VOOR_DAG: Final = woordenrij("en maar nou dan die de dat een jullie uw op")
_BIJWOORDEN: Final = 2
"""So many words may stand beside the days of a bare question: "En dinsdag dan?" """


def _beantwoord(stand: Stand, zin: Zin) -> bool:
    """ "Kunt u op dinsdag? Ja", "Dinsdag? Prima." Whether the sentence was an answer and nothing else."""
    if stand.gevraagd and _wenst_het_dan(zin):
        for uitspraak in stand.gevraagd:
            uitspraak.richting, uitspraak.met_kan, uitspraak.blik = "ja", False, None
        return False
    antwoord = _antwoord(stand, zin) if stand.gevraagd else None
    if antwoord is None:
        return False
    for uitspraak in stand.gevraagd:
        if antwoord == "ja" or uitspraak.stuk.niveau > ALLE:
            uitspraak.richting, uitspraak.blik = antwoord, None  # the second look saw the question alone
    return stand.kale_vraag and not any(deel.gevuld for deel in zin.delen)


def _wenst_het_dan(zin: Zin) -> bool:
    """ "Kan het op dinsdag? Dan graag in de ochtend.": the day that was asked is wished for."""
    vormen = [woord.vorm for woord in zin.woorden[:2]]
    kort = len(zin.woorden) <= _BIJWOORDEN + 1
    wens = vormen in (["dan", "graag"], ["dan", "liefst"]) and not zin.delen[0].heeft(Teken.NIET)
    deel = all(stuk.dagen is None and stuk.delen for u in zin.delen[0].uitdrukkingen for stuk in u.stukken)
    return wens and (kort or (zin.delen[0].gevuld and deel))


def _antwoord(stand: Stand, zin: Zin) -> Richting | None:
    eerste, laatste = ([woord.vorm for woord in stuk] for stuk in (zin.woorden[:2], zin.woorden[-2:]))
    if stand.kale_vraag and not any(deel.gevuld for deel in zin.delen):
        if laatste[0] == "dus" and laatste[-1] in _DUS:  # "Dan zijn de kinderen thuis, dus nee."
            return _DUS[laatste[-1]]
        richting = Zinlezer(stand, zin).richting_van(zin.delen[0])
        if richting in ("ja", "nee", "liever niet", "onzeker"):
            return richting
    kort = zin.delen[0].na <= 2 and not zin.delen[0].gevuld
    gezegd = ANTWOORDEN.get(eerste[0]) or ANTWOORDEN.get(" ".join(eerste))
    return gezegd if eerste[0] in ("ja", "nee") or kort else None


_DUS: Final[dict[str, Richting]] = {"ja": "ja", "wel": "ja", "nee": "nee", "niet": "nee"}


def _begin_kop(stand: Stand, loop: Zinlezer, zin: Zin) -> None:
    laatste = zin.delen[-1]
    if not laatste.gevuld:
        richting = loop.richting_van(laatste) or op_vakantie(laatste)
        stand.kop = None if richting == "vreemd" and _leidt_gegevens_in(zin, laatste) else richting
        stand.kop_anders = laatste.heeft(Teken.ANDERS)
        stand.kop_gebruikt = False


def _leidt_gegevens_in(zin: Zin, deel: Zinsdeel) -> bool:
    """ "Hierbij mijn inschrijving:", "Daarom stuur ik het zo maar:": what stands under it is told of the writer."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    eigen = bool(vormen & _GEGEVENS and vormen & _HIERBIJ) or bool(vormen & _STUUR and vormen & _ZO)
    return eigen and not deel.heeft(Teken.VERLEDEN, Teken.BEREIKBAAR, Teken.NIET)


_GEGEVENS: Final = woordenrij(
    "informatie gegevens antwoord antwoorden reactie inschrijving aanmelding opgave weten aanleiding lijstje"
)
_STUUR: Final = woordenrij("stuur sturen schrijf schrijven verstuur")
_ZO: Final = woordenrij("het dit zo alles hierbij hieronder")
_HIERBIJ: Final = woordenrij(
    "mijn onze hierbij hier gevraagde nodig alle volgende onderstaande moeten moet wilde wilden wilt u uw jullie je"
)
