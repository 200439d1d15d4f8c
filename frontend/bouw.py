"""Build the static files that come from elsewhere: component CSS, theme tokens, fonts, icons, htmx.

Run by `make assets` after `npm ci`; the result is committed, so that nobody needs Node to install or run the program.
Knows which components the pages use and nothing of the pages themselves.
"""

from __future__ import annotations

import re
from pathlib import Path

from fontTools import subset

HIER = Path(__file__).parent
BRON = HIER / "node_modules"
DOEL = HIER.parent / "intervisie" / "web" / "static" / "vendor"
KANDIDAAT = ("button",)
UTRECHT = (
    "checkbox", "form-field", "form-field-description", "form-field-error-message", "form-label", "radio-button",
    "select", "textarea", "textbox",
)  # fmt: skip
ICONEN = (
    "arrow-left-right", "arrow-counterclockwise", "arrow-clockwise", "calendar-event", "calendar-plus",
    "check-circle",
    "clipboard-check", "download", "envelope", "envelope-open", "exclamation-triangle", "eye", "gear", "info-circle",
    "journal-text", "people", "person", "pin-angle", "pin-angle-fill", "printer", "send", "sun", "trash", "x-circle",
)  # fmt: skip
GEWICHTEN = (400, 700)
TEKENS = "U+0020-007E,U+00A0-017F,U+0218-021B,U+2010-2015,U+2018-201E,U+2022,U+2026,U+20AC,U+2190-2193,U+2212"


def main() -> None:
    """Write all of static/vendor anew."""
    DOEL.mkdir(parents=True, exist_ok=True)
    css = "".join(_componenten())
    (DOEL / "componenten.css").write_text(_thema(css) + css, "utf-8")
    (DOEL / "htmx.min.js").write_bytes((BRON / "htmx.org/dist/htmx.min.js").read_bytes())
    (DOEL / "iconen.svg").write_text(_sprite(), "utf-8")
    for gewicht in GEWICHTEN:
        _lettertype(gewicht)
    (DOEL / "LICENTIES.txt").write_text(_licenties(), "utf-8")


def _componenten() -> list[str]:
    paden = [BRON / f"@nl-design-system-candidate/{n}-css/dist/{n}.css" for n in KANDIDAAT]
    paden += [BRON / f"@utrecht/{n}-css/dist/index.css" for n in UTRECHT]
    return [_kaal(pad.read_text("utf-8")) for pad in paden]


def _kaal(css: str) -> str:
    """Without comments, charset and source maps; one rule a line."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).replace('@charset "UTF-8";', "")
    return re.sub(r"\s*\n\s*", "", css).strip().replace("}", "}\n")


def _thema(css: str) -> str:
    """The tokens that the components use, and the tokens that those use."""
    bron = (BRON / "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css").read_text("utf-8")
    tokens = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", bron))
    eigen = (HIER.parent / "intervisie/web/static/stijl.css").read_text("utf-8")
    gebruikt: set[str] = set()
    rij = re.findall(r"var\((--[\w-]+)", css + eigen)
    while rij:
        naam = rij.pop()
        if naam in tokens and naam not in gebruikt:
            gebruikt.add(naam)
            rij += re.findall(r"var\((--[\w-]+)", tokens[naam])
    return ":root{" + "".join(f"{n}:{tokens[n]};" for n in tokens if n in gebruikt) + "}\n"


def _lettertype(gewicht: int) -> None:
    """Fira Sans with the letters of European names and nothing else."""
    bron = BRON / "@fontsource/fira-sans/files"
    opties = subset.Options(flavor="woff2", hinting=False, layout_features=["kern", "liga", "tnum"])
    lettertype = subset.load_font(bron / f"fira-sans-latin-{gewicht}-normal.woff2", opties)
    snijder = subset.Subsetter(opties)
    snijder.populate(unicodes=subset.parse_unicodes(TEKENS))
    snijder.subset(lettertype)
    subset.save_font(lettertype, DOEL / f"fira-sans-{gewicht}.woff2", opties)


def _sprite() -> str:
    symbolen = []
    for naam in ICONEN:
        svg = (BRON / f"bootstrap-icons/icons/{naam}.svg").read_text("utf-8")
        binnen = re.sub(r"\s*\n\s*", "", svg[svg.index(">") + 1 : svg.rindex("</svg>")])
        symbolen.append(f'<symbol id="{naam}" viewBox="0 0 16 16">{binnen}</symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbolen) + "\n</svg>\n"


def _licenties() -> str:
    delen = [
        "componenten.css: NL Design System, component CSS of the candidates and of Utrecht, and the tokens of the",
        "Voorbeeld theme, EUPL-1.2. iconen.svg: Bootstrap Icons, MIT. htmx.min.js: htmx, 0BSD.",
        "fira-sans-*.woff2: Fira Sans, reduced to the letters in use, SIL Open Font License 1.1.\n",
    ]
    for pakket in ("bootstrap-icons", "htmx.org", "@fontsource/fira-sans"):
        delen += [f"--- {pakket}\n", (BRON / pakket / "LICENSE").read_text("utf-8").strip() + "\n"]
    return "\n".join(delen)


if __name__ == "__main__":
    main()
