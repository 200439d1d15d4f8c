"""The whole reader: the project's own mails against their truth, and templates through which everything moves.

The mails in mails/voorbeelden and mails/lezer carry their truth in verwacht.json; dates come from their own headers.
"""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing

MAILS = Path(__file__).parent / "mails"
NU = datetime(2022, 2, 7, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])


def lees(raw: bytes) -> Lezing:
    return lezer.lees(raw, NU, KENNIS)


def _mails(map_: str) -> list[Any]:
    waarheid = json.loads((MAILS / map_ / "verwacht.json").read_text("utf-8"))
    return [
        pytest.param(MAILS / map_ / naam, waar, id=f"{map_}-{naam[:3]}")
        for naam, waar in sorted(waarheid.items())
    ]


ALLE = [*_mails("voorbeelden"), *_mails("lezer")]


def _kort(persoon: dict[str, Any]) -> dict[str, Any]:
    """What must be right: core and availability; order and case of no weight."""
    return {
        "naam": (persoon["naam"] or "").lower(),
        "email": persoon["email"],
        "organisatie": persoon["organisatie"],
        "discipline": persoon["discipline"],
        "beschikbaar": sorted(persoon["beschikbaar"]),
        "niet_beschikbaar": sorted(persoon["niet_beschikbaar"]),
        "afwezig": sorted((p["van"], p["tot"]) for p in persoon["afwezig"]),
        "vorm": persoon["vorm"],
    }


@pytest.mark.parametrize(("pad", "waar"), ALLE)
def test_lees_reads_each_mail_as_its_truth(pad: Path, waar: dict[str, Any]) -> None:
    gelezen: Any = lezer.als_json(lees(pad.read_bytes()), pad.name)

    assert gelezen["soort"] == waar["soort"]
    assert sorted(map(_kort, gelezen["personen"]), key=str) == sorted(map(_kort, waar["personen"]), key=str)
    assert gelezen["controle_nodig"] or not waar["controle_nodig"]


@pytest.mark.parametrize(("pad", "waar"), ALLE)
def test_lees_says_where_every_field_stands(pad: Path, waar: dict[str, Any]) -> None:
    lezing = lees(pad.read_bytes())

    fragmenten = [f for p in lezing.personen for f in p.bron.values() if f.begin is not None]

    assert [lezing.tekst[f.begin : f.eind] for f in fragmenten] == [f.woorden for f in fragmenten]


def test_lees_asks_for_few_mails_that_are_sure() -> None:
    vragen = [p.values[0] for p in ALLE if not p.values[1]["controle_nodig"]]

    nodeloos = [pad for pad in vragen if lees(pad.read_bytes()).controle_nodig]

    assert len(nodeloos) <= 0.08 * len(vragen)


def test_lees_gives_a_reason_whenever_somebody_must_look() -> None:
    lezingen = [lees(p.values[0].read_bytes()) for p in ALLE]

    assert [bool(lezing.redenen) for lezing in lezingen] == [lezing.controle_nodig for lezing in lezingen]


# ---------------------------------------------------------------------------------------------- templates

NAMEN = (
    ("Sofie", "Arends"),
    ("Dirk-Jan", "van der Plas"),
    ("Noor", "in 't Hout"),
    ("Zoë", "Özdemir"),
    ("Willemijn", "Kok-de Bruin"),
    ("Ab", "van 't Veer"),
)
GEMEENTEN = (
    ("Zeist", "zeist"),
    ("Stichtse Vecht", "stichtsevecht"),
    ("Wijk bij Duurstede", "wijkbijduurstede"),
    ("Ede", "ede"),
)
FUNCTIES = (("adviseur OOV", "OOV"), ("HR-adviseur", "HRM"), ("recruiter", "HRM"), ("boa", "OOV"))
TIJDEN = (
    ("dinsdagochtend", ("di-ochtend",)),
    ("maandag en vrijdagmiddag", ("ma-ochtend", "ma-middag", "vr-middag")),
    ("wo-middag", ("wo-middag",)),
)
OPENINGEN = (
    "Hierbij meld ik mij aan voor de intervisie.",
    "Ik doe graag mee aan de intervisie.",
    "Graag neem ik deel aan de intervisie.",
    "Wilt u mij inschrijven voor de intervisie?",
    "Zet mij maar op de lijst voor de intervisie!",
)
SLOTEN = (
    "Met vriendelijke groet,\n{naam}\n{functie}\ngemeente {gemeente}",
    "Groet,\n\n{naam} | {functie} | gemeente {gemeente}",
    "Mvg,\n{naam}\n\n--\n{naam}\n{functie}\nGemeente {gemeente}",
)
WEERGAVEN = ("{voor} {achter}", "{achter_om}")


