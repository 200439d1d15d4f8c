"""What is certain about a mail after each way in which a relay can answer, refuse, break off or keep silent."""

from __future__ import annotations

import asyncio
import base64
import contextlib
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from intervisie import smtp
from intervisie.serveradres import Tls
from intervisie.smtp import KanaalStoring, Resultaat, SmtpAdres, Tijden, Uitkomst, parse_smtp_url
from tests.foutserver import LOTTEN, VAN_DE_SESSIE, Bewaard, FoutServer, Lot, willekeurig, zeg
from tests.servers import maak_certificaat

VAN, AAN = "terug+k7@rvs-mn.example", "noor@zeist.example"
RAW = b"From: a@rvs-mn.example\r\nSubject: Uitnodiging\r\n\r\n.punt vooraan\r\n..\r\n" + 20 * b"regel\r\n"
RUIM = Tijden(5, 5, 5, 5, 5, 5)
KORT = Tijden(verbinden=0.5, begroeting=0.25, opdracht=0.25, data=0.25, punt=0.6, afscheid=0.25)

WEG = "De mailserver verbrak de verbinding."
STIL = "De mailserver gaf binnen 0.25 seconden geen antwoord."
STIL_NA_PUNT = "De mailserver gaf binnen 0.6 seconden geen antwoord."
ONGEVRAAGD = "De mailserver stuurde een antwoord waar niet om gevraagd was."
GEEN_SMTP = "De mailserver gaf een antwoord dat geen SMTP is."
A, T, G, Q = Uitkomst.AANGENOMEN, Uitkomst.TIJDELIJK, Uitkomst.GEWEIGERD, Uitkomst.ONZEKER
GOED = Resultaat(A, "punt", 250, "2.0.0 bewaard")

