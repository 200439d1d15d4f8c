"""What kind of mail it is: what the structure proves first, then what the writer says now.

The clauses are judged one by one (`uitingen.py`); here they are weighed, in the order of the kinds.
A forwarded message speaks only when the one who forwards it lets it. Knows no people and no dates.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer import tegenspraak, uitingen, vermoeden, zinnetjes
from intervisie.lezer.bericht import Bericht
from intervisie.lezer.lezing import Soort
from intervisie.lezer.oordeel import Oordeel
from intervisie.lezer.regels import een_van
from intervisie.lezer.schrijver import Schrijver, buitenste, doorgestuurde
from intervisie.lezer.uitingen import Uiting
from intervisie.lezer.zinnetjes import Zin

_FW: Final = re.compile(r"\s*(?:fw|fwd|doorst|doorgest|tr|wg)\s*:", re.IGNORECASE)
_OMLIJST: Final = een_van(
    r"\b(?:bijeenkomst|ronde|deelnemerslijst|aanmeld|aangemeld|deelname|deelnem|groep \d|opgave|"
    r"inschrijving|indeling)\w*\b"
)
_RECLAME: Final = (
    re.compile(
        r"\b(?:korting|gratis|aanbieding|aanbod|actie|voordeel|kaartjes?|tickets?|vroegboek\w*|"
        r"prijs|€)\b|\d+ ?%",
        re.I,
    ),
    re.compile(r"https?://|\bwww\.|>>|\bklik\b|\bbestel\b|\bschrijf (?:u|je) nu\b", re.I),
    re.compile(
        r"\b(?:meld (?:u|je|uw|jullie)|geachte (?:professional|leidinggevende|hr)|beste "
        r"(?:leidinggevende|professional))\b",
        re.I,
    ),
    re.compile(r"\b(?:afmelden voor|uitschrijven|unsubscribe|stop\b|u ontvangt deze|geen prijs op)", re.I),
    re.compile(r"\b(?:onze trainers|wij bieden|ons aanbod|ontdek|vrijblijvend|offerte|begeleidt)\b", re.I),
)
_JA: Final = een_van(
    r"^(?:ja|jazeker|jep|yes|zeker|prima|akkoord|leuk|graag|gaarne)\b(?!.*\bmaar\b).{0,60}$|"
    r"^(?:ja|jazeker|yes)\b[, ].{0,40}\b(?:graag|leuk|mee|erbij)\b|^(?:doe )?(?:mij|ons) ook\b|"
    r"\bja,? graag\b|\bja,? leuk\b|\bik (?:ook )?(?:graag|wel)\b$|^graag\b.{0,12}$|\bik ben er "
    r"?bij\b|\breken op\b|\bwij (?:ook )?graag\b",
)
_ONDERWERP_AAN: Final = een_van(
    r"\b(?:aanmeld\w*|opgave|opgeven|inschrijv\w*|deelname|deelnemers?|ik doe mee|wij doen mee|"
    r"meedoen|reservering|registration|sign(?:ing)?[- ]?up)\b"
)
_ONDERWERP_AF: Final = een_van(
    r"\b(?:afmeld\w*|afgemeld|annulering|uitschrijv\w*|terugtrek\w*|afzegging|cancellation)\b"
)
_ONDERWERP_ANDERS: Final = een_van(
    r"\b(?:wijzig\w*|gewijzigd|aanpassing|aanvulling|correctie|rectificatie|nieuw (?:nummer|"
    r"adres)|verandering\w*|vervang\w*)\b"
)
_VRAAG: Final = een_van(
    r"\b(?:ik vraag me af|vroeg (?:ik )?me af|mijn vraag|vraag(?:je)?|ik ben benieuwd|graag "
    r"(?:hoor|verneem|ontvang)|ik hoor graag|kunt u (?:mij )?(?:laten weten|vertellen|sturen)|"
    r"laat (?:je|u) (?:me|mij) weten|meer informatie|meer (?:willen )?weten|eerst .{0,20}weten|"
    r"nadere informatie|ik overweeg|wij overwegen|"
    r"overweeg ik|graag (?:meer )?(?:informatie|weten))\b"
)
_VERWIJST: Final = een_van(
    r"\b(?:zie|hieronder|onderstaand\w*|onderaan|bijgaand\w*|bijgevoegd\w*|doorgestuurd|"
    r"doorsturen|stuur .{0,40}\b(?:door|nogmaals)|hierbij|fwd|below|forward\w*|kwam binnen|"
    r"bestemd|bedoeld)\b"
)
_TER_INFO: Final = een_van(
    r"\b(?:ter info|ter informatie|ter kennisname|fyi|tkn|for your information|ter kennisgeving)\b"
)


_ALS: Final = een_van(
    r"^(?:als|indien|mocht|mochten|wordt|anders|zo niet|zo nee|tenzij|wanneer|lukt dat niet|if|otherwise)\b"
)
_VAN_LIJST: Final = een_van(
    r"\b(?:mailing|mail|verzend|adressen|distributie)lijst\b|\bgeen (?:mails?|berichten|"
    r"e-?mails?)\b.{0,20}\bmeer\b|\b(?:intrekken|terugroepen)\b"
)
_DAN_ONDERWERP: Final = re.compile(r"(?:.{0,60}\bzie (?:het )?onderwerp\b.*)?$", re.IGNORECASE | re.DOTALL)
_WISSELT: Final = een_van(
    r"\b(?:mag|kan|kunnen|zou|kun|wil|graag)\b.{0,30}\b(?:ik|mij|me|wij|ons|"
    r"groep)\b.{0,60}\b(?:groep|wisselen|ruilen|verplaatsen|overstappen|overzetten)\b"
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
    buiten = buitenste(bericht)
    vast: dict[str | None, Soort] = {
        "bounce": "bounce",
        "afwezigheid": "afwezigheid",
        "agenda": "agenda-antwoord", "mdn": "overig", "lijst": "overig",
    }  # fmt: skip
    if bericht.automaat in vast:
        return Oordeel(vast[bericht.automaat], (buiten,), buitenste=buiten)
    eigen = _weeg(bericht, buiten)
    if _ONTVANGEN.search(f"{buiten.onderwerp}\n{buiten.tekst}") and (
        bericht.automatisch or _AUTOMAAT.search(buiten.tekst)
    ):
        return Oordeel("overig", (buiten,), buitenste=buiten)
    verder = [s for s in doorgestuurde(bericht) if not _is_van_ons(s, eigen_adressen)]
    if not verder or not _laat_spreken(eigen, buiten):
        return eigen
    return _met_doorgestuurde(bericht, eigen, buiten, verder)


def _is_van_ons(schrijver: Schrijver, eigen_adressen: frozenset[str]) -> bool:
    """A forwarded announcement of the secretariat says nothing about a participant."""
    van = schrijver.van
    if van is None:
        return False
    return van.adres in eigen_adressen or (not van.adres and van.naam.lower().startswith("secretariaat"))


def _laat_spreken(eigen: Oordeel, buiten: Schrijver) -> bool:
    """The sender does not speak for himself: he points at what he forwards, or asks for somebody else."""
    if eigen.soort in ("wijziging", "afmelding") and any(
        u.stop or u.mist for us in eigen.uitingen.values() for u in us
    ):
        return False
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


def _met_doorgestuurde(
    bericht: Bericht, eigen: Oordeel, buiten: Schrijver, verder: list[Schrijver]
) -> Oordeel:
    """The kind of what was forwarded, when that has a kind of its own."""
    gewogen = [_weeg(bericht, s) for s in verder if s.diepte == 1 or len(verder) == 1]
    gewogen = gewogen or [_weeg(bericht, s) for s in verder]
    gevraagd = eigen.soort in ("aanmelding", "wijziging")
    sprekend = [o for o in gewogen if o.soort in ("aanmelding", "wijziging", "afmelding")]
    if not sprekend and gevraagd:
        sprekend = [o for o in gewogen if o.soort in ("vraag", "overig") and o.schrijvers[0].van is not None][
            :1
        ]
        for o in sprekend:
            o.soort = "aanmelding"
    if not sprekend:
        vragen = [o for o in gewogen if o.soort == "vraag"]
        if eigen.soort == "overig" and vragen and not _TER_INFO.search(buiten.tekst):
            return vragen[0]
        return eigen
    eerste = sprekend[0]
    redenen = [r for o in sprekend for r in o.redenen]
    if eigen.soort in ("aanmelding", "wijziging", "afmelding"):
        redenen = [*eigen.redenen, *redenen]
    if _TER_INFO.search(buiten.tekst) and not gevraagd:
        redenen.append("Dit bericht is ter informatie doorgestuurd.")
    redenen = [] if gevraagd and all("voorwaarde" in r for r in redenen) else redenen
    return Oordeel(
        eerste.soort,
        tuple(o.schrijvers[0] for o in sprekend if o.soort == eerste.soort),
        {k: v for o in sprekend for k, v in o.uitingen.items()},
        buiten,
        True,
        eerste.vervanging,
        tuple(dict.fromkeys(redenen)),
    )


# ----------------------------------------------------------------------------------------------- one writer


def _weeg(bericht: Bericht, schrijver: Schrijver) -> Oordeel:
    uitingen_ = _uitingen(schrijver)
    oordeel = Oordeel("overig", (schrijver,), {id(schrijver): uitingen_}, schrijver)
    oordeel.soort = _kies(bericht, schrijver, uitingen_, oordeel)
    stand = tegenspraak.Stand(
        oordeel.soort,
        uitingen_,
        schrijver.onderwerp,
        schrijver.tekst,
        _is_reclame(f"{schrijver.onderwerp}\n{schrijver.tekst}"),
        oordeel.vervanging,
    )
    oordeel.redenen = tuple(dict.fromkeys((*oordeel.redenen, *tegenspraak.redenen(stand))))
    return oordeel


def _uitingen(schrijver: Schrijver) -> list[Uiting]:
    uit = []
    for zin in zinnetjes.zinnen(schrijver.tekst):
        uit += [uitingen.duid(deel) for deel in zinnetjes.delen(zin, schrijver.tekst)]
        heel = uitingen.duid(zin)
        gevonden = uit[-len(zinnetjes.delen(zin, schrijver.tekst)) :]
        if (heel.aan and not any(u.aan or u.stop or u.niet_aan for u in gevonden)) or (
            heel.stop and not any(u.aan or u.stop or u.mist or u.verandert or u.blijft for u in gevonden)
        ):
            uit.append(heel)
        if _ALS.match(zin.tekst):
            for uiting in uit:
                if uiting.zin.begin >= zin.begin and uiting.stop:
                    uiting.stop, uiting.voorwaarde = False, True
    onderwerp = schrijver.onderwerp
    if (
        not vermoeden.ANTWOORD.match(onderwerp)
        and not _FW.match(onderwerp)
        and _DAN_ONDERWERP.match(schrijver.tekst.strip())
    ):
        uit.append(uitingen.duid(Zin(onderwerp, 0, 0, onderwerp.rstrip().endswith("?"))))
    return uit


def _kies(bericht: Bericht, schrijver: Schrijver, gezegd: list[Uiting], oordeel: Oordeel) -> Soort:
    tekst, onderwerp = schrijver.tekst, schrijver.onderwerp
    if not _gaat_erover(bericht, schrijver, oordeel) or _is_reclame(f"{onderwerp}\n{tekst}"):
        return (
            "vraag"
            if any(u.vraagt for u in gezegd) and vermoeden.OVER.search(tekst) and not _is_reclame(tekst)
            else "overig"
        )
    aan = [u for u in gezegd if u.aan]
    stop = [u for u in gezegd if u.stop]
    if any(u.vervangt for u in gezegd) and (
        stop or aan or _ONDERWERP_ANDERS.search(onderwerp) or len(gezegd) > 1
    ):
        oordeel.vervanging = True
        return "wijziging"
    if stop:
        return _met_stop(gezegd, aan, stop, oordeel)
    if aan and not _vult_aan(gezegd, aan, onderwerp):
        return _of_toch_wijziging(schrijver, gezegd, aan, oordeel)
    return _zonder_toezegging(bericht, schrijver, gezegd, oordeel)


_AL_BINNEN: Final = een_van(r"\b(?:bevestig\w*|(?:je|uw|jouw) aanmelding|indeling|ingedeeld|groep \d)\b")
_VOORTAAN: Final = een_van(r"\b(?:voortaan|alleen nog|nog alleen|vanaf nu|niet meer)\b")
_LIEVER: Final = een_van(r"\b(?:liever|voortaan|inmiddels|nu|weer|volgende keer|andere keren|daarna)\b")


def _of_toch_wijziging(
    schrijver: Schrijver, gezegd: list[Uiting], aan: list[Uiting], oordeel: Oordeel
) -> Soort:
    """A sign-up, unless the writer was confirmed before or only misses a meeting."""
    if all(u.verandert and _VOORTAAN.search(u.zin.tekst) for u in aan):
        return "wijziging"
    mist = any(u.mist for u in gezegd) and all(_LIEVER.search(u.zin.tekst) for u in aan)
    bevestigd = vermoeden.ANTWOORD.match(schrijver.onderwerp) and _AL_BINNEN.search(schrijver.onderwerp)
    anderen = re.search(r"\bcollega|\b[A-Z]\w+ [A-Z]\w+", schrijver.tekst.strip()[20:])
    if not mist and not (bevestigd and not anderen):
        return "aanmelding"
    if not mist and not all(_LIEVER.search(u.zin.tekst) for u in aan):
        oordeel.redenen = (*oordeel.redenen, "Het is niet zeker of dit een aanmelding of een wijziging is.")
    return "wijziging"


def _met_stop(gezegd: list[Uiting], aan: list[Uiting], stop: list[Uiting], oordeel: Oordeel) -> Soort:
    if not aan:
        return "afmelding"
    if all(re.search(r"\bzelf\b", u.zin.tekst, re.IGNORECASE) for u in stop):
        return "aanmelding"
    if _van_verschillende(aan, stop):
        if not all(_NIET_MEE.search(u.zin.tekst) for u in stop):
            oordeel.redenen = (*oordeel.redenen, AAN_EN_AF)
        return "aanmelding"
    laatste_aan, laatste_stop = aan[-1].zin.begin, stop[-1].zin.begin
    oordeel.redenen = (*oordeel.redenen, AAN_EN_AF)
    return "aanmelding" if laatste_aan > laatste_stop else "afmelding"


AAN_EN_AF: Final = "De mail spreekt over meedoen en over stoppen."
_NIET_MEE: Final = een_van(
    r"\b(?:doet|doen|doe|neemt|neem|nemen|gaat|kan)\b.{0,40}\b(?:niet|geen)\b.{0,20}\b(?:mee|deel|"
    r"meedoen|bij)\b|"
    r"\bgeen (?:tijd|ruimte|capaciteit)\b"
)
_MIJN_COLLEGA: Final = re.compile(r"\W*(?:en |maar |ook )?(?:mijn|onze) \w+", re.IGNORECASE)
_DERDE: Final = een_van(
    r"\b(?:collega\w*|medewerk\w*|(?-i:[A-Z][\w'-]+) (?:(?:van|de|der|den|ter|ten|el|'t) )*(?-i:[A-Z][\w'-]+))\b"
)
_EERSTE_PERSOON: Final = een_van(r"\b(?:ik|mij|me|ikzelf|mijzelf|wij|we|ons)\b")


def _van_verschillende(aan: list[Uiting], stop: list[Uiting]) -> bool:
    """The writer signs up and a colleague does not, or the other way round."""
    wie_aan, wie_stop = {_wie(u) for u in aan}, {_wie(u) for u in stop}
    return len(wie_aan) == len(wie_stop) == 1 and wie_aan | wie_stop == {"ik", "ander"}


def _wie(uiting: Uiting) -> str:
    """Whom a clause is about: the writer, somebody else, or it does not say."""
    tekst = uiting.zin.tekst
    if _EERSTE_PERSOON.search(tekst) and not _MIJN_COLLEGA.match(tekst):
        return "ik"
    return "ander" if _DERDE.search(tekst) else ""


_OPNIEUW: Final = een_van(
    r"\b(?:nogmaals|opnieuw|alsnog|voor de zekerheid|niets (?:meer )?(?:gehoord|vernomen|"
    r"ontvangen)|geen (?:bevestiging|reactie))\b"
)
_ZWAK_AAN: Final = een_van(
    r"^(?:\W|en|dus|graag|wil|kun|kunt|wilt|je|u|dan|maar)*\b(?:zet|noteer|plaats|schrijf|tel|"
    r"reken|registreer|zetten|noteren|plaatsen)\b|\b(?:noteren|plaatsen|registreren|toevoegen|"
    r"indelen)\b"
)


def _vult_aan(gezegd: list[Uiting], aan: list[Uiting], onderwerp: str) -> bool:
    """A sign-up word in a mail that changes an earlier one."""
    zwak = all(_ZWAK_AAN.search(u.zin.tekst) for u in aan)
    bekend = any(u.eerder for u in gezegd) or (
        vermoeden.ANTWOORD.match(onderwerp) and vermoeden.BEVESTIGING.search(onderwerp)
    )
    if zwak and bekend and not any(_OPNIEUW.search(u.zin.tekst) for u in gezegd):
        return True
    sterk = any(
        re.search(
            r"\b(?:hierbij|bij deze|alsnog|graag|wil|meld ik|geef ik|schrijf)\b|\b(?:ik|wij|"
            r"we)\b.{0,12}\b(?:meld|melden|geef|geven|doe|doen|neem|nemen)\b",
            u.zin.tekst,
            re.I,
        )
        for u in aan
    )
    eerder = any(u.eerder for u in gezegd)
    anders = any(u.verandert for u in gezegd)
    return (eerder and anders and not sterk) or (anders and _ONDERWERP_ANDERS.search(onderwerp) is not None)


def _zonder_toezegging(
    bericht: Bericht, schrijver: Schrijver, gezegd: list[Uiting], oordeel: Oordeel
) -> Soort:
    tekst, onderwerp = schrijver.tekst, schrijver.onderwerp
    antwoord = bool(vermoeden.ANTWOORD.match(onderwerp))
    vraagt = any(u.vraagt for u in gezegd) or _VRAAG.search(tekst) is not None
    zegt_ja = any(_JA.search(u.zin.tekst) and not u.vraagt for u in gezegd[:4])
    if (
        zegt_ja
        and antwoord
        and not vermoeden.BEVESTIGING.search(onderwerp)
        and not any(u.verandert for u in gezegd)
    ):
        return "aanmelding"
    if any(u.niet_aan and not u.mist for u in gezegd) and not any(u.eerder or u.mist for u in gezegd):
        return "afmelding"
    if (anders := _als_wijziging(schrijver, gezegd, vraagt=vraagt)) is not None:
        return anders
    if _VAN_LIJST.search(tekst) and not any(u.stop for u in gezegd):
        return "overig"
    if any(u.niet_aan for u in gezegd):
        return "afmelding"
    if vraagt and (plaats := vermoeden.vraagt_plaats(schrijver, gezegd)) is not None:
        return plaats
    if _onderwerp_meldt(schrijver, gezegd, vraagt=vraagt):
        return "aanmelding"
    if not antwoord and schrijver.leeg and _ONDERWERP_AF.search(onderwerp):
        return "afmelding"
    if (los := vermoeden.losjes(schrijver, gezegd, oordeel)) is not None:
        return los
    return "vraag" if vraagt else vermoeden.vermoed(bericht, schrijver, gezegd, oordeel)


OVER_ANDERS: Final = "Het is niet zeker dat deze mail over de intervisie gaat."


_KAN: Final = een_van(r"\b(?:kan|kunnen|lukt|past|beschikbaar|verhinderd|liever|voorkeur)\b")


def _als_wijziging(schrijver: Schrijver, gezegd: list[Uiting], *, vraagt: bool) -> Soort | None:
    """It changes what was given before."""
    bevestigd = vermoeden.ANTWOORD.match(schrijver.onderwerp) and vermoeden.BEVESTIGING.search(
        schrijver.onderwerp
    )
    if any(u.mist or u.blijft for u in gezegd) or (
        any(u.verandert and (not u.vraagt or _vraagt_wijziging(u)) for u in gezegd)
    ):
        return "wijziging"
    if (
        not vermoeden.ANTWOORD.match(schrijver.onderwerp)
        and _ONDERWERP_ANDERS.search(schrijver.onderwerp)
        and not vraagt
    ):
        return "wijziging"
    if bevestigd and vermoeden.DAG.search(schrijver.tekst) and not vraagt and _KAN.search(schrijver.tekst):
        return "wijziging"
    if bevestigd and any(
        u.vraagt and vermoeden.DAG.search(u.zin.tekst) and _AAN_JOU.search(u.zin.tekst) for u in gezegd
    ):
        return "wijziging"
    if any(u.vraagt and (_WISSELT.search(u.zin.tekst) or _deelt_in(u, gezegd)) for u in gezegd):
        return "wijziging"
    ingedeeld = vermoeden.ANTWOORD.match(schrijver.onderwerp) and _INDELING.search(schrijver.onderwerp)
    if ingedeeld and vraagt and re.search(r"\bgroep", schrijver.tekst, re.IGNORECASE):
        return "wijziging"
    return None


_INDELING: Final = een_van(r"\b(?:groeps)?indeling\b")
_DEEL_IN: Final = een_van(
    r"\b(?:kun|kunt|kan|wil|wilt|zou)\b.{0,12}\b(?:je|u|jij|jullie)\b.{0,12}\b(?:mij|me|"
    r"ons)\b.{0,40}\b(?:indelen|noteren|"
    r"zetten|plaatsen|overzetten|vermelden)\b"
)


def _deelt_in(uiting: Uiting, gezegd: list[Uiting]) -> bool:
    """ "Kun je mij dan bij OOV indelen?", from somebody who signed up before."""
    return any(u.eerder for u in gezegd) and _DEEL_IN.search(uiting.zin.tekst) is not None


_AAN_JOU: Final = een_van(r"\b(?:kun|kunt|kan|wil|wilt|zou)\b.{0,10}\b(?:je|u|jij|jullie)\b")


def _vraagt_wijziging(uiting: Uiting) -> bool:
    """ "Kun je mijn nummer aanpassen?" is an order, not a question."""
    return (
        re.search(
            r"\b(?:wil|wilt|kun|kunt|kan|zou|could|can)\b.{0,10}\b(?:je|u|jij|jullie|"
            r"you)\b.{0,60}\b(?:mij|me|mijn|ons|onze|dit|dat|my|[a-z]+nummer)\b",
            uiting.zin.tekst,
            re.IGNORECASE,
        )
        is not None
    )


def _onderwerp_meldt(schrijver: Schrijver, gezegd: list[Uiting], *, vraagt: bool) -> bool:
    """The subject says it and the text does not speak against it: an empty mail, a form, a list."""
    onderwerp = schrijver.onderwerp
    if vermoeden.ANTWOORD.match(onderwerp) or _FW.match(onderwerp) or onderwerp.rstrip().endswith("?"):
        return bool(_formulier(schrijver.tekst)) and not vraagt
    if not (_ONDERWERP_AAN.search(onderwerp) or _formulier(schrijver.tekst)):
        return False
    return not any(u.nog_niet or u.aarzelt or u.eerder or u.anders for u in gezegd) and not (
        vraagt and not _formulier(schrijver.tekst)
    )


def _formulier(tekst: str) -> bool:
    return (
        len(
            re.findall(
                r"(?im)^\W{0,3}(?:naam|voornaam|achternaam|organisatie|functie|e-?mail\w*|"
                r"telefoon\w*|discipline|beschikbaar\w*)\s*[:\t]\s*\S",
                tekst,
            )
        )
        >= 3
    )


def _gaat_erover(bericht: Bericht, schrijver: Schrijver, oordeel: Oordeel) -> bool:
    """The mail is about the intervisie: it says so, its subject does, or what it answers does."""
    zelf = f"{schrijver.onderwerp}\n{schrijver.tekst}"
    if vermoeden.OVER.search(zelf):
        return True
    antwoord = vermoeden.ANTWOORD.match(schrijver.onderwerp) is not None
    if uitingen.ANDERS.search(schrijver.tekst if antwoord else zelf):
        return False
    if vermoeden.OVER.search(bericht.tekst) or _OMLIJST.search(schrijver.onderwerp):
        return True
    if _OMLIJST.search(schrijver.tekst) or uitingen.MELDT_AAN.search(schrijver.onderwerp):
        return True
    if any(u.aan for u in oordeel.uitingen[id(schrijver)]):
        oordeel.redenen = (OVER_ANDERS,)
        return True
    if schrijver.leeg or not (bericht.antwoord_op or _ONDERWERP_ANDERS.search(schrijver.onderwerp)):
        return False
    oordeel.redenen = (OVER_ANDERS,)
    return True


def _is_reclame(tekst: str) -> bool:
    return sum(1 for merk in _RECLAME if merk.search(tekst)) >= 3
