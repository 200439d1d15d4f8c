"""Why the kind that was chosen may be wrong: each rule compares it with something it did not rest on.

A rule gives a Dutch sentence, or nothing. Knows clauses and the subject line; chooses nothing itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from intervisie.lezer.lezing import Soort
from intervisie.lezer.soort import (
    elders,
    reikwijdte,
    strekking,
    uitingen,
    uitleg,
    vermoeden,
    vervanging,
    voorbehoud,
    weggaan,
    zegswijzen,
)
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal.deelzin import DAG
from intervisie.lezer.taal.patroon import een_van

MIST: Final = "De mail noemt een keer waarop het niet kan."
OOK_NIET: Final = "De mail spreekt over meedoen en over niet meedoen."
VOORWAARDE: Final = "De mail noemt een voorwaarde of voorbehoud."
MISSCHIEN: Final = "Dit is misschien een aanmelding, wijziging of afmelding."
_OUD: Final = re.compile(
    r"\s*(?:re|antw|antwoord|betr|aw|sv|fw|fwd|doorst|doorgest|tr|wg)\s*(?:\[\d+\])?:", re.IGNORECASE
)
_AAN: Final = een_van(
    r"\b(?:aanmeld\w*|opgave|opgeven|inschrijv\w*|deelname|ik doe mee|wij doen mee|meedoen|"
    r"sign(?:ing)?[- ]?up)\b"
)
_AF: Final = een_van(
    r"\b(?:afmeld\w*|afgemeld|annulering|uitschrijv\w*|terugtrek\w*|afzegging|cancellation)\b"
)
_ONTKENT_AF: Final = een_van(
    r"\b(?:geen|niet|nooit|zonder)\b[^.,:;!?]{0,24}\b(?:afmeld\w*|afgemeld|annulering|uitschrijv\w*|"
    r"terugtrek\w*|afzegging)\b"
)
""" "Niet weer een afzegging"."""
_WIJZIGT: Final = een_van(
    r"verkeerd|gespeld|klop(?:t|pen) niet|fout|verg[ae]t|wijzig|aanvull|correct|aanpass|ander|nieuw"
)
_NA_AANMELDING: Final = een_van(
    r"\b(?:bevestiging|indeling|groep \d|(?:uw|je|jouw) aanmelding)\b|\buitnodiging\b.*(?:\d|"
    r"\bbijeenkomst|\bsessie)"
)
_KAN_DAN: Final = een_van(
    r"\b(?:kan|kunnen|beschikbaar|past|schikt|voorkeur)\b.{0,40}\b(?:maan|dins|woens|donder|vrij)dag|"
    r"\b(?:maan|dins|woens|donder|vrij)dag\w*\b.{0,30}\b(?:kan|kunnen|beschikbaar|past|schikt|voorkeur)\b"
)
_DANK: Final = een_van(
    r"\b(?:dank|bedankt|dankjewel|dankuwel|thanks|thank you|fijne?|top|super|mooie?|leuk dat|tot dan|"
    r"tot (?:de )?\d{1,2}(?:e|"
    r"ste)?|tot "
    r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|straks))\b"
)
_IK: Final = een_van(r"\b(?:ik|mij|me|mijn|wij|we|ons|onze|i|my)\b")


_MELDT_MEE: Final = een_van(
    r"\b(?:stuur\w*|gestuurd|doorgestuurd|rondgestuurd|rondgemaild|doorgemaild|opgehangen|gehangen|"
    r"doorgezet|doorsturen|per (?:ongeluk|abuis) bij|gedeeld|verspreid|intranet|\w*app gezet|(?:team|groeps|"
    r"afdelings)app|prikbord|onder de aandacht|"
    r"bijgaand\w*|bijgevoegd|hierbij|"
    r"bijlage|ter info\w*|ter kennisname|vrijblijvend|acquisitie|crypto\w*|gewonnen|testbericht|ticket|"
    r"fyi|wachtwoord|inloggen|account|zie deze (?:oproep|uitnodiging|mail)|"
    r"(?:iets|wat) voor (?:jullie|jou|collega\w*)|"
    r"verhuist|verslag|factuur|notulen|zaal|artikel|podcast|leestip|boekentip|filmpje|documentaire)\b"
)
"""Tells what was done with a message, or sends something along."""
_NEEMT_WAAR: Final = een_van(
    r"\b(?:genoteerd|staat (?:erin|er in)|gezien|gelezen|klopt|akkoord|zin in|goed om te (?:horen|lezen)|"
    r"tot ziens|tot in|"
    r"helder|duidelijk|complimenten|goed zo|helemaal goed|in orde|prima zo|"
    r"compliment|weekend|welkom|hartelijke groeten|kerstgroet|succes|beste wensen|nieuwjaar|feestdagen|"
    r"fijne (?:vakantie|zomer)|beterschap|sterkte|"
    r"gefeliciteerd|hulde|lof|chapeau|petje af|bravo|(?:veel|iets|wat) aan gehad|opgestoken|lichter hoofd|"
    r"blij dat|leerzaam|waardevol\w*|inspirerend\w*|genoten)\b|"
    r"\bwat een (?:\w+ )?(?:bijeenkomst|ochtend|middag|dag|sessie)\b"
)
_WAT_EEN: Final = een_van(
    r"\bwat een (?:\w+ )?(?:bijeenkomst|ochtend|middag|dag|sessie|keer)\b(?!.*\bniet\b)"
)
_DOET_GOED: Final = een_van(
    r"\b(?:laat|liet|laten) (?:me|mij|ons) (?:nog )?niet (?:meer )?los\b|\bniet (?:snel|gauw|licht|meer) vergeten\b|"
    r"\bniet (?:uit (?:mijn|ons) hoofd|stuk)\b",
    r"\b(?:nog )?niet (?:\w+ )?(?:over )?(?:uitgepraat|uitgedacht|van bijgekomen)\b|\bniet te (?:versmaden|"
    r"geloven|evenaren)\b|"
    r"\bniet voor niets\b",
)
"""Denies nothing: "het verhaal laat me niet los"."""
_WAS: Final = een_van(r"\b(?:was|waren|vond)\b")
_DAGEN: Final = een_van(
    r"\b(?:maan|dins|woens|donder|vrij)dag|\b(?:ochtend|middag|week \d|\d{1,2} (?:jan|feb|maart|apr|mei|"
    r"jun|jul|aug|sep|okt|nov|dec))"
)
_WEIGERT: Final = een_van(r"\b(?:niet|geen|nooit|niemand|helaas|sorry|jammer|spijt|liever)\b")
_ZONDER_DATUM: Final = een_van(
    r"^(?!.*\b(?:\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\d{1,2}[-/]\d|week \d|"
    r"t/m|tot en met)).*\b(?:keer|"
    r"bijeenkomst|sessie|dag|intervisie|daar)\b"
)
_WIJZIGT_STERK: Final = een_van(
    r"verkeerd|gespeld|klop(?:t|pen) niet|fout|verg[ae]t|wijzig|aanvull|correct|corrig|aanpass|\boude?\b|\bjuiste\b|"
    r"\bandere? (?:dag|adres|nummer|groep|mail|tijd|vorm|functie)|\bheet (?:ik|nu|voortaan|sinds)|"
    r"\bik heet|getrouwd|"
    r"huwelijk|gescheiden|bevorderd|"
    r"\bnog niet bij\b|ontbrak|nieuw|rectific|verander|vervang|omzet|ruil|wissel|"
    r"update|in plaats|"
    r"leervraag|\b(?:mijn|onze|een|de) casus\b|"
    r"rechtzet|recht te zetten|\binmiddels\b|\btoch (?:maar )?liever|sinds kort|"
    r"niet meer|\btoch (?:geen|niet)\b|voortaan|bijwerken|\bis nu\b|change|instead|availab|update|my new|"
    r"new (?:\w+ )?(?:number|address|"
    r"name|job|employer)|no longer"
)
_VERBAND: Final = een_van(
    r"\b\w*(?:intervis|groep|bijeenkomst|sessie|deelne|deelnam|meedoe|aanmeld|aangemeld|opgeven|"
    r"opgegeven|inschrij|plek|plaats|gespreksleider|begeleid|"
    r"data\b|datum|kosten|online|teams\b|casus|verplicht|locatie|zaal\b|indeling|"
    r"parke|group|take part|meeting|"
    r"zitten we|moeten we|vertrouwelijk|bespreking|leervraag|eerste (?:keer|avond|middag|ochtend)|"
    r"ronde|najaar|voorjaar|boa|ambtena|"
    r"leidinggevende|intervision|integriteit|registration form|sign up|programme|my participation|session)\w*"
)
_WEER: Final = een_van(
    r"\b(?:liever|weer|daarna|volgende keer|andere keren|voortaan)\b|"
    r"\b(?:doe|zet) (?:mij|me|ons)\b.{0,20}\b(?:via|online|digitaal|fysiek|op locatie)\b"
)
_WIL: Final = een_van(
    r"\b(?:wil|willen|wilde|graag|kan|kunnen|zal|zullen|zou|doe|doen|ga|gaan|kom|komen|hoop|liever|moet|"
    r"mag|neem|sla|pas)\b"
)


class Stand(NamedTuple):
    """What a rule may look at: the kind, the clauses, the subject, and whether the mail is an advertisement."""

    soort: Soort
    gezegd: Sequence[Uiting]
    onderwerp: str
    tekst: str
    reclame: bool
    vervanging: bool
    eens: bool = False
    tijdelijk: bool = False

    @property
    def vers(self) -> bool:
        """The subject is the writer's own, beside a text of his own."""
        return bool(self.tekst.strip()) and not _OUD.match(self.onderwerp)


