"""Mails built from parts of plain language, of which the truth is known: what is said must not hang on the order."""

from datetime import UTC, date, datetime
from typing import Any, Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intervisie import gegevens
from intervisie.lezer import lees
from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid

pytestmark = pytest.mark.usefixtures("alleen_regels")
MAILDATUM: Final = date(2022, 2, 1)
DAGEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
DELEN: Final = ("ochtend", "middag")
JA: Final = (
    "ik kan op {x}", "op {x} kan ik", "op {x} lukt", "mij past {x}", "{x} past mij goed", "{x} schikt",
    "op {x} ben ik beschikbaar", "ik ben beschikbaar op {x}", "{x} is prima", "wat mij betreft {x}",
    "op {x} heb ik tijd", "{x} komt mij goed uit", "het liefst {x}", "ik werk op {x}", "op {x} ben ik er",
    "voor mij is {x} het handigst", "mijn voorkeur gaat uit naar {x}", "op {x} schuif ik graag aan",
    "{x} is mogelijk",
)  # fmt: skip
NEE: Final = (
    "op {x} kan ik niet", "ik kan op {x} niet", "op {x} lukt het me niet", "op {x} ben ik vrij",
    "ik werk niet op {x}",
    "op {x} ben ik er niet", "op {x} zit ik vast", "{x} valt af", "{x} is geen optie", "{x} is mijn vrije dag",
    "op {x} ben ik verhinderd", "op {x} heb ik altijd overleg", "ik ben niet beschikbaar op {x}", "{x} past mij niet",
    "op {x} heb ik geen tijd", "op {x} moet ik passen",
)  # fmt: skip
YES: Final = (
    "{x} works for me", "I am available on {x}", "I can make {x}", "I work on {x}", "my preference is {x}",
    "{x} is good", "on {x} I can join", "I could join on {x}", "I have time on {x}",
)  # fmt: skip
NO: Final = (
    "I can't do {x}", "{x} doesn't work for me", "I am not available on {x}", "I don't work on {x}",
    "on {x} I am away", "{x} is my day off", "I have a standing meeting on {x}", "{x} won't work",
)  # fmt: skip
PERIODES: Final = (
    "van 4 tot en met 8 april", "4 t/m 8 april", "4 april - 8 april", "tussen 4-4 en 8-4", "van 4-4 t/m 8-4",
    "4 april 2022 t/m 8 april 2022",
)  # fmt: skip
AFWEZIG: Final = (
    "{p} ben ik met vakantie", "{p} kan ik niet", "ik ben {p} afwezig", "{p} zitten wij in het buitenland",
    "{p} heb ik verlof", "helaas ben ik {p} verhinderd",
)  # fmt: skip
TERZIJDE: Final = (
    "Ik las uw mail van dinsdag.", "Ik hoor graag voor vrijdag iets van u.", "Bellen kan het beste op donderdag.",
    "Vorige week woensdag zag ik de oproep.",
    "Ik reageer wat laat, want dinsdag zat mijn mailbox vol.", "De sluitingsdatum was 15 januari.",
    "Mijn dochter is jarig op 4 maart.", "Mijn werkgever vergoedt de reiskosten.", "Parkeren kan bij ons gratis.",
    "De vergadering van donderdag is afgezegd.", "Onze raad vergadert elke woensdagavond.",
)  # fmt: skip
NAAM: Final = ("Bram Yildiz", "Noor de Wit")
VAN_IEMAND: Final = (
    "{w} kan op {x}", "op {x} kan {w}", "voor {w} is {x} het beste", "bij {w} past {x}", "{w} is er op {x}",
    "{w} het liefst {x}", "{w} is beschikbaar op {x}", "{w} geeft de voorkeur aan {x}",
)  # fmt: skip
NIET_VAN: Final = (
    "{w} kan niet op {x}",
    "op {x} werkt {w} niet",
    "{w} is op {x} vrij",
    "{w} zit op {x} vast",
)


def _cellen(dagen: list[int], delen: tuple[str, ...]) -> set[str]:
    return {f"{DAGEN[dag][:2]}-{deel}" for dag in dagen for deel in delen}


