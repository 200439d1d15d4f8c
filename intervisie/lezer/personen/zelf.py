"""Whether the writer himself is one of those whom his mail is about.

"Ik meld mij aan" says it of him, "ik meld Eva aan" does not, "ik doe mee en Eva ook" does. Looks at whole "
"sentences:
a reflexive word, or "ik" with a verb that needs no other object; not at "bel mij" or "laat mij weten".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from intervisie.lezer.soort.oordeel import Oordeel
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal import zinnetjes
from intervisie.lezer.taal.deelzin import DAG, MAAND
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import Zin

_NIET: Final = een_van(
    r"\bik ?(?:zelf )?(?:blijf|sta|kijk|houd?)\b[^.;!?]{0,30}\b(?:zijlijn|aan de kant|op mijn post|erbuiten|"
    r"afzijdig|op afstand|thuis|op kantoor|hier)\b|"
    r"\b(?:zelf|verder) (?:blijf|sta|kijk|houd?) ik\b[^.;!?]{0,30}\b(?:zijlijn|aan de kant|op mijn post|"
    r"erbuiten|afzijdig|op afstand)\b",
    r"\ben ik (?:zelf )?(?:ook niet|evenmin)\b|"
    r"\b(?:doe|neem|ben|ga|sluit|schuif|haak) ik\b[^,;]{0,20}\bniet\b[^,;]{0,20}\b(?:mee|deel|meedoen|aan|erbij)\b",
    r"\bik ?(?:zelf )?(?:doe|neem|ben|kan)\b[^,;]{0,20}\bniet\b(?! (?:alleen|enkel|slechts)\b)[^,;]{0,20}"
    r"\b(?:mee|deel|meedoen|bij(?=\s*(?:[.,;!)]|$)))",
    r"\b(?:laat|zie) (?:ik|ikzelf)\b[^.;!?]{0,40}\b(?:voorbij ?(?:te )?gaan|schieten|passeren|van af)\b|"
    r"\bik(?:zelf)? (?:laat|zie)\b[^.;!?]{0,40}\b(?:voorbij ?(?:te )?gaan|schieten|passeren|van af)\b",
    r"\b(?:ik ?zelf|ik|zelf) (?:kom|doe|ga|sluit|schuif|haak|volg|meld)\b (?:ik )?(?:me |mij )?(?:zelf )?(?:(?:pas|"
    r"wel|liever|dan|misschien|een|de|het|in) )*(?:volgend\w*|later|een andere keer|andere keer|ander jaar)\b",
    r"\bvoor mij(?:zelf)? (?:is|hoeft|zit) (?:het|dit|dat|er)\b[^.;!?]{0,20}\bnie(?:ts|t|ks)\b|"
    r"\bniet voor (?:mij|mijzelf|mezelf)(?:zelf)?(?=\s*(?:[.,;:!)]|$))",
    r"\bzelf (?:twijfel|overweeg|denk|weet|laat|kom)\b|\bmij (?:hoef|moet|kun) (?:je|u|jij|"
    r"jullie)\b.{0,20}\bniet\b|"
    r"\bmijn eigen (?:deelname|aanmelding)\b.{0,40}\b(?:later|nog|niet)\b|\bik(?:zelf)? (?:twijfel|"
    r"weet het) (?:zelf )?nog\b|\bik ben (?:zelf )?geen deelnem\w+|"
    r"\bik ben (?:alleen|enkel|slechts) (?:de |het )?(?:contactpersoon|secretaresse|tussenpersoon|doorgeefluik)\b|"
    r"\b(?:ik(?:zelf)?|zelf) (?:sla|pas)\b(?: ik)?(?: \w+){0,2} ?(?:over|deze keer|dit jaar|deze ronde)\b|"
    r"\bniet (?:(?:voor|namens) )?(?:mij|mijzelf|mezelf|ikzelf)(?:zelf)?,? maar\b|"
    r"\bvoor mij\b.{0,12}\bhoeft\b.{0,20}\bniet\b|\b(?:ik)?zelf (?:ik )?(?:zit|doe|sta) (?:ik )?(?:al|reeds)\b|"
    r"\bik (?:ben|sta) er (?:zelf )?(?:dit keer |deze keer )?(?:niet|buiten)\b|"
    r"\b(?:ik|ik ?zelf|zelf)\b[^.;!?]{0,50}\bhoef\b[^.;!?]{0,15}\b(?:niet|geen)\b[^.;!?]{0,20}"
    r"\b(?:mee|erbij|deel\w*|groep|plek|plaats|ingedeeld|intervisie)\b",
    r"\b(?:ik ?zelf|zelf) (?:ben|heb|deed|was|nam|zat) (?:ik )?(?:(?:er|al|vorig\w*|jaar|keer|"
    r"ronde|eerder|reeds|toen|de|een) )+(?:geweest|mee\b|meegedaan|deelgenomen|deel\b|bij\b|aan de beurt geweest)",
    r"\b(?:ik ?zelf|zelf) (?:kom|ben|kijk|lees|luister|roost\w*) (?:ik )?(?:er )?(?:alleen|hooguit|slechts|"
    r"enkel|maximaal)\b|"
    r"\b(?:ik ?zelf|zelf) (?:tel|reken|schuif|hoor|zit|sta|val) (?:ik )?(?:er )?(?:niet|buiten)\b|\bik ben "
    r"(?:slechts|alleen|enkel|maar) "
    r"(?:degene|de (?:bode|boodschapper|doorgever|invuller|postbode))\b|\bik (?:geef|stuur|zet) (?:het|ze|dit) "
    r"(?:slechts|alleen|enkel) door\b",
)
"""The writer stays out."""
_ZELF_NIET: Final = een_van(
    r"\b(?:zelf|ikzelf)\b.{0,30}\b(?:niet|geen)\b(?! (?:online|digitaal|fysiek|via|op|voorkeur\w*|bezwaar|probleem|"
    r"moeite|idee|vast\w*|vragen|bijzonder\w*|specifieke|speciale)\b)|\bzelf (?:ben|doe|neem|kan) ik\b.{0,40}\bniet\b"
)
"""So does he where no day stands beside it."""
_BUITEN: Final = een_van(
    r"\b(?:ik ?zelf|zelf) (?:tel|doe|ga|neem|schuif|sluit) (?:ik )?(?:dus |dan |er )?niet (?:mee|aan|deel)\b"
)
"""In so many words, so that it holds where nobody else is named: the others stand in an attachment."""
_BIJZAAK: Final = een_van(
    r"\b(?:(?:contact|bel|belt|bellen|mail|mailt|mailen|stuur|sturen|bericht|bereik\w*|laat|laten|hoor|"
    r"vraag|vraagt|vroeg|vroegen|antwoord|"
    r"terecht|via|gevraagd|verzocht|heeft|had|hebben|vertelde|wees|tipte|raadde|attendeerde|gaf|kent|help|"
    r"lijkt|spreekt|"
    r"cc|aan|bij|van|door|tegen|achter|onder|namens)(?:\s+(?:aan|met|bij|op|van|het|dat|u|je|jullie|even|gerust|"
    r"graag))*)\s+"
    r"(?:mij|me|ons)\b(?!\s*(?:en\b|,?\s*(?:ook\s+)?(?:aan|op|in)\b))"
    r"|\b(?:doe|neem|krijg|heb) ik\b[^.;,]{0,40}\b(?:werk|taken|dossiers?|portefeuille|zaken|casussen|functie)\b"
    r"[^.;,]{0,12}\b(?:erbij|over|waar)\b"
    r"|\b(?:raadde|raadt|beval|prees)\b[^.;,]{0,12}\b(?:mij|me|ons)\b|"
    r"\b(?:heeft|had|hebben)\b[^.;,]{0,30}\bvoor (?:mij|me|ons)\b[^.;,]{0,12}"
    r"\b(?:ingevuld|geregeld|gedaan|uitgezocht|nagekeken)\b"
    r"|\b(?:samen|tegelijk) met\b[^.;,]{0,40}\b(?:doe|deel|leid|trek|draag|bemens) ik\b"
    r"(?![^.;]*\b(?:mee|deel|aan)\b)"
    r"|\bvervangt (?:mij|me|ons)\b|\bverlaat\s+ons\b|\bons\s+(?:gaan\s+|gaat\s+)?(?:per \d+ \w+\s+)?verla(?:at|ten)\b"
    r"|\b(?:regel\w*|overleg\w*|stem\w*|bespreek\w*|spreek\w*)\b[^.;!?]{0,30}\bmet (?:mij|me|ons)\b"
    r"|\b(?:mij|me|ons)\b (?:\w+ ){0,2}(?:in (?:de )?cc|cc['’]?en)\b"
    r"|\bvia (?:mij|me|ons)\b|\b(?:mij|me|ons)\s+(?:(?:niet|liever|even|gerust|altijd|ook|dan)\s+){0,3}(?:bel|"
    r"bellen|mail|"
    r"mailen|storen|appen|"
    r"bereiken|vragen)\b|\bdaar\s+(?:ben|zijn)\s+(?:ik|we|wij)\b"
    r"|\b(?:voor|bij) (?:overleg|vragen|contact|afstemming|afspraken|informatie|toelichting)\b"
    r"[^.;]{0,40}\bik(?: zelf)?\b"
    r"|\b(?:ben|zit) ik(?: zelf)?\b(?=[^.;]{0,60}\b(?:bereikbaar|te bereiken|te vinden|aanspreekbaar)\b)"
    r"|\b(?:met|naar|voor)\s+(?:mij|me|ons)\s+(?:opnemen|contact|overleggen|afstemmen|mailen|bellen|gebeld|"
    r"lijkt)\b"
    r"|\b(?:ons|onze)\s+(?:team|bureau|cluster|netwerk|taakveld|afdeling|gemeente|organisatie|huis|kantoor|"
    r"beleid|\w*hoofd|\w*manager|\w*leider|leidinggevende|directeur|directie|chef|baas|\w*secretaris|bestuur)\b"
    r"|\b(?:voor|bij|aan|van|met) (?:mij|mijzelf|mezelf|mij zelf|ikzelf)\b[^.;!?]{0,40}\b(?:niets|niks|hetzelfde|"
    r"gelijk|ongewijzigd|onveranderd|verandert niet|wijzigt niet|"
    r"zoals (?:het|ze) (?:is|zijn|was|waren|staat|staan))\b"
    r"|\bmijn eigen \w+ (?:blij\w+|klop\w+|verander\w+ niet|wijzig\w* niet|staa\w+ (?:er )?(?:al|goed|nog))\b"
    r"|\b(?:ik|ikzelf|ik zelf) (?:blijf|ga)\b[^.;!?]{0,30}\b"
    r"(?:gewoon|wel|uiteraard|natuurlijk|door|meedoen|deelnemen)\b"
    r"|(?:(?-i:[A-ZÀ-Þ])[\w'’-]+ (?:[\w'’-]+ ){0,3}en )?"
    r"\b(?:ik|wij|we) (?:blijven|gaan)\b[^.;!?]{0,30}\b(?:gewoon|door)\b"
    r"|\bvoor ons verandert er niets\b"
    r"|\b(?:zelf|uiteraard|natuurlijk) (?:blijf|ga) ik\b[^.;!?]{0,40}"
    r"|\b(?:melden|geven|dragen|schrijven|sturen|vaardigen|stellen)\s+(?:graag |hierbij |bij deze )?(?:wij|"
    r"we)\b",
)
_OM_HET_EVEN: Final = een_van(r"\b(?:lijkt|spreekt|past|schikt|komt|verrijkt|helpt)\s+(?:mij|me|ons)\b")
_EN_IK: Final = (
    r"en ik(?!\s+(?:was|ben|had|heb|weet|denk|hoop|hoor|hoorde|vergat|vond|vind|dacht|moet|stuur|zal|"
    r"laat|lees|zie|zag|"
    r"geef|meld|zet|regel|bel|mail|blijf|vroeg|vraag|kijk|pas|sla|houd|hou|wacht|wens|ken|spreek|sprak|vervang|"
    r"overleg|bespreek|(?:werk|zit|deel|neem|trek|reis|rijd) (?:[\w-]+ ){0,4}(?:samen|met|over|waar|op))\b)"
)
"""In one breath with others; not a clause of its own: "en ik was het vergeten"."""
_NET_ALS_IK: Final = (
    r"\b(?:mee|aan|deel|erbij|meedoen)\b[^.;!?]{0,12}\b(?:net|even) ?als ik(?:zelf)?\s*(?=[.!;]|$)"
)
""" "Eva gaat mee, net als ik." """
_GEEN_DEELNAME: Final = r" (?:\w+ ){0,2}(?:verzoek|voorstel|opgave|aanvraag)\b"
_MET: Final = een_van(
    _NET_ALS_IK,
    r"\b(?:mij|me|mijzelf|mezelf|m['’]zelf|onszelf|ikzelf|ik zelf|ondergetekende|ons|mie|myself)\b",
    r"\bmijn naam (?:\w+ )?(?:toevoegen|toe te voegen|noteren|opnemen|vermelden|bijschrijven|bijzetten)\b|"
    r"\bik\b[^.;!?]{0,30}\bdeelnemers? (?:te )?(?:worden|zijn)\b",
    r"\bmijn (?:naam|gegevens) (?:en|op)\b|\bvan (?:mij|mijzelf|mezelf) en\b",
    r"\b(?:mijn|onze|our) (?:\w+ )?(?:aanmeldingen|aanmelding|inschrijving|opgave|deelname|afmelding)\b",
    rf"\b(?:{_EN_IK}|ik(?:zelf)? \([^()\n]{{2,60}}\),? en|"
    rf"ik en|ik als|ik,|ik ook|ook ik)\b|\bik \+ (?=\S)|\+ ik\b",
    r"\bben (?:ik|wij|we)(?: \w+){0,3} (?:er ?bij|bij|van de partij|deelnemer|kandidaat|van harte)\b",
    rf"\b(?:doe|neem|ga|kom|haak|sluit|schuif|draai|stap) (?:ik|wij|we)\b(?!{_GEEN_DEELNAME})|"
    r"\bik (?:zelf )?(?:(?:ook|graag|dus|weer|zeker|wel) )*"
    rf"(?:doe|neem|ga|kom|haak|sluit|schuif|draai|stap|teken|schrijf me|schrijf mij)\b(?!{_GEEN_DEELNAME})",
    r"\b(?:ik|i) (?:(?!(?:mijn|onze|laten|collega\w*|hem|haar|hen|dat|wie|welke|zie|namens|voor|geef|meld|twee|drie|"
    r"vier)\b)[a-z']+,? ){0,7}"
    r"(?:mee ?(?:te )?doen|deel ?(?:te )?nemen|aan ?(?:te )?sluiten|aan ?(?:te )?haken|aan ?(?:te )?schuiven|"
    r"mee ?(?:te )?draaien|erbij|bij zijn|van de partij)\b",
    r"\b(?:ik|wij|we) (?:wil|zou|ga|kom|mag|willen|zouden|gaan|komen|mogen) (?:[a-z]+ ){0,4}?met\b"
    r"(?![^.;!?]*\b(?:laten|zien|dat|die)\b)[^;!?]{3,170}?\b(?:mee ?(?:te )?doen|deel ?(?:te )?nemen|"
    r"aan ?(?:te )?sluiten|aan ?(?:te )?haken|aan ?(?:te )?schuiven|mee)\b",
    r"\b(?:wil|zou|ga|kom|mag) ik (?:[a-z]+ ){0,4}?met\b(?![^.;!?]*\b(?:laten|zien|dat|die)\b)[^;!?]{3,170}?"
    r"\b(?:mee ?(?:te )?doen|deel ?(?:te )?nemen|aan ?(?:te )?sluiten|aan ?(?:te )?haken|aan ?(?:te )?schuiven)\b",
    r"\bik (?:maak|wil|zou) (?:heel |dan |dus )?(?:graag |dankbaar )?gebruik (?:van|maken)\b",
    r"\b(?:wij|we)\b(?! \w+ (?:hem|haar|hen)\b)(?![^.;]{0,40}\b(?:melden|geven|dragen|schrijven|sturen|"
    r"vaardigen)\b)(?:(?!\b(?:wie|welke)\b)[^.;]){0,60}\b(?:mee|meedoen|"
    r"deel|deelnemen|aan|aansluiten|aanhaken|bij|erbij|partij|meedraaien|inschrijven|aanmelden|opgeven)\b",
    r"\b(?:willen|doen|nemen|gaan|sluiten|haken|komen) (?:wij|we)\b",
    r"\b(?:sign|count|put|register|enrol+|include) (?:me|us)\b|\b(?:me|colleague|[A-Z]\w+) and (?:i|me)\b|"
    r"\bme and\b|"
    r"\bi(?:['’]d| would| will|['’]ll| want| wish)? (?:also )?(?:like to |love to |to |happily |gladly )*"
    r"(?:join|participate|attend|take part|sign up(?! (?:my|two|three|[A-Z]))|enrol(?! (?:my|two))|"
    r"register for)\b|\btogether with my\b",
)
_IK_BEN_ER: Final = een_van(
    r"^(?:en |maar |terwijl )?(?:ik(?: zelf)?|ikzelf) (?:ben|kan|werk)\b|^\w+ (?:ben|kan|werk) ik\b(?! (?:van|door))|"
    r"^(?:mag|kan|zou) ik\b(?!.{0,30}\b(?:collega|hem|haar|hen|hun|van)\b)"
)
"""The writer tells of his own time."""
_WIJ_ZELF: Final = een_van(
    r"\b(?:zouden|mogen|willen|gaan) (?:wij|we)\b(?!.{0,40}\b(?:collega|hem|haar|hen)\b)|"
    r"\b(?:wij|we) (?:beiden|allebei|willen|zouden|gaan)\b(?!.{0,40}\b(?:collega|hem|haar|hen)\b)"
)
"""The writer asks for himself and another: "zouden wij mogen ruilen?"."""
_MIJN_PLEK: Final = een_van(
    r"\b(?:ik|mij|mijn (?:\w+ )?(?:plek(?:je)?|plaats|stoel|zetel|deelname|naam)|mijn (?:vervang|opvolg)\w+)\b"
)
_IKZELF: Final = een_van(
    _NET_ALS_IK,
    rf"\b(?:ikzelf|{_EN_IK}|ik \([^()\n]{{2,60}}\),? en|ik en|met mij|mijzelf|mezelf|naast mij|voor mij en|"
    r"(?:en|,) ondergetekende|"
    r"zowel ik)\b|(?<=\w )\((?:ik|ikzelf)(?: dus)?\)|(?-i:\band I\b)(?=\s*(?:[.,;!)]|$|(?:would|want|are|both)\b))",
    r"\b(?:één|een|1) (?:plek )?voor (?:mij|mezelf|mijzelf)\b|\bik, (?-i:[A-ZÀ-Þ])[^,.\n]{2,40}, (?:wil|"
    r"kan|doe|meld|ben|geef)\b|\bmyself\b|\bthere(?:['’]s| is) me\b|\bme, (?-i:[A-Z])",
)
_AANTAL: Final = een_van(
    r"\b(twee|drie|vier|vijf|zes|[2-6]) (?:plaatsen|plekken|plekjes|deelnemers|aanmeldingen|personen|"
    r"inschrijvingen|man)\b"
)
_GETAL: Final = {w: n for n, w in enumerate(("twee", "drie", "vier", "vijf", "zes"), 2)} | {
    str(n): n for n in range(2, 7)
}
_NAMELOZEN: Final = een_van(
    r"\b(?:collega['’]?s|deelnemers|medewerkers|(?<!de )mensen|personen|kandidaten|teamleden|adviseurs|plaatsen|"
    r"namen|plekken|aanmeldingen|inschrijvingen|colleagues|(?:kamer|team|buur)geno(?:ten|tes))\b|"
    r"\bmet (?:z['’]n|zijn|ons) ?(?:twee|drie|vier|vijf|zes)(?:ën|en|sen)?\b"
)
_NAMELOZE: Final = een_van(
    r"\b(?:mijn|onze|een|m['’]n) (?:\w+ )?(?:collega|medewerker|medewerkster|teamlid|teamleider|"
    r"leidinggevende|manager|"
    r"adviseur|kamergeno\w+)\b(?:\s+(?:van|bij|uit) [\w&]+)?\s+(?:wil|zou|doet|neemt|gaat|komt|meldt|"
    r"heeft interesse)\b"
)
_IK_VOORAAN: Final = een_van(
    r"\b(?:mij|me|mijzelf|mezelf|ikzelf|en ik|ik (?:doe|neem|ga|kom|sluit|maak|benut|claim|bezet)|"
    r"(?:doe|neem|sluit|haak) ik|"
    r"ik .{0,20}(?:mee|deel))\b"
)
_DIE_WIJ: Final = een_van(
    r"\b(?:collega['’]?s|deelnemers|mensen|personen|medewerkers|kandidaten|namen),? die (?:wij|we|ik)\b.{0,30}"
    r"\b(?:aanmelden|aanmeld|opgeven|opgeef|inschrijven|inschrijf|voordragen|afvaardigen)\b"
)
"""Somebody else is put forward, without a name."""
IN_BIJLAGE: Final = een_van(
    r"\b(?:namen?|deelnemers?|collega['’]?s|kandidaten|beiden|twee|drie|vier)\b[^.!?]{0,60}\b(?:bijlage|"
    r"bijgevoegd\w*|bijgaand\w*|"
    r"meegestuurd\w*)\b|\b(?:bijlage|bijgevoegd\w*|bijgaand\w*)\b[^.!?]{0,40}\b(?:deelnemers|namen|"
    r"collega['’]?s|kandidaten)\b"
)
"""Those who take part stand in an attachment."""
_GROEP: Final = een_van(
    r"\bmet (?:z['’]n|zijn|ons) \w+|\bmet iemand\b|\b(?:ons|het|mijn) team\b|\b(?:wij|we) (?:van|vanuit)\b|"
    r"\b(?:twee|drie|vier|vijf|zes|\d) (?:\w+ )?(?:collega|deelnemer|mensen|personen|plaats|plek)"
)
_NAMEN_LATER: Final = een_van(
    r"\b(?:kom|komen)\b.{0,20}\bterug\b.{0,20}\bwie\b|\bwie (?:het|dat|dit) (?:wordt|worden|gaat|gaan)\b",
    r"\bnamen?\b.{0,30}\b(?:volg|later|nog|weten|bekend|komt|komen|horen)\w*|\b(?:wie|"
    r"welke (?:van ons|collega\w*|mensen|medewerk\w*|deelne\w*|twee|drie))\b.{0,40}\b(?:nog|later|weten we)\b",
)


def blijft_buiten(tekst: str) -> bool:
    """Whether the writer says that he does not take part himself."""
    for zin in zinnetjes.zinnen(tekst):
        if _NIET.search(zin.tekst) or (
            _ZELF_NIET.search(zin.tekst)
            and any(
                _ZELF_NIET.search(d.tekst) and not _WANNEER.search(d.tekst)
                for d in zinnetjes.delen(zin, tekst)
            )
        ):
            return True
    return False


_WANNEER: Final = een_van(rf"{DAG}|\b(?:dag|dagen|week|weken|{MAAND})\b")


def doet_zelf_mee(
    tekst: str, oordeel: Oordeel, gezegd: list[Uiting], *, anderen: int, eruit: bool = False
) -> bool:
    """Whether the writer of `tekst` is one of those concerned.

    `gezegd` are its clauses. `anderen` is how many others the mail names. `eruit`: one of those leaves.
    """
    raak = _raak(oordeel, gezegd)
    if not anderen:
        if _ER_EEN_VAN.search(tekst):
            return True
        if (
            _DIE_WIJ.search(tekst)
            or IN_BIJLAGE.search(tekst)
            or (_NAMEN_LATER.search(tekst) and _GROEP.search(tekst))
        ):
            return False
        if any(_MET.search(_zonder_bijzaak(z.tekst)) for z in _zinnen(tekst, raak)) and not blijft_buiten(
            tekst
        ):
            return True
        if oordeel.soort == "aanmelding" and _BUITEN.search(tekst):
            return False
        return not any(re.search(r"\bniemand\b", u.zin.tekst, re.I) for u in raak) and not _alleen_naamlozen(
            tekst, raak
        )
    if blijft_buiten(tekst) and oordeel.soort == "aanmelding":
        return False
    if oordeel.vervanging:
        return neemt_over(gezegd) or (
            not eruit and any(_MIJN_PLEK.search(u.zin.tekst) and (u.stop or u.vervangt) for u in gezegd)
        )
    if oordeel.soort != "aanmelding" and spreekt_namens(tekst):
        return False
    if noemt_zich(tekst, oordeel, gezegd):
        return True
    return oordeel.soort == "aanmelding" and _telt_zich_mee(tekst, anderen)


_HUN_PLEK: Final = (
    r"(?:zijn|haar|diens|hun|de|die|(?-i:[A-ZÀ-Þ][^\W\d_]+)['’]?s) (?:\w+ )?(?:plek|plaats|stoel)\b"
)
_NEEMT_OVER: Final = een_van(
    rf"\b(?:neem|vul|bezet|krijg) (?:ik|ikzelf)\b(?: \w+){{0,4}} {_HUN_PLEK}|"
    rf"^(?:en |dus )?(?:neem|vul|bezet) (?:\w+ ){{0,3}}{_HUN_PLEK}|"
    r"\bik (?:ben|word) (?:de|zijn|haar|hun|diens) (?:nieuwe )?(?:vervang|opvolg)(?:er|ster)\b|"
    rf"\b(?:ik|ikzelf) (?:neem|vul|bezet|krijg)\b(?: \w+){{0,4}} {_HUN_PLEK}|"
    rf"\b(?:ik|ikzelf)(?: \w+){{0,4}} {_HUN_PLEK}.{{0,40}}"
    r"\b(?:over ?(?:te )?nem\w*|overneem|inneem|innemen|opvul\w*)\b|"
    r"\b(?:ik|ikzelf) (?:kom|ga|doe|schuif)\b.{0,30}\b(?:in|op) (?:zijn|haar|diens|hun) (?:plek|plaats|stoel)\b|"
    r"\b(?:kom|ga|doe|schuif) (?:ik|ikzelf)\b.{0,30}\b(?:in|op) (?:zijn|haar|diens|hun) (?:plek|plaats|stoel)\b|"
    r"\b(?:ik|ikzelf) (?:vervang|volg)\b (?:hem|haar|(?-i:[A-ZÀ-Þ][^\W\d_]+))\b|"
    r"\b(?:vervang|volg) (?:ik|ikzelf) (?:hem|haar|(?-i:[A-ZÀ-Þ][^\W\d_]+))\b"
)
"""The writer himself comes in the place of another."""
_ER_EEN_VAN: Final = een_van(
    r"\b(?:ikzelf|ik zelf|ik|ondergetekende) (?:ben|is) (?:er |daar )?(?:een|één) (?:er)?van\b|"
    r"\b(?:een|één) daarvan ben ik\b|\bwaar(?:onder|van) (?:er een )?(?:ik|ikzelf|ondergetekende)\b"
)
"""The others stand in an attachment: "ikzelf ben er een van"."""
_NAMENS: Final = een_van(
    r"\bik (?:schrijf|mail|stuur|bericht|app|meld|doe|geef)\b[^.;\n]{0,30}(?<!mede )\bnamens\b|"
    r"\bik geef (?:dit|het|even|hierbij) (?:even |graag )?door voor (?:mijn|onze|een)\b"
)
"""Somebody else's pen: "ik schrijf u namens Imke"."""


