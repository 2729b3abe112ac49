"""What a change within a period costs, as a bookkeeper would work it out."""

from __future__ import annotations

from tuppence.domain.billing.proration import Period, described, remaining, unused

APRIL = Period(0, 30 * 86_400)


def test_half_a_month_is_half_of_the_price() -> None:
    assert unused(3000, APRIL, 15 * 86_400) == -1500
    assert remaining(9000, APRIL, 15 * 86_400) == 4500


def test_each_amount_is_rounded_down_by_itself() -> None:
    assert unused(5, APRIL, 15 * 86_400) == -3
    assert remaining(9, APRIL, 15 * 86_400) == 4


def test_nothing_is_left_at_the_end_and_all_at_the_start() -> None:
    assert (unused(3000, APRIL, APRIL.end), remaining(3000, APRIL, APRIL.start)) == (0, 3000)
    assert remaining(3000, Period(5, 5), 5) == 0


def test_lines_say_what_they_are_for() -> None:
    assert described("Unused", 1, "Gold", 1_792_540_800) == "Unused time on Gold after 21 Oct 2026"
    assert described("Remaining", 3, "Gold", 0) == "Remaining time on 3 × Gold after 01 Jan 1970"
