"""What one writer says, clause by clause, weighed into one kind, in the order of the kinds.

The clauses are judged one by one (`uitingen.py`); here it counts what they answer, who of them is meant, and what was
known before. Knows no people and no dates, and nothing of forwarding.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from intervisie.lezer.bericht import Bericht
from intervisie.lezer.lezing import Soort
from intervisie.lezer.schrijver import Schrijver, formulier
from intervisie.lezer.soort import (
    elders,
    naamswijziging,
    partijen,
    reikwijdte,
    samenhang,
    strekking,
    tegenspraak,
    tweede_mening,
    uitgenodigd,
    uitleg,
    vermoeden,
    voorbehoud,
    wederhoor,
    weggaan,
    zegswijzen,
)
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal.deelzin import AANHALING, Deelzin
from intervisie.lezer.taal.patroon import een_van

_FW: Final = re.compile(r"\s*(?:fw|fwd|doorst|doorgest|tr|wg)\s*:", re.IGNORECASE)
_JA: Final = een_van(
    r"^(?:definitief |volmondig |een )*(?:ja|jazeker|jep|yes|zeker|prima|akkoord|leuk|graag|"
    r"gaarne)\b(?!.*\bmaar\b)(?!.{0,20}\b(?:om te (?:lezen|horen|zien)|dat (?:jullie|je|u))\b).{0,60}$|"
    r"^(?:ja|jazeker|yes)\b[, ].{0,40}\b(?:graag|leuk|mee|erbij)\b|^(?:doe )?(?:mij|ons) ook\b|"
    r"\bja,? graag\b|\bja,? leuk\b|\bik (?:ook )?(?:graag|wel)\b$|^graag\b.{0,12}$|\bik ben er "
    r"?bij\b|\breken op\b|\bwij (?:ook )?graag\b",
)
_ONDERWERP_ANDERS: Final = een_van(
    r"\b(?:wijzig\w*|gewijzigd|aanpassing|aanvulling|correctie|rectificatie|nieuw (?:nummer|"
    r"adres)|verandering\w*|vervang\w*|(?<!climate )changes?|amendments?|corrections?)\b"
)
_VRAAG: Final = een_van(
    r"\b(?:ik vraag me af|vroeg (?:ik )?me af|mijn vraag|(?<!met de )vraag(?:je)?|ik ben benieuwd|graag "
    r"(?:hoor|verneem|ontvang)|ik hoor graag|kunt u (?:mij )?(?:laten weten|vertellen|sturen)|"
    r"laat (?:je|u) (?:me|mij) weten|meer informatie|meer (?:willen )?weten|eerst .{0,20}weten|"
    r"nadere informatie|möchte wissen|ik overweeg|wij overwegen|"
    r"overweeg ik|graag (?:meer )?(?:informatie|weten))\b|\b(?:wil|wilde|willen|"
    r"zou)\b.{0,40}(?<!laten )\bweten (?:of|hoe|hoeveel|wie|wat|"
    r"waar|wanneer)\b|(?<!met )\bde vraag (?:hoe|of|wat|wie|waarom)\b|\bverzoek ik u\b.{0,60}\blaten weten\b"
)
_DANKT_BOVEN: Final = een_van(
    r"^\W*(?:veel |hartelijk |heel erg )?(?:dank|bedankt|dankjewel|thanks|compliment\w*|hulde)\b"
)
_DAN_ONDERWERP: Final = re.compile(r"(?:.{0,60}\bzie (?:het )?onderwerp\b.*)?$", re.IGNORECASE | re.DOTALL)
_WISSELT: Final = een_van(
    r"\bis er (?:nog |misschien |ook )*(?:voor (?:mij|ons)\b.{0,20}\b)?(?:een |iets op een )?andere (?:dag|groep|"
    r"tijd)\b",
    r"\b(?:mag|kan|kunnen|zou|kun|wil|graag)\b.{0,30}\b(?:ik|mij|me|wij|ons|"
    r"groep)\b.{0,60}\b(?:(?:in|naar|van|bij|uit) (?:(?:een|de|die|deze|andere|nieuwe|aparte) )*groep|"
    r"(?:andere|nieuwe|aparte) groep|wisselen|ruilen|verplaatsen|overstappen|overzetten)\b",
)


def weeg(bericht: Bericht, schrijver: Schrijver) -> Oordeel:
    """The kind of what `schrijver` wrote, with what makes it doubtful."""
    uitingen_ = samenhang.lees(schrijver)
    oordeel = Oordeel("overig", (schrijver,), {id(schrijver): uitingen_}, schrijver)
    stuurt_rond = schrijver.diepte == 0 and any(d.soort == "doorgestuurd" for d in bericht.delen)
    if (uitgelegd := uitleg.soort(schrijver, uitingen_, stuurt_rond=stuurt_rond)) is not None:
        oordeel.soort = uitgelegd
        binnen = uitleg.vraagt_of_het_binnen_is(uitingen_)
        kans = tweede_mening.weeg(schrijver.onderwerp, schrijver.tekst)[uitgelegd]
        oordeel.redenen = (tegenspraak.MISSCHIEN,) if binnen or kans < _BIJNA_NIET else ()
        return oordeel
    if uitgenodigd.komt(schrijver, uitingen_):
        return oordeel
    oordeel.soort = _kies(bericht, schrijver, uitingen_, oordeel)
    niets_gezegd = schrijver.leeg and vermoeden.ANTWOORD.match(schrijver.onderwerp) is not None
    teruggeroepen = _TERUGGEROEPEN.search(schrijver.tekst) is not None
    doorgestuurd = any(deel.soort == "doorgestuurd" for deel in bericht.delen)
    if not (doorgestuurd or niets_gezegd or teruggeroepen):
        wederhoor.hoor(schrijver, uitingen_, oordeel)
    oordeel.vervanging = oordeel.vervanging and oordeel.soort != "aanmelding"
    uitleg.scheid_van_ons_werk(schrijver, oordeel)
    if oordeel.soort == "afmelding" and uitgenodigd.antwoordt_erop(schrijver):
        geheel = _NOEMT_GEHEEL.search(schrijver.tekst)
        oordeel.redenen = oordeel.redenen if geheel else (*oordeel.redenen, weggaan.HOE_VER)
    stand = tegenspraak.Stand(
        oordeel.soort,
        uitingen_,
        schrijver.onderwerp,
        schrijver.tekst,
        strekking.is_reclame(f"{schrijver.onderwerp}\n{schrijver.tekst}"),
        oordeel.vervanging,
        oordeel.soort in ("overig", "wijziging", "vraag")
        and tweede_mening.weeg(schrijver.onderwerp, schrijver.tekst)[oordeel.soort] >= wederhoor.EENS,
        samenhang.komt_terug(uitingen_),
    )
    oordeel.redenen = tuple(dict.fromkeys((*oordeel.redenen, *tegenspraak.redenen(stand))))
    return oordeel


_BIJNA_NIET: Final = 0.1
"""Below which chance of the second opinion an explanation is not taken for granted."""
_ONZE_ZAAK: Final = een_van(
    vermoeden.OVER.pattern,
    r"\b(?:jullie|uw|de) (?:aankondiging|oproep|uitnodiging|bijeenkomsten|sessies)\b|\bbewijs van deelname\b",
)
"""What makes a question one for us, whatever else it names."""


def _kies(bericht: Bericht, schrijver: Schrijver, gezegd: list[Uiting], oordeel: Oordeel) -> Soort:
    tekst, onderwerp = schrijver.tekst, schrijver.onderwerp
    if _TERUGGEROEPEN.search(tekst) and len(tekst.split()) <= _TERUGROEP:
        return "overig"
    erover, twijfel = strekking.gaat_erover(bericht, schrijver, gezegd)
    oordeel.redenen = (twijfel,) if twijfel else ()
    if not erover or strekking.is_reclame(f"{onderwerp}\n{tekst}"):
        if any(u.aan and not u.anders and elders.ZELFDE.search(u.zin.tekst) for u in gezegd):
            oordeel.redenen = (strekking.OVER_ANDERS,)
        return (
            "vraag"
            if any(u.vraagt for u in gezegd) and _ONZE_ZAAK.search(tekst) and not strekking.is_reclame(tekst)
            else "overig"
        )
    aan = [u for u in gezegd if u.aan]
    stop = [u for u in gezegd if u.stop]
    if samenhang.vervangt_iemand(gezegd) and (
        stop
        or aan
        or _ONDERWERP_ANDERS.search(onderwerp)
        or len(gezegd) > 1
        or zegswijzen.VOLLE_NAAM.search(gezegd[0].zin.tekst)
    ):
        oordeel.vervanging = True
        return "wijziging"
    if stop and _voor_een_keer(schrijver, gezegd, stop):
        for uiting in stop:
            uiting.stop, uiting.mist = False, True
        return "wijziging"
    if stop and (weggaan.geeft_door(gezegd) or samenhang.komt_terug(gezegd)):
        return "wijziging"
    if stop:
        return weggaan.met_stop(schrijver, gezegd, aan, stop, oordeel)
    if aan and not _vult_aan(schrijver, gezegd, aan):
        return _of_toch_wijziging(schrijver, gezegd, aan, oordeel)
    return _zonder_toezegging(bericht, schrijver, gezegd, oordeel)


_VOORTAAN: Final = een_van(r"\b(?:toch (?:maar )?liever|voortaan|alleen nog|nog alleen|vanaf nu|niet meer)\b")
_LIEVER: Final = een_van(
    r"\b(?:liever|voortaan|inmiddels|nu(?! ook)|weer|volgende keer|andere keren|daarna)\b"
)
_DAARNA: Final = een_van(r"\bdaarna\b.{0,40}\bweer\b|\bvanaf de (?:tweede|derde|volgende)\b")
OF_WIJZIGING: Final = "Het is niet zeker of dit een aanmelding of een wijziging is."


def _of_toch_wijziging(
    schrijver: Schrijver, gezegd: list[Uiting], aan: list[Uiting], oordeel: Oordeel
) -> Soort:
    """A sign-up, unless the writer was confirmed before or only misses a meeting."""
    if all(
        u.verandert and _VOORTAAN.search(u.zin.tekst) and vermoeden.STAND.search(u.zin.tekst) for u in aan
    ):
        return "wijziging"
    if all(_DAARNA.search(u.zin.tekst) for u in aan):
        return "wijziging"
    if all(reikwijdte.LOPEND.search(u.zin.tekst) and vermoeden.STAND.search(u.zin.tekst) for u in aan):
        return "wijziging"
    gemist = next((u for u in gezegd if u.mist or (u.blijft and u.zin.eind)), None)
    if gemist is not None and all(_LIEVER.search(u.zin.tekst) and not _staat_voor(u, gemist) for u in aan):
        return "wijziging"
    if all(u.verandert and zegswijzen.zet_op_dag(u.zin.tekst) for u in aan) and any(
        u.verandert and not u.aan and vermoeden.STAND.search(u.zin.tekst) for u in gezegd
    ):
        return "wijziging"
    if not vermoeden.al_binnen(schrijver) or any(partijen.wie(u) == "ander" for u in aan):
        return "aanmelding"
    nieuws = any(u.verandert or vermoeden.STAND.search(u.zin.tekst) for u in gezegd if not u.vraagt)
    if not nieuws and vermoeden.DANKT.search(schrijver.tekst):
        return "overig"
    if not nieuws:
        oordeel.redenen = (*oordeel.redenen, OF_WIJZIGING)
    return "wijziging"


def _staat_voor(uiting: Uiting, ander: Uiting) -> bool:
    """ "Ik wil weer meedoen. Op 14 maart ben ik er niet": it is not said in answer to what is missed."""
    return uiting.zin.begin < ander.zin.begin and not uiting.verandert


_NOEMT_GEHEEL: Final = een_van(
    r"\b(?:intervisie\w*|deelname|deel|meedoen|mee|deelneme?\w*|traject|reeks|serie|ronde|aanmelding|helemaal|"
    r"definitief|voorgoed|stop\w*|voortaan|verder|meer|plek|plaats|stoel|geheel|alle|pensioen|baan|afscheid|lijst|"
    r"langer|groep\w*)\b"
)
"""Tells how far it goes when somebody leaves."""


def _voor_een_keer(schrijver: Schrijver, gezegd: list[Uiting], stop: list[Uiting]) -> bool:
    """In answer to an invitation, beside a date that is missed: what sounds like leaving is about that date."""
    genood = uitgenodigd.antwoordt_erop(schrijver)
    if _blijft_verder(gezegd) and not any(map(_geheel, stop)):
        return True
    deze = all(_DEZE_KEER.search(u.zin.tekst) or _VAN_EEN_KEER.search(u.zin.tekst) for u in stop) and (
        genood or reikwijdte.een_keer(schrijver.onderwerp)
    )
    op_datum = uitgenodigd.op_datum(schrijver) and not any(map(_meldt_zich_af, stop))
    op_datum = op_datum or any(u.mist or (not u.stop and reikwijdte.een_keer(u.zin.tekst)) for u in gezegd)
    if not deze and not (genood and op_datum):
        return False
    return not any(map(_geheel, stop))


def _meldt_zich_af(uiting: Uiting) -> bool:
    """A verb of leaving, which under an invitation may be of that date or of the whole."""
    return Deelzin(uiting.zin.tekst).heeft("uit", "weg")


def _geheel(uiting: Uiting) -> bool:
    """A clause of leaving that names what is left: the intervisie, the whole."""
    rest = _DEZE_KEER.sub(" ", uiting.zin.tekst)
    return zegswijzen.HEEL.search(rest) is not None or reikwijdte.GEHEEL.search(rest) is not None


def _blijft_verder(gezegd: list[Uiting]) -> bool:
    """Speaks of one date, and says that he stays: "4 april laat ik verstek gaan; ik blijf deelnemer"."""
    keer = any(reikwijdte.een_keer(u.zin.tekst) for u in gezegd)
    return keer and any(u.blijft and u.zin.eind and partijen.wie(u) != "ander" for u in gezegd)


_VAN_EEN_KEER: Final = een_van(
    r"\b(?:verstek|forfait|afweten|er niet bij|aanwezig|overslaan|afzeggen|zeg\b.{0,20}\baf)\b"
)
"""What somebody does with a meeting, and with a whole series not."""
_DEZE_KEER: Final = een_van(r"\b(?:deze|dit) keer\b")
"""Of an invitation for one date this is that date; of the call it would be the whole."""


_ZWAK_AAN: Final = een_van(
    r"^(?:\W|en|dus|graag|wil|kun|kunt|wilt|je|u|dan|maar)*\b(?:zet|noteer|plaats|schrijf|tel|"
    r"reken|registreer|zetten|noteren|plaatsen)\b|\b(?:noteren|plaatsen|registreren|toevoegen|"
    r"indelen)\b"
)


def _vult_aan(schrijver: Schrijver, gezegd: list[Uiting], aan: list[Uiting]) -> bool:
    """A sign-up word in a mail that changes an earlier one."""
    zwak = all(_ZWAK_AAN.search(u.zin.tekst) for u in aan)
    bekend = any(u.eerder for u in gezegd) or vermoeden.bevestigd(schrijver)
    if zwak and bekend and not any(voorbehoud.OPNIEUW.search(u.zin.tekst) for u in gezegd):
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
    return (eerder and anders and not sterk) or (
        anders and _ONDERWERP_ANDERS.search(schrijver.onderwerp) is not None
    )


class _Geval(NamedTuple):
    """A mail in which nobody is plainly signed up, taken off or replaced."""

    bericht: Bericht
    schrijver: Schrijver
    gezegd: list[Uiting]
    oordeel: Oordeel
    vraagt: bool

    @property
    def antwoord(self) -> bool:
        """The writer answers an earlier mail."""
        return vermoeden.ANTWOORD.match(self.schrijver.onderwerp) is not None


def _zonder_toezegging(
    bericht: Bericht, schrijver: Schrijver, gezegd: list[Uiting], oordeel: Oordeel
) -> Soort:
    vraagt = any(u.vraagt for u in gezegd) or _VRAAG.search(schrijver.tekst) is not None
    geval = _Geval(bericht, schrijver, gezegd, oordeel, vraagt)
    for regel in _REGELS:
        if (kind := regel(geval)) is not None:
            return kind
    stuk = uitleg.STUURT_STUK.search(schrijver.tekst) and all(u.verzoekt for u in gezegd if u.vraagt)
    if vraagt and (stuk or uitleg.regelt_de_zaal(gezegd)):
        return "overig"
    return "vraag" if vraagt else vermoeden.vermoed(bericht, schrijver, gezegd, oordeel)


def _zegt_ja(geval: _Geval) -> Soort | None:
    """A yes to the call."""
    if not geval.antwoord or vermoeden.bevestigd(geval.schrijver):
        return None
    if vermoeden.VERWIJST_DOOR.search(geval.schrijver.tekst) or uitleg.VAN_VERZENDLIJST.search(
        geval.schrijver.tekst
    ):
        return None
    ja = any(
        _JA.search(u.zin.tekst) and not u.vraagt and not zegswijzen.VERZENDLIJST.search(u.zin.tekst)
        for u in geval.gezegd[:4]
    )
    return "aanmelding" if ja and not any(u.verandert for u in geval.gezegd) else None


def _meldt_zich_niet(geval: _Geval) -> Soort | None:
    weigert = any(u.niet_aan and not u.mist for u in geval.gezegd)
    return "afmelding" if weigert and not any(u.eerder or u.mist for u in geval.gezegd) else None


def _over_de_verzendlijst(geval: _Geval) -> Soort | None:
    """About a mailing list, or a message that is called back."""
    boven = "" if geval.antwoord else geval.schrijver.onderwerp
    zelf = AANHALING.sub("", f"{boven} {geval.schrijver.tekst}")
    if _TERUGGEROEPEN.search(geval.schrijver.tekst):
        return "overig"
    van_lijst = zegswijzen.VERZENDLIJST.search(geval.schrijver.tekst)
    return "overig" if van_lijst and not vermoeden.OVER.search(zelf) else None


def _meldt_zich_toch_niet(geval: _Geval) -> Soort | None:
    return "afmelding" if any(u.niet_aan for u in geval.gezegd) else None


def _vraagt_een_plaats(geval: _Geval) -> Soort | None:
    return vermoeden.vraagt_plaats(geval.schrijver, geval.gezegd) if geval.vraagt else None


def _staat_in_het_onderwerp(geval: _Geval) -> Soort | None:
    if _onderwerp_meldt(geval.schrijver, geval.gezegd, vraagt=geval.vraagt):
        if any(u.kan_niet for u in geval.gezegd) and not _formulier(geval.schrijver.tekst):
            geval.oordeel.redenen = (*geval.oordeel.redenen, vermoeden.ONZEKER)
        return "aanmelding"
    af = vermoeden.ONDERWERP_AF.search(geval.schrijver.onderwerp)
    return "afmelding" if af and geval.schrijver.leeg and not geval.antwoord else None


def _komt_in_de_buurt(geval: _Geval) -> Soort | None:
    if geval.vraagt and voorbehoud.GEEN_TOEZEGGING.search(geval.schrijver.tekst):
        return None  # "dit is nog geen ja": who asks first has not chosen
    return vermoeden.losjes(geval.schrijver, geval.gezegd, geval.oordeel)


def _kan_niet(geval: _Geval) -> Soort | None:
    """ "Ik kan er toch niet bij zijn", and not how far that goes: the subject tells, or a person must."""
    schrijver, gezegd, oordeel = geval.schrijver, geval.gezegd, geval.oordeel
    onderwerp = schrijver.onderwerp
    if not any(u.kan_niet and not u.vraagt for u in gezegd) or any(u.mist or u.aan for u in gezegd):
        return None
    if reikwijdte.een_keer(onderwerp) or vermoeden.UITGENODIGD.search(onderwerp):
        return "wijziging"
    if vermoeden.ONDERWERP_AF.search(onderwerp):
        if not zegswijzen.HEEL.search(schrijver.tekst) and not vermoeden.OVER.search(onderwerp):
            oordeel.redenen = (*oordeel.redenen, weggaan.HOE_VER)
        return "afmelding"
    return None


def _kan_niet_meer(geval: _Geval) -> Soort | None:
    """The same from somebody who signed up before, and nothing of a day or a detail beside it."""
    if geval.vraagt or not any(u.kan_niet for u in geval.gezegd) or any(u.aan for u in geval.gezegd):
        return None
    if vermoeden.STAND.search(geval.schrijver.tekst) and not (
        vermoeden.al_binnen(geval.schrijver) or any(u.eerder for u in geval.gezegd)
    ):
        return None
    if not vermoeden.antwoordt_op_oproep(geval.schrijver) or any(u.eerder for u in geval.gezegd):
        geval.oordeel.redenen = (*geval.oordeel.redenen, weggaan.HOE_VER)
    return "afmelding"


_KAN: Final = een_van(
    r"\b(?:kan|kunnen|lukt|past|schikt|beschikbaar|verhinderd|liever|voorkeur|weg|afwezig|vakantie|"
    r"verlof|vrij|werk|niet)\b"
)


def _beantwoordt_vragen(geval: _Geval) -> Soort | None:
    return "wijziging" if vermoeden.vult_in(geval.schrijver, geval.gezegd) else None


def _als_wijziging(geval: _Geval) -> Soort | None:
    """It changes what was given before."""
    schrijver, gezegd, vraagt = geval.schrijver, geval.gezegd, geval.vraagt
    bevestigd = vermoeden.bevestigd(schrijver)
    if not vraagt and any(u.eerder for u in gezegd) and any(_MAAR.match(u.zin.tekst) for u in gezegd):
        return "wijziging"
    if uitgenodigd.slaat_over(schrijver, gezegd):
        return "wijziging"
    if any(u.mist or u.blijft or naamswijziging.vraagt_erom(u.zin.tekst) for u in gezegd) or any(
        map(_verandert_iets, gezegd)
    ):
        return "wijziging"
    if (
        not vermoeden.ANTWOORD.match(schrijver.onderwerp)
        and _ONDERWERP_ANDERS.search(schrijver.onderwerp)
        and not vraagt
    ):
        return "wijziging"
    if bevestigd and not vraagt and any(_geeft_stand(u) for u in gezegd):
        return "wijziging"
    if bevestigd and any(
        u.vraagt and vermoeden.DAG.search(u.zin.tekst) and _AAN_JOU.search(u.zin.tekst) for u in gezegd
    ):
        return "wijziging"
    if any(u.vraagt and (_WISSELT.search(u.zin.tekst) or _deelt_in(u, gezegd)) for u in gezegd):
        return "wijziging"
    bekend = bevestigd or any(u.eerder or reikwijdte.LOPEND.search(u.zin.tekst) for u in gezegd)
    if bekend and any(
        u.vraagt and vermoeden.STAND.search(u.zin.tekst) and _KAN_HET.match(u.zin.tekst) for u in gezegd
    ):
        return "wijziging"
    ingedeeld = vermoeden.ANTWOORD.match(schrijver.onderwerp) and _INDELING.search(schrijver.onderwerp)
    if ingedeeld and vraagt and re.search(r"\bgroep", schrijver.tekst, re.IGNORECASE):
        return "wijziging"
    return None


def _verandert_iets(uiting: Uiting) -> bool:
    """Something given before changes; "ik kan toch niet komen" does not say what."""
    tekst = uiting.zin.tekst
    over_een_dag = uiting.verzoekt and vermoeden.DAG.search(tekst) is not None
    if not uiting.verandert or (uiting.vraagt and not (over_een_dag or _vraagt_wijziging(uiting))):
        return False
    return not uiting.kan_niet or bool(vermoeden.STAND.search(tekst) or zegswijzen.DAGWOORD.search(tekst))


_MAAR: Final = een_van(r"^\W*maar\b(?!.{0,20}\b(?:wanneer|hoe|waar|wat)\b)")


def _geeft_stand(uiting: Uiting) -> bool:
    """A plain statement of days or absence by somebody who was confirmed."""
    tekst = uiting.zin.tekst
    return (
        vermoeden.STAND.search(tekst) is not None
        and _KAN.search(tekst) is not None
        and not (uiting.aarzelt or vermoeden.DANKT.search(tekst) or vermoeden.ZEGT_TE_KOMEN.search(tekst))
    )


_KAN_HET: Final = een_van(
    r"^(?:(?:hoi|hallo|beste|dag|ha) [\w ]{1,20}, )?(?:en )?(?:kan|mag|kunnen|zou)\b.{0,40}\b(?:het|dat|ik|"
    r"mij|me|wij|we|ons)\b"
)
_INDELING: Final = een_van(r"\b(?:groeps)?indeling\b")
_DEEL_IN: Final = een_van(
    r"\b(?:kun|kunt|kan|wil|wilt|zou)\b.{0,12}\b(?:je|u|jij|jullie)\b.{0,12}\b(?:mij|me|"
    r"ons|die|dat|hem|deze)\b.{0,40}\b(?:indelen|noteren|"
    r"zetten|plaatsen|overzetten|vermelden|(?:er)?uithalen|weghalen|weglaten|doorhalen|doorstrepen)\b"
)


def _deelt_in(uiting: Uiting, gezegd: list[Uiting]) -> bool:
    """ "Kun je mij dan bij OOV indelen?", from somebody who signed up before."""
    return any(u.eerder for u in gezegd) and _DEEL_IN.search(uiting.zin.tekst) is not None


_AAN_JOU: Final = een_van(r"\b(?:kun|kunt|kan|wil|wilt|zou)\b.{0,10}\b(?:je|u|jij|jullie)\b")


def _vraagt_wijziging(uiting: Uiting) -> bool:
    """ "Kun je mijn nummer aanpassen?" is an order, not a question."""
    return (
        re.search(
            r"^\W*(?:en |dan )?(?:pas|wijzig|verander|corrigeer|verbeter|verplaats|werk|vul|zet|vervang|"
            r"noteer) (?:je|u|jij|jullie)\b|"
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
    if _DANKT_BOVEN.match(onderwerp):
        return False
    if vermoeden.ANTWOORD.match(onderwerp) or _FW.match(onderwerp) or onderwerp.rstrip().endswith("?"):
        return _formulier(schrijver.tekst) and not vraagt
    if not (vermoeden.ONDERWERP_AAN.search(onderwerp) or _formulier(schrijver.tekst)):
        return False
    return not any(u.nog_niet or u.aarzelt or u.eerder or u.anders for u in gezegd) and not (
        vraagt and not _formulier(schrijver.tekst)
    )


def _formulier(tekst: str) -> bool:
    return formulier.aantal_velden(tekst) >= _VELDEN


_VELDEN: Final = 3


def _vult_formulier_in(geval: _Geval) -> Soort | None:
    """A filled form of a site about the intervisie; the words in its fields are no sentences of a writer."""
    tekst = geval.schrijver.tekst
    if formulier.aantal_velden(tekst) < wederhoor.VOL or not vermoeden.OVER.search(
        f"{geval.schrijver.onderwerp}\n{tekst}"
    ):
        return None
    anders = any(
        patroon.search(f"{geval.schrijver.onderwerp}\n{tekst}")
        for patroon in (vermoeden.ONDERWERP_AF, _ONDERWERP_ANDERS)
    )
    return None if anders or any(u.eerder or u.nog_niet for u in geval.gezegd) else "aanmelding"


_TERUGROEP: Final = 30
"""In words; a mail program calls a message back in fewer."""
_TERUGGEROEPEN: Final = een_van(
    r"\bbericht\b.{0,120}\b(?:intrekken|terugroepen|terughalen)\b|\brecall\b.{0,20}\bmessage\b"
)
_REGELS: Final = (
    _zegt_ja,
    _meldt_zich_niet,
    _kan_niet,
    _vult_formulier_in,
    _beantwoordt_vragen,
    _als_wijziging,
    _kan_niet_meer,
    _over_de_verzendlijst,
    _meldt_zich_toch_niet,
    _vraagt_een_plaats,
    _staat_in_het_onderwerp,
    _komt_in_de_buurt,
)


_MAILING: Final = een_van(r"\b(?:nieuwsbrief|nieuwsflits|mailing|newsletter)\b")
