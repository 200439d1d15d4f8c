"""Which test shows which receiving requirement (B01 to B37 of the calendar study), so that none is forgotten.

What is about the mail around the calendar or about the mailbox is tested where those are; see `ELDERS`.
"""

from __future__ import annotations

from types import ModuleType

import pytest

from tests import test_itip_besluit, test_itip_inkomend

LEZEN: dict[str, tuple[str, ...]] = {
    "B02": ("test_lees_takes_the_method_of_the_header_only_when_there_is_no_other",),
    "B03": ("test_lees_reads_an_answer_of",),
    "B04": ("test_lees_reads_the_attendee_line", "test_lees_reads_an_answer_of"),
    "B07": ("test_lees_never_takes_the_address_from_a_name",),
    "B09": ("test_lees_reads_the_attendee_line",),
    "B10": ("test_lees_reads_sequence",),
    "B12": ("test_lees_counts_two_copies_of_an_answer_once",),
    "B14": ("test_lees_reads_one_moment_in_many_writings",),
    "B15": ("test_lees_reads_the_proposal_of_a_counter",),
    "B18": ("test_lees_never_raises_on_bytes", "test_lees_never_raises_on_a_damaged_answer"),
    "B19": ("test_lees_reads_an_answer_of",),
    "B20": ("test_lees_reads_an_answer_of",),
    "B21": ("test_lees_reads_one_moment_in_many_writings",),
    "B22": ("test_normale_uid_takes_off_what_is_not_ours", "test_lees_reads_an_answer_of"),
    "B26": ("test_lees_shortens_and_cleans_a_note", "test_lees_keeps_the_longest_note_of_two_copies"),
    "B27": ("test_lees_is_quick_whatever_the_bytes", "test_lees_says_what_it_could_not_read"),
    "B29": ("test_lees_gives_no_answer_when_a_mail_contradicts_itself",),
    "B30": ("test_lees_takes_no_title_time_or_place_from_a_reply",),
    "B31": ("test_lees_reads_the_attendee_line",),
    "B33": ("test_lees_shortens_and_cleans_a_note",),
}
BESLISSEN: dict[str, tuple[str, ...]] = {
    "B02": ("test_beslis_alerts_on",),
    "B03": ("test_beslis_applies_an_answer_with",),
    "B04": ("test_beslis_applies_an_answer_with", "test_beslis_alerts_on"),
    "B05": ("test_beslis_alerts_on",),
    "B06": ("test_beslis_applies_an_answer_with",),
    "B07": ("test_beslis_applies_only_what_the_invited_person_said_about_this_session",),
    "B08": ("test_beslis_stores_a_delegation_and_alerts", "test_beslis_alerts_on"),
    "B09": ("test_beslis_stores_a_delegation_and_alerts",),
    "B10": (
        "test_beslis_orders_a_change_of_mind_by",
        "test_beslis_lets_no_stamp_from_the_future_block_later_answers",
        "test_beslis_keeps_no_sequence_above_our_own",
        "test_beslis_ends_with_the_last_answer_in_whatever_order_they_come",
    ),
    "B11": ("test_beslis_alerts_on_an_answer_to_an_earlier_version",),
    "B12": ("test_beslis_does_nothing_with_the_same_answer_twice",),
    "B13": ("test_beslis_alerts_on_a_yes_that_is_too_late_and_lets_a_no_pass",),
    "B14": ("test_beslis_alerts_on_an_unknown_instance",),
    "B15": ("test_beslis_puts_a_proposal_before_the_secretariat_and_applies_nothing",),
    "B16": ("test_beslis_refreshes_for_the_invited_only",),
    "B17": ("test_beslis_takes_no_orders_from_a_deelnemer",),
    "B26": ("test_beslis_keeps_the_note_of_an_answer",),
    "B28": ("test_beslis_alerts_on",),
    "B31": ("test_beslis_alerts_on_a_partstat_that_is_no_answer",),
}
ELDERS = {
    "B01": "lezer: which parts of a mail are calendars",
    "B23": "lezer: absence replies, receipts and reports",
    "B24": "agenda: an answer in words",
    "B25": "lezer: winmail.dat",
    "B32": "lezer: calendars in an attached message",
    "B34": "mail: every message is kept with its uitkomst",
    "B35": "echtheid and worker: DMARC",
    "B36": "lezer: signed mail",
    "B37": "imap: a mailbox that withholds mail",
}


def test_every_requirement_has_its_place() -> None:
    assert sorted({*LEZEN, *BESLISSEN, *ELDERS}) == [f"B{nummer:02}" for nummer in range(1, 38)]


@pytest.mark.parametrize(
    ("module", "eisen"), [(test_itip_inkomend, LEZEN), (test_itip_besluit, BESLISSEN)], ids=["lees", "beslis"]
)
def test_every_named_test_exists(module: ModuleType, eisen: dict[str, tuple[str, ...]]) -> None:
    genoemd = {naam for namen in eisen.values() for naam in namen}

    assert genoemd <= set(vars(module))