def spreekt_namens(tekst: str) -> bool:
    """Whether the writer only holds the pen for somebody else, and does not name himself beside him."""
    return _NAMENS.search(tekst) is not None and _IKZELF.search(tekst) is None


def neemt_over(gezegd: Iterable[Uiting]) -> bool:
    """Whether the writer himself comes in the place of another: "ik neem haar plaats over"."""
    return any(u.vervangt and _NEEMT_OVER.search(u.zin.tekst) for u in gezegd)


def _telt_zich_mee(tekst: str, anderen: int) -> bool:
    """ "Graag twee plaatsen", and one other is named."""
    geteld = _AANTAL.search(tekst)
    return geteld is not None and _GETAL.get(geteld[1].lower(), 0) == anderen + 1


def noemt_zich(tekst: str, oordeel: Oordeel, gezegd: list[Uiting]) -> bool:
    """Whether the writer says of himself what makes the kind of this mail."""
    raak = _raak(oordeel, gezegd)
    if any(_MET.search(_zonder_bijzaak(z.tekst)) for z in _zinnen(tekst, raak)):
        return True
    if any(_GELDT_OOK.search(z.tekst) for z in zinnetjes.zinnen(tekst)):
        return True
    if oordeel.soort == "wijziging" and any(
        _IK_BEN_ER.search(_zonder_bijzaak(u.zin.tekst)) or _WIJ_ZELF.search(u.zin.tekst) for u in raak
    ):
        return True
    return oordeel.soort == "aanmelding" and _IKZELF.search(_zonder_bijzaak(tekst)) is not None


