"""Which mail address belongs to a person: the one he asks for, else From, else one beside his name.

A mailbox of a team or a machine belongs to nobody. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from intervisie.lezer.bericht import Adres
from intervisie.lezer.lezing import Fragment
from intervisie.lezer.schrijver import Plek, Schrijver
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import zinnen

MAILADRES: Final = re.compile(r"[\w.+'-]*\w@[\w-]+(?:\.[\w-]+)+")
TWEE: Final = "De mail noemt twee mailadressen van verschillende domeinen."
STRAKS: Final = "De organisatie of het adres verandert binnenkort."
_POSTBUS: Final = re.compile(
    r"(?:info\w*|.*secretariaat.*|team.*|.*postbus.*|.*no-?reply.*|noreply.*|hrm?|oov|ov|"
    r"gemeente\w*|kcc\w*|post|po|p-?en-?o|penorganisatie|bestuur\w*|veiligheid\w*|"
    r"handhaving|toezicht|personeel\w*|personeelszaken|afdeling\w*|servicedesk|helpdesk|contact|"
    r"website|formulier\w*|mail|admin\w*|office|receptie|griffie|communicatie|"
    r"opleiding\w*|bedrijfsvoering|concern\w*|directie\w*|ondersteuning|management\w*|organisatie|"
    r"crisisbeheersing|openbareorde\w*|ondermijning|hr[-.]?\w{0,8}advies|hrteam|hr-?desk|pz|boa|"
    r"boas|juridisch\w*|scanner?|printer|kopieerapparaat)",
    re.IGNORECASE,
)
_WENS: Final = een_van(
    r"\b(?:gebruik(?:t|en)?|aanhouden|stuur|mail|schrijf|liefst|liever|graag|voorkeur|voortaan|bereikbaar|bereik|"
    r"naar mijn|op mijn|mijn (?:\w+ )?(?:e-?mail|mail|adres|mailadres|privéadres)|via|privé\w*|"
    r"eigen adres|(?:nieuwe?|ander|gewijzigde?) (?:e-?mail-?|mail)?adres|nieuwe (?:e-?)?mail|"
    r"correspondentie|contact|please use|my private|reach me)\b|"
    r"\b(?:post|antwoord\w*|reacties?|bericht\w*|mails?|mailtjes?|uitnodiging\w*|stukken|alles|de rest)\b"
    r"[^;!?@]{0,40}\b(?:naar|op|aan)\b|^(?:naar|op|aan)\b"
)
_LATER: Final = een_van(
    r"\b(?:vanaf|per(?! (?:week|maand|dag|jaar|keer|e-?mail|mail|post)\b)|straks|binnenkort|wordt|zal|m\.i\.v\.|"
    r"met ingang|dan)\b.{0,60}\b(?:\d|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"adres|volgende|week|maand)\b|"
    r"\b(?:gaan|stappen) (?:we|wij|alle\w*|iedereen)\b.{0,40}\bover (?:op|naar)\b|"
    r"\bwordt\b(?! (?:nog |automatisch |ook |gewoon )*(?:doorgestuurd|doorgeleid|gelezen|gesloten|afgesloten))"
)
_VANAF_NU: Final = een_van(
    r"\b(?:voortaan|gebruik (?:dus|nu)|vanaf (?:nu|vandaag|heden)|per (?:direct|heden|vandaag)|is nu)\b"
)
_VAN_ANDER: Final = een_van(
    r"\b(?:collega|teamleider|leidinggevende|manager|secretariaat|secretaresse|haar|zijn|cc|"
    r"afdeling|\w*vervang(?:er|ster)|neemt\b[^.;]{0,60}\bwaar|waarneemt|waarnem(?:er|ster)|contactpersoon|assistent\w*|doorsturen|kopie)\b"
)
_OP_DAT: Final = re.compile(
    r"[^\w@]*\s(?:\w+\s+){0,6}?(?:(?:op|naar|via|gebruik) dat (?:\w+)?adres|"
    r"dat (?:adres )?(?:gebruiken|aanhouden))\b",
    re.IGNORECASE,
)
_NU: Final = een_van(
    r"\b(?:tot die tijd|tot dan|voorlopig|nu nog|gebruik nu|blijf\w*|houd\w* (?:voorlopig|nog))\b|"
    r"\b(?:nu|vooralsnog|tot nader order|zolang|eerst)\b[^.;!?]{0,30}\b(?:dit|het|deze)\b[^.;!?]{0,30}"
    r"\b(?:gebruik\w*|mail\w*|stuur\w*|sturen|aanhouden)\b|"
    r"\b(?:gebruik|noteer|hou|houd|neem|hanteer|mail op|schrijf naar) "
    r"(?:dus |nu |gewoon |nog |maar |even |voorlopig |rustig |graag |ook dan |mij op )*(?:dit|het huidige|het oude)\b"
)
_VERVALLEN: Final = re.compile(
    r"[\s)\]>,]{0,4}(?:(?:is|wordt|werkt|bestaat|doet|kan|staat|gaat|kom(?:t|en)|kijkt|leest|lees|die|dat)\s+[^.;!?@]{0,30})?"
    r"\b(?:afgesloten|opgeheven|vervallen|vervalt|gesloten|dicht|geblokkeerd|stopgezet|verwijderd|weg|"
    r"uit de lucht|opgedoekt|niet meer|niet langer|niemand meer)\b",
    re.IGNORECASE,
)
_OUD: Final = re.compile(
    r"\b(?:oude?|vorige|voormalige?|eerdere)\s+(?:(?:e-?mail|mail|werk)-?)?(?:adres|mail|account)\W*"
    r"(?:is |was )?\W*$",
    re.IGNORECASE,
)
_BEIDE: Final = een_van(
    r"\b(?:werk-?(?:e-?mail|mail|adres)|zakelijke? \w+|d(?:it|eze) (?:e-?mail|mail)?-?(?:adres)?)\b"
    r"[^.;!?@]{0,25}\b(?:en|of|als|alsmede|maar ook)\b[^.;!?@]{0,30}\s\S+@",
    r"@\S+[^.;!?@]{0,25}\b(?:en|of|als|alsmede|maar ook)\b[^.;!?@]{0,30}\b(?:werk-?(?:e-?mail|mail|adres)|"
    r"zakelijke? \w+|dit adres)",
    r"\b(?:beide|twee) (?:e-?mail|mail)?-?adressen\b",
)
"""Either of two addresses will do, so neither was chosen."""
_KIEST: Final = een_van(
    r"\b(?:liefst|liever|bij voorkeur|voorkeur|alleen|voortaan|gebruik\w*|niet|in plaats)\b"
)


@dataclass(slots=True)
class Keuze:
    """An address, where it was read, and why it is not sure."""

    adres: str | None = None
    bron: Fragment | None = None
    redenen: tuple[str, ...] = ()


def is_postbus(adres: Adres | None, eigen: frozenset[str]) -> bool:
    """Whether an address is of a team, a machine or ourselves, and so of nobody."""
    if adres is None or not adres.adres:
        return True
    lokaal, _, domein = adres.adres.partition("@")
    if adres.adres in eigen or _POSTBUS.fullmatch(lokaal):
        naam = namen.van_weergavenaam(adres.naam)
        return adres.adres in eigen or not namen.volledig(naam) or namen.achternaam(naam or "") not in lokaal
    if (
        adres.naam
        and namen.van_weergavenaam(adres.naam) is None
        and re.search(
            r"\b(?:team|afdeling|gemeente|secretariaat|postbus|bureau|cluster|p&o|hrm?|oov|kcc|"
            r"infobox|website)\b",
            adres.naam,
            re.IGNORECASE,
        )
    ):
        return True
    return lokaal == domein.split(".")[0]


def van_schrijver(schrijver: Schrijver, eigen: frozenset[str], andere: Iterable[str] = ()) -> Keuze:
    """The address of the writer himself; `andere` are addresses that belong to other persons of the mail."""
    van = schrijver.van
    huis = van.adres if van is not None and not is_postbus(van, eigen) else None
    keuze = Keuze(huis, Fragment(huis) if huis else None)
    bekend = {huis, *andere, *eigen}
    for begin, eind, adres in _adressen(schrijver.tekst, bekend):
        zin = _zin_om(schrijver.tekst, begin)
        if _LATER.search(zin) and not _VANAF_NU.search(zin):
            if not _NU.search(schrijver.tekst):
                keuze.redenen = (*keuze.redenen, STRAKS)
        elif not _kan_van(schrijver, adres, zin) or is_vervallen(schrijver.tekst, begin, eind):
            continue
        elif huis is not None and _BEIDE.search(zin) and not _KIEST.search(zin):
            keuze.redenen = (*keuze.redenen, TWEE) if _domein(adres) != _domein(huis) else keuze.redenen
        elif _OP_DAT.match(schrijver.tekst[eind:]) or (
            _WENS.search(zin)
            and not (_VAN_ANDER.search(zin) and not _MIJN.search(zin))
            and (_VANAF_NU.search(zin) or not _GEBEURD.search(zin))
        ):
            return Keuze(adres, schrijver.fragment(begin, eind))
        elif huis is None:
            keuze = Keuze(adres, schrijver.fragment(begin, eind), keuze.redenen)
        elif _domein(adres) != _domein(huis) and not _VAN_ANDER.search(zin):
            keuze.redenen = (*keuze.redenen, TWEE)
    if STRAKS not in keuze.redenen and _wordt_anders(schrijver.tekst):
        keuze.redenen = (*keuze.redenen, STRAKS)
    return _met_handtekening(schrijver, keuze, bekend, eigen)


def _wordt_anders(tekst: str) -> bool:
    gezegd = [z.tekst for z in zinnen(tekst)]
    if _NU.search(tekst) or not any(_STRAKS_ANDERS.search(zin) for zin in gezegd):
        return False
    return not any(_VANAF_NU.search(zin) and _POST.search(zin) for zin in gezegd)


_POST: Final = een_van(r"\b(?:\w*adres\w*|\w*mail\w*|account)\b|@")
_STRAKS_ANDERS: Final = een_van(
    r"^(?!.*(?:@|\b(?:sinds|gekregen|kreeg|al)\b))"
    r"(?=.*\b(?:(?:e-?)?mail-?\w*adres(?:sen)?|(?:mijn|ons) adres|onze adressen|(?:mail)?domein(?:naam)?)\b)"
    r"(?=.*\b(?:binnenkort|straks|volgende (?:week|maand)|(?:per|vanaf|met ingang van|in|op) (?:\d|begin|half|eind|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|krijg(?:en)?|gaat|zal)\b)"
    r".*\b(?:ander|andere|nieuwe?|verander\w*|wijzig\w*|anders)\b"
)
"""Another address will come that the writer does not name yet."""


def _zin_om(tekst: str, plek: int) -> str:
    """The sentence in which an address stands; with the one before it when it holds nothing else."""
    alle = zinnen(tekst)
    nummer = next((n for n, z in enumerate(alle) if z.begin <= plek < z.eind), None)
    if nummer is None:
        return ""
    kaal = MAILADRES.sub("", alle[nummer].tekst)
    los = nummer > 0 and len(re.findall(r"[^\W\d_]+", kaal)) < _ENKELE
    return f"{alle[nummer - 1].tekst} {alle[nummer].tekst}" if los else alle[nummer].tekst


_ENKELE: Final = 3
"""Words beside an address: "dat is", "te weten"."""


def is_niet_van_nu(tekst: str, adres: str) -> bool:
    """Whether the writer says of an address that it comes later, or that it is gone."""
    for gevonden in re.finditer(re.escape(adres), tekst, re.IGNORECASE):
        zin = next((z.tekst for z in zinnen(tekst) if z.begin <= gevonden.start() < z.eind), "")
        if is_vervallen(tekst, *gevonden.span()) or (_LATER.search(zin) and not _VANAF_NU.search(zin)):
            return True
    return False


def is_vervallen(tekst: str, begin: int, eind: int) -> bool:
    """Whether an address is one that the writer had, and that works no more."""
    return (
        _VERVALLEN.match(tekst, eind) is not None
        or _OUD.search(tekst[max(0, begin - 40) : begin]) is not None
    )


_EIGEN: Final = een_van(
    r"\b(?:mijn|m['’]n|mij|me|ik|my|privé\w*|eigen|werkadres|werkmail|dit adres|dat adres)\b"
)
_MIJN: Final = een_van(
    r"\bmijn\b(?! (?:\w+ )?(?:collega|teamleider|leidinggevende|manager|chef|baas|secretar\w+|assistent\w*|vervanger|"
    r"opvolger|afdeling))"
)
_GEBEURD: Final = een_van(
    r"\b(?:stuurde|mailde|kwam|kwamen|kreeg|ontving|ging|gestuurd|gemaild|verzonden|verstuurd)\b"
)
"""Tells how a mail went, and asks for none."""
_DERDE: Final = een_van(r"\b(?:hem|haar|zijn (?:mail|adres)|hij|zij|ze|his|her)\b")


def _kan_van(schrijver: Schrijver, adres: str, zin: str) -> bool:
    """Whether an address may be the writer's: it carries his name, or he speaks of himself."""
    naam = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    lokaal = namen.plat(adres.partition("@")[0])
    if naam is None or any(len(deel) > 2 and namen.plat(deel) in lokaal for deel in naam.split()):
        return True
    haakje = zin.lower().find(f"({adres}")
    if (
        haakje > 0
        and _OOK.search(zin[:haakje])
        and _domein(adres) == _domein(schrijver.van.adres if schrijver.van else "")
    ):
        return False
    return _EIGEN.search(zin) is not None and _DERDE.search(zin) is None


