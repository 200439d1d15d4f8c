"""What one clause does: sign up, withdraw, change, ask, hesitate.

A clause is taken apart first (`deelzin.py`); what it does follows from its verbs, whom it speaks of, whether it is
denied, how far it reaches and whether it asks. What has no verb of its own stands in `zegswijzen.py`. Knows nothing
of mail, and does not weigh clauses against each other.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Final

from intervisie.lezer.soort import (
    afscheid,
    elders,
    naamswijziging,
    reikwijdte,
    vervanging,
    voorbehoud,
)
from intervisie.lezer.soort import zegswijzen as zeg
from intervisie.lezer.taal.deelzin import DAG, Deelzin
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.woorden import woordenrij
from intervisie.lezer.taal.zinnetjes import Zin


@dataclass(slots=True)
class Uiting:
    """What one clause does; several may hold at once.

    aan: somebody takes part; stop: somebody leaves the whole; mist: one time is missed; verandert: something given
    before changes; vervangt: one for another; blijft: goes on taking part; eerder: speaks of an earlier sign-up;
    aarzelt: hesitates; voorwaarde: depends on something; vraagt: ends as a question; nog_niet: did not sign up yet;
    niet_aan: does not sign up; anders: is about something else than the intervisie; los: comes near a sign-up;
    verzoekt: asks the reader to do it; kan_niet: cannot, and does not say how far that goes; geregeld: is about
    something else, and asks nothing here.
    """

    zin: Zin
    aan: bool = False
    stop: bool = False
    mist: bool = False
    verandert: bool = False
    vervangt: bool = False
    blijft: bool = False
    eerder: bool = False
    aarzelt: bool = False
    voorwaarde: bool = False
    vraagt: bool = False
    nog_niet: bool = False
    niet_aan: bool = False
    anders: bool = False
    los: bool = False
    verzoekt: bool = False
    kan_niet: bool = False
    geregeld: bool = False


def duid(zin: Zin) -> Uiting:
    """What a clause does. Words between quotation marks are somebody else's."""
    return Uiting(zin, *_MERKEN(_duid(zin.tekst, zin.vraagt)))


_MERKEN: Final = attrgetter(*[veld.name for veld in fields(Uiting) if veld.name != "zin"])
"""All that is said of a clause, in the order of the fields."""


_NIET_MIJ_MAAR: Final = een_van(
    r" niet (?:mij|mijzelf|mezelf|ikzelf)(?: zelf)?,? maar ",
    r" niet (?:alleen|enkel|slechts) (?=(?:ik|mij|me|(?:ik|mij|me)?zelf)\b)|,? niet voor (?:mij|me)(?:zelf)?(?=\W*$)",
)
"""Somebody is signed up in so many words: "niet mijzelf maar Eva", "niet alleen zelf, maar ook Eva"."""


_WANNEER_NIET: Final = een_van(
    r"\b(?:wanneer|(?:op )?welke dagen|waarop) (?:ze|zij|we|wij|ik|hij|iedereen|men)\b[^,;.:]{0,30}\bniet "
    r"(?:zijn|kan|kunnen|is|kunt|zal zijn|beschikbaar (?:ben|is|zijn)|aanwezig (?:ben|is|zijn))(?=\W*$)"
)
"""Announces a list of absences: "met erbij wanneer ze er niet zijn"."""
_SOMT_AFWEZIG_OP: Final = een_van(
    r"\b(?:geef|geven|meld|melden|stuur|hieronder|hierbij|volgt|volgen|noem)\b.{0,40}\b(?:wanneer|(?:op )?welke "
    r"(?:dagen|weken|data)|waarop) (?:ik|wij|we|het|hij|zij)\b.{0,24}\b(?:niet (?:kan|kunnen|gaat|lukt|past|ben|zijn|"
    r"uitkomt)|er niet (?:ben|zijn|is)|(?:weg|afwezig|verhinderd|op vakantie|op reis) (?:ben|zijn|is))\b"
)
"""Hands in when he is away: "ik geef alvast door wanneer ik niet kan"."""
_VRAAGT: Final = een_van(
    r"\b(?:hoor|horen|verneem|vernemen|weten|bedenken|beslissen|bepalen|besluiten|vraagt?|vragen|"
    r"vroeg|vroegen|benieuwd|laat|vertel\w*|uitleg\w*|"
    r"aangeven|zeggen|graag)\b"
)