def redenen(stand: Stand) -> list[str]:
    """All that speaks against the chosen kind, in the order of the rules."""
    return [] if stand.reclame else [zin for regel in REGELS for zin in regel(stand)]


def _voorwaarde(stand: Stand) -> Iterable[str]:
    if stand.soort not in ("aanmelding", "wijziging", "afmelding"):
        return
    gesteld = any(
        u.voorwaarde and (stand.soort != "afmelding" or _MEEDOEN.search(u.zin.tekst)) for u in stand.gezegd
    )
    omgekeerd = (
        stand.soort == "aanmelding"
        and _DAN.search(stand.tekst) is not None
        and _ANDERS_NIET.search(stand.tekst) is not None
    )
    if gesteld or omgekeerd or _IN_ONDERWERP.search(stand.onderwerp):
        yield VOORWAARDE


_IN_ONDERWERP: Final = een_van(
    r"\b(?:voorbehoud|slag om de arm|onder voorwaarde\w*|voorwaardelijk\w*|o\.?v\.?b)\b|\bin potlood\b"
)
_DAN: Final = re.compile(r"\bdan\b", re.IGNORECASE)
_ANDERS_NIET: Final = re.compile(
    r"(?:^|[.;:!?,\n])\s*(?:en |maar |want )?(?:gaat|wordt|zegt|komt|krijg|vindt|stemt|ligt|geeft|trekt)\s"
    r"[^.;:!?\n]{2,80}?,?\s+dan\b[^.;:!?\n]{0,60}\b(?:terug|uit|af|uithalen|uitschrijven|afmelden|"
    r"terugtrekken|schrappen|"
    r"vervalt|afhaken|laat ik|meld ik|hoor je|hoort u|horen jullie|niet door)\b",
    re.IGNORECASE,
)
""" "Gaat mijn chef dwarsliggen, dan haal ik me er weer uit": a condition without a word for it."""


