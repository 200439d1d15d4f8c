"""The lines of a message as a reader sees them: what a text part and an HTML part have in common.

A text part becomes lines here: format=flowed joined (RFC 3676), quote marks counted and taken off, invisible
characters gone. `opmaak.py` makes the same lines of HTML. Knows no headers and no meaning.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

MAX_TEKENS: Final = 50_000
MAX_REGEL: Final = 20_000

_LANG_WOORD: Final = re.compile(r"(\w{100})\w+|((\W)\3{99})\3+|(\S{2000})\S+")
"""No word, line of dashes or address is this long; patterns that look for one would take quadratic time."""

_EINDE: Final = re.compile("\r+\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_ONZICHTBAAR: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\U000e0000-\U000e007f]"
)
_SPATIE: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164]")
_CITAATTEKEN: Final = re.compile(r" ?(?:>[ \t]?(?=>)|> ?)+")
_DUBBEL_ADRES: Final = re.compile(r"([^\s<>@]{1,64}@[^\s<>@]{1,200})<mailto:\1>")
_BEELD: Final = re.compile(
    r"\[(?:cid:[^\]\s]{1,200}|[\w-]{1,60}\.(?:png|jpe?g|gif|bmp)|"
    r"(?:(?:automatisch gegenereerde|automatically generated|een|an?) )?"
    r"(?:afbeelding|foto|image|picture|photo|logo|icon|close-?up)\b[^\]\n]{0,200})\](?:<https?://[^<>\s]{1,500}>)?",
    re.IGNORECASE,
)
"""What Outlook writes where a picture stood: "[cid:image001.png@01D8]", "[Afbeelding met logo]<https://…>"."""
_GROUPWISE: Final = re.compile(r">>> .{3,200} >>>$")
_VINK: Final = re.compile("[\u2611\u2713\u2714\u2705\U0001f5f8\U0001f5f9\uf0fe\uf0fc]")
_LEEG_VAK: Final = re.compile("[\u2610\u25a1\u25fb\u2b1c\u2751\u274f\u2750\uf0a8\uf06f\uf071]")
_KRUIS_VAK: Final = re.compile("[\u2612\U0001f5f5\U0001f5f7\uf0fd]")
_VAK: Final = re.compile(r"\[ ?([xXvV✓])? ?\](?!\()|\((?:[xXvV])\)(?=\s)")
_DOORGEHAALD: Final = re.compile(r"~~[^~\n]{1,120}~~|(?:[^\s\u0335-\u0338][\u0335-\u0338]+[ \t]*)+")
_SPELT: Final = re.compile(r"[\[({ ](?:at|apenstaart(?:je)?|aapje)\b|@ | @", re.IGNORECASE)
_PUNT: Final = r"(?:\.| ?[\[({] ?(?:dot|punt) ?[\])}] ?| (?:dot|punt) )"
_GESPELD: Final = re.compile(
    rf"(?<![\w.@+-])(\w[\w.+-]{{0,63}}(?: (?:punt|dot) [\w-]+){{0,4}})"
    r"(?: ?[\[({] ?(?:at|apenstaart(?:je)?|aapje) ?[\])}] ?| (?:apenstaart(?:je)?|aapje) | ?@ ?|(?<=\w\.\w{3}) at )"
    rf"([a-z\d-]+(?:{_PUNT}[a-z\d-]+){{0,5}}{_PUNT}[a-z]{{2,}})\b(?!@)",
    re.IGNORECASE,
)
"""An address spelled out: "k.bos (at) ede.nl", "bos apenstaartje ede punt nl", "k.bos @ ede.nl"."""
_SURROGAAT: Final = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Regel:
    """One visible line, without its quote marks.

    `diepte` counts the quote marks or blockquotes around it. `merk` is what the HTML around it says:
    "handtekening" (a signature block), "attributie" (a client's own line above a quote), "scheiding" (a client
    starts the old message here) or "". `kleur` is the colour of its last word when HTML gives one.
    """

    tekst: str
    diepte: int = 0
    merk: str = ""
    kleur: str = ""


def uit_tekst(tekst: str, *, flowed: bool = False, delsp: bool = False) -> list[Regel]:
    """The lines of a text/plain part. `flowed` and `delsp` are the parameters of its Content-Type (RFC 3676)."""
    regels: list[Regel] = []
    vloeit = False
    for ruw in _EINDE.split(tekst[: MAX_TEKENS * 2]):
        diepte, kaal = tel_diepte(ruw, flowed=flowed)
        door = flowed and kaal.endswith(" ") and kaal not in ("-- ", " ")
        if vloeit and regels and regels[-1].diepte == diepte and kaal.strip() not in ("", "--"):
            regels[-1].tekst += kaal
        else:
            regels.append(Regel(kaal, diepte))
        if door and delsp:
            regels[-1].tekst = regels[-1].tekst[:-1]
        vloeit = door
    return regels


def kort_woorden(tekst: str) -> str:
    """The text with words and rows of one mark cut to 100 characters, and what has no space in it to 2,000."""
    return _LANG_WOORD.sub(r"\1\2\4", tekst)


def tel_diepte(ruw: str, *, flowed: bool = False) -> tuple[int, str]:
    """How many quote marks a line begins with, and what stands behind them."""
    if flowed:
        kaal = ruw.lstrip(">")
        return len(ruw) - len(kaal), kaal.removeprefix(" ")
    kop = _CITAATTEKEN.match(ruw)
    if kop is None or _GROUPWISE.match(ruw):
        return 0, _DUBBEL_ADRES.sub(r"\1", ruw)
    return kop[0].count(">"), ruw[kop.end() :]


def maak_schoon(regels: list[Regel]) -> list[Regel]:
    """The lines with invisible and struck-through characters and superfluous blank lines gone, ticks as [x] and [ ],
    and addresses that are spelled out as addresses.

    A ballot box with a cross is a tick (it is the mark of a form field in Word), but says no, as [-], where ticks
    stand beside it; other crosses are left as they are.
    """
    gemengd = any(_VINK.search(regel.tekst) for regel in regels)
    uit: list[Regel] = []
    ruimte = MAX_TEKENS
    for regel in regels:
        regel.tekst = _schone_regel(regel.tekst, kruis_is_vink=not gemengd)
        if not regel.tekst and (not uit or not uit[-1].tekst):
            continue
        ruimte -= len(regel.tekst) + 1
        if ruimte < 0:
            break
        uit.append(regel)
    while uit and not uit[-1].tekst:
        uit.pop()
    return uit


def _schone_regel(tekst: str, *, kruis_is_vink: bool) -> str:
    if tekst.isascii():
        tekst = _ONZICHTBAAR.sub("", tekst) if not tekst.isprintable() else tekst
    else:
        tekst = _SPATIE.sub(" ", _LEEG_VAK.sub("[ ]", _VINK.sub("[x]", tekst)))
        tekst = _KRUIS_VAK.sub("[x]" if kruis_is_vink else "[-]", tekst)
        tekst = unicodedata.normalize("NFC", _SURROGAAT.sub("\ufffd", _ONZICHTBAAR.sub("", tekst)))
    if "~~" in tekst or not tekst.isascii():
        tekst = _DOORGEHAALD.sub("", tekst).replace("  ", " ") if _DOORGEHAALD.search(tekst) else tekst
    if "[" in tekst or "(" in tekst:
        tekst = _BEELD.sub("", tekst) if "[" in tekst else tekst
        tekst = _VAK.sub(lambda vak: "[ ]" if vak[0].strip("[] ") == "" else "[x]", tekst)
    tekst = kort_woorden(tekst)[:MAX_REGEL].rstrip()
    if not _SPELT.search(tekst):
        return tekst
    return _GESPELD.sub(lambda adres: f"{_met_punten(adres[1])}@{_met_punten(adres[2])}", tekst)


def _met_punten(deel: str) -> str:
    return re.sub(_PUNT, ".", deel, flags=re.IGNORECASE)
