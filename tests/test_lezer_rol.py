"""What a sentence says of somebody whom it names: takes part, stays out, or is only told of."""

from __future__ import annotations

import pytest

from intervisie.lezer.personen.rol import lees_rol


@pytest.mark.parametrize(
    ("zin", "rol"),
    [
        ("Ik doe mee en * ook.", "mee"),
        ("* (HRM) gaat ook mee, haar adres is x@y.example.", "mee"),
        ("Daarnaast schuift * van P&O aan.", "mee"),
        ("Mijn leidinggevende * wil zelf graag meedoen.", "mee"),
        ("Onze teamleider *, die al jaren meeloopt, wil graag meedoen.", "mee"),
        ("* heeft mij gevraagd haar aan te melden.", "mee"),
        ("Mag * ook meedoen?", "mee"),
        ("* en Karin Vos willen graag aansluiten.", "mee"),
        ("Van * hoorde ik over de intervisie.", "niet"),
        ("Dank aan * voor het doorsturen.", "niet"),
        ("In overleg met mijn teamleider * meld ik mij aan.", "niet"),
        ("* heeft zich vorige week al aangemeld.", "niet"),
        ("* meldt zich zelf nog aan.", "niet"),
        ("* en Karin Vos laten later weten of ze meedoen.", "niet"),
        ("* zou eigenlijk meedoen, maar die is overgestapt.", "niet"),
        ("* is helaas ziek en doet deze keer niet mee.", "niet"),
        ("Helaas kan * niet meedoen.", "niet"),
        ("Ik zit liever niet in de groep met *.", "niet"),
        ("Mijn leidinggevende * doet ook mee, en ik zit liever niet bij haar in de groep.", "niet"),
        ("Ik kan altijd, * kan niet op maandag.", "genoemd"),
        ("* is HR-adviseur en bereikbaar via x@y.example.", "genoemd"),
        ("Hierbij meld ik * aan.", "genoemd"),
        ("Onze directeur * leest zijn mail niet maar wil wel mee.", "mee"),
        ("* is ziek, maar hij vroeg mij hem op te geven.", "mee"),
        ("Onze burgemeester vindt het goed dat * meedoet.", "mee"),
        ("Weet u of * ook meedoet?", "genoemd"),
        ("* wil ook.", "mee"),
        ("Wij willen * (HRM) laten deelnemen.", "mee"),
        ("In opdracht van mevrouw mr. *, hoofd HRM, deel ik mee dat zij wil deelnemen.", "mee"),
        ("Op verzoek van * laat ik u weten dat hij graag aansluit.", "mee"),
        ("Namens * meld ik haar aan.", "mee"),
        ("In opdracht van * schrijf ik u.", "niet"),
    ],
)
def test_lees_rol_reads_bond_and_verb(zin: str, rol: str) -> None:
    ervoor, _, erna = zin.partition("*")

    assert lees_rol(ervoor, erna) == rol
