"""The fields of each person that a mail is about.

Who they are says `deelnemers.py`; every field is read from the words about that person, in the order of the label
rules, with the place that it came from. Whoever can't be told apart with certainty gets a reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from intervisie.lezer.bericht import Adres, Bericht
from intervisie.lezer.lezing import Fragment, Kennis, Persoon
from intervisie.lezer.personen import (
    ambt,
    bereik,
    deelnemers,
    doorsturen,
    kruiscontrole,
    nummer,
    ongerijmd,
    opsomming,
    organisaties,
    roepnaam,
    vakgebied,
    werkgever,
)
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.deelnemer import Gevonden as DeelnemersGevonden
from intervisie.lezer.personen.ondertekening import lees_ondertekening
from intervisie.lezer.personen.vermeldingen import HIER
from intervisie.lezer.personen.werk import Werk, veld
from intervisie.lezer.schrijver import Plek, Schrijver, adresrol, adressen
from intervisie.lezer.soort import naamswijziging
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import zinnen


@dataclass(slots=True)
class Gevonden:
    """The persons of a mail, where it tells of who stays out (`afgevallen`: in a list with the others), and why
    somebody should look."""

    personen: list[Persoon] = field(default_factory=list)
    buiten: list[Plek] = field(default_factory=list)
    afgevallen: list[Plek] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)


def zoek(bericht: Bericht, oordeel: Oordeel, datum: date, kennis: Kennis) -> Gevonden:
    """The persons that a sign-up, change or withdrawal is about."""
    uit = Gevonden()
    per_schrijver: list[tuple[Schrijver, list[Persoon]]] = []
    gelezen: list[tuple[Schrijver, DeelnemersGevonden]] = []
    for schrijver in oordeel.schrijvers:
        bezet = [
            (v.begin, v.eind)
            for tekst in (schrijver.tekst, schrijver.ondertekening)
            for v in organisaties.zoek(tekst, kennis)
        ]
        gevonden = deelnemers.zoek(schrijver, oordeel, bezet)
        werk = Werk(
            bericht, oordeel, schrijver, datum, kennis, gevonden, lees_ondertekening(schrijver, bezet)
        )
        personen = [p for d in gevonden.deelnemers if (p := _persoon(d, werk)) is not None]
        if len(personen) > 1 and vakgebied.vul_aan_uit_telling(personen, schrijver.tekst):
            werk.redenen = [reden for reden in werk.redenen if reden != vakgebied.BEIDE]
        per_schrijver.append((schrijver, personen))
        gelezen.append((schrijver, gevonden))
        uit.buiten += gevonden.buiten
        uit.afgevallen += gevonden.afgevallen
        uit.redenen += [*gevonden.redenen, *werk.redenen]
    uit.personen = [p for _, personen in per_schrijver for p in personen]
    if len(oordeel.schrijvers) > 1:
        uit.personen = _zonder_roepnamen(uit.personen)
        for schrijver, personen in per_schrijver:
            doorsturen.neem_dagen_over(uit.personen, personen, schrijver)
    uit.personen = _ontdubbel(uit.personen)
    afzender = oordeel.buitenste
    if oordeel.doorgestuurd and afzender is not None and afzender.diepte == 0 and uit.personen:
        blijft = doorsturen.zonder_afgevallen(uit.personen, afzender)
        bronnen = [
            p.bron[v] for p in uit.personen if p not in blijft for v in ("naam", "email") if v in p.bron
        ]
        uit.afgevallen += [(b.begin, b.eind) for b in bronnen if b.begin is not None and b.eind is not None]
        uit.personen = blijft
        uit.redenen += doorsturen.vul_aan(uit.personen, afzender, datum)
    uit.redenen += kruiscontrole.redenen(oordeel, uit.personen, gelezen, uit.afgevallen)
    uit.redenen += ongerijmd.redenen(oordeel, uit.personen, gelezen)
    uit.redenen = list(dict.fromkeys(uit.redenen))
    return uit


def _zonder_roepnamen(personen: list[Persoon]) -> list[Persoon]:
    """Without whom one writer only calls by the first name of another who speaks for himself."""
    heel = {namen.voornaam(p.naam or "") for p in personen if namen.volledig(p.naam)}
    return [p for p in personen if p.email or namen.volledig(p.naam) or p.naam not in heel]


def _ontdubbel(personen: list[Persoon]) -> list[Persoon]:
    """One person who is named twice stays once, with what either place says of him."""
    uit: list[Persoon] = []
    for persoon in personen:
        eerder = next((p for p in uit if _is_dezelfde(persoon, p)), None)
        if eerder is None:
            uit.append(persoon)
        else:
            _vul_aan(eerder, persoon)
    return uit


def _is_dezelfde(een: Persoon, ander: Persoon) -> bool:
    return bool(een.email and een.email == ander.email) or bool(
        een.naam and ander.naam and een.naam.lower() == ander.naam.lower()
    )


def _vul_aan(eerste: Persoon, tweede: Persoon) -> None:
    for vak in ("naam", "email", "organisatie", "discipline", "functie", "telefoon"):
        if getattr(eerste, vak) is None and getattr(tweede, vak) is not None:
            setattr(eerste, vak, getattr(tweede, vak))
            if vak in tweede.bron:
                eerste.bron[vak] = tweede.bron[vak]
    for vak in ("beschikbaar", "niet_beschikbaar", "afwezig", "vorm"):
        if not getattr(eerste, vak) and getattr(tweede, vak):
            setattr(eerste, vak, getattr(tweede, vak))
            eerste.bron |= {vak: tweede.bron[vak]} if vak in tweede.bron else {}


def _persoon(deelnemer: Deelnemer, werk: Werk) -> Persoon | None:
    persoon = Persoon()
    for vul in (
        _vul_naam,
        _vul_adres,
        _vul_organisatie,
        ambt.vul_functie,
        vakgebied.vul_discipline,
        nummer.vul_telefoon,
        bereik.vul_tijd,
    ):
        vul(persoon, deelnemer, werk)
    return persoon if persoon.naam or persoon.email else None


# ------------------------------------------------------------------------------------------ name and address


def _vul_naam(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
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
    weergave = _weergave(werk)
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
    r"(?:(?:[Jj]a(?:zeker)?|[Zz]eker|[Gg]raag|[Nn]atuurlijk|[Uu]iteraard)\b[^\nA-ZÀ-Þ]{0,20}[.,!;:]\s*)?(?=[A-ZÀ-Þ])"
)


def _noemt_zich(werk: Werk, anderen: Sequence[str]) -> tuple[str, Fragment, bool] | None:
    """The name by which the writer calls himself in the text; True when it is a new name. That of `anderen` is not:
    "Naam: Eva Mol" over the details of who comes in his place."""
    tekst = werk.schrijver.tekst
    weergave = _weergave(werk)
    if weergave is not None and len(werk.gevonden.deelnemers) == 1:
        anders = naamswijziging.nieuwe_naam(tekst, weergave[0])
        if anders is not None:
            return anders.naam, werk.schrijver.fragment(anders.begin, anders.eind), True
    hier = next((v for v in namen.vind(tekst) if HIER.match(tekst, v.eind) and v.naam not in anderen), None)
    if hier is not None:
        return hier.naam, werk.schrijver.fragment(hier.begin, hier.eind), False
    for patroon, nieuw in ((_HEET, True), (_IK_BEN, False)):
        for aanloop in patroon.finditer(tekst):
            gevonden = next(namen.vind(tekst[aanloop.end() : aanloop.end() + 70]), None)
            los = aanloop[0].strip().lower() in ("nu", "voortaan")
            if los and gevonden and weergave and namen.voornaam(gevonden.naam)[0] != weergave[0][0]:
                continue  # "nu Els Mol met pensioen is"
            if gevonden is not None and gevonden.begin < 3 and gevonden.naam not in anderen:
                begin = aanloop.end() + gevonden.begin
                return gevonden.naam, werk.schrijver.fragment(begin, aanloop.end() + gevonden.eind), nieuw
    return None


def _weergave(werk: Werk) -> tuple[str, Fragment] | None:
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


def _vul_adres(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    eigen = werk.kennis.eigen_adressen
    cel = veld(deelnemer, "email", werk)
    if cel is not None and (gevonden := adresrol.MAILADRES.search(cel.woorden)):
        if adressen.is_postbus(Adres(persoon.naam or "", gevonden[0].lower()), eigen):
            return
        persoon.email = gevonden[0].lower()
        begin = (cel.begin or 0) + gevonden.start()
        persoon.bron["email"] = werk.schrijver.fragment(begin, begin + len(gevonden[0]))
        return
    if deelnemer.zelf:
        anderen = [
            a
            for d in werk.gevonden.deelnemers
            if d is not deelnemer
            for b, e in d.over
            for a in adressen.alle(werk.schrijver.tekst[b:e], eigen)
        ]
        anderen += [a.adres for a in (*werk.bericht.kop.cc, *werk.schrijver.kader)]
        keuze = adressen.van_schrijver(werk.schrijver, eigen, anderen)
        weergave = _weergave(werk)
        if persoon.naam and weergave and not namen.zelfde(weergave[0], persoon.naam):
            eigen_keuze = adressen.op_naam(persoon.naam, werk.schrijver, eigen)
            keuze = eigen_keuze if eigen_keuze.adres else keuze
        if keuze.adres is None and (naast := _naast(persoon, werk)) is not None:
            keuze = naast
    else:
        anderen_ = [d.naam.naam for d in werk.gevonden.deelnemers if d is not deelnemer and d.naam]
        keuze = adressen.van_ander(
            persoon.naam or "", deelnemer.over, werk.schrijver, werk.koppen, eigen, anderen_
        )
        if (
            deelnemer.enig
            and keuze.adres is not None
            and werk.schrijver.van
            and keuze.adres == werk.schrijver.van.adres
            and not _is_van_naam(persoon, werk)
        ):
            keuze = adressen.Keuze()
    persoon.email = keuze.adres
    if keuze.bron is not None:
        persoon.bron["email"] = keuze.bron
    werk.redenen += keuze.redenen
    if not deelnemer.zelf:
        _zonder_werkplek(persoon, werk)


_VAN_WERK: Final = re.compile(r"(.+ [^\W\d_a-z][\w'’-]+) (?:van|uit|bij) ([^\W\d_a-z].+)")


def _zonder_werkplek(persoon: Persoon, werk: Werk) -> None:
    """ "Lisa Donk van Harderwijk" (l.donk@...) is called Lisa Donk: her address tells so."""
    heel = _VAN_WERK.fullmatch(persoon.naam or "")
    if heel is None or not persoon.email or not namen.volledig(heel[1]):
        return
    vondsten = organisaties.zoek(f"gemeente {heel[2]}", werk.kennis)
    lokaal = namen.plat(persoon.email.partition("@")[0])
    achter = namen.plat(namen.achternaam(heel[1]))
    if vondsten and achter in lokaal and namen.plat(namen.achternaam(heel[2])) not in lokaal:
        persoon.naam = heel[1]


def _is_van_naam(persoon: Persoon, werk: Werk) -> bool:
    weergave = _weergave(werk)
    return weergave is not None and namen.zelfde(weergave[0], persoon.naam or "")


def _naast(persoon: Persoon, werk: Werk) -> adressen.Keuze | None:
    """From is a machine or an old header without an address: Reply-To, or the sender who forwards his own
    mail."""
    kop = werk.bericht.kop
    for adres in (kop.antwoord_aan, kop.van if werk.schrijver.diepte else None, *werk.koppen):
        if adres is None or adressen.is_postbus(adres, werk.kennis.eigen_adressen):
            continue
        weergave = namen.van_weergavenaam(adres.naam)
        if weergave and persoon.naam and namen.zelfde(weergave, persoon.naam):
            return adressen.Keuze(adres.adres, Fragment(adres.adres))
    return None


# -------------------------------------------------------------------------------- -------- organisation


def _vul_organisatie(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    cel = veld(deelnemer, "organisatie", werk)
    if cel is not None and (uit_cel := werkgever.uit_cel(cel.woorden, werk.datum, werk.kennis)):
        persoon.organisatie, persoon.bron["organisatie"] = uit_cel.naam, cel
        return
    samen = (not deelnemer.zelf and not deelnemer.enig) or (deelnemer.zelf and deelnemer.item)
    if samen and any(_werkt_voor_twee(werk.schrijver.tekst[b:e], werk) for b, e in deelnemer.over):
        werk.redenen.append(werkgever.MEER)
        return
    if samen and (los := _eigen_organisatie(persoon, deelnemer, werk)) is not None:
        persoon.organisatie, persoon.bron["organisatie"] = los
        return
    van = werk.schrijver.van
    adres = van.adres if van else None
    machine = adressen.is_postbus(van, werk.kennis.eigen_adressen)
    if (deelnemer.zelf or machine) and organisaties.van_domein(adres, werk.kennis) is None:
        adres = persoon.email or adres
    kop = f"{werk.schrijver.onderwerp} {werk.bericht.organisatie_kop if not werk.schrijver.diepte else ''}"
    tekst = werk.schrijver.tekst if deelnemer.enig else werk.eigen_woorden(deelnemer)
    keuze = werkgever.kies(
        werk.schrijver,
        tekst,
        werk.datum,
        werk.kennis,
        adres=adres,
        nieuw=werk.oordeel.soort == "wijziging",
        kop=kop,
    )
    if werk.oordeel.soort == "afmelding":
        keuze.redenen = tuple(r for r in keuze.redenen if r == werkgever.MEER)
    keuze = _keuze_elders(persoon, keuze, tekst, werk)
    redenen = keuze.redenen
    if keuze.organisatie is not None:
        persoon.organisatie = keuze.organisatie.naam
        if keuze.organisatie == organisaties.van_domein(persoon.email, werk.kennis):
            redenen = tuple(r for r in redenen if r != werkgever.STRIJDIG)  # his new address goes with it
        if keuze.bron is not None:
            persoon.bron["organisatie"] = keuze.bron
    werk.redenen += redenen


def _keuze_elders(persoon: Persoon, keuze: werkgever.Keuze, tekst: str, werk: Werk) -> werkgever.Keuze:
    """What other places say, one after another, as long as nothing was chosen and nothing is unsure."""
    if keuze.organisatie is None and not keuze.redenen and werk.schrijver.diepte and werk.bericht.kop.van:
        keuze = werkgever.kies(
            werk.schrijver, "", werk.datum, werk.kennis, adres=persoon.email or werk.bericht.kop.van.adres
        )
    if keuze.organisatie is None and not keuze.redenen and not werk.schrijver.diepte:
        keuze = werkgever.uit_kleine_letters(werk.bericht, werk.datum, werk.kennis)
    if keuze.organisatie is None and not keuze.redenen:
        keuze = werkgever.zonder_hoofdletters(werk.schrijver, tekst, werk.datum, werk.kennis)
    return keuze


_DEELS: Final = een_van(
    r"\b(?:zowel|deels|half|halve|helft|(?:één|een|twee|drie|\d) dag(?:en)?|beide gemeenten|twee gemeenten)\b"
)


def _werkt_voor_twee(woorden: str, werk: Werk) -> bool:
    """ "Ellen werkt twee dagen voor Houten en twee dagen voor Ede": for which of them she comes is not said."""
    if _DEELS.search(woorden) is None or "namens" in woorden.lower():
        return False
    return any(
        len({v.organisatie.naam for v in organisaties.zoek(zin.tekst, werk.kennis)}) > 1
        for zin in zinnen(woorden)
        if _DEELS.search(zin.tekst)
    )


_NAMENS_ERVOOR: Final = re.compile(
    r"\b(?:namens|vanuit|voor|uit|van) (?:de )?(?:gemeente )?([A-ZÀ-Þ'’][^.;:,()\n]{2,40}?)"
    r"(?: (?:doet|komt|gaat|wil|meldt|neemt|is dat|zijn dat|is het)(?: (?:collega|mijn collega))?|:)? $"
)
""" "Namens gemeente Ermelo doet Jolanda Vos mee": the employer before the name."""
_NAMENS_ACHTERAAN: Final = re.compile(r"(?:,| en|,? en) (?:dan )?(?:namens|vanuit) [^.;()\n]{3,50}$")
"""Of whoever is named next."""


def _eigen_organisatie(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> tuple[str, Fragment] | None:
    """What is said of this person only: beside the name, as a heading over the list, or by the mail domain."""
    geheel = werk.schrijver.tekst
    if (
        deelnemer.naam is not None
        and (voorop := _NAMENS_ERVOOR.search(geheel[: deelnemer.naam.begin])) is not None
    ):
        uit_kop = werkgever.uit_cel(voorop[1], werk.datum, werk.kennis)
        if uit_kop is not None:
            return uit_kop.naam, werk.schrijver.fragment(*voorop.span(1))
    if (vooraan := _voor_de_naam(deelnemer, werk)) is not None:
        return vooraan
    for begin, eind in deelnemer.over[:1] if deelnemer.item else deelnemer.over:
        van = deelnemer.naam.eind if deelnemer.naam and begin <= deelnemer.naam.begin < eind else begin
        eind = _tot_kop(geheel, van, eind, werk)
        stuk = _NAMENS_ACHTERAAN.sub("", geheel[van:eind].rstrip())
        los = werkgever.uit_stuk(stuk, werk.datum, werk.kennis, kaal=deelnemer.item)
        if los is not None:
            return los[0].naam, werk.schrijver.fragment(van + los[1], van + los[2])
    if deelnemer.item and (kop := _kopje(geheel, deelnemer, werk)) is not None:
        uit_kop = werkgever.uit_cel(geheel[kop[0] : kop[1]].strip(" :*_-"), werk.datum, werk.kennis)
        if uit_kop is not None:
            return uit_kop.naam, werk.schrijver.fragment(*kop)
    van_adres = werk.schrijver.van.adres if werk.schrijver.van else None
    domein = organisaties.van_domein(persoon.email, werk.kennis)
    if (
        domein is not None
        and persoon.email
        and persoon.email.rpartition("@")[2] != (van_adres or "").rpartition("@")[2]
    ):
        return organisaties.op_datum(domein, werk.datum, werk.kennis).naam, Fragment(
            persoon.email.rpartition("@")[2]
        )
    return None


def _tot_kop(tekst: str, begin: int, eind: int, werk: Werk) -> int:
    """Where a line begins that is a heading over the next item: "Dalfsen:"; else the end."""
    regel = tekst.find("\n", begin, eind)
    while regel >= 0:
        volgende = tekst.find("\n", regel + 1, eind)
        kaal = tekst[regel + 1 : volgende if volgende >= 0 else eind].strip()
        if kaal.endswith(":") and _is_organisatie(kaal, werk):
            return regel
        regel = volgende
    return eind


_VOOR_DE_NAAM: Final = re.compile(
    r"[ \t]*(?:[-–•*·]\s+|\d{1,2}[.)]\s*)?([^\n@:|]{3,45}?)[ \t]*(?:[:|–]|\s-)[ \t]*"
)


def _voor_de_naam(deelnemer: Deelnemer, werk: Werk) -> tuple[str, Fragment] | None:
    """ "Soest: Bob Bos, boa": the employer opens the line."""
    if deelnemer.naam is None:
        return None
    tekst, eind = werk.schrijver.tekst, deelnemer.naam.begin
    voorop = _VOOR_DE_NAAM.fullmatch(tekst, tekst.rfind("\n", 0, eind) + 1, eind)
    if voorop is None or not _is_organisatie(voorop[1], werk):
        return None
    gevonden = werkgever.uit_cel(voorop[1], werk.datum, werk.kennis)
    return (gevonden.naam, werk.schrijver.fragment(*voorop.span(1))) if gevonden else None


def _is_organisatie(regel: str, werk: Werk) -> bool:
    """A bullet that holds nothing but an organisation: a heading over the next ones."""
    vondsten = organisaties.zoek(regel, werk.kennis)
    rest = regel[: vondsten[0].begin] + regel[vondsten[-1].eind :] if vondsten else regel
    return (
        re.fullmatch(r"\W*(?:(?:vanuit|namens|van|gemeente|gem\.|de|het)\W*)*", rest, re.IGNORECASE)
        is not None
    )


def _kopje(tekst: str, deelnemer: Deelnemer, werk: Werk) -> Plek | None:
    """The short line over the items of a list."""
    plek = tekst.rfind("\n", 0, deelnemer.over[0][0]) + 1
    while plek > 0:
        eind = plek - 1
        plek = tekst.rfind("\n", 0, eind) + 1
        regel = tekst[plek:eind].strip()
        kaal = opsomming.zonder_teken(regel)
        if kaal and _is_organisatie(kaal, werk):
            return plek, eind
        van_ander = any(d.over and plek <= d.over[0][0] < eind for d in werk.gevonden.deelnemers)
        if not regel or van_ander or opsomming.is_item(regel):
            continue
        return (
            (plek, eind)
            if len(regel) < 60 and (regel.endswith(":") or not re.search(r"[.!?,]$", regel))
            else None
        )
    return None
