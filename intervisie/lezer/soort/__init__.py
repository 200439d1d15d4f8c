"""What kind of mail it is: what the structure proves first, then what the writer says now.

What one writer says is weighed in `afweging.py`; here it is decided who speaks: a forwarded message speaks only when
the one who forwards it lets it. Knows no people and no dates.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from intervisie.lezer.bericht import Adres, Bericht
from intervisie.lezer.lezing import Soort
from intervisie.lezer.mime import automaat, portaal
from intervisie.lezer.schrijver import Schrijver, buitenste, doorgestuurde
from intervisie.lezer.soort import (
    afweging,
    eerdere_mail,
    elders,
    strekking,
    tegenspraak,
    vermoeden,
    voorbehoud,
    weggaan,
)
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van

_FW: Final = re.compile(r"\s*(?:fw|fwd|doorst|doorgest|tr|wg)\s*:", re.IGNORECASE)
_VERWIJST: Final = een_van(
    r"\b(?:zie(?! hier (?:een|mijn|de|het))|hieronder|onderstaand\w*|onderaan|bijgaand\w*|bijgevoegd\w*|doorgestuurd|"
    r"doorsturen|stuur .{0,40}\b(?:door|nogmaals)|hierbij|fwd|below|forward\w*|kwam binnen|"
    r"bestemd|bedoeld)\b"
)
_ONDERSTAANDE: Final = een_van(
    r"\bonderstaande (?:collega|deelne\w+|kandidaat|persoon|medewerk\w+|aanmeld\w+)\b|"
    r"\b(?:collega|medewerk\w+|hij|zij|haar|hem)\b.{0,30}\b(?:hieronder|hier onder)\b|"
    r"\b(?:onderstaand\w*|bijgaand\w*|hieronder)\b.{0,30}\bter (?:afhandeling|verwerking|behandeling|actie)\b"
)
_TER_INFO: Final = een_van(
    r"\b(?:ter info|ter informatie|ter kennisname|fyi|tkn|for your information|ter kennisgeving)\b"
)


_ONTVANGEN: Final = een_van(
    r"\b(?:ontvangstbevestiging|zaaknummer|ticket|in goede orde ontvangen|is geregistreerd|wij "
    r"hebben uw (?:bericht|mail|e-mail|vraag))\b"
)
_AUTOMAAT: Final = een_van(
    r"\bautomatisch (?:verzonden|verstuurd|gegenereerd|aangemaakt)?\b.{0,20}\b(?:bericht|mail|"
    r"bevestiging|antwoord)|\bniet op (?:antwoorden|reageren)\b|\bniet (?:beantwoorden|"
    r"reageren)\b"
)


def eigen_tekst(bericht: Bericht) -> str:
    """What the writer writes now: no quotes, no signature, no disclaimer."""
    return "\n\n".join(
        bericht.tekst[d.begin : d.eind] for d in bericht.delen if d.soort == "eigen" and d.diepte == 0
    )


def bepaal(bericht: Bericht, eigen_adressen: frozenset[str] = frozenset()) -> Oordeel:
    """Decide the kind of a message: bounce, absence and calendar answers by structure, the rest by its "
    "words."""
    buiten = eerdere_mail.met_ondertekening(bericht, buitenste(bericht))
    vast: dict[str | None, Soort] = {
        "bounce": "bounce",
        "afwezigheid": "afwezigheid",
        "agenda": "agenda-antwoord", "mdn": "overig", "lijst": "overig",
    }  # fmt: skip
    op_de_lijst = bericht.automaat == "lijst" and _ook_aan_ons(bericht, eigen_adressen)
    if bericht.automaat in vast and not op_de_lijst:
        return Oordeel(vast[bericht.automaat], (buiten,), buitenste=buiten)
    if portaal.is_melding(bericht):
        return Oordeel("overig", (buiten,), buitenste=buiten, redenen=(portaal.REDEN,))
    if strekking.is_vreemd_schrift(buiten.tekst):
        return Oordeel("overig", (buiten,), buitenste=buiten)
    eigen = afweging.weeg(bericht, buiten)
    gezegd = [u for us in eigen.uitingen.values() for u in us]
    uitgenodigd = bericht.kalender_methode == "REQUEST"
    if (uitgenodigd or op_de_lijst) and not any(u.aan or u.stop for u in gezegd):
        return Oordeel("overig", (buiten,), buitenste=buiten)
    if _ONTVANGEN.search(f"{buiten.onderwerp}\n{buiten.tekst}") and (
        bericht.automatisch or _AUTOMAAT.search(buiten.tekst)
    ):
        return Oordeel("overig", (buiten,), buitenste=buiten)
    if _rondgestuurd(bericht, eigen, buiten):
        redenen = (tegenspraak.MISSCHIEN,) if any(map(_weigert, gezegd)) else ()
        return Oordeel("overig", (buiten,), eigen.uitingen, buiten, rondgestuurd=True, redenen=redenen)
    ontvangers = frozenset(a.adres for a in bericht.kop.aan if a.adres)
    gemaild = ontvangers | {a.adres for a in bericht.kop.cc}
    verder = [s for s in doorgestuurde(bericht) if not _is_van_ons(s, eigen_adressen | ontvangers, gemaild)]
    for regel in (_opvolger, _allebei, _samen_doorgestuurd):
        if (samen := regel(bericht, eigen, buiten, verder)) is not None:
            return samen
    if not verder or _over_iets_anders(buiten, verder):
        return eigen
    laat_spreken = _laat_spreken(eigen, buiten, verder)
    gekozen = _met_doorgestuurde(bericht, eigen, buiten, verder) if laat_spreken else eigen
    return _vraag_naar_rest(bericht, gekozen, verder)


