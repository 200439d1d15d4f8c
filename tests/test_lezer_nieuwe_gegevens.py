"""What is new of somebody who takes part already: his name, his address, his employer, each read on its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from intervisie import gegevens
from intervisie.lezer.bericht import Adres
from intervisie.lezer.personen import naamkeuze, werkgever
from intervisie.lezer.schrijver import Schrijver, adressen

ZINNEN: Final = Path(__file__).parent / "zinnen"
KENNIS: Final = gegevens.kennis(["secretariaat@rvs-mn.example"])
NAMEN: Final = {"wit": "Karin de Wit", "visser": "Tom Visser", "hulst": "Rik Hulst"}
DATUM: Final = date(2022, 2, 7)


def gevallen(bestand: str, velden: int) -> list[tuple[str, ...]]:
    regels = [r for r in (ZINNEN / bestand).read_text("utf-8").split("\n") if r and not r.startswith("#")]
    uit = []
    for regel in regels:
        links, _, rechts = regel.rpartition(" => ")
        uit.append((*(deel.strip() for deel in links.split("|", velden - 1)), rechts.strip()))
    return uit


def schrijver(naam: str, adres: str, tekst: str) -> Schrijver:
    return Schrijver(Adres(naam, adres), tekst, tekst, "")


@pytest.mark.parametrize(("oud", "onderwerp", "tekst", "nieuw"), gevallen("nieuwe_naam.txt", 3))
def test_the_words_tell_what_somebody_is_called_now(oud: str, onderwerp: str, tekst: str, nieuw: str) -> None:
    keuze = naamkeuze.kies(tekst.replace("\\n", "\n"), oud, onderwerp)

    gelezen = "?" if keuze.onzeker else keuze.naam.naam if keuze.naam is not None else oud
    assert gelezen == nieuw


@pytest.mark.parametrize(("van", "tekst", "adres"), gevallen("nieuw_adres.txt", 2))
def test_the_address_of_a_change_is_the_one_that_holds_now(van: str, tekst: str, adres: str) -> None:
    naam = next(naam for deel, naam in NAMEN.items() if deel in van)
    keuze = adressen.van_schrijver(
        schrijver(naam, van, tekst.replace("\\n", "\n")), frozenset(), wijzigt=True
    )

    assert f"{keuze.adres}{'?' if keuze.redenen else ''}" == adres


@pytest.mark.parametrize(("soort", "van", "tekst", "organisatie"), gevallen("nieuwe_werkgever.txt", 3))
def test_who_changes_work_is_of_the_one_that_the_mail_means(
    soort: str, van: str, tekst: str, organisatie: str
) -> None:
    heel = tekst.replace("\\n", "\n")
    keuze = werkgever.kies(
        schrijver("Jelle Bos", van, heel),
        heel,
        DATUM,
        KENNIS,
        adres=van,
        nieuw=soort == "wijziging",
        vertrekt=soort == "afmelding",
    )
    vraagt = [r for r in keuze.redenen if soort == "wijziging" or r == werkgever.MEER]

    naam = keuze.organisatie.naam if keuze.organisatie is not None else "-"
    assert f"{naam}{'?' if vraagt else ''}" == organisatie