_GELDT_OOK: Final = een_van(
    r"^\W*(?:en )?(?:(?:het|dat|dit) ?zelfde|dat|dit|idem|eveneens)\b(?: geldt| gaat op)?(?: (?:ook|dan|dus|"
    r"trouwens))* "
    r"voor (?:mij|mijzelf|mezelf|ondergetekende|ons)(?:zelf)?(?: (?:ook|dus|trouwens))*\W*$|"
    r"^\W*(?:en )?(?:voor )?(?:mij|ik) (?:idem|evenmin|precies hetzelfde|ook niet(?: meer)?)\W*$"
)
"""What was said of another holds for the writer: "haal Ruben van de lijst. Hetzelfde geldt voor mij"."""


_HIER: Final = een_van(
    r"\b(?:ik|ikzelf|wij|we|mij|me|mijzelf|mezelf|ondergetekende|mijn (?:naam|gegevens|aanmelding|deelname|opgave))\b"
)
_OPGEVEN: Final = (
    r"(?:meld|geef|schrijf|draag|stel|zet|stuur|vaardig|nomineer|noteer|plaats|regel|typ|mail|bericht|gun|laat|lever|"
    r"breng|vraag|verzoek|verzorg|hoor|hoop|denk|vind|begrijp|begreep|ken|heb|help|handel|dien|bied|steun|verneem|bevestig|presenteer|introduceer|wijs|kies|registreer|reserveer|boek|"
    r"melden|geven|schrijven|dragen|stellen|berichten|zetten|sturen|vaardigen|noteren|plaatsen|laten|leveren|vragen|"
    r"verzoeken|hebben|hopen|gunnen|bieden)"
)
_DRAAGT_VOOR: Final = een_van(
    rf"\b(?:ik|ikzelf|wij|we) (?:(?:graag|hierbij|dan|ook|nu|dus|bij deze|via deze weg) )*{_OPGEVEN}\b|"
    rf"\b{_OPGEVEN} (?:ik|wij|we)\b",
    r"\b(?:ik|wij|we)\b[^;!?]*\b(?:(?:aan|in|toe|af|op|door|voor)(?: te |ge)?(?:meld|schrijv|schreven|voeg|draag|"
    r"dragen|vaardig|geven|geef)\w*|noteren|plaatsen|laten|zien|sturen|zetten|regelen|verzoeken|vragen|verzoek|weten)\b",
    rf"\b(?:dat|omdat|want|zodat|als|aangezien) (?:ik|wij|we)\b|\bdoe(?: ik)?{_GEEN_DEELNAME}",
    r"\b(?:namens|voor|door|via|van|bij|aan|met|tegen) (?:mij|me)\b|"
    r"\b(?:deel|delen) (?:ik|wij|we) (?:u|je|jullie)\b",
)
"""What somebody says who puts others forward: "ik meld", "wij zouden willen opgeven", "heb ik twee kandidaten"."""