# fate of the mail -> what is certain about it, and how many copies the relay has kept
VAN_DE_MAIL: dict[str, tuple[Resultaat, int]] = {
    "mail_451": (Resultaat(T, "mail", 451, "4.3.0 later"), 0),
    "mail_432": (Resultaat(T, "mail", 432, "4.3.2 te veel sessies"), 0),
    "mail_421": (Resultaat(T, "mail", 421, "4.3.2 tot ziens"), 0),
    "mail_550": (Resultaat(G, "mail", 550, "5.1.8 afzender niet welkom"), 0),
    "mail_verbreek": (Resultaat(T, "mail", None, WEG), 0),
    "mail_reset": (Resultaat(T, "mail", None, WEG), 0),
    "mail_zwijg": (Resultaat(T, "mail", None, STIL), 0),
    "rcpt_450": (Resultaat(T, "rcpt", 450, "4.2.1 postvak bezet"), 0),
    "rcpt_550": (Resultaat(G, "rcpt", 550, "5.1.1 onbekende ontvanger"), 0),
    "rcpt_550_regels": (Resultaat(G, "rcpt", 550, "5.1.1 onbekende 5.1.1 ontvanger"), 0),
    "rcpt_251": (GOED, 1),
    "rcpt_dubbel": (Resultaat(T, "data", None, ONGEVRAAGD), 0),
    "rcpt_421": (Resultaat(T, "rcpt", 421, "4.3.2 tot ziens"), 0),
    "rcpt_verbreek": (Resultaat(T, "rcpt", None, WEG), 0),
    "rcpt_reset": (Resultaat(T, "rcpt", None, WEG), 0),
    "rcpt_zwijg": (Resultaat(T, "rcpt", None, STIL), 0),
    "data_451": (Resultaat(T, "data", 451, "4.3.0 later"), 0),
    "data_554": (Resultaat(G, "data", 554, "5.5.1 geen ontvangers"), 0),
    "data_250": (Resultaat(T, "data", 250, "2.0.0 wat nu"), 0),
    "data_354_verbreek": (
        Resultaat(T, "data", None, "De mailserver verbrak de verbinding voor de inhoud."),
        0,
    ),
    "data_354_421": (Resultaat(T, "data", None, "De mailserver verbrak de verbinding voor de inhoud."), 0),
    "data_verbreek": (Resultaat(T, "data", None, WEG), 0),
    "data_reset": (Resultaat(T, "data", None, WEG), 0),
    "data_zwijg": (Resultaat(T, "data", None, STIL), 0),
    "inhoud_552": (Resultaat(G, "punt", 552, "5.3.4 te groot"), 0),
    "inhoud_verbreek": (Resultaat(Q, "punt", None, WEG), 0),
    "inhoud_reset": (Resultaat(Q, "punt", None, WEG), 0),
    "inhoud_zwijg": (Resultaat(Q, "punt", None, STIL_NA_PUNT), 0),
    "punt_451": (Resultaat(T, "punt", 451, "4.3.0 later"), 0),
    "punt_421": (Resultaat(T, "punt", 421, "4.3.2 tot ziens"), 0),
    "punt_554": (Resultaat(G, "punt", 554, "5.7.1 spam"), 0),
    "punt_250_regels": (Resultaat(A, "punt", 250, "2.0.0 bewaard 2.0.0 in de wachtrij"), 1),
    "punt_traag": (Resultaat(A, "punt", 250, "2.0.0 traag"), 1),
    "punt_dubbel": (GOED, 1),
    "punt_rommel_bewaard": (Resultaat(Q, "punt", None, GEEN_SMTP), 1),
    "punt_rommel_verloren": (Resultaat(Q, "punt", None, GEEN_SMTP), 0),
    "punt_lang": (Resultaat(Q, "punt", None, GEEN_SMTP), 1),
    "punt_252": (Resultaat(Q, "punt", 252, "2.0.0 misschien"), 1),
    "punt_354": (Resultaat(Q, "punt", 354, "nog eens"), 1),
    "punt_999": (Resultaat(Q, "punt", None, GEEN_SMTP), 1),
    "punt_2500": (Resultaat(Q, "punt", None, GEEN_SMTP), 1),
    "punt_gemengd": (Resultaat(Q, "punt", None, GEEN_SMTP), 1),
    "punt_te_laat_zwijg": (Resultaat(Q, "punt", None, STIL_NA_PUNT), 1),
    "punt_half": (Resultaat(Q, "punt", None, STIL_NA_PUNT), 1),
    "punt_verbreek_bewaard": (Resultaat(Q, "punt", None, WEG), 1),
    "punt_verbreek_verloren": (Resultaat(Q, "punt", None, WEG), 0),
    "punt_reset_bewaard": (Resultaat(Q, "punt", None, WEG), 1),
    "punt_reset_verloren": (Resultaat(Q, "punt", None, WEG), 0),
    "punt_zwijg_bewaard": (Resultaat(Q, "punt", None, STIL_NA_PUNT), 1),
    "punt_zwijg_verloren": (Resultaat(Q, "punt", None, STIL_NA_PUNT), 0),
}
# fate of the session, or of a mail whose reply is about us -> kind of storing, and whether a person must look
VAN_HET_KANAAL: dict[str, tuple[str, bool]] = {
    "banner_554": ("begroeting", True),
    "banner_421": ("begroeting", False),
    "banner_rommel": ("verbinding", False),
    "banner_verbreek": ("verbinding", False),
    "banner_reset": ("verbinding", False),
    "banner_zwijg": ("verbinding", False),
    "ehlo_502": ("begroeting", True),
    "ehlo_421": ("begroeting", False),
    "ehlo_verbreek": ("verbinding", False),
    "ehlo_reset": ("verbinding", False),
    "ehlo_zwijg": ("verbinding", False),
    "starttls_454": ("tls", False),
    "starttls_502": ("tls", True),
    "starttls_220_zwijg": ("tls", False),
    "starttls_onderschept": ("tls", True),
    "starttls_verbreek": ("verbinding", False),
    "starttls_reset": ("verbinding", False),
    "starttls_zwijg": ("verbinding", False),
    "auth_535": ("aanmelden", True),
    "auth_454": ("aanmelden", False),
    "auth_verbreek": ("verbinding", False),
    "auth_reset": ("verbinding", False),
    "auth_zwijg": ("verbinding", False),
    "mail_530": ("aanmelden", True),
    "mail_530_tls": ("tls", True),
    "rcpt_538": ("aanmelden", True),
    "punt_530": ("aanmelden", True),
}
# fate between two mails: the first went well, and the session is over for the second
VAN_DE_TWEEDE = ("rset_421", "rset_550", "rset_verbreek")
# fate of the farewell: no mail is touched by it, and nobody hears of it
VAN_HET_AFSCHEID = ("quit_verbreek", "quit_zwijg", "quit_rommel")
# after these the session still serves the next mail
DAARNA_BRUIKBAAR = {
    *("mail_451", "mail_432", "mail_550", "rcpt_450", "rcpt_550", "rcpt_550_regels", "rcpt_251", "data_451"),
    *("data_554", "punt_451", "punt_554", "punt_250_regels", "punt_traag"),
}


