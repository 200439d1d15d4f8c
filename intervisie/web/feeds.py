"""Calendars to subscribe to: one address, no cookie, and nothing sent twice that did not change."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from intervisie import agenda, klok
from intervisie.web.verzoek import Lezen

router = APIRouter()
# private: no cache between us may keep it; no-cache: ask us each time, with the ETag
BEWAREN = "private, no-cache"


@router.api_route("/agenda/{token}.ics", methods=["GET", "HEAD"])
def get_feed(request: Request, db: Lezen, token: str) -> Response:
    """The calendar behind a secret address; 304 when the reader has it already, 404 when it was withdrawn."""
    inhoud = agenda.feeds.lees(db, klok.nu(), token)
    koppen = {"ETag": inhoud.etag, "Cache-Control": BEWAREN, "X-Robots-Tag": "noindex"}
    if _heeft_al(request.headers.get("if-none-match", ""), inhoud.etag):
        return Response(status_code=304, headers=koppen)
    koppen["Content-Disposition"] = 'inline; filename="intervisie.ics"'
    return Response(inhoud.ics, media_type="text/calendar; charset=utf-8", headers=koppen)


def _heeft_al(kop: str, etag: str) -> bool:
    """Whether If-None-Match names this ETag; weak comparison, as RFC 9110 13.1.2 asks."""
    genoemd = {deel.strip().removeprefix("W/") for deel in kop.split(",")}
    return "*" in genoemd or etag in genoemd
