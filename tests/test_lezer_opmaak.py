"""What is seen of HTML and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.lezer.mime import opmaak, regels
from intervisie.lezer.mime.regels import Regel


def zichtbaar(html: str) -> list[str]:
    return [regel.tekst for regel in regels.maak_schoon(opmaak.lees(html).regels)]


@pytest.mark.parametrize(
    "html",
    [
        "<span style='display:none'>x</span>",
        "<span style='DISPLAY : NONE !important'>x</span>",
        "<span style='visibility:hidden'>x</span>",
        "<span style='font-size:0'>x</span>",
        "<span style='font-size:0px'>x</span>",
        "<span style='font-size:1px'>x</span>",
        "<span style='opacity:0'>x</span>",
        "<span style='mso-hide:all'>x</span>",
        "<div style='max-height:0;overflow:hidden'>x</div>",
        "<div style='position:absolute;left:-9999px'>x</div>",
        "<div style='text-indent:-5000px'>x</div>",
        "<span style='text-decoration:line-through'>x</span>",
        "<span style='color:#FFF'>x</span>",
        "<span style='color:rgb(255, 255, 255)'>x</span>",
        "<span style='color:#ddd;background:#ddd'>x</span>",
        "<font color=white>x</font>",
        "<span hidden>x</span>",
        "<s>x</s>",
        "<strike>x</strike>",
        "<del>x</del>",
        "<style>p{color:red}</style>",
        "<script>x</script>",
        "<!-- x -->",
        "<!--[if mso]><p>x</p><![endif]-->",
        "<template>x</template>",
        "<svg><text>x</text></svg>",
        "<input type=hidden value=x>",
        "<style>.v{display:none}</style><p class=v>x</p>",
        "<style>p.V, td.w{visibility:hidden}</style><p class='a v'>x</p>",
        "<style>#weg{font-size:0}</style><p id=weg>x</p>",
    ],
)
def test_lees_leaves_out_what_is_not_seen(html: str) -> None:
    assert zichtbaar(f"<html><head><title>t</title></head><body>{html}<p>wel</p></body></html>") == ["wel"]


@pytest.mark.parametrize(
    "html",
    [
        "<div style='font-size:0'><span style='font-size:12px'>wel</span></div>",
        "<div style='visibility:hidden'><span style='visibility:visible'>wel</span></div>",
        "<table bgcolor='#154273'><tr><td><font color=white>wel</font></td></tr></table>",
        "<div style='background:url(x.png)'><span style='color:white'>wel</span></div>",
        "<div style='background-color:black'><p style='background:inherit;color:#fff'>wel</p></div>",
        "<style>@media print{.v{display:none}} @media (max-width:1px){.v{display:none}}</style><p class=v>wel</p>",
        "<![if !supportLists]>wel<![endif]>",
        "<noscript>wel</noscript>",
        "<details><summary>wel</summary></details>",
        "<p>wel",
        "wel<div",
        "<html><body><p>w<b>e</i>l</p></table></body>",
        "<p style='color:windowtext'>wel</p>",
        "<p>\x00w\x01el</p>",
    ],
)
def test_lees_keeps_what_is_seen(html: str) -> None:
    assert zichtbaar(html) == ["wel"]


@pytest.mark.parametrize(
    ("html", "verwacht"),
    [
        ("<p>een</p><p>twee</p>", ["een", "", "twee"]),
        ("<p style='margin:0cm'>een</p><p style='margin:0cm'>twee</p>", ["een", "twee"]),
        (
            "<style>p.MsoNormal{margin:0cm}</style><p class=MsoNormal>een</p><p class=MsoNormal>twee",
            ["een", "twee"],
        ),
        ("<div>een</div><div><br></div><div>twee</div>", ["een", "", "twee"]),
        ("een<br>twee<br><br>drie", ["een", "twee", "", "drie"]),
        ("<p>een\n  twee&nbsp;drie <b>vier</b></p>", ["een twee drie vier"]),
        ("<pre>een\n  twee</pre>", ["een", "  twee"]),
        ("<ul><li>een<li>twee</ul>", ["- een", "- twee"]),
        (
            "<ul><li><p>een</p></li><li><p>twee</p><p>drie</p></li></ul>vier",
            ["- een", "- twee", "drie", "", "vier"],
        ),
        ("<ul><li>een<ul><li>twee</li></ul></li><li>drie</li></ul>", ["- een", "  - twee", "- drie"]),
        ("<ol><li>een</li><li>twee</li></ol>", ["1. een", "2. twee"]),
        ("<a href='mailto:a@x.example?subject=y'>Anna</a>", ["Anna <a@x.example>"]),
        ("<a href='mailto:a@x.example'>a@x.example</a>", ["a@x.example"]),
        ("<a href='https://x.example'>klik</a>", ["klik"]),
        ("<img alt='logo van de gemeente'><img alt='😊'>Hoi", ["😊Hoi"]),
        ("<input type=checkbox checked>ma <input type=checkbox>di", ["[x] ma [ ] di"]),
        ("<select><option>HRM<option selected>OOV</select>", ["OOV"]),
        ("<input type=text value=Anna>", ["Anna"]),
        ("☑ ma ☐ di ✔ wo ✗ do", ["[x] ma [ ] di [x] wo ✗ do"]),
        ("☒ ma ☐ di", ["[x] ma [ ] di"]),
        ("☒ ma ☑ di", ["[-] ma [x] di"]),
        ("[X] ma [v] di [] wo", ["[x] ma [x] di [ ] wo"]),
        ("<span style='font-family:Wingdings'>&thorn;</span> ma", ["[x] ma"]),
        ("<span style='font-family:Wingdings'>&uml;</span> ma", ["[ ] ma"]),
    ],
)
def test_lees_writes_lines(html: str, verwacht: list[str]) -> None:
    assert zichtbaar(html) == verwacht


@pytest.mark.parametrize(
    ("tabel", "verwacht"),
    [
        ("<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>", ["a\tb", "c\td"]),
        ("<tr><th></th><th>ma</th></tr><tr><td>ochtend</td><td>x</td></tr>", ["\tma", "ochtend\tx"]),
        ("<tr><td></td><td>a</td><td>b</td></tr><tr><td></td><td>c</td><td>d</td></tr>", ["a\tb", "c\td"]),
        (
            "<tr><td rowspan=2>Ede</td><td>Anna</td></tr><tr><td>Piet</td></tr><tr><td>Urk</td><td>Kim</td></tr>",
            ["Ede\tAnna", "Ede\tPiet", "Urk\tKim"],
        ),
        (
            "<tr><td colspan=2>a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr>",
            ["a\t\tb", "c\td\te"],
        ),
        ("<tr><td>a</td><td><p>b</p><p>c</p></td></tr><tr><td>d</td><td>e</td></tr>", ["a\tb; c", "d\te"]),
        ("<tr><td><img></td><td>Anna Bos<br>Adviseur</td></tr>", ["Anna Bos", "Adviseur"]),
        ("<tr><td>Naam</td><td>Anna</td></tr>", ["Naam\tAnna"]),
        ("<tr><td><table><tr><td>a<td>b</tr></table></td></tr>", ["a\tb"]),
        ("<tr><td>a<tr><td>b", ["a", "b"]),
    ],
)
def test_lees_writes_rows_of_data_and_blocks_of_layout(tabel: str, verwacht: list[str]) -> None:
    assert zichtbaar(f"<table>{tabel}</table>") == verwacht


def test_lees_counts_quote_marks_that_are_written_out() -> None:
    gelezen = opmaak.lees(
        "Ja<br>&gt; Wilt u?<br><blockquote type=cite>&gt;&gt; Eerder</blockquote>5 &gt; 3"
    ).regels

    assert [(regel.tekst, regel.diepte) for regel in gelezen if regel.tekst] == [
        ("Ja", 0),
        ("Wilt u?", 1),
        ("Eerder", 3),
        ("5 > 3", 0),
    ]


def test_lees_marks_quotes_signatures_and_colours() -> None:
    html = (
        "<div>Ja <span style='color:red'>rood</span></div><div style='color:red'>Nee</div>"
        "<div class='gmail_signature'>Anna</div><div class=gmail_attr>Toen schreef Piet:</div>"
        "<blockquote class=gmail_quote>oud<blockquote type=cite>ouder</blockquote></blockquote>"
        "<blockquote style='margin-left:40px;border:none'>ingesprongen</blockquote>"
        "<div id=divRplyFwdMsg>Fra: Piet</div>"
    )

    gelezen = [regel for regel in opmaak.lees(html).regels if regel.tekst]

    assert gelezen == [
        Regel("Ja rood", kleur="red"),
        Regel("Nee", kleur="red"),
        Regel("Anna", merk="handtekening"),
        Regel("Toen schreef Piet:", merk="attributie"),
        Regel("oud", diepte=1),
        Regel("ouder", diepte=2),
        Regel("ingesprongen"),
        Regel("Fra: Piet", merk="scheiding"),
    ]


@pytest.mark.parametrize(
    ("html", "script"),
    [
        ("<script>alert(1)</script>", True),
        ("<p onclick='x()'>a</p>", True),
        ("<a href='javascript:x()'>a</a>", True),
        ("<table><tr><td onload=x>a<td>b<tr><td>c<td>d</table>", True),
        ("<script type='application/ld+json'>{}</script>", False),
        ("<p>Ik schrijf scripts</p>", False),
    ],
)
def test_lees_says_whether_there_is_script(html: str, script: bool) -> None:
    assert opmaak.lees(html).script is script


def test_lees_says_when_elements_lie_too_deep() -> None:
    assert opmaak.lees("<div>" * 5000 + "x").heel is False


TAGS = [
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<li>",
    "<ol>",
    "<b",
    ">",
    "x",
    "&nbsp;",
    "<!--",
    "-->",
]
TAGS += [
    "<style>",
    "{",
    "}",
    "<s>",
    "<pre>",
    "<br>",
    " ",
    "<blockquote type=cite>",
    "<a href='mailto:a@b.example'>",
]


@given(st.lists(st.sampled_from(TAGS), max_size=40))
def test_lees_takes_any_html(stukken: list[str]) -> None:
    zicht = opmaak.lees("".join(stukken))

    assert all("\n" not in regel.tekst for regel in zicht.regels)
