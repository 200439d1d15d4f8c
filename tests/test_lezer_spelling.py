"""Slips of the pen: what is mended, what is left alone, and that every field points at what was written."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from intervisie import gegevens, lezer
from intervisie.lezer.taal.spelling import verbeter
from tests import maak

NU = datetime(2022, 2, 7, 9, 0, tzinfo=UTC)
GERAAKT = """
dondrrdag donderdag | woensdg woensdag | wpensdagochtend woensdagochtend | vijdag vrijdag | dinsdga dinsdag
donsdagmiddag dinsdagmiddag | octend ochtend | middga middag | deember december | aptil april
nooti nooit | omogelijk onmogelijk | beschikbaaar beschikbaar | verhnderd verhinderd | vakanite vakantie
behlave behalve | aamelden aanmelden | anmelden aanmelden | deelnmen deelnemen | dicth dicht
interviesie intervisie | veiligehid veiligheid | beleidsadvisuer beleidsadviseur | collgea collega
"""
GOED = """
boa aanhaak aanklop thuiswerkt intakes gevoeligs tornt afmeld meedoe opgeef intervisiegroepje ondermijningsbeeld
casusoverleg griffier zaaltje piketdienst korpschef buurtbemiddeling wijkteamleider meldkamercentralist teamsoverleg
"""
MAIL = """Beste Anouk,

Graag wil ik me aanmleden voor de intervisie. Ik kan op dondrrdagmiddag, maar dinsdga nooit.
Van 4 t/m 8 aptil ben ik op vakanite.

Met vriendelijke groet,
Karin de Boer
P&O-advisuer, gemeente Zeist
"""


def test_verbeter_reads_what_fingers_slipped_on() -> None:
    paren = [regel.split() for regel in re.split(r"[|\n]", GERAAKT.strip())]

    gelezen = {
        fout: verbeter(f"dan zal dat voor mij {fout} zijn, zo zit het").tekst.split()[5] for fout, _ in paren
    }

    assert gelezen == dict(paren)


def test_verbeter_ends_a_sentence_where_a_space_or_a_stop_was_forgotten() -> None:
    paren = {
        "Maandag kan ik niet.Dinsdag wel": "Maandag kan ik niet. Dinsdag wel",
        "Prima!!Tot dan": "Prima!! Tot dan",
        "zijn adres: o.mol@ede.example.Hij kan op dinsdag": "zijn adres: o.mol@ede.example. Hij kan op dinsdag",
        "drs.J.M. (Jan) Mol": "drs. J.M. (Jan) Mol",
        "Dinsdag lukt het. 🙂 Woensdag niet": "Dinsdag lukt het 🙂. Woensdag niet",
        "Dinsdag lukt het ☺️ Woensdag niet": "Dinsdag lukt het ☺️. Woensdag niet",
        "Ik ben dan weg. 🙂\nHet is carnaval": "Ik ben dan weg 🙂.\nHet is carnaval",
        "🟢 maandag 🔴 Dinsdag": "🟢 maandag 🔴 Dinsdag",
        "zie www.Ede.example of J.Mol@Ede.example": "zie www.Ede.example of J.Mol@Ede.example",
    }

    assert {tekst: verbeter(tekst).tekst for tekst in paren} == paren


def test_verbeter_leaves_words_names_and_addresses_alone() -> None:
    teksten = [
        *GOED.split(),
        "ik werk met Woensdreght en Dinsdagh in Heemsteede",
        "mail naar dinsdga@zeist.example of zie www.dinsdga.example/donderdga",
        "HRM-adviseurr en niet-beschikbaaar",
    ]

    assert [tekst for tekst in teksten if verbeter(tekst).tekst != tekst] == []


def test_verbeter_leaves_another_language_alone() -> None:
    teksten = [
        "Ik wol mie geern opgevven vuur de intervisie, dat liekt mie mooi wark.",
        "Sehr geehrte Damen, ich möchte mich hiermit verbindlich anmelden, mein Niederländisch reicht dafür",
        "Ik wurkje as adviseur by de gemeente en haw nocht oan de yntervyzje, alle moandeitemiddeis",
        "please sign me up for the peer sessions, I am available on weekdays",
    ]

    assert [verbeter(tekst).tekst for tekst in teksten] == teksten


def test_lees_takes_a_face_for_the_end_of_a_sentence() -> None:
    mail = "Ik doe mee.\n\nOp dinsdag lukt het 🙂 Woensdag niet 🙂.Vrijdag ook niet.\n\nKarin de Boer\nHR-adviseur"

    (karin,) = lezer.lees(maak.bericht(mail, van="k.deboer@zeist.example"), NU, gegevens.kennis([])).personen

    assert karin.beschikbaar == ("di-ochtend", "di-middag")
    assert karin.niet_beschikbaar == ("wo-ochtend", "wo-middag", "vr-ochtend", "vr-middag")


def test_lees_takes_a_mail_with_slips_and_points_at_them() -> None:
    lezing = lezer.lees(maak.bericht(MAIL, van="k.deboer@zeist.example"), NU, gegevens.kennis([]))

    (karin,) = lezing.personen
    assert (lezing.soort, lezing.redenen, karin.discipline) == ("aanmelding", [], "HRM")
    assert (karin.beschikbaar, karin.niet_beschikbaar) == (
        ("do-middag",),
        ("di-ochtend", "di-middag"),
    )
    assert [(p.van.isoformat(), p.tot.isoformat()) for p in karin.afwezig] == [("2022-04-04", "2022-04-08")]
    assert {veld: f.woorden for veld, f in karin.bron.items() if f.begin is not None} == {
        veld: lezing.tekst[f.begin : f.eind] for veld, f in karin.bron.items() if f.begin is not None
    }
    assert "dondrrdagmiddag" in karin.bron["beschikbaar"].woorden
    assert "dinsdga" in lezing.eigen_tekst


@given(
    st.lists(
        st.sampled_from(
            [
                "dondrrdag",
                "aptil",
                "niet.Ik",
                "🙂",
                "ik",
                "kan",
                "op",
                "\n",
                "vakanite",
                "Anouk",
                "niet",
                "alleeen",
            ]
        )
    )
)
def test_a_place_between_words_goes_there_and_back(woorden: list[str]) -> None:
    tekst = " ".join(("ik kan op zich best wel een keer in de week", *woorden))
    verbeterd = verbeter(tekst)

    tussen = [plek for plek, teken in enumerate(tekst) if teken.isspace()]

    assert [verbeterd.geschreven(verbeterd.gelezen(plek)) for plek in tussen] == tussen
    assert all(verbeterd.tekst[verbeterd.gelezen(plek)] == tekst[plek] for plek in tussen)
