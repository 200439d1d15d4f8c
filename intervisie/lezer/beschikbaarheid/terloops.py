"""Days that are a figure of speech or belong to something else: "ik zie het elke dag", "14 februari (ochtend)".

Knows words and clauses; whether the sentence named days before is told by the caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.eenheden import ALLE, HELE_DAG, Stuk
from intervisie.lezer.beschikbaarheid.richting import is_zwaar
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Uitspraak
from intervisie.lezer.beschikbaarheid.wie import ZWAK_KAN, spreekt_over_zichzelf
from intervisie.lezer.beschikbaarheid.woordgroepen import REDENGEVEND, VOL
from intervisie.lezer.beschikbaarheid.zinnen import Zin, Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij


def zegt_niets(
    zin: Zin,
    deel: Zinsdeel,
    stuk: Stuk,
    richting: Richting,
    eerder: Sequence[Uitspraak],
    *,
    los: bool,
    rest_over: bool,
) -> bool:
    """ "ik zie het elke dag", "in het weekend heb ik piket", "alleen vrijdag, de rest zit vol".

    `eerder`: what was said just before; `los`: no day was named before in the sentence; `rest_over`: all days named
    so far cannot."""
    if _licht_nee_toe(zin, deel, stuk, eerder):
        return True
    vaag = stuk.niveau == ALLE or (stuk.dagen is None and stuk.rest is None and los)
    if stuk.rest and richting == "ja" and _werkt_elders(zin, deel):
        return True
    reden = deel.voegwoord in REDENGEVEND
    gemeend = rest_over or any(d.heeft(Teken.LIEFST) for d in zin.delen)
    vaag = not gemeend or reden if stuk.rest else vaag
    if richting == "ja" and ((vaag and _is_terloops(zin, deel)) or _licht_eruit(zin, deel, stuk)):
        return True
    if stuk.weekend and not stuk.dagen and _is_terloops(zin, deel):
        return True
    hele_dag = stuk.dagen is None and stuk.delen == HELE_DAG and los
    if hele_dag and any(ander.vakken for ander in zin.delen):
        return True  # "op 14 april zit ik de hele dag vol"
    vol = any(v.teken is Teken.WEG and v.vorm.split()[-1] in VOL for v in deel.tekens)
    vol = vol or (deel.heeft(Teken.BEZIG) and not deel.heeft(Teken.NIET, Teken.WEG))
    alleen = any(d.heeft(Teken.ALLEEN) for d in zin.delen)
    return bool(stuk.rest) and richting == "nee" and (vol or alleen)


def _werkt_elders(zin: Zin, deel: Zinsdeel) -> bool:
    """ "de rest van de week werk ik voor Houten": tells where, and offers nothing."""
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    kan = [v.vorm for v in deel.tekens if v.teken in (Teken.KAN, Teken.LIEFST, Teken.WEL)]
    elders = bool({"voor", "bij", "in", "elders"} & set(vormen)) and not {"intervisie", "jullie"} & set(
        vormen
    )
    return elders and bool(kan) and all(vorm in ZWAK_KAN for vorm in kan)


def _licht_eruit(zin: Zin, deel: Zinsdeel, stuk: Stuk) -> bool:
    """ "Elke ochtend kan, met name op dinsdag": the day was offered already, and not in full."""
    begin = {woord.vorm for woord in zin.woorden[deel.eerste : deel.eerste + 2]}
    eerder = [u for d in zin.delen if d.na <= deel.eerste for u in d.uitdrukkingen]
    ruim = any(s.niveau == ALLE and s.dagen and s.delen is not None for u in eerder for s in u.stukken)
    return bool(begin & _MET_NAME) and ruim and stuk.delen is None and not deel.heeft(Teken.KAN, Teken.NIET)


_MET_NAME: Final = woordenrij("name vooral bijzonder bijvoorbeeld voornamelijk zeker")


def _licht_nee_toe(zin: Zin, deel: Zinsdeel, stuk: Stuk, eerder: Sequence[Uitspraak]) -> bool:
    """ "maandag kan ik niet, dan zit ik de hele dag in Utrecht": what fills the day that was just ruled out."""
    zonder_dag = stuk.dagen is None and stuk.rest is None and stuk.delen == HELE_DAG and stuk.venster is None
    gezegd = [u for u in eerder if not u.vervallen]
    if not zonder_dag or not gezegd or gezegd[-1].richting != "nee":
        return False
    vormen = [woord.vorm for woord in zin.woorden[deel.eerste : deel.na]]
    kort = vormen[0] in ("de", "hele", "heel") and deel.heeft(Teken.WEG) and bool(deel.eerste)
    wijst = (kort or vormen[0] in ("dan", "die", "want")) and not _RUIMTE & set(vormen)
    return wijst and not deel.heeft(Teken.WEL, Teken.ALLEEN, Teken.OOK, Teken.ALLES_GOED, Teken.NIET)


_RUIMTE: Final = woordenrij("kan kunnen lukt past schikt beschikbaar vrij graag liever mag zou")


def standaard(zin: Zin, deel: Zinsdeel, vorige: Richting | None, *, handtekening: bool) -> Richting:
    """What days mean when nothing points them anywhere; `vorige` is which way the sentence before pointed."""
    if deel.heeft(Teken.VERLEDEN, Teken.ZAAK):
        return "vreemd"
    ook = any(v.teken is Teken.OOK and zin.woorden[v.eerste - 1].vorm != "dan" for v in deel.tekens)
    if ook and vorige is not None:
        return vorige
    zwaar = is_zwaar(zin, deel) and not handtekening
    return "onduidelijk" if zwaar or (deel.vakken and not deel.uitdrukkingen) else "ja"


def is_los_dagdeel(zin: Zin, deel: Zinsdeel) -> bool:
    """ "14 februari (ochtend)": a deel that belongs to a date, or to nothing."""
    los = all(s.dagen is None and s.rest is None for u in deel.uitdrukkingen for s in u.stukken)
    met_datum = any(ander.vakken for ander in zin.delen)
    return los and (met_datum or deel.haakjes)


def _is_terloops(zin: Zin, deel: Zinsdeel) -> bool:
    """Whether "elke dag" may only be a figure of speech here: "ik zie het elke dag in mijn werk"."""
    kan = [vondst for vondst in deel.tekens if vondst.teken in (Teken.KAN, Teken.LIEFST, Teken.WEL)]
    if deel.heeft(Teken.ALLES_GOED, Teken.OMKEER):
        return False
    alles = all(s.niveau == ALLE and s.dagen for u in deel.uitdrukkingen for s in u.stukken)
    zwak = [
        v for v in kan if v.vorm in ZWAK_KAN or (alles and v.teken is Teken.WEL)
    ]  # "we zien alle dagen wel iets"
    return zwak == kan and is_zwaar(zin, deel)


def is_beeldspraak(zin: Zin, deel: Zinsdeel) -> bool:
    """ "ons mailsysteem ligt er de hele week uit": all days, of something that is not the writer."""
    vormen = {woord.vorm for woord in zin.woorden[deel.eerste : deel.na]}
    stukken = [stuk for u in deel.uitdrukkingen for stuk in u.stukken]
    heel = bool(stukken) and all(s.niveau == ALLE and s.dagen and s.delen is None for s in stukken)
    return heel and is_zwaar(zin, deel) and not deel.tekens and not _ZELF & vormen


_ZELF: Final = woordenrij("ik wij we mij me")


def zegt_stellig(deel: Zinsdeel) -> bool:
    """Whether a reason says outright that it cannot then: "want 's middags werk ik niet"."""
    kan = any(v.teken is Teken.KAN and v.vorm in _STELLIG for v in deel.tekens)
    return kan or deel.heeft(Teken.WEG, Teken.BEZIG)


_STELLIG: Final = woordenrij("kan kunnen lukt past werk werken beschikbaar aanwezig can") | {
    "ben ik er",
    "ik ben er",
    "werk ik",
    "ik werk",
}


def noemt_de_rest(zin: Zin, deel: Zinsdeel, gezegd: Iterable[Uitspraak]) -> bool:
    """ "voor de rest van de week heb ik lucht", when all that was named before cannot."""
    eerder = [u for u in gezegd if not u.vervallen and u.richting != "vreemd"]
    rest = any(stuk.rest for u in deel.uitdrukkingen for stuk in u.stukken)
    voorop = any(u.eerste - deel.eerste <= 1 for u in deel.uitdrukkingen)
    alles = bool(eerder) and all(u.richting == "nee" for u in eerder)
    return rest and alles and (voorop or spreekt_over_zichzelf(zin, deel))
