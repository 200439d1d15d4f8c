"""Post in and post out, as rows.

In: `ontvang` stores the raw bytes before anyone tries to read them, so no mail is ever lost to a parse
error. Out: `enqueue` stores a rendered mail in the same transaction as the change it reports; `bezorging`
delivers it later. This module knows no ronde, groep or bijeenkomst: callers hand it an address, a
template and a sleutel.
"""

from __future__ import annotations

import hashlib
import logging
import re
import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.orm import Session, undefer

from intervisie import brief, imap, klok, logboek, sjablonen
from intervisie import db as databank
from intervisie.brief import Kalender
from intervisie.errors import InstellingOntbreekt, NietGevonden, OngeldigeInvoer
from intervisie.imap import Postvak, RuweMail
from intervisie.models import (
    Adres,
    Deelnemer,
    GebruikteSleutel,
    InkomendeMail,
    InStatus,
    Instelling,
    Lease,
    Logregel,
    Teller,
    UitgaandeMail,
    UitStatus,
    Verzendpoging,
)
from intervisie.settings import settings

_log = logging.getLogger("intervisie.mail")
LEESLEASE_SECONDEN = 90
MAX_LEESPOGINGEN = 3
MAX_BYTES = 25 * 1024 * 1024
ONTVANGEN = "bericht ontvangen"
_NIET_OPGEHAALD = "De mailserver geeft een bericht niet. Het staat nog in het postvak; kijk het daar zelf na."
_TE_GROOT = (
    "Dit bericht is groter dan 25 MB. Alleen het begin is hier bewaard; "
    "het hele bericht staat in het postvak, in de map met verwerkte berichten."
)
_IDENTITEIT = (b"from", b"to", b"date", b"subject", b"message-id")


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """Where a mailbox server keeps a message: the name of the postvak, its UIDVALIDITY and the UID."""

    postvak: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What became of an incoming mail: the status of its row, in one word what happened, and why.

    `voorstel` and `opmerking` go on the werklijst with it, under `soort`.
    """

    status: InStatus
    uitkomst: str
    reden: str = ""
    aanmeldingen: tuple[int, ...] = ()
    soort: str = "mail"
    voorstel: dict[str, Any] | None = None
    opmerking: str | None = None
    bijeenkomst_id: int | None = None


# ---------------------------------------------------------------------------------------------- post in


def ontvang(
    db: Session,
    raw: bytes,
    nu: datetime,
    *,
    vindplaats: Vindplaats | None = None,
    ronde_id: int | None = None,
) -> InkomendeMail:
    """Keep a message, byte for byte, and return its row.

    A vindplaats that is known already violates a unique constraint: look before you call. A message with the
    same content as an earlier one is kept as DUBBEL and has no effect.
    """
    som, message_id = identiteit(raw)
    eerder = db.scalar(
        select(InkomendeMail.id).filter_by(inhoud_hash=som).order_by(InkomendeMail.id).limit(1)
    )
    bericht = InkomendeMail(
        postvak=vindplaats.postvak if vindplaats else None,
        uidvalidity=vindplaats.uidvalidity if vindplaats else None,
        uid=vindplaats.uid if vindplaats else None,
        inhoud_hash=som,
        message_id=message_id,
        raw=raw,
        ronde_id=ronde_id,
        ontvangen_op=nu,
        status=InStatus.ONTVANGEN,
    )
    if eerder is not None:
        bericht.status, bericht.uitkomst = InStatus.DUBBEL, "dubbel"
        bericht.reden = (
            f"Dit bericht is hetzelfde als bericht {eerder}. Het is bewaard en niet nog eens verwerkt."
        )
    db.add(bericht)
    db.flush()
    logboek.noteer(db, nu, "programma", ONTVANGEN, bericht=bericht.id, status=bericht.status.value)
    return bericht


def haal_op(db: databank.Databank, proces: str) -> int | None:
    """Poll the configured mailbox once and return how many messages were new to us; None when it was not our turn.

    A message is moved only after its row is committed; a crash in between leaves both, and the next poll
    finds the row and moves. One process polls at a time (lease). Raises PostvakStoring when the mailbox
    can't be reached.
    """
    if not settings().imap_url:
        return None
    with db.per_rij() as sessie:
        if not databank.neem_lease(sessie, Lease, "postvak", proces, 120):
            return None
    nieuw = 0
    try:
        with Postvak(_imap_adres(), ca_bestand=settings().imap_ca_bestand or None) as postvak:
            for gevonden in postvak.nieuwe():
                nieuw += _bewaar_en_verplaats(db, postvak, gevonden)
                with db.per_rij() as sessie:
                    databank.neem_lease(sessie, Lease, "postvak", proces, 120)
    finally:
        with db.per_rij() as sessie:
            databank.geef_lease(sessie, Lease, "postvak", proces)
    return nieuw


def _imap_adres() -> imap.ImapAdres:
    try:
        return imap.parse_imap_url(settings().imap_url)
    except ValueError as fout:
        raise InstellingOntbreekt(f"INTERVISIE_IMAP_URL klopt niet. {fout}") from fout


def _bewaar_en_verplaats(db: databank.Databank, postvak: Postvak, gevonden: RuweMail) -> int:
    plek = Vindplaats(postvak.naam, postvak.uidvalidity, gevonden.uid)
    with db.transactie() as sessie:
        nu = klok.nu()
        if gevonden.raw is None:
            sleutel = f"postvak:{plek.postvak}:{plek.uidvalidity}:{plek.uid}"
            logboek.vraag_aandacht(sessie, nu, sleutel, "postvak", _NIET_OPGEHAALD)
            return 0
        bekend = sessie.scalar(select(InkomendeMail.id).filter_by(**asdict(plek)))
        if bekend is None:
            bericht = ontvang(sessie, gevonden.raw, nu, vindplaats=plek)
            if not gevonden.volledig:
                rond_af(sessie, nu, bericht, Uitkomst(InStatus.QUARANTAINE, "te groot", _TE_GROOT))
    if not postvak.verplaats(gevonden.uid, settings().imap_map_verwerkt):
        _log.warning("postvak kan niet verplaatsen of merken, uid=%s", gevonden.uid)
    return int(bekend is None)


def neem_te_lezen(db: Session, nu: datetime, alleen: int | None = None) -> tuple[int, str] | None:
    """Claim one message that still has to be read: (id, claim), or None when there is none.

    The attempt is counted before the work, so a message that kills its reader three times goes to
    quarantine instead of round and round.
    """
    over = (databank.db_nu(), databank.db_nu() + LEESLEASE_SECONDEN + databank.SPELING)
    # later than that: the clock was set back
    vrij = or_(InkomendeMail.lease_tot.is_(None), ~InkomendeMail.lease_tot.between(*over))
    vraag = select(InkomendeMail).where(InkomendeMail.status == InStatus.ONTVANGEN, vrij)
    if alleen is not None:
        vraag = vraag.where(InkomendeMail.id == alleen)
    bericht = db.scalar(vraag.order_by(InkomendeMail.id).limit(1).with_for_update(skip_locked=True))
    if bericht is None:
        return None
    if bericht.pogingen >= MAX_LEESPOGINGEN:
        rond_af(
            db,
            nu,
            bericht,
            Uitkomst(
                InStatus.QUARANTAINE,
                "onleesbaar",
                "Het lezen van dit bericht mislukte drie keer. Het is bewaard.",
            ),
        )
        return neem_te_lezen(db, nu, alleen)
    claim = secrets.token_hex(8)
    bericht.pogingen += 1
    bericht.claim = claim
    db.flush()
    db.execute(
        update(InkomendeMail)
        .where(InkomendeMail.id == bericht.id)
        .values(lease_tot=databank.db_nu() + LEESLEASE_SECONDEN)
    )
    return bericht.id, claim


def inkomend(db: Session, bericht_id: int, claim: str | None = None) -> InkomendeMail | None:
    """The row with its bytes; with a `claim` only when that claim still holds."""
    vraag = select(InkomendeMail).where(InkomendeMail.id == bericht_id).options(undefer(InkomendeMail.raw))
    if claim is not None:
        vraag = vraag.where(InkomendeMail.claim == claim, InkomendeMail.status == InStatus.ONTVANGEN)
    return db.scalar(vraag)


def rond_af(db: Session, nu: datetime, bericht: InkomendeMail, uitkomst: Uitkomst) -> None:
    """Record what became of a message; what needs a person also goes on the werklijst."""
    bericht.status = uitkomst.status
    bericht.uitkomst, bericht.reden = uitkomst.uitkomst, uitkomst.reden
    bericht.claim = bericht.lease_tot = None
    if uitkomst.status in (InStatus.TE_BEOORDELEN, InStatus.QUARANTAINE):
        soort = uitkomst.soort if uitkomst.status is InStatus.TE_BEOORDELEN else "quarantaine"
        logboek.vraag_aandacht(
            db, nu, f"mail:{bericht.id}", soort, uitkomst.reden, bericht_id=bericht.id, ronde_id=bericht.ronde_id,
            voorstel=uitkomst.voorstel, opmerking=uitkomst.opmerking, bijeenkomst_id=uitkomst.bijeenkomst_id,
        )  # fmt: skip
    logboek.noteer(
        db, nu, "programma", "bericht verwerkt", bericht=bericht.id, status=uitkomst.status.value,
        uitkomst=uitkomst.uitkomst,
    )  # fmt: skip


def zelfde_naam_andere_inhoud(db: Session, bericht: InkomendeMail) -> int | None:
    """The id of an earlier message with this Message-ID but other content: the sender's choice, so a clash."""
    if not bericht.message_id:
        return None
    return db.scalar(
        select(InkomendeMail.id)
        .where(
            InkomendeMail.message_id == bericht.message_id,
            InkomendeMail.inhoud_hash != bericht.inhoud_hash,
            InkomendeMail.id < bericht.id,
        )
        .order_by(InkomendeMail.id)
        .limit(1)
    )