@st.composite
def uitspraken(draw: st.DrawFn, namen: tuple[str, ...], ja: tuple[str, ...], nee: tuple[str, ...]) -> Any:
    """Two statements about different days, as text, and the dagdelen that they offer and refuse."""
    dagen = draw(st.permutations(range(5)))
    en, deel = (" and ", {"ochtend": " morning", "middag": " afternoon"}) if "can" in ja[2] else (" en ", {})
    zinnen, aan, af = [], set[str](), set[str]()
    for eigen in (sorted(dagen[:2]), sorted(dagen[2 : draw(st.integers(3, 4))])):
        delen = draw(st.sampled_from([DELEN, DELEN[:1], DELEN[1:]]))
        staart = deel.get(delen[0], delen[0]) if len(delen) == 1 else ""
        wil = draw(st.booleans())
        vorm = draw(st.sampled_from(ja if wil else nee))
        zinnen.append(vorm.format(x=en.join(namen[dag] + staart for dag in eigen)))
        (aan if wil else af).update(_cellen(eigen, delen))
    tussen = draw(st.sampled_from([". ", "; "]))
    eerste, tweede = zinnen
    tekst = (
        eerste[0].upper()
        + eerste[1:]
        + tussen
        + (tweede[0].upper() + tweede[1:] if tussen == ". " else tweede)
    )
    return f"{tekst}.", aan, af


@given(uitspraken(DAGEN, JA, NEE))
def test_each_clause_keeps_its_own_days(gezegd: tuple[str, set[str], set[str]]) -> None:
    tekst, aan, af = gezegd
    gelezen = lees_beschikbaarheid(tekst, MAILDATUM)
    assert (set(gelezen.beschikbaar), set(gelezen.niet_beschikbaar), gelezen.redenen) == (aan, af, ())


@given(uitspraken(WEEKDAYS, YES, NO))
def test_each_english_clause_keeps_its_own_days(gezegd: tuple[str, set[str], set[str]]) -> None:
    tekst, aan, af = gezegd
    gelezen = lees_beschikbaarheid(tekst, MAILDATUM)
    assert (set(gelezen.beschikbaar), set(gelezen.niet_beschikbaar), gelezen.redenen) == (aan, af, ())


@given(
    st.sampled_from(["Mij past de {a}, en op {b} {v} ik{n}.",
     "Ik kan {a} en {b} {v} ik{n}.", "{A} lukt, {b} {v} ik{n}."]),
    st.sampled_from([("kan", " niet"), ("ben", " er niet"), ("zit", " vast"), ("werk", " niet")]),
    st.permutations(range(5)),
)  # fmt: skip
def test_a_second_verb_takes_the_day_before_it(vorm: str, zegt: tuple[str, str], dagen: list[int]) -> None:
    a, b = DAGEN[dagen[0]], DAGEN[dagen[1]]
    gelezen = lees_beschikbaarheid(vorm.format(a=a, A=a.capitalize(), b=b, v=zegt[0], n=zegt[1]), MAILDATUM)
    assert set(gelezen.beschikbaar) == _cellen(dagen[:1], DELEN)
    assert set(gelezen.niet_beschikbaar) == _cellen(dagen[1:2], DELEN)


@given(st.sampled_from(PERIODES), st.sampled_from(AFWEZIG), st.sampled_from(["", "Ik kan op dinsdag. "]))
def test_a_period_reads_alike_in_any_dress(periode: str, vorm: str, ervoor: str) -> None:
    zin = vorm.format(p=periode)
    gelezen = lees_beschikbaarheid(f"{ervoor}{zin[0].upper()}{zin[1:]}.", MAILDATUM)
    assert [(p.van, p.tot) for p in gelezen.afwezig] == [(date(2022, 4, 4), date(2022, 4, 8))]
    assert set(gelezen.beschikbaar) == (_cellen([1], DELEN) if ervoor else set())
    assert gelezen.redenen == ()


