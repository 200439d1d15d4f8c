"""The function of a person as he writes it: from a line of a signature, an apposition, or a sentence.

Knows the words in which Dutch officials name their work; gives the words as they stand, without department,
organisation and decoration. A function is a noun of work with what belongs to it on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_KERN: Final = re.compile(
    r"(?:[\w&/'’-]*?(?:advis(?:eur|euse|eurs|or|er|uer|eru|ur|eeur|uur)|medewerk(?:er|ster)|co[oö]rdinat(?:or|"
    r"rice)|manager|"
    r"hoofd|leid(?:er|ster)|"
    r"coach|officer|partner|consultant|consulente?|specialiste?|functionaris|recruiter|handhaver|"
    r"toezichthoud(?:er|ster)|"
    r"juriste?|vertrouwenspersoon|secretaris|secretaresse|ambtenaar|regisseur|analist|generalist|"
    r"inspecteur|trainee|stagiaire?|"
    r"directeur|directrice|burgemeester|wethouder|strateeg|ondersteun(?:er|ster)|griffier|controller|"
    r"auditor|beheerder|"
    r"planner|planvormer|expert|deskundige|verbinder|aanjager|makelaar|rechercheur|assistente?|chef|commandant|"
    r"liaison|"
    r"kwartiermaker|accounthouder|(?:crisis)?beheerser|leiter(?:in)?|berater(?:in)?|referent(?:in)?|"
    r"sachbearbeiter(?:in)?|beauftragter?|bedrijfsarts|"
    r"administrateur|wijkagent|mediator|onderzoeker|werver|dossierhouder|"
    r"programmamaker|teamlead|verlener|ontwikkelaar|marinier|beleidsmaker|(?:haven|markt)meester)|"
    r"\w*kundige|\w*boa|officier|agent|lead|head|clerk|(?:HR|HRM|AOV|P ?& ?O)['’]?-?er|boa|(?-i:BOA|AOV)|"
    r"civil servant|analyst|\w+verantwoordelijke|(?:jongeren|opbouw)?werker|"
    r"meldkamercentralist|\w*psycholoog)",
    re.IGNORECASE,
)
_VAK: Final = re.compile(
    r"(?:openbare?|orde|veilig(?!heids(?:regio|huis))\w*|integra\w+|strategische|OOV|O&V|OO&V|OV|HRM?|HRD|P&O|"
    r"PO&O|PZ|personeel\w*|"
    r"organisatie\w*|toezicht\w*|"
    r"handhav\w*|ondermijn\w*|crisis\w*|ramp\w*|bibob|bijzondere|wet(?:ten|geving)|integrit\w*|zorg\w*|"
    r"duurza\w+|inzetbaarheid|vitaliteit|diversiteit|inclusie|rechtspositie|arbo\w*|re-?integratie|leiderschap|"
    r"sociaa?l\w*|domein|"
    r"leefbaar\w*|jeugd\w*|juridisch\w*|bestuur\w*|bestuurlijke?|beleid\w*|recht\w*|arbeid\w*|"
    r"\w*verzuim\w*|werving|selectie|"
    r"recruitment|loopbaan\w*|mobiliteit|ontwikkel(?:ing|en)|leren|opleiding\w*|talent\w*|vergunning\w*|"
    r"bouw\w*|milieu\w*|fysieke?|"
    r"leefomgeving|maatschappelijke?|aanpak|criminaliteit|georganiseerde|radicalisering|informatie\w*|"
    r"preventie|naleving|"
    r"VTH|AOV|APV|drank|horeca|evenementen|brandweer|beheersing|rampenbestrijding|bestrijding|zaken|"
    r"advies|management|"
    r"öffentliche[rn]?|ordnung|sicherheit|human|resources?|public|order|safety|security|"
    r"policy|business|affairs|risk|and|"
    r"boa['’]s|handhavers|krisen\w*|kabinet|overlast|ruimte|samenleving|participatie|welzijn|innovatie|kwaliteit|"
    r"dienstverlening|"
    r"mens(?:en)?|(?-i:Werk(?:en)?|Wonen|Leven)|"
    r"en|&|/|\+|bedrijfsvoering|concern\w*|facilitair\w*|financi\w*|salaris\w*|\w+administratie|control|ICT|"
    r"projecten|programma\w*|"
    r"senior|wijk\w*|buurt\w*|"
    r"iepenbiere|oarder|feiligens|mensenhandel|polarisatie|weerbaarheid|zorgfraude|[\w-]+(?:zaken|"
    r"beheersing|beleid|recht|"
    r"veiligheid|beheer|handhaving|toezicht|zorg))",
    re.IGNORECASE,
)
_VOOR_DE_KERN: Final = re.compile(
    r"(?:senior|sr\.?|junior|jr\.?|medior|strategisch|tactisch|operationeel|juridisch|ambtelijk|"
    r"bestuurlijk|interim|algemeen|"
    r"plv\.?|plaatsvervangend|waarnemend|wnd\.?|adjunct|loco|eerste|tweede|allround|zelfstandig|"
    r"[\w-]+isch|\w+erend|uitvoerend|leidinggevend|ondersteunend|toezichthoudend|preventief|financieel|"
    r"administratief|"
    r"\w*maatschappelijk|"
    r"corporate|interne?|externe?|talent|acquisition|services|concern|HRM?-business|"
    r"integraal|regionaal|lokaal|lead|policy|business|human|resources?|HR|HRM|HRD|P&O|P|O|OOV|AOV|OV|"
    r"Bibob|boa|bijzonder|intelligence|"
    r"beleids|bestuurs|gemeentelijk|vakinhoudelijk|inhoudelijk|chief|project|programma|security|safety|"
    r"management|buitengewoon|"
    r"strategic|legal|program|programme|general|deputy|assistant)-?",
    re.IGNORECASE,
)
_GEEN_TITEL: Final = re.compile(
    r"(?:de|het|een|ons|onze|mijn|je|jouw|haar|zijn|uw|jullie|als|is|was|ben|bent|werk|werkt|gloed\w*|"
    r"kersvers\w*|trotse?|"
    r"nieuwe?|splinternieuwe?|enthousiaste?|momenteel|nu|dan|ook|ik|hij|zij|wij|we|hier|werkzaam|"
    r"inmiddels|nog|net|functie|rol|"
    r"daar|er|zelf|eigenlijk|officieel|formeel|gewoon|weer|al|"
    r"huidige|voormalige?|sinds|vanaf|met|aan|van|voor|bij|in|op|door|naast|tevens|a|an|the|as|to|naar|"
    r"via|namens|collega|"
    r"die|who|which|groet|groeten|vriendelijke|onder|over|per|te|allen|allebei|beiden?|alle|twee|drie|vier)",
    re.IGNORECASE,
)
_EINDE_STUK: Final = re.compile(
    r"(?:bij|binnen|namens|vanuit|afdeling|afd|team|cluster|domein|sector|gemeente|gem|provincie|"
    r"veiligheidsregio|veiligheidshuis|politie|omgevingsdienst|waterschap|werkorganisatie|GGD|RIEC|"
    r"hoogheemraadschap|"
    r"ministerie|municipality|"
    r"werkzaam|van|voor|in|op|met|"
    r"aan|uit|sinds|tot|per|via|door|om|te|wil|willen|meld|doe|kan|geef|sluit|werk|werkt|zit|val|"
    r"schrijf|heb|heeft|zou|mag|zijn|"
    r"ben|is|die|dat|dus|maar|want|hier|daar|wordt|at|with|for|from|ik|wij|we|hij|zij|en|of|by|fan|tel|"
    r"telefoon|mobiel|mob|"
    r"begint|begin|start|startte|begon|aantreedt|heet|komt|kom|graag|ook|niet|wel|nu|als|zoals|onder|"
    r"bereikbaar|mee|opgeven|aanmelden|inschrijven|meedoen|deelnemen|aanhaken|aansluiten|opnemen|plaatsen|noteren|"
    r"toevoegen|willen|gaan|"
    r"aangemeld|opgegeven|ingeschreven|doet|gaat|neemt|haar|mijn|hun|onze?)",
    re.IGNORECASE,
)
_WOORD: Final = re.compile(
    r"a\.i\.|(?:P ?& ?O|OO ?& ?V|O&V|P en O)(?!\w)(?:['’-][^\W\d_]+)*|"
    r"[^\W\d_][^\W\d_]*(?:['’/&+-][^\W\d_]+)*|"
    r"[^\S\n]*\n\s*|[^\w\s]"
)
_ZIN: Final = re.compile(
    r"\b(?:(?<!zo )(?<!net )(?:als|as)(?!\s+(?:mijn|onze|zijn|haar|uw|je|jouw|de|het|u|er|ik|hij|zij|"
    r"wij|we|dat|dit|my|the)\b)|"
    r"is die van|ben|bin|been|bun|bön|werk|wark|wirk|is|blijf|werkt|am|functie is|(?<=[,;:] )functie|functies?:|"
    r"functies zijn|mijn functie|maar|naar|(?:rol|functie|klus|taak|baan|plek|positie|stoel) van|"
    r"werkzaam|moet (?:nu |dus |voortaan )*(?:zijn|worden):?|(?:wordt|luidt|geworden):?|"
    r"(?:rol|titel|beroep|werk|petten|rollen):|(?:kaartje|deur|papier|contract|organigram|functie(?:boek|huis)) "
    r"(?:staat|heet ik|ben ik)|"
    r"ik heet|word per (?:direct|heden|vandaag)|"
    r"wurkje|i['’]m|'k (?:zijn|zen|zin)|ik zen|heet ik(?: officieel| tegenwoordig| op papier)?)"
    r"\s(?:van (?:huis uit|origine|beroep|oorsprong|achtergrond)\s)?",
    re.IGNORECASE,
)
_BIJZIN: Final = re.compile(
    r"\b(?:(?:al)?waar|omdat|dat|aangezien|nu|daar|doordat|vermits|sinds) ik "
    r"(?:(?:al|nu|inmiddels|ruim|bijna|hier|daar|er|reeds|\w+ (?:jaar|jaren|maanden|weken|tijd)) )*"
    r"((?:[^\s.,;]+ ){1,6})(?:ben|werk)\b",
    re.IGNORECASE,
)
"""\"Waar ik teamleider veiligheid ben\": the verb stands last."""
_BEN_IK: Final = re.compile(
    r"(?:^|[.!?:;,(]\s?|\n)[ \t]*((?:[^\s.,;:()]+ ){1,6})(?:"
    r"(?:ben|blijf|bin) (?:ik|['’]k)\b(?![^.;,]{0,40}\bniet (?:meer|langer)\b)"
    r"(?= (?:gebleven|gewoon|nog|nu|hier|daar|al|geworden|van beroep|sinds|bij|in|te|ook)\b|[.,;)]|$)|"
    r"(?:heet|noemen (?:ze|we)) (?:dat|het|ik|mij|me)\b|van (?:beroep|functie)\b|"
    r"staat (?:er )?op (?:mijn|m['’]n|het) \w*(?:kaartje|contract|deur|papier|organigram|loonstrook)|"
    r"is (?:de officiële (?:titel|naam|benaming)|mijn (?:functie|rol|titel|vak))\b)",
    re.IGNORECASE,
)
"""The function stands first: "HR-adviseur ben ik gebleven", "(boa heet dat hier)", "jurist van beroep"."""
_NAAST: Final = re.compile(
    r"\bnaast (?:mijn (?:werk|functie|rol|baan) als )?([^.,;\n]{3,50}?) (?:ben|werk) ik (?:ook |tevens |"
    r"nog |daarnaast )*(?:als )?([^.,;\n]{3,60})",
    re.IGNORECASE,
)
_SLUIT_AF: Final = re.compile(r"bij|van|binnen|voor|[.,;)(]", re.IGNORECASE)
_ONTKENT: Final = re.compile(r"niet|geen", re.IGNORECASE)
_VROEGER: Final = re.compile(
    r"\b(?:eerst|voorheen|vroeger|destijds|toen|was ik|"
    r"st(?:ond(?:en)?|a|aat) (?:ik|er)(?: nog| vermeld| genoteerd| geregistreerd| te boek| bekend| daar)*)"
    r"\W*$",
    re.IGNORECASE,
)
_OP_PAPIER: Final = re.compile(
    r"\b(?:organigram|papier|\w*kaartje|contract|loonstrook|functie(?:boek|huis))\b", re.IGNORECASE
)
"""Where he stands for what he is: "op het organigram sta ik als adviseur"."""
_HIERVOOR: Final = re.compile(
    r"\b(?:hiervoor|daarvoor|voorheen|ooit|werkte|gewerkt|ervaring|begon|begonnen|opgeleid|"
    r"vorige (?:baan|functie|werk\w*))\b",
    re.IGNORECASE,
)
"""What he was before: "hiervoor werkte ik bij de gemeente Tiel als beleidsmedewerker"."""
_VAN_IEMAND: Final = re.compile(
    r"\b(?:mijn|onze|m['’]n|een|de|als) (?:\w+ )?(?:leidinggevende|collega|manager|chef|baas|\w*secretaresse|"
    r"teamleider|directeur|\w*manager|\w*assistente?|opvolg(?:er|ster)|voorgang(?:er|ster)|vervang(?:er|ster)|"
    r"partner|man|"
    r"vrouw|vriend(?:in)?|broer|zus|buur\w*)\b",
    re.IGNORECASE,
)
"""Of whom "is" tells, in the words of somebody else: "mijn leidinggevende is Yusuf Mulder, boa"."""
_JE: Final = re.compile(r"\b(?:je|jij|men|iemand)\b", re.IGNORECASE)
_ALGEMEEN: Final = re.compile(r"\b(?:je|jij|men|iemand|hij|zij|ze)\b(?![^.]*\b(?:ik|mij)\b)", re.IGNORECASE)
"""What "je" or somebody else does as an adviseur says nothing of the writer."""
_NOG_EEN: Final = re.compile(r"\b(?:andere helft|naast|tevens|daarnaast|ook|combineer)\b", re.IGNORECASE)
_VAN_NOG_IEMAND: Final = re.compile(
    r"\b(?:en|terwijl|maar|,) (?!(?:ik|dat|dit)\b)\w+ (?:is|werkt|was)\b", re.IGNORECASE
)
""" "Jolanda is boa en rick is jurist": what comes is of another."""
_MELDT: Final = re.compile(
    r"burgemeester en wethouders|@|https?:|www\.|\bnamens\b|\bvoor akkoord\b|\b(?:(?-i:[Bb]el)|mail|contact|"
    r"bereikbaar|aanwezig|werkdagen|"
    r"afwezig)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A function and where it stands in the text it came from; several are joined by " / "."""

    tekst: str
    begin: int
    eind: int


def is_functie(regel: str) -> bool:
    """Whether a line or a piece between commas is, or begins with, the name of a function."""
    return len(regel) < 110 and any(_is_kern(w[0]) for w in _WOORD.finditer(regel))


@lru_cache(maxsize=4096)
def _is_kern(woord: str) -> bool:
    """Whether this names work, also as one of two: "toezichthouder/boa"."""
    return any(_KERN.fullmatch(deel) for deel in woord.split("/"))


def uit_stuk(tekst: str, begin: int = 0, *, ruim: bool = True) -> Gevonden | None:
    """The function in a line, a cell or a piece between commas; `begin` is its place.

    `ruim`: what stands around the noun of work belongs to it unless it is known not to; in a sentence it is the
    other way round.
    """
    woorden = _woorden(tekst)
    kern = next(
        (n for n, (w, _, _) in enumerate(woorden) if _is_kern(w) and not _is_gezegde(woorden, n)), None
    )
    if kern is None or (kern and _ONTKENT.fullmatch(woorden[kern - 1][0])):
        return None
    if (
        kern + 1 < len(woorden)
        and _VOOR_DE_KERN.fullmatch(woorden[kern][0])
        and _is_kern(woorden[kern + 1][0])
    ):
        kern += 1  # "boa coordinator"
    eerste = _naar_links(woorden, kern, ruim=ruim)
    laatste = _naar_rechts(woorden, kern, ruim=ruim)
    van, tot = woorden[eerste][1], woorden[laatste][2]
    if woorden[laatste][0].lower() == "domein" and (
        nummer := re.match(r" (?:\d|I{1,3}|IV|VI?)\b", tekst[tot:])
    ):
        tot += nummer.end()
    gevonden = Gevonden(" ".join(tekst[van:tot].split()), begin + van, begin + tot)
    if len(gevonden.tekst) > 90:
        return None
    return _met_tweede(gevonden, tekst, woorden, laatste, begin, ruim=ruim)


def _woorden(tekst: str) -> list[tuple[str, int, int]]:
    """The words with their places; "OOV/boa-coördinator" behind a function is a field and another function."""
    uit: list[tuple[str, int, int]] = []
    for gevonden in _WOORD.finditer(tekst):
        woord, begin = gevonden[0].strip() or "\n", gevonden.start()
        links, streep, rechts = woord.partition("/")
        if streep and uit and _VAK.fullmatch(links) and _KERN.fullmatch(rechts):
            knip = begin + len(links)
            uit += [(links, begin, knip), ("/", knip, knip + 1), (rechts, knip + 1, gevonden.end())]
        else:
            uit.append((woord, begin, gevonden.end()))
    return uit


def _is_gezegde(woorden: list[tuple[str, int, int]], plek: int) -> bool:
    """ "Uit het hoofd" and "over het hoofd" name no work."""
    ervoor = [w.lower() for w, _, _ in woorden[max(0, plek - 2) : plek]]
    return woorden[plek][0] == "hoofd" and len(ervoor) > 1 and ervoor[1] == "het" and ervoor[0] in _LETTERLIJK


_LETTERLIJK: Final = ("uit", "over", "boven", "aan")


def uit_regels(tekst: str) -> Gevonden | None:
    """The function in the lines of a signature: the first piece that has one, with the next when that is one too."""
    eerste: Gevonden | None = None
    for regel, plek in _stukken(tekst):
        gevonden = None if _MELDT.search(regel) else uit_stuk(regel, plek)
        if eerste is not None:
            heel = gevonden is not None and gevonden.tekst == " ".join(regel.split())
            if gevonden is None or not heel or not _is_tweede(eerste, gevonden, tekst):
                return eerste
            return Gevonden(f"{eerste.tekst} / {gevonden.tekst}", eerste.begin, gevonden.eind)
        eerste = gevonden
    return eerste


def _is_tweede(eerste: Gevonden, tweede: Gevonden, tekst: str) -> bool:
    """Another function beside the first, on its line or the next; not the same again in English or in short."""
    tussen = tekst[eerste.eind : tweede.begin]
    woorden = {w.lower() for w in re.findall(r"\w+", eerste.tekst)}
    zelfde = woorden >= {w.lower() for w in re.findall(r"\w+", tweede.tekst)}
    naast = re.fullmatch(r"\s*(?:[|;•·,]|\n)\s*", tussen) is not None and tussen.count("\n") < _REGELS
    return naast and not zelfde and len(tweede.tekst) > _KORT and _ENGELS.search(tweede.tekst) is None


_REGELS: Final = 2
_KORT: Final = 5


def uit_zin(tekst: str, *, van_ander: bool = False) -> Gevonden | None:
    """The function that somebody states in a sentence: "ik ben ...", "ik werk als ...", "als ... bij".

    `van_ander`: the words are about somebody else than the writer, so "zij is ..." counts.
    """
    if (vooraan := _uit_bijzin(tekst)) is not None:
        return vooraan
    for aanloop in _ZIN.finditer(tekst):
        rest = _SLOT.split(tekst[aanloop.end() : aanloop.end() + 130])[0]
        gevonden = uit_stuk(rest, aanloop.end(), ruim=aanloop[0].rstrip().endswith(":"))
        if gevonden is None or not _sluit_aan(rest[: gevonden.begin - aanloop.end()]):
            continue
        zin = re.split(r"[.!?:](?=\s|$)|\n\n", tekst[max(0, aanloop.start() - 90) : aanloop.start()])[-1]
        if (_JE if van_ander else _ALGEMEEN).search(zin):
            continue
        eerder = tekst[max(0, aanloop.start() - 40) : aanloop.start()]
        if _VROEGER.search(eerder) and not _OP_PAPIER.search(eerder):
            continue
        if _HIERVOOR.search(re.split(r"[,;]|\b(?:en|maar)\b", zin)[-1]):
            continue
        if not van_ander and aanloop[0].lower().startswith(("is ", "werkt ")) and _VAN_IEMAND.search(zin):
            continue
        return _met_nog_een(gevonden, tekst, aanloop.start())
    return None


def _met_nog_een(eerste: Gevonden, tekst: str, begin: int) -> Gevonden:
    """What somebody is besides, in the same sentence: "ik ben jurist bij Ede, en daarnaast werk ik als boa"."""
    slot = re.split(r"[.!?](?=\s|$)", tekst[eerste.eind : eerste.eind + 100])[0]
    aanhef = re.split(r"[.!?](?=\s|$)", tekst[max(0, begin - 40) : begin])[-1]
    if " / " in eerste.tekst:
        return eerste
    tweede = _na_de_werkgever(slot)
    if tweede is None and _NOG_EEN.search(f"{aanhef} {slot}"):
        tweede = uit_zin(slot)
        if tweede is not None and _VAN_NOG_IEMAND.search(slot[: tweede.begin]):
            tweede = None
    return Gevonden(f"{eerste.tekst} / {tweede.tekst}", eerste.begin, eerste.eind) if tweede else eerste


_BIJ_EN: Final = re.compile(
    r"\s(?:(?:bij|in|op|binnen) [^,.;]{2,40}?|van de (?:OR|MR|\w+raad)) (?:en|én) (?:als )?([^,.;]{4,60})"
)


def _na_de_werkgever(slot: str) -> Gevonden | None:
    """ "Medewerker zaken bij Ede en coördinator": a second function that ends the clause."""
    verder = _BIJ_EN.match(slot)
    los = uit_stuk(verder[1], ruim=False) if verder else None
    if verder is None or los is None or los.begin:
        return None
    return los if re.match(r"\s*$|\s(?:bij|van|in|voor|op)\s", verder[1][los.eind :]) else None


def _uit_bijzin(tekst: str) -> Gevonden | None:
    """ "Waar ik teamleider ben", and "naast HR-adviseur ben ik vertrouwenspersoon"."""
    for gezegd in _BIJZIN.finditer(tekst):
        los = uit_stuk(gezegd[1], gezegd.start(1), ruim=False)
        if los is not None and los.tekst == gezegd[1].strip():
            return los
    for gezegd in _BEN_IK.finditer(tekst):
        los = uit_stuk(gezegd[1], gezegd.start(1), ruim=False)
        if los is not None and los.tekst == gezegd[1].strip():
            return los
    for gezegd in _NAAST.finditer(tekst):
        los = uit_stuk(gezegd[1], gezegd.start(1), ruim=False)
        ook = uit_stuk(gezegd[2], gezegd.start(2), ruim=False)
        if los is not None and ook is not None and los.tekst == gezegd[1].strip():
            return Gevonden(f"{los.tekst} / {ook.tekst}", los.begin, los.eind)
    return None


def _sluit_aan(tussen: str) -> bool:
    """Nothing stands between the verb and the function but small words: "ik werk daar nu als"."""
    return all(
        _GEEN_TITEL.fullmatch(w) or (re.fullmatch(r"er|daar|\w+|,", w) and len(tussen.split()) <= 6)
        for w in re.findall(r"[\w'’-]+|,", tussen)
    ) and not re.search(
        r"\b(?:mijn|haar|zijn|hun|je|onze|(?<!bij )ons|jullie|men|met|van|via|door|doet|zegt|noemt|vindt|weet|"
        r"heet|collega|congres|symposium|\w*cursus|"
        r"training|opleiding|leergang|studiedag|bijeenkomst|overleg|netwerk|platform)\b",
        tussen,
        re.IGNORECASE,
    )


_SLOT: Final = re.compile(
    r"(?<!\ba\.i)(?<!\bplv)(?<!\bwnd)(?<!\bsr)(?<!\bjr)[.!?;](?=\s|$)|\n\n|:\s", re.IGNORECASE
)
_AFKORTING: Final = re.compile(r"plv|wnd|sr|jr|ass|ambt|dir", re.IGNORECASE)


def _naar_links(woorden: list[tuple[str, int, int]], kern: int, *, ruim: bool) -> int:
    plek = kern
    while plek > 0:
        woord = woorden[plek - 1][0]
        if woord == "." and plek > 1 and _AFKORTING.fullmatch(woorden[plek - 2][0]):
            plek -= 1
            continue
        if woord.lower() in ("en", "of") and plek > 2 and woorden[plek - 2][0] == "-":
            plek -= 3  # "arbo- en verzuimadviseur"
            continue
        if not woord[0].isalpha() and woord not in "&/+":
            break
        veld = _VOOR_DE_KERN.fullmatch(woord) or (
            _VAK.fullmatch(woord) and woord.lower() not in ("en", "and")
        )
        if _GEEN_TITEL.fullmatch(woord) or (not ruim and not veld):
            break
        plek -= 1
    while plek < kern and not woorden[plek][0][0].isalpha():
        plek += 1
    return plek


_OOK_VAK: Final = ("partner", "officer", "manager", "adviseur", "aov", "boa")


def _naar_rechts(woorden: list[tuple[str, int, int]], kern: int, *, ruim: bool) -> int:
    """The last word of the function that begins at `kern`."""
    laatste = plek = kern
    while plek + 1 < len(woorden):
        plek += 1
        woord = woorden[plek][0]
        volgende = woorden[plek + 1][0] if plek + 1 < len(woorden) else ""
        if woord.lower() in ("en", "&", "/", "+", "and", "of", ","):
            if not _hoort_bij(woorden, plek, ruim=ruim):
                break
            continue
        if (
            woord.lower() in ("voor", "van", "in", "for", "für", "of")
            and _VAK.fullmatch(volgende)
            and not _EINDE_STUK.fullmatch(volgende)
        ):
            continue
        if woord.lower() == "van" and volgende.lower() == "dienst" and plek == kern + 1:
            laatste = plek = plek + 1
            continue  # "officier van dienst"
        if woord == "-" and volgende.lower() in ("en", "&", "of") and plek == laatste + 1:
            continue  # "salaris- en personeelsadministratie"
        vak = _VAK.fullmatch(woord) is not None or woord.lower() in ("a.i.", "communicatie")
        if _KERN.fullmatch(woord) and woord.lower() not in _OOK_VAK:
            break
        if not vak and (
            _EINDE_STUK.fullmatch(woord)
            or not (woord[0].isalpha() or woord == "-")
            or not (ruim or (plek == laatste + 1 and _SLUIT_AF.fullmatch(volgende or ",")))
            or (not ruim and woord.islower() and (laatste > kern or _VERBOGEN.fullmatch(woord)))
        ):
            break
        laatste = plek
    return laatste


_VERBOGEN: Final = re.compile(r"(?:ge|be|ver|her|ont)\w+(?:d|t|en)", re.IGNORECASE)
"""A verb that ends the sentence: "als HR-adviseur gekregen"."""


def _hoort_bij(woorden: list[tuple[str, int, int]], plek: int, *, ruim: bool) -> bool:
    """What stands behind "en" or a comma is still of the same function: a field, no second noun of work."""
    woord = woorden[plek][0]
    volgende = woorden[plek + 1][0] if plek + 1 < len(woorden) else ""
    rest = [w for w, _, _ in woorden[plek + 1 : plek + 4]]
    if woord == "," and volgende[:1].isupper() and not _is_vak(woorden, plek - 1):
        return False
    if ruim and woord == "," and _is_rij([w for w, _, _ in woorden[plek + 1 : plek + 6]]):
        return True
    if _VAK.fullmatch(volgende):
        tweede = _VOOR_DE_KERN.fullmatch(volgende) and any(map(_KERN.fullmatch, rest[1:]))
        return not tweede and (woord != "," or _lijst(woorden, plek))
    return (
        ruim
        and woord.lower() in ("en", "&")
        and volgende[:1].isalpha()
        and not _EINDE_STUK.fullmatch(volgende)
        and not any(map(_KERN.fullmatch, rest))
    )


def _is_vak(woorden: list[tuple[str, int, int]], plek: int) -> bool:
    """A field with a capital, the first of a row; behind "adviseur veiligheid," or "HR en Recht," stands a
    department."""
    woord, ervoor = woorden[plek][0], woorden[plek - 1][0] if plek else ""
    return woord[0].isupper() and not _is_kern(woord) and ervoor.lower() not in ("en", "&", "/")


def _is_rij(rest: list[str]) -> bool:
    """ "HR, Communicatie en Juridische Zaken": the comma is one of a row of fields."""
    slot = next((n for n, w in enumerate(rest) if w in ("en", "&")), None)
    if not slot or slot + 1 >= len(rest):
        return False
    return all(
        w[:1].isupper() and not _EINDE_STUK.fullmatch(w) and not _KERN.fullmatch(w)
        for w in (*rest[:slot], rest[slot + 1])
    )


def _lijst(woorden: list[tuple[str, int, int]], komma: int) -> bool:
    """ "Orde, veiligheid en handhaving": a comma inside a list of fields."""
    rest = [w.lower() for w, _, _ in woorden[komma + 1 : komma + 5]]
    return any(
        w in ("en", "&")
        and n + 1 < len(rest)
        and _VAK.fullmatch(rest[n + 1])
        and all(map(_VAK.fullmatch, rest[:n]))
        for n, w in enumerate(rest)
    )


def _met_tweede(
    eerste: Gevonden, tekst: str, woorden: list[tuple[str, int, int]], laatste: int, begin: int, *, ruim: bool
) -> Gevonden:
    """ "Jurist en vertrouwenspersoon" are two functions."""
    plek = laatste + 1
    tussen = []
    zowel = any(w.lower() == "zowel" for w, _, _ in woorden) or tekst[: woorden[0][1]].lower().endswith(
        "zowel "
    )
    while plek < len(woorden) and woorden[plek][0].lower() in (
        *(("als",) if zowel else ()),
        "en",
        "én",
        "&",
        "/",
        "+",
        ",",
        "alsook",
        "alsmede",
        "annex",
        "tevens",
        "ook",
        "daarnaast",
        "bovendien",
        "(",
    ):
        tussen.append(woorden[plek][0])
        plek += 1
    if not tussen or plek >= len(woorden) or (tussen == [","] and not ruim):
        return eerste
    tweede = uit_stuk(tekst[woorden[plek][1] :], begin + woorden[plek][1], ruim=ruim)
    if tweede is None or tweede.begin != begin + woorden[plek][1]:
        return eerste
    if tussen == ["("] and len(tweede.tekst) < 5:  # "opsporingsambtenaar (boa)": the same, in short
        return eerste
    return Gevonden(f"{eerste.tekst} / {tweede.tekst}", eerste.begin, tweede.eind)


_ENGELS: Final = re.compile(r"\b(?:advis[eo]r|officer|head|policy|lead|manager)\b", re.IGNORECASE)


def _twee_functies(links: str, rechts: str) -> bool:
    """ "Jurist / Bibob-coördinator"; what is English behind a stroke is the same again for other readers."""
    rechts = re.split(r"[|;\t(,]| [-–—•·~*/>] ", rechts)[0]
    velden = [w[0] for w in _WOORD.finditer(rechts)]
    if velden and all(map(_VAK.fullmatch, velden)):
        return True
    return is_functie(links) and is_functie(rechts) and _ENGELS.search(rechts) is None


def _stukken(tekst: str) -> Iterator[tuple[str, int]]:
    """The pieces of a signature: its lines, parted at bars, commas and dashes."""
    plek = 0
    for regel in tekst.split("\n"):
        begin = 0
        for knip in (*re.finditer(r"[|;\t(]|,(?! \w+ (?:en|&) \w)| (?:[-–—•·~*/>]|//|::) ", regel), None):
            eind = knip.start() if knip else len(regel)
            if knip and knip[0] == " / " and _twee_functies(regel[begin:eind], regel[knip.end() :]):
                continue
            if regel[begin:eind].strip():
                yield regel[begin:eind], plek + begin
            begin = knip.end() if knip else eind
        plek += len(regel) + 1