def _vraagt_hoe(tekst: str) -> bool:
    return (
        zeg.HOE_MELDT.search(tekst) is not None
        and _VRAAGT.search(_ALS_MEN_VRAAGT.sub(" ", tekst)) is not None
    )


_ALS_MEN_VRAAGT: Final = een_van(
    r"\bals (?:iemand|men|mensen|ze|collega\w*|een \w+) (?:\w+ )?vra(?:agt|gen)\b"
)
_LIJN: Final = "-----"
"""Drawn under the heads of a table typed with spaces, which says nothing of its own: "Kan wel   Kan niet"."""


@lru_cache(maxsize=2048)
def _duid(woorden: str, vraagt: bool) -> Uiting:
    zin = Zin(woorden, 0, len(woorden), vraagt)
    if _LIJN in woorden:
        return Uiting(zin)
    kaal = _WANNEER_NIET.sub(" ", _NIET_MIJ_MAAR.sub(" ", zin.tekst))
    kaal = zeg.ZIT_ER_AL.sub(" ", kaal) if " al " in kaal or " reeds " in kaal else kaal
    kaal = zeg.WERK_ERBIJ.sub(" ", kaal) if "erbij" in kaal else kaal
    kaal = zeg.BELOOFT.sub(" ", kaal) if " niet " in kaal or "nooit" in kaal else kaal
    deel = Deelzin(zeg.MEN_MELDT.sub(" ", kaal), zin.vraagt)
    vraagt_hoe = _vraagt_hoe(zin.tekst)
    if vraagt_hoe:
        deel = Deelzin(zeg.HOE_MELDT.sub(" ", deel.bron), zin.vraagt)
    tekst = deel.tekst
    vraagt = zin.vraagt and not (zeg.BRENGT_OVER.search(zin.tekst) or zeg.VERTEL_VERDER.search(zin.tekst))
    uiting = Uiting(zin, vraagt=vraagt or (vraagt_hoe and not deel.heeft("in", "mee", "zet")))
    uiting.nog_niet = bool(voorbehoud.NOG_NIET.search(tekst))
    uiting.aarzelt = _aarzelt(tekst)
    uiting.blijft = bool(zeg.BLIJFT.search(zeg.BLIJFT_ERBUITEN.sub(" ", tekst))) or _stopt_niet(
        _eerste_hoofdzin(deel)
    )
    uiting.eerder = (
        bool(voorbehoud.EERDER.search(tekst))
        and not uiting.nog_niet
        and not voorbehoud.VAN_ANDEREN.search(tekst)
        and not voorbehoud.HIERBIJ.search(tekst)
        and not voorbehoud.GEGEVENS_ELDERS.search(tekst)
    )
    uiting.voorwaarde = voorbehoud.voorwaardelijk(tekst)
    uiting.vervangt = _vervangt(deel)
    uiting.verandert = _noemt_verandering(tekst) or deel.heeft("anders")
    uiting.verandert = uiting.verandert or bool(_NIET_DAAR.search(tekst))
    uiting.mist = bool(_SOMT_AFWEZIG_OP.search(zin.tekst)) and not zin.vraagt
    uiting.mist = uiting.mist or (zeg.IS_DAN_WEG.search(tekst) is not None and reikwijdte.een_keer(tekst))
    uiting.anders = elders.is_iets_anders(tekst)
    uiting.eerder = uiting.eerder and not uiting.anders
    uiting.verzoekt = deel.vraagt_lezer
    if _LOOPT_MEE.search(tekst) or _DOET_ER_NIETS_MEE.search(tekst) or _OVER_CASUS.match(tekst):
        return uiting
    if zeg.NIET_DAT.match(tekst):
        return uiting
    if voorbehoud.BIJZIN.match(tekst) and not voorbehoud.HOOFDZIN.match(tekst):
        return uiting
    if voorbehoud.EERST_NOG.match(tekst) or voorbehoud.LATER.search(tekst):
        return uiting
    hoofd = _zonder_reden(Deelzin(voorbehoud.HOOFDZIN.sub("", tekst), zin.vraagt))
    _duid_stop(uiting, hoofd)
    _duid_aan(uiting, hoofd)
    return uiting


