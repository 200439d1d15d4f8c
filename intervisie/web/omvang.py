"""How large a request may be, also when it does not say so beforehand. Knows bytes, not what they are for."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from intervisie.errors import IntervisieFout

MAX_BYTES = 2 * 1024 * 1024
# a mail file may be as large as a mail in the mailbox; its handler asks who it is before it reads
MAX_BYTES_VAN = {"/secretariaat/post/inlezen": 60 * 1024 * 1024}
TE_GROOT = "Dit is te groot. Stuur een kleiner bestand of een kortere tekst."


class TeGroot(IntervisieFout):
    """More was sent than this page takes."""

    status = 413


def hoogstens(pad: str) -> int:
    """How many bytes a request to this path may carry."""
    return MAX_BYTES_VAN.get(pad, MAX_BYTES)


class Omvang:
    """Stops reading a request at its limit: whoever reads its body gets TeGroot."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and count what comes in."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        over = hoogstens(scope["path"])

        async def tel() -> Message:
            nonlocal over
            bericht = await receive()
            over -= len(bericht.get("body", b""))
            if over < 0:
                raise TeGroot(TE_GROOT)
            return bericht

        await self._app(scope, tel, send)
