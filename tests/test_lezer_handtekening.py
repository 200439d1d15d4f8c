"""Where the text of a writer ends and the signature, the small print or the telephone begins."""

from __future__ import annotations

import pytest

from intervisie.lezer.bericht import Adres
from intervisie.lezer.mime import handtekening
from intervisie.lezer.mime.regels import Regel

ANNA = Adres("Bos, Anna", "a.bos@zeist.example")


def rollen(tekst: str, *, slot: bool = True, schrijver: Adres | None = ANNA) -> str:
    """One letter a line, "." for a blank one."""
    regels = [Regel(regel) for regel in tekst.split("\n")]
    gevonden = handtekening.wijs_toe(regels, schrijver, slot=slot)
    return "".join(rol[0] if regel.tekst else "." for regel, rol in zip(regels, gevonden, strict=True))


@pytest.mark.parametrize(
    "groet",
    [
        "Groet,", "Groeten", "groetjes!", "Groetjes 😊", "Met vriendelijke groet,", "Met vriendelijke groeten",
        "met hartelijke groet", "Vriendelijke groet", "Hartelijke groeten uit Huizen,", "Mvg", "mvg,",
        "M.v.g.", "Gr.", "Gr", "grtz", "Vr. gr.", "Vr.gr.", "vrgr,", "Hgr", "Hoogachtend,", "Bedankt!",
        "Alvast bedankt,", "Met dank,", "Dank alvast", "Bvd,", "Tot ziens,", "Fijne dag!", "Liefs,",
        "Kind regards,", "Best,", "Best regards", "Cheers,", "Mit freundlichen Grüßen", "Cordialement,",
        "Mei freonlike groetnis,", "Met vriendelijke groet / Kind regards,", "*Met vriendelijke groet,*",
        "Zonnige groet,",
    ],
)  # fmt: skip
def test_wijs_toe_starts_a_signature_at_a_closing(groet: str) -> None:
    assert rollen(f"Ik doe mee.\n\n{groet}\nAnna") == "e.hh"


@pytest.mark.parametrize(
    "regel",
    [
        "mvg Anna", "Groet, Anna", "Groetjes Anna en Piet", "Gr. Anna Bos, gemeente Zeist",
        "Met vriendelijke groet Anna Bos", "Groeten van Anna", "Bedankt, Anna",
    ],
)  # fmt: skip
def test_wijs_toe_takes_closing_and_name_on_one_line(regel: str) -> None:
    assert rollen(f"Ik doe mee.\n{regel}") == "eh"


@pytest.mark.parametrize(
    "regel",
    [
        "Groeten aan Piet en tot dan!", "Bedankt voor de uitnodiging, ik doe graag mee.",
        "Tot ziens in maart!", "Best spannend allemaal.", "Fijne dag gehad gisteren?", "Dank voor uw bericht.",
        "Groet u uw collega van mij?", "Groetend kwam ik binnen, want ik was te laat en wij zijn begonnen.",
    ],
)  # fmt: skip
def test_wijs_toe_leaves_a_sentence_that_starts_like_a_closing(regel: str) -> None:
    assert rollen(f"{regel}\nIk kan op dinsdag.") == "ee"


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Ik doe mee.\n\n--\nAnna Bos\nAdviseur", "e.hhh"),
        ("Ik doe mee.\n\n_____\nAnna Bos\nAdviseur OOV", "e.hhh"),
        ("Wij melden aan:\n--\nJan Jansen\n--\nPiet Vos\n--\nGroet, Anna", "eeeeehh"),
        ("Ik doe mee.\n\nAnna Bos\nAdviseur OOV\n\nGemeente Zeist\n030 123 45 67", "e.hh.hh"),
        ("Ik doe mee.\n\nAnna Bos, adviseur OOV gemeente Zeist", "e.h"),
        ("ik doe mee\n\nanna bos", "e.h"),
        ("Ik doe mee.\nAnna", "eh"),
        ("Anna Bos\nAdviseur OOV", "hh"),
        ("Graag aanmelden:\n\nAnna Bos\nAdviseur OOV", "e.ee"),
        ("Graag aanmelden:\n\nJan Jansen\nAdviseur\n\nPiet Vos\nAdviseur", "e.ee.ee"),
        ("Hoi,\nAnna Bos, adviseur, doet graag mee", "ee"),
        ("Naam\tAnna Bos\nFunctie\tAdviseur", "ee"),
    ],
)
def test_wijs_toe_finds_a_signature_without_closing(tekst: str, verwacht: str) -> None:
    assert rollen(tekst) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Ja.\n\nGroet,\nAnna\n\nP.S. Dinsdag niet.\nWoensdag wel.", "e.hh.ee"),
        ("Ja.\n\nGroet,\nAnna\nPS dinsdag niet", "e.hhe"),
        ("Ja.\n\nGroet,\nAnna\n\nO ja, dinsdag kan ik niet!", "e.hh.e"),
        ("Ja.\n\nGroet,\nAnna\n\nIk kan op vrijdag niet, dan werk ik niet.", "e.hh.e"),
        ("Ja.\n\nGroet,\nAnna\n\nMijn gegevens:\nNaam: Anna Bos", "e.hh.ee"),
        ("Ja.\n\nGroet,\nAnna\n\nNaam: Anna Bos\nFunctie: adviseur", "e.hh.ee"),
        ("Ja.\n\nGroet,\nAnna\n\nPS Kan het nog?\n\nGroet, Anna", "e.hh.e.h"),
        ("Ja.\n\nGroet,\nAnna\n\nIk werk op maandag, dinsdag en donderdag.", "e.hh.h"),
        ("Ja.\n\nGroet,\nAnna\nOp vrijdag ben ik niet aanwezig.", "e.hhh"),
        ("Ja.\n\nGroet,\nAnna\n\nGemeente Zeist | 030 123 45 67 | www.zeist.example", "e.hh.h"),
    ],
)
def test_wijs_toe_lets_the_writer_speak_again_after_the_signature(tekst: str, verwacht: str) -> None:
    assert rollen(tekst) == verwacht


