"""Who takes part: the persons that a sign-up, change or withdrawal is about, and which words are about "
"each of them.

Four readers in a row: table, form, list, prose. Each gives Deelnemers with the places that speak of them;
filling their fields is for `personen.py`. Knows no organisations and no dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from intervisie.lezer import namen, opsomming, tabel, zelf, zinnetjes
from intervisie.lezer.adressen import MAILADRES
from intervisie.lezer.beurten import Deelnemer, Gevonden, deel_tijd
from intervisie.lezer.functie import is_functie
from intervisie.lezer.namen import Vermelding
from intervisie.lezer.oordeel import Oordeel
from intervisie.lezer.regels import een_van
from intervisie.lezer.rol import Rol, lees_rol
from intervisie.lezer.schrijver import Plek, Schrijver
from intervisie.lezer.uitingen import Uiting
from intervisie.lezer.zinnetjes import Zin

_AANHEF: Final = re.compile(
    r"^\s*(?:beste|geachte|hoi|hallo|dag|ha|hey|hi|dear|hello|goede?(?:morgen|middag|n?avond|"
    r"n?dag)|lieve|mooie|aan)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
_VOORNAAM_ZIN: Final = re.compile(
    r"(?:\b(?:collega['’]?s?|kamergenote?|teamgenote?|medewerker|medewerkster|adviseur|namelijk|"
    r"wij,|we,|ons,|teamleden|Wij,|Samen met|samen met)\s*,?\s+)"
    r"([A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?)(?:(?:\s*,\s*([A-ZÀ-Þ][^\W\d_]+))?\s+en\s+(?!ik\b)"
    r"([A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?))?"
)


def zoek(schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek] = ()) -> Gevonden:
    """The deelnemers that one writer's mail is about; no name is read at the places in `bezet` "
    "(organisations)."""
    for gevonden in (
        _uit_tabel(schrijver, oordeel),
        _uit_formulier(schrijver, oordeel),
        _uit_lijst(schrijver, oordeel, bezet),
    ):
        if gevonden is not None:
            return gevonden
    return _uit_lopende_tekst(schrijver, oordeel, bezet)


def _uitingen(schrijver: Schrijver, oordeel: Oordeel) -> list[Uiting]:
    return oordeel.uitingen.get(id(schrijver), [])


# ------------------------------------------------------------------------------------------- table and form


def _uit_tabel(schrijver: Schrijver, oordeel: Oordeel) -> Gevonden | None:
    gelezen = tabel.lees_tabel(schrijver.tekst)
    if gelezen is None:
        return None
    deelnemers = [
        Deelnemer(
            rij.naam, over=[rij.plek], tijd=list(rij.tijd), velden=rij.velden, tijd_tekst=rij.tijd_tekst
        )
        for rij in gelezen.rijen
    ]
    return _met_schrijver(
        schrijver, oordeel, Gevonden(deelnemers, [(gelezen.eind, len(schrijver.tekst))]), gelezen.begin
    )


def _uit_formulier(schrijver: Schrijver, oordeel: Oordeel) -> Gevonden | None:
    formulieren = tabel.lees_formulieren(schrijver.tekst)
    if not formulieren:
        return None
    deelnemers = [
        Deelnemer(
            f.naam,
            over=[f.plek],
            tijd=list(f.tijd),
            velden=f.velden,
            zelf=f.naam is None,
            enig=len(formulieren) == 1,
        )
        for f in formulieren
    ]
    gevonden = Gevonden(deelnemers, [])
    if len(deelnemers) == 1 and (_is_schrijver(schrijver, deelnemers[0].naam) or deelnemers[0].naam is None):
        deelnemers[0].zelf = True
    return gevonden


def _met_schrijver(schrijver: Schrijver, oordeel: Oordeel, gevonden: Gevonden, begin: int) -> Gevonden:
    """Mark the row that is the writer; add the writer when the text says that he takes part too."""
    eigen = [d for d in gevonden.deelnemers if _is_schrijver(schrijver, d.naam, d, schrijver.tekst)]
    for deelnemer in eigen[:1]:
        deelnemer.zelf = True
    tekst = schrijver.tekst[:begin]
    genoemd = re.search(
        r"\b(?:ikzelf|ik zelf|mijzelf|mezelf|mij en|en (?:mij|ik)\b|ook (?:mij|ik)\b)", tekst, re.IGNORECASE
    )
    if genoemd and not eigen and not zelf.NIET.search(schrijver.tekst):
        gevonden.deelnemers.append(Deelnemer(zelf=True, over=[(0, begin)]))
        gevonden.redenen.append("De afzender doet misschien zelf ook mee.")
    return gevonden