async def geen_merk() -> None:
    """A mark that costs nothing."""


async def _even() -> None:
    """A mark that takes as long as a commit."""
    await asyncio.sleep(0.05)


def verstuur(
    adres: SmtpAdres,
    *mails: bytes,
    aan: str = AAN,
    merk: Callable[[], Awaitable[None]] = geen_merk,
    tijden: Tijden = RUIM,
    ca: str | None = None,
) -> list[Resultaat | KanaalStoring]:
    """Offer mails over one session; a storing takes the place of the outcome and ends it."""

    async def voer() -> list[Resultaat | KanaalStoring]:
        uitkomsten: list[Resultaat | KanaalStoring] = []
        try:
            async with smtp.verbind(adres, tijden=tijden, ca_bestand=ca) as gesprek:
                for raw in mails:
                    uitkomsten.append(await gesprek.verstuur(VAN, aan, raw, voor_inhoud=merk))  # noqa: PERF401 - what came before a storing counts too
        except KanaalStoring as storing:
            uitkomsten.append(storing)
        return uitkomsten

    return asyncio.run(voer())


def _tijden(lot: str) -> Tijden:
    """Short only where silence is expected, so that a slow machine fails no test."""
    return KORT if lot.endswith("half") or "zwijg" in lot else RUIM


def _adres(relay: FoutServer) -> SmtpAdres:
    return parse_smtp_url(relay.url)


def soort_en_ernst(uitkomst: Resultaat | KanaalStoring) -> tuple[str, bool]:
    assert isinstance(uitkomst, KanaalStoring), uitkomst
    return uitkomst.soort, uitkomst.definitief


@pytest.fixture
def relay() -> Iterator[FoutServer]:
    with FoutServer() as server:
        yield server


