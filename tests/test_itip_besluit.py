"""What an answer does. One session, one invited person, and everything that can be wrong with what comes back.

The numbers B03 to B31 are the receiving requirements of the calendar study.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.itip import Antwoord, Antwoorder, Besluit, Laatste, Stand, beslis
from intervisie.itip.besluit import BEKENDE_ANTWOORDEN

ADRES = "anna.bakker@zuiderveen.voorbeeld.nl"
ALIAS = "a.bakker@zuiderveen.voorbeeld.nl"
ANDER = "bram.smit@noorderkoog.voorbeeld.nl"
SECRETARIAAT = "intervisie@secretariaat.voorbeeld.nl"
BEGIN = datetime(2022, 3, 8, 8, 30, tzinfo=UTC)
STEMPEL = datetime(2022, 2, 1, 8, 15, tzinfo=UTC)
AANKOMST = datetime(2022, 2, 1, 8, 20, tzinfo=UTC)
MINUUT = timedelta(minutes=1)
WOENSDAG = (datetime(2022, 3, 9, 12, 30, tzinfo=UTC), datetime(2022, 3, 9, 15, 0, tzinfo=UTC))


def regel(partstat: str | None = "ACCEPTED", adres: str = ADRES, **anders: Any) -> Antwoorder:
    return Antwoorder(adres, partstat, "Anna Bakker", **anders)


def antwoord(*deelnemers: Antwoorder, **anders: Any) -> Antwoord:
    gewoon: dict[str, Any] = {
        "methode": "REPLY", "uid": "u@voorbeeld.nl", "sequence": 0, "dtstamp": STEMPEL, "recurrence_id": None,
        "organisator": SECRETARIAAT, "deelnemers": deelnemers or (regel(),), "voorstel": None,
        "opmerking": None, "replytime": None,
    }  # fmt: skip
    return Antwoord(**gewoon | anders)


def stand(**anders: Any) -> Stand:
    gewoon: dict[str, Any] = {
        "sequence": 0, "geannuleerd": False, "begin": BEGIN, "uitgenodigd": True, "verwijderd": False,
        "adressen": frozenset({ADRES, ALIAS}), "eigen_adressen": frozenset({SECRETARIAAT}), "laatste": None,
    }  # fmt: skip
    return Stand(**gewoon | anders)


def laatste(partstat: str = "ACCEPTED", **anders: Any) -> Laatste:
    return replace(Laatste(0, STEMPEL, AANKOMST, partstat, None), **anders)


def toegepast(partstat: str = "ACCEPTED", **anders: Any) -> Besluit:
    return Besluit("toegepast", "Het antwoord is verwerkt.", partstat, laatste=laatste(partstat, **anders))


@pytest.mark.parametrize("partstat", ["ACCEPTED", "DECLINED", "TENTATIVE"])
def test_beslis_applies_an_answer(partstat: str) -> None:
    besluit = beslis(antwoord(regel(partstat)), ADRES, stand(), AANKOMST)

    assert besluit == toegepast(partstat)


GEWOON_GOED = {
    "no organizer (B03)": (antwoord(organisator=None), ADRES, stand()),
    "organizer in capitals (B04)": (antwoord(organisator=SECRETARIAAT.upper()), ADRES, stand()),
    "sender in capitals with a name (B04)": (antwoord(), f"<{ADRES.upper()}>", stand()),
    "known addresses in capitals (B04)": (antwoord(), ADRES, stand(adressen=frozenset({ADRES.upper()}))),
    "sender is a second address (B06)": (antwoord(), ALIAS, stand()),
    "attendee is a second address (B06)": (antwoord(regel(adres=ALIAS)), ADRES, stand()),
    "other attendees say something else (B07)": (
        antwoord(regel("DECLINED", ANDER), regel(), regel("TENTATIVE", "")),
        ADRES,
        stand(),
    ),
    "own instance (B14)": (antwoord(recurrence_id=BEGIN), ADRES, stand()),
    "before the invitation was written (B10)": (antwoord(), ADRES, stand(stempel=STEMPEL + 9 * MINUUT)),
    "a higher sequence than ours (B10)": (antwoord(sequence=2**31 - 1), ADRES, stand()),
}


@pytest.mark.parametrize("geval", GEWOON_GOED)
def test_beslis_applies_an_answer_with(geval: str) -> None:
    besluit = beslis(*GEWOON_GOED[geval], AANKOMST)

    assert besluit == toegepast()


def test_beslis_keeps_the_note_of_an_answer() -> None:  # B26
    besluit = beslis(antwoord(opmerking="Iets later"), ADRES, stand(), AANKOMST)

    assert besluit == replace(toegepast(), opmerking="Iets later")


def test_beslis_stores_a_delegation_and_alerts() -> None:  # B08, B09
    gedelegeerd = regel("DELEGATED", gedelegeerd_aan=(ANDER,))
    plaatsvervanger = regel("ACCEPTED", ANDER)

    besluit = beslis(antwoord(gedelegeerd, plaatsvervanger), ADRES, stand(), AANKOMST)

    assert besluit == Besluit(
        "toegepast",
        f"De deelnemer wil een ander laten komen: {ANDER}.",
        "DELEGATED",
        laatste=laatste("DELEGATED"),
        werklijst=True,
    )


ALARMEN = {
    "unknown uid (B28)": (antwoord(), ADRES, None, "Deze afspraak is niet bij ons bekend."),
    "no sender (B05)": (antwoord(), None, stand(), "De mail heeft geen bruikbare afzender."),
    "a stranger in another's name (B05)": (
        antwoord(),
        ANDER,
        stand(adressen=frozenset()),
        "Dit mailadres is niet van iemand die is uitgenodigd.",
    ),
    "an address that contains a known one (B04)": (
        antwoord(),
        f"x{ADRES}",
        stand(),
        "Dit mailadres is niet van iemand die is uitgenodigd.",
    ),
    "a colleague in another's name (B05)": (
        antwoord(),
        ANDER,
        stand(adressen=frozenset({ANDER})),
        "Het antwoord is van een ander dan de afzender van de mail.",
    ),
    "no attendee (B07)": (
        replace(antwoord(), deelnemers=()),
        ADRES,
        stand(),
        "Het antwoord is van een ander dan de afzender van de mail.",
    ),
    "an assistant (B05)": (
        antwoord(regel(verstuurd_door=ANDER)),
        ANDER,
        stand(adressen=frozenset({ANDER}), uitgenodigd=False),
        "Deze persoon is niet uitgenodigd voor deze bijeenkomst.",
    ),
    "a party crasher (B08)": (
        antwoord(regel(adres=ANDER)),
        ANDER,
        stand(adressen=frozenset({ANDER}), uitgenodigd=False),
        "Deze persoon is niet uitgenodigd voor deze bijeenkomst.",
    ),
    "two own lines (B29)": (
        antwoord(regel(), regel("DECLINED", ALIAS)),
        ADRES,
        stand(),
        "In het antwoord staan twee antwoorden van dezelfde persoon.",
    ),
    "another organizer": (
        antwoord(organisator=ANDER),
        ADRES,
        stand(),
        "Het antwoord noemt een andere organisator.",
    ),
    "no method (B02)": (
        antwoord(methode=""),
        ADRES,
        stand(),
        "De agenda in deze mail zegt niet of het een antwoord is.",
    ),
    "an unknown method": (
        antwoord(methode="X-FOO"),
        ADRES,
        stand(),
        "Dit soort agendabericht kennen wij niet.",
    ),
}


@pytest.mark.parametrize("geval", ALARMEN)
def test_beslis_alerts_on(geval: str) -> None:
    bericht, afzender, toestand, reden = ALARMEN[geval]

    besluit = beslis(bericht, afzender, toestand, AANKOMST)

    assert besluit == Besluit("alarm", reden, werklijst=True)


@pytest.mark.parametrize("methode", ["CANCEL", "REQUEST", "ADD", "PUBLISH", "DECLINECOUNTER"])
def test_beslis_takes_no_orders_from_a_deelnemer(methode: str) -> None:  # B17
    besluit = beslis(antwoord(methode=methode), ADRES, stand(), AANKOMST)

    assert besluit == Besluit(
        "alarm",
        f"Alleen het secretariaat kan de afspraak wijzigen. Dit was een {methode}.",
        werklijst=True,
    )


@pytest.mark.parametrize(
    "partstat", [None, "NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "ACCEPTED;X", "accepted "]
)
def test_beslis_alerts_on_a_partstat_that_is_no_answer(partstat: str | None) -> None:  # B31
    besluit = beslis(antwoord(regel(partstat)), ADRES, stand(), AANKOMST)

    assert besluit == Besluit("alarm", "Het antwoord is geen ja, nee of misschien.", werklijst=True)


@pytest.mark.parametrize(
    ("toestand", "reden"),
    [
        ({"geannuleerd": True}, "De bijeenkomst is geannuleerd."),
        ({"verwijderd": True}, "Deze persoon doet niet meer mee."),
    ],
)
def test_beslis_alerts_on_a_yes_that_is_too_late_and_lets_a_no_pass(
    toestand: dict[str, bool], reden: str
) -> None:  # B13
    gezegd = ("ACCEPTED", "TENTATIVE", "DELEGATED", "DECLINED")

    besluiten = [beslis(antwoord(regel(p)), ADRES, stand(**toestand), AANKOMST) for p in gezegd]

    assert besluiten == [
        *(Besluit("alarm", reden, p, werklijst=True) for p in gezegd[:3]),
        Besluit("genegeerd", reden, "DECLINED"),
    ]


@pytest.mark.parametrize("moment", [BEGIN + MINUUT, BEGIN - timedelta(days=7)])
def test_beslis_alerts_on_an_unknown_instance(moment: datetime) -> None:  # B14
    besluit = beslis(antwoord(recurrence_id=moment), ADRES, stand(), AANKOMST)

    reden = "Het antwoord gaat over een ander moment dan deze bijeenkomst."
    assert besluit == Besluit("alarm", reden, "ACCEPTED", werklijst=True)


@pytest.mark.parametrize("sequence", [0, 1, None])
@pytest.mark.parametrize("vorige", [None, laatste(sequence=1)])
def test_beslis_alerts_on_an_answer_to_an_earlier_version(
    sequence: int | None, vorige: Laatste | None
) -> None:  # B11, also for a first answer
    oud = antwoord(sequence=sequence, dtstamp=STEMPEL + MINUUT)

    besluit = beslis(oud, ADRES, stand(sequence=2, laatste=vorige), AANKOMST)

    reden = "Het antwoord gaat over een eerdere tijd of plaats."
    assert besluit == Besluit("alarm", reden, "ACCEPTED", werklijst=True)


def test_beslis_applies_a_new_sequence_over_a_later_stamp() -> None:  # B10
    vorige = laatste("DECLINED", dtstamp=STEMPEL + timedelta(days=3), aankomst=AANKOMST + timedelta(days=3))

    besluit = beslis(antwoord(sequence=1), ADRES, stand(sequence=1, laatste=vorige), AANKOMST)

    assert besluit == toegepast(sequence=1)


def test_beslis_keeps_no_sequence_above_our_own() -> None:  # B10
    raar = antwoord(sequence=2**31 - 1)

    eerste = beslis(raar, ADRES, stand(), AANKOMST)
    daarna = beslis(
        antwoord(regel("DECLINED"), sequence=0, dtstamp=STEMPEL + MINUUT),
        ADRES,
        stand(laatste=eerste.laatste),
        AANKOMST + MINUUT,
    )

    assert [eerste, daarna] == [
        toegepast(),
        toegepast("DECLINED", dtstamp=STEMPEL + MINUUT, aankomst=AANKOMST + MINUUT),
    ]


def test_beslis_does_nothing_with_the_same_answer_twice() -> None:  # B12
    eerste = beslis(antwoord(), ADRES, stand(), AANKOMST)

    tweede = beslis(antwoord(opmerking="x"), ADRES, stand(laatste=eerste.laatste), AANKOMST + MINUUT)

    assert tweede == Besluit("dubbel", "Dit antwoord hadden wij al.", opmerking="x")


def test_beslis_knows_the_same_answer_again_when_its_clock_is_ahead() -> None:  # B10, B12
    vooruit = antwoord(dtstamp=AANKOMST + timedelta(days=400))
    eerste = beslis(vooruit, ADRES, stand(), AANKOMST)

    tweede = beslis(vooruit, ADRES, stand(laatste=eerste.laatste), AANKOMST + MINUUT)

    assert tweede == Besluit("dubbel", "Dit antwoord hadden wij al.")


def test_beslis_lets_no_stamp_from_the_future_block_later_answers() -> None:  # B10
    vooruit = laatste(dtstamp=AANKOMST + timedelta(days=400))
    nee = antwoord(regel("DECLINED"), dtstamp=AANKOMST + MINUUT)

    besluit = beslis(nee, ADRES, stand(laatste=vooruit), AANKOMST + 2 * MINUUT)

    assert besluit == toegepast("DECLINED", dtstamp=AANKOMST + MINUUT, aankomst=AANKOMST + 2 * MINUUT)


ORDE = {
    # what came after the last one that counted: DTSTAMP, REPLYTIME and arrival, each with the last one's
    "a later stamp": (1, None, 0, "toegepast"),
    "a later stamp that came earlier": (1, None, -1, "toegepast"),
    "an earlier stamp": (-1, None, 1, "ouder"),
    "an equal stamp that came later": (0, None, 1, "toegepast"),
    "an equal stamp that came at once": (0, None, 0, "toegepast"),
    "an equal stamp that came earlier": (0, None, -1, "ouder"),
    "an equal stamp with a later reply time": (0, 1, -1, "toegepast"),
    "an equal stamp with an earlier reply time": (0, -1, 1, "ouder"),
    "an equal stamp with an equal reply time": (0, 0, 1, "toegepast"),
}


@pytest.mark.parametrize("geval", ORDE)
def test_beslis_orders_a_change_of_mind_by(geval: str) -> None:  # B10
    stempel, antwoordtijd, komst, uitkomst = ORDE[geval]
    vorige = laatste(replytime=STEMPEL)
    nee = antwoord(
        regel("DECLINED"),
        dtstamp=STEMPEL + stempel * MINUUT,
        replytime=None if antwoordtijd is None else STEMPEL + antwoordtijd * MINUUT,
    )

    besluit = beslis(nee, ADRES, stand(laatste=vorige), AANKOMST + komst * MINUUT)

    assert besluit == (
        Besluit("ouder", "Er is al een later antwoord.")
        if uitkomst == "ouder"
        else toegepast(
            "DECLINED", dtstamp=nee.dtstamp, aankomst=AANKOMST + komst * MINUUT, replytime=nee.replytime
        )
    )


def test_beslis_takes_the_arrival_when_there_is_no_stamp() -> None:  # B10
    zonder = antwoord(regel("DECLINED"), dtstamp=None)

    besluiten = [
        beslis(zonder, ADRES, stand(laatste=laatste(dtstamp=None)), AANKOMST + m * MINUUT) for m in (-1, 1)
    ]

    assert besluiten == [
        Besluit("ouder", "Er is al een later antwoord."),
        toegepast("DECLINED", dtstamp=None, aankomst=AANKOMST + MINUUT),
    ]


@pytest.mark.parametrize(
    ("verzonden", "geschreven"),
    [
        (None, AANKOMST + 9 * MINUUT),  # no Date: the arrival counts
        (AANKOMST + 5 * MINUUT, AANKOMST + 5 * MINUUT),
        (AANKOMST + timedelta(days=9), AANKOMST + 9 * MINUUT),  # a Date from the future counts as little
        (STEMPEL - timedelta(days=9), AANKOMST + 9 * MINUUT),  # and so does one from before we asked
    ],
)
def test_beslis_goes_by_the_date_of_the_mail_when_the_stamp_is_only_a_copy_of_ours(
    verzonden: datetime | None, geschreven: datetime
) -> None:  # B10
    kopie = antwoord(regel("DECLINED"), dtstamp=STEMPEL - MINUUT)
    toestand = stand(laatste=laatste(), stempel=STEMPEL - MINUUT)

    besluit = beslis(kopie, ADRES, toestand, AANKOMST + 9 * MINUUT, verzonden)

    assert besluit == toegepast(
        "DECLINED", dtstamp=STEMPEL - MINUUT, aankomst=AANKOMST + 9 * MINUUT, geschreven=geschreven
    )


def test_beslis_knows_that_a_copied_stamp_was_overtaken_on_the_way() -> None:  # B10
    kopie = antwoord(regel("DECLINED"), dtstamp=STEMPEL - timedelta(days=1))
    toestand = stand(laatste=laatste(), stempel=STEMPEL - timedelta(days=1))

    besluit = beslis(kopie, ADRES, toestand, AANKOMST + 9 * MINUUT, STEMPEL - MINUUT)

    assert besluit == Besluit("ouder", "Er is al een later antwoord.")


def test_beslis_puts_a_proposal_before_the_secretariat_and_applies_nothing() -> None:  # B15
    bericht = antwoord(regel("TENTATIVE"), methode="COUNTER", voorstel=WOENSDAG, opmerking="Kan dit?")

    besluit = beslis(bericht, ADRES, stand(), AANKOMST)

    assert besluit == Besluit(
        "tegenvoorstel",
        "De deelnemer stelt een andere tijd voor.",
        opmerking="Kan dit?",
        voorstel=WOENSDAG,
        werklijst=True,
    )


VOORSTELLEN: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "unreadable": (
        {},
        {"voorstel": None},
        "De deelnemer stelt een andere tijd voor, maar die tijd is niet te lezen.",
    ),
    "for a cancelled session": ({"geannuleerd": True}, {}, "De bijeenkomst is geannuleerd."),
    "about an earlier version": ({"sequence": 1}, {}, "Het antwoord gaat over een eerdere tijd of plaats."),
    "of a stranger": (
        {"adressen": frozenset()},
        {},
        "Dit mailadres is niet van iemand die is uitgenodigd.",
    ),
}


@pytest.mark.parametrize("geval", VOORSTELLEN)
def test_beslis_alerts_on_a_proposal(geval: str) -> None:  # B15
    toestand, anders, reden = VOORSTELLEN[geval]
    bericht = antwoord(regel("TENTATIVE"), **{"methode": "COUNTER", "voorstel": WOENSDAG} | anders)

    besluit = beslis(bericht, ADRES, stand(**toestand), AANKOMST)

    assert besluit == Besluit("alarm", reden, voorstel=bericht.voorstel, werklijst=True)


@pytest.mark.parametrize("sequence", [0, 3])
def test_beslis_refreshes_for_the_invited_only(sequence: int) -> None:  # B16
    vraag = antwoord(regel("NEEDS-ACTION"), methode="REFRESH")

    besluiten = [
        beslis(vraag, ADRES, stand(sequence=sequence), AANKOMST),
        beslis(vraag, ANDER, stand(sequence=sequence), AANKOMST),
    ]

    assert besluiten == [
        Besluit("verversen", "De deelnemer vraagt om de uitnodiging opnieuw te sturen."),
        Besluit("alarm", "Dit mailadres is niet van iemand die is uitgenodigd.", werklijst=True),
    ]


@given(
    st.permutations(
        [
            (antwoord(regel("ACCEPTED"), dtstamp=STEMPEL), AANKOMST),
            (antwoord(regel("DECLINED"), dtstamp=STEMPEL + MINUUT), AANKOMST + MINUUT),
            (antwoord(regel("TENTATIVE"), dtstamp=STEMPEL + 2 * MINUUT), AANKOMST + 2 * MINUUT),
        ]
    ),
    st.integers(0, 2),
)
def test_beslis_ends_with_the_last_answer_in_whatever_order_they_come(
    berichten: list[tuple[Antwoord, datetime]], nog_eens: int
) -> None:
    toestand = stand()
    for bericht, aankomst in [*berichten, berichten[nog_eens]]:
        besluit = beslis(bericht, ADRES, toestand, aankomst)
        toestand = replace(toestand, laatste=besluit.laatste or toestand.laatste)

    assert toestand.laatste == Laatste(0, STEMPEL + 2 * MINUUT, AANKOMST + 2 * MINUUT, "TENTATIVE", None)


def _bijna_elk_antwoord() -> st.SearchStrategy[Antwoord]:
    moment = st.sampled_from([None, STEMPEL - MINUUT, STEMPEL, AANKOMST + timedelta(days=99), BEGIN])
    wie = st.sampled_from([ADRES, ALIAS, ANDER, ""])
    gezegd = st.sampled_from([None, "", "NEEDS-ACTION", *sorted(BEKENDE_ANTWOORDEN)])
    regels = st.lists(st.builds(regel, gezegd, wie), max_size=3)
    return st.builds(
        lambda methode, sequence, stempel, instantie, organisator, deelnemers: Antwoord(
            methode, "u", sequence, stempel, instantie, organisator, tuple(deelnemers), None, None, None
        ),
        st.sampled_from(["REPLY", "COUNTER", "REFRESH", "CANCEL", ""]),
        st.sampled_from([None, 0, 1, 99]),
        moment,
        st.sampled_from([None, BEGIN, STEMPEL]),
        st.sampled_from([None, SECRETARIAAT, ANDER]),
        regels,
    )


@given(
    _bijna_elk_antwoord(),
    st.sampled_from([None, "", ADRES, ALIAS, ANDER, SECRETARIAAT]),
    st.builds(
        stand,
        sequence=st.integers(0, 2),
        geannuleerd=st.booleans(),
        uitgenodigd=st.booleans(),
        verwijderd=st.booleans(),
        laatste=st.sampled_from([None, laatste(), laatste("DECLINED", sequence=1)]),
    ),
)
def test_beslis_applies_only_what_the_invited_person_said_about_this_session(
    bericht: Antwoord, afzender: str | None, toestand: Stand
) -> None:
    besluit = beslis(bericht, afzender, toestand, AANKOMST)

    gezegd = {d.partstat for d in bericht.deelnemers if d.adres in (ADRES, ALIAS)}
    if besluit.uitkomst == "toegepast":
        assert afzender in (ADRES, ALIAS)
        assert gezegd == {besluit.partstat}
        assert besluit.partstat in BEKENDE_ANTWOORDEN
        assert toestand.uitgenodigd
        assert not toestand.geannuleerd
        assert not toestand.verwijderd
        assert (bericht.sequence or 0) >= toestand.sequence
        assert bericht.organisator != ANDER
    else:
        assert besluit.laatste is None
    assert besluit.werklijst or besluit.uitkomst in ("toegepast", "ouder", "dubbel", "genegeerd", "verversen")
