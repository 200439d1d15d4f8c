"""A search for groepen that runs beside the pages: started by a button, watched while it runs, stopped at any time.

How far it is stands in the database, so that a page may be closed and opened again. The search itself runs in a
child process with limits; a thread of this process only waits for it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from intervisie import aanmelding, groepen, klok, verdeler
from intervisie.db import Databank
from intervisie.deelproces import Deelproces, DeelprocesFout
from intervisie.errors import IntervisieFout
from intervisie.models import Instelling, Ronde
from intervisie.verdeler import Verdeling

TIJDEN = (5, 20, 60)
GEHEUGEN_MB = 4096
NA = 15.0  # seconds that starting the child and writing the answer may take on a busy machine
MISLUKT = "Het vormen van groepen is niet gelukt. Probeer het opnieuw."


class LooptAl(IntervisieFout):
    """One search at a time for each ronde."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a search is. `stand` is "zoekt", "klaar" or "mislukt"; numbers are None before the first word."""

    stand: str
    seconden: float
    tijd: int
    doel: int | None = None
    ondergrens: int | None = None
    geplaatst: int | None = None
    van: int | None = None
    melding: str = ""


def begin(databank: Databank, tijd: int, door: str) -> None:
    """Start a search for the open ronde; it is kept as one or two voorstellen when it ends. Raises LooptAl."""
    nu = klok.nu()
    with databank.transactie() as db:
        ronde = aanmelding.lopende_ronde(db)
        if (lopend := lees(db, ronde, nu)) is not None and lopend.stand == "zoekt":
            raise LooptAl("Er wordt al gezocht. Wacht tot dat klaar is, of stop het.")
        pool, vast = groepen.instantie(db, ronde), groepen.vaste_groepen(db, ronde)
        buiten, nu_al = groepen.buiten(db, ronde), groepen.huidige_groepen(db, ronde)
        _schrijf(db, ronde.id, stand="zoekt", begonnen=nu.isoformat(), tijd=tijd, van=len(pool["deelnemers"]))
        ronde_id, naam = ronde.id, ronde.naam

    def werk() -> None:
        _zoek(databank, ronde_id, naam, door, (pool, float(tijd), vast, buiten, nu_al))

    threading.Thread(target=werk, name="zoektocht", daemon=True).start()


def stop(db: Session, ronde: Ronde) -> None:
    """Let a running search end with the best that it has; where none was begun there is nothing to stop."""
    if db.get(Instelling, _naam(ronde.id)) is not None:
        _schrijf(db, ronde.id, stop=True)


def lees(db: Session, ronde: Ronde, nu: datetime) -> Stand | None:
    """How far the newest search of a ronde is; one whose process died counts as mislukt."""
    rij = db.get(Instelling, _naam(ronde.id))
    if rij is None:
        return None
    w = rij.waarde
    duur = (nu - datetime.fromisoformat(w["begonnen"])).total_seconds()
    stand = w["stand"]
    if stand == "zoekt" and duur > w["tijd"] + 2 * NA:
        stand = "mislukt"
    return Stand(
        stand, min(duur, w["tijd"]), w["tijd"], w.get("doel"), w.get("ondergrens"), w.get("geplaatst"), w.get("van"),
        w.get("melding") or (MISLUKT if stand == "mislukt" else ""),
    )  # fmt: skip


# --------------------------------------------------------------------------------------------------- the thread


def _zoek(databank: Databank, ronde_id: int, naam: str, door: str, opdracht: tuple[Any, ...]) -> None:
    kind: Deelproces[..., list[Verdeling] | str] = Deelproces(
        verdeel_los, geheugen_mb=GEHEUGEN_MB, cpu_seconden=int(opdracht[1] * 4)
    )
    try:
        gevonden = kind.volg(opdracht[1] + NA, lambda woord: _onthoud(databank, ronde_id, woord), *opdracht)
        with databank.transactie() as db:
            _bewaar(db, klok.nu(), ronde_id, naam, gevonden, door)
    except (DeelprocesFout, IntervisieFout) as fout:
        zin = str(fout) if isinstance(fout, IntervisieFout) else MISLUKT
        with databank.transactie() as db:
            _schrijf(db, ronde_id, stand="mislukt", melding=zin)
    finally:
        kind.sluit()


def verdeel_los(
    pool: dict[str, Any],
    tijd: float,
    vast: list[list[str]],
    buiten: list[str],
    nu_al: list[list[str]],
    *,
    meld: Callable[[Any], None],
) -> list[Verdeling] | str:
    """What the child does: one grouping, from the groepen there are now, and one that differs.

    Or the sentence that says why the pool is unfit.
    """
    try:
        instantie = verdeler.lees_instantie(pool)
        eerste = verdeler.verdeel(instantie, 0.6 * tijd, 1, meld, vast=vast, buiten=buiten, start=nu_al)
    except verdeler.OngeldigeInstantie as fout:
        return str(fout)
    try:
        ander = verdeler.tweede(instantie, eerste, 0.4 * tijd, 1, vast=vast, buiten=buiten)
    except KeyboardInterrupt:
        ander = None
    return [eerste] if ander is None else [ander, eerste]


def _onthoud(databank: Databank, ronde_id: int, woord: verdeler.Voortgang) -> bool:
    """Write down how far the search is; False when somebody wants it to stop."""
    with databank.transactie() as db:
        waarde = _schrijf(
            db, ronde_id, doel=woord.doel, ondergrens=woord.ondergrens, geplaatst=woord.geplaatst
        )
    return not waarde.get("stop")


def _bewaar(
    db: Session, nu: datetime, ronde_id: int, naam: str, gevonden: list[Verdeling] | str, door: str
) -> None:
    if isinstance(gevonden, str):
        _schrijf(db, ronde_id, stand="mislukt", melding=gevonden)
        return
    ronde = aanmelding.zoek_ronde(db, naam)
    for oud in groepen.voorstellen(db, ronde):
        groepen.laat_vervallen(oud)
    for verdeling in gevonden:
        groepen.bewaar(db, nu, ronde, verdeling, door)
    beste = gevonden[-1]
    _schrijf(db, ronde_id, stand="klaar", doel=beste.doel, ondergrens=beste.ondergrens)


def _schrijf(db: Session, ronde_id: int, **nieuw: Any) -> dict[str, Any]:
    rij = db.get(Instelling, _naam(ronde_id))
    oud = {} if rij is None or "begonnen" in nieuw else rij.waarde
    waarde = {**oud, **nieuw}
    if rij is None:
        db.add(Instelling(naam=_naam(ronde_id), waarde=waarde))
    else:
        rij.waarde = waarde
    return waarde


def _naam(ronde_id: int) -> str:
    return f"zoektocht:{ronde_id}"