def identiteit(raw: bytes) -> tuple[str, str | None]:
    """(content key, Message-ID) of a message, from its bytes alone.

    The content key is SHA-256 over From, To, Date, Subject, Message-ID and the body; trace headers that
    differ per delivery and the kind of line ends don't count. Of what has none of these headers
    every byte counts.
    """
    eenvormig = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    kop, _, romp = eenvormig.partition(b"\n\n")
    velden = dict(_kopregels(kop))
    som = hashlib.sha256()
    if not any(naam in velden for naam in _IDENTITEIT):
        romp = eenvormig
    for naam in _IDENTITEIT:
        som.update(b"%s:%s\n" % (naam, velden.get(naam, b"")))
    som.update(romp.rstrip(b"\n"))
    gevonden = re.search(rb"<[^<>\s]{1,900}>", velden.get(b"message-id", b""))
    return som.hexdigest(), gevonden[0].decode("ascii", "replace") if gevonden else None


def koppen(raw: bytes, naam: str) -> list[str]:
    """All values of one header of a raw message, unfolded, in their order."""
    kop = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return [w.decode("latin-1") for n, w in _kopregels(kop) if n == naam.lower().encode()]


def _kopregels(kop: bytes) -> Iterable[tuple[bytes, bytes]]:
    ontvouwen = re.sub(rb"\n[ \t]+", b" ", kop)
    for regel in ontvouwen.split(b"\n"):
        naam, teken, waarde = regel.partition(b":")
        if teken:
            yield naam.strip().lower(), waarde.strip()


