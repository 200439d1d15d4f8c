"""For which organisation somebody takes part: "namens" before employer, before signature, before mail domain.

A name that is a place to live, to meet or to come from, or somebody else's employer, does not count. Two without a
choice give none, and a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from intervisie.lezer.bericht import Bericht
from intervisie.lezer.lezing import Fragment, Kennis, Organisatie
from intervisie.lezer.personen import dienstverband, loopbaan, organisaties
from intervisie.lezer.personen.organisaties import Vondst
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import zinnen

BINNENKORT: Final = "De organisatie of het adres verandert binnenkort."
MEER: Final = "De mail noemt meer dan één organisatie."
STRIJDIG: Final = "De organisatie in de mail past niet bij het mailadres."
_STRAKS: Final = timedelta(days=62)

_WERK: Final = re.compile(
    r"\b(?:werk\w*|dienst|functie|namens|baan|gedetacheerd|aan de slag)\b", re.IGNORECASE
)
_VAN_EEN: Final = re.compile(r"\b(?:bij|van|uit|in)\s+(?:de |onze )?buurgemeente\s+$", re.IGNORECASE)
_NIEUWE: Final = een_van(
    r"\b(?:noteer|gebruik|zet|vermeld|registreer|hanteer)\b[^.!?]{0,60}\b(?:alvast|nieuwe|dus|graag|"
    r"die|deze|al|maar|bij|onder)\b",
    r"\b(?:alvast|nu al)\b[^.!?]{0,40}\b(?:nieuwe naam|die naam|onder)\b",
)
_OUDE: Final = een_van(r"\b(?:nog|voorlopig|voor nu|tot (?:dan|die tijd)|oude naam|huidige naam)\b")
_IK_WERK: Final = een_van(
    r"\b(?:ik|wij|we|mijn|onze|i)\b.{0,70}\b(?:werk\w*|dienst|functie|namens|vanuit|zit|ben|baan|"
    r"adviseur|aan de slag|gedetacheerd|work)\b",
    r"\b(?:werkzaam|werk|als [\w-]+ bij|namens|vanuit)\b",
)
_HERINDELING: Final = een_van(
    r"\b(?:herindeling|fusie\w*|fuse\w+|gaat op in|opgaan in|op in de nieuwe|vanaf 1[- ](?:1|"
    r"januari)[^)\n]{0,20}gemeente|per 1[- ](?:1|januari))\b"
)
_KIEST: Final = een_van(
    r"\bblij(?:f|ft|ven)(?: (?:ik|wij|we|gewoon|voorlopig|nog))* (?:onder|bij|namens)\b|"
    r"\b(?:noteer|noteren|gebruik\w*|zet|houd\w*|vermeld\w*|registreer|namens|schrijf|hanteer|hanteren|"
    r"voorlopig|tot die "
    r"tijd|tot dan|nu nog|wel (?:nog )?onder)\b"
)
_NOTEER: Final = een_van(
    r"\b(?:noteer|noteren|registreer|vermeld|hanteer|zet) (?:mij|me|ons|dus|maar|graag|"
    r"alvast)\b.{0,40}\b(?:bij|onder|als|namens|voor)\b"
)


_TOT_DAN: Final = een_van(r"\b(?:tot (?:die (?:tijd|datum|dag)|dan|dat moment)|voorlopig|voor nu|nu nog)\b")
"""The writer says which name to use till then."""


@dataclass(slots=True)
class Keuze:
    """The organisation that was chosen, where it was read, and why it is not sure."""

    organisatie: Organisatie | None = None
    bron: Fragment | None = None
    redenen: tuple[str, ...] = ()


def kies(
    schrijver: Schrijver,
    tekst: str,
    datum: date,
    kennis: Kennis,
    *,
    adres: str | None,
    nieuw: bool = False,
    vertrekt: bool = False,
    kop: str = "",
) -> Keuze:
    """The organisation of the writer. `tekst` is what counts of his words; `nieuw` lets a coming employer
    count, and who leaves (`vertrekt`) is of the one he leaves."""
    onder = _in_handtekening(schrijver.ondertekening, kennis)
    domein = organisaties.van_domein(adres, kennis)
    huidig, straks = dienstverband.genoemde(tekst, kennis, vertrekt=vertrekt, thuis=domein)
    huidig = _zonder_ruimere(huidig, [*(v.organisatie for v in onder), *([domein] if domein else [])])
    redenen = list(
        _binnenkort(schrijver, tekst, straks, datum, kennis, [v.organisatie for v in onder], domein)
    )
    namens = _namens(tekst, huidig)
    if nieuw and straks:
        tot_dan = namens if _TOT_DAN.search(tekst) else []
        wie, reden = (tot_dan[0], []) if tot_dan else (straks[-1], [BINNENKORT])
        return _keuze(schrijver, wie, datum, kennis, reden)
    redenen = _zonder_binnenkort(redenen, namens, [*(v.organisatie for v in onder), domein])
    if straks and not namens and _neemt_nieuwe(tekst, straks[-1]):
        return _keuze(schrijver, straks[-1], datum, kennis, [])
    if not namens:
        huidig = _bij_de_werkgever(_kern(huidig), onder, domein)
    if not namens and _zegt_handtekening_meer(tekst, huidig, onder, domein, datum, kennis):
        huidig = []
    huidig = _thuis_eerst(tekst, huidig, domein)
    for vondsten in (namens, huidig, onder):
        if not vondsten:
            continue
        if vondsten is onder:
            vondsten = _eigen_eerst(onder, domein, datum, kennis)
        if len(_verschillend(vondsten, datum, kennis)) > 1:
            return Keuze(None, None, (*redenen, MEER))
        strijd = () if vondsten is namens else _strijd(vondsten, huidig, onder, domein, datum, kennis)
        return _keuze(schrijver, vondsten[0], datum, kennis, [*redenen, *strijd])
    if domein is not None and adres is not None:
        return Keuze(
            organisaties.op_datum(domein, datum, kennis), Fragment(adres.rpartition("@")[2]), tuple(redenen)
        )
    return _uit_kop(kop, datum, kennis, redenen)


def _zonder_binnenkort(redenen: list[str], namens: list[Vondst], nu: list[Organisatie | None]) -> list[str]:
    """Who asks for another name than that of today has said which to use."""
    anders = namens and namens[0].organisatie not in nu
    return [r for r in redenen if r != BINNENKORT] if anders else redenen


def _namens(tekst: str, huidig: list[Vondst]) -> list[Vondst]:
    """For whom the writer says to take part, else who employs him, with those named in one breath."""
    for wijst_aan in (dienstverband.is_gevraagd, dienstverband.betaalt):
        uit: list[Vondst] = []
        for vondst in huidig:
            if wijst_aan(tekst, vondst) or (uit and uit[-1].samen and vondst.samen):
                uit.append(vondst)
        if uit:
            return uit
    return []


def _bij_de_werkgever(huidig: list[Vondst], onder: list[Vondst], domein: Organisatie | None) -> list[Vondst]:
    """A member of a cooperation that signs is not the employer: "ik werk voor Eemnes", signed BEL Combinatie."""
    leden = {naam for v in onder for naam in v.organisatie.deelnemende_gemeenten}
    leden |= set(domein.deelnemende_gemeenten) if domein else set()
    return [v for v in huidig if v.organisatie.naam not in leden]


def _neemt_nieuwe(tekst: str, vondst: Vondst) -> bool:
    """The writer says to use the coming name already."""
    rond = tekst[max(0, vondst.begin - 160) : vondst.eind + 160]
    return _NIEUWE.search(rond) is not None and _OUDE.search(rond) is None


_NAAM: Final = een_van(r"\b(?:naam|werkgever|organisatie|gemeente)\b")


def _noemt_werk(zin: str, kennis: Kennis) -> bool:
    """ "Zet mij op de lijst voor de intervisie" chooses no employer."""
    return _NAAM.search(zin) is not None or bool(organisaties.zoek(zin, kennis))


def _zegt_handtekening_meer(
    tekst: str,
    huidig: list[Vondst],
    onder: list[Vondst],
    domein: Organisatie | None,
    datum: date,
    kennis: Kennis,
) -> bool:
    """The text only mentions an organisation, and signature and mail domain agree on another."""
    if not huidig or not onder:
        return False
    in_onder, in_tekst = _verschillend(onder, datum, kennis), _verschillend(huidig, datum, kennis)
    thuis = organisaties.op_datum(domein, datum, kennis).naam if domein else next(iter(in_onder))
    if len(in_onder) != 1 or thuis not in in_onder or thuis in in_tekst:
        return False
    return not any((_IK_WERK if v.sterk else _WERK).search(dienstverband.aanloop(tekst, v)) for v in huidig)


def _thuis_eerst(tekst: str, huidig: list[Vondst], domein: Organisatie | None) -> list[Vondst]:
    """The organisation of the mail domain, named in full, goes before bare names of places to be."""
    if not any(v.sterk and v.organisatie == domein for v in huidig):
        return huidig
    uit: list[Vondst] = []
    for vondst in huidig:
        tussen = tekst[max((v.eind for v in huidig if v.eind <= vondst.begin), default=0) : vondst.begin]
        if vondst.sterk or _OOK_DAAR.search(tussen) or _IK_WERK.search(tussen):
            uit.append(vondst)
    return uit


_OOK_DAAR: Final = re.compile(
    r"\b(?:en|of|ook|deels|half|helft|plus|zowel|daarnaast|tevens|namens|and)\b|[&/+]", re.IGNORECASE
)
"""Two are named in one breath."""


def _eigen_eerst(
    onder: list[Vondst], domein: Organisatie | None, datum: date, kennis: Kennis
) -> list[Vondst]:
    """Of several in a signature the one of the mail domain, unless they are named in one breath."""
    if domein is None or any(v.samen for v in onder):
        return onder
    thuis = organisaties.op_datum(domein, datum, kennis)
    return [v for v in onder if organisaties.op_datum(v.organisatie, datum, kennis) == thuis] or onder


def _uit_kop(kop: str, datum: date, kennis: Kennis, redenen: list[str]) -> Keuze:
    """Last: the subject and the Organization header."""
    vondsten = organisaties.zoek(kop, kennis)
    if len(_verschillend(vondsten, datum, kennis)) == 1:
        gevonden = vondsten[0]
        return Keuze(
            organisaties.op_datum(gevonden.organisatie, datum, kennis),
            Fragment(kop[gevonden.begin : gevonden.eind]),
            tuple(redenen),
        )
    return Keuze(None, None, tuple(redenen))


def zonder_hoofdletters(schrijver: Schrijver, tekst: str, datum: date, kennis: Kennis) -> Keuze:
    """The organisation of who writes all names small: "boa bij zeist"; asked when nothing else gave one."""
    met = organisaties.met_hoofdletters(tekst, kennis)
    onder = organisaties.met_hoofdletters(schrijver.ondertekening, kennis, overal=True)
    if met == tekst and onder == schrijver.ondertekening:
        return Keuze()
    return kies(replace(schrijver, ondertekening=onder), met, datum, kennis, adres=None)


def uit_kleine_letters(bericht: Bericht, datum: date, kennis: Kennis) -> Keuze:
    """The organisation whose disclaimer stands under the mail: the only one that it calls so in as many words."""
    vondsten = [
        (deel.begin + v.begin, deel.begin + v.eind, v)
        for deel in bericht.delen
        if deel.soort == "disclaimer" and deel.diepte == 0
        for v in organisaties.zoek(bericht.tekst[deel.begin : deel.eind], kennis)
        if v.sterk and not v.adres and v.organisatie.soort != "regionaal bureau"
    ]
    if len(_verschillend([v for _, _, v in vondsten], datum, kennis)) != 1:
        return Keuze()
    begin, eind, eerste = vondsten[0]
    bron = Fragment(bericht.tekst[begin:eind], begin, eind)
    return Keuze(organisaties.op_datum(eerste.organisatie, datum, kennis), bron)


def _keuze(schrijver: Schrijver, vondst: Vondst, datum: date, kennis: Kennis, redenen: list[str]) -> Keuze:
    return Keuze(
        organisaties.op_datum(vondst.organisatie, datum, kennis),
        schrijver.fragment(vondst.begin, vondst.eind),
        tuple(dict.fromkeys(redenen)),
    )


def uit_stuk(
    tekst: str, datum: date, kennis: Kennis, *, kaal: bool = False
) -> tuple[Organisatie, int, int] | None:
    """The organisation in words about one person, when they name exactly one; `kaal`: a bare name will do."""
    vondsten = [
        v
        for v in organisaties.zoek(tekst, kennis)
        if v.sterk or kaal or dienstverband.WERKT.search(dienstverband.aanloop(tekst, v))
    ]
    vondsten = [
        v
        for v in vondsten
        if not loopbaan.is_toen(tekst, v.begin)
        and not dienstverband.VREEMD.search(_VAN_EEN.sub("", dienstverband.aanloop(tekst, v)))
    ]
    if len(_verschillend(vondsten, datum, kennis)) != 1:
        return None
    return organisaties.op_datum(vondsten[0].organisatie, datum, kennis), vondsten[0].begin, vondsten[0].eind


_CEL: Final = 4
"""In words; a longer line is a sentence, in which no typo is mended ("Beste Anouk" is not from Best)."""


def uit_cel(tekst: str, datum: date, kennis: Kennis) -> Organisatie | None:
    """The organisation that a cell or form field names."""
    kaal = tekst.strip()
    vondsten = organisaties.zoek(kaal, kennis) or organisaties.zoek(f"gemeente {kaal}", kennis)
    if len(kaal.split()) > _CEL:
        vondsten = [v for v in vondsten if not v.geschat]
    if len(_verschillend(vondsten, datum, kennis)) != 1:
        return None
    return organisaties.op_datum(vondsten[0].organisatie, datum, kennis)


def _verschillend(vondsten: list[Vondst], datum: date, kennis: Kennis) -> dict[str, Organisatie]:
    """The different organisations, without members of a cooperation that is named too, or a name within a
    name."""
    per = {o.naam: o for o in (organisaties.op_datum(v.organisatie, datum, kennis) for v in vondsten)}
    leden = {naam for o in per.values() for naam in o.deelnemende_gemeenten}
    ruimer = _ruimere(per)
    return {naam: o for naam, o in per.items() if naam not in leden and naam not in ruimer}


_DELEN: Final = {"Politie": "Politie ", "Openbaar Ministerie": "OM "}


def _ruimere(alle: Iterable[str]) -> set[str]:
    """Of these names the wide ones, of whose parts another is one: "Politie | Eenheid Midden-Nederland"."""
    bekend = tuple(alle)
    return {ruim for ruim, begin in _DELEN.items() if any(naam.startswith(begin) for naam in bekend)}


def _kern(vondsten: list[Vondst]) -> list[Vondst]:
    """A cooperation that is named beside its members goes before them."""
    leden = {naam for v in vondsten for naam in v.organisatie.deelnemende_gemeenten}
    return [v for v in vondsten if v.organisatie.naam not in leden]


_GEEN_WERKGEVER: Final = re.compile(
    r"\b(?:vanaf|per|m\.i\.v\.|voorheen)\b[^\n)]{0,40}$|"
    r"\b(?:partner|deelnemer|lid|sponsor) (?:in|van)\b[^\n)]{0,60}$",
    re.IGNORECASE,
)
"""Behind it stands in a signature what comes or was, or with whom the employer works together."""


def _in_handtekening(tekst: str, kennis: Kennis) -> list[Vondst]:
    """The employers in a signature: what is called one, else a bare name that is no address."""
    alle = [v for v in organisaties.zoek(tekst, kennis) if v.organisatie.soort != "regionaal bureau"]
    alle = [v for v in alle if not _GEEN_WERKGEVER.search(_regel_ervoor(tekst, v))]
    alle = [v for v in alle if not dienstverband.GROET_UIT.search(_regel_ervoor(tekst, v))]
    sterk = [v for v in alle if v.sterk]
    return _smal(_kern(sterk or [v for v in alle if not v.adres]))


def _smal(vondsten: list[Vondst]) -> list[Vondst]:
    """The narrower name of one organisation goes before the wide one."""
    ruimer = _ruimere(v.organisatie.naam for v in vondsten)
    return [v for v in vondsten if v.organisatie.naam not in ruimer]


def _zonder_ruimere(huidig: list[Vondst], elders: list[Organisatie]) -> list[Vondst]:
    """Who writes "bij de politie" and signs for an eenheid, or mails from it, works for the eenheid; and a bare
    "Utrecht" in a mail of Provincie Utrecht is that or the place, no second employer."""
    huidig = [
        v for v in huidig if v.sterk or not any(o.naam.endswith(f" {v.organisatie.naam}") for o in elders)
    ]
    ruimer = _ruimere(o.naam for o in elders)
    return [v for v in huidig if v.organisatie.naam not in ruimer]


def _regel_ervoor(tekst: str, vondst: Vondst) -> str:
    return tekst[tekst.rfind("\n", 0, vondst.begin) + 1 : vondst.begin]


def _strijd(
    gekozen: list[Vondst],
    huidig: list[Vondst],
    onder: list[Vondst],
    domein: Organisatie | None,
    datum: date,
    kennis: Kennis,
) -> tuple[str, ...]:
    """Another source names another organisation than the one that was chosen."""
    keuze = organisaties.op_datum(gekozen[0].organisatie, datum, kennis)
    if gekozen is huidig and onder:
        onder_namen = {organisaties.op_datum(v.organisatie, datum, kennis).naam for v in onder}
        if keuze.naam not in onder_namen and not any(
            keuze.naam in v.organisatie.deelnemende_gemeenten for v in onder
        ):
            return (MEER,)
    if domein is not None:
        thuis = organisaties.op_datum(domein, datum, kennis)
        if thuis.naam != keuze.naam and not _verwant(thuis, keuze):
            return (STRIJDIG,)
    return ()


def _verwant(een: Organisatie, ander: Organisatie) -> bool:
    return (
        een.naam in ander.deelnemende_gemeenten
        or ander.naam in een.deelnemende_gemeenten
        or (een.soort == ander.soort and een.soort in ("politie", "openbaar ministerie"))
    )


def _binnenkort(
    schrijver: Schrijver,
    tekst: str,
    straks: list[Vondst],
    datum: date,
    kennis: Kennis,
    onder: list[Organisatie],
    domein: Organisatie | None,
) -> list[str]:
    """The organisation changes soon, and the writer does not say which name to use."""
    delen = [
        z for z in zinnen(tekst) if dienstverband.TOEKOMST.search(z.tekst) or _HERINDELING.search(z.tekst)
    ]
    delen = [z for z in delen if not dienstverband.AL_OVER.search(z.tekst)]
    genoemd = (
        bool(straks)
        or bool(_HERINDELING.search(schrijver.ondertekening))
        or any(
            re.search(
                r"\b(?:werkgever|overstap|stap ik over|herindeling|fusie|fuse\w+)\b", z.tekst, re.IGNORECASE
            )
            for z in delen
        )
    )
    delen += [z for z in zinnen(tekst) if _NOTEER.search(z.tekst) and _noemt_werk(z.tekst, kennis)]
    if genoemd and not any(_KIEST.search(z.tekst) for z in delen):
        return [BINNENKORT]
    for organisatie in (*onder[:1], *([domein] if domein else [])):
        per = organisatie.opgegaan_per
        if (
            per is not None
            and datum < per <= datum + _STRAKS
            and not any(_KIEST.search(z.tekst) for z in delen)
            and not dienstverband.NAMENS.search(tekst)
        ):
            return [BINNENKORT]
    return []