_MEEDOEN: Final = een_van(
    r"\b(?:meedoe\w*|mee|deelne\w*|deel|kom\w*|aan|weer|terug\w*|plek|plaats|stoel|bij|erbij|groep\w*|"
    r"online|\w*datum|"
    r"\w*dag|dagen|\w*ochtend|\w*middag|afmeld\w*|stop\w*|\w*intervisie\w*|aanmeld\w*|kan|kunnen|wil|moet|"
    r"chef|"
    r"leidinggevende|baas|akkoord|nodig|vervang\w*|lukt|past)\b"
)
"""What a condition must speak of to matter to a mail in which somebody leaves."""


def _onderwerp(stand: Stand) -> Iterable[str]:
    af, aan = _AF.search(_ONTKENT_AF.sub(" ", stand.onderwerp)), _AAN.search(stand.onderwerp)
    if not stand.vers:
        return
    if stand.soort == "aanmelding" and af:
        yield "Het onderwerp zegt afmelding, de tekst aanmelding."
    aan = None if uitingen.ontkent(stand.onderwerp) or uitingen.noemt_stoppen(stand.onderwerp) else aan
    if stand.soort == "afmelding" and aan and not af and aan[0].lower() != "deelname":
        yield "Het onderwerp zegt aanmelding, de tekst afmelding."
    bekend = any(u.eerder or u.blijft for u in stand.gezegd) or any(
        patroon.search(stand.onderwerp) for patroon in (_WIJZIGT, reikwijdte.EEN_KEER, _MIJN_AANMELDING)
    )
    bekend = bekend or (
        all(reikwijdte.een_keer(u.zin.tekst) for u in stand.gezegd if u.mist)
        and any(u.mist for u in stand.gezegd)
    )
    blijft = any(u.blijft for u in stand.gezegd) and not uitingen.ontkent(stand.onderwerp)
    if stand.soort == "wijziging" and af and blijft and not reikwijdte.EEN_KEER.search(stand.onderwerp):
        yield "Het onderwerp zegt afmelding, de tekst niet."
    elif stand.soort == "wijziging" and (aan or af) and not bekend:
        yield "Het onderwerp past niet bij een wijziging."


