"""Which of the organisations that a text names employ the writer: today, or soon.

Somebody lives in one place, worked in another, has a neighbour in a third: only where he says that he works there, or
for whom he takes part, counts. Chooses none; that is for `werkgever.py`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from intervisie.lezer.lezing import Kennis, Organisatie
from intervisie.lezer.personen import functie, loopbaan, organisaties
from intervisie.lezer.personen.organisaties import Vondst
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.deelzin import MAAND
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import Zin, zinnen

NAMENS: Final = re.compile(
    r"\b(?:namens|noteer (?:mij|me) (?:\w+ )*(?:als|bij|namens|onder)|on behalf of|"
    r"(?:schrijf|zet|meld|geef|boek) (?:mij|me|ons|hen|ze) (?:(?:dus|maar|graag|dan|daarom|nu|alvast|even|toch|"
    r"gewoon|alsjeblieft|svp|s\.v\.p\.|aub) )*(?:(?:in|op|aan) )?(?:voor|onder|namens)|"
    r"(?:noteer|zet|vermeld|registreer|gebruik|hanteer)(?: (?:dus|maar|graag|mij|me|alsjeblieft))* "
    r"(?:(?:als|bij|onder) (?:mijn )?(?:organisatie|werkgever|gemeente)|achter mijn naam):?|"
    r"(?:mee|deel|meedoen|deelnemen) (?:voor|vanuit)|deelname (?:loopt|gaat|is) (?:via|voor|vanuit)|"
    r"ik kom (?:hier |dus |dan )*voor|reken (?:mij|me) (?:[\w ]{3,30} )?(?:bij|tot|onder)|"
    r"(?:hoor|val|tel) ik (?:[\w ]{3,30} )?(?:bij|onder|mee voor))\s+(?:de |het |"
    r"onze )?(?:gemeente |gem\.? )?$",
    re.IGNORECASE,
)
WERKT: Final = re.compile(
    r"\b(?:bij ons|werk\w*|werkzaam|dienst|baan|functie|adviseur|medewerker|coördinator|manager|consulent|"
    r"jurist|ambtenaar|recruiter|\w+er|teamleider|hoofd|ben|zit|aan de slag|work|employed|vanuit|"
    r"hier|wij|we)\b"
    r"[^.;!?\n]{0,90}?\b(?:bij|voor|van|in|at|for|vanuit|uit)\s+(?:de |het |onze |the "
    r")?(?:gemeente |gem\.? |municipality of |city of )?$|\b(?:vanuit|van|bij|uit)\s+(?:de |het |"
    r"onze )?(?:gemeente |gem\.? )?$",
    re.IGNORECASE,
)
_IN_DIENST: Final = re.compile(
    r"\b(?:ingehuurd|gedetacheerd|uitgeleend|tewerkgesteld|aangesteld|gestationeerd|ingezet|in dienst|"
    r"werkzaam|"
    r"in opdracht|als zzp['’]er|seconded|employed)"
    r"(?: (?:nu|momenteel|tijdelijk|als [\w -]{3,40}))? (?:bij|door|aan|van|voor|namens|to|by) "
    r"(?:de |het )?(?:gemeente |gem\.? )?$",
    re.IGNORECASE,
)
_WERKGEVER_IS: Final = re.compile(
    r"\b(?:(?:mijn|m['’]n|de|onze|officiële|formele|eigenlijke|echte) werkgever|werkgever:|op de loonlijst|"
    r"(?:formeel|officieel|op papier|eigenlijk) (?:ben ik |werk ik |sta ik )?(?:in dienst|werkzaam|aangesteld)|"
    r"mijn (?:salaris|loon|contract|aanstelling|dienstverband))(?: (?:is|blijft|en|staat|sta|ik|loopt|komt|heb|"
    r"ligt|"
    r"nog|steeds|gewoon|formeel|officieel|altijd|wel|nu|van|bij|uit|met))*:? (?:de |het )?(?:gemeente |gem\.? )?$",
    re.IGNORECASE,
)
_ACHTER_MIJN_NAAM: Final = re.compile(
    r"\s+(?:achter|bij|naast|onder|op|als) (?:mijn |het |de |mij)?(?:naam\w*|werkgever|organisatie|bordje|"
    r"lijst)?\b",
    re.IGNORECASE,
)
_ZET: Final = re.compile(
    r"\b(?:zet|noteer|vermeld|schrijf|gebruik|hanteer)(?: (?:dus|maar|graag|alsjeblieft|liever|gewoon|daarom|er))* "
    r"(?:de )?(?:gemeente |gem\.? )?$",
    re.IGNORECASE,
)
"""The writer says in so many words who employs him, or which name to put down."""
VREEMD: Final = een_van(
    r"\b(?:advies van|aanraden|"
    r"via(?! (?:een|het|mijn|ons) \w*(?:bureau|detacheerder|bemiddel|uitzend))|"
    r"ken(?:t|nen)? (?:\w+ ){1,2}(?:nog )?(?:van|uit)|"
    r"mijn (?:partner|man|vrouw|vriend\w*|broer|zus|buur\w*|zoon|dochter|"
    r"vader|moeder)|(?:mijn|ons|m['’]n) huis|elkaar (?:\w+ )?(?:in|te|bij)|(?:in|op) het (?:gebouw|pand)|"
    r"mensen (?:uit|van)|deelnemers (?:uit|van)|collega['’]?s (?:uit|van|bij|in)|(?:oud|ex)-\w+|"
    r"(?:voorgang|opvolg)(?:er|ster)|"
    r"oudcollega|excollega|\w*vriendin?|"
    r"collega (?:van|uit|bij|in)|hoorde|"
    r"vernam|tip|ervaring|"
    r"(?:overgestapt|afkomstig|overgekomen) (?:van|uit)(?! de gemeente)|"
    r"eerder (?:mee|deel|werk\w*|gewerkt|was|zat|al)|deed (?:ik )?eerder|"
    r"woon\w*|wóón|wonen\w*|thuis\w*|thuiskantoor|huis ik|geboren|opgegroeid|getogen|afkomstig|omgeving|regio|"
    r"buurt|"
    r"buren|delen (?:we|wij)|kom (?:ik )?(?:zelf )?uit|"
    r"locatie|werkplek|werkplaats|standplaats|zaal\w*|"
    r"vergader\w*|bijeenkomst\w* (?:in|te)|plaatsvind\w*|reis\w*|trein|rijd\w*|fiets\w*|station|kom niet "
    r"verder|"
    r"zit ik (?:(?:dan|vandaag|morgen|nu|de hele dag|heel de dag|die dag|\w+dags?|altijd|meestal|vaak) )+in|"
    r"zoals (?:bij|in|de)|samen met (?:de )?(?:gemeente|collega)|buurgemeente|"
    r"\w*bezoek\w*|op (?:herhaling|cursus|congres|vakantie|wintersport|excursie|studiereis)|training|gastheer|"
    r"wethouder (?:van|in|bij)|netwerk|intervisie (?:in|bij|te|van)|markt|"
    r"overleg in|gehoord)\b"
)
_TE_GAST: Final = een_van(
    r"\b\w{2,6}(?:dag|dagen)(?:ochtend|middag|avond)?(?:en)? zit ik (?:(?:dan|aan tafel|op bezoek|te gast|"
    r"in overleg|de hele dag|altijd|meestal|vaak|"
    r"toch|nog) )*"
    r"(?:bij|in) ",
    r"\bzit ik (?:dan )?(?:bij|in) [\w' -]{3,30} "
    r"(?:aan tafel|op bezoek|te gast|in overleg|in vergadering|over de vloer)\b",
)
_VAN_EINDE: Final = re.compile(r"\s+(?:van|bij|uit) (?:de |het )?(?:gemeente )?$")
TOEKOMST: Final = een_van(
    r"\b(?:per|vanaf|met ingang van|m\.i\.v\.|binnenkort|straks|volgende maand|over (?:twee|drie|"
    r"een) (?:weken|maand|maanden))\b.{0,80}\b(?:werk\w*|begin|start|over|baan|in dienst|ga|gaat|"
    r"stap|heet|heten|fuse\w*|samen|opgaan|op in|wordt|gemeente)\b",
    rf"\b(?:baan|functie|aanstelling|contract|klus)\b[^.;]{{0,60}}\b(?:begint|start|ingaat|gaat)\b[^.;]{{0,16}}"
    rf"\b(?:{MAAND}|\d{{1,2}}|volgende|in)\b",
    r"\b(?:stap ik over|ga ik (?:werken|aan de slag|over|beginnen)|ik (?:ga|stap) (?:over|weg)|"
    r"(?:begin|start) ik\b.{0,40}\bbij|mijn nieuwe werkgever wordt)\b",
    r"^(?!.*\b(?:gemaakt|zo['’]n|was|heb|maakte)\b).*\b(?:overstap|nieuwe werkgever|andere werkgever|"
    r"ander\w* gemeente|nieuwe baan)\b",
)
GROET_UIT: Final = re.compile(r"\bgro\w+\s+(?:van)?uit(?: [\w-]+)?\s+$", re.IGNORECASE)
_NIET_MEER: Final = re.compile(
    r"\bniet (?:meer|langer)\b(?:(?!\b(?:maar|sinds|inmiddels)\b)[^,;]){0,40}$", re.IGNORECASE
)
AL_OVER: Final = re.compile(
    r"\b(?:vanaf (?:deze|vorige|afgelopen) (?:week|maand)|vanaf (?:nu|vandaag|gisteren)|"
    r"sinds|inmiddels|onlangs|recent(?:elijk)?|afgelopen (?:week|maand)|vorige (?:week|maand)|"
    r"pas geleden)\b",
    re.IGNORECASE,
)
"""The change has been made already."""


def genoemde(
    tekst: str, kennis: Kennis, *, vertrekt: bool = False, thuis: Organisatie | None = None
) -> tuple[list[Vondst], list[Vondst]]:
    """The employers that a text names, those of today and those to come; of who leaves (`vertrekt`) the one he
    leaves is that of today, or `thuis`, from where he mails, beside one where he goes."""
    huidig, straks = [], []
    delen = zinnen(tekst)
    for vondst in organisaties.zoek(tekst, kennis):
        zin = next((z for z in delen if z.begin <= vondst.begin < z.eind), None)
        ervoor = aanloop(tekst, vondst)
        if zin is None or vondst.adres or vondst.organisatie.soort == "regionaal bureau":
            continue
        if TOEKOMST.search(zin.tekst) and not AL_OVER.search(zin.tekst) and not NAMENS.search(ervoor):
            straks += [] if _is_vreemd(ervoor) else [vondst]
        elif _is_van_nu(tekst, vondst, zin):
            huidig.append(vondst)
    alle = organisaties.zoek(tekst, kennis)
    verlaat = [v for v in alle if _verlaat(tekst, v)]
    if vertrekt and verlaat:
        return verlaat, []
    if vertrekt and thuis is not None:
        huidig = [v for v in huidig if v.organisatie == thuis or _blijft_er(tekst, v)]
    weg = {v.organisatie.naam for v in alle if _VERLATEN.search(aanloop(tekst, v))}
    for van, naar in pairwise(alle):
        if _VAN_KOP.search(aanloop(tekst, van)) and _IN_NAAR.fullmatch(tekst, van.eind, naar.begin):
            weg.add(van.organisatie.naam)
            huidig += [naar] if naar not in huidig and not loopbaan.begint(tekst, naar.begin) else []
    weg |= {v.organisatie.naam for v in verlaat}
    blijft = [v for v in huidig if v.organisatie.naam not in weg] or huidig
    return _waar_hij_werkt(tekst, blijft) or blijft, straks


def _blijft_er(tekst: str, vondst: Vondst) -> bool:
    """Whether who withdraws works there, and does not go there: "ik begin bij de provincie"."""
    eigen = is_gevraagd(tekst, vondst) or betaalt(tekst, vondst) or _is_werkgever(tekst, vondst)
    return eigen and not loopbaan.begint(tekst, vondst.begin)


def _is_van_nu(tekst: str, vondst: Vondst, zin: Zin) -> bool:
    if loopbaan.is_toen(tekst, vondst.begin):
        return False
    vast = is_gevraagd(tekst, vondst) or betaalt(tekst, vondst)
    return vast or _telt(vondst, aanloop(tekst, vondst), zin)


_IN_NAAR: Final = re.compile(r"\s+(?:in|naar)\s+(?:de |het )?(?:gemeente )?", re.IGNORECASE)
""" "Gewijzigd van Ede in Barneveld"."""
_VERLAAT: Final = re.compile(
    r"\b(?:verlaat|verlaten|verliet|verruil|verwissel|(?:in)?ruil)\b(?: (?-i:[a-zé\d]+)){0,5} $|"
    r"\b(?:vertrek\w*|ontslag|weg|afscheid|wegga\w*|opgezegd|opzeg\w*|ga ik weg|zwaai ik af|uit dienst)"
    r"(?: (?-i:[a-zé\d]+)){0,3} (?:bij|van|uit) (?:de |het |onze )?(?:gemeente )?$",
    re.IGNORECASE,
)
_VERLAAT_ERNA: Final = re.compile(
    r"\s+(?:(?:heb|had) ik |ga ik |(?:nu|in \w+|per \d+ \w+|vorig\w* \w+|achter|me|mij) )*"
    r"(?:weg|verlaten|verlaat|vaarwel|gedag|achter me|achter mij|achter mij gelaten)\b",
    re.IGNORECASE,
)


def _verlaat(tekst: str, vondst: Vondst) -> bool:
    """The employer whom somebody leaves, now or before: "per 1 maart verlaat ik Huizen", "mijn vertrek bij Ede"."""
    return _VERLAAT.search(aanloop(tekst, vondst)) is not None or (
        _VERLAAT_ERNA.match(tekst, vondst.eind) is not None
    )


_VERLATEN: Final = re.compile(
    r"\bniet (?:meer|langer) (?:in dienst |op de loonlijst |werkzaam )?(?:bij|van|voor|in|"
    r"onder) (?:de )?(?:gemeente )?$|"
    r"\b(?:lijst|bestand|overzicht|indeling|administratie)\b[^.;,]{0,20}\bsta ik\b[^.;,]{0,20}\b(?:bij|onder|"
    r"als)\b[^.;,]{0,12}$|"
    r"\b(?:werkgever|organisatie|gemeente)? ?oude?:? (?:de )?(?:gemeente )?$|"
    r"\bin plaats van (?:onder |bij |voor |namens |van )?(?:de )?(?:gemeente )?$|"
    r"\bniet (?:(?:onder|bij|voor|van|namens) )?(?:de )?(?:gemeente )?$|"
    r"\b(?:u|jullie|je) (?:hebben|hebt|heeft|heb)\b[^.;,]{0,30}\b(?:bij|onder|achter|als)\b[^.;,]{0,16}$|"
    r"\b(?:achter|bij|naast) (?:mijn naam|mij)\b[^.;,]{0,12}\b(?:staat|stond)\b[^.;,]{0,12}$|"
    r"\b(?:staat|stond)\b[^.;,]{0,20}\b(?:achter|bij|naast) (?:mijn naam|mij)\b[^.;,]{0,12}$|"
    r"\b(?:zit|werk|ben|werkzaam|sta)\b[^,;]{0,20}\bniet (?:meer|langer) (?:werkzaam )?(?:in|bij|voor) "
    r"(?:de )?(?:gemeente )?$|"
    r"\b(?:sta|staan|stond|ken(?:t|nen)?|heb(?:t|ben)?|heeft)\b[^.;,]{0,40}\bnog\b[^.;,]{0,24}"
    r"\b(?:als|van|bij|onder)\b[^.;,]{0,20}$",
    re.IGNORECASE,
)
"""The employer that somebody left: "ik zit niet meer in Gouda", "bij jullie sta ik nog als Feyza van Putten"."""
_WERKT_DAAR: Final = een_van(
    r"\b(?:werk(?:zaam)?|in dienst|aan de slag|ingehuurd|gedetacheerd|aangesteld|uitgeleend|"
    r"(?:ben|hoor|zit|val|sta) ik|ik (?:ben|hoor|zit|val|sta)|wij|we)\b[^,;]{0,60}"
    r"\b(?:bij|voor|door|aan|namens|vanuit) (?:de |het )?(?:gemeente )?$",
    r"\b(?:werk(?:zaam)?|in dienst)\b[^,;]{0,50}\b(?:in|van|te) (?:de |het )?(?:gemeente )?$",
    r"\bik\b.*\b(?:daarnaast|tevens|ook|bovendien)\b.*\b(?:bij|voor) (?:de |het )?(?:gemeente )?$|"
    r"\b(?:daarnaast|tevens|ook|bovendien)\b.*\bik\b.*\b(?:bij|voor) (?:de |het )?(?:gemeente )?$",
)
_IS_ZIJN_HUIS: Final = een_van(
    r"^\W*(?:wij|we|ik|allen) van (?:de |het )?(?:gemeente )?$|"
    r"(?:^\W*|\b(?:mijn|onze) )(?:organisatie|werkgever|gemeente)(?: is)?: (?:de |het )?(?:gemeente )?$|"
    r"\b(?:kom|ben|komen|zijn)\b[^,;]{0,30}\b(?:uit|van) (?:de |het )?(?:\w+ )?organisatie van "
    r"(?:de )?(?:gemeente )?$",
)
""" "Wij van de gemeente Soest", "mijn organisatie: Soest"."""
_ANDER_WERKT: Final = een_van(
    r"\b(?:mijn|onze|de|een) (?:[\w-]+ ){0,2}(?:collega|voorgang(?:er|ster)|opvolg(?:er|ster)|man|vrouw|partner|"
    r"teamleider|leidinggevende|manager|chef|directeur|wethouder|zoon|dochter|"
    r"vriend(?:in)?|broer|zus|kennis|buur(?:man|vrouw))\b[^.;,]{0,40}"
    r"\b(?:werkt|zit|is|ging|gaat|vertrok|begon|begint|stapte|werkte|zat)\b[^.;,]{0,40}$"
)
_OVER_NAAR: Final = re.compile(
    r"\b(?:overgestapt|overgegaan|gewisseld|overstap)\b[^.;]{0,60}\b(?:naar|bij|in) (?:de |het )?(?:gemeente )?$",
    re.IGNORECASE,
)
_WERK_ERNA: Final = re.compile(
    r"\s+(?:(?:als|sinds|nu|ook) [^,.;]{2,40} )?(?:ingehuurd|aangenomen|aangesteld|binnengehaald|benoemd|"
    r"werk(?:zaam)?|in dienst|gedetacheerd)\b",
    re.IGNORECASE,
)
_BIJ_EINDE: Final = re.compile(r"\b(?:door|bij|in|voor|aan) (?:de |het )?(?:gemeente )?$", re.IGNORECASE)
""" "Door Soest ingehuurd", "waar ik bij Soest werk"."""
_BIJ: Final = re.compile(
    r"\s+(?:(?:nu|hier|al|[\w-]+ jaar) )?(?:(?:bij|van|in|voor|te|binnen|namens) )?(?:de |het )?(?:gemeente )?$",
    re.IGNORECASE,
)
_VAN_WIE: Final = re.compile(r"\b(?:de|onze|hun|haar|zijn|collega|met|via|door|der)\s+$", re.IGNORECASE)
_NOG_EEN: Final = re.compile(
    r"(?:[\s,]*(?:en|of|&|/|\+|ook|bij|in|voor|van|de|gemeente|uur|dag|dagen|dagdelen|per|week|halve?|helft|"
    r"andere?|"
    r"deels|plus|daarnaast|tevens|gedeeltelijk|overige|rest|het|zowel|als|namens|een|één|twee|drie|vier|\d+|"
    r"\w*t(?:ien|ig)|acht|negen|elf|twaalf)(?!\w))*[\s,]*",
    re.IGNORECASE,
)
""" "Twintig uur bij Baarn en zestien uur bij Soest"."""


def _waar_hij_werkt(tekst: str, huidig: list[Vondst]) -> list[Vondst]:
    """Those of which he says that he works there, and not only names them, with what goes on in one breath."""
    uit: list[Vondst] = []
    for vondst in huidig:
        samen = uit and _NOG_EEN.fullmatch(tekst, uit[-1].eind, vondst.begin)
        if samen or is_gevraagd(tekst, vondst) or _is_werkgever(tekst, vondst):
            uit.append(vondst)
    return uit


def _is_werkgever(tekst: str, vondst: Vondst) -> bool:
    """Words around an employer: "ik werk sinds mei voor", "adviseur veiligheid bij de gemeente"."""
    ervoor = aanloop(tekst, vondst)
    if any(p.search(ervoor) for p in (_WERKT_DAAR, _IS_ZIJN_HUIS, _IN_DIENST, _WERKGEVER_IS, _OVER_NAAR)):
        return True
    if (_WERK_ERNA.match(tekst, vondst.eind) and _BIJ_EINDE.search(ervoor)) or _is_waar_hij_werkt(
        tekst, vondst
    ):
        return True
    titel = re.split(r"[,;:(|\n]", ervoor)[-1]
    gevonden = functie.uit_stuk(titel.rstrip(), ruim=False)
    return (
        gevonden is not None
        and _BIJ.fullmatch(titel[gevonden.eind :]) is not None
        and _VAN_WIE.search(titel[: gevonden.begin]) is None
    )


_BEN_IK: Final = re.compile(
    r"\s+(?:ben|werk) ik (?:(?:hier|nu|al|sinds|\d{4}|\w+ (?:jaar|maanden)|als|de|een|enige|vaste) )*",
    re.IGNORECASE,
)
_DOE_IK: Final = re.compile(
    r"\s+(?:doe|verzorg|regel|behandel|coördineer|bemens) ik\b|\s+huurt (?:mij|me) in\b", re.IGNORECASE
)
_VOOR_WIE: Final = re.compile(r"\b(?:voor|bij|binnen) (?:de )?(?:gemeente )?$", re.IGNORECASE)
""" "Voor Leusden doe ik personeelszaken"."""
_AL_JAREN: Final = re.compile(
    r"\b(?:nu|inmiddels|thans|tegenwoordig) (?:(?:al|alweer|ruim|bijna|zo['’]n) )*(?:\w+ (?:jaar|maanden|weken) )?"
    r"(?:(?:bij|in|voor) )?(?:de )?(?:gemeente )?$",
    re.IGNORECASE,
)
""" "Daarna Veenendaal, en nu alweer tien jaar Ede"."""
_LEENT: Final = re.compile(
    r"\b(?:gedetacheerd|uitgeleend|gestationeerd|ingehuurd|detachering|uitleen|inleen)\b|\bhuurt (?:mij|"
    r"me) in\b",
    re.IGNORECASE,
)
_VANUIT: Final = re.compile(
    r"\b(?:vanuit|van|door|in dienst (?:van|bij)) (?:de )?(?:gemeente )?$", re.IGNORECASE
)
""" "Vanuit Utrecht gedetacheerd bij Nieuwegein": who lends him employs him too."""
_IS_WAAR_IK_WERK: Final = re.compile(
    r"\s+betaalt (?:mijn|me|mij)\b|\s+is (?:de|het|mijn) (?:gemeente|organisatie|werkgever|club|huis)\b"
    r"(?:[^.;,]{0,20}\b(?:ik|wij|we)\b[^.;,]{0,16}\b(?:werk(?:en)?|werkzaam|in dienst)\b|\s*[.!])",
    re.IGNORECASE,
)


def _is_waar_hij_werkt(tekst: str, vondst: Vondst) -> bool:
    """ "Hier in Bunnik ben ik boa", "Bunnik is de gemeente waar ik voor werk"."""
    ervoor = aanloop(tekst, vondst)
    if _IS_WAAR_IK_WERK.match(tekst, vondst.eind) or _AL_JAREN.search(ervoor):
        return True
    if _DOE_IK.match(tekst, vondst.eind) and (
        _VOOR_WIE.search(ervoor) or "huurt" in tekst[vondst.eind : vondst.eind + 9]
    ):
        return True
    if _VANUIT.search(ervoor) and _LEENT.search(tekst, max(0, vondst.begin - 60), vondst.eind + 60):
        return True
    ben = _BEN_IK.match(tekst, vondst.eind)
    gevonden = functie.uit_stuk(tekst[ben.end() : ben.end() + 60], ruim=False) if ben else None
    return gevonden is not None and gevonden.begin == 0


def _telt(vondst: Vondst, ervoor: str, zin: Zin) -> bool:
    if any(p.search(ervoor) for p in (NAMENS, _IN_DIENST, _OVER_NAAR, _IS_ZIJN_HUIS)):
        return True
    if (
        _is_van_iemand(ervoor)
        or _NIET_MEER.search(ervoor)
        or _TEAM.search(ervoor)
        or GROET_UIT.search(ervoor)
        or _ANDER_WERKT.search(ervoor)
        or _is_vreemd(ervoor)
        or (_VAN_KOP.search(ervoor) and _DAAR_NIEMAND.match(zin.tekst, vondst.eind - zin.begin))
        or _TE_GAST.search(zin.tekst)
        or re.search(
            r"\b(?:hoorde|vernam|gehoord|attendeerde|tipte|wees mij|ik (?:las|zag|zie|lees|merkte|sprak)|"
            r"(?:sprak|las|zag|merkte) ik)\b",
            zin.tekst,
            re.IGNORECASE,
        )
    ):
        return False
    titel = re.split(r"[,;:(|\n]", ervoor)[-1].strip()  # "Tom Bos, senior boa Ede, 06 ..."
    achter_functie = bool(titel) and not _VOORZETSEL.search(titel) and functie.is_functie(titel)
    doet_mee = _DOET_MEE.match(zin.tekst, vondst.eind - zin.begin)
    werkt = _WERK_ERNA.match(zin.tekst, vondst.eind - zin.begin) and _BIJ_EINDE.search(ervoor)
    hier = replace(vondst, begin=vondst.begin - zin.begin, eind=vondst.eind - zin.begin)
    daar = _is_waar_hij_werkt(zin.tekst, hier)
    return bool(vondst.sterk or doet_mee or WERKT.search(ervoor) or achter_functie or werkt or daar)


_DEEL: Final = re.compile(
    r"[,:(–]\s*(?:maar |en |dus )?|"
    r"\s(?:en|maar|terwijl|dus) (?=(?:ik|wij|we|werk\w*|ben|zit|sta|doe|zet|dus|nu|vlakbij)\b)",
    re.IGNORECASE,
)
_ZEGT_WERK: Final = een_van(
    r"\b(?:werk|werken|werkzaam|in dienst|werkgever|zit|sta|ikzelf|"
    r"thans|nu|inmiddels|tegenwoordig|sindsdien|neergestreken|beland)\b"
)
_GEEN_BAAS: Final = re.compile(
    r"\b(?:met|over|tegen|tussen|langs|richting|rond|rondom|dankzij|volgens) (?:de |het |onze )?(?:gemeente )?$|"
    r"\b(?:die|iemand|stagiaire?|(?<!mijn )(?<!als )collega['’]?s) (?:\w+ ){0,3}?"
    r"(?:van|uit|bij|in) (?:de |het )?(?:gemeente )?$",
    re.IGNORECASE,
)
"""Behind it stands with whom one has to do, or where another is from, and nobody's employer."""


