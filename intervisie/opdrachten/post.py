"""Commands about mail: read, take in, count, and the outbox."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from intervisie.errors import IntervisieFout
from intervisie.opdrachten.invoer import (
    WIE,
    AlsJson,
    InRonde,
    deel,
    lees_bytes,
    meld,
    open_databank,
    toon,
    zoek_ronde,
)

if TYPE_CHECKING:
    from intervisie.db import Databank
    from intervisie.worker import Leeskamer

mail_app = deel("Mail lezen, innemen en natellen.")
uit_app = deel("Uitgaande mail.")
in_app = deel("Inkomende mail.")


@mail_app.command("lees")
def mail_lees(paden: Annotated[list[Path], typer.Argument(metavar="PAD…")], als_json: AlsJson = False) -> int:
    """Lees mails en toon wat erin staat, zonder iets te bewaren."""
    from intervisie import klok, lezer
    from intervisie.deelproces import DeelprocesFout
    from intervisie.worker import Leeskamer

    kamer, code = Leeskamer(), 0
    try:
        for pad in paden:
            try:
                lezing = kamer.lees(lees_bytes(pad), klok.nu())
            except DeelprocesFout as fout:
                lezing = lezer.Lezing(soort="overig", controle_nodig=True, redenen=[str(fout)])
            except IntervisieFout as fout:
                code = meld(fout)
                continue
            regel = lezer.als_json(lezing, pad.name)
            toon(als_json, regel, [f"{pad.name}: {lezing.soort}", *(f"  {r}" for r in lezing.redenen)])
    finally:
        kamer.sluit()
    return code


@mail_app.command("inlezen")
def mail_inlezen(
    paden: Annotated[list[Path], typer.Argument(metavar="PAD…")],
    ronde: InRonde = None,
    als_json: AlsJson = False,
) -> int:
    """Neem mailbestanden in alsof ze in het postvak lagen."""
    from intervisie.worker import Leeskamer

    db, kamer, code = open_databank(), Leeskamer(), 0
    try:
        with db.lezen() as sessie:
            ronde_id = zoek_ronde(sessie, ronde).id if ronde else None
        for pad in paden:
            try:
                regel = _lees_in(db, kamer, pad, ronde_id)
            except IntervisieFout as fout:
                code = meld(fout)
                continue
            toon(als_json, regel, [f"{pad.name}: {regel['soort']}, {regel['status']}. {regel['reden']}"])
    finally:
        kamer.sluit()
    return code


def _lees_in(db: Databank, kamer: Leeskamer, pad: Path, ronde_id: int | None) -> dict[str, Any]:
    from sqlalchemy import select

    from intervisie import klok, mail, worker
    from intervisie.models import Aanmelding, InkomendeMail

    raw = lees_bytes(pad)
    with db.transactie() as sessie:
        bericht_id = mail.ontvang(sessie, raw, klok.nu(), ronde_id=ronde_id).id
    worker.verwerk_post(db, kamer, alleen=bericht_id)
    with db.lezen() as sessie:
        bericht = sessie.get_one(InkomendeMail, bericht_id)
        ids = sessie.scalars(
            select(Aanmelding.id).filter_by(bericht_id=bericht_id).order_by(Aanmelding.id)
        ).all()
        return {
            "bestand": pad.name, "message_id": bericht.message_id, "soort": bericht.soort,
            "status": bericht.status.value, "aanmeldingen": [str(i) for i in ids], "reden": bericht.reden or "",
        }  # fmt: skip


@mail_app.command("audit")
def mail_audit(als_json: AlsJson = False) -> int:
    """Tel na of alle mail er nog is, en welke mail misschien twee keer aankwam."""
    from intervisie import mail

    with open_databank().lezen() as sessie:
        telling = mail.audit(sessie)
    dubbel = len(telling["uit"]["mogelijk_dubbel"])
    toon(als_json, telling, [
        f"Binnen: {telling['in']['ontvangen_totaal']}, onverklaard: {telling['in']['onverklaard']}.",
        f"Uit: {telling['uit']['totaal']}, misschien dubbel: {dubbel}.",
    ])  # fmt: skip
    return 0 if telling["sluitend"] else 1


@uit_app.command("lijst")
def uit_lijst(als_json: AlsJson = False) -> None:
    """Toon alle uitgaande mail met haar stand."""
    from intervisie import mail

    with open_databank().lezen() as sessie:
        rijen = mail.lijst_uit(sessie)
    toon(als_json, rijen, [f"{r['status']:<12}{r['soort']:<24}{r['message_id']}" for r in rijen])


@uit_app.command("pauzeer")
def uit_pauzeer(als_json: AlsJson = False) -> None:
    """Laat even geen mail vertrekken."""
    _pauzeer(als_json, aan=True)


@uit_app.command("hervat")
def uit_hervat(als_json: AlsJson = False) -> None:
    """Laat mail weer vertrekken."""
    _pauzeer(als_json, aan=False)


@uit_app.command("rauw")
def uit_rauw(message_id: Annotated[str, typer.Argument(metavar="MESSAGE-ID")]) -> None:
    """Schrijf de precieze inhoud van een uitgaande mail naar stdout."""
    from intervisie import mail

    with open_databank().lezen() as sessie:
        sys.stdout.buffer.write(mail.rauw_uit(sessie, message_id))


@in_app.command("lijst")
def in_lijst(als_json: AlsJson = False) -> None:
    """Toon alle inkomende mail met haar stand en de reden."""
    from intervisie import mail

    with open_databank().lezen() as sessie:
        rijen = mail.lijst_in(sessie)
    toon(als_json, rijen, [f"{r['status']:<15}{r['soort'] or '-':<18}{r['message_id']}" for r in rijen])


@in_app.command("rauw")
def in_rauw(message_id: Annotated[str, typer.Argument(metavar="MESSAGE-ID")]) -> None:
    """Schrijf de precieze inhoud van een inkomende mail naar stdout."""
    from intervisie import mail

    with open_databank().lezen() as sessie:
        sys.stdout.buffer.write(mail.rauw_in(sessie, message_id))


def _pauzeer(als_json: bool, *, aan: bool) -> None:
    from intervisie import klok, mail

    with open_databank().transactie() as sessie:
        mail.pauzeer(sessie, klok.nu(), WIE, aan=aan)
    toon(als_json, {"gepauzeerd": aan}, ["Er vertrekt geen mail." if aan else "Mail vertrekt weer."])
