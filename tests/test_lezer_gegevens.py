"""Which address, employer, name and number a sentence in a sign-up gives, in small whole mails."""

from __future__ import annotations

from datetime import UTC, datetime

from intervisie import gegevens, lezer
from intervisie.lezer import Lezing

NU = datetime(2022, 1, 17, 9, 0, tzinfo=UTC)
KENNIS = gegevens.kennis(["secretariaat@rvs-mn.example"])
ANNA = "Anna Bos <a.bos@ede.example>"
THUIS = "anna@thuis.example"
EDE = "a.bos@ede.example"


def lees(zin: str, van: str = ANNA, onder: str = "Anna Bos\nHR-adviseur\nGemeente Ede") -> Lezing:
    koppen = f"From: {van}\nTo: secretariaat@rvs-mn.example\nSubject: intervisie\n"
    tekst = (
        f"Graag meld ik me aan voor de intervisie.\n\n{zin}\n\nIk kan op dinsdagochtend.\n\nGroeten,\n{onder}"
    )
    return lezer.lees(f"{koppen}Content-Type: text/plain; charset=utf-8\n\n{tekst}\n".encode(), NU, KENNIS)


def fouten(gevallen: dict[str, tuple[str | None, bool]], veld: str, van: str, onder: str) -> list[object]:
    uit: list[object] = []
    for zin, (waar, vraagt) in gevallen.items():
        lezing = lees(zin, van, onder)
        (persoon,) = lezing.personen
        gelezen = (getattr(persoon, veld), lezing.controle_nodig)
        if gelezen != (waar, vraagt):
            uit.append((zin, gelezen, lezing.redenen))
    return uit


ADRES: dict[str, tuple[str | None, bool]] = {
    f"Wil je mij aanschrijven op {THUIS}?": (THUIS, False),
    f"Noteer aub {THUIS} als contactadres.": (THUIS, False),
    f"{THUIS} is het adres waarop ik de uitnodiging wil krijgen.": (THUIS, False),
    f"Dit account wordt nauwelijks gelezen; {THUIS} wel.": (THUIS, False),
    f"Het juiste mailadres is anna.bos@ede.example, niet {EDE}.": ("anna.bos@ede.example", False),
    "Vorige ronde stond ik met bos@oud.example; dat moet anna.bos@ede.example zijn.": (
        "anna.bos@ede.example",
        False,
    ),
    "bos@oud.example gebruik ik niet meer.": (EDE, False),
    "Het adres bos@oud.example in jullie bestand is verouderd.": (EDE, False),
    "Mail naar bos@oud.example komt niet meer aan.": (EDE, False),
    f"In mijn handtekening staat bos@oud.example, dat is een tikfout: het is {EDE}.": (EDE, False),
    f"Mail kan naar {EDE} of naar {THUIS}.": (EDE, True),
    f"Mijn adressen: {EDE} / {THUIS}.": (EDE, True),
    f"Je kunt me mailen op mijn werk of op {THUIS}.": (EDE, True),
    "In april krijg ik een ander adres (anna@nieuw.example).": (EDE, True),
    "Vanaf 1 mei ben ik te bereiken op anna@nieuw.example, maar gebruik nu nog dit adres.": (EDE, False),
    f"Mijn adres wordt per 1 april anna@nieuw.example; tot die datum graag mailen naar {EDE}.": (EDE, False),
    "Gebruik voorlopig dit adres; pas op 1 april gaat anna@nieuw.example in.": (EDE, False),
    "De mail van info@netwerk.example las ik met interesse.": (EDE, False),
    "Mijn teamleider Petra Smit (p.smit@ede.example) weet ervan.": (EDE, False),
    "Ik kreeg de oproep doorgestuurd van Petra Smit, p.smit@ede.example.": (EDE, False),
    "Mijn collega Petra Smit (p.smit@ede.example).": (EDE, True),
    f"Ik gebruik {EDE} en {THUIS} door elkaar.": (EDE, True),
    f"Als mailadres kun je {THUIS} opnemen.": (THUIS, False),
    "Straks, vanaf de zomer, mail ik vanaf anna@nieuw.example.": (EDE, True),
    f"Mijn adres wijzigt op 1 april naar anna@nieuw.example; houd tot die dag {EDE} aan.": (EDE, False),
    "Op bos@oud.example ben ik niet langer bereikbaar.": (EDE, False),
    "Verwijder bos@oud.example uit jullie bestand, dat is mijn oude adres.": (EDE, False),
    "Ik las erover in de nieuwsbrief van nieuws@vng.example.": (EDE, False),
    "Petra Smit van ons bestuurssecretariaat, p.smit@ede.example, plant mijn agenda.": (EDE, False),
    "Post voor de vertrouwenspersoon gaat naar vertrouwenspersoon@ede.example, voor mij hierheen.": (
        EDE,
        True,
    ),
    **{
        f"Mail mij liever op {THUIS.replace('@', apenstaart)}.": (THUIS, False)
        for apenstaart in (" (at) ", "[at]", " @ ", "(apenstaartje)", " apenstaartje ")
    },
    f"Mijn mailadres is {THUIS.replace('@', ' apenstaartje ').replace('.', ' punt ')}, dank.": (THUIS, False),
}