def _is_vreemd(ervoor: str) -> bool:
    """Whether the words before an organisation make it somebody else's, or a place: those of its own clause, or of
    the one on which it goes on ("training bij Ede, Soest en Baarn"), not of one before that in which he works."""
    if _GEEN_BAAS.search(ervoor):
        return True
    for deel in reversed(_DEEL.split(ervoor[-_VER:])):
        eigen = _THANS.split(deel)
        if VREEMD.search(eigen[-1]):
            return True
        if len(eigen) > 1 or _ZEGT_WERK.search(deel):
            return False
    return False


_VER: Final = 70
"""In characters: what stands further off is about another thing."""
_DOET_MEE: Final = re.compile(
    r"\s+(?:doet|wil|gaat|meldt|sluit|haakt|is)\b[^.,;!?]{0,30}\b(?:mee|aan|meedoen|deelnemen|aansluiten|erbij|"
    r"van de partij)\b(?! (?:het|de|een|met)\b)",
    re.IGNORECASE,
)
"""The employer as who takes part: "Montfoort doet ook mee"."""
_VOORZETSEL: Final = re.compile(r"\b(?:in|te|van|bij|uit|voor|op)$", re.IGNORECASE)
_TEAM: Final = re.compile(r"\b(?:basisteam|wijkteam|district|rayon)\s+$", re.IGNORECASE)
"""The name that follows is of a team of the police or of care, no municipality that employs."""
_THANS: Final = re.compile(r"\b(?:nu|thans|inmiddels|tegenwoordig|sindsdien)\b", re.IGNORECASE)
"""Where a sentence about the past comes to today."""
_VAN_KOP: Final = re.compile(r"(?:^|\W)(?:van|uit|vanuit|bij) (?:de )?(?:gemeente )?$", re.IGNORECASE)
_DAAR_NIEMAND: Final = re.compile(r"\s+\w+\b[^.;!?]{0,40}\b(?:niemand|iemand)\b", re.IGNORECASE)
"""Who of another place takes part or not: "Van Harderwijk doet er niemand mee"."""