_OOK: Final = een_van(r"\b(?:ook|eveneens|collega(?: van)?(?: \w+){0,3})\s*$")
"""Of a colleague: "ik doe mee en marieke ook (m.dejong@...)"."""


def _met_handtekening(
    schrijver: Schrijver, keuze: Keuze, bekend: set[str | None], eigen: frozenset[str]
) -> Keuze:
    for begin, eind, adres in _adressen(schrijver.ondertekening, bekend):
        if is_postbus(Adres("", adres), eigen):
            continue
        if keuze.adres is None:
            return Keuze(adres, schrijver.fragment(begin, eind), keuze.redenen)
        if _domein(adres) != _domein(keuze.adres) and not _gekozen(schrijver):
            keuze.redenen = (*keuze.redenen, TWEE)
    return keuze


def _gekozen(schrijver: Schrijver) -> bool:
    """The writer says which address to use without naming it: "mail me op dit adres"."""
    return (
        re.search(
            r"\b(?:op|naar|via) dit (?:\w+ )?(?:adres|mailadres|privéadres|e-?mailadres|"
            r"account)\b|\bdit (?:privé)?adres\b",
            schrijver.tekst,
            re.IGNORECASE,
        )
        is not None
    )


def van_ander(
    naam: str,
    stukken: Iterable[tuple[int, int]],
    schrijver: Schrijver,
    koppen: Iterable[Adres],
    eigen: frozenset[str],
    anderen: Iterable[str] = (),
) -> Keuze:
    """The address of somebody whom the writer names: beside the name, or one that carries it.

    `anderen` are the names of the others: an address with one of their surnames is not his.
    """
    nabij = [a for plek in stukken for a in _adressen(_waar(schrijver, plek), set(eigen), *plek)]
    gevonden = _op_naam(naam, nabij, schrijver)
    if gevonden.adres is None and namen.volledig(naam):
        gevonden = _op_naam(naam, _adressen(schrijver.tekst, set(eigen)), schrijver)
    if gevonden.adres is not None:
        return gevonden
    vreemd = {namen.plat(namen.achternaam(ander)) for ander in anderen if namen.volledig(ander)}
    nabij = [
        a
        for a in nabij
        if not any(v in namen.plat(a[2].partition("@")[0]) for v in vreemd)
        and not is_postbus(Adres(naam, a[2]), eigen)
    ]
    if len({adres for _, _, adres in nabij}) == 1:
        return Keuze(nabij[0][2], schrijver.fragment(nabij[0][0], nabij[0][1]))
    onder = schrijver.onder_naam(naam) if namen.volledig(naam) else None
    for begin, eind, adres in _adressen(schrijver.ondertekening, set(eigen)):
        if onder is not None and onder[0] <= begin < onder[1]:
            return Keuze(adres, schrijver.fragment(begin, eind))
        ervoor = schrijver.ondertekening[max(0, begin - 40) : begin].split("\n")[-1]
        if namen.volledig(naam) and re.search(rf"\b{re.escape(namen.voornaam(naam))}\s*[:(]", ervoor):
            return Keuze(adres, schrijver.fragment(begin, eind))
    for adres_ in koppen:
        weergave = namen.van_weergavenaam(adres_.naam)
        if adres_.adres and adres_.adres not in eigen and weergave and namen.zelfde(weergave, naam):
            return Keuze(adres_.adres, Fragment(adres_.adres))
    return Keuze()


