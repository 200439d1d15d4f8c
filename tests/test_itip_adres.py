"""When two spellings are one mailbox, and when they only look like it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from intervisie.itip import normaal_adres, zelfde_adres
from intervisie.itip.adres import is_mailto

ADRES = "jo@voorbeeld.nl"
ZELFDE = {
    "capitals": "JO@Voorbeeld.NL",
    "mailto in capitals": "MAILTO:jo@voorbeeld.nl",
    "mailto twice": "mailto:mailto:jo@voorbeeld.nl",
    "emailto": "emailto:jo@voorbeeld.nl",
    "percent signs": "mailto:jo%40voorbeeld.nl",
    "a query": "mailto:jo@voorbeeld.nl?subject=ja",
    "brackets": " <jo@voorbeeld.nl> ",
    "quotes": "'jo@voorbeeld.nl'",
    "quotes behind mailto": "mailto:'jo@voorbeeld.nl'",
    "a fold in the middle": "jo@voor\r\n beeld.nl",
    "an invisible sign": "jo@voor\u200bbeeld.nl",
    "a point at the end": "jo@voorbeeld.nl.",
}
ANDER = {
    "longer in front": "xjo@voorbeeld.nl",
    "longer at the end": "jo@voorbeeld.nl.elders.org",
    "a plus": "jo+x@voorbeeld.nl",
    "percent signs without mailto": "jo%40voorbeeld.nl",
    "a Cyrillic letter": "j\u043e@voorbeeld.nl",
    "a Kelvin sign": "jo@voorbeeld.n\u212a",
    "another domain in front": "jo@voorbeeld.nl@elders.org",
}


@pytest.mark.parametrize("hoe", ZELFDE)
def test_zelfde_adres_sees_through(hoe: str) -> None:
    assert zelfde_adres(ZELFDE[hoe], ADRES)


@pytest.mark.parametrize("hoe", ANDER)
def test_zelfde_adres_is_not_misled_by(hoe: str) -> None:
    assert not zelfde_adres(ANDER[hoe], ADRES)


def test_normaal_adres_writes_a_domain_in_ascii() -> None:
    assert normaal_adres("Jo@Gemeente-Súdwest.nl") == "jo@xn--gemeente-sdwest-cvb.nl"


@pytest.mark.parametrize("tekst", ["", "jo", "@voorbeeld.nl", "jo@", "mailto:", "<>", "/principals/123/"])
def test_normaal_adres_of_no_mailbox_is_empty(tekst: str) -> None:
    assert normaal_adres(tekst) == ""
    assert not zelfde_adres(tekst, tekst)


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ("Mailto:jo@voorbeeld.nl", True),
        ("jo@voorbeeld.nl", True),
        ("urn:uuid:6b1f", False),
        ("/123/principal/", False),
        ("invalid:nomail", False),
    ],
)
def test_is_mailto_knows_a_principal(waarde: str, verwacht: bool) -> None:
    assert is_mailto(waarde) is verwacht


@given(st.text(max_size=80))
@example("0@\xaf")
@example("jo@voorbeeld.nl\u3002")
@example("jo@elders.org\uff20voorbeeld.nl")
def test_normaal_adres_is_stable_and_never_raises(tekst: str) -> None:
    normaal = normaal_adres(tekst)

    assert normaal_adres(normaal) == normaal