def _is_schrijver(
    schrijver: Schrijver, naam: Vermelding | None, deelnemer: Deelnemer | None = None, tekst: str = ""
) -> bool:
    van = schrijver.van
    if naam is None or van is None:
        return False
    weergave = namen.van_weergavenaam(van.naam)
    if weergave and namen.zelfde(naam.naam, weergave):
        return True
    return bool(deelnemer and van.adres and any(van.adres in tekst[b:e].lower() for b, e in deelnemer.over))


# --------------------------------------------------------------------------------------------------- a list


def _uit_lijst(schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek]) -> Gevonden | None:
    items = opsomming.items(_zonder(schrijver.tekst, bezet))
    if len(items) < 2 and not (items and _aangekondigd(schrijver.tekst, items[0].over[0][0])):
        return None
    begin = min(d.over[0][0] for d in items)
    eind = max(d.over[-1][1] for d in items)
    gevonden = Gevonden(items, [])
    deel_tijd(schrijver.tekst, [(eind, len(schrijver.tekst))], gevonden)
    gevonden = _met_schrijver(schrijver, oordeel, gevonden, begin)
    return gevonden


def _aangekondigd(tekst: str, plek: int) -> bool:
    return tekst[:plek].rstrip().endswith(":")


# ----------------------------------------------------------------------------------------------- prose


def _uit_lopende_tekst(schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek]) -> Gevonden:
    gezegd = _uitingen(schrijver, oordeel)
    anderen, twijfel = _anderen(schrijver, oordeel, gezegd, bezet)
    if not anderen and (samen := _ondertekenaars(schrijver, gezegd, bezet)):
        gevonden = Gevonden(samen, redenen=twijfel)
        deel_tijd(schrijver.tekst, [(0, len(schrijver.tekst))], gevonden)
        return gevonden
    mee = zelf.doet_zelf_mee(
        schrijver.tekst, oordeel, gezegd, anderen=bool(anderen), eruit=any(d.eruit for d in anderen)
    )
    gevonden = Gevonden(redenen=twijfel)
    if mee:
        gevonden.deelnemers.append(Deelnemer(zelf=True))
    gevonden.deelnemers += anderen
    if len(gevonden.deelnemers) == 1:
        enige = gevonden.deelnemers[0]
        enige.enig = True
        enige.tijd = [(0, len(schrijver.tekst))]
        if not enige.zelf:
            enige.over = [(0, len(schrijver.tekst))]
            enige.tijd = _niet_van_de_schrijver(schrijver, enige)
        return gevonden
    deel_tijd(schrijver.tekst, [(0, len(schrijver.tekst))], gevonden)
    return gevonden


def _niet_van_de_schrijver(schrijver: Schrijver, enige: Deelnemer) -> list[Plek]:
    """The words about the only participant, without what the writer says of himself."""
    samen = Gevonden([Deelnemer(enige.naam), Deelnemer(zelf=True)])
    deel_tijd(schrijver.tekst, [(0, len(schrijver.tekst))], samen)
    return [*samen.deelnemers[0].tijd, *samen.gedeeld]


_WIJ: Final = een_van(r"\b(?:wij|we|ons|allebei|beiden)\b")


def _ondertekenaars(schrijver: Schrijver, gezegd: list[Uiting], bezet: Sequence[Plek]) -> list[Deelnemer]:
    """ "Wij doen mee", signed by two: each has the words behind his name."""
    if not any(u.aan and _WIJ.search(u.zin.tekst) for u in gezegd):
        return []
    leesbaar = _zonder(schrijver.ondertekening, bezet)
    getekend = [v for v in namen.vind(leesbaar) if not is_functie(v.naam)]
    if len(getekend) < 2 or len({namen.achternaam(v.naam) for v in getekend}) < len(getekend):
        return []
    grenzen = [*(v.begin for v in getekend[1:]), len(schrijver.ondertekening)]
    return [
        Deelnemer(v, _is_schrijver(schrijver, v), over=[(v.begin, grens)], item=True)
        for v, grens in zip(getekend, grenzen, strict=True)
    ]


