"""Whether "vrij" and "weg" speak of a day off or of room: "die dag houd ik vrij", "dan kan ik makkelijk weg".

Knows the words of one clause; the rule that asks is in `richting`.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.beschikbaarheid.bezien import Bezien, Richting
from intervisie.lezer.beschikbaarheid.eenheden import ALLE
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.wie import EIGEN
from intervisie.lezer.taal.woorden import woordenrij


def voor_de_intervisie(vormen: list[str]) -> bool:
    """ "ik heb mijn agenda op dinsdag geblokt voor dit traject": taken, but by what he signs up for."""
    geblokt = {"geblokt", "geblokkeerd", "dichtgezet", "vrijgeblokt"} & set(vormen)
    voor = any(
        a == "voor" and {b, c} & _DIT for a, b, c in zip(vormen, vormen[1:], [*vormen[2:], ""], strict=False)
    )
    return bool(geblokt) and (voor or bool({"hiervoor", "ervoor", "vast", "alvast"} & set(vormen)))


_DIT: Final = woordenrij("dit deze jullie u intervisie traject bijeenkomst bijeenkomsten")


def kan_weg(bezien: Bezien) -> bool:
    """ "ik kan maar op een moment in de week weg", "dan kan ik makkelijk weg": free to leave the work."""
    weg = [v for v in bezien.deel.tekens if v.teken is Teken.WEG]
    kan = {"kan", "kunnen", "mag", "mogen"} & set(bezien.vormen)
    dag = bezien.vormen[:1] in (
        ["die"],
        ["deze"],
        ["dat"],
    )  # "… onder de pannen, dus die kunnen weg": are struck out
    dag = dag and not (EIGEN | _DERDEN) & set(bezien.vormen)
    return bool(kan) and not dag and all(v.vorm == "weg" for v in weg) and not bezien.heeft(Teken.NIET)


_DERDEN: Final = woordenrij("hij zij ze hem haar hen")


def offert_op(bezien: Bezien) -> bool:
    """ "Ik ben bereid mijn vrije maandag op te offeren": the day off is given up for this."""
    vormen = bezien.vormen
    geeft = vormen[-3:-1] in (["op", "te"], ["in", "te"], ["terug", "te"]) and vormen[-1] in _OFFERT
    geeft = geeft or vormen[-1] in ("opofferen", "inleveren", "terugkomen")
    return geeft and bool({"vrije", "vrij"} & set(vormen)) and not bezien.heeft(Teken.NIET, Teken.LIEVER_NIET)


_OFFERT: Final = woordenrij("offeren zetten ruilen leveren komen")


def niet_meer_vrij(bezien: Bezien) -> bool:
    """ "niet meer woensdag vrij": the day off is over."""
    meer = any(v.vorm in ("niet meer", "niet langer", "geen") for v in bezien.deel.tekens)
    vrij = all(v.vorm in ("vrij", "vrije dag") for v in bezien.deel.tekens if v.teken is Teken.WEG)
    return meer and vrij and "meer" in bezien.vormen


_HOUDT: Final = woordenrij("houd hou houdt houden gehouden maak maakt maken gemaakt")


def vrij_is_ja(bezien: Bezien) -> bool:
    """ "houd ik vrij", "nog vrij" and "vrij flexibel" speak of room, not of a day off."""
    vrij = [vondst for vondst in bezien.deel.tekens if vondst.teken is Teken.WEG]
    anders = [vondst for vondst in bezien.deel.tekens if vondst.teken is not Teken.WEG]
    if "vrijaf" in bezien.vormen and "intervisie" in bezien.vormen:
        return True
    if any(vondst.vorm != "vrij" for vondst in vrij):
        return False
    rest = any(stuk.rest for u in bezien.deel.uitdrukkingen for stuk in u.stukken)
    if rest and {"is", "zijn"} & set(bezien.vormen) and not EIGEN & set(bezien.vormen):
        return True
    if "intervisie" in bezien.vormen or any(
        stuk.venster and stuk.venster.van and stuk.venster.tot and not stuk.venster.is_moment
        for u in bezien.deel.uitdrukkingen
        for stuk in u.stukken
    ):
        return True  # "ik ben vrij op maandag tussen 9 en 11 uur"
    later = {"daarna", "erna", "nadien"} & set(bezien.vormen) and not bezien.deel.vakken
    if later and EIGEN & set(bezien.vormen):
        return True  # "tot elf uur heb ik overleg, daarna ben ik vrij"
    vrij_gemaakt = _HOUDT & set(bezien.vormen) or _is_heel_vrij(bezien.vormen) or _is_vrij_te(bezien.vormen)
    if vrij_gemaakt or _staat_tegenover_deel(bezien):
        return True
    rest = any(stuk.rest == "dag" for u in bezien.deel.uitdrukkingen for stuk in u.stukken)
    if rest and bezien.geldend == "nee":
        return True
    dagdeel = any(stuk.delen is not None for u in bezien.deel.uitdrukkingen for stuk in u.stukken)
    if (
        dagdeel
        and ({"is", "zijn"} & set(bezien.vormen) or (bezien.geldend == "nee" and len(bezien.vormen) <= 2))
        and (not EIGEN & set(bezien.vormen) or {"bij", "mij"} <= set(bezien.vormen))
        and "mijn" not in bezien.vormen
    ):
        return True
    alle = any(stuk.niveau == ALLE and stuk.dagen for u in bezien.deel.uitdrukkingen for stuk in u.stukken)
    if alle or (dagdeel and bezien.heeft(Teken.ALLEEN)):
        return True
    ruimte = any("vrij" in vondst.vorm.split() for vondst in anders)
    bijwoord = (Teken.KAN, Teken.ALLES_GOED, Teken.ALTIJD)
    return ruimte or any(vondst.eerste == vrij[0].na and vondst.teken in bijwoord for vondst in anders)


def wil_vrijhouden(bezien: Bezien) -> Richting | None:
    """ "Ik wil de vrijdag graag vrijhouden, de andere dagen staan open": from this, when the others are offered."""
    if _KRIJGT & set(bezien.vormen) and bezien.vormen[-1] == "vrij" and not bezien.heeft(Teken.NIET):
        return "onduidelijk"  # "voor cursussen krijg ik de maandag vrij"
    einde = bezien.vormen[-3:]
    houdt = einde[-1] == "vrijhouden" or einde[-2:] == ["vrij", "houden"] or einde == ["vrij", "te", "houden"]
    if not houdt or not _WIL & set(bezien.vormen) or any("voor" in vorm for vorm in bezien.vormen):
        return None
    anderen = [u for deel in bezien.zin.delen if deel is not bezien.deel for u in deel.uitdrukkingen]
    rest = any(stuk.rest for u in anderen for stuk in u.stukken)
    return ("nee" if rest else "onduidelijk") if bezien.deel.uitdrukkingen else None


_KRIJGT: Final = woordenrij("krijg krijgen kreeg kregen")
_WIL: Final = woordenrij("wil willen probeer proberen liever graag")


def _is_vrij_te(vormen: list[str]) -> bool:
    """ "vrij te geven", "vrij te spelen": room that somebody makes; "vrij te nemen" is a day off."""
    return any(
        a == "vrij" and b == "te" and c != "nemen"
        for a, b, c in zip(vormen, vormen[1:], vormen[2:], strict=False)
    )


def _staat_tegenover_deel(bezien: Bezien) -> bool:
    """ "Donderdagochtend zit ik bij de burgemeester, donderdagmiddag ben ik vrij": of what else fills that day."""
    plek = bezien.zin.delen.index(bezien.deel)
    vorig = bezien.zin.delen[plek - 1] if plek else None
    if vorig is None or vorig.heeft(Teken.KAN, Teken.WEG) or bezien.vormen[-1] != "vrij":
        return False
    eerder = [s for u in vorig.uitdrukkingen for s in u.stukken if s.dagen and s.delen is not None]
    nu = [s for u in bezien.deel.uitdrukkingen for s in u.stukken if s.dagen and s.delen is not None]
    return any(
        a.dagen == b.dagen and not (a.delen or frozenset()) & (b.delen or frozenset())
        for a in eerder
        for b in nu
    )


def _is_heel_vrij(vormen: list[str]) -> bool:
    """ "de hele dinsdag is vrij", "'s middags is helemaal vrij": room, where a day off is just "vrij"."""
    ervoor = vormen[vormen.index("vrij") - 1] if "vrij" in vormen[1:] else ""
    heel = bool({"hele", "gehele"} & set(vormen[:3]) and {"is", "zijn"} & set(vormen))
    if ervoor == "weer" and {"is", "zijn"} & set(vormen) and not EIGEN & set(vormen):
        return True
    return ervoor in ("helemaal", "heel", "volledig", "verder", "nog", "volkomen") or heel