def _waar(schrijver: Schrijver, plek: Plek) -> str:
    """The words about somebody may stand in the signature: two sign one mail."""
    return schrijver.tekst if schrijver.tekst[plek[0] : plek[1]].strip() else schrijver.ondertekening


def op_naam(naam: str, schrijver: Schrijver, eigen: frozenset[str]) -> Keuze:
    """An address in the text or the signature that carries a name."""
    nu = [a for a in _adressen(schrijver.tekst, set(eigen)) if not is_niet_van_nu(schrijver.tekst, a[2])]
    overal = (*nu, *_adressen(schrijver.ondertekening, set(eigen)))
    return _op_naam(naam, overal, schrijver)


def _op_naam(naam: str, adressen: Iterable[tuple[int, int, str]], schrijver: Schrijver) -> Keuze:
    adressen = [a for a in adressen if not is_vervallen(schrijver.geheel, a[0], a[1])]
    voor = namen.plat(namen.voornaam(naam))
    for achter in (namen.achternaam(naam), *sorted(namen.achternamen(naam))):
        plat = namen.plat(achter)
        if raak := [a for a in adressen if plat and plat in namen.plat(a[2].partition("@")[0])]:
            break
    if not raak:
        return Keuze()
    begin, eind, adres = min(raak, key=lambda a: not a[2].startswith(voor[:1]))
    return Keuze(adres, schrijver.fragment(begin, eind))


def alle(tekst: str, eigen: frozenset[str]) -> list[str]:
    """All addresses in a text that are not our own."""
    return [adres for _, _, adres in _adressen(tekst, set(eigen))]


def _adressen(
    tekst: str, bekend: set[str] | set[str | None], begin: int = 0, eind: int | None = None
) -> list[tuple[int, int, str]]:
    if "@" not in tekst:
        return []
    uit = []
    for gevonden in MAILADRES.finditer(tekst, begin, len(tekst) if eind is None else eind):
        adres = gevonden[0].lower().strip(".'-")
        if adres not in bekend:
            uit.append((gevonden.start(), gevonden.end(), adres))
    return uit


def _domein(adres: str) -> str:
    return adres.rpartition("@")[2]