@pytest.fixture(scope="module")
def certificaat(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    return maak_certificaat(tmp_path_factory.mktemp("tls"))


# each fate


def test_every_fate_has_its_expectation() -> None:
    assert {*VAN_DE_MAIL, *VAN_HET_KANAAL, *VAN_DE_TWEEDE, *VAN_HET_AFSCHEID} == set(LOTTEN)


@pytest.mark.parametrize("naam", VAN_DE_MAIL)
def test_verstuur_says_what_is_certain(relay: FoutServer, naam: str) -> None:
    relay.mails.append(LOTTEN[naam])
    uitkomst, bewaard = VAN_DE_MAIL[naam]
    daarna = naam in DAARNA_BRUIKBAAR

    eerste, tweede = verstuur(_adres(relay), RAW, RAW, merk=_even, tijden=_tijden(naam))

    assert eerste == uitkomst
    assert tweede == GOED if daarna else soort_en_ernst(tweede) == ("verbinding", False)
    assert relay.bewaard == (bewaard + daarna) * [Bewaard(VAN, AAN, RAW)]


@pytest.mark.parametrize("naam", VAN_HET_KANAAL)
def test_verbind_and_verstuur_blame_no_mail_for_the_channel(naam: str, certificaat: tuple[str, str]) -> None:
    lot = LOTTEN[naam]
    with FoutServer(tls="starttls", certificaat=certificaat, accounts={"bureau": "geheim"}) as relay:
        (relay.sessies if lot.fase in VAN_DE_SESSIE else relay.mails).append(lot)

        uitkomst = verstuur(_adres(relay), RAW, ca=certificaat[0], tijden=_tijden(naam))

    assert ([soort_en_ernst(een) for een in uitkomst], relay.bewaard) == ([VAN_HET_KANAAL[naam]], [])


@pytest.mark.parametrize("naam", VAN_DE_TWEEDE)
def test_verstuur_second_mail_is_not_blamed_when_the_session_is_over(relay: FoutServer, naam: str) -> None:
    relay.altijd = LOTTEN[naam]

    eerste, tweede = verstuur(_adres(relay), RAW, RAW)

    assert (eerste, soort_en_ernst(tweede), len(relay.bewaard)) == (GOED, ("verbinding", False), 1)


@pytest.mark.parametrize("naam", VAN_HET_AFSCHEID)
def test_verbind_farewell_never_fails(relay: FoutServer, naam: str) -> None:
    relay.altijd = LOTTEN[naam]

    uitkomst = verstuur(_adres(relay), RAW, tijden=_tijden(naam))

    assert (uitkomst, relay.opdrachten[-1]) == ([GOED], "QUIT")


@pytest.mark.parametrize(
    "lot",
    [LOTTEN["punt_te_laat_zwijg"], LOTTEN["rcpt_zwijg"], Lot("rcpt", "zeg", b"421 4.3.2 tot ziens\r\n")],
)
def test_verstuur_ends_a_session_in_which_replies_may_get_mixed_up(relay: FoutServer, lot: Lot) -> None:
    relay.mails.append(lot)

    async def voer() -> tuple[bool, bool]:
        async with smtp.verbind(_adres(relay), tijden=KORT) as gesprek:
            eerst = gesprek.open
            await gesprek.verstuur(VAN, AAN, RAW, voor_inhoud=geen_merk)
            return eerst, gesprek.open

    assert asyncio.run(voer()) == (True, False)


# the mark


def test_verstuur_marks_after_354_and_before_the_content(relay: FoutServer) -> None:
    gezien: list[tuple[str, int]] = []

    async def merk() -> None:
        await asyncio.sleep(0.05)
        gezien.append((relay.opdrachten[-1], len(relay.bewaard)))

    uitkomst = verstuur(_adres(relay), RAW, merk=merk)

    assert (uitkomst, gezien, len(relay.bewaard)) == ([GOED], [("DATA", 0)], 1)


def test_verstuur_sees_a_drop_during_a_mark_that_blocks_the_loop(relay: FoutServer) -> None:
    async def merk() -> None:
        relay.stop()

    (uitkomst,) = verstuur(_adres(relay), RAW, merk=merk)

    assert uitkomst == VAN_DE_MAIL["data_354_verbreek"][0]


@pytest.mark.parametrize("naam", ["mail_550", "rcpt_550", "data_451", "data_verbreek", "rcpt_zwijg"])
def test_verstuur_does_not_mark_what_never_gets_to_its_content(relay: FoutServer, naam: str) -> None:
    relay.mails.append(LOTTEN[naam])
    gemerkt: list[int] = []

    async def merk() -> None:
        gemerkt.append(1)

    verstuur(_adres(relay), RAW, merk=merk, tijden=_tijden(naam))

    assert gemerkt == []


def test_verstuur_sends_nothing_when_the_mark_fails(relay: FoutServer) -> None:
    async def merk() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        verstuur(_adres(relay), RAW, merk=merk)

    verstuur(_adres(relay), RAW)
    assert relay.bewaard == [Bewaard(VAN, AAN, RAW)]


def test_verstuur_cancelled_while_waiting_leaves_nothing_behind(relay: FoutServer) -> None:
    relay.mails.append(LOTTEN["punt_zwijg_verloren"])

    async def voer() -> bool:
        async with smtp.verbind(_adres(relay)) as gesprek:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.1):
                    await gesprek.verstuur(VAN, AAN, RAW, voor_inhoud=geen_merk)
            return gesprek.open

    assert asyncio.run(voer()) is False


def test_verbind_drops_the_line_without_quit_when_the_body_fails(relay: FoutServer) -> None:
    async def voer() -> None:
        async with smtp.verbind(_adres(relay)) as gesprek:
            await gesprek.verstuur(VAN, AAN, RAW, voor_inhoud=geen_merk)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asyncio.run(voer())

    assert (relay.opdrachten[-1], relay.bewaard) == ("DATA", [Bewaard(VAN, AAN, RAW)])


