"""What somebody meant or thought before the turn in his mail, which neither joins nor leaves: "eigenlijk wilde ik
overslaan, maar noteer mij toch". Knows the clauses of one writer, no kinds.
"""

from __future__ import annotations

from typing import Final

from intervisie.lezer.soort import zegswijzen
from intervisie.lezer.soort.uitingen import Uiting
from intervisie.lezer.taal.patroon import een_van

ZOU: Final = een_van(r"\b(?:zou|zouden|wilden?|wou|had|hadden|(?:was|waren) (?:(?:ik|wij|we) )?van plan)\b")
"""What was meant before the turn: "wij zouden meedoen, maar we haken af"."""
_WARE_NIET: Final = een_van(r"^\W*(?:(?:ware|was) het niet dat|alsof)\b")
_BLIJFT_LEEG: Final = een_van(
    r"\bleeg (?:\w+ )?blij(?:ft|ven)\b|\bblij(?:ft|ven)\b.{0,12}\bleeg\b|\b(?:voor|door) (?:iemand anders|"
    r"een ander)\b"
)
"""The seat that was asked for is not for the writer: "zet een stoel klaar, maar een die leeg mag blijven"."""


def had_graag(gezegd: list[Uiting]) -> None:
    """ "Ik zou graag meedoen. Toch zonder mij, dit jaar.": the wish before a refusal signs nobody up."""
    for plek, uiting in enumerate(gezegd):
        if not uiting.aan:
            continue
        erna = gezegd[plek + 1 :]
        if erna and (_WARE_NIET.match(erna[0].zin.tekst) or _BLIJFT_LEEG.search(erna[0].zin.tekst)):
            uiting.aan = False
        elif ZOU.search(uiting.zin.tekst) and not any(u.aan for u in erna):
            uiting.aan = not any(
                u.stop and (_MIJ_NIET.search(u.zin.tekst) or not zegswijzen.VOLLE_NAAM.search(u.zin.tekst))
                for u in erna
            )


_MIJ_NIET: Final = een_van(r"\b(?:ik|mij|me)\b")
_WILDE: Final = een_van(r"\b(?:wilde|wou|(?:was|waren) (?:(?:ik|wij|we) )?van plan)\b")
_MIJ_WEL: Final = een_van(r"\b(?:ik|mij|me|wij|we|ons)\b(?!.*\b(?:najaar|volgende? (?:jaar|keer|ronde))\b)")


def wilde_overslaan(gezegd: list[Uiting]) -> None:
    """ "Eigenlijk wilde ik overslaan. Toch maar niet: noteer mij": the plan before a sign-up leaves nothing."""
    for plek, uiting in enumerate(gezegd):
        if uiting.stop and uiting.zin.eind and _WILDE.search(uiting.zin.tekst):
            erna = [u for u in gezegd[plek + 1 :] if u.aan and not u.vraagt and _MIJ_WEL.search(u.zin.tekst)]
            uiting.stop = not erna


_DACHT: Final = een_van(
    r"^\W*(?:(?:eerst|aanvankelijk|even|in eerste instantie|heel even) dacht ik|ik dacht (?:eerst|aanvankelijk|nog|"
    r"even)|"
    r"mijn eerste (?:gedachte|reactie|ingeving)(?: was)?|eerste (?:gedachte|reactie))\b(?!.*\bdat\b)"
)


def dacht_eerst(gezegd: list[Uiting]) -> None:
    """ "Eerst dacht ik: niks voor mij. Nu wil ik toch meedoen.": what was thought first neither leaves nor joins."""
    for plek, uiting in enumerate(gezegd):
        if not _DACHT.match(uiting.zin.tekst):
            continue
        vooraf = gezegd[plek : plek + 2]
        if any(u.aan or u.stop for u in gezegd[plek + 2 :]):
            for u in vooraf:
                u.aan = u.stop = u.niet_aan = u.los = False
