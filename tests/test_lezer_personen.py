"""Signed mails built from parts of which the truth is known: who writes, how he signs and what stands around it.

The form of the From, the order of a signature and what people put under it must change nothing. Behind them single
mails: what each rule reads, and next to it the same words where they mean something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import formataddr
from random import Random
from typing import Final

import pytest

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing

NU: Final = datetime(2022, 2, 1, 15, tzinfo=UTC)
BUREAU: Final = "secretariaat@rvs-mn.example"
KENNIS: Final = gegevens.kennis([BUREAU])
MENSEN: Final = (
    ("Jelle", "J.", "", "Drost"), ("Esmée", "E.M.", "van de", "Velde"), ("Anne-Wil", "A.W.", "", "Sikkema"),
    ("Mehmet", "M.", "", "Arslan"), ("Koos", "J.A.", "in 't", "Hout"), ("Nadia", "N.", "el", "Idrissi"),
    ("Roos", "R.", "", "Bol-de Haan"), ("Taco", "T.", "ten", "Cate"),
)  # fmt: skip
WERK: Final = (
    ("adviseur openbare orde en veiligheid", "Bestuur en Veiligheid", "OOV"),
    ("plv. hoofd handhaving", "Toezicht & Handhaving", "OOV"),
    ("accounthouder ondermijning", "Cluster OOV", "OOV"),
    ("beleidsadviseur", "Team Integrale Veiligheid", "OOV"),
    ("Head of Public Order", "Public Affairs", "OOV"),
    ("corporate recruiter", "Team Werving", "HRM"),
    ("integriteitsvertrouwenspersoon", "Concernstaf", "HRM"),
    ("personeelsfunctionaris", "Bedrijfsvoering", "HRM"),
    ("jurist", "Personeel & Organisatie", "HRM"),
)  # fmt: skip
HUIZEN: Final = (
    ("Leusden", "Gemeente Leusden", "leusden.nl"),
    ("De Ronde Venen", "gemeente De Ronde Venen", "derondevenen.nl"),
    ("Veiligheidsregio Utrecht", "Veiligheidsregio Utrecht (VRU)", "vru.nl"),
    ("BEL Combinatie", "BEL Combinatie", "belcombinatie.nl"),
    ("ODRU", "Omgevingsdienst regio Utrecht", "odru.nl"),
)
EERST: Final = (
    "Hierbij meld ik mij aan voor de intervisie.",
    "Graag doe ik mee met de intervisie.",
    "Zou u mij willen inschrijven voor de intervisie?",
)
TERZIJDE: Final = (
    "Mijn leidinggevende Wil Prins is op de hoogte.",
    "Bij mijn afwezigheid kunt u Wil Prins bellen (06 - 20 30 40 50).",
    "Mijn vervanger is Wil Prins, 06-20304050.",
    "Tijdens mijn verlof neemt Wil Prins waar (w.prins@elders.example, 0620304050).",
    "Ons kantoor zit tijdelijk in Hoog Dalem.",
    "Ik reis met de trein vanaf Oud Zuilen.",
    "De bijeenkomst mag wat mij betreft in het Grote Veld zijn.",
    "Hiervoor werkte ik bij de gemeente Tiel als beleidsmedewerker.",
)
ERONDER: Final = (
    ["Bezoekadres: Stadsplateau 1, Nieuwegein", "Postbus 12, 3500 AB Utrecht"],
    ["Bij geen gehoor: Wil Prins, 06-20304050"],
    ["Managementassistent: Wil Prins", "06-20304050"],
    ["KvK 30284412", "Klaar voor morgen"],
    [
        "Disclaimer: aan dit bericht kunnen geen rechten worden ontleend. Gemeente Soest is niet aansprakelijk."
    ],
    ["Verzonden vanaf mijn iPhone"],
)
ANDER: Final = (
    "\n\nVan: Lien Vos <l.vos@soest.example>\nVerzonden: maandag 31 januari 2022 10:02\nAan: mij"
    "\nOnderwerp: intervisie\n\nIets voor jou?\n\nGroet,\n\nLien Vos\nHR-adviseur\nGemeente Soest\nM 06-55554444"
)


@dataclass
class Mail:
    """A mail and what it says of its writer."""

    bericht: EmailMessage
    waar: dict[str, str | None]


def _bouw(kans: Random) -> Mail:
    voornaam, letters, tussen, kern = kans.choice(MENSEN)
    functie, afdeling, discipline = kans.choice(WERK)
    organisatie, getekend, domein = kans.choice(HUIZEN)
    naam = " ".join(deel for deel in (voornaam, tussen, kern) if deel)
    adres = (
        f"{voornaam[0].lower()}.{kern.lower().encode('ascii', 'ignore').decode().replace(' ', '')}@{domein}"
    )
    achter = f" {tussen}" if tussen else ""
    weergave = kans.choice([
        naam, f"{kern}, {voornaam}{achter}", f"{kern}, {letters} ({voornaam}){achter}", f"{kern}, {letters}{achter}",
        f"{naam} | {getekend}", f"{naam}, {getekend}", f"{getekend} - {naam}", naam.upper(), "",
    ])  # fmt: skip
    nummer = kans.randint(10000000, 59999999)
    mobiel = kans.choice([f"06-{nummer}", f"+31 (0)6 {nummer}", f"06 {str(nummer)[:4]} {str(nummer)[4:]}"])
    groot = functie[0].upper() + functie[1:]
    wie = kans.choice(
        [naam, f"mr. {naam}", f"{naam}, MA", f"{naam} MSc", f"{letters} ({voornaam}){achter} {kern}"]
    )
    blok = kans.choice([
        [wie, groot, afdeling, getekend],
        [wie, getekend, afdeling, groot],
        [afdeling, getekend, "", wie, groot],
        [f"{naam} | {functie} | {afdeling} | {getekend}"],
        [f"{naam}, {groot}, {afdeling}", getekend],
        [groot, wie, afdeling, getekend],
        [f"{naam} - {groot} - {getekend}", afdeling],
        [wie, f"{groot} bij {getekend}", afdeling],
    ])  # fmt: skip
    los = kans.choice([
        ["T 030 - 639 26 11", f"M {mobiel}", f"E {adres}"],
        [f"Mobiel\t{mobiel} | E-mail\t{adres} | Website\twww.{domein}"],
        [f"{mobiel} | www.{domein}"],
        [f"Telefoon: {mobiel}", "Algemeen: 14 030"],
    ])  # fmt: skip
    groet = kans.choice(
        ["Met vriendelijke groet,", "Alvast bedankt en vriendelijke groet,", "Hartelijke groeten,"]
    )
    onder = [groet, "", *blok, "", *los, "", *(kans.choice(ERONDER) if kans.random() < 0.6 else [])]
    zinnen = [kans.choice(EERST), *(kans.sample(TERZIJDE, 1) if kans.random() < 0.5 else [])]
    tekst = f"Beste Anouk,\n\n{' '.join(zinnen)}\n\n" + "\n".join(onder).rstrip()
    bericht = EmailMessage()
    bericht["Date"] = "Tue, 01 Feb 2022 15:17:58 +0100"
    bericht["From"] = formataddr((weergave, adres)) if weergave else adres
    bericht["To"] = BUREAU
    bericht["Subject"] = kans.choice(["intervisie", "Aanmelding intervisie"])
    bericht.set_content(tekst + (ANDER if kans.random() < 0.2 else "") + "\n")
    waar = {"naam": naam, "email": adres, "organisatie": organisatie, "discipline": discipline}
    return Mail(bericht, {**waar, "functie": functie.lower(), "telefoon": f"+316{nummer}"})


@pytest.mark.parametrize("zaad", range(8))
def test_the_dress_of_a_signature_changes_nothing(zaad: int) -> None:
    kans = Random(zaad)
    for _ in range(20):
        mail = _bouw(kans)
        lezing = lezer.lees(bytes(mail.bericht), NU, KENNIS)
        gelezen = [{vak: getattr(p, vak) for vak in mail.waar} for p in lezing.personen]
        for een in gelezen:
            een["functie"] = (een["functie"] or "").lower()
        assert (lezing.soort, gelezen, lezing.redenen) == ("aanmelding", [mail.waar], []), str(mail.bericht)


def _lees(
    tekst: str, van: str = "Roos Bol <r.bol@leusden.nl>", cc: str = "", onderwerp: str = "intervisie"
) -> Lezing:
    koppen = f"From: {van}\nTo: {BUREAU}\n{f'Cc: {cc}' + chr(10) if cc else ''}Subject: {onderwerp}\n"
    mail = (
        f"Date: Tue, 01 Feb 2022 15:17:58 +0100\n{koppen}Content-Type: text/plain; charset=utf-8\n\n{tekst}"
    )
    return lezer.lees(mail.encode(), NU, KENNIS)


ONDER: Final = "\n\nGroet,\n\nRoos Bol\nHR-adviseur\ngemeente Leusden"


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        (f"Graag doe ik mee.{ONDER}\nT 033 123 45 66 (secretariaat) | M 06 20304050", "+31620304050"),
        (
            f"Graag doe ik mee.{ONDER}\n06 20304050\n\nBij afwezigheid:\nWil Prins\n06 11223344",
            "+31620304050",
        ),
        (f"Graag doe ik mee.{ONDER}\n033 1234567\nWaarnemer: Wil Prins, 06 11223344", "+31331234567"),
        (f"Graag doe ik mee. Als ik niet opneem, bel dan 06 11223344 (Wil Prins).{ONDER}", None),
        (f"Graag doe ik mee. Mijn collega Wil Prins (06 11223344) weet hier alles van.{ONDER}", None),
        # the same words, and the number is his own
        (f"Op aanraden van Wil Prins doe ik mee; ik ben bereikbaar op 06 20304050.{ONDER}", "+31620304050"),
        (
            f"Mijn waarnemer is Wil Prins, mijn nummer is 06 20304050. Graag doe ik mee.{ONDER}",
            "+31620304050",
        ),
        (
            "Graag doe ik mee.\n\nGroet,\nRoos Bol\nplaatsvervangend hoofd HRM\nLeusden\n06 20304050",
            "+31620304050",
        ),
        ("Graag doe ik mee.\n\nGroet,\nRoos Bol\nmanagementassistent HRM\nT 06 20304050", "+31620304050"),
    ],
)
def test_the_number_of_who_stands_in_is_not_his(tekst: str, nummer: str | None) -> None:
    assert [p.telefoon for p in _lees(tekst).personen] == [nummer]


def test_who_is_signed_up_keeps_his_number_behind_ik_meld_aan() -> None:
    lezing = _lees(
        "Voor de intervisie meld ik aan: Wil Prins, boa, w.prins@leusden.nl, 06 11223344.\n\nGroet,\nRoos Bol"
    )
    assert [(p.naam, p.telefoon) for p in lezing.personen] == [("Wil Prins", "+31611223344")]


@pytest.mark.parametrize(
    ("van", "onder", "naam"),
    [
        ('"Meer, A.B. van der" <a.vandermeer@vru.nl>', "Groet,\nAnna", "Anna van der Meer"),
        ('"Meer, A.B. van der" <a.vandermeer@vru.nl>', "Groet,\nBea", "Bea van der Meer"),
        ('"Bos, Jan, VRU" <j.bos@vru.nl>', "Groet,\nJan", "Jan Bos"),
        ('"Jan Bos, HR-adviseur" <j.bos@vru.nl>', "Groet,\nJan", "Jan Bos"),
        ('"Jan Bos, Meerinzicht" <j.bos@meerinzicht.nl>', "Groet,\nJan Bos", "Jan Bos"),
        ('"Bos-de Wit, Anna" <a.bos@vru.nl>', "Groet,\nAnna", "Anna Bos-de Wit"),
        ('"Gemeente Ede - Jan Bos" <j.bos@ede.nl>', "Groet,\nJan", "Jan Bos"),
    ],
)
def test_a_name_is_as_whole_as_header_and_signature_make_it(van: str, onder: str, naam: str) -> None:
    lezing = _lees(f"Ik ben crisiscoördinator en doe graag mee met de intervisie.\n\n{onder}", van)
    assert [p.naam for p in lezing.personen] == [naam]


@pytest.mark.parametrize(
    ("gezegd", "functie"),
    [
        ("Ik ben plv. hoofd OOV bij gemeente Leusden.", "plv. hoofd OOV"),
        ("Ik werk als talent acquisition specialist.", "talent acquisition specialist"),
        ("Ik ben interne vertrouwenspersoon.", "interne vertrouwenspersoon"),
        ("Functie: juridisch adviseur wonen", "juridisch adviseur wonen"),
        ("Hiervoor werkte ik bij de gemeente Tiel als jurist.", "HR-adviseur"),
        ("Ik heb tien jaar ervaring als rechercheur.", "HR-adviseur"),
        ("Ik werkte eerst als boa en ben nu teamleider handhaving.", "teamleider handhaving"),
        ("Tot vorig jaar was ik boa, nu ben ik jurist.", "jurist"),
    ],
)
def test_a_function_is_whole_and_of_today(gezegd: str, functie: str) -> None:
    lezing = _lees(f"Graag doe ik mee met de intervisie. {gezegd}{ONDER}")
    assert [p.functie for p in lezing.personen] == [functie]


@pytest.mark.parametrize(
    ("regel", "functie"),
    [
        ("Strategisch adviseur, Personeel & Organisatie", "Strategisch adviseur"),
        ("adviseur crisisbeheersing, Veiligheid & Handhaving", "adviseur crisisbeheersing"),
        ("adviseur ondermijning en Bibob, Toezicht en Handhaving", "adviseur ondermijning en Bibob"),
        ("Manager HR, Communicatie en Juridische Zaken", "Manager HR, Communicatie en Juridische Zaken"),
        ("adviseur orde, veiligheid en handhaving", "adviseur orde, veiligheid en handhaving"),
    ],
)
def test_a_department_behind_a_comma_is_no_part_of_the_function(regel: str, functie: str) -> None:
    lezing = _lees(f"Graag doe ik mee met de intervisie.\n\nGroet,\n\nRoos Bol\n{regel}\ngemeente Leusden")
    assert [p.functie for p in lezing.personen] == [functie]


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("Graag doe ik mee met de intervisie in Nieuw Loosdrecht.", ["Roos Bol"]),
        ("Ik meld mij aan voor de intervisie; ik reis vanaf Station Hoog Dalem.", ["Roos Bol"]),
        ("Graag doe ik mee met de intervisie op het terrein van Kamp Zeist.", ["Roos Bol"]),
        ("Graag doe ik mee met de intervisie, het liefst in het Grote Veld.", ["Roos Bol"]),
        ("Ik geef mij en Wil Prins op voor de intervisie in Oud Zuilen.", ["Roos Bol", "Wil Prins"]),
        ("Hierbij schrijf ik in Wil Prins (boa, w.prins@leusden.nl) voor de intervisie.", ["Wil Prins"]),
    ],
)
def test_a_place_of_two_words_is_nobody(tekst: str, wie: list[str]) -> None:
    assert [p.naam for p in _lees(tekst + ONDER).personen] == wie


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("Ik doe graag mee, samen met mijn collega in de cc, handhaver.", [("Wil Prins", "handhaver")]),
        ("Graag meld ik mij en mijn collega (zie cc) aan. Zij is boa.", [("Wil Prins", "boa")]),
        ("Graag meld ik mij aan. Mijn leidinggevende staat in de cc.", []),
        ("Graag meld ik mij aan. Mijn collega in de cc is op de hoogte.", []),
    ],
)
def test_a_colleague_in_the_copy_is_who_the_copy_goes_to(tekst: str, wie: list[tuple[str, str]]) -> None:
    personen = _lees(tekst + ONDER, cc="Wil Prins <w.prins@leusden.nl>").personen
    assert [p.naam for p in personen] == ["Roos Bol", *(naam for naam, _ in wie)]
    assert [(p.naam, p.functie) for p in personen[1:]] == wie


EERDER: Final = (
    "\n\nVan: Roos Bol <r.bol@leusden.nl>\nVerzonden: maandag 24 januari 2022 09:12\nAan: Bureau"
    f"\nOnderwerp: vraag\n\nGaat de intervisie door?{ONDER}\n06 20304050\nWerkdagen: maandag, dinsdag"
)


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        ("Graag doe ik mee. Mijn gegevens staan in mijn mail hieronder.", ("HR-adviseur", "+31620304050")),
        ("Zou u mij willen inschrijven? Zie voor mijn functie onderaan.", ("HR-adviseur", "+31620304050")),
        ("Graag doe ik mee.", (None, None)),
        ("Graag doe ik mee. Bedankt voor uw antwoord hieronder.", (None, None)),
    ],
)
def test_an_earlier_mail_tells_who_he_is_when_he_points_at_it(
    tekst: str, gelezen: tuple[str | None, str | None]
) -> None:
    (persoon,) = _lees(f"{tekst}\n\nGroet,\nRoos{EERDER}", onderwerp="RE: vraag").personen
    assert (persoon.functie, persoon.telefoon) == gelezen


def test_his_days_go_before_the_working_days_under_an_earlier_mail() -> None:
    (persoon,) = _lees(
        "Zou u mij willen inschrijven? Ik kan op vrijdag. Mijn gegevens staan in mijn mail hieronder."
        f"\n\nRoos{EERDER}"
    ).personen
    assert persoon.beschikbaar == ("vr-ochtend", "vr-middag")


def test_who_wrote_the_mail_below_is_not_signed_up() -> None:
    lezing = _lees(f"Zou u mij willen inschrijven voor de intervisie?{ONDER}{ANDER}")
    assert [p.naam for p in lezing.personen] == ["Roos Bol"]


def test_what_stands_under_a_name_is_no_day() -> None:
    lezing = _lees(
        "Graag doe ik mee met de intervisie.\n\nGroet,\n\nRoos Bol, MA | HR-adviseur\nKlaar voor morgen"
    )
    assert [(p.beschikbaar, p.afwezig) for p in lezing.personen] == [((), ())]


def test_a_sentence_that_ends_in_capitals_is_no_name() -> None:
    lezing = _lees(f"Graag doe ik mee. Ik ben hoofd P&O bij VRU. Mij komt maandag het best uit.{ONDER}")
    assert [(p.naam, p.beschikbaar) for p in lezing.personen] == [("Roos Bol", ("ma-ochtend", "ma-middag"))]


def test_a_seat_for_a_named_other_is_his() -> None:
    wens = "Voor mijn leidinggevende Wil Prins (boa, w.prins@leusden.nl) wil ik graag een plek reserveren."
    assert [p.naam for p in _lees(f"{wens} Het gaat om de intervisie.{ONDER}").personen] == ["Wil Prins"]


def test_who_signs_for_a_mailbox_is_the_writer() -> None:
    lezing = _lees(
        "Roos Bol (HR-adviseur, r.bol@leusden.nl) en Wil Prins (boa, w.prins@leusden.nl) doen graag mee.\n\n"
        "Groet,\nRoos Bol\nT 06 20304050",
        van="Secretariaat <secretariaat@leusden.nl>",
        onderwerp="Aanmelding intervisie",
    )
    assert [(p.naam, p.telefoon) for p in lezing.personen] == [
        ("Roos Bol", "+31620304050"),
        ("Wil Prins", None),
    ]


@pytest.mark.parametrize(
    ("tekst", "functie", "nummer"),
    [
        ("Mijn leidinggevende is Wil Prins, boa.", "HR-adviseur", "+31620304050"),
        (
            "Mijn leidinggevende, Wil Prins (w.prins@leusden.nl), heeft akkoord gegeven.",
            "HR-adviseur",
            "+31620304050",
        ),
        ("Mijn secretaresse is Wil Prins (w.prins@leusden.nl).", "HR-adviseur", "+31620304050"),
        ("Er is een congres, maar daar stuur ik onze trainee heen.", "HR-adviseur", "+31620304050"),
        ("Het teamnummer is 06 11223344.", "HR-adviseur", "+31620304050"),
        (
            "Mijn oude nummer 06 11223344 werkt niet meer, ik heb nu 06 55667788.",
            "HR-adviseur",
            "+31655667788",
        ),
        ("Voor een afspraak kunt u mij bellen op 06 55667788.", "HR-adviseur", "+31655667788"),
        ("Recruiter ben ik gebleven.", "Recruiter", "+31620304050"),
        ("Gegevens: naam Roos Bol; functie recruiter; telefoon 06 55667788.", "recruiter", "+31655667788"),
    ],
)
def test_what_is_told_of_another_or_of_before_is_not_his(tekst: str, functie: str, nummer: str) -> None:
    lezing = _lees(f"Hierbij meld ik mij aan voor de intervisie. {tekst}{ONDER}\n06 20304050")
    assert [(p.naam, p.functie, p.telefoon) for p in lezing.personen] == [("Roos Bol", functie, nummer)]
    assert lezing.redenen == []


@pytest.mark.parametrize(
    ("regels", "functie"),
    [
        (
            "Strategisch adviseur openbare orde\nen veiligheid",
            "Strategisch adviseur openbare orde en veiligheid",
        ),
        ("Jurist / Bibob-coördinator", "Jurist / Bibob-coördinator"),
        ("HR-adviseur / HR advisor", "HR-adviseur"),
        ("HR-adviseur\nvan de gemeente", "HR-adviseur"),
    ],
)
def test_a_function_in_more_pieces(regels: str, functie: str) -> None:
    lezing = _lees(f"Graag doe ik mee met de intervisie.\n\nGroet,\n\nRoos Bol\n{regels}\ngemeente Leusden")
    assert [p.functie for p in lezing.personen] == [functie]


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        (
            "Wil Prins is onze AOV'er en wil graag meedoen met de intervisie. Zijn adres: w.prins@leusden.nl.",
            "AOV'er",
        ),
        (
            "Ik meld onze recruiter Wil Prins aan, te bereiken op w.prins@leusden.nl of 06 11223344.",
            "recruiter",
        ),
    ],
)
def test_a_colleague_is_who_takes_part(tekst: str, wie: str) -> None:
    lezing = _lees(tekst + ONDER)
    assert [(p.naam, p.functie, p.email) for p in lezing.personen] == [
        ("Wil Prins", wie, "w.prins@leusden.nl")
    ]


def test_the_same_goes_for_a_colleague() -> None:
    gezegd = "Ik meld mij aan. Ditzelfde geldt voor mijn collega Wil Prins, boa, w.prins@leusden.nl."
    assert [p.functie for p in _lees(gezegd + ONDER).personen] == ["HR-adviseur", "boa"]


def test_what_two_others_are_is_not_said_of_the_writer() -> None:
    mensen = "Wil Prins (w.prins@leusden.nl) en Bo Mol (b.mol@leusden.nl)"
    gezegd = f"{mensen} doen mee en ik ook. Wil en Bo zijn allebei boa."
    assert [p.functie for p in _lees(gezegd + ONDER).personen] == ["HR-adviseur", "boa", "boa"]


def test_an_employer_of_two_words_is_nobody() -> None:
    lezing = _lees(
        "Namens gemeente Stichtse Vecht meld ik mij aan voor de intervisie.\n\nGroet,\n\nRoos Bol\nboa\n"
        "gemeente Stichtse Vecht",
        van="Roos Bol <r.bol@stichtsevecht.nl>",
    )
    assert [(p.naam, p.organisatie) for p in lezing.personen] == [("Roos Bol", "Stichtse Vecht")]


def test_a_form_gives_letters_and_two_numbers() -> None:
    velden = "Voorletters: P.M.\nTussenvoegsel: van der\nAchternaam: Mol\nFunctie: accountmanager\nDoelgroep: OOV\n"
    lezing = _lees(
        f"Ik geef mij op.\n\n{velden}E-mail: p.mol@leusden.nl\nTelefoon vast: 033 1234567\nMobiel: 06 11223344"
    )
    assert [(p.naam, p.discipline, p.telefoon) for p in lezing.personen] == [
        ("P.M. van der Mol", "OOV", "+31611223344")
    ]


def test_a_row_of_cells_with_his_name_is_a_signature() -> None:
    cellen = "Roos Bol\tHR-adviseur\tgemeente Leusden\n06-20304050\tr.bol@leusden.nl\twww.leusden.nl"
    lezing = _lees(f"Hierbij meld ik mij aan voor de intervisie.\n\nMet vriendelijke groet,\n\n{cellen}")
    assert [(p.functie, p.telefoon) for p in lezing.personen] == [("HR-adviseur", "+31620304050")]


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        (
            "Voor de intervisie meld ik niet mijzelf maar Bo Prins aan (boa, w.prins@leusden.nl).",
            ["Bo Prins"],
        ),
        ("Ik doe mee. Mijn stagiaire Bo Prins loopt met mij mee, maar doet zelf niet mee.", ["Roos Bol"]),
        (
            "Ik doe niet alleen zelf mee, maar ook Bo Prins (boa, w.prins@leusden.nl).",
            ["Roos Bol", "Bo Prins"],
        ),
    ],
)
def test_not_he_but_another_is_signed_up(tekst: str, wie: list[str]) -> None:
    lezing = _lees(tekst + ONDER)
    assert (lezing.soort, [p.naam for p in lezing.personen]) == ("aanmelding", wie)


@pytest.mark.parametrize(
    "tekst",
    [
        "Graag meld ik mij - HR-adviseur bij gemeente Leusden - aan voor de intervisie.",
        "Aanmelding intervisie: Roos Bol / HR-adviseur / gemeente Leusden.",
        "Ik (HR-adviseur) wil graag meedoen met de intervisie.",
    ],
)
def test_a_function_between_strokes_is_his(tekst: str) -> None:
    assert [p.functie for p in _lees(f"{tekst}\n\nGroet,\nRoos").personen] == ["HR-adviseur"]


@pytest.mark.parametrize(
    "van",
    [
        '"Roos Bol, handhaver gemeente Leusden"',
        '"Roos Bol; gemeente Leusden"',
        '"Roos Bol / Leusden"',
        '"Bol, Roos; Leusden"',
    ],
)
def test_a_header_that_tells_where_he_works_is_still_of_him(van: str) -> None:
    lezing = _lees(f"Graag doe ik mee.{ONDER}", van=f"{van} <r.bol@leusden.nl>")
    assert [(p.naam, p.email) for p in lezing.personen] == [("Roos Bol", "r.bol@leusden.nl")]


def test_each_of_two_who_sign_has_the_address_behind_his_name() -> None:
    onder = "Roos Bol, HR-adviseur\nWil Prins, boa, w.prins@leusden.nl\ngemeente Leusden"
    personen = _lees(f"Wij doen graag mee met de intervisie.\n\nMet vriendelijke groet,\n\n{onder}").personen
    assert [(p.naam, p.email) for p in personen] == [
        ("Roos Bol", "r.bol@leusden.nl"), ("Wil Prins", "w.prins@leusden.nl")
    ]  # fmt: skip
