"""What is billed is paid by a network, or not at all: invoices, subscriptions, sessions.

The machine bills in every way and pays with every kind of method. Whatever says that it is paid has
a charge that a network authorised, of the same amount.
"""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, invariant, multiple, rule

from money_machine import AMOUNTS, Money
from paying import ACCEPTED, JENNY
from support import Answer

BACK = "https://shop.example.com/back"
NAMED = (
    "pm_card_visa",
    "pm_card_chargeDeclined",
    "pm_card_chargeCustomerFail",
    "pm_card_threeDSecure2Required",
    "pm_card_authenticationRequired",
    "pm_usBankAccount_success",
    "pm_usBankAccount_noAccount",
)
OTHERS = ("ideal", "sepa_debit", "customer_balance", "oxxo", "klarna")
METHODS = st.sampled_from([*NAMED, *OTHERS])


class BilledMoney(Money):
    methods = Bundle("methods")
    invoices = Bundle("invoices")
    subscriptions = Bundle("subscriptions")
    sessions = Bundle("sessions")

    def __init__(self) -> None:
        super().__init__()
        self.other = self.api.post("/v1/customers", email="mallory@example.com")["id"]
        product = self.api.post("/v1/products", name="Gold")["id"]
        sent = {"product": product, "currency": "usd"}
        monthly = {"recurring": {"interval": "month"}}
        self.price = self.api.post("/v1/prices", sent, unit_amount=2500, **monthly)["id"]
        self.cheap = self.api.post("/v1/prices", sent, unit_amount=20, **monthly)["id"]
        self.once = self.api.post("/v1/prices", sent, unit_amount=1200)["id"]

    def answered(self, answer: Answer) -> Answer:
        """Refusals are fine; a failure of the server is not."""
        assert answer.status in (200, 400, 402, 404, 501), answer.body
        return answer

    # -- methods, of this customer and of another

    @rule(target=methods, kind=METHODS, owner=st.sampled_from(["jenny", "mallory", "nobody"]))
    def keep_a_method(self, kind: str, owner: str) -> Any:
        customer = {"jenny": self.customer, "mallory": self.other}.get(owner)
        if kind in NAMED:
            if customer is None:
                return kind
            path = f"/v1/payment_methods/{kind}/attach"
            kept = self.answered(self.api.post(path, customer=customer))
            return kept["id"] if kept.status == 200 else multiple()
        data: dict[str, Any] = {"type": kind, "billing_details": JENNY}
        if kind == "sepa_debit":
            data["sepa_debit"] = {"iban": "AT321904300235473204"}
        made = self.api.post("/v1/payment_methods", data)["id"]
        if customer is not None:
            self.answered(self.api.post(f"/v1/payment_methods/{made}/attach", customer=customer))
        return made

    @rule(method=methods)
    def choose_a_default(self, method: str) -> None:
        chosen = {"invoice_settings": {"default_payment_method": method}}
        self.answered(self.api.post(f"/v1/customers/{self.customer}", chosen))

    # -- bills

    @rule(target=invoices, amount=st.one_of(AMOUNTS, st.integers(1, 60)))
    def bill(self, amount: int) -> Any:
        item = {"customer": self.customer, "amount": amount, "currency": "usd"}
        self.answered(self.api.post("/v1/invoiceitems", item))
        asked = {"customer": self.customer, "pending_invoice_items_behavior": "include"}
        made = self.answered(self.api.post("/v1/invoices", asked, currency="usd"))
        if made.status != 200:
            return multiple()
        self.answered(self.api.post(f"/v1/invoices/{made['id']}/finalize"))
        return made["id"]

    @rule(invoice=invoices, method=methods)
    def pay_a_bill(self, invoice: str, method: str) -> None:
        self.answered(self.api.post(f"/v1/invoices/{invoice}/pay", payment_method=method))

    @rule(invoice=invoices, how=st.sampled_from(["default", "out_of_band"]))
    def pay_a_bill_otherwise(self, invoice: str, how: str) -> None:
        sent = {"paid_out_of_band": True} if how == "out_of_band" else {}
        self.answered(self.api.post(f"/v1/invoices/{invoice}/pay", sent))

    @rule(invoice=invoices, verb=st.sampled_from(["void", "mark_uncollectible"]))
    def give_a_bill_up(self, invoice: str, verb: str) -> None:
        self.answered(self.api.post(f"/v1/invoices/{invoice}/{verb}"))

    @rule(
        target=invoices,
        method=st.one_of(st.none(), methods),
        behavior=st.sampled_from(["default_incomplete", "allow_incomplete", "error_if_incomplete"]),
        is_cheap=st.booleans(),
    )
    def subscribe(self, method: str | None, behavior: str, is_cheap: bool) -> Any:
        sent: dict[str, Any] = {"customer": self.customer, "payment_behavior": behavior}
        sent["items"] = [{"price": self.cheap if is_cheap else self.price, "quantity": 2}]
        if method is not None:
            sent["default_payment_method"] = method
        made = self.answered(self.api.post("/v1/subscriptions", sent))
        return made["latest_invoice"] if made.status == 200 else multiple()

    @rule(target=sessions, mode=st.sampled_from(["payment", "subscription"]), named=st.booleans())
    def open_a_session(self, mode: str, named: bool) -> Any:
        price = self.once if mode == "payment" else self.price
        sent: dict[str, Any] = {"mode": mode, "success_url": BACK}
        sent["line_items"] = [{"price": price, "quantity": 1}]
        if named:
            sent["customer"] = self.customer
        if mode == "payment":
            sent["payment_method_types"] = ["card", "us_bank_account", "klarna", "customer_balance"]
        made = self.answered(self.api.post("/v1/checkout/sessions", sent))
        return made["id"] if made.status == 200 else multiple()

    @rule(session=sessions, method=methods)
    def complete_a_session(self, session: str, method: str) -> None:
        path = f"/v1/payment_pages/{session}/confirm"
        self.answered(self.api.post(path, payment_method=method))

    @rule(intent=st.integers(0, 20), card=st.sampled_from(NAMED[:4]))
    def confirm_any_intent(self, intent: int, card: str) -> None:
        found = self.api.get("/v1/payment_intents", limit=100)["data"]
        if intent < len(found):
            path = f"/v1/payment_intents/{found[intent]['id']}/confirm"
            sent = {"payment_method": card, "mandate_data": ACCEPTED, "return_url": BACK}
            self.answered(self.api.post(path, sent))

    # -- what is always true

    def succeeded_charge(self, intent: str | None) -> dict[str, Any] | None:
        if intent is None:
            return None
        found = self.api.get(f"/v1/payment_intents/{intent}", expand=["latest_charge"])
        charge: dict[str, Any] | None = found["latest_charge"]
        return charge if found["status"] == "succeeded" else None

    def payers(self) -> set[str | None]:
        """The customer, and those whom sessions without one have made."""
        sessions = self.api.get("/v1/checkout/sessions", limit=100)["data"]
        return {self.customer} | {one["customer"] for one in sessions if one["subscription"]}

    @invariant()
    def a_paid_invoice_was_paid_by_a_network(self) -> None:
        for invoice in self.api.get("/v1/invoices", status="paid", limit=100)["data"]:
            path = "/v1/invoice_payments"
            payments = self.api.get(path, invoice=invoice["id"], status="paid")["data"]
            if not payments:  # nothing was due, or it was paid elsewhere
                shown = self.api.get(f"/v1/invoices/{invoice['id']}", expand=["payments"])
                assert (
                    shown["amount_due"] == 0
                    or not shown["payments"]["data"]
                    or all(one["status"] == "open" for one in shown["payments"]["data"])
                )
                continue
            charge = self.succeeded_charge(payments[0]["payment"]["payment_intent"])
            assert charge is not None, invoice["id"]
            assert charge["amount_captured"] == invoice["amount_paid"] == invoice["amount_due"]
            assert charge["outcome"]["type"] in ("authorized", "manual_review")
            assert charge["customer"] == invoice["customer"]
            assert invoice["customer"] in self.payers()

    @invariant()
    def what_is_not_paid_has_nothing(self) -> None:
        for status in ("open", "void", "uncollectible", "draft"):
            for invoice in self.api.get("/v1/invoices", status=status, limit=100)["data"]:
                assert invoice["amount_paid"] == 0

    @invariant()
    def a_paid_session_was_paid_by_a_network(self) -> None:
        for session in self.api.get("/v1/checkout/sessions", limit=100)["data"]:
            if session["payment_status"] != "paid" or session["mode"] != "payment":
                continue
            charge = self.succeeded_charge(session["payment_intent"])
            assert charge is not None
            assert charge["amount_captured"] == session["amount_total"]

    @invariant()
    def an_active_subscription_has_paid_its_first_invoice(self) -> None:
        for one in self.api.get("/v1/subscriptions", status="all", limit=100)["data"]:
            invoice = self.api.get(f"/v1/invoices/{one['latest_invoice']}").json
            if one["status"] == "active":
                assert invoice["status"] == "paid"
            if invoice["status"] == "void":
                assert one["status"] == "incomplete_expired"

    @invariant()
    def money_in_is_what_networks_authorised(self) -> None:
        """All that came in through charges, before fees, in the currency of the world."""
        found = self.api.get("/v1/charges", limit=100)
        if found["has_more"]:
            return
        transactions = self.api.get("/v1/balance_transactions", limit=100)
        if transactions["has_more"]:
            return
        authorised = {
            one["id"]: one
            for one in found["data"]
            if one["status"] == "succeeded" and one["outcome"]["type"] != "issuer_declined"
        }
        for one in transactions["data"]:
            if one["type"] in ("charge", "payment"):
                assert one["source"] in authorised
                if one["currency"] == authorised[one["source"]]["currency"]:
                    assert one["amount"] <= authorised[one["source"]]["amount"]


TestBilledMoney = BilledMoney.TestCase
TestBilledMoney.settings = settings(max_examples=20, stateful_step_count=30, deadline=None)
