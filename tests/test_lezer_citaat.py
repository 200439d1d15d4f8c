"""What the writer writes now and what is older: the rules apart, each with the lines that show it.

Whole mails per mail program stand in test_lezer_mime.py.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intervisie.lezer.bericht import Adres, Kop
from intervisie.lezer.mime import citaat, regels
from intervisie.lezer.mime.regels import Regel

ANNA = Adres("Anna Bos", "a.bos@zeist.example")
PIET = Adres("Piet Vos", "p.vos@zeist.example")
KIM = Adres("Kim Mol", "k.mol@zeist.example")
WIJ = Adres("Secretariaat", "s@rvs-mn.example")


def kop(onderwerp: str = "Re: intervisie", van: Adres = ANNA, aan: Adres = WIJ) -> Kop:
    return Kop(van=van, aan=(aan,), onderwerp=onderwerp)


def blok(van: Adres, aan: Adres, onderwerp: str = "intervisie") -> str:
    return (
        f"Van: {van.naam} <{van.adres}>\nVerzonden: maandag 10 januari 2022 09:00\n"
        f"Aan: {aan.naam} <{aan.adres}>\nOnderwerp: {onderwerp}\n"
    )


def verdeel(tekst: str, boven: Kop, *, antwoord: bool = False) -> list[tuple[str, int, str]]:
    """Kind, depth and text of every deel."""
    lijst = regels.maak_schoon(regels.uit_tekst(tekst))
    geheel, delen = citaat.verdeel(lijst, boven, antwoord=antwoord)
    return [(deel.soort, deel.diepte, geheel[deel.begin : deel.eind]) for deel in delen]


@pytest.mark.parametrize(
    ("onderwerp", "soort"),
    [
        ("FW: x", "doorgestuurd"),
        ("Fwd: x", "doorgestuurd"),
        ("Doorst: x", "doorgestuurd"),
        ("Doorgest.: x", "doorgestuurd"),
        ("TR: x", "doorgestuurd"),
        ("WG: x", "doorgestuurd"),
        ("FW: RE: x", "doorgestuurd"),
        ("[EXTERN] FW: x", "doorgestuurd"),
        ("Extern: FW: x", "doorgestuurd"),
        ("RE: x", "antwoord"),
        ("Re[2]: x", "antwoord"),
        ("Antw: x", "antwoord"),
        ("Betr.: x", "antwoord"),
        ("AW: x", "antwoord"),
        ("RE: FW: x", "antwoord"),
        ("Herinnering: x", ""),
        ("Aanmelding", ""),
        ("", ""),
    ],
)
def test_voorvoegsel_reads_the_first_prefix(onderwerp: str, soort: str) -> None:
    assert citaat.voorvoegsel(onderwerp) == soort


@pytest.mark.parametrize(
    ("onderwerp", "eigen", "oud", "soort"),
    [
        ("RE: intervisie", "Ik doe mee!", blok(WIJ, ANNA), "citaat"),
        ("FW: intervisie", "Ik doe mee!", blok(WIJ, ANNA), "doorgestuurd"),
        ("FW: intervisie", "Zie onder.", blok(PIET, ANNA), "doorgestuurd"),
        ("Aanmelding", "Ik doe mee!", blok(WIJ, ANNA), "citaat"),
        ("Aanmelding", "Hij doet mee.", blok(PIET, ANNA), "doorgestuurd"),
        ("Aanmelding", "Zie hieronder.", blok(WIJ, ANNA), "doorgestuurd"),
        ("Aanmelding", "Ik doe mee!", blok(ANNA, PIET), "citaat"),
        ("RE: intervisie", "Onderstaande collega wil graag mee.", blok(PIET, ANNA), "doorgestuurd"),
        ("RE: intervisie", "Is onderstaande mail aangekomen?", blok(ANNA, WIJ), "doorgestuurd"),
        ("RE: intervisie", "Zie onderstaande vraag.", blok(WIJ, ANNA), "citaat"),
        ("RE: intervisie", "Ik doe ook mee.", blok(PIET, ANNA), "citaat"),
        ("RE: intervisie", "Mijn antwoorden staan hieronder.", blok(PIET, ANNA), "citaat"),
        ("RE: intervisie", "Zie hieronder mijn opgave.", blok(ANNA, WIJ), "doorgestuurd"),
        ("RE: intervisie", "Wat hieronder staat is het oude nummer.", blok(ANNA, WIJ), "citaat"),
        ("RE: intervisie", "Mijn mail hieronder klopt niet meer.", blok(ANNA, WIJ), "citaat"),
        ("RE: intervisie", "Vergeet de dagen hieronder maar.", blok(ANNA, WIJ), "citaat"),
    ],
)
def test_verdeel_tells_a_quote_from_a_forward(onderwerp: str, eigen: str, oud: str, soort: str) -> None:
    gevonden = verdeel(f"{eigen}\n\n{oud}\nOude tekst.", kop(onderwerp))

    assert gevonden == [("eigen", 0, eigen), (soort, 1, "Oude tekst.")]


def test_verdeel_takes_a_mail_without_own_text_for_a_forward() -> None:
    assert verdeel(f"{blok(PIET, ANNA)}\nIk doe mee.", kop("intervisie")) == [
        ("doorgestuurd", 1, "Ik doe mee.")
    ]


def test_verdeel_gives_a_forward_its_header_and_its_own_signature() -> None:
    lijst = regels.uit_tekst(f"Zie onder.\n\n{blok(PIET, ANNA)}\nIk doe mee.\n\nGroet,\nPiet Vos\nadviseur")

    tekst, delen = citaat.verdeel(lijst, kop("FW: intervisie"))

    assert [(deel.soort, deel.diepte, tekst[deel.begin : deel.eind]) for deel in delen] == [
        ("eigen", 0, "Zie onder."),
        ("doorgestuurd", 1, "Ik doe mee."),
        ("handtekening", 1, "Groet,\nPiet Vos\nadviseur"),
    ]
    assert delen[1].kop is not None
    assert (delen[1].kop.van, delen[1].kop.aan, delen[1].kop.onderwerp) == (PIET, (ANNA,), "intervisie")
    assert delen[2].kop is None


def test_verdeel_counts_forwards_in_forwards() -> None:
    tekst = (
        f"Zie onder.\n\n{blok(PIET, ANNA, 'FW: intervisie')}\nDoe jij dit?\n\n{blok(WIJ, PIET)}\nIk doe mee."
    )

    assert verdeel(tekst, kop("FW: FW: intervisie")) == [
        ("eigen", 0, "Zie onder."),
        ("doorgestuurd", 1, "Doe jij dit?"),
        ("doorgestuurd", 2, "Ik doe mee."),
    ]


def test_verdeel_keeps_what_a_forwarded_answer_quotes_a_quote() -> None:
    tekst = f"Zie onder.\n\n{blok(PIET, ANNA, 'RE: intervisie')}\nIk doe mee.\n\n{blok(WIJ, PIET)}\nAanmelden kan."

    assert verdeel(tekst, kop("FW: intervisie")) == [
        ("eigen", 0, "Zie onder."),
        ("doorgestuurd", 1, "Ik doe mee."),
        ("citaat", 2, "Aanmelden kan."),
    ]


def test_verdeel_looks_below_a_forwarded_answer_that_only_agrees() -> None:
    tekst = (
        f"Zie onder.\n\n{blok(PIET, ANNA, 'RE: intervisie')}\nAkkoord!\n\n{blok(KIM, PIET)}\nMag ik meedoen?"
    )

    assert verdeel(tekst, kop("FW: intervisie")) == [
        ("eigen", 0, "Zie onder."),
        ("doorgestuurd", 1, "Akkoord!"),
        ("doorgestuurd", 2, "Mag ik meedoen?"),
    ]


def test_verdeel_keeps_all_that_lies_in_a_quote_a_quote() -> None:
    tekst = f"Ja.\n\n{blok(WIJ, ANNA, 'FW: intervisie')}\nLees dit.\n\n{blok(PIET, WIJ)}\nIk doe mee."

    assert verdeel(tekst, kop()) == [
        ("eigen", 0, "Ja."),
        ("citaat", 1, "Lees dit."),
        ("citaat", 2, "Ik doe mee."),
    ]


ATTRIBUTIE = "Op wo 1 dec. 2021 om 16:04 schreef Secretariaat <s@rvs-mn.example>:"


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (f"Ja.\n\n{ATTRIBUTIE}\n> Kom je?", [("eigen", 0, "Ja."), ("citaat", 1, "> Kom je?")]),
        (f"{ATTRIBUTIE}\n> Kom je?\n\nJa.", [("citaat", 1, "> Kom je?"), ("eigen", 0, "Ja.")]),
        (
            f"{ATTRIBUTIE}\n> Kom je?\nJa.\n> En Piet?\nNee.",
            [
                ("citaat", 1, "> Kom je?"),
                ("eigen", 0, "Ja."),
                ("citaat", 1, "> En Piet?"),
                ("eigen", 0, "Nee."),
            ],
        ),
        (f"Ja.\n\n{ATTRIBUTIE}\nKom je?", [("eigen", 0, "Ja."), ("citaat", 1, "Kom je?")]),
        (f"Ja.\n\n> {ATTRIBUTIE}\n>\n> Kom je?", [("eigen", 0, "Ja."), ("citaat", 1, "> Kom je?")]),
        ("> Kom je?\nJa.", [("citaat", 1, "> Kom je?"), ("eigen", 0, "Ja.")]),
        ("> a\n\n> b\nJa.", [("citaat", 1, "> a\n\n> b"), ("eigen", 0, "Ja.")]),
        (">> ouder\n> oud\nJa.", [("citaat", 1, "> > ouder\n> oud"), ("eigen", 0, "Ja.")]),
        ("Piet schreef:\n> Kom je?\nJa.", [("citaat", 1, "> Kom je?"), ("eigen", 0, "Ja.")]),
        ("Piet schreef:\nKom je?", [("eigen", 0, "Piet schreef:\nKom je?")]),
        (
            f"Ja.\n\nGroet,\nAnna\n\n{ATTRIBUTIE}\n> Kom je?",
            [("eigen", 0, "Ja."), ("handtekening", 0, "Groet,\nAnna"), ("citaat", 1, "> Kom je?")],
        ),
        (
            "Ja.\n\nVerstuurd vanaf mijn iPhone\n\nGroet,\nAnna",
            [("eigen", 0, "Ja."), ("handtekening", 0, "Groet,\nAnna")],
        ),
    ],
)
def test_verdeel_keeps_answers_around_quotes(tekst: str, verwacht: list[tuple[str, int, str]]) -> None:
    assert verdeel(tekst, kop()) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Ik kan op:\n> dinsdag\n> donderdag", "Ik kan op:\ndinsdag\ndonderdag"),
        (
            "Aan: secretariaat\nVan: Anna Bos\nDatum: 3 januari 2022\nBetreft: aanmelding\n\nIk doe mee.",
            "Aan: secretariaat\nVan: Anna Bos\nDatum: 3 januari 2022\nBetreft: aanmelding\n\nIk doe mee.",
        ),
        ("Van: de gemeente Zeist\nIk doe mee.", "Van: de gemeente Zeist\nIk doe mee."),
    ],
)
def test_verdeel_leaves_a_first_mail_whole(tekst: str, verwacht: str) -> None:
    assert verdeel(tekst, kop("aanmelding")) == [("eigen", 0, verwacht)]


def test_verdeel_takes_marks_for_a_quote_in_a_mail_that_answers() -> None:
    assert verdeel("> dinsdag\nJa.", kop("aanmelding"), antwoord=True) == [
        ("citaat", 1, "> dinsdag"),
        ("eigen", 0, "Ja."),
    ]


def test_verdeel_believes_the_mail_program_about_an_unknown_language() -> None:
    lijst = [Regel("Ja."), Regel("Fra: Piet <p@x.example>", merk="scheiding"), Regel("Gammel tekst.")]

    tekst, delen = citaat.verdeel(lijst, kop())

    assert [(deel.soort, tekst[deel.begin : deel.eind]) for deel in delen] == [
        ("eigen", "Ja."),
        ("citaat", "Gammel tekst."),
    ]
    assert delen[1].kop == Kop(van=Adres("Piet", "p@x.example"))


@pytest.mark.parametrize(
    ("eigen", "antwoord"),
    [
        ("Mijn antwoorden staan hieronder in het rood.", Regel("Ja, dinsdag.", kleur="#c00000")),
        ("Zie hieronder in blauw.", Regel("Ja, dinsdag.", kleur="blue")),
        ("Mijn antwoorden staan hieronder in HOOFDLETTERS.", Regel("JA, DINSDAG.")),
        ("Zie mijn reacties onder je vragen.", Regel("[AB] Ja, dinsdag.")),
        ("Zie hieronder, ik heb het ingevuld.", Regel("Beschikbaar: dinsdag")),
    ],
)
def test_verdeel_finds_answers_inside_the_old_message(eigen: str, antwoord: Regel) -> None:
    lijst = [
        Regel(eigen),
        *regels.uit_tekst(blok(WIJ, ANNA)),
        Regel("Kun je dinsdag?"),
        antwoord,
        Regel("Groet, S."),
    ]

    tekst, delen = citaat.verdeel(lijst, kop())

    assert [(deel.soort, tekst[deel.begin : deel.eind]) for deel in delen] == [
        ("eigen", eigen),
        ("citaat", "Kun je dinsdag?"),
        ("eigen", antwoord.tekst),
        ("citaat", "Groet, S."),
    ]


def test_verdeel_takes_of_coloured_answers_only_what_has_the_colour() -> None:
    vraag, antwoord = "Wil je dit invullen? Een voorbeeld bij 3: maandag.", "3. Welke dagen? dinsdag"
    boven = [Regel("Ik heb mijn antwoorden er in rood achter gezet."), *regels.uit_tekst(blok(WIJ, ANNA))]

    gekleurd = citaat.verdeel([*boven, Regel(vraag), Regel(antwoord, kleur="red")], kop())
    kaal = citaat.verdeel([*boven, Regel(vraag), Regel(antwoord)], kop())

    eigen = [[t[d.begin : d.eind] for d in delen if d.soort == "eigen"][1:] for t, delen in (gekleurd, kaal)]
    assert eigen == [[antwoord], [f"{vraag}\n{antwoord}"]]


@pytest.mark.parametrize(
    "antwoord", [Regel("Ja.", kleur="red"), Regel("JA."), Regel("[AB] Ja."), Regel("Dag: di")]
)
def test_verdeel_looks_for_answers_only_when_they_are_promised(antwoord: Regel) -> None:
    lijst = [Regel("Ik doe mee."), *regels.uit_tekst(blok(WIJ, ANNA)), antwoord]

    _, delen = citaat.verdeel(lijst, kop())

    assert [deel.soort for deel in delen] == ["eigen", "citaat"]


LOSSE_REGELS = [
    "",
    "Ja.",
    "> a",
    ">> b",
    "Groet,",
    "Anna",
    "--",
    "[EXTERN]",
    "PS nee",
    "Naam:\tAnna",
    "Zie hieronder.",
]
KOPREGELS = ["---------- Doorgestuurd bericht ---------", "-----Oorspronkelijk bericht-----", ATTRIBUTIE]
REGELS = st.sampled_from([*LOSSE_REGELS, *KOPREGELS, *blok(PIET, ANNA).split("\n")])


@given(st.lists(REGELS, max_size=25), st.sampled_from(["", "RE: x", "FW: x"]), st.booleans())
def test_verdeel_gives_ordered_parts_of_the_text(lijst: list[str], onderwerp: str, antwoord: bool) -> None:
    schoon = regels.maak_schoon(regels.uit_tekst("\n".join(lijst)))

    tekst, delen = citaat.verdeel(schoon, kop(onderwerp), antwoord=antwoord)

    grenzen = [grens for deel in delen for grens in (deel.begin, deel.eind)]
    assert grenzen == sorted(grenzen)
    assert all(tekst[deel.begin : deel.eind].strip() for deel in delen)
    assert all(deel.diepte == 0 for deel in delen if deel.soort == "eigen")
    assert all(
        deel.diepte > 0 and deel.kop is not None for deel in delen if deel.soort in ("citaat", "doorgestuurd")
    )


@given(st.lists(st.sampled_from(["Ja.", "Nee", "", "Dinsdag kan.", "Anna"]), max_size=10))
def test_verdeel_keeps_every_word_of_the_writer(lijst: list[str]) -> None:
    schoon = regels.maak_schoon(regels.uit_tekst("\n".join(lijst)))

    tekst, delen = citaat.verdeel(schoon, kop("aanmelding"))

    assert " ".join(tekst[deel.begin : deel.eind] for deel in delen).split() == " ".join(lijst).split()