NOG_EEN: Final = "Onder de mail staat ook een aanmelding van {}. Die is niet als deelnemer gelezen."


def _vraag_naar_rest(bericht: Bericht, gekozen: Oordeel, verder: list[Schrijver]) -> Oordeel:
    """Ask when somebody else whose mail was passed on signs up too, and is none of those who speak."""
    if gekozen.soort != "aanmelding":
        return gekozen
    spreken = {s.van.adres or s.van.naam for s in gekozen.schrijvers if s.van}
    if gekozen.buitenste is not None and gekozen.buitenste.van is not None:
        spreken.add(gekozen.buitenste.van.adres)
    for schrijver in verder:
        van = schrijver.van
        if van is None or {van.adres, van.naam} & spreken:
            continue
        if not (van.adres and any(_MELDT_ZICH.search(u.zin.tekst) for u in _aan(bericht, schrijver))):
            continue
        reden = NOG_EEN.format(van.naam or van.adres)
        return replace(gekozen, redenen=(*gekozen.redenen, reden))
    return gekozen


def _aan(bericht: Bericht, schrijver: Schrijver) -> list[Uiting]:
    gewogen = afweging.weeg(bericht, schrijver)
    return [u for us in gewogen.uitingen.values() for u in us if u.aan and gewogen.soort == "aanmelding"]


_MELDT_ZICH: Final = een_van(r"\b(?:ik|mij|me|wij|we|ons)\b")


def _ook_aan_ons(bericht: Bericht, eigen_adressen: frozenset[str]) -> bool:
    """What somebody writes to a mailing list and to us by name; a newsletter goes to its readers alone."""
    aan = {a.adres for a in (*bericht.kop.aan, *bericht.kop.cc)}
    return bool(aan & eigen_adressen) and bool(aan - eigen_adressen)


