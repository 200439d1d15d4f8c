"""A line that was full goes on in the next: what a mail says does not hang on where its program broke the lines."""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer.schrijver.regelval import ontvouw

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
ALINEAS = (
    "Via mijn leidinggevende Petra Janssen hoorde ik dat er dit najaar een nieuwe ronde intervisie over integriteit "
    "en ondermijning begint, en daar wil ik graag aan meedoen.",
    "Bij de gemeente Wijk bij Duurstede werk ik als beleidsmedewerker openbare orde en veiligheid. Mijn collega "
    "Karin van den Berg doet niet mee. Op dinsdagochtend en donderdagmiddag kan ik, op vrijdag kan ik niet. In mei "
    "ben ik van de 9e tot en met de 13e op vakantie. U bereikt mij op 06 12 34 56 78.",
)


def _lees(alineas: list[str]) -> tuple[object, ...]:
    kop = "From: Anna Bos <a.bos@wijkbijduurstede.example>\nTo: secretariaat@rvs-mn.example\nSubject: intervisie\n"
    tekst = "\n\n".join(("Beste Anouk,", *alineas, "Groeten,\nAnna Bos"))
    raw = f"{kop}Content-Type: text/plain; charset=utf-8\n\n{tekst}\n".encode()
    lezing = lezer.lees(raw, NU, KENNIS)
    velden = (
        "naam",
        "email",
        "organisatie",
        "discipline",
        "functie",
        "telefoon",
        "beschikbaar",
        "niet_beschikbaar",
    )
    personen = [[getattr(p, veld) for veld in (*velden, "afwezig", "vorm")] for p in lezing.personen]
    return lezing.soort, personen, lezing.redenen


@pytest.mark.parametrize("breedte", range(46, 88, 3))
def test_a_mail_reads_the_same_at_every_width(breedte: int) -> None:
    gevouwen = [textwrap.fill(alinea, breedte, break_on_hyphens=False) for alinea in ALINEAS]

    assert _lees(gevouwen) == _lees(list(ALINEAS))


@pytest.mark.parametrize(
    "tekst",
    [
        "Hierbij meld ik mijn twee collega's van het team openbare orde aan:\n"
        "Karin van den Berg, adviseur openbare orde en veiligheid, dinsdag\n"
        "Joost Klinkhamer, medewerker handhaving en toezicht, donderdag",
        "Naam en functie van de deelnemer: Anna Bos, adviseur veiligheid\nDagen: dinsdag en donderdag",
        "Wij melden ons aan met zijn tweeën: k.berg@ede.example en ik, a.bos@ede.example\nen wij kunnen altijd.",
        "- maandagochtend, dinsdagmiddag en op woensdag eventueel de avond\n- vrijdag niet",
        "dag        ochtend        middag        avond        opmerkingen\nma         x              -             -",
        "Een regel.\nnog een",
        "Deze alinea staat op een regel, zoals een programma doet dat niet afbreekt, en is dus langer dan negentig "
        "tekens.\nen dit ook",
        "",
    ],
)
def test_ontvouw_leaves_what_is_no_full_line(tekst: str) -> None:
    assert ontvouw(tekst) == tekst


def test_ontvouw_goes_on_behind_a_colon_in_prose() -> None:
    alinea = (
        "Ook van 26 tot en met 29 mei ben ik er niet: hemelvaartsweekend, met de kleinkinderen. Voor het overige ben "
        "ik zo vrij als een vogel: alle dagen, maandag uitgezonderd, het liefst na het middagmaal."
    )

    assert all(ontvouw(textwrap.fill(alinea, breedte)) == alinea for breedte in range(46, 88))


def test_ontvouw_keeps_every_place() -> None:
    gevouwen = textwrap.fill(ALINEAS[1], 72)

    assert (len(ontvouw(gevouwen)), "openbare orde en" in ontvouw(gevouwen)) == (len(gevouwen), True)
