"""Readings that no mail can mean, each beside the right reading of the same words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from intervisie.lezer.bericht import Adres
from intervisie.lezer.lezing import DAGDELEN, Fragment, Periode, Persoon, Soort
from intervisie.lezer.personen import ongerijmd
from intervisie.lezer.personen.deelnemer import Gevonden
from intervisie.lezer.personen.kruiscontrole import NIEUW
from intervisie.lezer.schrijver import Schrijver
from intervisie.lezer.schrijver.adressen import STRAKS
from intervisie.lezer.soort.oordeel import Oordeel
from tests.lezermail import ANNA as ANNA_MAILT
from tests.lezermail import lees, lees_mail

ALLE = tuple(deel for deel in DAGDELEN if not deel.endswith("avond"))
ANNA = Persoon("Anna Bos", "a.bos@ede.example")


def _redenen(
    soort: Soort, tekst: str, *personen: Persoon, van: str = "Anna Bos", onderwerp: str = "Intervisie"
) -> list[str]:
    schrijver = Schrijver(Adres(van, "a.bos@ede.example"), tekst, tekst, "", onderwerp)
    oordeel = Oordeel(soort, (schrijver,), buitenste=schrijver)
    return list(ongerijmd.redenen(oordeel, personen, [(schrijver, Gevonden())]))


def _weg(*dagen: tuple[int, int, int]) -> tuple[Periode, ...]:
    return tuple(Periode(date(2024, maand, van), date(2024, maand, tot)) for maand, van, tot in dagen)


@pytest.mark.parametrize(
    ("tekst", "fout", "goed", "reden"),
    [
        (
            "Ik doe mee. Met mij valt te praten over elk moment, als het maar geen maandag is.",
            replace(ANNA, niet_beschikbaar=ALLE[:2]),
            replace(ANNA, beschikbaar=ALLE[2:], niet_beschikbaar=ALLE[:2]),
            ongerijmd.REST,
        ),
        (
            "Ik doe mee. Ik zit aan maandag, dinsdag en woensdag vast.",
            replace(ANNA, niet_beschikbaar=ALLE[:6]),
            replace(ANNA, beschikbaar=ALLE[:6]),
            ongerijmd.ALLES_NEE,
        ),
        (
            "Ik doe mee. Woensdag overdag kan altijd.",
            replace(ANNA, beschikbaar=ALLE),
            replace(ANNA, beschikbaar=("wo-ochtend", "wo-middag")),
            ongerijmd.ALLES_EN_EEN,
        ),
        (
            "Ik doe mee. Di-middag en do-ochtend.",
            ANNA,
            replace(ANNA, beschikbaar=("di-middag", "do-ochtend")),
            ongerijmd.NIETS,
        ),
        (
            "Ik doe mee. Qua dagen sta ik overal voor open.",
            ANNA,
            replace(ANNA, beschikbaar=ALLE),
            ongerijmd.NIETS,
        ),
        (
            "Ik doe mee, maar niet op dinsdag.",
            replace(ANNA, niet_beschikbaar=("wo-ochtend", "wo-middag")),
            replace(ANNA, niet_beschikbaar=("di-ochtend", "di-middag")),
            ongerijmd.ONGENOEMD,
        ),
        (
            "Ik doe mee. Vrijdag kan vanaf 14.00.",
            replace(ANNA, beschikbaar=("vr-middag", "vr-avond")),
            replace(ANNA, beschikbaar=("vr-middag",)),
            ongerijmd.AVOND,
        ),
        (
            "Ik doe mee. In december ben ik van de 19e tot en met de 30e weg.",
            replace(ANNA, afwezig=_weg((12, 1, 31))),
            replace(ANNA, afwezig=_weg((12, 19, 30))),
            ongerijmd.MAAND,
        ),
        (
            "Ik doe mee. In de eerste week van mei (2-6) ben ik weg.",
            replace(ANNA, afwezig=_weg((5, 1, 7))),
            replace(ANNA, afwezig=_weg((5, 2, 6))),
            ongerijmd.GRENZEN,
        ),
        (
            "Ik doe mee. Ik ben weg van 21 t/m 25 maart.",
            replace(ANNA, afwezig=_weg((3, 1, 25), (3, 21, 25))),
            replace(ANNA, afwezig=_weg((3, 21, 25))),
            ongerijmd.DOOR_ELKAAR,
        ),
        (
            "Ik doe mee. Dinsdag kan. Meestal zit ik op anna.bos@prive.example.",
            replace(ANNA, beschikbaar=ALLE[2:4]),
            replace(ANNA, email="anna.bos@prive.example", beschikbaar=ALLE[2:4]),
            ongerijmd.ANDER_ADRES,
        ),
        (
            "Ik doe mee. Dinsdag kan.",
            replace(ANNA, naam="Bram de Wit", beschikbaar=ALLE[2:4]),
            replace(ANNA, beschikbaar=ALLE[2:4]),
            ongerijmd.NAAM,
        ),
    ],
)
def test_redenen_asks_where_a_sign_up_cannot_mean_what_was_read(
    tekst: str, fout: Persoon, goed: Persoon, reden: str
) -> None:
    assert reden in _redenen("aanmelding", tekst, fout)
    assert not _redenen("aanmelding", tekst, goed)


@pytest.mark.parametrize(
    "tekst",
    [
        "Ik doe mee. Maandag t/m woensdag kan ik niet.",
        "Ik doe mee. Alle middagen vallen af, behalve als het echt moet.",
        "Ik doe mee. Alles kan, van maandag tot en met vrijdag.",
        "Ik doe mee. Mijn oude adres anna@prive.example is opgeheven.",
        "Ik doe mee. De hele maand december ben ik weg, ook de 25e.",
    ],
)
def test_redenen_lets_pass_what_such_words_can_mean(tekst: str) -> None:
    personen = {
        "t/m woensdag": replace(ANNA, niet_beschikbaar=ALLE[:4]),
        "middagen": replace(ANNA, niet_beschikbaar=ALLE[1::2]),
        "Alles kan": replace(ANNA, beschikbaar=ALLE),
        "oude adres": ANNA,
        "december": replace(ANNA, afwezig=_weg((12, 1, 31))),
    }
    persoon = next(p for woorden, p in personen.items() if woorden in tekst)

    assert not _redenen("aanmelding", tekst, persoon)


def test_redenen_asks_whether_a_change_that_tells_all_is_a_sign_up() -> None:
    nieuw = "Een collega zit al bij jullie en nu wil ik ook. Ik ben adviseur HRM in Ede. Dinsdag lukt."
    functie = Fragment("adviseur HRM", nieuw.index("adviseur"), nieuw.index(" in Ede"))
    alles = Persoon(
        "Anna Bos", "a.bos@ede.example", "Ede", "HRM", beschikbaar=ALLE[2:4], bron={"functie": functie}
    )

    assert NIEUW in _redenen("wijziging", nieuw, alles)
    assert NIEUW not in _redenen("wijziging", f"{nieuw} Mijn vorige opgave vervalt.", alles)


def test_redenen_asks_about_an_address_with_a_day_on_which_it_begins() -> None:
    anders = replace(ANNA, email="anna@prive.example")

    assert STRAKS in _redenen("wijziging", "Per 1 juni ben ik op anna@prive.example te vinden.", anders)
    assert STRAKS not in _redenen("wijziging", "Vanaf nu ben ik op anna@prive.example te vinden.", anders)


def test_redenen_asks_about_a_withdrawal_that_says_it_is_none() -> None:
    assert ongerijmd.NIET_AF in _redenen("afmelding", "De vrijdag vervalt. Ik meld me dus niet af.", ANNA)
    assert not _redenen("afmelding", "Ik meld me af.", ANNA)


def test_redenen_asks_when_what_was_passed_on_is_read_as_about_the_sender() -> None:
    assert ongerijmd.VAN_EEN_ANDER in _redenen("afmelding", "Graag uitschrijven.", ANNA, onderwerp="FW: stop")
    assert not _redenen("afmelding", "Graag uitschrijven.", ANNA, onderwerp="Stoppen")


def test_lees_asks_about_a_question_that_somebody_passes_on_without_asking_it_himself() -> None:
    onderwerp = f"{ANNA_MAILT}Subject: FW: intervisie\n"
    vraag = (
        "Beste collega's,\n\nDeze kwam in onze algemene bak binnen. Volgens ons hoort hij bij jullie.\n\n"
        "Van: Bep Mol <b.mol@ede.example>\nVerzonden: maandag 7 februari 2022 10:00\nAan: info@ede.example\n"
        "Onderwerp: intervisie\n\nIs er nog een stoel vrij bij de intervisie? Dinsdagmiddag kan ik altijd.\n"
    )

    assert lees(vraag, onderwerp).controle_nodig


@pytest.mark.usefixtures("alleen_regels")
def test_lees_leaves_the_days_as_they_are_when_all_is_said_of_the_meetings_that_are_left() -> None:
    lezing = lees_mail(
        f"{ANNA_MAILT}Subject: 8 maart\n",
        "Ik mis de eerste keer op 8 maart. Verder kan ik altijd.\n\nAnna\n",
    )

    assert lezing.soort == "wijziging"
    assert not lezing.personen[0].beschikbaar
    assert lezing.personen[0].afwezig


def test_redenen_asks_about_days_in_a_long_sentence_without_any_sign() -> None:
    gezegd = (
        "ik wil graag meedoen en voor mij is dinsdag het beste of anders donderdag en op vrijdag kan ik niet "
    )
    dinsdag = replace(ANNA, beschikbaar=ALLE[2:4])

    assert ongerijmd.ADEMLOOS in _redenen("aanmelding", gezegd + "want dan draai ik dienst " * 6, dinsdag)
    assert ongerijmd.ADEMLOOS not in _redenen("aanmelding", gezegd, dinsdag)
