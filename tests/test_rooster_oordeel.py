"""The judge of a calendar: every rule has a calendar that breaks only that rule, and the sentence it gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from intervisie import rooster
from intervisie.rooster import Begeleider, Lid, Moment, Regels, Ruimte, Vraag

DINSDAG = frozenset({"di-ochtend"})
LEDEN = tuple(Lid(n, f"Lid {n}", "OOV" if n % 2 else "HRM", DINSDAG) for n in range(1, 6))
VRAAG = Vraag(70, 7, LEDEN, 2, begeleiders=(1,), ruimten=(1,))
REGELS = Regels(
    date(2026, 3, 2),
    date(2026, 7, 3),
    (VRAAG, replace(VRAAG, groep=80, nummer=8, aantal=1)),
    (Begeleider(1, "Bo", DINSDAG), Begeleider(2, "Mo")),
    (Ruimte(1, "Heemskerk"), Ruimte(2, "De Bilt")),
)
EERSTE, TWEEDE = date(2026, 3, 10), date(2026, 4, 21)


def _groep(*dagen: date) -> tuple[Moment, ...]:
    return tuple(Moment(70, dag, "di-ochtend", 1, 1) for dag in dagen)


def _weg(van: date, wie: range) -> Regels:
    leden = tuple(replace(lid, afwezig=((van, van),)) if lid.id in wie else lid for lid in LEDEN)
    return replace(REGELS, vragen=(replace(VRAAG, leden=leden),))


GOED = _groep(EERSTE, TWEEDE)
BREUKEN: dict[str, tuple[tuple[Moment, ...], Regels, str]] = {
    "periode": (
        _groep(EERSTE, TWEEDE),
        replace(REGELS, van=date(2026, 3, 11)),
        "Groep 7 komt bijeen op dinsdag 10 maart 2026, en dat is buiten de periode van de ronde.",
    ),
    "weekdag": (
        (GOED[0], replace(GOED[1], dag=date(2026, 4, 22))),
        REGELS,
        "Groep 7 komt bijeen op woensdag 22 april 2026, en dat is geen dinsdagochtend.",
    ),
    "gedeeld dagdeel": (
        _groep(EERSTE),
        replace(
            REGELS,
            vragen=(replace(VRAAG, aantal=1, leden=(*LEDEN[:4], replace(LEDEN[4], dagdelen=frozenset()))),),
        ),
        "Groep 7 komt bijeen op dinsdag 10 maart 2026, maar op dinsdagochtend kan Lid 5 niet.",
    ),
    "feestdag": (
        _groep(EERSTE, date(2026, 5, 5)),
        replace(REGELS, schoolregio=""),
        "Groep 7 komt bijeen op dinsdag 5 mei 2026, en dat is een feestdag (Bevrijdingsdag).",
    ),
    "schoolvakantie": (
        _groep(EERSTE, date(2026, 4, 28)),
        REGELS,
        "Groep 7 komt bijeen op dinsdag 28 april 2026, en dan is het vakantie (Meivakantie).",
    ),
    "geblokkeerd": (
        GOED,
        replace(REGELS, geblokkeerd=((date(2026, 4, 20), date(2026, 4, 24)),)),
        "Groep 7 komt bijeen op dinsdag 21 april 2026, en die dag is geblokkeerd.",
    ),
    "te weinig leden": (
        GOED,
        _weg(EERSTE, range(3, 5)),
        "Groep 7 komt bijeen op dinsdag 10 maart 2026, maar dan zijn er te weinig leden (3).",
    ),
    "begeleider werkt niet": (
        GOED,
        replace(REGELS, begeleiders=(Begeleider(1, "Bo", DINSDAG, ((EERSTE, EERSTE),)),)),
        "Groep 7 komt bijeen op dinsdag 10 maart 2026, maar dan kan begeleider Bo niet.",
    ),
    "andere begeleider": (
        (replace(GOED[0], begeleider=2), GOED[1]),
        REGELS,
        "Groep 7 heeft op dinsdag 10 maart 2026 geen begeleider die bij de groep hoort.",
    ),
    "ruimte dicht": (
        GOED,
        replace(REGELS, ruimten=(Ruimte(1, "Heemskerk", dicht=((EERSTE, EERSTE),)),)),
        "Groep 7 komt bijeen op dinsdag 10 maart 2026, maar dan is ruimte Heemskerk dicht.",
    ),
    "geen ruimte": (
        (replace(GOED[0], ruimte=None), GOED[1]),
        REGELS,
        "Groep 7 heeft op dinsdag 10 maart 2026 geen ruimte die bij de groep hoort.",
    ),
    "aantal": (_groep(EERSTE), REGELS, "Groep 7 heeft 1 bijeenkomst; afgesproken is 2."),
    "te snel": (
        _groep(EERSTE, date(2026, 4, 14)),
        REGELS,
        "Groep 7 heeft tussen 10 maart 2026 en 14 april 2026 5 weken; het minimum is 6 weken.",
    ),
    "te traag": (
        _groep(EERSTE, date(2026, 5, 12)),
        REGELS,
        "Groep 7 heeft tussen 10 maart 2026 en 12 mei 2026 9 weken; het maximum is 8 weken.",
    ),
    "begeleider dubbel": (
        (*GOED, Moment(80, EERSTE, "di-ochtend", 1, 1)),
        replace(REGELS, ruimten=(Ruimte(1, "Heemskerk", tegelijk=2),)),
        "Begeleider Bo is dubbel bezet op dinsdag 10 maart 2026 (ochtend): Groep 7 en Groep 8.",
    ),
    "ruimte dubbel": (
        (*GOED, Moment(99, EERSTE, "di-ochtend", None, 1)),
        REGELS,
        "Ruimte Heemskerk is dubbel bezet op dinsdag 10 maart 2026 (ochtend): Groep 7 en een andere groep.",
    ),
}  # fmt: skip


def test_overtredingen_van_een_goede_agenda_zijn_er_niet() -> None:
    assert rooster.overtredingen(GOED, REGELS) == []


@pytest.mark.parametrize("naam", BREUKEN)
def test_overtredingen_noemt_alleen_de_regel_die_breekt(naam: str) -> None:
    voorstel, regels, zin = BREUKEN[naam]

    assert rooster.overtredingen(voorstel, regels) == [zin]


def test_overtredingen_noemt_de_discipline_die_ontbreekt() -> None:
    leden = tuple(replace(lid, afwezig=((EERSTE, EERSTE),)) if lid.id % 2 == 0 else lid for lid in LEDEN)
    regels = replace(REGELS, vragen=(replace(VRAAG, leden=leden, minimum=3),))

    zinnen = rooster.overtredingen(GOED, regels)

    assert zinnen == ["Groep 7 komt bijeen op dinsdag 10 maart 2026, maar dan is er niemand van HRM."]


def test_overtredingen_telt_kalenderweken_als_een_groep_van_dag_wisselt() -> None:
    leden = tuple(replace(lid, dagdelen=frozenset({"di-ochtend", "ma-ochtend"})) for lid in LEDEN)
    regels = replace(REGELS, vragen=(replace(VRAAG, leden=leden, begeleiders=(), ruimten=()),))
    voorstel = (Moment(70, EERSTE, "di-ochtend"), Moment(70, date(2026, 4, 20), "ma-ochtend"))

    assert rooster.overtredingen(voorstel, regels) == []


def test_overtredingen_van_een_groep_zonder_data_zijn_er_niet() -> None:
    assert rooster.overtredingen((), REGELS) == []


def test_gemist_noemt_wie_afwezig_is() -> None:
    regels = _weg(EERSTE, range(2, 3))

    weg = rooster.gemist(GOED[0], regels.vragen[0])

    assert [lid.id for lid in weg] == [2]


def test_regels_weigert_een_begeleider_die_er_niet_is() -> None:
    with pytest.raises(ValueError, match="unknown begeleider"):
        replace(REGELS, begeleiders=())


def test_vraag_weigert_een_ritme_zonder_weken() -> None:
    with pytest.raises(ValueError, match="ritme"):
        replace(VRAAG, ritme=(0, 2))
