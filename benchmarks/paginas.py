"""How fast the pages are: p50 and p95 of every GET of the desk on SQLite, with a large region in it.

`python -m benchmarks.paginas [--aanmeldingen 5000] [--groepen 600] [--keer 20]` fills a throw-away database and asks
every page through the whole application, in one process. The target is a p95 of at most 50 ms on one core, in
processor time, for on a machine that others use too the clock on the wall measures them.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import random
import re
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from intervisie import aanmelding, agenda, klok, links
from intervisie import db as databank
from intervisie.db import Databank
from intervisie.models import (
    WERKDAGDELEN,
    Aanmelding,
    Begeleider,
    Begeleiding,
    Bijeenkomst,
    Deelname,
    Deelnemer,
    Groep,
    GroepStatus,
    InkomendeMail,
    Logregel,
    Notitie,
    Plaatsing,
    UitgaandeMail,
    Voorstel,
    Werkitem,
)
from intervisie.serve import spaar_opruimen
from intervisie.settings import settings
from intervisie.web import maak_app, toegang

DOEL_MS = 50
WACHTWOORD = "een lang wachtwoord"
OPENBAAR = (
    "/", "/aanmelden", "/aanmelden/bedankt", "/aanmelden/qr.svg", "/privacy", "/toegankelijkheid", "/gestopt",
    "/inloggen", "/huisstijl.css", "/gezond", "/gereed", "/.well-known/security.txt", "/api/v1/openapi.json",
    "/api/v1/rondes", "/api/v1/organisaties",
)  # fmt: skip
BUREAU = (
    "/secretariaat", "/secretariaat?soort=mail", "/secretariaat?soort=notitie&blad=3", "/secretariaat/werklijst/40",
    "/secretariaat/aanmeldingen", "/secretariaat/aanmeldingen?stand=bevestigd&discipline=OOV&blad=40",
    "/secretariaat/aanmelding/2500", "/secretariaat/aanmeldingen/nieuw", "/secretariaat/mail/4990",
    "/secretariaat/mail/4990/mail.eml", "/secretariaat/notities", "/secretariaat/post",
    "/secretariaat/post?stand=verwerkt&blad=50", "/secretariaat/post?soort=vraag", "/secretariaat/post?kant=uit",
    "/secretariaat/post?kant=uit&soort=uitnodiging&blad=90", "/secretariaat/uit/100",
    "/secretariaat/uit/100/mail.eml", "/secretariaat/uit/100/uitnodiging.ics", "/secretariaat/proef",
    "/secretariaat/overzicht",
    "/secretariaat/instellingen", "/secretariaat/instellingen/ronde/1", "/secretariaat/instellingen/teksten",
    "/secretariaat/instellingen/teksten/uitnodiging", "/secretariaat/instellingen/gebruikers",
    "/secretariaat/instellingen/organisaties", "/secretariaat/instellingen/termijnen",
    "/secretariaat/instellingen/nieuwsbrief", "/secretariaat/groepen", "/secretariaat/groepen/voortgang",
    "/secretariaat/agenda", "/secretariaat/agenda/1200", "/secretariaat/agenda/1200/gevolg?begin=2090-04-12T09:30",
    "/secretariaat/peiling/1",
)  # fmt: skip
GEVOLGEN = "/secretariaat/groepen/gevolgen/2501?" + "&".join(f"groep={n}" for n in range(1, 121))
BORD = (
    "/secretariaat/groepen", "/secretariaat/groepen/wie/2501", GEVOLGEN,
    "/secretariaat/groepen/keur-goed",
)  # fmt: skip
MIJN = ("/mijn", "/mijn?gelukt=ja", "/mijn/inzage", "/mijn/stop", "/mijn/notitie/4")
TEKST = "Beste secretariaat,\n\nGraag doe ik mee met intervisie. Ik kan op dinsdagochtend.\n\nGroet,\nNoor de Wit\n"


def main() -> None:
    """Fill, measure, print."""
    keuzes = argparse.ArgumentParser(description=__doc__)
    keuzes.add_argument("--aanmeldingen", type=int, default=5000)
    keuzes.add_argument("--groepen", type=int, default=600)
    keuzes.add_argument("--keer", type=int, default=20)
    gekozen = keuzes.parse_args()
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory(prefix="intervisie-bench-") as folder:
        os.environ["INTERVISIE_GEHEIM"] = "geheim-van-de-meting"
        os.environ["INTERVISIE_DATABASE_URL"] = f"sqlite:///{Path(folder) / 'groot.db'}"
        settings.cache_clear()
        db = databank.open_databank(settings().database_url, maak=True)
        databank.migreer(db)
        vul(db, gekozen.aanmeldingen, gekozen.groepen)
        gc.collect()
        gc.freeze()  # what filling left behind is no part of serving a page
        spaar_opruimen()
        meet(db, gekozen.keer)
        db.sluit()


def meet(db: Databank, keer: int) -> None:
    """Ask every page `keer` times and print its times, slowest last, and which pages were not asked."""
    nu = klok.nu()
    with db.transactie() as sessie:
        wie = sessie.get_one(Deelnemer, 3)
        mijn = links.maak(sessie, nu, "mijn", wie.id, wie.id)
        feed = agenda.feed_adres(sessie, nu, wie)
        groep = sessie.get_one(Groep, 9)
        momenten = [(nu + timedelta(days=n), nu + timedelta(days=n, hours=2)) for n in (30, 31)]
        agenda.peilingen.begin(sessie, nu, groep, momenten, nu + timedelta(days=9), "anouk")
        stem = links.maak(sessie, nu, "peiling", 8, 1)
        begeleider = Begeleider(deelnemer=sessie.get_one(Deelnemer, 25), beschikbaar=[], afwezig=[])
        gids = Begeleiding(begeleider=begeleider, bijeenkomst_id=1)
        sessie.add(gids)
        sessie.flush()
        begeleid = links.maak(sessie, nu, "begeleiding", 25, gids.id)
    app = maak_app(db)
    bladen: list[Uitslag] = []
    with TestClient(app, follow_redirects=False) as web:
        bladen += [vraag(web, pad, keer) for pad in (*OPENBAAR, _pad(feed))]
        web.post("/inloggen", data={"naam": "anouk", "wachtwoord": WACHTWOORD})
        bladen += [vraag(web, pad, keer) for pad in BUREAU]
        with db.transactie() as sessie:  # the board is there until the groepen are approved
            sessie.execute(update(Voorstel).values(status="voorstel"))
            sessie.execute(update(Groep).values(status=GroepStatus.VOORSTEL))
        bladen += [vraag(web, pad, keer) for pad in BORD]
        zet = verplaats(web, keer)
    for link, paden in ((mijn, MIJN), (stem, ("/peiling",)), (begeleid, ("/begeleiding",))):
        with TestClient(app, follow_redirects=False) as web:
            bladen += [vraag(web, pad, keer) for pad in (_pad(link), *paden)]
    print(f"{'p50 ms':>8} {'p95 ms':>8} {'p95 kern':>9} {'status':>7} {'kB':>6}  pagina")
    for blad in sorted(bladen, key=lambda blad: blad.p95_kern):
        traag = "" if blad.p95_kern <= DOEL_MS else "  TE TRAAG"
        tijden = f"{blad.p50:8.1f} {blad.p95:8.1f} {blad.p95_kern:9.1f}"
        print(f"{tijden} {blad.status:7d} {blad.kb:6.0f}  {blad.pad[:80]}{traag}")
    print(f"Iemand verplaatsen op het bord: p50 {statistics.median(zet):.1f} ms, p95 {_p95(zet):.1f} ms")
    for vorm in sorted(get_paden(app.routes)):
        zoek = re.compile(
            re.sub(r"\{\w+\}", r"[^/]+", re.escape(vorm).replace(r"\{", "{").replace(r"\}", "}"))
        )
        if not any(zoek.fullmatch(blad.pad.partition("?")[0]) for blad in bladen):
            print(f"Niet gemeten: {vorm}")


@dataclass(frozen=True)
class Uitslag:
    """One page: the times in milliseconds, of the wall and of the processor, its status and its size."""

    pad: str
    p50: float
    p95: float
    p95_kern: float
    status: int
    kb: float


def vraag(web: TestClient, pad: str, keer: int) -> Uitslag:
    """Ask one page once to warm up and `keer` times to measure."""
    web.get(pad)
    muur, kern = [], []
    for _ in range(keer):
        begin, begin_kern = time.perf_counter(), time.process_time()
        antwoord = web.get(pad)
        muur.append((time.perf_counter() - begin) * 1000)
        kern.append((time.process_time() - begin_kern) * 1000)
    kb = len(antwoord.content) / 1024
    return Uitslag(pad, statistics.median(muur), _p95(muur), _p95(kern), antwoord.status_code, kb)


def verplaats(web: TestClient, keer: int) -> list[float]:
    """The milliseconds of processor time of moves on the board by hand, as htmx asks for them."""
    gevonden = re.search(r'name="csrf" value="(\w+)"', web.get("/secretariaat/groepen").text)
    assert gevonden is not None, "the board holds a form"
    tijden = []
    for n in range(keer):
        velden = {"csrf": gevonden[1], "aanmelding": "11", "naar": str(5 + n % 2)}
        begin = time.process_time()
        antwoord = web.post("/secretariaat/groepen/verplaats", data=velden, headers={"HX-Request": "true"})
        tijden.append((time.process_time() - begin) * 1000)
        assert antwoord.status_code == 200, antwoord.status_code
    return tijden


def get_paden(routes: Iterable[Any]) -> Iterator[str]:
    """The path of every GET of the application, those of the parts it is built of included."""
    for route in routes:
        if "GET" in (getattr(route, "methods", None) or ()):
            yield route.path
        elif deel := getattr(route, "original_router", None):
            yield from get_paden(deel.routes)


def _pad(url: str) -> str:
    return "/" + url.split("/", 3)[3]


def _p95(tijden: list[float]) -> float:
    return statistics.quantiles(tijden, n=20)[-1]


def vul(db: Databank, mensen: int, groepen: int) -> None:
    """A region in the middle of a ronde: everybody came by mail, most are in a groep and invited four times."""
    nu, kans = klok.nu(), random.Random(1)
    with db.transactie() as sessie:
        toegang.maak_gebruiker(sessie, nu, "anouk", WACHTWOORD)
        van = klok.vandaag(nu)
        aanmelding.maak_ronde(sessie, nu, "Grote ronde", van, van + timedelta(days=270))
        rijen: tuple[tuple[Any, Iterator[dict[str, Any]]], ...] = (
            (InkomendeMail, _mails_in(mensen, nu)), (Deelnemer, _deelnemers(mensen)),
            (Aanmelding, _aanmeldingen(mensen, nu, kans)), (Voorstel, _voorstel(nu)), (Groep, _groepen(groepen)),
            (Plaatsing, _plaatsingen(mensen, groepen)), (Bijeenkomst, _bijeenkomsten(groepen, nu)),
            (Deelname, _deelnames(mensen, groepen, nu, kans)), (UitgaandeMail, _mails_uit(mensen, nu)),
            (Notitie, _notities(min(mensen, 4 * groepen, 600), nu)),
            (Werkitem, _werklijst(min(mensen // 10, 400), nu)), (Logregel, _log(mensen * 4, nu)),
        )  # fmt: skip
        for tabel, stroom in rijen:
            _voeg_toe(sessie, tabel, list(stroom))
    with db.transactie() as sessie:
        sessie.connection().exec_driver_sql("ANALYZE")


def _voeg_toe(db: Session, tabel: Any, rijen: list[dict[str, Any]]) -> None:
    for begin in range(0, len(rijen), 2000):
        db.execute(insert(tabel), rijen[begin : begin + 2000])


def _mails_in(aantal: int, nu: datetime) -> Iterator[dict[str, Any]]:
    persoon = {"naam": "Noor de Wit", "email": "noor@zeist.example", "beschikbaar": ["di-ochtend"], "bron": {
        "naam": {"woorden": "Noor de Wit", "begin": 97, "eind": 108},
        "beschikbaar": {"woorden": "dinsdagochtend", "begin": 72, "eind": 86},
    }}  # fmt: skip
    lezing = json.loads(json.dumps({"tekst": TEKST, "personen": [persoon]}))
    for n in range(1, aantal + 1):
        yield {
            "id": n, "inhoud_hash": f"{n:064d}", "message_id": f"<{n}@zeist.example>", "raw": b"x" * 20_000,
            "ronde_id": 1, "ontvangen_op": nu - timedelta(minutes=aantal - n),
            "status": "te_beoordelen" if n % 25 == 0 else "verwerkt",
            "pogingen": 1, "soort": "vraag" if n % 10 == 0 else "aanmelding", "van": f"persoon{n}@zeist.example",
            "onderwerp": "Aanmelding intervisie", "uitkomst": "aanmelding", "reden": "Duidelijk.", "lezing": lezing,
        }  # fmt: skip


def _deelnemers(aantal: int) -> Iterator[dict[str, Any]]:
    for n in range(1, aantal + 1):
        yield {
            "id": n, "naam": f"Persoon {n}", "email": f"persoon{n}@zeist.example",
            "organisatie": f"Gemeente {n % 300}", "discipline": "OOV" if n % 2 else "HRM", "functie": "Adviseur",
        }  # fmt: skip


def _aanmeldingen(aantal: int, nu: datetime, kans: random.Random) -> Iterator[dict[str, Any]]:
    for n in range(1, aantal + 1):
        yield {
            "id": n, "ronde_id": 1, "deelnemer_id": n, "status": "te_beoordelen" if n % 25 == 0 else "bevestigd",
            "bron": "mail", "beschikbaar": kans.sample(WERKDAGDELEN, 3), "niet_beschikbaar": [], "afwezig": [],
            "redenen": ["De organisatie is niet duidelijk."] if n % 25 == 0 else [], "bericht_id": n,
            "gemaakt_op": nu - timedelta(minutes=aantal - n), "deel_adres": False, "buiten": False,
        }  # fmt: skip


def _voorstel(nu: datetime) -> Iterator[dict[str, Any]]:
    yield {
        "id": 1, "ronde_id": 1, "versie": 1, "status": "goedgekeurd", "uitslag": {}, "gemaakt_op": nu,
        "goedgekeurd_op": nu, "goedgekeurd_door": "anouk", "stappen": [], "stap": 0,
    }  # fmt: skip


def _groepen(aantal: int) -> Iterator[dict[str, Any]]:
    for n in range(1, aantal + 1):
        yield {"id": n, "voorstel_id": 1, "ronde_id": 1, "nummer": n, "status": "goedgekeurd"}


def _plaatsingen(mensen: int, groepen: int) -> Iterator[dict[str, Any]]:
    for n in range(1, mensen + 1):
        if n % 25:
            yield {"groep_id": n % groepen + 1, "aanmelding_id": n, "vast": False}


def _bijeenkomsten(groepen: int, nu: datetime) -> Iterator[dict[str, Any]]:
    for n in range(groepen * 4):
        begin = nu + timedelta(days=7 * (n % 30) - 14)
        yield {
            "id": n + 1, "groep_id": n // 4 + 1, "nummer": n % 4 + 1, "uid": f"{n}@rvs.example", "sequence": 0,
            "status": "gepland", "begin": begin, "eind": begin + timedelta(hours=2),
            "titel": f"Intervisie groep {n // 4 + 1}", "plaats": "Zeist", "gemaakt_op": nu, "gewijzigd_op": nu,
        }  # fmt: skip


def _deelnames(mensen: int, groepen: int, nu: datetime, kans: random.Random) -> Iterator[dict[str, Any]]:
    for n in range(1, mensen + 1):
        if n % 25:
            for keer in range(4):
                antwoord = kans.choice(("ACCEPTED", "ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS-ACTION"))
                yield {
                    "bijeenkomst_id": (n % groepen) * 4 + keer + 1, "aanmelding_id": n, "antwoord": antwoord,
                    "uitgenodigd_op": nu,
                }  # fmt: skip


def _mails_uit(mensen: int, nu: datetime) -> Iterator[dict[str, Any]]:
    soorten = ("aanmelding-bevestigd", "uitnodiging", "uitnodiging", "herinnering")
    for n in range(1, 4 * mensen + 1):
        yield {
            "id": n, "sleutel": f"proef:{n}", "message_id": f"<uit{n}@rvs.example>", "soort": soorten[n % 4],
            "deelnemer_id": n % mensen or 1, "aan": f"persoon{n % mensen}@zeist.example",
            "envelop_van": "x@rvs.example",
            "raw": b"Subject: Uitnodiging\r\nFrom: a@b.example\r\nTo: c@d.example\r\n\r\n" + b"tekst\r\n" * 1500,
            "sha256": "0" * 64, "status": "wacht" if n % 50 == 0 else "verzonden", "pogingen": 1,
            "mogelijk_dubbel": 0, "gemaakt_op": nu - timedelta(minutes=4 * mensen - n), "niet_voor": nu,
            "verzonden_op": nu - timedelta(minutes=4 * mensen - n),
        }  # fmt: skip


def _notities(aantal: int, nu: datetime) -> Iterator[dict[str, Any]]:
    for n in range(1, aantal + 1):
        yield {
            "id": n, "bijeenkomst_id": n, "deelnemer_id": n, "tekst": "Wat wij leerden: vraag door. " * 20,
            "niveau": "groep", "merken": [],
            "status": "te_controleren" if n % 5 == 0 else "vrijgegeven", "inhoud_hash": f"{n:064d}",
            "gemaakt_op": nu,
        }  # fmt: skip


def _werklijst(aantal: int, nu: datetime) -> Iterator[dict[str, Any]]:
    for n in range(1, aantal + 1):
        mail = n % 2 == 0
        yield {
            "sleutel": f"mail:{n * 10}" if mail else f"notitie:{n}", "soort": "mail" if mail else "notitie",
            "reden": "De organisatie is niet duidelijk.", "ronde_id": 1, "bericht_id": n * 10 if mail else None,
            "gemaakt_op": nu,
        }  # fmt: skip


def _log(aantal: int, nu: datetime) -> Iterator[dict[str, Any]]:
    for n in range(aantal):
        yield {"op": nu, "wie": "programma", "wat": "bericht ontvangen", "over": {"bericht": n}}


if __name__ == "__main__":
    main()
