"""Who takes part: the persons that a sign-up, change or withdrawal is about, and which words are about each
of them.

Four readers in a row: table, form, list, prose. Each gives Deelnemers with the places that speak of them;
filling their fields is for `personen.py`. Knows no organisations and no dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from intervisie.lezer.personen import (
    betrokkenen,
    genummerd,
    navolging,
    noten,
    opsomming,
    persoonsrooster,
    zelf,
)
from intervisie.lezer.personen.anderen import zoek_anderen
from intervisie.lezer.personen.beurten import deel_tijd
from intervisie.lezer.personen.deelnemer import Deelnemer, Gevonden
from intervisie.lezer.personen.functie import is_functie
from intervisie.lezer.personen.vermeldingen import (
    eigen_naam,
    heet_anders,
    is_schrijver,
    vermeldingen,
    zonder_namen,
)
from intervisie.lezer.personen.weglating import TIJD
from intervisie.lezer.schrijver import Plek, Schrijver, formulier, tabel, veldkoppen
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.schrijver.persoonsrij import Rij
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal import namen, zinnetjes
from intervisie.lezer.taal.deelzin import DAG
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.patroon import een_van


def zoek(schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek] = ()) -> Gevonden:
    """The deelnemers that one writer's mail is about; no name is read at the places in `bezet`
    (organisations)."""
    for gevonden in (
        _uit_tabel(schrijver, oordeel),
        _uit_genummerd(schrijver),
        _uit_formulier(schrijver, oordeel, bezet),
        _uit_lijst(schrijver, oordeel, bezet),
    ):
        if gevonden is not None:
            return gevonden
    return _uit_lopende_tekst(schrijver, oordeel, bezet)


def _uitingen(schrijver: Schrijver, oordeel: Oordeel) -> list[Uiting]:
    return oordeel.uitingen.get(id(schrijver), [])


# ------------------------------------------------------------------------------------------- table and form


def _uit_tabel(schrijver: Schrijver, oordeel: Oordeel) -> Gevonden | None:
    gelezen = persoonsrooster.lees(schrijver.tekst) or tabel.lees_tabel(schrijver.tekst)
    if gelezen is None:
        return None
    rijen = [rij for rij in gelezen.rijen if rij.mee] or gelezen.rijen
    deelnemers = [
        Deelnemer(
            rij.naam,
            rij.zelf,
            over=[*noten.zonder(rij.plek, rij.dagen), *_ernaast(schrijver.tekst, rij)],
            tijd=list(rij.tijd),
            velden=rij.velden,
            tijd_tekst=rij.tijd_tekst,
        )
        for rij in _samengevoegd(rijen)
    ]
    deelnemers = _met_lijst(schrijver.tekst, deelnemers, gelezen)
    navolging.volg(schrijver.tekst, deelnemers)
    weg = [rij.plek for rij in gelezen.rijen if rij not in rijen]
    gevonden = Gevonden(deelnemers, buiten=weg, afgevallen=weg)
    gevonden = _met_schrijver(schrijver, oordeel, gevonden, gelezen.begin)
    for deelnemer in gevonden.deelnemers:
        deelnemer.tijd_tekst = deelnemer.tijd_tekst or gelezen.allen
    gevonden.redenen += [
        _onduidelijk(rij.naam.naam)
        for rij in gelezen.rijen
        if rij.mee is None and rij.naam and len(rijen) < len(gelezen.rijen)
    ]
    boven = [(0, gelezen.begin)] if any(rij.tijd_tekst for rij in rijen) else []
    gemerkt = noten.bij(schrijver.tekst, gelezen.eind, gevonden.deelnemers)
    onder = noten.zonder((gelezen.eind, len(schrijver.tekst)), gemerkt)
    deel_tijd(schrijver.tekst, [*boven, *onder], gevonden)
    return gevonden


def _onduidelijk(naam: str) -> str:
    return f"Het is niet duidelijk of {naam} meedoet."


def _met_lijst(tekst: str, deelnemers: list[Deelnemer], gelezen: tabel.Tabel) -> list[Deelnemer]:
    """The people of a table of days, with what a list beside it tells of each, and who stands in that list alone."""
    if any(len(d.velden) > 1 for d in deelnemers):
        return deelnemers
    for item in opsomming.items(tekst):
        for plekken in (item.over, item.tijd):
            plekken[:] = [p for p in plekken if p[1] <= gelezen.begin or p[0] >= gelezen.eind]
        if not item.over or item.naam is None:
            continue
        zelfde = next((d for d in deelnemers if d.naam and namen.zelfde(d.naam.naam, item.naam.naam)), None)
        if zelfde is None:
            deelnemers = [*deelnemers, item]
        else:
            zelfde.naam, zelfde.over, zelfde.item = item.naam, item.over, True
            zelfde.tijd += item.tijd
    return deelnemers


def _samengevoegd(rijen: Sequence[Rij]) -> list[Rij]:
    """One row for a person who has more: a day in each."""
    uit: dict[str, Rij] = {}
    for nummer, rij in enumerate(rijen):
        eerste = uit.setdefault(rij.naam.naam if rij.naam else f"{nummer}", rij)
        if eerste is rij:
            continue
        eerste.tijd += rij.tijd
        eerste.tijd_tekst = "\n\n".join(t for t in (eerste.tijd_tekst, rij.tijd_tekst) if t)
        eerste.velden = {**rij.velden, **eerste.velden}
    return list(uit.values())


_BIJ_DE_NAAM: Final = re.compile(r"\s*(?:\([^)\n]*\)|,[^,.;\n]*)")


def _ernaast(tekst: str, rij: Rij) -> list[Plek]:
    """What stands beside the name of a person where the text around a table has it again."""
    uit = []
    for elders in (
        namen.vind(tekst) if rij.naam is not None and (rij.tijd_tekst or len(rij.velden) == 1) else ()
    ):
        bij = _BIJ_DE_NAAM.match(tekst, elders.eind)
        if rij.naam and elders.begin != rij.naam.begin and bij and namen.zelfde(elders.naam, rij.naam.naam):
            uit.append((elders.begin, bij.end()))
    return uit


def _uit_genummerd(schrijver: Schrijver) -> Gevonden | None:
    gelezen = genummerd.lees(schrijver.tekst)
    if not gelezen:
        return None
    gevonden = Gevonden(
        [
            Deelnemer(
                rij.naam, is_schrijver(schrijver, rij.naam), plekken, rij.tijd, velden=rij.velden, item=True
            )
            for rij, plekken in gelezen
        ]
    )
    plek, rest = 0, []
    for begin, eind in sorted(p for _, plekken in gelezen for p in plekken):
        rest.append((plek, begin))
        plek = eind
    deel_tijd(schrijver.tekst, [*rest, (plek, len(schrijver.tekst))], gevonden)
    return gevonden


def _uit_formulier(schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek]) -> Gevonden | None:
    formulieren = formulier.lees_formulieren(schrijver.tekst)
    if not formulieren:
        return None
    if len(formulieren) == 1 and (van_ander := _van_ander(schrijver, oordeel, bezet, formulieren[0])):
        return van_ander
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
    gevonden = Gevonden([*_vervangene(schrijver, oordeel, deelnemers), *deelnemers], [])
    navolging.volg_velden(schrijver.tekst, deelnemers)
    for deelnemer in deelnemers if len(deelnemers) > 1 else ():
        samen = [plek for plek in deelnemer.tijd if _VOOR_ALLEN.match(schrijver.tekst, *plek)]
        deelnemer.tijd = [plek for plek in deelnemer.tijd if plek not in samen]
        gevonden.gedeeld += samen
    _deel_rest(schrijver, formulieren, gevonden)
    if len(deelnemers) == 1 and (is_schrijver(schrijver, deelnemers[0].naam) or deelnemers[0].naam is None):
        deelnemers[0].zelf = True
    return gevonden


def _van_ander(
    schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek], ingevuld: Rij
) -> Gevonden | None:
    """A form without a name, under words that say whose it is: "de gegevens van Eva Vos:"."""
    erboven = schrijver.tekst[: ingevuld.plek[0]].rstrip(" \n*•·–-")
    regel = re.split(r"(?<=[.!?])\s|\n", erboven)[-1]
    if ingevuld.naam is not None or _MIJN.search(regel) or _eigen_adres(schrijver, ingevuld):
        return None
    gevonden = _uit_lopende_tekst(schrijver, oordeel, bezet)
    anderen = [d for d in gevonden.deelnemers if d.naam and not (d.zelf or d.eruit)]
    genoemd = [d for d in anderen if d.naam and namen.voornaam(d.naam.naam) in regel]
    if not anderen and regel.endswith(":"):
        genoemd = [Deelnemer(v) for v in namen.vind(regel) if not is_schrijver(schrijver, v)]
        gevonden.deelnemers = [d for d in gevonden.deelnemers if d.eruit] + genoemd
    wie = genoemd or anderen
    if len(wie) != 1 or not (regel.endswith(":") or not any(d.zelf for d in gevonden.deelnemers)):
        return None
    _vul_in(schrijver.tekst, wie[0], ingevuld, gevonden)
    return gevonden


_MIJN: Final = een_van(
    r"\b(?:(?:mijn|onze) (?:\w+ )?(?:gegevens|aanmelding|inschrijving|opgave|deelname)|mij|me|mijzelf|mezelf|ons)\b"
    r"[^:]*:?$"
)


def _eigen_adres(schrijver: Schrijver, ingevuld: Rij) -> bool:
    begin, eind = ingevuld.velden.get("email", (0, 0))
    return schrijver.van is not None and schrijver.van.adres in schrijver.tekst[begin:eind].lower()


def _vul_in(tekst: str, wie: Deelnemer, ingevuld: Rij, gevonden: Gevonden) -> None:
    """Give one person the form that was read as prose before."""
    begin, eind = ingevuld.plek
    plekken = [gevonden.gedeeld, *(rij for d in gevonden.deelnemers for rij in (d.over, d.tijd, d.samen))]
    for rij in plekken:
        rij[:] = [p for b, e in rij for p in ((b, min(e, begin)), (max(b, eind), e)) if p[0] < p[1]]
    wie.velden, wie.over, wie.enig = ingevuld.velden, [ingevuld.plek], len(gevonden.deelnemers) == 1
    wie.tijd += ingevuld.tijd


def _vervangene(schrijver: Schrijver, oordeel: Oordeel, anderen: list[Deelnemer]) -> list[Deelnemer]:
    """The writer who leaves, over the details of who comes in his place."""
    if not oordeel.vervanging or any(d.zelf or is_schrijver(schrijver, d.naam) for d in anderen):
        return []
    gezegd = _uitingen(schrijver, oordeel)
    if not zelf.doet_zelf_mee(schrijver.tekst, oordeel, gezegd, anderen=len(anderen)):
        return []
    return [Deelnemer(zelf=True, eruit=True)]


_VOOR_ALLEN: Final = re.compile(
    r"[^:\n]{0,40}\b(?:beiden?|allebei|allen|allemaal|iedereen|alle ?(?:twee|drie|vier|vijf)|samen)\b[^:\n]{0,20}:",
    re.IGNORECASE,
)
"""A heading under the last form that is of all of them: "Verhinderd (beiden):"."""


def _deel_rest(schrijver: Schrijver, formulieren: list[Rij], gevonden: Gevonden) -> None:
    """What the mail says around its forms: of all of them, but not what the writer says of himself."""
    begin, eind = min(f.plek[0] for f in formulieren), max(f.plek[1] for f in formulieren)
    rest = [(0, begin), (eind, len(schrijver.tekst))]
    if len(formulieren) == 1:
        gevonden.gedeeld += rest
        return
    samen = Gevonden([*gevonden.deelnemers, Deelnemer(zelf=True)])
    deel_tijd(schrijver.tekst, rest, samen)
    gevonden.gedeeld += samen.gedeeld


def _met_schrijver(schrijver: Schrijver, oordeel: Oordeel, gevonden: Gevonden, begin: int) -> Gevonden:
    """Mark the row that is the writer; add the writer when the text says that he takes part too."""
    eigen = [d for d in gevonden.deelnemers if d.zelf or is_schrijver(schrijver, d.naam, d, schrijver.tekst)]
    for deelnemer in eigen[:1]:
        deelnemer.zelf = True
    tekst = schrijver.tekst[:begin]
    genoemd = re.search(
        r"\b(?:ikzelf|ik zelf|mijzelf|mezelf|mij en|en (?:mij|ik)\b|ook (?:mij|ik)\b)", tekst, re.IGNORECASE
    )
    over = [plek for d in gevonden.deelnemers for plek in d.over]
    eromheen = [
        u
        for u in _uitingen(schrijver, oordeel)
        if not any(b <= u.zin.begin < e for b, e in over) and u.zin.eind
    ]
    zegt_het = oordeel.soort == "aanmelding" and zelf.geeft_zich_op(eromheen)
    if (genoemd or zegt_het) and not eigen and not zelf.blijft_buiten(schrijver.tekst):
        gevonden.deelnemers.append(Deelnemer(zelf=True, over=[(0, begin)]))
        if not zegt_het and not _ZELF_EN.search(tekst):
            gevonden.redenen.append(_MISSCHIEN_ZELF)
    return gevonden


_ZELF_EN: Final = een_van(
    r"\b(?:ikzelf|ik zelf|mijzelf|mezelf|ondergetekende)\b(?:\s*\([^()\n]*\))?,?\s*(?:en|plus|\+|&|samen met)(?!\w)",
    r"(?:\ben|\bplus|\bnaast|\+|&)\s+(?:ikzelf|ik zelf|mijzelf|mezelf|ondergetekende)\b",
)
"""He counts himself among those in the list that follows: "ikzelf en"."""


# --------------------------------------------------------------------------------------------------- a list


def _uit_lijst(schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek]) -> Gevonden | None:
    items = opsomming.items(zonder_namen(schrijver.tekst, bezet), _in_de_kop(schrijver))
    if len(items) < 2 and not (items and _aangekondigd(schrijver.tekst, items[0].over[0][0])):
        return None
    begin = min(d.over[0][0] for d in items)
    eind = max(d.over[-1][1] for d in items)
    blijft, twijfel = _wie_meedoet(schrijver.tekst, items) if oordeel.soort == "aanmelding" else (items, [])
    weg = [plek for item in items if not any(item is d for d in blijft) for plek in item.over]
    gevonden = _met_schrijver(
        schrijver, oordeel, Gevonden(blijft, buiten=weg, afgevallen=weg, redenen=twijfel), begin
    )
    navolging.volg(schrijver.tekst, items)
    gemerkt = noten.bij(schrijver.tekst, eind, gevonden.deelnemers)
    onder = noten.zonder((eind, len(schrijver.tekst)), gemerkt)
    _deel_om_de_lijst(schrijver.tekst, gevonden, schrijver.tekst.rfind("\n", 0, begin) + 1, onder)
    return gevonden


def _in_de_kop(schrijver: Schrijver) -> dict[str, str]:
    """Who got a copy, by his first name; of two who share one neither."""
    heel = [naam for a in schrijver.cc if (naam := namen.van_weergavenaam(a.naam)) and namen.volledig(naam)]
    voor = [namen.voornaam(naam) for naam in heel]
    return {v: naam for v, naam in zip(voor, heel, strict=True) if voor.count(v) == 1}


def _wie_meedoet(tekst: str, items: list[Deelnemer]) -> tuple[list[Deelnemer], list[str]]:
    """Without the items that say of somebody that he stays out; and of whom that is not sure."""
    blijft, twijfel = [], []
    for item in items:
        woorden = " ".join(tekst[max(b, item.naam.eind if item.naam else b) : e] for b, e in item.over)
        rol = opsomming.rol_in_lijst(woorden, opsomming.merk_van(tekst, item))
        if rol == "mee":
            blijft.append(item)
        elif rol == "genoemd":
            twijfel.append(_onduidelijk(item.naam.naam if item.naam else "de afzender"))
    return blijft or items, twijfel


def _deel_om_de_lijst(tekst: str, gevonden: Gevonden, begin: int, onder: list[Plek]) -> None:
    """Hand out the words behind a list, and of those before it what is said of days."""
    over = [(deelnemer, [*deelnemer.over], [*deelnemer.samen]) for deelnemer in gevonden.deelnemers]
    zinnen = zinnetjes.zinnen(tekst[:begin])
    over_dagen = [z for z in zinnen if TIJD.search(z.tekst) and not veldkoppen.is_dagkop(z.tekst.strip())]
    deel_tijd(tekst, [(zin.begin, zin.eind) for zin in over_dagen], gevonden)
    for deelnemer, eigen, samen in over:
        deelnemer.over, deelnemer.samen = eigen, samen
    if not any(is_functie(tekst[b:e]) for _, eigen, _ in over for b, e in eigen):
        wat = [
            zin for zin in zinnen if zin not in over_dagen and any(map(is_functie, _STUK.split(zin.tekst)))
        ]
        deel_tijd(tekst, [(zin.begin, zin.eind) for zin in wat], gevonden)
    deel_tijd(tekst, onder, gevonden)


_STUK: Final = re.compile(r"[,;:()]|\ben\b")


def _aangekondigd(tekst: str, plek: int) -> bool:
    return tekst[:plek].rstrip(" \t\n*•·–-").endswith(":")


# ----------------------------------------------------------------------------------------------- prose


def _uit_lopende_tekst(schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek]) -> Gevonden:
    gezegd = _uitingen(schrijver, oordeel)
    gelezen = zoek_anderen(schrijver, oordeel, gezegd, bezet)
    anderen, twijfel = gelezen.gekozen, gelezen.twijfel
    if not anderen and (samen := _ondertekenaars(schrijver, oordeel, bezet)):
        gevonden = Gevonden(samen, redenen=twijfel)
        deel_tijd(schrijver.tekst, [(0, len(schrijver.tekst))], gevonden)
        return gevonden
    mee = zelf.doet_zelf_mee(
        schrijver.tekst, oordeel, gezegd, anderen=len(anderen), eruit=any(d.eruit for d in anderen)
    )
    eigen = eigen_naam(schrijver, bezet)
    if not mee and not anderen and oordeel.soort == "wijziging":
        mee = heet_anders(schrijver)
    if oordeel.soort in ("wijziging", "afmelding") and not oordeel.vervanging:
        mee, anderen = _betrokkenen(schrijver, oordeel, bezet, anderen, mee=mee)
        twijfel = [] if mee or anderen else twijfel
    if anderen and not mee and oordeel.soort == "aanmelding" and not zelf.blijft_buiten(schrijver.tekst):
        zelf_ = _schrijver_zelf(schrijver, None)
        eigen_dagen = betrokkenen.noemt_eigen_dagen(schrijver.tekst, zelf_, anderen)
        misschien = zelf.misschien(gezegd)
        mee = (
            gelezen.met_schrijver or (eigen_dagen and misschien) or _IK_OP.search(schrijver.tekst) is not None
        )
        twijfel += [_MISSCHIEN_ZELF] if (eigen_dagen or misschien) and not mee else []
    gevonden = Gevonden(redenen=twijfel)
    if mee:
        gevonden.deelnemers.append(_schrijver_zelf(schrijver, eigen))
        if oordeel.vervanging and zelf.neemt_over(gezegd):
            gevonden.deelnemers[0].erin = True
            for ander in anderen:
                ander.eruit = True
    gevonden.deelnemers += anderen
    geheel = (0, len(schrijver.tekst))
    deel_tijd(schrijver.tekst, [geheel], gevonden)
    for enige in gevonden.deelnemers if len(gevonden.deelnemers) == 1 else ():
        enige.enig = True
        enige.over = [] if enige.zelf else [geheel]
    return gevonden


def _betrokkenen(
    schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek], anderen: list[Deelnemer], *, mee: bool
) -> tuple[bool, list[Deelnemer]]:
    """Whether a change or withdrawal is about the writer, and about whom besides."""
    bekend = {namen.voornaam(d.naam.naam) for d in anderen if d.naam}
    losse = [Deelnemer(v) for v in vermeldingen(schrijver, bezet) if namen.voornaam(v.naam) not in bekend]
    if not anderen and not losse:
        return mee, anderen
    zelf_ = _schrijver_zelf(schrijver, None)
    lees = betrokkenen.met_nieuws if oordeel.soort == "wijziging" else betrokkenen.die_stoppen
    raak = lees(schrijver.tekst, [zelf_, *anderen], losse)
    if anderen and zelf.spreekt_namens(schrijver.tekst):
        raak = [d for d in raak if d is not zelf_]
    if not raak:
        return mee, anderen
    return raak[0] is zelf_, [d for d in raak if d is not zelf_]


_MISSCHIEN_ZELF: Final = "De afzender doet misschien zelf ook mee."
_IK_OP: Final = re.compile(
    r"\b(?:namens|vanuit|van|voor) [\w& ]{2,20}: ?(?:ik|ikzelf)(?=\s*(?:[.,;(]|$))|"
    rf"(?:^|[:;,.]\s|\ben )ik (?:(?:op|alleen|juist|liefst|enkel|de) )*"
    rf"(?:{DAG}|altijd\b|alle (?:dagen|ochtenden|middagen)|(?:elke|iedere) dag)",
    re.IGNORECASE | re.MULTILINE,
)
"""His own days beside those of another: "Jolanda op dinsdag, ik maandag en donderdag"."""


def _schrijver_zelf(schrijver: Schrijver, eigen: Vermelding | None) -> Deelnemer:
    """The writer as one of the persons; a colleague may write of him by his first name."""
    naam = namen.van_weergavenaam(schrijver.van.naam) if schrijver.van else None
    haakjes = _HAAKJES.match(schrijver.tekst, eigen.eind) if eigen is not None else None
    over = [(eigen.begin, haakjes.end())] if eigen is not None and haakjes is not None else []
    return Deelnemer(eigen, zelf=True, over=over, roepnaam=naam or "")


_HAAKJES: Final = re.compile(r"\s*\([^()\n]{3,120}\)")
"""What the writer tells of himself behind his own name: "noteer Bas Rood (boa, 06-12345678) en Eva Pot"."""


_WIJ: Final = een_van(r"\b(?:wij|we|ons|allebei|beiden)\b")


def _ondertekenaars(schrijver: Schrijver, oordeel: Oordeel, bezet: Sequence[Plek]) -> list[Deelnemer]:
    """ "Wij doen mee", signed by two: each has the words behind his name."""
    samen = any(u.aan and _WIJ.search(u.zin.tekst) for u in _uitingen(schrijver, oordeel))
    ieder = oordeel.soort == "aanmelding" and len(set(MAILADRES.findall(schrijver.ondertekening))) > 1
    if not samen and not (ieder and _WIJ.search(schrijver.tekst)):
        return []
    leesbaar = zonder_namen(schrijver.ondertekening, bezet)
    getekend = [v for v in namen.vind(leesbaar) if not is_functie(v.naam)]
    if len(getekend) < 2 or len({namen.achternaam(v.naam) for v in getekend}) < len(getekend):
        return []
    grenzen = [*(v.begin for v in getekend[1:]), len(schrijver.ondertekening)]
    return [
        Deelnemer(v, is_schrijver(schrijver, v), over=[(v.begin, grens)], item=True)
        for v, grens in zip(getekend, grenzen, strict=True)
    ]
