"""Nobody is registered on a guess: rondes, forms and mails that sign up, confirmation, withdrawal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, links, mail
from intervisie.aanmelding import GeenRonde, Invoer, RondeGesloten
from intervisie.errors import IntervisieFout, NietGevonden, OngeldigeInvoer
from intervisie.lezer import Lezing, Periode, Persoon
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Bron,
    Deelnemer,
    InkomendeMail,
    InStatus,
    UitgaandeMail,
    UitStatus,
    Werkitem,
)
from tests import maak
from tests.conftest import NU
from tests.maak import DEUR

pytestmark = pytest.mark.databank
TE_BEOORDELEN, TE_BEVESTIGEN = AanmeldingStatus.TE_BEOORDELEN, AanmeldingStatus.TE_BEVESTIGEN
BEVESTIGD, INGETROKKEN = AanmeldingStatus.BEVESTIGD, AanmeldingStatus.INGETROKKEN
NOOR = "noor@gemeente0.example"


def _persoon(nummer: int = 0, **anders: object) -> Persoon:
    i = replace(maak.invoer(nummer), **anders)  # type: ignore[arg-type]  # a test names the fields it changes
    return Persoon(i.naam, i.email, i.organisatie, i.discipline, beschikbaar=i.beschikbaar)  # type: ignore[arg-type]


def _bericht(db: Session, tekst: str = "Ik doe mee.\n") -> InkomendeMail:
    return mail.ontvang(db, maak.bericht(tekst, van=NOOR), NU)


def _lezing(*personen: Persoon, **anders: object) -> Lezing:
    return Lezing("aanmelding", list(personen), van_adres=NOOR, **anders)  # type: ignore[arg-type]  # idem


# ------------------------------------------------------------ rondes


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"naam": "  "}, "naam"), ({"naam": "x" * 101}, "100 tekens"), ({"tot": date(2022, 2, 28)}, "einddatum"),
        ({"minimum": 1}, "groepsgrootte"), ({"minimum": 9, "maximum": 8}, "groepsgrootte"),
        ({"maximum": 21}, "groepsgrootte"), ({"aantal": 0}, "bijeenkomsten"), ({"aantal": 21}, "bijeenkomsten"),
    ],
)  # fmt: skip
def test_maak_ronde_weigert_wat_niet_past(db: Session, anders: dict[str, object], zin: str) -> None:
    velden: dict[str, object] = {
        "naam": "Voorjaar",
        "van": date(2022, 3, 1),
        "tot": date(2022, 7, 1),
        **anders,
    }

    with pytest.raises(OngeldigeInvoer, match=zin):
        aanmelding.maak_ronde(db, NU, **velden)  # type: ignore[arg-type]  # idem


def test_zoek_ronde_geeft_de_nieuwste_open_ronde(db: Session) -> None:
    eerste, tweede = maak.ronde(db, "Eerste"), maak.ronde(db, "Tweede")
    voor = aanmelding.zoek_ronde(db)
    aanmelding.sluit_ronde(db, NU, tweede, DEUR)

    na = aanmelding.zoek_ronde(db)

    assert (voor, na, aanmelding.zoek_ronde(db, " Tweede ")) == (tweede, eerste, tweede)
    with pytest.raises(GeenRonde):
        aanmelding.zoek_ronde(db, "Derde")


def test_maak_ronde_weigert_een_bekende_naam(db: Session) -> None:
    maak.ronde(db)

    with pytest.raises(OngeldigeInvoer, match="al een ronde"):
        maak.ronde(db)


# ------------------------------------------------------------ the form


def test_meld_aan_vraagt_eerst_om_een_ja(db: Session) -> None:
    gemaakt = maak.aangemeld(db, maak.ronde(db), status=TE_BEVESTIGEN)

    (brief,) = maak.post(db)
    assert (gemaakt.status, gemaakt.bevestigd_op) == (TE_BEVESTIGEN, None)
    assert (brief.soort, brief.aan, brief.niet_na) == ("aanmelding-bevestigen", NOOR, NU + timedelta(days=14))


def test_meld_aan_twee_keer_is_een_aanmelding_en_een_mail(db: Session) -> None:
    r = maak.ronde(db)

    ids = {maak.aangemeld(db, r, status=TE_BEVESTIGEN).id for _ in range(3)}

    assert (len(ids), len(maak.post(db))) == (1, 1)


def test_meld_aan_verandert_niets_aan_wie_al_meedoet(db: Session) -> None:
    r = maak.ronde(db)
    eerste = maak.aangemeld(db, r)

    tweede = maak.aangemeld(db, r, status=TE_BEVESTIGEN, naam="Iemand Anders", organisatie="Baarn")

    assert (tweede, eerste.status, eerste.deelnemer.naam) == (eerste, BEVESTIGD, "Noor Wiersma")
    assert [b.soort for b in maak.post(db)] == ["aanmelding-bevestigd"]


def test_meld_aan_in_een_gesloten_ronde_wordt_geweigerd(db: Session) -> None:
    r = maak.ronde(db)
    aanmelding.sluit_ronde(db, NU, r, DEUR)

    with pytest.raises(RondeGesloten):
        maak.aangemeld(db, r)


def test_meld_aan_stuurt_een_adres_hoogstens_drie_vragen_per_dag(db: Session) -> None:
    r = maak.ronde(db)

    for nummer in range(6):
        maak.aangemeld(db, r, status=TE_BEVESTIGEN, leervraag=f"vraag {nummer}")

    assert len(maak.post(db, "aanmelding-bevestigen")) == 3


def test_meld_aan_na_afmelden_vraagt_opnieuw_om_een_ja(db: Session) -> None:
    r = maak.ronde(db)
    eerste = maak.aangemeld(db, r, status=TE_BEVESTIGEN)
    aanmelding.trek_in(db, NU, eerste, "deelnemer")
    later = NU + timedelta(days=60)

    maak.aangemeld(db, r, status=TE_BEVESTIGEN, nu=later)

    vragen = [b for b in maak.post(db, "aanmelding-bevestigen") if b.status is UitStatus.WACHT]
    assert (eerste.status, [v.niet_na for v in vragen]) == (TE_BEVESTIGEN, [later + timedelta(days=14)])


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("naam", ""), ("naam", "Kijk op https://kwaad.example"), ("naam", "x" * 101), ("naam", "<b>Noor</b>"),
        ("email", ""), ("email", "geen adres"), ("email", "a@b"), ("email", "a b@c.example"),
        ("email", "a@b.example, c@d.example"),
        ("organisatie", ""), ("organisatie", "www.kwaad.example"), ("functie", "http://x"), ("discipline", "ICT"),
        ("discipline", None), ("vorm", "telefonisch"), ("telefoon", "bel mij"), ("leervraag", "x" * 1001),
        ("beschikbaar", ("zo-nacht",)),
    ],
)  # fmt: skip
def test_keur_noemt_het_veld_dat_niet_klopt(veld: str, waarde: object) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        aanmelding.keur(maak.invoer(0, **{veld: waarde}), volledig=True)

    assert list(fout.value.velden) == [veld]
    assert str(fout.value) == fout.value.velden[veld]


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_keur_laat_geen_stuurteken_door(naam: str, adres: str, functie: str) -> None:
    try:
        schoon = aanmelding.keur(Invoer(naam=naam, email=adres, functie=functie), volledig=False)
    except OngeldigeInvoer:
        return

    waarden = [w for w in (schoon.naam, schoon.email, schoon.functie) if w]
    assert [w for w in waarden if not w.strip() or any(ord(c) < 32 or ord(c) == 127 for c in w)] == []
    assert aanmelding.keur(schoon, volledig=False) == schoon


# ------------------------------------------------------------ a mail that signs up


def test_verwerk_aanmelding_van_een_onbewezen_afzender_vraagt_om_een_ja(db: Session) -> None:
    uitkomst = aanmelding.verwerk_aanmelding(
        db, NU, maak.ronde(db), _bericht(db), _lezing(_persoon()), bewezen=False
    )

    assert (uitkomst.status, len(uitkomst.aanmeldingen)) == (InStatus.VERWERKT, 1)
    assert [(b.soort, b.aan) for b in maak.post(db)] == [("aanmelding-bevestigen", NOOR)]


def test_verwerk_aanmelding_van_een_bewezen_afzender_telt_meteen(db: Session) -> None:
    aanmelding.verwerk_aanmelding(db, NU, maak.ronde(db), _bericht(db), _lezing(_persoon()), bewezen=True)

    assert [b.soort for b in maak.post(db)] == ["aanmelding-bevestigd"]


def test_verwerk_aanmelding_van_een_ander_telt_nooit_meteen(db: Session) -> None:
    aanmelding.verwerk_aanmelding(db, NU, maak.ronde(db), _bericht(db), _lezing(_persoon(1)), bewezen=True)

    assert [(b.soort, b.aan) for b in maak.post(db)] == [("aanmelding-bevestigen", "tess@gemeente1.example")]


def test_verwerk_aanmelding_bij_twijfel_wacht_op_het_secretariaat(db: Session) -> None:
    lezing = _lezing(_persoon(), controle_nodig=True, redenen=["Er staan twee namen."])

    uitkomst = aanmelding.verwerk_aanmelding(db, NU, maak.ronde(db), _bericht(db), lezing, bewezen=True)

    assert (uitkomst.status, uitkomst.reden) == (InStatus.TE_BEOORDELEN, "Er staan twee namen.")
    assert maak.post(db) == []


@pytest.mark.parametrize("veld", ["naam", "email", "organisatie", "discipline"])
def test_verwerk_aanmelding_zonder_wat_nodig_is_wacht(db: Session, veld: str) -> None:
    lezing = _lezing(_persoon(0, **{veld: None}))

    uitkomst = aanmelding.verwerk_aanmelding(db, NU, maak.ronde(db), _bericht(db), lezing, bewezen=True)

    assert (uitkomst.status, maak.post(db)) == (InStatus.TE_BEOORDELEN, [])
    assert uitkomst.reden != ""


def test_verwerk_aanmelding_van_meer_mensen_neemt_elk_apart(db: Session) -> None:
    lezing = _lezing(_persoon(0), _persoon(1), _persoon(2, discipline=None))

    uitkomst = aanmelding.verwerk_aanmelding(db, NU, maak.ronde(db), _bericht(db), lezing, bewezen=False)

    standen = [db.get_one(Aanmelding, i).status for i in uitkomst.aanmeldingen]
    assert (uitkomst.status, standen) == (
        InStatus.TE_BEOORDELEN,
        [TE_BEVESTIGEN, TE_BEVESTIGEN, TE_BEOORDELEN],
    )


def test_verwerk_aanmelding_zonder_personen_zegt_dat(db: Session) -> None:
    uitkomst = aanmelding.verwerk_aanmelding(db, NU, maak.ronde(db), _bericht(db), _lezing(), bewezen=False)

    assert uitkomst.reden == "In deze aanmelding staat geen naam van een deelnemer."


def test_verwerk_aanmelding_verandert_geen_bevestigde_deelnemer(db: Session) -> None:
    r = maak.ronde(db)
    eerste = maak.aangemeld(db, r)
    lezing = _lezing(_persoon(discipline="HRM"), controle_nodig=True)

    uitkomst = aanmelding.verwerk_aanmelding(db, NU, r, _bericht(db), lezing, bewezen=True)

    voorstel = db.scalars(select(Werkitem.voorstel)).one()
    assert (uitkomst.status, eerste.deelnemer.discipline) == (InStatus.TE_BEOORDELEN, "OOV")
    assert voorstel is not None
    assert voorstel["discipline"] == "HRM"


@pytest.mark.parametrize("soort", ["wijziging", "afmelding"])
def test_verwerk_verandering_doet_niets_zonder_mens(db: Session, soort: str) -> None:
    r = maak.ronde(db)
    eerste = maak.aangemeld(db, r)
    bericht = _bericht(db)
    lezing = Lezing(soort, [_persoon()], van_adres=NOOR)  # type: ignore[arg-type]  # both are kinds

    uitkomst = aanmelding.verwerk_verandering(db, NU, r, bericht, lezing)

    assert (uitkomst.status, eerste.status) == (InStatus.TE_BEOORDELEN, BEVESTIGD)
    assert bericht.lezing is not None
    assert [v["aanmelding"] for v in bericht.lezing["voorstel"]] == [eerste.id]


# ------------------------------------------------------------ yes, change, no


def test_bevestig_twee_keer_stuurt_een_mail(db: Session) -> None:
    gemaakt = maak.aangemeld(db, maak.ronde(db), status=TE_BEVESTIGEN)

    for _ in range(2):
        aanmelding.bevestig(db, NU, gemaakt, "deelnemer")
    db.expire_all()

    assert [(b.soort, b.status.value) for b in maak.post(db)] == [
        ("aanmelding-bevestigen", "ingetrokken"),
        ("aanmelding-bevestigd", "wacht"),
    ]


def test_bevestig_van_wie_zich_afmeldde_wordt_geweigerd(db: Session) -> None:
    gemaakt = maak.aangemeld(db, maak.ronde(db))
    aanmelding.trek_in(db, NU, gemaakt, "deelnemer")

    with pytest.raises(IntervisieFout, match="ingetrokken"):
        aanmelding.bevestig(db, NU, gemaakt, "deelnemer")


def test_wijzig_laat_het_adres_staan(db: Session) -> None:
    gemaakt = maak.aangemeld(db, maak.ronde(db))

    aanmelding.wijzig(db, NU, gemaakt, maak.invoer(naam="Noor de Wit", email="dief@elders.example"), DEUR)

    assert (gemaakt.deelnemer.naam, gemaakt.deelnemer.email) == ("Noor de Wit", NOOR)


def test_keur_goed_zegt_per_aanmelding_wat_ervan_kwam(db: Session) -> None:
    r = maak.ronde(db)
    goed = maak.aangemeld(db, r, 0, status=TE_BEOORDELEN)
    kaal = maak.aangemeld(db, r, 1, status=TE_BEOORDELEN, discipline=None)

    uitslag = aanmelding.keur_goed(db, NU, r, None, DEUR)

    assert uitslag == [
        {"id": str(goed.id), "status": "bevestigd", "reden": None},
        {"id": str(kaal.id), "status": "te_beoordelen", "reden": "Kies een discipline: OOV of HRM."},
    ]
    with pytest.raises(NietGevonden):
        aanmelding.keur_goed(db, NU, r, [goed.id, 999], DEUR)


def test_trek_in_houdt_tegen_wat_nog_wacht(db: Session) -> None:
    gemaakt = maak.aangemeld(db, maak.ronde(db))

    for _ in range(2):
        aanmelding.trek_in(db, NU, gemaakt, "deelnemer")
    db.expire_all()

    assert [(b.soort, b.status.value) for b in maak.post(db)] == [
        ("aanmelding-bevestigd", "ingetrokken"),
        ("afmelding-verwerkt", "wacht"),
    ]


def test_voeg_alias_toe_weigert_het_adres_van_een_ander(db: Session) -> None:
    maak.persoon(db)
    maak.persoon(db, "tess@rhenen.example", "Tess")

    with pytest.raises(OngeldigeInvoer, match="andere deelnemer"):
        aanmelding.voeg_alias_toe(db, NU, "noor@zeist.example", "tess@rhenen.example")
    with pytest.raises(OngeldigeInvoer, match="geldig"):
        aanmelding.voeg_alias_toe(db, NU, "noor@zeist.example", "geen adres")
    with pytest.raises(NietGevonden):
        aanmelding.voeg_alias_toe(db, NU, "niemand@zeist.example", "x@y.example")


def test_in_woorden_zegt_alles_wat_begrepen_is(db: Session) -> None:
    gemaakt = maak.aangemeld(
        db, maak.ronde(db), afwezig=(Periode(date(2022, 5, 2), date(2022, 5, 6)),), vorm="online"
    )

    assert aanmelding.in_woorden(gemaakt) == [
        ("Naam", "Noor Wiersma"), ("Organisatie", "Zeist"), ("Discipline", "OOV"),
        ("Beschikbaar", "dinsdagochtend, donderdagmiddag"),
        ("Afwezig", "maandag 2 mei 2022 tot en met vrijdag 6 mei 2022"), ("Voorkeur", "online"),
    ]  # fmt: skip
    assert aanmelding.invoer_uit(gemaakt) == maak.invoer(
        afwezig=(Periode(date(2022, 5, 2), date(2022, 5, 6)),), vorm="online"
    )


def test_meld_aan_namens_het_secretariaat_kent_dezelfde_persoon_in_een_tweede_ronde(db: Session) -> None:
    een = maak.aangemeld(db, maak.ronde(db, "Eerste"))

    twee = aanmelding.meld_aan(
        db, NU, maak.ronde(db, "Tweede"), maak.invoer(), bron=Bron.SECRETARIAAT, status=BEVESTIGD
    )

    assert een.deelnemer_id == twee.deelnemer_id
    assert len(db.scalars(select(Deelnemer)).all()) == 1


def test_links_werken_tot_hun_datum(db: Session) -> None:
    gemaakt = maak.aangemeld(db, maak.ronde(db))
    token = links.maak(db, NU, "bevestig", gemaakt.deelnemer_id, gemaakt.id).rpartition("/")[2]

    link = links.zoek(db, NU + timedelta(days=119), token)

    assert (link.doel, link.doel_id, token in link.hash) == ("bevestig", gemaakt.id, False)
    for fout_token, moment in (
        (token, NU + timedelta(days=121)),
        (token + "x", NU),
        ("", NU),
        ("é\ud800", NU),
    ):
        with pytest.raises(NietGevonden, match="Deze link werkt niet"):
            links.zoek(db, moment, fout_token)
    links.trek_in(db, gemaakt.deelnemer_id)
    with pytest.raises(NietGevonden):
        links.zoek(db, NU, token)


WEB, MAIL = Bron.WEB, Bron.MAIL


def _invoer(**anders: Any) -> Invoer:
    velden = {"naam": "Noor", "email": "noor@zeist.example", "organisatie": "Zeist", "discipline": "OOV"}
    return Invoer(**{**velden, **anders})


def _soorten(db: Session) -> list[str]:
    return list(db.scalars(select(UitgaandeMail.soort).order_by(UitgaandeMail.id)))


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("naam", ""), ("naam", "Klik http://x.example"), ("email", "geen adres"), ("email", "a@b"),
        ("email", "a@b.example\r\nBcc: c@d.example"), ("organisatie", ""), ("discipline", "ICT"),
        ("beschikbaar", ("zo-ochtend",)), ("vorm", "telepathie"), ("telefoon", "bel maar"),
    ],
)  # fmt: skip
def test_keur_names_the_field(veld: str, waarde: Any) -> None:
    with pytest.raises(OngeldigeInvoer) as fout:
        aanmelding.keur(_invoer(**{veld: waarde}), volledig=True)

    assert set(fout.value.velden) == {veld}


def test_keur_goed_takes_in_what_is_complete_and_says_what_is_missing(db: Session) -> None:
    ronde = maak.ronde(db)
    heel = aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=MAIL, status=AanmeldingStatus.TE_BEOORDELEN)
    half = aanmelding.meld_aan(
        db, NU, ronde, _invoer(email="b@zeist.example", discipline=None), bron=MAIL,
        status=AanmeldingStatus.TE_BEOORDELEN,
    )  # fmt: skip

    uitslag = aanmelding.keur_goed(db, NU, ronde, None, "Anouk")

    assert [(u["id"], u["status"], u["reden"]) for u in uitslag] == [
        (str(heel.id), "bevestigd", None),
        (str(half.id), "te_beoordelen", "Kies een discipline: OOV of HRM."),
    ]


def test_trek_in_tells_the_person_and_recalls_the_rest(db: Session) -> None:
    ronde = maak.ronde(db)
    nieuw = aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=WEB, status=TE_BEVESTIGEN)

    aanmelding.trek_in(db, NU, nieuw, "deelnemer")
    aanmelding.trek_in(db, NU, nieuw, "deelnemer")

    assert _soorten(db) == ["aanmelding-bevestigen", "afmelding-verwerkt"]
    with pytest.raises(IntervisieFout):
        aanmelding.bevestig(db, NU, nieuw, "deelnemer")


def test_voeg_alias_toe_makes_a_second_address_count(db: Session) -> None:
    ronde = maak.ronde(db)
    vast = aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=Bron.SECRETARIAAT, status=BEVESTIGD)
    ander = aanmelding.meld_aan(
        db, NU, ronde, _invoer(email="b@zeist.example"), bron=Bron.SECRETARIAAT, status=BEVESTIGD
    )

    aanmelding.voeg_alias_toe(db, NU, "noor@zeist.example", "Noor@gmail.example")

    zelfde = aanmelding.meld_aan(
        db, NU, ronde, _invoer(email="noor@gmail.example"), bron=WEB, status=TE_BEVESTIGEN
    )
    assert zelfde.id == vast.id
    with pytest.raises(OngeldigeInvoer):
        aanmelding.voeg_alias_toe(db, NU, "noor@zeist.example", ander.deelnemer.email or "")
    assert len(db.scalars(select(Deelnemer)).all()) == 2


def test_vrije_dagdelen_of_who_names_only_what_does_not_suit(db: Session) -> None:
    ronde = maak.ronde(db)
    niet = _invoer(niet_beschikbaar=("ma-ochtend", "ma-middag"))

    nieuw = aanmelding.meld_aan(db, NU, ronde, niet, bron=WEB, status=TE_BEVESTIGEN)

    assert len(nieuw.vrije_dagdelen) == 8
    assert not any(d.startswith("ma") or d.endswith("avond") for d in nieuw.vrije_dagdelen)
