"""The secretariat's own words: checked in plain Dutch, tried out, used, and never why a mail stays away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import nodes
from sqlalchemy.orm import Session

from intervisie import brief, mail, sjablonen
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.models import Instelling
from intervisie.settings import settings
from tests import golden, maak
from tests.conftest import NU
from tests.maak import DEUR

ONDERWERP = "Kom! {{ titel }}, {{ begin | moment }}"
TEKST = "Dag {{ naam }},\n\n{{ begin | moment }} in {{ plaats }} ({{ titel }}).\n\n{{ link }}\n"


@pytest.mark.parametrize("soort", golden.SOORTEN)
def test_every_standard_text_can_be_kept_as_it_is_and_has_a_name(soort: str) -> None:
    gewoon = brief.standaard(soort)

    assert sjablonen.bezwaren(soort, gewoon.onderwerp, gewoon.tekst) == []
    assert soort in sjablonen.SOORTEN


@pytest.mark.parametrize("soort", golden.SOORTEN)
def test_no_standard_text_decides_anything(soort: str) -> None:
    gewoon = brief.standaard(soort)
    bomen = [brief.omgeving().parse(deel) for deel in (gewoon.onderwerp, gewoon.tekst)]

    assert [
        k for boom in bomen for k in boom.find_all((nodes.If, nodes.For, nodes.Call, nodes.Getattr))
    ] == []


FOUTEN = {
    "no subject": ("", TEKST, "Kies een onderwerp van 1 tot 200 tekens."),
    "no text": (ONDERWERP, " \n", "Kies een tekst van 1 tot 5000 tekens."),
    "too long": (ONDERWERP, "x" * 5001, "Kies een tekst van 1 tot 5000 tekens."),
    "a slip of the pen": (
        ONDERWERP, TEKST + "{{ nam }}", "De plaatshouder {{ nam }} bestaat niet in deze mail. Bedoelt u {{ naam }}?"
    ),
    "a word of another mail": (
        ONDERWERP, TEKST + "{{ xyz }}", "De plaatshouder {{ xyz }} bestaat niet in deze mail."
    ),
    "half a brace": (
        ONDERWERP, "Dag\n{{ naam }", "Regel 2: de accolades kloppen niet. Schrijf bijvoorbeeld {{ naam }}."
    ),
    "no link": (
        ONDERWERP, TEKST.replace("{{ link }}", ""),
        "In de tekst ontbreekt de link. Laat {{ link }} staan zoals in de standaardtekst.",
    ),
    "no hour": (
        ONDERWERP, TEKST.replace("begin | moment", "begin | datum"),
        "In de tekst ontbreekt de begintijd. Laat {{ begin }} staan zoals in de standaardtekst.",
    ),
    "no title in the subject": (
        "Kom! {{ begin | moment }}", TEKST,
        "In het onderwerp ontbreekt de titel. Laat {{ titel }} staan zoals in de standaardtekst.",
    ),
    "a value in the wrong filter": (
        ONDERWERP, TEKST + "{{ naam | moment }}",
        "Een van de plaatshouders past niet bij wat erachter staat. Neem haar over uit de lijst.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("geval", FOUTEN)
def test_bezwaren_says_in_dutch_what_is_wrong(geval: str) -> None:
    onderwerp, tekst, zin = FOUTEN[geval]

    assert sjablonen.bezwaren("uitnodiging", onderwerp, tekst) == [zin]


@pytest.mark.parametrize(
    "kwaad",
    [
        "{% for x in range(10**9) %}x{% endfor %}", "{{ naam.__class__ }}", "{{ naam[0] }}", "{{ 7*7 }}", "{{ 'x' }}",
        "{{ lijst() }}", "{% include 'x' %}", "{% set naam = 1 %}", "{{ naam | upper }}", "{{ naam | datum(1) }}",
        "{# weg #}{{ self }}", "{{ naam ~ naam }}", "{{ begin | moment | datum }}",
    ],
)  # fmt: skip
def test_bezwaren_takes_no_program(kwaad: str) -> None:
    assert sjablonen.bezwaren("uitnodiging", ONDERWERP, TEKST + kwaad) != []
    assert sjablonen.bezwaren("uitnodiging", ONDERWERP + kwaad, TEKST) != []


@given(st.text(st.sampled_from("{}%#| \nnaam.'\"()[]")) | st.text())
def test_bezwaren_never_fails_on_any_text(tekst: str) -> None:
    assert sjablonen.bezwaren("uitnodiging", tekst, TEKST + tekst) is not None


@pytest.mark.parametrize("soort", ["bestaat-niet", "../pages", "", "uitnodiging/tekst.txt"])
def test_an_unknown_soort_is_not_found(soort: str) -> None:
    with pytest.raises(NietGevonden):
        sjablonen.bezwaren(soort, "x", "x")


def test_voorbeeld_fills_in_made_up_people() -> None:
    getoond = sjablonen.voorbeeld("uitnodiging", ONDERWERP, TEKST)

    assert (getoond.onderwerp, getoond.tekst.splitlines()[0]) == (
        "Kom! Intervisie groep 3, dinsdag 8 maart 2022 om 9.30 uur", "Dag Noor Wiersma,"
    )  # fmt: skip
    with pytest.raises(OngeldigeInvoer):
        sjablonen.voorbeeld("uitnodiging", "", "")


@pytest.mark.databank
def test_bewaar_is_what_the_next_mail_says_until_herstel(db: Session) -> None:
    sjablonen.bewaar(db, NU, "uitnodiging", ONDERWERP, TEKST, DEUR)
    eigen = sjablonen.regel(db, "uitnodiging")
    maak.uitgenodigd(db)
    raw = mail.rauw_uit(db, maak.post(db, "uitnodiging")[0].message_id)

    hersteld = [sjablonen.herstel(db, NU, "uitnodiging", DEUR) for _ in range(2)]

    assert b"Dag Noor Wiersma," in raw
    assert (eigen.eigen, eigen.tekst, hersteld) == (True, TEKST, [True, False])
    assert sjablonen.regel(db, "uitnodiging").tekst == brief.standaard("uitnodiging").tekst


@pytest.mark.databank
def test_bewaar_refuses_and_keeps_what_was(db: Session) -> None:
    with pytest.raises(OngeldigeInvoer, match="ontbreekt de link"):
        sjablonen.bewaar(db, NU, "uitnodiging", ONDERWERP, "Kom!", DEUR)

    assert sjablonen.eigen(db, "uitnodiging") is None


@pytest.mark.databank
def test_own_words_that_fail_give_way_to_those_of_the_program(db: Session) -> None:
    db.add(Instelling(naam="sjabloon:afmelding-verwerkt", waarde={"onderwerp": "{{ weg }}", "tekst": "x"}))

    rij = maak.brief(db)

    assert b"Wij hebben u afgemeld" in mail.rauw_uit(db, rij.message_id)


@pytest.mark.databank
def test_lijst_names_every_soort_with_its_placeholders(db: Session) -> None:
    rijen = {regel.soort: regel for regel in sjablonen.lijst(db)}

    assert sorted(rijen) == sorted(golden.SOORTEN)
    assert dict(rijen["peiling"].plaatshouders) == {
        "{{ groep }}": "het nummer van de groep", "{{ momenten | lijst }}": "de momenten van de peiling",
        "{{ uiterlijk | datum }}": "de uiterste datum", "{{ naam }}": "de naam van de ontvanger",
        "{{ afzender }}": "de naam van het secretariaat", "{{ link }}": "de persoonlijke link",
    }  # fmt: skip
    assert settings().basis_url not in rijen["uitnodiging"].tekst
