"""The second opinion heard beside what the rules found: when it is followed, and when the words stand fast.

What was learned from examples (`tweede_mening.py`) speaks of the mail as a whole; here it is weighed against clauses
that say in so many words what somebody does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from intervisie.lezer.lezing import Soort
from intervisie.lezer.schrijver import Schrijver, formulier
from intervisie.lezer.soort import (
    elders,
    naamswijziging,
    reikwijdte,
    samenhang,
    strekking,
    tegenspraak,
    tweede_mening,
    uitgenodigd,
    uitingen,
    uitleg,
    vermoeden,
    voorbehoud,
    weggaan,
    zegswijzen,
)
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal import dialect, zinnetjes
from intervisie.lezer.taal.deelzin import Deelzin
from intervisie.lezer.taal.patroon import een_van

EENS: Final = 0.93
"""As good as certain, also by what was learned."""
VOL: Final = 5
"""So many fields are filled in by who signs somebody up, whatever the form is called."""


def hoor(schrijver: Schrijver, gezegd: list[Uiting], oordeel: Oordeel) -> None:
    """What was learned from examples beside what the rules found; a forwarded mail has more than one writer."""
    if strekking.is_reclame(f"{schrijver.onderwerp}\n{schrijver.tekst}"):
        return
    zeker = any(samenhang.doet_iets(u) or u.blijft or (u.vraagt and oordeel.soort == "vraag") for u in gezegd)
    if zeker and strekking.is_engels(schrijver.tekst):
        return  # what was learned knows few words of English
    kansen = _weeg(schrijver, schrijver.tekst)
    ander = tweede_mening.meest(kansen)
    if ander != oordeel.soort and (ander == "overig" or any(u.anders for u in gezegd)):
        kern_kansen = _weeg(schrijver, _kern(schrijver, gezegd))
        kansen = kern_kansen if zeker and tweede_mening.meest(kern_kansen) == oordeel.soort else kansen
    if _staat_vast(schrijver, gezegd, oordeel.soort, tweede_mening.meest(kansen)):
        ronduit = formulier.aantal_velden(schrijver.tekst) >= VOL or any(
            u.stop and _RONDUIT.search(u.zin.tekst) for u in gezegd
        )
        weinig = () if ronduit else _weinig_kans(oordeel.soort, kansen)
        oordeel.redenen = (*oordeel.redenen, *_toch_niet(gezegd, oordeel.soort, kansen), *weinig)
        return
    vult_aan = (
        tweede_mening.meest(kansen) == "wijziging" and kansen["wijziging"] >= tweede_mening.NODIG_TEGEN_DAAD
    )
    steun = vult_aan and not zeker and any(u.eerder and not u.vraagt for u in gezegd)
    oordeel.soort, eens, reden = tweede_mening.beslis(oordeel.soort, kansen, zeker=zeker)
    reden = None if steun else reden
    _streep_stop(gezegd, oordeel.soort, kansen)
    zeker_eens = eens and kansen[oordeel.soort] >= EENS
    weg = {*((vermoeden.ONZEKER,) if eens else ()), *((weggaan.AAN_EN_AF,) if zeker_eens else ())}
    if zeker_eens and oordeel.soort == "overig":
        weg.add(strekking.OVER_ANDERS)  # what wants nothing of us may be about anything
    gebleven = tuple(r for r in oordeel.redenen if r not in weg)
    oordeel.redenen = (*gebleven, *((reden,) if reden else _weinig_kans(oordeel.soort, kansen)))


def _toch_niet(gezegd: list[Uiting], kind: Soort, kansen: dict[Soort, float]) -> Iterator[str]:
    """Words that say so much stand fast, but not silently where what was learned is sure of the contrary."""
    noemt = any(uitingen.noemt_meedoen(u.zin.tekst) for u in gezegd)
    if kind == "wijziging" and noemt and kansen["aanmelding"] >= EENS:
        yield tweede_mening.twijfel("wijziging", "aanmelding")
    if kind == "overig" and max(kansen["wijziging"], kansen["afmelding"]) >= EENS:
        yield tegenspraak.MISSCHIEN


def _weinig_kans(kind: Soort, kansen: dict[Soort, float]) -> Iterator[str]:
    """The rules are not believed silently where what was learned hardly believes them; how hardly, was counted on
    mails that it had not learned from."""
    ander = tweede_mening.meest(kansen)
    grens = _OF_WIJZIGING if kind == "aanmelding" and ander == "wijziging" else _WEINIG.get(kind, 0.0)
    if ander != kind and kansen[kind] < grens:
        yield tweede_mening.twijfel(kind, ander)


_RONDUIT: Final = een_van(
    zegswijzen.EIGEN_PLEK.pattern,
    r"\b(?:schrijf|meld) (?:mij|me|ons)(?: (?:maar|dus|dan))? (?:uit|af)\b",
)
"""Says in so many words that he leaves."""
_WEINIG: Final[dict[Soort, float]] = {"afmelding": 0.4, "wijziging": 0.1, "vraag": 0.3, "overig": 0.4}
_OF_WIJZIGING: Final = 0.5


def _streep_stop(gezegd: list[Uiting], kind: Soort, kansen: dict[Soort, float]) -> None:
    """What sounds like leaving in what is certainly a change is no leaving: "autorijden zit er even niet in"."""
    if kind == "wijziging" and kansen[kind] >= EENS and not any(map(_meldt_af, gezegd)):
        for uiting in gezegd:
            uiting.stop = False


def _meldt_af(uiting: Uiting) -> bool:
    deel = Deelzin(uiting.zin.tekst)
    return uiting.stop and (deel.heeft("in", "mee", "uit", "weg") or _IK_GA.search(deel.tekst) is not None)


def _weeg(schrijver: Schrijver, tekst: str) -> dict[Soort, float]:
    streektaal = dialect.spreekt(schrijver.tekst)
    return tweede_mening.weeg(schrijver.onderwerp, dialect.verstaan(tekst) if streektaal else tekst)


def _kern(schrijver: Schrijver, gezegd: list[Uiting]) -> str:
    """The sentences in which something is wanted, without the small talk and the other things around them."""
    plekken = [u.zin.begin for u in gezegd if u.zin.eind and _wil_iets(u)]
    zinnen = zinnetjes.zinnen(schrijver.tekst)
    kern = [z.tekst for z in zinnen if any(z.begin <= plek < z.eind for plek in plekken)]
    return "\n".join(kern)


def _wil_iets(uiting: Uiting) -> bool:
    doet = samenhang.doet_iets(uiting) or uiting.blijft or uiting.eerder or uiting.kan_niet or uiting.aarzelt
    return (doet or uiting.vraagt or uiting.los) and not (uiting.anders or uiting.geregeld)


def _staat_vast(schrijver: Schrijver, gezegd: list[Uiting], kind: Soort, ander: Soort) -> bool:
    """The words say of themselves what they are, whatever the whole resembles."""
    regel = {
        "aanmelding": _vaste_aanmelding,
        "wijziging": _vaste_wijziging,
        "afmelding": _vaste_afmelding,
        "overig": _vast_overig,
        "vraag": _vaste_vraag,
    }.get(kind)
    return regel is not None and regel(schrijver, gezegd, ander)


def _vaste_aanmelding(schrijver: Schrijver, gezegd: list[Uiting], ander: Soort) -> bool:
    """A full form, of which the headings are no sentences; "kunt u mij aanmelden?" asks for nothing else."""
    if formulier.aantal_velden(schrijver.tekst) >= VOL:
        return True
    if ander == "overig":
        erover = vermoeden.OVER.search(f"{schrijver.onderwerp}\n{schrijver.tekst}") is not None
        doet_mee = any(u.aan and not u.vraagt and _IK_DOE_MEE.search(u.zin.tekst) for u in gezegd)
        elders_ook = any(map(strekking.doet_elders, gezegd))
        return erover and doet_mee and not elders_ook and not any(u.aarzelt or u.nog_niet for u in gezegd)
    if ander == "afmelding" and schrijver.tekst.count("@") > 1:
        return True  # a list of people with their addresses, of whom some do not
    if ander == "afmelding" and any(map(_geeft_op, gezegd)):
        weg = any(u.stop or u.niet_aan or u.kan_niet for u in gezegd)
        return not weg or weggaan.alleen_zelf_niet(gezegd)
    if ander != "vraag" or voorbehoud.GEEN_TOEZEGGING.search(schrijver.tekst):
        return False
    if any(u.aan and not u.vraagt and _IK_DOE_MEE.search(u.zin.tekst) for u in gezegd):
        return not any(u.aarzelt or u.nog_niet or u.voorwaarde for u in gezegd)
    if any(u.aarzelt for u in gezegd) and any(u.vraagt for u in gezegd):
        return False
    return any(
        u.aan
        and not u.aarzelt
        and (uitingen.meldt_aan(u.zin.tekst) or (u.verzoekt and _MIJ.search(u.zin.tekst)))
        for u in gezegd
    )


def _geeft_op(uiting: Uiting) -> bool:
    """Puts somebody forward by name, or says that he does not let it pass."""
    tekst = uiting.zin.tekst
    if not uiting.aan or uiting.vraagt or uiting.aarzelt:
        return False
    return (
        zegswijzen.LAAT_NIET_GAAN.search(tekst) is not None or zegswijzen.VOLLE_NAAM.search(tekst) is not None
    )


_IK_DOE_MEE: Final = een_van(
    r"^\W*(?:(?:en|dus|dan|vooruit|nou|ja) )*(?:reken|tel|schrijf|zet|noteer|meld)\b.{0,8}\b(?:op |in |"
    r"bij )?(?:mij|me|ons)\b",
    r"\b(?:reken|rekenen) op (?:mij|ons)\b|\bop (?:mij|ons) (?:kun|mag|kunnen|mogen)\b.{0,12}\brekenen\b",
    r"\b(?:ik (?:wil|doe|ga)|(?:wil|doe|ga) ik|en doe)\b(?!.{0,40}\b(?:pas|eerst|als)\b).{0,40}\b(?:mee|"
    r"meedoen|deelnemen)\b",
)
_MIJ: Final = een_van(r"\b(?:mij|me|ons)\b")


def _vaste_vraag(schrijver: Schrijver, gezegd: list[Uiting], ander: Soort) -> bool:
    """ "Tot wanneer kan ik me aanmelden?": of signing up he only asks when or how, or tells that one can."""
    if ander == "wijziging":
        return _vraagt_alleen_naar(gezegd)
    noemt = [u for u in gezegd if u.zin.eind and uitingen.noemt_meedoen(u.zin.tekst)]
    over = [u for u in noemt if not zegswijzen.MEN_MELDT.search(u.zin.tekst)]
    if ander == "overig":
        ons = vermoeden.OVER.search(f"{schrijver.onderwerp}\n{schrijver.tekst}") is not None
        raak = _OVER_ONS if ons else _WAAR_WANNEER
        return any(u.vraagt and raak.search(u.zin.tekst) for u in gezegd)
    if ander != "aanmelding" or not noemt or any(vermoeden.STAND.search(u.zin.tekst) for u in gezegd):
        return False
    if not over:
        return any(u.vraagt for u in gezegd)
    kaal = "@" not in schrijver.tekst
    return all(
        u.vraagt and (samenhang.VRAAGWOORD.match(u.zin.tekst) or (kaal and _MAG_EEN_ANDER.match(u.zin.tekst)))
        for u in over
    )


_MAG_EEN_ANDER: Final = een_van(
    r"^\W*(?:(?:en|of|maar|dus) )?(?:zou|zouden|kan|kunnen|mag|mogen) (?:ook )?(?:zij|hij|ze|die|een|iemand|"
    r"iedereen|men|"
    r"er|(?:mijn|onze|ons|de|een) (?:\w+ )?(?:collega|stagiaire?|trainee|teamgenoot|medewerk\w+|\w*(?:adviseur|boa|"
    r"coördinator)))\b"
)
""" "Zou zij zich kunnen aanmelden?": asks whether another may."""


def _vraagt_alleen_naar(gezegd: list[Uiting]) -> bool:
    """ "Is dat weer in zaal 3?", "kun je de data nog eens sturen?": asks where or when, and tells nothing new."""
    vragen = [u for u in gezegd if u.vraagt]
    raak = any(_WAAR_WANNEER.search(u.zin.tekst) for u in vragen)
    anders = any(samenhang.doet_iets(u) or u.kan_niet or u.eerder for u in gezegd)
    vraagt_anders = any(_ANDERS.search(u.zin.tekst) for u in vragen)
    return raak and not anders and not vraagt_anders


_WAAR_WANNEER: Final = een_van(
    r"\bgaat\b[^,;?]{0,40}\bdoor\b|"
    r"\b(?:\w*zaal|zaaltje|lokaal|verdieping|parke\w+|route|hoe laat|welke (?:data|zaal)|"
    r"(?:de |onze |alle )?(?:data|datums|adres|link|agenda|tijden)\b.{0,40}\b(?:sturen|mailen|doorgeven|geven|"
    r"toesturen)|waar (?:is|zijn|moet|zitten)|wanneer (?:is|zijn))\b"
)
_ANDERS: Final = een_van(
    r"\b(?:andere?|anders|liever|wissel\w*|ruil\w*|verplaats\w*|verzet\w*|later|eerder|online)\b"
)
_OVER_ONS: Final = een_van(
    r"\b(?:waar|wanneer|hoe laat|hoeveel|hoe vaak|welke?|bekend|locatie|data|parkeren)\b"
)
"""What a question about the intervisie asks after."""


def _vast_overig(schrijver: Schrijver, gezegd: list[Uiting], ander: Soort) -> bool:
    """Passes the call on and does nothing; or signs up for another thing, and nothing names ours."""
    doet = any(map(samenhang.doet_iets, gezegd))
    bedankt = any(zegswijzen.BRENGT_OVER.search(u.zin.tekst) for u in gezegd)
    if uitleg.regelt_de_zaal(gezegd):
        return True
    if not doet and ander in ("afmelding", "aanmelding") and _kijkt_terug(gezegd):
        return True
    if not doet and ander == "aanmelding" and vermoeden.bevestigd(schrijver) and "@" not in schrijver.tekst:
        return not any(u.los or u.eerder or u.vraagt for u in gezegd)
    if not doet and ander == "wijziging" and vermoeden.bevestigd(schrijver) and _dankt_alleen(schrijver):
        return not any(u.eerder or u.vraagt or u.verandert or u.kan_niet for u in gezegd)
    if not doet and (
        bedankt
        or uitleg.VAN_VERZENDLIJST.search(schrijver.tekst)
        or uitleg.STUURT_STUK.search(schrijver.tekst)
    ):
        return True
    if ander == "vraag" or any(u.vraagt for u in gezegd):
        return False
    if ander == "afmelding" and any(map(_pas_ooit, gezegd)) and not any(u.stop or u.mist for u in gezegd):
        return True
    lijst = zegswijzen.VERZENDLIJST.search(
        _UIT_DE_BRIEF.sub(" ", schrijver.tekst)
    ) and not vermoeden.OVER.search(schrijver.tekst)
    if lijst and not doet:
        return True
    if vermoeden.VERWIJST_DOOR.search(schrijver.tekst):
        return not any(u.aan or u.stop or u.mist or u.los for u in gezegd)
    eigen = not vermoeden.ANTWOORD.match(schrijver.onderwerp)  # a newsletter may be answered with a sign-up
    anders = any(map(strekking.doet_elders, gezegd)) or (
        eigen and elders.ANDERS.search(schrijver.onderwerp) is not None
    )
    return anders and not vermoeden.OVER.search(f"{schrijver.onderwerp}\n{schrijver.tekst}")


_UIT_DE_BRIEF: Final = een_van(
    r"\b(?:in|uit|via|door|naar aanleiding van|n\.?a\.?v\.?)\b[^,;.!?\n]{0,24}\bnieuwsbrief\b"
)
"""Where the writer read of it."""


def _dankt_alleen(schrijver: Schrijver) -> bool:
    """ "Mooie indeling, leuk dat Frits in mijn groep zit": pleased, and nothing of days, details or a denial."""
    tekst = schrijver.tekst
    return (
        vermoeden.DANKT.search(tekst) is not None
        and not (vermoeden.STAND.search(tekst) or "@" in tekst or any(c.isdigit() for c in tekst))
        and not uitingen.ontkent(tekst)
        and _ANDERS.search(tekst) is None
    )


def _kijkt_terug(gezegd: list[Uiting]) -> bool:
    """ "Gisteren was alweer de laatste keer. Bedankt voor alles!": tells how it was, and nothing of going on."""
    eigen = [u for u in gezegd if u.zin.eind]
    was = any(_WAS.search(u.zin.tekst) for u in eigen) and vermoeden.DANKT.search(
        "\n".join(u.zin.tekst for u in eigen)
    )
    return bool(was) and not any(u.kan_niet or u.vraagt or uitingen.ontkent(u.zin.tekst) for u in eigen)


_WAS: Final = een_van(
    r"\b(?:was|waren|vond|genoten|geleerd|gisteren|afgelopen)\b|\b(?:neem|nemen) (?:ik|wij|"
    r"we)?\b.{0,24}\b(?:van )?mee\b"
)


def _pas_ooit(uiting: Uiting) -> bool:
    """ "Ik meld me pas af als ze me wegdragen": speaks of leaving, and says that nobody does."""
    tekst = uiting.zin.tekst
    return zegswijzen.PAS_ALS.search(tekst) is not None and uitingen.noemt_stoppen(tekst)


def _vaste_wijziging(schrijver: Schrijver, gezegd: list[Uiting], ander: Soort) -> bool:
    """A confirmed one changes or answers what he was asked; who stays and misses one date does not leave."""
    if any(naamswijziging.vraagt_erom(u.zin.tekst) for u in gezegd) or samenhang.vervangt_iemand(gezegd):
        return True
    if ander == "vraag" and any(map(_brengt_vraag_in, gezegd)):
        return True
    if any(u.stop for u in gezegd):
        return False
    if vermoeden.vult_in(schrijver, gezegd):
        return True
    blijft = ander in ("aanmelding", "afmelding") and any(u.blijft and u.zin.eind for u in gezegd)
    if blijft and not any(u.aan for u in gezegd):
        return True
    if ander == "afmelding" and any(u.verandert and u.zin.eind and not u.vraagt for u in gezegd):
        return not any(u.kan_niet or uitingen.noemt_stoppen(u.zin.tekst) for u in gezegd)
    if _mist_een_keer(schrijver, gezegd, ander):
        return True
    if any(u.aan for u in gezegd):
        return False
    if ander == "aanmelding" and uitgenodigd.antwoordt_erop(schrijver) and "@" not in schrijver.tekst:
        return not any(u.los or u.vraagt for u in gezegd)
    eerder = any(u.eerder for u in gezegd) and (
        vermoeden.al_binnen(schrijver) or any((u.verandert or u.mist) and not u.vraagt for u in gezegd)
    )
    aangevuld = any(u.verandert and _VULT_AAN.search(u.zin.tekst) for u in gezegd)
    return ander == "aanmelding" and (eerder or aangevuld or _mist_alleen(schrijver, gezegd))


def _mist_een_keer(schrijver: Schrijver, gezegd: list[Uiting], ander: Soort) -> bool:
    """Is not there once: of a named meeting or date no leaving, and of a participant not nothing."""
    mist = [u for u in gezegd if u.mist]
    if ander == "afmelding":
        keer = any(reikwijdte.een_keer(u.zin.tekst) for u in mist)
        op_datum = uitgenodigd.op_datum(schrijver)
        genood = op_datum or vermoeden.UITGENODIGD.search(schrijver.onderwerp) is not None
        kan_niet = any(u.kan_niet and (op_datum or _DAN.search(u.zin.tekst)) for u in gezegd)
        return (bool(mist) and (keer or genood)) or (genood and kan_niet)
    binnen = vermoeden.bevestigd(schrijver) or vermoeden.al_binnen(schrijver)
    return ander == "overig" and binnen and any(not u.vraagt for u in mist) and not any(u.aan for u in gezegd)


_DAN: Final = een_van(r"\b(?:dan|die (?:dag|keer|datum|middag|ochtend)|komen|aanwezig|bij zijn)\b")
"""Of the meeting that was named: "ik kan dan helaas niet"."""


def _brengt_vraag_in(uiting: Uiting) -> bool:
    return uiting.verandert and not uiting.vraagt and _LEERVRAAG.search(uiting.zin.tekst) is not None


_LEERVRAAG: Final = een_van(r"\b(?:leervraag|casus|die van (?:mij|ons)|de mijne)\b")
"""What is handed in is a question itself."""


def _mist_alleen(schrijver: Schrijver, gezegd: list[Uiting]) -> bool:
    """Somebody misses a time, and nothing tells of days on which he can, of an address or of a sign-up."""
    mist = any(u.mist and samenhang.op_een_tijd(u) for u in gezegd)
    meer = any(u.los or (vermoeden.DAG.search(u.zin.tekst) and not u.mist) for u in gezegd)
    aan = "@" in schrijver.tekst or vermoeden.ONDERWERP_AAN.search(schrijver.onderwerp)
    return mist and not meer and not aan


def _vaste_afmelding(schrijver: Schrijver, gezegd: list[Uiting], ander: Soort) -> bool:
    """Somebody leaves in so many words and nobody else is meant, another stays, or the subject says it too."""
    aan = [u for u in gezegd if u.aan]
    if not any(u.stop and u.zin.eind for u in gezegd) or not all(weggaan.voor_later(u, gezegd) for u in aan):
        return False
    if aan and ander == "aanmelding":
        return True
    if ander == "aanmelding" and not _VOOR_ANDEREN.search(schrijver.tekst):
        return any(u.stop and _IK_GA.search(u.zin.tekst) for u in gezegd)
    if ander in ("wijziging", "overig") and any(u.stop and _VOORGOED.search(u.zin.tekst) for u in gezegd):
        return not any(
            (u.verandert and not u.stop) or (u.mist and not _OOK_DAN.search(u.zin.tekst)) for u in gezegd
        )
    if ander == "overig" and not aan and vermoeden.antwoordt_op_oproep(schrijver):
        return not any(u.blijft or u.verandert or u.vraagt or u.anders for u in gezegd)
    onderwerp = schrijver.onderwerp
    af = vermoeden.ONDERWERP_AF.search(onderwerp) and not vermoeden.ONDERWERP_AAN.search(onderwerp)
    return bool(af) or any(u.blijft for u in gezegd)


_VOORGOED: Final = een_van(
    zegswijzen.EIGEN_PLEK.pattern,
    r"\bvoor (?:mij|ons)\b.{0,24}\b(?:laatste|op)\b|\b(?:mijn|onze) (?:aller)?laatste\b|"
    r"\bniet (?:meer|langer)\b.{0,16}\b(?:deelnemen|meedoen|deel te nemen|mee te doen)\b|"
    r"\been einde?\b.{0,30}\baan\b|\bvoorgoed\b",
)
_OOK_DAN: Final = een_van(r"\b(?:ook|eveneens|evenmin|zelfs|al)\b")
"""The last meetings are missed as well: "14 februari sla ik ook over"."""
_IK_GA: Final = een_van(
    r"\b(?:zonder|buiten) (?:mij|ons)\b|\bniet (?:meer )?op (?:mij|ons)\b.{0,12}\breken|\bop (?:mij|"
    r"ons)\b.{0,20}\bniet\b.{0,12}\breken",
    r"\b(?:ik|wij|we)\b.{0,40}\b(?:verstek|voor gezien|de brui|niet (?:meer )?mee|geen deel|over|schieten|"
    r"passeren|voorbijgaan)\W*$|"
    r"\bvoor mij\b.{0,12}\bgeen intervisie\b|\bvoor mij(?: \w+)? op\W*$",
    r"^\W*maar (?:deze keer|dit keer|dit jaar|nu) niet\b",
    r"\b(?:ik (?:meld|schrijf) (?:me|mij)|(?:meld|schrijf) ik (?:me|mij))\b.{0,30}\b(?:af|uit)\b|"
    r"\bik (?:stop|haak|zie)\b.{0,30}\b(?:met|af|intervisie)\b",
    r"\b(?:streep|schrap|haal|schrijf|meld|verwijder)\b.{0,40}\b(?:door|uit|af|eraf|eruit|van de \w*lijst)\b",
    r"\bvoor (?:mij|ons)\b.{0,30}\b(?:op|afgelopen|voorbij|klaar)\W*$",
    r"\b(?-i:[A-ZÀ-Þ])[\w'’-]+ (?:stopt|haakt|trekt|ziet|stapt|kan|doet|valt)\b.{0,40}"
    r"\b(?:met de|af|uit de|uit|terug|niet (?:meer|langer))\b",
)
_VOOR_ANDEREN: Final = een_van(r"\bzelf\b|\bcollega|(?<!\bal )\bdeelnemers?\b|@|\bwel\b")
"""Who does not take part himself may sign up others."""
_VULT_AAN: Final = een_van(
    r"\b(?:wijziging|aanpassing|correctie|mutatie)(?:en)?\b.{0,20}\b(?:op|in|van|bij|aan|voor)\b.{0,20}"
    r"\b(?:aanmelding|opgave|inschrijving|deelname)",
    r"\bbijgewerkte?\b|\b(?:aangepaste|gewijzigde|herziene) (?:\w+)\b",
    r"\bzet\b.{0,30}\b(?:dit|dat|het volgende|deze)\b.{0,20}\b(?:in|bij|neer|op)\W*$",
    r"\b(?:toe ?(?:te )?voegen|aan ?(?:te )?vullen|voeg\w*\b.{0,40}\btoe)\b",
)