def _opvolger(bericht: Bericht, eigen: Oordeel, buiten: Schrijver, verder: list[Schrijver]) -> Oordeel | None:
    """ "Ik stop, Eva komt in mijn plaats, zie haar mail hieronder": one goes, and who was sent on comes."""
    gezegd = [u for us in eigen.uitingen.values() for u in us]
    if (
        len(verder) != 1
        or not (eigen.soort == "afmelding" or eigen.vervanging)
        or weggaan.alleen_zelf_niet(gezegd)
    ):
        return None
    nieuw = verder[0]
    voornaam = namen.voornaam(namen.van_weergavenaam(nieuw.van.naam) or "") if nieuw.van else ""
    genoemd = voornaam and re.search(rf"\b{re.escape(voornaam)}\b", buiten.tekst)
    zelf = buiten.van is not None and nieuw.van is not None and buiten.van.adres == nieuw.van.adres
    if not genoemd or zelf or not _VERWIJST.search(buiten.tekst):
        return None
    ander = afweging.weeg(bericht, nieuw)
    if ander.soort not in ("aanmelding", "wijziging"):
        return None
    uitingen = {**eigen.uitingen, **ander.uitingen}
    return Oordeel("wijziging", (buiten, nieuw), uitingen, buiten, True, True, eigen.redenen)


_WIE: Final = (
    r"(?:hem|haar|(?:mijn|onze) collega|"
    r"(?-i:[A-ZÀ-Þ][^\W\d_]+)(?: (?:[a-z]{2,4} ){0,2}(?-i:[A-ZÀ-Þ])[^\W\d_-]+)?)"
)
_ERBIJ: Final = een_van(
    rf"\b(?:ik|ikzelf) (?:sluit|voeg|haak|schaar) (?:me|mij)(?: \w+){{0,3}} (?:bij|met|achter) {_WIE}\b",
    rf"\b(?:ik|ikzelf) (?:sluit|haak|voeg)(?: \w+)? (?:bij|met|achter) {_WIE} aan\b",
    rf"\bsluit ik (?:me|mij)(?: \w+){{0,3}} bij {_WIE}\b",
    r"\b(?:noteer|zet|meld|schrijf|plaats|neem|tel|reken|geef)\b[^.;!?]{0,40}\bons\b[^.;!?]{0,20}"
    r"\b(?:beiden?|allebei|(?:alle)?twee|samen|tweeën)\b",
    r"\b(?:wij|we) (?:doen|willen|gaan|nemen|komen|melden)\b[^.;!?]{0,30}\b(?:beiden?|allebei|alle ?twee|samen|"
    r"met z['’]n tweeën)\b[^.;!?]{0,40}\b(?:mee\w*|deel\w*|aan\w*)\b",
    rf"\b{_WIE} en (?:mij|mijzelf|mezelf|ik(?:zelf)?)\b[^.;!?]{{0,40}}"
    r"\b(?:(?:mee|aan|deel)\w*|op|in|erbij|lijst|noteren|inschrijven|opgeven|plaatsen)\b",
    rf"\b(?:mij|mijzelf|mezelf|ikzelf) en {_WIE}\b[^.;!?]{{0,40}}\b(?:(?:mee|aan|deel)\w*|op|in|erbij|lijst)\b",
    rf"\b(?:ik|ikzelf)\b(?:(?!\b(?:dat|of|heb|had)\b)[^.;!?]){{0,30}}\b(?:samen|tegelijk) met {_WIE}\b"
    r"(?:(?!\b(?:dat|of)\b)[^.;!?]){0,40}\b(?:mee|aan|deel)\w*",
)
"""The sender counts himself in with whom he sends on: "ik sluit me bij Renate aan", "noteer ons allebei"."""


_OOK_MIJ: Final = een_van(
    r"\b(?:zet|noteer|schrijf|meld|neem|tel|reken|doe|plaats)\b[^.;!?]{0,12}\b(?:(?:mij|me|mijzelf|"
    r"mezelf)\b[^.;!?]{0,12}"
    r"\b(?:ook|er ?bij)|ook (?:mij|me|mijzelf|mezelf))\b",
    r"\b(?:en|plus) (?:mij|mijzelf|mezelf|ik(?:zelf)?) (?:er ?(?:ook )?bij|ook)\b",
)
"""And himself, when he names whom he sends on: "graag Yara inschrijven, en zet mij er ook bij"."""