def _is_van_iemand(ervoor: str) -> bool:
    """ "Kees de Boer van de VRU": the employer of somebody who is named."""
    genoemd = list(namen.vind(ervoor))
    if genoemd and _COLLEGA.search(ervoor[: genoemd[-1].begin]) and _HAAKJE.match(ervoor[genoemd[-1].eind :]):
        return True
    return bool(genoemd) and _VAN_EINDE.match(ervoor[genoemd[-1].eind :]) is not None


_COLLEGA: Final = re.compile(
    r"\b(?:van|door|via|met) (?:mijn )?(?:oud-)?(?:collega|kennis|vriendin?) $", re.IGNORECASE
)
_HAAKJE: Final = re.compile(r"\s*\((?:van |bij )?(?:de )?(?:gemeente )?$")
""" "Van collega Karin Bos (provincie Utrecht)"."""


def is_gevraagd(tekst: str, vondst: Vondst) -> bool:
    """Whether the writer says to put down this organisation, or to take part for it."""
    ervoor = aanloop(tekst, vondst)
    achter_naam = _ZET.search(ervoor) and _ACHTER_MIJN_NAAM.match(tekst.replace("\n", " "), vondst.eind)
    noteren = (_MAG.search(ervoor) and _NOTEREN.match(tekst, vondst.eind)) or _ONDER_DIE_NAAM.match(
        tekst, vondst.eind
    )
    houden = _HOUD.search(ervoor) and tekst[vondst.eind : vondst.eind + _AAN].strip(" .,;!") == "aan"
    onder = _ZET_ONDER.search(ervoor) and _VERLATEN.search(ervoor) is None
    moet = _NIET_MAAR.search(ervoor) or (_DAT_MOET.search(ervoor) and _ZIJN.match(tekst, vondst.eind))
    mee = _VOOR.search(ervoor) and _DOE_IK_MEE.match(tekst, vondst.eind)
    return bool(achter_naam or noteren or houden or onder or moet or mee or NAMENS.search(ervoor))