def _noemt_verandering(tekst: str) -> bool:
    return zeg.VERANDERT.search(zeg.UITKOMST.sub(" ", zeg.VERANDERT_NIETS.sub(" ", tekst))) is not None


_LOOPT_MEE: Final = een_van(
    r"\bzag(?:en)?\b.{0,40}\b(?:langs|voorbij)\w*\b|\bkwam(?:en)?\b.{0,30}\b(?:langs|voorbij)\b|"
    r"\bkomt (?:het|dit|dat|deze|die)\b.{0,40}\b(?:langs|voorbij|aan de orde|ter sprake)\b",
    r"\bloop(?:t|en)?\b.{0,20}\bmee (?:bij|met) (?!jullie|de intervisie)",
    r"\btelt (?:het|dit|dat|deze)\b|\b(?:het|dit|dat) telt\b",
    r"\bmelden?\b.{0,30}\b(?:balie|receptie|portier|bode)\b|\b(?:balie|receptie|portier|bode)\b.{0,20}\bmelden\b",
    r"\bkom\b.{0,24}\blangs om\b|\bhoor(?:t|en)? (?:je|u|jullie) (?:\w+ ){0,3}wie\b",
)
"""Saw a message come by, comes by to talk, goes along with somebody or asks what it counts for: "ik loop mee bij een
andere gemeente", "telt het als scholing?"."""
_OVER_CASUS: Final = een_van(
    r"^\W*(?:(?:en|maar|want) )?(?:mijn|onze|de) (?:\w+ )?(?:casus|leervraag|dilemma|vraagstuk|kwestie) "
    r"(?:(?:is|was)(?! (?:er|weg|niet|vervallen|klaar|opgelost)\b)|gaat (?:over|om)|draait om|luidt|betreft|"
    r"handelt)\b"
)
"""What is told of a casus is no news of who tells it: "mijn casus gaat over een park waar niemand meer komt"."""


def _aarzelt(tekst: str) -> bool:
    """The clause hesitates; "na lang nadenken" tells that it is over."""
    if voorbehoud.GEEN_TOEZEGGING.search(tekst) or voorbehoud.EERST_NOG.match(tekst):
        return True
    if voorbehoud.BELANGSTELLING.search(tekst) is None:
        return False
    return voorbehoud.BELANGSTELLING.search(voorbehoud.UITGEDACHT.sub(" ", tekst)) is not None


def _vervangt(deel: Deelzin) -> bool:
    tekst = deel.tekst
    wisselt = any(h.klasse == "wissel" for h in deel.handelingen) and zeg.DEEL.search(tekst) is not None
    draagt_over = vervanging.OVERDRACHT.search(tekst) or vervanging.OPVOLGING.search(tekst)
    if not (wisselt or draagt_over or vervanging.VERVANGT.search(tekst)):
        return False
    ding = (not draagt_over and zeg.GEGEVEN.search(tekst)) or zeg.TOESTEL.search(tekst)
    if vervanging.GEEN_VERVANGER.search(tekst) or ding or _aarzelt(tekst):
        return False
    return not deel.vraagt or deel.vraagt_lezer or zeg.VOLLE_NAAM.search(tekst) is not None


# ------------------------------------------------------------------------------------------------- leaving


_TWEEDE_HOOFDZIN: Final = een_van(
    r",\s+(?:(?:hij|zij|ze|ik|wij|we|er|het|'t|dat|je|u|jullie|(?:mijn|onze|ons|de) \w+) "
    r"(?:heeft|hebben|heb|had|kan|kunnen|is|zijn|was|zit|ziet|krijgt|vindt|redt|red|krijg|zie|wordt|gaat|lukt|past|"
    r"moet|moeten|hoef|hoeft|hoeven|mag|mogen|trek|trekt|weet|wil)|"
    r"krijg|krijgt|krijgen|red|redt|redden|heb|heeft|zie|kom|komt|lukt|past|gaat|wordt|is|was|zit|vind|trek)\b.*$"
)


