"""The whole road with real servers: mails come in, groups are formed and invited, answers count, notes come back."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from freezegun import freeze_time

from intervisie import aanmelding, agenda, export, groepen, herinneringen, klok, mail, verdeler, worker
from intervisie.db import Databank
from intervisie.models import AanmeldingStatus
from intervisie.settings import settings
from tests.agenda_antwoord import antwoord
from tests.servers import Dovecot, Postfix

VOORBEELDEN = Path(__file__).parent / "mails" / "voorbeelden"
BEGIN = datetime(2022, 4, 12, 9, 0, tzinfo=UTC)
SECRETARIAAT = "secretariaat@rvs-mn.example"
pytestmark = pytest.mark.databank


@pytest.fixture
def post(
    dovecot: Dovecot, postfix: Postfix, monkeypatch: pytest.MonkeyPatch, databank_leeg: Databank
) -> Postfix:
    """The program on a real mailbox and a real relay."""
    monkeypatch.setenv("INTERVISIE_IMAP_URL", dovecot.url(SECRETARIAAT))
    monkeypatch.setenv("INTERVISIE_SMTP_URL", postfix.url())
    settings.cache_clear()
    return postfix


def test_de_hele_reis(databank_leeg: Databank, post: Postfix) -> None:
    db = databank_leeg
    with freeze_time(BEGIN, real_asyncio=True):
        with db.transactie() as sessie:
            aanmelding.maak_ronde(
                sessie, klok.nu(), "Voorjaar 2022", klok.vandaag(), klok.vandaag() + timedelta(300)
            )
        _neem_voorbeelden_in(db, post)
        _vorm_en_nodig_uit(db)
        worker.eenmalig(db)
    stand = _export(db)
    eerste = min(stand["bijeenkomsten"], key=lambda b: b["begin"])
    leden = [d["email"] for d in eerste["deelname"]]

    _antwoord(db, post, eerste, leden)
    _herinner(db, post, eerste, leden)
    _notitie(db, post, eerste, leden[0])

    _tel_na(db, stand)


def _neem_voorbeelden_in(db: Databank, post: Postfix) -> None:
    """All sixty mails lie in the mailbox; every one gets the kind it really is, or waits for a person."""
    mails = sorted(VOORBEELDEN.glob("*.eml"))
    post.dovecot.leg_neer(SECRETARIAAT, *(_met_crlf(pad.read_bytes()) for pad in mails))

    gedaan = worker.eenmalig(db)

    assert (gedaan["opgehaald"], gedaan["verwerkt"]) == (60, 59)  # 029 and 030 are one mail
    assert post.dovecot.lees(SECRETARIAAT) == []
    assert len(post.dovecot.lees(SECRETARIAAT, "Verwerkt")) == 60
    waar = {v["soort"] for v in json.loads((VOORBEELDEN / "verwacht.json").read_text()).values()}
    with db.lezen() as sessie:
        stand = Counter(rij["status"] for rij in mail.lijst_in(sessie))
        soorten = {rij["soort"] for rij in mail.lijst_in(sessie) if rij["soort"]}
    assert (sum(stand.values()), stand["dubbel"], stand["ontvangen"], stand["quarantaine"]) == (60, 1, 0, 0)
    assert soorten == waar


def _vorm_en_nodig_uit(db: Databank) -> None:
    with db.transactie() as sessie:
        ronde = aanmelding.zoek_ronde(sessie)
        aanmelding.keur_goed(sessie, klok.nu(), ronde, None, "Anouk")
        pool = groepen.instantie(sessie, ronde)
    verdeling = verdeler.verdeel(verdeler.lees_instantie(pool), 2.0)
    with db.transactie() as sessie:
        ronde = aanmelding.zoek_ronde(sessie)
        groepen.bewaar(sessie, klok.nu(), ronde, verdeling, "Anouk")
        voor = Counter(rij["soort"] for rij in mail.lijst_uit(sessie))
        assert voor["indeling"] == voor["uitnodiging"] == 0
        groepen.keur_goed(sessie, klok.nu(), ronde, "Anouk")
        plannen = agenda.plan(sessie, klok.nu(), ronde, "Anouk")
        assert [p.reden for p in plannen if not p.data] == []
        assert agenda.nodig_uit(sessie, klok.nu(), ronde, "Anouk") > 0


def _antwoord(db: Databank, post: Postfix, bijeenkomst: dict[str, Any], leden: list[str]) -> None:
    """The first says yes, the second no, a stranger says yes for the third: only the first two count."""
    ja, nee, derde = (_uitnodiging(post, lid, bijeenkomst["uid"]) for lid in leden[:3])
    with freeze_time(BEGIN + timedelta(days=1), real_asyncio=True):
        post.dovecot.lever_af(SECRETARIAAT, antwoord(ja, "ACCEPTED", "20220413T080000Z"))
        post.dovecot.lever_af(
            SECRETARIAAT, antwoord(nee, "DECLINED", "20220413T080100Z", opmerking="Vergadering")
        )
        vreemd = antwoord(derde, "ACCEPTED", "20220413T080200Z", van="vreemde@elders.example")
        post.dovecot.lever_af(SECRETARIAAT, vreemd)
        worker.eenmalig(db)

    na = next(b for b in _export(db)["bijeenkomsten"] if b["id"] == bijeenkomst["id"])
    assert [(d["antwoord"], d["opmerking"]) for d in na["deelname"][:3]] == [
        ("ACCEPTED", None),
        ("DECLINED", "Vergadering"),
        ("NEEDS-ACTION", None),
    ]
    assert any(w["soort"] == "agenda-antwoord" for w in _export(db)["werklijst"])


def _herinner(db: Databank, post: Postfix, bijeenkomst: dict[str, Any], leden: list[str]) -> None:
    """The working day before everybody but the one who declined is reminded, once."""
    begin = datetime.fromisoformat(bijeenkomst["begin"])
    with freeze_time(herinneringen.moment_voor(klok.vandaag(begin), 1), real_asyncio=True):
        worker.eenmalig(db)
        worker.eenmalig(db)

    onderwerpen = {lid: [_kop(raw) for raw in post.bezorgd(lid)] for lid in leden}
    datum = klok.datum_in_woorden(begin.date())
    herinnerd = {
        lid: sum(o.startswith("Herinnering") and datum in o for o in rij) for lid, rij in onderwerpen.items()
    }
    assert herinnerd[leden[0]] >= 1
    assert herinnerd[leden[1]] == 0


def _notitie(db: Databank, post: Postfix, bijeenkomst: dict[str, Any], lid: str) -> None:
    """The day after, the reply to the request becomes a notitie that waits for the secretariat."""
    na = datetime.fromisoformat(bijeenkomst["eind"]) + timedelta(days=1)
    with freeze_time(na, real_asyncio=True):
        worker.eenmalig(db)
        verzoek = next(raw for raw in post.bezorgd(lid) if _kop(raw).startswith("Wat neemt u mee"))
        bericht = EmailMessage(policy=policy.SMTP)
        bericht["From"], bericht["To"], bericht["Subject"] = lid, SECRETARIAAT, "RE: " + _kop(verzoek)
        bericht["Message-ID"], bericht["Date"] = (
            f"<notitie@{lid.rpartition('@')[2]}>",
            "Tue, 03 May 2022 12:00:00 +0200",
        )
        bericht["In-Reply-To"] = str(message_from_bytes(verzoek, policy=policy.default)["Message-ID"])
        bericht.set_content("Bespreek een verzoek altijd met z'n tweeën.\n\nGroet\n")
        post.dovecot.lever_af(SECRETARIAAT, bericht.as_bytes(), van=lid)
        worker.eenmalig(db)

    notitie = next(w for w in _export(db)["werklijst"] if w["soort"] == "notitie")
    assert notitie["reden"] == "Er is een nieuwe notitie om vrij te geven."


def _tel_na(db: Databank, stand: dict[str, Any]) -> None:
    """Nothing lost: every mail that came in has one state, every mail that went out arrived once."""
    with db.lezen() as sessie:
        telling = mail.audit(sessie)
        uit = Counter(rij["status"] for rij in mail.lijst_uit(sessie))
    assert telling["sluitend"]
    assert telling["uit"]["mogelijk_dubbel"] == []
    assert set(uit) <= {"verzonden", "ingetrokken", "verlopen"}
    bevestigd = [a for a in stand["aanmeldingen"] if a["status"] == AanmeldingStatus.BEVESTIGD]
    assert {a["groep"] for a in bevestigd} >= {g["nummer"] for g in stand["groepen"]}


def _export(db: Databank) -> dict[str, Any]:
    with db.lezen() as sessie:
        return export.van_ronde(sessie, aanmelding.zoek_ronde(sessie))


def _uitnodiging(post: Postfix, lid: str, uid: str) -> bytes:
    return next(raw for raw in post.bezorgd(lid) if f"UID:{uid}".encode() in _ics(raw))


def _ics(raw: bytes) -> bytes:
    bericht = message_from_bytes(raw, policy=policy.default)
    delen = [d.get_payload(decode=True) for d in bericht.walk() if d.get_content_type() == "text/calendar"]
    return bytes(delen[0]) if delen else b""


def _kop(raw: bytes) -> str:
    return str(message_from_bytes(raw, policy=policy.default)["Subject"])


def _met_crlf(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
