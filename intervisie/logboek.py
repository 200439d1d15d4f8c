"""The append-only log of who did what, and the list of what needs a person.

Both keep ids and reasons, never an address or a mail text in the log. Knows the tables, no rules.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from intervisie import db as databank
from intervisie.models import Logregel, Werkitem

_log = logging.getLogger("intervisie")
PROGRAMMA = "programma"
OPGELOST = " Dit is opgelost."


def noteer(db: Session, nu: datetime, wie: str, wat: str, **over: Any) -> None:
    """Add one line: `wie` is a gebruiker, "programma" or "deelnemer"; `over` holds ids and counts only."""
    db.add(Logregel(op=nu, wie=wie, wat=wat, over=over or None))
    _log.info("%s %s", wat, " ".join(f"{naam}={waarde}" for naam, waarde in over.items()))


def vraag_aandacht(db: Session, nu: datetime, sleutel: str, soort: str, reden: str, **over: Any) -> bool:
    """Put something on the werklijst and return whether it is new; the same `sleutel` counts once.

    `over` may name ronde_id, bericht_id, bijeenkomst_id, aanmelding_id, voorstel (a dict) and opmerking.
    """
    waarden = {"sleutel": sleutel, "soort": soort, "reden": reden, "gemaakt_op": nu, **over}
    return databank.voeg_toe_als_nieuw(db, Werkitem, waarden, ("sleutel",))


def zet_alarm(db: Session, nu: datetime, sleutel: str, soort: str, reden: str, **over: Any) -> bool:
    """Keep one item for a state that lasts: new, with other words, or back after it was over; True when it changed.

    Somebody who settled it while the state was just this is not asked again. `los_op` ends it. `over` as in
    `vraag_aandacht`.
    """
    item = db.scalar(select(Werkitem).filter_by(sleutel=sleutel))
    if item is None:
        return vraag_aandacht(db, nu, sleutel, soort, reden, **over)
    if item.reden == reden:
        return False
    item.reden, item.gemaakt_op = reden, nu
    item.afgehandeld_op = item.afgehandeld_door = None
    return True


def los_op(db: Session, nu: datetime, sleutel: str) -> bool:
    """End the item of a state that is over, so that its return counts as new; False when there was none."""
    item = db.scalar(select(Werkitem).filter_by(sleutel=sleutel))
    if item is None or item.reden.endswith(OPGELOST):
        return False
    handel_af(db, nu, sleutel, PROGRAMMA)
    item.reden += OPGELOST
    return True


def handel_af(db: Session, nu: datetime, sleutel: str, door: str) -> bool:
    """Settle an open item of the werklijst; False when there is none."""
    item = db.scalar(select(Werkitem).filter_by(sleutel=sleutel, afgehandeld_op=None))
    if item is None:
        return False
    item.afgehandeld_op, item.afgehandeld_door = nu, door
    noteer(db, nu, door, "werkitem afgehandeld", werkitem=item.id)
    return True