def _vermeldingen(schrijver: Schrijver, bezet: Sequence[Plek]) -> list[Vermelding]:
    """The names in running text, but not whom it greets and not the writer himself."""
    letters = [c for c in schrijver.tekst if c.isalpha()]
    if sum(c.isupper() for c in letters) > 0.6 * len(letters):
        return []
    weg = [
        (z.begin, _einde_aanhef(schrijver.tekst, z))
        for z in zinnetjes.zinnen(schrijver.tekst)[:2]
        if _AANHEF.match(z.tekst.split("\n")[0].rstrip(",!. "))
    ]
    leesbaar = _zonder(schrijver.tekst, bezet)
    uit = [
        v for v in (*namen.vind(leesbaar), *_met_titel(leesbaar)) if not any(b <= v.begin < e for b, e in weg)
    ]
    voor = [
        Vermelding(g[n], g.start(n), g.end(n))
        for g in _VOORNAAM_ZIN.finditer(schrijver.tekst)
        for n in (1, 2, 3)
        if g[n] and namen.is_voornaam(g[n])
    ]
    voor += _bij_voornaam(schrijver)
    uit += [
        v
        for v in voor
        if not any(u.begin <= v.begin < u.eind or namen.voornaam(u.naam) == v.naam for u in uit)
    ]
    eerste: dict[str, Vermelding] = {}
    for vermelding in sorted(uit, key=lambda v: v.begin):
        eerste.setdefault(vermelding.naam.lower(), vermelding)
    return [v for v in eerste.values() if not _is_schrijver(schrijver, v)]


def _zonder(tekst: str, bezet: Sequence[Plek]) -> str:
    """The text in which the places of organisations hold no letters."""
    for begin, eind in bezet:
        if tekst[begin:eind].strip():
            tekst = tekst[:begin] + ";" * (eind - begin) + tekst[eind:]
    return tekst


def _einde_aanhef(tekst: str, zin: Zin) -> int:
    """ "Hoi Anouk, Tom en ik doen mee" greets Anouk only."""
    komma = tekst.find(",", zin.begin, zin.eind)
    rest = tekst[komma + 1 : zin.eind].split("\n")[0].strip(" ,!.")
    return komma if komma > 0 and re.search(r"[a-z]{2,} \S+ ", rest) else zin.eind


_MET_TITEL: Final = re.compile(
    r"\b(?:[Dd]e heer|[Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?)[ ]+"
    r"((?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]e[nr]?|[Hh]et|'t|[Ee]l|"
    r"[Ii]n)[ ]+)*[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)*)(?![\w@-]| [A-ZÀ-Þ])"
)


def _met_titel(tekst: str) -> list[Vermelding]:
    """ "Meneer Van der Kwast": a surname alone, under a title."""
    return [
        Vermelding(g[1], g.start(1), g.end(1))
        for g in _MET_TITEL.finditer(tekst)
        if next(namen.vind(tekst[g.start() : g.end() + 40]), None) is None
        or not re.match(r"\s+[a-z]*\s*[A-Z]", tekst[g.end() :])
    ]


def _bij_voornaam(schrijver: Schrijver) -> list[Vermelding]:
    """Somebody in the headers whom the text calls by his first name."""
    uit = []
    for adres in schrijver.kader:
        naam = namen.van_weergavenaam(adres.naam)
        if not naam or not namen.volledig(naam) or "." in namen.voornaam(naam):
            continue
        klein = re.IGNORECASE if schrijver.tekst == schrijver.tekst.lower() else 0
        plek = re.search(rf"(?<![\w@.]){re.escape(namen.voornaam(naam))}(?![\w@])", schrijver.tekst, klein)
        if plek is not None and not _aangesproken(schrijver.tekst, plek):
            uit.append(Vermelding(naam, plek.start(), plek.end()))
    return uit


