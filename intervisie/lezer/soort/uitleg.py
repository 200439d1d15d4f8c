"""What a writer says of his own mail as a whole: about another thing, no promise yet, or meant for his colleagues.

Such words outweigh a sign-up word elsewhere in the mail, and what was learned from examples. Knows clauses, not
persons.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from intervisie.lezer.lezing import Soort
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.soort import elders, uitingen, vermoeden, verzoek, voorbehoud
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal import zinnetjes
from intervisie.lezer.taal.patroon import een_van

_LOS_ERVAN: Final = een_van(
    r"\b(?:niets|niks|weinig|geen)\b.{0,16}\b(?:van doen|te maken|uit te staan|invloed)\b|\b(?:staat|is|"
    r"gaat)\b.{0,20}\b"
    r"(?:los|buiten|apart)\b|\b(?:verandert|verander|wijzigt)\b.{0,16}\b(?:niets|niks|niet)\b|\b(?:gaat|"
    r"loopt)\b.{0,12}\bdoor\b|\b(?:blijf|"
    r"blijft|blijven)\b|"
    r"\b(?:doe|neem|draai|zit|loop|sta|ben)\w* (?:ik |wij |we )?(?:\w+ )?(?:al|gewoon|reeds)\b|\bniet (?:om|"
    r"over|voor) de intervisie\b"
)
"""What is said of the intervisie where a mail is about something else."""
_NIETS_VAN_DOEN: Final = een_van(
    r"\b(?:niets|niks|weinig|geen)\b.{0,16}\b(?:van doen|te maken|uit te staan)\b"
)
_VRAAGT_NAAR: Final = een_van(
    r"\b(?:vraagt?|vroeg|vragen|weten|benieuwd|horen)\b.{0,60}\b(?:of|hoe\w*|wat|wie|wanneer|waar\w*|welke?)\b"
)
_AFHAKEN: Final = een_van(
    r"\b(?:opgeeft|stop\w*|afhaak\w*|afhaken|uitval\w*|halverwege|na (?:een|één) keer)\b"
)
_VOOR_COLLEGAS: Final = een_van(
    r"\b(?:meld|geef|schrijf|regel|doe|mail|stuur|spreek)\w* (?:je|jullie|u|het|dat|dit|die)? ?(?:dan |maar |"
    r"het |dat )*zelf\b|"
    r"\b(?:regel|doe|moet|mag|kun)\w* (?:je|jullie|u) (?:het|dat|dit)?.{0,12}\bzelf\b",
    r"\b(?:rechtstreeks|zelf|direct)\b.{0,20}\b(?:bij|met|aan) (?:het secretariaat|de organisatie|(?-i:[A-Z]\w+))\b|"
    r"\b(?:iets|wat) voor (?:jullie|een van jullie|iemand)\b|\bvoor wie (?:het|er|wil|zin)\b|\bwie (?:heeft|zin|"
    r"interesse)\b",
    r"^(?:beste |dag |hoi |ha |lieve )?(?:collega['’]?s|allen|allemaal|team|mensen|buren|teamgenoten)\b",
)
"""A writer who passes the call on to those around him."""


def soort(schrijver: Schrijver, gezegd: Sequence[Uiting], *, stuurt_rond: bool) -> Soort | None:
    """The kind that the writer himself gives away; None when he does not."""
    eigen = [u for u in gezegd if u.zin.eind]
    if stuurt_rond and _VOOR_COLLEGAS.search(schrijver.tekst) and not any(map(_meldt_iemand, eigen)):
        return "overig"
    if _gaat_elders(schrijver, eigen):
        return "overig"
    if vraagt_of_het_binnen_is(eigen):
        return "vraag"
    if _AFHAKEN.search(schrijver.tekst):
        return None
    zinnen = zinnetjes.zinnen(schrijver.tekst)
    if any(voorbehoud.GEEN_TOEZEGGING.search(z.tekst) for z in zinnen) and not any(
        u.aan or u.vervangt for u in eigen
    ):
        return "vraag" if any(u.vraagt or _VRAAGT_NAAR.search(u.zin.tekst) for u in eigen) else None
    return None


_STA_IK: Final = een_van(
    r"\b(?:sta|staan|zit|zitten|ben|zijn) (?:ik|wij|we)\b.{0,40}\b(?:er ?tussen|erbij|erop|er op|genoteerd|"
    r"ingeschreven|aangemeld|geregistreerd|op (?:de|jullie|uw) (?:deelnemers)?lijst)\b",
    r"\b(?:is|zijn|was)\b.{0,40}\b(?:binnen|binnengekomen|aangekomen|doorgekomen|ontvangen|gelukt|goed gegaan)\b",
)
_GEDAAN: Final = een_van(
    r"\b(?:heb|had|hebben)\b.{0,90}\b(?:ingevuld|gestuurd|gemaild|aangemeld|opgegeven|ingeschreven|doorgegeven|"
    r"verstuurd|verzonden)\b|\b(?:stuurde|mailde|vulde|meldde|gaf|schreef)\b|\bals het goed is\b"
)
_OPNIEUW: Final = een_van(r"\b(?:nogmaals|opnieuw|alsnog|hierbij|bij dezen?|voor de zekerheid)\b")


def vraagt_of_het_binnen_is(gezegd: Sequence[Uiting]) -> bool:
    """ "Ik vulde het formulier in. Sta ik genoteerd?": asks after an earlier sign-up, and gives nothing new."""
    eigen = [u for u in gezegd if u.zin.eind]
    if not any(u.vraagt and _STA_IK.search(u.zin.tekst) for u in eigen):
        return False
    if not any(_GEDAAN.search(u.zin.tekst) for u in eigen) or any(
        _OPNIEUW.search(u.zin.tekst) for u in eigen
    ):
        return False
    return not any(
        _doet_mee(u) or (u.verandert and vermoeden.STAND.search(u.zin.tekst))
        for u in eigen
        if not _GEDAAN.search(u.zin.tekst)
    )


_HOORDE_NIETS: Final = een_van(
    r"\b(?:geen|nooit een|niets?|niks|nog steeds geen)\b[^.!?]{0,24}\b(?:bevestiging|reactie|antwoord|bericht|"
    r"gehoord|"
    r"vernomen|ontvangen|gezien|gekregen|terug\w*)\b"
)


def hoorde_niets(gezegd: Sequence[Uiting]) -> bool:
    """ "Ik vulde het formulier in maar kreeg geen bevestiging": asks after a sign-up that may not have come in."""
    return any(_GEDAAN.search(u.zin.tekst) for u in gezegd) and any(
        _HOORDE_NIETS.search(u.zin.tekst) for u in gezegd
    )


STUURT_STUK: Final = een_van(
    r"\b(?:in de bijlage|bijgaand\w*|bijgevoegd\w*|hierbij|als bijlage)\b[^.!?]{0,40}\b(?:programma|verslag|"
    r"notulen|presentatie|"
    r"hand-?outs?|draaiboek|agenda|flyer|factuur|offerte|plattegrond|routebeschrijving)\b"
)
"""Who sends a paper along and asks to pass it on asks nothing of us."""

_ZAAKJE: Final = (
    r"(?:\w*zaal|zaaltje|\w*ruimte|vergaderkamer|lokaal|tafels?|tafeltjes|beamer|catering|koffie\w*|thermoskan\w*|"
    r"lunch\w*|flip-?overs?|whiteboard|broodjes|sleutels?|slagboom|parkeerplaats\w*|verwarming|reservering)"
)
_REGELT: Final = (
    r"(?:om ?(?:te )?zetten|omgezet|reserveren|gereserveerd|boeken|geboekt|(?:klaar|terug|recht|weg|"
    r"neer) ?(?:te )?zetten|"
    r"opruimen|opgeruimd|(?:af)?bestellen|besteld|verwisselen|openen|open doen|afsluiten|schoonmaken|aanvullen|"
    r"vrijhouden|vrij houden|inrichten)"
)
_OVER_DE_ZAAL: Final = een_van(
    rf"\b(?:de|het|die|dat|een|jullie|onze) (?:\w+ )?{_ZAAKJE}\b[^?.]{{0,60}}\b{_REGELT}\b|"
    rf"\b{_REGELT}\b[^?.]{{0,20}}\b{_ZAAKJE}\b"
)


def regelt_de_zaal(gezegd: Sequence[Uiting]) -> bool:
    """ "Kun je het zaaltje omzetten?": what is asked is work for the house, and not about anybody's part in it."""
    vragen = [u for u in gezegd if u.vraagt and u.zin.eind]
    eigen = any(_doet_mee(u) or u.eerder or u.kan_niet for u in gezegd)
    return bool(vragen) and not eigen and all(_OVER_DE_ZAAL.search(u.zin.tekst) for u in vragen)


