"""The organisations that are shipped, and a newer list of the secretariat over them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from intervisie import gegevens, lezer
from intervisie.errors import OngeldigeInvoer
from intervisie.gegevens import invoer
from intervisie.lezer import Organisatie

HILVERSUM = Organisatie("Hilversum", regio="Noord-Holland")


def test_lees_organisaties_reads_the_own_form() -> None:
    inhoud = (
        b"naam,soort,regio,aliassen,domeinen,opgegaan_in,opgegaan_per,gemeenten\n"
        b"Wijdemeren,,Noord-Holland,Wijdemeeren,,Hilversum,2027-01-01,\n"
        b"Werkorganisatie Gooi,samenwerking,,WO Gooi|WOG,wogooi,,,Hilversum\n"
    )

    gelezen = invoer.lees_organisaties(inhoud, [HILVERSUM])

    assert gelezen == (
        Organisatie(
            "Wijdemeren",
            aliassen=("Wijdemeeren",),
            opgegaan_in="Hilversum",
            opgegaan_per=date(2027, 1, 1),
            regio="Noord-Holland",
        ),
        Organisatie(
            "Werkorganisatie Gooi",
            "samenwerking",
            aliassen=("WO Gooi", "WOG"),
            domeinen=("wogooi",),
            deelnemende_gemeenten=("Hilversum",),
        ),
    )


def test_lees_organisaties_reads_what_excel_saves() -> None:
    inhoud = (
        "# lijst van het secretariaat\n\nNaam;Provincie;Aliases;Opgegaan in;Opgegaan per;Gemeentecode\n"
        "Súdwest-Fryslân;Fryslân;SWF;;;GM1900\nWijdemeren;;;hilversum;1-1-2027;\n"
    ).encode("cp1252")

    gelezen = invoer.lees_organisaties(inhoud, [HILVERSUM])

    assert gelezen == (
        Organisatie("Súdwest-Fryslân", aliassen=("SWF",), regio="Fryslân"),
        Organisatie("Wijdemeren", opgegaan_in="hilversum", opgegaan_per=date(2027, 1, 1)),
    )


@pytest.mark.parametrize(
    ("inhoud", "velden"),
    [
        ("", set()),
        ("naam\n", set()),
        ("plaats\nEde\n", {"regel 1, kolom plaats", "regel 1, kolom naam"}),
        ("naam,naam\nEde,Epe\n", {"regel 1, kolom naam"}),
        ("naam,soort\n,gemeente\n", {"regel 2, kolom naam"}),
        ("naam,soort\nEde,stad\n", {"regel 2, kolom soort"}),
        ("naam\nEde\n\nede\n", {"regel 4, kolom naam"}),
        ("naam\ngemeente Ede\n", {"regel 2, kolom naam"}),
        ("naam,regio\nNuenen, Gerwen en Nederwetten,Noord-Brabant\n", {"regel 2, kolom regio"}),
        ("naam,opgegaan_in,opgegaan_per\nEde,Hilversum,\n", {"regel 2, kolom opgegaan_per"}),
        ("naam,opgegaan_in,opgegaan_per\nEde,,2027-01-01\n", {"regel 2, kolom opgegaan_in"}),
        ("naam,opgegaan_in,opgegaan_per\nEde,Hilversum,31-2-2027\n", {"regel 2, kolom opgegaan_per"}),
        ("naam,opgegaan_in,opgegaan_per\nEde,Nergens,2027-01-01\n", {"regel 2, kolom opgegaan_in"}),
        ("naam,opgegaan_in,opgegaan_per\nEde,Epe,2027-01-01\nEpe,Ede,2027-01-01\n",
         {"regel 2, kolom opgegaan_in", "regel 3, kolom opgegaan_in"}),
        ("naam,aliassen\nEde,Hilversum\n", {"regel 2, kolom aliassen"}),
        ("naam,soort,gemeenten\nDuo,samenwerking,Ergens\n", {"regel 2, kolom gemeenten"}),
        ("naam,domeinen\nEde,@ede.nl\n", {"regel 2, kolom domeinen"}),
    ],
)  # fmt: skip
def test_lees_organisaties_names_line_and_column_of_each_fault(inhoud: str, velden: set[str]) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        invoer.lees_organisaties(inhoud.encode(), [HILVERSUM])

    assert set(fout.value.velden) == velden


def test_lees_organisaties_tells_no_more_than_twenty_faults() -> None:
    inhoud = "naam,soort\n" + "".join(f"Plaats {n},stad\n" for n in range(30))

    with pytest.raises(OngeldigeInvoer) as fout:
        invoer.lees_organisaties(inhoud.encode())

    regels = str(fout.value).splitlines()
    assert (len(fout.value.velden), len(regels), regels[-1]) == (30, 22, "En nog 10 andere fouten.")


def test_als_csv_is_read_back_as_it_was() -> None:
    alle = gegevens.organisaties()

    assert invoer.lees_organisaties(invoer.als_csv(alle).encode()) == alle


def test_voeg_samen_keeps_known_spellings_under_the_newer_facts() -> None:
    oud = (HILVERSUM, Organisatie("Wijdemeren", aliassen=("Wijde Meren",), regio="Noord-Holland"))
    nieuw = Organisatie(
        "Wijdemeren", aliassen=("WM",), opgegaan_in="Hilversum", opgegaan_per=date(2027, 1, 1)
    )

    samen = invoer.voeg_samen(oud, [nieuw])

    assert samen == (HILVERSUM, replace(nieuw, aliassen=("Wijde Meren", "WM"), regio="Noord-Holland"))


def test_voeg_samen_knows_an_organisation_by_another_spelling() -> None:
    haag = Organisatie("Den Haag", aliassen=("'s-Gravenhage",))

    samen = invoer.voeg_samen(
        [haag], [Organisatie("'s-Gravenhage", aliassen=("Den Haag",), domeinen=("denhaag",))]
    )

    assert samen == (Organisatie("Den Haag", aliassen=("'s-Gravenhage",), domeinen=("denhaag",)),)


def test_kennis_lets_the_reader_use_a_newer_organisation() -> None:
    extra = invoer.lees_organisaties(b"naam,soort,aliassen\nWerkorganisatie Gooi,samenwerking,WO Gooi\n")
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Eva Mulder <eva@post.example>", "Aanmelding intervisie"
    mail.set_content("Ik meld mij aan voor de intervisie.\n\nGroet,\nEva Mulder\nHR-adviseur WO Gooi\n")

    lezing = lezer.lees(bytes(mail), datetime(2027, 2, 1, tzinfo=UTC), gegevens.kennis(extra=extra))

    assert [p.organisatie for p in lezing.personen] == ["Werkorganisatie Gooi"]
