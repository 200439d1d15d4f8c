"""Small whole mails for the reader, sent to the secretariat by Anna Bos of Ede unless the test says otherwise."""

from __future__ import annotations

from datetime import UTC, datetime

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing, Persoon

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
ANNA = "From: Anna Bos <a.bos@ede.example>\nTo: secretariaat@rvs-mn.example\n"


def lees_mail(koppen: str, tekst: str, soort: str = "text/plain") -> Lezing:
    """What is read of these headers, each with its line end, over this text."""
    mail = f"{koppen}Date: Mon, 17 Jan 2022 09:00:00 +0100\nContent-Type: {soort}; charset=utf-8\n\n{tekst}"
    return lezer.lees(mail.encode(), NU, KENNIS)


def lees(tekst: str, koppen: str = ANNA) -> Lezing:
    """What is read of a plain mail with this text."""
    return lees_mail(koppen, tekst)


def op_naam(lezing: Lezing) -> dict[str, Persoon]:
    """The persons of a mail by their names."""
    return {persoon.naam or "": persoon for persoon in lezing.personen}
