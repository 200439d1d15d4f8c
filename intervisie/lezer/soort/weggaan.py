"""What a mail comes to in which somebody leaves: a leaving, a sign-up of others, or both.

Knows the clauses of one writer, no people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from intervisie.lezer.lezing import Soort
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.soort import partijen, vermoeden
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.soort.zegswijzen import VOLLE_NAAM
from intervisie.lezer.taal.patroon import een_van

WIE: Final = "Het is niet duidelijk om wie het gaat."
HOE_VER: Final = "Het is niet duidelijk of het om één bijeenkomst gaat of om alles."


def met_stop(
    schrijver: Schrijver, gezegd: list[Uiting], aan: list[Uiting], stop: list[Uiting], oordeel: Oordeel
) -> Soort:
    """The kind of a mail in which `stop` leave: others may take part, or the writer signs them up."""
    aan = [u for u in aan if not voor_later(u, gezegd)]
    if not aan and _geeft_anderen_op(schrijver, gezegd, stop):
        return "aanmelding"
    gaf_door = vermoeden.VERWIJST_DOOR.search(schrijver.tekst) is not None
    if not aan and gaf_door and "@" not in schrijver.tekst and all(_BUITEN.search(u.zin.tekst) for u in stop):
        for uiting in stop:
            uiting.stop = False
        return "overig"
    if not aan:
        oordeel.redenen = (*oordeel.redenen, *_wie_en_hoe_ver(gezegd, stop))
        return "afmelding"
    if all(_is_buiten_schot(u, gezegd, aan) for u in stop):
        return "aanmelding"
    anderen = {a.lower() for a in MAILADRES.findall(schrijver.tekst)} - {
        schrijver.van.adres if schrijver.van else ""
    }
    if (
        anderen
        and all(_NIET_MEE.search(u.zin.tekst) for u in stop)
        and not any(partijen.wie(u) == "ik" for u in aan)
    ):
        return "aanmelding"
    if partijen.van_verschillende(aan, stop):
        if not all(_NIET_MEE.search(u.zin.tekst) for u in stop):
            oordeel.redenen = (*oordeel.redenen, AAN_EN_AF)
        return "aanmelding"
    laatste_aan, laatste_stop = aan[-1].zin.begin, stop[-1].zin.begin
    oordeel.redenen = (*oordeel.redenen, AAN_EN_AF)
    return "aanmelding" if laatste_aan > laatste_stop else "afmelding"


def _wie_en_hoe_ver(gezegd: list[Uiting], stop: list[Uiting]) -> Iterator[str]:
    """Why it is not clear who leaves, or how far that goes."""
    if all(_EEN_VAN_HEN.match(u.zin.tekst) for u in stop):
        yield WIE
    if not any(u.zin.eind for u in stop) and any(u.kan_niet for u in gezegd):
        yield HOE_VER


_EEN_VAN_HEN: Final = een_van(
    r"^\W*(?:(?:en|maar|want|er is|er zijn) )?(?:een|één|iemand|twee|enkele) (?:(?:van|uit) )?"
    r"(?:(?:de|onze|mijn|ons) )?(?:\w*leden|\w*lid|deelnemers?|deelneemster|groepsgeno\w+|groep)\b",
    r"^\W*(?:er is )?iemand\b",
)
"""Somebody who is not named: "een van de leden van onze groep wil stoppen"."""


def _wie_niet_genoemd_is(uiting: Uiting, gezegd: list[Uiting]) -> bool:
    """ "De gemeentesecretaris staat ook in de cc, hij doet niet mee": somebody whom nobody put forward."""
    plek = next(n for n, u in enumerate(gezegd) if u is uiting)
    hij = _HIJ.match(uiting.zin.tekst) is not None
    wie = gezegd[plek - 1] if hij and plek else uiting
    niet_mee = _NIET_MEE.search(uiting.zin.tekst) is not None
    return niet_mee and not wie.aan and _DE_FUNCTIE.match(wie.zin.tekst) is not None


def _is_buiten_schot(uiting: Uiting, gezegd: list[Uiting], aan: list[Uiting]) -> bool:
    """Who stays out was never in: the writer, somebody without a name, or one whom nobody put forward."""
    if _BUITEN.search(uiting.zin.tekst):
        return True
    return _zelf_niet(uiting, gezegd) or _wie_niet_genoemd_is(uiting, gezegd) or _is_een_derde(uiting, aan)


def _is_een_derde(uiting: Uiting, aan: list[Uiting]) -> bool:
    """ "Piet Kok kon deze keer niet", beside others who are put forward."""
    naam = VOLLE_NAAM.match(uiting.zin.tekst)
    if naam is None or not (
        _NIET_MEE.search(uiting.zin.tekst) or _KON_NIET.match(uiting.zin.tekst, naam.end())
    ):
        return False
    return not any(naam[0].split()[0] in u.zin.tekst for u in aan)


_KON_NIET: Final = re.compile(
    r" (?:kon|kan|wilde|wil) (?:(?:helaas|deze keer|dit keer|nu|dit jaar|zelf) )*niet\W*$", re.IGNORECASE
)
_HIJ: Final = re.compile(r"\W*(?:(?:en|maar|want|dus) )?(?:hij|zij|ze|die)\b", re.IGNORECASE)
_DE_FUNCTIE: Final = re.compile(
    r"\W*(?i:de|het|onze|ons|mijn) (?:[a-z-]+ )?(?:[a-z-]*(?:secretaris|secretaresse|manager|leider|leidinggevende|"
    r"directeur|hoofd|wethouder|burgemeester|assistente?|coördinator)|chef|baas)\b"
)
_BUITEN: Final = een_van(
    r"\b(?:bij|in|binnen) (?:ons|onze|mijn|het|de)\b.{0,24}\b(?:geen|weinig|niemand)\b.{0,12}"
    r"\b(?:animo|belangstelling|interesse|liefhebbers|gegadigden|kandidaten)\b|\b(?:geen|weinig) "
    r"(?:animo|belangstelling|interesse|liefhebbers|gegadigden|kandidaten)\b.{0,16}"
    r"\b(?:bij|in|binnen) (?:ons|onze|mijn|het|de)\b",
    r"\b(?:hou|houd|blijf) ik (?:me|mij)?.{0,20}\b(?:er)?buiten\b|\bik (?:hou|houd|blijf)\b.{0,30}\b(?:er)?buiten\b",
)
"""Who passed the call on to others and stays out of it leaves nothing."""
_VOOR_LATER: Final = een_van(
    r"\b(?:najaar|volgend (?:jaar|voorjaar|seizoen)|(?:volgende|latere|nieuwe|andere) (?:ronde|serie|reeks|"
    r"editie)|warm|"
    r"weer een (?:serie|ronde|reeks|groep))\b"
)
"""A place is asked in a later series, beside leaving this one."""


_DAN: Final = re.compile(r"\W*(?:en )?dan\b", re.IGNORECASE)


def voor_later(uiting: Uiting, gezegd: list[Uiting]) -> bool:
    """Takes part some later time: "mail me bij een nieuwe ronde, dan doe ik graag mee"."""
    ervoor = [u.zin.tekst for u in gezegd if u.zin.begin < uiting.zin.begin][-1:]
    eerst = ervoor if _DAN.match(uiting.zin.tekst) else []
    return any(_VOOR_LATER.search(woorden) for woorden in (uiting.zin.tekst, *eerst))


def _geeft_anderen_op(schrijver: Schrijver, gezegd: list[Uiting], stop: list[Uiting]) -> bool:
    """ "Zelf sla ik deze keer over" above a list of people with their addresses, or beside who may be on the list."""
    eigen = schrijver.van.adres if schrijver.van else ""
    anderen = {adres.lower() for adres in MAILADRES.findall(schrijver.tekst)} - {eigen}
    opgegeven = len(anderen) > 1 or (bool(anderen) and _STELT_VOOR.search(schrijver.tekst) is not None)
    leeg = "\n".join(_LEEG_VAKJE.findall(schrijver.tekst))
    return (opgegeven or any(u.los for u in gezegd)) and all(
        _zelf_niet(u, gezegd) or u.zin.tekst in leeg for u in stop
    )


_LEEG_VAKJE: Final = re.compile(r"(?m)^[ \t]*\[ ?\].*$")
"""Who does not take part, in a list of people with boxes: "[ ] Carla Smit: deze keer niet"."""
_STELT_VOOR: Final = een_van(
    r"\b(?:deelnemers?|kandidaten|kandidaat|aanmelding(?:en)?|opgaven?|(?:mensen|collega['’]?s?) (?:uit|"
    r"van) (?:mijn|ons)|"
    r"(?:een|twee|drie|vier|vijf|[2-5]) (?:collega['’]?s?|mensen|medewerkers))\b[^.!?\n]{0,40}:"
)
"""What stands over those who take part: "twee deelnemers uit mijn team:"."""


def alleen_zelf_niet(gezegd: list[Uiting]) -> bool:
    """Nobody leaves: the only refusal is that of somebody who writes for others and takes no part himself."""
    stop = [u for u in gezegd if u.stop]
    return bool(stop) and not any(u.mist for u in gezegd) and all(_zelf_niet(u, gezegd) for u in stop)


_VAN_HEN: Final = een_van(
    r"\b(?:bij|voor|van|namens) (?:haar|hem|hen|(?:(?:mijn|onze|de|twee|drie|vier|[2-4]) )+(?:deelnemers|"
    r"collega['’]?s|mensen|medewerkers))\b"
)


def geeft_door(gezegd: list[Uiting]) -> bool:
    """ "Bij Nadia vervalt de donderdag. Zelf doe ik niet mee, ik ben de postbode": another's days change."""
    stop = [u for u in gezegd if u.stop]
    anderen = any(
        u.verandert and not u.stop and (partijen.wie(u) == "ander" or _VAN_HEN.search(u.zin.tekst))
        for u in gezegd
    )
    door = anderen and not any(u.aan for u in gezegd) and all(_zelf_niet(u, gezegd) for u in stop)
    for uiting in stop if door else ():
        uiting.stop = False
    return door


