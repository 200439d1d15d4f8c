"""The mailbox: every mail comes out with its exact bytes, none is touched, and what is kept is put away."""

from __future__ import annotations

import logging

import pytest

from intervisie import imap
from intervisie.imap import MERK, ImapAdres, Postvak, PostvakStoring, RuweMail, parse_imap_url
from intervisie.serveradres import Tls
from tests.foutpostvak import FoutPostvak, Gedrag
from tests.servers import WACHTWOORD, Dovecot, start_dovecot


def _mail(nummer: int, regel: str = "hoi") -> bytes:
    return f"From: noor@zeist.example\r\nSubject: mail {nummer}\r\n\r\n.{regel}\r\n..\r\n".encode("latin-1")


def _heel(uid: int, raw: bytes) -> RuweMail:
    return RuweMail(uid, raw, len(raw), volledig=True)


def _postvak(url: str, wacht: float = 5) -> Postvak:
    return Postvak(parse_imap_url(url), wacht=wacht)


def _lees(url: str, wacht: float = 5) -> list[RuweMail]:
    with _postvak(url, wacht) as postvak:
        return list(postvak.nieuwe())


def _storing(url: str, wacht: float = 5) -> PostvakStoring:
    with pytest.raises(PostvakStoring) as fout:
        _lees(url, wacht)
    return fout.value


@pytest.fixture
def gebruiker(request: pytest.FixtureRequest) -> str:
    """A user of Dovecot that no other test has."""
    return f"bureau-{abs(hash(request.node.nodeid))}"


# a real server: what is in it


def test_nieuwe_gives_exact_bytes_oldest_first(dovecot: Dovecot, gebruiker: str) -> None:
    mails = [
        _mail(1),
        _mail(2, "bytes \xe9\xff\x80"),
        _mail(3, "x" * 5000),
        b"zonder koppen\r\n",
        b"a: b\r\n\r\nslot",
    ]
    dovecot.leg_neer(gebruiker, *mails)

    gelezen = _lees(dovecot.url(gebruiker))

    assert gelezen == [_heel(uid, raw) for uid, raw in enumerate(mails, start=1)]


@pytest.mark.parametrize("tls", ["geen", "starttls", "direct"])
def test_nieuwe_over_each_kind_of_connection(dovecot: Dovecot, gebruiker: str, tls: Tls) -> None:
    dovecot.leg_neer(gebruiker, _mail(1))

    with Postvak(parse_imap_url(dovecot.url(gebruiker, tls=tls)), ca_bestand=dovecot.ca) as postvak:
        gelezen = list(postvak.nieuwe())

    assert gelezen == [_heel(1, _mail(1))]


def test_nieuwe_of_an_empty_folder(dovecot: Dovecot, gebruiker: str) -> None:
    assert _lees(dovecot.url(gebruiker)) == []


def test_nieuwe_touches_no_mail(dovecot: Dovecot, gebruiker: str) -> None:
    dovecot.leg_neer(gebruiker, *map(_mail, range(3)))

    _lees(dovecot.url(gebruiker))

    assert dovecot.vlaggen(gebruiker) == {1: frozenset(), 2: frozenset(), 3: frozenset()}


def test_nieuwe_more_than_fits_in_one_question_while_they_are_put_away(
    dovecot: Dovecot, gebruiker: str
) -> None:
    mails = [_mail(nummer, "x" * (nummer * 100)) for nummer in range(3 * imap._PER_VRAAG + 1)]
    dovecot.leg_neer(gebruiker, *mails)

    with _postvak(dovecot.url(gebruiker)) as postvak:
        gelezen = [mail for mail in postvak.nieuwe() if postvak.verplaats(mail.uid, "Verwerkt")]

    assert gelezen == [_heel(uid, raw) for uid, raw in enumerate(mails, start=1)]
    assert (dovecot.lees(gebruiker), dovecot.lees(gebruiker, "Verwerkt")) == ([], mails)