_MIJN_AANMELDING: Final = een_van(r"\b(?:mijn|onze|m'n) (?:aanmelding|opgave|inschrijving|deelname)\b")
_IRONIE: Final = een_van(
    r"\b(?:wat een (?:feest|genot|geluk|verrassing)|kan (?:bijna |haast )niet wachten|alle gekheid|"
    r"grapje|\bnot!|joepie|"
    r"hoera|nou en of|(?:mijn|een) (?:jongens)?droom|zit ik (?:echt |nou )?op te wachten|geweldig hoor|"
    r"vast heel|ja hoor,? "
    r"alsof)\b",
    r"😜|🙄",
)


_GRAPJE: Final = een_van(r"\bgrapje\b")
_OVER_TAART: Final = een_van(
    r"\b(?:taart|gebak|koffie|lunch|koek\w*|bier|borrel|betaald|salaris|weer|vakantie|bonus|jarig|parkeer\w*)\b"
)
"""Tells by itself what the joke was about, and that is not whether he takes part."""


def _over_een_woord(uiting: Uiting) -> bool:
    """ "Ons eerste slachtoffer (grapje) is Eva": about the word before it, where nothing is said of taking part."""
    doet = uiting.aan or uiting.stop or uiting.niet_aan or uiting.mist
    return not doet and _TUSSEN_HAAKJES.search(uiting.zin.tekst) is not None


_TUSSEN_HAAKJES: Final = een_van(rf"^(?!.*\b{DAG})(?=.*\(grapje\W{{0,2}}\))")


def _ironie(stand: Stand) -> Iterable[str]:
    ironisch = [u.zin.tekst for u in stand.gezegd if _IRONIE.search(u.zin.tekst) and not _over_een_woord(u)]
    ironisch = [t for t in ironisch if not (_GRAPJE.search(t) and _OVER_TAART.search(t))]
    if stand.soort in ("aanmelding", "vraag") and ironisch:
        yield "De mail is misschien niet letterlijk bedoeld."


def _aan_en_af(stand: Stand) -> Iterable[str]:
    """Words of another kind that the chosen one leaves unexplained."""
    aan, stop = any(u.aan for u in stand.gezegd), any(u.stop for u in stand.gezegd)
    weer = all(map(_aan_als_deelnemer, (u for u in stand.gezegd if u.aan)))
    gezegd = [u.zin.tekst for u in stand.gezegd]
    if (
        stand.soort == "wijziging"
        and ((aan and not weer and not _bekend(stand)) or (stop and not stand.tijdelijk))
        and not (stand.vervanging or stand.eens)
    ):
        yield "De mail spreekt ook over aanmelden of afmelden."
    if (
        stand.soort == "aanmelding"
        and _bekend(stand)
        and not all(_OVER_ANDER.search(u.zin.tekst) for u in stand.gezegd if u.aan)
    ):
        yield "Dit is misschien een wijziging van een eerdere aanmelding."
    if stand.soort == "afmelding" and any(_ook_mee(u, stand) for u in stand.gezegd):
        yield "De mail spreekt over meedoen en over stoppen."
    if stand.soort == "aanmelding" and any(map(_mist_iets, ("", *gezegd), stand.gezegd, (*gezegd[1:], ""))):
        yield MIST
    if stand.soort == "aanmelding" and any(u.niet_aan for u in stand.gezegd) and not _bevestigt(stand):
        yield OOK_NIET


