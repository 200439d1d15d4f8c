"""Answers that are odd but clear: a quoted invitation beside them, a damaged encoding, a note of another."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

from intervisie import itip
from intervisie.itip import tijdzone

BEGIN = datetime(2027, 3, 9, 8, 30, tzinfo=UTC)
AANKOMST = datetime(2027, 2, 2, 12, tzinfo=UTC)
NOOR = "noor@zeist.example"
STAND = itip.Stand(
    sequence=0, begin=BEGIN, geannuleerd=False, uitgenodigd=True, verwijderd=False,
    adressen=frozenset({NOOR}), eigen_adressen=frozenset({"sec@rvs-mn.example"}), laatste=None,
)  # fmt: skip
JA = f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{NOOR}\r\n"


def _ics(regels: str = JA, methode: str = "REPLY") -> bytes:
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{methode}\r\nBEGIN:VEVENT\r\nUID:een@rvs-mn.example\r\n"
        f"DTSTAMP:20270201T120000Z\r\nSEQUENCE:0\r\n{regels}END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def _beslis(*kalenders: bytes) -> itip.Besluit:
    antwoorden, _ = itip.lees(kalenders)
    return itip.beslis(antwoorden[0], NOOR, STAND, AANKOMST)


def test_lees_leaves_out_the_invitation_that_is_quoted_beside_an_answer() -> None:
    uitnodiging = _ics(f"ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:{NOOR}\r\n", "REQUEST")

    gelezen = itip.lees([_ics(), uitnodiging])

    assert gelezen == itip.lees([_ics()])


def test_lees_reads_base64_with_a_footer_or_a_broken_end() -> None:
    gecodeerd = base64.encodebytes(_ics())

    gelezen = [itip.lees([inhoud]) for inhoud in (gecodeerd + b"--\nDisclaimer\n", gecodeerd[:-3] + b"!!\n")]

    assert gelezen == [itip.lees([_ics()])] * 2


def test_beslis_refreshes_for_an_invited_sender_who_names_nobody() -> None:
    assert _beslis(_ics("", "REFRESH")).uitkomst == "verversen"


def test_beslis_does_not_take_the_note_of_another_person() -> None:
    ander = 'ATTENDEE;PARTSTAT=DECLINED;X-RESPONSE-COMMENT="Ik niet":mailto:sam@zeist.example\r\n'

    besluit = _beslis(_ics(JA + ander))

    assert (besluit.uitkomst, besluit.partstat, besluit.opmerking) == ("toegepast", "ACCEPTED", None)


def test_parse_moment_remembers_no_zone_names_of_any_length() -> None:
    tijdzone._bekende_zone.cache_clear()

    momenten = {tijdzone.parse_moment("20270309T093000", "x" * lengte) for lengte in range(300, 400)}

    assert (momenten, tijdzone._bekende_zone.cache_info().currsize) == ({BEGIN}, 1)