def _eerste_hoofdzin(deel: Deelzin) -> Deelzin:
    """ "Bart haakt af, hij heeft er geen tijd meer voor": the second sentence denies nothing of the first."""
    kort = _TWEEDE_HOOFDZIN.sub("", deel.tekst)
    if kort == deel.tekst:
        return deel
    eerste = Deelzin(kort, deel.vraagt)
    gaat = eerste.heeft("uit") or (eerste.heeft("weg") and eerste.gebiedt and eerste.over_mij)
    return eerste if gaat else deel


_NIET_OP_DAG: Final = een_van(
    rf"\b(?:kan|kunnen|lukt|past|gaat)\b[^,;]{{0,30}}\bniet (?:meer|langer) op (?:de |een )?{DAG}",
    rf"\bop (?:de |een )?{DAG}\w*\b[^,;]{{0,20}}\bniet (?:meer )?(?:kan|kunnen|lukt|past|gaat)\W*$",
)
_DIE_DAG_NIET: Final = een_van(
    r"^\W*(?:(?:en|maar|dus) )?(?:op )?(?:maan|dins|woens|donder|vrij)dag(?:ochtend|middag)? (?:doe|neem|kom) "
    r"(?:ik|wij|we)\b[^,;.]{0,12}\b(?:niet|nooit) (?:mee|deel)\b(?!.{0,12}\b(?:meer|verder)\b)"
)
""" "Voor de intervisie kan ik niet meer op dinsdag": a day falls away, and not the whole."""


_REDEN_ERACHTER: Final = een_van(
    r",\s+(?:door|vanwege|wegens|omdat|want|aangezien) (?:de |het |mijn |ik |een )?\w+.*$"
)


def _zonder_reden(deel: Deelzin) -> Deelzin:
    """ "Ik wil online aansluiten, door mijn knie kan ik niet rijden": the reason denies no taking part."""
    kort = Deelzin(_REDEN_ERACHTER.sub("", deel.tekst), deel.vraagt)
    return kort if kort.handelingen else deel


def _zonder_niets(deel: Deelzin) -> Deelzin:
    """ "Noteer mij, en voor Els verandert er niets": that denies nothing else."""
    kort = zeg.VERANDERT_NIETS.sub(" ", deel.tekst)
    return deel if kort == deel.tekst else Deelzin(kort, deel.vraagt)


def _duid_stop(uiting: Uiting, deel: Deelzin) -> None:
    deel = _zonder_niets(_eerste_hoofdzin(deel))
    tekst = deel.tekst
    niet_op_dag = _NIET_OP_DAG.search(tekst) and not _gaat_weg(deel) and not _doet_niet_mee(deel)
    if niet_op_dag or _DIE_DAG_NIET.search(tekst):
        uiting.verandert = True
        return
    zegt = _gaat_weg(deel) or _doet_niet_mee(deel) or _zegt_af(tekst)
    niet_bij = (
        afscheid.ER_NIET.search(tekst)
        and afscheid.ER_NIET.search(afscheid.NIET_LATEN.sub(" ", tekst))
        and not zeg.NIET_MAAR.search(tekst)
    )
    lukt_niet = afscheid.LUKT_NIET.search(afscheid.COMPUTER.sub(" ", deel.hoofdzin)) is not None or bool(
        niet_bij
    )
    over_een_dag = _over_een_dag(deel)
    if not (zegt or lukt_niet or over_een_dag) or _stopt_niemand(uiting, deel):
        return
    if over_een_dag:
        afgezegd = deel.heeft("weg", "uit")
        uiting.mist = (lukt_niet or afgezegd or zegt) and reikwijdte.een_keer(tekst)
        afgezegd = afgezegd or _DAG_ERUIT.match(tekst) is not None
        uiting.verandert = uiting.verandert or afgezegd or (lukt_niet and zeg.TOCH.search(tekst) is not None)
    elif _VAN_TOT.search(tekst) or reikwijdte.een_keer(tekst) or (not zegt and zeg.OP_EEN_DAG.search(tekst)):
        uiting.mist = not uiting.aarzelt
    elif zegt or zeg.HEEL.search(tekst):
        uiting.stop = not uiting.aarzelt
    else:
        uiting.mist = zeg.PERIODE.search(tekst) is not None
        uiting.kan_niet = not uiting.mist