# all together


@pytest.mark.parametrize("zaad", [1, 2, 3])
def test_verstuur_until_taken_loses_nothing_and_knows_of_every_copy(zaad: int) -> None:
    snel = [naam for naam in LOTTEN if _tijden(naam) is RUIM and not naam.startswith(("starttls", "auth"))]
    mails = {f"deelnemer{nummer}@zeist.example": f"a: {nummer}\r\n".encode() + RAW for nummer in range(60)}
    uitkomsten: dict[str, list[Uitkomst]] = {aan: [] for aan in mails}

    async def ronde(relay: FoutServer) -> None:
        async with smtp.verbind(_adres(relay), tijden=RUIM) as gesprek:
            for aan, raw in mails.items():
                if A not in uitkomsten[aan] and gesprek.open:
                    resultaat = await gesprek.verstuur(VAN, aan, raw, voor_inhoud=geen_merk)
                    uitkomsten[aan].append(resultaat.uitkomst)

    with FoutServer(willekeurig(zaad, dict.fromkeys(snel, 0.6 / len(snel)))) as relay:
        while not all(A in reeks for reeks in uitkomsten.values()):
            with contextlib.suppress(KanaalStoring):
                asyncio.run(ronde(relay))

    for aan, raw in mails.items():
        kopieen = relay.bewaard.count(Bewaard(VAN, aan, raw))
        assert 1 <= kopieen <= 1 + uitkomsten[aan].count(Q), (aan, uitkomsten[aan])
    assert {Bewaard(VAN, aan, raw) for aan, raw in mails.items()} == set(relay.bewaard)
    assert {A, T, G, Q} == {uitkomst for reeks in uitkomsten.values() for uitkomst in reeks}


# what goes over the line


def test_verstuur_sends_the_stages_one_by_one_and_rset_in_between(relay: FoutServer) -> None:
    verstuur(_adres(relay), RAW, RAW)

    mail = [f"MAIL FROM:<{VAN}> SIZE={len(RAW)}", f"RCPT TO:<{AAN}>", "DATA"]
    assert relay.opdrachten == ["EHLO [127.0.0.1]", *mail, "RSET", *mail, "QUIT"]


def test_verstuur_null_sender(relay: FoutServer) -> None:
    async def voer() -> Resultaat:
        async with smtp.verbind(_adres(relay)) as gesprek:
            return await gesprek.verstuur("", AAN, RAW, voor_inhoud=geen_merk)

    uitkomst = asyncio.run(voer())

    assert (uitkomst, relay.bewaard) == (GOED, [Bewaard("", AAN, RAW)])


@given(regels=st.lists(st.binary(max_size=40).map(lambda r: b"." + r if len(r) % 3 else r), max_size=12))
@hypothesis_settings(
    database=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_verstuur_brings_the_bytes_over_unchanged(relay: FoutServer, regels: list[bytes]) -> None:
    raw = b"".join(regel.translate(None, b"\r\n\0") + b"\r\n" for regel in [b"a: b", *regels])
    relay.bewaard.clear()

    verstuur(_adres(relay), raw)

    assert relay.bewaard == [Bewaard(VAN, AAN, raw)]


@pytest.mark.parametrize("raw", [b"a: b\r\n\r\n.", b".a: b", b".", b".."])
def test_verstuur_ends_the_last_line(relay: FoutServer, raw: bytes) -> None:
    verstuur(_adres(relay), raw)

    assert relay.bewaard == [Bewaard(VAN, AAN, raw + b"\r\n")]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"a: b\r\n\r\nlos\nhier\r\n",
        b"a: b\r\n\r\nlos\rhier\r\n",
        b"a: b\r\n\r\n\n.\nMAIL FROM:<boef@x.example>\r\n",
        b"a: b\r\n\r\n\r.\r\r\n",
        b"\na: b\r\n",
        b"a: b\r",
        b"a: b\r\n\r\n\0\r\n",
        b"a: b\r\n\r\n" + 999 * b"x" + b"\r\n",
    ],
)
def test_verstuur_refuses_bytes_that_a_relay_can_read_in_two_ways(relay: FoutServer, raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"^De mail "):
        verstuur(_adres(relay), raw)

    assert (relay.opdrachten, relay.bewaard) == (["EHLO [127.0.0.1]"], [])


