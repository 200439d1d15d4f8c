"""What people read is easy to read: sentences of at most twenty words, and words that everybody knows.

How common a word is comes from the frequencies of `wordfreq` (Dutch, log10 per billion words). Words of this
trade stand in docs/woordenlijst.md; a compound counts as known when its parts are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from wordfreq import zipf_frequency

WORTEL = Path(__file__).parent.parent
SJABLONEN = WORTEL / "intervisie" / "templates"
MAX_WOORDEN, GEWOON, DEEL_GEWOON = 20, 2.6, 3.2
# names of laws, norms and programs, words of the trade, and plain words in a form that is seldom written
BEKEND = frozenset((
    "aangekruiste", "aankruisen", "accolades", "afgeleid", "annuleer", "avg", "csv", "dagdelen", "datalek",
    "demo-postvak", "eml", "example", "hrm", "htmx", "ics", "imap", "inloggen", "integriteit",
    "intervisie", "kopie", "leervraag", "mailto", "misging", "msg", "ods", "ondermijning", "oov",
    "opendocument", "outlook", "p&o", "postvak", "proefomgeving", "qr", "smtp", "sneltoetsen", "terzijde",
    "uitloggen", "vertrouwenspersoon", "ververs", "vinkje", "wcag", "webadres", "weblink", "weerbaar",
    "xlsx",
))  # fmt: skip


def _teksten() -> Iterator[tuple[str, str]]:
    for pad in sorted(SJABLONEN.rglob("*.html")) + sorted(SJABLONEN.rglob("*.txt")):
        yield pad.relative_to(SJABLONEN).as_posix(), pad.read_text("utf-8")


def zinnen(sjabloon: str) -> Iterator[str]:
    """The sentences of a template as a reader sees them; a value that is filled in counts as one word."""
    tekst = re.sub(r"<(style|script|svg)\b.*?</\1>|<!--.*?-->|\{#.*?#\}", " ", sjabloon, flags=re.DOTALL)
    zichtbaar = re.findall(r"velden\.\w+\(.*?\)|bureau\.\w+\(.*?\)", tekst, flags=re.DOTALL)
    woorden = " . ".join(m for stuk in zichtbaar for m in re.findall(r"'([A-ZÀ-Ý][^']* [^']*)'", stuk))
    tekst = re.sub(
        r"\{\{.*?\}\}", " dit ", re.sub(r"\{%.*?%\}", " ", tekst, flags=re.DOTALL), flags=re.DOTALL
    )
    tekst = re.sub(r"</?(?:a|strong|em|span|mark|code|kbd|abbr|b|i|sup)\b[^>]*>", "", tekst)
    tekst = re.sub(r"<[^>]+>|\n\s*\n|\n- ", " . ", tekst)
    for zin in re.split(r"[.!?:;](?:\s|$)|\s·\s", f"{tekst} . {woorden}"):
        if kaal := " ".join(zin.split()):
            yield kaal


def _woorden(zin: str) -> list[str]:
    zichtbaar = re.sub(r"\baria-[a-z]+", " ", zin)
    return re.findall(r"[A-Za-zÀ-ÿ&][A-Za-zÀ-ÿ'’&-]*", zichtbaar)


def _is_bekend(woord: str, eigen: frozenset[str]) -> bool:
    woord = woord.lower().strip("'’-&")
    if len(woord) < 4 or woord in eigen or zipf_frequency(woord, "nl") >= GEWOON:
        return True
    delen = [(woord[:i], woord[i:]) for i in range(4, len(woord) - 3)] + [
        (woord[:i], woord[i + 1 :]) for i in range(4, len(woord) - 4) if woord[i] in "sn-"
    ]
    return any(all(d in eigen or zipf_frequency(d, "nl") >= DEEL_GEWOON for d in paar) for paar in delen)


@pytest.fixture(scope="module")
def eigen_woorden() -> frozenset[str]:
    """The words of the trade, as the woordenlijst explains them, and names."""
    lijst = (WORTEL / "docs" / "woordenlijst.md").read_text("utf-8")
    uit_lijst = {w.lower() for w in re.findall(r"[A-Za-zÀ-ÿ]{3,}", lijst)}
    return BEKEND | uit_lijst | {f"{w}en" for w in uit_lijst} | {f"{w}s" for w in uit_lijst}


def test_zinnen_leest_wat_er_staat() -> None:
    sjabloon = (
        "<p>Dag {{ naam }}, u <strong>kunt</strong> komen. {% if x %}Tot dan!{% endif %}</p>"
        "{{ velden.knop('Meld u aan') }}"
    )

    assert list(zinnen(sjabloon)) == ["Dag dit , u kunt komen", "Tot dan", "dit", "Meld u aan"]


def test_geen_zin_is_langer_dan_twintig_woorden() -> None:
    te_lang = {
        naam: [z for z in zinnen(tekst) if len(_woorden(z)) > MAX_WOORDEN] for naam, tekst in _teksten()
    }

    assert {naam: lang for naam, lang in te_lang.items() if lang} == {}


def test_elk_woord_is_gewoon(eigen_woorden: frozenset[str]) -> None:
    vreemd = {
        naam: sorted({w for zin in zinnen(tekst) for w in _woorden(zin) if not _is_bekend(w, eigen_woorden)})
        for naam, tekst in _teksten()
    }

    assert {naam: woorden for naam, woorden in vreemd.items() if woorden} == {}


@pytest.mark.parametrize("woord", ["vigerende", "casuïstiek", "onderhavige", "mandatering", "desiderata"])
def test_een_ambtelijk_woord_valt_op(woord: str, eigen_woorden: frozenset[str]) -> None:
    assert not _is_bekend(woord, eigen_woorden)
