"""What a person must look at: each rule gives a Dutch sentence, or nothing.

A rule asks one question about one reading. The words that raise it stand here; what the readers found unsure
comes along with their answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from intervisie.lezer.bericht import Adres, Bericht
from intervisie.lezer.lezing import Persoon
from intervisie.lezer.mime import TE_LANG, automaat, opdracht, regels
from intervisie.lezer.personen import Gevonden, dagtwijfel, functie
from intervisie.lezer.personen.rol import is_ernaast
from intervisie.lezer.schrijver import Plek, adresrol, adressen, terzijde, zonder
from intervisie.lezer.soort import (
    elders,
    strekking,
    tegenspraak,
    uitingen,
    uitleg,
    vermoeden,
    verzoek,
    voorbehoud,
    weggaan,
    zegswijzen,
)
from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.taal import namen, zinnetjes
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import zinnen

_DEELT_MEE: Final = ("aanmelding", "wijziging", "afmelding")
LETTER_KWIJT: Final = "Van een naam in de mail is een letter niet te lezen."
_LETTER_KWIJT: Final = re.compile(r"(?<!\w)(?:[A-Z]\w*\ufffd|\ufffd\w{3})")
EEN_OF_ALLES: Final = "Het is niet duidelijk of het om één bijeenkomst gaat of om alles."
_GEKENDE_TALEN: Final = (
    re.compile(
        r"\b(?:de|het|een|ik|en|van|voor|niet|mijn|wij|aan|met|dat|op|is|bij|graag|jullie|ook|maar|"
        r"deze)\b",
        re.I,
    ),
    re.compile(
        r"\b(?:the|and|i|my|for|would|like|am|is|to|on|at|with|please|will|you|of|in|can|not)\b", re.I
    ),
)
_VREEMDE_TALEN: Final = (
    re.compile(
        r"\b(?:ich|und|der|die|das|nicht|mit|für|sehr|bitte|möchte|ist|zur|mich|wir|grüßen|vielen|"
        r"kann|geehrte|damen|herren|von|haben?|einer?|gibt|sie|ihrer?|auf|zum|bei|guten|danke)\b",
        re.I,
    ),
    re.compile(
        r"\b(?:je|le|la|les|et|pour|vous|nous|mon|ma|est|une|des|avec|bonjour|merci|suis|à|"
        r"participer)\b",
        re.I,
    ),
    re.compile(
        r"\b(?:ik|jim|foar|fan|mei|net|wol|hjirby|kin|jou|my|iepenbiere|oarder|feiligens|freonlike|"
        r"yntervyzje|tiisdei\w*|tongersdei\w*|graach|bin|wurkje|oan|dy|hjir|moandei|tiisdei|woansdei|"
        r"tongersdei|freed|freedtemoarn|meld my|is it|kin)\b",
        re.I,
    ),
    re.compile(
        r"\b(?:que|para|los|por|una|estoy|gracias|nie|jest|dzień|dobry|ve|bir|için|merhaba|teşekkür|"
        r"og|jeg|ikke|sono|vorrei|per|grazie)\b|[\u0370-\u1fff\u3040-\ud7ff]",
        re.I,
    ),
)
VREEMD: Final = "De mail is niet in het Nederlands of Engels."
_RAND: Final = een_van(
    r"\b(?:intrek\w*|(?!trek in\?)trek\w*\b.{0,30}\bin\b|haal (?:mij|me|ons)|uit (?:het|uw|jullie|dit|dat) bestand|"
    r"van (?:de|deze|die|jullie|uw) (?:\w+ )?\w*(?:lijst|list)|recall|terughalen|terugroepen|terugtrekken)\b",
    r"\b(?:mijn|onze|de|die|deze) (?:aanmelding|inschrijving|opgave|afmelding|mail|mailtje|e-mail|bericht|"
    r"aanmeldmail|"
    r"wijziging)\b.{0,60}\b(?:binnen(?:gekomen)?|ontvangen|aangekomen|doorgekomen|verwerkt|gelukt|goed)\b|"
    r"\b(?:is|ben|sta|staat|heb|zijn)\b.{0,40}\b(?:ik|wij|aanmelding|"
    r"inschrijving)\b.{0,40}\b(?:lijst|aangemeld|ingeschreven|binnen|ontvangen|"
    r"doorgekomen)\b[^?]{0,60}\?",
    r"\b(?:sta|staan|zit|zitten) (?:ik|wij|we)\b.{0,30}\b(?:er ?tussen|genoteerd|erbij|erop|op de lijst)\b.{0,20}\?|"
    r"\b(?:sta|zit|ben) ik (?:er |daar |nu |nou |al |ook |wel |eigenlijk |inmiddels )*(?:in|op|bij|erop|erin|erbij|"
    r"genoteerd|aangemeld|ingeschreven|ingedeeld)\b[^?.]{0,30}\?|\btaal (?:noch|of) teken\b|"
    r"\b(?:is|zijn) (?:het|dat|die|ie|hij|alles)\b.{0,20}\b(?:gelukt|goed gegaan|aangekomen|doorgekomen|overgekomen|"
    r"verwerkt|ontvangen|binnen(?:gekomen)?)\b.{0,30}\?|"
    r"\bzijn (?:ze|zij|die|onze|mijn|alle)\b.{0,30}\b(?:aangekomen|doorgekomen|binnen(?:gekomen)?)\b.{0,20}\?|"
    r"\b(?:mijn|onze) (?:mail|mailtje|bericht|e-mail|formulier)\b.{0,40}\b(?:gekregen|gezien|gelezen)\b.{0,10}\?|"
    r"^(?:mijn |onze |de )?(?:aanmelding|opgave|inschrijving|mail|mailtje|formulier)\b.{0,20}\b(?:aangekomen|"
    r"doorgekomen|binnen(?:gekomen)?|ontvangen|gelukt)\W*\?",
    r"\bnog niet aangemeld\b",
    r"\bals (?:gespreksleider|begeleider|procesbegeleider|facilitator)\b",
    r"\b(?:mijn|onze) (?:plek|plaats|stoel)\b[^?]{0,40}\b(?:overne\w+|over te nemen|innem\w+)\b[^?]{0,80}\?",
)
_KAN_NOG: Final = een_van(
    r"(?<!wanneer )(?<!hoe )(?<!waar )\b(?:kan|mag|kunnen|lukt)\b.{0,14}\b(?:ik|wij|we|dat|"
    r"het)\b.{0,30}\bnog\b.{0,80}\?"
)
"""A sign-up may be meant, unless the writer says that nothing is decided."""
_VERTREK: Final = een_van(
    r"\bverruild\b|\bnieuwe uitdaging\b|\b(?:opgeheven|voorgoed dicht|niet meer gelezen|mijn (?:werk|taken) "
    r"(?:is|zijn) overgenomen)\b",
    r"\b(?:niet (?:meer|langer)|no longer)\b.{0,40}\b(?:werk\w*|dienst|werkzaam|bij|employed|"
    r"with)\b|\b(?:uit dienst|vertrokken|verlaten|pensioen|andere (?:baan|werkgever)|elders|"
    r"laatste werkdag|afscheid|voorgoed)\b|\bwerk ik niet (?:meer|langer)\b|\bleft the\b",
)
_TEGENVOORSTEL: Final = een_van(
    r"\?|\b(?:zou (?:wel )?kunnen|kan wel|kunnen wel|liever|voorstel\w*|alternatief|andere (?:dag|"
    r"datum|tijd|keer)|later|eerder|verzet\w*|verplaats\w*|half uur|uurtje|online|inbellen|"
    r"aansluiten|wel lukt|schuiven|graag|verzoek|mits|als|ander(?:e)? moment|niet bij|neem "
    r".{0,20}mee|vervang\w*|meld\w* (?:me|mij) af|afmelden|stop\w*|helemaal)\b",
    r"\b(?:schrijf|geef|zet|meld|noteer|voeg|doe|neem|nodig|stuur|haal|geven|schrijven|zetten|melden|"
    r"aanmelden|"
    r"inschrijven|toevoegen|uitnodigen|opgeven)\b.{0,80}\b(?:in|op|aan|uit|bij|erbij|toe|mee|lijst|"
    r"collega\w*|ook)\b"
    r"|\b(?:aanmelden|inschrijven|toevoegen|uitnodigen|opgeven)\b",
)
_OOIT: Final = een_van(
    r"\b(?:mocht|als|indien|wanneer) (?:ik|het|er|iets) (?:ooit|onverhoopt|toch ooit)\b[^.!?\n]*"
)
"""What somebody might do some day asks nothing now."""
_ONDUIDELIJK: Final = een_van(
    r"\b(?:het lukt (?:me|mij) (?:toch )?niet|kan (?:toch )?niet|lukt niet|haal (?:mij|me) "
    r"(?:maar )?van de lijst)\b"
)
_HOE_VER: Final = een_van(
    r"\bof (?:dat|het|dit|hij|zij|ze|ik|die|daar)\b.{0,60}\b(?:alleen|slechts|één keer|eenmalig|eenmaal|"
    r"deze keer|tijdelijk|blijvend|definitief|voorgoed|daarna|later|ooit|terug\w*)\b.{0,120}"
    r"\b(?:weet|weten|wist|zeggen|onbekend|(?:on|niet )duidelijk|bekend|onzeker|afwachten|vraag)\b",
    r"\b(?:weet|weten|wist|zeggen|zei|onbekend|onduidelijk|bekend|onzeker|afwachten|duidelijk)\b.{0,40}"
    r"\bof (?:dat|het|dit|hij|zij|ze|ik|die|daar)\b.{0,60}"
    r"\b(?:alleen|slechts|één keer|eenmalig|eenmaal|deze keer|tijdelijk|blijvend|definitief|voorgoed|"
    r"daarna|later|"
    r"alles|terug\w*|aansluit\w*)\b",
    r"\b(?:weet|weten|zeggen|onbekend|onduidelijk)\b.{0,25}\b(?:voor )?hoe ?(?:lang|veel keer)\b|"
    r"\bhoe lang\b.{0,40}\b(?:weet|weten|zeggen|onbekend|onduidelijk|bekend)\b",
)
"""Who withdraws somebody does not know himself for how long."""
_UITZONDERING: Final = een_van(
    r"\btwee aparte|\b(?:een van (?:ons(?! (?:neemt|opneemt|pakt|is er))|beiden|beide|de twee)|"
    r"óf(?! (?:het|dit|dat|er|je|u)\b)|ofwel|"
    r"hij of ik|ik of|wie van (?:ons|hen|de(?! (?:groep|deelnemers|aanwezigen|anderen))|"
    r"beiden|jullie|mijn))\b"
)


@dataclass(frozen=True, slots=True)
class Vraag:
    """All that a rule may look at."""

    bericht: Bericht
    oordeel: Oordeel
    personen: list[Persoon]
    tekst: str
    tekst_mee: str
    """The text without what it tells of who stays out."""
    afgevallen: str
    """The rows and items of a list that are about who stays out."""
    buiten: tuple[Plek, ...] = ()
    """Where the mail tells of who stays out."""


def redenen(bericht: Bericht, oordeel: Oordeel, gevonden: Gevonden) -> list[str]:
    """All reasons to look at this reading, in the order of the rules."""
    tekst = "\n\n".join(s.tekst for s in oordeel.schrijvers)
    tekst_mee = zonder(tekst, gevonden.buiten) if len(oordeel.schrijvers) == 1 else tekst
    tekst_mee = terzijde.zonder_terzijde(tekst_mee)
    afgevallen = "\n".join(bericht.tekst[begin:eind] for begin, eind in gevonden.afgevallen)
    vraag = Vraag(bericht, oordeel, gevonden.personen, tekst, tekst_mee, afgevallen, tuple(gevonden.buiten))
    return [*_over_wie_meedoet(oordeel, gevonden), *(zin for regel in REGELS for zin in regel(vraag))]


def _over_wie_meedoet(oordeel: Oordeel, gevonden: Gevonden) -> Iterable[str]:
    """What makes the kind doubtful, but not what is said of somebody who stays out."""
    gezegd = [u for uitingen_ in oordeel.uitingen.values() for u in uitingen_]
    for reden in oordeel.redenen:
        plekken = [u.zin.begin for u in gezegd if reden in _OVER_IEMAND and _OVER_IEMAND[reden](u)]
        if (
            oordeel.soort != "aanmelding"
            or not plekken
            or not all(_valt_in(p, gevonden.buiten) for p in plekken)
        ):
            yield reden


_OVER_IEMAND: Final = {
    tegenspraak.VOORWAARDE: attrgetter("voorwaarde"),
    tegenspraak.MIST: attrgetter("mist"),
    tegenspraak.OOK_NIET: attrgetter("niet_aan"),
    weggaan.AAN_EN_AF: attrgetter("stop"),
}
"""Reasons to ask that come from a clause about somebody, by what makes it one."""


def _valt_in(plek: int, stukken: Iterable[Plek]) -> bool:
    return any(begin <= plek < eind for begin, eind in stukken)


def _bezwaren(vraag: Vraag) -> Iterable[str]:
    if vraag.bericht.automaat is None or vraag.bericht.automaat == "afwezigheid":
        yield from vraag.bericht.bezwaren
    buitenste = vraag.oordeel.buitenste
    beveelt = any(s.opdracht for s in (*vraag.oordeel.schrijvers, buitenste) if s is not None)
    if beveelt and vraag.oordeel.soort != "bounce":
        yield opdracht.ZIN
    if any(s.te_lang for s in (*vraag.oordeel.schrijvers, buitenste) if s is not None):
        yield TE_LANG
    if any(_LETTER_KWIJT.search(s.tekst) for s in vraag.oordeel.schrijvers if "\ufffd" in s.tekst):
        yield LETTER_KWIJT


def _kernvelden(vraag: Vraag) -> Iterable[str]:
    if vraag.oordeel.soort != "aanmelding":
        return
    if not vraag.personen:
        yield "Het is niet duidelijk wie er meedoet."
    for persoon in vraag.personen:
        wie = persoon.naam or "De deelnemer"
        if not namen.volledig(persoon.naam):
            yield "De naam ontbreekt of is niet volledig."
        if persoon.email is None:
            yield f"{wie}: het mailadres ontbreekt."
        if persoon.organisatie is None:
            yield f"{wie}: de organisatie is niet duidelijk."
        if persoon.discipline is None:
            yield f"{wie}: OOV of HRM is niet duidelijk."


def _verzoek(vraag: Vraag) -> Iterable[str]:
    """A question or request that the ordinary confirmation does not answer."""
    if vraag.oordeel.soort not in _DEELT_MEE:
        return
    buitenste = vraag.oordeel.buitenste
    doorgestuurd = buitenste is not None and vraag.oordeel.doorgestuurd
    for schrijver in vraag.oordeel.schrijvers:
        aan_ons = not doorgestuurd and schrijver.diepte == 0
        yield from verzoek.verzoeken(
            schrijver.tekst, vraag.oordeel.soort, aan_ons=aan_ons, buiten=vraag.buiten
        )
    if buitenste is not None and doorgestuurd:
        yield from verzoek.verzoeken(buitenste.tekst, vraag.oordeel.soort)


def _wie(vraag: Vraag) -> Iterable[str]:
    if vraag.oordeel.soort not in ("wijziging", "afmelding"):
        return
    if not vraag.personen:
        yield "Het is niet duidelijk om wie het gaat."
    for persoon in vraag.personen:
        if (not persoon.naam and not persoon.email) or (
            not namen.volledig(persoon.naam) and (persoon.email is None or persoon.organisatie is None)
        ):
            yield "Het is niet duidelijk om wie het gaat."
    if vraag.oordeel.vervanging:
        yield "Iemand neemt de plaats van een ander over."
    if any(_HOE_VER.search(zin.tekst) for zin in zinnen(vraag.tekst)) or (
        vraag.oordeel.soort == "afmelding"
        and _ONDUIDELIJK.search(vraag.tekst)
        and re.search(r"\buitnodiging\b", vraag.bericht.kop.onderwerp, re.IGNORECASE)
    ):
        yield EEN_OF_ALLES


def _taal(vraag: Vraag) -> Iterable[str]:
    """Another language than Dutch or English."""
    tekst = vraag.tekst if len(vraag.tekst.split()) > 6 else vraag.bericht.kop.onderwerp
    if strekking.is_vreemd_schrift(vraag.tekst) and vraag.bericht.automaat is None:
        yield VREEMD
        return
    if vraag.bericht.automaat is not None or len(tekst.split()) < 6:
        return
    vreemd = max(len(patroon.findall(tekst)) for patroon in _VREEMDE_TALEN)
    if vreemd > 3 and vreemd > 1.2 * max(len(patroon.findall(tekst)) for patroon in _GEKENDE_TALEN):
        yield VREEMD


def _agenda(vraag: Vraag) -> Iterable[str]:
    if vraag.oordeel.soort != "agenda-antwoord":
        return
    opmerkingen = re.findall(rb"(?im)^COMMENT[^:]*:(.*)$", b"\n".join(vraag.bericht.kalenders))
    opmerking = regels.kort_woorden(b"\n".join(opmerkingen)[: regels.MAX_TEKENS].decode("utf-8", "replace"))
    counter = re.search(rb"(?im)^METHOD[^:]*:\s*COUNTER", b"\n".join(vraag.bericht.kalenders)) is not None
    gezegd = _OOIT.sub(" ", _TRAKTEERT.sub(" ", _VAN_DE_AGENDA.sub(" ", f"{vraag.tekst}\n{opmerking}")))
    doet = any(_vraagt_iets(uitingen.duid(zin)) for zin in zinnetjes.zinnen(gezegd))
    if counter or doet or _TEGENVOORSTEL.search(gezegd) or _MET_POTLOOD.search(gezegd):
        yield "Bij het agenda-antwoord staat een verzoek of voorstel."


_VAN_DE_AGENDA: Final = re.compile(
    r"(?im)^.*\b(?:u|je) ontvangt deze (?:e-?mail|mail|melding)\b.*$|^.*\b(?:afmelden|"
    r"uitschrijven)\b.{0,20}\b(?:kan|in|via)\b"
    r".{0,30}\b(?:instellingen|agenda|link)\b.*$|^.*\byou (?:are receiving|received) this e-?mail\b.*$|"
    r"^.*\b(?:heeft|hebben) (?:deze|de|uw|je) (?:uitnodiging|vergadering|afspraak)\b.{0,40}\b(?:geaccepteerd|"
    r"aangenomen|afgewezen|geweigerd|afgeslagen)\.?\s*$|"
    r"^.*\b(?:has|have) (?:tentatively |provisionally )?(?:accepted|declined|replied)\b.{0,40}\b(?:invitation|"
    r"meeting)\b.*$|"
    r"^.*\bhat (?:diese|die|ihre) (?:einladung|termin\w*|besprechung\w*)\b.{0,60}\b(?:angenommen|zugesagt|"
    r"abgelehnt)\.?\s*$|"
    r"^\W*(?:voorlopig (?:geaccepteerd|aangenomen)|onder voorbehoud|met voorbehoud|tentative\w*|vorläufig\w*|"
    r"mit vorbehalt|misschien)\W*$"
)
"""What the calendar program puts under an answer."""
_TRAKTEERT: Final = een_van(
    r"\b(?:ik|wij|we|dan) (?:neem|nemen|breng|brengen|trakteer|zorg)\b[^.;!?\n]{0,30}?\b(?:\w*(?:koek|taart|gebak|"
    r"vlaai|wafel|koffie|thee|chocola|oliebol|pepernot|drop|snoep|fruit)\w*|lekkers)\b[^.;!?\n]{0,12}"
)
"""Brings something along for everybody."""
_MET_POTLOOD: Final = een_van(
    r"\b(?:met|in) potlood\b|\broet in het eten\b|\bonder voorbehoud\b|\bals er niets tussenkomt\b|"
    r"\bniet zeker\b|"
    r"\bmisschien\b|\bwellicht\b"
)


def _vraagt_iets(uiting: uitingen.Uiting) -> bool:
    """Somebody is signed up, taken off or replaced in the words beside the answer."""
    return uiting.vervangt or uiting.stop or (uiting.aan and uiting.verzoekt)


def _misschien_afwezig(vraag: Vraag) -> Iterable[str]:
    """What reads as a change may be what an absence assistant sends."""
    if vraag.oordeel.soort == "wijziging" and automaat.lijkt_afwezig(vraag.tekst):
        yield "Dit is misschien een automatisch bericht dat iemand er niet is."


def _vertrek(vraag: Vraag) -> Iterable[str]:
    if vraag.oordeel.soort == "afwezigheid" and _VERTREK.search(
        f"{vraag.bericht.kop.onderwerp}\n{vraag.tekst}"
    ):
        yield "De afzender is vertrokken."


_VAN_DE_WET: Final = een_van(
    r"\b(?:wettelijk\w* termijn|woo-?verzoek|wob-?verzoek|op grond van .{0,40}wet|"
    r"verzoek\w*.{0,60}openbaarmaking|"
    r"inzageverzoek|avg-verzoek|inzage|ingebrekestelling|bezwaarschrift|beslissing binnen)\b",
    r"\b(?:awb|algemene wet bestuursrecht|algemene verordening gegevensbescherming|dwangsom|"
    r"gerechtelijke?)\b|"
    r"\b(?:klacht|bezwaar|beroep)\b.{0,30}\b(?:ex artikel|artikel \d|als bedoeld in)\b|\bformele klacht\b|"
    r"\bklaagschrift\b",
    r"\bbinnen (?:\w+ ){1,2}(?:weken|dagen|maand|maanden)\b.{0,50}\b(?:beslissing|beslissen|berichten|"
    r"reageren|"
    r"reactie|"
    r"antwoord\w*|besluit|in gebreke)\b|\b(?:dient|dienen|sommeer|"
    r"verzoek)\b.{0,30}\bbinnen (?:\w+ ){1,2}(?:weken|dagen)\b",
)
"""A request or complaint under the law, with a term."""
_NEEMT_AFSCHEID: Final = een_van(
    r"\b(?:ik|mij|mijn)\b.{0,80}\b(?:pensioen|laatste werkdag|toegangspas\w*|afscheid|uit dienst|zwaai af|"
    r"andere baan)\b|"
    r"\b(?:met pensioen|zwaai|neem) (?:ga )?ik\b.{0,30}\b(?:pensioen|af|afscheid)\b|"
    r"\blever (?:ik )?.{0,60}\b(?:pas|pasje|"
    r"toegangspas\w*|laptop)\b.{0,80}\bin\b"
)
"""The writer leaves his work, and so perhaps the intervisie."""


def _rand(vraag: Vraag) -> Iterable[str]:
    """A question or anything else on the edge of signing up or withdrawing."""
    if (
        vraag.oordeel.soort not in ("vraag", "overig")
        or vraag.bericht.automaat is not None
        or vraag.bericht.automatisch
        or vraag.oordeel.rondgestuurd
    ):
        return
    gesteld = "\n".join(z.tekst for z in zinnen(vraag.tekst) if not zegswijzen.STEL_DAT.search(z.tekst))
    tekst = f"{vraag.bericht.kop.onderwerp}\n{gesteld}"
    bedankt = re.search(r"\b(?:dank|bedankt|thanks)", vraag.bericht.kop.onderwerp, re.IGNORECASE)
    vertrekt = any(
        _NEEMT_AFSCHEID.search(z.tekst) and not zegswijzen.STEL_DAT.search(z.tekst)
        for z in zinnen(vraag.tekst)
    )
    leeg = not vraag.tekst.strip() and not vraag.bericht.kalenders
    if vraag.oordeel.soort == "overig" and leeg and bedankt is None:
        yield "Het bericht is leeg."
    beslist_niets = vraag.oordeel.soort == "vraag" and voorbehoud.GEEN_TOEZEGGING.search(vraag.tekst)
    anders = elders.ANDERS.search(tekst) and not (
        vermoeden.OVER.search(tekst) or zegswijzen.VERZENDLIJST.search(tekst)
    )
    if (
        (_RAND.search(tekst) and not anders)
        or (_KAN_NOG.search(tekst) and not beslist_niets)
        or uitleg.VAN_VERZENDLIJST.search(tekst)
        or _VAN_DE_WET.search(tekst)
        or (vertrekt and bedankt is None)
    ):
        yield "Dit is misschien een aanmelding, wijziging of afmelding."


def _gemist(vraag: Vraag) -> Iterable[str]:
    """A meeting is missed, and the record does not show which."""
    if vraag.oordeel.soort != "wijziging" or any(p.afwezig or p.niet_beschikbaar for p in vraag.personen):
        return
    genood = vermoeden.UITGENODIGD.search(vraag.bericht.kop.onderwerp) is not None
    if any(u.mist or (u.kan_niet and genood) for us in vraag.oordeel.uitingen.values() for u in us):
        yield "Iemand mist een bijeenkomst, maar de datum is niet gelezen."


def _bijlage(vraag: Vraag) -> Iterable[str]:
    """Participants who are only in an attachment."""
    if (
        vraag.oordeel.soort == "aanmelding"
        and re.search(
            r"\b(?:in (?:de|het) )?(?:bijlage|bijgevoegd\w*|bijgaand\w*|attached|excel|"
            r"spreadsheet|formulier in)\b",
            vraag.tekst,
            re.IGNORECASE,
        )
        and any(
            not b.lower().endswith((".png", ".jpg", ".gif", ".vcf", ".asc", ".p7s"))
            for b in vraag.bericht.bijlagen
        )
    ):
        yield "De deelnemers staan misschien in een bijlage."


_AANTAL: Final = re.compile(
    r"\b(?<!aandringen van )(?<!advies van )(?<!aanraden van )(?<!verzoek van )(?<!dank aan )"
    r"(twee|drie|vier|vijf|zes|[2-6])\s*(?:x\b(?!\s*(?:\w*ge\w{2,}(?:d|t|en)|per|mee\w+|achter|eerder)\b)|"
    r"(?:van (?:mijn|onze) )?(?:(?!jaar|jaren|maand|week|weken|dag|uur|keer)\w+ "
    r")?(?:collega|deelnemer|person|medewerker|aanmelding|mensen|plaatsen|plekken|adviseur|"
    r"kandidat|inschrijving)\w*)|\bmet (?:z|ons)['’]?n? ?(tweeën|drieën|vieren|vijven)\b",
    re.IGNORECASE,
)
_DOEN_MEE: Final = een_van(
    r"\b(?:mee\w*|aan|aanmeld\w*|aansluit\w*|opge\w+|ge(?:ef|ven)|inschrijv\w*|schrij\w+|deel\w*|kom\w*|erbij|wil\w*|"
    r"graag|partij|zet\w*|meld\w*)\b"
)
"""Beside "met z'n drieën": that so many take part, and not that so many have work enough."""
_TEL: Final = {
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "tweeën": 2,
    "drieën": 3,
    "vieren": 4,
    "vijven": 5,
}


_SAMEN: Final = re.compile(
    r"\b(?:wij|we) (?:willen|gaan|doen|zouden)\b[^.!?\n]{0,20}\b(?:allebei|beiden|samen)\b|"
    r"\ben ik (?:willen|gaan|doen|zouden|kunnen|zijn) (?:graag )?(?:allebei|beiden|samen)?\b",
    re.IGNORECASE,
)


_VAN_ANDEREN: Final = een_van(
    r"^(?!.*\b(?:mee|meedoen|aan|aanmelden|op|opgeven|willen|graag|schrijf|noteer|deelnemen)\b)"
    r"(?=.*\bcollega).*\b(?:hebben|hadden|waren|zaten|deden|gingen|vertrokken|uitvielen|ziek|wegvielen|raadden|"
    r"vertelden|zeiden|vonden|vinden|praten|"
    r"spraken|kwamen|zijn)\b",
    r"^\W*van (?:de|die|deze|mijn|onze|al die) (?:twee|drie|vier|vijf|zes|zeven|acht|\d)\b",
    r"\b(?:vorig|vorige|eerder|destijds|laatst)\b.{0,40}\b(?:zaten|deden|waren|gingen)\b.{0,40}\bcollega",
    r"^(?!.*\b(?:mee|meedoen|aan|aanmelden|op|opgeven|willen|schrijf|noteer|deelnemen)\b).*\b(?:zit|zitten|werk|"
    r"werken|"
    r"team|afdeling|cluster|kamer)\b.{0,40}\bmet (?:\w+ ){1,2}collega",
)
"""Tells what colleagues did or think, and signs none of them up."""


def _aantal(vraag: Vraag) -> Iterable[str]:
    """The mail says how many people, and that is not how many were found."""
    if vraag.oordeel.soort != "aanmelding":
        return
    stukken = (s for z in zinnetjes.zinnen(vraag.tekst) for s in re.split(r"(?<=[,;:])", z.tekst))
    eigen = "\n".join(stuk for stuk in stukken if not _VAN_ANDEREN.search(stuk))
    boven = vraag.bericht.kop.onderwerp
    onderwerp = (
        "" if vermoeden.ANTWOORD.match(boven) else boven
    )  # "Re: nog twee plekken" is what was answered
    gezegd = next(
        (
            g
            for regel in (onderwerp, *eigen.split("\n"))
            for g in _AANTAL.finditer(regel)
            if g[1] or _DOEN_MEE.search(regel)
        ),
        None,
    )
    if gezegd is None:
        if len(vraag.personen) == 1 and _SAMEN.search(vraag.tekst):
            yield "De mail spreekt over twee mensen, maar er is er één gevonden."
        return
    woord = (gezegd[1] or gezegd[2]).lower()
    aantal = _TEL.get(woord) or int(woord)
    if len(vraag.personen) not in (aantal, aantal + 1):
        yield f"De mail noemt {aantal} mensen, maar er zijn er {len(vraag.personen)} gevonden."


_BULLET: Final = re.compile(r"(?m)^[ \t]*(?:[-–•*·]|\d{1,2}[.)])[ \t]+(.+)$")


def _lijst_over(vraag: Vraag) -> Iterable[str]:
    """A list with functions or addresses in it, of which fewer people were taken."""
    if vraag.oordeel.soort != "aanmelding":
        return
    regels = [g[1] for g in _BULLET.finditer(vraag.tekst)]
    aantal = max(sum("@" in regel for regel in regels), sum(functie.is_functie(regel) for regel in regels))
    if aantal > max(1, len(vraag.personen)):
        yield f"De lijst heeft {aantal} regels, maar er zijn {len(vraag.personen)} mensen gevonden."


_VELD_VAN_ANDER: Final = re.compile(
    r"(?im)^[^\w\n]*(?:e-?mail\w* |mailadres |naam )?(?:leidinggevende|manager|teamleider|akkoord|contactpersoon|"
    r"ingevuld door|aanvrager|"
    r"ingediend door)\b[^:\t\n]{0,30}[:\t].*$"
)
"""The field of a form about who agreed or filled it in."""


def _adres_over(vraag: Vraag) -> Iterable[str]:
    """An address in the text that went to nobody."""
    if vraag.oordeel.soort not in _DEELT_MEE or not vraag.personen:
        return
    van = vraag.bericht.kop.van
    bekend = (
        {p.email for p in vraag.personen}
        | {van.adres if van else ""}
        | {a.adres for a in vraag.bericht.kop.aan}
        | {*adressen.alle(vraag.afgevallen, frozenset())}
    )
    tekst = "\n".join(
        z.tekst for z in zinnen(_VELD_VAN_ANDER.sub("", vraag.tekst)) if not is_ernaast(z.tekst)
    )
    over = [a for a in adressen.alle(tekst, frozenset()) if a not in bekend]
    over = [a for a in over if not adresrol.rollen(vraag.tekst, a) & {"oud", "straks"}]
    team = [a for a in over if adressen.is_postbus(Adres("", a), frozenset())]
    over = [a for a in over if not (a in team and "ander" in adresrol.rollen(vraag.tekst, a))]
    if over and vraag.oordeel.soort != "aanmelding":
        genoemd = [
            namen.plat(namen.achternaam(v.naam)) for v in namen.vind(vraag.tekst) if namen.volledig(v.naam)
        ]
        over = [a for a in over if any(naam in namen.plat(a.partition("@")[0]) for naam in genoemd)]
    if over:
        yield "Er staat een mailadres in de mail dat bij niemand hoort."


def _dagen(vraag: Vraag) -> Iterable[str]:
    if vraag.oordeel.soort in ("aanmelding", "wijziging"):
        yield from dagtwijfel.datum_over(vraag.tekst_mee, vraag.personen)
        yield from dagtwijfel.deel_gemist(vraag.tekst_mee)
        if (
            len(vraag.personen) == 1
            and vraag.oordeel.soort == "aanmelding"
            and not vraag.oordeel.doorgestuurd
        ):
            onderwerp = vraag.bericht.kop.onderwerp
            eigen = _TOT_DAG.sub(" ", onderwerp) if vermoeden.ANTWOORD.match(onderwerp) else onderwerp
            yield from dagtwijfel.onderwerp_tegen(eigen, vraag.personen[0])


_TOT_DAG: Final = een_van(
    r"\b(?:tot|voor|uiterlijk)(?: en met)? (?:aanstaande |komende )?(?:maan|dins|woens|donder|vrij)dag\b"
)
"""Till when the call that is answered runs: "Re: aanmelden kan tot vrijdag"."""


_NOG_WIE: Final = een_van(
    r"\bnog niet wie\b|\b(?:naam|namen) (?:volgt|volgen|komt nog|komen nog|geef ik (?:nog|later))\b|"
    r"\bnog (?:een|iemand)\b.{0,40}\b(?:naam|wie)\b.{0,20}\b(?:later|nog|volgt)\b"
)


def _of(vraag: Vraag) -> Iterable[str]:
    if vraag.oordeel.soort == "aanmelding" and _NOG_WIE.search(vraag.tekst):
        yield "Er doet misschien nog iemand mee, zonder naam."
    if vraag.oordeel.soort == "aanmelding" and _UITZONDERING.search(vraag.tekst):
        yield "Het is niet duidelijk wie van hen meedoet."


REGELS = (
    _bezwaren,
    _kernvelden,
    _verzoek,
    _wie,
    _taal,
    _agenda,
    _misschien_afwezig,
    _vertrek,
    _rand,
    _gemist,
    _bijlage,
    _of,
    _aantal,
    _adres_over,
    _lijst_over,
    _dagen,
)