def misschien(gezegd: list[Uiting]) -> bool:
    """Whether a clause that signs up speaks of the writer, with no verb for putting others forward."""
    for uiting in gezegd:
        kaal = _DETAILS.sub(" ", uiting.zin.tekst) if uiting.aan else ""
        if kaal and _HIER.search(kaal := _zonder_bijzaak(kaal)) and not _DRAAGT_VOOR.search(kaal):
            return True
    return False


def geeft_zich_op(gezegd: Iterable[Uiting]) -> bool:
    """Whether a clause signs up the writer, and puts nobody else forward: "ook ik wil graag meedoen"."""
    for uiting in gezegd:
        kaal = _zonder_bijzaak(_DETAILS.sub(" ", uiting.zin.tekst))
        if _GA_OOK.search(kaal) or (
            uiting.aan and (_ZICH.search(kaal) or (_IK_MEE.search(kaal) and not _DRAAGT_VOOR.search(kaal)))
        ):
            return True
    return False


_ZICH: Final = een_van(
    r"\b(?:meld|geef|schrijf)(?: (?:ik|hierbij|bij deze|graag|dus|dan|ook))* (?:mij|me|mijzelf|mezelf)\b"
    r"(?! (?:en|door|niet)\b)[^;]{0,60}\b(?:aan|op|in)\b"
)
_GEEN_ANDER: Final = (
    r"(?:(?!\b(?:dat|als|of|deze|mijn|onze|een|twee|drie|vier|vijf|collega\w*|mensen|teamleden|en|hen|hem|haar|gaan|"
    r"kunnen|willen|niet)\b)[^;]){0,40}"
)
_TOT_SLOT: Final = (
    rf"\b{_GEEN_ANDER}\b(?:mee|meedoen|deel|deelnemen|aan(?! (?:de|het|een|u)\b)|aansluiten|erbij)\b"
)
_IK_MEE: Final = een_van(
    rf"\b(?:ik|ikzelf)(?: (?:ook|zelf))* (?:doe|neem|ga|schuif|sluit|haak|wil|zou){_TOT_SLOT}",
    rf"\b(?:doe|neem|ga|schuif|sluit|haak|wil|zou) (?:ik|ikzelf){_TOT_SLOT}",
)
_GA_OOK: Final = een_van(
    r"\b(?:ik|ikzelf) (?:ga|doe|kom)(?: (?:er|zelf|dit jaar|uiteraard|natuurlijk))* "
    r"(?:ook|eveneens)(?: mee)?\s*(?:[.,;!]|$)"
)
_DETAILS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\S+@\S+")


