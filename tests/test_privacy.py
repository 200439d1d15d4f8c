"""Keeping and forgetting: a marker put everywhere is nowhere after erasure, and what is old goes on its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from intervisie import (
    aanmelding,
    agenda,
    groepen,
    herinneringen,
    links,
    logboek,
    mail,
    notities,
    privacy,
)
from intervisie.errors import NietGevonden
from intervisie.lezer import Lezing, Persoon
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Basis,
    Bijeenkomst,
    Deelnemer,
    GebruikteSleutel,
    InkomendeMail,
    InStatus,
    Sessie,
    UitgaandeMail,
    UitStatus,
    Voorstel,
    Werkitem,
)
from tests import maak
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank
MERK = "zwaluwstaart"
ADRES = f"{MERK}@gemeente0.example"


def _vindplaatsen(db: Session, woord: str) -> Iterator[str]:
    """Every table and column that holds the word, in whatever form it is kept."""
    for tabel in Basis.metadata.sorted_tables:
        for rij in db.execute(select(tabel)).mappings():
            for kolom, waarde in rij.items():
                tekst = waarde.decode("latin-1") if isinstance(waarde, bytes) else str(waarde)
                if woord in tekst.lower().replace("=\r\n", ""):
                    yield f"{tabel.name}.{kolom}"


def _overal(db: Session) -> Bijeenkomst:
    """A person whose name, address and words are in every table that can hold them."""
    r = maak.ronde(db)
    eerste = maak.aangemeld(
        db, r, 0, naam=f"Noor {MERK}", email=ADRES, functie=f"adviseur {MERK}", leervraag=f"hoe {MERK}"
    )
    leden = [eerste, *(maak.aangemeld(db, r, n) for n in range(1, 4))]
    maak.groep(db, r, leden)
    agenda.plan(db, NU, r, DEUR)
    agenda.nodig_uit(db, NU, r, DEUR)
    bijeenkomst = db.scalars(select(Bijeenkomst)).one()
    _post_van(db, eerste)
    bijeenkomst.deelnames[0].opmerking = f"ik kom, {MERK}"
    notities.lever_in(db, NU, bijeenkomst, eerste.deelnemer, f"Ik leerde {MERK}.")
    aanmelding.voeg_alias_toe(db, NU, ADRES, f"thuis@{MERK}.example")
    token = links.maak(db, NU, "bevestig", eerste.deelnemer_id, eerste.id)
    link = links.zoek(db, NU, token.rpartition("/")[2])
    db.add(Sessie(hash="x", link_id=link.id, vervalt_op=NU + timedelta(hours=1)))
    voorstel = db.scalars(select(Voorstel)).one()
    voorstel.uitslag = {**voorstel.uitslag, "redenen": {str(eerste.id): f"{MERK} past nergens"}}
    db.flush()
    return bijeenkomst


def _post_van(db: Session, eerste: Aanmelding) -> None:
    """Mails of this person: the sign-up, an answer, one from the second address, a report, one nobody could read."""
    soorten = {
        "aanmelding": (ADRES, InStatus.VERWERKT), "vraag": (f"thuis@{MERK}.example", InStatus.TE_BEOORDELEN),
        "bounce": ("mailer-daemon@elders.example", InStatus.VERWERKT), "": (ADRES, InStatus.QUARANTAINE),
    }  # fmt: skip
    for soort, (van, status) in soorten.items():
        bericht = mail.ontvang(db, maak.bericht(f"{soort} over {ADRES}\n", van=van, message_id=None), NU)
        bericht.soort, bericht.van, bericht.onderwerp = (
            soort or None,
            van if soort else None,
            f"{soort} {MERK}",
        )
        bericht.lezing = (
            {"bounce_adres": ADRES if soort == "bounce" else None, "eigen_tekst": MERK} if soort else None
        )
        bericht.status, bericht.reden = status, f"over {MERK}"
        logboek.vraag_aandacht(
            db, NU, f"mail:{bericht.id}", "mail", f"let op {MERK}", bericht_id=bericht.id, opmerking=MERK,
            aanmelding_id=eerste.id, voorstel={"naam": MERK},
        )  # fmt: skip
        if soort == "aanmelding":
            eerste.bericht_id = bericht.id
    db.flush()


# ------------------------------------------------------------ erasure


def test_verwijder_laat_in_geen_tabel_iets_staan(db: Session) -> None:
    _overal(db)
    voor = set(_vindplaatsen(db, MERK))

    verslag = privacy.verwijder(db, NU, ADRES, DEUR)
    db.expire_all()

    assert {
        "adres.email",
        "deelnemer.email",
        "inkomende_mail.raw",
        "notitie.tekst",
        "uitgaande_mail.raw",
    } <= voor
    assert {"aanmelding.leervraag", "deelname.opmerking", "voorstel.uitslag", "werkitem.voorstel"} <= voor
    assert sorted(set(_vindplaatsen(db, MERK))) == []
    assert verslag["personen"] == 1


@pytest.mark.parametrize("gepland", [True, False])
def test_verwijder_wist_ook_de_naam_van_wie_al_uit_de_groep_is(db: Session, gepland: bool) -> None:
    bijeenkomst = _overal(db)
    eerste = bijeenkomst.deelnames[0].aanmelding
    if not gepland:
        bijeenkomst.deelnames = bijeenkomst.deelnames[1:]
    groepen.haal_weg(db, NU, eerste, DEUR)

    privacy.verwijder(db, NU, ADRES, DEUR)
    db.expire_all()

    assert sorted(set(_vindplaatsen(db, MERK))) == []


def test_verwijder_laat_de_anderen_heel(db: Session) -> None:
    bijeenkomst = _overal(db)

    privacy.verwijder(db, NU, ADRES, DEUR)
    db.expire_all()

    assert [d.naam for d in db.scalars(select(Deelnemer).order_by(Deelnemer.id))] == [
        maak.invoer(n).naam for n in range(1, 4)
    ]
    assert len(bijeenkomst.deelnames) == 3
    assert {rij.aan for rij in maak.post(db, "uitnodiging")} == {maak.invoer(n).email for n in range(1, 4)}


def test_verwijder_houdt_de_telling_van_de_post_sluitend(db: Session) -> None:
    _overal(db)
    totaal = mail.audit(db)["uit"]["totaal"]

    privacy.verwijder(db, NU, ADRES, DEUR)

    telling = mail.audit(db)
    assert (telling["sluitend"], telling["in"]["onverklaard"], telling["uit"]["totaal"]) == (True, 0, totaal)


def test_verwijder_vraagt_het_secretariaat_om_bericht_dat_nog_niet_weg_was(db: Session) -> None:
    _overal(db)

    privacy.verwijder(db, NU, ADRES, DEUR)

    redenen = db.scalars(select(Werkitem.reden).filter_by(soort="indeling")).all()
    assert redenen == [
        "Groep 1 kreeg nog geen bericht over de indeling, want iemand is gewist. Mail de groep zelf."
    ]


def test_verwijder_van_verstuurde_indeling_vraagt_niets(db: Session) -> None:
    _overal(db)
    for rij in maak.post(db):
        rij.status = UitStatus.VERZONDEN
    db.flush()

    privacy.verwijder(db, NU, ADRES, DEUR)

    assert (db.scalars(select(Werkitem).filter_by(soort="indeling")).all(), maak.post(db, "indeling")) == (
        [],
        [],
    )


def test_verwijder_met_het_tweede_adres_wist_dezelfde_persoon(db: Session) -> None:
    _overal(db)

    privacy.verwijder(db, NU, f"thuis@{MERK}.example", DEUR)

    assert list(_vindplaatsen(db, MERK)) == []
    with pytest.raises(NietGevonden):
        privacy.verwijder(db, NU, ADRES, DEUR)


def test_inzage_geeft_alles_van_een_persoon(db: Session) -> None:
    _overal(db)
    agenda.feed_adres(db, NU, mail.deelnemer_van(db, ADRES))

    gegevens = privacy.inzage(db, ADRES)

    assert gegevens["persoon"] == {
        "naam": f"Noor {MERK}", "email": ADRES, "organisatie": "Zeist", "discipline": "OOV",
        "functie": f"adviseur {MERK}", "telefoon": None, "tweede_adressen": [f"thuis@{MERK}.example"],
    }  # fmt: skip
    assert {naam: len(rijen) for naam, rijen in gegevens.items() if isinstance(rijen, list)} == {
        "aanmeldingen": 1, "deelnames": 1, "notities": 1, "berichten_in": 4, "berichten_uit": 3,
        "begeleidt": 0, "peilingen": 0, "agenda_adressen": 1,
    }  # fmt: skip
    with pytest.raises(NietGevonden):
        privacy.inzage(db, "niemand@zeist.example")


# ------------------------------------------------------------ what is past its days


def test_ruim_op_spaart_wie_nog_begeleidt(db: Session) -> None:
    r = maak.ronde(db)
    blijft, gaat = maak.aangemeld(db, r, 0), maak.aangemeld(db, r, 1)
    agenda.begeleiders.bewaar(db, NU, "Noor Wiersma", blijft.deelnemer.email or "", "Anouk")

    privacy.ruim_op(db, NU + timedelta(days=2000))

    over = set(db.scalars(select(Deelnemer.id)))
    assert (blijft.deelnemer_id in over, gaat.deelnemer_id in over) == (True, False)


def test_ruim_op_wist_wie_niet_bevestigde(db: Session) -> None:
    r = maak.ronde(db)
    maak.aangemeld(db, r, 0, status=AanmeldingStatus.TE_BEVESTIGEN)
    maak.aangemeld(db, r, 1)

    op_de_dag = privacy.ruim_op(db, NU + timedelta(days=14))
    erna = privacy.ruim_op(db, NU + timedelta(days=14, seconds=1))

    assert (op_de_dag["aanmeldingen_onbevestigd"], erna["aanmeldingen_onbevestigd"]) == (0, 1)
    assert db.scalars(select(Deelnemer.naam)).all() == ["Tess Wiersma"]


def test_ruim_op_wist_mensen_een_jaar_na_hun_laatste_ronde(db: Session) -> None:
    maak.aangemeld(db, maak.ronde(db))
    einde = NU.replace(year=2023, month=12, day=31)

    aantallen = [privacy.ruim_op(db, einde + timedelta(days=d))["personen"] for d in (0, 1, 2)]

    assert (aantallen, db.scalars(select(Deelnemer)).all()) == ([0, 1, 0], [])


def test_ruim_op_wist_post_maar_niet_wat_nog_moet(db: Session) -> None:
    gelezen, open_ = mail.ontvang(db, maak.bericht(), NU), mail.ontvang(db, maak.bericht("Twee.\n"), NU)
    gelezen.status = InStatus.VERWERKT
    weg, wacht = maak.brief(db, "a"), maak.brief(db, "b")
    weg.status = UitStatus.VERZONDEN
    db.flush()

    verslag = privacy.ruim_op(db, NU + timedelta(days=365, seconds=1))

    assert (verslag["berichten_in"], verslag["berichten_uit"]) == (1, 1)
    assert (db.scalars(select(InkomendeMail.id)).all(), maak.post(db)) == ([open_.id], [wacht])
    assert mail.audit(db)["sluitend"]


def test_ruim_op_vergeet_een_mail_en_niet_dat_die_er_was(db: Session) -> None:
    maak.uitgenodigd(db, begin=NU + timedelta(days=30))
    dag = NU + timedelta(days=29)
    eerst = herinneringen.herinner(db, dag)
    db.execute(update(UitgaandeMail).values(status=UitStatus.VERZONDEN))
    db.expire_all()

    privacy.ruim_op(db, NU + timedelta(days=400))  # the clock ran ahead, and comes back

    assert maak.post(db) == []
    assert (eerst, herinneringen.herinner(db, dag + timedelta(minutes=1))) == (4, 0)


def test_wis_vergeet_ook_welke_mails_er_waren(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    db.execute(update(UitgaandeMail).values(status=UitStatus.VERZONDEN))
    privacy.ruim_op(db, NU + timedelta(days=400))
    adressen = [d.persoon.email or "" for d in bijeenkomst.deelnames]

    for adres in adressen:
        privacy.verwijder(db, NU, adres, "Anouk")

    assert db.scalars(select(GebruikteSleutel)).all() == []


def test_ruim_op_telt_wat_met_een_persoon_meegaat_een_keer(db: Session) -> None:
    eerste = maak.aangemeld(db, maak.ronde(db), 0)
    bericht = mail.ontvang(db, maak.bericht(van=eerste.deelnemer.email or ""), NU)
    bericht.van, bericht.status = eerste.deelnemer.email, InStatus.VERWERKT
    db.flush()

    privacy.ruim_op(db, NU + timedelta(days=2000))

    telling = mail.audit(db)
    assert (telling["sluitend"], telling["in"]["opgeruimd"]) == (True, 1)


def test_na_wissen_wordt_de_volgende_notitie_nagekeken_en_gedeeld(db: Session) -> None:
    bijeenkomst = maak.uitgenodigd(db)
    gaat, blijft = (bijeenkomst.deelnames[n].persoon for n in (0, 1))

    def lever_in(wie: Deelnemer) -> tuple[int, int]:
        """How many items on the werklijst and how many mails to readers a notitie made."""
        voor = len(db.scalars(select(Werkitem)).all())
        notitie = notities.lever_in(db, NU, bijeenkomst, wie, "Ik leerde veel van Tess Wiersma.")
        return len(db.scalars(select(Werkitem)).all()) - voor, notities.geef_vrij(db, NU, notitie, DEUR)

    eerst = lever_in(gaat)
    privacy.verwijder(db, NU, gaat.email or "", DEUR)
    db.expire_all()

    assert (eerst, lever_in(blijft)) == ((1, 3), (1, 2))


def test_ruim_op_als_proef_telt_en_wist_niets(db: Session) -> None:
    _overal(db)
    voor = sorted(_vindplaatsen(db, MERK))
    later = NU + timedelta(days=900)

    proef = privacy.ruim_op(db, later, proef=True)

    assert sorted(_vindplaatsen(db, MERK)) == voor
    assert proef["personen"] == 4
    assert privacy.ruim_op(db, later)["personen"] == 4


def test_ruim_op_wist_een_verlopen_link(db: Session) -> None:
    noor = maak.persoon(db)
    links.maak(db, NU, "bevestig", noor.id, 1)
    db.flush()

    aantallen = [privacy.ruim_op(db, NU + timedelta(days=d))["links"] for d in (119, 121, 122)]

    assert aantallen == [0, 1, 0]


def test_verwijder_wist_ook_wie_alleen_in_een_gelezen_mail_stond(db: Session) -> None:
    bericht = mail.ontvang(db, maak.bericht(f"Meld {ADRES} aan.\n", van="hr@elders.example"), NU)
    bericht.van = "hr@elders.example"
    persoon = Persoon("Noor", ADRES, "Zeist", "OOV")
    lezing = Lezing("aanmelding", [persoon], van_adres="hr@elders.example")
    aanmelding.verwerk_aanmelding(db, NU, maak.ronde(db), bericht, lezing, bewezen=False)
    db.flush()

    privacy.verwijder(db, NU, ADRES, DEUR)

    assert list(_vindplaatsen(db, MERK)) == []
