"""Who signs up together: rows of people with the writer among them, and a writer who stays out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from intervisie import gegevens, lezer

KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
NU = datetime(2022, 1, 20, 9, 0, tzinfo=UTC)
KOP = "From: Anna Bos <a.bos@ede.example>\nTo: secretariaat@rvs-mn.example\nSubject: Intervisie\n"
DATUM = "Date: Mon, 7 Feb 2022 09:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n"
HAND = "\n\nGroet,\nAnna Bos\nHR-adviseur\n"
BESCHREVEN: Final = (
    "Dirk Pot (boa, d.pot@ede.example)",
    "Dirk Pot, boa (d.pot@ede.example)",
    "Dirk Pot van team Handhaving (d.pot@ede.example)",
    "Dirk Pot – boa – d.pot@ede.example –",
)
EVA: Final = "Eva Mol [recruiter, e.mol@ede.example]"


def _wie(tekst: str) -> tuple[str, bool, list[str]]:
    lezing = lezer.lees(f"{KOP}{DATUM}Hallo,\n\n{tekst}{HAND}".encode(), NU, KENNIS)
    return lezing.soort, lezing.controle_nodig, sorted(p.naam or "" for p in lezing.personen)


SAMEN: Final = (
    "Niet alleen ik, maar ook {X} heeft belangstelling om deel te nemen aan de intervisie.",
    "Graag meedoen met de intervisie. Dit geldt voor {X} en voor mij.",
    "Ik wil met {X} meedoen aan de intervisie.",
    "Ik ga me opgeven voor de intervisie. {X} wil dat ook.",
    "Reserveer voor de intervisie twee stoelen, één voor {X} en één voor mij.",
    "Ik heb besloten mee te doen aan de intervisie. {X} heb ik zover gekregen dat hij ook komt.",
    "Ik meld mijzelf aan voor de intervisie, evenals {X}.",
    "Ik meld me aan voor de intervisie. {X} mag er ook bij. Ik kan niet op maandag, bij Dirk past het dan wel.",
    "{X} meldt zich via mij aan voor de intervisie. Zelf doe ik eveneens mee. Ik kan niet op vrijdag.",
    "Voor de intervisie wil ik een stoel, en voor {X} graag ook één. Ik kan niet op vrijdag.",
    "Ik wil een plaats in de intervisie, dinsdag kan ik. Voor {X} geldt hetzelfde.",
    "Twee deelnemers voor de intervisie van onze kant, namelijk ikzelf en {X}.",
    "Deelnemers aan de intervisie: {X} en schrijver dezes.",
    "Het duo {X} en ondergetekende komt graag naar de intervisie.",
    "Mede namens {X} meld ik me aan voor de intervisie. Zelf heb ik geen voorkeur.",
)
ALLEEN_DIRK: Final = (
    "Zet {X} maar op de lijst voor de intervisie. Zelf kom ik een andere keer.",
    "Met dit bericht schrijf ik {X} in voor de intervisie. Ikzelf sla een keer over.",
    "Ik doe het verzoek om {X} te plaatsen in de intervisie.",
    "Mijn medewerker {X} neemt deel aan de intervisie; ikzelf blijf thuis.",
    "Voor de intervisie kun je {X} noteren. Zelf heb ik op maandag een vrije dag en doe ik niet mee.",
    "Graag een plek in de intervisie voor {X}, niet voor mij.",
)
ALLEEN_ANNA: Final = (
    "Eva Mol en ik hebben erover gesproken en ik ben degene die gaat deelnemen aan de intervisie.",
    "Graag noteren jullie mij voor de intervisie. Eva Mol heeft geen belangstelling.",
    "Ik doe mee met de intervisie in plaats van Eva Mol, want die heeft er geen zin in.",
    "Ik geef me op voor de intervisie; Eva Mol neemt die ochtenden mijn diensten over.",
    "Ik geef me op voor de intervisie. Bij vragen over ons rooster kun je terecht bij {E}.",
)


def test_who_signs_up_together_and_who_stays_out() -> None:
    verwacht = [(zin, ["Anna Bos", "Dirk Pot"]) for zin in SAMEN]
    verwacht += [(zin, ["Dirk Pot"]) for zin in ALLEEN_DIRK] + [(zin, ["Anna Bos"]) for zin in ALLEEN_ANNA]
    anders = [
        (tekst, gelezen)
        for zin, namen in verwacht
        for wie in BESCHREVEN
        if (gelezen := _wie(tekst := zin.format(X=wie, E=EVA).replace(" –.", ".").replace(" –,", ",")))
        != ("aanmelding", False, namen)
    ]
    assert anders == []


def test_a_row_takes_along_all_who_stand_in_it() -> None:
    tekst = f"{BESCHREVEN[1]}, {EVA} en ik melden ons aan voor de intervisie."
    assert _wie(tekst) == ("aanmelding", False, ["Anna Bos", "Dirk Pot", "Eva Mol"])
    tekst = f"Ik zit naast {EVA} en Dirk Pot. Ik meld me aan voor de intervisie."
    assert _wie(tekst)[2] == ["Anna Bos"]


def test_initials_in_brackets_stand_in_the_name() -> None:
    tekst = "Graag meld ik Liesbeth (voor de post: E.M.) van der Ploeg, boa (l.vanderploeg@ede.example), aan."
    assert _wie(f"{tekst} Zij wil meedoen met de intervisie.")[2] == ["Liesbeth van der Ploeg"]


def test_who_leaves_with_another_in_one_sentence() -> None:
    tekst = "Voor Dirk Pot is deelname aan de intervisie niet langer haalbaar, ook ik haak af."
    assert _wie(tekst)[::2] == ("afmelding", ["Anna Bos", "Dirk Pot"])


def test_a_writer_who_tells_his_days_beside_those_of_another_is_asked_for() -> None:
    tekst = (
        "Hierbij meld ik Dirk Pot, boa (d.pot@ede.example) aan voor de intervisie. Ik kan niet op vrijdag."
    )
    soort, vraagt, _ = _wie(tekst)
    assert (soort, vraagt) == ("aanmelding", True)
