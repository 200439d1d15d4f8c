"""What ordinary mails are meant as, and that nobody is asked about what is plain: `zinnen/bedoeling.txt`.

A case is a line "== kind zeker|vraag [kaal] | subject" with its text; "kaal" has no greeting and signature around it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Final

import pytest

from intervisie import gegevens, lezer

KENNIS: Final = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU: Final = datetime(2022, 2, 22, 15, 0, tzinfo=UTC)
VAN: Final = "Anneloes Drost <a.drost@hilversum.example>"
ZINNEN: Final = (Path(__file__).parent / "zinnen" / "bedoeling.txt").read_text("utf-8")
GEVALLEN: Final = [
    (kop.split(), onderwerp, tekst.strip())
    for kop, onderwerp, tekst in re.findall(
        r"(?ms)^== ([^|\n]+?) \|[ ]?([^\n]*)\n(.*?)(?=^== |^# |\Z)", ZINNEN
    )
]


def _mail(onderwerp: str, tekst: str, *, kaal: bool) -> bytes:
    mail = EmailMessage()
    van = VAN
    if tekst.startswith("Van: "):
        van, _, tekst = tekst.removeprefix("Van: ").partition("\n")
    mail["From"], mail["To"], mail["Subject"] = van, "secretariaat@rvs-mn.example", onderwerp
    mail["Date"] = "Tue, 22 Feb 2022 15:17:58 +0100"
    if onderwerp.lower().startswith("re:"):
        mail["In-Reply-To"] = "<eerder@rvs-mn.example>"
    groet = "Groet,\n\nAnneloes Drost\nbeleidsadviseur veiligheid\ngemeente Hilversum\n06 12 34 56 78"
    mail.set_content(tekst.strip() + "\n" if kaal else f"Beste Anouk,\n\n{tekst}\n\n{groet}\n")
    return mail.as_bytes()


@pytest.mark.parametrize(("kop", "onderwerp", "tekst"), GEVALLEN, ids=range(len(GEVALLEN)))
def test_lees_takes_a_mail_as_it_is_meant(kop: list[str], onderwerp: str, tekst: str) -> None:
    lezing = lezer.lees(_mail(onderwerp, tekst, kaal="kaal" in kop), NU, KENNIS)

    assert lezing.soort == kop[0]
    assert lezing.controle_nodig == (kop[1] == "vraag"), lezing.redenen


@pytest.mark.parametrize(
    ("onderwerp", "tekst"),
    [
        ("intervisie", "Ik sla 15 maart over, ik zit dan in een zitting."),
        ("intervisie", "De keer van 15 maart sla ik over; de andere keren ben ik er."),
        ("Re: Uitnodiging intervisie groep 2", "Helaas moet ik de bijeenkomst van 15 maart missen."),
        ("Intervision session", "I'll have to skip the session of 15 March."),
        ("intervisie", "15 maart sla ik over; de rest niet."),
        ("intervisie", "Ik sla 15 maart over, de andere niet."),
    ],
)
def test_lees_takes_the_date_that_is_skipped_as_absence(onderwerp: str, tekst: str) -> None:
    lezing = lezer.lees(_mail(onderwerp, tekst, kaal=False), NU, KENNIS)

    assert [(str(p.van), str(p.tot)) for p in lezing.personen[0].afwezig] == [("2022-03-15", "2022-03-15")]
    assert not lezing.controle_nodig


@pytest.mark.parametrize(
    "tekst", ["Ik mis 15 maart, op 5 april kan ik wel.", "Ik ben weg op 15 maart, 5 april ben ik er weer."]
)
def test_lees_takes_no_date_with_a_verb_of_its_own_for_absence(tekst: str) -> None:
    lezing = lezer.lees(_mail("intervisie", tekst, kaal=False), NU, KENNIS)

    assert [str(p.van) for p in lezing.personen[0].afwezig] == ["2022-03-15"]


def test_lees_takes_a_row_of_dates_before_one_verb_for_absence() -> None:
    lezing = lezer.lees(
        _mail("intervisie", "Op 15 maart, 5 april ben ik er niet bij.", kaal=False), NU, KENNIS
    )

    assert [str(p.van) for p in lezing.personen[0].afwezig] == ["2022-03-15", "2022-04-05"]