def test_nieuwe_stopped_halfway_gives_the_rest_next_time(dovecot: Dovecot, gebruiker: str) -> None:
    dovecot.leg_neer(gebruiker, *map(_mail, range(4)))

    with _postvak(dovecot.url(gebruiker)) as postvak:
        eerste = next(postvak.nieuwe())
        postvak.verplaats(eerste.uid, "Verwerkt")
    daarna = _lees(dovecot.url(gebruiker))

    assert [eerste, *daarna] == [_heel(uid, _mail(uid - 1)) for uid in range(1, 5)]


def test_nieuwe_gives_the_begin_of_a_mail_that_is_too_big(dovecot: Dovecot, gebruiker: str) -> None:
    groot = _mail(1) + (imap.GROOTSTE_MAIL // 72 + 1) * (70 * b"x" + b"\r\n")
    dovecot.leg_neer(gebruiker, groot, _mail(2))

    gelezen = _lees(dovecot.url(gebruiker), wacht=30)

    assert len(groot) > imap.GROOTSTE_MAIL
    assert gelezen[0] == RuweMail(1, groot[: imap.BEGIN_VAN_TE_GROOT], len(groot), volledig=False)
    assert gelezen[1:] == [_heel(2, _mail(2))]
    assert dovecot.vlaggen(gebruiker) == {1: frozenset(), 2: frozenset()}


def test_nieuwe_gives_a_mail_of_just_the_biggest_size_whole(dovecot: Dovecot, gebruiker: str) -> None:
    regels, rest = divmod(imap.GROOTSTE_MAIL - len(_mail(1)), 72)
    groot = _mail(1) + regels * (70 * b"x" + b"\r\n") + (rest - 2) * b"y" + b"\r\n"
    dovecot.leg_neer(gebruiker, groot)

    gelezen = _lees(dovecot.url(gebruiker), wacht=30)

    assert (len(groot), gelezen) == (imap.GROOTSTE_MAIL, [_heel(1, groot)])


def test_uidvalidity_changes_with_the_numbers_and_naam_does_not(dovecot: Dovecot, gebruiker: str) -> None:
    dovecot.leg_neer(gebruiker, _mail(1))
    with _postvak(dovecot.url(gebruiker)) as eerst:
        gelezen = list(eerst.nieuwe())
    dovecot.hernummer(gebruiker)

    with _postvak(dovecot.url(gebruiker)) as later:
        opnieuw = list(later.nieuwe())

    assert later.uidvalidity != eerst.uidvalidity
    assert later.naam == eerst.naam == f"127.0.0.1/{gebruiker}/INBOX"
    assert opnieuw == gelezen == [_heel(1, _mail(1))]


# a real server: where it goes


@pytest.mark.parametrize(
    ("map_", "op_de_server"),
    [("Verwerkt", "Verwerkt"), ("Intervisie/Verwerkt à é", "Intervisie.Verwerkt &AOA- &AOk-")],
)
def test_verplaats_makes_the_folder(dovecot: Dovecot, gebruiker: str, map_: str, op_de_server: str) -> None:
    dovecot.leg_neer(gebruiker, _mail(1))

    with _postvak(dovecot.url(gebruiker)) as postvak:
        weg = postvak.verplaats(1, map_)
        rest = list(postvak.nieuwe())

    assert (weg, rest) == (True, [])
    assert (dovecot.lees(gebruiker), dovecot.lees(gebruiker, f'"{op_de_server}"')) == ([], [_mail(1)])
    assert dovecot.vlaggen(gebruiker, f'"{op_de_server}"') == {1: frozenset()}


def test_verplaats_expunges_no_other_mail(dovecot: Dovecot, gebruiker: str) -> None:
    dovecot.leg_neer(gebruiker, *map(_mail, range(3)))
    with dovecot.aangemeld(gebruiker) as ander:
        ander.select()
        ander.uid("STORE", "1", "+FLAGS", "(\\Deleted)")

    with _postvak(dovecot.url(gebruiker)) as postvak:
        postvak.verplaats(2, "Verwerkt")

    assert dovecot.vlaggen(gebruiker) == {1: frozenset({"\\Deleted"}), 3: frozenset()}


def test_verplaats_of_a_mail_that_is_gone_is_fine(dovecot: Dovecot, gebruiker: str) -> None:
    dovecot.leg_neer(gebruiker, _mail(1))

    with _postvak(dovecot.url(gebruiker)) as postvak:
        gelukt = [postvak.verplaats(uid, "Verwerkt") for uid in (1, 1, 99)]

    assert (gelukt, dovecot.lees(gebruiker, "Verwerkt")) == ([True, True, True], [_mail(1)])


def test_verplaats_with_a_prefix_for_personal_folders(gebruiker: str) -> None:
    with start_dovecot("namespace inbox {\n inbox = yes\n prefix = INBOX.\n separator = .\n}\n") as dovecot:
        dovecot.leg_neer(gebruiker, _mail(1))

        with _postvak(dovecot.url(gebruiker)) as postvak:
            postvak.verplaats(1, "Verwerkt")

        assert dovecot.lees(gebruiker, "INBOX.Verwerkt") == [_mail(1)]


def test_verplaats_marks_where_nothing_can_be_moved(gebruiker: str) -> None:
    with start_dovecot("imap_capability = IMAP4rev1 UIDPLUS NAMESPACE\n") as dovecot:
        dovecot.leg_neer(gebruiker, *map(_mail, range(3)))

        with _postvak(dovecot.url(gebruiker)) as postvak:
            gelukt = [postvak.verplaats(uid, "Verwerkt") for uid in (1, 3, 99)]
        rest = _lees(dovecot.url(gebruiker))

        assert (gelukt, rest) == ([True, True, True], [_heel(2, _mail(1))])
        assert dovecot.vlaggen(gebruiker) == {1: frozenset({MERK}), 2: frozenset(), 3: frozenset({MERK})}


# a real server: getting in


def test_open_with_a_wrong_password(dovecot: Dovecot, gebruiker: str) -> None:
    goed = parse_imap_url(dovecot.url(gebruiker))
    fout = ImapAdres(goed.host, goed.poort, goed.tls, gebruiker, WACHTWOORD + "?", "INBOX")

    with pytest.raises(PostvakStoring) as storing, Postvak(fout):
        pass

    assert (storing.value.soort, storing.value.definitief) == ("aanmelden", True)
    assert WACHTWOORD not in str(storing.value)


def test_open_without_the_folder(dovecot: Dovecot, gebruiker: str) -> None:
    storing = _storing(dovecot.url(gebruiker, "Aanmeldingen"))

    assert (storing.soort, storing.definitief) == ("map", True)
    assert "heeft geen map Aanmeldingen" in str(storing)


@pytest.mark.parametrize("tls", ["starttls", "direct"])
def test_open_verifies_the_certificate(dovecot: Dovecot, gebruiker: str, tls: Tls) -> None:
    storing = _storing(dovecot.url(gebruiker, tls=tls))

    assert (storing.soort, storing.definitief) == ("tls", True)
    assert "geldig certificaat" in str(storing)


def test_open_speaks_no_word_of_it_in_the_log(
    dovecot: Dovecot, gebruiker: str, caplog: pytest.LogCaptureFixture
) -> None:
    dovecot.leg_neer(gebruiker, _mail(1))

    with caplog.at_level(logging.DEBUG):
        _lees(dovecot.url(gebruiker))

    assert caplog.text == ""


# a server that does what it should not


@pytest.mark.parametrize("met_omvang", [True, False])
@pytest.mark.parametrize("gedrag", ["leeg", "nil", "nul", "nee", "rommel", "half", "verbreek", "zwijg"])
def test_nieuwe_never_passes_over_a_mail_that_is_not_given(gedrag: Gedrag, met_omvang: bool) -> None:
    mails = {uid: _mail(uid) for uid in range(1, 6)}
    with FoutPostvak(mails, {3: gedrag}, met_omvang=met_omvang) as server:
        gelezen = _lees(server.url, wacht=0.3 if gedrag == "zwijg" else 5)

    niet = RuweMail(3, None, len(mails[3]) if met_omvang else 0, volledig=False)
    assert gelezen == [_heel(uid, raw) if uid != 3 else niet for uid, raw in mails.items()]


def test_nieuwe_line_that_drops_now_and_then_makes_no_bad_mail() -> None:
    mails = {uid: _mail(uid) for uid in range(1, 31)}
    with FoutPostvak(mails, storing_na=(2, 4, 7, 9)) as server:
        gelezen = _lees(server.url)

    assert (gelezen, server.sessies) == ([_heel(uid, raw) for uid, raw in mails.items()], 5)


def test_nieuwe_passes_over_a_mail_that_somebody_else_moved() -> None:
    mails = {uid: _mail(uid) for uid in range(1, 4)}
    with FoutPostvak(mails, {2: "weg"}) as server:
        gelezen = _lees(server.url)

    assert gelezen == [_heel(1, mails[1]), _heel(3, mails[3])]


def test_nieuwe_measures_a_mail_of_unknown_size_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "GROOTSTE_MAIL", 400)
    monkeypatch.setattr(imap, "BEGIN_VAN_TE_GROOT", 100)
    mails = {1: _mail(1), 2: _mail(2, 400 * "x")}
    with FoutPostvak(mails, met_omvang=False) as server:
        gelezen = _lees(server.url)

    assert gelezen == [_heel(1, mails[1]), RuweMail(2, mails[2][:100], 401, volledig=False)]


