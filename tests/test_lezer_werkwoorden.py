"""The verbs of joining and leaving, with their particle wherever it stands."""

from __future__ import annotations

import pytest

from intervisie.lezer.taal import werkwoorden


@pytest.mark.parametrize(
    ("zin", "gevonden"),
    [
        ("ik meld me op dinsdag graag aan", [("aanmelden", "in")]),
        ("ik wil me aan gaan melden", [("aanmelden", "in")]),
        ("hopelijk mag ik nog aan te sluiten", [("aansluiten", "mee")]),
        ("dat ik me weer opgeef", [("opgeven", "in")]),
        ("geef me op dinsdag op", [("opgeven", "in")]),
        ("ik vergat te zeggen dat ik op vakantie ben", []),
        ("streep mij maar door", [("doorstrepen", "weg")]),
        ("mijn plek kan weggegeven worden", [("weggeven", "weg")]),
        ("mijn dochter doet examen en pa moet mee", []),
        ("ik stap uit de groep", []),
    ],
)
def test_vind_joins_a_verb_with_its_particle(zin: str, gevonden: list[tuple[str, str]]) -> None:
    handelingen = werkwoorden.vind(zin.split())

    assert [(h.naam, h.klasse) for h in handelingen] == gevonden


def test_vind_takes_a_particle_before_a_comma() -> None:
    woorden = ["zij", "meldt", "haar", "collega", "aan", "de", "heer", "prins"]

    met, zonder = list(werkwoorden.vind(woorden, frozenset({4}))), list(werkwoorden.vind(woorden))

    assert [h.naam for h in met] == ["aanmelden"]
    assert zonder == []


def test_vind_tells_past_and_participle() -> None:
    handelingen = list(werkwoorden.vind(["ik", "meldde", "me", "aan", "en", "ben", "aangemeld"]))

    assert [(h.verleden, h.deelwoord) for h in handelingen] == [(True, False), (False, True)]
