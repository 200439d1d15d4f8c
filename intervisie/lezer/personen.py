"""The fields of each person that a mail is about.

Who they are says `deelnemers.py`; every field is read from the words about that person, in the order of the label
rules, with the place that it came from. Whoever can't be told apart with certainty gets a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from intervisie.lezer import adressen, beurten, deelnemers, functie, namen, organisaties, telefoon, werkgever
from intervisie.lezer.bericht import Bericht
from intervisie.lezer.beschikbaarheid import Beschikbaarheid, lees_beschikbaarheid
from intervisie.lezer.beurten import Deelnemer
from intervisie.lezer.discipline import zoek_discipline
from intervisie.lezer.lezing import Fragment, Kennis, Persoon
from intervisie.lezer.ondertekening import lees_ondertekening
from intervisie.lezer.schrijver import Plek, alleen
from intervisie.lezer.soort import Oordeel
from intervisie.lezer.werk import Werk, veld

BEIDE: Final = "De mail noemt OOV en HRM allebei."
ANDERS: Final = "De functie past niet bij de gevraagde discipline."
_VRAAGT: Final = re.compile(
    r"\b(?:deel|zet|plaats|noteer|schrijf|indelen|graag|liefst|liever|wil|voorkeur|meedoen|"
    r"meld)\b[^.!?\n]{0,70}?\b(?:bij|in|als|onder|voor|vanuit|namens)\s+(?:de |het |een "
    r")?(?:groep |discipline |categorie |kolom |team )?((?:OOV|HRM?|P&O)\b)(?!\s*(?:en|/|&|,|"
    r"of)\s*(?:OOV|HRM?|P&O))",
    re.IGNORECASE,
)
_DEEL_IN: Final = re.compile(
    r"\b(?:bij|in|als|onder|voor)\s+(?:de |het )?(?:groep |discipline |categorie |kolom )?((?:OOV|HRM?|"
    r"P&O)\b)\s+"
    r"(?:\w+ )?(?:in ?te ?delen|indelen|ingedeeld|plaatsen|noteren|zetten|meedoen|mee te doen|aanmelden)",
    re.IGNORECASE,
)
_DISCIPLINE_VELD: Final = re.compile(
    r"\b(?:discipline|vakgebied|werkveld|kolom|categorie)\b\s*(?:is|:|=)?\s*([^\n.;,]{2,40})", re.IGNORECASE
)
_WERKT_IN: Final = re.compile(
    r"\b(?:ik (?:werk|zit|val|ben|doe|kom)|werk ik|zit ik|val ik|ben ik|werkzaam|werk(?:t)?|zit|"
    r"valt|afdeling|afd\.|team|cluster|domein|als|vanuit|portefeuille|pakket|combineer\w*|tussen|"
    r"onder|beide|mijn (?:werk|vak\w*|achtergrond|afdeling))\b[^.!?\n;]{0,110}",
    re.IGNORECASE,
)
_NIET_EIGEN: Final = re.compile(
    r"\b(?:hoorde|vernam|collega (?:bij|van|uit)|van mijn collega|via mijn|gehoord|nieuwsbrief|"
    r"aankondiging|niet bij|niet in|geen|bedoeld voor|oefening\w*|casus\w*)\b",
    re.IGNORECASE,
)
_NET_ALS: Final = re.compile(r"\b(?:net als|evenals|ook|zoals) ik\b", re.IGNORECASE)


_ZONDER_WERKWOORD: Final = re.compile(
    r"\s*(?::\s*)?(?:(?:alleen|ook|nog|liefst|juist|daarnaast|weer|dan|wel|niet|bovendien|verder|"
    r"uitsluitend)\s+)*(?:op\s+|de\s+|elke\s+)?"
    r"(?:(?:maan|dins|woens|donder|vrij)dag|(?:ma|di|wo|do|vr)\b)(?!.*\b(?:kan|kunnen|is|zijn|"
    r"heeft|werkt|past|lukt|wil)\b)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Gevonden:
    """The persons of a mail and why somebody should look."""

    personen: list[Persoon] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)


def zoek(bericht: Bericht, oordeel: Oordeel, datum: date, kennis: Kennis) -> Gevonden:
    """The persons that a sign-up, change or withdrawal is about."""
    uit = Gevonden()
    for schrijver in oordeel.schrijvers:
        bezet = [(v.begin, v.eind) for v in organisaties.zoek(schrijver.tekst, kennis)]
        gevonden = deelnemers.zoek(schrijver, oordeel, bezet)
        werk = Werk(bericht, oordeel, schrijver, datum, kennis, gevonden, lees_ondertekening(schrijver))
        uit.personen += [p for d in gevonden.deelnemers if (p := _persoon(d, werk)) is not None]
        uit.redenen += [*gevonden.redenen, *werk.redenen]
    uit.personen = _ontdubbel(uit.personen)
    uit.redenen = list(dict.fromkeys(uit.redenen))
    return uit


def _ontdubbel(personen: list[Persoon]) -> list[Persoon]:
    """One person who is named twice stays once."""
    uit: list[Persoon] = []
    for persoon in personen:
        if not any(
            (persoon.email and persoon.email == p.email)
            or (persoon.naam and p.naam and persoon.naam.lower() == p.naam.lower())
            for p in uit
        ):
            uit.append(persoon)
    return uit


def _persoon(deelnemer: Deelnemer, werk: Werk) -> Persoon | None:
    persoon = Persoon()
    for vul in (
        _vul_naam,
        _vul_adres,
        _vul_organisatie,
        _vul_functie,
        _vul_discipline,
        _vul_telefoon,
        _vul_tijd,
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
    gezegd = _noemt_zich(werk)
    if gezegd is not None and gezegd[2]:
        persoon.naam, persoon.bron["naam"] = gezegd[0], gezegd[1]
        return
    if gezegd is not None:
        kandidaten.append((gezegd[0], gezegd[1]))
    kandidaten += werk.getekend.namen
    weergave = _weergave(werk)
    beste = max(kandidaten, key=lambda k: namen.rijkdom(k[0]), default=None)
    if weergave is not None and namen.rijkdom(weergave[0]) > (namen.rijkdom(beste[0]) if beste else 0):
        if beste and namen.volledig(beste[0]) and not namen.zelfde(beste[0], weergave[0]):
            werk.redenen.append("De ondertekening en de naam van de afzender verschillen.")
        else:
            beste = weergave
    elif (
        weergave
        and beste
        and namen.volledig(weergave[0])
        and namen.volledig(beste[0])
        and not namen.zelfde(beste[0], weergave[0])
        and gezegd is None
        and werk.oordeel.soort != "wijziging"
    ):
        werk.redenen.append("De ondertekening en de naam van de afzender verschillen.")
    if beste is not None:
        persoon.naam, persoon.bron["naam"] = beste


def _zet_naam(persoon: Persoon, deelnemer: Deelnemer, werk: Werk, naam: str) -> None:
    """The name in the text; a header may have it whole."""
    persoon.naam = naam
    if deelnemer.naam is not None:
        persoon.bron["naam"] = werk.schrijver.fragment(deelnemer.naam.begin, deelnemer.naam.eind)
    if namen.rijkdom(naam) < 3:
        for adres in (*werk.schrijver.kader, *werk.bericht.kop.cc):
            weergave = namen.van_weergavenaam(adres.naam)
            if (
                weergave
                and namen.rijkdom(weergave) > namen.rijkdom(naam)
                and namen.zelfde(naam, weergave)
                and adres.adres not in werk.kennis.eigen_adressen
            ):
                persoon.naam, persoon.bron["naam"] = weergave, Fragment(adres.naam)


_HEET: Final = re.compile(
    r"\b(?:heet ik|ik heet|mijn (?:nieuwe )?(?:achter)?naam (?:is|wordt)|voortaan|gewijzigd in|"
    r"nieuwe naam:?|naam is nu|nu)\s+(?=[A-ZÀ-Þ])"
)
_IK_BEN: Final = re.compile(
    r"\b(?:[Ii]k ben|[Mm]ijn naam is|[Ii]k,|[Nn]aam:|my name is|[Aa]fzender:)\s+(?=[A-ZÀ-Þ])"
)


def _noemt_zich(werk: Werk) -> tuple[str, Fragment, bool] | None:
    """The name by which the writer calls himself in the text; True when it is a new name."""
    tekst = werk.schrijver.tekst
    for patroon, nieuw in ((_HEET, True), (_IK_BEN, False)):
        for aanloop in patroon.finditer(tekst):
            gevonden = next(namen.vind(tekst[aanloop.end() : aanloop.end() + 70]), None)
            if gevonden is not None and gevonden.begin < 3:
                begin = aanloop.end() + gevonden.begin
                return gevonden.naam, werk.schrijver.fragment(begin, aanloop.end() + gevonden.eind), nieuw
    return None


def _weergave(werk: Werk) -> tuple[str, Fragment] | None:
    van = werk.schrijver.van
    naam = namen.van_weergavenaam(van.naam) if van is not None else None
    return (naam, Fragment(van.naam)) if naam and van else None


def _vul_adres(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    eigen = werk.kennis.eigen_adressen
    cel = veld(deelnemer, "email", werk)
    if cel is not None and (gevonden := adressen.MAILADRES.search(cel.woorden)):
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
        if keuze.adres is None and (naast := _naast(persoon, werk)) is not None:
            keuze = naast
    else:
        keuze = adressen.van_ander(persoon.naam or "", deelnemer.over, werk.schrijver, werk.koppen, eigen)
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


def _is_van_naam(persoon: Persoon, werk: Werk) -> bool:
    weergave = _weergave(werk)
    return weergave is not None and namen.zelfde(weergave[0], persoon.naam or "")


def _naast(persoon: Persoon, werk: Werk) -> adressen.Keuze | None:
    """From is a machine or an old header without an address: Reply-To, or the sender who forwards his "
    "own mail."""
    kop = werk.bericht.kop
    for adres in (kop.antwoord_aan, kop.van if werk.schrijver.diepte else None, *werk.koppen):
        if adres is None or adressen.is_postbus(adres, werk.kennis.eigen_adressen):
            continue
        weergave = namen.van_weergavenaam(adres.naam)
        if weergave and persoon.naam and namen.zelfde(weergave, persoon.naam):
            return adressen.Keuze(adres.adres, Fragment(adres.adres))
    return None