def _aangesproken(tekst: str, plek: re.Match[str]) -> bool:
    """ "Hoi Bo", "Bo, kun je mij opgeven?": he is spoken to."""
    ervoor = tekst[: plek.start()].split("\n")[-1]
    erna = tekst[plek.end() : plek.end() + 2]
    if "," in ervoor and erna[:1] == " ":
        return False
    return _AANHEF.match(ervoor + plek[0]) is not None or (
        (not ervoor.strip() or ervoor.rstrip().endswith(("?", "!", "."))) and erna[:1] in (",", "!")
    )


def _anderen(
    schrijver: Schrijver, oordeel: Oordeel, gezegd: list[Uiting], bezet: Sequence[Plek]
) -> tuple[list[Deelnemer], list[str]]:
    tekst = schrijver.tekst
    zinnen = zinnetjes.zinnen(tekst)
    kernen = _kernzinnen(oordeel, gezegd, zinnen)
    kandidaten = _vermeldingen(schrijver, bezet)
    gekozen: list[Deelnemer] = []
    misschien: list[Deelnemer] = []
    twijfel: list[str] = []
    for nummer, vermelding in enumerate(kandidaten):
        volgende = kandidaten[nummer + 1].begin if nummer + 1 < len(kandidaten) else len(tekst)
        zin = next((z for z in zinnen if z.begin <= vermelding.begin < z.eind), None)
        if zin is None:
            continue
        ervoor, erna = tekst[zin.begin : vermelding.begin], tekst[vermelding.eind : zin.eind]
        if oordeel.soort == "wijziging" and re.search(r"\b(?:niet|i\.p\.v\.) $", ervoor):
            continue
        if _stopt_zelf(vermelding, oordeel, gezegd):
            continue
        rol = lees_rol(ervoor, erna) if oordeel.soort == "aanmelding" else _rol_bij_verandering(ervoor, erna)
        mail = MAILADRES.search(erna[:60]) is not None and not MAILADRES.search(ervoor[-60:])
        if rol == "niet":
            twijfel += [f"Het is niet duidelijk of {vermelding.naam} meedoet."] if mail else []
            continue
        vertelt = MAILADRES.search(erna[:80]) is not None or is_functie(erna[:50])
        if (
            rol == "mee"
            or zin in kernen
            or _verwezen(zin, zinnen, kernen, vermelding, tekst)
            or (vertelt and zelf.kondigt_aan(k for k in kernen if k.begin < zin.begin))
        ):
            gekozen.append(
                Deelnemer(vermelding, over=[(vermelding.begin, _einde(tekst, vermelding, zin, volgende))])
            )
        elif vertelt:
            misschien.append(
                Deelnemer(vermelding, over=[(vermelding.begin, _einde(tekst, vermelding, zin, volgende))])
            )
    if not gekozen and oordeel.soort == "aanmelding" and not zelf.noemt_zich(tekst, oordeel, gezegd):
        gekozen, misschien = misschien, []
    twijfel += [f"Het is niet duidelijk of {d.naam.naam} meedoet." for d in misschien if d.naam]
    if oordeel.vervanging:
        _merk_eruit(gekozen, tekst)
    return gekozen, twijfel


def _stopt_zelf(vermelding: Vermelding, oordeel: Oordeel, gezegd: list[Uiting]) -> bool:
    """The clause says that he leaves or stays out in a sign-up, or that he stays in a withdrawal."""
    hier = [u for u in gezegd if u.zin.begin <= vermelding.begin < u.zin.eind]
    if not hier:
        return False
    kort = min(hier, key=lambda u: u.zin.eind - u.zin.begin)
    if oordeel.soort == "aanmelding":
        return (kort.stop or kort.niet_aan or kort.blijft) and not kort.aan
    return oordeel.soort == "afmelding" and kort.blijft and not kort.stop


def _rol_bij_verandering(ervoor: str, erna: str) -> Rol:
    """In a change or withdrawal the verb tells what happens to somebody, and only the bond tells who is "
    "outside."""
    if re.search(r"\b(?:ingenomen|vervangen|opgevolgd|overgenomen|vervuld) door\b[^.;]{0,30}$", ervoor):
        return "genoemd"
    return "genoemd" if lees_rol(ervoor, ".") != "niet" else "niet"


_MELDT: Final = een_van(r"\b(?:meld|geef|schrijf|doe|neem|sluit|haak|aanmeld|opgave|inschrijv)\w*\b")


