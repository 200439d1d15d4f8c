"""What a sentence says about coming: yes, no, perhaps, or nothing that a program may suggest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.afspraken.uitspraak import LANGSTE_ZIN, weeg

NEE = (
    "Ik kan helaas niet.",
    "Helaas kan ik er die dag niet bij zijn.",
    "Ik ben verhinderd.",
    "Helaas ben ik dan op vakantie.",
    "Dat gaat mij niet lukken.",
    "Ik moet deze keer overslaan.",
    "Ik meld mij af voor de 8e.",
    "Dinsdag 8 maart? Dan kan ik niet.",
    "Sorry, ik red het niet.",
    "Ik kan niet aanwezig zijn.",
    "Ik zal er niet bij zijn.",
    "Wegens ziekte moet ik helaas afzeggen.",
    "Deze datum komt mij niet uit.",
    "Ik kom niet.",
    "Dinsdag past mij niet.",
    "Ik ben er dan niet.\nGroet, Noor",
    "Helaas, ik ben dan met verlof.",
    "Ik moet verstek laten gaan.",
    "Het lukt me helaas niet om te komen.",
    "Ik haal het niet, de trein rijdt niet.",
    "Ik kan er dinsdag niet bij zijn, ik kom de volgende keer wel weer.",
    "Tot mijn spijt kan ik niet komen.",
    "Ik heb die ochtend geen tijd.",
    "Ik kan 8 maart niet.",
)
JA = (
    "Prima, ik kom.",
    "Ik ben erbij!",
    "Akkoord.",
    "Ik kom graag.",
    "Ja, ik ben er bij.",
    "Tot dan!",
    "Dinsdag past mij prima.",
    "Ik zal er zijn.",
    "Staat genoteerd, tot dinsdag.",
    "Ik ben niet verhinderd.",
    "Ik kom wat later, rond tien uur.",
    "Ik ben er een kwartier later bij, rond kwart voor tien.",
    "Ik moet wel iets eerder weg.",
    "Ik kan dan toch wel komen, de andere afspraak vervalt.",
    "Geaccepteerd: Intervisie groep 3",
    "Ik kom. Is er parkeergelegenheid?",
    "Ik sluit graag aan.",
)
MISSCHIEN = (
    "Misschien kan ik niet.",
    "Ik weet nog niet of ik kan.",
    "Ik kom waarschijnlijk wel.",
    "Onder voorbehoud: ik kom.",
    "Als mijn collega terug is, kom ik.",
    "Ik probeer te komen.",
    "Hopelijk ben ik erbij.",
    "Ik denk dat het niet lukt.",
    "Ik kom, tenzij er een crisis is.",
)
NIETS = (
    "",
    "Is er een lunch?",
    "Kan ik ook online meedoen?",
    "Kan het ook een week later? Dan kan ik wel.",
    "Moet ik iets voorbereiden?",
    "Mijn collega Tess kan helaas niet.",
    "Kom ik niet in de problemen als ik niet kom?",
    "Bedankt voor de uitnodiging.",
    "Ik kan niet vinden waar het is.",
    "Ik heb geen uitnodiging gekregen.",
    "Ja hoor, natuurlijk kom ik ;-)",
    "Ik kom. Nee, toch niet, ik ben verhinderd.",
    "Wie komen er nog meer?",
    "Ik zie niet in mijn agenda of het goed is.",
    "Zou mijn collega mogen komen?",
)


def _gezegd(teksten: tuple[str, ...]) -> dict[str, str | None]:
    return {tekst: weeg(tekst).antwoord for tekst in teksten}


@pytest.mark.parametrize(
    ("teksten", "antwoord"), [(NEE, "DECLINED"), (JA, "ACCEPTED"), (MISSCHIEN, "TENTATIVE"), (NIETS, None)]
)
def test_weeg_suggests(teksten: tuple[str, ...], antwoord: str | None) -> None:
    assert _gezegd(teksten) == dict.fromkeys(teksten, antwoord)


def test_weeg_quotes_the_sentence_it_rests_on() -> None:
    tekst = "Beste Anouk,\n\nDank voor de mail. Helaas kan ik\ndan niet. Succes!\n\nGroet, Noor"

    assert weeg(tekst).zin == "Helaas kan ik dan niet."


@given(st.text(st.sampled_from("ik kan niet kom ? . , ; \n misschien")) | st.text())
def test_weeg_takes_any_text_and_quotes_little(tekst: str) -> None:
    uitspraak = weeg(tekst)

    assert uitspraak.antwoord in (None, "ACCEPTED", "DECLINED", "TENTATIVE")
    assert len(uitspraak.zin or "") <= LANGSTE_ZIN