def _meldt_iemand(uiting: Uiting) -> bool:
    return _doet_mee(uiting) or uiting.eerder


def _doet_mee(uiting: Uiting) -> bool:
    return uiting.aan or uiting.stop or uiting.mist or uiting.vervangt


def _gaat_elders(schrijver: Schrijver, eigen: Sequence[Uiting]) -> bool:
    """Signs up for or off another thing only, and of the intervisie at most says that it stands apart."""
    ervoor = next((n for n, u in enumerate(eigen) if u.anders and not u.geregeld and _noemt(u)), len(eigen))
    if not any(_meldt_elders(u) for u in eigen if u.anders) and any(u.mist or u.blijft for u in eigen):
        return False
    zwijgt = not vermoeden.OVER.search(f"{schrijver.onderwerp}\n{schrijver.tekst}")
    doet = [
        u
        for n, u in enumerate(eigen)
        if _doet_mee(u)
        and not _NIETS_VAN_DOEN.search(u.zin.tekst)
        and not (zwijgt and n > ervoor and not elders.ZELFDE.search(u.zin.tekst))
    ]
    if ervoor == len(eigen) or doet:
        return False
    if vermoeden.OVER.search(schrijver.onderwerp):
        return False
    zinnen = zinnetjes.zinnen(schrijver.tekst)
    return all(_LOS_ERVAN.search(z.tekst) for z in zinnen if vermoeden.OVER.search(z.tekst))