_IK_OOK: Final = een_van(
    r"\b(?:ik|ikzelf) (?:zelf )?(?:doe|ga|kom|wil|sluit|schuif|haak|neem|meld|geef)\b[^.,;!?]{0,24}\book\b",
    r"\b(?:zelf |daar |hier )(?:doe|ga|kom|wil|sluit|schuif|haak|neem|meld|geef) ik\b[^.,;!?]{0,24}\book\b",
    r"\book ik (?:doe|ga|kom|wil|sluit|schuif|haak|neem|meld|geef)\b",
)
"""He takes part as well, over the mail that he points to: "zie onder, ik doe ook mee"."""


_DIENS_MAIL: Final = een_van(
    r"\b(?:aanmelding|opgave|mail|mailtje|bericht|berichtje|reactie) van (?:(?:mijn|onze|collega) )*"
    r"(?-i:[A-ZÀ-Þ])[^.;!?]{2,40}"
    r"\b(?:als bijlage|in de bijlage|bijgevoegd|hieronder|hier onder|onderaan|zit erbij|gaat hierbij)\b"
)
"""Beside his own sign-up: "de aanmelding van Fay zit als bijlage bij deze mail"."""
_BEKEND: Final = een_van(
    r"\b(?:aankondiging|oproep|uitnodiging|nieuwsbrief|bericht van jullie|jullie (?:mail|bericht))\b"
)
"""What is below is the call that he answers."""


def _allebei(bericht: Bericht, eigen: Oordeel, buiten: Schrijver, verder: list[Schrijver]) -> Oordeel | None:
    """Who sends on the mail of a colleague and takes part with him, or signs up one more: both speak."""
    if len(verder) != 1 or eigen.soort != "aanmelding":
        return None
    ander = verder[0]
    if ander.van is None or buiten.van is None or ander.van.adres == buiten.van.adres:
        return None
    voornaam = namen.voornaam(namen.van_weergavenaam(ander.van.naam) or "")
    genoemd = bool(voornaam) and re.search(rf"\b{re.escape(voornaam)}\b", buiten.tekst) is not None
    mee = (
        (genoemd and _DIENS_MAIL.search(buiten.tekst) and _meldt_zichzelf(eigen))
        or _ERBIJ.search(buiten.tekst)
        or (genoemd and _OOK_MIJ.search(buiten.tekst))
        or (_IK_OOK.search(buiten.tekst) and not _BEKEND.search(buiten.tekst))
    )
    if not (mee or _noemt_nog_iemand(buiten, ander)):
        return None
    gewogen = afweging.weeg(bericht, ander)
    if not (genoemd or _VERWIJST.search(buiten.tekst)) or gewogen.soort not in (
        "aanmelding",
        "vraag",
        "overig",
    ):
        return None
    uitingen = {**eigen.uitingen, **gewogen.uitingen}
    redenen = tuple(r for r in eigen.redenen if not (mee and r == vermoeden.ONZEKER))
    return Oordeel("aanmelding", (buiten, ander), uitingen, buiten, redenen=redenen)


def _meldt_zichzelf(oordeel: Oordeel) -> bool:
    return any(u.aan and _MIJ.search(u.zin.tekst) for us in oordeel.uitingen.values() for u in us)


_NAAM_EN_ADRES: Final = re.compile(
    r"(?P<voor>[A-ZÀ-Þ][^\W\d_]+(?:-[^\W\d_]+)?) (?:[a-z'’]{2,4} ){0,3}[A-ZÀ-Þ][\w'’-]+,? ?\(?"
    r"[^()\n@]{0,40}?(?P<adres>[\w.+-]+@[\w.-]+\w)"
)


def _noemt_nog_iemand(buiten: Schrijver, ander: Schrijver) -> bool:
    """ "Zie hieronder, en Bram de Wit (b.dewit@ede.example) wil ook": somebody besides the one who is sent on."""
    bekend = {s.van.adres for s in (buiten, ander) if s.van} | {a.adres for a in ander.kader}
    van = namen.van_weergavenaam(ander.van.naam) if ander.van else None
    return any(
        g["adres"].lower() not in bekend and g["voor"] not in (van or "")
        for g in _NAAM_EN_ADRES.finditer(buiten.tekst)
    )


