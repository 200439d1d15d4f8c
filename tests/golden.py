"""The golden texts of all mails; `python -m tests.golden` writes them anew, and git shows what changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from intervisie import brief, sjablonen

FOLDER = Path(__file__).parent / "verwacht" / "mail"
BASIS = "http://127.0.0.1:8000"
LINK = f"{BASIS}/l/token"
WAARDEN: dict[str, Any] = {**sjablonen.VOORBEELD, "afzender": "Secretariaat RVS-MN", "link": LINK}
SOORTEN = tuple(sorted(pad.name for pad in brief.SJABLONEN.iterdir()))
VARIANTEN: dict[str, tuple[str, dict[str, Any]]] = {
    **{soort: (soort, {}) for soort in SOORTEN},
    "herinnering-vandaag": ("herinnering", {"dagen": 0, "open": False}),
    "herinnering-morgen": ("herinnering", {"dagen": 1}),
    "notitie-gedeeld-alle": ("notitie-gedeeld", {"niveau": "alle"}),
}


def tekst(naam: str) -> str:
    """One mail as a person reads it."""
    soort, anders = VARIANTEN[naam]
    opgesteld = brief.stel_op(soort, BASIS, **{**WAARDEN, **anders})
    return f"Onderwerp: {opgesteld.onderwerp}\n\n{opgesteld.tekst}"


def main() -> None:
    """Write every golden text."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for naam in VARIANTEN:
        (FOLDER / f"{naam}.txt").write_text(tekst(naam), encoding="utf-8")


if __name__ == "__main__":
    main()
