"""Who of those named is put forward: the colleagues that a mail in running text is about.

A name counts when the sentence says that he takes part, when it stands in the sentence that makes the kind of the
mail, or when that sentence points to it ("twee collega's willen meedoen"). Knows nothing of lists and tables.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from intervisie.lezer.personen import aanduidingen, rijtjes, zelf
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.functie import is_functie
from intervisie.lezer.personen.rol import Rol, is_ernaast, lees_rol, noemt_dagen_van, vermoedt
from intervisie.lezer.personen.vermeldingen import eigen_naam, vermeldingen
from intervisie.lezer.personen.weglating import TIJD
from intervisie.lezer.schrijver import Plek, Schrijver
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal import namen, zinnetjes
from intervisie.lezer.taal.namen import Vermelding
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import Zin

_WIJ: Final = een_van(r"\b(?:wij|we|ons|onze|allebei|beiden)\b")
_VERWIJST: Final = een_van(r"\b(?:hem|haar|hen|ze|beiden|allebei|hij|zij|him|her|them)\b")
_VERVOLG: Final = re.compile(
    r"(?:(?:op|in) (?:die|deze|zijn|haar|diens|de vrije) (?:stoel|plek|plaats)|het (?:gaat|betreft|zijn)|"
    r"(?:dit|dat|deze|zij) (?:is|zijn|betreft|geldt)|namelijk|"
    r"(?:wij|we|ze) (?:heten|zijn)|onze namen zijn|te weten|ook|daarnaast|en|(?:het|dat|dit)zelfde geldt|idem|evenzo|"
    r"eveneens|plus|verder|tevens|ten (?:eerste|tweede))\b",
    re.IGNORECASE,
)
_TELT: Final = re.compile(
    r"(?:en )?(?:de|een|nummer) (?:eerste|tweede|derde|vierde|laatste|ander|één|een|twee)\b", re.IGNORECASE
)
_DOET_TOCH_NIET: Final = re.compile(
    r"\s+(?:(?:stuurt|mailt|meldt|geeft)\b[^.;]{0,30}\bzelf\b|(?:laat|weet|twijfelt|beslist|"
    r"hoort)\b[^.;]{0,40}\b(?:nog|later|zelf)\b|"
    r"(?:doet|gaat|kan|wil)\s+(?:\w+\s+){0,3}(?:niet|geen)\s+(?:mee|deel))",
    re.IGNORECASE,
)


_BIJNA_GELIJK: Final = 80
"""Out of 100: one or two letters differ."""


@dataclass(slots=True)
class _Tekst:
    """The words of a writer, their sentences, and those that make the kind of his mail."""

    schrijver: Schrijver
    oordeel: Oordeel
    gezegd: list[Uiting]
    zinnen: list[Zin]
    kernen: list[Zin]

    def zin(self, vermelding: Vermelding) -> Zin | None:
        return next((z for z in self.zinnen if z.begin <= vermelding.begin < z.eind), None)


@dataclass(slots=True)
class Anderen:
    """Whom a mail is about besides its writer, of whom that is not clear, and whether he stands in their row."""

    gekozen: list[Deelnemer]
    twijfel: list[str]
    met_schrijver: bool = False


def zoek_anderen(
    schrijver: Schrijver, oordeel: Oordeel, gezegd: list[Uiting], bezet: Sequence[Plek]
) -> Anderen:
    """The persons, besides the writer, whom his mail is about."""
    zinnen = zinnetjes.zinnen(schrijver.tekst)
    tekst = _Tekst(schrijver, oordeel, gezegd, zinnen, _kernzinnen(oordeel, gezegd, zinnen))
    kandidaten = vermeldingen(schrijver, bezet)
    rollen = {v: _rol(v, zin, tekst) for v in kandidaten if (zin := tekst.zin(v)) is not None}
    uit = Anderen([], [], met_schrijver=_met_hun_rij(rollen, tekst, eigen_naam(schrijver, bezet)))
    misschien: list[Deelnemer] = []
    for vermelding, volgende in pairwise((*kandidaten, None)):
        zin = tekst.zin(vermelding) if vermelding is not None else None
        rol = rollen.get(vermelding) if vermelding is not None else None
        if vermelding is None or zin is None or rol is None:
            continue
        eind = _einde(schrijver.tekst, vermelding, zin, volgende.begin if volgende else len(schrijver.tekst))
        deelnemer = Deelnemer(vermelding, over=[(vermelding.begin, eind)])
        if rol == "mee":
            uit.gekozen.append(deelnemer)
        elif rol == "genoemd" and _beschreven(vermelding, zin, tekst) and not is_ernaast(zin.tekst):
            misschien.append(deelnemer)
        elif rol == "niet" and not is_ernaast(zin.tekst) and _met_adres(vermelding, zin, tekst):
            uit.twijfel.append(_onduidelijk(vermelding))
    alleen_zij = oordeel.soort == "aanmelding" and not zelf.noemt_zich(schrijver.tekst, oordeel, gezegd)
    if not uit.gekozen and alleen_zij:
        uit.gekozen, misschien = misschien, []
    uit.twijfel += [_onduidelijk(d.naam) for d in misschien if d.naam]
    if oordeel.vervanging:
        _merk_eruit(uit.gekozen, schrijver.tekst)
    elif oordeel.soort == "wijziging":
        uit.gekozen = _zonder_verbeterde(uit.gekozen, schrijver.tekst)
    return uit


def _zonder_verbeterde(gekozen: list[Deelnemer], geheel: str) -> list[Deelnemer]:
    return [
        d
        for n, d in enumerate(gekozen)
        if not any(_verbetert(later, d) or _heet_nu(later, d, geheel) for later in gekozen[n + 1 :])
    ]


_ONS_TWEE: Final = een_van(
    r"\b(?:schrijf|zet|noteer|meld|geef|plaats|doe|reken|tel)\b[^.;!?]{0,20}\bons\b[^.;!?]{0,20}"
    r"\b(?:allebei|beiden|(?:alle)?twee|tweeën|samen)\b",
    r"\bons (?:allebei|beiden|(?:alle)?twee|tweeën|samen) (?:aan|op|in) te (?:melden|geven|schrijven)\b",
)
"""Signs up the writer and the only other one whom the mail names, whatever else it tells of him."""


_ONS: Final = een_van(
    r"\b(?:schrijf|zet|noteer|meld|geef|plaats)\b[^.;!?]{0,12}\bons\b[^.;!?]{0,20}\b(?:in|aan|op|erbij)\b"
)


def _zegt_ons(tekst: _Tekst, ander: Vermelding) -> bool:
    """ "Schrijf ons allebei in", or "schrijf ons in" where he has an address and a colleague is what he is called."""
    if any(_ONS_TWEE.search(z.tekst) for z in tekst.zinnen):
        return True
    zin = tekst.zin(ander)
    if zin is None or not any(_ONS.search(z.tekst) for z in tekst.zinnen):
        return False
    ervoor = tekst.schrijver.tekst[zin.begin : ander.begin]
    return _met_adres(ander, zin, tekst) and _COLLEGA.search(ervoor) is not None


_COLLEGA: Final = een_van(
    r"\b(?:mijn|onze) (?:\w+ ){0,2}(?:collega|kamergeno\w+|\w*maat|teamgeno\w+|stagiaire?|trainee)\b"
)


def _met_hun_rij(rollen: dict[Vermelding, Rol | None], tekst: _Tekst, eigen: Vermelding | None) -> bool:
    """Let who takes part take along whoever stands in one row with him; whether the writer stands there too."""
    geheel, aanmelding = tekst.schrijver.tekst, tekst.oordeel.soort == "aanmelding"
    wij = any(_WIJ.search(z.tekst) for z in tekst.kernen or tekst.zinnen)
    schrijver = False
    if aanmelding and len(rollen) == 1 and _zegt_ons(tekst, next(iter(rollen))):
        rollen |= dict.fromkeys(rollen, "mee")
        schrijver = True
    plekken = [(waar, v) for v in rollen for waar in aanduidingen.plekken(Deelnemer(v), geheel)]
    for zin in tekst.zinnen if plekken else ():
        hier = [(waar, v) for waar, v in plekken if zin.begin <= waar[0] < zin.eind]
        for rij in rijtjes.rijen(geheel, (zin.begin, zin.eind), hier, eigen):
            telt = zin in tekst.kernen or rij.nadruk or wij or zelf.kondigt_aan([zin])
            mee = any(rollen[v] == "mee" for v in rij.leden) or (aanmelding and rij.schrijver and telt)
            for lid in rij.leden if mee and telt else ():
                rollen[lid] = "mee" if rollen[lid] == "genoemd" else rollen[lid]
            schrijver |= rij.schrijver and telt and any(rollen[v] == "mee" for v in rij.leden)
    return schrijver and aanmelding


def _verbetert(later: Deelnemer, eerder: Deelnemer) -> bool:
    """ "Niet Piet Smit maar Piet Smid": one name, spelled better the second time."""
    if later.naam is None or eerder.naam is None:
        return False
    nieuw, oud = later.naam.naam, eerder.naam.naam
    gelijkenis = fuzz.ratio(namen.plat(nieuw), namen.plat(oud))
    return namen.voornaam(nieuw) == namen.voornaam(oud) and nieuw != oud and gelijkenis >= _BIJNA_GELIJK


def _heet_nu(later: Deelnemer, eerder: Deelnemer, geheel: str) -> bool:
    """ "Anja Bos heet voortaan Anja Vos": the second is the first."""
    if later.naam is None or eerder.naam is None:
        return False
    tussen = geheel[eerder.naam.eind : later.naam.begin]
    return (
        namen.voornaam(later.naam.naam) == namen.voornaam(eerder.naam.naam)
        and _HEET_NU.search(tussen) is not None
    )


_HEET_NU: Final = een_van(
    r"\b(?:heet|heeten|(?:gaat|wordt|is) (?:voortaan|nu|verder|vanaf nu|door het leven)|(?:achter)?naam (?:is|wordt)|"
    r"gewijzigd in|veranderd in|wordt)\b[^.!?]{0,40}$"
)


def _onduidelijk(vermelding: Vermelding) -> str:
    return f"Het is niet duidelijk of {vermelding.naam} meedoet."


def _rol(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> Rol | None:
    """What the mail as a whole says of somebody; None when his clause settles that he is not meant."""
    geheel, soort = tekst.schrijver.tekst, tekst.oordeel.soort
    ervoor, erna = geheel[zin.begin : vermelding.begin], geheel[vermelding.eind : zin.eind]
    if soort == "aanmelding" and not tekst.oordeel.vervanging and _IN_PLAATS_VAN.search(ervoor):
        return "niet"
    if soort == "wijziging" and re.search(r"\b(?:niet|i\.p\.v\.) $", ervoor):
        return None
    if soort != "aanmelding" and _GAAT_DOOR.match(erna):
        return None
    if tekst.oordeel.vervanging and (_VERVANGER.search(ervoor) or _ERUIT_ERIN.match(erna)):
        return "mee"
    rol = lees_rol(ervoor, erna) if soort == "aanmelding" else _rol_bij_verandering(ervoor, erna)
    if soort != "aanmelding" and vermoedt(ervoor):
        return "mee" if _doet_het_zelf(vermelding, zin, tekst) else "niet"
    if rol != "mee" and _stopt_zelf(vermelding, tekst.oordeel, tekst.gezegd):
        return None
    if rol == "niet" or (soort == "aanmelding" and _doet_toch_niet(vermelding, geheel)):
        return "niet"
    if rol == "mee" or zin in tekst.kernen or _bedoeld(vermelding, zin, tekst):
        return "mee"
    return "genoemd"


_DIE: Final = re.compile(r"(?:Zij|Ze|Hij|Die|Dat klopt)\b")


def _doet_het_zelf(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    """ "Ik hoorde dat Eva stopt", "ik zie dat Eva nog op de lijst staat. Zij doet niet meer mee": of whom the writer
    only saw or heard something, what he leaves or changes is told; "ik zag dat Eva in groep 2 zit" is no more than
    that."""
    hier = [u for u in tekst.gezegd if u.zin.begin <= vermelding.begin < u.zin.eind]
    if any((u.stop or u.mist or u.verandert) and not u.blijft for u in hier):
        return True
    plek = tekst.zinnen.index(zin) + 1
    return any(z in tekst.kernen and _DIE.match(z.tekst) for z in tekst.zinnen[plek : plek + 1])


_VERVANGER: Final = re.compile(
    r"\b(?:(?:vervang|opvolg)(?:er|ster) van|(?:mijn|haar|zijn|onze|diens|als|de) (?:nieuwe )?"
    r"(?:vervang|opvolg|inval)(?:er|ster))\b"
    r"(?: (?:is|wordt|heet|in de intervisie\w*|voor de intervisie\w*|daar|hier|geef ik|meld ik|zal|dus|namelijk))*"
    r"[ :,]*(?:(?:mijn|onze) )?(?:collega |de heer |mevrouw )?$",
    re.IGNORECASE,
)
""" "Mijn vervanger is Sven Bos", where the mail hands a place over."""
_GAAT_DOOR: Final = re.compile(
    r"(?:,? (?:en|,) (?:ik|[A-ZÀ-Þ][\w'’-]+(?: [\w'’-]+){0,3}))? "
    r"(?:(?:gaan?|gaat)\b[^.,;!?A-Z]{0,25}\b(?:door|gewoon)\b|(?:blijf|blijven|blijft)\b[^.,;!?A-Z]{0,25}"
    r"\b(?:door|gewoon|meedoen|deelnemen|aangemeld|erbij)\b)(?! af\b)|"
    r",? (?:(?:verandert|wijzigt) (?:er )?niets?|blijft (?:zoals|ongewijzigd|hetzelfde|onveranderd|gelijk))\b"
)
""" "Ellen Bijl en ik gaan gewoon door"."""
_ERUIT_ERIN: Final = re.compile(
    r"\s*(?:\([^()]*\)|,[^,.;]{3,40},)?\s*(?:gaat |komt |moet |mag )?"
    r"(?:er ?(?:weer )?(?:uit|in|af|bij|op)|d['’]r (?:uit|in))\b",
    re.IGNORECASE,
)
""" "Els de Nijs eruit, Bob Vaart erin"."""


def _bedoeld(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    """Another sentence shows that he is meant."""
    return (
        _verwezen(vermelding, zin, tekst)
        or _aangekondigd(vermelding, zin, tekst)
        or _hoort_bij_wij(vermelding, tekst)
        or _kan_met_wij(vermelding, zin, tekst)
        or _heeft_eigen_regel(vermelding, tekst)
        or _heeft_eigen_dagen(vermelding, zin, tekst)
        or _in_naam_van(vermelding, zin, tekst)
        or _evenzo(vermelding, zin, tekst)
        or _in_onderwerp(vermelding, tekst)
    )


_KAN: Final = re.compile(r"\b(?:kan|is beschikbaar|werkt)\b", re.IGNORECASE)


def _kan_met_wij(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    """ "Wij doen mee!", and the next sentence tells when somebody can whose address stands beside his name."""
    voorop = any(_WIJ.search(z.tekst) and z.begin < zin.begin for z in tekst.kernen)
    aanmelding = tekst.oordeel.soort == "aanmelding" and any(u.aan for u in tekst.gezegd)
    erna = tekst.schrijver.tekst[vermelding.eind : zin.eind]
    return aanmelding and voorop and _met_adres(vermelding, zin, tekst) and _KAN.search(erna) is not None


def _heeft_eigen_regel(vermelding: Vermelding, tekst: _Tekst) -> bool:
    """ "Ik werk veel samen met Bram Vos. Wij doen mee", and further on a line tells of him: "Bram: op maandag"."""
    if tekst.oordeel.soort != "aanmelding" or not any(_WIJ.search(z.tekst) for z in tekst.kernen):
        return False
    voor = re.escape(namen.voornaam(vermelding.naam))
    return (
        re.search(
            rf"\n[ \t]*(?:[-–•*·]\s+)?{voor}\b[^:.;\n]{{0,40}}:", tekst.schrijver.tekst[vermelding.eind :]
        )
        is not None
    )


def _heeft_eigen_dagen(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    """ "Dan blijven Ruud Pot (boa) en ik over. Ruud kan op maandag": when he can is told, so he takes part."""
    if tekst.oordeel.soort != "aanmelding":
        return False
    in_kop = (namen.van_weergavenaam(a.naam) for a in tekst.schrijver.kader)
    bekend = any(naam and namen.zelfde(naam, vermelding.naam) for naam in in_kop)
    bekend = bekend or _draagt_adres(vermelding, tekst.schrijver.tekst)
    if not (bekend or _beschreven(vermelding, zin, tekst) or _met_adres(vermelding, zin, tekst)):
        return False
    return noemt_dagen_van(vermelding.naam, tekst.schrijver.tekst)


def _draagt_adres(vermelding: Vermelding, geheel: str) -> bool:
    """Whether the text has an address with his surname."""
    achter = namen.plat(namen.achternaam(vermelding.naam)) if namen.volledig(vermelding.naam) else ""
    return bool(achter) and any(
        achter in namen.plat(adres.partition("@")[0]) for adres in MAILADRES.findall(geheel)
    )


_NAMENS: Final = re.compile(
    r"\b(?:schrijf|mail|stuur|meld|laat|geef|bericht|app|doe)\b[^.;\n]{0,40}\b(?:namens|uit naam van|voor) "
    r"(?:mijn collega |collega |mevrouw |de heer )?$",
    re.IGNORECASE,
)
_NAMENS_VOOROP: Final = re.compile(
    r"\s*(?i:(?:mede )?(?:namens|uit naam van)) (?:(?:mijn|onze|collega['’]?s?|mevrouw|de heer) )*"
    r"(?:[A-ZÀ-Þ][^.;:()\n]{2,40}(?:,| en| &) (?:collega )?){0,5}$"
)
""" "Namens Eva Vos en Bo Mol geef ik door": the sentence begins with those whose change it is."""


def _evenzo(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    """ "Ahmet Kaya kan niet meer op maandag. Eva Mol is van 14 t/m 25 mei weg": one sentence beside another, each
    begins with whose time it tells."""
    if tekst.oordeel.soort != "wijziging" or zin.begin != vermelding.begin or not TIJD.search(zin.tekst):
        return False
    voorop = (next(namen.vind(z.tekst), None) for z in tekst.kernen if z is not zin)
    return any(naam is not None and naam.begin == 0 and namen.volledig(naam.naam) for naam in voorop)


_OUD: Final = re.compile(r"\s*(?:re|antw|fw|fwd|doorst|tr|aw)\s*:", re.IGNORECASE)


def _in_naam_van(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    """ "Ik schrijf u namens Imke de Rooy": what the mail changes or ends is hers."""
    ervoor = tekst.schrijver.tekst[zin.begin : vermelding.begin]
    gezegd = _NAMENS.search(ervoor) or _NAMENS_VOOROP.fullmatch(ervoor)
    return tekst.oordeel.soort in ("wijziging", "afmelding") and gezegd is not None


def _in_onderwerp(vermelding: Vermelding, tekst: _Tekst) -> bool:
    """ "Afmelding Stijn en Jolanda voor 8 maart" over a mail that says why."""
    onderwerp = tekst.schrijver.onderwerp
    if tekst.oordeel.soort not in ("wijziging", "afmelding") or _OUD.match(onderwerp):
        return False
    return re.search(rf"\b{re.escape(namen.voornaam(vermelding.naam))}\b", onderwerp) is not None


_GELDT: Final = re.compile(
    r"\b(?:geldt|gaat)\s+(?:(?:dit|dat|het ?zelfde|dezelfde wens|idem|ook|eveneens)\b\s*)+|\bidem\b",
    re.IGNORECASE,
)
""" "Voor Eva geldt hetzelfde", behind what signs up the writer."""


def _verwezen(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    """The next sentence signs "hem" up, this one carries on, or his first name comes back in the one that
    counts."""
    plek = tekst.zinnen.index(zin)
    if any(_VERWIJST.search(z.tekst) for z in tekst.zinnen[plek + 1 : plek + 3] if z in tekst.kernen):
        return True
    eerder = tekst.zinnen[plek - 1] if plek else None
    if (
        eerder is not None
        and eerder in tekst.kernen
        and (eerder.tekst.endswith(":") or _VERVOLG.match(zin.tekst) or _GELDT.search(zin.tekst))
    ):
        return True
    if _TELT.match(zin.tekst) and any(k.begin < zin.begin for k in tekst.kernen):
        return True
    voor = re.compile(rf"\b{re.escape(namen.voornaam(vermelding.naam))}\b")
    return any(voor.search(z.tekst) for z in tekst.kernen if z is not zin)


def _aangekondigd(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    """An earlier sentence signs up people without names, and this one tells of him."""
    if not _beschreven(vermelding, zin, tekst):
        return False
    if any(k.begin < zin.begin and k.tekst.endswith(":") for k in tekst.kernen):
        return True
    voorop = [] if any(u.aan for u in tekst.gezegd) else tekst.zinnen[:_AANHEF]
    return zelf.kondigt_aan(z for z in (*tekst.kernen, *voorop) if z.begin < zin.begin)


_AANHEF: Final = 3
"""The greeting and what follows on it: "Zes mensen uit Amersfoort"."""


def _hoort_bij_wij(vermelding: Vermelding, tekst: _Tekst) -> bool:
    """ "Wij doen mee", also for him, or he stands in the Cc."""
    if not any(_WIJ.search(z.tekst) for z in tekst.kernen or tekst.zinnen):
        return False
    ervoor = tekst.schrijver.tekst[max(0, vermelding.begin - 40) : vermelding.begin]
    if _MEDE_NAMENS.search(ervoor):
        return True
    in_kop = (namen.van_weergavenaam(a.naam) for a in tekst.schrijver.kader)
    return any(naam and namen.zelfde(naam, vermelding.naam) for naam in in_kop)


_MEDE_NAMENS: Final = re.compile(r"\bmede namens (?:mijn |onze )?(?:collega )?$", re.IGNORECASE)


def _doet_toch_niet(vermelding: Vermelding, geheel: str) -> bool:
    """Further on it is said of him that he does not, or that he will say so himself."""
    voor = re.escape(namen.voornaam(vermelding.naam))
    slot = re.compile(r"[.!?)]\s").search(geheel, vermelding.eind)
    if slot is not None and _ZIJ_DOET_NIET.match(geheel, slot.end()):
        return True
    return any(
        _DOET_TOCH_NIET.match(geheel, g.end())
        for g in re.compile(rf"\b{voor}\b").finditer(geheel, vermelding.eind)
    )


_ZIJ_DOET_NIET: Final = re.compile(
    r"(?:hij|zij|ze|die) (?:doet|gaat|neemt)\b[^.;!?]{0,25}\b(?:niet|geen)\b[^.;!?]{0,12}\b(?:mee|deel)\b",
    re.IGNORECASE,
)


def _beschreven(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    erna = tekst.schrijver.tekst[vermelding.eind : zin.eind]
    return MAILADRES.search(erna[:80]) is not None or is_functie(erna[:50])


def _met_adres(vermelding: Vermelding, zin: Zin, tekst: _Tekst) -> bool:
    geheel = tekst.schrijver.tekst
    ervoor, erna = geheel[zin.begin : vermelding.begin], geheel[vermelding.eind : zin.eind]
    adres = MAILADRES.search(erna[:60])
    ander = next(namen.vind(erna[: adres.start()]), None) if adres else None
    return adres is not None and ander is None and MAILADRES.search(ervoor[-60:]) is None


def _stopt_zelf(vermelding: Vermelding, oordeel: Oordeel, gezegd: list[Uiting]) -> bool:
    """The clause says that he leaves or stays out in a sign-up, or that he stays in a withdrawal."""
    hier = [u for u in gezegd if u.zin.begin <= vermelding.begin < u.zin.eind]
    if not hier:
        return False
    kort = min(hier, key=lambda u: u.zin.eind - u.zin.begin)
    if oordeel.soort == "aanmelding":
        return (kort.stop or kort.niet_aan or kort.blijft) and not kort.aan
    if oordeel.soort != "afmelding":
        return False
    volgt = next((u for u in gezegd if u.zin.begin >= kort.zin.eind), None)
    if volgt is not None and volgt.zin.tekst.startswith("en ik ") and not (kort.stop or kort.blijft):
        kort = volgt  # "Ellen Bijl en ik gaan gewoon door": one breath, cut before "en ik"
    return kort.blijft and not kort.stop


def _rol_bij_verandering(ervoor: str, erna: str) -> Rol:
    """In a change or withdrawal the verb tells what happens to somebody, and only the bond tells who is
    outside."""
    if re.search(
        r"\b(?:(?:in|over)genomen|vervangen|opgevolgd|vervuld|gehouden|bezet|\w*gevuld|bekleed|bemand) door\b"
        r"[^.;]{0,30}$",
        ervoor,
    ):
        return "genoemd"
    if re.search(r"\b(?:ruil|wissel|samen|groep)\w* (?:\w+ )?met\b[^.;]{0,20}$", ervoor):
        return "niet"
    return "genoemd" if lees_rol(ervoor, ".") != "niet" else "niet"


_MELDT: Final = een_van(
    r"\b(?:(?:aan)?meld|geef|gev|schrij[fv]|doe|doen|neem|nem|sluit|haa?k|schui[fv]|kom|komen|ga|gaan|zet|"
    r"noteer|opgave)\w{0,3}\b|"
    r"\b(?:inschrijv|deelne|meedoe|opge[ev])\w*\b"
)


_VERTREKT: Final = een_van(
    r"\b(?:vertrek\w*|verla(?:at|ten)|weg|pensioen|ander\w* (?:baan|werk|functie|gemeente)|stopt?|stoppen|"
    r"afscheid|verlof|uit dienst|ziek)\b",
    r"\b(?:stond|staat)\b.{0,40}\b(?:lijst|opgave|aanmelding|deelnemerslijst|genoteerd|aangemeld)\b",
    r"\b(?:lijst|opgave|aanmelding|deelnemerslijst)\b.{0,30}\b(?:stond|staat)\b",
)
_ZIJN_PLAATS: Final = een_van(r"\b(?:zijn|haar|hun|diens) (?:plek|plaats|stoel|vervang\w+|opvolg\w+)\b")


def _leidt_in(zin: Zin, erna: Zin | None, kernen: list[Zin]) -> bool:
    """ "Piet vertrekt. Ria neemt zijn plaats over": the sentence that tells whose place it is."""
    if erna is None or erna not in kernen:
        return False
    return _VERTREKT.search(zin.tekst) is not None and _ZIJN_PLAATS.search(erna.tekst) is not None


_GEGEVEN: Final = een_van(
    r"\b(?:\w*nummer|06|mobiel|telefoon|e-?mail\w*|mailadres|adres|\w*naam|functie|heet|heeten)\b"
)
"""What a change is about, when no sentence says that it is one: "het nummer van Eva Vos wordt 06-12345678"."""


def _kernzinnen(oordeel: Oordeel, gezegd: list[Uiting], zinnen: list[Zin]) -> list[Zin]:
    """The sentences that say the kind: those that sign up, withdraw, or hand over."""
    if oordeel.soort == "aanmelding":
        raak = [u for u in gezegd if u.aan] or [u for u in gezegd if u.los]
    elif oordeel.soort == "afmelding":
        raak = [u for u in gezegd if (u.stop or u.niet_aan) and not u.blijft]
    else:
        raak = [u for u in gezegd if u.stop or u.vervangt or u.aan or u.mist or u.verandert]
    plekken = [
        u.zin.begin for u in raak if u.zin.eind or oordeel.soort != "aanmelding"
    ]  # a subject stands nowhere
    kernen = [z for z in zinnen if any(z.begin <= plek < z.eind for plek in plekken)]
    if oordeel.vervanging:
        kernen = [
            z for z, erna in pairwise((*zinnen, None)) if z and (z in kernen or _leidt_in(z, erna, kernen))
        ]
    if not kernen and oordeel.soort == "wijziging":
        return [z for z in zinnen if _GEGEVEN.search(z.tekst)]
    if kernen or oordeel.soort != "aanmelding":
        return kernen
    return [z for z in zinnen if _MELDT.search(z.tekst) and not zelf.IN_BIJLAGE.search(z.tekst)]


def _einde(tekst: str, vermelding: Vermelding, zin: Zin, volgende: int) -> int:
    """Where the words about a named person end: his brackets, the next name, the next subject, the sentence."""
    grens = min(zin.eind, volgende)
    if tekst[vermelding.eind : vermelding.eind + 2].strip().startswith("("):
        haak = tekst.find(")", vermelding.eind, vermelding.eind + 200)
        if (
            haak > 0
            and (erna := _NA_ADRES.match(tekst, haak + 1, grens))
            and "@" in tekst[vermelding.eind : haak]
        ):
            return erna.end()
        return haak + 1 if haak > 0 else grens
    ander = re.compile(
        r"(?<!\bwie)(?<!\bdie),?\s+(?:en\s+)?(?:ik|wij|we|ikzelf|mijzelf|willen|meld|geef)\b", re.IGNORECASE
    ).search(tekst, vermelding.eind, grens)
    return ander.start() if ander else grens


_NA_ADRES: Final = re.compile(
    r", (?!en\b|ik\b|of\b)[^,.;()\n]{3,60}?(?=[,.;\n]|\s(?:en\s(?:[A-Z]|ik\b|mij)|aan\b|op\b|in\b|mee\b))"
)
"""A function behind an address in brackets: "Murat Smit (m.smit@ede.example), boa"."""


_IN_ZIJN_PLAATS: Final = re.compile(
    r"[^.!?]{0,60}[.;,]\s+(?:maar )?in (?:zijn|haar|diens) plaats\s[^.!?;]{0,30}", re.IGNORECASE
)
"""Between who leaves and who comes: "op de lijst staat Joris Vos. In zijn plaats komt Eva Bos"."""
_IN_PLAATS_VAN: Final = re.compile(
    r"\b(?:in plaats van|ter vervanging van|(?:vervang|opvolg)(?:er|ster|ing) (?:van|voor))\s+(?:(?:mijn|onze|"
    r"collega|mevrouw|de|heer)\s+)*$",
    re.IGNORECASE,
)


_NEEMT_PLAATS: Final = re.compile(
    r"\b(?:in (?:zijn|haar|hun|diens|de) plaats|(?:daar|er)voor(?: in de plaats)?|vervangen door|opgevolgd door)\s+"
    r"(?:(?:komt|kom|doet|gaat|treedt|schuift|stapt|sturen|zit|wij|we|dan|nu|mijn|onze|collega|mevrouw|de|"
    r"heer)\s+)*$",
    re.IGNORECASE,
)
"""Who stands behind it comes for somebody else: "Durk gaat eruit en in zijn plaats komt Nynke"."""


_ERIN: Final = re.compile(
    r"\s*(?:\([^()]*\)|,[^,.;]{3,40},)?\s*(?:gaat |komt |moet |mag )?(?:er|d['’]r) ?(?:weer )?(?:in|bij|op)\b",
    re.IGNORECASE,
)
""" "Ik eruit, Bob Vaart erin": what leaves stands before his name."""


def _merk_eruit(gekozen: list[Deelnemer], tekst: str) -> None:
    """Of the named ones, who leaves: his sentence says so."""
    for plek, deelnemer in enumerate(gekozen):
        if deelnemer.naam is None:
            continue
        volgende = gekozen[plek + 1].naam if plek + 1 < len(gekozen) else None
        tussen = tekst[deelnemer.naam.eind : volgende.begin] if volgende is not None else ""
        if _IN_ZIJN_PLAATS.fullmatch(tussen):
            deelnemer.eruit = True
            continue
        ervoor = re.split(r"[.!?;]\s", tekst[max(0, deelnemer.naam.begin - 60) : deelnemer.naam.begin])[-1]
        rond = ervoor + re.split(r"[.!?]\s", tekst[deelnemer.naam.begin : deelnemer.naam.eind + 120])[0]
        if _NEEMT_PLAATS.search(ervoor) or _ERIN.match(tekst, deelnemer.naam.eind):
            continue
        deelnemer.eruit = _IN_PLAATS_VAN.search(ervoor) is not None or (
            re.search(
                r"\b(?:valt af|haakt af|stopt|kan (?:toch |helaas )*niet|vertrekt|andere baan|"
                r"afmelden|trekt zich|verlaat|verdwijnt|stapje terug|d['’]r (?:weer )?uit|er ?uit|"
                r"(?:geeft|staat) (?:zijn|haar) (?:stoel|plek|plaats) (?:door|af))\b",
                rond,
                re.IGNORECASE,
            )
            is not None
        )
