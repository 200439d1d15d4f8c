"""Any order of what people do, over HTTP and mail: after quiet everybody's own agenda is what it should be.

A model keeps who takes part, who sits where and which bijeenkomsten there are, in a few sets and numbers. `Agenda` is
what a calendar of one person makes of the mails that reached it. Hypothesis draws the steps, also of a relay that
refuses, drops or takes a mail without saying so; with TOESTANDEN=1000 it draws so many stories instead of a few.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import icalendar
import pytest
from fastapi.testclient import TestClient
from freezegun import freeze_time
from hypothesis import HealthCheck
from hypothesis import settings as hoeveel
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlalchemy import select

from intervisie import aanmelding, agenda, bezorging, klok, mail, worker
from intervisie import db as databank
from intervisie.db import Databank
from intervisie.lezer import Lezing
from intervisie.models import (
    Aanmelding,
    Basis,
    Bijeenkomst,
    Deelname,
    Deelnemer,
    Groep,
    UitgaandeMail,
    UitStatus,
)
from intervisie.settings import settings
from intervisie.web import maak_app, toegang
from intervisie.worker import Leeskamer
from tests import maak
from tests.antwoordpost import Client
from tests.conftest import GEHEUGEN, NU
from tests.foutserver import LOTTEN, FoutServer

WACHTWOORD = "een lang wachtwoord"
MENSEN = range(9)
LOT = (
    None,
    None,
    None,
    "rcpt_450",
    "punt_451",
    "punt_verbreek_bewaard",
    "punt_verbreek_verloren",
    "rset_verbreek",
)
OPEN = (UitStatus.WACHT, UitStatus.BEZIG, UitStatus.ONZEKER)
wie = st.sampled_from(MENSEN)
welke = st.integers(0, 3)


class _Kamer(Leeskamer):
    """Reads in this process."""

    def __init__(self) -> None:
        """Start no child."""

    def lees(self, raw: bytes, ontvangen: datetime, extra: object = ()) -> Lezing:
        return worker.lees_los(raw, ontvangen, settings().afzender_adres)


@dataclass
class Agenda:
    """The calendar of one person, filled by the mails that arrive; by uid what stands in it."""

    gezien: set[str] = field(default_factory=set)
    afspraken: dict[str, tuple[int, datetime, datetime]] = field(default_factory=dict)
    weg: set[str] = field(default_factory=set)
    link: str = ""

    def neem(self, bericht: EmailMessage) -> None:
        """Do with a mail what a calendar does; a copy of a known one is nothing."""
        if bericht["Message-ID"] in self.gezien:
            return
        self.gezien.add(bericht["Message-ID"])
        tekst = bericht.get_body(("plain",))
        if tekst is not None and (gevonden := re.search(r"http://\S+/l/\S+", tekst.get_content())):
            self.link = gevonden[0].partition("8000")[2]
        for deel in bericht.walk():
            if deel.get_content_type() == "text/calendar":
                self._neem_ics(icalendar.Calendar.from_ical(str(deel.get_content())))

    def _neem_ics(self, ics: Any) -> None:
        (vevent,) = ics.walk("VEVENT")
        uid, nieuw = str(vevent["UID"]), (int(vevent["SEQUENCE"]), vevent.decoded("DTSTAMP"))
        oud = self.afspraken.get(uid)
        assert oud is None or nieuw > oud[:2], f"{ics['METHOD']} {nieuw} after {oud}"
        self.afspraken[uid] = (*nieuw, vevent.decoded("DTSTART"))
        (self.weg.add if ics["METHOD"] == "CANCEL" else self.weg.discard)(uid)

    def komend(self, nu: datetime) -> dict[str, tuple[int, datetime]]:
        """What stands in it from now on: the sequence and the begin by uid."""
        return {u: (s, b) for u, (s, _, b) in self.afspraken.items() if u not in self.weg and b > nu}


@dataclass
class Data:
    """What the model knows of one bijeenkomst."""

    groep: int
    uid: str
    begin: datetime
    sequence: int = 0
    geannuleerd: bool = False


@dataclass
class Plek:
    """What the model knows of one person at one bijeenkomst."""

    sequence: int | None = None
    uitgenodigd: bool = False
    erop: bool = True
    antwoord: str = "NEEDS-ACTION"


class Toestanden(RuleBasedStateMachine):
    """The program and the model beside it."""

    def __init__(self) -> None:
        """A fresh database with one ronde, a relay, and a clock that stands still between steps."""
        super().__init__()
        self._op = ExitStack()
        map_ = self._op.enter_context(
            tempfile.TemporaryDirectory(dir=GEHEUGEN if os.access(GEHEUGEN, os.W_OK) else None)
        )
        self.tijd: Any = self._op.enter_context(freeze_time(NU, ignore=["asyncio", "threading"]))
        self.relay = self._op.enter_context(FoutServer())
        self.db = self._open(Path(map_) / "intervisie.db")
        self.bureau = self._op.enter_context(TestClient(maak_app(self.db), follow_redirects=False))
        self.mens = self._op.enter_context(TestClient(maak_app(self.db), follow_redirects=False))
        self.stand: dict[int, str] = {}
        self.groep: dict[int, int] = {}
        self.data: dict[int, Data] = {}
        self.plekken: dict[tuple[int, int], Plek] = {}
        self.agendas = {n: Agenda() for n in MENSEN}
        self.gelezen = self.nummer = 0
        self.goedgekeurd = False

    def _open(self, pad: Path) -> Databank:
        omgeving = {
            "GEHEIM": "geheim-van-de-test", "DATABASE_URL": f"sqlite:///{pad}", "SMTP_URL": self.relay.url,
            "SMTP_SESSIES": "1", "SMTP_WACHT": "5", "SMTP_WACHT_PUNT": "5",
        }  # fmt: skip
        instellingen = self._op.enter_context(pytest.MonkeyPatch.context())
        for naam, waarde in omgeving.items():
            instellingen.setenv(f"INTERVISIE_{naam}", waarde)
        settings.cache_clear()
        db = databank.open_databank(settings().database_url, maak=True)
        self._op.callback(db.sluit)
        with db.engine.begin() as verbinding:
            Basis.metadata.create_all(verbinding)
        with db.transactie() as sessie:
            toegang.maak_gebruiker(sessie, NU, "anouk", WACHTWOORD)
            maak.ronde(sessie, aantal=2)
        return db

    def teardown(self) -> None:
        """The end is always quiet."""
        try:
            self.stil()
        finally:
            self._op.close()
            settings.cache_clear()

    @initialize(aantal=st.integers(4, 9), stappen=st.integers(0, 5))
    def begin(self, aantal: int, stappen: int) -> None:
        """Most of what can go wrong comes after a groep was invited, so most runs begin there."""
        for n in range(aantal if stappen else 0):
            self.meld_aan_met_het_formulier(n)
            self.bezorg(None)
            self.bevestig(n)
        stap: Callable[[], None]
        for stap in (self.vorm_groepen, self.plan, self.nodig_uit)[: max(0, stappen - 1)]:
            stap()
        if stappen == 5:
            self.bezorg(None)

    # -------------------------------------------------------------------------------------- what people do

    @rule(n=wie)
    def meld_aan_met_het_formulier(self, n: int) -> None:
        self.tijd.tick(timedelta(hours=1))  # one browser may not sign up many people in an hour
        self._post(self.mens, "/aanmelden", asdict(maak.invoer(n)))
        self._aangemeld(n)

    @rule(n=wie)
    def meld_aan_met_een_mail(self, n: int) -> None:
        i = maak.invoer(n)
        self._mail_in(
            f"Hallo,\n\nIk meld mij aan voor intervisie. Ik ben {i.naam}, adviseur {i.discipline} bij de gemeente "
            f"{i.organisatie}. Ik kan op dinsdagochtend.\n\nGroet,\n{i.naam}\nGemeente {i.organisatie}\n",
            n,
        )
        self._aangemeld(n)

    @rule(n=wie)
    def bevestig(self, n: int) -> None:
        if self.stand.get(n) in ("te_bevestigen", "bevestigd") and self._open_link(n):
            self._post(self.mens, "/mijn/bevestig", asdict(maak.invoer(n)), "/mijn")
            self.stand[n] = "bevestigd"

    @rule(n=wie)
    def meld_af(self, n: int) -> None:
        if self.stand.get(n) in ("te_bevestigen", "bevestigd") and self._open_link(n):
            self._post(self.mens, "/mijn/afmelden", {}, "/mijn")
            self.stand[n] = "ingetrokken"
            self._haal_weg(n)

    @rule(n=wie)
    def laat_alles_wissen(self, n: int) -> None:
        if self._open_link(n):
            self._post(self.mens, "/mijn/stop", {}, "/mijn/stop")
            self._gewist(n)

    @rule(n=wie)
    def word_gewist_door_het_secretariaat(self, n: int) -> None:
        if n in self.stand:
            pad = f"/secretariaat/aanmelding/{self._aanmelding(n)}"
            self._post(self.bureau, f"{pad}/wis", {"zeker": "ja"}, pad)
            self._gewist(n)

    @rule(n=wie, b=welke, antwoord=st.sampled_from(("ACCEPTED", "DECLINED", "TENTATIVE")))
    def antwoord_uit_de_agenda(self, n: int, b: int, antwoord: str) -> None:
        gevonden = self._bijeenkomst(b)
        if gevonden is None or (afspraak := self.agendas[n].afspraken.get(gevonden[1].uid)) is None:
            return
        adres = maak.invoer(n).email or ""
        client = Client(gevonden[1].uid, adres, maak.SECRETARIAAT, "")
        self.nummer += 1
        ics = client.ics(
            f"ATTENDEE;PARTSTAT={antwoord}:mailto:{adres}",
            f"COMMENT:{self.nummer}",
            sequence=f"SEQUENCE:{afspraak[0]}",
            dtstamp=f"DTSTAMP:{klok.nu():%Y%m%dT%H%M%SZ}",
        )
        raw = client.gewoon(ics, datum=f"{klok.nu():%a, %d %b %Y %H:%M:%S +0000}").replace(
            b"<antwoord-1@", f"<antwoord-{self.nummer}@".encode()
        )
        self._neem_in(raw)
        plek = self.plekken.get((n, gevonden[0]))
        telt = plek is not None and plek.erop and plek.uitgenodigd and not gevonden[1].geannuleerd
        if plek is not None and telt and afspraak[0] >= gevonden[1].sequence:
            plek.antwoord = antwoord

    # -------------------------------------------------------------------------- what the secretariat does

    @rule()
    def vorm_groepen(self) -> None:
        bij = [n for n in MENSEN if self.stand.get(n) == "bevestigd"]
        if len(bij) < 4 or self.goedgekeurd:
            return
        self.goedgekeurd = True
        delen = [bij[:4], bij[4:]] if len(bij) >= 8 else [bij[:8]]
        with self.db.transactie() as db:
            r = aanmelding.zoek_ronde(db)
            maak.voorstel(db, r, [[self._aanmelding(n) for n in deel] for deel in delen])
        self._post(self.bureau, "/secretariaat/groepen/keur-goed", {}, "/secretariaat/groepen/keur-goed")
        self.groep = {n: nummer for nummer, deel in enumerate(delen, 1) for n in deel}

    @rule()
    def plan(self) -> None:
        if self.groep and not self.data:
            self._post(self.bureau, "/secretariaat/agenda/plan", {}, "/secretariaat/agenda")
            with self.db.lezen() as db:
                for b, nummer in db.execute(
                    select(Bijeenkomst, Groep.nummer).join(Groep, Bijeenkomst.groep_id == Groep.id)
                ):
                    self.data[b.id] = Data(nummer, b.uid, b.begin)
            for b_id, data in self.data.items():
                self.plekken |= {(n, b_id): Plek() for n, g in self.groep.items() if g == data.groep}

    @rule()
    def nodig_uit(self) -> None:
        if self.data:
            self._post(self.bureau, "/secretariaat/agenda/nodig-uit", {}, "/secretariaat/agenda")
            for (_, b_id), plek in self.plekken.items():
                if plek.erop and not plek.uitgenodigd and self._komt(b_id):
                    self._uitgenodigd(plek, self.data[b_id])

    @rule(b=welke, dagen=st.integers(-3, 9))
    def verzet(self, b: int, dagen: int) -> None:
        gevonden = self._bijeenkomst(b)
        if gevonden is None or gevonden[1].geannuleerd:
            return
        b_id, data = gevonden
        nieuw = data.begin + timedelta(days=dagen, minutes=15)
        if min(nieuw, data.begin) <= klok.nu():
            return
        self._post(
            self.bureau, f"/secretariaat/agenda/{b_id}", {"begin": f"{klok.lokaal(nieuw):%Y-%m-%dT%H:%M}"}
        )
        data.begin, data.sequence = nieuw, data.sequence + 1
        for plek in self._genodigden(b_id):
            plek.antwoord, plek.sequence = "NEEDS-ACTION", max(data.sequence, plek.sequence or 0)

    @rule(b=welke)
    def annuleer(self, b: int) -> None:
        gevonden = self._bijeenkomst(b)
        if gevonden is None or not self._komt(gevonden[0]):
            return
        b_id, data = gevonden
        self._post(self.bureau, f"/secretariaat/agenda/{b_id}", {"doe": "annuleer"})
        data.geannuleerd, data.sequence = True, data.sequence + 1
        for plek in self._genodigden(b_id):
            plek.sequence = max(data.sequence, (plek.sequence or 0) + 1)

    @rule(n=wie, b=welke)
    def zet_in_de_groep_van(self, n: int, b: int) -> None:
        gevonden = self._bijeenkomst(b)
        if gevonden is None or self.stand.get(n) != "bevestigd":
            return
        self._post(
            self.bureau, f"/secretariaat/agenda/{gevonden[0]}/vul-aan", {"aanmelding": self._aanmelding(n)}
        )
        naar = gevonden[1].groep
        if self.groep.get(n) == naar:
            return
        self._uit_de_groep(n)
        self.groep[n] = naar
        for b_id, data in self.data.items():
            if data.groep == naar and self._komt(b_id):
                lopend = bool(self._genodigden(b_id))
                plek = self.plekken.setdefault((n, b_id), Plek())
                plek.erop, plek.uitgenodigd, plek.antwoord = True, False, "NEEDS-ACTION"
                if lopend:
                    self._uitgenodigd(plek, data)

    @rule(n=wie, b=welke)
    def haal_uit_een_bijeenkomst(self, n: int, b: int) -> None:
        gevonden = self._bijeenkomst(b)
        if gevonden is None or n not in self.stand or not (plek := self.plekken.get((n, gevonden[0]))):
            return
        with self.db.transactie() as db:
            deelname = agenda.zoek_deelname(db, gevonden[0], maak.invoer(n).email or "")
            agenda.verwijder(db, klok.nu(), deelname, "Anouk")
        self._eraf(plek, gevonden[1])

    # ------------------------------------------------------------------------------------ time and the relay

    @rule(lot=st.sampled_from(LOT))
    def bezorg(self, lot: str | None) -> None:
        self.relay.mails.clear()
        self.relay.altijd = LOTTEN[lot] if lot else None
        bezorging.bezorg(self.db, proef=True)
        self.relay.altijd = None
        self._lees_post()

    @rule(dagen=st.integers(1, 20))
    def wacht(self, dagen: int) -> None:
        self.tijd.tick(timedelta(days=dagen))
        worker.herinner(self.db)

    @rule()
    def stil(self) -> None:
        """All mail is delivered; now agendas, answers and addresses must be as the model says."""
        for _ in range(60):
            bezorging.bezorg(self.db, proef=True)
            with self.db.lezen() as db:
                if not db.scalar(select(UitgaandeMail.id).where(UitgaandeMail.status.in_(OPEN)).limit(1)):
                    break
            self.tijd.tick(timedelta(hours=3))
        self._lees_post()
        for n in self.stand:
            verwacht = {
                self.data[b].uid: (plek.sequence, self.data[b].begin)
                for (m, b), plek in self.plekken.items()
                if m == n and plek.erop and plek.uitgenodigd and self._komt(b)
            }
            assert self.agendas[n].komend(klok.nu()) == verwacht, n
        self._vergelijk_antwoorden()

    def _vergelijk_antwoorden(self) -> None:
        with self.db.lezen() as db:
            vraag = select(Deelnemer.email, Deelname.bijeenkomst_id, Deelname.antwoord).join(
                Aanmelding, Deelname.aanmelding_id == Aanmelding.id
            )
            echt = {
                (email, b): antwoord
                for email, b, antwoord in db.execute(
                    vraag.join(Deelnemer, Aanmelding.deelnemer_id == Deelnemer.id).where(
                        Deelname.verwijderd_op.is_(None)
                    )
                )
            }
        model = {(maak.invoer(n).email, b): p.antwoord for (n, b), p in self.plekken.items() if p.erop}
        assert echt == model

    # ------------------------------------------------------------------------------------------- the model

    def _aangemeld(self, n: int) -> None:
        if self.stand.get(n) != "bevestigd":
            self.stand[n] = "te_bevestigen"

    def _gewist(self, n: int) -> None:
        self._haal_weg(n)
        del self.stand[n]
        for sleutel in [s for s in self.plekken if s[0] == n]:
            del self.plekken[sleutel]
        self.agendas[n] = Agenda()

    def _haal_weg(self, n: int) -> None:
        for (m, b_id), plek in self.plekken.items():
            if m == n and self.data[b_id].begin > klok.nu():
                self._eraf(plek, self.data[b_id])
        self.groep.pop(n, None)

    def _uit_de_groep(self, n: int) -> None:
        uit = self.groep.pop(n, None)
        for (m, b_id), plek in self.plekken.items():
            if m == n and self.data[b_id].groep == uit and self._komt(b_id):
                self._eraf(plek, self.data[b_id])

    def _eraf(self, plek: Plek, data: Data) -> None:
        if plek.erop and plek.uitgenodigd and not data.geannuleerd:
            plek.sequence = max(data.sequence, (plek.sequence or 0) + 1)
        plek.erop = False

    def _uitgenodigd(self, plek: Plek, data: Data) -> None:
        plek.uitgenodigd, plek.sequence = True, max(data.sequence, plek.sequence or 0)

    def _genodigden(self, b_id: int) -> list[Plek]:
        return [p for (_, b), p in self.plekken.items() if b == b_id and p.erop and p.uitgenodigd]

    def _komt(self, b_id: int) -> bool:
        return not self.data[b_id].geannuleerd and self.data[b_id].begin > klok.nu()

    def _bijeenkomst(self, b: int) -> tuple[int, Data] | None:
        rijen = sorted(self.data.items())
        return rijen[b % len(rijen)] if rijen else None

    # ----------------------------------------------------------------------------------------- the program

    def _aanmelding(self, n: int) -> int:
        with self.db.lezen() as db:
            vraag = select(Aanmelding.id).join(Deelnemer).where(Deelnemer.email == maak.invoer(n).email)
            return db.scalars(vraag).one()

    def _post(
        self, client: TestClient, pad: str, velden: dict[str, Any], pagina: str = "/secretariaat"
    ) -> None:
        """Send a form as its page would; whoever needs a session has one."""
        self.tijd.tick(timedelta(seconds=61))
        if client is self.bureau and client.get("/secretariaat").status_code != 200:
            client.post("/inloggen", data={"naam": "anouk", "wachtwoord": WACHTWOORD})
        csrf = (
            re.search(r'name="csrf" value="(\w+)"', client.get(pagina).text) if pad != "/aanmelden" else None
        )
        velden = {k: v for k, v in velden.items() if v} | ({"csrf": csrf[1]} if csrf else {})
        antwoord = client.post(pad, data=velden)
        assert antwoord.status_code == 303, (pad, antwoord.status_code, antwoord.text)

    def _open_link(self, n: int) -> bool:
        """Open the page behind the newest link that this person got by mail."""
        self.mens.cookies.clear()
        link = self.agendas[n].link
        return n in self.stand and bool(link) and self.mens.get(link).status_code == 303

    def _mail_in(self, tekst: str, n: int) -> None:
        self.nummer += 1
        i = maak.invoer(n)
        self._neem_in(
            maak.bericht(
                tekst,
                van=f"{i.naam} <{i.email}>",
                onderwerp="Aanmelding",
                message_id=f"<m{self.nummer}@x.example>",
            )
        )

    def _neem_in(self, raw: bytes) -> None:
        self.tijd.tick(timedelta(seconds=61))
        with self.db.transactie() as db:
            mail.ontvang(db, raw, klok.nu())
        worker.verwerk_post(self.db, _Kamer())

    def _lees_post(self) -> None:
        """What the relay took since the last time goes to the agendas."""
        nieuw = self.relay.bewaard[self.gelezen :]
        self.gelezen += len(nieuw)
        per_adres = {maak.invoer(n).email: n for n in MENSEN}
        for bewaard in nieuw:
            n = per_adres[bewaard.aan]
            assert n in self.stand, "mail to somebody who was erased"
            bericht = message_from_bytes(bewaard.raw, policy=policy.SMTP)
            assert isinstance(bericht, EmailMessage)
            self.agendas[n].neem(bericht)


TestToestanden = Toestanden.TestCase
TestToestanden.settings = hoeveel(
    max_examples=int(os.environ.get("TOESTANDEN", "4")), stateful_step_count=30, deadline=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
