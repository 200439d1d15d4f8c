"""When somebody can take part: dagdelen, periods of absence and the wished form, read from Dutch text.

Knows Dutch and the calendar, and nothing of mail, people or organisations: the caller hands it the words
about one person. What does not fit the fields ends as a sentence in `redenen`, never as a guess.

The way of a text: `aangekruist`, `rooster`, `raster`, `merkenrij` and `delenlijst` take tables and rows of marks;
`alineas`, `scheiding` and `zinnen` cut the rest into clauses; `dagdelen`, `dagnamen` and `klok` find the days in
them, `verwijzing`, `antecedent` and `terugwijzing` those that a pointing word stands for. `richting` says which way
a clause points, with `gezegden`, `alles`, `bijzaken` and `rondom` for ways of speaking, `aansluiting` and
`herziening` for the clause before; `vergelijk` asks the learned `tweede_blik` beside it. `zinlezer`, `uitspreker`
and `uitspraken` make statements of them, `weging` adds those up. Last the learned `tegenlezing` of the whole passage
is held beside the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Final, Literal

from intervisie.lezer.beschikbaarheid import alineas, oordeel, rooster, uitspraken, vorm, weging, zinnen
from intervisie.lezer.beschikbaarheid.aangekruist import als_vakjes
from intervisie.lezer.beschikbaarheid.eenheden import HELE_DAG
from intervisie.lezer.beschikbaarheid.gezegden import uur_van_begin_of_eind
from intervisie.lezer.beschikbaarheid.richting import gaat_weg_om
from intervisie.lezer.beschikbaarheid.tegenlezing import lees_tegen
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.lezing import DAGDELEN, Fragment, Periode
from intervisie.lezer.taal.datums import DAGTEKENING
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.woorden import splits


@dataclass(frozen=True, slots=True)
class Beschikbaarheid:
    """What a text says about when and how one person can take part.

    Dagdelen stand in the order of `DAGDELEN`. `redenen` are Dutch sentences on what the fields cannot hold; empty
    means that the reading is sure. `bron` names, per field that was filled, the words and their place in the text.
    """

    beschikbaar: tuple[str, ...] = ()
    niet_beschikbaar: tuple[str, ...] = ()
    afwezig: tuple[Periode, ...] = ()
    vorm: Literal["online", "fysiek"] | None = None
    redenen: tuple[str, ...] = ()
    bron: dict[str, Fragment] = field(default_factory=dict)

    @property
    def leeg(self) -> bool:
        """Whether nothing was said of it, nor anything unclear."""
        return not (self.beschikbaar or self.niet_beschikbaar or self.afwezig or self.vorm or self.redenen)


def lees_beschikbaarheid(
    tekst: str, datum: date, *, handtekening: str = "", tegenlezen: bool = False
) -> Beschikbaarheid:
    """Read from `tekst`, what one person wrote or what was written about one person, when and how he can take part.

    `datum` is the local date of the mail. `handtekening` counts as the label rules say: its working days only when
    the text names no dagdeel, its free days unless the text names that day. `tegenlezen` holds what the rules read
    beside what `tegenlezing` learned, which is how one person writes about himself.
    """
    gelezen, uit_roosters = lees_tot_zinnen(tekst[:_LANGSTE_TEKST], datum)
    tegen = lees_tegen(gelezen) if tegenlezen and not uit_roosters else None
    uitkomst = _oordeel(gelezen, uit_roosters, handtekening=False)
    dagdelen = weging.weeg_dagdelen(uitkomst)
    afwezigheid = weging.weeg_afwezigheid(uitkomst.vakken, datum)
    if tegen is not None:
        weging.houd_naast(dagdelen, tegen.dagdelen)
        weging.houd_data_naast(afwezigheid, tegen, datum)
    gewenst = vorm.lees_vorm(gelezen)
    if handtekening:
        _voeg_handtekening_toe(handtekening, datum, dagdelen, afwezigheid)
    bron = _bron(tekst, dagdelen, afwezigheid, gewenst)
    lang = [_TE_LANG] if len(tekst) > _LANGSTE_TEKST else []
    redenen = dict.fromkeys((*dagdelen.redenen, *afwezigheid.redenen, *gewenst.redenen, *lang))
    return Beschikbaarheid(
        _namen(dagdelen.ja),
        _namen(dagdelen.nee),
        tuple(afwezigheid.perioden),
        gewenst.vorm,
        tuple(redenen),
        bron,
    )


_GEVULD: Final = frozenset("●◉⦿")
_RONDJES: Final = str.maketrans("○●◉⦿", "☐☑☑☑")
"""Rounds to choose from, when one is filled and another is not."""
_LANGSTE_TEKST: Final = 60_000
"""In characters; no person writes that much about one participant."""
_TE_LANG: Final = "De tekst is te lang om helemaal te lezen."


def lees_tot_zinnen(tekst: str, datum: date) -> tuple[list[zinnen.Zin], list[uitspraken.Uitspraak]]:
    """The sentences of a text, and what its tables and rows of marks say; those are in no sentence."""
    tekst = DAGTEKENING.sub(_als_briefhoofd, tekst)
    if "○" in tekst and _GEVULD & set(tekst):
        tekst = tekst.translate(_RONDJES)
    tekst = _LEGENDA.sub(lambda g: re.sub(r"[^\n]", " ", g[0]), tekst)
    roosters = rooster.lees_roosters(als_vakjes(alineas.lees_regels(splits(tekst))), tekst)
    return zinnen.lees_zinnen(roosters.regels, tekst, datum), roosters.uitspraken


def _oordeel(
    gelezen: list[zinnen.Zin], uit_roosters: list[uitspraken.Uitspraak], *, handtekening: bool
) -> uitspraken.Uitkomst:
    uitkomst = oordeel.oordeel(gelezen, handtekening=handtekening)
    if len(gelezen) == zinnen.MEESTE:
        uitkomst.redenen.append(_TE_LANG)
    uitkomst.uitspraken[:0] = uit_roosters
    if any(_noemt_halve_dag(zin) for zin in gelezen):
        uitkomst.redenen.append("Een halve dag past niet in de dagdelen.")
    if not handtekening and any(_laat_tijd_over(zin) for zin in gelezen):
        uitkomst.redenen.append("De tekst noemt een tijd die niet bij een dag is gelezen.")
    return uitkomst


_LEGENDA: Final = een_van(
    r"(?:\b(?:bij )?(?:een |het |de )?(?:streep|min|minus)(?:je|netje)?s?\s*(?:=|is|betekent|staat voor|kan|ben)|"
    r"(?<=[\s(,])\[?[-–—−]\]?\s*(?:=|betekent))"
    r"(?:\s+dat)?[^,;.:()]{0,25}\b(?:niet|afwezig|bezet|nee|verhinderd)\b(?:\s+(?:kan|beschikbaar|aanwezig)\b)?",
)
"""A legend that says of a dash what it says by itself; its "kan niet" is of no day."""


def _als_briefhoofd(regel: re.Match[str]) -> str:
    """Blank the date of a letter; in a list of dates such a line stands between others."""
    voor, na = regel.string[: regel.start()].rstrip(" "), regel.string[regel.end() :].lstrip(" ")
    los = (not voor or voor.endswith("\n\n")) and (not na or na.startswith("\n\n"))
    return " " * len(regel[0]) if los and na else regel[0]


def _noemt_halve_dag(zin: zinnen.Zin) -> bool:
    """ "Dinsdag een halve dag", and no word on which half."""
    paren = pairwise(woord.vorm for woord in zin.woorden)
    stukken = [stuk for deel in zin.delen for u in deel.uitdrukkingen for stuk in u.stukken]
    return (
        ("halve", "dag") in paren
        and bool(stukken)
        and all(stuk.delen in (None, HELE_DAG) for stuk in stukken)
    )


def _laat_tijd_over(zin: zinnen.Zin) -> bool:
    """Whether an hour stands in a sentence with days, and no rule did anything with it."""
    if zin.vraag or not any(deel.uitdrukkingen for deel in zin.delen):
        return False
    for deel in zin.delen:
        gelezen = {p for u in deel.uitdrukkingen for p in range(u.eerste, u.na)}
        gelezen |= {p for vak in deel.vakken for p in range(vak.eerste, vak.na)}
        uren = any(zin.woorden[p].soort == "tijd" for p in range(deel.eerste, deel.na) if p not in gelezen)
        uren = uren and not {"werk", "werkweek", "week", "contract"} & {w.vorm for w in zin.woorden}
        if (
            uren
            and deel.uitdrukkingen
            and not deel.heeft(Teken.VREEMD, Teken.BEREIKBAAR)
            and not gaat_weg_om(zin, deel)
            and uur_van_begin_of_eind(zin, deel) is None
        ):
            return True
    return False


def _voeg_handtekening_toe(
    handtekening: str, datum: date, dagdelen: weging.Dagdelen, afwezigheid: weging.Afwezigheid
) -> None:
    """Working days of the signature fill an empty text; its free days count unless the text names them."""
    if not _noemt_tijd(handtekening):
        return
    uitkomst = _oordeel(*lees_tot_zinnen(handtekening[:_LANGSTE_TEKST], datum), handtekening=True)
    werk = weging.weeg_dagdelen(uitkomst)
    vrij = {dagdeel for dagdeel in werk.nee if dagdeel[0] not in dagdelen.genoemd}
    strijdig = sorted(
        {dag for dag, _ in werk.nee} & {dag for dag, _ in dagdelen.ja if dag in dagdelen.genoemd}
    )
    dagdelen.redenen += [
        f"De handtekening noemt {weging.DAGNAMEN[dag]} vrij, de tekst niet." for dag in strijdig
    ]
    if not dagdelen.ja and not dagdelen.nee and not dagdelen.genoemd:
        dagdelen.ja |= werk.ja
        if werk.ja:
            dagdelen.redenen += werk.redenen
    dagdelen.nee |= vrij
    dagdelen.ja -= vrij
    weg = weging.weeg_afwezigheid(uitkomst.vakken, datum)
    afwezigheid.perioden += [periode for periode in weg.perioden if periode not in afwezigheid.perioden]


def _noemt_tijd(handtekening: str) -> bool:
    """Whether a day, a date or a stretch of time stands in it; in most signatures none does."""
    return any(
        woord.soort in _TIJDSOORTEN or woord.vorm.endswith(_TIJDWOORDEN) for woord in splits(handtekening)
    )


_TIJDSOORTEN: Final = frozenset(("dag", "deel", "dagdeel", "datum", "maand", "merk", "tijd"))
_TIJDWOORDEN: Final = ("dag", "dagen", "dags", "week", "weken", "vakantie", "verlof", "altijd", "dagelijks")


def _namen(dagdelen: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    nummers = {dag * 3 + deel for dag, deel in dagdelen}
    return tuple(naam for nummer, naam in enumerate(DAGDELEN) if nummer in nummers)


def _bron(
    tekst: str, dagdelen: weging.Dagdelen, afwezigheid: weging.Afwezigheid, gewenst: vorm.Vorm
) -> dict[str, Fragment]:
    plekken: dict[str, Sequence[uitspraken.Plek]] = {
        "beschikbaar": dagdelen.plek_ja,
        "niet_beschikbaar": dagdelen.plek_nee,
        "afwezig": afwezigheid.plekken,
        "vorm": gewenst.plekken,
    }
    bron = {}
    for veld, stukken in plekken.items():
        if stukken:
            begin, eind = min(p.begin for p in stukken), max(p.eind for p in stukken)
            bron[veld] = Fragment(tekst[begin:eind], begin, eind)
    return bron