def test_nieuwe_asks_for_a_few_mails_at_a_time_oldest_first() -> None:
    klein = {uid: _mail(uid) for uid in (*range(30, 45), *range(1, 30))}
    groot = {uid: _mail(uid, imap._BYTES_PER_VRAAG // 2 * "x") for uid in (50, 51, 52)}
    with FoutPostvak({**groot, **klein}) as server:
        gelezen = _lees(server.url)
        vragen = [opdracht.split()[2].split(",") for opdracht in server.opdrachten if "BODY" in opdracht]

    assert [mail.uid for mail in gelezen] == [*range(1, 45), 50, 51, 52]
    assert [len(vraag) for vraag in vragen] == [imap._PER_VRAAG, imap._PER_VRAAG, 5, 1, 1]


def test_nieuwe_gives_an_empty_mail() -> None:
    with FoutPostvak({1: b"", 2: _mail(2)}) as server:
        gelezen = _lees(server.url)

    assert gelezen == [_heel(1, b""), _heel(2, _mail(2))]


def test_nieuwe_gives_up_when_the_server_drops_on_every_mail() -> None:
    mails = {uid: _mail(uid) for uid in range(1, 50)}
    with FoutPostvak(mails, dict.fromkeys(mails, "verbreek")) as server:
        storing = _storing(server.url)

    assert (storing.soort, storing.definitief, server.sessies) == ("verbinding", False, 13)


def test_nieuwe_many_bad_mails_apart_do_not_stop_the_good_ones() -> None:
    mails = {uid: _mail(uid) for uid in range(1, 61)}
    slecht = range(1, 61, 3)
    with FoutPostvak(mails, dict.fromkeys(slecht, "verbreek")) as server:
        gelezen = _lees(server.url)

    assert [mail.uid for mail in gelezen if mail.raw is None] == list(slecht)
    assert [mail for mail in gelezen if mail.raw] == [
        _heel(uid, mails[uid]) for uid in mails if uid not in slecht
    ]


def test_nieuwe_stops_when_the_numbers_change_under_it() -> None:
    with FoutPostvak({1: _mail(1), 2: _mail(2)}, {1: "verbreek"}, nieuwe_uidvalidity=2) as server:
        storing = _storing(server.url)

    assert (storing.soort, storing.definitief) == ("map", False)


def test_verplaats_marks_when_moving_is_refused() -> None:
    with FoutPostvak({1: _mail(1), 2: _mail(2)}, antwoorden={"UID MOVE": "NO geen ruimte"}) as server:
        with _postvak(server.url) as postvak:
            gelukt = postvak.verplaats(1, "Verwerkt")
        rest = _lees(server.url)

    assert (gelukt, rest) == (True, [_heel(2, _mail(2))])


def test_verplaats_says_when_a_server_can_neither_move_nor_mark() -> None:
    with FoutPostvak({1: _mail(1)}, kan="IMAP4rev1", blijvende_vlaggen="\\Seen") as server:
        with _postvak(server.url) as postvak:
            gelukt = [postvak.verplaats(uid, "Verwerkt") for uid in (1, 99)]
        rest = _lees(server.url)

    assert (gelukt, rest) == ([False, True], [_heel(1, _mail(1))])


def test_verplaats_of_a_lost_line_is_a_storing() -> None:
    with (
        FoutPostvak({1: _mail(1)}, antwoorden={"UID MOVE": "verbreek"}) as server,
        pytest.raises(PostvakStoring) as storing,
        _postvak(server.url) as postvak,
    ):
        postvak.verplaats(1, "Verwerkt")

    assert (storing.value.soort, server.gemerkt) == ("verbinding", set())


@pytest.mark.parametrize(
    ("antwoorden", "verwacht"),
    [
        ({"LOGIN": "NO [AUTHENTICATIONFAILED] nee"}, ("aanmelden", True)),
        ({"LOGIN": "NO [UNAVAILABLE] nu niet"}, ("aanmelden", False)),
        ({"LOGIN": "BAD wat"}, ("aanmelden", True)),
        ({"LOGIN": "verbreek"}, ("verbinding", False)),
        ({"LOGIN": "zwijg"}, ("verbinding", False)),
        ({"SELECT": "NO weg"}, ("map", True)),
        ({"SELECT": "zwijg"}, ("verbinding", False)),
        ({"UID SEARCH": "BAD wat"}, ("map", False)),
        ({"UID SEARCH": "verbreek"}, ("verbinding", False)),
        ({"LOGOUT": "verbreek"}, None),
        ({"LOGOUT": "zwijg"}, None),
        ({"LOGOUT": "BAD wat"}, None),
        ({"UID FETCH": "NO nee"}, None),
    ],
)
def test_open_and_nieuwe_name_what_went_wrong(
    antwoorden: dict[str, str], verwacht: tuple[str, bool] | None
) -> None:
    with FoutPostvak({1: _mail(1)}, antwoorden=antwoorden) as server:
        if verwacht is None:
            assert [mail.uid for mail in _lees(server.url, wacht=0.3)] == [1]
        else:
            storing = _storing(server.url, wacht=0.3)
            assert (storing.soort, storing.definitief) == verwacht
            assert "appeltaart" not in str(storing)


def test_open_password_that_this_server_cannot_take_is_not_shown() -> None:
    with FoutPostvak() as server:
        adres = ImapAdres("127.0.0.1", server.poort, "geen", "bureau", "äppeltaart", "INBOX")
        with pytest.raises(PostvakStoring) as storing, Postvak(adres):
            pass

    plek = f"Het postvak op 127.0.0.1:{server.poort}"
    assert str(storing.value) == f"{plek} weigert de gebruikersnaam of het wachtwoord."


@pytest.mark.parametrize("banner", ["* BYE vol", "220 smtp.example ESMTP", "", "zomaar"])
def test_open_at_something_that_is_no_mailbox(banner: str) -> None:
    with FoutPostvak(banner=banner) as server:
        storing = _storing(server.url, wacht=0.3)

    assert (storing.soort, storing.definitief) == ("verbinding", False)


def test_open_where_nobody_listens() -> None:
    with FoutPostvak() as server:
        pass

    storing = _storing(server.url)

    assert str(storing) == f"Het postvak op 127.0.0.1:{server.poort} is niet bereikbaar."


def test_open_without_fixed_numbers() -> None:
    with FoutPostvak(met_uidvalidity=False) as server:
        storing = _storing(server.url)

    assert (storing.soort, storing.definitief) == ("map", True)


@pytest.mark.parametrize(("tls", "verwacht"), [("starttls", ("tls", True)), ("direct", ("tls", True))])
def test_open_wants_the_tls_that_was_asked_for(tls: Tls, verwacht: tuple[str, bool]) -> None:
    with FoutPostvak() as server:
        adres = ImapAdres("127.0.0.1", server.poort, tls, "bureau", "appeltaart", "INBOX")
        with pytest.raises(PostvakStoring) as storing, Postvak(adres, wacht=2):
            pass

    assert (storing.value.soort, storing.value.definitief) == verwacht
    assert [opdracht for opdracht in server.opdrachten if "appeltaart" in opdracht] == []