def _meldt_elders(uiting: Uiting) -> bool:
    """Signs up for another thing or off it, and is not only there: "ik ben die dag bij een oefening"."""
    return uitingen.noemt_meedoen(uiting.zin.tekst) or uitingen.noemt_stoppen(uiting.zin.tekst)


def _noemt(uiting: Uiting) -> bool:
    """A clause about another thing that somebody goes to, asks a seat for or stays away from."""
    tekst = uiting.zin.tekst
    return (
        uitingen.noemt_meedoen(tekst)
        or uitingen.noemt_stoppen(tekst)
        or elders.NAAR_IETS.search(tekst) is not None
    )


VAN_VERZENDLIJST: Final = een_van(
    r"\b(?:van|uit) (?:de|jullie|uw|deze|die|dit|het) (?:\w+ )?(?:mail|mailing|verzend|adres|adressen|distributie)"
    r"(?:lijst|bestand)\b",
    r"\b(?:mails?|mailtjes|e-mails?|mailings?|oproepen|nieuwsbrief|nieuwsbrieven)\b[^.!?]{0,40}\b(?:niet|"
    r"geen)\b[^.!?]{0,24}"
    r"\b(?:ontvangen|krijgen|sturen|toesturen|toe te sturen)\b|"
    r"\b(?:ontvang|krijg|hoef|wil)\b[^.!?]{0,30}\b(?:mails?|mailtjes|e-mails?|mailings?|nieuwsbrief|nieuwsbrieven)\b"
    r"[^.!?]{0,20}\b(?:niet|geen) (?:meer|langer)\b|"
    r"\bstuur\b[^.!?]{0,20}\b(?:deze|die|dit soort|zulke) (?:mails?|mailtjes|oproepen|"
    r"nieuwsbrieven)\b[^.!?]{0,20}\bniet\b",
)
"""A list of who gets mail, on which no participant stands."""
_VAN_LIJST: Final = een_van(
    r"\b(?:van|uit) (?:de|jullie|uw|deze|het|dit|dat) (?:mail|verzend|adres|mailing)?(?:lijst|bestand)\b"
)
_KORT: Final = 8
_MIJ: Final = een_van(r"\b(?:mij|me|ons)\b")
_WELKE_LIJST: Final = "Het is niet duidelijk van welke lijst de schrijver af wil."


def scheid_van_ons_werk(schrijver: Schrijver, oordeel: Oordeel) -> None:
    """Where nothing names the intervisie: "haal me van de lijst" may be any list, a right of the AVG is no vraag."""
    over, onderwerp = vermoeden.OVER, schrijver.onderwerp
    kort = len(schrijver.tekst.split()) <= _KORT
    zegt_af = over.search(onderwerp) is not None and vermoeden.ONDERWERP_AF.search(onderwerp) is not None
    kaal = kort and not zegt_af and not over.search(schrijver.tekst) and _MIJ.search(schrijver.tekst)
    if oordeel.soort == "afmelding" and kaal and _VAN_LIJST.search(schrijver.tekst):
        oordeel.soort = "overig"
        oordeel.redenen = (*oordeel.redenen, _WELKE_LIJST)
    if over.search(f"{onderwerp}\n{schrijver.tekst}"):
        return
    if oordeel.soort == "vraag" and verzoek.vraagt_om_gegevens(schrijver.tekst):
        oordeel.soort = "overig"