def _lees(tekst: str) -> Any:
    raw = (
        "Date: Tue, 01 Feb 2022 15:17:58 +0100\nFrom: Anneloes Drost <a.drost@hilversum.example>\n"
        "To: secretariaat@rvs-mn.example\nSubject: Aanmelding intervisie\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\n\nBeste Anouk,\n\n{tekst}\n\nMet vriendelijke groet,\n\n"
        "Anneloes Drost\nadviseur veiligheid\ngemeente Hilversum\n06 12 34 56 78\n"
    )
    kennis = gegevens.kennis(["secretariaat@rvs-mn.example"])
    return lees(raw.encode(), datetime(2022, 2, 1, 15, tzinfo=UTC), kennis)


@given(
    uitspraken(DAGEN, JA, NEE), st.lists(st.sampled_from(TERZIJDE), min_size=1, max_size=2), st.integers(0, 3)
)
def test_what_is_said_by_the_way_changes_nothing(
    gezegd: tuple[str, set[str], set[str]], terzijde: list[str], plek: int
) -> None:
    tekst, aan, af = gezegd
    assume(aan)
    zinnen = ["Graag meld ik mij aan voor de intervisie.", tekst]
    for zin in terzijde:
        zinnen.insert(min(plek, len(zinnen)), zin)
    lezing = _lees(" ".join(zinnen))
    assert (lezing.soort, list(lezing.redenen)) == ("aanmelding", [])
    (persoon,) = lezing.personen
    assert (set(persoon.beschikbaar), set(persoon.niet_beschikbaar), list(persoon.afwezig)) == (aan, af, [])


@given(st.permutations(range(5)), st.booleans(), st.data(), st.sampled_from([". ", "; ", ", "]))
def test_each_of_two_people_has_the_days_of_his_own_clause(
    dagen: list[int], tweede_niet: bool, data: st.DataObject, tussen: str
) -> None:
    vormen = (
        data.draw(st.sampled_from(VAN_IEMAND)),
        data.draw(st.sampled_from(NIET_VAN if tweede_niet else VAN_IEMAND)),
    )
    zinnen = [
        vorm.format(w=naam.split()[0], x=DAGEN[dag])
        for vorm, naam, dag in zip(vormen, NAAM, dagen, strict=False)
    ]
    zinnen = [zin[0].upper() + zin[1:] if tussen == ". " or nr == 0 else zin for nr, zin in enumerate(zinnen)]
    lezing = _lees(
        "Mijn collega's Bram Yildiz (HR-adviseur, b.yildiz@hilversum.example) en Noor de Wit (boa, "
        f"n.dewit@hilversum.example) doen graag mee met de intervisie. {tussen.join(zinnen)}."
    )
    dag_van = {p.naam: (set(p.beschikbaar), set(p.niet_beschikbaar)) for p in lezing.personen}
    tweede = _cellen(dagen[1:2], DELEN)
    assert dag_van == {
        NAAM[0]: (_cellen(dagen[:1], DELEN), set()),
        NAAM[1]: (set(), tweede) if tweede_niet else (tweede, set()),
    }


def test_the_number_in_the_brackets_behind_a_name_is_his() -> None:
    lezing = _lees(
        "Voor de intervisie geef ik Bram Vos op, onze boa (b.vos@hilversum.example, mobiel 06-2466 1903)."
    )
    assert [(p.naam, p.telefoon) for p in lezing.personen] == [("Bram Vos", "+31624661903")]


def test_a_function_stands_behind_the_address_too() -> None:
    lezing = _lees(
        "Hierbij meld ik mijzelf en Bram Vos (b.vos@hilversum.example), adviseur orde en veiligheid, aan."
    )
    assert [p.functie for p in lezing.personen] == ["adviseur veiligheid", "adviseur orde en veiligheid"]


def test_two_who_take_part_of_whom_one_is_not_found_ask_for_a_look() -> None:
    lezing = _lees("Wendy van personeelszaken en ik willen allebei meedoen met de intervisie.")
    assert "De mail spreekt over twee mensen, maar er is er één gevonden." in lezing.redenen
