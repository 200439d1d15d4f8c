"""From form or mail to a confirmed aanmelding: nobody is registered on a guess."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import aanmelding, mail
from intervisie.aanmelding import GeenRonde, Invoer, RondeGesloten
from intervisie.errors import IntervisieFout, OngeldigeInvoer
from intervisie.lezer import Lezing, Persoon
from intervisie.models import (
    Aanmelding,
    AanmeldingStatus,
    Bron,
    Deelnemer,
    InkomendeMail,
    InStatus,
    UitgaandeMail,
)
from tests import bouw
from tests.conftest import NU

pytestmark = pytest.mark.databank
WEB, MAIL = Bron.WEB, Bron.MAIL
TE_BEVESTIGEN, BEVESTIGD = AanmeldingStatus.TE_BEVESTIGEN, AanmeldingStatus.BEVESTIGD


def _invoer(**anders: Any) -> Invoer:
    velden = {"naam": "Noor", "email": "noor@zeist.example", "organisatie": "Zeist", "discipline": "OOV"}
    return Invoer(**{**velden, **anders})


def _lezing(**anders: Any) -> Lezing:
    persoon = Persoon(naam="Noor Aalbers", email="noor@zeist.example", organisatie="Zeist", discipline="OOV")
    velden: dict[str, Any] = {"soort": "aanmelding", "personen": [persoon], "van_adres": "noor@zeist.example"}
    return Lezing(**{**velden, **anders})


def _bericht(db: Session) -> InkomendeMail:
    return mail.ontvang(db, bouw.raw(), NU)


def _soorten(db: Session) -> list[str]:
    return list(db.scalars(select(UitgaandeMail.soort).order_by(UitgaandeMail.id)))


def test_meld_aan_from_the_web_waits_for_a_yes(db: Session) -> None:
    ronde = bouw.ronde(db)

    nieuw = aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=WEB, status=TE_BEVESTIGEN)

    assert (nieuw.status, _soorten(db)) == (TE_BEVESTIGEN, ["aanmelding-bevestigen"])


def test_meld_aan_twice_is_one_aanmelding(db: Session) -> None:
    ronde = bouw.ronde(db)

    een = aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=WEB, status=TE_BEVESTIGEN)
    twee = aanmelding.meld_aan(
        db, NU, ronde, _invoer(email="NOOR@zeist.example"), bron=WEB, status=TE_BEVESTIGEN
    )

    assert een.id == twee.id
    assert _soorten(db) == ["aanmelding-bevestigen"]


def test_meld_aan_never_changes_who_confirmed(db: Session) -> None:
    ronde = bouw.ronde(db)
    vast = aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=Bron.SECRETARIAAT, status=BEVESTIGD)

    aanmelding.meld_aan(db, NU, ronde, _invoer(naam="Een ander"), bron=WEB, status=TE_BEVESTIGEN)

    assert (vast.deelnemer.naam, vast.status) == ("Noor", BEVESTIGD)


def test_meld_aan_refuses_a_closed_ronde(db: Session) -> None:
    ronde = bouw.ronde(db)
    aanmelding.sluit_ronde(db, NU, ronde, "Anouk")

    with pytest.raises(RondeGesloten):
        aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=WEB, status=TE_BEVESTIGEN)
    with pytest.raises(GeenRonde):
        aanmelding.zoek_ronde(db)


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


def test_verwerk_clear_mail_of_an_unproven_sender_must_be_confirmed(db: Session) -> None:
    ronde = bouw.ronde(db)

    uitkomst = aanmelding.verwerk_aanmelding(db, NU, ronde, _bericht(db), _lezing(), bewezen=False)

    assert uitkomst.status is InStatus.VERWERKT
    assert db.get_one(Aanmelding, uitkomst.aanmeldingen[0]).status is TE_BEVESTIGEN


def test_verwerk_clear_mail_of_a_proven_sender_counts_at_once(db: Session) -> None:
    ronde = bouw.ronde(db)

    uitkomst = aanmelding.verwerk_aanmelding(db, NU, ronde, _bericht(db), _lezing(), bewezen=True)

    assert db.get_one(Aanmelding, uitkomst.aanmeldingen[0]).status is BEVESTIGD


def test_verwerk_a_proven_sender_does_not_prove_a_colleague(db: Session) -> None:
    ronde = bouw.ronde(db)
    lezing = _lezing(van_adres="assistent@zeist.example")

    uitkomst = aanmelding.verwerk_aanmelding(db, NU, ronde, _bericht(db), lezing, bewezen=True)

    assert db.get_one(Aanmelding, uitkomst.aanmeldingen[0]).status is TE_BEVESTIGEN


def test_verwerk_doubtful_mail_sends_nothing(db: Session) -> None:
    ronde = bouw.ronde(db)
    lezing = _lezing(controle_nodig=True, redenen=["Twee organisaties."])

    uitkomst = aanmelding.verwerk_aanmelding(db, NU, ronde, _bericht(db), lezing, bewezen=True)

    assert (uitkomst.status, uitkomst.reden, _soorten(db)) == (
        InStatus.TE_BEOORDELEN,
        "Twee organisaties.",
        [],
    )


def test_keur_goed_takes_in_what_is_complete_and_says_what_is_missing(db: Session) -> None:
    ronde = bouw.ronde(db)
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
    ronde = bouw.ronde(db)
    nieuw = aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=WEB, status=TE_BEVESTIGEN)

    aanmelding.trek_in(db, NU, nieuw, "deelnemer")
    aanmelding.trek_in(db, NU, nieuw, "deelnemer")

    assert _soorten(db) == ["aanmelding-bevestigen", "afmelding-verwerkt"]
    with pytest.raises(IntervisieFout):
        aanmelding.bevestig(db, NU, nieuw, "deelnemer")


def test_herinner_asks_once_after_three_days(db: Session) -> None:
    ronde = bouw.ronde(db)
    aanmelding.meld_aan(db, NU, ronde, _invoer(), bron=WEB, status=TE_BEVESTIGEN)

    keren = [aanmelding.herinner(db, NU + timedelta(days=d)) for d in (2, 4, 5)]

    assert keren == [0, 1, 0]


def test_voeg_alias_toe_makes_a_second_address_count(db: Session) -> None:
    ronde = bouw.ronde(db)
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
    ronde = bouw.ronde(db)
    niet = _invoer(niet_beschikbaar=("ma-ochtend", "ma-middag"))

    nieuw = aanmelding.meld_aan(db, NU, ronde, niet, bron=WEB, status=TE_BEVESTIGEN)

    assert len(nieuw.vrije_dagdelen) == 8
    assert not any(d.startswith("ma") or d.endswith("avond") for d in nieuw.vrije_dagdelen)