def kondigt_aan(zinnen: Iterable[Zin]) -> bool:
    """Whether one of these sentences signs up people without saying who: "twee collega's willen meedoen"."""
    return any(p.search(z.tekst) for z in zinnen for p in (_NAMELOZEN, _NAMELOZE, _MET_ONS))


_MET_ONS: Final = een_van(
    r"\b(?:twee|drie|vier|vijf|zes|[2-6]) (?:van ons|(?:mensen )?(?:die|dieë) (?:mee|aan|willen|graag))\b|"
    r"\b(?:met|wij|we) (?:z['’]n |zijn |ons |met )?(?:twee|drie|vier|vijf|zes)(?:ën|en|sen)?\b|"
    r"\b(?:two|three|four|five|six|both|all) of us\b|\b(?:two|three|four|five) more\b"
)
"""How many of them there are, the writer among them: "hier zijn er twee die mee willen"."""


def _raak(oordeel: Oordeel, gezegd: list[Uiting]) -> list[Uiting]:
    if oordeel.soort == "aanmelding":
        return [u for u in gezegd if u.aan]
    if oordeel.soort == "afmelding":
        return [u for u in gezegd if u.stop or u.niet_aan]
    return [u for u in gezegd if u.stop or u.mist or u.verandert or u.vervangt]


def _zinnen(tekst: str, raak: list[Uiting]) -> list[Zin]:
    alle = zinnetjes.zinnen(tekst)
    return [z for z in alle if any(z.begin <= u.zin.begin < z.eind for u in raak)] if raak else alle


def _zonder_bijzaak(tekst: str) -> str:
    """Without the places where the writer is only the one to call, to tell or to be told."""
    for patroon in (_OM_HET_EVEN, _BIJZAAK):
        tekst = patroon.sub(lambda g: "-" * len(g[0]), tekst)
    return tekst


def _alleen_naamlozen(tekst: str, raak: list[Uiting]) -> bool:
    """Colleagues without a name are put on the list, and not the writer."""
    if any(_IK_VOORAAN.search(u.zin.tekst) for u in raak):
        return False
    if _NAMEN_LATER.search(tekst):
        return True
    return bool(raak) and all(_NAMELOZEN.search(u.zin.tekst) or _NAMELOZE.search(u.zin.tekst) for u in raak)
