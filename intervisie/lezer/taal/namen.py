"""Dutch names of persons: found in running text, read from a header, a list or a signature.

Knows tussenvoegsels, initials with a roepnaam, titles and the reversed order of address books. Knows no mail and no
organisation; whoever calls decides whether a row of capitals is a person or a department.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby
from operator import itemgetter
from typing import Final

MAX_NAAM: Final = 120
"""No name with its titles and the place where somebody works is longer."""

_GROOT: Final = "[" + "".join(chr(c) for c in range(0x41, 0x250) if chr(c).isupper()) + "]"
_LETTER: Final = r"[^\W\d_]"
_GEEN_NAAM: Final = frozenset(
    re.findall(
        r"\S+",
        """
        aanmelden aanmeldformulier aanmelding adres adressen adviseur afdeling afmelding alle alleen als
        alvast ambtenaar android aov april apv arbeidszaken augustus bedankt beleidsadviseur
        beleidsmedewerker beschikbaar beste bestuur bestuurssecretariaat bestuurszaken bibob bij boa
        bureau business carnaval casemanager centrum city cluster consulent contact contactpersoon
        coordinator coördinator crisisbeheersing daar daarom dag dank dat dear december deelname
        deelnemer deelnemers deze die dienst dienstag dinsdag dinsdagmiddag dinsdagochtend directeur
        directie discipline dit domein donderdag donderdagmiddag donderdagochtend donnerstag e-mail
        eenheid elke gemeinde kreis landkreis stadt public order affairs safety security
        head policy officer email februari ff freitag friday fridays functie functionaris fw fwd gaarne galaxy geachte
        geemente gegevens gemeent gemeente gemeete gemente ggd gmeente goede goedemiddag goedemorgen
        goedenavond goedendag graag griffier groet groeten groetjes grtjs grtjes grtz grts grtn grt ha
        guten bonjour thema hallo handhaving hartelijke
        hartelijks hee hey helaas hello hemelvaart het hi hierbij hij hoe hoi hoofd hoogachtend hr hrm human
        iedere ik info infobox inschrijving integriteit interim intervisie ipad iphone ja januari juli
        juni junior jurist kan kcc kerst klant koningsdag kopieerapparaat kun kunt leden lid maandag
        maandagmiddag maandagochtend maart mag mail mailadres manager medewerker meneer met mevrouw mij
        midden-nederland mijn mittwoch mobiel mobielnummer moi monday mondays montag mt multifunctional
        municipality mvg naam namens nb nederland nee nieuwsbrief no-reply noreply noteer november ok
        oktober oké omgevingsdienst ondergetekende ondermijning ons onze ook oov openbare opgave opmerking opmerkingen
        orde organisatie outlook p&o partner pasen per personeel personeelszaken pinksteren plaats
        politie postbus printer provincie ps re recruiter redactie regards regionale regisseur reken
        resource resources riec rvs samen samsung saturday scanner schrijf secretariaat secretaris
        sector senior september signal sincerely sinds skype specialist strateeg sunday team teamleider
        teams telefoon telefoonnummer thursday thursdays tijdens toezicht tot tuesday tuesdays van vanaf
        vanuit veiligheid veiligheidsregio verstuurd verzonden vg voor vriendelijke vrijdag
        vrijdagmiddag vrijdagochtend vth waar wat waterschap we webex website wednesday wednesdays
        whatsapp wie wij wijziging wilt woensdag woensdagmiddag woensdagochtend zaterdag zet zij zondag
        zoom zou kollegin kollege colleague
        legal chief deputy strategic resource wellbeing hrm-adviseur referent human talent acquisition payroll
        bijzondere wetten
        compliance learning development operations support desk
        """,
    )
)
_GEEN_BEGIN: Final = frozenset(
    re.findall(
        r"\S+",
        """
        aan allereerst idem zowel aangezien blijkens daar dankzij doordat gedurende hetzij jegens naarmate nadat noch
        ofschoon omtrent ondanks opdat sedert terwijl totdat voordat zodat zolang zonder
        aanwezig achteraf afgelopen afwezig akkoord allebei allemaal allen allereerst altijd anders
        antwoord behalve beide beiden bel ben bereikbaar betreft bijgaand bijgaande bijgevoegd bijlage
        binnenkort blijf bovenaan bovendien bovenstaand bovenstaande collega conform daarbij daarmee daarna
        daarnaast daarvoor dan de deel doe doen door dus echter een eerder eerst eerste eigenlijk en enkel
        er evenals eveneens eventueel fijn gaat geef gegevens gelieve gelukkig gisteren goed haal heb hebben
        hebt heeft hier hierboven hiermee hiernaast hieronder hiervoor hoewel hopelijk houd ieder iedereen
        iemand indien inmiddels intussen inzake is jammer jazeker jullie kom komende kunnen laat laten later
        leuk liefst lieve liever lijst maar mede meerdere meestal meld misschien mits mocht moet mogelijk
        momenteel mooi morgen naast namelijk natuurlijk neem neemt niemand niet nieuwe nog nooit nu of omdat
        onderaan onderstaand onderstaande onderwerp op opmerking over overigens plus prima regel regelt
        samenvattend schrap slechts sluit soms streep stuur super tel tenslotte tenzij tevens tijdelijk toen
        top trouwens uiteindelijk uiteraard uw vaak vandaag vanwege verder verhinderd verplaats vervang
        vervolgens verwacht via voeg volgende volgens vooral voorlopig voorts vorig vorige vraag vroeg
        waarom wanneer want wegens welke wellicht werkdagen wijzig wil willen zal zeker zie zij zijn zodra
        zonder zouden zullen
        kamergenoot kamergenote teamgenoot teamgenote kantoorgenoot duopartner pps
        and dutch english could did do for from if in like my our please she thanks that the their there they this
        to when will with would you your
        """,
    )
)
"""Words that begin a sentence before a name; elsewhere they may be a first name or a surname."""

_GEEN: Final = (
    "(?!(?i:"
    + "|".join(
        f"{letter}(?:{'|'.join(re.escape(woord[1:]) for woord in woorden)})"
        for letter, woorden in groupby(sorted(_GEEN_NAAM - {"van", "voor", "bij"}), key=itemgetter(0))
    )
    + r")(?![\w-])"
    + r"|(?i:[\w&-]*(?:adviseur|medewerker|manager|coördinator|consulent|specialist|jurist|"
    r"ambtenaar|leider|collega|recruiter|advis[eo]r|partner|generalist|functionaris|leiter|beauftragter?|"
    r"abteilung|sachbearbeiter|ordnungsamt|wesen)\b)|(?:HRM?|P&O|OOV|AOV|BOA)-[\w-]+|\w+['’](?:m|ve|ll|re|t)\b)"
)
_HOOGUIT: Final = "{0,4}"
"""So many tussenvoegsels, or parts of a surname: without an end their readings double with every word."""
_TUSSEN: Final = (
    r"(?:van[ ]der|van[ ]den|van[ ]de|van[ ]het|van[ ]['’‘`]t|in[ ]['’‘`]t|in[ ]der|in[ ]het|op[ "
    r"]de[nr]?|op[ ]['’‘`]t|"
    r"op[ ]het|fan[ ]der|fan[ ]de|fan|aan[ ]de[nr]?|uit[ ]de[nr]?|uit[ ]het|bij[ ]de|"
    r"onder[ ]de|over[ ]de|voor[ ]de|von[ "
    r"]der|de[ ]la|van|de|der|den|het|"
    r"['’‘`]t|['’‘`]s|ten|ter|te|op|el|al|ben|bin|von|zu|du|la|le|da|dos|della|di|d['’]|v\.[ "
    r"]?d\.|v\.|v/d|vd)"
)
_WOORD: Final = (
    rf"(?:['’][st]-|[dDlL]['’](?={_GROOT}))?"
    rf"{_GROOT}(?:{_LETTER}|['’](?={_LETTER}))+(?:-(?:{_LETTER}|['’](?={_LETTER}))+)*"
)
_LETTERS: Final = (
    rf"(?:(?:{_GROOT}|IJ|Th|Ph|Ch|Chr|Fr|Jac|Joh)\."
    rf"(?:[ ]?-?[ ]?(?=(?:{_GROOT}|IJ|Th|Ph|Ch|Chr)\.))?+){{1,12}}"
)
_ROEP: Final = rf"[ ]?[(\"“]{_WOORD}(?:[ -]{_WOORD})?[)\"”]"
_TITEL: Final = (
    r"(?:drs|mr|ir|ing|dr|prof|dhr|mw|mevr|mevrouw|meneer|de[ ]heer|heer|mr\.drs|bc|MSc|BSc|LLM|MPA|"
    r"MBA|PhD|EMPA|MPM|MCM)"
)
_TITELS: Final = re.compile(rf"^(?:(?:{_TITEL}\.?,?|{_TITEL}\.{_TITEL}\.)\s+)+", re.IGNORECASE)
_TITELS_NA: Final = re.compile(
    r",?\s+(?:MSc|BSc|MA|BA|LLM|LL\.M\.?|MPA|MBA|PhD|RA|RC|EMPA|MPM|MCM|M\.?Sc\.?|B\.?Sc\.?|CRM|"
    r"BSW)\b\.?(?=\s*(?:$|[,(|]))"
)
_NAAM: Final = re.compile(
    rf"(?<![\w@.&/-])(?:{_LETTERS}(?:{_ROEP})?|(?!(?:Van|Voor|Bij)\b){_GEEN}{_WOORD})"
    rf"(?:(?:[ ]{{1,2}}|(?<=[a-zà-ÿ]))(?=\S){_LETTERS}(?=[ ])|[ ]{_TUSSEN}(?=[ ])|"
    rf"(?:(?<=['’.])|[ ]){_GEEN}{_WOORD}|[ ]A(?=[ ])){{0,6}}"
    rf"(?:(?<=[.'’)])[ ]?|[ ]){_GEEN}{_WOORD}(?:[ ]?-[ ]?(?:(?:{_TUSSEN}|El|Al|A[iï]t|Ben|Van)[ ]){_HOOGUIT}"
    rf"{_GEEN}{_WOORD})*(?![\w@])"
)
_TUSSEN_BEGIN: Final = re.compile(rf"^{_TUSSEN}[ ]+(?={_GROOT}|['’]|{_TUSSEN})", re.IGNORECASE)
_SCHEIDING: Final = rf"(?:[ ]{{1,2}}-?[ ]?|-(?:[ ]{{1,2}}|(?={_TUSSEN}[ ])))"
_OMGEKEERD: Final = re.compile(
    rf"^((?:{_TUSSEN}[ ]){_HOOGUIT}(?:{_WOORD})(?:{_SCHEIDING}(?:{_TUSSEN}[ ]){_HOOGUIT}{_WOORD}){_HOOGUIT}),"
    rf"\s*((?:{_TITEL}\.?\s+){_HOOGUIT})({_LETTERS}(?:{_ROEP})?|{_WOORD}(?:[ ]{_WOORD})?)"
    rf"((?:\s+{_TUSSEN}){_HOOGUIT})(?:\s+({_TITEL}\.?))?\s*$",
    re.IGNORECASE,
)
_ROEPNAAM: Final = re.compile(rf"^{_LETTERS}\s*[(\"“]({_WOORD}(?:[ -]{_WOORD})?)[)\"”]\s*(.+)$")
_ROEP_LAATST: Final = re.compile(
    rf"^(?=({_GROOT})){_LETTERS}\s*([^(]+?)\s*[(\"“]((?=\1){_WOORD}(?:-{_WOORD})?)[)\"”]$"
)
"""In "A.B. Bos (Anna)" the brackets hold a roepnaam when it begins with the first initial; else a place or a team."""
_HAAKJES: Final = re.compile(r"\s*[(\[<][^)\]>]*[)\]>]?")
_VOORLETTERS: Final = re.compile(rf"^{_LETTERS}$")
TUSSENVOEGSELS: Final = frozenset(
    re.findall(
        r"\S+",
        "van fan de der den het 't 's ten ter te in op aan bij uit onder over voor el al "
        "ben bin von zu du la le da dos della di d' v.d. v. v/d vd",
    )
)


_LETTERS_ERTUSSEN: Final = re.compile(
    rf"(?<![\w.@-])({_WOORD}) \((?:[^()\n@]{{1,20}}[ :])?{_LETTERS}\) ((?:(?:{_TUSSEN}) ){_HOOGUIT}{_WOORD})(?![\w@])"
)
"""In "Liesbeth (voor de post: E.M.) van der Ploeg" the brackets hold her initials."""


@dataclass(frozen=True, slots=True)
class Vermelding:
    """A name in a text, cleaned, and where it stands there."""

    naam: str
    begin: int
    eind: int


def vind(tekst: str) -> Iterator[Vermelding]:
    """The full names in running text: a first name or initials, and a surname."""
    return iter(_vind(tekst))


_REGEL: Final = re.compile(r"\S[^\n]*")
"""A name stands on one line; most of a text that was blanked has none."""


@lru_cache(maxsize=64)
def _vind(tekst: str) -> tuple[Vermelding, ...]:
    """One mail asks this of the same words more than once."""
    uit = []
    regels = (regel.span() for regel in _REGEL.finditer(tekst))
    for gevonden in chain.from_iterable(_NAAM.finditer(tekst, *regel) for regel in regels):
        begin = gevonden.start()
        while (delen := tekst[begin : gevonden.end()].partition(" "))[2] and _opent(
            delen[0], delen[2], tekst[:begin][-2:].strip()[-1:]
        ):
            begin += len(delen[0]) + 1
        if re.search(r"\d{4} ?\Z", tekst[max(0, begin - 5) : begin]):
            continue
        titels = _TITELS.match(tekst[begin : gevonden.end()])
        begin += titels.end() if titels else 0
        if is_naam(woorden := tekst[begin : gevonden.end()]):
            uit.append(Vermelding(schoon(woorden), begin, gevonden.end()))
    for gevonden in _LETTERS_ERTUSSEN.finditer(tekst) if ".)" in tekst else ():
        if is_naam(heel := f"{gevonden[1]} {gevonden[2]}"):
            uit = [v for v in uit if not gevonden.start() <= v.begin < gevonden.end()]
            uit.append(Vermelding(schoon(heel), *gevonden.span()))
    return tuple(sorted(uit, key=lambda v: v.begin))


_ACHTERNAAM: Final = re.compile(
    rf"(?:(?i:{_TUSSEN})[ ]){{0,3}}{_GEEN}{_WOORD}(?:[ ]?-[ ]?(?:{_TUSSEN}[ ]){_HOOGUIT}{_WOORD})*(?![\w@])"
)
_KLEIN_TUSSEN: Final = re.compile(r"^(?:(?:Van|De[nr]?|Te[nr]?|In|Op|Het|Aan|Bij|Uit|Onder|Over|Fan)(?= ))+")


def losse_achternaam(tekst: str, plek: int) -> Vermelding | None:
    """The surname alone that stands at a place of a text, its tussenvoegsels small; a first name looks the same."""
    gevonden = _ACHTERNAAM.match(tekst, plek)
    if gevonden is None or not is_naam(f"Xx {gevonden[0]}"):
        return None
    kaal = _KLEIN_TUSSEN.sub(lambda g: g[0].lower(), schoon(gevonden[0]))
    return Vermelding(kaal, *gevonden.span())


def _opent(woord: str, vervolg: str, ervoor: str) -> bool:
    """A capital that the sentence gave: "Meld Anne Bos aan", "Wil Anne Bos mee"; but Wil Bos is somebody."""
    if woord == "Wil" and (
        ervoor not in (".", "!", "?", "")
        or vervolg.split()[0].lower() in TUSSENVOEGSELS
        or not is_naam(vervolg)
    ):
        return False
    return woord.lower() in _GEEN_BEGIN


@lru_cache(maxsize=4096)
def is_naam(regel: str) -> bool:
    """Whether a whole string is the full name of a person, titles allowed, either way round."""
    regel = _zonder_titels(_ROEP_ACHTERAAN.sub(r", \1 (\4)\3", regel))
    if not 3 < len(regel) < 60 or any(c.isdigit() for c in regel):
        return False
    gewoon = _zonder_kalender(_omgedraaid(regel) or regel)
    zonder = _HAAKJES.sub(" ", gewoon) if _ROEPNAAM.match(gewoon) is None else gewoon
    if _NAAM.fullmatch(" ".join(zonder.split())) is None:
        return False
    return not any(
        _kaal(woord) in _GEEN_NAAM for woord in _delen(gewoon) if woord.lower() not in TUSSENVOEGSELS
    )


_DAGNAAM: Final = re.compile(
    r"(?<=[^\W\d_]) (?:Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|Maart|April|Mei|"
    r"Juni|Juli|Augustus|Hoofd|Pasen)$"
)
_MAANDNAAM: Final = re.compile(r"^(?:April|Juni|Mei|Augustus) (?=(?:[a-z'’ ]+ )?[A-ZÀ-Þ])")


_GEEN_EERSTE: Final = _GEEN_NAAM | _GEEN_BEGIN


def _zonder_kalender(naam: str) -> str:
    """Erik Maandag and April Vrij are people; "Elke Maandag" is a day."""
    if naam.partition(" ")[0].lower() in _GEEN_EERSTE and not _MAANDNAAM.match(naam):
        return naam
    return _MAANDNAAM.sub("Xx ", _DAGNAAM.sub(" Xxxx", naam))


def opent_zin(woord: str) -> bool:
    """Whether a word with a capital is rather the begin of a sentence than a name."""
    return woord.lower() in _GEEN_EERSTE


def is_voornaam(woord: str) -> bool:
    """Whether a string may be a first name on its own."""
    gewoon = re.fullmatch(_WOORD, woord) is not None and _kaal(woord) not in _GEEN_NAAM
    return gewoon and _MET_AFKORTING.match(woord) is None


_MET_AFKORTING: Final = re.compile(r"(?!IJ-)[A-Z]{2,4}-[a-z]")
"""A department, and no Jan-Willem: "HR-team"."""


@lru_cache(maxsize=2048)
def schoon(naam: str) -> str:
    """A name in its ordinary order: titles, brackets and departments off, roepnaam before initials, no
    capitals."""
    naam = _zonder_titels(_ROEP_ACHTERAAN.sub(r", \1 (\4)\3", naam[:MAX_NAAM]))
    naam = _omgedraaid(naam) or _omgedraaid(_HAAKJES.sub("", naam)) or naam
    if roepnaam := _ROEPNAAM.match(naam):
        naam = f"{roepnaam[1]} {roepnaam[2]}"
    elif roepnaam := _ROEP_LAATST.match(naam):
        naam = f"{roepnaam[3]} {roepnaam[2]}"
    naam = _zonder_titels(_HAAKJES.sub("", naam).strip(" ,;:\"'“”|"))
    naam = re.sub(rf"({_LETTERS})(?=\w)", r"\1 ", naam)
    naam = re.sub(r"(?<=\b[^\W\d_]\.) (?=[^\W\d_]\.)", "", " ".join(naam.split()))
    naam = naam.replace("’", "'").replace("‘", "'").replace("`", "'")
    naam = re.sub(r"(?<=\w )Van(?= (?:de|den|der|het|'t) )", "van", naam)
    naam = _LOSSE_STREEP.sub("-", naam)
    return _hoofdletters(_TUSSEN_AF.sub(lambda g: _VOLUIT[g[0].replace(" ", "").lower()], naam))


_LOSSE_STREEP: Final = re.compile(rf"(?<=\w) [-–] (?=(?:{_TUSSEN} ){{1,4}}{_WOORD}$)")
"""Within a double surname: "Ilse de Wit - ter Horst"."""
_TUSSEN_AF: Final = re.compile(r"\bv\. ?d\.(?=\s)|\bv/d\b|\bvd\b(?=\s)", re.IGNORECASE)
_VOLUIT: Final = {"v.d.": "v.d.", "v/d": "v.d.", "vd": "v.d."}


_DUBBEL_VOOR_KOMMA: Final = (
    rf"(?:(?i:{_TUSSEN})\s+){_HOOGUIT}{_WOORD},\s+(?:{_LETTERS}|{_WOORD})(?:\s+{_TUSSEN}){_HOOGUIT}$"
)
"""The second half of a double surname that stands first: "Visser - El Amrani, Nadia"."""


_NA_STREEP: Final = re.compile(
    rf"\s*[|/;].*$|\s+[-–]\s+(?!(?:{_TUSSEN}\s+){{1,4}}{_WOORD}(?:$|,)|{_DUBBEL_VOOR_KOMMA}).*$"
)


@lru_cache(maxsize=1024)
def van_weergavenaam(naam: str) -> str | None:
    """The person in a display name: "Berg, Joost van den (BCO)" is Joost van den Berg; None for a mailbox."""
    ruw = naam.strip(" \"'")
    if len(ruw) > MAX_NAAM:
        return None
    naam = _zonder_werk(_achter_organisatie(ruw) or _NA_STREEP.sub("", ruw))
    naam = _ROEP_ACHTERAAN.sub(r", \1 (\4)\3", voornaam_vooraan(naam))
    if "," in naam and not re.search(r"\.\s*\([A-Z][^\W\d_]+(?:-[^\W\d_]+)?\)(?:\s+[a-z' ]+)?\s*$", naam):
        naam = re.sub(r"\s*\([^)]*\)\s*$", "", naam)
    if not naam or "@" in naam or any(c.isdigit() for c in naam):
        return None
    schone = schoon(naam)
    if is_naam(schone):
        return schone
    woorden = schone.split()
    if not woorden or any(_kaal(w) in _GEEN_NAAM - TUSSENVOEGSELS for w in woorden):
        return None
    if schone.islower() and 1 < len(woorden) < 6:
        return " ".join(w if w in TUSSENVOEGSELS else w.capitalize() for w in woorden)
    return schone if len(woorden) == 1 and is_voornaam(schone) else None


_WERK: Final = re.compile(
    r"(?i:gemeente|gem\.|provincie|(?:zorg- en )?veiligheids(?:regio|huis)|"
    r"(?:regionale )?(?:omgevings|uitvoerings)dienst|"
    r"politie|waterschap|hoogheemraadschap|ministerie|werkorganisatie|bel.combinatie|dienst|regio|team|afdeling|"
    r"afd\.|cluster|domein|(?:\w+[ -])?\w*(?:adviseur|adviseuse|manager|coördinator|"
    r"medewerk(?:er|ster)|leider|jurist|hoofd|ambtenaar|specialist|recruiter|handhaver|functionaris|partner|"
    r"officer|consulent|persoon|boa)(?!\w))\b|"
    r"(?!IJ)[A-Z&]{3,}$|(?!IJ)[A-Z&]{2,}[a-z+]+(?:$|\s)|[A-Z]{3,} "
)
"""What may stand behind a whole name and a comma, and is no first name."""


def _achter_organisatie(naam: str) -> str:
    """ "Gemeente Ede - Jan Bos" and "VRU | Jan Bos": who stands behind where he works."""
    voor, streep, rest = re.sub(r"\s+[-–|]\s+|\s*\|\s*", "\t", naam, count=1).partition("\t")
    return rest if streep and _WERK.match(voor) and is_naam(rest) else ""


def _zonder_werk(naam: str) -> str:
    """ "Jan Bos, gemeente Ede" and "Bos, Jan, VRU" without where he works."""
    voor, komma, rest = naam.rpartition(",")
    if not komma or voor.isupper() or not _WERK.match(rest.strip()):
        return naam
    return voor if "," in voor or is_naam(voor) else naam


_KAPITALEN: Final = re.compile(
    rf"((?i:{_TUSSEN}[ ]){_HOOGUIT})((?:[DL]['’])?(?:{_GROOT}|['’-]){{3,}}(?:[ ](?:{_GROOT}|['’-]){{3,}})*)[ ]"
    rf"({_GROOT}[^\W\d_A-Z][^\W\d_]*(?:[ -]{_GROOT}[^\W\d_A-Z][^\W\d_]*)*|{_LETTERS})(?=[ ]*(?:\(|$))"
)
"""In "VAN BERKEL Sophie" only the surname is in capitals, and stands first."""


def voornaam_vooraan(naam: str) -> str:
    """ "VAN BERKEL Sophie" in its ordinary order; any other name as it is."""
    gevonden = _KAPITALEN.match(naam)
    if gevonden is None or any(_kaal(woord) in _GEEN_NAAM for woord in gevonden[2].split()):
        return naam
    achter = re.sub(r"^[DL](?=['’])", lambda g: g[0].lower(), _gekapt(gevonden[2]))
    return f"{gevonden[3]} {gevonden[1].lower()}{achter}{naam[gevonden.end() :]}"


def _gekapt(achternaam: str) -> str:
    return achternaam.title() if len(achternaam) < 5 else _hoofdletters(achternaam)


_ROEP_ACHTERAAN: Final = re.compile(
    rf",\s*(({_GROOT})[^\W\d_]?\.(?:[ ]?{_GROOT}[^\W\d_]?\.)*)((?:\s+{_TUSSEN}){{1,4}})\s*\((\2[^\W\d_]+)\)\s*$"
)
"""In "Bos, A.B. van den (Anna)" the brackets hold a roepnaam, not where she works."""


@lru_cache(maxsize=1024)
def volledig(naam: str | None) -> bool:
    """Whether a name has a first name or initials, and a surname, and no letter was lost on the way (U+FFFD)."""
    delen = [] if naam is None or "\ufffd" in naam else _delen(naam)
    eerste = delen[:1] if delen[:1] == ["Ben"] else []  # "Ben Wijers"; elsewhere it is a tussenvoegsel
    return len([*eerste, *(d for d in delen if d.lower() not in TUSSENVOEGSELS and len(d) > 1)]) > 1


def rijkdom(naam: str | None) -> int:
    """How much a name tells: 0 nothing, 1 half a name, 2 initials or a shortened tussenvoegsel, 3 all of it."""
    if not naam:
        return 0
    if not volledig(naam):
        return 1 if len(naam.strip(".")) > 1 else 0
    eerste = naam.split()[0]
    letters = _VOORLETTERS.match(eerste) or (eerste.isupper() and len(eerste) < 4)
    return 2 if letters or re.search(r"\bv\.", naam) else 3


def na_voorletters(naam: str) -> tuple[str, str]:
    """The initials that a name begins with and the surname behind them; both empty when it has a first name."""
    gevonden = re.match(rf"({_LETTERS}(?: {_LETTERS})*)\s*(?=\S)", naam)
    return (gevonden[1], naam[gevonden.end() :]) if gevonden else ("", "")


def achternaam(naam: str) -> str:
    """The surname without tussenvoegsels, lower case: what two spellings of one person share."""
    delen = [d for d in _delen(naam) if d.lower() not in TUSSENVOEGSELS]
    return delen[-1].lower() if delen else ""


def achternamen(naam: str) -> set[str]:
    """The parts of a double surname: of Anna Bos-de Wit both bos and wit."""
    eerste = re.findall(r"\s(\S+) ?- ?(?:van|de|den|der|ter|ten|te|'t)\b", naam)
    return {deel.lower() for deel in (*achternaam(naam).split("-"), *eerste)}


def draagt(heel: str, deel: str) -> bool:
    """Whether a surname alone can be that of a whole name; one half of a double one will do."""
    return bool(achternamen(heel) & achternamen(deel))


def voornaam(naam: str) -> str:
    """The first word of a name."""
    return naam.split()[0] if naam else ""


def zelfde(een: str, ander: str) -> bool:
    """Whether two spellings can be one person: same surname (one may be double) and first names that do not
    clash."""
    if not een or not ander:
        return False
    if not volledig(een) or not volledig(ander):
        return voornaam(een).lower().rstrip(".") == voornaam(ander).lower().rstrip(".")
    if voornaam(een)[0].lower() != voornaam(ander)[0].lower():
        return False
    eerste, tweede = achternamen(een), achternamen(ander)
    if een.isascii() and ander.isascii():
        return bool(eerste & tweede)
    return bool(eerste & tweede or {*map(plat, eerste)} & {*map(plat, tweede)})


_KLEINE_NAAM: Final = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)?(?: [^\W\d_'’]+(?:-[^\W\d_]+)?){0,4}")


_GEEN_KLEIN: Final = frozenset(
    re.findall(
        r"\S+",
        "alvast doei doeg hoor houdoe je jij joe jou kus kusjes later les moeite nog succes tot u veel wel werk "
        "x xx xxx zeer zo zulle",
    )
)
"""Words that stand under a mail where a name may, or go on with a thank-you."""


def uit_klein(woorden: str) -> str:
    """A name that was typed without capitals, with them; empty when it can be none."""
    delen = woorden.split()
    geen = (_GEEN_NAAM | _GEEN_BEGIN | _GEEN_KLEIN) - TUSSENVOEGSELS
    if not _KLEINE_NAAM.fullmatch(woorden) or any(d in geen for d in delen):
        return ""
    return " ".join(
        d if d in TUSSENVOEGSELS else "-".join(deel.capitalize() for deel in d.split("-")) for d in delen
    )


def strijdig(een: str, ander: str) -> bool:
    """Whether two whole names can't be of one person; initials leave open which roepnaam goes with them."""
    if not volledig(een) or not volledig(ander) or zelfde(een, ander):
        return False
    met_letters = "." in voornaam(een) or "." in voornaam(ander)
    return not (met_letters and achternaam(een) == achternaam(ander))


