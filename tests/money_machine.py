"""Money is never made or lost: payments, captures, refunds, disputes and payouts in any order.

A machine does whatever a merchant, a payer or time may do, and after each step asks the ledger.
"""

from __future__ import annotations

import asyncio
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
)

from conftest import FrozenClock
from paying import ACCEPTED, JENNY, act
from support import Client
from tuppence.app import Settings, build

CARDS = (
    "pm_card_visa",
    "pm_card_bypassPending",
    "pm_card_createDispute",
    "pm_card_createDisputeInquiry",
    "pm_card_chargeDeclined",
    "pm_card_threeDSecure2Required",
    "pm_card_pendingRefund",
    "pm_card_refundFail",
    "pm_card_de",
)
AMOUNTS = st.integers(50, 20_000)
CAPTURES = {"card": {"request_multicapture": "if_available"}}


class Money(RuleBasedStateMachine):
    intents = Bundle("intents")
    refunds = Bundle("refunds")
    payouts = Bundle("payouts")

    def __init__(self) -> None:
        super().__init__()
        self.clock = FrozenClock()
        self.runner = asyncio.Runner()
        server = build(Settings(now=self.clock, seed=11))
        self.api = Client(self.runner, server, "sk_test_money")
        self.customer = self.api.post("/v1/customers", email="jenny@example.com")["id"]

    def teardown(self) -> None:
        self.runner.run(self.api.server.close())
        self.runner.close()

    def made(self, answer: Any) -> Any:
        assert answer.status in (200, 402), answer.body
        found = answer.json
        return (found if answer.status == 200 else found["error"]["payment_intent"])["id"]

    # -- what people do

    @rule(
        target=intents,
        amount=AMOUNTS,
        card=st.sampled_from(CARDS),
        capture=st.sampled_from(["automatic", "automatic_async", "manual"]),
        currency=st.sampled_from(["usd", "eur"]),
    )
    def pay_with_a_card(self, amount: int, card: str, capture: str, currency: str) -> Any:
        return self.made(
            self.api.post(
                "/v1/payment_intents",
                amount=amount,
                currency=currency,
                payment_method=card,
                capture_method=capture,
                payment_method_types=["card"],
                payment_method_options=CAPTURES,
                confirm=True,
            )
        )

    @rule(
        target=intents,
        amount=AMOUNTS,
        kind=st.sampled_from(["ideal", "oxxo", "sepa_debit", "klarna", "customer_balance"]),
    )
    def pay_otherwise(self, amount: int, kind: str) -> Any:
        currency = {"oxxo": "mxn", "klarna": "usd", "customer_balance": "usd"}.get(kind, "eur")
        data: dict[str, Any] = {"type": kind, "billing_details": JENNY}
        more: dict[str, Any] = {}
        if kind == "sepa_debit":
            data["sepa_debit"] = {"iban": "AT321904300235473204"}
            more["mandate_data"] = ACCEPTED
        return self.made(
            self.api.post(
                "/v1/payment_intents",
                amount=max(amount, 1000),
                currency=currency,
                customer=self.customer,
                payment_method_types=[kind],
                payment_method_data=data,
                confirm=True,
                return_url="https://shop.example.com",
                **more,
            )
        )

    @rule(intent=intents, authorized=st.booleans())
    def act_on_the_page(self, intent: str, authorized: bool) -> None:
        found = self.api.get(f"/v1/payment_intents/{intent}").json
        action = (found["next_action"] or {}).get("type", "")
        if found["status"] == "requires_action" and "transfer" not in action:
            act(self.api, found, "complete" if authorized else "fail")

    @rule(intent=intents, card=st.sampled_from(CARDS))
    def confirm_with_a_card(self, intent: str, card: str) -> None:
        path = f"/v1/payment_intents/{intent}"
        self.api.post(path, payment_method_types=["card"])
        self.api.post(f"{path}/confirm", payment_method=card, return_url="https://a.example.com")

    @rule(amount=AMOUNTS)
    def send_cash(self, amount: int) -> None:
        path = f"/v1/test_helpers/customers/{self.customer}/fund_cash_balance"
        assert self.api.post(path, amount=amount, currency="usd").status == 200

    @rule(intent=intents, amount=AMOUNTS, final=st.booleans())
    def capture(self, intent: str, amount: int, final: bool) -> None:
        path = f"/v1/payment_intents/{intent}/capture"
        self.api.post(path, amount_to_capture=amount, final_capture=final)

    @rule(intent=intents)
    def cancel(self, intent: str) -> None:
        self.api.post(f"/v1/payment_intents/{intent}/cancel")

    @rule(target=refunds, intent=intents, amount=AMOUNTS)
    def refund(self, intent: str, amount: int) -> Any:
        answer = self.api.post("/v1/refunds", payment_intent=intent, amount=amount)
        return answer["id"] if answer.status == 200 else multiple()

    @rule(refund=consumes(refunds))
    def cancel_refund(self, refund: str) -> None:
        self.api.post(f"/v1/refunds/{refund}/cancel")

    @rule(words=st.sampled_from(["winning_evidence", "losing_evidence", "hm"]))
    def answer_a_dispute(self, words: str) -> None:
        for dispute in self.api.get("/v1/disputes", limit=1)["data"]:
            evidence = {"uncategorized_text": words}
            self.api.post(f"/v1/disputes/{dispute['id']}", evidence=evidence)

    @rule(target=payouts, amount=AMOUNTS)
    def pay_out(self, amount: int) -> Any:
        before = self.owned("available", "usd")
        answer = self.api.post("/v1/payouts", amount=amount, currency="usd")
        assert (answer.status == 200) == (amount <= before)
        return answer["id"] if answer.status == 200 else multiple()

    @rule(payout=payouts, verb=st.sampled_from(["cancel", "reverse"]))
    def take_a_payout_back(self, payout: str, verb: str) -> None:
        self.api.post(f"/v1/payouts/{payout}/{verb}")

    @rule(seconds=st.sampled_from([2, 300, 3 * 86_400, 8 * 86_400]))
    def let_time_pass(self, seconds: int) -> None:
        self.clock.advance(seconds)
        timers = self.api.server.timers
        while self.runner.run(timers.run_once(int(self.clock()))):
            pass

    # -- what is always true

    def owned(self, kind: str, currency: str) -> int:
        found = self.api.get("/v1/balance")[kind]
        return sum(one["amount"] for one in found if one["currency"] == currency)

    def rows(self, sql: str) -> list[Any]:
        return list(self.api.server.store.reader.rows(sql, ()))

    @invariant()
    def postings_sum_to_zero(self) -> None:
        sums = self.rows("SELECT currency, sum(amount) FROM postings GROUP BY currency")
        assert all(total == 0 for _, total in sums)

    @invariant()
    def totals_are_the_postings_sums(self) -> None:
        kept = self.rows(
            "SELECT ledger_account, currency, amount FROM ledger_totals WHERE object_id = ''"
        )
        summed = self.rows(
            "SELECT ledger_account, currency, sum(amount) FROM postings GROUP BY 1, 2"
        )
        assert sorted(kept) == sorted(summed)

    @invariant()
    def the_balance_is_the_sum_of_its_transactions(self) -> None:
        found = self.api.get("/v1/balance_transactions", limit=100)
        if found["has_more"]:
            return
        for currency in ("usd", "eur", "mxn"):
            net = sum(one["net"] for one in found["data"] if one["currency"] == currency)
            assert net == self.owned("available", currency) + self.owned("pending", currency)

    @invariant()
    def nobody_gives_back_more_than_was_taken(self) -> None:
        for charge in self.api.get("/v1/charges", limit=100)["data"]:
            assert 0 <= charge["amount_captured"] <= charge["amount"]
            assert 0 <= charge["amount_refunded"] <= charge["amount"]

    @invariant()
    def intents_say_what_their_charges_say(self) -> None:
        for intent in self.api.get("/v1/payment_intents", limit=100)["data"]:
            status = intent["status"]
            assert (intent["amount_capturable"] > 0) == (status == "requires_capture")
            assert (intent["next_action"] is not None) == (status == "requires_action")
            if status in ("canceled", "requires_payment_method", "requires_action"):
                assert intent["amount_received"] == 0
            if status == "succeeded":
                charge = self.api.get(f"/v1/charges/{intent['latest_charge']}").json
                assert charge["amount_captured"] == intent["amount_received"] > 0

    @invariant()
    def cash_is_what_the_customers_have(self) -> None:
        held = self.api.get(f"/v1/customers/{self.customer}/cash_balance")["available"] or {}
        taken = self.rows(
            "SELECT coalesce(sum(amount), 0) FROM postings WHERE ledger_account = 'customer_cash'"
        )
        waiting = self.partly_paid()
        assert -taken[0][0] == held.get("usd", 0) + waiting

    def partly_paid(self) -> int:
        """Cash that intents have taken and that is not all of what they need."""
        total = 0
        for intent in self.api.get("/v1/payment_intents", limit=100)["data"]:
            action = (intent["next_action"] or {}).get("display_bank_transfer_instructions")
            if action:
                total += intent["amount"] - action["amount_remaining"]
        return total
