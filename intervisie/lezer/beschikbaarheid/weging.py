"""What all statements of a text add up to: both lists of dagdelen, the absence, and reasons for a human eye."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from intervisie.lezer.beschikbaarheid.bezien import Richting
from intervisie.lezer.beschikbaarheid.eenheden import ALLE, AVOND, HELE_DAG, WERKWEEK
from intervisie.lezer.beschikbaarheid.tegenlezing import GEEN, JA, NEE, VRAGEN, Tegenlezing
from intervisie.lezer.beschikbaarheid.tekens import Teken
from intervisie.lezer.beschikbaarheid.uitspraken import Plek, Uitkomst, Uitspraak, VakUitspraak
from intervisie.lezer.beschikbaarheid.vergelijk import VRAAG_TEGEN, ZEKER_TEGEN, beslis
from intervisie.lezer.lezing import Periode
from intervisie.lezer.taal.tijdvak import Tijdvak

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Dagdeel = tuple[int, int]
_TIEN: Final = frozenset((dag, deel) for dag in range(5) for deel in range(2))
DAGNAMEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
_DEELNAMEN: Final = ("ochtend", "middag", "avond")
_MINSTENS: Final = 120
_GISSING: Final = (-1, 0, 0)


@dataclass(slots=True)
class Dagdelen:
    """Both lists, the days that were named, and where each list was read."""

    ja: set[Dagdeel] = field(default_factory=set)
    nee: set[Dagdeel] = field(default_factory=set)
    genoemd: set[int] = field(default_factory=set)
    redenen: list[str] = field(default_factory=list)
    plek_ja: list[Plek] = field(default_factory=list)
    plek_nee: list[Plek] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Stem:
    """One statement about one dagdeel; the highest `kracht` is heard."""

    kracht: tuple[int, int, int]
    zin: int
    richting: Richting
    plek: Plek


def weeg_dagdelen(uitkomst: Uitkomst) -> Dagdelen:
    """The lists that the statements add up to. A statement by name outweighs one in general, a correction all."""
    gezegd = [u for u in uitkomst.uitspraken if not u.vervallen and not _is_rest_van_data(u, uitkomst)]
    geldig = [beslis(u) for u in gezegd if u.richting != "onduidelijk" or not _is_nader_verteld(u, gezegd)]
    if any(u.richting == "ja" and u.stuk.niveau > ALLE for u in geldig):
        geldig = [u for u in geldig if not u.zwak]
    som = Dagdelen(redenen=list(uitkomst.redenen))
    som.genoemd = {
        dag for u in geldig if u.stuk.niveau > ALLE and u.richting != "vreemd" for dag in u.stuk.dagen or ()
    }
    beperkt: set[Dagdeel] = set()
    stemmen: dict[Dagdeel, list[_Stem]] = {}
    for uitspraak in geldig:
        _tel(uitspraak, geldig, stemmen, beperkt, som)
    for dagdeel, geteld in stemmen.items():
        _beslis(dagdeel, geteld, som)
    som.ja -= beperkt - som.nee
    heel_weg = {
        dag
        for u in geldig
        if u.richting == "nee" and u.stuk.delen is None and u.stuk.niveau > ALLE
        for dag in u.stuk.dagen or ()
    }
    genoemde_avonden = {
        dag for u in geldig if u.richting == "ja" and u.stuk.niveau > ALLE for dag in u.stuk.dagen or ()
    }
    som.ja -= {(dag, AVOND) for dag in heel_weg - genoemde_avonden}
    return som


def houd_naast(som: Dagdelen, kansen: NDArray[np.float32]) -> None:
    """Hold what the rules read beside the chances of `tegenlezing`: what that all but rules out is asked about, and
    where it is sure of another reading, that is the one to start from."""
    gelezen = [JA if vraag in som.ja else NEE if vraag in som.nee else GEEN for vraag in VRAGEN]
    kans = {vraag: float(rij[klasse]) for vraag, rij, klasse in zip(VRAGEN, kansen, gelezen, strict=True)}
    oneens = [vraag for vraag, hoe in kans.items() if hoe < VRAAG_TEGEN]
    if not oneens:
        return
    som.redenen.append(f"Het is niet zeker of {_zeg(oneens)} kan.")
    if kansen.max(1).min() > ZEKER_TEGEN:
        anders = kansen.argmax(1)
        som.ja = {vraag for vraag, klasse in zip(VRAGEN, anders, strict=True) if klasse == JA}
        som.nee = {vraag for vraag, klasse in zip(VRAGEN, anders, strict=True) if klasse == NEE}


def houd_data_naast(som: Afwezigheid, tegen: Tegenlezing, datum: date) -> None:
    """The same for the periods that a text names: whether somebody is away then."""
    for vak, rij in zip(tegen.perioden, tegen.vakken, strict=True):
        _houd_vak_naast(som, vak, float(rij[NEE]), datum)
    som.perioden = _geordend(som.perioden)


def _houd_vak_naast(som: Afwezigheid, vak: Tijdvak, kans_weg: float, datum: date) -> None:
    if all(periode.tot <= datum + timedelta(days=1) for periode in vak.perioden):
        return  # a full agenda today or tomorrow touches no meeting
    weg = {dag for periode in som.perioden for dag in dagen_van(periode)}
    dagen = {dag for periode in vak.perioden for dag in dagen_van(periode) if dag >= datum}
    kans = kans_weg if dagen and dagen <= weg else 1 - kans_weg if dagen and not dagen & weg else 1
    if kans >= VRAAG_TEGEN:
        return
    som.redenen.append("Het is niet zeker in welke van de genoemde perioden iemand weg is.")
    som.perioden = [
        *(periode for periode in som.perioden if not dagen.issuperset(dagen_van(periode))),
        *(periode for periode in vak.perioden if periode.tot >= datum and not dagen & weg),
    ]


def dagen_van(periode: Periode) -> Iterator[date]:
    """Its days, of at most a year."""
    return (periode.van + timedelta(days=n) for n in range(min((periode.tot - periode.van).days, 366) + 1))


def _is_rest_van_data(uitspraak: Uitspraak, uitkomst: Uitkomst) -> bool:
    """ "14 juni mis ik, voor de rest blijf ik erbij": next to dates alone, other dates are left."""
    genoemd = any(u.stuk.dagen and u.stuk.niveau > ALLE for u in uitkomst.uitspraken if u is not uitspraak)
    data = any(vak.plek.begin < uitspraak.plek.begin for vak in uitkomst.vakken)
    return uitspraak.stuk.rest is not None and not uitspraak.ruim and not genoemd and data


def _tel(
    uitspraak: Uitspraak,
    alle: Sequence[Uitspraak],
    stemmen: dict[Dagdeel, list[_Stem]],
    beperkt: set[Dagdeel],
    som: Dagdelen,
) -> None:
    reden = _reden(uitspraak)
    if reden and not _elders_beslist(uitspraak, alle) and not _nader_gezegd(uitspraak, alle):
        som.redenen.append(reden)
    stuk = uitspraak.stuk
    if uitspraak.richting == "vreemd" or stuk.twijfel:
        return
    dagdelen = _dagdelen(uitspraak, alle)
    if uitspraak.richting == "onduidelijk":
        # Who names a day nearly always can then: a guess that any word outweighs.
        ernaast = any(u.richting == "ja" and u.stuk.niveau > ALLE for u in alle)
        if stuk.niveau > ALLE and stuk.dagen and (stuk.venster is None or stuk.delen) and not ernaast:
            for dagdeel in dagdelen:
                stemmen.setdefault(dagdeel, []).append(_Stem(_GISSING, uitspraak.zin, "ja", uitspraak.plek))
        return
    if uitspraak.richting == "nee" and stuk.venster is not None:
        heel = stuk.venster.geheel()
        beperkt |= {(dag, deel) for dag, deel in _geraakt(uitspraak) if deel not in heel}
        dagdelen = frozenset((dag, deel) for dag, deel in _geraakt(uitspraak) if deel in heel)
        if dagdelen != _geraakt(uitspraak):
            som.redenen.append(f"Van {_zeg(_geraakt(uitspraak) - dagdelen)} valt een stuk af.")
    kracht = (uitspraak.ronde, stuk.niveau, int(stuk.delen not in (None, HELE_DAG)))
    for dagdeel in dagdelen:
        stemmen.setdefault(dagdeel, []).append(
            _Stem(kracht, uitspraak.zin, uitspraak.richting, uitspraak.plek)
        )


def _is_nader_verteld(uitspraak: Uitspraak, alle: Sequence[Uitspraak]) -> bool:
    """ "Donderdag moet ik om drie uur weg, dus ik kan tot drie uur": other words say which part of these days."""
    nader = [
        u for u in alle if u.richting in ("ja", "nee") and u.stuk.niveau > ALLE and u.stuk.delen is not None
    ]
    eigen = uitspraak.stuk
    los = eigen.delen if eigen.venster is None and not uitspraak.zonder_dagen else None
    if los:  # "Vrijdagmiddag niet. Vrijdagochtend ben ik fris": of another deel nothing was told yet
        nader = [u for u in nader if los & (u.stuk.delen or frozenset())]
    dagen = {dag for u in nader for dag in u.stuk.dagen or ()}
    return bool(eigen.dagen) and (eigen.dagen or frozenset()) <= dagen


def _nader_gezegd(uitspraak: Uitspraak, alle: Sequence[Uitspraak]) -> bool:
    """ "aan het eind van de week, dus do of vr": the sentence names the days too."""
    vaag = "week" in uitspraak.stuk.twijfel and not uitspraak.stuk.dagen and uitspraak.stuk.venster is None
    return vaag and any(u.zin == uitspraak.zin and u.stuk.dagen and u.richting in ("ja", "nee") for u in alle)


def _elders_beslist(uitspraak: Uitspraak, alle: Sequence[Uitspraak]) -> bool:
    """Whether other words decide about the days that this statement leaves open."""
    if not uitspraak.stuk.dagen:
        return False
    open_ = uitspraak.richting == "vreemd" or (uitspraak.richting == "onduidelijk" and not uitspraak.met_kan)
    besluiten = [u for u in alle if u.richting in ("ja", "nee") and u.stuk.niveau > ALLE]
    if not open_:
        if not uitspraak.oneens and uitspraak.richting != "onzeker":
            return False
        besluiten = [u for u in besluiten if not u.oneens and u.zin > uitspraak.zin]
    if (
        uitspraak.richting == "vreemd"
    ):  # "Elke maandag begint met een flinke rit. Maandag kan ik vanaf tien uur"
        return uitspraak.stuk.dagen <= {dag for u in besluiten for dag in u.stuk.dagen or ()}
    beslist = {dagdeel for u in besluiten for dagdeel in u.stuk.dagdelen(WERKWEEK)}
    open_gelaten = uitspraak.stuk.dagdelen(WERKWEEK)
    return bool(open_gelaten) and open_gelaten <= beslist


def _geraakt(uitspraak: Uitspraak) -> frozenset[Dagdeel]:
    venster = uitspraak.stuk.venster
    delen = venster.geraakt() if venster is not None else frozenset[int]()
    return frozenset((dag, deel) for dag in uitspraak.stuk.dagen or () for deel in delen)


def _dagdelen(uitspraak: Uitspraak, alle: Sequence[Uitspraak]) -> frozenset[Dagdeel]:
    stuk = uitspraak.stuk
    if stuk.rest is None:
        return stuk.dagdelen(WERKWEEK)
    rest = stuk.dagdelen(WERKWEEK)
    anderen = [u for u in alle if u is not uitspraak and u.stuk.niveau > ALLE and u.richting != "vreemd"]
    if stuk.rest == "dagen" and stuk.delen not in (
        None,
        HELE_DAG,
    ):  # "de andere ochtenden", beside a middag on one of those days
        return rest - {dagdeel for u in anderen for dagdeel in u.stuk.dagdelen(WERKWEEK)}
    if (
        stuk.rest == "dagen"
    ):  # of "de andere dagen kan ik, alleen woensdagmiddag niet" the rest of Wednesday stays
        los = [
            u for u in anderen if u.richting == "nee" and u.stuk.delen and u.plek.begin > uitspraak.plek.begin
        ]
        dagen = {dag for u in anderen if u not in los for dag in u.stuk.dagen or ()}
        weg = {dagdeel for u in los for dagdeel in u.stuk.dagdelen(WERKWEEK)}
        return frozenset(d for d in rest if d[0] not in dagen and d not in weg)
    if stuk.rest == "tussen":
        genoemd = {dagdeel for u in anderen for dagdeel in u.stuk.dagdelen(WERKWEEK)}
        dagdelen = [u.stuk.dagdelen(WERKWEEK) for u in anderen]
        randen = [d for d in dagdelen if d & {min(genoemd), max(genoemd)}] if genoemd else []
        rand = frozenset[Dagdeel]().union(*(_dagen_van(d, genoemd) for d in randen))
        tussen = (dagdeel for dagdeel in rest - rand if genoemd and min(genoemd) < dagdeel < max(genoemd))
        return frozenset(tussen)
    beslist = [u for u in anderen if u.richting in ("ja", "nee")]
    rest -= {dagdeel for u in beslist for dagdeel in u.stuk.dagdelen(WERKWEEK)}
    if stuk.rest == "week":  # "dinsdag alleen de ochtend, de rest van de week altijd": Tuesday was settled
        rest -= {d for d in rest if any(u.richting == "ja" and d[0] in (u.stuk.dagen or ()) for u in beslist)}
    return rest


def _dagen_van(dagdelen: frozenset[Dagdeel], genoemd: Collection[Dagdeel]) -> frozenset[Dagdeel]:
    """Of these dagdelen those on the first or the last day that was named."""
    randdagen = {min(genoemd)[0], max(genoemd)[0]}
    return frozenset(dagdeel for dagdeel in dagdelen if dagdeel[0] in randdagen)


def _beslis(dagdeel: Dagdeel, stemmen: list[_Stem], som: Dagdelen) -> None:
    hoogste = max(stem.kracht for stem in stemmen)
    sterkste = [stem for stem in stemmen if stem.kracht == hoogste]
    laatste = sterkste[-1]
    if laatste.richting not in ("ja", "nee"):
        return
    if any(_spreekt_tegen(stem, laatste) for stem in sterkste):
        som.redenen.append(f"Over {_zeg([dagdeel])} spreekt de tekst zichzelf tegen.")
        return
    ja = laatste.richting == "ja"
    (som.ja if ja else som.nee).add(dagdeel)
    (som.plek_ja if ja else som.plek_nee).append(laatste.plek)


def _spreekt_tegen(stem: _Stem, laatste: _Stem) -> bool:
    """The other way in another sentence; words under a grid of boxes correct it."""
    uit_rooster = stem.zin < 0 and stem.plek.begin < laatste.plek.begin
    return stem.richting in _TEGEN[laatste.richting] and stem.zin != laatste.zin and not uit_rooster


_TEGEN: Final = {"ja": ("nee",), "nee": ("ja",)}


def _reden(uitspraak: Uitspraak) -> str:
    stuk = uitspraak.stuk
    if uitspraak.oneens:
        return f"Het is niet zeker of {_zeg(stuk.dagdelen(WERKWEEK))} kan."
    if uitspraak.richting == "vreemd":
        return ""
    if stuk.twijfel and uitspraak.richting != "onduidelijk":
        return stuk.twijfel
    if stuk.venster is not None and stuk.venster.twijfel:
        return stuk.venster.twijfel
    if uitspraak.richting == "ja" and stuk.weekend:
        return "Het weekend past niet in de dagdelen."
    if uitspraak.richting == "ja" and stuk.venster is not None and not stuk.delen:
        return "De genoemde uren passen in geen dagdeel."
    if stuk.rest is not None or (stuk.niveau == ALLE and uitspraak.richting == "onduidelijk"):
        return ""
    over = _zeg(stuk.dagdelen(WERKWEEK))
    return {
        "liever niet": f"{over.capitalize()} kan, maar liever niet.",
        "onzeker": f"Het is niet zeker of {over} kan.",
        "onduidelijk": f"De tekst noemt {over}, maar zegt niet of het dan kan.",
    }.get(uitspraak.richting, "")


def _zeg(dagdelen: Collection[Dagdeel]) -> str:
    """ "dinsdagochtend en vrijdag" """
    namen = []
    for dag in sorted({dag for dag, _ in dagdelen}):
        delen = sorted(deel for d, deel in dagdelen if d == dag)
        namen += [DAGNAMEN[dag]] if delen == [0, 1] else [DAGNAMEN[dag] + _DEELNAMEN[deel] for deel in delen]
    return (
        " en ".join((", ".join(namen[:-1]), namen[-1])) if len(namen) > 1 else "".join(namen) or "dit moment"
    )


# --- absence ----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Afwezigheid:
    perioden: list[Periode] = field(default_factory=list)
    redenen: list[str] = field(default_factory=list)
    plekken: list[Plek] = field(default_factory=list)


def weeg_afwezigheid(vakken: Iterable[VakUitspraak], datum: date) -> Afwezigheid:
    """The periods that somebody cannot take part in, as named from the day of the mail on."""
    som = Afwezigheid()
    vakken = _zonder_omschreven(_tot_terug(list(vakken)))
    verteld = any(_is_afwezigheid(uitspraak, datum) for uitspraak in vakken)
    weg = [p for uitspraak in vakken if uitspraak.richting == "nee" for p in _perioden(uitspraak, datum)]
    for nummer, uitspraak in enumerate(vakken):
        terug = _pas_daarna(uitspraak)
        if _gedateerd_erachter(uitspraak.vak, vakken[nummer + 1 : nummer + 2], uitspraak.plek):
            continue
        if not terug and (uitspraak.vak.soort in ("verleden", "sinds") or uitspraak.richting == "vreemd"):
            continue
        if terug and verteld:
            continue
        if uitspraak.richting == "onduidelijk" and _valt_in(uitspraak.vak, weg):
            continue
        if uitspraak.vak.soort == "vaag" and any(
            _overlapt(p, w) for p in uitspraak.vak.perioden for w in weg
        ):
            continue  # "ik ben er tot 24 juni niet, dus de bijeenkomst van juni mis ik"
        perioden = _perioden(uitspraak, datum)
        reden = _reden_vak(uitspraak, bool(perioden), som, datum)
        if reden:
            som.redenen.append(reden)
        nieuw = [periode for periode in perioden if periode not in som.perioden]
        if nieuw:
            som.perioden += nieuw
            som.plekken.append(uitspraak.plek)
    som.perioden = _geordend(som.perioden)
    return som


def _geordend(perioden: Sequence[Periode]) -> list[Periode]:
    """In the order of time, without those that lie in another."""
    ruimste = [p for p in dict.fromkeys(perioden) if not any(_omvat(ruimer, p) for ruimer in perioden)]
    return _aaneen(sorted(ruimste, key=lambda periode: periode.van))


def _aaneen(perioden: Sequence[Periode]) -> list[Periode]:
    """Single days that follow each other are one absence: "8 en 9 maart"."""
    uit: list[Periode] = []
    for periode in perioden:
        dag = periode.van == periode.tot and uit and uit[-1].tot + timedelta(days=1) == periode.van
        if dag and (uit[-1].tot - uit[-1].van).days < _DAGEN_AANEEN:
            uit[-1] = Periode(uit[-1].van, periode.tot)
        else:
            uit.append(periode)
    return uit


_DAGEN_AANEEN: Final = 3


def _tot_terug(vakken: list[VakUitspraak]) -> list[VakUitspraak]:
    """ "Vanaf 9 mei ben ik weg, terug op 23 mei": the return ends the absence that had no end."""
    uit: list[VakUitspraak] = []
    for uitspraak in vakken:
        vorige, vak = uit[-1] if uit else None, uitspraak.vak
        terug = (
            (vak.perioden[0].van if vak.perioden else vak.rand) if Teken.WEER in uitspraak.tekens else None
        )
        open_ = vorige is not None and vorige.richting == "nee" and vorige.vak.soort == "vanaf"
        begin = vorige.vak.rand if vorige is not None and open_ else None
        if vorige is None or begin is None or terug is None or terug <= begin:
            uit.append(uitspraak)
            continue
        weg = Periode(begin, terug - timedelta(days=1))
        uit[-1] = replace(vorige, vak=replace(vorige.vak, soort="periode", perioden=(weg,), rand=terug))
    return uit


def _zonder_omschreven(vakken: list[VakUitspraak]) -> list[VakUitspraak]:
    """ "Van half augustus tot en met 8 september … Om precies te zijn: 12 augustus t/m 8 september": the dates."""
    uit: list[VakUitspraak] = []
    for uitspraak in vakken:
        if uit and _preciseert(uitspraak, uit[-1]):
            richting = uit[-1].richting if uitspraak.richting == "onduidelijk" else uitspraak.richting
            uit[-1] = replace(uitspraak, richting=richting)
        else:
            uit.append(uitspraak)
    return uit


def _preciseert(later: VakUitspraak, eerder: VakUitspraak) -> bool:
    """Whether the later mention gives the dates of a period that was described: they share a border, or more."""
    if later.vak.omschreven or not later.vak.met_grenzen or later.richting == "ja":
        return False
    een, ander = eerder.vak.perioden, later.vak.perioden
    if not len(een) == len(ander) == 1 or Teken.OOK in later.tekens:
        return False
    if eerder.vak.omschreven and (een[0].tot == ander[0].tot or een[0].van == ander[0].van):
        return True
    ruw = eerder.vak.soort == later.vak.soort == "periode" and not eerder.vak.met_grenzen
    ruw = ruw and eerder.richting in ("nee", "onduidelijk") and een[0].van < een[0].tot
    return ruw and een[0].van - _SPELING <= ander[0].van and ander[0].tot <= een[0].tot + _SPELING


_SPELING: Final = timedelta(days=3)


def _gedateerd_erachter(vak: Tijdvak, volgende: Sequence[VakUitspraak], plek: Plek) -> bool:
    """ "In de meivakantie zijn wij weg (22 april t/m 3 mei)": the dates stand right behind it."""
    if not volgende:
        return False
    erna = volgende[0]
    ruwweg = (
        not vak.met_grenzen
        and vak.perioden
        and all(any(_omvat(p, e) for p in vak.perioden) for e in erna.vak.perioden)
    )
    if vak.soort != "vaag" and not (ruwweg and erna.richting != "ja"):
        return False
    naast = erna.plek == plek or 0 <= erna.plek.begin - plek.eind <= 3
    return naast and erna.vak.met_grenzen and erna.vak.soort == "periode"


def _omvat(ruimer: Periode, periode: Periode) -> bool:
    """Whether the first holds the second and more."""
    return ruimer != periode and ruimer.van <= periode.van and periode.tot <= ruimer.tot


def _valt_in(vak: Tijdvak, weg: Sequence[Periode]) -> bool:
    """ "Kerst vier ik in Drenthe, van 24 december tot en met 9 januari ben ik er niet": no more than was said.

    "Van 28 februari t/m 2 maart ben ik weg. Het is dan carnaval": a feast may begin a day before the absence.
    """
    return bool(vak.perioden) and all(
        any((w.van <= p.van and p.tot <= w.tot) or (_is_kort(p) and _overlapt(w, p)) for w in weg)
        for p in vak.perioden
    )


def _is_kort(periode: Periode) -> bool:
    return periode.tot - periode.van < timedelta(days=3)


def _overlapt(een: Periode, ander: Periode) -> bool:
    return een.van <= ander.tot and ander.van <= een.tot


def _is_afwezigheid(uitspraak: VakUitspraak, datum: date) -> bool:
    """Whether this is an absence with dates, which a return only ends."""
    return uitspraak.richting == "nee" and bool(_perioden(uitspraak, datum))


def _perioden(uitspraak: VakUitspraak, datum: date) -> list[Periode]:
    vak = uitspraak.vak
    if uitspraak.met_dagdeel and vak.soort != "tot":
        return []
    if _pas_daarna(uitspraak) and vak.rand is not None and vak.rand > datum:
        return [Periode(datum, vak.rand - timedelta(days=1))]
    kan_niet = {Teken.KAN, Teken.NIET} <= uitspraak.tekens and uitspraak.richting == "nee"
    if kan_niet and vak.soort == "voor" and vak.rand is not None and vak.rand > datum:
        return [Periode(datum, vak.rand - timedelta(days=1))]  # "voor 15 maart kan ik niet"
    if uitspraak.richting == "nee" and vak.soort in ("periode", "tot"):
        komt = [periode for periode in vak.perioden if periode.tot >= datum]
        return [
            p for p in komt if not any(_omvat(p, ander) for ander in komt)
        ]  # "de eerste week van mei, 2 t/m 6 mei"
    return []


def _pas_daarna(uitspraak: VakUitspraak) -> bool:
    """ "pas vanaf 1 mei", "na 1 mei kan ik weer", "niet voor 1 mei": away until then."""
    soort, tekens = uitspraak.vak.soort, uitspraak.tekens
    if soort in ("vanaf", "na") and uitspraak.richting == "ja" and Teken.PAS in tekens:
        return True
    terug = Teken.WEER in tekens and uitspraak.richting in ("ja", "vreemd", "onduidelijk")
    return terug and soort in ("vanaf", "na", "sinds")


def _sluit_aan(vak: Tijdvak, som: Afwezigheid) -> bool:
    """Whether a return ("op 14 maart ben ik er weer") only ends the absence that was told, or is a single day."""
    return vak.soort == "periode" or bool(som.perioden)


def _reden_vak(uitspraak: VakUitspraak, gevuld: bool, som: Afwezigheid, datum: date) -> str:
    vak, richting = uitspraak.vak, uitspraak.richting
    if vak.perioden and all(periode.tot < datum for periode in vak.perioden):
        return ""
    if richting == "onduidelijk":
        if Teken.WEER in uitspraak.tekens and som.perioden:
            return ""
        morgen = datum + timedelta(days=1)  # a full agenda today or tomorrow touches no meeting
        komt_nog = vak.soort in ("periode", "tot", "vaag") and any(
            periode.tot > morgen for periode in vak.perioden
        )
        return "De tekst noemt een datum of periode, maar zegt niet of het dan kan." if komt_nog else ""
    if richting == "nee":
        if vak.twijfel or gevuld:
            return vak.twijfel
        if uitspraak.met_dagdeel:
            straks = datum + timedelta(
                days=1
            )  # "ik kom vanavond niet in mijn mail" touches no meeting either
            nu = bool(vak.perioden) and all(periode.tot <= straks for periode in vak.perioden)
            return "" if nu else "De afwezigheid geldt voor een deel van de dag."
        return "De afwezigheid heeft geen duidelijk begin en eind."
    if (
        gevuld
        or (Teken.WEER in uitspraak.tekens and _sluit_aan(vak, som))
        or (vak.soort == "vaag" and not vak.twijfel)
    ):
        return ""
    if richting == "ja" and (
        uitspraak.met_dagdeel or (vak.soort == "voor" and Teken.KAN not in uitspraak.tekens)
    ):
        return ""
    return vak.twijfel or "De tekst noemt een losse datum of periode waarin het wel of misschien kan."
