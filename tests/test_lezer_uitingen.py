"""What one clause does: by its verb, whom it speaks of, its denial, its reach and whether it asks."""

from __future__ import annotations

import pytest

from intervisie.lezer.soort import reikwijdte, uitingen
from intervisie.lezer.taal.zinnetjes import Zin


def _doet(tekst: str) -> set[str]:
    uiting = uitingen.duid(Zin(tekst, 0, len(tekst), tekst.endswith("?")))
    return {
        naam
        for naam in (
            "aan",
            "stop",
            "mist",
            "verandert",
            "vervangt",
            "blijft",
            "niet_aan",
            "kan_niet",
            "voorwaarde",
        )
        if getattr(uiting, naam)
    }


@pytest.mark.parametrize(
    ("tekst", "doet"),
    [
        ("Zet mij er maar bij", {"aan"}),
        ("Zet mij op online in plaats van op locatie", {"verandert"}),
        ("Ik heb het op intranet gezet", set()),
        ("Ik haak af", {"stop"}),
        ("Ik haak niet af", {"blijft"}),
        ("Streep mij maar door", {"stop"}),
        ("Streep de maandag maar door", {"verandert"}),
        ("Voor 12 april meld ik me af", {"mist"}),
        ("Per 1 mei stop ik met de intervisie", {"stop"}),
        ("Ik meld me dit keer niet aan", {"niet_aan"}),
        ("Ik kan er niet bij zijn", {"kan_niet"}),
        ("Anna Smit neemt mijn plek over", {"vervangt"}),
        ("Mag ik meedoen?", set()),
        ("Zet mij erbij, de dag maakt me geen snars uit", {"aan"}),
        ("Maandag trouwt mijn broer, dus dan zonder mij", {"mist"}),
        ("Begin maart ben ik uit de running", {"mist"}),
        ("Ik ben uit de running", {"stop"}),
        ("In mei loop ik mee bij een andere gemeente", set()),
        ("Bij dezen opgegeven!", {"aan"}),
        ("Dinsdag past, behoudens de ochtend", set()),
        ("Ik meld me dus níet af", {"blijft"}),
        ("Ik pas me aan", {"verandert"}),
        ("Mocht dat niet lukken", set()),
        ("Ik pas deze keer", {"stop"}),
        ("Ik doe dit jaar wél mee", {"aan"}),
        ("Daarna haalt hij zijn dochter op", set()),
        ("Ma of wo, zolang het na 13 uur is", set()),
        ("Zijn plek gaat naar Eva Smit", {"stop", "vervangt"}),
        ("Vorig jaar moest ik me afmelden", set()),
        ("Als mijn chef akkoord is, meld ik me aan", {"aan", "voorwaarde"}),
    ],
)
def test_duid_reads_a_clause(tekst: str, doet: set[str]) -> None:
    assert _doet(tekst) == doet


@pytest.mark.parametrize(
    ("tekst", "een_keer"),
    [
        ("de bijeenkomst van 12 april", True),
        ("vanaf 12 april", False),
        ("de eerste keer", True),
        ("de hele reeks", False),
        ("eind juni sla ik over", True),
        ("eind juni stop ik", False),
        ("de hele maand juni zonder mij", True),
        ("in week 33 doe ik niet mee", True),
        ("vanaf week 33 doe ik niet mee", False),
        ("verder kan ik op 5 september niet deelnemen", True),
        ("verder doe ik niet mee", False),
    ],
)
def test_een_keer_tells_one_time_from_all(tekst: str, een_keer: bool) -> None:
    assert reikwijdte.een_keer(tekst) is een_keer


@pytest.mark.parametrize(
    ("tekst", "doet"),
    [
        ("Na een weekend nadenken zie ik van deelname af", {"stop"}),
        ("Ik wil er nog over nadenken of ik meedoe", set()),
        ("Mijn plaats in de intervisie geef ik op", {"stop"}),
        ("Ik geef mij op", {"aan"}),
        ("Hier is mijn opgave", {"aan"}),
        ("Wil je mij doorgeven voor de intervisie?", {"aan"}),
        ("Voeg je die toe?", {"verandert"}),
        ("Mijn functie is niet adviseur maar coördinator", {"verandert"}),
        ("Ik had eerder gezegd dat ik geen tijd had", set()),
        ("Vorig jaar kon ik er niet bij zijn, dit jaar wel", set()),
        ("Zet me maar weer op de lijst, vorig jaar was leerzaam", {"aan"}),
        ("Hij kan eraf", {"stop"}),
        ("Deze aanmelding is niet voor mij maar voor Anja Smit", {"aan", "verandert"}),
        ("Wil je mijn adres vervangen door a.smit@ede.example", {"verandert"}),
        ("Het oude nummer kan eraf", set()),
        ("Daarmee eindigt ook mijn deelname", {"stop"}),
        ("Zou u bij mijn gegevens als leervraag willen noteren", {"verandert"}),
    ],
)
def test_duid_tells_what_is_given_up_from_who_is_put_forward(tekst: str, doet: set[str]) -> None:
    assert _doet(tekst) == doet