_AAN_COLLEGAS: Final = re.compile(
    r"\s*(?:(?:beste|dag|hoi|hallo|ha|hai|hey|lieve|geachte|goede\w+|fijne) )*(?:collega['’]?s?|allen|"
    r"allemaal|"
    r"team\w*|mensen|"
    r"iedereen|lui|dames|heren|vrienden|jongens|teamgenoten)\b",
    re.IGNORECASE,
)


def _rondgestuurd(bericht: Bericht, eigen: Oordeel, buiten: Schrijver) -> bool:
    """A call of ours that somebody passes on to people of his own house, with a copy to us; it signs up nobody."""
    kop = bericht.kop
    huis = kop.van.adres.rpartition("@")[2] if kop.van else ""
    naar_huis = bool(huis and kop.aan and kop.cc) and all(a.adres.endswith(f"@{huis}") for a in kop.aan)
    if not naar_huis or all(a.adres.endswith(f"@{huis}") for a in kop.cc):
        return False
    gezegd = [u for us in eigen.uitingen.values() for u in us]
    buiten_schot = weggaan.alleen_zelf_niet(gezegd)
    doet_iets = any(
        u.aan or (_weigert(u) and not buiten_schot) or u.mist or u.vervangt or u.verandert for u in gezegd
    )
    return not doet_iets and (
        _AAN_COLLEGAS.match(buiten.tekst.strip()) is not None or _groet_ontvanger(bericht, buiten)
    )


def _weigert(uiting: Uiting) -> bool:
    return uiting.stop and "niemand" not in uiting.zin.tekst


def _groet_ontvanger(bericht: Bericht, buiten: Schrijver) -> bool:
    """ "Ha Floris en Pien," over a mail to Floris and Pien."""
    groet = re.split(r"[,!\n]", buiten.tekst.strip())[0] + ","
    if len(groet) >= _GROET:
        return False
    voornamen = [namen.voornaam(namen.van_weergavenaam(a.naam) or "") for a in bericht.kop.aan]
    if any(v and re.search(rf"\b{re.escape(v)}\b", groet) for v in voornamen):
        return True
    gegroet = {g[0].lower() for g in _MET_HOOFDLETTER.findall(groet)}
    kaal = [a.adres[:1] for a in bericht.kop.aan if not a.naam and a.adres[1:2] == "."]
    return len(kaal) == len(bericht.kop.aan) > 0 and set(kaal) <= gegroet


_GROET: Final = 60
_MET_HOOFDLETTER: Final = re.compile(r"(?<=\s)[A-ZÀ-Þ][^\W\d_]+")
"""The first names in a greeting, of which a bare address has the initial."""


def _is_van_ons(schrijver: Schrijver, eigen_adressen: frozenset[str], gemaild: frozenset[str]) -> bool:
    """A forwarded announcement of the secretariat, what goes back to who wrote it, or the report of a mail program
    over a mail that came back, tells of no participant.

    `gemaild` are all who get this mail.
    """
    van = schrijver.van
    if van is None:
        return False
    if automaat.is_postsysteem(van):
        return True
    genoemd = van.naam.lower().startswith("secretariaat") or van.adres.startswith("secretariaat")
    return van.adres in eigen_adressen or (genoemd and (not van.adres or van.adres in gemaild))


_MIJ_ERBIJ: Final = een_van(
    r"(?<!wat )\b(?:mij|me)\b(?:(?!\b(?:hem|haar|hen|collega)\b)[^,.;]){0,30}"
    r"\b(?:inschrijven|aanmelden|opgeven|noteren|plaatsen|in te schrijven|aan te melden|op te geven)\b"
)
"""He signs himself up; what is below is of another, or only tells who he is."""


