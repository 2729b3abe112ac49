"""The rules of money that stand alone: fees, exchange, payout days, account numbers."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuppence.domain import exchange, ledger
from tuppence.domain.billing import invoice_totals
from tuppence.domain.billing.invoice_totals import shared
from tuppence.domain.currency import checked_amount, shown_amount
from tuppence.domain.fees import STANDARD, Fee, schedule_of
from tuppence.domain.payout_schedule import next_payout
from tuppence.errors import ApiError
from tuppence.networks import bank_transfers, banks, cards, payment_methods


def second(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


# -- fees ------------------------------------------------------------------------------------------


def test_a_fee_is_a_share_and_a_fixed_part_up_to_a_most() -> None:
    assert Fee(290, 30).of(10_000) == 320
    assert Fee(290, 30).of(50) == 31  # 1.45 is rounded half up
    assert Fee(80, 0, 500).of(1_000_000) == 500
    assert STANDARD.payment("card", 10_000, foreign=True, exchanged=True) == 290 + 150 + 100 + 30
    assert STANDARD.payment("never heard of", 10_000, foreign=False, exchanged=False) == 320


def test_ones_own_fees_leave_the_others_alone() -> None:
    mine = schedule_of({"card": {"points": 100}, "exchange_points": 200})
    assert mine.payment("card", 10_000, foreign=False, exchanged=True) == 300
    assert mine.fee("ideal") == STANDARD.fee("ideal")


@pytest.mark.parametrize(
    "sent",
    [
        {"cardd": {}},
        {"card": 3},
        {"card": {"percent": 3}},
        {"card": {"points": "3"}},
        {"card": {"fixed": -1}},
        {"exchange_points": 1.5},
    ],
)
def test_what_is_no_fee_is_refused(sent: dict[str, object]) -> None:
    with pytest.raises(ApiError, match="no fee"):
        schedule_of(sent)


# -- exchange --------------------------------------------------------------------------------------


def test_the_rate_is_that_of_the_day() -> None:
    old = exchange.rate_at(second("2025-03-01"), "usd", "eur")
    new = exchange.rate_at(second("2026-03-01"), "usd", "eur")
    assert (old, new) == (Decimal("0.96"), Decimal("0.87"))
    assert exchange.rate_at(second("2020-01-01"), "usd", "eur") == old  # the oldest there is
    assert exchange.rate_at(second("2026-03-01"), "usd", "xxx") is None


def test_minor_units_differ() -> None:
    assert exchange.converted(10_000, Decimal("150"), "usd", "jpy") == 15_000
    assert exchange.converted(15_000, Decimal("0.01"), "jpy", "usd") == 15_000
    assert exchange.converted(10_000, Decimal("0.3"), "usd", "kwd") == 30_000
    assert shown_amount(1_234_560, "kwd") == "1,234.560 kwd"
    assert shown_amount(1_234, "jpy") == "\u00a51,234 jpy"


def test_amounts_that_a_currency_does_not_have() -> None:
    assert checked_amount(1_230, "kwd") == 1_230
    for amount, currency in ((1_234, "kwd"), (1_050, "isk")):
        with pytest.raises(ApiError, match="divisible"):
            checked_amount(amount, currency)


@given(st.integers(-(10**9), 10**9), st.integers(0, 10**6))
def test_every_movement_balances(amount: int, fee: int) -> None:
    for legs in (
        ledger.movement("usd", amount, fee),
        ledger.settlement("usd", amount),
        ledger.cash_received("usd", amount),
        ledger.exchanged("eur", amount),
    ):
        assert sum(leg[2] for leg in legs) == 0


# -- payout days -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schedule", "now", "expected"),
    [
        ({"interval": "daily"}, "2026-11-24 15:00", "2026-11-25"),
        ({"interval": "daily"}, "2026-11-24", "2026-11-25"),
        ({"interval": "weekly", "weekly_payout_days": ["friday"]}, "2026-11-24", "2026-11-27"),
        ({"interval": "weekly", "weekly_payout_days": ["tuesday"]}, "2026-11-24", "2026-12-01"),
        ({"interval": "weekly"}, "2026-11-24", "2026-11-30"),
        ({"interval": "monthly", "monthly_payout_days": [31]}, "2026-11-24", "2026-11-30"),
        ({"interval": "monthly", "monthly_payout_days": [1, 15]}, "2026-11-24", "2026-12-01"),
        ({"interval": "monthly"}, "2026-12-24", "2027-01-01"),
    ],
)
def test_the_next_payout_day(schedule: dict[str, object], now: str, expected: str) -> None:
    assert next_payout(schedule, second(now)) == second(expected)


def test_manual_payouts_have_no_day() -> None:
    assert next_payout({"interval": "manual"}, second("2026-11-24")) is None


# -- numbers ---------------------------------------------------------------------------------------


def test_every_published_number_passes_its_own_check() -> None:
    for card in cards.test_cards()[0].values():
        assert cards.passes_luhn(card.number), card.name
    for type, number in banks.test_accounts()[1]:
        if type == "sepa_debit":
            assert banks.checked_iban(number, "iban") == number


@pytest.mark.parametrize("iban", ["", "DE", "DE00370400440532013000", "XX89370400440532013000"])
def test_what_is_no_iban(iban: str) -> None:
    with pytest.raises(ApiError):
        banks.checked_iban(iban, "iban")


@given(st.from_regex(r"[0-9]{14}", fullmatch=True))
def test_the_ibans_that_we_make_are_ibans(digits: str) -> None:
    assert banks.checked_iban(bank_transfers.irish_iban(digits), "iban")


@pytest.mark.parametrize(("number", "good"), [("110000000", True), ("110000001", False)])
def test_american_routing_numbers(number: str, good: bool) -> None:
    if good:
        assert banks.checked_routing_number(number, "routing_number") == number
    else:
        with pytest.raises(ApiError):
            banks.checked_routing_number(number, "routing_number")


def test_every_failure_of_a_test_account_has_its_words() -> None:
    for account in banks.test_accounts()[0].values():
        if account.fails:
            assert banks.refusal(account.fails).message
    for code in banks.data()["payouts"].values():
        assert banks.payout_failure_message(code)


def test_every_method_that_may_become_another_names_one() -> None:
    for method in payment_methods.methods().values():
        assert method.becomes is None or method.becomes in payment_methods.methods()
        assert method.refund in ("instant", "pending", "requires_action", "none")


# -- discounts -------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=9), st.data())
def test_a_discount_is_shared_whole_and_none_bears_more_than_itself(
    amounts: list[int], data: st.DataObject
) -> None:
    off = data.draw(st.integers(0, sum(amounts)))
    parts = shared(off, amounts)
    assert sum(parts) == off
    assert all(0 <= part <= amount for part, amount in zip(parts, amounts, strict=True))


def test_a_discount_is_shared_in_proportion() -> None:
    assert shared(1000, [1800, 700]) == [720, 280]
    assert shared(10, [5, 5, 1]) == [4, 5, 1]
    assert shared(2, [1, 1, 1]) == [0, 1, 1]


# -- amounts in words ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        (123456, "usd", "$1,234.56"),
        (1500, "jpy", "¥1,500"),
        (12345, "kwd", "KWD 12.345"),
        (900, "cad", "CA$9.00"),
        (-250, "eur", "-€2.50"),
    ],
)
def test_an_invoice_writes_amounts_in_the_currency_s_own_places(
    amount: int, currency: str, shown: str
) -> None:
    assert invoice_totals.money(amount, currency) == shown
