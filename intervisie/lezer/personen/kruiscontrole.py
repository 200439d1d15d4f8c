"""What every right reading of a mail about more people agrees with, held against the reading.

Each rule counts the words in another way than the readers do: who has days, whose name a day stands behind, how many
the mail says they are. Reads nothing itself and knows no layout; where the two disagree, a person must look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from intervisie.lezer.bericht import Bericht
from intervisie.lezer.lezing import Persoon
from intervisie.lezer.personen import aanduidingen, dagtwijfel, zelf
from intervisie.lezer.personen.deelnemer import Deelnemer, Gevonden
from intervisie.lezer.schrijver import Plek, Schrijver, adressen, zonder
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.taal import namen, zinnetjes
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.woorden import TELWOORD

MEER: Final = "De mail spreekt over meer mensen dan er gevonden zijn."
KAN_WEL: Final = "De mail meldt iemand af en noemt ook een dag waarop iemand kan."
MISSCHIEN_ZELF: Final = "De afzender doet misschien zelf ook mee."
ZELF: Final = "De afzender noemt zichzelf, maar is niet als deelnemer gelezen."
NIEUW: Final = "Het is niet duidelijk of dit een wijziging is of een nieuwe aanmelding."

_DAG: Final = re.compile(
    r"\b(?:(maan|dins|woens|donder|vrij)dag(?:en|s)?|(?<!can )(?<!could )(?<!to )(?<!I )(ma|di|wo|do|vr))"
    r"(?:[- ]?(?:ochtend|middag|morgen)(?:en|s)?)?\b"
    r"(?![-/.]\d|,? ?\d)",
    re.IGNORECASE,
)
"""A day of the week that is not part of a date."""


Gelezen = Sequence[tuple[Schrijver, Gevonden]]


def redenen(
    oordeel: Oordeel, personen: Sequence[Persoon], gelezen: Gelezen, weg: Sequence[Plek]
) -> Iterator[str]:
    """Where the words of the mail and the persons read from it disagree; at `weg` it tells of who stays out."""
    teksten = [schrijver.tekst for schrijver, _ in gelezen]
    if not personen:
        return
    buitenste = oordeel.buitenste
    if buitenste is not None and not any(schrijver is buitenste for schrijver, _ in gelezen):
        teksten.append(buitenste.tekst)
    yield from _naast_elkaar(personen, gelezen)
    yield from _regel_over(personen, gelezen, weg)
    yield from _andermans_adres(personen, gelezen)
    yield from _adres_onder(personen, gelezen)
    if oordeel.soort == "aanmelding":
        yield from _schrijver_over(personen, gelezen)
        yield from () if weg else _te_weinig(len(personen), teksten)
        if not oordeel.doorgestuurd:
            yield from _ook_zelf(personen, gelezen)
    if len(personen) == 1 and not (oordeel.soort == "afmelding" and any(map(_BLIJFT.search, teksten))):
        yield from _nog_iemand(teksten)
    if oordeel.soort == "afmelding":
        yield from _kan_wel(teksten)
    if len(personen) < 2 or oordeel.soort == "afmelding":
        return
    yield from (reden for tekst in teksten for reden in _achter_de_naam(personen, tekst))
    if oordeel.soort == "wijziging":
        yield from _nieuwe_mensen(oordeel, personen)
        return
    yield from _zonder_dagen(personen, gelezen)
    yield from _dag_over(personen, gelezen)


# ------------------------------------------------------------------------------------------------ how many


_WERKWOORD: Final = (
    r"(?:kunnen|willen|doen|zijn|moeten|melden|stoppen|zullen|trekken|haken|sluiten|zitten|werken|komen|nemen|mogen|"
    r"schrijven|zouden|stappen|schuiven|geven)"
)
_NOG_IEMAND: Final = een_van(
    rf"\b(?:hij|zij|(?-i:[A-ZÀ-Þ])[\w'’-]+|collega) en ik(?:zelf)? (?:[a-z]+ )?{_WERKWOORD}\b",
    rf"\b{_WERKWOORD} (?:(?:mijn |onze )?collega )?(?-i:[A-ZÀ-Þ][\w'’-]+(?: [\w'’-]+){{0,3}}) en ik\b",
    r"\b(?:hem|haar) en (?:ook )?(?:mij|mijzelf|mezelf|me)\b",
    r"\b(?:mij|mijzelf|mezelf|ikzelf) en (?:ook )?(?:mijn|onze|collega|(?-i:[A-ZÀ-Þ]))",
    r"\b(?:wij|we|ons)\b[^.;:,!?\n]{0,24}\b(?:allebei|beiden|alle ?(?:twee|drie|vier))\b"
    r"(?! (?:goed|prima|best|de)\b)",
    r"\bbeiden? (?:doen|kunnen|willen|werken|zijn|melden)\b",
    r"\b(?:melden|geven|schrijven) (?:wij|we) ons\b|\b(?:wij|we) (?:melden|geven|schrijven) ons\b",
    r"\b(?:noteer|schrijf|zet|meld|plaats) ons\b",
    r"\b(?:wij|ons) twee(?:ën|tjes)?\b(?! (?:dagen|keer|weken|uur)\b)",
)
"""Two people do one thing: "hij en ik melden ons aan", "we kunnen allebei"."""
_TUSSEN: Final = een_van(
    r"\ben ik\b|\ben (?:ook )?(?:mij|me)|\bzelf en\b|\bmij en\b|\ballebei\b|\bbeiden?\b|\balle ?(?:twee|drie|vier)\b|"
    r"\bons\b|\bwij twee"
)
_VOORBIJ: Final = een_van(r"\b(?:burgemeester|leidinggevende|teamleider|chef|manager|hadden|hebben|waren)\b")


_BLIJFT: Final = een_van(r"\b(?:ik(?:zelf)? blijf|blijf ik)\b(?![^.;!?]{0,20}\b(?:weg|thuis)\b)")
""" "Eva en ik zitten samen in de groep. Zij stopt, ik blijf": only one of the two leaves."""
_TUSSEN_HAAKJES: Final = re.compile(r" ?\([^()\n]*\)")


def _nog_iemand(teksten: Sequence[str]) -> Iterator[str]:
    """One person was read, and the mail tells what two do."""
    for tekst in teksten:
        if _TUSSEN.search(tekst) is None:
            continue
        for zin in zinnetjes.zinnen(tekst):
            kaal = _TUSSEN_HAAKJES.sub("", zin.tekst)
            twee = _NOG_IEMAND.search(kaal) or (_BEIDEN.search(kaal) and not _VAN_DAGEN.search(kaal))
            if twee and not _VOORBIJ.search(kaal):
                yield MEER
                break


_BEIDEN: Final = een_van(
    r"\b(?:allebei|alle ?twee|beiden)\b(?! (?:goed|prima|best|de|mogelijk|even|welkom|niet)\b)"
)
_VAN_DAGEN: Final = een_van(
    r"dag|\b(?:ma|di|wo|do|vr)\b|ochtend|middag|avond|\b(?:online|fysiek|goed|prima|tijd\w*|dat|moment\w*)\b"
)
"""Beside "allebei": so it may be two days, or two forms."""
_OOK: Final = een_van(
    r"\b(?:doet|gaat|wil|komt|sluit|schuift|neemt|haakt)\b[^.,;!?]{0,20}\book\b(?! (?:al|weer|eens)\b)|"
    r"\book\b (?:doet|gaat|wil|komt|sluit|schuift|haakt)\b|"
    r"\b(?:mijn|onze) (?:\w+ )?(?:collega|\w*maat|\w+geno(?:ot|te)) ook(?=\s*(?:[.,;:!)]|$))"
)
_STAAT_ER_AL: Final = een_van(
    r"\b(?:ik|me|mij|wij|we)\b[^.;!?]{0,30}\b(?:al|reeds|eerder)\b|\bvorige?\b|\btoe(?:voegen| te voegen)\b|"
    r"\ber ?bij (?:te )?(?:zetten|schrijven|doen|plaatsen)\b"
)


def _ook_zelf(personen: Sequence[Persoon], gelezen: Gelezen) -> Iterator[str]:
    """ "Mijn maat doet ook mee": besides whom, when the writer was not read and is not on the list already?"""
    for schrijver, gevonden in gelezen:
        van = schrijver.van
        if (
            van is None
            or schrijver.aangemeld
            or len(personen) > 1
            or any(d.zelf for d in gevonden.deelnemers)
        ):
            continue
        if any(p.email == van.adres for p in personen) or _STAAT_ER_AL.search(schrijver.tekst):
            continue
        if any(_OOK.search(z.tekst) for z in zinnetjes.zinnen(schrijver.tekst) if "ook" in z.tekst.lower()):
            yield from () if zelf.blijft_buiten(schrijver.tekst) else (MISSCHIEN_ZELF,)


_ZOVEEL: Final = re.compile(
    r"\b(?:wij|we|ons|ze|zij|hen)\b[^.;:,!?\n]{0,24}\balle ?(drie|vier|vijf|zes)\b"
    r"(?! (?:de |onze )?(?:dag|ochtend|middag|week|keer|dagen|bijeenkomst)|\w* (?:goed|prima|best)\b)",
    re.IGNORECASE,
)


_MET_ZN: Final = re.compile(
    r"\b(?:met|wij|we|ons) (?:(?:z['’]n|zijn|zn|ons)e? ?)?(twee|drie|vier|vijf|zes|zev|acht)(?:ë?e?n|tjes|sen)\b|"
    r"\b(twee|drie|vier|vijf|zes) van ons\b(?! (?:team|afdeling|cluster|bureau))",
    re.IGNORECASE,
)
""" "Met z'n drieën", "ons vieren", "de twee van ons"."""


def _te_weinig(aantal: int, teksten: Sequence[str]) -> Iterator[str]:
    """ "Wij zitten alle drie bij OOV", "wij doen met z'n drieën mee", and two were read."""
    for tekst in teksten:
        gezegd = _ZOVEEL.search(tekst)
        if gezegd is not None and TELWOORD[gezegd[1].lower()] > aantal:
            yield MEER
            continue
        for zin in zinnetjes.zinnen(tekst) if _MET_ZN.search(tekst) else ():
            geteld = _MET_ZN.search(zin.tekst)
            if geteld is None or not _DOEN_MEE.search(zin.tekst) or _VOORBIJ.search(zin.tekst):
                continue
            if _GETEL[(geteld[1] or geteld[2]).lower()] > aantal:
                yield MEER


_GETEL: Final = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zev": 7, "acht": 8}
_DOEN_MEE: Final = een_van(
    r"\b(?:mee\w*|aan|aanmeld\w*|aansluit\w*|opge\w+|inschrijv\w*|schrijf|deel\w*|kom\w*|erbij|partij|zet|meld\w*)\b"
)
"""So many take part, and not that so many do the work."""


_VOOR: Final = re.compile(
    r"[ \t]*(?:[-–•*·|]\s*|\(?\w{1,2}[.)]\s*)?(?:(?:mevr?|dhr|mw|de heer|mevrouw|drs|mr)\.? )*"
)
_NA: Final = re.compile(r"\s*(?:$|[-–:;|(/=\t]|,\s*\S|[a-z.]+@)")
_NIET_MEE: Final = een_van(
    r"\b(?:niet|geen|door|stopt|later|nog|blijft|akkoord|al|ongewijzigd|zelfde|leidinggevende)\b"
)


def _regel_over(personen: Sequence[Persoon], gelezen: Gelezen, weg: Sequence[Plek]) -> Iterator[str]:
    """Lines that each begin with a whole name, and one of those names is nobody who was read."""
    for schrijver, gevonden in gelezen:
        rij = list(_namen_vooraan(schrijver.tekst))
        buiten = (*gevonden.buiten, *gevonden.afgevallen, *weg)
        for naam, erna in rij if len(rij) > 1 else ():
            erbuiten = any(begin <= naam.begin < eind for begin, eind in buiten)
            erbuiten = erbuiten or (_NIET_MEE.search(erna) is not None and _DAG.search(erna) is None)
            if not erbuiten and not any(_is(p, naam.naam) for p in personen):
                yield f"{naam.naam} staat tussen de namen, maar is niet als deelnemer gelezen."


def _namen_vooraan(tekst: str) -> Iterator[tuple[Vermelding, str]]:
    """Whole names at the beginning of a line, with what stands behind each on it."""
    if tekst.count("\n") < _KORTSTE_LIJST:
        return
    for naam in namen.vind(tekst):
        begin = tekst.rfind("\n", 0, naam.begin) + 1
        erna = tekst[naam.eind :].partition("\n")[0]
        if _VOOR.fullmatch(tekst, begin, naam.begin) and _NA.match(erna) and namen.volledig(naam.naam):
            yield naam, erna


_KORTSTE_LIJST: Final = 2


def _is(persoon: Persoon, naam: str) -> bool:
    """Whether a name may be of somebody who was read, or the beginning or end of it."""
    eigen = persoon.naam or ""
    return bool(eigen) and (
        namen.zelfde(eigen, naam)
        or namen.voornaam(eigen) in naam.split()
        or namen.achternaam(eigen) == namen.achternaam(naam)
    )


_EN: Final = re.compile(
    r" ?(?:\([^()\n]*\))? ?(?:,? en|&|\+) (?:(?:collega|mevrouw|de heer|mw\.?|dhr\.?) )?", re.IGNORECASE
)


def _naast_elkaar(personen: Sequence[Persoon], gelezen: Gelezen) -> Iterator[str]:
    """ "Eva Mol en Bram Bos": one was read and the other was not."""
    for schrijver, gevonden in gelezen:
        heel = [v for v in namen.vind(schrijver.tekst) if namen.volledig(v.naam)]
        for een, ander in pairwise(heel):
            if not _EN.fullmatch(schrijver.tekst, een.eind, ander.begin):
                continue
            erbij = [any(_is(p, v.naam) for p in personen) for v in (een, ander)]
            weg = een if erbij[1] else ander
            blijft = any(
                f"{namen.voornaam(weg.naam)} {doet}" in schrijver.tekst for doet in ("blijft", "gaat")
            )
            if erbij[0] != erbij[1] and not (blijft or any(b <= weg.begin < e for b, e in gevonden.buiten)):
                yield f"{weg.naam} staat naast een deelnemer, maar is niet gelezen."


def _schrijver_over(personen: Sequence[Persoon], gelezen: Gelezen) -> Iterator[str]:
    """The writer names himself whole among others whom he signs up, and was not read."""
    for schrijver, _ in gelezen:
        van = schrijver.van
        weergave = namen.van_weergavenaam(van.naam) if van is not None else None
        if van is None or weergave is None or any(p.email == van.adres or _is(p, weergave) for p in personen):
            continue
        for naam in namen.vind(schrijver.tekst) if namen.voornaam(weergave) in schrijver.tekst else ():
            kop = _ETIKET.search(schrijver.tekst, max(0, naam.begin - _VLAKBIJ), naam.begin)
            if namen.zelfde(naam.naam, weergave) and namen.volledig(naam.naam) and kop is None:
                yield ZELF
                return


_ETIKET: Final = re.compile(r"[\]:]\s*$")
""" "Leidinggevende: Eva Mol", "[08:32] Eva Mol: prima": no name in a sentence."""
_VLAKBIJ: Final = 6


# --------------------------------------------------------------------------------------------- whose address


def _andermans_adres(personen: Sequence[Persoon], gelezen: Gelezen) -> Iterator[str]:
    """An address with the surname of another whom the mail names, and nothing of the one it was read for."""
    for persoon in personen:
        lokaal = namen.plat((persoon.email or "").partition("@")[0])
        if not lokaal or not persoon.naam or adressen.draagt(persoon.email, persoon.naam):
            continue
        genoemd = [v.naam for schrijver, _ in gelezen for v in namen.vind(schrijver.tekst)]
        for naam in (*genoemd, *(p.naam for p in personen if p.naam)):
            achter = namen.plat(namen.achternaam(naam)) if namen.volledig(naam) else ""
            if len(achter) > _KORTSTE_DEEL and achter in lokaal and not _is(persoon, naam):
                yield f"Het mailadres {persoon.email} is misschien van {naam}, niet van {persoon.naam}."
                break


def _adres_onder(personen: Sequence[Persoon], gelezen: Gelezen) -> Iterator[str]:
    """Below the mail, behind the name of another, stands an address that went to nobody."""
    bekend = {p.email for p in personen}
    for schrijver, _ in gelezen:
        onder = schrijver.ondertekening
        eigen = schrijver.van.adres if schrijver.van is not None else ""
        if "@" not in onder or len(MAILADRES.findall(onder)) < _TWEE:
            continue
        for regel in onder.split("\n"):
            adres = MAILADRES.search(regel)
            naam = next(namen.vind(regel), None) if adres else None
            if adres is None or naam is None or not namen.volledig(naam.naam):
                continue
            if adres[0].lower() not in bekend | {eigen} and not any(_is(p, naam.naam) for p in personen):
                yield f"{naam.naam} staat onder de mail, maar is niet als deelnemer gelezen."


_MEE_DOOR: Final = "(?:en|plus|ook|noteer|noteert|meld|schrijf|zet|geef|graag)"


def doorgestuurden(
    bericht: Bericht, buitenste: Schrijver | None, personen: Sequence[Persoon], weg: Sequence[Plek]
) -> Iterator[str]:
    """Who wrote what was passed on, is called by name by him who passes it on, and was not read."""
    if buitenste is None or buitenste.van is None or weg:
        return
    bekend = {p.email for p in personen} | {buitenste.van.adres}
    for deel in bericht.delen:
        van = deel.kop.van if deel.soort == "doorgestuurd" and deel.kop is not None else None
        naam = namen.van_weergavenaam(van.naam) if van is not None else None
        if van is None or not naam or van.adres in bekend or any(_is(p, naam) for p in personen):
            continue
        voor = re.compile(
            rf"\b(?:{_MEE_DOOR} {re.escape(namen.voornaam(naam))}|{re.escape(namen.voornaam(naam))} en)\b"
        )
        if voor.search(buitenste.tekst):
            yield f"{naam} schreef wat is doorgestuurd, maar is niet als deelnemer gelezen."


_KORTSTE_DEEL: Final = 2


# ---------------------------------------------------------------------------------------------- whose days


def _dagen(persoon: Persoon) -> set[str]:
    return {dagdeel[:2] for dagdeel in (*persoon.beschikbaar, *persoon.niet_beschikbaar)}


def _genoemd(tekst: str) -> Iterator[tuple[str, str]]:
    """The days that a stretch of text names: how it writes each, and in short."""
    for dag in _DAG.finditer(tekst):
        yield dag[0], dagtwijfel.DAGEN[dag[1].lower()] if dag[1] else dag[2].lower()


_SLOT: Final = re.compile(
    r"[.;!?]|\b(?:ik|ikzelf|mij|hij|hem|haar|zij|wij|we|de (?:ander\w*|rest|overige\w*)|anderen|collega|over)\b",
    re.IGNORECASE,
)
"""Behind it another may be spoken of, or something else."""
_DRAAIT_OM: Final = re.compile(r"\b(?:kan|kunnen|ben|is|werk|werkt|past|schikt|lukt) $", re.IGNORECASE)
"""Whose days those are follows: "woensdag en donderdag kan ik"."""


def _achter_de_naam(personen: Sequence[Persoon], tekst: str) -> Iterator[str]:
    """A day right behind somebody's name that was not read for him."""
    if _DAG.search(tekst) is None:
        return
    plekken = sorted(
        (begin, eind, nummer)
        for nummer, persoon in enumerate(personen)
        for begin, eind in _plekken(persoon, tekst)
    )
    grenzen = [begin for begin, _, _ in plekken[1:]] + [len(tekst)]
    for (begin, eind, nummer), grens in zip(plekken, grenzen, strict=True) if plekken else ():
        naam, dagen = personen[nummer].naam, _dagen(personen[nummer])
        if tekst[begin - 1 : begin] == "(" or _VERGELIJKT.search(tekst, max(0, begin - 10), begin):
            continue
        for woorden, dag in _genoemd(_eigen_woorden(tekst[eind:grens])):
            if dag not in dagen:
                yield f"Achter {naam} staat {woorden.lower()}, maar die dag is niet bij die persoon gelezen."