def _laat_spreken(eigen: Oordeel, buiten: Schrijver, verder: list[Schrijver]) -> bool:
    """The sender does not speak for himself: he points at what he forwards, or asks for somebody else."""
    if _ONDERSTAANDE.search(buiten.tekst):
        return True
    eigen_mail = any(buiten.van and s.van and s.van.adres == buiten.van.adres for s in verder)
    if _MIJ_ERBIJ.search(buiten.tekst) and not (
        eigen_mail and not voorbehoud.GEGEVENS_ELDERS.search(buiten.tekst)
    ):
        return False
    if eigen.soort == "wijziging" and _schreef_zelf(buiten, verder):
        return False
    gezegd = [u for us in eigen.uitingen.values() for u in us]
    weg = [u for u in gezegd if u.stop or u.mist]
    if eigen.soort in ("wijziging", "afmelding") and weg and not weggaan.alleen_zelf_niet(gezegd):
        return _zegt_het_van(weg, buiten, verder)
    zelf = any(
        u.aan
        and re.search(
            r"\b(?:ik|mij|me|mijzelf|wij|ons)\b.{0,60}\b(?:mij|me|ons|mee|deel|aan|bij)\b", u.zin.tekst, re.I
        )
        and not re.search(r"\b(?:hem|haar|onderstaande|nogmaals)\b", u.zin.tekst, re.I)
        for us in eigen.uitingen.values()
        for u in us
    )
    return not zelf


def _schreef_zelf(buiten: Schrijver, verder: list[Schrijver]) -> bool:
    """His own mail of before, from the address that he had then, under what he changes now."""
    if _VERWIJST.search(buiten.tekst):
        return False
    naam = namen.van_weergavenaam(buiten.van.naam) if buiten.van else None
    eerder = [namen.van_weergavenaam(s.van.naam) or "" if s.van else "" for s in verder]
    return namen.volledig(naam) and all(ander and namen.zelfde(naam or "", ander) for ander in eerder)


def _zegt_het_van(weg: list[Uiting], buiten: Schrijver, verder: list[Schrijver]) -> bool:
    """ "Ivo stopt ermee, zie zijn bericht hieronder": who leaves is the one whose own mail is passed on."""
    eigen = buiten.van.adres if buiten.van else ""
    namen_ = {
        namen.voornaam(namen.van_weergavenaam(s.van.naam) or "")
        for s in verder
        if s.van and s.van.adres != eigen
    }
    genoemd = [
        naam
        for naam in namen_
        if naam and all(re.search(rf"\b{re.escape(naam)}\b", u.zin.tekst) for u in weg)
    ]
    return bool(genoemd) and _VERWIJST.search(buiten.tekst) is not None


def _vervangen(eigen: Oordeel, eerste: Oordeel, buiten: Schrijver, redenen: list[str]) -> Oordeel:
    """Who was forwarded leaves, and the sender names who comes in his place."""
    return Oordeel(
        "wijziging",
        (eerste.schrijvers[0], buiten),
        {**eerste.uitingen, **eigen.uitingen},
        buiten,
        True,
        True,
        tuple(dict.fromkeys((*eigen.redenen, *redenen))),
    )


def _redenen(eigen: Oordeel, sprekend: list[Oordeel]) -> list[str]:
    """What makes both doubtful; a plain "graag inschrijven" over a mail takes away that its writer was not plain."""
    redenen = [r for o in sprekend for r in o.redenen if not (_is_opgave(eigen, o) and "wijziging" in r)]
    if eigen.soort not in ("aanmelding", "wijziging", "afmelding"):
        return redenen
    if (
        eigen.soort == "aanmelding"
        and vermoeden.ONZEKER not in eigen.redenen
        and all(o.schrijvers[0].diepte == 1 for o in sprekend)
    ):
        redenen = [r for r in redenen if r != vermoeden.ONZEKER]
    return [*(r for r in eigen.redenen if r != vermoeden.ONZEKER), *redenen]


def _geeft_op(eigen: Oordeel, sprekend: list[Oordeel]) -> None:
    """ "Graag inschrijven", over a mail that only tells when its writer is away: no change of an earlier sign-up."""
    for oordeel in sprekend:
        if _is_opgave(eigen, oordeel):
            oordeel.soort = "aanmelding"