def _aan_als_deelnemer(uiting: Uiting) -> bool:
    """Speaks of taking part some other way or day, as one who takes part already."""
    tekst = uiting.zin.tekst
    anders = uiting.verandert and vermoeden.STAND.search(tekst) is not None
    return anders or _WEER.search(tekst) is not None or zegswijzen.zet_op_dag(tekst)


def _ook_mee(uiting: Uiting, stand: Stand) -> bool:
    """Takes part beside who leaves; a hope for a later series asks nothing."""
    return uiting.aan and (uiting.verzoekt or not weggaan.voor_later(uiting, [*stand.gezegd]))


_OVER_ANDER: Final = een_van(r"\b(?:collega|medewerk(?:er|ster)|hem|haar)\b(?!.*\b(?:en ik|mij|me)\b)")
"""Somebody else is put forward: that the writer is known already is no surprise."""


def _mist_iets(ervoor: str, uiting: Uiting, erna: str) -> bool:
    """A time is missed, and neither this clause nor, for "die dag", the one before says when, nor "dat is …"."""
    if not uiting.mist or uiting.aan or not _ZONDER_DATUM.search(uiting.zin.tekst):
        return False
    if _DAT_IS.match(erna) and _DAGEN.search(erna):
        return False
    return not (_DIE_DAG.search(uiting.zin.tekst) and _DAGEN.search(ervoor))


_DAT_IS: Final = een_van(r"^\W*(?:(?:dat|die|het) (?:is|valt|wordt|gaat om)|en wel|namelijk|te weten|op)\b")
_DIE_DAG: Final = een_van(r"\b(?:die|deze) (?:dag|keer|datum|week)\b|\bdan\b")


def _keren_zonder_datum(stand: Stand) -> Iterable[str]:
    """ "Ik sla waarschijnlijk een of twee keer over": which ones, no record can tell."""
    mist = any(_EEN_PAAR_KEER.search(u.zin.tekst) for u in stand.gezegd if not u.vraagt)
    if stand.soort == "wijziging" and mist and not _DATUM.search(f"{stand.onderwerp}\n{stand.tekst}"):
        yield MIST


_KEREN: Final = r"(?:keren|keer|bijeenkomst\w*|sessies?)"
_EEN_PAAR_KEER: Final = een_van(
    rf"\b(?:sla|mis|moet|zal|ga)\b[^.;!?]{{0,40}}\b(?:een|één|1|twee|2|paar|enkele|aantal) (?:of (?:twee|2|drie|3) )?"
    rf"{_KEREN}\b[^.;!?]{{0,20}}(?:\b(?:over|overslaan|missen|afwezig|niet)\b|$)"
)
_DATUM: Final = een_van(
    r"\b\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\b\d{1,2}[-/]\d|"
    r"\bweek \d|\b\d{1,2}(?:e|de|ste)\b|"
    r"\b(?:morgen|overmorgen|vandaag|volgende week|deze week)\b"
)


def _is_geen_opgave(tekst: str) -> bool:
    """An earlier mail that was no sign-up, or one for a colleague."""
    return voorbehoud.alleen_gemaild(tekst) or _OVER_ANDER.search(tekst) is not None


def _bekend(stand: Stand) -> bool:
    """The writer signed up before, or answers what only a participant gets."""
    eerder = (
        any(
            u.eerder
            and not (u.vraagt or u.anders)
            and not (stand.soort == "aanmelding" and _is_geen_opgave(u.zin.tekst))
            and not uitingen.noemt_stoppen(u.zin.tekst)
            and not (zegswijzen.ZEI_DAT.search(u.zin.tekst) and uitingen.ontkent(u.zin.tekst))
            for u in stand.gezegd
        )
        and voorbehoud.OPNIEUW.search(stand.tekst) is None
    )
    return eerder or (
        _OUD.match(stand.onderwerp) is not None and _NA_AANMELDING.search(stand.onderwerp) is not None
    )


def _bevestigt(stand: Stand) -> bool:
    return sum(u.aan for u in stand.gezegd) > sum(u.niet_aan for u in stand.gezegd)


