"""Telephone numbers in a text, as E.164, with what is said of each.

Mobile goes before fixed and the first before the next, unless the writer says which one to call. General numbers,
old numbers and numbers of somebody else do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import phonenumbers

from intervisie.lezer.personen import nummerwissel
from intervisie.lezer.taal.patroon import een_van

_VREEMD: Final = re.compile(
    r"(?:\b(?:algemeen|algemene|receptie|centrale|oude?(?=\W*$|.{0,8}(?:n(?:umme)?r|tel|mobiel|toestel))|"
    r"iban|(?-i:[A-Z]{2}) ?\d\d ?[A-Z]{4}|(?:team|groeps|afdelings)(?:nummer|telefoon|toestel)|"
    r"voorheen|vervallen|vervalt|fax|"
    r"secretariaat|kcc|balie|front ?office|servicedesk|meldkamer|piket|spoed|nood|storing|"
    r"hoofdnummer|voormalig\w*|niet meer(?! dan)(?![^\d\n]*[/|])|vroeger|verkeerde?|foute?|foutief|onjuiste?|general|"
    r"reception|switchboard)\b|\bf\s*[:.])(?:[^\d\n.!?]|(?<=\W)06(?=-?(?:n(?:umme)?r|toestel|mobiel))|"
    r"(?<=\b[tfm])\.|(?<=\btel)\.|(?<=\bnr)\.){0,25}$"
    r"|\bvoorgang(?:er|ster)\b[^\d\n.,]{0,25}$"
    r"|\b(?:niet|in plaats van|i\.?p\.?v\.?|geen|not|was|stond|wordt vervangen|en niet)\W{0,4}"
    r"(?:op |nummer |het nummer )?$",
    re.IGNORECASE,
)
_TOCH_WEL: Final = re.compile(
    r"\bniet meer\b[^\d\n]*\b(?:nu|nieuwe?|voortaan|inmiddels|wel)\b|"
    r"[,;][^\d\n]*\b(?:is|heb|wordt)\b[^\d\n]*\b(?:nu|nieuwe?|voortaan|inmiddels)\b|"
    r"\b(?:oude?|verkeerde?|foute?|vorige) (?:\w*nummer|nr|mobiel\w*|tel\w*|toestel)\b[^\d\n]{0,12}?[,;:.–-]+ ?"
    r"(?:maar )?(?:het|dit|dat|mijn|de|ik) (?:nieuwe|juiste|goede|huidige|is|wordt|moet|bedoel\w*)\b",
    re.IGNORECASE,
)
"""Behind what is gone comes what holds now: "werkt niet meer, ik heb nu", "het oude nummer, het is nu"."""
_VREEMD_NA: Final = re.compile(
    r"^[ ]?\([^()\d\n]{0,25}\bniet (?:op )?(?:bellen|gebruiken|delen)\b"
    r"(?! (?:op|in|voor|na|vanaf|tussen|tijdens)\b)|"
    r"^ ?(?:nog )?(?:steeds |altijd )?\?[\s>]*(?:nee|neen|niet meer|allang niet)\b|"
    r"^[)\]]?(?:[ \t,.]*(?:o|oh|of|ach|eh|ehm)? ?\b(?:nee|sorry|wacht|fout\w*|correctie|pardon|oeps|excuus\w*|"
    r"herstel|"
    r"tikfout\w*|typfout\w*|ik bedoel)\b|[ \t,]*(?:\(?[ "
    r"\t]*(?:(?:\w+, ?)?liever niet(?! [^()\n]{0,16}\b(?:op|in|voor|na|vanaf|tussen|tijdens)\b)|niet bellen|"
    r"algemeen|receptie|balie|"
    r"secretariaat|centrale|vervalt|oud|"
    r"(?:is|wordt|gaat) (?:inmiddels |nu |al |sinds [^\d\n.,;]{1,20}? )?"
    r"(?:vervallen|opgeheven|opgezegd|afgesloten|buiten gebruik|uit de lucht|niet langer|kapot|"
    r"niet meer in gebruik)|(?:werkt|bestaat|gebruik ik) (?:[\w-]+ ){0,2}niet (?:meer|langer)|"
    r"(?:mag|kan) (?:[\w-]+ ){0,3}?(?:weg|eruit|geschrapt|verwijderd|vervallen)|"
    r"is verkeerd|klopt niet|is fout|is oud|niet "
    r"meer)\b(?![^\d\n).]{0,20}[+\d])|,?\s*vervalt\b)|"
    r"(?:, (?:maar |en |want )?(?:dat|die|dit)(?: laatste| tweede| nummer)?)?[ \t]*(?:is|was|hoort|staat) (?:nog |"
    r"eigenlijk |het nummer )*(?:van|bij|op naam van) (?:mijn|de|een|onze) "
    r"(?:voorgang\w+|opvolg\w+|collega\w*|vorige|man|vrouw|partner|afdeling|team|leidinggevende|secretar\w+)\b)",
    re.IGNORECASE,
)
BIJ_VORIGE: Final = re.compile(r"(?<=\d)\s*\([^()\n]{1,30}\)")
"""In "0346 25 40 00 (receptie) / 06 ..." the brackets speak of the number before them."""
_BEL: Final = re.compile(
    r"\b(?:bel(?:t|len|de)?|bereik\w*|telefonisch|gebruik\w* (?:het )?(?:liefst|"
    r"liever))\b[^.\n\d]{0,60}?\b(vaste?|mobiel\w*|doorkies\w*|06|bureau|"
    r"kantoor)\b",
    re.IGNORECASE,
)
_TUSSEN: Final = r"[ \t\u00a0\u2009\u202f.\-\u2010\u2011\u2012–—\u2212·/()]{0,3}"
_NEDERLANDS: Final = re.compile(
    rf"(?<![\w+@/])(?:(?:\(?(?:\+[ ]?|00)31\)?|31(?=[ -]?6)){_TUSSEN}(?:\(0\)|0(?=[ ]?6))?|"
    rf"\(?0(?!0)|[oO](?=[ .-]?6)){_TUSSEN}"
    rf"([1-9](?:{_TUSSEN}\d){{8}})(?![\d@])",
)
"""Nine digits behind the 0 or the country code; whether they were ever given out is not for us to judge."""
_BUITENLANDS: Final = re.compile(r"(?<![\w@])(?:\+|00)(?!31)[1-9](?:[ \t().-]{0,3}\d){7,13}(?!\d)")
_GEVOUWEN: Final = re.compile(r"(?<=[^\n]{40}\d) ?\n(?=\d\d[ -]?\d)")
"""A number that a mail program folded over two lines of prose."""
_UITGESCHREVEN: Final = een_van(r"\bnul[ -]?zes\b[ ,:;.-]*(?:(?:dan|en)\b[ ,]*)?(?=\d)")
_GEVRAAGD: Final = re.compile(
    r"\b(?:bel\w*|bereik\w*)\b(?:[ ,:?]|\b(?:u|je|kunt|kun|kan|mij|me|mag|maar|dan|het|op|via|naar|ik)\b){0,12}"
    r"\b(?:graag|liefst|beste?|liever|bij voorkeur)\b[^\d\n.?!]{0,20}$|"
    r"\bbel(?: (?:mij|me))? (?:dus|dan|daarom)(?: (?:mij|me|op|via|naar|het|nummer|toestel|maar))*\W{1,3}$",
    re.IGNORECASE,
)
_GEVRAAGD_NA: Final = re.compile(
    r" ?[(,–-] ?[^()\n,.;\d]{0,20},? ?(?:bel )?\b(?:liever|liefst|graag|bij voorkeur|voorkeur)\b(?! niet)"
    r"(?![^\n.;)]{0,30}\d)",
    re.IGNORECASE,
)
""" "06-1 (werk) of 06-2 (privé, liever deze)"."""
_ALLEEN_NOOD: Final = re.compile(
    r" ?[(,–-] ?(?:alleen|enkel|uitsluitend|slechts) (?:bij|in|voor) (?:geval van )?(?:spoed|nood\w*|echte? \w+|"
    r"calamiteit\w*)",
    re.IGNORECASE,
)
_EIGEN: Final = re.compile(
    r"\b(?:eigen (?:lijn|nummer|toestel)|rechtstreeks\w*|direct\w*|doorkies\w*)\b[^\d\n]{0,12}$",
    re.IGNORECASE,
)
_DATUM: Final = re.compile(r"\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d")


_RANG: Final = re.compile(
    r"\d[^\d\n.]{0,40}\b(?:liever|liefst|graag|bij voorkeur|voorkeur (?:voor|gaat (?:uit )?naar)|het best\w*|bel)\b"
    r"[^\d\n.]{0,25}?\b(?:het|dat|de|die) (eerste|eerstgenoemde|tweede|laatste|laatstgenoemde)\b"
    r"(?! (?:bijeenkomst|dag|keer|week|maand|groep|sessie|uur|helft))",
    re.IGNORECASE,
)
"""Which of the numbers just given goes first: "liever dat eerste"."""
_NEEMT_NIET_OP: Final = re.compile(
    r"\b(?P<welk>mobiel\w*|06|vaste?)\b[^\n.,;]{0,30}\b(?:neem|staat|hoor|heb|ligt|is)\b[^\d\n.,;]{0,12}"
    r"\b(?:reparat\w+|kapot|stuk|kwijt|gestolen|leeg|nooit|niet|zelden|nauwelijks|vaak uit|meestal uit|altijd uit|"
    r"altijd stil|vaak stil)\b",
    re.IGNORECASE,
)
"""A kind of telephone that is not answered: "mobiel neem ik nooit op"."""


@dataclass(frozen=True, slots=True)
class Nummer:
    """A number and its place. `gevraagd`: the words beside it ask to ring this one; `eigen`: they call it his own;
    `nood`: for an emergency only."""

    e164: str
    begin: int
    eind: int
    gevraagd: bool = False
    eigen: bool = False
    nood: bool = False

    @property
    def mobiel(self) -> bool:
        """A mobile number, of whatever country."""
        if self.e164.startswith("+31"):
            return self.e164.startswith("+316")
        soort = phonenumbers.number_type(phonenumbers.parse(self.e164))
        return soort == phonenumbers.PhoneNumberType.MOBILE


def nummers(tekst: str) -> Iterator[Nummer]:
    """The numbers in a text that may be somebody's own, in order."""
    tekst = _GEVOUWEN.sub(lambda einde: " " * len(einde[0]), tekst)
    tekst = _UITGESCHREVEN.sub(lambda nul_zes: "06".rjust(len(nul_zes[0])), tekst)
    alle = sorted((*_nederlandse(tekst), *_buitenlandse(tekst)))
    weg = nummerwissel.vervallen(tekst, [(begin, eind) for begin, eind, _ in alle])
    for begin, eind, e164 in alle:
        if eind in weg:
            continue
        ervoor = BIJ_VORIGE.sub("", tekst[max(0, begin - 40) : begin].split("\n")[-1])
        vreemd = _VREEMD.search(ervoor)
        nieuw = vreemd is None or begin in weg.values() or _TOCH_WEL.search(ervoor, vreemd.start())
        if nieuw and _VREEMD_NA.match(tekst[eind : eind + 60]) is None:
            gevraagd = _GEVRAAGD.search(ervoor) or _GEVRAAGD_NA.match(tekst, eind)
            eigen, nood = _EIGEN.search(ervoor), _ALLEEN_NOOD.match(tekst, eind)
            yield Nummer(e164, begin, eind, gevraagd is not None, eigen is not None, nood is not None)


