"""What we send, read by ical.js: the parser of Thunderbird and many web calendars, in a real browser.

tests/derden/ical.js is ical.js 2.2.1 as its makers publish it (MPL-2.0), used by the tests alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Browser, Page

from intervisie.itip import Genodigde
from tests.test_itip_uitgaand import AFSPRAAK, ANNA, BERICHTEN

ICALJS = Path(__file__).parent / "derden" / "ical.js"
LEES = """(ics) => {
  const kalender = new ICAL.Component(ICAL.parse(ics));
  const zone = kalender.getFirstSubcomponent("vtimezone");
  if (zone) ICAL.TimezoneService.register(zone);
  const [v] = kalender.getAllSubcomponents("vevent");
  const tekst = (naam) => v.getFirstPropertyValue(naam)?.toString() ?? null;
  return {
    method: kalender.getFirstPropertyValue("method"),
    uid: tekst("uid"), sequence: v.getFirstPropertyValue("sequence"),
    status: tekst("status"), summary: tekst("summary"), location: tekst("location"), organizer: tekst("organizer"),
    attendees: v.getAllProperties("attendee").map((a) => [a.getFirstValue(), a.getParameter("cn") ?? null]),
    begin: v.getFirstPropertyValue("dtstart").toJSDate().toISOString(),
    eind: v.getFirstPropertyValue("dtend").toJSDate().toISOString(),
  };
}"""


@pytest.fixture
def lezer(browser: Browser) -> Iterator[Page]:
    """A page with ical.js and nothing else."""
    pagina = browser.new_page()
    pagina.add_script_tag(content=ICALJS.read_text("utf-8"))
    yield pagina
    pagina.close()


@pytest.mark.parametrize("soort", BERICHTEN)
@pytest.mark.parametrize("naam", ["Anna", 'Zoë "Zus" van der Meer; de Wit, A.', "Ø" * 80])
def test_ical_js_and_icalendar_read_the_same(lezer: Page, soort: str, naam: str) -> None:
    ics = BERICHTEN[soort](AFSPRAAK, Genodigde(naam, ANNA.adres))

    gelezen = lezer.evaluate(LEES, ics.decode())

    assert gelezen == _icalendar(ics)


def _icalendar(ics: bytes) -> dict[str, Any]:
    kalender: Any = icalendar.Calendar.from_ical(ics)
    (v,) = kalender.walk("VEVENT")
    deelnemers = v.get("ATTENDEE", [])

    def tekst(naam: str) -> str | None:
        return str(v[naam]) if naam in v else None

    return {
        "method": str(kalender["METHOD"]) if "METHOD" in kalender else None, "uid": tekst("UID"),
        "sequence": int(v["SEQUENCE"]), "status": tekst("STATUS"), "summary": tekst("SUMMARY"),
        "location": tekst("LOCATION"), "organizer": tekst("ORGANIZER"),
        "attendees": [
            [str(d), str(d.params["CN"]) if "CN" in d.params else None]
            for d in (deelnemers if isinstance(deelnemers, list) else [deelnemers])
        ],
        "begin": _iso(v["DTSTART"].dt), "eind": _iso(v["DTEND"].dt),
    }  # fmt: skip


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