_VOOR: Final = re.compile(r"\b(?:voor|vanuit) (?:de )?(?:gemeente )?$", re.IGNORECASE)
_DOE_IK_MEE: Final = re.compile(
    r"\s+(?:doe|neem|kom|ga|sluit|meld) ik (?:me |mij |ook |dus |graag |dan )*(?:mee|deel|aan)\b",
    re.IGNORECASE,
)
""" "Voor Dronten doe ik mee"."""


_NIET_MAAR: Final = re.compile(
    r"\bniet [^.,;!?]{2,40} maar (?:onder |bij |voor |namens |van )?(?:de )?(?:gemeente )?$", re.IGNORECASE
)
""" "Zet mij niet onder Baarn maar onder Soest"."""
_DAT_MOET: Final = re.compile(r"\b(?:dat|dit|het) moet(?: \w+){0,2} (?:de )?(?:gemeente )?$", re.IGNORECASE)
_ZIJN: Final = re.compile(r"\s+(?:zijn|worden|staan|wezen)\b", re.IGNORECASE)
""" "Daar staat Baarn, dat moet Soest zijn"."""
_ZET_ONDER: Final = re.compile(
    r"\b(?:laat|hou|houd)\b[^.;!?]{0,10}\b(?:mij|me)\b[^.;!?]{0,50}\b(?:voor|onder|bij|namens|"
    r"als) (?:de )?(?:gemeente )?$|"
    r"\b(?:mij|me|ons)\b(?: (?:nu|al|alvast|dus|maar|graag|voortaan|even|dan|gewoon|liever|voor de intervisie|"
    r"op de lijst))* "
    r"(?:onder|bij) (?:de )?(?:gemeente )?$",
    re.IGNORECASE,
)
""" "Als jullie mij nu al onder Voorne aan Zee zetten"."""