def _nederlandse(tekst: str) -> Iterator[tuple[int, int, str]]:
    for gevonden in _NEDERLANDS.finditer(tekst):
        if _DATUM.match(gevonden[0]) is None:
            yield *gevonden.span(), "+31" + re.sub(r"\D", "", gevonden[1])


def _buitenlandse(tekst: str) -> Iterator[tuple[int, int, str]]:
    for gevonden in _BUITENLANDS.finditer(tekst):
        try:
            nummer = phonenumbers.parse(gevonden[0], "NL")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(nummer):
            yield *gevonden.span(), phonenumbers.format_number(nummer, phonenumbers.PhoneNumberFormat.E164)


def kies(kandidaten: list[Nummer], tekst: str = "") -> Nummer | None:
    """The number to call; `tekst` is what the writer says about it."""
    kandidaten = [n for n in kandidaten if not n.nood] or kandidaten
    gevraagd = [n for n in kandidaten if n.gevraagd]
    mobiel = [n for n in kandidaten if n.mobiel]
    vast = sorted((n for n in kandidaten if not n.mobiel), key=lambda n: not n.eigen)
    if (rang := _RANG.search(tekst)) is not None and len(kandidaten) == _TWEE:
        return kandidaten[0 if rang[1].lower().startswith("eerst") else 1]
    doof = _NEEMT_NIET_OP.search(tekst)
    if doof is not None and mobiel and vast and not gevraagd:
        return mobiel[0] if doof["welk"].lower().startswith("vast") else vast[0]
    gezegd = _BEL.search(tekst)
    if gezegd and not gezegd[1].lower().startswith(("mobiel", "06")) and vast:
        return vast[0]
    return next(iter((*gevraagd, *mobiel, *vast)), None)


_TWEE: Final = 2
