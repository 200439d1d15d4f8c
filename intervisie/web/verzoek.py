"""What a handler asks for: a transaction, the visitor, the form. FastAPI dependencies, nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session
from starlette.datastructures import FormData, UploadFile

from intervisie import aanmelding, klok
from intervisie.aanmelding import GeenRonde, Invoer
from intervisie.errors import NietGevonden, OngeldigeInvoer
from intervisie.lezer import Periode
from intervisie.links import AFGELOPEN, ONGELDIG
from intervisie.models import Link, Ronde
from intervisie.web import toegang
from intervisie.web.toegang import Bezoek, NietIngelogd

TEKSTVELDEN = ("tekst", "opmerking", "leervraag")


class Formulier:
    """The fields of a posted form, as text."""

    def __init__(self, velden: FormData) -> None:
        self._velden = velden

    def een(self, naam: str) -> str:
        """The value of one field; empty when it is not there."""
        waarde = self._velden.get(naam, "")
        return "" if isinstance(waarde, UploadFile) else waarde

    def alle(self, naam: str) -> list[str]:
        """All values of a field with tick boxes."""
        return [w for w in self._velden.getlist(naam) if isinstance(w, str)]

    def bestanden(self, naam: str) -> list[UploadFile]:
        """The files that were chosen; an empty choice is no file."""
        return [w for w in self._velden.getlist(naam) if isinstance(w, UploadFile) and w.filename]

    def geschreven(self) -> list[str]:
        """What somebody wrote in words of their own: nobody should have to write it twice."""
        return [tekst for naam in TEKSTVELDEN if (tekst := self.een(naam).strip())]

    def getallen(self, naam: str) -> list[int]:
        """The whole numbers among the ticked boxes."""
        return [int(w) for w in self.alle(naam) if w.isdecimal() and len(w) < 18]

    def getal(self, naam: str) -> int | None:
        """A whole number, or None."""
        tekst = self.een(naam).strip()
        return int(tekst) if tekst.isdecimal() and len(tekst) < 18 else None


def _lezen(request: Request) -> Iterator[Session]:
    with request.app.state.db.lezen() as db:
        yield db


def _schrijven(request: Request) -> Iterator[Session]:
    with request.app.state.db.transactie() as db:
        yield db


async def _formulier(request: Request) -> AsyncIterator[Formulier]:
    async with request.form(max_files=50, max_fields=500) as velden:
        form = Formulier(velden)
        request.state.geschreven = form.geschreven()  # a refusal hands it back
        yield form


# the scope "function" commits before the answer leaves: a commit that fails is seen by the visitor
Lezen = Annotated[Session, Depends(_lezen, scope="function")]
Schrijven = Annotated[Session, Depends(_schrijven, scope="function")]
Form = Annotated[Formulier, Depends(_formulier)]


def _bezoek(request: Request) -> Bezoek:
    with request.app.state.db.lezen() as db:
        return toegang.bezoek(db, klok.nu(), request)


def _secretaris(wie: Annotated[Bezoek, Depends(_bezoek)]) -> Bezoek:
    if wie.gebruiker is None:
        raise NietIngelogd("Log eerst in.")
    return wie


def _deelnemer(wie: Annotated[Bezoek, Depends(_bezoek)]) -> Bezoek:
    if wie.link is None:
        raise NietGevonden(AFGELOPEN)
    return wie


# the form comes first: what somebody wrote outlives the session it was written in
def _secretaris_doet(form: Form, wie: Annotated[Bezoek, Depends(_secretaris)]) -> Bezoek:
    toegang.keur_formulier(wie, form.een("csrf"))
    return wie


def _deelnemer_doet(form: Form, wie: Annotated[Bezoek, Depends(_deelnemer)]) -> Bezoek:
    toegang.keur_formulier(wie, form.een("csrf"))
    return wie


Wie = Annotated[Bezoek, Depends(_bezoek)]
Secretaris = Annotated[Bezoek, Depends(_secretaris)]
SecretarisDoet = Annotated[Bezoek, Depends(_secretaris_doet)]
Deelnemer = Annotated[Bezoek, Depends(_deelnemer)]
DeelnemerDoet = Annotated[Bezoek, Depends(_deelnemer_doet)]


def link_van(wie: Bezoek, *doelen: str) -> Link:
    """The personal link of this visitor, if it is for one of `doelen`. Raises NietGevonden."""
    if wie.link is None or wie.link.doel not in doelen:
        raise NietGevonden(ONGELDIG)
    return wie.link


def invoer_van(form: Formulier) -> Invoer:
    """What the sign-up form says, unchecked."""
    return Invoer(
        naam=form.een("naam"), email=form.een("email"), organisatie=form.een("organisatie"),
        discipline=form.een("discipline") or None, functie=form.een("functie"), telefoon=form.een("telefoon"),
        beschikbaar=tuple(form.alle("beschikbaar")), vorm=form.een("vorm") or None, leervraag=form.een("leervraag"),
        afwezig=_perioden(form),
    )  # fmt: skip


def _perioden(form: Formulier) -> tuple[Periode, ...]:
    """The rows with a first and a last day; a row with one of them is that one day. Raises OngeldigeInvoer."""
    perioden = []
    for van, tot in zip(form.alle("afwezig_van"), form.alle("afwezig_tot"), strict=False):
        if van or tot:
            perioden.append(Periode(lees_datum(van or tot), lees_datum(tot or van)))
    return tuple(perioden)


def naar(pad: str) -> Response:
    """Look at another page now that the deed is done."""
    return RedirectResponse(pad, status_code=303)


def haal(db: Session, tabel: Any, rij_id: int) -> Any:
    """The row of this id. Raises NietGevonden."""
    rij = db.get(tabel, rij_id) if rij_id < 2**31 else None
    if rij is None:
        raise NietGevonden("Deze pagina bestaat niet, of is niet voor u.")
    return rij


def huidige_ronde(db: Session) -> Ronde | None:
    """The ronde that the desk works on, or None before the first."""
    try:
        return aanmelding.lopende_ronde(db)
    except GeenRonde:
        return None


def lees_datum(tekst: str) -> date:
    """A date field of a form. Raises OngeldigeInvoer."""
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise OngeldigeInvoer("Vul een geldige datum in.") from fout