def test_verstuur_takes_a_line_of_998(relay: FoutServer) -> None:
    raw = b"a: b\r\n\r\n" + 998 * b"." + b"\r\n"

    uitkomst = verstuur(_adres(relay), raw)

    assert (uitkomst, relay.bewaard) == ([GOED], [Bewaard(VAN, AAN, raw)])


@pytest.mark.parametrize(
    "aan",
    [
        "",
        "noor",
        "@zeist.example",
        "noor@",
        "nöör@zeist.example",
        "noor@zéist.example",
        "noor@zeist.example> SIZE=1",
        "noor@zeist.example\r\nDATA",
        "noor@zeist.example\n",
        "<noor@zeist.example>",
        "noor sam@zeist.example",
        "noor@zeist.example,sam@zeist.example",
        "@relay.example:noor@zeist.example",
        "noor@zeist.example" + 250 * "x",
    ],
)
def test_verstuur_refuses_an_address_that_is_not_plain(relay: FoutServer, aan: str) -> None:
    with pytest.raises(ValueError, match=r"^Dit mailadres"):
        verstuur(_adres(relay), RAW, aan=aan)

    assert relay.opdrachten == ["EHLO [127.0.0.1]"]


def test_verstuur_8bit_only_where_the_relay_can(relay: FoutServer) -> None:
    raw = "a: b\r\n\r\nbeëindigd\r\n".encode()

    kan = verstuur(_adres(relay), raw)
    relay.kan = ("SIZE 1000",)
    kan_niet = verstuur(_adres(relay), raw)

    assert kan == [GOED]
    assert f"MAIL FROM:<{VAN}> SIZE={len(raw)} BODY=8BITMIME" in relay.opdrachten
    assert kan_niet == [Resultaat(G, "mail", None, "De mailserver neemt geen 8-bits mail aan.")]
    assert len(relay.bewaard) == 1


def test_verstuur_answer_is_one_clean_line(relay: FoutServer) -> None:
    relay.mails.append(zeg("punt", "550-eerste \t\x1b[31m\x00\u2028regel\n550 " + 600 * "z"))

    (uitkomst,) = verstuur(_adres(relay), RAW)

    assert uitkomst == Resultaat(G, "punt", 550, ("eerste [31m regel " + 600 * "z")[:500])


def test_verstuur_answer_in_no_known_encoding_can_be_stored(relay: FoutServer) -> None:
    relay.mails.append(Lot("rcpt", "zeg", b"550 ge\xefnd\xff\r\n"))

    (uitkomst,) = verstuur(_adres(relay), RAW)

    assert uitkomst == Resultaat(G, "rcpt", 550, "ge nd")


# getting in


def test_verbind_without_a_server_is_a_storing(relay: FoutServer) -> None:
    relay.stop()

    uitkomst = verstuur(_adres(relay), RAW)

    assert [soort_en_ernst(een) for een in uitkomst] == [("verbinding", False)]
    assert str(uitkomst[0]) == f"De mailserver 127.0.0.1:{relay.poort} is niet bereikbaar."


@pytest.mark.parametrize("aanmelden", [("PLAIN", "LOGIN"), ("LOGIN",), ("XOAUTH2", "LOGIN", "CRAM-MD5")])
def test_verbind_logs_in(aanmelden: tuple[str, ...]) -> None:
    with FoutServer(accounts={"bureau": "géh:eim"}, aanmelden=aanmelden) as relay:
        adres = SmtpAdres("127.0.0.1", relay.poort, "geen", "bureau", "géh:eim")

        uitkomst = verstuur(adres, RAW)

    assert (uitkomst, len(relay.bewaard)) == ([GOED], 1)