_VERGELIJKT: Final = re.compile(r"\b(?:als|dan|met|behalve) $")
""" "Dezelfde dagen als Kees, en de vrijdag": whose days they are stands before it."""


def _plekken(persoon: Persoon, tekst: str) -> Iterator[Plek]:
    if persoon.naam:
        yield from aanduidingen.plekken(Deelnemer(Vermelding(persoon.naam, 0, 0)), tekst)


def _eigen_woorden(erna: str) -> str:
    """What stands right behind a name and is of nobody else; nothing when it holds a row of days."""
    stuk = MAILADRES.sub(" ", erna.partition("\n")[0])
    ander = next(namen.vind(stuk), None) if stuk[1:].lower() != stuk[1:] else None
    stuk = stuk[: ander.begin] if ander is not None else stuk
    slot = _SLOT.search(stuk)
    stuk = stuk[: slot.start()] if slot is not None else stuk
    if _DRAAIT_OM.search(stuk) is not None:
        stuk = stuk.rpartition(",")[0]
    return "" if _REEKS.search(stuk) else stuk


_REEKS: Final = re.compile(
    r"\bt/m\b|\btot\b|\b(?:ma|di|wo|do|vr|dag) ?[-–] ?(?:ma|di|wo|do|vr)\b", re.IGNORECASE
)