# --------------------------------------------------------------------------------------------- post out


def enqueue(
    db: Session,
    nu: datetime,
    soort: str,
    *,
    sleutel: str,
    aan: str,
    aan_naam: str | None,
    deelnemer_id: int | None = None,
    bijeenkomst_id: int | None = None,
    niet_voor: datetime | None = None,
    niet_na: datetime | None = None,
    kalender: Kalender | None = None,
    antwoord_op: str | None = None,
    **velden: Any,
) -> bool:
    """Render a mail and put it in the outbox; False when this sleutel already has one, or had one.

    The bytes are final: whatever happens to the delivery, every copy is this one. `niet_na` is the moment
    after which it makes no sense any more. A value in `velden` may be a function (a link that is only made
    when the mail is).
    """
    for tabel in (UitgaandeMail, GebruikteSleutel):
        if db.scalar(select(tabel.sleutel).filter_by(sleutel=sleutel)) is not None:
            return False
    envelop = _envelop(db, nu, sleutel, aan, aan_naam, antwoord_op)
    s = settings()
    velden = {naam: waarde() if callable(waarde) else waarde for naam, waarde in velden.items()}
    afzender = s.afzender_naam or s.afzender_adres
    opgesteld = sjablonen.stel_op(
        db, soort, {**velden, "naam": aan_naam or "deelnemer", "afzender": afzender}
    )
    raw = brief.verpak(opgesteld, envelop, kalender)
    rij = {
        "sleutel": sleutel, "message_id": envelop.message_id, "soort": soort, "deelnemer_id": deelnemer_id,
        "bijeenkomst_id": bijeenkomst_id, "aan": aan, "raw": raw, "sha256": hashlib.sha256(raw).hexdigest(),
        "envelop_van": brief.envelop_van(installatiegeheim(db), sleutel, s.afzender_adres),
        "status": UitStatus.WACHT, "pogingen": 0, "mogelijk_dubbel": 0, "gemaakt_op": nu,
        "niet_voor": niet_voor or nu, "niet_na": niet_na,
    }  # fmt: skip
    return databank.voeg_toe_als_nieuw(db, UitgaandeMail, rij, ("sleutel",))


