"""Whether a mail only says that the real message waits behind the link of a mail portal.

Zivver, Cryptshare, SmartLockr and their like mail a notice in the name of the sender, often with his subject; who
wrote it is a machine, and what he wants is not here to read. Knows no kinds and no persons.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.bericht import Bericht
from intervisie.lezer.taal.patroon import een_van

REDEN: Final = "De inhoud staat in een beveiligd portaal en is hier niet te lezen."
_BERICHT: Final = r"(?:e-?mail ?bericht|bericht|e-?mail|mail|message|document|bestand(?:en)?|transfer|post)"
_VEILIG: Final = (
    r"(?:beveiligde?|versleutelde?|veilige?|vertrouwelijke?|secured?|encrypted|protected|confidential)"
)
_PORTAAL: Final = een_van(
    r"\b(?:zivver|cryptshare|zorgmail|securemail|smartlockr|filecap|bluewhale|purview|veiligpost|"
    r"veiligmail\w*)\b",
    rf"\b{_VEILIG} {_BERICHT}\b|\b{_BERICHT}\b.{{0,40}}\b(?:versleuteld|encrypted|beveiligd)\b|"
    rf"\b{_BERICHT}\b.{{0,60}}\b{_VEILIG} (?:omgeving|portaal|portal|postbus|pagina)\b",
)
_OPEN_HET: Final = een_van(
    r"\b(?:open|lees|bekijk|lezen|openen|bekijken|download\w*|view|read|inloggen|log (?:u )?in|klik\w*|"
    r"klikken|sign in|"
    r"meld u aan|ga naar)\b.{0,80}\b(?:\w*bericht|mail|message|hier|link|here|portaal|portal|inhoud|"
    r"omgeving|browser|"
    r"bijlage|knop|button|bestand\w*)\b|\b(?:bericht|mail|inhoud) (?:nu )?(?:lezen|openen|bekijken)\b|https?://",
)
_KLAAR: Final = een_van(
    rf"\b{_BERICHT}\b.{{0,60}}\b(?:ontvangen|klaar|klaargezet|gestuurd|verstuurd|verzonden|afgeleverd|"
    rf"versleuteld|beveiligd)\b|"
    rf"\b(?:ontving|ontvangt|ontvangen|stuurde|gestuurd|verstuurd|klaar|klaargezet|afgeleverd|received|"
    rf"sent|waiting|staat|staan)\b"
    rf".{{0,80}}\b{_BERICHT}\b|\b(?:via|met|through|using) (?:zivver|cryptshare|smartlockr|filecap|"
    rf"zorgmail)\b",
)
_EIGEN_WOORDEN: Final = een_van(
    r"\b(?:ik|mij|mijn|i|my|hierbij)\b|\b(?:wij|we) (?:doen|willen|melden|zijn|"
    r"gaan|kunnen)\b"
)
"""A person writes, whatever stands under his mail about how it was sent."""


def is_melding(bericht: Bericht) -> bool:
    """The message says that a secured one can be read elsewhere, and nothing of its own."""
    tekst = "\n".join(
        bericht.tekst[d.begin : d.eind]
        for d in bericht.delen
        if d.soort not in ("citaat", "doorgestuurd") and not d.diepte
    )
    return all(p.search(tekst) for p in (_PORTAAL, _OPEN_HET, _KLAAR)) and not _EIGEN_WOORDEN.search(tekst)