def _mail(van: str, onderwerp: str, tekst: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = van, "secretariaat@rvs-mn.example", onderwerp
    mail["Date"] = "Mon, 07 Feb 2022 10:00:00 +0100"
    mail.set_content(tekst)
    return mail.as_bytes()


def _weergave(voor: str, achter: str, *, om: bool) -> str:
    *tussen, kern = achter.split(" ")
    return f'"{kern}, {" ".join([voor, *tussen])}"' if om else f'"{voor} {achter}"'


@given(
    naam=st.sampled_from(NAMEN),
    gemeente=st.sampled_from(GEMEENTEN),
    functie=st.sampled_from(FUNCTIES),
    tijd=st.sampled_from(TIJDEN),
    opening=st.sampled_from(OPENINGEN),
    slot=st.sampled_from(SLOTEN),
    om=st.booleans(),
)
@settings(max_examples=60)
def test_lees_reads_one_participant_in_any_dress(
    naam: tuple[str, str],
    gemeente: tuple[str, str],
    functie: tuple[str, str],
    tijd: tuple[str, tuple[str, ...]],
    opening: str,
    slot: str,
    om: bool,
) -> None:
    volledig = " ".join(naam)
    onder = slot.format(naam=volledig, functie=functie[0], gemeente=gemeente[0])
    tekst = f"Beste Anouk,\n\n{opening} Ik kan op {tijd[0]}.\n\n{onder}\n"

    lezing = lees(_mail(f"{_weergave(*naam, om=om)} <a@{gemeente[1]}.example>", "Intervisie", tekst))

    assert lezing.soort == "aanmelding"
    assert [(p.naam, p.email, p.organisatie, p.discipline, p.beschikbaar) for p in lezing.personen] == [
        (volledig, f"a@{gemeente[1]}.example", gemeente[0], functie[1], tijd[1])
    ]
    assert lezing.redenen == []


LIJSTEN = ("- {naam}, {functie}, {email}, {tijd}", "{nummer}. {naam} ({functie}, {email}): {tijd}")


@given(
    wie=st.lists(st.sampled_from(NAMEN), min_size=2, max_size=4, unique=True),
    zaad=st.integers(0, 10_000),
    vorm=st.sampled_from(LIJSTEN),
)
@settings(max_examples=40)
def test_lees_reads_every_participant_of_a_list(wie: list[tuple[str, str]], zaad: int, vorm: str) -> None:
    kies = random.Random(zaad)
    keuzes = [(w, kies.choice(FUNCTIES), kies.choice(TIJDEN)) for w in wie]
    regels = [
        vorm.format(nummer=n, naam=" ".join(w), functie=f[0], email=f"p{n}@zeist.example", tijd=t[0])
        for n, (w, f, t) in enumerate(keuzes, 1)
    ]
    tekst = "Beste Anouk,\n\nGraag meld ik onze deelnemers aan voor de intervisie:\n\n" + "\n".join(regels)
    slot = "\n\nMet vriendelijke groet,\n\nLotte Wiersema\nteamleider\ngemeente Zeist\n"

    lezing = lees(_mail("Lotte Wiersema <l.wiersema@zeist.example>", "Aanmelding intervisie", tekst + slot))

    assert [(p.naam, p.email, p.organisatie, p.discipline, p.beschikbaar) for p in lezing.personen] == [
        (" ".join(w), f"p{n}@zeist.example", "Zeist", f[1], t[1]) for n, (w, f, t) in enumerate(keuzes, 1)
    ]


RUW = [p.values[0].read_bytes() for p in ALLE[:12]]


@given(
    raw=st.sampled_from(RUW),
    plekken=st.lists(st.tuples(st.integers(0, 6000), st.binary(max_size=6)), max_size=6),
    afgekapt=st.integers(0, 6000),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_lees_never_raises_and_keeps_its_places(
    raw: bytes, plekken: list[tuple[int, bytes]], afgekapt: int
) -> None:
    for plek, stuk in plekken:
        raw = raw[:plek] + stuk + raw[plek + len(stuk) :]

    lezing = lees(raw[: max(afgekapt, 40)])

    assert all(
        lezing.tekst[f.begin : f.eind] == f.woorden
        for p in lezing.personen
        for f in p.bron.values()
        if f.begin is not None
    )


@given(st.binary(max_size=400))
@settings(max_examples=60)
def test_lees_takes_any_bytes(raw: bytes) -> None:
    lezing = lees(raw)

    assert lezing.controle_nodig == bool(lezing.redenen)