_WEET_NIET: Final = een_van(
    r"\b(?:overleg\w*|genoemd|volgt|volgen|later|onbekend|weet|weten|hoort?|doorgeven|opgeven|wisselend|flexibel)\b"
)
_VERTELT: Final = 250
"""In characters; so far behind a name is told why somebody has no days yet."""


def _zonder_dagen(personen: Sequence[Persoon], gelezen: Gelezen) -> Iterator[str]:
    """Somebody has no days at all and another has, though nothing says why and no table has an empty cell."""
    leeg = [p for p in personen if not (p.beschikbaar or p.niet_beschikbaar or p.afwezig)]
    if not leeg or len(leeg) == len(personen):
        return
    if all(_zegt_niets_van(leeg[0], schrijver, gevonden) for schrijver, gevonden in gelezen):
        return
    for schrijver, gevonden in gelezen:
        tabel = any(d.velden and not d.item for d in gevonden.deelnemers)
        if tabel or any(
            _WEET_NIET.search(schrijver.tekst[eind : eind + _VERTELT])
            for persoon in leeg
            for _, eind in _plekken(persoon, schrijver.tekst)
        ):
            return
    yield f"{leeg[0].naam or leeg[0].email} heeft geen dagen en een ander in dezelfde mail wel."


_SAMEN: Final = een_van(r"\b(?:wij|we|ons|ze|allebei|beiden?|kunnen|iedereen|allen|alle (?:drie|vier))\b")


