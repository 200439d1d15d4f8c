"""The public API: what it does, and the NL API Design Rules one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from intervisie.db import Databank
from intervisie.models import Aanmelding, AanmeldingStatus
from intervisie.settings import settings
from intervisie.web import maak_app
from tests import maak

pytestmark = [pytest.mark.databank, pytest.mark.usefixtures("klok_stil")]
GOED = {
    "naam": "Noor Wiersma", "email": "noor@zeist.example", "organisatie": "Zeist", "discipline": "OOV",
    "beschikbaar": ["di-ochtend"], "afwezig": [{"van": "2022-05-02", "tot": "2022-05-06"}],
}  # fmt: skip


@pytest.fixture
def api(databank_leeg: Databank, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """The API of a site that is reached over https, with one open ronde."""
    monkeypatch.setenv("INTERVISIE_BASIS_URL", "https://intervisie.example")
    settings.cache_clear()
    with databank_leeg.transactie() as sessie:
        maak.ronde(sessie)
    with TestClient(maak_app(databank_leeg), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def schema(api: TestClient) -> dict[str, Any]:
    gelezen: dict[str, Any] = api.get("/api/v1/openapi.json").json()
    return gelezen


def _operaties(schema: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [(pad, doe, op) for pad, ops in schema["paths"].items() for doe, op in ops.items()]


def test_an_aanmelding_waits_for_its_mail(api: TestClient, databank_leeg: Databank) -> None:
    antwoord = api.post("/api/v1/aanmeldingen", json=GOED)

    with databank_leeg.lezen() as sessie:
        rij = sessie.scalars(select(Aanmelding)).one()
        gekregen = (rij.status, rij.beschikbaar, rij.afwezig)
    assert antwoord.status_code == 202
    assert gekregen == (AanmeldingStatus.TE_BEVESTIGEN, GOED["beschikbaar"], GOED["afwezig"])


def test_the_answer_is_the_same_for_a_known_address(api: TestClient) -> None:
    een, ander = (api.post("/api/v1/aanmeldingen", json=GOED) for _ in range(2))

    assert (een.status_code, een.text) == (ander.status_code, ander.text)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"email": "geen adres"}, "email"),
        ({"discipline": "ICT"}, "discipline"),
        ({"beschikbaar": ["zo-ochtend"]}, "beschikbaar"),
        ({"afwezig": [{"van": "2022-05-06", "tot": "2022-05-02"}]}, "afwezig"),
        ({"afwezig": [{"van": "gisteren", "tot": "2022-05-02"}]}, "afwezig.0.van"),
        ({"onbekend": 1}, "onbekend"),
    ],
)
def test_what_is_wrong_is_named_by_field(api: TestClient, anders: dict[str, Any], veld: str) -> None:
    antwoord = api.post("/api/v1/aanmeldingen", json={**GOED, **anders})

    assert (antwoord.status_code, antwoord.headers["content-type"]) == (400, "application/problem+json")
    assert {"status", "title", "detail"} <= set(antwoord.json())
    assert veld in antwoord.json()["velden"]


def test_after_twenty_an_hour_it_says_wait(api: TestClient) -> None:
    codes = [api.post("/api/v1/aanmeldingen", json=GOED).status_code for _ in range(21)]

    assert codes == [202] * 20 + [429]


def test_organisaties_are_found_by_a_part_of_their_name(api: TestClient) -> None:
    namen = [o["naam"] for o in api.get("/api/v1/organisaties", params={"zoek": "zei"}).json()]

    assert namen[0] == "Zeist"
    assert len(api.get("/api/v1/organisaties", params={"maximumAantal": 3}).json()) == 3


def test_an_intranet_elsewhere_may_post_without_cookies(api: TestClient) -> None:
    koppen = {"Origin": "https://intranet.example", "Sec-Fetch-Site": "cross-site"}

    antwoord = api.post("/api/v1/aanmeldingen", json=GOED, headers=koppen)

    assert (antwoord.status_code, antwoord.headers["access-control-allow-origin"]) == (202, "*")
    assert "access-control-allow-credentials" not in antwoord.headers


def test_rule_the_document_is_public_and_names_its_maker(schema: dict[str, Any]) -> None:
    assert schema["openapi"].startswith("3.")
    assert set(schema["info"]["contact"]) == {"name", "email", "url"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", schema["info"]["version"])


def test_rule_the_server_is_https_with_the_major_version_and_no_slash(schema: dict[str, Any]) -> None:
    assert [s["url"] for s in schema["servers"]] == ["https://intervisie.example/api/v1"]


def test_rule_names_are_written_as_they_should(schema: dict[str, Any]) -> None:
    paden = [deel for pad in schema["paths"] for deel in pad.strip("/").split("/")]
    vragen = [p["name"] for _, _, op in _operaties(schema) for p in op.get("parameters", [])]

    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", deel) for deel in paden)
    assert not any(pad.endswith("/") for pad in schema["paths"])
    assert all(re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", naam) for naam in vragen)
    assert all(re.fullmatch(r"([A-Z][a-z]+)+", naam) for naam in schema["components"]["schemas"])
    assert len({op["operationId"] for _, _, op in _operaties(schema)}) == len(_operaties(schema))


def test_rule_every_operation_with_input_can_answer_400_as_a_problem(schema: dict[str, Any]) -> None:
    met_invoer = [op for _, _, op in _operaties(schema) if op.get("parameters") or op.get("requestBody")]

    assert len(met_invoer) == 2
    for op in met_invoer:
        assert list(op["responses"]["400"]["content"]) == ["application/problem+json"]
        assert "422" not in op["responses"]


def test_rule_dates_are_dates(schema: dict[str, Any]) -> None:
    ronde = schema["components"]["schemas"]["RondeInfo"]["properties"]

    assert (ronde["van"]["format"], ronde["tot"]["format"]) == ("date", "date")


@pytest.mark.parametrize(
    "pad", ["/rondes", "/organisaties", "/bestaat-niet", "/organisaties?maximumAantal=0"]
)
def test_rule_every_answer_names_the_version(api: TestClient, pad: str) -> None:
    antwoord = api.get(f"/api/v1{pad}")

    assert antwoord.headers["api-version"] == "1.0.0"
    assert antwoord.status_code == 200 or antwoord.headers["content-type"] == "application/problem+json"
