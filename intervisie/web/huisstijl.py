"""The house style of an organisation: a CSS file with custom properties only, loaded after ours.

What can reach outside, hide something or break a page is refused: no rules, no addresses, no imports.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, Request, Response

from intervisie.errors import InstellingOntbreekt, NietGevonden
from intervisie.settings import settings

router = APIRouter()
MAX_TEKENS = 100_000
_BLOK = re.compile(r"\s*(?::root|\.[\w-]+)\s*(?:,\s*(?::root|\.[\w-]+)\s*)*\{(?P<inhoud>[^{}]*)\}\s*")
_REGEL = re.compile(r"(--[\w-]{1,100})\s*:\s*([^;{}<>@\\]{1,300})")
_VERBODEN = re.compile(r"url\s*\(|image-set|expression|javascript:|import", re.IGNORECASE)


@router.get("/huisstijl.css")
def get_huisstijl(request: Request) -> Response:
    """The tokens of the house style, as our own sheet."""
    if not settings().huisstijl:
        raise NietGevonden("Deze pagina bestaat niet, of is niet voor u.")
    return Response(huisstijl(), media_type="text/css", headers={"Cache-Control": "public, max-age=600"})


@lru_cache(maxsize=1)
def huisstijl() -> str:
    """The checked sheet of INTERVISIE_HUISSTIJL. Raises InstellingOntbreekt with what is wrong."""
    try:
        css = Path(settings().huisstijl).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fout:
        raise InstellingOntbreekt("Het bestand van INTERVISIE_HUISSTIJL is niet te lezen.") from fout
    tokens = lees_tokens(css)
    return ":root {\n" + "".join(f"  {naam}: {waarde};\n" for naam, waarde in tokens.items()) + "}\n"


def lees_tokens(css: str) -> dict[str, str]:
    """The custom properties of a style sheet; raises InstellingOntbreekt for anything else in it."""
    if len(css) > MAX_TEKENS:
        raise InstellingOntbreekt("Het bestand van INTERVISIE_HUISSTIJL is te groot.")
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    tokens: dict[str, str] = {}
    plek = 0
    while plek < len(css.rstrip()):
        blok = _BLOK.match(css, plek)
        if blok is None:
            raise InstellingOntbreekt(
                "In INTERVISIE_HUISSTIJL mogen alleen blokken van :root met --namen staan."
            )
        plek = blok.end()
        for regel in filter(None, map(str.strip, blok["inhoud"].split(";"))):
            gelezen = _REGEL.fullmatch(regel)
            if gelezen is None or _VERBODEN.search(regel):
                raise InstellingOntbreekt(f"In INTERVISIE_HUISSTIJL kan dit niet: {regel[:80]}")
            tokens[gelezen[1]] = gelezen[2].strip()
    return tokens
