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
from intervisie.lezer.schrijver import Plek, Schrijver, adresrol
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import zinnen

TWEE: Final = "De mail noemt twee mailadressen van verschillende domeinen."
STRAKS: Final = "De organisatie of het adres verandert binnenkort."
_POSTBUS: Final = re.compile(
    r"(?:info\w*|.*secretariaat.*|team.*|.*postbus.*|.*no-?reply.*|noreply.*|hrm?|oov|ov|"
    r"gemeente\w*|kcc\w*|post|po|p-?en-?o|penorganisatie|bestuur\w*|veiligheid\w*|"
    r"handhaving|toezicht|personeel\w*|personeelszaken|afdeling\w*|servicedesk|helpdesk|contact|"
    r"website|formulier\w*|mail|admin\w*|office|receptie|griffie|communicatie|"
    r"opleiding\w*|bedrijfsvoering|concern\w*|directie\w*|ondersteuning|management\w*|organisatie|"
    r"crisis\w*|openbareorde\w*|ondermijning|hr[-.]?\w{0,8}advies|hrteam|hr-?desk|pz|boa|"
    r"boas|juridisch\w*|postkamer|crediteuren|debiteuren|factu\w+|inkoop|werkplek\w*|scanner?|printer|"
    r"kopieerapparaat)",
    re.IGNORECASE,
)
_OP_DAT: Final = re.compile(
    r"[^\w@]*\s(?:\w+\s+){0,6}?(?:(?:op|naar|via|gebruik) dat (?:\w+)?adres|"
    r"dat (?:adres )?(?:gebruiken|aanhouden))\b",
    re.IGNORECASE,
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


def van_schrijver(
    schrijver: Schrijver, eigen: frozenset[str], andere: Iterable[str] = (), *, wijzigt: bool = False
) -> Keuze:
    """The address of the writer himself; `andere` are addresses that belong to other persons of the mail. In a change
    (`wijzigt`) the only other one that carries his name is there to be used."""
    van = schrijver.van
    huis = van.adres if van is not None and not is_postbus(van, eigen) else None
    keuze = Keuze(huis, Fragment(huis) if huis else None)
    bekend = {huis, *andere, *eigen}
    tekst = schrijver.tekst
    gewenst, genoemd = _eigen_vermeldingen(schrijver, bekend, eigen, keuze)
    if huis is not None and wijzigt and _DIT_ADRES.search(tekst):
        return keuze
    gekozen = sorted(gewenst, key=lambda v: not _draagt_naam(schrijver, v.adres))[:1]
    if not gekozen and wijzigt:
        gekozen = _enige_nieuwe(schrijver, huis, genoemd)
    if gekozen:
        return Keuze(gekozen[0].adres, schrijver.fragment(gekozen[0].begin, gekozen[0].eind))
    if huis is None and genoemd:
        keuze = Keuze(
            genoemd[-1].adres, schrijver.fragment(genoemd[-1].begin, genoemd[-1].eind), keuze.redenen
        )
    elif huis is not None and any(_domein(v.adres) != _domein(huis) for v in genoemd):
        keuze.redenen = (*keuze.redenen, TWEE)
    if STRAKS not in keuze.redenen and _wordt_anders(schrijver.tekst):
        keuze.redenen = (*keuze.redenen, STRAKS)
    nieuw = wijzigt and _HIERONDER.search(tekst) is not None
    return _met_handtekening(schrijver, keuze, bekend, eigen, nieuw=nieuw)


_DIT_ADRES: Final = een_van(
    r"\bzie (?:de )?afzender\b|\badres van deze mail\b|\bneem deze over\b|"
    r"\bwaar(?:mee|vandaan|vanaf) ik (?:je |u |jullie |nu |dit )*(?:schrijf|mail|stuur)\b|"
    r"(?<!niet )(?<!niets )\b(?:gebruik|neem|hanteer|noteer|op|naar|via|graag|voortaan)(?: \w+){0,2} dit (?:nieuwe |"
    r"mail)?adres\b(?!\W*\w+@)|"
    r"\bdit (?:nieuwe |e-?mail|mail)?adres is (?:het )?(?:goede?|juiste?|nieuwe?|correcte?)\b"
)
"""The writer says that the address he writes from is the one."""
_HIERONDER: Final = een_van(
    r"\b(?:hieronder|onderstaand\w*|onderaan|hierbij|bijgaand)\b[^.;!?]{0,50}\b\w*gegevens\b|"
    r"\b\w*gegevens\b[^.;!?]{0,40}\b(?:hieronder|onderaan|onderstaand\w*)\b|"
    r"\b(?:hand|onder)tekening\b[^.;!?]{0,40}\b(?:nieuwe?|actuele?|juiste?|goede?|kloppen|klopt)\b"
)
"""The new data are those in the signature."""


def _eigen_vermeldingen(
    schrijver: Schrijver, bekend: set[str | None], eigen: frozenset[str], keuze: Keuze
) -> tuple[list[adresrol.Vermelding], list[adresrol.Vermelding]]:
    """The other addresses of the writer in his text: those that he asks for, and those that he only names; one that
    comes later is a reason to ask."""
    gewenst: list[adresrol.Vermelding] = []
    genoemd: list[adresrol.Vermelding] = []
    tekst = schrijver.tekst
    for v in adresrol.vermeldingen(tekst):
        if v.adres in bekend or v.rol == "oud" or is_postbus(Adres("", v.adres), eigen):
            continue
        if v.rol == "straks" and _draagt_naam(schrijver, v.adres) and adresrol.AL_IN_GEBRUIK.search(tekst):
            gewenst.append(v)
        elif v.rol == "straks":
            keuze.redenen = keuze.redenen if adresrol.NU.search(tekst) else (*keuze.redenen, STRAKS)
        elif not _kan_van(schrijver, v.adres, adresrol.zin_om(tekst, v.begin)):
            continue
        elif v.rol == "gewenst" or _OP_DAT.match(tekst, v.eind):
            gewenst.append(v)
        elif v.rol != "ander":
            genoemd.append(v)
    return gewenst, genoemd


def _enige_nieuwe(
    schrijver: Schrijver, huis: str | None, genoemd: list[adresrol.Vermelding]
) -> list[adresrol.Vermelding]:
    """The only address with his name, beside the same domain as From or a From that is gone."""
    eigen = [v for v in genoemd if v.rol == "genoemd" and _draagt_naam(schrijver, v.adres)]
    if any(_van_naamgenoot(schrijver, v.adres) for v in eigen):
        return []
    if len({v.adres for v in eigen}) != 1 or huis is None or _wordt_anders(schrijver.tekst):
        return []
    rollen = adresrol.rollen(schrijver.tekst, huis)
    gelijk = _domein(eigen[0].adres) == _domein(huis)
    return eigen[:1] if "oud" in rollen or (gelijk and not rollen) else []


def _van_naamgenoot(schrijver: Schrijver, adres: str) -> bool:
    """Whether before his surname stands another letter or first name than his: "p.drost@" of Ellen Drost."""
    naam = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    eerste, punt, _ = adres.partition("@")[0].partition(".")
    if naam is None or not punt:
        return False
    eigen = [namen.plat(deel) for deel in re.split(r"[ -]", naam)]
    return not (eerste[:1] == eigen[0][:1] or namen.plat(eerste) in eigen)


def _draagt_naam(schrijver: Schrijver, adres: str) -> bool:
    return draagt(adres, namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None)


def draagt(adres: str | None, naam: str | None) -> bool:
    """Whether an address carries a name, or a part of it of more than two letters."""
    lokaal = namen.plat((adres or "").partition("@")[0])
    delen = (namen.plat(deel) for deel in re.split(r"[ -]", naam or ""))
    return any(len(deel) > _KORT and deel in lokaal for deel in delen)


_KORT: Final = 2


def _wordt_anders(tekst: str) -> bool:
    gezegd = [z.tekst for z in zinnen(tekst)]
    if adresrol.NU.search(tekst) or not any(_STRAKS_ANDERS.search(zin) for zin in gezegd):
        return False
    return not any(adresrol.VANAF_NU.search(zin) and _POST.search(zin) for zin in gezegd)


_POST: Final = een_van(r"\b(?:\w*adres\w*|\w*mail\w*|account)\b|@")
_STRAKS_ANDERS: Final = een_van(
    r"^(?!.*(?:@|\b(?:sinds|gekregen|kreeg|al)\b))"
    r"(?=.*\b(?:(?:e-?)?mail-?\w*adres(?:sen)?|(?:mijn|ons) adres|onze adressen|(?:mail)?domein(?:naam)?)\b)"
    r"(?=.*\b(?:binnenkort|straks|volgende (?:week|maand)|(?:per|vanaf|met ingang van|in|op) (?:\d|begin|half|eind|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|krijg(?:en)?|"
    r"gaat|zal)\b)"
    r".*\b(?:ander|andere|nieuwe?|verander\w*|wijzig\w*|anders)\b"
)
"""Another address will come that the writer does not name yet."""


def is_niet_van_nu(tekst: str, adres: str) -> bool:
    """Whether the writer says of an address that it comes later, or that it is gone."""
    return bool(adresrol.rollen(tekst, adres) & {"oud", "straks"})


_EIGEN: Final = een_van(
    r"\b(?:mijn|m['’]n|mij|me|ik|my|privé\w*|eigen|werkadres|werkmail|dit adres|dat adres)\b"
)
_DERDE: Final = een_van(r"\b(?:hem|haar|zijn (?:mail|adres)|hij|zij|ze|his|her)\b")


def _kan_van(schrijver: Schrijver, adres: str, zin: str) -> bool:
    """Whether an address may be the writer's: it carries his name, or he speaks of himself."""
    naam = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    if naam is None or _draagt_naam(schrijver, adres):
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
    schrijver: Schrijver, keuze: Keuze, bekend: set[str | None], eigen: frozenset[str], *, nieuw: bool = False
) -> Keuze:
    for begin, eind, adres in _adressen(schrijver.ondertekening, bekend):
        if is_postbus(Adres("", adres), eigen):
            continue
        if keuze.adres is None or (nieuw and _draagt_naam(schrijver, adres)):
            return Keuze(adres, schrijver.fragment(begin, eind), keuze.redenen)
        if _domein(adres) != _domein(keuze.adres) and not _gekozen(schrijver):
            keuze.redenen = (*keuze.redenen, TWEE)
    return keuze


def _gekozen(schrijver: Schrijver) -> bool:
    """The writer says which address to use without naming it: "mail me op dit adres"."""
    return (
        re.search(
            r"\b(?:hou|houd|houdt) (?:maar |dus |gewoon )*dit (?:\w+ )?aan\b|\b(?:op|naar|"
            r"via) dit (?:\w+ )?(?:adres|mailadres|privéadres|e-?mailadres|"
            r"account)\b|\bdit (?:privé)?adres\b|\badres van deze mail\b|"
            r"\bwaar(?:mee|vandaan|vanaf) ik (?:je |u |jullie |nu |dit )*(?:schrijf|mail|stuur)\b",
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
    adressen = [a for a in adressen if not adresrol.is_vervallen(schrijver.geheel, a[0], a[1])]
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