def _is_opgave(eigen: Oordeel, oordeel: Oordeel) -> bool:
    gezegd = [u for us in oordeel.uitingen.values() for u in us]
    bekend = oordeel.vervanging or any(u.eerder or u.blijft or u.verandert for u in gezegd)
    return (eigen.soort, oordeel.soort) == ("aanmelding", "wijziging") and not bekend


def _bedankt_zelf(oordeel: Oordeel) -> bool:
    """Who passes on the mail of somebody else and only says that he takes no part himself."""
    gezegd = [u for us in oordeel.uitingen.values() for u in us]
    return oordeel.soort == "afmelding" and weggaan.alleen_zelf_niet(gezegd)


def _meldt_dieper(oordeel: Oordeel, verder: list[Schrijver]) -> bool:
    """ "Akkoord, meld Joyce maar aan", over the mail of Joyce: she speaks for herself."""
    schrijver = oordeel.schrijvers[0]
    dieper = [s for s in verder if s.diepte > schrijver.diepte]
    aan = [u for us in oordeel.uitingen.values() for u in us if u.aan]
    return bool(aan) and all(
        not _MIJ.search(u.zin.tekst)
        and (_HAAR.search(u.zin.tekst) or any(_genoemd(s, u.zin.tekst) for s in dieper))
        for u in aan
    )


_HAAR: Final = een_van(r"\b(?:haar|hem)\b")
_MIJ: Final = een_van(r"\b(?<!van )(?:ik|mij|me|mijzelf|mezelf|ons|wij|we)\b")


def _over_iets_anders(buiten: Schrijver, verder: list[Schrijver]) -> bool:
    """The sender says that what he passes on is about another thing, and nobody names the intervisie."""
    alles = "\n".join(f"{s.onderwerp}\n{s.tekst}" for s in (buiten, *verder))
    gaat_over = re.search(r"\b(?:gaat|betreft|is voor|hoort bij)\b", buiten.tekst, re.IGNORECASE)
    return bool(gaat_over and elders.ANDERS.search(buiten.tekst)) and not vermoeden.OVER.search(alles)


_MEER: Final = een_van(
    r"\b(?:twee|drie|vier|beiden?|allebei|alle|hen|hun|ze|reacties|antwoorden|mails|mailtjes|berichten|aanmeldingen|"
    r"collega['’]?s|medewerkers|deze mensen)\b"
)
"""Says that what is below is of more than one."""


def _samen_doorgestuurd(
    bericht: Bericht, eigen: Oordeel, buiten: Schrijver, verder: list[Schrijver]
) -> Oordeel | None:
    """ "Graag Aukje en Siebe inschrijven", over the answers that both sent him: each speaks for himself."""
    gezegd = [u for us in eigen.uitingen.values() for u in us]
    if len(verder) < _EEN_PAAR or buiten.van is None or eigen.vervanging:
        return None
    if not (
        eigen.soort == "aanmelding" or weggaan.alleen_zelf_niet(gezegd) or _REACTIES.search(buiten.tekst)
    ):
        return None
    anderen = [s for s in verder if s.van is not None and s.van.adres and s.van.adres != buiten.van.adres]
    wie = [s for s in anderen if _genoemd(s, buiten.tekst)]
    if len(wie) < _EEN_PAAR and _MEER.search(buiten.tekst):
        wie = _aan_elkaar(anderen, buiten.van)
    gewogen = [afweging.weeg(bericht, s) for s in wie]
    sprekend = [o for o in gewogen if o.soort != "afmelding"]
    if len(sprekend) < _EEN_PAAR or any(o.vervanging for o in sprekend):
        return None
    redenen = _redenen(eigen, [o for o in sprekend if o.soort == "aanmelding"])
    uitingen = {k: v for o in sprekend for k, v in o.uitingen.items()}
    wie = [o.schrijvers[0] for o in sprekend]
    return Oordeel("aanmelding", tuple(wie), uitingen, buiten, True, redenen=tuple(dict.fromkeys(redenen)))