_TWEE: Final = 2


def _zegt_niets_van(persoon: Persoon, schrijver: Schrijver, gevonden: Gevonden) -> bool:
    """Running text about two people in which no sentence with a day names him, or tells of both."""
    in_lijst = any(d.item or d.velden for d in gevonden.deelnemers)
    onder = _DAG.search(schrijver.ondertekening) is not None and _DAG.search(schrijver.tekst) is None
    if in_lijst or onder or len(gevonden.deelnemers) > _TWEE:
        return False
    voor = namen.voornaam(persoon.naam or "")
    zelf = schrijver.van is not None and schrijver.van.adres == persoon.email
    return not any(
        _DAG.search(z.tekst)
        and (_SAMEN.search(z.tekst) or (voor and voor in z.tekst) or (zelf and _IK.search(z.tekst)))
        for z in zinnetjes.zinnen(schrijver.tekst)
    )


_IK: Final = een_van(r"\b(?:ik|ikzelf|mij|mijn)\b")
_OVER: Final = re.compile(r"\bover\b")
""" "Een casus over iemand die nooit op vrijdag komt"."""


def _dag_over(personen: Sequence[Persoon], gelezen: Gelezen) -> Iterator[str]:
    """A day in running text that was read for nobody."""
    bekend = set().union(*map(_dagen, personen))
    if len(bekend) == len(dagtwijfel.DAGEN):
        return
    for schrijver, gevonden in gelezen:
        onder = [regel for regel in schrijver.ondertekening.split("\n") if _KUNNEN.search(regel)]
        yield from _over(onder, bekend)
        if _DAG.search(schrijver.tekst) is None or any(d.velden or d.tijd_tekst for d in gevonden.deelnemers):
            continue
        mee = zonder(schrijver.tekst, [*gevonden.buiten, *gevonden.afgevallen])
        for zin in zinnetjes.zinnen(mee):
            ander = any(not any(_is(p, v.naam) for p in personen) for v in namen.vind(zin.tekst))
            if not (ander or dagtwijfel.is_terloops(zin.tekst) or _OVER.search(zin.tekst)):
                yield from _over([zin.tekst], bekend)