def _kernzinnen(oordeel: Oordeel, gezegd: list[Uiting], zinnen: list[Zin]) -> list[Zin]:
    """The sentences that say the kind: those that sign up, withdraw, or hand over."""
    if oordeel.soort == "aanmelding":
        raak = [u for u in gezegd if u.aan] or [u for u in gezegd if u.los]
    elif oordeel.soort == "afmelding":
        raak = [u for u in gezegd if (u.stop or u.niet_aan) and not u.blijft]
    else:
        raak = [u for u in gezegd if u.stop or u.vervangt or u.aan or u.mist or u.verandert]
    kernen = [z for z in zinnen if any(z.begin <= u.zin.begin < z.eind for u in raak)]
    return kernen or [z for z in zinnen if oordeel.soort == "aanmelding" and _MELDT.search(z.tekst)]


def _verwezen(zin: Zin, zinnen: list[Zin], kernen: list[Zin], vermelding: Vermelding, tekst: str) -> bool:
    """Named in another sentence than the one that signs up: the next one says "hem", or this one "
    "carries on."""
    plek = zinnen.index(zin)
    straks = [z for z in zinnen[plek + 1 : plek + 3] if z in kernen]
    if any(
        re.search(r"\b(?:hem|haar|hen|ze|beiden|allebei|hij|zij|him|her|them)\b", z.tekst, re.IGNORECASE)
        for z in straks
    ):
        return True
    eerder = zinnen[plek - 1] if plek else None
    if (
        eerder is not None
        and eerder in kernen
        and (
            eerder.tekst.endswith(":")
            or re.match(
                r"(?:het (?:gaat|betreft|zijn)|(?:dit|dat|deze|zij) (?:is|zijn|betreft)|namelijk|"
                r"te weten|ook|daarnaast|en|de (?:eerste|tweede|derde|ander\w*|een|één)|ten (?:eerste|"
                r"tweede))\b",
                zin.tekst,
                re.IGNORECASE,
            )
        )
    ):
        return True
    rond = (
        tekst[max(0, vermelding.begin - 14) : vermelding.begin],
        tekst[vermelding.eind : vermelding.eind + 14],
    )
    met_mij = re.search(r"\b(?:ik|ikzelf) en\s+$", rond[0], re.I) or re.match(
        r"\s+en ik(?:zelf)?\b", rond[1], re.I
    )
    if re.match(
        r"(?:en )?(?:de|een|nummer) (?:eerste|tweede|derde|vierde|laatste|ander|één|twee)\b", zin.tekst, re.I
    ) and any(k.begin < zin.begin for k in kernen):
        return True
    if met_mij and any(_WIJ.search(k.tekst) for k in kernen):
        return True
    voor = namen.voornaam(vermelding.naam)
    return any(re.search(rf"\b{re.escape(voor)}\b", z.tekst) for z in kernen if z is not zin)


def _einde(tekst: str, vermelding: Vermelding, zin: Zin, volgende: int) -> int:
    """Where the words about a named person end: his brackets, the next name, the next subject, the "
    "sentence."""
    grens = min(zin.eind, volgende)
    if tekst[vermelding.eind : vermelding.eind + 2].strip().startswith("("):
        haak = tekst.find(")", vermelding.eind, vermelding.eind + 200)
        return haak + 1 if haak > 0 else grens
    ander = re.compile(
        r",?\s+(?:en\s+)?(?:ik|wij|we|ikzelf|mijzelf|willen|meld|geef)\b", re.IGNORECASE
    ).search(tekst, vermelding.eind, grens)
    return ander.start() if ander else grens


def _merk_eruit(gekozen: list[Deelnemer], tekst: str) -> None:
    """Of the named ones, who leaves: his sentence says so."""
    for deelnemer in gekozen:
        if deelnemer.naam is None:
            continue
        rond = tekst[max(0, deelnemer.naam.begin - 60) : deelnemer.naam.eind + 120]
        deelnemer.eruit = (
            re.search(
                r"\b(?:valt af|haakt af|stopt|kan (?:toch |helaas )*niet|vertrekt|andere baan|"
                r"afmelden|trekt zich|verlaat|in plaats van)\b",
                rond,
                re.IGNORECASE,
            )
            is not None
        )