_HOUD: Final = re.compile(
    r"\bhoud?t?(?: (?:u|ik|je|jullie|dus|maar|graag|daarom|gewoon|voorlopig|nu))* (?:de )?(?:gemeente )?$",
    re.IGNORECASE,
)
_AAN: Final = 5
""" "Houd maar Zutphen aan"."""


_ONDER_DIE_NAAM: Final = re.compile(
    r"[,;. ]{1,3}(?:(?:en|dus|graag|noteer|noteren|zet|mij|me|ook|maar|ik|doe|kom) )*"
    r"(?:onder|met|als|bij|namens) (?:die|deze|dat) (?:naam|gemeente|organisatie|werkgever)\b",
    re.IGNORECASE,
)
""" "Gedetacheerd bij Ede, graag onder die naam noteren"."""
_MAG: Final = re.compile(
    r"\b(?:mag|mogen|kunt|kun|kan|graag|wilt|willen) (?:(?:u|je|jullie|ik|dan|dus|gewoon|voor de intervisie) )*"
    r"(?:de )?(?:gemeente )?$",
    re.IGNORECASE,
)
_NOTEREN: Final = re.compile(
    r"\s+(?:(?:aan|dus|maar|er|bij|voor|op) )*(?:te )?(?:noteren|aanhouden|gebruiken|invullen|vermelden|"
    r"opschrijven|"
    r"neerzetten|hanteren|houden)\b",
    re.IGNORECASE,
)
""" "U mag Soest noteren"."""


def betaalt(tekst: str, vondst: Vondst) -> bool:
    ervoor = aanloop(tekst, vondst)
    return _WERKGEVER_IS.search(ervoor) is not None and _NIET_MEER.search(ervoor) is None


def aanloop(tekst: str, vondst: Vondst) -> str:
    begin = max(0, vondst.begin - 110)
    stuk = tekst[begin : vondst.begin].replace("\n", " ")
    return re.split(r"[.!?;](?=\s)", stuk)[-1]
