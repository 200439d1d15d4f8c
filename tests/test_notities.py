"""Practice notes: asked once, read by nobody before they are released, names are found first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import agenda, mail, notities
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.models import InStatus, NotitieStatus, Werkitem
from tests import maak
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank
TEKST = "Bespreek een verzoek altijd met z'n tweeën."


def test_vraag_op_vraagt_elk_een_keer_de_dag_erna(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    bijeenkomst.deelnames[0].antwoord = "DECLINED"
    agenda.verwijder(db, NU, bijeenkomst.deelnames[1], DEUR)

    nieuw = [notities.vraag_op(db, bijeenkomst.eind + timedelta(hours=u)) for u in (0, 19, 20, 21, 24 * 31)]

    assert nieuw == [0, 0, 2, 0, 0]


def test_vraag_op_na_lange_stilstand_vraagt_niet_meer(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    assert notities.vraag_op(db, bijeenkomst.eind + timedelta(days=31)) == 0


def test_lever_in_twee_keer_is_een_notitie(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    noor = bijeenkomst.deelnames[0].aanmelding.deelnemer

    ids = {notities.lever_in(db, NU, bijeenkomst, noor, t).id for t in (TEKST, f"  {TEKST}  \n")}

    assert len(ids) == 1
    assert db.scalars(select(Werkitem.reden)).all() == ["Er is een nieuwe notitie om vrij te geven."]


@pytest.mark.parametrize(("tekst", "niveau"), [("  \n", "groep"), ("x" * 5001, "groep"), (TEKST, "iedereen")])
def test_lever_in_weigert_wat_niet_kan(db: Session, tekst: str, niveau: str) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    with pytest.raises(OngeldigeInvoer):
        notities.lever_in(db, NU, bijeenkomst, bijeenkomst.deelnames[0].aanmelding.deelnemer, tekst, niveau)


def test_lever_in_van_wie_er_niet_bij_was_wordt_geweigerd(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    agenda.verwijder(db, NU, bijeenkomst.deelnames[0], DEUR)

    for deelnemer in (bijeenkomst.deelnames[0].aanmelding.deelnemer, maak.persoon(db)):
        with pytest.raises(NietGevonden):
            notities.lever_in(db, NU, bijeenkomst, deelnemer, TEKST)


@pytest.mark.parametrize(
    ("tekst", "merken"),
    [
        ("Bel j.jansen@zeist.example.", [("mailadres", "j.jansen@zeist.example")]),
        (
            "Bel 06-12345678 of 030 123 45 67.",
            [("telefoonnummer", "06-12345678"), ("telefoonnummer", "030 123 45 67")],
        ),
        ("Op 3512 AB woont hij.", [("postcode", "3512 AB")]),
        ("BSN 123456782.", [("nummer", "123456782")]),
        ("Wij zagen Jan van der Berg daar.", [("naam", "Jan van der Berg")]),
        ("Vraag mevrouw Smit.", [("naam", "mevrouw Smit")]),
        ("noor vertelde het.", [("naam", "noor")]),
        ("Dit speelt in Utrecht en in Wijk bij Duurstede.", []),
        (TEKST, []),
    ],
)
def test_merk_vindt_wat_herkenbaar_is(tekst: str, merken: list[tuple[str, str]]) -> None:
    gevonden = notities.merk(tekst, ["Noor"])

    assert [(m["soort"], m["woorden"]) for m in gevonden] == merken
    assert [tekst[m["begin"] : m["eind"]] for m in gevonden] == [m["woorden"] for m in gevonden]


def test_lever_in_met_de_naam_van_een_groepslid_wacht_op_controle(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)

    notitie = notities.lever_in(
        db, NU, bijeenkomst, bijeenkomst.deelnames[0].aanmelding.deelnemer, "Tess zei iets slims."
    )

    assert (notitie.status, [m["woorden"] for m in notitie.merken]) == (
        NotitieStatus.TE_CONTROLEREN,
        ["Tess"],
    )


@pytest.mark.parametrize("niveau", ["groep", "alle"])
def test_geef_vrij_bericht_de_lezers_een_keer_maar_niet_de_schrijver(db: Session, niveau: str) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    noor = bijeenkomst.deelnames[0].aanmelding.deelnemer
    notitie = notities.lever_in(db, NU, bijeenkomst, noor, TEKST, niveau)
    voor = maak.post(db, "notitie-gedeeld")

    aantallen = [notities.geef_vrij(db, NU, notitie, DEUR) for _ in range(2)]

    gedeeld = maak.post(db, "notitie-gedeeld")
    assert (voor, aantallen, notitie.status) == ([], [3, 0], NotitieStatus.VRIJGEGEVEN)
    assert [r.aan for r in gedeeld] == [maak.invoer(n).email for n in range(1, 4)]
    assert [r for r in gedeeld if b"verzoek" in mail.rauw_uit(db, r.message_id)] == []
    assert db.scalars(select(Werkitem.afgehandeld_door)).all() == [DEUR]


def test_trek_in_maakt_vrijgeven_onmogelijk(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    notitie = notities.lever_in(db, NU, bijeenkomst, bijeenkomst.deelnames[0].aanmelding.deelnemer, TEKST)

    notities.trek_in(db, NU, notitie, DEUR)

    with pytest.raises(IntervisieFout, match="ingetrokken"):
        notities.geef_vrij(db, NU, notitie, DEUR)


def test_verwerk_mail_neemt_alleen_het_antwoord_van_de_gevraagde(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    notities.vraag_op(db, bijeenkomst.eind + timedelta(days=1))
    verzoek = maak.post(db, "notitie-verzoek")[0]
    bericht = mail.ontvang(db, maak.bericht(TEKST), NU)

    uitkomsten = []
    for van in ("tess@gemeente1.example", "vreemde@elders.example", None, verzoek.aan):
        bericht.van = van
        uitkomsten.append(notities.verwerk_mail(db, NU, bericht, verzoek, TEKST).status)

    assert uitkomsten == [*[InStatus.TE_BEOORDELEN] * 3, InStatus.VERWERKT]
    assert [(n["door"], n["tekst"]) for n in notities.lijst(db, bijeenkomst.groep.ronde_id)] == [
        (verzoek.aan, TEKST)
    ]


def test_verwerk_mail_zonder_tekst_wacht_op_het_secretariaat(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    notities.vraag_op(db, bijeenkomst.eind + timedelta(days=1))
    verzoek = maak.post(db, "notitie-verzoek")[0]
    bericht = mail.ontvang(db, maak.bericht("", van=verzoek.aan), NU)
    bericht.van = verzoek.aan

    uitkomst = notities.verwerk_mail(db, NU, bericht, verzoek, " ")

    assert (uitkomst.status, uitkomst.reden) == (
        InStatus.TE_BEOORDELEN,
        "Deze notitie kon niet worden ingeleverd. Schrijf eerst iets op.",
    )