_EEN_PAAR: Final = 2
_REACTIES: Final = een_van(
    r"\b(?:hierbij|hieronder|zie|bijgaand|onderstaande?|bijgevoegd|bijgesloten)\b[^.;!?]{0,40}\b(?:reacties|antwoorden|"
    r"mails|mailtjes|berichten|berichtjes|aanmeldingen|opgaven|(?:twee|drie|vier) van (?:ons|mijn|onze))\b"
)
"""What several wrote, by a name for that."""


def _aan_elkaar(anderen: list[Schrijver], van: Adres) -> list[Schrijver]:
    """Who wrote to the sender, and who wrote to one of those: the mails were pasted one under another."""
    uit: list[Schrijver] = []
    bekend = {van.adres, van.naam}
    for schrijver in sorted(anderen, key=lambda s: s.diepte):
        if schrijver.van is not None and bekend & {
            w for a in schrijver.kader for w in (a.adres, a.naam) if w
        }:
            uit.append(schrijver)
            bekend |= {schrijver.van.adres, schrijver.van.naam}
    return uit


def _genoemd(schrijver: Schrijver, tekst: str) -> bool:
    """Whether the words name the writer of what is sent on."""
    voornaam = namen.voornaam(namen.van_weergavenaam(schrijver.van.naam) or "") if schrijver.van else ""
    return bool(voornaam) and re.search(rf"\b{re.escape(voornaam)}\b", tekst) is not None


def _met_doorgestuurde(
    bericht: Bericht, eigen: Oordeel, buiten: Schrijver, verder: list[Schrijver]
) -> Oordeel:
    """The kind of what was forwarded, when that has a kind of its own."""
    gewogen: list[Oordeel] = []
    sprekend: list[Oordeel] = []
    for diepte in sorted({s.diepte for s in verder}):
        laag = [afweging.weeg(bericht, s) for s in verder if s.diepte == diepte]
        gewogen += laag
        sprekend = [o for o in laag if o.soort in ("aanmelding", "wijziging", "afmelding")]
        dieper = any(s.diepte > diepte for s in verder)
        sprekend = [o for o in sprekend if not (dieper and (_bedankt_zelf(o) or _meldt_dieper(o, verder)))]
        if sprekend:
            break
    zelf_niet = eigen.soort == "afmelding" and weggaan.alleen_zelf_niet(
        [u for us in eigen.uitingen.values() for u in us]
    )
    gevraagd = zelf_niet or eigen.soort in ("aanmelding", "wijziging")
    if not sprekend and gevraagd:
        sprekend = [o for o in gewogen if o.soort in ("vraag", "overig") and o.schrijvers[0].van is not None][
            :1
        ]
        for o in sprekend:
            o.soort = "aanmelding"
            if eigen.soort == "aanmelding":
                o.redenen = tuple(r for r in o.redenen if r != tegenspraak.MISSCHIEN)
    if not sprekend:
        vragen = [o for o in gewogen if o.soort == "vraag"]
        if eigen.soort == "overig" and vragen and not _TER_INFO.search(buiten.tekst):
            vragen[0].redenen = (*vragen[0].redenen, tegenspraak.MISSCHIEN)
            return vragen[0]
        return eigen
    eerste = sprekend[0]
    redenen = _redenen(eigen, sprekend)
    if _TER_INFO.search(buiten.tekst) and not gevraagd:
        redenen.append("Dit bericht is ter informatie doorgestuurd.")
    if eigen.vervanging and not eerste.vervanging:
        return _vervangen(eigen, eerste, buiten, redenen)
    redenen = [] if gevraagd and all("voorwaarde" in r for r in redenen) else redenen
    _geeft_op(eigen, sprekend)
    return Oordeel(
        eerste.soort,
        tuple(o.schrijvers[0] for o in sprekend if o.soort == eerste.soort),
        {k: v for o in sprekend for k, v in o.uitingen.items()},
        buiten,
        True,
        eerste.vervanging,
        tuple(dict.fromkeys(redenen)),
    )
