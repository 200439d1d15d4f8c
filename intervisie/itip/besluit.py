"""What an answer to an invitation does: apply it, or say in Dutch why not and whether a person must look.

The rules stand in one tuple, in the order in which they are asked; the first that has something to say decides.
Values in, values out: knows no database, no mail and no clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from intervisie.itip.adres import normaal_adres
from intervisie.itip.inkomend import Antwoord, Antwoorder

BEKENDE_ANTWOORDEN = frozenset({"ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"})
VAN_DE_ORGANISATOR = frozenset({"CANCEL", "REQUEST", "ADD", "PUBLISH", "DECLINECOUNTER"})
VAN_EEN_DEELNEMER = frozenset({"REPLY", "COUNTER", "REFRESH"})


@dataclass(frozen=True, slots=True)
class Laatste:
    """The last answer that counted, to be kept with the deelname. `dtstamp` and `replytime` as they were sent.

    `geschreven` is the moment to go by where the stamp says nothing: it is absent, or a copy of ours.
    """

    sequence: int
    dtstamp: datetime | None
    aankomst: datetime
    partstat: str
    replytime: datetime | None
    geschreven: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """What the organizer knows of the bijeenkomst with this uid and of the person whose address is in From.

    `sequence` and `begin` are those of the bijeenkomst now. `uitgenodigd`: this person is or was invited.
    `adressen`: all addresses of that person. `eigen_adressen`: those of the secretariat. `stempel`: the DTSTAMP of
    our last message to this person, when it is known.
    """

    sequence: int
    geannuleerd: bool
    begin: datetime
    uitgenodigd: bool
    verwijderd: bool
    adressen: frozenset[str]
    eigen_adressen: frozenset[str]
    laatste: Laatste | None
    stempel: datetime | None = None


@dataclass(frozen=True, slots=True)
class Besluit:
    """What to do, and why in Dutch. `partstat` and `laatste` are to be stored when `uitkomst` is "toegepast".

    `uitkomst` is one of toegepast, ouder, dubbel, genegeerd, alarm, verversen, tegenvoorstel. With `werklijst` a
    person of the secretariat must see it.
    """

    uitkomst: str
    reden: str
    partstat: str | None = None
    opmerking: str | None = None
    voorstel: tuple[datetime, datetime | None] | None = None
    laatste: Laatste | None = None
    werklijst: bool = False


@dataclass(frozen=True, slots=True)
class _Zaak:
    antwoord: Antwoord
    afzender: str
    stand: Stand
    aankomst: datetime
    verzonden: datetime | None
    eigen_regels: tuple[Antwoorder, ...]

    @property
    def partstat(self) -> str:
        return (self.eigen_regels[0].partstat if self.eigen_regels else None) or ""

    @property
    def gezegd(self) -> str | None:
        """Yes, no or perhaps; a proposal says none of them, whatever its PARTSTAT."""
        return self.partstat if self.antwoord.methode == "REPLY" else None

    @property
    def sequence(self) -> int:
        """Never above our own: some programs raise it when they answer. RFC 5545 3.8.7.4: absent is 0."""
        return min(self.antwoord.sequence or 0, self.stand.sequence)

    @property
    def laatste(self) -> Laatste:
        return Laatste(
            self.sequence, self.antwoord.dtstamp, self.aankomst, self.partstat, self.antwoord.replytime,
            self._geschreven(),
        )  # fmt: skip

    def _geschreven(self) -> datetime | None:
        """The Date of the mail where the stamp is ours (iOS and Outlook for Mac copy it); None where it counts."""
        onze = self.stand.stempel
        if onze is None or self.antwoord.dtstamp != onze:
            return None
        eerlijk = self.verzonden is not None and onze <= self.verzonden <= self.aankomst
        return self.verzonden if eerlijk else self.aankomst


def beslis(
    antwoord: Antwoord, afzender: str | None, stand: Stand | None, aankomst: datetime,
    verzonden: datetime | None = None,
) -> Besluit:  # fmt: skip
    """Decide about one answer that came in at `aankomst` from `afzender`, the one address in From.

    `stand` is None when no bijeenkomst has this uid; `verzonden` is the Date of the mail. The caller looked at the
    mail first: no bounce, one From address, and no DMARC failure. An answer never changes the bijeenkomst itself.
    """
    if stand is None:
        return _alarm(antwoord, "Deze afspraak is niet bij ons bekend.")
    eigen = tuple(_eigen_regels(antwoord, stand))
    zaak = _Zaak(antwoord, normaal_adres(afzender or ""), stand, aankomst, verzonden, eigen)
    for toets in TOETSEN:
        besluit = toets(zaak)
        if besluit is not None:
            return besluit
    return _pas_toe(zaak)


def _van_wie(zaak: _Zaak) -> Besluit | None:
    if not zaak.afzender:
        return _alarm(zaak.antwoord, "De mail heeft geen bruikbare afzender.")
    if zaak.afzender not in _normaal(zaak.stand.adressen):
        return _alarm(zaak.antwoord, "Dit mailadres is niet van iemand die is uitgenodigd.")
    return None


def _welke_methode(zaak: _Zaak) -> Besluit | None:
    methode = zaak.antwoord.methode
    if not methode:
        return _alarm(zaak.antwoord, "De agenda in deze mail zegt niet of het een antwoord is.")
    if methode in VAN_DE_ORGANISATOR:
        return _alarm(
            zaak.antwoord, f"Alleen het secretariaat kan de afspraak wijzigen. Dit was een {methode}."
        )
    if methode not in VAN_EEN_DEELNEMER:
        return _alarm(zaak.antwoord, "Dit soort agendabericht kennen wij niet.")
    return None


def _uitgenodigd(zaak: _Zaak) -> Besluit | None:
    if not zaak.stand.uitgenodigd:
        return _alarm(zaak.antwoord, "Deze persoon is niet uitgenodigd voor deze bijeenkomst.")
    return None


def _eigen_regel(zaak: _Zaak) -> Besluit | None:
    if zaak.antwoord.methode == "REFRESH" and not zaak.antwoord.deelnemers:
        return None  # asks only for what the sender has anyway
    if not zaak.eigen_regels:
        return _alarm(zaak.antwoord, "Het antwoord is van een ander dan de afzender van de mail.")
    if len({regel.partstat for regel in zaak.eigen_regels}) > 1:
        return _alarm(zaak.antwoord, "In het antwoord staan twee antwoorden van dezelfde persoon.")
    return None


def _bekend_antwoord(zaak: _Zaak) -> Besluit | None:
    if zaak.gezegd is not None and zaak.gezegd not in BEKENDE_ANTWOORDEN:
        return _alarm(zaak.antwoord, "Het antwoord is geen ja, nee of misschien.")
    return None


def _onze_organisator(zaak: _Zaak) -> Besluit | None:
    organisator = zaak.antwoord.organisator
    if organisator is not None and normaal_adres(organisator) not in _normaal(zaak.stand.eigen_adressen):
        return _alarm(zaak.antwoord, "Het antwoord noemt een andere organisator.")
    return None


def _gaat_door(zaak: _Zaak) -> Besluit | None:
    """A yes for a bijeenkomst that this person will not find: someone must tell. A no hurts nobody."""
    if not (zaak.stand.geannuleerd or zaak.stand.verwijderd):
        return None
    wat = "De bijeenkomst is geannuleerd." if zaak.stand.geannuleerd else "Deze persoon doet niet meer mee."
    if zaak.gezegd == "DECLINED":
        return Besluit("genegeerd", wat, "DECLINED", zaak.antwoord.opmerking)
    return _alarm(zaak.antwoord, wat, zaak.gezegd)


def _bekend_moment(zaak: _Zaak) -> Besluit | None:
    if zaak.antwoord.recurrence_id not in (None, zaak.stand.begin):
        return _alarm(
            zaak.antwoord, "Het antwoord gaat over een ander moment dan deze bijeenkomst.", zaak.gezegd
        )
    return None


def _ververs(zaak: _Zaak) -> Besluit | None:
    if zaak.antwoord.methode == "REFRESH":
        return Besluit("verversen", "De deelnemer vraagt om de uitnodiging opnieuw te sturen.")
    return None


def _huidige_versie(zaak: _Zaak) -> Besluit | None:
    if zaak.sequence < zaak.stand.sequence:
        return _alarm(zaak.antwoord, "Het antwoord gaat over een eerdere tijd of plaats.", zaak.gezegd)
    return None


def _tegenvoorstel(zaak: _Zaak) -> Besluit | None:
    if zaak.antwoord.methode != "COUNTER":
        return None
    if zaak.antwoord.voorstel is None:
        return _alarm(
            zaak.antwoord, "De deelnemer stelt een andere tijd voor, maar die tijd is niet te lezen."
        )
    return Besluit(
        "tegenvoorstel",
        "De deelnemer stelt een andere tijd voor.",
        opmerking=zaak.antwoord.opmerking,
        voorstel=zaak.antwoord.voorstel,
        werklijst=True,
    )


def _nieuwer(zaak: _Zaak) -> Besluit | None:
    """Not what we already know, nor what came before it (RFC 5546 2.1.5)."""
    nieuw, vorige, opmerking = zaak.laatste, zaak.stand.laatste, zaak.antwoord.opmerking
    if vorige is None:
        return None
    if _zelfde(nieuw, vorige):
        return Besluit("dubbel", "Dit antwoord hadden wij al.", opmerking=opmerking)
    return (
        Besluit("ouder", "Er is al een later antwoord.", opmerking=opmerking)
        if _komt_voor(nieuw, vorige)
        else None
    )


Toets = Callable[[_Zaak], Besluit | None]

TOETSEN: tuple[Toets, ...] = (
    _welke_methode,
    _van_wie,
    _uitgenodigd,
    _eigen_regel,
    _bekend_antwoord,
    _onze_organisator,
    _gaat_door,
    _bekend_moment,
    _ververs,
    _huidige_versie,
    _tegenvoorstel,
    _nieuwer,
)
"""The decision table, in the order in which it is asked."""


def _pas_toe(zaak: _Zaak) -> Besluit:
    return Besluit(
        "toegepast",
        _gedelegeerd(zaak.eigen_regels[0]) or "Het antwoord is verwerkt.",
        zaak.partstat,
        zaak.antwoord.opmerking,
        laatste=zaak.laatste,
        werklijst=zaak.partstat == "DELEGATED",
    )


def _gedelegeerd(regel: Antwoorder) -> str:
    if regel.partstat != "DELEGATED":
        return ""
    return f"De deelnemer wil een ander laten komen: {', '.join(regel.gedelegeerd_aan)[:300] or 'onbekend'}."


def _alarm(antwoord: Antwoord, reden: str, partstat: str | None = None) -> Besluit:
    return Besluit("alarm", reden, partstat, antwoord.opmerking, antwoord.voorstel, werklijst=True)


def _eigen_regels(antwoord: Antwoord, stand: Stand) -> Iterator[Antwoorder]:
    adressen = _normaal(stand.adressen)
    return (d for d in antwoord.deelnemers if d.adres in adressen)


def _normaal(adressen: frozenset[str]) -> frozenset[str]:
    return frozenset(filter(None, map(normaal_adres, adressen)))


def _zelfde(een: Laatste, ander: Laatste) -> bool:
    """The same message again: its own stamps are equal and it says the same."""
    return (een.sequence, een.dtstamp, een.partstat, een.replytime) == (
        ander.sequence,
        ander.dtstamp,
        ander.partstat,
        ander.replytime,
    )


def _komt_voor(een: Laatste, ander: Laatste) -> bool:
    """SEQUENCE, then DTSTAMP, then REPLYTIME when both have one, then arrival. A stamp from the future is arrival."""
    if een.sequence != ander.sequence:
        return een.sequence < ander.sequence
    if _stempel(een) != _stempel(ander):
        return _stempel(een) < _stempel(ander)
    if een.replytime and ander.replytime and een.replytime != ander.replytime:
        return een.replytime < ander.replytime
    return een.aankomst < ander.aankomst


def _stempel(laatste: Laatste) -> datetime:
    return min(laatste.geschreven or laatste.dtstamp or laatste.aankomst, laatste.aankomst)
