"""The lines above an old message, client by client and language by language."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from intervisie.lezer.bericht import Adres, Kop
from intervisie.lezer.mime import attributie, regels

NL = ZoneInfo("Europe/Amsterdam")
TOEN = datetime(2021, 12, 3, 10, 11, tzinfo=NL)
ANNA = Adres("Anna Bos", "a.bos@x.example")
ADRES = "Anna Bos <a.bos@x.example>"


def herken(tekst: str) -> attributie.Aanhef | None:
    lijst = regels.maak_schoon(regels.uit_tekst(tekst))
    return attributie.herken(lijst, 0, len(lijst))


@pytest.mark.parametrize(
    "regel",
    [
        f"Op vr 3 dec. 2021 om 10:11 schreef {ADRES}:",
        "Op vr 3 dec. 2021 om 10:11 schreef Anna Bos <\na.bos@x.example>:",
        "Op vr 3 dec. 2021 om 10:11 schreef Anna\nBos <a.bos@x\n.example>:",
        f"Op 3 dec. 2021 om 10:11 heeft {ADRES} het volgende geschreven:",
        f"Op 3 dec. 2021, om 10:11 heeft {ADRES} geschreven:",
        f"Op 3 dec. 2021 10:11 schreef {ADRES}:",
        f"Op vrijdag 3 december 2021 10:11:12 CET schreef {ADRES}:",
        f"Op 03-12-2021 10:11 schreef {ADRES}:",
        f"{ADRES} schreef op 3 december 2021 10:11:",
        f"{ADRES} schreef het volgende op 3-12-2021 10:11:",
        f"On Fri, Dec 3, 2021 at 10:11\u202fAM {ADRES} wrote:",
        f"On Friday, December 3rd, 2021 at 10:11 AM, {ADRES} wrote:",
        f"On 3 Dec 2021, at 10:11, {ADRES} wrote:",
        f"Am 03.12.2021 um 10:11 schrieb {ADRES}:",
        f"Am Fr., 3. Dez. 2021 um 10:11 Uhr schrieb {ADRES}:",
        f"Le ven. 3 déc. 2021 à 10:11, {ADRES} a écrit :",
        f"2021-12-03 10:11 {ADRES}:",
        f">>> {ADRES} 3-12-2021 10:11 >>>",
    ],
)
def test_herken_reads_a_sentence_above_a_quote(regel: str) -> None:
    aantal = regel.count("\n") + 1

    gevonden = herken(f"{regel}\nHoi")

    assert gevonden == attributie.Aanhef(0, aantal, Kop(van=ANNA, datum=TOEN))


@pytest.mark.parametrize(
    "blok",
    [
        f"Van: {ADRES}\nVerzonden: vrijdag 3 december 2021 10:11\nAan: Piet <p@x.example>\nOnderwerp: Re: hulp",
        f"*Van:* {ADRES}\n*Verzonden:* vrijdag 3 december 2021 10:11\n*Aan:* Piet <p@x.example>\n"
        "*Onderwerp:* Re: hulp",
        f"________________\nVan: {ADRES}\nVerzonden: 3-12-2021 10:11\nAan: Piet <p@x.example>\nOnderwerp: Re: hulp",
        f"-----Oorspronkelijk bericht-----\nVan: {ADRES}\nVerzonden: 3-12-2021 10:11\nAan: Piet <p@x.example>\n"
        "Onderwerp: Re: hulp",
        f"-------- Oorspronkelijk bericht --------\nVan: {ADRES}\nDatum: 03-12-21 10:11\nAan: Piet <p@x.example>\n"
        "Onderwerp: Re: hulp",
        f"-----Original Message-----\nFrom: {ADRES}\nSent: Friday, December 3, 2021 10:11 AM\n"
        "To: Piet <p@x.example>\nSubject: Re: hulp",
        f"From: {ADRES}\nTo: Piet <p@x.example>\nSubject: Re: hulp\nDate: Fri, 3 Dec 2021 10:11:00",
        f"Gesendet: Freitag, 03. Dezember 2021 um 10:11 Uhr\nVon: {ADRES}\nAn: Piet <p@x.example>\nBetreff: Re: hulp",
        f"De : {ADRES}\nEnvoyé : 3 décembre 2021 10:11\nÀ : Piet <p@x.example>\nObjet : Re: hulp",
        f"Van:\t{ADRES}\nAan:\tPiet <p@x.example>\nDatum:\t03-12-2021 10:11\nOnderwerp:\tRe: hulp",
        f"Van: {ADRES}\nAntwoord-naar: x@x.example\nVerzonden: 3-12-2021 10:11\nAan: Piet\n<p@x.example>\n"
        "Onderwerp: Re:\nhulp\nUrgentie: Hoog",
        "Van: Anna Bos [mailto:a.bos@x.example]\nVerzonden: 3-12-2021 10:11\nAan: Piet <p@x.example>\n"
        "Onderwerp: Re: hulp",
        f"Van: {ADRES} Verzonden: 3-12-2021 10:11 Aan: Piet <p@x.example> Onderwerp: Re: hulp",
    ],
)
def test_herken_reads_a_header_block(blok: str) -> None:
    verwacht = Kop(van=ANNA, aan=(Adres("Piet", "p@x.example"),), onderwerp="Re: hulp", datum=TOEN)

    gevonden = herken(f"{blok}\n\nHoi")

    assert gevonden == attributie.Aanhef(0, blok.count("\n") + 1, verwacht)


@pytest.mark.parametrize(
    "merk",
    [
        "---------- Doorgestuurd bericht ---------",
        "---------- Forwarded message ---------",
        "-------- Doorgestuurd bericht --------",
        "Begin doorgestuurd bericht:",
        "Begin forwarded message:",
        "----- Doorgestuurd door Anna Bos/GM op 03-12-2021 10:11 -----",
        "-------- Weitergeleitete Nachricht --------",
        "---------- Message transféré ---------",
    ],
)
def test_herken_knows_a_mark_of_forwarding(merk: str) -> None:
    blok = f"{merk}\n\nVan: {ADRES}\nDatum: 3 december 2021 om 10:11\nOnderwerp: hulp\nAan: Piet <p@x.example>\n\nHoi"
    verwacht = Kop(van=ANNA, aan=(Adres("Piet", "p@x.example"),), onderwerp="hulp", datum=TOEN)

    gevonden = herken(blok)

    assert gevonden == attributie.Aanhef(0, 6, verwacht, doorgestuurd=True)


@pytest.mark.parametrize(
    "tekst",
    [
        "Van: de gemeente Zeist\nAan: wie het aangaat",
        "Van: 13.00 uur\nTot: 15.00 uur",
        "Van: Anna Bos\nOnderwerp: aanmelding",
        "Naam: Anna\nDatum: 3-12-2021\nOnderwerp: x",
        "Op maandag kan ik niet:",
        "Op dinsdag 3 december 2021 kan ik wel, schreef ik eerder.",
        "Ik schreef het al: dinsdag kan ik.",
        "Doorgestuurd bericht van Anna, zie de bijlage die ik meestuur met alle gegevens",
        "----------",
        "Hoi",
        "",
    ],
)
def test_herken_leaves_ordinary_text_alone(tekst: str) -> None:
    assert herken(f"{tekst}\nHoi") is None


@pytest.mark.parametrize(
    "tekst", ["Op 3 december 2021 schreef u:", "Anna Bos schreef:", "Op de site schreef u:"]
)
def test_herken_is_not_certain_of_a_sentence_without_time_or_address(tekst: str) -> None:
    gevonden = herken(tekst)

    assert gevonden is not None
    assert gevonden.zeker is False


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("woensdag 1 december 2021 16:04", datetime(2021, 12, 1, 16, 4, tzinfo=NL)),
        ("1 juli 2022 om 9.05", datetime(2022, 7, 1, 9, 5, tzinfo=NL)),
        ("Friday, December 3rd, 2021 at 1:11 PM", datetime(2021, 12, 3, 13, 11, tzinfo=NL)),
        ("December 3, 2021 12:11 AM", datetime(2021, 12, 3, 0, 11, tzinfo=NL)),
        ("Fri, 3 Dec 2021 10:11:12 +0000", datetime(2021, 12, 3, 10, 11, tzinfo=timezone(timedelta(0)))),
        ("2021-12-03 10:11 GMT+01:00", datetime(2021, 12, 3, 10, 11, tzinfo=timezone(timedelta(hours=1)))),
        ("3-12-21", datetime(2021, 12, 3, tzinfo=NL)),
        ("12/31/2021 10:11", datetime(2021, 12, 31, 10, 11, tzinfo=NL)),
        ("3. März 2022", datetime(2022, 3, 3, tzinfo=NL)),
        ("31 februari 2022 10:11", None),
        ("maandag 25:99", None),
        ("", None),
    ],
)
def test_parse_datum_reads_dates_of_mail_programs(tekst: str, verwacht: datetime | None) -> None:
    assert attributie.parse_datum(tekst) == verwacht