def _envelop(
    db: Session, nu: datetime, sleutel: str, aan: str, aan_naam: str | None, antwoord_op: str | None
) -> brief.Envelop:
    s, geheim = settings(), installatiegeheim(db)
    return brief.Envelop(
        van_naam=s.afzender_naam, van_adres=s.afzender_adres, aan_naam=aan_naam or "", aan_adres=aan,
        message_id=brief.message_id(geheim, sleutel, s.afzender_adres.rpartition("@")[2]),
        sleutel_kop=brief.sleutel_kop(geheim, sleutel), datum=nu, antwoord_op=antwoord_op,
    )  # fmt: skip


def mag_automatisch(db: Session, nu: datetime, adres: str, hoogstens: int) -> bool:
    """Whether one more mail that nobody at the secretariat asked for may go to this address today; counts it.

    Keeps a stranger from filling somebody's mailbox with our confirmations.
    """
    sleutel = "adres:" + hashlib.sha256(adres.encode()).hexdigest()
    return tel(db, sleutel, klok.vandaag(nu).isoformat()) <= hoogstens


def tel(db: Session, sleutel: str, venster: str) -> int:
    """Count one more of `sleutel` in `venster` and return the new number; all processes count together."""
    databank.voeg_toe_als_nieuw(
        db, Teller, {"sleutel": sleutel, "venster": venster, "aantal": 0}, ("sleutel", "venster")
    )
    t = Teller.__table__.c
    waar = (t.sleutel == sleutel, t.venster == venster)
    db.execute(update(Teller).where(*waar).values(aantal=t.aantal + 1))
    return db.scalar(select(t.aantal).where(*waar)) or 1