def _vraag_op_de_rand(stand: Stand) -> Iterable[str]:
    if stand.soort != "vraag":
        return
    gesteld = any(zegswijzen.STEL_DAT.search(u.zin.tekst) for u in stand.gezegd)
    gezegd = [u for u in stand.gezegd if u.zin.eind or not gesteld]
    if any(
        u.vraagt
        and uitingen.noemt_stoppen(u.zin.tekst)
        and not uitingen.over_niemand(u.zin.tekst)
        and not (zegswijzen.STEL_DAT.search(u.zin.tekst) or _VAN_MENSEN.match(u.zin.tekst))
        for u in stand.gezegd
    ):
        yield "Dit is misschien een afmelding."
    elif _mag_weer(stand) or uitleg.hoorde_niets(stand.gezegd):
        yield MISSCHIEN
    elif voorbehoud.GEEN_TOEZEGGING.search(stand.tekst):
        return
    elif (
        any(u.vraagt and (vervanging.VERVANGT.search(u.zin.tekst) or _mag_missen(u)) for u in gezegd)
        or any(_raakt(u) and not _doet_al_mee(u) for u in gezegd if u.zin.eind or u.stop)
        or any(_onverklaard(u) or (_stelt(u) and u.zin.eind and not stand.eens) for u in gezegd)
    ):
        yield MISSCHIEN


_VAN_MENSEN: Final = een_van(
    r"^(?!.*\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b).*\b(?:mensen|men|iemand|deelnemers|anderen|je je|je)\b"
)
"""Asks after people in general: "zijn er mensen die halverwege stoppen?"."""


def _mag_missen(uiting: Uiting) -> bool:
    """ "Kan ik 12 april een keertje overslaan?" """
    tekst = uiting.zin.tekst
    return _SLAAT_OVER.search(tekst) is not None and reikwijdte.een_keer(tekst)


_SLAAT_OVER: Final = een_van(
    r"\b(?:overslaan|over te slaan|missen|verzuimen|afzeggen|af te zeggen|later komen|eerder weg)\b"
)


def _mag_weer(stand: Stand) -> bool:
    """ "Ik had me afgemeld. Mag ik weer instromen?" """
    gestopt = any(uitingen.noemt_stoppen(u.zin.tekst) and not u.vraagt for u in stand.gezegd)
    return gestopt and any(u.vraagt and vermoeden.MAG_IK.search(u.zin.tekst) for u in stand.gezegd)


def _doet_al_mee(u: Uiting) -> bool:
    """ "Zelf zit ik al in groep 2": who takes part asks for somebody else."""
    return u.eerder and not u.vraagt and _ZIT_AL.search(u.zin.tekst) is not None


_ZIT_AL: Final = een_van(
    r"\b(?:zit|doe|sta|ben) ik (?:zelf )?al\b|\bik (?:zelf )?(?:zit|doe|sta|ben) (?:(?:zelf )?al|sinds)\b|"
    r"\bsinds (?:\w+ ){1,2}(?:zit|doe) ik\b"
)


def _stelt(u: Uiting) -> bool:
    """A plain statement of days on which the writer can."""
    tekst = u.zin.tekst
    return (
        not u.vraagt
        and not u.aarzelt
        and _KAN_DAN.search(tekst) is not None
        and _IK.search(tekst) is not None
    )


def _raakt(u: Uiting) -> bool:
    eerder = u.eerder and not voorbehoud.DEED_MEE.search(u.zin.tekst)
    return (u.los and not u.vraagt) or u.nog_niet or eerder or u.aan or u.stop or u.niet_aan or u.mist


def _onverklaard(uiting: Uiting) -> bool:
    """A sign-up word in a clause that neither asks, nor hesitates, nor invites."""
    tekst = uiting.zin.tekst
    return (
        uitingen.noemt_meedoen(tekst)
        and not voorbehoud.DEED_MEE.search(tekst)
        and not (uiting.vraagt or uiting.aarzelt or uiting.anders)
        and _IK.search(tekst) is not None
        and re.search(
            r"\b(?:kunnen|kunt|kan|mag|of|wie|hoe|waar|wanneer|besluit|voordat|alvorens)\b",
            tekst,
            re.IGNORECASE,
        )
        is None
    )


def _dankt(u: Uiting) -> bool:
    """Thanks for the confirmation of his sign-up."""
    return _DANK.search(u.zin.tekst) is not None and not (u.aan or u.stop or u.niet_aan or u.mist)


