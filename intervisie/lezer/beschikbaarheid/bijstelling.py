"""What the clauses around a clause change in the way it points.

One small rule per habit of Dutch, asked in order; which way a clause points by itself is the work of `richting`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.richting import begint_met_behalve
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.zinnen import Zinsdeel
from intervisie.lezer.taal.woorden import woordenrij


@dataclass(frozen=True, slots=True)
class Omgeving:
    """The clauses on both sides of a clause, and which way the one before it pointed."""

    vorig: Zinsdeel | None
    vorige_richting: Richting | None
    volgende: Zinsdeel | None
    woorden: frozenset[str] = frozenset()
    """The words of the clause before."""


def stel_bij(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """Which way the clause points, now that the clauses around it are seen."""
    for bijstelling in BIJSTELLINGEN:
        richting = bijstelling(deel, richting, omgeving)
    return richting


def _vergelijking(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "liever dinsdag dan donderdag" """
    del omgeving
    return "liever niet" if deel.voegwoord == "dan" else richting


def _naast(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "behalve dinsdag kan ik ook op donderdag" adds, it takes nothing away."""
    volgende = omgeving.volgende
    return (
        "ja"
        if omgeving.vorig is None
        and begint_met_behalve(deel)
        and volgende is not None
        and volgende.heeft(Teken.OOK)
        else richting
    )


def _om_de_week_vrij(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    del omgeving
    return "onzeker" if richting == "nee" and deel.heeft(Teken.WISSEL) else richting


def _voorwaarde(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "als dinsdag niet lukt, kan woensdag ook" """
    als = any(v.teken is Teken.ALS and v.eerste - deel.eerste <= 1 for v in deel.tekens)
    hoofdzin = any(v.teken is Teken.WEG and _IK & set(v.vorm.split()) for v in deel.tekens)
    if richting != "nee" or not als or hoofdzin:  # "als jullie 's avonds vergaderen haak ik af"
        return richting
    ook = omgeving.vorig is not None and omgeving.vorig.heeft(Teken.OOK)
    anders = deel.heeft(Teken.DAN) and any(
        v.teken in (Teken.NIET, Teken.WEG) and v.eerste < u.eerste
        for v in deel.tekens
        for u in deel.uitdrukkingen
    )
    return "ja" if ook or anders or omgeving.volgende is not None else richting


_IK: Final = woordenrij("ik wij we")


def _ook_liever_niet(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "liever niet op maandag en niet 's ochtends" """
    stellig = any(v.vorm in _STELLIG for v in deel.tekens)
    zelfde = (
        omgeving.vorige_richting == "liever niet" and not deel.heeft(Teken.KAN, Teken.WEG) and not stellig
    )
    dagen = [u.na for u in deel.uitdrukkingen for s in u.stukken if s.dagen]
    achterop = bool(dagen) and any(v.teken is Teken.NIET and v.eerste >= dagen[-1] for v in deel.tekens)
    zelfde = zelfde and not (achterop and deel.voegwoord == ",")  # "di liever niet, vr niet"
    return "liever niet" if zelfde and richting == "nee" and deel.voegwoord in ("en", "of", ",") else richting


_STELLIG: Final = frozenset(
    ("nooit", "nimmer", "onmogelijk", "nee", "zeker niet", "absoluut niet", "beslist niet", "in geen geval")
)


def _of_het_kan(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "ik weet nog niet of ik dinsdag kan", "of ik dinsdag kan, weet ik nog niet" """
    vorig, volgende = omgeving.vorig, omgeving.volgende
    if vorig is None and deel.voegwoord == "of" and volgende is not None and volgende.heeft(Teken.ONZEKER):
        return "onzeker"
    vraagt = vorig is not None and not vorig.gevuld and vorig.heeft(Teken.ONZEKER, Teken.VREEMD)
    return "onzeker" if vraagt and deel.voegwoord == "of" else richting


def _dat_kan(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "bel me even, dat kan vandaag nog": about the call."""
    terug = (
        any(v.vorm in ("kan", "kunnen") for v in deel.tekens)
        and deel.tekens[0].vorm in ("dat", "dit")
        and deel.tekens[0].eerste == deel.eerste
    )
    return "vreemd" if terug and richting == "ja" and omgeving.vorige_richting == "vreemd" else richting


def _hoorde_dat(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "ik begreep dat het op dinsdag is" """
    gehoord = deel.voegwoord == "dat" and omgeving.vorig is not None and omgeving.vorig.heeft(Teken.VREEMD)
    toen = any(v.vorm in ("kon", "konden", "zou kunnen") for v in deel.tekens)
    return "vreemd" if gehoord and (richting is None or toen) else richting


def _wel_een_probleem(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "maandag is geen probleem, woensdag wel" """
    vorig = omgeving.vorig
    if vorig is None or not deel.heeft(Teken.WEL) or deel.heeft(Teken.KAN, Teken.LIEFST, Teken.NIET):
        return richting
    geen = [v.vorm for v in vorig.tekens if v.teken is Teken.OMKEER and v.vorm.startswith("geen ")]
    return "nee" if any(vorm.split()[-1] in _BEZWAREN for vorm in geen) else richting


def is_nadruk(deel: Zinsdeel, vorig: Zinsdeel | None) -> bool:
    """ "dinsdag: geen enkel probleem, de hele dag niet": says again that nothing stands in the way."""
    kaal = [v.vorm for v in deel.tekens if v.teken is not Teken.OOK] == ["niet"] and deel.voegwoord == ","
    delen = bool(deel.uitdrukkingen) and all(s.dagen is None for u in deel.uitdrukkingen for s in u.stukken)
    geen = vorig is not None and vorig.heeft(Teken.OMKEER) and not vorig.heeft(Teken.NIET)
    return kaal and delen and geen


def _niet_bezet(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "maandag zit ik vol, dinsdag niet": the second half denies what the first one said."""
    vorig = omgeving.vorig
    if richting != "nee" or vorig is None or not (vorig.uitdrukkingen and deel.uitdrukkingen):
        return richting
    hangt = deel.voegwoord in (",", "maar", "en") and bool(omgeving.woorden & _IS)
    weg = hangt and vorig.heeft(Teken.WEG) and not vorig.heeft(Teken.NIET, Teken.KAN)
    kaal = [v.vorm for v in deel.tekens] == ["niet"] and deel.na - deel.uitdrukkingen[-1].na <= 1
    return "ja" if weg and kaal else richting


def _ook_toen(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "vrijdag was ik ziek en maandag vrij": the second half looks back as the first does."""
    vorig = omgeving.vorig
    kort = deel.voegwoord == "en" and deel.gevuld and deel.na - deel.eerste <= _KORT
    toen = vorig is not None and vorig.heeft(Teken.VERLEDEN) and bool(omgeving.woorden & {"was", "waren"})
    return "vreemd" if kort and toen and not deel.heeft(Teken.KAN, Teken.NIET, Teken.LIEFST) else richting


_KORT: Final = 3
_IS: Final = woordenrij("ben is zijn zit zitten staat staan heb")
_BEZWAREN: Final = woordenrij(
    "probleem problemen bezwaar punt moeite belemmering belemmeringen obstakel beletsel hindernis"
)


def _niet_dit_maar_dat(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "niet dinsdag maar donderdag is mijn vrije dag": nothing is said of Tuesday."""
    volgende = omgeving.volgende
    kaal = [v.teken for v in deel.tekens if v.teken is not Teken.CORRECTIE] == [Teken.NIET]
    weg = volgende is not None and volgende.voegwoord in ("maar", "but") and volgende.heeft(Teken.WEG)
    ontkend = volgende is not None and volgende.heeft(Teken.NIET)
    voorop = any(
        v.teken is Teken.NIET and v.vorm in ("niet", "not") and v.eerste <= deel.eerste + 1
        for v in deel.tekens
    )
    return "vreemd" if richting == "nee" and kaal and voorop and weg and not ontkend else richting


def _niet_dat(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "de arboarts wil niet dat ik woensdag werk", "ik zeg niet dat donderdag niet gaat": turned round."""
    vorig = omgeving.vorig
    if deel.voegwoord != "dat" or vorig is None or vorig.gevuld or richting not in ("ja", "nee"):
        return richting
    if omgeving.woorden == {"niet"}:
        return "onzeker" if richting == "nee" else richting  # "niet dat de maandag onmogelijk is, maar …"
    ontkend = vorig.heeft(Teken.NIET) and not vorig.heeft(Teken.OMKEER, Teken.WEG)
    oordeelt = ontkend and bool(omgeving.woorden & _OORDEELT)
    return richting if not oordeelt else "ja" if richting == "nee" else "nee"


_OORDEELT: Final = woordenrij(
    "wil willen denk denken geloof gelooft verwacht verwachten zeg zeggen beweer beweren vind vinden betekent hoop "
    "hopen bedoel wilt mag"
)


def _tijdzin(deel: Zinsdeel, richting: Richting | None, omgeving: Omgeving) -> Richting | None:
    """ "… voordat ik op dinsdag mijn chef spreek": a day that something else happens."""
    del omgeving
    return "vreemd" if deel.voegwoord in ("voordat", "nadat", "totdat") and deel.gevuld else richting


BIJSTELLINGEN: Final = (
    _ook_toen,
    _niet_bezet,
    _wel_een_probleem,
    _niet_dit_maar_dat,
    _niet_dat,
    _tijdzin,
    _vergelijking,
    _naast,
    _om_de_week_vrij,
    _voorwaarde,
    _ook_liever_niet,
    _of_het_kan,
    _dat_kan,
    _hoorde_dat,
)
"""What the clauses around a clause change in its direction, in this order."""