def trek_in(
    db: Session, reden: str, *, deelnemer_id: int | None = None, bijeenkomst_id: int | None = None,
    soorten: Iterable[str] | None = None, behalve: Iterable[str] = (),
) -> int:  # fmt: skip
    """Keep what still waits for a deelnemer or about a bijeenkomst from leaving, for the first time or once more.

    All `soorten`, but none of `behalve`. Returns how many. What was sent, or is on its way with its content begun,
    can't be called back.
    """
    geclaimd = and_(UitgaandeMail.status == UitStatus.BEZIG, UitgaandeMail.inhoud_begonnen.is_(None))
    wacht = UitgaandeMail.status.in_((UitStatus.WACHT, UitStatus.ONZEKER))
    vraag = update(UitgaandeMail).where(or_(wacht, geclaimd), UitgaandeMail.soort.not_in(tuple(behalve)))
    if deelnemer_id is not None:
        vraag = vraag.where(UitgaandeMail.deelnemer_id == deelnemer_id)
    if bijeenkomst_id is not None:
        vraag = vraag.where(UitgaandeMail.bijeenkomst_id == bijeenkomst_id)
    if soorten is not None:
        vraag = vraag.where(UitgaandeMail.soort.in_(tuple(soorten)))
    gedaan = db.execute(
        vraag.values(status=UitStatus.INGETROKKEN, antwoord=reden, claim=None, lease_tot=None)
    )
    return gedaan.rowcount  # type: ignore[attr-defined,no-any-return]  # DML gives a CursorResult


def verzonden_als(db: Session, message_ids: Iterable[str]) -> UitgaandeMail | None:
    """Our mail that an incoming one answers: the newest with one of these Message-IDs, in brackets or not."""
    ids = [_met_haken(message_id) for message_id in message_ids if message_id]
    if not ids:
        return None
    return db.scalar(
        select(UitgaandeMail)
        .where(UitgaandeMail.message_id.in_(ids))
        .order_by(UitgaandeMail.id.desc())
        .limit(1)
    )


def van_bounce_adres(db: Session, adressen: Iterable[str]) -> UitgaandeMail | None:
    """Our mail whose own bounce address is among `adressen`."""
    return db.scalar(
        select(UitgaandeMail).where(UitgaandeMail.envelop_van.in_([a.lower() for a in adressen])).limit(1)
    )


def deelnemer_van(db: Session, adres: str | None) -> Deelnemer | None:
    """The deelnemer whose address or second address this is."""
    if not adres:
        return None
    adres = adres.strip().lower()
    gevonden = db.scalar(select(Deelnemer).filter_by(email=adres))
    return gevonden or db.scalar(select(Deelnemer).join(Adres).where(Adres.email == adres))


def adressen_van(db: Session, deelnemer: Deelnemer) -> frozenset[str]:
    """All addresses whose mail counts as this deelnemer's."""
    ander = db.scalars(select(Adres.email).filter_by(deelnemer_id=deelnemer.id))
    return frozenset(adres for adres in (deelnemer.email, *ander) if adres)


def pauzeer(db: Session, nu: datetime, door: str, *, aan: bool) -> None:
    """Stop (aan=True) or resume all outgoing mail; what is being sent at this moment is finished."""
    db.merge(Instelling(naam="verzenden", waarde={"gepauzeerd": aan}))
    logboek.noteer(db, nu, door, "verzenden gepauzeerd" if aan else "verzenden hervat")


def gepauzeerd(db: Session) -> bool:
    """Whether outgoing mail is paused."""
    stand = db.get(Instelling, "verzenden")
    return bool(stand and stand.waarde.get("gepauzeerd"))


def installatiegeheim(db: Session) -> str:
    """The secret of this installation from which Message-IDs and bounce addresses are made."""
    if (bekend := db.info.get("installatiegeheim")) is not None:
        return str(bekend)
    stand = db.get(Instelling, "installatie")
    if stand is None:
        databank.voeg_toe_als_nieuw(
            db, Instelling, {"naam": "installatie", "waarde": {"geheim": secrets.token_hex(32)}}, ("naam",)
        )
        stand = db.get_one(Instelling, "installatie")
    db.info["installatiegeheim"] = str(stand.waarde["geheim"])
    return str(stand.waarde["geheim"])


# ---------------------------------------------------------------------------------------- for the outside