def _zelf_niet(uiting: Uiting, gezegd: list[Uiting]) -> bool:
    """ "Zelf doe ik niet mee", or what follows on "zelf ben ik dan vrij en"."""
    plek = next(n for n, u in enumerate(gezegd) if u is uiting)
    ervoor = gezegd[plek - 1].zin.tekst if plek and uiting.zin.tekst.lower().startswith("en ") else ""
    if plek and _IKZELF_NIET.match(gezegd[plek - 1].zin.tekst):
        return True
    return re.search(r"\b(?:ik|me|mij)?zelf\b", f"{ervoor} {uiting.zin.tekst}", re.IGNORECASE) is not None


_IKZELF_NIET: Final = re.compile(r"\W*(?:ik ?)?zelf (?:\w+ ){0,2}niet\W*$", re.IGNORECASE)
"""What follows tells why: "ikzelf niet, ik heb er de rust niet voor"."""


AAN_EN_AF: Final = "De mail spreekt over meedoen en over stoppen."
_NIET_MEE: Final = een_van(
    r"\b(?:bedankt|bedanken)\b(?! (?:je|jullie|u|hem|haar|ons|mij)\b).{0,24}$|\b(?:past|zegt nee|"
    r"ziet er ?van af|haakt af)\b|"
    r"\bhoudt\b.{0,12}\bde boot af\b",
    r"\b(?:haakt|haak|schuift|schuif|sluit|sluiten)\b.{0,30}\bniet\b.{0,12}\baan\b",
    r"\b(?:doet|doen|doe|neemt|neem|nemen|gaat|kan)\b.{0,40}\b(?:niet|geen|niemand)\b.{0,20}\b(?:mee|"
    r"deel|meedoen|bij)\b|\btel(?:t|len)?\b.{0,12}\bniet\b.{0,8}\bmee\b|"
    r"\b(?:kan|kon|wil|wilde|mag|durft)\b(?: (?:dit jaar|deze keer|dit keer|nu|helaas|zelf|er))* niet\W*$|"
    r"\bgeen (?:tijd|ruimte|capaciteit)\b|\bhoeft\b.{0,20}\bniet\b|"
    r"\bheeft zich\b.{0,12}\b(?:teruggetrokken|afgemeld|bedacht)\b",
    r"\bsla(?:at|an)\b.{0,40}\bover\b|"
    r"(?<!via mij )\blaa?t(?:en)?\b.{0,30}\b(?:schieten|lopen|voorbijgaan|passeren)\b",
)