@pytest.mark.parametrize("aanmelden", [("PLAIN", "LOGIN"), ("LOGIN",)])
def test_verbind_offers_a_wrong_password_once(aanmelden: tuple[str, ...]) -> None:
    with FoutServer(accounts={"bureau": "geheim"}, aanmelden=aanmelden) as relay:
        adres = SmtpAdres("127.0.0.1", relay.poort, "geen", "bureau", "verkeerd")

        uitkomst = verstuur(adres, RAW)

    assert [soort_en_ernst(een) for een in uitkomst] == [("aanmelden", True)]
    assert [o.split()[0] for o in relay.opdrachten] == ["EHLO", "AUTH"]


def test_verbind_without_a_known_mechanism_is_a_storing() -> None:
    with FoutServer(accounts={"bureau": "geheim"}, aanmelden=("XOAUTH2",)) as relay:
        uitkomst = verstuur(_adres(relay), RAW)

    assert [soort_en_ernst(een) for een in uitkomst] == [("aanmelden", True)]


def test_verbind_never_shows_the_password() -> None:
    geheim = base64.b64encode(b"\0bureau\0appeltaart").decode()
    with FoutServer(accounts={"bureau": "appeltaart"}) as relay:
        relay.sessies.append(zeg("auth", f"535 niet begrepen: AUTH PLAIN {geheim} (appeltaart)"))
        adres = _adres(relay)

        (uitkomst,) = verstuur(adres, RAW)

    assert str(uitkomst) == (
        f"De mailserver 127.0.0.1:{relay.poort} weigert onze gebruikersnaam of ons wachtwoord. "
        "Antwoord: 535 niet begrepen: AUTH PLAIN … (…)"
    )
    assert "appeltaart" not in repr(adres)


@pytest.mark.parametrize("tls", ["starttls", "direct"])
def test_verbind_encrypts_and_verifies(tls: Tls, certificaat: tuple[str, str]) -> None:
    with FoutServer(tls=tls, certificaat=certificaat, accounts={"bureau": "geheim"}) as relay:
        onbekend = verstuur(_adres(relay), RAW)
        in_het_open = [opdracht for opdracht in relay.opdrachten if not opdracht.startswith("EHLO")]
        vertrouwd = verstuur(_adres(relay), RAW, ca=certificaat[0])

    assert [soort_en_ernst(een) for een in onbekend] == [("tls", True)]
    assert in_het_open == (["STARTTLS"] if tls == "starttls" else [])
    assert (vertrouwd, len(relay.bewaard)) == ([GOED], 1)


@pytest.mark.parametrize("tls", ["starttls", "direct"])
def test_verbind_refuses_a_certificate_of_another_name(tls: Tls, tmp_path: Path) -> None:
    ander = maak_certificaat(tmp_path, "elders.example")
    with FoutServer(tls=tls, certificaat=ander) as relay:
        uitkomst = verstuur(_adres(relay), RAW, ca=ander[0])

    assert [soort_en_ernst(een) for een in uitkomst] == [("tls", True)]
    assert "geldig certificaat" in str(uitkomst[0])
    assert not any(o.startswith(("MAIL", "AUTH")) for o in relay.opdrachten)


def test_verbind_wants_the_tls_that_was_asked_for() -> None:
    with FoutServer(accounts={"bureau": "geheim"}) as relay:
        starttls = verstuur(SmtpAdres("127.0.0.1", relay.poort, "starttls", "bureau", "geheim"), RAW)
        direct = verstuur(SmtpAdres("127.0.0.1", relay.poort, "direct", "bureau", "geheim"), RAW)

    assert [soort_en_ernst(een) for een in (*starttls, *direct)] == [("tls", True), ("tls", True)]
    assert [o for o in relay.opdrachten if o.startswith(("MAIL", "AUTH"))] == []


def test_verbind_unreadable_ca_file_is_a_storing(relay: FoutServer, tmp_path: Path) -> None:
    (tmp_path / "leeg.pem").write_text("geen certificaat")
    adres = SmtpAdres("127.0.0.1", relay.poort, "direct")

    uitkomsten = [verstuur(adres, RAW, ca=str(tmp_path / naam))[0] for naam in ("leeg.pem", "weg.pem")]

    assert [soort_en_ernst(een) for een in uitkomsten] == [("tls", True), ("tls", True)]