def _stopt_niemand(uiting: Uiting, deel: Deelzin) -> bool:
    """Tells what was, is about something else, only asks, or says that nobody leaves."""
    tekst = deel.tekst
    if (
        zeg.ZEI_DAT.search(tekst)
        or zeg.WAS_ONZE_LAATSTE.match(tekst)
        or zeg.AFMELDING_WEG.search(tekst)
        or zeg.NIET_MIJ_MAAR.search(tekst)
        or zeg.GEEN_AFMELDING.search(tekst)
        or zeg.PAS_ALS.search(tekst)
        or zeg.KLOPT_NIET.search(tekst)
        or deel.vroeger
        or deel.nu_wel
        or uiting.nog_niet
        or uiting.anders
    ):
        return True
    if zeg.VERZENDLIJST.search(tekst) and "intervisie" not in tekst.lower():
        return True
    if afscheid.GEGEVEN_WEG.search(tekst) and not zeg.DEELNAME_WEG.search(tekst):
        uiting.verandert = True
        return True
    if (afscheid.OUDE_NAAM.search(tekst) or _NIET_DAAR.search(tekst)) and not deel.heeft("uit", "weg"):
        return True
    if (
        afscheid.NIET_ONZE_ZAAK.search(tekst)
        or afscheid.VAN_THUIS.search(tekst)
        or afscheid.ZOU_DAN.search(tekst)
    ):
        return True
    if (uiting.vraagt and not deel.vraagt_lezer and not zeg.MAG_HIERBIJ.search(tekst)) or zeg.STEL_DAT.search(
        tekst
    ):
        return True
    return _stopt_niet(deel)


_NIET_DAAR: Final = een_van(
    r"\bniet (?:meer|langer) (?:in|op|naar|via|met|achter|vanuit) (?:de |een |het |mijn |jullie )?(?:\w*zaal|zaaltje|"
    r"locatie|kantoor|regiokantoor|stadhuis|teams|zoom|scherm|beeldscherm)\b"
)
"""Another form, and no leaving: "ik wil niet meer in de zaal zitten"."""


def _stopt_niet(deel: Deelzin) -> bool:
    """ "Ik haak niet af", "haal me niet van de lijst": a verb of leaving, denied."""
    if not deel.over_ik and _OM_NIET_TE.search(deel.tekst) is not None:
        return False
    weg = any(h.klasse == "uit" and not h.deelwoord for h in deel.handelingen)
    return _HAAL_NIET.search(deel.tekst) is not None or (
        weg
        and deel.ontkend
        and not (deel.heeft("mee", "in") or afscheid.STOPT_ANDERSTALIG.search(deel.tekst))
    )


_OM_NIET_TE: Final = een_van(r"\bom (?:\w+ )?niet\b.{0,20}\bte\b")
"""Advice to everybody: "een pleidooi om niet te snel te stoppen"."""
_HAAL_NIET: Final = een_van(
    r"\b(?:haal|schrap|verwijder|streep|schrijf|gooi|veeg|strijk|meld)t?\b (?:mij|me|ons|(?:mijn|onze) (?:naam|namen|"
    r"aanmelding|opgave|inschrijving))(?: (?:er|dus|nu|nou|dan|vooral|alsjeblieft|aub|svp|toch))* niet\b(?! aan\b)"
)
""" "Haal me er dus niet af": the denial stands by the verb of taking off, and not in a reason behind it."""


_NIETS_VOOR_MIJ: Final = een_van(
    r"\b(?:online|digitaal|teams|zoom|beeldbellen|videobellen|scherm\w*|fysiek|vroeg\w*|laat|\w+dag\w*|(?:ochtend|"
    r"middag|avond)\w*)\b"
    r"[^,;.]{0,24}\b(?:niets?|niks) voor (?:mij|ons)\b"
)
"""A form or a part of the day that somebody does not like: "online is niets voor mij"."""