def _overig_op_de_rand(stand: Stand) -> Iterable[str]:
    """Something was said that no rule took: only thanks, news and other topics are sure to be that."""
    raakt = any(
        _raakt(u) or _GRAAG_ZO.search(u.zin.tekst) or _MIJN_PLEK.search(u.zin.tekst) for u in stand.gezegd
    )
    if stand.soort != "overig" or not stand.gezegd or (stand.eens and not raakt):
        return
    if uitleg.regelt_de_zaal(stand.gezegd):
        return
    anders = any(map(strekking.doet_elders, stand.gezegd)) or elders.ANDERS.search(stand.onderwerp)
    if anders and not vermoeden.OVER.search(f"{stand.onderwerp}\n{stand.tekst}"):
        return
    if any(
        (_raakt(u) or u.verandert or _GRAAG_ZO.search(u.zin.tekst) or _MIJN_PLEK.search(u.zin.tekst))
        and not u.anders
        and not (_dankt(u) or voorbehoud.DEED_MEE.search(u.zin.tekst))
        and not _ZIN_IN.search(u.zin.tekst)
        for u in stand.gezegd
    ) or not _is_iets_anders(stand):
        yield MISSCHIEN


_MIJN_PLEK: Final = een_van(
    r"\b(?:mijn|m'n) (?:plek|plekje|plaats|plaatsje|zetel|stoel|kruk|naam|intervisietijd|intervisie|deelname)\b"
    r"(?!.{0,30}\b(?:was|klopt|goed|fout|verkeerd)\b)",
    r"\b(?:met|op|zonder) mij\b(?=.*\b(?:hoef|hoeven|hoeft|moet|mag|kun|kunnen|kan|reken\w*|rekening|verder)\b)",
)
"""Speaks of what only a participant has, or of doing with or without the writer."""
_GRAAG_ZO: Final = een_van(
    r"\b(?:graag|liever|liefst|voortaan)\b.{0,16}\b(?:online|digitaal|(?:via|op|met) (?:teams|zoom)|op locatie|"
    r"fysiek)\b"
)
_ZIN_IN: Final = een_van(r"\bheb(?:ben)? (?:ik |wij |we )?er (?:\w+ )?zin in\W*$")
"""Looks forward to it, beside thanks."""
_IN_AGENDA: Final = een_van(
    r"\b(?:staat|staan|stait|zet ik|heb ik)\b.{0,30}\b(?:agenda|boek|bouk|kalender|planning)\b|"
    r"^(?:\W|en|dan)*tot (?:de )?(?:volgende|dan|maandag|dinsdag|woensdag|donderdag|vrijdag|\d{1,2})\b"
)
"""A date that was agreed before, in thanks."""


def _is_iets_anders(stand: Stand) -> bool:
    """Names another topic, or only thanks or passes on."""
    zelf = f"{stand.onderwerp}\n{stand.tekst}"
    terloops = any(u.geregeld for u in stand.gezegd) and not elders.ANDERS.search(stand.onderwerp)
    if (not terloops and elders.ANDERS.search(zelf)) or _MELDT_MEE.search(zelf):
        return True
    over = [
        u
        for u in stand.gezegd
        if (_DAGEN.search(u.zin.tekst) or _WEIGERT.search(u.zin.tekst))
        and not any(
            p.search(u.zin.tekst)
            for p in (_WAS, _WAT_EEN, _DOET_GOED, _IN_AGENDA, _TOT_DAN, vermoeden.ZEGT_TE_KOMEN)
        )
    ]
    dankt = (
        _DANK.search(stand.tekst)
        or _NEEMT_WAAR.search(stand.tekst)
        or zegswijzen.BRENGT_OVER.search(stand.tekst)
    )
    return dankt is not None and not over


