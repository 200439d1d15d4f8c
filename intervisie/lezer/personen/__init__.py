"""The fields of each person that a mail is about.

Who they are says `deelnemers.py`; every field is read from the words about that person, in the order of the label
rules, with the place that it came from. Whoever can't be told apart with certainty gets a reason.
"""

from __future__ import annotations

import re
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
    vakgebied,
    werkgever,
)
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.deelnemer import Gevonden as DeelnemersGevonden
from intervisie.lezer.personen.naam import vul_naam, weergave_van
from intervisie.lezer.personen.ondertekening import lees_ondertekening
from intervisie.lezer.personen.werk import Werk, veld
from intervisie.lezer.schrijver import Plek, Schrijver, adresrol, adressen, zonder
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
        vakgebied.vul_aan_van_ander(personen, schrijver.tekst)
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
    if oordeel.soort == "aanmelding":
        uit.redenen += kruiscontrole.doorgestuurden(bericht, afzender, uit.personen, uit.afgevallen)
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
        vul_naam,
        _vul_adres,
        _vul_organisatie,
        ambt.vul_functie,
        vakgebied.vul_discipline,
        nummer.vul_telefoon,
        bereik.vul_tijd,
    ):
        vul(persoon, deelnemer, werk)
    return persoon if persoon.naam or persoon.email else None


# --------------------------------------------------------------------------------------------------- address


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
        keuze = adressen.van_schrijver(
            werk.schrijver, eigen, anderen, wijzigt=werk.oordeel.soort == "wijziging"
        )
        weergave = weergave_van(werk)
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
    weergave = weergave_van(werk)
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
    if _zonder_keuze(persoon, deelnemer, werk):
        return
    van = werk.schrijver.van
    adres = van.adres if van else None
    machine = adressen.is_postbus(van, werk.kennis.eigen_adressen)
    if (deelnemer.zelf or machine) and organisaties.van_domein(adres, werk.kennis) is None:
        adres = persoon.email or adres
    kop = f"{werk.schrijver.onderwerp} {werk.bericht.organisatie_kop if not werk.schrijver.diepte else ''}"
    tekst = werk.schrijver.tekst if deelnemer.enig else werk.eigen_woorden(deelnemer)
    tekst = _zonder_naam(tekst, persoon)
    keuze = werkgever.kies(
        werk.schrijver,
        tekst,
        werk.datum,
        werk.kennis,
        adres=adres,
        nieuw=werk.oordeel.soort == "wijziging",
        vertrekt=werk.oordeel.soort == "afmelding" and deelnemer.zelf,
        kop=kop,
    )
    if werk.oordeel.soort == "afmelding":
        keuze.redenen = tuple(r for r in keuze.redenen if r == werkgever.MEER)
    keuze = _keuze_elders(persoon, keuze, tekst, werk)
    redenen = keuze.redenen
    if keuze.organisatie is not None:
        persoon.organisatie = keuze.organisatie.naam
        gaat_mee = keuze.organisatie == organisaties.van_domein(persoon.email, werk.kennis)
        if gaat_mee or (werk.oordeel.soort == "wijziging" and adresrol.NU.search(tekst)):
            redenen = tuple(r for r in redenen if r != werkgever.STRIJDIG)  # or he keeps the old one for now
        if gaat_mee and not deelnemer.zelf:
            redenen = tuple(r for r in redenen if r != werkgever.MEER)  # the writer signs for his own
        if keuze.bron is not None:
            persoon.bron["organisatie"] = keuze.bron
    werk.redenen += redenen


_MEVROUW_VAN: Final = re.compile(
    r"\b(?:mevrouw|mevr\.|mw\.?|meneer|dhr\.?|heer|dames?|heren) (Van [A-ZÀ-Þ][\w'-]+)"
)


def _zonder_keuze(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> bool:
    """What is said of this person only, in a cell or beside his name; or that he works for two, so that none can be
    chosen."""
    cel = veld(deelnemer, "organisatie", werk)
    if cel is not None and (uit_cel := werkgever.uit_cel(cel.woorden, werk.datum, werk.kennis)):
        persoon.organisatie, persoon.bron["organisatie"] = uit_cel.naam, cel
        return True
    samen = (not deelnemer.zelf and not deelnemer.enig) or (deelnemer.zelf and deelnemer.item)
    twee = samen and any(_werkt_voor_twee(werk.schrijver.tekst[b:e], werk) for b, e in deelnemer.over)
    if twee or (deelnemer.zelf and deelnemer.enig and _verdeelt_zich(werk)):
        werk.redenen.append(werkgever.MEER)
        return True
    naast = _eigen_organisatie(persoon, deelnemer, werk) if samen else None
    if naast is None and not samen and not deelnemer.zelf:
        naast = _tussen_haakjes(deelnemer, werk)
    if naast is not None:
        persoon.organisatie, persoon.bron["organisatie"] = naast
    return naast is not None


_HAAKJES: Final = re.compile(r"\s*\((?:(?:van|bij|uit|gemeente|gem\.|de) )*([A-ZÀ-Þ'’][^()\n@\d]{2,40})\)")


def _tussen_haakjes(deelnemer: Deelnemer, werk: Werk) -> tuple[str, Fragment] | None:
    """ "Wilma te Lindert (Aalten) is ziek": the employer stands behind the name of whom the mail is about."""
    naast = _HAAKJES.match(werk.schrijver.tekst, deelnemer.naam.eind) if deelnemer.naam else None
    gevonden = werkgever.uit_cel(naast[1], werk.datum, werk.kennis) if naast else None
    return (gevonden.naam, werk.schrijver.fragment(*naast.span(1))) if naast and gevonden else None


def _zonder_naam(tekst: str, persoon: Persoon) -> str:
    """The text without the place where somebody is named: Ilse van Dongen is not of Dongen, nor is "mevrouw Van
    Dongen"."""
    tekst = zonder(tekst, [g.span(1) for g in _MEVROUW_VAN.finditer(tekst)]) if "Van " in tekst else tekst
    heet = persoon.bron.get("naam")
    if heet is None or heet.begin is None or heet.eind is None:
        return tekst
    return zonder(tekst, [(heet.begin, heet.eind)])


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


_VERDEELT: Final = een_van(
    r"\b(?:verdeel|verdeelt|splits|deel) (?:ik )?(?:mijn|m['’]n) (?:tijd|week|uren|dagen)\b|"
    r"\bin (?:alle)?beide (?:gemeenten )?"
    r"(?:ben|werk|doe) ik\b"
)


def _verdeelt_zich(werk: Werk) -> bool:
    """ "Ik verdeel mijn tijd over twee gemeenten": for which of them he comes he does not say."""
    tekst = werk.schrijver.tekst
    return (
        _VERDEELT.search(tekst) is not None
        and "namens" not in tekst.lower()
        and any(
            len({v.organisatie.naam for v in organisaties.zoek(zin.tekst, werk.kennis)}) > 1
            for zin in zinnen(tekst)
        )
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