def _zegt_af(tekst: str) -> bool:
    """A turn of phrase for leaving; "ik laat dit niet lopen" says the opposite."""
    tekst = _NIETS_VOOR_MIJ.sub(" ", tekst)
    return (
        afscheid.STOPT.search(tekst) is not None
        and afscheid.STOPT.search(afscheid.NIET_LATEN.sub(" ", tekst)) is not None
    )


def _gaat_weg(deel: Deelzin) -> bool:
    """A verb of leaving, or one of taking off with a person, a place or the sign-up as its object."""
    nu = [h for h in deel.handelingen if not (h.verleden or (h.deelwoord and zeg.WAS.search(deel.tekst)))]
    if deel.ontkend:
        return False
    if any(h.klasse == "uit" for h in nu) or _geeft_plek_op(deel):
        return True
    if not any(h.klasse == "weg" for h in nu):
        return False
    return zeg.DEEL.search(deel.tekst) is not None or deel.over_mij or deel.over_ander


def _geeft_plek_op(deel: Deelzin) -> bool:
    """ "Mijn plaats geef ik op", "ik moet de intervisie opgeven", "ik geef het op": who gives up what is his own, or
    the thing itself, leaves; who gives up himself signs up."""
    op = any(h.naam == "opgeven" and not h.verleden for h in deel.handelingen)
    iets = zeg.EIGEN_PLEK.search(deel.tekst) or (deel.ik_doet and zeg.GEEFT_HET_OP.search(deel.tekst))
    iets = iets or (deel.ik_doet and zeg.INTERVISIE_ZELF.search(deel.tekst))
    return op and bool(iets) and not _ZICH & set(deel.woorden)


_ZICH: Final = woordenrij("mij me ons zich mezelf mijzelf ikzelf onszelf hem haar hen")


def _doet_niet_mee(deel: Deelzin) -> bool:
    """A verb of taking part or going on, denied; also "zonder"."""
    if not deel.ontkend or not any(h.klasse in ("mee", "door") and not h.verleden for h in deel.handelingen):
        return afscheid.GEEN_DEELNAME.search(deel.tekst) is not None
    return zeg.DAG_ONTKEND.search(deel.tekst) is None


_DOET_ER_NIETS_MEE: Final = een_van(
    r"\b(?:er|daar|hier)(?:mee)?\b(?: \w+){0,3} (?:niets|niks|weinig|nooit iets) mee\b"
)
"""Makes no use of it: "ik doe er niets mee"."""


_VAN_TOT: Final = een_van(
    r"\bvan(?:af)? (?:\w+dag )?\d{1,2}(?:e)?(?: [a-z]+)? (?:tot en met|t/m|tot|through|until) (?:\w+dag )?\d{1,2}\b"
)
"""A stretch of days: who is away then has not left."""


def _over_een_dag(deel: Deelzin) -> bool:
    """A day or dagdeel is what falls away, not the whole: "streep de maandag maar door"."""
    if _OP_DIE_DAG.match(deel.tekst):
        return True
    if zeg.HEEL.search(deel.tekst) or not zeg.DAGWOORD.search(deel.tekst):
        return False
    geen_tijd = zeg.GEEN_TIJD.search(deel.tekst) is not None
    weg = (
        deel.heeft("weg", "uit", "mis")
        or geen_tijd
        or _DAG_ERUIT.match(deel.tekst) is not None
        or afscheid.LUKT_NIET.search(deel.tekst) is not None
        or _DAN_ZONDER_MIJ.search(deel.tekst) is not None
    )
    return weg and (zeg.DAG_VOORWERP.search(deel.tekst) is not None or not deel.heeft("weg", "uit"))