_KUNNEN: Final = een_van(r"\b(?:wij|we|ze|zij|allen|allebei|beiden) kunnen\b|\bkunnen (?:wij|we|ze|zij)\b")
"""A sentence that stands among the lines of the signature, and is none."""


def _over(zinnen: Sequence[str], bekend: set[str]) -> Iterator[str]:
    for zin in zinnen:
        for woorden, dag in _genoemd(zin):
            if dag not in bekend:
                yield f"De tekst noemt {woorden.strip().lower()}, maar die dag is bij niemand gelezen."


# ------------------------------------------------------------------------------------------------ which kind


def _nieuwe_mensen(oordeel: Oordeel, personen: Sequence[Persoon]) -> Iterator[str]:
    """A change about more people that tells of another all that a sign-up does."""
    van = oordeel.schrijvers[0].van if oordeel.schrijvers else None
    nieuw = [
        p
        for p in personen
        if p.naam and p.discipline and p.email and (van is None or p.email != van.adres) and _uit_tekst(p)
    ]
    if nieuw and not oordeel.vervanging:
        yield NIEUW


_KAN: Final = een_van(r"\b(?:kan|kunnen)\b(?![^.;!?]*\bniet\b)")


def _kan_wel(teksten: Sequence[str]) -> Iterator[str]:
    """A withdrawal that tells on what day somebody can."""
    for tekst in teksten:
        if _DAG.search(tekst) is not None and any(
            _KAN.search(z.tekst) and _DAG.search(z.tekst) and not z.vraagt for z in zinnetjes.zinnen(tekst)
        ):
            yield KAN_WEL


def _uit_tekst(persoon: Persoon) -> bool:
    return "email" in persoon.bron and persoon.bron["email"].begin is not None
