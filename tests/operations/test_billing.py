"""Invoices, invoice items and subscriptions."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import FrozenClock
from paying import act, run_timers
from support import Client

DAY = 86_400


@pytest.fixture
def customer(api: Client) -> str:
    id: str = api.post("/v1/customers", email="jenny@example.com", name="Jenny")["id"]
    method = api.post("/v1/payment_methods/pm_card_visa/attach", customer=id)["id"]
    api.post(f"/v1/customers/{id}", invoice_settings={"default_payment_method": method})
    return id


@pytest.fixture
def price(api: Client) -> str:
    product = api.post("/v1/products", name="Gold", unit_label="seat")["id"]
    id: str = api.post(
        "/v1/prices",
        product=product,
        currency="usd",
        unit_amount=2500,
        recurring={"interval": "month"},
    )["id"]
    return id


def subscribe(api: Client, customer: str, price: str, **more: Any) -> dict[str, Any]:
    sent = {"customer": customer, "items": [{"price": price}]}
    answer = api.post("/v1/subscriptions", {**sent, **more})
    assert answer.status == 200, answer.body
    found: dict[str, Any] = answer.json
    return found


def test_a_trials_end_is_announced(api: Client, clock: FrozenClock) -> None:
    customer = api.post("/v1/customers")["id"]
    product = api.post("/v1/products", name="Gold")["id"]
    price = api.post(
        "/v1/prices",
        product=product,
        unit_amount=900,
        currency="usd",
        recurring={"interval": "month"},
    )["id"]

    def announced() -> int:
        return len(api.events(type="customer.subscription.trial_will_end"))

    items = [{"price": price}]
    made = api.post("/v1/subscriptions", customer=customer, items=items, trial_period_days=7)
    assert announced() == 0
    clock.advance(4 * 86_400)
    api.runner.run(api.server.timers.run_once(api.server.timers.now()))
    assert announced() == 1
    later = int(clock.seconds) + 10 * 86_400
    api.post(f"/v1/subscriptions/{made['id']}", trial_end=later)
    assert announced() == 1
    api.post("/v1/subscriptions", customer=customer, items=items, trial_period_days=1)
    assert announced() == 2


def test_a_first_period_is_invoiced_and_paid(api: Client, customer: str, price: str) -> None:
    subscription = subscribe(
        api,
        customer,
        price,
        items=[{"price": price, "quantity": 3}],
        expand=["latest_invoice.payments"],
    )
    invoice = subscription["latest_invoice"]
    assert (subscription["status"], invoice["status"]) == ("active", "paid")
    assert (invoice["total"], invoice["amount_paid"], invoice["amount_remaining"]) == (
        7500,
        7500,
        0,
    )
    assert invoice["lines"]["data"][0]["description"] == "3 seat × Gold (at $25.00 / month)"
    payment = invoice["payments"]["data"][0]
    intent = api.get(f"/v1/payment_intents/{payment['payment']['payment_intent']}").json
    assert (payment["status"], intent["status"]) == ("paid", "succeeded")
    item = subscription["items"]["data"][0]
    assert item["current_period_end"] - item["current_period_start"] == 30 * DAY  # November
    types = {event["type"] for event in api.events()}
    assert {"customer.subscription.created", "invoice.paid", "invoice_payment.paid"} <= types


def test_nothing_to_pay_from(api: Client, price: str) -> None:
    poor = api.post("/v1/customers")["id"]
    answer = api.post("/v1/subscriptions", customer=poor, items=[{"price": price}])
    assert (answer.status, answer.error["code"]) == (400, "resource_missing")
    assert "no attached payment source" in answer.error["message"]
    assert api.get("/v1/subscriptions", customer=poor)["data"] == []


def test_a_trial_starts_for_nothing(api: Client, customer: str, price: str) -> None:
    found = subscribe(api, customer, price, trial_period_days=14, expand=["latest_invoice"])
    assert found["status"] == "trialing"
    assert found["trial_end"] - found["trial_start"] == 14 * DAY
    assert (found["latest_invoice"]["total"], found["latest_invoice"]["status"]) == (0, "paid")


def test_a_declined_first_payment_leaves_it_incomplete(api: Client, price: str) -> None:
    id = api.post("/v1/customers")["id"]
    method = api.post("/v1/payment_methods/pm_card_chargeCustomerFail/attach", customer=id)["id"]
    sent = {"customer": id, "items": [{"price": price}], "default_payment_method": method}
    found = api.post("/v1/subscriptions", sent, expand=["latest_invoice"]).json
    assert (found["status"], found["latest_invoice"]["status"]) == ("incomplete", "open")
    strict = api.post("/v1/subscriptions", sent, payment_behavior="error_if_incomplete")
    assert strict.status == 402
    assert len(api.get("/v1/subscriptions", customer=id)["data"]) == 1


def test_a_coupon_takes_its_part(api: Client, customer: str, price: str) -> None:
    coupon = api.post("/v1/coupons", percent_off=20, duration="once")["id"]
    found = subscribe(
        api, customer, price, discounts=[{"coupon": coupon}], expand=["latest_invoice", "discounts"]
    )
    invoice = found["latest_invoice"]
    assert (invoice["subtotal"], invoice["total"]) == (2500, 2000)
    assert invoice["total_discount_amounts"][0]["amount"] == 500
    assert found["discounts"][0]["source"]["coupon"] == coupon


def test_items_change_and_the_price_filter_follows(api: Client, customer: str, price: str) -> None:
    found = subscribe(api, customer, price)
    product = api.get(f"/v1/prices/{price}")["product"]
    yearly = api.post(
        "/v1/prices", product=product, currency="usd", unit_amount=9, recurring={"interval": "year"}
    )["id"]
    item = found["items"]["data"][0]["id"]
    path = f"/v1/subscriptions/{found['id']}"
    changed = api.post(path, items=[{"id": item, "price": yearly}]).json
    assert changed["items"]["data"][0]["price"]["id"] == yearly
    assert api.get("/v1/subscriptions", price=price)["data"] == []
    assert len(api.get("/v1/subscriptions", price=yearly)["data"]) == 1


def test_canceling_now_later_and_not_at_all(api: Client, customer: str, price: str) -> None:
    found = subscribe(api, customer, price)
    path = f"/v1/subscriptions/{found['id']}"
    later = api.post(path, cancel_at_period_end=True).json
    assert later["cancel_at"] == found["items"]["data"][0]["current_period_end"]
    assert api.post(path, cancel_at_period_end=False)["cancel_at"] is None
    ended = api.delete(path).json
    assert (ended["status"], ended["ended_at"]) == ("canceled", ended["canceled_at"])
    assert api.get("/v1/subscriptions", customer=customer)["data"] == []
    assert len(api.get("/v1/subscriptions", customer=customer, status="all")["data"]) == 1
    assert api.delete(path).status == 404


def test_a_deleted_customers_subscriptions_end(api: Client, customer: str, price: str) -> None:
    found = subscribe(api, customer, price)
    api.delete(f"/v1/customers/{customer}")
    assert api.get(f"/v1/subscriptions/{found['id']}")["status"] == "canceled"


def test_an_invoice_from_draft_to_paid(api: Client, customer: str) -> None:
    item = api.post("/v1/invoiceitems", customer=customer, amount=1200, currency="usd").json
    assert api.get("/v1/invoiceitems", pending=True)["data"][0]["id"] == item["id"]
    draft = api.post(
        "/v1/invoices", customer=customer, pending_invoice_items_behavior="include"
    ).json
    assert (draft["status"], draft["total"], draft["number"]) == ("draft", 1200, None)
    path = f"/v1/invoices/{draft['id']}"
    assert api.get("/v1/invoiceitems", pending=True)["data"] == []
    opened = api.post(f"{path}/finalize").json
    assert (opened["status"], opened["number"][-4:]) == ("open", "0001")
    assert api.post(f"{path}/finalize").status == api.delete(path).status == 400
    paid = api.post(f"{path}/pay").json
    assert (paid["status"], paid["amount_remaining"]) == ("paid", 0)
    assert api.post(f"{path}/pay").error["message"] == "Invoice is already paid"
    assert [line["amount"] for line in api.get(f"{path}/lines")["data"]] == [1200]


def test_credit_on_the_customer_is_spent_first(api: Client, customer: str) -> None:
    transaction = api.post(
        f"/v1/customers/{customer}/balance_transactions", amount=-500, currency="usd"
    ).json
    assert transaction["ending_balance"] == -500
    api.post("/v1/invoiceitems", customer=customer, amount=1200, currency="usd")
    draft = api.post("/v1/invoices", customer=customer, pending_invoice_items_behavior="include")
    opened = api.post(f"/v1/invoices/{draft['id']}/finalize").json
    assert (opened["total"], opened["amount_due"]) == (1200, 700)
    assert api.get(f"/v1/customers/{customer}")["balance"] == 0
    kinds = [
        one["type"] for one in api.get(f"/v1/customers/{customer}/balance_transactions")["data"]
    ]
    assert kinds == ["applied_to_invoice", "adjustment"]


def test_a_voided_invoice_cancels_its_payment(api: Client, customer: str) -> None:
    invoice = api.post("/v1/invoices", customer=customer).json
    api.post(
        "/v1/invoiceitems", customer=customer, amount=900, currency="usd", invoice=invoice["id"]
    )
    path = f"/v1/invoices/{invoice['id']}"
    api.post(f"{path}/finalize")
    payment = api.get("/v1/invoice_payments", invoice=invoice["id"])["data"][0]["payment"]
    assert api.post(f"{path}/void")["status"] == "void"
    intent = api.get(f"/v1/payment_intents/{payment['payment_intent']}").json
    assert (intent["status"], intent["cancellation_reason"]) == ("canceled", "void_invoice")


def test_a_promotion_code_is_unique_while_active(api: Client) -> None:
    coupon = api.post("/v1/coupons", percent_off=10)["id"]
    sent = {"code": "FALL", "promotion": {"type": "coupon", "coupon": coupon}}
    first = api.post("/v1/promotion_codes", sent).json
    assert api.post("/v1/promotion_codes", sent).error["code"] == "resource_already_exists"
    api.post(f"/v1/promotion_codes/{first['id']}", active=False)
    assert api.post("/v1/promotion_codes", sent).status == 200
    assert len(api.get("/v1/promotion_codes", coupon=coupon)["data"]) == 2


def test_checkout_sessions_open_and_expire(api: Client, price: str, clock: FrozenClock) -> None:
    sent = {"mode": "subscription", "success_url": "https://a.b/c"}
    session = api.post(
        "/v1/checkout/sessions", sent, line_items=[{"price": price, "quantity": 2}]
    ).json
    assert (session["status"], session["amount_total"]) == ("open", 5000)
    lines = api.get(f"/v1/checkout/sessions/{session['id']}/line_items")["data"]
    assert [(line["quantity"], line["amount_total"]) for line in lines] == [(2, 5000)]
    clock.advance(DAY + 1)
    api.runner.run(api.server.timers.run_once(int(clock())))
    assert api.get(f"/v1/checkout/sessions/{session['id']}")["status"] == "expired"
    assert api.post(f"/v1/checkout/sessions/{session['id']}/expire").status == 400
    wrong = api.post(
        "/v1/checkout/sessions", sent, mode="payment", line_items=[{"price": price, "quantity": 1}]
    )
    assert "recurring price" in wrong.error["message"]


def test_plan_and_quantity_change_the_only_item(api: Client, customer: str, price: str) -> None:
    found = subscribe(api, customer, price)
    path = f"/v1/subscriptions/{found['id']}"
    plan = api.post(
        "/v1/plans", amount=5, currency="usd", interval="month", product={"name": "Silver"}
    )["id"]
    changed = api.post(path, plan=plan, quantity=4).json
    assert [(one["plan"]["id"], one["quantity"]) for one in changed["items"]["data"]] == [(plan, 4)]
    assert changed["items"]["data"][0]["id"] == found["items"]["data"][0]["id"]


def test_one_active_meter_an_event_name(api: Client) -> None:
    asked: dict[str, Any] = {
        "display_name": "Calls",
        "event_name": "api_call",
        "default_aggregation": {"formula": "sum"},
    }
    meter = api.post("/v1/billing/meters", **asked)["id"]
    refused = api.post("/v1/billing/meters", **asked)
    assert (refused.status, refused.error["param"]) == (400, "event_name")
    assert api.post("/v1/billing/meters", **{**asked, "event_name": "other"}).status == 200
    api.post(f"/v1/billing/meters/{meter}/deactivate")
    assert api.post("/v1/billing/meters", **asked).status == 200


# -- paid by the payer, or by their bank -----------------------------------------------------------


def attached(api: Client, customer: str, name: str) -> str:
    """The id of a test method that is saved to the customer."""
    id: str = api.post(f"/v1/payment_methods/{name}/attach", customer=customer)["id"]
    return id


def incomplete(api: Client, customer: str, price: str) -> tuple[dict[str, Any], str]:
    """(a subscription that waits for its first payment, the id of the intent that is to pay it)."""
    subscription = subscribe(api, customer, price, payment_behavior="default_incomplete")
    assert subscription["status"] == "incomplete"
    (payment,) = api.get("/v1/invoice_payments", invoice=subscription["latest_invoice"])["data"]
    return subscription, payment["payment"]["payment_intent"]


def test_a_payer_who_confirms_the_intent_pays_the_invoice(
    api: Client, customer: str, price: str
) -> None:
    subscription, intent = incomplete(api, customer, price)
    paid = api.post(f"/v1/payment_intents/{intent}/confirm", payment_method="pm_card_visa")
    assert paid["status"] == "succeeded"
    assert api.get(f"/v1/invoices/{subscription['latest_invoice']}")["status"] == "paid"
    assert api.get(f"/v1/subscriptions/{subscription['id']}")["status"] == "active"
    types = [event["type"] for event in reversed(api.events())]
    assert types.count("invoice.paid") == 1
    assert types[-1] == "customer.subscription.updated"


def test_a_payer_who_passes_3d_secure_pays_the_invoice(
    api: Client, customer: str, price: str
) -> None:
    subscription, intent = incomplete(api, customer, price)
    path = f"/v1/payment_intents/{intent}"
    asked = api.post(f"{path}/confirm", payment_method="pm_card_threeDSecure2Required").json
    assert asked["status"] == "requires_action"
    assert api.get(f"/v1/invoices/{subscription['latest_invoice']}")["status"] == "open"
    act(api, asked, "complete")
    assert api.get(f"/v1/subscriptions/{subscription['id']}")["status"] == "active"


def test_a_payer_who_is_declined_leaves_the_invoice_open(
    api: Client, customer: str, price: str
) -> None:
    subscription, intent = incomplete(api, customer, price)
    path = f"/v1/payment_intents/{intent}/confirm"
    assert api.post(path, payment_method="pm_card_chargeDeclined").status == 402
    invoice = api.get(f"/v1/invoices/{subscription['latest_invoice']}").json
    assert (invoice["status"], invoice["attempted"]) == ("open", True)
    assert api.events()[0]["type"] == "invoice.payment_failed"


def test_an_invoice_that_a_bank_debits_is_paid_when_the_bank_answers(
    api: Client, customer: str, price: str, clock: FrozenClock
) -> None:
    method = api.post("/v1/payment_methods/pm_usBankAccount_success/attach", customer=customer)[
        "id"
    ]
    subscription = subscribe(api, customer, price, default_payment_method=method)
    assert subscription["status"] == "incomplete"
    path = f"/v1/invoices/{subscription['latest_invoice']}"
    assert api.get(path)["status"] == "open"
    run_timers(api, clock, 2)
    assert (api.get(path)["status"], api.get(path)["amount_paid"]) == ("paid", 2500)
    assert api.get(f"/v1/subscriptions/{subscription['id']}")["status"] == "active"


def test_a_card_that_wants_its_owner_there_leaves_the_subscription_waiting(
    api: Client, customer: str, price: str
) -> None:
    method = attached(api, customer, "pm_card_authenticationRequired")
    subscription = subscribe(api, customer, price, default_payment_method=method)
    assert subscription["status"] == "incomplete"
    invoice = api.get(f"/v1/invoices/{subscription['latest_invoice']}", expand=["payments"]).json
    assert (invoice["status"], invoice["attempted"], invoice["attempt_count"]) == ("open", True, 1)
    id = invoice["payments"]["data"][0]["payment"]["payment_intent"]
    intent = api.get(f"/v1/payment_intents/{id}", expand=["latest_charge"]).json
    assert (intent["status"], intent["last_payment_error"]) == ("requires_action", None)
    assert intent["latest_charge"]["failure_code"] == "authentication_required"
    assert intent["latest_charge"]["receipt_url"] is None
    assert "invoice.payment_action_required" in [event["type"] for event in api.events()]
    again = api.post(f"/v1/invoices/{invoice['id']}/pay")
    assert (again.status, again.error["code"]) == (402, "invoice_payment_intent_requires_action")
    act(api, api.get(f"/v1/payment_intents/{id}").json, "complete")
    assert api.get(f"/v1/invoices/{invoice['id']}")["status"] == "paid"
    assert api.get(f"/v1/subscriptions/{subscription['id']}")["status"] == "active"


def test_such_a_card_is_refused_where_nothing_may_wait(
    api: Client, customer: str, price: str
) -> None:
    method = attached(api, customer, "pm_card_authenticationRequired")
    sent = {"customer": customer, "items": [{"price": price}], "default_payment_method": method}
    answer = api.post("/v1/subscriptions", sent, payment_behavior="error_if_incomplete")
    assert (answer.status, api.get("/v1/subscriptions")["data"]) == (402, [])


# -- prorations ------------------------------------------------------------------------------------


def swapped(api: Client, subscription: dict[str, Any], price: str, **more: Any) -> dict[str, Any]:
    item = subscription["items"]["data"][0]["id"]
    sent = {"items": [{"id": item, "price": price}], "proration_behavior": "always_invoice"}
    answer = api.post(f"/v1/subscriptions/{subscription['id']}", sent, **more)
    assert answer.status == 200, answer.body
    found: dict[str, Any] = answer.json
    return found


def dearer(api: Client, interval: str = "month", amount: int = 4000) -> str:
    sent = {"currency": "usd", "unit_amount": amount, "product_data": {"name": "Platinum"}}
    id: str = api.post("/v1/prices", sent, recurring={"interval": interval})["id"]
    return id


def test_a_dearer_price_within_the_period_is_paid_at_once(
    api: Client, customer: str, price: str, clock: FrozenClock
) -> None:
    before = subscribe(api, customer, price)
    item = before["items"]["data"][0]
    half = (item["current_period_end"] - item["current_period_start"]) // 2
    clock.advance(half)
    after = swapped(api, before, dearer(api))
    invoice = api.get(f"/v1/invoices/{after['latest_invoice']}").json
    assert invoice["id"] != before["latest_invoice"]
    assert (invoice["billing_reason"], invoice["status"]) == ("subscription_update", "paid")
    debit, credit = invoice["lines"]["data"]
    assert (credit["amount"], debit["amount"], invoice["total"]) == (-1250, 2000, 750)
    assert credit["description"].startswith("Unused time on Gold after ")
    assert debit["description"].startswith("Remaining time on Platinum after ")
    details = credit["parent"]["subscription_item_details"]
    assert details["proration_details"]["credited_items"]["invoice"] == before["latest_invoice"]
    assert api.get("/v1/charges", customer=customer)["data"][0]["amount"] == 750
    types = [event["type"] for event in api.events()]
    assert types[0] == "customer.subscription.updated"


def test_another_interval_begins_a_period_and_credits_the_old_one(
    api: Client, customer: str, price: str
) -> None:
    before = subscribe(api, customer, price)
    after = swapped(api, before, dearer(api, "year", 30_000))
    invoice = api.get(f"/v1/invoices/{after['latest_invoice']}").json
    assert (invoice["total"], invoice["amount_paid"]) == (27_500, 27_500)


def test_what_is_credited_and_not_used_is_the_customers(
    api: Client, customer: str, price: str, clock: FrozenClock
) -> None:
    before = subscribe(api, customer, price)
    after = swapped(api, before, dearer(api, amount=1000))
    invoice = api.get(f"/v1/invoices/{after['latest_invoice']}").json
    assert (invoice["total"], invoice["amount_due"], invoice["status"]) == (-1500, 0, "paid")
    assert api.get(f"/v1/customers/{customer}")["balance"] == -1500


def test_a_change_that_cannot_be_paid_is_undone_or_past_due(
    api: Client, customer: str, price: str
) -> None:
    before = subscribe(api, customer, price)
    bad = attached(api, customer, "pm_card_chargeCustomerFail")
    path, dear = f"/v1/subscriptions/{before['id']}", dearer(api)
    api.post(path, default_payment_method=bad)
    item = before["items"]["data"][0]["id"]
    sent = {"items": [{"id": item, "price": dear}], "proration_behavior": "always_invoice"}
    refused = api.post(path, sent, payment_behavior="error_if_incomplete")
    assert refused.status == 402
    assert api.get(path)["items"]["data"][0]["price"]["id"] == price
    after = swapped(api, before, dear)
    assert after["status"] == "past_due"
    assert api.get(f"/v1/invoices/{after['latest_invoice']}")["status"] == "open"