_OP_DIE_DAG: Final = een_van(rf"^\W*(?:op |de )*{DAG}\w*,? kan (?:ik|wij|we) (?:\w+ )?niet\b")
_DAN_ZONDER_MIJ: Final = een_van(
    r"\bzonder (?:mij|ons)\b|\bniet (?:meer )?op (?:mij|ons)\b.{0,12}\breken|\bop (?:mij|"
    r"ons)\b.{0,30}\bniet\b.{0,12}\breken"
)
"""Beside a day: "'s dinsdags hoef je niet op mij te rekenen"."""
_DAG_ERUIT: Final = een_van(
    rf"^\W*(?:(?:en|maar|dus) )?(?:de |mijn )?{DAG}(?: \w+){{0,2}} (?:gaat|gaan|mag|mogen|kan|kunnen|moet|moeten)"
    rf"(?: \w+){{0,2}} (?:eruit|er uit|eraf|er af|(?:van|uit) (?:mijn|de|het) \w*(?:lijst|rooster|opgave)\w*)\b",
    rf"^\W*(?:(?:en|maar|dus) )?(?:voor|wat) (?:de |een )?{DAG} (?:betreft )?(?:(?:moet|moeten|zal) (?:ik|wij|we) "
    r"(?:\w+ )?(?:bedanken|passen|afzeggen)|(?:bedank|pas) (?:ik|wij|we))\b",
)


# ----------------------------------------------------------------------------------------------- signing up


def _duid_aan(uiting: Uiting, deel: Deelzin) -> None:
    deel = _zonder_niets(deel)
    tekst = deel.tekst
    if uiting.stop or uiting.blijft or uiting.anders or uiting.vervangt or uiting.mist:
        return
    aan_lezer = (zeg.MELD_JE_ZELF.search(tekst) and not deel.vraagt) or zeg.ZET_HEM_OP.search(tekst)
    if aan_lezer or _doet_al_mee(uiting, deel):
        return
    uiting.los = _komt_erbij(uiting, deel)
    if deel.heeft("zet") and (zeg.ZET_ANDERS.search(tekst) or _zet_iets(deel)):
        uiting.verandert, uiting.los = True, False
        return
    if not (meldt := _meldt(deel)) and (not zeg.MELDT_AAN.search(tekst) or zeg.DEED_MEE.search(tekst)):
        return
    if uiting.eerder or uiting.nog_niet or deel.vroeger:
        return
    iets = zeg.GEGEVEN.search(uiting.zin.tekst) or _AAN_DEELNAME.search(tekst)
    vult_aan = meldt and _AAN_DEELNAME.search(tekst) and "voeg" in tekst
    if uiting.verandert and (vult_aan or (iets and not meldt)):
        return
    if uiting.vraagt and not (_vraagt_plaats(deel) or _draagt_voor(deel) or zeg.MAG_HIERBIJ.search(tekst)):
        return
    if _hoopt(uiting, deel) or not (deel.over_iemand or deel.gebiedt or zeg.TOEZEGGING.search(tekst)):
        return
    if deel.ontkend:
        uiting.niet_aan = (meldt and not _DIE_DAG_NIET.search(tekst)) or zeg.DAGWOORD.search(tekst) is None
        return
    uiting.aan = True
    uiting.verandert = uiting.verandert or zeg.zet_op_dag(tekst)


def _doet_al_mee(uiting: Uiting, deel: Deelzin) -> bool:
    """Speaks of who is known: he comes back, or what is handed in is a change or another name."""
    tekst = deel.tekst
    later = reikwijdte.een_keer(tekst) or reikwijdte.DAARNA.search(tekst) is not None
    uiting.blijft = zeg.WEER_TERUG.search(tekst) is not None and later
    wijzigt = zeg.GEEFT_WIJZIGING.search(tekst) is not None and not deel.heeft("in")
    wijzigt = wijzigt or naamswijziging.zet_om(uiting.zin.tekst)
    uiting.verandert = uiting.verandert or wijzigt
    return uiting.blijft or wijzigt


_AAN_DEELNAME: Final = een_van(
    r"\b(?:aan|in|van|over) (?:mijn|onze|haar|zijn|de|uw|je) (?:\w+ )?(?:deelname|aanmelding|opgave|inschrijving)\b"
)
"""What something is changed about: "er verandert iets aan mijn deelname"."""


def _vraagt_plaats(deel: Deelzin) -> bool:
    """Asks the reader to put somebody on the list; "kun je ook later instromen?" asks what anybody may."""
    alleen_mee = deel.heeft("mee") and not deel.heeft("in", "zet", "plek") and not _LATEN & set(deel.woorden)
    return (
        deel.vraagt_lezer and deel.over_iemand and not (alleen_mee and not zeg.MELDT_AAN.search(deel.tekst))
    )


