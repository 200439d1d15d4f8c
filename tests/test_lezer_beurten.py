"""Whose days are these: sentences about more people, parted among them."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from intervisie import gegevens, lezer

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
SAMEN = "Ik meld Bram de Wit (boa, b.dewit@zeist.example) en mijzelf aan voor de intervisie. "
MA, DI, WO, DO, VR = (f"{dag}-ochtend {dag}-middag" for dag in ("ma", "di", "wo", "do", "vr"))


def _dagen(tekst: str) -> dict[str | None, str]:
    mail = EmailMessage()
    mail["From"], mail["Cc"] = "Anna Bos <a.bos@zeist.example>", "Bram de Wit <b.dewit@zeist.example>"
    mail["Subject"], mail["Date"] = "Aanmelding intervisie", "Tue, 01 Feb 2022 10:00:00 +0100"
    mail.set_content(f"{tekst}\n\nGroet,\nAnna Bos\nHR-adviseur\nGemeente Zeist\n", cte="8bit")
    lezing = lezer.lees(bytes(mail), datetime(2022, 2, 1, tzinfo=UTC), KENNIS)
    return {
        p.naam: " ".join(
            (*p.beschikbaar, *(f"-{d}" for d in p.niet_beschikbaar), *([p.vorm] if p.vorm else []))
        )
        for p in lezing.personen
    }


@pytest.mark.parametrize(
    ("tekst", "anna", "bram"),
    [
        (SAMEN + "Bram kan op maandag, ik op dinsdagochtend.", "di-ochtend", MA),
        (SAMEN + "Wij kunnen allebei op maandag; ik ook op dinsdag.", f"{MA} {DI}", MA),
        (SAMEN + "Dinsdagmiddag kunnen we allebei, Bram daarnaast op vrijdagochtend.",
         "di-middag", "di-middag vr-ochtend"),
        (SAMEN + "Ik kan maandag en Bram dinsdag.", MA, DI),
        (SAMEN + "Voor mij is woensdag het beste, voor Bram vrijdagochtend.", WO, "vr-ochtend"),
        ("Bram en ik doen mee met de intervisie. Ik: ma en di. Bram: do.", f"{MA} {DI}", DO),
        ("Bram en ik doen mee met de intervisie, hij op maandag en ik op dinsdag.", DI, MA),
        ("Bram en ik doen mee met de intervisie. Dinsdag kan voor ons beiden, woensdag alleen voor Bram.",
         DI, f"{DI} {WO}"),
        ("Ik meld mij aan voor de intervisie, ik kan op maandag. Ook meld ik Bram de Wit (boa) aan. "
         "Die kan alleen op vrijdag.", MA, VR),
        ("Wij doen mee met de intervisie:\n- Bram de Wit, boa: maandag\n- ikzelf: dinsdag\nBeiden liefst fysiek.",
         f"{DI} fysiek", f"{MA} fysiek"),
        ("Wij doen mee met de intervisie:\n1. Bram de Wit, boa\n  - kan: maandag\n2. ikzelf\n  - kan: dinsdag\n"
         "  - kan niet: vrijdagochtend",
         f"{DI} -vr-ochtend", MA),
    ],
)  # fmt: skip
def test_lees_parts_the_days_among_people(tekst: str, anna: str, bram: str) -> None:
    assert _dagen(tekst) == {"Anna Bos": anna, "Bram de Wit": bram}


def test_lees_leaves_out_what_the_writer_says_of_himself() -> None:
    tekst = (
        "Bram de Wit (boa) wil meedoen met de intervisie. Ik werk zelf op maandag, hij kan alleen dinsdag."
    )

    assert _dagen(tekst) == {"Bram de Wit": DI}
