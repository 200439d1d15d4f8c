"""A From address is a claim: only the verdict of our own server counts, whatever else a sender writes."""

from __future__ import annotations

import pytest

from intervisie.echtheid import Vertrouwen, vertrouwen

ONZE, VAN = "mx.rvs-mn.example", "noor@zeist.example"
GOED = f"{ONZE}; dmarc=pass header.from=zeist.example"
BEWEZEN, ONBEWEZEN, VALS = Vertrouwen.BEWEZEN, Vertrouwen.ONBEWEZEN, Vertrouwen.VALS


@pytest.mark.parametrize(
    ("koppen", "oordeel"),
    [
        ([GOED], BEWEZEN),
        ([f"{ONZE} 1; spf=fail smtp.mailfrom=x; dmarc=pass (p=reject) header.from=zeist.example"], BEWEZEN),
        ([GOED.upper()], BEWEZEN),
        ([f"{ONZE};\r\n dmarc=pass\r\n header.from=zeist.example"], BEWEZEN),
        ([f"{ONZE}; dmarc=fail header.from=zeist.example"], VALS),
        ([GOED, f"{ONZE}; dmarc=fail header.from=zeist.example"], VALS),
        ([f"{ONZE}; dmarc=pass header.from=elders.example"], ONBEWEZEN),
        ([f"{ONZE}; dmarc=pass header.from=niet-zeist.example"], ONBEWEZEN),
        ([f"{ONZE}; dmarc=pass"], ONBEWEZEN),
        ([f"{ONZE}; dmarc=none header.from=zeist.example"], ONBEWEZEN),
        ([f"{ONZE}; dkim=pass header.d=zeist.example"], ONBEWEZEN),
        (["elders.example; dmarc=pass header.from=zeist.example"], ONBEWEZEN),
        (["elders.example; dmarc=fail header.from=zeist.example"], ONBEWEZEN),
        ([f"elders.example {GOED}"], ONBEWEZEN),
        ([f"({ONZE}); dmarc=pass header.from=zeist.example"], ONBEWEZEN),
        ([f"{ONZE}; none (x; dmarc=pass header.from=zeist.example)"], ONBEWEZEN),
        ([f"{ONZE}; none ((x) ; dmarc=pass header.from=zeist.example)"], ONBEWEZEN),
        ([f'{ONZE}; spf=pass reason="x; dmarc=pass header.from=zeist.example"'], ONBEWEZEN),
        ([f"{ONZE}.elders.example; dmarc=pass header.from=zeist.example"], ONBEWEZEN),
        ([f"{ONZE}; x-dmarc=pass header.from=zeist.example"], ONBEWEZEN),
        ([""], ONBEWEZEN),
        ([], ONBEWEZEN),
    ],
)
def test_vertrouwen_telt_alleen_het_oordeel_van_de_eigen_server(
    koppen: list[str], oordeel: Vertrouwen
) -> None:
    assert vertrouwen(koppen, ONZE, VAN) is oordeel


@pytest.mark.parametrize(("authserv_id", "van"), [("", VAN), (ONZE, None), (ONZE, ""), (ONZE, "noor")])
def test_vertrouwen_zonder_instelling_of_afzender_bewijst_niets(authserv_id: str, van: str | None) -> None:
    assert vertrouwen([GOED], authserv_id, van) is ONBEWEZEN
