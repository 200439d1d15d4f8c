"""The states that a row can be in, and how it goes from one to the next."""

from __future__ import annotations

from enum import StrEnum


class RondeStatus(StrEnum):
    """Whether a ronde takes aanmeldingen."""

    OPEN = "open"
    GESLOTEN = "gesloten"


class AanmeldingStatus(StrEnum):
    """te_beoordelen or te_bevestigen -> bevestigd -> ingetrokken; only bevestigd is in the pool."""

    TE_BEOORDELEN = "te_beoordelen"
    TE_BEVESTIGEN = "te_bevestigen"
    BEVESTIGD = "bevestigd"
    INGETROKKEN = "ingetrokken"


class Bron(StrEnum):
    """By which door an aanmelding came in."""

    MAIL = "mail"
    WEB = "web"
    SECRETARIAAT = "secretariaat"


class InStatus(StrEnum):
    """ontvangen -> one of the others; what leaves ontvangen has a reason."""

    ONTVANGEN = "ontvangen"
    VERWERKT = "verwerkt"
    TE_BEOORDELEN = "te_beoordelen"
    QUARANTAINE = "quarantaine"
    DUBBEL = "dubbel"


class UitStatus(StrEnum):
    """wacht -> bezig -> verzonden, mislukt or onzeker; ingetrokken and verlopen never left."""

    WACHT = "wacht"
    BEZIG = "bezig"
    VERZONDEN = "verzonden"
    MISLUKT = "mislukt"
    ONZEKER = "onzeker"
    INGETROKKEN = "ingetrokken"
    VERLOPEN = "verlopen"


class GroepStatus(StrEnum):
    """A groep is a voorstel until a named person approves it; a voorstel that lost is vervallen."""

    VOORSTEL = "voorstel"
    GOEDGEKEURD = "goedgekeurd"
    VERVALLEN = "vervallen"


class BijeenkomstStatus(StrEnum):
    """gepland -> verzet (any number of times) -> geannuleerd."""

    GEPLAND = "gepland"
    VERZET = "verzet"
    GEANNULEERD = "geannuleerd"


class NotitieStatus(StrEnum):
    """ingeleverd -> vrijgegeven -> verspreid; or te_controleren first when names were found; or ingetrokken."""

    TE_CONTROLEREN = "te_controleren"
    INGELEVERD = "ingeleverd"
    VRIJGEGEVEN = "vrijgegeven"
    INGETROKKEN = "ingetrokken"


class PeilingStatus(StrEnum):
    """open -> gekozen or ingetrokken."""

    OPEN = "open"
    GEKOZEN = "gekozen"
    INGETROKKEN = "ingetrokken"