@pytest.mark.parametrize(
    "regel",
    [
        "Verstuurd vanaf mijn iPhone", "Verzonden vanaf mijn Galaxy", "Verzonden via Outlook voor Android",
        "Outlook voor iOS downloaden", "Download Outlook voor iOS<https://uitleg.example/ios>",
        "Get Outlook for Android", "Sent from my iPhone", "Sent from Outlook for iOS",
        "Verzonden met Proton Mail beveiligde e-mail.", "Verzonden vanuit Mail voor Windows",
        "Von meinem iPhone gesendet", "Envoyé de mon iPhone",
        "Dit bericht is verzonden vanaf mijn mobiele telefoon", "Excuses voor eventuele typefouten",
    ],
)  # fmt: skip
def test_wijs_toe_drops_what_a_telephone_adds(regel: str) -> None:
    assert rollen(f"Ik doe mee.\n\n{regel}\n\nGroet,\nAnna Bos") == "e.w.hh"


@pytest.mark.parametrize(
    "regel",
    [
        "Ik heb het formulier verzonden via de site, is dat goed gegaan? Dan hoef ik verder niets te doen.",
        "Verzonden heb ik nog niets.",
    ],
)
def test_wijs_toe_keeps_a_sentence_about_sending(regel: str) -> None:
    assert rollen(f"Ik doe mee.\n{regel}\nDinsdag kan.") == "eee"


@pytest.mark.parametrize(
    "regel",
    [
        "[EXTERN]", "[EXTERNAL]", "Externe e-mail",
        "LET OP: Deze e-mail komt van buiten de organisatie. Klik niet op links.",
        "CAUTION: This email originated from outside of the organization.",
        "Dit bericht is afkomstig van een externe afzender",
        "U ontvangt niet vaak e-mail van a.bos@zeist.example. Ontdek waarom dit belangrijk is",
        "Sommige personen die dit bericht hebben ontvangen, krijgen vaak geen e-mail van a.bos@zeist.example.",
        "You don't often get email from a.bos@zeist.example. Learn why this is important",
    ],
)  # fmt: skip
def test_wijs_toe_takes_a_filter_line_for_disclaimer(regel: str) -> None:
    assert rollen(f"{regel}\n\nIk doe mee.\nAnna") == "d.eh"


@pytest.mark.parametrize(
    "regel",
    [
        "Deze e-mail is uitsluitend bestemd voor de geadresseerde(n).",
        "Dit bericht (inclusief bijlagen) is vertrouwelijk.",
        "De informatie verzonden met dit e-mailbericht is uitsluitend bestemd voor de geadresseerde.",
        "Aan dit bericht kunnen geen rechten worden ontleend.",
        "De gemeente Zeist gaat zorgvuldig om met persoonsgegevens.",
        "Hebt u dit bericht per abuis ontvangen? Meld het ons dan.",
        "Disclaimer",
        "This message is confidential and intended only for the addressee.",
        "Denk aan het milieu voordat u deze mail print",
        "Virusvrij. www.virus.example",
        "Deze e-mail is gecontroleerd op virussen.",
    ],
)
def test_wijs_toe_takes_small_print_for_disclaimer(regel: str) -> None:
    assert rollen(f"Ik doe mee.\n\nGroet,\nAnna\n\n{regel}\nNog een regel.") == "e.hh.dd"


@pytest.mark.parametrize(
    "regel",
    [
        "Deze mail is alleen voor jou, ik vertel het nog aan niemand.", "Mijn vraag is vertrouwelijk.",
        "Ik ga zorgvuldig te werk met jullie gegevens.",
    ],
)  # fmt: skip
def test_wijs_toe_keeps_a_sentence_of_the_writer_about_trust(regel: str) -> None:
    assert rollen(f"Ik doe mee.\n{regel}\nDinsdag kan.") == "eee"


def test_wijs_toe_between_quotes_takes_only_a_closing_for_signature() -> None:
    assert rollen("Ja, prima.\n\nAnna Bos\nAdviseur OOV", slot=False) == "e.ee"


def test_wijs_toe_trusts_a_signature_that_the_mail_program_marked() -> None:
    regels = [
        Regel("ik doe mee"),
        Regel(""),
        Regel("team veiligheid", merk="handtekening"),
        Regel("zeist", merk="handtekening"),
    ]

    assert handtekening.wijs_toe(regels, None) == ["eigen", "eigen", "handtekening", "handtekening"]


def test_wijs_toe_does_not_take_a_message_typed_inside_a_marked_signature() -> None:
    regels = [Regel("Ik meld me graag aan.", merk="handtekening"), Regel("Dinsdag kan.", merk="handtekening")]

    assert handtekening.wijs_toe(regels, None) == ["eigen", "eigen"]