def _draagt_voor(deel: Deelzin) -> bool:
    """ "Mag ik Eva Mol voordragen?": who names somebody whole puts him forward."""
    return (
        deel.heeft("in") and _MAG_IK.match(deel.tekst) is not None and bool(zeg.VOLLE_NAAM.search(deel.tekst))
    )


_MAG_IK: Final = een_van(r"^\W*(?:(?:en|ook) )?(?:mag|mogen|kan|kunnen|zou|zouden) (?:ik|wij|we)\b")
_LATEN: Final = woordenrij("laat laten")


def _meldt(deel: Deelzin) -> bool:
    """A verb by which somebody takes part or is put on the list."""
    for doet in deel.handelingen:
        if doet.verleden or (
            doet.deelwoord and (zeg.WAS.search(deel.tekst) or not zeg.WORDT.search(deel.tekst))
        ):
            continue
        if doet.klasse == "in":
            return deel.over_iemand or not zeg.MELD_JE.search(deel.tekst)
        if doet.klasse == "mee":
            return True
        if doet.klasse == "zet" and _zet_iemand(deel):
            return True
        if doet.klasse == "plek" and zeg.PLEK.search(deel.tekst):
            return True
    return False


def _zet_iets(deel: Deelzin) -> bool:
    """A day or what was just told is put down, not a person: "noteer de dinsdag maar", "voeg je die toe?"."""
    kaal = Deelzin(zeg.VOOR_MIJ.sub(" ", deel.tekst))
    if not deel.vraagt_lezer or kaal.over_mij or deel.over_ander:
        return False
    return bool(zeg.DAG_VOORWERP.search(deel.tekst) or zeg.DAT_VOORWERP.search(kaal.tekst))


def _zet_iemand(deel: Deelzin) -> bool:
    """Somebody is put on the list by the reader: "zet mij erbij", not "noteer de datum"."""
    if deel.vraagt_lezer:
        return deel.over_mij or deel.over_ander or zeg.OP_LIJST.search(deel.tekst) is not None
    return deel.ik_doet and deel.over_ander and zeg.OP_LIJST.search(deel.tekst) is not None


def _hoopt(uiting: Uiting, deel: Deelzin) -> bool:
    """Interest only, without a sign-up beside it."""
    if uiting.aarzelt and not voorbehoud.BESLOTEN.search(deel.tekst):
        return True
    if not zeg.INTERESSE.search(deel.tekst):
        return False
    rest = Deelzin(zeg.MELDT_INTERESSE.sub(" ", deel.tekst))
    return not any(h.klasse in ("in", "mee", "zet") for h in rest.handelingen)


def _komt_erbij(uiting: Uiting, deel: Deelzin) -> bool:
    """Words near a sign-up without its verb: a place, the list, "erbij"."""
    if zeg.WIL_WETEN.search(deel.tekst) or deel.ontkend:
        return False
    if zeg.AFMELDING_WEG.search(deel.tekst):
        return True
    return zeg.LOS_AAN.search(deel.tekst) is not None and not (
        uiting.aarzelt or uiting.eerder or uiting.mist or uiting.nog_niet
    )


# ------------------------------------------------------------------------------------- words without judgement


def noemt_meedoen(tekst: str) -> bool:
    """The words speak of signing up or taking part, whatever they say of it."""
    return Deelzin(tekst).heeft("in", "mee") or zeg.MELDT_AAN.search(tekst) is not None


def meldt_aan(tekst: str) -> bool:
    """The words have a verb of signing up or hand it in: "ik geef me op", and not only "ik wil meedoen"."""
    return Deelzin(tekst).heeft("in") or voorbehoud.HIERBIJ.search(tekst) is not None


def noemt_stoppen(tekst: str) -> bool:
    """The words speak of leaving, whatever they say of it."""
    return Deelzin(tekst).heeft("uit", "weg") or afscheid.STOPT.search(tekst) is not None


def over_niemand(tekst: str) -> bool:
    """The words speak of nobody in person."""
    return not Deelzin(tekst).over_iemand


def ontkent(tekst: str) -> bool:
    """The words deny something that matters here."""
    return Deelzin(tekst).ontkend