def test_an_address_is_his_now_later_no_more_or_somebody_elses() -> None:
    assert fouten(ADRES, "email", ANNA, "Anna Bos\nHR-adviseur\nGemeente Ede") == []


WERK: dict[str, tuple[str | None, bool]] = {
    "Hier in Bunnik ben ik recruiter.": ("Bunnik", False),
    "Mijn organisatie: Soest": ("Soest", False),
    "Soest is de gemeente waar ik voor werk.": ("Soest", False),
    "Ik kom uit de organisatie van Lopik.": ("Lopik", False),
    "Wij van de gemeente Lopik doen voor het eerst mee.": ("Lopik", False),
    "Ik werk bij de politie | Midden-Nederland.": ("Politie Midden-Nederland", False),
    "Ik werk bij de Nationale Politie, Midden-Nederland.": ("Politie Midden-Nederland", False),
    "Ik werk bij het OM Midden-Nederland.": ("OM Midden-Nederland", False),
    "Ik werk bij RUD Drenthe.": ("RUD Drenthe", False),
    "Ik werk bij het Waterschap Vallei & Veluwe.": ("Waterschap Vallei en Veluwe", False),
    "In Soest werk ik als recruiter.": ("Soest", False),
    "Soest betaalt mijn salaris.": ("Soest", False),
    "Mijn voorganger zit nu bij de gemeente Tiel.": (None, True),
}


def test_an_employer_is_named_in_more_ways_than_with_work() -> None:
    assert fouten(WERK, "organisatie", f"Anna Bos <{THUIS}>", "Anna Bos\nHR-adviseur") == []


BIJ_EDE: dict[str, tuple[str | None, bool]] = {
    "Mijn voorganger zit nu bij de gemeente Tiel.": ("Ede", False),
    "Ik ben gedetacheerd bij gemeente Tiel, graag onder die naam noteren.": ("Tiel", False),
    "Noteer als organisatie gemeente Tiel, ik werk daar op detacheringsbasis.": ("Tiel", False),
    "Zet achter mijn naam gemeente Tiel, daar ben ik gedetacheerd.": ("Tiel", False),
    "Vanaf juni ben ik in dienst van Tiel; noteer mij voor nu onder Ede.": ("Ede", False),
    "Mijn overstap naar Tiel is pas in juni, registreer mij dus nog bij Ede.": ("Ede", False),
    "Vanaf 1 april werk ik bij gemeente Tiel; houd tot dan Ede aan.": ("Ede", False),
    "Zet mij op de lijst voor de groepen. Mijn nieuwe baan bij gemeente Tiel begint in mei.": ("Ede", True),
    "Mijn baan bij gemeente Tiel begint in mei.": ("Ede", True),
}


def test_an_employer_of_somebody_else_or_of_later_is_not_his() -> None:
    assert fouten(BIJ_EDE, "organisatie", ANNA, "Anna Bos\nHR-adviseur\nGemeente Ede") == []


def test_a_name_is_said_in_passing() -> None:
    gevallen: dict[str, tuple[str | None, bool]] = {
        "Even voorstellen: Anna Bos, boa bij de gemeente Ede.": ("Anna Bos", False),
        "Je spreekt met Anna Bos, boa.": ("Anna Bos", False),
        "Ik stel me even voor: Anna Bos, boa.": ("Anna Bos", False),
        "Anna Bos hier, boa van de gemeente Ede.": ("Anna Bos", False),
    }
    assert fouten(gevallen, "naam", "a.bos@ede.example", "Anna") == []
    (persoon,) = lees("", r'"A. \"Anne\" Bos" <a.bos@ede.example>', "Anne\nboa").personen
    assert persoon.naam == "Anne Bos"


def test_an_account_is_no_telephone_and_a_team_no_name() -> None:
    (persoon,) = lees("", ANNA, "Anna Bos\nBeleidsmedewerker\nHR-team\nNL91 ABNA 0417 1643 00").personen
    assert (persoon.telefoon, persoon.discipline) == (None, "HRM")


def test_the_new_name_goes_before_the_one_in_the_header() -> None:
    gevallen: dict[str, tuple[str | None, bool]] = {
        "In het systeem sta ik nog als Anna Bos, maar het is Anna Lindeman.": ("Anna Lindeman", False),
        "Noteer mij alsjeblieft als Anna Lindeman, zo heet ik nu.": ("Anna Lindeman", False),
    }
    assert fouten(gevallen, "naam", ANNA, "Anna Lindeman\nHR-adviseur") == []


def test_a_form_of_the_website_names_the_employer_under_two_words() -> None:
    velden = "Uw naam: Anna Bos\nUw e-mailadres: a.bos@soest.example\nGemeente of organisatie: Lopik\nOOV of HRM: HRM"
    (persoon,) = lees(velden, "Website <noreply@formulier.example>", "").personen
    assert (persoon.naam, persoon.organisatie) == ("Anna Bos", "Lopik")