_TOT_DAN: Final = een_van(
    r"^\W*(?:(?:fijn|top|ok[eé]?|prima|goed|leuk|mooi|dank\w*|super|helder|en)\W+)*tot (?:dan|ziens|snel|"
    r"straks|morgen|(?:de )?\d|(?:op )?(?:de |onze )?(?:eerste|eerstvolgende|volgende) (?:keer|bijeenkomst|sessie)|"
    r"(?:volgende |aanstaande |komende )?(?:maan|dins|woens|donder|vrij)dag\w*)\b[^,;]{0,20}$"
)
"""A farewell: "fijn, tot woensdag"."""
_GEBOUW: Final = r"(?:kantoor|gemeentehuis|stadhuis|stadskantoor|pand|gebouw|bezoekadres|postadres|postbus)"
_NIET_VASTGELEGD: Final = een_van(
    rf"\b{_GEBOUW}\b.{{0,40}}\b(?:verhuis\w*|verhuiz\w*|nieuw\w*|gewijzigd)\b|"
    rf"\b(?:verhuis\w*|verhuiz\w*|nieuwe?)\b.{{0,30}}\b{_GEBOUW}\b",
    r"\b(?:\w*mails?|berichten|post|uitnodiging\w*)\b.{0,40}\b(?:dubbel|twee keer|tweemaal|twee maal)\b|"
    r"\b(?:dubbele|tweemaal|twee keer)\b.{0,30}\b(?:\w*mails?|berichten|post|uitnodiging\w*)\b",
)
"""Where the house stands or that mail comes twice: nothing that is kept of anybody."""
_TIJD_OF_ADRES: Final = re.compile(
    f"{vermoeden.STAND.pattern}|@|\\b0\\d[\\d ()-]{{7,12}}\\d\\b", re.IGNORECASE
)


_PLAATS: Final = een_van(r"\b(?:plek|plaats|stoel)\b")
_GEEFT_DOOR: Final = een_van(r"\b(?:vakantie|afwezig|verlof|verhinder|werkdagen|beschikbaarheid|rooster)")


def _wijziging_van_niets(stand: Stand) -> Iterable[str]:
    """A change by somebody who speaks of no earlier sign-up, in words that may mean something else."""
    if stand.soort != "wijziging" or stand.vervanging or _OUD.match(stand.onderwerp):
        return
    if _NIET_VASTGELEGD.search(f"{stand.onderwerp}\n{stand.tekst}") and not _TIJD_OF_ADRES.search(
        stand.tekst
    ):
        yield "Het is niet zeker dat dit een wijziging is."
        return
    bekend = any(u.eerder or u.mist or u.blijft or u.verzoekt for u in stand.gezegd) or any(
        voorbehoud.EERDER.search(u.zin.tekst) for u in stand.gezegd if not u.vraagt
    )
    gemeld = _GEEFT_DOOR.search(stand.onderwerp) and vermoeden.STAND.search(stand.tekst)
    bekend = bekend or bool(gemeld) or any(reikwijdte.LOPEND.search(u.zin.tekst) for u in stand.gezegd)
    zeker = stand.eens and _TIJD_OF_ADRES.search(stand.tekst) and not _PLAATS.search(stand.tekst)
    if not bekend and not zeker and not _WIJZIGT_STERK.search(f"{stand.onderwerp}\n{stand.tekst}"):
        yield "Het is niet zeker dat dit een wijziging is."


_NOOIT_AANGEMELD: Final = een_van(
    r"\b(?:heb|had|hebben|hadden)\b.{0,20}\b(?:mij|me|ons)\b.{0,20}\b(?<!nog )(?:niet|nooit|nergens)\b.{0,12}"
    r"\b(?:aangemeld|opgegeven|ingeschreven)\b"
)


def _is_een_vergissing(stand: Stand) -> Iterable[str]:
    """ "Ik heb me helemaal niet aangemeld": whoever answers a confirmation so changes nothing."""
    if stand.soort == "wijziging" and any(_NOOIT_AANGEMELD.search(u.zin.tekst) for u in stand.gezegd):
        yield MISSCHIEN


def _vraag_zonder_verband(stand: Stand) -> Iterable[str]:
    """A question in which nothing points to the intervisie."""
    if (
        stand.soort == "vraag"
        and not (stand.eens and not any(_IK.search(u.zin.tekst) for u in stand.gezegd if not u.vraagt))
        and not _OUD.match(stand.onderwerp)
        and not _VERBAND.search(f"{stand.onderwerp}\n{stand.tekst}")
    ):
        yield "Het is niet zeker dat deze vraag over de intervisie gaat."


REGELS = (
    _voorwaarde,
    _onderwerp,
    _ironie,
    _aan_en_af,
    _keren_zonder_datum,
    _vraag_op_de_rand,
    _overig_op_de_rand,
    _wijziging_van_niets,
    _is_een_vergissing,
    _vraag_zonder_verband,
)