# -------------------------------------------------------------------------------- organisation and function


def _vul_organisatie(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    cel = veld(deelnemer, "organisatie", werk)
    if cel is not None and (uit_cel := werkgever.uit_cel(cel.woorden, werk.datum, werk.kennis)):
        persoon.organisatie, persoon.bron["organisatie"] = uit_cel.naam, cel
        return
    samen = not deelnemer.zelf and not deelnemer.enig
    if samen and (los := _eigen_organisatie(persoon, deelnemer, werk)) is not None:
        persoon.organisatie, persoon.bron["organisatie"] = los
        return
    van = werk.schrijver.van
    adres = (
        persoon.email if deelnemer.zelf and (van is None or not van.adres) else (van.adres if van else None)
    )
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
    if keuze.organisatie is None and not keuze.redenen and werk.schrijver.diepte and werk.bericht.kop.van:
        keuze = werkgever.kies(
            werk.schrijver, "", werk.datum, werk.kennis, adres=persoon.email or werk.bericht.kop.van.adres
        )
    if keuze.organisatie is not None:
        persoon.organisatie = keuze.organisatie.naam
        if keuze.bron is not None:
            persoon.bron["organisatie"] = keuze.bron
    werk.redenen += keuze.redenen


def _eigen_organisatie(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> tuple[str, Fragment] | None:
    """What is said of this person only: beside the name, as a heading over the list, or by the mail "
    "domain."""
    geheel = werk.schrijver.tekst
    for begin, eind in deelnemer.over[:1] if deelnemer.item else deelnemer.over:
        van = deelnemer.naam.eind if deelnemer.naam and begin <= deelnemer.naam.begin < eind else begin
        los = werkgever.uit_stuk(geheel[van:eind], werk.datum, werk.kennis, kaal=deelnemer.item)
        if los is not None:
            return los[0].naam, werk.schrijver.fragment(van + los[1], van + los[2])
    if deelnemer.item and (kop := _kopje(geheel, deelnemer)) is not None:
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


def _kopje(tekst: str, deelnemer: Deelnemer) -> Plek | None:
    """The short line over the items of a list."""
    plek = tekst.rfind("\n", 0, deelnemer.over[0][0]) + 1
    while plek > 0:
        eind = plek - 1
        plek = tekst.rfind("\n", 0, eind) + 1
        regel = tekst[plek:eind].strip()
        if not regel or deelnemers.is_item(regel):
            continue
        return (
            (plek, eind)
            if len(regel) < 60 and (regel.endswith(":") or not re.search(r"[.!?,]$", regel))
            else None
        )
    return None


def _vul_functie(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    cel = veld(deelnemer, "functie", werk)
    gevonden: functie.Gevonden | None = None
    if cel is not None and cel.begin is not None:
        kaal = functie.uit_stuk(cel.woorden, cel.begin)
        gevonden = kaal or functie.Gevonden(cel.woorden, cel.begin, cel.begin + len(cel.woorden))
    elif deelnemer.zelf:
        tekst = werk.eigen_woorden(deelnemer)
        gevonden = (
            functie.uit_zin(tekst)
            or _achter_eigen_naam(persoon, tekst)
            or _net_als(werk)
            or werk.getekend.functie
            or _uit_item(deelnemer, werk)
        )
        if deelnemer.velden or (deelnemer.over and not gevonden):
            gevonden = _uit_item(deelnemer, werk) or gevonden
    else:
        gevonden = _uit_item(deelnemer, werk)
    if gevonden is not None:
        persoon.functie = gevonden.tekst
        persoon.bron["functie"] = werk.schrijver.fragment(gevonden.begin, gevonden.eind)


def _achter_eigen_naam(persoon: Persoon, tekst: str) -> functie.Gevonden | None:
    """ "Dorien Weert, P&O-adviseur bij" in the text."""
    plek = tekst.find(persoon.naam) if persoon.naam else -1
    if plek < 0 or persoon.naam is None:
        return None
    begin = plek + len(persoon.naam)
    stuk = re.match(r"\s*[,(|–-]\s*([^,;.()|\n]{4,80})", tekst[begin:])
    return functie.uit_stuk(stuk[1], begin + stuk.start(1), ruim=False) if stuk else None


def _net_als(werk: Werk) -> functie.Gevonden | None:
    """ "Judith (HR-adviseur, net als ik)" says it of the writer as well."""
    for deelnemer in werk.gevonden.deelnemers:
        for begin, eind in deelnemer.over:
            if not deelnemer.zelf and _NET_ALS.search(werk.schrijver.geheel[begin:eind]):
                return _uit_item(deelnemer, werk)
    return None


def _uit_item(deelnemer: Deelnemer, werk: Werk) -> functie.Gevonden | None:
    """The function beside a name: the first piece that holds one."""
    for begin, eind in deelnemer.over:
        geheel = werk.schrijver.tekst
        if not geheel[begin:eind].strip():
            geheel = werk.schrijver.geheel
        start = deelnemer.naam.eind if deelnemer.naam and begin <= deelnemer.naam.begin < eind else begin
        plek = start
        for stuk in re.split(r"([,;(\t|]|\n|\s[-–—]\s|\)|\.\s)", geheel[start:eind]):
            if deelnemer.naam is not None:
                voornaam = namen.voornaam(deelnemer.naam.naam)
                kaal = stuk.lstrip().removeprefix(voornaam)
                plek += len(stuk) - len(kaal)
                stuk = kaal
            if functie.is_functie(stuk) and (gevonden := functie.uit_zin(stuk) or functie.uit_stuk(stuk)):
                van = plek + gevonden.begin
                return (
                    functie.Gevonden(gevonden.tekst, van, van + len(gevonden.tekst))
                    if geheel[van : van + len(gevonden.tekst)] == gevonden.tekst
                    else None
                )
            plek += len(stuk)
    return None


def _vul_discipline(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    for tekst, begin in _disciplinebronnen(persoon, deelnemer, werk):
        gevonden = zoek_discipline(tekst)
        if gevonden.beide:
            werk.redenen.append(BEIDE)
            return
        if gevonden.discipline is not None:
            persoon.discipline = gevonden.discipline
            if begin is None:
                persoon.bron["discipline"] = Fragment(gevonden.woorden)
            else:
                persoon.bron["discipline"] = werk.schrijver.fragment(
                    begin + gevonden.begin, begin + gevonden.eind
                )
            _vergelijk(persoon, werk)
            return


def _vergelijk(persoon: Persoon, werk: Werk) -> None:
    uit_functie = zoek_discipline(persoon.functie or "")
    if uit_functie.beide or (uit_functie.discipline or persoon.discipline) != persoon.discipline:
        werk.redenen.append(ANDERS)


def _disciplinebronnen(
    persoon: Persoon, deelnemer: Deelnemer, werk: Werk
) -> Iterable[tuple[str, int | None]]:
    """Where the discipline may stand, strongest first: asked for, function, department, subject."""
    cel = veld(deelnemer, "discipline", werk)
    if cel is not None:
        yield _aangevinkt(cel.woorden), cel.begin
    geheel = werk.schrijver.geheel
    if deelnemer.zelf:
        tekst = werk.eigen_woorden(deelnemer)
        for patroon in (_VRAAGT, _DEEL_IN, _DISCIPLINE_VELD):
            yield from ((g[1], g.start(1)) for g in patroon.finditer(tekst) if not _NIET_EIGEN.search(g[0]))
    if persoon.functie and (plek := persoon.bron["functie"].begin) is not None:
        yield persoon.functie, plek
    for begin, eind in deelnemer.over:
        if not deelnemer.zelf and not (deelnemer.enig and eind - begin == len(werk.schrijver.tekst)):
            yield geheel[begin:eind], begin
    if deelnemer.zelf or deelnemer.enig:
        tekst = werk.eigen_woorden(deelnemer)
        yield from (
            (g[0], g.start())
            for g in _WERKT_IN.finditer(tekst)
            if not _NIET_EIGEN.search(tekst[max(0, g.start() - 40) : g.end()])
        )
    if deelnemer.zelf:
        yield from werk.getekend.afdelingen
    if deelnemer.enig or (not deelnemer.zelf and werk.oordeel.soort == "aanmelding"):
        yield from _gedeelde_discipline(deelnemer, werk)


def _gedeelde_discipline(deelnemer: Deelnemer, werk: Werk) -> Iterable[tuple[str, int | None]]:
    """Weak: "wij van P&O", the name of a team mailbox, the subject."""
    van = werk.schrijver.van
    for gevonden in re.finditer(
        r"\b(?:van|uit|bij|afdeling|team)\s+(?:het |de )?(?:team |afdeling )?[^.,\n]{0,40}",
        werk.schrijver.tekst,
    ):
        if not _NIET_EIGEN.search(werk.schrijver.tekst[max(0, gevonden.start() - 40) : gevonden.end()]):
            yield gevonden[0], gevonden.start()
    if van is not None and adressen.is_postbus(van, werk.kennis.eigen_adressen):
        yield van.naam, None
    if deelnemer.zelf or deelnemer.enig:
        yield werk.schrijver.onderwerp, None
        yield from (
            (g[0], g.start())
            for g in re.finditer(r"(?m)^[^.!?\n]{2,50}$", werk.schrijver.tekst)
            if "intervisie" not in g[0].lower()
        )


def _aangevinkt(tekst: str) -> str:
    """Of tick boxes only what stands behind a tick."""
    if "[x]" not in tekst.lower():
        return re.sub(r"\[ \][^\[(]*|\( \)[^\[(]*", lambda g: " " * len(g[0]), tekst)
    return re.sub(r"(?:\[ \]|\( \))[^\[(]*", lambda g: " " * len(g[0]), tekst)


# ------------------------------------------------------------------------------- telephone and availability


def _vul_telefoon(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    cel = veld(deelnemer, "telefoon", werk)
    stukken: list[Plek] = list(deelnemer.over)
    if cel is not None and cel.begin is not None and cel.eind is not None:
        stukken = [(cel.begin, cel.eind)]
    geheel = werk.schrijver.tekst
    kandidaten = [n for b, e in stukken for n in telefoon.nummers(alleen(geheel, [(b, e)]))]
    if deelnemer.zelf and not kandidaten:
        tekst = werk.eigen_woorden(deelnemer)
        kandidaten = [n for n in telefoon.nummers(tekst) if not _van_ander(tekst, n)]
        kandidaten = kandidaten or list(telefoon.nummers(werk.schrijver.ondertekening))
    gekozen = telefoon.kies(kandidaten, werk.schrijver.tekst if deelnemer.zelf else "")
    if gekozen is not None:
        persoon.telefoon = gekozen.e164
        persoon.bron["telefoon"] = werk.schrijver.fragment(gekozen.begin, gekozen.eind)


def _van_ander(tekst: str, nummer: telefoon.Nummer) -> bool:
    ervoor = re.split(r"[.!?\n]", tekst[max(0, nummer.begin - 90) : nummer.begin])[-1]
    return (
        re.search(
            r"\b(?:secretariaat|secretaresse|assistent\w*|collega|haar|zijn|leidinggevende|teamleider|hem)\b",
            ervoor,
            re.IGNORECASE,
        )
        is not None
    )


def _vul_tijd(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    if werk.oordeel.soort == "afmelding" or (werk.oordeel.vervanging and (deelnemer.zelf or deelnemer.eruit)):
        return
    if deelnemer.tijd_tekst:
        rooster = lees_beschikbaarheid(deelnemer.tijd_tekst, werk.datum)
        persoon.beschikbaar, persoon.niet_beschikbaar = rooster.beschikbaar, rooster.niet_beschikbaar
        werk.redenen += rooster.redenen
        begin, eind = deelnemer.over[0]
        persoon.bron["beschikbaar"] = werk.schrijver.fragment(begin, eind)
        return
    tekst = alleen(werk.schrijver.tekst, [*deelnemer.tijd, *werk.gevonden.gedeeld])
    if (vorm := deelnemer.velden.get("vorm")) is not None and "[" in tekst[vorm[0] : vorm[1]]:
        tekst = tekst[: vorm[0]] + _aangevinkt(tekst[vorm[0] : vorm[1]]) + tekst[vorm[1] :]
    tekst = _zonder_namen(tekst, werk)
    if not tekst.strip() and deelnemer.enig and not werk.schrijver.ondertekening.strip():
        _neem_over(persoon, lees_beschikbaarheid(werk.schrijver.onderwerp, werk.datum), werk, uit_kop=True)
        return
    onder = werk.schrijver.ondertekening if deelnemer.zelf and werk.oordeel.soort == "aanmelding" else ""
    _neem_over(persoon, lees_beschikbaarheid(tekst, werk.datum, handtekening=onder), werk)


def _zonder_namen(tekst: str, werk: Werk) -> str:
    """Names and addresses hold no days."""
    plekken = [g.span() for g in adressen.MAILADRES.finditer(tekst)]
    for deelnemer in werk.gevonden.deelnemers:
        if deelnemer.naam is not None:
            for vorm in beurten.vormen(deelnemer):
                plekken += [g.span() for g in re.finditer(vorm, tekst)]
    for begin, eind in plekken:
        zin = re.split(r"[.!?\n]", tekst[eind : eind + 80])[0]
        kan = eind - begin > 2 and _ZONDER_WERKWOORD.match(zin) is not None
        wie = "kan " if kan else "ik " if "@" not in tekst[begin:eind] else "x"
        tekst = tekst[:begin] + wie.ljust(eind - begin)[: eind - begin] + tekst[eind:]
    return tekst


def _neem_over(persoon: Persoon, gelezen: Beschikbaarheid, werk: Werk, *, uit_kop: bool = False) -> None:
    persoon.beschikbaar, persoon.niet_beschikbaar = gelezen.beschikbaar, gelezen.niet_beschikbaar
    persoon.afwezig, persoon.vorm = gelezen.afwezig, gelezen.vorm
    werk.redenen += gelezen.redenen
    for vak, fragment in gelezen.bron.items():
        if uit_kop or fragment.begin is None or fragment.eind is None:
            persoon.bron[vak] = Fragment(fragment.woorden)
        else:
            persoon.bron[vak] = werk.schrijver.fragment(fragment.begin, fragment.eind)