def plat(naam: str) -> str:
    """Letters and digits only, without marks, lower case: how a name looks in a mail address."""
    kaal = unicodedata.normalize("NFD", naam.lower().translate(_ZONDER_STREEP))
    return "".join(c for c in kaal if c.isascii() and c.isalnum())


_ZONDER_STREEP: Final = str.maketrans(
    {"ø": "o", "ı": "i", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"}
)


def _delen(naam: str) -> list[str]:
    return naam.replace(",", " ").split()


def _kaal(woord: str) -> str:
    return woord.strip(" .,;:()").lower()


def _zonder_titels(naam: str) -> str:
    naam = _TITELS.sub("", naam.strip(" ,;:*_\t"))
    return _TITELS_NA.sub("", naam).strip(" ,;:*_\t")


def _omgedraaid(naam: str) -> str | None:
    """ "Bos, A. van den" the right way round."""
    gevonden = _OMGEKEERD.match(naam)
    if gevonden is None:
        return None
    achter, voor, tussen = gevonden[1], gevonden[3], gevonden[4]
    afkorting, tweede = voor.split()[0], len(voor.split()) > 1
    letters = afkorting.isupper() and len(afkorting) > 1 and "." not in voor
    if _kaal(voor) in _GEEN_NAAM or (letters and (tweede or len(voor) < 4)):
        return None  # "Bos, OOV", "Bos, RUD Utrecht"
    return re.sub(r"(?<=\s[dDlL]['’‘]) (?=\w)", "", " ".join(f"{voor} {tussen} {achter}".split()))


def _hoofdletters(naam: str) -> str:
    """HOEKSTRA becomes Hoekstra and DE becomes de; mixed case stays as it is."""
    if not naam.isupper() or len(naam) < 5:
        return " ".join(_gewoon(d) for d in naam.split())
    return " ".join(
        d.lower() if d.lower() in TUSSENVOEGSELS else d.title().replace("Ij", "IJ") if "." not in d else d
        for d in naam.split()
    )


def _gewoon(woord: str) -> str:
    return woord.title() if woord.isupper() and len(woord) > 2 and "." not in woord else woord
