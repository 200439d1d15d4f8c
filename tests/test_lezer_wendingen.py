"""What somebody wants, said in a roundabout way, with a denial denied, or beside words about something else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from intervisie import gegevens, lezer
from intervisie.lezer.beschikbaarheid import lees_beschikbaarheid

KENNIS: Final = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU: Final = datetime(2022, 2, 7, 15, 0, tzinfo=UTC)
GEVALLEN: Final = [
    [vak.strip() for vak in regel.split("|")]
    for regel in (Path(__file__).parent / "zinnen" / "wendingen.txt").read_text("utf-8").splitlines()
    if regel and not regel.startswith("#")
]
TWAALF: Final = date(2022, 4, 12)


def _mail(onderwerp: str, tekst: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Karin de Boer <k.deboer@zeist.nl>", "secretariaat@rvs-mn.example"
    mail["Subject"], mail["Date"] = onderwerp, "Mon, 07 Feb 2022 09:00:00 +0100"
    mail.set_content(
        f"Hallo,\n\n{tekst}\n\nGroet,\nKarin de Boer\nadviseur integrale veiligheid\nGemeente Zeist\n"
    )
    return mail.as_bytes()


def test_lees_hears_what_is_wanted_whatever_way_it_is_said() -> None:
    fout = []
    for soort, vraagt, onderwerp, tekst in GEVALLEN:
        lezing = lezer.lees(_mail(onderwerp, tekst), NU, KENNIS)
        if (lezing.soort, lezing.controle_nodig) != (soort, vraagt == "!"):
            fout.append((tekst, lezing.soort, lezing.redenen))

    assert len(GEVALLEN) > 20
    assert not fout


def test_lees_beschikbaarheid_reads_a_request_in_the_order_of_a_question() -> None:
    weg = [
        "Wilt u noteren dat ik op 12 april afwezig ben?",
        "Voor 12 april moet ik verstek laten gaan.",
        "Mijn stoel blijft op 12 april leeg.",
        "Op 12 april laat ik het afweten.",
    ]
    vrijdag = lees_beschikbaarheid("Kun je in mijn aanmelding de vrijdagmiddag schrappen?", TWAALF)
    woensdag = lees_beschikbaarheid("Kun je de woensdagmiddag aan mijn dagen toevoegen?", TWAALF)

    for tekst in weg:
        afwezig = lees_beschikbaarheid(tekst, NU.date()).afwezig
        assert [(p.van, p.tot) for p in afwezig] == [(TWAALF, TWAALF)], tekst
    assert (vrijdag.beschikbaar, vrijdag.niet_beschikbaar) == ((), ("vr-middag",))
    assert (woensdag.beschikbaar, woensdag.niet_beschikbaar) == (("wo-middag",), ())


def test_lees_beschikbaarheid_takes_no_days_from_a_greeting_or_another_course() -> None:
    for tekst in (
        "Ik hoop dat alles goed met jullie gaat.",
        "Voor het symposium in juni meld ik me later aan bij de organisatie.",
    ):
        gelezen = lees_beschikbaarheid(tekst, NU.date())
        assert (gelezen.beschikbaar, gelezen.afwezig, gelezen.redenen) == ((), (), ()), tekst
