"""Where one clause ends and the next begins: at commas, conjunctions, and the words that open an exception.

Knows words only. The same word may be a conjunction or not: "maar" in "zet mij maar op maandag" parts nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from intervisie.lezer.beschikbaarheid.tekens import BEGIN_BEHALVE, Teken, zoek_tekens
from intervisie.lezer.taal.woorden import Woord, grenst, woordenrij

VOEGWOORDEN: Final = woordenrij(
    "maar plus doch want omdat aangezien dus terwijl en of hoewel zodat echter and but because so or waarbij "
    "waardoor alhoewel ofwel ofschoon doordat voordat nadat totdat"
)
TEKENS: Final = woordenrij(', ; ( ) : " | \t')
_ONDERWERPEN: Final = woordenrij("ik wij we hij zij ze het mijn op er de deze i")


def scheiding(woorden: Sequence[Woord], plek: int) -> str | None:
    """What parts two clauses at this word (a conjunction, a mark, or "behalve"), or None."""
    woord = woorden[plek]
    if woord.vorm == "," and [w.vorm for w in woorden[plek + 1 : plek + 3]] == ["en", "wel"]:
        return None if _en(woorden, plek + 1) is None else ","
    if woord.vorm in TEKENS or woord.soort == "cel":
        return woord.vorm if woord.vorm in ("(", ":") else ","
    regel = _PER_WOORD.get(woord.vorm)
    gevonden = regel(woorden, plek) if regel is not None else _gewoon(woorden, plek)
    if gevonden is not None or woord.vorm in VOEGWOORDEN:
        return gevonden
    return "behalve" if plek and _begint_uitzondering(woorden, plek) else None


def _gewoon(woorden: Sequence[Woord], plek: int) -> str | None:
    vorm = woorden[plek].vorm
    return vorm if vorm in VOEGWOORDEN else None


def _dan(woorden: Sequence[Woord], plek: int) -> str | None:
    return "dan" if _is_vergelijking(woorden, plek) else None


def _streep(woorden: Sequence[Woord], plek: int) -> str | None:
    """ "di wel - wo niet", but not "ma - wo" """
    los = plek and not grenst(woorden[plek - 1], woorden[plek])
    return "," if los and plek + 1 < len(woorden) and not grenst(woorden[plek], woorden[plek + 1]) else None


def _en(woorden: Sequence[Woord], plek: int) -> str | None:
    """ "ik moet één keer afzeggen, en wel op 8 maart", "lees- en schrijfwerk": the clause goes on."""
    if plek > 1 and woorden[plek - 1].vorm == "-" and grenst(woorden[plek - 2], woorden[plek - 1]):
        return None
    wel = plek + 2 < len(woorden) and woorden[plek + 1].vorm == "wel"
    return None if wel and woorden[plek + 2].vorm in ("op", "in", "van", "voor") else "en"


def _of(woorden: Sequence[Woord], plek: int) -> str | None:
    return None if plek and woorden[plek - 1].vorm in _VOOR_ENGELS_OF else "of"


def _or(woorden: Sequence[Woord], plek: int) -> str | None:
    """In capitals it is the ondernemingsraad."""
    return None if woorden[plek].hoofd else "or"


def _al(woorden: Sequence[Woord], plek: int) -> str | None:
    volgt = plek + 1 < len(woorden) and woorden[plek + 1].vorm in _NA_AL
    return "al" if plek and woorden[plek - 1].vorm == "," and volgt else None


def _maar(woorden: Sequence[Woord], plek: int) -> str | None:
    if not plek:
        return "maar"
    if (
        woorden[plek - 1].vorm == "toch"
        and plek + 1 < len(woorden)
        and woorden[plek + 1].vorm in _NA_TOCH_MAAR
    ):
        return None  # "dat doe ik toch maar niet"
    slechts = woorden[plek - 1].vorm in _VOOR_SLECHTS and _volgt(woorden, plek, _SLECHTS)
    gebod = woorden[plek - 1].vorm in _GEBIEDEND or _sluit_gebod(woorden, plek)
    return None if slechts or gebod else "maar"


def _mer(woorden: Sequence[Woord], plek: int) -> str | None:
    """As people in the east say "maar"; in capitals it is the milieueffectrapportage."""
    return None if woorden[plek].hoofd else _maar(woorden, plek)


def _daar(woorden: Sequence[Woord], plek: int) -> str | None:
    """ "…, daar ik dan geen zittingen heb": a reason."""
    begint = not plek or woorden[plek - 1].vorm == ","
    return "omdat" if begint and _volgt(woorden[: plek + 2], plek, _WIE) else None


def _echter(woorden: Sequence[Woord], plek: int) -> str | None:
    return "echter" if not plek or woorden[plek - 1].vorm == "," else None


def _dus(woorden: Sequence[Woord], plek: int) -> str | None:
    return None if _is_bijwoord(woorden, plek) else "dus"


def _daarom(woorden: Sequence[Woord], plek: int) -> str | None:
    """ "de vrijdag kun je me daarom overslaan": an adverb inside its clause parts nothing."""
    return None if plek > 1 and woorden[plek - 1].vorm in _IN_DE_ZIN else "daarom"


_IN_DE_ZIN: Final = woordenrij("me mij ons je u ik wij we jullie")


def _dat(woorden: Sequence[Woord], plek: int) -> str | None:
    if not plek or plek + 1 >= len(woorden) or woorden[plek - 1].vorm in _VOOR_DAT:
        return None
    volgende = woorden[plek + 1]
    return "dat" if volgende.vorm in _ONDERWERPEN or volgende.soort in ("dag", "dagdeel") else None


_VOOR_DAT: Final = woordenrij("weken zo is wordt was blijft zou zal wil moet kan ga gaat doe doet")


_PER_WOORD: Final[dict[str, Callable[[Sequence[Woord], int], str | None]]] = {
    "dan": _dan,
    "than": _dan,
    "boven": _dan,
    "-": _streep,
    "en": _en,
    "of": _of,
    "or": _or,
    "al": _al,
    "maar": _maar,
    "moar": _maar,
    "maor": _maar,
    "mer": _mer,
    "daar": _daar,
    "echter": _echter,
    "dus": _dus,
    "daarom": _daarom,
    "dat": _dat,
    "that": _dat,
}
"""The words that part clauses only in some places."""
_WIE: Final = woordenrij("ik wij we hij zij ze")


def _volgt(woorden: Sequence[Woord], plek: int, vormen: frozenset[str]) -> bool:
    """Whether one of these comes within two words behind `plek`."""
    return any(woord.vorm in vormen for woord in woorden[plek + 1 : plek + 3])


_NA_TOCH_MAAR: Final = woordenrij("niet geen wel op liever voor")
_VOOR_SLECHTS: Final = woordenrij("kan kunnen heb hebben werk werken ben ik is")
_SLECHTS: Final = woordenrij("een 1 twee 2 drie 3")
"""In "ik kan maar op een dag" it means "only"."""


def _sluit_gebod(woorden: Sequence[Woord], plek: int) -> bool:
    """ "laat de donderdag maar vallen", "zet u mij maar op die avond": "maar" in an order begins no clause."""
    begin = next((p for p in (plek - 2, plek - 3) if p >= 0 and woorden[p].vorm in _GEBIEDEND_VER), None)
    gebod = begin is not None and not _WIE & {woord.vorm for woord in woorden[max(0, begin - 1) : plek]}
    if gebod and woorden[plek - 1].vorm != ",":
        return plek + 1 < len(woorden) and woorden[plek + 1].vorm not in _NA_TEGENSTELLING
    rest = woorden[plek + 1 : plek + 3]
    alleen = len(rest) == 1 or (len(rest) == 2 and rest[1].vorm in (",", "."))
    return alleen and rest[0].soort == "woord" and rest[0].vorm not in ("niet", "wel", "liever", "ook")


_GEBIEDEND_VER: Final = woordenrij(
    "laat hou houd zet zetten geef doe schrijf schrijft streep plan plant neem noteer noteert zeg reken"
)
_NA_TEGENSTELLING: Final = woordenrij("niet geen dan liever alleen ook ik wel")


def _begint_uitzondering(woorden: Sequence[Woord], plek: int) -> bool:
    """Whether the words from here on are an exception or a condition; their first word stays in the clause."""
    vorm = woorden[plek].vorm
    if vorm in ("als", "indien"):
        volgende = woorden[plek + 1] if plek + 1 < len(woorden) else None
        los = woorden[plek - 1].vorm not in ("zowel", "behalve", "alleen", "pas")
        return (
            los
            and volgende is not None
            and (volgende.vorm in _NA_ALS or volgende.soort in ("dag", "dagdeel"))
        )
    bij = plek > 0 and woorden[plek - 1].vorm in ("bij", "hoge", "een", "met")
    if vorm not in BEGIN_BEHALVE or (bij and vorm == "uitzondering"):
        return False
    gevonden = zoek_tekens(woorden, plek, min(plek + 3, len(woorden)))
    begint = bool(gevonden) and gevonden[0].eerste == plek
    return begint and (gevonden[0].teken is Teken.BEHALVE or gevonden[0].vorm == "mits")


def _is_bijwoord(woorden: Sequence[Woord], plek: int) -> bool:
    """ "dat lukt dus niet", "die kunt u dus overslaan", "dan sla ik dus over": the clause goes on."""
    if plek > 1 and woorden[plek - 1].vorm in _WIE | _U and woorden[plek - 2].vorm in _VOOR_WIE:
        return True
    if plek == 0 or woorden[plek - 1].vorm in _VOOR_BIJWOORD:
        return plek > 0
    return plek + 1 == len(woorden) or woorden[plek + 1].vorm in _NA_BIJWOORD


_U: Final = woordenrij("u je jij jullie het dat dit die")
_VOOR_WIE: Final = woordenrij(
    "kan kun kunt kunnen mag mogen moet moeten ben zijn heb hebben sla slaan mis missen zit zitten ga gaan werk "
    "werken"
)
_VOOR_ENGELS_OF: Final = woordenrij("out instead because end beginning part days weeks most all")
_VOOR_BIJWOORD: Final = woordenrij(
    "kan kunnen ben is werk heb lukt past zou wil zijn werken gaat gaan moet moeten valt vallen komt komen zit mis "
    "sla vervalt wordt"
)
_NA_ALS: Final = woordenrij("ik het dat dit er we wij jullie de mijn onze hij zij")
_GEBIEDEND: Final = woordenrij(
    "neem pak zeg kies plan doe zet deel schrijf noteer roep kom geef prik vul stel kiest alleen"
)
"""Behind one of these "maar" begins no clause: "zeg maar wanneer"."""
_NA_AL: Final = woordenrij("heb is ben heeft zijn kan lukt werk moet vind hebben gaat zit was zou blijft")
_NA_BIJWOORD: Final = woordenrij("niet af uit wel ook geen nooit helaas")


_VERGELIJKT: Final = woordenrij(
    "liever beter rather voorkeur makkelijker handiger fijner prettiger gunstiger geschikter rustiger"
)


def _is_vergelijking(woorden: Sequence[Woord], plek: int) -> bool:
    """ "liever dinsdag dan op donderdag" """
    voor = woorden[max(0, plek - 8) : plek]
    na = woorden[plek + 1 : plek + 4]
    liever = any(woord.vorm in _VERGELIJKT for woord in voor)
    dagen = [any(w.soort in ("dag", "dagdeel", "deel") for w in stuk) for stuk in (voor, na)]
    return liever and all(dagen)
