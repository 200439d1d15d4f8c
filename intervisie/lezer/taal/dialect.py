"""Regional speech as written Dutch, so that what somebody wants is read in one language.

Only a text with more than one unmistakable word of it is touched: "doe mie der ok moar bie" becomes "doe mij er ook
maar bij". Knows words, no meaning; places in the text are lost, so nothing is cut from what comes out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from intervisie.lezer.taal.patroon import een_van

_TABEL: Final = """
maar   | moar maor mer mar mè
voor   | veur vur vör foar
niet   | nait nich nijt neet nie nit
mij    | mie miech mich
mijn   | mien miene
u      | oe
je     | ge gij gie
jullie | ollie gullie jullei gulle
dat    | da
wat    | wa
geen   | gin gien ginne ginnen geine gain gein
tijd   | tied
werk   | wark
huis   | hoes
uit    | oet uut
aan    | oan aon an
doen   | doon doan dwoan
doe    | doo dou doot
gaan   | goan gaon
ga     | goa gao
gaat   | gaet goat gaot gait gaait geet geit
haal   | haol haole haele hoal
houd   | hol hold hoal
stop   | stoppe
heb    | höb
buiten | boeten buten
ben    | bin bun bön
kan    | kin ken
ook    | ok ouk oek
er     | d'r dur dr
erbij  | derbie d'rbie derbij d'rbij
bij    | bie
graag  | groag geern geerne gère gaere graog gaarn gèr
moet   | mout mot mò
naar   | noar naor nae
heel   | hiel
veel   | veul vuul
jaar   | joar jaor jaer
alle   | aal
deze   | dizze disse dees
daar   | doar daor daer
kom    | koom
schrijf | schrief sjrief
blijf  | blief bluuf
blijft | blieft bluuft
laat   | loat laot
staan  | stoan staon
praten | proaten praoten
meedoe | metdou mitdou meedou metdoo mitdoo
maart  | meert mèrt
meedoen | metdoun mitdoun meedoun metdoon mitdoon meedoon mitdoan meedoan
afmelden | ofmelden aofmelden ofmellen
aanmelden | aonmelden aanmellen oanmelden
maandag | maendag moandag maondag mandag
dinsdag | deensdag diensdag dinsdeg
woensdag | weunsdag weunsdig woonsdag goonsdag goensdag woensdeg
donderdag | dunderdag donnerdag donderdeg
vrijdag | vriedag vrijdeg
middag | mirrag middeg noamiddag
ochtend | ochend ochent
"""
_STERK: Final = een_van(
    r"\b(?:moar|maor|veur|vör|nait|nich|neet|nie|mie|mien|miech|mich|oe|ge|gij|ollie|gullie|wa|gin|gien|gain|tied|"
    r"wark|"
    r"oan|aon|goan|gaon|goa|bin|kin|derbie|bie|geern|geerne|gère|gaere|groag|noar|naor|veul|joar|jaor|doar|daor|koom|"
    r"schrief|blief|blieft|loat|laot|stoan|proaten|moandag|maondag|deensdag|woonsdag|goonsdag|dunderdag|vriedag|"
    r"houdoe|moi|dou|doo|metdoon|metdoun|wul|lieste|hai|weunsdag\w*|maendag\w*|gaet|gaait|bluuf|mar|d'r|haole?|haele|höb|sjrief|doot|daer|mò|efkes|"
    r"effkes|da's|oet|uut|mout)\b|(?<!\w)'k\b"
)
"""Words that no writer of standard Dutch writes."""
_GENOEG: Final = 2


def _lees_tabel() -> dict[str, str]:
    uit: dict[str, str] = {}
    for regel in _TABEL.strip().splitlines():
        woord, vormen = regel.split("|")
        uit |= dict.fromkeys(vormen.split(), woord.strip())
    return uit


_WOORDEN: Final = _lees_tabel()
_VERVANG: Final = re.compile(
    r"(?<![\w'-])(?:" + "|".join(sorted(map(re.escape, _WOORDEN), key=len, reverse=True)) + r")(?![\w-]|'\w)",
    re.IGNORECASE,
)
_DAG_MET_DEEL: Final = re.compile(
    r"(?<!\w)(?:"
    + "|".join(vorm for vorm, woord in _WOORDEN.items() if woord.endswith("dag"))
    + r")(?=[a-z])",
    re.IGNORECASE,
)
"""The day in "weunsdagmiddag"."""
_VAST: Final = (
    (re.compile(r"(?<=[a-z])'k\b|(?<!\w)'k\b"), " ik"),
    (
        re.compile(
            r"\bmee (?=(?:de|het|'t|'n|een|ons|jullie|mijn|mien|die|aander\w*|andere?|collega\w*|wa)\b)"
        ),
        "met ",
    ),
    (re.compile(r"\bda's\b", re.IGNORECASE), "dat is"),
    (
        re.compile(r"\b(?:veur|vur|voor|met|bij|bie|op|an) mien\b(?=\W*(?:$|[.,!?;]))", re.IGNORECASE),
        "voor mij",
    ),
    (re.compile(r"\b(ik|wie) haar\b", re.IGNORECASE), r"\1 had"),
    (re.compile(r"(?<=\bhad )((?:\w+ )?)opgeven\b", re.IGNORECASE), r"\1opgegeven"),
    (re.compile(r"\bde lies\b", re.IGNORECASE), "de lijst"),
    (
        re.compile(
            r"\b(zet|schrijf|schrief|haal|haele|doe|noteer) (?:m'n|mien|mijn)\b(?! (?:naam|gegevens|nummer|adres))",
            re.IGNORECASE,
        ),
        r"\1 mij",
    ),
    (re.compile(r"(?<=\bal )opgeven\b|(?<=\bmie )opgeven\b", re.IGNORECASE), "opgegeven"),
    (re.compile(r"\bmit\b(?=\W*(?:$|[.,!?;]))", re.IGNORECASE), "mee"),
    (re.compile(r"\bmit\b", re.IGNORECASE), "met"),
    (re.compile(r"(?<!van )(?<!ter )\bder\b", re.IGNORECASE), "er"),
    (re.compile(r"(?<=\w )(?:of|oaf|aof)(?=\s*(?:$|[.,!;]))", re.IGNORECASE), "af"),
)
"""Where one word is not enough: "veur mien" is "voor mij", "mien baas" is "mijn baas", "zet mie d'r of" "zet mij er
af"."""


@lru_cache(maxsize=64)
def spreekt(tekst: str) -> bool:
    """Whether the text is in regional speech."""
    return len({g.lower() for g in _STERK.findall(tekst.replace("’", "'"))}) >= _GENOEG


@lru_cache(maxsize=256)
def verstaan(tekst: str) -> str:
    """The words in written Dutch; for a text, or a sentence of one, that is in regional speech."""
    tekst = tekst.replace("’", "'")
    for patroon, woord in _VAST:
        tekst = patroon.sub(woord, tekst)
    tekst = _DAG_MET_DEEL.sub(_in_dezelfde_letter, tekst)
    return " ".join(_VERVANG.sub(_in_dezelfde_letter, tekst).split(" "))


def _in_dezelfde_letter(gevonden: re.Match[str]) -> str:
    woord = _WOORDEN[gevonden[0].lower()]
    return woord.capitalize() if gevonden[0][0].isupper() else woord
