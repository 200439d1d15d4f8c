"""Whom a change or a withdrawal is about, when the mail names more people than its writer.

"Ruben kan niet meer op maandag. Zelf ben ik van 10 t/m 21 oktober weg" is about two people, and "bij mij verandert
er niets" keeps the writer out; "Ruben haakt af, zijn werk neem ik over" is about one. The words are parted among all
whom the mail names: whoever is told something new of, or said to leave, is one of those concerned.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.personen import weglating
from intervisie.lezer.personen.aanduidingen import plekken
from intervisie.lezer.personen.beurten import deel_tijd
from intervisie.lezer.personen.deelnemer import Deelnemer, Gevonden
from intervisie.lezer.personen.weglating import TIJD
from intervisie.lezer.schrijver import Plek
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.soort.uitingen import duid
from intervisie.lezer.taal.deelzin import MAAND
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.zinnetjes import Zin

_NIEUWS: Final = een_van(
    rf"\b(?:maand|begin|half|medio|eind|heel|in|tot|vanaf|tot en met|t/m|\d{{1,2}}) {MAAND}\b",
    r"\b(?:ben|is|zijn|zit|zitten|ga|gaat)\b[^.;!?]{0,50}\b(?:vakantie|verlof|afwezig|weg|verhinderd|weken?)\b",
    r"\b(?:doe|doet|doen|wil|willen|ga|gaat|gaan|neem|neemt|kom|komt|liefst|liever|graag|voortaan|voorkeur|prefereer|"
    r"prefereert)\b[^.;!?]{0,50}"
    r"\b(?:online|digitaal|teams|fysiek|op locatie|aan tafel)\b",
    r"\b(?:nieuw|ander)\w*\b[^.;!?]{0,30}\b(?:\w*nummer|adres|\w*mailadres|functie|naam|achternaam)\b",
    r"\b(?:\w*nummer|mobiel|telefoon|adres|\w*mailadres|functie|naam|achternaam)\b[^.;!?]{0,40}"
    r"\b(?:is|wordt|werd|gewijzigd|veranderd|voortaan)\b",
    r"\buit de (?:running|roulatie)\b|\buitgeschakeld\b",
    r"\bheet\b[^.;!?]{0,30}\b(?:voortaan|nu|niet meer|sinds)\b",
    r"(?<!\d)06[- ]?\d",
    r"\b(?:dat|het|dit) (?:moet|hoort|had) (?:natuurlijk |dus |eigenlijk )?(?-i:[A-ZÀ-Þ])[^.;!?]{2,40}"
    r"\b(?:zijn|heten|worden|te)\b",
)
_GELIJK: Final = een_van(
    r"\b(?:blij(?:f|ft|ven)|verander(?:t|en)|wijzig(?:t|en))\b[^.;!?]{0,50}\b(?:zoals|hetzelfde|gelijk|ongewijzigd|"
    r"onveranderd|niets?|staan|zo)\b",
    r"\b(?:bereikbaar|te bereiken|bellen|terecht)\b",
    r"\b(?:zelf blijf ik|ik(?:zelf)? blijf)\b[^.;!?]{0,20}\b(?:op|bij|onder|via)\b",
    r"\b(?:zag|sprak|belde|vertelde|hoorde|mailde|zei|vroeg|schreef|gaf|had|was|waren)\b",
)
"""Tells that nothing changes, where the writer can be found, or what was before."""
_VAN_ANDEREN: Final = een_van(
    r"\b(?:geef|meld|laat|stuur|begreep|begrijp|hoor) ik\b[^.;!?]{0,60}\bdat\b",
    r"\bik\b[^.;!?]{0,60}\b(?:verontschuldigen|excuseren|afmelden|doorgeven|doorgeef|door dat|opgegeven|aangemeld|"
    r"ingeschreven)\b",
    r"\b(?:wij|we)\b[^.;!?]{0,40}\b(?:hem|haar|hen|hun)\b",
    r"\b(?:meld|schrijf|haal) ik\b(?![^.;!?]{0,30}\b(?:mij|me|mijzelf|mezelf|ons)\b)",
    r"\bik (?:moet|wil|kan)\b[^.;!?]{0,20}\b(?:keuzes?|niemand|terugtrekken)\b",
    r"\bmoet ik\b[^.;!?]{0,40}\b(?:mensen|medewerkers|collega['’]?s)\b",
)
"""What the writer passes on, or did for somebody before, is not his own news."""
_SAMEN: Final = r"wij|we|ons|onze|beiden?|allebei|samen"
_ALLEN: Final = een_van(rf"\b(?:{_SAMEN})\b")
_IK: Final = een_van(rf"\b(?:ik|ikzelf|mij|mijn|{_SAMEN})\b")
_EN_IK: Final = re.compile(r"[^.;!?\n]{0,60}\ben ik\b")


def met_nieuws(tekst: str, bedoeld: list[Deelnemer], genoemd: list[Deelnemer]) -> list[Deelnemer]:
    """Those about whom `tekst` tells something new: of `bedoeld`, the writer (`zelf`) and whom it seems to be about,
    and of `genoemd`, who is only named."""
    allen, verdeeld = _verdeel(tekst, bedoeld, genoemd)
    samen = [plek for plek in verdeeld.gedeeld if _is_nieuws(tekst[slice(*plek)])]
    uit = []
    for nummer, kaal in enumerate(verdeeld.deelnemers):
        eigen = [plek for plek in (*kaal.tijd, *kaal.over) if _is_nieuws(tekst[slice(*plek)])]
        if kaal.zelf:
            zinnen = [_tot_einde(tekst, plek) for plek in eigen]
            zinnen += [zin for plek in samen if _IK.search(zin := _tot_einde(tekst, plek))]
            raak = any(not _VAN_ANDEREN.search(zin) for zin in zinnen)
        else:
            duo = nummer < len(bedoeld) or _EN_IK.match(tekst, kaal.naam.eind if kaal.naam else 0)
            wij = duo and any(_ALLEN.search(tekst, *plek) for plek in samen)
            raak = bool(eigen or wij) or any(any(plekken(kaal, tekst[slice(*plek)])) for plek in samen)
        if raak or kaal.aangevuld:
            uit.append(allen[nummer])
    return uit


def noemt_eigen_dagen(tekst: str, schrijver: Deelnemer, anderen: list[Deelnemer]) -> bool:
    """Whether the writer of a sign-up tells on what days he can himself, and not only when he can be reached."""
    _, verdeeld = _verdeel(tekst, [schrijver, *anderen], [])
    zelf = verdeeld.deelnemers[0]
    anders = (_GELIJK, _VAN_ANDEREN, _ANDERMANS_AGENDA)
    return any(
        weglating.DAG.search(tekst, *plek)
        and _IK.search(tekst, *plek)
        and not any(p.search(_tot_einde(tekst, plek)) for p in anders)
        for plek in (*zelf.tijd, *zelf.over)
    )


_ANDERMANS_AGENDA: Final = een_van(
    r"\b(?:vrijspelen|vrijmaken|vrijhouden|reserveren|inplannen|inruimen|nagaan|beheer|zie|bereik\w*|te vinden|"
    r"te spreken|aan mijn bureau|aanspreekbaar)\b"
)
"""Tells when somebody else can, or when the writer answers his telephone."""


def die_stoppen(tekst: str, bedoeld: list[Deelnemer], genoemd: list[Deelnemer]) -> list[Deelnemer]:
    """Those of whom `tekst` says that they leave or stay out; where it does not say so, those who go elsewhere."""
    allen, verdeeld = _verdeel(tekst, bedoeld, genoemd)
    stukken = sorted(
        (*plek, nummer)
        for nummer, kaal in enumerate(verdeeld.deelnemers)
        for plek in {*kaal.over, *kaal.samen}
    )
    uit: set[int] = set()
    laatste = False
    for begin, eind, nummer in stukken:
        if not _OOK.fullmatch(tekst, begin, eind):
            laatste = _stopt(tekst[begin:eind])
            if laatste and allen[nummer].zelf:
                laatste = _VAN_ANDEREN.search(_tot_einde(tekst, (begin, eind))) is None
        if laatste:
            uit.add(nummer)
    for plek in verdeeld.gedeeld if len(allen) > 1 else ():
        if _EN_IK_ERIN.search(tekst, *plek) and _stopt(tekst[slice(*plek)]):
            uit |= {
                n
                for n, kaal in enumerate(verdeeld.deelnemers)
                if kaal.zelf or any(plekken(kaal, tekst, plek))
            }
    if any(_WIJ_STOPPEN.search(tekst, *plek) and _stopt(tekst[slice(*plek)]) for plek in verdeeld.gedeeld):
        uit |= set(range(len(bedoeld)))
    uit = uit or {nummer for begin, eind, nummer in stukken if _VERTREKT.search(tekst, begin, eind)}
    return [allen[nummer] for nummer in sorted(uit)]


_VERTREKT: Final = een_van(
    r"\bmet pensioen\b|\buit dienst\b|\b(?:vertrekt|vertrek|verlaat)\b|\bander\w* (?:baan|functie|werkgever)\b"
)
"""Goes elsewhere, where no word says that he stops: "Ruben gaat met pensioen"."""
_WIJ_STOPPEN: Final = een_van(
    r"\b(?:wij|we) (?:beiden |allebei |samen )?(?:stoppen|haken|trekken|doen|gaan|zien|verlaten|"
    r"kunnen (?:helaas |ook )*niet)\b|\bons beiden\b",
    r"\b(?:stoppen|haken|trekken|doen|gaan|zien|verlaten) (?:wij|we)\b",
)
"""Beside a clause that stops: of all of them, and not only what the team cannot spare."""
_EN_IK_ERIN: Final = re.compile(r"\ben ik(?:zelf)?\b|\bik(?:zelf)? en ")
_OOK: Final = re.compile(
    r"\W*(?:en |maar |dus |dat )?(?:(?:ook|eveneens|idem|evenals|hetzelfde|dat) ?)+(?:geldt )?(?:ook )?"
    r"(?:(?:voor|bij) )?(?:(?:mijn|onze) collega )?[^.,;!?]{0,40}?(?: ook| eveneens)?\W*|"
    r"\W*(?:en )?[^.,;!? ]+(?: [^.,;!? ]+){0,3} (?:ook|eveneens|evenmin)(?: niet(?: meer)?)?\W*",
    re.IGNORECASE,
)
"""Says of somebody what was said of the one before: "en ik ook", "hetzelfde geldt voor Els"."""


def _stopt(woorden: str) -> bool:
    gezegd = duid(Zin(woorden, 0, len(woorden)))
    return (gezegd.stop or gezegd.niet_aan) and not gezegd.blijft


def _verdeel(
    tekst: str, bedoeld: list[Deelnemer], genoemd: list[Deelnemer]
) -> tuple[list[Deelnemer], Gevonden]:
    """All who may be meant, and which words are about whom."""
    allen = [*bedoeld, *(d for d in genoemd if not _aan_de_rand(tekst, d))]
    verdeeld = Gevonden([Deelnemer(d.naam, d.zelf, roepnaam=d.roepnaam) for d in allen])
    deel_tijd(tekst, [(0, len(tekst))], verdeeld)
    return allen, verdeeld


_AAN_DE_RAND: Final = re.compile(
    r"\b(?<!\bmeld )(?<!\bschrijf )(?<!\bhaal )(?:ik|wij|we)\b"
    r"(?![^.;!?\n]*\b(?:voor|bij|namens) (?:(?:mijn|onze) )?(?:collega )?$)[^.;!?\n]*$|"
    r"\b(?:met|aan|door|naar|van|via|tegen|naast|dan|zoals) (?:(?:mijn|onze|de) )?(?:[\w-]+ )?$",
    re.IGNORECASE,
)
"""Before the name of whom the writer only met, or who only did something to him."""


def _aan_de_rand(tekst: str, deelnemer: Deelnemer) -> bool:
    if deelnemer.naam is None:
        return False
    zin = re.split(r"[.!?]\s|\n", tekst[: deelnemer.naam.begin])[-1]
    return _AAN_DE_RAND.search(zin) is not None


_EINDE: Final = re.compile(r"[.!?](?=\s|$)|\n\s*\n|$")


def _tot_einde(tekst: str, plek: Plek) -> str:
    """The words of a stretch, and what follows on it in the same sentence."""
    slot = _EINDE.search(tekst, plek[1] - 1)
    return tekst[plek[0] : slot.end() if slot else plek[1]]


_VERDER_GELIJK: Final = re.compile(
    r"[,;]?\s*\b(?:(?:en|maar) )?(?:verder|voor de rest|de rest|voor het overige|overigens|voor het andere)\b"
    r"[^.;!?]{0,60}\b(?:gelijk|hetzelfde|zoals|ongewijzigd|onveranderd|niets?|zo)\b[^.;!?]*",
    re.IGNORECASE,
)
"""Ends what is new: "ik ben in week 43 weg en verder blijft alles gelijk"."""
_ZIEK: Final = een_van(
    r"\b(?:(?:al|sinds|voor|nu|een|enkele|paar|twee|drie|vier|vijf|\d) )*(?:dagen|weken|maanden|tijd\w*|poos\w*) "
    r"(?:lang )?(?:ziek|thuis|uit de roulatie)\b"
)
"""Tells how long somebody was ill by now, and not when he is away."""


def _is_nieuws(woorden: str) -> bool:
    woorden = _ZIEK.sub(" ", _VERDER_GELIJK.sub(" ", woorden))
    if _GELIJK.search(woorden):
        return False
    return bool(TIJD.search(woorden) or _NIEUWS.search(woorden) or MAILADRES.search(woorden))
