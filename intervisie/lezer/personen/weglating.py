"""What a clause leaves out because the one before it said it: "Kees kan op maandag, ik niet".

Takes the words of two clauses, without the people in them, and gives the second in full. Knows no people and no days.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.woorden import woordenrij

TIJD: Final = een_van(
    r"\b(?:maan|dins|woens|donder|vrij)dag|\b(?:ma|di|wo|do|vr)\b|ochtend|middag|avond|\bmorgens?\b|\blunch",
    r"\b(?:altijd|flexibel|hele week|elke dag|iedere dag|(?:alle|andere|overige) dagen|wanneer dan ook)\b",
    r"\b\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\bweek \d",
)
"""A clause with one of these says for itself when."""
_WOORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NIET: Final = woordenrij("niet nooit evenmin behalve uitgezonderd buiten geen nee")
_ANTWOORD: Final = _NIET | woordenrij("wel ook eveneens ja")
_VUL: Final = woordenrij(
    "zelf ik wij we dan daar toen juist helaas jammer genoeg zeker kan kunnen kon zou is het dat die geldt voor bij "
    "van en maar of dus wel helemaal alleen met uitzondering op lukt past gaat schikt komt werkt uit goed weer "
    "echter persoonlijk mij me hem haar beiden allebei terwijl want uiteraard natuurlijk"
)
_ZELFDE: Final = (
    r"\b(?:(?:de|die)?zelfde (?:dag|dagdeel|moment|tijd|beschikbaarheid|voorkeur|agenda|rooster|data|werkdag)\w*|"
    r"gelijke (?:dagen|voorkeur)|hetzelfde|idem|ditto|dito)\b"
)
_OOK_MAAR: Final = (
    r"^\W*(?:voor |bij )?\s*(?:idem|ditto|dito|eveneens|evenzo|ook)\b"
    r"(?=,? (?:maar|behalve|min|plus|met uitzondering)\b)"
)
_OOK_MAAR_RE: Final = een_van(_OOK_MAAR)
_VERWIJST: Final = een_van(_ZELFDE, _OOK_MAAR, r"\b(?:kan|kunnen) (?:\w+ )?net (?:als|zoals)\b")
_ANDERS: Final = een_van(r"\b(?:\w*adres|\w*nummer|functie|groep|afdeling|blijft)\b")
_VORM: Final = een_van(
    r"\b(?:online|digitaal|fysiek|live|op locatie|ter plaatse|teams|scherm|beeldscherm|in het echt|aan tafel)\b"
)
_ALLES_BEST: Final = een_van(
    r"^\W*(?:en |maar )?(?:vindt?|vinden) (?:alles|het allemaal|allebei|beide) (?:best|prima|goed|oké)\W*$",
    r"^\W*(?:en |maar |voor |bij )*(?:is |maakt |kan )*(?:het |alles |allebei |beide )*"
    r"(?:niet uit|niets uit|om het even|alles best|alles goed|alles prima|allebei|beide)\W*$",
)


def past_elke_vorm(ervoor: str, deel: str) -> bool:
    """ "Bram wil graag online; Carla vindt alles best": all is said of the form, not of the days."""
    return (
        _ALLES_BEST.search(deel) is not None and _VORM.search(ervoor) is not None and not TIJD.search(ervoor)
    )


_MAAR_DAN: Final = re.compile(
    r"\b(?:idem|hetzelfde|ook)\b\s*(?P<deel>(?:'?s ?)?(?:ochtend|morgen|middag|avond)\w*)?,?\s*maar(?: dan)?(?: op)? "
    r"(?P<dagen>(?:(?:ma|di|wo|do|vr)\b|(?:maan|dins|woens|donder|vrij)dag)[^.;\n]*?)(?=\s*(?:[.;\n]|$))",
    re.IGNORECASE,
)


def eigen_dagen(tekst: str) -> str:
    """ "Idem 's morgens, maar dan ma t/m vr" as "ma t/m vr 's morgens", of the same length."""
    return _MAAR_DAN.sub(lambda g: f"{g['dagen']} {g['deel']}".ljust(len(g[0])) if g["deel"] else g[0], tekst)


VERWIJST_NAAR: Final = een_van(rf"{_ZELFDE}\s+(?:als|van|met)\s+(?:die van\s+)?", r"\bnet (?:als|zoals)\s+")
"""What stands before the name of somebody whose days are meant."""
_ONTKENNING: Final = een_van(r"\b(?:niet|nooit|geen|evenmin|ook|wel|behalve)\b")
_SLOT: Final = een_van(r"[\s,;:.]*\b(?:maar|en|terwijl|doch)?[\s,;:.]*$")
_AFWEZIG: Final = een_van(
    r"\b(?:vrij|weg|afwezig|verhinderd|bezet|vakantie|verlof|cursus|liever|misschien|twijfel\w*|weet)\b"
)

ONZEKER: Final = "Het is niet duidelijk wie er op welke dag kan."


def is_verwijzing(deel: str) -> bool:
    """Whether a clause points to the days of somebody else instead of naming any: "op dezelfde dagen"."""
    gevonden = _VERWIJST.search(eigen_dagen(deel))
    if gevonden is None or _ANDERS.search(deel):
        return False
    zelfde = ("zelfde", "dezelfde", "hetzelfde", "gelijke")
    stellig = gevonden[0].lower().startswith(zelfde) or _OOK_MAAR_RE.search(deel) is not None
    return stellig or not TIJD.search(deel)


def verwijst_naar(tussen: str) -> bool:
    """Whether the name behind these words is of somebody whose days are meant."""
    return any(gevonden.end() == len(tussen) for gevonden in VERWIJST_NAAR.finditer(tussen))


_REDEN: Final = een_van(r"\([^)]*\)?|\b(?:want|omdat|vanwege|wegens|i\.?v\.?m\.?|in verband met)\b[^.;!?]*")
"""Why it is so adds no days: "ik niet (mantelzorg)"."""


def is_antwoord(deel: str) -> bool:
    """Whether a clause only says yes or no to what was said before: "ik niet", "voor mij ook"."""
    deel = _REDEN.sub(" ", deel)
    woorden = {woord.lower() for woord in _WOORD.findall(deel)}
    return bool(woorden & _ANTWOORD) and woorden <= _ANTWOORD | _VUL and TIJD.search(deel) is None


DAGWOORD: Final = r"(?:(?:maan|dins|woens|donder|vrij)dag|(?:ma|di|wo|do|vr)\b)"
DAG: Final = een_van(
    r"\b(?:maan|dins|woens|donder|vrij)dag(?:en|s)?\b|\b(?:ma|di|wo|do|vr)\b|\b(?:maan|dins|woens|donder|"
    r"vrij)dag(?=s?(?:ochtend|morgen|middag|avond))"
)
"""A day of the week, also in "dinsdagmiddag".
"""
_ALLEEN_DEEL: Final = een_van(
    r"(?:alleen|enkel|slechts|liever|maar|liefst|dan|pas|wel|ook|kan|kunnen|daar|op|in|juist|"
    r"[\s,])*+(?:'?s )?(?:de )?"
    r"(?:hele )?(?:(?:ochtend|morgen|middag|avond)(?:s|en)?\b(?: (?:van|op) (?:die(?:zelfde)?|dezelfde) dagen)?|"
    r"(?:na|voor|vanaf|tot) (?:de |het )?(?:lunch|middag|\d))[^,;]*"
)


def is_deel(deel: str) -> bool:
    """Whether a clause names a part of the day and leaves out which day: "ik alleen 's ochtends"."""
    return DAG.search(deel) is None and _ALLEEN_DEEL.fullmatch(deel.strip(" .;,")) is not None


def met_dagen(vorige: str, deel: str) -> str | None:
    """The part of the day in `deel` on the days of `vorige`; None when that names none."""
    dagen = [gevonden[0] for gevonden in DAG.finditer(vorige)]
    return f"{' en '.join(dagen)} {deel.strip(' .;,')}" if dagen else None


_UITGEZONDERD: Final = een_van(r"\b(?:behalve|uitzondering|uitgezonderd|m\.u\.v)\b")
_WEG: Final = een_van(
    r"\b(?:vrij|weg|afwezig|verhinderd|met vakantie|op vakantie|met verlof|vakantie|verlof)\b"
)
_GEZEGDE: Final = een_van(
    r"\b(?:ben|is|zijn|kan|kunnen|heb|heeft|hebben|werk|werkt|werken|wil|willen|ga|gaat|zit|lukt|past|"
    r"schikt|niet|wel|ook|"
    r"alleen)\b"
)


_REST: Final = een_van(r"\bde (?:rest van de week|(?:overige|andere|resterende) (?:dagen|werkdagen))\b")
_DEEL: Final = een_van(r"ochtend|morgen|middag|avond|\buur\b|\b(?:niet|geen|behalve)\b")
_WEEK: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")


def volgt_op(vorige: str, deel: str) -> tuple[str | None] | None:
    """The clause in full that takes its verb or its days from the one before it in the sentence: "en ik vrijdag",
    "Carla de rest van de week"; None when it stands alone."""
    if _REST.search(deel) is not None and DAG.search(deel) is None:
        return (_rest_van(vorige),)
    door = _trek_door(vorige, deel)
    return None if door is None else (door,)


def _rest_van(vorige: str) -> str | None:
    """The weekdays that the clause before does not name; None when it names parts, or denies."""
    genoemd = {gevonden[0].lower()[:2] for gevonden in DAG.finditer(vorige)}
    reeks = re.search(r"\b(?:t/m|tot en met|tot)\b|-", vorige) is not None
    if _DEEL.search(vorige) or reeks or not genoemd:
        return None
    rest = [dag for dag in _WEEK if dag[:2] not in genoemd]
    return f"kan op {' en '.join(rest)}" if rest else None


def _trek_door(vorige: str, deel: str) -> str | None:
    """ "Kees is maandag vrij en ik vrijdag": days without a verb are denied as those in the clause before them."""
    if TIJD.search(deel) is None or _GEZEGDE.search(deel) or _WENST.search(deel):
        return None
    if _UITGEZONDERD.search(vorige):
        return f"{deel.strip(' .;,')} niet"
    if _MAAKT_VRIJ.search(vorige):
        return None
    weg = list(_WEG.finditer(vorige))
    return f"{deel.strip(' .;,')} {weg[-1][0]}" if weg and not _ONTKENNING.search(vorige) else None


_MAAKT_VRIJ: Final = een_van(
    r"\b(?:hou(?:d|dt|den)?|maa?kt?|maken)\b[^.;]{0,40}\bvrij\b|"
    r"\bvrij voor (?:de |deze |jullie |het )?(?:intervisie|bijeenkomst|sessie|jullie)"
)
"""Free for this, and not away: "Kees houdt de maandag vrij, Eva de dinsdag"."""
_WENST: Final = re.compile(r"\b(?:liefst|graag|wel|juist|bij voorkeur)\b", re.IGNORECASE)
"""Offers days of its own."""


_BOVENOP: Final = re.compile(
    r"\W*(?:kan |kunnen |wil )?(?:ook nog|ook|daarnaast|bovendien)(?: nog| wel| eventueel)? "
    rf"(?:(?:op|de) )*(?={DAGWOORD})",
    re.IGNORECASE,
)


def komt_bovenop(vorige: str, deel: str) -> bool:
    """ "Hij kan op maandag en vrijdag, ik ook op dinsdagochtend": besides the days of the one before."""
    if _BOVENOP.match(deel) is None or DAG.search(vorige) is None:
        return False
    return not any(patroon.search(vorige) for patroon in (_ONTKENNING, _AFWEZIG, _BOVENOP_ZELF))


_ALLEEN_OP: Final = re.compile(
    r"\W*(?:(?:maar|en|terwijl|voor|bij|waarvan)\s+)*(?:kan\s+|kunnen\s+|lukt\s+|past\s+)?"
    rf"(?:alleen|uitsluitend|enkel|slechts) (?:(?:op|de|het)\s+)*{DAGWOORD}",
    re.IGNORECASE,
)
_IEDER: Final = een_van(r"\b(?:iedereen|allemaal|allen|allebei|beiden|alle ?(?:twee|drie|vier|vijf))\b")


def beperkt(vorige: str, deel: str) -> bool:
    """ "We kunnen op maandag en dinsdag, Sofie alleen op maandag": what was said of us holds for her no more."""
    if _ALLEEN_OP.match(deel) is None or _ONTKENNING.search(deel) or TIJD.search(vorige) is None:
        return False
    return not any(patroon.search(vorige) for patroon in (_ONTKENNING, _AFWEZIG, _IEDER))


_BOVENOP_ZELF: Final = een_van(r"\b(?:ook|nog|daarnaast|bovendien|behalve)\b")
_LOS_VOORZETSEL: Final = re.compile(r"\s+(?:bij|voor)(?=\s*(?:[,;.:]|$))", re.IGNORECASE)
"""Where a name stood behind it: "lukt bij , heel de dag"."""
_HELE_DAG: Final = re.compile(r",\s*(?:de hele|heel de|de gehele) dag(?=\s*(?:[,;.:]|$))", re.IGNORECASE)


def vul_aan(vorige: str, deel: str) -> str | None:
    """The answer in `deel` with the words of `vorige`; None when those can be read in more than one way."""
    woorden = {woord.lower() for woord in _WOORD.findall(_REDEN.sub(" ", deel))}
    ontkend = bool(woorden & _NIET)
    zelfde = not ontkend and "wel" not in woorden
    if zelfde or ("ook" in woorden and _ONTKENNING.search(vorige)):
        return _SLOT.sub("", " ".join(vorige.split()))
    if _AFWEZIG.search(vorige):
        return None
    kaal = _LOS_VOORZETSEL.sub("", " ".join(_ONTKENNING.sub(" ", vorige).split()))
    kaal = _SLOT.sub("", _HELE_DAG.sub("", kaal))
    return f"{kaal} {'niet' if ontkend else 'wel'}"
