"""What a reader sees of HTML: lines of text, with what the markup says about quotes and signatures.

Hidden, struck-through, script, style, comment and head are not seen. A row of a table of data is one line with a
tab between the cells; a table that only places things is read cell by cell. Lists keep a "- " or their number,
boxes become "[x]" and "[ ]". Knows no mail: what the lines mean is for `citaat.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple

from lxml import etree  # type: ignore[import-untyped] # publishes no types

from intervisie.lezer.mime.regels import Regel, tel_diepte

MAX_HTML: Final = 1_000_000
MAX_CELREGELS: Final = 4

_DATA_URI: Final = re.compile(r"data:[^\"'\s>]{200,}")
_LANGE_TAG: Final = re.compile(r"<[^<>]{16384,}>?")
_NUL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_WIT: Final = re.compile(r"[ \t\r\n\f]+")
_NIET_GEZIEN: Final = frozenset(
    "head title style script noframes template object embed applet iframe audio video canvas svg "  # noqa: SIM905 - tags read as words
    "math map datalist del s strike xml meta link base param source track colgroup col".split()
)
_BLOK: Final = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "  # noqa: SIM905 - tags read as words
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section "
    "summary table tbody td tfoot th thead tr ul caption legend".split()
)
_RUIM: Final = frozenset(
    ("p", "ul", "ol", "dl", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "hr")
)
_LIJST: Final = frozenset(("ul", "ol"))
"""What comes behind a list is no part of its last item, however little room a style leaves between them."""
_HANDTEKENING: Final = re.compile(
    r"(?:^|[ _])(?:gmail_signature|moz-signature|signature|ms-outlook-mobile-signature|applemailsignature"
    r"|protonmail_signature_block-user|zm-signature|wisestamp|signature_text|handtekening)(?:$|[ _])"
)
_ATTRIBUTIE: Final = re.compile(r"(?:^|[ _])(?:gmail_attr|moz-cite-prefix|protonmail_quote_intro)(?:$|[ _])")
_SCHEIDING: Final = re.compile(
    r"(?:^|[ _])(?:appendonsend|divrplyfwdmsg|mail-editor-reference-message-container|outlookmessageheader"
    r"|reply-intro|yahoo_quoted_header)(?:$|[ _])"
)
_CITAATKLAS: Final = re.compile(
    r"(?:^|[ _])(?:gmail_quote|protonmail_quote|tutanota_quote|cite|iwcquote)(?:$|[ _])"
)
_SCHREEF: Final = re.compile(
    r"(?:schreef|geschreven|wrote|schrieb|a écrit|scritto|escribió)\b.{0,200}:\s*$|^(?:citeren|"
    r"quoting) .*:\s*$",
    re.I,
)
_WINGDINGS: Final = dict(
    zip("\u00fe\u00fd\u00fc\u00fb\u00a8oqxRTP\u00a3JLK", "☑☒✓✗☐☐☐☒☑☒✓☐☺☹😐", strict=True)
)
_EMOJI: Final = re.compile("[\u2000-\u2bff\U0001f000-\U0001faff]")
_SCRIPT: Final = re.compile(r"^on[a-z]{3,}$")
_REGELBLOK: Final = re.compile(r"@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})|/\*.*?\*/|<!--|-->", re.S)
_REGEL: Final = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_KIEZER: Final = re.compile(r"[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?[.#][\w-]+")


class Stijl(NamedTuple):
    """What a style attribute says that matters here; None is "says nothing, as its parent"."""

    weg: bool = False
    klein: bool | None = None
    onzichtbaar: bool | None = None
    kleur: str | None = None
    achtergrond: str | None = None
    wingdings: bool | None = None
    strak: bool | None = None
    pre: bool | None = None
    balk: bool = False


def _samen(eigen: Stijl, blad: Stijl) -> Stijl:
    """A style attribute over a rule of a style sheet."""
    return Stijl(
        weg=eigen.weg or blad.weg,
        klein=blad.klein if eigen.klein is None else eigen.klein,
        onzichtbaar=blad.onzichtbaar if eigen.onzichtbaar is None else eigen.onzichtbaar,
        kleur=eigen.kleur,
        achtergrond=eigen.achtergrond,
        wingdings=blad.wingdings if eigen.wingdings is None else eigen.wingdings,
        strak=blad.strak if eigen.strak is None else eigen.strak,
        pre=blad.pre if eigen.pre is None else eigen.pre,
        balk=eigen.balk,
    )


@dataclass(slots=True)
class _Staat:
    """What holds inside an element: inherited, changed by its own attributes."""

    klein: bool = False
    onzichtbaar: bool = False
    kleur: str = ""
    achtergrond: str = ""
    wingdings: bool = False
    pre: bool = False
    diepte: int = 0
    merk: str = ""
    nummer: int | None = None

    @property
    def gezien(self) -> bool:
        if self.klein or self.onzichtbaar:
            return False
        return not self.kleur or self.kleur != (self.achtergrond or "wit")


class Zicht(NamedTuple):
    """The visible lines, whether the HTML carries script, whether all of it could be read, and what nobody sees."""

    regels: list[Regel]
    script: bool = False
    heel: bool = True
    verborgen: str = ""


def lees(html: str) -> Zicht:
    """The visible lines of an HTML part. Takes any text; what lies beyond `MAX_HTML` characters is not read."""
    html = _LANGE_TAG.sub("", _DATA_URI.sub("", _NUL.sub("", html[: 8 * MAX_HTML])))[:MAX_HTML]
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        wortel = etree.fromstring(html.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        wortel = None
    if wortel is None:
        return Zicht([])
    lezer = _Lezer(_stijlblad(wortel))
    lezer.lees(wortel, _Staat())
    heel = not any(fout.type_name == "ERR_RESOURCE_LIMIT" for fout in parser.error_log)
    script = lezer.script or _heeft_script(wortel)
    return Zicht(lezer.klaar(), script=script, heel=heel, verborgen=_WIT.sub(" ", " ".join(lezer.verborgen)))


def _heeft_script(wortel: etree._Element) -> bool:
    return any("json" not in element.get("type", "") for element in wortel.iter("script"))


_SPATIES: Final = re.compile(r" {2,}")


class _Lezer:
    """Walks a tree once and writes lines."""

    def __init__(self, blad: dict[str, Stijl]) -> None:
        self.blad = blad
        self.regels: list[Regel] = []
        self.buffer: list[str] = []
        self.leeg = True
        self.streepje = False
        self.punten = 0
        self.inspring = ""
        self.nummers: dict[etree._Element, int] = {}
        self.staat = _Staat()
        self.kleur = ""
        self.script = False
        self.verborgen: list[str] = []

    def lees(self, wortel: etree._Element, staat: _Staat) -> None:
        """Write what is visible in `wortel`, whose surroundings are `staat`."""
        stapel = [staat]
        wandel = etree.iterwalk(wortel, events=("start", "end"))
        for gebeurtenis, element in wandel:
            if gebeurtenis == "start":
                nieuw = self._begin(element, stapel[-1])
                stapel.append(nieuw or stapel[-1])
                if nieuw is None:
                    wandel.skip_subtree()
                elif element.text:
                    self._tekst(element.text, nieuw)
                continue
            binnen = stapel.pop()
            if binnen is not stapel[-1]:
                self._sluit(element)
            if element.tail and element is not wortel:
                self._tekst(element.tail, stapel[-1])

    def klaar(self) -> list[Regel]:
        """All lines written; the last one is closed."""
        self._breek()
        return self.regels

    def _begin(self, element: etree._Element, buiten: _Staat) -> _Staat | None:
        """What holds inside `element`; None when nothing of it is seen, or when it has been written whole."""
        tag = element.tag
        self.script = self.script or any(_SCRIPT.match(naam) for naam in element.attrib)
        stijl = self._stijl(element)
        if tag in _NIET_GEZIEN or stijl.weg or element.get("hidden") is not None:
            self.verborgen += () if tag in _NIET_GEZIEN else (str(stuk) for stuk in element.itertext())
            return None
        binnen = _binnen(element, stijl, buiten)
        if tag in _BLOK:
            self._breek()
            if tag in _RUIM and not stijl.strak:
                self._wit()
        if tag in _VORM:
            return _VORM[tag](self, element, binnen)
        return binnen

    def _stijl(self, element: etree._Element) -> Stijl:
        stijl = lees_stijl(element.get("style", "")[:4000])
        if not self.blad:
            return stijl
        namen = [element.tag, f"#{element.get('id', '').lower()}"]
        namen += [f".{klas}" for klas in element.get("class", "").lower().split()[:20]]
        for naam in namen + [element.tag + naam for naam in namen[1:]]:
            if gevonden := self.blad.get(naam):
                stijl = _samen(stijl, gevonden)
        return stijl

    def _sluit(self, element: etree._Element) -> None:
        if element.tag in _BLOK:
            self.streepje = self.streepje and element.tag != "li"
            self._breek()
            self.punten -= element.tag == "li"
            if element.tag in _LIJST or (element.tag in _RUIM and not self._stijl(element).strak):
                self._wit()

    def _tekst(self, tekst: str, staat: _Staat) -> None:
        if not staat.gezien:
            self.verborgen.append(tekst)
            return
        if staat.wingdings:
            tekst = "".join(_WINGDINGS.get(teken, "•" if teken.strip() else teken) for teken in tekst)
        if not staat.pre:
            tekst = _WIT.sub(" ", tekst)
            if tekst == " " and (not self.buffer or self.buffer[-1].endswith(" ")):
                return
            self._schrijf(tekst, staat)
            return
        eerste, *rest = tekst.replace("\r\n", "\n").split("\n")
        self._schrijf(eerste, staat)
        for regel in rest:
            self._breek(altijd=True)
            self._schrijf(regel, staat)

    def _schrijf(self, tekst: str, staat: _Staat) -> None:
        if self.leeg:
            self.staat = staat
            self.leeg = not tekst.strip()
        if tekst.strip():
            self.streepje, self.kleur = False, staat.kleur
        self.buffer.append(tekst)

    def _breek(self, *, altijd: bool = False) -> None:
        """End the line when anything stands on it, or `altijd`. The mark of a list item waits for its text."""
        if self.streepje and not altijd:
            return
        self.streepje = False
        tekst = "".join(self.buffer)
        self.buffer, self.leeg = [], True
        if not self.staat.pre:
            tekst = _SPATIES.sub(" ", tekst).strip(" ")
            tekst, self.inspring = f"{self.inspring}{tekst}" if tekst else tekst, ""
        if tekst or altijd:
            staat, (extra, tekst) = self.staat, tel_diepte(tekst)
            self.regels.append(Regel(tekst, staat.diepte + extra, staat.merk, self.kleur))

    def _wit(self) -> None:
        """A blank line between paragraphs, but not inside a list item."""
        if not self.punten and self.regels and self.regels[-1].tekst:
            self.regels.append(Regel("", self.regels[-1].diepte))

    # The elements that are more than their text. Each returns the state inside, or None when it is all written.

    def _br(self, element: etree._Element, binnen: _Staat) -> None:
        if not self.buffer:
            self.staat = binnen
        self._breek(altijd=True)

    def _hr(self, element: etree._Element, binnen: _Staat) -> None:
        self._wit()

    def _li(self, element: etree._Element, binnen: _Staat) -> _Staat:
        ouder = element.getparent()
        self.inspring = "  " * self.punten
        if ouder is not None and ouder.tag == "ol":
            self.nummers[ouder] = self.nummers.get(ouder, 0) + 1
            self._schrijf(f"{self.nummers[ouder]}. ", binnen)
        else:
            self._schrijf("- ", binnen)
        self.streepje = True
        self.punten += 1
        return binnen

    def _input(self, element: etree._Element, binnen: _Staat) -> None:
        soort = element.get("type", "text").lower()
        if soort in ("checkbox", "radio"):
            self._schrijf("[x] " if element.get("checked") is not None else "[ ] ", binnen)
        elif soort in ("text", "email", "tel", "date", "number", "url"):
            self._schrijf(f"{element.get('value', '')} ", binnen)

    def _select(self, element: etree._Element, binnen: _Staat) -> None:
        keuzes = list(element.iter("option"))
        for keuze in [een for een in keuzes if een.get("selected") is not None] or keuzes[:1]:
            self._schrijf("".join(keuze.itertext()).strip() + " ", binnen)

    def _img(self, element: etree._Element, binnen: _Staat) -> None:
        alt = element.get("alt", "").strip()
        if len(alt) <= 4 and _EMOJI.search(alt):
            self._schrijf(alt, binnen)

    def _blockquote(self, element: etree._Element, binnen: _Staat) -> _Staat:
        if self._is_citaat(element):
            return replace(binnen, diepte=binnen.diepte + 1, merk="")
        return binnen

    def _is_citaat(self, element: etree._Element) -> bool:
        """A quote, and not an indented paragraph."""
        if element.get("type", "").lower() == "cite" or element.get("cite"):
            return True
        if _CITAATKLAS.search(element.get("class", "").lower()):
            return True
        stijl = element.get("style", "").lower()
        if re.search(r"border-left(?:-width)?\s*:\s*(?!none|0)", stijl):
            return True
        boven = next((regel.tekst for regel in reversed(self.regels) if regel.tekst.strip()), "")
        return bool(_SCHREEF.search(boven))

    def _table(self, element: etree._Element, binnen: _Staat) -> _Staat | None:
        rijen = list(_rijen(element))
        if not _is_gegevens(element, rijen):
            return binnen
        cellen = [[self._lees_cel(cel, binnen) for cel in rij] for rij in rijen]
        if max(len(regels) for rij in cellen for regels in rij) > MAX_CELREGELS:
            return binnen
        for rij in _rooster([[_op_een_regel(regels) for regels in rij] for rij in cellen], rijen):
            self.regels.append(Regel("\t".join(rij), binnen.diepte, binnen.merk))
        self._wit()
        return None

    def _tr(self, element: etree._Element, binnen: _Staat) -> _Staat | None:
        """A row of a table that places things: short cells on one line, anything longer under each other."""
        cellen = [cel for cel in element if cel.tag in ("td", "th")]
        if len(cellen) < 2 or _houdt(element, ("table", "tr", "blockquote")):
            return binnen
        teksten = [self._lees_cel(cel, binnen) for cel in cellen]
        if all(len(regels) <= 1 for regels in teksten):
            regel = "\t".join(regels[0].tekst for regels in teksten if regels)
            merk = next((regels[0].merk for regels in teksten if regels), binnen.merk)
            if regel.strip():
                self.regels.append(Regel(regel, binnen.diepte, merk))
            return None
        return binnen

    def _lees_cel(self, cel: etree._Element, binnen: _Staat) -> list[Regel]:
        lezer = _Lezer(self.blad)
        staat = replace(binnen, pre=False)
        lezer.lees(cel, staat)
        self.script = self.script or lezer.script
        return [regel for regel in lezer.klaar() if regel.tekst.strip()]

    def _a(self, element: etree._Element, binnen: _Staat) -> _Staat | None:
        """A link to an address whose text hides that address shows it behind the text."""
        doel = element.get("href", "")
        if doel.lower().startswith("javascript:"):
            self.script = True
        if not doel.lower().startswith("mailto:") or len(doel) > 300:
            return binnen
        adres = doel[7:].split("?")[0].strip()
        tekst = "".join(element.itertext()).strip()
        if not tekst or "@" in tekst.lstrip("@") or "@" not in adres or not binnen.gezien:
            return binnen
        self._schrijf(f"{_WIT.sub(' ', tekst)} <{adres}>", binnen)
        return None


_VORM: Final = {
    "br": _Lezer._br,
    "hr": _Lezer._hr,
    "li": _Lezer._li,
    "input": _Lezer._input,
    "select": _Lezer._select,
    "img": _Lezer._img,
    "blockquote": _Lezer._blockquote,
    "table": _Lezer._table,
    "tr": _Lezer._tr,
    "a": _Lezer._a,
}


def _binnen(element: etree._Element, stijl: Stijl, buiten: _Staat) -> _Staat:
    """The state inside an element: its surroundings, changed by its style, attributes and names."""
    kleur, achtergrond = stijl.kleur, stijl.achtergrond
    if element.tag == "font" and element.get("color"):
        kleur = _kleur(element.get("color", ""))
    if element.get("bgcolor"):
        achtergrond = _kleur(element.get("bgcolor", ""))
    elif element.get("background"):
        achtergrond = "beeld"
    merk = buiten.merk
    namen = f"{element.get('class', '')} {element.get('id', '')}".lower()
    if namen != " ":
        merk = _merk(namen) or merk
    wijziging = (
        buiten.klein if stijl.klein is None else stijl.klein,
        buiten.onzichtbaar if stijl.onzichtbaar is None else stijl.onzichtbaar,
        buiten.kleur if kleur is None else kleur,
        buiten.achtergrond if achtergrond is None else achtergrond,
        buiten.wingdings if stijl.wingdings is None else stijl.wingdings,
        element.tag in ("pre", "textarea", "listing") or (buiten.pre if stijl.pre is None else stijl.pre),
        buiten.diepte,
        merk or ("scheiding" if stijl.balk else ""),
    )
    return _Staat(*wijziging)


@lru_cache(maxsize=512)
def _merk(namen: str) -> str:
    if _ATTRIBUTIE.search(namen):
        return "attributie"
    if _SCHEIDING.search(namen):
        return "scheiding"
    return "handtekening" if _HANDTEKENING.search(namen) else ""


@lru_cache(maxsize=1024)
def lees_stijl(stijl: str) -> Stijl:
    """What a style attribute (CSS declarations) says about being seen."""
    if not stijl:
        return Stijl()
    paren = {}
    for deel in stijl.lower().replace("!important", "").split(";"):
        naam, _, waarde = deel.partition(":")
        paren[naam.strip()] = waarde.strip()
    letter = paren.get("font-family", paren.get("font", ""))
    achtergrond = paren.get("background-color") or paren.get("background")
    marge = paren.get("margin", paren.get("margin-top"))
    wit = paren.get("white-space")
    return Stijl(
        weg=_is_weg(paren),
        klein=_is_klein(paren),
        onzichtbaar=paren["visibility"] in ("hidden", "collapse") if "visibility" in paren else None,
        kleur=_kleur(paren["color"]) if "color" in paren else None,
        achtergrond=(_kleur(achtergrond) or None) if achtergrond else None,
        wingdings=("wingdings" in letter) if letter else None,
        strak=bool(re.match(r"0[a-z%]*(?:\s+0[a-z%]*)*\s*$|0\S*\s", marge)) if marge else None,
        pre=wit.startswith(("pre", "break-spaces")) and wit != "pre-line" if wit else None,
        balk=_is_balk(paren),
    )


def _is_weg(paren: dict[str, str]) -> bool:
    """Not on the page at all, and nothing inside can undo that."""
    if paren.get("display") == "none" or paren.get("mso-hide") == "all":
        return True
    if any(
        "line-through" in paren.get(naam, "")
        for naam in ("text-decoration", "text-decoration-line", "text-line-through")
    ):
        return True
    if re.fullmatch(r"0?\.?0*", paren.get("opacity", "1")):
        return True
    nul = any(
        re.fullmatch(r"0(?:px|pt|em|%)?", paren.get(naam, "1"))
        for naam in ("max-height", "height", "max-width", "width")
    )
    if nul and "hidden" in paren.get("overflow", ""):
        return True
    ver = paren.get("text-indent", "") + paren.get("left", "") + paren.get("top", "")
    return bool(re.search(r"-\d{4,}", ver))


def _is_klein(paren: dict[str, str]) -> bool | None:
    maat = paren.get("font-size") or paren.get("font", "")
    gevonden = re.search(r"(?:^|\s)(\d*\.?\d+)\s*(px|pt|em|rem|%|cm|mm)?", maat)
    if not gevonden:
        return None
    getal = float(gevonden[1])
    return getal == 0 or (getal <= 1 and gevonden[2] in ("px", "pt"))


def _is_balk(paren: dict[str, str]) -> bool:
    """The line that Outlook draws above the old message."""
    boven = paren.get("border-top", "")
    return (
        paren.get("border", "").startswith("none")
        and "solid" in boven
        and paren.get("padding", "").startswith("3")
    )


@lru_cache(maxsize=256)
def _kleur(waarde: str) -> str:
    """A comparable name of a CSS colour; everything nearly white is "wit"."""
    waarde = re.sub(r"\s+", "", waarde.lower())
    if waarde in ("", "inherit", "initial", "windowtext", "auto"):
        return ""
    if waarde in ("transparent", "none"):
        return ""
    if re.fullmatch(r"#[0-9a-f]{3}", waarde):
        waarde = "#" + "".join(teken * 2 for teken in waarde[1:])
    if gevonden := re.match(r"rgba?\((\d+),(\d+),(\d+)", waarde):
        waarde = "#" + "".join(f"{min(int(getal), 255):02x}" for getal in gevonden.groups())
    if waarde == "white" or re.fullmatch(r"#(?:f[a-f0-9]){3}", waarde):
        return "wit"
    return waarde[:40]


def _stijlblad(wortel: etree._Element) -> dict[str, Stijl]:
    """The simple rules of all style elements: one tag, class or id. Media queries are left out."""
    blad: dict[str, Stijl] = {}
    for element in wortel.iter("style"):
        css = _REGELBLOK.sub("", (element.text or "")[:100_000].lower())
        for kiezers, inhoud in _REGEL.findall(css):
            stijl = lees_stijl(inhoud)._replace(balk=False, kleur=None, achtergrond=None)
            if stijl == Stijl():
                continue
            for kiezer in kiezers.split(","):
                if _KIEZER.fullmatch(kiezer.strip()):
                    blad[kiezer.strip()] = stijl
    return blad


def _op_een_regel(regels: list[Regel]) -> str:
    return "; ".join(_WIT.sub(" ", regel.tekst).strip() for regel in regels)


def _rijen(tabel: etree._Element) -> Iterator[list[etree._Element]]:
    for rij in tabel.iter("tr"):
        yield [cel for cel in rij if cel.tag in ("td", "th")]


def _heeft_inhoud(cel: etree._Element) -> bool:
    return any(stuk.strip() for stuk in cel.itertext()) or cel.find(".//input") is not None


def _houdt(element: etree._Element, paden: tuple[str, ...]) -> bool:
    """One of these stands somewhere inside the element."""
    return any(element.find(f".//{pad}") is not None for pad in paden)


def _is_gegevens(tabel: etree._Element, rijen: list[list[etree._Element]]) -> bool:
    """A table that holds data: rows and columns of short cells, nothing nested in it."""
    if _houdt(tabel, ("table", "blockquote", "td//tr", "th//tr")):
        return False
    breed = [rij for rij in rijen if len(rij) > 1]
    gevuld = {kolom for rij in breed for kolom, cel in enumerate(rij) if _heeft_inhoud(cel)}
    if len(breed) < 2 or len(breed) * 2 < len(rijen) or len(gevuld) < 2:
        return False
    lengtes = [sum(len(stuk) for stuk in cel.itertext()) for rij in breed for cel in rij]
    return max(lengtes) <= 1000 and sum(lengtes) <= 200 * len(lengtes)


def _rooster(teksten: list[list[str]], rijen: list[list[etree._Element]]) -> Iterator[list[str]]:
    """The rows with every cell under its column head: spans filled, columns without any text left out."""
    lopend: dict[int, tuple[int, str]] = {}
    uit: list[list[str]] = []
    for rij, cellen in zip(teksten, rijen, strict=True):
        nieuw: list[str] = []
        wachtend = iter(zip(rij, cellen, strict=True))
        while len(nieuw) < 200:
            if (kolom := len(nieuw)) in lopend:
                rest, tekst = lopend.pop(kolom)
                nieuw.append(tekst)
                if rest > 1:
                    lopend[kolom] = (rest - 1, tekst)
                continue
            volgende = next(wachtend, None)
            if volgende is None:
                break
            tekst, cel = volgende
            if (hoog := _span(cel, "rowspan")) > 1:
                lopend[kolom] = (hoog - 1, tekst)
            nieuw.extend([tekst] + [""] * (_span(cel, "colspan") - 1))
        uit.append(nieuw)
    gevuld = {kolom for rij in uit for kolom, tekst in enumerate(rij) if tekst}
    for rij in uit:
        if any(rij):
            yield [tekst for kolom, tekst in enumerate(rij) if kolom in gevuld]


def _span(cel: etree._Element, naam: str) -> int:
    waarde = cel.get(naam, "1")
    return min(int(waarde), 50) if waarde.isascii() and waarde.isdigit() and waarde != "0" else 1
