"""Tables and tick boxes: rows and columns in which a mark says yes or no.

Takes the lines of a text, reads what is a rooster, and hands the other lines on: some as they were, some rewritten as
"label: cell", so that the grammar of sentences can read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from typing import Final

from intervisie.lezer.beschikbaarheid.alineas import Regel
from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.dagdelen import lees_dagdelen
from intervisie.lezer.beschikbaarheid.delenlijst import lees_delenlijsten
from intervisie.lezer.beschikbaarheid.eenheden import Stuk, kruis
from intervisie.lezer.beschikbaarheid.klok import lees_venster
from intervisie.lezer.beschikbaarheid.merkenrij import lees_merkenrijen
from intervisie.lezer.beschikbaarheid.raster import Raster, lees_raster
from intervisie.lezer.beschikbaarheid.tekens import Teken, zoek_tekens
from intervisie.lezer.beschikbaarheid.uitspraken import Plek, Uitspraak
from intervisie.lezer.beschikbaarheid.vakjes import lees_paren
from intervisie.lezer.taal.merken import JA, KRUIS, LEEG, NEE
from intervisie.lezer.taal.woorden import KORTE_DELEN, Woord, grenst, woordenrij

_ROOSTERWOORDEN: Final = woordenrij("dag dagdeel dagen dagdelen tijd moment naam")


@dataclass(slots=True)
class Rooster:
    """What the roosters of a text say, and the lines that are for the grammar."""

    uitspraken: list[Uitspraak] = field(default_factory=list)
    regels: list[Regel] = field(default_factory=list)
    kruis: Richting | None = None
    """What a cross says, by the legend: "x = kan niet"."""


@dataclass(frozen=True, slots=True)
class _Cel:
    """The words of one cell, and where it stands in its line."""

    woorden: tuple[Woord, ...]
    plek: int


@dataclass(frozen=True, slots=True)
class _Kop:
    """What one column stands for: days, delen, dagdelen, or a yes or no."""

    stuk: Stuk | None = None
    richting: Richting | None = None


def lees_roosters(regels: Sequence[Regel], tekst: str = "") -> Rooster:
    """Take the roosters out of the lines; `tekst` is where their words stand."""
    rooster = Rooster(kruis=_legenda(regels))
    for lees in (lees_delenlijsten, lees_merkenrijen):
        gezegd, regels = lees(regels)
        rooster.uitspraken += gezegd
    regels = _zonder_rasters([los for regel in regels for los in _per_dag(regel)], tekst, rooster)
    for soort, groep in groupby(_met_koppen(regels), key=_soort):
        stuk = list(groep)
        if soort == "tabel":
            _lees_tabel(stuk, rooster)
        elif soort == "vakjes":
            for regel in stuk:
                _lees_vakjes(regel, rooster)
        elif soort == "merken":
            _lees_merken(stuk, rooster)
        else:
            rooster.regels += stuk
    return rooster


def _zonder_rasters(regels: Sequence[Regel], tekst: str, rooster: Rooster) -> list[Regel]:
    """The lines that are no part of a raster drawn with spaces; what those say goes into `rooster`."""
    over: list[Regel] = []
    plek = 0
    while plek < len(regels):
        hoogstens = regels[plek : plek + _HOOGSTE_RASTER]
        raster = lees_raster(hoogstens, tekst) if tekst and len(hoogstens[0].woorden) > 1 else None
        if raster is not None and _noteer_raster(raster, rooster):
            plek += raster.regels
        else:
            over.append(regels[plek])
            plek += 1
    return over


_HOOGSTE_RASTER: Final = 60
"""In lines: a row for each hour of each day is less."""


def _noteer_raster(raster: Raster, rooster: Rooster) -> bool:
    """Add what the cells of a raster say; False when a head or a cell holds something else."""
    koppen = [_kop(woorden) for woorden in raster.kop]
    cellen = [cel for rij in raster.rijen for cel in rij[1:]]
    gevuld = [cel for cel in cellen if cel]
    leesbaar = all(_waarde(cel) is not None or _zegt_cel_iets(cel) for cel in gevuld)
    if not gevuld or not leesbaar or any(kop.stuk is None for kop in koppen):
        return False
    kruis_is = _kruis_is(cellen, (), rooster)
    for rij in raster.rijen:
        etiket = _kop(rij[0]).stuk
        plek = Plek(rij[0][0].begin, max(woord.eind for cel in rij for woord in cel))
        for cel, kop in zip(rij[1:], koppen, strict=True):
            gelezen = _lees_cel(_Cel(cel, plek.begin), kop, etiket, kruis_is)
            rooster.uitspraken += [replace(uitspraak, plek=plek) for uitspraak in gelezen]
    return True


def _zegt_cel_iets(cel: Sequence[Woord]) -> bool:
    tekens = {vondst.teken for vondst in zoek_tekens(cel, 0, len(cel))}
    return bool(_stukken(cel)) or any(tekens & soorten for _, soorten in _CELTEKST)


def _per_dag(regel: Regel) -> Iterator[Regel]:
    """ "ma: hele dag / di: - / wo: middag", and "ma O M", each day on a line of its own."""
    woorden = regel.woorden
    knippen = [
        plek
        for plek in range(1, len(woorden) - 2)
        if woorden[plek].vorm in ("/", "|", ";")
        and woorden[plek + 1].soort in ("dag", "dagdeel")
        and woorden[plek + 2].vorm == ":"
    ]
    if not knippen or woorden[1].vorm != ":":
        yield Regel(_met_delen(woorden), regel.blok)
        return
    for begin, eind in pairwise([-1, *knippen, len(woorden)]):
        yield Regel(woorden[begin + 1 : eind], regel.blok if begin < 0 else 0)


def _met_delen(woorden: list[Woord]) -> list[Woord]:
    """ "ma O M", "di O -": the letters of a form as delen."""
    letters = [woord.vorm for woord in woorden[1:]]
    if (
        woorden[0].soort != "dag"
        or not letters
        or not {"o", "m"} & set(letters)
        or set(letters) - {"o", "m", "-"}
    ):
        return woorden
    delen = [replace(w, soort="deel", waarde=KORTE_DELEN[w.vorm]) for w in woorden[1:] if w.vorm != "-"]
    return [woorden[0], *delen]


def _legenda(regels: Sequence[Regel]) -> Richting | None:
    """What "x = …" says of a cross."""
    for regel in regels:
        for merk, is_teken in pairwise(range(len(regel.woorden))):
            if regel.woorden[merk].vorm in KRUIS and regel.woorden[is_teken].vorm in ("=", ":"):
                na = next(
                    (p for p in range(is_teken, len(regel.woorden)) if regel.woorden[p].vorm in ",;)/"), None
                )
                tekens = {v.teken for v in zoek_tekens(regel.woorden, is_teken + 1, na or len(regel.woorden))}
                if tekens & {Teken.NIET, Teken.WEG, Teken.BEZIG}:
                    return "nee"
                if tekens & {Teken.KAN, Teken.WEL, Teken.LIEFST}:
                    return "ja"
    return None


def _met_koppen(regels: Sequence[Regel]) -> Iterator[Regel]:
    """Lists of delen under a day, or of days under a deel, each as one line: "maandag: ochtend, middag"."""
    groep: list[Regel] = []
    for regel in (*regels, None):
        if groep and regel is not None and not regel.blok and _vult_aan(groep[0], regel):
            groep.append(regel)
            continue
        yield from _als_regel(groep)
        groep = [regel] if regel is not None else []


def _vult_aan(kop: Regel, regel: Regel) -> bool:
    """Whether the line holds only what the line above it lacks: delen for its day, or days for its deel."""
    boven, onder = _kern(kop), _kern(regel)
    soorten = {woord.soort for woord in onder}
    return len(boven) == 1 and soorten == _AANVULLING.get(boven[0].soort)


def _als_regel(groep: list[Regel]) -> list[Regel]:
    if len(groep) < 2:
        return groep
    (kop,) = _kern(groep[0])
    woorden = [kop]
    for regel, teken in zip(groep[1:], ":" + "," * len(groep), strict=False):
        kern = _kern(regel)
        woorden += [Woord("teken", teken, kern[0].begin, kern[0].begin), *kern]
    return [Regel(woorden, groep[0].blok)]


def _kern(regel: Regel) -> list[Woord]:
    return [woord for woord in regel.woorden if woord.vorm not in _OPSOMMERS]


_OPSOMMERS: Final = woordenrij("- * • · ● ▪ ◦ : de s")
_AANVULLING: Final[dict[str, set[str]]] = {"dag": {"deel"}, "deel": {"dag"}}


def _soort(regel: Regel) -> str:
    woorden = regel.woorden
    if any(woord.soort == "cel" for woord in woorden):
        return "tabel"
    if _is_rasterrij(woorden):
        return "merken"
    if any(woord.soort == "merk" for woord in woorden) and _gaat_over_dagen(woorden):
        return "vakjes"
    return "merken" if _is_merkregel(woorden) or _is_kopregel(woorden) else "tekst"


def _is_rasterrij(woorden: Sequence[Woord]) -> bool:
    """ "ochtend [x] [ ] [x]": a head and at least two boxes, and nothing else."""
    kop = woorden[0].soort in ("dag", "deel") or woorden[0].vorm in _ROOSTERWOORDEN
    return kop and len(woorden) > 2 and all(woord.soort == "merk" for woord in woorden[1:])


def _gaat_over_dagen(woorden: Sequence[Woord]) -> bool:
    return any(woord.soort in ("dag", "deel", "dagdeel") for woord in woorden) or bool(_stukken(woorden))


def _is_merkregel(woorden: Sequence[Woord]) -> bool:
    """ "maandag x - x", "dinsdagochtend: v": days and marks and nothing else."""
    if woorden[0].soort not in ("dag", "dagdeel", "deel") and woorden[0].vorm not in _ROOSTERWOORDEN:
        return False
    rest = [
        woord
        for woord in woorden[1:]
        if woord.vorm not in (":", ",", "=") and woord.soort not in ("dag", "deel", "dagdeel")
    ]
    if not any(woord.vorm in ("x", "v", "+") or woord.soort == "merk" for woord in rest):
        return bool(rest) and all(woord.vorm == "-" for woord in rest) and woorden[-1].vorm == "-"
    if woorden[-1].vorm == "." and grenst(woorden[-2], woorden[-1]):
        return False  # the end of a sentence
    return rest[-1] is woorden[-1] and all(_waarde((woord,)) is not None for woord in rest)


def _is_kopregel(woorden: Sequence[Woord]) -> bool:
    """A line of only delen or only days, at least two: the head of a rooster without cell borders."""
    kern = [woord for woord in woorden if woord.vorm not in _ROOSTERWOORDEN]
    soorten = {woord.soort for woord in kern}
    return len(kern) > 1 and soorten in ({"deel"}, {"dag"})


# --- marks ----------------------------------------------------------------------------------------------------


def _waarde(woorden: Sequence[Woord]) -> str | None:
    """What a cell says: "+", "-", "x" or " "; None when it holds something else."""
    if not woorden:
        return " "
    if len(woorden) > 2:
        return None
    for woord in woorden:
        if woord.soort == "merk":
            return str(woord.waarde)
    vorm = woorden[0].vorm
    for rij, waarde in ((JA, "+"), (NEE, "-"), (KRUIS, "x"), (LEEG, " ")):
        if vorm in rij and (len(woorden) == 1 or woorden[1].vorm in rij):
            return waarde
    return None


def _richting(waarde: str, kruis_is: Richting) -> Richting | None:
    return {"+": "ja", "-": "nee", "x": kruis_is}.get(waarde)  # type: ignore[return-value]  # the literals are of the type


def _kruis_is(cellen: Iterable[Sequence[Woord]], voor: Sequence[Regel], rooster: Rooster) -> Richting:
    """A cross says yes, unless a tick says yes in the same rooster or the line before asks what cannot."""
    if rooster.kruis is not None:
        return rooster.kruis
    waarden = {_waarde(cel) for cel in cellen}
    if "x" in waarden and "+" in waarden:
        return "nee"
    if voor:
        tekens = {vondst.teken for vondst in zoek_tekens(voor[-1].woorden, 0, len(voor[-1].woorden))}
        if tekens & {Teken.NIET, Teken.WEG} and not _stukken(voor[-1].woorden):
            return "nee"
    return "ja"


def _stukken(woorden: Sequence[Woord]) -> list[Stuk]:
    return [stuk for u in lees_dagdelen(woorden, 0, len(woorden), ()) for stuk in u.stukken]


# --- tables ---------------------------------------------------------------------------------------------------


def _lees_tabel(regels: list[Regel], rooster: Rooster) -> None:
    rijen = [rij for rij in map(_cellen, regels) if not _is_lijn(rij)]
    rijen = _zonder_rand(rijen)
    if not rijen or _lees_dagcellen(rijen, rooster):
        return
    koppen = [_kop(cel.woorden) for cel in rijen[0]]
    zegt_iets = sum(kop.stuk is not None or kop.richting is not None for kop in koppen)
    is_rij = (
        len(koppen) == 2 and bool(_dagen(koppen[0])) and koppen[1].stuk is not None and not _dagen(koppen[1])
    )
    heeft_kop = zegt_iets >= 2 and not is_rij and not any(_is_merk(cel) for cel in rijen[0])
    if heeft_kop and len(rijen) > 1 and _lees_rijen(rijen, koppen, regels, rooster):
        return
    if _is_tekstkop(rijen):
        rooster.regels += list(_als_etiketten(rijen))
        return
    met_merken = any(_is_merk(cel) for rij in rijen for cel in rij[1:])
    for rij, regel in zip(rijen, (r for r in regels if not _is_lijn(_cellen(r))), strict=False):
        if not _lees_losse_rij(rij, rooster, met_merken):
            rooster.regels.append(_met_dubbele_punt(regel))


def _dagen(kop: _Kop) -> frozenset[int]:
    return kop.stuk.dagen or frozenset() if kop.stuk is not None else frozenset()


def _lees_dagcellen(rijen: list[list[_Cel]], rooster: Rooster) -> bool:
    """ "ma x | di | wo x": one row of days, each with its own mark."""
    if len(rijen) != 1 or len(rijen[0]) < 2 or not any(len(cel.woorden) == 2 for cel in rijen[0]):
        return False
    cellen = [cel.woorden for cel in rijen[0]]
    dagen = all(cel and cel[0].soort in ("dag", "dagdeel") and _waarde(cel[1:]) is not None for cel in cellen)
    if not dagen:
        return False
    kruis_is = _kruis_is([cel[1:] for cel in cellen], rooster.regels, rooster)
    for cel in cellen:
        merk = cel[1] if len(cel) > 1 else None
        if merk is not None:
            _noteer_merk([cel[0]], merk, kruis_is, Plek(cel[0].begin, merk.eind), rooster)
    return True


def _cellen(regel: Regel) -> list[_Cel]:
    cellen: list[_Cel] = []
    huidige: list[Woord] = []
    for woord in regel.woorden:
        if woord.soort == "cel":
            cellen.append(_Cel(tuple(huidige), woord.begin))
            huidige = []
        else:
            huidige.append(woord)
    cellen.append(_Cel(tuple(huidige), regel.woorden[-1].eind))
    return cellen


def _is_lijn(rij: Sequence[_Cel]) -> bool:
    """A drawn line: "---|---|---"."""
    tekens = [woord for cel in rij for woord in cel.woorden]
    return all(woord.vorm in "-:=+" for woord in tekens) and any(len(cel.woorden) > 1 for cel in rij)


def _zonder_rand(rijen: list[list[_Cel]]) -> list[list[_Cel]]:
    """Without the empty cells outside the border of "| a | b |"."""
    if rijen and all(not rij[0].woorden for rij in rijen):
        rijen = [rij[1:] for rij in rijen]
    if rijen and all(len(rij) > 1 and not rij[-1].woorden for rij in rijen) and len(rijen) > 1:
        breedte = max(len(rij) for rij in rijen)
        if all(len(rij) == breedte for rij in rijen) and not any(_is_merk(rij[-1]) for rij in rijen):
            rijen = [rij[:-1] for rij in rijen]
    return rijen


def _is_merk(cel: _Cel) -> bool:
    return bool(cel.woorden) and _waarde(cel.woorden) is not None and _kop(cel.woorden).richting is None


def _kop(woorden: Sequence[Woord]) -> _Kop:
    woorden = [woord for woord in woorden if woord.vorm != "."]
    if not woorden:
        return _Kop()
    venster = lees_venster(woorden, 0, len(woorden), na_dag=True)
    if venster is not None and venster[1] == len(woorden):
        return _Kop(Stuk(delen=venster[0].delen(), venster=venster[0]))
    stukken = _stukken(woorden)
    if len(stukken) == 1:
        return _Kop(stukken[0])
    if len(woorden) == 1 and woorden[0].vorm in KORTE_DELEN and len(woorden[0].vorm) > 1:
        return _Kop(Stuk(delen=frozenset((KORTE_DELEN[woorden[0].vorm],))))
    tekens = {vondst.teken for vondst in zoek_tekens(woorden, 0, len(woorden))}
    if tekens & {Teken.NIET, Teken.WEG}:
        return _Kop(richting="nee")
    if Teken.LIEVER_NIET in tekens:
        return _Kop(richting="liever niet")
    return _Kop(richting="ja") if tekens & {Teken.KAN, Teken.WEL, Teken.LIEFST} else _Kop()


def _lees_rijen(rijen: list[list[_Cel]], koppen: list[_Kop], regels: list[Regel], rooster: Rooster) -> bool:
    """The rows under a head of days, delen or yes and no; False when they hold something else."""
    breedte = max(len(rij) for rij in rijen[1:])
    if len(koppen) == breedte - 1 and koppen[0].stuk is not None:
        koppen = [_Kop(), *koppen]
    kruis_is = _kruis_is((cel.woorden for rij in rijen[1:] for cel in rij[1:]), (), rooster)
    nieuw: list[Uitspraak] = []
    for rij in rijen[1:]:
        etiket = _kop(rij[0].woorden).stuk if koppen[0].stuk is None else None
        for cel, kop in zip(rij, koppen, strict=False):
            if cel is rij[0] and koppen[0].stuk is None:
                continue
            nieuw += _lees_cel(cel, kop, etiket, kruis_is)
    if not nieuw:
        return False
    plek = Plek(regels[0].woorden[0].begin, regels[-1].woorden[-1].eind)
    rooster.uitspraken += [replace(uitspraak, plek=plek) for uitspraak in nieuw]
    return True


def _lees_cel(cel: _Cel, kop: _Kop, etiket: Stuk | None, kruis_is: Richting) -> Iterator[Uitspraak]:
    waarde = _waarde(cel.woorden)
    stuk = _kruising(etiket, kop.stuk)
    if kop.richting is not None and waarde in ("x", "+"):
        if etiket is not None:
            yield _uitspraak(etiket, kop.richting)
        return
    if kop.richting is not None or stuk is None or stuk.dagen is None:
        return
    if waarde is not None:
        richting = _richting(waarde, kruis_is)
        if richting is not None:
            yield _uitspraak(stuk, richting)
        return
    yield from _lees_celtekst(cel, stuk)


def _lees_celtekst(cel: _Cel, stuk: Stuk) -> Iterator[Uitspraak]:
    """A cell with words under or beside a day: "ochtend", "hele dag", "vrij"."""
    gevonden = {vondst.teken for vondst in zoek_tekens(cel.woorden, 0, len(cel.woorden))}
    richting = next((richting for richting, tekens in _CELTEKST if gevonden & tekens), None)
    delen = [deel for deel in _stukken(cel.woorden) if deel.dagen is None]
    if delen and stuk.delen is None:
        for deel in delen:
            yield _uitspraak(kruis(stuk, deel), richting or "ja")
    elif richting is not None:
        yield _uitspraak(stuk, richting)


_CELTEKST: Final[tuple[tuple[Richting, set[Teken]], ...]] = (
    ("liever niet", {Teken.LIEVER_NIET}),
    ("onzeker", {Teken.ONZEKER}),
    ("nee", {Teken.NIET, Teken.WEG}),
    ("ja", {Teken.KAN, Teken.WEL, Teken.LIEFST}),
)


def _kruising(etiket: Stuk | None, kop: Stuk | None) -> Stuk | None:
    """The days of row and column together with the delen of the other."""
    if etiket is None or kop is None:
        return etiket or kop
    if etiket.dagen is not None and etiket.delen is None:
        return kruis(etiket, kop) if kop.dagen is None else None
    return kruis(kop, etiket) if kop.dagen is not None and kop.delen is None else None


def _uitspraak(stuk: Stuk, richting: Richting) -> Uitspraak:
    return Uitspraak(stuk, richting, Plek(0, 0), _ZIN, met_kan=True)


_ZIN: Final = -1
"""The sentence number of a rooster: it stands before the sentences."""


def _lees_losse_rij(rij: list[_Cel], rooster: Rooster, tussen_merken: bool) -> bool:
    """A row without a head that needs none: "maandagochtend | x". More marks than one have no meaning then."""
    kop = _kop(rij[0].woorden).stuk if rij[0].woorden else None
    if kop is None or kop.dagen is None or not all(_waarde(cel.woorden) is not None for cel in rij[1:]):
        return False
    if all(not cel.woorden for cel in rij[1:]):
        return tussen_merken
    plek = Plek(rij[0].woorden[0].begin, rij[-1].plek)
    if len(rij) == 2:
        richting = _richting(_waarde(rij[1].woorden) or " ", "ja")
        if richting is not None:
            rooster.uitspraken.append(replace(_uitspraak(kop, richting), plek=plek))
    else:
        rooster.uitspraken.append(replace(_uitspraak(kop, "onduidelijk"), plek=plek))
    return True


def _is_tekstkop(rijen: list[list[_Cel]]) -> bool:
    """A head with words such as "Beschikbaar" over cells with words."""
    if len(rijen) < 2 or len(rijen[0]) < 3 or any(len(rij) != len(rijen[0]) for rij in rijen[1:]):
        return False
    koppen = [_kop(cel.woorden) for cel in rijen[0]]
    return all(kop.stuk is None for kop in koppen) and any(kop.richting for kop in koppen)


def _als_etiketten(rijen: list[list[_Cel]]) -> Iterator[Regel]:
    for rij in rijen[1:]:
        for kop, cel in zip(rijen[0], rij, strict=True):
            if cel.woorden and kop.woorden:
                yield Regel([*_etiket(kop.woorden, cel.woorden[0].begin), *cel.woorden], 1)


def _etiket(woorden: Iterable[Woord], begin: int) -> list[Woord]:
    """Words that stand elsewhere, as a label before the words at `begin`."""
    return [*(replace(w, begin=begin, eind=begin) for w in woorden), Woord("teken", ":", begin, begin)]


def _met_dubbele_punt(regel: Regel) -> Regel:
    """A row of two cells reads as "label: cell"."""
    cellen = [plek for plek, woord in enumerate(regel.woorden) if woord.soort == "cel"]
    if len(cellen) != 1 or cellen[0] == 0:
        return regel
    woorden = list(regel.woorden)
    woorden[cellen[0]] = replace(woorden[cellen[0]], soort="teken", vorm=":")
    return Regel(woorden, regel.blok)


# --- boxes in a line ------------------------------------------------------------------------------------------


def _lees_vakjes(regel: Regel, rooster: Rooster) -> None:
    """ "[x] dinsdagochtend", "maandag: [x] ochtend [ ] middag", "dinsdag [x]": a box and its words."""
    hoofd, paren = lees_paren(regel.woorden)
    waarden = {waarde for waarde, _ in paren}
    vorige = rooster.regels[-1] if rooster.regels else None
    gevraagd = (
        _kruis_is((), [vorige], rooster) if vorige is not None and vorige.woorden[-1].vorm == ":" else "ja"
    )
    kruis_is: Richting = "nee" if {"x", "+"} <= waarden and "-" not in waarden else gevraagd
    for waarde, inhoud in paren:
        richting = _richting(waarde, kruis_is)
        if richting is None or not inhoud:
            continue
        etiket = "wel" if richting == "ja" else "niet"
        kop = _etiket([Woord("woord", etiket, 0, 0)], inhoud[0].begin)
        rooster.regels.append(Regel([*kop, *hoofd, *inhoud], 1))


# --- marks without borders -----------------------------------------------------------------------------------


def _lees_merken(regels: list[Regel], rooster: Rooster) -> None:
    """Lines of days and marks, with or without a head of delen over the marks."""
    kop: list[Woord] = []
    cellen = [[woord] for regel in regels for woord in regel.woorden[1:]]
    kruis_is = _kruis_is(cellen, rooster.regels, rooster)
    for regel in regels:
        if _is_kopregel(regel.woorden) and not _is_merkregel(regel.woorden):
            kop = [woord for woord in regel.woorden if woord.soort in ("dag", "deel")]
            continue
        _lees_merkregel(regel, kop, kruis_is, rooster)
    if kop and not any(_is_merkregel(regel.woorden) for regel in regels):
        rooster.regels += regels


def _lees_merkregel(regel: Regel, kop: list[Woord], kruis_is: Richting, rooster: Rooster) -> None:
    plek = Plek(regel.woorden[0].begin, regel.woorden[-1].eind)
    wacht: list[Woord] = []
    eerste = True
    merken = [
        woord
        for woord in regel.woorden
        if woord.soort not in ("dag", "deel", "dagdeel") and woord.vorm not in (":", ",", "=")
    ]
    hoofd = regel.woorden[0]
    if kop and len(merken) == len(kop) and {hoofd.soort, kop[0].soort} <= {"dag", "deel"}:
        for merk, kolom in zip(merken, kop, strict=True):
            dag_en_deel = [kolom, hoofd] if hoofd.soort == "deel" else [hoofd, kolom]
            _noteer_merk(dag_en_deel, merk, kruis_is, plek, rooster)
        return
    for woord in regel.woorden:
        if woord.soort in ("dag", "deel", "dagdeel"):
            wacht = [woord] if not eerste and wacht == [] else [*wacht, woord]
        elif woord in merken:
            _noteer_merk(wacht, woord, kruis_is, plek, rooster)
            wacht, eerste = [], False


def _noteer_merk(woorden: list[Woord], merk: Woord, kruis_is: Richting, plek: Plek, rooster: Rooster) -> None:
    richting = _richting(_waarde((merk,)) or " ", kruis_is)
    for stuk in _stukken(woorden):
        if richting is not None and stuk.dagen is not None:
            rooster.uitspraken.append(replace(_uitspraak(stuk, richting), plek=plek))
