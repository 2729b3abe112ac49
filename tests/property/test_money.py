"""Money is never made or lost: payments, captures, refunds, disputes and payouts in any order."""

from __future__ import annotations

from hypothesis import settings

from money_machine import Money

TestMoney = Money.TestCase
TestMoney.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