def audit(db: Session) -> dict[str, Any]:
    """The conservation equation: everything that came in or was queued, in exactly one state each.

    What came in is counted in the log, apart from the rows: a row that vanished shows as `onverklaard`.
    """
    binnen = Counter(
        {
            s.value: n
            for s, n in db.execute(select(InkomendeMail.status, func.count()).group_by(InkomendeMail.status))
        }
    )
    uit = Counter(
        {
            s.value: n
            for s, n in db.execute(select(UitgaandeMail.status, func.count()).group_by(UitgaandeMail.status))
        }
    )
    geteld = db.get(Instelling, "opgeruimd")
    weg = dict(geteld.waarde) if geteld else {}
    ontvangen = db.scalar(select(func.count(Logregel.id)).where(Logregel.wat == ONTVANGEN)) or 0
    onverklaard = ontvangen - sum(binnen.values()) - weg.get("berichten_in", 0)
    return {
        "in": {
            "ontvangen_totaal": ontvangen,
            "per_status": {s.value: binnen[s.value] for s in InStatus},
            "opgeruimd": weg.get("berichten_in", 0),
            "onverklaard": onverklaard,
        },
        "uit": {
            "totaal": sum(uit.values()) + weg.get("berichten_uit", 0),
            "per_status": {s.value: uit[s.value] for s in UitStatus},
            "opgeruimd": weg.get("berichten_uit", 0),
            "mogelijk_dubbel": [
                {"message_id": mid, "aan": aan, "op": op.isoformat(), "antwoord": antwoord}
                for mid, aan, op, antwoord in db.execute(
                    select(
                        UitgaandeMail.message_id, UitgaandeMail.aan, Verzendpoging.op, Verzendpoging.antwoord
                    )
                    .join(Verzendpoging, Verzendpoging.mail_id == UitgaandeMail.id)
                    .where(Verzendpoging.uitkomst == "onzeker")
                    .order_by(Verzendpoging.id)
                )
            ],
        },
        "sluitend": onverklaard == 0,
        "gepauzeerd": gepauzeerd(db),
    }


def lijst_uit(db: Session) -> list[dict[str, Any]]:
    """Every outgoing mail with its state, oldest first."""
    return [
        {
            "message_id": m.message_id,
            "aan": m.aan,
            "soort": m.soort,
            "status": m.status.value,
            "pogingen": m.pogingen,
            "mogelijk_dubbel": m.mogelijk_dubbel,
            "niet_voor": m.niet_voor.isoformat(),
            "verzonden_op": m.verzonden_op.isoformat() if m.verzonden_op else None,
            "antwoord": m.antwoord,
            "sha256": m.sha256,
        }
        for m in db.scalars(select(UitgaandeMail).order_by(UitgaandeMail.id))
    ]


def lijst_in(db: Session) -> list[dict[str, Any]]:
    """Every incoming mail with its state and reason, oldest first."""
    return [
        {
            "message_id": m.message_id,
            "soort": m.soort,
            "status": m.status.value,
            "uitkomst": m.uitkomst,
            "reden": m.reden,
            "pogingen": m.pogingen,
            "ontvangen_op": m.ontvangen_op.isoformat(),
            "inhoud_hash": m.inhoud_hash,
        }
        for m in db.scalars(select(InkomendeMail).order_by(InkomendeMail.id))
    ]


def rauw_uit(db: Session, message_id: str) -> bytes:
    """The exact bytes of an outgoing mail; NietGevonden when there is none."""
    raw = db.scalar(select(UitgaandeMail.raw).where(UitgaandeMail.message_id == _met_haken(message_id)))
    if raw is None:
        raise NietGevonden("Er is geen uitgaande mail met dit Message-ID.")
    return raw


def rauw_in(db: Session, message_id: str) -> bytes:
    """The exact bytes of an incoming mail, the first with this Message-ID; NietGevonden when there is none."""
    raw = db.scalar(
        select(InkomendeMail.raw)
        .where(InkomendeMail.message_id == _met_haken(message_id))
        .order_by(InkomendeMail.id)
        .limit(1)
    )
    if raw is None:
        raise NietGevonden("Er is geen inkomende mail met dit Message-ID.")
    return raw


def _met_haken(message_id: str) -> str:
    kaal = message_id.strip().strip("<>")
    if not kaal:
        raise OngeldigeInvoer("Geef een Message-ID op.")
    return f"<{kaal}>"
