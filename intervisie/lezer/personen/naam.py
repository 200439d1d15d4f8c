"""The name of each person, from his own words, his signature and the header, in that order.

Whoever says that he is called otherwise now has that name (`naamkeuze.py`); where nothing tells, the fullest counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from intervisie.lezer.lezing import Fragment, Persoon
from intervisie.lezer.personen import naamkeuze, organisaties, roepnaam
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.vermeldingen import HIER
from intervisie.lezer.personen.werk import Werk
from intervisie.lezer.schrijver import adressen
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van


def vul_naam(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    """Fill in what somebody is called."""
    if not deelnemer.zelf and deelnemer.naam is not None:
        _zet_naam(persoon, deelnemer, werk, deelnemer.naam.naam)
        return
    kandidaten: list[tuple[str, Fragment]] = []
    if deelnemer.naam is not None:
        kandidaten.append(
            (deelnemer.naam.naam, werk.schrijver.fragment(deelnemer.naam.begin, deelnemer.naam.eind))
        )
    gezegd = _noemt_zich(
        werk, [d.naam.naam for d in werk.gevonden.deelnemers if d is not deelnemer and d.naam]
    )
    if gezegd is not None and gezegd[2]:
        persoon.naam, persoon.bron["naam"] = gezegd[0], gezegd[1]
        return
    if gezegd is not None:
        kandidaten.append((gezegd[0], gezegd[1]))
    kandidaten += werk.getekend.namen
    weergave = weergave_van(werk)
    if not werk.getekend.namen and (in_kop := _in_onderwerp(weergave, werk)) is not None:
        kandidaten.append(in_kop)
    beste = max(kandidaten, key=lambda k: namen.rijkdom(k[0]), default=None)
    strijdig = weergave is not None and beste is not None and namen.strijdig(weergave[0], beste[0])
    rijker = weergave is not None and namen.rijkdom(weergave[0]) > (namen.rijkdom(beste[0]) if beste else 0)
    if strijdig and (rijker or (gezegd is None and werk.oordeel.soort != "wijziging")):
        werk.redenen.append("De ondertekening en de naam van de afzender verschillen.")
    if rijker and not strijdig:
        beste = weergave
    if beste is None or not namen.volledig(beste[0]):
        beste = _losse_regel(werk) or beste
    if beste is not None:
        persoon.naam, persoon.bron["naam"] = _met_roepnaam(beste, werk)


def _nieuwe_naam_van(naam: str, werk: Werk) -> tuple[str, Fragment] | None:
    """What a colleague is called now, of whom the writer tells so: "Eva Mol gaat verder als Eva Mol-Bos"."""
    if werk.oordeel.soort != "wijziging" or not namen.volledig(naam):
        return None
    nieuw = naamkeuze.kies(werk.schrijver.tekst, naam, los=False, ruim=False).naam
    return (nieuw.naam, werk.schrijver.fragment(nieuw.begin, nieuw.eind)) if nieuw else None


def _losse_regel(werk: Werk) -> tuple[str, Fragment] | None:
    """The name alone on a line above the signature of a team, that one of the addresses in the mail bears out."""
    tekst = werk.schrijver.tekst
    adres = [werk.schrijver.van.adres] if werk.schrijver.van else []
    bekend = [a.partition("@")[0] for a in (*adres, *adressen.alle(tekst, werk.kennis.eigen_adressen))]
    plek = 0
    for regel in tekst.split("\n"):
        kaal = regel.strip(" \t,.")
        if kaal and namen.is_naam(kaal) and any(namen.achternaam(kaal) in a for a in bekend):
            begin = plek + regel.find(kaal)
            return namen.schoon(kaal), werk.schrijver.fragment(begin, begin + len(kaal))
        plek += len(regel) + 1
    return None


def _met_roepnaam(naam: tuple[str, Fragment], werk: Werk) -> tuple[str, Fragment]:
    """ "Dijk, M. van" who signs as Marloes is Marloes van Dijk."""
    letters, rest = namen.na_voorletters(naam[0])
    achter = rest or naam[0].partition(" ")[2]
    if achter and (zegt := roepnaam.genoemd(werk.schrijver.tekst)) is not None and zegt not in achter.split():
        return f"{zegt} {achter}", naam[1]
    if not letters or not rest:
        return naam
    anderen = {namen.voornaam(d.naam.naam) for d in werk.gevonden.deelnemers if d.naam and not d.zelf}
    getekend = [n for n, _ in werk.getekend.namen[:1] if namen.is_voornaam(n) and len(n) > 1]
    if not getekend and (los := roepnaam.van(werk.schrijver, letters)) is not None:
        getekend = [los]
    for roep in getekend:
        if roep not in anderen and roep.lower() not in rest.lower().split():
            return f"{roep} {rest}", naam[1]
    return naam


def _zet_naam(persoon: Persoon, deelnemer: Deelnemer, werk: Werk, naam: str) -> None:
    """The name in the text; a header may have it whole."""
    nieuw = _nieuwe_naam_van(naam, werk)
    if nieuw is not None:
        persoon.naam, persoon.bron["naam"] = nieuw
        return
    persoon.naam = naam
    if deelnemer.naam is not None:
        achter = namen.na_voorletters(naam)[1]
        roep = _ROEPNAAM.match(werk.schrijver.tekst, deelnemer.naam.eind) if achter else None
        if achter and roep is None:
            los = _ROEPNAAM_LOS.match(werk.schrijver.tekst, deelnemer.naam.eind)
            plaats = los is not None and organisaties.zoek(f"gemeente {los[1]}", werk.kennis)
            roep = los if los is not None and los[1][0] == naam[0] and not plaats else None
        persoon.naam = naam = f"{roep[1]} {achter}" if roep else naam
        persoon.bron["naam"] = werk.schrijver.fragment(deelnemer.naam.begin, deelnemer.naam.eind)
    if namen.rijkdom(naam) < 3:
        for genoemd in namen.vind(werk.schrijver.ondertekening):
            if namen.rijkdom(genoemd.naam) > namen.rijkdom(persoon.naam) and (
                namen.zelfde(naam, genoemd.naam) or _is_achternaam(naam, genoemd.naam)
            ):
                persoon.naam = genoemd.naam
                persoon.bron["naam"] = werk.schrijver.fragment(genoemd.begin, genoemd.eind)
        for adres in (*werk.schrijver.kader, *werk.bericht.kop.cc):
            weergave = namen.van_weergavenaam(adres.naam)
            if (
                weergave
                and namen.rijkdom(weergave) > namen.rijkdom(persoon.naam)
                and (namen.zelfde(naam, weergave) or _is_achternaam(naam, weergave))
                and adres.adres not in werk.kennis.eigen_adressen
            ):
                persoon.naam, persoon.bron["naam"] = weergave, Fragment(adres.naam)


_ROEPNAAM_LOS: Final = re.compile(r"\s*\(([A-ZÀ-Þ][^\W\d_]+(?:[- ][A-ZÀ-Þ][^\W\d_]+)?)\)")
""" "J.P. Hofman (Jan Pieter)": the first letters agree."""
_ROEPNAAM: Final = re.compile(
    r"\s*[,(]\s*(?:roepnaam|roepnaam is|zeg maar|ofwel|oftewel):? ([A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?)"
)
""" "E.M. van der Ploeg (roepnaam Liesbeth)"."""


def _is_achternaam(naam: str, heel: str) -> bool:
    """ "De heer Struijk" is Dirk Struijk: a surname alone, with its tussenvoegsels."""
    return not namen.volledig(naam) and heel.lower().endswith(f" {naam.lower()}")


_HEET: Final = re.compile(
    r"\b(?:(?:heet ik|ik heet)(?: (?:nu|tegenwoordig|inmiddels|voortaan))?|"
    r"door het leven als|mijn (?:nieuwe )?(?:achter)?naam (?:is|wordt)|"
    r"(?:is|wordt) mijn (?:nieuwe )?(?:achter)?naam|voortaan|gewijzigd in|"
    r"nieuwe naam:?|naam is nu|nu|"
    r"(?:schrijf|noem|noteer)(?: (?:maar|gewoon|mij|me|dus|liever|alsjeblieft))+)\s+(?=[A-ZÀ-Þ])"
)
_IK_BEN: Final = re.compile(
    r"\b(?:[Ii]k ben|[Mm]ijn naam is|[Ii]k,|[Ii]k \(|[Nn]aam:|my name is|[Aa]fzender:|"
    r"[Ee]ven voorstellen[:,]|[Ss]tel (?:ik )?me (?:even |kort )?voor[:,]|(?:[Jj]e|[Uu]) spreekt met)\s*"
    r"(?:(?:[Jj]a(?:zeker)?|[Zz]eker|[Gg]raag|[Nn]atuurlijk|"
    r"[Uu]iteraard)\b[^\nA-ZÀ-Þ]{0,20}[.,!;:]\s*)?(?=[A-ZÀ-Þ])"
)


_DIT_IS: Final = re.compile(r"\b(?:[Dd]it is|[Hh]ier is|[Hh]ier spreekt|[Ii]k ben)\s+(?=[A-ZÀ-Þ])")
_LEENT: Final = een_van(
    r"\b(?:computer|laptop|account|mailbox|mail|toestel|telefoon|naam) van (?:mijn|een|m['’]n|"
    r"de) (?:\w+ )?(?:collega|\w*genoot|"
    r"man|vrouw|partner|buur\w*|chef|leidinggevende|teamleider)\b|\bniet (?:op|naar|van) de (?:afzender|naam)\b"
)
"""He writes from the account of somebody else, and so tells who he is."""


def _noemt_zich(werk: Werk, anderen: Sequence[str]) -> tuple[str, Fragment, bool] | None:
    """The name by which the writer calls himself in the text; True when it is a new name. That of `anderen` is not:
    "Naam: Eva Mol" over the details of who comes in his place."""
    tekst = werk.schrijver.tekst
    weergave = weergave_van(werk)
    if weergave is not None and (gekozen := _gekozen(weergave, werk)) is not None:
        return *gekozen, True
    hier = next((v for v in namen.vind(tekst) if HIER.match(tekst, v.eind) and v.naam not in anderen), None)
    if hier is not None:
        return hier.naam, werk.schrijver.fragment(hier.begin, hier.eind), False
    ander = ((_DIT_IS, True),) if _LEENT.search(tekst) else ()
    for patroon, nieuw in (*ander, (_HEET, True), (_IK_BEN, False)):
        for aanloop in patroon.finditer(tekst):
            gevonden = next(namen.vind(tekst[aanloop.end() : aanloop.end() + 70]), None)
            los = aanloop[0].strip().lower() in ("nu", "voortaan")
            if los and gevonden and weergave and namen.voornaam(gevonden.naam)[0] != weergave[0][0]:
                continue  # "nu Els Mol met pensioen is"
            if gevonden is not None and gevonden.begin < 3 and gevonden.naam not in anderen:
                begin = aanloop.end() + gevonden.begin
                return gevonden.naam, werk.schrijver.fragment(begin, aanloop.end() + gevonden.eind), nieuw
    return None


def _gekozen(weergave: tuple[str, Fragment], werk: Werk) -> tuple[str, Fragment] | None:
    """What the writer says that he is called now, or that he still is called as in the header."""
    if len(werk.gevonden.deelnemers) != 1:
        return None
    tekst, onderwerp = werk.schrijver.tekst, werk.schrijver.onderwerp
    keuze = naamkeuze.kies(tekst, weergave[0], onderwerp, ruim=werk.oordeel.soort != "aanmelding")
    if (gezegd := keuze.naam) is not None:
        werk.redenen += [naamkeuze.WELKE] if keuze.onzeker else []
        return gezegd.naam, werk.schrijver.fragment(gezegd.begin, gezegd.eind)
    if keuze.blijft:
        return weergave
    if (boven := naamkeuze.kies(onderwerp, weergave[0], ruim=False).naam) is not None:
        return boven.naam, Fragment(boven.naam)
    if keuze.onzeker and not any(_heet_anders(naam, weergave[0]) for naam, _ in werk.getekend.namen):
        werk.redenen.append(naamkeuze.WELKE)
    return None


def _heet_anders(getekend: str, weergave: str) -> bool:
    """He signs with a whole name that is not the one in the header."""
    return namen.volledig(getekend) and not namen.zelfde(getekend, weergave)


def weergave_van(werk: Werk) -> tuple[str, Fragment] | None:
    """The name that the header gives the writer."""
    van = werk.schrijver.van
    naam = namen.van_weergavenaam(van.naam) if van is not None else None
    voor = van.naam.partition(",")[0].strip(' "') if van is not None else ""
    if namen.is_naam(voor) and any(namen.schoon(voor) == getekend for getekend, _ in werk.getekend.namen):
        naam = namen.schoon(voor)  # "Bram Bos, Meerinzicht": what follows is no first name
    return (naam, Fragment(van.naam)) if naam and van else None


def _in_onderwerp(weergave: tuple[str, Fragment] | None, werk: Werk) -> tuple[str, Fragment] | None:
    """The whole name of the writer in his subject, when all else gives no more than his first name."""
    voor = weergave[0] if weergave else ""
    for genoemd in namen.vind(werk.schrijver.onderwerp):
        eigen = namen.voornaam(genoemd.naam) == voor if voor else not werk.schrijver.tekst.strip()
        if eigen and namen.volledig(genoemd.naam):
            return genoemd.naam, Fragment(genoemd.naam)
    return None
