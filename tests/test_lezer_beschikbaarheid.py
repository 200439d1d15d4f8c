"""Reading dagdelen, form, rosters and signatures: tables of sentences, and layouts that hypothesis makes up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from textwrap import fill

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from intervisie.lezer.beschikbaarheid import Beschikbaarheid, lees_beschikbaarheid
from intervisie.lezer.lezing import DAGDELEN, DAGEN, Fragment, Periode

MAILDATUM = date(2022, 1, 10)
ZINNEN = Path(__file__).parent / "zinnen"
DELEN = {"o": "ochtend", "m": "middag", "a": "avond"}
DAGNAMEN = dict(zip(DAGEN, ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"), strict=True))


def gevallen(bestand: str) -> list[ParameterSet]:
    """One parameter set per line of a table of sentences; the number of the line is its name."""
    sets = []
    for nummer, regel in enumerate((ZINNEN / f"{bestand}.txt").read_text("utf-8").splitlines(), 1):
        if "=>" in regel and not regel.startswith("#"):
            tekst, verwacht = regel.rsplit(" =>", 1)
            tekst = tekst.replace("\\n", "\n").replace("\\t", "\t")
            sets.append(pytest.param(tekst, verwacht.strip(), id=f"{bestand}-regel-{nummer}"))
    return sets


def dagdelen(codes: str) -> tuple[str, ...]:
    """ "di do-m" written out, in the order of DAGDELEN."""
    namen = set()
    for code in codes.split():
        dag, _, deel = code.partition("-")
        delen = DELEN[deel] if deel else "ochtend middag"
        namen |= {f"{d}-{p}" for d in (DAGEN if dag == "*" else (dag,)) for p in delen.split()}
    return tuple(naam for naam in DAGDELEN if naam in namen)


def lijsten(verwacht: str) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """Both lists and whether there is a reason, from "di | vr ?"."""
    ja, _, nee = verwacht.replace("?", "").partition("|")
    return dagdelen(ja), dagdelen(nee), "?" in verwacht


def gelezen(uitkomst: Beschikbaarheid) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    return uitkomst.beschikbaar, uitkomst.niet_beschikbaar, bool(uitkomst.redenen)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        *gevallen("dagdelen"),
        *gevallen("dagdelen_derde"),
        *gevallen("dagdelen_vijfde"),
        *gevallen("dagdelen_zesde"),
        *gevallen("dagdelen_samenhang"),
        *gevallen("dagdelen_gewoon"),
        *gevallen("dagdelen_lopend"),
        *gevallen("dagdelen_gezegden"),
        *gevallen("dagdelen_vertellend"),
    ],
)
def test_lees_beschikbaarheid_reads_sentences(tekst: str, verwacht: str) -> None:
    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    assert gelezen(uitkomst) == lijsten(verwacht)


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("rooster"))
def test_lees_beschikbaarheid_reads_roosters(tekst: str, verwacht: str) -> None:
    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    assert gelezen(uitkomst) == lijsten(verwacht)


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("handtekening"))
def test_lees_beschikbaarheid_weighs_the_signature(tekst: str, verwacht: str) -> None:
    eigen, handtekening = tekst.split(" ## ")

    uitkomst = lees_beschikbaarheid(eigen, MAILDATUM, handtekening=handtekening)

    assert gelezen(uitkomst) == lijsten(verwacht)


@pytest.mark.parametrize(("tekst", "verwacht"), gevallen("vorm"))
def test_lees_beschikbaarheid_reads_the_form(tekst: str, verwacht: str) -> None:
    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    assert (uitkomst.vorm or "-") == verwacht


def test_lees_beschikbaarheid_says_nothing_of_an_empty_text() -> None:
    uitkomst = lees_beschikbaarheid("", MAILDATUM)

    assert uitkomst == Beschikbaarheid()


def test_lees_beschikbaarheid_names_the_words_it_read() -> None:
    tekst = "Hoi,\n\nIk kan op dinsdag. Op vrijdag werk ik niet, en liefst online.\nWeek 17 ben ik er niet."

    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    assert uitkomst.bron == {
        "beschikbaar": _fragment(tekst, "Ik kan op dinsdag"),
        "niet_beschikbaar": _fragment(tekst, "Op vrijdag werk ik niet"),
        "vorm": _fragment(tekst, "liefst online"),
        "afwezig": _fragment(tekst, "Week 17 ben ik er niet"),
    }


def _fragment(tekst: str, woorden: str) -> Fragment:
    begin = tekst.index(woorden)
    return Fragment(woorden, begin, begin + len(woorden))


def test_lees_beschikbaarheid_says_when_a_text_is_too_long_to_read() -> None:
    uitkomst = lees_beschikbaarheid("Ik kan op dinsdag. " + "x " * 40_000, MAILDATUM)

    assert gelezen(uitkomst) == (dagdelen("di"), (), True)


def test_lees_beschikbaarheid_gives_its_reasons_in_plain_dutch() -> None:
    tekst = "Dinsdagochtend komt slecht uit. In de even weken kan ik op maandag. Of ik vrijdag kan, weet ik nog niet."

    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    assert uitkomst.redenen == (
        "De dagdelen gelden niet elke week.",
        "Dinsdagochtend kan, maar liever niet.",
        "Het is niet zeker of vrijdag kan.",
    )


# --- layouts that nobody wrote by hand ------------------------------------------------------------------------

Model = frozenset[str]
tien = [naam for naam in DAGDELEN if not naam.endswith("avond")]
modellen = st.frozensets(st.sampled_from(tien), min_size=1, max_size=9)


def volgorde(model: Model) -> tuple[str, ...]:
    return tuple(naam for naam in DAGDELEN if naam in model)


def _per_dag(model: Model, dagdeel: Callable[[str, str], str], hele_dag: Callable[[str], str]) -> list[str]:
    stukken = []
    for dag in DAGEN:
        delen = [deel for deel in ("ochtend", "middag") if f"{dag}-{deel}" in model]
        stukken += [hele_dag(dag)] if len(delen) == 2 else [dagdeel(dag, deel) for deel in delen]
    return stukken


def _opsomming(stukken: list[str], slot: str) -> str:
    return f" {slot} ".join(filter(None, (", ".join(stukken[:-1]), stukken[-1])))


def voluit(model: Model, slot: str) -> str:
    stukken = _per_dag(model, lambda dag, deel: DAGNAMEN[dag] + deel, lambda dag: DAGNAMEN[dag])
    return _opsomming(stukken, slot)


def kort(model: Model, slot: str) -> str:
    return _opsomming(_per_dag(model, lambda dag, deel: f"{dag}-{deel}", lambda dag: f"{dag} hele dag"), slot)


def los(model: Model, slot: str) -> str:
    stukken = _per_dag(
        model, lambda dag, deel: f"{DAGNAMEN[dag]} in de {deel}", lambda dag: f"{DAGNAMEN[dag]} de hele dag"
    )
    return _opsomming(stukken, slot)


opmaken = st.sampled_from([voluit, kort, los])
slotwoorden = st.sampled_from(["en", "of"])
ja_zinnen = st.sampled_from(
    [
        "Ik kan op {}.",
        "Beschikbaar: {}",
        "Graag op {}.",
        "{} is prima.",
        "Mijn voorkeur: {}",
        "Het liefst op {}",
        "{}",
    ]
)
nee_zinnen = st.sampled_from(
    [
        "Op {} kan ik niet.",
        "Niet beschikbaar: {}",
        "Ik kan niet op {}.",
        "Verhinderd: {}",
        "Ik ben afwezig op {}.",
    ]
)


@settings(max_examples=300)
@given(modellen, opmaken, slotwoorden, ja_zinnen)
def test_lees_beschikbaarheid_reads_back_what_was_offered(
    model: Model, opmaak: Callable[[Model, str], str], slot: str, zin: str
) -> None:
    tekst = zin.format(opmaak(model, slot))

    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    assert gelezen(uitkomst) == (volgorde(model), (), False)


@settings(max_examples=300)
@given(modellen, opmaken, slotwoorden, nee_zinnen)
def test_lees_beschikbaarheid_reads_back_what_was_refused(
    model: Model, opmaak: Callable[[Model, str], str], slot: str, zin: str
) -> None:
    tekst = zin.format(opmaak(model, slot))

    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    assert gelezen(uitkomst) == ((), volgorde(model), False)


@settings(max_examples=200)
@given(modellen, opmaken, slotwoorden, st.sampled_from(["behalve", "m.u.v.", "uitgezonderd", "maar niet op"]))
def test_lees_beschikbaarheid_subtracts_an_exception(
    model: Model, opmaak: Callable[[Model, str], str], slot: str, uitzondering: str
) -> None:
    tekst = f"Ik kan alle dagen, {uitzondering} {opmaak(model, slot)}."

    uitkomst = lees_beschikbaarheid(tekst, MAILDATUM)

    over = tuple(naam for naam in tien if naam not in model)
    assert gelezen(uitkomst) == (over, volgorde(model), False)


@settings(max_examples=200)
@given(
    modellen,
    st.sampled_from(["x", "[x]", "v", "ja", "✓", "☒"]),
    st.sampled_from(["", "[ ]", " "]),
    st.sampled_from(["|", "\t"]),
)
def test_lees_beschikbaarheid_reads_back_a_table(model: Model, ja: str, leeg: str, rand: str) -> None:
    rijen = [f"{rand}ochtend{rand}middag"]
    for dag in DAGEN:
        vakjes = [ja if f"{dag}-{deel}" in model else leeg for deel in ("ochtend", "middag")]
        rijen.append(rand.join([DAGNAMEN[dag], *vakjes]))

    uitkomst = lees_beschikbaarheid("\n".join(rijen), MAILDATUM)

    assert gelezen(uitkomst) == (volgorde(model), (), False)


BEIDE_ZINNEN = (
    "Ik kan op {}, maar niet op {}.",
    "Ik kan op {}; {} lukt niet.",
    "Ik werk op {} en niet op {}.",
    "{} kan ik wel, {} niet.",
    "Graag {}, want op {} kan ik niet.",
    "Het beste kan ik op {}. Op {} heb ik vaste verplichtingen, dus dan kan ik niet.",
    "Beschikbaar: {}\nNiet beschikbaar: {}\n",
)
AFWEZIG_ZINNEN = {
    "Van 2 t/m 6 mei ben ik op vakantie.": (Periode(date(2022, 5, 2), date(2022, 5, 6)),),
    "In week 17 ben ik er niet.": (Periode(date(2022, 4, 25), date(2022, 5, 1)),),
    "Afwezig: 8 maart.": (Periode(date(2022, 3, 8), date(2022, 3, 8)),),
    "": (),
}
VORM_ZINNEN = {
    "Liefst online.": "online",
    "Graag op locatie.": "fysiek",
    "En dan graag via Teams.": "online",
    "": None,
}
ANDERE_ZINNEN = (
    "Leuk initiatief!",
    "Ik las maandag de nieuwsbrief en meld me graag aan voor de intervisie.",
    "Ik werk sinds 1 maart 2020 als adviseur veiligheid.",
    "U kunt mij op dinsdag bellen op 06-12345678.",
    "Is er op vrijdag lunch?",
    "Tot dan!",
)


@settings(max_examples=300)
@given(
    modellen,
    st.tuples(opmaken, slotwoorden, st.sampled_from(BEIDE_ZINNEN)),
    st.sampled_from(sorted(AFWEZIG_ZINNEN)),
    st.sampled_from(sorted(VORM_ZINNEN)),
    st.lists(st.sampled_from(ANDERE_ZINNEN), max_size=3),
    st.sampled_from([60, 72, 400]),
    st.randoms(use_true_random=False),
)
def test_lees_beschikbaarheid_finds_the_facts_between_other_sentences(
    model: Model,
    stijl: tuple[Callable[[Model, str], str], str, str],
    afwezig: str,
    vorm: str,
    andere: list[str],
    breedte: int,
    toeval: Random,
) -> None:
    opmaak, slot, zin = stijl
    ja = frozenset(naam for naam in model if naam[:2] in ("ma", "wo", "vr")) or frozenset(("ma-ochtend",))
    nee = frozenset(naam for naam in model if naam[:2] in ("di", "do")) or frozenset(("do-middag",))
    zinnen = [zin.format(opmaak(ja, slot), opmaak(nee, slot)), afwezig, vorm, *andere]
    toeval.shuffle(zinnen)
    tekst = " ".join(zin[:1].upper() + zin[1:] for zin in zinnen if zin)
    regels = [fill(regel, breedte, break_on_hyphens=False) for regel in tekst.split("\n")]

    uitkomst = lees_beschikbaarheid("Beste Anouk,\n\n" + "\n".join(regels), MAILDATUM)

    assert gelezen(uitkomst) == (volgorde(ja), volgorde(nee), False)
    assert (uitkomst.afwezig, uitkomst.vorm) == (AFWEZIG_ZINNEN[afwezig], VORM_ZINNEN[vorm])


LOSSE_WOORDEN = (
    "ik kan niet op maandag dinsdagochtend ma-do t/m behalve alle dagen 's ochtends , . : ( ) | [x] ☐ - en of "
    "maar liever vrij 2 mei week 17 tot vanaf 13 uur nee toch altijd online geen voorkeur dan 31 februari 9-12 ✓ ; /"
)
woordenschat = st.sampled_from([*LOSSE_WOORDEN.split(), "\n", "\n\n", "\t"])


@settings(max_examples=300)
@given(st.lists(woordenschat, max_size=25), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_lees_beschikbaarheid_stays_consistent_on_any_text(woorden: list[str], datum: date) -> None:
    tekst = " ".join(woorden)

    uitkomst = lees_beschikbaarheid(tekst, datum)

    assert not set(uitkomst.beschikbaar) & set(uitkomst.niet_beschikbaar)
    assert all(periode.van <= periode.tot for periode in uitkomst.afwezig)
    assert all(tekst[f.begin : f.eind] == f.woorden for f in uitkomst.bron.values())
