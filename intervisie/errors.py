"""The refusals of Intervisie: each is one clear Dutch sentence and a place to go.

Raised anywhere, turned into a page or a line on stderr in one place (the doors).
"""

from __future__ import annotations


class IntervisieFout(Exception):
    """Work that can't be done; `str(fout)` is the sentence for the user, `status` the HTTP answer."""

    status = 409


class OngeldigeInvoer(IntervisieFout):
    """What was typed or sent does not fit; `velden` names the form fields with their sentence."""

    status = 422

    def __init__(self, uitleg: str, velden: dict[str, str] | None = None) -> None:
        super().__init__(uitleg)
        self.velden = velden or {}


class NietGevonden(IntervisieFout):
    """What was asked for is not there, or not for this person (the two look alike on purpose)."""

    status = 404


class DatabankFout(IntervisieFout):
    """The database is missing, locked, out of date or unreachable."""

    status = 503


class InstellingOntbreekt(IntervisieFout):
    """A setting that this command can't do without is empty or wrong."""

    status = 500
